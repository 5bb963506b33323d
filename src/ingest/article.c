/* article.c - from what ingest found to the doc that the stages read; see ingest.h. */
#include "ingest/ingest.h"

#include "base/io.h"
#include "ingest/decode.h"

rc_str rc_article_key(rc_arena *arena, rc_str sha256, rc_str outlet)
{
	uint32_t n = sha256.n + 1 + outlet.n;
	char *b = rc_arena_alloc(arena, (size_t)n + 1);
	memcpy(b, sha256.p, sha256.n);
	if (outlet.n)
		memcpy(b + sha256.n + 1, outlet.p, outlet.n);
	return rc_sha256(arena, b, n);
}

bool rc_is_lang_tag(rc_str s)
{
	uint32_t n = 0;
	while (n < s.n && s.p[n] >= 'a' && s.p[n] <= 'z')
		n++;
	if (n < 2 || n > 3)
		return false;
	for (uint32_t part = 0; n < s.n; n++) {
		uint8_t c = (uint8_t)s.p[n];
		bool letter = (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
		if (!letter && c != '-')
			return false;
		part = letter ? part + 1 : 0;
		if (part > 8 || (c == '-' && (n + 1 == s.n || s.p[n + 1] == '-')))
			return false;
	}
	return true;
}

/* Case means nothing in tags; the language of one is written small: "FR-ca" is "fr-ca". */
static rc_str small_language(rc_arena *a, rc_str tag)
{
	char *p = rc_arena_alloc(a, (size_t)tag.n + 1);
	bool language = true;
	for (uint32_t i = 0; i < tag.n; i++) {
		language &= tag.p[i] != '-';
		p[i] = language && tag.p[i] >= 'A' && tag.p[i] <= 'Z' ? (char)(tag.p[i] | 32) : tag.p[i];
	}
	return (rc_str){p, tag.n};
}

rc_status rc_given(rc_arena *a, rc_given_kind kind, const char *option, rc_str *value, rc_err *err)
{
	int32_t from, to;
	if (!value->p)
		return RC_OK;
	if (rc_utf8_valid(value->p, value->n) != value->n)
		return rc_fail(err, RC_USAGE, "%s: holds bytes that are no UTF-8", option);
	*value = rc_clean(a, *value, RC_CLEAN_LINE, NULL);
	if (kind == RC_GIVEN_DATE && !rc_date_parse(*value, &from, &to))
		return rc_fail(err, RC_USAGE, "%s %.*s: no date; write it as 2019-03-29, 2019-03 or 2019",
		               option, RC_FMT(*value));
	if (kind == RC_GIVEN_LANG)
		*value = small_language(a, *value);
	if (kind == RC_GIVEN_LANG && !rc_is_lang_tag(*value))
		return rc_fail(err, RC_USAGE,
		               "%s %.*s: no tag of a language; write fr, en, es or another BCP 47 tag",
		               option, RC_FMT(*value));
	return RC_OK;
}

static rc_lang read_as(rc_str tag)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		rc_str known = rc_str_of(rc_lang_tag((rc_lang)l));
		if (rc_str_starts(tag, known) && (tag.n == known.n || tag.p[known.n] == '-'))
			return (rc_lang)l;
	}
	return RC_WORLD;
}

void rc_article_doc(const rc_article *a, rc_arena *arena, rc_doc *d)
{
	rc_doc_init(d, arena, a->title, a->body);
	rc_str title = d->meta.title;
	const rc_meta *m = &a->meta;
	rc_meta *to = &d->meta;
#define X(key) to->key = rc_arena_dup(arena, m->key); to->basis.key = rc_arena_dup(arena, m->basis.key);
	RC_META_MAP(X)
#undef X
#define X(key) to->agency.key = rc_arena_dup(arena, m->agency.key);
	RC_AGENCY_MAP(X)
#undef X
	to->basis.published = rc_arena_dup(arena, m->basis.published);
	to->title = title;
	to->source = rc_arena_dup(arena, m->source);
	to->sha256 = rc_arena_dup(arena, m->sha256);
	if (a->given_id.n)
		to->id = rc_arena_dup(arena, a->given_id);
	else if (m->sha256.p)
		to->id = rc_arena_fmt(arena, "a-%.10s", rc_article_key(arena, m->sha256, m->outlet).p);
	else
		to->id = to->source;
	d->lang = read_as(m->lang);
	if (a->problem.status != RC_OK)
		rc_doc_warn(d, "%s", a->problem.message);
	for (uint32_t i = 0; i < a->warning.n; i++)
		rc_doc_warn(d, "%.*s", RC_FMT(a->warning.v[i]));
	if (m->published.p && !rc_doc_set_published(d, m->published, (rc_pub_basis)m->published_basis))
		rc_doc_warn(d, "\"%.*s\" is no date of publication; left out", RC_FMT(m->published));
}
