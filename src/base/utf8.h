/* utf8.h - UTF-8 and the properties of characters (ICU behind an ASCII fast path).
 *
 * After ingest every text is valid UTF-8 in NFC: decoding inside the library never fails. Offsets are bytes inside the
 * library and code points at its border (rc_cpmap).
 */
#ifndef RC_BASE_UTF8_H
#define RC_BASE_UTF8_H

#include "base/alloc.h"

/* Decodes the code point at s[*i], moves *i behind it. The text must be valid. */
static inline uint32_t rc_utf8_next(const char *s, uint32_t n, uint32_t *i)
{
	uint8_t c = (uint8_t)s[(*i)++];
	if (c < 0x80)
		return c;
	uint32_t cp = c & (c >= 0xF0 ? 0x07u : c >= 0xE0 ? 0x0Fu : 0x1Fu);
	while (*i < n && ((uint8_t)s[*i] & 0xC0) == 0x80)
		cp = cp << 6 | ((uint8_t)s[(*i)++] & 0x3Fu);
	return cp;
}

/* Code point that ends before s[i] (i > 0), moves *i to its start. */
uint32_t rc_utf8_prev(const char *s, uint32_t *i);

uint32_t rc_utf8_put(char out[4], uint32_t cp); /* bytes written, 1 to 4 */

/* Length of the longest valid prefix; == n when all of it is valid UTF-8 (no surrogates, no
 * overlong forms). */
size_t rc_utf8_valid(const char *s, size_t n);

uint32_t rc_utf8_count(const char *s, uint32_t n); /* code points */

/* What is no ASCII: for the functions below, which know ASCII themselves. */
bool     rc_cp_wide_alpha(uint32_t cp);
bool     rc_cp_wide_upper(uint32_t cp);
uint32_t rc_cp_wide_lower(uint32_t cp);
uint32_t rc_cp_wide_norm(uint32_t cp);

static inline bool rc_cp_is_alpha(uint32_t cp) /* letters and combining marks */
{
	return cp < 0x80 ? (cp | 32) >= 'a' && (cp | 32) <= 'z' : rc_cp_wide_alpha(cp);
}
/* decimal digits, ASCII only: others are symbols to us */
static inline bool rc_cp_is_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}
static inline bool rc_cp_is_upper(uint32_t cp) /* upper or title case */
{
	return cp < 0x80 ? cp >= 'A' && cp <= 'Z' : rc_cp_wide_upper(cp);
}
bool rc_cp_is_lower(uint32_t cp);
/* as Python's str.isspace: includes no-break, thin spaces, U+001C..1F */
static inline bool rc_cp_is_space(uint32_t cp)
{
	if (cp < 0x80)
		return cp == ' ' || (cp >= 9 && cp <= 13) || (cp >= 0x1C && cp <= 0x1F);
	return cp == 0x85 || cp == 0xA0 ||
	       (cp >= 0x1680 && (cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x2028 ||
	                         cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x3000));
}

/* What a character is to whoever cleans a text or prints one. */
typedef enum rc_cp_class {
	RC_CP_WRITING, /* whatever is none of these */
	RC_CP_TAB,
	RC_CP_LINE,    /* ends a line: LF VT FF CR, U+0085, U+2028, U+2029 */
	RC_CP_CONTROL, /* other control characters: C0, DEL, C1 (some terminals take C1 for commands) */
	/* embeds, overrides or isolates a direction: what follows shows elsewhere than it stands */
	RC_CP_ORDER,
	RC_CP_HIDDEN   /* seen by nobody: soft hyphen, zero width space, word joiner, byte order mark */
} rc_cp_class;
rc_cp_class rc_cp_classify(uint32_t cp);

/* would move what stands around it: on no screen, in no name of a file */
static inline bool rc_cp_steers(uint32_t cp)
{
	rc_cp_class c = rc_cp_classify(cp);
	return c != RC_CP_WRITING && c != RC_CP_HIDDEN;
}

static inline uint32_t rc_cp_lower(uint32_t cp) /* simple lower-case mapping */
{
	return cp >= 0x80 ? rc_cp_wide_lower(cp) : cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
}
uint32_t rc_cp_upper(uint32_t cp); /* simple upper-case mapping */
/* without its diacritics where a canonical decomposition has one: é -> e */
uint32_t rc_cp_base(uint32_t cp);

/* Lower case, every kind of apostrophe as ' and every kind of hyphen as -: how words are compared.
 */
static inline uint32_t rc_cp_norm(uint32_t cp)
{
	return cp >= 0x80 ? rc_cp_wide_norm(cp) : cp == '`' ? '\'' : rc_cp_lower(cp);
}

/* Appends rc_cp_norm of each character of `s`. */
void rc_norm_append(rc_buf *out, rc_str s);
/* The same with diacritics removed. */
void rc_fold_append(rc_buf *out, rc_str s);

/* Map from byte offsets to code point offsets of one text: a count every 64 bytes. */
typedef struct rc_cpmap {
	const char *text;
	uint32_t    n;
	/* [n / 64 + 1] code points before byte 64 * i (rounded down to a code point's start) */
	uint32_t   *at;
} rc_cpmap;

rc_cpmap rc_cpmap_new(rc_arena *a, rc_str text);
uint32_t rc_cpmap_get(const rc_cpmap *m, uint32_t byte);       /* code points before `byte`; O(1) */
uint32_t rc_cpmap_byte(const rc_cpmap *m, uint32_t code_point); /* the reverse; O(log n) */

#endif
