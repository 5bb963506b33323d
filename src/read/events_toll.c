/* events_toll.c - how many died and were hurt, where no verb tells of it, or only one that counts.
 *
 * "Twelve dead in mine blast", « Bilan : 12 morts, 63 blessés », «hubo tres heridos»: the counted word is the event. "Raised the death toll to nine",
 * « le bilan s'élève à 15 morts », «elevó a cinco los muertos»: the deaths are, named by the toll; who counts is no doer, the day of counting is not theirs.
 * Headlines have hardly a grammar that a parser would get right, so a counted word is found by what stands beside it: the number before, the mark
 * that opens its part of the sentence, no verb behind.
 */
#include "read/events_int.h"

enum { NEAR = 40 };

static bool harm(const ev_work *w, uint32_t entry)
{
	uint32_t group = entry == RC_NONE ? RC_NONE : w->know->entry.v[entry].group;
	return group != RC_NONE && (group == w->know->special[EV_G_DIE] || group == w->know->special[EV_G_INJURE]);
}

/* Entry of a word that counts the dead or hurt: « mort », "wounded", «heridos», also where the tagger sees a participle. */
static uint32_t counted_entry(const ev_work *w, uint32_t tok)
{
	static const rc_upos as[] = {RC_UPOS_NOUN, RC_UPOS_ADJ, RC_UPOS_VERB};
	uint8_t u = ev_tok(w, tok)->upos;
	if (u != RC_UPOS_NOUN && u != RC_UPOS_ADJ && u != RC_UPOS_VERB)
		return RC_NONE;
	uint32_t last;
	bool participle = u == RC_UPOS_VERB && RC_FEAT(ev_tok(w, tok)->feats, VERBFORM) == RC_VERBFORM_PART;
	for (uint32_t i = 0; i < (participle ? 3u : 2u); i++) {
		uint32_t at = u == RC_UPOS_VERB && i == 0 ? RC_NONE : ev_lookup(w, tok, as[i], &last);
		if (harm(w, at) && !w->know->entry.v[at].n_rest && !w->know->entry.v[at].toll)
			return at;
	}
	return RC_NONE;
}

/* First word of the figure right before a word, or the word itself where there is none. */
static uint32_t figure_before(const ev_work *w, uint32_t tok)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, tok)->sent].tok_beg, t = tok;
	while (t > beg && tok - t < 8 && (w->holds[t - 1] & EV_HOLDS_QUANTITY) && !(w->holds[t - 1] & EV_HOLDS_TIME))
		t--;
	return t;
}

static bool finite_verb(const ev_work *w, uint32_t t)
{
	uint64_t f = ev_tok(w, t)->feats;
	return ev_verbal(w, t) && !ev_named(w, t) && (RC_FEAT(f, VERBFORM) == RC_VERBFORM_FIN || (RC_FEAT(f, MOOD) && !RC_FEAT(f, VERBFORM)));
}

/* Does a part of the sentence open at the figure, with nothing that speaks of the counted between their word and its end? */
static bool stands_alone(const ev_work *w, uint32_t figure, uint32_t tok)
{
	const rc_sentence *s = &w->d->sent.v[ev_tok(w, tok)->sent];
	uint32_t t = figure, up = ev_tok(w, tok)->head;
	if (!s->in_title && !s->heading && ev_rel(w, tok, RC_DEPREL_NSUBJ) && up != RC_NONE && up > tok && ev_finite(w, up))
		return false; /* « trois blessés, dont un enfant, ont été évacués » */
	while (t > s->tok_beg && figure - t < 4 && (ev_tok(w, t - 1)->upos == RC_UPOS_ADP || ev_tok(w, t - 1)->upos == RC_UPOS_ADV || ev_tok(w, t - 1)->upos == RC_UPOS_DET))
		t--;
	if (t > s->tok_beg && ev_tok(w, t - 1)->upos != RC_UPOS_PUNCT)
		return false;
	if (t > s->tok_beg && !s->in_title && !s->heading)
		for (uint32_t k = s->tok_beg; k < t; k++) /* « blessant, selon elle, 12 … » goes on with a clause */
			if (finite_verb(w, k))
				return false;
	for (uint32_t k = tok + 1, n = 0; k < s->tok_end && n < NEAR; k++, n++) {
		if (ev_tok(w, k)->upos == RC_UPOS_PUNCT)
			return true;
		if (finite_verb(w, k))
			return false;
	}
	return true;
}

