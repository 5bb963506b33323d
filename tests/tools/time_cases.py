#!/usr/bin/env python3
"""Score times on the test cases of Recognizers-Text, chrono-node and Duckling.

    time_cases.py --lang fr FOLDER SPANS [--show] [--left] [--set recognizers|chrono|duckling]

FOLDER holds <set>-<lang>.jsonl; SPANS is the driver tests/tools/spans (--plain is passed on when PLAIN is set in the environment).
Two figures: over all items, and over those that make sense in news. --show prints what is wrong of the latter, --left counts the others by reason.

Their notation brought to ours, once. An expected item becomes what it may be: (first day, last day, clock), a length, a repetition, a reference.
found: one of our times overlaps it (anywhere in the text where the case has no span). right: same_item() says so; each convention in
which they and we differ is a function or a commented line there, and docs/times.md lists them. LEFT lists what news does not write, with the reason.
"""
import argparse
import collections
import datetime as dt
import json
import os
import re
import subprocess
import tempfile

MONTH = (r"jan|feb|mar(?!d)|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|déc|ene|abr|ago|dic|enero|mayo|agosto")
HOLIDAY = (r"(?<!year)'s day\b|s' day\b|\b(?!(?:the|this|that|next|last|same|following|previous|all|every|each|one|a|an|first|second|third|per|other|of|past|christmas|year|years|few|"
           r"st|nd|rd|th|later|full|whole|entire|single|upcoming|current|end|any|some|work)\b)[a-z]+ day\b|\bd-day|eve\b|"
           r"thanksgiving|easter|lent\b|ramadan|\beid|hanuk|chanuk|purim|passover|pesach|\byom|\brosh|sukkot|diwali|\bholi|vesak|ashura|muharram|"
           r"mawlid|laylat|isra|pentecost|ascension|epiphany|carnival|kwanzaa|olymp|navrat|dussehra|onam|pongal|ugadi|lohri|thai|vasant|vasakhi|"
           r"vaisakhi|baisakhi|karva|dhanter|chhath|chhoti|bhai|bhogi|boghi|kaanum|mattu|raksha|rakhi|krishna|ganesh|hanuman|rama\b|maha|shiv|"
           r"gurpurab|guru|gobind|mahavir|parsi|nowruz|ratha|\brath|jumu|jamat|tisha|tu b|shavuot|shemini|simchat|lag b|corpus|maundy|palm|"
           r"good friday|ash wed|shrove|mardi gras|trinity|whit|orthodox|clean monday|lazarus|lantern|dragon|moon|qingming|"
           r"saint-|fête|pâques|toussaint|armistice|pâque|carême|cendres|rameaux|assomption|halloween|black|cyber|pascua|semana santa|reyes|"
           r"super ?bowl|hora feliz|earth hour|rabi|yaum|festival|haddoth|vassa|koninginnedag|día (del|de la|de los|internacional)|dia del|king's|"
           r"viernes negro|jour des morts|solar new year|emancipation|victoria")
