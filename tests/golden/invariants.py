"""invariants.py - what must hold of a dossier whatever was understood, tried on all stories of examples/ in one dossier.

usage: invariants.py RECOUPE

Words stand where they are said to stand; a reserve and a source are never lost on the way to a title; no screen judges; the lists agree with one another;
order and threads change nothing. Prints TAP.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FORBIDDEN = re.compile(r"\b(corroborat\w*|confirmed|independent\w*|contradict\w*|corroboré\w*|confirmé\w*|indépendant\w*|contredi\w*|corroborad\w*|"
	r"confirmad\w*|independiente\w*)\b", re.I)
LISTS = ["timeline", "diff", "origins", "says", "labels", "export"]
failed = 0


def check(name, wrong):
	"""One line of TAP; the first few things that are wrong below it."""
	global failed
	failed += bool(wrong)
	print("%s - %s" % ("not ok" if wrong else "ok", name))
	for w in wrong[:5]:
		print("#   " + str(w)[:300])
	if len(wrong) > 5:
		print("#   and %d more" % (len(wrong) - 5))


class Dossier:
	def __init__(self, recoupe, path):
		self.recoupe, self.path = recoupe, path

	def add(self, sources, *options):
		subprocess.run([self.recoupe, "add", "--quiet", *options, self.path] + sources, cwd=ROOT, check=True)
		return self

	def out(self, command, *more):
		p = subprocess.run([self.recoupe, command, self.path, *more], cwd=ROOT, check=True, capture_output=True)
		return p.stdout.decode("utf-8")

	def lines(self, command, *more):
		return [json.loads(line) for line in self.out(command, *more, "--format", "jsonl").splitlines()]


def sources():
	found = []
	for folder, _, names in sorted(os.walk(os.path.join(ROOT, "examples"))):
		found += [os.path.relpath(os.path.join(folder, n), ROOT) for n in sorted(names) if n not in ("expected.tsv", "README.md")]
	return found


def ids_of(record):
	"""An article is known by its id, and by the one that came with it."""
	return [i for i in (record["article"]["id"], record["given_id"]) if i]


def anchored(node, articles, article, wrong):
	"""Walks a record: whatever has start, end and words must return exactly these words from its article."""
	if isinstance(node, list):
		for x in node:
			anchored(x, articles, article, wrong)
	elif isinstance(node, dict):
		own = node.get("article")
		article = own if isinstance(own, str) and own in articles else article
		words = node.get("text") if "text" in node and "start" in node else node.get("quote")
		if isinstance(words, str) and node.get("start") is not None:
			if article not in articles:
				wrong.append((article, "is no article", words))
				return
			where = articles[article]["title" if node.get("in") == "title" else "text"] or ""
			if where[node["start"]:node["end"]] != words:
				wrong.append((article, node["start"], words, where[node["start"]:node["end"]]))
		for k, v in node.items():
			anchored(v, articles, article, wrong)


def check_words(d, export):
	articles = {i: {"text": r["text"], "title": r["article"]["title"]} for r in export if r["record"] == "article" for i in ids_of(r)}
	for command in LISTS:
		wrong = []
		for r in export if command == "export" else d.lines(command):
			article = r["article"]["id"] if isinstance(r.get("article"), dict) else None
			if "accounts" in r and isinstance(r["accounts"], list):
				by = {a["id"]: a["article"] for a in r["accounts"] if isinstance(a, dict)}
				for p in r.get("points", []):
					for v in p["values"]:
						for c in v["cells"]:
							anchored(dict(c, article=by[c["account"]]), articles, None, wrong)
			anchored({k: v for k, v in r.items() if k != "points"}, articles, article, wrong)
		check("%s: words stand where they are said to stand" % command, wrong)


def mentioned(export, account, name):
	"""Does a sentence that the account's words touch mention the one of that name, by whatever words (« the minister »)?"""
	for r in export:
		if r["record"] == "article" and account["article"] in ids_of(r):
			for e in r["entities"]:
				if folded(e["name"]).split()[-1:] == name.split()[-1:]:
					return any(m["start"] < account["end"] and account["start"] < m["end"] for m in e["mentions"] if m.get("in", "text") == account.get("in", "text"))
	return False


def sentences_with(export, account):
	"""Sentences of the account's article that its words touch."""
	for r in export:
		if r["record"] == "article" and account["article"] in ids_of(r):
			text = r["article"]["title"] if account.get("in") == "title" else r["text"]
			part = account.get("in", "text")
			spans = [s for s in r["sentences"] if s.get("in", "text") == part and s["start"] < account["end"] and account["start"] < s["end"]]
			return " ".join(text[s["start"]:s["end"]] for s in spans)
	return ""


def folded(text):
	return re.sub(r"\W+", " ", text).casefold().strip()


