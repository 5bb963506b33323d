/* tokens_sentences.c - step 2 of the tokeniser: where sentences end; see tokens.h.
 *
 * An empty line always ends one. So does sentence-final punctuation, with the closing quotation marks behind it, unless what follows reads on; and a single line
 * end where the line is a heading, a list item or plainly not wrapped. A dateline is cut off from the sentence behind it.
 */
#include "read/tokens_int.h"

typedef struct state {
	const rc_model *m;
	const rc_cutter *c;
	rc_str           text;
	const rc_atom   *atom;
	rc_piece        *piece;
	uint32_t         from, n;
	uint32_t         longest_line; /* bytes, in this paragraph */
	bool             straight_open, guillemet_open;
} state;

enum { LONG_WORD = 5, /* bytes */ DATELINE = 24, /* pieces */ RULER = 8, /* marks */ ADDRESS = 6, SPEAKER = 4 /* pieces */ };

static uint32_t first_cp(const state *s, uint32_t p)
{
	uint32_t i = s->atom[s->piece[p].beg].beg;
	return rc_utf8_next(s->text.p, s->text.n, &i);
}

static uint8_t gap_before(const state *s, uint32_t p)
{
	return s->atom[s->piece[p].beg].gap;
}

static bool is_word(const state *s, uint32_t p)
{
	return s->atom[s->piece[p].beg].kind == RC_ATOM_WORD;
}

static bool is_number(const state *s, uint32_t p)
{
	return s->atom[s->piece[p].beg].kind == RC_ATOM_NUMBER;
}

/* 5'2, 5'10": feet between two numbers, and the inches behind them. */
static bool is_measure(const state *s, uint32_t p)
{
	if (p < s->from + 1 || gap_before(s, p) != RC_GAP_NONE || !is_number(s, p - 1))
		return false;
	if (first_cp(s, p) == '\'')
		return p + 1 < s->n && gap_before(s, p + 1) == RC_GAP_NONE && is_number(s, p + 1);
	return p >= s->from + 3 && gap_before(s, p - 1) == RC_GAP_NONE && first_cp(s, p - 2) == '\'' && gap_before(s, p - 2) == RC_GAP_NONE && is_number(s, p - 3);
}

/* Opening or closing? Straight ones alternate inside a paragraph, with the spaces around them as a tie-break. */
static void quote_flags(state *s, uint32_t p)
{
	rc_piece *x = &s->piece[p];
	bool space_before = gap_before(s, p) != RC_GAP_NONE;
	bool space_after = p + 1 >= s->n || gap_before(s, p + 1) != RC_GAP_NONE;
	switch (first_cp(s, p)) {
	case 0xAB: case 0x201C: case 0x201E: case '(': case '[': case '{': case 0xBF: case 0xA1:
		x->flags |= RC_PIECE_OPEN;
		break;
	case 0xBB: case 0x201D: case ')': case ']': case '}':
		x->flags |= RC_PIECE_CLOSE;
		break;
	case 0x2018:
		x->flags |= space_before ? RC_PIECE_OPEN : RC_PIECE_CLOSE;
		break;
	case 0x2019:
		x->flags |= RC_PIECE_CLOSE;
		break;
	case '"': case '\'': {
		if (is_measure(s, p))
			break;
		if (is_word(s, p) || (first_cp(s, p) == '\'' && x->end - x->beg > 1 && s->atom[x->beg + 1].kind == RC_ATOM_WORD))
			break; /* 's */
		bool open = space_before == space_after ? !s->straight_open : space_before;
		s->straight_open = open;
		x->flags |= open ? RC_PIECE_OPEN : RC_PIECE_CLOSE;
		break;
	}
	default:
		break;
	}
}

static void quoted_flags(state *s, uint32_t p)
{
	uint32_t cp = first_cp(s, p);
	bool quote = cp == 0xAB || cp == 0xBB || cp == 0x201C || cp == 0x201D || cp == 0x201E || cp == '"';
	if (quote)
		s->guillemet_open = (s->piece[p].flags & RC_PIECE_OPEN) != 0;
	else if (s->guillemet_open)
		s->piece[p].flags |= RC_PIECE_QUOTED;
}

static bool is_bullet(const state *s, uint32_t p)
{
	uint32_t cp = first_cp(s, p);
	return cp == '-' || cp == '*' || (cp >= 0x2012 && cp <= 0x2015) || cp == 0x2022 || cp == 0x25CF || cp == 0x25AA || cp == 0x25A0 || cp == 0x2023;
}

