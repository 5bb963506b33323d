/* speech_clause.c - where the clause around or behind a cue begins and ends; see speech_clause.h.
 *
 * The tree says where a clause ends; the clause is stretched over what the parser hung elsewhere, up to the next punctuation, and cut where another
 * cue begins.
 */
#include "read/speech_clause.h"

/* ---- spans ---- */

bool rc_say_set_span(const say *s, say_statement *st, uint32_t beg, uint32_t end)
{
	if (beg >= end)
		return false;
	st->span = rc_doc_words(s->d, beg, end);
	uint32_t q = s->quote_of[end - 1]; /* « a dit que « P. Q. » »: the quoted words go on in the next sentence */
	if (q != RC_NONE && opens(s, beg) && s->quote_of[beg] == q && end == say_sent(s, end - 1)->tok_end && s->quote.v[q].in_end > st->span.end)
		st->span.end = s->quote.v[q].in_end;
	return rc_say_trim(s, &st->span);
}

bool rc_say_set_quote(say *s, say_statement *st, uint32_t q)
{
	st->span = (rc_span){s->quote.v[q].in_beg, s->quote.v[q].in_end};
	st->whole_quote = true;
	return true;
}

/* ---- clauses ---- */

/* "...", one woman in Kelsby said: of English, the first word behind a quotation, where but the noun phrase of somebody who can speak and what hangs on it
 * stands before the cue. RC_NONE otherwise. */
uint32_t rc_say_behind_quote(const say *s, const say_cue *c)
{
	uint32_t t = c->beg, sb = sent_beg(s, c->beg);
	while (s->d->lang == RC_EN && t > sb && c->beg - t < 12 && s->quote_of[t - 1] == RC_NONE && !say_finite(say_tok(s, t - 1)) && !is_punct(s, t - 1))
		t--;
	if (t == c->beg || t == sb || !closes(s, t - 1))
		return RC_NONE;
	uint32_t e = rc_say_np_end(s, t, c->beg);
	return e > t && (e == c->beg || say_tok(s, e)->upos == RC_UPOS_ADP) && rc_say_can_speak(s, rc_say_np_head(s, t, e)) ? t : RC_NONE;
}

/* Where a noun phrase begins that ends right before word e, with what hangs on it, behind a comma or a quotation: no verb in it. RC_NONE when none does. */
static uint32_t between_commas(const say *s, uint32_t e)
{
	uint32_t b = e, sb = sent_beg(s, e);
	for (; b > sb && e - b < SAY_PART && s->quote_of[b - 1] == RC_NONE && !say_char(s, b - 1, ','); b--)
		if (say_finite(say_tok(s, b - 1)) || (s->bits_norm[b - 1] & (SAY_RELATIVE | SAY_THAT)) || (is_punct(s, b - 1) && !say_char(s, b - 1, '-')))
			return RC_NONE;
	uint8_t u = b < e ? say_tok(s, b)->upos : RC_UPOS_PUNCT;
	bool begins = u == RC_UPOS_DET || say_nominal(u) || u == RC_UPOS_ADJ || u == RC_UPOS_NUM || RC_FEAT(say_tok(s, b)->feats, POSS);
	return b > sb && b < e && begins && !rc_say_in_time(s, b) && (say_char(s, b - 1, ',') || closes(s, b - 1)) ? b : RC_NONE;
}

/* The words [b, e) are a person's name, perhaps with a title before it. */
static bool names_person(const say *s, uint32_t b, uint32_t e, uint32_t *name)
{
	const rc_mention *m = say_name_at(s, e - 1);
	if (!m || s->d->entity.v[m->entity].type != RC_PER || m->tok_beg < b || m->tok_end != e || (m->tok_beg > b && say_tok(s, m->tok_beg - 1)->upos == RC_UPOS_ADP))
		return false;
	*name = m->tok_beg;
	return true;
}

uint32_t rc_say_apposed_pair(const say *s, const say_cue *c, uint32_t *name)
{
	uint32_t e2 = c->beg - 1;
	if (s->d->lang != RC_EN || c->beg < sent_beg(s, c->beg) + 5 || !say_char(s, e2, ',') || s->quote_of[e2] != RC_NONE)
		return RC_NONE;
	uint32_t b2 = between_commas(s, e2);
	if (b2 == RC_NONE || !say_char(s, b2 - 1, ',') || s->quote_of[b2 - 1] != RC_NONE)
		return RC_NONE;
	uint32_t b1 = between_commas(s, b2 - 1);
	if (b1 == RC_NONE)
		return RC_NONE;
	const rc_mention *body = say_name_at(s, e2 - 1); /* "its owner, the Orley Group, said" */
	bool one = say_tok(s, b1)->upos == RC_UPOS_DET || RC_FEAT(say_tok(s, b1)->feats, POSS);
	if (body && one && s->d->entity.v[body->entity].type == RC_ORG && body->tok_end == e2 && body->tok_beg >= b2 && body->tok_beg <= b2 + 1 && rc_say_can_speak(s, rc_say_np_head(s, b1, b2 - 1))) {
		*name = body->tok_beg;
		return b1;
	}
	return names_person(s, b2, e2, name) || names_person(s, b1, b2 - 1, name) ? b1 : RC_NONE;
}

