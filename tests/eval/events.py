"""events.py - holds the events that the program reads against sets marked by others, and compares with event-floors.tsv.

usage: events.py RECOUPE CORPORA [-v SET]

CORPORA is the folder with events/, factuality/ and coref/. None of these sets was made for this program, so each measure asks only what
its set can answer:

plover, petrarch, fight   sentences with the type of (usually one) event. `type`: share of the expected types that are read anywhere in
                          the sentence; `typed`: share of the sentences' read types that are expected; `actor`: where the type
                          was found, share of the marked actors whose words overlap a read actor (plover, fight)
timebank, meantime        events marked with polarity, modality, tense. Of the read events whose trigger is a marked event: `marked`, their
                          share among all that are read; `done`, share of those read as done that are told as done; `open`, share of
                          those told as negated, future, possible or asked for that are not read as done
ecb                       happenings that several articles tell of: `found`, share of their mentions that are read

-v SET prints what one set misses, a line each. Sets that are not in CORPORA are left out and said so.
"""
import json
import os
import re
import subprocess
import sys
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
OLD_TYPES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}  # PLOVER of 2017


def lines(path):
	with open(path, encoding="utf-8") as f:
		return [json.loads(line) for line in f if line.strip()]


def analyse(recoupe, docs):
	"""Records of docs, each {"id", "lang", "text"}, in their order."""
	keys = ("id", "lang", "text", "published")
	given = "".join(json.dumps({k: d[k] for k in keys if d.get(k)}, ensure_ascii=False) + "\n" for d in docs)
	out = subprocess.run([recoupe, "analyze", "--verbatim", "--quiet", "--format", "jsonl", "-"], input=given.encode("utf-8"), capture_output=True)
	records = [json.loads(line) for line in out.stdout.decode("utf-8").splitlines()]
	if len(records) != len(docs):
		sys.exit("%d records for %d texts: %s" % (len(records), len(docs), out.stderr.decode()[:300]))
	return records


def words(text):
	return set(re.findall(r"\w{3,}", (text or "").casefold()))


def show(event):
	return "%s=%s/%s%s" % (event["trigger"]["text"], event["type"], event["claim"], "?" if event["hedged"] else "")


# ---- types

def score_types(recoupe, path, say, clean=lambda text: text):
	docs = [d for d in lines(path) if any(e["plover"] for e in d["expected"])]
	for d in docs:
		d["text"] = clean(d["text"])
	n = Counter()
	for d, r in zip(docs, analyse(recoupe, docs)):
		want = {OLD_TYPES.get(e["plover"], e["plover"]) for e in d["expected"] if e["plover"]}
		got = [e for e in r["events"] if e["type"]]
		types = {e["type"] for e in got}
		n["want"] += len(want)
		n["hit"] += len(want & types)
		n["got"] += len(types)
		if want - types:
			say("missed %s: %s | %s" % ("+".join(sorted(want - types)), d["text"], " ".join(map(show, r["events"]))))
		for e in d["expected"]:
			kind = OLD_TYPES.get(e["plover"], e["plover"])
			for a in e["source_actor"]:
				if kind not in types or not words(a["text"]):
					continue
				n["actors"] += 1
				ok = any(words(a["text"]) & words(x["text"]) for g in got if g["type"] == kind for x in g["actors"])
				n["actor"] += ok
				if not ok:
					say("actor %s of %s: %s | %s" % (a["text"], kind, d["text"],
						"; ".join("%s by %s" % (show(g), ", ".join(x["text"] for x in g["actors"])) for g in got if g["type"] == kind)))
	found = {"type": (n["hit"], n["want"]), "typed": (n["hit"], n["got"])}
	if n["actors"]:
		found["actor"] = (n["actor"], n["actors"])
	return found


# ---- claims

def timebank_open(e):
	"""Is the event told as anything else than done? None: the marks leave it open."""
	if e.get("polarity") == "NEG" or e.get("modality") or e.get("tense") == "FUTURE" or e.get("aspect") == "PROSPECTIVE":
		return True
	if e.get("mood") in ("CONDITIONAL", "SUBJUNCTIVE") or e.get("vform") in ("INFINITIVE", "GERUNDIVE") or e["pos"] != "VERB":
		return None
	return False


def meantime_open(e):
	if "UNDERSPECIFIED" in (e.get("certainty"), e.get("polarity"), e.get("time")):
		return None
	return e.get("polarity") == "NEG" or e.get("certainty") != "CERTAIN" or e.get("time") == "FUTURE"


