/* events_party.c - who does it, and to whom.
 *
 * The frame of the table says where to look: subject, object, possessive, or behind a preposition. A passive turns subject and object
 * round; relative pronouns stand for their antecedent; participles and infinitives take the subject of what governs them (events_verb.c).
 * A party's words are its name where it has one (« Varnésie », « Piet Osmund » of « le négociateur Piet Osmund »), else the noun
 * phrase without relative clauses and what is set beside it.
 */
#include "read/events_int.h"

static bool is_name(const ev_work *w, uint32_t mention)
{
	return mention != RC_NONE && w->d->mention.v[mention].kind == RC_MENTION_NAME;
}

/* On its head, or set beside a common noun without preposition. */
uint32_t ev_name_of(const ev_work *w, uint32_t head)
{
	const rc_doc *d = w->d;
	uint32_t m = w->name[head];
	if (is_name(w, m))
		return m;
	if (d->tok.v[head].upos != RC_UPOS_NOUN)
		return RC_NONE;
	for (uint32_t k = d->node[head].first_kid; k != RC_NONE; k = d->node[k].next_kid) {
		const rc_token *t = &d->tok.v[k];
		bool beside = rc_deprel_is(t->deprel, RC_DEPREL_APPOS) || rc_deprel_is(t->deprel, RC_DEPREL_FLAT) ||
		              (rc_deprel_is(t->deprel, RC_DEPREL_NMOD) && ev_case(w, k) == RC_NONE) ||
		              (rc_deprel_is(t->deprel, RC_DEPREL_COMPOUND) && d->lang != RC_EN);
		if (!beside || !is_name(w, w->name[k]) || ev_case(w, k) != RC_NONE || RC_FEAT(d->tok.v[head].feats, NUMBER) == RC_NUMBER_PLUR)
			continue;
		uint8_t type = d->entity.v[d->mention.v[w->name[k]].entity].type;
		if (type == RC_PER || type == RC_ORG)
			return w->name[k];
	}
	return RC_NONE;
}

/* Does a modifier belong to the words that name the party? */
static bool inside_phrase(const ev_work *w, uint32_t head, uint32_t k)
{
	const rc_token *t = ev_tok(w, k);
	if (k < head)
		return !rc_deprel_is(t->deprel, RC_DEPREL_CASE) && !rc_deprel_is(t->deprel, RC_DEPREL_CC) && !rc_deprel_is(t->deprel, RC_DEPREL_PUNCT) &&
		       !rc_deprel_is(t->deprel, RC_DEPREL_MARK) && !rc_deprel_is(t->deprel, RC_DEPREL_COP) && !rc_deprel_is(t->deprel, RC_DEPREL_ADVMOD) &&
		       !rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) && !rc_deprel_is(t->deprel, RC_DEPREL_AUX) && !rc_deprel_is(t->deprel, RC_DEPREL_OBL);
	if (rc_deprel_is(t->deprel, RC_DEPREL_AMOD) || rc_deprel_is(t->deprel, RC_DEPREL_FLAT) || rc_deprel_is(t->deprel, RC_DEPREL_COMPOUND) ||
	    rc_deprel_is(t->deprel, RC_DEPREL_FIXED) || rc_deprel_is(t->deprel, RC_DEPREL_NUMMOD))
		return !(w->holds[k] & EV_HOLDS_TIME);
	if (rc_deprel_is(t->deprel, RC_DEPREL_ACL) && k == head + 1 && w->d->node[k].first_kid == RC_NONE && RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_PART)
		return w->d->lang != RC_EN && w->event_of[k] == RC_NONE; /* « des hommes armés » */
	return rc_deprel_is(t->deprel, RC_DEPREL_NMOD) && !(w->holds[k] & EV_HOLDS_TIME) &&
	       !(ev_tok(w, head)->upos == RC_UPOS_PROPN && ev_case(w, k) != RC_NONE) &&
	       (ev_case(w, k) == RC_NONE || ev_case_is(w, k, EV_OF) || w->event_of[head] != RC_NONE); /* "the attack on Dunmarrow" */
}

/* Last word of the part of a subtree that stays inside the phrase. */
static uint32_t phrase_right(const ev_work *w, uint32_t head, uint32_t depth)
{
	uint32_t right = head;
	for (uint32_t k = w->d->node[head].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		if (k < head)
			continue;
		if (w->d->node[k].left > right + 1 || !inside_phrase(w, head, k))
			break;
		right = depth ? phrase_right(w, k, depth - 1) : w->d->node[k].right;
	}
	return right;
}

