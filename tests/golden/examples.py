"""examples.py - reads the stories of examples/ with the program and holds what it finds against expected.tsv.

usage: examples.py RECOUPE [--update] [-v]

Per story and kind it counts the lines of expected.tsv that are found, and prints one line of TAP that compares the count with
floors.tsv. --update prints a new floors file (a floor never sinks); -v lists what is missing, with the nearest thing found.
How a line is compared stands at each `check_` function; keys.tsv says by which words a line is known again.
"""
import difflib
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
KINDS = ["event", "event-articles", "quote", "point", "origin", "copy", "statement", "label", "date", "denial", "plan"]
ARTICLES = r"^(?:(?:the|a|an|le|la|les|un|une|el|los|las|una)\s+|l')"


def table(path):
	rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if line.strip() and line[0] != "#"]
	return [dict(zip(rows[0], row + [""] * len(rows[0]))) for row in rows[1:]]


def plain(text):
	"""Lower case, one kind of apostrophe, single spaces, no outer punctuation."""
	text = unicodedata.normalize("NFC", text or "").replace("’", "'").replace("“", '"').replace("”", '"')
	text = re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " "))
	text = re.sub(r"« ", "«", re.sub(r" »", "»", text))
	return text.strip(" .,;:!?\"'«»–—-").casefold()


def bare(name):
	"""A name without the article before it."""
	return re.sub(ARTICLES, "", plain(name))


def same_name(a, b):
	return bool(a and b) and bare(a) == bare(b)


def fields(value):
	"""« differ; 12@01; origins=A,B » as ([differ, 12@01], {origins: A,B})."""
	loose, named = [], {}
	for part in (p.strip() for p in value.split(";")):
		m = re.match(r"([a-z_]+(?:@[\w-]+)?)=(.*)$", part)
		if m:
			named[m.group(1)] = m.group(2)
		elif part:
			loose.append(part)
	return loose, named


class Story:
	"""One story as the program tells it."""

	def __init__(self, recoupe, name, work):
		self.name = name
		self.folder = os.path.join(ROOT, "examples", name)
		self.recoupe = recoupe
		self.db = os.path.join(work, name + ".recoupe")
		sources = sorted(os.path.join("examples", name, f) for f in os.listdir(self.folder) if f != "expected.tsv")
		subprocess.run([recoupe, "add", "--quiet", self.db] + sources, cwd=ROOT, check=True)
		export = self.lines("export")
		self.article = {}  # id, its own too -> key of expected.tsv: file name or the article's own id
		self.times = {}
		for r in export:
			if r["record"] == "article":
				key = r["given_id"] or os.path.basename(r["sources"][0])
				self.article[r["article"]["id"]] = self.article[key] = key
		self.passages = [r for r in export if r["record"] == "shared passage"]
		self.events = self.lines("timeline")
		told = self.told()
		self.by_id = {e["id"]: e for e in self.events}
		self.said = self.lines("says")
		self.labels = self.lines("labels")
		out = subprocess.run([recoupe, "analyze", "--quiet"] + sources, cwd=ROOT, check=True, capture_output=True).stdout
		records = [json.loads(line) for line in out.decode("utf-8").splitlines()]
		for key, r in zip(self.keys(sources), records):
			self.times[key] = r["times"]
		for e in self.events:
			for a in e["accounts"]:
				a["key"] = self.article[a["article"]]
			e["account"] = {a["id"]: a for a in e["accounts"]}
			for a in e["accounts"]:
				a["told"] = [a["quote"]] + told.get((e["id"], self.ids.get(a["article"])), [])
			e["keys"] = {a["key"] for a in e["accounts"]}

	def told(self):
		"""(event, article) -> the sentences of all its mentions and values: an account's quote is only the one that tells it best."""
		c = sqlite3.connect(self.db)
		self.ids = {name: n for n, *names in c.execute("SELECT n, id, given_id FROM article") for name in names if name}
		rows = c.execute("SELECT h.id, a.article, substr(r.full, s.start + 1, s.stop - s.start) FROM account_mention m "
			"JOIN account a ON a.n = m.account JOIN event h ON h.n = a.event JOIN article r ON r.n = a.article "
			"JOIN article_event e ON e.article = a.article AND e.i = m.article_event "
			"JOIN article_sentence s ON s.article = a.article AND s.start <= e.trigger_start AND e.trigger_start < s.stop "
			"UNION SELECT h.id, a.article, substr(r.full, s.start + 1, s.stop - s.start) FROM point_cell c "
			"JOIN account a ON a.n = c.account JOIN event h ON h.n = a.event JOIN article r ON r.n = a.article "
			"JOIN article_sentence s ON s.article = a.article AND s.start <= c.start AND c.start < s.stop").fetchall()
		c.close()
		out = {}
		for event, article, sentence in rows:
			out.setdefault((event, article), []).append(sentence)
		return out

	def keys(self, sources):
		if not sources[0].endswith(".jsonl"):
			return [os.path.basename(s) for s in sources]
		return [json.loads(line)["id"] for s in sources for line in open(os.path.join(ROOT, s), encoding="utf-8")]

	def lines(self, command):
		out = subprocess.run([self.recoupe, command, self.db, "--format", "jsonl"], cwd=ROOT, check=True, capture_output=True).stdout
		return [json.loads(line) for line in out.decode("utf-8").splitlines()]


