/* test_quantities.c - reading numbers, and the stage "quantities" on text that means it no good. */
#include "harness.h"

#include "read/numbers.h"
#include "read/read.h"

#include <math.h>

static int setup(void **state)
{
	rc_err err = {0};
	*state = rc_data_open(NULL, &err);
	return *state ? 0 : -1;
}

static int teardown(void **state)
{
	rc_data_close(*state);
	return 0;
}

typedef struct number_case {
	const char *text;
	double      value;
	uint8_t     kind;
} number_case;

static void check_numbers(const rc_data *data, rc_lang lang, const number_case *c, size_t n)
{
	rc_err err = {0};
	rc_numbers *k = rc_numbers_new(data, lang, &err);
	assert_non_null(k);
	for (size_t i = 0; i < n; i++) {
		rc_arena arena = {0};
		rc_atoms a = {0};
		rc_number x;
		rc_str text = rc_str_of(c[i].text);
		rc_atoms_scan(&arena, &a, text, 0, text.n);
		if (!rc_number_read(k, text, a.v, a.n, 0, &x) || fabs(x.value - c[i].value) > 1e-9 * fabs(c[i].value) || x.kind != c[i].kind ||
		    x.end != a.n)
			fail_msg("\"%s\": got %g, kind %u", c[i].text, x.value, x.kind);
		rc_arena_release(&arena);
	}
	rc_numbers_free(k);
}
#define CHECK(lang, ...) \
	do { \
		const number_case c_[] = {__VA_ARGS__}; \
		check_numbers(*state, lang, c_, sizeof c_ / sizeof *c_); \
	} while (0)

static void test_french(void **state)
{
	CHECK(RC_FR, {"quatre-vingt-quinze", 95, RC_NUMBER_CARDINAL}, {"soixante et onze", 71, RC_NUMBER_CARDINAL},
	      {"deux mille deux cents", 2200, RC_NUMBER_CARDINAL}, {"1,5 million", 1.5e6, RC_NUMBER_CARDINAL}, {"107.000", 107000, RC_NUMBER_CARDINAL},
	      {"107\u202f000", 107000, RC_NUMBER_CARDINAL}, {"14.8", 14.8, RC_NUMBER_CARDINAL}, {"12,345", 12.345, RC_NUMBER_CARDINAL},
	      {"trois millions et demi", 3.5e6, RC_NUMBER_CARDINAL}, {"deux tiers", 2.0 / 3, RC_NUMBER_FRACTION},
	      {"cinq huitièmes", 0.625, RC_NUMBER_FRACTION}, {"vingt-et-unième", 21, RC_NUMBER_ORDINAL}, {"3e", 3, RC_NUMBER_ORDINAL},
	      {"un sur trois", 1.0 / 3, RC_NUMBER_FRACTION}, {"une centaine", 100, RC_NUMBER_CARDINAL});
}

static void test_english(void **state)
{
	CHECK(RC_EN, {"two hundred and five", 205, RC_NUMBER_CARDINAL}, {"1,234,567.5", 1234567.5, RC_NUMBER_CARDINAL}, {"1.5bn", 1.5e9, RC_NUMBER_CARDINAL},
	      {"twenty-first", 21, RC_NUMBER_ORDINAL}, {"two thirds", 2.0 / 3, RC_NUMBER_FRACTION}, {"1 1/2", 1.5, RC_NUMBER_FRACTION},
	      {"five and a half million", 5.5e6, RC_NUMBER_CARDINAL}, {"a dozen", 12, RC_NUMBER_CARDINAL});
}

static void test_spanish(void **state)
{
	CHECK(RC_ES, {"dos mil trescientos", 2300, RC_NUMBER_CARDINAL}, {"treinta y tres", 33, RC_NUMBER_CARDINAL},
	      {"2.000 millones", 2e9, RC_NUMBER_CARDINAL}, {"dos mil millones", 2e9, RC_NUMBER_CARDINAL}, {"1,111.11", 1111.11, RC_NUMBER_CARDINAL},
	      {"tres quintos", 0.6, RC_NUMBER_FRACTION}, {"diez con un medio", 10.5, RC_NUMBER_FRACTION});
}

/* Neighbours that make no number together are read apart. */
static void test_apart(void **state)
{
	rc_err err = {0};
	rc_numbers *k = rc_numbers_new(*state, RC_FR, &err);
	rc_arena arena = {0};
	rc_atoms a = {0};
	rc_number x;
	rc_str text = RC_STR("deux trois 423 0000");
	rc_atoms_scan(&arena, &a, text, 0, text.n);
	assert_true(rc_number_read(k, text, a.v, a.n, 0, &x));
	assert_int_equal(x.end, 1);
	assert_true(rc_number_read(k, text, a.v, a.n, 2, &x));
	assert_int_equal(x.end, 3);
	rc_arena_release(&arena);
	rc_numbers_free(k);
}

static void test_hostile(void **state)
{
	static const char *const piece[] = {"1", "1 ", "1,", "000 ", "cent ", "vingt-", "plus de ", "entre 1 et ", "$", "-", "des milliers de ", "1/"};
	rc_err err = {0};
	rc_resources res = {.data = *state};
	void *know = rc_stage_quantities.load(&res, &err);
	assert_non_null(know);
	for (size_t p = 0; p < sizeof piece / sizeof *piece; p++) {
		rc_buf b = {0};
		while (b.n < 200000)
			rc_buf_z(&b, piece[p]);
		rc_arena arena = {0}, scratch = {0};
		rc_doc d;
		rc_doc_init(&d, &arena, RC_NULL_STR, rc_buf_view(&b));
		rc_stage_atoms.run(NULL, &res, &scratch, &d);
		d.done |= RC_L_ATOMS;
		rc_stage_quantities.run(know, &res, &scratch, &d);
		d.done |= RC_L_QUANTITIES;
		for (uint32_t i = 0; i < d.quantity.n; i++)
			assert_true(d.quantity.v[i].span.beg < d.quantity.v[i].span.end);
		rc_doc_release(&d);
		rc_arena_release(&arena);
		rc_arena_release(&scratch);
		rc_buf_release(&b);
	}
	rc_stage_quantities.unload(know);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_french), cmocka_unit_test(test_english), cmocka_unit_test(test_spanish),
		cmocka_unit_test(test_apart), cmocka_unit_test(test_hostile),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
