/* entities.c - stage "entities": who and what the article names, where, and how it characterises them.
 *
 * Steps, each in its own file:
 *   units     words, with the words of a multiword token as one (here)
 *   spans     stretches that may be names (entities_spans.c), and what speaks for which type at each place (entities_weigh.c)
 *   names     one name for all places with the same letters (entities_group.c); which type it has, or that it is none (entities_judge.c)
 *   group     one entity for all names of one referent (entities_group.c)
 *   called    labels given in so many words (entities_called.c)
 *   refs      descriptions that stand for an entity, and labels (entities_refs.c)
 *   pronouns  where one entity clearly fits (entities_pron.c)
 * then mentions are put in the order of their places and entities in the order of their first mention (here).
 *
 * All steps are linear in the text: names are found again by hash, and looking back is capped.
 */
#include "read/entities_int.h"

#include "read/names.h"

/* ---- looking at units ---- */

const ent_word *rc_ent_word(const ent_run *r, uint32_t unit, ent_table table)
{
	const ent_word *found = NULL;
	bool cap = r->unit[unit].cap;
	for (uint32_t e = r->unit[unit].entry; e != RC_NONE; e = r->k->set.entry.v[e].next) {
		const ent_word *w = &r->k->word.v[r->k->set.entry.v[e].value];
		if (w->table != table || (table == ENT_TITLE && cap && (w->flags & ENT_F_NOT_CAP)))
			continue;
		/* « l'opération » stands beside a name, « Opération » begins one: the line that is about this spelling */
		if (table != ENT_ORG || (w->flags & (cap ? ENT_F_CAP : ENT_F_INSIDE)))
			return w;
		if (!found || (!cap && (found->flags & ENT_F_CAP)))
			found = w;
	}
	return found;
}

bool rc_ent_small(const ent_run *r, uint32_t unit, uint8_t kind)
{
	for (uint32_t e = r->unit[unit].entry; e != RC_NONE; e = r->k->set.entry.v[e].next) {
		const ent_word *w = &r->k->word.v[r->k->set.entry.v[e].value];
		if (w->table == ENT_SMALL && w->kind == kind)
			return true;
	}
	return false;
}

uint32_t rc_ent_units_of(const ent_run *r, uint32_t unit, uint32_t n_atoms)
{
	uint32_t end = r->unit[unit].atom_beg + n_atoms, i = unit;
	while (i < r->n_units && r->unit[i].atom_end < end)
		i++;
	return i < r->n_units && (r->unit[i].atom_end == end || rc_ent_atom_end(r, i) == end) ? i + 1 - unit : 0;
}

uint32_t rc_ent_atom_end(const ent_run *r, uint32_t unit)
{
	const ent_unit *u = &r->unit[unit];
	if (!(u->flags & ENT_U_OWNER))
		return u->atom_end;
	return u->atom_end - (r->d->atom.v[u->atom_end - 1].kind == RC_ATOM_WORD ? 2 : 1);
}

rc_span rc_ent_span(const ent_run *r, uint32_t beg, uint32_t end)
{
	rc_span s = rc_doc_words(r->d, r->unit[beg].tok, ent_tok_end(r, end - 1));
	if (r->unit[end - 1].flags & ENT_U_OWNER)
		s.end = r->d->atom.v[rc_ent_atom_end(r, end - 1) - 1].end;
	return s;
}

bool rc_ent_is(const ent_run *r, uint32_t unit, char c)
{
	if (unit >= r->n_units)
		return false;
	rc_str norm = rc_doc_norm(r->d, r->unit[unit].tok);
	return norm.n == 1 && norm.p[0] == c;
}

