/* splits.c - learning which contractions are taken apart where (des, du): an averaged perceptron over the neighbours. */
#include "train/train.h"

#include <math.h>
#include <stdio.h>

static rc_str neighbour(const surfaces *s, uint32_t i, int32_t off)
{
	int64_t at = i;
	for (; off < 0; off++, at--)
		if (s->v[at].first)
			return RC_STR("");
	for (; off > 0; off--, at++)
		if (at + 1 >= s->n || s->v[at + 1].first)
			return RC_STR("");
	return s->v[at].norm;
}

/* Forms that are seen both ways. */
static void ambiguous(const surfaces *s, rc_map *both)
{
	rc_map way = {0};
	for (uint32_t i = 0; i < s->n; i++)
		*rc_map_put(&way, rc_hash(s->v[i].norm), NULL) |= s->v[i].mwt ? 2 : 1;
	for (uint32_t i = 0; i < s->n; i++)
		if (rc_map_get(&way, rc_hash(s->v[i].norm)) == 3)
			*rc_map_put(both, rc_hash(s->v[i].norm), NULL) = 1;
	rc_map_release(&way);
}

void splits_train(const surfaces *s, writer *w)
{
	enum { EPOCHS = 10 };
	rc_map both = {0};
	float *weight = rc_calloc(RC_SPLIT_WEIGHTS, sizeof *weight), *sum = rc_calloc(RC_SPLIT_WEIGHTS, sizeof *sum), max = 1e-6f;
	int8_t *q = rc_calloc(RC_SPLIT_WEIGHTS, 1);
	uint32_t seen = 0, wrong = 0;
	ambiguous(s, &both);
	for (uint32_t e = 0; e < EPOCHS; e++) {
		seen = wrong = 0;
		for (uint32_t i = 0; i < s->n; i++) {
			if (rc_map_get(&both, rc_hash(s->v[i].norm)) == RC_NONE)
				continue;
			uint32_t f[RC_SPLIT_FEATURES];
			float score = 0, want = s->v[i].mwt ? 1 : -1;
			rc_split_features(s->v[i].norm, neighbour(s, i, -2), neighbour(s, i, -1), neighbour(s, i, 1), f);
			for (uint32_t k = 0; k < RC_SPLIT_FEATURES; k++)
				score += weight[f[k]];
			seen++;
			wrong += score * want <= 0;
			if (score * want <= 1)
				for (uint32_t k = 0; k < RC_SPLIT_FEATURES; k++)
					weight[f[k]] += want;
		}
		for (uint32_t k = 0; k < RC_SPLIT_WEIGHTS; k++)
			sum[k] += weight[k];
	}
	for (uint32_t k = 0; k < RC_SPLIT_WEIGHTS; k++)
		max = fmaxf(max, fabsf(sum[k]));
	for (uint32_t k = 0; k < RC_SPLIT_WEIGHTS; k++)
		q[k] = (int8_t)lrintf(sum[k] / max * 127);
	fprintf(stderr, "contractions: %u, %u wrong in the last round\n", seen, wrong);
	writer_add(w, "splits", q, RC_SPLIT_WEIGHTS);
	rc_free(weight);
	rc_free(sum);
	rc_free(q);
	rc_map_release(&both);
}
