/* shape.h - the sizes of the network; a model says in its META which it was trained with.
 *
 * Input: a pretrained word vector (P) beside a trained one (T, a sum of rows). Encoder: bidirectional simple recurrent units (Lei et al. 2018,
 * "Simple Recurrent Units for Highly Parallelizable Recurrence"), each layer as wide as the input. Heads on top: tag, biaffine arcs with a term for the
 * distance (Dozat and Manning 2017), relation, names.
 */
#ifndef RC_MODEL_SHAPE_H
#define RC_MODEL_SHAPE_H

#include <stdint.h>

enum {
	RC_NET_P = 64, RC_NET_T = 64,
	RC_NET_D = RC_NET_P + RC_NET_T, /* width of every layer: both directions side by side */
	RC_NET_H = RC_NET_D / 2,        /* width of one direction */
	RC_NET_LAYERS = 3,
	RC_NET_ARC = 64, RC_NET_REL = 64,
	RC_NET_DIST = 16                /* classes of distance between a word and its head; 0 is the root */
};

/* Class of the distance from a word to its head (never 0). */
static inline uint32_t rc_dist_class(int32_t d)
{
	uint32_t left = d < 0, n = (uint32_t)(left ? -d : d);
	uint32_t k = n <= 4 ? n - 1 : n <= 7 ? 4 : n <= 14 ? 5 : 6;
	return 1 + k * 2 + left;
}

/* The gate: 0 below -4, 1 above 4, a cubic between; its slope beside it. Cheap, and the same bits everywhere. */
static inline float rc_gate(float x)
{
	float t = x * 0.125f + 0.5f;
	t = t < 0 ? 0 : t > 1 ? 1 : t;
	return t * t * (3 - 2 * t);
}
static inline float rc_gate_slope(float x)
{
	float t = x * 0.125f + 0.5f;
	return t <= 0 || t >= 1 ? 0 : 6 * t * (1 - t) * 0.125f;
}

#endif
