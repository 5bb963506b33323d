/* match.c - same event? Mentions are blocked, scored in pairs, and clustered.
 *
 * Blocking: mentions meet when they share a kind of happening (or predicate) and a name, figure or rare word; a key borne by very many
 * mentions is too common to tell anything and is passed over. Scoring adds evidence (kind, those who take part, figures, place, day, words, likeness of the articles) and
 * takes away for what speaks against one event (other days, other places, other kinds). Clustering joins the best pairs first, unless a member of one cluster speaks
 * against a member of the other. A disagreement on one point (the day, a figure) lowers a score and never forbids: two outlets that put one landing on
 * Saturday and on Sunday report one event, with a point that differs.
 * Weights were set by hand on invented and collected stories; see docs/cross-check.md for what was tried.
 */
#include "check/check_int.h"

#include <math.h>
#include <stdlib.h>

enum { MAX_BLOCK = 160 };    /* mentions behind one key */
static const double JOIN = 5.5;      /* articles apart */
static const double JOIN_WITHIN = 5.0; /* inside one article */
static const double AGAINST = -4.0;  /* a pair that forbids joining its clusters */

static double weight(const rc_work *w, uint64_t key)
{
	uint32_t df = rc_map_get(&w->df, key);
	double n = w->x->n_docs + 1.0;
	double idf = log(n / (df == RC_NONE ? 1.0 : df + 0.0)) / log(n + 1.0); /* about 0 to 1 */
	return 0.25 + 0.75 * (idf < 0 ? 0 : idf);
}

/* Sum of weights of keys that stand in both sorted lists. */
static double shared(const rc_work *w, const uint64_t *a, uint32_t n_a, const uint64_t *b, uint32_t n_b)
{
	double sum = 0;
	for (uint32_t i = 0, j = 0; i < n_a && j < n_b;) {
		if (a[i] == b[j])
			sum += weight(w, a[i]);
		bool step = a[i] <= b[j];
		j += b[j] <= a[i];
		i += step;
	}
	return sum;
}

static double capped(double v, double cap)
{
	return v < cap ? v : cap;
}

static double score_kind(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (p->group && p->group == q->group)
		return 3;
	if (p->predicate == q->predicate)
		return 2.5;
	if (p->group && q->group && rc_map_get(&w->know->near, p->group ^ q->group) != RC_NONE)
		return 1.5;
	if (!p->group || !q->group)
		return p->type && p->type == q->type ? 0 : -2;
	return p->type && p->type == q->type ? -1.5 : -6;
}

/* A figure of the same thing: equal and telling (not 1, 2, 3), compatible, or different. */
static double score_figures(const rc_trait *p, const rc_trait *q)
{
	double sum = 0;
	for (uint32_t i = 0; i < p->n_figure; i++) {
		const rc_figure *f = &p->figure[i];
		for (uint32_t j = 0; j < q->n_figure; j++) {
			const rc_figure *g = &q->figure[j];
			if (!f->thing || f->thing != g->thing)
				continue;
			if (f->hi < g->lo || g->hi < f->lo)
				sum -= 0.3; /* accounts may differ */
			else if (f->value == g->value)
				sum += f->value > 3 ? 2.5 : 1.2;
			else
				sum += 1;
		}
	}
	return sum > 4 ? 4 : sum;
}

static double score_place(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (!p->place.p || !q->place.p)
		return 0;
	if (rc_str_eq(p->place, q->place))
		return 1.5;
	const rc_kb *kb = w->know->kb;
	uint32_t a = rc_kb_by_id(kb, p->place), b = rc_kb_by_id(kb, q->place);
	if (a == RC_NONE || b == RC_NONE)
		return -0.5;
	return rc_kb_within(kb, a, b) || rc_kb_within(kb, b, a) ? 1 : -3;
}

static int32_t gap_days(int32_t a_from, int32_t a_to, int32_t b_from, int32_t b_to)
{
	return a_to < b_from ? b_from - a_to : b_to < a_from ? a_from - b_to : 0;
}

