/* numbers.c - reading numbers; see numbers.h for the table that says which words make them.
 *
 * A number in words is read left to right with three registers: `group` (below 1,000), `thousands`, and `total` (whole millions). A small word is added to
 * the group where its size fits behind the word before ("vingt" "trois", not "deux" "trois"); a hundred multiplies the group; a scale moves group and
 * thousands up ("dos mil millones"). Digits are read by the language's two signs, with the exceptions that newspapers make: a thousands sign before
 * other than three digits is a decimal sign, a decimal sign that comes twice groups thousands.
 */
#include "read/numbers_int.h"

#include <math.h>

enum { MAX_PARTS = 24 }; /* words, or groups of digits, of one number */

typedef struct reading {
	const rc_numbers *k;
	rc_str            text;
	const rc_atom    *atom;
	uint32_t          n;
} reading;

/* The word of one of the `wanted` kinds (bits) that begins at atom i; NULL when there is none. Behind the first word of a number a hyphen may stand before it. */
static const word *word_at(const reading *r, uint32_t i, uint32_t wanted, uint32_t *end)
{
	uint32_t len;
	if (i >= r->n || r->atom[i].kind == RC_ATOM_NUMBER)
		return NULL;
	uint32_t e = rc_phrases_match(&r->k->phrases, r->text, r->atom, r->n, i, &len);
	for (; e != RC_NONE; e = r->k->phrases.entry.v[e].next) {
		const word *w = &r->k->word.v[r->k->phrases.entry.v[e].value];
		if (wanted >> w->kind & 1) {
			*end = i + len;
			return w;
		}
	}
	return NULL;
}
#define BIT(kind) (1u << (kind))

static bool is_hyphen(const reading *r, uint32_t i)
{
	return i < r->n && r->atom[i].end - r->atom[i].beg == 1 && r->text.p[r->atom[i].beg] == '-';
}

static uint32_t skip_hyphen(const reading *r, uint32_t i)
{
	return is_hyphen(r, i) && i + 1 < r->n && r->atom[i].gap == r->atom[i + 1].gap ? i + 1 : i;
}

static bool glued_number(const reading *r, uint32_t i)
{
	return i < r->n && r->atom[i].kind == RC_ATOM_NUMBER && r->atom[i].gap == RC_GAP_NONE;
}

static uint32_t n_digits(const reading *r, uint32_t i)
{
	return r->atom[i].end - r->atom[i].beg;
}

static double digits_value(const reading *r, uint32_t i)
{
	double v = 0;
	for (uint32_t p = r->atom[i].beg; p < r->atom[i].end; p++)
		v = v * 10 + (r->text.p[p] - '0');
	return v;
}

/* Groups of three behind atom i, each after the sign `sign` (0: after a space); the atom behind the last. */
static uint32_t groups(const reading *r, uint32_t i, uint64_t sign, double *v)
{
	if (n_digits(r, i) > 3)
		return i + 1;
	for (uint32_t g = 0; g < MAX_PARTS; g++) {
		uint32_t next = sign ? i + 2 : i + 1;
		if (next >= r->n || r->atom[next].kind != RC_ATOM_NUMBER || n_digits(r, next) != 3)
			break;
		if (sign ? r->atom[i + 1].hash != sign || r->atom[i + 1].gap || r->atom[next].gap : r->atom[next].gap != RC_GAP_SPACE || r->atom[next].beg - r->atom[i].end > 3 ||
		           r->text.p[r->atom[i].end] == '\t')
			break;
		*v = *v * 1000 + digits_value(r, next);
		i = next;
	}
	return i + 1;
}

/* 12,34,567 as in India: groups of two, then one of three; the atom behind, or i + 1 when it is none. */
static uint32_t indian_groups(const reading *r, uint32_t i, double *v)
{
	uint32_t at = i, n = 2;
	double sum = *v;
	for (uint32_t g = 0; n == 2 && g < MAX_PARTS; g++) {
		if (n_digits(r, i) > 2 || at + 2 >= r->n || r->atom[at + 1].gap || !glued_number(r, at + 2) || r->text.p[r->atom[at + 1].beg] != ',')
			return i + 1;
		n = n_digits(r, at += 2);
		sum = sum * (n == 2 ? 100 : 1000) + digits_value(r, at);
	}
	if (n != 3 || at < i + 4)
		return i + 1;
	*v = sum;
	return at + 1;
}

static double decimals(const reading *r, uint32_t i)
{
	double v = 0, place = 1;
	for (uint32_t p = r->atom[i].beg; p < r->atom[i].end && p < r->atom[i].beg + 17; p++) {
		v = v * 10 + (r->text.p[p] - '0');
		place *= 10;
	}
	return v / place;
}

