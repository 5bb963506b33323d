/* fetch.h - pages and feeds over HTTP: politely, within limits, nothing hidden. (libcurl)
 *
 * Addresses are wanted first and waited for one by one; meanwhile those of other hosts are on their way. Of one host there is one request at a
 * time, and a pause between two. robots.txt is read first and obeyed (RFC 9309). Redirects are followed, each checked like a new address; nothing
 * is fetched from private networks unless allowed, whatever a name resolves to. A response is at most max_bytes long and timeout_s under way.
 *
 * This module asks for the time and the network, and is the only one; what it gives is bytes that ingest reads like a record of a web archive.
 * A fetcher is used by one thread at a time.
 */
#ifndef RC_FETCH_FETCH_H
#define RC_FETCH_FETCH_H

#include "base/err.h"

/* Seconds since 1970, UTC: when something was fetched. */
int64_t rc_fetch_now(void);

typedef struct rc_fetch_options { /* zero: the value in brackets */
	uint32_t    delay_ms;      /* between two requests to one host [1000] */
	uint32_t    timeout_s;     /* for one request [60] */
	size_t      max_bytes;     /* of one response [RC_MAX_FILE] */
	bool        allow_private; /* hosts in private networks and on this machine too */
	/* keep every response in this WARC file (gzip), appended; NULL: no */
	const char *archive;
	/* User-Agent; begins with "recoupe/", the name that robots.txt knows it by */
	const char *agent;
	const char *proxy;         /* address of a proxy; NULL: none. Its own address may be private */
} rc_fetch_options;

typedef struct rc_fetch rc_fetch;

/* NULL with *err filled (RC_IO: the archive can't be written). Strings are copied. */
rc_fetch *rc_fetch_new(const rc_fetch_options *opt, rc_err *err);
void      rc_fetch_free(rc_fetch *f);

/* Is this the address of something to fetch: http:// or https://? */
bool rc_is_url(const char *s);

/* What a server said of a response, to be asked with the next time; absent: it said nothing. */
typedef struct rc_validators {
	rc_str etag, modified;
} rc_validators;

/* Puts an address into the queue. `known`: what was said the last time it was fetched (copied).
 * Gives the number to wait for it by. */
uint32_t rc_fetch_want(rc_fetch *f, rc_str url, rc_validators known);

typedef struct rc_fetched {
	rc_str        url;     /* the last one, after redirects */
	int           status;  /* 200; 304: unchanged since `known`; 0 with a problem */
	bool          lasting; /* the problem will be the same next time: no such page, not allowed */
	rc_str        record;  /* a WARC response record: header, HTTP header, body as it came */
	rc_validators said;
	/* RC_INPUT: not fetched, or an answer that is no page; "URL: why, and what to do" */
	rc_err        problem;
} rc_fetched;

/* From any thread: whoever waits gets a problem soon, for this number and every later one. */
void rc_fetch_stop(rc_fetch *f);

/* Waits until number `n` has been fetched, and gives what came; its strings last until the next call with the fetcher. Each number once, in any order (in the order of
 * wanting nothing waits for nothing). RC_IO when the archive can't be written. */
rc_status rc_fetch_wait(rc_fetch *f, uint32_t n, rc_fetched *out, rc_err *err);

#endif
