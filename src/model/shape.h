/* shape.h - the sizes of the network; a model says in its META which it was trained with.
 *
 * Input: a pretrained word vector (P) beside a trained one (T, a sum of rows). Encoder: bidirectional simple recurrent units (Lei et al. 2018,
 * "Simple Recurrent Units for Highly Parallelizable Recurrence"), each layer as wide as the input. A cell sees its neighbours' products too, weighted number by number (as the
 * short convolutions of recent recurrent networks): a cheap window of three words. Heads on top: part of speech, then its tag; biaffine arcs with a term for the distance (Dozat and
 * Manning 2017), relation, names.
 *
 * A cell c of word k, its candidate z, its gates' products f and r, its input x, primes for the words before and after in reading direction:
 *	z* = z + sz z' + nz z''
 *	c  = z* + F (c' - z*)    F = gate(f + sf f' + nf f'' + bf + vf c')
 *	h  = x + R (c - x)       R = gate(r + vr c + wr x + br)
 * gate(x): 0 below -4, 1 above 4, a cubic between: t t (3 - 2 t) of t = x / 8 + 1/2. Cheap, and the same bits everywhere.
 */
#ifndef RC_MODEL_SHAPE_H
#define RC_MODEL_SHAPE_H

#include <stdint.h>

#ifndef RC_WIDE /* numbers of a trained row: more for teachers, which are never shipped (mk/train.mk) */
#define RC_WIDE 64
#endif

enum {
	RC_NET_P = 64, RC_NET_T = RC_WIDE,
	RC_NET_D = RC_NET_P + RC_NET_T, /* width of every layer: both directions side by side */
	RC_NET_H = RC_NET_D / 2,        /* width of one direction */
	RC_NET_LAYERS = 3,
	RC_NET_SHARE = 4,               /* so many cells share a gate's product beyond the first layer */
	RC_NET_U = 3 * RC_NET_D,        /* of a layer's products the most: what a word's cells ask for */
	RC_NET_V = 9 * RC_NET_H,        /* numbers of a direction's cells */
	RC_NET_ARC = RC_WIDE > 64 ? 128 : 64, RC_NET_REL = RC_NET_ARC,
	RC_NET_DIST = 16                /* classes of distance between a word and its head; 0 is the root */
};

/* How many products a layer has for one gate of one direction. The first layer's depend on the word alone and are remembered, so they may cost more: each cell has its own;
 * in the others RC_NET_SHARE cells share one (every RC_NET_H / RC_NET_SHARE-th). */
static inline uint32_t rc_net_gates(uint32_t layer)
{
	return layer == 0 ? RC_NET_H : RC_NET_H / RC_NET_SHARE;
}

/* A layer's products for one word: of each direction the candidates [H], then both gates. */
static inline uint32_t rc_net_products(uint32_t layer)
{
	return 2 * (RC_NET_H + 2 * rc_net_gates(layer));
}

/* Class of the distance from a word to its head (never 0). */
static inline uint32_t rc_dist_class(int32_t d)
{
	uint32_t left = d < 0, n = (uint32_t)(left ? -d : d);
	uint32_t k = n <= 4 ? n - 1 : n <= 7 ? 4 : n <= 14 ? 5 : 6;
	return 1 + k * 2 + left;
}

#endif