# What news does not write, and why; the first that holds is counted. "text" is looked for in the item, "case" in the whole case.
LEFT = [
    ("feasts other than Christmas and New Year", "text", HOLIDAY),
    ("commands to an assistant", "case", r"\b(cortana|schedule (me|a)|please (schedule|set)|programáme|programe una|organizame|create appointment|book a room|puedes por favor|add meeting)\b"),
    ("a letter or a sign for a word", "text",
     r"^\W*[+-]?\d+ ?[a-z]\W*$|@|\bq\d\b(?! \d{4})|\d\dq\d|\b[th][1-4]\b|\bcy\d|\bqtr\b|\botd\b|\b[EB]O[DMY]\b|asap|\b(wk|mon|hras|1m)\b(?!\.)|\bp\. Chr|\bAD\b|d\. ?C"),
    ("orders of a date that are not printed", "text",
     r"\d{4}[/-]\d{1,2}[/-](" + MONTH + r")|\b(" + MONTH + r")\w*[/-]\d{1,2}([/-]\d|$)|\d\d-\d{4}-[a-z]|^(" + MONTH + r")\w*\d|\d{4}\.\d|\d:\d\d:\d\d \d{4}|"
     r", (" + MONTH + r")\w*, \d|∙|^(this |este |próximo )?\d{1,2}/\d{1,2}$|\w \d{1,2}/\d{1,2}$|\d-(" + MONTH + r")\w*-\d\d$"),
    ("bare digits, or an hour without anything that says so", "text",
     r"^\W*(\w{1,3} )?\d{1,4}([ ./-]+\d{1,4}){0,2}\W*$|\b\d{4} ?[ap]\.?m|\d p \. m|ish\b|\d{4}-\d{4}|^(el |the |le )?\d{1,2}(st|nd|rd|th|e|\.?º)?\W*$|"
     r"\d ?([ap]m?)? ?(-|to|a|à|y|and|et) ?\d{1,2} ?([ap]m?|h)?\b(?! de| of)|\d{1,2}[./-]\d{1,2} |ampm|du \d+e au|^\d+ (tomorrow|demain|mañana|y cuarto)|"
     r"(tomorrow|mañana|demain|morning|afternoon|evening) (at|a|à) \d+$|^\d{1,2} (de|entre) \d+h|approximately|(around|to|sáb\.) .{0,6}\d$|\d (du )?matin (et|jusqu)"),
    ("a clock in words, without the word hour", "text",
     r"\b(two|three|one|six|half) (thirty|forty|o|oh|dos|zero|one|two|three)\b|\b(dos|tres|seis) (treinta|cuarenta|dos|0)\b|\d 0 \d|dix neuf soixante|one eleven|heures (moins )?(dix|cinq)$|"
     r"demie heures|^las (doce|once)|^(mid ?night|minuit|mediodía|una)$|minuit trois|la una hasta|^de las \w+ y media a"),
    ("meals, nights and working hours", "text", r"\b(lunch\w*|dinner|breakfast|brunch|déjeuner|dîner|diner|tea|almuerzo|after work|noonish|night|noches|the hour|hora)$|\b(business|fiscal|school)\b|weekday|^in morning|fin de día"),
    ("seconds, minutes and hours from now", "text",
     r"\b(secs?|seconds?|secondes?|segundos?|minut\w*|mins?|hours?|heures?|horas?|hrs?)\b.*(ago|later|from|après|hence|out|ahora|hoy)|"
     r"\b(in|dans|dentro de|il y a|hace) .{1,25}(heure|minute|hour|minuto|hora|seconde|segundo|sec)|one second"),
    ("chain words without a text before them", "text",
     r"\b(previous|following|précédente?|suivante?|siguiente|anterior|lendemain|veille|later|tarde|otro|d'après)\b(?! año)|"
     r"\b(la|the|le|el|del) ?(week|month|year|semaine|mois|journée|semana|mes|año|día)$|^(at the )?(beginning|end) of (week|month|year)$|^(week|month|year|semana|mes|año|weekend|finde|evening)$|^the (next )?day( after| before)?$|^end of day$"),
    ("time zones", "text", r"\b(CET|CEST|PST|EST|EDT|CST|BST|GMT|UTC|IST|JST)\b"),
    ("misspelt, or without accents", "text", r"\banos\b|proximas|ultimos|miercoles|premiere|soiree|apres-midi|oclock|\bmanana|\bthru\b|\bdia\b|\d: \d|quel ques|\bjui\b|cette février|dans le matin|\\b(two|2) upcoming (day|week|month|quarter|year)$|new year day"),
    ("abbreviated days by themselves", "text", r"^(the |el )?(mon?|tue?s?|wed|thu?r?s?|fri|sat?|sun|lun|mar|mer|jeu|ven|sam|dim|ma|mi|ju|vi|sa|miérc|juev|vier|sáb)\.?( \d+\w*)?$"),
    ("weekdays counted from now", "text", r"(three|two|four) \w+days from now"),
]
LEFT = [(why, where, re.compile(rx, re.I)) for why, where, rx in LEFT]
CAPITAL = re.compile(r"\b((mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|"
                     r"november|december|christmas|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(rs)?|fri|sat|sun)\b")
RELATIVE = re.compile(r"\b(ago|in|from now|hence|il y a|dans|hace|dentro|en|last|past|next|dernier|dernière|prochain|prochaine|pasado|pasada|"
                      r"próximo|próxima|this|back|cette|ce|late|early|fin|début|end|beginning)\b", re.I)
