/* quantities.c - stage "quantities": finds figures and says what they count.
 *
 * At each atom that can begin one: words that bound or blur ("plus de", "about"), a currency sign, the number (numbers.h) or an indefinite noun ("des centaines"),
 * a second number where it is a range, the unit, words behind ("ou plus"), the rate ("par jour"), and the noun counted. Numbers inside times, names,
 * labels ("article 5"), telephone numbers are passed over. The noun is the tree's where there is one (nummod), else the first word behind that can be one.
 */
#include "read/quantities_words.h"
#include "read/read.h"

#include <math.h>

typedef struct know {
	rc_qwords words[RC_LANG_N];
} know;

typedef struct pass {
	const rc_qwords *q;
	rc_doc          *d;
	rc_str           text;
	const rc_atom   *atom;
	uint32_t         beg, end; /* atoms of the sentence */
} pass;

typedef struct found {
	uint32_t beg, end;     /* atoms */
	uint32_t first;        /* atom of the (first) number */
	double   value, min, max;
	double   scale;
	rc_str   unit, per;
	uint32_t of_beg, of_end; /* atoms of what is counted; RC_NONE */
	bool     approx, score, indefinite, article, digits, plain, fraction, over, closed; /* closed: no noun can follow ("30 ou plus") */
	bool     dash;         /* a long dash stands before the number: a minus with some units only */
} found;

static void unload(void *p)
{
	know *k = p;
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		rc_qwords_release(&k->words[l]);
	rc_free(k);
}

static void *load(const rc_resources *res, rc_err *err)
{
	know *k = rc_calloc(1, sizeof *k);
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		if (!rc_qwords_load(&k->words[l], res->data, (rc_lang)l, err)) {
			unload(k);
			return NULL;
		}
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		rc_qwords_take_bits(&k->words[l], res->words, (rc_lang)l);
	return k;
}

/* ---- small questions ---- */

static const rc_qword *word_at(const pass *p, uint32_t i, uint32_t wanted, uint32_t *end)
{
	return i < p->end ? rc_qword_at(p->q, p->text, p->atom, p->end, i, wanted, end) : NULL;
}

static bool is_mark(const pass *p, uint32_t i, const char *any)
{
	return i < p->end && p->atom[i].kind == RC_ATOM_MARK && p->atom[i].end - p->atom[i].beg == 1 &&
	       strchr(any, p->text.p[p->atom[i].beg]);
}

static bool is_number(const pass *p, uint32_t i)
{
	return i < p->end && p->atom[i].kind == RC_ATOM_NUMBER;
}

/* Does another cell of a table, or another line, begin with atom i? */
static bool is_apart(const pass *p, uint32_t i)
{
	const rc_atom *a = &p->atom[i];
	return a->gap > RC_GAP_SPACE || (a->gap && memchr(p->text.p + a[-1].end, '\t', a->beg - a[-1].end));
}

/* The code point of a hyphen, dash or minus at atom i, or 0. */
static uint32_t dash_at(const pass *p, uint32_t i)
{
	if (i >= p->end || p->atom[i].kind != RC_ATOM_MARK)
		return 0;
	uint32_t at = p->atom[i].beg, cp = rc_utf8_next(p->text.p, p->text.n, &at);
	return cp == '-' || (cp >= 0x2010 && cp <= 0x2013) || cp == 0x2212 ? cp : 0;
}

static const rc_token *token_of(const pass *p, uint32_t i)
{
	const rc_doc *d = p->d;
	if (!(d->done & RC_L_TAGS) || i >= d->atom.n || p->atom[i].tok >= d->tok.n)
		return NULL;
	const rc_token *t = &d->tok.v[p->atom[i].tok];
	return t->upos == RC_UPOS_OTHER ? NULL : t; /* without a model nothing is tagged */
}

static bool may_be_noun(const pass *p, uint32_t i)
{
	uint32_t end;
	if (i >= p->end || p->atom[i].kind != RC_ATOM_WORD || p->atom[i].end - p->atom[i].beg < 2)
		return false;
	const rc_token *t = token_of(p, i);
	if (t)
		return t->upos == RC_UPOS_NOUN || t->upos == RC_UPOS_PROPN || /* a participle that stands for a noun: "1.200 evacuados" */
		       (t->upos == RC_UPOS_VERB && RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_PART && RC_FEAT(t->feats, NUMBER) == RC_NUMBER_PLUR);
	return !word_at(p, i, RC_QBIT(STOP), &end);
}

/* ---- the number ---- */

static bool read_one(const pass *p, uint32_t i, rc_number *n)
{
	if (i >= p->end || !rc_numbers_may_begin(p->q->numbers, &p->atom[i]) ||
	    !rc_number_read(p->q->numbers, p->text, p->atom, p->end, i, n))
		return false;
	return n->kind != RC_NUMBER_ORDINAL;
}

/* Digits that are no figure: inside a word (A320), behind a hyphen and letters (An-124), in a telephone number or version. */
static bool is_name_part(const pass *p, const found *f)
{
	uint32_t i = f->first;
	if (!is_number(p, i))
		return false;
	const rc_atom *a = &p->atom[i];
	if (i > p->beg && a->gap == RC_GAP_NONE) {
		const rc_atom *b = a - 1;
		if (b->kind == RC_ATOM_WORD && f->beg == i)
			return true;
		if (is_mark(p, i - 1, "-_#/") && i > p->beg + 1 && b->gap == RC_GAP_NONE &&
		    (b[-1].kind == RC_ATOM_WORD || (i > p->beg + 2 && b[-1].gap == RC_GAP_NONE && b[-2].kind == RC_ATOM_WORD))) /* An-124, x86-64 */
			return true;
		if (is_mark(p, i - 1, "/") && is_number(p, i - 2) && !b->gap && f->beg == i)
			return true; /* 9/11, 24/7: a date or a name */
		if (dash_at(p, i - 1) && i > p->beg + 1 && !b->gap && is_number(p, i - 2) && f->beg == i)
			return true; /* the 16 of "2015-16" */
		if (is_mark(p, i - 1, ".:") && i > p->beg + 1 && b->gap == RC_GAP_NONE && b[-1].kind == RC_ATOM_NUMBER)
			return true;
	}
	return is_mark(p, f->end, "/") && !p->atom[f->end].gap && is_number(p, f->end + 1) && !p->atom[f->end + 1].gap && rc_str_eqz(f->unit, "1") && !f->score;
}

