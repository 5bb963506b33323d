/* times.c - stage "times": finds time expressions and gives each its TIMEX3 value and the days it means.
 *
 * What an expression looks like stands in data/<lang> (times_grammar.h); how it meets the calendar, in times_value.c. Here: one pass over the atoms, sentence
 * by sentence; the longest pattern at each place wins; doubtful words are checked against their neighbours, and against tags where they are there.
 * The stage can run again (rc_read_times): spans don't depend on the date of publication, so their number and order stay the same.
 */
#include "read/read.h"
#include "read/times_value.h"

typedef struct know {
	rc_numbers *numbers[RC_LANG_N];
	rc_grammar *grammar[RC_LANG_N];
	rc_phrases  cue[RC_LANG_N];     /* words that look ahead (1) or back (0), nouns of what lasts (2), words that look ahead right before (3), before a length (4) */
	rc_phrases  stop[RC_LANG_N];    /* words that are no noun */
	RC_VEC(rc_str) ending[RC_LANG_N]; /* endings of verbs that look ahead */
	RC_VEC(rc_str) future[RC_LANG_N]; /* endings that only a future has, whatever the tagger thinks */
	RC_VEC(rc_str) having[RC_LANG_N]; /* lemmas of what makes a past of a participle */
	rc_arena    arena;
} know;

typedef struct pass {
	const know       *k;
	const rc_grammar *g;
	rc_matcher       *matcher;
	rc_doc           *d;
	rc_str            text;
	const rc_atom    *atom;
	uint32_t          beg, end; /* atoms of the sentence */
	rc_reference      ref;
	rc_found          clock[2];    /* an hour without a day, and the same hour in brackets behind it: the day may stand behind them */
	uint32_t          clock_at[2]; /* their indices in times; RC_NONE when there is none in the sentence */
	uint32_t          first;       /* times before the sentence */
} pass;

static void unload(void *p)
{
	know *k = p;
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		rc_numbers_free(k->numbers[l]);
		rc_grammar_free(k->grammar[l]);
		rc_phrases_release(&k->cue[l]);
		rc_phrases_release(&k->stop[l]);
	}
	rc_arena_release(&k->arena);
	rc_free(k);
}

/* time_ahead.tsv: look "ahead", "back" and so on, forms; a form that begins with * is an ending. */
static void load_cues(know *k, const rc_data *data, rc_lang l)
{
	const rc_table *t = rc_data_table(data, l, "time_ahead");
	for (uint32_t row = 0; row < t->n_rows; row++) {
		rc_str look = rc_table_get(t, row, "look");
		uint32_t value = rc_str_eqz(look, "ahead") ? 1 : rc_str_eqz(look, "lasting") ? 2 : rc_str_eqz(look, "before") ? 3
		                 : rc_str_eqz(look, "length") ? 4 : 0;
		rc_str rest = rc_table_get(t, row, "forms"), form;
		while (rc_str_cut(&rest, '|', &form)) {
			if (rc_str_eqz(look, "future"))
				*RC_ADD(&k->arena, k->future[l]) = rc_str_sub(form, 1, form.n);
			else if (rc_str_eqz(look, "having"))
				*RC_ADD(&k->arena, k->having[l]) = form;
			else if (rc_str_starts(form, RC_STR("*")))
				*RC_ADD(&k->arena, k->ending[l]) = rc_str_sub(form, 1, form.n);
			else
				rc_phrases_add(&k->cue[l], form, value, 0);
		}
	}
}

static void *load(const rc_resources *res, rc_err *err)
{
	know *k = rc_calloc(1, sizeof *k);
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		k->numbers[l] = rc_numbers_new(res->data, (rc_lang)l, err);
		k->grammar[l] = k->numbers[l] ? rc_grammar_new(res->data, (rc_lang)l, k->numbers[l], err) : NULL;
		if (!k->grammar[l]) {
			unload(k);
			return NULL;
		}
		load_cues(k, res->data, (rc_lang)l);
		const rc_table *stop = rc_data_table(res->data, (rc_lang)l, "stopwords");
		for (uint32_t row = 0; row < stop->n_rows; row++)
			rc_phrases_add_cell(&k->stop[l], rc_table_get(stop, row, "words"), 0, 0);
		rc_numbers_take_bits(k->numbers[l], res->words, (rc_lang)l);
		rc_words_phrases(res->words, (rc_lang)l, &k->cue[l]);
		rc_words_phrases(res->words, (rc_lang)l, &k->stop[l]);
	}
	return k;
}

/* ---- doubtful words ---- */

static char first_byte(const pass *p, uint32_t i)
{
	return p->text.p[p->atom[i].beg];
}

static bool is_mark(const pass *p, uint32_t i, const char *any)
{
	return i < p->d->atom.n && p->atom[i].kind == RC_ATOM_MARK && p->atom[i].end - p->atom[i].beg == 1 &&
	       strchr(any, first_byte(p, i));
}

