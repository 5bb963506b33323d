/* home.c - what belongs together though no pair of mentions says so by itself.
 *
 * Tolls: « Treize personnes ont été blessées », a sentence or two behind what did it, tells of that happening (column "leaves" of acts.tsv). It goes to
 * the nearest one before it in its article; where articles tell it behind different happenings, or it gives another number than
 * the happening's own of that article and source, it stays what it is.
 *
 * Homes: a witness tells the same night in words of their own, with another day and another count, so no pair scores enough. Where an article tells such
 * a happening by itself only, and there is one event of several articles, of a like kind, by articles like it, that it can mean, it is taken to mean
 * that one. Days two or more apart, places that don't hold each other, other kinds forbid it; a day's difference does not: that is what is to be compared.
 */
#include "check/match_int.h"

enum {
	FAR = 2,   /* sentences between a happening and its toll */
	BACK = 256 /* mentions of an article that a noun may come back over */
};

static bool leaves(const rc_work *w, uint64_t maker, uint64_t harm)
{
	return maker && harm && rc_map_get(&w->know->leaves, rc_hash_more(maker, harm)) != RC_NONE;
}

static bool differ(const rc_figure *f, const rc_figure *g)
{
	return f->thing && f->thing == g->thing && (f->hi < g->lo || g->hi < f->lo);
}

/* Does a mention give a figure that a member of its own article has otherwise, from the same source? */
static bool clashes(const rc_clusters *c, const rc_trait *t, uint32_t root)
{
	const rc_work *w = c->w;
	uint32_t n = 0;
	for (uint32_t i = root; i != RC_NONE && n < RC_SAMPLE * RC_SAMPLE; i = c->next[i], n++) {
		const rc_trait *m = &w->trait.v[i];
		bool other_source = m->said.word.n + t->said.word.n && !rc_bags_meet(&m->said.word, &t->said.word);
		for (uint32_t k = 0; m->doc == t->doc && !other_source && k < m->n_figure; k++)
			for (uint32_t j = 0; j < t->n_figure; j++)
				if (differ(&m->figure[k], &t->figure[j]))
					return true;
	}
	return false;
}

/* The happening that a toll is told behind: the nearest before it within a few sentences, else in its own sentence; RC_NONE. */
static uint32_t behind(const rc_work *w, uint32_t i)
{
	enum { LOOK = 12 };
	const rc_trait *t = &w->trait.v[i];
	for (uint32_t k = 1; k <= LOOK && k <= i; k++) {
		const rc_trait *s = &w->trait.v[i - k];
		if (s->doc != t->doc || s->sentence + FAR < t->sentence)
			break;
		if (leaves(w, s->group, t->group) && s->state == RC_SIDE_DONE)
			return i - k;
	}
	for (uint32_t k = i + 1; k < w->trait.n && w->trait.v[k].doc == t->doc && w->trait.v[k].sentence == t->sentence; k++)
		if (leaves(w, w->trait.v[k].group, t->group) && w->trait.v[k].state == RC_SIDE_DONE)
			return k;
	return RC_NONE;
}

/* « où X a tué le 19 mars dernier trois enfants », in an article of July: a day of its own, long gone, that what it stands behind hasn't. */
static bool of_another_time(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	enum { LONG = 14 };
	const rc_trait *dated = p->from == RC_NO_DAY ? q : p, *bare = dated == p ? q : p;
	int32_t pub = w->pub_from[p->doc];
	return dated->from != RC_NO_DAY && bare->from == RC_NO_DAY && pub != RC_NO_DAY && pub - dated->to > LONG && dated->sentence != bare->sentence && !dated->lead;
}

static bool one_place_and_day(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (p->earlier != q->earlier || of_another_time(w, p, q))
		return false;
	rc_evidence e = rc_match_evidence(w, p, q);
	return e.place >= 0 && (e.days > -0.5 || p->from == RC_NO_DAY || q->from == RC_NO_DAY);
}

