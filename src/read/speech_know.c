/* speech_know.c - the tables of the stage "speech" as hashes: data/<lang>/cues.tsv, data/<lang>/speech.tsv; see speech_int.h. */
#include "read/speech_int.h"

static uint8_t number_of(rc_str name, const char *const *names, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (rc_str_eqz(name, names[i]))
			return (uint8_t)i;
	return UINT8_MAX;
}

enum { MAX_PREFIX = 8 };

typedef struct prefixes { /* of words for people: "ex-", "vice" */
	rc_str   v[MAX_PREFIX];
	uint32_t n;
} prefixes;

static void add_agent(say_lang *l, rc_str word, bool body)
{
	bool fresh;
	uint32_t *bits = rc_map_put(&l->bits.map, rc_hash(word), &fresh);
	*bits = (fresh ? 0 : *bits) | SAY_AGENT;
	if (body)
		*rc_map_put(&l->body, rc_hash(word), &fresh) = 1;
}

/* Nouns whose bearer can speak, also behind a prefix; of several words, the last or the first counts. */
static void add_agents(say_lang *l, const prefixes *pre, rc_str forms, bool last, bool body)
{
	char longer[80];
	rc_str one;
	while (rc_str_cut(&forms, '|', &one)) {
		rc_str word = one, rest = one;
		while (rc_str_cut(&rest, ' ', &one)) {
			if (last || word.n == 0 || one.p == word.p)
				word = one;
		}
		add_agent(l, word, body);
		for (uint32_t i = 0; i < pre->n && !body; i++) {
			if (word.n < 4 || pre->v[i].n + word.n > sizeof longer)
				continue;
			memcpy(longer, pre->v[i].p, pre->v[i].n);
			memcpy(longer + pre->v[i].n, word.p, word.n);
			add_agent(l, (rc_str){longer, pre->v[i].n + word.n}, false);
		}
	}
}

static void load_prefixes(prefixes *pre, const rc_table *t)
{
	for (uint32_t r = 0; r < t->n_rows && pre->n < MAX_PREFIX; r++)
		if (rc_str_eqz(rc_table_get(t, r, "kind"), "prefix"))
			pre->v[pre->n++] = rc_table_get(t, r, "word");
}

/* The kinds of speech.tsv that are sets of their own. */
static rc_map *set_of(say_lang *l, rc_str kind)
{
	static const char *const names[] = {"tally", "credit", "contrast", "remark", "total", "while", "proof", "deed", "made", "same", "then", "instead"};
	rc_map *const sets[] = {&l->tally, &l->credit, &l->contrast, &l->remark, &l->total, &l->unit, &l->proof, &l->deed, &l->made, &l->same, &l->then, &l->instead};
	uint8_t i = number_of(kind, names, sizeof sets / sizeof *sets);
	return i == UINT8_MAX ? NULL : sets[i];
}

static void load_words(say_lang *l, const prefixes *pre, const rc_table *t)
{
	static const char *const names[] = {
#define X(code, text) text,
		RC_SAY_WORD_MAP(X)
#undef X
	};
	uint32_t word = rc_table_col(t, "word"), kind = rc_table_col(t, "kind");
	for (uint32_t r = 0; r < t->n_rows; r++) {
		rc_str is = rc_table_cell(t, r, kind), one = rc_table_cell(t, r, word);
		uint8_t k = number_of(is, names, SAY_BIT_N);
		if (rc_str_eqz(is, "body") || rc_str_eqz(is, "agent"))
			add_agents(l, pre, one, false, rc_str_eqz(is, "body"));
		rc_map *set = set_of(l, is);
		bool fresh;
		if (set)
			*rc_map_put(set, rc_hash(one), &fresh) = 1;
		if (k == UINT8_MAX)
			continue;
		uint32_t *bits = rc_map_put(&l->bits.map, rc_hash(one), &fresh);
		*bits = (fresh ? 0 : *bits) | 1u << k;
	}
}

