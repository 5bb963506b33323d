/* test_times.c - the stage "times" where a text case can't reach: the title, reading again, dates known in part, hostile text, bad tables. */
#include "harness.h"

#include "base/io.h"
#include "read/read.h"
#include "read/times_grammar.h"
#include "read/times_value.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

typedef struct fixture {
	rc_data     *data;
	rc_resources res;
	void        *tokens, *times;
} fixture;

static int setup(void **state)
{
	fixture *f = rc_calloc(1, sizeof *f);
	rc_err err = {0};
	f->data = rc_data_open(NULL, &err);
	f->res.data = f->data;
	f->tokens = rc_stage_tokens.load ? rc_stage_tokens.load(&f->res, &err) : NULL;
	f->times = rc_stage_times.load(&f->res, &err);
	*state = f;
	return f->times ? 0 : -1;
}

static int teardown(void **state)
{
	fixture *f = *state;
	if (rc_stage_tokens.unload && f->tokens)
		rc_stage_tokens.unload(f->tokens);
	rc_stage_times.unload(f->times);
	rc_data_close(f->data);
	rc_free(f);
	return 0;
}

typedef struct article {
	rc_arena arena, scratch;
	rc_doc   d;
} article;

static void times_again(const fixture *f, article *a)
{
	rc_stage_times.run(f->times, &f->res, &a->scratch, &a->d);
	a->d.done |= RC_L_TIMES;
	rc_arena_reset(&a->scratch);
	assert_null(rc_doc_check(&a->d));
}

static void read_text(const fixture *f, article *a, rc_lang lang, const char *title, rc_str body, const char *published)
{
	*a = (article){0};
	rc_doc_init(&a->d, &a->arena, rc_str_of(title), body);
	a->d.lang = lang;
	if (published)
		assert_true(rc_doc_set_published(&a->d, rc_str_of(published), RC_PUB_OPTION));
	rc_stage_atoms.run(NULL, &f->res, &a->scratch, &a->d);
	a->d.done |= RC_L_ATOMS;
	rc_stage_tokens.run(f->tokens, &f->res, &a->scratch, &a->d);
	a->d.done |= RC_L_TOKENS;
	times_again(f, a);
}

static void drop(article *a)
{
	rc_doc_release(&a->d);
	rc_arena_release(&a->arena);
	rc_arena_release(&a->scratch);
}

static void test_title(void **state)
{
	article a;
	read_text(*state, &a, RC_FR, "Un avion attendu lundi", RC_STR("Il a décollé hier."), "2024-03-13");
	assert_int_equal(a.d.time.n, 2);
	assert_true(a.d.time.v[0].span.beg < a.d.title_end);
	assert_str(a.d.time.v[0].value, "2024-03-18");
	assert_str(a.d.time.v[1].value, "2024-03-12");
	drop(&a);
}

/* A date that becomes known later changes values, not spans. */
static void test_again(void **state)
{
	const rc_str text = RC_STR("Jeudi, le pont a été fermé. Le lendemain, il a rouvert. Depuis 2019, la semaine dernière, le 30 février.");
	article a;
	read_text(*state, &a, RC_FR, NULL, text, NULL);
	uint32_t n = a.d.time.n;
	rc_span first = a.d.time.v[0].span;
	assert_int_equal(n, 5);
	assert_str(a.d.time.v[0].value, "XXXX-WXX-4");
	assert_str(a.d.time.v[1].value, "XXXX-XX-XX");
	assert_str(a.d.time.v[3].value, "XXXX-WXX");
	assert_int_equal(a.d.time.v[0].basis, RC_TB_PARTIAL);
	assert_int_equal(a.d.warning.n, 1);
	rc_doc_set_published(&a.d, RC_STR("2024-03-13"), RC_PUB_CROSSCHECK);
	times_again(*state, &a);
	assert_int_equal(a.d.time.n, n);
	assert_int_equal(a.d.time.v[0].span.beg, first.beg);
	assert_str(a.d.time.v[0].value, "2024-03-07");
	assert_int_equal(a.d.time.v[0].basis, RC_TB_COMPUTED);
	assert_int_equal(a.d.time.v[0].anchor, RC_ANCHOR_PUBLISHED);
	assert_str(a.d.time.v[1].value, "2024-03-08");
	assert_int_equal(a.d.time.v[1].anchor, 0);
	assert_str(a.d.time.v[3].value, "2024-W10");
	assert_int_equal(a.d.warning.n, 1);
	drop(&a);
}

