/* copies.c - passages that articles share: eight words or more, verbatim but for case, diacritics and punctuation.
 *
 * Every run of eight words (a shingle) is hashed; articles are taken in the order of publication, and each run of an article that an earlier one holds opens or
 * lengthens a passage on the same diagonal (difference of places). Linear in the words, times the number of articles that share a shingle, which is capped: a
 * shingle of more than MAX_POSTING articles is compared with the first ones only.
 * Left out: passages that stand wholly inside quotation marks (both may quote), and those that are little more than a name with its title.
 * Direction: the earlier published article; where the days are equal, the one that the other names as its source.
 */
#include "check/check_int.h"

enum { SHINGLE = 8, MAX_POSTING = 16 };

typedef struct posting {
	uint32_t doc, word, next;
	uint32_t n; /* articles from here on */
} posting;

typedef struct passage {
	uint32_t a, b;          /* articles, a < b */
	uint32_t at_a, at_b, n; /* first words and length in words */
} passage;

typedef struct copier {
	rc_work *w;
	rc_arena own;           /* what is needed no more when the passages are found */
	rc_map   first;         /* shingle -> posting */
	rc_map   open;          /* (article, diagonal) -> passage, of the article at hand */
	RC_VEC(posting) posting;
	RC_VEC(passage) passage;
	uint32_t **quoted, **beside; /* [article][word] sums over the words before it */
} copier;

static uint64_t shingle(const rc_word *v)
{
	uint64_t h = 0;
	for (int k = 0; k < SHINGLE; k++)
		h = rc_hash_more(h, v[k].hash);
	return h;
}

static void meet(copier *c, const posting *p, uint32_t b, uint32_t at_b)
{
	uint64_t diagonal = rc_hash_more(p->doc, (uint64_t)p->word - at_b);
	bool fresh;
	uint32_t *slot = rc_map_put(&c->open, diagonal, &fresh);
	passage *last = fresh ? NULL : &c->passage.v[*slot];
	if (last && last->at_b + last->n - SHINGLE + 1 == at_b) {
		last->n++;
		return;
	}
	*slot = c->passage.n;
	*RC_ADD(&c->own, c->passage) = (passage){p->doc, b, p->word, at_b, SHINGLE};
}

static void take_article(copier *c, uint32_t b)
{
	const rc_words *w = &c->w->words[b];
	rc_map_reset(&c->open);
	for (uint32_t i = w->body; i + SHINGLE <= w->n; i++) {
		bool fresh;
		uint32_t *slot = rc_map_put(&c->first, shingle(&w->v[i]), &fresh);
		uint32_t head = fresh ? RC_NONE : *slot, n = fresh ? 0 : c->posting.v[head].n;
		for (uint32_t k = head; k != RC_NONE; k = c->posting.v[k].next)
			if (c->posting.v[k].doc != b)
				meet(c, &c->posting.v[k], b, i);
		if (n == MAX_POSTING || (n && c->posting.v[head].doc == b))
			continue; /* a phrase that the article repeats is kept once */
		*slot = c->posting.n;
		*RC_ADD(&c->own, c->posting) = (posting){b, i, head, n + 1};
	}
}

/* Articles by publication, those without a date last: the first holders of a passage are those that may have it from nobody else. */
static int by_publication(const void *l, const void *r, void *ctx)
{
	uint32_t a = *(const uint32_t *)l, b = *(const uint32_t *)r;
	const rc_work *w = ctx;
	int32_t da = w->pub_from[a] == RC_NO_DAY ? INT32_MAX : w->pub_from[a], db = w->pub_from[b] == RC_NO_DAY ? INT32_MAX : w->pub_from[b];
	if (da != db)
		return da < db ? -1 : 1;
	return a < b ? -1 : a > b;
}

/* For each word of an article, how many of those before it stand in quotation marks, and how many say something beside names, labels and stop words. */
static void count_words(copier *c, uint32_t doc)
{
	const rc_work *w = c->w;
	const rc_doc *d = w->x->doc[doc];
	const rc_words *words = &w->words[doc];
	uint32_t *quoted = c->quoted[doc] = rc_arena_alloc(&c->own, (size_t)(words->n + 1) * 4);
	uint32_t *beside = c->beside[doc] = rc_arena_alloc(&c->own, (size_t)(words->n + 1) * 4);
	uint32_t m = 0, l = 0;
	for (uint32_t i = 0; i < words->n; i++) {
		rc_span s = words->v[i].span;
		while (m < d->mention.n && d->mention.v[m].span.end <= s.beg)
			m++;
		while (l < d->label.n && d->label.v[l].span.end <= s.beg)
			l++;
		bool named = (m < d->mention.n && d->mention.v[m].span.beg <= s.beg) ||
		             (l < d->label.n && d->label.v[l].span.beg <= s.beg);
		quoted[i + 1] = quoted[i] + words->v[i].quoted;
		beside[i + 1] = beside[i] + (!named && rc_map_get(&w->know->stop, words->v[i].hash) == RC_NONE);
	}
}

static uint32_t between(uint32_t *const *sum, uint32_t doc, uint32_t at, uint32_t n)
{
	return sum[doc][at + n] - sum[doc][at];
}

static bool counts(const copier *c, const passage *p)
{
	if (between(c->quoted, p->a, p->at_a, p->n) == p->n || between(c->quoted, p->b, p->at_b, p->n) == p->n)
		return false;
	return between(c->beside, p->a, p->at_a, p->n) >= 3;
}