/* The atom behind a telephone number or the like, or 0: four groups of digits or more, but not all of three; 555-123-4567. */
static uint32_t phone_end(const pass *p, uint32_t i)
{
	uint32_t groups = 0, threes = 0, lengths = 0, at = i, end = i; /* lengths: of the last groups, four bits each */
	while (at < p->end && groups < 64 && (at == i || !is_apart(p, at))) {
		if (is_number(p, at)) {
			if (p->atom[at].end - p->atom[at].beg > 4 && groups)
				break;
			lengths = lengths << 4 | (p->atom[at].end - p->atom[at].beg);
			threes += groups > 0 && (lengths & 15) == 3;
			groups++;
			end = ++at;
		} else if (is_mark(p, at, ".-/()+") && is_number(p, at + 1)) {
			at++;
		} else {
			break;
		}
	}
	bool american = groups == 3 && lengths == 0x334; /* 555-123-4567 */
	bool thousands = is_number(p, i + 1) && (threes + 1 == groups || (threes + 2 == groups && groups > 2 && is_mark(p, end - 2, ".,"))); /* 1 234 567.89 */
	return american || (groups >= 4 && !thousands) ? end : 0;
}

/* A capital behind a line's end begins something else ("3 graves\nMISE À JOUR"). */
static bool begins_line(const pass *p, const found *f, uint32_t noun)
{
	for (uint32_t k = f->end; k <= noun && k < p->end; k++)
		if (p->atom[k].gap >= RC_GAP_LINE && (p->atom[k].upper || p->atom[noun].upper))
			return true;
	return false;
}

static bool counts_many(const pass *p, const found *f)
{
	return f->of_beg != RC_NONE && rc_numbers_plural(p->q->numbers, rc_str_sub(p->text, p->atom[f->of_beg].beg, p->atom[f->of_beg].end));
}

/* The atom behind a run of digits that signs join ("2019-45", "12.3/4"). */
static uint32_t run_end(const pass *p, uint32_t i)
{
	uint32_t end = i + 1;
	while (end + 1 < p->end && !p->atom[end].gap && (is_mark(p, end, "-./") || dash_at(p, end)) && is_number(p, end + 1) && !p->atom[end + 1].gap)
		end += 2;
	return end;
}

/* The atom behind digits that only tell one thing from others: in an address ("https://...", name@host), behind a word such as "no", "p.", "tel."; 0: none. */
static uint32_t reference_end(const pass *p, uint32_t i)
{
	rc_number n;
	if (rc_doc_in_address(p->d, i))
		return p->d->tok.v[p->atom[i].tok].atom_end; /* behind i: the word covers it */
	if (rc_number_refers(p->q->numbers, p->text, p->atom, p->end, p->beg, i))
		return rc_number_read(p->q->numbers, p->text, p->atom, p->end, i, &n) && is_number(p, n.end - 1) && n.end > run_end(p, i) ? n.end : run_end(p, i);
	return 0;
}

/* A capital before a bare number: "Boeing 787", "iPhone 4". A number that a lower-case plural follows counts all the same. */
static bool follows_name(const pass *p, const found *f)
{
	uint32_t i = f->first, end;
	if (f->beg != i || f->scale > 1 || i == p->beg || (p->atom[i].gap == RC_GAP_SPACE && is_apart(p, i)))
		return false; /* in a table the name stands in another cell */
	const rc_atom *b = &p->atom[i - 1];
	if (word_at(p, i - 1, RC_QBIT(LABEL), &end) && end == i)
		return f->digits || f->of_beg == RC_NONE; /* "phase two", "pages 12-15" */
	if (!f->digits || f->score || !isnan(f->max))
		return false;
	if (b->kind == RC_ATOM_MARK && i > p->beg + 1 && is_mark(p, i - 1, ".") &&
	    (word_at(p, i - 2, RC_QBIT(LABEL), &end) && end == i))
		return true;
	if (b->kind == RC_ATOM_MARK && i > p->beg + 1 && word_at(p, i - 2, RC_QBIT(LABEL), &end) && end == i)
		return true; /* "n° 3" */
	if (!f->plain && (p->text.p[p->atom[i].end] != '.' || f->end != i + 3 || counts_many(p, f))) /* "Ubuntu 12.10" is a version */
		return false;
	const rc_token *t = token_of(p, i);
	if (t && t->head != RC_NONE && t->upos != RC_UPOS_NUM && t->upos == RC_UPOS_PROPN)
		return true;
	if (b->kind != RC_ATOM_WORD)
		return false;
	bool capital = b->upper || (b->end - b->beg > 2 && p->text.p[b->beg] == 'i' && p->text.p[b->beg + 1] >= 'A' && p->text.p[b->beg + 1] <= 'Z');
	if (!capital || (word_at(p, i - 1, RC_QBIT(STOP), &end) && b->upper != 2))
		return false;
	uint32_t n = f->end;
	if (n < p->end && p->atom[n].kind == RC_ATOM_WORD && !p->atom[n].upper && may_be_noun(p, n) &&
	    rc_numbers_plural(p->q->numbers, rc_str_sub(p->text, p->atom[n].beg, p->atom[n].end)))
		return false;
	return true;
}

static void take_number(found *f, const rc_number *n)
{
	f->value = n->value;
	f->scale = n->scale;
	f->end = n->end;
	f->article = n->article;
	f->digits = n->digits;
	f->plain = n->plain;
	f->fraction = n->kind == RC_NUMBER_FRACTION;
	f->over = n->over;
	f->approx |= n->about;
}

/* "des centaines", "plusieurs milliards", "dozens", "hundreds of thousands" */
static bool read_indefinite(const pass *p, uint32_t i, found *f)
{
	uint32_t end, at = i;
	const rc_qword *w;
	if (word_at(p, i, RC_QBIT(SOME), &end))
		at = end;
	if (!(w = word_at(p, at, RC_QBIT(INDEF), &end)))
		return false;
	f->first = i;
	f->min = w->value;
	f->scale = w->value;
	f->indefinite = f->approx = true;
	f->end = end;
	for (uint32_t k = 0; k < 3; k++) {
		uint32_t of;
		if (!word_at(p, f->end, RC_QBIT(OF), &of) || !(w = word_at(p, of, RC_QBIT(INDEF), &end)))
			break;
		f->min *= w->value;
		f->end = end;
	}
	return true;
}

