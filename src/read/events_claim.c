/* events_claim.c - what is said of an event: done, not done, planned, possible, demanded; hedged; a standing position.
 *
 * First the event's own verb group, then, for an infinitive, participle or noun, what it depends on, upwards until a finite verb has
 * spoken: « devait recevoir » is planned, « refuse de signer » not done, « demande à Moscou de quitter » demanded.
 *
 * The French (and Spanish) conditional keeps a distance: « aurait envoyé », "habría enviado". It does not after « si », in
 * « pourrait, devrait, voudrait », nor, in its simple form, in a clause below a verb of the past, where it is the future
 * (« a dit qu'il viendrait »). Sources: Abouda 2001; Kronning 2002 on the uses of the French conditional.
 */
#include "read/events_int.h"

typedef struct claim {
	bool determined;
	uint8_t value;
	bool hedged, reportative, subjunctive;
	bool plain;  /* not done only because its own words are negated: nobody refuses, prevents or denies it */
	bool closed; /* settled whatever stands above */
	bool idle;   /* nothing to keep: « a demandé de ne pas sortir » */
} claim;

static void set(claim *c, rc_claim value)
{
	if (!c->determined) {
		c->determined = true;
		c->value = (uint8_t)value;
	}
}

/* A condition in the same sentence: a conditional there is hypothetical. */
static bool sentence_has_if(const ev_work *w, uint32_t tok)
{
	const rc_sentence *s = &w->d->sent.v[ev_tok(w, tok)->sent];
	uint32_t beg = tok > s->tok_beg + 60 ? tok - 60 : s->tok_beg, end = tok + 60 < s->tok_end ? tok + 60 : s->tok_end;
	for (uint32_t t = beg; t < end; t++)
		if (w->d->tok.v[t].upos == RC_UPOS_SCONJ && ev_is(w, t, EV_IF) && ev_rel(w, t, RC_DEPREL_MARK)) {
			uint32_t v = w->d->tok.v[t].head; /* « demander si » is no condition */
			if (v == RC_NONE || !ev_rel(w, v, RC_DEPREL_CCOMP))
				return true;
		}
	return false;
}

/* Is the clause of this verb the content of a verb in the past (« a dit que »)? */
static bool under_past(const ev_work *w, uint32_t verb)
{
	for (uint32_t t = verb, n = 0; t != RC_NONE && n < 4; n++) {
		const rc_token *k = ev_tok(w, t);
		if (k->head == RC_NONE)
			return false;
		if (rc_deprel_is(k->deprel, RC_DEPREL_CCOMP) && ev_verbal(w, k->head)) {
			ev_vg up = ev_verb_group(w, k->head);
			if (up.fin != RC_NONE || ev_tok(w, k->head)->head == RC_NONE)
				return up.past || up.perfect;
			up = ev_verb_group(w, ev_tok(w, k->head)->head); /* "announced …, adding that it would" */
			return up.past || up.perfect;
		}
		if (!rc_deprel_is(k->deprel, RC_DEPREL_CONJ) && !rc_deprel_is(k->deprel, RC_DEPREL_XCOMP))
			return false;
		t = k->head;
	}
	return false;
}

/* Is it the content of what somebody denies, rules out, prevents? Then that verb decides. */
static bool withheld(const ev_work *w, uint32_t verb)
{
	const rc_token *t = ev_tok(w, verb);
	if (t->head == RC_NONE || !rc_deprel_is(t->deprel, RC_DEPREL_CCOMP) || !ev_verbal(w, t->head))
		return false;
	int s = ev_special(w, t->head);
	return s == EV_G_DENY || s == EV_G_REJECT || ev_is(w, t->head, EV_PREVENT);
}

/* Is it the content of what somebody says? */
static bool below_saying(const ev_work *w, uint32_t verb)
{
	const rc_token *t = ev_tok(w, verb);
	return t->head != RC_NONE && ev_is(w, t->head, EV_REPORT) && (rc_deprel_is(t->deprel, RC_DEPREL_CCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_PARATAXIS));
}

static void conditional(const ev_work *w, uint32_t verb, const ev_vg *g, claim *c)
{
	bool modal = ev_is(w, verb, EV_POSSIBLE | EV_OUGHT | EV_WANT) || (g->classes & (EV_POSSIBLE | EV_OUGHT));
	if (modal) {
		bool ought = ev_is(w, verb, EV_OUGHT) || (g->classes & EV_OUGHT);
		if (g->perfect)
			set(c, ought ? RC_CLAIM_NOT_DONE : RC_CLAIM_POSSIBLE);
		else
			set(c, ought ? RC_CLAIM_PLANNED : RC_CLAIM_POSSIBLE);
		return;
	}
	if (ev_has_if(w, verb) || sentence_has_if(w, verb)) {
		set(c, RC_CLAIM_POSSIBLE);
		return;
	}
	uint32_t over = ev_rel(w, verb, RC_DEPREL_CCOMP) ? ev_tok(w, verb)->head : RC_NONE; /* « a promis que les auteurs seraient jugés » */
	bool vowed = over != RC_NONE && ev_verbal(w, over) && (ev_special(w, over) == EV_G_PROMISE || ev_special(w, over) == EV_G_THREATEN);
	if (!g->perfect && (!g->passive || vowed) && under_past(w, verb)) {
		set(c, RC_CLAIM_PLANNED);
		return;
	}
	c->hedged = c->reportative = true;
}

