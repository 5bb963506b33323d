/* accounts.c - clusters of mentions become events of the chronology; the mentions of one article in one event are its account.
 *
 * An event's id is made from the content of its first mention's article and place (the smallest key of its mentions), so it does not depend on when
 * an article was added; every mention's own id leads to the event too, so that an id written down before a merge still finds it.
 */
#include "check/check_int.h"

#include <math.h>

/* Which mention tells the event best: a verb before a noun, then a main clause, figures and a day, then the earlier one. */
static int32_t telling(const rc_work *w, const rc_trait *t)
{
	const rc_doc *d = w->x->doc[t->doc];
	const rc_event *e = &d->event.v[t->event];
	int32_t v = 0;
	v += e->nominal ? 0 : 8;
	v += t->n_figure ? 3 : 0;
	v += t->from != RC_NO_DAY ? t->dated_day ? 4 : 2 : 0;
	v += t->place.p ? 2 : 0;
	v += e->actor_beg < e->actor_end ? 2 : 0;
	uint32_t s = rc_doc_sent_at(d, e->trigger.beg);
	v += s != RC_NONE && e->span.beg == d->sent.v[s].span.beg ? 4 : 0; /* a main clause, not one that hangs on another */
	v -= e->trigger.beg < d->title_end ? 3 : 0; /* headlines are short of reserves */
	return v;
}

typedef struct member {
	uint32_t cluster, doc, trait;
	int32_t  telling;
} member;

static int by_cluster(const void *l, const void *r, void *ctx)
{
	const member *a = l, *b = r;
	(void)ctx;
	if (a->cluster != b->cluster)
		return a->cluster < b->cluster ? -1 : 1;
	if (a->doc != b->doc)
		return a->doc < b->doc ? -1 : 1;
	if (a->telling != b->telling)
		return a->telling > b->telling ? -1 : 1;
	return a->trait < b->trait ? -1 : a->trait > b->trait;
}

/* The sentence, unless it is very long; then the clause. Sentences keep the source and the reserve in sight. */
static rc_span quote_of(const rc_doc *d, const rc_event *e)
{
	uint32_t s = rc_doc_sent_at(d, e->trigger.beg);
	if (s == RC_NONE || d->sent.v[s].span.end - d->sent.v[s].span.beg > 500)
		return e->span;
	return d->sent.v[s].span;
}

static void add_account(rc_work *w, const member *m, uint32_t n, uint32_t happening)
{
	rc_cross *x = w->x;
	const rc_doc *d = x->doc[m->doc];
	rc_account a = {.doc = m->doc, .happening = happening, .copy_of = RC_NONE, .mentions = {x->mention.n, x->mention.n + n}};
	for (uint32_t i = 0; i < n; i++)
		*RC_ADD(w->a, x->mention) = w->trait.v[m[i].trait].event;
	const rc_event *best = &d->event.v[w->trait.v[m[0].trait].event];
	a.voice = best->voice;
	a.claim = best->claim;
	a.hedged = best->hedged;
	a.quote = quote_of(d, best);
	*RC_ADD(w->a, x->account) = a;
}

static void add_alias(rc_work *w, uint64_t key, uint32_t happening)
{
	*RC_ADD(w->a, w->x->alias) = (rc_alias){rc_content_id(w->a, "e-", key), happening};
}

static void add_happening(rc_work *w, const member *m, uint32_t n)
{
	rc_cross *x = w->x;
	uint32_t id = x->happening.n;
	rc_happening h = {.from = RC_NO_DAY, .to = RC_NO_DAY, .accounts = {x->account.n, x->account.n}};
	const rc_trait *first = &w->trait.v[m[0].trait], *best = first;
	for (uint32_t i = 0, j; i < n; i = j) {
		for (j = i; j < n && m[j].doc == m[i].doc;)
			j++;
		add_account(w, m + i, j - i, id);
	}
	int32_t most = INT32_MIN;
	for (uint32_t i = 0; i < n; i++) {
		const rc_trait *t = &w->trait.v[m[i].trait];
		add_alias(w, t->key, id);
		if (t->key < first->key)
			first = t;
		if (m[i].telling > most) {
			most = m[i].telling;
			best = t;
		}
	}
	const rc_event *e = &x->doc[best->doc]->event.v[best->event];
	h.id = rc_content_id(w->a, "e-", first->key);
	h.accounts.end = x->account.n;
	h.type = e->type, h.mode = e->mode, h.group = e->group;
	h.claim = e->claim;
	h.position = true;
	for (uint32_t i = 0; i < n; i++)
		h.position &= w->trait.v[m[i].trait].state == RC_SIDE_POSITION;
	*RC_ADD(w->a, x->happening) = h;
}

/* Does the article say in its own name of somebody that he tried to, or might (« X, auteur d'une tentative de coup d'État »)? */
static bool charges(const rc_event *e)
{
	return e->voice == RC_VOICE_OUTLET && e->claim == RC_CLAIM_POSSIBLE && e->actor_end > e->actor_beg;
}

/* A noun that one article drops in passing, without a day, a figure or a place of its own, is no line of a chronology; a charge is one. */
static bool in_passing(const rc_work *w, const member *m, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		const rc_trait *t = &w->trait.v[m[i].trait];
		if (m[i].doc != m[0].doc || t->asserts || t->from != RC_NO_DAY || t->place.p ||
		    charges(&w->x->doc[t->doc]->event.v[t->event]))
			return false;
	}
	return true;
}

void rc_check_accounts(rc_work *w)
{
	uint32_t n = w->trait.n;
	member *m = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * sizeof *m);
	for (uint32_t i = 0; i < n; i++)
		m[i] = (member){w->trait.v[i].cluster, w->trait.v[i].doc, i, telling(w, &w->trait.v[i])};
	rc_sort(m, n, sizeof *m, by_cluster, NULL);
	for (uint32_t i = 0, j; i < n; i = j) {
		for (j = i; j < n && m[j].cluster == m[i].cluster;)
			j++;
		uint32_t happening = in_passing(w, m + i, j - i) ? RC_NONE : w->x->happening.n;
		if (happening != RC_NONE)
			add_happening(w, m + i, j - i);
		for (uint32_t k = i; k < j; k++) /* traits -> happenings from now on */
			w->trait.v[m[k].trait].cluster = happening;
	}
}
