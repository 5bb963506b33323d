/* ingest.c - one record to its articles: plain text and JSON Lines; see ingest.h. */
#include "ingest/ingest.h"

#include "base/io.h"
#include "base/limits.h"

#include <jansson.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct rc_ingest {
	const rc_data    *data;
	rc_ingest_options opt;
};

rc_ingest *rc_ingest_new(const rc_data *data, const rc_ingest_options *opt, rc_err *err)
{
	int32_t from, to;
	if (opt->published.p && !rc_date_parse(opt->published, &from, &to)) {
		rc_fail(err, RC_USAGE, "--published %.*s: no date; write it as 2019-03-29, 2019-03 or 2019", RC_FMT(opt->published));
		return NULL;
	}
	rc_ingest *in = rc_calloc(1, sizeof *in);
	in->data = data;
	in->opt = *opt;
	return in;
}

void rc_ingest_free(rc_ingest *in)
{
	rc_free(in);
}

/* NFC by ICU; text that is in it already (nearly all) is given back as it is. */
static rc_str nfc(rc_arena *a, rc_str s)
{
	bool ascii = true;
	for (uint32_t i = 0; i < s.n && ascii; i++)
		ascii = (uint8_t)s.p[i] < 0x80;
	UErrorCode e = U_ZERO_ERROR;
	const UNormalizer2 *n = unorm2_getNFCInstance(&e);
	if (ascii || U_FAILURE(e))
		return s;
	UChar *u = rc_malloc(((size_t)s.n + 1) * sizeof *u), *v = NULL;
	int32_t nu = 0, nv = 0;
	u_strFromUTF8(u, (int32_t)s.n + 1, &nu, s.p, (int32_t)s.n, &e);
	if (U_SUCCESS(e) && !unorm2_isNormalized(n, u, nu, &e) && U_SUCCESS(e)) {
		v = rc_malloc(((size_t)nu * 3 + 1) * sizeof *v);
		nv = unorm2_normalize(n, u, nu, v, nu * 3 + 1, &e);
		char *out = rc_arena_alloc(a, (size_t)nv * 3 + 1);
		int32_t no = 0;
		u_strToUTF8(out, nv * 3 + 1, &no, v, nv, &e);
		if (U_SUCCESS(e))
			s = (rc_str){out, (uint32_t)no};
	}
	rc_free(u);
	rc_free(v);
	return s;
}

/* Line ends as \n, no byte order mark, no NUL, NFC. The input is valid UTF-8. */
static rc_str clean(rc_arena *a, rc_str s)
{
	if (rc_str_starts(s, RC_STR("\xEF\xBB\xBF")))
		s = rc_str_sub(s, 3, s.n);
	char *out = rc_arena_alloc(a, (size_t)s.n + 1);
	uint32_t n = 0;
	for (uint32_t i = 0; i < s.n; i++) {
		if (s.p[i] == '\r') {
			if (i + 1 == s.n || s.p[i + 1] != '\n')
				out[n++] = '\n';
		} else if (s.p[i]) {
			out[n++] = s.p[i];
		}
	}
	return nfc(a, (rc_str){out, n});
}

/* Provisional: the language whose commonest words occur most often. */
static rc_str guess_lang(rc_str text)
{
	static const char *const words[RC_LANG_N][8] = {
		{" le ", " les ", " des ", " et ", " du ", " une ", " est ", " dans "},
		{" the ", " of ", " and ", " to ", " in ", " was ", " is ", " with "},
		{" el ", " los ", " las ", " y ", " del ", " una ", " es ", " con "},
	};
	uint32_t best = RC_LANG_N, most = 2;
	text.n = text.n > 20000 ? 20000 : text.n;
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		uint32_t count = 0;
		for (uint32_t w = 0; w < 8; w++)
			for (uint32_t at = 0; (at = rc_str_find(text, rc_str_of(words[l][w]), at)) != UINT32_MAX; at++)
				count++;
		if (count > most) {
			most = count;
			best = l;
		}
	}
	return rc_str_of(rc_lang_tag((rc_lang)best));
}

/* An option replaces what the article says, which is kept. */
static void override(rc_str opt, rc_str *value, rc_str *basis, rc_str *said)
{
	if (!opt.p)
		return;
	*said = *value;
	*value = opt;
	*basis = RC_STR("option");
}

