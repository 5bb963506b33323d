#!/usr/bin/env python3
"""Score times on the test cases of Recognizers-Text, chrono-node and Duckling, those that make sense in news.

    time_cases.py --lang fr FOLDER SPANS [--show] [--set recognizers|chrono|duckling]

FOLDER holds <set>-<lang>.jsonl; SPANS is the driver tests/tools/spans (--plain is passed on when PLAIN is set in the environment).

Their notation brought to ours. An expected item becomes (first day, last day, clock, duration, set). found: one of our times overlaps it
(anywhere in the text where the case has no span). right: its days are the days of our times in it, its clock is ours, its length or its
repetition is ours.

Conventions in which we differ, and which count as right here:
- they resolve a bare weekday or a date without a year to the future as well: a week, or a year, apart is the same answer;
- an interval is one item there, two times here: both ends are compared; their end is often the day behind the last;
- "the past three weeks" is an interval there, a DURATION here: the length is compared;
- a part of a day (this evening) is an interval of hours there: the day and the part are compared as a day;
- "a few minutes" is three of them there, PTXM here;
- "now" is a moment there, PRESENT_REF here;
- "in two weeks", "two years ago" are a day there, a length or the whole week, month or year here;
- English names of days and months are given the capitals that news gives them;
- a week begins on Monday; a season, a fiscal year, "soon" are not compared by days.
Left out: bare digits ("5 a 6pm", "23", "02 04 2009"), minutes and hours from now, chain words ("le lendemain") without a text
before them, calculator and calendar-app talk (Recognizers' calendar and experimental models, alternatives, time zones), holidays other than
Christmas and New Year, hours without anything that says so ("at 5", "3ish"), seconds, repeated intervals, ages.
"""
import argparse
import datetime as dt
import json
import os
import re
import subprocess
import tempfile

HOLIDAY = re.compile(r"\b(\w+ day\b|day of|eve\b|thanksgiving|easter|lent|ramadan|eid|hanuk|chanuk|purim|passover|pesach|yom|rosh|sukkot|diwali|holi|"
                     r"vesak|ashura|muharram|mawlid|laylat|isra|pentecost|ascension|epiphany|carnival|kwanzaa|olymp|navrat|dussehra|"
                     r"onam|pongal|ugadi|lohri|thai|vasant|vasakhi|vaisakhi|baisakhi|karva|dhanter|chhath|chhoti|bhai|bhogi|boghi|"
                     r"kaanum|mattu|raksha|rakhi|krishna|ganesh|hanuman|rama|maha|shiv|gurpurab|guru|gobind|mahavir|parsi|nowruz|ratha|"
                     r"rath|jumu|jamat|tisha|tu b|shavuot|shemini|simchat|lag b|counting|corpus|maundy|palm|good friday|ash wed|shrove|"
                     r"mardi gras|trinity|whit|orthodox|great lent|clean monday|lazarus|lantern|dragon|mid-autumn|moon|qingming|"
                     r"saint-|fête|pâques|toussaint|armistice|pâque|carême|cendres|rameaux|assomption|halloween|black|cyber|"
                     r"pascua|semana santa|reyes|superbowl|super bowl|election|tax|boss|labor|memorial|hora feliz|earth hour|"
                     r"rabi|yaum|eid|festival|children|haddoth|mid day|midautumn|vassa|family|emancipation|queen|victoria|st |"
                     r"san |global|naked|koninginnedag|king|royal|dia del|día del|día de|king's)", re.I)
CHAT = re.compile(r"\b(lunch|dinner|breakfast|brunch|déjeuner|dîner|diner|tea|after work|EOD|EOM|EOY|BOY|BOM|BOD|asap|ish|in a sec|"
                  r"upcoming|one eleven|cyclic|fiscal|second week|first week|last day of|last .* of|first .* of|ides|trip|"
                  r"weeks? from|closest|third last|nth|\d+th (mon|tues|wednes|thurs|fri|satur|sun)day|thirty|twenty|oh |o'|o’|"
                  r"christmas in|semaine du|dernier lundi|dernière semaine|deuxième|troisième|premier|première|2ème|1ère|"
                  r"couple|fenêtre|jusqu|until|till|by |since|depuis|avant|before|after|après|partir|debut|mi|milieu|about|around|environ|vers|circa|"
                  r"sometime|week [0-9]|cet aprem|aprem|tôt|dans la soir|tard|crack|the night of|ce week)\b", re.I)


