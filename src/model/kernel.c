/* kernel.c - see kernel.h. */
#include "model/kernel.h"

#include "model/shape.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#if defined(__x86_64__) && !defined(RC_KERNEL_PLAIN)
#include <immintrin.h>
#define HAVE_AVX2 1
#define AVX2 __attribute__((target("avx2")))
static int fast(void)
{
	return __builtin_cpu_supports("avx2");
}
#define FMA __attribute__((target("avx2,fma")))
static int fast_fma(void)
{
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}
#endif
#define INLINE static inline __attribute__((always_inline))

/* ---- quantising ---- */

static void quantise_plain(const float *x, uint32_t n, uint32_t n_in, uint8_t *q, float *scale)
{
	for (uint32_t i = 0; i < n; i++, x += n_in, q += n_in) {
		float max = 1e-9f;
		for (uint32_t k = 0; k < n_in; k++)
			max = fabsf(x[k]) > max ? fabsf(x[k]) : max;
		float by = 127 / max;
		scale[i] = max / 127;
		for (uint32_t k = 0; k < n_in; k++)
			q[k] = (uint8_t)(int32_t)(x[k] * by + 128.5f);
	}
}

#ifdef HAVE_AVX2
AVX2 INLINE __m256i eight_bytes(const float *x, __m256 by)
{
	return _mm256_cvttps_epi32(_mm256_add_ps(_mm256_mul_ps(_mm256_loadu_ps(x), by), _mm256_set1_ps(128.5f)));
}

AVX2 static void quantise_avx2(const float *x, uint32_t n, uint32_t n_in, uint8_t *q, float *scale)
{
	const __m256 magnitude = _mm256_castsi256_ps(_mm256_set1_epi32(0x7FFFFFFF));
	const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7); /* packing works on halves */
	for (uint32_t i = 0; i < n; i++, x += n_in, q += n_in) {
		__m256 m0 = _mm256_set1_ps(1e-9f), m1 = m0;
		for (uint32_t k = 0; k < n_in; k += 16) {
			m0 = _mm256_max_ps(m0, _mm256_and_ps(_mm256_loadu_ps(x + k), magnitude));
			m1 = _mm256_max_ps(m1, _mm256_and_ps(_mm256_loadu_ps(x + k + 8), magnitude));
		}
		m0 = _mm256_max_ps(m0, m1);
		__m128 m = _mm_max_ps(_mm256_castps256_ps128(m0), _mm256_extractf128_ps(m0, 1));
		m = _mm_max_ps(m, _mm_movehl_ps(m, m));
		float max = _mm_cvtss_f32(_mm_max_ss(m, _mm_shuffle_ps(m, m, 1)));
		__m256 by = _mm256_set1_ps(127 / max);
		scale[i] = max / 127;
		for (uint32_t k = 0; k < n_in; k += 32) {
			__m256i lo = _mm256_packus_epi32(eight_bytes(x + k, by), eight_bytes(x + k + 8, by));
			__m256i hi = _mm256_packus_epi32(eight_bytes(x + k + 16, by), eight_bytes(x + k + 24, by));
			__m256i all = _mm256_permutevar8x32_epi32(_mm256_packus_epi16(lo, hi), order);
			_mm256_storeu_si256((__m256i *)(q + k), all);
		}
	}
}
#endif

void rc_quantise(const float *x, uint32_t n, uint32_t n_in, uint8_t *q, float *scale)
{
#ifdef HAVE_AVX2
	if (fast() && n_in % 32 == 0) {
		quantise_avx2(x, n, n_in, q, scale);
		return;
	}
#endif
	quantise_plain(x, n, n_in, q, scale);
}

/* ---- matrix product ---- */

static void matmul_plain(const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y)
{
	for (uint32_t i = 0; i < n; i++, q += m->n_in, y += m->n_out) {
		for (uint32_t o = 0; o < m->n_out; o += 8) {
			const int8_t *w = m->w + (uint64_t)o * m->n_in;
			int32_t acc[8] = {0};
			for (uint32_t k = 0; k < m->n_in; k += 4)
				for (uint32_t j = 0; j < 8; j++, w += 4)
					acc[j] += q[k] * w[0] + q[k + 1] * w[1] + q[k + 2] * w[2] + q[k + 3] * w[3];
			for (uint32_t j = 0; j < 8; j++)
				y[o + j] = (float)(acc[j] - m->sum[o + j]) * (scale[i] * m->scale[o + j]) + m->bias[o + j];
		}
	}
}

