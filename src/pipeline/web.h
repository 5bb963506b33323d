/* web.h - what addresses give, as records for ingest: a page is one; a feed gives one for each of
 * its items.
 *
 * An item's record is the page that it links to; where that can't be had or used (robots.txt, a
 * paywall), or the feed has the whole text anyway, it is what the feed says. What was fetched
 * before is asked for only if it changed since.
 *
 * A page may change while its feed says nothing of it. As long as it is young it is looked at
 * again: at the earliest an hour after it was fetched first, then at intervals that double, up to a
 * day, for a week; asked for only if it changed where its server can tell, and at most
 * RC_WEB_REVISITS pages a run. What the changed page says is a version of its own.
 */
#ifndef RC_PIPELINE_WEB_H
#define RC_PIPELINE_WEB_H

#include "fetch/fetch.h"
#include "ingest/ingest.h"
#include "store/store.h"

typedef struct rc_web rc_web;

#define RC_WEB_REVISITS 50u

typedef struct rc_web_options {
	rc_fetch_options      fetch;
	const rc_ingest      *ingest;
	const rc_fetched_list *known; /* from the dossier, or NULL */
} rc_web_options;

/* Everything in the options must outlive it. NULL with *err filled. */
rc_web *rc_web_new(const rc_web_options *opt, rc_err *err);
void    rc_web_free(rc_web *w);

/* Puts an address into the queue; gives its number. */
uint32_t rc_web_want(rc_web *w, const char *url);

/* Next record of address number `n`, to be gone through in order; false behind its last. The
 * caller releases it. What can't be fetched is a record with a problem. */
bool rc_web_next(rc_web *w, uint32_t n, rc_record *r);

/* From any thread: no more is wanted. */
void rc_web_stop(rc_web *w);

/* addresses and items that are as they were the last time */
uint32_t rc_web_unchanged(const rc_web *w);

/* What was fetched and is to be remembered once its articles are stored; belongs to `w`. */
const rc_fetched_list *rc_web_fetched(const rc_web *w);

#endif
