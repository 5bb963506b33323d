/* api.c - the public functions of include/recoupe.h, each a few lines over the modules behind. */
#include "recoupe.h"

#include "base/json.h"
#include "base/limits.h"
#include "doc/dump.h"
#include "export/export.h"
#include "pipeline/add.h"
#include "pipeline/cross.h"

#include <stdio.h>

struct recoupe {
	rc_engine *engine;
};

struct recoupe_record {
	rc_arena arena;
	rc_doc   doc;
	rc_cpmap map;
	rc_buf   json;
};

struct recoupe_dossier {
	recoupe  *r;
	rc_store *store;
	rc_buf    out;
};

/* Puts an inner error into the caller's; gives its status. */
static recoupe_status give(recoupe_error *to, const rc_err *from)
{
	if (to && from->status != RC_OK) {
		to->status = (recoupe_status)rc_status_exit(from->status);
		snprintf(to->message, sizeof to->message, "%s", from->message);
	}
	return (recoupe_status)rc_status_exit(from->status);
}

const char *recoupe_version(void)
{
	return RC_VERSION;
}

recoupe *recoupe_new(const char *data_dir, const char *models_dir, recoupe_error *err)
{
	rc_err e = {0};
	recoupe *r = rc_calloc(1, sizeof *r);
	r->engine = rc_engine_open(data_dir, models_dir, &e);
	if (r->engine && rc_engine_reader(r->engine, &e))
		return r;
	give(err, &e);
	recoupe_free(r);
	return NULL;
}

void recoupe_free(recoupe *r)
{
	if (r)
		rc_engine_close(r->engine);
	rc_free(r);
}

/* ---- one article ---- */

static void key(rc_json *j, const char *name, const char *value)
{
	if (value)
		rc_json_kz(j, name, value);
}

/* The article as the line that `analyze` reads, so that both go through the same ingest. */
static bool as_line(const recoupe_article *a, rc_buf *line)
{
	const char *all[] = {a->text,   a->title, a->outlet,    a->url,
	                     a->byline, a->lang,  a->published, a->id};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (all[i] && (strlen(all[i]) > RC_MAX_TEXT ||
		               rc_utf8_valid(all[i], strlen(all[i])) != strlen(all[i])))
			return false;
	rc_json j = rc_json_to(line);
	rc_json_open(&j, '{');
	key(&j, "text", a->text);
	key(&j, "title", a->title);
	key(&j, "outlet", a->outlet);
	key(&j, "url", a->url);
	key(&j, "byline", a->byline);
	key(&j, "lang", a->lang);
	key(&j, "published", a->published);
	key(&j, "id", a->id);
	rc_json_close(&j, '}');
	return true;
}

typedef struct taken {
	recoupe_record *rec;
	rc_err          err;
} taken;

static void take(void *ctx, const rc_article *a)
{
	taken *t = ctx;
	t->err = a->problem;
	rc_article_doc(a, &t->rec->arena, &t->rec->doc);
}

recoupe_record *recoupe_analyze(recoupe *r, const recoupe_article *article, recoupe_error *err)
{
	rc_buf line = {0};
	rc_arena scratch = {0};
	rc_err e = {0};
	rc_ingest_options opt = {0};
	taken t = {.rec = rc_calloc(1, sizeof *t.rec)};
	if (!article->text || !as_line(article, &line)) {
		rc_fail(&t.err, RC_INPUT, "article: %s",
		        article->text ? "no UTF-8, or more than 16 MiB" : "no text");
	} else {
		rc_ingest *in = rc_engine_ingest(r->engine, &opt, &e);
		char source[] = "article";
		rc_record record = {.kind = RC_RECORD_JSON, .source = source, .p = line.p, .n = line.n};
		rc_ingest_record(in, &scratch, &record, take, &t);
		rc_ingest_free(in);
		rc_arena_reset(&scratch);
	}
	rc_buf_release(&line);
	recoupe_record *rec = t.rec;
	if (t.err.status == RC_OK) {
		rc_read(r->engine->reader, &scratch, NULL, &rec->doc);
		rec->map = rc_cpmap_new(&rec->arena, (rc_str){rec->doc.text, rec->doc.n_text});
	} else {
		give(err, &t.err);
		recoupe_record_free(rec);
		rec = NULL;
	}
	rc_arena_release(&scratch);
	return rec;
}

void recoupe_record_free(recoupe_record *rec)
{
	if (!rec)
		return;
	rc_doc_release(&rec->doc);
	rc_arena_release(&rec->arena);
	rc_buf_release(&rec->json);
	rc_free(rec);
}

