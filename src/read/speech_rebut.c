/* speech_rebut.c - who rebuts an accusation; see speech_int.h.
 *
 * "X accused Y of P; he denied it", « il a qualifié ces propos de ridicules », «esta lo negó»: a pronoun that denies, or calls the accusation a name, stands for
 * the accused rather than for the accuser, who is the last to have spoken; so does "the latter", whatever it goes on to say. The accused is the object of the
 * accusing verb, in this sentence or the one before, with no other verb of speech between; gender and number must allow it.
 */
#include "read/speech_clause.h"

/* The pronoun, or "latter" and its like, right before the cue or joined to it; RC_NONE when something else stands there. */
static uint32_t pronoun_of(const say *s, const say_cue *c)
{
	uint32_t lead = say_lead(s, c->beg), i = c->beg;
	if (c->inverted != RC_NONE)
		return c->inverted;
	while (i > lead && ((s->bits_norm[i - 1] & (SAY_IT | SAY_SELF | SAY_NOT)) || say_tok(s, i - 1)->upos == RC_UPOS_ADV || rc_say_in_time(s, i - 1)) &&
	       !(s->bits_norm[i - 1] & SAY_PSEUDO))
		i--;
	return i > lead && (s->bits_norm[i - 1] & SAY_PSEUDO) && s->quote_of[i - 1] == s->quote_of[c->head] ? i - 1 : RC_NONE;
}

/* Is the object behind the cue an accusation, or with `any` nothing else than one: no other thing that is rejected, nobody's own accusation? */
static bool of_claim(const say *s, const say_cue *c, bool any)
{
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	if (i >= se || s->quote_of[i] != RC_NONE || RC_FEAT(say_tok(s, i)->feats, POSS))
		return any && (i >= se || s->quote_of[i] != RC_NONE);
	uint32_t e = rc_say_np_end(s, i, se), h = e > i ? rc_say_np_head(s, i, e) : i;
	if (e == i || say_tok(s, i)->upos == RC_UPOS_PRON)
		return any;
	return say_is(s, h, SAY_CLAIM) || (any && RC_FEAT(say_tok(s, i)->feats, PRONTYPE) != RC_PRONTYPE_ART); /* "denied the strike" is another matter */
}

/* The accusing verb that the cue answers: the verb of speech before it, in its sentence or the one before. RC_NONE when that accuses nobody. */
static uint32_t accusation_before(const say *s, const say_cue *c)
{
	for (uint32_t k = (uint32_t)(c - s->cue.v), n = 0; k-- > 0 && n < 6; n++) {
		const say_cue *p = &s->cue.v[k];
		if (p->sent + 1 < c->sent || s->d->sent.v[p->sent].in_title != s->d->sent.v[c->sent].in_title)
			return RC_NONE;
		if (row_of(s, p)->kind == SAY_VERB)
			return row_of(s, p)->act == RC_ACT_ACCUSES && !p->passive && !p->participle && s->quote_of[p->head] == RC_NONE ? k : RC_NONE;
	}
	return RC_NONE;
}

/* Whom cue k accuses: the noun phrase behind it, before the words of the accusation. */
static bool accused_by(const say *s, uint32_t k, const say_cue *c, say_statement *st)
{
	const say_cue *p = &s->cue.v[k];
	uint32_t se = p->sent == c->sent ? c->beg : say_sent(s, p->head)->tok_end, i = rc_say_skip_light(s, p->end, se);
	for (uint32_t j = s->st.n, n = 0; j-- > 0 && n < 6; n++)
		if (s->st.v[j].cue == k) {
			uint32_t words = rc_doc_tok_at(s->d, s->st.v[j].span.beg);
			se = words > i && words < se ? words : se;
		}
	if (i + 1 < se && s->d->lang == RC_ES && (s->bits_norm[i] & SAY_TO) && say_tok(s, i)->upos == RC_UPOS_ADP)
		i++;
	uint32_t e = i < se ? rc_say_np_end(s, i, se) : i;
	if (e == i || say_tok(s, i)->upos == RC_UPOS_PRON)
		return false; /* whatever answers can speak */
	rc_say_speak(s, st, i, e, se);
	return rc_span_is(st->speaker.span);
}

bool rc_say_by_accused(say *s, say_statement *st, const say_cue *c)
{
	uint32_t t = pronoun_of(s, c), k = t == RC_NONE ? RC_NONE : accusation_before(s, c);
	if (k == RC_NONE || rc_say_in_content(s, st, t))
		return false;
	const say_row *r = row_of(s, c);
	bool latter = RC_FEAT(say_tok(s, t)->feats, PRONTYPE) != RC_PRONTYPE_PRS && c->inverted == RC_NONE;
	bool rebuts = r->act == RC_ACT_DENIES ? of_claim(s, c, true) : (r->frame & (FRAME_AS | FRAME_WORDS)) && of_claim(s, c, false);
	say_statement it = *st;
	if ((!latter && !rebuts) || !accused_by(s, k, c, &it))
		return false;
	bool many = s->d->lang == RC_EN && it.speaker.head != RC_NONE && say_body(s, it.speaker.head) && RC_FEAT(say_tok(s, t)->feats, NUMBER) == RC_NUMBER_PLUR;
	bool bare = s->d->lang == RC_EN && latter; /* "the latter" has neither gender nor number */
	if (!many && !bare && !rc_say_fits(s, t, &it.speaker))
		return false;
	st->speaker = it.speaker;
	return true;
}