/* The first word of a compound that the tree takes for an object beside the second: "will meet union leaders", "a customs post". */
static bool half_of_compound(const ev_work *w, uint32_t verb, uint32_t k)
{
	if (w->d->lang != RC_EN || w->d->tok.v[k].upos != RC_UPOS_NOUN || ev_named(w, k))
		return false;
	for (uint32_t o = w->d->node[verb].first_kid; o != RC_NONE; o = w->d->node[o].next_kid)
		if (o > k && (ev_rel(w, o, RC_DEPREL_OBJ) || ev_rel(w, o, RC_DEPREL_OBL)) && w->d->tok.v[o].upos == RC_UPOS_NOUN && ev_case(w, o) == RC_NONE &&
		    !(w->holds[o] & EV_HOLDS_TIME) && (o == k + 1 || w->d->node[o].left < k))
			return true;
	return false;
}

static rc_span phrase(const ev_work *w, uint32_t head)
{
	const rc_doc *d = w->d;
	uint32_t left = head, c = ev_case(w, head);
	for (uint32_t k = d->node[head].first_kid; k != RC_NONE && k < head; k = d->node[k].next_kid)
		if (inside_phrase(w, head, k) && d->node[k].left < left)
			left = d->node[k].left;
	if (left > 0 && d->tok.v[left - 1].sent == d->tok.v[head].sent && d->tok.v[head].head != RC_NONE && d->tok.v[left - 1].head == d->tok.v[head].head &&
	    half_of_compound(w, d->tok.v[head].head, left - 1))
		left = d->node[left - 1].left;
	/* « au gouvernement »: a contraction's article can't be parted from its preposition */
	if (c != RC_NONE && c < head && left <= c)
		left = c + 1;
	while (left < head && (d->tok.v[left].flags & RC_TOK_MWT) && !(d->tok.v[left].flags & RC_TOK_MWT_FIRST))
		left++;
	while (left < head && (d->tok.v[left].upos == RC_UPOS_PUNCT || d->tok.v[left].upos == RC_UPOS_CCONJ || d->tok.v[left].upos == RC_UPOS_SCONJ ||
	                       d->tok.v[left].upos == RC_UPOS_ADP))
		left++;
	while (left < head && ev_relative(w, left)) /* « dont des Français » */
		left++;
	uint32_t right = phrase_right(w, head, 4);
	while (right > head && d->tok.v[right].upos == RC_UPOS_PUNCT)
		right--;
	rc_span s = rc_doc_words(d, left, right + 1);
	static const char *const genitive[] = {"'s", "\xE2\x80\x99s"}; /* shares the noun's span where the tree parts them */
	for (uint32_t i = 0; d->lang == RC_EN && i < 2; i++)
		if (rc_str_ends(rc_doc_str(d, s), rc_str_of(genitive[i])))
			s.end -= (uint32_t)strlen(genitive[i]);
	return s;
}

static bool known(const ev_parties *list, const rc_party *p)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (list->v[i].head == p->head || (p->entity != RC_NONE && list->v[i].entity == p->entity))
			return true;
	return false;
}

static void add_one(const ev_work *w, const ev_event *e, ev_parties *list, uint32_t head)
{
	const rc_doc *d = w->d;
	const rc_token *t = &d->tok.v[head];
	uint32_t m = ev_name_of(w, head);
	rc_party p = {.head = head, .entity = RC_NONE, .role = 0};
	if (m != RC_NONE) {
		p.span = d->mention.v[m].span;
		p.entity = d->mention.v[m].entity;
	} else if (t->upos == RC_UPOS_PRON || t->upos == RC_UPOS_DET) {
		if (w->name[head] == RC_NONE)
			return;
		p.span = t->span;
		p.entity = d->mention.v[w->name[head]].entity;
	} else if (t->upos == RC_UPOS_NOUN || t->upos == RC_UPOS_PROPN || t->upos == RC_UPOS_NUM || t->upos == RC_UPOS_ADJ ||
	           t->upos == RC_UPOS_SYM || t->upos == RC_UPOS_OTHER) {
		p.span = phrase(w, head);
		if (w->name[head] != RC_NONE && d->mention.v[w->name[head]].head == head)
			p.entity = d->mention.v[w->name[head]].entity;
	} else {
		return;
	}
	if ((w->holds[head] & EV_HOLDS_TIME) || (head >= e->beg && head < e->end))
		return;
	if (!known(list, &p))
		*RC_ADD(w->scratch, *list) = p;
}

