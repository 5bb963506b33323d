/* speech_content.c - from a cue to the words it reports; see speech_int.h.
 *
 * For a verb, in this order: a quotation that stands before it (« ... », a dit X), one behind a colon, a clause with "que", the clause before it that it closes
 * or interrupts (..., a dit X), a quotation beside it, an infinitive, what an accused is accused of, a name given, a noun phrase. The tree says where
 * a clause ends; the clause is stretched over what the parser hung elsewhere, up to the next punctuation, and cut where another cue begins.
 */
#include "read/speech_clause.h"

/* ---- before the cue ---- */

/* Looks left from word t over separators for a closing mark. */
uint32_t rc_say_quote_before(const say *s, uint32_t t, bool *comma)
{
	*comma = false;
	for (uint32_t i = t, n = 0; i-- > 0 && n < SAY_NEAR; n++) {
		if (closes(s, i)) {
			if (say_sent(s, i)->in_title != say_sent(s, t)->in_title)
				return RC_NONE;
			uint32_t q = s->quote_of[i]; /* « ... ! » s'écrie X: the next sentence goes on in lower case, or the quotation is a whole one */
			bool over = say_tok(s, i)->sent != say_tok(s, t)->sent && (say_tok(s, t)->flags & RC_TOK_CAPITAL);
			char last = s->d->text[s->quote.v[q].in_end - 1];
			return over && (n > 0 || !s->quote.v[q].whole || last == '.') ? RC_NONE : q;
		}
		if (!is_punct(s, i) || say_char(s, i, ':') || say_char(s, i, ';') || say_tok(s, i)->sent + 1 < say_tok(s, t)->sent ||
		    (say_tok(s, i)->sent != say_tok(s, t)->sent && t != sent_beg(s, t)))
			return RC_NONE;
		*comma |= say_char(s, i, ',');
	}
	return RC_NONE;
}

/* A quotation closed before the cue's clause: alone, or with the words of the clause that it stands in. */
bool rc_say_take_quote(say *s, const say_cue *c, say_statement *st, uint32_t q)
{
	const say_quote *x = &s->quote.v[q];
	uint32_t open = rc_doc_tok_at(s->d, x->beg), sb = sent_beg(s, open), words = 0;
	for (uint32_t i = open; i-- > sb && words == 0;) {
		if (say_char(s, i, ':') || closes(s, i))
			break;
		uint8_t u = say_tok(s, i)->upos;
		words += u != RC_UPOS_PUNCT && u != RC_UPOS_SYM && u != RC_UPOS_CCONJ && u != RC_UPOS_OTHER;
	}
	if (!words || (x->whole && open > sb && say_char(s, open - 1, ','))) {
		rc_say_set_quote(s, st, q);
		char last = s->d->text[st->span.end - 1]; /* "We won," Ada said: the comma is the cue's */
		if ((last == ',' || (last == '.' && s->d->text[st->span.end - 2] != '.')) && st->span.end - st->span.beg > 2)
			st->span.end--;
		return true;
	}
	uint32_t e = c->end;
	if (!x->whole && say_char(s, open - 1, ',') && e + 1 < s->d->tok.n && say_char(s, e, ',') && opens(s, e + 1))
		return rc_say_set_quote(s, st, q); /* "fini", a-t-il dit, "pour de bon" */
	if (!x->whole && !rc_say_has_verb(s, rc_say_main_beg(s, open), behind_quote(s, open)))
		return false; /* "Le programme « ... », dit X, ne suffit pas" */
	return rc_say_set_span(s, st, rc_say_main_beg(s, open), behind_quote(s, open));
}

static bool main_clause_before(say *s, uint32_t ci, say_statement *st);

/* "L'Otan, « qui veille », a lancé des avions": after a mere run of quoted words, a verb with its subject before it carries on the writer's own sentence. */
static bool runs_on(const say *s, const say_cue *c, uint32_t q)
{
	uint32_t k = rc_say_subject_before(s, c->head), se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	uint32_t e = i < se ? rc_say_np_end(s, i, se) : i;
	for (uint32_t t = i; t < e; t++)
		if (rc_say_can_speak(s, t))
			return false; /* "..., a assuré le porte-parole" */
	return s->d->lang != RC_EN && !s->quote.v[q].whole && c->inverted == RC_NONE && k != RC_NONE && s->quote_of[k] == RC_NONE &&
	       say_tok(s, k)->sent == c->sent && say_tok(s, k)->span.beg < s->quote.v[q].beg;
}

static bool before_cue(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t at[2] = {c->beg, rc_say_clause_beg(s, c)}, seg = rc_say_behind_quote(s, c);
	at[1] = seg != RC_NONE ? seg : at[1];
	uint32_t name, pair = rc_say_apposed_pair(s, c, &name);
	at[1] = pair != RC_NONE ? pair : at[1];
	if (c->reflexive && c->beg > sent_beg(s, c->beg) && (s->bits_norm[c->beg - 1] & SAY_SELF))
		at[0]--;
	for (uint32_t i = 0; i < 2; i++) {
		bool comma;
		uint32_t q = rc_say_quote_before(s, at[i], &comma);
		if (q != RC_NONE && !s->quote.v[q].used && (comma || i == 1 || s->quote.v[q].whole || c->inverted != RC_NONE || rc_say_subject_behind(s, c->head)))
			return !runs_on(s, c, q) && (rc_say_take_quote(s, c, st, q) || main_clause_before(s, ci, st));
	}
	return false;
}

/* Does nothing but adverbs, times, places and the person spoken to stand between the cue and the next punctuation? Returns that punctuation's word,
 * the sentence's end, or RC_NONE. */
static uint32_t light_tail(const say *s, const say_cue *c)
{
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	bool to = say_is(s, c->head, SAY_TO) && i < se && !is_punct(s, i) && say_tok(s, i)->upos != RC_UPOS_ADP;
	if (to) { /* "told reporters" */
		uint32_t e = rc_say_np_end(s, i, se);
		i = e > i ? rc_say_skip_light(s, e, se) : i;
	}
	if (i < se && say_tok(s, i)->upos == RC_UPOS_ADP)
		while (i < se && !is_punct(s, i))
			if (say_finite(say_tok(s, i++)))
				return RC_NONE;
	return i >= se || (is_punct(s, i) && !opens(s, i)) ? i : RC_NONE;
}