/* The one happening that all members of a cluster of tolls are told behind; RC_NONE. */
static uint32_t one_behind(const rc_clusters *c, uint32_t root)
{
	rc_work *w = c->w;
	uint32_t found = RC_NONE, n = 0;
	for (uint32_t i = root; i != RC_NONE && n < RC_SAMPLE; i = c->next[i], n++) {
		const rc_trait *t = &w->trait.v[i];
		if (rc_does(w->know, t->group, RC_DOES_LEAVES))
			return RC_NONE; /* it has its happening */
		uint32_t s = behind(w, i), at = s == RC_NONE ? RC_NONE : rc_cluster_of(w, s);
		if (at == RC_NONE)
			continue;
		if ((found != RC_NONE && at != found) || !one_place_and_day(w, t, &w->trait.v[s]) || clashes(c, t, at))
			return RC_NONE;
		found = at;
	}
	return found;
}

static bool one_article(const rc_clusters *c, uint32_t root)
{
	for (uint32_t i = root; i != RC_NONE; i = c->next[i])
		if (c->w->trait.v[i].doc != c->w->trait.v[root].doc)
			return false;
	return true;
}

/* Does a definite article stand before the noun: « l'assaut », "the blaze"? */
static bool definite(const rc_work *w, const rc_trait *t)
{
	const rc_doc *d = w->x->doc[t->doc];
	const rc_words *all = &w->words[t->doc];
	uint32_t at = rc_words_at(all, d->event.v[t->event].trigger.beg);
	return d->lang < RC_LANG_N && at && at < all->n && rc_map_get(&w->know->definite[d->lang], all->v[at - 1].hash) != RC_NONE;
}

/* « l'assaut », in an article that has told of one of its kind: that one, by its root. */
static uint32_t told_before(const rc_clusters *c, uint32_t i)
{
	rc_work *w = c->w;
	const rc_trait *t = &w->trait.v[i];
	uint32_t found = RC_NONE, own = rc_cluster_of(w, i);
	bool bare = !t->n_figure && t->from == RC_NO_DAY && !t->who.n;
	if (!t->nominal || t->place.p || (!bare && !definite(w, t)))
		return RC_NONE;
	for (uint32_t k = i; k-- > 0 && w->trait.v[k].doc == t->doc && i - k < BACK;) {
		const rc_trait *s = &w->trait.v[k];
		uint32_t root = s->group == t->group && s->state == RC_SIDE_DONE ? rc_cluster_of(w, k) : RC_NONE;
		if (root == RC_NONE || root == found || root == own)
			continue;
		if (found != RC_NONE || rc_apart(w, s, t))
			return RC_NONE;
		found = root;
	}
	return found;
}

/* The one happening that all members of a cluster of nouns come back to; RC_NONE. */
static uint32_t all_told_before(const rc_clusters *c, uint32_t root)
{
	uint32_t found = RC_NONE, n = 0;
	for (uint32_t i = root; i != RC_NONE && n < RC_SAMPLE; i = c->next[i], n++) {
		uint32_t at = told_before(c, i);
		if (at == RC_NONE || (found != RC_NONE && at != found))
			return RC_NONE;
		found = at;
	}
	return n < RC_SAMPLE ? found : RC_NONE;
}

/* Is it a happening that leaves harm behind, or the harm? */
static bool of_harm(const rc_work *w, const rc_trait *t)
{
	return t->state == RC_SIDE_DONE && (rc_does(w->know, t->group, RC_DOES_LEAVES) || rc_does(w->know, t->group, RC_DOES_LEFT));
}

static const double HOME = 4.4, CLEAR = 1.0, BARE = 0.04, TIES = 10;
static const double UNDATED = 2.6; /* more is asked where no day speaks for it */
static const double ALONG = 7.0;