/* Days of the events where both have one; else what the days of publication allow. */
static double score_days(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (p->from != RC_NO_DAY && q->from != RC_NO_DAY) {
		int32_t gap = gap_days(p->from, p->to, q->from, q->to);
		if (gap == 0)
			return p->dated_day && q->dated_day ? 2 : 0.7;
		return gap <= 1 ? -0.3 : gap <= 3 ? -2 : gap <= 10 ? -4 : -7;
	}
	const rc_trait *dated = p->from != RC_NO_DAY ? p : q, *bare = dated == p ? q : p;
	int32_t pub_from = w->pub_from[bare->doc], pub_to = w->pub_to[bare->doc];
	if (pub_from == RC_NO_DAY)
		return 0;
	if (dated->from != RC_NO_DAY) {
		if (dated->from > pub_to + 1 && bare->state == RC_SIDE_DONE)
			return -7; /* published before it happened */
		int32_t late = pub_from - dated->to;
		return late <= 3 ? 0.5 : late <= 14 ? 0 : late <= 60 ? -1.5 : -4;
	}
	if (w->pub_from[dated->doc] == RC_NO_DAY)
		return 0;
	int32_t gap = gap_days(pub_from, pub_to, w->pub_from[dated->doc], w->pub_to[dated->doc]);
	return gap <= 1 ? 0.7 : gap <= 3 ? 0 : gap <= 7 ? -1.5 : gap <= 30 ? -3 : -5;
}

static int by_hash(const void *l, const void *r, void *ctx)
{
	uint64_t a = *(const uint64_t *)l, b = *(const uint64_t *)r;
	(void)ctx;
	return a < b ? -1 : a > b;
}

/* Each article's content words, sorted, so that two articles are compared in one walk. */
static void fill_bags(rc_work *w)
{
	size_t n = w->x->n_docs + 1;
	w->bag = rc_arena_alloc(&w->scratch, n * sizeof *w->bag);
	w->n_bag = rc_arena_alloc(&w->scratch, n * sizeof *w->n_bag);
	w->bag_each = rc_arena_alloc(&w->scratch, n * sizeof *w->bag_each);
	w->bag_weight = rc_arena_alloc(&w->scratch, n * sizeof *w->bag_weight);
	for (uint32_t d = 0; d < w->x->n_docs; d++) {
		const rc_words *all = &w->words[d];
		uint64_t *bag = w->bag[d] = rc_arena_alloc(&w->scratch, (size_t)(all->n + 1) * sizeof *bag);
		uint32_t m = 0, once = 0;
		for (uint32_t i = 0; i < all->n; i++)
			if (rc_map_get(&w->know->stop, all->v[i].hash) == RC_NONE)
				bag[m++] = all->v[i].hash;
		rc_sort(bag, m, sizeof *bag, by_hash, NULL);
		for (uint32_t i = 0; i < m; i++)
			if (i == 0 || bag[i] != bag[once - 1])
				bag[once++] = bag[i];
		w->n_bag[d] = once;
		double *each = w->bag_each[d] = rc_arena_alloc(&w->scratch, (size_t)(once + 1) * sizeof *each);
		for (uint32_t i = 0; i < once; i++)
			w->bag_weight[d] += each[i] = weight(w, bag[i]);
	}
}

/* Sum of the weights of words that stand in both articles. */
static double shared_bags(const rc_work *w, uint32_t p, uint32_t q)
{
	const uint64_t *a = w->bag[p], *b = w->bag[q];
	double sum = 0;
	for (uint32_t i = 0, j = 0; i < w->n_bag[p] && j < w->n_bag[q];) {
		if (a[i] == b[j])
			sum += w->bag_each[p][i];
		bool step = a[i] <= b[j];
		j += b[j] <= a[i];
		i += step;
	}
	return sum;
}

/* Likeness of two articles: shared words by weight, over the smaller one's. Kept, since many mention pairs ask for it. */
static double doc_likeness(const rc_work *cw, uint32_t a, uint32_t b)
{
	rc_work *w = (rc_work *)(uintptr_t)cw; /* a cache: the answer does not depend on who asked first */
	bool fresh;
	uint32_t low = a < b ? a : b, high = a < b ? b : a;
	uint32_t *slot = rc_map_put(&w->doc_pair, (uint64_t)low << 32 | high, &fresh);
	if (fresh) {
		double least = w->bag_weight[low] < w->bag_weight[high] ? w->bag_weight[low] : w->bag_weight[high];
		double both = least > 0 ? shared_bags(w, low, high) : 0;
		*slot = least > 0 ? (uint32_t)(1000 * both / least) : 0;
	}
	return *slot / 1000.0;
}

