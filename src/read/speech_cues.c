/* speech_cues.c - finding the words that report speech, and their form: negated, passive, participle, still to come; see speech_int.h.
 *
 * A verb counts when somebody has said or is saying something: not in an infinitive of its own ("to say"), the future, under "may", in an order, or when
 * negated - except the rows of cues.tsv that ask for it ("n'a pas exclu").
 */
#include "read/speech_clause.h"

enum { GROUP = 7, GAP = 3, ONLY_MAX = 40 };

static bool word_is(const say *s, uint32_t t, uint64_t hash)
{
	const rc_token *k = say_tok(s, t);
	return rc_pool_hash(&s->d->pool, k->lemma) == hash || rc_pool_hash(&s->d->pool, k->norm) == hash;
}

/* Words of the row from t on, with up to GAP adverbs between two of them. Last word matched, or RC_NONE. */
static uint32_t match_row(const say *s, const say_row *r, uint32_t t, uint32_t end)
{
	for (uint32_t w = 1; w < r->n_words; w++) {
		uint32_t i = t + 1, gap = 0;
		while (i < end && !word_is(s, i, r->word[w]) && gap < GAP &&
		       (say_tok(s, i)->upos == RC_UPOS_ADV || say_tok(s, i)->upos == RC_UPOS_DET)) {
			i++;
			gap++;
		}
		if (i >= end || !word_is(s, i, r->word[w]))
			return RC_NONE;
		t = i;
	}
	return t;
}

static bool reflexive_at(const say *s, uint32_t t)
{
	return say_tok(s, t)->upos == RC_UPOS_PRON && (s->bits_norm[t] & SAY_SELF);
}

/* An auxiliary further left than adverbs allow: "ont une nouvelle fois mis en garde". The parser's, or the verb "to have" that it hung the participle
 * on; RC_NONE when there is none. */
static uint32_t far_auxiliary(const say *s, uint32_t head, uint32_t from)
{
	for (uint32_t k = s->d->node[head].first_kid; k != RC_NONE && k < from; k = s->d->node[k].next_kid)
		if (rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_AUX) && from - k <= GROUP && s->quote_of[k] == s->quote_of[head] &&
		    (say_tok(s, k)->upos == RC_UPOS_AUX || say_tok(s, k)->upos == RC_UPOS_VERB))
			return k;
	uint32_t h = say_tok(s, head)->head;
	if (RC_FEAT(say_tok(s, head)->feats, VERBFORM) == RC_VERBFORM_PART && s->d->lang != RC_EN && from >= say_sent(s, from)->tok_beg + 5 && say_tok(s, from - 1)->upos == RC_UPOS_NOUN &&
	    RC_FEAT(say_tok(s, from - 2)->feats, POSS) && say_tok(s, from - 3)->upos == RC_UPOS_ADP && say_is(s, from - 4, SAY_HAVE) && say_finite(say_tok(s, from - 4)))
		return from - 4; /* « a de son côté dénoncé », taken for "has" and an attribute */
	if (RC_FEAT(say_tok(s, head)->feats, VERBFORM) != RC_VERBFORM_PART || h == RC_NONE || h >= from || from - h > GROUP || !say_is(s, h, SAY_HAVE))
		return RC_NONE;
	for (uint32_t i = h + 1; i < from; i++)
		if (say_tok(s, i)->upos == RC_UPOS_PUNCT || say_tok(s, i)->upos == RC_UPOS_ADP)
			return RC_NONE;
	return h;
}

/* Walks left from the head over auxiliaries, clitics, negation and the adverbs between them. */
static void verb_group(const say *s, say_cue *c, uint32_t from, bool *has_aux, bool *negated, uint32_t *finite)
{
	uint32_t sb = say_sent(s, from)->tok_beg;
	c->beg = from;
	uint32_t aux = far_auxiliary(s, c->head, from);
	if (aux != RC_NONE) {
		for (uint32_t i = aux + 1; i < from; i++) {
			*negated |= say_is(s, i, SAY_NOT) && say_tok(s, i)->upos != RC_UPOS_NOUN;
			if (say_tok(s, i)->upos == RC_UPOS_PRON && say_first(s, i) == '-')
				c->inverted = i;
		}
		from = aux + 1;
		*has_aux = true;
		*finite = c->beg = aux;
	}
	for (uint32_t i = from; i-- > sb && from - i <= GROUP;) {
		const rc_token *t = say_tok(s, i);
		if (t->upos == RC_UPOS_AUX || (t->upos == RC_UPOS_VERB && t->head == c->head && rc_deprel_is(t->deprel, RC_DEPREL_AUX))) {
			*has_aux = true;
			c->beg = i;
			*finite = i;
			if (RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_INF)
				c->infinitive = true;
			if (RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_GER ||
			    (RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_PART && RC_FEAT(t->feats, TENSE) == RC_TENSE_PRES))
				c->gerund = true; /* "ayant demandé" */
		} else if (say_is(s, i, SAY_NOT) && t->upos != RC_UPOS_NOUN) {
			*negated = true;
			c->beg = i;
		} else if (reflexive_at(s, i)) {
			c->reflexive = true;
		} else if (t->upos == RC_UPOS_PRON && say_first(s, i) == '-') {
			c->inverted = i;
		} else if (t->upos != RC_UPOS_ADV && !(t->upos == RC_UPOS_PRON && (s->bits_norm[i] & SAY_IT)) &&
		           !(t->upos == RC_UPOS_PART && !(s->bits_norm[i] & SAY_LINK)) &&
		           !(t->upos == RC_UPOS_CCONJ && *negated)) {
			break;
		}
	}
}