static const rc_token *word_of(const pass *p, uint32_t i)
{
	const rc_doc *d = p->d;
	if (!(d->done & RC_L_TAGS) || i >= d->atom.n || p->atom[i].tok >= d->tok.n)
		return NULL;
	const rc_token *t = &d->tok.v[p->atom[i].tok];
	return t->upos == RC_UPOS_OTHER ? NULL : t; /* without a model nothing is tagged */
}

/* Is a bare number a year? Not where it is part of a longer number, counts something, or is money. */
static bool year_like(const pass *p, const rc_found *f)
{
	uint32_t i = f->end - 1;
	int32_t v = RC_M(f->mean, year);
	if (v < (RC_M(f->mean, check) == RC_CHECK_YEAR ? 1900 : 1500) || v > 2059)
		return false;
	if (i > p->beg && !p->atom[i].gap && is_mark(p, i - 1, "$.,:#+=") )
		return false;
	if (i > p->beg && (is_mark(p, i - 1, "$#") || (uint8_t)first_byte(p, i - 1) >= 0xE0 || p->atom[i - 1].kind == RC_ATOM_NUMBER))
		return (uint8_t)first_byte(p, i - 1) == 0xE2 && !is_mark(p, i - 1, "$#");
	uint32_t n = i + 1;
	if (n >= p->end)
		return true;
	if (!p->atom[n].gap && p->atom[n].kind == RC_ATOM_WORD)
		return false;
	if (is_mark(p, n, "%$") || (is_mark(p, n, ".,") && !p->atom[n].gap && n + 1 < p->end && !p->atom[n + 1].gap &&
	                            p->atom[n + 1].kind == RC_ATOM_NUMBER))
		return false;
	if ((uint8_t)first_byte(p, n) == 0xE2 && p->atom[n].kind == RC_ATOM_MARK && p->atom[n].gap == RC_GAP_NONE && p->text.p[p->atom[n].beg + 1] == (char)0x82)
		return false; /* a currency sign */
	const rc_token *t = word_of(p, i), *after = word_of(p, n);
	if (t && after && t->head != RC_NONE && t->deprel == RC_DEPREL_NUMMOD && t->head > p->atom[i].tok && !p->atom[n].upper &&
	    RC_FEAT(p->d->tok.v[t->head].feats, NUMBER) == RC_NUMBER_PLUR)
		return false;
	return true;
}

/* Does an ordinary plural stand at atom i, such as a number may count ("2019 places")? */
static bool counts_plural(const pass *p, uint32_t i)
{
	uint32_t len;
	if (i >= p->end || p->atom[i].kind != RC_ATOM_WORD || p->atom[i].upper || p->atom[i].end - p->atom[i].beg < 4)
		return false;
	const rc_token *t = word_of(p, i);
	if (t)
		return t->upos == RC_UPOS_NOUN && RC_FEAT(t->feats, NUMBER) == RC_NUMBER_PLUR;
	return rc_numbers_plural(p->k->numbers[p->d->lang], rc_str_sub(p->text, p->atom[i].beg, p->atom[i].end)) &&
	       rc_phrases_match(&p->k->stop[p->d->lang], p->text, p->atom, p->end, i, &len) == RC_NONE;
}

static bool capital_behind(const pass *p, const rc_found *f)
{
	const rc_atom *a = &p->atom[f->end];
	return f->end < p->end && a->kind == RC_ATOM_WORD && a->upper == 1 && a->gap == RC_GAP_SPACE;
}

static bool at_start(const pass *p, uint32_t i)
{
	return i == p->beg || p->atom[i - 1].kind == RC_ATOM_MARK;
}

/* What time_ahead.tsv says of the words at atom i; RC_NONE when nothing. */
static uint32_t cue_value(const pass *p, uint32_t i)
{
	uint32_t len;
	const rc_phrases *cue = &p->k->cue[p->d->lang];
	uint32_t e = rc_phrases_match(cue, p->text, p->atom, p->end, i, &len);
	return e == RC_NONE ? RC_NONE : cue->entry.v[e].value;
}

/* Stands the name of something that lasts before atom i ("une peine de", "un contrat d'entretien de")? Else years are an age. */
static bool lasts(const pass *p, uint32_t i)
{
	for (uint32_t k = 1; k <= 6 && i >= p->beg + k; k++) {
		if (p->atom[i - k].kind == RC_ATOM_MARK && !is_mark(p, i - k, "'-"))
			return false;
		if (cue_value(p, i - k) == 2)
			return true;
	}
	return false;
}