const char *recoupe_record_json(recoupe_record *rec, int with_tokens)
{
	rc_buf_reset(&rec->json);
	rc_doc_dump_json(&rec->doc, with_tokens != 0, &rec->json);
	rec->json.p[--rec->json.n] = 0; /* the line end */
	return rec->json.p;
}

size_t recoupe_record_count(const recoupe_record *rec, recoupe_layer layer)
{
	const rc_doc *d = &rec->doc;
	switch (layer) {
	case RECOUPE_LAYER_SENTENCES: return d->sent.n;
	case RECOUPE_LAYER_MENTIONS: return d->mention.n;
	case RECOUPE_LAYER_LABELS: return d->label.n;
	case RECOUPE_LAYER_TIMES: return d->time.n;
	case RECOUPE_LAYER_QUANTITIES: return d->quantity.n;
	case RECOUPE_LAYER_STATEMENTS: return d->statement.n;
	case RECOUPE_LAYER_EVENTS: return d->event.n;
	}
	return 0;
}

static rc_span span_of(const rc_doc *d, recoupe_layer layer, size_t i)
{
	switch (layer) {
	case RECOUPE_LAYER_SENTENCES: return d->sent.v[i].span;
	case RECOUPE_LAYER_MENTIONS: return d->mention.v[i].span;
	case RECOUPE_LAYER_LABELS: return d->label.v[i].span;
	case RECOUPE_LAYER_TIMES: return d->time.v[i].span;
	case RECOUPE_LAYER_QUANTITIES: return d->quantity.v[i].span;
	case RECOUPE_LAYER_STATEMENTS: return d->statement.v[i].span;
	case RECOUPE_LAYER_EVENTS: return d->event.v[i].span;
	}
	return (rc_span){0, 0};
}

recoupe_span recoupe_record_span(const recoupe_record *rec, recoupe_layer layer, size_t i)
{
	if (i >= recoupe_record_count(rec, layer))
		RC_BUG("recoupe_record_span: no such item");
	rc_span s = span_of(&rec->doc, layer, i);
	bool title = s.beg < rec->doc.title_end;
	uint32_t from = title ? 0 : rc_cpmap_get(&rec->map, rec->doc.body_beg);
	return (recoupe_span){rc_cpmap_get(&rec->map, s.beg) - from,
	                      rc_cpmap_get(&rec->map, s.end) - from, title};
}

size_t recoupe_record_words(const recoupe_record *rec, recoupe_layer layer, size_t i, char *buffer,
                            size_t size)
{
	if (i >= recoupe_record_count(rec, layer))
		RC_BUG("recoupe_record_words: no such item");
	rc_str w = rc_doc_str(&rec->doc, span_of(&rec->doc, layer, i));
	if (size) {
		size_t n = w.n < size ? w.n : rc_utf8_valid(w.p, size - 1);
		memcpy(buffer, w.p, n);
		buffer[n] = 0;
	}
	return w.n;
}

/* ---- a dossier ---- */

recoupe_dossier *recoupe_dossier_open(recoupe *r, const char *path, int create, recoupe_error *err)
{
	rc_err e = {0};
	rc_store *store = rc_store_open(path, create ? RC_STORE_ADD : RC_STORE_READ, &e);
	if (!store) {
		give(err, &e);
		return NULL;
	}
	recoupe_dossier *d = rc_calloc(1, sizeof *d);
	d->r = r;
	d->store = store;
	return d;
}

void recoupe_dossier_close(recoupe_dossier *d)
{
	if (!d)
		return;
	rc_store_close(d->store);
	rc_buf_release(&d->out);
	rc_free(d);
}

recoupe_status recoupe_dossier_add(recoupe_dossier *d, const char *const *paths, size_t n,
                                   const recoupe_add_options *options, recoupe_added *added,
                                   recoupe_error *err)
{
	recoupe_add_options none = {0};
	const recoupe_add_options *o = options ? options : &none;
	rc_err e = {0};
	rc_ingest_options say = {rc_str_of(o->lang), rc_str_of(o->published), rc_str_of(o->outlet),
	                         o->verbatim != 0};
	rc_ingest *ingest = rc_engine_ingest(d->r->engine, &say, &e);
	if (!ingest)
		return give(err, &e);
	rc_add_options opt = {
		.ingest = ingest, .threads = o->threads, .problem = o->problem, .ctx = o->ctx};
	rc_add_report report;
	rc_add_sources from = {.name = paths, .n = (uint32_t)n, .std = -1};
	rc_status status = rc_add(d->r->engine, d->store, &from, &opt, &report, &e);
	if (added)
		*added = (recoupe_added){report.added, report.again, report.unusable};
	rc_ingest_free(ingest);
	if (status == RC_INPUT)
		rc_fail(&e, RC_INPUT, "%llu inputs could not be used", (unsigned long long)report.unusable);
	return give(err, &e);
}

