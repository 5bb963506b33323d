/* events_find.c - which words are triggers: verbs, nouns and a few adjectives that name something a chronology keeps.
 *
 * A verb of the table is one in nearly every use; a verb outside the table only where it is finite, tells of something past or to come, and stands beside a
 * name, a day, a place or a figure. Modal, light and aspect verbs pass the trigger on to the verb or noun that depends on them. A
 * noun is one where a doer, a victim, a day, a place or a figure depends on it, or where a light verb carries it. What somebody asks
 * for, denies or is accused of in a noun is no second event.
 */
#include "read/events_int.h"

enum { GOVERNING = EV_FUTURE | EV_OUGHT | EV_POSSIBLE | EV_ASPECT | EV_TRY | EV_WANT | EV_SUSPECT };

uint32_t ev_demonym(const ev_work *w, uint32_t tok)
{
	const rc_token *t = ev_tok(w, tok);
	uint32_t country[4], n_atoms;
	if (!w->kb || (t->upos != RC_UPOS_ADJ && t->upos != RC_UPOS_NOUN && t->upos != RC_UPOS_PROPN))
		return RC_NONE;
	uint32_t n = rc_kb_demonym(w->kb, w->d->lang, (rc_str){w->d->text, w->d->n_text}, w->d->atom.v, w->d->atom.n, t->atom_beg, country,
	                           &n_atoms);
	return n == 1 ? country[0] : RC_NONE;
}

bool ev_anchored(const ev_work *w, uint32_t tok)
{
	uint32_t left = w->d->node[tok].left, right = w->d->node[tok].right;
	if (left + 20 < tok)
		left = tok - 20;
	if (right > tok + 30)
		right = tok + 30;
	for (uint32_t t = left; t <= right; t++)
		if (ev_named(w, t) || (w->holds[t] & (EV_HOLDS_TIME | EV_HOLDS_QUANTITY)) ||
		    (w->d->tok.v[t].upos == RC_UPOS_ADJ && ev_demonym(w, t) != RC_NONE))
			return true;
	return false;
}

/* « avoir lieu », "happen": the subject is what happens. */
static bool occurs(const ev_work *w, uint32_t verb)
{
	uint32_t last;
	if (ev_is(w, verb, EV_OCCUR))
		return true;
	uint32_t at = ev_lookup(w, verb, RC_UPOS_VERB, &last);
	return at != RC_NONE && w->know->entry.v[at].intransitive && w->know->entry.v[at].group == w->know->special[EV_G_OCCUR];
}

/* « une réunion est prévue », "talks are scheduled", «está prevista una reunión»: what is planned stands in the noun. */
static bool foreseen(const ev_work *w, uint32_t noun, uint32_t up)
{
	const rc_token *t = ev_tok(w, noun), *u = ev_tok(w, up);
	bool subject = rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) || (w->d->lang == RC_ES && rc_deprel_is(t->deprel, RC_DEPREL_OBL) && noun > up && ev_case(w, noun) == RC_NONE);
	if (!ev_is(w, up, EV_PLAN) || !(subject || rc_deprel_is(t->deprel, RC_DEPREL_OBJ)))
		return false;
	if (u->upos == RC_UPOS_ADJ)
		return rc_doc_kid(w->d, up, RC_DEPREL_COP) != RC_NONE || rc_doc_kid(w->d, up, RC_DEPREL_AUX) != RC_NONE;
	return u->upos == RC_UPOS_VERB && subject && ev_verb_group(w, up).passive && rc_doc_kid(w->d, up, RC_DEPREL_XCOMP) == RC_NONE;
}

/* « a été visée par une frappe »: a passive without an event of its own, whose subject is what the noun befell. */
static bool struck(const ev_work *w, uint32_t verb)
{
	uint32_t last, s = rc_doc_kid(w->d, verb, RC_DEPREL_NSUBJ);
	if (s == RC_NONE || !ev_verb_group(w, verb).passive || ev_lookup(w, verb, RC_UPOS_VERB, &last) != RC_NONE)
		return false;
	return w->d->tok.v[s].upos != RC_UPOS_NOUN || ev_lookup(w, s, RC_UPOS_NOUN, &last) == RC_NONE;
}

/* Has the verb an object that only a sudden happening could strike? */
static bool hits_something(const ev_work *w, uint32_t noun, uint32_t verb)
{
	uint32_t last, at = ev_lookup(w, noun, RC_UPOS_NOUN, &last), o = rc_doc_kid(w->d, verb, RC_DEPREL_OBJ);
	const ev_group *g = at == RC_NONE ? NULL : ev_group_of(w, &w->know->entry.v[at]);
	return w->d->lang == RC_EN && o != RC_NONE && o > verb && g && !g->sudden;
}

