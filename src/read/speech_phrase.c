/* speech_phrase.c - noun phrases and the names in them, and how a party is shown by them; see speech_int.h.
 *
 * A phrase is read from left to right by tags, marks and names rather than from the tree, which errs most where phrases are long.
 */
#include "read/speech_clause.h"

enum { NP_MAX = 24 };

/* Can word i follow the word before it inside a noun phrase? */
static bool np_joins(const say *s, uint32_t i, uint32_t t, uint32_t lim)
{
	const rc_token *k = &s->d->tok.v[i];
	if (i > t && (s->bits_norm[i] & SAY_NOT))
		return false;
	const rc_mention *m = say_name_at(s, i), *before = i > t ? say_name_at(s, i - 1) : NULL;
	if (m && m->tok_beg < i && m->tok_beg >= t)
		return true;
	if (m && before && m->tok_beg == i && s->d->lang != RC_EN && s->d->entity.v[m->entity].type == RC_PER && s->d->entity.v[before->entity].type != RC_PER &&
	    m->tok_end > i + 1)
		return false; /* "à l'AFP Ada Lorm" */
	switch (k->upos) {
	case RC_UPOS_DET:
		return i == t || (s->bits_norm[i - 1] & SAY_LINK) || s->d->tok.v[i - 1].upos == RC_UPOS_DET ||
		       s->d->tok.v[i - 1].upos == RC_UPOS_CCONJ || (s->d->lang == RC_EN && i > t && s->d->tok.v[i - 1].upos == RC_UPOS_ADP) ||
		       say_name_at(s, i + 1 < lim ? i + 1 : i) != NULL ||
		       (say_is(s, i - 1, SAY_RELAY) && i + 1 < lim && (k->flags & k[1].flags & RC_TOK_CAPITAL)); /* "the newspaper The Beacon" */
	case RC_UPOS_ADJ:
		return !(s->d->lang == RC_EN && i > t && k[-1].upos == RC_UPOS_NOUN && i + 1 < lim && (k[1].upos == RC_UPOS_ADP || k[1].upos == RC_UPOS_PART)); /* "a source close to" */
	case RC_UPOS_NOUN: case RC_UPOS_PROPN: case RC_UPOS_NUM: case RC_UPOS_OTHER: case RC_UPOS_SYM:
		return true;
	case RC_UPOS_PRON:
		if (i == t + 1 && s->d->lang != RC_EN && k[-1].upos == RC_UPOS_DET && RC_FEAT(k->feats, PRONTYPE) != RC_PRONTYPE_PRS)
			return !(s->bits_norm[i] & (SAY_RELATIVE | SAY_THAT)); /* "l'un d'eux" */
		if (i == t + 3 && (s->bits_norm[i - 1] & SAY_LINK) && k[-2].upos == RC_UPOS_PRON)
			return true;
		return (i == t || RC_FEAT(k->feats, POSS)) && !(s->bits_norm[i] & (SAY_RELATIVE | SAY_THAT));
	case RC_UPOS_VERB: /* "un homme masqué" */
		return i > t && s->d->lang != RC_EN && RC_FEAT(k->feats, VERBFORM) == RC_VERBFORM_PART && k[-1].upos == RC_UPOS_NOUN &&
		       (i + 1 >= lim ? !(k->flags & RC_TOK_CAPITAL) && s->d->tok.v[lim - 1].sent == k->sent && lim == say_sent(s, i)->tok_end : k[1].upos == RC_UPOS_PUNCT) &&
		       RC_FEAT(k->feats, NUMBER) == RC_FEAT(k[-1].feats, NUMBER) && !say_is(s, i, SAY_RELAYED | SAY_QUOTING);
	case RC_UPOS_ADV:
		return i > t && i + 1 < lim && s->d->tok.v[i + 1].upos == RC_UPOS_ADJ;
	case RC_UPOS_ADP: case RC_UPOS_PART:
		if (!(s->bits_norm[i] & SAY_LINK) || i == t || i + 1 >= lim)
			return false;
		k++;
		return k->upos == RC_UPOS_DET || say_nominal(k->upos) || k->upos == RC_UPOS_ADJ || k->upos == RC_UPOS_NUM || k->upos == RC_UPOS_PRON;
	case RC_UPOS_PUNCT:
		return say_char(s, i, '-') && i > t && i + 1 < lim && k[1].span.beg == k->span.end;
	default:
		return false;
	}
}

