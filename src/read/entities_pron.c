/* entities_pron.c - subject pronouns of the third person, and descriptions that say no more (« ce dernier »), where one person clearly fits.
 *
 * « il » may stand for any noun, so a pronoun is only resolved where grammar makes a person likely: the subject of the sentence before or of
 * the clause above is a person of that gender, or the pronoun is the subject of a verb of saying and one person of that gender is near. A
 * subject that is no person in that place ends the search, as do two people who fit. Impersonal « il » is left alone.
 */
#include "read/entities_int.h"

enum { BACK = 2 }; /* sentences looked back over */

typedef struct subject { /* what the main clause of a sentence is about */
	uint32_t entity;  /* or RC_NONE: something else, or nothing */
	bool     named;   /* there is a subject, of one thing */
	uint8_t  gender;
} subject;

typedef struct pron {
	ent_run  *r;
	uint32_t *of_tok;   /* [tokens] entity whose mention has this head word, or RC_NONE */
	subject  *subject;  /* [sentences] */
	uint32_t *first;    /* [sentences + 1] mentions of the sentence, sorted */
	uint32_t  n_known;
} pron;

static bool person(const ent_run *r, uint32_t entity, uint8_t gender)
{
	if (entity == RC_NONE)
		return false;
	const rc_entity *e = &r->d->entity.v[entity];
	return e->type == RC_PER && e->number != RC_NUMBER_PLUR && (!gender || !e->gender || e->gender == gender);
}

static bool certain(const ent_run *r, uint32_t entity, uint8_t gender)
{
	return person(r, entity, gender) && r->d->entity.v[entity].gender == gender;
}

/* Subject of the clause headed by `verb`. One that disagrees in number or gender with a pronoun of this gender is nobody it could
 * stand for, and counts as none; gender 0: any. */
static subject subject_of(const pron *p, uint32_t verb, uint8_t gender)
{
	const rc_doc *d = p->r->d;
	uint32_t kid = rc_doc_kid(d, verb, RC_DEPREL_NSUBJ);
	if (kid == RC_NONE)
		return (subject){RC_NONE, false, 0};
	const rc_token *t = &d->tok.v[kid];
	uint8_t g = (uint8_t)RC_FEAT(t->feats, GENDER);
	if (p->of_tok[kid] != RC_NONE && d->entity.v[p->of_tok[kid]].gender)
		g = d->entity.v[p->of_tok[kid]].gender;
	bool plural = RC_FEAT(t->feats, NUMBER) == RC_NUMBER_PLUR || rc_doc_kid(d, kid, RC_DEPREL_CONJ) != RC_NONE;
	if (gender && (plural || (g && g <= RC_GENDER_FEM && g != gender)))
		return (subject){RC_NONE, false, 0};
	return (subject){p->of_tok[kid], !plural, g};
}

static uint32_t root_of(const rc_doc *d, uint32_t sent)
{
	for (uint32_t t = d->sent.v[sent].tok_beg; t < d->sent.v[sent].tok_end; t++)
		if (d->tok.v[t].head == RC_NONE)
			return t;
	return RC_NONE;
}

/* The one person of this gender among the names of the sentences just before and of this one up to `tok`. */
static uint32_t only_person(const pron *p, uint32_t sent, uint32_t tok, uint8_t gender)
{
	const rc_doc *d = p->r->d;
	for (uint32_t back = 0; back <= BACK && back <= sent; back++) {
		uint32_t s = sent - back, found = RC_NONE;
		for (uint32_t i = p->first[s]; i < p->first[s + 1] && i < p->first[s] + 64; i++) {
			const rc_mention *m = &d->mention.v[i];
			if (m->tok_beg >= tok || !person(p->r, m->entity, gender) || m->entity == found)
				continue;
			if (found != RC_NONE)
				return RC_NONE;
			found = m->entity;
		}
		if (found != RC_NONE)
			return found;
	}
	return RC_NONE;
}

/* The clause above: the first head with a subject of its own. */
static subject clause_above(const pron *p, uint32_t verb, uint8_t gender)
{
	const rc_doc *d = p->r->d;
	uint32_t steps = 0;
	for (uint32_t t = d->tok.v[verb].head; t != RC_NONE && steps < 8; t = d->tok.v[t].head, steps++) {
		subject s = subject_of(p, t, gender);
		if (s.named)
			return s;
	}
	return (subject){RC_NONE, false, 0};
}

