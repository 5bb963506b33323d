/* entities_group.c - from places to names, from names to entities.
 *
 * All candidates with the same folded words are one name (its type: entities_judge.c). Names become one entity when the tables know them as one thing, when one abbreviates the other in brackets, or,
 * for people, when one is a shorter or differently spelt form of the other: the same surname, and given names that are the same, an initial or a
 * transliteration apart. A surname alone goes to the one full name that it fits, and to none where two fit.
 */
#include "read/entities_int.h"

enum { MAX_NAMESAKES = 8 };

/* ---- names ---- */

/* Appends the folded hashes of the words of a candidate; particles and hyphens don't count. */
static void add_words(ent_run *r, const ent_cand *c)
{
	const rc_doc *d = r->d;
	uint32_t end = rc_ent_atom_end(r, c->end - 1);
	/* "The Sable Courier" is "the Sable Courier" */
	bool the = d->lang == RC_EN && c->kb == RC_NONE && c->end > c->beg + 1 && rc_ent_small(r, c->beg, ENT_ARTICLE);
	for (uint32_t a = r->unit[c->beg + the].atom_beg; a < end; a++) {
		const rc_atom *at = &d->atom.v[a];
		if (at->kind == RC_ATOM_MARK)
			continue;
		rc_buf_reset(&r->buf);
		rc_fold_append(&r->buf, rc_str_sub((rc_str){d->text, d->n_text}, at->beg, at->end));
		*RC_ADD(r->a, r->word) = rc_hash(rc_buf_view(&r->buf));
		*RC_ADD(r->a, r->word_span) = (rc_span){at->beg, at->end};
	}
}

static void name_of(ent_run *r, uint32_t cand)
{
	ent_cand *c = &r->cand.v[cand];
	uint32_t beg = r->word.n;
	add_words(r, c);
	uint64_t key = 1;
	for (uint32_t i = beg; i < r->word.n; i++)
		key = rc_hash_more(key, r->word.v[i]);
	bool fresh;
	uint32_t *slot = rc_map_put(&r->by_letters, key, &fresh);
	if (fresh) {
		*slot = r->name.n;
		*RC_ADD(r->a, r->name) = (ent_name){.first = cand, .word_beg = beg, .n_words = r->word.n - beg, .kb = RC_NONE,
		                                    .alias = RC_NONE, .entity = RC_NONE};
	} else {
		r->word.n = r->word_span.n = beg;
	}
	c->name = *slot;
	ent_name *n = &r->name.v[*slot];
	n->count++;
	if (c->kb != RC_NONE && (n->kb == RC_NONE || (c->kb_sure && !n->kb_sure))) {
		n->kb = c->kb;
		n->kb_sure = c->kb_sure;
	}
	if (!n->gender)
		n->gender = c->gender;
}

/* "Highland Council (HC)": the bracketed capitals stand for the name before them. */
static void find_aliases(ent_run *r)
{
	for (uint32_t i = 1; i < r->cand.n; i++) {
		const ent_cand *a = &r->cand.v[i - 1], *b = &r->cand.v[i];
		if (a->end + 1 != b->beg || b->end >= r->n_units || !rc_ent_is(r, a->end, '(') || !rc_ent_is(r, b->end, ')'))
			continue;
		bool b_short = b->end - b->beg == 1 && r->unit[b->beg].cap == 2 && r->name.v[a->name].n_words > 1;
		bool a_short = a->end - a->beg == 1 && r->unit[a->beg].cap == 2 && r->name.v[b->name].n_words > 1;
		if (a->name == b->name || r->name.v[a->name].alias != RC_NONE || r->name.v[b->name].alias != RC_NONE)
			continue;
		if (b_short)
			r->name.v[b->name].alias = a->name;
		else if (a_short)
			r->name.v[a->name].alias = b->name;
	}
}

/* ---- entities ---- */

static uint32_t new_entity(ent_run *r, uint32_t name)
{
	const ent_name *n = &r->name.v[name];
	*RC_ADD(r->d->arena, r->d->entity) = (rc_entity){.type = n->type, .gender = n->gender};
	return r->d->entity.n - 1;
}

static bool same_word(const ent_run *r, const ent_name *a, uint32_t i, const ent_name *b, uint32_t j)
{
	return r->word.v[a->word_beg + i] == r->word.v[b->word_beg + j];
}