/* Does a number with what it counts stand right before atom i ("107,000 barrels of oil a day")? */
static bool behind_count(const pass *p, uint32_t i)
{
	for (uint32_t k = 1; k <= 5 && i >= p->beg + k; k++) {
		const rc_atom *a = &p->atom[i - k];
		const rc_token *t = word_of(p, i - k);
		rc_number n;
		if (a->kind == RC_ATOM_NUMBER)
			return k > 1 || (uint8_t)first_byte(p, i - k - (i > p->beg + k)) > 0x7F || is_mark(p, i - k - (i > p->beg + k), "$");
		if (a->kind == RC_ATOM_MARK && !is_mark(p, i - k, "%"))
			return false;
		if (k > 1 && rc_numbers_may_begin(p->k->numbers[p->d->lang], a) &&
		    rc_number_read(p->k->numbers[p->d->lang], p->text, p->atom, p->end, i - k, &n) && n.kind == RC_NUMBER_CARDINAL && !n.article)
			return true;
		if (t ? t->upos == RC_UPOS_VERB || t->upos == RC_UPOS_AUX || t->upos == RC_UPOS_PRON : k > 2)
			return false;
	}
	return false;
}

/* An adjective or noun of time that is an ordinary word too. */
static bool check_word(const pass *p, const rc_found *f)
{
	const rc_token *t = word_of(p, f->end - 1), *after = word_of(p, f->end), *before;
	switch (RC_M(f->mean, check)) {
	case RC_CHECK_YEAR:
		return year_like(p, f) && !counts_plural(p, f->end);
	case RC_CHECK_YEARNAME: /* words before it say so: earlier years too */
		return year_like(p, f) && (RC_M(f->mean, year) >= 1900 || !counts_plural(p, f->end));
	case RC_CHECK_ADJ:
		return t ? t->upos == RC_UPOS_ADJ : f->beg > p->beg && p->atom[f->beg - 1].kind == RC_ATOM_WORD && !p->atom[f->beg].upper;
	case RC_CHECK_NOUN:
		return !t || (t->upos != RC_UPOS_VERB && t->upos != RC_UPOS_AUX);
	case RC_CHECK_START:
		return !p->atom[f->beg].upper || p->atom[f->beg].upper == 2 || (at_start(p, f->beg) && !capital_behind(p, f));
	case RC_CHECK_PLURAL: /* "in years", not "a year" */
		return rc_numbers_plural(p->k->numbers[p->d->lang], rc_str_sub(p->text, p->atom[f->end - 1].beg, p->atom[f->end - 1].end)) && (!t || RC_FEAT(t->feats, NUMBER) != RC_NUMBER_SING);
	case RC_CHECK_NOTPART: /* "mañana", not "la mañana" */
		return f->beg == p->beg || p->atom[f->beg - 1].kind != RC_ATOM_WORD || !t || t->upos == RC_UPOS_ADV ||
		       !(before = word_of(p, f->beg - 1)) || (before->upos != RC_UPOS_DET && before->upos != RC_UPOS_ADJ);
	case RC_CHECK_NEVER:
		return false;
	case RC_CHECK_AGE:
		return !lasts(p, f->beg);
	case RC_CHECK_BAREDAY: /* "jeudi 15", not "jeudi 15 personnes" */
		return f->end >= p->end || p->atom[f->end].kind != RC_ATOM_WORD || cue_value(p, f->end) != RC_NONE ||
		       (after && after->upos != RC_UPOS_NOUN && after->upos != RC_UPOS_ADJ && after->upos != RC_UPOS_NUM);
	case RC_CHECK_NAME: /* "April Quint", "May I" */
		if (t && t->upos != RC_UPOS_PROPN && t->upos != RC_UPOS_NOUN)
			return false;
		if (f->end == f->beg + 1 && after && after->upos == RC_UPOS_VERB && cue_value(p, f->end) == 0)
			return false; /* "May said" */
		before = f->end == f->beg + 1 && f->beg > p->beg && p->atom[f->beg - 1].upper == 1 ? word_of(p, f->beg - 1) : NULL;
		if (before && before->upos == RC_UPOS_PROPN && p->atom[f->beg - 1].kind == RC_ATOM_WORD)
			return false; /* "Theresa May" */
		return !capital_behind(p, f);
	case RC_CHECK_NOW:
		return f->beg > p->beg && p->atom[f->beg - 1].kind == RC_ATOM_WORD;
	default:
		return true;
	}
}

/* "a day", "un día": a length only behind a word that says so. */
static bool bare_day(const pass *p, const rc_found *f)
{
	rc_number n;
	return RC_HAS(f->mean, dur) && RC_HAS(f->mean, unit) && RC_M(f->mean, unit) == RC_U_D && RC_M(f->mean, n) == 1000 &&
	       f->end == f->beg + 2 &&
	       rc_number_read(p->k->numbers[p->d->lang], p->text, p->atom, p->end, f->beg, &n) && n.article &&
	       !(f->beg > p->beg && cue_value(p, f->beg - 1) == 4);
}