/* The verb that only carries this noun: « a donné lieu à une passe d'armes », « l'explosion s'est produite ». RC_NONE. */
static uint32_t carrier(const ev_work *w, uint32_t noun)
{
	const rc_token *t = ev_tok(w, noun);
	if (t->head == RC_NONE)
		return RC_NONE;
	if (foreseen(w, noun, t->head))
		return t->head;
	if (!ev_verbal(w, t->head))
		return RC_NONE;
	bool subject = rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ), passive = t->deprel == RC_DEPREL_NSUBJ_PASS;
	bool object = rc_deprel_is(t->deprel, RC_DEPREL_OBJ) ||
	              (rc_deprel_is(t->deprel, RC_DEPREL_OBL) && ev_case_is(w, noun, EV_TO | EV_OF) &&
	               (rc_doc_kid(w->d, t->head, RC_DEPREL_OBJ) == RC_NONE ||
	                ev_is(w, rc_doc_kid(w->d, t->head, RC_DEPREL_OBJ), EV_LIGHT))); /* « donner lieu à » */
	if (rc_deprel_is(t->deprel, RC_DEPREL_OBL) && ev_case_is(w, noun, EV_AGENT) && struck(w, t->head))
		return t->head;
	uint32_t modal = subject && ev_is(w, t->head, GOVERNING) ? rc_doc_kid(w->d, t->head, RC_DEPREL_XCOMP) : RC_NONE;
	if (modal != RC_NONE && modal > t->head && ev_verbal(w, modal) && occurs(w, modal))
		return modal; /* « le procès doit s'ouvrir » */
	if (ev_is(w, t->head, EV_LIGHT) && (object || passive || (subject && ev_verb_group(w, t->head).passive)))
		return t->head;
	if (subject && ev_is(w, t->head, EV_OCCUR) && hits_something(w, noun, t->head))
		return RC_NONE; /* "sales hit a record" */
	if ((subject || object) && occurs(w, t->head) && (subject || rc_deprel_is(t->deprel, RC_DEPREL_OBJ)))
		return t->head;
	return RC_NONE;
}

/* "had control of the blaze by 8:00am": the light verb above the noun that this one completes, where a time or a place hangs on it. RC_NONE. */
static uint32_t light_above(const ev_work *w, uint32_t noun)
{
	const rc_token *t = ev_tok(w, noun), *o = t->head == RC_NONE ? NULL : ev_tok(w, t->head);
	bool complement = o && rc_deprel_is(t->deprel, RC_DEPREL_NMOD) && ev_case_is(w, noun, EV_OF) && o->head != RC_NONE && rc_deprel_is(o->deprel, RC_DEPREL_OBJ);
	return complement && w->event_of[t->head] == RC_NONE && w->event_of[o->head] == RC_NONE && ev_is(w, o->head, EV_LIGHT) && ev_anchored(w, o->head) ? o->head : RC_NONE;
}

ev_event *ev_add(ev_work *w, uint32_t tok, uint32_t beg, uint32_t end, uint32_t entry)
{
	ev_event *e = RC_ADD(w->scratch, w->event);
	*e = (ev_event){.tok = tok, .beg = beg, .end = end, .clause = tok, .governor = tok, .entry = entry, .denier = RC_NONE, .teller = RC_NONE, .time = RC_NONE, .place = RC_NONE};
	w->event_of[tok] = w->event.n - 1;
	return e;
}

/* ---- verbs ---- */

/* Child that a modal, aspect or light verb passes its trigger on to. */
static uint32_t passed_on(const ev_work *w, uint32_t verb, bool occurring)
{
	uint32_t cls = w->cls[verb], last;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		const rc_token *t = ev_tok(w, k);
		uint32_t form = RC_FEAT(t->feats, VERBFORM);
		if ((cls & GOVERNING) && t->upos == RC_UPOS_VERB && (form == RC_VERBFORM_INF || form == RC_VERBFORM_GER) && k > verb &&
		    (rc_deprel_is(t->deprel, RC_DEPREL_XCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_CCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_OBJ) ||
		     (rc_deprel_is(t->deprel, RC_DEPREL_ADVCL) && k < verb + 5) || (rc_deprel_is(t->deprel, RC_DEPREL_OBL) && k < verb + 5)))
			return k;
		if (((cls & (EV_LIGHT | EV_OCCUR | EV_PLAN)) || occurring) && t->upos == RC_UPOS_NOUN && carrier(w, k) == verb &&
		    ev_lookup(w, k, RC_UPOS_NOUN, &last) != RC_NONE && !ev_named(w, k))
			return k;
	}
	return RC_NONE;
}

static bool article_before(const ev_work *w, uint32_t verb)
{
	bool det = false, to = false;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && k < verb; k = w->d->node[k].next_kid) {
		det |= ev_rel(w, k, RC_DEPREL_DET);
		to |= ev_is(w, k, EV_TO);
	}
	return det && to;
}

