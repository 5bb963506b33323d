/* atom.h - atoms, the smallest units of a text, and sets of phrases that are found in them.
 *
 * An atom is a run of letters, a run of digits, or one other character that is no white space: "l'An-124" is
 * l ' An - 124. Atoms don't depend on a language or a treebank's idea of a word, so phrases from data/ are cut exactly as the text is and always
 * fit. Words (rc_token) lie on top of atoms; every word starts and ends with one.
 */
#ifndef RC_BASE_ATOM_H
#define RC_BASE_ATOM_H

#include "base/map.h"

typedef enum rc_atom_kind {
	RC_ATOM_WORD,   /* letters and marks */
	RC_ATOM_NUMBER, /* ASCII digits */
	RC_ATOM_MARK    /* one other code point */
} rc_atom_kind;

typedef enum rc_gap { /* what stands before an atom */
	RC_GAP_NONE,
	RC_GAP_SPACE,
	RC_GAP_LINE,      /* one line end, with or without spaces */
	RC_GAP_PARAGRAPH  /* an empty line; also the start of the text */
} rc_gap;

typedef struct rc_atom {
	/* of the normalised form (rc_norm_append): lower case, plain apostrophes and hyphens */
	uint64_t hash;
	uint32_t beg, end; /* bytes of the text */
	/* index of the (first) word that covers it; RC_NONE before the tokens stage */
	uint32_t tok;
	uint8_t  kind;     /* rc_atom_kind */
	uint8_t  gap;      /* rc_gap */
	/* 0 no capital, 1 first letter is one, 2 all letters are and there are two or more */
	uint8_t  upper;
	uint32_t known;    /* bits of the tables that know it (lang/words.h); all where nobody asked */
} rc_atom;

typedef RC_VEC(rc_atom) rc_atoms;

/* Appends the atoms of text[beg, end), offsets counted from text.p. Linear; total on valid UTF-8.
 */
void rc_atoms_scan(rc_arena *a, rc_atoms *out, rc_str text, uint32_t beg, uint32_t end);

/* Hash of a text's first atom; 0 where it has none. */
uint64_t rc_atom_first(rc_str text);

/* Phrase flags */
enum {
	RC_PHRASE_CAPITAL = 1, /* the first letter must be a capital in the text */
	RC_PHRASE_EXACT = 2    /* the text must have the same capitals as the phrase (US, not us) */
};

typedef struct rc_phrase {
	uint32_t form, n_form; /* as given: rc_phrase_form */
	uint32_t value; /* the caller's */
	uint32_t flags;
	uint32_t next;  /* another entry of the same phrase, or RC_NONE */
} rc_phrase;

typedef struct rc_phrase_node {
	uint32_t first; /* entry that ends there, or RC_NONE */
	uint32_t next;  /* a bit for each atom that goes on from here, by its hash */
} rc_phrase_node;

/* A set of phrases, each with values; built once, then read by any number of threads.
 * Zero-initialise. */
typedef struct rc_phrases {
	rc_arena arena, work;   /* work: while a phrase is added */
	rc_map   step;          /* (node, atom) -> node */
	RC_VEC(rc_phrase_node) node;
	/* a bit for each atom that begins a phrase, by its hash, so that most atoms need no look-up;
	 * may say yes too often */
	uint64_t *begins;
	uint32_t  begins_cap;   /* bits, a power of two */
	/* of rc_atom.known, for atoms that begin a phrase; 0 for a set that has none, which asks
	 * `begins` */
	uint32_t  bit;
	RC_VEC(uint64_t) begin; /* these atoms */
	RC_VEC(rc_phrase) entry;
	char     *text;         /* the phrases' bytes, each once in a row */
	uint32_t  n_text, text_cap;
} rc_phrases;

static inline rc_str rc_phrase_form(const rc_phrases *set, uint32_t entry)
{
	const rc_phrase *p = &set->entry.v[entry];
	return (rc_str){set->text + p->form, p->n_form};
}

/* Adds a phrase; its bytes are copied. A phrase may be added several times with different values: entries keep their order.
 * A phrase without atoms is ignored. */
void rc_phrases_add(rc_phrases *set, rc_str phrase, uint32_t value, uint32_t flags);
void rc_phrases_release(rc_phrases *set);

/* Longest phrase that starts at atom i and ends before n: entry index, and its length in atoms in *len; RC_NONE when there is none. A phrase
 * doesn't reach over an empty line. Further entries of the same phrase: .next (their flags are not checked). */
uint32_t rc_phrases_match(const rc_phrases *set, rc_str text, const rc_atom *atom, uint32_t n,
                          uint32_t i, uint32_t *len);

#endif
