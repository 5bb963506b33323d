/* speech_quotes.c - finding quotations by their marks; see speech_int.h.
 *
 * « », “ ”, „ “, " " and, in English, ‘ ’ and ' '. Only the outermost quotation counts; what is quoted inside it belongs to it. Straight marks don't say
 * which way they face: where a paragraph holds an even number of them they simply alternate, else each is judged by the white space around it. A
 * quotation may run over several paragraphs, each of which may open with the mark again; one that is never closed ends with its paragraph. In French and
 * Spanish a paragraph that begins with a dash, and goes on with a verb of speech and its subject, is a line of a dialogue.
 */
#include "read/speech_int.h"

enum family { Q_NONE, Q_ANGLE, Q_CURLY, Q_STRAIGHT, Q_SINGLE };
enum { MAX_PARAGRAPHS = 8, MAX_SINGLE = 120, TELLING = 40 };

typedef struct mark {
	uint8_t family;
	bool    opens, closes;
} mark;

static uint32_t code_of(const rc_doc *d, uint32_t a)
{
	uint32_t i = d->atom.v[a].beg;
	return d->atom.v[a].kind == RC_ATOM_MARK ? rc_utf8_next(d->text, d->n_text, &i) : 0;
}

static mark mark_of(const rc_doc *d, uint32_t a)
{
	switch (code_of(d, a)) {
	case 0xAB: case 0x2039:
		return (mark){Q_ANGLE, true, false};
	case 0xBB: case 0x203A:
		return (mark){Q_ANGLE, false, true};
	case 0x201C:
		return (mark){Q_CURLY, true, true}; /* closes „ */
	case 0x201E:
		return (mark){Q_CURLY, true, false};
	case 0x201D:
		return (mark){Q_CURLY, false, true};
	case '"':
		return (mark){Q_STRAIGHT, true, true};
	default:
		return (mark){Q_NONE, false, false};
	}
}

static bool space_before(const rc_doc *d, uint32_t a)
{
	return d->atom.v[a].gap != RC_GAP_NONE || (a && strchr("([-", d->text[d->atom.v[a - 1].beg]));
}

static bool space_after(const rc_doc *d, uint32_t a)
{
	return a + 1 >= d->atom.n || d->atom.v[a + 1].gap != RC_GAP_NONE;
}

/* A line end counts as the end of a paragraph only behind a full stop or a closing mark: texts may be wrapped. */
static bool paragraph_at(const rc_doc *d, uint32_t a)
{
	const rc_atom *t = &d->atom.v[a];
	if (t->gap == RC_GAP_PARAGRAPH || a == 0)
		return true;
	if (t->gap != RC_GAP_LINE)
		return false;
	return d->atom.v[a - 1].kind == RC_ATOM_MARK && d->text[d->atom.v[a - 1].beg] != ',';
}

/* First atom behind the paragraph that holds atom a. */
static uint32_t paragraph_end(const rc_doc *d, uint32_t a)
{
	for (a++; a < d->atom.n && !paragraph_at(d, a); a++)
		;
	return a;
}

static bool even_straight(const rc_doc *d, uint32_t a)
{
	uint32_t end = paragraph_end(d, a), n = 0;
	for (; a < end; a++)
		n += code_of(d, a) == '"';
	return n % 2 == 0;
}

/* Does a quotation of this family, open at the end of a paragraph, go on in the next one, which begins at atom a? */
static bool goes_on(const rc_doc *d, uint32_t a, uint8_t family)
{
	if (a >= d->atom.n || (d->title_end && d->atom.v[a].beg >= d->body_beg && d->atom.v[a - 1].beg < d->title_end))
		return false;
	mark m = mark_of(d, a);
	if (m.family == family && m.opens)
		return family != Q_STRAIGHT || !even_straight(d, a);
	if (family == Q_STRAIGHT)
		return false;
	for (uint32_t n = 0; a < d->atom.n && n < MAX_PARAGRAPHS; a++) {
		n += paragraph_at(d, a);
		m = mark_of(d, a);
		if (m.family == family)
			return !m.opens;
	}
	return false;
}

/* Atom of the mark that closes the quotation opened at atom a, or the last atom of it when there is none; *closed says which. */
static uint32_t closing(const rc_doc *d, uint32_t a, uint8_t family, bool even, bool *closed)
{
	uint32_t depth = 0, paragraphs = 0;
	*closed = true;
	for (uint32_t i = a + 1; i < d->atom.n; i++) {
		mark m = mark_of(d, i);
		if (paragraph_at(d, i)) {
			if (++paragraphs > MAX_PARAGRAPHS || !goes_on(d, i, family)) {
				*closed = false;
				return i - 1;
			}
			even = false;
			if (m.family == family && m.opens)
				continue;
		}
		if (m.family != family)
			continue;
		if (family == Q_STRAIGHT) {
			bool stop = i + 1 < d->atom.n && d->atom.v[i + 1].kind == RC_ATOM_MARK && strchr(",.;:)", d->text[d->atom.v[i + 1].beg]);
			bool opening = space_before(d, i) && !space_after(d, i) && !even && !stop; /* 'the end ", said X' closes */
			if (!opening)
				return i;
		} else if (m.closes && (!m.opens || code_of(d, a) == 0x201E)) {
			if (depth-- == 0)
				return i;
		} else {
			depth++;
		}
	}
	*closed = false;
	return d->atom.n - 1;
}

