/* events.c - stage "events": what a chronology would keep, with who, whom, when, where, how many, and whose word it is.
 *
 * Reads everything before it: words and trees, names, times, figures, statements. The steps are one file each (see events_int.h); this one
 * prepares the look-ups by word, runs the steps and writes the layer in the order of the text. All of it is linear in the text: every climb in
 * a tree and every look around a word is bounded.
 */
#include "read/events_int.h"

static uint32_t *none(rc_arena *a, uint32_t n)
{
	uint32_t *v = rc_arena_alloc(a, ((size_t)n + 1) * sizeof *v);
	memset(v, 0xFF, ((size_t)n + 1) * sizeof *v);
	return v;
}

static uint32_t word_classes(const ev_lang *l, const rc_doc *d, const rc_token *t)
{
	uint32_t by_lemma = rc_word_map_get(&l->word, d, t->lemma);
	uint32_t by_form = t->norm == t->lemma ? RC_NONE : rc_word_map_get(&l->word, d, t->norm);
	return (by_lemma == RC_NONE ? 0 : by_lemma) | (by_form == RC_NONE ? 0 : by_form);
}

static void mark(ev_work *w, rc_span s, uint8_t bit)
{
	for (uint32_t t = rc_doc_tok_at(w->d, s.beg); t < w->d->tok.n && w->d->tok.v[t].span.beg < s.end; t++)
		w->holds[t] |= bit;
}

static void prepare(ev_work *w)
{
	rc_doc *d = w->d;
	uint32_t n = d->tok.n;
	w->cls = rc_arena_alloc(w->scratch, ((size_t)n + 1) * sizeof *w->cls);
	w->event_of = none(w->scratch, n);
	w->proxy = none(w->scratch, n);
	w->name = none(w->scratch, n);
	w->said = none(w->scratch, n);
	w->cue = none(w->scratch, n);
	w->used = rc_arena_alloc(w->scratch, (size_t)n + 1);
	w->holds = rc_arena_alloc(w->scratch, (size_t)n + 1);
	w->since = none(w->scratch, d->sent.n);
	w->carries = rc_arena_alloc(w->scratch, ((size_t)d->sent.n + 1) * sizeof *w->carries);
	for (uint32_t t = 0; t < n; t++)
		w->cls[t] = word_classes(w->lang, d, &d->tok.v[t]);
	for (uint32_t i = 0; i < d->mention.n; i++) {
		const rc_mention *m = &d->mention.v[i];
		for (uint32_t t = m->tok_beg; t < m->tok_end && t < n; t++)
			if (w->name[t] == RC_NONE || (m->kind == RC_MENTION_NAME && d->mention.v[w->name[t]].kind != RC_MENTION_NAME))
				w->name[t] = i;
	}
	for (uint32_t i = 0; i < d->time.n; i++)
		mark(w, d->time.v[i].span, EV_HOLDS_TIME | (d->time.v[i].type == RC_DATE || d->time.v[i].type == RC_TIME ? EV_HOLDS_DAY : 0));
	for (uint32_t i = 0; i < d->quantity.n; i++)
		mark(w, d->quantity.v[i].span, EV_HOLDS_QUANTITY);
	for (uint32_t i = 0; i < d->statement.n; i++)
		if (d->statement.v[i].cue_head < n) {
			w->holds[d->statement.v[i].cue_head] |= EV_HOLDS_CUE;
			w->cue[d->statement.v[i].cue_head] = i;
		}
	for (uint32_t s = 0; s < d->sent.n; s++)
		w->carries[s] = ev_elliptical(w, s);
}

static int by_place(const void *a, const void *b, void *ctx)
{
	const ev_work *w = ctx;
	uint32_t s = w->event.v[*(const uint32_t *)a].tok, t = w->event.v[*(const uint32_t *)b].tok;
	return s < t ? -1 : s > t;
}