HAS_MONTH = re.compile(r"\b(" + MONTH + r")\w*\b", re.I)


def day(text):
    try:
        return dt.date.fromisoformat(text[:10])
    except (ValueError, TypeError):
        return None


def recognizers(case):
    if case.get("model") != "DateTimeModel":
        return
    for e in case["expected"]:
        kind = (e["type"] or "").rsplit(".", 1)[-1]
        if e.get("start") is None or kind in ("datetimealt", "timezone", "") or not e.get("values"):
            continue
        out = {"start": e["start"], "end": e["end"], "kind": kind, "timex": e["timex"] if isinstance(e["timex"], str) else "", "alts": []}
        for v in e["values"]:
            if v.get("Mod") or v.get("mod"):
                continue
            text, a, z = v.get("value") or "", v.get("start"), v.get("end")
            if kind in ("date", "datetime") and day(text):
                out["alts"].append((day(text), day(text), text[11:16] if kind == "datetime" else None))
            elif kind == "time":
                out["alts"].append((None, None, text[:5]))
            elif kind in ("daterange", "datetimerange") and (day(a) or day(z)):
                out["alts"].append((day(a), day(z), None))
            elif kind == "timerange" and a:
                out["alts"].append((None, None, a[:5]))
        if out["alts"] or kind in ("duration", "set"):
            yield out


def simple(case, source):
    for e in case["expected"]:
        v = (e.get("values") or [{}])[0]
        start, end = (e["start"], e["end"]) if e.get("start") is not None else (0, len(case["text"]))
        out = {"start": start, "end": end, "kind": e["type"], "timex": e["timex"] if isinstance(e.get("timex"), str) else "", "alts": []}
        if source == "chrono":
            a, z = v.get("start") or {}, v.get("end") or {}
            first = day(a.get("date")) or (day("%04d-%02d-%02d" % (a["year"], a["month"], a["day"])) if {"year", "month", "day"} <= set(a) else None)
            last = day(z.get("date"))
            if first:
                clock = (a.get("date") or "")[11:16] if e["type"] == "TIME" or "hour" in a else None
                out["alts"].append((first, last or first, clock or None))
        else:
            a, z = v.get("value") or v.get("from"), v.get("to_exclusive") or v.get("to")
            grain = (v.get("grain") or "Day").lower()
            out["feast"] = bool(v.get("holiday"))
            first = day(a) if isinstance(a, str) else None
            if not first or e["type"] == "openinterval":
                continue
            last = day(z) if isinstance(z, str) else first
            if v.get("to_exclusive") and last and z[11:16] == "00:00":
                last -= dt.timedelta(days=1)
            if not z and grain in ("week", "month", "quarter", "year"):
                last = None
            out["alts"].append((first, last, a[11:16] if grain in ("hour", "minute") and e["type"] == "TIME" else None))
        if out["alts"]:
            yield out


def left_out(case, item):
    """Why the item is not counted for news, or None."""
    text = case["text"][item["start"]:item["end"]]
    for why, where, rx in LEFT:
        if rx.search(text if where == "text" else case["text"]):
            return why
    return "feasts other than Christmas and New Year" if item.get("feast") and not re.search("christmas|no[eë]l|new|nouvel|an$|nuevo|navidad", text, re.I) else None


# ---- the conventions in which they differ from us

def length(text):
    """(months, seconds) of a TIMEX length: P0.5Y is P6M, P1Q is P3M, PT1.5H is PT1H30M."""
    m = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)Q)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", text or "")
    if not m or not any(m.groups()):
        return None
    y, q, mo, w, d, h, mi, se = (float(x or 0) for x in m.groups())
    return round(12 * y + 3 * q + mo, 6), round(604800 * w + 86400 * d + 3600 * h + 60 * mi + se, 3)


def days_of(text):
    found = length(text)
    return found and found[0] * 30.44 + found[1] / 86400


def repetition(text):
    """A repeated time: T16 is XXXX-XX-XXT16:00, P1WE is XXXX-WXX-WE, P3M is P1Q."""
    text = re.sub(r"^XXXX-XX-XX(?=T)", "", text or "").replace("P1WE", "XXXX-WXX-WE")
    text = re.sub(r"T(\d\d)$", r"T\1:00", text)
    return length(text) or text