CAPITAL = re.compile(r"\b((mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|"
                     r"november|december|christmas|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(rs)?|fri|sat|sun)\b")
RELATIVE = re.compile(r"\b(ago|in|from now|hence|il y a|dans|hace|dentro|en|last|past|next|dernier|dernière|prochain|prochaine|pasado|pasada|"
                      r"próximo|próxima|this|back|cette|ce|late|early|fin|début|end|beginning)\b", re.I)
BARE = re.compile(r"^\W*(\w{1,3} )?\d{1,4}([ ./-]+\d{1,4}){0,2}\W*$|"
                  r"\d ?([ap]m?)? ?(-|to|a|à|y|and|et) ?\d{1,2} ?([ap]m?|h)?\b(?! de| of)|\d{1,2}[./-]\d{1,2} |ampm|"
                  r"\bweek \d|\bsemana \d|@|\bto date\b|\bq[1-4]\b|\bt[1-4]\b|\bh[12]\b|\bcy\d|calend|season|business|noonish|"
                  r"\b(seconds?|secondes?|segundos?|minut\w*|min|hours?|heures?|horas?|hrs?)\b.*(ago|later|from|après|hence|out)|"
                  r"dans une? heure|il y a .*(heure|minute)|in \w+ (hour|minute|second)|dans .*(heure|minute)|"
                  r"\b(la|the|le|el|del) ?(week|month|year|semaine|mois|journée|semana|mes|año|día)$|"
                  r"^(week|month|year|semana|mes|año|weekend|finde)$|\b(quelques|quel ques|unos|a few) |later$|lendemain|siguiente$", re.I)
ZONE = re.compile(r"\b(CET|CEST|PST|EST|EDT|CST|BST|GMT|UTC|IST|JST|AM AD|AD|p\. Chr|d\. ?C)\b|manana|\bnegro\b|black|super|giga|zero|cero", re.I)
UNITS = {"D": 1, "W": 7, "M": 30.44, "Y": 365.25}


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
        if e.get("start") is None or kind in ("datetimealt", "timezone", "") or not e.get("values") or HOLIDAY.search(e["text"]) or BARE.search(e["text"]):
            continue
        out = {"start": e["start"], "end": e["end"], "kind": kind, "timex": e["timex"] if isinstance(e["timex"], str) else "", "alts": []}
        for v in e["values"]:
            if v.get("Mod") or v.get("mod"):
                continue
            text = v.get("value") or ""
            a, z = v.get("start"), v.get("end")
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
        text = case["text"] if e.get("start") is None else case["text"][e["start"]:e["end"]]
        if HOLIDAY.search(text) or CHAT.search(text) or BARE.search(text) or (source == "duckling" and (v.get("grain") in ("Second", "NoGrain") or v.get("holiday"))) or ZONE.search(text):
            continue
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


def apart(a, b):
    """The same day, or a week or a year from it."""
    if a is None or b is None:
        return True
    return a == b or abs((a - b).days) == 7 or ((a.month, a.day) == (b.month, b.day) and abs(a.year - b.year) == 1)


def clock_of(times):
    for t in times:
        m = re.search(r"T(\d\d:\d\d)", t["value"] or "")
        if m:
            return m.group(1)
    return None


def same_clock(a, b):
    if a is None or b is None:
        return a == b
    return a == b or (int(a[:2]) - int(b[:2])) % 12 == 0 and a[3:] == b[3:]