static bool is_thousands(const rc_numbers *k, uint64_t hash)
{
	for (uint32_t i = 0; i < k->n_thousands; i++)
		if (k->thousands[i] == hash)
			return true;
	return false;
}

/* Digits with their signs; the atom behind. */
static uint32_t read_digits(const reading *r, uint32_t i, rc_number *out)
{
	const rc_numbers *k = r->k;
	double v = digits_value(r, i);
	uint32_t end = i + 1;
	bool zero = r->text.p[r->atom[i].beg] == '0';
	if (!zero && i + 2 < r->n && glued_number(r, i + 2) && r->atom[i + 1].gap == RC_GAP_NONE) {
		uint64_t sign = r->atom[i + 1].hash;
		double grouped = v;
		uint32_t behind = sign == k->decimal || is_thousands(k, sign) ? groups(r, i, sign, &grouped) : end;
		bool foreign = behind == i + 3 && glued_number(r, behind + 1) && !r->atom[behind].gap &&
		               is_thousands(k, r->atom[behind].hash); /* 1,111.11 where the comma is the decimal sign */
		if (behind > end && (is_thousands(k, sign) || behind > i + 3 || foreign))
			v = grouped, end = behind;
		else if (n_digits(r, i + 2) == 2)
			end = indian_groups(r, i, &v);
	}
	if (!zero && end == i + 1)
		end = groups(r, i, 0, &v);
	if (end + 1 < r->n && r->atom[end].gap == RC_GAP_NONE && glued_number(r, end + 1)) {
		uint64_t sign = r->atom[end].hash;
		bool other = is_thousands(k, sign) && (end == i + 1 ? n_digits(r, end + 1) != 3 : sign != r->atom[i + 1].hash);
		/* not a date (27.03.15) nor a version */
		bool more = end + 3 < r->n && r->atom[end + 2].hash == sign && glued_number(r, end + 3) && r->atom[end + 2].gap == RC_GAP_NONE;
		if (!more && (sign == k->decimal || other)) {
			v += decimals(r, end + 1);
			end += 2;
		}
	}
	out->plain = end == i + 1;
	out->value = v;
	return end;
}

typedef struct sum {
	double   total, thousands, group, last; /* last: the word added last, or 0 */
	double   scale, big;                    /* last scale; the last one of a million or more */
	uint32_t end;
	bool     any, vigesimal, zero; /* zero: nothing can be added to it */
	double   before;                        /* the group before an "and" that may as well add a fraction */
	bool     apart;                         /* there was one */
} sum;

static bool fits(const sum *s, const word *w)
{
	double v = w->value;
	if (s->zero)
		return false;
	if (s->group == 0)
		return true;
	if (s->last == 0)
		return false;
	if (s->last >= 100)
		return v < 100;
	if (s->vigesimal)
		return v > 0 && v < 20;
	if (s->last == 10 && fmod(s->group, 100) > 10)
		return v > 0 && v < 10; /* quatre-vingt-dix-cinq */
	return s->last >= 20 && s->last < 100 && fmod(s->last, 10) == 0 && v > 0 && v < 10;
}

static bool take_scale(sum *s, double scale)
{
	if (scale < 1e6) {
		if (s->thousands > 0)
			return false;
		s->thousands = (s->group > 0 ? s->group : 1) * scale;
	} else {
		if (s->big > 0 && scale >= s->big)
			return false;
		double below = s->thousands + s->group;
		s->total += (below > 0 ? below : 1) * scale;
		s->thousands = 0;
		s->big = scale;
	}
	s->group = s->last = 0;
	s->vigesimal = false;
	s->scale = scale;
	return true;
}

static bool take_word(sum *s, const word *w, bool joined)
{
	switch (w->kind) {
	case W_ONE:
	case W_SMALL:
	case W_BASE20:
		if (!fits(s, w))
			return false;
		s->group += w->value;
		s->last = w->value >= 100 ? 100 : w->value;
		s->vigesimal = w->kind == W_BASE20;
		s->zero = w->value == 0;
		break;
	case W_HUNDRED:
		if (joined || s->group >= 100 || (w->bound && s->group == 0))
			return s->group == 0 && !w->bound && joined ? (s->group = 100, s->last = 100, true) : false;
		s->group = (s->group > 0 ? s->group : 1) * 100;
		s->last = 100;
		s->vigesimal = false;
		break;
	case W_SCALE:
		if (joined || (w->bound && s->group == 0 && s->thousands == 0))
			return false;
		return take_scale(s, w->value);
	default:
		return false;
	}
	return true;
}