class Line:
	"""One line of expected.tsv."""

	def __init__(self, story, row, keys):
		self.story = story
		self.kind, self.what, self.value = row["kind"], row["what"], row["value"]
		self.where = row["where"].split("|")
		self.loose, self.named = fields(row["value"])
		key = keys.get((story.name, self.kind, self.what), {})
		self.quote, self.point = key.get("quote", ""), key.get("point", "")
		self.articles_found = self.quotes_found = 0

	def expand(self, short):
		"""« 01 » or « en-01 »: the article whose name begins so."""
		return [w for w in self.story.article.values() if w == short or w.startswith(short)][0]

	def tells(self, account):
		return any(re.search(self.quote, told, re.I) for told in account["told"])

	def quotes(self, e):
		"""Articles of the line whose account shows, of all sentences that tell of the event, one with the line's words."""
		return {a["key"] for a in e["accounts"] if a["key"] in self.where and re.search(self.quote, a["quote"], re.I)}

	def near_events(self):
		"""Events that the line's words and articles may mean, likeliest first."""
		found = [e for e in self.story.events if any(self.tells(a) and a["key"] in self.where for a in e["accounts"])]
		return sorted(found, key=lambda e: (-len(e["keys"] & set(self.where)), len(e["keys"] - set(self.where)), e["id"]))


def names_of(text):
	"""« Tolmara (Ruth Adeyle) », « Armada (Fermín Orzuela in 06) »: any of the names."""
	return [re.sub(r" in \w+$", "", n).strip() for n in re.split(r"[()]", text) if n.strip()]


def any_name(expected, found):
	return any(same_name(n, f) for n in names_of(expected) for f in found)


# ---- event: its accounts come from the listed articles and no other (two of them at least, where several are listed), and the
# claim, type, day, place, doers, reserve and voice are those given. An account may tell of it in any sentence of its mentions and
# values; "quote" counts apart the accounts, of one event a line, that show the sentence meant.