/* "If P, the firm would sue": a condition of its own, or of what it is the content of. */
static bool conditioned(const ev_work *w, uint32_t verb)
{
	uint32_t over = ev_rel(w, verb, RC_DEPREL_CCOMP) ? ev_tok(w, verb)->head : RC_NONE;
	for (uint32_t n = 0, t = verb; n < 2 && t != RC_NONE; n++, t = over)
		for (uint32_t k = w->d->node[t].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
			if (k != verb && ev_rel(w, k, RC_DEPREL_ADVCL) && ev_has_if(w, k))
				return true;
	return false;
}

/* What a verb group with a finite verb says of the event that it carries. */
static void speak(const ev_work *w, uint32_t verb, const ev_vg *g, claim *c)
{
	if (g->negated && c->determined && c->plain && c->value == RC_CLAIM_NOT_DONE) {
		/* «no hubo ningún disparo», « n'a fait aucun mort »: one denial in two words */
	} else if (g->negated && c->determined && c->value != RC_CLAIM_DEMANDED) { /* « ne peut pas partir », « n'a pas pu signer » */
		c->plain = !g->past && !g->perfect;
		c->value = c->value == RC_CLAIM_NOT_DONE ? RC_CLAIM_POSSIBLE : RC_CLAIM_NOT_DONE;
	} else if (g->negated) {
		c->plain = !c->determined;
		set(c, RC_CLAIM_NOT_DONE);
	}
	if (g->classes & EV_WOULD) { /* English: "would have sent", "would send" */
		if (!withheld(w, verb)) /* "did not rule out that it would" */
			set(c, g->perfect ? RC_CLAIM_NOT_DONE : under_past(w, verb) && !conditioned(w, verb) ? RC_CLAIM_PLANNED : RC_CLAIM_POSSIBLE);
	} else if (g->conditional) {
		conditional(w, verb, g, c);
	} else if (g->classes & EV_POSSIBLE) {
		uint32_t able = w->d->lang == RC_ES && g->fin != RC_NONE && g->fin != verb ? g->fin : RC_NONE;
		if (able == RC_NONE || !ev_managed(w, able, verb)) /* «pudo visitar» */
			set(c, RC_CLAIM_POSSIBLE);
	} else if (g->classes & EV_OUGHT) {
		if (w->d->lang != RC_EN)
			set(c, RC_CLAIM_PLANNED);
		else if (!g->perfect) /* "must", "should": no plan, but what somebody wants of somebody */
			set(c, below_saying(w, verb) ? RC_CLAIM_DEMANDED : RC_CLAIM_POSSIBLE);
	} else if ((g->classes & EV_FUTURE) || (g->future && !g->perfect)) {
		set(c, conditioned(w, verb) ? RC_CLAIM_POSSIBLE : RC_CLAIM_PLANNED);
	}
	c->subjunctive |= g->fin != RC_NONE && !g->perfect && RC_FEAT(w->d->tok.v[g->fin].feats, MOOD) == RC_MOOD_SUB;
}

/* "the attack, reportedly conducted by X": a hedged participle behind the noun's comma. */
static bool hedged_behind(const ev_work *w, uint32_t tok)
{
	uint32_t se = w->d->sent.v[ev_tok(w, tok)->sent].tok_end;
	return tok + 3 < se && ev_tok(w, tok + 1)->upos == RC_UPOS_PUNCT && ev_tok(w, tok + 2)->upos == RC_UPOS_ADV && ev_is(w, tok + 2, EV_HEDGE) && ev_verbal(w, tok + 3) &&
	       RC_FEAT(ev_tok(w, tok + 3)->feats, VERBFORM) == RC_VERBFORM_PART;
}

/* Adverbs and adjectives beside a word: "allegedly", « présumé », « prochaine », « éventuelle ». */
static void beside(const ev_work *w, uint32_t tok, bool noun, claim *c)
{
	c->hedged |= noun && hedged_behind(w, tok);
	for (uint32_t k = w->d->node[tok].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		const rc_token *t = ev_tok(w, k);
		bool adverb = t->upos == RC_UPOS_ADV || rc_deprel_is(t->deprel, RC_DEPREL_ADVMOD);
		bool adjective = noun && (rc_deprel_is(t->deprel, RC_DEPREL_AMOD) || (rc_deprel_is(t->deprel, RC_DEPREL_ACL) &&
		                                                                      RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_PART &&
		                                                                      RC_FEAT(t->feats, TENSE) != RC_TENSE_PRES));
		if (!adverb && !adjective && !rc_deprel_is(t->deprel, RC_DEPREL_DET))
			continue;
		if ((adverb || adjective) && ev_is(w, k, EV_HEDGE))
			c->hedged = true;
		for (uint32_t a = adjective ? w->d->node[k].first_kid : RC_NONE; a != RC_NONE && a < k; a = w->d->node[a].next_kid)
			c->hedged |= ev_is(w, a, EV_HEDGE) && ev_tok(w, a)->upos == RC_UPOS_ADV; /* "the attack, reportedly conducted by" */
		if ((adverb || adjective) && ev_is(w, k, EV_POSSIBLE) && t->upos != RC_UPOS_AUX)
			set(c, RC_CLAIM_POSSIBLE);
		if (adjective && ev_is(w, k, EV_PLAN))
			set(c, RC_CLAIM_PLANNED);
		bool no = rc_deprel_is(t->deprel, RC_DEPREL_DET) || (t->upos == RC_UPOS_ADV && k < tok); /* « pas de nouvelles élections » */
		if (noun && ev_is(w, k, EV_NEGATION) && no) {
			c->plain |= !c->determined;
			set(c, RC_CLAIM_NOT_DONE);
		}
	}
}

/* Does a verb keep a distance from what it tells: « aurait refusé », "reportedly had"? */
static bool with_reserve(const ev_work *w, uint32_t verb, const ev_vg *g)
{
	claim own = {0};
	if (g->conditional && !(g->classes & EV_WOULD))
		conditional(w, verb, g, &own);
	beside(w, verb, false, &own);
	return own.hedged;
}

/* What somebody denies, rules out, refuses or fails to do: not done; left open where that is itself negated. */
static void undone(const ev_work *w, uint32_t up, claim *c)
{
	bool round = ev_turned_round(w, up);
	c->closed |= round;
	int s = ev_special(w, up);
	if (!round && c->determined && c->value == RC_CLAIM_POSSIBLE && (s == EV_G_DENY || s == EV_G_REJECT))
		c->value = RC_CLAIM_NOT_DONE; /* "denied that he had tried to" */
	set(c, round ? RC_CLAIM_POSSIBLE : RC_CLAIM_NOT_DONE);
}

/* "I think that …": who speaks keeps a distance from his own words. */
static bool believes(const ev_work *w, uint32_t up, bool clause)
{
	if (!clause || !ev_is(w, up, EV_STATIVE) || !ev_is(w, up, EV_REPORT))
		return false;
	ev_vg g = ev_verb_group(w, up);
	uint32_t s = rc_doc_kid(w->d, up, RC_DEPREL_NSUBJ);
	bool first = (g.fin != RC_NONE && RC_FEAT(ev_tok(w, g.fin)->feats, PERSON) == 1) || (s != RC_NONE && RC_FEAT(ev_tok(w, s)->feats, PERSON) == 1);
	return first && g.present && !g.perfect && !g.negated;
}

/* What a governing verb or noun makes of an infinitive or clause below it. True when it speaks for it, so that the walk goes on. */
static bool governs(const ev_work *w, uint32_t up, uint32_t below, bool clause, claim *c)
{
	int s = ev_special(w, up);
	if (ev_confirms(w, up) && ev_verb_group(w, up).negated) { /* « n'a pas confirmé que », "could not verify the deaths" */
		c->hedged = true;
		if (clause)
			set(c, RC_CLAIM_POSSIBLE);
		return false;
	}
	if (s == EV_G_DEMAND) {
		c->idle |= c->plain;
		set(c, RC_CLAIM_DEMANDED);
	} else if (s == EV_G_DENY || s == EV_G_REJECT)
		undone(w, up, c);
	else if (s == EV_G_PROMISE || s == EV_G_THREATEN)
		set(c, RC_CLAIM_PLANNED);
	else if (s == EV_G_PROPOSE || (s == EV_G_WARN && !clause))
		set(c, RC_CLAIM_POSSIBLE);
	else if (s == EV_G_ACCUSE) {
		c->hedged |= ev_verb_group(w, up).passive; /* « est accusé d'avoir … » */
		return true;
	}
	else if (s == EV_G_PERCEIVE) {
		if (ev_verb_group(w, up).negated) /* « n'a vu personne tirer » */
			set(c, RC_CLAIM_POSSIBLE);
		return false;
	} else if (ev_is(w, up, EV_PREVENT))
		undone(w, up, c);
	else if (!clause && ev_outlook(w, up))
		set(c, ev_outlook(w, up) & EV_PLAN ? RC_CLAIM_PLANNED : RC_CLAIM_POSSIBLE);
	else if (!clause && ev_is(w, up, EV_FUTURE | EV_OUGHT)) {
		if (!(RC_FEAT(ev_tok(w, up)->feats, MOOD) == RC_MOOD_CND || ev_verb_group(w, up).conditional))
			set(c, RC_CLAIM_PLANNED);
	} else if (ev_is(w, up, EV_WANT | EV_TRY))
		set(c, RC_CLAIM_POSSIBLE);
	else if (believes(w, up, clause))
		c->hedged = true; /* « je crois qu'ils ont tiré » */
	else if (ev_is(w, up, EV_SUSPECT) && (!ev_is(w, up, EV_REPORT) || ev_verb_group(w, up).passive)) { /* "is said to", not "said that" */
		c->hedged = true;
		return true;
	} else if (!clause && ev_is(w, up, EV_PLAN))
		set(c, RC_CLAIM_PLANNED);
	else if (ev_is(w, up, EV_POSSIBLE)) {
		if (!clause && below != RC_NONE && ev_managed(w, up, below))
			return true;
		if (!(ev_verb_group(w, up).conditional && ev_verb_group(w, up).perfect))
			set(c, RC_CLAIM_POSSIBLE);
	} else
		return !clause && ev_is(w, up, EV_ASPECT);
	return !clause;
}

/* « avant qu'elle soit secourue », «después de que fallecieran»: the mood is the conjunction's; beside something done it was done. */
static bool in_order(const ev_work *w, uint32_t verb)
{
	enum { NEAR = 4 };
	uint32_t up = ev_tok(w, verb)->head, left = w->d->node[verb].left, beg = w->d->sent.v[ev_tok(w, verb)->sent].tok_beg;
	if (up != RC_NONE && !ev_verbal(w, up) && rc_map_get(&w->lang->order, rc_hash(rc_doc_norm(w->d, up))) != RC_NONE)
		up = ev_tok(w, up)->head;
	else if (!ev_rel(w, verb, RC_DEPREL_ADVCL))
		return false;
	if (up == RC_NONE || !ev_verbal(w, up))
		return false;
	ev_vg g = ev_verb_group(w, up);
	bool told = (g.past || g.perfect) && !g.conditional && !g.negated && !g.future, found = false;
	for (uint32_t t = left > beg ? left - 1 : left; told && t < verb && t < left + NEAR; t++)
		found |= rc_map_get(&w->lang->order, rc_hash(rc_doc_norm(w->d, t))) != RC_NONE;
	return found;
}

static bool content_relation(const rc_token *t)
{
	return rc_deprel_is(t->deprel, RC_DEPREL_XCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_CCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_ADVCL) ||
	       rc_deprel_is(t->deprel, RC_DEPREL_ACL) || rc_deprel_is(t->deprel, RC_DEPREL_OBJ) || rc_deprel_is(t->deprel, RC_DEPREL_OBL) ||
	       rc_deprel_is(t->deprel, RC_DEPREL_CSUBJ) || rc_deprel_is(t->deprel, RC_DEPREL_CONJ);
}

/* An infinitive that the tree calls adverbial may still be a complement: « demander de », not « après avoir », «al terminar». */
static bool complement_like(const ev_work *w, uint32_t inf)
{
	bool mark = false;
	for (uint32_t k = w->d->node[inf].first_kid; k != RC_NONE && k < inf; k = w->d->node[k].next_kid) {
		if (ev_rel(w, k, RC_DEPREL_DET))
			return false;
		if (!ev_rel(w, k, RC_DEPREL_MARK) && !ev_rel(w, k, RC_DEPREL_CASE))
			continue;
		bool threat = ev_tok(w, inf)->head != RC_NONE && ev_special(w, ev_tok(w, inf)->head) == EV_G_THREATEN; /* «amenaza con retomar» */
		if (!ev_is(w, k, EV_OF | EV_TO) && !threat)
			return false;
		mark = true;
	}
	return mark;
}

/* « jugé pour avoir embauché », "arrested for killing": what a charge says, until a court has found it so. */
static bool charged_with(const ev_work *w, uint32_t verb, const ev_vg *g)
{
	static const char *const before_verdict[] = {"charge", "arrest", "trial", "investigate", "accuse", "condemn"};
	uint32_t last, up = ev_tok(w, verb)->head, at = up == RC_NONE || !ev_verbal(w, up) ? RC_NONE : ev_lookup(w, up, RC_UPOS_VERB, &last);
	bool deed = g->fin == RC_NONE && (g->perfect || (w->d->lang == RC_EN && g->gerund)) && ev_gerund_apart(w, verb);
	const ev_group *group = at == RC_NONE || !deed ? NULL : ev_group_of(w, &w->know->entry.v[at]);
	bool because = false;
	for (uint32_t k = w->d->node[verb].first_kid; group && k != RC_NONE && k < verb; k = w->d->node[k].next_kid) {
		rc_str norm = rc_doc_norm(w->d, k);
		because |= rc_str_eqz(norm, "pour") || rc_str_eqz(norm, "for") || rc_str_eqz(norm, "por") || rc_str_eqz(norm, "with");
	}
	for (uint32_t i = 0; because && i < sizeof before_verdict / sizeof *before_verdict; i++)
		if (rc_str_eqz(group->id, before_verdict[i]))
			return true;
	return false;
}

/* Verbs: from the trigger upwards. A finite verb is asked once; above it only a verb whose clause it is (« demande que », « nie que »). */
static void verb_claim(ev_work *w, ev_event *e, claim *c)
{
	uint32_t t = e->clause;
	ev_vg g = e->vg;
	beside(w, t, false, c);
	c->hedged |= !e->nominal && charged_with(w, t, &g);
	if ((e->nominal && ev_is(w, t, EV_PLAN) && !ev_rel(w, e->tok, RC_DEPREL_OBL)) || ev_headline_plan(w, t)) /* « une réunion est prévue » */
		set(c, RC_CLAIM_PLANNED);
	for (uint32_t depth = 0; depth < 6; depth++) {
		bool finite = g.fin != RC_NONE;
		if (finite || g.negated)
			speak(w, t, &g, c);
		const rc_token *k = ev_tok(w, t);
		if (k->head == RC_NONE || !content_relation(k))
			return;
		if (rc_deprel_is(k->deprel, RC_DEPREL_ACL) && (finite || (g.participle && !g.gerund && !g.perfect))) /* but «sospechoso de haber cobrado» */
			return;
		bool stray = rc_deprel_is(k->deprel, RC_DEPREL_CONJ) && g.infinitive && !finite && ev_finite(w, k->head) && g.fin == RC_NONE; /* « échoue à X et à Y » */
		if (rc_deprel_is(k->deprel, RC_DEPREL_CONJ) && !stray) { /* the second of two infinitives depends on what the first does */
			if (finite && ev_tok(w, k->head)->upos != RC_UPOS_VERB)
				return;
			t = k->head;
			if (finite && !ev_rel(w, t, RC_DEPREL_CCOMP))
				return;
			k = ev_tok(w, t);
			if (k->head == RC_NONE || !content_relation(k))
				return;
		}
		if (finite && !rc_deprel_is(k->deprel, RC_DEPREL_CCOMP) && !rc_deprel_is(k->deprel, RC_DEPREL_XCOMP) &&
		    !rc_deprel_is(k->deprel, RC_DEPREL_OBJ))
			return;
		uint32_t up = k->head;
		if (rc_deprel_is(k->deprel, RC_DEPREL_ADVCL) && !g.gerund && !complement_like(w, t)) {
			if (ev_tok(w, up)->upos == RC_UPOS_ADJ && ev_is(w, up, EV_FUTURE | EV_PLAN) && up < t)
				set(c, RC_CLAIM_PLANNED); /* "is due to be recalled" */
			return;
		}
		bool beside_it = g.gerund && rc_deprel_is(k->deprel, RC_DEPREL_ADVCL) && (t < up || t > up + 3);
		if (beside_it && ev_gerund_apart(w, t))
			return; /* "cancelled the show after a shooting" */
		if (!beside_it && !governs(w, up, t, finite, c) && !(g.gerund && rc_deprel_is(k->deprel, RC_DEPREL_ADVCL)))
			return;
		if (c->closed)
			return;
		if (!ev_verbal(w, up) && ev_tok(w, up)->upos != RC_UPOS_ADJ)
			return;
		if (w->event_of[up] == RC_NONE) {
			beside(w, up, false, c);
			e->governor = up;
			if (w->proxy[up] == RC_NONE)
				w->proxy[up] = w->event_of[e->tok];
		}
		g = ev_verb_group(w, up);
		c->hedged |= with_reserve(w, up, &g); /* « aurait refusé d'arrêter » */
		if (w->event_of[up] != RC_NONE && !g.negated)
			return; /* an act of its own: its tense is not that of what it asks for */
		t = up;
	}
}

static bool presupposed(const ev_work *w, uint32_t noun)
{
	uint32_t det = rc_doc_kid(w->d, noun, RC_DEPREL_DET), owner = rc_doc_kid(w->d, noun, RC_DEPREL_NMOD_POSS);
	bool definite = det != RC_NONE && (RC_FEAT(ev_tok(w, det)->feats, PRONTYPE) == RC_PRONTYPE_DEM || RC_FEAT(ev_tok(w, det)->feats, DEFINITE) == RC_DEFINITE_DEF);
	return definite || owner != RC_NONE;
}

/* « aurait fait « plus de trente morts » », "reportedly had control of the blaze": a noun below a verb that keeps a distance takes part in it, unless it is
 * known already and the verb is told of in an entry of its own, reserve and all. */
static bool noun_reserved(const ev_work *w, const ev_event *e)
{
	uint32_t t = e->tok;
	for (uint32_t n = 0; n < 5; n++) {
		const rc_token *k = ev_tok(w, t);
		bool subject = rc_deprel_is(k->deprel, RC_DEPREL_NSUBJ), below = rc_deprel_is(k->deprel, RC_DEPREL_OBJ) || rc_deprel_is(k->deprel, RC_DEPREL_OBL);
		if (k->head == RC_NONE || (subject && t != e->tok) || (!subject && !below && !rc_deprel_is(k->deprel, RC_DEPREL_NMOD)))
			return false;
		t = k->head;
		if (!ev_verbal(w, t))
			continue;
		if (rc_deprel_is(k->deprel, RC_DEPREL_OBL) && (e->tok < t || presupposed(w, e->tok)))
			return false; /* "During a riot, …" */
		ev_vg g = ev_verb_group(w, t);
		return (subject || below) && g.fin != RC_NONE && with_reserve(w, t, &g) && (w->event_of[t] == RC_NONE || !presupposed(w, e->tok));
	}
	return false;
}

/* "If the inquiry finds that the driver fled, the firm would pay": a condition holds what it asks somebody to find. Not « s'il dit que …, il ne dit pas … », which
 * takes its words for granted. */
static bool below_condition(const ev_work *w, uint32_t verb)
{
	for (uint32_t t = verb, n = 0; n < 4; n++) {
		const rc_token *k = ev_tok(w, t);
		bool asked = n == 0 && k->head != RC_NONE && rc_deprel_is(k->deprel, RC_DEPREL_NSUBJ) && ev_confirms(w, k->head); /* « si sa mort est confirmée » */
		if (k->head == RC_NONE || (!asked && !rc_deprel_is(k->deprel, RC_DEPREL_CCOMP) && !rc_deprel_is(k->deprel, RC_DEPREL_XCOMP) && !rc_deprel_is(k->deprel, RC_DEPREL_OBJ)))
			return false;
		t = k->head;
		uint32_t up = ev_tok(w, t)->head;
		if (!ev_verbal(w, t) || !ev_has_if(w, t) || up == RC_NONE || !rc_deprel_is(ev_tok(w, t)->deprel, RC_DEPREL_ADVCL))
			continue;
		ev_vg g = ev_verb_group(w, up);
		return g.conditional || g.future || (g.classes & (EV_WOULD | EV_FUTURE | EV_POSSIBLE)) || ev_is(w, up, EV_REPORT);
	}
	return false;
}

/* Nouns: their adjectives, the verb that carries them, else the verb whose object they are. */
static void noun_claim(ev_work *w, ev_event *e, claim *c)
{
	beside(w, e->tok, true, c);
	if (e->end - e->beg > 1 && ev_is(w, e->tok, EV_TRY)) /* « une tentative de coup d'État » */
		set(c, RC_CLAIM_POSSIBLE);
	if (ev_case_is(w, e->tok, EV_WITHOUT))
		set(c, RC_CLAIM_NOT_DONE);
	if (e->clause != e->tok) {
		bool unsure = ev_unconfirmed(w, e->tok, e->clause);
		c->hedged |= unsure;
		if (!unsure)
			verb_claim(w, e, c);
		return;
	}
	c->hedged |= noun_reserved(w, e) || ev_unconfirmed(w, e->tok, e->tok);
	uint32_t t = e->tok;
	const rc_token *k = ev_tok(w, t);
	if (rc_deprel_is(k->deprel, RC_DEPREL_CONJ) && k->head != RC_NONE) {
		t = k->head;
		k = ev_tok(w, t);
	}
	if (k->head == RC_NONE)
		return;
	bool object = rc_deprel_is(k->deprel, RC_DEPREL_OBJ) || rc_deprel_is(k->deprel, RC_DEPREL_OBL) || k->deprel == RC_DEPREL_NSUBJ_PASS ||
	              rc_deprel_is(k->deprel, RC_DEPREL_NMOD);
	if (!object || (!ev_verbal(w, k->head) && ev_tok(w, k->head)->upos != RC_UPOS_NOUN))
		return;
	if (ev_headline_plan(w, k->head))
		set(c, RC_CLAIM_PLANNED);
	if (ev_is(w, k->head, EV_OUGHT | EV_FUTURE) || (ev_is(w, k->head, EV_PLAN) && ev_is(w, k->head, EV_STATIVE)))
		return; /* « est due à une chute », « on compte dix morts » */
	int s = ev_special(w, k->head);
	if (ev_is(w, k->head, EV_REPORT) && ev_is(w, k->head, EV_STATIVE) && ev_verbal(w, k->head) && s != EV_G_PERCEIVE && rc_doc_kid(w->d, t, RC_DEPREL_NUMMOD) == RC_NONE) /* « ont pensé à un accident » */
		set(c, RC_CLAIM_POSSIBLE);
	const ev_group *group = ev_group_of(w, ev_entry_of(w, e));
	if (s == EV_G_ANNOUNCE) {
		if (group && !group->sudden)
			set(c, RC_CLAIM_PLANNED);
	} else if (s == EV_G_PROMISE || s == EV_G_PROPOSE) {
		set(c, RC_CLAIM_PLANNED);
	} else if (s == EV_G_THREATEN) {
		set(c, RC_CLAIM_POSSIBLE);
	} else if (rc_deprel_is(k->deprel, RC_DEPREL_OBJ) || k->deprel == RC_DEPREL_NSUBJ_PASS || rc_deprel_is(k->deprel, RC_DEPREL_NMOD) ||
	           (rc_deprel_is(k->deprel, RC_DEPREL_OBL) && ev_case_is(w, t, EV_TO | EV_OF))) {
		if (s == EV_G_NONE || ev_verbal(w, k->head))
			governs(w, k->head, RC_NONE, false, c);
	}
}

/* A present tense, or a noun, with a day after the day of publication looks ahead. */
static bool looks_ahead(const ev_work *w, const ev_event *e)
{
	if (e->time == RC_NONE || w->d->pub_to == RC_NO_DAY)
		return false;
	const rc_time *t = &w->d->time.v[e->time];
	if (e->vg.gerund && e->vg.fin == RC_NONE) { /* goes on with what its head tells of */
		uint32_t head = ev_gerund_head(w, e->clause);
		ev_vg up = head == RC_NONE || !ev_verbal(w, head) ? e->vg : ev_verb_group(w, head);
		if (up.past || up.perfect)
			return false;
	}
	return t->from != RC_NO_DAY && t->from > w->d->pub_to && !e->vg.past && !e->vg.perfect;
}

static void position(const ev_work *w, ev_event *e)
{
	const ev_entry *en = ev_entry_of(w, e);
	if (!en || !en->position || w->d->sent.v[ev_tok(w, e->tok)->sent].in_title)
		return;
	bool timed = e->time != RC_NONE;
	bool present = e->vg.present && !e->vg.perfect && !e->vg.past && !e->vg.future && e->vg.fin != RC_NONE && !e->vg.passive;
	bool bare = e->vg.participle && e->vg.fin == RC_NONE && rc_str_eqz(ev_cell(w, en, EV_COL_TYPE), "SUPPORT");
	e->position = (present || bare) && !timed && (e->claim == RC_CLAIM_DONE || e->claim == RC_CLAIM_NOT_DONE);
}

static bool colon_behind(const ev_work *w, uint32_t tok)
{
	enum { REACH = 60 };
	uint32_t end = w->d->sent.v[ev_tok(w, tok)->sent].tok_end;
	for (uint32_t t = tok + 1, n = 0; t < end && n < REACH; t++, n++)
		if (ev_tok(w, t)->upos == RC_UPOS_PUNCT && w->d->text[ev_tok(w, t)->span.beg] == ':')
			return true;
	return false;
}

static bool question(const ev_work *w, uint32_t tok)
{
	const rc_sentence *s = &w->d->sent.v[ev_tok(w, tok)->sent];
	for (uint32_t n = 0; n < 3 && s->span.end - s->span.beg > n; n++) {
		char ch = w->d->text[s->span.end - 1 - n];
		if (ch == '?')
			return !colon_behind(w, tok); /* "After the dam burst, one question will not go away: who knew?" */
		if (ch != '"' && ch != ' ')
			return false;
	}
	return false;
}

/* « pour déclencher des élections »: only aimed at. */
static bool aimed_at(const ev_work *w, const ev_event *e)
{
	if (!e->nominal || e->clause == e->tok || !e->vg.infinitive || e->vg.perfect || e->vg.fin != RC_NONE || !ev_rel(w, e->clause, RC_DEPREL_ADVCL))
		return false;
	for (uint32_t k = w->d->node[e->clause].first_kid; k != RC_NONE && k < e->clause; k = w->d->node[k].next_kid)
		if ((ev_rel(w, k, RC_DEPREL_MARK) || ev_rel(w, k, RC_DEPREL_CASE)) && ev_is(w, k, EV_PURPOSE))
			return true;
	return false;
}

/* "two sailors who asked not to be named", «una fuente que pidió no ser identificada»: how somebody speaks, nothing that happened. */
static bool stays_unnamed(const ev_work *w, const ev_event *e)
{
	if (e->nominal || ev_special(w, e->tok) != EV_G_DEMAND || !ev_rel(w, e->tok, RC_DEPREL_ACL))
		return false;
	for (uint32_t k = rc_doc_kid(w->d, e->tok, RC_DEPREL_XCOMP); k != RC_NONE; k = w->d->node[k].next_kid) {
		ev_vg g = ev_verb_group(w, k);
		if (ev_rel(w, k, RC_DEPREL_XCOMP) && g.negated && g.passive && g.fin == RC_NONE)
			return true;
	}
	return false;
}

/* Does a stretch say how often: « chaque année »? */
static bool each_time(const ev_work *w, rc_span s)
{
	uint32_t lo = 0, hi = w->d->time.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (w->d->time.v[mid].span.beg < s.beg)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < w->d->time.n && w->d->time.v[lo].span.beg < s.end; lo++)
		if (w->d->time.v[lo].type == RC_SET)
			return true;
	return false;
}