bool rc_say_subject_behind(const say *s, uint32_t head)
{
	for (uint32_t k = s->d->node[head].first_kid; k != RC_NONE; k = s->d->node[k].next_kid)
		if (rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_NSUBJ))
			return k > head;
	return false;
}

uint32_t rc_say_subject_before(const say *s, uint32_t head)
{
	for (uint32_t k = s->d->node[head].first_kid; k != RC_NONE; k = s->d->node[k].next_kid)
		if (rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_NSUBJ))
			return k < head ? k : RC_NONE;
	return RC_NONE;
}

/* Start of the noun phrase that ends right before word t, by tags alone; t when there is none. */
uint32_t rc_say_np_before(const say *s, uint32_t t)
{
	uint32_t sb = sent_beg(s, t), i = t;
	while (i > sb) {
		const rc_token *k = say_tok(s, i - 1);
		bool part = say_nominal(k->upos) || k->upos == RC_UPOS_ADJ || k->upos == RC_UPOS_DET || k->upos == RC_UPOS_NUM ||
		            (k->upos == RC_UPOS_PRON && (i == t || RC_FEAT(k->feats, POSS)) && !(s->bits_norm[i - 1] & (SAY_RELATIVE | SAY_THAT))) || ((s->bits_norm[i - 1] & SAY_LINK) && i < t) ||
		            (say_char(s, i - 1, '-') && i < t);
		if (!part || s->quote_of[i - 1] != RC_NONE || t - i > 14 ||
		    (s->d->lang == RC_EN && i < t && say_tok(s, i)->upos == RC_UPOS_DET && say_nominal(k->upos)))
			break;
		i--;
	}
	return i;
}

/* Does what somebody is described by begin at word t: "familiar with", "close to", "briefed on", "with knowledge of", "for the prosecutor", "who asked"? */
static bool describes(const say *s, uint32_t t, uint32_t end)
{
	const rc_token *k = say_tok(s, t);
	if (t + 1 >= end || rc_say_in_time(s, t))
		return false;
	if ((s->bits_norm[t] & SAY_RELATIVE) && k->upos == RC_UPOS_PRON)
		return true;
	const rc_mention *m = say_name_at(s, end - 1);
	if (k->upos == RC_UPOS_ADP)
		return !(s->bits_norm[t] & SAY_LINK) && !rc_say_in_time(s, end - 1) && !(m && s->d->entity.v[m->entity].type == RC_LOC);
	bool past = say_finite(k) && RC_FEAT(k->feats, TENSE) == RC_TENSE_PAST;
	return !past && (k->upos == RC_UPOS_ADJ || k->upos == RC_UPOS_VERB) && say_tok(s, t + 1)->upos == RC_UPOS_ADP;
}

/* "an official familiar with the matter said": of English, where the phrase begins that stands right before the cue, up to a comma or the sentence's head, of a
 * person or group that is described at some length; *to is where its words end, *head its noun. RC_NONE otherwise. */
uint32_t rc_say_described(const say *s, const say_cue *c, uint32_t *head, uint32_t *to)
{
	uint32_t lead = say_lead(s, c->beg), b = c->beg;
	while (b > lead && !is_punct(s, b - 1) && s->quote_of[b - 1] == RC_NONE && c->beg - b < 20)
		b--;
	if (s->d->lang != RC_EN || (b > lead && !say_char(s, b - 1, ',')))
		return RC_NONE;
	b += b + 1 < c->beg && say_tok(s, b)->upos == RC_UPOS_CCONJ;
	uint32_t h = b;
	while (h + 2 < c->beg && h < b + 5 && (say_tok(s, h)->upos == RC_UPOS_DET || say_tok(s, h)->upos == RC_UPOS_NUM || say_tok(s, h)->upos == RC_UPOS_ADJ || say_nominal(say_tok(s, h)->upos)) &&
	       !(say_is(s, h, SAY_AGENT) && describes(s, h + 1, c->beg)))
		h++;
	if (h + 2 >= c->beg || say_name_at(s, h) || !say_is(s, h, SAY_AGENT) || (!say_nominal(say_tok(s, h)->upos) && say_tok(s, h)->upos != RC_UPOS_ADJ) || !describes(s, h + 1, c->beg))
		return RC_NONE;
	bool who = say_tok(s, h + 1)->upos == RC_UPOS_PRON;
	for (uint32_t t = h + 2; t < c->beg; t++)
		if (!who && (say_finite(say_tok(s, t)) || say_tok(s, t)->upos == RC_UPOS_SCONJ || (s->bits_norm[t] & SAY_THAT)))
			return RC_NONE;
	*head = h;
	*to = who ? h + 1 : c->beg;
	while (*to > h + 1 && say_tok(s, *to - 1)->upos == RC_UPOS_ADV)
		--*to;
	return b;
}