/* What is joined to a noun phrase: « de la Russie, de la Chine et de l'Iran », whether the tree hangs each on the first or on the one before. */
static void add_joined(const ev_work *w, const ev_event *e, ev_parties *list, uint32_t head, uint32_t depth)
{
	for (uint32_t k = w->d->node[head].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_CONJ) && ev_nounish(w, k) && list->n < 8 && k > 0 &&
		    rc_map_get(&w->lang->rather, rc_hash(rc_doc_norm(w->d, k - 1))) == RC_NONE) { /* « neuf hommes, et non onze » */
			add_one(w, e, list, k);
			if (depth)
				add_joined(w, e, list, k, depth - 1);
		}
}

/* A noun phrase and what is joined to it. */
static void add(const ev_work *w, const ev_event *e, ev_parties *list, uint32_t head)
{
	uint32_t det = head == RC_NONE ? RC_NONE : rc_doc_kid(w->d, head, RC_DEPREL_DET);
	if (head == RC_NONE || (det != RC_NONE && ev_is(w, det, EV_NEGATION) && ev_case(w, head) != RC_NONE)) /* «a ningún sospechoso» is nobody */
		return;
	if (det == RC_NONE && ev_is(w, head, EV_NEGATION) && ev_tok(w, head)->norm == ev_tok(w, head)->lemma && rc_doc_kid(w->d, head, RC_DEPREL_NUMMOD) == RC_NONE) /* « personne » */
		return;
	add_one(w, e, list, head);
	add_joined(w, e, list, head, 6);
}

/* The relative pronoun's antecedent where an object or complement is one. */
static uint32_t resolved(const ev_work *w, uint32_t tok, uint32_t verb)
{
	const rc_token *v = ev_tok(w, verb);
	if (ev_relative(w, tok))
		return rc_deprel_is(v->deprel, RC_DEPREL_ACL) ? v->head : RC_NONE;
	return tok;
}

static bool takes_slot(const ev_work *w, const ev_slot *s, uint32_t k)
{
	uint32_t c = ev_case(w, k);
	return c != RC_NONE && rc_pool_hash(&w->d->pool, w->d->tok.v[c].lemma) == s->prep;
}

static bool to_slot(const ev_work *w, const ev_slot *s)
{
	return s->kind == EV_SLOT_PREP && (rc_map_get(&w->lang->word.map, s->prep) & EV_TO) && rc_map_get(&w->lang->word.map, s->prep) != RC_NONE;
}

/* ---- verbs ---- */

/* Somebody, not a means: « par un policier », « par balle ». */
bool ev_somebody(const ev_work *w, uint32_t noun)
{
	const rc_token *t = ev_tok(w, noun);
	uint32_t last;
	if (t->upos != RC_UPOS_NOUN || is_name(w, w->name[noun]))
		return true;
	if (w->event_of[noun] != RC_NONE || ev_lookup(w, noun, RC_UPOS_NOUN, &last) != RC_NONE)
		return false;
	if (RC_FEAT(t->feats, NUMBER) == RC_NUMBER_PLUR && w->d->lang != RC_FR)
		return true; /* French has an article with people: « par des soldats », but « par balles » */
	for (uint32_t k = w->d->node[noun].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_DET) || ev_rel(w, k, RC_DEPREL_NUMMOD) || (ev_rel(w, k, RC_DEPREL_NMOD) && !(w->holds[k] & EV_HOLDS_TIME)) || ev_demonym(w, k) != RC_NONE)
			return true;
	return false;
}

static uint32_t agent(const ev_work *w, uint32_t verb)
{
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		const rc_token *t = ev_tok(w, k);
		bool by = ev_case_is(w, k, EV_AGENT), led = t->deprel == RC_DEPREL_OBL_AGENT && ev_case_is(w, k, EV_OF); /* « suivi de … » */
		bool place = rc_deprel_is(t->deprel, RC_DEPREL_OBL) || (by && rc_deprel_is(t->deprel, RC_DEPREL_OBJ)); /* a parser's object, «por guerrilleros» */
		if (place && (by || led) && ev_nounish(w, k) && ev_somebody(w, k) && !(w->holds[k] & EV_HOLDS_TIME))
			return k;
	}
	return RC_NONE;
}

