/* screens.c - what each screen shows, in which order; see query.h. */
#include "query/query.h"

#include <math.h>
#include <stdio.h>

/* ---- differences ---- */

const char *rc_diff_type_name(rc_diff_type t)
{
	static const char *const name[] = {"article against article", "speaker against speaker", "one source told in two ways",
	                                   "revised by its source"};
	return name[t];
}

/* Do two figures of one source come from different days, and neither account is a copy of the
 * other? The source changed its own. */
static bool changed(const rc_view *v, const rc_value *p, const rc_value *q, uint32_t a, uint32_t b)
{
	const rc_cross *x = v->x;
	int32_t told = rc_view_account_doc(v, a)->pub_from, later = rc_view_account_doc(v, b)->pub_from;
	bool copied = x->account.v[a].copy_of == b || x->account.v[b].copy_of == a;
	return !isnan(p->number) && !isnan(q->number) && told != RC_NO_DAY && later != RC_NO_DAY &&
	       told != later && !copied;
}

/* The origin that two accounts name for two different values of a point, or RC_NONE; at once
 * (revised false) or one after the other too. */
static uint32_t one_source(const rc_view *view, const rc_point *p, bool revised)
{
	const rc_cross *x = view->x;
	for (uint32_t i = p->values.beg; i < p->values.end; i++)
		for (uint32_t j = i + 1; j < p->values.end; j++)
			for (uint32_t a = x->value.v[i].cells.beg; a < x->value.v[i].cells.end; a++)
				for (uint32_t b = x->value.v[j].cells.beg; b < x->value.v[j].cells.end; b++)
					if (x->cell.v[a].origin != RC_NONE &&
					    x->cell.v[a].origin == x->cell.v[b].origin &&
					    x->cell.v[a].account != x->cell.v[b].account &&
					    (revised || !changed(view, &x->value.v[i], &x->value.v[j],
					                         x->cell.v[a].account, x->cell.v[b].account)))
						return x->cell.v[a].origin;
	return RC_NONE;
}

/* Whether two values stand against each other with a stated source behind each. */
static bool speakers(const rc_cross *x, const rc_point *p)
{
	uint32_t n = 0;
	for (uint32_t i = p->values.beg; i < p->values.end; i++)
		n += x->value.v[i].origins.beg < x->value.v[i].origins.end;
	return n >= 2;
}

static void diff_point(const rc_view *v, rc_arena *a, uint32_t event, uint32_t point,
                       rc_differences *out)
{
	const rc_cross *x = v->x;
	const rc_point *p = &x->point.v[point];
	uint32_t same = one_source(v, p, p->state == RC_REVISED);
	rc_difference d = {event, point, RC_DIFF_ARTICLES, RC_NONE, x->happening.v[event].n_articles};
	if (p->state == RC_REVISED) {
		d.type = RC_DIFF_REVISED;
		d.origin = same;
	} else if (p->state == RC_DIFFER && same == RC_NONE) {
		d.type = speakers(x, p) ? RC_DIFF_SPEAKERS : RC_DIFF_ARTICLES;
	} else if (same != RC_NONE && p->state != RC_SINGLE && p->state != RC_MATCH) {
		d.type = RC_DIFF_ONE_SOURCE;
		d.origin = same;
	} else {
		return;
	}
	*RC_ADD(a, *out) = d;
}

static int by_rank(const void *l, const void *r, void *ctx)
{
	const rc_difference *a = l, *b = r;
	const rc_view *v = ctx;
	if ((a->type == RC_DIFF_REVISED) != (b->type == RC_DIFF_REVISED))
		return a->type == RC_DIFF_REVISED ? 1 : -1;
	bool a_differs = v->x->point.v[a->point].state == RC_DIFFER,
	     b_differs = v->x->point.v[b->point].state == RC_DIFFER;
	if (a_differs != b_differs)
		return a_differs ? -1 : 1;
	if (a->rank != b->rank)
		return a->rank > b->rank ? -1 : 1;
	if (a->event != b->event)
		return a->event < b->event ? -1 : 1;
	return a->point < b->point ? -1 : a->point > b->point;
}

