/* furniture.c - dropping lines that are no part of an article; see text.h. */
#include "ingest/text.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

#define MAX_LINE 400 /* bytes; furniture is short */

/* '*' stands for any characters. Goes back to the last star only: linear in practice, and lines and
 * patterns are short. */
static bool glob(rc_str pattern, rc_str s)
{
	uint32_t p = 0, i = 0, star = UINT32_MAX, mark = 0;
	while (i < s.n) {
		if (p < pattern.n && pattern.p[p] == '*') {
			star = p++;
			mark = i;
		} else if (p < pattern.n && pattern.p[p] == s.p[i]) {
			p++;
			i++;
		} else if (star != UINT32_MAX) {
			p = star + 1;
			i = ++mark;
		} else {
			return false;
		}
	}
	while (p < pattern.n && pattern.p[p] == '*')
		p++;
	return p == pattern.n;
}

static bool is_core(uint32_t cp)
{
	return (rc_cp_is_alpha(cp) && !(cp >= 0xFE00 && cp <= 0xFE0F) &&
	        !(cp >= 0x2100 && cp <= 0x214F)) ||
	       rc_cp_is_digit(cp) || cp == 0xA9 || cp == 0xBF;
}

/* The line from its first letter or digit to its last (and the colon behind it), lower case, white
 * space runs as one space. */
static void normal_line(rc_buf *out, rc_str s)
{
	uint32_t beg = s.n, end = 0;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t from = i;
		if (is_core(rc_utf8_next(s.p, s.n, &i))) {
			beg = from < beg ? from : beg;
			end = i;
		}
	}
	rc_buf_reset(out);
	if (beg >= end)
		return;
	if (rc_str_eqz(rc_str_trim(rc_str_sub(s, end, s.n)), ":"))
		end = s.n;
	rc_norm_append(out, rc_str_sub(s, beg, end));
	uint32_t n = 0;
	bool gap = false;
	for (uint32_t i = 0; i < out->n;) {
		uint32_t from = i;
		if (rc_cp_is_space(rc_utf8_next(out->p, (uint32_t)out->n, &i))) {
			gap = true;
			continue;
		}
		if (gap && n)
			out->p[n++] = ' ';
		gap = false;
		memmove(out->p + n, out->p + from, i - from);
		n += i - from;
	}
	out->n = n;
}

static bool is_emoji(uint32_t cp)
{
	return u_hasBinaryProperty((UChar32)cp, UCHAR_EXTENDED_PICTOGRAPHIC) ||
	       u_hasBinaryProperty((UChar32)cp, UCHAR_EMOJI_PRESENTATION) || cp == 0x200D ||
	       (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0x1F3FB && cp <= 0x1F3FF);
}

static bool only_emoji(rc_str s)
{
	bool any = false;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t cp = rc_utf8_next(s.p, s.n, &i);
		if (rc_cp_is_space(cp))
			continue;
		if (cp < 0x80 || !is_emoji(cp) || cp == 0xA9 || cp == 0xAE || cp == 0x2122)
			return false;
		any = true;
	}
	return any;
}

/* Has the line more words than any template allows? Most lines of a text have, and need not be looked at. A letter or digit of ASCII behind a space begins a word
 * that the normalised line has too. */
static bool too_long(const rc_rules *r, rc_str line)
{
	uint32_t words = 0;
	for (uint32_t i = 1; i < line.n; i++) {
		uint8_t c = (uint8_t)line.p[i], low = c | 0x20;
		words += line.p[i - 1] == ' ' && ((low >= 'a' && low <= 'z') || (c >= '0' && c <= '9'));
	}
	return words > r->furniture_words;
}

static const rc_furniture *match(const rc_rules *r, rc_str line)
{
	uint32_t words = 1;
	for (uint32_t i = 0; i < line.n; i++)
		words += line.p[i] == ' ';
	uint32_t first = (uint8_t)line.p[0], pair = rc_rules_pair(line), star = (uint32_t)'*' << 8;
	const uint32_t range[3][2] = {
		{pair, pair + 1}, {first << 8 | '*', (first << 8 | '*') + 1}, {star, star + 256}};
	for (uint32_t pass = 0; pass < 3; pass++)
		for (uint32_t k = r->furniture_first[range[pass][0]];
		     k < r->furniture_first[range[pass][1]]; k++)
			if (words <= r->furniture.v[k].max_words && glob(r->furniture.v[k].pattern, line))
				return &r->furniture.v[k];
	return NULL;
}

rc_str rc_text_furniture(const rc_rules *r, rc_str line)
{
	rc_buf low = {0};
	line = rc_str_trim(line);
	if (line.n && line.n <= MAX_LINE && !too_long(r, line))
		normal_line(&low, line);
	const rc_furniture *f = low.n ? match(r, rc_buf_view(&low)) : NULL;
	rc_buf_release(&low);
	return f ? f->kind : RC_NULL_STR;
}

typedef struct counts {
	struct {
		rc_str   kind, line;
		uint32_t n;
	} v[32];
	uint32_t n;
} counts;

static void count(counts *c, rc_str kind, rc_str line)
{
	for (uint32_t i = 0; i < c->n; i++) {
		if (rc_str_eq(c->v[i].kind, kind)) {
			c->v[i].n++;
			return;
		}
	}
	if (c->n < 32) {
		c->v[c->n].kind = kind;
		c->v[c->n].line = line;
		c->v[c->n++].n = 1;
	}
}

static void report(rc_arena *a, const counts *c, rc_notes *notes)
{
	for (uint32_t i = 0; i < c->n; i++) {
		rc_str line = c->v[i].line;
		uint32_t n = line.n;
		if (n > 80)
			for (n = 80; n && ((uint8_t)line.p[n] & 0xC0) == 0x80;)
				n--;
		rc_note(a, notes, "dropped: %u line%s of page furniture, %.*s: \"%.*s%s\"%s", c->v[i].n,
		        c->v[i].n > 1 ? "s" : "", RC_FMT(c->v[i].kind), (int)n, line.p,
		        n < line.n ? "…" : "", c->v[i].n > 1 ? " and others" : "");
	}
}

rc_str rc_text_without_furniture(const rc_rules *r, rc_arena *a, rc_str text, rc_notes *notes)
{
	rc_buf low = {0};
	counts c = {0};
	char *out = NULL;
	uint32_t n = 0, kept_from = 0;
	for (uint32_t at = 0; at < text.n;) {
		const char *nl = memchr(text.p + at, '\n', text.n - at);
		uint32_t end = nl ? (uint32_t)(nl - text.p) : text.n, next = nl ? end + 1 : end;
		rc_str line = rc_str_trim(rc_str_sub(text, at, end));
		if (line.n && line.n <= MAX_LINE && !too_long(r, line)) {
			normal_line(&low, line);
			const rc_furniture *f = low.n ? match(r, rc_buf_view(&low)) : NULL;
			rc_str kind = f ? f->kind : !low.n && only_emoji(line) ? RC_STR("emoji") : RC_NULL_STR;
			if (kind.p) {
				count(&c, kind, line);
				if (!out)
					out = rc_arena_alloc(a, text.n + 1u);
				memcpy(out + n, text.p + kept_from, at - kept_from);
				n += at - kept_from;
				kept_from = next;
			}
		}
		at = next;
	}
	rc_buf_release(&low);
	if (!out)
		return text;
	memcpy(out + n, text.p + kept_from, text.n - kept_from);
	n += text.n - kept_from;
	report(a, &c, notes);
	return (rc_str){out, n};
}