def event_fits(line, e):
	where, n = set(line.where), line.named
	hits = [a for a in e["accounts"] if line.tells(a)]
	if not e["keys"] <= where or len({a["key"] for a in hits}) < min(2, len(where)):
		return "articles %s" % sorted(e["keys"])
	actors = [a["name"] for a in e["actors"]]
	checks = [
		("claim", "claim" not in n or e["claim"] == n["claim"]),
		("type", "type" not in n or e["type"] == n["type"]),
		("date", "date" not in n or (e["when"] and e["when"]["edtf"] == n["date"])),
		("place", "place" not in n or (e["where"] and same_name(e["where"]["name"], n["place"]))),
		("accuser", "accuser" not in n or any_name(n["accuser"], actors)),
		("accused", "accused" not in n or any_name(n["accused"], [r["name"] for r in e["recipients"]])),
		("denier", "denier" not in n or any_name(n["denier"], actors)),
		("voice", "voice" not in n or all(a["voice"] == n["voice"] for a in e["accounts"])),
		("hedged", "hedged" not in line.loose or all(a["hedged"] for a in e["accounts"])),
		("no source given", "no source given" not in line.loose or not any(a["attribution"] for a in e["accounts"])),
		("denied", not any(x.startswith("denied by") for x in line.loose) or bool(e["denied_by"]))]
	for k, v in n.items():
		if k.startswith("voice@"):
			key = line.expand(k[6:])
			checks.append((k, all(a["voice"] == v for a in e["accounts"] if a["key"] == key)))
	silent = {e["account"][i]["key"] for i in e["no_source"]}
	for short in n.get("no_source_own_words", "").split(",") if "no_source_own_words" in n else []:
		key = line.expand(short)
		checks.append(("no source in " + short, key not in e["keys"] or key in silent))
	return ", ".join(name for name, ok in checks if not ok)


def check_event(line):
	best = None
	for e in line.near_events():
		line.quotes_found = max(line.quotes_found, len(line.quotes(e)))
		why = event_fits(line, e)
		if not why:
			line.articles_found = max(line.articles_found, len(e["keys"]))
		elif best is None:
			best = "%s: %s | %s" % (e["id"], why, e["title"][:90])
	return (True, "") if line.articles_found else (False, best)


# ---- point: under one point of one event, the listed articles give the listed values with the listed origins; the state is the
# listed one where no other article gives the point, else one that the listed one allows.

STATES = {"differ": {"differ"}, "revised": {"revised", "differ"}, "compatible": {"compatible", "differ", "revised"}}


def value_fits(expected, v):
	m = re.match(r"(about|min|more than|nearly|)\s*([\d.]+)$", expected)
	if re.match(r"\d{4}-\d\d", expected) or not m:
		return v["value"] == expected
	how, number = m.group(1), float(m.group(2))
	low, high = v.get("min"), v.get("max")
	if how == "about":
		return v["value"] == number and bool(v.get("approximate"))
	if how in ("min", "more than"):
		return low == number
	if how == "nearly":
		return high == number or (v["value"] == number and bool(v.get("approximate")))
	return v["value"] == number and not v.get("approximate") and low is None and high is None


def cells_of(e, point):
	return [(e["account"][c["account"]]["key"], v, c) for v in point["values"] for c in v["cells"]]


def copies_of(e, first, others):
	firsts = {a["id"] for a in e["accounts"] if a["key"] == first}
	return all(any(a.get("copy_of") in firsts for a in e["accounts"] if a["key"] == key) for key in others)


def point_fits(line, e, p):
	cells, used = cells_of(e, p), []
	state, values = line.loose[0], [x for x in line.loose[1:] if re.search(r"\d", x) and not x.startswith("copies of")]
	for expected in values:
		what, _, at = expected.partition("@")
		for key in [line.expand(at)] if at else line.where:
			hit = [c for c in cells if c[0] == key and value_fits(what, c[1])]
			if not hit:
				return "no %s in %s" % (what, key)
			used += hit
	others = {c[0] for c in cells} - set(line.where)
	if p["state"] not in ({state} if not others else STATES.get(state, {p["state"]})):
		return "state " + p["state"]
	for k, v in line.named.items():
		keys = [line.expand(k[8:])] if k.startswith("origins@") else line.where
		found = {bare(c[2]["origin"]) for c in used if c[0] in keys and c[2]["origin"]}
		if found != ({bare(x) for x in v.split(",")} if not v.startswith("none") else set()):
			return "origins %s" % sorted(found)
	if "no source given" in line.loose and any(c[2]["origin"] for c in used):
		return "a source"
	for x in line.loose:
		if x.startswith("copies of"):
			first = line.expand(x[10:])
			if not copies_of(e, first, [w for w in line.where if w != first]):
				return "not said to be copies"
	return ""