def apart(theirs, ours, words):
    """They resolve what has no date to the future, we to the side that the verb looks to: the same weekday a week from it, the same day and month
    a year from it (or the same weekday of that month, the same week), the same day of a month that isn't named."""
    if theirs is None or ours is None or theirs == ours:
        return True
    gap = abs((theirs - ours).days)
    return gap == 7 or ((theirs.month, theirs.day) == (ours.month, ours.day) and abs(theirs.year - ours.year) == 1) or \
        (357 <= gap <= 371 and gap % 7 == 0) or (theirs.day == ours.day and gap < 280 and not HAS_MONTH.search(words))


def clock_of(times):
    for t in times:
        m = re.search(r"T(\d\d:\d\d)", t["value"] or "")
        if m:
            return m.group(1)
        if (t["value"] or "").endswith("TMI"):
            return "12:00"
    return None


def same_clock(a, b):
    """Twelve hours apart is the same where nothing says which half of the day."""
    return a == b if a is None or b is None else (int(a[:2]) - int(b[:2])) % 12 == 0 and a[3:] == b[3:]


def same_length(item, values, ref):
    """A length there is ours; "in two weeks", "the past three weeks" is an interval there, and a length, or its far end, here."""
    wanted = length(item["timex"])
    if item["kind"] in ("duration", "DURATION") and any(re.fullmatch(r"PT?X\w+", v) for v in values):
        return True  # "a few minutes" is three of them there
    if wanted and item["kind"] in ("duration", "DURATION"):
        return wanted in [length(v) for v in values]
    m = re.search(r"(P[^,)]+)\)$", item["timex"])
    if m and length(m.group(1)) in [length(v) for v in values if length(v)]:
        return True
    for first, last, _ in item["alts"]:
        for v in values:
            gap = days_of(v)
            if gap and first and any(abs(x - gap) <= 3 + 0.01 * gap for x in (abs((first - ref).days), abs((last - first).days) if last else -99)):
                return True
    return False


def anchored(item, times):
    """"two weeks before Christmas" is one date there, a length and a date here."""
    lengths = [days_of(t["value"]) for t in times if days_of(t["value"])]
    dates = [day(t["from"]) for t in times if t["from"]]
    return any(first and abs(abs((first - d).days) - n) <= 1 for first, _, _ in item["alts"] for d in dates for n in lengths)


def same_weekend(item, times):
    """A weekend begins on Friday evening there, on Saturday here."""
    return any((t["value"] or "").endswith("-WE") and first and t["from"] and
               (abs((first - day(t["from"])).days) <= 1 or abs(abs((first - day(t["from"])).days) - 7) <= 1 or abs(abs((first - day(t["from"])).days) - 364) <= 9)
               for t in times for first, _, _ in item["alts"])


def same_season(item, times):
    """A season begins at the solstice there, with its first whole month here."""
    return any(re.search(r"-(SP|SU|FA|WI)$", t["value"] or "") and first and t["from"] and abs((first - day(t["from"])).days) % 365 <= 25
               for t in times for first, _, _ in item["alts"])


def same_day(alt, days, times, ref, words):
    first, last, clock = alt
    if clock and first is None:
        return same_clock(clock, clock_of(times))
    if not days:
        return False
    a, z = min(d[0] for d in days), max(d[1] for d in days)
    part = any(re.search(r"T[A-Z]{2}$", t["value"] or "") for t in times)
    if first and a <= first <= z and RELATIVE.search(words):
        return True  # "in 7 days" keeps the hour of the reference there; "two years ago" is a day there, the whole year here
    if last and first == ref and a <= last <= z and RELATIVE.search(words):
        return True  # "within nine months" is an interval from the reference there, its far end here
    if clock == "23:59" and first == z:
        return True  # the end of a day is its last minute there
    if clock and not part and not same_clock(clock, clock_of(times)):
        return False
    if clock and first and abs((first - a).days) == 1 and not any(t["anchor"] is None for t in times):
        return True  # an hour without a day is the next one there
    if first and not apart(first, a, words):
        return False
    ends = max(days, key=lambda d: d[1])
    return not last or part or any(apart(x, y, words) for x, y in ((last, z), (last - dt.timedelta(days=1), z), (last, ends[0])))