/* May a word that joins stand here? "treinta y", "two hundred and", "a million and"; 2 for hundreds and scales, 1 for tens, 0 for no. */
static int joins(const sum *s, const word *and)
{
	bool bare = s->group == 0 && s->thousands == 0;
	if ((and->and & (AND_TENS | AND_ONE)) && s->last >= 20 && s->last < 100)
		return 1;
	bool hundreds = (and->and & AND_HUNDREDS) && (s->last >= 100 || (s->group == 0 && s->scale > 1));
	return hundreds || ((and->and & AND_SCALES) && bare && s->scale >= 1e5) ? 2 : 0;
}

/* Where tens are joined to one and eleven only ("vingt et un", "soixante et onze"), another word before a denominator is a fraction's: "vingt et trois
 * cinquièmes", "un milliard et trois quarts". `end` is behind the word. */
static bool may_join(const reading *r, const word *and, const word *w, uint32_t end)
{
	uint32_t behind;
	return !(and->and & AND_ONE) || w->value == 1 || w->value == 11 || !word_at(r, skip_hyphen(r, end), BIT(W_FRACTION) | BIT(W_ORDINAL), &behind);
}

/* A word joined to what stands before ("and five"); NULL when there is none. *joined as joins() says. */
static const word *joined_word(const reading *r, const sum *s, uint32_t at, int *joined, uint32_t *end)
{
	const word *and = word_at(r, at, BIT(W_AND), end);
	*joined = and ? joins(s, and) : 0;
	if (!*joined)
		return NULL;
	const word *w = word_at(r, skip_hyphen(r, *end), BIT(W_SMALL) | BIT(W_BASE20) | (*joined == 2 ? 0 : BIT(W_ONE)) | BIT(W_HUNDRED), end);
	return w && may_join(r, and, w, *end) ? w : NULL;
}

static bool is_power(const word *w)
{
	return w && (w->kind == W_HUNDRED || w->kind == W_SCALE);
}

static bool plural(const reading *r, uint32_t end)
{
	return rc_numbers_plural(r->k, rc_str_sub(r->text, r->atom[end - 1].beg, r->atom[end - 1].end));
}

/* Digits and a word that is money as well as a hundred, which ends before `end`: "3 cent", "3 cents mille", "3 cents et 21" are hundreds. */
static bool counts_hundreds(const reading *r, const sum *s, uint32_t end)
{
	uint32_t behind;
	if (s->group < 2 || s->group > 9 || floor(s->group) != s->group)
		return false;
	if (!plural(r, end) || word_at(r, end, BIT(W_SCALE), &behind))
		return true;
	return word_at(r, end, BIT(W_AND), &behind) && behind < r->n && r->atom[behind].kind == RC_ATOM_NUMBER && n_digits(r, behind) == 2;
}

/* `joined` is the sum before the last word that was joined: "between a hundred and two hundred" takes back "and two". */
static void read_words(const reading *r, sum *s, bool digits)
{
	uint32_t wanted = BIT(W_SCALE) | BIT(W_HUNDRED) | (digits ? 0 : BIT(W_SMALL) | BIT(W_BASE20) | BIT(W_ONE));
	sum before = *s;
	bool may_undo = false;
	for (uint32_t part = 0; part < MAX_PARTS; part++) {
		uint32_t at = s->any ? skip_hyphen(r, s->end) : s->end, end;
		const word *w = word_at(r, at, wanted, &end);
		int joined = 0;
		sum now = *s;
		if (!w && s->any && !digits)
			w = joined_word(r, s, at, &joined, &end);
		if (w && digits && w->kind == W_HUNDRED && !w->bound && !counts_hundreds(r, s, end))
			return; /* "50 cents" is money */
		if (!w || !take_word(s, w, joined)) {
			if (may_undo && is_power(w))
				*s = before;
			return;
		}
		if (digits && w->kind == W_HUNDRED) { /* "3 hundred and 21" */
			digits = false;
			wanted = BIT(W_SMALL) | BIT(W_BASE20) | BIT(W_SCALE);
		}
		if (joined == 2)
			s->before = now.group, before = now;
		may_undo = joined == 2 || (may_undo && !is_power(w));
		if (digits && w->value >= 1e6)
			wanted = 0;
		s->any = true;
		s->apart = joined == 2 || (s->apart && w->kind != W_SCALE);
		s->end = end;
	}
}