/* "claimed never to have met", "denied not having paid": the negation before word t is the infinitive's, not the cue's. */
static bool before_infinitive(const say *s, uint32_t t, uint32_t se)
{
	if (t >= se)
		return false;
	const rc_token *k = say_tok(s, t);
	uint32_t form = RC_FEAT(k->feats, VERBFORM);
	return (k->upos == RC_UPOS_PART && (s->bits_norm[t] & SAY_TO)) || form == RC_VERBFORM_GER || (form == RC_VERBFORM_PART && RC_FEAT(k->feats, TENSE) == RC_TENSE_PRES);
}

static void behind_head(const say *s, say_cue *c, bool *negated)
{
	uint32_t se = say_sent(s, c->head)->tok_end;
	for (uint32_t i = c->head + 1; i < se && i <= c->head + 2; i++) {
		if (say_tok(s, i)->upos == RC_UPOS_PRON && say_first(s, i) == '-' && c->inverted == RC_NONE)
			c->inverted = i;
		else if (say_tok(s, i)->upos == RC_UPOS_PRON && (s->bits_norm[i] & SAY_SELF) &&
		         (say_tok(s, i)->flags & RC_TOK_MWT))
			c->reflexive = true;
		else if (s->d->lang == RC_EN && (s->bits_norm[i] & SAY_NOT) && i == c->head + 1 && !before_infinitive(s, i + 1, se))
			*negated = true;
	}
}

/* A subject like "personne", "nobody" negates too. */
static bool negative_subject(const say *s, uint32_t head)
{
	uint32_t k = rc_doc_kid(s->d, head, RC_DEPREL_NSUBJ);
	if (k != RC_NONE && s->quote_of[k] != s->quote_of[head])
		return false;
	bool det = k != RC_NONE && k > say_sent(s, k)->tok_beg && say_tok(s, k - 1)->upos == RC_UPOS_DET;
	if (det && ((s->bits_norm[k - 1] & SAY_NOT) || RC_FEAT(say_tok(s, k - 1)->feats, PRONTYPE) == RC_PRONTYPE_INT + 2 /* Neg */))
		return true; /* "no group", "ningún grupo" */
	return k != RC_NONE && say_is(s, k, SAY_NOT);
}

/* "a tenu à souligner", "went on to say": the infinitive is said all the same. The verb above it, or RC_NONE. */
static uint32_t under_phase(const say *s, uint32_t beg)
{
	uint32_t sb = say_sent(s, beg)->tok_beg;
	for (uint32_t i = beg; i-- > sb && beg - i <= 3;) {
		const rc_token *t = say_tok(s, i);
		if (t->upos == RC_UPOS_VERB || t->upos == RC_UPOS_AUX)
			return say_is(s, i, SAY_PHASE) && RC_FEAT(t->feats, VERBFORM) != RC_VERBFORM_INF &&
			               RC_FEAT(t->feats, TENSE) != RC_TENSE_FUT ? i : RC_NONE;
		if (t->upos != RC_UPOS_ADP && t->upos != RC_UPOS_ADV && t->upos != RC_UPOS_PART && t->upos != RC_UPOS_PRON &&
		    t->upos != RC_UPOS_SCONJ)
			return RC_NONE;
	}
	return RC_NONE;
}

/* "avant d'ajouter", "after saying", «tras asegurar», «al afirmar»: is what stands before word t a preposition of time that leads to what somebody did? */
static bool and_then(const say *s, uint32_t t)
{
	uint32_t sb = say_sent(s, t)->tok_beg;
	for (uint32_t i = t, n = 0; i-- > sb && n < 3; n++) {
		if (rc_map_get(&s->know->then, rc_pool_hash(&s->d->pool, say_tok(s, i)->norm)) != RC_NONE)
			return true;
		if (say_tok(s, i)->upos != RC_UPOS_ADP && !(s->bits_norm[i] & (SAY_SELF | SAY_IT)) && !say_is(s, i, SAY_HAVE))
			return false;
	}
	return false;
}

/* The cue of such an infinitive begins with the verb above it and that verb's auxiliary and negation. */
static bool take_phase(const say *s, say_cue *c)
{
	uint32_t v = under_phase(s, c->beg), sb = say_sent(s, c->beg)->tok_beg;
	if (v == RC_NONE)
		return false;
	c->phase = c->beg = v;
	while (c->beg > sb && v - c->beg < 4 && (say_tok(s, c->beg - 1)->upos == RC_UPOS_AUX || (say_is(s, c->beg - 1, SAY_NOT) && say_tok(s, c->beg - 1)->upos != RC_UPOS_NOUN)))
		c->beg--;
	c->infinitive = false; /* finite, by its phase verb */
	return true;
}

/* Such an infinitive reports as a gerund does. */
static bool take_then(say_cue *c)
{
	c->infinitive = false;
	return c->gerund = true;
}

