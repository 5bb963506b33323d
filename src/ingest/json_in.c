/* json_in.c - see json_in.h. Strings are looked through eight bytes at a time and copied once; whatever is seldom (numbers with a point, escapes beyond the
 * basic plane, deep nesting, errors) is left to jansson, which takes many instructions a character. */
#include "ingest/json_in.h"

#include "base/utf8.h"

enum { DEEPEST = 32, DIGITS = 15 };

typedef struct reader {
	const char *p, *end;
	rc_arena   *a;
	size_t      n;    /* of the whole text */
	char       *room; /* [n] for strings with escapes */
	uint32_t    depth;
} reader;

static void skip_space(reader *r)
{
	while (r->p < r->end && (*r->p == ' ' || *r->p == '\n' || *r->p == '\t' || *r->p == '\r'))
		r->p++;
}

/* Is one of eight bytes the end of a string, an escape or no character of a string at all? May say yes too often. */
static bool some_special(const char *p)
{
	const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
	uint64_t x, quote, slash;
	memcpy(&x, p, 8);
	quote = x ^ ones * '"';
	slash = x ^ ones * '\\';
	return ((((x - ones * 0x20) & ~x) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & high) != 0;
}

/* The first byte from p on that is special, or the end. */
static const char *plain_end(const char *p, const char *end)
{
	while (end - p >= 8 && !some_special(p))
		p += 8;
	while (p < end && (uint8_t)*p >= 0x20 && *p != '"' && *p != '\\')
		p++;
	return p;
}

static int hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* The escape at r->p, behind its backslash; the byte behind what it stands for, or NULL. */
static char *escape(reader *r, char *out)
{
	static const char code[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
	if (r->p == r->end)
		return NULL;
	char c = *r->p++;
	const char *known = c ? strchr(code, c) : NULL;
	if (known) {
		*out = means[known - code];
		return out + 1;
	}
	uint32_t cp = 0;
	if (c != 'u' || r->end - r->p < 4)
		return NULL;
	for (uint32_t i = 0; i < 4; i++) {
		int d = hex_digit(*r->p++);
		if (d < 0)
			return NULL;
		cp = cp << 4 | (uint32_t)d;
	}
	if (cp == 0 || (cp >= 0xD800 && cp < 0xE000))
		return NULL;
	return out + rc_utf8_put(out, cp);
}

/* The string at r->p, which holds its quotation mark: a slice of the text, or of r->room until the next string. */
static bool read_string(reader *r, rc_str *s)
{
	const char *beg = ++r->p;
	r->p = plain_end(beg, r->end);
	if (r->p < r->end && *r->p == '"') {
		*s = (rc_str){beg, (uint32_t)(r->p++ - beg)};
		return true;
	}
	if (!r->room)
		r->room = rc_arena_raw(r->a, r->n);
	char *out = r->room;
	for (;;) {
		memcpy(out, beg, (size_t)(r->p - beg));
		out += r->p - beg;
		if (r->p == r->end || (uint8_t)*r->p < 0x20)
			return false;
		if (*r->p++ == '"')
			break;
		if (!(out = escape(r, out)))
			return false;
		beg = r->p;
		r->p = plain_end(beg, r->end);
	}
	*s = (rc_str){r->room, (uint32_t)(out - r->room)};
	return true;
}

static json_t *read_integer(reader *r)
{
	const char *beg = r->p;
	json_int_t v = 0;
	for (; r->p < r->end && *r->p >= '0' && *r->p <= '9' && r->p - beg <= DIGITS; r->p++)
		v = v * 10 + (*r->p - '0');
	bool whole = r->p < r->end && (*r->p == ',' || *r->p == '}' || *r->p == ']' || *r->p == ' ');
	return whole && r->p - beg <= DIGITS && (*beg != '0' || r->p == beg + 1) ? json_integer(v) : NULL;
}

static json_t *read_value(reader *r);

/* A member of an object, or an element of an array. */
static bool read_member(reader *r, json_t *into)
{
	rc_str key;
	if (json_is_array(into))
		return json_array_append_new(into, read_value(r)) == 0;
	if (r->p == r->end || *r->p != '"' || !read_string(r, &key))
		return false;
	key = rc_arena_dup(r->a, key); /* with a NUL behind it; none is inside */
	skip_space(r);
	if (r->p == r->end || *r->p++ != ':')
		return false;
	skip_space(r);
	return json_object_set_new_nocheck(into, key.p, read_value(r)) == 0; /* fails for NULL */
}

static json_t *read_members(reader *r, char close, json_t *v)
{
	bool good = r->depth++ < DEEPEST, more = true;
	r->p++;
	skip_space(r);
	if (good && r->p < r->end && *r->p == close)
		more = false;
	while (good && more) {
		good = read_member(r, v);
		skip_space(r);
		more = good && r->p < r->end && *r->p == ',';
		good = good && r->p < r->end && (more || *r->p == close);
		if (more) {
			r->p++;
			skip_space(r);
		}
	}
	r->depth--;
	if (!good) {
		json_decref(v);
		return NULL;
	}
	r->p++;
	return v;
}

static bool take_word(reader *r, const char *word)
{
	size_t n = strlen(word);
	if ((size_t)(r->end - r->p) < n || memcmp(r->p, word, n) != 0)
		return false;
	r->p += n;
	return true;
}

static json_t *read_value(reader *r)
{
	rc_str s;
	switch (r->p < r->end ? *r->p : 0) {
	case '{':
		return read_members(r, '}', json_object());
	case '[':
		return read_members(r, ']', json_array());
	case '"':
		return read_string(r, &s) ? json_stringn_nocheck(s.p, s.n) : NULL;
	case 't':
		return take_word(r, "true") ? json_true() : NULL;
	case 'f':
		return take_word(r, "false") ? json_false() : NULL;
	case 'n':
		return take_word(r, "null") ? json_null() : NULL;
	default:
		return r->p < r->end && *r->p >= '0' && *r->p <= '9' ? read_integer(r) : NULL;
	}
}

json_t *rc_json_simple(rc_arena *a, rc_str text)
{
	reader r = {.p = text.p, .end = text.p + text.n, .a = a, .n = (size_t)text.n + 1};
	skip_space(&r);
	if (r.p == r.end || (*r.p != '{' && *r.p != '['))
		return NULL;
	json_t *v = read_value(&r);
	skip_space(&r);
	if (v && r.p != r.end) {
		json_decref(v);
		return NULL;
	}
	return v;
}
