/* entities_words.c - the tables of the stage "entities": titles, words of organisations, labels, small words, and what reports speech. All go into
 * one set of phrases a language, so that a text is searched once. And what evidence for a type weighs. */
#include "read/entities_int.h"

typedef struct fill {
	ent_know       *know;
	ent_lang       *l;
	const rc_table *t;
	uint32_t        row;
} fill;

static rc_str get(const fill *f, const char *col)
{
	return rc_table_get(f->t, f->row, col);
}

/* Index of a cell among the names; 255 for an unknown one. */
static uint8_t among(rc_str cell, const char *const *name, uint8_t n)
{
	for (uint8_t i = 0; i < n; i++)
		if (rc_str_eqz(cell, name[i]))
			return i;
	return 255;
}

static void add(fill *f, rc_str forms, ent_word w)
{
	if (!forms.n)
		return;
	*RC_ADD(&f->know->arena, f->l->word) = w;
	rc_phrases_add_cell(&f->l->set, forms, f->l->word.n - 1, 0);
}

/* ms, fs, mp, fp: a form in both columns of a number has no gender. */
static void add_forms(fill *f, ent_word w)
{
	static const char *const col[4] = {"ms", "fs", "mp", "fp"};
	for (uint32_t i = 0; i < 4; i++) {
		rc_str cell = get(f, col[i]), other = get(f, col[i ^ 1]), one;
		w.plural = i >= 2;
		while (rc_str_cut(&cell, '|', &one)) {
			rc_str rest = other, twin;
			bool both = false;
			while (rc_str_cut(&rest, '|', &twin))
				both |= rc_str_eq(one, twin);
			w.gender = both ? 0 : i & 1 ? RC_GENDER_FEM : RC_GENDER_MASC;
			if (!(both && (i & 1)))
				add(f, one, w);
		}
	}
}

static void title(fill *f)
{
	static const char *const kind[] = {"office", "rank", "honorific", "profession", "relation"};
	ent_word w = {.table = ENT_TITLE, .role = (uint32_t)rc_hash(get(f, "role")), .kind = among(get(f, "kind"), kind, 5)};
	w.flags = (rc_str_eqz(get(f, "takes"), "portfolio") ? ENT_F_PORTFOLIO : rc_str_eqz(get(f, "takes"), "name") ? ENT_F_CAP : 0) |
	          (rc_str_eqz(get(f, "scope"), "state") ? ENT_F_STATE : 0);
	add_forms(f, w);
}

static void mark_near(rc_map *m, rc_str cell, uint32_t bit)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one)) {
		bool fresh;
		uint32_t *slot = rc_map_put(m, rc_hash(one), &fresh);
		*slot = (fresh ? 0 : *slot) | bit;
	}
}

/* The noun that a form is built on is its role: "truck driver" and "driver", « chauffeur routier » and « chauffeur » are one. */
static void occupation(fill *f)
{
	static const char *const col[4] = {"ms", "fs", "mp", "fp"};
	bool last = f->l == &f->know->lang[RC_EN];
	for (uint32_t i = 0; i < 4; i++) {
		rc_str cell = get(f, col[i]), one;
		while (rc_str_cut(&cell, '|', &one)) {
			ent_word w = {.table = ENT_TITLE, .kind = ENT_PROFESSION, .flags = ENT_F_NOT_CAP, .plural = i >= 2};
			uint32_t from = 0, to = one.n;
			for (uint32_t k = 0; k < one.n; k++)
				if (one.p[k] == ' ')
					*(last ? &from : &to) = last ? k + 1 : k < to ? k : to;
			w.role = (uint32_t)rc_hash(rc_str_sub(one, from, to));
			w.gender = last ? 0 : i & 1 ? RC_GENDER_FEM : RC_GENDER_MASC;
			add(f, one, w);
		}
	}
}

static void kind(fill *f)
{
	mark_near(&f->l->kinds, get(f, "word"), 1u << (f->row < 31 ? f->row : 31));
}

