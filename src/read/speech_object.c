/* speech_object.c - what a cue reports in its object: what somebody is accused of, a name given, a noun phrase, a number, words quoted in a complement, and
 * the same of passives; see speech_int.h.
 */
#include "read/speech_clause.h"

/* Does the noun behind the "of" at word i belong to a thing that nobody accuses: "blaming prices and the fear of attack"? By the tree, and only where what
 * stands before can't speak. */
static bool of_a_thing(const say *s, const say_cue *c, uint32_t i)
{
	const rc_token *n = say_tok(s, i + 1);
	uint32_t k = n->upos == RC_UPOS_ADJ || n->upos == RC_UPOS_DET ? n->head : i + 1;
	uint32_t h = k == RC_NONE ? RC_NONE : say_tok(s, k)->head;
	if (h == RC_NONE || h <= c->head || h >= i || !rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_NMOD) || say_tok(s, h)->upos != RC_UPOS_NOUN ||
	    s->mention_of[h] != RC_NONE || rc_say_can_speak(s, h))
		return false;
	bool object = say_tok(s, h)->head == c->head && rc_deprel_is(say_tok(s, h)->deprel, RC_DEPREL_OBJ);
	return s->d->lang == RC_EN && (!object || RC_FEAT(say_tok(s, h)->feats, NUMBER) == RC_NUMBER_SING);
}

/* "accuser X de faire", "accuse X of doing", "de corruption": the infinitive first, since X may hold an "of" of its own. */
bool rc_say_accusation(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), lim = c->end + SAY_REACH < se ? c->end + SAY_REACH : se, noun = RC_NONE;
	for (uint32_t i = c->end; i + 1 < lim; i++) {
		if (say_char(s, i, ';') || say_char(s, i, ':') || (is_that(s, i) && noun != RC_NONE))
			break;
		if (!(s->bits_norm[i] & SAY_OF) || say_tok(s, i)->upos == RC_UPOS_DET || i + 1 == c->by)
			continue;
		uint32_t v = rc_say_infinitive_at(s, i + 1, se);
		if (v != RC_NONE) {
			uint32_t e = rc_say_clause_end(s, ci, rc_say_clause_head(s, v), i + 1), more;
			while (e + 2 < se && say_tok(s, e)->upos == RC_UPOS_CCONJ && (s->bits_norm[e + 1] & SAY_OF) && (more = rc_say_infinitive_at(s, e + 2, se)) != RC_NONE)
				e = rc_say_clause_end(s, ci, rc_say_clause_head(s, more), e + 2); /* "de faire P et d'avoir fait Q" */
			return rc_say_set_span(s, st, i + 1, e);
		}
		bool object = s->bits_norm[i] & SAY_LINK; /* "le chef de la milice": a part of the accused's name, unless bare */
		bool bare = say_tok(s, i + 1)->upos == RC_UPOS_NOUN || opens(s, i + 1) || say_tok(s, i + 1)->upos == RC_UPOS_ADJ;
		if (noun == RC_NONE && !of_a_thing(s, c, i) && (!object || bare || s->d->lang == RC_EN) && (i > c->end || c->by != RC_NONE || say_tok(s, c->beg)->upos == RC_UPOS_PRON || bare))
			noun = i + 1;
	}
	return noun != RC_NONE && rc_say_set_span(s, st, noun, rc_say_clause_end(s, ci, noun, noun));
}

