/* str.c - slices and the growable buffer; see str.h. */
#include "base/str.h"

#include "base/alloc.h"
#include "base/utf8.h"

#include <stdio.h>
#include <strings.h>

int rc_str_cmp(rc_str a, rc_str b)
{
	uint32_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;
	return c ? c : (a.n > b.n) - (a.n < b.n);
}

bool rc_str_starts(rc_str s, rc_str prefix)
{
	return s.n >= prefix.n && (prefix.n == 0 || memcmp(s.p, prefix.p, prefix.n) == 0);
}

bool rc_str_ends(rc_str s, rc_str suffix)
{
	return s.n >= suffix.n &&
	       (suffix.n == 0 || memcmp(s.p + s.n - suffix.n, suffix.p, suffix.n) == 0);
}

uint32_t rc_str_find(rc_str s, rc_str needle, uint32_t from)
{
	if (from > s.n || needle.n == 0 || s.n - from < needle.n)
		return needle.n == 0 && from <= s.n ? from : UINT32_MAX;
	const char *hit = memmem(s.p + from, s.n - from, needle.p, needle.n);
	return hit ? (uint32_t)(hit - s.p) : UINT32_MAX;
}

bool rc_str_same_name(rc_str s, const char *name)
{
	return s.n == strlen(name) && !strncasecmp(s.p, name, s.n);
}

bool rc_str_begins_name(rc_str s, const char *name)
{
	size_t n = strlen(name);
	return s.n >= n && !strncasecmp(s.p, name, n);
}

uint32_t rc_str_find_name(rc_str s, const char *name)
{
	size_t n = strlen(name);
	for (uint32_t i = 0; i + n <= s.n; i++)
		if (!strncasecmp(s.p + i, name, n))
			return i;
	return UINT32_MAX;
}

bool rc_str_cut(rc_str *rest, char sep, rc_str *piece)
{
	if (rest->n == 0)
		return false;
	const char *hit = memchr(rest->p, sep, rest->n);
	uint32_t n = hit ? (uint32_t)(hit - rest->p) : rest->n;
	*piece = (rc_str){rest->p, n};
	uint32_t used = hit ? n + 1 : n;
	rest->p += used;
	rest->n -= used;
	return true;
}

rc_str rc_str_trim(rc_str s)
{
	while (s.n && (unsigned char)s.p[0] <= ' ')
		s.p++, s.n--;
	while (s.n && (unsigned char)s.p[s.n - 1] <= ' ')
		s.n--;
	return s;
}

bool rc_str_u64(rc_str s, uint64_t *out)
{
	uint64_t v = 0;
	if (s.n == 0)
		return false;
	for (uint32_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		uint64_t digit = (uint64_t)(s.p[i] - '0');
		if (v > (UINT64_MAX - digit) / 10)
			return false;
		v = v * 10 + digit;
	}
	*out = v;
	return true;
}

/* Digits are gathered into an integer mantissa and one power of ten, so that values with up to 15
 * digits are exact. */
bool rc_str_double(rc_str s, double *out)
{
	uint32_t i = 0;
	bool minus = false, any = false;
	double m = 0;
	int e10 = 0;
	if (i < s.n && (s.p[i] == '-' || s.p[i] == '+'))
		minus = s.p[i++] == '-';
	for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++, any = true)
		m = m * 10 + (s.p[i] - '0');
	if (i < s.n && s.p[i] == '.')
		for (i++; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++, any = true, e10--)
			m = m * 10 + (s.p[i] - '0');
	if (any && i < s.n && (s.p[i] == 'e' || s.p[i] == 'E')) {
		int e = 0, sign = 1;
		i++;
		if (i < s.n && (s.p[i] == '-' || s.p[i] == '+'))
			sign = s.p[i++] == '-' ? -1 : 1;
		if (i >= s.n)
			return false;
		for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9' && e < 1000; i++)
			e = e * 10 + (s.p[i] - '0');
		e10 += sign * e;
	}
	if (!any || i != s.n)
		return false;
	double p = 1;
	for (int k = e10 < 0 ? -e10 : e10; k > 0; k--)
		p *= 10;
	*out = (minus ? -1 : 1) * (e10 < 0 ? m / p : m * p);
	return true;
}

uint32_t rc_int_put(char out[24], int64_t v, uint32_t width)
{
	char digit[20];
	uint32_t at = sizeof digit, n = 0, wanted = width > 20 ? 20 : width;
	uint64_t rest = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
	do
		digit[--at] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (v < 0)
		out[n++] = '-';
	while (n + (sizeof digit - at) < wanted)
		out[n++] = '0';
	memcpy(out + n, digit + at, sizeof digit - at);
	return n + (uint32_t)(sizeof digit - at);
}

void rc_buf_release(rc_buf *b)
{
	rc_free(b->p);
	*b = (rc_buf){0};
}

void rc_buf_reset(rc_buf *b)
{
	b->n = 0;
	if (b->p)
		b->p[0] = 0;
}

void rc_buf_grow(rc_buf *b, size_t more)
{
	size_t cap = b->cap ? b->cap * 2 : 256;
	while (cap < b->n + more + 1)
		cap *= 2;
	b->p = rc_realloc(b->p, cap);
	b->cap = cap;
}

void rc_buf_add(rc_buf *b, const void *p, size_t n)
{
	rc_buf_reserve(b, n);
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = 0;
}

void rc_buf_str(rc_buf *b, rc_str s)
{
	rc_buf_add(b, s.p, s.n);
}

void rc_buf_z(rc_buf *b, const char *z)
{
	rc_buf_add(b, z, strlen(z));
}

/* Written at once where there is room, else a second time. */
void rc_buf_fmt(rc_buf *b, const char *fmt, ...)
{
	va_list ap, again;
	va_start(ap, fmt);
	va_copy(again, ap);
	rc_buf_reserve(b, 64);
	size_t room = b->cap - b->n;
	int n = vsnprintf(b->p + b->n, room, fmt, ap);
	va_end(ap);
	if (n > 0 && (size_t)n >= room) {
		rc_buf_reserve(b, (size_t)n);
		vsnprintf(b->p + b->n, (size_t)n + 1, fmt, again);
	}
	b->n += n > 0 ? (size_t)n : 0;
	b->p[b->n] = 0;
	va_end(again);
}

void rc_buf_int(rc_buf *b, int64_t v)
{
	rc_buf_reserve(b, 24);
	b->n += rc_int_put(b->p + b->n, v, 1);
	b->p[b->n] = 0;
}

void rc_buf_cp(rc_buf *b, uint32_t cp)
{
	rc_buf_reserve(b, 4);
	b->n += rc_utf8_put(b->p + b->n, cp);
	b->p[b->n] = 0;
}
