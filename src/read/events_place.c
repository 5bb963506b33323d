/* events_place.c - an event's day, place and figures, and the stretch of text that is its clause.
 *
 * Each time expression, place name and figure climbs the tree from its own head to the first trigger; a verb that is no event stops it (« a
 * déclaré vendredi que … »), one that only stands before the event (« doit arriver samedi ») hands it down. Every climb is bounded.
 */
#include "read/events_int.h"

enum { MAX_CLIMB = 40 };

/* The event that a word belongs to. */
static uint32_t owner(const ev_work *w, uint32_t tok)
{
	for (uint32_t t = tok, n = 0; t != RC_NONE && n < MAX_CLIMB; t = w->d->tok.v[t].head, n++) {
		uint32_t e = w->event_of[t];
		if (e != RC_NONE && !w->event.v[e].dropped)
			return e;
		if (e != RC_NONE && ev_verbal(w, t) && !ev_named(w, t))
			return RC_NONE;
		if (w->proxy[t] != RC_NONE && !w->event.v[w->proxy[t]].dropped)
			return w->proxy[t];
		if (w->d->tok.v[t].upos == RC_UPOS_VERB && !ev_named(w, t)) /* but "Harl Pass" is no passing */
			return RC_NONE;
	}
	return RC_NONE;
}

/* "Shortly before the mayor's death, on Wednesday a case was filed": behind the comma of such an opening a day is the main clause's. */
static uint32_t beyond_opening(const ev_work *w, uint32_t event, uint32_t tok)
{
	const ev_event *e = &w->event.v[event];
	uint32_t up = ev_tok(w, e->tok)->head;
	if (!e->nominal || e->clause != e->tok || up == RC_NONE || up < tok)
		return event;
	bool set_off = tok + 1 < w->d->tok.n && ev_tok(w, tok + 1)->upos == RC_UPOS_PUNCT;
	if (set_off && ev_case(w, e->tok) == RC_NONE)
		return event; /* « l'attaque, mardi, a été revendiquée » */
	for (uint32_t t = e->end; t < tok; t++)
		if (ev_tok(w, t)->upos == RC_UPOS_PUNCT && w->d->text[ev_tok(w, t)->span.beg] == ',') {
			uint32_t over = owner(w, up);
			return over == RC_NONE ? event : over;
		}
	return event;
}

/* Word of a span that hangs on a word outside it. */
static uint32_t head_of_span(const ev_work *w, rc_span s)
{
	const rc_doc *d = w->d;
	uint32_t first = rc_doc_tok_at(d, s.beg);
	for (uint32_t t = first, n = 0; t < d->tok.n && d->tok.v[t].span.beg < s.end && n < 24; t++, n++) {
		uint32_t h = d->tok.v[t].head;
		if (d->tok.v[t].upos != RC_UPOS_ADP && (h == RC_NONE || d->tok.v[h].span.beg < s.beg || d->tok.v[h].span.beg >= s.end))
			return t;
	}
	return first < d->tok.n && d->tok.v[first].span.beg < s.end ? first : RC_NONE;
}

/* Event of a sentence that stands highest in the tree. */
static uint32_t main_event(const ev_work *w, uint32_t sent)
{
	uint32_t best = RC_NONE, best_depth = RC_NONE;
	for (uint32_t t = w->d->sent.v[sent].tok_beg; t < w->d->sent.v[sent].tok_end; t++) {
		uint32_t e = w->event_of[t], depth = 0;
		if (e == RC_NONE || w->event.v[e].dropped)
			continue;
		for (uint32_t up = t; up != RC_NONE && depth < MAX_CLIMB; up = w->d->tok.v[up].head)
			depth++;
		if (depth < best_depth) {
			best = e;
			best_depth = depth;
		}
	}
	return best;
}

/* ---- time ---- */

static int time_worth(const rc_time *t)
{
	if (t->type != RC_DATE && t->type != RC_TIME)
		return 0;
	if (!t->value.p || rc_str_ends(t->value, RC_STR("_REF")))
		return 0;
	return t->from != RC_NO_DAY ? 2 : 1;
}

/* Where and when somebody counts the dead is not where and when they died: only what stands below the toll's own noun is. */
static bool beyond_toll(const ev_work *w, uint32_t event, rc_span span)
{
	const ev_event *e = &w->event.v[event];
	uint32_t t = rc_doc_tok_at(w->d, span.beg), below = RC_NONE;
	for (uint32_t n = 0; e->toll && t < w->d->tok.n && t != e->tok && n < MAX_CLIMB; n++) {
		below = t;
		t = ev_tok(w, t)->head;
	}
	return e->toll && (t != e->tok || below == RC_NONE || !ev_case_is(w, below, EV_OF | EV_ORIGIN | EV_AGENT | EV_LOCATIVE));
}

