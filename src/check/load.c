/* load.c - the tables of the cross-check: stop words, words for one counted thing, kinds of happening that go together. */
#include "check/check_int.h"

static void load_stop(rc_check_know *know)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		const rc_table *t = rc_data_table(know->data, (rc_lang)l, "stopwords");
		for (uint32_t i = 0; i < t->n_rows; i++) {
			rc_str cell = rc_table_get(t, i, "words"), word;
			while (rc_str_cut(&cell, '|', &word))
				*rc_map_put(&know->stop, rc_word_hash(word), NULL) = 1;
		}
	}
}

static void load_things(rc_check_know *know)
{
	const rc_table *t = rc_data_table(know->data, RC_WORLD, "things");
	for (uint32_t i = 0; i < t->n_rows; i++) {
		rc_thing *thing = RC_ADD(&know->arena, know->things);
		*thing = (rc_thing){.id = rc_table_get(t, i, "id"), .when = rc_table_get(t, i, "when"),
			.people = rc_str_eqz(rc_table_get(t, i, "class"), "people")};
		for (uint32_t l = 0; l < RC_LANG_N; l++) {
			rc_str cell = rc_table_get(t, i, rc_lang_tag((rc_lang)l)), word;
			rc_str first = cell;
			rc_str_cut(&first, '|', &thing->name[l]);
			while (rc_str_cut(&cell, '|', &word))
				*rc_map_put(&know->thing[l], rc_word_hash(word), NULL) = i;
		}
	}
}

static void load_near(rc_check_know *know)
{
	const rc_table *t = rc_data_table(know->data, RC_WORLD, "groups");
	for (uint32_t i = 0; i < t->n_rows; i++) {
		uint64_t id = rc_hash(rc_table_get(t, i, "id"));
		rc_str cell = rc_table_get(t, i, "near"), other;
		if (rc_str_eqz(rc_table_get(t, i, "sudden"), "yes"))
			*rc_map_put(&know->act, id, NULL) |= RC_DOES_SUDDEN;
		while (rc_str_cut(&cell, '|', &other)) {
			*rc_map_put(&know->near, id ^ rc_hash(other), NULL) = 1; /* either order gives one key */
		}
	}
}

static void load_acts(rc_check_know *know)
{
	static const struct {
		const char *col;
		uint32_t bit;
	} of[] = {{"own", RC_DOES_OWN}, {"answers", RC_DOES_ANSWERS}, {"denies", RC_DOES_DENIES}, {"whom", RC_DOES_WHOM}};
	const rc_table *t = rc_data_table(know->data, RC_WORLD, "acts");
	for (uint32_t i = 0; i < t->n_rows; i++) {
		rc_str cell = rc_table_get(t, i, "contrary"), other;
		while (rc_str_cut(&cell, '|', &other))
			*rc_map_put(&know->contrary, rc_hash(rc_table_get(t, i, "id")) ^ rc_hash(other), NULL) = 1;
		rc_str left = rc_table_get(t, i, "leaves");
		while (rc_str_cut(&left, '|', &other)) {
			*rc_map_put(&know->leaves, rc_hash_more(rc_hash(rc_table_get(t, i, "id")), rc_hash(other)), NULL) = 1;
			*rc_map_put(&know->act, rc_hash(rc_table_get(t, i, "id")), NULL) |= RC_DOES_LEAVES;
			*rc_map_put(&know->act, rc_hash(other), NULL) |= RC_DOES_LEFT;
		}
		for (uint32_t k = 0; k < sizeof of / sizeof *of; k++)
			if (rc_str_eqz(rc_table_get(t, i, of[k].col), "yes"))
				*rc_map_put(&know->act, rc_hash(rc_table_get(t, i, "id")), NULL) |= of[k].bit;
	}
}

/* Cells of a column, of rows whose other column says so, into a set of folded words. */
static void add_words(rc_map *set, const rc_table *t, const char *col, const char *of, const char *value)
{
	for (uint32_t i = 0; i < t->n_rows; i++) {
		rc_str cell = rc_table_get(t, i, col), word;
		while (rc_str_eqz(rc_table_get(t, i, of), value) && rc_str_cut(&cell, '|', &word))
			*rc_map_put(set, rc_word_hash(word), NULL) = 1;
	}
}

static void add_camps(rc_map *set, const rc_table *t)
{
	for (uint32_t i = 0; i < t->n_rows; i++) {
		rc_str cell = rc_table_get(t, i, "words"), word;
		bool fresh;
		while (rc_str_eqz(rc_table_get(t, i, "key"), "camp") && rc_str_cut(&cell, '|', &word)) {
			uint32_t *slot = rc_map_put(set, rc_word_hash(word), &fresh);
			*slot = fresh ? RC_BODY_CAMP : *slot;
		}
	}
}