/* "3 hundred and 21" */
static void join_digits(const reading *r, sum *s)
{
	uint32_t at;
	const word *and = s->last == 100 ? word_at(r, s->end, BIT(W_AND), &at) : NULL;
	if (!and || at >= r->n || r->atom[at].kind != RC_ATOM_NUMBER || n_digits(r, at) > 2 ||
	    (at + 2 < r->n && glued_number(r, at + 2)))
		return;
	s->group += digits_value(r, at);
	s->end = at + 1;
}

static bool read_fraction(const reading *r, uint32_t i, double *v, uint32_t *behind);

/* The scale behind decimals in words: "deux virgule cinq millions". */
static void scale_point(const reading *r, sum *s, rc_number *out)
{
	uint32_t end;
	const word *w;
	for (uint32_t i = 0; i < 2 && (w = word_at(r, s->end, BIT(W_SCALE), &end)); i++) {
		out->value *= w->value;
		out->scale *= w->value;
		s->end = end;
	}
}

/* "virgule cinq", "point nought four", "coma mil quinientos" */
static void read_point(const reading *r, sum *s, rc_number *out)
{
	uint32_t at, end, zeros = 0;
	double part, place = 1;
	const word *w;
	if (!word_at(r, s->end, BIT(W_POINT), &at) || read_fraction(r, at, &part, &end))
		return;
	while (zeros < 6 && (w = word_at(r, at, BIT(W_SMALL), &end)) && w->value == 0) {
		zeros++;
		at = end;
	}
	sum tail = {.scale = 1, .end = at};
	read_words(r, &tail, false);
	bool scaled = tail.scale > 1 && tail.group == 0;
	if (scaled) { /* of the whole number, then: read up to it */
		reading some = *r;
		for (some.n = at; some.n < tail.end && !word_at(r, some.n, BIT(W_SCALE), &end); some.n++)
			;
		tail = (sum){.scale = 1, .end = at};
		read_words(&some, &tail, false);
	}
	if (!tail.any || tail.scale > 1000 || (out->article && tail.thousands + tail.group == 1)) /* «uno con una» */
		return;
	double v = tail.thousands + tail.group;
	for (double p = v; p >= 1; p /= 10)
		place *= 10;
	for (uint32_t z = 0; z < zeros; z++)
		place *= 10;
	s->end = tail.end;
	out->value += v / place;
	if (scaled)
		scale_point(r, s, out);
}

/* Does what is read end here, or go on with a mark? */
static bool closes(const reading *r, uint32_t end)
{
	return end >= r->n || r->atom[end].kind == RC_ATOM_MARK;
}

/* An ordinal that ends the number: "vingt-et-unième", "one hundred and third"; "2nd", "3e". */
static bool read_ordinal(const reading *r, sum *s, bool digits, rc_number *out)
{
	uint32_t at = skip_hyphen(r, s->end), end;
	const word *w;
	if (digits) {
		bool glued = r->atom[s->end - 1].kind == RC_ATOM_NUMBER && s->end < r->n && r->atom[s->end].gap == RC_GAP_NONE;
		w = glued ? word_at(r, s->end, BIT(W_SUFFIX), &end) : NULL;
		/* the suffix is the whole run of letters */
		if (!w || (end < r->n && r->atom[end].gap == RC_GAP_NONE && r->atom[end].kind == RC_ATOM_NUMBER))
			return false;
	} else {
		w = word_at(r, at, BIT(W_ORDINAL), &end);
		if (!w && s->any) {
			const word *and = word_at(r, at, BIT(W_AND), &end);
			int joined = and ? joins(s, and) : 0;
			w = joined ? word_at(r, skip_hyphen(r, end), BIT(W_ORDINAL), &end) : NULL;
			if (w && (and->and & AND_ONE) && w->value != 1 && w->value != 11)
				return false;
		}
		if (!w || (s->any && at == s->end && plural(r, end)))
			return false; /* "twenty fifths" is a fraction */
		if (s->any && s->group > s->last && s->last >= 20 && s->last < 100 && plural(r, end))
			return false; /* "one hundred thirty-fifths" too */
		if (s->any && s->last == 100 && plural(r, end))
			return false; /* "ninety-five hundred-fifths" */
		bool part = s->group == 0 || (fits(s, w) && (s->last < 100 || at > s->end || w->value < 10));
		if (w->value >= 100) {
			if (s->group > 0 && s->group >= w->value)
				return false;
			out->value = (s->any ? out->value : 1) * w->value;
		} else if (!s->any || (part && (s->last != 0 || (s->group == 0 && !s->zero)))) { /* "deux mille troisième" too */
			out->value += w->value;
		} else {
			return false;
		}
	}
	out->kind = RC_NUMBER_ORDINAL;
	out->end = s->end = end;
	return true;
}

