/* jsonl.c - the dossier as JSON Lines: what "the same dossier" means. */
#include "export/export.h"

#include "base/json.h"
#include "doc/dump.h"

const char rc_closing_line[] = "Machine reading of what articles report. Nothing here has been "
                               "verified. Distinct origins may share one source.";

enum { MUCH = 1 << 18 };

static void day(rc_json *j, const char *name, int32_t d)
{
	rc_buf b = {0};
	if (d != RC_NO_DAY)
		rc_day_append(&b, d);
	rc_json_kstr(j, name, d == RC_NO_DAY ? RC_NULL_STR : rc_buf_view(&b));
	rc_buf_release(&b);
}

/* How other articles date this one, where it has no date of its own. */
static void inferred(const rc_view *v, uint32_t doc, rc_json *j)
{
	const rc_inferred *f = v->inferred[doc];
	rc_json_key(j, "inferred");
	if (!f) {
		rc_json_null(j);
		return;
	}
	rc_json_open(j, '{');
	day(j, "from", f->from);
	day(j, "to", f->to);
	rc_json_key(j, "accounts");
	rc_json_open(j, '[');
	for (uint32_t i = f->accounts.beg; i < f->accounts.end; i++)
		rc_json_int(j, v->x->inferred_from.v[i] + 1);
	rc_json_close(j, ']');
	rc_json_close(j, '}');
}

/* The analysis record, as `analyze` prints it, with what only the dossier knows put before it. */
static void article(const rc_view *v, uint32_t i, rc_buf *out)
{
	const rc_stored *r = v->list->article.v[i];
	rc_json j = rc_json_to(out);
	rc_buf record = {0};
	rc_json_open(&j, '{');
	rc_json_kz(&j, "record", "article");
	rc_json_kstr(&j, "key", r->key);
	rc_json_kstr(&j, "given_id", r->given_id);
	rc_json_kint(&j, "bytes", (int64_t)r->n_bytes);
	rc_json_key(&j, "sources");
	rc_json_open(&j, '[');
	for (uint32_t k = 0; k < r->source.n; k++)
		rc_json_str(&j, r->source.v[k]);
	rc_json_close(&j, ']');
	rc_json_key(&j, "said");
	rc_json_open(&j, '{');
	rc_json_kstr(&j, "lang", r->said.lang);
	rc_json_kstr(&j, "published", r->said.published);
	rc_json_kstr(&j, "outlet", r->said.outlet);
	rc_json_close(&j, '}');
	inferred(v, i, &j);
	rc_doc_dump_json(&r->doc, false, &record);
	rc_buf_byte(out, ',');
	rc_buf_add(out, record.p + 1, record.n - 1); /* the record's keys, its bracket and line end */
	rc_buf_release(&record);
}

static void name(const rc_view *v, uint32_t i, rc_buf *out)
{
	static const char *const type[] = {"PER", "ORG", "LOC", "MISC"};
	const rc_name *n = &v->x->name.v[i];
	rc_json j = rc_json_to(out);
	rc_json_open(&j, '{');
	rc_json_kz(&j, "record", "name");
	rc_json_kstr(&j, "id", n->id);
	rc_json_kstr(&j, "name", n->name);
	rc_json_kz(&j, "type", type[n->type]);
	rc_json_kstr(&j, "wikidata", n->wikidata);
	rc_json_key(&j, "entities");
	rc_json_open(&j, '[');
	for (uint32_t r = n->refs.beg; r < n->refs.end; r++) {
		rc_buf id = {0};
		rc_buf_fmt(&id, "e%u", v->x->ref.v[r].index + 1);
		rc_json_open(&j, '{');
		rc_json_kstr(&j, "article", rc_view_id(v, v->x->ref.v[r].doc));
		rc_json_kstr(&j, "entity", rc_buf_view(&id));
		rc_json_close(&j, '}');
		rc_buf_release(&id);
	}
	rc_json_close(&j, ']');
	rc_json_close(&j, '}');
	rc_buf_byte(out, '\n');
}

static void side(const rc_view *v, rc_json *j, const char *key, uint32_t doc, rc_span s)
{
	uint32_t start, end;
	bool in_title;
	rc_view_offsets(v, doc, s, &start, &end, &in_title);
	rc_json_key(j, key);
	rc_json_open(j, '{');
	rc_json_kstr(j, "article", rc_view_id(v, doc));
	rc_json_kint(j, "start", start);
	rc_json_kint(j, "end", end);
	rc_json_kz(j, "in", in_title ? "title" : "text");
	rc_json_close(j, '}');
}

static void copy(const rc_view *v, uint32_t i, rc_buf *out)
{
	static const char *const direction[] = {NULL, "a to b", "b to a"};
	const rc_copy *c = &v->x->copy.v[i];
	rc_json j = rc_json_to(out);
	rc_json_open(&j, '{');
	rc_json_kz(&j, "record", "shared passage");
	side(v, &j, "a", c->doc_a, c->a);
	side(v, &j, "b", c->doc_b, c->b);
	rc_json_kint(&j, "words", c->words);
	rc_json_kz(&j, "direction", direction[c->direction]);
	rc_json_kbool(&j, "one_text", c->whole);
	rc_json_kstr(&j, "quote", rc_view_words(v, c->doc_a, c->a));
	rc_json_close(&j, '}');
	rc_buf_byte(out, '\n');
}

static void event(const rc_view *v, uint32_t i, rc_buf *out)
{
	rc_buf b = {0};
	rc_event_json(v, i, &b);
	rc_buf_z(out, "{\"record\":\"event\",");
	rc_buf_add(out, b.p + 1, b.n - 1);
	rc_buf_byte(out, '\n');
	rc_buf_release(&b);
}

static void closing(const rc_view *v, const char *version, rc_buf *out)
{
	rc_json j = rc_json_to(out);
	rc_json_open(&j, '{');
	rc_json_kz(&j, "record", "closing");
	rc_json_kz(&j, "line", rc_closing_line);
	rc_json_kz(&j, "version", version);
	rc_json_kint(&j, "articles", v->list->article.n);
	rc_json_kint(&j, "undated", v->n_undated);
	rc_json_kint(&j, "without_outlet", v->n_no_outlet);
	rc_json_close(&j, '}');
	rc_buf_byte(out, '\n');
}

typedef void one(const rc_view *v, uint32_t i, rc_buf *out);

rc_status rc_export_jsonl(const rc_view *v, const char *version,
                          rc_status (*flush)(void *ctx, rc_str bytes, rc_err *err), void *ctx,
                          rc_err *err)
{
	struct {
		one     *write;
		uint32_t n;
	} part[] = {{article, v->list->article.n},
	            {name, v->x->name.n},
	            {copy, v->x->copy.n},
	            {event, v->x->happening.n}};
	rc_buf out = {0};
	rc_status status = RC_OK;
	for (uint32_t p = 0; p < sizeof part / sizeof *part; p++)
		for (uint32_t i = 0; i < part[p].n && status == RC_OK; i++) {
			part[p].write(v, i, &out);
			if (out.n < MUCH)
				continue;
			status = flush(ctx, rc_buf_view(&out), err);
			rc_buf_reset(&out);
		}
	if (status == RC_OK) {
		closing(v, version, &out);
		status = flush(ctx, rc_buf_view(&out), err);
	}
	rc_buf_release(&out);
	return status;
}