static uint32_t behind_addressee(const say *s, const say_cue *c, uint32_t se);

/* Is the noun phrase behind the cue its subject, going by what follows it? */
static bool looks_inverted(const say *s, const say_cue *c)
{
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	if (i < se && s->d->lang != RC_EN && (s->bits_norm[i] & SAY_TO) && say_tok(s, i)->upos == RC_UPOS_ADP)
		i = behind_addressee(s, c, se); /* «dijo a Albor una fuente» */
	if (i >= se || is_punct(s, i))
		return s->d->lang == RC_ES;
	uint32_t e = rc_say_np_end(s, i, se), h = e > i ? rc_say_np_head(s, i, e) : i;
	const rc_mention *who = e > i ? say_name_at(s, i) : NULL;
	if (who && i == c->end && s->d->entity.v[who->entity].type == RC_PER && (who->tok_end >= se || is_punct(s, who->tok_end)))
		return true; /* ", confirme Ada Lorm, adjointe au maire" */
	if (e > i && (row_of(s, c)->frame & FRAME_NOUN) && s->mention_of[h] == RC_NONE && say_tok(s, h)->upos == RC_UPOS_NOUN && !rc_say_can_speak(s, h) && !say_is(s, h, SAY_RELAY | SAY_DOCUMENT))
		return false; /* «Apple presenta X, anuncia próxima actualización» */
	return (say_tok(s, i)->upos != RC_UPOS_ADP || say_article(s, i)) && e > i && rc_say_subject_before(s, c->head) == RC_NONE;
}

/* Has the clause [beg, end) a finite verb with its subject, and is it the only one: no list of what somebody did ("came, saw the mayor, announced ...")? */
static bool whole_clause(const say *s, uint32_t beg, uint32_t end)
{
	for (uint32_t t = beg; t < end; t++)
		if (rc_say_in_time(s, t) && say_finite(say_tok(s, t)))
			return false; /* « il y a deux jours » */
	bool verb = false; /* a comma that only closes an aside behind the subject lists nothing */
	for (uint32_t t = beg + 1; t + 1 < end; t++) {
		verb |= say_finite(say_tok(s, t));
		if (verb && s->quote_of[t] == RC_NONE && say_char(s, t, ',') && (say_finite(say_tok(s, t + 1)) || say_tok(s, t + 1)->upos == RC_UPOS_AUX))
			return false;
	}
	return beg < end && !say_finite(say_tok(s, beg)) && rc_say_has_verb(s, beg, end);
}

/* "Un pont s'est effondré, a annoncé la protection civile.", "Three people drowned, confirmed the mayor.": a whole clause, a comma, the cue, and behind it, up to the
 * next mark, a definite noun phrase or somebody who can speak, in the number of the verb. The parser takes it for what is announced. */
static bool postposed(const say *s, uint32_t ci, uint32_t comma)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se), e = i < se ? rc_say_np_end(s, i, se) : i, number = 0;
	if (e == i || say_sent(s, i)->in_title || c->gerund || c->infinitive || s->quote_of[i] != s->quote_of[c->head])
		return false;
	uint32_t h = rc_say_np_head(s, i, e), beg = rc_say_main_beg(s, comma), after = e;
	const rc_token *first = say_tok(s, i), *k = say_tok(s, h);
	while (after < se && !is_punct(s, after) && !say_finite(say_tok(s, after)) && say_tok(s, after)->upos != RC_UPOS_CCONJ && after < e + SAY_REACH)
		after++; /* "la protection civile dans un communiqué" */
	bool ends = after >= se || is_punct(s, after), definite = first->upos == RC_UPOS_DET && RC_FEAT(first->feats, DEFINITE) == RC_DEFINITE_DEF;
	definite |= first->upos == RC_UPOS_DET && RC_FEAT(first->feats, POSS);
	for (uint32_t t = c->beg; t <= c->head && !number; t++)
		number = say_finite(say_tok(s, t)) ? RC_FEAT(say_tok(s, t)->feats, NUMBER) : 0;
	bool agrees = s->d->lang == RC_EN || !number || !RC_FEAT(k->feats, NUMBER) || number == RC_FEAT(k->feats, NUMBER);
	bool speaks = rc_say_can_speak(s, h) || say_is(s, h, SAY_RELAY | SAY_DOCUMENT), plain = ci == 0 || s->cue.v[ci - 1].end != comma; /* ", X noted, highlighted" */
	for (uint32_t t = beg; t < comma && plain && !speaks; t++)
		plain = !say_char(s, t, ',') && !((s->bits_norm[t] & SAY_RELATIVE) && say_tok(s, t)->upos == RC_UPOS_PRON);
	if (!plain || (s->d->lang == RC_EN && (c->beg != c->head || say_is(s, c->head, SAY_TO))))
		return false;
	return ends && agrees && say_nominal(k->upos) && !rc_say_in_time(s, h) && (speaks || (definite && after == e)) && whole_clause(s, beg, comma);
}

/* "Wash your hands, say scientists": of an English headline, is what stands behind the cue somebody who can speak, and nothing else? */
static bool in_headline(const say *s, const say_cue *c)
{
	uint32_t se = sent_end(s, c->beg), e = rc_say_np_end(s, c->end, se);
	return s->d->lang == RC_EN && say_sent(s, c->beg)->in_title && e > c->end && e >= se && rc_say_can_speak(s, rc_say_np_head(s, c->end, e)) && !say_is(s, c->head, SAY_TO);
}

/* "P ya que — subrayó — Q": the cue's clause, which begins at word p, between dashes. */
static bool between_dashes(const say *s, const say_cue *c, uint32_t p, say_statement *st)
{
	uint32_t se = sent_end(s, c->beg), e = c->end;
	for (; e < se && e < c->end + 12 && !say_dash(s, e); e++)
		if (say_finite(say_tok(s, e)) || s->quote_of[e] != RC_NONE)
			return false;
	if (e >= se || !say_dash(s, e))
		return false;
	st->skip_beg = say_tok(s, p - 1)->span.beg;
	st->skip_end = say_tok(s, e)->span.end;
	return e + 2 < se ? rc_say_set_span(s, st, rc_say_main_beg(s, p), se) : rc_say_set_span(s, st, rc_say_main_beg(s, p), p - 1);
}