static void finish(const rc_ingest *in, rc_arena *a, rc_article *art, rc_article_fn *emit, void *ctx)
{
	if (art->problem.status != RC_OK)
		art->body = RC_STR("");
	art->body = clean(a, art->body);
	if (art->title.p)
		art->title = rc_str_trim(clean(a, art->title));
	if (!art->title.n)
		art->title = RC_NULL_STR;
	if (art->problem.status == RC_OK && rc_str_trim(art->body).n == 0)
		rc_fail(&art->problem, RC_INPUT, "%.*s: holds no text", RC_FMT(art->meta.source));
	if (!art->meta.lang.p) {
		art->meta.lang = guess_lang(art->body);
		art->meta.basis.lang = RC_STR("text");
	}
	rc_str unused = {0};
	override(in->opt.lang, &art->meta.lang, &art->meta.basis.lang, &art->said.lang);
	override(in->opt.outlet, &art->meta.outlet, &art->meta.basis.outlet, &art->said.outlet);
	override(in->opt.published, &art->meta.published, &unused, &art->said.published);
	if (in->opt.published.p)
		art->meta.published_basis = RC_PUB_OPTION;
	emit(ctx, art);
}

static rc_str json_key(rc_arena *a, const json_t *o, const char *key)
{
	const json_t *v = json_object_get(o, key);
	if (!json_is_string(v) || json_string_length(v) == 0)
		return RC_NULL_STR;
	return rc_arena_dup(a, (rc_str){json_string_value(v), (uint32_t)json_string_length(v)});
}

static void json_article(rc_arena *a, const json_t *o, rc_article *art)
{
	rc_meta *m = &art->meta;
	art->body = json_key(a, o, "text");
	if (!art->body.p)
		rc_fail(&art->problem, RC_INPUT, "%.*s: has no \"text\"", RC_FMT(m->source));
	art->title = json_key(a, o, "title");
	art->given_id = json_key(a, o, "id");
	m->outlet = json_key(a, o, "outlet");
	m->byline = json_key(a, o, "byline");
	m->url = json_key(a, o, "url");
	m->lang = json_key(a, o, "lang");
	m->published = json_key(a, o, "published");
	m->published_basis = RC_PUB_METADATA;
#define X(key) if (m->key.p) m->basis.key = RC_STR("key");
	RC_META_MAP(X)
#undef X
	if (art->title.p)
		m->basis.title = RC_STR("key");
}

static void read_json(rc_arena *a, const rc_record *r, rc_article *art)
{
	json_error_t e;
	json_t *o = json_loadb(r->p, r->n, JSON_REJECT_DUPLICATES, &e);
	if (json_is_object(o))
		json_article(a, o, art);
	else
		rc_fail(&art->problem, RC_INPUT, "%s: no JSON object: %s", r->source, o ? "something else" : e.text);
	json_decref(o);
}

static void read_text(const rc_record *r, rc_article *art)
{
	if (r->n && memchr(r->p, 0, r->n))
		rc_fail(&art->problem, RC_INPUT, "%s: binary, not a text", r->source);
	else if (r->n > RC_MAX_TEXT)
		rc_fail(&art->problem, RC_INPUT, "%s: more than the %u MiB of text that an article may have", r->source, RC_MAX_TEXT >> 20);
	else if (rc_utf8_valid(r->p, r->n) != r->n)
		rc_fail(&art->problem, RC_INPUT, "%s: not UTF-8", r->source);
	else
		art->body = (rc_str){r->p, (uint32_t)r->n};
}

void rc_ingest_record(const rc_ingest *in, rc_arena *scratch, const rc_record *r, rc_article_fn *emit, void *ctx)
{
	rc_article art = {.n_bytes = r->n, .problem = r->problem};
	art.meta.source = rc_str_of(r->source);
	if (art.problem.status == RC_OK) {
		art.meta.sha256 = rc_sha256(scratch, r->p ? r->p : "", r->n);
		if (r->kind == RC_RECORD_JSON)
			read_json(scratch, r, &art);
		else
			read_text(r, &art);
	}
	finish(in, scratch, &art, emit, ctx);
}