/* Words for institutions, by single words: those of several hold one of them. */
static void load_bodies(rc_check_know *know)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		add_words(&know->body[l], rc_data_table(know->data, (rc_lang)l, "org-words"), "word", "type", "ORG");
		add_words(&know->body[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"), "words", "key", "body");
		add_words(&know->among[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"), "words", "key", "among");
		add_camps(&know->body[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"));
		add_words(&know->office[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"), "words", "key", "office");
		add_words(&know->site[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"), "words", "key", "site");
		add_words(&know->since[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"), "words", "key", "since");
		add_words(&know->toll[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"), "words", "key", "toll");
	}
}

static void load_media(rc_check_know *know)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		add_words(&know->medium[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"), "words", "key", "medium");
}

static void load_counts(rc_check_know *know)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		add_words(&know->count[l], rc_data_table(know->data, (rc_lang)l, "crosscheck"), "words", "key", "count");
}

/* Phrases of a row, each as the hash of its folded words in a row. */
static void add_phrases(rc_map *set, const rc_table *t, const char *key)
{
	for (uint32_t i = 0; i < t->n_rows; i++) {
		rc_str cell = rc_table_get(t, i, "words"), phrase, word;
		while (rc_str_eqz(rc_table_get(t, i, "key"), key) && rc_str_cut(&cell, '|', &phrase)) {
			uint64_t hash = 1;
			while (rc_str_cut(&phrase, ' ', &word))
				hash = rc_hash_more(hash, rc_word_hash(word));
			*rc_map_put(set, hash, NULL) = 1;
		}
	}
}

static void load_turns(rc_check_know *know)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		const rc_table *t = rc_data_table(know->data, (rc_lang)l, "crosscheck");
		add_phrases(&know->echo[l], t, "echo");
		add_phrases(&know->part[l], t, "part");
		add_words(&know->same[l], t, "words", "key", "same");
		add_words(&know->definite[l], t, "words", "key", "definite");
		add_words(&know->one[l], t, "words", "key", "definite-one");
		add_words(&know->many[l], t, "words", "key", "many");
	}
}

static void load_between(rc_check_know *know)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		const rc_table *t = rc_data_table(know->data, (rc_lang)l, "crosscheck");
		for (uint32_t i = 0; i < t->n_rows; i++) {
			bool link = rc_str_eqz(rc_table_get(t, i, "key"), "link");
			rc_str cell = rc_table_get(t, i, "words"), word;
			while ((link || rc_str_eqz(rc_table_get(t, i, "key"), "determiner")) && rc_str_cut(&cell, '|', &word))
				*rc_map_put(&know->between[l], rc_word_hash(word), NULL) |= link ? 2 : 1;
		}
	}
}

static void load_ranges(rc_check_know *know)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		const rc_table *t = rc_data_table(know->data, (rc_lang)l, "crosscheck");
		for (uint32_t i = 0; i < t->n_rows; i++) {
			uint32_t bit = rc_str_eqz(rc_table_get(t, i, "key"), "range") ? 1 : rc_str_eqz(rc_table_get(t, i, "key"), "till") ? 2 : 0;
			rc_str cell = rc_table_get(t, i, "words"), word;
			while (bit && rc_str_cut(&cell, '|', &word)) {
				bool fresh;
				uint32_t *slot = rc_map_put(&know->range[l], rc_word_hash(word), &fresh);
				*slot = (fresh ? 0 : *slot) | bit;
			}
		}
	}
}

bool rc_does(const rc_check_know *know, uint64_t group, uint32_t bits)
{
	uint32_t act = group ? rc_map_get(&know->act, group) : RC_NONE;
	return act != RC_NONE && (act & bits);
}

rc_check_know *rc_check_load(const rc_data *data, const rc_kb *kb, rc_err *err)
{
	(void)err; /* tables were checked when they were parsed; missing ones are empty */
	rc_check_know *know = rc_calloc(1, sizeof *know);
	know->data = data;
	know->kb = kb;
	load_stop(know);
	load_things(know);
	load_near(know);
	load_acts(know);
	load_bodies(know);
	load_media(know);
	load_counts(know);
	load_turns(know);
	load_between(know);
	load_ranges(know);
	return know;
}

void rc_check_unload(rc_check_know *know)
{
	if (!know)
		return;
	rc_map_release(&know->stop);
	rc_map_release(&know->near);
	rc_map_release(&know->contrary);
	rc_map_release(&know->act);
	rc_map_release(&know->leaves);
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		rc_map *of[] = {&know->medium[l], &know->thing[l], &know->body[l], &know->office[l], &know->toll[l], &know->site[l], &know->count[l],
			&know->echo[l], &know->part[l], &know->same[l], &know->definite[l], &know->one[l], &know->among[l], &know->many[l],
			&know->since[l], &know->between[l], &know->range[l]};
		for (uint32_t k = 0; k < sizeof of / sizeof *of; k++)
			rc_map_release(of[k]);
	}
	rc_arena_release(&know->arena);
	rc_free(know);
}