uint32_t rc_say_np_end(const say *s, uint32_t t, uint32_t lim)
{
	uint32_t from = t;
	uint32_t i = t;
	bool noun = false;
	if (i + 2 < lim && say_article(s, i))
		i = t += 2;
	while (i < lim && i < t + NP_MAX) {
		uint32_t q = s->quote_of[i];
		if (q != RC_NONE && s->d->tok.v[i].span.beg == s->quote.v[q].beg && !s->quote.v[q].whole &&
		    s->quote.v[q].tok_end - s->quote.v[q].tok_beg <= 6 && i > t && !noun) {
			uint32_t j = s->quote.v[q].tok_end; /* a quoted adjective or title between article and noun */
			while (j < lim && s->quote_of[j] == q)
				j++;
			i = j;
			continue;
		}
		if (!np_joins(s, i, t, lim) || (i > t && rc_say_in_time(s, i) && !say_is(s, i, SAY_RELAY)) || (q != RC_NONE && i > t && s->quote_of[i - 1] != q))
			break;
		bool done_by = i + 1 < lim && (s->bits_norm[i + 1] & SAY_BY) && s->d->lang != RC_EN && RC_FEAT(s->d->tok.v[i].feats, VERBFORM) == RC_VERBFORM_PART; /* «el estudio encargado por» */
		if (noun && s->d->tok.v[i].upos == RC_UPOS_ADJ && (done_by || say_is(s, i, SAY_RELAYED | SAY_QUOTING)))
			break; /* a participle that was tagged as an adjective */
		noun |= say_nominal(s->d->tok.v[i].upos);
		i++;
		bool of = i < lim && (s->bits_norm[i] & SAY_LINK) && RC_FEAT(s->d->tok.v[i - 1].feats, PRONTYPE) != RC_PRONTYPE_PRS; /* "un des", "l'un d'eux" */
		if (s->d->tok.v[i - 1].upos == RC_UPOS_PRON && !RC_FEAT(s->d->tok.v[i - 1].feats, POSS) && !of)
			break;
	}
	while (i > t && (s->d->tok.v[i - 1].upos == RC_UPOS_ADP || s->d->tok.v[i - 1].upos == RC_UPOS_DET))
		i--;
	return i > t ? i : from;
}

/* Does a name mention hold a proper noun at all? */
static bool proper(const say *s, const rc_mention *m)
{
	for (uint32_t i = m->tok_beg; i < m->tok_end; i++)
		if (s->d->tok.v[i].upos == RC_UPOS_PROPN)
			return true;
	return false;
}

/* Words of a name that begins at t: its mention, else a run of proper nouns. t when there is none. */
uint32_t rc_say_name_end(const say *s, uint32_t t, uint32_t lim)
{
	const rc_mention *m = say_name_at(s, t);
	uint32_t i = t;
	if (m && (m->tok_beg != t || !proper(s, m)))
		return t;
	if (m && s->d->entity.v[m->entity].type != RC_PER)
		return m->tok_end;
	if (m)
		i = m->tok_end; /* a surname that the entities missed */
	while (i < lim && s->d->tok.v[i].upos == RC_UPOS_PROPN && (s->d->tok.v[i].flags & RC_TOK_CAPITAL) && !say_name_at(s, i))
		i++;
	return i;
}