/* First word of the cue's clause when its subject stands before it, else the cue's. */
uint32_t rc_say_clause_beg(const say *s, const say_cue *c)
{
	uint32_t beg = rc_say_np_before(s, c->beg), k = rc_say_subject_before(s, c->head), sb = sent_beg(s, c->beg);
	if (k == RC_NONE || s->d->node[k].left < sb)
		return beg;
	uint32_t left = s->d->node[k].left;
	while (left < k && s->quote_of[left] != RC_NONE) /* a closing mark that the parser hung on the subject */
		left++;
	bool apart = comma_before(s, beg) && !(left > sb && closes(s, left - 1)); /* but: "...", their commander, known as Sika, said */
	return left < beg && s->quote_of[left] == RC_NONE && !apart ? left : beg;
}

static const rc_token *finite_of(const say *s, const say_cue *c)
{
	for (uint32_t i = c->beg; i <= c->head; i++)
		if (say_finite(say_tok(s, i)))
			return say_tok(s, i);
	return NULL;
}

static bool same_tense(const rc_token *a, const rc_token *b)
{
	return RC_FEAT(a->feats, TENSE) == RC_FEAT(b->feats, TENSE) && RC_FEAT(a->feats, MOOD) == RC_FEAT(b->feats, MOOD) &&
	       RC_FEAT(a->feats, NUMBER) == RC_FEAT(b->feats, NUMBER);
}

/* Has the finite verb at word t for its subject, right before it, a common noun for what can't speak: "the bus left the road"? */
static bool of_a_thing(const say *s, uint32_t t)
{
	uint32_t h = t > sent_beg(s, t) ? t - 1 : RC_NONE;
	while (h != RC_NONE && h > sent_beg(s, t) && (say_tok(s, h)->upos == RC_UPOS_ADV || (s->bits_norm[h] & (SAY_SELF | SAY_NOT))))
		h--;
	return h != RC_NONE && say_tok(s, h)->upos == RC_UPOS_NOUN && s->mention_of[h] == RC_NONE && !rc_say_can_speak(s, h) && !say_is(s, h, SAY_DOCUMENT | SAY_RELAY | SAY_AGENT) &&
	       !say_proof(s, h) && rc_deprel_is(say_tok(s, h)->deprel, RC_DEPREL_NSUBJ);
}

/* "ha admitido que P, pero ha negado Q": does cue `next` go on where cue ci stood, rather than inside P? It has no subject, the same tense as ci, and P's
 * verb another. Returns the conjunction before it, or RC_NONE. */
static uint32_t resumes(const say *s, uint32_t ci, const say_cue *next, uint32_t from)
{
	const rc_token *a = finite_of(s, &s->cue.v[ci]), *b = finite_of(s, next);
	uint32_t i = next->beg;
	while (i > from && (say_tok(s, i - 1)->upos == RC_UPOS_PRON || say_tok(s, i - 1)->upos == RC_UPOS_ADV) &&
	       (s->bits_norm[i - 1] & (SAY_IT | SAY_SELF | SAY_NOT)))
		i--;
	bool same = a && b ? same_tense(a, b) : b && row_of(s, &s->cue.v[ci])->form == SAY_FORM_PRESENT && RC_FEAT(b->feats, TENSE) == RC_TENSE_PRES;
	if (!b || i <= from + 1 || say_tok(s, i - 1)->upos != RC_UPOS_CCONJ || !same || rc_say_subject_before(s, next->head) != RC_NONE)
		return RC_NONE;
	bool other = false;
	bool comma = s->d->lang == RC_EN && say_char(s, i - 2, ','); /* "explained that P, and stated Q" */
	for (uint32_t t = from; t < i; t++) {
		if (is_that(s, t) && t > from && say_tok(s, t - 1)->upos == RC_UPOS_CCONJ)
			return RC_NONE;
		if (comma && t + 2 < i && say_char(s, t, ',') && say_finite(say_tok(s, t + 1)))
			return RC_NONE; /* "said X came, saw the mayor, and announced Q" */
		if (say_finite(say_tok(s, t)) && !other) {
			if (same_tense(say_tok(s, t), b) && !comma && !of_a_thing(s, t))
				return RC_NONE;
			other = true;
		}
	}
	bool finite = other;
	for (uint32_t t = from; t < i && !finite; t++)
		finite = say_finite(say_tok(s, t));
	return other || !finite ? i - 1 : RC_NONE; /* "denies having taken P and says" */
}

