/* tokens_words.c - step 1 of the tokeniser: grouping atoms into pieces; see tokens.h.
 *
 * One pass from left to right. At each atom a piece begins, and word_end, number_end or mark_end says how far it reaches. None looks further than a fixed number of
 * atoms (LOOK, QUOTE_LOOK) beyond what it takes, but for a line of marks or a row of numbers that turns out to be no piece: the next piece takes what was seen of
 * it, or nothing is looked for inside it again. So time is linear in any text.
 */
#include "read/tokens_int.h"

#define LOOK 24u       /* atoms looked ahead for the @ of an address, the ending of a file's name, the end of a rule's form */
#define QUOTE_LOOK 60u /* and for the end of a quotation between single marks */

typedef struct cut {
	const rc_cutter *c;
	rc_str           text;
	const rc_atom   *atom;
	uint32_t         beg, end;
	const rc_piece  *prev; /* piece before, or NULL */
	uint16_t         flags;
	uint32_t         quote; /* where the single quotation mark that is open stands, or RC_NONE */
	uint32_t         spaced_end;  /* end of an abbreviation of several pieces (a. C.), while one is read */
	uint16_t         spaced_flags; /* of its last piece */
} cut;

static bool glued(const cut *x, uint32_t k)
{
	return rc_glued(x->atom, k, x->end);
}

static uint32_t mark(const cut *x, uint32_t k)
{
	return rc_mark(x->text, x->atom, k, x->end);
}

static bool is_kind(const cut *x, uint32_t k, uint8_t kind)
{
	return k < x->end && x->atom[k].kind == kind;
}

static bool glued_word(const cut *x, uint32_t k)
{
	return glued(x, k) && x->atom[k].kind == RC_ATOM_WORD;
}

static bool glued_alnum(const cut *x, uint32_t k)
{
	return glued(x, k) && x->atom[k].kind != RC_ATOM_MARK;
}

static uint32_t letters(const cut *x, uint32_t k)
{
	return rc_utf8_count(x->text.p + x->atom[k].beg, x->atom[k].end - x->atom[k].beg);
}

static bool in_map(const rc_word_map *m, const rc_atom *a)
{
	return rc_word_map_atom(m, a) != RC_NONE;
}

/* Longest rule that begins at atom i and whose atoms touch each other. */
static uint32_t match(const cut *x, const rc_phrases *set, uint32_t i, uint32_t *len)
{
	uint32_t end = i + 1;
	while (end - i < LOOK && glued(x, end))
		end++;
	return rc_phrases_match(set, x->text, x->atom, end, i, len);
}

/* Invisible joiners and modifiers that belong to what stands before them. */
static bool is_joiner(uint32_t cp)
{
	return cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0x2060 || cp == 0xFEFF;
}

/* http://..., www..., name@host.tld: end of the address that begins at i, or i. */
static uint32_t address_end(const cut *x, uint32_t i)
{
	bool url = mark(x, i + 1) == ':' && glued(x, i + 1) && mark(x, i + 2) == '/' && glued(x, i + 2) &&
	           mark(x, i + 3) == '/' && glued(x, i + 3);
	rc_str first = {x->text.p + x->atom[i].beg, x->atom[i].end - x->atom[i].beg};
	bool www = (rc_str_eqz(first, "www") || rc_str_eqz(first, "WWW")) && glued(x, i + 1) && mark(x, i + 1) == '.' && glued_alnum(x, i + 2);
	bool mail = false;
	uint32_t from = i + 1 + (rc_str_eqz(first, "mailto") && glued(x, i + 1) && mark(x, i + 1) == ':');
	for (uint32_t k = from; !url && !www && k < i + LOOK && glued(x, k); k++) {
		uint32_t cp = mark(x, k);
		if (cp == '@')
			mail = glued_alnum(x, k + 1);
		if (cp && cp != '.' && cp != '_' && cp != '-' && cp != '+' && cp != '%')
			break;
	}
	if (!url && !www && !mail)
		return i;
	uint32_t k = from;
	while (glued(x, k)) {
		uint32_t cp = mark(x, k);
		if (cp == '<' || cp == '>' || cp == '"' || cp == 0xAB || cp == 0xBB || cp == 0x201C || cp == 0x201D || (mail && (cp == ',' || cp == ';' || cp == ':')))
			break;
		k++;
	}
	for (uint32_t cp; k > i + 1 && (cp = mark(x, k - 1)) != 0 && cp != '/' && cp != '=' && cp != '#' && cp != '_';)
		k--; /* the sentence's own punctuation */
	return k;
}