/* "Monday's attack was the deadliest since one in Lorring in 2018, with 95 killed": what is told behind "since" is of the earlier happening. */
static bool of_earlier(const ev_work *w, uint32_t event, rc_span span)
{
	const ev_event *e = &w->event.v[event];
	uint32_t t = rc_doc_tok_at(w->d, span.beg), since = t < w->d->tok.n ? w->since[ev_tok(w, t)->sent] : RC_NONE;
	return since != RC_NONE && t > since && e->tok < since && e->clause < since && ev_tok(w, e->tok)->sent == ev_tok(w, t)->sent;
}

static void offer_time(ev_work *w, uint32_t event, uint32_t time)
{
	ev_event *e = &w->event.v[event];
	if (of_earlier(w, event, w->d->time.v[time].span))
		return;
	if (beyond_toll(w, event, w->d->time.v[time].span))
		return;
	int worth = time_worth(&w->d->time.v[time]);
	if (worth && (e->time == RC_NONE || worth > time_worth(&w->d->time.v[e->time])))
		e->time = time;
}

/* A clause without a day of its own that shares the one above: « ont atterri samedi, transportant … », « samedi, X a fait … et Y ». */
static void inherit_time(ev_work *w, ev_event *e)
{
	const rc_token *t = ev_tok(w, e->clause);
	if (t->head == RC_NONE || e->nominal)
		return;
	uint32_t up = owner(w, e->vg.gerund && e->vg.fin == RC_NONE ? ev_gerund_head(w, e->clause) : t->head);
	if (up == RC_NONE || w->event.v[up].time == RC_NONE || w->event.v[up].nominal)
		return;
	bool finite = e->vg.fin != RC_NONE;
	bool imperfect = finite && RC_FEAT(w->d->tok.v[e->vg.fin].feats, TENSE) == RC_TENSE_IMP && !e->vg.perfect;
	bool gerund = e->vg.gerund && !finite && !ev_gerund_apart(w, e->clause);
	if ((gerund && (rc_deprel_is(t->deprel, RC_DEPREL_ADVCL) || rc_deprel_is(t->deprel, RC_DEPREL_ACL) || rc_deprel_is(t->deprel, RC_DEPREL_XCOMP))) ||
	    (imperfect && t->deprel == RC_DEPREL_ACL_RELCL))
		e->time = w->event.v[up].time;
	else if (t->deprel == RC_DEPREL_CONJ && w->event_of[t->head] != RC_NONE &&
	         w->d->time.v[w->event.v[up].time].span.beg < w->d->tok.v[t->head].span.beg)
		e->time = w->event.v[up].time;
}

/* « TAVRES, 10 mars (Corvane) – Une explosion… »: the day and place of writing stand before a dash, behind a name in capitals or before an agency in
 * parentheses. They tell nothing of the event. */
static bool in_dateline(const ev_work *w, rc_span span)
{
	const rc_doc *d = w->d;
	uint32_t s = rc_doc_sent_at(d, span.beg);
	if (s == RC_NONE || d->sent.v[s].tok_beg == d->sent.v[s].tok_end)
		return false;
	uint32_t beg = d->tok.v[d->sent.v[s].tok_beg].atom_beg;
	bool sign = d->atom.v[beg].upper == 2;
	for (uint32_t a = beg; a < d->atom.n && a < beg + 16; a++) {
		const rc_atom *t = &d->atom.v[a];
		rc_str mark = {d->text + t->beg, t->end - t->beg};
		sign |= rc_str_eqz(mark, "(");
		bool dash = rc_str_eqz(mark, "–") || rc_str_eqz(mark, "—") || rc_str_eqz(mark, "-");
		bool closed = a > beg && (d->text[d->atom.v[a - 1].beg] == '.' || d->text[d->atom.v[a - 1].beg] == ')'); /* "(Albor).-" */
		if (dash && (t->gap != RC_GAP_NONE || closed))
			return sign && span.end <= t->beg;
	}
	return false;
}

/* "attacked a post before dawn on Tuesday, killing seven": a day between the two verbs is the first one's too. */
static void hand_up_time(ev_work *w, ev_event *e)
{
	const rc_token *t = ev_tok(w, e->clause);
	bool gerund = !e->nominal && e->vg.gerund && e->vg.fin == RC_NONE && !ev_gerund_apart(w, e->clause);
	uint32_t head = gerund ? ev_gerund_head(w, e->clause) : RC_NONE;
	uint32_t up = head == RC_NONE ? RC_NONE : w->event_of[head];
	if (up != RC_NONE && e->time != RC_NONE && w->event.v[up].time == RC_NONE && w->d->time.v[e->time].span.end <= t->span.beg)
		w->event.v[up].time = e->time;
}

/* The harm and the happening that brought it, in one clause, share day and place: « l'explosion a tué douze personnes mardi », "were killed on Sunday
 * in an attack"; another verb's happening takes its own: "rammed the boat on Sunday in a crash that …". */