/* Letters of a word, folded, at most 31. */
static uint32_t letters(ent_run *r, const ent_name *n, uint32_t i, char out[32])
{
	rc_buf_reset(&r->buf);
	rc_fold_append(&r->buf, rc_doc_str(r->d, r->word_span.v[n->word_beg + i]));
	uint32_t len = r->buf.n < 31 ? (uint32_t)r->buf.n : 31;
	memcpy(out, r->buf.p ? r->buf.p : "", len);
	return len;
}

/* Levenshtein distance, given up above 2. */
static uint32_t distance(const char *a, uint32_t n, const char *b, uint32_t m)
{
	uint32_t row[33];
	for (uint32_t j = 0; j <= m; j++)
		row[j] = j;
	for (uint32_t i = 1; i <= n; i++) {
		uint32_t diag = row[0];
		row[0] = i;
		for (uint32_t j = 1; j <= m; j++) {
			uint32_t up = row[j], best = diag + (a[i - 1] != b[j - 1]);
			best = up + 1 < best ? up + 1 : best;
			best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
			diag = up;
			row[j] = best;
		}
	}
	return row[m];
}

/* Sergueï and Sergei, V. and Vladimir; not Daniel and Daniela, Mario and Maria. */
static bool given_names_agree(ent_run *r, const ent_name *a, const ent_name *b)
{
	char x[32], y[32];
	uint32_t n = letters(r, a, 0, x), m = letters(r, b, 0, y);
	if (!n || !m || x[0] != y[0])
		return false;
	if (n == 1 || m == 1)
		return true;
	if (n < 5 || m < 5 || (x[n - 1] != y[m - 1] && (x[n - 1] == 'a' || y[m - 1] == 'a')))
		return false;
	if (a->gender && b->gender && a->gender != b->gender)
		return false;
	return distance(x, n, y, m) <= (n > 6 && m > 6 ? 2u : 1u);
}

static bool words_within(const ent_run *r, const ent_name *a, const ent_name *b)
{
	uint32_t i = 0;
	for (uint32_t j = 0; j < b->n_words && i < a->n_words; j++)
		i += same_word(r, a, i, b, j);
	return i == a->n_words;
}

/* Are two full names of people one person's? */
static bool same_person(ent_run *r, const ent_name *a, const ent_name *b)
{
	if (a->n_words > b->n_words) {
		const ent_name *t = a;
		a = b;
		b = t;
	}
	if (a->kb != RC_NONE && b->kb != RC_NONE && a->kb != b->kb && a->kb_sure && b->kb_sure)
		return false;
	if (words_within(r, a, b))
		return same_word(r, a, 0, b, 0);
	if (a->n_words != b->n_words)
		return false;
	for (uint32_t i = 1; i < a->n_words; i++)
		if (!same_word(r, a, i, b, i))
			return false;
	return given_names_agree(r, a, b);
}

/* Full names of people are listed under each of their words but the first; behind « de » only where nothing but the given name stands before
 * (Charles de Gaulle, not Anna Morel de Brisk). */
static void list_words(ent_run *r, uint32_t name)
{
	const ent_name *n = &r->name.v[name];
	uint32_t of = RC_NONE;
	const ent_cand *c = &r->cand.v[n->first];
	for (uint32_t u = c->beg; u < c->end; u++)
		if (!r->unit[u].cap && rc_ent_small(r, u, ENT_OF) && u - c->beg >= 2)
			of = ent_tok(r, u)->span.beg;
	bool family = rc_map_get(&r->know->ending, rc_hash_more(r->word.v[n->word_beg], RC_PER)) != RC_NONE; /* Wang Jiahui */
	for (uint32_t i = family ? 0 : 1; i < n->n_words; i++) {
		rc_span s = r->word_span.v[n->word_beg + i];
		if (of != RC_NONE && s.beg >= of)
			break;
		bool fresh;
		uint32_t *slot = rc_map_put(&r->by_word, r->word.v[n->word_beg + i], &fresh);
		*RC_ADD(r->a, r->link) = (ent_link){name, fresh ? RC_NONE : *slot};
		*slot = r->link.n - 1;
	}
}

