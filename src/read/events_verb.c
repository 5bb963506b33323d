/* events_verb.c - how a verb group speaks: its auxiliaries, tense, mood, voice, negation; and its subject, also where that is understood.
 *
 * The trees are a parser's work and err; where one gives a finite verb no subject, the nearest noun phrase on its left that no preposition
 * leads is taken.
 */
#include "read/events_int.h"

uint32_t ev_case(const ev_work *w, uint32_t tok)
{
	return rc_doc_kid(w->d, tok, RC_DEPREL_CASE);
}

bool ev_case_is(const ev_work *w, uint32_t tok, uint32_t classes)
{
	uint32_t c = ev_case(w, tok);
	return c != RC_NONE && ev_is(w, c, classes);
}

/* « ils nous ont tiré dessus »: a clitic of the first or second person is reflexive only where the verb agrees with it. */
static bool somebody_elses(const ev_work *w, uint32_t verb, uint32_t clitic)
{
	uint32_t person = RC_FEAT(ev_tok(w, clitic)->feats, PERSON), fin = verb;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && k < verb; k = w->d->node[k].next_kid)
		if (rc_deprel_is(w->d->tok.v[k].deprel, RC_DEPREL_AUX) && RC_FEAT(w->d->tok.v[k].feats, PERSON))
			fin = k;
	uint32_t other = RC_FEAT(ev_tok(w, fin)->feats, PERSON);
	return (person == 1 || person == 2) && other && other != person;
}

bool ev_reflexive(const ev_work *w, uint32_t verb)
{
	const rc_doc *d = w->d;
	for (uint32_t k = d->node[verb].first_kid; k != RC_NONE; k = d->node[k].next_kid)
		if (d->tok.v[k].upos == RC_UPOS_PRON && ev_is(w, k, EV_REFLEXIVE) && !somebody_elses(w, verb, k) &&
		    (ev_rel(w, k, RC_DEPREL_EXPL) || RC_FEAT(d->tok.v[k].feats, REFLEX)))
			return true;
	uint32_t beg = d->sent.v[d->tok.v[verb].sent].tok_beg;
	for (uint32_t t = verb, n = 0; t > beg && n < 3; n++) {
		t--;
		if (d->tok.v[t].upos == RC_UPOS_PRON && ev_is(w, t, EV_REFLEXIVE) &&
		    (d->tok.v[t].head == verb || RC_FEAT(d->tok.v[t].feats, REFLEX)) && !ev_rel(w, t, RC_DEPREL_NSUBJ) && !somebody_elses(w, verb, t))
			return true;
		if (d->tok.v[t].upos != RC_UPOS_AUX && d->tok.v[t].upos != RC_UPOS_ADV && d->tok.v[t].upos != RC_UPOS_PRON)
			return false;
	}
	return false;
}

/* « pas encore », "not yet", «todavía no»: the tree may hang the negation on the adverb beside it. */
static bool negated_adverb(const ev_work *w, uint32_t adverb)
{
	for (uint32_t k = w->d->node[adverb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_is(w, k, EV_NEGATION) && w->d->tok.v[k].upos == RC_UPOS_ADV)
			return true;
	return false;
}

uint32_t ev_since(const ev_work *w, uint32_t noun)
{
	uint32_t c = ev_case(w, noun), beg = w->d->sent.v[ev_tok(w, noun)->sent].tok_beg;
	return c != RC_NONE && c > beg + 1 && c < noun && rc_map_get(&w->lang->since, rc_hash(rc_doc_norm(w->d, c))) != RC_NONE ? c : RC_NONE;
}

/* What one word of the group (an auxiliary or the verb itself) says of tense and mood. */
static void tense_of(ev_vg *g, uint64_t f)
{
	uint32_t tense = RC_FEAT(f, TENSE);
	g->conditional |= RC_FEAT(f, MOOD) == RC_MOOD_CND;
	g->future |= tense == RC_TENSE_FUT;
	g->past |= tense == RC_TENSE_PAST || tense == RC_TENSE_IMP || tense == RC_TENSE_PQP;
	g->present |= tense == RC_TENSE_PRES && RC_FEAT(f, MOOD) != RC_MOOD_CND;
}

static bool is_be(const ev_work *w, uint32_t tok)
{
	rc_str l = rc_doc_lemma(w->d, tok);
	return rc_str_eqz(l, "\xC3\xAAtre") || rc_str_eqz(l, "be") || rc_str_eqz(l, "ser") || rc_str_eqz(l, "get");
}

static bool intransitive(const ev_work *w, uint32_t verb)
{
	uint32_t last, at = ev_lookup(w, verb, RC_UPOS_VERB, &last);
	return at != RC_NONE && w->know->entry.v[at].intransitive;
}

static bool takes_object(const ev_work *w, uint32_t verb)
{
	uint32_t last, at = ev_lookup(w, verb, RC_UPOS_VERB, &last);
	const ev_entry *e = at == RC_NONE ? NULL : &w->know->entry.v[at];
	return e && !e->intransitive && e->n_recipient && e->recipient[0].kind == EV_SLOT_OBJECT;
}

static void auxiliary(const ev_work *w, ev_vg *g, uint32_t verb, uint32_t aux)
{
	const rc_token *a = ev_tok(w, aux);
	if (aux > verb + 1 && g->fin != RC_NONE)
		return; /* another verb's: «han anunciado que va a …» */
	bool gerund = RC_FEAT(ev_tok(w, verb)->feats, VERBFORM) == RC_VERBFORM_GER; /* «ha ido creciendo» looks nowhere ahead */
	g->classes |= w->cls[aux] & ((gerund && w->d->lang == RC_ES ? 0 : EV_FUTURE) | EV_OUGHT | EV_POSSIBLE | EV_WOULD | EV_PLAN);
	bool participle = RC_FEAT(w->d->tok.v[verb].feats, VERBFORM) == RC_VERBFORM_PART;
	if (a->deprel == RC_DEPREL_AUX_PASS ||
	    (participle && is_be(w, aux) && a->deprel == RC_DEPREL_AUX && RC_FEAT(w->d->tok.v[verb].feats, TENSE) != RC_TENSE_PRES &&
	     !intransitive(w, verb) && !ev_reflexive(w, verb)))
		g->passive = true;
	else if (participle && !is_be(w, aux) && !ev_is(w, aux, EV_FUTURE | EV_POSSIBLE | EV_OUGHT | EV_WOULD | EV_TRY))
		g->perfect = true;
	else if (participle && is_be(w, aux) && a->deprel == RC_DEPREL_AUX_TENSE)
		g->perfect = true;
	if (RC_FEAT(a->feats, VERBFORM) == RC_VERBFORM_FIN || (RC_FEAT(a->feats, MOOD) && !RC_FEAT(a->feats, VERBFORM))) {
		g->fin = g->fin == RC_NONE ? aux : g->fin;
		if (ev_is(w, aux, EV_CONDITIONAL))
			g->conditional = true;
		else
			tense_of(g, a->feats);
	} else if (RC_FEAT(a->feats, VERBFORM) == RC_VERBFORM_GER) {
		g->progressive = true;
	}
}

/* "is due to be recalled": the finite verb hangs on the adjective. */
static void due(const ev_work *w, ev_vg *g, uint32_t adj)
{
	uint32_t be = rc_doc_kid(w->d, adj, RC_DEPREL_COP);
	g->classes |= EV_FUTURE;
	if (be != RC_NONE && g->fin == RC_NONE) {
		g->fin = be;
		tense_of(g, ev_tok(w, be)->feats);
	}
}

/* "… and is due to appear": the adjective right before the infinitive, wherever the tree hangs either. */
static uint32_t due_before(const ev_work *w, uint32_t verb)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, verb)->sent].tok_beg;
	if (w->d->lang != RC_EN || verb < beg + 3 || !rc_str_eqz(rc_doc_norm(w->d, verb - 1), "to") || !ev_is(w, verb - 2, EV_FUTURE) ||
	    ev_tok(w, verb - 2)->upos != RC_UPOS_ADJ)
		return RC_NONE;
	uint32_t be = verb - 3;
	return ev_tok(w, be)->upos == RC_UPOS_AUX && is_be(w, be) ? be : RC_NONE;
}

