/* ingest.c - one record to its articles, whatever its format; see ingest.h.
 *
 * What a file is shows in its first characters after decoding: markup, JSON, else plain text. Its name does not count. Every way ends in finish(),
 * which cleans, drops furniture, names the language and lets the user's options win.
 */
#include "ingest/ingest.h"

#include "base/io.h"
#include "base/limits.h"
#include "ingest/dates.h"
#include "ingest/decode.h"
#include "ingest/formats.h"
#include "ingest/page.h"
#include "ingest/rules.h"
#include "ingest/text.h"

#include <jansson.h>
#include <libxml/parser.h>
#include <strings.h>

#define MAX_ARTICLES 100000u /* of one JSON array */

struct rc_ingest {
	rc_ingest_options opt;
	rc_arena          arena; /* holds the options' strings */
	const rc_rules   *rules;
	rc_rules         *own; /* the same, where nobody else holds them */
	rc_vocabulary     voc; /* knows: NULL where nobody gave one */
};

/* What is at work on one article. */
typedef struct job {
	const rc_ingest *in;
	rc_arena        *a;
	rc_article_fn   *emit;
	void            *ctx;
	rc_str           sha256;
	uint64_t         n_bytes;
	rc_str           label; /* charset said outside the bytes, or absent */
	uint32_t         depth; /* of files within files */
	bool             feed_only; /* what is no feed is passed over */
	/* the record gives several articles: each is known by what it says, not by the record's
	 * bytes */
	bool             many;
} job;

rc_ingest *rc_ingest_over(const rc_rules *rules, const rc_ingest_options *opt, rc_err *err)
{
	rc_ingest *in = rc_calloc(1, sizeof *in);
	in->opt = *opt;
	in->rules = rules;
	if (rc_given(&in->arena, RC_GIVEN_DATE, "--published", &in->opt.published, err) == RC_OK &&
	    rc_given(&in->arena, RC_GIVEN_LANG, "--lang", &in->opt.lang, err) == RC_OK &&
	    rc_given(&in->arena, RC_GIVEN_NAME, "--outlet", &in->opt.outlet, err) == RC_OK) {
		xmlInitParser();
		return in;
	}
	rc_ingest_free(in);
	return NULL;
}

rc_ingest *rc_ingest_new(const rc_data *data, const rc_ingest_options *opt, rc_err *err)
{
	rc_rules *rules = rc_rules_new(data);
	rc_ingest *in = rc_ingest_over(rules, opt, err);
	if (in)
		in->own = rules;
	else
		rc_rules_free(rules);
	return in;
}

void rc_ingest_know(rc_ingest *in, rc_vocabulary voc)
{
	in->voc = voc;
}

void rc_ingest_free(rc_ingest *in)
{
	if (!in)
		return;
	rc_rules_free(in->own);
	rc_arena_release(&in->arena);
	rc_free(in);
}

/* ---- what all formats share ---- */

static rc_notes *notes_of(rc_article *art)
{
	return rc_notes_of(art);
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

static void settle_lang(const job *j, rc_article *art)
{
	rc_meta *m = &art->meta;
	if (m->lang.p && rc_str_eqz(m->basis.lang, "key"))
		return; /* given with the input */
	rc_str hint = m->lang, whole = art->body;
	if (art->title.n && art->body.n < 400)
		whole = rc_arena_fmt(j->a, "%.*s\n%.*s", RC_FMT(art->title), RC_FMT(art->body));
	m->lang = rc_identify_text(j->in->rules->identify, whole, hint, j->in->voc.knows ? &j->in->voc : NULL);
	m->basis.lang = RC_STR("text");
}

/* A date in whatever form to the contract's; what is none stays as it is, for the doc to say so. */
static void settle_date(const job *j, rc_str *date)
{
	int32_t from, to;
	rc_date_found d;
	if (date->n && !rc_date_parse(*date, &from, &to) &&
	    rc_date_find(j->in->rules, j->a, *date, false, &d))
		*date = d.value;
}

static void settle_title(const job *j, rc_article *art)
{
	if (art->title.p)
		art->title = rc_clean(j->a, art->title, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, notes_of(art));
	if (art->title.n > RC_MAX_TITLE) {
		uint32_t n = RC_MAX_TITLE;
		while (n && ((uint8_t)art->title.p[n] & 0xC0) == 0x80)
			n--;
		art->title.n = n;
		rc_note(j->a, notes_of(art), "dropped: the end of a title of more than %u bytes",
		        RC_MAX_TITLE);
	}
	if (!art->title.n)
		art->title = art->meta.basis.title = RC_NULL_STR;
	art->meta.title = art->title;
}

static void refuse(rc_article *art, const char *why)
{
	rc_refuse(art, why);
}

/* What stands for the original bytes of one article among several. */
static rc_str own_sha256(const job *j, const rc_article *art)
{
	const rc_meta *m = &art->meta;
	rc_str parts[] = {art->given_id, m->url, art->title, m->published, m->modified, art->body};
	rc_buf b = {0};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		rc_buf_add(&b, parts[i].p ? parts[i].p : "", parts[i].n);
		rc_buf_byte(&b, 0);
	}
	rc_str sha = rc_sha256(j->a, b.p, b.n);
	rc_buf_release(&b);
	return sha;
}

