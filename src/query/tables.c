/* tables.c - each screen as rows of JSON Lines or CSV; the keys are documented in docs/schema. */
#include "query/rows.h"

#include <math.h>

static void origin_names(rc_rows *r, const char *key, const rc_cross *x, rc_range of)
{
	rc_row_list(r, key);
	for (uint32_t i = of.beg; i < of.end; i++)
		rc_row_item(r, x->origin.v[x->origin_of.v[i]].name);
	rc_row_list_end(r);
}

static void actor_names(rc_rows *r, const char *key, const rc_cross *x, rc_range of)
{
	rc_row_list(r, key);
	for (uint32_t i = of.beg; i < of.end; i++)
		rc_row_item(r, x->actor.v[i].name);
	rc_row_list_end(r);
}

/* What each value of the date stands on: "written", "written (year from metadata)", "computed from crosscheck"... */
static void date_bases(rc_rows *r, const rc_cross *x, const rc_happening *h)
{
	rc_row_list(r, "date_basis");
	for (uint32_t p = h->points.beg; p < h->points.end; p++)
		for (uint32_t i = x->point.v[p].values.beg; i < x->point.v[p].values.end; i++) {
			const rc_value *val = &x->value.v[i];
			if (!rc_str_eqz(x->point.v[p].name, "date") || !val->basis.p || rc_value_told_again(x, &x->point.v[p], val))
				continue;
			rc_buf b = {0};
			rc_value_edtf(val, &b);
			rc_buf_fmt(&b, " %.*s", RC_FMT(val->basis));
			if (val->anchor.p)
				rc_buf_fmt(&b, rc_str_eqz(val->basis, "written") ? " (year from %.*s)" : " from %.*s", RC_FMT(val->anchor));
			rc_row_item(r, rc_buf_view(&b));
			rc_buf_release(&b);
		}
	rc_row_list_end(r);
}

static void timeline_row(rc_rows *r, const rc_view *v, uint32_t event)
{
	const rc_cross *x = v->x;
	const rc_happening *h = &x->happening.v[event];
	uint32_t unsourced = 0, hedged = 0;
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++) {
		unsourced += rc_account_no_source(&x->account.v[i]);
		hedged += x->account.v[i].hedged;
	}
	rc_row_begin(r);
	rc_row_str(r, "id", h->id);
	rc_row_z(r, "kind", h->position ? "position" : "event");
	rc_row_str(r, "when", h->edtf);
	rc_row_day(r, "from", h->from);
	rc_row_day(r, "to", h->to);
	date_bases(r, x, h);
	rc_row_str(r, "where", h->place);
	rc_row_str(r, "title", h->title);
	rc_row_str(r, "type", h->type);
	rc_row_str(r, "mode", h->mode);
	rc_row_z(r, "claim", rc_claim_name(h->claim));
	actor_names(r, "actors", x, h->actors);
	actor_names(r, "recipients", x, h->recipients);
	rc_row_u32(r, "articles", h->n_articles);
	rc_row_u32(r, "hedged", hedged);
	rc_row_u32(r, "origins_stated", h->n_origins);
	origin_names(r, "origins", x, h->origins);
	rc_row_u32(r, "no_source", unsourced);
	rc_row_list(r, "differs_on");
	for (uint32_t i = h->points.beg; i < h->points.end; i++)
		if (x->point.v[i].state == RC_DIFFER)
			rc_row_item(r, x->point.v[i].name);
	rc_row_list_end(r);
	rc_row_list(r, "denied_by");
	for (uint32_t i = h->denials.beg; i < h->denials.end; i++)
		rc_row_item(r, x->denial.v[i].by.p ? x->denial.v[i].by : RC_STR("?"));
	rc_row_list_end(r);
	rc_row_end(r);
}

void rc_rows_timeline(const rc_view *v, rc_format f, const rc_indices *events, rc_buf *out)
{
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < events->n; i++) {
		if (f == RC_CSV) {
			timeline_row(&r, v, events->v[i]);
		} else {
			rc_event_json(v, events->v[i], out);
			rc_buf_byte(out, '\n');
		}
	}
	rc_rows_finish(&r);
}

static void value_keys(rc_rows *r, const rc_value *val)
{
	rc_buf date = {0};
	if (rc_value_is_date(val))
		rc_value_edtf(val, &date);
	if (date.n || val->text.p)
		rc_row_str(r, "value", date.n ? rc_buf_view(&date) : val->text);
	else
		rc_row_number(r, "value", val->number);
	rc_buf_release(&date);
	rc_row_number(r, "min", val->min);
	rc_row_number(r, "max", val->max);
	rc_row_str(r, "unit", val->unit);
	rc_row_str(r, "per", val->per);
	rc_row_bool(r, "approximate", val->approximate);
	rc_row_str(r, "basis", val->basis);
	rc_row_str(r, "anchor", val->anchor);
}