/* "un An-124", "quatre années-lumière" */
static bool part_of_compound(const pass *p, const rc_found *f)
{
	const rc_atom *last = &p->atom[f->end - 1];
	if (RC_HAS(f->mean, hour) && p->atom[f->beg].kind == RC_ATOM_NUMBER)
		return false; /* "12h-14h" */
	if (last->kind != RC_ATOM_WORD || f->end + 1 >= p->end || !is_mark(p, f->end, "-") || last[1].gap || last[2].gap || RC_HAS(f->mean, month) ||
	    RC_HAS(f->mean, weekday))
		return false;
	return last[2].kind == RC_ATOM_NUMBER || (last[2].kind == RC_ATOM_WORD && RC_HAS(f->mean, dur) && last->gap == RC_GAP_SPACE);
}

/* "a H": no hour */
static bool letter_behind_article(const pass *p, const rc_found *f)
{
	const rc_atom *last = &p->atom[f->end - 1];
	rc_number n;
	return RC_HAS(f->mean, dur) && f->end == f->beg + 2 && last->kind == RC_ATOM_WORD && last->end == last->beg + 1 && p->atom[f->beg].kind == RC_ATOM_WORD &&
	       rc_number_read(p->k->numbers[p->d->lang], p->text, p->atom, p->end, f->beg, &n) && n.article;
}

/* "the ship Morning Star", "the Valdrey Morning Post": a part of a day in a name */
static bool part_in_name(const pass *p, const rc_found *f)
{
	const rc_atom *last = &p->atom[f->end - 1];
	if (!RC_HAS(f->mean, part) || RC_HAS(f->mean, hour) || RC_HAS(f->mean, weekday) || RC_HAS(f->mean, day) || last->upper != 1 ||
	    last->kind != RC_ATOM_WORD)
		return false;
	return capital_behind(p, f);
}

/* "the Baltimore Sun.", "the Sunday Times": a bare weekday in a name */
static bool weekday_in_name(const pass *p, const rc_found *f)
{
	const rc_atom *a = &p->atom[f->beg], *before = a - 1;
	if (!RC_HAS(f->mean, weekday) || RC_HAS(f->mean, day) || RC_HAS(f->mean, part) || RC_HAS(f->mean, hour) || RC_HAS(f->mean, dir) || a->upper != 1 ||
	    f->beg == p->beg || before->kind != RC_ATOM_WORD || f->end > f->beg + 2)
		return false;
	const rc_token *t = word_of(p, f->beg - 1);
	if (f->end == f->beg + 2 || a->end - a->beg <= 3)
		return before->upper == 1 && a->end - a->beg <= 4 && f->beg > p->beg + 1 && (!t || t->upos == RC_UPOS_PROPN);
	return t && t->upos == RC_UPOS_DET && capital_behind(p, f);
}

/* "in March two men", "in June 12 people": the number behind the month counts what follows */
static bool day_counts(const pass *p, const rc_found *f)
{
	uint32_t i = f->end - 1;
	rc_number n;
	if (!RC_HAS(f->mean, month) || !RC_HAS(f->mean, day) || RC_HAS(f->mean, year) || f->end < f->beg + 2 || p->atom[f->beg].kind == RC_ATOM_NUMBER ||
	    f->end >= p->end || p->atom[f->end].kind != RC_ATOM_WORD || p->atom[f->end].upper ||
	    !rc_number_read(p->k->numbers[p->d->lang], p->text, p->atom, f->end, i, &n) || n.kind != RC_NUMBER_CARDINAL || n.article)
		return false;
	const rc_token *t = word_of(p, i), *after = word_of(p, f->end);
	if (!n.digits)
		return after ? after->upos == RC_UPOS_NOUN && RC_FEAT(after->feats, NUMBER) == RC_NUMBER_PLUR : counts_plural(p, f->end);
	return t && t->head != RC_NONE && t->deprel == RC_DEPREL_NUMMOD && t->head > p->atom[i].tok &&
	       RC_FEAT(p->d->tok.v[t->head].feats, NUMBER) == RC_NUMBER_PLUR && counts_plural(p, p->d->tok.v[t->head].atom_beg);
}

/* Digits in an address, or the number that a law, a page or a telephone has. */
static bool is_reference(const pass *p, const rc_found *f)
{
	if (p->atom[f->beg].kind != RC_ATOM_NUMBER && p->atom[f->end - 1].kind != RC_ATOM_NUMBER)
		return false;
	if (rc_doc_in_address(p->d, f->beg) || rc_doc_in_address(p->d, f->end - 1))
		return true;
	bool digits = p->atom[f->beg].kind == RC_ATOM_NUMBER && p->atom[f->end - 1].kind == RC_ATOM_NUMBER;
	return digits && rc_number_refers(p->k->numbers[p->d->lang], p->text, p->atom, p->end, p->beg, f->beg);
}

