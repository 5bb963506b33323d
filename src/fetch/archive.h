/* archive.h - what was fetched, as WARC records (ISO 28500, WARC 1.1): in memory for reading, and
 * in a file beside the dossier for keeping. */
#ifndef RC_FETCH_ARCHIVE_H
#define RC_FETCH_ARCHIVE_H

#include "base/err.h"

/* The bytes of a response record, header and block, into *out; *out is cleared first. `ip` may be
 * absent. The time is that of the call. */
void rc_archive_record(rc_buf *out, rc_str url, rc_str ip, rc_str head, rc_str body);

typedef struct rc_archive rc_archive;

/* Opens `path` (by custom *.warc.gz) to append to, and makes it with a warcinfo record where it is
 * not there or empty. NULL with *err filled (RC_IO). */
rc_archive *rc_archive_open(const char *path, rc_err *err);

/* Appends a record as a gzip member of its own, whole or not at all: after a failure the file is as
 * long as before. RC_IO. */
rc_status   rc_archive_put(rc_archive *ar, rc_str record, rc_err *err);
void        rc_archive_close(rc_archive *ar);

#endif