def check_titles(export, events):
	"""A title in somebody's words names its source, or is words of a sentence that does."""
	wrong = []
	for e in events:
		shown = folded(e["title"].rstrip("…"))
		tellers = [a for a in e["accounts"] if folded(a["quote"]).find(shown.split(" : ")[-1][:40]) >= 0 or folded(a["quote"])[:30] in shown]
		if any(a["voice"] == "outlet" for a in tellers) or not tellers:
			continue
		names = [folded(x["name"]) for a in tellers for x in a["attribution"]]
		whole = folded(e["title"]) + " " + " ".join(folded(sentences_with(export, a)) for a in tellers)
		last = {n.split()[-1] for n in names if n}
		if not any(n in whole for n in last) and not any(mentioned(export, a, n) for a in tellers for n in names):
			wrong.append((e["id"], e["title"], names))
	check("titles in somebody's words keep their source", wrong)


def check_reserve(export, events):
	"""What a hedged account shows is the sentence with its reserve, or the title cut inside one."""
	wrong = []
	for e in events:
		for a in e["accounts"]:
			if a["hedged"] and folded(a["quote"]) not in folded(sentences_with(export, a)):
				wrong.append((e["id"], a["quote"]))
			if a["voice"] == "source" and not a["attribution"]:
				wrong.append((e["id"], "attributed to nobody", a["quote"]))
	check("hedged and attributed accounts keep reserve and source", wrong)


def check_screens(d, export, events):
	said = folded(" ".join(r["text"] + " " + (r["article"]["title"] or "") for r in export if r["record"] == "article"))
	wrong, last = [], []
	for ui in ("fr", "en", "es"):
		for command in ("timeline", "diff", "origins", "says", "labels"):
			screens = [(command, d.out(command, "--ui", ui, "--no-color"))]
			if command == "timeline":
				screens += [("compare", d.out("compare", e["id"], "--ui", ui, "--no-color")) for e in events[:12]]
			for name, text in screens:
				wrong += [(ui, name, m.group(0)) for m in FORBIDDEN.finditer(text) if folded(m.group(0)) not in said]
				if not re.search("Machine reading of what articles report|Relevé automatique de ce que|Lectura automática de lo que", text):
					last.append((ui, name, text[-200:]))
	check("no screen judges", wrong)
	check("every screen ends on the closing line", last)


def check_counts(events, origins):
	wrong = [(e["id"], e["origins_stated"], [o["name"] for o in e["origins"]]) for e in events if e["origins_stated"] != len({o["id"] for o in e["origins"]})]
	check("timeline: as many stated origins as are listed", wrong)
	wrong = [(e["id"], e["articles"]) for e in events if e["articles"] != len({a["article"] for a in e["accounts"]})]
	check("timeline: as many articles as have accounts", wrong)
	wrong = [(e["id"], e["no_source"]) for e in events if set(e["no_source"]) & {i for o in e["origins"] for i in o["accounts"]}]
	check("timeline: no account has a source and none", wrong)
	wrong = [(e["id"], e["differs_on"]) for e in events if set(e["differs_on"]) != {p["name"] for p in e["points"] if p["state"] == "differ"}]
	check("timeline: differs_on names the points that differ", wrong)
	ids = {e["id"] for e in events}
	check("timeline: related events exist", [r for e in events for r in e["related"] if r["event"] not in ids])
	by = {e["id"]: e["origins_stated"] for e in events}
	check("origins and timeline count alike", [o["event"] for o in origins if by.get(o["event"]) != o["origins_stated"]])


def check_same(recoupe, work, files, first):
	for name, order, options in (("one thread", files, ["--threads", "1"]), ("four threads, reversed", files[::-1], ["--threads", "4"])):
		again = Dossier(recoupe, os.path.join(work, name.replace(" ", "-").replace(",", "") + ".recoupe")).add(order, *options)
		check("same export: " + name, [] if again.out("export", "--format", "jsonl") == first else ["differs"])
	twice = Dossier(recoupe, os.path.join(work, "halves.recoupe")).add(files[1::2]).add(files[::2])
	check("same export: in two goes", [] if twice.out("export", "--format", "jsonl") == first else ["differs"])


def main():
	recoupe = os.path.abspath(sys.argv[1])
	files = sources()
	with tempfile.TemporaryDirectory() as work:
		d = Dossier(recoupe, os.path.join(work, "all.recoupe")).add(files)
		text = d.out("export", "--format", "jsonl")
		export, events = [json.loads(line) for line in text.splitlines()], d.lines("timeline")
		check("something was read", [] if len(events) > 20 else [len(events)])
		check_words(d, export)
		check_titles(export, events)
		check_reserve(export, events)
		check_screens(d, export, events)
		check_counts(events, d.lines("origins"))
		check_same(recoupe, work, files, text)
		p = subprocess.run([recoupe, "verify", d.path], capture_output=True)
		check("verify passes", [] if p.returncode == 0 else [p.stdout.decode() + p.stderr.decode()])
		names = [r["id"] for r in export if r["record"] == "name"]
		check("names have ids of their own", sorted({n for n in names if names.count(n) > 1}))
	return failed > 0


if __name__ == "__main__":
	sys.exit(main())