/* Is the word at atom i the second one of « au moins », « du moins »? */
static bool inside_bound(const pass *p, uint32_t i)
{
	uint32_t end;
	return i > p->beg && word_at(p, i - 1, RC_QBIT(MIN) | RC_QBIT(MAX) | RC_QBIT(AFTER_MIN) | RC_QBIT(AFTER_MAX), &end) && end > i;
}

/* Is the dash at atom i one of a pair around words: does one that closes stand behind in the sentence (« –12 blessés– »)? */
static bool closes_later(const pass *p, uint32_t i)
{
	enum { REACH = 40 };
	for (uint32_t k = i + 2; k < p->end && k < i + REACH; k++)
		if (dash_at(p, k) == dash_at(p, i) && !p->atom[k].gap && (k + 1 >= p->end || p->atom[k + 1].gap || p->atom[k + 1].kind == RC_ATOM_MARK))
			return true;
	return false;
}

/* Does a minus in digits stand at atom i: a hyphen, dash or minus sign that nothing is joined to but the number or currency sign behind? */
static bool minus_at(const pass *p, uint32_t i)
{
	uint32_t cp = dash_at(p, i), n = i + 1, end;
	if (!cp)
		return false;
	if (n < p->end && !p->atom[n].gap && word_at(p, n, RC_QBIT(SIGN), &end) && is_number(p, end) && !p->atom[end].gap)
		n = end; /* "-$5 million" */
	bool free = p->atom[i].gap || i == p->beg || is_mark(p, i - 1, "([");
	if (!free || !is_number(p, n) || (i > p->beg && is_number(p, i - 1) && !is_apart(p, i)))
		return false;
	return cp < 0x2012 ? n == i + 1 || !p->atom[n].gap : !p->atom[n].gap && !closes_later(p, i);
}

/* Can it be below nought: money (ISO codes), degrees, shares? */
static bool is_signed(rc_str unit)
{
	static const char *const units[] = {"%", "Cel", "[degF]", "K", "deg", "[ppth]"};
	if (unit.n == 3 && unit.p[0] >= 'A' && unit.p[0] <= 'Z' && unit.p[2] >= 'A' && unit.p[2] <= 'Z')
		return true;
	for (uint32_t k = 0; k < sizeof units / sizeof *units; k++)
		if (rc_str_eqz(unit, units[k]))
			return true;
	return false;
}

/* A dash before a sentence or an item of a list is no minus; nor is a long one before something that is never below nought. */
static void settle_minus(const pass *p, found *f)
{
	uint32_t end;
	bool apart = f->beg > 0 && dash_at(p, f->beg) && f->beg + 1 == f->first && p->atom[f->first].gap && rc_str_eqz(f->unit, "1");
	if (!(f->value < 0 || f->min < 0) || !(apart || (f->dash && !is_signed(f->unit) && !word_at(p, f->end, RC_QBIT(SIGNED), &end))))
		return;
	f->value = fabs(f->value);
	f->min = fabs(f->min);
	f->beg = f->first;
}

static bool read_core(const pass *p, uint32_t i, found *f)
{
	rc_number n;
	uint32_t end, sign = 0;
	const rc_qword *w;
	f->first = i;
	if ((w = word_at(p, i, RC_QBIT(ABOUT1), &end))) {
		f->value = w->value;
		f->approx = true;
		f->end = end;
		return true;
	}
	bool minus = minus_at(p, i);
	f->dash = minus && dash_at(p, i) >= 0x2012 && dash_at(p, i) != 0x2212;
	const rc_qword *money = word_at(p, i + (minus && !is_number(p, i + 1)), RC_QBIT(SIGN), &end);
	if (!money && !p->atom[i].gap && i > p->beg && p->atom[i - 1].kind != RC_ATOM_MARK && p->atom[i].kind == RC_ATOM_MARK)
		return false;
	if (money && read_one(p, end, &n)) {
		rc_number_money_letter(p->q->numbers, p->text, p->atom, p->end, false, &n);
		f->unit = money->text;
		n.value = minus ? -n.value : n.value;
		take_number(f, &n);
		f->first = end;
		return !n.article;
	}
	if (is_mark(p, i, ".,") && is_number(p, i + 1) && !p->atom[i + 1].gap) { /* .5 */
		rc_number whole = {.value = 0};
		if (!read_one(p, i + 1, &whole) || !whole.plain)
			return false;
		for (uint32_t d = p->atom[i + 1].end - p->atom[i + 1].beg; d > 0; d--)
			whole.value /= 10;
		take_number(f, &whole);
		f->first = i + 1;
		return true;
	}
	if (minus)
		sign = 1;
	else if ((rc_numbers_may_begin(p->q->numbers, &p->atom[i]) || p->atom[i].kind == RC_ATOM_WORD) && !inside_bound(p, i))
		sign = rc_number_sign(p->q->numbers, p->text, p->atom, p->end, i);
	if (read_one(p, i + sign, &n)) {
		if (sign)
			n.value = -n.value;
		take_number(f, &n);
		f->first = i + sign;
		f->article &= !sign;
		return true;
	}
	return read_indefinite(p, i, f);
}

/* ---- behind the number ---- */

/* Does the number that ends before atom `at` have the unit of *f, so that both make a range? A sign before the first number serves for both. */
static bool same_unit(const pass *p, const found *f, uint32_t at)
{
	uint32_t end;
	const rc_qword *w = word_at(p, at, RC_QBIT(MONEY) | RC_QBIT(SIGN) | RC_QBIT(MEASURE) | RC_QBIT(CENT), &end);
	if (!w && word_at(p, at, RC_QBIT(OF), &end))
		w = word_at(p, end, RC_QBIT(MONEY) | RC_QBIT(SIGN), &end);
	return w ? rc_str_eq(w->text, f->unit) : f->first > f->beg && word_at(p, f->first - 1, RC_QBIT(SIGN), &end);
}

