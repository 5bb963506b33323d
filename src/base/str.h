/* str.h - byte strings: borrowed slices and one growable buffer.
 *
 * rc_str is a slice: a pointer and a length in bytes, not NUL-terminated, owned by somebody else (an article's arena,
 * the text, a table). An empty slice may have a NULL pointer; the absent string ("null" in the record) is exactly
 * {NULL, 0}, the empty one {"", 0}.
 * rc_buf owns its bytes on the heap and keeps a NUL behind them; out of memory ends the process (see alloc.h).
 */
#ifndef RC_BASE_STR_H
#define RC_BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct rc_str {
	const char *p;
	uint32_t    n; /* bytes */
} rc_str;

#define RC_STR(lit) ((rc_str){"" lit, (uint32_t)(sizeof(lit) - 1)})
#define RC_NULL_STR ((rc_str){NULL, 0})
#define RC_FMT(s) (int)(s).n, (s).p ? (s).p : "" /* for "%.*s" */

/* Slice over a NUL-terminated string; NULL gives the absent string. */
static inline rc_str rc_str_of(const char *z)
{
	return z ? (rc_str){z, (uint32_t)strlen(z)} : RC_NULL_STR;
}

static inline rc_str rc_str_sub(rc_str s, uint32_t beg, uint32_t end)
{
	return (rc_str){s.p + beg, end - beg};
}

static inline bool rc_str_eq(rc_str a, rc_str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool rc_str_eqz(rc_str a, const char *z)
{
	return rc_str_eq(a, rc_str_of(z));
}

/* Order of bytes, shorter first on a tie: the one order used wherever output must be stable. */
int rc_str_cmp(rc_str a, rc_str b);

bool rc_str_starts(rc_str s, rc_str prefix);
bool rc_str_ends(rc_str s, rc_str suffix);

/* Position of `needle` in `s` at or after `from`, or UINT32_MAX. */
uint32_t rc_str_find(rc_str s, rc_str needle, uint32_t from);

/* The same without regard to ASCII capitals: as the names of fields, charsets and elements are
 * compared. */
bool     rc_str_same_name(rc_str s, const char *name);
bool     rc_str_begins_name(rc_str s, const char *name);
uint32_t rc_str_find_name(rc_str s, const char *name);

/* Cuts *rest at the next `sep`: returns the piece before it and leaves what follows in *rest. False when *rest is used up.
 * An empty string has no piece. */
bool rc_str_cut(rc_str *rest, char sep, rc_str *piece);

/* ASCII white space off both ends. */
rc_str rc_str_trim(rc_str s);

/* Unsigned decimal integer over the whole slice; false when it holds anything else or does not fit.
 */
bool rc_str_u64(rc_str s, uint64_t *out);

/* Decimal number "12", "-3.5", "1e9" over the whole slice, point as decimal sign in every locale.
 */
bool rc_str_double(rc_str s, double *out);

/* Writes a decimal number, with zeros in front up to `width` characters (20 at most), the sign
 * among them; returns the bytes written. */
uint32_t rc_int_put(char out[24], int64_t v, uint32_t width);

/* Growable byte buffer. Zero-initialise, use, rc_buf_release. b.p is NUL-terminated once anything
 * was written. */
typedef struct rc_buf {
	char  *p;
	size_t n, cap;
} rc_buf;

void rc_buf_release(rc_buf *b);
void rc_buf_reset(rc_buf *b); /* n = 0, memory kept */
void rc_buf_grow(rc_buf *b, size_t more);
static inline void rc_buf_reserve(rc_buf *b, size_t more)
{
	if (b->n + more + 1 > b->cap)
		rc_buf_grow(b, more);
}
void rc_buf_add(rc_buf *b, const void *p, size_t n);
static inline void rc_buf_byte(rc_buf *b, char c)
{
	if (b->n + 2 > b->cap)
		rc_buf_reserve(b, 1);
	b->p[b->n++] = c;
	b->p[b->n] = 0;
}
void rc_buf_str(rc_buf *b, rc_str s);
void rc_buf_z(rc_buf *b, const char *z);
void rc_buf_fmt(rc_buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void rc_buf_int(rc_buf *b, int64_t v);          /* decimal */
void rc_buf_cp(rc_buf *b, uint32_t code_point); /* as UTF-8 */

static inline rc_str rc_buf_view(const rc_buf *b)
{
	return (rc_str){b->p ? b->p : "", (uint32_t)b->n};
}

#endif