rc_party rc_say_party_of(const say *s, uint32_t beg, uint32_t end, uint32_t head, uint8_t role)
{
	const rc_token *b = &s->d->tok.v[beg];
	if (beg + 1 < end && (b->flags & RC_TOK_MWT) && !(b->flags & RC_TOK_MWT_FIRST))
		beg++; /* "au Conseil": the article can't be cut from its preposition */
	rc_party p = {.span = rc_doc_words(s->d, beg, end), .head = head, .entity = RC_NONE, .role = role};
	rc_str words = rc_doc_str(s->d, p.span);
	if (words.n > 1 && words.p[0] == '-')
		p.span.beg += rc_str_starts(words, RC_STR("-t-")) ? 3 : 1; /* "-t-il" */
	static const char *const genitive[] = {"'s", "\xE2\x80\x99s"}; /* shares the noun's span where the tree parts them */
	for (uint32_t i = 0; s->d->lang == RC_EN && i < 2 && ((end < s->d->tok.n && s->d->tok.v[end].upos == RC_UPOS_PART) || s->d->tok.v[end - 1].upos == RC_UPOS_PART); i++)
		if (rc_str_ends(rc_doc_str(s->d, p.span), rc_str_of(genitive[i])))
			p.span.end -= (uint32_t)strlen(genitive[i]);
	if (s->mention_of[head] != RC_NONE)
		p.entity = s->d->mention.v[s->mention_of[head]].entity;
	return p;
}

/* Head of a noun phrase: its first noun, in English the last one of the first run. */
uint32_t rc_say_np_head(const say *s, uint32_t beg, uint32_t end)
{
	for (uint32_t i = beg; i < end; i++) {
		if (!say_nominal(s->d->tok.v[i].upos) && s->d->tok.v[i].upos != RC_UPOS_PRON)
			continue;
		while (s->d->lang == RC_EN && i + 1 < end && say_nominal(s->d->tok.v[i + 1].upos))
			i++;
		if (s->d->lang == RC_EN && i + 2 < end && s->d->tok.v[i + 1].upos == RC_UPOS_PART && (s->bits_norm[i + 1] & SAY_LINK))
			return rc_say_np_head(s, i + 2, end); /* "the minister's office" */
		return i;
	}
	return beg;
}

static bool linked(const say *s, uint32_t beg, uint32_t end)
{
	for (uint32_t i = beg; i < end; i++)
		if (s->bits_norm[i] & SAY_LINK)
			return true;
	return false;
}

/* In English a person's name comes last: "US President Ada Lorm", "BBC's Ada Lorm", "First Minister of Harl Ada Lorm". */
static bool last_person(const say *s, uint32_t beg, uint32_t end, uint32_t *name_beg, uint32_t *name_to)
{
	for (uint32_t i = end; i-- > beg;) {
		const rc_mention *m = say_name_at(s, i);
		if (!m || s->d->entity.v[m->entity].type != RC_PER || m->tok_beg < beg || m->tok_end > end)
			continue;
		uint8_t after = m->tok_end < s->d->tok.n ? s->d->tok.v[m->tok_end].upos : RC_UPOS_PUNCT;
		uint8_t before = m->tok_beg > beg ? s->d->tok.v[m->tok_beg - 1].upos : RC_UPOS_NOUN;
		bool possessor = (after == RC_UPOS_PART && (s->bits_norm[m->tok_end] & SAY_LINK)) || (after == RC_UPOS_NOUN && m->tok_end < end);
		if (!possessor && before != RC_UPOS_ADP && before != RC_UPOS_DET && before != RC_UPOS_PUNCT && before != RC_UPOS_CCONJ) {
			*name_beg = m->tok_beg;
			*name_to = m->tok_end;
			return true;
		}
		i = m->tok_beg;
		if (i == 0)
			break;
	}
	return false;
}