static int by_event(const void *a, const void *b, void *ctx)
{
	(void)ctx;
	uint32_t s = ((const ev_pair *)a)->event, t = ((const ev_pair *)b)->event;
	return s < t ? -1 : s > t;
}

static uint32_t put_parties(rc_doc *d, const rc_party *p, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		*RC_ADD(d->arena, d->party) = p[i];
	return d->party.n;
}

static void put_quantities(ev_work *w, uint32_t event, rc_event *out)
{
	uint32_t lo = 0, hi = w->figure.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (w->figure.v[mid].event < event)
			lo = mid + 1;
		else
			hi = mid;
	}
	out->quantity_beg = w->d->event_quantity.n;
	for (; lo < w->figure.n && w->figure.v[lo].event == event; lo++) {
		bool twice = false;
		for (uint32_t q = out->quantity_beg; q < w->d->event_quantity.n; q++)
			twice |= w->d->event_quantity.v[q] == w->figure.v[lo].quantity;
		if (!twice)
			*RC_ADD(w->d->arena, w->d->event_quantity) = w->figure.v[lo].quantity;
	}
	out->quantity_end = w->d->event_quantity.n;
}

/* Lemma of the trigger; of several words the verb's entry (« mettre en garde »), or the noun's words as they stand (« coup d'État »). */
static rc_str predicate(ev_work *w, const ev_event *e, const ev_entry *en)
{
	rc_str lemma = rc_doc_lemma(w->d, e->tok), known = en ? ev_cell(w, en, EV_COL_LEMMA) : RC_NULL_STR;
	if (en && !en->n_rest && !e->nominal && !rc_str_eq(lemma, known) && (w->d->lang != RC_FR || !en->reflexive)) /* a lemma that was mended, or a participle's own */
		return en->reflexive ? rc_str_sub(known, 0, known.n - 2) : known;
	if (!e->nominal && en && en->n_rest && e->apart && e->end - e->beg < 2 && w->d->lang == RC_EN)
		return known; /* "shot the man dead" */
	if (!en || e->end - e->beg < 2)
		return lemma;
	if (!e->nominal)
		return known;
	rc_buf b = {0};
	rc_norm_append(&b, rc_doc_str(w->d, rc_doc_words(w->d, e->beg, e->end)));
	rc_str out = rc_arena_dup(w->d->arena, rc_buf_view(&b));
	rc_buf_release(&b);
	return out;
}

/* Death and havoc by accident, fire or flood are no violence: « tués dans un accident », "a fire killed five". */
static bool mishap(const ev_work *w, uint32_t tok)
{
	uint32_t last, at = tok >= w->d->tok.n || w->d->tok.v[tok].upos != RC_UPOS_NOUN ? RC_NONE : ev_lookup(w, tok, RC_UPOS_NOUN, &last);
	const ev_group *g = at == RC_NONE ? NULL : ev_group_of(w, &w->know->entry.v[at]);
	return g && g->mishap;
}

static bool in_mishap(const ev_work *w, uint32_t verb)
{
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_OBL) && mishap(w, k))
			return true;
	return false;
}

static bool by_mishap(const ev_work *w, const ev_event *e, const ev_entry *en, const ev_parties *doers)
{
	const ev_group *g = ev_group_of(w, en);
	bool destroy = g && rc_str_eqz(g->id, "destroy");
	bool harm = destroy || (g && (rc_str_eqz(g->id, "die") || rc_str_eqz(g->id, "injure") || rc_str_eqz(g->id, "attack")));
	if (!harm)
		return false;
	for (uint32_t i = 0; i < doers->n; i++)
		if (doers->v[i].head != RC_NONE && mishap(w, doers->v[i].head))
			return true;
	if (e->nominal)
		return false;
	bool passive = e->passive;
	uint32_t s = ev_subject(w, e->clause, &passive);
	if (s != RC_NONE && w->d->lang == RC_EN && rc_str_eqz(rc_doc_norm(w->d, s), "it"))
		return true; /* "it killed nine" */
	if (s != RC_NONE && (mishap(w, s) || (destroy && !en->wilful && !ev_somebody(w, s))))
		return true;
	if (destroy && !en->wilful && (passive || ev_reflexive(w, e->clause)) && !doers->n)
		return true; /* « 48 logements ont été endommagés » */
	if (in_mishap(w, e->clause))
		return true;
	for (uint32_t k = w->d->node[e->clause].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) /* "killed and twelve injured in a crash" */
		if (k > e->clause && ev_rel(w, k, RC_DEPREL_CONJ) && ev_verbal(w, k) && RC_FEAT(w->d->tok.v[k].feats, VERBFORM) == RC_VERBFORM_PART && in_mishap(w, k))
			return true;
	return false;
}