/* "officials said P, but the agency reported Q": a cue with a subject of its own behind a comma and a conjunction, in the tense of cue ci: a clause beside,
 * not inside P. Where it begins, or RC_NONE. */
static uint32_t beside_cue(const say *s, uint32_t ci, const say_cue *next, uint32_t from)
{
	const rc_token *a = finite_of(s, &s->cue.v[ci]), *b = finite_of(s, next);
	uint32_t beg = rc_say_clause_beg(s, next);
	if (!a || !b || beg >= next->beg || beg < from + 3 || say_tok(s, beg - 1)->upos != RC_UPOS_CCONJ || !say_char(s, beg - 2, ',') ||
	    RC_FEAT(a->feats, TENSE) != RC_FEAT(b->feats, TENSE) || RC_FEAT(a->feats, MOOD) != RC_FEAT(b->feats, MOOD) ||
	    !rc_say_can_speak(s, rc_say_np_head(s, beg, next->beg)))
		return RC_NONE;
	return beg - 2;
}

/* « une pénurie, que dénonce X », «la falta que denuncia X»: the relative right before cue c whose object it is, the subject standing behind; RC_NONE. In
 * Spanish the relative is as often the subject: only where what it takes up can't speak and what stands behind can. */
uint32_t rc_say_object_relative(const say *s, const say_cue *c)
{
	uint32_t q = c->beg - 1, se = sent_end(s, c->beg), i = rc_say_skip_light(s, c->end, se);
	if (s->d->lang == RC_EN || c->beg <= sent_beg(s, c->beg) + 1 || !(row_of(s, c)->frame & FRAME_NOUN) || !(s->bits_norm[q] & SAY_THAT) || c->passive ||
	    c->like != RC_NONE || c->inverted != RC_NONE || s->quote_of[q] != RC_NONE || i >= se)
		return RC_NONE;
	uint32_t e = rc_say_np_end(s, i, se), b = rc_say_np_before(s, q - comma_before(s, q));
	if (e == i || b >= q - comma_before(s, q) || (e < se && !is_punct(s, e) && say_tok(s, e)->upos != RC_UPOS_CCONJ && !say_finite(say_tok(s, e))))
		return RC_NONE;
	uint32_t h = rc_say_np_head(s, b, q), x = rc_say_np_head(s, i, e);
	bool speaks = rc_say_can_speak(s, x) || say_tok(s, x)->upos == RC_UPOS_PROPN;
	return s->d->lang == RC_FR || (speaks && !rc_say_can_speak(s, h)) ? q : RC_NONE;
}

/* "According to X, P, but Y says Q": from word `from` on, where a clause with a speaker of its own sets itself against what the source says, or the end of
 * the sentence. Without a contrast ("and Y said") it may be the source's words still. */
uint32_t rc_say_against(const say *s, uint32_t ci, uint32_t from, uint32_t end)
{
	for (uint32_t i = ci + 1; i < s->cue.n && s->cue.v[i].beg < end; i++) {
		const say_cue *c = &s->cue.v[i];
		if (row_of(s, c)->kind != SAY_VERB || c->gerund || c->infinitive || c->participle || s->quote_of[c->beg] != RC_NONE)
			continue;
		uint32_t beg = rc_say_clause_beg(s, c), at = beg;
		if (beg >= c->beg || beg < from + 3 || (say_tok(s, beg)->upos == RC_UPOS_PRON && !RC_FEAT(say_tok(s, beg)->feats, POSS)))
			continue;
		at -= is_that(s, at - 1) && !say_contrast(s, at - 1); /* "tandis que" */
		uint32_t h = rc_say_np_head(s, beg, c->beg);
		if (at > from + 1 && say_contrast(s, at - 1) && (rc_say_can_speak(s, h) || say_tok(s, h)->upos == RC_UPOS_PROPN))
			return at - 1 - (say_char(s, at - 2, ',') ? 1 : 0);
	}
	return end;
}

/* Does a comma at word i open a remark on what was said: ", ce que X nie", ", a charge X denies", ", algo que X niega"? */
bool rc_say_takes_up(const say *s, uint32_t ci, uint32_t i, uint32_t se)
{
	uint32_t n = i + 1;
	bool cue = false;
	if (n + 2 >= se)
		return false;
	for (uint32_t k = ci + 1; k < s->cue.n && s->cue.v[k].beg < se && s->cue.v[k].beg < n + 10 && !cue; k++)
		cue = s->cue.v[k].beg > n;
	if (!cue)
		return false;
	if (s->d->lang != RC_EN && (is_that(s, n + 1) || (s->bits_norm[n + 1] & SAY_RELATIVE)) &&
	    (say_tok(s, n)->upos == RC_UPOS_PRON || say_tok(s, n)->upos == RC_UPOS_DET || say_tok(s, n)->upos == RC_UPOS_NOUN))
		return !(s->bits_norm[n] & SAY_RELATIVE) && s->mention_of[n] == RC_NONE;
	n += say_tok(s, n)->upos == RC_UPOS_DET;
	return say_is(s, n, SAY_CLAIM) && say_nominal(say_tok(s, n)->upos);
}

