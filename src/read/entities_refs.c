/* entities_refs.c - descriptions: mentions without a name, and labels.
 *
 * A description is a noun phrase around a title, a label or a word for a kind of organisation. It belongs to the name that it stands beside (« le
 * général X », « le ministre vénézuélien de la Planification, X », « X, opposant, »), to the subject that it is said of (« X est un … »), or, alone
 * and definite, to the one entity that the article gives that role: first with the same country (« le président vénézuélien »), then, where none
 * is named, to the only holder, or the only one of the last sentences. Where two fit, to none.
 *
 * Voice: quoted inside quotation marks; unclear inside what somebody is reported to say, or in a sentence under « selon » outside the words that name
 * the source; else the outlet's.
 */
#include "read/entities_int.h"

enum { MAX_NP = 14, MAX_HOLDERS = 12, MAX_NAMES = 64, NEAR_SENTENCES = 3, FAR_SENTENCES = 4 };

typedef struct np {
	uint32_t beg, end, head; /* units; head: the word of the table */
	uint32_t sent, entity;   /* entity that it stands beside, or RC_NONE */
	uint32_t country;        /* item, or RC_NONE */
	const ent_word *w;
	bool     definite, possessive, beside; /* beside: no comma between it and the name */
	bool     alone; /* of an organisation or ship: it stands for it */
} np;

typedef struct holder { /* who has a role in this article */
	uint32_t role, country, entity, next;
	uint32_t np; /* the description that gave it */
} holder;

typedef struct source { /* the words of a sentence that name its sources: none is outside all of them but from beg to end */
	uint32_t sent, beg, end; /* units; beg: where the last phrase begins, end: where the first one to end does */
	bool     any;
} source;

typedef struct refs {
	ent_run *r;
	RC_VEC(np) np;
	RC_VEC(holder) holder;
	rc_map   by_role;   /* role -> last holder */
	rc_map   unnamed;   /* role -> 1: somebody without a name has it too */
	uint32_t noting;    /* description whose holder is noted */
	uint32_t *of_unit;  /* [n_units] description that begins there, or RC_NONE */
	uint32_t *seen;     /* [entities] last sentence that mentions it, counted from 1 */
	uint32_t next_mention;
	source   source; /* of the sentence asked about last */
} refs;

/* ---- the noun phrase ---- */

static bool is_upos(const ent_run *r, uint32_t u, rc_upos upos)
{
	return r->unit[u].upos == upos;
}

static bool starts_name(const ent_run *r, uint32_t u)
{
	return ent_entity_at(r, u) != RC_NONE && r->cand.v[r->unit[u].cand].beg == u;
}

/* Classes that the noun may stand for (kinds.tsv), as bits. */
static uint32_t kinds_of(const ent_run *r, uint32_t u)
{
	uint32_t bits = rc_map_get(&r->k->kinds, rc_hash(rc_doc_norm(r->d, ent_tok_end(r, u + r->unit[u].entry_n - 1) - 1)));
	return bits == RC_NONE ? 0 : bits;
}

/* « l'agence », « le navire », « le groupe »: in small letters, and no part of the name behind it. */
static bool calls_kind(const ent_run *r, uint32_t u, const ent_word *w)
{
	bool beside = !(w->flags & (ENT_F_CAP | ENT_F_INSIDE));
	if (w->type == RC_ORG && beside)
		return true;
	return !r->unit[u].cap && (w->type == RC_ORG || (w->type == RC_MISC && beside)) && kinds_of(r, u);
}

static const ent_word *described_by(const ent_run *r, uint32_t u)
{
	if (r->unit[u].upos == RC_UPOS_VERB || r->unit[u].upos == RC_UPOS_AUX || r->unit[u].upos == RC_UPOS_ADV)
		return NULL;
	for (uint32_t e = r->unit[u].entry; e != RC_NONE; e = r->k->set.entry.v[e].next) {
		const ent_word *w = &r->k->word.v[r->k->set.entry.v[e].value];
		if (w->table == ENT_TITLE && (w->flags & ENT_F_NOT_CAP) && r->unit[u].cap)
			continue;
		if ((w->table == ENT_TITLE && w->kind != ENT_HONORIFIC) || (w->table == ENT_LABEL && (w->flags & ENT_F_NOUN)) ||
		    (w->table == ENT_ORG && calls_kind(r, u, w)))
			return w;
	}
	return NULL;
}