static void kids(const ev_work *w, ev_vg *g, uint32_t verb)
{
	const rc_doc *d = w->d;
	for (uint32_t k = d->node[verb].first_kid; k != RC_NONE; k = d->node[k].next_kid) {
		const rc_token *t = ev_tok(w, k);
		if (rc_deprel_is(t->deprel, RC_DEPREL_AUX) && t->deprel != RC_DEPREL_AUX_CAUS)
			auxiliary(w, g, verb, k);
		else if (rc_deprel_is(t->deprel, RC_DEPREL_COP))
			auxiliary(w, g, verb, k);
		else if (rc_deprel_is(t->deprel, RC_DEPREL_MARK) && ev_is(w, k, EV_FUTURE) && t->upos == RC_UPOS_ADJ)
			due(w, g, k);
		else if (rc_deprel_is(t->deprel, RC_DEPREL_ADVMOD) && !ev_is(w, k, EV_NEGATION) && negated_adverb(w, k))
			g->negated = true;
		else if (ev_is(w, k, EV_NEGATION) && (t->upos == RC_UPOS_ADV || t->upos == RC_UPOS_PART || t->upos == RC_UPOS_PRON ||
		                                      rc_deprel_is(t->deprel, RC_DEPREL_ADVMOD)))
			g->negated |= (t->upos != RC_UPOS_PRON || k + 1 >= verb || rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ)) &&
			              !(k > verb && ev_tok(w, k - 1)->upos == RC_UPOS_CCONJ); /* «…, y no de las 214» */
		else if (t->upos == RC_UPOS_NOUN && (rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) || rc_deprel_is(t->deprel, RC_DEPREL_OBJ))) {
			uint32_t det = rc_doc_kid(d, k, RC_DEPREL_DET);
			g->negated |= det != RC_NONE && ev_is(w, det, EV_NEGATION);
		}
	}
}

static bool is_ne(const ev_work *w, uint32_t tok)
{
	rc_str norm = rc_doc_norm(w->d, tok);
	return rc_str_eqz(norm, "ne") || rc_str_eqz(norm, "n'");
}

/* « plus » and "ni" beside a verb deny it only with « ne »; « ne » alone denies nothing. The word that denies may have gone astray in the tree: « n'a
 * arrêté aucun manifestant ». */
static void french_negation(const ev_work *w, ev_vg *g, uint32_t verb)
{
	const rc_sentence *s = &w->d->sent.v[ev_tok(w, verb)->sent];
	uint32_t ne = RC_NONE;
	if (w->d->lang != RC_FR)
		return;
	for (uint32_t t = verb, n = 0; t > s->tok_beg && n < 9 && ne == RC_NONE; n++)
		if (is_ne(w, --t) && (g->negated || ev_tok(w, t)->head == verb))
			ne = t;
	if (ne == RC_NONE)
		g->negated = false;
	for (uint32_t t = ne, n = 0; ne != RC_NONE && !g->negated && t < s->tok_end && n < 10; t++, n++) {
		uint8_t u = ev_tok(w, t)->upos;
		if (u == RC_UPOS_PUNCT || u == RC_UPOS_SCONJ || (t > verb && u == RC_UPOS_VERB) || t > verb + 4)
			break;
		bool nobody = u == RC_UPOS_NOUN && ev_tok(w, t)->norm == ev_tok(w, t)->lemma && rc_doc_kid(w->d, t, RC_DEPREL_DET) == RC_NONE; /* « n'ai vu personne » */
		g->negated = ev_is(w, t, EV_NEGATION) && (nobody || u == RC_UPOS_DET || u == RC_UPOS_PRON || (u == RC_UPOS_ADV && t < verb));
	}
}

/* "after gunmen attacked a post": the tree may read a preposition with its noun, and a participle; an object behind the verb tells that it is a clause. */
static uint32_t shifted_subject(const ev_work *w, uint32_t verb)
{
	static const char *const opens[] = {"after", "before", "when", "as", "until", "since", "because", "while"};
	if (w->d->lang != RC_EN || verb == 0 || ev_tok(w, verb - 1)->sent != ev_tok(w, verb)->sent || !rc_deprel_is(ev_tok(w, verb)->deprel, RC_DEPREL_ADVCL) ||
	    rc_doc_kid(w->d, verb, RC_DEPREL_OBJ) == RC_NONE || rc_doc_kid(w->d, verb, RC_DEPREL_AUX) != RC_NONE)
		return RC_NONE;
	uint32_t noun = verb - 1, c = ev_case(w, noun);
	if ((ev_tok(w, noun)->upos != RC_UPOS_NOUN && ev_tok(w, noun)->upos != RC_UPOS_PROPN) || c == RC_NONE)
		return RC_NONE;
	for (uint32_t i = 0; i < sizeof opens / sizeof *opens; i++)
		if (rc_str_eqz(rc_doc_norm(w->d, c), opens[i]))
			return noun;
	return RC_NONE;
}