static void finish(const job *j, rc_article *art)
{
	const rc_ingest *in = j->in;
	art->meta.sha256 = j->many ? own_sha256(j, art) : j->sha256;
	art->n_bytes = j->n_bytes;
	settle_title(j, art);
	if (art->problem.status == RC_OK) {
		art->body = rc_clean(j->a, art->body, 0, notes_of(art));
		if (!in->opt.verbatim)
			art->body = rc_text_without_furniture(in->rules, j->a, art->body, notes_of(art));
		if ((uint64_t)art->body.n + art->title.n + 2 > RC_MAX_TEXT)
			rc_fail(&art->problem, RC_INPUT,
			        "%.*s: more than the %u MiB of text that an article may have; split it",
			        RC_FMT(art->meta.source), RC_MAX_TEXT >> 20);
		else if (!rc_str_trim(art->body).n)
			refuse(art, "holds no text");
	}
	if (art->problem.status != RC_OK)
		art->body = RC_STR("");
	settle_date(j, &art->meta.published);
	settle_date(j, &art->meta.modified);
	settle_lang(j, art);
	if (!art->meta.published.p)
		rc_text_dateline(in->rules, j->a, art->body, &art->meta);
	rc_str unused = {0};
	override(in->opt.lang, &art->meta.lang, &art->meta.basis.lang, &art->said.lang);
	override(in->opt.outlet, &art->meta.outlet, &art->meta.basis.outlet, &art->said.outlet);
	override(in->opt.published, &art->meta.published, &unused, &art->said.published);
	if (in->opt.published.p) {
		art->meta.published_basis = RC_PUB_OPTION;
		art->meta.basis.published = RC_STR("option");
	}
	j->emit(j->ctx, art);
}

/* ---- web pages ---- */

/* Puts what `from` says where *to says nothing. */
static void merge_meta(rc_meta *to, const rc_meta *from)
{
#define X(key) \
	if (!to->key.p) { \
		to->key = from->key; \
		to->basis.key = from->basis.key; \
	}
	RC_META_MAP(X)
#undef X
	if (!to->published.p) {
		to->published = from->published;
		to->published_basis = from->published_basis;
		to->basis.published = from->basis.published;
	}
}

/* A page's text without a line that only repeats its metadata ("Par Ada Lorme, lundi 2 mai 2024"),
 * among its first three. */
static rc_str without_head_lines(const job *j, rc_str text, rc_article *art)
{
	uint32_t at = 0;
	for (uint32_t k = 0; k < 3 && at < text.n; k++) {
		uint32_t end = rc_str_find(text, RC_STR("\n\n"), at),
		         next = end == UINT32_MAX ? text.n : end + 2;
		rc_str line = rc_str_sub(text, at, end == UINT32_MAX ? text.n : end);
		if (line.n > 160 || !rc_text_is_head_line(j->in->rules, j->a, line)) {
			at = next;
			continue;
		}
		rc_note(j->a, notes_of(art), "dropped: byline \"%.*s\"", RC_FMT(line));
		text = rc_arena_fmt(j->a, "%.*s%.*s", RC_FMT(rc_str_sub(text, 0, at)),
		                    RC_FMT(rc_str_sub(text, next, text.n)));
	}
	return text;
}