static bool country_name(const ent_run *r, uint32_t u)
{
	if (r->unit[u].cand == RC_NONE)
		return false;
	const ent_cand *c = &r->cand.v[r->unit[u].cand];
	return c->kb != RC_NONE && rc_kb_get(r->kb, c->kb)->kind == RC_KB_COUNTRY;
}

static void look_left(const ent_run *r, np *n, uint32_t limit)
{
	uint32_t i = n->head, steps = 0;
	for (; i > limit && steps < 5; steps++) {
		uint32_t p = i - 1;
		const ent_unit *u = &r->unit[p];
		bool noun = n->w->table == ENT_LABEL && is_upos(r, n->head, RC_UPOS_ADJ) && r->d->lang != RC_EN &&
		            is_upos(r, p, RC_UPOS_NOUN) && u->cand == RC_NONE; /* « la secte islamiste X » */
		bool compound = noun || (r->d->lang == RC_EN && ((u->flags & ENT_U_TITLE) || country_name(r, p) || is_upos(r, p, RC_UPOS_NOUN)));
		if (!(is_upos(r, p, RC_UPOS_ADJ) || rc_ent_demonym(r, p, NULL) || compound) || (u->flags & ENT_U_TIME))
			break;
		if (u->cand != RC_NONE && !country_name(r, p))
			break;
		i = p;
	}
	n->beg = i;
	if (i == limit)
		return;
	const ent_unit *det = &r->unit[i - 1];
	if (rc_ent_small(r, i - 1, ENT_ARTICLE)) {
		n->definite = true;
		n->beg = det->n_tok > 1 || rc_ent_small(r, i - 1, ENT_TOWARD) || rc_ent_small(r, i - 1, ENT_OF) ? i : i - 1;
	} else if (rc_ent_small(r, i - 1, ENT_POSSESSIVE)) {
		n->possessive = true;
		n->beg = i - 1;
	} else if (rc_ent_small(r, i - 1, ENT_INDEFINITE) || is_upos(r, i - 1, RC_UPOS_DET)) {
		n->beg = i - 1;
	} else if (i >= limit + 2 && rc_ent_small(r, i - 2, ENT_OF) && r->unit[i - 2].entry_n == 2) {
		n->definite = true; /* « de la », « de l' » */
		n->beg = i - 1;
	}
}

/* A complement that begins at i with « de », « à », "of": the unit behind it, or 0. */
static uint32_t complement(const ent_run *r, uint32_t i, uint32_t limit)
{
	bool of = rc_ent_small(r, i, ENT_OF), toward = rc_ent_small(r, i, ENT_TOWARD);
	if (!of && !toward)
		return 0;
	uint32_t k = i + r->unit[i].entry_n;
	while (k < limit && (rc_ent_small(r, k, ENT_ARTICLE) || rc_ent_small(r, k, ENT_POSSESSIVE) || is_upos(r, k, RC_UPOS_DET)))
		k++;
	while (k < limit && is_upos(r, k, RC_UPOS_ADJ) && !r->unit[k].cap && r->unit[k].cand == RC_NONE)
		k++;
	if (k >= limit)
		return 0;
	const ent_word *w = described_by(r, k);
	if (!of)
		return (r->unit[k].flags & ENT_U_TITLE) ? k + 1 : 0;
	if (starts_name(r, k))
		return r->cand.v[r->unit[k].cand].end;
	if (!(r->unit[k].flags & ENT_U_TITLE) && !is_upos(r, k, RC_UPOS_NOUN) && !is_upos(r, k, RC_UPOS_PROPN))
		return 0;
	uint32_t end = w ? k + r->unit[k].entry_n : k + 1;
	if (w && end < limit && starts_name(r, end)) /* « du jeune putschiste X » */
		return r->cand.v[r->unit[end].cand].end;
	return end;
}