static bool accepted(const pass *p, const rc_found *f)
{
	if (part_in_name(p, f))
		return false;
	if (RC_HAS(f->mean, check) && !check_word(p, f))
		return false;
	if (RC_HAS(f->mean, dur) && RC_HAS(f->mean, unit) && RC_M(f->mean, unit) == RC_U_TS && RC_M(f->mean, n) == 1000 &&
	    f->end < p->end && p->atom[f->end].kind == RC_ATOM_WORD)
		return false; /* "a second time" */
	if (!RC_HAS(f->mean, set) && bare_day(p, f))
		return false;
	if (is_reference(p, f) || part_of_compound(p, f) || letter_behind_article(p, f) || weekday_in_name(p, f) || day_counts(p, f))
		return false;
	if (p->atom[f->end - 1].kind == RC_ATOM_NUMBER && is_mark(p, f->end, p->atom[f->end - 1].end - p->atom[f->end - 1].beg < 4 ? ".,/" : ".,") && !p->atom[f->end].gap &&
	    f->end + 1 < p->end && p->atom[f->end + 1].kind == RC_ATOM_NUMBER && !p->atom[f->end + 1].gap)
		return false; /* the number goes on: 1.458 */
	/* not inside a run of letters and digits, nor a longer number */
	if (p->atom[f->beg].kind == RC_ATOM_NUMBER && p->atom[f->beg].gap == RC_GAP_NONE && f->beg > p->beg &&
	    (p->atom[f->beg - 1].kind == RC_ATOM_WORD || (is_mark(p, f->beg - 1, ".,:/") && f->beg > p->beg + 1 &&
	     p->atom[f->beg - 2].kind == RC_ATOM_NUMBER && !p->atom[f->beg - 1].gap)))
		return false;
	return true;
}

/* ---- does the sentence look ahead? ---- */

static int8_t cue_at(const pass *p, uint32_t i)
{
	uint32_t l = (uint32_t)p->d->lang, value = cue_value(p, i);
	if (value < 2)
		return value ? 1 : -1;
	if (p->atom[i].kind != RC_ATOM_WORD || p->atom[i].end - p->atom[i].beg < 5 || p->atom[i].upper)
		return 0;
	const rc_token *t = word_of(p, i);
	if (t && t->upos != RC_UPOS_VERB && t->upos != RC_UPOS_AUX)
		return 0;
	rc_str word = rc_str_sub(p->text, p->atom[i].beg, p->atom[i].end);
	for (uint32_t k = 0; k < p->k->ending[l].n; k++)
		if (rc_str_ends(word, p->k->ending[l].v[k]))
			return 1;
	return 0;
}

/* Stands a word right before that looks ahead whatever the tense ("until", « jusqu'à »)? */
static bool cue_before(const pass *p, const rc_found *f)
{
	enum { WORDS = 4 };
	const rc_phrases *cue = &p->k->cue[p->d->lang];
	for (uint32_t k = 1, len; k <= WORDS && f->beg >= p->beg + k; k++) {
		uint32_t e = rc_phrases_match(cue, p->text, p->atom, f->beg, f->beg - k, &len);
		if (e != RC_NONE && len == k && cue->entry.v[e].value == 3)
			return true;
	}
	return false;
}

/* The day told before in the sentence that "until Friday" is counted from, where it is near the day of publication; else RC_NO_DAY. */
static int32_t counted_from(const pass *p)
{
	enum { NEAR = 14 };
	bool here = p->ref.last_day != RC_NONE && p->ref.last_day >= p->first;
	return here && (p->ref.from == RC_NO_DAY || p->ref.day + NEAR >= p->ref.from) ? p->ref.day : RC_NO_DAY;
}

/* 1 or -1 by the nearest cue in the clause: words before count as nearer than words behind. */
static int8_t look(const pass *p, const rc_found *f)
{
	enum { REACH = 16 };
	int8_t best = 0;
	uint32_t best_cost = UINT32_MAX;
	for (uint32_t k = 1, cost = 2; k <= REACH && f->beg >= p->beg + k; k++, cost += 2) {
		uint32_t i = f->beg - k;
		if (is_mark(p, i, ";:\""))
			break;
		cost += is_mark(p, i, ",") ? 12 : 0;
		int8_t c = cue_at(p, i);
		if (c && cost < best_cost) {
			best = c, best_cost = cost;
			break;
		}
	}
	for (uint32_t i = f->end, cost = 3; i < p->end && i < f->end + REACH; i++, cost += 2) {
		if (is_mark(p, i, ";:\""))
			break;
		cost += is_mark(p, i, ",") && i > f->end ? 12 : 0;
		int8_t c = cue_at(p, i);
		if (c && cost < best_cost) {
			best = c;
			break;
		}
	}
	return best;
}