/* How well what one article tells goes with an event; below 0 where they speak against each other. Mentions of its own article are not asked. */
static double fits(const rc_clusters *c, uint32_t lone, uint32_t root)
{
	const rc_work *w = c->w;
	double best = -1, alike = 0;
	bool dated = false;
	uint32_t n = 0, m = 0;
	for (uint32_t i = lone; i != RC_NONE && n < RC_SAMPLE; i = c->next[i], n++) {
		m = 0;
		for (uint32_t j = root; j != RC_NONE && m < RC_SAMPLE; j = c->next[j], m++) {
			const rc_trait *p = &w->trait.v[i], *q = &w->trait.v[j];
			if (p->doc == q->doc)
				continue;
			if (rc_never_one(w, p, q) || rc_apart(w, p, q))
				return -1;
			rc_evidence e = rc_match_evidence(w, p, q);
			if (e.days <= -2 || e.turned)
				return -1;
			alike = e.alike > alike ? e.alike : alike;
			dated |= e.days != 0;
			double v = e.kind + e.who + e.part + e.word + e.figure + e.place + e.days + e.parts;
			if (e.kind >= 1.5 && of_harm(w, p) && of_harm(w, q) && v > best)
				best = v;
		}
	}
	return best < 0 ? -1 : best + TIES * (alike - BARE) - (dated ? 0 : UNDATED);
}

/* A toll that is of an event of several articles takes along what its article tells before it by itself. */
static bool take_along(const rc_clusters *c, uint32_t i, uint32_t maker)
{
	rc_work *w = c->w;
	return one_article(c, maker) && w->trait.v[maker].doc == w->trait.v[i].doc && fits(c, maker, rc_cluster_of(w, i)) >= ALONG;
}

/* Found for all first, then done. */
static void join_all(rc_clusters *c, const uint32_t *to)
{
	rc_work *w = c->w;
	for (uint32_t i = 0; i < w->trait.n; i++)
		if (to[i] != RC_NONE && rc_cluster_of(w, i) != rc_cluster_of(w, to[i]))
			rc_join(c, rc_cluster_of(w, i), rc_cluster_of(w, to[i]));
}

void rc_give_tolls(rc_clusters *c)
{
	rc_work *w = c->w;
	uint32_t *to = rc_arena_alloc(&w->scratch, (size_t)(w->trait.n + 1) * sizeof *to);
	for (uint32_t i = 0; i < w->trait.n; i++) {
		const rc_trait *t = &w->trait.v[i];
		bool sudden = t->cluster == i && t->state == RC_SIDE_DONE && rc_does(w->know, t->group, RC_DOES_LEAVES);
		to[i] = sudden ? all_told_before(c, i) : RC_NONE;
	}
	join_all(c, to);
	for (uint32_t i = 0; i < w->trait.n; i++)
		to[i] = w->trait.v[i].cluster == i && w->trait.v[i].state == RC_SIDE_DONE ? one_behind(c, i) : RC_NONE;
	join_all(c, to);
	for (uint32_t i = 0; i < w->trait.n; i++) {
		bool toll = w->trait.v[i].state == RC_SIDE_DONE && rc_does(w->know, w->trait.v[i].group, RC_DOES_LEFT);
		uint32_t s = toll ? behind(w, i) : RC_NONE, maker = s == RC_NONE ? RC_NONE : rc_cluster_of(w, s);
		to[i] = maker != RC_NONE && maker != rc_cluster_of(w, i) && take_along(c, i, maker) ? maker : RC_NONE;
	}
	join_all(c, to);
}

/* ---- homes ---- */

typedef struct posting {
	uint32_t root, next;
} posting;

typedef struct homes {
	rc_clusters *c;
	rc_map       first;          /* key of a name -> posting */
	RC_VEC(posting) posting;
	bool        *settled;        /* [doc] tells a happening of this sort in an event of several articles */
	uint32_t    *asked;          /* [trait] the cluster, by root plus one, that asked a root last */
} homes;

static uint64_t name_key(const rc_name *n)
{
	return rc_hash(n->kb.p ? n->kb : n->id);
}