static ev_vg verb_group(const ev_work *w, uint32_t verb, uint32_t depth)
{
	const rc_doc *d = w->d;
	const rc_token *t = ev_tok(w, verb);
	ev_vg g = {.fin = RC_NONE};
	uint32_t form = RC_FEAT(t->feats, VERBFORM);
	g.participle = form == RC_VERBFORM_PART;
	g.infinitive = form == RC_VERBFORM_INF;
	g.gerund = form == RC_VERBFORM_GER || (g.participle && RC_FEAT(t->feats, TENSE) == RC_TENSE_PRES);
	g.progressive = form == RC_VERBFORM_GER;
	kids(w, &g, verb);
	uint32_t be = g.infinitive ? due_before(w, verb) : RC_NONE;
	if (be != RC_NONE) {
		g.classes |= EV_FUTURE;
		g.fin = be;
		tense_of(&g, ev_tok(w, be)->feats);
	}
	french_negation(w, &g, verb);
	if (g.fin == RC_NONE && form == RC_VERBFORM_FIN) {
		g.fin = verb;
		tense_of(&g, t->feats);
	}
	/* an English past tense that passes for a participle: it has a subject before it and nothing makes it passive */
	uint32_t subject = d->lang == RC_EN && g.fin == RC_NONE && g.participle && !g.gerund ? rc_doc_kid(d, verb, RC_DEPREL_NSUBJ) : RC_NONE;
	if (subject == RC_NONE && g.fin == RC_NONE && g.participle && !g.gerund)
		subject = shifted_subject(w, verb);
	bool headline = (d->sent.v[t->sent].in_title || d->sent.v[t->sent].heading) && rc_doc_kid(d, verb, RC_DEPREL_OBJ) == RC_NONE; /* "Driver charged" */
	if (subject != RC_NONE && subject < verb && !headline && d->tok.v[subject].deprel != RC_DEPREL_NSUBJ_PASS && rc_doc_kid(d, verb, RC_DEPREL_AUX) == RC_NONE &&
	    !rc_deprel_is(t->deprel, RC_DEPREL_ACL)) {
		g.fin = verb;
		g.past = true;
		g.participle = false;
	}
	/* a parser may take the auxiliary for the main verb when much stands between: « ont une nouvelle fois mis en garde » */
	if (g.fin == RC_NONE && g.participle && !g.gerund && t->head != RC_NONE && t->head < verb && verb - t->head < 8 && ev_verbal(w, t->head) &&
	    ev_is(w, t->head, EV_AFTER) && RC_FEAT(d->tok.v[t->head].feats, VERBFORM) == RC_VERBFORM_FIN && !rc_deprel_is(t->deprel, RC_DEPREL_ACL)) {
		g.fin = t->head;
		g.perfect = true;
		tense_of(&g, d->tok.v[t->head].feats);
	}
	/* a second participle or infinitive shares the auxiliaries of the first: « a attaqué et tué » */
	if (depth && g.fin == RC_NONE && (g.participle || g.infinitive) && !g.gerund && t->deprel == RC_DEPREL_CONJ && t->head != RC_NONE &&
	    RC_FEAT(d->tok.v[t->head].feats, VERBFORM) == form && ev_verbal(w, t->head) && t->head < verb) {
		bool negated = g.negated;
		g = verb_group(w, t->head, depth - 1);
		g.negated |= negated;
	}
	/* "killed three and injured sixteen": a second past tense that passes for a participle */
	if (depth && d->lang == RC_EN && g.fin == RC_NONE && g.participle && !g.gerund && t->deprel == RC_DEPREL_CONJ && t->head != RC_NONE &&
	    t->head < verb && ev_tok(w, t->head)->upos == RC_UPOS_VERB) {
		ev_vg up = verb_group(w, t->head, depth - 1);
		if (up.fin == t->head && up.past && !up.passive) {
			bool negated = g.negated;
			g = up;
			g.negated = negated;
		}
	}
	if (headline && d->lang == RC_EN && g.fin == verb && g.past && takes_object(w, verb))
		g.passive = true; /* "Nine jailed over abuse" */
	if (g.participle && g.fin == RC_NONE && !g.gerund && !g.perfect && !intransitive(w, verb))
		g.passive = true;
	return g;
}

bool ev_managed(const ev_work *w, uint32_t able, uint32_t infinitive)
{
	if (rc_map_get(&w->lang->able, rc_hash(rc_doc_lemma(w->d, able))) == RC_NONE || able > infinitive)
		return false;
	bool aux = ev_tok(w, able)->upos == RC_UPOS_AUX;
	ev_vg inf = aux ? (ev_vg){0} : verb_group(w, infinitive, 1), g = aux ? inf : verb_group(w, able, 1);
	if (aux)
		tense_of(&g, ev_tok(w, able)->feats);
	uint32_t fin = aux ? able : g.fin;
	bool over = fin != RC_NONE && RC_FEAT(ev_tok(w, fin)->feats, MOOD) == RC_MOOD_IND && !g.conditional && !g.future &&
	            (w->d->lang == RC_FR ? g.perfect || RC_FEAT(ev_tok(w, fin)->feats, TENSE) == RC_TENSE_PAST : RC_FEAT(ev_tok(w, fin)->feats, TENSE) == RC_TENSE_PAST);
	for (uint32_t k = w->d->node[infinitive].first_kid; over && k != RC_NONE; k = w->d->node[k].next_kid)
		if (k != able && (ev_rel(w, k, RC_DEPREL_AUX) || ev_rel(w, k, RC_DEPREL_COP)) && !(aux && k == able))
			return false; /* « a pu être », «pudo haber matado»: a guess */
	uint32_t s = over ? ev_subject(w, infinitive, &(bool){false}) : RC_NONE;
	return over && (s == RC_NONE || ev_tok(w, s)->upos != RC_UPOS_NOUN || ev_somebody(w, s)); /* « le feu a pu causer » is one too */
}