/* A cue's clause inside or behind what it reports: words [beg, end). */
typedef struct inset {
	uint32_t beg, end;
	bool     inverted; /* it is no clause that could stand alone: "said X", "dit-il" */
} inset;

/* The statement is words [from, to) but for the inset, which begins behind a mark and ends with one. */
static bool around(const say *s, const inset *in, uint32_t from, uint32_t to, say_statement *st)
{
	st->skip_beg = say_tok(s, in->beg - 1)->span.beg;
	st->skip_end = say_tok(s, in->end)->span.end;
	return rc_say_set_span(s, st, from, to);
}

/* Where the clause of a cue behind a comma begins, and as far as it is known where it ends; false where it is none. */
static bool find_inset(say *s, uint32_t ci, inset *in)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t p = in->beg, pair, name;
	in->inverted = c->inverted != RC_NONE || rc_say_subject_behind(s, c->head);
	in->end = c->end;
	if (!comma_before(s, p)) {
		p = rc_say_np_before(s, c->beg);
		if (s->d->lang == RC_EN && !comma_before(s, p) && comma_before(s, rc_say_clause_beg(s, c)))
			p = rc_say_clause_beg(s, c);
		uint32_t head, to, far = comma_before(s, p) ? RC_NONE : rc_say_described(s, c, &head, &to);
		p = far != RC_NONE ? far : p;
		if (s->d->lang != RC_EN || p == c->beg || !comma_before(s, p) || (in->end = light_tail(s, c)) == RC_NONE)
			return false;
		in->inverted = true;
	} else if ((pair = rc_say_apposed_pair(s, c, &name)) != RC_NONE && light_tail(s, c) != RC_NONE) {
		in->end = light_tail(s, c);
		p = pair;
		in->inverted = true;
	} else if (!in->inverted && !in_headline(s, c) && !postposed(s, ci, p - 1) && (s->d->lang == RC_EN || !looks_inverted(s, c))) {
		return false;
	}
	in->beg = p;
	in->inverted |= in_headline(s, c);
	return true;
}

/* What stands before the inset, from word b, can be reported alone: it, and what goes on behind the inset. */
static bool said_before(say *s, uint32_t ci, inset *in, uint32_t b, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), e = c->inverted != RC_NONE && c->inverted >= in->end ? c->inverted + 1 : in->end;
	while (e < se && !is_punct(s, e))
		e++;
	in->end = e;
	uint32_t q = in->inverted && e + 1 < se && say_char(s, e, ',') && opens(s, e + 1) ? s->quote_of[e + 1] : RC_NONE;
	bool rest = c->inverted != RC_NONE && e + 2 < se && say_char(s, e, ',') && say_tok(s, e + 1)->upos == RC_UPOS_ADP && !rc_say_has_verb(s, e, se) &&
	            s->quote_of[c->head] == RC_NONE;
	for (uint32_t t = e; t < se && rest; t++)
		rest = s->quote_of[t] == RC_NONE && !(ci + 1 < s->cue.n && s->cue.v[ci + 1].beg == t);
	if (rest)
		return around(s, in, b, se, st); /* Elle est partie, précise-t-il, à pied */
	if (q == RC_NONE || s->quote.v[q].whole || s->quote.v[q].used || s->quote_of[c->head] != RC_NONE)
		return rc_say_set_span(s, st, b, in->beg - 1);
	return around(s, in, b, behind_quote(s, e + 1), st); /* P, assure-t-il, « et rien d'autre » */
}

/* "Les uns, a dit X, sont partis": the verb stands behind the inset. */
static bool said_around(const say *s, const say_cue *c, inset *in, uint32_t b, say_statement *st)
{
	uint32_t se = sent_end(s, c->beg), e = in->end;
	while (e < se && !say_char(s, e, ','))
		e++;
	in->end = e;
	bool verb = s->d->lang == RC_EN && e + 1 < se && e == light_tail(s, c) && in->beg > b + 1 &&
	            (say_tok(s, e + 1)->upos == RC_UPOS_VERB || say_tok(s, e + 1)->upos == RC_UPOS_AUX) &&
	            RC_FEAT(say_tok(s, e + 1)->feats, VERBFORM) != RC_VERBFORM_GER; /* "These orcas, she suggested, hunt sharks" */
	if (!in->inverted || e + 1 >= se || opens(s, e + 1) || !(verb || rc_say_has_verb(s, e, se)))
		return false;
	return around(s, in, b, se, st);
}

/* "..., a dit X." and "Les uns, a dit X, ..." without quotation marks. */
static bool main_clause_before(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), p = c->beg;
	bool finite = s->d->lang == RC_EN;
	for (uint32_t i = c->beg; i <= c->head && !finite; i++)
		finite = say_finite(say_tok(s, i)) || RC_FEAT(say_tok(s, i)->feats, VERBFORM) == 0;
	if (!finite)
		return false; /* "ont, pour la première fois, demandé" */
	if (p > sent_beg(s, p) && (s->bits_norm[p - 1] & SAY_SELF))
		p--;
	if (p > sent_beg(s, p) + 1 && say_dash(s, p - 1) && s->d->lang != RC_EN)
		return between_dashes(s, c, p, st);
	inset in = {.beg = p};
	if (!find_inset(s, ci, &in))
		return false;
	p = in.beg;
	uint32_t b = rc_say_main_beg(s, p);
	bool title = say_sent(s, p)->in_title && in.inverted && p > b + 2; /* titles do without verbs */
	bool parted = in.inverted && p > b + 2 && (say_tok(s, p - 2)->upos == RC_UPOS_AUX || say_is(s, p - 2, SAY_HAVE | SAY_BE)) && in.end < se; /* "they had, his father says, paid" */
	if (parted && say_char(s, in.end, ',') && !opens(s, in.end + 1 < se ? in.end + 1 : in.end))
		return around(s, &in, b, se, st);
	if (title && opens(s, b) && !s->quote.v[s->quote_of[b]].used && !rc_say_has_verb(s, b, p - 1))
		return rc_say_set_quote(s, st, s->quote_of[b]); /* "'No evidence' of fraud, minister says" */
	if (title || rc_say_has_verb(s, b, p - 1))
		return said_before(s, ci, &in, b, st);
	return said_around(s, c, &in, b, st);
}

