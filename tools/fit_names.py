#!/usr/bin/env python3
"""Fit the weights of data/world/name-evidence.tsv from sentences with marked names.

    fit_names.py --corpora DIR --eval DIR --tool BUILD/release/tools/name_evidence > data/world/name-evidence.tsv

A multinomial logistic regression over the findings that src/read/entities_weigh.c prints for each candidate, pulled towards the weights
written by hand below (PRIOR), so that what the marked sentences never show keeps the meaning it was given. The weights without the network's names are
fitted on training and development sets; those with them on the development sets alone, pulled towards the first: on its own training sentences the
network is surer than it deserves. A name outside the marks is "none" or "other", whichever the weights prefer: the sets mark persons, organisations
and places only, or few others. Deterministic: sums in a fixed order, no random numbers.
"""
import argparse
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import zlib

CLASSES = ("PER", "ORG", "LOC", "MISC", "NONE")
MISC, NONE = 3, 4
# set, language, weight of a sample, training set?
SETS = (("fr/fr_sequoia-ne-train.bio", "fr", 1.5, True), ("en/en_uner-ewt-train.bio", "en", 0.15, True),
        ("fr/fr_sequoia-ne-dev.bio", "fr", 1.5, False), ("en/en_uner-ewt-dev.bio", "en", 1.0, False))

# In the press a proper noun inside a sentence is nearly always a name, and two capitals at its head are one; the sets hold web text.
PRESS = (("solid", "NONE", -1.7), ("capitals-behind", "NONE", -3.0), ("initial-unknown", "NONE", -3.0), ("word-before-misc", "NONE", -1.0),
         ("word-before-misc", "PER", -1.5), ("word-before-misc", "MISC", 3.0), ("org-word-and-field", "NONE", -2.0), ("org-word-and-field", "ORG", 1.5), ("word-before-loc", "LOC", 3.0), ("word-before-loc", "PER", -1.2),
         ("initial-bare", "NONE", -2.5), ("ampersand", "NONE", -0.5), ("ampersand", "ORG", 1.5), ("dateline", "LOC", 3.0), ("dateline", "NONE", -3.0),
         ("verb-of-places", "LOC", 1.6))
INVENT = (1, 2, 3)  # the network is surer of names that it has seen than of those in the news: it is also asked about invented ones

