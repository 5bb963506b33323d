/* test_schema.c - every screen's JSON Lines against docs/schema, through the public header; and the public header itself.
 *
 * The checker knows the keywords that the schemas use: type, enum, properties, required, additionalProperties (false), items, anyOf, minimum; pattern is read over. It fails on any
 * other, so that a schema can't say what nobody checks. Run from the repository's root.
 */
#include "recoupe.h"

#include "base/str.h"
#include "unit/harness.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *type_name(const json_t *v)
{
	static const char *const name[] = {"object", "array", "string", "integer", "number", "boolean", "boolean", "null"};
	return name[json_typeof(v)];
}

static bool type_fits(const json_t *v, const json_t *type)
{
	const char *is = type_name(v), *want = json_string_value(type);
	if (json_is_array(type)) {
		size_t i;
		json_t *one;
		json_array_foreach(type, i, one)
			if (type_fits(v, one))
				return true;
		return false;
	}
	return !strcmp(is, want) || (!strcmp(want, "number") && !strcmp(is, "integer"));
}

static const char *broken(const json_t *v, const json_t *schema);

static const char *object_broken(const json_t *v, const json_t *schema)
{
	const json_t *properties = json_object_get(schema, "properties"), *required = json_object_get(schema, "required");
	const char *key;
	json_t *item;
	size_t i;
	json_array_foreach(required, i, item)
		if (!json_object_get(v, json_string_value(item)))
			return json_string_value(item);
	json_object_foreach((json_t *)(uintptr_t)v, key, item) {
		const json_t *of = json_object_get(properties, key);
		if (!of && json_is_false(json_object_get(schema, "additionalProperties")))
			return key;
		if (of && broken(item, of))
			return key;
	}
	return NULL;
}

static bool any_fits(const json_t *v, const json_t *list, bool schemas)
{
	size_t i;
	json_t *one;
	json_array_foreach(list, i, one)
		if (schemas ? !broken(v, one) : json_equal((json_t *)(uintptr_t)v, one))
			return true;
	return false;
}

static void keywords_known(const json_t *schema)
{
	static const char *const known[] = {"$schema", "title", "type", "enum", "properties", "required", "additionalProperties", "items", "anyOf",
	                                    "minimum", "pattern"};
	const char *key;
	json_t *v;
	json_object_foreach((json_t *)(uintptr_t)schema, key, v) {
		bool found = false;
		for (size_t i = 0; i < sizeof known / sizeof *known; i++)
			found |= !strcmp(key, known[i]);
		if (!found)
			fail_msg("schema keyword %s is not checked", key);
	}
}

/* NULL when the value fits, else the name of what doesn't. */
static const char *broken(const json_t *v, const json_t *schema)
{
	const json_t *type = json_object_get(schema, "type"), *list = json_object_get(schema, "enum"), *any = json_object_get(schema, "anyOf");
	const json_t *items = json_object_get(schema, "items"), *least = json_object_get(schema, "minimum");
	keywords_known(schema);
	if (type && !type_fits(v, type))
		return "type";
	if (list && !any_fits(v, list, false))
		return "enum";
	if (any && !any_fits(v, any, true))
		return "anyOf";
	if (least && json_is_number(v) && json_number_value(v) < json_number_value(least))
		return "minimum";
	if (json_is_object(v))
		return object_broken(v, schema);
	size_t i;
	json_t *one;
	if (json_is_array(v) && items)
		json_array_foreach(v, i, one)
			if (broken(one, items))
				return "items";
	return NULL;
}

static unsigned check_lines(const char *lines, const char *schema_name)
{
	char path[100];
	json_error_t e;
	unsigned n = 0;
	snprintf(path, sizeof path, "docs/schema/%s.json", schema_name);
	json_t *schema = json_load_file(path, 0, &e);
	if (!schema)
		fail_msg("%s: %s", path, e.text);
	rc_str rest = rc_str_of(lines), line;
	while (rc_str_cut(&rest, '\n', &line)) {
		json_t *v = json_loadb(line.p, line.n, 0, &e);
		if (!v)
			fail_msg("%s: no JSON: %.*s", schema_name, (int)line.n, line.p);
		const char *what = broken(v, schema);
		if (what)
			fail_msg("%s: %s: %.*s", schema_name, what, (int)line.n, line.p);
		json_decref(v);
		n++;
	}
	json_decref(schema);
	return n;
}

typedef struct world {
	recoupe         *r;
	recoupe_dossier *d;
	char             path[60];
} world;

