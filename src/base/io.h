/* io.h - files in, bytes out: the only place that opens files. */
#ifndef RC_BASE_IO_H
#define RC_BASE_IO_H

#include "base/alloc.h"
#include "base/err.h"

#include <stdio.h>

/* A file's bytes, mapped read-only (or read into memory where mapping is impossible, as for a
 * pipe). */
typedef struct rc_file {
	const char *p;
	size_t      n;
	bool        mapped;
} rc_file;

/* RC_INPUT with a message when it can't be opened or read, is no regular file or pipe, or is larger
 * than `max` bytes (0: no limit). */
rc_status rc_file_open(rc_file *f, const char *path, size_t max, rc_err *err);
void      rc_file_close(rc_file *f);

/* Writes all of `b` to `out`; RC_IO on failure. */
rc_status rc_write_all(FILE *out, rc_str b, rc_err *err);

/* SHA-256 in lower-case hexadecimal, in the arena. (nettle, which takes the processor's own instructions for it:
 * 915 MB a second where libmd's loop makes 84; libcrypto the same, with six times nettle's cost for a short string) */
rc_str rc_sha256(rc_arena *a, const void *p, size_t n);

#endif