/* What the tense of one word says: 1 ahead, -1 back, 0 nothing. */
static int8_t tense_of_word(const pass *p, uint32_t t)
{
	uint32_t tense = RC_FEAT(p->d->tok.v[t].feats, TENSE), l = (uint32_t)p->d->lang;
	rc_str word = rc_doc_str(p->d, p->d->tok.v[t].span);
	for (uint32_t k = 0; tense == RC_TENSE_PAST && RC_FEAT(p->d->tok.v[t].feats, VERBFORM) == RC_VERBFORM_FIN && k < p->k->future[l].n; k++)
		if (rc_str_ends(word, p->k->future[l].v[k]))
			return 1;
	if (tense == RC_TENSE_FUT || RC_FEAT(p->d->tok.v[t].feats, MOOD) == RC_MOOD_CND || cue_value(p, p->d->tok.v[t].atom_beg) == 1)
		return 1;
	return tense == RC_TENSE_PAST || tense == RC_TENSE_IMP || tense == RC_TENSE_PQP ? -1 : 0;
}

static bool is_aux(const rc_doc *d, uint32_t t)
{
	return rc_deprel_is(d->tok.v[t].deprel, RC_DEPREL_AUX) || d->tok.v[t].deprel == RC_DEPREL_COP;
}

/* An infinitive, or a participle whose auxiliary is one (« être célébrées »): the word above it says when. */
static bool is_infinitive(const rc_doc *d, uint32_t t)
{
	bool inf = RC_FEAT(d->tok.v[t].feats, VERBFORM) == RC_VERBFORM_INF;
	for (uint32_t k = d->node[t].first_kid; k != RC_NONE; k = d->node[k].next_kid) {
		if (!is_aux(d, k))
			continue;
		if (RC_FEAT(d->tok.v[k].feats, VERBFORM) == RC_VERBFORM_FIN)
			return false;
		inf = inf || RC_FEAT(d->tok.v[k].feats, VERBFORM) == RC_VERBFORM_INF;
	}
	return inf;
}

/* Makes auxiliary `k` a past of the participle `verb`, alone or through another auxiliary: « aurait (déjà) tué », « auraient été arrêtés »,
 * "habrían sido detenidos", « avoir senti », but not « seraient jugés », nor "would be held"? Only conditionals and infinitives are asked:
 * the tense of the others says enough. */
static bool is_perfect(const pass *p, uint32_t verb, uint32_t k)
{
	const rc_doc *d = p->d;
	uint64_t feats = d->tok.v[k].feats;
	if (k > verb || d->tok.v[k].deprel == RC_DEPREL_AUX_PASS ||
	    (RC_FEAT(feats, MOOD) != RC_MOOD_CND && RC_FEAT(feats, VERBFORM) != RC_VERBFORM_INF))
		return false;
	uint32_t governed = k + 1;
	while (governed < verb && !(is_aux(d, governed) && d->tok.v[governed].head == verb))
		governed++;
	if (RC_FEAT(d->tok.v[governed].feats, VERBFORM) != RC_VERBFORM_PART)
		return false;
	for (uint32_t i = 0; i < p->k->having[d->lang].n; i++)
		if (rc_str_eq(rc_doc_lemma(d, k), p->k->having[d->lang].v[i]))
			return true;
	return false;
}

/* A verb with its auxiliaries (will send, va envoyer, ha enviado): a future decides, then a perfect (« aurait tué », "may have seen"),
 * then whatever looks ahead. */
static int8_t tense_of(const pass *p, uint32_t verb)
{
	const rc_doc *d = p->d;
	bool part = RC_FEAT(d->tok.v[verb].feats, VERBFORM) == RC_VERBFORM_PART, perfect = false, future = false;
	int8_t look = part && is_infinitive(d, verb) ? 0 : tense_of_word(p, verb);
	for (uint32_t k = d->node[verb].first_kid; k != RC_NONE; k = d->node[k].next_kid) {
		if (!is_aux(d, k))
			continue;
		int8_t aux = look <= 0 ? tense_of_word(p, k) : 0;
		look = aux ? aux : look;
		perfect |= part && is_perfect(p, verb, k);
		future |= RC_FEAT(d->tok.v[k].feats, TENSE) == RC_TENSE_FUT ||
		          (!RC_FEAT(d->tok.v[k].feats, MOOD) && cue_value(p, d->tok.v[k].atom_beg) == 1);
	}
	return perfect && !future ? -1 : look;
}

/* "is due to appear": does what stands right before an infinitive look ahead? */
static bool ahead_before(const pass *p, uint32_t infinitive)
{
	uint32_t at = p->d->tok.v[infinitive].atom_beg;
	for (uint32_t k = 2; k <= 3 && at >= p->beg + k; k++)
		if (cue_at(p, at - k) == 1)
			return true;
	return false;
}

