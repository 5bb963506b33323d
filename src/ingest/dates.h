/* dates.h - dates of publication as pages and head lines write them. */
#ifndef RC_INGEST_DATES_H
#define RC_INGEST_DATES_H

#include "ingest/rules.h"

typedef struct rc_date_found {
	rc_str   value;    /* in the contract's form, to the day or finer; in the arena */
	uint32_t beg, end; /* bytes of the text read */
} rc_date_found;

/* First date in `s`: ISO 8601 and its usual variants, RFC 2822, "12 mars 2024 à 14h05", "March 12, 2024, 2:05 pm", "12.03.2024 14:05", "2024/03/12". A
 * time and zone are taken where they follow. `month_first`: 03/12/2024 is the 12th of March. Years from 1900 to 2099; a day that does not exist is none. */
bool rc_date_find(const rc_rules *r, rc_arena *a, rc_str s, bool month_first, rc_date_found *out);

#endif