static void look_right(const ent_run *r, np *n, uint32_t limit)
{
	uint32_t i = n->head + r->unit[n->head].entry_n;
	while (i < limit && i < n->head + MAX_NP) {
		if ((r->unit[i].flags & ENT_U_TITLE) && !described_by(r, i) && !rc_ent_word(r, i, ENT_TITLE)) {
			i++;
			continue;
		}
		bool adjective = (is_upos(r, i, RC_UPOS_ADJ) || rc_ent_demonym(r, i, NULL)) && r->d->lang != RC_EN;
		if (adjective && r->unit[i].cand == RC_NONE) {
			i++;
			continue;
		}
		uint32_t next = complement(r, i, limit);
		if (!next && is_upos(r, i, RC_UPOS_CCONJ) && i + 1 < limit) {
			next = (r->unit[i + 1].flags & ENT_U_TITLE) && !described_by(r, i + 1) ? i + 2 : complement(r, i + 1, limit);
			if (next && !(r->unit[next - 1].flags & ENT_U_TITLE))
				next = 0;
		}
		/* « l'opposant en exil X »: a bare noun behind a preposition, then the name */
		if (!next && is_upos(r, i, RC_UPOS_ADP) && i + 2 < limit && !r->unit[i + 1].cap && starts_name(r, i + 2) &&
		    (is_upos(r, i + 1, RC_UPOS_NOUN) || is_upos(r, i + 1, RC_UPOS_ADJ)))
			next = i + 2;
		if (!next)
			break;
		i = next;
	}
	n->end = i;
}

static void find_country(const ent_run *r, np *n)
{
	n->country = RC_NONE;
	for (uint32_t u = n->beg; u < n->end && n->country == RC_NONE; u++) {
		if (country_name(r, u))
			n->country = r->cand.v[r->unit[u].cand].kb;
		else
			rc_ent_demonym(r, u, &n->country);
	}
}

/* ---- beside a name ---- */

static bool fits(const refs *x, const np *n, uint32_t entity)
{
	if (entity == RC_NONE)
		return false;
	const rc_entity *e = &x->r->d->entity.v[entity];
	if (n->w->table == ENT_ORG)
		return e->type == n->w->type;
	if (n->w->plural || (e->type == RC_PER && e->gender && n->w->gender && e->gender != n->w->gender))
		return false;
	return e->type == RC_PER || (n->w->table == ENT_LABEL && e->type == RC_ORG);
}

/* Behind the description: a name, or a comma and a name, or a comma and a description of a name. */
static void look_behind(const refs *x, np *n, uint32_t limit)
{
	const ent_run *r = x->r;
	uint32_t i = n->end;
	if (i + 1 < limit && is_upos(r, i, RC_UPOS_PUNCT) && starts_name(r, i + 1) && n->w->table == ENT_LABEL &&
	    (ent_tok(r, n->head)->flags & RC_TOK_QUOTED) && !rc_ent_small(r, i, ENT_COMMA))
		i++; /* le « dictateur » X */
	if (i < limit && starts_name(r, i) && fits(x, n, ent_entity_at(r, i))) {
		n->entity = ent_entity_at(r, i);
		n->beside = true;
		return;
	}
	/* « ce menteur de X » */
	uint32_t last = n->end - 1, name = ent_entity_at(r, last);
	bool this_one = RC_FEAT(ent_tok(r, n->beg)->feats, PRONTYPE) == RC_PRONTYPE_DEM && n->w->table == ENT_LABEL;
	if (this_one && name != RC_NONE && r->d->entity.v[name].type == RC_PER && fits(x, n, name)) {
		n->entity = name;
		n->beside = true;
		return;
	}
	if (i < limit && x->of_unit[i] != RC_NONE) { /* « le ministre général X » */
		const np *next = &x->np.v[x->of_unit[i]];
		if (next->beside && fits(x, n, next->entity))
			n->entity = next->entity;
		return;
	}
	if (n->w->table == ENT_ORG || !rc_ent_is(r, i, ',') || i + 1 >= limit)
		return;
	i++;
	if (starts_name(r, i) && fits(x, n, ent_entity_at(r, i))) {
		n->entity = ent_entity_at(r, i);
	} else if (x->of_unit[i] != RC_NONE) {
		const np *next = &x->np.v[x->of_unit[i]];
		if (next->beside && fits(x, n, next->entity))
			n->entity = next->entity;
	}
}

