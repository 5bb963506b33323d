/* gemm.h - C += A B for the trainer. A is [m][k], B [k][n], each with strides (row, column) of which one is 1, so that a transposed one needs no copy; C is row-major; n a multiple of 8.
 * `room` holds GEMM_ROOM(m) floats: a part of A and a panel of B are laid there in the order in which they are read. */
#ifndef RC_TRAIN_GEMM_H
#define RC_TRAIN_GEMM_H

#include <stdint.h>

enum { GEMM_PART = 192, GEMM_PANEL = 16 }; /* so many of k's products at a time; so many columns */
#define GEMM_ROOM(m) ((size_t)GEMM_PART * ((m) + GEMM_PANEL))

void gemm(const float *a, uint32_t a_row, uint32_t a_col, const float *b, uint32_t b_row, uint32_t b_col, float *c, uint32_t c_row,
          uint32_t m, uint32_t n, uint32_t k, float *room);

#endif
