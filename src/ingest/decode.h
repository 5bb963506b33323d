/* decode.h - bytes of unknown origin to UTF-8, and UTF-8 to clean text.
 *
 * Two steps, because markup lies between them: rc_decode finds the character set of a file and gives valid UTF-8; rc_clean makes text out of a
 * piece of that (NFC, \n as line end, no control characters). Both say in words what they had to replace or drop.
 */
#ifndef RC_INGEST_DECODE_H
#define RC_INGEST_DECODE_H

#include "base/alloc.h"
#include "base/err.h"

typedef RC_VEC(rc_str) rc_notes; /* warnings gathered on the way, in the arena */

void rc_note(rc_arena *a, rc_notes *notes, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* What the bytes are when they are no text ("a PNG image", "a PDF document"), by their first bytes
 * and the NULs and control bytes in them; NULL for text. */
const char *rc_binary_kind(const char *p, size_t n);

/* Charset label declared in markup: <meta charset>, <meta http-equiv content>, the XML declaration; read from the first
 * 16 KiB, outside comments. Absent when there is none. A method like the HTML standard's prescan, over more bytes. */
rc_str rc_declared_charset(const char *p, size_t n);

/* Valid UTF-8 out of n bytes. Order of trust: byte order mark; UTF-16 by its NULs; valid UTF-8; the declared label (`markup`: look for
 * one); bytes that are UTF-8 but for a few; ICU's detector for scripts other than Latin; windows-1252. Labels that the bytes contradict are set right and noted.
 * What can't be decoded becomes U+FFFD and is counted in a note. The result is a slice of p or memory in the arena, without
 * byte order mark. RC_INPUT for an empty file, a binary one, or one above RC_MAX_FILE; the message names no path. */
rc_status rc_decode(rc_arena *a, const char *p, size_t n, bool markup, rc_str *out, rc_notes *notes,
                    rc_err *err);

/* The same where the charset was said outside the bytes (HTTP, mail): that label wins over the one
 * in the markup. Absent: none was. */
rc_status rc_decode_said(rc_arena *a, const char *p, size_t n, bool markup, rc_str said,
                         rc_str *out, rc_notes *notes, rc_err *err);

/* `s` fit for a screen: what is no UTF-8, and control characters, become U+FFFD; names of files may
 * hold both. Slice of `s` where nothing changes. */
rc_str rc_printable(rc_arena *a, rc_str s);

enum { /* rc_clean flags */
	RC_CLEAN_INVISIBLE = 1, /* drop soft hyphens and zero-width spaces (markup) */
	/* one line: white space runs become one space, ends trimmed (metadata) */
	RC_CLEAN_LINE = 2
};

/* Text of valid UTF-8: \r\n, \r, form feeds and Unicode line separators become \n, other control characters and byte order marks are dropped (counted in
 * a note unless notes is NULL), the rest brought into NFC. Slice of `s` where nothing changes, else memory in the arena. */
rc_str rc_clean(rc_arena *a, rc_str s, unsigned flags, rc_notes *notes);

#endif