void rc_query_diff(const rc_view *v, rc_arena *a, uint32_t event, rc_differences *out)
{
	for (uint32_t e = 0; e < v->x->happening.n; e++) {
		if (event != RC_NONE && e != event)
			continue;
		rc_range p = v->x->happening.v[e].points;
		for (uint32_t i = p.beg; i < p.end; i++)
			diff_point(v, a, e, i, out);
	}
	rc_sort(out->v, out->n, sizeof *out->v, by_rank, (void *)(uintptr_t)v);
}

/* ---- loops ---- */

static bool names_outlet(const rc_view *v, uint32_t account, uint32_t of)
{
	const rc_account *a = &v->x->account.v[account];
	rc_str outlet = rc_view_account_doc(v, of)->meta.outlet;
	if (!outlet.n)
		return false;
	for (uint32_t l = a->chain.beg; l < a->chain.end; l++) {
		rc_str name = v->x->link.v[l].name;
		if (name.n && rc_like(name, outlet) && rc_like(outlet, name))
			return true;
	}
	return false;
}

void rc_query_loops(const rc_view *v, rc_arena *a, uint32_t event, rc_loops *out)
{
	rc_range r = v->x->happening.v[event].accounts;
	for (uint32_t i = r.beg; i < r.end; i++)
		for (uint32_t j = i + 1; j < r.end; j++)
			if (names_outlet(v, i, j) && names_outlet(v, j, i))
				*RC_ADD(a, *out) = (rc_loop){i, j};
}

/* ---- who said what ---- */

static int by_speaker(const void *l, const void *r, void *ctx)
{
	const rc_said *a = l, *b = r;
	const rc_view *v = ctx;
	if (!a->speaker.n != !b->speaker.n)
		return a->speaker.n ? -1 : 1;
	int c = rc_str_cmp(a->speaker, b->speaker);
	if (c)
		return c;
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	const rc_doc *x = v->list->doc[a->doc], *y = v->list->doc[b->doc];
	if (x->pub_from != y->pub_from)
		return x->pub_from == RC_NO_DAY ? 1 : y->pub_from == RC_NO_DAY ? -1 : x->pub_from < y->pub_from ? -1 : 1;
	if (a->doc != b->doc)
		return a->doc < b->doc ? -1 : 1;
	return a->statement < b->statement ? -1 : a->statement > b->statement;
}

static bool doc_fits(const rc_doc *d, const rc_filter *f)
{
	return (!f->outlet.p || rc_like(d->meta.outlet, f->outlet)) &&
	       (f->from == RC_NO_DAY || (d->pub_to != RC_NO_DAY && d->pub_to >= f->from)) &&
	       (f->to == RC_NO_DAY || (d->pub_from != RC_NO_DAY && d->pub_from <= f->to));
}

typedef struct copied { /* the passages that an article has after others, in a row */
	uint32_t *first, *next; /* [doc], [copy] */
} copied;

static copied passages_of(const rc_view *v, rc_arena *a)
{
	const rc_cross *x = v->x;
	copied c = {rc_arena_raw(a, (size_t)(v->list->article.n + 1) * 4), rc_arena_raw(a, (size_t)(x->copy.n + 1) * 4)};
	memset(c.first, 0xFF, (size_t)(v->list->article.n + 1) * 4); /* RC_NONE */
	for (uint32_t i = x->copy.n; i-- > 0;) {
		c.next[i] = c.first[x->copy.v[i].doc_b];
		c.first[x->copy.v[i].doc_b] = i;
	}
	return c;
}