/* « n'a pas arrêté de suspect », « fournit des armes »: an object that its « de » has the tree take for a complement. */
static bool partitive(const ev_work *w, const ev_event *e, uint32_t k)
{
	uint32_t c = w->d->lang == RC_FR && w->d->tok.v[k].deprel == RC_DEPREL_OBL_ARG ? ev_case(w, k) : RC_NONE;
	if (c == RC_NONE || !ev_is(w, c, EV_OF))
		return false;
	return e->vg.negated || (c == e->clause + 1 && (w->d->tok.v[c].flags & RC_TOK_MWT) && RC_FEAT(w->d->tok.v[k].feats, NUMBER) == RC_NUMBER_PLUR);
}

static void add_objects(const ev_work *w, const ev_event *e, ev_parties *list)
{
	uint32_t verb = e->clause;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_OBJ) && ev_nounish(w, k) && !ev_is(w, k, EV_REFLEXIVE) && w->event_of[k] == RC_NONE && !half_of_compound(w, verb, k))
			add(w, e, list, resolved(w, k, verb));
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && !list->n && w->d->lang == RC_ES; k = w->d->node[k].next_kid)
		for (uint32_t i = w->d->node[k].first_kid; i != RC_NONE && k > verb && (w->holds[k] & EV_HOLDS_TIME) && !list->n; i = w->d->node[i].next_kid)
			if (i > k && ev_rel(w, i, RC_DEPREL_NMOD) && ev_case_is(w, i, EV_TO) && ev_nounish(w, i))
				add(w, e, list, i); /* «abordó el domingo al pesquero», hung on the day */
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && !list->n; k = w->d->node[k].next_kid)
		if (k > verb && ((w->d->lang == RC_EN && ev_rel(w, k, RC_DEPREL_IOBJ) && ev_case(w, k) == RC_NONE) || partitive(w, e, k)) && ev_nounish(w, k))
			add(w, e, list, k); /* "urged X to release" */
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE && !list->n && w->d->lang == RC_EN; k = w->d->node[k].next_kid)
		if (k == verb + 1 && ev_special(w, verb) == EV_G_ACCUSE && (ev_rel(w, k, RC_DEPREL_ADVCL) || ev_rel(w, k, RC_DEPREL_XCOMP)) && rc_doc_kid(w->d, k, RC_DEPREL_MARK) == RC_NONE)
			add(w, e, list, rc_doc_kid(w->d, k, RC_DEPREL_OBJ)); /* "accused neighbouring X of", a participle that only describes X */
	for (uint32_t t = e->beg + 1; t < e->end && !list->n && verb == e->tok; t++) /* « mis en garde la Russie », hung on « garde » */
		for (uint32_t k = w->d->node[t].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
			if (k >= e->end && (ev_rel(w, k, RC_DEPREL_OBJ) || ev_rel(w, k, RC_DEPREL_NMOD)) && ev_case(w, k) == RC_NONE && ev_nounish(w, k))
				add(w, e, list, k);
}

static void add_behind(const ev_work *w, const ev_event *e, const ev_slot *s, ev_parties *list)
{
	uint32_t verb = e->clause;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		const rc_token *t = ev_tok(w, k);
		if (!ev_nounish(w, k) || (w->holds[k] & EV_HOLDS_TIME))
			continue;
		bool clitic = rc_deprel_is(t->deprel, RC_DEPREL_IOBJ) && to_slot(w, s) && !ev_is(w, k, EV_REFLEXIVE);
		bool phrase_of = (rc_deprel_is(t->deprel, RC_DEPREL_OBL) || rc_deprel_is(t->deprel, RC_DEPREL_OBJ) ||
		                  rc_deprel_is(t->deprel, RC_DEPREL_IOBJ) || rc_deprel_is(t->deprel, RC_DEPREL_NMOD)) && takes_slot(w, s, k);
		if (clitic || phrase_of)
			add(w, e, list, resolved(w, k, verb));
	}
}