static void share(ev_work *w, const ev_event *e, uint32_t *time, uint32_t *place)
{
	const ev_group *g = ev_group_of(w, ev_entry_of(w, e));
	const rc_token *t = ev_tok(w, e->tok);
	uint32_t verb = e->nominal && e->clause == e->tok && t->head != RC_NONE && !e->dropped ? w->event_of[t->head] : RC_NONE;
	bool in = rc_deprel_is(t->deprel, RC_DEPREL_OBL) && ev_case_is(w, e->tok, EV_LOCATIVE | EV_AGENT);
	if (verb == RC_NONE || !g || !g->sudden || w->event.v[verb].dropped || !(in || rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ)))
		return;
	ev_event *v = &w->event.v[verb];
	const ev_entry *en = ev_entry_of(w, v);
	bool harm = en && (en->group == w->know->special[EV_G_DIE] || en->group == w->know->special[EV_G_INJURE] ||
	                   en->group == w->know->special[EV_G_DESTROY]);
	uint32_t *mine = time ? time : place, *other = time ? &v->time : &v->place;
	if (*mine == RC_NONE && (harm || in))
		*mine = *other;
	else if (*other == RC_NONE && harm)
		*other = *mine;
}

/* "a Christmas party", « le budget 2026 »: the time names a thing; it is no day of the clause. */
static bool names_thing(const ev_work *w, uint32_t head, const rc_time *time)
{
	const rc_token *t = ev_tok(w, head);
	uint32_t up = t->head;
	if (up == RC_NONE || w->event_of[up] != RC_NONE || (w->holds[up] & EV_HOLDS_TIME) ||
	    (ev_tok(w, up)->upos != RC_UPOS_NOUN && !(ev_tok(w, up)->upos == RC_UPOS_PROPN && ev_case(w, up) != RC_NONE)))
		return false; /* "This morning X died" is a day of the clause */
	if (w->d->lang == RC_EN)
		return rc_deprel_is(t->deprel, RC_DEPREL_COMPOUND) && up > head;
	return rc_deprel_is(t->deprel, RC_DEPREL_NMOD) && ev_case(w, head) == RC_NONE && time->value.n == 4 && up + 1 == head;
}

/* « C'est lundi que X a rencontré Y », "It was on Monday that": the clause hangs below the day. */
static uint32_t cleft(const ev_work *w, uint32_t head)
{
	const rc_token *t = ev_tok(w, head);
	bool be = rc_doc_kid(w->d, head, RC_DEPREL_COP) != RC_NONE || (t->head != RC_NONE && ev_tok(w, t->head)->upos == RC_UPOS_AUX);
	uint32_t up = t->head, from = up != RC_NONE && up < head && ev_tok(w, up)->upos == RC_UPOS_AUX && ev_tok(w, up)->head == RC_NONE ? up : head; /* «Fue el lunes cuando» */
	for (uint32_t k = w->d->node[from].first_kid; be && k != RC_NONE; k = w->d->node[k].next_kid) {
		if (k < head || !ev_verbal(w, k) || (from != head && !ev_rel(w, k, RC_DEPREL_ADVCL) && !ev_rel(w, k, RC_DEPREL_CSUBJ) && !ev_rel(w, k, RC_DEPREL_ACL)))
			continue;
		uint32_t e = w->event_of[k] != RC_NONE ? w->event_of[k] : w->proxy[k];
		if (e != RC_NONE && !w->event.v[e].dropped)
			return e;
	}
	return RC_NONE;
}

/* « C'était vendredi, un peu avant minuit. », "It was Monday.", «Fue el sábado.»: a sentence whose verb only says when. */
static bool only_time(const ev_work *w, uint32_t sent, uint32_t head)
{
	const rc_sentence *s = &w->d->sent.v[sent];
	uint32_t up = ev_tok(w, head)->head, root = up == RC_NONE ? head : up;
	if (s->in_title || ev_tok(w, root)->head != RC_NONE || (root != head && ev_tok(w, root)->upos != RC_UPOS_AUX))
		return false;
	if (root == head && rc_doc_kid(w->d, head, RC_DEPREL_COP) == RC_NONE)
		return false;
	for (uint32_t t = s->tok_beg; t < root + (root != head); t++) { /* before the day: « c'était », nothing else */
		uint8_t u = ev_tok(w, t)->upos;
		if (u == RC_UPOS_NOUN || u == RC_UPOS_PROPN || u == RC_UPOS_VERB || u == RC_UPOS_ADJ || u == RC_UPOS_NUM)
			return false;
	}
	return true;
}

/* It belongs to the sentence before in its paragraph, where that has no day of its own, else to the one after. */
static void pass_on_time(ev_work *w, uint32_t time, uint32_t sent, uint32_t head)
{
	for (uint32_t n = 0; n < 2; n++) {
		bool before = n == 0;
		if (before ? sent == 0 || w->d->sent.v[sent].paragraph : sent + 1 >= w->d->sent.n)
			continue;
		uint32_t s = before ? sent - 1 : sent + 1, e = w->d->sent.v[s].in_title ? RC_NONE : main_event(w, s);
		bool one_voice = e != RC_NONE && !((ev_tok(w, head)->flags ^ ev_tok(w, w->event.v[e].tok)->flags) & RC_TOK_QUOTED);
		if (one_voice && w->event.v[e].time == RC_NONE && w->event.v[e].claim == RC_CLAIM_DONE) {
			offer_time(w, e, time);
			return;
		}
	}
}

static uint32_t beside_happening(const ev_work *w, uint32_t tok);