/* May an infinitive be an event here? Only under a verb or noun that says how it stands with it, or when it is perfect. */
static bool infinitive_fits(const ev_work *w, uint32_t verb, const ev_vg *g, const ev_entry *en)
{
	const rc_token *t = ev_tok(w, verb);
	if (ev_headline_plan(w, verb))
		return true;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && k < verb; k = w->d->node[k].next_kid) {
		if (!ev_rel(w, k, RC_DEPREL_MARK) && !ev_rel(w, k, RC_DEPREL_CASE))
			continue;
		bool asked = t->head != RC_NONE && t->head < verb && ev_rel(w, verb, RC_DEPREL_ADVCL) && ev_verbal(w, t->head) &&
		             ev_special(w, t->head) == EV_G_DEMAND; /* "called for X to resign" */
		if (ev_is(w, k, EV_PURPOSE) && !(w->d->lang == RC_EN && (asked || ev_rel(w, verb, RC_DEPREL_XCOMP) || ev_rel(w, verb, RC_DEPREL_ACL)))) {
			uint32_t group = en ? en->group : RC_NONE;
			return group != RC_NONE && (group == w->know->special[EV_G_DEMAND] || group == w->know->special[EV_G_ANNOUNCE]);
		}
		if (ev_is(w, k, EV_WITHOUT))
			return false;
	}
	if (g->perfect || ev_laid(w, verb) != RC_NONE)
		return true;
	if (t->head == RC_NONE)
		return false;
	if (w->d->lang == RC_ES && article_before(w, verb))
		return true; /* «al chocar una patrullera con un pesquero» */
	if (t->deprel == RC_DEPREL_CONJ && ev_verbal(w, t->head))
		return w->event_of[t->head] != RC_NONE;
	if (ev_is(w, t->head, GOVERNING | EV_PLAN | EV_PREVENT | EV_REPORT) && (ev_verbal(w, t->head) || !ev_rel(w, verb, RC_DEPREL_ADVCL)))
		return true;
	if (ev_verbal(w, t->head) && ev_outlook(w, t->head))
		return true;
	int s = ev_special(w, t->head);
	return s != EV_G_NONE && ev_verbal(w, t->head);
}

/* A participle without auxiliary tells of something when something depends on it: « signés en 2011 », not « les accords signés ». */
static bool participle_fits(const ev_work *w, uint32_t verb, const ev_vg *g)
{
	const rc_token *t = ev_tok(w, verb);
	if (rc_deprel_is(t->deprel, RC_DEPREL_AMOD) || rc_deprel_is(t->deprel, RC_DEPREL_CASE) || rc_deprel_is(t->deprel, RC_DEPREL_FIXED) ||
	    rc_deprel_is(t->deprel, RC_DEPREL_MARK) || rc_deprel_is(t->deprel, RC_DEPREL_COMPOUND))
		return false;
	if (t->head == RC_NONE || w->d->sent.v[t->sent].in_title || w->d->sent.v[t->sent].heading) /* "Woman killed in Queens" */
		return true;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_OBL) || ev_rel(w, k, RC_DEPREL_OBJ) || (w->holds[k] & EV_HOLDS_TIME) ||
		    (g->gerund && ev_rel(w, k, RC_DEPREL_XCOMP)))
			return true;
	return false;
}

static bool hypothetical(const ev_work *w, uint32_t verb)
{
	return ev_has_if(w, verb);
}

/* « nous », "I", "you": talk rather than a report. */
static bool ev_we(const ev_work *w, uint32_t verb)
{
	uint32_t s = rc_doc_kid(w->d, verb, RC_DEPREL_NSUBJ);
	return s != RC_NONE && (RC_FEAT(w->d->tok.v[s].feats, PERSON) == 1 || RC_FEAT(w->d->tok.v[s].feats, PERSON) == 2);
}

static bool timed(const ev_work *w, uint32_t verb)
{
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (w->holds[k] & EV_HOLDS_DAY)
			return true;
	return false;
}

/* "allegedly", « aurait »: what is told with a reserve is told for its own sake. */
static bool reserved(const ev_work *w, uint32_t verb, const ev_vg *g)
{
	const rc_token *t = ev_tok(w, verb);
	ev_vg up = *g;
	if (g->fin == RC_NONE && rc_deprel_is(t->deprel, RC_DEPREL_XCOMP) && t->head != RC_NONE && ev_verbal(w, t->head) && ev_is(w, t->head, EV_ASPECT))
		up = ev_verb_group(w, t->head); /* «habría quedado ingresado» */
	if (up.conditional && up.perfect && !(up.classes & (EV_POSSIBLE | EV_OUGHT)) && w->d->lang != RC_EN)
		return true;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_is(w, k, EV_HEDGE) && ev_rel(w, k, RC_DEPREL_ADVMOD))
			return true;
	return false;
}

/* « ne savait pas combien de familles avaient été relogées » */
static bool unknown(const ev_work *w, uint32_t verb)
{
	const rc_token *t = ev_tok(w, verb);
	return rc_deprel_is(t->deprel, RC_DEPREL_CCOMP) && t->head != RC_NONE && t->head < verb && ev_verbal(w, t->head) && ev_special(w, t->head) == EV_G_NONE &&
	       ev_is(w, t->head, EV_STATIVE | EV_REPORT) && ev_verb_group(w, t->head).negated;
}

