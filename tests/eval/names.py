#!/usr/bin/env python3
"""Names: strict precision, recall and F1 by type on the development sets, against floors.

    names.py [-v] [--only SET] --corpora DIR --eval DIR --recoupe PROGRAM [--out DIR]

Each set is a BIO file below DIR/ner, turned into documents by DIR/bio_spans.py, read by `recoupe analyze`, and compared by
span and type; offsets are moved where the program dropped words (spans_score.py does the same). Floors: name-floors.tsv, F1 over PER
ORG LOC in percent. A figure below its floor makes the exit status 1; a set that is not there is left out and said so.
-v prints the differences: + found but not in the gold, - in the gold but not found, each with its type and what stands around it;
~ joins the two sides of one place.
"""
import argparse
import json
import os
import subprocess
import sys

TYPES = ("PER", "ORG", "LOC")


def table(path):
    with open(path, encoding="utf-8") as f:
        lines = [line.rstrip("\n").split("\t") for line in f if line.strip() and not line.startswith("#")]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def placed(record, score):
    """(start, end, type) of the names, in characters that are no white space."""
    text, squeezed, items = score.place(record, "entities", set(TYPES))
    return text, squeezed, items


def key(item):
    return item["a"], item["b"], item["type"]


def around(record, item):
    text = record["text"]
    return (text[max(0, item["start"] - 40):item["start"]] + "[" + text[item["start"]:item["end"]] + "]" +
            text[item["end"]:item["end"] + 30]).replace("\n", "/")


def show(number, gold, found, gold_record, found_record):
    missed = [g for g in gold if key(g) not in {key(f) for f in found}]
    wrong = [f for f in found if key(f) not in {key(g) for g in gold}]
    for g in missed:
        touching = [f for f in wrong if f["a"] < g["b"] and g["a"] < f["b"]]
        if touching:
            f = touching[0]
            wrong.remove(f)
            what = "type" if (f["a"], f["b"]) == (g["a"], g["b"]) else "extent"
            print(f"~ {what:6} {number} {g['type']} {f['type']} | {gold_record['text'][g['start']:g['end']]} | "
                  f"{around(found_record, f)}")
        else:
            print(f"- {number} {g['type']} | {around(gold_record, g)}")
    for f in wrong:
        print(f"+ {number} {f['type']} | {around(found_record, f)}")


def compare(gold_lines, found_lines, score, verbose):
    right, n_gold, n_found = dict.fromkeys(TYPES, 0), dict.fromkeys(TYPES, 0), dict.fromkeys(TYPES, 0)
    for number, (gold_line, found_line) in enumerate(zip(gold_lines, found_lines)):
        gold_record, found_record = json.loads(gold_line), json.loads(found_line)
        g_text, g_squeezed, gold = placed(gold_record, score)
        f_text, f_squeezed, found = placed(found_record, score)
        found = score.realign(f_text, f_squeezed, found, g_text, g_squeezed)
        there = {key(f) for f in found}
        for g in gold:
            n_gold[g["type"]] += 1
            right[g["type"]] += key(g) in there
        for f in found:
            n_found[f["type"]] += 1
        if verbose:
            show(number, gold, found, gold_record, found_record)
    return right, n_gold, n_found


def figures(right, gold, found):
    p = 100.0 * right / found if found else 0.0
    r = 100.0 * right / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def run(row, a, score):
    path = os.path.join(a.corpora, "ner", row["file"])
    if not os.path.exists(path):
        print(f"{row['set']}: not in {a.corpora}, left out")
        return False
    gold = subprocess.run([sys.executable, os.path.join(a.eval, "bio_spans.py"), "--lang", row["lang"], path],
                          capture_output=True, text=True, check=True).stdout
    name = os.path.join(a.out, f"names-{row['set']}.jsonl")
    with open(name, "w", encoding="utf-8") as f:
        for line in gold.splitlines():
            record = json.loads(line)
            f.write(json.dumps({k: record[k] for k in ("id", "lang", "text")}, ensure_ascii=False) + "\n")
    found = subprocess.run([a.recoupe, "analyze", "--verbatim", name], capture_output=True, text=True, check=True).stdout
    right, n_gold, n_found = compare(gold.splitlines(), found.splitlines(), score, a.verbose)
    total = [sum(x.values()) for x in (right, n_gold, n_found)]
    p, r, f1 = figures(*total)
    parts = [f"{t} {figures(right[t], n_gold[t], n_found[t])[0]:.1f}/{figures(right[t], n_gold[t], n_found[t])[1]:.1f}/"
             f"{figures(right[t], n_gold[t], n_found[t])[2]:.1f}" for t in TYPES]
    print(f"{row['set']}: P {p:.1f} R {r:.1f} F1 {f1:.2f}  {'  '.join(parts)}  ({total[1]} gold, {total[2]} found)")
    if f1 < float(row["floor"]):
        print(f"  {f1:.2f} is below the floor of {row['floor']}")
        return True
    return False


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("-v", "--verbose", action="store_true")
    ap.add_argument("--only")
    ap.add_argument("--corpora", required=True)
    ap.add_argument("--eval", required=True)
    ap.add_argument("--recoupe", required=True)
    ap.add_argument("--out", default=".")
    a = ap.parse_args()
    sys.path.insert(0, a.eval)
    import spans_score as score
    os.makedirs(a.out, exist_ok=True)
    rows = [r for r in table(os.path.join(here, "name-floors.tsv")) if a.only in (None, r["set"])]
    sys.exit(any([run(row, a, score) for row in rows]))


if __name__ == "__main__":
    main()
