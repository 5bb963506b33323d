/* speech_cited.c - who stands behind the one that tells: whom a medium cites, from whom it was learnt, whose count it is; see speech_int.h. */
#include "read/speech_int.h"

enum { ZONE = 40 };

/* Where the noun phrase of whoever is cited begins, behind "citing", « citant », «citando a»: at word i, before se. RC_NONE when none does. */
static uint32_t cited_at(const say *s, uint32_t i, uint32_t se)
{
	const rc_token *k = &s->d->tok.v[i];
	uint32_t form = RC_FEAT(k->feats, VERBFORM), sb = say_lead(s, i);
	bool gerund = form == RC_VERBFORM_GER || (form == RC_VERBFORM_PART && RC_FEAT(k->feats, TENSE) == RC_TENSE_PRES);
	bool relative = i > sb && form == RC_VERBFORM_FIN && (s->bits_norm[i - 1] & SAY_RELATIVE);
	if (!say_is(s, i, SAY_CITES) || s->quote_of[i] != RC_NONE || (!gerund && !relative))
		return RC_NONE;
	uint32_t at = i - relative, n = i + 1;
	if (at > sb && gerund && s->d->tok.v[at - 1].upos == RC_UPOS_ADP)
		at--; /* "en citant" */
	if (at > sb && !say_char(s, at - 1, ','))
		return RC_NONE;
	if (n + 1 < se && s->d->tok.v[n].upos == RC_UPOS_ADP && s->d->lang != RC_EN)
		n += (s->d->tok.v[n].flags & RC_TOK_MWT_FIRST) ? 2 : 1;
	return n < se ? n : RC_NONE;
}

/* "reported, citing officials, that P", « rapporte X, citant Y »: where a medium or body reports what another says, the other speaks, through it. */
void rc_say_cited(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t lead = say_lead(s, c->head), se = say_sent(s, c->head)->tok_end;
	uint32_t from = c->beg > lead + ZONE ? c->beg - ZONE : lead, to = c->end + ZONE < se ? c->end + ZONE : se;
	if (ci && s->cue.v[ci - 1].sent == c->sent)
		from = s->cue.v[ci - 1].end;
	if (ci + 1 < s->cue.n && s->cue.v[ci + 1].sent == c->sent && !say_is(s, s->cue.v[ci + 1].head, SAY_CITES))
		to = s->cue.v[ci + 1].beg;
	rc_party medium = st->speaker;
	uint8_t type = medium.entity == RC_NONE ? RC_PER : s->d->entity.v[medium.entity].type;
	if (!rc_span_is(medium.span) || (type == RC_PER && !(medium.head != RC_NONE && say_is(s, medium.head, SAY_RELAY))))
		return;
	for (uint32_t i = from; i < to; i++) {
		uint32_t n = i >= c->beg && i < c->end ? RC_NONE : rc_say_in_content(s, st, i) ? RC_NONE : cited_at(s, i, se);
		uint32_t e = n == RC_NONE ? RC_NONE : rc_say_np_end(s, n, se);
		if (n == RC_NONE || e == n)
			continue;
		uint32_t head = rc_say_np_head(s, n, e);
		medium.role = RC_ROLE_RELAY;
		if (say_is(s, head, SAY_DOCUMENT) && s->d->tok.v[head].upos == RC_UPOS_NOUN)
			rc_say_add_via(s, st, rc_say_party_of(s, n, e, head, RC_ROLE_DOCUMENT));
		else if (rc_say_by_np(s, st, n) && rc_span_is(st->speaker.span))
			rc_say_add_via(s, st, medium);
		else
			st->speaker = medium, st->speaker.role = RC_ROLE_SPEAKER;
		return;
	}
}