/* « X, 52 ans, chauffeur »: the name before the age that ends at this comma, or RC_NONE. */
static uint32_t before_age(const ent_run *r, uint32_t comma, uint32_t first)
{
	bool number = false;
	for (uint32_t u = comma; u > first + 1 && u + 6 > comma;) {
		u--;
		number |= r->d->atom.v[r->unit[u].atom_beg].kind == RC_ATOM_NUMBER;
		if (rc_ent_is(r, u, ','))
			return number ? ent_entity_at(r, u - 1) : RC_NONE;
		if (is_upos(r, u, RC_UPOS_VERB))
			return RC_NONE;
	}
	return RC_NONE;
}

/* Before it: a name and a comma; then it must be closed by punctuation or the sentence's end. */
static void look_before(const refs *x, np *n, uint32_t first, uint32_t limit)
{
	const ent_run *r = x->r;
	if (n->beg < first + 2 || !rc_ent_small(r, n->beg - 1, ENT_COMMA))
		return;
	uint32_t e = ent_entity_at(r, n->beg - 2);
	if (e == RC_NONE)
		e = before_age(r, n->beg - 1, first);
	bool closed = n->end >= limit || is_upos(r, n->end, RC_UPOS_PUNCT) || is_upos(r, n->end, RC_UPOS_PRON) ||
	              is_upos(r, n->end, RC_UPOS_CCONJ) ||
	              (is_upos(r, n->end, RC_UPOS_ADP) && n->end + 1 < limit && is_upos(r, n->end + 1, RC_UPOS_PRON)); /* al que */
	/* « Interrogé par X, le ministre se tait »: what a verb behind it has for its subject, with no comma between */
	const rc_token *t = ent_tok(r, n->head);
	bool subject = rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) && t->head != RC_NONE && n->end < limit && t->head > r->unit[n->head].tok && !is_upos(r, n->end, RC_UPOS_PUNCT);
	for (uint32_t u = n->end; subject && u < limit && r->unit[u].tok < t->head; u++)
		subject = !rc_ent_small(r, u, ENT_COMMA) && !rc_ent_small(r, u, ENT_WHO);
	closed = closed && !subject;
	/* "X, a driver from Y, saw": closed further on */
	bool alike = n->w->table == ENT_ORG || !n->definite;
	for (uint32_t u = n->end; alike && !closed && !subject && is_upos(r, n->end, RC_UPOS_ADP) && u < limit && u < n->end + 10 && !is_upos(r, u, RC_UPOS_VERB); u++)
		closed = rc_ent_is(r, u, ',') || u + 1 == limit;
	if (closed && fits(x, n, e))
		n->entity = e;
}

/* « X est un dictateur » */
static void look_at_subject(const refs *x, np *n, uint32_t first)
{
	const ent_run *r = x->r;
	const rc_doc *d = r->d;
	uint32_t tok = r->unit[n->head].tok;
	if (rc_doc_kid(d, tok, RC_DEPREL_COP) == RC_NONE)
		return;
	uint32_t subject = rc_doc_kid(d, tok, RC_DEPREL_NSUBJ);
	for (uint32_t u = n->beg; subject != RC_NONE && u-- > first;) {
		if (r->unit[u].tok == subject && fits(x, n, ent_entity_at(r, u))) {
			n->entity = ent_entity_at(r, u);
			return;
		}
	}
}

/* Roles of organisations and ships; odd and even, so that no two kinds of them meet. */
static uint32_t noun_role(const ent_run *r, uint32_t u)
{
	return (uint32_t)rc_hash(rc_doc_norm(r->d, ent_tok_end(r, u + r->unit[u].entry_n - 1) - 1)) | 1;
}
static uint32_t class_role(uint32_t kind)
{
	return 0xC0DE0000u + 2 * kind;
}

static void hold(refs *x, uint32_t role, uint32_t country, uint32_t entity)
{
	bool fresh;
	uint32_t *slot = rc_map_put(&x->by_role, role, &fresh), steps = 0;
	if (fresh)
		*slot = UINT32_MAX - 1;
	for (uint32_t i = *slot; i < x->holder.n && steps < MAX_HOLDERS; i = x->holder.v[i].next, steps++) {
		holder *h = &x->holder.v[i];
		if (h->entity == entity && (h->country == country || country == RC_NONE || h->country == RC_NONE)) {
			if (h->country == RC_NONE)
				h->country = country;
			return;
		}
	}
	*RC_ADD(x->r->a, x->holder) = (holder){role, country, entity, *slot, x->noting};
	*slot = x->holder.n - 1;
}