def same_item(item, times, ref, words):
    values = [t["value"] or "" for t in times]
    if item["kind"] == "set":
        return repetition(item["timex"]) in [repetition(v) for v in values]
    if "PRESENT_REF" in values and any(first == ref for first, _, _ in item["alts"]):
        return True  # "now" is a moment there
    if item["timex"] in ("PRESENT_REF", "FUTURE_REF", "PAST_REF"):
        return item["timex"] in values
    if item["timex"] and item["timex"] in values:
        return True
    if same_length(item, values, ref):
        return True
    if item["kind"] in ("duration", "DURATION"):
        return False
    m = re.search(r"T(MO|MI|AF|EV|NI)$", item["timex"])
    if m and any(v.endswith(m.group(0)) for v in values) and not re.match(r"\d{4}-\d\d", item["timex"]):
        return True  # a part of the day is an interval of hours there
    if anchored(item, times) or same_weekend(item, times) or same_season(item, times):
        return True
    days = [(day(t["from"]), day(t["to"])) for t in times if t["from"]] + [(ref, ref) for v in values if v == "PRESENT_REF"]
    return any(same_day(alt, days, times, ref, words) for alt in item["alts"])


def run(command, cases, lang):
    path = os.path.join(tempfile.mkdtemp(), "cases.jsonl")
    with open(path, "w", encoding="utf-8") as f:
        for case, _ in cases:
            # English names of days and months get the capitals that news gives them
            text = CAPITAL.sub(lambda m: m.group(0).capitalize(), case["text"]) if lang == "en" else case["text"]
            f.write(json.dumps({"lang": lang, "text": text, "published": case["reference_datetime"][:10]}) + "\n")
    lines = subprocess.run(command + [path], capture_output=True, text=True).stdout.splitlines()
    if len(lines) != len(cases):
        raise SystemExit(f"{len(cases)} cases but {len(lines)} records")
    return [json.loads(line)["times"] for line in lines]


def say(lang, what, n, found, ok):
    print(f"{lang} {what:24} {n:4} items  found {100 * found / max(n, 1):5.1f}  right {100 * ok / max(n, 1):5.1f}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--lang", required=True, choices=["fr", "en", "es"])
    ap.add_argument("--show", action="store_true")
    ap.add_argument("--left", action="store_true")
    ap.add_argument("--set", default="recognizers,chrono,duckling")
    ap.add_argument("folder")
    ap.add_argument("spans")
    a = ap.parse_args()
    news, everything, reasons = collections.Counter(), collections.Counter(), collections.Counter()
    for source in a.set.split(","):
        cases = []
        for line in open(os.path.join(a.folder, f"{source}-{a.lang}.jsonl"), encoding="utf-8"):
            case = json.loads(line)
            items = list(recognizers(case) if source == "recognizers" else simple(case, source))
            if items and case.get("reference_datetime") and not case.get("negative"):
                cases.append((case, items))
        records = run([a.spans] + (["--plain"] if os.environ.get("PLAIN") else []), cases, a.lang)
        here = collections.Counter()
        for (case, items), times in zip(cases, records):
            for item in items:
                words = case["text"][item["start"]:item["end"]]
                inside = [t for t in times if t["start"] < item["end"] and item["start"] < t["end"]]
                good = bool(inside) and same_item(item, inside, day(case["reference_datetime"]), case["text"])
                why = left_out(case, item)
                score = {"n": 1, "found": bool(inside), "ok": good}
                everything.update(score)
                if why:
                    reasons.update({why: 1})
                    continue
                here.update(score)
                if a.show and not good:
                    print("VALUE" if inside else "MISS ", source, case["reference_datetime"][:10], repr(words), "in", repr(case["text"][:70]), item["timex"],
                          [tuple(str(x) for x in y) for y in item["alts"]][:2], "GOT", [(t["text"], t["value"]) for t in inside])
        say(a.lang, source, here["n"], here["found"], here["ok"])
        news.update(here)
    say(a.lang, "what makes sense in news", news["n"], news["found"], news["ok"])
    say(a.lang, "everything", everything["n"], everything["found"], everything["ok"])
    if a.left:
        for why, n in reasons.most_common():
            print(f"{a.lang} left out {n:4}  {why}")


if __name__ == "__main__":
    main()
