/* events_voice.c - whose word an event is.
 *
 * An event inside a statement is its speaker's, then that of the statements around it and of whoever passed them on, nearest first. What
 * accuses, denies or announces is the outlet's own verb, outside the content that it leads to. An attribution goes on to a following sentence that
 * plainly continues it: one without a verb (« À leur bord, … »), one in the reportative conditional, one with « également » after « selon ».
 */
#include "read/events_int.h"

typedef struct ev_source { /* what the voices need beside the work */
	uint32_t *around; /* [statement.n] smallest statement that holds it, or RC_NONE */
	bool     *inherited; /* [sent.n] carry comes from the sentence before */
	uint32_t *carry;  /* [sent.n] statement whose attribution a following sentence may take over, or RC_NONE */
} ev_source;

static bool sourced(const rc_doc *d, uint32_t st)
{
	const rc_statement *s = &d->statement.v[st];
	if (s->speaker.entity != RC_NONE || rc_span_is(s->speaker.span))
		return true;
	for (uint32_t i = s->via_beg; i < s->via_end; i++)
		if (d->party.v[i].role != RC_ROLE_OCCASION)
			return true;
	return false;
}

static int by_length(const void *a, const void *b, void *ctx)
{
	const rc_doc *d = ctx;
	const rc_statement *s = &d->statement.v[*(const uint32_t *)a], *t = &d->statement.v[*(const uint32_t *)b];
	uint32_t m = s->span.end - s->span.beg, n = t->span.end - t->span.beg;
	return m > n ? -1 : m < n;
}

/* « P ; Drasco le nie », "P, which his office denies": the denial takes up words that are told by somebody else, or by the outlet; what they tell stays theirs. */
static bool takes_up(const rc_doc *d, const rc_statement *s)
{
	if ((s->act != RC_ACT_DENIES && s->act != RC_ACT_NEITHER) || s->kind == RC_DIRECT)
		return false;
	bool or_deny = false; /* whoever "has not confirmed" P tells nothing; whoever "neither confirms nor denies" P has been asked */
	for (uint32_t t = rc_doc_tok_at(d, s->cue.beg); t < d->tok.n && d->tok.v[t].span.beg < s->cue.end; t++)
		or_deny |= d->tok.v[t].upos == RC_UPOS_CCONJ;
	if (s->act == RC_ACT_NEITHER && !or_deny)
		return true;
	for (uint32_t i = 0; i < d->statement.n; i++) /* « accuse X de soutenir Y, ce que X dément »: words that another has said */
		if (&d->statement.v[i] != s && d->statement.v[i].span.beg == s->span.beg && d->statement.v[i].span.end == s->span.end && d->statement.v[i].act != RC_ACT_DENIES && d->statement.v[i].act != s->act)
			return true;
	if (s->span.end > s->cue.beg)
		return false;
	for (uint32_t t = rc_doc_tok_at(d, s->span.beg); t < d->tok.n && d->tok.v[t].span.beg < s->span.end; t++)
		if ((d->tok.v[t].upos == RC_UPOS_VERB || d->tok.v[t].upos == RC_UPOS_AUX) && RC_FEAT(d->tok.v[t].feats, VERBFORM) == RC_VERBFORM_FIN)
			return true;
	return false;
}

/* Longest first, so that what stands in said[] when a shorter one comes is what holds it. */
static void nest(ev_work *w, ev_source *src)
{
	rc_doc *d = w->d;
	uint32_t n = d->statement.n, *order = rc_arena_alloc(w->scratch, ((size_t)n + 1) * sizeof *order);
	src->around = rc_arena_alloc(w->scratch, ((size_t)n + 1) * sizeof *src->around);
	for (uint32_t i = 0; i < n; i++)
		order[i] = i;
	rc_sort(order, n, sizeof *order, by_length, d);
	for (uint32_t i = 0; i < n; i++) {
		const rc_statement *s = &d->statement.v[order[i]];
		uint32_t first = rc_doc_tok_at(d, s->span.beg), held = first < d->tok.n ? w->said[first] : RC_NONE;
		if (held != RC_NONE && d->statement.v[held].span.end < s->span.end)
			held = RC_NONE;
		if (held == RC_NONE && s->cue_head < d->tok.n)
			held = w->said[s->cue_head]; /* the cue itself is reported: « avance le Post » around « selon des documents » */
		src->around[order[i]] = held == order[i] ? RC_NONE : held;
		bool others = takes_up(d, s);
		for (uint32_t t = first; !others && t < d->tok.n && d->tok.v[t].span.beg < s->span.end; t++)
			w->said[t] = order[i];
	}
}