/* ‘...’ and '...' of English: the closing mark looks like an apostrophe, so it must stand at a word's end; the last one of a clause is preferred to a
 * plural's possessive. RC_NONE when there is none nearby. */
static uint32_t closing_single(const rc_doc *d, uint32_t a)
{
	uint32_t found = RC_NONE;
	for (uint32_t i = a + 1; i < d->atom.n && i < a + MAX_SINGLE && !paragraph_at(d, i); i++) {
		uint32_t cp = code_of(d, i);
		if (cp == 0x2018 || (cp == '\'' && space_before(d, i) && !space_after(d, i)))
			break;
		if ((cp != 0x2019 && cp != '\'') || d->atom.v[i].gap != RC_GAP_NONE)
			continue;
		if (i + 1 < d->atom.n && d->atom.v[i + 1].gap == RC_GAP_NONE && d->atom.v[i + 1].kind != RC_ATOM_MARK)
			continue;
		found = i;
		char before = d->text[d->atom.v[i].beg - 1];
		if (before != 's')
			break;
	}
	return found;
}

static bool opens_single(const rc_doc *d, uint32_t a)
{
	uint32_t cp = code_of(d, a);
	return (cp == 0x2018 || cp == '\'') && space_before(d, a) && !space_after(d, a) && a + 1 < d->atom.n &&
	       d->atom.v[a + 1].kind == RC_ATOM_WORD;
}

static uint32_t first_letter(const rc_doc *d, uint32_t beg, uint32_t end)
{
	while (beg < end) {
		uint32_t cp = rc_utf8_next(d->text, end, &beg);
		if (rc_cp_is_alpha(cp))
			return cp;
	}
	return 0;
}

static bool reads_whole(const say *s, const say_quote *q)
{
	const rc_doc *d = s->d;
	if (q->tok_end <= q->tok_beg || !rc_cp_is_upper(first_letter(d, q->in_beg, q->in_end)))
		return false;
	uint32_t n = q->tok_end - q->tok_beg;
	if (d->tok.v[q->tok_beg].sent != d->tok.v[q->tok_end - 1].sent && n > 3)
		return true;
	char last = d->text[q->in_end - 1];
	if (n > 2 && (last == '.' || last == '!' || last == '?' || last == ','))
		return true;
	for (uint32_t t = q->tok_beg; t < q->tok_end && n > 2; t++)
		if (say_finite(&d->tok.v[t]))
			return true;
	return false;
}

/* Adds the quotation of atoms [open, close]; its words begin behind atom `lead`. */
static void add_quote(say *s, uint32_t open, uint32_t lead, uint32_t close, bool closed)
{
	rc_doc *d = s->d;
	say_quote q = {.beg = d->atom.v[open].beg, .end = d->atom.v[close].end, .in_beg = d->atom.v[lead].end};
	q.in_end = closed ? d->atom.v[close].beg : q.end;
	for (uint32_t i = q.in_beg; i < q.in_end;) {
		if (!rc_cp_is_space(rc_utf8_next(d->text, q.in_end, &i)))
			break;
		q.in_beg = i;
	}
	while (q.in_end > q.in_beg) {
		uint32_t i = q.in_end;
		if (!rc_cp_is_space(rc_utf8_prev(d->text, &i)))
			break;
		q.in_end = i;
	}
	if (q.in_end <= q.in_beg)
		return;
	q.tok_beg = rc_doc_tok_at(d, q.in_beg);
	q.tok_end = rc_doc_tok_at(d, q.in_end);
	if (q.tok_end <= q.tok_beg || d->tok.v[q.tok_end - 1].span.end > q.in_end)
		return; /* marks inside a word */
	q.whole = reads_whole(s, &q);
	for (uint32_t t = q.tok_beg; t < q.tok_end; t++)
		d->tok.v[t].flags |= RC_TOK_QUOTED;
	for (uint32_t t = rc_doc_tok_at(d, q.beg); t < d->tok.n && d->tok.v[t].span.beg < q.end; t++)
		s->quote_of[t] = s->quote.n;
	*RC_ADD(s->scratch, s->quote) = q;
}

/* ---- lines of a dialogue ---- */