/* "The Post quoted X as saying P", "X was quoted by the Post as saying P", «X fue citado por el Post diciendo que P»: X speaks, through the Post. */
bool rc_say_quoted(say *s, const say_cue *c, say_statement *st)
{
	uint32_t lead = say_lead(s, c->beg), at = c->beg, se = say_sent(s, c->beg)->tok_end;
	at -= at > lead && s->d->lang == RC_EN && (s->bits_norm[at - 1] & SAY_AS);
	if (s->d->lang == RC_FR || at <= lead + 1 || (s->d->lang == RC_EN && at == c->beg))
		return false;
	uint32_t v = at;
	while (v > lead && at - v < ZONE && !(say_is(s, v, SAY_CITES) && s->d->tok.v[v].upos == RC_UPOS_VERB && v < at))
		v--;
	if (!say_is(s, v, SAY_CITES) || s->d->tok.v[v].upos != RC_UPOS_VERB || v <= lead || s->quote_of[v] != RC_NONE)
		return false;
	uint32_t k = rc_say_subject_of(s, v);
	bool passive = s->d->tok.v[v - 1].upos == RC_UPOS_AUX && say_is(s, v - 1, SAY_BE);
	if (k == RC_NONE || k >= v || (passive && !rc_say_by_subject(s, st, k)))
		return false;
	if (passive && v + 2 < at && (s->bits_norm[v + 1] & SAY_BY)) {
		rc_party relay = rc_say_party_of(s, v + 2, rc_say_np_end(s, v + 2, at), rc_say_np_head(s, v + 2, rc_say_np_end(s, v + 2, at)), RC_ROLE_RELAY);
		rc_say_add_via(s, st, relay);
	}
	if (passive)
		return true;
	uint32_t n = v + 1 + (s->d->lang == RC_ES && v + 2 < se && (s->bits_norm[v + 1] & SAY_TO));
	if (!rc_say_by_subject(s, st, k))
		return false;
	rc_party medium = st->speaker;
	medium.role = RC_ROLE_RELAY;
	if (n >= at || !rc_say_by_np(s, st, n) || !rc_span_is(st->speaker.span))
		return false;
	rc_say_add_via(s, st, medium);
	return true;
}

/* « a-t-on appris de source policière », « auprès du parquet »: the outlet has it from whoever stands behind the preposition. */
bool rc_say_learnt_from(say *s, const say_cue *c, say_statement *st)
{
	uint32_t se = say_sent(s, c->head)->tok_end, from = c->inverted != RC_NONE && c->inverted >= c->end ? c->inverted + 1 : c->end;
	for (uint32_t i = from, n = 0; i + 1 < se && n < 8 && s->d->tok.v[i].upos != RC_UPOS_PUNCT; i++, n++) {
		if (s->d->tok.v[i].upos != RC_UPOS_ADP || rc_say_in_time(s, i + 1) || (s->bits_norm[i] & SAY_OFF))
			continue;
		while (i + 1 < se && s->d->tok.v[i + 1].upos == RC_UPOS_ADP)
			i++; /* "auprès de" */
		i += (s->d->tok.v[i].flags & RC_TOK_MWT_FIRST) ? 1 : 0;
		return i + 1 < se && rc_say_by_np(s, st, i + 1);
	}
	return false;
}

/* "By his count", « selon son propre décompte », «según su recuento»: whoever counts speaks, through the document where it is one. False where the phrase
 * at word b is nobody's count, or nobody fits. */
bool rc_say_by_owner(say *s, const say_cue *c, say_statement *st, uint32_t b)
{
	const rc_token *k = &s->d->tok.v[b];
	uint32_t e = rc_say_np_end(s, b, say_sent(s, b)->tok_end), head = rc_say_np_head(s, b, e);
	for (uint32_t i = b + 1; i + 1 < e && s->d->lang == RC_EN; i++)
		if (s->d->tok.v[i].upos == RC_UPOS_PART && (s->bits_norm[i] & SAY_LINK) && say_tally(s, head)) { /* "by the union's count" */
			rc_say_speak(s, st, b, i, i);
			return true;
		}
	if (!RC_FEAT(k->feats, POSS) || e <= b + 1 || s->d->tok.v[head].upos != RC_UPOS_NOUN || say_name_at(s, head) || rc_say_can_speak(s, head) || RC_FEAT(k->feats, PERSON) == 1)
		return false;
	say_statement it = *st;
	const say_statement *p = rc_say_before(s);
	bool near = p && p->cue != RC_NONE && s->cue.v[p->cue].sent + 1 >= c->sent && s->cue.v[p->cue].sent <= c->sent;
	if (s->d->lang == RC_EN)
		rc_say_by_pronoun(s, &it, b);
	else if (!(near && rc_say_as_before(s, &it, RC_NONE)) && !rc_say_by_mention(s, &it, rc_say_person_nearby(s, b)))
		return false;
	if (it.nobody || !rc_span_is(it.speaker.span) || it.speaker.head == b)
		return false;
	st->speaker = it.speaker;
	if (say_is(s, head, SAY_DOCUMENT))
		rc_say_add_via(s, st, rc_say_party_of(s, b, e, head, RC_ROLE_DOCUMENT));
	return true;
}