static bool has(const ev_parties *list, const rc_party *p)
{
	for (uint32_t i = 0; i < list->n; i++) {
		if (p->entity != RC_NONE && list->v[i].entity == p->entity)
			return true;
		if (p->entity == RC_NONE && rc_span_is(p->span) && list->v[i].span.beg == p->span.beg)
			return true;
	}
	return false;
}

static void push(const ev_work *w, ev_parties *list, rc_party p)
{
	if (p.entity == RC_NONE && p.head < w->d->tok.n && ev_tok(w, p.head)->upos == RC_UPOS_PRON && ev_is(w, p.head, EV_NEGATION))
		return; /* « rien n'indique que »: nobody speaks */
	if (p.role == RC_ROLE_OCCASION || (p.entity == RC_NONE && !rc_span_is(p.span)) || has(list, &p) || list->n >= 8)
		return;
	if (p.role == RC_ROLE_SPEAKER && p.entity == RC_NONE && p.head < w->d->tok.n && ev_is(w, p.head, EV_DOCUMENT))
		p.role = RC_ROLE_DOCUMENT;
	if (list->n == 0 && p.role == RC_ROLE_RELAY)
		p.role = RC_ROLE_SPEAKER; /* where the chain starts, as far as the text says */
	else if (list->n && p.role == RC_ROLE_SPEAKER)
		p.role = RC_ROLE_RELAY;
	*RC_ADD(w->scratch, *list) = p;
}

/* From the statement outwards: speaker, then who passed it on; then the same of the statement around it. */
static void chain(const ev_work *w, const ev_source *src, uint32_t st, ev_parties *list)
{
	list->n = 0;
	for (uint32_t n = 0; st != RC_NONE && n < 4; st = src->around[st], n++) {
		const rc_statement *s = &w->d->statement.v[st];
		push(w, list, s->speaker);
		for (uint32_t i = s->via_beg; i < s->via_end; i++)
			push(w, list, w->d->party.v[i]);
	}
}

/* « ces documents », « le même dossier »: a document told of before reached the outlet in the same way. */
static void known_document(const ev_work *w, ev_parties *list, ev_parties *last)
{
	if (list->n == 0 || list->v[0].role != RC_ROLE_DOCUMENT)
		return;
	uint32_t det = list->v[0].head < w->d->tok.n ? rc_doc_kid(w->d, list->v[0].head, RC_DEPREL_DET) : RC_NONE;
	bool definite = det != RC_NONE && (RC_FEAT(w->d->tok.v[det].feats, PRONTYPE) == RC_PRONTYPE_DEM ||
	                                   RC_FEAT(w->d->tok.v[det].feats, DEFINITE) == RC_DEFINITE_DEF);
	for (uint32_t i = 1; list->n == 1 && definite && i < last->n; i++)
		*RC_ADD(w->scratch, *list) = last->v[i];
	if (list->n > 1) {
		last->n = 0;
		for (uint32_t i = 0; i < list->n; i++)
			*RC_ADD(w->scratch, *last) = list->v[i];
	}
}

static bool in_cue(const rc_doc *d, uint32_t st, const ev_event *e)
{
	const rc_statement *s = &d->statement.v[st];
	rc_span t = d->tok.v[e->tok].span;
	return s->cue_head == e->tok || (t.beg >= s->cue.beg && t.end <= s->cue.end);
}

static uint32_t own_statement(const ev_work *w, const ev_source *src, const ev_event *e)
{
	uint32_t st = w->said[e->tok];
	while (st != RC_NONE && in_cue(w->d, st, e))
		st = src->around[st];
	return st;
}

static bool by_preposition(const rc_doc *d, uint32_t st)
{
	uint32_t c = d->statement.v[st].cue_head;
	return c < d->tok.n && d->tok.v[c].upos != RC_UPOS_VERB && d->tok.v[c].upos != RC_UPOS_AUX && d->tok.v[c].upos != RC_UPOS_NOUN;
}

/* For each sentence the last statement in it that is no direct speech. */
static void carried(ev_work *w, ev_source *src)
{
	rc_doc *d = w->d;
	src->carry = rc_arena_alloc(w->scratch, ((size_t)d->sent.n + 1) * sizeof *src->carry);
	src->inherited = rc_arena_alloc(w->scratch, ((size_t)d->sent.n + 1) * sizeof *src->inherited);
	memset(src->carry, 0xFF, ((size_t)d->sent.n + 1) * sizeof *src->carry);
	for (uint32_t i = 0; i < d->statement.n; i++) {
		if (d->statement.v[i].kind == RC_DIRECT || !sourced(d, i) || takes_up(d, &d->statement.v[i]))
			continue;
		uint32_t s = rc_doc_sent_at(d, d->statement.v[i].span.end - 1);
		if (s != RC_NONE)
			src->carry[s] = i;
	}
}

