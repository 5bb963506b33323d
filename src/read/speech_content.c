/* speech_content.c - from a cue to the words it reports; see speech_int.h.
 *
 * For a verb, in this order: a quotation that stands before it (« ... », a dit X), one behind a colon, a clause with "que", the clause before it that it closes
 * or interrupts (..., a dit X), a quotation beside it, an infinitive, what an accused is accused of, a name given, a noun phrase. The tree says where
 * a clause ends; the clause is stretched over what the parser hung elsewhere, up to the next punctuation, and cut where another cue begins.
 */
#include "base/limits.h"
#include "read/speech_int.h"

enum { NEAR = 4, REACH = 30 };

/* A sentence without end (a table, a list) is looked at only so far to both sides: the work stays linear. */
static uint32_t sent_beg(const say *s, uint32_t t)
{
	uint32_t b = say_sent(s, t)->tok_beg;
	return t > b + RC_MAX_SENTENCE ? t - RC_MAX_SENTENCE : b;
}

static uint32_t sent_end(const say *s, uint32_t t)
{
	uint32_t e = say_sent(s, t)->tok_end;
	return e > t + RC_MAX_SENTENCE ? t + RC_MAX_SENTENCE : e;
}

static const say_row *row_of(const say *s, const say_cue *c)
{
	return &s->know->row.v[c->row];
}

static bool is_char(const say *s, uint32_t t, char ch)
{
	const rc_token *k = say_tok(s, t);
	return k->span.end == k->span.beg + 1 && s->d->text[k->span.beg] == ch;
}

static bool is_punct(const say *s, uint32_t t)
{
	return say_tok(s, t)->upos == RC_UPOS_PUNCT;
}

static bool opens(const say *s, uint32_t t)
{
	return s->quote_of[t] != RC_NONE && say_tok(s, t)->span.beg == s->quote.v[s->quote_of[t]].beg;
}

static bool closes(const say *s, uint32_t t)
{
	uint32_t q = s->quote_of[t];
	return q != RC_NONE && say_tok(s, t)->span.beg >= s->quote.v[q].in_end;
}

/* Word behind the quotation that begins at (or holds) word t. */
static uint32_t behind_quote(const say *s, uint32_t t)
{
	uint32_t q = s->quote_of[t];
	while (t < s->d->tok.n && s->quote_of[t] == q)
		t++;
	return t;
}

static bool is_that(const say *s, uint32_t t)
{
	uint8_t u = say_tok(s, t)->upos;
	return (s->bits_norm[t] & SAY_THAT) && u != RC_UPOS_DET && (u != RC_UPOS_PRON || s->d->lang != RC_EN);
}

static uint32_t comma_before(const say *s, uint32_t t)
{
	return t > sent_beg(s, t) && is_char(s, t - 1, ',');
}

/* ---- spans ---- */

static bool set_span(const say *s, say_statement *st, uint32_t beg, uint32_t end)
{
	if (beg >= end)
		return false;
	st->span = rc_doc_words(s->d, beg, end);
	return rc_say_trim(s, &st->span);
}

static bool set_quote(say *s, say_statement *st, uint32_t q)
{
	st->span = (rc_span){s->quote.v[q].in_beg, s->quote.v[q].in_end};
	st->whole_quote = true;
	return true;
}

/* ---- clauses ---- */

static bool subject_behind(const say *s, uint32_t head)
{
	for (uint32_t k = s->d->node[head].first_kid; k != RC_NONE; k = s->d->node[k].next_kid)
		if (rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_NSUBJ))
			return k > head;
	return false;
}

static uint32_t subject_before(const say *s, uint32_t head)
{
	for (uint32_t k = s->d->node[head].first_kid; k != RC_NONE; k = s->d->node[k].next_kid)
		if (rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_NSUBJ))
			return k < head ? k : RC_NONE;
	return RC_NONE;
}

/* Start of the noun phrase that ends right before word t, by tags alone; t when there is none. */
static uint32_t np_before(const say *s, uint32_t t)
{
	uint32_t sb = sent_beg(s, t), i = t;
	while (i > sb) {
		const rc_token *k = say_tok(s, i - 1);
		bool part = say_nominal(k->upos) || k->upos == RC_UPOS_ADJ || k->upos == RC_UPOS_DET || k->upos == RC_UPOS_NUM ||
		            (k->upos == RC_UPOS_PRON && i == t && !(s->bits_norm[i - 1] & (SAY_RELATIVE | SAY_THAT))) || ((s->bits_norm[i - 1] & SAY_LINK) && i < t) ||
		            (is_char(s, i - 1, '-') && i < t);
		if (!part || s->quote_of[i - 1] != RC_NONE || t - i > 14)
			break;
		i--;
	}
	return i;
}

/* First word of the cue's clause when its subject stands before it, else the cue's. */
static uint32_t clause_beg(const say *s, const say_cue *c)
{
	uint32_t beg = np_before(s, c->beg), k = subject_before(s, c->head);
	if (k != RC_NONE && s->d->node[k].left < beg && s->quote_of[s->d->node[k].left] == RC_NONE &&
	    s->d->node[k].left >= sent_beg(s, c->beg) && !comma_before(s, beg))
		beg = s->d->node[k].left;
	return beg;
}

/* Where content that begins at word `from` must end because another cue takes over: ", ajoutant que", ", a-t-il dit", ", selon X". */
static uint32_t cut_at(const say *s, uint32_t ci, uint32_t from)
{
	uint32_t se = sent_end(s, from);
	for (uint32_t i = ci + 1; i < s->cue.n && s->cue.v[i].beg < se; i++) {
		const say_cue *c = &s->cue.v[i];
		uint8_t kind = row_of(s, c)->kind;
		if (c->beg <= from + 1 || kind == SAY_NOUN || s->quote_of[c->beg] != RC_NONE)
			continue;
		uint32_t b = c->beg;
		if (c->gerund && b > from && say_tok(s, b - 1)->upos == RC_UPOS_ADP)
			b--;
		bool beside = c->gerund || c->inverted != RC_NONE || subject_behind(s, c->head);
		if (kind == SAY_VERB && row_of(s, c)->form == SAY_FORM_PRESENT)
			beside = true;
		if (kind == SAY_PREP) {
			uint32_t e = rc_say_np_end(s, c->end, se);
			beside = e >= se || is_char(s, e, '.');
		} else if (!beside && s->d->lang == RC_EN) {
			b = np_before(s, c->beg);
			beside = b < c->beg && (c->end >= se || is_punct(s, c->end));
		} else if (!beside && s->d->lang == RC_ES) {
			beside = subject_before(s, c->head) == RC_NONE && !c->participle && !c->passive;
		}
		if (c->like != RC_NONE && c->like > from) {
			b = c->like;
			beside = true;
			for (uint32_t k = c->end; k + 1 < se && beside; k++)
				beside = !is_char(s, k, ',');
		}
		bool inside = c->gerund && b < c->beg; /* "en soulignant" */
		if (beside && b > from && (is_char(s, b - 1, ',') || closes(s, b - 1) || inside))
			return is_char(s, b - 1, ',') ? b - 1 : b;
	}
	for (uint32_t i = from; i < se; i++)
		if (s->quote_of[i] == RC_NONE && is_char(s, i, ';'))
			return i;
	return se;
}

