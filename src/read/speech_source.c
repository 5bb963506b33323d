/* speech_source.c - what nouns ("the claim that") and prepositions ("selon X") report; see speech_int.h. */
#include "read/speech_clause.h"

/* ---- nouns and prepositions ---- */

/* "l'annonce que", "the claim that", "l'affirmation de X selon laquelle". */
bool rc_say_noun_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = rc_say_np_end(s, c->head, se);
	if (i < se && say_char(s, i, ','))
		return false;
	if (i < se && (s->bits_norm[i] & SAY_LINK))
		i++;
	if (i + 2 >= se)
		return false;
	bool that = is_that(s, i) && say_tok(s, i)->upos == RC_UPOS_SCONJ;
	bool which = say_tok(s, i)->upos == RC_UPOS_ADP && (s->bits_norm[i + 1] & SAY_RELATIVE) &&
	             rc_word_map_get(&s->know->first, s->d, say_tok(s, i)->norm) != RC_NONE;
	if (!that && !which)
		return false;
	uint32_t b = i + (which ? 2 : 1), k = say_tok(s, that ? i : i + 1)->head;
	if (k != RC_NONE && k > b && s->d->node[k].right < rc_say_cut_at(s, ci, b))
		return rc_say_set_span(s, st, b, s->d->node[k].right + 1); /* what follows may be the main clause: no stretching */
	return rc_say_set_span(s, st, b, rc_say_clause_end(s, ci, k != RC_NONE && k > b ? k : RC_NONE, b));
}

/* Does the parser hang the name at word i on a noun before word e? */
static bool apposed(const say *s, uint32_t i, uint32_t e)
{
	uint32_t h = say_tok(s, i)->head;
	return h != RC_NONE && h < e && (rc_deprel_is(say_tok(s, i)->deprel, RC_DEPREL_APPOS) || rc_deprel_is(say_tok(s, i)->deprel, RC_DEPREL_FLAT));
}

/* "Selon son producteur, Michel Nouader, l'acteur va bien": a person's name between commas behind a common noun for a person, a clause with a subject of its
 * own behind it. */
static bool named_between(const say *s, const say_cue *c, uint32_t i, uint32_t se)
{
	const rc_mention *m = say_name_at(s, i);
	uint32_t h = rc_say_np_head(s, c->np, i - 1);
	if (!m || m->tok_beg != i || s->d->entity.v[m->entity].type != RC_PER || say_tok(s, h)->upos != RC_UPOS_NOUN || say_is(s, h, SAY_DOCUMENT | SAY_MUTE) ||
	    say_body(s, h) || RC_FEAT(say_tok(s, h)->feats, NUMBER) == RC_NUMBER_PLUR || m->tok_end + 1 >= se || !say_char(s, m->tok_end, ','))
		return false;
	uint8_t u = say_tok(s, m->tok_end + 1)->upos;
	return u == RC_UPOS_DET || u == RC_UPOS_PRON || u == RC_UPOS_PROPN || say_article(s, m->tok_end + 1);
}

/* "According to Ada Lorm, Hale's former spokeswoman, ...": a description of a person between commas behind a person's name. */
static bool described(const say *s, const say_cue *c, uint32_t i, uint32_t se)
{
	const rc_mention *m = say_name_at(s, c->np);
	uint32_t e = rc_say_np_end(s, i, se);
	if (!m || s->d->entity.v[m->entity].type != RC_PER || e <= i || e + 1 >= se || !say_char(s, e, ','))
		return false;
	uint32_t h = rc_say_np_head(s, i, e);
	return say_tok(s, h)->upos == RC_UPOS_NOUN && say_is(s, h, SAY_AGENT) && !say_body(s, h);
}

/* Is there but a noun phrase and a comma between word i and a quotation? */
static bool before_quote(const say *s, uint32_t i, uint32_t se)
{
	uint32_t e = rc_say_np_end(s, i, se);
	return e > i && e + 1 < se && say_char(s, e, ',') && opens(s, e + 1);
}