/* May piece p be the first of a sentence? */
static bool may_begin(const state *s, uint32_t p)
{
	const rc_atom *a = &s->atom[s->piece[p].beg];
	if (a->kind == RC_ATOM_NUMBER)
		return true;
	if (a->kind == RC_ATOM_WORD) {
		uint32_t cp = first_cp(s, p);
		return a->upper || !rc_cp_is_lower(cp);
	}
	if (s->piece[p].flags & RC_PIECE_OPEN)
		return p + 1 >= s->n || !is_word(s, p + 1) || may_begin(s, p + 1);
	return is_bullet(s, p) || first_cp(s, p) >= 0x2190 || first_cp(s, p) == '#' || first_cp(s, p) == '@';
}

/* Piece p begins a line; the line before began at byte `line`. */
static bool ends_at_line(const state *s, uint32_t p, uint32_t line)
{
	uint32_t len = s->atom[s->piece[p - 1].end - 1].end - line;
	const rc_atom *a = &s->atom[s->piece[p].beg];
	if (is_bullet(s, p))
		return true;
	if (!may_begin(s, p))
		return false;
	bool wrapped = s->longest_line > 45 && s->longest_line <= 120 && len + (a->end - a->beg) + 12 >= s->longest_line;
	return !wrapped;
}

/* What English texts without capitals are cut at, in EWT 19 times of 20: a question or exclamation mark, a face behind one of these or a full stop, and a full stop behind a word of four
 * letters, or a shorter one that is no abbreviation because everybody uses it. */
static bool ends_surely(const state *s, uint32_t begin, uint32_t t)
{
	uint32_t cp = first_cp(s, t);
	const rc_atom *before = &s->atom[s->piece[t].beg - (t > begin)];
	if (cp == '?' || cp == '!') /* but not a title's own: the album Why? of that year */
		return t > begin && (!before->upper || t == begin + 1 || s->piece[t].end - s->piece[t].beg > 1);
	if (t < begin + 2)
		return false;
	if (s->piece[t].flags & RC_PIECE_FACE)
		return (s->piece[t - 1].flags & RC_PIECE_TERM) != 0;
	bool stop = cp == '.' && s->atom[s->piece[t].end - 1].end - s->atom[s->piece[t].beg].beg == 1 && before->kind == RC_ATOM_WORD && !before->upper;
	return stop && (before->end - before->beg >= LONG_WORD - 1 || rc_word_map_atom(&s->c->common, before) != RC_NONE);
}

/* "Is it true? asked the judge.", "Will it work? he wondered.", "Why? and how?": what begins with piece p goes on with the sentence that began at `begin`: it holds its
 * speaker or a second question. Somebody who writes no capitals tells of somebody's words anew. */
static bool goes_on(const state *s, uint32_t begin, uint32_t p)
{
	if (is_word(s, begin) && !s->atom[s->piece[begin].beg].upper)
		return false;
	if (rc_word_map_atom(&s->c->links, &s->atom[s->piece[p].beg]) != RC_NONE)
		return true;
	for (uint32_t k = p; k < s->n && k < p + SPEAKER && is_word(s, k) && gap_before(s, k) < RC_GAP_LINE; k++)
		if (rc_word_map_atom(&s->c->said, &s->atom[s->piece[k].beg]) != RC_NONE)
			return true;
	return false;
}

/* Behind a full stop and a space comes a small letter. Somebody who writes no capitals: the sentence began with one too. Or the capital was forgotten: the word before is too long for an
 * abbreviation that the list does not have. */
static bool begins_small(const state *s, uint32_t begin, uint32_t t, uint32_t p)
{
	const rc_atom *before = &s->atom[s->piece[t].beg - (t > begin)];
	if (s->c->english && p == t + 1 && is_word(s, p) && goes_on(s, begin, p))
		return false;
	if (s->c->english && p == t + 1 && is_word(s, p) && ends_surely(s, begin, t))
		return true;
	if (p != t + 1 || t <= begin + 1 || !is_word(s, p) || before->kind != RC_ATOM_WORD || s->atom[s->piece[t].end - 1].end - s->atom[s->piece[t].beg].beg != 1)
		return false;
	bool small = is_word(s, begin) && rc_cp_is_lower(first_cp(s, begin)) && before->end - before->beg > 1;
	return small || (!before->upper && before->end - before->beg >= LONG_WORD && s->text.p[s->atom[s->piece[t].beg].beg] == '.');
}

static bool is_path_mark(const state *s, uint32_t p)
{
	uint32_t cp = first_cp(s, p);
	return cp == '/' || cp == '=' || cp == '&' || cp == '#';
}

