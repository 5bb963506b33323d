/* quantities_words.c - loading what the stage "quantities" knows; see quantities_words.h. */
#include "read/quantities_words.h"

static const char *const kind_name[] = {
#define X(code, name) name,
	RC_QWORD_MAP(X)
#undef X
};

enum { BEGINS = RC_QBIT(APPROX) | RC_QBIT(MIN) | RC_QBIT(MAX) | RC_QBIT(BETWEEN) | RC_QBIT(SOME) | RC_QBIT(INDEF) |
                RC_QBIT(ABOUT1) | RC_QBIT(SIGN) | RC_QBIT(MONEY) | RC_QBIT(BOTH) };

static void mark(void *bits, uint64_t hash)
{
	((uint64_t *)bits)[hash >> 6 & 511] |= UINT64_C(1) << (hash & 63);
}

static void add_cell(rc_qwords *q, rc_str forms, rc_qword w, uint32_t flags)
{
	rc_str form;
	while (rc_str_cut(&forms, '|', &form)) {
		rc_phrases_add(&q->phrases, form, q->word.n, flags);
		if (1u << w.kind & BEGINS)
			mark(q->first, rc_atom_first(form));
	}
	*RC_ADD(&q->phrases.arena, q->word) = w;
}

static bool add_words(rc_qwords *q, const rc_table *t, rc_err *err)
{
	for (uint32_t row = 0; row < t->n_rows; row++) {
		rc_str kind = rc_table_get(t, row, "kind"), value = rc_table_get(t, row, "value");
		rc_qword w = {.text = value, .kind = RC_QW_N};
		for (uint8_t i = 0; i < RC_QW_N; i++)
			if (rc_str_eqz(kind, kind_name[i]))
				w.kind = i;
		if ((w.kind == RC_QW_INDEF || w.kind == RC_QW_ABOUT1) && !rc_str_double(value, &w.value))
			w.kind = RC_QW_N;
		if (w.kind == RC_QW_N) {
			rc_fail(err, RC_INPUT, "%.*s, row %u: no such kind or value", RC_FMT(t->name), row + 1);
			return false;
		}
		add_cell(q, rc_table_get(t, row, "forms"), w, 0);
	}
	return true;
}

/* An ISO code with the prefix of a power: MUSD, kEUR. */
static void add_power(rc_qwords *q, rc_str code, const char *prefix, double power)
{
	rc_arena *a = &q->phrases.arena;
	rc_str form = rc_arena_fmt(a, "%s%.*s", prefix, RC_FMT(code));
	rc_phrases_add(&q->phrases, form, q->word.n, RC_PHRASE_EXACT);
	*RC_ADD(a, q->word) = (rc_qword){.text = code, .value = power, .kind = RC_QW_SIGN};
}

static void add_units(rc_qwords *q, const rc_table *t, const char *code, const char *forms, uint8_t kind, uint32_t flags)
{
	for (uint32_t row = 0; row < t->n_rows; row++) {
		rc_qword w = {.text = rc_table_get(t, row, code), .kind = kind};
		rc_str part = rc_table_get(t, row, "part"), many = rc_table_get(t, row, "many");
		if (part.n && rc_str_double(many, &w.value))
			w.part = part;
		if (rc_str_eqz(w.text, "cent"))
			w.kind = RC_QW_CENT;
		add_cell(q, rc_table_get(t, row, forms), w, flags);
	}
}

static void add_stopwords(rc_qwords *q, const rc_table *t)
{
	for (uint32_t row = 0; row < t->n_rows; row++)
		add_cell(q, rc_table_get(t, row, "words"), (rc_qword){.kind = RC_QW_STOP}, 0);
}

bool rc_qwords_load(rc_qwords *q, const rc_data *data, rc_lang lang, rc_err *err)
{
	q->numbers = rc_numbers_new(data, lang, err);
	if (!q->numbers || !add_words(q, rc_data_table(data, lang, "quantity_words"), err))
		return false;
	add_units(q, rc_data_table(data, lang, "currencies"), "code", "forms", RC_QW_MONEY, 0);
	add_units(q, rc_data_table(data, lang, "measures"), "unit", "forms", RC_QW_MEASURE, 0);
	add_units(q, rc_data_table(data, RC_WORLD, "currencies"), "code", "signs", RC_QW_SIGN, RC_PHRASE_EXACT);
	add_units(q, rc_data_table(data, RC_WORLD, "measures"), "unit", "forms", RC_QW_MEASURE, RC_PHRASE_EXACT);
	const rc_table *money = rc_data_table(data, RC_WORLD, "currencies");
	for (uint32_t row = 0; row < money->n_rows; row++) {
		add_power(q, rc_table_get(money, row, "code"), "M", 1e6);
		add_power(q, rc_table_get(money, row, "code"), "k", 1e3);
	}
	add_stopwords(q, rc_data_table(data, lang, "stopwords"));
	rc_numbers_first(q->numbers, mark, q->first);
	return true;
}

/* Everything but stop words, which are most of the phrases that a text has and are seldom asked for, gets a bit of its own. */
void rc_qwords_take_bits(rc_qwords *q, rc_words *w, rc_lang lang)
{
	if (!w)
		return;
	rc_numbers_take_bits(q->numbers, w, lang);
	rc_words_phrases(w, lang, &q->phrases);
	q->begins = rc_known_bit(&w->atom[lang]);
	q->not_stop = rc_known_bit(&w->atom[lang]);
	for (uint32_t e = 0; e < q->phrases.entry.n; e++) {
		uint64_t first = rc_atom_first(rc_phrase_form(&q->phrases, e));
		uint32_t kind = 1u << q->word.v[q->phrases.entry.v[e].value].kind;
		rc_known_put(&w->atom[lang], first, (kind & BEGINS ? q->begins : 0) | (kind & RC_QBIT(STOP) ? 0 : q->not_stop));
	}
	rc_known_note n = {&w->atom[lang], q->begins};
	rc_numbers_first(q->numbers, rc_known_put_note, &n);
}

void rc_qwords_release(rc_qwords *q)
{
	rc_numbers_free(q->numbers);
	rc_phrases_release(&q->phrases);
}

/* The longest phrase may be of a kind that isn't wanted ("cent" the number, "per cent"): shorter stretches are tried then, at most a few. */
const rc_qword *rc_qword_at(const rc_qwords *q, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i,
                            uint32_t wanted, uint32_t *end)
{
	uint32_t len = 0;
	if (i < n && q->not_stop && !(wanted & RC_QBIT(STOP)) && !(atom[i].known & q->not_stop))
		return NULL;
	for (uint32_t limit = n; i < limit; limit = i + len - 1) {
		uint32_t e = rc_phrases_match(&q->phrases, text, atom, limit, i, &len);
		if (e == RC_NONE)
			return NULL;
		for (uint32_t next = e; next != RC_NONE; next = q->phrases.entry.v[next].next) {
			const rc_phrase *p = &q->phrases.entry.v[next];
			const rc_qword *w = &q->word.v[p->value];
			rc_str words = rc_str_sub(text, atom[i].beg, atom[i + len - 1].end);
			if (next != e && (p->flags & RC_PHRASE_EXACT) && !rc_str_eq(rc_phrase_form(&q->phrases, next), words))
				continue; /* the set has looked at the first entry's capitals only */
			if (wanted >> w->kind & 1) {
				*end = i + len;
				return w;
			}
		}
	}
	return NULL;
}
