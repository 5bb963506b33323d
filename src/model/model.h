/* model.h - trained models: opening, checking, sharing; and what a model says about the words of a sentence.
 *
 * A model is one file for each language (models/fr.rcm), used as it lies in memory: built into the program, or mapped from a folder. Format: docs/models.md. Every section is
 * checked once, when it is opened (of those built in, when the program is built); after that no access needs a check. Immutable, shared by all threads.
 */
#ifndef RC_MODEL_MODEL_H
#define RC_MODEL_MODEL_H

#include "base/alloc.h"
#include "base/err.h"
#include "base/langid.h"
#include "model/rows.h"

typedef struct rc_models rc_models;

/* Opens the models of every language: those built into the program (dir NULL), or LANG.rcm files of a folder; a language without a file has no model.
 * NULL with *err filled when one is damaged, cut short, or foreign, or the folder has none at all. */
rc_models *rc_models_open(const char *dir, rc_err *err);
void       rc_models_close(rc_models *m);

/* Are the models built into the program whole? The build asks, so that a start need not look at every byte of them. */
bool rc_models_verify(rc_err *err);

/* A language's model; NULL when there is none (RC_WORLD never has one). Valid as long as `m`. */
typedef struct rc_model rc_model;
const rc_model *rc_models_get(const rc_models *m, rc_lang lang);

/* Opens a model over bytes that outlive it; the name is for messages. NULL with *err filled when it is refused. */
rc_model *rc_model_open_mem(const char *name, const void *p, size_t n, rc_err *err);
void      rc_model_close(rc_model *m);

/* The model's card: key=value lines. */
rc_str rc_model_meta(const rc_model *m);
/* Does the card name this language? */
bool rc_model_is_for(const rc_model *m, rc_lang lang);

/* ---- sentences ---- */

typedef struct rc_net_word { /* what the network is told about a word */
	rc_str   form, norm;           /* the second is a function of the first */
	uint64_t form_hash, norm_hash; /* rc_hash of them */
	uint32_t flags;                /* RC_ROW_* */
} rc_net_word;

typedef struct rc_net_out {
	uint16_t tag;
	uint8_t  rel; /* rc_deprel */
	uint8_t  bio; /* 0 outside; 1 + 2 * rc_etype first word of a name; 2 + 2 * rc_etype a later one */
	uint32_t head; /* index in the sentence; RC_NONE for the root of a part */
	bool     begins; /* first of a part: most sentences are one, some hold several that nothing in the text tells apart (a heading and what follows) */
} rc_net_out;

/* Has the model learned the word, by the hash of its normal form? (Of names too: the commoner ones.) */
bool rc_model_knows(const rc_model *m, uint64_t norm_hash);

/* Is the word written small inside sentences, always or now and then? (rows.h) False for what is not known, and for a model without habits. */
bool rc_model_writes_small(const rc_model *m, rc_str form);

/* What a tag stands for. */
uint8_t  rc_model_tag_upos(const rc_model *m, uint16_t tag);
uint64_t rc_model_tag_feats(const rc_model *m, uint16_t tag);

/* Working memory for rc_model_run, from the arena; for sentences of at most RC_MAX_SENTENCE words. */
typedef struct rc_net_work rc_net_work;
rc_net_work *rc_net_work_new(const rc_model *m, rc_arena *a);

/* What one worker remembers of words from one article to the next (recall.h): saves time, changes no result. About 4.5 MB, most of it touched only as words come. Belongs to one thread. */
typedef struct rc_recall rc_recall;
rc_recall *rc_recall_new(void);
void       rc_recall_free(rc_recall *r); /* NULL allowed */

/* Tags, tree and names of one sentence of 1 to RC_MAX_SENTENCE words; recall may be NULL. */
void rc_model_run(const rc_model *m, rc_net_work *w, rc_recall *recall, const rc_net_word *word, uint32_t n, rc_net_out *out);

/* Is this contraction taken apart here? (rows.h) */
bool rc_model_splits(const rc_model *m, rc_str word, rc_str before2, rc_str before, rc_str after);

/* Does a sentence begin here? (rows.h) Always false for a model that was not taught it. */
bool rc_model_starts(const rc_model *m, rc_str before2, rc_str before, rc_str word, rc_str after, uint32_t n_before);

/* ---- lemmas ---- */

/* Appends the lemma of a word. Known forms are looked up, others change their ending as words that end alike do. With RC_LEMMA_BEGINS in `upos`, the word stands where any
 * word has a capital; with RC_LEMMA_NAMED it has one, and hangs on a proper noun. */
#define RC_LEMMA_BEGINS 0x80u
#define RC_LEMMA_NAMED 0x40u
void rc_model_lemma(const rc_model *m, rc_str form, rc_str norm, uint64_t norm_hash, uint8_t upos, uint64_t feats, rc_buf *out);

/* The same, asking what is remembered first (NULL allowed). rc_recall_lemma_soon may be called some words before, and spares the waiting for memory. */
void rc_recall_lemma_soon(rc_recall *r, const rc_model *m, uint64_t norm_hash, uint8_t upos, uint64_t feats);
void rc_model_lemma_of(const rc_model *m, rc_recall *r, rc_str form, rc_str norm, uint64_t norm_hash, uint8_t upos, uint64_t feats, rc_buf *out);

#endif