/* "qualifie X de Y": Y. */
bool rc_say_name_given(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), lim = c->end + SAY_REACH < se ? c->end + SAY_REACH : se, at = RC_NONE;
	for (uint32_t i = c->end; i + 1 < lim && !say_char(s, i, ';') && !say_char(s, i, ':'); i++) {
		if (!(s->bits_norm[i] & SAY_AS) || s->quote_of[i] != RC_NONE)
			continue;
		uint8_t u = say_tok(s, i + 1)->upos;
		bool sure = !(s->bits_norm[i] & SAY_LINK); /* comme, as */
		if (sure || opens(s, i + 1) || (at == RC_NONE && (u == RC_UPOS_ADJ || u == RC_UPOS_NOUN) && i <= c->end + SAY_NEAR))
			at = i + 1;
		if (sure || opens(s, i + 1))
			break;
	}
	if (at == RC_NONE) {
		uint32_t i = rc_say_skip_light(s, c->end, se);
		return i < se && opens(s, i) && !s->quote.v[s->quote_of[i]].used && rc_say_set_quote(s, st, s->quote_of[i]);
	}
	if (opens(s, at))
		return rc_say_set_quote(s, st, s->quote_of[at]);
	uint32_t e = rc_say_np_end(s, at, se);
	for (; e < se && e <= at + 12; e++)
		if (s->quote_of[e] == RC_NONE && (is_punct(s, e) || (s->bits_norm[e] & SAY_BY) || say_finite(say_tok(s, e)) || say_tok(s, e)->upos == RC_UPOS_CCONJ))
			break;
	return rc_say_set_span(s, st, at, e);
}

static bool names_person(const say *s, uint32_t t)
{
	uint32_t m = s->mention_of[t];
	return m != RC_NONE && s->d->mention.v[m].kind == RC_MENTION_NAME &&
	       s->d->entity.v[s->d->mention.v[m].entity].type == RC_PER;
}

/* "parle d'un accident", "called it an accident", «habló de un error»: what somebody says something is, an indefinite noun phrase. A pronoun may stand for what
 * it is said of. */
bool rc_say_kind_named(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	if (s->d->lang == RC_EN && i + 1 < se && say_tok(s, i)->upos == RC_UPOS_PRON && c->head + 1 == i)
		i++;
	const rc_token *k = i < se ? say_tok(s, i) : NULL;
	bool some = k && k->upos == RC_UPOS_DET && RC_FEAT(k->feats, DEFINITE) == RC_DEFINITE_IND;
	some |= k && s->d->lang == RC_FR && say_article(s, i) && i + 2 < se; /* "évoque des erreurs" */
	if (!some || s->quote_of[i] != RC_NONE)
		return false;
	uint32_t e = rc_say_np_end(s, i, se);
	return e > i + 1 && rc_say_set_span(s, st, i, rc_say_clause_end(s, ci, rc_say_np_head(s, i, e), i));
}

/* The object of the cue as a noun phrase: "a annoncé le départ de X". */
bool rc_say_object_behind(say *s, uint32_t ci, say_statement *st, uint32_t frame)
{
	const say_cue *c = &s->cue.v[ci];
	const say_row *r = row_of(s, c);
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	if (i < se && r->act == RC_ACT_DECLINES && (s->bits_norm[i] & (SAY_OF | SAY_TO)))
		i++;
	if (i >= se || (is_punct(s, i) && !opens(s, i)))
		return false;
	uint8_t u = say_tok(s, i)->upos;
	bool verb = s->d->lang == RC_EN && u == RC_UPOS_VERB && say_is(s, i, SAY_CLAIM); /* "rejected claims", taken for a verb */
	if (!say_nominal(u) && u != RC_UPOS_DET && u != RC_UPOS_ADJ && u != RC_UPOS_NUM && !opens(s, i) && !verb &&
	    !((s->bits_norm[i] & SAY_LINK) && s->d->lang == RC_FR))
		return false;
	uint32_t e = verb ? i + 1 : rc_say_np_end(s, i, se), k = verb ? i : RC_NONE;
	for (uint32_t t = i; t < e && k == RC_NONE; t++)
		if (say_nominal(say_tok(s, t)->upos))
			k = t;
	if (k == RC_NONE && !opens(s, i) && !(u == RC_UPOS_NUM && r->act == RC_ACT_ACKNOWLEDGES && e == i + 1 && !rc_say_in_time(s, i)))
		return false; /* «reconoce 40» */
	bool claim = (frame & FRAME_CLAIM) && k != RC_NONE && say_is(s, k, SAY_CLAIM);
	bool deed = (frame & FRAME_DEED) && k != RC_NONE && rc_map_get(&s->know->deed, rc_pool_hash(&s->d->pool, say_tok(s, k)->lemma)) != RC_NONE;
	if (k != RC_NONE && !(frame & FRAME_NOUN) && !claim && !deed)
		return false;
	st->owns = deed && !claim;
	if (k != RC_NONE && names_person(s, k) && r->act != RC_ACT_SAYS && k + 1 >= e)
		return false;
	uint32_t end = rc_say_clause_end(s, ci, k, i);
	for (uint32_t t = i + 1; t + 2 < end; t++) /* "a revendiqué l'attaque dans une vidéo": where it was said is none of the words */
		if (say_tok(s, t)->upos == RC_UPOS_ADP && !say_is(s, t, SAY_LINK | SAY_OFF) && s->quote_of[t] == RC_NONE &&
		    say_tok(s, t + 1)->upos == RC_UPOS_DET && t > k) {
			uint32_t h = rc_say_np_head(s, t + 1, rc_say_np_end(s, t + 1, end));
			if (say_is(s, h, SAY_DOCUMENT | SAY_OCCASION) && say_tok(s, h)->upos == RC_UPOS_NOUN)
				end = t;
		}
	for (uint32_t t = i; r->act == RC_ACT_ACKNOWLEDGES && t < end; t++)
		if ((s->bits_norm[t] & SAY_AS) && !(s->bits_norm[t] & SAY_LINK))
			return false; /* recognises somebody as something */
	while (i > c->end && say_nominal(u) && say_tok(s, i - 1)->upos == RC_UPOS_ADV && say_tok(s, i - 1)->head == i && s->quote_of[i - 1] == s->quote_of[i])
		i--; /* « dément tout versement », where "tout" was taken for an adverb */
	return rc_say_set_span(s, st, i, end);
}