/* An event of several articles is known by every name of its articles. */
static void post_event(homes *h, uint32_t root)
{
	rc_work *w = h->c->w;
	bool several = false, harm = false;
	for (uint32_t i = root; i != RC_NONE; i = h->c->next[i]) {
		several |= w->trait.v[i].doc != w->trait.v[root].doc;
		harm |= of_harm(w, &w->trait.v[i]);
	}
	if (!several || !harm)
		return;
	uint32_t last = RC_NONE, n = 0;
	for (uint32_t i = root; i != RC_NONE; i = h->c->next[i]) {
		uint32_t doc = w->trait.v[i].doc;
		h->settled[doc] |= rc_does(w->know, w->trait.v[i].group, RC_DOES_LEAVES);
		if (doc == last || n++ >= RC_SAMPLE)
			continue;
		last = doc;
		for (uint32_t e = 0; e < w->x->doc[doc]->entity.n; e++) {
			bool fresh;
			uint32_t *slot = rc_map_put(&h->first, name_key(&w->x->name.v[w->x->name_of[doc][e]]), &fresh);
			uint32_t head = fresh ? RC_NONE : *slot;
			if (!fresh && h->posting.v[head].root == root)
				continue;
			*slot = h->posting.n;
			*RC_ADD(&w->scratch, h->posting) = (posting){root, head};
		}
	}
}

typedef struct choice {
	double   best, next;
	uint32_t root;
} choice;

static bool told_in(const rc_clusters *c, uint32_t root, uint32_t doc)
{
	for (uint32_t i = root; i != RC_NONE; i = c->next[i])
		if (c->w->trait.v[i].doc == doc)
			return true;
	return false;
}

/* The events that share a name with its article. */
static choice choose(homes *h, uint32_t lone)
{
	enum { MAX_WALK = 64 };
	rc_work *w = h->c->w;
	uint32_t doc = w->trait.v[lone].doc;
	choice m = {0, 0, RC_NONE};
	for (uint32_t e = 0; e < w->x->doc[doc]->entity.n; e++) {
		uint32_t at = rc_map_get(&h->first, name_key(&w->x->name.v[w->x->name_of[doc][e]]));
		for (uint32_t n = 0; at != RC_NONE && n < MAX_WALK; at = h->posting.v[at].next, n++) {
			uint32_t root = h->posting.v[at].root;
			if (h->asked[root] == lone + 1 || told_in(h->c, root, doc))
				continue;
			h->asked[root] = lone + 1;
			double v = fits(h->c, lone, root);
			if (v > m.best) {
				m.next = m.best;
				m.best = v;
				m.root = root;
			} else if (v > m.next) {
				m.next = v;
			}
		}
	}
	return m;
}

/* Told by one article, with a happening of this sort in it that is no noun on its own? */
static bool tells_alone(const rc_clusters *c, uint32_t root)
{
	const rc_work *w = c->w;
	bool tells = false;
	for (uint32_t i = root; i != RC_NONE; i = c->next[i]) {
		if (w->trait.v[i].doc != w->trait.v[root].doc)
			return false;
		tells |= of_harm(w, &w->trait.v[i]) && (w->trait.v[i].asserts || w->trait.v[i].lead);
	}
	return tells;
}

void rc_find_homes(rc_clusters *c)
{
	rc_work *w = c->w;
	size_t n = w->trait.n + 1;
	homes h = {.c = c, .settled = rc_arena_alloc(&w->scratch, w->x->n_docs + 1), .asked = rc_arena_alloc(&w->scratch, n * 4)};
	uint32_t *to = rc_arena_alloc(&w->scratch, n * 4);
	for (uint32_t i = 0; i < w->trait.n; i++)
		if (w->trait.v[i].cluster == i)
			post_event(&h, i);
	for (uint32_t i = 0; i < w->trait.n; i++) {
		to[i] = RC_NONE;
		if (w->trait.v[i].cluster != i || h.settled[w->trait.v[i].doc] || !tells_alone(c, i))
			continue;
		choice m = choose(&h, i);
		if (m.root != RC_NONE && m.best >= HOME && m.best >= m.next + CLEAR)
			to[i] = m.root;
	}
	join_all(c, to);
	rc_map_release(&h.first);
}
