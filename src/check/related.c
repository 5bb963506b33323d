/* related.c - links between events: denials of one, a plan and its being carried out, a reaction to one.
 *
 * A mention that says "not done" is compared with the events that are said to be done as if it said so too: the likeliest one is what is denied. A plan is
 * linked to the like event that was carried out later. A reaction (accuse, denounce, welcome...) is linked to the event that its own clause names.
 */
#include "check/check_int.h"

static const double ENOUGH = 5.0;

typedef struct best {
	double   score;
	uint32_t trait;
} best;

/* The likeliest mention on another side, by the same blocking idea as match.c but from one mention only: events are few beside mentions. */
static best likeliest(const rc_work *w, const uint32_t *of_kind, const uint32_t *next, const rc_trait *p, uint8_t side)
{
	best b = {0, RC_NONE};
	rc_trait q = *p;
	q.state = side;
	uint32_t seen = 0;
	for (uint32_t i = of_kind[(p->group ? p->group : p->predicate) % 4096]; i != RC_NONE && seen < 4000; i = next[i], seen++) {
		const rc_trait *t = &w->trait.v[i];
		if (t->state != side || (t->group ? t->group : t->predicate) != (p->group ? p->group : p->predicate))
			continue;
		double v = rc_match_score(w, &q, t);
		if (v > b.score || (v == b.score && b.trait != RC_NONE && t->key < w->trait.v[b.trait].key))
			b = (best){v, i};
	}
	return b;
}

typedef struct found {
	uint32_t happening;
	bool     is_denial;
	rc_denial denial;
	rc_related related;
} found;

typedef RC_VEC(found) founds;

static rc_denial denial_of(const rc_work *w, const rc_trait *p)
{
	const rc_doc *d = w->x->doc[p->doc];
	const rc_event *e = &d->event.v[p->event];
	rc_denial v = {p->doc, p->event, e->statement, RC_NULL_STR, d->pub_from, e->span};
	uint32_t s = rc_doc_sent_at(d, e->trigger.beg);
	if (s != RC_NONE)
		v.span = d->sent.v[s].span;
	if (e->attr_beg < e->attr_end) {
		const rc_party *by = &d->party.v[e->attr_beg];
		v.by = by->entity != RC_NONE ? w->x->name.v[w->x->name_of[p->doc][by->entity]].name : rc_doc_str(d, by->span);
	}
	return v;
}

static void relate(rc_work *w, founds *out, uint32_t from, uint32_t to, const char *how)
{
	if (from == to || from == RC_NONE || to == RC_NONE)
		return;
	for (uint32_t i = 0; i < out->n; i++)
		if (!out->v[i].is_denial && out->v[i].happening == from && out->v[i].related.happening == to)
			return;
	*RC_ADD(&w->scratch, *out) = (found){.happening = from, .related = {to, rc_str_of(how)}};
}

/* Events whose trigger lies in the clause of a wider one of the same article: named by it. */
/* Kinds of happening of data/world/groups.tsv that answer to another one. */
static void nested(rc_work *w, founds *out, uint32_t i)
{
	const rc_trait *p = &w->trait.v[i];
	const rc_doc *d = w->x->doc[p->doc];
	const rc_event *outer = &d->event.v[p->event];
	static const char *const reacts[] = {"accuse", "condemn", "deny", "warn", "threaten", "oppose",
		"support", "protest", "reject", "acknowledge", "demand", "apologise"};
	bool reaction = false;
	for (uint32_t k = 0; k < sizeof reacts / sizeof *reacts; k++)
		reaction |= rc_str_eqz(outer->group, reacts[k]);
	if (!reaction)
		return;
	for (uint32_t j = i + 1; j < w->trait.n && w->trait.v[j].doc == p->doc && j < i + 8; j++) {
		const rc_event *inner = &d->event.v[w->trait.v[j].event];
		if (inner->trigger.beg > outer->trigger.end && inner->trigger.end <= outer->span.end)
			relate(w, out, p->cluster, w->trait.v[j].cluster, "reacts to");
	}
}

static int by_happening(const void *l, const void *r, void *ctx)
{
	const found *a = l, *b = r;
	(void)ctx;
	if (a->happening != b->happening)
		return a->happening < b->happening ? -1 : 1;
	return (int)b->is_denial - (int)a->is_denial;
}

static void store(rc_work *w, founds *out)
{
	rc_cross *x = w->x;
	rc_sort(out->v, out->n, sizeof *out->v, by_happening, NULL);
	for (uint32_t h = 0, i = 0; h < x->happening.n; h++) {
		rc_happening *e = &x->happening.v[h];
		e->denials = (rc_range){x->denial.n, x->denial.n};
		e->related = (rc_range){x->related.n, x->related.n};
		for (; i < out->n && out->v[i].happening == h; i++) {
			if (out->v[i].is_denial)
				*RC_ADD(w->a, x->denial) = out->v[i].denial;
			else
				*RC_ADD(w->a, x->related) = out->v[i].related;
		}
		e->denials.end = x->denial.n;
		e->related.end = x->related.n;
	}
}

/* A plan that was written down after the deed is a plan for something else. */
static bool announced_before(const rc_work *w, const rc_trait *plan, const rc_trait *deed)
{
	int32_t told = w->pub_from[plan->doc];
	if (told == RC_NO_DAY)
		return false; /* it may have been written down later */
	if (deed->from != RC_NO_DAY)
		return told <= deed->to;
	return w->pub_to[deed->doc] == RC_NO_DAY || told <= w->pub_to[deed->doc];
}

void rc_check_related(rc_work *w)
{
	uint32_t n = w->trait.n;
	uint32_t *of_kind = rc_arena_alloc(&w->scratch, 4096 * 4), *next = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4);
	memset(of_kind, 0xFF, 4096 * 4);
	for (uint32_t i = n; i-- > 0;) {
		uint64_t kind = w->trait.v[i].group ? w->trait.v[i].group : w->trait.v[i].predicate;
		next[i] = of_kind[kind % 4096];
		of_kind[kind % 4096] = i;
	}
	founds out = {0};
	for (uint32_t i = 0; i < n; i++) {
		const rc_trait *p = &w->trait.v[i];
		nested(w, &out, i);
		if (p->state != RC_SIDE_NOT && p->state != RC_SIDE_PLANNED)
			continue;
		best b = likeliest(w, of_kind, next, p, RC_SIDE_DONE);
		if (b.trait == RC_NONE || b.score < ENOUGH)
			continue;
		uint32_t done = w->trait.v[b.trait].cluster;
		if (p->state == RC_SIDE_NOT && done != RC_NONE)
			*RC_ADD(&w->scratch, out) = (found){.happening = done, .is_denial = true, .denial = denial_of(w, p)};
		else if (p->state != RC_SIDE_NOT && announced_before(w, p, &w->trait.v[b.trait]))
			relate(w, &out, done, p->cluster, "planned as");
	}
	store(w, &out);
}