static uint32_t find_by(const say *s, uint32_t from, uint32_t reach)
{
	uint32_t se = say_sent(s, from)->tok_end;
	for (uint32_t i = from; i < se && i < from + reach; i++) {
		if (say_is(s, i, SAY_BY) && say_tok(s, i)->upos == RC_UPOS_ADP) {
			uint32_t n = i + 1;
			while (n + 1 < se && (say_tok(s, n)->upos == RC_UPOS_DET || say_tok(s, n)->upos == RC_UPOS_ADJ || say_tok(s, n)->upos == RC_UPOS_ADP))
				n++;
			return i + 1 < se && !(say_is(s, n, SAY_MUTE) && s->mention_of[n] == RC_NONE) ? i + 1 : RC_NONE; /* "condenado por robo" */
		}
		if ((say_finite(say_tok(s, i)) && !rc_say_in_time(s, i)) || (s->bits_norm[i] & SAY_THAT) || say_first(s, i) == ';' || (say_first(s, i) == ',' && s->quote_of[i] == RC_NONE))
			return RC_NONE;
	}
	return RC_NONE;
}

/* "was quoted as saying": its subject speaks. */
static bool quoted_as(const say *s, const say_cue *c)
{
	return s->d->lang == RC_EN && c->last > c->head + 1 && (s->bits_norm[c->head + 1] & SAY_AS) && RC_FEAT(say_tok(s, c->last)->feats, VERBFORM) != RC_VERBFORM_FIN;
}

/* "The army rejected reports that P": what the parser took for "rejected reports", between a noun and what is claimed. */
static bool rejects_claim(const say *s, const say_row *r, uint32_t t)
{
	const rc_sentence *x = say_sent(s, t);
	return s->d->lang == RC_EN && r->act == RC_ACT_DENIES && t > x->tok_beg && t + 2 < x->tok_end && say_nominal(say_tok(s, t - 1)->upos) &&
	       say_is(s, t + 1, SAY_CLAIM) && (s->bits_norm[t + 2] & SAY_THAT);
}

/* Form of a verb: fills the cue; false when the verb reports nothing. */
static bool verb_form(const say *s, say_cue *c, const say_row *r)
{
	const rc_token *h = say_tok(s, c->head);
	bool has_aux = false, negated = false;
	if (rc_deprel_is(h->deprel, RC_DEPREL_AMOD) && RC_FEAT(h->feats, VERBFORM) != RC_VERBFORM_FIN && r->act != RC_ACT_NEITHER && r->form != SAY_FORM_PRESENT && !rejects_claim(s, r, c->head))
		return false; /* "repeated claims" */
	uint32_t finite = c->head;
	verb_group(s, c, r->kind == SAY_VERB && c->beg < c->head ? c->beg : c->head, &has_aux, &negated, &finite);
	behind_head(s, c, &negated);
	if (r->polarity == SAY_POSITIVE && (negated || negative_subject(s, c->head)))
		return false;
	if (r->polarity == SAY_NEGATED && !negated)
		return false;
	if (r->reflexive ? !c->reflexive : c->reflexive && s->d->lang == RC_FR)
		return false; /* "s'assurer" is not "assurer" */
	uint32_t own = s->d->lang == RC_ES && c->reflexive ? rc_say_subject_before(s, c->head) : RC_NONE; /* «la ministra se dijo conmocionada» */
	c->anonymous = s->d->lang == RC_ES && c->reflexive && !r->reflexive && !(own != RC_NONE && rc_say_can_speak(s, own)) && finite > say_sent(s, finite)->tok_beg && reflexive_at(s, finite - 1) &&
	               (RC_FEAT(say_tok(s, finite)->feats, PERSON) == 3 || !RC_FEAT(say_tok(s, finite)->feats, PERSON));
	const rc_token *f = say_tok(s, finite);
	uint32_t form = RC_FEAT(h->feats, VERBFORM), mood = RC_FEAT(f->feats, MOOD);
	if (has_aux) {
		if (say_is(s, finite, SAY_MODAL) || RC_FEAT(f->feats, TENSE) == RC_TENSE_FUT)
			return false;
		for (uint32_t i = c->beg; i < c->head; i++) {
			if (say_is(s, i, SAY_MODAL))
				return false;
			if (say_tok(s, i)->upos == RC_UPOS_AUX && say_is(s, i, SAY_BE) && !c->reflexive && !quoted_as(s, c) &&
			    form == RC_VERBFORM_PART && RC_FEAT(h->feats, TENSE) != RC_TENSE_PRES)
				c->passive = true;
		}
		if (c->infinitive && and_then(s, c->beg))
			return take_then(c); /* "après avoir dit" */
		if (c->infinitive)
			return take_phase(s, c);
	} else {
		if (RC_FEAT(h->feats, TENSE) == RC_TENSE_FUT || mood == RC_MOOD_CND || mood == RC_MOOD_IMP)
			return false;
		c->infinitive = form == RC_VERBFORM_INF;
		c->gerund = form == RC_VERBFORM_GER || (form == RC_VERBFORM_PART && RC_FEAT(h->feats, TENSE) == RC_TENSE_PRES);
		c->participle = (form == RC_VERBFORM_PART && !c->gerund) || (r->form == SAY_FORM_PARTICIPLE && form == 0);
		if (c->infinitive && and_then(s, c->beg))
			return take_then(c);
		if (c->infinitive && !take_phase(s, c))
			return false;
		if (c->gerund && s->d->lang == RC_EN && c->beg > say_sent(s, c->beg)->tok_beg && say_tok(s, c->beg - 1)->upos == RC_UPOS_ADP && !and_then(s, c->beg))
			return false; /* "efforts at writing" */
	}
	uint32_t person = RC_FEAT(f->feats, PERSON);
	return !(form != RC_VERBFORM_PART && (person == 1 || person == 2) && s->quote_of[c->head] == RC_NONE &&
	         rc_doc_kid(s->d, c->head, RC_DEPREL_NSUBJ) == RC_NONE && s->d->lang != RC_EN);
}