/* ", sans préciser leur nombre", ", without elaborating": what the writer adds on the telling, at word t: a preposition that denies and a verb of speech. */
static bool without_saying(const say *s, uint32_t t, uint32_t se)
{
	uint32_t v = t + 1;
	if (v >= se || say_tok(s, t)->upos != RC_UPOS_ADP || !say_is(s, t, SAY_NOT))
		return false;
	while (v + 1 < se && v < t + 4 && say_tok(s, v)->upos == RC_UPOS_ADV)
		v++;
	uint32_t r = rc_word_map_get(&s->know->first, s->d, say_tok(s, v)->lemma);
	return r != RC_NONE && s->know->row.v[r].kind == SAY_VERB && (s->know->row.v[r].frame & (FRAME_CLAUSE | FRAME_QUOTE));
}

/* "said so.The court disagreed": is word t, inside what was taken for one sentence, a full stop before a capital? */
bool rc_say_stop(const say *s, uint32_t t, uint32_t se)
{
	return t + 1 < se && say_char(s, t, '.') && s->quote_of[t] == RC_NONE && is_punct(s, t) && (say_tok(s, t + 1)->flags & RC_TOK_CAPITAL);
}

/* Where content that begins at word `from` must end because another cue takes over: ", ajoutant que", ", a-t-il dit", ", selon X". */
uint32_t rc_say_cut_at(const say *s, uint32_t ci, uint32_t from)
{
	uint32_t se = sent_end(s, from);
	for (uint32_t i = ci + 1; i < s->cue.n && s->cue.v[i].beg < se; i++) {
		const say_cue *c = &s->cue.v[i];
		uint8_t kind = row_of(s, c)->kind;
		if (c->beg <= from + 1 || kind == SAY_NOUN || s->quote_of[c->beg] != RC_NONE)
			continue;
		uint32_t q = c->beg > from + 2 ? s->quote_of[c->beg - (say_char(s, c->beg - 1, ',') ? 2 : 1)] : RC_NONE;
		uint32_t colon = q == RC_NONE ? 0 : s->quote.v[q].tok_beg;
		if (kind == SAY_VERB && colon > from + 3 && say_char(s, colon - 2, ':') && s->quote_of[from] != q && (c->inverted != RC_NONE || rc_say_subject_behind(s, c->head)))
			return colon - 2; /* "P : « Q », a-t-il dit" */
		uint32_t that = kind == SAY_VERB ? rc_say_object_relative(s, c) : RC_NONE;
		if (that != RC_NONE && that > from + 1 && say_char(s, that - 1, ','))
			return that - 1; /* "P, que dénonce X" */
		uint32_t b = c->beg, conj = kind == SAY_VERB && ci < i ? resumes(s, ci, c, from) : RC_NONE;
		if (conj != RC_NONE)
			return say_char(s, conj - 1, ',') ? conj - 1 : conj;
		uint32_t apart = kind == SAY_VERB && ci < i && row_of(s, &s->cue.v[ci])->kind == SAY_VERB ? beside_cue(s, ci, c, from) : RC_NONE;
		if (apart != RC_NONE)
			return apart;
		while (c->gerund && b > from + 1 && c->beg - b < 2 && (say_tok(s, b - 1)->upos == RC_UPOS_ADP || rc_map_get(&s->know->then, rc_pool_hash(&s->d->pool, say_tok(s, b - 1)->norm)) != RC_NONE))
			b--;
		bool beside = c->gerund || c->inverted != RC_NONE || rc_say_subject_behind(s, c->head);
		if (kind == SAY_VERB && row_of(s, c)->form == SAY_FORM_PRESENT)
			beside = true;
		if (kind == SAY_PREP) {
			uint32_t e = rc_say_np_end(s, c->np, se);
			beside = e >= se || say_char(s, e, '.');
		} else if (!beside && s->d->lang == RC_EN) {
			b = rc_say_np_before(s, c->beg);
			beside = b < c->beg && (c->end >= se || is_punct(s, c->end));
		} else if (!beside && s->d->lang == RC_ES) {
			beside = rc_say_subject_before(s, c->head) == RC_NONE && !c->participle && !c->passive;
		}
		if (c->like != RC_NONE && c->like > from) {
			b = c->like;
			beside = true;
			for (uint32_t k = c->end; k + 1 < se && beside; k++)
				beside = !say_char(s, k, ',');
		}
		bool then = b < c->beg && rc_map_get(&s->know->then, rc_pool_hash(&s->d->pool, say_tok(s, b)->norm)) != RC_NONE;
		if (then && !(row_of(s, c)->frame & FRAME_CLAUSE))
			continue; /* "before beginning to weaken" */
		bool inside = c->gerund && b < c->beg && !then; /* "en soulignant"; not "P after saying Q" */
		if (beside && b > from && (say_char(s, b - 1, ',') || closes(s, b - 1) || inside))
			return say_char(s, b - 1, ',') ? b - 1 : b;
	}
	uint32_t depth = 0;
	for (uint32_t i = from; i < se; i++) {
		if (say_char(s, i, ')') && depth == 0 && s->quote_of[i] == RC_NONE)
			return i; /* opened before */
		if (rc_say_stop(s, i, se))
			return i;
		depth = say_char(s, i, '(') ? depth + 1 : say_char(s, i, ')') && depth ? depth - 1 : depth;
		if (s->quote_of[i] == RC_NONE && (say_char(s, i, ';') || (say_char(s, i, ',') && i > from && (rc_say_takes_up(s, ci, i, se) || without_saying(s, i + 1, se)))))
			return i;
	}
	return se;
}