static void org(fill *f)
{
	static const char *const type[] = {"PER", "ORG", "LOC", "MISC"};
	ent_word w = {.table = ENT_ORG, .type = among(get(f, "type"), type, 4)};
	rc_str place = get(f, "place"), inside = get(f, "inside");
	if (!rc_str_eqz(place, "last"))
		w.flags |= ENT_F_FIRST;
	if (!rc_str_eqz(place, "first"))
		w.flags |= ENT_F_LAST;
	if (rc_str_eqz(inside, "yes") || rc_str_eqz(inside, "small"))
		w.flags |= ENT_F_INSIDE | ENT_F_CAP;
	if (rc_str_eqz(inside, "small"))
		w.flags |= ENT_F_SMALL;
	if (rc_str_eqz(inside, "cap"))
		w.flags |= ENT_F_CAP;
	rc_str takes = get(f, "takes");
	w.flags |= rc_str_eqz(takes, "field") ? ENT_F_FIELD : rc_str_eqz(takes, "ordinal") ? ENT_F_NTH : rc_str_eqz(takes, "number") ? ENT_F_NUMBER : 0;
	if (w.type < 4)
		add(f, get(f, "word"), w);
}

static void label(fill *f)
{
	rc_str form = get(f, "ms").n ? get(f, "ms") : get(f, "fs"), first = RC_STR("");
	rc_str_cut(&form, '|', &first);
	ent_word w = {.table = ENT_LABEL, .role = (uint32_t)rc_hash(first)};
	w.flags = (rc_str_eqz(get(f, "noun"), "yes") ? ENT_F_NOUN : 0) | (rc_str_eqz(get(f, "class"), "rule") ? ENT_F_STATE : 0);
	add_forms(f, w);
}

static void mark(rc_map *m, rc_str cell)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one))
		*rc_map_put(m, rc_hash(one), NULL) = 1;
}

static void small(fill *f)
{
	static const char *const kind[] = {"of", "particle", "place", "toward", "article", "indefinite", "possessive", "he",
	                                   "she", "they", "it", "comma", "no-name", "source", "by", "with", "for", "place-verb",
	                                   "person-verb", "calls", "says", "last-he", "last-she", "only-he", "only-she",
	                                   "gives", "joins", "of-place", "of-person", "of-organisation", "place-noun", "organisation-noun",
	                                   "organisation-verb", "who", "where"};
	ent_word w = {.table = ENT_SMALL, .kind = among(get(f, "kind"), kind, sizeof kind / sizeof *kind)};
	if (w.kind == ENT_IT)
		mark(&f->l->it, get(f, "word"));
	else if (w.kind == ENT_VERB_PLACE)
		mark(&f->l->moves, get(f, "word"));
	else if (w.kind == ENT_VERB_PERSON)
		mark(&f->l->lives, get(f, "word"));
	else if (w.kind == ENT_GIVES)
		mark(&f->l->gives, get(f, "word"));
	else if (w.kind == ENT_CALLS)
		mark(&f->l->calls, get(f, "word"));
	else if (w.kind == ENT_SAYS)
		mark(&f->l->says.map, get(f, "word"));
	else if (w.kind >= ENT_OF_PLACE && w.kind <= ENT_VERB_BODY)
		mark_near(&f->l->near, get(f, "word"), 1u << (w.kind - ENT_OF_PLACE));
	else
		add(f, get(f, "word"), w);
}

/* Verbs that report, where the cue is one lemma. */
static void cue(fill *f)
{
	rc_str kind = get(f, "kind"), text = get(f, "cue"), one;
	if (!rc_str_eqz(kind, "verb"))
		return;
	while (rc_str_cut(&text, '|', &one)) {
		if (rc_str_starts(one, RC_STR("se ")))
			one = rc_str_sub(one, 3, one.n);
		if (rc_str_find(one, RC_STR(" "), 0) == UINT32_MAX)
			mark(&f->l->says.map, one);
	}
}