/* « le ministre de la Défense » is « le ministre » too: the role of the first or last word alone, where both name a field. */
static void hold_general(refs *x, const np *n)
{
	const ent_run *r = x->r;
	uint32_t len = r->unit[n->head].entry_n;
	if (len < 2 || !(n->w->flags & ENT_F_PORTFOLIO))
		return;
	const uint32_t ends[2] = {n->head, n->head + len - 1};
	for (uint32_t k = 0; k < 2; k++) {
		const ent_unit *u = &r->unit[ends[k]];
		uint32_t atoms = 0, e = rc_phrases_match(&r->k->set, (rc_str){r->d->text, r->d->n_text}, r->d->atom.v, u->atom_end,
		                                         u->atom_beg, &atoms);
		for (; e != RC_NONE; e = r->k->set.entry.v[e].next) {
			const ent_word *w = &r->k->word.v[r->k->set.entry.v[e].value];
			if (w->table == ENT_TITLE && (w->flags & ENT_F_PORTFOLIO) && w->role != n->w->role)
				hold(x, w->role, n->country, n->entity);
		}
	}
}

/* « la veuve de l'ancien président, X »: the name behind the comma is the widow's. */
static void take_from_inner(refs *x, const np *n)
{
	if (n->entity == RC_NONE || n->w->kind != ENT_RELATION || n->w->table != ENT_TITLE)
		return;
	for (uint32_t u = n->head + 1; u < n->end; u++) {
		np *in = x->of_unit[u] != RC_NONE ? &x->np.v[x->of_unit[u]] : NULL;
		if (in && !in->beside && in->entity == n->entity)
			in->entity = RC_NONE;
	}
}

/* An organisation or ship: under its noun, and under each class that the noun may stand for. */
static void hold_kind(refs *x, const np *n)
{
	uint32_t bits = kinds_of(x->r, n->head);
	if (bits && !n->w->plural)
		hold(x, noun_role(x->r, n->head), RC_NONE, n->entity);
	for (uint32_t k = 0; k < 32; k++)
		if (bits >> k & 1)
			hold(x, class_role(k), RC_NONE, n->entity);
}

static void note_holder(refs *x, const np *n)
{
	x->noting = (uint32_t)(n - x->np.v);
	if (n->entity == RC_NONE && !n->definite && !n->possessive && !n->w->plural && rc_ent_small(x->r, n->beg, ENT_INDEFINITE))
		*rc_map_put(&x->unnamed, n->w->table == ENT_ORG ? noun_role(x->r, n->head) : n->w->role, NULL) = 1;
	if (n->entity != RC_NONE && n->w->table == ENT_ORG)
		hold_kind(x, n);
	if (n->entity == RC_NONE || n->w->table == ENT_ORG || (n->w->table == ENT_TITLE && n->w->kind == ENT_RELATION))
		return;
	hold(x, n->w->role, n->country, n->entity);
	hold_general(x, n);
	rc_entity *e = &x->r->d->entity.v[n->entity];
	if (e->type == RC_PER && !e->gender)
		e->gender = n->w->gender;
}

/* Descriptions of one sentence, from its end: « le ministre, le général X » needs the second for the first. */
static void collect(refs *x, uint32_t sent)
{
	ent_run *r = x->r;
	uint32_t first = r->sent_unit[sent], limit = r->sent_unit[sent + 1], from = x->np.n;
	for (uint32_t i = limit; i-- > first;) {
		const ent_word *w = r->unit[i].cand == RC_NONE && r->unit[i].entry != RC_NONE ? described_by(r, i) : NULL;
		if (!w)
			continue;
		np n = {.head = i, .sent = sent, .entity = RC_NONE, .w = w};
		look_left(r, &n, first);
		look_right(r, &n, limit);
		find_country(r, &n);
		look_behind(x, &n, limit);
		if (n.entity == RC_NONE)
			look_before(x, &n, first, limit);
		if (n.entity == RC_NONE)
			look_at_subject(x, &n, first);
		take_from_inner(x, &n);
		*RC_ADD(r->a, x->np) = n;
		x->of_unit[n.beg] = x->np.n - 1;
	}
	for (; from < x->np.n; from++)
		note_holder(x, &x->np.v[from]);
}