/* "a source said the lorry had been found": what somebody is said to report is told for its own sake. */
static bool reported(const ev_work *w, uint32_t verb, const ev_vg *g)
{
	const rc_token *t = ev_tok(w, verb);
	bool content = (rc_deprel_is(t->deprel, RC_DEPREL_CCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_PARATAXIS)) && t->head != RC_NONE && ev_verbal(w, t->head) &&
	               (ev_is(w, t->head, EV_REPORT) || (w->holds[t->head] & EV_HOLDS_CUE));
	return content && g->passive && (g->past || g->perfect) && !ev_we(w, verb) && !(t->flags & RC_TOK_QUOTED);
}

static bool table_verb_fits(const ev_work *w, uint32_t verb, const ev_vg *g, const ev_entry *en)
{
	const rc_token *t = ev_tok(w, verb);
	const ev_group *group = ev_group_of(w, en);
	uint64_t fin_feats = g->fin == RC_NONE ? t->feats : w->d->tok.v[g->fin].feats;
	bool weak = group && group->weak;
	if (RC_FEAT(fin_feats, MOOD) == RC_MOOD_IMP)
		return false;
	if (w->d->lang != RC_ES && g->fin != RC_NONE && !g->passive && !w->d->sent.v[t->sent].in_title && !w->d->sent.v[t->sent].heading &&
	    ev_subject(w, verb, &(bool){false}) == RC_NONE && !ev_rel(w, verb, RC_DEPREL_CONJ) && !(w->holds[verb] & EV_HOLDS_CUE) &&
	    !((g->past || g->perfect || (g->classes & EV_FUTURE)) && ev_anchored(w, verb)))
		return false; /* only Spanish leaves subjects out: « quitte à »; a parser loses some: "X, who was …, died on Friday" */
	if (ev_is(w, verb, EV_REPORT) && en->n_rest == 0 && ((w->holds[verb] & EV_HOLDS_CUE) || rc_doc_kid(w->d, verb, RC_DEPREL_CCOMP) != RC_NONE))
		return false;
	if ((hypothetical(w, verb) && weak) || (!ev_cell(w, en, EV_COL_TYPE).p && unknown(w, verb)))
		return false;
	if (g->fin != RC_NONE) {
		bool general = g->present && !g->perfect && !g->classes && !w->d->sent.v[t->sent].in_title && !w->d->sent.v[t->sent].heading;
		if (!weak && !general)
			return true;
		if (general && !g->progressive && w->d->lang == RC_EN && !en->position && ev_special(w, verb) == EV_G_NONE && !timed(w, verb))
			return false; /* "members are elected for two years" */
		if ((general && (t->flags & RC_TOK_QUOTED)) || (weak && ev_we(w, verb)))
			return false;
		bool about = t->deprel == RC_DEPREL_ACL_RELCL && t->head != RC_NONE && ev_name_of(w, t->head) != RC_NONE; /* « X, à qui il impute » */
		return ev_anchored(w, verb) || about || reserved(w, verb, g) || reported(w, verb, g);
	}
	if (g->infinitive && !infinitive_fits(w, verb, g, en))
		return false;
	if ((g->participle || g->gerund) && !g->infinitive && !g->perfect && !participle_fits(w, verb, g))
		return false;
	if (!weak || ev_anchored(w, verb) || reserved(w, verb, g))
		return true;
	return (g->infinitive || g->perfect) && t->head != RC_NONE && ev_special(w, t->head) != EV_G_NONE && ev_anchored(w, t->head);
}

/* A verb outside the table: finite, dynamic as far as its tense tells, and with something to hold on to. */
static bool other_verb_fits(const ev_work *w, uint32_t verb, const ev_vg *g)
{
	const rc_token *t = ev_tok(w, verb);
	bool passive = false;
	if (g->fin == RC_NONE || (t->flags & RC_TOK_QUOTED) || ev_is(w, verb, EV_STATIVE | EV_REPORT | GOVERNING) ||
	    (w->holds[verb] & EV_HOLDS_CUE) || hypothetical(w, verb) || (g->conditional && !g->perfect && !g->passive))
		return false;
	bool imperfect = RC_FEAT(w->d->tok.v[g->fin].feats, TENSE) == RC_TENSE_IMP && !g->perfect;
	bool headline = (w->d->sent.v[t->sent].in_title || w->d->sent.v[t->sent].heading) && !rc_deprel_is(t->deprel, RC_DEPREL_ACL);
	if (imperfect || !(g->past || g->perfect || g->future || headline || (g->classes & EV_FUTURE)) || g->progressive)
		return false;
	if (rc_doc_kid(w->d, verb, RC_DEPREL_CCOMP) != RC_NONE || rc_doc_kid(w->d, verb, RC_DEPREL_XCOMP) != RC_NONE)
		return false;
	if (unknown(w, verb))
		return false;
	if (rc_doc_kid(w->d, verb, RC_DEPREL_EXPL) != RC_NONE && rc_doc_kid(w->d, verb, RC_DEPREL_NSUBJ) == RC_NONE)
		return false;
	uint32_t s = ev_subject(w, verb, &passive);
	if (s == RC_NONE ? w->d->lang != RC_ES : (RC_FEAT(w->d->tok.v[s].feats, PERSON) == 1 || RC_FEAT(w->d->tok.v[s].feats, PERSON) == 2))
		return false;
	return ev_anchored(w, verb) || reserved(w, verb, g);
}

