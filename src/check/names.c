/* names.c - names across articles: which entities of different articles are one referent.
 *
 * Entities that the knowledge base knows fall together by its id. The others fall together by folded name (Gomez, Gómez); a person also by
 *   - a longer name that begins with the shorter one, two words or more (Edmundo González, Edmundo González Urrutia);
 *   - the same last word and a like first one (Sergueï, Sergei; J.), where only one name fits;
 *   - the surname alone, where only one person among the articles bears it.
 * Two that fit: no merge. A name that one article takes for a person and another for a body is one name. Kremlin and Moscou stay two names: both may act for Russia, neither is the other.
 */
#include "check/check_int.h"

typedef struct node { /* one spelling, or one id of the knowledge base */
	rc_str   fold;       /* folded name, words parted by one space */
	rc_str   kb;
	rc_str   best;       /* fullest spelling */
	rc_str   wikidata;
	uint64_t key;        /* of id or name and sort: no two nodes share it */
	uint32_t parent;     /* union-find */
	uint32_t n_refs;
	uint32_t n_words;
	uint8_t  type;
} node;

typedef struct book {
	RC_VEC(node) v;
	rc_map by_key;
} book;

static uint32_t find(book *b, uint32_t i)
{
	while (b->v.v[i].parent != i)
		i = b->v.v[i].parent = b->v.v[b->v.v[i].parent].parent;
	return i;
}

static void join(book *b, uint32_t i, uint32_t j)
{
	i = find(b, i);
	j = find(b, j);
	if (i == j)
		return;
	uint32_t low = i < j ? i : j, high = i < j ? j : i;
	b->v.v[high].parent = low;
}

/* Folded words parted by single spaces; the honorific before a surname has been left out by the entities stage. */
static rc_str fold_name(rc_arena *a, rc_str name, uint32_t *n_words)
{
	rc_buf b = {0}, out = {0};
	rc_fold_append(&b, name);
	*n_words = 0;
	bool in_word = false;
	for (uint32_t i = 0; i < b.n;) {
		uint32_t cp = rc_utf8_next(b.p, (uint32_t)b.n, &i);
		bool letter = rc_cp_is_alpha(cp) || rc_cp_is_digit(cp);
		if (letter && !in_word && (*n_words)++)
			rc_buf_byte(&out, ' ');
		if (letter)
			rc_buf_cp(&out, cp);
		in_word = letter;
	}
	rc_str folded = rc_arena_dup(a, rc_buf_view(&out));
	rc_buf_release(&b);
	rc_buf_release(&out);
	return folded;
}

static rc_str last_word(rc_str fold)
{
	uint32_t i = fold.n;
	while (i && fold.p[i - 1] != ' ')
		i--;
	return rc_str_sub(fold, i, fold.n);
}

static rc_str first_word(rc_str fold)
{
	uint32_t sp = rc_str_find(fold, RC_STR(" "), 0);
	return sp == UINT32_MAX ? fold : rc_str_sub(fold, 0, sp);
}