/* The name inside noun phrase [beg, end) that is the phrase's own, not a complement's: *name_beg, *name_to; false when none. */
bool rc_say_own_name(const say *s, uint32_t beg, uint32_t end, uint32_t *name_beg, uint32_t *name_to)
{
	if (s->d->lang == RC_EN && last_person(s, beg, end, name_beg, name_to))
		return true;
	for (uint32_t i = beg; i < end; i++) {
		uint32_t e = rc_say_name_end(s, i, end);
		if (e == i)
			continue;
		const rc_mention *behind = !say_name_at(s, i) && e < end ? say_name_at(s, e) : NULL;
		if (behind && behind->tok_beg == e && s->d->entity.v[behind->entity].type == RC_PER) {
			i = e; /* "Defence Minister Ruth Adeyle": a title in capitals before the name */
			e = rc_say_name_end(s, i, end);
		}
		uint8_t before = i > beg ? s->d->tok.v[i - 1].upos : RC_UPOS_DET;
		uint32_t cap = i; /* "la portavoz de Vecinos Unidos": the name may begin before its mention */
		while (cap > beg && !say_name_at(s, cap - 1) && say_nominal(s->d->tok.v[cap - 1].upos) && (s->d->tok.v[cap - 1].flags & RC_TOK_CAPITAL) && s->d->lang != RC_EN)
			cap--;
		bool complement = (cap > beg && cap < i && (s->bits_norm[cap - 1] & SAY_LINK)) || before == RC_UPOS_ADP || before == RC_UPOS_PART || (i > beg && (s->bits_norm[i - 1] & SAY_LINK)) ||
		                  (i > beg + 1 && before == RC_UPOS_DET && (s->bits_norm[i - 2] & SAY_LINK)) ||
		                  (before == RC_UPOS_NOUN && RC_FEAT(s->d->tok.v[i - 1].feats, NUMBER) == RC_NUMBER_PLUR && linked(s, beg, i));
		const rc_mention *own = say_name_at(s, i);
		if (s->d->lang != RC_EN && own && s->d->entity.v[own->entity].type != RC_PER && before == RC_UPOS_DET && linked(s, beg, i))
			complement = true; /* "le porte-parole du collectif la Quadrature" */
		uint8_t after = e < end ? s->d->tok.v[e].upos : RC_UPOS_PUNCT;
		bool modifier = s->d->lang == RC_EN && (after == RC_UPOS_NOUN || after == RC_UPOS_PART || after == RC_UPOS_ADJ);
		if (!complement && !modifier) {
			*name_beg = i;
			*name_to = e;
			return true;
		}
		i = e - 1;
	}
	return false;
}

/* Does the phrase headed by this word stand behind a preposition like "selon"? What follows its comma may then be the clause's own subject. */
static bool after_source(const say *s, uint32_t head)
{
	uint32_t sb = say_sent(s, head)->tok_beg;
	for (uint32_t i = head, n = 0; i-- > sb && n < 8 && s->d->tok.v[i].upos != RC_UPOS_PUNCT && !say_finite(&s->d->tok.v[i]); n++)
		if (s->d->tok.v[i].upos == RC_UPOS_ADP && !(s->bits_norm[i] & SAY_LINK))
			return true;
	return false;
}

/* Does a clause with a subject of its own follow the comma at word e: "Selon son avocat, Paul Durand, l'affaire ..."? */
static bool named_clause(const say *s, uint32_t e)
{
	uint8_t u = s->d->tok.v[e + 1].upos;
	return say_char(s, e, ',') && (u == RC_UPOS_DET || u == RC_UPOS_PRON || u == RC_UPOS_PROPN || say_article(s, e + 1));
}

/* A name in apposition: "le porte-parole de la présidence, Anton Rezmar, ..." */
static bool apposed_name(const say *s, uint32_t head, uint32_t end, uint32_t lim, uint32_t *name_beg, uint32_t *name_to)
{
	if (end + 1 >= lim || !say_char(s, end, ','))
		return false;
	uint32_t n = end + 1;
	while (n < lim && n < end + 4 && (s->d->tok.v[n].upos == RC_UPOS_DET || s->d->tok.v[n].upos == RC_UPOS_NOUN || s->d->tok.v[n].upos == RC_UPOS_ADJ) &&
	       !say_name_at(s, n))
		n++; /* ", le général Ivan Dorel," */
	uint32_t e = rc_say_name_end(s, n, lim);
	if (e == n)
		return false;
	const rc_mention *m = say_name_at(s, n);
	uint32_t first = rc_say_np_left(s, head);
	bool some = (s->d->tok.v[first].upos == RC_UPOS_DET || say_body(s, head)) && s->d->tok.v[head].upos == RC_UPOS_NOUN && e < lim && say_char(s, e, ','); /* "un groupe armé, le Front du Sel," */
	if (m ? s->d->entity.v[m->entity].type != RC_PER && !(some && s->d->entity.v[m->entity].type != RC_LOC) : e < n + 2)
		return false;
	uint32_t up = s->d->tok.v[n].head, kind = s->d->tok.v[n].deprel;
	bool hung = up != RC_NONE && up < end && (rc_deprel_is((uint8_t)kind, RC_DEPREL_APPOS) || rc_deprel_is((uint8_t)kind, RC_DEPREL_FLAT));
	bool same = m && s->mention_of[head] != RC_NONE && s->d->mention.v[s->mention_of[head]].entity == m->entity;
	bool title = e < lim && s->d->tok.v[e].upos == RC_UPOS_PUNCT && !(head > 0 && s->d->tok.v[head].upos == RC_UPOS_PROPN);
	if (say_body(s, head) && !same && (!m || s->d->entity.v[m->entity].type == RC_PER))
		return false; /* "Selon la police, Paul Durand, 34 ans, ..." */
	if (!hung && !same && !(title && !after_source(s, head)) && !(title && e + 1 < lim && named_clause(s, e)))
		return false;
	*name_beg = n;
	*name_to = e;
	return true;
}

