/* words.h - which tables know a word at all: asked once for each word of a text, so that most words cost the stages nothing.
 *
 * Every stage has its own tables, and most words of a text are in none of them. When tables are loaded, each set or map that is asked often takes a bit of its
 * language's words; what begins one of its phrases, or is one of its keys, gets that bit. An article's atoms get their bits when they are cut (rc_atom.known), its
 * words and lemmas when all are there (rc_doc.known). A set or map then looks only where the bit is set. Bits may be set too often, never too seldom: they decide
 * nothing. A set without a bit (a table too many, a test that loads one stage alone) looks always.
 *
 * Atoms and strings are hashed in different ways (base/atom.h, rc_hash), hence two tables a language.
 */
#ifndef RC_LANG_WORDS_H
#define RC_LANG_WORDS_H

#include "base/atom.h"
#include "base/err.h"
#include "base/langid.h"

#define RC_KNOWN_ALL UINT32_MAX /* of a word that nobody asked about */

typedef struct rc_known_slot {
	uint32_t key;  /* upper half of the hash */
	uint32_t bits; /* 0: free */
} rc_known_slot;

typedef struct rc_known {
	rc_known_slot *slot;
	uint32_t n, cap; /* cap: a power of two, or 0 */
	uint32_t n_bits; /* taken */
} rc_known;

typedef struct rc_known_note { /* the bit that words get in a row */
	rc_known *words;
	uint32_t  bit;
} rc_known_note;

typedef struct rc_words { /* immutable once all stages are loaded */
	rc_known atom[RC_LANG_N + 1]; /* by rc_atom.hash */
	rc_known form[RC_LANG_N + 1]; /* by rc_hash */
} rc_words;

rc_words *rc_words_new(void);
void      rc_words_free(rc_words *w);

/* ---- loading: `w` may be NULL, and then nothing is noted ---- */

/* A bit that nobody has; 0 when there is none left. */
uint32_t rc_known_bit(rc_known *k);
void     rc_known_put(rc_known *k, uint64_t hash, uint32_t bit);
/* The same for what calls a function for each hash: `ctx` is an rc_known_note. */
void     rc_known_put_note(void *ctx, uint64_t hash);

/* A map by atoms' or by strings' hashes, with its bit. */
typedef struct rc_word_map {
	rc_map   map;
	uint32_t bit;
} rc_word_map;

/* Once everything is in them: */
void rc_words_phrases(rc_words *w, rc_lang lang, rc_phrases *set);
void rc_words_atom_map(rc_words *w, rc_lang lang, rc_word_map *m);
void rc_words_form_map(rc_words *w, rc_lang lang, rc_word_map *m);

/* ---- looking ---- */

static inline uint32_t rc_known_get(const rc_known *k, uint64_t hash)
{
	if (!k->cap)
		return 0;
	uint32_t mask = k->cap - 1, key = (uint32_t)(hash >> 32), i = key & mask;
	while (k->slot[i].bits && k->slot[i].key != key)
		i = (i + 1) & mask;
	return k->slot[i].bits;
}

/* Bits of atoms [0, n), into them. */
void rc_words_mark_atoms(const rc_words *w, rc_lang lang, rc_atom *atom, uint32_t n);
/* Bits of all strings of the pool, in the arena. */
uint32_t *rc_words_of_pool(const rc_words *w, rc_lang lang, const rc_pool *pool, rc_arena *a);

static inline uint32_t rc_word_map_atom(const rc_word_map *m, const rc_atom *a)
{
	bool known = !m->bit || (a->known & m->bit);
	RC_ASSERT(known || rc_map_get(&m->map, a->hash) == RC_NONE);
	return known ? rc_map_get(&m->map, a->hash) : RC_NONE;
}

#endif