/* Does the coordination at word i carry on the cue's own clause ("a dit que ..., et a annoncé")? */
static bool joins_cue(const say *s, const say_cue *c, uint32_t ci, uint32_t i)
{
	uint32_t h = say_tok(s, i)->head;
	if (h != RC_NONE && say_tok(s, h)->head == c->head && rc_deprel_is(say_tok(s, h)->deprel, RC_DEPREL_CONJ))
		return true;
	for (uint32_t k = ci + 1; k < s->cue.n && s->cue.v[k].beg <= i + 3; k++)
		if (s->cue.v[k].beg > i && rc_deprel_is(say_tok(s, s->cue.v[k].head)->deprel, RC_DEPREL_CONJ) &&
		    subject_before(s, s->cue.v[k].head) == RC_NONE)
			return true;
	return false;
}

/* A relative clause that began before word t ends at the comma before the main verb, if that follows before lim. */
static uint32_t relative_end(const say *s, uint32_t t, uint32_t lim)
{
	for (uint32_t i = t; i + 1 < lim; i++)
		if (s->quote_of[i] == RC_NONE && is_char(s, i, ',') && say_finite(say_tok(s, i + 1)))
			return i;
	return lim;
}

/* Behind an aside between commas that begins at word t ("qui, comme il l'a dit, ..."), or RC_NONE. */
static uint32_t behind_aside(const say *s, uint32_t ci, uint32_t t, uint32_t lim)
{
	for (uint32_t i = ci + 1; i < s->cue.n && s->cue.v[i].beg < lim; i++) {
		const say_cue *c = &s->cue.v[i];
		if (c->like != t && !(row_of(s, c)->kind == SAY_PREP && c->beg == t))
			continue;
		for (uint32_t e = c->end; e + 1 < lim; e++)
			if (is_char(s, e, ','))
				return e + 1;
		return RC_NONE;
	}
	return RC_NONE;
}

/* Word behind the clause headed by k (RC_NONE: unknown) that begins at word `from`. */
static uint32_t clause_end(const say *s, uint32_t ci, uint32_t k, uint32_t from)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t lim = cut_at(s, ci, from);
	uint32_t r = k != RC_NONE && s->d->node[k].right >= from ? s->d->node[k].right + 1 : from;
	if (c->beg > sent_beg(s, c->beg) && (s->bits_norm[c->beg - 1] & SAY_RELATIVE))
		lim = relative_end(s, from, lim); /* "X, qui a dit que P, a fait Q" */
	if (r > lim)
		return lim;
	while (r < lim) {
		if (opens(s, r) || (s->quote_of[r] != RC_NONE && r > from)) {
			r = behind_quote(s, r);
			continue;
		}
		bool more = (s->bits_norm[r] & SAY_ALSO) && r + 1 < lim && is_that(s, r + 1);
		if (!more && is_char(s, r, ',') && r + 2 < lim && (s->bits_norm[r + 1] & SAY_ALSO) && is_that(s, r + 2))
			more = true;
		if (more) {
			uint32_t m = r + (is_char(s, r, ',') ? 2 : 1), h = say_tok(s, m)->head;
			r = h != RC_NONE && h > m && s->d->node[h].right > m ? s->d->node[h].right + 1 : m + 1;
			continue;
		}
		uint32_t over = is_char(s, r, ',') ? behind_aside(s, ci, r + 1, lim) : RC_NONE;
		if (over != RC_NONE) {
			r = over;
			continue;
		}
		if (is_punct(s, r) && !is_char(s, r, '-') && !is_char(s, r, '\''))
			break;
		if (say_tok(s, r)->upos == RC_UPOS_CCONJ && joins_cue(s, c, ci, r))
			break;
		r++;
	}
	return r < lim ? r : lim;
}

/* A finite verb of a main clause among words [beg, end)? */
static bool has_main_verb(const say *s, uint32_t beg, uint32_t end)
{
	bool under = false;
	for (uint32_t i = beg; i < end; i++) {
		const rc_token *k = say_tok(s, i);
		if (is_char(s, i, ','))
			under = false;
		else if (k->upos == RC_UPOS_SCONJ || ((s->bits_norm[i] & SAY_RELATIVE) && k->upos == RC_UPOS_PRON))
			under = true;
		else if (!under && say_finite(k))
			return true;
	}
	return false;
}

/* First word of the main clause that ends before word t: the sentence's, behind a semicolon, without "mais". */
static uint32_t main_beg(const say *s, uint32_t t)
{
	uint32_t sb = sent_beg(s, t), b = sb;
	for (uint32_t i = sb; i + 1 < t; i++)
		if (s->quote_of[i] == RC_NONE && (is_char(s, i, ';') || (is_char(s, i, ':') && !opens(s, i + 1))))
			b = i + 1;
	while (b + 1 < t && (say_tok(s, b)->upos == RC_UPOS_CCONJ || (is_punct(s, b) && s->quote_of[b] == RC_NONE) || say_tok(s, b)->upos == RC_UPOS_SYM))
		b++;
	return b;
}