/* Does the coordination at word i carry on the cue's own clause ("a dit que ..., et a annoncé")? */
static bool joins_cue(const say *s, const say_cue *c, uint32_t ci, uint32_t i)
{
	uint32_t h = say_tok(s, i)->head;
	if (h != RC_NONE && say_tok(s, h)->head == c->head && rc_deprel_is(say_tok(s, h)->deprel, RC_DEPREL_CONJ)) {
		uint32_t own = s->d->lang == RC_EN && !say_char(s, i - 1, ',') ? rc_say_subject_before(s, h) : RC_NONE; /* "confirmed P and the pilot survived" */
		bool cue = false; /* but: "one said P and several said Q" */
		for (uint32_t k = ci + 1; k < s->cue.n && s->cue.v[k].beg <= h && !cue; k++)
			cue = s->cue.v[k].head == h;
		return own == RC_NONE || own < i || cue;
	}
	for (uint32_t k = ci + 1; k < s->cue.n && s->cue.v[k].beg <= i + 3; k++)
		if (s->cue.v[k].beg > i && rc_deprel_is(say_tok(s, s->cue.v[k].head)->deprel, RC_DEPREL_CONJ) &&
		    rc_say_subject_before(s, s->cue.v[k].head) == RC_NONE)
			return true;
	return false;
}

/* «negó que la patrullera abriera fuego y atribuyó ...»: does the finite verb behind the conjunction at word i stand in the cue's tense, and the content's in
 * another? It goes on where the cue stood. */
static bool goes_on_outside(const say *s, const say_cue *c, uint32_t from, uint32_t i, uint32_t lim)
{
	const rc_token *a = finite_of(s, c);
	uint32_t n = i + 1;
	while (n < lim && (s->bits_norm[n] & (SAY_IT | SAY_SELF | SAY_NOT)) && say_tok(s, n)->upos != RC_UPOS_NOUN)
		n++;
	if (!a || n >= lim || !say_finite(say_tok(s, n)) || !same_tense(a, say_tok(s, n)) || RC_FEAT(a->feats, MOOD) != RC_MOOD_IND)
		return false;
	for (uint32_t t = from; t < i; t++)
		if (say_finite(say_tok(s, t)))
			return !same_tense(say_tok(s, t), a) && RC_FEAT(say_tok(s, t)->feats, MOOD) != RC_MOOD_IND;
	return false;
}

/* A relative clause that began before word t ends at the comma before the main verb, if that follows before lim. */
uint32_t rc_say_relative_end(const say *s, uint32_t t, uint32_t lim)
{
	for (uint32_t i = t; i + 1 < lim; i++) {
		uint32_t v = i + 1; /* ", no ha venido" */
		while (v + 1 < lim && v < i + 4 && (s->bits_norm[v] & SAY_NOT) && !say_nominal(say_tok(s, v)->upos))
			v++;
		if (s->quote_of[i] == RC_NONE && say_char(s, i, ',') && say_finite(say_tok(s, v)))
			return i;
	}
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
			if (say_char(s, e, ','))
				return e + 1;
		return RC_NONE;
	}
	return RC_NONE;
}

/* "..., así como caídas en los ingresos.": what is left of the sentence behind the comma at word t, where it has neither a verb nor a quotation nor a colon: no
 * clause of its own. */