/* Rules_2-final.doc: end of the file's name that begins at i, or i. */
static uint32_t file_end(const cut *x, uint32_t i)
{
	uint32_t found = i;
	for (uint32_t k = i + 1; k < i + LOOK && glued(x, k); k++) {
		uint32_t cp = mark(x, k);
		if (cp == '.' && glued_word(x, k + 1) && in_map(&x->c->file, &x->atom[k + 1]) && !glued_alnum(x, k + 2))
			found = k + 2;
		if (cp && cp != '.' && cp != '_' && cp != '#' && cp != '~' && cp != '%' && !rc_is_hyphen(cp))
			break;
	}
	return found;
}

/* U.S., O.N.U., J.: letters that each take a full stop. */
static uint32_t initials_end(cut *x, uint32_t i)
{
	uint32_t n = 0, k = i;
	while (is_kind(x, k, RC_ATOM_WORD) && (k == i || glued(x, k)) && letters(x, k) == 1 && mark(x, k + 1) == '.' && glued(x, k + 1)) {
		n++;
		k += 2;
		if (rc_is_hyphen(mark(x, k)) && glued(x, k) && glued_word(x, k + 1) && letters(x, k + 1) == 1 && mark(x, k + 2) == '.')
			k++; /* J.-P. */
	}
	if (n == 1 && !x->c->english && x->atom[i].upper && glued(x, k) && rc_is_hyphen(mark(x, k)) && glued_word(x, k + 1) && x->atom[k + 1].upper)
		return k + 2; /* Stade J.-Dorvec */
	if (n == 1 && x->c->english && glued_word(x, k) && letters(x, k) == 1 && x->atom[i].upper && x->atom[k].upper && mark(x, k + 1) != '.' && !glued_alnum(x, k + 1))
		return k + 1; /* "the U.S government" */
	if (n >= 2) {
		if (glued_word(x, k) && letters(x, k) == 1 && mark(x, k + 1) != '.')
			k++; /* O.N.U without the last full stop */
		x->flags |= RC_PIECE_ABBR_END;
		return k;
	}
	bool named = n == 1 && x->atom[i].upper && k < x->end && is_kind(x, k, RC_ATOM_WORD) && x->atom[k].upper &&
	             x->atom[k].gap <= RC_GAP_SPACE;
	bool after_name = !x->prev || (x->prev->flags & (RC_PIECE_ABBR | RC_PIECE_TERM | RC_PIECE_OPEN)) ||
	                  x->atom[x->prev->beg].upper || x->atom[x->prev->beg].kind == RC_ATOM_MARK;
	/* « déloger P. Salvat » against « le plan B. Salvat part » and « la note B. Puis »: a letter behind a noun of few is no initial, and a common
	 * word behind it begins a sentence */
	bool after_common = named && !after_name && x->prev && !in_map(&x->c->lettered, &x->atom[x->prev->beg]) && !in_map(&x->c->common, &x->atom[k]);
	bool network = n == 1 && x->prev && x->text.p[x->atom[i].beg] == 'X' && in_map(&x->c->posted, &x->atom[x->prev->beg]);
	if (named && !network && (after_name || after_common)) {
		x->flags |= RC_PIECE_ABBR;
		return k;
	}
	return i;
}

/* -t-il, -elle behind a verb: atoms of the clitic at hyphen k, or 0. Behind it may stand one more (-t-on-y), but nothing else. */
static uint32_t clitic_at(const cut *x, uint32_t k)
{
	uint32_t first = 0, len, at = k;
	for (uint32_t n = 0; n < 2; n++, at += len) {
		if (!x->c->clitic.node.n || match(x, &x->c->clitic, at, &len) == RC_NONE || glued_alnum(x, at + len) || x->atom[at + 1].upper == 1) /* Jean-Le */
			return 0;
		first = n ? first : len;
		if (!glued(x, at + len) || !rc_is_hyphen(mark(x, at + len)) || !glued_word(x, at + len + 1))
			return first;
	}
	return 0;
}