/* A prepositional phrase that the tree hung on the object: « a réclamé des tentes au gouvernement ». */
static void add_behind_object(const ev_work *w, const ev_event *e, const ev_slot *s, ev_parties *list)
{
	uint32_t o = rc_doc_kid(w->d, e->clause, RC_DEPREL_OBJ);
	for (uint32_t k = w->d->node[e->clause].first_kid; o == RC_NONE && k != RC_NONE; k = w->d->node[k].next_kid)
		if (partitive(w, e, k))
			o = k;
	uint32_t last;
	bool laid = o != RC_NONE && ev_special(w, e->clause) == EV_G_ACCUSE && ev_lookup(w, o, RC_UPOS_NOUN, &last) != RC_NONE; /* "blamed the raid on X" */
	if (o == RC_NONE || !(to_slot(w, s) || laid))
		return;
	for (uint32_t k = w->d->node[o].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_NMOD) && takes_slot(w, s, k) && ev_nounish(w, k))
			add(w, e, list, k);
}

static bool side_by_side(const ev_work *w, uint32_t a, uint32_t b)
{
	if (b > a + 20)
		return false;
	for (uint32_t t = a + 1; t < b; t++)
		if (ev_tok(w, t)->upos == RC_UPOS_PUNCT || ev_tok(w, t)->upos == RC_UPOS_VERB)
			return false;
	return true;
}

/* The subject: of a verb that leads to somebody's words, their speaker; of one that the tree gave two, both. */
static void add_subjects(const ev_work *w, const ev_event *e, ev_parties *list)
{
	uint32_t verb = e->clause, st = w->cue[verb];
	if (st != RC_NONE && w->d->statement.v[st].speaker.head != RC_NONE && rc_span_is(w->d->statement.v[st].speaker.span) &&
	    w->d->statement.v[st].act != RC_ACT_ACCUSES) {
		rc_party p = w->d->statement.v[st].speaker;
		p.role = 0;
		*RC_ADD(w->scratch, *list) = p;
		return;
	}
	add(w, e, list, ev_subject(w, verb, &(bool){false}));
	uint32_t s = list->n ? list->v[0].head : RC_NONE; /* « Le président Xi »: one the tree gave two subjects side by side */
	for (uint32_t k = w->d->node[verb].first_kid; s != RC_NONE && k != RC_NONE && k < verb; k = w->d->node[k].next_kid)
		if (k > s && side_by_side(w, s, k) && w->d->tok.v[k].deprel == RC_DEPREL_NSUBJ && w->d->tok.v[k].upos == RC_UPOS_PROPN)
			add(w, e, list, k);
}

static void fill_verb(const ev_work *w, const ev_event *e, const ev_slot *slot, uint32_t n, bool passive, ev_parties *list)
{
	uint32_t verb = e->clause;
	for (uint32_t i = 0; i < n && list->n == 0; i++) {
		bool turned = false;
		switch (slot[i].kind) {
		case EV_SLOT_SUBJECT:
			if (passive)
				add(w, e, list, agent(w, verb));
			else
				add_subjects(w, e, list);
			break;
		case EV_SLOT_OBJECT:
			if (passive) {
				uint32_t s = ev_subject(w, verb, &turned);
				if (s == RC_NONE || !ev_entry_of(w, e) || !ev_of_entry(w, s, ev_entry_of(w, e))) /* « une enquête a été ouverte » */
					add(w, e, list, s);
			} else
				add_objects(w, e, list);
			break;
		case EV_SLOT_PREP:
			add_behind(w, e, &slot[i], list);
			if (!list->n)
				add_behind_object(w, e, &slot[i], list);
			break;
		default:
			break;
		}
	}
}

/* ---- nouns ---- */

/* By the surface first, which parsers often hang elsewhere: a name right before « auteur », with an article or a comma at most between; then the subject of
 * the clause that says it of somebody. */