void rc_ev_times(ev_work *w)
{
	for (uint32_t i = 0; i < w->d->time.n; i++) {
		uint32_t head = head_of_span(w, w->d->time.v[i].span);
		if (head == RC_NONE || in_dateline(w, w->d->time.v[i].span) || names_thing(w, head, &w->d->time.v[i]))
			continue;
		uint32_t e = owner(w, head);
		e = e == RC_NONE ? cleft(w, head) : beyond_opening(w, e, head);
		if (e != RC_NONE)
			offer_time(w, e, i);
	}
	for (uint32_t i = 0; i < w->d->time.n; i++) {
		uint32_t head = head_of_span(w, w->d->time.v[i].span);
		uint32_t e = head == RC_NONE || owner(w, head) != RC_NONE || in_dateline(w, w->d->time.v[i].span) ? RC_NONE : beside_happening(w, head);
		if (e != RC_NONE && w->event.v[e].time == RC_NONE)
			offer_time(w, e, i);
	}
	for (uint32_t i = 0; i < w->d->time.n; i++) {
		uint32_t s = rc_doc_sent_at(w->d, w->d->time.v[i].span.beg), head = head_of_span(w, w->d->time.v[i].span);
		if (s != RC_NONE && head != RC_NONE && only_time(w, s, head) && cleft(w, head) == RC_NONE)
			pass_on_time(w, i, s, head);
	}
	for (uint32_t i = 0; i < w->event.n; i++)
		hand_up_time(w, &w->event.v[i]);
	for (uint32_t i = 0; i < w->event.n; i++)
		share(w, &w->event.v[i], &w->event.v[i].time, NULL);
	for (uint32_t i = 0; i < w->event.n; i++)
		if (w->event.v[i].time == RC_NONE)
			inherit_time(w, &w->event.v[i]);
	for (uint32_t i = 0; i < w->event.n; i++)
		share(w, &w->event.v[i], &w->event.v[i].time, NULL);
}

/* ---- place ---- */

static bool is_country(const ev_work *w, uint32_t entity)
{
	return rc_str_starts(w->d->entity.v[entity].kb, RC_STR("countries:"));
}

static bool spot(const ev_work *w, uint32_t event)
{
	const ev_group *g = ev_group_of(w, ev_entry_of(w, &w->event.v[event]));
	return g && g->spot;
}

/* Is the preposition's place only whom the act is addressed to (« demander à Moscou »)? */
static bool addressee(const ev_work *w, uint32_t event, uint32_t prep)
{
	const ev_entry *en = ev_entry_of(w, &w->event.v[event]);
	if (!en || spot(w, event))
		return false;
	uint64_t hash = rc_pool_hash(&w->d->pool, w->d->tok.v[prep].lemma);
	for (uint32_t i = 0; i < en->n_recipient; i++)
		if (en->recipient[i].kind == EV_SLOT_PREP && en->recipient[i].prep == hash)
			return true;
	return false;
}

/* How well a word with this preposition names a place: 2 locative, 1 where something comes from, 0 not at all. */
static int locative(const ev_work *w, uint32_t tok, uint32_t *prep)
{
	uint32_t c = ev_case(w, tok), left = w->d->node[tok].left;
	if (c == RC_NONE && left > w->d->sent.v[ev_tok(w, tok)->sent].tok_beg && ev_tok(w, left - 1)->upos == RC_UPOS_ADP)
		c = left - 1; /* «frente a Noroa», whose preposition the tree hung elsewhere */
	*prep = c;
	if (c == RC_NONE)
		return 0;
	if (ev_is(w, c, EV_LOCATIVE))
		return 2;
	if (c > w->d->sent.v[ev_tok(w, c)->sent].tok_beg && ev_is(w, c - 1, EV_LOCATIVE) && w->d->tok.v[c - 1].upos != RC_UPOS_VERB)
		return 2;
	return ev_is(w, c, EV_ORIGIN) ? 1 : 0;
}

static void offer_place(ev_work *w, uint32_t event, const rc_mention *m, int worth, uint8_t *best)
{
	uint32_t entity = m->entity;
	if (beyond_toll(w, event, m->span) || of_earlier(w, event, m->span))
		return;
	int score = worth * 2 + !is_country(w, entity);
	if (score > best[event]) {
		best[event] = (uint8_t)score;
		w->event.v[event].place = entity;
	}
}

/* «abordó al pesquero cuando faenaba frente a Torna»: what went on meanwhile went on in the same place. */
static uint32_t meanwhile(const ev_work *w, uint32_t tok)
{
	uint32_t v = tok;
	for (uint32_t n = 0; v != RC_NONE && n < 4 && ev_tok(w, v)->upos != RC_UPOS_VERB; n++)
		v = ev_tok(w, v)->head;
	if (v == RC_NONE || !ev_rel(w, v, RC_DEPREL_ADVCL) || ev_tok(w, v)->head == RC_NONE || w->event_of[v] != RC_NONE)
		return RC_NONE;
	ev_vg g = ev_verb_group(w, v);
	if (g.fin == RC_NONE || g.negated || !(RC_FEAT(ev_tok(w, g.fin)->feats, TENSE) == RC_TENSE_IMP || (w->d->lang == RC_EN && (g.progressive || g.gerund) && g.past)))
		return RC_NONE;
	return owner(w, ev_tok(w, v)->head);
}