/* site.com/page?id=5: is the question mark t one inside an address without http? */
static bool in_address(const state *s, uint32_t t)
{
	for (uint32_t p = t; p > s->from && p + ADDRESS > t && gap_before(s, p) == RC_GAP_NONE; p--)
		if (is_path_mark(s, p - 1))
			return true;
	for (uint32_t p = t + 1; p < s->n && p < t + ADDRESS && gap_before(s, p) == RC_GAP_NONE; p++)
		if (is_path_mark(s, p))
			return true;
	return false;
}

/* U.S., a.m.; and S. A. in pieces, which may be the first letters of a name. */
static bool is_acronym(const state *s, uint32_t begin, uint32_t t)
{
	const rc_piece *x = &s->piece[t];
	if (x->end - x->beg > 2)
		return true;
	const rc_atom *a = &s->atom[x->beg], *before = &s->atom[s->piece[t - (t > begin)].beg];
	return t > begin && (s->piece[t - 1].flags & RC_PIECE_ABBR) && a->upper && a->end - a->beg == 1 && before->upper && before->end - before->beg == 1;
}

/* Names go on behind an acronym, but not with a common word; behind a.m. only a day does, or a zone of time. */
static bool behind_acronym(const state *s, uint32_t begin, uint32_t t, uint32_t p)
{
	const rc_piece *x = &s->piece[t];
	const rc_atom *a = &s->atom[s->piece[p].beg];
	if (a->upper != 1 || p != t + 1 || s->text.p[s->atom[x->end - 1].beg] != '.')
		return false;
	if (!s->atom[x->beg].upper)
		return t > begin + 3 && rc_word_map_atom(&s->c->timed, a) == RC_NONE; /* "At 3 p.m. Dorvec spoke" */
	return !s->c->english && rc_word_map_atom(&s->c->common, a) != RC_NONE;
}

/* Piece t is sentence-final, p the next one that closes nothing. */
static bool ends_before(const state *s, uint32_t begin, uint32_t t, uint32_t p)
{
	const rc_piece *x = &s->piece[t];
	const rc_atom *a = &s->atom[s->piece[p].beg];
	uint8_t gap = gap_before(s, p);
	if (gap >= RC_GAP_LINE)
		return may_begin(s, p) || s->longest_line > 120;
	if (x->flags & RC_PIECE_ABBR_END)
		return gap != RC_GAP_NONE && a->kind == RC_ATOM_WORD && a->upper && (!is_acronym(s, begin, t) || behind_acronym(s, begin, t, p));
	if (t == begin + 1 && s->atom[s->piece[begin].beg].kind == RC_ATOM_NUMBER && p == t + 1)
		return false; /* "1. Reading" */
	if (gap == RC_GAP_NONE && p == t + 1) { /* « Tavres.Selon » */
		const rc_atom *before = &s->atom[s->piece[t].beg - (t > begin)];
		bool plain = before->kind == RC_ATOM_WORD && before->upper != 2 && before->end - before->beg > 2;
		bool opens = (s->piece[p].flags & RC_PIECE_OPEN) != 0;
		bool asked = s->c->english && (first_cp(s, t) == '?' || first_cp(s, t) == '!') && !in_address(s, t); /* "is it?yes" */
		return plain && (opens || (a->kind == RC_ATOM_WORD && (a->upper == 1 || asked))) && !(first_cp(s, t) == '?' && in_address(s, t));
	}
	return may_begin(s, p) || begins_small(s, begin, t, p);
}

static rc_str piece_form(const state *s, uint32_t p)
{
	return rc_str_sub(s->text, s->atom[s->piece[p].beg].beg, s->atom[s->piece[p].end - 1].end);
}

/* "- rules.doc": an attachment in a list of them. */
static bool begins_file(const state *s, uint32_t p)
{
	if (!s->c->english || first_cp(s, p) != '-' || p + 1 >= s->n || gap_before(s, p + 1) == RC_GAP_NONE)
		return false;
	const rc_piece *x = &s->piece[p + 1];
	return x->end - x->beg >= 3 && rc_word_map_atom(&s->c->file, &s->atom[x->end - 1]) != RC_NONE && s->text.p[s->atom[x->end - 2].beg] == '.';
}

/* A capital behind a line drawn of marks. */
static bool behind_ruler(const state *s, uint32_t begin, uint32_t p)
{
	const rc_piece *x = &s->piece[p - 1];
	uint32_t cp = first_cp(s, p - 1);
	return s->c->english && p > begin + 1 && x->end - x->beg >= RULER && (cp == '-' || cp == '=' || cp == '_' || cp == '*') && may_begin(s, p);
}