/* Known to the month only: what needs the day stays open. */
static void test_month_known(void **state)
{
	article a;
	read_text(*state, &a, RC_FR, NULL, RC_STR("Jeudi, le mois dernier et l'an dernier."), "2024-03");
	assert_int_equal(a.d.time.n, 3);
	assert_str(a.d.time.v[0].value, "XXXX-WXX-4");
	assert_str(a.d.time.v[1].value, "2024-02");
	assert_str(a.d.time.v[2].value, "2023");
	drop(&a);
}

static void test_impossible(void **state)
{
	article a;
	read_text(*state, &a, RC_ES, NULL, RC_STR("Ocurrió el 31 de junio de 2023."), "2024-03-13");
	assert_int_equal(a.d.time.n, 1);
	assert_true(a.d.time.v[0].impossible);
	assert_null(a.d.time.v[0].value.p);
	assert_int_equal(a.d.time.v[0].from, RC_NO_DAY);
	assert_int_equal(a.d.warning.n, 1);
	drop(&a);
}

/* Long runs of one thing: linear, and nothing broken. */
static void test_hostile(void **state)
{
	static const char *const piece[] = {"de ", "1", "1.", ",", "lundi ", "début ", "mille ", "la nuit de ", "(", "12/", "il y a "};
	for (size_t p = 0; p < sizeof piece / sizeof *piece; p++) {
		rc_buf b = {0};
		while (b.n < 200000)
			rc_buf_z(&b, piece[p]);
		article a;
		read_text(*state, &a, RC_FR, NULL, rc_buf_view(&b), "2024-03-13");
		drop(&a);
		rc_buf_release(&b);
	}
}

/* CPU seconds of "times" and "quantities" over `n` bytes of one piece again and again. */
static double seconds(const fixture *f, void *quantities, rc_lang lang, const char *piece, size_t n)
{
	rc_buf b = {0};
	while (b.n < n)
		rc_buf_z(&b, piece);
	rc_arena arena = {0}, scratch = {0};
	rc_doc d;
	rc_doc_init(&d, &arena, RC_NULL_STR, rc_buf_view(&b));
	d.lang = lang;
	rc_stage_atoms.run(NULL, &f->res, &scratch, &d);
	d.done |= RC_L_ATOMS;
	struct timespec beg, end;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &beg);
	rc_stage_times.run(f->times, &f->res, &scratch, &d);
	d.done |= RC_L_TIMES;
	rc_arena_reset(&scratch);
	rc_stage_quantities.run(quantities, &f->res, &scratch, &d);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
	rc_doc_release(&d);
	rc_arena_release(&arena);
	rc_arena_release(&scratch);
	rc_buf_release(&b);
	return (double)(end.tv_sec - beg.tv_sec) + (double)(end.tv_nsec - beg.tv_nsec) / 1e9;
}

/* Eight times the text, one line without a full stop, costs about eight times as much; what is quadratic costs 64 times. */
static void test_linear(void **state)
{
	static const char *const piece[] = {"1", "7 ", "de de de ", ",", "l'", "le 3 et le ", "deux ans et ", "vingt et ", "12/", "lundi à ", "entre 1 et ", "$", "mille "};
	const fixture *f = *state;
	rc_err err = {0};
	void *quantities = rc_stage_quantities.load(&f->res, &err);
	assert_non_null(quantities);
	for (size_t p = 0; p < sizeof piece / sizeof *piece; p++) {
		double small = seconds(f, quantities, RC_FR, piece[p], 1 << 17), large = seconds(f, quantities, RC_FR, piece[p], 1 << 20);
		if (large > 8 * 3 * small + 0.05)
			fail_msg("\"%s\": %.3f s for 128 KiB, %.3f s for 1 MiB", piece[p], small, large);
	}
	rc_stage_quantities.unload(quantities);
}

/* A folder of tables with Italian in the place of one language: nothing in C knows which one it reads. */
static rc_data *italian(char *dir)
{
	static const char *const link[][2] = {{"fr", "data/fr"}, {"en", "data/en"}, {"world", "data/world"}, {"es", "tests/samples/italian"}};
	rc_err err = {0};
	assert_non_null(mkdtemp(dir));
	for (size_t i = 0; i < 4; i++) {
		char from[PATH_MAX], *to = realpath(link[i][1], NULL);
		snprintf(from, sizeof from, "%s/%s", dir, link[i][0]);
		assert_non_null(to);
		assert_int_equal(symlink(to, from), 0);
		free(to);
	}
	rc_data *data = rc_data_open(dir, &err);
	for (size_t i = 0; i < 4; i++) {
		char from[PATH_MAX];
		snprintf(from, sizeof from, "%s/%s", dir, link[i][0]);
		unlink(from);
	}
	rmdir(dir);
	return data;
}

