/* events_doubt.c - turns of several words that take a happening back or keep a distance from it.
 *
 * « Il est faux que … », "there is no evidence that …", "rejected reports that …", "acquitted of …", «al parecer», "if confirmed": the words
 * stand in data/<lang>/event-words.tsv (untrue, unproven, reserve, content). They are looked for in the running words just before the
 * clause, which holds where a parser hangs the clause elsewhere; only the clause's own verb and what it carries is concerned.
 */
#include "read/events_int.h"
#include "read/speech.h"

enum { REACH = 14, NEAR = 8 };

static bool word_is(const ev_work *w, uint32_t tok, uint64_t word)
{
	return rc_pool_hash(&w->d->pool, ev_tok(w, tok)->lemma) == word || rc_pool_hash(&w->d->pool, ev_tok(w, tok)->norm) == word;
}

/* Does the phrase end at this word? Adverbs may stand between; a negation only where nothing is proved. */
static bool ends_at(const ev_work *w, const ev_phrase *p, uint32_t at, uint32_t beg)
{
	uint32_t left = p->n, skipped = 0;
	for (uint32_t t = at + 1; left && t-- > beg;) {
		if (word_is(w, t, p->word[left - 1])) {
			left--;
			continue;
		}
		bool no = ev_is(w, t, EV_NEGATION);
		if (++skipped > 2 || (no && p->kind != EV_PHRASE_UNPROVEN) || (!no && ev_tok(w, t)->upos != RC_UPOS_ADV))
			return false;
		if (p->kind == EV_PHRASE_RESERVE && left == p->n)
			return false;
	}
	return !left;
}

/* Does a phrase's last word stand at this word, or behind the two at most that ends_at passes over? No for nearly all words. */
static bool may_end(const ev_work *w, uint32_t at, uint32_t beg)
{
	for (uint32_t n = 0; n < 3 && at + 1 > beg + n; n++) {
		const rc_token *t = ev_tok(w, at - n);
		if (!w->lang->closes || ((rc_doc_known(w->d, t->lemma) | rc_doc_known(w->d, t->norm)) & w->lang->closes))
			return true;
	}
	return false;
}

static bool phrase(const ev_work *w, int kind, uint32_t at)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, at)->sent].tok_beg;
	if (!may_end(w, at, beg))
		return false;
	for (uint32_t i = 0; i < w->lang->phrase.n; i++)
		if (w->lang->phrase.v[i].kind == kind && ends_at(w, &w->lang->phrase.v[i], at, beg))
			return true;
	return false;
}

bool ev_content(const ev_work *w, uint32_t noun)
{
	return phrase(w, EV_PHRASE_CONTENT, noun);
}

bool ev_against(const ev_work *w, uint32_t tok)
{
	const rc_sentence *s = &w->d->sent.v[ev_tok(w, tok)->sent];
	uint32_t beg = tok > s->tok_beg + 40 ? tok - 40 : s->tok_beg, end = tok + 40 < s->tok_end ? tok + 40 : s->tok_end;
	for (uint32_t t = beg; t < end; t++)
		if (phrase(w, EV_PHRASE_AGAINST, t))
			return true;
	return false;
}

bool ev_confirms(const ev_work *w, uint32_t verb)
{
	if (!ev_verbal(w, verb))
		return false;
	uint32_t done = ev_is(w, verb, EV_POSSIBLE) ? rc_doc_kid(w->d, verb, RC_DEPREL_XCOMP) : RC_NONE; /* « n'a pu être vérifié » */
	return phrase(w, EV_PHRASE_CONFIRM, verb) || (done != RC_NONE && phrase(w, EV_PHRASE_CONFIRM, done));
}

/* « La mort de 40 civils n'a pas été confirmée », "reports of two deaths could not be verified": what a noun tells of. */
bool ev_unconfirmed(const ev_work *w, uint32_t noun, uint32_t verb)
{
	const rc_token *k = ev_tok(w, noun);
	if (verb == noun && rc_deprel_is(k->deprel, RC_DEPREL_NMOD) && k->head != RC_NONE && phrase(w, EV_PHRASE_CONTENT, k->head))
		k = ev_tok(w, k->head);
	if (verb == noun)
		verb = rc_deprel_is(k->deprel, RC_DEPREL_NSUBJ) ? k->head : RC_NONE;
	return verb != RC_NONE && verb > noun && ev_confirms(w, verb) && ev_verb_group(w, verb).negated;
}