/* Is word t inside a time expression ("on Friday", "jeudi")? */
bool rc_say_in_time(const say *s, uint32_t t)
{
	uint32_t at = say_tok(s, t)->span.beg, lo = 0, hi = s->d->time.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (s->d->time.v[mid].span.end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < s->d->time.n && s->d->time.v[lo].span.beg <= at;
}

/* First word behind the cue that is neither an adverb nor a time nor a pronoun joined to it. */
static uint32_t skip_light(const say *s, uint32_t i, uint32_t se)
{
	while (i < se) {
		const rc_token *k = say_tok(s, i);
		bool time = rc_say_in_time(s, i) || (k->upos == RC_UPOS_ADP && i + 1 < se && rc_say_in_time(s, i + 1));
		if (!time && (s->quote_of[i] != RC_NONE ||
		              !(k->upos == RC_UPOS_ADV || (k->upos == RC_UPOS_PRON && say_first(s, i) == '-'))))
			break;
		i++;
	}
	return i;
}

/* ---- before the cue ---- */

/* Looks left from word t over separators for a closing mark. */
static uint32_t quote_before(const say *s, uint32_t t, bool *comma)
{
	*comma = false;
	for (uint32_t i = t, n = 0; i-- > 0 && n < NEAR; n++) {
		if (closes(s, i))
			return s->quote_of[i];
		if (!is_punct(s, i) || is_char(s, i, ':') || is_char(s, i, ';') || say_tok(s, i)->sent + 1 < say_tok(s, t)->sent ||
		    (say_tok(s, i)->sent != say_tok(s, t)->sent && t != sent_beg(s, t)))
			return RC_NONE;
		*comma |= is_char(s, i, ',');
	}
	return RC_NONE;
}

/* A quotation closed before the cue's clause: alone, or with the words of the clause that it stands in. */
static bool take_quote_before(say *s, const say_cue *c, say_statement *st, uint32_t q)
{
	const say_quote *x = &s->quote.v[q];
	uint32_t open = rc_doc_tok_at(s->d, x->beg), sb = sent_beg(s, open), words = 0;
	for (uint32_t i = open; i-- > sb && words == 0;) {
		if (is_char(s, i, ':') || closes(s, i))
			break;
		uint8_t u = say_tok(s, i)->upos;
		words += u != RC_UPOS_PUNCT && u != RC_UPOS_SYM && u != RC_UPOS_CCONJ && u != RC_UPOS_OTHER;
	}
	if (!words || (x->whole && open > sb && is_char(s, open - 1, ','))) {
		set_quote(s, st, q);
		char last = s->d->text[st->span.end - 1]; /* "We won," Ada said: the comma is the cue's */
		if ((last == ',' || (last == '.' && s->d->text[st->span.end - 2] != '.')) && st->span.end - st->span.beg > 2)
			st->span.end--;
		return true;
	}
	uint32_t e = c->end;
	if (!x->whole && is_char(s, open - 1, ',') && e + 1 < s->d->tok.n && is_char(s, e, ',') && opens(s, e + 1))
		return set_quote(s, st, q); /* "fini", a-t-il dit, "pour de bon" */
	if (!x->whole && !has_main_verb(s, main_beg(s, open), behind_quote(s, open)))
		return false; /* "Le programme « ... », dit X, ne suffit pas" */
	return set_span(s, st, main_beg(s, open), behind_quote(s, open));
}

static bool main_clause_before(say *s, uint32_t ci, say_statement *st);

static bool before_cue(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t at[2] = {c->beg, clause_beg(s, c)};
	if (c->reflexive && c->beg > sent_beg(s, c->beg) && (s->bits_norm[c->beg - 1] & SAY_SELF))
		at[0]--;
	for (uint32_t i = 0; i < 2; i++) {
		bool comma;
		uint32_t q = quote_before(s, at[i], &comma);
		if (q != RC_NONE && !s->quote.v[q].used && (comma || i == 1 || s->quote.v[q].whole || c->inverted != RC_NONE || subject_behind(s, c->head)))
			return take_quote_before(s, c, st, q) || main_clause_before(s, ci, st);
	}
	return false;
}

/* Does nothing but adverbs, times, places and the person spoken to stand between the cue and the next punctuation? Returns that punctuation's word,
 * the sentence's end, or RC_NONE. */
static uint32_t light_tail(const say *s, const say_cue *c)
{
	uint32_t se = sent_end(s, c->beg), i = skip_light(s, c->end, se);
	bool to = say_is(s, c->head, SAY_TO) && i < se && !is_punct(s, i) && say_tok(s, i)->upos != RC_UPOS_ADP;
	if (to) { /* "told reporters" */
		uint32_t e = rc_say_np_end(s, i, se);
		i = e > i ? skip_light(s, e, se) : i;
	}
	if (i < se && say_tok(s, i)->upos == RC_UPOS_ADP)
		while (i < se && !is_punct(s, i))
			if (say_finite(say_tok(s, i++)))
				return RC_NONE;
	return i >= se || (is_punct(s, i) && !opens(s, i)) ? i : RC_NONE;
}

/* Is the noun phrase behind the cue its subject, going by what follows it? */
static bool looks_inverted(const say *s, const say_cue *c)
{
	uint32_t se = sent_end(s, c->beg), i = skip_light(s, c->end, se);
	if (i >= se || is_punct(s, i))
		return s->d->lang == RC_ES;
	return (say_tok(s, i)->upos != RC_UPOS_ADP || say_article(s, i)) && rc_say_np_end(s, i, se) > i && subject_before(s, c->head) == RC_NONE;
}

/* "..., a dit X." and "Les uns, a dit X, ..." without quotation marks. */
static bool main_clause_before(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), p = c->beg, e = c->end;
	bool inverted = c->inverted != RC_NONE || subject_behind(s, c->head);
	if (p > sent_beg(s, p) && (s->bits_norm[p - 1] & SAY_SELF))
		p--;
	if (!comma_before(s, p)) {
		p = np_before(s, c->beg);
		if (s->d->lang != RC_EN || p == c->beg || !comma_before(s, p) || (e = light_tail(s, c)) == RC_NONE)
			return false;
		inverted = true;
	} else if (!inverted && (s->d->lang == RC_EN || !looks_inverted(s, c))) {
		return false;
	}
	uint32_t b = main_beg(s, p);
	if (has_main_verb(s, b, p - 1))
		return set_span(s, st, b, p - 1);
	while (e < se && !is_char(s, e, ','))
		e++;
	if (!inverted || e + 1 >= se || opens(s, e + 1) || !has_main_verb(s, e, se))
		return false;
	st->skip_beg = say_tok(s, p - 1)->span.beg;
	st->skip_end = say_tok(s, e)->span.end;
	return set_span(s, st, b, se);
}

/* ---- behind the cue ---- */