/* The trigger's words: « mis en garde », but only « fait » of « a fait au moins deux morts »; no preposition at its end. */
static uint32_t trigger_end(const ev_work *w, uint32_t first, uint32_t last)
{
	if (last > first + 1 && w->d->tok.v[last].upos == RC_UPOS_ADP && w->d->tok.v[last - 1].upos != RC_UPOS_ADP &&
	    w->d->tok.v[last].head != first)
		return first + 1; /* «atribuyó el siniestro al patrón» */
	for (uint32_t t = first + 1; t < last; t++)
		if (w->d->tok.v[t].upos == RC_UPOS_NUM || w->d->tok.v[t].upos == RC_UPOS_PROPN || (w->holds[t] & (EV_HOLDS_QUANTITY | EV_HOLDS_TIME)))
			return first + 1;
	while (last > first && (w->d->tok.v[last].upos == RC_UPOS_ADP || w->d->tok.v[last].upos == RC_UPOS_SCONJ))
		last--;
	return last + 1;
}

/* « l'offensive lancée samedi », « l'accident qui s'est produit »: the noun is the event, its verb gives day, place and doer. */
static bool carries_head(const ev_work *w, uint32_t verb)
{
	const rc_token *t = ev_tok(w, verb);
	uint32_t last;
	return rc_deprel_is(t->deprel, RC_DEPREL_ACL) && t->head != RC_NONE && w->d->tok.v[t->head].upos == RC_UPOS_NOUN &&
	       RC_FEAT(t->feats, VERBFORM) != RC_VERBFORM_INF && ev_lookup(w, t->head, RC_UPOS_NOUN, &last) != RC_NONE &&
	       ((ev_is(w, verb, EV_LIGHT | EV_PLAN) && rc_doc_kid(w->d, verb, RC_DEPREL_OBJ) == RC_NONE) || occurs(w, verb));
}

static bool befallen(const ev_work *w, uint32_t verb)
{
	uint32_t last, n = 0;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && n < 40; k = w->d->node[k].next_kid, n++)
		if (w->d->tok.v[k].upos == RC_UPOS_NOUN && !ev_named(w, k) && ev_rel(w, k, RC_DEPREL_OBL) && carrier(w, k) == verb &&
		    ev_lookup(w, k, RC_UPOS_NOUN, &last) != RC_NONE)
			return true;
	return false;
}

/* « porter le bilan à 12 morts »: the toll has a noun of its own. */
static bool toll_below(const ev_work *w, uint32_t verb)
{
	uint32_t last;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		uint32_t at = w->d->tok.v[k].upos == RC_UPOS_NOUN ? ev_lookup(w, k, RC_UPOS_NOUN, &last) : RC_NONE;
		if (at != RC_NONE && w->know->entry.v[at].toll)
			return true;
	}
	return false;
}

/* "was charged 20 euros": the price of something. */
static bool priced(const ev_work *w, uint32_t verb)
{
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (k > verb && (w->holds[k] & EV_HOLDS_QUANTITY) && !(w->holds[k] & EV_HOLDS_TIME) && ev_case(w, k) == RC_NONE &&
		    (ev_rel(w, k, RC_DEPREL_OBJ) || ev_rel(w, k, RC_DEPREL_OBL) || ev_rel(w, k, RC_DEPREL_XCOMP)))
			return ev_money(w, k);
	return false;
}

/* « les prix ont explosé », "the scandal erupted": said of a thing that neither bursts nor shoots nor burns, the word is a figure. */
static bool figurative(const ev_work *w, uint32_t verb, const ev_entry *en)
{
	const ev_group *g = ev_group_of(w, en);
	if (g && rc_str_eqz(g->id, "charge") && priced(w, verb))
		return true;
	if (rc_str_eqz(ev_cell(w, en, EV_COL_MODE), "targeted") && !ev_verb_group(w, verb).passive && rc_doc_kid(w->d, verb, RC_DEPREL_OBJ) == RC_NONE &&
	    rc_doc_kid(w->d, verb, RC_DEPREL_IOBJ) == RC_NONE && w->d->lang != RC_ES && ev_finite(w, verb))
		return true; /* "we couldn't execute" */
	uint32_t s = g && g->bodily && !en->n_rest ? ev_subject(w, verb, &(bool){false}) : RC_NONE;
	return s != RC_NONE && w->d->tok.v[s].upos == RC_UPOS_NOUN && rc_map_get(&w->lang->abstract, rc_pool_hash(&w->d->pool, w->d->tok.v[s].lemma)) != RC_NONE;
}

