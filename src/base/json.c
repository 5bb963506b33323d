/* json.c - the JSON writer; see json.h. */
#include "base/json.h"

#include "base/err.h"

#include <math.h>
#include <stdio.h>

static inline void value(rc_json *j)
{
	if (j->after_key) {
		j->after_key = false;
		return;
	}
	if (j->comma >> j->depth & 1)
		rc_buf_byte(j->out, ',');
	j->comma |= UINT64_C(1) << j->depth;
}

void rc_json_open(rc_json *j, char bracket)
{
	value(j);
	rc_buf_byte(j->out, bracket);
	if (++j->depth > 63)
		RC_BUG("JSON nested too deep");
	j->comma &= ~(UINT64_C(1) << j->depth);
}

void rc_json_close(rc_json *j, char bracket)
{
	j->depth--;
	rc_buf_byte(j->out, bracket);
}

/* Does one of eight bytes need an escape? Below 0x20, '"', '\\', 0x7F: the usual tests for a zero
 * byte and for a small one. */
static bool some_escape(const char *p)
{
	const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
	uint64_t x, quote, slash, del;
	memcpy(&x, p, 8);
	quote = x ^ ones * '"';
	slash = x ^ ones * '\\';
	del = x ^ ones * 0x7F;
	return ((((x - ones * 0x20) & ~x) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash) |
	         ((del - ones) & ~del)) &
	        high) != 0;
}

static inline bool is_escaped(uint8_t c)
{
	return c < 0x20 || c == '"' || c == '\\' || c == 0x7F;
}

/* Bytes at the beginning that need no escape. */
static uint32_t plain(rc_str s)
{
	uint32_t i = 0;
	while (s.n - i >= 8 && !some_escape(s.p + i))
		i += 8;
	while (i < s.n && !is_escaped((uint8_t)s.p[i]))
		i++;
	return i;
}

static void quoted(rc_buf *out, rc_str s)
{
	rc_buf_reserve(out, (size_t)s.n + 2);
	out->p[out->n++] = '"';
	uint32_t from = 0;
	for (uint32_t i = plain(s); i < s.n; i++) {
		if (s.n - i >= 8 && !some_escape(s.p + i)) {
			i += 7;
			continue;
		}
		uint8_t c = (uint8_t)s.p[i];
		if (!is_escaped(c))
			continue;
		rc_buf_add(out, s.p + from, i - from);
		from = i + 1;
		if (c == '"' || c == '\\') {
			rc_buf_byte(out, '\\');
			rc_buf_byte(out, (char)c);
		} else if (c == '\n') {
			rc_buf_z(out, "\\n");
		} else if (c == '\t') {
			rc_buf_z(out, "\\t");
		} else {
			rc_buf_fmt(out, "\\u%04x", c);
		}
	}
	rc_buf_add(out, s.p + from, s.n - from);
	rc_buf_byte(out, '"');
}

char *rc_json_key_room(rc_json *j, size_t n)
{
	value(j);
	rc_buf *out = j->out;
	rc_buf_reserve(out, n + 3);
	char *p = out->p + out->n;
	out->n += n + 3;
	j->after_key = true;
	return p;
}

void rc_json_str(rc_json *j, rc_str s)
{
	if (!s.p) {
		rc_json_null(j);
		return;
	}
	value(j);
	quoted(j->out, s);
}

void rc_json_int(rc_json *j, int64_t v)
{
	value(j);
	rc_buf_int(j->out, v);
}

void rc_number_append(rc_buf *out, double v)
{
	if (!isfinite(v)) {
		rc_buf_z(out, "null");
		return;
	}
	if (fabs(v) < 1e15 && v == floor(v)) {
		rc_buf_int(out, (int64_t)v);
		return;
	}
	char s[40];
	for (int precision = 1; precision <= 17; precision++) {
		snprintf(s, sizeof s, "%.*g", precision, v);
		for (char *c = s; *c; c++) /* a locale's decimal comma */
			if (*c == ',')
				*c = '.';
		double back;
		if (rc_str_double(rc_str_of(s), &back) && back == v)
			break;
	}
	rc_buf_z(out, s);
}

void rc_json_double(rc_json *j, double v)
{
	value(j);
	rc_number_append(j->out, v);
}

void rc_json_bool(rc_json *j, bool v)
{
	value(j);
	rc_buf_add(j->out, v ? "true" : "false", v ? 4 : 5);
}

void rc_json_null(rc_json *j)
{
	value(j);
	rc_buf_add(j->out, "null", 4);
}

void rc_json_raw(rc_json *j, rc_str json)
{
	value(j);
	rc_buf_str(j->out, json);
}
