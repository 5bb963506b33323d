/* words.c - the tables of words.h: filling them, and asking for all words of a text in a row. */
#include "lang/words.h"

enum { AHEAD = 8 }; /* words whose place is fetched while another is looked at */

rc_words *rc_words_new(void)
{
	return rc_calloc(1, sizeof(rc_words));
}

void rc_words_free(rc_words *w)
{
	for (uint32_t l = 0; w && l <= RC_LANG_N; l++) {
		rc_free(w->atom[l].slot);
		rc_free(w->form[l].slot);
	}
	rc_free(w);
}

uint32_t rc_known_bit(rc_known *k)
{
	return k->n_bits < 31 ? UINT32_C(1) << k->n_bits++ : 0;
}

static void put(rc_known *k, uint32_t key, uint32_t bits)
{
	uint32_t mask = k->cap - 1, i = key & mask;
	while (k->slot[i].bits && k->slot[i].key != key)
		i = (i + 1) & mask;
	k->n += !k->slot[i].bits;
	k->slot[i].key = key;
	k->slot[i].bits |= bits;
}

static void grow(rc_known *k)
{
	rc_known big = {.cap = k->cap ? k->cap * 2 : 256, .n_bits = k->n_bits};
	big.slot = rc_calloc(big.cap, sizeof *big.slot);
	for (uint32_t i = 0; i < k->cap; i++)
		if (k->slot[i].bits)
			put(&big, k->slot[i].key, k->slot[i].bits);
	rc_free(k->slot);
	*k = big;
}

void rc_known_put(rc_known *k, uint64_t hash, uint32_t bit)
{
	if (!bit)
		return;
	if (k->n * 2 >= k->cap)
		grow(k);
	put(k, (uint32_t)(hash >> 32), bit);
}

void rc_known_put_note(void *ctx, uint64_t hash)
{
	const rc_known_note *n = ctx;
	rc_known_put(n->words, hash, n->bit);
}

void rc_words_phrases(rc_words *w, rc_lang lang, rc_phrases *set)
{
	if (!w)
		return;
	set->bit = rc_known_bit(&w->atom[lang]);
	for (uint32_t i = 0; i < set->begin.n; i++)
		rc_known_put(&w->atom[lang], set->begin.v[i], set->bit);
}

static uint32_t note(rc_known *k, const rc_map *m)
{
	uint32_t bit = rc_known_bit(k);
	for (uint32_t i = 0; i < m->cap; i++)
		if (m->slot[i].val != RC_NONE)
			rc_known_put(k, m->slot[i].key, bit);
	return bit;
}

void rc_words_atom_map(rc_words *w, rc_lang lang, rc_word_map *m)
{
	m->bit = w ? note(&w->atom[lang], &m->map) : 0;
}

void rc_words_form_map(rc_words *w, rc_lang lang, rc_word_map *m)
{
	m->bit = w ? note(&w->form[lang], &m->map) : 0;
}

static inline void fetch(const rc_known *k, uint64_t hash)
{
	if (!k->cap)
		return;
	__builtin_prefetch(&k->slot[(uint32_t)(hash >> 32) & (k->cap - 1)]);
}

void rc_words_mark_atoms(const rc_words *w, rc_lang lang, rc_atom *atom, uint32_t n)
{
	const rc_known *k = &w->atom[lang];
	for (uint32_t i = 0; i < n; i++) {
		if (i + AHEAD < n)
			fetch(k, atom[i + AHEAD].hash);
		atom[i].known = rc_known_get(k, atom[i].hash);
	}
}

uint32_t *rc_words_of_pool(const rc_words *w, rc_lang lang, const rc_pool *pool, rc_arena *a)
{
	const rc_known *k = &w->form[lang];
	uint32_t n = pool->hash.n, *bits = rc_arena_raw(a, ((size_t)n + 1) * sizeof *bits);
	for (uint32_t i = 0; i < n; i++) {
		if (i + AHEAD < n)
			fetch(k, pool->hash.v[i + AHEAD]);
		bits[i] = rc_known_get(k, pool->hash.v[i]);
	}
	return bits;
}