/* ---- evidence ---- */

static const char *const evidence_name[ENT_E_N] = {
#define X(code, name) name,
	ENT_EVIDENCE_MAP(X)
#undef X
};

/* A whole number with a sign; nothing else is expected, and what isn't one counts as 0. */
static int16_t number(rc_str s)
{
	int32_t v = 0;
	bool minus = s.n && s.p[0] == '-';
	for (uint32_t i = minus; i < s.n && v < 3000 && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		v = v * 10 + (s.p[i] - '0');
	return (int16_t)(minus ? -v : v);
}

static void load_evidence(ent_know *know, const rc_data *data)
{
	static const char *const col[2][ENT_CLASSES] = {{"per", "org", "loc", "misc", "none"},
	                                                {"per_m", "org_m", "loc_m", "misc_m", "none_m"}};
	const rc_table *t = rc_data_table(data, RC_WORLD, "name-evidence");
	for (uint32_t row = 0; row < t->n_rows; row++) {
		uint8_t e = among(rc_table_get(t, row, "evidence"), evidence_name, ENT_E_N);
		for (uint32_t k = 0; k < 2 * ENT_CLASSES && e < ENT_E_N; k++)
			know->weight[k / ENT_CLASSES][e][k % ENT_CLASSES] = number(rc_table_get(t, row, col[k / ENT_CLASSES][k % ENT_CLASSES]));
	}
	static const char *const type[] = {"PER", "ORG", "LOC", "MISC"};
	t = rc_data_table(data, RC_WORLD, "name-endings");
	for (uint32_t row = 0; row < t->n_rows; row++) {
		rc_str cell = rc_table_get(t, row, "ending"), one;
		uint8_t of = among(rc_table_get(t, row, "type"), type, 4);
		while (rc_str_eqz(rc_table_get(t, row, "type"), "FAMILY") && rc_str_cut(&cell, '|', &one))
			*rc_map_put(&know->ending, rc_hash_more(rc_hash(one), RC_PER), NULL) = RC_PER;
		while (of < 4 && rc_str_cut(&cell, '|', &one))
			*rc_map_put(&know->ending, rc_hash(one), NULL) = of;
	}
}

void *rc_ent_load(const rc_resources *res, rc_err *err)
{
	static const struct {
		const char *table;
		void (*row)(fill *);
	} source[] = {{"name-words", small}, {"titles", title}, {"occupations", occupation}, {"kinds", kind}, {"org-words", org}, {"labels", label}, {"cues", cue}};
	(void)err;
	ent_know *know = rc_calloc(1, sizeof *know);
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		fill f = {.know = know, .l = &know->lang[l]};
		for (uint32_t s = 0; s < sizeof source / sizeof *source; s++) {
			f.t = rc_data_table(res->data, (rc_lang)l, source[s].table);
			for (f.row = 0; f.row < f.t->n_rows; f.row++)
				source[s].row(&f);
		}
		rc_words_form_map(res->words, (rc_lang)l, &know->lang[l].says);
		rc_words_phrases(res->words, (rc_lang)l, &know->lang[l].set);
	}
	load_evidence(know, res->data);
	return know;
}

void rc_ent_unload(void *p)
{
	ent_know *know = p;
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		rc_phrases_release(&know->lang[l].set);
		rc_map_release(&know->lang[l].says.map);
		rc_map_release(&know->lang[l].it);
		rc_map_release(&know->lang[l].moves);
		rc_map_release(&know->lang[l].lives);
		rc_map_release(&know->lang[l].gives);
		rc_map_release(&know->lang[l].calls);
		rc_map_release(&know->lang[l].kinds);
		rc_map_release(&know->lang[l].near);
	}
	rc_map_release(&know->ending);
	rc_arena_release(&know->arena);
	rc_free(know);
}
