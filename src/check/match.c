/* match.c - same event? Mentions are blocked, scored in pairs, and clustered.
 *
 * Blocking: mentions meet when they share a kind of happening (or predicate) and a name or word of those who take part, a figure, a place and day, or what
 * articles open with. Where very many mentions share a key (a war reported for a month), they meet only if they also share a second one; and each meets
 * those next to it by day. So work grows with the number of mentions, not with its square.
 * Clustering joins the best pairs (score.c) first, unless a member of one cluster speaks against a member of the other: two outlets that put one landing
 * on Saturday and on Sunday report one event, with a point that differs; two landings stay two.
 * Nothing depends on where hash tables put things: blocks are walked in the order of the mentions that open them.
 */
#include "check/match_int.h"

enum {
	MAX_BLOCK = 96, /* mentions behind one key, all pairs of which are scored */
	NEXT = 8       /* in larger ones, the neighbours by day that each meets */
};
static const double NOUN = 3.6, CLEAR = 1.5; /* what a noun on its own must reach with the one event that it may mean, and how far before the next */

/* ---- candidates ---- */

typedef struct pair {
	double   score;
	uint32_t p, q;
} pair;

typedef struct block {
	uint32_t first, last, n; /* postings, in the order of mentions */
} block;

typedef struct posting {
	uint32_t mention, next;
} posting;

typedef struct blocks {
	rc_arena         *arena;
	const rc_check_know *know;
	rc_map            by_key; /* key -> block */
	RC_VEC(block)     block;
	RC_VEC(posting)   posting;
} blocks;

static void post(blocks *b, uint64_t key, uint32_t mention)
{
	bool fresh;
	uint32_t *slot = rc_map_put(&b->by_key, key, &fresh);
	if (fresh) {
		*slot = b->block.n;
		*RC_ADD(b->arena, b->block) = (block){RC_NONE, RC_NONE, 0};
	}
	block *k = &b->block.v[*slot];
	if (k->n && b->posting.v[k->last].mention == mention)
		return;
	uint32_t at = b->posting.n;
	*RC_ADD(b->arena, b->posting) = (posting){mention, RC_NONE};
	if (k->n++)
		b->posting.v[k->last].next = at;
	else
		k->first = at;
	k->last = at;
}

/* Every blocking key of a mention: its kind with each name, word and figure; figures of a thing alone too. */
static void each_key(const rc_trait *t, blocks *b, uint32_t mention)
{
	uint8_t side = t->state == RC_SIDE_POSITION && rc_does(b->know, t->group, RC_DOES_OWN) ? RC_SIDE_DONE : t->state; /* see repeats in score.c */
	const uint64_t kinds[] = {t->group ? t->group : t->predicate, t->predicate};
	for (uint32_t k = 0; k < (kinds[0] == kinds[1] ? 1u : 2u); k++) {
		uint64_t kind = rc_hash_more(kinds[k], side);
		for (uint32_t i = 0; i < t->who.n; i++)
			post(b, rc_hash_more(kind, t->who.key[i]), mention);
		for (uint32_t i = 0; i < t->part.n; i++)
			post(b, rc_hash_more(kind, t->part.key[i]), mention);
	}
	for (uint32_t i = 0; t->lead && i < t->who.n; i++)
		post(b, rc_hash_more(7, t->who.key[i]), mention);
	for (uint32_t i = 0; t->lead && i < t->word.n; i++)
		post(b, rc_hash_more(7, t->word.key[i]), mention);
	for (uint32_t i = 0; i < t->n_figure; i++)
		if (t->figure[i].thing && t->figure[i].value > 3)
			post(b, rc_hash_more(t->figure[i].thing, (uint64_t)t->figure[i].value), mention);
	if (t->sentence != RC_NONE && t->group) /* all of one sentence */
		post(b, rc_hash_more(rc_hash_more(11, t->sentence), t->doc), mention);
	if (t->place.p && t->dated_day)
		post(b, rc_hash_more(rc_hash(t->place), (uint64_t)(uint32_t)t->from), mention);
}

/* The second key of mentions in a crowded block: place, day, figures, and the words that tell most. */
static void second_keys(const rc_trait *t, blocks *b, uint32_t mention)
{
	enum { WORDS = 2 };
	uint64_t best[WORDS] = {0};
	double weight[WORDS] = {0};
	for (uint32_t i = 0; i < t->word.n; i++) {
		uint64_t key = t->word.key[i];
		double v = t->word.weight[i];
		for (uint32_t k = 0; k < WORDS; k++) {
			if (v <= weight[k])
				continue;
			uint64_t other = best[k];
			double less = weight[k];
			best[k] = key, weight[k] = v;
			key = other, v = less;
		}
	}
	for (uint32_t k = 0; k < WORDS && weight[k] > 0; k++)
		post(b, rc_hash_more(1, best[k]), mention);
	if (t->place.p)
		post(b, rc_hash_more(2, rc_hash(t->place)), mention);
	if (t->dated_day)
		post(b, rc_hash_more(3, (uint64_t)(uint32_t)t->from), mention);
	for (uint32_t i = 0; i < t->n_figure; i++)
		if (t->figure[i].thing && t->figure[i].value > 3)
			post(b, rc_hash_more(rc_hash_more(4, t->figure[i].thing), (uint64_t)t->figure[i].value), mention);
}