ev_vg ev_verb_group(const ev_work *w, uint32_t verb)
{
	return verb_group(w, verb, 3);
}

bool ev_finite(const ev_work *w, uint32_t tok)
{
	return ev_verbal(w, tok) && ev_verb_group(w, tok).fin != RC_NONE;
}

/* « n'a pas exclu que », « ni confirmé ni démenti », "would neither confirm nor deny": negated itself, such a verb leaves it open. */
bool ev_turned_round(const ev_work *w, uint32_t verb)
{
	const rc_doc *d = w->d;
	if (ev_verb_group(w, verb).negated)
		return true;
	for (uint32_t k = d->node[verb].first_kid; k != RC_NONE; k = d->node[k].next_kid)
		if (rc_deprel_is(d->tok.v[k].deprel, RC_DEPREL_CC) && ev_is(w, k, EV_NEGATION))
			return true;
	return false;
}

bool ev_has_if(const ev_work *w, uint32_t verb)
{
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_MARK) && ev_is(w, k, EV_IF) && w->d->tok.v[k].upos == RC_UPOS_SCONJ)
			return true;
	uint32_t up = w->d->tok.v[verb].head; /* « dans le cas où » */
	if (up == RC_NONE || !ev_rel(w, verb, RC_DEPREL_ACL) || w->d->tok.v[up].upos != RC_UPOS_NOUN || !ev_is(w, up, EV_IF) || up > verb)
		return false;
	bool where = false;
	for (uint32_t t = up + 1; t < verb && t < up + 4; t++)
		where |= rc_str_eqz(rc_doc_norm(w->d, t), "o\xC3\xB9");
	return w->d->lang == RC_FR ? where : rc_doc_kid(w->d, up, RC_DEPREL_DET) == RC_NONE && rc_doc_kid(w->d, up, RC_DEPREL_AMOD) == RC_NONE;
}

/* « a pour projet de », «tiene previsto», "has plans to": the noun or adjective below a light verb says how it stands with the infinitive. */
uint32_t ev_outlook(const ev_work *w, uint32_t verb)
{
	uint32_t found = 0;
	if (!ev_is(w, verb, EV_LIGHT | EV_STATIVE))
		return 0;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if ((ev_rel(w, k, RC_DEPREL_OBJ) || ev_rel(w, k, RC_DEPREL_IOBJ) || ev_rel(w, k, RC_DEPREL_XCOMP) || ev_rel(w, k, RC_DEPREL_OBL)) &&
		    (w->d->tok.v[k].upos == RC_UPOS_NOUN || w->d->tok.v[k].upos == RC_UPOS_ADJ))
			found |= w->cls[k] & (EV_PLAN | EV_POSSIBLE | EV_WANT);
	return found;
}

bool ev_headline_plan(const ev_work *w, uint32_t verb)
{
	const rc_token *t = ev_tok(w, verb);
	const rc_sentence *s = &w->d->sent.v[t->sent];
	if (w->d->lang != RC_EN || !(s->in_title || s->heading) || RC_FEAT(t->feats, VERBFORM) != RC_VERBFORM_INF)
		return false;
	bool to = verb > s->tok_beg && rc_str_eqz(rc_doc_norm(w->d, verb - 1), "to");
	bool top = t->head == RC_NONE || (rc_deprel_is(t->deprel, RC_DEPREL_ACL) && ev_tok(w, t->head)->head == RC_NONE && t->head < verb);
	return to && top;
}

bool ev_relative(const ev_work *w, uint32_t tok)
{
	return w->d->tok.v[tok].upos == RC_UPOS_PRON && ev_is(w, tok, EV_RELATIVE);
}

/* « deux avions en Orlavie qui transportaient »: the antecedent agrees with the verb in number. */
static uint32_t antecedent(const ev_work *w, uint32_t verb, uint32_t head)
{
	const rc_token *v = ev_tok(w, verb);
	uint32_t fin = ev_verb_group(w, verb).fin;
	bool plural = fin != RC_NONE && RC_FEAT(w->d->tok.v[fin].feats, NUMBER) == RC_NUMBER_PLUR;
	if (!plural || RC_FEAT(ev_tok(w, head)->feats, NUMBER) != RC_NUMBER_SING || rc_doc_kid(w->d, head, RC_DEPREL_CONJ) != RC_NONE)
		return head;
	uint32_t beg = w->d->sent.v[v->sent].tok_beg;
	for (uint32_t t = head, n = 0; t > beg && n < 6; n++) {
		t--;
		if (ev_tok(w, t)->upos == RC_UPOS_VERB)
			break;
		if (ev_tok(w, t)->upos == RC_UPOS_NOUN && RC_FEAT(ev_tok(w, t)->feats, NUMBER) == RC_NUMBER_PLUR && !(w->holds[t] & EV_HOLDS_TIME))
			return t;
	}
	return head;
}

/* Of two subjects with a mark between them, the first is a dateline, a heading or an adverbial: « TAVRES, 10 mars – Une explosion », «Horas antes, la ministra». */
static bool parted(const ev_work *w, uint32_t first, uint32_t second)
{
	for (uint32_t t = w->d->node[first].right, n = 0; t < second && n < 60; t++, n++)
		if (ev_tok(w, t)->upos == RC_UPOS_PUNCT)
			return w->d->node[second].left > t && !ev_relative(w, second) && ev_tok(w, second)->upos != RC_UPOS_PRON;
	return false;
}

/* «murieron cuatro marineros»: Spanish puts the subject of such verbs behind them, where a parser takes it for an object. */
static uint32_t later_subject(const ev_work *w, uint32_t verb)
{
	uint32_t o = w->d->lang == RC_ES && intransitive(w, verb) ? rc_doc_kid(w->d, verb, RC_DEPREL_OBJ) : RC_NONE;
	return o != RC_NONE && o > verb && ev_tok(w, o)->upos != RC_UPOS_PRON && ev_case(w, o) == RC_NONE ? o : RC_NONE;
}

