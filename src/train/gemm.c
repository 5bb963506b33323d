/* gemm.c - see gemm.h. Tiles of 6 rows by 16 columns are kept in registers while k runs: 12 sums, as many as two multipliers of four steps need to be busy, and 8 loads for 12
 * products. Rows of a power of two apart would fall on the same few lines of the first cache, and what is read across rows would come a number at a time: so a panel of 16
 * columns of B is laid together before the rows of A pass over it, and A turned where its columns lie together. k runs in parts, so that a panel stays in the first cache. */
#include "train/gemm.h"

#include <stdbool.h>
#include <stddef.h>

#if defined(__x86_64__)
#define FAST __attribute__((target("avx2,fma")))
#else
#define FAST
#endif

#define UNROLL _Pragma("GCC unroll 8")

enum { ROWS = 6, PANEL = GEMM_PANEL, PART = GEMM_PART };

typedef float v8 __attribute__((vector_size(32), aligned(4), may_alias));

#define TILE(R, C)                                                                                              \
	FAST static void tile##R##C(const float *a, size_t ar, const float *b, size_t br, float *c, size_t cr, uint32_t k) \
	{                                                                                                           \
		v8 s[R][C] = {{{0}}};                                                                                   \
		for (uint32_t p = 0; p < k; p++, b += br)                                                               \
			UNROLL for (size_t i = 0; i < R; i++) {                                                             \
				float x = a[i * ar + p];                                                                        \
				v8 xs = {x, x, x, x, x, x, x, x};                                                               \
				UNROLL for (size_t j = 0; j < C; j++)                                                           \
					s[i][j] += xs * *(const v8 *)(b + j * 8);                                                   \
			}                                                                                                   \
		UNROLL for (size_t i = 0; i < R; i++)                                                                   \
			UNROLL for (size_t j = 0; j < C; j++)                                                               \
				*(v8 *)(c + i * cr + j * 8) += s[i][j];                                                         \
	}
#define TILES(C) TILE(1, C) TILE(2, C) TILE(3, C) TILE(4, C) TILE(5, C) TILE(6, C)

TILES(1)
TILES(2)

typedef void tile_fn(const float *, size_t, const float *, size_t, float *, size_t, uint32_t);
static tile_fn *const tile[2][ROWS + 1] = {
	{NULL, tile11, tile21, tile31, tile41, tile51, tile61},
	{NULL, tile12, tile22, tile32, tile42, tile52, tile62},
};

/* Eight rows of eight, turned. */
FAST static void turn8(const float *from, size_t stride, float *to, size_t to_stride)
{
	v8 r[8], s[8];
#define MIX(to_, x, y, ...) to_ = __builtin_shufflevector(x, y, __VA_ARGS__)
	UNROLL for (size_t i = 0; i < 8; i++)
		r[i] = *(const v8 *)(from + i * stride);
	UNROLL for (size_t i = 0; i < 8; i += 2) {
		MIX(s[i], r[i], r[i + 1], 0, 8, 1, 9, 4, 12, 5, 13);
		MIX(s[i + 1], r[i], r[i + 1], 2, 10, 3, 11, 6, 14, 7, 15);
	}
	UNROLL for (size_t i = 0; i < 8; i += 4)
		UNROLL for (size_t j = 0; j < 2; j++) {
			MIX(r[i + 2 * j], s[i + j], s[i + j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
			MIX(r[i + 2 * j + 1], s[i + j], s[i + j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
		}
	UNROLL for (size_t i = 0; i < 4; i++) {
		MIX(*(v8 *)(to + i * to_stride), r[i], r[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);
		MIX(*(v8 *)(to + (i + 4) * to_stride), r[i], r[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);
	}
#undef MIX
}

/* to[j][i] = from[i][j] */
static void turn(const float *from, size_t stride, size_t rows, size_t columns, float *to, size_t to_stride)
{
	for (size_t i = 0, n; i < rows; i += n) {
		n = rows - i < 8 ? 1 : 8;
		size_t j = 0;
		for (; n == 8 && j + 8 <= columns; j += 8)
			turn8(from + i * stride + j, stride, to + j * to_stride + i, to_stride);
		for (; j < columns; j++)
			for (size_t r = i; r < i + n; r++)
				to[j * to_stride + r] = from[r * stride + j];
	}
}

/* n columns of B side by side. */
FAST static void lay_panel(const float *b, size_t br, size_t bc, uint32_t n, uint32_t k, float *to)
{
	if (bc != 1)
		turn(b, bc, n, k, to, n);
	else
		for (uint32_t p = 0; p < k; p++, b += br, to += n)
			for (uint32_t j = 0; j < n; j += 8)
				*(v8 *)(to + j) = *(const v8 *)(b + j);
}

/* A part of k; A's columns lie together. */
static void part(const float *a, size_t ar, const float *b, size_t br, size_t bc, float *c, size_t cr, uint32_t m, uint32_t n, uint32_t k, float *room)
{
	bool lay = bc != 1 || m >= 4 * ROWS;
	for (uint32_t j = 0, w; j < n; j += w) {
		const float *panel = b + j * bc;
		w = n - j < PANEL ? 8 : PANEL;
		if (lay) {
			lay_panel(panel, br, bc, w, k, room);
			panel = room;
		}
		for (uint32_t i = 0, r; i < m; i += r) {
			r = m - i >= 2 * ROWS ? ROWS : m - i > ROWS ? (m - i + 1) / 2 : m - i; /* no row alone at the end: it would leave the multipliers idle */
			tile[w / 8 - 1][r](a + i * ar, ar, panel, lay ? w : br, c + i * cr + j, cr, k);
		}
	}
}

void gemm(const float *a, uint32_t ar, uint32_t ac, const float *b, uint32_t br, uint32_t bc, float *c, uint32_t cr, uint32_t m,
          uint32_t n, uint32_t k, float *room)
{
	uint32_t parts = (k + PART - 1) / PART, most = parts ? ((k + parts - 1) / parts + 7) & ~7u : 0;
	float *turned = room + (size_t)PANEL * PART;
	for (uint32_t p = 0, w; p < k; p += w) {
		const float *from = a + (size_t)p * ac;
		size_t stride = ar;
		w = k - p < most ? k - p : most;
		if (ac != 1) {
			turn(from, ac, w, m, turned, w);
			from = turned;
			stride = w;
		}
		part(from, stride, b + (size_t)p * br, br, bc, c, cr, m, n, w, room);
	}
}