# evidence: what it means | weights by hand for PER ORG LOC MISC NONE
PRIOR = {
    "always": ("every candidate has it", -0.3, 0, 0, -0.6, 0),
    "known-country": ("a country of countries.tsv", 0, 0, 4, 0, -1),
    "known-place": ("a place of places.tsv", 0, 0, 4, 0, -1),
    "known-organisation": ("organisations.tsv", 0, 4, 0, 0, -1),
    "known-medium": ("agencies.tsv, outlets.tsv", 0, 4, 0, 0, -1),
    "known-platform": ("platforms.tsv", 0, 3, 0, 1, -1),
    "known-person": ("persons.tsv", 4, 0, 0, 0, -1),
    "place-unsure": ("a place that is also a word or something else, without a cue", 0, 0, 1, 0, 0),
    "organisation-unsure": ("the same for organisations", -0.5, 2.3, 0, 0, -0.3),
    "medium-unsure": ("the same for media and platforms", -0.3, 1.2, 0, 0.5, 0),
    "person-unsure": ("the same for persons", 1, 0, 0, 0, 0),
    "known-work": ("known, and neither person, organisation nor place", -2, -2, -2, 4, 0),
    "begins-with-place": ("a known place, then more of the name (Detroit Vipers)", -1, 0.7, 0.3, 0.3, 0),
    "ends-with-place": ("ends with a known place (University of Leeds)", -0.5, 0.7, 0.3, 0, 0),
    "begins-with-demonym": ("British Airways", -1, 1, 0, 0.5, 0),
    "given-name-first": ("a given name, then more", 2, -0.5, -0.5, 0, -1),
    "given-name-alone": ("nothing but a given name", 1, 0, 0, 0, 0),
    "given-name-inside": ("a given name behind the first word", 0.7, 0, 0, 0, 0),
    "letter-first": ("J. Roe", 1.5, 0, 0, 0, 0),
    "letter-inside": ("Ann B. Roe", 1.5, 0, 0, 0, 0),
    "org-word-first": ("first word of an organisation (org-words.tsv)", -1.2, 2.5, -0.8, -0.3, -1),
    "org-word-last": ("last word of one", -1.2, 2.5, -0.8, -0.3, -1),
    "org-word-inside": ("such a word elsewhere in the name", -0.5, 1, 0, 0, 0),
    "loc-word-first": ("first word of a place (Mont X)", -1.2, -0.3, 2.3, 0, -0.7),
    "loc-word-last": ("last word of a place (X Street)", -1.2, -0.3, 2.3, 0, -0.7),
    "misc-word-first": ("first word of a work, vehicle, event", -1, -0.5, -0.5, 2.5, -0.5),
    "misc-word-last": ("last word of one (X Cup)", -1, -0.5, -0.5, 2.5, -0.5),
    "digit": ("a figure in the name", -2, 0, 0, 2, 0.5),
    "inner-capital": ("a capital inside a word", 0, 0.7, 0, 0.5, 0),
    "ampersand": ("X & Y", 0, 1.5, 0, 0, 0),
    "hyphen": ("a hyphen that stands by itself", 0, 0, 0, 0, 0),
    "of-inside": ("de, of between its words", 0, 0.3, 0.3, 0.3, 0),
    "particle-inside": ("van, ben between its words", 1, 0, 0.3, 0, 0),
    "acronym": ("two to five capitals", -1.5, 1.2, -0.5, 0.3, 0),
    "capitals-long": ("one word in capitals", -0.5, 0.3, 0, 0, 0.3),
    "acronym-and-words": ("capitals and other words", -1, 1, 0, 0.5, 0),
    "capitals": ("several words in capitals", 0, 0, 0, 0, 0.5),
    "words-1": ("one word with a capital", 0, 0, 0, 0, 0),
    "words-2": ("two", 0.7, 0, 0, 0, 0),
    "words-3": ("three", 0.5, 0.3, 0, 0.3, 0),
    "words-4": ("more", -0.5, 0.5, 0, 0.5, 0.3),
    "not-proper": ("no word is tagged as a proper noun", -0.5, -0.2, -0.3, 0, 0.7),
    "first-not-proper": ("others are, the first is not", 0, 0.3, 0, 0, 0.3),
    "article-in": ("begins with an article with a capital", -1, 0.7, 0.5, 0.3, 0),
    "plural": ("tagged as plural", -1, 0.3, 0, 0.2, 0.5),
    "ending-per": ("an ending of surnames (name-endings.tsv)", 0.8, 0, 0, 0, 0),
    "ending-loc": ("an ending of places", 0, 0, 0.8, 0, 0),
    "ending-org": ("an ending of organisations", 0, 0.8, 0, 0, 0),
    "unknown-word": ("the network never learned its words", 0, 0, 0, 0, -1),
    "unknown-ending-loc": ("la Tarcovie: an article, a word that the network never learned, an ending of places", -0.3, -0.4, 1, 0, 0),
    "org-word-and-field": ("such a first word with a capital, and more of the name", -0.3, 1, -0.2, 0, -1),
    "abbreviates-common-words": ("taux de prothrombine (TP)", -0.5, -0.5, -0.5, 0, 2.5),
    "abbreviates-organisation": ("commission électorale (CE)", -0.5, 2, -0.5, 0, -0.5),
    "initial": ("first word of a sentence, no proper noun, never written small here", -0.3, -0.3, -0.3, 0, 0.7),
    "initial-proper": ("first word of a sentence, a proper noun, never written small here", 0.1, 0, 0, 0, -0.5),
    "capitals-behind": ("first word of a sentence, and the next one has a capital too", 0, 0, 0, 0, -2),
    "initial-unknown": ("first word of a sentence, tagged as a common noun that the network never learned", 0, 0, 0, 0, -2.5),
    "initial-bare": ("the same in French and Spanish, where a common noun would have an article", 0, 0, 0, 0, -2.5),
    "dateline": ("head of a dateline", -1, 0, 3, 0, -2),
    "short-for-organisation": ("the first word of an organisation's longer name", -0.7, 1.5, -0.3, 0, -0.5),
    "solid": ("a proper noun inside a sentence, never written small here", 0, 0, 0, 0, -1.7),
    "initial-seen-small": ("first word of a sentence, and written small elsewhere", -0.7, -0.7, -0.7, 0, 1.5),
    "seen-small": ("inside a sentence, and written small elsewhere", -0.3, 0, -0.3, 0, 0.7),
    "among-capitals": ("most words around have capitals", -0.3, -0.3, -0.3, 0, 1),
    "heading": ("in a heading or the title", 0, 0, 0, 0, 0),
    "word-before-per": ("behind a word that says what it is: of a person", 2, 0, 0, 0, 0),
    "word-before-org": ("« l'agence »", -1, 2.5, -0.3, 0, -0.7),
    "word-before-loc": ("« le fleuve »", -1.5, -0.3, 2.8, 0, -0.7),
    "word-before-misc": ("« le film »", -0.5, -0.5, -0.5, 2.2, 0),
    "honorific-before": ("M., Dr", 4, -1, -1, 0, -1),
    "title-before": ("« le général »", 1.8, -0.3, -0.5, 0, -0.3),
    "title-and-comma": ("« le général, »", 1.2, 0, 0, 0, 0),
    "prep-place": ("behind a preposition of places (name-words.tsv)", -1, 0, 1.5, 0, -0.3),
    "prep-toward": ("behind one of places and persons", 0, 0, 0.9, 0, 0),
    "prep-of": ("behind « de »", 0, 0, 0.2, 0, 0),
    "prep-by": ("behind « par »", 0.6, 0.3, -0.5, 0, 0),
    "prep-with": ("behind « avec »", 0.4, 0.4, -0.3, 0, 0),
    "prep-for": ("behind « pour »", 0.2, 0.4, -0.3, 0, 0),
    "article": ("behind a definite article", -1.2, 0.6, 0.1, 0.4, 0.2),
    "indefinite": ("behind an indefinite article", -0.7, 0, -0.5, 0.5, 0.6),
    "possessive": ("behind « son »", 0, 0, -0.5, 0.2, 0.4),
    "source": ("behind « selon »", 0.6, 0.9, -0.6, 0, -0.3),
    "quoted": ("alone in quotation marks", -1, -0.5, -1, 2.5, 0.5),
    "quote-open": ("behind an opening quotation mark", 0, 0, 0, 0.2, 0.1),
    "bracketed": ("alone in brackets", -0.3, 0.4, 0.3, 0, 0.2),
    "bracket": ("behind an opening bracket", 0, 0, 0, 0, 0),
    "place-behind": ("before a comma or bracket and a known place", -0.3, 0, 1.2, 0, -0.3),
    "number-in-brackets-behind": ("Ann Roe (41)", 0.8, 0, 0, 0.3, 0),
    "acronym-in-brackets-behind": ("Highland Council (HC)", 0, 1, 0, 0, 0),
    "number-behind": ("a figure behind it", -0.5, 0, 0, 0.7, 0.2),
    "alone-on-line": ("nothing else on the line", 0, 0, 0, 0, 0.3),
    "object": ("object of a verb", 0, 0, 0, 0, 0),
    "oblique": ("behind a preposition, under a verb", 0, 0, 0.2, 0, 0),
    "nmod": ("complement of a noun", 0, 0, 0.1, 0, 0),
    "apposition": ("apposition", 0.3, 0, 0, 0, 0),
    "conjunct": ("behind « et »", 0, 0, 0, 0, 0),
    "compound": ("part of a compound", 0, 0, 0, 0, 0),
    "root": ("head of its sentence", 0, 0, 0, 0, 0.2),
    "vocative": ("spoken to", 0.8, 0, 0, 0, 0),
    "subject": ("subject", 0.1, 0.1, 0, 0, 0),
    "subject-says": ("subject of a verb of saying", 1, 0.5, -0.6, 0, -0.3),
    "subject-passive": ("subject of a passive", 0, 0, 0, 0, 0),
    "noun-behind": ("a noun behind it (English)", -0.5, 0.2, 0, 0.2, 0.2),
    "verb-behind": ("a verb behind it", 0.1, 0.1, -0.2, 0, 0),
    "owner": ("'s behind it", 0.3, 0.1, 0, 0, -0.3),
    "near-per": ("in a row with a person", 1.2, 0, 0, 0, -0.3),
    "near-org": ("in a row with an organisation", 0, 1.2, 0, 0, -0.3),
    "near-loc": ("in a row with a place", 0, 0, 1.2, 0, -0.3),
    "surname-of-another": ("the last word of a person's full name in the article", 4.5, 0, -0.5, 0, -3),
    "repeated": ("the article has it again", 0.1, 0.1, 0.1, 0, -0.6),
    "verb-of-places": ("under « arriver à », « vivre à » (name-words.tsv)", -0.3, -0.3, 1.2, 0, -0.3),
    "verb-of-persons": ("subject of « naître », « épouser »", 1.5, -0.3, -0.5, 0, -0.3),
    "verb-of-organisations": ("subject of « licencier », \"acquire\"", -0.5, 1, -0.3, 0, 0),
    "complement-of-places": ("mayor of X, le port de X", -0.3, 0, 1.3, 0, -0.3),
    "complement-of-persons": ("the death of X", 1, 0, -0.3, 0, -0.2),
    "complement-of-organisations": ("shares of X", 0, 1, -0.2, 0, -0.2),
    "noun-of-places-behind": ("X residents", -0.5, 0, 1.3, 0, -0.3),
    "noun-of-organisations-behind": ("X shares", -0.3, 1, 0, 0, -0.3),
    "apposition-per": ("X, minister of; X, who", 1.3, 0, -0.5, 0, -0.4),
    "apposition-org": ("X, a company", -0.5, 1.5, -0.3, 0, -0.4),
    "apposition-loc": ("X, a town", -0.7, 0, 1.5, 0, -0.4),
    "age-behind": ("X, 41,", 2, 0, -0.5, 0, -0.7),
    "refused": ("nothing but a capital, where a word may have one", -0.4, -0.2, -0.3, 0, 0.6),
    "unseen": ("a run of capitals that neither cues nor the network speak for", -0.2, -0.2, -0.2, 0, 0.3),
    "model-per": ("the network's name, of this extent", 2, 0, 0, 0, -0.5),
    "model-org": ("", 0, 2, 0, 0, -0.5),
    "model-loc": ("", 0, 0, 2, 0, -0.5),
    "model-misc": ("", 0, 0, 0, 2, -0.2),
    "model-part-per": ("part of it is the network's name", 1, 0, 0, 0, -0.3),
    "model-part-org": ("", 0, 1, 0, 0, -0.3),
    "model-part-loc": ("", 0, 0, 1, 0, -0.3),
    "model-part-misc": ("", 0, 0, 0, 1, -0.1),
    "model-none": ("the network sees no name", -0.2, -0.2, -0.2, 0, 0.4),
    "model-guess-per": ("one word that it never learned, which the network takes for a person", -0.5, 0, 0, 0, 0),
    "model-guess-org": ("", 0, -0.5, 0, 0, 0),
    "model-guess-loc": ("", 0, 0, -0.5, 0, 0),
    "model-guess-misc": ("", 0, 0, 0, -0.5, 0),
}
NAMES = list(PRIOR)
NUMBER = {n: i for i, n in enumerate(NAMES)}
OTHER = {NUMBER[n] for n in ("known-work", "misc-word-first", "misc-word-last", "digit", "word-before-misc", "quoted", "model-misc", "known-platform")}
CALLED = {NUMBER[n] for n in ("known-work", "misc-word-first", "misc-word-last", "word-before-misc")}  # a name of another kind
SILENT = {NUMBER["initial"], NUMBER["initial-seen-small"]}  # not heard where the name has other places
PLACE = NUMBER["initial"]  # from here on: about the place, not the name