/* « une cinquantaine de pays, dont les Etats-Unis, a dénoncé »: part of those named before, not the subject. */
static bool among(const ev_work *w, uint32_t subject, uint32_t verb)
{
	uint32_t left = w->d->node[subject].left, right = w->d->node[subject].right;
	if (w->d->lang != RC_FR || subject > verb || !rc_str_eqz(rc_doc_norm(w->d, left), "dont"))
		return false;
	return right + 1 < verb && ev_tok(w, right + 1)->upos == RC_UPOS_PUNCT && left > 0 && ev_tok(w, left - 1)->upos == RC_UPOS_PUNCT;
}

/* The subject that such a phrase hides: the sentence's first whose verb is this one or later, or the noun that the whole sentence hangs on. */
static uint32_t whole(const ev_work *w, uint32_t part, uint32_t verb)
{
	for (uint32_t t = w->d->sent.v[ev_tok(w, verb)->sent].tok_beg; t < part; t++)
		if (ev_rel(w, t, RC_DEPREL_NSUBJ) && ev_tok(w, t)->head != RC_NONE && ev_tok(w, t)->head >= verb && ev_tok(w, t)->upos != RC_UPOS_PRON)
			return t;
	uint32_t top = verb;
	for (uint32_t n = 0; ev_tok(w, top)->head != RC_NONE && n < 8; n++)
		top = ev_tok(w, top)->head;
	uint32_t s = top < part && ev_tok(w, top)->upos == RC_UPOS_VERB && RC_FEAT(ev_tok(w, top)->feats, VERBFORM) == RC_VERBFORM_PART &&
	             rc_doc_kid(w->d, top, RC_DEPREL_AUX) == RC_NONE ? rc_doc_kid(w->d, top, RC_DEPREL_NSUBJ) : RC_NONE;
	if (s != RC_NONE && s < part) /* « X, reconnu par …, a dénoncé », whose participle the tree put on top */
		return s;
	return top < part && (ev_tok(w, top)->upos == RC_UPOS_NOUN || ev_tok(w, top)->upos == RC_UPOS_PROPN) ? top : RC_NONE;
}

/* « une lettre de X adressée à Y demandant »: what is asked in writing is asked by who wrote it, not by whom it reaches. */
static uint32_t author(const ev_work *w, uint32_t verb)
{
	int g = ev_special(w, verb);
	if (g != EV_G_DEMAND && g != EV_G_WARN && g != EV_G_THREATEN && g != EV_G_ACCUSE && g != EV_G_ANNOUNCE && g != EV_G_PROPOSE)
		return RC_NONE;
	uint32_t from = ev_tok(w, verb)->head, o = from != RC_NONE && from < verb && ev_rel(w, verb, RC_DEPREL_ADVCL) ? rc_doc_kid(w->d, from, RC_DEPREL_OBJ) : RC_NONE;
	if (o != RC_NONE && o < verb && ev_is(w, o, EV_DOCUMENT)) /* « cite une lettre demandant », hung on « cite » */
		from = o;
	for (uint32_t t = from, n = 0; t != RC_NONE && n < 4; t = ev_tok(w, t)->head, n++) {
		if (ev_tok(w, t)->upos != RC_UPOS_NOUN || !ev_is(w, t, EV_DOCUMENT))
			continue;
		for (uint32_t k = w->d->node[t].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
			if (ev_rel(w, k, RC_DEPREL_NMOD) && ev_case_is(w, k, EV_OF) && k < verb && ev_name_of(w, k) != RC_NONE)
				return k;
		return t;
	}
	return RC_NONE;
}

/* Participles agree with their noun: « l'homme accusé du meurtre d'une élue arrêté » is not about her. */
static bool agrees(const ev_work *w, uint32_t participle, uint32_t noun)
{
	uint64_t p = ev_tok(w, participle)->feats, n = ev_tok(w, noun)->feats;
	bool gender = !RC_FEAT(p, GENDER) || !RC_FEAT(n, GENDER) || RC_FEAT(p, GENDER) == RC_FEAT(n, GENDER);
	return gender && (!RC_FEAT(p, NUMBER) || !RC_FEAT(n, NUMBER) || RC_FEAT(p, NUMBER) == RC_FEAT(n, NUMBER));
}

/* The noun a participle without auxiliary is about: the one that the tree gives, or further up or left one that agrees; else that which it gives. */
static uint32_t agreeing(const ev_work *w, uint32_t participle, uint32_t noun)
{
	if (w->d->lang == RC_EN || ev_tok(w, noun)->upos != RC_UPOS_NOUN || agrees(w, participle, noun) || rc_doc_kid(w->d, noun, RC_DEPREL_CONJ) != RC_NONE)
		return noun;
	uint32_t last;
	for (uint32_t t = noun, n = 0; ev_tok(w, t)->head != RC_NONE && n < 6; n++) {
		t = ev_tok(w, t)->head;
		if (t < participle && ev_tok(w, t)->upos == RC_UPOS_NOUN && agrees(w, participle, t) && ev_lookup(w, t, RC_UPOS_NOUN, &last) == RC_NONE)
			return t;
	}
	uint32_t beg = w->d->sent.v[ev_tok(w, participle)->sent].tok_beg;
	for (uint32_t t = noun < participle ? noun : participle, n = 0; t > beg && n < 20; n++)
		if (ev_tok(w, --t)->upos == RC_UPOS_NOUN && ev_case(w, t) == RC_NONE && agrees(w, participle, t) && !(w->holds[t] & EV_HOLDS_TIME))
			return t;
	return noun;
}

static uint32_t own_subject(const ev_work *w, uint32_t verb, bool *passive)
{
	uint32_t s = RC_NONE;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		if (!ev_rel(w, k, RC_DEPREL_NSUBJ) || (s != RC_NONE && (k > verb || !parted(w, s, k))))
			continue;
		if (among(w, k, verb))
			return whole(w, k, verb);
		if (!(w->holds[k] & EV_HOLDS_TIME) || s == RC_NONE)
			s = k;
	}
	if (s == RC_NONE && shifted_subject(w, verb) != RC_NONE)
		return shifted_subject(w, verb);
	if (s == RC_NONE)
		return later_subject(w, verb);
	for (uint32_t k = w->d->node[s].next_kid; ev_relative(w, s) && k != RC_NONE && k < verb; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_NSUBJ) && w->d->tok.v[k].upos != RC_UPOS_PRON) {
			s = k; /* "evidence that soldiers killed": a conjunction that the tree takes for a pronoun */
			break;
		}
	*passive |= w->d->tok.v[s].deprel == RC_DEPREL_NSUBJ_PASS;
	if (RC_FEAT(ev_tok(w, verb)->feats, VERBFORM) == RC_VERBFORM_PART && rc_doc_kid(w->d, verb, RC_DEPREL_AUX) == RC_NONE)
		return agreeing(w, verb, s);
	if (ev_rel(w, verb, RC_DEPREL_ACL) && w->d->tok.v[verb].head != RC_NONE && ev_relative(w, s))
		return antecedent(w, verb, w->d->tok.v[verb].head);
	return s;
}

