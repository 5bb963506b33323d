/* numbers_words.c - the table of a language's number words (data/<lang>/numbers.tsv, see numbers.h): loading it, and asking what may begin or stand in a number. */
#include "read/numbers_int.h"

static const struct {
	const char *name;
	word_kind   kind;
} kinds[] = {
	{"small", W_SMALL}, {"base20", W_BASE20}, {"one", W_ONE}, {"hundred", W_HUNDRED}, {"scale", W_SCALE},
	{"and", W_AND}, {"point", W_POINT}, {"decimal", W_DECIMAL}, {"thousands", W_THOUSANDS},
	{"ordinal", W_ORDINAL}, {"suffix", W_SUFFIX}, {"fraction", W_FRACTION}, {"plus", W_PLUS},
	{"about", W_ABOUT}, {"letter", W_LETTER}, {"prefix", W_PREFIX}, {"money", W_MONEY}, {"minus", W_MINUS}, {"over", W_OVER}, {"of", W_OF}, {"plural", W_PLURAL}, {"refers", W_REFERS},
};

/* "tens", "hundreds", "one scales": bits AND_*, 0 when it is none of these. */
static uint8_t and_of(rc_str value)
{
	static const char *const name[] = {"tens", "hundreds", "one", "scales"};
	uint8_t bits = 0;
	rc_str one;
	while (rc_str_cut(&value, ' ', &one))
		for (uint32_t i = 0; i < 4; i++)
			if (rc_str_eqz(one, name[i]))
				bits |= (uint8_t)(1u << i);
	return bits;
}

static bool add_row(rc_numbers *k, const rc_table *t, uint32_t row, rc_err *err)
{
	rc_str kind = rc_table_get(t, row, "kind"), value = rc_table_get(t, row, "value");
	word w = {0};
	for (uint32_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (rc_str_eqz(kind, kinds[i].name))
			w.kind = kinds[i].kind;
	if (rc_str_ends(value, RC_STR("+"))) {
		w.bound = true;
		value.n--;
	}
	if (w.kind == W_AND)
		w.kind = (w.and = and_of(value)) ? W_AND : W_NONE;
	else if (value.n && !rc_str_double(value, &w.value))
		w.kind = W_NONE;
	if (w.kind == W_NONE) {
		rc_fail(err, RC_INPUT, "%.*s, row %u: no such kind or value of number", RC_FMT(t->name), row + 1);
		return false;
	}
	rc_str rest = rc_table_get(t, row, "forms"), form;
	while (rc_str_cut(&rest, '|', &form)) {
		if (w.kind != W_PLURAL)
			rc_phrases_add(&k->phrases, form, k->word.n, 0);
		else if (k->n_plural < sizeof k->plural / sizeof *k->plural)
			k->plural[k->n_plural++] = form;
	}
	k->tens_joined |= w.kind == W_AND && (w.and & AND_TENS);
	*RC_ADD(&k->phrases.arena, k->word) = w;
	return true;
}

static void mark(uint64_t *bits, uint64_t hash)
{
	bits[hash >> 6 & (FIRST_WORDS - 1)] |= UINT64_C(1) << (hash & 63);
}

static bool begins(uint32_t kind)
{
	return kind == W_SMALL || kind == W_BASE20 || kind == W_ONE || kind == W_HUNDRED || kind == W_SCALE ||
	       kind == W_ORDINAL || kind == W_FRACTION || kind == W_ABOUT || kind == W_MINUS;
}

/* Calls f for the first atom of each phrase that begins a number, or for every atom of all. */
static void each_atom(const rc_numbers *k, void (*f)(void *, uint64_t), void *ctx, bool all)
{
	rc_arena scratch = {0};
	for (uint32_t e = 0; e < k->phrases.entry.n; e++) {
		const rc_phrase *p = &k->phrases.entry.v[e];
		if (!all && !begins(k->word.v[p->value].kind))
			continue;
		rc_atoms a = {0};
		rc_str form = rc_phrase_form(&k->phrases, e);
		rc_atoms_scan(&scratch, &a, form, 0, form.n);
		for (uint32_t i = 0; i < a.n && (all || i == 0); i++)
			f(ctx, a.v[i].hash);
	}
	rc_arena_release(&scratch);
}

static void mark_first(void *ctx, uint64_t hash)
{
	mark(ctx, hash);
}

static void find_signs(rc_numbers *k)
{
	for (uint32_t e = 0; e < k->phrases.entry.n; e++) {
		const rc_phrase *p = &k->phrases.entry.v[e];
		if (k->word.v[p->value].kind == W_DECIMAL)
			k->decimal = rc_atom_first(rc_phrase_form(&k->phrases, e));
		else if (k->word.v[p->value].kind == W_THOUSANDS && k->n_thousands < 4)
			k->thousands[k->n_thousands++] = rc_atom_first(rc_phrase_form(&k->phrases, e));
	}
}

rc_numbers *rc_numbers_new(const rc_data *data, rc_lang lang, rc_err *err)
{
	rc_numbers *k = rc_calloc(1, sizeof *k);
	const rc_table *t = rc_data_table(data, lang, "numbers");
	for (uint32_t row = 0; row < t->n_rows; row++)
		if (!add_row(k, t, row, err)) {
			rc_numbers_free(k);
			return NULL;
		}
	each_atom(k, mark_first, k->first, false);
	find_signs(k);
	return k;
}

void rc_numbers_take_bits(rc_numbers *k, rc_words *w, rc_lang lang)
{
	if (!w)
		return;
	rc_words_phrases(w, lang, &k->phrases);
	rc_known_note n = {&w->atom[lang], rc_known_bit(&w->atom[lang])};
	k->begins = n.bit;
	each_atom(k, rc_known_put_note, &n, false);
}

void rc_numbers_free(rc_numbers *k)
{
	if (!k)
		return;
	rc_phrases_release(&k->phrases);
	rc_free(k);
}

void rc_numbers_first(const rc_numbers *k, void (*f)(void *ctx, uint64_t hash), void *ctx)
{
	each_atom(k, f, ctx, false);
}

void rc_numbers_words(const rc_numbers *k, void (*f)(void *ctx, uint64_t hash), void *ctx)
{
	each_atom(k, f, ctx, true);
}

bool rc_numbers_plural(const rc_numbers *k, rc_str form)
{
	for (uint32_t i = 0; i < k->n_plural; i++)
		if (rc_str_ends(form, k->plural[i]))
			return true;
	return false;
}

bool rc_numbers_may_begin(const rc_numbers *k, const rc_atom *a)
{
	if (k->begins)
		return a->kind == RC_ATOM_NUMBER || (a->known & k->begins);
	return a->kind == RC_ATOM_NUMBER || (k->first[a->hash >> 6 & (FIRST_WORDS - 1)] >> (a->hash & 63) & 1);
}