/* Entity of the earlier full name that is the same person, or RC_NONE. */
static uint32_t find_person(ent_run *r, uint32_t name)
{
	const ent_name *n = &r->name.v[name];
	uint32_t at = rc_map_get(&r->by_word, r->word.v[n->word_beg + n->n_words - 1]), steps = 0;
	for (; at != RC_NONE && steps < MAX_NAMESAKES; at = r->link.v[at].next, steps++) {
		uint32_t other = r->link.v[at].name;
		if (same_person(r, n, &r->name.v[other]))
			return r->name.v[other].entity;
	}
	/* a shorter form of a Spanish double surname: its last word stands inside the longer name, so it was found above; the
	 * reverse, a longer form after the shorter, is found by the shorter one's last word */
	for (uint32_t i = 1; i + 1 < n->n_words; i++) {
		at = rc_map_get(&r->by_word, r->word.v[n->word_beg + i]);
		if (at != RC_NONE && same_person(r, n, &r->name.v[r->link.v[at].name]))
			return r->name.v[r->link.v[at].name].entity;
	}
	return RC_NONE;
}

/* The one person whose surname this is; RC_NONE when none or two fit. */
static uint32_t find_bearer(ent_run *r, const ent_name *n)
{
	uint32_t found = RC_NONE, steps = 0;
	uint32_t at = rc_map_get(&r->by_word, r->word.v[n->word_beg + n->n_words - 1]);
	for (; at != RC_NONE && steps < MAX_NAMESAKES; at = r->link.v[at].next, steps++) {
		const ent_name *full = &r->name.v[r->link.v[at].name];
		if (n->gender && full->gender && n->gender != full->gender)
			continue;
		if (n->n_words > 1 && !words_within(r, n, full))
			continue;
		if (found != RC_NONE && found != full->entity)
			return RC_NONE;
		found = full->entity;
	}
	return steps < MAX_NAMESAKES ? found : RC_NONE;
}

static bool full_person(const ent_name *n)
{
	return n->type == RC_PER && n->n_words > 1;
}

static bool known(const ent_name *n)
{
	return n->count > 0 && n->alias == RC_NONE;
}

/* The entity of the item that the name stands for; a new item takes `entity`, or a new one. */
static uint32_t by_kb(ent_run *r, uint32_t name, uint32_t entity)
{
	ent_name *n = &r->name.v[name];
	if (!n->kb_sure || rc_kb_get(r->kb, n->kb)->type != n->type)
		return RC_NONE;
	bool fresh;
	uint32_t *slot = rc_map_put(&r->by_kb, n->kb, &fresh);
	if (fresh)
		*slot = entity != RC_NONE ? entity : new_entity(r, name);
	return *slot;
}

static bool in_heading(const ent_run *r, const ent_name *n)
{
	const rc_sentence *s = &r->d->sent.v[r->cand.v[n->first].sent];
	return s->heading || s->in_title;
}

enum { TWO = UINT32_MAX - 1 };

static void list_body(rc_map *map, uint64_t word, uint32_t entity)
{
	bool fresh;
	uint32_t *slot = rc_map_put(map, word, &fresh);
	*slot = fresh || *slot == entity ? entity : TWO;
}

/* « Ostrel » for « Ostrel Mining Corp. », "the Commission" for "the River Commission": the one organisation whose name begins or ends with the
 * word. A word like "Commission" counts only inside a sentence and with a definite article. */
static uint32_t find_body(ent_run *r, const rc_map *map, const ent_name *n)
{
	const ent_cand *c = &r->cand.v[n->first];
	const ent_word *w = rc_ent_word(r, c->beg, ENT_ORG);
	bool definite = c->beg > 0 && rc_ent_small(r, c->beg - 1, ENT_ARTICLE) && !(r->unit[c->beg].flags & ENT_U_INITIAL);
	if (n->n_words != 1 || n->kb_sure || (n->count ? n->type != RC_ORG : !(w && w->type == RC_ORG)) || (w && !definite))
		return RC_NONE;
	uint32_t e = rc_map_get(map, r->word.v[n->word_beg]);
	return e == TWO ? RC_NONE : e;
}

/* Organisations by their first and last words. */
static void join_bodies(ent_run *r)
{
	rc_map map = {0};
	for (uint32_t i = 0; i < r->name.n; i++) {
		const ent_name *n = &r->name.v[i];
		if (n->entity == RC_NONE || n->n_words < 2 || r->d->entity.v[n->entity].type != RC_ORG)
			continue;
		list_body(&map, r->word.v[n->word_beg], n->entity);
		list_body(&map, r->word.v[n->word_beg + n->n_words - 1], n->entity);
	}
	for (uint32_t i = 0; i < r->name.n; i++) {
		uint32_t e = find_body(r, &map, &r->name.v[i]);
		if (e != RC_NONE)
			r->name.v[i].entity = e;
	}
	rc_map_release(&map);
}

