/* transfer.h - one request and its response, over libcurl; used by fetch.c only. */
#ifndef RC_FETCH_TRANSFER_H
#define RC_FETCH_TRANSFER_H

#include "fetch/curl.h"
#include "fetch/fetch.h"

typedef struct rc_transfer {
	const rc_curl     *curl;
	const rc_fetch_options *opt;
	CURL              *h;
	struct curl_slist *headers;
	/* of the last response: status line and fields with the empty line; as they came */
	rc_buf             head, body;
	char               why[CURL_ERROR_SIZE];
	char               ip[64];
	bool               too_large, closed; /* the body; the address is not public */
} rc_transfer;

/* Prepares a GET of `url`, uncompressed and with its chunks joined if `plain`; the handle is ready
 * for a multi handle. False when libcurl refuses the address. */
bool rc_transfer_begin(rc_transfer *t, const rc_curl *curl, const rc_fetch_options *opt,
                       const char *url, rc_validators known, bool plain);
/* After the handle was taken off the multi handle: notes the address reached, and releases the
 * handle, not the bytes. Gives the status, 0: no answer. */
int  rc_transfer_end(rc_transfer *t);
void rc_transfer_release(rc_transfer *t);

/* Value of a field of the head, the last of its name; absent when there is none. A slice of the
 * head. */
rc_str rc_transfer_field(const rc_transfer *t, const char *name);

/* ---- addresses ---- */

/* "scheme://host:port" and "/path?query" of an address; false when it is none, or neither http nor https. Both with a NUL behind, on the heap. `clean`: the address
 * itself as it will be asked, without fragment. Any may be NULL. */
bool rc_url_parts(const rc_curl *c, const char *url, char **host, char **path, char **clean);

/* The address that `link` leads to from `base`; NULL when there is none. On the heap. */
char *rc_url_join(const rc_curl *c, const char *base, rc_str link);

#endif
