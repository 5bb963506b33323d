/* speech_know.c - the tables of the stage "speech" as hashes: data/<lang>/cues.tsv, data/<lang>/speech.tsv; see speech_int.h. */
#include "read/speech_int.h"

static uint8_t number_of(rc_str name, const char *const *names, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (rc_str_eqz(name, names[i]))
			return (uint8_t)i;
	return UINT8_MAX;
}

static void load_words(say_lang *l, const rc_table *t)
{
	static const char *const names[] = {
#define X(code, text) text,
		RC_SAY_WORD_MAP(X)
#undef X
	};
	uint32_t word = rc_table_col(t, "word"), kind = rc_table_col(t, "kind");
	for (uint32_t r = 0; r < t->n_rows; r++) {
		uint8_t k = number_of(rc_table_cell(t, r, kind), names, SAY_BIT_N);
		if (k == UINT8_MAX)
			continue;
		bool fresh;
		uint32_t *bits = rc_map_put(&l->bits, rc_hash(rc_table_cell(t, r, word)), &fresh);
		*bits |= 1u << k;
	}
}

/* A reflexive verb is written with its pronoun: "se plaindre", "s'insurger", "quejarse". Cuts it off. */
static bool cut_reflexive(rc_str *cue)
{
	if (rc_str_starts(*cue, RC_STR("se ")) || rc_str_starts(*cue, RC_STR("s'"))) {
		uint32_t n = cue->p[1] == '\'' ? 2 : 3;
		*cue = rc_str_sub(*cue, n, cue->n);
		return true;
	}
	return false;
}

static uint32_t frames_of(rc_str cell)
{
	static const char *const names[] = {
#define X(code, text) text,
		RC_SAY_FRAME_MAP(X)
#undef X
	};
	uint32_t out = 0;
	rc_str one;
	while (rc_str_cut(&cell, '|', &one)) {
		uint8_t f = number_of(one, names, FRAME_BIT_N);
		if (f != UINT8_MAX)
			out |= 1u << f;
	}
	return out;
}

/* "d'infirmer" is two words; the apostrophe stays with the first. */
static bool next_word(rc_str *rest, rc_str *word)
{
	while (rest->n && rest->p[0] == ' ')
		*rest = rc_str_sub(*rest, 1, rest->n);
	if (!rest->n)
		return false;
	uint32_t i = 0;
	while (i < rest->n && rest->p[i] != ' ')
		if (rest->p[i++] == '\'')
			break;
	*word = rc_str_sub(*rest, 0, i);
	*rest = rc_str_sub(*rest, i, rest->n);
	return true;
}

static void load_cue(say_lang *l, const rc_table *t, uint32_t r, rc_lang lang)
{
	static const char *const act[] = {
#define X(code, text) text,
		RC_ACT_MAP(X)
#undef X
	};
	rc_str cue = rc_table_get(t, r, "cue"), kind = rc_table_get(t, r, "kind"), word;
	rc_str negation = rc_table_get(t, r, "negation");
	say_row row = {.next = RC_NONE, .frame = (uint16_t)frames_of(rc_table_get(t, r, "frame"))};
	row.kind = rc_str_eqz(kind, "noun") ? SAY_NOUN : rc_str_eqz(kind, "prep") ? SAY_PREP : SAY_VERB;
	row.act = number_of(rc_table_get(t, r, "act"), act, RC_ACT_N);
	row.polarity = rc_str_eqz(negation, "yes") ? SAY_NEGATED : rc_str_eqz(negation, "any") ? SAY_EITHER : SAY_POSITIVE;
	if (row.act == UINT8_MAX)
		return;
	if (lang == RC_FR)
		row.reflexive = cut_reflexive(&cue);
	while (row.n_words < SAY_MAX_WORDS && next_word(&cue, &word)) {
		if (row.n_words == 0 && lang == RC_ES && word.n > 4 && rc_str_ends(word, RC_STR("rse"))) {
			row.reflexive = true;
			word.n -= 2;
		}
		row.word[row.n_words++] = rc_hash(word);
	}
	if (!row.n_words)
		return;
	bool fresh;
	uint32_t *slot = rc_map_put(&l->first, row.word[0], &fresh);
	row.next = fresh ? RC_NONE : *slot;
	*slot = l->row.n;
	*RC_ADD(&l->arena, l->row) = row;
}

void *rc_say_load(const rc_resources *res, rc_err *err)
{
	(void)err;
	say_know *k = rc_calloc(1, sizeof *k);
	for (uint32_t i = 0; i < RC_LANG_N; i++) {
		load_words(&k->lang[i], rc_data_table(res->data, (rc_lang)i, "speech"));
		const rc_table *cues = rc_data_table(res->data, (rc_lang)i, "cues");
		for (uint32_t r = 0; r < cues->n_rows; r++)
			load_cue(&k->lang[i], cues, r, (rc_lang)i);
	}
	return k;
}

void rc_say_unload(void *know)
{
	say_know *k = know;
	for (uint32_t i = 0; k && i < RC_LANG_N; i++) {
		rc_map_release(&k->lang[i].first);
		rc_map_release(&k->lang[i].bits);
		rc_arena_release(&k->lang[i].arena);
	}
	rc_free(k);
}