/* A capital in mid-line that no full stop stands before: a heading may have ended. The model says. */
static bool starts_unannounced(const state *s, uint32_t begin, uint32_t p)
{
	if (!s->m || p < begin + 1 || p < s->from + 2 || p + 1 >= s->n || !is_word(s, p) || !s->atom[s->piece[p].beg].upper || gap_before(s, p) != RC_GAP_SPACE)
		return false;
	uint32_t cp = first_cp(s, p - 1);
	if (p == begin + 1 && is_bullet(s, begin))
		return false; /* the mark of a list */
	if ((s->piece[p - 1].flags & (RC_PIECE_OPEN | RC_PIECE_TERM | RC_PIECE_ABBR | RC_PIECE_ABBR_END)) || cp == '"')
		return false;
	if (s->atom[s->piece[p].beg].upper == 2 && s->atom[s->piece[p - 1].end - 1].upper == 2)
		return false; /* inside a run of capitals */
	if (p > begin + 1 && is_word(s, p - 1) && s->atom[s->piece[p - 1].beg].upper == 1 && p > begin + 2 && !s->atom[s->piece[p - 2].beg].upper)
		return false; /* « le chef de guerre Maro Selvik »: a name of two words */
	const rc_atom *of = &s->atom[s->piece[p + 1].beg];
	if (p + 2 < s->n && is_word(s, p + 1) && is_word(s, p + 2) && !of->upper && of->end - of->beg <= 3 && s->atom[s->piece[p + 2].beg].upper)
		return false; /* «el pesquero tarviano Estrella de Noroa» */
	return rc_model_starts(s->m, piece_form(s, p - 2), piece_form(s, p - 1), piece_form(s, p), piece_form(s, p + 1), p - begin);
}

static bool is_dash(const state *s, uint32_t p)
{
	uint32_t cp = first_cp(s, p);
	return cp == '-' || cp == 0x2013 || cp == 0x2014;
}

/* A small word that a day or a name may hold: "6 de junio", "jeudi 3 mars", "Villa del Mar". */
static bool in_date(const state *s, uint32_t from, uint32_t p)
{
	const rc_piece *x = &s->piece[p];
	if (s->atom[x->end - 1].end - s->atom[x->beg].beg <= 3 || (p + 1 < s->n && s->atom[s->piece[p + 1].beg].kind == RC_ATOM_NUMBER))
		return true;
	return (p > from && s->atom[s->piece[p - 1].beg].kind == RC_ATOM_NUMBER) || (p > from + 1 && s->atom[s->piece[p - 2].beg].kind == RC_ATOM_NUMBER);
}

/* "PARIS, 3 mars (AFP) -", "Madrid, 8 abr (Efe).-": names, a day and a bracket up to a dash at the head of a paragraph. Where and when something was
 * written is no part of the sentence behind it. The dash's piece, or RC_NONE. */
static uint32_t dateline(const state *s, uint32_t from)
{
	bool comma = false, number = false, depth = false, capitals = s->atom[s->piece[from].beg].upper == 2;
	if (!is_word(s, from) || !s->atom[s->piece[from].beg].upper)
		return RC_NONE;
	for (uint32_t p = from; p + 1 < s->n && p < from + DATELINE && (p == from || gap_before(s, p) < RC_GAP_LINE); p++) {
		const rc_atom *a = &s->atom[s->piece[p].beg];
		uint32_t cp = first_cp(s, p), before = p > from ? first_cp(s, p - 1) : 0;
		bool glued = cp == '.' && s->piece[p].end - s->piece[p].beg == 2 && s->text.p[s->atom[s->piece[p].end - 1].beg] == '-'; /* ".-" in one piece */
		if (depth || cp == '(') {
			depth = cp != ')';
		} else if ((is_dash(s, p) || glued) && p > from && gap_before(s, p + 1) == RC_GAP_SPACE) {
			bool bracket = before == ')' || (before == '.' && p > from + 1 && first_cp(s, p - 2) == ')');
			return (bracket || (comma && number) || capitals) && may_begin(s, p + 1) && !is_dash(s, p + 1) ? p : RC_NONE;
		} else if (a->kind == RC_ATOM_NUMBER) {
			number = true;
		} else if (is_word(s, p)) {
			if (!a->upper && !in_date(s, from, p))
				return RC_NONE;
		} else if (cp != ',' && cp != '.' && cp != '/' && cp != ')' && cp != '-') {
			return RC_NONE;
		}
		comma |= cp == ',';
	}
	return RC_NONE;
}

