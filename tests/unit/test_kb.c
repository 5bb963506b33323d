/* test_kb.c - looking names up in data/world: in a text, as strings, by domain; what follows from the tables. */
#include "kb/kb.h"
#include "unit/harness.h"

static int setup(void **state)
{
	static rc_data *data;
	data = rc_data_open(NULL, NULL);
	assert_non_null(data);
	*state = rc_kb_new(data, NULL);
	assert_non_null(*state);
	return 0;
}

static int teardown(void **state)
{
	rc_kb_free(*state);
	return 0;
}

static uint32_t id(const rc_kb *kb, const char *z)
{
	uint32_t i = rc_kb_by_id(kb, rc_str_of(z));
	assert_int_not_equal(i, RC_NONE);
	return i;
}

/* Id of the longest name at the text's first atom; "" when there is none. */
static rc_str match(const rc_kb *kb, rc_lang lang, const char *text, uint32_t *len)
{
	rc_arena a = {0};
	rc_atoms atoms = {0};
	rc_str s = rc_str_of(text);
	rc_atoms_scan(&a, &atoms, s, 0, s.n);
	rc_kb_hit hit = {0};
	bool found = rc_kb_match(kb, lang, s, atoms.v, atoms.n, 0, RC_KB_ANY, &hit);
	*len = hit.n_atoms;
	rc_arena_release(&a);
	return found ? rc_kb_get(kb, hit.item)->id : RC_STR("");
}

static void names_in_a_text(void **state)
{
	const rc_kb *kb = *state;
	uint32_t n;
	assert_str(match(kb, RC_FR, "Venezuela et Colombie", &n), "countries:venezuela");
	assert_int_equal(n, 1);
	assert_str(match(kb, RC_FR, "Washington Post a écrit", &n), "outlets:the-washington-post");
	assert_int_equal(n, 2);
	assert_str(match(kb, RC_EN, "US officials", &n), "countries:etats-unis");
	assert_str(match(kb, RC_EN, "us officials", &n), ""); /* short names ask for their capitals */
	assert_str(match(kb, RC_FR, "Deutschland", &n), "");
}

static void names_as_strings(void **state)
{
	const rc_kb *kb = *state;
	assert_int_equal(rc_kb_find_one(kb, RC_FR, RC_STR("ETATS-UNIS"), RC_KB_ANY), id(kb, "countries:etats-unis"));
	assert_int_equal(rc_kb_find_one(kb, RC_ES, RC_STR("Mexico"), RC_KB_BIT(RC_KB_COUNTRY)), id(kb, "countries:mexique"));
	assert_int_equal(rc_kb_find_one(kb, RC_WORLD, RC_STR("  washington   post "), RC_KB_MEDIA),
	                 id(kb, "outlets:the-washington-post"));
	assert_int_equal(rc_kb_find_one(kb, RC_FR, RC_STR("Qwertzuiop"), RC_KB_ANY), RC_NONE);
	assert_int_equal(rc_kb_find_one(kb, RC_FR, RC_STR(""), RC_KB_ANY), RC_NONE);
	uint32_t item[2];
	assert_true(rc_kb_find(kb, RC_ES, RC_STR("El Universal"), RC_KB_MEDIA, item, 2) >= 2); /* two papers of one name */
	assert_int_equal(rc_kb_find_one(kb, RC_ES, RC_STR("El Universal"), RC_KB_MEDIA), RC_NONE);
}

static void demonyms(void **state)
{
	const rc_kb *kb = *state;
	assert_int_equal(rc_kb_find_demonym(kb, RC_FR, RC_STR("vénézuéliennes")), id(kb, "countries:venezuela"));
	assert_int_equal(rc_kb_find_demonym(kb, RC_EN, RC_STR("Russian")), id(kb, "countries:russie"));
	assert_int_equal(rc_kb_find_demonym(kb, RC_FR, RC_STR("congolais")), RC_NONE); /* fits two */
	assert_int_equal(rc_kb_find_demonym(kb, RC_FR, RC_STR("verdâtre")), RC_NONE);
}

static void places(void **state)
{
	const rc_kb *kb = *state;
	uint32_t caracas = id(kb, "places:caracas"), venezuela = id(kb, "countries:venezuela");
	assert_int_equal(rc_kb_get(kb, caracas)->country, venezuela);
	assert_true(rc_kb_within(kb, caracas, venezuela));
	assert_true(rc_kb_within(kb, caracas, caracas));
	assert_false(rc_kb_within(kb, venezuela, caracas));
	assert_false(rc_kb_within(kb, RC_NONE, venezuela));
	assert_int_equal(rc_kb_state(kb, id(kb, "places:moscou")), id(kb, "countries:russie"));
	assert_int_equal(rc_kb_state(kb, id(kb, "places:kremlin")), id(kb, "countries:russie"));
	assert_int_equal(rc_kb_state(kb, id(kb, "places:marseille")), RC_NONE);
}

static void media(void **state)
{
	const rc_kb *kb = *state;
	uint32_t tass = id(kb, "agencies:tass");
	assert_true(rc_kb_is_agency(kb, tass) && rc_kb_is_medium(kb, tass));
	assert_true(rc_kb_camp(kb, tass).n > 0);
	assert_false(rc_kb_is_medium(kb, id(kb, "countries:france")));
	assert_false(rc_kb_is_agency(kb, RC_NONE));
	assert_int_equal(rc_kb_domain(kb, RC_STR("international.lemonde.fr")), id(kb, "outlets:le-monde"));
	assert_int_equal(rc_kb_domain(kb, RC_STR("fr")), RC_NONE);
}

static void given_names(void **state)
{
	const rc_kb *kb = *state;
	assert_int_equal(rc_kb_given(kb, RC_STR("Vladimir")), 1);
	assert_int_equal(rc_kb_given(kb, RC_STR("MARÍA")), 2);
	assert_int_equal(rc_kb_given(kb, RC_STR("Rostec")), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_in_a_text), cmocka_unit_test(names_as_strings), cmocka_unit_test(demonyms),
		cmocka_unit_test(places), cmocka_unit_test(media), cmocka_unit_test(given_names),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