/* « menace d'attaquer si l'armée ne se retire pas »: what is not to happen is a condition; « il allait visiter les tombes chaque année »: a habit; "was arrested as he tried
 * to board a flight": an attempt that only says when. None of them is news. */
static bool in_passing(const ev_work *w, const ev_event *e, const claim *c)
{
	enum { NEAR = 6 };
	if (e->nominal)
		return false;
	if (c->plain && c->value == RC_CLAIM_NOT_DONE && ev_has_if(w, e->clause) &&
	    !(ev_rel(w, e->clause, RC_DEPREL_CCOMP) && ev_is(w, ev_tok(w, e->clause)->head, EV_REPORT) && w->d->node[e->clause].left < ev_tok(w, e->clause)->head + NEAR))
		return true; /* not « n'a pas dit si X ne viendrait pas » */
	const rc_token *g = ev_tok(w, e->governor);
	uint32_t up = g->head;
	bool when = e->governor != e->clause && ev_is(w, e->governor, EV_TRY) && rc_deprel_is(g->deprel, RC_DEPREL_ADVCL) && up != RC_NONE && ev_finite(w, e->governor) && !ev_has_if(w, e->governor);
	if (when && w->event_of[up] != RC_NONE)
		return true;
	if (c->value != RC_CLAIM_PLANNED || e->governor == e->clause || RC_FEAT(g->feats, TENSE) != RC_TENSE_IMP || !ev_is(w, e->governor, EV_FUTURE))
		return false;
	return each_time(w, w->d->sent.v[g->sent].span);
}