def check_point(line):
	best = None
	if line.loose[0].startswith("the source says"):
		ok = any(p["name"] == "cause" and any(v["value"] is None and line.named["origins"] in v["origins"] for v in p["values"])
			for e in line.story.events if e["keys"] & set(line.where) for p in e["points"])
		return ok, "no point « cause »"
	for e in line.near_events():
		for p in e["points"]:
			if not re.search(line.point, p["name"], re.I):
				continue
			why = point_fits(line, e, p)
			if not why:
				return True, ""
			best = best or "%s %s: %s; values %s" % (e["id"], p["name"], why, [(v["value"], v["accounts"], v["origins"]) for v in p["values"]])
	return False, best or "events: " + "; ".join(e["id"] + " " + str([p["name"] for p in e["points"]]) for e in line.near_events()[:3])


# ---- origin: every listed article has an account of what is meant whose origins hold the one named, of the kind named.

def origin_in(line, key):
	for e in line.story.events:
		for o in e["origins"]:
			if same_name(o["name"], line.named["origin"]) and o["kind"] == line.named["kind"]:
				for a in o["accounts"]:
					if e["account"][a]["key"] == key and line.tells(e["account"][a]):
						return e["account"][a]
	return None


def check_origin(line):
	if line.loose and line.loose[0].startswith("none"):
		found = [a for e in line.near_events() for a in e["accounts"] if a["key"] in line.where and line.tells(a)]
		return bool(found) and all(a["hedged"] and not a["attribution"] for a in found), str([(a["quote"][:60], a["hedged"]) for a in found])
	missing = [key for key in line.where if not origin_in(line, key)]
	for k, v in line.named.items():
		if k.startswith("chain"):
			key = line.expand(k[6:]) if "@" in k else line.where[0]
			account = origin_in(line, key)
			steps = v.split(" > ")
			got = [x["name"] for x in account["attribution"]] if account else []
			if len(got) != len(steps) or not all(bare(s) in bare(g) for s, g in zip(steps, got)):
				missing.append("chain %s" % got)
	near = [(e["id"], [o["name"] for o in e["origins"]]) for e in line.near_events()[:3]]
	return not missing, "missing in %s; near %s" % (missing, near)


# ---- copy: the pair shares a passage of that many words or more (three fewer at most), with the direction named.

def check_copy(line):
	want, first = int(line.named["words"]) - 3, line.expand(line.named["from"])
	best = 0
	for p in line.story.passages:
		pair = [line.story.article[p[side]["article"]] for side in ("a", "b")]
		if set(pair) == set(line.where):
			best = max(best, p["words"])
			if p["words"] >= want and p["direction"] == ("a to b" if pair[0] == first else "b to a"):
				return True, ""
	return False, "longest %d words" % best


# ---- statement: speaker, act, way, kind, and content but for outer punctuation and white space.

def via_fits(expected, got):
	if expected.startswith("none"):
		return not got
	names = [bare(re.sub(r"\(.*?\)", "", n)) for n in expected.split(", ")]
	return len(names) == len(got) and all(n in bare(g) for n, g in zip(names, got))


def statement_fits(line, s):
	n = line.named
	checks = [
		("speaker", same_name(s["speaker"], n["speaker"]) or same_name(s["speaker_words"], n["speaker"])),
		("act", s["act"] in n["act"].split(" or ")),
		("via", via_fits(n["via"], s["via"])),
		("kind", "kind" not in n or s["kind"] == n["kind"])]
	return ", ".join(name for name, ok in checks if not ok)