static uint8_t direction(const rc_work *w, uint32_t a, uint32_t b)
{
	bool b_names_a = rc_names_outlet(w, b, a), a_names_b = rc_names_outlet(w, a, b);
	if (b_names_a != a_names_b)
		return b_names_a ? 1 : 2;
	const rc_doc *da = w->x->doc[a], *db = w->x->doc[b];
	if (da->pub_to == RC_NO_DAY || db->pub_to == RC_NO_DAY)
		return 0;
	if (da->pub_to < db->pub_from)
		return 1;
	if (db->pub_to < da->pub_from)
		return 2;
	/* the same day: full times can be compared where both have them in one notation */
	rc_str ta = da->meta.published, tb = db->meta.published;
	if (ta.n >= 19 && ta.n == tb.n && rc_str_eq(rc_str_sub(ta, 19, ta.n), rc_str_sub(tb, 19, tb.n)))
		return rc_str_cmp(ta, tb) < 0 ? 1 : rc_str_cmp(ta, tb) > 0 ? 2 : 0;
	return 0;
}

/* Every pair of articles once: the lower index first. */
static passage in_order(passage p)
{
	return p.a < p.b ? p : (passage){p.b, p.a, p.at_b, p.at_a, p.n};
}

static int by_pair(const void *l, const void *r, void *ctx)
{
	const passage *p = l, *q = r;
	(void)ctx;
	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	if (p->b != q->b)
		return p->b < q->b ? -1 : 1;
	return p->at_b < q->at_b ? -1 : p->at_b > q->at_b;
}

static rc_span words_span(const rc_words *w, uint32_t at, uint32_t n)
{
	return (rc_span){w->v[at].span.beg, w->v[at + n - 1].span.end};
}

/* All passages of one pair of articles, [from, to). */
static void keep_pair(copier *c, uint32_t from, uint32_t to)
{
	rc_work *w = c->w;
	const passage *p = &c->passage.v[from];
	const rc_words *wa = &w->words[p->a], *wb = &w->words[p->b];
	uint32_t total = 0, len_a = wa->n - wa->body, len_b = wb->n - wb->body;
	for (uint32_t i = from; i < to; i++)
		total += counts(c, &c->passage.v[i]) ? c->passage.v[i].n : 0;
	if (total == 0)
		return;
	bool whole = total * 10 >= (len_a < len_b ? len_a : len_b) * 6;
	uint8_t dir = direction(w, p->a, p->b);
	for (uint32_t i = from; i < to; i++) {
		p = &c->passage.v[i];
		if (!counts(c, p))
			continue;
		*RC_ADD(w->a, w->x->copy) = (rc_copy){p->a, p->b, words_span(wa, p->at_a, p->n),
			words_span(wb, p->at_b, p->n), p->n, dir, whole};
	}
}

/* Passages under each of their articles. */
static void index_copies(rc_work *w)
{
	rc_cross *x = w->x;
	w->copy_beg = rc_arena_alloc(&w->scratch, (size_t)(x->n_docs + 2) * 4);
	w->copy_at = rc_arena_alloc(&w->scratch, (size_t)(x->copy.n * 2 + 1) * 4);
	uint32_t *at = rc_arena_alloc(&w->scratch, (size_t)(x->n_docs + 1) * 4);
	for (uint32_t i = 0; i < x->copy.n; i++) {
		w->copy_beg[x->copy.v[i].doc_a + 1]++;
		w->copy_beg[x->copy.v[i].doc_b + 1]++;
	}
	for (uint32_t d = 0; d < x->n_docs; d++) {
		w->copy_beg[d + 1] += w->copy_beg[d];
		at[d] = w->copy_beg[d];
	}
	for (uint32_t i = 0; i < x->copy.n; i++) {
		w->copy_at[at[x->copy.v[i].doc_a]++] = i;
		w->copy_at[at[x->copy.v[i].doc_b]++] = i;
	}
}

void rc_check_copies(rc_work *w)
{
	copier c = {.w = w};
	uint32_t n = w->x->n_docs, *order = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4);
	c.quoted = rc_arena_alloc(&c.own, (size_t)(n + 1) * sizeof *c.quoted);
	c.beside = rc_arena_alloc(&c.own, (size_t)(n + 1) * sizeof *c.beside);
	uint64_t n_words = 0;
	for (uint32_t d = 0; d < n; d++) {
		order[d] = d;
		count_words(&c, d);
		n_words += w->words[d].n;
	}
	/* nearly every word of a new text begins a run; a dossier of one story has half of them anew */
	rc_map_reserve(&c.first, n_words / 2 < UINT32_MAX / 4 ? (uint32_t)(n_words / 2) : 0);
	rc_sort(order, n, sizeof *order, by_publication, w);
	for (uint32_t d = 0; d < n; d++)
		take_article(&c, order[d]);
	for (uint32_t i = 0; i < c.passage.n; i++)
		c.passage.v[i] = in_order(c.passage.v[i]);
	rc_sort(c.passage.v, c.passage.n, sizeof *c.passage.v, by_pair, NULL);
	for (uint32_t i = 0, j; i < c.passage.n; i = j) {
		for (j = i; j < c.passage.n && c.passage.v[j].a == c.passage.v[i].a && c.passage.v[j].b == c.passage.v[i].b;)
			j++;
		keep_pair(&c, i, j);
	}
	rc_map_release(&c.first);
	rc_map_release(&c.open);
	rc_arena_release(&c.own);
	index_copies(w);
}
