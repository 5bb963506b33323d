/* harness.h - what every unit test includes: cmocka with its odd preconditions. */
#ifndef RC_TESTS_HARNESS_H
#define RC_TESTS_HARNESS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define assert_str(got, want) \
	do { \
		rc_str got_ = (got), want_ = rc_str_of(want); \
		if (!rc_str_eq(got_, want_)) \
			fail_msg("got \"%.*s\", want \"%.*s\"", RC_FMT(got_), RC_FMT(want_)); \
	} while (0)

#endif