def check_statement(line):
	here = [s for s in line.story.said if line.story.article[s["article"]] in line.where]
	same = [s for s in here if plain(s["quote"]) == plain(line.what)]
	if line.loose and line.loose[0].startswith("none"):
		return not same, "found, and must not be"
	for s in same:
		if not statement_fits(line, s):
			return True, ""
	near = same or sorted(here, key=lambda s: -difflib.SequenceMatcher(None, plain(s["quote"]), plain(line.what)).ratio())[:1]
	return False, "; ".join("%s|%s|%s|%s|%s (%s)" % (s["speaker"] or s["speaker_words"], s["act"], s["via"], s["kind"], s["quote"][:110],
		statement_fits(line, s) if same else "other words") for s in near)


# ---- label: name, words but for an article before them, voice.

def check_label(line):
	n = line.named
	here = [x for x in line.story.labels if line.story.article[x["article"]] in line.where]
	for x in here:
		if same_name(x["name"], n["name"]) and same_name(x["quote"], n["label"]) and x["voice"] == n["voice"]:
			return True, ""
	near = [x for x in here if same_name(x["name"], n["name"]) or bare(n["label"]) in bare(x["quote"])]
	return False, str([(x["name"], x["quote"], x["voice"]) for x in near])


# ---- date: the quoted words of the article have the value and the basis; "crosscheck": a date point shows both.

def check_date(line):
	value, basis = line.loose[0], line.named["basis"].split(" ")[0]
	words = plain(re.search("[«\"](.*?)[»\"]", line.what).group(1))
	key = line.where[0]
	if basis == "crosscheck":
		found = [(v["value"], v.get("anchor")) for e in line.story.events for p in e["points"] if p["name"] == "date"
			for v in p["values"] if any(e["account"][i]["key"] == key for i in v["accounts"])]
		return (value, "crosscheck") in found, str(found)
	near = [t for t in line.story.times[key] if plain(t["text"]) in words or words in plain(t["text"])]
	fit = [t for t in near if (t["value"] == value or t["from"] == t["to"] == value) and t["basis"] == basis]
	return bool(fit), str([(t["text"], t["value"], t["basis"], t["from"]) for t in near])


# ---- denial: a statement of denial, or an event's denial, by the one named, in the article.

def check_denial(line):
	n, here = line.named, line.where[0]
	said = [s for s in line.story.said if line.story.article[s["article"]] == here]
	denied = [d for e in line.story.events for d in e["denied_by"] if line.story.article[d["article"]] == here and re.search(line.quote, d["quote"])]
	who = n.get("denier", n.get("speaker"))
	mine = [s for s in said if any(same_name(x, who) for x in (s["speaker"], s["speaker_words"]))]
	if n["act"] == "neither":
		return any(s["act"] == "neither" for s in mine) and not any(same_name(d["name"], who) for d in denied), str([(s["act"], s["quote"]) for s in mine])
	ok = any(s["act"] == "denies" for s in mine) or any(same_name(d["name"], who) for d in denied)
	if ok and "date" in n and denied:
		ok = any(d["date"] == n["date"] for d in denied)
	near = [(s["speaker_words"], s["act"], s["quote"][:60]) for s in said if s["act"] == "denies"] + [(d["name"], d["date"]) for d in denied]
	return ok, str(near)


# ---- plan: an event that is not said to be done, with its day and figure; linked to what carried it out, and to nothing else.

def day_fits(want, when):
	return bool(when) and (when["edtf"] == want or (len(want) == 7 and when["from"][:7] == want == when["to"][:7]))