/* Of a tile's 16-bit sums (two for each output): how far above and below zero a group of four inputs can push them, whatever the inputs (0 to 255), over 255. */
enum { GROUPS = RC_MATRIX_IN / 4, SUMS = RC_TILE * 2, MOST = 128 /* 128 * 255 fits into 16 bits */ };
typedef struct reach {
	int16_t by[2 * SUMS];
} reach;

static void reaches(const rc_matrix *m, uint32_t o, reach *out)
{
	memset(out, 0, m->n_in / 4 * sizeof *out);
	for (uint32_t k = 0; k < m->n_in / 4; k++)
		for (uint32_t j = 0; j < RC_TILE && o + j < m->n_out; j++) {
			const int8_t *w = m->w + (uint64_t)((o + j) / 8 * 8) * m->n_in + k * 32 + (o + j) % 8 * 4;
			for (uint32_t e = 0; e < 4; e++) {
				int16_t v = w[e], *by = out[k].by + j * 2 + e / 2;
				by[v > 0 ? 0 : SUMS] = (int16_t)(by[v > 0 ? 0 : SUMS] + (v > 0 ? v : -v));
			}
		}
}

static int16_t farthest(const reach *a, const reach *b)
{
	int16_t most = 0;
	for (uint32_t i = 0; i < 2 * SUMS; i++) {
		int16_t v = (int16_t)(a->by[i] + b->by[i]);
		most = v > most ? v : most;
	}
	return most;
}

/* Chains of a tile's groups, greedily: the groups that reach far first, each followed by what still fits. Fills chain[] with the groups, len[] with the lengths; returns how
 * many chains. */
static uint32_t chains(const reach *r, uint32_t n, uint8_t *chain, uint8_t *len)
{
	static const reach nowhere = {{0}};
	uint8_t left[GROUPS];
	int16_t far[GROUPS];
	uint32_t n_chains = 0;
	for (uint32_t k = 0; k < n; k++) {
		uint32_t at = k;
		far[k] = farthest(&r[k], &nowhere);
		for (; at > 0 && far[left[at - 1]] < far[k]; at--)
			left[at] = left[at - 1];
		left[at] = (uint8_t)k;
	}
	while (n > 0) {
		reach sum = nowhere;
		uint32_t kept = 0;
		uint8_t *l = &len[n_chains++];
		*l = 0;
		for (uint32_t i = 0; i < n; i++) {
			const reach *g = &r[left[i]];
			if (*l == RC_CHAIN || (*l > 0 && farthest(&sum, g) > MOST)) {
				left[kept++] = left[i];
				continue;
			}
			for (uint32_t e = 0; e < 2 * SUMS; e++)
				sum.by[e] = (int16_t)(sum.by[e] + g->by[e]);
			*chain++ = left[i];
			++*l;
		}
		n = kept;
	}
	return n_chains;
}

/* One tile: how many chains of each length, the inputs' offsets chain by chain, and the weights in the same order. */
static void plan_tile(const rc_matrix *m, uint32_t o, uint8_t *order, int8_t *w)
{
	reach r[GROUPS];
	uint8_t chain[GROUPS], len[GROUPS], *offset = order + RC_CHAIN;
	uint32_t blocks = o + RC_TILE <= m->n_out ? 2 : 1;
	reaches(m, o, r);
	uint32_t n = chains(r, m->n_in / 4, chain, len);
	memset(order, 0, RC_CHAIN);
	for (uint32_t want = RC_CHAIN; want > 0; want--) {
		const uint8_t *k = chain;
		for (uint32_t c = 0; c < n; k += len[c++]) {
			if (len[c] != want)
				continue;
			order[RC_CHAIN - want]++;
			for (uint32_t i = 0; i < want; i++) {
				*offset++ = (uint8_t)(k[i] * 4);
				for (uint32_t b = 0; b < blocks; b++, w += 32)
					memcpy(w, m->w + (uint64_t)(o + b * 8) * m->n_in + k[i] * 32, 32);
			}
		}
	}
}