/* 3/4, 1/100; not 9/11, which is a date */
static bool usual_denominator(double d)
{
	return (d >= 2 && d <= 6) || d == 8 || d == 10 || d == 16 || d == 20 || d == 32 || d == 50 || d == 100 || d == 1000;
}

/* "3/4" and "1 1/2" behind digits read up to s->end. */
static bool read_slash(const reading *r, sum *s, rc_number *out)
{
	uint32_t i = s->end;
	if (out->plain && i + 1 < r->n && r->text.p[r->atom[i].beg] == '/' && !r->atom[i].gap &&
	    glued_number(r, i + 1) && usual_denominator(digits_value(r, i + 1)) &&
	    !(i + 2 < r->n && r->text.p[r->atom[i + 2].beg] == '/' && !r->atom[i + 2].gap)) {
		out->value /= digits_value(r, i + 1);
		s->end = i + 2;
	} else if (out->plain && i + 2 < r->n && r->atom[i].kind == RC_ATOM_NUMBER && n_digits(r, i) == 1 &&
	           r->atom[i].gap == RC_GAP_SPACE && r->text.p[r->atom[i + 1].beg] == '/' && !r->atom[i + 1].gap &&
	           glued_number(r, i + 2) && n_digits(r, i + 2) == 1 && digits_value(r, i + 2) > 0) {
		out->value += digits_value(r, i) / digits_value(r, i + 2);
		s->end = i + 3;
	} else {
		return false;
	}
	out->kind = RC_NUMBER_FRACTION;
	out->plain = false;
	return true;
}

/* The denominator at atom i: "tiers", "quarters", "huitièmes"; in the singular only where nothing can be counted behind ("un cinquième des"). */
static const word *denominator(const reading *r, uint32_t i, bool one, uint32_t *end)
{
	const word *w = word_at(r, i, BIT(W_FRACTION), end);
	if (w)
		return w->value > 1 && r->atom[i].kind != RC_ATOM_MARK ? w : NULL;
	w = word_at(r, i, BIT(W_ORDINAL), end);
	if (!w || w->value < 3)
		return NULL;
	return (plural(r, *end) && !one) || closes(r, *end) || word_at(r, *end, BIT(W_OF), end) ? word_at(r, i, BIT(W_ORDINAL), end) : NULL;
}

/* A fraction at atom i: "un tiers", "trois quarts", "a half". Only small wholes. */
static bool read_fraction(const reading *r, uint32_t i, double *v, uint32_t *behind)
{
	uint32_t end;
	const word *w = word_at(r, i, BIT(W_SMALL) | BIT(W_ONE), &end);
	double top = w ? w->value : 1;
	if (w)
		i = skip_hyphen(r, end);
	const word *f = w ? denominator(r, i, top == 1, behind) : word_at(r, i, BIT(W_FRACTION), behind);
	if (!f || f->value < 2)
		return false;
	*v = top / f->value;
	return true;
}

/* "un sur trois", "two out of five", "1 over 3" */
static bool read_over(const reading *r, sum *s, rc_number *out)
{
	uint32_t at, end;
	const word *over = word_at(r, s->end, BIT(W_OVER), &at);
	rc_number below;
	if (!over || (over->value > 0 && out->value != over->value) || out->scale > 1 || at >= r->n)
		return false;
	sum t = {.scale = 1, .end = at};
	below = (rc_number){.scale = 1};
	if (r->atom[at].kind == RC_ATOM_NUMBER) {
		end = read_digits(r, at, &below);
		if (!below.plain)
			return false;
	} else {
		read_words(r, &t, false);
		below.value = t.total + t.thousands + t.group;
		end = t.end;
		if (!t.any)
			return false;
	}
	if (below.value <= out->value || below.value > 1900)
		return false;
	out->value /= below.value;
	out->kind = RC_NUMBER_FRACTION;
	out->over = true;
	s->end = end;
	return true;
}

/* A denominator of several words behind the number: "three twenty-firsts", "vingt vingt-cinquièmes". */
static bool read_long_denominator(const reading *r, sum *s, rc_number *out)
{
	uint32_t end;
	sum t = {.scale = 1, .end = skip_hyphen(r, s->end)};
	if (out->value < 1 || out->value >= 1000 || floor(out->value) != out->value || out->scale > 1)
		return false;
	read_words(r, &t, false);
	if (!t.any || t.scale > 1 || t.last < 20 || t.group != t.last)
		return false;
	const word *w = word_at(r, skip_hyphen(r, t.end), BIT(W_ORDINAL), &end);
	if (!w || !fits(&t, w) || !(plural(r, end) || closes(r, end)))
		return false;
	out->value /= t.group + w->value;
	out->kind = RC_NUMBER_FRACTION;
	s->end = end;
	return true;
}