def score_claims(recoupe, path, is_open, say):
	docs, n = lines(path), Counter()
	for d, r in zip(docs, analyse(recoupe, docs)):
		for e in r["events"]:
			t = e["trigger"]
			gold = [g for g in d["events"] if g["start"] < t["end"] and t["start"] < g["end"]]
			n["read"] += 1
			if not gold:
				say("unmarked %s | %s" % (show(e), e["text"][:160]))
				continue
			n["marked"] += 1
			told = is_open(gold[0])
			if told is None:
				continue
			done = e["claim"] == "done"
			n["read done"] += done
			n["told open"] += told
			n["done"] += done and not told
			n["open"] += told and not done
			if done == told:
				marks = ",".join(str(gold[0][k]) for k in ("polarity", "modality", "tense", "mood", "certainty", "time") if gold[0].get(k))
				say("claim %s told %s | %s" % (show(e), marks, e["text"][:200]))
	return {"marked": (n["marked"], n["read"]), "done": (n["done"], n["read done"]), "open": (n["open"], n["told open"])}


# ---- mentions

def join(sentences):
	"""The text of tokenised sentences, and where each token stands."""
	text, spans = "", []
	for s in sentences:
		row = []
		for i, t in enumerate(s):
			t = {"``": '"', "''": '"'}.get(t, t)
			glue = i == 0 or re.match(r"^([,.;:!?)%]|'s|’s|n't|'[a-z]{1,2}|-)$", t) or s[i - 1] in ("(", "$", "-", "``", "#")
			text += "" if glue else " "
			row.append((len(text), len(text) + len(t)))
			text += t
		text += "\n"
		spans.append(row)
	return text, spans


def score_mentions(recoupe, folder, say):
	docs = {d["doc_id"]: d for d in lines(os.path.join(folder, "ecbplus-docs.jsonl"))}
	mentions = [m for m in lines(os.path.join(folder, "ecbplus-mentions.jsonl")) if m["kind"] == "event" and m["validated"]]
	spread = {}
	for m in mentions:
		spread.setdefault(m["chain"], set()).add(m["doc_id"])
	for d in docs.values():
		d["id"] = d["doc_id"]
		d["text"], d["spans"] = join(d["sentences"])
	order, n, lost = list(docs.values()), Counter(), Counter()
	triggers = {r["article"]["id"]: [(e["trigger"]["start"], e["trigger"]["end"]) for e in r["events"]] for r in analyse(recoupe, order)}
	for m in mentions:
		if m["type"] not in ("ACTION_OCCURRENCE", "NEG_ACTION_OCCURRENCE") or len(spread[m["chain"]]) < 2:
			continue
		row = docs[m["doc_id"]]["spans"][m["sent"]]
		beg, end = row[m["tokens"][0]][0], row[m["tokens"][-1]][1]
		ok = any(s < end and beg < e for s, e in triggers[m["doc_id"]])
		n["all"] += 1
		n["found"] += ok
		if not ok:
			lost[m["text"].casefold()] += 1
	for word, times in lost.most_common(250):
		say("%d %s" % (times, word))
	return {"found": (n["found"], n["all"])}


def main():
	recoupe, corpora = os.path.abspath(sys.argv[1]), sys.argv[2]
	talk = sys.argv[sys.argv.index("-v") + 1] if "-v" in sys.argv else ""
	unstamped = lambda text: text.split("|", 1)[1].strip().replace("nn", "ñ") if "|" in text else text
	sets = [
		("plover", "events/plover_gsr_en.jsonl", lambda p, say: score_types(recoupe, p, say)),
		("petrarch", "events/petrarch2_unittest_en.jsonl", lambda p, say: score_types(recoupe, p, say)),
		("fight", "events/up_spanish_fight_es.jsonl", lambda p, say: score_types(recoupe, p, say, unstamped)),
		("timebank", "factuality/fr-timebank-events.jsonl", lambda p, say: score_claims(recoupe, p, timebank_open, say)),
		("meantime", "factuality/meantime-event-en.jsonl", lambda p, say: score_claims(recoupe, p, meantime_open, say)),
		("ecb", "coref", lambda p, say: score_mentions(recoupe, p, say))]
	with open(os.path.join(HERE, "event-floors.tsv"), encoding="utf-8") as f:
		rows = [line.rstrip("\n").split("\t") for line in f if line.strip() and line[0] != "#"][1:]
	floors = {(name, what): float(floor) for name, what, floor in rows}
	bad = False
	for name, path, score in sets:
		path = os.path.join(corpora, path)
		if talk and talk != name:
			continue
		if not os.path.exists(path):
			print("%s: not in %s, left out" % (name, corpora))
			continue
		for what, (hit, of) in score(path, print if talk else lambda line: None).items():
			got = 100.0 * hit / of if of else 0.0
			low = got + 0.05 < floors.get((name, what), 0.0)
			bad |= low
			print("%s %s %.1f (%d of %d)%s" % (name, what, got, hit, of, ", below the floor of %.1f" % floors[(name, what)] if low else ""))
	return bad


if __name__ == "__main__":
	sys.exit(main())