/* A participle without an auxiliary: a coordinated verb ("a fait part de ..., et condamné"), an English past that was taken for one, or a noun's
 * attribute, which needs its doer ("dénoncée par l'opposition"). */
static bool settle_participle(const say *s, say_cue *c)
{
	const rc_token *h = say_tok(s, c->head);
	if (c->beg > say_sent(s, c->beg)->tok_beg && say_tok(s, c->beg - 1)->upos == RC_UPOS_DET)
		return false; /* "el condenado por" */
	if (s->know->row.v[c->row].act == RC_ACT_NEITHER && s->know->row.v[c->row].n_words > 1) {
		c->participle = false; /* "neither confirmed nor denied" */
		return true;
	}
	c->by = find_by(s, c->last + 1, 4);
	if (c->by != RC_NONE)
		return true;
	if (s->know->row.v[c->row].act == RC_ACT_ACCUSES && (s->know->row.v[c->row].frame & FRAME_OF) && (s->d->lang != RC_EN || (c->end < say_sent(s, c->head)->tok_end && (s->bits_norm[c->end] & SAY_OF)))) {
		c->by = find_by(s, c->last + 1, 14);
		return c->by != RC_NONE; /* "soupçonnée d'avoir": by nobody */
	}
	bool subject = rc_doc_kid(s->d, c->head, RC_DEPREL_NSUBJ) != RC_NONE;
	bool joined = rc_deprel_is(h->deprel, RC_DEPREL_CONJ);
	if (joined && h->head != RC_NONE && !subject)
		for (uint32_t k = s->d->node[h->head].first_kid; k != RC_NONE && k < h->head; k = s->d->node[k].next_kid)
			if (say_tok(s, k)->upos == RC_UPOS_AUX && rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_AUX_PASS))
				return false; /* "a été arrêté, puis accusé de": nobody accuses */
	if (s->d->lang == RC_EN || subject || joined) { /* English relative clauses leave "which" out: "a charge the firm denied" */
		if (s->d->lang == RC_EN && rc_deprel_is(h->deprel, RC_DEPREL_ACL) && h->deprel != RC_DEPREL_ACL_RELCL && !subject)
			return false;
		c->participle = false;
		return true;
	}
	c->by = find_by(s, c->last + 1, 14);
	return c->by != RC_NONE;
}

/* Is the verb, or an auxiliary of it, in the future or the conditional? */
static bool unreal(const say *s, uint32_t verb)
{
	bool is = RC_FEAT(say_tok(s, verb)->feats, TENSE) == RC_TENSE_FUT || RC_FEAT(say_tok(s, verb)->feats, MOOD) == RC_MOOD_CND;
	for (uint32_t k = s->d->node[verb].first_kid; k != RC_NONE && k < verb && !is; k = s->d->node[k].next_kid) {
		const rc_token *t = say_tok(s, k);
		is = rc_deprel_is(t->deprel, RC_DEPREL_AUX) &&
		     (say_is(s, k, SAY_MODAL) || RC_FEAT(t->feats, TENSE) == RC_TENSE_FUT || RC_FEAT(t->feats, MOOD) == RC_MOOD_CND);
	}
	return is;
}

/* "If the inquiry finds P, the firm would sue": a condition of what has not come about; nobody has found P. Not « s'il dit que P, il se tait sur Q ». */
static bool supposed(const say *s, uint32_t head)
{
	const rc_token *h = say_tok(s, head);
	bool if_it_is = false;
	for (uint32_t k = s->d->node[head].first_kid; k != RC_NONE && k < head; k = s->d->node[k].next_kid)
		if_it_is |= rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_MARK) && say_tok(s, k)->upos == RC_UPOS_SCONJ && (s->bits_norm[k] & SAY_ASKS);
	if (!if_it_is || h->head == RC_NONE || !rc_deprel_is(h->deprel, RC_DEPREL_ADVCL))
		return false;
	if (unreal(s, h->head))
		return true;
	for (uint32_t k = s->d->node[h->head].first_kid; k != RC_NONE; k = s->d->node[k].next_kid) /* "If …, the firm would sue, its lawyer said" */
		if (k != head && rc_deprel_is(say_tok(s, k)->deprel, RC_DEPREL_CCOMP) && unreal(s, k))
			return true;
	bool over = false; /* the tree may hang the main clause inside the condition: the first one behind its comma */
	for (uint32_t t = head + 1; h->head > head && t < h->head; t++) {
		over |= say_char(s, t, ',') && s->quote_of[t] == RC_NONE;
		if (over && (say_tok(s, t)->upos == RC_UPOS_VERB || say_tok(s, t)->upos == RC_UPOS_AUX))
			return unreal(s, t) || say_is(s, t, SAY_MODAL);
	}
	return false;
}

static bool accept_verb(const say *s, say_cue *c, const say_row *r)
{
	if (!verb_form(s, c, r) || supposed(s, c->head))
		return false;
	if (c->passive) {
		c->by = find_by(s, c->last + 1, 12);
		return c->by != RC_NONE;
	}
	return !c->participle || settle_participle(s, c);
}

/* The cue's verb: the first verb among the matched words, else the first word. */
static uint32_t head_of(const say *s, uint32_t beg, uint32_t last)
{
	for (uint32_t i = beg; i <= last; i++)
		if (say_tok(s, i)->upos == RC_UPOS_VERB)
			return i;
	return beg;
}