uint32_t ev_called_author(const ev_work *w, uint32_t noun)
{
	uint32_t up = ev_tok(w, noun)->head;
	if (up == RC_NONE || up >= noun || rc_map_get(&w->lang->doer, rc_pool_hash(&w->d->pool, ev_tok(w, up)->lemma)) == RC_NONE || !ev_nounish(w, up) || !ev_case_is(w, noun, EV_OF))
		return RC_NONE;
	uint32_t first = w->d->sent.v[ev_tok(w, up)->sent].tok_beg, t = up;
	for (uint32_t n = 0; t > first && n < 4; n++) {
		uint8_t u = ev_tok(w, t - 1)->upos;
		if (u != RC_UPOS_DET && u != RC_UPOS_ADJ && !(u == RC_UPOS_PUNCT && w->d->text[ev_tok(w, t - 1)->span.beg] == ','))
			break;
		t--;
	}
	if (t > first && is_name(w, w->name[t - 1]))
		return w->d->mention.v[w->name[t - 1]].head;
	bool be = rc_doc_kid(w->d, up, RC_DEPREL_COP) != RC_NONE;
	uint32_t s = be ? rc_doc_kid(w->d, up, RC_DEPREL_NSUBJ) : RC_NONE;
	return s;
}

static uint32_t demonym_entity(const ev_work *w, uint32_t country)
{
	rc_str id = rc_kb_get(w->kb, country)->id;
	for (uint32_t i = 0; i < w->d->entity.n; i++)
		if (rc_str_eq(w->d->entity.v[i].kb, id))
			return i;
	return RC_NONE;
}

/* « l'offensive russe »: the adjective names the doer. */
static void add_demonym(const ev_work *w, uint32_t noun, ev_parties *list)
{
	for (uint32_t k = w->d->node[noun].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		uint32_t country = ev_rel(w, k, RC_DEPREL_AMOD) ? ev_demonym(w, k) : RC_NONE;
		if (country == RC_NONE)
			continue;
		*RC_ADD(w->scratch, *list) = (rc_party){.span = w->d->tok.v[k].span, .head = k, .entity = demonym_entity(w, country)};
		return;
	}
}

static void add_possessive(const ev_work *w, const ev_event *e, ev_parties *list)
{
	uint32_t noun = e->tok;
	for (uint32_t k = w->d->node[noun].first_kid; k != RC_NONE; k = w->d->node[k].next_kid) {
		const rc_token *t = ev_tok(w, k);
		if (t->deprel == RC_DEPREL_NMOD_POSS || (RC_FEAT(t->feats, POSS) && rc_deprel_is(t->deprel, RC_DEPREL_DET)))
			add(w, e, list, k);
	}
}

static bool taken(const ev_parties *list, uint32_t head)
{
	for (uint32_t i = 0; list && i < list->n; i++)
		if (list->v[i].head == head)
			return true;
	return false;
}

