/* utf8.c - UTF-8 coding and character properties; see utf8.h. */
#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

uint32_t rc_utf8_prev(const char *s, uint32_t *i)
{
	uint32_t j = *i - 1;
	while (j > 0 && ((uint8_t)s[j] & 0xC0) == 0x80)
		j--;
	uint32_t k = j, cp = rc_utf8_next(s, *i, &k);
	*i = j;
	return cp;
}

uint32_t rc_utf8_put(char out[4], uint32_t cp)
{
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

/* Length of the valid sequence at s, or 0. Table 3-7 of the Unicode Standard. */
static size_t sequence(const uint8_t *s, size_t n)
{
	uint8_t c = s[0], lo = 0x80, hi = 0xBF;
	size_t len;
	if (c < 0x80)
		return 1;
	if (c >= 0xC2 && c <= 0xDF) {
		len = 2;
	} else if (c >= 0xE0 && c <= 0xEF) {
		len = 3;
		lo = c == 0xE0 ? 0xA0 : 0x80;
		hi = c == 0xED ? 0x9F : 0xBF;
	} else if (c >= 0xF0 && c <= 0xF4) {
		len = 4;
		lo = c == 0xF0 ? 0x90 : 0x80;
		hi = c == 0xF4 ? 0x8F : 0xBF;
	} else {
		return 0;
	}
	if (n < len || s[1] < lo || s[1] > hi)
		return 0;
	for (size_t k = 2; k < len; k++)
		if ((s[k] & 0xC0) != 0x80)
			return 0;
	return len;
}

size_t rc_utf8_valid(const char *s, size_t n)
{
	size_t i = 0;
	while (i < n) {
		for (uint64_t x[4]; i + 32 <= n; i += 32) { /* most bytes are ASCII */
			memcpy(x, s + i, 32);
			if ((x[0] | x[1] | x[2] | x[3]) & 0x8080808080808080u)
				break;
		}
		while (i < n && (uint8_t)s[i] < 0x80)
			i++;
		if (i == n)
			break;
		size_t len = sequence((const uint8_t *)s + i, n - i);
		if (!len)
			break;
		i += len;
	}
	return i;
}

uint32_t rc_utf8_count(const char *s, uint32_t n)
{
	uint32_t inside = 0, i = 0; /* bytes that go on with a code point, eight at a time */
	for (uint64_t x; i + 8 <= n; i += 8) {
		memcpy(&x, s + i, 8);
		x = x >> 7 & ~(x >> 6) & 0x0101010101010101u;
		inside += (uint32_t)(x * 0x0101010101010101u >> 56);
	}
	for (; i < n; i++)
		inside += ((uint8_t)s[i] & 0xC0) == 0x80;
	return n - inside;
}

/* Latin letters with marks, U+00C0 to U+00FF but for two signs; and U+2000 to U+206F, dashes and
 * quotation marks: neither needs ICU. */
static bool is_latin1_letter(uint32_t cp)
{
	return cp >= 0xC0 && cp <= 0xFF && (cp & 0xDF) != 0xD7;
}

static bool is_punctuation(uint32_t cp)
{
	return cp >= 0x2000 && cp <= 0x206F;
}

bool rc_cp_wide_alpha(uint32_t cp)
{
	if (is_latin1_letter(cp) || is_punctuation(cp))
		return cp <= 0xFF;
	int8_t t = u_charType((UChar32)cp);
	return (U_MASK(t) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool rc_cp_wide_upper(uint32_t cp)
{
	if (is_latin1_letter(cp) || is_punctuation(cp))
		return cp < 0xDF;
	int8_t t = u_charType((UChar32)cp);
	return t == U_UPPERCASE_LETTER || t == U_TITLECASE_LETTER;
}

rc_cp_class rc_cp_classify(uint32_t cp)
{
	if ((cp >= 0x20 && cp < 0x7F) || (cp >= 0xA0 && cp != 0xAD && cp < 0x200B))
		return RC_CP_WRITING;
	if (cp == '\t')
		return RC_CP_TAB;
	if ((cp >= '\n' && cp <= '\r') || cp == 0x85 || cp == 0x2028 || cp == 0x2029)
		return RC_CP_LINE;
	if (cp < 0xA0)
		return RC_CP_CONTROL;
	if ((cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069))
		return RC_CP_ORDER;
	return cp == 0xAD || cp == 0x200B || cp == 0x2060 || cp == 0xFEFF ? RC_CP_HIDDEN
	                                                                  : RC_CP_WRITING;
}

bool rc_cp_is_lower(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'a' && cp <= 'z';
	return u_charType((UChar32)cp) == U_LOWERCASE_LETTER;
}

uint32_t rc_cp_wide_lower(uint32_t cp)
{
	if (is_latin1_letter(cp) || is_punctuation(cp))
		return cp < 0xDF ? cp + 32 : cp;
	return (uint32_t)u_tolower((UChar32)cp);
}

uint32_t rc_cp_upper(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'a' && cp <= 'z' ? cp - 32 : cp;
	return (uint32_t)u_toupper((UChar32)cp);
}

uint32_t rc_cp_base(uint32_t cp)
{
	if (cp < 0xC0 || (cp >= 0xAC00 && cp <= 0xD7A3))
		return cp; /* a Hangul syllable's first letter is no base */
	UErrorCode e = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&e);
	UChar out[8];
	int32_t n = U_SUCCESS(e) ? unorm2_getRawDecomposition(nfd, (UChar32)cp, out, 8, &e) : -1;
	if (n <= 0 || U_FAILURE(e))
		return cp;
	UChar32 first;
	int32_t at = 0;
	U16_NEXT(out, at, n, first);
	return rc_cp_base((uint32_t)first); /* marks follow */
}

uint32_t rc_cp_wide_norm(uint32_t cp)
{
	switch (cp) {
	case 0x2019: case 0x2018: case 0x02BC: case 0x00B4:
		return '\'';
	case 0x2010: case 0x2011: case 0x00AD:
		return '-';
	default:
		return rc_cp_wide_lower(cp);
	}
}

/* The ASCII from *i on, normalised, which is also folded. */
static void norm_ascii(rc_buf *out, rc_str s, uint32_t *i)
{
	rc_buf_reserve(out, s.n - *i + 1u);
	char *to = out->p + out->n;
	for (; *i < s.n && (uint8_t)s.p[*i] < 0x80; ++*i) {
		char c = s.p[*i];
		*to++ = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == '`' ? '\'' : c;
	}
	*to = 0;
	out->n = (size_t)(to - out->p);
}

void rc_norm_append(rc_buf *out, rc_str s)
{
	for (uint32_t i = 0; i < s.n;) {
		if ((uint8_t)s.p[i] < 0x80)
			norm_ascii(out, s, &i);
		else
			rc_buf_cp(out, rc_cp_norm(rc_utf8_next(s.p, s.n, &i)));
	}
}

void rc_fold_append(rc_buf *out, rc_str s)
{
	for (uint32_t i = 0; i < s.n;) {
		if ((uint8_t)s.p[i] < 0x80)
			norm_ascii(out, s, &i);
		else
			rc_buf_cp(out, rc_cp_base(rc_cp_norm(rc_utf8_next(s.p, s.n, &i))));
	}
}

enum { STEP = 64 }; /* bytes between two counts of an rc_cpmap */

rc_cpmap rc_cpmap_new(rc_arena *a, rc_str text)
{
	rc_cpmap m = {text.p, text.n, rc_arena_alloc(a, (text.n / STEP + 1) * sizeof(uint32_t))};
	uint32_t count = 0;
	for (uint32_t i = 0; i < text.n; i++) {
		if (i % STEP == 0)
			m.at[i / STEP] = count;
		count += ((uint8_t)text.p[i] & 0xC0) != 0x80;
	}
	if (text.n % STEP == 0)
		m.at[text.n / STEP] = count;
	return m;
}

uint32_t rc_cpmap_get(const rc_cpmap *m, uint32_t byte)
{
	uint32_t i = byte / STEP;
	return m->at[i] + rc_utf8_count(m->text + (size_t)i * STEP, byte - i * STEP);
}

uint32_t rc_cpmap_byte(const rc_cpmap *m, uint32_t cp)
{
	uint32_t lo = 0, hi = m->n / STEP;
	while (lo < hi) {
		uint32_t mid = (lo + hi + 1) / 2;
		if (m->at[mid] <= cp)
			lo = mid;
		else
			hi = mid - 1;
	}
	uint32_t i = lo * STEP, count = m->at[lo];
	while (i < m->n) {
		bool start = ((uint8_t)m->text[i] & 0xC0) != 0x80;
		if (start && count == cp)
			break;
		count += start;
		i++;
	}
	return i;
}