static bool mere_rest(const say *s, uint32_t t, uint32_t lim)
{
	if (lim < sent_end(s, t) && !(is_punct(s, lim) && lim + 1 >= sent_end(s, t)))
		return false; /* another cue takes over */
	uint8_t u = t + 1 < lim ? say_tok(s, t + 1)->upos : RC_UPOS_PUNCT;
	if (u != RC_UPOS_ADP && u != RC_UPOS_ADV && u != RC_UPOS_CCONJ && u != RC_UPOS_ADJ)
		return false;
	for (uint32_t i = t + 1; i < lim; i++)
		if (s->quote_of[i] != RC_NONE || say_finite(say_tok(s, i)) || say_char(s, i, ':') || say_char(s, i, '('))
			return false;
	return true;
}

/* What statement p, in the cue's sentence or the one before, has said: its words; of a denial the denying itself, for whoever denies that says what was denied. */
bool rc_say_said_before(const say *s, const say_statement *p, say_statement *st)
{
	const say_cue *c = &s->cue.v[p->cue];
	if (row_of(s, c)->act != RC_ACT_DENIES || row_of(s, &s->cue.v[st->cue])->act != RC_ACT_DENIES || p->span.beg < say_tok(s, c->end - 1)->span.end) {
		st->span = p->span;
		return true;
	}
	uint32_t end = rc_doc_tok_at(s->d, p->span.end);
	return rc_say_set_span(s, st, rc_say_main_beg(s, c->beg + 1), end);
}

/* « Une rumeur affirmant que P a vidé la ville »: of a participle that hangs on the noun before it, the main verb ends P: one behind a comma, or, where the
 * sentence begins with that noun, the second finite verb that nothing joins to the first. Where it begins, else lim. */
static uint32_t before_main_verb(const say *s, const say_cue *c, uint32_t from, uint32_t lim)
{
	uint32_t lead = sent_beg(s, c->beg);
	if (!c->gerund || s->d->lang == RC_EN || c->beg <= lead + 1 || c->beg >= from || !say_nominal(say_tok(s, c->beg - 1)->upos))
		return lim;
	lim = rc_say_relative_end(s, from, lim);
	for (uint32_t t = lead; t < c->beg; t++)
		if (say_finite(say_tok(s, t)) || is_punct(s, t) || (t == lead && say_tok(s, t)->upos == RC_UPOS_ADP))
			return lim;
	bool first = false;
	for (uint32_t t = from; t < lim; t++) {
		if (say_tok(s, t)->upos == RC_UPOS_SCONJ || say_tok(s, t)->upos == RC_UPOS_CCONJ || (s->bits_norm[t] & SAY_RELATIVE) || is_punct(s, t))
			first = false;
		else if (say_finite(say_tok(s, t)) && first)
			return t;
		else
			first |= say_finite(say_tok(s, t));
	}
	return lim;
}

/* Word behind the clause headed by k (RC_NONE: unknown) that begins at word `from`. */
uint32_t rc_say_clause_end(const say *s, uint32_t ci, uint32_t k, uint32_t from)
{
	const say_cue *c = &s->cue.v[ci];
	uint32_t lim = rc_say_cut_at(s, ci, from);
	uint32_t r = k != RC_NONE && s->d->node[k].right >= from ? s->d->node[k].right + 1 : from;
	if (c->beg > sent_beg(s, c->beg) && (s->bits_norm[c->beg - 1] & SAY_RELATIVE))
		lim = rc_say_relative_end(s, from, lim); /* "X, qui a dit que P, a fait Q" */
	lim = before_main_verb(s, c, from, lim);
	for (uint32_t i = from + 1; i < r && i < lim; i++)
		if (say_tok(s, i)->upos == RC_UPOS_CCONJ && s->quote_of[i] == RC_NONE && goes_on_outside(s, c, from, i, lim))
			return i;
	if (r > lim)
		return lim;
	while (r < lim) {
		if (opens(s, r) || (s->quote_of[r] != RC_NONE && r > from)) {
			r = behind_quote(s, r);
			continue;
		}
		bool more = (s->bits_norm[r] & SAY_ALSO) && r + 1 < lim && is_that(s, r + 1);
		if (!more && say_char(s, r, ',') && r + 2 < lim && (s->bits_norm[r + 1] & SAY_ALSO) && is_that(s, r + 2))
			more = true;
		if (more) {
			uint32_t m = r + (say_char(s, r, ',') ? 2 : 1), h = say_tok(s, m)->head;
			r = h != RC_NONE && h > m && s->d->node[h].right > m ? s->d->node[h].right + 1 : m + 1;
			continue;
		}
		uint32_t over = say_char(s, r, ',') ? behind_aside(s, ci, r + 1, lim) : RC_NONE;
		if (over != RC_NONE) {
			r = over;
			continue;
		}
		if (say_char(s, r, ',') && row_of(s, c)->kind == SAY_VERB && !c->gerund && c->beg < from && mere_rest(s, r, lim)) {
			r = lim;
			continue;
		}
		if (is_punct(s, r) && !say_char(s, r, '-') && !say_char(s, r, '\''))
			break;
		if (say_tok(s, r)->upos == RC_UPOS_CCONJ && (joins_cue(s, c, ci, r) || goes_on_outside(s, c, from, r, lim)))
			break;
		r++;
	}
	return r < lim ? r : lim;
}

