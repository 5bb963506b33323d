/* office_markdown.c - Markdown, and the YAML head that sites put before it; see office.h.
 *
 * It is taken for Markdown when it begins with such a head, or with a heading. Marks go, words stay: links keep their text, pictures go.
 */
#include "ingest/office.h"

#include "base/utf8.h"

#include <strings.h>

static bool next_line(rc_str *rest, rc_str *line)
{
	if (!rest->n)
		return false;
	const char *nl = memchr(rest->p, '\n', rest->n);
	uint32_t n = nl ? (uint32_t)(nl - rest->p) : rest->n;
	*line = rc_str_sub(*rest, 0, n);
	*rest = rc_str_sub(*rest, nl ? n + 1 : n, rest->n);
	return true;
}

static bool is_rule(rc_str line, char c)
{
	line = rc_str_trim(line);
	for (uint32_t i = 0; i < line.n; i++)
		if (line.p[i] != c)
			return false;
	return line.n >= 3;
}

static uint32_t heading(rc_str line) /* bytes of "## "; 0 when it is none */
{
	uint32_t k = 0;
	while (k < line.n && line.p[k] == '#')
		k++;
	return k && k <= 6 && k < line.n && line.p[k] == ' ' ? k + 1 : 0;
}

static rc_str yaml_value(rc_str v)
{
	v = rc_str_trim(v);
	if (v.n > 1 && (v.p[0] == '"' || v.p[0] == '\'') && v.p[v.n - 1] == v.p[0])
		v = rc_str_sub(v, 1, v.n - 1);
	return v.n && (v.p[0] == '[' || v.p[0] == '{' || v.p[0] == '|' || v.p[0] == '>') ? RC_NULL_STR
	                                                                                 : v;
}

/* The head between two lines "---". False when there is none; *rest then is as it was. */
static bool read_head(const rc_sink *s, rc_str *rest, rc_article *art)
{
	rc_str at = *rest, line;
	if (!next_line(&at, &line) || !is_rule(line, '-') || rc_str_trim(line).n != 3)
		return false;
	rc_str found[5] = {{0}};
	static const char *const keys[5] = {"title", "author", "date", "lang", "source"};
	for (int n = 0; n < 100 && next_line(&at, &line); n++) {
		if (is_rule(line, '-')) {
			*rest = at;
			art->title = found[0].n ? found[0] : art->title;
			RC_SET_META(s, art, title, found[0], "head");
			RC_SET_META(s, art, byline, found[1], "head");
			RC_SET_META(s, art, lang, found[3], "head");
			RC_SET_META(s, art, outlet, found[4], "head");
			if (found[2].n)
				art->meta.published = found[2];
			return true;
		}
		const char *colon = line.n ? memchr(line.p, ':', line.n) : NULL;
		for (int k = 0; colon && k < 5; k++)
			if ((size_t)(colon - line.p) == strlen(keys[k]) &&
			    !strncasecmp(line.p, keys[k], strlen(keys[k])))
				found[k] = yaml_value(rc_str_sub(line, (uint32_t)(colon - line.p) + 1, line.n));
	}
	return false;
}

static bool word_byte(const rc_str *s, uint32_t i)
{
	char c = s->p[i];
	return (uint8_t)c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* A mark of emphasis at i: its length; 0 for a star or underline that stands for itself. */
static uint32_t emphasis(const rc_str *s, uint32_t i)
{
	char c = s->p[i];
	uint32_t n = 1;
	if (c != '*' && c != '_' && c != '`' && c != '~')
		return 0;
	while (i + n < s->n && n < 3 && s->p[i + n] == c)
		n++;
	bool before = i > 0 && word_byte(s, i - 1), after = i + n < s->n && word_byte(s, i + n);
	bool space_before = i == 0 || s->p[i - 1] == ' ',
	     space_after = i + n >= s->n || s->p[i + n] == ' ';
	if ((c == '_' && before && after) || (space_before && space_after) || (c == '~' && n != 2))
		return 0;
	return n;
}

static void inline_text(rc_str s, rc_buf *out)
{
	for (uint32_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		if (c == '\\' && i + 1 < s.n && strchr("\\`*_{}[]()#+-.!|<>~", s.p[i + 1])) {
			rc_buf_byte(out, s.p[++i]);
			continue;
		}
		bool image = c == '!' && i + 1 < s.n && s.p[i + 1] == '[';
		if (image || c == '[') {
			rc_str near = rc_str_sub(s, 0, s.n - i > 4000 ? i + 4000 : s.n);
			uint32_t close = rc_str_find(near, RC_STR("]"), i), end = UINT32_MAX;
			if (close != UINT32_MAX && close + 1 < s.n && close - i < 2000 &&
			    (s.p[close + 1] == '(' || s.p[close + 1] == '['))
				end = rc_str_find(near, s.p[close + 1] == '(' ? RC_STR(")") : RC_STR("]"),
				                  close + 2);
			if (end != UINT32_MAX) {
				if (!image)
					rc_buf_add(out, s.p + i + 1, close - i - 1);
				i = end;
				continue;
			}
		}
		uint32_t mark = emphasis(&s, i);
		if (mark) {
			i += mark - 1;
			continue;
		}
		rc_buf_byte(out, c);
	}
}

bool rc_office_markdown(const rc_sink *s, rc_str text, rc_article *art)
{
	rc_str rest = rc_clean(s->a, text, 0, NULL), line, peek;
	while (rest.n && (rest.p[0] == '\n' || rest.p[0] == ' '))
		rest = rc_str_sub(rest, 1, rest.n);
	bool head = read_head(s, &rest, art);
	peek = rest;
	if (!head && (!next_line(&peek, &line) ||
	              (!heading(line) && !(next_line(&peek, &line) && is_rule(line, '=')))))
		return false;
	rc_buf out = {0};
	bool fence = false, first = true;
	uint32_t last = 0;
	while (next_line(&rest, &line)) {
		if (rc_str_starts(rc_str_trim(line), RC_STR("```"))) {
			fence = !fence;
			continue;
		}
		if (!fence && (is_rule(line, '=') || is_rule(line, '-') || is_rule(line, '*')))
			continue;
		uint32_t h = fence ? 0 : heading(line);
		rc_str body = rc_str_sub(line, h, line.n);
		while (!fence && body.n && body.p[0] == '>')
			body = rc_str_trim(rc_str_sub(body, 1, body.n));
		last = (uint32_t)out.n;
		fence ? rc_buf_str(&out, body) : inline_text(body, &out);
		rc_buf_byte(&out, '\n');
		if (first && rc_str_trim(body).n) { /* the first heading is the title */
			bool under = !h && rest.n && rest.p[0] == '=';
			rc_str words = rc_arena_dup(
				s->a, rc_str_trim(rc_str_sub(rc_buf_view(&out), last, (uint32_t)out.n)));
			if ((h == 2 || under) && (!art->title.n || rc_str_eq(art->title, words))) {
				art->title = words;
				RC_SET_META(s, art, title, words, "head");
				out.n = last;
			}
			first = false;
		}
	}
	art->body = rc_arena_dup(s->a, rc_str_trim(rc_buf_view(&out)));
	rc_buf_release(&out);
	if (!art->body.n)
		rc_refuse(art, "a document without text");
	s->emit(s->ctx, art);
	return true;
}
