/* times_value.h - from what a time expression means to the calendar. */
#ifndef RC_READ_TIMES_VALUE_H
#define RC_READ_TIMES_VALUE_H

#include "read/times_grammar.h"

typedef struct rc_reference { /* what an expression is counted from */
	int32_t from, to;   /* days of publication, RC_NO_DAY when unknown */
	int32_t last_from, last_to; /* the last day or period that the text named, RC_NO_DAY when none */
	uint32_t last;      /* its index in times, or RC_NONE */
	int32_t  day;       /* the last that is known to the day; RC_NO_DAY */
	uint32_t last_day;  /* its index */
	int32_t  after;     /* "until Friday": the first one after this day; RC_NO_DAY */
	int8_t  look;       /* -1 the sentence looks back, 1 ahead, 0 it doesn't say */
} rc_reference;

/* Fills everything of *t but its span. `arena` holds the strings. */
void rc_time_value(const rc_grammar *g, const rc_mean *mean, const rc_reference *ref, rc_arena *arena, rc_time *t);

#endif
