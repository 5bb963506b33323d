"""statements.py - reads the articles of statements/<lang>.txt with the program and counts who is found to say what.

usage: statements.py RECOUPE [--update] [-v]

The articles are invented, in the manner of agencies, newspapers and broadcasters. Half of them (part "tune") may be looked at while
rules are written; of the others (part "hold") only the counts are printed, so that they measure what was not made for them.

An article:
    === id | tune or hold | style
    T title
    text, a paragraph a line
    ---
    act | speaker | content                 the content as it stands in the text; "T " before it: in the title
    act | speaker | via a, b | content      through whom, in any order
Several acts or speakers that a careful reader would accept are parted by " || "; "-" is nobody named. A line that begins with "? " may be found or not, a
relay that ends on "?" be given or not.

For each language and part: `gold` statements, `found` (spans that overlap by half of both together), `extent` (by 80 %), `speaker` right, `wrong`
speaker (somebody else: worse than nobody, or a pronoun left as it is), `act` right, `via` right, `extra` found without being expected. The floors in statement-floors.tsv may only
rise, the ceilings (wrong, extra) only sink; --update prints the file anew. -v prints what is missing or wrong in the part "tune".
"""
import json
import os
import re
import subprocess
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
FLOORS = os.path.join(HERE, "statement-floors.tsv")
LANGS = ["fr", "en", "es"]
RISING = ["found", "extent", "speaker", "act", "via"]
SINKING = ["wrong", "extra"]
PRONOUNS = set("il elle ils elles lui eux he she it they él ella ellos ellas este esta".split())
ARTICLE = re.compile(r"^(?:(?:the|an?|les?|la|une?|el|los|las|una|mr|mrs|ms|dr|m|me|mme)\.?\s+|l'|the )", re.I)


def plain(text):
	text = unicodedata.normalize("NFC", text or "").replace("’", "'").casefold()
	return re.sub(r"\s+", " ", text).strip(" .,;:!?\"«»“”'")


def name(text):
	text = plain(text)
	while ARTICLE.match(text):
		text = ARTICLE.sub("", text, count=1)
	return text


def articles(lang):
	block, out = [], []
	for line in open(os.path.join(HERE, "statements", lang + ".txt"), encoding="utf-8"):
		line = line.rstrip("\n")
		if line.startswith("=== "):
			block = []
			out.append(([p.strip() for p in line[4:].split("|")], block))
		elif line and not line.startswith("#"):
			block.append(line)
	for (key, part, _style), lines in out:
		cut = lines.index("---")
		title, body = lines[0][2:], "\n\n".join(lines[1:cut])
		yield {"id": key, "part": part, "title": title, "text": body, "gold": [gold(key, x, title, body) for x in lines[cut + 1:]]}


def gold(key, line, title, body):
	optional = line.startswith("? ")
	cells = [c.strip() for c in (line[2:] if optional else line).split(" | ")]
	via = []
	if len(cells) == 4:
		via = [v.strip() for v in cells.pop(2)[4:].split(",")]
	act, speaker, content = cells
	in_title = content.startswith("T ")
	content = content[2:] if in_title else content
	where = title if in_title else body
	beg = where.find(content)
	if beg < 0:
		content = content.replace(". ", ".\n\n") if content.replace(". ", ".\n\n") in where else content
		beg = where.find(content)
	if beg < 0:
		sys.exit("%s: not in the text: %s" % (key, content))
	return {"act": act.split(" || "), "speaker": speaker.split(" || "), "via": via, "title": in_title, "optional": optional, "text": content, "span": (beg, beg + len(content))}


def letters(text, beg, end):
	return {i for i in range(beg, end) if text[i].isalnum()}


def overlap(a, b):
	return len(a & b) / max(1, len(a | b))


def names_of(record, party):
	"""All that the program gives as a party's name."""
	if not party:
		return []
	found = [party["text"]] if party.get("text") else []
	for e in record["entities"]:
		if e["id"] == party.get("entity"):
			found += [e["name"]] + [m["text"] for m in e["mentions"] if m["kind"] == "name"] + [x["text"] for x in e["labels"]]
	return [name(x) for x in found]


def same_party(record, party, wanted):
	got = names_of(record, party)
	if any(w == "-" for w in wanted) and not got:
		return True
	return any(name(w) in got for w in wanted if w != "-")