static void put(ev_work *w, uint32_t at, const ev_attr *a, ev_parties *actor, ev_parties *recipient)
{
	rc_doc *d = w->d;
	const ev_event *e = &w->event.v[at];
	const ev_entry *en = ev_entry_of(w, e);
	const ev_group *group = ev_group_of(w, en);
	rc_event out = {.span = rc_ev_clause(w, e), .trigger = rc_doc_words(d, e->beg, e->end), .trigger_tok = e->tok};
	out.predicate = predicate(w, e, en);
	out.group = group ? group->id : RC_NULL_STR;
	rc_ev_parties(w, e, actor, recipient);
	bool typed = en && !(ev_cell(w, en, EV_COL_TYPE).p && by_mishap(w, e, en, actor));
	out.type = typed ? ev_cell(w, en, EV_COL_TYPE) : RC_NULL_STR;
	out.mode = typed ? ev_cell(w, en, EV_COL_MODE) : RC_NULL_STR;
	out.actor_beg = d->party.n;
	out.actor_end = out.recipient_beg = put_parties(d, actor->v, actor->n);
	out.recipient_end = out.attr_beg = put_parties(d, recipient->v, recipient->n);
	out.attr_end = put_parties(d, a->party, a->n);
	put_quantities(w, at, &out);
	out.time = e->time;
	out.place = e->place;
	out.statement = a->statement;
	out.voice = a->n ? RC_VOICE_SOURCE : RC_VOICE_OUTLET;
	out.claim = e->claim;
	out.hedged = e->hedged;
	out.nominal = e->nominal;
	out.position = e->position;
	*RC_ADD(d->arena, d->event) = out;
}

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	if (d->lang >= RC_LANG_N || !d->tok.n || !d->node)
		return;
	const ev_know *k = know;
	ev_work w = {.know = k, .kb = res->kb, .lang = &k->lang[d->lang], .d = d, .scratch = scratch};
	prepare(&w);
	rc_ev_find(&w);
	rc_ev_claims(&w);
	rc_ev_times(&w);
	rc_ev_claims_timed(&w);
	rc_ev_places(&w);
	rc_ev_doubles(&w);
	rc_ev_quantities(&w);
	rc_sort(w.figure.v, w.figure.n, sizeof *w.figure.v, by_event, NULL);
	uint32_t *order = rc_arena_alloc(scratch, ((size_t)w.event.n + 1) * sizeof *order);
	for (uint32_t i = 0; i < w.event.n; i++)
		order[i] = i;
	rc_sort(order, w.event.n, sizeof *order, by_place, &w);
	ev_attr *attr = rc_arena_alloc(scratch, ((size_t)w.event.n + 1) * sizeof *attr);
	rc_ev_voices(&w, order, attr);
	ev_parties actor = {0}, recipient = {0};
	for (uint32_t i = 0; i < w.event.n; i++)
		if (!w.event.v[order[i]].dropped)
			put(&w, order[i], &attr[order[i]], &actor, &recipient);
}

const rc_stage rc_stage_events = {"events", RC_L_SPEECH, RC_L_EVENTS, rc_ev_load, rc_ev_unload, run};