/* The article with the lowest index that shares the passage around byte `at`; the article itself where none does. */
static uint32_t first_of_copies(const rc_view *v, const copied *in, uint32_t doc, uint32_t at)
{
	uint32_t first = doc;
	for (uint32_t i = in->first[doc]; i != RC_NONE; i = in->next[i]) {
		const rc_copy *c = &v->x->copy.v[i];
		bool here = c->doc_a < first && ((c->b.beg <= at && at < c->b.end) || c->whole);
		first = here ? c->doc_a : first;
	}
	return first;
}

/* Whose statement it is: a name across articles, an institution, or somebody of this article. */
static uint64_t heading_key(const rc_view *v, const copied *in, uint32_t doc, const rc_party *p)
{
	enum { NAME = 1, BODY, WORDS };
	bool same = false;
	rc_str words = rc_view_party(v, doc, p);
	if (!words.n)
		return 0;
	if (rc_view_name(v, doc, p->entity).p)
		return rc_hash_more(NAME, rc_hash(words));
	uint64_t key = v->know ? rc_speaker_key(v->know, v->list->doc[doc]->lang, words, &same) : 0;
	key = key ? key : rc_hash(words);
	if (same)
		return rc_hash_more(BODY, key);
	uint32_t first = first_of_copies(v, in, doc, p->span.beg);
	return rc_hash_more(rc_hash_more(WORDS, key), rc_hash(v->list->doc[first]->meta.id));
}

/* Whose statement it is, « le ministère » the one ministry named before. */
static rc_party speaker_of(const rc_view *v, uint32_t doc, uint32_t statement)
{
	rc_party who = v->list->doc[doc]->statement.v[statement].speaker;
	if (who.entity == RC_NONE && v->know && rc_span_is(who.span))
		who.entity = rc_short_for(v->know, v->list->doc[doc], &who);
	return who;
}

/* One heading has one wording: the longest, and of those as long the one that does not open a sentence. */
static void one_wording(const rc_view *v, rc_arena *a, rc_saids *list)
{
	copied in = passages_of(v, a);
	rc_map best = {0};
	for (uint32_t i = 0; i < list->n; i++) {
		rc_said *e = &list->v[i];
		rc_party who = speaker_of(v, e->doc, e->statement);
		e->key = heading_key(v, &in, e->doc, &who);
		bool fresh;
		uint32_t *slot = rc_map_put(&best, e->key, &fresh);
		rc_str so_far = fresh ? RC_NULL_STR : list->v[*slot].speaker;
		if (fresh || e->speaker.n > so_far.n || (e->speaker.n == so_far.n && rc_str_cmp(e->speaker, so_far) > 0))
			*slot = i;
	}
	for (uint32_t i = 0; i < list->n; i++) {
		uint32_t at = rc_map_get(&best, list->v[i].key);
		if (at != i)
			list->v[i].speaker = list->v[at].speaker;
	}
	rc_map_release(&best);
}

void rc_query_says(const rc_view *v, rc_arena *a, const rc_filter *f, rc_saids *out)
{
	for (uint32_t i = 0; i < v->list->article.n; i++) {
		const rc_doc *d = v->list->doc[i];
		if (!doc_fits(d, f))
			continue;
		for (uint32_t s = 0; s < d->statement.n; s++) {
			rc_party who = speaker_of(v, i, s);
			rc_str speaker = rc_view_party(v, i, &who);
			if (f->who.p && !rc_like(speaker, f->who) &&
			    !rc_like(rc_doc_str(d, d->statement.v[s].speaker.span), f->who))
				continue;
			*RC_ADD(a, *out) = (rc_said){i, s, speaker, 0};
		}
	}
	one_wording(v, a, out);
	rc_sort(out->v, out->n, sizeof *out->v, by_speaker, (void *)(uintptr_t)v);
}

/* ---- labels ---- */

static int by_name(const void *l, const void *r, void *ctx)
{
	const rc_labelled *a = l, *b = r;
	const rc_view *v = ctx;
	int c = rc_str_cmp(a->name, b->name);
	if (c)
		return c;
	c = rc_str_cmp(v->list->doc[a->doc]->meta.outlet, v->list->doc[b->doc]->meta.outlet);
	if (c)
		return c;
	if (a->doc != b->doc)
		return a->doc < b->doc ? -1 : 1;
	return a->label < b->label ? -1 : a->label > b->label;
}