/* ---- behind the cue ---- */

/* Has quotation q a cue of its own behind it: ": « ... », a-t-il dit"? */
static bool closed_by_cue(const say *s, uint32_t ci, uint32_t q)
{
	uint32_t t = rc_doc_tok_at(s->d, s->quote.v[q].end), lim = t + 3;
	for (uint32_t i = ci + 1; i < s->cue.n && s->cue.v[i].beg < lim; i++) {
		const say_cue *c = &s->cue.v[i];
		if (c->beg < t || row_of(s, c)->kind != SAY_VERB || c->gerund)
			continue;
		for (; t < c->beg && (is_punct(s, t) || (s->bits_norm[t] & SAY_SELF)); t++)
			;
		return t == c->beg && (c->inverted != RC_NONE || rc_say_subject_behind(s, c->head));
	}
	return false;
}

/* ": « ... »", also where the quotation begins the next line; and, for a cue that reports clauses, ": ..." without marks. */
static bool behind_colon(say *s, uint32_t ci, say_statement *st, bool quoted)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg);
	uint32_t next = ci + 1 < s->cue.n ? s->cue.v[ci + 1].beg : RC_NONE;
	for (uint32_t i = c->beg; quoted && i <= c->head; i++)
		if (say_finite(say_tok(s, i)) && RC_FEAT(say_tok(s, i)->feats, MOOD) == RC_MOOD_SUB && ci && s->cue.v[ci - 1].sent == c->sent)
			return false; /* «Niega que haya llamado a luchar: "..."»: nobody's word */
	for (uint32_t i = c->end; i < se && i < c->end + SAY_REACH; i++) {
		if (i == next && s->quote_of[i] == RC_NONE && s->know->row.v[s->cue.v[ci + 1].row].kind == SAY_VERB &&
		    (s->know->row.v[s->cue.v[ci + 1].row].frame & (FRAME_CLAUSE | FRAME_QUOTE)) && !s->cue.v[ci + 1].participle && s->cue.v[ci + 1].like == RC_NONE)
			return false; /* "called on them to wait, saying: ..." */
		if (opens(s, i) && i > c->end + 1)
			i = behind_quote(s, i) - 1;
		if (i >= se)
			break;
		if (is_that(s, i) || say_char(s, i, ';'))
			return false;
		if (!say_char(s, i, ':'))
			continue;
		if (i + 1 < s->d->tok.n && opens(s, i + 1) && say_tok(s, i + 1)->sent <= say_tok(s, i)->sent + 1)
			return quoted && !s->quote.v[s->quote_of[i + 1]].used && !closed_by_cue(s, ci, s->quote_of[i + 1]) && rc_say_set_quote(s, st, s->quote_of[i + 1]);
		return !quoted && i + 2 < se && rc_say_has_verb(s, i + 1, se) && rc_say_set_span(s, st, i + 1, rc_say_cut_at(s, ci, i + 1));
	}
	return false;
}

/* "avant que", "después de que", "pour que": no reported clause. "informó de que" is one. */
static bool after_preposition(const say *s, const say_cue *c, uint32_t i)
{
	if (i <= c->end || s->d->lang == RC_EN)
		return false;
	bool of = (s->bits_norm[i - 1] & SAY_LINK) && i - 1 > c->end;
	uint32_t j = of ? i - 2 : i - 1;
	return (s->bits_norm[j] & SAY_OFF) || (of && say_tok(s, j)->upos == RC_UPOS_ADV);
}

/* Behind adverbs, times and the person spoken to: "a dit mardi à la presse ...", "reconoció ante los agentes ...". */
static uint32_t behind_addressee(const say *s, const say_cue *c, uint32_t se)
{
	uint32_t i = rc_say_skip_light(s, c->end, se);
	for (uint32_t n = 0; n < 2 && i + 2 < se; n++) {
		uint32_t comma = say_char(s, i, ',');
		i += comma;
		if (say_tok(s, i)->upos != RC_UPOS_ADP || (s->bits_norm[i] & SAY_LINK))
			return i - comma;
		uint32_t e = rc_say_np_end(s, (say_tok(s, i)->flags & RC_TOK_MWT_FIRST) && say_tok(s, i + 1)->span.beg == say_tok(s, i)->span.beg ? i + 2 : i + 1, se);
		if (e <= i + 1 || (comma && (e >= se || !say_char(s, e, ','))))
			return i - comma;
		i = rc_say_skip_light(s, e + comma, se);
	}
	return i;
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
	uint32_t lim = c->end + SAY_REACH < se ? c->end + SAY_REACH : se, obj = rc_doc_kid(s->d, c->head, RC_DEPREL_OBJ);
	bool noun = (row_of(s, c)->frame & (FRAME_NOUN | FRAME_AS)) != 0;
	uint32_t light = s->d->lang == RC_EN ? c->end : behind_addressee(s, c, se);
	for (uint32_t i = c->end; i < lim; i++) {
		if (i == light && light > c->end && !c->anonymous && is_that(s, i) && say_tok(s, i - 1)->upos != RC_UPOS_ADP && say_tok(s, i - 1)->upos != RC_UPOS_DET)
			return i; /* "aseguró este martes que": taken for a relative */
		const rc_token *k = say_tok(s, i);
		bool part = k->deprel == RC_DEPREL_FIXED || after_preposition(s, c, i) || (k->head != RC_NONE && k->head < i && i > c->end + 1);
		if (i > c->end && (s->bits_norm[i] & SAY_THAT) && k->upos == RC_UPOS_PRON && say_is(s, c->head, SAY_TO))
			return i; /* "told the agency that ..." taken for a relative */
		if (is_that(s, i) && (k->upos == RC_UPOS_SCONJ || k->deprel == RC_DEPREL_MARK || i <= c->end + 1) && !part &&
		    !(noun && obj != RC_NONE && obj > c->last && obj < i && say_nominal(say_tok(s, obj)->upos)))
			return i;
		if (opens(s, i) || say_char(s, i, ';') || say_char(s, i, ':') || say_char(s, i, '-') || say_finite(k) || (noun && say_char(s, i, ',')))
			return RC_NONE;
	}
	return RC_NONE;
}