/* The verb that the time hangs on, and the one above it where it is an infinitive. 0 without a tree, or where nothing is said. */
static int8_t look_up(const pass *p, const rc_found *f)
{
	const rc_doc *d = p->d;
	uint32_t t = p->atom[f->end - 1].tok;
	if (!(d->done & RC_L_TREE) || t == RC_NONE)
		return 0;
	for (uint32_t steps = 0; t != RC_NONE && steps < 8; steps++, t = d->tok.v[t].head) {
		bool predicate = d->tok.v[t].upos == RC_UPOS_VERB || rc_doc_kid(d, t, RC_DEPREL_COP) != RC_NONE;
		if (!predicate || d->tok.v[t].span.end > p->atom[f->beg].beg + 400)
			continue;
		int8_t look = tense_of(p, t);
		if (!look && is_infinitive(d, t) && ahead_before(p, t))
			return 1;
		if (look || (d->tok.v[t].upos == RC_UPOS_VERB && !is_infinitive(d, t)))
			return look;
	}
	return 0;
}

/* ---- the pass ---- */

static void warn_impossible(rc_doc *d, rc_span s)
{
	rc_str words = rc_doc_str(d, s);
	rc_str message = rc_arena_fmt(d->arena, "no such day: \"%.*s\"", RC_FMT(words));
	for (uint32_t i = 0; i < d->warning.n; i++)
		if (rc_str_eq(d->warning.v[i], message))
			return;
	rc_doc_warn(d, "%.*s", RC_FMT(message));
}

static bool needs_look(const rc_mean *m)
{
	return !RC_HAS(*m, ref) && !RC_HAS(*m, set) && !RC_HAS(*m, dur) &&
	       (((RC_HAS(*m, weekday) || RC_HAS(*m, day) || RC_HAS(*m, month) || RC_HAS(*m, season) || RC_HAS(*m, quarter)) && !RC_HAS(*m, year)) ||
	        (RC_HAS(*m, unit) && RC_M(*m, unit) == RC_U_WE));
}

/* « 5 h 25 CEST »: the letters of a time zone, or the like. */
static bool is_zone(const pass *p, uint32_t i)
{
	enum { LETTERS = 5 };
	return p->atom[i].kind == RC_ATOM_WORD && p->atom[i].upper == 2 && p->atom[i].end - p->atom[i].beg <= LETTERS;
}

/* Stands nothing but brackets and little words between an hour and the day at atom `to` ("2am local time (0100 UTC) on Friday")? */
static bool only_brackets(const pass *p, uint32_t from, uint32_t to)
{
	enum { REACH = 12, WORDS = 2 };
	uint32_t depth = 0, words = 0, len;
	if (to > from + REACH)
		return false;
	for (uint32_t i = from; i < to; i++) {
		if (is_mark(p, i, "("))
			depth++;
		else if (is_mark(p, i, ")") && depth)
			depth--;
		else if (!depth && (p->atom[i].kind != RC_ATOM_WORD || ++words > WORDS ||
		                    (!is_zone(p, i) && rc_phrases_match(&p->k->stop[p->d->lang], p->text, p->atom, p->end, i, &len) == RC_NONE)))
			return false;
	}
	return depth == 0 && from < to;
}

static bool in_brackets(const pass *p, const rc_found *f)
{
	enum { REACH = 12 };
	for (uint32_t k = 1; k <= REACH && f->beg >= p->beg + k; k++) {
		if (is_mark(p, f->beg - k, ")"))
			return false;
		if (is_mark(p, f->beg - k, "("))
			return true;
	}
	return false;
}

static bool tells_hour_only(const rc_mean *m)
{
	return RC_HAS(*m, hour) && !RC_HAS(*m, day) && !RC_HAS(*m, weekday) && !RC_HAS(*m, shift) && !RC_HAS(*m, year) && !RC_HAS(*m, set) &&
	       !RC_HAS(*m, dur);
}

/* An hour before the weekday of its clause belongs to that day. */
static void give_clock_its_day(pass *p, const rc_found *f, uint32_t day)
{
	rc_doc *d = p->d;
	if (p->clock_at[0] == RC_NONE || tells_hour_only(&f->mean))
		return;
	if (RC_HAS(f->mean, weekday) && d->time.v[day].from != RC_NO_DAY && only_brackets(p, p->clock[0].end, f->beg)) {
		rc_reference ref = p->ref;
		ref.day = d->time.v[day].from;
		ref.last_day = day;
		for (uint32_t k = 0; k < 2; k++)
			if (p->clock_at[k] != RC_NONE)
				rc_time_value(p->g, &p->clock[k].mean, &ref, d->arena, &d->time.v[p->clock_at[k]]);
	}
	p->clock_at[0] = p->clock_at[1] = RC_NONE;
}

