"""peers.py - words a second from raw French text to words, tags, lemmas, trees and names: recoupe beside spaCy, by turns, one thread each.

spaCy's pipeline has the components of fr_core_news_sm with the sizes of its configuration (tok2vec, morphologizer, parser, trainable lemmatizer, ner), initialised and
untrained: it does the arithmetic of the trained one. The labels come from what recoupe finds in the same text, so that the outputs are as many as in earnest.
Words are what white space parts, the same for both. Loading is not counted.
usage: RECOUPE=build/recoupe WORDS=build/bench/words peers.py TEXT_FILE [ROUNDS]
"""
import os
import subprocess
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

try:
    import spacy
    from spacy.tokens import Doc, Span
    from spacy.training import Example
except ImportError:
    sys.exit("spaCy is not installed here: pip install spacy")

TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
              "rows": [5000, 1000, 2500, 2500, 50, 50], "include_static_vectors": False},
    "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3},
}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def transitions(kind, tok2vec, extra):
    return {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind, "extra_state_tokens": extra, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": tok2vec}


def docs_of(nlp, conllu):
    """recoupe's own analysis as spaCy documents, for the labels."""
    words = []
    for line in conllu.splitlines() + [""]:
        col = line.split("\t")
        if not line and words:
            feats = ["" if w[5] == "_" else w[5] for w in words]
            heads = [i if w[6] == "0" else int(w[6]) - 1 for i, w in enumerate(words)]
            doc = Doc(nlp.vocab, words=[w[1] for w in words], lemmas=[w[2] for w in words], pos=[w[3] for w in words], morphs=feats, heads=heads,
                      deps=["ROOT" if w[7] == "root" else w[7] for w in words])
            names = [i for i, w in enumerate(words) if w[3] == "PROPN"]
            doc.ents = [Span(doc, i, i + 1, label=("PER", "LOC", "ORG", "MISC")[i % 4]) for i in names]
            yield doc
            words = []
        elif len(col) == 10 and col[0].isdigit():
            words.append(col)


def pipeline(conllu):
    nlp = spacy.blank("fr")
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    nlp.add_pipe("morphologizer", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER}})
    nlp.add_pipe("parser", config={"model": transitions("parser", LISTENER, False)})
    nlp.add_pipe("trainable_lemmatizer", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER}, "min_tree_freq": 1})
    nlp.add_pipe("ner", config={"model": transitions("ner", TOK2VEC, False)})
    examples = [Example(doc, doc.copy()) for doc in docs_of(nlp, conllu)]
    nlp.initialize(lambda: examples)
    return nlp


def main():
    path, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    texts = [t.strip() for t in open(path, encoding="utf8").read().split("\f") if t.strip()]
    words = sum(len(t.split()) for t in texts)
    conllu = subprocess.run([os.environ["RECOUPE"], "analyze", "--quiet", "--verbatim", "--lang", "fr", "--format", "conllu", path], capture_output=True, text=True, check=True).stdout
    nlp = pipeline(conllu)
    count = max(1, 20000 // max(words, 1))
    list(nlp.pipe(texts))
    print(f"spaCy {spacy.__version__}: {', '.join(nlp.pipe_names)}; {len(nlp.get_pipe('morphologizer').labels)} tags, {len(nlp.get_pipe('trainable_lemmatizer').labels)} lemma rules; "
          f"{words} words of {len(texts)} articles")
    for _ in range(rounds):
        start, cpu = time.perf_counter(), time.process_time()
        for _ in nlp.pipe(texts * count):
            pass
        theirs, theirs_cpu = words * count / (time.perf_counter() - start), words * count / (time.process_time() - cpu)
        ours, ours_cpu = (float(x) for x in subprocess.run([os.environ["WORDS"], "fr", path, "1", "5"], capture_output=True, text=True, check=True).stdout.split()[:2])
        print(f"recoupe {ours:.0f} words/s, spaCy {theirs:.0f}: {ours / theirs:.1f} times; "
              f"a CPU second (on a machine with other work) {ours_cpu:.0f} and {theirs_cpu:.0f}: {ours_cpu / theirs_cpu:.1f} times", flush=True)


main()