/* Does the statement hold the main verb of the sentence it ends in? Only then does it go on to the next. */
static bool holds_main_verb(const ev_work *w, uint32_t st, uint32_t sent)
{
	const rc_sentence *s = &w->d->sent.v[sent];
	rc_span span = w->d->statement.v[st].span;
	for (uint32_t t = s->tok_beg; t < s->tok_end; t++)
		if (w->d->tok.v[t].head == RC_NONE || w->d->tok.v[t].deprel == RC_DEPREL_CCOMP) {
			if (w->d->tok.v[t].span.beg >= span.beg && w->d->tok.v[t].span.end <= span.end)
				return true;
		}
	return false;
}

static bool has_continue(const ev_work *w, const ev_event *e)
{
	for (uint32_t t = e->governor, n = 0; n < 2; t = e->clause, n++)
		for (uint32_t k = w->d->node[t].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
			if (ev_is(w, k, EV_CONTINUE) && ev_rel(w, k, RC_DEPREL_ADVMOD))
				return true;
	return false;
}

/* Statement whose attribution an event takes over: of its own sentence, when only the content was cut too short, or of the sentence before. */
static uint32_t taken_over(const ev_work *w, ev_source *src, const ev_event *e)
{
	const rc_doc *d = w->d;
	uint32_t s = d->tok.v[e->tok].sent, here = src->carry[s];
	uint32_t who = here == RC_NONE ? RC_NONE : d->statement.v[here].speaker.head;
	bool about_source = who < d->tok.n && e->tok >= d->node[who].left && e->tok <= d->node[who].right;
	if (here != RC_NONE && e->reportative && about_source)
		return RC_NONE; /* « selon ces documents, qui seraient adressés à … » */
	if (here != RC_NONE && e->reportative && by_preposition(d, here))
		return here;
	if (s == 0 || d->sent.v[s].in_title)
		return RC_NONE;
	uint32_t before = s - 1;
	while (before > 0 && d->sent.v[before].heading && src->carry[before] == RC_NONE)
		before--;
	uint32_t st = src->carry[before];
	if (st == RC_NONE || d->sent.v[before].in_title)
		return RC_NONE;
	if (!w->carries[s] && !src->inherited[before] && !holds_main_verb(w, st, before))
		return RC_NONE;
	if (w->carries[s] || e->reportative || (has_continue(w, e) && by_preposition(d, st))) {
		if (src->carry[s] == RC_NONE) {
			src->carry[s] = st;
			src->inherited[s] = true;
		}
		return st;
	}
	return RC_NONE;
}

/* What the cue does with what it leads to. */
static void act_on_claim(ev_event *e, const rc_statement *s)
{
	bool past = e->vg.past || e->vg.perfect;
	if (s->act == RC_ACT_DENIES && e->claim == RC_CLAIM_DONE)
		e->claim = RC_CLAIM_NOT_DONE;
	else if (s->act == RC_ACT_DEMANDS && e->claim == RC_CLAIM_DONE && !past && !e->nominal)
		e->claim = RC_CLAIM_DEMANDED;
	else if ((s->act == RC_ACT_NEITHER || s->act == RC_ACT_DECLINES) && e->claim == RC_CLAIM_DONE)
		e->claim = RC_CLAIM_POSSIBLE;
}

/* Who denies « toute implication dans l'explosion qui a ravagé le port » denies the implication: the explosion and the havoc are taken for granted. */
static bool taken_for_granted(const ev_work *w, uint32_t st, const ev_event *e)
{
	const rc_statement *s = &w->d->statement.v[st];
	if (s->act != RC_ACT_DENIES && s->act != RC_ACT_NEITHER && s->act != RC_ACT_DECLINES)
		return false;
	bool relative = false;
	uint32_t tok = e->clause; /* « que des salariés aient donné l'alerte »: the light verb's clause is what is denied */
	for (uint32_t steps = 0; steps < 40; steps++) {
		uint32_t up = ev_tok(w, tok)->head;
		bool inside = up != RC_NONE && ev_tok(w, up)->span.beg >= s->span.beg && ev_tok(w, up)->span.end <= s->span.end;
		if (!inside)
			break;
		relative |= ev_tok(w, tok)->deprel == RC_DEPREL_ACL_RELCL || ev_rel(w, tok, RC_DEPREL_ACL);
		tok = up;
	}
	return relative || (e->nominal && (tok != e->clause || s->act == RC_ACT_DECLINES));
}

/* What somebody is accused of, or denies, where the statement's words were cut short: « accuse X d'avoir … et d'avoir … ». */
static uint32_t cut_short(const ev_work *w, const ev_event *e)
{
	uint32_t tok = e->clause;
	if (ev_finite(w, tok) && w->cue[tok] != RC_NONE)
		return RC_NONE; /* «X acusó a Y; él lo negó»: another's words, hung on the accusing verb */
	if (ev_laid(w, tok) != RC_NONE)
		return w->cue[ev_laid(w, tok)];
	for (uint32_t n = 0; n < 4; n++) {
		const rc_token *t = ev_tok(w, tok);
		bool below = rc_deprel_is(t->deprel, RC_DEPREL_XCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_CCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_CONJ) ||
		             (rc_deprel_is(t->deprel, RC_DEPREL_OBL) && ev_verbal(w, tok)) || (rc_deprel_is(t->deprel, RC_DEPREL_ADVCL) && !ev_finite(w, tok));
		if (!below || t->head == RC_NONE || (rc_deprel_is(t->deprel, RC_DEPREL_CONJ) && ev_finite(w, tok)))
			return RC_NONE;
		tok = t->head;
		int s = ev_special(w, tok);
		if ((s == EV_G_ACCUSE || s == EV_G_DENY) && ev_verbal(w, tok))
			return w->cue[tok];
	}
	return RC_NONE;
}

/* Who rejects or claims what a noun tells of, where no statement was made of it: "the army rejected reports that …", "claimed responsibility for …". */
static void by_doer(ev_work *w, uint32_t verb, ev_attr *a)
{
	uint32_t at = w->event_of[verb];
	ev_parties actor = {0}, recipient = {0}, list = {0};
	if (at != RC_NONE)
		rc_ev_parties(w, &w->event.v[at], &actor, &recipient);
	for (uint32_t i = 0; i < actor.n; i++) {
		actor.v[i].role = RC_ROLE_SPEAKER;
		if (list.n < 8 && !has(&list, &actor.v[i]))
			*RC_ADD(w->scratch, list) = actor.v[i];
	}
	a->n = list.n;
	a->party = list.v;
}

/* Events come in the order of the text: a sentence's carry is settled before the next one asks. */
void rc_ev_voices(ev_work *w, const uint32_t *order, ev_attr *attr)
{
	ev_source src;
	ev_parties list = {0}, document = {0};
	nest(w, &src);
	carried(w, &src);
	for (uint32_t i = 0; i < w->event.n; i++) {
		ev_event *e = &w->event.v[order[i]];
		ev_attr *a = &attr[order[i]];
		*a = (ev_attr){.statement = RC_NONE};
		if (e->dropped)
			continue;
		uint32_t st = own_statement(w, &src, e);
		if (st != RC_NONE && e->denier != RC_NONE && w->cue[e->denier] != RC_NONE)
			st = w->cue[e->denier]; /* "rejected a report by X that": the denial, not X's words in it */
		a->statement = st;
		if (st != RC_NONE && e->denier == RC_NONE && taken_for_granted(w, st, e))
			continue; /* told by the outlet */
		if (e->toll && e->teller != RC_NONE && w->cue[e->teller] != RC_NONE)
			a->statement = st = w->cue[e->teller];
		if (st == RC_NONE && e->denier != RC_NONE && (st = w->cue[e->denier]) == RC_NONE) {
			by_doer(w, e->denier, a);
			continue;
		}
		if (st == RC_NONE)
			st = cut_short(w, e);
		if (st == RC_NONE && e->teller != RC_NONE && (st = w->cue[e->teller]) == RC_NONE) {
			by_doer(w, e->teller, a);
			continue;
		}
		if (st == RC_NONE)
			st = taken_over(w, &src, e);
		else
			act_on_claim(e, &w->d->statement.v[st]);
		if (st == RC_NONE)
			continue;
		chain(w, &src, st, &list);
		known_document(w, &list, &document);
		if (!list.n && e->teller != RC_NONE) {
			by_doer(w, e->teller, a);
			continue;
		}
		a->n = list.n;
		a->party = rc_arena_alloc(w->scratch, (size_t)list.n * sizeof *a->party + 1);
		if (list.n)
			memcpy(a->party, list.v, (size_t)list.n * sizeof *a->party);
	}
}
