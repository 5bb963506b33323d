/* page_ld.c - reading JSON-LD, whole or broken; see page_ld.h. */
#include "ingest/page_ld.h"

#include <jansson.h>

#define MAX_DEPTH 8
#define MAX_SCRIPT (4u << 20)

static rc_str dup_string(rc_arena *a, const json_t *v)
{
	if (!json_is_string(v) || !json_string_length(v))
		return RC_NULL_STR;
	return rc_clean(
		a, rc_arena_dup(a, (rc_str){json_string_value(v), (uint32_t)json_string_length(v)}), 0,
		NULL);
}

/* First of v, v[0], v.name, v["@value"], v["@id"] that is a string. */
static rc_str first_string(rc_arena *a, const json_t *v, int depth)
{
	if (json_is_string(v))
		return dup_string(a, v);
	if (depth > 3)
		return RC_NULL_STR;
	if (json_is_array(v))
		return first_string(a, json_array_get(v, 0), depth + 1);
	static const char *const keys[] = {"name", "@value", "url", "@id"};
	for (int i = 0; json_is_object(v) && i < 4; i++) {
		rc_str s = first_string(a, json_object_get(v, keys[i]), depth + 1);
		if (s.p)
			return s;
	}
	return RC_NULL_STR;
}

/* Names of one author or several, joined by ", ". */
static rc_str names(rc_arena *a, const json_t *v)
{
	if (!json_is_array(v)) {
		const json_t *name = json_is_object(v) ? json_object_get(v, "name") : v;
		return json_is_array(name) ? names(a, name) : dup_string(a, name);
	}
	rc_buf b = {0};
	for (size_t i = 0; i < json_array_size(v) && i < 12; i++) {
		const json_t *one = json_array_get(v, i);
		rc_str s = dup_string(a, json_is_object(one) ? json_object_get(one, "name") : one);
		if (!s.n)
			continue;
		if (b.n)
			rc_buf_z(&b, ", ");
		rc_buf_str(&b, s);
	}
	rc_str out = b.n ? rc_arena_dup(a, rc_buf_view(&b)) : RC_NULL_STR;
	rc_buf_release(&b);
	return out;
}

static int type_rank(const json_t *type)
{
	if (json_is_array(type)) {
		int best = 0;
		for (size_t i = 0; i < json_array_size(type) && i < 8; i++) {
			int r = type_rank(json_array_get(type, i));
			best = r > best ? r : best;
		}
		return best;
	}
	if (!json_is_string(type))
		return 0;
	rc_str t = {json_string_value(type), (uint32_t)json_string_length(type)};
	if (rc_str_ends(t, RC_STR("Article")) || rc_str_ends(t, RC_STR("Report")))
		return 3;
	if (rc_str_ends(t, RC_STR("Posting")) || rc_str_ends(t, RC_STR("Recipe")) ||
	    rc_str_ends(t, RC_STR("Review")))
		return 2;
	return rc_str_ends(t, RC_STR("WebPage")) || rc_str_ends(t, RC_STR("VideoObject")) ? 1 : 0;
}

static bool is_list(const json_t *type)
{
	if (!json_is_string(type))
		return false;
	rc_str t = {json_string_value(type), (uint32_t)json_string_length(type)};
	return rc_str_ends(t, RC_STR("CollectionPage")) || rc_str_ends(t, RC_STR("SearchResultsPage"));
}

static bool says_no(const json_t *v)
{
	return json_is_false(v) || (json_is_string(v) && (!strcmp(json_string_value(v), "False") ||
	                                                  !strcmp(json_string_value(v), "false")));
}

static void take(rc_arena *a, const json_t *o, int rank, rc_page_ld *ld)
{
	*ld = (rc_page_ld){.rank = rank, .is_index = ld->is_index};
	ld->title = dup_string(a, json_object_get(o, "headline"));
	if (!ld->title.p)
		ld->title = dup_string(a, json_object_get(o, "name"));
	ld->outlet = first_string(a, json_object_get(o, "publisher"), 0);
	ld->byline = names(a, json_object_get(o, "author"));
	if (!ld->byline.p)
		ld->byline = names(a, json_object_get(o, "creator"));
	ld->published = dup_string(a, json_object_get(o, "datePublished"));
	if (!ld->published.p)
		ld->published = dup_string(a, json_object_get(o, "dateCreated"));
	ld->modified = dup_string(a, json_object_get(o, "dateModified"));
	ld->language = first_string(a, json_object_get(o, "inLanguage"), 0);
	ld->section = first_string(a, json_object_get(o, "articleSection"), 0);
	ld->url = dup_string(a, json_object_get(o, "url"));
	ld->body = dup_string(a, json_object_get(o, "articleBody"));
	ld->paid = says_no(json_object_get(o, "isAccessibleForFree"));
}