/* The object, or the subject of a passive: « le port de Kelmor a été bombardé ». */
static bool undergoes(const ev_work *w, uint32_t tok)
{
	const rc_token *t = ev_tok(w, tok);
	if (rc_deprel_is(t->deprel, RC_DEPREL_OBJ) || t->deprel == RC_DEPREL_NSUBJ_PASS)
		return true;
	return rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) && t->head != RC_NONE && ev_verbal(w, t->head) && ev_verb_group(w, t->head).passive;
}

/* « s'est écrasé entre A et B »: of two places that something fell or burst between, the first; a clash or talks between two are theirs. */
static bool on_the_way(const ev_work *w, uint32_t event, uint32_t prep)
{
	const ev_group *g = ev_group_of(w, ev_entry_of(w, &w->event.v[event]));
	return g && g->between && rc_map_get(&w->lang->between, rc_hash(rc_doc_norm(w->d, prep))) != RC_NONE;
}

/* "A bus carrying children to Lorring on Sunday overturned", « alors qu'elle se trouvait vendredi »: a day inside what goes on beside a happening, or describes who
 * takes part in it, is the happening's, where that has none. */
static uint32_t beside_happening(const ev_work *w, uint32_t tok)
{
	uint32_t outer = meanwhile(w, tok), v = tok;
	if (outer != RC_NONE)
		return outer;
	for (uint32_t n = 0; v != RC_NONE && n < 4 && ev_tok(w, v)->upos != RC_UPOS_VERB; n++)
		v = ev_tok(w, v)->head;
	if (v == RC_NONE || !ev_rel(w, v, RC_DEPREL_ACL) || w->event_of[v] != RC_NONE)
		return RC_NONE;
	ev_vg g = ev_verb_group(w, v);
	if (g.fin == RC_NONE ? !g.gerund : RC_FEAT(ev_tok(w, g.fin)->feats, TENSE) != RC_TENSE_IMP || g.perfect)
		return RC_NONE;
	uint32_t noun = ev_tok(w, v)->head, verb = noun == RC_NONE ? RC_NONE : ev_tok(w, noun)->head;
	if (verb == RC_NONE || verb < tok || !ev_rel(w, noun, RC_DEPREL_NSUBJ) || w->event_of[verb] == RC_NONE || w->event.v[w->event_of[verb]].dropped)
		return RC_NONE;
	return w->event_of[verb];
}

/* One place name: where it stands itself, else where the noun phrase around it does (« à l'aéroport de Tavres »). */
static void place_name(ev_work *w, const rc_mention *m, uint8_t *best)
{
	uint32_t tok = m->head, prep;
	int worth = locative(w, tok, &prep);
	const rc_token *t = ev_tok(w, tok);
	uint32_t event = t->head == RC_NONE ? RC_NONE : owner(w, t->head);
	if (event != RC_NONE && worth < 2 && prep != RC_NONE && on_the_way(w, event, prep))
		worth = 2;
	if (event == RC_NONE) {
		uint32_t outer = t->head == RC_NONE ? RC_NONE : meanwhile(w, t->head), at = t->head;
		if (outer != RC_NONE && (worth == 2 || (!ev_verbal(w, at) && locative(w, at, &prep) == 2)))
			offer_place(w, outer, m, 2, best);
		return;
	}
	if (worth == 2) {
		if (!addressee(w, event, prep))
			offer_place(w, event, m, 4, best);
		return;
	}
	if (worth == 1 && spot(w, event) && rc_deprel_is(t->deprel, RC_DEPREL_OBL)) {
		offer_place(w, event, m, 2, best);
		return;
	}
	if (rc_deprel_is(t->deprel, RC_DEPREL_OBJ) && spot(w, event) && w->event_of[t->head] == event) {
		offer_place(w, event, m, 3, best);
		return;
	}
	uint32_t up = t->head;
	if (worth == 1 && w->event_of[up] == event && spot(w, event) && w->event.v[event].nominal && !is_country(w, m->entity)) {
		offer_place(w, event, m, 1, best);
		return;
	}
	bool within = rc_deprel_is(t->deprel, RC_DEPREL_NMOD) || rc_deprel_is(t->deprel, RC_DEPREL_COMPOUND) || rc_deprel_is(t->deprel, RC_DEPREL_APPOS) ||
	              rc_deprel_is(t->deprel, RC_DEPREL_FLAT);
	if (!within || w->used[up] || w->event_of[up] != RC_NONE || ev_verbal(w, up))
		return;
	if (locative(w, up, &prep) == 2 && !addressee(w, event, prep))
		offer_place(w, event, m, 3, best);
	else if (undergoes(w, up) && spot(w, event) && !is_country(w, m->entity))
		offer_place(w, event, m, 1, best);
}