void rc_matrix_plan(rc_matrix *m, void *room)
{
	int8_t *w = (int8_t *)room + (32 - (uintptr_t)room % 32) % 32;
	uint8_t *order = (uint8_t *)w + (uint64_t)m->n_out * m->n_in;
	m->planned = w;
	m->order = order;
	for (uint32_t o = 0; o < m->n_out; o += RC_TILE) {
		plan_tile(m, o, order, w);
		order += RC_CHAIN + m->n_in / 4;
		w += RC_TILE * m->n_in;
	}
}

#ifdef HAVE_AVX2
AVX2 INLINE __m256i four_inputs(const uint8_t *q)
{
	int32_t x;
	memcpy(&x, q, 4);
	return _mm256_set1_epi32(x);
}

AVX2 INLINE __m256i weights(const int8_t *w)
{
	return _mm256_loadu_si256((const __m256i *)w);
}

AVX2 INLINE __m256i add4(__m256i acc, __m256i products)
{
	return _mm256_add_epi32(acc, _mm256_madd_epi16(products, _mm256_set1_epi16(1)));
}

AVX2 INLINE void finish(const rc_matrix *m, uint32_t o, __m256i acc, float scale, float *y)
{
	__m256 v = _mm256_cvtepi32_ps(_mm256_sub_epi32(acc, _mm256_loadu_si256((const __m256i *)(m->sum + o))));
	v = _mm256_mul_ps(v, _mm256_mul_ps(_mm256_set1_ps(scale), _mm256_loadu_ps(m->scale + o)));
	_mm256_storeu_ps(y + o, _mm256_add_ps(v, _mm256_loadu_ps(m->bias + o)));
}

#define ALL(i, n) _Pragma("GCC unroll 8") for (uint32_t i = 0; i < (n); i++)

/* Keeps the compiler from adding in another order, which takes more registers than there are. */
#define HERE(x) __asm__("" : "+x"(x))

/* Chains of L groups: their products are added in 16 bits before they are widened. What is summed up stays in registers. */
AVX2 INLINE void chain(const uint32_t L, const uint32_t R, const uint32_t O, const uint32_t in, uint32_t n, const uint8_t **k, const int8_t **w,
                       const uint8_t *q, __m256i acc[3][2])
{
	const uint8_t *at = *k, *end = at + n * L;
	const int8_t *p = *w;
	for (; at < end; at += L, p += L * O * 32) {
		__m256i sum[3][2];
		ALL (g, L) {
			const uint8_t *x = q + at[g];
			__m256i w0 = weights(p + g * O * 32), w1 = weights(p + (g * O + O - 1) * 32);
			ALL (r, R) {
				__m256i four = four_inputs(x + r * in);
				ALL (b, O) {
					__m256i v = _mm256_maddubs_epi16(four, b ? w1 : w0);
					sum[r][b] = g ? _mm256_add_epi16(sum[r][b], v) : v;
					HERE(sum[r][b]);
				}
			}
		}
		ALL (r, R)
			ALL (b, O) {
				acc[r][b] = add4(acc[r][b], sum[r][b]);
				HERE(acc[r][b]);
			}
	}
	*k = at;
	*w = p;
}

/* R rows of O times eight outputs; R, O and the number of inputs are constant. */
AVX2 INLINE void tile(const uint32_t R, const uint32_t O, const uint32_t in, const rc_matrix *m, const uint8_t *order, uint32_t o,
                      const uint8_t *q, const float *scale, float *y)
{
	const int8_t *w = m->planned + (uint64_t)o * in;
	const uint8_t *k = order + RC_CHAIN;
	__m256i acc[3][2];
	ALL (r, R)
		ALL (b, O)
			acc[r][b] = _mm256_setzero_si256();
	chain(4, R, O, in, order[0], &k, &w, q, acc);
	chain(3, R, O, in, order[1], &k, &w, q, acc);
	chain(2, R, O, in, order[2], &k, &w, q, acc);
	chain(1, R, O, in, order[3], &k, &w, q, acc);
	ALL (r, R)
		ALL (b, O)
			finish(m, o + b * 8, acc[r][b], scale[r], y + (uint64_t)r * m->n_out);
}