bool rc_say_clause_behind(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t m = that_behind(s, ci);
	if (m == RC_NONE || m + 1 >= sent_end(s, c->beg))
		return false;
	uint32_t k = say_tok(s, m)->head;
	return rc_say_set_span(s, st, m + 1, rc_say_clause_end(s, ci, k != RC_NONE && k > m ? k : RC_NONE, m + 1));
}

/* English leaves "that" out: the parser's clause, or a noun phrase with a finite verb behind it. */
static bool bare_clause(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg);
	if (s->d->lang != RC_EN)
		return false;
	for (uint32_t t = c->end; t < se; t++)
		if (rc_say_stop(s, t, se))
			se = t;
	uint32_t from = rc_say_skip_light(s, c->end, se), k = rc_doc_kid(s->d, c->head, RC_DEPREL_CCOMP);
	k = k < se ? k : RC_NONE;
	if (k != RC_NONE && k > c->last) {
		uint32_t b = s->d->node[k].left > c->last ? s->d->node[k].left : from;
		if (!say_is(s, c->head, SAY_TO) && b > from && s->quote_of[from] == RC_NONE && rc_say_np_end(s, from, se) > from && !rc_say_in_time(s, from))
			b = from; /* the clause begins with its subject */
		for (uint32_t t = from + 1; say_is(s, c->head, SAY_TO) && b == from && t < k && t < from + 8; t++) { /* "told the Harl Gazette the attack ..." */
			uint8_t u = say_tok(s, t)->upos;
			if ((say_tok(s, t - 1)->flags & RC_TOK_CAPITAL) && say_tok(s, t - 1)->upos == RC_UPOS_PROPN && !(say_tok(s, t)->flags & RC_TOK_CAPITAL) &&
			    (u == RC_UPOS_DET || u == RC_UPOS_NOUN || u == RC_UPOS_NUM || u == RC_UPOS_ADJ || u == RC_UPOS_PRON))
				b = t;
		}
		while (b < k && (say_is(s, b, SAY_NOT) ? false : is_punct(s, b) && s->quote_of[b] == RC_NONE))
			b++;
		if (b > from && b < k + 1 && say_finite(say_tok(s, b)) && !opens(s, from)) { /* the clause's subject was taken for the cue's object */
			uint32_t e = say_is(s, c->head, SAY_TO) ? rc_say_np_end(s, from, b) : from;
			b = e < b && !is_punct(s, e) ? e : b;
		}
		b += b == c->end && b < k && (s->bits_norm[b] & SAY_THAT); /* "adding that patrols would go on", taken for an article */
		bool then = false; /* "said if P, then Q" */
		for (uint32_t t = b; t < se && !then; t++)
			then = say_char(s, t, ',');
		if ((s->bits_norm[b] & SAY_ASKS) && !(s->bits_norm[b] & SAY_THAT) && say_tok(s, b)->upos == RC_UPOS_SCONJ)
			return then && (row_of(s, c)->frame & FRAME_FIGURE) && rc_say_set_span(s, st, b, rc_say_cut_at(s, ci, b));
		return rc_say_set_span(s, st, b, rc_say_clause_end(s, ci, k, b));
	}
	uint32_t e = from < se ? rc_say_np_end(s, from, se) : from;
	if (e > from && e < se && opens(s, e) && !s->quote.v[s->quote_of[e]].used && !say_is(s, c->head, SAY_TO))
		return rc_say_set_span(s, st, from, behind_quote(s, e)); /* added authorities "are waiting" */
	if (e > from && e < se && say_finite(say_tok(s, e)))
		return rc_say_set_span(s, st, from, rc_say_clause_end(s, ci, e, from));
	if (e == from || say_is(s, c->head, SAY_TO) || c->gerund)
		return false;
	for (uint32_t t = e; t < se && t < e + 12; t++) { /* "reported three shops in Harl were damaged" */
		const rc_token *w = say_tok(s, t);
		if (s->quote_of[t] != RC_NONE || is_punct(s, t) || (s->bits_norm[t] & (SAY_RELATIVE | SAY_THAT | SAY_TO)) || w->upos == RC_UPOS_SCONJ)
			return false;
		bool past = w->upos == RC_UPOS_VERB && RC_FEAT(w->feats, VERBFORM) == RC_VERBFORM_PART && RC_FEAT(w->feats, TENSE) == RC_TENSE_PAST && t == e && (t + 1 >= se || is_punct(s, t + 1));
		uint32_t main = rc_say_subject_before(s, w->upos == RC_UPOS_AUX && w->head != RC_NONE ? w->head : t);
		if (main != RC_NONE && main < c->beg && (s->bits_norm[c->beg - 1] & SAY_RELATIVE))
			return false; /* "anglers who reported dead trout are not convinced" */
		if (say_finite(w) || past)
			return rc_say_set_span(s, st, from, rc_say_clause_end(s, ci, t, from));
		if (w->upos == RC_UPOS_VERB)
			return false;
	}
	return false;
}