static void test_other_language(void **state)
{
	(void)state;
	static const char text[] = "Lunedì i ministri hanno discusso per tre ore. Il 12 marzo 2024 il treno ha perso 35 tonnellate di carico. "
	                           "La settimana scorsa sono partiti trecento soldati e circa due milioni di euro. Due anni fa erano 1.200 barche al giorno.\n"
	                           "Mercoledì sera si riunirà il governo. Il 30 febbraio non esiste.";
	static const char *const time[] = {"2024-03-11", "PT3H", "2024-03-12", "2024-W10", "2022", "P1D", "2024-03-13TEV", ""};
	static const struct {
		double value;
		const char *unit;
	} figure[] = {{35, "t"}, {300, "1"}, {2e6, "EUR"}, {1200, "1"}};
	char dir[] = "/tmp/recoupe-tables-XXXXXX";
	rc_err err = {0};
	fixture f = {.data = italian(dir)};
	assert_non_null(f.data);
	f.res.data = f.data;
	f.times = rc_stage_times.load(&f.res, &err);
	void *quantities = rc_stage_quantities.load(&f.res, &err);
	if (!f.times || !quantities)
		fail_msg("%s", err.message);
	article a = {0};
	rc_doc_init(&a.d, &a.arena, RC_NULL_STR, rc_str_of(text));
	a.d.lang = RC_ES;
	assert_true(rc_doc_set_published(&a.d, RC_STR("2024-03-13"), RC_PUB_OPTION));
	rc_stage_atoms.run(NULL, &f.res, &a.scratch, &a.d);
	rc_stage_times.run(f.times, &f.res, &a.scratch, &a.d);
	rc_stage_quantities.run(quantities, &f.res, &a.scratch, &a.d);
	for (uint32_t i = 0; i < a.d.time.n || i < sizeof time / sizeof *time; i++)
		if (i >= a.d.time.n || i >= sizeof time / sizeof *time || !rc_str_eqz(a.d.time.v[i].value, time[i]))
			fail_msg("time %u: \"%.*s\" %.*s", i, i < a.d.time.n ? (int)(a.d.time.v[i].span.end - a.d.time.v[i].span.beg) : 0,
			         i < a.d.time.n ? text + a.d.time.v[i].span.beg : "", i < a.d.time.n ? (int)a.d.time.v[i].value.n : 0,
			         i < a.d.time.n ? a.d.time.v[i].value.p : "");
	assert_int_equal(a.d.quantity.n, sizeof figure / sizeof *figure);
	for (uint32_t i = 0; i < a.d.quantity.n; i++) {
		assert_true(a.d.quantity.v[i].value == figure[i].value);
		assert_true(rc_str_eqz(a.d.quantity.v[i].unit, figure[i].unit));
	}
	assert_true(rc_str_eqz(a.d.quantity.v[3].per, "d"));
	rc_stage_quantities.unload(quantities);
	rc_stage_times.unload(f.times);
	drop(&a);
	rc_data_close(f.data);
}

static void test_unread_language(void **state)
{
	article a;
	read_text(*state, &a, RC_WORLD, NULL, RC_STR("2024-03-13"), "2024-03-13");
	assert_int_equal(a.d.time.n, 0);
	drop(&a);
}

/* The value of a meaning, without any pattern. */
static void test_value(void **state)
{
	(void)state;
	rc_arena arena = {0};
	rc_mean m;
	for (uint32_t i = 0; i < RC_MF_N; i++)
		m.f[i] = RC_UNSET;
	rc_reference ref = {rc_day_of(2024, 3, 13), rc_day_of(2024, 3, 13), RC_NO_DAY, RC_NO_DAY, RC_NONE, RC_NO_DAY, RC_NONE, 0};
	rc_time t = {0};
	RC_M(m, dur) = 1;
	RC_M(m, unit) = RC_U_TM;
	RC_M(m, n) = 2500;
	rc_time_value(NULL, &m, &ref, &arena, &t);
	assert_str(t.value, "PT2.5M");
	assert_int_equal(t.type, RC_DURATION);
	RC_M(m, dur) = RC_M(m, n) = RC_UNSET;
	RC_M(m, unit) = RC_U_WE;
	RC_M(m, shift) = 1;
	rc_time_value(NULL, &m, &ref, &arena, &t);
	assert_str(t.value, "2024-W11-WE");
	assert_int_equal(t.from, rc_day_of(2024, 3, 16));
	rc_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_title), cmocka_unit_test(test_again), cmocka_unit_test(test_month_known),
		cmocka_unit_test(test_impossible), cmocka_unit_test(test_hostile), cmocka_unit_test(test_linear), cmocka_unit_test(test_other_language),
		cmocka_unit_test(test_unread_language),
		cmocka_unit_test(test_value),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