/* All rows of a tile's outputs: its weights are read from memory once. */
AVX2 INLINE void column(const uint32_t O, const uint32_t in, const rc_matrix *m, const uint8_t *order, uint32_t o, const uint8_t *q,
                        const float *scale, uint32_t n, float *y)
{
	uint32_t i = 0;
	for (; i + 3 <= n; i += 3, q += 3 * in, y += 3 * (uint64_t)m->n_out)
		tile(3, O, in, m, order, o, q, scale + i, y);
	if (n - i == 2)
		tile(2, O, in, m, order, o, q, scale + i, y);
	else if (n - i == 1)
		tile(1, O, in, m, order, o, q, scale + i, y);
}

AVX2 INLINE void matmul_avx2(const uint32_t in, const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y)
{
	const uint8_t *order = m->order;
	uint32_t o = 0;
	for (; o + RC_TILE <= m->n_out; o += RC_TILE, order += RC_CHAIN + in / 4)
		column(2, in, m, order, o, q, scale, n, y);
	if (o < m->n_out)
		column(1, in, m, order, o, q, scale, n, y);
}

AVX2 static void matmul_128(const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y)
{
	matmul_avx2(128, m, q, scale, n, y);
}

AVX2 static void matmul_64(const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y)
{
	matmul_avx2(64, m, q, scale, n, y);
}

AVX2 static void matmul_32(const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y)
{
	matmul_avx2(32, m, q, scale, n, y);
}
#endif

void rc_matmul(const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y)
{
#ifdef HAVE_AVX2
	if (fast() && m->order && (m->n_in == 128 || m->n_in == 64 || m->n_in == 32)) {
		(m->n_in == 128 ? matmul_128 : m->n_in == 64 ? matmul_64 : matmul_32)(m, q, scale, n, y);
		return;
	}
#endif
	matmul_plain(m, q, scale, n, y);
}

/* ---- recurrent unit ---- */

/* Beside the first and the last word stand zeros. */
static const float nothing[RC_NET_U];

static const float *products(const float *const *u, uint32_t i, uint32_t n, uint32_t gates, uint32_t dir)
{
	return (i < n ? u[i] : nothing) + dir * (RC_NET_H + 2 * gates);
}

/* The gate (shape.h) of a sum that rc_unit_fold has brought to its scale; times `to`, and the rest of `from`. One rounding where a product is added to something, here as in the
 * instructions below. */
static float cell(float from, float to, float t)
{
	t = t < 0 ? 0 : t > 1 ? 1 : t;
	return fmaf(t * t * fmaf(-2, t, 3), to - from, from);
}

static void unit_plain(const float *v, uint32_t gates, uint32_t dir, const float *const *u, const float *const *in, float *x, uint32_t n)
{
	enum { H = RC_NET_H };
	v += dir * RC_NET_V;
	const float *vf = v, *bf = v + H, *vr = v + 2 * H, *wr = v + 3 * H, *br = v + 4 * H;
	const float *sz = v + 5 * H, *sf = v + 6 * H, *nz = v + 7 * H, *nf = v + 8 * H;
	float c[H] = {0};
	for (uint32_t k = 0; k < n; k++) {
		uint32_t i = dir ? n - 1 - k : k, step = dir ? (uint32_t)-1 : 1;
		const float *p = products(u, i, n, gates, dir), *b = products(u, i - step, n, gates, dir), *a = products(u, i + step, n, gates, dir);
		const float *xi = in[i] + dir * H;
		float *out = x + (uint64_t)i * RC_NET_D + dir * H;
		for (uint32_t j = 0; j < H; j++) {
			uint32_t g = H + j % gates;
			float z = fmaf(nz[j], a[j], fmaf(sz[j], b[j], p[j])), f = fmaf(nf[j], a[g], fmaf(sf[j], b[g], p[g])) + bf[j];
			float r = fmaf(wr[j], xi[j], p[g + gates]) + br[j];
			c[j] = cell(z, c[j], fmaf(vf[j], c[j], f));
			out[j] = cell(xi[j], c[j], fmaf(vr[j], c[j], r));
		}
	}
}