/* A quotation beside the cue. Words that follow in the same clause belong to the statement when the quotation is a mere run. */
static bool quote_beside(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	if (i < se && i > c->end - 1 && !opens(s, i) && !is_punct(s, i)) { /* said X, "..." ; dijo X "..." ; told X "..." */
		uint32_t e = rc_say_np_end(s, (s->bits_norm[i] & SAY_TO) && i + 1 < se ? i + 1 : i, se);
		if (e > i)
			i = rc_say_skip_light(s, e, se);
		if (s->d->lang == RC_EN && i < se && opens(s, i) && !say_is(s, c->head, SAY_TO) && rc_say_subject_before(s, c->head) != RC_NONE)
			return false; /* said his party "is eager": a clause */
	}
	if (i < se && say_tok(s, i)->upos == RC_UPOS_ADP && s->quote_of[i] == RC_NONE) { /* said via Twitter, "..." */
		uint32_t e = rc_say_np_end(s, i + 1, se);
		i = e > i + 1 && e + 1 < se && say_char(s, e, ',') && opens(s, e + 1) ? e : i;
	}
	if (i < se && say_char(s, i, ',') && i + 1 < s->d->tok.n && opens(s, i + 1))
		i++;
	if (i >= s->d->tok.n || say_tok(s, i)->sent != c->sent || !opens(s, i) || s->quote.v[s->quote_of[i]].used)
		return false;
	uint32_t q = s->quote_of[i], behind = behind_quote(s, i);
	if (s->quote.v[q].whole)
		return rc_say_set_quote(s, st, q);
	if (!(row_of(s, c)->frame & FRAME_CLAUSE))
		return false; /* "continuait « d'exacerber »" */
	if (behind >= se || is_punct(s, behind))
		return rc_say_set_quote(s, st, q);
	return rc_say_set_span(s, st, i, rc_say_clause_end(s, ci, RC_NONE, i));
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
uint32_t rc_say_infinitive_at(const say *s, uint32_t i, uint32_t se)
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
uint32_t rc_say_clause_head(const say *s, uint32_t v)
{
	const rc_token *k = say_tok(s, v);
	if (k->upos == RC_UPOS_AUX && k->head != RC_NONE && k->head > v)
		return k->head;
	return v;
}

/* "a dit ne pas avoir été prévenu", "claimed never to have met": the negation between the cue and the infinitive, which adverbs were taken for, belongs to the
 * words. Where it begins, else i. */
static uint32_t negation_before(const say *s, const say_cue *c, uint32_t i)
{
	for (uint32_t t = c->end; t < i; t++)
		if (say_is(s, t, SAY_NOT) && !say_nominal(say_tok(s, t)->upos))
			return t;
	return i;
}

static bool infinitive_behind(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	if (s->d->lang != RC_EN && i < se && (s->bits_norm[i] & SAY_OF))
		i++;
	if (s->d->lang == RC_EN && i < se && (s->bits_norm[i] & SAY_TO)) {
		uint32_t v = rc_say_infinitive_at(s, i + 1, se), b = negation_before(s, c, i);
		return v != RC_NONE && rc_say_set_span(s, st, b < i ? b : i + 1, rc_say_clause_end(s, ci, rc_say_clause_head(s, v), i + 1));
	}
	uint32_t v = rc_say_infinitive_at(s, i, se);
	if (v == RC_NONE && s->d->lang != RC_EN && i < se && ((s->bits_norm[i] & SAY_TO) || say_char(s, i, ',')))
		v = rc_say_infinitive_at(s, i = behind_addressee(s, c, se), se); /* "ont dit à la presse avoir vu", "a démenti, dans un communiqué, avoir vu" */
	i = v != RC_NONE ? negation_before(s, c, i) : i;
	return v != RC_NONE && rc_say_set_span(s, st, i, rc_say_clause_end(s, ci, rc_say_clause_head(s, v), i));
}

/* What the sentence before said, in this paragraph: the words reported where it reports some, else its clause. */
static bool sentence_denied(say *s, const say_cue *c, say_statement *st)
{
	uint32_t x = c->sent;
	if (x == 0 || s->d->sent.v[x - 1].in_title != s->d->sent.v[x].in_title || s->d->sent.v[x - 1].heading)
		return false;
	const rc_sentence *p = &s->d->sent.v[x - 1];
	if (memchr(s->d->text + p->span.end, '\n', s->d->sent.v[x].span.beg - p->span.end) || p->tok_end - p->tok_beg > RC_MAX_SENTENCE)
		return false;
	const say_statement *last = s->st.n ? &s->st.v[s->st.n - 1] : NULL;
	if (last && last->cue != RC_NONE && s->cue.v[last->cue].sent == x - 1 && last->skip_beg == RC_NONE) {
		st->span = last->span;
		return true;
	}
	return rc_say_has_verb(s, s->lead[x - 1], p->tok_end) && rc_say_set_span(s, st, s->lead[x - 1], p->tok_end);
}

/* "P, and not at seven, as X claims": X claims what the writer sets aside. Where that begins, behind the negation, between words b and e; or RC_NONE. */
static uint32_t not_so(const say *s, uint32_t b, uint32_t e)
{
	for (uint32_t i = e; i-- > b + 1 && e - i < SAY_PART;) {
		if (say_finite(say_tok(s, i)) || s->quote_of[i] != RC_NONE)
			return RC_NONE;
		bool apart = say_char(s, i - 1, ',') || say_tok(s, i - 1)->upos == RC_UPOS_CCONJ;
		if (rc_map_get(&s->know->instead, rc_pool_hash(&s->d->pool, say_tok(s, i)->norm)) != RC_NONE && apart && i + 1 < e)
			return i + 1;
		if (say_char(s, i, ',') && i + 1 < e)
			return RC_NONE;
	}
	return RC_NONE;
}

/* "Comme l'a dit X, P", "P, comme l'a dit X", "P, as X said, P" */
static bool aside(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), b = rc_say_main_beg(s, c->like + 1), e = c->end;
	while (e < se && !say_char(s, e, ',') && !say_char(s, e, ':'))
		e++;
	uint32_t words = 0;
	for (uint32_t i = b; i < c->like; i++)
		words += !is_punct(s, i) && say_tok(s, i)->upos != RC_UPOS_ADV && say_tok(s, i)->upos != RC_UPOS_CCONJ;
	if (words == 0 && row_of(s, c)->act == RC_ACT_DENIES && c->like == say_lead(s, c->beg))
		return sentence_denied(s, c, st); /* "Ce que conteste la défense." */
	if (words == 0)
		return e + 1 < se && rc_say_set_span(s, st, e + 1, rc_say_cut_at(s, ci, e + 1));
	uint32_t instead = not_so(s, b, c->like);
	if (instead != RC_NONE)
		return rc_say_set_span(s, st, instead, c->like);
	if (e + 1 < se && opens(s, e + 1))
		return rc_say_set_quote(s, st, s->quote_of[e + 1]);
	bool comma;
	uint32_t q = rc_say_quote_before(s, c->like, &comma);
	if (q != RC_NONE && s->quote.v[q].whole && !s->quote.v[q].used)
		return rc_say_take_quote(s, c, st, q);
	if (row_of(s, c)->act == RC_ACT_DENIES && s->st.n && rc_say_has_verb(s, b, c->like)) { /* what was said there, without who says it */
		const say_statement *p = &s->st.v[s->st.n - 1];
		uint32_t at = rc_doc_tok_at(s->d, p->span.end);
		if (p->cue != RC_NONE && s->cue.v[p->cue].sent == c->sent && at + 1 >= c->like && at <= c->like && p->skip_beg == RC_NONE) {
			return rc_say_said_before(s, p, st);
		}
	}
	if (!(row_of(s, c)->frame & FRAME_CLAUSE))
		return q != RC_NONE && !s->quote.v[q].used && rc_say_set_quote(s, st, q); /* « le phare », comme l'appelle X */
	if (rc_say_has_verb(s, b, c->like) || e >= se)
		return rc_say_set_span(s, st, b, c->like);
	st->skip_beg = say_tok(s, c->like)->span.beg;
	st->skip_end = say_tok(s, e)->span.end;
	return rc_say_set_span(s, st, b, se);
}