/* Inside one article: verbs of one sentence and kind tell of one happening (ont atterri, transportant); the same verb with other objects tells of
 * another one (envoyé des militaires, envoyé des agents). */
static double within_article(const rc_trait *p, const rc_trait *q, double kind, bool share_parts, double sum)
{
	if (p->sentence == q->sentence && p->group != q->group && kind > 0)
		return sum + 2.5; /* an explosion ... leaving 12 dead */
	if (share_parts || p->nominal || q->nominal || !p->n_part || !q->n_part)
		return p->sentence == q->sentence && p->group && p->group == q->group ? sum + 2 : sum;
	if (p->predicate == q->predicate)
		return AGAINST - 1;
	return p->sentence == q->sentence ? sum + 1 : capped(sum, JOIN_WITHIN - 0.5);
}

double rc_match_score(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (p->state != q->state)
		return -9;
	double alike = p->doc == q->doc ? 0 : doc_likeness(w, p->doc, q->doc);
	double kind = score_kind(w, p, q);
	if (p->lead && q->lead && alike > 0.35) /* two articles on one matter: what they open with may go by other words */
		kind = kind < 0 ? kind / 4 + alike : kind + alike;
	double who = capped(1.2 * shared(w, p->who, p->n_who, q->who, q->n_who), 2.5);
	double part = capped(1.0 * shared(w, p->part, p->n_part, q->part, q->n_part), 2.5);
	double word = capped(0.6 * shared(w, p->word, p->n_word, q->word, q->n_word), 2);
	double figure = score_figures(p, q);
	double like = p->doc == q->doc ? 0.5 : 2 * alike;
	if (who + part + figure <= 0 && word < 0.5 && (p->doc != q->doc || p->sentence != q->sentence))
		return -1; /* nothing but the kind in common */
	double sum = kind + who + part + word + figure + score_place(w, p, q) + score_days(w, p, q) + capped(like, 1.2);
	return p->doc == q->doc ? within_article(p, q, kind, part + figure > 0, sum) : sum;
}

/* ---- candidates ---- */

typedef struct pair {
	double   score;
	uint32_t p, q;
} pair;

typedef struct blocks {
	rc_work *w;
	rc_map   first;                     /* key -> posting */
	RC_VEC(uint32_t) mention, next;     /* postings */
	rc_map   count;
} blocks;

static void post(blocks *b, uint64_t key, uint32_t mention)
{
	bool fresh;
	uint32_t *slot = rc_map_put(&b->first, key, &fresh);
	uint32_t head = fresh ? RC_NONE : *slot;
	if (head != RC_NONE && b->mention.v[head] == mention)
		return;
	*slot = b->mention.n;
	*RC_ADD(&b->w->scratch, b->mention) = mention;
	*RC_ADD(&b->w->scratch, b->next) = head;
	++*rc_map_put(&b->count, key, NULL);
}

