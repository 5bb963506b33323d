/* events_double.c - one happening told by two words is one event.
 *
 * "Announced the launch of X", « a revendiqué l'attentat de X », "claimed responsibility for killing X": the act of speech and what it tells of. Where only the
 * speech has a day, it is the event, and the noun below it is its content; where the noun has a day of its own, or a place or somebody and the
 * speech has no day, the noun is, told by whoever speaks; two days are two events. A deed told by a verb always stays. An announcing that only
 * follows its content (« …, a annoncé le ministre ») reports.
 */
#include "read/events_int.h"

/* The verb of an announcing or acknowledging whose object the event is; RC_NONE. */
static uint32_t told_by(const ev_work *w, const ev_event *e)
{
	uint32_t t = e->clause;
	for (uint32_t n = 0; n < 3; n++) {
		const rc_token *k = ev_tok(w, t);
		if (k->head == RC_NONE || (!e->nominal && t == e->clause && !rc_deprel_is(k->deprel, RC_DEPREL_ACL) && !rc_deprel_is(k->deprel, RC_DEPREL_ADVCL)))
			return RC_NONE;
		bool object = rc_deprel_is(k->deprel, RC_DEPREL_OBJ) || k->deprel == RC_DEPREL_NSUBJ_PASS || rc_deprel_is(k->deprel, RC_DEPREL_CONJ);
		bool responsibility = rc_deprel_is(k->deprel, RC_DEPREL_OBL) || rc_deprel_is(k->deprel, RC_DEPREL_NMOD) || rc_deprel_is(k->deprel, RC_DEPREL_ACL) ||
		                      rc_deprel_is(k->deprel, RC_DEPREL_ADVCL);
		uint32_t at = w->event_of[k->head];
		if (at != RC_NONE && !w->event.v[at].nominal && w->event.v[at].entry != RC_NONE) {
			const ev_entry *en = ev_entry_of(w, &w->event.v[at]);
			bool speaks = en->group == w->know->special[EV_G_ANNOUNCE] || en->group == w->know->special[EV_G_ACKNOWLEDGE];
			if (!speaks || e == &w->event.v[at])
				return RC_NONE;
			if (object || w->used[t] || (responsibility && en->n_rest && en->group == w->know->special[EV_G_ACKNOWLEDGE]))
				return k->head;
			return RC_NONE;
		}
		if (!(object || (responsibility && w->used[k->head])) || (ev_verbal(w, k->head) && ev_finite(w, k->head)))
			return RC_NONE;
		t = k->head;
	}
	return RC_NONE;
}

static void settle(ev_work *w, ev_event *e)
{
	uint32_t up = told_by(w, e);
	if (up == RC_NONE)
		return;
	ev_event *v = &w->event.v[w->event_of[up]];
	bool deed = !e->nominal, dated = e->time != RC_NONE && e->time != v->time;
	if (v->claim != RC_CLAIM_DONE || v->dropped)
		return;
	if (v->time != RC_NONE && !dated && !deed) {
		e->dropped = true;
		return;
	}
	e->teller = up;
	if (v->time == RC_NONE)
		v->dropped = true;
}

/* « …, a annoncé dimanche le ministre »: the content before it holds the events. */
static bool only_reports(const ev_work *w, const ev_event *v)
{
	const ev_entry *en = ev_entry_of(w, v);
	uint32_t st = v->nominal || v->dropped ? RC_NONE : w->cue[v->tok];
	if (!en || en->group != w->know->special[EV_G_ANNOUNCE] || st == RC_NONE)
		return false;
	rc_span span = w->d->statement.v[st].span;
	if (span.end > w->d->tok.v[v->tok].span.beg)
		return false;
	for (uint32_t t = rc_doc_tok_at(w->d, span.beg); t < w->d->tok.n && w->d->tok.v[t].span.beg < span.end; t++)
		if (w->event_of[t] != RC_NONE && !w->event.v[w->event_of[t]].dropped)
			return true;
	return false;
}

void rc_ev_doubles(ev_work *w)
{
	for (uint32_t i = 0; i < w->event.n; i++)
		if (!w->event.v[i].dropped && (!w->event.v[i].nominal || w->event.v[i].clause == w->event.v[i].tok))
			settle(w, &w->event.v[i]);
	for (uint32_t i = 0; i < w->event.n; i++)
		w->event.v[i].dropped |= only_reports(w, &w->event.v[i]);
}