/* ": « ... »", also where the quotation begins the next line; and, for a cue that reports clauses, ": ..." without marks. */
static bool behind_colon(say *s, uint32_t ci, say_statement *st, bool quoted)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg);
	for (uint32_t i = c->end; i < se && i < c->end + REACH; i++) {
		if (opens(s, i) && i > c->end + 1)
			i = behind_quote(s, i) - 1;
		if (i >= se)
			break;
		if (is_that(s, i) || is_char(s, i, ';'))
			return false;
		if (!is_char(s, i, ':'))
			continue;
		if (i + 1 < s->d->tok.n && opens(s, i + 1) && say_tok(s, i + 1)->sent <= say_tok(s, i)->sent + 1)
			return quoted && !s->quote.v[s->quote_of[i + 1]].used && set_quote(s, st, s->quote_of[i + 1]);
		return !quoted && i + 2 < se && has_main_verb(s, i + 1, se) && set_span(s, st, i + 1, cut_at(s, ci, i + 1));
	}
	return false;
}

/* The conjunction that opens the reported clause: the parser's, if it lies behind the cue, else the first one before another finite verb. */
static uint32_t that_behind(const say *s, uint32_t ci)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg);
	for (uint32_t i = ci + 1; i < s->cue.n && s->cue.v[i].beg < se; i++)
		if (s->cue.v[i].gerund && comma_before(s, s->cue.v[i].beg) && s->cue.v[i].beg < se)
			se = s->cue.v[i].beg; /* its clause is its own */
	for (uint32_t k = s->d->node[c->head].first_kid; k != RC_NONE; k = s->d->node[k].next_kid) {
		uint8_t rel = say_tok(s, k)->deprel;
		if (k < c->last || !(rc_deprel_is(rel, RC_DEPREL_CCOMP) || rc_deprel_is(rel, RC_DEPREL_CSUBJ)))
			continue;
		for (uint32_t m = s->d->node[k].left; m < k; m++)
			if (m > c->last && m < se && is_that(s, m))
				return m;
	}
	uint32_t lim = c->end + REACH < se ? c->end + REACH : se, obj = rc_doc_kid(s->d, c->head, RC_DEPREL_OBJ);
	bool noun = (row_of(s, c)->frame & (FRAME_NOUN | FRAME_AS)) != 0;
	for (uint32_t i = c->end; i < lim; i++) {
		const rc_token *k = say_tok(s, i);
		bool part = k->deprel == RC_DEPREL_FIXED || (k->head != RC_NONE && k->head < i && i > c->end + 1);
		if (i > c->end && (s->bits_norm[i] & SAY_THAT) && k->upos == RC_UPOS_PRON && say_is(s, c->head, SAY_TO))
			return i; /* "told the agency that ..." taken for a relative */
		if (is_that(s, i) && (k->upos == RC_UPOS_SCONJ || k->deprel == RC_DEPREL_MARK || i <= c->end + 1) && !part &&
		    !(noun && obj != RC_NONE && obj > c->last && obj < i && say_nominal(say_tok(s, obj)->upos)))
			return i;
		if (opens(s, i) || is_char(s, i, ';') || is_char(s, i, ':') || is_char(s, i, '-') || say_finite(k) || (noun && is_char(s, i, ',')))
			return RC_NONE;
	}
	return RC_NONE;
}

static bool clause_behind(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t m = that_behind(s, ci);
	if (m == RC_NONE || m + 1 >= sent_end(s, c->beg))
		return false;
	uint32_t k = say_tok(s, m)->head;
	return set_span(s, st, m + 1, clause_end(s, ci, k != RC_NONE && k > m ? k : RC_NONE, m + 1));
}

/* English leaves "that" out: the parser's clause, or a noun phrase with a finite verb behind it. */
static bool bare_clause(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg);
	if (s->d->lang != RC_EN)
		return false;
	uint32_t from = skip_light(s, c->end, se), k = rc_doc_kid(s->d, c->head, RC_DEPREL_CCOMP);
	if (k != RC_NONE && k > c->last) {
		uint32_t b = s->d->node[k].left > c->last ? s->d->node[k].left : from;
		while (b < k && (say_is(s, b, SAY_NOT) ? false : is_punct(s, b) && s->quote_of[b] == RC_NONE))
			b++;
		if (b > from && b < k + 1 && say_finite(say_tok(s, b)) && !opens(s, from)) { /* the clause's subject was taken for the cue's object */
			uint32_t e = say_is(s, c->head, SAY_TO) ? rc_say_np_end(s, from, b) : from;
			b = e < b && !is_punct(s, e) ? e : b;
		}
		if ((s->bits_norm[b] & SAY_ASKS) && !(s->bits_norm[b] & SAY_THAT) && say_tok(s, b)->upos == RC_UPOS_SCONJ)
			return false;
		return set_span(s, st, b, clause_end(s, ci, k, b));
	}
	uint32_t e = from < se ? rc_say_np_end(s, from, se) : from;
	if (e > from && e < se && say_finite(say_tok(s, e)))
		return set_span(s, st, from, clause_end(s, ci, e, from));
	return false;
}

/* A quotation beside the cue. Words that follow in the same clause belong to the statement when the quotation is a mere run. */
static bool quote_beside(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = skip_light(s, c->end, se);
	if (i < se && i > c->end - 1 && !opens(s, i) && !is_punct(s, i)) { /* said X, "..." ; dijo X "..." ; told X "..." */
		uint32_t e = rc_say_np_end(s, (s->bits_norm[i] & SAY_TO) && i + 1 < se ? i + 1 : i, se);
		if (e > i)
			i = skip_light(s, e, se);
	}
	if (i < se && is_char(s, i, ',') && i + 1 < s->d->tok.n && opens(s, i + 1))
		i++;
	if (i >= s->d->tok.n || say_tok(s, i)->sent != c->sent || !opens(s, i) || s->quote.v[s->quote_of[i]].used)
		return false;
	uint32_t q = s->quote_of[i], behind = behind_quote(s, i);
	if (s->quote.v[q].whole)
		return set_quote(s, st, q);
	if (!(row_of(s, c)->frame & FRAME_CLAUSE))
		return false; /* "continuait « d'exacerber »" */
	if (behind >= se || is_punct(s, behind))
		return set_quote(s, st, q);
	return set_span(s, st, i, clause_end(s, ci, RC_NONE, i));
}

