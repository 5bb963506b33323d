#!/usr/bin/env python3
"""Score main text and metadata of web pages against strings that must and must not be in the text.

    score_pages.py EXPECTATIONS.jsonl DUMP.jsonl [--show KIND N] [--half 0|1]

EXPECTATIONS: one object a page: file, with, without, title, date, author. DUMP: what tests/tools/ingest_dump prints.
White space is collapsed on both sides; F = 2tp / (2tp + fp + fn) over all strings of all pages; a page that was refused has no text.
--show fn|fp|date|title|author|refused N lists N of the misses. --half takes every second page only, to tune on one and check on the other.
"""
import json
import os
import re
import sys


def squeeze(s):
    return re.sub(r"\s+", " ", s or "").strip()


def load(expect, dump, half):
    got = {}
    for line in open(dump, encoding="utf-8"):
        r = json.loads(line)
        got[os.path.basename(r["source"])] = r
    rows = [json.loads(line) for line in open(expect, encoding="utf-8")]
    rows = [r for i, r in enumerate(rows) if half is None or i % 2 == half]
    return [(r, got.get(r["file"], {})) for r in rows]


def main(argv):
    show, n_show, half = None, 0, None
    if "--show" in argv:
        i = argv.index("--show")
        show, n_show = argv[i + 1], int(argv[i + 2])
        del argv[i:i + 3]
    if "--half" in argv:
        i = argv.index("--half")
        half = int(argv[i + 1])
        del argv[i:i + 2]
    pairs = load(argv[1], argv[2], half)
    tp = fn = fp = tn = refused = 0
    meta = {k: [0, 0, 0] for k in ("date", "title", "author")}  # gold, right, contained

    def tell(kind, *what):
        nonlocal n_show
        if kind == show and n_show > 0:
            n_show -= 1
            print(*what)

    for want, got in pairs:
        text = "" if got.get("problem") else squeeze(got.get("text"))
        if got.get("problem"):
            refused += 1
            tell("refused", want["file"], got["problem"])
        for s in want["with"]:
            if squeeze(s) in text:
                tp += 1
            else:
                fn += 1
                tell("fn", want["file"], "|", s, "|", len(text))
        for s in want["without"]:
            if squeeze(s) in text:
                fp += 1
                tell("fp", want["file"], "|", s, "|", len(text))
            else:
                tn += 1
        for key, field in (("date", "published"), ("title", "title"), ("author", "byline")):
            gold = want.get(key)
            if not gold:
                continue
            meta[key][0] += 1
            mine = got.get(field) or ""
            mine = mine[:10] if key == "date" else squeeze(mine)
            golds = [squeeze(g) for g in (gold if isinstance(gold, list) else [gold])]
            right = mine in golds or mine == ", ".join(golds)
            held = mine and (all(g.lower() in mine.lower() for g in golds) or any(mine.lower() in g.lower() and len(mine) > 3 for g in golds))
            meta[key][1] += bool(right)
            meta[key][2] += bool(held or right)
            if not (right if key == "date" else held or right):
                tell(key, want["file"], "|", gold, "|", got.get(field))
    print("pages %d refused %d  tp %d fn %d fp %d tn %d" % (len(pairs), refused, tp, fn, fp, tn))
    print("F1 %.4f  precision %.4f  recall %.4f  accuracy %.4f" % (2 * tp / (2 * tp + fp + fn), tp / (tp + fp), tp / (tp + fn), (tp + tn) / (tp + tn + fp + fn)))
    for k, (gold, right, held) in meta.items():
        print("%-6s gold %d  right %d  contained %d" % (k, gold, right, held))


if __name__ == "__main__":
    main(sys.argv)