/* Behind the source's noun phrase: its apposition, relative clause or place, up to the comma that closes it. */
static uint32_t source_end(const say *s, const say_cue *c, uint32_t e, uint32_t se)
{
	for (uint32_t n = 0; n < 4 && e < se; n++) {
		bool comma = say_char(s, e, ',');
		uint32_t i = e + comma;
		if (say_char(s, e, '(')) {
			while (e < se && !say_char(s, e, ')'))
				e++;
			e += e < se;
			continue;
		}
		if (i >= se || (is_punct(s, e) && !comma))
			return e;
		uint8_t u = say_tok(s, i)->upos;
		bool relative = (s->bits_norm[i] & SAY_RELATIVE) && u == RC_UPOS_PRON;
		bool tail = relative || say_is(s, i, SAY_QUOTING | SAY_RELAYED | SAY_CITES) || (!comma && u == RC_UPOS_ADP) ||
		            (!comma && (u == RC_UPOS_VERB || u == RC_UPOS_AUX) && !say_finite(say_tok(s, i))) || (comma && n == 0 && (named_between(s, c, i, se) || described(s, c, i, se))) ||
		            (comma && s->d->lang != RC_EN && (u == RC_UPOS_NOUN || (u == RC_UPOS_ADJ && i + 1 < se && say_tok(s, i + 1)->upos == RC_UPOS_NOUN))) || (comma && apposed(s, i, e) && !(say_name_at(s, i) && say_body(s, say_tok(s, i)->head))) ||
		            (comma && before_quote(s, i, se));
		if (!tail)
			return e;
		uint32_t j = i + 1, finite = 0;
		while (j < se && !say_char(s, j, ',') && !say_char(s, j, ':') && !say_char(s, j, '.') && j < i + 24)
			finite += say_finite(say_tok(s, j++));
		if ((j >= se || say_char(s, j, '.')) && finite <= (relative ? 1u : 0u))
			return j; /* "two sailors who asked not to be named." */
		if (j >= se || (!say_char(s, j, ',') && !say_char(s, j, ':')) || finite > (relative ? 1u : 0u))
			return e;
		e = j;
	}
	return e;
}

/* Does the clause behind word e quote words, or with `doubt` stand in the conditional? "For X, it is 'over'" tells what X thinks, "For X, it is easy" need not. */
static bool opines(const say *s, uint32_t e, uint32_t se, bool doubt)
{
	for (uint32_t i = e; i < se; i++)
		if ((opens(s, i) && s->quote.v[s->quote_of[i]].tok_end > s->quote.v[s->quote_of[i]].tok_beg + 1) ||
		    (doubt && say_finite(say_tok(s, i)) && RC_FEAT(say_tok(s, i)->feats, MOOD) == RC_MOOD_CND))
			return true;
	return false;
}

static bool source_speaks(const say *s, const say_cue *c, uint32_t e, bool initial)
{
	uint32_t se = sent_end(s, c->beg);
	bool named = false, medium = false, agent = false, body = false, paper = false, plural = false;
	for (uint32_t i = c->np; i < e; i++) {
		if (say_nominal(say_tok(s, i)->upos) && !named && say_is(s, i, SAY_MUTE) && s->mention_of[i] == RC_NONE)
			return false;
		uint32_t m = s->mention_of[i];
		if (m != RC_NONE && s->d->mention.v[m].kind == RC_MENTION_NAME && !(i > c->np && (s->bits_norm[i - 1] & SAY_LINK))) {
			const rc_entity *x = &s->d->entity.v[s->d->mention.v[m].entity];
			named |= x->type == RC_PER || x->type == RC_ORG;
			medium |= rc_str_starts(x->kb, RC_STR("outlets:")) || rc_str_starts(x->kb, RC_STR("agencies:"));
		}
		if (say_nominal(say_tok(s, i)->upos) && !(row_of(s, c)->frame & FRAME_NAME))
			break;
		if (say_tok(s, i)->upos == RC_UPOS_NOUN && i == rc_say_np_head(s, c->np, e)) {
			agent = rc_say_can_speak(s, i);
			body = say_body(s, i);
			paper = say_is(s, i, SAY_DOCUMENT | SAY_RELAY);
			plural = RC_FEAT(say_tok(s, i)->feats, NUMBER) == RC_NUMBER_PLUR;
		}
	}
	if (!(row_of(s, c)->frame & FRAME_NAME))
		return true;
	bool opinion = (row_of(s, c)->frame & FRAME_OPINION) != 0;
	if (medium && s->d->lang == RC_EN && !opinion)
		return true;
	while (paper && !opinion && e < se && !say_char(s, e, ',') && !say_finite(say_tok(s, e)) && e < c->np + SAY_NEAR * 3)
		e++; /* "per a poll by X for Y," */
	if (!initial || e >= se || !say_char(s, e, ','))
		return false;
	if (!opinion)
		return named || medium || agent || paper;
	bool reserved = opines(s, e, se, s->d->lang != RC_EN);
	if (s->d->lang == RC_EN)
		return (named || agent) && reserved;
	return named || medium || (agent && (reserved || (!plural && !body && (e > c->np + 2 || named_between(s, c, e + 1, se)))));
}