/* Is the hyphen at k, between two words of a piece that began at i, part of the piece? */
static bool hyphen_joins(const cut *x, uint32_t i, uint32_t k)
{
	if (!glued_alnum(x, k + 1))
		return false;
	if (x->c->hyphens_join) {
		uint32_t len = clitic_at(x, k);
		if (!len || x->atom[k - 1].kind != RC_ATOM_WORD)
			return true;
		/* "Fontenay-le" is a name, "Dit-elle" begins a sentence */
		return x->atom[i].upper == 1 && len == 2 && x->prev && !(x->prev->flags & (RC_PIECE_TERM | RC_PIECE_OPEN));
	}
	bool function_word = !x->atom[k + 1].upper && letters(x, k + 1) > 2 && in_map(&x->c->common, &x->atom[k + 1]); /* over-the-counter; but re-do, mid-May */
	return k == i + 1 && in_map(&x->c->prefix, &x->atom[i]) && !function_word;
}

/* Does mark k, behind a word of the piece that began at i, belong to the piece? */
static bool mark_joins(const cut *x, uint32_t i, uint32_t k)
{
	uint32_t cp = mark(x, k);
	if (is_joiner(cp))
		return true;
	if (rc_is_apostrophe(cp))
		return cp != '`' && glued_alnum(x, k + 1);
	if (rc_is_hyphen(cp))
		return hyphen_joins(x, i, k);
	switch (cp) {
	case '.': {
		if (!glued_word(x, k + 1))
			return false;
		if (x->atom[k + 1].upper) /* Site.Com; but "He left.It was", "failed.Com", "Harl.Net losses" */
			return x->c->english && x->atom[k - 1].upper && letters(x, k + 1) >= 3 && in_map(&x->c->domain, &x->atom[k + 1]) &&
			       !in_map(&x->c->spoken, &x->atom[k + 1]) && !glued_alnum(x, k + 2);
		bool more = glued(x, k + 2) && mark(x, k + 2) == '.' && glued_word(x, k + 3) && !x->atom[k + 3].upper, inner = k > i + 2 && mark(x, k - 2) == '.';
		return in_map(&x->c->domain, &x->atom[k + 1]) || (!x->atom[i].upper && (more || inner)); /* alt.animals.cat */
	}
	case '/':
		return x->c->slashes_join && glued_alnum(x, k + 1);
	case '&': case '_': case 0xB7:
		return glued_alnum(x, k + 1);
	case '(': /* traité(e)s */
		return !x->c->english && glued_word(x, k + 1) && letters(x, k + 1) <= 2 && !x->atom[k + 1].upper == !x->atom[i].upper && glued(x, k + 2) && mark(x, k + 2) == ')';
	case 0xB0: /* n° */
		return k == i + 1 && letters(x, i) == 1 && (x->text.p[x->atom[i].beg] | 32) == 'n';
	default:
		return false;
	}
}

/* Does mark k stand where something opens: behind a space, or another mark that opens? */
static bool stands_free(const cut *x, uint32_t k)
{
	uint32_t cp = k > x->beg ? mark(x, k - 1) : 0;
	return k == x->beg || !glued(x, k) || cp == '(' || cp == '[' || cp == '"' || cp == 0x201C;
}

static bool opens_single(const cut *x, uint32_t k)
{
	uint32_t cp = mark(x, k);
	return (cp == '\'' || cp == 0x2018) && stands_free(x, k) && glued(x, k + 1);
}

/* Does the single quotation mark that is open end at the apostrophe k? Not where a later one does: 'the members' rights'. */
static bool quote_ends(const cut *x, uint32_t k)
{
	if (x->quote == RC_NONE || k - x->quote > QUOTE_LOOK)
		return false;
	for (uint32_t j = k + 1; j < x->end && j < k + QUOTE_LOOK && x->atom[j].gap < RC_GAP_PARAGRAPH; j++) {
		if (opens_single(x, j))
			return true;
		if (rc_is_apostrophe(mark(x, j)) && glued(x, j) && !glued_alnum(x, j + 1))
			return false;
	}
	return true;
}

/* Iran's, don't are joined and taken apart later; so is a possessive apostrophe behind an s. */
static bool possessive(const cut *x, uint32_t k)
{
	return x->c->n_tails && glued(x, k) && rc_is_apostrophe(mark(x, k)) && !glued_alnum(x, k + 1) && x->atom[k].end > 1 &&
	       (x->text.p[x->atom[k].beg - 1] | 32) == 's' && !(glued(x, k + 1) && rc_is_apostrophe(mark(x, k + 1))) && !quote_ends(x, k);
}

/* XIX, IV: a numeral of the Romans. In English no lone I. */
static bool is_roman(const cut *x, uint32_t k)
{
	if (!is_kind(x, k, RC_ATOM_WORD) || !x->atom[k].upper || (x->c->english && letters(x, k) < 2))
		return false;
	for (uint32_t i = x->atom[k].beg; i < x->atom[k].end; i++)
		if (!memchr("IVXLCDM", x->text.p[i], 7))
			return false;
	return true;
}

