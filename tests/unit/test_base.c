/* test_base.c - strings, UTF-8, maps, atoms, phrases, the calendar, JSON. */
#include "base/atom.h"
#include "base/date.h"
#include "base/json.h"
#include "base/utf8.h"

#include "unit/harness.h"

#include <math.h>
#include <stdio.h>

/* A small generator of our own, so that every run sees the same texts. */
static uint32_t next_random(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33);
}

static void utf8_refuses_what_the_standard_refuses(void **state)
{
	static const char *const bad[] = {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\x80\xAF", "\x80", "\xC3", "\xF0\x9F\x92"};
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(rc_utf8_valid(bad[i], strlen(bad[i])), 0);
	assert_int_equal(rc_utf8_valid("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x92\xA9", 10), 10);
}

static void characters_are_classed_by_what_they_do(void **state)
{
	static const struct { uint32_t cp; rc_cp_class class; bool steers; } is[] = {
		{'a', RC_CP_WRITING, false}, {' ', RC_CP_WRITING, false}, {0xE9, RC_CP_WRITING, false}, {0xA0, RC_CP_WRITING, false},
		{0x2019, RC_CP_WRITING, false}, {0x1F4A9, RC_CP_WRITING, false}, {0x200F, RC_CP_WRITING, false}, {'\t', RC_CP_TAB, true},
		{'\n', RC_CP_LINE, true}, {'\v', RC_CP_LINE, true}, {'\r', RC_CP_LINE, true}, {0x85, RC_CP_LINE, true}, {0x2028, RC_CP_LINE, true},
		{0, RC_CP_CONTROL, true}, {0x1B, RC_CP_CONTROL, true}, {0x7F, RC_CP_CONTROL, true}, {0x9B, RC_CP_CONTROL, true},
		{0x202E, RC_CP_ORDER, true}, {0x2066, RC_CP_ORDER, true}, {0xAD, RC_CP_HIDDEN, false}, {0x200B, RC_CP_HIDDEN, false},
		{0x2060, RC_CP_HIDDEN, false}, {0xFEFF, RC_CP_HIDDEN, false},
	};
	(void)state;
	for (size_t i = 0; i < sizeof is / sizeof *is; i++) {
		assert_int_equal(rc_cp_classify(is[i].cp), is[i].class);
		assert_int_equal(rc_cp_steers(is[i].cp), is[i].steers);
	}
}

static void every_code_point_survives_coding(void **state)
{
	(void)state;
	for (uint32_t cp = 1; cp < 0x110000; cp += cp < 0x800 ? 1 : 61) {
		if (cp >= 0xD800 && cp < 0xE000)
			continue;
		char u[4];
		uint32_t n = rc_utf8_put(u, cp), i = 0, back = n;
		assert_int_equal(rc_utf8_valid(u, n), n);
		assert_int_equal(rc_utf8_next(u, n, &i), cp);
		assert_int_equal(i, n);
		assert_int_equal(rc_utf8_prev(u, &back), cp);
	}
}

static void code_points_and_bytes_map_both_ways(void **state)
{
	rc_arena a = {0};
	rc_buf b = {0};
	uint64_t seed = 7;
	static const uint32_t some[] = {'a', 0xE9, 0x20AC, 0x1F4A9, '\n', 0x202F};
	(void)state;
	for (int i = 0; i < 3000; i++)
		rc_buf_cp(&b, some[next_random(&seed) % 6]);
	rc_cpmap m = rc_cpmap_new(&a, rc_buf_view(&b));
	uint32_t cp = 0;
	for (uint32_t i = 0; i < b.n; cp++) {
		assert_int_equal(rc_cpmap_get(&m, i), cp);
		assert_int_equal(rc_cpmap_byte(&m, cp), i);
		rc_utf8_next(b.p, (uint32_t)b.n, &i);
	}
	assert_int_equal(rc_cpmap_get(&m, (uint32_t)b.n), cp);
	rc_buf_release(&b);
	rc_arena_release(&a);
}

static void folding_forgives_accents_and_capitals(void **state)
{
	rc_buf b = {0};
	(void)state;
	rc_fold_append(&b, RC_STR("L’ÉTAT Guaidó ñandú"));
	assert_str(rc_buf_view(&b), "l'etat guaido nandu");
	rc_buf_release(&b);
}

static void maps_agree_with_a_plain_array(void **state)
{
	rc_map m = {0};
	uint32_t plain[512];
	uint64_t seed = 3;
	(void)state;
	memset(plain, 0xFF, sizeof plain);
	for (uint32_t i = 0; i < 20000; i++) {
		uint32_t k = next_random(&seed) % 512;
		if (i % 3) {
			*rc_map_put(&m, (uint64_t)k << 40, NULL) = i;
			plain[k] = i;
		}
		assert_int_equal(rc_map_get(&m, (uint64_t)k << 40), plain[k]);
	}
	rc_map_release(&m);
}

static int by_tens(const void *a, const void *b, void *ctx)
{
	uint32_t x = *(const uint32_t *)a / 10, y = *(const uint32_t *)b / 10;
	(void)ctx;
	return x < y ? -1 : x > y;
}

static void sorting_is_stable(void **state)
{
	uint32_t v[1000];
	uint64_t seed = 11;
	(void)state;
	for (uint32_t i = 0; i < 1000; i++)
		v[i] = next_random(&seed) % 50 * 10 + i % 10; /* the last digit tells who came first within a run of ten */
	uint32_t copy[1000];
	memcpy(copy, v, sizeof v);
	rc_sort(v, 1000, sizeof *v, by_tens, NULL);
	uint32_t at = 0;
	for (uint32_t ten = 0; ten < 50; ten++)
		for (uint32_t i = 0; i < 1000; i++)
			if (copy[i] / 10 == ten)
				assert_int_equal(v[at++], copy[i]);
}

static void atoms_cover_all_but_white_space(void **state)
{
	rc_arena a = {0};
	rc_atoms atoms = {0};
	rc_str text = RC_STR("l’An-124 a coûté 107\u00A0000 €.\n\nFin");
	static const char *const want[] = {"l", "’", "An", "-", "124", "a", "coûté", "107", "000", "€", ".", "Fin"};
	(void)state;
	rc_atoms_scan(&a, &atoms, text, 0, text.n);
	assert_int_equal(atoms.n, sizeof want / sizeof *want);
	for (uint32_t i = 0; i < atoms.n; i++)
		assert_str(rc_str_sub(text, atoms.v[i].beg, atoms.v[i].end), want[i]);
	assert_int_equal(atoms.v[8].gap, RC_GAP_SPACE);
	assert_int_equal(atoms.v[4].gap, RC_GAP_NONE);
	assert_int_equal(atoms.v[11].gap, RC_GAP_PARAGRAPH);
	rc_arena_release(&a);
}

static void the_longest_phrase_wins(void **state)
{
	rc_phrases set = {0};
	rc_arena a = {0};
	rc_atoms atoms = {0};
	rc_str text = RC_STR("les États-Unis d’Amérique et l'US Navy, us");
	uint32_t len = 0;
	(void)state;
	rc_phrases_add(&set, RC_STR("états-unis"), 1, 0);
	rc_phrases_add(&set, RC_STR("États-Unis d'Amérique"), 2, 0);
	rc_phrases_add(&set, RC_STR("US"), 3, RC_PHRASE_EXACT);
	rc_atoms_scan(&a, &atoms, text, 0, text.n);
	uint32_t e = rc_phrases_match(&set, text, atoms.v, atoms.n, 1, &len);
	assert_int_equal(set.entry.v[e].value, 2);
	assert_int_equal(len, 6);
	assert_int_equal(set.entry.v[rc_phrases_match(&set, text, atoms.v, atoms.n, 10, &len)].value, 3);
	assert_int_equal(rc_phrases_match(&set, text, atoms.v, atoms.n, atoms.n - 1, &len), RC_NONE);
	rc_phrases_release(&set);
	rc_arena_release(&a);
}

static void days_and_dates_agree_for_four_centuries(void **state)
{
	(void)state;
	for (int32_t day = rc_day_of(1800, 1, 1); day < rc_day_of(2200, 1, 1); day++) {
		rc_ymd d = rc_day_ymd(day);
		assert_int_equal(rc_day_of(d.year, d.month, d.day), day);
		int32_t year, week;
		rc_day_isoweek(day, &year, &week);
		assert_int_equal(rc_isoweek_monday(year, week) + rc_day_weekday(day) - 1, day);
	}
	assert_int_equal(rc_day_weekday(rc_day_of(2019, 3, 24)), 7);
	assert_int_equal(rc_day_of(2019, 2, 30), RC_NO_DAY);
	assert_int_equal(rc_day_of(2000, 2, 29) - rc_day_of(2000, 2, 28), 1);
}

static void dates_are_read_as_far_as_they_go(void **state)
{
	int32_t from, to;
	(void)state;
	assert_true(rc_date_parse(RC_STR("2019-03"), &from, &to));
	assert_int_equal(to - from, 30);
	assert_true(rc_date_parse(RC_STR("2019-03-29T14:05:00+01:00"), &from, &to));
	assert_int_equal(from, to);
	assert_false(rc_date_parse(RC_STR("2019-02-30"), &from, &to));
	assert_false(rc_date_parse(RC_STR("2019-13"), &from, &to));
	assert_false(rc_date_parse(RC_STR("mars 2019"), &from, &to));
	static const char *const there[] = {"T14:05Z", "T14", "T1405+0100", " 9:30", "T24:00:00", "T23:59:60Z", "T14:05:00.125Z", " "};
	static const char *const none[] = {"T25:99", "T25Z", "T24:01", "T14:60", "T14:05:61", "T14:5", "T14:05:x", "Tx", "T-1:00", " x"};
	char date[40];
	for (size_t i = 0; i < sizeof there / sizeof *there; i++) {
		snprintf(date, sizeof date, "2019-03-29%s", there[i]);
		assert_true(rc_date_parse(rc_str_of(date), &from, &to));
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		snprintf(date, sizeof date, "2019-03-29%s", none[i]);
		assert_false(rc_date_parse(rc_str_of(date), &from, &to));
	}
}

static void numbers_print_the_same_in_every_locale(void **state)
{
	rc_buf b = {0};
	double back;
	(void)state;
	rc_number_append(&b, 0.1);
	rc_buf_byte(&b, ' ');
	rc_number_append(&b, 1e9);
	rc_buf_byte(&b, ' ');
	rc_number_append(&b, 2.5e-7);
	assert_str(rc_buf_view(&b), "0.1 1000000000 2.5e-07");
	assert_true(rc_str_double(RC_STR("2.5e-07"), &back));
	assert_true(fabs(back - 2.5e-7) < 1e-20);
	assert_false(rc_str_double(RC_STR("1,5"), &back));
	rc_buf_release(&b);
}

static void json_escapes_what_it_must(void **state)
{
	rc_buf b = {0};
	rc_json j = rc_json_to(&b);
	(void)state;
	rc_json_open(&j, '{');
	rc_json_kstr(&j, "a", RC_STR("« \"x\"\\\n\x01 »"));
	rc_json_kstr(&j, "b", RC_NULL_STR);
	rc_json_key(&j, "c");
	rc_json_open(&j, '[');
	rc_json_int(&j, -1);
	rc_json_bool(&j, true);
	rc_json_close(&j, ']');
	rc_json_close(&j, '}');
	assert_str(rc_buf_view(&b), "{\"a\":\"« \\\"x\\\"\\\\\\n\\u0001 »\",\"b\":null,\"c\":[-1,true]}");
	rc_buf_release(&b);
}

static void arenas_hand_out_zeroed_memory_again_after_a_reset(void **state)
{
	rc_arena a = {0};
	(void)state;
	for (int round = 0; round < 3; round++) {
		for (size_t n = 1; n < 200000; n = n * 3 + 1) {
			char *p = rc_arena_alloc(&a, n);
			assert_int_equal((uintptr_t)p % 16, 0);
			for (size_t i = 0; i < n; i++)
				assert_int_equal(p[i], 0);
			memset(p, 0xAA, n);
		}
		rc_arena_reset(&a);
	}
	rc_arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8_refuses_what_the_standard_refuses),
		cmocka_unit_test(characters_are_classed_by_what_they_do),
		cmocka_unit_test(every_code_point_survives_coding),
		cmocka_unit_test(code_points_and_bytes_map_both_ways),
		cmocka_unit_test(folding_forgives_accents_and_capitals),
		cmocka_unit_test(maps_agree_with_a_plain_array),
		cmocka_unit_test(sorting_is_stable),
		cmocka_unit_test(atoms_cover_all_but_white_space),
		cmocka_unit_test(the_longest_phrase_wins),
		cmocka_unit_test(days_and_dates_agree_for_four_centuries),
		cmocka_unit_test(dates_are_read_as_far_as_they_go),
		cmocka_unit_test(numbers_print_the_same_in_every_locale),
		cmocka_unit_test(json_escapes_what_it_must),
		cmocka_unit_test(arenas_hand_out_zeroed_memory_again_after_a_reset),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