/* "treize euros et 45 centimes", "15 USD 50", "25 euros con 50" */
static void read_cents(const pass *p, found *f)
{
	uint32_t at = f->end, end, behind;
	bool joined = word_at(p, at, RC_QBIT(AND), &end);
	rc_number n;
	if (joined)
		at = end;
	if (f->value >= 1e6 || floor(f->value) != f->value || !read_one(p, at, &n) || n.value >= 100 || n.value < 1 || n.article ||
	    floor(n.value) != n.value)
		return;
	bool cents = word_at(p, n.end, RC_QBIT(CENT), &behind);
	bool words = !joined && !n.digits && !f->digits && n.value >= 10 && (n.end >= p->end || p->atom[n.end].kind == RC_ATOM_MARK);
	const rc_atom *unit = &p->atom[f->end - 1];
	bool glued = unit->kind == RC_ATOM_MARK && !unit->gap && !p->atom[f->end].gap;
	bool small = n.plain && f->plain && unit->kind == RC_ATOM_WORD && !may_be_noun(p, n.end); /* "1 euro 50" */
	bool sign = n.digits && p->atom[at].end - p->atom[at].beg == 2 && (unit->upper == 2 || glued || small);
	if (!cents && !(joined && (n.end >= p->end || p->atom[n.end].kind == RC_ATOM_MARK)) && !(sign && !joined) &&
	    !words) /* "thirteen dollars forty-five" */
		return;
	f->value += n.value / 100;
	f->end = cents ? behind : n.end;
}

/* "5 feet 2 inches", "3 kg et 200 g": the part counts in the unit. "1 m 80": a bare number of two digits behind metres. */
static void read_parts(const pass *p, const rc_qword *unit, found *f)
{
	uint32_t at = f->end, end;
	rc_number n;
	if (word_at(p, at, RC_QBIT(AND), &end))
		at = end;
	if (!read_one(p, at, &n) || n.article || n.value < 0 || n.value >= unit->value || isnan(f->value) || floor(f->value) != f->value)
		return;
	const rc_qword *w = word_at(p, n.end, RC_QBIT(MEASURE) | RC_QBIT(PART), &end);
	if (w ? !rc_str_eq(w->text, unit->part)
	      : unit->value != 100 || at > f->end || n.value < 10 || p->atom[at].gap > RC_GAP_SPACE || may_be_noun(p, n.end) ||
	                (n.digits ? !n.plain || p->atom[at].end - p->atom[at].beg != 2 || n.end != at + 1 : f->digits))
		return; /* "1 m 80", "un mètre quatre-vingts" */
	f->value += n.value / unit->value;
	f->end = w ? end : n.end;
}

/* "75 USD millions" */
static void read_late_scale(const pass *p, found *f)
{
	rc_number n = {.value = f->value, .scale = f->scale, .end = f->end};
	if (!rc_number_scale(p->q->numbers, p->text, p->atom, p->end, &n))
		return;
	f->value = n.value;
	f->scale = n.scale;
	f->end = n.end;
}

/* "10 M€", "2 Mds d'euros", "10-15 M€": a power's letters before the money. */
static void read_power(const pass *p, found *f)
{
	rc_number n = {.value = 1, .scale = 1, .end = f->end, .digits = f->digits};
	uint32_t at, end;
	if (f->scale != 1 || f->end >= p->end || !rc_number_money_letter(p->q->numbers, p->text, p->atom, p->end, true, &n))
		return;
	bool of = word_at(p, at = n.end, RC_QBIT(OF), &end);
	if (of)
		at = end;
	const rc_qword *w = word_at(p, at, RC_QBIT(MONEY) | (of ? 0 : RC_QBIT(SIGN)), &end);
	if (!w || w->value > 0 || (is_number(p, end) && !p->atom[end].gap))
		return;
	f->value *= n.value, f->min *= n.value, f->max *= n.value; /* what is not there stays NAN */
	f->scale = n.scale;
	f->end = at;
}

/* "1€50": a sign between euros and cents. */
static bool between_cents(const pass *p, const found *f, uint32_t end)
{
	return f->digits && f->plain && !p->atom[f->end].gap && p->atom[end].end - p->atom[end].beg == 2 && !(is_number(p, end + 2) && !p->atom[end + 2].gap);
}

static bool read_unit(const pass *p, found *f)
{
	read_power(p, f);
	uint32_t end, at = f->end;
	const rc_qword *w = word_at(p, at, RC_QBIT(MONEY) | RC_QBIT(SIGN) | RC_QBIT(MEASURE) | RC_QBIT(CENT), &end);
	if (!w && is_mark(p, at, "-") && at + 1 < p->end && !p->atom[at].gap && !p->atom[at + 1].gap)
		w = word_at(p, at + 1, RC_QBIT(MONEY) | RC_QBIT(MEASURE), &end);
	if (!w && (f->scale >= 1e6 || f->approx || f->indefinite || f->value < 1 || f->value >= 1e6) && word_at(p, at, RC_QBIT(OF), &at))
		w = word_at(p, at, RC_QBIT(MONEY) | RC_QBIT(SIGN) | RC_QBIT(MEASURE), &end);
	if (!w)
		return false;
	if (w->kind == RC_QW_SIGN && is_number(p, end) && p->atom[end].gap == RC_GAP_NONE && !between_cents(p, f, end))
		return false; /* the sign of the next amount */
	const rc_token *t = w->kind == RC_QW_MEASURE ? token_of(p, at) : NULL;
	if (t && t->upos == RC_UPOS_AUX)
		return false; /* «el índice 500 ha caído» */
	if (p->atom[end - 1].kind == RC_ATOM_WORD && is_mark(p, end, "-") && !p->atom[end].gap && is_number(p, end + 1) && !p->atom[end + 1].gap)
		return false; /* "un An-124" */
	if (w->kind == RC_QW_CENT) {
		f->end = end;
		f->unit = RC_STR("1");
		return true;
	}
	f->unit = w->text;
	f->end = end;
	if (w->kind == RC_QW_SIGN && w->value > 0) {
		f->value *= w->value;
		f->scale *= w->value;
	}
	rc_number n = {.value = f->value, .scale = 1, .end = f->end};
	if (w->kind == RC_QW_MEASURE && !isnan(f->value) && rc_number_and_part(p->q->numbers, p->text, p->atom, p->end, &n))
		f->value = n.value, f->end = n.end; /* "2 hectares et demi" */
	else if (w->part.n)
		read_parts(p, w, f);
	if (w->kind == RC_QW_SIGN)
		read_late_scale(p, f);
	if (w->kind != RC_QW_MEASURE && !isnan(f->value))
		read_cents(p, f);
	return true;
}