/* A fraction behind "and": "three quarters", or in longer words: "fifty-four hundredths". */
static bool read_part(const reading *r, uint32_t at, double *part, uint32_t *end)
{
	if (read_fraction(r, at, part, end))
		return true;
	sum t = {.scale = 1, .end = at};
	read_words(r, &t, false);
	const word *w = t.any && t.scale == 1 ? word_at(r, skip_hyphen(r, t.end), BIT(W_ORDINAL), end) : NULL;
	if (!w || !plural(r, *end) || w->value <= t.group)
		return false;
	*part = t.group / w->value;
	return true;
}

/* A scale or approximate noun behind a fraction: "un demi million", "five and a half million", "un quart de million", "une demi-douzaine". */
static void scale_fraction(const reading *r, sum *s, rc_number *out)
{
	uint32_t at = skip_hyphen(r, s->end), behind;
	if (out->scale != 1)
		return;
	bool of = word_at(r, at, BIT(W_OF), &behind);
	if (of) {
		at = behind;
		if (word_at(r, at, BIT(W_ONE), &behind))
			at = behind;
	}
	const word *scale = word_at(r, at, BIT(W_SCALE) | BIT(W_ABOUT), &behind);
	if (!scale || (of && plural(r, behind))) /* not "deux tiers des milliers" */
		return;
	out->value *= scale->value;
	out->scale = scale->kind == W_SCALE ? scale->value : 1;
	out->about = scale->kind == W_ABOUT;
	out->article = false;
	out->kind = RC_NUMBER_CARDINAL;
	s->end = behind;
}

/* What may follow the whole number: a denominator ("cinq huitièmes"), a fraction on top ("et demi", "and three quarters"). */
static void read_rest(const reading *r, sum *s, bool article, rc_number *out)
{
	uint32_t end, at = skip_hyphen(r, s->end);
	double part;
	const word *w = word_at(r, s->end, BIT(W_FRACTION), &end);
	if (w && r->atom[s->end].kind == RC_ATOM_MARK) { /* 3½ */
		out->value += 1 / w->value;
		s->end = end;
		out->kind = RC_NUMBER_FRACTION;
		return;
	}
	if (read_over(r, s, out))
		return;
	w = denominator(r, at, article || out->value == 1, &end);
	double tail = s->group - s->before;
	bool long_one = w && (at > s->end || (plural(r, end) && !r->k->tens_joined)) && !s->apart && s->group > s->last && s->last >= 20 && s->last < 100 && fits(s, w) && w->value < 10;
	if (long_one) { /* "one hundred thirty-fifths": 100/35 */
		out->value = (out->value - s->last) / (s->last + w->value);
	} else if (w && s->apart && tail < w->value) {
		out->value = out->value - tail + tail / w->value * (out->scale >= 1e6 ? out->scale : 1);
	} else if (w && out->scale < 1e6) {
		out->value /= w->value;
	} else {
		w = NULL;
	}
	if (w) {
		s->end = end;
		out->kind = RC_NUMBER_FRACTION;
		scale_fraction(r, s, out);
	} else if (read_long_denominator(r, s, out)) {
		return;
	} else if (word_at(r, s->end, BIT(W_PLUS), &at) && read_part(r, at, &part, &end)) {
		uint32_t behind;
		const word *scale = out->scale > 1 ? word_at(r, end, BIT(W_SCALE), &behind) : NULL;
		bool own = scale && scale->value < out->scale; /* "a billion and a half million" */
		out->value += part * (own ? scale->value : out->scale);
		s->end = own ? behind : end;
		out->kind = out->scale > 1 ? RC_NUMBER_CARDINAL : RC_NUMBER_FRACTION;
		scale_fraction(r, s, out);
	}
}

/* "un vingt-cinquième": an article, and an ordinal of several words as denominator. */
static bool read_long_fraction(const reading *r, uint32_t i, rc_number *out)
{
	uint32_t at, end;
	rc_number below = {.scale = 1};
	const word *one = word_at(r, i, BIT(W_ONE) | BIT(W_SMALL), &at);
	if (!one || one->value != 1 || at >= r->n)
		return false;
	sum s = {.scale = 1, .end = at};
	read_words(r, &s, false);
	if (!s.any || s.scale > 1)
		return false;
	below.value = s.group;
	if (!read_ordinal(r, &s, false, &below) || below.value < 3 ||
	    !(closes(r, below.end) || word_at(r, below.end, BIT(W_OF), &end)))
		return false;
	*out = (rc_number){.value = 1 / below.value, .scale = 1, .end = below.end, .kind = RC_NUMBER_FRACTION};
	return true;
}