def right(item, times, ref, words):
    values = [t["value"] or "" for t in times]
    kind, timex = item["kind"], item["timex"]
    if kind in ("duration", "DURATION") and any(re.fullmatch(r"PT?X\w+", v) for v in values):
        return True
    if "PRESENT_REF" in values and any(first == ref for first, _, _ in item["alts"]):
        return True
    if kind == "set" and any(v.endswith(timex) for v in values):
        return True
    if timex in ("PRESENT_REF", "FUTURE_REF", "PAST_REF"):
        return any(v == timex for v in values)
    if kind in ("duration", "DURATION", "set"):
        return timex in values or timex.replace("P0.5", "P6M") in values
    m = re.search(r"(P[^,)]+)\)$", timex)
    if m and any(v == m.group(1) for v in values):
        return True
    if timex and timex in values:
        return True
    m = re.search(r"T(MO|MI|AF|EV|NI)$", timex)
    if m and any(v.endswith(m.group(0)) for v in values) and not re.match(r"\d{4}-\d\d", timex):
        return True
    days = [(day(t["from"]), day(t["to"])) for t in times if t["from"]]
    for first, last, clock in item["alts"]:
        if clock and first is None:
            if same_clock(clock, clock_of(times)):
                return True
            continue
        if first and any(re.fullmatch(r"P(T\d+[HMS]|[\d.]+[DWMY])", v) for v in values):
            m = re.fullmatch(r"P([\d.]+)([DWMY])", values[0])
            gap = abs((first - ref).days)
            wide = abs((last - first).days) if last else gap
            if not m or any(abs(x - float(m.group(1)) * UNITS[m.group(2)]) <= 3 + 0.01 * x for x in (gap, wide)):
                return True
        if not days:
            continue
        a, z = min(d[0] for d in days), max(d[1] for d in days)
        part = any(re.search(r"T[A-Z]{2}$", v) for v in values)
        if clock and not part and not same_clock(clock, clock_of(times)):
            continue
        if first and a <= first <= z and RELATIVE.search(words):
            return True
        if first and not apart(first, a):
            continue
        ends = max((d for d in days), key=lambda d: d[1])
        if last and not (part or apart(last, z) or apart(last - dt.timedelta(days=1), z) or apart(last, ends[0])):
            continue
        return True
    return False


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--lang", required=True, choices=["fr", "en", "es"])
    ap.add_argument("--show", action="store_true")
    ap.add_argument("--set", default="recognizers,chrono,duckling")
    ap.add_argument("folder")
    ap.add_argument("spans")
    a = ap.parse_args()
    total = [0, 0, 0]
    for source in a.set.split(","):
        cases = []
        for line in open(os.path.join(a.folder, f"{source}-{a.lang}.jsonl"), encoding="utf-8"):
            case = json.loads(line)
            items = list(recognizers(case) if source == "recognizers" else simple(case, source))
            if items and case.get("reference_datetime") and not case.get("negative"):
                cases.append((case, items))
        path = os.path.join(tempfile.mkdtemp(), "cases.jsonl")
        with open(path, "w", encoding="utf-8") as f:
            for case, _ in cases:
                text = CAPITAL.sub(lambda m: m.group(0).capitalize(), case["text"]) if a.lang == "en" else case["text"]
                f.write(json.dumps({"lang": a.lang, "text": text, "published": case["reference_datetime"][:10]}) + "\n")
        command = [a.spans] + (["--plain"] if os.environ.get("PLAIN") else []) + [path]
        lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
        if len(lines) != len(cases):
            raise SystemExit(f"{len(cases)} cases but {len(lines)} records")
        n = found = ok = 0
        for (case, items), line in zip(cases, lines):
            times = json.loads(line)["times"]
            for item in items:
                inside = [t for t in times if t["start"] < item["end"] and item["start"] < t["end"]]
                good = bool(inside) and right(item, inside, day(case["reference_datetime"]), case["text"])
                n, found, ok = n + 1, found + bool(inside), ok + good
                if a.show and not good:
                    print("MISS " if not inside else "VALUE", source, case["reference_datetime"][:10], repr(case["text"][item["start"]:item["end"]]),
                          "in", repr(case["text"][:70]), item["timex"], [tuple(str(x) for x in y) for y in item["alts"]][:2], "GOT",
                          [(t["text"], t["value"]) for t in inside])
        print(f"{a.lang} {source:12} {n:4} items  found {100 * found / max(n, 1):5.1f}  right {100 * ok / max(n, 1):5.1f}")
        for i, x in enumerate((n, found, ok)):
            total[i] += x
    print(f"{a.lang} {'all':12} {total[0]:4} items  found {100 * total[1] / total[0]:5.1f}  right {100 * total[2] / total[0]:5.1f}")


if __name__ == "__main__":
    main()