/* A noun phrase to the left of a verb that the tree left without subject. */
static uint32_t nearest_left(const ev_work *w, uint32_t verb, uint32_t fin)
{
	const rc_doc *d = w->d;
	uint32_t beg = d->sent.v[ev_tok(w, verb)->sent].tok_beg, from = fin < verb ? fin : verb;
	for (uint32_t t = from; t > beg;) {
		t--;
		uint8_t u = d->tok.v[t].upos;
		if (u == RC_UPOS_VERB || u == RC_UPOS_SCONJ || u == RC_UPOS_CCONJ || u == RC_UPOS_AUX)
			return RC_NONE;
		if ((u == RC_UPOS_NOUN || u == RC_UPOS_PROPN) && ev_case(w, t) == RC_NONE) {
			uint32_t h = d->tok.v[t].head;
			if (h == RC_NONE || h >= from || d->tok.v[t].deprel == RC_DEPREL_DEP || rc_deprel_is(d->tok.v[t].deprel, RC_DEPREL_NSUBJ))
				return t;
		}
	}
	return RC_NONE;
}

static uint32_t subject_at(const ev_work *w, uint32_t verb, bool *passive, uint32_t depth);

bool ev_gerund_apart(const ev_work *w, uint32_t gerund)
{
	for (uint32_t k = w->d->node[gerund].first_kid; k != RC_NONE && k < gerund; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_MARK) || ev_rel(w, k, RC_DEPREL_CASE))
			return w->d->lang != RC_FR || !rc_str_eqz(rc_doc_norm(w->d, k), "en");
	return false;
}

uint32_t ev_gerund_head(const ev_work *w, uint32_t gerund)
{
	uint32_t head = ev_tok(w, gerund)->head;
	uint64_t f = ev_tok(w, gerund)->feats;
	bool form = RC_FEAT(f, VERBFORM) == RC_VERBFORM_GER || (RC_FEAT(f, VERBFORM) == RC_VERBFORM_PART && RC_FEAT(f, TENSE) == RC_TENSE_PRES);
	if (head == RC_NONE || head > gerund || !form || !ev_rel(w, gerund, RC_DEPREL_ADVCL))
		return head;
	for (uint32_t t = gerund - 1, n = 0; t > head && n < 40; t--, n++) { /* "was closed after gunmen attacked a post, killing seven" */
		const ev_event *e = w->event_of[t] == RC_NONE ? NULL : &w->event.v[w->event_of[t]];
		if (e && e->clause == t && e->vg.gerund && !ev_gerund_apart(w, gerund) && ev_gerund_apart(w, t))
			return t;
		if (e && !e->nominal && e->clause == t && e->vg.fin != RC_NONE && (e->vg.past || e->vg.perfect) &&
		    !rc_deprel_is(ev_tok(w, t)->deprel, RC_DEPREL_ACL) && RC_FEAT(ev_tok(w, e->vg.fin)->feats, TENSE) != RC_TENSE_IMP)
			return t;
	}
	return head;
}

/* "called for X to resign" */
static bool behind_for(const ev_work *w, uint32_t tok)
{
	uint32_t c = w->d->lang == RC_EN ? ev_case(w, tok) : RC_NONE;
	return c != RC_NONE && rc_str_eqz(rc_doc_norm(w->d, c), "for");
}

/* "accused X of killing", « condamné X pour avoir tué », «detuvo a X por matar»: a deed that its preposition lays at the object's door. */
static bool laid_at_door(const ev_work *w, uint32_t verb)
{
	static const char *const by[] = {"of", "for", "with", "from", "de", "d'", "pour", "por"};
	bool form = w->d->lang == RC_EN ? RC_FEAT(ev_tok(w, verb)->feats, VERBFORM) != RC_VERBFORM_INF : w->d->lang == RC_ES || ev_verb_group(w, verb).perfect;
	for (uint32_t k = w->d->node[verb].first_kid; form && k != RC_NONE && k < verb; k = w->d->node[k].next_kid)
		for (uint32_t i = 0; i < sizeof by / sizeof *by && (ev_rel(w, k, RC_DEPREL_MARK) || ev_rel(w, k, RC_DEPREL_CASE)); i++)
			if (rc_str_eqz(rc_doc_norm(w->d, k), by[i]))
				return true;
	return false;
}

/* The doer of an infinitive or participle that hangs on a verb: what that verb is said to ask, see or charge of its object, else its own subject. */
static uint32_t controlled(const ev_work *w, uint32_t verb, uint32_t up, uint32_t depth)
{
	int g = ev_special(w, up);
	bool told = g == EV_G_DEMAND || g == EV_G_WARN || g == EV_G_ACCUSE || g == EV_G_PERCEIVE || ev_is(w, up, EV_PREVENT | EV_SUSPECT);
	bool bare = RC_FEAT(ev_tok(w, verb)->feats, VERBFORM) == RC_VERBFORM_INF || ev_verb_group(w, verb).perfect || g == EV_G_PERCEIVE;
	if (((told && bare) || laid_at_door(w, verb)) && !ev_verb_group(w, up).passive) {
		uint32_t o = RC_NONE;
		for (uint32_t k = w->d->node[up].first_kid; k != RC_NONE && k < verb; k = w->d->node[k].next_kid)
			if (o == RC_NONE && (ev_rel(w, k, RC_DEPREL_OBJ) || ev_rel(w, k, RC_DEPREL_IOBJ)) && ev_nounish(w, k) && !ev_is(w, k, EV_REFLEXIVE) && !w->used[k] &&
			    !(w->holds[k] & EV_HOLDS_TIME))
				o = k;
		for (uint32_t k = w->d->node[up].first_kid; o == RC_NONE && k != RC_NONE; k = w->d->node[k].next_kid)
			if (ev_rel(w, k, RC_DEPREL_OBL) && (ev_case_is(w, k, EV_TO) || (g == EV_G_DEMAND && behind_for(w, k))) && k < verb && ev_nounish(w, k) && !(w->holds[k] & EV_HOLDS_TIME))
				o = k;
		if (o != RC_NONE && !ev_relative(w, o))
			return o;
		if (g == EV_G_DEMAND)
			return RC_NONE;
	}
	return subject_at(w, up, &(bool){false}, depth);
}

