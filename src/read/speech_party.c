/* speech_party.c - who speaks, and through whom it reached the article; see speech_int.h.
 *
 * A party is shown by its name where its noun phrase holds or precedes one ("le ministre de la Planification, Ricardo Ménendez"), else by the description.
 * A pronoun stands for the latest name of its entity; without one, as where the subject is dropped, the statement before lends its speaker.
 */
#include "read/speech_int.h"

enum { NP_MAX = 24, ZONE = 60 };

static bool is_char(const say *s, uint32_t t, char ch)
{
	const rc_token *k = &s->d->tok.v[t];
	return k->span.end == k->span.beg + 1 && s->d->text[k->span.beg] == ch;
}

static const rc_mention *name_at(const say *s, uint32_t t)
{
	uint32_t m = s->mention_of[t];
	return m != RC_NONE && s->d->mention.v[m].kind == RC_MENTION_NAME ? &s->d->mention.v[m] : NULL;
}

/* Can word i follow the word before it inside a noun phrase? */
static bool np_joins(const say *s, uint32_t i, uint32_t t, uint32_t lim)
{
	const rc_token *k = &s->d->tok.v[i];
	const rc_mention *m = name_at(s, i);
	if (m && m->tok_beg < i && m->tok_beg >= t)
		return true;
	switch (k->upos) {
	case RC_UPOS_DET:
		return i == t || (s->bits_norm[i - 1] & SAY_LINK) || s->d->tok.v[i - 1].upos == RC_UPOS_DET ||
		       s->d->tok.v[i - 1].upos == RC_UPOS_CCONJ || (s->d->lang == RC_EN && i > t && s->d->tok.v[i - 1].upos == RC_UPOS_ADP) ||
		       name_at(s, i + 1 < lim ? i + 1 : i) != NULL;
	case RC_UPOS_ADJ: case RC_UPOS_NOUN: case RC_UPOS_PROPN: case RC_UPOS_NUM: case RC_UPOS_OTHER: case RC_UPOS_SYM:
		return true;
	case RC_UPOS_PRON:
		return i == t && !(s->bits_norm[i] & (SAY_RELATIVE | SAY_THAT));
	case RC_UPOS_ADV:
		return i > t && i + 1 < lim && s->d->tok.v[i + 1].upos == RC_UPOS_ADJ;
	case RC_UPOS_ADP: case RC_UPOS_PART:
		if (!(s->bits_norm[i] & SAY_LINK) || i == t || i + 1 >= lim)
			return false;
		k++;
		return k->upos == RC_UPOS_DET || say_nominal(k->upos) || k->upos == RC_UPOS_ADJ || k->upos == RC_UPOS_NUM || k->upos == RC_UPOS_PRON;
	case RC_UPOS_PUNCT:
		return is_char(s, i, '-') && i > t && i + 1 < lim && k[1].span.beg == k->span.end;
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
		if (!np_joins(s, i, t, lim) || (i > t && rc_say_in_time(s, i)) || (q != RC_NONE && i > t && s->quote_of[i - 1] != q))
			break;
		if (noun && s->d->tok.v[i].upos == RC_UPOS_ADJ && say_is(s, i, SAY_RELAYED | SAY_QUOTING))
			break; /* a participle that was tagged as an adjective */
		noun |= say_nominal(s->d->tok.v[i].upos);
		i++;
		if (s->d->tok.v[i - 1].upos == RC_UPOS_PRON)
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
static uint32_t name_end(const say *s, uint32_t t, uint32_t lim)
{
	const rc_mention *m = name_at(s, t);
	uint32_t i = t;
	if (m && (m->tok_beg != t || !proper(s, m)))
		return t;
	if (m && s->d->entity.v[m->entity].type != RC_PER)
		return m->tok_end;
	if (m)
		i = m->tok_end; /* a surname that the entities missed */
	while (i < lim && s->d->tok.v[i].upos == RC_UPOS_PROPN && (s->d->tok.v[i].flags & RC_TOK_CAPITAL) && !name_at(s, i))
		i++;
	return i;
}

static rc_party party_of(const say *s, uint32_t beg, uint32_t end, uint32_t head, uint8_t role)
{
	const rc_token *b = &s->d->tok.v[beg];
	if (beg + 1 < end && (b->flags & RC_TOK_MWT) && !(b->flags & RC_TOK_MWT_FIRST))
		beg++; /* "au Conseil": the article can't be cut from its preposition */
	rc_party p = {.span = rc_doc_words(s->d, beg, end), .head = head, .entity = RC_NONE, .role = role};
	rc_str words = rc_doc_str(s->d, p.span);
	if (words.n > 1 && words.p[0] == '-')
		p.span.beg += rc_str_starts(words, RC_STR("-t-")) ? 3 : 1; /* "-t-il" */
	if (s->mention_of[head] != RC_NONE)
		p.entity = s->d->mention.v[s->mention_of[head]].entity;
	return p;
}

/* Head of a noun phrase: its first noun, in English the last one of the first run. */
static uint32_t np_head(const say *s, uint32_t beg, uint32_t end)
{
	for (uint32_t i = beg; i < end; i++) {
		if (!say_nominal(s->d->tok.v[i].upos) && s->d->tok.v[i].upos != RC_UPOS_PRON)
			continue;
		while (s->d->lang == RC_EN && i + 1 < end && say_nominal(s->d->tok.v[i + 1].upos))
			i++;
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

/* The name inside noun phrase [beg, end) that is the phrase's own, not a complement's: *name_beg, *name_to; false when none. */
static bool own_name(const say *s, uint32_t beg, uint32_t end, uint32_t *name_beg, uint32_t *name_to)
{
	for (uint32_t i = beg; i < end; i++) {
		uint32_t e = name_end(s, i, end);
		if (e == i)
			continue;
		const rc_mention *behind = !name_at(s, i) && e < end ? name_at(s, e) : NULL;
		if (behind && behind->tok_beg == e && s->d->entity.v[behind->entity].type == RC_PER) {
			i = e; /* "Defence Minister Ruth Adeyle": a title in capitals before the name */
			e = name_end(s, i, end);
		}
		uint8_t before = i > beg ? s->d->tok.v[i - 1].upos : RC_UPOS_DET;
		bool complement = before == RC_UPOS_ADP || before == RC_UPOS_PART || (i > beg && (s->bits_norm[i - 1] & SAY_LINK)) ||
		                  (i > beg + 1 && before == RC_UPOS_DET && (s->bits_norm[i - 2] & SAY_LINK)) ||
		                  (before == RC_UPOS_NOUN && RC_FEAT(s->d->tok.v[i - 1].feats, NUMBER) == RC_NUMBER_PLUR && linked(s, beg, i));
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
	for (uint32_t i = head, n = 0; i-- > sb && n < 8; n++)
		if (s->d->tok.v[i].upos == RC_UPOS_ADP && !(s->bits_norm[i] & SAY_LINK))
			return true;
	return false;
}

/* A name in apposition: "le porte-parole de la présidence, Anton Rezmar, ..." */
static bool apposed_name(const say *s, uint32_t head, uint32_t end, uint32_t lim, uint32_t *name_beg, uint32_t *name_to)
{
	if (end + 1 >= lim || !is_char(s, end, ','))
		return false;
	uint32_t n = end + 1;
	while (n < lim && n < end + 4 && (s->d->tok.v[n].upos == RC_UPOS_DET || s->d->tok.v[n].upos == RC_UPOS_NOUN || s->d->tok.v[n].upos == RC_UPOS_ADJ) &&
	       !name_at(s, n))
		n++; /* ", le général Ivan Dorel," */
	uint32_t e = name_end(s, n, lim);
	if (e == n)
		return false;
	const rc_mention *m = name_at(s, n);
	if (m ? s->d->entity.v[m->entity].type != RC_PER : e < n + 2)
		return false;
	uint32_t up = s->d->tok.v[n].head, kind = s->d->tok.v[n].deprel;
	bool hung = up != RC_NONE && up <= head && (rc_deprel_is((uint8_t)kind, RC_DEPREL_APPOS) || rc_deprel_is((uint8_t)kind, RC_DEPREL_FLAT));
	bool same = m && s->mention_of[head] != RC_NONE && s->d->mention.v[s->mention_of[head]].entity == m->entity;
	bool title = e < lim && s->d->tok.v[e].upos == RC_UPOS_PUNCT && !(head > 0 && s->d->tok.v[head].upos == RC_UPOS_PROPN);
	if (!hung && !same && !(title && !after_source(s, head)))
		return false;
	*name_beg = n;
	*name_to = e;
	return true;
}

static void add_via(const say *s, say_statement *st, rc_party p)
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

/* The speaker is the phrase [beg, end): its name, else itself. A document speaks for its author: "un communiqué du ministère". */
static void speak(const say *s, say_statement *st, uint32_t beg, uint32_t end, uint32_t lim)
{
	uint32_t nb, ne, head = np_head(s, beg, end);
	if (say_is(s, head, SAY_DOCUMENT) && !name_at(s, head) && s->d->tok.v[head].upos == RC_UPOS_NOUN) {
		uint32_t of = head + 1;
		while (of < end && s->d->tok.v[of].upos == RC_UPOS_ADJ)
			of++;
		if (of + 1 < end && (s->bits_norm[of] & SAY_LINK) && (name_at(s, of + 1) || s->d->tok.v[of + 1].upos == RC_UPOS_DET)) {
			add_via(s, st, party_of(s, beg, of, head, RC_ROLE_DOCUMENT));
			beg = of + 1;
			head = np_head(s, beg, end);
		}
	}
	if (own_name(s, beg, end, &nb, &ne) || apposed_name(s, head, end, lim, &nb, &ne)) {
		while (nb + 1 < ne && loose(s->d->tok.v[nb].upos))
			nb++; /* a name that the entities cut too wide */
		while (ne > nb + 1 && loose(s->d->tok.v[ne - 1].upos))
			ne--;
		uint32_t name_head = name_at(s, nb) ? name_at(s, nb)->head : nb;
		if (name_head < nb || name_head >= ne)
			name_head = nb;
		st->speaker = party_of(s, nb, ne, name_head, RC_ROLE_SPEAKER);
	} else {
		st->speaker = party_of(s, beg, end, head, RC_ROLE_SPEAKER);
	}
}

/* ---- pronouns and what is understood ---- */

static const say_statement *before(const say *s)
{
	return s->st.n ? &s->st.v[s->st.n - 1] : NULL;
}

static void advance_names(say *s, uint32_t byte)
{
	for (; s->next_mention < s->d->mention.n && s->d->mention.v[s->next_mention].span.beg < byte; s->next_mention++) {
		const rc_mention *m = &s->d->mention.v[s->next_mention];
		if (m->kind == RC_MENTION_NAME)
			s->name_of[m->entity] = s->next_mention;
	}
}

/* Person named first in the sentence before, or in this one before word t. */
static uint32_t person_nearby(const say *s, uint32_t t)
{
	uint32_t sent = s->d->tok.v[t].sent, from = s->d->sent.v[sent].tok_beg;
	if (sent && s->d->sent.v[sent - 1].in_title == s->d->sent.v[sent].in_title)
		from = s->d->sent.v[sent - 1].tok_beg;
	for (uint32_t i = from; i < t; i++) {
		const rc_mention *m = name_at(s, i);
		if (m && s->d->entity.v[m->entity].type == RC_PER && s->quote_of[i] == RC_NONE)
			return s->mention_of[i];
	}
	return RC_NONE;
}

static bool by_mention(const say *s, say_statement *st, uint32_t m)
{
	if (m == RC_NONE)
		return false;
	const rc_mention *x = &s->d->mention.v[m];
	st->speaker = (rc_party){.span = x->span, .head = x->head, .entity = x->entity, .role = RC_ROLE_SPEAKER};
	return true;
}

static bool agrees(const say *s, uint32_t t, const rc_party *p)
{
	if (t == RC_NONE)
		return true;
	uint32_t g = RC_FEAT(s->d->tok.v[t].feats, GENDER), n = RC_FEAT(s->d->tok.v[t].feats, NUMBER), of = 0, number = 0;
	if (p->entity != RC_NONE) {
		of = s->d->entity.v[p->entity].gender;
		number = s->d->entity.v[p->entity].number;
	} else if (p->head != RC_NONE) {
		of = RC_FEAT(s->d->tok.v[p->head].feats, GENDER);
		number = RC_FEAT(s->d->tok.v[p->head].feats, NUMBER);
	}
	return (!g || !of || g == of) && (!n || !number || n == number);
}

static bool as_before(const say *s, say_statement *st, uint32_t t)
{
	const say_statement *p = before(s);
	if (!p || !rc_span_is(p->speaker.span) || !agrees(s, t, &p->speaker))
		return false;
	st->speaker = p->speaker;
	uint32_t at = t != RC_NONE ? s->d->tok.v[t].sent : s->cue.v[st->cue].sent;
	uint32_t then = p->cue != RC_NONE ? s->cue.v[p->cue].sent : at;
	if (at <= then + 2) /* the same occasion goes on */
		for (uint32_t i = 0; i < p->n_via; i++)
			add_via(s, st, p->via[i]);
	return true;
}

static void by_pronoun(say *s, say_statement *st, uint32_t t)
{
	uint32_t person = RC_FEAT(s->d->tok.v[t].feats, PERSON);
	bool first = (person == 1 || person == 2) && s->quote_of[t] == RC_NONE;
	bool dummy = rc_deprel_is(s->d->tok.v[t].deprel, RC_DEPREL_EXPL) && s->mention_of[t] == RC_NONE && t != s->cue.v[st->cue].inverted;
	if (first || dummy) {
		st->nobody = true; /* the writer's own "I", or "il convient" */
		return;
	}
	if (s->bits_norm[t] & SAY_EMPTY)
		return;
	uint32_t m = s->mention_of[t];
	if (m != RC_NONE) {
		uint32_t e = s->d->mention.v[m].entity, name = s->name_of[e];
		const say_statement *p = before(s);
		if (p && p->speaker.entity == e && as_before(s, st, t))
			return;
		if (by_mention(s, st, name))
			return;
	}
	if (as_before(s, st, t))
		return;
	if (!by_mention(s, st, person_nearby(s, t)))
		st->speaker = party_of(s, t, t + 1, t, RC_ROLE_SPEAKER);
}

/* ---- the subject ---- */

/* Start of the noun phrase that ends right before word t, complements with "de" included. */
static uint32_t np_back(const say *s, uint32_t t)
{
	uint32_t sb = say_sent(s, t ? t - 1 : t)->tok_beg, i = t;
	while (i > sb && t - i < NP_MAX && s->quote_of[i - 1] == RC_NONE) {
		const rc_token *k = &s->d->tok.v[i - 1];
		bool in_name = name_at(s, i - 1) != NULL;
		if (!in_name && !say_nominal(k->upos) && k->upos != RC_UPOS_ADJ && k->upos != RC_UPOS_DET && k->upos != RC_UPOS_NUM &&
		    !((s->bits_norm[i - 1] & SAY_LINK) && i < t) && !(is_char(s, i - 1, '-') && i < t))
			break;
		i--;
	}
	while (i < t && (s->bits_norm[i] & SAY_LINK))
		i++;
	return i;
}

/* Left edge of the noun phrase headed by k: articles, adjectives, in English also nouns. */
static uint32_t np_left(const say *s, uint32_t k)
{
	uint32_t sb = say_sent(s, k)->tok_beg;
	const rc_mention *m = name_at(s, k);
	if (m)
		k = m->tok_beg;
	while (k > sb && s->quote_of[k - 1] == s->quote_of[k]) {
		uint8_t u = s->d->tok.v[k - 1].upos;
		bool en = s->d->lang == RC_EN && (say_nominal(u) || is_char(s, k - 1, '-') || (u == RC_UPOS_PART && (s->bits_norm[k - 1] & SAY_LINK)));
		if (u != RC_UPOS_DET && u != RC_UPOS_ADJ && u != RC_UPOS_NUM && !en && !(say_nominal(u) && name_at(s, k)))
			break;
		k--;
	}
	return k;
}

static bool in_content(const say *s, const say_statement *st, uint32_t t)
{
	uint32_t at = s->d->tok.v[t].span.beg;
	return at >= st->span.beg && at < st->span.end && !(at >= st->skip_beg && at < st->skip_end);
}

static uint32_t subject_of(const say *s, uint32_t verb)
{
	for (uint32_t k = s->d->node[verb].first_kid; k != RC_NONE; k = s->d->node[k].next_kid)
		if (rc_deprel_is(s->d->tok.v[k].deprel, RC_DEPREL_NSUBJ) || rc_deprel_is(s->d->tok.v[k].deprel, RC_DEPREL_EXPL_SUBJ))
			return k;
	return RC_NONE;
}

/* The noun phrase that a relative pronoun at t takes up. */
static bool antecedent(say *s, say_statement *st, uint32_t t)
{
	uint32_t sb = say_sent(s, t)->tok_beg, e = t;
	if (e > sb && is_char(s, e - 1, ','))
		e--;
	if (e > sb && is_char(s, e - 1, ')')) {
		while (e > sb && !is_char(s, e - 1, '('))
			e--;
		e -= e > sb;
	}
	uint32_t b = np_back(s, e);
	if (b >= e)
		return false;
	speak(s, st, b, e, e);
	return true;
}

static bool by_subject(say *s, say_statement *st, uint32_t k)
{
	const rc_token *t = &s->d->tok.v[k];
	bool phrase = t->upos == RC_UPOS_DET && rc_say_np_end(s, k, say_sent(s, k)->tok_end) > k + 1;
	if ((t->upos == RC_UPOS_PRON || t->upos == RC_UPOS_DET) && !phrase) {
		if ((s->bits_norm[k] & (SAY_RELATIVE | SAY_THAT)) && !(s->bits_norm[k] & SAY_PSEUDO))
			return antecedent(s, st, k);
		by_pronoun(s, st, k);
		return true;
	}
	uint32_t se = say_sent(s, k)->tok_end, b = np_left(s, k), from = s->cue.v[st->cue].end;
	if (k >= from && b < from)
		b = from;
	uint32_t e = rc_say_np_end(s, b, k < s->cue.v[st->cue].beg && s->cue.v[st->cue].sent == t->sent ? s->cue.v[st->cue].beg : se);
	if (e <= k)
		e = k + 1;
	speak(s, st, b, e, se);
	return true;
}

/* First word behind the cue that is no adverb, time or joined pronoun, if a noun phrase begins there. */
static uint32_t np_behind(const say *s, const say_cue *c)
{
	uint32_t se = say_sent(s, c->head)->tok_end;
	for (uint32_t i = c->end, n = 0; i < se && n < 8; i++, n++) {
		uint8_t u = s->d->tok.v[i].upos;
		if (s->quote_of[i] != s->quote_of[c->head])
			return RC_NONE;
		if (u == RC_UPOS_ADV || rc_say_in_time(s, i) || (u == RC_UPOS_NOUN && s->mention_of[i] == RC_NONE && i + 1 < se && (s->d->tok.v[i + 1].upos == RC_UPOS_DET || say_article(s, i + 1))))
			continue; /* "a annoncé jeudi le ministre" */
		if (s->d->lang == RC_EN && u == RC_UPOS_PROPN && i + 1 < se && s->d->tok.v[i + 1].upos == RC_UPOS_DET)
			continue;
		if (u == RC_UPOS_DET || say_article(s, i) || say_nominal(u) || u == RC_UPOS_ADJ || u == RC_UPOS_NUM || (s->bits_norm[i] & SAY_PSEUDO))
			return i;
		return RC_NONE;
	}
	return RC_NONE;
}

static bool by_np(say *s, say_statement *st, uint32_t b)
{
	uint32_t se = say_sent(s, b)->tok_end;
	if (s->d->tok.v[b].upos == RC_UPOS_PRON) {
		by_pronoun(s, st, b);
		return true;
	}
	uint32_t e = rc_say_np_end(s, b, se);
	if (e == b)
		return false;
	speak(s, st, b, e, se);
	return true;
}

/* A subject further up: of the verb that this one is joined to or hangs on. */
static bool by_governor(say *s, say_statement *st, uint32_t verb)
{
	for (uint32_t n = 0, v = verb; n < 4; n++) {
		uint8_t rel = s->d->tok.v[v].deprel;
		uint32_t h = s->d->tok.v[v].head;
		if (h == RC_NONE)
			return false;
		bool apart = verb > 0 && is_char(s, s->cue.v[st->cue].beg ? s->cue.v[st->cue].beg - 1 : 0, ',');
		if (rc_deprel_is(rel, RC_DEPREL_ACL) && n == 0 && !apart && say_nominal(s->d->tok.v[h].upos))
			return by_subject(s, st, h);
		if (!rc_deprel_is(rel, RC_DEPREL_CONJ) && !rc_deprel_is(rel, RC_DEPREL_ADVCL) && !rc_deprel_is(rel, RC_DEPREL_XCOMP) &&
		    !rc_deprel_is(rel, RC_DEPREL_PARATAXIS))
			return false;
		v = h;
		uint32_t k = subject_of(s, v);
		if (k != RC_NONE && !in_content(s, st, k))
			return by_subject(s, st, k);
	}
	return false;
}

/* "..., le général Ivan Dorel, a déclaré": a person's name in a phrase between commas right before the cue. */
static bool by_apposition(say *s, say_statement *st, const say_cue *c)
{
	uint32_t sb = say_sent(s, c->beg)->tok_beg, t = c->beg;
	if (t < sb + 3 || !is_char(s, t - 1, ',') || s->quote_of[t - 1] != RC_NONE)
		return false;
	uint32_t b = np_back(s, t - 1), nb, ne;
	if (b == sb || b >= t - 1 || !is_char(s, b - 1, ',') || !own_name(s, b, t - 1, &nb, &ne) || ne != t - 1)
		return false;
	const rc_mention *m = name_at(s, nb);
	if (!m || s->d->entity.v[m->entity].type != RC_PER || in_content(s, st, nb))
		return false;
	st->speaker = party_of(s, nb, ne, m->head, RC_ROLE_SPEAKER);
	return true;
}

/* Subject of the sentence's root: whose doings a participle in it tells as a rule. */
static bool by_main_subject(say *s, say_statement *st, uint32_t verb)
{
	uint32_t v = verb;
	for (uint32_t n = 0; s->d->tok.v[v].head != RC_NONE && n < 32; n++)
		v = s->d->tok.v[v].head;
	uint32_t k = subject_of(s, v);
	return k != RC_NONE && k < verb && !in_content(s, st, k) && by_subject(s, st, k);
}

/* The sentence's first noun phrase, where the parser lost the subject behind long asides. */
static bool by_first(say *s, say_statement *st, const say_cue *c)
{
	for (uint32_t i = say_sent(s, c->beg)->tok_beg; i < c->beg; i++) {
		uint8_t u = s->d->tok.v[i].upos;
		if (rc_say_in_time(s, i) || u == RC_UPOS_PUNCT || u == RC_UPOS_ADV || u == RC_UPOS_CCONJ)
			continue;
		if ((u != RC_UPOS_DET && !say_nominal(u)) || in_content(s, st, i))
			return false;
		return by_np(s, st, i);
	}
	return false;
}

static bool by_left(say *s, say_statement *st, const say_cue *c)
{
	uint32_t sb = say_sent(s, c->beg)->tok_beg, t = c->beg;
	while (t > sb && s->d->tok.v[t - 1].upos == RC_UPOS_PRON && (s->bits_norm[t - 1] & (SAY_SELF | SAY_IT)))
		t--;
	if (t > sb && s->d->tok.v[t - 1].upos == RC_UPOS_PRON)
		return (s->bits_norm[t - 1] & (SAY_PSEUDO | SAY_RELATIVE)) && by_subject(s, st, t - 1);
	uint32_t b = np_back(s, t);
	if (s->quote_of[t ? t - 1 : 0] != s->quote_of[c->head])
		return false;
	if (b == t || in_content(s, st, b) || (b > sb && s->d->tok.v[b - 1].upos == RC_UPOS_ADP))
		return false;
	speak(s, st, b, t, t);
	return true;
}

static void verb_speaker(say *s, const say_cue *c, say_statement *st)
{
	if (c->by != RC_NONE && by_np(s, st, c->by))
		return;
	if (c->inverted != RC_NONE) {
		by_pronoun(s, st, c->inverted);
		return;
	}
	const say_statement *p = before(s);
	if (c->gerund && p && p->cue != RC_NONE && s->cue.v[p->cue].sent == c->sent && s->cue.v[p->cue].end <= c->beg && c->beg &&
	    is_char(s, c->beg - 1, ',') && as_before(s, st, RC_NONE))
		return; /* "said P, adding Q" */
	bool behind = st->span.beg < s->d->tok.v[c->beg].span.beg; /* the words come first, or around the cue */
	uint32_t k = subject_of(s, c->head);
	if (k == RC_NONE && c->phase != RC_NONE)
		k = subject_of(s, c->phase);
	bool good = k != RC_NONE && !in_content(s, st, k) && !rc_say_in_time(s, k) && !(s->quote_of[k] != RC_NONE && s->quote_of[c->head] == RC_NONE);
	if (good && k < c->beg) { /* "Varnel, reconnu par dix pays, dont l'Orlavie, a dénoncé" */
		uint32_t b = np_left(s, k);
		if (b > say_sent(s, k)->tok_beg && (s->bits_norm[b - 1] & SAY_RELATIVE))
			good = false;
	}
	if (good && !behind && k > c->end + 5)
		good = false; /* "a exprimé son soutien à ceux que le régime ..." */
	if (!behind && by_apposition(s, st, c))
		return;
	if (behind && s->d->lang == RC_EN && by_left(s, st, c))
		return; /* "...", Ada told Reuters */
	if (good && by_subject(s, st, k))
		return;
	uint32_t np = behind ? np_behind(s, c) : RC_NONE;
	if (np != RC_NONE && !in_content(s, st, np) && by_np(s, st, np))
		return;
	if (!c->gerund && !c->infinitive && by_left(s, st, c))
		return;
	if (by_governor(s, st, c->head))
		return;
	if (!behind && !c->gerund && c->beg > say_sent(s, c->beg)->tok_beg && is_char(s, c->beg - 1, ',') && by_first(s, st, c))
		return;
	if (c->gerund && by_main_subject(s, st, c->head))
		return;
	if (as_before(s, st, RC_NONE))
		return;
	by_mention(s, st, person_nearby(s, c->beg));
}

static void noun_speaker(say *s, const say_cue *c, say_statement *st)
{
	uint32_t sb = say_sent(s, c->head)->tok_beg, se = say_sent(s, c->head)->tok_end, h = c->head;
	if (h + 2 < se && (s->bits_norm[h + 1] & SAY_LINK) && !(s->bits_norm[h + 2] & SAY_THAT) && by_np(s, st, h + 2))
		return;
	if (h > sb + 1 && (s->bits_norm[h - 1] & SAY_LINK) && s->d->lang == RC_EN) {
		uint32_t b = np_back(s, h - 1);
		if (b < h - 1) {
			speak(s, st, b, h - 1, h - 1);
			return;
		}
	}
	if (h > sb && RC_FEAT(s->d->tok.v[h - 1].feats, POSS) && as_before(s, st, RC_NONE))
		return;
	uint32_t v = s->d->tok.v[h].head, k;
	if (v != RC_NONE && rc_deprel_is(s->d->tok.v[h].deprel, RC_DEPREL_OBJ) && (k = subject_of(s, v)) != RC_NONE)
		by_subject(s, st, k);
}

/* "selon le Post, qui cite des responsables": the officials speak, through the Post. */
static void source_speaker(say *s, const say_cue *c, say_statement *st)
{
	uint32_t se = say_sent(s, c->head)->tok_end;
	if (!by_np(s, st, c->end))
		return;
	uint32_t e = rc_say_np_end(s, c->end, se);
	e += e < se && is_char(s, e, ',');
	e += e < se && (s->bits_norm[e] & SAY_RELATIVE);
	if (e + 1 < se && say_is(s, e, SAY_CITES) && s->d->tok.v[e].upos == RC_UPOS_VERB) {
		rc_party medium = st->speaker;
		medium.role = RC_ROLE_RELAY;
		if (by_np(s, st, e + 1))
			add_via(s, st, medium);
		else
			st->speaker = medium;
	}
}

/* ---- via ---- */

static bool medium_at(const say *s, uint32_t t, rc_span *span, uint32_t *end)
{
	const rc_doc *d = s->d;
	rc_kb_hit hit;
	uint32_t a = d->tok.v[t].atom_beg;
	if (!s->res->kb || !d->atom.v[a].upper ||
	    !rc_kb_match(s->res->kb, d->lang, (rc_str){d->text, d->n_text}, d->atom.v, d->atom.n, a, RC_KB_MEDIA, &hit))
		return false;
	*span = (rc_span){d->atom.v[a].beg, d->atom.v[a + hit.n_atoms - 1].end};
	uint32_t e = t;
	while (e < d->tok.n && d->tok.v[e].span.beg < span->end)
		e++;
	*end = e;
	return true;
}

/* A relay's noun phrase [beg, end): by the medium's name where one is there. Returns the word behind it. */
static uint32_t add_relay(const say *s, say_statement *st, uint32_t beg, uint32_t end)
{
	uint32_t nb, ne, e;
	rc_span span;
	if (beg >= end)
		return beg;
	for (uint32_t i = beg; i < end; i++)
		if (medium_at(s, i, &span, &e)) {
			rc_party p = party_of(s, i, e, i, RC_ROLE_RELAY);
			p.span = span;
			add_via(s, st, p);
			return e > end ? e : end;
		}
	if (own_name(s, beg, end, &nb, &ne)) {
		add_via(s, st, party_of(s, nb, ne, nb, RC_ROLE_RELAY));
		return ne > end ? ne : end;
	}
	for (nb = end; nb > beg && (s->d->tok.v[nb - 1].flags & RC_TOK_CAPITAL); nb--)
		; /* "the news agency Vessnews" */
	if (nb > beg && nb < end && s->d->tok.v[nb - 1].upos == RC_UPOS_NOUN)
		beg = nb;
	add_via(s, st, party_of(s, beg, end, np_head(s, beg, end), RC_ROLE_RELAY));
	return end;
}

/* Preposition before the noun phrase that holds noun i, or RC_NONE; *np is where the phrase begins. "lors de", "en marge de" count by their last word;
 * behind a verb like "told" the phrase may stand bare. */
static uint32_t preposition(const say *s, const say_cue *c, uint32_t i, uint32_t *np)
{
	uint32_t sb = say_sent(s, i)->tok_beg, j = i;
	while (j > sb && i - j < 6) {
		uint8_t u = s->d->tok.v[j - 1].upos;
		bool part = u == RC_UPOS_DET || u == RC_UPOS_ADJ || u == RC_UPOS_NUM || (s->d->lang == RC_EN && say_nominal(u));
		if (!part || j == c->end)
			break;
		j--;
	}
	*np = j;
	if (j == c->end && s->d->lang == RC_EN)
		return c->head;
	if (j == sb || s->d->tok.v[j - 1].upos != RC_UPOS_ADP || say_is(s, j - 1, SAY_OFF))
		return RC_NONE;
	if (s->bits_norm[j - 1] & SAY_LINK)
		return j - 1 > sb && say_is(s, j - 2, SAY_WITHIN) ? j - 1 : RC_NONE;
	return j - 1;
}

/* Behind an occasion or a document: who carried it ("retransmise par ...") or was given it ("accordé au ..."). */
static uint32_t carried(const say *s, say_statement *st, uint32_t i, uint32_t lim)
{
	uint32_t at = i + (i < lim && is_char(s, i, ','));
	bool relayed = at < lim && say_is(s, at, SAY_RELAYED);
	if (relayed)
		for (at++; at < lim && at < i + 6 && s->d->tok.v[at].upos != RC_UPOS_ADP; at++)
			;
	if (at + 1 >= lim || s->d->tok.v[at].upos != RC_UPOS_ADP || (s->bits_norm[at] & SAY_LINK))
		return i;
	uint32_t e = rc_say_np_end(s, at + 1, lim), media_end;
	rc_span span;
	bool medium = relayed && (s->bits_norm[at] & SAY_BY);
	for (uint32_t t = at + 1; t < e && !medium; t++)
		medium = say_is(s, t, SAY_RELAY) || medium_at(s, t, &span, &media_end);
	return medium ? add_relay(s, st, at + 1, e) : i;
}

/* One word of the cue's clause: does a relay, a document or an occasion begin here? Returns the word to go on from. */
static uint32_t via_at(const say *s, const say_cue *c, say_statement *st, uint32_t i, uint32_t lim)
{
	uint32_t np, e;
	rc_span span;
	if (say_is(s, i, SAY_QUOTING)) {
		for (uint32_t j = i + 1; j < lim && j <= i + 3; j++)
			if (s->bits_norm[j] & SAY_BY)
				return j + 1 < lim ? add_relay(s, st, j + 1, rc_say_np_end(s, j + 1, lim)) : lim;
	}
	if (medium_at(s, i, &span, &e)) {
		uint32_t p = preposition(s, c, i, &np);
		if (p != RC_NONE && !(s->bits_norm[p] & SAY_BY))
			return add_relay(s, st, i, e);
		return e;
	}
	if (s->d->tok.v[i].upos != RC_UPOS_NOUN || !say_is(s, i, SAY_RELAY | SAY_DOCUMENT | SAY_OCCASION))
		return i + 1;
	uint32_t p = preposition(s, c, i, &np);
	if (p == RC_NONE)
		return i + 1;
	e = rc_say_np_end(s, np, lim);
	if (e <= i)
		return i + 1;
	uint32_t words = say_is(s, np_head(s, np, e), SAY_RELAY | SAY_DOCUMENT | SAY_OCCASION) ? np_head(s, np, e) : i;
	if (say_is(s, words, SAY_DOCUMENT | SAY_OCCASION) && !(say_is(s, words, SAY_RELAY) && !say_is(s, words, SAY_DOCUMENT) && name_end(s, e - 1, e) > e - 1)) {
		add_via(s, st, party_of(s, np, e, words, say_is(s, words, SAY_DOCUMENT) ? RC_ROLE_DOCUMENT : RC_ROLE_OCCASION));
		return carried(s, st, e, lim);
	}
	if (s->bits_norm[p] & SAY_BY)
		return e;
	return add_relay(s, st, np, e);
}

static void scan_via(const say *s, const say_cue *c, say_statement *st, uint32_t beg, uint32_t end)
{
	for (uint32_t i = beg; i < end;) {
		const rc_span t = s->d->tok.v[i].span;
		bool mine = t.beg >= st->speaker.span.beg && t.end <= st->speaker.span.end && rc_span_is(st->speaker.span);
		if (mine && i < c->beg && t.end == st->speaker.span.end) { /* what hangs on the subject is no occasion */
			i++;
			while (i < c->beg && s->d->tok.v[i].upos != RC_UPOS_PUNCT)
				i++;
			continue;
		}
		if (in_content(s, st, i) || mine || (s->quote_of[i] != RC_NONE) || (i >= c->beg && i < c->end)) {
			i++;
			continue;
		}
		uint32_t next = via_at(s, c, st, i, end);
		i = next > i ? next : i + 1;
	}
}

/* Words around the cue that belong to its clause: up to the cues beside it. */
static void zone(const say *s, uint32_t ci, const say_statement *st, uint32_t *beg, uint32_t *end)
{
	const say_cue *c = &s->cue.v[ci];
	const rc_sentence *x = &s->d->sent.v[c->sent];
	*beg = c->beg > x->tok_beg + ZONE ? c->beg - ZONE : x->tok_beg;
	*end = c->end + ZONE < x->tok_end ? c->end + ZONE : x->tok_end;
	if (ci && s->cue.v[ci - 1].end > *beg)
		*beg = s->cue.v[ci - 1].end;
	if (st->span.beg < s->d->tok.v[c->beg].span.beg)
		*beg = c->beg; /* the words come first: their relay stands behind the cue */
	for (uint32_t k = ci + 1; k < s->cue.n && s->cue.v[k].beg < *end; k++)
		if (s->d->tok.v[s->cue.v[k].beg].span.beg >= st->span.end || s->cue.v[k].beg > c->end + 3) {
			if (!in_content(s, st, s->cue.v[k].beg) && !say_is(s, s->cue.v[k].head, SAY_QUOTING) &&
			    s->know->row.v[s->cue.v[k].row].kind != SAY_NOUN) {
				*end = s->cue.v[k].beg;
				break;
			}
		}
}

static void order_via(say_statement *st)
{
	rc_party sorted[SAY_MAX_VIA];
	uint32_t n = 0;
	for (uint32_t pass = 0; pass < 2; pass++)
		for (uint32_t i = 0; i < st->n_via; i++)
			if ((st->via[i].role == RC_ROLE_RELAY) == (pass == 1))
				sorted[n++] = st->via[i];
	memcpy(st->via, sorted, n * sizeof *sorted);
}

/* "minister says", without an article and thus no mention: the only person whom the article calls a minister. */
static void by_label(const say *s, rc_party *p)
{
	const rc_doc *d = s->d;
	uint32_t found = RC_NONE;
	if (p->entity != RC_NONE || p->head == RC_NONE || d->tok.v[p->head].upos != RC_UPOS_NOUN)
		return;
	rc_str word = rc_doc_norm(d, p->head);
	rc_buf label = {0};
	for (uint32_t i = 0; i < d->label.n; i++) {
		const rc_label *l = &d->label.v[i];
		rc_buf_reset(&label);
		rc_norm_append(&label, rc_doc_str(d, l->span));
		rc_str words = rc_buf_view(&label);
		bool ends = rc_str_ends(words, word) && (words.n == word.n || words.p[words.n - word.n - 1] == ' ');
		if (!ends || d->entity.v[l->entity].type != RC_PER || l->entity == found)
			continue;
		if (found != RC_NONE) {
			found = RC_NONE; /* two bear it */
			break;
		}
		found = l->entity;
	}
	rc_buf_release(&label);
	p->entity = found;
}

void rc_say_parties(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	advance_names(s, s->d->tok.v[c->beg].span.beg);
	st->speaker = (rc_party){.span = RC_NO_SPAN, .head = RC_NONE, .entity = RC_NONE, .role = RC_ROLE_SPEAKER};
	switch (s->know->row.v[c->row].kind) {
	case SAY_VERB:
		verb_speaker(s, c, st);
		break;
	case SAY_NOUN:
		noun_speaker(s, c, st);
		break;
	default:
		source_speaker(s, c, st);
	}
	if (s->d->tok.v[c->beg].span.beg < s->d->title_end) /* headlines leave articles out */
		by_label(s, &st->speaker);
	uint32_t beg, end;
	zone(s, ci, st, &beg, &end);
	scan_via(s, c, st, beg, end);
	order_via(st);
}