bool rc_ent_demonym(const ent_run *r, uint32_t unit, uint32_t *country)
{
	const rc_doc *d = r->d;
	uint32_t c[4], n_atoms = 0;
	uint32_t n = rc_kb_demonym(r->kb, d->lang, (rc_str){d->text, d->n_text}, d->atom.v, d->atom.n,
	                           r->unit[unit].atom_beg, c, &n_atoms);
	if (country)
		*country = n == 1 ? c[0] : RC_NONE;
	return n && rc_ent_units_of(r, unit, n_atoms) == 1;
}

uint32_t rc_ent_head(const rc_doc *d, uint32_t tok_beg, uint32_t tok_end)
{
	for (uint32_t t = tok_beg; t < tok_end; t++) {
		uint32_t h = d->tok.v[t].head;
		bool small = d->tok.v[t].upos == RC_UPOS_PUNCT || d->tok.v[t].upos == RC_UPOS_ADP || d->tok.v[t].upos == RC_UPOS_DET;
		if ((h == RC_NONE || h < tok_beg || h >= tok_end) && !(small && t + 1 < tok_end))
			return t;
	}
	return tok_beg;
}

bool rc_ent_says(const ent_run *r, uint32_t tok)
{
	return rc_word_map_get(&r->k->says, r->d, r->d->tok.v[tok].lemma) != RC_NONE;
}

/* ---- units ---- */

/* "Arafat's", "Carriers'" as one unit: the possessive at its end. */
static void mark_owner(const ent_run *r, ent_unit *u)
{
	const rc_doc *d = r->d;
	uint32_t n = u->atom_end - u->atom_beg;
	if (d->lang != RC_EN || n < 2 || !(u->flags & ENT_U_WORD))
		return;
	const rc_atom *last = &d->atom.v[u->atom_end - 1];
	rc_str text = {d->text, d->n_text};
	uint32_t mark = last->kind == RC_ATOM_MARK ? 1 : last->end - last->beg == 1 && text.p[last->beg] == 's' ? 2 : 0;
	if (!mark || n <= mark)
		return;
	const rc_atom *a = &d->atom.v[u->atom_end - mark];
	rc_str quote = rc_str_sub(text, a->beg, a->end);
	if (rc_str_eqz(quote, "'") || rc_str_eqz(quote, "\xE2\x80\x99"))
		u->flags |= ENT_U_OWNER;
}

static void fill_unit(ent_run *r, ent_unit *u, uint32_t tok)
{
	const rc_doc *d = r->d;
	const rc_token *t = &d->tok.v[tok];
	const rc_atom *first = &d->atom.v[t->atom_beg];
	*u = (ent_unit){.tok = tok, .atom_beg = t->atom_beg, .atom_end = t->atom_end, .entry = RC_NONE, .cand = RC_NONE,
	                .n_tok = 1, .upos = t->upos, .cap = first->upper};
	while (tok + u->n_tok < d->tok.n && (d->tok.v[tok + u->n_tok].flags & RC_TOK_MWT) && u->n_tok < 8 &&
	       d->tok.v[tok + u->n_tok].span.beg == t->span.beg)
		u->n_tok++;
	u->flags = (first->kind == RC_ATOM_WORD ? ENT_U_WORD : 0) | (first->gap == RC_GAP_PARAGRAPH ? ENT_U_BREAK : 0) |
	           (first->gap == RC_GAP_NONE ? ENT_U_GLUED : 0);
	for (uint32_t a = t->atom_beg + 1; a < t->atom_end && !u->cap && first->kind == RC_ATOM_WORD; a++)
		if (d->atom.v[a].upper && d->atom.v[a - 1].kind == RC_ATOM_MARK && first->end - first->beg <= 3)
			u->cap = 1; /* el-Sissi, d'Ostrel as one word */
	if (first->gap == RC_GAP_SPACE && t->atom_beg > 0) /* columns */
		for (uint32_t k = d->atom.v[t->atom_beg - 1].end; k < first->beg; k++)
			u->flags |= d->text[k] == '\t' ? ENT_U_BREAK : 0;
	mark_owner(r, u);
}

