/* gemm.c - see gemm.h. Tiles of 4 rows by 24 (or 8) columns are kept in registers while k runs. */
#include "train/gemm.h"

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
		UNROLL for (int i = 0; i < ROWS; i++)                                                                     \
			UNROLL for (int j = 0; j < COLS; j++)                                                                 \
				s[i][j] = *(const v8 *)(c + (uint32_t)i * cr + j * 8);                                     \
		for (uint32_t p = 0; p < k; p++) {                                                                 \
			const float *bp = b + (uint64_t)p * br;                                                        \
			UNROLL for (int i = 0; i < ROWS; i++) {                                                        \
				float x = a[(uint64_t)i * ar + (uint64_t)p * ac];                                          \
				v8 xs = {x, x, x, x, x, x, x, x};                                                          \
				UNROLL for (int j = 0; j < COLS; j++)                                                             \
					s[i][j] += xs * *(const v8 *)(bp + j * 8);                                             \
			}                                                                                              \
		}                                                                                                  \
		UNROLL for (int i = 0; i < ROWS; i++)                                                                     \
			UNROLL for (int j = 0; j < COLS; j++)                                                                 \
				*(v8 *)(c + (uint32_t)i * cr + j * 8) = s[i][j];                                           \
	}

TILE(tile43, 4, 3)
TILE(tile41, 4, 1)
TILE(tile13, 1, 3)
TILE(tile11, 1, 1)

void gemm(const float *a, uint32_t ar, uint32_t ac, const float *b, uint32_t br, float *c, uint32_t cr, uint32_t m,
          uint32_t n, uint32_t k)
{
	uint32_t j = 0;
	while (j < n) {
		int wide = n - j >= 24;
		uint32_t i = 0;
		for (; i + 4 <= m; i += 4)
			(wide ? tile43 : tile41)(a + (uint64_t)i * ar, ar, ac, b + j, br, c + (uint64_t)i * cr + j, cr, k);
		for (; i < m; i++)
			(wide ? tile13 : tile11)(a + (uint64_t)i * ar, ar, ac, b + j, br, c + (uint64_t)i * cr + j, cr, k);
		j += wide ? 24 : 8;
	}
}