/* Full names first, since a surname may come before the name that it is short for. */
static void make_entities(ent_run *r)
{
	for (uint32_t i = 0; i < r->name.n; i++) {
		ent_name *n = &r->name.v[i];
		if (!known(n) || !full_person(n))
			continue;
		uint32_t same = find_person(r, i);
		n->entity = by_kb(r, i, same);
		if (n->entity == RC_NONE)
			n->entity = same != RC_NONE ? same : new_entity(r, i);
		list_words(r, i);
	}
	for (uint32_t i = 0; i < r->name.n; i++) {
		ent_name *n = &r->name.v[i];
		if (!known(n) || n->entity != RC_NONE)
			continue;
		bool place = n->kb_sure && n->type != RC_PER;
		if (!place)
			n->entity = find_bearer(r, n);
		if (n->entity == RC_NONE)
			n->entity = by_kb(r, i, RC_NONE);
		if (n->entity == RC_NONE)
			n->entity = new_entity(r, i);
	}
	for (uint32_t i = 0; i < r->name.n; i++) {
		ent_name *n = &r->name.v[i];
		if (n->alias != RC_NONE && r->name.v[n->alias].entity != RC_NONE)
			n->entity = r->name.v[n->alias].entity;
		else if (n->alias != RC_NONE && n->count)
			n->entity = new_entity(r, i);
		else if (!n->count && n->n_words == 1 && in_heading(r, n)) /* only there: a surname that the body knows */
			n->entity = find_bearer(r, n);
	}
	join_bodies(r);
}

/* ---- what an entity is called ---- */

static void describe(ent_run *r)
{
	rc_doc *d = r->d;
	uint32_t *words = rc_arena_alloc(r->a, ((size_t)d->entity.n + 1) * sizeof *words);
	for (uint32_t i = 0; i < r->name.n; i++) {
		const ent_name *n = &r->name.v[i];
		if (n->entity == RC_NONE)
			continue;
		rc_entity *e = &d->entity.v[n->entity];
		rc_str text = rc_doc_str(d, rc_ent_span(r, r->cand.v[n->first].beg, r->cand.v[n->first].end));
		bool fuller = n->n_words > words[n->entity] ||
		              (n->n_words == words[n->entity] && text.n > e->name.n && n->type == e->type);
		if (!e->name.p || (fuller && n->type == e->type)) {
			e->name = text;
			words[n->entity] = n->n_words;
		}
		if (!e->gender)
			e->gender = n->gender;
		if (n->kb_sure && !e->kb.p && rc_kb_get(r->kb, n->kb)->type == e->type) {
			const rc_kb_item *it = rc_kb_get(r->kb, n->kb);
			e->kb = it->id;
			e->wikidata = it->qid;
			if (it->gender)
				e->gender = it->gender;
		}
	}
}

static void add_mentions(ent_run *r)
{
	rc_doc *d = r->d;
	for (uint32_t i = 0; i < r->cand.n; i++) {
		const ent_cand *c = &r->cand.v[i];
		uint32_t entity = r->name.v[c->name].entity;
		if (entity == RC_NONE) {
			for (uint32_t u = c->beg; u < c->end; u++)
				r->unit[u].cand = RC_NONE;
			continue;
		}
		rc_mention *m = RC_ADD(d->arena, d->mention);
		uint32_t beg = r->unit[c->beg].tok, end = ent_tok_end(r, c->end - 1);
		*m = (rc_mention){rc_ent_span(r, c->beg, c->end), beg, end, rc_ent_head(d, beg, end), entity, RC_MENTION_NAME};
		rc_entity *e = &d->entity.v[entity];
		if (!e->number)
			e->number = (uint8_t)RC_FEAT(d->tok.v[m->head].feats, NUMBER);
		if (!e->gender && e->type != RC_PER)
			e->gender = (uint8_t)RC_FEAT(d->tok.v[m->head].feats, GENDER);
		if (e->gender > RC_GENDER_FEM)
			e->gender = 0;
	}
}

void rc_ent_names(ent_run *r)
{
	for (uint32_t i = 0; i < r->cand.n; i++)
		name_of(r, i);
}

void rc_ent_group(ent_run *r)
{
	find_aliases(r);
	make_entities(r);
	describe(r);
	add_mentions(r);
}
