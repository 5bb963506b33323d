/* numbers_int.h - the words of a language's numbers, as numbers_words.c loads them and numbers.c reads with them. */
#ifndef RC_READ_NUMBERS_INT_H
#define RC_READ_NUMBERS_INT_H

#include "read/numbers.h"

enum { FIRST_WORDS = 512 }; /* 64-bit words of bits: a language has some hundred words that begin a number */

typedef enum word_kind {
	W_NONE, W_SMALL, W_BASE20, W_ONE, W_HUNDRED, W_SCALE, W_AND, W_POINT, W_DECIMAL, W_THOUSANDS,
	W_ORDINAL, W_SUFFIX, W_FRACTION, W_PLUS, W_ABOUT, W_LETTER, W_PREFIX, W_MONEY, W_MINUS, W_OVER, W_OF, W_PLURAL, W_REFERS,
} word_kind;

enum { AND_TENS = 1, AND_HUNDREDS = 2, AND_ONE = 4, AND_SCALES = 8 }; /* what a word that joins may stand behind */

typedef struct word {
	double  value;
	uint32_t kind; /* 32 bits wide, see image/main.c */
	uint8_t and;   /* AND_*, for W_AND */
	bool    bound; /* can't stand alone */
} word;

struct rc_numbers {
	rc_phrases phrases;   /* value: index into word */
	RC_VEC(word) word;
	uint64_t   first[FIRST_WORDS]; /* bits of the first atoms' hashes */
	uint32_t   begins;    /* bit of rc_atom.known for the same; 0: none was to be had */
	uint64_t   decimal, thousands[4]; /* hashes of the signs */
	uint32_t   n_thousands;
	rc_str     plural[4]; /* endings */
	uint32_t   n_plural;
	bool       tens_joined; /* "treinta y cinco": tens and ones don't stand side by side */
};

#endif
