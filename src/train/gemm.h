/* gemm.h - C += A B for the trainer. A is [m][k] with strides (row, column), so that a transposed one needs no copy; B and C are row-major; n a multiple of 8. */
#ifndef RC_TRAIN_GEMM_H
#define RC_TRAIN_GEMM_H

#include <stdint.h>

void gemm(const float *a, uint32_t a_row, uint32_t a_col, const float *b, uint32_t b_row, float *c, uint32_t c_row,
          uint32_t m, uint32_t n, uint32_t k);

#endif