typedef struct search {
	rc_work     *w;
	RC_VEC(pair) found;
	rc_map       met;    /* pairs scored already */
	blocks       all, second; /* second: of the crowded block at hand */
	uint32_t    *list;   /* mentions of the block at hand */
} search;

static void score_pair(search *s, uint32_t p, uint32_t q)
{
	rc_work *w = s->w;
	bool fresh;
	uint32_t low = p < q ? p : q, high = p < q ? q : p;
	rc_map_put(&s->met, (uint64_t)low << 32 | high, &fresh);
	if (!fresh)
		return;
	double v = rc_match_score(w, &w->trait.v[low], &w->trait.v[high]);
	double need = w->trait.v[low].doc == w->trait.v[high].doc ? RC_JOIN_WITHIN : RC_JOIN;
	if (v >= need)
		*RC_ADD(&w->scratch, s->found) = (pair){v, low, high};
}

/* The day by which mentions of a crowded block lie side by side: their own, else that of publication. */
static int32_t day_of(const rc_work *w, const rc_trait *t)
{
	return t->from != RC_NO_DAY ? t->from : w->pub_from[t->doc];
}

static int by_day(const void *l, const void *r, void *ctx)
{
	const rc_work *w = ctx;
	uint32_t a = *(const uint32_t *)l, b = *(const uint32_t *)r;
	int32_t da = day_of(w, &w->trait.v[a]), db = day_of(w, &w->trait.v[b]);
	if (da != db)
		return da < db ? -1 : 1;
	return a < b ? -1 : a > b;
}

static uint32_t list_block(search *s, const blocks *b, const block *k)
{
	uint32_t n = 0;
	for (uint32_t i = k->first; i != RC_NONE; i = b->posting.v[i].next)
		s->list[n++] = b->posting.v[i].mention;
	return n;
}

/* Each of a list with up to `reach` that follow it. */
static void score_near(search *s, uint32_t n, uint32_t reach)
{
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = i + 1; j < n && j - i <= reach; j++)
			score_pair(s, s->list[i], s->list[j]);
}

static void score_crowd(search *s, const blocks *b, const block *k)
{
	blocks *sub = &s->second;
	rc_map_reset(&sub->by_key);
	sub->block.n = sub->posting.n = 0;
	for (uint32_t i = k->first; i != RC_NONE; i = b->posting.v[i].next)
		second_keys(&s->w->trait.v[b->posting.v[i].mention], sub, b->posting.v[i].mention);
	uint32_t n = list_block(s, b, k);
	rc_sort(s->list, n, sizeof *s->list, by_day, s->w);
	score_near(s, n, NEXT);
	for (uint32_t i = 0; i < sub->block.n; i++) {
		n = list_block(s, sub, &sub->block.v[i]);
		rc_sort(s->list, n, sizeof *s->list, by_day, s->w);
		score_near(s, n, NEXT);
	}
}

static int by_score(const void *l, const void *r, void *ctx)
{
	const pair *a = l, *b = r;
	const rc_work *w = ctx;
	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	uint64_t ka = w->trait.v[a->p].key, kb = w->trait.v[b->p].key;
	if (ka != kb)
		return ka < kb ? -1 : 1;
	ka = w->trait.v[a->q].key, kb = w->trait.v[b->q].key;
	return ka < kb ? -1 : ka > kb;
}

/* Pairs that may be joined, best first. */
static void find_pairs(search *s)
{
	rc_work *w = s->w;
	blocks *b = &s->all;
	*b = (blocks){.arena = &w->scratch, .know = w->know};
	s->second.arena = &w->scratch;
	s->list = rc_arena_alloc(&w->scratch, (size_t)(w->trait.n + 1) * sizeof *s->list);
	for (uint32_t i = 0; i < w->trait.n; i++)
		each_key(&w->trait.v[i], b, i);
	for (uint32_t k = 0; k < b->block.n; k++) {
		if (b->block.v[k].n > MAX_BLOCK)
			score_crowd(s, b, &b->block.v[k]);
		else
			score_near(s, list_block(s, b, &b->block.v[k]), MAX_BLOCK);
	}
	rc_sort(s->found.v, s->found.n, sizeof(pair), by_score, w);
	rc_map_release(&s->second.by_key);
	rc_map_release(&s->met);
}

