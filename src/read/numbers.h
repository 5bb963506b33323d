/* numbers.h - reading numbers in words and digits; shared by the stages "times" and "quantities".
 *
 * Everything that differs between languages stands in data/<lang>/numbers.tsv (columns forms, kind, value). Kinds:
 *   small      a number below 1,000 that is added: "trois" 3, "veinte" 20, "doscientos" 200
 *   base20     the same, but what follows may go up to 19: "soixante" 60, "quatre-vingt" 80
 *   one        the number that is an article too; alone it is no number
 *   hundred    multiplies what stands before it; bare value "100", or "100+" where it can't stand alone ("hundred")
 *   scale      1000, 1e6 ...; "1000+" where it can't stand alone
 *   and        joins the parts of a number; value: what it may stand behind, parted by spaces: "tens" (treinta y tres), "hundreds" (two hundred
 *              and five), "one" tens, properly before one and eleven only (vingt et un), "scales" (un million et deux cents)
 *   point      decimal sign in words
 *   decimal, thousands    the signs between digits
 *   ordinal, suffix       "third" 3; "th" after digits (value empty)
 *   fraction   a denominator or a half: "tiers" 3, "demi" 2, "½" 2
 *   plus       joins a whole and a fraction: "et", "and", "y"
 *   about      an approximate noun: "centaine" 100
 *   letter     a multiplier glued to digits: "k" 1000, "bn" 1e9;   prefix  the same, behind two digits or more: "G" (100G, but a 5G is a name)
 *   money      the same, only with money: "m" 1e6
 *   minus      a sign in words
 *   over       "un sur trois": value the only number that may stand before, or empty
 *   plural     endings of nouns and ordinals in the plural: "s"
 *   refers     behind it digits are the number that something has, no figure and no date: "no", "p.", "tel."; value 1: only digits that a sign joins ("loi 2019-45")
 *   of         what may stand behind a denominator in the singular: "un cinquième des"
 */
#ifndef RC_READ_NUMBERS_H
#define RC_READ_NUMBERS_H

#include "doc/doc.h"
#include "lang/data.h"
#include "lang/words.h"

typedef enum rc_number_kind {
	RC_NUMBER_CARDINAL,
	RC_NUMBER_ORDINAL,
	RC_NUMBER_FRACTION, /* "two thirds", "3/4", "1 1/2": value is the quotient */
} rc_number_kind;

typedef struct rc_number {
	double   value;
	double   scale;   /* of the last scale word ("deux millions": 1e6), 1 without one */
	uint32_t end;     /* atom behind the number */
	uint8_t  kind;    /* rc_number_kind */
	bool     digits;  /* begins with digits */
	bool     plain;   /* one run of digits, nothing else */
	bool     article; /* "un", "a": alone it is no number */
	bool     over;    /* "un sur trois": what is counted follows as behind a whole number */
	bool     about;   /* an approximate noun was its last part: "trois centaines" */
} rc_number;

typedef struct rc_numbers rc_numbers; /* one language's words; immutable */

rc_numbers *rc_numbers_new(const rc_data *data, rc_lang lang, rc_err *err); /* NULL with *err filled on failure */
void        rc_numbers_free(rc_numbers *k);
void        rc_numbers_take_bits(rc_numbers *k, rc_words *w, rc_lang lang); /* see lang/words.h; w: NULL allowed */

/* Could a number begin with this atom? A cheap test that never says no wrongly. */
bool rc_numbers_may_begin(const rc_numbers *k, const rc_atom *a);

/* Reads the longest number that begins at atom i and ends before n. False when there is none. No sign. Looks at a bounded stretch of atoms. */
bool rc_number_read(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i,
                    rc_number *out);

/* A multiplier of money glued to or behind the number ("$2m", "£3 bn"; `apart`: "10 M" of "10 M€" too): multiplies *out and moves its end. False when
 * there is none. */
bool rc_number_money_letter(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, bool apart, rc_number *out);

/* What the number *out is one of, from its end on ("sur trois", "out of ten"): divides and moves the end. False when there is none. */
bool rc_number_over(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, rc_number *out);

/* A fraction behind a unit ("hectares et demi", "kilómetros y medio"), from *out's end on: adds it and moves the end. False when there is none. */
bool rc_number_and_part(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, rc_number *out);

/* A scale word behind something that stands between ("75 USD millions"): multiplies *out and moves its end. */
bool rc_number_scale(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, rc_number *out);

/* Every phrase that begins a number, for a caller's own filter: calls f(ctx, hash of the first atom). */
void rc_numbers_first(const rc_numbers *k, void (*f)(void *ctx, uint64_t hash), void *ctx);

/* Every atom of every word and sign that a number may have. */
void rc_numbers_words(const rc_numbers *k, void (*f)(void *ctx, uint64_t hash), void *ctx);

/* Does the word end like a plural? */
bool rc_numbers_plural(const rc_numbers *k, rc_str form);

/* Stands a word before the digits at atom i, or before the run of digits joined by signs that they are in ("no 2019-45"), that makes them the number that
 * something has? The words begin at `beg` or later. */
bool rc_number_refers(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, uint32_t beg, uint32_t i);

/* Is a sign ("minus", "-" before digits) at atom i? Atoms it takes, 0 for none. */
uint32_t rc_number_sign(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i);

#endif
