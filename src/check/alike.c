/* alike.c - how alike two articles are: the cosine of their words.
 *
 * A word weighs the more, the fewer articles hold it (rc_key_weight), the oftener and the earlier it stands in the article: news tells first what it
 * is about. Words of names and figures weigh double: two reports of one kind of happening share its verbs, two of one happening its people and places.
 * Of each article only the words that tell most are kept, so two are compared in one short walk.
 */
#include "check/check_int.h"

#include <math.h>

enum { TELLING = 120 };            /* words by which an article is compared */
static const double FADES = 60;    /* the word at this place counts half as much as the first */
static const double ELSEWHERE = 60; /* articles thought of beside those of the dossier */
static const double NAMED = 2;     /* words of names, and figures */

typedef struct telling {
	uint64_t key;
	double   weight;
} telling;

typedef struct bench { /* room for the words of the longest article */
	telling *word;
	rc_map   at;    /* key -> index into word */
} bench;

static int by_weight(const void *l, const void *r, void *ctx)
{
	const telling *a = l, *b = r;
	(void)ctx;
	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	return a->key < b->key ? -1 : a->key > b->key;
}

static int by_key(const void *l, const void *r, void *ctx)
{
	const telling *a = l, *b = r;
	(void)ctx;
	return a->key < b->key ? -1 : a->key > b->key;
}

/* Is a word part of a name? From mention `m` on, the first that ends behind it. */
static bool in_name(const rc_doc *d, uint32_t m, rc_span word)
{
	for (; m < d->mention.n && d->mention.v[m].span.beg <= word.beg; m++)
		if (d->mention.v[m].kind == RC_MENTION_NAME && word.end <= d->mention.v[m].span.end)
			return true;
	return false;
}

/* Its words, each once: the weight is the sum of its places, negative where it is part of a name or a figure. */
static uint32_t gather(rc_work *w, uint32_t doc, bench *b)
{
	const rc_doc *d = w->x->doc[doc];
	const rc_words *all = &w->words[doc];
	uint32_t n = 0, m = 0;
	rc_map_reset(&b->at);
	for (uint32_t i = 0; i < all->n; i++) {
		const rc_word *word = &all->v[i];
		if (rc_map_get(&w->know->stop, word->hash) != RC_NONE)
			continue;
		while (m < d->mention.n && d->mention.v[m].span.end <= word->span.beg)
			m++;
		bool fresh, named = rc_cp_is_digit((uint8_t)d->text[word->span.beg]) || in_name(d, m, word->span);
		uint32_t *slot = rc_map_put(&b->at, word->hash, &fresh);
		if (fresh) {
			*slot = n;
			b->word[n++] = (telling){word->hash, 0};
		}
		telling *t = &b->word[*slot];
		double sum = fabs(t->weight) + 1 / (1 + i / FADES);
		t->weight = named || t->weight < 0 ? -sum : sum;
	}
	return n;
}

/* As rc_key_weight, among ELSEWHERE articles: what all articles of a small dossier hold is still what they have in common. */
static double rareness(const rc_work *w, uint64_t key)
{
	uint32_t df = rc_map_get(&w->df, key);
	double n = w->x->n_docs + ELSEWHERE;
	return 0.25 + 0.75 * log(n / (df == RC_NONE ? 1.0 : df)) / log(n);
}

/* The words that tell most, by key, as a vector of length 1. */
static rc_bag vector_of(rc_work *w, uint32_t doc, bench *b)
{
	uint32_t n = gather(w, doc, b);
	for (uint32_t i = 0; i < n; i++) {
		telling *t = &b->word[i];
		t->weight = (1 + log(1 + fabs(t->weight))) * rareness(w, t->key) * (t->weight < 0 ? NAMED : 1);
	}
	rc_sort(b->word, n, sizeof *b->word, by_weight, NULL);
	n = n < TELLING ? n : TELLING;
	rc_sort(b->word, n, sizeof *b->word, by_key, NULL);
	rc_bag v = {rc_arena_alloc(&w->scratch, (size_t)(n + 1) * sizeof *v.key), rc_arena_alloc(&w->scratch, (size_t)(n + 1) * sizeof *v.weight), n};
	double square = 0;
	for (uint32_t i = 0; i < n; i++)
		square += b->word[i].weight * b->word[i].weight;
	for (uint32_t i = 0; i < n; i++) {
		v.key[i] = b->word[i].key;
		v.weight[i] = b->word[i].weight / sqrt(square);
	}
	return v;
}

void rc_alike_begin(rc_work *w)
{
	size_t most = 1;
	w->bag = rc_arena_alloc(&w->scratch, (size_t)(w->x->n_docs + 1) * sizeof *w->bag);
	for (uint32_t d = 0; d < w->x->n_docs; d++)
		most = w->words[d].n > most ? w->words[d].n : most;
	bench b = {.word = rc_arena_alloc(&w->scratch, most * sizeof *b.word)};
	for (uint32_t d = 0; d < w->x->n_docs; d++)
		w->bag[d] = vector_of(w, d, &b);
	rc_map_release(&b.at);
}

static double product(const rc_bag *a, const rc_bag *b)
{
	double sum = 0;
	for (uint32_t i = 0, j = 0; i < a->n && j < b->n;) {
		uint64_t k = a->key[i], l = b->key[j];
		if (k == l)
			sum += a->weight[i] * b->weight[j];
		i += k <= l;
		j += l <= k;
	}
	return sum;
}

/* Kept, since many pairs of mentions ask for it. */
double rc_doc_likeness(const rc_work *cw, uint32_t a, uint32_t b)
{
	rc_work *w = (rc_work *)(uintptr_t)cw; /* a cache: the answer does not depend on who asked first */
	bool fresh;
	uint32_t low = a < b ? a : b, high = a < b ? b : a;
	uint32_t *slot = rc_map_put(&w->doc_pair, (uint64_t)low << 32 | high, &fresh);
	if (fresh)
		*slot = (uint32_t)(1000 * product(&w->bag[low], &w->bag[high]));
	return *slot / 1000.0;
}
