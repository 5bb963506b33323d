/* cluster.c - mentions joined into clusters, one event each: two are joined unless a member of the one speaks against a member of the other. */
#include "check/match_int.h"

static const double MEAN = 0.5; /* what pairs of two clusters must reach together */

uint32_t rc_cluster_of(rc_work *w, uint32_t i)
{
	while (w->trait.v[i].cluster != i)
		i = w->trait.v[i].cluster = w->trait.v[w->trait.v[i].cluster].cluster;
	return i;
}

/* Does a member of one speak against a member of the other? Where two are days or places apart they must be fit to be joined by themselves: no mention
 * between them without a day is a bridge. Large clusters are sampled by their first members: enough to keep two crowds apart, and
 * linear. */
bool rc_opposed(const rc_clusters *c, uint32_t a, uint32_t b)
{
	const rc_work *w = c->w;
	uint32_t n_a = 0, n = 0;
	double sum = 0;
	for (uint32_t i = a; i != RC_NONE && n_a < RC_SAMPLE; i = c->next[i], n_a++) {
		uint32_t n_b = 0;
		for (uint32_t j = b; j != RC_NONE && n_b < RC_SAMPLE; j = c->next[j], n_b++) {
			double v = rc_match_score(w, &w->trait.v[i], &w->trait.v[j]);
			if (v < RC_AGAINST || (v < RC_JOIN && rc_apart(w, &w->trait.v[i], &w->trait.v[j])))
				return true;
			sum += v;
			n++;
		}
	}
	return n && sum / n < MEAN;
}

void rc_join(rc_clusters *c, uint32_t a, uint32_t b)
{
	uint32_t low = a < b ? a : b, high = a < b ? b : a;
	c->w->trait.v[high].cluster = low;
	c->next[c->last[low]] = high;
	c->last[low] = c->last[high];
	c->size[low] += c->size[high];
}

void rc_try_join(rc_clusters *c, uint32_t p, uint32_t q)
{
	rc_work *w = c->w;
	uint32_t a = rc_cluster_of(w, p), b = rc_cluster_of(w, q);
	if (a == b)
		return;
	uint32_t low = a < b ? a : b, high = a < b ? b : a;
	uint32_t *before = rc_map_put(&c->refused, (uint64_t)low << 32 | high, NULL);
	if (*before == c->size[low] + c->size[high])
		return; /* the same two as then */
	if (rc_opposed(c, low, high)) {
		*before = c->size[low] + c->size[high];
		return;
	}
	rc_join(c, low, high);
}