/* Every blocking key of a mention: its kind with each name, word and figure; figures of a thing alone too. */
static void each_key(const rc_trait *t, blocks *b, uint32_t mention)
{
	const uint64_t kinds[] = {t->group ? t->group : t->predicate, t->predicate};
	for (uint32_t k = 0; k < (kinds[0] == kinds[1] ? 1u : 2u); k++) {
		uint64_t kind = rc_hash_more(kinds[k], t->state);
		for (uint32_t i = 0; i < t->n_who; i++)
			post(b, rc_hash_more(kind, t->who[i]), mention);
		for (uint32_t i = 0; i < t->n_part; i++)
			post(b, rc_hash_more(kind, t->part[i]), mention);
	}
	for (uint32_t i = 0; t->lead && i < t->n_who + t->n_word; i++)
		post(b, rc_hash_more(7, i < t->n_who ? t->who[i] : t->word[i - t->n_who]), mention);
	for (uint32_t i = 0; i < t->n_figure; i++)
		if (t->figure[i].thing && t->figure[i].value > 3)
			post(b, rc_hash_more(t->figure[i].thing, (uint64_t)t->figure[i].value), mention);
	if (t->sentence != RC_NONE && t->group) /* all of one sentence */
		post(b, rc_hash_more(rc_hash_more(11, t->sentence), t->doc), mention);
	if (t->place.p && t->dated_day)
		post(b, rc_hash_more(rc_hash(t->place), (uint64_t)(uint32_t)t->from), mention);
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

typedef RC_VEC(pair) pairs;

typedef struct search {
	pairs  found;
	rc_map met; /* pairs scored already */
} search;

static void score_pair(rc_work *w, search *s, uint32_t p, uint32_t q)
{
	bool fresh;
	rc_map_put(&s->met, (uint64_t)p << 32 | q, &fresh);
	if (!fresh)
		return;
	double v = rc_match_score(w, &w->trait.v[p], &w->trait.v[q]);
	double need = w->trait.v[p].doc == w->trait.v[q].doc ? JOIN_WITHIN : JOIN;
	if (v >= need)
		*RC_ADD(&w->scratch, s->found) = (pair){v, p, q};
}

/* Every list of mentions behind a key: all pairs of it. Lists are walked by mention, so that the order is that of the mentions. */
static pairs candidates(rc_work *w)
{
	blocks b = {.w = w};
	search s = {0};
	for (uint32_t i = 0; i < w->trait.n; i++)
		each_key(&w->trait.v[i], &b, i);
	for (uint32_t k = 0; k < b.first.cap; k++) {
		if (b.first.slot[k].val == RC_NONE || rc_map_get(&b.count, b.first.slot[k].key) > MAX_BLOCK)
			continue;
		for (uint32_t i = b.first.slot[k].val; i != RC_NONE; i = b.next.v[i])
			for (uint32_t j = b.next.v[i]; j != RC_NONE; j = b.next.v[j])
				score_pair(w, &s, b.mention.v[j], b.mention.v[i]);
	}
	rc_sort(s.found.v, s.found.n, sizeof(pair), by_score, w);
	rc_map_release(&b.first);
	rc_map_release(&b.count);
	rc_map_release(&s.met);
	return s.found;
}

/* ---- clusters ---- */

static uint32_t root_of(rc_work *w, uint32_t i)
{
	while (w->trait.v[i].cluster != i)
		i = w->trait.v[i].cluster = w->trait.v[w->trait.v[i].cluster].cluster;
	return i;
}

/* Members of a cluster are chained through `next`. Does a member of one speak against a member of the other? Large clusters are sampled by their first
 * members: enough to keep two crowds apart, and linear. */
static bool opposed(rc_work *w, const uint32_t *next, uint32_t a, uint32_t b)
{
	uint32_t n_a = 0;
	double sum = 0;
	uint32_t n = 0;
	for (uint32_t i = a; i != RC_NONE && n_a < 24; i = next[i], n_a++) {
		uint32_t n_b = 0;
		for (uint32_t j = b; j != RC_NONE && n_b < 24; j = next[j], n_b++) {
			double v = rc_match_score(w, &w->trait.v[i], &w->trait.v[j]);
			if (v < AGAINST)
				return true;
			sum += v;
			n++;
		}
	}
	return n && sum / n < 0.5;
}

void rc_check_match(rc_work *w)
{
	fill_bags(w);
	pairs found = candidates(w);
	uint32_t n = w->trait.n;
	uint32_t *next = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4);
	uint32_t *last = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4);
	for (uint32_t i = 0; i < n; i++)
		next[i] = RC_NONE, last[i] = i;
	for (uint32_t k = 0; k < found.n; k++) {
		uint32_t a = root_of(w, found.v[k].p), b = root_of(w, found.v[k].q);
		if (a == b || opposed(w, next, a, b))
			continue;
		uint32_t low = a < b ? a : b, high = a < b ? b : a;
		w->trait.v[high].cluster = low;
		next[last[low]] = high;
		last[low] = last[high];
	}
	for (uint32_t i = 0; i < n; i++)
		w->trait.v[i].cluster = root_of(w, i);
}