/* ---- nouns on their own ---- */

/* The events that a noun may mean, and how well. */
typedef struct meant {
	double   best, next;
	uint32_t root;
} meant;

/* How a noun goes with an event of several articles; below 0 where its article tells that event already, or one of them speaks against it. */
static double score_noun(const rc_clusters *c, const rc_map *tells, uint32_t i, uint32_t root)
{
	const rc_work *w = c->w;
	uint32_t n = 0, doc = w->trait.v[i].doc;
	double best = -1;
	bool several = false;
	if (rc_map_get(tells, (uint64_t)root << 32 | doc) != RC_NONE)
		return -1;
	for (uint32_t j = root; j != RC_NONE && n < RC_SAMPLE; j = c->next[j], n++) {
		double v = rc_match_score(w, &w->trait.v[i], &w->trait.v[j]);
		if (v < RC_AGAINST)
			return -1;
		best = v > best ? v : best;
		several |= w->trait.v[j].doc != w->trait.v[root].doc;
	}
	return several ? best : -1;
}

static void look_behind(const search *s, const rc_clusters *c, const rc_map *tells, rc_map *seen, uint64_t key, uint32_t i, meant *m)
{
	uint32_t k = rc_map_get(&s->all.by_key, key), n = 0;
	for (uint32_t at = k == RC_NONE ? RC_NONE : s->all.block.v[k].first; at != RC_NONE && n < MAX_BLOCK; at = s->all.posting.v[at].next, n++) {
		bool fresh;
		uint32_t root = rc_cluster_of(s->w, s->all.posting.v[at].mention);
		rc_map_put(seen, root, &fresh);
		if (!fresh || root == i)
			continue;
		double v = score_noun(c, tells, i, root);
		if (v > m->best) {
			m->next = m->best;
			m->best = v;
			m->root = root;
		} else if (v > m->next) {
			m->next = v;
		}
	}
}

/* « l'explosion », in an article that says nothing more of it: it goes to the one event of several articles that it can mean, where that is clear. Found
 * for all first, then done: no noun paves the way for another. */
static void place_nouns(search *s, rc_clusters *c)
{
	rc_work *w = s->w;
	rc_map tells = {0}, seen = {0};
	uint32_t *root = rc_arena_alloc(&w->scratch, (size_t)(w->trait.n + 1) * sizeof *root);
	for (uint32_t i = 0; i < w->trait.n; i++)
		*rc_map_put(&tells, (uint64_t)rc_cluster_of(w, i) << 32 | w->trait.v[i].doc, NULL) = 1;
	for (uint32_t i = 0; i < w->trait.n; i++) {
		const rc_trait *t = &w->trait.v[i];
		root[i] = RC_NONE;
		if (!t->nominal || t->state != RC_SIDE_DONE || w->trait.v[i].cluster != i || c->size[i] != 1 || !rc_does(w->know, t->group, RC_DOES_SUDDEN))
			continue;
		meant m = {0, 0, RC_NONE};
		uint64_t kind = rc_hash_more(t->group, t->state);
		rc_map_reset(&seen);
		for (uint32_t k = 0; k < t->who.n; k++)
			look_behind(s, c, &tells, &seen, rc_hash_more(kind, t->who.key[k]), i, &m);
		for (uint32_t k = 0; k < t->part.n; k++)
			look_behind(s, c, &tells, &seen, rc_hash_more(kind, t->part.key[k]), i, &m);
		if (m.best >= NOUN && m.best >= m.next + CLEAR)
			root[i] = m.root;
	}
	for (uint32_t i = 0; i < w->trait.n; i++)
		if (root[i] != RC_NONE)
			rc_join(c, rc_cluster_of(w, root[i]), i);
	rc_map_release(&tells);
	rc_map_release(&seen);
}

void rc_check_match(rc_work *w)
{
	rc_alike_begin(w);
	search s = {.w = w};
	find_pairs(&s);
	size_t room = (size_t)(w->trait.n + 1) * 4;
	rc_clusters c = {w, rc_arena_alloc(&w->scratch, room), rc_arena_alloc(&w->scratch, room), rc_arena_alloc(&w->scratch, room), {0}};
	for (uint32_t i = 0; i < w->trait.n; i++)
		c.next[i] = RC_NONE, c.last[i] = i, c.size[i] = 1;
	for (uint32_t k = 0; k < s.found.n; k++)
		rc_try_join(&c, s.found.v[k].p, s.found.v[k].q);
	rc_give_tolls(&c);
	rc_find_homes(&c);
	place_nouns(&s, &c);
	for (uint32_t i = 0; i < w->trait.n; i++)
		w->trait.v[i].cluster = rc_cluster_of(w, i);
	rc_map_release(&s.all.by_key);
	rc_map_release(&c.refused);
}