static void read_page(const job *j, rc_str html, rc_article *art)
{
	rc_page *page = rc_page_open(j->in->rules, j->a, html, notes_of(art));
	rc_meta m = {.url = art->meta.url};
	rc_page_meta(page, &m);
	merge_meta(&art->meta, &m);
	if (!art->title.p)
		art->title = m.title;
	if (art->body.p)
		return; /* the text came with the page */
	rc_str text = rc_page_text(page, art->title);
	text = rc_clean(j->a, text, RC_CLEAN_INVISIBLE, NULL);
	if (!j->in->opt.verbatim)
		text = without_head_lines(j, text, art);
	if (page->embedded.n > 200 && text.n * 2 < page->embedded.n) {
		text = page->embedded;
		rc_note(j->a, notes_of(art), "text: read from the page's JSON-LD, the page shows less");
	}
	if (text.n < 400 && page->n_good < 400) { /* a page that a program writes when it is opened */
		rc_str data = rc_page_data_text(page);
		if (data.n > 2 * text.n) {
			text = data;
			rc_note(j->a, notes_of(art),
			        "text: read from the data in the page's scripts, the page shows less");
		}
	}
	art->body = text;
	const char *why = rc_page_refusal(page, art->title, text);
	if (why)
		refuse(art, why);
}

/* ---- what readers of other formats hand articles to ---- */

static void read_file(const job *j, const rc_record *r, rc_article *art);

static void sink_emit(void *ctx, rc_article *art)
{
	finish(ctx, art);
}

static void sink_page(void *ctx, rc_str html, rc_article *art)
{
	read_page(ctx, html, art);
	finish(ctx, art);
}

static void sink_bytes(void *ctx, const char *p, size_t n, rc_str label, rc_article *art)
{
	job j = *(const job *)ctx;
	j.label = label;
	j.many = false;
	j.sha256 = rc_sha256(j.a, p ? p : "", n);
	j.n_bytes = n;
	if (++j.depth > RC_MAX_NEST) {
		refuse(art, "holds files within files within files: unpack it");
		finish(&j, art);
		return;
	}
	read_file(&j, &(rc_record){.kind = RC_RECORD_FILE, .p = p, .n = n}, art);
}

static rc_sink sink_of(job *j)
{
	return (rc_sink){j->in->rules, j->a, j, sink_emit, sink_page, sink_bytes};
}

/* ---- JSON ---- */

static rc_str key_string(const job *j, const json_t *o, const char *key, bool one_line)
{
	const json_t *v = json_object_get(o, key);
	if (json_is_integer(v))
		return rc_arena_fmt(j->a, "%lld", (long long)json_integer_value(v));
	if (!json_is_string(v) || json_string_length(v) == 0)
		return RC_NULL_STR;
	rc_str s = rc_arena_dup(j->a, (rc_str){json_string_value(v), (uint32_t)json_string_length(v)});
	if (one_line)
		s = rc_clean(j->a, s, RC_CLEAN_LINE, NULL);
	return s.n ? s : RC_NULL_STR;
}

static void json_article(const job *j, const json_t *o, rc_article *art)
{
	rc_meta *m = &art->meta;
	const json_t *text = json_object_get(o, "text");
	art->body = json_is_string(text) ? key_string(j, o, "text", false) : RC_NULL_STR;
	art->title = key_string(j, o, "title", false);
	m->title = art->title;
	art->given_id = key_string(j, o, "id", true);
	m->outlet = key_string(j, o, "outlet", true);
	m->byline = key_string(j, o, "byline", true);
	m->url = key_string(j, o, "url", true);
	m->lang = key_string(j, o, "lang", true);
	m->published = key_string(j, o, "published", true);
	m->published_basis = RC_PUB_METADATA;
	m->basis.published = m->published.p ? RC_STR("key") : RC_NULL_STR;
#define X(key) if (m->key.p) m->basis.key = RC_STR("key");
	RC_META_MAP(X)
#undef X
	rc_str html = key_string(j, o, "html", false);
	if (html.p)
		read_page(j, html, art);
	else if (!art->body.p)
		refuse(art, json_is_string(text) ? "holds no text (\"text\" is empty)" : "has no \"text\"");
}

/* Lone halves of surrogate pairs in \u escapes are replaced, so that one bad character costs itself
 * and not the article. */
static rc_str mend_escapes(rc_arena *a, rc_str s)
{
	char *out = rc_arena_alloc(a, s.n + 1u);
	memcpy(out, s.p, s.n);
	for (uint32_t i = 0; i + 6 <= s.n; i++) {
		if (out[i] != '\\')
			continue;
		if (out[i + 1] != 'u' || (out[i + 2] | 32) != 'd' ||
		    !strchr("89abcdefABCDEF", out[i + 3])) {
			i++;
			continue;
		}
		bool high = strchr("89abAB", out[i + 3]) != NULL;
		bool paired = high && i + 12 <= s.n && out[i + 6] == '\\' && out[i + 7] == 'u' &&
		              (out[i + 8] | 32) == 'd' && strchr("cdefCDEF", out[i + 9]);
		if (!paired)
			memcpy(out + i + 2, "fffd", 4);
		i += paired ? 11 : 5;
	}
	return (rc_str){out, s.n};
}