/* Does a number, or what it counts, stand at k, behind an abbreviation that needs it? "state of the art. 15 people agreed": behind an everyday word, a number that
 * counts something begins a sentence. */
static bool numbers(const cut *x, uint32_t k, bool everyday)
{
	if (k >= x->end || x->atom[k].gap > RC_GAP_SPACE)
		return false;
	if (in_map(&x->c->of, &x->atom[k]))
		return !x->atom[k].upper; /* the no. of patients */
	if (is_roman(x, k))
		return !everyday;
	k += mark(x, k) == '(' || mark(x, k) == '#';
	if (!is_kind(x, k, RC_ATOM_NUMBER))
		return false;
	const rc_atom *next = &x->atom[k + 1];
	bool counts = is_kind(x, k + 1, RC_ATOM_WORD) && next->gap == RC_GAP_SPACE && !next->upper && !in_map(&x->c->common, next);
	return !everyday || !counts;
}

/* Piece by piece, an abbreviation that the table writes with spaces: "a. C.", "S. A. de C. V.". End of the piece that begins at i, or i. */
static uint32_t spaced_piece(cut *x, uint32_t i)
{
	if (i >= x->spaced_end)
		return i;
	uint32_t k = i + 1;
	while (k < x->spaced_end && glued(x, k))
		k++;
	if (mark(x, k - 1) == '.')
		x->flags |= k == x->spaced_end ? x->spaced_flags : RC_PIECE_ABBR;
	return k;
}

/* *any: does some rule begin at i? */
static uint32_t spaced_end(cut *x, uint32_t i, bool *any)
{
	uint32_t len, limit = x->end - i > LOOK ? i + LOOK : x->end, e = rc_phrases_match(&x->c->start, x->text, x->atom, limit, i, &len);
	*any = e != RC_NONE;
	while (e != RC_NONE && !memchr(rc_phrase_form(&x->c->start, e).p, ' ', rc_phrase_form(&x->c->start, e).n))
		e = x->c->start.entry.v[e].next; /* "a.m." is the same to the set */
	if (e == RC_NONE || x->c->start.entry.v[e].value > RULE_ABBR_END || x->atom[i + len - 1].gap != RC_GAP_NONE)
		return i;
	bool spaced = false;
	for (uint32_t k = i + 1; k < i + len; k++) {
		if (x->atom[k].gap > RC_GAP_SPACE || (x->atom[k].gap != RC_GAP_NONE && mark(x, k) == '.'))
			return i;
		spaced |= x->atom[k].gap != RC_GAP_NONE;
	}
	if (!spaced)
		return i;
	x->spaced_end = i + len;
	x->spaced_flags = x->c->start.entry.v[e].value == RULE_ABBR ? RC_PIECE_ABBR : RC_PIECE_ABBR_END;
	return spaced_piece(x, i);
}

static uint32_t rule_end(cut *x, uint32_t i)
{
	bool any = true;
	uint32_t spaced = i < x->spaced_end ? spaced_piece(x, i) : spaced_end(x, i, &any);
	if (spaced > i || !any)
		return spaced;
	uint32_t len, e = match(x, &x->c->start, i, &len);
	if (e == RC_NONE)
		return i;
	uint32_t k = i + len, rule = x->c->start.entry.v[e].value;
	bool stop = rule != RULE_WHOLE && mark(x, k - 1) == '.';
	if (stop && glued(x, k + 1) && mark(x, k) == '.' && mark(x, k + 1) == '.' && glued(x, k))
		return k - 1; /* "etc..." */
	switch (rule) {
	case RULE_ABBR_NUMBER: case RULE_ABBR_LABEL:
		if (!numbers(x, k, rule == RULE_ABBR_LABEL))
			return i;
		x->flags |= RC_PIECE_ABBR;
		return k;
	case RULE_ABBR_BETWEEN: /* "Dorvec v. Orlow" */
		if (!x->prev || !x->atom[x->prev->beg].upper || !is_kind(x, k, RC_ATOM_WORD) || x->atom[k].gap > RC_GAP_SPACE || !x->atom[k].upper)
			return i;
		x->flags |= RC_PIECE_ABBR;
		return k;
	case RULE_ABBR:
		x->flags |= RC_PIECE_ABBR;
		return k;
	case RULE_ABBR_END:
		x->flags |= RC_PIECE_ABBR_END;
		return k;
	case RULE_ELISION:
		return k < x->end && x->atom[k].gap <= RC_GAP_SPACE ? k : i;
	default:
		return glued_alnum(x, k) || (len > 2 && glued(x, k) && mark(x, k) == '.' && mark(x, k - 2) == '.') ? i : k; /* "I.E.": initials */
	}
}