/* « Le préfet dément cette arrestation. », « Son avocate le nie. »: a present form of denial that was taken for an adverb, an adjective or a noun, in a sentence
 * that has no other verb: behind a noun, or a noun and its pronoun, and before an article or the sentence's end. */
static bool only_verb(const say *s, const say_row *r, uint32_t t)
{
	uint32_t sb = say_sent(s, t)->tok_beg, se = say_sent(s, t)->tok_end, b = t;
	uint8_t u = say_tok(s, t)->upos;
	if (s->d->lang == RC_ES || r->form != SAY_FORM_PRESENT || r->act != RC_ACT_DENIES || (say_tok(s, t)->flags & RC_TOK_CAPITAL) ||
	    (u != RC_UPOS_ADV && u != RC_UPOS_ADJ && u != RC_UPOS_NOUN) || se - sb > ONLY_MAX)
		return false;
	if (b > sb && (s->bits_norm[b - 1] & SAY_IT))
		b--;
	bool apart = b > sb && say_first(s, b - 1) == ',' && s->quote_of[b - 1] == RC_NONE; /* "Son avocat, Ada Lorm, dément" */
	bool pronoun = b == t && b > sb && (s->bits_norm[b - 1] & SAY_PSEUDO) && say_tok(s, b - 1)->upos == RC_UPOS_PRON; /* "ce qu'il dément" */
	if (b == sb || !(say_nominal(say_tok(s, b - 1)->upos) || apart || pronoun))
		return false;
	for (uint32_t i = sb; i < se && apart; i++)
		if (say_finite(say_tok(s, i)) && s->quote_of[i] == RC_NONE)
			return false;
	uint8_t next = t + 1 < se ? say_tok(s, t + 1)->upos : RC_UPOS_PUNCT;
	if (t + 2 < se && (RC_FEAT(say_tok(s, t + 1)->feats, VERBFORM) == RC_VERBFORM_INF || before_infinitive(s, t + 1, se) || ((s->bits_norm[t + 1] & SAY_THAT) && next != RC_UPOS_PRON)))
		return true; /* "Le ministre dément avoir reçu", "dément que" */
	bool when = b < t && t + 2 < se && next == RC_UPOS_ADP && rc_say_in_time(s, t + 2); /* "Drasco le nie depuis mercredi" */
	bool flatly = next == RC_UPOS_ADV && t + 2 < se && say_tok(s, t + 2)->upos == RC_UPOS_PUNCT; /* "dément catégoriquement" */
	if (next == RC_UPOS_ADV && t + 2 < se && b == t && say_nominal(say_tok(s, t + 2)->upos))
		next = RC_UPOS_DET; /* « dément tout versement » */
	if (next != RC_UPOS_PUNCT && !when && !flatly && (b < t || (next != RC_UPOS_DET && next != RC_UPOS_ADJ && next != RC_UPOS_NUM && next != RC_UPOS_PRON && !say_article(s, t + 1))))
		return false;
	uint32_t from = t, to = t; /* the clause */
	while (from > sb && say_first(s, from - 1) != ';' && say_first(s, from - 1) != ',' && say_tok(s, from - 1)->upos != RC_UPOS_CCONJ && s->quote_of[from - 1] == RC_NONE)
		from--;
	while (to < se && say_first(s, to) != ';' && say_first(s, to) != ',' && say_tok(s, to)->upos != RC_UPOS_CCONJ && s->quote_of[to] == RC_NONE)
		to++;
	for (uint32_t i = from; i < to; i++)
		if (say_finite(say_tok(s, i)) && s->quote_of[i] == RC_NONE)
			return false;
	return true;
}

/* A verb under another tag: a participle behind an auxiliary or before its doer, a present form between a quotation or comma and its subject. */
static bool disguised(const say *s, const say_row *r, uint32_t t)
{
	uint32_t sb = say_sent(s, t)->tok_beg, se = say_sent(s, t)->tok_end;
	uint8_t u = say_tok(s, t)->upos;
	if ((u != RC_UPOS_ADJ && u != RC_UPOS_NOUN && u != RC_UPOS_PROPN) || t == sb || t + 1 >= se || say_tok(s, t - 1)->upos == RC_UPOS_DET)
		return false;
	if (r->form == SAY_FORM_PARTICIPLE) {
		uint32_t i = t;
		while (i > sb && t - i < 4 && (say_tok(s, i - 1)->upos == RC_UPOS_ADV || say_tok(s, i - 1)->upos == RC_UPOS_PRON))
			i--;
		uint32_t aux = rc_doc_kid(s->d, t, RC_DEPREL_AUX); /* « a de nouveau démenti » */
		return (i > sb && say_tok(s, i - 1)->upos == RC_UPOS_AUX) || (aux != RC_NONE && aux < t && t - aux <= GAP + 1 && say_is(s, aux, SAY_HAVE)) || find_by(s, t + 1, (r->frame & FRAME_AS) ? 8 : 3) != RC_NONE;
	}
	uint8_t next = say_tok(s, t + 1)->upos;
	if ((s->bits_norm[t - 1] & SAY_IT) && u != RC_UPOS_PROPN && (say_tok(s, t - 1)->upos == RC_UPOS_PRON || ((r->frame & FRAME_FIGURE) && next == RC_UPOS_NUM)))
		return true; /* "lo desmiente", "en dénombre 15" */
	bool mark = say_tok(s, t - 1)->upos == RC_UPOS_PUNCT && (say_first(s, t - 1) == ',' || s->quote_of[t - 1] != RC_NONE);
	if (mark && u != RC_UPOS_PROPN && t + 2 < se && say_first(s, t + 1) == ':' && s->quote_of[t + 2] != RC_NONE)
		return true; /* ", jubile : « ... »" */
	if (mark && u != RC_UPOS_PROPN && s->quote_of[t] == RC_NONE && t + 2 == se && t > sb + 1 && s->quote_of[t - 2] != RC_NONE && next == RC_UPOS_PUNCT)
		return true; /* «...», ironiza. */
	return mark && u != RC_UPOS_PROPN && s->quote_of[t] == RC_NONE && (next == RC_UPOS_DET || next == RC_UPOS_PROPN || (next == RC_UPOS_PRON && say_first(s, t + 1) == '-'));
}