static bool tells_count(const say *s, uint32_t beg, uint32_t end)
{
	for (uint32_t t = beg; t < end; t++)
		if (s->quote_of[t] == RC_NONE && (say_tally(s, t) || (rc_map_get(&s->know->total, rc_pool_hash(&s->d->pool, say_tok(s, t)->norm)) != RC_NONE &&
		                                                      !(t + 1 < end && (s->bits_norm[t + 1] & SAY_LINK)))))
			return true;
	return false;
}

/* "revised the toll, from 15 to 11": the numbers may stand behind a comma. */
static uint32_t with_numbers(const say *s, uint32_t e, uint32_t se)
{
	uint32_t i = e;
	if (e + 2 >= se || !say_char(s, e, ',') || say_tok(s, e + 1)->upos != RC_UPOS_ADP || say_tok(s, e + 2)->upos != RC_UPOS_NUM || rc_say_in_time(s, e + 2))
		return e;
	for (i = e + 1; i < se && !is_punct(s, i) && !say_finite(say_tok(s, i)); i++)
		;
	return i;
}

/* "raised the toll to nine on Friday": the day at the end is that of the cue. */
static uint32_t before_day(const say *s, uint32_t from, uint32_t e)
{
	uint32_t i = e;
	while (i > from && rc_say_in_time(s, i - 1))
		i--;
	while (i < e && i > from && (say_tok(s, i - 1)->upos == RC_UPOS_ADP || say_tok(s, i - 1)->upos == RC_UPOS_DET))
		i--;
	return i;
}

/* "parlent de 12 morts", "put the toll at 14": a complement that gives a number; behind AT and TOLL verbs, after a preposition; behind TOLL verbs it tells
 * of a count ("raised the toll to nine", not "raised the price to nine"); behind a verb that leads to clauses nothing but the number may stand. */
