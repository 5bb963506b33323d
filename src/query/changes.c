/* changes.c - what the last articles changed in a dossier: two states of its cross-check compared; see query.h.
 *
 * Ids of events can change when an event grows, so events are followed by what they are made of: an event of the later state is the same as one of the
 * earlier when both hold a mention of the same article.
 */
#include "query/rows.h"

typedef struct run {
	const rc_view *before, *after;
	rc_arena      *a;
	rc_map         was;     /* (article's row, its event) -> happening before */
	rc_map         article; /* rows of articles that were there */
	rc_changes    *out;
} run;

static uint64_t mention_key(const rc_view *v, uint32_t doc, uint32_t event)
{
	return rc_hash_more(rc_hash_more(1, (uint64_t)v->list->article.v[doc]->n), event);
}

static void index_before(run *r)
{
	const rc_cross *x = r->before->x;
	for (uint32_t i = 0; i < r->before->list->article.n; i++)
		*rc_map_put(&r->article, (uint64_t)r->before->list->article.v[i]->n, NULL) = i;
	for (uint32_t i = 0; i < x->account.n; i++) {
		const rc_account *ac = &x->account.v[i];
		for (uint32_t m = ac->mentions.beg; m < ac->mentions.end; m++)
			*rc_map_put(&r->was, mention_key(r->before, ac->doc, x->mention.v[m]),
			            NULL) = ac->happening;
	}
}

static void say(run *r, rc_change_kind kind, uint32_t happening, rc_str detail)
{
	*RC_ADD(r->a, r->out->change) = (rc_change){kind, happening, detail};
}

typedef RC_VEC(uint32_t) indices;

/* The events before that this one was made of. */
static void earlier(run *r, const rc_happening *h, indices *was)
{
	const rc_cross *x = r->after->x;
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++) {
		const rc_account *ac = &x->account.v[i];
		for (uint32_t m = ac->mentions.beg; m < ac->mentions.end; m++) {
			uint32_t e = rc_map_get(&r->was, mention_key(r->after, ac->doc, x->mention.v[m]));
			bool there = e == RC_NONE;
			for (uint32_t k = 0; k < was->n && !there; k++)
				there = was->v[k] == e;
			if (!there)
				*RC_ADD(r->a, *was) = e;
		}
	}
}

static bool had_origin(const run *r, const indices *was, rc_str id)
{
	const rc_cross *x = r->before->x;
	for (uint32_t k = 0; k < was->n; k++) {
		const rc_happening *h = &x->happening.v[was->v[k]];
		for (uint32_t i = h->origins.beg; i < h->origins.end; i++)
			if (rc_str_eq(x->origin.v[x->origin_of.v[i]].id, id))
				return true;
	}
	return false;
}

static void new_origins(run *r, uint32_t at, const rc_happening *h, const indices *was)
{
	const rc_cross *x = r->after->x;
	for (uint32_t i = h->origins.beg; i < h->origins.end; i++) {
		const rc_origin *o = &x->origin.v[x->origin_of.v[i]];
		if (!had_origin(r, was, o->id))
			say(r, RC_CHANGE_ORIGIN, at, o->name);
	}
}

static bool had_state(const run *r, const indices *was, const rc_point *p)
{
	const rc_cross *x = r->before->x;
	for (uint32_t k = 0; k < was->n; k++) {
		const rc_happening *h = &x->happening.v[was->v[k]];
		for (uint32_t i = h->points.beg; i < h->points.end; i++)
			if (x->point.v[i].state == p->state && rc_str_eq(x->point.v[i].name, p->name))
				return true;
	}
	return false;
}

static void new_states(run *r, uint32_t at, const rc_happening *h, const indices *was)
{
	for (uint32_t i = h->points.beg; i < h->points.end; i++) {
		const rc_point *p = &r->after->x->point.v[i];
		if ((p->state == RC_REVISED || p->state == RC_DIFFER) && !had_state(r, was, p))
			say(r, p->state == RC_REVISED ? RC_CHANGE_REVISED : RC_CHANGE_DIFFERS, at, p->name);
	}
}

static bool is_new_article(const run *r, uint32_t doc)
{
	return rc_map_get(&r->article, (uint64_t)r->after->list->article.v[doc]->n) == RC_NONE;
}

static void new_denials(run *r, uint32_t at, const rc_happening *h)
{
	for (uint32_t i = h->denials.beg; i < h->denials.end; i++) {
		const rc_denial *d = &r->after->x->denial.v[i];
		const rc_meta *m = &rc_view_doc(r->after, d->doc)->meta;
		if (is_new_article(r, d->doc))
			say(r, RC_CHANGE_DENIED, at, d->by.n ? d->by : m->outlet.n ? m->outlet : rc_view_id(r->after, d->doc));
	}
}

static void new_articles(run *r, uint32_t at, const rc_happening *h)
{
	rc_buf b = {0};
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++) {
		uint32_t doc = r->after->x->account.v[i].doc;
		const rc_meta *m = &rc_view_doc(r->after, doc)->meta;
		if (is_new_article(r, doc))
			rc_buf_fmt(&b, "%s%.*s", b.n ? "; " : "", RC_FMT(m->outlet.n ? m->outlet : rc_view_id(r->after, doc)));
	}
	if (b.n)
		say(r, RC_CHANGE_ARTICLE, at, rc_arena_dup(r->a, rc_buf_view(&b)));
	rc_buf_release(&b);
}

void rc_query_changes(const rc_view *before, const rc_view *after, rc_arena *a, rc_changes *out)
{
	run r = {.before = before, .after = after, .a = a, .out = out};
	*out = (rc_changes){0};
	index_before(&r);
	for (uint32_t i = 0; i < after->x->happening.n; i++) {
		const rc_happening *h = &after->x->happening.v[i];
		indices was = {0};
		earlier(&r, h, &was);
		if (!was.n)
			say(&r, RC_CHANGE_EVENT, i, RC_NULL_STR);
		else
			new_articles(&r, i, h);
		if (was.n)
			new_origins(&r, i, h, &was);
		new_states(&r, i, h, &was);
		new_denials(&r, i, h);
	}
	rc_map_release(&r.was);
	rc_map_release(&r.article);
}

const char *rc_change_name(rc_change_kind k)
{
	static const char *const name[] = {"new event", "new article", "new origin",
	                                   "revised",   "differs",     "denied"};
	return name[k];
}

void rc_rows_changes(const rc_view *v, rc_format f, const rc_changes *c, rc_buf *out)
{
	rc_rows r;
	rc_rows_start(&r, f, out);
	for (uint32_t i = 0; i < c->change.n; i++) {
		const rc_change *x = &c->change.v[i];
		const rc_happening *h = &v->x->happening.v[x->event];
		rc_row_begin(&r);
		rc_row_z(&r, "change", rc_change_name(x->kind));
		rc_row_str(&r, "event", h->id);
		rc_row_str(&r, "edtf", h->edtf);
		rc_row_str(&r, "title", h->title);
		rc_row_str(&r, "detail", x->detail);
		rc_row_int(&r, "articles", h->n_articles);
		rc_row_int(&r, "origins", h->n_origins);
		rc_row_end(&r);
	}
	rc_rows_finish(&r);
}