/* Does the noun phrase name or describe somebody who can speak, or a document? Asked where no comma sets the source apart: "répartis selon la taille". */
static bool somebody(const say *s, const say_cue *c, uint32_t beg, uint32_t end)
{
	for (uint32_t i = beg; i < end; i++)
		if (s->mention_of[i] != RC_NONE || say_tok(s, i)->upos == RC_UPOS_PRON ||
		    (say_tok(s, i)->upos == RC_UPOS_NOUN && say_is(s, i, SAY_DOCUMENT | SAY_RELAY)))
			return true;
		else if (say_nominal(say_tok(s, i)->upos))
			return (RC_FEAT(say_tok(s, i)->feats, NUMBER) == RC_NUMBER_PLUR && s->d->lang != RC_EN) || (rc_say_can_speak(s, rc_say_np_head(s, beg, end)) && beg == c->end);
	return false;
}

/* The clause that an inserted "selon X" stands in: a relative clause where it is inside one, else the main clause. */
static bool clause_around(say *s, const say_cue *c, uint32_t from, uint32_t e, say_statement *st)
{
	uint32_t sb = sent_beg(s, c->beg), se = sent_end(s, c->beg), b = rc_say_main_beg(s, c->beg);
	for (uint32_t i = c->beg; i-- > sb && c->beg - i < 12;) {
		if ((s->bits_norm[i] & SAY_RELATIVE) && say_tok(s, i)->upos == RC_UPOS_PRON && !is_that(s, i)) {
			b = i + 2 >= from ? e : i + 1; /* "qui, selon X, a fui": "a fui" */
			se = rc_say_relative_end(s, e + 1, se);
			break;
		}
		if (is_that(s, i) && say_tok(s, i)->upos == RC_UPOS_SCONJ) {
			b = i + 1;
			break;
		}
		if (say_char(s, i, ',') && i + 1 < c->beg)
			break;
	}
	uint32_t end = rc_say_against(s, (uint32_t)(c - s->cue.v), c->end, se);
	for (uint32_t i = c->end; i < end; i++)
		if (s->quote_of[i] == RC_NONE && (say_char(s, i, ';') || (say_char(s, i, ',') && i > e && rc_say_takes_up(s, (uint32_t)(c - s->cue.v), i, end)))) {
			end = i;
			break;
		}
	return rc_say_set_span(s, st, b, end);
}

/* Is there a number among words [beg, end), and no verb of a clause, no quotation, no new sentence? */
static bool bare_figure(const say *s, uint32_t beg, uint32_t end)
{
	bool number = false;
	for (uint32_t i = beg; i < end; i++) {
		if (s->quote_of[i] != RC_NONE || say_finite(say_tok(s, i)) || say_char(s, i, ';') || say_char(s, i, ':'))
			return false;
		number |= say_tok(s, i)->upos == RC_UPOS_NUM && !rc_say_in_time(s, i);
	}
	return number;
}