void rc_say_add_via(const say *s, say_statement *st, rc_party p)
{
	rc_str words = rc_doc_str(s->d, p.span);
	if (st->n_via >= SAY_MAX_VIA || (s->d->meta.outlet.n && rc_str_eq(words, s->d->meta.outlet)))
		return;
	const rc_party *who = &st->speaker;
	if ((p.entity != RC_NONE && who->entity == p.entity) || (rc_span_is(who->span) && who->span.beg < p.span.end && p.span.beg < who->span.end))
		return;
	for (uint32_t i = 0; i < st->n_via; i++)
		if ((st->via[i].span.beg < p.span.end && p.span.beg < st->via[i].span.end) ||
		    (p.entity != RC_NONE && st->via[i].entity == p.entity))
			return;
	st->via[st->n_via++] = p;
}

static bool loose(uint8_t upos)
{
	return upos == RC_UPOS_PUNCT || upos == RC_UPOS_SCONJ || upos == RC_UPOS_PRON || upos == RC_UPOS_ADP || upos == RC_UPOS_CCONJ;
}

/* "a source close to the inquiry", «una fuente cercana a la familia»: behind the adjective and the noun phrase that it leads to, before word lim; else end. */
uint32_t rc_say_close_to(const say *s, uint32_t head, uint32_t end, uint32_t lim)
{
	uint32_t adj = end > head + 1 && s->d->tok.v[end - 1].upos == RC_UPOS_ADJ ? end - 1 : end;
	if (!say_is(s, head, SAY_AGENT) || s->mention_of[head] != RC_NONE || adj != head + 1 || adj + 2 >= lim || s->d->tok.v[adj].upos != RC_UPOS_ADJ ||
	    s->d->tok.v[adj + 1].upos != RC_UPOS_ADP || s->d->tok.v[adj].sent != s->d->tok.v[head].sent || rc_say_in_time(s, adj + 2))
		return end;
	uint32_t n = adj + 2, e;
	n += (s->d->tok.v[adj + 1].flags & RC_TOK_MWT_FIRST) && s->d->tok.v[n].span.beg == s->d->tok.v[adj + 1].span.beg;
	e = n < lim ? rc_say_np_end(s, n, lim) : n;
	return e > n ? e : end;
}

/* "a survey published in 2017 by the Society", «datos ofrecidos por las autoridades»: where the phrase begins of whoever made what is written, or RC_NONE. A medium
 * that published it handed it on. */
