/* page_ld.h - the JSON-LD of a web page: what schema.org's Article says about it. */
#ifndef RC_INGEST_PAGE_LD_H
#define RC_INGEST_PAGE_LD_H

#include "ingest/decode.h"

typedef struct rc_page_ld { /* absent where not said; strings as they stand, in the arena */
	rc_str title, outlet, byline, published, modified, language, section, url, body;
	bool   paid;     /* isAccessibleForFree is false */
	bool   is_index; /* its main thing is a CollectionPage, ItemList or SearchResultsPage */
	/* how much the object is an article: 3 an Article or a kind of it, 2 a posting, 1 a page, 0
	 * nothing */
	int    rank;
} rc_page_ld;

/* Adds what one script element says; an object that is more of an article than what was read before replaces it. Broken JSON is read
 * with common faults repaired (comments around it, raw line ends in strings, commas too many); where that fails, key by key. */
void rc_page_ld_read(rc_arena *a, rc_str script, rc_page_ld *ld);

#endif