static bool is_infinitive(const say *s, uint32_t t)
{
	const rc_token *k = say_tok(s, t);
	uint32_t form = RC_FEAT(k->feats, VERBFORM);
	if (k->upos != RC_UPOS_VERB && k->upos != RC_UPOS_AUX)
		return false;
	if (s->d->lang == RC_EN && (form == RC_VERBFORM_GER || (form == RC_VERBFORM_PART && RC_FEAT(k->feats, TENSE) == RC_TENSE_PRES)))
		return true;
	return form == RC_VERBFORM_INF;
}

/* An infinitive that begins at word i, clitics and negation before it counted: its verb, or RC_NONE. */
static uint32_t infinitive_at(const say *s, uint32_t i, uint32_t se)
{
	for (uint32_t n = 0; i < se && n < 5; i++, n++) {
		if (is_infinitive(s, i))
			return i;
		uint8_t u = say_tok(s, i)->upos;
		if (u != RC_UPOS_PRON && u != RC_UPOS_ADV && u != RC_UPOS_PART && !opens(s, i))
			return RC_NONE;
	}
	return RC_NONE;
}

/* Verb whose subtree holds the whole infinitive clause: of "avoir ouvert" the participle. */
static uint32_t clause_head(const say *s, uint32_t v)
{
	const rc_token *k = say_tok(s, v);
	if (k->upos == RC_UPOS_AUX && k->head != RC_NONE && k->head > v)
		return k->head;
	return v;
}

static bool infinitive_behind(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = skip_light(s, c->end, se);
	if (s->d->lang != RC_EN && i < se && (s->bits_norm[i] & SAY_OF))
		i++;
	if (s->d->lang == RC_EN && i < se && (s->bits_norm[i] & SAY_TO)) {
		uint32_t v = infinitive_at(s, i + 1, se);
		return v != RC_NONE && set_span(s, st, i + 1, clause_end(s, ci, clause_head(s, v), i + 1));
	}
	uint32_t v = infinitive_at(s, i, se);
	return v != RC_NONE && set_span(s, st, i, clause_end(s, ci, clause_head(s, v), i));
}

/* "accuser X de faire", "accuse X of doing", "de corruption": the infinitive first, since X may hold an "of" of its own. */
static bool accusation(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), lim = c->end + REACH < se ? c->end + REACH : se, noun = RC_NONE;
	for (uint32_t i = c->end; i + 1 < lim; i++) {
		if (is_char(s, i, ';') || is_char(s, i, ':') || (is_that(s, i) && noun != RC_NONE))
			break;
		if (!(s->bits_norm[i] & SAY_OF) || say_tok(s, i)->upos == RC_UPOS_DET)
			continue;
		uint32_t v = infinitive_at(s, i + 1, se);
		if (v != RC_NONE)
			return set_span(s, st, i + 1, clause_end(s, ci, clause_head(s, v), i + 1));
		bool object = s->bits_norm[i] & SAY_LINK; /* "le chef de la milice": a part of the accused's name, unless bare */
		bool bare = say_tok(s, i + 1)->upos == RC_UPOS_NOUN || opens(s, i + 1) || say_tok(s, i + 1)->upos == RC_UPOS_ADJ;
		if (noun == RC_NONE && (!object || bare || s->d->lang == RC_EN) && (i > c->end || c->by != RC_NONE || say_tok(s, c->beg)->upos == RC_UPOS_PRON || bare))
			noun = i + 1;
	}
	return noun != RC_NONE && set_span(s, st, noun, clause_end(s, ci, noun, noun));
}

/* "qualifie X de Y": Y. */
static bool name_given(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), lim = c->end + REACH < se ? c->end + REACH : se, at = RC_NONE;
	for (uint32_t i = c->end; i + 1 < lim && !is_char(s, i, ';') && !is_char(s, i, ':'); i++) {
		if (!(s->bits_norm[i] & SAY_AS) || s->quote_of[i] != RC_NONE)
			continue;
		uint8_t u = say_tok(s, i + 1)->upos;
		bool sure = !(s->bits_norm[i] & SAY_LINK); /* comme, as */
		if (sure || opens(s, i + 1) || (at == RC_NONE && (u == RC_UPOS_ADJ || u == RC_UPOS_NOUN) && i <= c->end + NEAR))
			at = i + 1;
		if (sure || opens(s, i + 1))
			break;
	}
	if (at == RC_NONE) {
		uint32_t i = skip_light(s, c->end, se);
		return i < se && opens(s, i) && !s->quote.v[s->quote_of[i]].used && set_quote(s, st, s->quote_of[i]);
	}
	if (opens(s, at))
		return set_quote(s, st, s->quote_of[at]);
	uint32_t e = rc_say_np_end(s, at, se);
	for (; e < se && e <= at + 12; e++)
		if (s->quote_of[e] == RC_NONE && (is_punct(s, e) || (s->bits_norm[e] & SAY_BY) || say_finite(say_tok(s, e)) || say_tok(s, e)->upos == RC_UPOS_CCONJ))
			break;
	return set_span(s, st, at, e);
}

static bool names_person(const say *s, uint32_t t)
{
	uint32_t m = s->mention_of[t];
	return m != RC_NONE && s->d->mention.v[m].kind == RC_MENTION_NAME &&
	       s->d->entity.v[s->d->mention.v[m].entity].type == RC_PER;
}

/* The object of the cue as a noun phrase: "a annoncé le départ de X". */
static bool object_behind(say *s, uint32_t ci, say_statement *st, bool claim)
{
	const say_cue *c = &s->cue.v[ci];
	const say_row *r = row_of(s, c);
	uint32_t se = sent_end(s, c->beg), i = skip_light(s, c->end, se);
	if (i < se && r->act == RC_ACT_DECLINES && (s->bits_norm[i] & (SAY_OF | SAY_TO)))
		i++;
	if (i >= se || (is_punct(s, i) && !opens(s, i)))
		return false;
	uint8_t u = say_tok(s, i)->upos;
	if (!say_nominal(u) && u != RC_UPOS_DET && u != RC_UPOS_ADJ && u != RC_UPOS_NUM && !opens(s, i) &&
	    !((s->bits_norm[i] & SAY_LINK) && s->d->lang == RC_FR))
		return false;
	uint32_t e = rc_say_np_end(s, i, se), k = RC_NONE;
	for (uint32_t t = i; t < e && k == RC_NONE; t++)
		if (say_nominal(say_tok(s, t)->upos))
			k = t;
	if (k == RC_NONE && !opens(s, i))
		return false;
	if (k != RC_NONE && claim && !say_is(s, k, SAY_CLAIM))
		return false;
	if (k != RC_NONE && names_person(s, k) && r->act != RC_ACT_SAYS && k + 1 >= e)
		return false;
	uint32_t end = clause_end(s, ci, k, i);
	for (uint32_t t = i; r->act == RC_ACT_ACKNOWLEDGES && t < end; t++)
		if ((s->bits_norm[t] & SAY_AS) && !(s->bits_norm[t] & SAY_LINK))
			return false; /* recognises somebody as something */
	return set_span(s, st, i, end);
}