/* A finite verb, or what English verbs in the past are taken for: a participle with a subject of its own ("the toll climbed"). */
static bool says_what_happened(const say *s, uint32_t t)
{
	const rc_token *k = say_tok(s, t);
	if (say_finite(k))
		return true;
	bool past = s->d->lang == RC_EN && k->upos == RC_UPOS_VERB && RC_FEAT(k->feats, VERBFORM) == RC_VERBFORM_PART && RC_FEAT(k->feats, TENSE) == RC_TENSE_PAST;
	return past && t > sent_beg(s, t) && (say_nominal(say_tok(s, t - 1)->upos) || rc_say_subject_before(s, t) != RC_NONE);
}

/* A finite verb of a main clause among words [beg, end)? */
bool rc_say_has_verb(const say *s, uint32_t beg, uint32_t end)
{
	bool under = false;
	for (uint32_t i = beg; i < end; i++) {
		const rc_token *k = say_tok(s, i);
		if (say_char(s, i, ','))
			under = false;
		else if (k->upos == RC_UPOS_SCONJ || ((s->bits_norm[i] & SAY_RELATIVE) && k->upos == RC_UPOS_PRON))
			under = true;
		else if (!under && says_what_happened(s, i))
			return true;
	}
	return false;
}

/* Is word t one of the marks that open a question or a cry in Spanish? They belong to what is said. */
static bool opens_cry(const say *s, uint32_t t)
{
	uint32_t at = say_tok(s, t)->span.beg, cp = rc_utf8_next(s->d->text, s->d->n_text, &at);
	return cp == 0xA1 || cp == 0xBF;
}

/* First word of the main clause that ends before word t: the sentence's, behind a semicolon, without "mais". */
uint32_t rc_say_main_beg(const say *s, uint32_t t)
{
	uint32_t sb = sent_beg(s, t), b = sb, open = RC_NONE;
	for (uint32_t i = sb; i + 1 < t; i++) {
		if (say_char(s, i, '('))
			open = i + 1;
		else if (say_char(s, i, ')'))
			open = RC_NONE;
		if (s->quote_of[i] == RC_NONE && (say_char(s, i, ';') || (say_char(s, i, ':') && !opens(s, i + 1))))
			b = i + 1;
	}
	if (open != RC_NONE && open > b && open < t)
		b = open; /* "(selon X, P)" */
	while (b + 1 < t && (say_tok(s, b)->upos == RC_UPOS_CCONJ || (is_punct(s, b) && s->quote_of[b] == RC_NONE && !opens_cry(s, b)) || say_tok(s, b)->upos == RC_UPOS_SYM))
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

/* "horas después", « quelques heures plus tard », "two days later": a unit of time, an adverb behind it, and perhaps how many before it. Where it ends; t where
 * there is none. */
uint32_t rc_say_later(const say *s, uint32_t t, uint32_t lim)
{
	uint32_t i = t;
	while (i < lim && i < t + 3 && (say_tok(s, i)->upos == RC_UPOS_DET || say_tok(s, i)->upos == RC_UPOS_NUM || say_tok(s, i)->upos == RC_UPOS_ADJ))
		i++;
	if (i + 1 >= lim || say_tok(s, i)->upos != RC_UPOS_NOUN || rc_map_get(&s->know->unit, rc_pool_hash(&s->d->pool, say_tok(s, i)->lemma)) == RC_NONE)
		return t;
	uint32_t e = i + 1;
	while (e < lim && e < i + 3 && say_tok(s, e)->upos == RC_UPOS_ADV)
		e++;
	return e > i + 1 ? e : t;
}

/* First word behind the cue that is neither an adverb nor a time nor a pronoun joined to it. */
uint32_t rc_say_skip_light(const say *s, uint32_t i, uint32_t se)
{
	while (i < se) {
		const rc_token *k = say_tok(s, i);
		uint32_t later = s->quote_of[i] == RC_NONE ? rc_say_later(s, i, se) : i;
		if (later > i) {
			i = later;
			continue;
		}
		bool time = rc_say_in_time(s, i) || (k->upos == RC_UPOS_ADP && i + 1 < se && rc_say_in_time(s, i + 1));
		if (!time && (s->quote_of[i] != RC_NONE ||
		              !(k->upos == RC_UPOS_ADV || (k->upos == RC_UPOS_PRON && say_first(s, i) == '-'))))
			break;
		i++;
	}
	return i;
}
