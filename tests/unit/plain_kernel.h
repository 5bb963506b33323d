/* plain_kernel.h - the plain forms of src/model/kernel.c once more, under names that begin with plain_, to be held against what the program chooses. */
#ifndef RC_TEST_PLAIN_KERNEL_H
#define RC_TEST_PLAIN_KERNEL_H

#include "model/kernel.h"

#define RC_KERNEL_PLAIN
#define rc_quantise      plain_quantise
#define rc_matrix_plan   plain_matrix_plan
#define rc_matmul        plain_matmul
#define rc_unit_fold     plain_unit_fold
#define rc_unit          plain_unit
#define rc_dots          plain_dots
#define rc_sum_rows      plain_sum_rows
#define rc_widen         plain_widen
#define rc_leaky         plain_leaky
#define rc_leaky_sum     plain_leaky_sum
#define rc_add_distances plain_add_distances
#define rc_best          plain_best
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-prototypes"
#include "model/kernel.c"
#pragma GCC diagnostic pop
#undef rc_quantise
#undef rc_matrix_plan
#undef rc_matmul
#undef rc_unit_fold
#undef rc_unit
#undef rc_dots
#undef rc_sum_rows
#undef rc_widen
#undef rc_leaky
#undef rc_leaky_sum
#undef rc_add_distances
#undef rc_best

#endif