/* The verb or noun of denial whose object the clause spells out: "rejected reports that …"; RC_NONE. */
static uint32_t denied_by(const ev_work *w, uint32_t before)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, before)->sent].tok_beg, noun = RC_NONE;
	for (uint32_t t = before + 1, n = 0; t-- > beg && n < NEAR; n++) {
		const rc_token *k = ev_tok(w, t);
		if (k->upos == RC_UPOS_PUNCT || k->upos == RC_UPOS_SCONJ)
			return RC_NONE;
		if (noun == RC_NONE) {
			if (!phrase(w, EV_PHRASE_CONTENT, t))
				continue;
			noun = t;
			uint32_t by = k->head == RC_NONE || !ev_verbal(w, k->head) || k->deprel != RC_DEPREL_NSUBJ_PASS ? RC_NONE : k->head;
			int turned = by == RC_NONE ? EV_G_NONE : ev_special(w, by);
			if (turned == EV_G_DENY || turned == EV_G_REJECT)
				return by; /* "The claim that … was denied" */
			continue;
		}
		int s = ev_special(w, t);
		if (s == EV_G_DENY || s == EV_G_REJECT)
			return t;
		if (ev_verbal(w, t))
			return RC_NONE;
	}
	return RC_NONE;
}

static bool second_object(const ev_work *w, uint32_t first, uint32_t verb)
{
	for (uint32_t k = w->d->node[first].next_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_OBJ))
			return true;
	return ev_verb_group(w, verb).passive;
}

/* Does a noun whose content a clause spells out stand before it, none of a statement: "the claim by rebels that"? */
static bool unvouched(const ev_work *w, uint32_t before)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, before)->sent].tok_beg;
	for (uint32_t t = before + 1, n = 0; t-- > beg && n < NEAR; n++) {
		if (ev_tok(w, t)->upos == RC_UPOS_PUNCT || ev_tok(w, t)->upos == RC_UPOS_SCONJ || ev_verbal(w, t))
			return false;
		if (ev_tok(w, t)->upos == RC_UPOS_NOUN && phrase(w, EV_PHRASE_CONTENT, t))
			return w->cue[t] == RC_NONE;
	}
	return false;
}

static uint32_t opened_by(const ev_work *w, ev_event *e, uint32_t before)
{
	if (phrase(w, EV_PHRASE_UNTRUE, before))
		return EV_UNTRUE;
	if (phrase(w, EV_PHRASE_UNPROVEN, before))
		return EV_UNPROVEN;
	uint32_t by = denied_by(w, before);
	if (by == RC_NONE)
		return 0;
	e->denier = by;
	return ev_turned_round(w, by) ? EV_UNPROVEN : EV_UNTRUE;
}

/* "allegations that soldiers killed", "a report on Channel Six that he had stepped down": a relative pronoun for the parser, though the clause has its subject. */
static bool conjunction(const ev_work *w, uint32_t k, uint32_t verb)
{
	if (ev_rel(w, k, RC_DEPREL_MARK))
		return true;
	if ((!ev_rel(w, k, RC_DEPREL_NSUBJ) && !ev_rel(w, k, RC_DEPREL_OBJ)) || !ev_relative(w, k))
		return false;
	for (uint32_t o = w->d->node[k].next_kid; o != RC_NONE && o < verb; o = w->d->node[o].next_kid)
		if (ev_rel(w, o, RC_DEPREL_NSUBJ))
			return true;
	return false;
}

/* What stands before the clause's conjunction, or before « selon lesquelles ». */
static uint32_t clause_opened(const ev_work *w, ev_event *e, uint32_t verb)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, verb)->sent].tok_beg, left = w->d->node[verb].left;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && k < verb; k = w->d->node[k].next_kid)
		if (k > beg && conjunction(w, k, verb)) {
			uint32_t found = opened_by(w, e, k - 1);
			if (found)
				return found;
			if ((!ev_rel(w, k, RC_DEPREL_OBJ) || second_object(w, k, verb)) && (ev_rel(w, verb, RC_DEPREL_ACL) || ev_rel(w, verb, RC_DEPREL_CCOMP)) && unvouched(w, k - 1))
				return EV_RESERVE; /* "The claim by rebels that they shot down a jet": nobody's word yet */
		}
	if (w->d->lang == RC_EN && left > beg && ev_rel(w, verb, RC_DEPREL_ACL) && ev_finite(w, verb) && ev_tok(w, verb)->head == left - 1 && opened_by(w, e, left - 1))
		return opened_by(w, e, left - 1); /* without "that" */
	bool according = ev_rel(w, verb, RC_DEPREL_ACL) && left + 2 < verb &&
	                 (phrase(w, EV_PHRASE_ACCORDING, left + 1) || phrase(w, EV_PHRASE_ACCORDING, left + 2));
	return according && left > beg ? opened_by(w, e, left - 1) : 0;
}

/* « acquitté du meurtre », "cleared of killing" */
static uint32_t acquitted(const ev_work *w, const ev_event *e)
{
	bool of = false;
	for (uint32_t t = e->tok, n = 0; n < 4; n++) {
		of |= ev_case_is(w, t, EV_OF);
		for (uint32_t k = w->d->node[t].first_kid; k != RC_NONE && k < t; k = w->d->node[k].next_kid)
			of |= ev_rel(w, k, RC_DEPREL_MARK) && ev_is(w, k, EV_OF);
		t = ev_rel(w, t, RC_DEPREL_NSUBJ) || ev_finite(w, t) ? RC_NONE : ev_tok(w, t)->head;
		if (t == RC_NONE || t > e->tok)
			return 0;
		uint32_t last, at = ev_lookup(w, t, ev_verbal(w, t) ? RC_UPOS_VERB : RC_UPOS_NOUN, &last);
		const ev_group *g = at == RC_NONE ? NULL : ev_group_of(w, &w->know->entry.v[at]);
		if (g && rc_str_eqz(g->id, "acquit"))
			return of ? EV_UNPROVEN | EV_RESERVE : 0;
	}
	return 0;
}