/* A fraction without a whole: "demi", "half a million", "quart de million", "½". */
static bool read_bare_fraction(const reading *r, uint32_t i, rc_number *out)
{
	uint32_t end, behind;
	const word *w = word_at(r, i, BIT(W_FRACTION), &end);
	if (!w)
		return false;
	*out = (rc_number){.value = 1 / w->value, .scale = 1, .end = end, .kind = RC_NUMBER_FRACTION};
	uint32_t at = end;
	for (uint32_t skip = 0; skip < 2; skip++, at++) {
		const word *scale = word_at(r, at, BIT(W_SCALE), &behind);
		if (scale) {
			out->value *= out->scale = scale->value;
			out->end = behind;
			out->kind = RC_NUMBER_CARDINAL;
			return true;
		}
		const word *about = word_at(r, at, BIT(W_ABOUT), &behind);
		if (about) {
			out->value *= about->value;
			out->end = behind;
			out->kind = RC_NUMBER_CARDINAL;
			return out->about = true;
		}
	}
	return r->atom[i].kind == RC_ATOM_MARK;
}

/* `apart`: a space may stand before a letter of any power. */
static bool take_letter(const reading *r, uint32_t wanted, bool apart, rc_number *out)
{
	uint32_t end, at = out->end;
	const word *w = word_at(r, at, wanted, &end);
	if (!w)
		return false;
	bool letter = r->atom[at].end - r->atom[at].beg < 2;
	if (r->atom[at].gap != RC_GAP_NONE && (r->atom[at].gap != RC_GAP_SPACE || (letter && !apart && w->value != 1000)))
		return false;
	if (end < r->n && r->atom[end].gap == RC_GAP_NONE && r->atom[end].kind != RC_ATOM_MARK)
		return false;
	out->value *= out->scale = w->value;
	out->end = end;
	return true;
}

/* "100G": a prefix behind two digits or more; a 5G is a name. */
static bool take_prefix(const reading *r, rc_number *out)
{
	return out->value >= 10 && r->atom[out->end].gap == RC_GAP_NONE && r->atom[out->end].upper && take_letter(r, BIT(W_PREFIX), false, out);
}

/* "1.2b": a letter that otherwise only money has, behind decimals. */
static bool end_of_billion(const reading *r, rc_number *out)
{
	uint32_t end;
	const word *w = word_at(r, out->end, BIT(W_MONEY), &end);
	return w && w->value >= 1e9 && take_letter(r, BIT(W_MONEY), false, out);
}

bool rc_number_scale(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, rc_number *out)
{
	reading r = {k, text, atom, n};
	uint32_t end;
	const word *w = out->scale == 1 ? word_at(&r, out->end, BIT(W_SCALE), &end) : NULL;
	if (!w)
		return false;
	out->value *= out->scale = w->value;
	out->end = end;
	return true;
}

bool rc_number_money_letter(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, bool apart, rc_number *out)
{
	reading r = {k, text, atom, n};
	return out->scale == 1 && out->digits && take_letter(&r, BIT(W_MONEY) | BIT(W_LETTER), apart, out);
}

bool rc_number_over(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, rc_number *out)
{
	reading r = {k, text, atom, n};
	sum s = {.end = out->end};
	if (out->scale != 1 || !read_over(&r, &s, out))
		return false;
	out->end = s.end;
	return true;
}

bool rc_number_and_part(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, rc_number *out)
{
	reading r = {k, text, atom, n};
	uint32_t at, end;
	double part;
	if (!word_at(&r, out->end, BIT(W_PLUS), &at) || !read_fraction(&r, at, &part, &end))
		return false;
	out->value += part;
	out->end = end;
	return true;
}

/* "7 milliards 500 millions", "1 million 200 000": what is left over, in digits too. */
static void read_remainder(const reading *r, rc_number *out)
{
	rc_number rest = {.scale = 1};
	sum s = {.scale = 1, .any = true};
	if (!out->digits || out->scale < 1e6 || out->end >= r->n || r->atom[out->end].kind != RC_ATOM_NUMBER || r->atom[out->end].gap != RC_GAP_SPACE)
		return;
	s.end = read_digits(r, out->end, &rest);
	s.group = rest.value;
	if (rest.value > 0)
		read_words(r, &s, true);
	rest.value = s.total + s.thousands + s.group;
	if (rest.value < 1000 || rest.value >= out->scale || s.scale >= out->scale)
		return;
	out->value += rest.value;
	out->end = s.end;
}