/* ---- alone ---- */

/* Who is meant by a role: the holder for this country, else the only holder, else the only one mentioned in the last sentences. */
static uint32_t holder_of(const refs *x, const np *n)
{
	uint32_t exact = RC_NONE, open = RC_NONE, only = RC_NONE, near = RC_NONE, n_only = 0, n_near = 0, n_open = 0, steps = 0;
	uint32_t i = rc_map_get(&x->by_role, n->w->role);
	for (; i < x->holder.n && steps < MAX_HOLDERS; i = x->holder.v[i].next, steps++) {
		const holder *h = &x->holder.v[i];
		if (!fits(x, n, h->entity))
			continue;
		if (n->country != RC_NONE && h->country == n->country) {
			if (exact != RC_NONE && exact != h->entity)
				return RC_NONE;
			exact = h->entity;
		}
		if (h->country == RC_NONE && open != h->entity) {
			open = h->entity;
			n_open++;
		}
		if (only != h->entity) {
			only = h->entity;
			n_only++;
		}
		bool recent = x->seen[h->entity] && x->seen[h->entity] <= n->sent + 1 && x->seen[h->entity] + NEAR_SENTENCES > n->sent;
		if (recent && near != h->entity) {
			near = h->entity;
			n_near++;
		}
	}
	if (n->country != RC_NONE)
		return exact != RC_NONE ? exact : n_open == 1 && n_only == 1 ? open : RC_NONE;
	return n_only == 1 ? only : n_near == 1 ? near : RC_NONE;
}

/* Do all nouns and adjectives of a description stand in the one that gave the role? "The bus driver" is no truck driver. */
static bool nothing_new(const refs *x, const np *n, const np *first)
{
	const ent_run *r = x->r;
	for (uint32_t u = n->beg; u < n->end; u++) {
		if (!is_upos(r, u, RC_UPOS_NOUN) && !is_upos(r, u, RC_UPOS_ADJ) && !is_upos(r, u, RC_UPOS_PROPN))
			continue;
		bool there = false;
		for (uint32_t v = first->beg; v < first->end && !there; v++)
			there = r->d->atom.v[r->unit[v].atom_beg].hash == r->d->atom.v[r->unit[u].atom_beg].hash;
		bool noun = u >= n->head && u < n->head + r->unit[n->head].entry_n; /* another noun for the same */
		if (!there && !(noun && n->w->table == ENT_ORG))
			return false;
	}
	return true;
}

/* "the driver who fled", « l'entreprise qui », "the company owning it": one of several. */
static bool narrowed(const refs *x, const np *n)
{
	const rc_doc *d = x->r->d;
	for (uint32_t k = d->node[x->r->unit[n->head].tok].first_kid; k != RC_NONE; k = d->node[k].next_kid)
		if (rc_deprel_is(d->tok.v[k].deprel, RC_DEPREL_ACL) || rc_deprel_is(d->tok.v[k].deprel, RC_DEPREL_NUMMOD) ||
		    (rc_deprel_is(d->tok.v[k].deprel, RC_DEPREL_NMOD) && (k >= ent_tok_end(x->r, n->end - 1) || n->w->table == ENT_ORG)))
			return true;
	return false;
}

enum { SEVERAL = UINT32_MAX - 1 };

/* The one that holds a role, which must be `found` where there is one already; RC_NONE for none, SEVERAL where there are others, or where the
 * description says more than the one that gave the role. */
static uint32_t sole_holder(const refs *x, const np *n, uint32_t role, uint32_t found)
{
	uint32_t steps = 0;
	for (uint32_t i = rc_map_get(&x->by_role, role); i < x->holder.n && steps < MAX_HOLDERS; i = x->holder.v[i].next, steps++) {
		const holder *h = &x->holder.v[i];
		if (h->entity == found || !fits(x, n, h->entity))
			continue;
		if (found != RC_NONE || x->np.v[h->np].sent > n->sent || !nothing_new(x, n, &x->np.v[h->np]))
			return SEVERAL;
		found = h->entity;
	}
	return found;
}