static bool own_name_fits(const rc_view *v, uint32_t doc, uint32_t entity, rc_str name)
{
	return !name.p || rc_like(rc_view_name(v, doc, entity), name) ||
	       rc_like(v->list->doc[doc]->entity.v[entity].name, name);
}

void rc_query_labels(const rc_view *v, rc_arena *a, rc_str name, rc_labels *out)
{
	for (uint32_t i = 0; i < v->list->article.n; i++) {
		const rc_doc *d = v->list->doc[i];
		for (uint32_t l = 0; l < d->label.n; l++)
			if (own_name_fits(v, i, d->label.v[l].entity, name))
				*RC_ADD(a, *out) = (rc_labelled){i, l, rc_view_name(v, i, d->label.v[l].entity)};
	}
	rc_sort(out->v, out->n, sizeof *out->v, by_name, (void *)(uintptr_t)v);
}

/* ---- one article ---- */

const char *rc_mark_kind_name(rc_mark_kind k)
{
	static const char *const name[] = {"name",      "label", "time",          "quantity",
	                                   "statement", "event", "shared passage"};
	return name[k];
}

static int by_place(const void *l, const void *r, void *ctx)
{
	const rc_mark *a = l, *b = r;
	(void)ctx;
	if (a->span.beg != b->span.beg)
		return a->span.beg < b->span.beg ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end > b->span.end ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind > b->kind ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

static uint32_t event_of(const rc_view *v, uint32_t doc, uint32_t event)
{
	const rc_cross *x = v->x;
	for (uint32_t i = 0; i < x->account.n; i++) {
		if (x->account.v[i].doc != doc)
			continue;
		for (uint32_t m = x->account.v[i].mentions.beg; m < x->account.v[i].mentions.end; m++)
			if (x->mention.v[m] == event)
				return x->account.v[i].happening;
	}
	return RC_NONE;
}

void rc_query_show(const rc_view *v, rc_arena *a, uint32_t doc, rc_marks *out)
{
	const rc_doc *d = v->list->doc[doc];
	for (uint32_t i = 0; i < d->mention.n; i++)
		*RC_ADD(a, *out) = (rc_mark){d->mention.v[i].span, RC_MARK_NAME, i, RC_NONE};
	for (uint32_t i = 0; i < d->label.n; i++)
		*RC_ADD(a, *out) = (rc_mark){d->label.v[i].span, RC_MARK_LABEL, i, RC_NONE};
	for (uint32_t i = 0; i < d->time.n; i++)
		*RC_ADD(a, *out) = (rc_mark){d->time.v[i].span, RC_MARK_TIME, i, RC_NONE};
	for (uint32_t i = 0; i < d->quantity.n; i++)
		*RC_ADD(a, *out) = (rc_mark){d->quantity.v[i].span, RC_MARK_QUANTITY, i, RC_NONE};
	for (uint32_t i = 0; i < d->statement.n; i++)
		*RC_ADD(a, *out) = (rc_mark){d->statement.v[i].span, RC_MARK_STATEMENT, i, RC_NONE};
	for (uint32_t i = 0; i < d->event.n; i++)
		*RC_ADD(a, *out) = (rc_mark){d->event.v[i].span, RC_MARK_EVENT, i, event_of(v, doc, i)};
	for (uint32_t i = 0; i < v->x->copy.n; i++) {
		const rc_copy *c = &v->x->copy.v[i];
		if (c->doc_a == doc || c->doc_b == doc)
			*RC_ADD(a, *out) = (rc_mark){c->doc_a == doc ? c->a : c->b, RC_MARK_COPY, i, RC_NONE};
	}
	rc_sort(out->v, out->n, sizeof *out->v, by_place, NULL);
}