static bool is_dash(const rc_doc *d, uint32_t a)
{
	uint32_t cp = code_of(d, a);
	return cp == 0x2014 || cp == 0x2013;
}

/* Does a verb of speech with its subject behind it stand at atom a: « demande Selvik », « dit-il », «respondió la alcaldesa»? In French, where a list may look
 * like a dialogue, the subject must be able to speak. */
static bool tells(const say *s, uint32_t a)
{
	const rc_doc *d = s->d;
	uint32_t t = a < d->atom.n && d->atom.v[a].kind == RC_ATOM_WORD ? rc_doc_tok_at(d, d->atom.v[a].beg) : d->tok.n;
	for (uint32_t n = 0; t + 1 < d->tok.n && n < 3 && (d->tok.v[t].upos == RC_UPOS_AUX || (d->tok.v[t].upos == RC_UPOS_PRON && (s->bits_norm[t] & (SAY_SELF | SAY_IT)))); n++)
		t++; /* « s'écria », « a dit » */
	if (t + 1 >= d->tok.n || (d->tok.v[t].flags & RC_TOK_CAPITAL))
		return false;
	uint32_t row[2] = {rc_word_map_get(&s->know->first, d, d->tok.v[t].lemma), rc_word_map_get(&s->know->first, d, d->tok.v[t].norm)};
	bool verb = false;
	for (uint32_t i = 0; i < 2; i++)
		for (uint32_t r = row[i]; r != RC_NONE && !verb; r = s->know->row.v[r].next)
			verb = s->know->row.v[r].kind == SAY_VERB && s->know->row.v[r].n_words == 1 && (s->know->row.v[r].frame & (FRAME_CLAUSE | FRAME_QUOTE));
	t += t + 2 < d->tok.n && d->tok.v[t + 1].upos == RC_UPOS_ADV;
	const rc_token *k = &d->tok.v[t + 1];
	if (!verb || k->upos == RC_UPOS_PUNCT)
		return verb && d->lang == RC_ES; /* «—No iremos —dijo.» */
	if (k->upos == RC_UPOS_PRON)
		return (say_first(s, t + 1) == '-') == (d->lang == RC_FR) && RC_FEAT(k->feats, PRONTYPE) == RC_PRONTYPE_PRS;
	uint32_t e = rc_say_np_end(s, t + 1, say_sent(s, t)->tok_end);
	return e > t + 1 && (d->lang == RC_ES || (k->flags & RC_TOK_CAPITAL) || rc_say_can_speak(s, rc_say_np_head(s, t + 1, e)));
}

static void add_line(say *s, uint32_t open, uint32_t lead, uint32_t close, bool closed)
{
	uint32_t n = s->quote.n;
	add_quote(s, open, lead, close, closed);
	if (s->quote.n == n)
		return;
	s->quote.v[n].whole = true;
	s->quote.v[n].bare = !closed;
}

/* «—Nadie —respondió Tavres—. Me voy.»: the words before the telling, and those behind it. Returns the last atom dealt with, or a where the paragraph
 * that begins with the dash at atom a is no such line. */
static uint32_t line_with_dashes(say *s, uint32_t a, uint32_t end)
{
	const rc_doc *d = s->d;
	uint32_t i = a + 2;
	while (i < end && !(is_dash(d, i) && space_before(d, i) && !space_after(d, i)))
		i++;
	if (i >= end || !tells(s, i + 1))
		return a;
	add_line(s, a, a, i, true);
	uint32_t j = i + 2, lead;
	while (j < end && j < i + TELLING && !(is_dash(d, j) && d->atom.v[j].gap == RC_GAP_NONE))
		j++;
	if (j >= end || j >= i + TELLING)
		return i;
	for (lead = j; lead + 1 < end && d->atom.v[lead + 1].kind == RC_ATOM_MARK && strchr(".,;:", d->text[d->atom.v[lead + 1].beg]); lead++)
		;
	if (lead + 1 < end)
		add_line(s, j, lead, end - 1, false);
	return end - 1;
}

/* « – Et maintenant ? demande Selvik. » */
static uint32_t line_without(say *s, uint32_t a, uint32_t end)
{
	const rc_doc *d = s->d;
	for (uint32_t i = a + 2; i + 1 < end; i++) {
		uint32_t cp = code_of(d, i);
		if ((cp != ',' && cp != '?' && cp != '!' && cp != 0x2026) || !tells(s, i + 1))
			continue;
		add_line(s, a, a, i, cp == ',');
		return i;
	}
	return a;
}

/* The line of a dialogue that begins with the dash at atom a, as above. */
static uint32_t dialogue(say *s, uint32_t a)
{
	const rc_doc *d = s->d;
	uint32_t end = paragraph_end(d, a);
	if (d->lang == RC_EN || !is_dash(d, a) || a + 3 >= end)
		return a;
	uint32_t last = line_with_dashes(s, a, end);
	return last == a && d->lang == RC_FR ? line_without(s, a, end) : last;
}

