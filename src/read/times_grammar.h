/* times_grammar.h - the patterns of data/<lang> that find time expressions, compiled into tries over atoms.
 *
 * Tables: months, weekdays, time_units (first column: the value, "forms": the words), time_words and time_patterns (columns class, pattern, set).
 * A pattern is a sequence of
 *   word        the word (any capitals; with a capital in the table it needs one in the text)
 *   {class}     anything that a pattern of that class matches; what it means is taken over
 *   {-class}    the same, but its meaning is dropped
 *   (x)         optional      [x|y]  alternatives; a | outside brackets parts whole patterns
 *   <           the expression begins here: what stands before is only looked at
 *   >           the expression ends here: what stands behind is only looked at
 * A space between two elements allows white space or none in the text; no space allows none.
 * Classes that are built in: {n} number, {ord} ordinal, {dd} 1-31, {d2} two digits, {mon} 1-12, {year} 1000-2199 in four digits, {yy} 32-99,
 * {yw} a year in words, {hh} 0-24, {mm} 00-59 in two digits, {y2} two digits of a year, {y3} four digits that end a decade, {hhmm} 0000-2359, {hw} {y3w} an hour, a decade in words, {bra} {ket} round
 * brackets.
 * set: field=value ..., value a number, a name, "$field" or "-$field"; applied when the pattern has matched. Class "time" is what the stage looks for.
 */
#ifndef RC_READ_TIMES_GRAMMAR_H
#define RC_READ_TIMES_GRAMMAR_H

#include "read/numbers.h"

/* What an expression means, before it meets the calendar. Every field is RC_UNSET or a number. */
#define RC_MEAN_MAP(X) \
	X(type) X(mod) X(ref) X(year) X(decade) X(century) X(half) X(quarter) X(season) X(month) X(week) X(weekday) X(day) \
	X(weekend) X(part) X(hour) X(minute) X(second) X(pm) X(zone) X(unit) X(n) X(shift) X(dir) X(set) X(dur) X(anchor) \
	X(vague) X(check) X(value) X(range) X(drop) X(same) X(ago) X(plus) X(nth) X(n2) X(unit2) X(n3) X(month2) X(whole)
typedef enum rc_mean_field {
#define X(name) RC_MF_##name,
	RC_MEAN_MAP(X)
#undef X
	RC_MF_N,
	RC_MF_ROOM = (RC_MF_N + 7) & ~7 /* whole vectors, so that copying and merging are loops of vectors */
} rc_mean_field;
#define RC_UNSET INT32_MIN

typedef struct rc_mean {
	int32_t f[RC_MF_ROOM]; /* n, n2, n3 are in thousandths */
} rc_mean;
#define RC_M(mean, field) ((mean).f[RC_MF_##field])
#define RC_HAS(mean, field) (RC_M(mean, field) != RC_UNSET)

/* Names of values; their numbers are their places. */
enum { RC_U_Y, RC_U_M, RC_U_W, RC_U_D, RC_U_TH, RC_U_TM, RC_U_TS, RC_U_Q, RC_U_H, RC_U_DE, RC_U_CE, RC_U_WE, RC_U_MIL };
enum { RC_PART_MO, RC_PART_MI, RC_PART_AF, RC_PART_EV, RC_PART_NI, RC_PART_DT };
enum { RC_REF_PRESENT, RC_REF_PAST, RC_REF_FUTURE };
enum { RC_ANCHOR_PUB, RC_ANCHOR_TEXT };
enum { RC_CHECK_NONE, RC_CHECK_YEAR, RC_CHECK_ADJ, RC_CHECK_NOUN, RC_CHECK_START, RC_CHECK_PER, RC_CHECK_NOW, RC_CHECK_PLURAL, RC_CHECK_NOTPART, RC_CHECK_NEVER, RC_CHECK_AGE, RC_CHECK_NAME,
       RC_CHECK_BAREDAY, RC_CHECK_YEARNAME, RC_CHECK_RATE };
enum { RC_MOD_START, RC_MOD_MID, RC_MOD_END, RC_MOD_APPROX };

typedef struct rc_grammar rc_grammar; /* one language's patterns; immutable */

rc_grammar *rc_grammar_new(const rc_data *data, rc_lang lang, const rc_numbers *numbers, rc_err *err);
void        rc_grammar_free(rc_grammar *g);
/* Text of a "value=..." literal. */
rc_str      rc_grammar_literal(const rc_grammar *g, int32_t value);

typedef struct rc_found {
	uint32_t beg, end; /* atoms of the expression */
	uint32_t reach;    /* behind what was looked at: end or later */
	uint32_t rule;     /* the smaller, the earlier in the table */
	rc_mean  mean;
} rc_found;

typedef struct rc_matcher rc_matcher;
/* A matcher over one article's atoms, in the scratch arena. */
rc_matcher *rc_matcher_new(rc_arena *scratch, const rc_grammar *g, rc_str text, const rc_atom *atom);
/* The longest expression that a pattern of class "time" finds at atom i, reaching no further than atom n; where a pattern tells of a second one behind
 * the first ("27 - 29 August"), that too. How many there are. Of two as long, the one that looks further wins, then the earlier row. */
uint32_t rc_match_time(rc_matcher *m, uint32_t i, uint32_t n, rc_found out[2]);

#endif