/* Any complement, for the sake of the words quoted in it. */
static bool quoted_complement(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = cut_at(s, ci, c->end), q = RC_NONE, at = RC_NONE, i = skip_light(s, c->end, se);
	uint32_t from = i;
	for (; i < se && i < c->end + REACH; i++) {
		if (opens(s, i) && !s->quote.v[s->quote_of[i]].used) {
			q = s->quote_of[i];
			break;
		}
		if (s->quote_of[i] == RC_NONE && (is_char(s, i, ',') || is_char(s, i, ':') || say_finite(say_tok(s, i))))
			return false;
		if (i + 1 < se && (s->bits_norm[i] & (SAY_OF | SAY_TO)) && say_tok(s, i)->upos != RC_UPOS_DET && (infinitive_at(s, i + 1, se) != RC_NONE || opens(s, i + 1)))
			at = i + 1;
	}
	if (q == RC_NONE || (at == RC_NONE && (s->bits_norm[from] & SAY_TO)))
		return false;
	uint32_t b = at != RC_NONE ? at : from, e = behind_quote(s, i);
	if (at == RC_NONE && i > from && (e >= se || is_punct(s, e)) && (say_nominal(say_tok(s, i - 1)->upos) || say_tok(s, i - 1)->upos == RC_UPOS_PRON))
		return set_quote(s, st, q); /* "called the attack "cowardly"": a name given */
	bool joined = e < se && say_tok(s, e)->upos == RC_UPOS_CCONJ;
	for (uint32_t t = e; e < se && is_char(s, e, ',') && t + 2 < se && t < e + 12 && !say_finite(say_tok(s, t)); t++)
		if (say_tok(s, t)->upos == RC_UPOS_CCONJ && opens(s, t + 1)) /* a list that ends in quoted words */
			e = behind_quote(s, t + 1);
	if (joined || infinitive_at(s, b, se) != RC_NONE)
		e = clause_end(s, ci, RC_NONE, b);
	else if (e + 1 < se && ((s->bits_norm[e] & SAY_LINK) || say_tok(s, e)->upos == RC_UPOS_ADJ))
		e = rc_say_np_end(s, say_tok(s, e)->upos == RC_UPOS_ADJ ? e : e + 1, se);
	return set_span(s, st, b, e);
}

/* Do gender or number disagree? */
static bool clash(uint64_t a, uint64_t b)
{
	uint32_t g = RC_FEAT(a, GENDER), h = RC_FEAT(b, GENDER), m = RC_FEAT(a, NUMBER), n = RC_FEAT(b, NUMBER);
	return (g && h && g != h) || (m && n && m != n);
}

/* A passive or a noun's attribute with its doer: "l'arrivée ..., dénoncée par l'opposition". */
static bool passive_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	const say_row *r = row_of(s, c);
	if (c->passive && (r->frame & FRAME_CLAUSE) && clause_behind(s, ci, st))
		return true;
	if (((r->frame & FRAME_AS) && name_given(s, ci, st)) || ((r->frame & FRAME_OF) && accusation(s, ci, st)))
		return true;
	if (!(r->frame & FRAME_NOUN) || (r->act != RC_ACT_ACCUSES && r->act != RC_ACT_DENIES && r->act != RC_ACT_ANNOUNCES))
		return false;
	while (!c->passive && c > s->cue.v && c->beg > sent_beg(s, c->beg) && say_tok(s, c->beg - 1)->upos == RC_UPOS_CCONJ && c[-1].participle &&
	       c[-1].sent == c->sent)
		c--; /* "qualifiée de ... par X et dénoncée par Y": of the same noun */
	uint32_t end = c->passive ? c->beg : c->head, k = c->passive ? rc_doc_kid(s->d, c->head, RC_DEPREL_NSUBJ) : say_tok(s, c->head)->head;
	while (end > sent_beg(s, c->beg) && (is_punct(s, end - 1) || say_tok(s, end - 1)->upos == RC_UPOS_ADV || say_tok(s, end - 1)->upos == RC_UPOS_CCONJ))
		end--;
	for (uint32_t n = 0; k != RC_NONE && !say_nominal(say_tok(s, k)->upos) && n < 3; n++)
		k = say_tok(s, k)->head; /* a participle joined to another hangs on that */
	uint64_t agree = say_tok(s, s->cue.v[ci].head)->feats; /* "l'arrivée dans le pays, dénoncée": the parser hangs it on the nearest noun */
	for (uint32_t n = 0; !c->passive && k != RC_NONE && n < 3 && clash(agree, say_tok(s, k)->feats) && say_tok(s, k)->head != RC_NONE &&
	                     say_tok(s, k)->head < end && say_nominal(say_tok(s, say_tok(s, k)->head)->upos); n++)
		k = say_tok(s, k)->head;
	if (k == RC_NONE || k >= end || !say_nominal(say_tok(s, k)->upos)) {
		uint32_t b = np_before(s, end);
		return b < end && set_span(s, st, b, end);
	}
	uint32_t b = s->d->node[k].left, e = rc_say_np_end(s, k, end);
	while (b < k && (is_punct(s, b) || say_tok(s, b)->upos == RC_UPOS_ADP))
		b++;
	while (e < end && !is_punct(s, e) && say_tok(s, e)->upos != RC_UPOS_CCONJ && e < c->beg)
		e++;
	return set_span(s, st, b, e);
}

/* "Comme l'a dit X, P", "P, comme l'a dit X", "P, as X said, P" */
static bool aside(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), b = main_beg(s, c->like + 1), e = c->end;
	while (e < se && !is_char(s, e, ',') && !is_char(s, e, ':'))
		e++;
	uint32_t words = 0;
	for (uint32_t i = b; i < c->like; i++)
		words += !is_punct(s, i) && say_tok(s, i)->upos != RC_UPOS_ADV && say_tok(s, i)->upos != RC_UPOS_CCONJ;
	if (words == 0)
		return e + 1 < se && set_span(s, st, e + 1, cut_at(s, ci, e + 1));
	if (e + 1 < se && opens(s, e + 1))
		return set_quote(s, st, s->quote_of[e + 1]);
	bool comma;
	uint32_t q = quote_before(s, c->like, &comma);
	if (q != RC_NONE && s->quote.v[q].whole && !s->quote.v[q].used)
		return take_quote_before(s, c, st, q);
	if (has_main_verb(s, b, c->like) || e >= se)
		return set_span(s, st, b, c->like);
	st->skip_beg = say_tok(s, c->like)->span.beg;
	st->skip_end = say_tok(s, e)->span.end;
	return set_span(s, st, b, se);
}