/* The source before (step -1) or after (+1) cue ci in its sentence, or RC_NONE. */
static uint32_t source_beside(const say *s, uint32_t ci, int step)
{
	uint32_t k = ci + (uint32_t)step;
	bool is = (step > 0 || ci > 0) && k < s->cue.n && s->cue.v[k].sent == s->cue.v[ci].sent && row_of(s, &s->cue.v[k])->kind == SAY_PREP;
	return is ? k : RC_NONE;
}

/* "500 selon la police, 1.200 selon les organisateurs": the figure before this source, behind the one before it; or the clause up to this one, where the
 * next has but a figure before it. */
static bool figure_of_source(say *s, uint32_t ci, say_statement *st, uint32_t sb, uint32_t e)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t before = source_beside(s, ci, -1), after = source_beside(s, ci, 1), b = RC_NONE;
	if (before != RC_NONE) {
		const say_cue *p = &s->cue.v[before];
		b = rc_say_np_end(s, p->np, c->beg);
		if (!bare_figure(s, b, c->beg))
			b = source_end(s, p, b, c->beg);
		if (b >= c->beg || !bare_figure(s, b, c->beg))
			b = RC_NONE;
	}
	if (b == RC_NONE && (after == RC_NONE || !bare_figure(s, e, s->cue.v[after].beg) || !(say_name_at(s, c->np) || rc_say_can_speak(s, rc_say_np_head(s, c->np, e)))))
		return false;
	if (b == RC_NONE && say_char(s, c->beg - 1, '(')) { /* "Entre 500 (selon X) et 1.200 (selon Y)": the figure alone */
		b = rc_say_np_before(s, c->beg - 1);
		return b < c->beg - 1 && bare_figure(s, b, c->beg - 1) && rc_say_set_span(s, st, b, c->beg - 1);
	}
	b = b == RC_NONE ? sb : b;
	while (b < c->beg && (is_punct(s, b) || say_tok(s, b)->upos == RC_UPOS_CCONJ || (say_is(s, b, SAY_OFF) && say_tok(s, b)->upos == RC_UPOS_ADP)))
		b++; /* "contre 1.200 selon Y" */
	return b < c->beg && rc_say_set_span(s, st, b, c->beg);
}

/* "500 personnes (selon la police) ont défilé", "12 morts (selon X).": the clause around the brackets. */
static bool bracketed(const say *s, const say_cue *c, uint32_t e, say_statement *st)
{
	uint32_t se = sent_end(s, c->beg), b = rc_say_main_beg(s, c->beg - 1), close = e;
	while (close < se && !say_char(s, close, ')'))
		close++;
	if (close >= se || b + 1 >= c->beg)
		return false;
	uint32_t end = close + 1;
	while (end < se && !(s->quote_of[end] == RC_NONE && say_char(s, end, ';')))
		end++;
	if (close + 2 >= end)
		return rc_say_set_span(s, st, b, c->beg - 1);
	st->skip_beg = say_tok(s, c->beg - 1)->span.beg;
	st->skip_end = say_tok(s, close)->span.end;
	return rc_say_set_span(s, st, b, end);
}