static void fill_noun(const ev_work *w, const ev_event *e, const ev_slot *slot, uint32_t n, const ev_parties *other, ev_parties *list)
{
	bool of = false;
	for (uint32_t pass = 0; pass < 2; pass++) { /* a doer behind « par » goes before one behind « de » */
		for (uint32_t i = 0; i < n && list->n == 0; i++) {
			if (slot[i].kind == EV_SLOT_POSSESSIVE) {
				of = true;
				continue;
			}
			if (slot[i].kind != EV_SLOT_PREP)
				continue;
			uint32_t cls = rc_map_get(&w->lang->word.map, slot[i].prep);
			bool is_of = cls != RC_NONE && (cls & EV_OF);
			of |= is_of;
			if (is_of != (pass == 1))
				continue;
			for (uint32_t k = w->d->node[e->tok].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
				if ((ev_rel(w, k, RC_DEPREL_NMOD) || ev_rel(w, k, RC_DEPREL_OBL)) && takes_slot(w, &slot[i], k) && ev_nounish(w, k) &&
				    !taken(other, k) && !(is_of && (w->holds[k] & EV_HOLDS_QUANTITY)) && (!is_of || ev_somebody(w, k)))
					add(w, e, list, k);
		}
	}
	if (list->n == 0 && !other)
		add(w, e, list, ev_called_author(w, e->tok));
	if (list->n == 0 && of && !(other && other->n))
		add_possessive(w, e, list);
	if (list->n == 0 && of && !other)
		add_demonym(w, e->tok, list);
}

/* « a sollicité l'aide de X »: X is asked, where nobody else is. */
static void asked_through_object(const ev_work *w, const ev_event *e, ev_parties *list)
{
	uint32_t o = rc_doc_kid(w->d, e->clause, RC_DEPREL_OBJ), last;
	if (o == RC_NONE || e->passive || w->d->tok.v[o].upos != RC_UPOS_NOUN)
		return;
	uint32_t at = ev_lookup(w, o, RC_UPOS_NOUN, &last), group = at == RC_NONE ? RC_NONE : w->know->entry.v[at].group;
	if (group == RC_NONE || (group != w->know->special[EV_G_AID] && group != w->know->special[EV_G_SUPPORT]))
		return;
	for (uint32_t k = w->d->node[o].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if ((ev_rel(w, k, RC_DEPREL_NMOD) && ev_case_is(w, k, EV_OF) && is_name(w, ev_name_of(w, k))))
			add(w, e, list, k);
}

/* Behind a preposition that leads to what is shot at, bombed, stormed: "on the crowd", « sur un poste ». */
static bool aimed_at(const ev_work *w, uint32_t noun)
{
	static const char *const by[] = {"on", "sur", "sobre", "against", "contre", "contra"};
	uint32_t c = ev_case(w, noun);
	for (uint32_t i = 0; c != RC_NONE && i < sizeof by / sizeof *by; i++)
		if (rc_str_eqz(rc_doc_lemma(w->d, c), by[i]))
			return true;
	return false;
}

/* « envoyés à l'hôpital », "sent to Harrow": where something goes is its place; only a state, a person or a body receives it. */
static void drop_places(const ev_work *w, const ev_entry *en, ev_parties *list)
{
	const ev_group *g = ev_group_of(w, en);
	bool against = g && (rc_str_eqz(g->id, "attack") || rc_str_eqz(g->id, "crash")); /* «disparó contra el pesquero»; no law that is protested */
	uint32_t n = 0;
	for (uint32_t i = 0; i < list->n; i++) {
		const rc_party *p = &list->v[i];
		bool there = p->head == RC_NONE || ev_case(w, p->head) == RC_NONE || ev_case_is(w, p->head, EV_LOCATIVE | EV_ORIGIN);
		if (against && p->head != RC_NONE && (aimed_at(w, p->head) || (ev_rel(w, p->head, RC_DEPREL_OBJ) && ev_case(w, p->head) == RC_NONE)))
			there = false; /* "shot my brother", « tirer sur la foule » */
		if ((!there && against) || (p->entity != RC_NONE && (w->d->entity.v[p->entity].type != RC_LOC || rc_str_starts(w->d->entity.v[p->entity].kb, RC_STR("countries:")))))
			list->v[n++] = *p;
	}
	list->n = n;
}

/* Of a verb that the table lacks, only persons, bodies and states are affected for sure, and what Spanish marks with «a». */
static void keep_somebodies(const ev_work *w, ev_parties *list)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < list->n; i++) {
		const rc_party *p = &list->v[i];
		bool known_one = p->entity != RC_NONE && (w->d->entity.v[p->entity].type == RC_PER || w->d->entity.v[p->entity].type == RC_ORG ||
		                                          rc_str_starts(w->d->entity.v[p->entity].kb, RC_STR("countries:")));
		if (known_one || (w->d->lang == RC_ES && p->head != RC_NONE && ev_case_is(w, p->head, EV_TO)))
			list->v[n++] = *p;
	}
	list->n = n;
}

static bool goes_somewhere(const ev_work *w, const ev_entry *en)
{
	const ev_group *g = ev_group_of(w, en);
	return g && g->spot && (!en->n_recipient || en->recipient[0].kind == EV_SLOT_PREP);
}