/* Is word k a pronoun for what is denied, rather than the article of the subject: "l'usine a rejeté"? */
static bool stands_for(const say *s, const say_cue *c, uint32_t k)
{
	uint8_t u = say_tok(s, k)->upos;
	return (s->bits_norm[k] & SAY_IT) && u != RC_UPOS_NOUN && u != RC_UPOS_ADP && !(u == RC_UPOS_DET && k + 1 < c->head && say_nominal(say_tok(s, k + 1)->upos));
}

/* Does the verb stand with nothing, or with a pronoun, for what it denies: "L'Orlavie le nie", "el armador lo desmiente", "the army denied it"? */
static bool bare(const say *s, const say_cue *c)
{
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	for (uint32_t k = c->beg > sent_beg(s, c->beg) + 2 ? c->beg - 2 : sent_beg(s, c->beg); k < c->head; k++)
		if (stands_for(s, c, k))
			return true;
	if (s->d->lang == RC_EN && i + 1 < se && (s->bits_norm[i] & (SAY_EMPTY | SAY_THAT)) && (s->bits_norm[i + 1] & SAY_AS))
		return true; /* rejected that as "nonsense" */
	if (s->d->lang == RC_EN && i < se && say_tok(s, i)->upos == RC_UPOS_PRON && (s->bits_norm[i] & SAY_EMPTY))
		i++;
	return i >= se || (is_punct(s, i) && !opens(s, i) && !say_char(s, i, ':')) || (say_tok(s, i)->upos == RC_UPOS_CCONJ && i > c->end) ||
	       (say_tok(s, i)->upos == RC_UPOS_ADP && rc_say_in_time(s, i + 1 < se ? i + 1 : i));
}

/* "Asked about P, the ministry neither confirmed nor denied": P. */
static bool asked_about(say *s, const say_cue *c, say_statement *st)
{
	uint32_t lead = say_lead(s, c->beg), n = lead + 1;
	if (lead + 3 >= c->beg || !say_is(s, lead, SAY_QUOTING) || say_tok(s, n)->upos != RC_UPOS_ADP || (s->bits_norm[n] & SAY_BY))
		return false;
	n += (say_tok(s, n)->flags & RC_TOK_MWT_FIRST) ? 2 : 1;
	uint32_t e = n;
	while (e < c->beg && !(say_char(s, e, ',') && s->quote_of[e] == RC_NONE))
		e++;
	return e < c->beg && rc_say_set_span(s, st, n, e);
}

/* The clause of the writer's own before the cue's: behind a semicolon or a comma with a conjunction in its sentence, else the sentence before in its
 * paragraph: "La licence aurait expiré en mars ; l'armateur le dément." */
static bool clause_denied(say *s, const say_cue *c, say_statement *st)
{
	uint32_t lead = say_lead(s, c->beg);
	bool pronoun = false;
	for (uint32_t k = c->beg > lead + 2 ? c->beg - 2 : lead; k < c->head; k++)
		pronoun |= stands_for(s, c, k);
	uint32_t it = rc_say_skip_light(s, c->end, sent_end(s, c->beg));
	pronoun |= s->d->lang == RC_EN && it < sent_end(s, c->beg) && say_tok(s, it)->upos == RC_UPOS_PRON && (s->bits_norm[it] & SAY_EMPTY); /* "has denied this" */
	for (uint32_t i = c->beg; i-- > lead;) {
		bool apart = s->quote_of[i] == RC_NONE && (say_char(s, i, ';') || (say_char(s, i, ',') && i + 1 < c->beg && say_tok(s, i + 1)->upos == RC_UPOS_CCONJ));
		if (apart)
			return rc_say_has_verb(s, rc_say_main_beg(s, i), i) && rc_say_set_span(s, st, rc_say_main_beg(s, i), i);
		if (s->quote_of[i] != RC_NONE)
			return false;
	}
	if (row_of(s, c)->act == RC_ACT_NEITHER) { /* « Il serait passé à l'étranger. L'armée n'a pas confirmé. »: only what the writer keeps at a distance */
		bool doubt = false;
		for (uint32_t t = c->sent ? s->d->sent.v[c->sent - 1].tok_beg : lead; t < lead && !doubt; t++)
			doubt = say_finite(say_tok(s, t)) && RC_FEAT(say_tok(s, t)->feats, MOOD) == RC_MOOD_CND;
		return (doubt || pronoun) && sentence_denied(s, c, st);
	}
	return pronoun && sentence_denied(s, c, st);
}

