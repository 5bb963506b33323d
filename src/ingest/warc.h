/* warc.h - web archives (WARC 0.17 to 1.1, ARC 1 and 2): records out of a file, and the page out of a record.
 *
 * The archive may be plain, gzip or zstd (with or without a dictionary), compressed record by record or as a whole. Nothing in it is believed: a wrong
 * length is set right by looking for the next record, a damaged compressed member costs the records that lie in it, what is cut short is kept and
 * said to be so. Time and memory are linear in the archive's size; a record above RC_MAX_FILE is skipped without being held.
 */
#ifndef RC_INGEST_WARC_H
#define RC_INGEST_WARC_H

#include "base/err.h"
#include "ingest/decode.h"

typedef struct rc_warc_record {
	uint64_t    number;     /* of the archive's records, from 1 */
	/* "response", "request", …; "arc" for a record of an ARC file, "" for bytes that are no
	 * record */
	rc_str      type;
	rc_str      uri, date;  /* target and time of capture as they stand; absent when not given */
	/* of the block: "application/http; msgtype=response"; of the page itself in an ARC file */
	rc_str      mime;
	const char *raw;        /* header and block; borrowed until the next call */
	size_t      n_raw;
	const char *block;
	size_t      n_block;
	bool        damaged;    /* what there is of it can't be trusted: use nothing */
	/* what there is of it is right, but its end is missing or its length was wrong */
	bool        cut;
	char        note[160];  /* what is wrong, in words; "" when nothing is */
} rc_warc_record;

typedef struct rc_warc rc_warc;

/* Whether these bytes begin like a web archive, compressed or not: all that is read is the first
 * record's first line. */
bool rc_warc_is(const char *p, size_t n);

/* Reads the archive at p, which must outlive the reader. Never fails. */
rc_warc *rc_warc_open(const char *p, size_t n);
void     rc_warc_close(rc_warc *w);

/* Next record into *r; its strings last until the next call. False at the end. */
bool rc_warc_next(rc_warc *w, rc_warc_record *r);

/* The one record at p (header and block, as rc_warc_record.raw has it); the block is all behind the
 * header, whatever the length given. False when it is none. */
bool rc_warc_one(const char *p, size_t n, rc_warc_record *r);

/* Whether the record holds a page to read: a response with status 200 and HTML in it, or HTML or
 * text stored without HTTP. */
bool rc_warc_is_page(const rc_warc_record *r);

/* ---- HTTP ---- */

typedef struct rc_http {
	int    status;   /* 0: the block has no HTTP header */
	rc_str type;     /* media type in lower case, without parameters; absent when not given */
	rc_str charset;  /* label as given, or absent */
	rc_str body;     /* with chunks joined and codings undone */
	bool   cut;      /* the body is not whole */
} rc_http;

/* Takes a response apart. Transfer-Encoding and Content-Encoding are undone where the body really has them (crawlers often leave the headers and store the
 * decoded body). What is wrong is noted. RC_INPUT when the body unpacks to more than RC_MAX_FILE, or to over 200 times its size. Strings are slices of p or
 * memory in the arena. */
rc_status rc_http_read(rc_arena *a, const char *p, size_t n, rc_http *h, rc_notes *notes,
                       rc_err *err);

/* All of a gzip, zlib, zstd or brotli stream, in the arena; the same limits. `coding` is "gzip", "deflate", "zstd" or "br". *whole says whether its end was
 * reached. RC_INPUT with an empty *out where nothing can be unpacked. */
rc_status rc_unpack(rc_arena *a, const char *coding, rc_str in, rc_str *out, bool *whole,
                    rc_err *err);

#endif
