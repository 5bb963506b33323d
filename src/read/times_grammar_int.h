/* times_grammar_int.h - the compiled patterns, as times_grammar.c builds them and times_match.c walks them.
 *
 * Every class is a trie. Its edges carry the hash of a word (salted where no space may stand before it, or where it needs a capital) or another class.
 */
#ifndef RC_READ_TIMES_GRAMMAR_INT_H
#define RC_READ_TIMES_GRAMMAR_INT_H

#include "read/times_grammar.h"

enum {
	MAX_ELEMENTS = 40,
	MAX_RESULTS = 8,
	MAX_NEST = 7,
	MAX_EXPANSIONS = 4096,
	FIRST_WORDS = 64,
	VOCABULARY = 512, /* 64-bit words of the large bit set */
	MEMO = 32,
};
#define SALT_GLUE UINT64_C(0x6c75650000000001)
#define SALT_CAPITAL UINT64_C(0x6361700000000002)

enum { /* classes built in; the tables' own follow */
	C_N, C_ORD, C_DD, C_D2, C_MON, C_YEAR, C_YY, C_HH, C_MM, C_Y2, C_Y3, C_HHMM, C_HW, C_Y3W, C_YW, C_BRA, C_KET, C_BUILT_IN
};
enum { L_BEGIN = 0xFFFE, L_END = 0xFFFF }; /* labels of < and > */

typedef struct edge {
	uint16_t label; /* class, L_BEGIN or L_END */
	bool     glue, drop;
	uint32_t to, next;
} edge;

typedef struct node {
	uint64_t words; /* Bloom bits of the word edges */
	uint32_t rule;  /* the first that ends here, or RC_NONE */
	uint32_t edges; /* list in g->edge */
	uint32_t steps; /* list in g->step */
} node;

typedef struct step { /* an edge by a word; matching looks it up in g->word */
	uint64_t hash;
	uint32_t to, next;
} step;

typedef struct follows { /* what can come behind a word or a class */
	uint64_t words[FIRST_WORDS]; /* bits, as in klass.first */
	bool     digits;
} follows;

typedef struct assign {
	uint8_t field;
	uint8_t from;   /* RC_MF_N: `value`; else a field to copy */
	bool    negate;
	int32_t value;
} assign;

typedef struct rule {
	uint32_t set_beg, set_end; /* in g->assign */
} rule;

typedef struct klass {
	rc_str   name;
	uint32_t root;
	bool     numbers, closed;   /* may begin with digits; `first` is complete */
	bool     lone;              /* a number may be all of it */
	uint64_t first[FIRST_WORDS];
	uint64_t alone[FIRST_WORDS]; /* words that may be all of it */
	follows  second;            /* what can come second in it, or be looked at behind its first */
} klass;

typedef struct single {
	uint64_t hash;
	uint32_t klass;
} single;

struct rc_grammar {
	rc_arena arena;
	const rc_numbers *numbers;
	rc_map   word; /* (node, atom hash) -> node */
	RC_VEC(node) node;
	RC_VEC(edge) edge;
	RC_VEC(assign) assign;
	RC_VEC(rule) rule;
	RC_VEC(klass) klass;
	RC_VEC(rc_str) literal;
	uint32_t time;    /* class */
	uint64_t alone[VOCABULARY]; /* words that are a whole expression */
	RC_VEC(single) single;      /* words that are a whole pattern of their class */
	uint64_t bracket[2]; /* hashes of ( and ) */
	RC_VEC(step) step;
	rc_map   first;      /* hash of a word that can come first -> index in behind */
	RC_VEC(follows) behind;
	RC_VEC(uint64_t) tries; /* beside behind: the edges of time's root, by their place in its list, that the word can begin; those beyond the 64th are always tried */
	follows  behind_number; /* what can come behind a number that is first, its own further words with it */
};

static inline bool rc_grammar_reads_words(uint32_t label)
{
	return label == C_N || label == C_ORD || label == C_DD || label == C_HW || label == C_Y3W || label == C_YW;
}

static inline bool rc_has_bit(const uint64_t *bits, uint64_t hash)
{
	return bits[hash >> 6 & (FIRST_WORDS - 1)] >> (hash & 63) & 1;
}

static inline bool rc_has_wide(const uint64_t *bits, uint64_t hash)
{
	return bits[hash >> 6 & (VOCABULARY - 1)] >> (hash & 63) & 1;
}

#endif