static void mark_times(ent_run *r)
{
	uint32_t u = 0;
	for (uint32_t i = 0; i < r->d->time.n; i++) {
		rc_span s = r->d->time.v[i].span;
		while (u < r->n_units && ent_tok(r, u)->span.beg < s.beg)
			u++;
		for (uint32_t k = u; k < r->n_units && ent_tok(r, k)->span.end <= s.end; k++)
			r->unit[k].flags |= ENT_U_TIME;
	}
}

/* The first word of a sentence; behind an opening quotation mark or bracket too, and behind a colon. */
static void mark_initials(ent_run *r, uint32_t beg, uint32_t end)
{
	bool open = true;
	for (uint32_t i = beg; i < end; i++) {
		ent_unit *u = &r->unit[i];
		if (u->flags & ENT_U_WORD) {
			if (open)
				u->flags |= ENT_U_INITIAL;
			open = false;
		} else if (!open && (rc_ent_is(r, i, ':') || (u->flags & ENT_U_BREAK))) {
			open = true;
		}
	}
}

static void match_units(ent_run *r, uint32_t beg, uint32_t end)
{
	const rc_doc *d = r->d;
	rc_str text = {d->text, d->n_text};
	uint32_t limit = r->unit[end].atom_beg, inside = beg;
	for (uint32_t i = beg; i < end; i++) {
		ent_unit *u = &r->unit[i];
		if (i < inside) /* « directeur général » is no « général » */
			continue;
		uint32_t len = 0, e = rc_phrases_match(&r->k->set, text, d->atom.v, limit, u->atom_beg, &len);
		if (e == RC_NONE)
			continue;
		uint32_t n = rc_ent_units_of(r, i, len);
		if (!n || n > 200)
			continue;
		u->entry = e;
		u->entry_n = (uint8_t)n;
		if (n > 1 && (rc_ent_word(r, i, ENT_TITLE) || rc_ent_word(r, i, ENT_LABEL)))
			inside = i + n;
	}
}

static void make_units(ent_run *r)
{
	rc_doc *d = r->d;
	r->unit = rc_arena_alloc(r->a, ((size_t)d->tok.n + 1) * sizeof *r->unit);
	r->sent_unit = rc_arena_alloc(r->a, ((size_t)d->sent.n + 1) * sizeof *r->sent_unit);
	uint32_t n = 0;
	for (uint32_t s = 0; s < d->sent.n; s++) {
		r->sent_unit[s] = n;
		for (uint32_t t = d->sent.v[s].tok_beg; t < d->sent.v[s].tok_end; t += r->unit[n++].n_tok)
			fill_unit(r, &r->unit[n], t);
	}
	r->sent_unit[d->sent.n] = r->n_units = n;
	/* a unit behind the last, so that ends can be asked for */
	r->unit[n] = (ent_unit){.tok = d->tok.n, .atom_beg = d->atom.n, .atom_end = d->atom.n, .entry = RC_NONE, .cand = RC_NONE};
	mark_times(r);
	for (uint32_t s = 0; s < d->sent.n; s++) {
		mark_initials(r, r->sent_unit[s], r->sent_unit[s + 1]);
		match_units(r, r->sent_unit[s], r->sent_unit[s + 1]);
	}
}

/* ---- order ---- */

static int by_place(const void *a, const void *b, void *ctx)
{
	const rc_mention *x = a, *y = b;
	(void)ctx;
	if (x->span.beg != y->span.beg)
		return x->span.beg < y->span.beg ? -1 : 1;
	return x->span.end < y->span.end ? -1 : x->span.end > y->span.end;
}

static int label_by_place(const void *a, const void *b, void *ctx)
{
	const rc_label *x = a, *y = b;
	(void)ctx;
	if (x->span.beg != y->span.beg)
		return x->span.beg < y->span.beg ? -1 : 1;
	return x->span.end < y->span.end ? -1 : x->span.end > y->span.end;
}