static void try_verb(ev_work *w, uint32_t verb)
{
	uint32_t last = verb, entry = ev_lookup(w, verb, RC_UPOS_VERB, &last);
	if (entry != RC_NONE && figurative(w, verb, &w->know->entry.v[entry]))
		entry = RC_NONE;
	const ev_entry *en = entry == RC_NONE ? NULL : &w->know->entry.v[entry];
	bool occurring = en && en->intransitive && en->group == w->know->special[EV_G_OCCUR];
	uint32_t on = en && en->n_rest && !occurring ? RC_NONE : passed_on(w, verb, occurring);
	if (carries_head(w, verb))
		return;
	bool lays = en && en->group == w->know->special[EV_G_ACCUSE] && ev_finite(w, verb) && !ev_verb_group(w, verb).passive; /* «había acusado a X de cometer» */
	if (on != RC_NONE && !lays && !(en && ev_is(w, verb, EV_PLAN) && w->d->tok.v[on].upos == RC_UPOS_VERB && !ev_is(w, verb, EV_OUGHT)))
		return;
	uint32_t s = occurs(w, verb) && ev_rel(w, verb, RC_DEPREL_XCOMP) ? ev_subject(w, verb, &(bool){false}) : RC_NONE, after;
	if (s != RC_NONE && w->d->tok.v[s].upos == RC_UPOS_NOUN && !ev_named(w, s) && carrier(w, s) == verb && ev_lookup(w, s, RC_UPOS_NOUN, &after) != RC_NONE)
		return;
	if (en && ev_is(w, verb, EV_PLAN) && ev_group_of(w, en) && rc_str_eqz(ev_group_of(w, en)->id, "organise") && rc_doc_kid(w->d, verb, RC_DEPREL_XCOMP) != RC_NONE)
		return; /* "plans to expel" */
	ev_vg g = ev_verb_group(w, verb);
	if (en && (en->idle || (ev_is(w, verb, EV_PLAN) && g.passive && g.fin != RC_NONE && en->group == w->know->special[EV_G_OCCUR])))
		return; /* "is scheduled to", "is planned till": what is planned may be an event, the planning is none */
	if (en && en->toll) {
		uint32_t noun = last > verb ? last : rc_doc_kid(w->d, verb, RC_DEPREL_NSUBJ);
		if (noun != RC_NONE && !toll_below(w, verb))
			rc_ev_told_toll(w, noun, noun, noun + 1, entry);
		return;
	}
	if (en ? !table_verb_fits(w, verb, &g, en) : (!other_verb_fits(w, verb, &g) || befallen(w, verb)))
		return;
	uint32_t end = trigger_end(w, verb, last);
	ev_event *e = ev_add(w, verb, verb, end, entry);
	e->vg = g;
	e->apart = end == verb + 1 && last > verb + 1; /* "shot the man dead"; but « a fait 12 morts » is told by its verb */
	for (uint32_t t = verb + 1; t < last; t++)
		e->apart &= !(w->holds[t] & EV_HOLDS_QUANTITY);
	if (g.fin != RC_NONE && g.fin == w->d->tok.v[verb].head && w->event_of[g.fin] == RC_NONE)
		w->proxy[g.fin] = w->event_of[verb]; /* an auxiliary that the tree put above */
	for (uint32_t t = verb + 1; t <= last; t++)
		w->used[t] = 1;
	if (last > verb && ev_tok(w, last)->upos != RC_UPOS_ADP && ev_tok(w, last)->upos != RC_UPOS_SCONJ && w->proxy[last] == RC_NONE)
		w->proxy[last] = w->event_of[verb]; /* « retrouvé mort mercredi » */
}

/* ---- nouns, adjectives ---- */

bool ev_noun_party(const ev_work *w, uint32_t noun, const ev_entry *en)
{
	for (uint32_t k = w->d->node[noun].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		const rc_token *t = ev_tok(w, k);
		if (!rc_deprel_is(t->deprel, RC_DEPREL_NMOD) && !rc_deprel_is(t->deprel, RC_DEPREL_OBL))
			continue;
		uint32_t c = ev_case(w, k), last;
		if (c == RC_NONE || !ev_nounish(w, k))
			continue;
		uint64_t prep = rc_pool_hash(&w->d->pool, w->d->tok.v[c].lemma);
		bool slot = false;
		for (uint32_t i = 0; i < en->n_actor; i++)
			slot |= en->actor[i].kind == EV_SLOT_PREP && en->actor[i].prep == prep;
		for (uint32_t i = 0; i < en->n_recipient; i++)
			slot |= en->recipient[i].kind == EV_SLOT_PREP && en->recipient[i].prep == prep;
		bool full = rc_doc_kid(w->d, k, RC_DEPREL_DET) != RC_NONE || RC_FEAT(t->feats, NUMBER) == RC_NUMBER_PLUR;
		if (slot && (ev_named(w, k) || (full && ev_lookup(w, k, RC_UPOS_NOUN, &last) == RC_NONE)))
			return true;
	}
	return false;
}