#ifdef HAVE_AVX2
FMA INLINE __m256 cell8(__m256 from, __m256 to, __m256 t)
{
	t = _mm256_min_ps(_mm256_max_ps(t, _mm256_setzero_ps()), _mm256_set1_ps(1));
	t = _mm256_mul_ps(_mm256_mul_ps(t, t), _mm256_fmadd_ps(_mm256_set1_ps(-2), t, _mm256_set1_ps(3)));
	return _mm256_fmadd_ps(t, _mm256_sub_ps(to, from), from);
}

/* All cells of a word together, eight times eight: their state stays in registers, and one's latency is another's work. */
FMA INLINE void unit_fma(const float *v, const uint32_t gates, uint32_t dir, const float *const *u, const float *const *in, float *x, uint32_t n)
{
	enum { H = RC_NET_H };
	const uint32_t step = dir ? (uint32_t)-1 : 1;
	__m256 c[8];
	_Static_assert(H == 64, "cells");
	v += dir * RC_NET_V;
	ALL (b, 8)
		c[b] = _mm256_setzero_ps();
	for (uint32_t k = 0; k < n; k++) {
		uint32_t i = dir ? n - 1 - k : k;
		const float *p = products(u, i, n, gates, dir), *l = products(u, i - step, n, gates, dir), *a = products(u, i + step, n, gates, dir);
		const float *xi = in[i] + dir * H;
		float *out = x + (uint64_t)i * RC_NET_D + dir * H;
		ALL (b, 8) {
			const uint32_t at = b * 8, g = H + at % gates;
#define V(k) _mm256_loadu_ps(v + (k) * H + at)
#define AT(p) _mm256_loadu_ps(p)
			__m256 xj = AT(xi + at);
			__m256 z = _mm256_fmadd_ps(V(7), AT(a + at), _mm256_fmadd_ps(V(5), AT(l + at), AT(p + at)));
			__m256 f = _mm256_add_ps(_mm256_fmadd_ps(V(8), AT(a + g), _mm256_fmadd_ps(V(6), AT(l + g), AT(p + g))), V(1));
			__m256 r = _mm256_add_ps(_mm256_fmadd_ps(V(3), xj, AT(p + g + gates)), V(4));
			c[b] = cell8(z, c[b], _mm256_fmadd_ps(V(0), c[b], f));
			_mm256_storeu_ps(out + at, cell8(xj, c[b], _mm256_fmadd_ps(V(2), c[b], r)));
#undef V
#undef AT
		}
	}
}

FMA static void unit_of_own_gates(const float *v, uint32_t dir, const float *const *u, const float *const *in, float *x, uint32_t n)
{
	unit_fma(v, RC_NET_H, dir, u, in, x, n);
}

FMA static void unit_of_shared_gates(const float *v, uint32_t dir, const float *const *u, const float *const *in, float *x, uint32_t n)
{
	unit_fma(v, RC_NET_H / RC_NET_SHARE, dir, u, in, x, n);
}
#endif

void rc_unit_fold(uint32_t gates, float *scale, float *bias, float *v)
{
	const float by = 0.125f;
	for (uint32_t dir = 0; dir < 2; dir++) {
		uint32_t from = dir * (RC_NET_H + 2 * gates) + RC_NET_H;
		for (uint32_t o = from; o < from + 2 * gates; o++) {
			scale[o] *= by;
			bias[o] *= by;
		}
		for (uint32_t j = 0; j < RC_NET_H; j++) {
			float *p = v + dir * RC_NET_V + j;
			p[0] *= by;
			p[RC_NET_H] = p[RC_NET_H] * by + 0.5f;
			p[2 * RC_NET_H] *= by;
			p[3 * RC_NET_H] *= by;
			p[4 * RC_NET_H] = p[4 * RC_NET_H] * by + 0.5f;
		}
	}
}