/* "by his count", "by the union's tally": somebody's count behind the preposition at word t. */
static bool count_behind(const say *s, uint32_t t)
{
	uint32_t se = say_sent(s, t)->tok_end;
	bool owned = false;
	for (uint32_t i = t + 1; i < se && i < t + 7; i++) {
		const rc_token *k = say_tok(s, i);
		if (owned && say_tally(s, i) && k->upos == RC_UPOS_NOUN && RC_FEAT(k->feats, NUMBER) != RC_NUMBER_PLUR)
			return true;
		owned |= RC_FEAT(k->feats, POSS) || (k->upos == RC_UPOS_PART && (s->bits_norm[i] & SAY_LINK));
		if (k->upos == RC_UPOS_PUNCT || k->upos == RC_UPOS_ADP || k->upos == RC_UPOS_VERB || k->upos == RC_UPOS_AUX)
			return false;
	}
	return false;
}

/* 'The study reports "..."': an English present that was taken for a plural noun, between its subject and a quotation. */
static bool shows_quote(const say *s, const say_row *r, uint32_t t)
{
	uint32_t sb = say_sent(s, t)->tok_beg, q = t + 1 < s->d->tok.n ? s->quote_of[t + 1] : RC_NONE;
	if (s->d->lang != RC_EN || say_tok(s, t)->upos != RC_UPOS_NOUN || RC_FEAT(say_tok(s, t)->feats, NUMBER) != RC_NUMBER_PLUR || !(r->frame & FRAME_QUOTE) || t == sb || q == RC_NONE ||
	    say_tok(s, t + 1)->span.beg != s->quote.v[q].beg || s->quote.v[q].tok_end < s->quote.v[q].tok_beg + SAY_NEAR || !say_nominal(say_tok(s, t - 1)->upos))
		return false;
	for (uint32_t i = sb; i < t; i++)
		if (say_finite(say_tok(s, i)))
			return false;
	return true;
}

/* "AP reports Lorm was arrested": an English present that was taken for a plural noun, between a capital at the sentence's head and a name with a finite verb. */
static bool shows_clause(const say *s, const say_row *r, uint32_t t)
{
	uint32_t sb = say_lead(s, t), se = say_sent(s, t)->tok_end;
	if (s->d->lang != RC_EN || say_tok(s, t)->upos != RC_UPOS_NOUN || RC_FEAT(say_tok(s, t)->feats, NUMBER) != RC_NUMBER_PLUR || !(r->frame & FRAME_CLAUSE) || r->n_words > 1 ||
	    t != sb + 1 || t + 2 >= se || !(say_tok(s, sb)->flags & RC_TOK_CAPITAL) || !(say_tok(s, t + 1)->flags & RC_TOK_CAPITAL))
		return false;
	rc_span name = say_tok(s, sb)->span;
	if (!rc_say_can_speak(s, sb) && !(name.end > name.beg + 1 && rc_cp_is_upper((uint8_t)s->d->text[name.end - 1])))
		return false; /* an agency known by its letters */
	uint32_t e = rc_say_np_end(s, t + 1, se);
	return e > t + 1 && e < se && say_finite(say_tok(s, e));
}

static bool fits_tag(const say *s, const say_row *r, uint32_t t)
{
	uint8_t u = say_tok(s, t)->upos;
	if (r->kind == SAY_PREP && r->n_words > 1 && s->d->lang == RC_ES && t > say_sent(s, t)->tok_beg && u == RC_UPOS_ADP &&
	    (say_tok(s, t - 1)->upos == RC_UPOS_AUX || say_is(s, t - 1, SAY_BE)))
		return false; /* «estuvo de acuerdo con» */
	if ((r->frame & FRAME_OPINION) && t > say_lead(s, t) + 3 && !say_char(s, t - 1, ';') && !say_char(s, t - 1, ':') && !say_char(s, t - 1, ','))
		return false; /* it tells an opinion at the head of its clause only */
	if (r->frame & FRAME_COUNT)
		return u == RC_UPOS_ADP && count_behind(s, t);
	switch (r->kind) {
	case SAY_VERB:
		if (shows_quote(s, r, t) || shows_clause(s, r, t))
			return true;
		if (r->form != SAY_FORM_ANY && u != RC_UPOS_VERB && u != RC_UPOS_AUX)
			return disguised(s, r, t) || only_verb(s, r, t);
		return u == RC_UPOS_VERB || u == RC_UPOS_AUX || r->polarity == SAY_EITHER;
	case SAY_NOUN:
		return u == RC_UPOS_NOUN && !shows_clause(s, r, t);
	default:
		return u != RC_UPOS_NOUN && u != RC_UPOS_PROPN &&
		       (u != RC_UPOS_VERB || r->n_words > 1 || s->d->lang != RC_FR);
	}
}