static uint32_t word_end(cut *x, uint32_t i)
{
	uint32_t k = rule_end(x, i);
	if (k == i)
		k = address_end(x, i);
	if (k == i)
		k = file_end(x, i);
	if (k == i)
		k = initials_end(x, i);
	if (k > i) {
		if (x->c->n_tails && glued(x, k) && rc_is_apostrophe(mark(x, k)) && glued_word(x, k + 1) && letters(x, k + 1) == 1)
			k += 2; /* U.S.'s */
		return k;
	}
	if (i > x->beg && glued(x, i) && x->atom[i - 1].kind == RC_ATOM_NUMBER && in_map(&x->c->unit, &x->atom[i]))
		return i + 1; /* 14h30 */
	for (k = i + 1; glued(x, k); k++) {
		if (x->atom[k].kind != RC_ATOM_MARK)
			continue;
		if (!mark_joins(x, i, k))
			break;
		if (mark(x, k) == '(')
			k += 2;
	}
	return possessive(x, k) ? k + 1 : k;
}

/* "10 000": three digits behind one space, and again. */
static uint32_t groups_end(const cut *x, uint32_t i)
{
	uint32_t k = i + 1;
	if (!x->c->number_groups || x->atom[i].end - x->atom[i].beg > 3 || x->text.p[x->atom[i].beg] == '0')
		return k;
	while (k < x->end && x->atom[k].kind == RC_ATOM_NUMBER && x->atom[k].gap == RC_GAP_SPACE && x->atom[k].end - x->atom[k].beg == 3 &&
	       rc_utf8_count(x->text.p + x->atom[k - 1].end, x->atom[k].beg - x->atom[k - 1].end) == 1 && !glued_word(x, k + 1))
		k++;
	return k;
}

/* "(555) 010-1234", "1 555 010-1234": a group of a telephone number stands before the number at i. */
static bool behind_group(const cut *x, uint32_t i)
{
	uint32_t last = i - 1 - (i > x->beg + 1 && mark(x, i - 1) == ')');
	if (i == x->beg || x->atom[i].gap > RC_GAP_SPACE || !is_kind(x, last, RC_ATOM_NUMBER) || x->atom[last].end - x->atom[last].beg != 3)
		return false;
	return last + 1 == i || (last > x->beg && mark(x, last - 1) == '(');
}

/* Could the numbers be a month and its day, as American texts write them? A fraction comes first: 1/2, 3/4; but 7/7, 9/11. */
static bool is_slashed_date(const cut *x, uint32_t i, uint32_t k)
{
	uint64_t month = 0, day = 0;
	if (!rc_str_u64(rc_str_sub(x->text, x->atom[i].beg, x->atom[i].end), &month) || !rc_str_u64(rc_str_sub(x->text, x->atom[k].beg, x->atom[k].end), &day))
		return false;
	return month >= 1 && month <= 12 && day >= 1 && day <= 31 && (month >= day || day > 9);
}

/* 5-10 and 2003-2007 are three words in English, and so are 1/2 and 24/7; 555-0134 is one, and 9/11, and what goes on: 2003-11-02. Mark k stands between the
 * number that begins at i and another. */
static bool range_falls(const cut *x, uint32_t i, uint32_t k)
{
	uint32_t cp = mark(x, k), end = k + 2;
	if (!x->c->english || !(cp == '/' || rc_is_hyphen(cp)))
		return false;
	while (glued(x, end + 1) && is_kind(x, end + 1, RC_ATOM_NUMBER) && (mark(x, end) == ':' || mark(x, end) == '.' || mark(x, end) == ','))
		end += 2;
	if (glued(x, end) && (rc_is_hyphen(mark(x, end)) || mark(x, end) == '/' || mark(x, end) == '_'))
		return false;
	uint32_t a = x->atom[k - 1].end - x->atom[i].beg, b = x->atom[end - 1].end - x->atom[k + 1].beg;
	if (cp == '/')
		return k != i + 1 || end != k + 2 || !is_slashed_date(x, i, k + 1);
	bool number = a == 3 && (x->text.p[x->atom[k + 1].beg] == '0' || behind_group(x, i)); /* but 500-1000 troops */
	return b != 4 || (!number && a != 1 && a != 5);
}