bool rc_say_figure(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se), e = rc_say_clause_end(s, ci, RC_NONE, i);
	uint32_t frame = row_of(s, c)->frame;
	bool at = (frame & (FRAME_AT | FRAME_TOLL)) != 0, alone = s->d->lang != RC_FR && (frame & FRAME_CLAUSE) && (frame & FRAME_FIGURE);
	if (alone && i < se && say_tok(s, i)->upos == RC_UPOS_ADP)
		return false; /* «cuenta con 30 empleados» */
	while (alone && i > c->end && i < se && say_tok(s, i - 1)->upos == RC_UPOS_ADV && say_tok(s, i - 1)->head != RC_NONE && say_tok(s, i - 1)->head >= i)
		i--; /* "as many as 32" */
	if (alone && c->beg > sent_beg(s, c->beg) && (s->bits_norm[c->beg - 1] & SAY_RELATIVE))
		return false; /* "anglers who reported hundreds of dead trout are not convinced" */
	if (frame & FRAME_TOLL) {
		e = with_numbers(s, e, se);
		if (!tells_count(s, i, e))
			return false;
	}
	for (uint32_t t = i; t < e && t < i + (alone ? 4 : 14); t++) {
		if (s->quote_of[t] != RC_NONE || say_finite(say_tok(s, t)) || (alone && is_punct(s, t)))
			return false;
		uint32_t n = t;
		while (n > i && (say_tok(s, n - 1)->upos == RC_UPOS_ADV || say_tok(s, n - 1)->upos == RC_UPOS_SYM))
			n--;
		bool number = say_tok(s, t)->upos == RC_UPOS_NUM && !rc_say_in_time(s, t);
		bool before = n > i ? say_tok(s, n - 1)->upos == RC_UPOS_ADP && say_tok(s, n - 1)->span.end - say_tok(s, n - 1)->span.beg <= 2
		                    : say_tok(s, i)->upos == RC_UPOS_NUM;
		for (uint32_t k = n; (frame & FRAME_TOLL) && !before && k > i && n - k < SAY_NEAR; k--)
			before = say_tok(s, k - 1)->upos == RC_UPOS_ADP; /* "to more than nine" */
		st->count = number && (frame & FRAME_TOLL);
		if (number && (!at || (before && n > i)))
			return rc_say_set_span(s, st, i, st->count ? before_day(s, t + 1, e) : e);
	}
	return false;
}

/* Any complement, for the sake of the words quoted in it. */
bool rc_say_quoted_complement(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t se = rc_say_cut_at(s, ci, c->end), q = RC_NONE, at = RC_NONE, i = rc_say_skip_light(s, c->end, se);
	uint32_t from = i;
	for (; i < se && i < c->end + SAY_REACH; i++) {
		if (opens(s, i) && !s->quote.v[s->quote_of[i]].used) {
			q = s->quote_of[i];
			break;
		}
		if (s->quote_of[i] == RC_NONE && (say_char(s, i, ',') || say_char(s, i, ':') || say_finite(say_tok(s, i))))
			return false;
		if (i + 1 < se && (s->bits_norm[i] & (SAY_OF | SAY_TO)) && say_tok(s, i)->upos != RC_UPOS_DET && (rc_say_infinitive_at(s, i + 1, se) != RC_NONE || opens(s, i + 1)))
			at = i + 1;
	}
	if (q == RC_NONE || (at == RC_NONE && (s->bits_norm[from] & SAY_TO)))
		return false;
	uint32_t b = at != RC_NONE ? at : from, e = behind_quote(s, i);
	if (at == RC_NONE && i > from && (e >= se || is_punct(s, e)) && (say_nominal(say_tok(s, i - 1)->upos) || say_tok(s, i - 1)->upos == RC_UPOS_PRON))
		return rc_say_set_quote(s, st, q); /* "called the attack "cowardly"": a name given */
	bool joined = e < se && say_tok(s, e)->upos == RC_UPOS_CCONJ;
	for (uint32_t t = e; e < se && say_char(s, e, ',') && t + 2 < se && t < e + 12 && !say_finite(say_tok(s, t)); t++)
		if (say_tok(s, t)->upos == RC_UPOS_CCONJ && opens(s, t + 1)) /* a list that ends in quoted words */
			e = behind_quote(s, t + 1);
	if (joined || rc_say_infinitive_at(s, b, se) != RC_NONE)
		e = rc_say_clause_end(s, ci, RC_NONE, b);
	else if (e < se && say_tok(s, e)->upos == RC_UPOS_NOUN && s->d->lang == RC_EN)
		e = rc_say_np_end(s, e, se); /* described "insane" heat */
	else if (e + 1 < se && ((s->bits_norm[e] & SAY_LINK) || say_tok(s, e)->upos == RC_UPOS_ADJ))
		e = rc_say_np_end(s, say_tok(s, e)->upos == RC_UPOS_ADJ ? e : e + 1, se);
	return rc_say_set_span(s, st, b, e);
}