def check_plan(line):
	best, n = None, line.named
	planned = re.search(r"planned (\S+)", line.loose[0])
	out = next((x for x in line.loose if x.startswith("carried out")), None)
	figure = next((x for x in line.loose if re.match(r"\d+( t)?$", x)), None)
	for e in line.near_events():
		if e["claim"] == "done" or not e["keys"] <= set(line.where):
			best = best or "%s is %s, from %s" % (e["id"], e["claim"], sorted(e["keys"]))
			continue
		done = [d for d in line.story.events for r in d["related"] if r["event"] == e["id"] and r["how"] == "planned as"]
		numbers = lambda x: {v["value"] for p in x["points"] for v in p["values"]}
		why = []
		if planned and not day_fits(planned.group(1), e["when"]):
			why.append("day %s" % (e["when"] and e["when"]["edtf"]))
		if figure and float(figure.split()[0]) not in numbers(e):
			why.append("no figure " + figure)
		if "origins" in n and not any(same_name(o["name"], n["origins"]) for o in e["origins"]):
			why.append("origins %s" % [o["name"] for o in e["origins"]])
		if out:
			where = {line.expand(k) for k in re.match(r"carried out in (\S+)", out).group(1).split(",")}
			more = re.search(r"with (\d+)", out)
			if not any(d["keys"] <= where and (not more or float(more.group(1)) in numbers(d)) for d in done):
				why.append("not linked to being carried out; linked %s" % [d["id"] for d in done])
		elif done:
			why.append("linked to " + done[0]["id"])
		if not why:
			return True, ""
		best = "%s: %s" % (e["id"], "; ".join(why))
	return False, best


CHECK = {"event": check_event, "point": check_point, "origin": check_origin, "copy": check_copy, "statement": check_statement,
	"label": check_label, "date": check_date, "denial": check_denial, "plan": check_plan}


def read_story(story, keys, verbose):
	"""(kind -> found), (kind -> expected)"""
	found, total = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
	for row in table(os.path.join(story.folder, "expected.tsv")):
		line = Line(story, row, keys)
		ok, near = CHECK[line.kind](line)
		found[line.kind] += ok
		total[line.kind] += 1
		if line.kind == "event":
			total["event-articles"] += len(line.where)
			found["event-articles"] += line.articles_found
			total["quote"] += len(line.where)
			found["quote"] += line.quotes_found
			if verbose and line.quotes_found < len(line.where):
				shown = [(a["key"][:5], a["quote"][:110]) for e in line.near_events() for a in e["accounts"] if a["key"] in line.where and line.tells(a)]
				print("# quotations: %s %d of %d | %s | %s" % (story.name, line.quotes_found, len(line.where), line.what, shown))
		if verbose and not ok:
			print("# missing: %s %s %s | %s | %s\n#    near: %s" % (story.name, line.kind, ",".join(w[:5] for w in line.where), line.what, line.value, near))
	return found, total


def main():
	recoupe = os.path.abspath(sys.argv[1])
	update, verbose = "--update" in sys.argv, "-v" in sys.argv
	floors = {(r["story"], r["kind"]): int(r["floor"]) for r in table(os.path.join(HERE, "floors.tsv"))}
	keys = {(r["story"], r["kind"], r["what"]): r for r in table(os.path.join(HERE, "keys.tsv"))}
	stories = sorted(s for s in os.listdir(os.path.join(ROOT, "examples")) if os.path.exists(os.path.join(ROOT, "examples", s, "expected.tsv")))
	failed = False
	if update:
		print("# floors.tsv - how many lines of examples/*/expected.tsv are found at least, of how many. A floor may only rise:\n"
			"# python3 tests/golden/examples.py RECOUPE --update prints this file anew.\nstory\tkind\tfloor\tof")
	with tempfile.TemporaryDirectory() as work:
		for name in stories:
			found, total = read_story(Story(recoupe, name, work), keys, verbose)
			for kind in KINDS:
				floor = floors.get((name, kind), 0)
				if update:
					print("%s\t%s\t%d\t%d" % (name, kind, max(floor, found[kind]), total[kind]))
				else:
					ok = found[kind] >= floor
					failed |= not ok
					print("%s - %s: %s %d of %d, floor %d" % ("ok" if ok else "not ok", name, kind, found[kind], total[kind], floor))
	return failed


if __name__ == "__main__":
	sys.exit(main())