void rc_unit(const float *v, uint32_t gates, uint32_t dir, const float *const *u, const float *const *in, float *x, uint32_t n)
{
#ifdef HAVE_AVX2
	if (fast_fma()) {
		(gates == RC_NET_H ? unit_of_own_gates : unit_of_shared_gates)(v, dir, u, in, x, n);
		return;
	}
#endif
	unit_plain(v, gates, dir, u, in, x, n);
}

/* ---- dot products ---- */

static float dot(const float *x, const float *y)
{
	float lane[8];
	for (uint32_t l = 0; l < 8; l++)
		lane[l] = x[l] * y[l];
	for (uint32_t k = 8; k < RC_NET_ARC; k += 8)
		for (uint32_t l = 0; l < 8; l++)
			lane[l] = fmaf(x[k + l], y[k + l], lane[l]);
	return ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
}

static void dots_plain(const float *a, uint32_t step, uint32_t na, const float *b, uint32_t nb, float *s, uint32_t stride)
{
	for (uint32_t i = 0; i < na; i++)
		for (uint32_t j = 0; j < nb; j++)
			s[(uint64_t)i * stride + j] = dot(a + (uint64_t)i * step, b + (uint64_t)j * RC_NET_ARC);
}

#ifdef HAVE_AVX2
FMA INLINE __m256 lanes(const __m256 x[RC_NET_ARC / 8], const float *y)
{
	__m256 sum = _mm256_mul_ps(x[0], _mm256_loadu_ps(y));
	ALL (k, RC_NET_ARC / 8 - 1)
		sum = _mm256_fmadd_ps(x[k + 1], _mm256_loadu_ps(y + (k + 1) * 8), sum);
	return sum;
}

/* Lanes of two dot products, the far half of each added to the near one. */
FMA INLINE __m256 halves(__m256 p, __m256 q)
{
	return _mm256_add_ps(_mm256_permute2f128_ps(p, q, 0x20), _mm256_permute2f128_ps(p, q, 0x31));
}

/* The sums of eight products' lanes, added as dot() does. */
FMA INLINE __m256 sums(const __m256 d[8])
{
	__m256 h0 = halves(d[0], d[4]), h1 = halves(d[1], d[5]), h2 = halves(d[2], d[6]), h3 = halves(d[3], d[7]);
	__m256 even = _mm256_shuffle_ps(h0, h1, 0x44), odd = _mm256_shuffle_ps(h0, h1, 0xEE); /* lanes 0 and 1 of both, 2 and 3 of both */
	__m256 x = _mm256_add_ps(even, odd);
	even = _mm256_shuffle_ps(h2, h3, 0x44);
	odd = _mm256_shuffle_ps(h2, h3, 0xEE);
	__m256 y = _mm256_add_ps(even, odd);
	return _mm256_add_ps(_mm256_shuffle_ps(x, y, 0x88), _mm256_shuffle_ps(x, y, 0xDD));
}

FMA static void dots_fma(const float *a, uint32_t step, uint32_t na, const float *b, uint32_t nb, float *s, uint32_t stride)
{
	for (uint32_t i = 0; i < na; i++, a += step, s += stride) {
		__m256 x[RC_NET_ARC / 8], d[8];
		uint32_t j = 0;
		ALL (k, RC_NET_ARC / 8)
			x[k] = _mm256_loadu_ps(a + k * 8);
		for (; j + 8 <= nb; j += 8) {
			ALL (e, 8)
				d[e] = lanes(x, b + (uint64_t)(j + e) * RC_NET_ARC);
			_mm256_storeu_ps(s + j, sums(d));
		}
		for (; j < nb; j++) {
			d[0] = lanes(x, b + (uint64_t)j * RC_NET_ARC);
			ALL (e, 7)
				d[e + 1] = d[0];
			s[j] = _mm256_cvtss_f32(sums(d));
		}
	}
}
#endif