/* Is the noun only what somebody asks for, denies or is accused of, or a description (« comme une ingérence », "was an attack")? */
static bool noun_barred(const ev_work *w, uint32_t noun)
{
	const rc_token *t = ev_tok(w, noun);
	if (rc_doc_kid(w->d, noun, RC_DEPREL_COP) != RC_NONE || ev_case_is(w, noun, EV_AS) || rc_deprel_is(t->deprel, RC_DEPREL_XCOMP) ||
	    rc_deprel_is(t->deprel, RC_DEPREL_COMPOUND) || rc_deprel_is(t->deprel, RC_DEPREL_FLAT) || rc_deprel_is(t->deprel, RC_DEPREL_FIXED) ||
	    rc_deprel_is(t->deprel, RC_DEPREL_AMOD))
		return true;
	uint32_t c = ev_case(w, noun);
	if (c != RC_NONE && ev_is(w, c, EV_PURPOSE) && !ev_is(w, c, EV_LOCATIVE | EV_AGENT))
		return true;
	uint32_t up = t->head, step = 0;
	for (; up != RC_NONE && w->d->tok.v[up].upos == RC_UPOS_NOUN && step < 3; step++) {
		if (ev_special(w, up) == EV_G_DEMAND)
			return true;
		if (!ev_rel(w, up, RC_DEPREL_CONJ) && ev_tok(w, noun)->deprel != RC_DEPREL_CONJ)
			break;
		up = w->d->tok.v[up].head;
	}
	if (up == RC_NONE || rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) || !ev_verbal(w, up))
		return false;
	int s = ev_special(w, up);
	return s == EV_G_DEMAND || s == EV_G_ACCUSE || ((s == EV_G_DENY || s == EV_G_REJECT) && !ev_turned_round(w, up));
}

/* Does its clause tell what it did (« l'explosion a tué », "the shooting left 12 dead", « blessés dans un accident »)? */
static bool brings_harm(const ev_work *w, uint32_t noun)
{
	const rc_token *t = ev_tok(w, noun);
	bool subject = rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ), in = rc_deprel_is(t->deprel, RC_DEPREL_OBL) && ev_case_is(w, noun, EV_LOCATIVE | EV_AGENT);
	uint32_t e = t->head == RC_NONE || !(subject || in) ? RC_NONE : w->event_of[t->head];
	const ev_entry *en = e == RC_NONE ? NULL : ev_entry_of(w, &w->event.v[e]);
	return en && (in || !w->event.v[e].vg.passive) &&
	       (en->group == w->know->special[EV_G_DIE] || en->group == w->know->special[EV_G_INJURE] || en->group == w->know->special[EV_G_DESTROY]);
}

/* "heard an explosion", « a été témoin d'une fusillade » */
static bool witnessed(const ev_work *w, uint32_t noun, const ev_group *group)
{
	uint32_t up = ev_tok(w, noun)->head;
	return group->sudden && up != RC_NONE && ev_rel(w, noun, RC_DEPREL_OBJ) && ev_verbal(w, up) && ev_special(w, up) == EV_G_PERCEIVE;
}