/* « douze morts dans l'explosion », « le bilan est de 15 morts », «hubo tres heridos» */
static bool exists(const ev_work *w, uint32_t tok)
{
	const rc_token *t = ev_tok(w, tok);
	if (t->upos == RC_UPOS_VERB || rc_doc_kid(w->d, tok, RC_DEPREL_NUMMOD) == RC_NONE)
		return false;
	return t->head == RC_NONE || ((ev_tok(w, t->head)->upos == RC_UPOS_AUX || ev_is(w, t->head, EV_REPORT | EV_OCCUR)) &&
	                              (rc_deprel_is(t->deprel, RC_DEPREL_OBJ) || rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ)));
}

/* What a headline's first part names, so that the figures behind its colon are that happening's: « Explosion à Kelmor : 12 morts ». */
static uint32_t named_before(const ev_work *w, uint32_t figure)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, figure)->sent].tok_beg, found = RC_NONE;
	for (uint32_t t = figure, n = 0; t-- > beg && n < NEAR; n++) {
		if (finite_verb(w, t))
			return RC_NONE;
		const ev_event *e = w->event_of[t] == RC_NONE ? NULL : &w->event.v[w->event_of[t]];
		const ev_group *g = e && !e->dropped ? ev_group_of(w, ev_entry_of(w, e)) : NULL;
		if (g && e->nominal && g->sudden)
			found = w->event_of[t];
	}
	return found;
}

void rc_ev_counted(ev_work *w, uint32_t tok)
{
	if (w->event_of[tok] != RC_NONE || w->proxy[tok] != RC_NONE || ev_named(w, tok))
		return;
	uint32_t figure = figure_before(w, tok), entry = counted_entry(w, tok);
	if (entry == RC_NONE || (figure == tok && !exists(w, tok)))
		return;
	bool alone = figure < tok && stands_alone(w, figure, tok);
	if (!alone && !exists(w, tok))
		return;
	uint32_t other = alone ? named_before(w, figure) : RC_NONE;
	if (other != RC_NONE) {
		w->proxy[tok] = other;
		w->used[tok] = 1;
		return;
	}
	ev_add(w, tok, tok, tok + 1, entry)->nominal = true;
	w->used[tok] = 1;
	uint32_t at = w->event_of[tok], end = w->d->sent.v[ev_tok(w, tok)->sent].tok_end;
	for (uint32_t t = tok + 1, n = 0; alone && t < end && n < NEAR; t++, n++) { /* « et 63 blessés »: a figure of the same event */
		if (finite_verb(w, t))
			break;
		if (counted_entry(w, t) != RC_NONE && figure_before(w, t) < t && w->event_of[t] == RC_NONE && w->proxy[t] == RC_NONE) {
			w->proxy[t] = at;
			w->used[t] = 1;
		}
	}
}

/* The verb that tells of a toll: « porter le bilan à », "the toll rose to"; RC_NONE. */
static uint32_t telling(const ev_work *w, uint32_t noun)
{
	uint32_t t = noun;
	for (uint32_t n = 0; n < 3; n++) {
		const rc_token *k = ev_tok(w, t);
		if (k->head == RC_NONE)
			return RC_NONE;
		bool below = rc_deprel_is(k->deprel, RC_DEPREL_OBJ) || rc_deprel_is(k->deprel, RC_DEPREL_NSUBJ) || rc_deprel_is(k->deprel, RC_DEPREL_OBL) ||
		             rc_deprel_is(k->deprel, RC_DEPREL_XCOMP);
		if (ev_verbal(w, k->head) && !ev_named(w, k->head))
			return below ? k->head : RC_NONE;
		t = k->head;
	}
	return RC_NONE;
}

