/* train.h - what the parts of the trainer share. */
#ifndef RC_TRAIN_TRAIN_H
#define RC_TRAIN_TRAIN_H

#include "base/alloc.h"
#include "base/err.h"
#include "base/langid.h"
#include "base/map.h"
#include "doc/feats.h"
#include "model/rows.h"

/* ---- corpora ---- */

typedef struct word {
	rc_str   form, norm, lemma; /* lemma absent when unknown */
	uint64_t feats;
	int32_t  tag;    /* index of (upos, feats); -1 when only upos is known */
	int16_t  upos;   /* -1 when unknown */
	int16_t  bio;    /* -1 when unknown */
	int32_t  head;   /* index in the sentence, -1 root, -2 unknown */
	int32_t  p;      /* row of the pretrained vectors, or -1 */
	int32_t  t;      /* row of the word table, or -1 */
	uint16_t token;  /* of the sentence's surface tokens, the one it belongs to */
	uint8_t  rel, mwt, n_rows, bank;
	uint32_t row[RC_MAX_ROWS];
} word;

typedef struct sentence {
	word    *w;
	uint32_t n;
	uint64_t words_hash, tokens_hash; /* of its forms, of its surface tokens' */
	const uint8_t *says; /* what teachers say about it (labels.c), or NULL: stands in for annotation that it lacks */
} sentence;

typedef struct surface { /* a token as written, for what is decided before words exist */
	rc_str form, norm;
	bool   mwt, first; /* stands for several words; first of its sentence */
} surface;
typedef RC_VEC(surface) surfaces;

typedef RC_VEC(sentence) sentences;

typedef struct tagset {
	RC_VEC(uint64_t) feats;
	RC_VEC(uint8_t) upos;
	rc_map map;
} tagset;

typedef struct rng {
	uint64_t s;
} rng;
static inline uint32_t rng_next(rng *r)
{
	r->s ^= r->s << 13;
	r->s ^= r->s >> 7;
	r->s ^= r->s << 17;
	return (uint32_t)(r->s >> 32);
}
static inline float rng_unit(rng *r)
{
	return (float)(rng_next(r) >> 8) * 0x1p-24f;
}

/* Appends a CoNLL-U file. `bank` tells the network which treebank's conventions a sentence follows. */
rc_status conllu_read(rc_arena *a, const char *path, uint8_t bank, tagset *tags, sentences *out, surfaces *as_written, rc_err *err);
/* Reads a token-per-line BIO2 file: its names go to the sentences of *out that have the same words (or surface tokens); sentences that none has are appended. */
rc_status bio_read(rc_arena *a, const char *path, uint8_t bank, sentences *out, rc_err *err);
/* Appends about n_words words of raw text (one paragraph a line), in sentences without annotation; lines are taken at even distances from the whole file.
 * `as_written`: the treebanks' tokens, which teach when a contraction is taken apart. */
rc_status raw_read(rc_arena *a, const char *path, rc_lang lang, const surfaces *as_written, uint64_t n_words, sentences *out, rc_err *err);
void words_prepare(sentences *s); /* hashed rows of every word */

/* ---- noise ---- */

bool is_name(const word *w); /* of the words that an invented name may replace */
/* Into *out: n words that look like names and are none (0 where there are no names); to be prepared like any sentence. */
void names_invent(rc_arena *a, const sentences *s, uint32_t n, sentence *out);
/* Appends some sentences again in capitals, or with a capital on every longer word (`titles`). */
void headlines_add(rc_arena *a, sentences *s, bool titles);
/* Appends some neighbours of the same treebank again as one sentence, most of them where the first has no full stop. */
void joins_add(rc_arena *a, sentences *s);

/* ---- raw text ---- */

/* A line of raw text in words, by the reader's rules. */
typedef struct raw_word {
	rc_str form, norm;
	bool   mwt, end; /* one of a contraction's words; last of its sentence */
} raw_word;
typedef struct raw_cutter raw_cutter;
raw_cutter *raw_cutter_new(rc_lang lang, const surfaces *as_written, rc_err *err); /* NULL: failed */
uint32_t    raw_cut(raw_cutter *c, rc_str line, const raw_word **words);           /* how many; good until the next line */
void        raw_cutter_free(raw_cutter *c);

/* ---- the container ---- */

typedef struct writer writer;
writer   *writer_new(void);
void      writer_add(writer *w, const char *name, const void *p, size_t n);
rc_status writer_save(writer *w, const char *path, rc_err *err);

/* ---- the network ---- */

enum { MAX_TEACHERS = 8 }; /* that label together; files of labels that are mixed */

typedef struct net net;
typedef struct net_config {
	uint32_t n_words, n_vectors, n_tags, n_rels, n_bio;
	const float   *vectors; /* [n_vectors][RC_NET_P] or NULL */
	const uint8_t *tag_upos;
	bool     has_names;
	float    dropout; /* share of the encoder's numbers that a step leaves out */
	float    rate;    /* of the first quarter's steps; from there it sinks to nothing */
	const sentence *invented; /* names; NULL: none */
	net    **teacher; /* trained before, on the same tags and relations; for labels_write */
	uint32_t n_teachers;
	uint32_t epochs, passes; /* over the annotated sentences; over the raw ones */
	uint64_t seed;
} net_config;
net *net_new(const net_config *c);
/* Every epoch passes over `train` and a share of `raw` (may be empty). */
void net_train(net *x, const sentences *train, const sentences *raw, const sentences *dev);
rc_status net_save(const net *x, const char *path, rc_err *err); /* numbers as they are */
rc_status net_load(net *x, const char *path, rc_err *err);       /* into a new network of the same sizes */
/* What the teachers of x say on average about all these sentences, to a file; and back, into sentence.says (the file stays mapped). */
rc_status labels_write(net *x, const sentences *const *of, uint32_t n_of, const char *path, rc_err *err);
rc_status labels_load(const char *path, sentences *const *of, uint32_t n_of, rc_err *err);
/* What n files of labels of the same sentences (2 to MAX_TEACHERS) say on average. */
rc_status labels_mix(const char *const *path, uint32_t n, const char *out, rc_err *err);
void teachers_report(net *x, const sentences *dev); /* how well they know `dev` together: a line on standard error */
void net_write(net *x, writer *w);
void net_report(const net *x); /* the last epoch's figures, on standard output */

/* ---- contractions ---- */
void splits_learn(const surfaces *s, int8_t weight[RC_SPLIT_WEIGHTS]);
void splits_train(const surfaces *s, writer *w);
void starts_train(const surfaces *s, float lean, writer *w);

/* ---- lemmas ---- */
void lemmas_train(const sentences *s, writer *w);

#endif