static void measure_lines(state *s, uint32_t from)
{
	uint32_t line = s->atom[s->piece[from].beg].beg;
	s->longest_line = 0;
	for (uint32_t p = from + 1; p <= s->n; p++) {
		if (p < s->n && gap_before(s, p) < RC_GAP_LINE)
			continue;
		uint32_t len = s->atom[s->piece[p - 1].end - 1].end - line;
		if (len > s->longest_line)
			s->longest_line = len;
		if (p == s->n || gap_before(s, p) == RC_GAP_PARAGRAPH)
			break;
		line = s->atom[s->piece[p].beg].beg;
	}
}

static void end_after(state *s, uint32_t p, bool heading)
{
	s->piece[p].flags |= RC_PIECE_END | (heading ? RC_PIECE_HEADING : 0);
}

static bool loses_stop(const state *s, const rc_piece *x)
{
	if (!(x->flags & RC_PIECE_END) || !(x->flags & (RC_PIECE_ABBR | RC_PIECE_ABBR_END)) || x->end - x->beg < 2 || s->text.p[s->atom[x->end - 1].beg] != '.')
		return false;
	return x->end - x->beg == 2 || !s->atom[x->beg].upper;
}

/* "At 5 p.m. on", but "at 5 p.m ." where the sentence ends; acronyms keep it. Ends of sentences with such pieces are few: those behind them are moved. */
static void take_off_stops(const state *s, rc_arena *a, rc_pieces *pieces)
{
	uint32_t more = 0;
	for (uint32_t p = s->from; p < pieces->n; p++)
		more += loses_stop(s, &pieces->v[p]);
	uint32_t to = pieces->n + more;
	for (uint32_t k = 0; k < more; k++)
		*RC_ADD(a, *pieces) = (rc_piece){0};
	for (uint32_t p = to - more; more > 0 && p-- > s->from;) {
		rc_piece x = pieces->v[p];
		if (loses_stop(s, &x)) {
			pieces->v[--to] = (rc_piece){x.end - 1, x.end, (uint16_t)((x.flags & ~(RC_PIECE_ABBR | RC_PIECE_ABBR_END)) | RC_PIECE_TERM)};
			x.end--;
			x.flags &= (uint16_t)~(RC_PIECE_END | RC_PIECE_HEADING);
			more--;
		}
		pieces->v[--to] = x;
	}
}

void rc_cut_sentences(const rc_cutter *c, rc_str text, const rc_atom *atom, rc_arena *a, rc_pieces *pieces, uint32_t from, const rc_model *m)
{
	state s = {.m = m, .c = c, .text = text, .atom = atom, .piece = pieces->v, .from = from, .n = pieces->n};
	uint32_t begin = from, term = RC_NONE, line = 0, dash = RC_NONE;
	if (from == s.n)
		return;
	for (uint32_t p = from; p < s.n; p++) {
		uint8_t gap = gap_before(&s, p);
		if (p == from || gap == RC_GAP_PARAGRAPH) {
			measure_lines(&s, p);
			s.straight_open = s.guillemet_open = false;
			line = atom[s.piece[p].beg].beg;
			dash = dateline(&s, p);
		}
		quote_flags(&s, p);
		bool closes = (s.piece[p].flags & RC_PIECE_CLOSE) && gap != RC_GAP_PARAGRAPH;
		bool end = false, heading = false;
		if (p > from && gap == RC_GAP_PARAGRAPH) {
			end = true;
			heading = term == RC_NONE;
		} else if (dash != RC_NONE && p <= dash + 1) {
			end = heading = p == dash + 1;
		} else if (term != RC_NONE && !closes && !(s.piece[p].flags & RC_PIECE_TERM)) {
			end = ends_before(&s, begin, term, p);
		} else if (term == RC_NONE && p > from && gap == RC_GAP_LINE) {
			end = heading = ends_at_line(&s, p, line);
		} else if (term == RC_NONE && p > from && gap == RC_GAP_SPACE) {
			end = heading = begins_file(&s, p) || behind_ruler(&s, begin, p) || starts_unannounced(&s, begin, p);
		}
		if (end) {
			end_after(&s, p - 1, heading);
			begin = p;
		}
		if (gap >= RC_GAP_LINE)
			line = atom[s.piece[p].beg].beg;
		quoted_flags(&s, p);
		if (s.piece[p].flags & (RC_PIECE_TERM | RC_PIECE_ABBR_END))
			term = p;
		else if (!closes || end)
			term = RC_NONE;
	}
	end_after(&s, s.n - 1, term == RC_NONE);
	if (c->english)
		take_off_stops(&s, a, pieces);
}
