/* page_data.c - the text of a page that a program in it would have shown: from the data that its scripts hold; see page.h.
 *
 * Such data is JSON: a script of its own ("application/json") or what a variable is set to. Whatever its keys are called, an article's body is either one long
 * string, or a list whose items hold the paragraphs. So each list is weighed by the running text that its items hold directly, each string by its
 * own, and the heaviest wins. Names of keys only rule out what is no body: comments, what is recommended, descriptions of pictures.
 */
#include "ingest/page.h"

#include "ingest/xml.h"

#include <jansson.h>
#include <strings.h>

#define MAX_DEPTH  40
#define MAX_SCRIPT (8u << 20)
#define MAX_ITEMS  5000u
#define RUNNING    80u  /* bytes of a string that may be a paragraph */
#define WHOLE      300u /* and of one that may be an article, or of a list of paragraphs */

typedef struct search {
	rc_page *page;
	const json_t *best; /* string or list */
	size_t   weight;
} search;

static bool no_body(const char *key)
{
	static const char *const words[] = {"comment", "related", "recommend", "caption", "description", "summary", "teaser", "newsletter", "promo", "author", "bio",
	                                    "legal", "terms", "cookie", "consent", "i18n", "translation", "labels", "css", "style", "script", "svg", "credits"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasestr(key, words[i]))
			return true;
	return false;
}

/* Bytes of running text in a string: it has words with spaces and the ends of sentences. */
static size_t running(const json_t *v)
{
	size_t n = json_string_length(v), spaces = 0, stops = 0;
	const char *s = json_string_value(v);
	if (n < RUNNING)
		return 0;
	for (size_t i = 0; i < n; i++) {
		spaces += s[i] == ' ';
		stops += (s[i] == '.' || s[i] == '!' || s[i] == '?') &&
		         (i + 1 == n || s[i + 1] == ' ' || s[i + 1] == '<' || s[i + 1] == '\n' ||
		          s[i + 1] == '"');
	}
	bool code = memmem(s, n, "function(", 9) || memmem(s, n, "var ", 4) || memmem(s, n, "{\"", 2);
	return spaces * 12 >= n && stops && !code ? n : 0;
}

/* The longest running text among the strings of an item, or the item itself; NULL: none. */
static const json_t *paragraph(const json_t *item)
{
	if (json_is_string(item))
		return running(item) || (json_string_length(item) && json_string_value(item)[0] == '<')
		           ? item
		           : NULL;
	const json_t *best = NULL;
	const char *key;
	json_t *v;
	json_object_foreach((json_t *)(uintptr_t)item, key, v)
		if (json_is_string(v) && !no_body(key) && running(v) &&
		    (!best || json_string_length(v) > json_string_length(best)))
			best = v;
	return best;
}

static void offer(search *s, const json_t *v, size_t weight)
{
	if (weight < WHOLE || weight <= s->weight)
		return;
	s->best = v;
	s->weight = weight;
}

static void walk(search *s, const json_t *v, int depth)
{
	const char *key;
	json_t *kid;
	if (depth > MAX_DEPTH)
		return;
	if (json_is_array(v)) {
		size_t sum = 0, n = json_array_size(v) < MAX_ITEMS ? json_array_size(v) : MAX_ITEMS,
		       with = 0;
		for (size_t i = 0; i < n; i++) {
			const json_t *p = paragraph(json_array_get(v, i));
			size_t w = p ? running(p) : 0;
			sum += w;
			with += w > 0;
			walk(s, json_array_get(v, i), depth + 1);
		}
		if (with >= 2)
			offer(s, v, sum);
	}
	json_object_foreach((json_t *)(uintptr_t)v, key, kid) {
		if (no_body(key))
			continue;
		if (json_is_string(kid))
			offer(s, kid, running(kid));
		else
			walk(s, kid, depth + 1);
	}
}

static void add_text(rc_arena *a, rc_buf *out, const json_t *v)
{
	rc_str s = rc_arena_dup(a, (rc_str){json_string_value(v), (uint32_t)json_string_length(v)});
	if (s.n && (memchr(s.p, '<', s.n) || memchr(s.p, '&', s.n)))
		s = rc_html_text(a, s, NULL);
	s = rc_str_trim(s.p ? s : RC_STR(""));
	if (!s.n)
		return;
	if (out->n)
		rc_buf_z(out, "\n\n");
	rc_buf_str(out, s);
}

static rc_str text_of(rc_arena *a, const json_t *best)
{
	rc_buf b = {0};
	if (json_is_string(best))
		add_text(a, &b, best);
	for (size_t i = 0; i < json_array_size(best) && i < MAX_ITEMS; i++) {
		const json_t *p = paragraph(json_array_get(best, i));
		if (p)
			add_text(a, &b, p);
	}
	rc_str s = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return s;
}

/* The JSON in a script: all of it, or what stands behind the first "= {", up to the last bracket.
 */
static json_t *load(rc_str script)
{
	json_error_t e;
	rc_str s = rc_str_trim(script);
	if (s.n < WHOLE || s.n > MAX_SCRIPT)
		return NULL;
	if (s.p[0] == '{' || s.p[0] == '[')
		return json_loadb(s.p, s.n, JSON_DISABLE_EOF_CHECK, &e);
	for (uint32_t i = 0, tries = 0; i + 1 < s.n && tries < 8; i++) {
		const char *eq = memchr(s.p + i, '=', s.n - i - 1);
		if (!eq)
			break;
		i = (uint32_t)(eq - s.p) + 1;
		while (i < s.n && (uint8_t)s.p[i] <= ' ')
			i++;
		if (i >= s.n || (s.p[i] != '{' && s.p[i] != '['))
			continue;
		tries++;
		json_t *v = json_loadb(s.p + i, s.n - i, JSON_DISABLE_EOF_CHECK, &e);
		if (v && (json_object_size(v) || json_array_size(v)))
			return v;
		json_decref(v);
	}
	return NULL;
}

rc_str rc_page_data_text(rc_page *page)
{
	const rc_dom *dom = &page->dom;
	rc_str best = {0};
	for (uint32_t i = 0; i < dom->node.n; i++) {
		const rc_dom_node *n = &dom->node.v[i];
		if (n->tag != RC_TAG_TEXT || dom->node.v[n->parent].tag != RC_TAG_SCRIPT)
			continue;
		json_t *v = load(n->text);
		search s = {.page = page};
		walk(&s, v, 0);
		rc_str text = s.best ? text_of(page->arena, s.best) : RC_NULL_STR;
		json_decref(v);
		if (text.n > best.n)
			best = text;
	}
	return best;
}