/* « Moscou y a inauguré »: the place last named. */
static void pronoun_place(ev_work *w, ev_event *e)
{
	for (uint32_t k = w->d->node[e->clause].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		if (w->d->tok.v[k].upos != RC_UPOS_PRON || !rc_str_eqz(rc_doc_norm(w->d, k), "y"))
			continue;
		if (w->name[k] != RC_NONE && w->d->entity.v[w->d->mention.v[w->name[k]].entity].type == RC_LOC) {
			e->place = w->d->mention.v[w->name[k]].entity;
			return;
		}
		for (uint32_t t = k, n = 0; t > 0 && n < 60; n++) {
			uint32_t m = w->name[--t], prep;
			if (m != RC_NONE && w->d->entity.v[w->d->mention.v[m].entity].type == RC_LOC && locative(w, w->d->mention.v[m].head, &prep) == 2) {
				e->place = w->d->mention.v[m].entity;
				return;
			}
		}
	}
}

void rc_ev_places(ev_work *w)
{
	uint8_t *best = rc_arena_alloc(w->scratch, w->event.n + 1);
	for (uint32_t i = 0; i < w->d->mention.n; i++) {
		const rc_mention *m = &w->d->mention.v[i];
		if (w->d->entity.v[m->entity].type == RC_LOC && m->kind == RC_MENTION_NAME && m->head < w->d->tok.n)
			place_name(w, m, best);
	}
	for (uint32_t i = 0; i < w->event.n; i++)
		share(w, &w->event.v[i], NULL, &w->event.v[i].place);
	if (w->d->lang == RC_FR)
		for (uint32_t i = 0; i < w->event.n; i++)
			if (w->event.v[i].place == RC_NONE && !w->event.v[i].nominal)
				pronoun_place(w, &w->event.v[i]);
}

/* ---- figures ---- */

static void offer_quantity(ev_work *w, uint32_t event, uint32_t quantity)
{
	ev_pair *last = w->figure.n ? &w->figure.v[w->figure.n - 1] : NULL;
	if ((last && last->event == event && last->quantity == quantity) || of_earlier(w, event, w->d->quantity.v[quantity].span))
		return;
	*RC_ADD(w->scratch, w->figure) = (ev_pair){event, quantity};
}

/* Sudden happenings that a noun or verb leads to by one of these prepositions: « le bilan de l'explosion ». */
static void offer_below(ev_work *w, uint32_t tok, uint32_t event, uint32_t quantity, uint32_t prepositions)
{
	for (uint32_t k = w->d->node[tok].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		const ev_group *g = w->event_of[k] == RC_NONE ? NULL : ev_group_of(w, ev_entry_of(w, &w->event.v[w->event_of[k]]));
		if (g && g->sudden && w->event_of[k] != event && !w->event.v[w->event_of[k]].dropped && (ev_rel(w, k, RC_DEPREL_OBL) || ev_rel(w, k, RC_DEPREL_NMOD)) &&
		    ev_case_is(w, k, prepositions))
			offer_quantity(w, w->event_of[k], quantity);
	}
}

/* Deaths and injuries count in the happening that brought them: « l'explosion a fait 12 morts », "were killed in the blast",
 * « douze morts dans un accident ». */
static void offer_happening(ev_work *w, uint32_t event, uint32_t quantity)
{
	const ev_event *e = &w->event.v[event];
	const ev_entry *en = ev_entry_of(w, e);
	if (!en || (en->group != w->know->special[EV_G_DIE] && en->group != w->know->special[EV_G_INJURE] && en->group != w->know->special[EV_G_RISE]))
		return;
	bool passive = false;
	uint32_t s = e->nominal ? RC_NONE : ev_subject(w, e->clause, &passive), other = s == RC_NONE ? RC_NONE : w->event_of[s];
	if (other != RC_NONE && other != event && !w->event.v[other].dropped)
		offer_quantity(w, other, quantity);
	if (s != RC_NONE && w->d->tok.v[s].upos == RC_UPOS_NOUN)
		offer_below(w, s, event, quantity, EV_OF | EV_ORIGIN);
	for (uint32_t k = w->d->node[e->clause].first_kid; e->toll && k != RC_NONE; k = w->d->node[k].next_kid)
		if (w->d->tok.v[k].upos == RC_UPOS_NOUN) /* « le bilan de l'explosion » */
			offer_below(w, k, event, quantity, EV_OF | EV_ORIGIN | EV_AGENT);
	offer_below(w, e->clause, event, quantity, EV_LOCATIVE | EV_AGENT);
}

/* Participles and relative clauses of the counted noun speak of the figure too: « 99 militaires envoyés par Moscou ». */
static void below_noun(ev_work *w, uint32_t noun, uint32_t quantity, uint32_t already)
{
	for (uint32_t k = w->d->node[noun].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		uint32_t e = ev_rel(w, k, RC_DEPREL_ACL) ? w->event_of[k] : RC_NONE;
		if (e != RC_NONE && e != already && !w->event.v[e].dropped)
			offer_quantity(w, e, quantity);
	}
}