/* « P, croit savoir X »: whoever says it says so with reserve. */
static bool said_with_reserve(const ev_work *w, const ev_event *e)
{
	uint32_t st = rc_speech_at(w->d, ev_tok(w, e->tok)->span.beg);
	const rc_statement *s = st == RC_NONE ? NULL : &w->d->statement.v[st];
	if (s && s->cue_head != RC_NONE && s->kind == RC_INDIRECT && s->act == RC_ACT_SAYS && !rc_span_is(s->speaker.span) && s->speaker.entity == RC_NONE)
		return true; /* « on dit que P », «se dice que P»: nobody's word */
	for (uint32_t t = s ? s->cue_head : RC_NONE; t < w->d->tok.n && ev_tok(w, t)->span.end <= s->cue.end; t++)
		if (phrase(w, EV_PHRASE_RESERVE, t))
			return true;
	return false;
}

/* A reserve before the verb in its own clause: «al parecer», "if confirmed", « auraient, d'après un témoin, tué ». */
static bool reserved(const ev_work *w, const ev_event *e)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, e->clause)->sent].tok_beg;
	bool bare = e->vg.fin == RC_NONE && e->vg.participle && e->clause > beg &&
	            ev_tok(w, e->clause - 1)->upos == RC_UPOS_PUNCT, clear = true;
	for (uint32_t t = e->clause, n = 0; t-- > beg && n < REACH; n++) {
		if (phrase(w, EV_PHRASE_RESERVE, t))
			return true;
		if (w->event_of[t] != RC_NONE && ev_verbal(w, t))
			return false;
		if (bare && clear && ev_is(w, t, EV_CONDITIONAL) && ev_tok(w, t + 1)->upos == RC_UPOS_PUNCT)
			return true;
		clear &= ev_tok(w, t)->upos != RC_UPOS_VERB;
	}
	return false;
}

/* « le tueur présumé a abattu »: who did it is said with reserve. */
static bool doer_suspected(const ev_work *w, const ev_event *e)
{
	if (e->nominal || e->vg.passive)
		return false;
	for (uint32_t k = w->d->node[e->clause].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		if (w->d->tok.v[k].deprel != RC_DEPREL_NSUBJ)
			continue;
		for (uint32_t a = w->d->node[k].first_kid; a != RC_NONE; a = w->d->node[a].next_kid)
			if (ev_is(w, a, EV_HEDGE) && (ev_rel(w, a, RC_DEPREL_AMOD) || ev_rel(w, a, RC_DEPREL_ACL)))
				return true;
	}
	return false;
}

/* The second of two clauses, set off by a comma and with a subject of its own, speaks for itself: « …, mais elle a … ». */
static bool on_its_own(const ev_work *w, uint32_t verb)
{
	bool comma = false, subject = false;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && k < verb; k = w->d->node[k].next_kid) {
		comma |= ev_tok(w, k)->upos == RC_UPOS_PUNCT;
		subject |= ev_rel(w, k, RC_DEPREL_NSUBJ);
	}
	return comma && subject && ev_rel(w, verb, RC_DEPREL_CONJ) && ev_finite(w, verb);
}

uint32_t rc_ev_doubt(const ev_work *w, ev_event *e)
{
	uint32_t found = acquitted(w, e);
	if (e->nominal && e->clause == e->tok) { /* "no evidence the attacks came from X" */
		uint32_t up = ev_rel(w, e->tok, RC_DEPREL_NSUBJ) ? ev_tok(w, e->tok)->head : RC_NONE;
		return up != RC_NONE && up > e->tok && ev_verbal(w, up) && w->event_of[up] == RC_NONE ? found | clause_opened(w, e, up) : found;
	}
	if (reserved(w, e) || said_with_reserve(w, e) || doer_suspected(w, e))
		found |= EV_RESERVE;
	for (uint32_t t = e->clause, n = 0; t != RC_NONE && n < 5; n++) {
		uint32_t opened = clause_opened(w, e, t);
		if (opened)
			return found | opened;
		if (on_its_own(w, t))
			break;
		bool own = ev_rel(w, t, RC_DEPREL_XCOMP) || ev_rel(w, t, RC_DEPREL_CONJ) || ev_rel(w, t, RC_DEPREL_OBJ);
		if (!own && !(ev_rel(w, t, RC_DEPREL_CCOMP) && !ev_finite(w, t)))
			break;
		t = ev_tok(w, t)->head;
	}
	return found;
}