void rc_dots(const float *a, uint32_t step, uint32_t na, const float *b, uint32_t nb, float *s, uint32_t stride)
{
#ifdef HAVE_AVX2
	if (fast_fma()) {
		dots_fma(a, step, na, b, nb, s, stride);
		return;
	}
#endif
	dots_plain(a, step, na, b, nb, s, stride);
}

/* Both forms of a function, and the choice between them. */
#ifdef HAVE_AVX2
#define TWO_FORMS(name, params, args)                 \
	AVX2 static void name##_avx2 params { name args; } \
	void rc_##name params                             \
	{                                                 \
		if (fast())                                   \
			name##_avx2 args;                         \
		else                                          \
			name args;                                \
	}
#else
#define TWO_FORMS(name, params, args) \
	void rc_##name params { name args; }
#endif

/* ---- small loops ---- */

static void sum_rows_plain(const int8_t *rows, const uint32_t *row, uint32_t n, float scale, float *x)
{
	int16_t sum[RC_NET_T] = {0};
	for (uint32_t k = 0; k < n; k++)
		for (uint32_t j = 0; j < RC_NET_T; j++)
			sum[j] = (int16_t)(sum[j] + rows[(uint64_t)row[k] * RC_NET_T + j]);
	for (uint32_t j = 0; j < RC_NET_T; j++)
		x[j] = (float)sum[j] * scale;
}

#ifdef HAVE_AVX2
AVX2 static void sum_rows_avx2(const int8_t *rows, const uint32_t *row, uint32_t n, float scale, float *x)
{
	__m256i sum[RC_NET_T / 16];
	ALL (j, RC_NET_T / 16)
		sum[j] = _mm256_setzero_si256();
	for (uint32_t k = 0; k < n; k++) {
		const __m128i *r = (const __m128i *)(rows + (uint64_t)row[k] * RC_NET_T);
		ALL (j, RC_NET_T / 16)
			sum[j] = _mm256_add_epi16(sum[j], _mm256_cvtepi8_epi16(_mm_loadu_si128(r + j)));
	}
	ALL (j, RC_NET_T / 16) {
		__m256i lo = _mm256_cvtepi16_epi32(_mm256_castsi256_si128(sum[j])), hi = _mm256_cvtepi16_epi32(_mm256_extracti128_si256(sum[j], 1));
		_mm256_storeu_ps(x + j * 16, _mm256_mul_ps(_mm256_cvtepi32_ps(lo), _mm256_set1_ps(scale)));
		_mm256_storeu_ps(x + j * 16 + 8, _mm256_mul_ps(_mm256_cvtepi32_ps(hi), _mm256_set1_ps(scale)));
	}
}
#endif

void rc_sum_rows(const int8_t *rows, const uint32_t *row, uint32_t n, float scale, float *x)
{
#ifdef HAVE_AVX2
	if (fast()) {
		sum_rows_avx2(rows, row, n, scale, x);
		return;
	}
#endif
	sum_rows_plain(rows, row, n, scale, x);
}

INLINE void widen(const int8_t *v, uint32_t n, float scale, float *x)
{
	for (uint32_t j = 0; j < n; j++)
		x[j] = (float)v[j] * scale;
}
TWO_FORMS(widen, (const int8_t *v, uint32_t n, float scale, float *x), (v, n, scale, x))

INLINE void leaky(const float *restrict a, float *restrict y)
{
	for (uint32_t i = 0; i < RC_NET_ARC; i++)
		y[i] = a[i] > 0 ? a[i] : 0.1f * a[i];
}
TWO_FORMS(leaky, (const float *restrict a, float *restrict y), (a, y))

INLINE void leaky_sum(const float *restrict a, const float *restrict b, float *restrict y)
{
	for (uint32_t i = 0; i < RC_NET_REL; i++) {
		float x = a[i] + b[i];
		y[i] = x > 0 ? x : 0.1f * x;
	}
}
TWO_FORMS(leaky_sum, (const float *restrict a, const float *restrict b, float *restrict y), (a, b, y))

