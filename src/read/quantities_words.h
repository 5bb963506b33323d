/* quantities_words.h - what the stage "quantities" knows of a language, loaded from data/.
 *
 * numbers.tsv (numbers.h), currencies.tsv and measures.tsv (a language's and the world's), quantity_words.tsv (words around numbers), stopwords.tsv (words that are
 * no noun). All phrases of one language share one set; an entry's value is an index into `word`.
 */
#ifndef RC_READ_QUANTITIES_WORDS_H
#define RC_READ_QUANTITIES_WORDS_H

#include "read/numbers.h"

#define RC_QWORD_MAP(X) \
	X(APPROX, "approx") X(MIN, "min") X(MAX, "max") X(AFTER_MIN, "after_min") X(AFTER_MAX, "after_max") X(AFTER_APPROX, "after_approx") X(BELOW, "below") \
	X(BETWEEN, "between") X(AND, "and") X(TO, "to") X(OR, "or") X(OF, "of") X(SOME, "some") X(INDEF, "indef") X(ABOUT1, "about1") \
	X(RATE, "rate") X(LABEL, "label") X(SKIP, "skip") X(STOP, "stop") X(MONEY, "money") X(SIGN, "sign") X(CENT, "cent") \
	X(MEASURE, "measure") X(BOTH, "both") X(PART, "part") X(AGED, "aged") X(COUNTED, "counted") X(SIGNED, "signed")
typedef enum rc_qword_kind {
#define X(code, name) RC_QW_##code,
	RC_QWORD_MAP(X)
#undef X
	RC_QW_N
} rc_qword_kind;
#define RC_QBIT(kind) (1u << RC_QW_##kind)

typedef struct rc_qword {
	rc_str  text;  /* unit, rate */
	rc_str  part;  /* the smaller unit that may follow (5 feet 2 inches) */
	double  value; /* power of an indefinite noun, or of a sign (MUSD); how many parts make the unit */
	uint32_t kind; /* rc_qword_kind; 32 bits wide, see image/main.c */
} rc_qword;

typedef struct rc_qwords {
	rc_phrases phrases;
	RC_VEC(rc_qword) word;
	uint64_t   first[512]; /* bits of the atoms that can begin a quantity */
	uint32_t   begins, not_stop; /* bits of rc_atom.known: the same; what begins another phrase than a stop word; 0: none was to be had */
	rc_numbers *numbers;
} rc_qwords;

bool rc_qwords_load(rc_qwords *q, const rc_data *data, rc_lang lang, rc_err *err);
void rc_qwords_take_bits(rc_qwords *q, rc_words *w, rc_lang lang); /* see lang/words.h; w: NULL allowed */
void rc_qwords_release(rc_qwords *q);

/* Longest phrase at atom i of one of the `wanted` kinds; *end the atom behind. NULL when there is none. */
const rc_qword *rc_qword_at(const rc_qwords *q, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i,
                            uint32_t wanted, uint32_t *end);

static inline bool rc_qwords_may_begin(const rc_qwords *q, const rc_atom *a)
{
	if (q->begins)
		return a->kind == RC_ATOM_NUMBER || (a->known & q->begins);
	return a->kind == RC_ATOM_NUMBER || (q->first[a->hash >> 6 & 511] >> (a->hash & 63) & 1);
}

#endif