/* "raised the toll from this week's raid on a post to nine guards": the figure behind "to" or "at" is the toll's, wherever the tree hangs it. */
static void offer_toll(ev_work *w, uint32_t quantity)
{
	uint32_t t = rc_doc_tok_at(w->d, w->d->quantity.v[quantity].span.beg), beg = t < w->d->tok.n ? w->d->sent.v[ev_tok(w, t)->sent].tok_beg : t;
	bool led = t < w->d->tok.n && t > beg && (ev_is(w, t - 1, EV_TO) || rc_map_get(&w->lang->level, rc_hash(rc_doc_norm(w->d, t - 1))) != RC_NONE);
	for (uint32_t n = 0; led && t > beg && n < MAX_CLIMB; n++) {
		uint32_t e = w->event_of[--t];
		if (e != RC_NONE && w->event.v[e].toll && !w->event.v[e].dropped) {
			offer_quantity(w, e, quantity);
			return;
		}
		led = ev_tok(w, t)->upos != RC_UPOS_VERB && ev_tok(w, t)->upos != RC_UPOS_AUX;
		e = w->proxy[t];
		if (!led && e != RC_NONE && w->event.v[e].toll && !w->event.v[e].dropped)
			offer_quantity(w, e, quantity);
	}
}

/* Who each verb is about, by its noun: the figure of a subject is its verb's. */
static uint32_t *subjects(const ev_work *w)
{
	uint32_t *of = rc_arena_alloc(w->scratch, ((size_t)w->d->tok.n + 1) * sizeof *of);
	memset(of, 0xFF, ((size_t)w->d->tok.n + 1) * sizeof *of);
	for (uint32_t i = 0; i < w->event.n; i++) {
		const ev_event *e = &w->event.v[i];
		uint32_t s = e->nominal || e->dropped ? RC_NONE : ev_subject(w, e->clause, &(bool){false});
		if (s != RC_NONE && of[s] == RC_NONE && ev_tok(w, s)->sent == ev_tok(w, e->clause)->sent)
			of[s] = i;
	}
	return of;
}

/* The verb that a figure opens a clause of: « … et 32 ont été blessés », ", and 12 people were unaccounted for", whatever the tree hangs it on; RC_NONE. */
static uint32_t opens_clause(const ev_work *w, const rc_quantity *q)
{
	enum { NOUN = 3 };
	uint32_t first = rc_doc_tok_at(w->d, q->span.beg), t = first;
	if (first >= w->d->tok.n || first == w->d->sent.v[ev_tok(w, first)->sent].tok_beg || rc_str_eqz(q->unit, "%"))
		return RC_NONE;
	uint32_t end = w->d->sent.v[ev_tok(w, first)->sent].tok_end;
	uint8_t before = ev_tok(w, first - 1)->upos;
	if (before != RC_UPOS_CCONJ && before != RC_UPOS_PUNCT && before != RC_UPOS_SCONJ && before != RC_UPOS_VERB) /* "claimed 190 were dead" */
		return RC_NONE;
	while (t < end && ev_tok(w, t)->span.beg < q->span.end)
		t++;
	for (uint32_t n = 0; t < end && n < NOUN && !ev_verbal(w, t); t++, n++) {
		uint8_t u = ev_tok(w, t)->upos;
		if (u != RC_UPOS_NOUN && u != RC_UPOS_ADJ && u != RC_UPOS_ADV && !(u == RC_UPOS_PRON && !ev_relative(w, t)))
			return RC_NONE;
	}
	if (t >= end || !ev_verbal(w, t) || RC_FEAT(ev_tok(w, t)->feats, VERBFORM) != RC_VERBFORM_FIN)
		return RC_NONE;
	bool aux = ev_tok(w, t)->upos == RC_UPOS_AUX && ev_tok(w, t)->head != RC_NONE && ev_tok(w, t)->head > t;
	return aux ? ev_tok(w, t)->head : t;
}

/* « neuf hommes, et non onze », «el 51 %, frente al 46 % de X», "seven of the sixteen": the second figure is set against the first, or is the whole of which that is
 * a part; the happening's is the first. */
static bool second_figure(const ev_work *w, uint32_t quantity)
{
	enum { NEAR = 3 };
	const rc_quantity *q = &w->d->quantity.v[quantity], *before = quantity ? q - 1 : NULL;
	uint32_t t = rc_doc_tok_at(w->d, q->span.beg);
	if (!before || t >= w->d->tok.n)
		return false;
	uint32_t beg = w->d->sent.v[ev_tok(w, t)->sent].tok_beg;
	bool rather = false, part = t > beg && before->span.end < ev_tok(w, t)->span.beg, of = false;
	for (uint32_t k = t, n = 0; k > beg && n < NEAR + 1; n++) {
		k--;
		if (ev_tok(w, k)->span.beg < before->span.end)
			return part && of && rc_str_eq(q->unit, before->unit);
		uint8_t u = ev_tok(w, k)->upos;
		rather |= rc_map_get(&w->lang->rather, rc_hash(rc_doc_norm(w->d, k))) != RC_NONE;
		if (rather)
			return ev_tok(w, rc_doc_tok_at(w->d, before->span.beg))->sent == ev_tok(w, t)->sent;
		of |= ev_is(w, k, EV_OF);
		if (u != RC_UPOS_ADP && u != RC_UPOS_DET && u != RC_UPOS_ADV)
			return false;
	}
	return false;
}

