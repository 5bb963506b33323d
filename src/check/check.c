/* check.c - the cross-check from front to back; see check.h for what it gives and check_int.h for the order of the work. */
#include "check/check_int.h"

const char *rc_state_name(uint8_t s)
{
	static const char *const name[] = {"match", "repeated", "compatible", "differ", "revised", "single"};
	return name[s];
}

static void begin(rc_work *w)
{
	rc_cross *x = w->x;
	size_t n = x->n_docs + 1;
	w->words = rc_arena_alloc(&w->scratch, n * sizeof *w->words);
	w->pub_from = rc_arena_alloc(&w->scratch, n * sizeof *w->pub_from);
	w->pub_to = rc_arena_alloc(&w->scratch, n * sizeof *w->pub_to);
	w->pub_inferred = rc_arena_alloc(&w->scratch, n * sizeof *w->pub_inferred);
	for (uint32_t d = 0; d < x->n_docs; d++) {
		w->words[d] = rc_words_of(&w->scratch, x->doc[d]);
		w->pub_from[d] = x->doc[d]->pub_from;
		w->pub_to[d] = x->doc[d]->pub_to;
	}
}

/* dates.c noted mentions; readers want accounts. */
static void mentions_to_accounts(rc_work *w)
{
	rc_cross *x = w->x;
	for (uint32_t i = 0; i < x->inferred_from.n; i++) {
		const rc_trait *t = &w->trait.v[x->inferred_from.v[i]];
		if (t->cluster == RC_NONE)
			continue;
		const rc_happening *h = &x->happening.v[t->cluster];
		for (uint32_t a = h->accounts.beg; a < h->accounts.end; a++)
			if (x->account.v[a].doc == t->doc)
				x->inferred_from.v[i] = a;
	}
}

/* ---- the order of the chronology ---- */

static int by_day(const void *l, const void *r, void *ctx)
{
	const rc_cross *x = ctx;
	const rc_happening *a = &x->happening.v[*(const uint32_t *)l], *b = &x->happening.v[*(const uint32_t *)r];
	if ((a->from == RC_NO_DAY) != (b->from == RC_NO_DAY))
		return a->from == RC_NO_DAY ? 1 : -1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	if (a->n_articles != b->n_articles)
		return a->n_articles > b->n_articles ? -1 : 1;
	return rc_str_cmp(a->id, b->id);
}

/* Happenings are sorted last; everything that refers to them by index follows. */
static void sort_chronology(rc_work *w)
{
	rc_cross *x = w->x;
	uint32_t n = x->happening.n;
	uint32_t *order = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4), *place = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4);
	for (uint32_t i = 0; i < n; i++)
		order[i] = i;
	rc_sort(order, n, sizeof *order, by_day, x);
	rc_happening *sorted = rc_arena_alloc(w->a, (size_t)(n + 1) * sizeof *sorted);
	for (uint32_t i = 0; i < n; i++) {
		sorted[i] = x->happening.v[order[i]];
		place[order[i]] = i;
	}
	x->happening.v = sorted;
	x->happening.cap = n + 1;
	for (uint32_t i = 0; i < x->account.n; i++)
		x->account.v[i].happening = place[x->account.v[i].happening];
	for (uint32_t i = 0; i < x->alias.n; i++)
		x->alias.v[i].happening = place[x->alias.v[i].happening];
	for (uint32_t i = 0; i < x->related.n; i++)
		x->related.v[i].happening = place[x->related.v[i].happening];
}

void rc_crosscheck(rc_cross *x, rc_arena *a, const rc_check_know *know, const rc_doc *const *doc, uint32_t n_docs)
{
	*x = (rc_cross){.arena = a, .doc = doc, .n_docs = n_docs};
	rc_work w = {.x = x, .know = know, .a = a};
	begin(&w);
	rc_check_names(&w);
	rc_check_outlets(&w);
	rc_check_copies(&w);
	rc_check_traits(&w);
	rc_check_match(&w);
	rc_check_dates(&w);
	rc_check_accounts(&w);
	mentions_to_accounts(&w);
	rc_check_strays(&w);
	rc_check_origins(&w);
	rc_check_points(&w);
	rc_check_titles(&w);
	rc_check_related(&w);
	sort_chronology(&w);
	rc_map_release(&w.df);
	rc_map_release(&w.name_word);
	rc_map_release(&w.surname);
	rc_map_release(&w.doc_pair);
	rc_map_release(&w.names_outlet);
	rc_arena_release(&w.scratch);
}
