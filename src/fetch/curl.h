/* curl.h - libcurl's functions, found when the first address is to be fetched.
 *
 * Linked in the usual way, libcurl and the twenty libraries behind it would cost every command 15 ms, and most never fetch. So it is opened by name, and
 * a machine without it lacks only fetching. Types are those of libcurl's own header.
 */
#ifndef RC_FETCH_CURL_H
#define RC_FETCH_CURL_H

#include "base/err.h"

#include <curl/curl.h>

#define RC_CURL_MAP(X)                                                                                             \
	X(global_init) X(global_cleanup) X(free) X(slist_append) X(slist_free_all)                                     \
	X(easy_init) X(easy_cleanup) X(easy_setopt) X(easy_getinfo) X(easy_strerror)                                   \
	X(multi_init) X(multi_cleanup) X(multi_add_handle) X(multi_remove_handle) X(multi_perform) X(multi_info_read)  \
	X(multi_poll) X(url) X(url_cleanup) X(url_get) X(url_set)

typedef struct rc_curl {
#define X(name) __typeof__(curl_##name) *name;
	RC_CURL_MAP(X)
#undef X
} rc_curl;

/* Opens the library (once a process is enough; the handle is never closed). RC_IO when it is not installed. */
rc_status rc_curl_open(rc_curl *c, rc_err *err);

#endif
