"""coref.py - measures the cross-check on ECB+: which event mentions of different articles are put into one event.

usage: coref.py RECOUPE CORPORA [--keep FOLDER] [--topics 1,2,...] [-v]

Every topic of CORPORA/coref becomes one dossier (kept in FOLDER and only cross-checked anew when it is there already). A topic
holds two like happenings told by different articles (two earthquakes, two weddings), so false merges are punished. A mention of
the gold is found where a trigger of the program overlaps it. Of pairs of mentions in different articles:
  link P    pairs that the program puts together, both found in the gold: share that the gold puts together
  link R    pairs that the gold puts together and both of which are found: share that the program puts together
  pair P R  the same counted once for each two articles and gold chain or event of the program: articles said to tell one event
  B3        precision, recall, F over the mentions found, articles apart
  article P R  pairs of articles that tell one event in the program, against those of one story: each topic has two of them, each
             article belongs to one. This is what an analyst sees; the others punish that "the quake killed five" and "the quake" are one event here
Prints the figures and compares them with coref-floors.tsv beside this file; a figure below its floor makes the exit status 1.
"""
import collections
import itertools
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NO_SPACE_BEFORE = {",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'", "''", "”", "’", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s"}
NO_SPACE_AFTER = {"(", "[", "{", "$", "``", "“", "‘", "#"}
WRITTEN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def text_of(doc):
	"""The article's text and the places of its tokens."""
	out, at, places = [], 0, {}
	for s, sentence in enumerate(doc["sentences"]):
		before = None
		for t, token in enumerate(sentence):
			word = WRITTEN.get(token, token)
			if before is not None and token not in NO_SPACE_BEFORE and before not in NO_SPACE_AFTER:
				out.append(" ")
				at += 1
			places[s, t] = (at, at + len(word))
			out.append(word)
			at += len(word)
			before = token
		out.append("\n\n")
		at += 2
	return "".join(out), places


def read_topic(recoupe, folder, topic, docs):
	"""(article, first, last, event) of every mention that the program puts into an event."""
	db = os.path.join(folder, "topic-%s.recoupe" % topic)
	if not os.path.exists(db):
		lines = "".join(json.dumps({"id": d["doc_id"], "text": text_of(d)[0], "lang": "en", "outlet": "outlet " + d["doc_id"]}) + "\n" for d in docs)
		subprocess.run([recoupe, "add", "--quiet", "--verbatim", db, "-"], input=lines.encode(), check=True)
	else:
		c = sqlite3.connect(db)
		c.execute("UPDATE dossier SET value = '-1' WHERE key = 'cross_check_of'")
		c.commit()
		c.close()
		subprocess.run([recoupe, "timeline", db, "--format", "csv"], stdout=subprocess.DEVNULL, check=True)
	c = sqlite3.connect(db)
	rows = c.execute("SELECT r.given_id, e.trigger_start - r.text_start, e.trigger_stop - r.text_start, a.event FROM account_mention m "
		"JOIN account a ON a.n = m.account JOIN article r ON r.n = a.article "
		"JOIN article_event e ON e.article = a.article AND e.i = m.article_event").fetchall()
	c.close()
	return rows


def align(gold, found):
	"""gold mention -> event of the program, by overlap; the longest overlap, then the first."""
	by_doc = collections.defaultdict(list)
	for doc, beg, end, event in found:
		by_doc[doc].append((beg, end, event))
	out = {}
	for m in gold:
		best = 0
		for beg, end, event in sorted(by_doc[m["doc"]]):
			n = sum(max(0, min(end, e) - max(beg, b)) for b, e in m["places"])
			if n > best:
				best, out[m["id"]] = n, event
	return out


def b3(gold_of, found_of, doc_of):
	"""B-cubed over the mentions found; a mention always counts itself, others of its own article are left out."""
	gold, found = collections.defaultdict(set), collections.defaultdict(set)
	for m in found_of:
		gold[gold_of[m]].add(m)
		found[found_of[m]].add(m)
	p = r = 0.0
	for m in found_of:
		g = {x for x in gold[gold_of[m]] if doc_of[x] != doc_of[m]} | {m}
		f = {x for x in found[found_of[m]] if doc_of[x] != doc_of[m]} | {m}
		p += len(g & f) / len(f)
		r += len(g & f) / len(g)
	return p, r, len(found_of)


def main():
	args = sys.argv[1:]
	verbose = "-v" in args
	args = [a for a in args if a != "-v"]
	keep = args.pop(args.index("--keep") + 1) if "--keep" in args else None
	topics = set(args.pop(args.index("--topics") + 1).split(",")) if "--topics" in args else None
	args = [a for a in args if not a.startswith("--")]
	recoupe, corpora = args[:2]
	docs, mentions = collections.defaultdict(list), collections.defaultdict(list)
	for line in open(os.path.join(corpora, "coref", "ecbplus-docs.jsonl"), encoding="utf-8"):
		d = json.loads(line)
		docs[d["topic"]].append(d)
	place = {d["doc_id"]: text_of(d)[1] for ds in docs.values() for d in ds}
	topic_of = {d["doc_id"]: t for t, ds in docs.items() for d in ds}
	for line in open(os.path.join(corpora, "coref", "ecbplus-mentions.jsonl"), encoding="utf-8"):
		m = json.loads(line)
		if m["kind"] == "event" and m["validated"]:
			mentions[topic_of[m["doc_id"]]].append({"id": m["mention_id"], "doc": m["doc_id"], "chain": m["chain"], "text": m["text"],
				"places": [place[m["doc_id"]][m["sent"], t] for t in m["tokens"]]})
	n = collections.Counter()
	with tempfile.TemporaryDirectory() as temporary:
		folder = keep or temporary
		os.makedirs(folder, exist_ok=True)
		for topic in sorted(docs, key=lambda t: (len(t), t)):
			if topics and topic not in topics:
				continue
			gold = mentions[topic]
			found = read_topic(recoupe, folder, topic, docs[topic])
			found_of = align(gold, found)
			gold_of = {m["id"]: m["chain"] for m in gold}
			doc_of = {m["id"]: m["doc"] for m in gold}
			word = {m["id"]: m["text"] for m in gold}
			pairs_gold, pairs_found, chain_docs = set(), set(), collections.defaultdict(set)
			wrong = collections.Counter()
			for m in gold:
				chain_docs[m["chain"]].add(m["doc"])
			for a, b in itertools.combinations(sorted(found_of), 2):
				if doc_of[a] == doc_of[b]:
					continue
				same, put = gold_of[a] == gold_of[b], found_of[a] == found_of[b]
				n["gold"] += same
				n["found"] += put
				n["both"] += same and put
				if same:
					pairs_gold.add((doc_of[a], doc_of[b], gold_of[a]))
				if put:
					pairs_found.add((doc_of[a], doc_of[b], found_of[a]))
				if put and not same:
					wrong[word[a], word[b]] += 1
			right_found = {(doc_of[a], doc_of[b], found_of[a]) for a, b in itertools.combinations(sorted(found_of), 2)
				if doc_of[a] != doc_of[b] and gold_of[a] == gold_of[b] and found_of[a] == found_of[b]}
			right_gold = {(doc_of[a], doc_of[b], gold_of[a]) for a, b in itertools.combinations(sorted(found_of), 2)
				if doc_of[a] != doc_of[b] and gold_of[a] == gold_of[b] and found_of[a] == found_of[b]}
			n["pair found"] += len(pairs_found)
			n["pair gold"] += len(pairs_gold)
			n["pair right found"] += len(right_found)
			n["pair right gold"] += len(right_gold)
			story = {d["doc_id"]: d["subtopic"] for d in docs[topic]}
			told = collections.defaultdict(set)
			for doc, _, _, event in found:
				told[event].add(doc)
			together = {p for ds in told.values() for p in itertools.combinations(sorted(ds), 2)}
			if verbose:
				wrong_articles = collections.Counter()
				for event, ds in told.items():
					bad = sum(story[a] != story[b] for a, b in itertools.combinations(sorted(ds), 2))
					if bad:
						wrong_articles[event] = bad
				for event, bad in wrong_articles.most_common(3):
					print("topic", topic, "event", event, "articles of two stories in", bad, "pairs of", len(told[event]))
			n["article found"] += len(together)
			n["article right"] += sum(story[a] == story[b] for a, b in together)
			n["article gold"] += sum(story[a] == story[b] for a, b in itertools.combinations(sorted(story), 2))
			p, r, k = b3(gold_of, found_of, doc_of)
			n["b3 p"] += p
			n["b3 r"] += r
			n["aligned"] += k
			n["mentions"] += len(gold)
			if verbose:
				print("topic", topic, "wrong", wrong.most_common(6))
	p, r = n["b3 p"] / n["aligned"], n["b3 r"] / n["aligned"]
	got = {"mentions found": n["aligned"] / n["mentions"], "link P": n["both"] / max(1, n["found"]), "link R": n["both"] / n["gold"],
		"pair P": n["pair right found"] / max(1, n["pair found"]), "pair R": n["pair right gold"] / n["pair gold"],
		"article P": n["article right"] / n["article found"], "article R": n["article right"] / n["article gold"],
		"B3 P": p, "B3 R": r, "B3 F": 2 * p * r / (p + r)}
	print("; ".join("%s %.1f" % (k, 100 * v) for k, v in got.items()), "; links %d of gold %d" % (n["found"], n["gold"]))
	bad = 0
	floors = os.path.join(HERE, "coref-floors.tsv")
	if os.path.exists(floors) and not topics:
		for line in open(floors, encoding="utf-8"):
			if line[0] != "#" and not line.startswith("what\t"):
				what, floor = line.rstrip("\n").split("\t")
				if 100 * got[what] < float(floor):
					print("  %s: %.1f is below the floor of %s" % (what, 100 * got[what], floor))
					bad = 1
	sys.exit(bad)


if __name__ == "__main__":
	main()