/* "3 à 5 millions", "between 10 and 15", "40-50", "52-35"; read from behind the first number. */
static void read_range(const pass *p, found *f, bool between)
{
	uint32_t at, end;
	rc_number n;
	bool dash = f->end < p->end && p->atom[f->end].kind == RC_ATOM_MARK;
	if (f->indefinite || !word_at(p, f->end, between && !dash ? RC_QBIT(AND) : RC_QBIT(TO) | RC_QBIT(OR), &at))
		return;
	if (!dash && !p->atom[at].gap && p->atom[at - 1].kind == RC_ATOM_WORD)
		return; /* "seis A350" */
	uint32_t minus = minus_at(p, at) ? 1 : rc_number_sign(p->q->numbers, p->text, p->atom, p->end, at);
	at += dash ? 0 : minus;
	if (word_at(p, at, RC_QBIT(SIGN), &end))
		at = end;
	if (!read_one(p, at, &n) || n.article || (dash && !n.digits) || (dash && !f->digits))
		return;
	if (dash && (p->atom[f->end].gap != p->atom[at].gap))
		return;
	if (rc_str_eqz(f->unit, "") == false && f->unit.p)
		rc_number_money_letter(p->q->numbers, p->text, p->atom, p->end, false, &n);
	if (f->unit.p && !same_unit(p, f, n.end))
		return;
	bool either = word_at(p, f->end, RC_QBIT(OR), &end) != NULL;
	double low = f->value;
	if (minus && !dash && low < 0) { /* "entre −5 et −10 °C" */
		low = fmin(f->value, -n.value);
		n.value = fmax(f->value, -n.value);
	} else if (minus && !dash)
		return;
	if (n.scale > f->scale && low * n.scale <= n.value)
		low *= n.scale;
	if (either && n.value > 3 * low)
		return;
	if (low >= n.value || (n.value > 500 * low && !between && low > 0)) {
		if ((dash || f->digits) && n.digits && n.plain && f->plain && !between) {
			f->score = true;
			f->value = NAN;
			f->end = n.end;
		}
		return;
	}
	f->min = low;
	f->max = n.value;
	f->value = NAN;
	f->scale = n.scale;
	f->approx |= n.about;
	f->end = n.end;
}

static void read_after(const pass *p, found *f)
{
	uint32_t end;
	const rc_qword *w = word_at(p, f->end, RC_QBIT(AFTER_MIN) | RC_QBIT(AFTER_MAX) | RC_QBIT(AFTER_APPROX) | RC_QBIT(BELOW), &end);
	if (!w || isnan(f->value) || (w->kind == RC_QW_BELOW && rc_str_eqz(f->unit, "1")))
		return;
	if (w->kind == RC_QW_AFTER_APPROX || w->kind == RC_QW_BELOW) {
		f->approx |= w->kind == RC_QW_AFTER_APPROX; /* "300 or so" */
		if (w->kind == RC_QW_BELOW)
			f->value = -f->value; /* "5 grados bajo cero" */
		f->end = end;
		return;
	}
	*(w->kind == RC_QW_AFTER_MIN ? &f->min : &f->max) = f->value;
	f->end = end;
	f->closed = true;
}

/* Stands a word between atoms i and `noun` that no counted noun has before it ("75 000 le nombre", "45 000 au mois")? */
static bool apart_from(const pass *p, uint32_t i, uint32_t noun)
{
	uint32_t end;
	for (; i < noun; i++) {
		const rc_token *t = token_of(p, i);
		if (t && (t->upos == RC_UPOS_DET || t->upos == RC_UPOS_VERB || (t->upos == RC_UPOS_ADP && !word_at(p, i, RC_QBIT(OF), &end))))
			return true;
	}
	return false;
}

/* The noun counted by the tree: head of the number's word, or the complement of an approximate noun. */
static uint32_t noun_in_tree(const pass *p, const found *f)
{
	const rc_doc *d = p->d;
	if (!(d->done & RC_L_TREE) || !d->node)
		return RC_NONE;
	for (uint32_t i = f->end; i-- > f->first;) {
		uint32_t w = p->atom[i].tok;
		if (w >= d->tok.n)
			continue;
		const rc_token *t = &d->tok.v[w];
		if (t->head != RC_NONE && rc_deprel_is(t->deprel, RC_DEPREL_NUMMOD)) {
			const rc_token *h = &d->tok.v[t->head];
			if (h->atom_beg >= f->end && h->atom_beg < f->end + 8 && (h->upos == RC_UPOS_NOUN || h->upos == RC_UPOS_PROPN) &&
			    !apart_from(p, f->end, h->atom_beg))
				return h->atom_beg;
		}
	}
	return RC_NONE;
}