/* Is the word at k, which touches the number that begins at i, one of its own? */
static bool is_unit(const cut *x, uint32_t i, uint32_t k)
{
	if (!in_map(&x->c->unit, &x->atom[k]))
		return false;
	return x->c->english ? is_kind(x, k - 1, RC_ATOM_NUMBER) && !glued_alnum(x, k + 1) : k == i + 1;
}

/* "3.º", "2.ª", "1.er": end of the Spanish ordinal whose full stop stands at k, or k. */
static uint32_t ordinal_end(const cut *x, uint32_t k)
{
	if (x->c->lang != RC_ES || mark(x, k) != '.' || !glued(x, k + 1))
		return k;
	const rc_atom *a = &x->atom[k + 1];
	uint32_t i = a->beg, cp = rc_utf8_next(x->text.p, a->end, &i);
	bool er = a->kind == RC_ATOM_WORD && rc_str_eqz(rc_str_sub(x->text, a->beg, a->end), "er");
	return (i == a->end && (cp == 0xAA || cp == 0xBA)) || er ? k + 2 : k;
}

static uint32_t number_end(const cut *x, uint32_t i)
{
	uint32_t k = file_end(x, i), end;
	if (k > i)
		return k;
	k = groups_end(x, i);
	if (glued(x, k) && (end = ordinal_end(x, k)) > k)
		return end;
	bool chain = false; /* a hyphen or a slash was taken */
	while (glued(x, k)) {
		if (x->atom[k].kind == RC_ATOM_WORD && is_unit(x, i, k))
			break;
		if (x->atom[k].kind != RC_ATOM_MARK) {
			k++;
			continue;
		}
		uint32_t cp = mark(x, k);
		bool digit = glued(x, k + 1) && x->atom[k + 1].kind == RC_ATOM_NUMBER;
		bool foot = rc_is_apostrophe(cp) && x->c->english && digit && x->atom[k + 1].end - x->atom[k + 1].beg < 3; /* 5'2 */
		bool inner = (cp == '.' || cp == ',' || cp == ':' || cp == '/' || rc_is_hyphen(cp) || rc_is_apostrophe(cp)) && !foot;
		if (inner && digit && (chain || !range_falls(x, i, k))) {
			chain |= cp == '/' || rc_is_hyphen(cp);
			k += 2;
		} else if (rc_is_hyphen(cp) && x->c->hyphens_join && glued_word(x, k + 1))
			k += 2;
		else if ((rc_is_apostrophe(cp) && x->c->n_tails && glued_word(x, k + 1) && letters(x, k + 1) == 1))
			k += 2;
		else if ((cp == 0xB0 && !glued_word(x, k + 1)) || is_joiner(cp))
			k++;
		else
			break;
	}
	return k;
}

static bool repeats(uint32_t cp)
{
	switch (cp) {
	case '.': case '-': case '=': case '*': case '_': case '~': case '#': case '\'': case '`': case '<': case '>': case '+': case '$':
		return true;
	default:
		return false;
	}
}

/* Variation selectors, skin tones and joined emoji. */
static uint32_t emoji_end(const cut *x, uint32_t k)
{
	while (glued(x, k)) {
		uint32_t i = x->atom[k].beg, cp = rc_utf8_next(x->text.p, x->atom[k].end, &i);
		if (cp == 0x200D && glued(x, k + 1) && is_kind(x, k + 1, RC_ATOM_MARK))
			k += 2;
		else if ((cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0x1F3FB && cp <= 0x1F3FF))
			k++;
		else
			break;
	}
	return k;
}

/* A heart drawn as <3, at a line's end alone: "<3 percent" is a figure. */
static bool is_heart(const cut *x, uint32_t i)
{
	const rc_atom *three = &x->atom[i + 1];
	return is_kind(x, i + 1, RC_ATOM_NUMBER) && three->end - three->beg == 1 && x->text.p[three->beg] == '3' && (i + 2 >= x->end || x->atom[i + 2].gap >= RC_GAP_LINE);
}