/* A negation is news only of some kinds of happening: nobody keeps what did not happen of the others. */
static bool idle_negation(const ev_work *w, const ev_event *e, const claim *c)
{
	int s = e->nominal ? EV_G_NONE : ev_special(w, e->tok);
	if (c->idle || ((s == EV_G_DENY || s == EV_G_REJECT) && ev_turned_round(w, e->tok)))
		return true; /* « n'a ni confirmé ni démenti » */
	if (c->value != RC_CLAIM_NOT_DONE || !c->plain)
		return false;
	if (!e->nominal && !ev_special(w, e->tok) && ev_against(w, e->tok))
		return false; /* "was not lifted, contrary to what he had promised" */
	const ev_group *g = ev_group_of(w, ev_entry_of(w, e));
	return !g || !g->denied;
}

/* « Il est faux que », "no evidence that", "rejected reports that". */
static void doubted(ev_work *w, ev_event *e, claim *c)
{
	uint32_t doubt = rc_ev_doubt(w, e);
	c->hedged |= (doubt & EV_RESERVE) != 0;
	if (!(doubt & (EV_UNTRUE | EV_UNPROVEN)) || (c->determined && c->value != RC_CLAIM_DONE && c->value != RC_CLAIM_NOT_DONE))
		return;
	c->plain = c->reportative = false;
	c->value = c->value == RC_CLAIM_DONE && (doubt & EV_UNTRUE) ? RC_CLAIM_NOT_DONE : RC_CLAIM_POSSIBLE;
	c->determined = true;
}