static int open_world(void **state)
{
	static world w;
	static const char *const inputs[] = {"examples"};
	recoupe_error err = {0};
	recoupe_added added;
	snprintf(w.path, sizeof w.path, "/tmp/rc-schema-%ld.recoupe", (long)getpid());
	w.r = recoupe_new(NULL, NULL, &err);
	w.d = w.r ? recoupe_dossier_open(w.r, w.path, 1, &err) : NULL;
	if (w.d)
		recoupe_dossier_add(w.d, inputs, 1, NULL, &added, &err);
	*state = &w;
	if (err.status != RECOUPE_OK)
		fprintf(stderr, "%s\n", err.message);
	return err.status != RECOUPE_OK || added.added < 10;
}

static int close_world(void **state)
{
	world *w = *state;
	recoupe_dossier_close(w->d);
	recoupe_free(w->r);
	return unlink(w->path);
}

static unsigned screen(world *w, recoupe_screen s, const char *argument, const char *schema)
{
	recoupe_error err = {0};
	const char *out = recoupe_dossier_query(w->d, s, argument, &err);
	if (!out)
		fail_msg("%s: %s", schema, err.message);
	return check_lines(out, schema);
}

static void screens_keep_to_their_schemas(void **state)
{
	world *w = *state;
	assert_true(screen(w, RECOUPE_TIMELINE, NULL, "event") > 0);
	screen(w, RECOUPE_DIFF, NULL, "diff");
	assert_true(screen(w, RECOUPE_ORIGINS, NULL, "origins") > 0);
	assert_true(screen(w, RECOUPE_SAYS, NULL, "says") > 0);
	screen(w, RECOUPE_LABELS, NULL, "labels");
	assert_true(screen(w, RECOUPE_SEARCH, "from:2024", "search") > 0);
	assert_true(screen(w, RECOUPE_EXPORT, NULL, "export") > 10);
}

static void one_event_and_one_article(void **state)
{
	world *w = *state;
	recoupe_error err = {0};
	char id[40];
	json_error_t e;
	const char *out = recoupe_dossier_query(w->d, RECOUPE_TIMELINE, NULL, &err);
	json_t *v = json_loadb(out, strcspn(out, "\n"), 0, &e);
	snprintf(id, sizeof id, "%s", json_string_value(json_object_get(v, "id")));
	char article[40];
	snprintf(article, sizeof article, "%s", json_string_value(json_object_get(json_array_get(json_object_get(v, "accounts"), 0), "article")));
	json_decref(v);
	assert_int_equal(screen(w, RECOUPE_COMPARE, id, "event"), 1);
	assert_true(screen(w, RECOUPE_SHOW, article, "show") > 0);
	assert_null(recoupe_dossier_query(w->d, RECOUPE_COMPARE, "e-zz", &err));
	assert_int_equal(err.status, RECOUPE_USAGE);
	assert_int_equal(recoupe_dossier_verify(w->d, NULL, NULL, NULL), RECOUPE_OK);
}

static void a_record_can_be_walked(void **state)
{
	world *w = *state;
	recoupe_error err = {0};
	char words[8];
	recoupe_article a = {.text = "Zoé a vu 40 navires à Tavres samedi.", .title = "À Tavres", .published = "2024-03-12", .lang = "fr", .id = "t1"};
	recoupe_record *r = recoupe_analyze(w->r, &a, &err);
	assert_non_null(r);
	assert_non_null(strstr(recoupe_record_json(r, 0), "\"id\":\"t1\""));
	assert_non_null(strstr(recoupe_record_json(r, 1), "\"tokens\""));
	assert_true(recoupe_record_count(r, RECOUPE_LAYER_SENTENCES) >= 2);
	recoupe_span s = recoupe_record_span(r, RECOUPE_LAYER_SENTENCES, 0);
	assert_int_equal(s.in_title, 1);
	assert_int_equal(s.end, 8);
	assert_int_equal(recoupe_record_words(r, RECOUPE_LAYER_SENTENCES, 0, NULL, 0), 9);
	assert_int_equal(recoupe_record_words(r, RECOUPE_LAYER_SENTENCES, 0, words, 2), 9);
	assert_string_equal(words, "");
	recoupe_record_words(r, RECOUPE_LAYER_SENTENCES, 0, words, sizeof words);
	assert_string_equal(words, "À Tavr");
	s = recoupe_record_span(r, RECOUPE_LAYER_SENTENCES, 1);
	assert_int_equal(s.start, 0);
	recoupe_record_free(r);
	a.text = "";
	assert_null(recoupe_analyze(w->r, &a, &err));
	assert_int_equal(err.status, RECOUPE_INPUT);
	a.text = "caf\xE9";
	assert_null(recoupe_analyze(w->r, &a, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(screens_keep_to_their_schemas),
		cmocka_unit_test(one_event_and_one_article),
		cmocka_unit_test(a_record_can_be_walked),
	};
	return cmocka_run_group_tests(tests, open_world, close_world);
}