def judge(article, record):
	"""The gold statements, each with what was found for it (or None), and the statements nobody expected."""
	pairs = []
	for g, want in enumerate(article["gold"]):
		text = article["title"] if want["title"] else article["text"]
		a = letters(text, *want["span"])
		for k, got in enumerate(record["statements"]):
			if (got.get("in") == "title") == want["title"]:
				share = overlap(a, letters(text, got["start"], got["end"]))
				if share >= 0.5:
					pairs.append((-share, got["act"] not in want["act"], not same_party(record, got["speaker"], want["speaker"]), g, k))
	match, taken = {}, set()
	for share, _act, _speaker, g, k in sorted(pairs):
		if g not in match and k not in taken:
			match[g] = (k, -share)
			taken.add(k)
	return match, [k for k in range(len(record["statements"])) if k not in taken]


def tally(article, record, count, verbose):
	match, extra = judge(article, record)
	for g, want in enumerate(article["gold"]):
		if want["optional"]:
			continue
		count["gold"] += 1
		if g not in match:
			if verbose:
				print("# %s missing: %s | %s | %s" % (article["id"], want["act"][0], want["speaker"][0], want["text"]))
			continue
		k, share = match[g]
		got = record["statements"][k]
		right = same_party(record, got["speaker"], want["speaker"])
		via = [same_party(record, v, [w.rstrip("?") for w in want["via"]]) for v in got["via"]]
		fine = {"found": True, "extent": share >= 0.8, "speaker": right, "act": got["act"] in want["act"],
		        "wrong": not right and not set(names_of(record, got["speaker"])) <= PRONOUNS,
		        "via": all(via) and len(want["via"]) - sum(w.endswith("?") for w in want["via"]) <= len(via) <= len(want["via"])}
		for what in fine:
			count[what] += fine[what]
		bad = [w for w in RISING if not fine[w]]
		if bad and verbose:
			print("# %s %s: want %s | %s | %s | %s\n#      got %s | %s | %s | %s" % (article["id"], ",".join(bad), want["act"][0],
			      want["speaker"][0], ",".join(want["via"]) or "-", want["text"], got["act"],
			      (got["speaker"] or {}).get("text"), ",".join(v["text"] or "" for v in got["via"]) or "-", got["text"]))
	count["extra"] += len(extra)
	for k in extra:
		if verbose:
			got = record["statements"][k]
			print("# %s extra: %s | %s | %s" % (article["id"], got["act"], (got["speaker"] or {}).get("text"), got["text"]))


def run(recoupe, verbose):
	counts = {}
	for lang in LANGS:
		todo = list(articles(lang))
		lines = "".join(json.dumps({"id": a["id"], "title": a["title"], "text": a["text"], "lang": lang, "published": "2024-04-10"}) + "\n" for a in todo)
		out = subprocess.run([recoupe, "analyze", "--quiet", "--verbatim", "-"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
		for article, line in zip(todo, out.decode().splitlines()):
			count = counts.setdefault((lang, article["part"]), dict.fromkeys(["gold"] + RISING + SINKING, 0))
			tally(article, json.loads(line), count, verbose and article["part"] == "tune")
	return counts


def floors():
	if not os.path.exists(FLOORS):
		return {}
	rows = [x.rstrip("\n").split("\t") for x in open(FLOORS, encoding="utf-8") if x.strip() and x[0] != "#"]
	return {(r[0], r[1]): dict(zip(rows[0][2:], map(int, r[2:]))) for r in rows[1:]}


def main():
	counts, held = run(sys.argv[1], "-v" in sys.argv), floors()
	if "--update" in sys.argv:
		print("# statement-floors.tsv - what statements.py must find at least, and (wrong, extra) at most, of `gold` statements.")
		print("\t".join(["lang", "part", "gold"] + RISING + SINKING))
		for key, c in counts.items():
			old = held.get(key, {})
			best = [max(c[w], old.get(w, 0)) for w in RISING] + [min(c[w], old.get(w, c[w])) for w in SINKING]
			print("\t".join(list(key) + [str(c["gold"])] + [str(x) for x in best]))
		return
	for key, c in counts.items():
		old = held.get(key, {})
		bad = [w for w in RISING if c[w] < old.get(w, 0)] + [w for w in SINKING if c[w] > old.get(w, c[w])]
		figures = ", ".join("%s %d" % (w, c[w]) for w in ["gold"] + RISING + SINKING)
		print("%sok - statements %s %s: %s%s" % ("not " if bad else "", key[0], key[1], figures, " (worse: %s)" % ", ".join(bad) if bad else ""))


main()
