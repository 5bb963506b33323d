/* kernel.c - see kernel.h. */
#include "model/kernel.h"

#include "model/shape.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define HAVE_AVX2 1
#define AVX2 __attribute__((target("avx2")))
static int fast(void)
{
	return __builtin_cpu_supports("avx2");
}
#endif
#define INLINE static inline __attribute__((always_inline))

/* ---- quantising ---- */

INLINE void quantise(const float *x, uint32_t n, uint32_t n_in, uint8_t *q, float *scale)
{
	for (uint32_t i = 0; i < n; i++, x += n_in, q += n_in) {
		float lane[8] = {0}, max = 1e-9f;
		for (uint32_t k = 0; k < n_in; k += 8)
			for (uint32_t j = 0; j < 8; j++) {
				float a = fabsf(x[k + j]);
				lane[j] = a > lane[j] ? a : lane[j];
			}
		for (uint32_t j = 0; j < 8; j++)
			max = lane[j] > max ? lane[j] : max;
		float by = 127 / max;
		scale[i] = max / 127;
		for (uint32_t k = 0; k < n_in; k++)
			q[k] = (uint8_t)(int32_t)(x[k] * by + 128.5f);
	}
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

#ifdef HAVE_AVX2
AVX2 INLINE __m256i madd4(__m256i acc, __m256i x, __m256i w)
{
	return _mm256_add_epi32(acc, _mm256_madd_epi16(_mm256_maddubs_epi16(x, w), _mm256_set1_epi16(1)));
}

AVX2 INLINE __m256i four_inputs(const uint8_t *q)
{
	int32_t x;
	memcpy(&x, q, 4);
	return _mm256_set1_epi32(x);
}

AVX2 INLINE void finish(const rc_matrix *m, uint32_t o, __m256i acc, float scale, float *y)
{
	__m256 v = _mm256_cvtepi32_ps(_mm256_sub_epi32(acc, _mm256_loadu_si256((const __m256i *)(m->sum + o))));
	v = _mm256_mul_ps(v, _mm256_mul_ps(_mm256_set1_ps(scale), _mm256_loadu_ps(m->scale + o)));
	_mm256_storeu_ps(y + o, _mm256_add_ps(v, _mm256_loadu_ps(m->bias + o)));
}

/* Sixteen (O = 2) or eight outputs of R rows; IN is the constant number of inputs. */
#define ROWS_AVX2(name, R, O, IN)                                                                                     \
	AVX2 static void name(const rc_matrix *m, uint32_t o, const uint8_t *q, const float *scale, float *y)             \
	{                                                                                                                 \
		const int8_t *w = m->w + (uint64_t)o * IN;                                                                    \
		__m256i acc[R][O];                                                                                            \
		_Pragma("GCC unroll 4") for (int r = 0; r < R; r++)                                                           \
			_Pragma("GCC unroll 4") for (int b = 0; b < O; b++) acc[r][b] = _mm256_setzero_si256();                   \
		for (uint32_t k = 0; k < IN; k += 4, w += 32) {                                                               \
			__m256i ws[O];                                                                                            \
			_Pragma("GCC unroll 4") for (int b = 0; b < O; b++) ws[b] =                                                \
				_mm256_loadu_si256((const __m256i *)(w + b * 8 * IN));                                                \
			_Pragma("GCC unroll 4") for (int r = 0; r < R; r++)                                                       \
			{                                                                                                         \
				__m256i x = four_inputs(q + r * IN + k);                                                              \
				_Pragma("GCC unroll 4") for (int b = 0; b < O; b++) acc[r][b] = madd4(acc[r][b], x, ws[b]);            \
			}                                                                                                         \
		}                                                                                                             \
		_Pragma("GCC unroll 4") for (int r = 0; r < R; r++)                                                           \
			_Pragma("GCC unroll 4") for (int b = 0; b < O; b++)                                                       \
				finish(m, o + (uint32_t)b * 8, acc[r][b], scale[r], y + (uint64_t)r * m->n_out);                      \
	}

#define MATMUL_AVX2(name, IN)                                                                          \
	ROWS_AVX2(name##_42, 4, 2, IN)                                                                     \
	ROWS_AVX2(name##_41, 4, 1, IN)                                                                     \
	ROWS_AVX2(name##_12, 1, 2, IN)                                                                     \
	ROWS_AVX2(name##_11, 1, 1, IN)                                                                     \
	AVX2 static void name(const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y) \
	{                                                                                                  \
		uint32_t i = 0, o;                                                                             \
		for (; i + 4 <= n; i += 4) {                                                                   \
			for (o = 0; o + 16 <= m->n_out; o += 16)                                                   \
				name##_42(m, o, q + (uint64_t)i * IN, scale + i, y + (uint64_t)i * m->n_out);          \
			if (o < m->n_out)                                                                          \
				name##_41(m, o, q + (uint64_t)i * IN, scale + i, y + (uint64_t)i * m->n_out);          \
		}                                                                                              \
		for (; i < n; i++) {                                                                           \
			for (o = 0; o + 16 <= m->n_out; o += 16)                                                   \
				name##_12(m, o, q + (uint64_t)i * IN, scale + i, y + (uint64_t)i * m->n_out);          \
			if (o < m->n_out)                                                                          \
				name##_11(m, o, q + (uint64_t)i * IN, scale + i, y + (uint64_t)i * m->n_out);          \
		}                                                                                              \
	}

MATMUL_AVX2(matmul_128, 128)
MATMUL_AVX2(matmul_64, 64)
#endif

void rc_matmul(const rc_matrix *m, const uint8_t *q, const float *scale, uint32_t n, float *y)
{
#ifdef HAVE_AVX2
	if (fast() && (m->n_in == 128 || m->n_in == 64)) {
		(m->n_in == 128 ? matmul_128 : matmul_64)(m, q, scale, n, y);
		return;
	}
#endif
	matmul_plain(m, q, scale, n, y);
}

/* ---- recurrent unit ---- */

static void unit_plain(const float *v, uint32_t dir, const float *u, float *x, uint32_t n)
{
	enum { H = RC_NET_H };
	const float *vf = v + dir * 4 * H, *vr = vf + H, *bf = vf + 2 * H, *br = vf + 3 * H;
	float c[H] = {0};
	for (uint32_t k = 0; k < n; k++) {
		uint32_t i = dir ? n - 1 - k : k;
		const float *z = u + (uint64_t)i * 6 * H + dir * 3 * H;
		float *xi = x + (uint64_t)i * RC_NET_D + dir * H;
		for (uint32_t j = 0; j < H; j++) {
			float f = rc_gate(z[H + j] + vf[j] * c[j] + bf[j]), r = rc_gate(z[2 * H + j] + vr[j] * c[j] + br[j]);
			c[j] = f * c[j] + (1 - f) * z[j];
			xi[j] = r * c[j] + (1 - r) * xi[j];
		}
	}
}

#ifdef HAVE_AVX2
AVX2 INLINE __m256 gate(__m256 x)
{
	__m256 t = _mm256_add_ps(_mm256_mul_ps(x, _mm256_set1_ps(0.125f)), _mm256_set1_ps(0.5f));
	t = _mm256_min_ps(_mm256_max_ps(t, _mm256_setzero_ps()), _mm256_set1_ps(1));
	return _mm256_mul_ps(_mm256_mul_ps(t, t), _mm256_sub_ps(_mm256_set1_ps(3), _mm256_mul_ps(_mm256_set1_ps(2), t)));
}

/* Eight cells at a time, over the whole sentence: their state stays in a register. */
AVX2 static void unit_avx2(const float *v, uint32_t dir, const float *u, float *x, uint32_t n)
{
	enum { H = RC_NET_H };
	const __m256 one = _mm256_set1_ps(1);
	for (uint32_t j = 0; j < H; j += 8) {
		const float *p = v + dir * 4 * H + j;
		__m256 vf = _mm256_loadu_ps(p), vr = _mm256_loadu_ps(p + H), bf = _mm256_loadu_ps(p + 2 * H), br = _mm256_loadu_ps(p + 3 * H);
		__m256 c = _mm256_setzero_ps();
		for (uint32_t k = 0; k < n; k++) {
			uint32_t i = dir ? n - 1 - k : k;
			const float *z = u + (uint64_t)i * 6 * H + dir * 3 * H + j;
			float *xi = x + (uint64_t)i * RC_NET_D + dir * H + j;
			__m256 zj = _mm256_loadu_ps(z), xj = _mm256_loadu_ps(xi);
			__m256 f = gate(_mm256_add_ps(_mm256_add_ps(_mm256_loadu_ps(z + H), _mm256_mul_ps(vf, c)), bf));
			__m256 r = gate(_mm256_add_ps(_mm256_add_ps(_mm256_loadu_ps(z + 2 * H), _mm256_mul_ps(vr, c)), br));
			c = _mm256_add_ps(_mm256_mul_ps(f, c), _mm256_mul_ps(_mm256_sub_ps(one, f), zj));
			_mm256_storeu_ps(xi, _mm256_add_ps(_mm256_mul_ps(r, c), _mm256_mul_ps(_mm256_sub_ps(one, r), xj)));
		}
	}
}
#endif

void rc_unit(const float *v, uint32_t dir, const float *u, float *x, uint32_t n)
{
#ifdef HAVE_AVX2
	if (fast()) {
		unit_avx2(v, dir, u, x, n);
		return;
	}
#endif
	unit_plain(v, dir, u, x, n);
}

/* ---- dot products ---- */

INLINE void dots(const float *a, uint32_t na, const float *b, uint32_t nb, float *s, uint32_t stride)
{
	for (uint32_t i = 0; i < na; i++) {
		for (uint32_t j = 0; j < nb; j++) {
			const float *x = a + (uint64_t)i * 64, *y = b + (uint64_t)j * 64;
			float lane[8] = {0};
			for (uint32_t k = 0; k < 64; k += 8)
				for (uint32_t l = 0; l < 8; l++)
					lane[l] += x[k + l] * y[k + l];
			s[(uint64_t)i * stride + j] = ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
		}
	}
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

TWO_FORMS(quantise, (const float *x, uint32_t n, uint32_t n_in, uint8_t *q, float *scale), (x, n, n_in, q, scale))
TWO_FORMS(dots, (const float *a, uint32_t na, const float *b, uint32_t nb, float *s, uint32_t stride), (a, na, b, nb, s, stride))

void rc_add_row(int16_t *out, const int8_t *row)
{
	for (uint32_t j = 0; j < RC_NET_T; j++)
		out[j] = (int16_t)(out[j] + row[j]);
}

uint32_t rc_best(const float *p, uint32_t n)
{
	uint32_t best = 0;
	for (uint32_t i = 1; i < n; i++)
		if (p[i] > p[best])
			best = i;
	return best;
}