/* Titles and kinds of organisation: nouns whose bearer can speak. Of several words the head counts: the last in English, the first elsewhere. */
static void load_agents(say_lang *l, const prefixes *pre, const rc_data *data, rc_lang lang)
{
	static const char *const form[] = {"ms", "fs", "mp", "fp"};
	const rc_table *titles = rc_data_table(data, lang, "titles"), *orgs = rc_data_table(data, lang, "org-words");
	for (uint32_t r = 0; r < titles->n_rows; r++)
		for (uint32_t f = 0; f < 4; f++)
			add_agents(l, pre, rc_table_get(titles, r, form[f]), lang == RC_EN, false);
	for (uint32_t r = 0; r < orgs->n_rows; r++)
		if (rc_str_eqz(rc_table_get(orgs, r, "type"), "ORG"))
			add_agents(l, pre, rc_table_get(orgs, r, "word"), lang == RC_EN, true);
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

static void add_row(say_lang *l, say_row row)
{
	bool fresh;
	uint32_t *slot = rc_map_put(&l->first.map, row.word[0], &fresh);
	row.next = fresh ? RC_NONE : *slot;
	*slot = l->row.n;
	*RC_ADD(&l->arena, l->row) = row;
}

/* Regular endings by which a verb is known again where the tagger took it for an adjective or a noun: "s'est élevé", ", avance le journal". */
static const struct {
	const char *infinitive, *ending;
	uint8_t     lang, form;
} endings[] = {
	{"y", "ies", RC_EN, SAY_FORM_PRESENT}, /* "denies" */
	{"er", "é", RC_FR, SAY_FORM_PARTICIPLE}, {"er", "ée", RC_FR, SAY_FORM_PARTICIPLE}, {"er", "és", RC_FR, SAY_FORM_PARTICIPLE},
	{"er", "a", RC_FR, SAY_FORM_PRESENT}, {"er", "èrent", RC_FR, SAY_FORM_PRESENT}, /* "déclara", whatever its lemma is held for */
	{"er", "ées", RC_FR, SAY_FORM_PARTICIPLE}, {"er", "e", RC_FR, SAY_FORM_PRESENT}, {"er", "ent", RC_FR, SAY_FORM_PRESENT},
	{"ir", "it", RC_FR, SAY_FORM_PRESENT}, {"ir", "issent", RC_FR, SAY_FORM_PRESENT}, {"ir", "i", RC_FR, SAY_FORM_PARTICIPLE},
	{"eler", "èle", RC_FR, SAY_FORM_PRESENT}, {"eter", "ète", RC_FR, SAY_FORM_PRESENT}, {"éter", "ète", RC_FR, SAY_FORM_PRESENT},
	{"érer", "ère", RC_FR, SAY_FORM_PRESENT}, {"ever", "ève", RC_FR, SAY_FORM_PRESENT}, {"éder", "ède", RC_FR, SAY_FORM_PRESENT},
	{"entir", "ent", RC_FR, SAY_FORM_PRESENT}, {"eter", "ette", RC_FR, SAY_FORM_PRESENT}, {"eter", "ettent", RC_FR, SAY_FORM_PRESENT},
	{"eler", "elle", RC_FR, SAY_FORM_PRESENT}, {"eler", "ellent", RC_FR, SAY_FORM_PRESENT}, {"entir", "entent", RC_FR, SAY_FORM_PRESENT},
	{"ar", "ado", RC_ES, SAY_FORM_PARTICIPLE}, {"ar", "ada", RC_ES, SAY_FORM_PARTICIPLE}, {"ir", "ido", RC_ES, SAY_FORM_PARTICIPLE},
	{"er", "ido", RC_ES, SAY_FORM_PARTICIPLE}, {"ar", "ó", RC_ES, SAY_FORM_PRESENT}, {"ir", "ió", RC_ES, SAY_FORM_PRESENT},
	{"entir", "iente", RC_ES, SAY_FORM_PRESENT}, {"entir", "ienten", RC_ES, SAY_FORM_PRESENT}, {"egar", "iega", RC_ES, SAY_FORM_PRESENT},
	{"egar", "iegan", RC_ES, SAY_FORM_PRESENT}, {"er", "ió", RC_ES, SAY_FORM_PRESENT}, {"ar", "a", RC_ES, SAY_FORM_PRESENT}, {"ar", "aron", RC_ES, SAY_FORM_PRESENT},
};

static void add_forms(say_lang *l, say_row row, rc_str verb, rc_lang lang)
{
	char form[80];
	if (row.reflexive && lang == RC_ES)
		verb.n -= 2;
	for (uint32_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		rc_str cut = rc_str_of(endings[i].infinitive), end = rc_str_of(endings[i].ending);
		if (endings[i].lang != lang || !rc_str_ends(verb, cut) || verb.n < 4 || verb.n + end.n > sizeof form)
			continue;
		memcpy(form, verb.p, verb.n - cut.n);
		memcpy(form + verb.n - cut.n, end.p, end.n);
		row.word[0] = rc_hash((rc_str){form, verb.n - cut.n + end.n});
		row.form = endings[i].form;
		add_row(l, row);
	}
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
	say_row row = {.next = RC_NONE, .frame = frames_of(rc_table_get(t, r, "frame"))};
	row.kind = rc_str_eqz(kind, "noun") ? SAY_NOUN : rc_str_eqz(kind, "prep") ? SAY_PREP : SAY_VERB;
	row.act = number_of(rc_table_get(t, r, "act"), act, RC_ACT_N);
	row.polarity = rc_str_eqz(negation, "yes") ? SAY_NEGATED : rc_str_eqz(negation, "any") ? SAY_EITHER : SAY_POSITIVE;
	if (row.act == UINT8_MAX)
		return;
	if (lang == RC_FR)
		row.reflexive = cut_reflexive(&cue);
	rc_str all = cue;
	while (row.n_words < SAY_MAX_WORDS && next_word(&cue, &word)) {
		if (row.n_words == 0 && lang == RC_ES && word.n > 4 && rc_str_ends(word, RC_STR("rse"))) {
			row.reflexive = true;
			word.n -= 2;
		}
		row.word[row.n_words++] = rc_hash(word);
	}
	if (!row.n_words)
		return;
	add_row(l, row);
	if (row.kind == SAY_VERB)
		add_forms(l, row, rc_str_sub(all, 0, rc_str_find(all, RC_STR(" "), 0) < all.n ? rc_str_find(all, RC_STR(" "), 0) : all.n), lang);
}

void *rc_say_load(const rc_resources *res, rc_err *err)
{
	(void)err;
	say_know *k = rc_calloc(1, sizeof *k);
	for (uint32_t i = 0; i < RC_LANG_N; i++) {
		prefixes pre = {.n = 0};
		load_prefixes(&pre, rc_data_table(res->data, (rc_lang)i, "speech"));
		load_words(&k->lang[i], &pre, rc_data_table(res->data, (rc_lang)i, "speech"));
		load_agents(&k->lang[i], &pre, res->data, (rc_lang)i);
		const rc_table *cues = rc_data_table(res->data, (rc_lang)i, "cues");
		for (uint32_t r = 0; r < cues->n_rows; r++)
			load_cue(&k->lang[i], cues, r, (rc_lang)i);
		rc_words_form_map(res->words, (rc_lang)i, &k->lang[i].bits);
		rc_words_form_map(res->words, (rc_lang)i, &k->lang[i].first);
	}
	return k;
}

void rc_say_unload(void *know)
{
	say_know *k = know;
	for (uint32_t i = 0; k && i < RC_LANG_N; i++) {
		rc_map_release(&k->lang[i].first.map);
		rc_map_release(&k->lang[i].bits.map);
		rc_map_release(&k->lang[i].body);
		rc_map_release(&k->lang[i].tally);
		rc_map_release(&k->lang[i].proof);
		rc_map_release(&k->lang[i].deed);
		rc_map_release(&k->lang[i].instead);
		rc_map_release(&k->lang[i].made);
		rc_map_release(&k->lang[i].same);
		rc_map_release(&k->lang[i].then);
		rc_map_release(&k->lang[i].credit);
		rc_map_release(&k->lang[i].remark);
		rc_map_release(&k->lang[i].contrast);
		rc_map_release(&k->lang[i].total);
		rc_map_release(&k->lang[i].unit);
		rc_arena_release(&k->lang[i].arena);
	}
	rc_free(k);
}
