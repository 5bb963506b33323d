/* kernel.h - the loops that take the time: matrix products in 8-bit integers, the recurrent unit, dot products.
 *
 * Each has a plain C form and, on x86-64 with AVX2, a faster one chosen when the program runs; both give the same bits (integers are exact, and
 * floating-point operations are the same ones in the same order).
 *
 * A matrix is stored as int8 weights between -63 and 63 with a scale for each output, packed [n_out / 8][n_in / 4][8][4]: eight outputs side by side, four inputs
 * of each together, as the instruction that multiplies bytes wants them. Inputs are quantised row by row to bytes around 128.
 */
#ifndef RC_MODEL_KERNEL_H
#define RC_MODEL_KERNEL_H

#include "model/shape.h"

#include <stdint.h>

typedef struct rc_matrix {
	uint32_t       n_in, n_out;  /* multiples of 4 and 8 */
	const float   *scale, *bias; /* [n_out] */
	const int32_t *sum;          /* [n_out] 128 times the sum of an output's weights */
	const int8_t  *w;
	const uint8_t *order;        /* by rc_matrix_plan; NULL: the plain form is used */
	const int8_t  *planned;      /* the same weights in that order */
} rc_matrix;

/* In which order a tile of RC_TILE outputs takes its groups of four inputs: in chains of up to RC_CHAIN groups whose products can't overflow 16 bits when added. Integers are
 * exact in any order. `room` of RC_PLAN_BYTES(m) must live as long as m; n_in is a multiple of 32, at most RC_MATRIX_IN. */
#define RC_TILE 16u
#define RC_CHAIN 4u
#define RC_MATRIX_IN 256u
#define RC_PLAN_BYTES(m) ((size_t)(m)->n_out * (m)->n_in + ((m)->n_out + RC_TILE - 1) / RC_TILE * (RC_CHAIN + (m)->n_in / 4) + 32)
void rc_matrix_plan(rc_matrix *m, void *room);

/* x[n][n_in] to bytes, each row with its scale. */
void rc_quantise(const float *x, uint32_t n, uint32_t n_in, uint8_t *q, float *scale);

/* y[n][n_out] = x m + bias */
void rc_matmul(const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y);

/* What the gates ask of their sums (x / 8 + 1/2, shape.h) worked into the numbers of a layer, once: scale and bias of its products, v as below. */
void rc_unit_fold(uint32_t gates, float *scale, float *bias, float *v);

/* One direction of a recurrent layer over n words: inputs in[n][D] and products u[n] word by word (rc_net_products; gates: rc_net_gates), output x[n][D], which may be
 * the input's place; v: vf, bf, vr, wr, br, sz, sf, nz, nf of each direction, folded. */
void rc_unit(const float *v, uint32_t gates, uint32_t dir, const float *const *u, const float *const *in, float *x, uint32_t n);

/* s[i * stride + j] = a[i * step] . b[j], vectors of RC_NET_ARC */
void rc_dots(const float *a, uint32_t step, uint32_t na, const float *b, uint32_t nb, float *s, uint32_t stride);

/* x[64] = scale times the sum of n rows of 64 */
void rc_sum_rows(const int8_t *rows, const uint32_t *row, uint32_t n, float scale, float *x);

void rc_widen(const int8_t *v, uint32_t n, float scale, float *x); /* x[n] = scale * v[n] */
void rc_leaky(const float *a, float *y);                           /* y[RC_NET_ARC] = a, what is negative to a tenth */
void rc_leaky_sum(const float *a, const float *b, float *y);       /* y[RC_NET_REL]: the same of a + b */

/* s[j] += dist[rc_dist_class(j - i)] for all j < n but i; s[i] is left with any number. */
void rc_add_distances(float *s, const float dist[RC_NET_DIST], uint32_t i, uint32_t n);

uint32_t rc_best(const float *p, uint32_t n); /* index of the greatest, the first of equals */

#endif