static void add(pass *p, const rc_found *f)
{
	rc_doc *d = p->d;
	rc_time t = {.span = {p->atom[f->beg].beg, p->atom[f->end - 1].end}};
	p->ref.look = 0;
	p->ref.after = RC_NO_DAY;
	if (needs_look(&f->mean) && cue_before(p, f)) {
		p->ref.look = 1;
		p->ref.after = counted_from(p);
	} else if (needs_look(&f->mean)) {
		int8_t tree = look_up(p, f);
		p->ref.look = tree ? tree : look(p, f);
	}
	rc_time_value(p->g, &f->mean, &p->ref, d->arena, &t);
	if (t.impossible)
		warn_impossible(d, t.span);
	*RC_ADD(d->arena, d->time) = t;
	give_clock_its_day(p, f, d->time.n - 1);
	uint32_t again = p->clock_at[0] != RC_NONE; /* what stands in brackets says it again */
	if (tells_hour_only(&f->mean) && (!again || (p->clock_at[1] == RC_NONE && in_brackets(p, f)))) {
		p->clock[again] = *f;
		p->clock_at[again] = d->time.n - 1;
	}
	if ((t.type == RC_DATE || t.type == RC_TIME) && t.from != RC_NO_DAY && !(p->ref.last != RC_NONE && in_brackets(p, f))) {
		p->ref.last = d->time.n - 1;
		p->ref.last_from = t.from;
		p->ref.last_to = t.type == RC_TIME ? t.from : t.to;
		if (p->ref.last_from == p->ref.last_to) {
			p->ref.day = t.from;
			p->ref.last_day = p->ref.last;
		}
	}
}

/* The longest at atom i that its neighbours don't speak against: "Friday 7" of "Friday 7/6" is none, "Friday" is. How many there are, 0 to 2. */
static uint32_t find(const pass *p, uint32_t i, rc_found f[2])
{
	enum { TRIES = 3 };
	for (uint32_t end = p->end, k = 0; k < TRIES; k++, end = f[0].end - 1) {
		uint32_t n = end > i ? rc_match_time(p->matcher, i, end, f) : 0;
		if (n && RC_HAS(f[0].mean, check) && RC_M(f[0].mean, check) == RC_CHECK_RATE && behind_count(p, f[0].beg)) {
			RC_M(f[0].mean, dur) = RC_M(f[0].mean, n) = RC_UNSET; /* "107,000 barrels a day" */
			RC_M(f[0].mean, set) = 1;
		}
		if (!n || accepted(p, &f[0]))
			return n;
	}
	return 0;
}

/* "4 March two men": the day and month are there; a month and day that begin inside it would take a number that counts. */
static bool has_its_day(const rc_found *f, const rc_found *more)
{
	return RC_HAS(f->mean, day) && RC_HAS(f->mean, month) && RC_HAS(more->mean, month) && !RC_HAS(more->mean, year);
}

static void read_sentence(pass *p, uint32_t beg, uint32_t end)
{
	p->beg = beg, p->end = end;
	p->clock_at[0] = p->clock_at[1] = RC_NONE;
	p->first = p->d->time.n;
	for (uint32_t i = beg, free = beg; i < end; i++) {
		rc_found f[2], more[2];
		uint32_t n = find(p, i, f);
		if (!n || f[0].beg < free)
			continue;
		/* a longer one may begin inside it: "in the past" in "in the past decade" */
		for (uint32_t k = i + 1; k < f[0].end; k++)
			if (rc_match_time(p->matcher, k, end, more) && more[0].end > f[0].end && more[0].end - more[0].beg >= f[0].end - f[0].beg &&
			    !(RC_HAS(f[0].mean, dur) && RC_HAS(more[0].mean, dur)) && (more[0].beg == f[0].beg || !RC_HAS(f[0].mean, set)) &&
			    !has_its_day(f, more) && accepted(p, &more[0]))
				f[0] = more[0], n = 1;
		for (uint32_t k = 0; k < n; k++) {
			if (!RC_HAS(f[k].mean, drop) && (k == 0 || accepted(p, &f[k])))
				add(p, &f[k]);
			free = f[k].end;
		}
		i = free - 1;
	}
}

static void run(const void *know_, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)res;
	const know *k = know_;
	d->time.n = 0;
	if (d->lang >= RC_LANG_N)
		return;
	pass p = {.k = k, .g = k->grammar[d->lang], .d = d, .text = {d->text, d->n_text}, .atom = d->atom.v};
	p.matcher = rc_matcher_new(scratch, p.g, p.text, d->atom.v);
	p.ref = (rc_reference){d->pub_from, d->pub_to, RC_NO_DAY, RC_NO_DAY, RC_NONE, RC_NO_DAY, RC_NONE, RC_NO_DAY, 0};
	uint32_t sentence = 0;
	for (uint32_t i = 0, end; i < d->atom.n; i = end) {
		end = rc_doc_stretch(d, i, &sentence);
		read_sentence(&p, i, end);
	}
}

const rc_stage rc_stage_times = {"times", RC_L_TOKENS, RC_L_TIMES, load, unload, run};