static void walk(rc_arena *a, const json_t *v, int depth, rc_page_ld *ld)
{
	if (depth > MAX_DEPTH)
		return;
	if (json_is_array(v)) {
		for (size_t i = 0; i < json_array_size(v) && i < 2000; i++)
			walk(a, json_array_get(v, i), depth + 1, ld);
		return;
	}
	if (!json_is_object(v))
		return;
	const json_t *type = json_object_get(v, "@type");
	int rank = type_rank(type);
	ld->is_index |= is_list(type);
	if (rank > ld->rank)
		take(a, v, rank, ld);
	static const char *const inner[] = {"@graph", "mainEntity", "mainEntityOfPage",
	                                    "itemListElement", "item"};
	for (int i = 0; i < (rank || !type ? 3 : 1); i++)
		walk(a, json_object_get(v, inner[i]), depth + 1, ld);
}

/* The script without comments and CDATA marks around it; line ends inside strings as spaces, commas
 * before a closing bracket as spaces. */
static rc_str repair(rc_arena *a, rc_str s)
{
	uint32_t beg = 0, end = s.n;
	while (beg < s.n && s.p[beg] != '{' && s.p[beg] != '[')
		beg++;
	if (rc_str_starts(rc_str_sub(s, beg, s.n), RC_STR("[CDATA[")))
		for (beg += 7; beg < s.n && s.p[beg] != '{' && s.p[beg] != '[';)
			beg++;
	while (end > beg && s.p[end - 1] != '}' && s.p[end - 1] != ']')
		end--;
	if (end - beg > 3 && !memcmp(s.p + end - 2, "]]", 2) && s.p[beg] == '{')
		while (end > beg && s.p[end - 1] != '}')
			end--;
	char *out = rc_arena_alloc(a, end - beg + 1u);
	uint32_t n = 0, comma = UINT32_MAX;
	bool string = false;
	for (uint32_t i = beg; i < end; i++) {
		char c = s.p[i];
		if (string && c == '\\' && i + 1 < end) {
			bool known = strchr("\"\\/bfnrtu", s.p[i + 1]) != NULL;
			if (known)
				out[n++] = c;
			out[n++] = (uint8_t)s.p[++i] < ' ' ? ' ' : s.p[i];
			continue;
		}
		if (c == '"')
			string = !string;
		if (string && (uint8_t)c < ' ')
			c = ' ';
		if (!string && (c == '}' || c == ']') && comma != UINT32_MAX)
			out[comma] = ' ';
		if (!string && c == ',')
			comma = n;
		else if (string || (uint8_t)c > ' ')
			comma = UINT32_MAX;
		out[n++] = c;
	}
	return (rc_str){out, n};
}

/* The string behind the first "key": in a script that is no JSON. */
static rc_str scrape(rc_arena *a, rc_str s, const char *key)
{
	uint32_t at = rc_str_find(s, rc_str_of(key), 0);
	if (at == UINT32_MAX)
		return RC_NULL_STR;
	at += (uint32_t)strlen(key);
	while (at < s.n && (s.p[at] == ' ' || s.p[at] == ':' || s.p[at] == '\n'))
		at++;
	if (at >= s.n || s.p[at] != '"')
		return RC_NULL_STR;
	uint32_t end = ++at;
	while (end < s.n && s.p[end] != '"' && s.p[end] != '\n')
		end += s.p[end] == '\\' ? 2 : 1;
	if (end >= s.n || end == at)
		return RC_NULL_STR;
	rc_str quoted = rc_arena_fmt(a, "[\"%.*s\"]", (int)(end - at), s.p + at);
	json_error_t e;
	json_t *v = json_loadb(quoted.p, quoted.n, 0, &e);
	rc_str out = dup_string(a, json_array_get(v, 0));
	json_decref(v);
	return out;
}

static void scrape_all(rc_arena *a, rc_str s, rc_page_ld *ld)
{
	if (ld->rank)
		return;
	ld->title = scrape(a, s, "\"headline\"");
	ld->published = scrape(a, s, "\"datePublished\"");
	ld->modified = scrape(a, s, "\"dateModified\"");
}

void rc_page_ld_read(rc_arena *a, rc_str script, rc_page_ld *ld)
{
	json_error_t e;
	if (script.n > MAX_SCRIPT)
		return;
	json_t *v = json_loadb(script.p, script.n, 0, &e);
	if (!v) {
		rc_str again = repair(a, script);
		v = json_loadb(again.p, again.n, 0, &e);
	}
	if (v)
		walk(a, v, 0, ld);
	else
		scrape_all(a, script, ld);
	json_decref(v);
}