static void read_noun(const pass *p, found *f)
{
	uint32_t at = f->end, end, noun = RC_NONE, after_of = RC_NONE;
	bool measure = !rc_str_eqz(f->unit, "1");
	if (measure || f->approx || (f->fraction && !f->over) || f->scale >= 1e6 || !isnan(f->min)) {
		const rc_qword *of = word_at(p, at, RC_QBIT(OF), &end);
		if (of && !(measure && of->text.n))
			at = after_of = end;
		else if (measure || (f->fraction && !f->over))
			return;
	}
	if (!measure)
		noun = noun_in_tree(p, f);
	if (is_mark(p, at, "-") && at + 1 < p->end && !p->atom[at].gap && !p->atom[at + 1].gap)
		at++; /* "three-judge court" */
	if (noun == RC_NONE && !measure && word_at(p, at, RC_QBIT(COUNTED), &end)) { /* "12 dead and 63 injured", but "12 injured workers" */
		if (!may_be_noun(p, end)) {
			f->of_beg = at;
			f->of_end = at + 1;
			return;
		}
	}
	uint32_t adjective = RC_NONE; /* one in the plural, right behind: a noun where no other follows ("1.200 evacuados") */
	for (uint32_t k = 0; k < 3 && noun == RC_NONE; k++) {
		const rc_token *t = token_of(p, at);
		if (k == 0 && t && t->upos == RC_UPOS_ADJ && RC_FEAT(t->feats, NUMBER) == RC_NUMBER_PLUR && !p->atom[at].upper && !word_at(p, at, RC_QBIT(SKIP), &end))
			adjective = at;
		if (t && at < p->end && p->atom[at].kind == RC_ATOM_WORD &&
		    (t->upos == RC_UPOS_ADJ || t->upos == RC_UPOS_ADV || (may_be_noun(p, at + 1) && RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_PART)))
			at++; /* "2,741 confirmed cases" */
		else if (word_at(p, at, RC_QBIT(SKIP), &end))
			at = end;
		else
			break;
	}
	bool far = measure && after_of != RC_NONE && at < p->end && p->atom[at].upper; /* "1 750 kilomètres de Fukushima" */
	if (noun == RC_NONE && !far && may_be_noun(p, at) && (!p->atom[at].upper || measure || token_of(p, at)) && !word_at(p, at, RC_QBIT(STOP), &end))
		noun = at;
	if (noun == RC_NONE && !measure)
		noun = adjective;
	/* a complement is a noun, whatever the tagger thinks of it */
	if (noun == RC_NONE && after_of < p->end && p->atom[after_of].kind == RC_ATOM_WORD && !p->atom[after_of].upper &&
	    !word_at(p, after_of, RC_QBIT(STOP), &end))
		noun = after_of;
	if (noun == RC_NONE || begins_line(p, f, noun))
		return;
	f->of_beg = noun;
	f->of_end = noun + 1;
}