/* Do gender or number disagree? */
static bool clash(uint64_t a, uint64_t b)
{
	uint32_t g = RC_FEAT(a, GENDER), h = RC_FEAT(b, GENDER), m = RC_FEAT(a, NUMBER), n = RC_FEAT(b, NUMBER);
	return (g && h && g != h) || (m && n && m != n);
}

/* « Le bilan a été porté à neuf morts par les autorités »: the count that is the subject, and its number. */
static bool passive_figure(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t k = c->passive ? rc_doc_kid(s->d, c->head, RC_DEPREL_NSUBJ) : RC_NONE, e = c->by - 1;
	if (k == RC_NONE || k >= c->beg || s->d->node[k].left < sent_beg(s, c->beg))
		return false;
	uint32_t b = s->d->node[k].left, n = c->end;
	while (n < e && (say_tok(s, n)->upos != RC_UPOS_NUM || rc_say_in_time(s, n)))
		n++;
	if (n >= e || ((row_of(s, c)->frame & FRAME_TOLL) && !tells_count(s, b, e)))
		return false;
	st->count = (row_of(s, c)->frame & FRAME_TOLL) != 0;
	st->skip_beg = say_tok(s, c->beg)->span.beg;
	st->skip_end = say_tok(s, c->end - 1)->span.end;
	return rc_say_set_span(s, st, b, e);
}

/* A passive or a noun's attribute with its doer: "l'arrivée ..., dénoncée par l'opposition". */
bool rc_say_passive_content(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	const say_row *r = row_of(s, c);
	if (c->passive && (r->frame & FRAME_CLAUSE) && rc_say_clause_behind(s, ci, st))
		return true;
	if (((r->frame & FRAME_AS) && rc_say_name_given(s, ci, st)) || ((r->frame & FRAME_OF) && rc_say_accusation(s, ci, st)) ||
	    ((r->frame & (FRAME_AT | FRAME_TOLL)) && passive_figure(s, ci, st)))
		return true;
	if (!(r->frame & (FRAME_NOUN | FRAME_CLAIM)) || (r->act != RC_ACT_ACCUSES && r->act != RC_ACT_DENIES && r->act != RC_ACT_ANNOUNCES))
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
	const say_statement *p = s->st.n ? &s->st.v[s->st.n - 1] : NULL;
	if (r->act == RC_ACT_DENIES && !c->passive && k != RC_NONE && k < end && say_is(s, k, SAY_CLAIM) && p && p->cue != RC_NONE && s->cue.v[p->cue].sent == c->sent &&
	    p->skip_beg == RC_NONE && p->span.end <= say_tok(s, k)->span.beg) {
		return rc_say_said_before(s, p, st); /* "P, a claim denied by X" */
	}
	for (uint32_t t = sent_beg(s, c->beg); c->passive && k == RC_NONE && t + 2 < end; t++)
		if (say_is(s, t, SAY_CLAIM) && say_tok(s, t)->upos == RC_UPOS_NOUN && (s->bits_norm[t + 1] & SAY_THAT))
			return rc_say_set_span(s, st, t + 2, end); /* "Reports that P were denied by X" */
	if (!(r->frame & FRAME_NOUN) && (k == RC_NONE || !say_is(s, k, SAY_CLAIM)))
		return false;
	if (k != RC_NONE && names_person(s, k))
		return false; /* somebody criticised: not for what */
	if (k == RC_NONE || k >= end || !say_nominal(say_tok(s, k)->upos)) {
		uint32_t b = rc_say_np_before(s, end);
		return b < end && rc_say_set_span(s, st, b, end);
	}
	uint32_t b = s->d->node[k].left, e = rc_say_np_end(s, k, end);
	while (b < k && (is_punct(s, b) || say_tok(s, b)->upos == RC_UPOS_ADP))
		b++;
	while (e < end && !is_punct(s, e) && say_tok(s, e)->upos != RC_UPOS_CCONJ && e < c->beg)
		e++;
	return rc_say_set_span(s, st, b, e);
}