static void read_about(const reading *r, const sum *s, rc_number *out)
{
	uint32_t end;
	const word *w = word_at(r, out->end, BIT(W_ABOUT), &end);
	if (!w || out->kind != RC_NUMBER_CARDINAL)
		return;
	double tail = s->last > 0 && s->last < 100 && s->group >= 100 && w->value < 100 ? fmod(s->group, 100) : 0;
	out->value = tail > 0 ? out->value - tail + tail * w->value /* "three hundred and two dozen" */ : out->value * w->value;
	out->about = true;
	out->end = end;
}

bool rc_number_read(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i, rc_number *out)
{
	reading r = {k, text, atom, n};
	*out = (rc_number){.scale = 1};
	sum s = {.scale = 1, .end = i};
	bool digits = atom[i].kind == RC_ATOM_NUMBER;
	if (digits) {
		s.end = read_digits(&r, i, out);
		s.any = out->digits = true;
		if (read_slash(&r, &s, out)) {
			out->end = s.end;
			return true;
		}
		if (read_ordinal(&r, &s, true, out))
			return true;
		s.group = out->value > 0 ? out->value : 0;
	}
	uint32_t first = s.end;
	double whole = out->value;
	if (!digits && read_long_fraction(&r, i, out))
		return true;
	read_words(&r, &s, digits);
	if (!s.any)
		return read_ordinal(&r, &s, false, out) || read_bare_fraction(&r, i, out);
	if (digits && s.end > first)
		join_digits(&r, &s);
	out->value = s.scale > 1 || s.end > (digits ? first : i) ? s.total + s.thousands + s.group : whole;
	out->scale = s.scale;
	uint32_t first_end = 0;
	const word *w = digits ? NULL : word_at(&r, i, BIT(W_ONE), &first_end);
	out->article = w && first_end == s.end;
	out->plain = digits && out->plain && s.end == i + 1;
	if (!digits)
		read_point(&r, &s, out);
	out->article &= s.end == first_end;
	out->end = s.end;
	if (!digits && !out->article && read_ordinal(&r, &s, false, out))
		return true;
	read_rest(&r, &s, out->article, out);
	out->end = s.end;
	if (out->kind != RC_NUMBER_CARDINAL)
		out->article = false;
	if (digits && out->scale == 1 && out->kind == RC_NUMBER_CARDINAL)
		(void)(take_letter(&r, BIT(W_LETTER), false, out) || (out->end < n && take_prefix(&r, out)) || (!out->plain && end_of_billion(&r, out)));
	read_about(&r, &s, out);
	if (out->kind == RC_NUMBER_CARDINAL)
		read_remainder(&r, out);
	if (out->end > s.end)
		out->article = false, out->plain = false;
	return true;
}

uint32_t rc_number_sign(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i)
{
	reading r = {k, text, atom, n};
	uint32_t end;
	if (i >= n)
		return 0;
	const word *w = word_at(&r, i, BIT(W_MINUS), &end);
	return w ? end - i : 0;
}

static bool joins_digits(const reading *r, uint32_t i)
{
	const rc_atom *a = &r->atom[i];
	char c = r->text.p[a->beg];
	bool sign = a->kind == RC_ATOM_MARK && (c == '-' || c == '.' || c == '/' || c == ',' || rc_str_eqz(rc_str_sub(r->text, a->beg, a->end), "–"));
	return sign && !a->gap && glued_number(r, i + 1);
}

bool rc_number_refers(const rc_numbers *k, rc_str text, const rc_atom *atom, uint32_t n, uint32_t beg, uint32_t i)
{
	enum { REACH = 4, RUN = 8 };
	reading r = {k, text, atom, n};
	for (uint32_t step = 0; step < RUN && i >= beg + 2 && atom[i - 2].kind == RC_ATOM_NUMBER && joins_digits(&r, i - 1); step++)
		i -= 2;
	uint32_t to = i > beg && atom[i - 1].end == atom[i - 1].beg + 1 && text.p[atom[i - 1].beg] == ':' ? i - 1 : i, end;
	if (to == beg || atom[to].gap > RC_GAP_SPACE || atom[i].gap > RC_GAP_SPACE)
		return false;
	for (uint32_t b = 1; b <= REACH && to >= beg + b; b++) {
		const word *w = word_at(&r, to - b, BIT(W_REFERS), &end);
		bool whole = w && end == to && (to - b == beg || atom[to - b].gap || atom[to - b - 1].kind == RC_ATOM_MARK);
		if (whole)
			return w->value != 1 || (i + 2 < n && joins_digits(&r, i + 1));
	}
	return false;
}