/* Is the word at atom i part of a date ("18 tonnes l'an dernier")? */
static bool in_date(const pass *p, uint32_t i)
{
	const rc_doc *d = p->d;
	uint32_t lo = 0, hi = d->time.n, at = p->atom[i].beg;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (d->time.v[mid].span.end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < d->time.n && d->time.v[lo].span.beg <= at && (d->time.v[lo].type == RC_DATE || d->time.v[lo].type == RC_TIME);
}

static void read_rate(const pass *p, found *f)
{
	uint32_t at = f->of_beg == RC_NONE ? f->end : f->of_end, end;
	for (uint32_t k = 0; k < 4; k++, at++) {
		const rc_qword *w = word_at(p, at, RC_QBIT(RATE), &end);
		if (w) {
			if (!in_date(p, at))
				f->per = w->text;
			return;
		}
		const rc_token *t = token_of(p, at);
		if (at >= p->end || p->atom[at].kind != RC_ATOM_WORD || f->of_beg == RC_NONE)
			return;
		if (t && (t->upos == RC_UPOS_VERB || t->upos == RC_UPOS_AUX || t->upos == RC_UPOS_SCONJ || t->upos == RC_UPOS_PRON))
			return; /* "62 outlets had closed within a year" */
	}
}

/* ---- one figure ---- */

static bool is_count(const found *f)
{
	return rc_str_eqz(f->unit, "1");
}

static void read_leads(const pass *p, uint32_t i, found *f, uint32_t *at, uint32_t *between, uint32_t *bound)
{
	uint32_t end;
	const rc_qword *w;
	*at = i;
	for (uint32_t k = 0; k < 3; k++) {
		w = word_at(p, *at, RC_QBIT(APPROX) | RC_QBIT(MIN) | RC_QBIT(MAX) | RC_QBIT(BETWEEN), &end);
		if (!w)
			break;
		f->approx |= w->kind == RC_QW_APPROX;
		if (w->kind == RC_QW_BETWEEN)
			*between = end;
		if (w->kind == RC_QW_MIN || w->kind == RC_QW_MAX)
			*bound = w->kind;
		*at = end;
	}
}

/* « neuf Français sur dix »: what is counted stands before what it is one of. Another noun behind would be counted itself ("un rapport sur dix pays"). */
static bool read_over_noun(const pass *p, found *f)
{
	rc_number n = {.value = f->value, .scale = f->scale, .end = f->end + 1};
	if (f->indefinite || f->fraction || f->approx || f->value > 20 || f->end >= p->end || p->atom[f->end].kind != RC_ATOM_WORD ||
	    !rc_number_over(p->q->numbers, p->text, p->atom, p->end, &n) || floor(f->value) != f->value)
		return false;
	const rc_token *t = token_of(p, n.end);
	if (n.end < p->end && p->atom[n.end].kind != RC_ATOM_MARK && (!t || (t->upos != RC_UPOS_VERB && t->upos != RC_UPOS_AUX)))
		return false;
	f->of_beg = f->end, f->of_end = f->end + 1;
	f->value = n.value;
	f->end = n.end;
	f->fraction = true;
	f->article = f->plain = false;
	return true;
}

static bool read_figure(const pass *p, uint32_t i, found *f)
{
	uint32_t at, bound = RC_QW_N;
	uint32_t between = 0; /* behind such a word */
	*f = (found){.beg = i, .value = NAN, .min = NAN, .max = NAN, .scale = 1, .of_beg = RC_NONE};
	read_leads(p, i, f, &at, &between, &bound);
	if (at >= p->end || !read_core(p, at, f))
		return false;
	if (!f->unit.p && !f->indefinite)
		(void)(read_unit(p, f) || read_over_noun(p, f));
	else if (f->unit.p && !f->indefinite) {
		uint32_t end;
		const rc_qword *w = word_at(p, f->end, RC_QBIT(MONEY) | RC_QBIT(SIGN), &end);
		if (w && !is_number(p, end)) {
			if (w->kind == RC_QW_MONEY || p->atom[f->end].kind == RC_ATOM_WORD)
				f->unit = w->text;
			f->end = end;
		}
	} else {
		read_unit(p, f);
	}
	rc_str unit = f->unit;
	read_range(p, f, between > 0);
	if (between && isnan(f->max))
		f->beg = between; /* "between four venues" */
	if (f->unit.p == unit.p && (!isnan(f->max) || !unit.p))
		(void)(f->score || !isnan(f->max) ? read_unit(p, f) : false);
	if (!f->unit.p)
		f->unit = RC_STR("1");
	if (bound == RC_QW_MIN && !isnan(f->value))
		f->min = f->value;
	else if (bound == RC_QW_MAX && !isnan(f->value))
		f->max = f->value;
	settle_minus(p, f);
	read_after(p, f);
	if (f->article && (is_count(f) || (rc_str_eqz(f->unit, "%") && f->end == f->first + 2)))
		return false; /* "un pourcentage" */
	if (!f->score) {
		if (!f->closed && f->of_beg == RC_NONE)
			read_noun(p, f);
		read_rate(p, f);
	}
	return true;
}

/* ", 45," behind a name, "aged 45": an age. */
static bool is_age(const pass *p, const found *f)
{
	uint32_t end, i = f->first;
	if (!is_count(f) || f->score || f->value < 1 || f->value > 115 || f->of_beg != RC_NONE || i < p->beg + 1)
		return false;
	if (f->beg > p->beg && word_at(p, f->beg - 1, RC_QBIT(AGED), &end))
		return end == f->beg;
	if (!f->plain || f->beg != i)
		return false;
	const rc_token *t = i > p->beg + 1 ? token_of(p, i - 2) : NULL, *after = token_of(p, f->end + 1);
	if (t && after && t->upos == RC_UPOS_NOUN && RC_FEAT(t->feats, NUMBER) == RC_NUMBER_SING && (after->upos == RC_UPOS_VERB || after->upos == RC_UPOS_AUX) &&
	    is_mark(p, i - 1, ",") && is_mark(p, f->end, ",") && f->value >= 10)
		return true; /* "another brother, 22, was" */
	return i >= p->beg + 2 && is_mark(p, i - 1, ",") && is_mark(p, f->end, ",") && p->atom[i - 2].kind == RC_ATOM_WORD && p->atom[i - 2].upper == 1 &&
	       f->value >= 10 && !is_number(p, f->end + 1);
}

/* "up to 24 people, and more than 300 came": a number without a noun, before a verb, counts what the one before it in the sentence counted. */
static void share_noun(const pass *p, const found *f)
{
	const rc_doc *d = p->d;
	const rc_token *t = token_of(p, f->end);
	if (d->quantity.n < 2 || f->of_beg != RC_NONE || f->score || f->fraction || f->closed || !is_count(f) || !t ||
	    (t->upos != RC_UPOS_VERB && t->upos != RC_UPOS_AUX))
		return;
	const rc_quantity *before = &d->quantity.v[d->quantity.n - 2];
	if (before->span.beg < p->atom[p->beg].beg || !rc_str_eqz(before->unit, "1") || !rc_span_is(before->of) || before->per.n)
		return;
	rc_quantity *q = &d->quantity.v[d->quantity.n - 1];
	q->of = before->of;
	q->of_head = before->of_head;
}

/* "seven of the sixteen hostages", « sept des seize mausolées »: the part is of what the whole is. */
static void share_whole(const pass *p, const found *f)
{
	const rc_doc *d = p->d;
	if (d->quantity.n < 2 || f->score || !is_count(f))
		return;
	const rc_quantity *q = &d->quantity.v[d->quantity.n - 1];
	rc_quantity *part = &d->quantity.v[d->quantity.n - 2];
	if (!rc_span_is(q->of) || rc_span_is(part->of) || !rc_str_eqz(part->unit, "1") || part->span.beg < p->atom[p->beg].beg)
		return;
	uint32_t k = f->beg;
	for (; k > p->beg && f->beg - k < 3 && p->atom[k - 1].beg >= part->span.end; k--) {
		const rc_token *t = token_of(p, k - 1);
		if (!t || (t->upos != RC_UPOS_ADP && t->upos != RC_UPOS_DET))
			return;
	}
	if (k == f->beg || k == p->beg || p->atom[k - 1].end != part->span.end || token_of(p, k)->upos != RC_UPOS_ADP)
		return;
	part->of = q->of;
	part->of_head = q->of_head;
}

/* "espagnol[1]", or the number of an item: "1. Résultats provisoires". */
static bool is_note(const pass *p, const found *f)
{
	uint32_t i = f->first;
	if (!f->digits || !f->plain || f->end != i + 1)
		return false;
	if (i > p->beg && is_mark(p, i - 1, "[") && is_mark(p, i + 1, "]") && (!p->atom[i - 1].gap || i == p->beg + 1))
		return true;
	return i == p->beg && is_mark(p, i + 1, ".)") && !p->atom[i + 1].gap && i + 2 < p->d->atom.n && p->atom[i + 2].gap &&
	       p->d->atom.v[i + 2].upper == 1;
}

/* "les 4, 5, 6 et 7 août": bare numbers up to a date that begins with one. */
static bool is_date_list(const pass *p, const found *f)
{
	const rc_doc *d = p->d;
	uint32_t i = f->first, end, lo = 0, hi = d->time.n;
	if (!f->digits || !f->plain || f->value > 31 || f->beg != i || f->end != i + 1)
		return false;
	for (uint32_t k = 0; k < 8; k++) {
		uint32_t next = is_mark(p, i + 1, ",") ? i + 2 : word_at(p, i + 1, RC_QBIT(AND), &end) ? end : RC_NONE;
		if (next == RC_NONE || !is_number(p, next) || p->atom[next].end - p->atom[next].beg > 2)
			break;
		i = next;
	}
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (d->time.v[mid].span.beg < p->atom[i].beg)
			lo = mid + 1;
		else
			hi = mid;
	}
	return i > f->first && lo < d->time.n && d->time.v[lo].span.beg == p->atom[i].beg && d->time.v[lo].type == RC_DATE;
}