static uint32_t made_by(const say *s, const say_statement *st, uint32_t head, uint32_t end, uint32_t lim)
{
	bool thing = say_is(s, head, SAY_DOCUMENT) || say_proof(s, head);
	if (!thing || say_name_at(s, head) || s->d->tok.v[head].upos != RC_UPOS_NOUN || end + 2 >= lim || end > head + 3)
		return RC_NONE;
	uint32_t i = end - (end > head + 1 && s->d->tok.v[end - 1].upos == RC_UPOS_ADJ); /* a participle that was taken for an adjective */
	i += i < end && rc_map_get(&s->know->made, rc_pool_hash(&s->d->pool, s->d->tok.v[i].norm)) == RC_NONE;
	bool by = s->d->lang == RC_EN && i == end && end == head + 1 && (s->bits_norm[i] & SAY_BY) && say_is(s, head, SAY_DOCUMENT); /* "a poll by Varel" */
	if (!by && rc_map_get(&s->know->made, rc_pool_hash(&s->d->pool, s->d->tok.v[i].norm)) == RC_NONE)
		return RC_NONE;
	i += !by;
	while (i + 1 < lim && (s->d->tok.v[i].upos == RC_UPOS_ADV || rc_say_in_time(s, i) || (s->d->tok.v[i].upos == RC_UPOS_ADP && rc_say_in_time(s, i + 1))))
		i++;
	if (i + 1 >= lim || !(s->bits_norm[i] & SAY_BY))
		return RC_NONE;
	uint32_t e = rc_say_np_end(s, i + 1, lim);
	for (uint32_t t = i + 1; t < e; t++) {
		const rc_mention *m = say_name_at(s, t);
		if (say_is(s, t, SAY_RELAY) || rc_say_in_content(s, st, t) ||
		    (m && (rc_str_starts(s->d->entity.v[m->entity].kb, RC_STR("outlets:")) || rc_str_starts(s->d->entity.v[m->entity].kb, RC_STR("agencies:")))))
			return RC_NONE;
	}
	return e > i + 1 ? i + 1 : RC_NONE;
}

/* The speaker is the phrase [beg, end): its name, else itself. A document speaks for its author: "un communiqué du ministère". */
void rc_say_speak(const say *s, say_statement *st, uint32_t beg, uint32_t end, uint32_t lim)
{
	uint32_t nb, ne, head = rc_say_np_head(s, beg, end);
	if (say_is(s, head, SAY_DOCUMENT) && !say_name_at(s, head) && s->d->tok.v[head].upos == RC_UPOS_NOUN) {
		uint32_t of = head + 1;
		while (of < end && s->d->tok.v[of].upos == RC_UPOS_ADJ)
			of++;
		if (of + 1 < end && (s->bits_norm[of] & SAY_LINK) && (say_name_at(s, of + 1) || s->d->tok.v[of + 1].upos == RC_UPOS_DET)) {
			rc_say_add_via(s, st, rc_say_party_of(s, beg, of, head, RC_ROLE_DOCUMENT));
			beg = of + 1;
			head = rc_say_np_head(s, beg, end);
		}
	}
	uint32_t by = made_by(s, st, head, end, lim);
	if (by != RC_NONE) {
		rc_say_add_via(s, st, rc_say_party_of(s, beg, end, head, RC_ROLE_DOCUMENT));
		beg = by;
		end = rc_say_np_end(s, by, lim);
		head = rc_say_np_head(s, beg, end);
	}
	bool own = rc_say_own_name(s, beg, end, &nb, &ne);
	const rc_mention *is = own ? say_name_at(s, nb) : NULL;
	uint32_t pb, pe; /* "la portavoz de Vecinos Unidos, Carmen Solís": a person before what is no person */
	if (own && !(is && s->d->entity.v[is->entity].type == RC_PER) && s->d->tok.v[head].upos == RC_UPOS_NOUN && apposed_name(s, head, end, lim, &pb, &pe)) {
		nb = pb;
		ne = pe;
	}
	if (own || apposed_name(s, head, end, lim, &nb, &ne)) {
		while (nb + 1 < ne && loose(s->d->tok.v[nb].upos))
			nb++; /* a name that the entities cut too wide */
		while (ne > nb + 1 && loose(s->d->tok.v[ne - 1].upos))
			ne--;
		if (!say_name_at(s, nb) && ne + 1 < end && (s->bits_norm[ne] & SAY_LINK))
			ne = end; /* "la Gazette de Tavres" */
		for (uint32_t i = nb + 2; s->d->lang == RC_EN && i + 1 < ne; i++)
			if ((s->bits_norm[i] & SAY_LINK) && s->d->tok.v[i].upos == RC_UPOS_ADP && s->d->tok.v[i + 1].upos == RC_UPOS_DET && !rc_say_can_speak(s, i - 1) &&
			    !say_is(s, nb, SAY_AGENT))
				ne = i; /* "Pieter Amsell of the Carriers' Guild" */
		uint32_t name_head = say_name_at(s, nb) ? say_name_at(s, nb)->head : nb;
		if (name_head < nb || name_head >= ne)
			name_head = nb;
		st->speaker = rc_say_party_of(s, nb, ne, name_head, RC_ROLE_SPEAKER);
	} else {
		uint32_t e = rc_say_close_to(s, head, end, lim);
		st->speaker = rc_say_party_of(s, beg, e, head, RC_ROLE_SPEAKER);
	}
}