static void parties(const ev_work *w, const ev_event *e, ev_parties *actor, ev_parties *recipient)
{
	static const ev_slot subject = {.kind = EV_SLOT_SUBJECT}, object = {.kind = EV_SLOT_OBJECT};
	const ev_entry *en = ev_entry_of(w, e);
	actor->n = recipient->n = 0;
	if (e->toll)
		return;
	if (e->nominal) {
		fill_noun(w, e, en->actor, en->n_actor, NULL, actor);
		if (e->clause != e->tok && actor->n == 0 && en->n_actor && !ev_rel(w, e->tok, RC_DEPREL_NSUBJ)) {
			if (e->vg.passive)
				add(w, e, actor, agent(w, e->clause));
			else
				add(w, e, actor, ev_subject(w, e->clause, &(bool){false}));
		}
		for (uint32_t k = w->d->node[e->tok].first_kid; k != RC_NONE && actor->n == 0 && en->n_actor; k = w->d->node[k].next_kid)
			if (w->proxy[k] != RC_NONE && ev_rel(w, k, RC_DEPREL_ACL))
				add(w, e, actor, agent(w, k)); /* « l'offensive lancée par … » */
		fill_noun(w, e, en->recipient, en->n_recipient, actor, recipient);
		if (e->clause != e->tok)
			for (uint32_t i = 0; i < en->n_recipient && recipient->n == 0; i++)
				if (en->recipient[i].kind == EV_SLOT_PREP)
					add_behind(w, e, &en->recipient[i], recipient);
		if (goes_somewhere(w, en))
			drop_places(w, en, recipient);
		bool befell = e->clause != e->tok && e->vg.passive && ev_rel(w, e->tok, RC_DEPREL_OBL) && ev_case_is(w, e->tok, EV_AGENT);
		if (befell && recipient->n == 0 && en->n_recipient)
			add(w, e, recipient, ev_subject(w, e->clause, &(bool){false})); /* « a été visée par une frappe » */
		const ev_group *g = ev_group_of(w, en);
		if (g && g->spot && actor->n == 1 && actor->v[0].entity != RC_NONE && actor->v[0].entity == e->place)
			actor->n = 0; /* « l'attentat de Tavres » */
		return;
	}
	if (!en) {
		fill_verb(w, e, &subject, 1, e->passive, actor);
		fill_verb(w, e, &object, 1, e->passive, recipient);
		keep_somebodies(w, recipient);
		return;
	}
	if (en->upos == RC_UPOS_ADJ && en->n_recipient && en->recipient[0].kind == EV_SLOT_SUBJECT) {
		uint32_t o = e->clause == e->tok ? RC_NONE : rc_doc_kid(w->d, e->clause, RC_DEPREL_OBJ); /* "shot him dead" */
		add(w, e, recipient, o != RC_NONE ? o : ev_subject(w, e->clause, &(bool){false}));
		return;
	}
	bool passive = e->passive && !en->intransitive;
	fill_verb(w, e, en->actor, en->n_actor, passive, actor);
	fill_verb(w, e, en->recipient, en->n_recipient, passive, recipient);
	if (recipient->n == 0 && en->group != RC_NONE && en->group == w->know->special[EV_G_DEMAND])
		asked_through_object(w, e, recipient);
	if (goes_somewhere(w, en))
		drop_places(w, en, recipient);
	if (en->group != RC_NONE && (en->group == w->know->special[EV_G_DENY] || en->group == w->know->special[EV_G_REJECT]) && recipient->n == 1 &&
	    recipient->v[0].head != RC_NONE && recipient->v[0].entity == RC_NONE && ev_content(w, recipient->v[0].head))
		recipient->n = 0; /* "rejected reports that": what is told, nobody */
	const ev_group *g = ev_group_of(w, en);
	if (g && rc_str_eqz(g->id, "evacuate") && recipient->n == 1 && recipient->v[0].entity != RC_NONE && recipient->v[0].entity == e->place)
		recipient->n = 0; /* « a évacué Selmont »: where, not whom */
}

/* « a rétorqué en accusant X de tenter d'organiser un coup »: where the tree makes the accuser do what the accused is accused of, the accused does it. */
static void turn_accused(const ev_work *w, const ev_event *e, ev_parties *actor)
{
	uint32_t st = w->said[e->tok];
	if (st == RC_NONE || w->d->statement.v[st].act != RC_ACT_ACCUSES || actor->n != 1 || w->d->statement.v[st].cue_head >= w->d->tok.n)
		return;
	const rc_party *who = &w->d->statement.v[st].speaker;
	uint32_t accused = rc_doc_kid(w->d, w->d->statement.v[st].cue_head, RC_DEPREL_OBJ);
	bool self = who->entity != RC_NONE ? who->entity == actor->v[0].entity : who->head == actor->v[0].head;
	if (!self || accused == RC_NONE || !ev_nounish(w, accused) || accused >= e->tok)
		return;
	actor->n = 0;
	add(w, e, actor, accused);
}

/* Nobody is both: where the tree gives one phrase two places, the doer's counts. */
void rc_ev_parties(const ev_work *w, const ev_event *e, ev_parties *actor, ev_parties *recipient)
{
	uint32_t n = 0;
	parties(w, e, actor, recipient);
	turn_accused(w, e, actor);
	for (uint32_t i = 0; i < recipient->n; i++)
		if (!known(actor, &recipient->v[i]))
			recipient->v[n++] = recipient->v[i];
	recipient->n = n;
}