/* "Solvor, accused of hiding results, denies it", « accusé d'avoir caché des analyses, s'en défend »: what the subject is accused of between its commas. */
static bool accused_here(const say *s, const say_cue *c, say_statement *st)
{
	uint32_t lead = say_lead(s, c->beg);
	for (uint32_t t = lead; t + 3 < c->beg && t < lead + SAY_REACH; t++) {
		const rc_token *k = say_tok(s, t);
		uint32_t r = (k->upos == RC_UPOS_VERB || k->upos == RC_UPOS_ADJ) && s->quote_of[t] == RC_NONE ? rc_word_map_get(&s->know->first, s->d, k->norm) : RC_NONE;
		r = r == RC_NONE && k->upos == RC_UPOS_VERB ? rc_word_map_get(&s->know->first, s->d, k->lemma) : r;
		if (r == RC_NONE || s->know->row.v[r].act != RC_ACT_ACCUSES || !(s->know->row.v[r].frame & FRAME_OF) || say_finite(k) || !(s->bits_norm[t + 1] & SAY_OF))
			continue;
		uint32_t e = t + 2;
		while (e < c->beg && !(say_char(s, e, ',') && s->quote_of[e] == RC_NONE))
			e++;
		return e < c->beg && rc_say_set_span(s, st, t + 2, e);
	}
	return false;
}

/* What is denied was said just before: the last statement, if it is in this sentence or the one before; else the clause before. */
static bool taken_up(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	if (!bare(s, c) || s->quote_of[c->head] != RC_NONE)
		return false;
	if (row_of(s, c)->act == RC_ACT_DENIES && accused_here(s, c, st))
		return true;
	const say_statement *p = s->st.n ? &s->st.v[s->st.n - 1] : NULL;
	uint32_t then = p ? rc_doc_sent_at(s->d, p->span.end - 1) : RC_NONE;
	bool title = say_sent(s, c->beg)->in_title;
	if (p && row_of(s, c)->act == RC_ACT_NEITHER && p->whole_quote)
		return false; /* another's own words are no words of whoever does not confirm them */
	if (p && then != RC_NONE && then + 1 >= c->sent && then <= c->sent && s->d->sent.v[then].in_title == title && p->skip_beg == RC_NONE &&
	    p->cue != RC_NONE && p->span.end <= say_tok(s, c->beg)->span.beg) {
		return rc_say_said_before(s, p, st);
	}
	return (row_of(s, c)->act == RC_ACT_DENIES || row_of(s, c)->act == RC_ACT_NEITHER) && !title && clause_denied(s, c, st);
}

/* «¡Es una vergüenza!, gritó un vecino»: the mark tells that it is said, whatever the verb takes elsewhere. */
static bool behind_cry(const say *s, const say_cue *c)
{
	return s->d->lang == RC_ES && c->beg > sent_beg(s, c->beg) + 2 && comma_before(s, c->beg) && (say_char(s, c->beg - 2, '!') || say_char(s, c->beg - 2, '?'));
}

static bool verb_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	const say_row *r = row_of(s, c);
	uint32_t f = r->frame;
	if (c->like != RC_NONE && !c->passive && !c->participle)
		return aside(s, ci, st);
	if (c->by != RC_NONE && (c->passive || c->participle))
		return rc_say_passive_content(s, ci, st);
	bool free_standing = !c->gerund && !c->infinitive && (f & (FRAME_CLAUSE | FRAME_QUOTE));
	if (free_standing && before_cue(s, ci, st))
		return true;
	if ((f & (FRAME_CLAUSE | FRAME_QUOTE)) && behind_colon(s, ci, st, true))
		return true;
	if ((f & FRAME_CLAUSE) && rc_say_clause_behind(s, ci, st))
		return true;
	if (free_standing && comma_before(s, c->beg) && c->end + 1 < sent_end(s, c->beg) && say_char(s, c->end, ',') && opens(s, c->end + 1) && ci &&
	    s->cue.v[ci - 1].sent == c->sent && quote_beside(s, ci, st))
		return true;
	if (free_standing && ((f & FRAME_CLAUSE) || behind_cry(s, c)) && main_clause_before(s, ci, st))
		return true;
	if ((f & (FRAME_CLAUSE | FRAME_QUOTE)) && quote_beside(s, ci, st))
		return true;
	if (((f & (FRAME_INF | FRAME_VOW)) && infinitive_behind(s, ci, st)) || ((f & FRAME_OF) && rc_say_accusation(s, ci, st)) ||
	    ((f & FRAME_AS) && rc_say_name_given(s, ci, st)) || ((f & FRAME_CLAUSE) && bare_clause(s, ci, st)))
		return true;
	uint32_t that = (f & FRAME_NOUN) ? rc_say_object_relative(s, c) : RC_NONE;
	if (that != RC_NONE) {
		uint32_t b = rc_say_np_before(s, that - comma_before(s, that));
		b += b + 1 < that && (s->bits_norm[b] & SAY_LINK) && say_tok(s, b)->upos == RC_UPOS_ADP && !say_article(s, b); /* «de las 214 que denunciaba X» */
		return rc_say_set_span(s, st, b, that);
	}
	if ((f & (FRAME_NOUN | FRAME_CLAIM | FRAME_DEED)) && rc_say_object_behind(s, ci, st, f))
		return true;
	if (((f & FRAME_WORDS) && rc_say_quoted_complement(s, ci, st)) || ((f & FRAME_SOME) && rc_say_kind_named(s, ci, st)))
		return true;
	if ((f & (FRAME_FIGURE | FRAME_AT | FRAME_TOLL)) && rc_say_figure(s, ci, st))
		return true;
	if ((f & FRAME_CLAUSE) && behind_colon(s, ci, st, false))
		return true;
	if ((r->act == RC_ACT_DENIES || r->act == RC_ACT_NEITHER || r->act == RC_ACT_DECLINES) && bare(s, c) && asked_about(s, c, st))
		return true;
	if (r->act == RC_ACT_NEITHER && r->polarity == SAY_NEGATED && r->n_words > 2) /* "did not respond to a request for comment" */
		return rc_say_set_span(s, st, c->last, c->last + 1);
	if (r->act == RC_ACT_DENIES || r->act == RC_ACT_NEITHER)
		return taken_up(s, ci, st);
	return r->act == RC_ACT_DECLINES && r->n_words > 1 && rc_say_set_span(s, st, c->last, c->last + 1);
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
	return rc_say_set_quote(s, st, q);
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
		return rc_say_noun_content(s, ci, st);
	default:
		return rc_say_source_content(s, ci, st);
	}
}