/* The figure that a word is part of, or RC_NONE. */
static uint32_t figure_at(const ev_work *w, uint32_t tok)
{
	uint32_t lo = 0, hi = w->d->quantity.n, at = ev_tok(w, tok)->span.beg;
	if (!(w->holds[tok] & EV_HOLDS_QUANTITY) || (w->holds[tok] & EV_HOLDS_TIME))
		return RC_NONE;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (w->d->quantity.v[mid].span.end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < w->d->quantity.n && w->d->quantity.v[lo].span.beg <= at ? lo : RC_NONE;
}

bool ev_money(const ev_work *w, uint32_t tok)
{
	uint32_t q = figure_at(w, tok);
	rc_str unit = q == RC_NONE ? RC_NULL_STR : w->d->quantity.v[q].unit;
	return unit.n == 3 && unit.p[0] >= 'A' && unit.p[0] <= 'Z' && unit.p[2] >= 'A' && unit.p[2] <= 'Z'; /* ISO 4217 */
}

/* Is the word part of a count, neither money nor a measure? */
static bool counts(const ev_work *w, uint32_t tok)
{
	uint32_t q = figure_at(w, tok);
	return q != RC_NONE && rc_str_eqz(w->d->quantity.v[q].unit, "1");
}

static bool figure_near(const ev_work *w, uint32_t around)
{
	uint32_t left = w->d->node[around].left, right = w->d->node[around].right;
	left = left + NEAR < around ? around - NEAR : left;
	for (uint32_t t = left; t <= right && t < around + NEAR; t++)
		if (counts(w, t))
			return true;
	return false;
}

/* Does another clause lie between a word and the verb above it ("rose to seven after two wounded died")? */
static bool in_other_clause(const ev_work *w, uint32_t tok, uint32_t around)
{
	uint32_t t = ev_tok(w, tok)->head;
	for (uint32_t n = 0; t != RC_NONE && t != around && n < NEAR; n++, t = ev_tok(w, t)->head)
		if (ev_verbal(w, t) && ev_finite(w, t))
			return true;
	return false;
}

/* The counted word below the verb (« à 15 morts ») rather than the toll, where there is one: it says what happened. */
static uint32_t counted_below(const ev_work *w, uint32_t around)
{
	uint32_t right = w->d->node[around].right;
	for (uint32_t t = w->d->node[around].left; t <= right && t < around + NEAR; t++)
		if (w->event_of[t] == RC_NONE && w->proxy[t] == RC_NONE && figure_before(w, t) < t && counted_entry(w, t) != RC_NONE &&
		    !in_other_clause(w, t, around))
			return t;
	return RC_NONE;
}

bool rc_ev_told_toll(ev_work *w, uint32_t noun, uint32_t beg, uint32_t end, uint32_t entry)
{
	uint32_t up = telling(w, noun), counted = up == RC_NONE ? RC_NONE : counted_below(w, up), head = ev_tok(w, noun)->head;
	if (!figure_near(w, up == RC_NONE ? noun : up) || (up == RC_NONE && head != RC_NONE && ev_rel(w, noun, RC_DEPREL_NSUBJ)))
		return false; /* « le bilan est de 15 morts »: they speak for themselves */
	if (up != RC_NONE && w->event_of[up] != RC_NONE) {
		w->event.v[w->event_of[up]].dropped = true; /* the counting is no event beside what is counted */
		w->event_of[up] = RC_NONE;
	}
	uint32_t at = w->event.n, last = w->d->node[up == RC_NONE ? noun : up].right;
	ev_event *e = counted == RC_NONE ? ev_add(w, noun, beg, end, entry) : ev_add(w, counted, counted, counted + 1, counted_entry(w, counted));
	e->nominal = e->toll = true;
	for (uint32_t t = beg; t < end; t++)
		w->used[t] = 1;
	if (counted != RC_NONE)
		w->proxy[noun] = at, w->used[counted] = 1;
	if (up != RC_NONE) {
		e->clause = e->governor = up;
		e->vg = ev_verb_group(w, up);
		w->proxy[up] = at;
		if (!ev_rel(w, noun, RC_DEPREL_NSUBJ))
			e->teller = up;
	}
	for (uint32_t t = w->d->node[up == RC_NONE ? noun : up].left; t <= last && t < noun + NEAR; t++)
		if (t != noun && w->event_of[t] == RC_NONE && w->proxy[t] == RC_NONE && figure_before(w, t) < t && counted_entry(w, t) != RC_NONE) {
			w->proxy[t] = at;
			w->used[t] = 1;
		}
	return true;
}