/* Tens of words that look like figures but are none. */
static bool accepted(const pass *p, const found *f)
{
	if (is_name_part(p, f))
		return false;
	if (is_count(f) && follows_name(p, f))
		return false;
	if (is_note(p, f) || is_date_list(p, f))
		return false;
	if (f->digits && f->plain && f->value > 0 && f->beg == f->first && is_count(f) && p->text.p[p->atom[f->first].beg] == '0' && p->atom[f->first].end > p->atom[f->first].beg + 1)
		return false; /* 007 */
	/* letters glued behind the digits: 4G, 787s */
	if (f->digits && f->end < p->end && p->atom[f->end].gap == RC_GAP_NONE && p->atom[f->end].kind == RC_ATOM_WORD &&
	    p->atom[f->end - 1].kind == RC_ATOM_NUMBER)
		return false;
	if (is_count(f) && !f->digits && f->beg == f->first && f->beg > p->beg && f->end == f->beg + 1 && p->atom[f->beg].upper == 1 &&
	    p->atom[f->beg - 1].kind == RC_ATOM_WORD && p->atom[f->beg - 1].upper)
		return false; /* "World War Two" */
	if (is_count(f) && f->value == 1 && !f->digits && !f->fraction && f->of_beg == RC_NONE && f->beg == f->first)
		return false; /* "one of", "no one" */
	if (f->indefinite && is_count(f) && f->of_beg == RC_NONE && f->first == f->beg) {
		const rc_token *t = token_of(p, f->end - 1);
		return t ? t->upos == RC_UPOS_NOUN || t->upos == RC_UPOS_NUM : true;
	}
	return true;
}

static void add(pass *p, const found *f)
{
	rc_doc *d = p->d;
	rc_quantity q = {.span = {p->atom[f->beg].beg, p->atom[f->end - 1].end}, .value = f->value, .min = f->min, .max = f->max,
	                 .unit = f->unit, .per = f->per, .of = RC_NO_SPAN, .of_head = RC_NONE, .approximate = f->approx,
	                 .score = f->score};
	if (f->of_beg != RC_NONE) {
		q.of = (rc_span){p->atom[f->of_beg].beg, p->atom[f->of_end - 1].end};
		uint32_t w = p->atom[f->of_beg].tok;
		if (w < d->tok.n && d->tok.v[w].span.beg == q.of.beg)
			q.of = d->tok.v[w].span; /* the whole word: "porte-parole" */
		q.of_head = p->atom[f->of_beg].tok < d->tok.n ? p->atom[f->of_beg].tok : RC_NONE;
	}
	*RC_ADD(d->arena, d->quantity) = q;
}

/* "18, 24 et 26 ans", "5 et 10 %": bare numbers before it in a row have the unit of the last. */
static void share_unit(const pass *p, const found *f)
{
	rc_doc *d = p->d;
	uint32_t end, at = f->beg;
	if (f->score || is_count(f) || f->first != f->beg || !f->digits || f->scale > 1)
		return;
	for (uint32_t k = d->quantity.n - 1; k-- > 0 && at >= p->beg + 2;) {
		rc_quantity *q = &d->quantity.v[k];
		bool joined = (word_at(p, at - 1, RC_QBIT(AND) | RC_QBIT(OR), &end) && end == at) || (at < f->beg && is_mark(p, at - 1, ","));
		if (!joined || p->atom[at - 2].kind != RC_ATOM_NUMBER || p->atom[at - 2].end != q->span.end || q->score || !rc_str_eqz(q->unit, "1") ||
		    rc_span_is(q->of) || q->per.n)
			return;
		q->unit = d->quantity.v[d->quantity.n - 1].unit;
		for (at--; at > p->beg && p->atom[at - 1].beg >= q->span.beg; at--)
			;
	}
}

/* The atom behind an ordinal at atom i, or 0: no part of it is a figure. */
static uint32_t ordinal_end(const pass *p, uint32_t i)
{
	rc_number n;
	return rc_numbers_may_begin(p->q->numbers, &p->atom[i]) && rc_number_read(p->q->numbers, p->text, p->atom, p->end, i, &n) &&
	                       n.kind == RC_NUMBER_ORDINAL ? n.end : 0;
}

static void read_sentence(pass *p, uint32_t *time)
{
	const rc_doc *d = p->d;
	for (uint32_t i = p->beg; i < p->end; i++) {
		if (!rc_qwords_may_begin(p->q, &p->atom[i]) && !(p->atom[i].gap && is_number(p, i + 1) && is_mark(p, i, ".,")) && !minus_at(p, i))
			continue;
		while (*time < d->time.n && d->time.v[*time].span.end <= p->atom[i].beg)
			++*time;
		const rc_time *t = *time < d->time.n ? &d->time.v[*time] : NULL;
		if (t && t->span.beg <= p->atom[i].beg)
			continue;
		uint32_t phone = is_number(p, i) ? phone_end(p, i) : 0;
		phone = is_number(p, i) && !phone ? reference_end(p, i) : phone;
		if (phone) {
			i = phone - 1;
			continue;
		}
		found f;
		uint32_t none;
		if (word_at(p, i, RC_QBIT(BOTH), &none) || (none = ordinal_end(p, i))) {
			i = none - 1;
			continue;
		}
		if (!read_figure(p, i, &f))
			continue;
		if (t && t->span.beg < p->atom[f.end - 1].end) {
			while (!isnan(f.max) && i + 1 < p->end && p->atom[i + 1].beg < t->span.beg)
				i++; /* "entre 12 et 15 ans": the 12 is no figure of its own */
			continue;
		}
		if (!accepted(p, &f)) {
			i = f.end > i ? (is_name_part(p, &f) ? f.first : f.end - 1) : i;
			continue;
		}
		if (is_age(p, &f))
			f.unit = RC_STR("a");
		add(p, &f);
		share_noun(p, &f);
		share_whole(p, &f);
		share_unit(p, &f);
		i = f.end - 1;
	}
}

static void run(const void *know_, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)res, (void)scratch;
	const know *k = know_;
	d->quantity.n = 0;
	if (d->lang >= RC_LANG_N)
		return;
	pass p = {.q = &k->words[d->lang], .d = d, .text = {d->text, d->n_text}, .atom = d->atom.v};
	uint32_t sentence = 0, time = 0;
	for (uint32_t i = 0; i < d->atom.n; i = p.end) {
		p.beg = i;
		p.end = rc_doc_stretch(d, i, &sentence);
		read_sentence(&p, &time);
	}
}

const rc_stage rc_stage_quantities = {"quantities", RC_L_TIMES, RC_L_QUANTITIES, load, unload, run};