static bool impersonal(const ent_run *r, uint32_t tok)
{
	const rc_doc *d = r->d;
	uint32_t verb = d->tok.v[tok].head;
	if (verb == RC_NONE || !rc_deprel_is(d->tok.v[tok].deprel, RC_DEPREL_NSUBJ))
		return true;
	if (rc_map_get(&r->k->it, rc_pool_hash(&d->pool, d->tok.v[verb].lemma)) != RC_NONE)
		return true;
	for (uint32_t k = d->node[verb].first_kid; k != RC_NONE; k = d->node[k].next_kid) {
		uint8_t rel = d->tok.v[k].deprel;
		if (rc_deprel_is(rel, RC_DEPREL_CSUBJ) || (rel == RC_DEPREL_EXPL && k != tok) ||
		    rel == RC_DEPREL_EXPL_SUBJ || rel == RC_DEPREL_EXPL_COMP)
			return true;
	}
	return false;
}

static uint32_t antecedent(const pron *p, uint32_t sent, uint32_t tok, uint8_t gender)
{
	const rc_doc *d = p->r->d;
	uint32_t verb = d->tok.v[tok].head;
	bool main = d->tok.v[verb].head == RC_NONE || rc_deprel_is(d->tok.v[verb].deprel, RC_DEPREL_PARATAXIS);
	if (!main) {
		subject up = clause_above(p, verb, gender);
		if (up.named)
			return certain(p->r, up.entity, gender) ? up.entity : RC_NONE;
	}
	for (uint32_t back = 1; back <= BACK && back <= sent; back++) {
		subject s = p->subject[sent - back];
		if (s.named && certain(p->r, s.entity, gender) && main)
			return s.entity;
		bool rival = s.named && (!s.gender || s.gender > RC_GENDER_FEM || s.gender == gender);
		if (rival && back == 1 && !rc_ent_says(p->r, verb))
			return RC_NONE;
	}
	return rc_ent_says(p->r, verb) ? only_person(p, sent, tok, gender) : RC_NONE;
}

static void resolve(pron *p, uint32_t sent, uint32_t unit)
{
	ent_run *r = p->r;
	uint8_t gender = rc_ent_small(r, unit, ENT_HE) ? RC_GENDER_MASC : rc_ent_small(r, unit, ENT_SHE) ? RC_GENDER_FEM : 0;
	if (!gender || r->unit[unit].n_tok != 1)
		return;
	uint32_t tok = r->unit[unit].tok;
	if (impersonal(r, tok) || (r->d->tok.v[tok].flags & RC_TOK_QUOTED))
		return;
	uint32_t e = antecedent(p, sent, tok, gender);
	if (e == RC_NONE)
		return;
	rc_doc *d = r->d;
	*RC_ADD(d->arena, d->mention) =
		(rc_mention){d->tok.v[tok].span, tok, tok + 1, tok, e, RC_MENTION_PRONOUN};
	p->of_tok[tok] = e;
}

/* The person of this gender named last before `tok`, in this sentence or the one before. */
static uint32_t last_person(const pron *p, uint32_t sent, uint32_t tok, uint8_t gender)
{
	const rc_doc *d = p->r->d;
	for (uint32_t back = 0; back <= 1 && back <= sent; back++) {
		uint32_t found = RC_NONE;
		for (uint32_t i = p->first[sent - back]; i < p->first[sent - back + 1] && d->mention.v[i].tok_beg < tok; i++)
			if (person(p->r, d->mention.v[i].entity, gender))
				found = d->mention.v[i].entity;
		if (found != RC_NONE)
			return found;
	}
	return RC_NONE;
}

/* Units of "54-year-old", or 0. */
static uint32_t aged(const ent_run *r, uint32_t unit)
{
	static const char *const rest[] = {"-", "year", "-", "old"};
	if (r->d->lang != RC_EN || r->d->atom.v[r->unit[unit].atom_beg].kind != RC_ATOM_NUMBER || unit + 4 >= r->n_units)
		return 0;
	for (uint32_t k = 0; k < 4; k++)
		if (!rc_str_eqz(rc_doc_norm(r->d, r->unit[unit + 1 + k].tok), rest[k]))
			return 0;
	return 5;
}