/* Is word t inside a quotation that speaks for itself? Inside a mere run of words only its first word may be a cue; inside a whole quotation only one
 * that interrupts it (see incise). */
static bool spoken(const say *s, uint32_t t)
{
	uint32_t q = s->quote_of[t];
	return q != RC_NONE && !s->quote.v[q].whole && (t != s->quote.v[q].tok_beg || s->quote.v[q].tok_end - t < 2);
}

/* « Nous irons, a déclaré X, jusqu'au bout »: a third person's verb between commas or dashes, its subject behind it. */
static bool incise(const say *s, const say_cue *c)
{
	uint32_t q = s->quote_of[c->head], sb = say_sent(s, c->head)->tok_beg;
	if (q == RC_NONE || !s->quote.v[q].whole)
		return true;
	if (c->beg <= sb || c->beg <= s->quote.v[q].tok_beg || say_tok(s, c->beg - 1)->upos != RC_UPOS_PUNCT || c->gerund || c->infinitive ||
	    c->participle || s->know->row.v[c->row].kind != SAY_VERB || c->end >= s->d->tok.n)
		return false;
	if (c->inverted != RC_NONE)
		return RC_FEAT(say_tok(s, c->inverted)->feats, PERSON) != 1 && RC_FEAT(say_tok(s, c->inverted)->feats, PERSON) != 2;
	uint32_t se = say_sent(s, c->head)->tok_end, e = rc_say_np_end(s, c->end, se);
	for (uint32_t i = c->end; i < e; i++)
		if (say_tok(s, i)->upos == RC_UPOS_PRON)
			return false;
	return e > c->end && e < se && say_tok(s, e)->upos == RC_UPOS_PUNCT;
}

static bool cue_at(say *s, uint32_t t, uint32_t first, say_cue *best)
{
	uint32_t se = say_sent(s, t)->tok_end;
	bool found = false;
	bool told = s->d->lang != RC_EN && t > 0 && s->quote_of[t - 1] != RC_NONE && s->quote_of[t] == RC_NONE; /* « ... » demande X: no noun */
	bool object = s->d->lang == RC_EN && say_is(s, t, SAY_CLAIM) && s->cue.n && s->cue.v[s->cue.n - 1].end == t; /* "rejected claims that" */
	for (uint32_t i = first; i != RC_NONE; i = s->know->row.v[i].next) {
		const say_row *r = &s->know->row.v[i];
		if (!fits_tag(s, r, t) || (object && r->kind == SAY_VERB) || (told && r->kind == SAY_NOUN))
			continue;
		uint32_t last = match_row(s, r, t, se);
		if (last == RC_NONE)
			continue;
		say_cue c = {.row = i, .sent = say_tok(s, t)->sent, .beg = t, .last = last, .end = last + 1,
		             .inverted = RC_NONE, .by = RC_NONE, .like = RC_NONE, .phase = RC_NONE};
		c.head = r->kind == SAY_VERB ? head_of(s, t, last) : t;
		if (r->kind == SAY_VERB && !accept_verb(s, &c, r))
			continue;
		if (r->kind == SAY_VERB && c.beg > t)
			c.beg = t;
		/* more words win; then a reflexive row where the pronoun is there */
		const say_row *b = found ? &s->know->row.v[best->row] : NULL;
		if (!b || r->n_words > b->n_words || (b->form && !r->form && r->n_words == b->n_words) || (r->n_words == b->n_words && r->reflexive && !b->reflexive)) {
			*best = c;
			found = true;
		}
	}
	return found;
}

/* The cue's words as shown: with a reflexive pronoun where the row has one; French inversion stays inside. */
static void widen(const say *s, say_cue *c)
{
	uint32_t sb = say_sent(s, c->head)->tok_beg;
	if (s->know->row.v[c->row].reflexive && c->beg > sb && reflexive_at(s, c->beg - 1))
		c->beg--;
	if (c->beg > sb && say_is(s, c->beg - 1, SAY_NOT) && say_tok(s, c->beg - 1)->upos == RC_UPOS_ADV &&
	    s->know->row.v[c->row].polarity != SAY_POSITIVE)
		c->beg--;
}

/* "comme l'a dit X", "as X said", "según explicó X": the word that makes the cue's clause an aside, or RC_NONE. */
static uint32_t likewise(const say *s, const say_cue *c)
{
	uint32_t sb = say_sent(s, c->beg)->tok_beg;
	for (uint32_t i = c->beg, n = 0; i-- > sb && n < 6; n++) {
		const rc_token *t = say_tok(s, i);
		if (s->bits_norm[i] & SAY_LIKEWISE)
			return i == sb || say_tok(s, i - 1)->upos == RC_UPOS_PUNCT || say_tok(s, i - 1)->upos == RC_UPOS_CCONJ ||
			       (s->bits_norm[i - 1] & (SAY_RELATIVE | SAY_THAT)) || s->d->lang == RC_ES ? i : RC_NONE;
		bool light = t->upos == RC_UPOS_PRON || t->upos == RC_UPOS_ADV;
		bool subject = s->d->lang == RC_EN && (say_nominal(t->upos) || t->upos == RC_UPOS_DET || t->upos == RC_UPOS_ADJ);
		if ((!light && !subject) || (s->bits_norm[i] & (SAY_THAT | SAY_RELATIVE)))
			return RC_NONE;
	}
	return RC_NONE;
}