/* Mentions by name before word `tok`: they stand in the order of the text. */
static uint32_t names_before(const refs *x, uint32_t tok)
{
	uint32_t lo = 0, hi = x->next_mention;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (x->r->d->mention.v[mid].tok_beg < tok)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Is the last name of the type before the description, a few sentences and MAX_NAMES names back, that of this entity? Media are passed over: "told Reuters". */
static bool last_named(const refs *x, const np *n, uint32_t entity)
{
	const rc_doc *d = x->r->d;
	uint32_t steps = 0;
	for (uint32_t i = names_before(x, x->r->unit[n->beg].tok); i-- > 0 && steps < MAX_NAMES; steps++) {
		const rc_mention *m = &d->mention.v[i];
		if (d->tok.v[m->tok_beg].sent + FAR_SENTENCES < n->sent)
			return false;
		if (m->entity == entity)
			return true;
		const rc_entity *e = &d->entity.v[m->entity];
		uint32_t kb = e->kb.p ? rc_kb_by_id(x->r->kb, e->kb) : RC_NONE;
		if (e->type == n->w->type && !(kb != RC_NONE && rc_kb_is_medium(x->r->kb, kb)))
			return false;
	}
	return false;
}

/* « l'entreprise », "the ship": what the article called so, or by another word of the class. */
static void resolve_kind(const refs *x, np *n)
{
	uint32_t bits = kinds_of(x->r, n->head), e = RC_NONE;
	if (!bits || narrowed(x, n) || rc_map_get(&x->unnamed, noun_role(x->r, n->head)) != RC_NONE)
		return;
	e = sole_holder(x, n, noun_role(x->r, n->head), e);
	bool same = e != RC_NONE; /* called by this very word */
	for (uint32_t k = 0; k < 32 && e != SEVERAL && !same; k++)
		if (bits >> k & 1)
			e = sole_holder(x, n, class_role(k), e);
	if (e < SEVERAL && last_named(x, n, e))
		n->entity = e;
	n->alone = n->entity != RC_NONE;
}

static void resolve(const refs *x, np *n)
{
	if (n->entity != RC_NONE || (n->w->table == ENT_TITLE && n->w->kind == ENT_RELATION) || n->w->plural)
		return;
	if (!n->definite || n->possessive)
		return;
	if (n->w->table == ENT_ORG) {
		resolve_kind(x, n);
		return;
	}
	if (n->w->table == ENT_TITLE && (n->w->flags & ENT_F_NOT_CAP)) {
		bool open = narrowed(x, n) || rc_map_get(&x->unnamed, n->w->role) != RC_NONE;
		uint32_t e = open ? RC_NONE : sole_holder(x, n, n->w->role, RC_NONE);
		n->entity = e < SEVERAL ? e : RC_NONE;
		return;
	}
	/* « le chef de X »: a complement with a name narrows it to another */
	const ent_run *r = x->r;
	for (uint32_t u = n->head; u < n->end; u++)
		if (ent_entity_at(r, u) != RC_NONE && !country_name(r, u))
			return;
	n->entity = holder_of(x, n);
}

/* ---- voice ---- */

static bool inside_report(const ent_run *r, uint32_t tok)
{
	const rc_doc *d = r->d;
	uint32_t steps = 0, t = tok;
	for (; d->tok.v[t].head != RC_NONE && steps < 24; t = d->tok.v[t].head, steps++) {
		uint8_t rel = d->tok.v[t].deprel;
		bool clause = rc_deprel_is(rel, RC_DEPREL_CCOMP) || rel == RC_DEPREL_PARATAXIS_OBJ || rc_deprel_is(rel, RC_DEPREL_XCOMP);
		if (clause && rc_ent_says(r, d->tok.v[t].head))
			return true;
	}
	/* « X est Y, a affirmé Z »: the verb of saying hangs below the words reported */
	for (uint32_t k = d->node[t].first_kid; k != RC_NONE; k = d->node[k].next_kid)
		if (rc_deprel_is(d->tok.v[k].deprel, RC_DEPREL_PARATAXIS) && rc_ent_says(r, k) &&
		    (tok < d->node[k].left || tok > d->node[k].right))
			return true;
	return false;
}

/* A sentence with « selon »: everything but the words that name the source, which end at a comma or a verb. Where the sentence has several, each is outside another's.
 * The phrases are looked for once a sentence, when its first description asks. */
static void find_source(refs *x, uint32_t sent)
{
	const ent_run *r = x->r;
	uint32_t limit = r->sent_unit[sent + 1], from = UINT32_MAX; /* from: behind the phrase that ends first; what begins behind it ends there or later */
	x->source = (source){.sent = sent};
	for (uint32_t i = r->sent_unit[sent]; i < limit; i++) {
		if (!rc_ent_small(r, i, ENT_SOURCE))
			continue;
		x->source.any = true;
		x->source.beg = i;
		if (i + r->unit[i].entry_n >= from)
			continue;
		uint32_t end = from = i + r->unit[i].entry_n;
		while (end < limit && !rc_ent_is(r, end, ',') && !is_upos(r, end, RC_UPOS_VERB) && !is_upos(r, end, RC_UPOS_AUX))
			end++;
		x->source.end = end;
	}
}

static bool under_source(refs *x, const np *n)
{
	if (x->source.sent != n->sent)
		find_source(x, n->sent);
	return x->source.any && (n->beg < x->source.beg || n->beg >= x->source.end);
}

bool rc_ent_reported(const ent_run *r, uint32_t unit)
{
	return inside_report(r, r->unit[unit].tok);
}

static uint8_t voice_of(refs *x, const np *n)
{
	const ent_run *r = x->r;
	if (ent_tok(r, n->head)->flags & RC_TOK_QUOTED)
		return RC_VOICE_QUOTED;
	if (inside_report(r, r->unit[n->head].tok) || under_source(x, n))
		return RC_VOICE_UNCLEAR;
	return RC_VOICE_OUTLET;
}

/* ---- what comes of it ---- */

static void emit(refs *x, const np *n)
{
	ent_run *r = x->r;
	rc_doc *d = r->d;
	uint32_t beg = r->unit[n->beg].tok, end = ent_tok_end(r, n->end - 1);
	rc_span span = rc_doc_words(d, beg, end);
	*RC_ADD(d->arena, d->label) = (rc_label){span, n->entity, voice_of(x, n)};
	if (n->beside || (n->w->table == ENT_ORG && !n->alone))
		return;
	*RC_ADD(d->arena, d->mention) =
		(rc_mention){span, beg, end, r->unit[n->head].tok, n->entity, RC_MENTION_NOMINAL};
}

/* Sentences in order; names of a sentence are seen before its descriptions are resolved. */
static void resolve_all(refs *x)
{
	ent_run *r = x->r;
	rc_doc *d = r->d;
	uint32_t names = d->mention.n;
	uint32_t at = 0;
	for (uint32_t s = 0; s < d->sent.n; s++) {
		uint32_t beg = at;
		while (at < x->np.n && x->np.v[at].sent == s)
			at++;
		for (; x->next_mention < names && d->tok.v[d->mention.v[x->next_mention].tok_beg].sent <= s; x->next_mention++)
			x->seen[d->mention.v[x->next_mention].entity] = s + 1;
		for (uint32_t i = at; i-- > beg;) { /* collected from the end of the sentence */
			np *n = &x->np.v[i];
			resolve(x, n);
			if (n->entity == RC_NONE)
				continue;
			x->seen[n->entity] = s + 1;
			emit(x, n);
		}
	}
}

void rc_ent_refs(ent_run *r)
{
	refs x = {.r = r, .source = {.sent = RC_NONE}};
	x.of_unit = rc_arena_alloc(r->a, ((size_t)r->n_units + 1) * sizeof *x.of_unit);
	memset(x.of_unit, 0xFF, ((size_t)r->n_units + 1) * sizeof *x.of_unit);
	x.seen = rc_arena_alloc(r->a, ((size_t)r->d->entity.n + 1) * sizeof *x.seen);
	for (uint32_t s = 0; s < r->d->sent.n; s++)
		collect(&x, s);
	resolve_all(&x);
	rc_map_release(&x.by_role);
	rc_map_release(&x.unnamed);
}