/* "three were killed and twelve injured", « et deux autres ont été grièvement blessées »: the figure before a second verb is who it is about. */
static uint32_t bare_figure(const ev_work *w, uint32_t verb)
{
	uint32_t beg = w->d->sent.v[ev_tok(w, verb)->sent].tok_beg, t = verb;
	for (; t > beg && verb - t < 6; t--) {
		uint8_t u = ev_tok(w, t - 1)->upos;
		if (u != RC_UPOS_AUX && u != RC_UPOS_ADV && u != RC_UPOS_ADJ && u != RC_UPOS_PRON)
			break;
	}
	bool figure = t > beg && ev_tok(w, t - 1)->upos == RC_UPOS_NUM && (w->holds[t - 1] & EV_HOLDS_QUANTITY) && !(w->holds[t - 1] & EV_HOLDS_TIME);
	bool joined = t > beg + 1 && ev_tok(w, t - 2)->upos == RC_UPOS_CCONJ; /* «murieron cinco y 32 resultaron heridas» */
	bool predicate = ev_tok(w, verb)->upos == RC_UPOS_ADJ && t < verb && ev_tok(w, t)->upos == RC_UPOS_AUX; /* "190 were dead" */
	if (!figure || (RC_FEAT(ev_tok(w, verb)->feats, VERBFORM) != RC_VERBFORM_PART && !joined && !predicate))
		return RC_NONE;
	uint32_t head = ev_tok(w, t - 1)->head;
	return head != RC_NONE && head >= t && head < verb && ev_tok(w, head)->upos != RC_UPOS_AUX ? head : t - 1;
}

/* « … et environ 300 habitants ont été évacués »: a noun phrase between « et » and a second finite verb is its subject, wherever the tree hangs it. */
static uint32_t phrase_before(const ev_work *w, uint32_t verb)
{
	uint32_t fin = ev_verb_group(w, verb).fin, beg = w->d->sent.v[ev_tok(w, verb)->sent].tok_beg, found = RC_NONE;
	if (fin == RC_NONE || fin > verb)
		return RC_NONE;
	for (uint32_t t = fin, n = 0; t > beg && n < 14; n++) {
		uint8_t u = ev_tok(w, --t)->upos;
		if (u == RC_UPOS_CCONJ)
			return found;
		if (u == RC_UPOS_PUNCT || u == RC_UPOS_VERB || u == RC_UPOS_AUX || u == RC_UPOS_SCONJ || u == RC_UPOS_PRON)
			return RC_NONE;
		if ((u == RC_UPOS_NOUN || u == RC_UPOS_PROPN) && ev_case(w, t) == RC_NONE && !(w->holds[t] & EV_HOLDS_TIME) && w->d->tok.v[t].head != verb)
			found = t;
		else if (u == RC_UPOS_ADP)
			found = RC_NONE; /* its noun is behind it: only what no preposition leads counts */
	}
	return RC_NONE;
}

/* « …, dans le nord de la Varnésie, faisant 12 morts »: behind a comma a participle goes on with the verb, not with the place before it. */
static uint32_t verb_of_place(const ev_work *w, uint32_t participle, uint32_t noun)
{
	if (participle == 0 || ev_tok(w, participle - 1)->upos != RC_UPOS_PUNCT)
		return RC_NONE;
	bool led = false;
	for (uint32_t t = noun, n = 0; t != RC_NONE && n < 5; t = ev_tok(w, t)->head, n++) {
		if (ev_tok(w, t)->upos == RC_UPOS_VERB)
			return led && t < participle ? t : RC_NONE;
		led |= ev_case_is(w, t, EV_LOCATIVE) && rc_deprel_is(ev_tok(w, t)->deprel, RC_DEPREL_OBL);
	}
	return RC_NONE;
}

/* « accusé de sabotage et d'avoir tué »: the tree may hang the second deed beside the accusing. */
static bool led_infinitive(const ev_work *w, uint32_t verb)
{
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && k < verb; k = w->d->node[k].next_kid)
		if (ev_is(w, k, EV_OF) && (ev_rel(w, k, RC_DEPREL_MARK) || ev_rel(w, k, RC_DEPREL_CASE)))
			return !ev_finite(w, verb);
	return false;
}

uint32_t ev_laid(const ev_work *w, uint32_t verb)
{
	const rc_token *t = ev_tok(w, verb);
	if (!rc_deprel_is(t->deprel, RC_DEPREL_ACL) || t->deprel == RC_DEPREL_ACL_RELCL || t->head == RC_NONE || t->head > verb || !laid_at_door(w, verb))
		return RC_NONE;
	const rc_token *n = ev_tok(w, t->head);
	bool below = rc_deprel_is(n->deprel, RC_DEPREL_OBJ) || rc_deprel_is(n->deprel, RC_DEPREL_IOBJ) || rc_deprel_is(n->deprel, RC_DEPREL_OBL);
	return below && n->head != RC_NONE && n->head < t->head && ev_verbal(w, n->head) && ev_special(w, n->head) == EV_G_ACCUSE ? n->head : RC_NONE;
}

/* "claimed responsibility for killing", « la responsabilité d'avoir tué »: a deed below a noun is whose the noun is, by the verb that it is the object of. */
static uint32_t through_noun(const ev_work *w, uint32_t noun, uint32_t depth)
{
	const rc_token *t = ev_tok(w, noun);
	bool object = w->used[noun] || rc_deprel_is(t->deprel, RC_DEPREL_OBJ) || rc_deprel_is(t->deprel, RC_DEPREL_OBL) || rc_deprel_is(t->deprel, RC_DEPREL_XCOMP);
	if (!object || t->head == RC_NONE || !ev_verbal(w, t->head) || !(w->used[noun] || ev_is(w, t->head, EV_LIGHT)))
		return RC_NONE;
	return subject_at(w, t->head, &(bool){false}, depth);
}