/* « ce dernier », « l'intéressé »: descriptions that say no more than a pronoun. */
static void resolve_stand_in(pron *p, uint32_t sent, uint32_t unit)
{
	static const struct {
		uint8_t small, gender;
		bool    last;
	} kind[] = {{ENT_LAST_HE, RC_GENDER_MASC, true}, {ENT_LAST_SHE, RC_GENDER_FEM, true},
	            {ENT_ONLY_HE, RC_GENDER_MASC, false}, {ENT_ONLY_SHE, RC_GENDER_FEM, false}};
	ent_run *r = p->r;
	rc_doc *d = r->d;
	uint32_t age = aged(r, unit), e = RC_NONE, tok = r->unit[unit].tok;
	uint32_t end = unit + (age ? age : r->unit[unit].entry != RC_NONE ? r->unit[unit].entry_n : 1);
	uint32_t last = r->sent_unit[sent + 1];
	bool noun_next = end < last && (r->unit[end].upos == RC_UPOS_NOUN || r->unit[end].upos == RC_UPOS_PROPN);
	bool verb_next = age && end + 1 < last && r->unit[end + 1].upos == RC_UPOS_DET; /* "denies the charges", taken for a noun */
	if ((noun_next && !verb_next) || (ent_tok(r, unit)->flags & RC_TOK_QUOTED))
		return;
	for (uint32_t k = 0; k < sizeof kind / sizeof *kind; k++)
		if (rc_ent_small(r, unit, kind[k].small))
			e = (kind[k].last ? last_person : only_person)(p, sent, tok, d->lang == RC_EN && kind[k].last ? 0 : kind[k].gender);
	if (age && unit > r->sent_unit[sent] && rc_ent_small(r, unit - 1, ENT_ARTICLE)) {
		uint32_t he = only_person(p, sent, tok, RC_GENDER_MASC), she = only_person(p, sent, tok, RC_GENDER_FEM);
		e = he == she || she == RC_NONE ? he : he == RC_NONE ? she : RC_NONE;
		tok = r->unit[--unit].tok;
	}
	if (e == RC_NONE || p->of_tok[tok] != RC_NONE)
		return;
	uint32_t tok_end = ent_tok_end(r, end - 1), head = rc_ent_head(d, tok, tok_end);
	*RC_ADD(d->arena, d->mention) = (rc_mention){rc_doc_words(d, tok, tok_end), tok, tok_end, head, e, RC_MENTION_NOMINAL};
	p->of_tok[head] = e;
}

static int by_word(const void *a, const void *b, void *ctx)
{
	const rc_mention *x = a, *y = b;
	(void)ctx;
	return x->tok_beg < y->tok_beg ? -1 : x->tok_beg > y->tok_beg;
}

void rc_ent_pronouns(ent_run *r)
{
	rc_doc *d = r->d;
	pron p = {.r = r};
	rc_sort(d->mention.v, d->mention.n, sizeof *d->mention.v, by_word, NULL);
	p.n_known = d->mention.n;
	p.of_tok = rc_arena_alloc(r->a, ((size_t)d->tok.n + 1) * sizeof *p.of_tok);
	memset(p.of_tok, 0xFF, ((size_t)d->tok.n + 1) * sizeof *p.of_tok);
	p.subject = rc_arena_alloc(r->a, ((size_t)d->sent.n + 1) * sizeof *p.subject);
	p.first = rc_arena_alloc(r->a, ((size_t)d->sent.n + 1) * sizeof *p.first);
	uint32_t m = 0;
	for (uint32_t s = 0; s < d->sent.n; s++) {
		p.first[s] = m;
		for (; m < p.n_known && d->mention.v[m].tok_beg < d->sent.v[s].tok_end; m++)
			p.of_tok[d->mention.v[m].head] = d->mention.v[m].entity;
	}
	p.first[d->sent.n] = m;
	for (uint32_t s = 0; s < d->sent.n; s++) {
		for (uint32_t u = r->sent_unit[s]; u < r->sent_unit[s + 1]; u++) {
			if (r->unit[u].upos == RC_UPOS_PRON && r->unit[u].entry != RC_NONE)
				resolve(&p, s, u);
			if (r->unit[u].cand == RC_NONE && (r->unit[u].entry != RC_NONE || aged(r, u)))
				resolve_stand_in(&p, s, u);
		}
		uint32_t root = root_of(d, s);
		if (root != RC_NONE)
			p.subject[s] = subject_of(&p, root, 0);
		else
			p.subject[s] = (subject){RC_NONE, false, 0};
	}
}
