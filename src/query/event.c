/* event.c - one event of the chronology as the JSON object of docs/dossier.md. */
#include "query/query.h"

#include "query/rows.h"

#include "base/json.h"

#include <math.h>

static void day(rc_json *j, const char *key, int32_t d)
{
	rc_buf b = {0};
	if (d != RC_NO_DAY)
		rc_day_append(&b, d);
	rc_json_kstr(j, key, d == RC_NO_DAY ? RC_NULL_STR : rc_buf_view(&b));
	rc_buf_release(&b);
}

static void when(const rc_happening *h, rc_json *j)
{
	rc_json_key(j, "when");
	if (!h->edtf.p) {
		rc_json_null(j);
		return;
	}
	rc_json_open(j, '{');
	rc_json_kstr(j, "edtf", h->edtf);
	day(j, "from", h->from);
	day(j, "to", h->to);
	rc_json_close(j, '}');
}

static void actors(const rc_cross *x, const char *key, rc_range r, rc_json *j)
{
	rc_json_key(j, key);
	rc_json_open(j, '[');
	for (uint32_t i = r.beg; i < r.end; i++) {
		rc_json_open(j, '{');
		rc_json_kstr(j, "name", x->actor.v[i].name);
		if (x->actor.v[i].who != RC_NONE)
			rc_json_kstr(j, "wikidata", x->name.v[x->actor.v[i].who].wikidata);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

static void span(const rc_view *v, uint32_t doc, rc_span s, rc_json *j)
{
	uint32_t start, end;
	bool in_title;
	rc_json_kstr(j, "quote", rc_view_words(v, doc, s));
	if (!rc_span_is(s)) {
		rc_json_knull(j, "start");
		rc_json_knull(j, "end");
		return;
	}
	rc_view_offsets(v, doc, s, &start, &end, &in_title);
	rc_json_kint(j, "start", start);
	rc_json_kint(j, "end", end);
	if (in_title)
		rc_json_kz(j, "in", "title");
}

static void denials(const rc_view *v, const rc_happening *h, rc_json *j)
{
	rc_json_key(j, "denied_by");
	rc_json_open(j, '[');
	for (uint32_t i = h->denials.beg; i < h->denials.end; i++) {
		const rc_denial *d = &v->x->denial.v[i];
		rc_json_open(j, '{');
		rc_json_kstr(j, "name", d->by);
		day(j, "date", d->day);
		rc_json_kstr(j, "article", rc_view_id(v, d->doc));
		span(v, d->doc, d->span, j);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

static void no_source(const rc_cross *x, const rc_happening *h, rc_json *j)
{
	rc_json_key(j, "no_source");
	rc_json_open(j, '[');
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
		if (rc_account_no_source(&x->account.v[i]))
			rc_json_int(j, i + 1);
	rc_json_close(j, ']');
}

static void differs_on(const rc_cross *x, const rc_happening *h, rc_json *j)
{
	rc_json_key(j, "differs_on");
	rc_json_open(j, '[');
	for (uint32_t i = h->points.beg; i < h->points.end; i++)
		if (x->point.v[i].state == RC_DIFFER)
			rc_json_str(j, x->point.v[i].name);
	rc_json_close(j, ']');
}

static void origins(const rc_cross *x, const rc_happening *h, rc_json *j)
{
	rc_json_key(j, "origins");
	rc_json_open(j, '[');
	for (uint32_t i = h->origins.beg; i < h->origins.end; i++) {
		uint32_t o = x->origin_of.v[i];
		rc_json_open(j, '{');
		rc_json_kstr(j, "id", x->origin.v[o].id);
		rc_json_kstr(j, "name", x->origin.v[o].name);
		rc_json_kz(j, "kind", rc_okind_name(x->origin.v[o].kind));
		rc_json_kstr(j, "camp", x->origin.v[o].camp);
		rc_json_key(j, "accounts");
		rc_json_open(j, '[');
		for (uint32_t a = h->accounts.beg; a < h->accounts.end; a++)
			for (uint32_t k = x->account.v[a].origins.beg; k < x->account.v[a].origins.end; k++)
				if (x->origin_of.v[k] == o)
					rc_json_int(j, a + 1);
		rc_json_close(j, ']');
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

static void cells(const rc_view *v, const rc_value *val, rc_json *j)
{
	const rc_cross *x = v->x;
	rc_json_key(j, "accounts");
	rc_json_open(j, '[');
	for (uint32_t c = val->cells.beg; c < val->cells.end; c++)
		if (c == val->cells.beg || x->cell.v[c].account != x->cell.v[c - 1].account)
			rc_json_int(j, x->cell.v[c].account + 1);
	rc_json_close(j, ']');
	rc_json_key(j, "origins");
	rc_json_open(j, '[');
	for (uint32_t o = val->origins.beg; o < val->origins.end; o++)
		rc_json_str(j, x->origin.v[x->origin_of.v[o]].name);
	rc_json_close(j, ']');
	rc_json_key(j, "cells");
	rc_json_open(j, '[');
	for (uint32_t c = val->cells.beg; c < val->cells.end; c++) {
		const rc_cell *cell = &x->cell.v[c];
		rc_json_open(j, '{');
		rc_json_kint(j, "account", cell->account + 1);
		rc_json_kstr(j, "origin",
		             cell->origin == RC_NONE ? RC_NULL_STR : x->origin.v[cell->origin].name);
		rc_json_kz(j, "voice", rc_voice_name(cell->voice));
		rc_json_kbool(j, "hedged", cell->hedged);
		span(v, x->account.v[cell->account].doc, cell->span, j);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

static void number(rc_json *j, const char *key, double d)
{
	if (isnan(d))
		return;
	rc_json_key(j, key);
	rc_json_double(j, d);
}

static void value(const rc_view *v, const rc_value *val, rc_json *j)
{
	rc_json_open(j, '{');
	if (rc_value_is_date(val)) {
		rc_buf b = {0};
		rc_value_edtf(val, &b);
		rc_json_kstr(j, "value", rc_buf_view(&b));
		rc_buf_release(&b);
	} else if (val->text.p) {
		rc_json_kstr(j, "value", val->text);
	} else if (!isnan(val->number)) {
		number(j, "value", val->number);
	} else {
		rc_json_knull(j, "value");
	}
	number(j, "min", val->min);
	number(j, "max", val->max);
	if (val->unit.p)
		rc_json_kstr(j, "unit", val->unit);
	if (val->per.p)
		rc_json_kstr(j, "per", val->per);
	if (val->approximate)
		rc_json_kbool(j, "approximate", true);
	if (val->basis.p)
		rc_json_kstr(j, "basis", val->basis);
	if (val->anchor.p)
		rc_json_kstr(j, "anchor", val->anchor);
	if (val->wikidata.p)
		rc_json_kstr(j, "wikidata", val->wikidata);
	if (val->from != RC_NO_DAY)
		day(j, "from", val->from);
	if (val->to != RC_NO_DAY)
		day(j, "to", val->to);
	cells(v, val, j);
	rc_json_close(j, '}');
}

static void points(const rc_view *v, const rc_happening *h, rc_json *j)
{
	rc_json_key(j, "points");
	rc_json_open(j, '[');
	for (uint32_t i = h->points.beg; i < h->points.end; i++) {
		const rc_point *p = &v->x->point.v[i];
		rc_json_open(j, '{');
		rc_json_kstr(j, "name", p->name);
		rc_json_kz(j, "state", rc_state_name(p->state));
		rc_json_key(j, "values");
		rc_json_open(j, '[');
		for (uint32_t k = p->values.beg; k < p->values.end; k++)
			value(v, &v->x->value.v[k], j);
		rc_json_close(j, ']');
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

static void account(const rc_view *v, uint32_t i, rc_json *j)
{
	const rc_cross *x = v->x;
	const rc_account *a = &x->account.v[i];
	const rc_doc *d = rc_view_doc(v, a->doc);
	rc_json_open(j, '{');
	rc_json_kint(j, "id", i + 1);
	rc_json_kstr(j, "article", rc_view_id(v, a->doc));
	rc_json_kstr(j, "source", d->meta.source);
	rc_json_kstr(j, "outlet", d->meta.outlet);
	rc_json_kstr(j, "published", d->meta.published);
	rc_json_kz(j, "voice", rc_voice_name(a->voice));
	rc_json_kz(j, "claim", rc_claim_name(a->claim));
	rc_json_kbool(j, "hedged", a->hedged);
	rc_json_key(j, "attribution");
	rc_json_open(j, '[');
	for (uint32_t l = a->chain.beg; l < a->chain.end; l++) {
		rc_json_open(j, '{');
		rc_json_kstr(j, "name", x->link.v[l].name);
		rc_json_kz(j, "role", rc_role_name(x->link.v[l].role));
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
	if (a->copy_of != RC_NONE)
		rc_json_kint(j, "copy_of", a->copy_of + 1);
	span(v, a->doc, a->quote, j);
	rc_json_close(j, '}');
}

static void accounts(const rc_view *v, const rc_happening *h, rc_json *j)
{
	rc_json_key(j, "accounts");
	rc_json_open(j, '[');
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
		account(v, i, j);
	rc_json_close(j, ']');
	rc_json_key(j, "related");
	rc_json_open(j, '[');
	for (uint32_t i = h->related.beg; i < h->related.end; i++) {
		rc_json_open(j, '{');
		rc_json_kstr(j, "event", v->x->happening.v[v->x->related.v[i].happening].id);
		rc_json_kstr(j, "how", v->x->related.v[i].how);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

void rc_event_json(const rc_view *v, uint32_t event, rc_buf *out)
{
	const rc_happening *h = &v->x->happening.v[event];
	rc_json to = rc_json_to(out), *j = &to;
	rc_json_open(j, '{');
	rc_json_kstr(j, "id", h->id);
	rc_json_kz(j, "kind", h->position ? "position" : "event");
	rc_json_kstr(j, "title", h->title.p ? h->title : RC_STR(""));
	rc_json_kstr(j, "type", h->type);
	rc_json_kstr(j, "mode", h->mode);
	rc_json_kz(j, "claim", rc_claim_name(h->claim));
	when(h, j);
	rc_json_key(j, "where");
	if (h->place.p) {
		rc_json_open(j, '{');
		rc_json_kstr(j, "name", h->place);
		rc_json_kstr(j, "wikidata", h->place_wikidata);
		rc_json_close(j, '}');
	} else {
		rc_json_null(j);
	}
	actors(v->x, "actors", h->actors, j);
	actors(v->x, "recipients", h->recipients, j);
	rc_json_kint(j, "articles", h->n_articles);
	rc_json_kint(j, "origins_stated", h->n_origins);
	no_source(v->x, h, j);
	denials(v, h, j);
	differs_on(v->x, h, j);
	origins(v->x, h, j);
	points(v, h, j);
	accounts(v, h, j);
	rc_json_close(j, '}');
}