static uint32_t subject_at(const ev_work *w, uint32_t verb, bool *passive, uint32_t depth)
{
	const rc_token *t = ev_tok(w, verb);
	uint32_t s = own_subject(w, verb, passive);
	if (s != RC_NONE)
		return s;
	if (depth == 0 || t->head == RC_NONE)
		goto left;
	if (t->deprel == RC_DEPREL_CONJ && led_infinitive(w, verb) && ev_special(w, t->head) == EV_G_ACCUSE && ev_finite(w, t->head))
		return controlled(w, verb, t->head, depth - 1);
	if ((t->deprel == RC_DEPREL_CONJ || rc_deprel_is(t->deprel, RC_DEPREL_CCOMP)) && bare_figure(w, verb) != RC_NONE)
		return bare_figure(w, verb);
	if (t->deprel == RC_DEPREL_CONJ && t->head < verb && phrase_before(w, verb) != RC_NONE)
		return phrase_before(w, verb);
	if (t->deprel == RC_DEPREL_CONJ && (ev_verbal(w, t->head) || w->d->tok.v[t->head].upos == RC_UPOS_ADJ))
		return subject_at(w, t->head, &(bool){false}, depth - 1);
	bool present = RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_GER || (RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_PART && RC_FEAT(t->feats, TENSE) == RC_TENSE_PRES);
	uint32_t around = present && rc_deprel_is(t->deprel, RC_DEPREL_ACL) ? verb_of_place(w, verb, t->head) : RC_NONE;
	if (around != RC_NONE)
		return subject_at(w, around, &(bool){false}, depth - 1);
	bool aside = rc_deprel_is(t->deprel, RC_DEPREL_ACL) || (present && rc_deprel_is(t->deprel, RC_DEPREL_ADVCL) && !ev_gerund_apart(w, verb));
	if (aside && t->deprel != RC_DEPREL_ACL_RELCL && !ev_finite(w, verb) && author(w, verb) != RC_NONE)
		return author(w, verb);
	if (ev_laid(w, verb) != RC_NONE)
		return t->head;
	if (rc_deprel_is(t->deprel, RC_DEPREL_ACL) && t->deprel != RC_DEPREL_ACL_RELCL && !ev_finite(w, verb) && ev_tok(w, t->head)->upos == RC_UPOS_NOUN &&
	    (ev_gerund_apart(w, verb) || ev_verb_group(w, verb).infinitive))
		return ev_headline_plan(w, verb) ? t->head : through_noun(w, t->head, depth - 1);
	if (rc_deprel_is(t->deprel, RC_DEPREL_ACL) && t->deprel != RC_DEPREL_ACL_RELCL && !ev_finite(w, verb))
		return RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_INF && !ev_headline_plan(w, verb) ? RC_NONE
		       : RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_PART && RC_FEAT(t->feats, TENSE) != RC_TENSE_PRES ? agreeing(w, verb, t->head) : t->head;
	if ((rc_deprel_is(t->deprel, RC_DEPREL_XCOMP) || rc_deprel_is(t->deprel, RC_DEPREL_ADVCL) || rc_deprel_is(t->deprel, RC_DEPREL_CCOMP) ||
	     rc_deprel_is(t->deprel, RC_DEPREL_OBL) || rc_deprel_is(t->deprel, RC_DEPREL_OBJ) || (rc_deprel_is(t->deprel, RC_DEPREL_CSUBJ) && t->head < verb)) &&
	    !ev_finite(w, verb) && (ev_verbal(w, t->head) || w->d->tok.v[t->head].upos == RC_UPOS_ADJ))
		return controlled(w, verb, ev_gerund_head(w, verb), depth - 1);
	if (t->deprel == RC_DEPREL_ACL_RELCL && w->d->tok.v[t->head].upos != RC_UPOS_VERB && rc_doc_kid(w->d, verb, RC_DEPREL_OBJ) != RC_NONE)
		return t->head; /* a relative clause whose pronoun went astray */
left:
	if (w->d->lang == RC_ES && t->head != RC_NONE)
		return RC_NONE; /* Spanish leaves subjects out */
	ev_vg g = ev_verb_group(w, verb);
	return g.fin == RC_NONE ? RC_NONE : nearest_left(w, verb, g.fin);
}

/* « Deux personnes, et non trois comme indiqué, ont été tuées, a précisé X »: a subject before both that the tree gave to the verb of saying. */
static uint32_t lost_to_saying(const ev_work *w, uint32_t verb)
{
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		uint32_t s = k > verb && ev_rel(w, k, RC_DEPREL_PARATAXIS) && ev_verbal(w, k) ? rc_doc_kid(w->d, k, RC_DEPREL_NSUBJ) : RC_NONE;
		if (s != RC_NONE && s < verb && ev_nounish(w, s))
			return s;
	}
	return RC_NONE;
}

uint32_t ev_subject(const ev_work *w, uint32_t verb, bool *passive)
{
	uint32_t s = subject_at(w, verb, passive, 6);
	if (s == RC_NONE && ev_finite(w, verb) && (s = lost_to_saying(w, verb)) != RC_NONE)
		*passive = ev_verb_group(w, verb).passive;
	return s;
}

bool ev_elliptical(const ev_work *w, uint32_t sent)
{
	const rc_sentence *s = &w->d->sent.v[sent];
	if (sent == 0 || s->in_title || s->heading || s->paragraph || s->tok_end - s->tok_beg < 4)
		return false;
	for (uint32_t t = s->tok_beg; t < s->tok_end; t++)
		if (ev_verbal(w, t) && (RC_FEAT(w->d->tok.v[t].feats, VERBFORM) == RC_VERBFORM_FIN || RC_FEAT(w->d->tok.v[t].feats, MOOD)))
			return false;
	uint32_t first = s->tok_beg;
	while (first < s->tok_end && w->d->tok.v[first].upos == RC_UPOS_PUNCT)
		first++;
	for (uint32_t t = first; t < s->tok_end && t < first + 4; t++) {
		const rc_token *k = ev_tok(w, t);
		if (ev_is(w, t, EV_CONTINUE) || RC_FEAT(k->feats, POSS) || (k->upos == RC_UPOS_PRON && RC_FEAT(k->feats, PERSON) == 3))
			return true;
	}
	return false;
}