/* ---- the subject ---- */

/* "a charge | Marland's navy denied": of English, does a name with its genitive begin at word i, right behind a common noun with an article? */
static bool owner_behind(const say *s, uint32_t i)
{
	const rc_mention *m = s->d->lang == RC_EN ? say_name_at(s, i) : NULL;
	if (!m || m->tok_beg != i || s->d->tok.v[i - 1].upos != RC_UPOS_NOUN || say_name_at(s, i - 1) || s->d->tok.v[i - 2].upos != RC_UPOS_DET)
		return false;
	for (uint32_t t = i + 1; t <= m->tok_end && t < s->d->tok.n; t++)
		if (s->d->tok.v[t].upos == RC_UPOS_PART && (s->bits_norm[t] & SAY_LINK))
			return true;
	return false;
}

/* Start of the noun phrase that ends right before word t, complements with "de" included. */
uint32_t rc_say_np_back(const say *s, uint32_t t)
{
	uint32_t sb = say_lead(s, t ? t - 1 : t), i = t;
	while (i > sb && t - i < NP_MAX && s->quote_of[i - 1] == RC_NONE) {
		const rc_token *k = &s->d->tok.v[i - 1];
		bool in_name = say_name_at(s, i - 1) != NULL;
		if (s->d->lang == RC_EN && i < t && s->d->tok.v[i].upos == RC_UPOS_DET && say_nominal(k->upos))
			break; /* "a charge | the firm denied" */
		if (i < t && i > sb + 1 && owner_behind(s, i))
			break;
		if (s->d->lang != RC_EN && i < t && RC_FEAT(s->d->tok.v[i].feats, POSS) && (in_name || say_nominal(k->upos)))
			break; /* "à l'APN | son directeur" */
		if (!in_name && !say_nominal(k->upos) && k->upos != RC_UPOS_ADJ && k->upos != RC_UPOS_DET && k->upos != RC_UPOS_NUM &&
		    !(k->upos == RC_UPOS_PRON && i < t && RC_FEAT(k->feats, POSS)) && !((s->bits_norm[i - 1] & SAY_LINK) && i < t) && !(say_char(s, i - 1, '-') && i < t))
			break;
		i--;
	}
	while (i < t && (s->bits_norm[i] & SAY_LINK))
		i++;
	return i;
}

/* Left edge of the noun phrase headed by k: articles, adjectives, in English also nouns. */
uint32_t rc_say_np_left(const say *s, uint32_t k)
{
	uint32_t sb = say_lead(s, k);
	const rc_mention *m = say_name_at(s, k);
	if (m)
		k = m->tok_beg;
	while (k > sb && s->quote_of[k - 1] == s->quote_of[k] && !(s->bits_norm[k - 1] & SAY_NOT && s->d->lang == RC_EN && s->d->tok.v[k - 1].upos == RC_UPOS_CCONJ)) {
		uint8_t u = s->d->tok.v[k - 1].upos;
		if (k > sb + 1 && owner_behind(s, k))
			break;
		bool en = s->d->lang == RC_EN && (say_nominal(u) || (u == RC_UPOS_PRON && RC_FEAT(s->d->tok.v[k - 1].feats, POSS)) || say_char(s, k - 1, '-') || (u == RC_UPOS_PART && (s->bits_norm[k - 1] & SAY_LINK)));
		if (u != RC_UPOS_DET && u != RC_UPOS_ADJ && u != RC_UPOS_NUM && !en && !(say_nominal(u) && say_name_at(s, k)))
			break;
		k--;
	}
	return k;
}