/* The event whose figure it is: of the clause that it opens, else of the words that it hangs on or whose subject they are. */
static uint32_t owner_of_figure(const ev_work *w, uint32_t quantity, uint32_t tok, uint32_t of_subject)
{
	uint32_t verb = opens_clause(w, &w->d->quantity.v[quantity]), e = owner(w, tok);
	if (of_subject != RC_NONE && of_subject != e && (e == RC_NONE || rc_doc_kid(w->d, w->event.v[of_subject].clause, RC_DEPREL_NSUBJ) == RC_NONE))
		e = of_subject; /* « … et 300 habitants ont été évacués », hung on the verb before */
	if (verb == RC_NONE || (e != RC_NONE && w->event.v[e].clause >= rc_doc_tok_at(w->d, w->d->quantity.v[quantity].span.beg)))
		return e;
	uint32_t own = w->event_of[verb] != RC_NONE ? w->event_of[verb] : w->proxy[verb];
	return own != RC_NONE && !w->event.v[own].dropped ? own : RC_NONE;
}

void rc_ev_quantities(ev_work *w)
{
	uint32_t *subject_of = subjects(w);
	uint32_t sent = RC_NONE, before = RC_NONE, inside = RC_NONE;
	for (uint32_t i = 0; i < w->d->quantity.n; i++) {
		const rc_quantity *q = &w->d->quantity.v[i];
		uint32_t tok = q->of_head != RC_NONE && q->of_head < w->d->tok.n ? q->of_head : head_of_span(w, q->span);
		uint32_t first = rc_doc_tok_at(w->d, q->span.beg);
		if (tok == RC_NONE || (first < w->d->tok.n && (w->holds[first] & EV_HOLDS_TIME)) || second_figure(w, i))
			continue;
		uint32_t e = owner_of_figure(w, i, tok, subject_of[tok]);
		if (e != RC_NONE) {
			offer_quantity(w, e, i);
			offer_happening(w, e, i);
		}
		offer_toll(w, i);
		below_noun(w, tok, i, e);
		if (ev_tok(w, tok)->sent != sent) {
			sent = ev_tok(w, tok)->sent;
			before = w->carries[sent] ? main_event(w, sent - 1) : RC_NONE;
			inside = w->carries[sent] ? main_event(w, sent) : RC_NONE;
		}
		if (inside != RC_NONE)
			offer_quantity(w, inside, i);
		if (before != RC_NONE)
			offer_quantity(w, before, i);
	}
}

/* ---- the clause ---- */

static bool leaves_clause(const ev_work *w, uint32_t verb, uint32_t k)
{
	const rc_token *t = ev_tok(w, k);
	if (rc_deprel_is(t->deprel, RC_DEPREL_PARATAXIS) || rc_deprel_is(t->deprel, RC_DEPREL_LIST))
		return true;
	if (rc_deprel_is(t->deprel, RC_DEPREL_CONJ))
		return ev_verbal(w, k) || !ev_verbal(w, verb);
	bool comma = w->d->node[k].left > 0 && k > verb && w->d->tok.v[w->d->node[k].left].upos == RC_UPOS_PUNCT;
	if (rc_deprel_is(t->deprel, RC_DEPREL_ADVCL))
		return ev_finite(w, k);
	if (rc_deprel_is(t->deprel, RC_DEPREL_ACL) || rc_deprel_is(t->deprel, RC_DEPREL_APPOS))
		return comma;
	return false;
}

static bool trimmed(const ev_work *w, uint32_t tok, bool left)
{
	uint8_t u = ev_tok(w, tok)->upos;
	return u == RC_UPOS_PUNCT || (left && (u == RC_UPOS_CCONJ || u == RC_UPOS_SCONJ));
}

rc_span rc_ev_clause(const ev_work *w, const ev_event *e)
{
	uint32_t v = e->clause, beg = v, end = v;
	bool open = false;
	for (uint32_t k = w->d->node[v].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		bool out = leaves_clause(w, v, k) || (e->nominal && v == e->tok && ev_rel(w, k, RC_DEPREL_CASE));
		if (k < v) {
			if (out)
				open = false;
			else if (!open)
				open = true, beg = w->d->node[k].left;
			if (!open)
				beg = v;
		} else {
			if (out)
				break;
			end = w->d->node[k].right > end ? w->d->node[k].right : end;
		}
	}
	while (beg < v && (trimmed(w, beg, true) || ((w->d->tok.v[beg].flags & RC_TOK_MWT) && !(w->d->tok.v[beg].flags & RC_TOK_MWT_FIRST))))
		beg++;
	while (end > v && trimmed(w, end, false))
		end--;
	if (e->beg < beg)
		beg = e->beg;
	if (e->end - 1 > end)
		end = e->end - 1;
	return rc_doc_words(w->d, beg, end + 1);
}