void rc_ev_claims(ev_work *w)
{
	for (uint32_t i = 0; i < w->event.n; i++) {
		ev_event *e = &w->event.v[i];
		claim c = {.value = RC_CLAIM_DONE};
		if (e->nominal)
			noun_claim(w, e, &c);
		else
			verb_claim(w, e, &c);
		if (((!e->nominal || e->clause != e->tok) && ev_has_if(w, e->clause)) || below_condition(w, e->clause))
			set(&c, RC_CLAIM_POSSIBLE);
		doubted(w, e, &c);
		if (question(w, e->tok) || (c.subjunctive && w->d->lang != RC_EN && !in_order(w, e->clause))) /* "avant que", «una vez acepte» */
			set(&c, RC_CLAIM_POSSIBLE);
		e->claim = c.value;
		e->hedged = c.hedged;
		e->reportative = c.reportative;
		e->passive = e->vg.passive;
		e->dropped |= in_passing(w, e, &c) || idle_negation(w, e, &c) || stays_unnamed(w, e) || aimed_at(w, e) || (e->nominal && ev_case_is(w, e->tok, EV_WITHOUT));
	}
}

/* What needs the day of the event: called once times are known. */
void rc_ev_claims_timed(ev_work *w)
{
	for (uint32_t i = 0; i < w->event.n; i++) {
		ev_event *e = &w->event.v[i];
		if (e->claim == RC_CLAIM_DONE && looks_ahead(w, e))
			e->claim = RC_CLAIM_PLANNED;
		position(w, e);
	}
}