void rc_say_quotes(say *s)
{
	const rc_doc *d = s->d;
	bool even = false, stray = false; /* straight marks of this paragraph: they alternate; none behind here closes anything */
	for (uint32_t a = 0; a < d->atom.n; a++) {
		if (paragraph_at(d, a)) {
			even = even_straight(d, a);
			stray = false;
			uint32_t last = dialogue(s, a);
			if (last > a) {
				a = last;
				continue;
			}
		}
		mark m = mark_of(d, a);
		bool closed = true;
		uint32_t close = RC_NONE;
		if (m.opens && (m.family != Q_STRAIGHT || ((even || !space_after(d, a)) && (!stray || paragraph_at(d, a)))))
			close = closing(d, a, m.family, even, &closed);
		else if (d->lang == RC_EN && opens_single(d, a))
			close = closing_single(d, a);
		if (close == RC_NONE || (!closed && m.family == Q_STRAIGHT && !paragraph_at(d, a))) {
			stray |= close != RC_NONE;
			continue; /* a stray mark inside a paragraph opens nothing */
		}
		add_quote(s, a, a, close, closed);
		for (uint32_t i = a + 1; i <= close; i++)
			if (paragraph_at(d, i)) {
				even = even_straight(d, i);
				stray = false;
			}
		a = close;
	}
}

/* ---- trimming a statement's span, with an eye to its quotation marks ---- */

static bool strip_char(const char *p, uint32_t n, const char *set)
{
	return n == 1 && strchr(set, *p);
}

static uint32_t strip_left(const say *s, rc_span x)
{
	const char *text = s->d->text;
	while (x.beg < x.end) {
		uint32_t i = x.beg, cp = rc_utf8_next(text, x.end, &i);
		bool drop = rc_cp_is_space(cp) || strip_char(text + x.beg, i - x.beg, ",;:.-)") || cp == 0x2013 || cp == 0x2014;
		if (!drop || (cp == '.' && i < x.end && text[i] == '.'))
			break;
		x.beg = i;
	}
	return x.beg;
}

static uint32_t count_char(const say *s, rc_span x, char ch)
{
	uint32_t n = 0;
	for (uint32_t i = x.beg; i < x.end; i++)
		n += s->d->text[i] == ch;
	return n;
}

static uint32_t strip_right(const say *s, rc_span x)
{
	const char *text = s->d->text;
	while (x.end > x.beg) {
		uint32_t i = x.end, cp = rc_utf8_prev(text, &i);
		bool drop = rc_cp_is_space(cp) || strip_char(text + i, x.end - i, ",;:-(") || cp == 0x2013 || cp == 0x2014;
		if (cp == '.' && i > x.beg && text[i - 1] != '.' && !(i > x.beg + 1 && text[i - 1] >= 'A' && text[i - 1] <= 'Z' && !rc_cp_is_alpha((uint8_t)text[i - 2])))
			drop = true; /* but not the dot of "U.S." */
		if (cp == ')' && count_char(s, x, ')') > count_char(s, x, '('))
			drop = true;
		if (!drop)
			break;
		x.end = i;
	}
	return x.end;
}

uint32_t rc_say_first_quote(const say *s, uint32_t byte)
{
	uint32_t lo = 0, hi = s->quote.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (s->quote.v[mid].end <= byte)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static uint32_t quote_at(const say *s, uint32_t byte)
{
	uint32_t q = rc_say_first_quote(s, byte);
	return q < s->quote.n && s->quote.v[q].beg <= byte ? q : RC_NONE;
}

bool rc_say_trim(const say *s, rc_span *x)
{
	for (uint32_t pass = 0; pass < 3 && x->beg < x->end; pass++) {
		x->beg = strip_left(s, *x);
		x->end = strip_right(s, *x);
		if (x->beg >= x->end)
			return false;
		uint32_t last = x->end;
		rc_utf8_prev(s->d->text, &last);
		uint32_t a = quote_at(s, x->beg), b = quote_at(s, last);
		if (a != RC_NONE && a == b) { /* all of it inside one quotation: outer marks off */
			const say_quote *q = &s->quote.v[a];
			if (x->beg < q->in_beg)
				x->beg = q->in_beg;
			if (x->end > q->in_end)
				x->end = q->in_end;
			return x->beg < x->end;
		}
		if (b != RC_NONE && x->end < s->quote.v[b].end && x->beg < s->quote.v[b].beg)
			x->end = last == s->quote.v[b].beg ? last : s->quote.v[b].end;
		if (a != RC_NONE && x->beg >= s->quote.v[a].in_end)
			x->beg = s->quote.v[a].end;
	}
	return x->beg < x->end;
}