/* Levenshtein distance, at most `max`; names are short. */
static uint32_t distance(rc_str s, rc_str t, uint32_t max)
{
	uint32_t row[33];
	if (s.n > 32 || t.n > 32 || (s.n > t.n ? s.n - t.n : t.n - s.n) > max)
		return max + 1;
	for (uint32_t j = 0; j <= t.n; j++)
		row[j] = j;
	for (uint32_t i = 1; i <= s.n; i++) {
		uint32_t diagonal = row[0];
		row[0] = i;
		for (uint32_t j = 1; j <= t.n; j++) {
			uint32_t best = diagonal + (s.p[i - 1] != t.p[j - 1]);
			diagonal = row[j];
			if (row[j] + 1 < best)
				best = row[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			row[j] = best;
		}
	}
	return row[t.n];
}

static bool like_first_names(rc_str a, rc_str b)
{
	if (a.n == 0 || b.n == 0 || a.p[0] != b.p[0])
		return false;
	return a.n == 1 || b.n == 1 || distance(a, b, 2) <= (a.n < 5 || b.n < 5 ? 1u : 2u);
}

static void note(node *n, const rc_entity *e)
{
	n->n_refs++;
	if (e->name.n > n->best.n || (e->name.n == n->best.n && rc_str_cmp(e->name, n->best) < 0))
		n->best = e->name;
	if (!n->wikidata.p && e->wikidata.p)
		n->wikidata = e->wikidata;
	if (!n->kb.p && e->kb.p)
		n->kb = e->kb;
}

static uint32_t node_of(rc_work *w, book *b, const rc_entity *e)
{
	uint32_t n_words;
	rc_str fold = fold_name(&w->scratch, e->name, &n_words);
	bool person = e->type == RC_PER;
	uint64_t key = rc_hash_more(rc_hash(e->kb.p ? e->kb : fold), e->kb.p ? 1 : person ? 2 : 3);
	bool fresh;
	uint32_t *slot = rc_map_put(&b->by_key, key, &fresh);
	if (fresh) {
		*slot = b->v.n;
		*RC_ADD(&w->scratch, b->v) = (node){.fold = fold, .key = key, .kb = e->kb, .best = e->name,
			.parent = b->v.n - 1, .n_words = n_words, .type = e->type};
	}
	note(&b->v.v[*slot], e);
	return *slot;
}

/* An unknown spelling that is also a spelling of something the knowledge base knows is that thing. */
static void join_known(book *b)
{
	rc_map known = {0};
	for (uint32_t i = 0; i < b->v.n; i++)
		if (b->v.v[i].kb.p)
			*rc_map_put(&known, rc_hash(b->v.v[i].fold), NULL) = i;
	for (uint32_t i = 0; i < b->v.n; i++) {
		uint32_t k = b->v.v[i].kb.p ? RC_NONE : rc_map_get(&known, rc_hash(b->v.v[i].fold));
		if (k != RC_NONE && (b->v.v[i].type == RC_PER) == (b->v.v[k].type == RC_PER))
			join(b, i, k);
	}
	rc_map_release(&known);
}

/* A name of two words or more that one article takes for a person and another for something else is one name, of the sort that more of them take it
 * for; a person among equals. */
static void join_sorts(book *b)
{
	for (uint32_t i = 0; i < b->v.n; i++) {
		node *n = &b->v.v[i];
		if (n->kb.p || n->type == RC_PER || n->n_words < 2)
			continue;
		uint32_t k = rc_map_get(&b->by_key, rc_hash_more(rc_hash(n->fold), 2));
		if (k == RC_NONE)
			continue;
		uint8_t type = n->n_refs > b->v.v[k].n_refs ? n->type : RC_PER;
		n->type = b->v.v[k].type = type;
		join(b, i, k);
	}
}

/* Persons chained by their last word, so that only bearers of one surname are compared. */
typedef struct chains {
	rc_map    first;
	uint32_t *next;
} chains;

static void link_by(chains *c, uint64_t key, uint32_t i)
{
	bool fresh;
	uint32_t *slot = rc_map_put(&c->first, key, &fresh);
	c->next[i] = fresh ? RC_NONE : *slot;
	*slot = i;
}

static bool fits_full_name(const node *n, const node *m)
{
	return m->n_words >= 2 && !(n->kb.p && m->kb.p) && like_first_names(first_word(n->fold), first_word(m->fold));
}

/* « Gomez » goes to the only bearer of that last (or last but one) name. */
static bool fits_surname(const node *n, const node *m)
{
	(void)n;
	return m->n_words >= 2;
}

static bool fits_longer(const node *n, const node *m)
{
	return m->n_words > n->n_words && rc_str_starts(m->fold, n->fold) && m->fold.p[n->fold.n] == ' ';
}

/* Joins a name to the one in its chain that it fits; two that are not one: no merge. */
static void join_only(book *b, const chains *c, uint64_t key, uint32_t i, bool (*fits)(const node *n, const node *m))
{
	uint32_t fit = RC_NONE;
	for (uint32_t k = rc_map_get(&c->first, key); k != RC_NONE; k = c->next[k]) {
		if (k == i || !fits(&b->v.v[i], &b->v.v[k]))
			continue;
		if (fit != RC_NONE && find(b, fit) != find(b, k))
			return;
		fit = k;
	}
	if (fit != RC_NONE)
		join(b, i, fit);
}

static void join_persons(rc_work *w, book *b)
{
	chains last = {.next = rc_arena_alloc(&w->scratch, (size_t)(b->v.n + 1) * 4)};
	chains first = {.next = rc_arena_alloc(&w->scratch, (size_t)(b->v.n + 1) * 4)};
	for (uint32_t i = b->v.n; i-- > 0;) {
		if (b->v.v[i].type != RC_PER || b->v.v[i].n_words == 0)
			continue;
		link_by(&last, rc_hash(last_word(b->v.v[i].fold)), i);
		link_by(&first, rc_hash(first_word(b->v.v[i].fold)), i);
	}
	for (uint32_t i = 0; i < b->v.n; i++) {
		if (b->v.v[i].type != RC_PER || b->v.v[i].n_words < 2)
			continue;
		join_only(b, &first, rc_hash(first_word(b->v.v[i].fold)), i, fits_longer);
		join_only(b, &last, rc_hash(last_word(b->v.v[i].fold)), i, fits_full_name);
	}
	for (uint32_t i = 0; i < b->v.n; i++)
		if (b->v.v[i].type == RC_PER && b->v.v[i].n_words == 1)
			join_only(b, &last, rc_hash(b->v.v[i].fold), i, fits_surname);
	rc_map_release(&last.first);
	rc_map_release(&first.first);
}

/* Nodes -> names, in order of first sight (articles are in the order of their ids). */
static void make_names(rc_work *w, book *b, uint32_t **node_at)
{
	rc_cross *x = w->x;
	uint32_t *name_at = rc_arena_alloc(&w->scratch, (size_t)(b->v.n + 1) * 4);
	memset(name_at, 0xFF, (size_t)(b->v.n + 1) * 4);
	for (uint32_t i = 0; i < b->v.n; i++) {
		uint32_t root = find(b, i);
		if (name_at[root] == RC_NONE) {
			name_at[root] = x->name.n;
			*RC_ADD(w->a, x->name) = (rc_name){.type = b->v.v[root].type, .id = rc_content_id(w->a, "n-", b->v.v[root].key)};
		}
		rc_name *n = &x->name.v[name_at[root]];
		const node *s = &b->v.v[i];
		if (!n->name.p || s->n_words > (uint32_t)n->refs.beg || (s->n_words == n->refs.beg && s->n_refs > n->refs.end)) {
			n->name = s->best; /* refs serves as (words, count) of the best spelling until it is filled below */
			n->refs = (rc_range){s->n_words, s->n_refs};
		}
		if (!n->wikidata.p)
			n->wikidata = s->wikidata;
		if (!n->kb.p)
			n->kb = s->kb;
	}
	for (uint32_t d = 0; d < x->n_docs; d++)
		for (uint32_t e = 0; e < x->doc[d]->entity.n; e++)
			x->name_of[d][e] = name_at[find(b, node_at[d][e])];
}

static void fill_refs(rc_work *w)
{
	rc_cross *x = w->x;
	uint32_t *count = rc_arena_alloc(&w->scratch, (size_t)(x->name.n + 1) * 4), total = 0;
	for (uint32_t d = 0; d < x->n_docs; d++)
		for (uint32_t e = 0; e < x->doc[d]->entity.n; e++)
			count[x->name_of[d][e]]++;
	for (uint32_t i = 0; i < x->name.n; i++) {
		rc_name *n = &x->name.v[i];
		n->refs = (rc_range){total, total};
		total += count[i];
	}
	x->ref.v = rc_arena_alloc(w->a, (size_t)(total + 1) * sizeof *x->ref.v);
	x->ref.n = x->ref.cap = total;
	for (uint32_t d = 0; d < x->n_docs; d++)
		for (uint32_t e = 0; e < x->doc[d]->entity.n; e++)
			x->ref.v[x->name.v[x->name_of[d][e]].refs.end++] = (rc_ref){d, e};
}

/* Of persons with one surname the one whom most articles name. */
static void note_surnames(rc_work *w)
{
	const rc_cross *x = w->x;
	for (uint32_t i = 0; i < x->name.n; i++) {
		uint32_t n_words;
		rc_str fold = x->name.v[i].type == RC_PER ? fold_name(&w->scratch, x->name.v[i].name, &n_words) : RC_NULL_STR;
		if (!fold.n || n_words < 2)
			continue;
		bool fresh;
		uint32_t *slot = rc_map_put(&w->surname, rc_hash(last_word(fold)), &fresh);
		rc_range now = x->name.v[i].refs, then = fresh ? now : x->name.v[*slot].refs;
		if (fresh || now.end - now.beg > then.end - then.beg)
			*slot = i;
	}
}

bool rc_open_name(rc_work *w, uint32_t doc, const rc_party *p)
{
	const rc_doc *d = w->x->doc[doc];
	if (p->entity == RC_NONE || !rc_span_is(p->span) || p->span.end > d->title_end || d->entity.v[p->entity].type != RC_PER)
		return false;
	uint32_t n_words, n_said, name = w->x->name_of[doc][p->entity];
	rc_str fold = fold_name(&w->scratch, w->x->name.v[name].name, &n_words), said = fold_name(&w->scratch, rc_doc_str(d, p->span), &n_said);
	if (n_words < 2 || rc_str_find(said, first_word(fold), 0) != UINT32_MAX)
		return false;
	uint32_t most = rc_map_get(&w->surname, rc_hash(last_word(fold)));
	return most != RC_NONE && most != name && rc_str_find(said, last_word(fold), 0) != UINT32_MAX;
}

void rc_check_names(rc_work *w)
{
	rc_cross *x = w->x;
	book b = {0};
	uint32_t **node_at = rc_arena_alloc(&w->scratch, (size_t)(x->n_docs + 1) * sizeof *node_at);
	x->name_of = rc_arena_alloc(w->a, (size_t)(x->n_docs + 1) * sizeof *x->name_of);
	for (uint32_t d = 0; d < x->n_docs; d++) {
		uint32_t n = x->doc[d]->entity.n;
		node_at[d] = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4);
		x->name_of[d] = rc_arena_alloc(w->a, (size_t)(n + 1) * 4);
		for (uint32_t e = 0; e < n; e++)
			node_at[d][e] = node_of(w, &b, &x->doc[d]->entity.v[e]);
	}
	join_known(&b);
	join_sorts(&b);
	join_persons(w, &b);
	make_names(w, &b, node_at);
	fill_refs(w);
	note_surnames(w);
	rc_map_release(&b.by_key);
}