static void add_distances_plain(float *s, const float *dist, uint32_t i, uint32_t from, uint32_t n)
{
	for (uint32_t j = from; j < n; j++)
		if (j != i)
			s[j] += dist[rc_dist_class((int32_t)j - (int32_t)i)];
}

#ifdef HAVE_AVX2
/* rc_dist_class of eight at once, and the looking up of what belongs to it. */
AVX2 static void add_distances_avx2(float *s, const float *dist, uint32_t i, uint32_t n)
{
	const __m256 low = _mm256_loadu_ps(dist), high = _mm256_loadu_ps(dist + 8);
	__m256i d = _mm256_sub_epi32(_mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), _mm256_set1_epi32((int32_t)i));
	uint32_t j = 0;
	for (; j + 8 <= n; j += 8, d = _mm256_add_epi32(d, _mm256_set1_epi32(8))) {
		__m256i far = _mm256_abs_epi32(d), k = _mm256_min_epi32(far, _mm256_set1_epi32(5));
		k = _mm256_sub_epi32(k, _mm256_cmpgt_epi32(far, _mm256_set1_epi32(7)));
		k = _mm256_sub_epi32(k, _mm256_cmpgt_epi32(far, _mm256_set1_epi32(14)));
		k = _mm256_sub_epi32(_mm256_add_epi32(k, k), _mm256_cmpgt_epi32(_mm256_setzero_si256(), d)); /* the class and one more */
		k = _mm256_sub_epi32(k, _mm256_set1_epi32(1));
		__m256 a = _mm256_permutevar8x32_ps(low, k), b = _mm256_permutevar8x32_ps(high, k); /* the lowest three bits count */
		a = _mm256_blendv_ps(a, b, _mm256_castsi256_ps(_mm256_slli_epi32(k, 28)));
		_mm256_storeu_ps(s + j, _mm256_add_ps(_mm256_loadu_ps(s + j), a));
	}
	add_distances_plain(s, dist, i, j, n);
}
#endif

void rc_add_distances(float *s, const float dist[RC_NET_DIST], uint32_t i, uint32_t n)
{
#ifdef HAVE_AVX2
	_Static_assert(RC_NET_DIST == 16, "two vectors");
	if (fast()) {
		add_distances_avx2(s, dist, i, n);
		return;
	}
#endif
	add_distances_plain(s, dist, i, 0, n);
}

static uint32_t best_plain(const float *p, uint32_t n)
{
	uint32_t best = 0;
	for (uint32_t i = 1; i < n; i++)
		if (p[i] > p[best])
			best = i;
	return best;
}

#ifdef HAVE_AVX2
AVX2 static uint32_t best_avx2(const float *p, uint32_t n)
{
	__m256 m8 = _mm256_loadu_ps(p);
	uint32_t i = 8;
	for (; i + 8 <= n; i += 8)
		m8 = _mm256_max_ps(m8, _mm256_loadu_ps(p + i));
	m8 = _mm256_max_ps(m8, _mm256_loadu_ps(p + n - 8));
	__m128 m = _mm_max_ps(_mm256_castps256_ps128(m8), _mm256_extractf128_ps(m8, 1));
	m = _mm_max_ps(m, _mm_movehl_ps(m, m));
	m = _mm_max_ss(m, _mm_shuffle_ps(m, m, 1));
	m8 = _mm256_set1_ps(_mm_cvtss_f32(m));
	for (i = 0; i + 8 <= n; i += 8) {
		int hit = _mm256_movemask_ps(_mm256_cmp_ps(_mm256_loadu_ps(p + i), m8, _CMP_EQ_OQ));
		if (hit)
			return i + (uint32_t)__builtin_ctz((unsigned)hit);
	}
	int hit = _mm256_movemask_ps(_mm256_cmp_ps(_mm256_loadu_ps(p + n - 8), m8, _CMP_EQ_OQ));
	return hit ? n - 8 + (uint32_t)__builtin_ctz((unsigned)hit) : 0;
}
#endif

uint32_t rc_best(const float *p, uint32_t n)
{
#ifdef HAVE_AVX2
	if (n >= 8 && fast())
		return best_avx2(p, n);
#endif
	return best_plain(p, n);
}