/* What looks like a face: end of the one that begins with mark i, or i. Those of other signs than :-) only English texts have. */
static uint32_t face_like(const cut *x, uint32_t i)
{
	uint32_t cp = mark(x, i), k = i + 1, next = mark(x, k);
	if (x->c->english && cp == '^')
		return next == '_' && glued(x, k + 1) && mark(x, k + 1) == '^' ? k + 2 : i;
	if (x->c->english && cp == '<')
		return is_heart(x, i) ? k + 1 : i;
	if (x->c->english && cp == '(')
		return next == ':' || next == ';' ? k + 1 : i;
	if (x->c->english && cp == '>' && (next == ':' || next == ';') && glued(x, k + 1))
		return mark(x, k + 1) == '(' || mark(x, k + 1) == ')' ? k + 2 : i;
	if (cp != ':' && cp != ';' && (cp != '=' || !x->c->english))
		return i;
	if (next == '-' && glued(x, k + 1))
		next = mark(x, ++k);
	if (next == ')' || next == '(')
		return k + 1;
	bool letter = is_kind(x, k, RC_ATOM_WORD) && letters(x, k) == 1 && strchr("DPpOoS", x->text.p[x->atom[k].beg]);
	return x->c->english && (letter || (cp == ':' && (next == '/' || next == '|' || next == '\\'))) ? k + 1 : i;
}

/* :-) ;P =( (: ^_^ <3 >:( : end of the face that begins at i, or i. It stands behind a space, and before one or a mark that closes something. */
static uint32_t face_end(const cut *x, uint32_t i)
{
	if (!stands_free(x, i) || !glued(x, i + 1))
		return i;
	uint32_t k = face_like(x, i), cp = glued(x, k) ? mark(x, k) : 0;
	bool closed = !glued(x, k) || (cp && cp < 0x80 && strchr(".,!?;)]\"", (int)cp)) || cp == 0x2026 || cp == 0x201D || cp == 0xBB;
	return closed && !(mark(x, i) == '(' && glued(x, k)) ? k : i;
}

/* --->===*~* : end of a line drawn of marks that begins at i, or i. */
static uint32_t drawing_end(const cut *x, uint32_t i)
{
	uint32_t k = i, kinds = 0, last = 0;
	if (!stands_free(x, i))
		return i;
	for (uint32_t cp; (k == i || glued(x, k)) && (cp = mark(x, k)) != 0 && cp < 0x80 && strchr("-=~*_<>|+{}#^", (int)cp); k++) {
		kinds += cp != last;
		last = cp;
	}
	bool arrow = last == '>' && kinds == 2 && (mark(x, i) == '-' || mark(x, i) == '=');
	return (arrow || (k - i > 4 && kinds > 2)) && !glued_alnum(x, k) ? k : i;
}

/* .! ?! ,? and the two apostrophes that stand for a double quotation mark. */
static uint32_t cluster_end(const cut *x, uint32_t i)
{
	uint32_t cp = mark(x, i), k = i + 1;
	if ((cp == 0x2018 || cp == 0x2019) && glued(x, k) && mark(x, k) == 0x2019)
		return k + 1;
	bool asks = cp == '!' || cp == '?';
	if (!asks && (!x->c->english || (cp != '.' && cp != ',' && cp != ':')))
		return i;
	while (glued(x, k) && (mark(x, k) == '?' || (mark(x, k) == '!' && cp != ',' && cp != ':')))
		k++;
	if (asks && x->c->english && glued(x, k) && mark(x, k) == '.' && !glued(x, k + 1))
		k++;
	return asks || k > i + 1 ? k : i;
}

/* '60s, '98: end of the year without its century that begins with the apostrophe i and whose number is k, or i. '40 dead' opens a quotation. */
static uint32_t short_year_end(const cut *x, uint32_t i, uint32_t k)
{
	bool decade = glued_word(x, k + 1) && letters(x, k + 1) == 1 && x->text.p[x->atom[k + 1].beg] == 's';
	k += 1 + decade;
	if (glued_alnum(x, k) || (glued(x, k) && rc_is_apostrophe(mark(x, k))) || (!decade && mark(x, i) == 0x2018))
		return i;
	for (uint32_t j = k; !decade && j < x->end && j < k + QUOTE_LOOK && x->atom[j].gap < RC_GAP_PARAGRAPH; j++)
		if (rc_is_apostrophe(mark(x, j)) && glued(x, j) && !glued_alnum(x, j + 1))
			return i;
	return k;
}