static void cell_row(rc_rows *r, const rc_view *v, uint32_t event, const rc_point *p,
                     const rc_value *val, const rc_cell *c, const char *type)
{
	const rc_cross *x = v->x;
	uint32_t doc = x->account.v[c->account].doc;
	rc_row_begin(r);
	rc_row_str(r, "event", x->happening.v[event].id);
	rc_row_str(r, "title", x->happening.v[event].title);
	rc_row_str(r, "point", p->name);
	rc_row_z(r, "state", rc_state_name(p->state));
	if (type)
		rc_row_z(r, "difference", type);
	value_keys(r, val);
	rc_row_u32(r, "account", c->account + 1);
	rc_row_article(r, v, doc);
	rc_row_str(r, "origin", c->origin == RC_NONE ? RC_NULL_STR : x->origin.v[c->origin].name);
	rc_row_z(r, "voice", rc_voice_name(c->voice));
	rc_row_bool(r, "hedged", c->hedged);
	rc_row_span(r, v, doc, c->span);
	rc_row_end(r);
}

void rc_rows_compare(const rc_view *v, rc_format f, uint32_t event, rc_buf *out)
{
	if (f == RC_JSONL) {
		rc_event_json(v, event, out);
		rc_buf_byte(out, '\n');
		return;
	}
	const rc_cross *x = v->x;
	const rc_happening *h = &x->happening.v[event];
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t p = h->points.beg; p < h->points.end; p++)
		for (uint32_t i = x->point.v[p].values.beg; i < x->point.v[p].values.end; i++)
			for (uint32_t c = x->value.v[i].cells.beg; c < x->value.v[i].cells.end; c++)
				cell_row(&r, v, event, &x->point.v[p], &x->value.v[i], &x->cell.v[c], NULL);
	rc_rows_finish(&r);
}

void rc_rows_diff(const rc_view *v, rc_format f, const rc_differences *d, rc_buf *out)
{
	const rc_cross *x = v->x;
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < d->n; i++) {
		const rc_difference *e = &d->v[i];
		const rc_point *p = &x->point.v[e->point];
		for (uint32_t k = p->values.beg; k < p->values.end; k++)
			for (uint32_t c = x->value.v[k].cells.beg; c < x->value.v[k].cells.end; c++)
				cell_row(&r, v, e->event, p, &x->value.v[k], &x->cell.v[c],
				         rc_diff_type_name(e->type));
	}
	rc_rows_finish(&r);
}

void rc_rows_origins(const rc_view *v, rc_format f, const rc_indices *events, rc_buf *out)
{
	const rc_cross *x = v->x;
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t e = 0; e < events->n; e++) {
		const rc_happening *h = &x->happening.v[events->v[e]];
		for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++) {
			const rc_account *a = &x->account.v[i];
			rc_row_begin(&r);
			rc_row_str(&r, "event", h->id);
			rc_row_str(&r, "title", h->title);
			rc_row_u32(&r, "articles", h->n_articles);
			rc_row_u32(&r, "origins_stated", h->n_origins);
			rc_row_u32(&r, "account", i + 1);
			rc_row_article(&r, v, a->doc);
			origin_names(&r, "origins", x, a->origins);
			rc_row_list(&r, "attribution");
			for (uint32_t l = a->chain.beg; l < a->chain.end; l++)
				rc_row_item(&r, x->link.v[l].name);
			rc_row_list_end(&r);
			rc_row_list(&r, "roles");
			for (uint32_t l = a->chain.beg; l < a->chain.end; l++)
				rc_row_item(&r, rc_str_of(rc_role_name(x->link.v[l].role)));
			rc_row_list_end(&r);
			rc_row_z(&r, "voice", rc_voice_name(a->voice));
			rc_row_bool(&r, "hedged", a->hedged);
			rc_row_u32(&r, "copy_of", a->copy_of == RC_NONE ? RC_NONE : a->copy_of + 1);
			rc_row_span(&r, v, a->doc, a->quote);
			rc_row_end(&r);
		}
	}
	rc_rows_finish(&r);
}

void rc_rows_says(const rc_view *v, rc_format f, const rc_saids *s, rc_buf *out)
{
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < s->n; i++) {
		const rc_said *e = &s->v[i];
		const rc_doc *d = rc_view_doc(v, e->doc);
		const rc_statement *t = &d->statement.v[e->statement];
		rc_row_begin(&r);
		rc_row_str(&r, "speaker", e->speaker);
		rc_row_str(&r, "speaker_words", rc_doc_str(d, t->speaker.span));
		rc_row_z(&r, "act", rc_act_name(t->act));
		rc_row_str(&r, "cue", rc_doc_str(d, t->cue));
		rc_row_z(&r, "kind", rc_skind_name(t->kind));
		rc_row_list(&r, "via");
		for (uint32_t p = t->via_beg; p < t->via_end; p++)
			rc_row_item(&r, rc_view_party(v, e->doc, &d->party.v[p]));
		rc_row_list_end(&r);
		rc_row_article(&r, v, e->doc);
		rc_row_span(&r, v, e->doc, t->span);
		rc_row_end(&r);
	}
	rc_rows_finish(&r);
}