/* A name that what follows may be about: "…, which X denies" is about no person and no place. */
static bool clause_name(const say *s, uint32_t t)
{
	const rc_mention *m = say_name_at(s, t);
	return m && s->d->entity.v[m->entity].type != RC_LOC && s->d->entity.v[m->entity].type != RC_PER;
}

/* Does a clause with a finite verb, and no bare name, end before word t? */
static bool clause_ends(const say *s, uint32_t t)
{
	uint32_t sb = say_sent(s, t)->tok_beg;
	for (uint32_t i = t; i-- > sb && t - i < ONLY_MAX;)
		if (say_finite(say_tok(s, i)))
			return t > 0 && !clause_name(s, t - 1);
	return false;
}

/* "P, ce que X nie", «P, algo que niega X»: where the remark on P begins, or RC_NONE. Only a subject may stand between. */
static uint32_t remark_before(const say *s, const say_cue *c)
{
	uint32_t sb = say_sent(s, c->beg)->tok_beg;
	for (uint32_t i = c->beg, n = 0; i-- > sb + 1 && n < 8; n++) {
		const rc_token *t = say_tok(s, i);
		if (s->d->lang == RC_EN && (s->bits_norm[i] & SAY_RELATIVE) && !(s->bits_norm[i] & SAY_THAT)) /* ", which X denies" */
			return say_first(s, i - 1) == ',' && i > sb + 1 && !say_is(s, i - 2, SAY_CLAIM) && clause_ends(s, i - 1) ? i : RC_NONE;
		if (s->bits_norm[i] & (SAY_THAT | SAY_RELATIVE)) {
			bool takes_up = rc_map_get(&s->know->remark, rc_pool_hash(&s->d->pool, say_tok(s, i - 1)->norm)) != RC_NONE;
			bool apart = i == sb + 1 || say_first(s, i - 2) == ',';
			return takes_up && apart && s->quote_of[i - 1] == RC_NONE ? i - 1 : RC_NONE;
		}
		if (!say_nominal(t->upos) && t->upos != RC_UPOS_PRON && t->upos != RC_UPOS_DET && t->upos != RC_UPOS_ADJ && t->upos != RC_UPOS_ADP && t->upos != RC_UPOS_ADV)
			return RC_NONE;
	}
	return RC_NONE;
}

void rc_say_cues(say *s)
{
	const rc_doc *d = s->d;
	/* rows by string: each string is looked up once */
	uint32_t *row_of = rc_arena_alloc(s->scratch, (size_t)d->pool.str.n * sizeof *row_of);
	for (rc_sym y = 0; y < d->pool.str.n; y++)
		row_of[y] = rc_word_map_get(&s->know->first, d, y);
	for (uint32_t t = 0; t < d->tok.n; t++) {
		const rc_token *k = &d->tok.v[t];
		uint32_t by_lemma = row_of[k->lemma], by_norm = k->norm == k->lemma ? RC_NONE : row_of[k->norm];
		if ((by_lemma == RC_NONE && by_norm == RC_NONE) || spoken(s, t))
			continue;
		say_cue c;
		if ((by_lemma == RC_NONE || !cue_at(s, t, by_lemma, &c)) && (by_norm == RC_NONE || !cue_at(s, t, by_norm, &c)))
			continue;
		if (!incise(s, &c))
			continue;
		widen(s, &c);
		c.np = s->know->row.v[c.row].kind == SAY_PREP && c.last > c.beg && say_body(s, c.last) ? c.last : c.end; /* "de source policière": the source */
		for (uint32_t i = c.beg + 1; s->know->row.v[c.row].kind == SAY_PREP && i < c.last; i++)
			if (c.np == c.end && (s->bits_norm[i] & SAY_IT) && d->tok.v[i].upos != RC_UPOS_ADP && d->tok.v[i + 1].upos != RC_UPOS_NOUN)
				c.np = i; /* « à l'en croire »: whoever the pronoun stands for */
		if (s->cue.n && s->cue.v[s->cue.n - 1].beg > c.beg && s->cue.v[s->cue.n - 1].end <= t && s->know->row.v[s->cue.v[s->cue.n - 1].row].kind == SAY_PREP &&
		    s->know->row.v[c.row].kind == SAY_VERB)
			s->cue.n--; /* "a pour sa part ajouté" */
		if (s->cue.n && s->cue.v[s->cue.n - 1].end > c.beg) {
			if (s->cue.v[s->cue.n - 1].end > t)
				continue; /* inside the cue before ("refusé de commenter") */
			c.beg = s->cue.v[s->cue.n - 1].end;
		}
		const say_row *r = &s->know->row.v[c.row];
		c.like = r->kind == SAY_VERB && (r->frame & (FRAME_CLAUSE | FRAME_WORDS)) && !c.gerund ? likewise(s, &c) : RC_NONE;
		if (c.like == RC_NONE && r->kind == SAY_VERB && r->act == RC_ACT_DENIES && !c.gerund && !c.participle)
			c.like = remark_before(s, &c);
		if (c.like != RC_NONE && s->cue.n && s->cue.v[s->cue.n - 1].head >= c.like)
			s->cue.n--; /* "según" alone was taken for a source */
		*RC_ADD(s->scratch, s->cue) = c;
	}
}