/* Entities are numbered by first mention; those without one go. */
static void put_in_order(ent_run *r)
{
	rc_doc *d = r->d;
	rc_sort(d->mention.v, d->mention.n, sizeof *d->mention.v, by_place, NULL);
	rc_sort(d->label.v, d->label.n, sizeof *d->label.v, label_by_place, NULL);
	uint32_t *to = rc_arena_alloc(r->a, ((size_t)d->entity.n + 1) * sizeof *to), n = 0;
	rc_entity *sorted = rc_arena_alloc(d->arena, ((size_t)d->entity.n + 1) * sizeof *sorted);
	memset(to, 0xFF, ((size_t)d->entity.n + 1) * sizeof *to);
	for (uint32_t i = 0; i < d->mention.n; i++) {
		uint32_t *e = &d->mention.v[i].entity;
		if (to[*e] == RC_NONE) {
			sorted[n] = d->entity.v[*e];
			to[*e] = n++;
		}
		*e = to[*e];
	}
	uint32_t kept = 0;
	for (uint32_t i = 0; i < d->label.n; i++) {
		const rc_label *l = &d->label.v[i];
		bool twice = i && l[-1].span.beg == l->span.beg && l[-1].span.end == l->span.end && l[-1].entity == l->entity;
		if (to[l->entity] == RC_NONE || twice)
			continue;
		d->label.v[kept] = d->label.v[i];
		d->label.v[kept].entity = to[d->label.v[kept].entity];
		kept++;
	}
	d->label.n = kept;
	d->entity.v = sorted;
	d->entity.n = n;
}

/* The model's tags; left NULL when it has none, so that the rules know that they stand alone. A model trained without names for its language tags at
 * random: one that lets many names begin with words in lower case or marks is not believed. */
static void ask_model(ent_run *r, const rc_models *models)
{
	rc_doc *d = r->d;
	if (!models)
		return;
	uint8_t *bio = rc_arena_alloc(r->a, (size_t)d->tok.n + 1);
	rc_names_tag(models, d, r->a, bio);
	uint32_t begins = 0, odd = 0;
	for (uint32_t u = 0; u < r->n_units; u++) {
		if (!(bio[r->unit[u].tok] & 1))
			continue;
		begins++;
		odd += !r->unit[u].cap || r->unit[u].upos == RC_UPOS_ADP || r->unit[u].upos == RC_UPOS_PUNCT ||
		       r->unit[u].upos == RC_UPOS_VERB || r->unit[u].upos == RC_UPOS_CCONJ;
	}
	if (begins && odd * 3 <= begins)
		r->bio = bio;
}

void rc_ent_begin(ent_run *r, const rc_models *models)
{
	r->model = rc_models_get(models, r->d->lang);
	make_units(r);
	ask_model(r, models);
}

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	if (d->lang >= RC_LANG_N || !d->tok.n)
		return;
	const ent_know *k = know;
	ent_run r = {.know = k, .k = &k->lang[d->lang], .kb = res->kb, .a = scratch, .d = d};
	rc_ent_begin(&r, res->models);
	rc_ent_spans(&r);
	rc_ent_names(&r);
	rc_ent_judge(&r);
	rc_ent_group(&r);
	if (d->node) { /* descriptions and pronouns need the tree */
		rc_ent_called(&r);
		rc_ent_refs(&r);
		rc_ent_pronouns(&r);
	}
	put_in_order(&r);
	rc_map *const map[] = {&r.by_letters, &r.by_word, &r.by_kb, &r.lower, &r.surname, &r.body};
	for (uint32_t i = 0; i < sizeof map / sizeof *map; i++)
		rc_map_release(map[i]);
	rc_buf_release(&r.buf);
}

const rc_stage rc_stage_entities = {"entities", RC_L_TREE, RC_L_ENTITIES, rc_ent_load, rc_ent_unload, run};