bool rc_say_source_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t sb = rc_say_main_beg(s, c->beg + 1), se = sent_end(s, c->beg), e = rc_say_np_end(s, c->np, se);
	if (e == c->np)
		return false;
	e = e < c->end ? c->end : e; /* « à l'en croire » */
	e = rc_say_close_to(s, rc_say_np_head(s, c->np, e), e, se);
	uint32_t words = 0, from = c->beg; /* with the adverbs before it: ", toujours selon X," */
	while (from > sb && say_tok(s, from - 1)->upos == RC_UPOS_ADV && s->quote_of[from - 1] == RC_NONE && c->beg - from < SAY_NEAR)
		from--;
	from = comma_before(s, from) ? from : c->beg;
	for (uint32_t i = sb; i < c->beg; i++)
		words += !is_punct(s, i) && !rc_say_in_time(s, i) && say_tok(s, i)->upos != RC_UPOS_ADV && say_tok(s, i)->upos != RC_UPOS_ADP;
	bool initial = words == 0;
	if (!source_speaks(s, c, e, initial))
		return false;
	bool open = c->beg > sent_beg(s, c->beg) + 1 && say_char(s, c->beg - 1, '(');
	if (figure_of_source(s, ci, st, open ? rc_say_main_beg(s, c->beg - 1) : sb, e) || (open && s->quote_of[c->beg] == RC_NONE && e < se && say_char(s, e, ')') && bracketed(s, c, e, st)))
		return true;
	bool apart = initial || comma_before(s, from) || (c->beg > sb && (closes(s, c->beg - 1) || say_tok(s, c->beg - 1)->upos == RC_UPOS_CCONJ));
	if (!apart && !somebody(s, c, c->np, e))
		return false;
	for (uint32_t i = e; initial && i + 1 < se && i < e + SAY_NEAR * 3 && !opens(s, i) && !say_finite(say_tok(s, i)); i++)
		if (say_char(s, i, ':') && opens(s, i + 1))
			return rc_say_set_quote(s, st, s->quote_of[i + 1]); /* "Pour X, secrétaire général : « ... »" */
	for (uint32_t more; e + 2 < se && say_tok(s, e)->upos == RC_UPOS_CCONJ && (more = rc_say_np_end(s, e + 1, se)) > e + 1 && more < se && say_char(s, more, ',');)
		e = more; /* "according to videos and NPR, ..." */
	for (uint32_t i = e; i < se; i++)
		if (s->quote_of[i] == RC_NONE && say_char(s, i, ';'))
			se = i;
	uint32_t t = source_end(s, c, e, se);
	if (initial)
		return t < se && rc_say_set_span(s, st, t, rc_say_against(s, ci, t, rc_say_cut_at(s, ci, t)));
	uint32_t other = rc_say_cut_at(s, ci, c->np);
	se = other > c->np && other <= t ? t : se; /* "P, according to X, who …, Y reported": P */
	bool more = false;
	for (uint32_t i = t; i < se && !more; i++)
		more = say_finite(say_tok(s, i)) || (i < t + 2 && say_char(s, i, ',') && i + 1 < se) || (s->quote_of[i] == RC_NONE && say_nominal(say_tok(s, i)->upos));
	bool comma;
	uint32_t q = rc_say_quote_before(s, c->beg, &comma);
	if (q != RC_NONE && !s->quote.v[q].used && (s->quote.v[q].whole || !more) && rc_say_take_quote(s, c, st, q))
		return true;
	bool conj = c->beg > sb && (say_tok(s, c->beg - 1)->upos == RC_UPOS_SCONJ || say_tok(s, c->beg - 1)->upos == RC_UPOS_CCONJ) && t + 1 < se && say_char(s, t, ',') && source_beside(s, ci, -1) == RC_NONE;
	if (more && c->beg > sb && (conj || is_that(s, c->beg - 1) || (s->bits_norm[c->beg - 1] & SAY_RELATIVE)))
		return rc_say_set_span(s, st, t, rc_say_cut_at(s, ci, t));
	bool joined = c->beg > sb + 1 && comma_before(s, c->beg) && (say_tok(s, c->beg - 2)->upos == RC_UPOS_CCONJ || (say_tok(s, c->beg - 2)->upos == RC_UPOS_SCONJ && !is_that(s, c->beg - 2))) && t + 1 < se && say_char(s, t, ',');
	if (more && joined)
		return rc_say_set_span(s, st, t + 1, rc_say_cut_at(s, ci, t + 1)); /* "P and, according to X, Q": Q */
	if (more && comma_before(s, from))
		return clause_around(s, c, from, t, st);
	if (say_char(s, t < se ? t : se - 1, ':') && t + 1 < se)
		return rc_say_set_span(s, st, t + 1, se);
	return rc_say_set_span(s, st, sb, from);
}
