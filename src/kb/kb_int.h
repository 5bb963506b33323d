/* kb_int.h - what kb_load.c fills and kb.c looks up. Inside the module only. */
#ifndef RC_KB_KB_INT_H
#define RC_KB_KB_INT_H

#include "base/map.h"
#include "base/utf8.h"
#include "kb/kb.h"

enum { RC_KB_LOOSE = 4 }; /* phrase flag beside RC_PHRASE_CAPITAL and RC_PHRASE_EXACT */

typedef struct rc_kb_name { /* one name as a string; all of one fold are chained */
	uint32_t form, n_form; /* bytes of rc_kb.text */
	uint32_t item;
	uint32_t next;    /* next name of the same fold, or RC_NONE */
	uint8_t  lang;    /* rc_lang; RC_WORLD: of no language */
	bool     demonym;
} rc_kb_name;

struct rc_kb {
	rc_arena   arena;
	RC_VEC(rc_kb_item) item;
	RC_VEC(rc_kb_name) name;
	rc_buf     text;                  /* all names */
	rc_phrases names[RC_LANG_N + 1];  /* value: item */
	rc_phrases demonyms[RC_LANG_N];   /* value: item of the country */
	rc_map     by_fold;               /* hash of the folded form -> first in name */
	rc_map     by_id, by_domain;      /* hash -> item */
	rc_map     given_atom, given_fold; /* hash -> bits: 1 of men, 2 of women */
};

void rc_kb_load(rc_kb *kb, const rc_data *data);

/* Hash of a name in the form in which strings are compared: lower case, no diacritics, single spaces. */
uint64_t rc_kb_fold_hash(rc_str name);

#endif