void rc_rows_labels(const rc_view *v, rc_format f, const rc_labels *l, rc_buf *out)
{
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < l->n; i++) {
		const rc_doc *d = rc_view_doc(v, l->v[i].doc);
		const rc_label *b = &d->label.v[l->v[i].label];
		rc_row_begin(&r);
		rc_row_str(&r, "name", l->v[i].name);
		rc_row_z(&r, "type", rc_etype_name(d->entity.v[b->entity].type));
		rc_row_z(&r, "voice", rc_voice_name(b->voice));
		rc_row_article(&r, v, l->v[i].doc);
		rc_row_span(&r, v, l->v[i].doc, b->span);
		rc_row_end(&r);
	}
	rc_rows_finish(&r);
}

/* What a mark says, in a few words of the record. */
static void mark_value(rc_rows *r, const rc_view *v, uint32_t doc, const rc_mark *m)
{
	const rc_doc *d = rc_view_doc(v, doc);
	rc_str value = RC_NULL_STR;
	double number = NAN;
	const char *sort = NULL;
	switch (m->kind) {
	case RC_MARK_NAME:
		value = rc_view_name(v, doc, d->mention.v[m->index].entity);
		sort = rc_etype_name(d->entity.v[d->mention.v[m->index].entity].type);
		break;
	case RC_MARK_LABEL:
		value = rc_view_name(v, doc, d->label.v[m->index].entity);
		sort = rc_voice_name(d->label.v[m->index].voice);
		break;
	case RC_MARK_TIME: value = d->time.v[m->index].value; break;
	case RC_MARK_QUANTITY:
		number = d->quantity.v[m->index].value;
		sort = NULL;
		value = d->quantity.v[m->index].unit;
		break;
	case RC_MARK_STATEMENT:
		value = rc_view_party(v, doc, &d->statement.v[m->index].speaker);
		sort = rc_act_name(d->statement.v[m->index].act);
		break;
	case RC_MARK_EVENT:
		value = d->event.v[m->index].predicate;
		sort = rc_claim_name(d->event.v[m->index].claim);
		break;
	case RC_MARK_COPY: {
		const rc_copy *c = &v->x->copy.v[m->index];
		value = rc_view_doc(v, c->doc_a == doc ? c->doc_b : c->doc_a)->meta.id;
		number = c->words;
		break;
	}
	}
	rc_row_str(r, "value", value);
	rc_row_z(r, "sort", sort);
	rc_row_number(r, "number", number);
}

void rc_rows_show(const rc_view *v, rc_format f, uint32_t doc, const rc_marks *m, rc_buf *out)
{
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < m->n; i++) {
		rc_row_begin(&r);
		rc_row_str(&r, "article", rc_view_id(v, doc));
		rc_row_z(&r, "mark", rc_mark_kind_name(m->v[i].kind));
		mark_value(&r, v, doc, &m->v[i]);
		rc_row_str(&r, "event",
		           m->v[i].event == RC_NONE ? RC_NULL_STR : v->x->happening.v[m->v[i].event].id);
		rc_row_span(&r, v, doc, m->v[i].span);
		rc_row_end(&r);
	}
	rc_rows_finish(&r);
}

void rc_rows_search(const rc_view *v, rc_format f, const rc_hits *h, rc_buf *out)
{
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < h->n; i++) {
		uint32_t doc = h->v[i].doc;
		rc_row_begin(&r);
		rc_row_article(&r, v, doc);
		rc_row_str(&r, "title", rc_view_doc(v, doc)->meta.title);
		rc_row_span(&r, v, doc, h->v[i].around);
		rc_row_end(&r);
	}
	rc_rows_finish(&r);
}

void rc_rows_fixes(const rc_view *v, rc_format f, const rc_corrections *c, rc_buf *out)
{
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < c->n; i++) {
		const rc_fix *x = c->v[i].fix;
		rc_row_begin(&r);
		rc_row_article(&r, v, c->v[i].doc);
		rc_row_z(&r, "what", rc_fix_name(x->key));
		rc_row_str(&r, "value", x->value);
		rc_row_str(&r, "found", x->found);
		rc_row_str(&r, "found_basis", x->found_basis);
		rc_row_str(&r, "at", x->at);
		rc_row_end(&r);
	}
	rc_rows_finish(&r);
}

void rc_rows_log(rc_format f, const rc_log_entries *l, rc_buf *out)
{
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < l->entry.n; i++) {
		const rc_log_entry *e = &l->entry.v[i];
		rc_row_begin(&r);
		rc_row_int(&r, "n", (int64_t)e->n);
		rc_row_str(&r, "at", e->at);
		rc_row_str(&r, "what", e->what);
		rc_row_str(&r, "article", e->article);
		rc_row_str(&r, "detail", e->detail);
		rc_row_str(&r, "version", e->version);
		rc_row_end(&r);
	}
	rc_rows_finish(&r);
}