static rc_status collect(void *ctx, rc_str bytes, rc_err *err)
{
	(void)err;
	rc_buf_str(ctx, bytes);
	return RC_OK;
}

static void events_of(const rc_view *v, rc_arena *a, const char *argument, rc_indices *out,
                      rc_err *err)
{
	rc_filter all = RC_NO_FILTER;
	if (!argument) {
		rc_query_timeline(v, a, &all, out);
		return;
	}
	uint32_t event = rc_view_event(v, rc_str_of(argument), err);
	if (event != RC_NONE)
		*RC_ADD(a, *out) = event;
}

/* The screens of an event or of all of them. */
static void event_screen(const rc_view *v, rc_arena *a, recoupe_screen screen, const char *argument,
                         rc_buf *out, rc_err *err)
{
	rc_indices events = {0};
	rc_differences d = {0};
	if (screen == RECOUPE_COMPARE && !argument) {
		rc_fail(err, RC_USAGE, "compare: needs an event");
		return;
	}
	events_of(v, a, argument, &events, err);
	if (err->status != RC_OK)
		return;
	if (screen == RECOUPE_DIFF) {
		rc_query_diff(v, a, argument ? events.v[0] : RC_NONE, &d);
		rc_rows_diff(v, RC_JSONL, &d, out);
	} else if (screen == RECOUPE_ORIGINS) {
		rc_rows_origins(v, RC_JSONL, &events, out);
	} else {
		rc_rows_timeline(v, RC_JSONL, &events, out);
	}
}

/* The screens of articles. */
static void article_screen(const rc_view *v, rc_store *store, rc_arena *a, recoupe_screen screen,
                           const char *argument, rc_buf *out, rc_err *err)
{
	rc_filter f = RC_NO_FILTER;
	rc_str arg = rc_str_of(argument);
	rc_saids said = {0};
	rc_labels labels = {0};
	rc_marks marks = {0};
	rc_hits hits = {0};
	if (screen == RECOUPE_SAYS) {
		f.who = arg;
		rc_query_says(v, a, &f, &said);
		rc_rows_says(v, RC_JSONL, &said, out);
	} else if (screen == RECOUPE_LABELS) {
		rc_query_labels(v, a, arg, &labels);
		rc_rows_labels(v, RC_JSONL, &labels, out);
	} else if (screen == RECOUPE_SHOW) {
		uint32_t doc = rc_view_article(v, arg, err);
		if (doc == RC_NONE)
			return;
		rc_query_show(v, a, doc, &marks);
		rc_rows_show(v, RC_JSONL, doc, &marks, out);
	} else if (rc_query_search(v, store, a, arg.p ? arg : RC_STR(""), &hits, err) == RC_OK) {
		rc_rows_search(v, RC_JSONL, &hits, out);
	}
}

const char *recoupe_dossier_query(recoupe_dossier *d, recoupe_screen screen, const char *argument,
                                  recoupe_error *err)
{
	rc_err e = {0};
	rc_opened o = {0};
	rc_buf_reset(&d->out);
	rc_buf_reserve(&d->out, 1);
	d->out.p[0] = 0;
	bool by_event = screen == RECOUPE_TIMELINE || screen == RECOUPE_COMPARE ||
	                screen == RECOUPE_DIFF || screen == RECOUPE_ORIGINS;
	if (rc_opened_load(&o, d->r->engine, d->store, !by_event, &e) == RC_OK) {
		rc_view v;
		rc_view_init(&v, &o.arena, &o.cross, &o.list);
		v.know = d->r->engine->check;
		if (screen == RECOUPE_EXPORT)
			rc_export_jsonl(&v, RC_VERSION, collect, &d->out, &e);
		else if (by_event)
			event_screen(&v, &o.arena, screen, argument, &d->out, &e);
		else
			article_screen(&v, d->store, &o.arena, screen, argument, &d->out, &e);
	}
	rc_opened_release(&o);
	return give(err, &e) == RECOUPE_OK ? d->out.p : NULL;
}

static void nowhere(void *ctx, const char *message)
{
	(void)ctx;
	(void)message;
}

recoupe_status recoupe_dossier_verify(recoupe_dossier *d,
                                      void (*problem)(void *ctx, const char *message), void *ctx,
                                      recoupe_error *err)
{
	rc_err e = {0};
	rc_verified v;
	rc_store_verify(d->store, problem ? problem : nowhere, ctx, &v, &e);
	return give(err, &e);
}