static bool verb_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	const say_row *r = row_of(s, c);
	uint32_t f = r->frame;
	if (c->like != RC_NONE && !c->passive && !c->participle)
		return aside(s, ci, st);
	if (c->by != RC_NONE && (c->passive || c->participle))
		return passive_content(s, ci, st);
	bool free_standing = !c->gerund && !c->infinitive && (f & (FRAME_CLAUSE | FRAME_QUOTE));
	if (free_standing && before_cue(s, ci, st))
		return true;
	if ((f & (FRAME_CLAUSE | FRAME_QUOTE)) && behind_colon(s, ci, st, true))
		return true;
	if ((f & FRAME_CLAUSE) && clause_behind(s, ci, st))
		return true;
	if (free_standing && comma_before(s, c->beg) && c->end + 1 < sent_end(s, c->beg) && is_char(s, c->end, ',') && opens(s, c->end + 1) && ci &&
	    s->cue.v[ci - 1].sent == c->sent && quote_beside(s, ci, st))
		return true;
	if (free_standing && (f & FRAME_CLAUSE) && main_clause_before(s, ci, st))
		return true;
	if ((f & (FRAME_CLAUSE | FRAME_QUOTE)) && quote_beside(s, ci, st))
		return true;
	if (((f & FRAME_INF) && infinitive_behind(s, ci, st)) || ((f & FRAME_OF) && accusation(s, ci, st)) ||
	    ((f & FRAME_AS) && name_given(s, ci, st)) || ((f & FRAME_CLAUSE) && bare_clause(s, ci, st)))
		return true;
	if ((f & (FRAME_NOUN | FRAME_CLAIM)) && object_behind(s, ci, st, !(f & FRAME_NOUN)))
		return true;
	if ((f & FRAME_WORDS) && quoted_complement(s, ci, st))
		return true;
	if ((f & FRAME_CLAUSE) && behind_colon(s, ci, st, false))
		return true;
	return r->act == RC_ACT_DECLINES && r->n_words > 1 && set_span(s, st, c->last, c->last + 1);
}

/* ---- nouns and prepositions ---- */

/* "l'annonce que", "the claim that", "l'affirmation de X selon laquelle". */
static bool noun_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = rc_say_np_end(s, c->head, se);
	if (i < se && is_char(s, i, ','))
		return false;
	if (i < se && (s->bits_norm[i] & SAY_LINK))
		i++;
	if (i + 2 >= se)
		return false;
	bool that = is_that(s, i) && say_tok(s, i)->upos == RC_UPOS_SCONJ;
	bool which = say_tok(s, i)->upos == RC_UPOS_ADP && (s->bits_norm[i + 1] & SAY_RELATIVE) &&
	             rc_map_get(&s->know->first, rc_pool_hash(&s->d->pool, say_tok(s, i)->norm)) != RC_NONE;
	if (!that && !which)
		return false;
	uint32_t b = i + (which ? 2 : 1), k = say_tok(s, that ? i : i + 1)->head;
	if (k != RC_NONE && k > b && s->d->node[k].right < cut_at(s, ci, b))
		return set_span(s, st, b, s->d->node[k].right + 1); /* what follows may be the main clause: no stretching */
	return set_span(s, st, b, clause_end(s, ci, k != RC_NONE && k > b ? k : RC_NONE, b));
}

/* Does the parser hang the name at word i on a noun before word e? */
static bool apposed(const say *s, uint32_t i, uint32_t e)
{
	uint32_t h = say_tok(s, i)->head;
	return h != RC_NONE && h < e && (rc_deprel_is(say_tok(s, i)->deprel, RC_DEPREL_APPOS) || rc_deprel_is(say_tok(s, i)->deprel, RC_DEPREL_FLAT));
}

/* Is there but a noun phrase and a comma between word i and a quotation? */
static bool before_quote(const say *s, uint32_t i, uint32_t se)
{
	uint32_t e = rc_say_np_end(s, i, se);
	return e > i && e + 1 < se && is_char(s, e, ',') && opens(s, e + 1);
}

/* Behind the source's noun phrase: its apposition, relative clause or place, up to the comma that closes it. */
static uint32_t source_end(const say *s, uint32_t e, uint32_t se)
{
	for (uint32_t n = 0; n < 4 && e < se; n++) {
		bool comma = is_char(s, e, ',');
		uint32_t i = e + comma;
		if (is_char(s, e, '(')) {
			while (e < se && !is_char(s, e, ')'))
				e++;
			e += e < se;
			continue;
		}
		if (i >= se || (is_punct(s, e) && !comma))
			return e;
		uint8_t u = say_tok(s, i)->upos;
		bool relative = (s->bits_norm[i] & SAY_RELATIVE) && u == RC_UPOS_PRON;
		bool tail = relative || say_is(s, i, SAY_QUOTING | SAY_RELAYED | SAY_CITES) || (!comma && u == RC_UPOS_ADP) ||
		            (!comma && u == RC_UPOS_VERB && !say_finite(say_tok(s, i))) ||
		            (comma && u == RC_UPOS_NOUN && s->d->lang != RC_EN) || (comma && apposed(s, i, e)) ||
		            (comma && before_quote(s, i, se));
		if (!tail)
			return e;
		uint32_t j = i + 1, finite = 0;
		while (j < se && !is_char(s, j, ',') && !is_char(s, j, ':') && !is_char(s, j, '.') && j < i + 24)
			finite += say_finite(say_tok(s, j++));
		if ((j >= se || is_char(s, j, '.')) && !finite)
			return j;
		if (j >= se || (!is_char(s, j, ',') && !is_char(s, j, ':')) || finite > (relative ? 1u : 0u))
			return e;
		e = j;
	}
	return e;
}

