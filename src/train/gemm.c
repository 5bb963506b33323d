/* gemm.c - see gemm.h. Tiles of 4 rows by 24 (16, 8) columns are kept in registers while k runs. Rows of a power of two apart would fall on the same few lines of the
 * first cache: so a panel of B is copied together before the rows of A pass over it, and A too where its columns don't lie together. */
#include "train/gemm.h"

#include <stddef.h>
#include <string.h>

#if defined(__x86_64__)
#define FAST __attribute__((target("avx2,fma")))
#else
#define FAST
#endif

#define UNROLL _Pragma("GCC unroll 4")

typedef float v8 __attribute__((vector_size(32), aligned(4), may_alias));

#define TILE(name, ROWS, COLS)                                                                             \
	FAST static void name(const float *a, uint32_t ar, uint32_t ac, const float *b, uint32_t br, float *c, \
	                      uint32_t cr, uint32_t k)                                                         \
	{                                                                                                      \
		v8 s[ROWS][COLS];                                                                                  \
		UNROLL for (int i = 0; i < ROWS; i++)                                                              \
			UNROLL for (int j = 0; j < COLS; j++)                                                          \
				s[i][j] = *(const v8 *)(c + (uint32_t)i * cr + j * 8);                                     \
		for (uint32_t p = 0; p < k; p++) {                                                                 \
			const float *bp = b + (uint64_t)p * br;                                                        \
			UNROLL for (int i = 0; i < ROWS; i++) {                                                        \
				float x = a[(uint64_t)i * ar + (uint64_t)p * ac];                                          \
				v8 xs = {x, x, x, x, x, x, x, x};                                                          \
				UNROLL for (int j = 0; j < COLS; j++)                                                      \
					s[i][j] += xs * *(const v8 *)(bp + j * 8);                                             \
			}                                                                                              \
		}                                                                                                  \
		UNROLL for (int i = 0; i < ROWS; i++)                                                              \
			UNROLL for (int j = 0; j < COLS; j++)                                                          \
				*(v8 *)(c + (uint32_t)i * cr + j * 8) = s[i][j];                                           \
	}

TILE(tile43, 4, 3)
TILE(tile42, 4, 2)
TILE(tile41, 4, 1)
TILE(tile13, 1, 3)
TILE(tile12, 1, 2)
TILE(tile11, 1, 1)

typedef void tile_fn(const float *, uint32_t, uint32_t, const float *, uint32_t, float *, uint32_t, uint32_t);
static tile_fn *const four[4] = {NULL, tile41, tile42, tile43}, *const one[4] = {NULL, tile11, tile12, tile13};

/* Four rows' numbers side by side: [m / 4][k][4]. */
static void pack_a(const float *a, uint32_t ar, uint32_t ac, uint32_t m, uint32_t k, float *to)
{
	for (uint32_t i = 0; i < m; i += 4, to += 4 * (size_t)k) {
		uint32_t n = m - i < 4 ? m - i : 4;
		for (uint32_t p = 0; n == 4 && ar == 1 && p < k; p++)
			memcpy(to + p * 4, a + i + (uint64_t)p * ac, 4 * sizeof *to);
		for (uint32_t p = 0; (n < 4 || ar != 1) && p < k; p++)
			for (uint32_t r = 0; r < n; r++)
				to[p * 4 + r] = a[(uint64_t)(i + r) * ar + (uint64_t)p * ac];
	}
}

static void pack_b(const float *b, uint32_t br, uint32_t bc, uint32_t n, uint32_t k, float *to)
{
	if (bc == 1)
		for (uint32_t p = 0; p < k; p++)
			memcpy(to + (size_t)p * n, b + (uint64_t)p * br, n * sizeof *to);
	else
		for (uint32_t j = 0; j < n; j++)
			for (uint32_t p = 0; p < k; p++)
				to[(size_t)p * n + j] = b[(uint64_t)p * br + (uint64_t)j * bc];
}

void gemm(const float *a, uint32_t ar, uint32_t ac, const float *b, uint32_t br, uint32_t bc, float *c, uint32_t cr, uint32_t m,
          uint32_t n, uint32_t k, float *room)
{
	int copy_b = bc != 1 || m >= 32;
	uint64_t block = 4 * (uint64_t)ar; /* from four rows to the next four */
	if (ac != 1) {
		pack_a(a, ar, ac, m, k, room + 24 * (size_t)k);
		a = room + 24 * (size_t)k;
		ar = 1;
		ac = 4;
		block = 4 * (uint64_t)k;
	}
	for (uint32_t j = 0, w; j < n; j += w) {
		const float *panel = b + (uint64_t)j * bc;
		uint32_t row = br, i = 0;
		w = n - j < 24 ? n - j : 24;
		if (copy_b) {
			pack_b(panel, br, bc, w, k, room);
			panel = room;
			row = w;
		}
		for (; i + 4 <= m; i += 4)
			four[w / 8](a + i / 4 * block, ar, ac, panel, row, c + (uint64_t)i * cr + j, cr, k);
		for (uint32_t r = 0; i < m; i++, r++)
			one[w / 8](a + i / 4 * block + (uint64_t)r * ar, ar, ac, panel, row, c + (uint64_t)i * cr + j, cr, k);
	}
}