/* '60s .25 +44 .doc : end of the word that begins with mark i, or i. */
static uint32_t led_end(cut *x, uint32_t i)
{
	uint32_t cp = mark(x, i), k = i + 1;
	if (!x->c->english || !glued(x, k))
		return i;
	if (cp == '.' && (i == x->beg || !glued(x, i) || is_kind(x, i - 1, RC_ATOM_MARK)) && in_map(&x->c->file, &x->atom[k]) && !glued_alnum(x, k + 1))
		return k + 1;
	if (rc_is_apostrophe(cp) && stands_free(x, i) && is_kind(x, k, RC_ATOM_WORD))
		return rule_end(x, i);
	if (!is_kind(x, k, RC_ATOM_NUMBER))
		return i;
	if (rc_is_apostrophe(cp) && stands_free(x, i) && x->atom[k].end - x->atom[k].beg == 2)
		return short_year_end(x, i, k);
	if (cp == '.' && (!glued(x, i) || (i > x->beg && mark(x, i - 1) == '$')))
		return k + 1;
	return cp == '+' && stands_free(x, i) && !(glued(x, k + 1) && mark(x, k + 1) == '.') ? number_end(x, k) : i;
}

static uint32_t mark_end(cut *x, uint32_t i)
{
	uint32_t cp = mark(x, i), k = i + 1, len, e;
	if (rc_is_hyphen(cp) && i > x->beg && glued(x, i) && x->atom[i - 1].kind == RC_ATOM_WORD && (len = clitic_at(x, i)) != 0)
		return i + len;
	if ((e = face_end(x, i)) > i) {
		x->flags |= RC_PIECE_FACE | (x->c->english ? RC_PIECE_TERM : 0);
		return e;
	}
	if ((e = led_end(x, i)) > i || (e = cluster_end(x, i)) > i || (e = drawing_end(x, i)) > i)
		return e;
	if ((cp == '@' || (cp == '#' && !is_kind(x, k, RC_ATOM_NUMBER))) && glued_alnum(x, k)) {
		while (glued_alnum(x, k) || (glued(x, k) && mark(x, k) == '_') ||
		       (cp == '@' && glued(x, k) && mark(x, k) == '.' && glued_word(x, k + 1) && !x->atom[k + 1].upper && in_map(&x->c->domain, &x->atom[k + 1])))
			k++;
		return k;
	}
	if (rc_is_apostrophe(cp) && x->c->n_tails && glued_word(x, k) && i > x->beg && glued(x, i) && letters(x, k) <= 2 &&
	    x->prev && !(x->prev->flags & RC_PIECE_OPEN))
		return k + 1; /* 's behind something that is no word */
	if (repeats(cp)) {
		bool line = cp == '-' || cp == '=' || cp == '_';
		while (glued(x, k) && (mark(x, k) == cp || (line && (mark(x, k) == '-' || mark(x, k) == '=' || mark(x, k) == '_'))))
			k++;
		return k;
	}
	if (cp == 0xB0 && glued_word(x, k) && letters(x, k) == 1 && !x->c->english)
		return k + 1; /* °C */
	return cp >= 0x2190 ? emoji_end(x, k) : k;
}

/* Keeps in mind whether a single quotation mark stands open. */
static void note_quote(cut *x, uint32_t i, uint32_t k)
{
	if (x->atom[i].gap == RC_GAP_PARAGRAPH)
		x->quote = RC_NONE;
	uint32_t cp = mark(x, i);
	if (k == i + 1 && (cp == '\'' || cp == 0x2018 || cp == 0x2019))
		x->quote = opens_single(x, i) ? i : RC_NONE;
}

void rc_cut_words(const rc_cutter *c, rc_str text, const rc_atom *atom, uint32_t beg, uint32_t end, rc_arena *a, rc_pieces *out)
{
	cut x = {.c = c, .text = text, .atom = atom, .beg = beg, .end = end, .quote = RC_NONE};
	uint32_t first = out->n;
	for (uint32_t i = beg, k; i < end; i = k) {
		x.prev = out->n > first && atom[i].gap != RC_GAP_PARAGRAPH ? &out->v[out->n - 1] : NULL;
		x.flags = 0;
		k = atom[i].kind == RC_ATOM_WORD ? word_end(&x, i) : atom[i].kind == RC_ATOM_NUMBER ? number_end(&x, i) : mark_end(&x, i);
		RC_ASSERT(k > i && k <= end);
		note_quote(&x, i, k);
		uint32_t cp = mark(&x, i);
		if ((cp == '.' || cp == '!' || cp == '?' || cp == 0x2026) && atom[k - 1].kind == RC_ATOM_MARK) /* not .45 */
			x.flags |= RC_PIECE_TERM;
		*RC_ADD(a, *out) = (rc_piece){i, k, x.flags};
	}
}