static bool source_speaks(const say *s, const say_cue *c, uint32_t e, bool initial)
{
	uint32_t se = sent_end(s, c->beg);
	bool named = false, medium = false;
	for (uint32_t i = c->end; i < e; i++) {
		if (say_nominal(say_tok(s, i)->upos) && !named && say_is(s, i, SAY_MUTE) && s->mention_of[i] == RC_NONE)
			return false;
		uint32_t m = s->mention_of[i];
		if (m != RC_NONE && s->d->mention.v[m].kind == RC_MENTION_NAME && !(i > c->end && (s->bits_norm[i - 1] & SAY_LINK))) {
			const rc_entity *x = &s->d->entity.v[s->d->mention.v[m].entity];
			named |= x->type == RC_PER || x->type == RC_ORG;
			medium |= rc_str_starts(x->kb, RC_STR("outlets:")) || rc_str_starts(x->kb, RC_STR("agencies:"));
		}
		if (say_nominal(say_tok(s, i)->upos) && !(row_of(s, c)->frame & FRAME_NAME))
			break;
	}
	if (!(row_of(s, c)->frame & FRAME_NAME))
		return true;
	if (medium && s->d->lang == RC_EN)
		return true;
	return (named || medium) && initial && e < se && is_char(s, e, ',');
}

/* Does the noun phrase name or describe somebody who can speak, or a document? Asked where no comma sets the source apart: "répartis selon la taille". */
static bool somebody(const say *s, uint32_t beg, uint32_t end)
{
	for (uint32_t i = beg; i < end; i++)
		if (s->mention_of[i] != RC_NONE || say_tok(s, i)->upos == RC_UPOS_PRON ||
		    (say_tok(s, i)->upos == RC_UPOS_NOUN && say_is(s, i, SAY_DOCUMENT | SAY_RELAY)))
			return true;
		else if (say_nominal(say_tok(s, i)->upos))
			return RC_FEAT(say_tok(s, i)->feats, NUMBER) == RC_NUMBER_PLUR && s->d->lang != RC_EN;
	return false;
}

/* The clause that an inserted "selon X" stands in: a relative clause where it is inside one, else the main clause. */
static bool clause_around(say *s, const say_cue *c, uint32_t e, say_statement *st)
{
	uint32_t sb = sent_beg(s, c->beg), se = sent_end(s, c->beg), b = main_beg(s, c->beg);
	for (uint32_t i = c->beg; i-- > sb && c->beg - i < 12;) {
		if ((s->bits_norm[i] & SAY_RELATIVE) && say_tok(s, i)->upos == RC_UPOS_PRON && !is_that(s, i)) {
			b = i + 1;
			se = relative_end(s, c->end, se);
			break;
		}
		if (is_that(s, i) && say_tok(s, i)->upos == RC_UPOS_SCONJ) {
			b = i + 1;
			break;
		}
		if (is_char(s, i, ',') && i + 1 < c->beg)
			break;
	}
	(void)e;
	uint32_t end = se;
	for (uint32_t i = c->end; i < se; i++)
		if (s->quote_of[i] == RC_NONE && is_char(s, i, ';')) {
			end = i;
			break;
		}
	return set_span(s, st, b, end);
}

static bool source_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t sb = main_beg(s, c->beg + 1), se = sent_end(s, c->beg), e = rc_say_np_end(s, c->end, se);
	if (e == c->end)
		return false;
	uint32_t words = 0;
	for (uint32_t i = sb; i < c->beg; i++)
		words += !is_punct(s, i) && !rc_say_in_time(s, i) && say_tok(s, i)->upos != RC_UPOS_ADV && say_tok(s, i)->upos != RC_UPOS_ADP;
	bool initial = words == 0;
	if (!source_speaks(s, c, e, initial))
		return false;
	bool apart = initial || comma_before(s, c->beg) || (c->beg > sb && (closes(s, c->beg - 1) || say_tok(s, c->beg - 1)->upos == RC_UPOS_CCONJ));
	if (!apart && !somebody(s, c->end, e))
		return false;
	for (uint32_t i = e; initial && i + 1 < se && i < e + NEAR * 3 && !opens(s, i) && !say_finite(say_tok(s, i)); i++)
		if (is_char(s, i, ':') && opens(s, i + 1))
			return set_quote(s, st, s->quote_of[i + 1]); /* "Pour X, secrétaire général : « ... »" */
	uint32_t t = source_end(s, e, se);
	if (initial)
		return t < se && set_span(s, st, t, cut_at(s, ci, t));
	bool more = false;
	for (uint32_t i = t; i < se && !more; i++)
		more = say_finite(say_tok(s, i)) || (i < t + 2 && is_char(s, i, ',') && i + 1 < se) || (s->quote_of[i] == RC_NONE && say_nominal(say_tok(s, i)->upos));
	bool comma;
	uint32_t q = quote_before(s, c->beg, &comma);
	if (q != RC_NONE && !s->quote.v[q].used && (s->quote.v[q].whole || !more))
		return take_quote_before(s, c, st, q);
	if (more && c->beg > sb && (is_that(s, c->beg - 1) || (s->bits_norm[c->beg - 1] & SAY_RELATIVE)))
		return set_span(s, st, t, cut_at(s, ci, t));
	if (more && comma_before(s, c->beg))
		return clause_around(s, c, t, st);
	if (is_char(s, t < se ? t : se - 1, ':') && t + 1 < se)
		return set_span(s, st, t + 1, se);
	return set_span(s, st, sb, c->beg);
}

/* « Nous irons, a-t-il dit, jusqu'au bout »: the cue stands inside the quotation marks. */
static bool inside_quote(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t q = s->quote_of[c->beg], e = c->end;
	while (e < s->d->tok.n && s->quote_of[e] == q && !closes(s, e) && !is_punct(s, e))
		e++;
	if (s->quote.v[q].used)
		return false;
	st->skip_beg = say_tok(s, c->beg - 1)->span.beg;
	st->skip_end = say_tok(s, e)->span.beg;
	if (st->skip_end < st->skip_beg)
		st->skip_end = s->quote.v[q].in_end;
	return set_quote(s, st, q);
}

bool rc_say_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	if (s->quote_of[c->beg] != RC_NONE && s->quote.v[s->quote_of[c->beg]].whole)
		return inside_quote(s, ci, st);
	switch (row_of(s, c)->kind) {
	case SAY_VERB:
		return verb_content(s, ci, st);
	case SAY_NOUN:
		return noun_content(s, ci, st);
	default:
		return source_content(s, ci, st);
	}
}