static void try_noun(ev_work *w, uint32_t noun)
{
	const rc_token *t = ev_tok(w, noun);
	uint32_t last = noun, entry = ev_lookup(w, noun, RC_UPOS_NOUN, &last);
	bool first = noun == w->d->sent.v[t->sent].tok_beg || t->span.beg == w->d->sent.v[t->sent].span.beg;
	if (entry == RC_NONE || ev_named(w, noun) || (w->holds[noun] & (EV_HOLDS_TIME | EV_HOLDS_QUANTITY)) || ((t->flags & RC_TOK_CAPITAL) && !first && w->d->lang != RC_EN))
		return;
	uint32_t head = noun; /* of several words, the one that hangs outside */
	for (uint32_t k = noun; k <= last; k++)
		if (w->d->tok.v[k].head == RC_NONE || w->d->tok.v[k].head < noun || w->d->tok.v[k].head > last) {
			head = k;
			break;
		}
	const ev_entry *en = &w->know->entry.v[entry];
	const ev_group *group = ev_group_of(w, en);
	for (uint32_t k = noun; k <= last; k++)
		w->used[k] = 1;
	if (en->toll && w->event_of[head] == RC_NONE && w->proxy[head] == RC_NONE)
		rc_ev_told_toll(w, head, noun, last + 1, entry);
	if (en->idle || en->toll || w->event_of[head] != RC_NONE || noun_barred(w, head))
		return;
	uint32_t up = carrier(w, head);
	if (up != RC_NONE && w->event_of[up] != RC_NONE)
		up = RC_NONE; /* the verb is an event of its own */
	uint32_t above = up == RC_NONE ? light_above(w, head) : RC_NONE;
	if (up == RC_NONE && above == RC_NONE && !ev_anchored(w, head) && !(group && !group->weak && (ev_noun_party(w, head, en) || ev_called_author(w, head) != RC_NONE || brings_harm(w, head) || witnessed(w, head, group))))
		return;
	if (up != RC_NONE && group && group->weak && !ev_anchored(w, up))
		return;
	while (last > noun && last > head && w->d->tok.v[last].upos == RC_UPOS_ADP)
		last--;
	ev_event *e = ev_add(w, head, noun, last + 1, entry);
	e->nominal = true;
	if (up != RC_NONE) {
		e->clause = up;
		e->governor = up;
		e->vg = ev_verb_group(w, up);
		w->proxy[up] = w->event_of[head];
	}
	if (above != RC_NONE && w->proxy[above] == RC_NONE)
		w->proxy[above] = w->event_of[head];
	for (uint32_t k = w->d->node[head].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (carries_head(w, k))
			w->proxy[k] = w->event_of[head];
}

static void try_adjective(ev_work *w, uint32_t adj)
{
	uint32_t last = adj, entry = ev_lookup(w, adj, RC_UPOS_ADJ, &last);
	const rc_token *t = ev_tok(w, adj);
	if (entry == RC_NONE || ev_named(w, adj))
		return;
	bool predicate = rc_doc_kid(w->d, adj, RC_DEPREL_COP) != RC_NONE || rc_doc_kid(w->d, adj, RC_DEPREL_AUX) != RC_NONE ||
	                 rc_deprel_is(t->deprel, RC_DEPREL_XCOMP) || (t->head == RC_NONE && rc_doc_kid(w->d, adj, RC_DEPREL_NSUBJ) != RC_NONE);
	if (!predicate)
		return;
	ev_event *e = ev_add(w, adj, adj, last + 1, entry);
	e->vg = ev_verb_group(w, adj);
	if (rc_deprel_is(t->deprel, RC_DEPREL_XCOMP) && t->head != RC_NONE && ev_verbal(w, t->head)) {
		e->clause = e->governor = t->head;
		e->vg = ev_verb_group(w, t->head);
		w->proxy[t->head] = w->event_of[adj];
	}
}

/* A noun right below a verb or noun of the same group says the same thing again; one below an event noun needs a name of its own. */
static void drop_doubles(ev_work *w)
{
	for (uint32_t i = 0; i < w->event.n; i++) {
		ev_event *e = &w->event.v[i];
		uint32_t up = w->d->tok.v[e->tok].head;
		if (!e->nominal || up == RC_NONE || e->clause != e->tok || ev_since(w, e->tok) != RC_NONE)
			continue;
		uint32_t other = w->event_of[up];
		if (other == RC_NONE || w->event.v[other].dropped)
			continue;
		const ev_entry *a = ev_entry_of(w, e), *b = ev_entry_of(w, &w->event.v[other]);
		bool same = a && b && a->group == b->group;
		bool bare = w->event.v[other].nominal && rc_doc_kid(w->d, e->tok, RC_DEPREL_DET) == RC_NONE;
		if (same || (bare && w->event.v[other].tok < e->tok))
			e->dropped = true;
	}
}

/* Where each sentence turns to an earlier happening. */
static void note_since(ev_work *w)
{
	for (uint32_t i = 0; i < w->event.n; i++) {
		const ev_event *e = &w->event.v[i];
		uint32_t since = e->nominal ? ev_since(w, e->tok) : RC_NONE, *at = &w->since[ev_tok(w, e->tok)->sent];
		if (since < *at)
			*at = since;
	}
}

void rc_ev_find(ev_work *w)
{
	for (uint32_t s = 0; s < w->d->sent.n; s++) {
		uint32_t beg = w->d->sent.v[s].tok_beg, end = w->d->sent.v[s].tok_end;
		for (uint32_t t = beg; t < end; t++) /* verbs first, so that nouns know whether the verb above is an event */
			if (w->d->tok.v[t].upos == RC_UPOS_VERB && !w->used[t] && !ev_named(w, t))
				try_verb(w, t);
		for (uint32_t t = beg; t < end; t++) {
			if (w->used[t])
				continue;
			rc_ev_counted(w, t);
			if (w->event_of[t] != RC_NONE)
				continue;
			if (w->d->tok.v[t].upos == RC_UPOS_NOUN)
				try_noun(w, t);
			else if (w->d->tok.v[t].upos == RC_UPOS_ADJ)
				try_adjective(w, t);
		}
	}
	drop_doubles(w);
	note_since(w);
}