static json_t *load_json(rc_arena *a, rc_str s, json_error_t *e)
{
	json_t *v = json_loadb(s.p, s.n, JSON_ALLOW_NUL, e);
	if (!v && s.n &&
	    (rc_str_find(s, RC_STR("\\ud"), 0) != UINT32_MAX ||
	     rc_str_find(s, RC_STR("\\uD"), 0) != UINT32_MAX)) {
		rc_str again = mend_escapes(a, s);
		v = json_loadb(again.p, again.n, JSON_ALLOW_NUL, e);
	}
	return v;
}

/* One object or, in a file, an array of them; *art holds what is known of the record. */
static void emit_json(const job *one, const json_t *v, const rc_article *proto)
{
	job several = *one;
	const job *j = &several;
	several.many = !json_is_object(v);
	if (json_is_object(v)) {
		rc_article art = *proto;
		rc_sink sink = sink_of(&several);
		several.many = true;
		if (rc_formats_json(&sink, v, &art))
			return;
		several.many = false;
		json_article(j, v, &art);
		finish(j, &art);
		return;
	}
	for (size_t i = 0; i < json_array_size(v) && i <= MAX_ARTICLES; i++) {
		rc_article art = *proto;
		art.meta.source = rc_arena_fmt(j->a, "%.*s#%zu", RC_FMT(proto->meta.source), i + 1);
		if (i == MAX_ARTICLES)
			refuse(&art, "it and what follows is more than the 100,000 articles that one array may "
			             "hold; split it");
		else if (json_is_object(json_array_get(v, i)))
			json_article(j, json_array_get(v, i), &art);
		else
			refuse(&art, "no JSON object");
		finish(j, &art);
	}
}

static void fail_json(const job *j, const rc_article *proto, const json_t *v, const json_error_t *e)
{
	rc_article art = *proto;
	if (v)
		refuse(&art, "no JSON object");
	else
		rc_fail(&art.problem, RC_INPUT, "%.*s: broken JSON: %s", RC_FMT(art.meta.source), e->text);
	finish(j, &art);
}

static void read_line(const job *j, rc_str text, const rc_article *proto)
{
	json_error_t e = {0};
	json_t *v = load_json(j->a, text, &e);
	if (json_is_object(v))
		emit_json(j, v, proto);
	else
		fail_json(j, proto, v, &e);
	json_decref(v);
}

/* A file that begins like JSON. False when it is none after all. */
static bool read_json_file(const job *j, rc_str text, const rc_article *proto)
{
	rc_str s = rc_str_trim(text);
	uint32_t k = 1;
	while (k < s.n && (s.p[k] == ' ' || s.p[k] == '\n' || s.p[k] == '\r' || s.p[k] == '\t'))
		k++;
	char second = k < s.n ? s.p[k] : 0;
	bool nothing = k + 1 == s.n && second == (s.p[0] == '{' ? '}' : ']');
	if (!nothing && (s.p[0] == '{' ? second != '"' : second != '{'))
		return false;
	json_error_t e = {0};
	json_t *v = load_json(j->a, s, &e);
	if (json_is_object(v) || (json_is_array(v) && json_array_size(v)))
		emit_json(j, v, proto);
	else
		fail_json(j, proto, v, &e);
	json_decref(v);
	return true;
}

/* ---- files ---- */

static bool contains_any_case(rc_str s, const char *word)
{
	size_t n = strlen(word);
	for (uint32_t i = 0; i + n <= s.n; i++)
		if (s.p[i] == '<' && !strncasecmp(s.p + i, word, n))
			return true;
	return false;
}

