/* entities_int.h - what the files of the stage "entities" share; see entities.c for the order of its steps. */
#ifndef RC_READ_ENTITIES_INT_H
#define RC_READ_ENTITIES_INT_H

#include "read/read.h"

/* ---- entities_words.c: the tables, as one set of phrases a language ---- */

typedef enum ent_table { ENT_TITLE, ENT_ORG, ENT_LABEL, ENT_SMALL } ent_table;
enum { ENT_OFFICE, ENT_RANK, ENT_HONORIFIC, ENT_PROFESSION, ENT_RELATION };
enum { ENT_OF, ENT_PARTICLE, ENT_PLACE, ENT_TOWARD, ENT_ARTICLE, ENT_INDEFINITE, ENT_POSSESSIVE, ENT_HE, ENT_SHE,
       ENT_THEY, ENT_IT, ENT_COMMA, ENT_NO_NAME, ENT_SOURCE };
enum { /* ent_word.flags */
	ENT_F_PORTFOLIO = 1, /* titles: a field of work follows */
	ENT_F_STATE = 2,     /* titles: one holder in a state */
	ENT_F_FIRST = 4,     /* words of organisations: before the rest of the name */
	ENT_F_LAST = 8,      /* behind it */
	ENT_F_INSIDE = 16,   /* part of the name in lower case too */
	ENT_F_CAP = 32,      /* part of the name where it has a capital */
	ENT_F_FIELD = 64,    /* its complement in lower case is part of the name */
	ENT_F_NOUN = 128     /* labels: may stand for somebody */
};

typedef struct ent_word {
	uint32_t role;   /* titles and labels: number of the role, the same in all languages */
	uint8_t  table;  /* ent_table */
	uint8_t  kind;   /* of a title or small word */
	uint8_t  type;   /* words of organisations: rc_etype */
	uint8_t  gender; /* RC_GENDER_* or 0 */
	uint8_t  flags;
	bool     plural;
} ent_word;

typedef struct ent_lang {
	rc_phrases set;
	RC_VEC(ent_word) word;
	rc_map     says;  /* hash of a lemma -> 1: verbs that report */
	rc_map     it;    /* hash of a lemma -> 1: verbs with a subject that stands for nobody */
} ent_lang;

typedef struct ent_know {
	rc_arena arena;
	ent_lang lang[RC_LANG_N];
} ent_know;

void *rc_ent_load(const rc_resources *res, rc_err *err);
void  rc_ent_unload(void *know);

/* ---- one article under way ---- */

enum { /* ent_unit.flags */
	ENT_U_INITIAL = 1, /* first word of a sentence or of a quotation that begins one: its capital says little */
	ENT_U_TIME = 2,    /* inside a time expression */
	ENT_U_TITLE = 4,   /* part of a title or of the field that it names: no name */
	ENT_U_WORD = 8,    /* letters */
	ENT_U_BREAK = 16,  /* an empty line stands before it */
	ENT_U_GLUED = 32,  /* no white space before it */
	ENT_U_OWNER = 64   /* its last atoms are 's or ' and no part of a name (English) */
};

typedef struct ent_unit { /* a word, or all words of a multiword token */
	uint32_t tok, atom_beg, atom_end;
	uint32_t entry;   /* phrase that starts here: index into ent_lang.set.entry, or RC_NONE */
	uint32_t cand;    /* name that covers it, or RC_NONE */
	uint8_t  entry_n; /* units of that phrase */
	uint8_t  n_tok, upos, cap, flags;
} ent_unit;

typedef struct ent_cand { /* a stretch of units that is a name */
	uint32_t beg, end; /* units */
	uint32_t sent, name;
	uint32_t kb;       /* item, or RC_NONE */
	int8_t   score[4]; /* for each rc_etype: what speaks for it here */
	uint8_t  gender;
	bool     kb_sure;  /* the item needs no support */
	bool     weak;     /* in a heading in capitals: only where it is known from elsewhere */
} ent_cand;

typedef struct ent_name { /* all candidates with the same letters */
	uint32_t first;         /* candidate */
	uint32_t word_beg, n_words; /* range in ent_run.word: hashes of its folded words */
	uint32_t kb;
	uint32_t alias;         /* name that it abbreviates, or RC_NONE */
	uint32_t entity;
	uint32_t count;
	int32_t  score[4];
	uint8_t  type, gender;
	bool     kb_sure;
} ent_name;

typedef struct ent_link { /* names by one of their words */
	uint32_t name, next;
} ent_link;

typedef struct ent_run {
	const ent_lang *k;
	const rc_kb    *kb;
	rc_arena       *a;      /* scratch */
	rc_doc         *d;
	ent_unit       *unit;   /* [n_units + 1] */
	uint32_t        n_units;
	uint32_t       *sent_unit; /* [sent.n + 1] first unit of each sentence */
	RC_VEC(ent_cand) cand;
	RC_VEC(ent_name) name;
	RC_VEC(uint64_t) word;
	RC_VEC(rc_span)  word_span;
	RC_VEC(ent_link) link;
	rc_map          by_letters, by_word, by_kb;
	uint8_t        *bio;        /* [tokens] what the model says (names.h), or NULL where it says nothing */
	rc_map          lower;      /* hash of a first atom -> 1: seen in lower case */
	RC_VEC(uint32_t) country;   /* [kb items] mentions of each country here, or empty */
	rc_buf          buf;
} ent_run;

static inline const rc_token *ent_tok(const ent_run *r, uint32_t unit)
{
	return &r->d->tok.v[r->unit[unit].tok];
}
static inline uint32_t ent_tok_end(const ent_run *r, uint32_t unit)
{
	return r->unit[unit].tok + r->unit[unit].n_tok;
}

/* The word of one table that starts at this unit, or NULL. */
const ent_word *rc_ent_word(const ent_run *r, uint32_t unit, ent_table table);
/* Is there a small word of this kind? */
bool rc_ent_small(const ent_run *r, uint32_t unit, uint8_t kind);
/* Units that n_atoms from this unit's first atom make up; 0 when they end inside a unit. */
uint32_t rc_ent_units_of(const ent_run *r, uint32_t unit, uint32_t n_atoms);
/* Does one character stand here? */
bool rc_ent_is(const ent_run *r, uint32_t unit, char c);
/* Is it a demonym? The country when only one fits goes to *country (may be NULL), else RC_NONE. */
bool rc_ent_demonym(const ent_run *r, uint32_t unit, uint32_t *country);
/* Word of [beg, end) whose head lies outside: the head of the stretch. Tokens. */
uint32_t rc_ent_head(const rc_doc *d, uint32_t tok_beg, uint32_t tok_end);
bool rc_ent_says(const ent_run *r, uint32_t tok);
/* First atom behind a unit, the possessive left out. */
uint32_t rc_ent_atom_end(const ent_run *r, uint32_t unit);
/* Text of units [beg, end) as a name: without a possessive. */
rc_span rc_ent_span(const ent_run *r, uint32_t beg, uint32_t end);

void rc_ent_spans(ent_run *r);  /* entities_spans.c: candidates */
void rc_ent_group(ent_run *r);  /* entities_group.c: names, then entities and mentions by name */
void rc_ent_refs(ent_run *r);   /* entities_refs.c: mentions by description, and labels */
void rc_ent_pronouns(ent_run *r); /* entities_pron.c */

#endif