def documents(path, lang, a):
    types = "PER,ORG,LOC,MISC,PROD,EVE"
    out = subprocess.run([sys.executable, os.path.join(a.eval, "bio_spans.py"), "--lang", lang, "--types", types, path],
                         capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def candidates(docs, lang, mode, a):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as f:
        f.write("\1".join(d["text"] for d in docs))
        f.flush()
        out = subprocess.run([a.tool, lang, mode, f.name], capture_output=True, text=True, check=True).stdout
    found = [[] for _ in docs]
    for line in out.splitlines():
        cell = line.split("\t")
        found[int(cell[0])].append((int(cell[1]), int(cell[2]), int(cell[3]), [NUMBER[e] for e in cell[4:]]))
    return found


def target(doc, beg, end, evidence):
    """Allowed classes and how much the sample counts. What is not marked is no name, or, where something speaks for it, another kind of name. A
    country marked as an organisation (one that acts) is left out: it stays a place here."""
    for e in doc["entities"]:
        if e["start"] < end and beg < e["end"]:
            whole = e["start"] == beg and e["end"] == end
            if e["type"] == "ORG" and NUMBER["known-country"] in evidence:
                return (CLASSES.index("LOC"),), 1.0
            return (CLASSES.index(e["type"]) if e["type"] in CLASSES else MISC,), 1.0 if whole else 0.3
    if CALLED & set(evidence):
        return (MISC,), 0.5
    return ((MISC, NONE) if OTHER & set(evidence) else (NONE,)), 1.0


class Inventor:
    """Names that nobody has seen, each the head of one and the tail of another of its type; the same word of a document gives the same."""

    def __init__(self, docs, turn):
        self.turn, self.pool, self.small = turn, {}, set()
        for doc in docs:
            self.small.update(w for w in re.findall(r"[^\W\d_]+", doc["text"]) if w.islower())
            for e in doc["entities"]:
                for w in re.findall(r"[^\W\d_]+", doc["text"][e["start"]:e["end"]]):
                    if self.changes(w):
                        self.pool.setdefault(e["type"], []).append(w)

    def changes(self, word):
        return len(word) > 3 and word[0].isupper() and not word.isupper() and word.lower() not in self.small

    def word(self, word, kind):
        pool = self.pool[kind]
        n = zlib.crc32(f"{self.turn} {word}".encode())
        if kind == "PER" and n % 3 == 0:  # given names are mostly known ones
            return word
        head, tail = pool[n % len(pool)], pool[n // 7919 % len(pool)]
        return head[:max(2, len(head) // 2)] + tail[max(2, len(tail) // 2):].lower()

    def document(self, doc):
        text, at, entities = "", 0, []
        for e in sorted(doc["entities"], key=lambda e: e["start"]):
            text += doc["text"][at:e["start"]]
            name = re.sub(r"[^\W\d_]+", lambda m: self.word(m[0], e["type"]) if self.changes(m[0]) else m[0], doc["text"][e["start"]:e["end"]])
            entities.append({**e, "start": len(text), "end": len(text) + len(name)})
            text += name
            at = e["end"]
        return {**doc, "text": text + doc["text"][at:], "entities": entities}


def samples(name, lang, weight, mode, a, invent=0):
    docs = documents(os.path.join(a.corpora, "ner", name), lang, a)
    if invent:
        inventor = Inventor(docs, invent)
        docs = [inventor.document(d) for d in docs]
    out = []
    for doc, found in zip(docs, candidates(docs, lang, mode, a)):
        raw = doc["text"].encode()
        by_name = {}
        for c in found:
            by_name.setdefault(c[2], []).append(c)
        for group in by_name.values():
            counts = {}
            voters = [c for c in group if not SILENT & set(c[3]) or NUMBER["capitals-behind"] in c[3]] or group
            for c in voters:
                for e in c[3]:
                    counts[e] = counts.get(e, 0) + 1
            n = len(voters)
            vector = [(e, k / n if e < PLACE else k / math.sqrt(n)) for e, k in sorted(counts.items())]
            for c in group:
                allowed, share = target(doc, len(raw[:c[0]].decode()), len(raw[:c[1]].decode()), c[3])
                out.append((vector, allowed, weight * share))
    return out


def probabilities(w, vector):
    s = [0.0] * 5
    for e, v in vector:
        row = w[e]
        for k in range(5):
            s[k] += row[k] * v
    top = max(s)
    s = [math.exp(x - top) for x in s]
    total = sum(s)
    return [x / total for x in s]


def fit(data, start, strength, epochs=25):
    """AdaGrad over all samples, each pulled to `start` by its share of the penalty."""
    w = [list(r) for r in start]
    seen = [[1e-3] * 5 for _ in start]
    pull = strength / max(1, len(data))
    for epoch in range(epochs):
        step = 0.15 / (1 + epoch * 0.25)
        for i in range(len(data)):
            vector, allowed, weight = data[(i * 7919 + epoch * 31) % len(data)]
            p = probabilities(w, vector)
            good = sum(p[k] for k in allowed)
            grad = [weight * (p[k] - (p[k] / good if k in allowed else 0.0)) for k in range(5)]
            for e, v in vector:
                row, past, prior = w[e], seen[e], start[e]
                for k in range(5):
                    g = grad[k] * v + pull * (row[k] - prior[k]) * 20
                    past[k] += g * g
                    row[k] -= step * g / math.sqrt(past[k])
    return w


def report(what, w, data):
    right = sum(max(range(5), key=probabilities(w, v).__getitem__) in allowed for v, allowed, _ in data)
    print(f"{what}: {100 * right / max(1, len(data)):.2f} % of {len(data)}", file=sys.stderr)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corpora", required=True)
    ap.add_argument("--eval", required=True)
    ap.add_argument("--tool", required=True)
    ap.add_argument("--prior", action="store_true", help="write the weights by hand, unfitted")
    ap.add_argument("--strength", type=float, default=60.0)
    a = ap.parse_args()
    prior = [list(map(float, PRIOR[n][1:])) for n in NAMES]
    alone = both = prior
    if not a.prior:
        everything, seen = [], []
        for name, lang, weight, _ in SETS:
            everything += samples(name, lang, weight, "alone", a)
        report("by hand, alone", prior, everything)
        alone = fit(everything, prior, a.strength)
        report("fitted, alone", alone, everything)
        for name, lang, weight, trained in SETS:
            if not trained:
                seen += samples(name, lang, weight, "with", a)
                for turn in INVENT:
                    seen += samples(name, lang, weight * 0.5, "with", a, turn)
        report("alone, with the network", alone, seen)
        both = fit(seen, alone, a.strength / 4)
        report("fitted, with the network", both, seen)
    for w in (alone, both):
        for name, column, bound in PRESS:
            row, k = w[NUMBER[name]], CLASSES.index(column)
            row[k] = min(row[k], bound) if bound < 0 else max(row[k], bound)
        w[NUMBER["capitals-behind"]][:MISC + 1] = [0.0] * 4  # that it is a name, not of what
    # with the network: what it never learned is hardly less likely to be no name, or articles about games and species fill with persons
    both[NUMBER["unknown-word"]][NONE] = max(both[NUMBER["unknown-word"]][NONE], -0.2)
    print("""# name-evidence.tsv - what speaks for a name being a person, an organisation, a place, something else, or none; made by tools/fit_names.py.
#
# evidence  what is found about a candidate or around it (src/read/entities_weigh.c)
# per org loc misc none           weights in hundredths, where the network says nothing about names
# per_m org_m loc_m misc_m none_m the same where it does
# meaning   what the evidence is; for the reader
evidence\tper\torg\tloc\tmisc\tnone\tper_m\torg_m\tloc_m\tmisc_m\tnone_m\tmeaning""")
    for n in NAMES:
        i = NUMBER[n]
        print("\t".join([n] + [str(round(100 * x)) for x in alone[i] + both[i]] + [PRIOR[n][0]]))


if __name__ == "__main__":
    main()