static bool is_page(rc_str text)
{
	rc_str s = rc_str_trim(text);
	rc_str top = rc_str_sub(s, 0, s.n < 2048 ? s.n : 2048);
	if (rc_str_begins_name(top, "<!doctype html") || rc_str_begins_name(top, "<html") ||
	    contains_any_case(top, "<html") || contains_any_case(top, "<!doctype html"))
		return true;
	if (!top.n || top.p[0] != '<' || rc_str_begins_name(top, "<?xml"))
		return false;
	/* a server's complaint, a style before the page */
	rc_str more = rc_str_sub(s, 0, s.n < 65536 ? s.n : 65536);
	if (contains_any_case(more, "<html") || contains_any_case(more, "<!doctype html") ||
	    contains_any_case(more, "<title"))
		return true;
	static const char *const words[] = {"<head", "<body", "<meta",    "<title", "<div",
	                                    "<p>",   "<p ",   "<article", "<main",  "<section",
	                                    "<h1",   "<!--",  "<script"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (contains_any_case(top, words[i]))
			return true;
	return false;
}

static bool is_xml(rc_str text)
{
	rc_str s = rc_str_trim(text);
	return rc_str_begins_name(s, "<?xml") || rc_str_begins_name(s, "<rss") ||
	       rc_str_begins_name(s, "<feed") || rc_str_begins_name(s, "<rdf:");
}

/* A feed, where the file is one. */
static void read_feed(job *j, rc_str text, rc_article *art)
{
	rc_sink sink = sink_of(j);
	rc_str s = rc_str_trim(text);
	if (!rc_formats_feed(&sink, text, art) && s.n && s.p[0] == '{')
		read_json_file(j, text, art);
}

static void read_file(const job *j, const rc_record *r, rc_article *art)
{
	job several = *j;
	rc_sink sink = sink_of(&several);
	several.many = true;
	if ((!j->feed_only || rc_formats_packed(r->p, r->n)) &&
	    rc_formats_bytes(&sink, r->p, r->n, art))
		return;
	rc_err why = {0};
	rc_str text;
	rc_str raw = {r->p, r->n < 4096 ? (uint32_t)r->n : 4096};
	bool markup = is_page(raw) || is_xml(raw);
	if (rc_decode_said(j->a, r->p, r->n, markup, j->label, &text, notes_of(art), &why) != RC_OK) {
		refuse(art, why.message);
	} else if (j->feed_only) {
		read_feed(&several, text, art);
		return;
	} else if (rc_formats_text(&sink, text, art)) {
		return;
	} else if (is_page(text)) {
		read_page(j, text, art);
	} else if (is_xml(text)) {
		refuse(art, "is an XML document that is neither a feed nor an agency's (RSS, Atom, NewsML, "
		            "NITF): save the article as a page or text");
	} else {
		rc_str s = rc_str_trim(text);
		if (s.n && (s.p[0] == '{' || s.p[0] == '[') && read_json_file(j, text, art))
			return;
		art->body = text;
		rc_text_head(j->in->rules, j->a, rc_clean(j->a, text, 0, NULL), &art->meta);
	}
	finish(j, art);
}

static void read_record(const job *one, const rc_record *r)
{
	job j = *one;
	rc_arena *scratch = j.a;
	j.n_bytes = r->n;
	rc_article art = {.problem = r->problem};
	art.meta.source = rc_printable(scratch, rc_str_of(r->source));
	if (art.problem.status != RC_OK) {
		finish(&j, &art);
		return;
	}
	if (r->note)
		rc_note(scratch, notes_of(&art), r->kind == RC_RECORD_WARC ? "archive: %s" : "%s", r->note);
	if (r->kind == RC_RECORD_WARC) {
		rc_sink sink = sink_of(&j);
		rc_formats_warc(&sink, r->p, r->n, &art);
		return;
	}
	j.sha256 = rc_sha256(scratch, r->p ? r->p : "", r->n);
	if (r->kind != RC_RECORD_JSON) {
		read_file(&j, r, &art);
		return;
	}
	rc_err why = {0};
	rc_str text;
	if (rc_decode(scratch, r->p, r->n, false, &text, notes_of(&art), &why) == RC_OK) {
		read_line(&j, text, &art);
		return;
	}
	refuse(&art, why.message);
	finish(&j, &art);
}

typedef struct first_choice { /* a record that another stands in for where it is of no use */
	rc_article_fn *emit;
	void          *ctx;
	bool           usable;
} first_choice;

static void keep_usable(void *ctx, const rc_article *art)
{
	first_choice *f = ctx;
	if (art->problem.status != RC_OK)
		return;
	f->usable = true;
	f->emit(f->ctx, art);
}

void rc_ingest_record(const rc_ingest *in, rc_arena *scratch, const rc_record *r,
                      rc_article_fn *emit, void *ctx)
{
	if (r->instead || r->optional) {
		first_choice f = {emit, ctx, false};
		read_record(&(job){.in = in, .a = scratch, .emit = keep_usable, .ctx = &f}, r);
		r = r->instead;
		if (f.usable || !r)
			return;
	}
	read_record(&(job){.in = in, .a = scratch, .emit = emit, .ctx = ctx}, r);
}

void rc_ingest_feed(const rc_ingest *in, rc_arena *scratch, const rc_record *r, rc_article_fn *emit,
                    void *ctx)
{
	read_record(&(job){.in = in, .a = scratch, .emit = emit, .ctx = ctx, .feed_only = true}, r);
}
