/* recall.c - see recall.h. */
#include "model/recall.h"

#include "model/model_int.h"

#include <string.h>

enum { WORDS = 2048, WAYS = 4, LEMMAS = 4096, LONGEST = 24, LINE = 64 };

/* Where a word may stand: the WAYS cells of one set, by its hash. */
typedef struct word_set {
	uint32_t hash[WAYS];  /* more of it */
	uint32_t round[WAYS]; /* in which the cell was read last; 0 free */
	uint16_t asked[WAYS]; /* who came last and had no cell, by their hashes, the latest first */
} word_set;

typedef struct word_key {
	const rc_model *m;
	char     form[LONGEST];
	uint8_t  n, flags;
} word_key;

typedef struct lemma_cell { /* a line of the processor's cache */
	const rc_model *m;
	uint64_t feats;
	uint8_t  n_form, n_lemma, upos;
	char     text[45]; /* form and lemma */
} lemma_cell;
_Static_assert(sizeof(lemma_cell) == LINE, "one line");

struct rc_recall { /* begins at a line of the processor's cache */
	lemma_cell  lemma[LEMMAS];
	rc_recalled word[WORDS];
	word_set    set[WORDS / WAYS];
	word_key    key[WORDS];
	uint32_t    round;
	void       *room; /* what was allocated */
};

rc_recall *rc_recall_new(void)
{
	char *room = rc_malloc(sizeof(rc_recall) + LINE); /* the words' cells are written before they are read */
	rc_recall *r = (rc_recall *)(room + LINE - (uintptr_t)room % LINE);
	r->room = room;
	r->round = 0;
	memset(r->set, 0, sizeof r->set);
	memset(r->lemma, 0, sizeof r->lemma);
	return r;
}

void rc_recall_free(rc_recall *r)
{
	if (r)
		rc_free(r->room);
}

void rc_recall_begin(rc_recall *r)
{
	if (r)
		r->round++;
}

static uint64_t word_hash(const rc_model *m, const rc_net_word *w)
{
	return rc_hash_more(w->form_hash, (uint64_t)m->n << 8 ^ w->flags);
}

static bool is_word(const word_key *k, const rc_model *m, const rc_net_word *w)
{
	return k->m == m && k->n == w->form.n && k->flags == w->flags && memcmp(k->form, w->form.p, w->form.n) == 0;
}

const rc_recalled *rc_recall_word(rc_recall *r, const rc_model *m, const rc_net_word *w)
{
	if (!r || w->form.n > LONGEST)
		return NULL;
	uint64_t h = word_hash(m, w);
	uint32_t at = (uint32_t)(h % (WORDS / WAYS)), way = 0;
	word_set *s = &r->set[at];
	while (way < WAYS && (s->round[way] == 0 || s->hash[way] != (uint32_t)(h >> 32) || !is_word(&r->key[at * WAYS + way], m, w)))
		way++;
	if (way == WAYS)
		return NULL;
	s->round[way] = r->round;
	const rc_recalled *found = &r->word[at * WAYS + way];
	for (size_t k = 0; k < sizeof *found; k += 64)
		__builtin_prefetch((const char *)found + k);
	return found;
}

/* Has it come lately? If not, it is noted. */
static bool asked(word_set *s, uint16_t who)
{
	for (uint32_t i = 0; i < WAYS; i++)
		if (s->asked[i] == who)
			return true;
	memmove(s->asked + 1, s->asked, (WAYS - 1) * sizeof *s->asked);
	s->asked[0] = who;
	return false;
}

rc_recalled *rc_recall_learn(rc_recall *r, const rc_model *m, const rc_net_word *w)
{
	if (!r || w->form.n > LONGEST)
		return NULL;
	uint64_t h = word_hash(m, w);
	uint32_t at = (uint32_t)(h % (WORDS / WAYS)), way = 0;
	word_set *s = &r->set[at];
	for (uint32_t i = 1; i < WAYS; i++)
		if (s->round[i] < s->round[way])
			way = i;
	if (!asked(s, (uint16_t)(h >> 48)) || s->round[way] == r->round)
		return NULL;
	s->hash[way] = (uint32_t)(h >> 32);
	s->round[way] = r->round;
	word_key *k = &r->key[at * WAYS + way];
	k->m = m;
	k->n = (uint8_t)w->form.n;
	k->flags = (uint8_t)w->flags;
	memcpy(k->form, w->form.p, w->form.n);
	return &r->word[at * WAYS + way];
}

static bool is_lemma(const lemma_cell *c, const rc_model *m, rc_str form, uint8_t upos, uint64_t feats)
{
	return c->m == m && c->feats == feats && c->upos == upos && c->n_form == form.n && memcmp(c->text, form.p, form.n) == 0;
}

static lemma_cell *lemma_cell_of(rc_recall *r, const rc_model *m, uint64_t norm_hash, uint8_t upos, uint64_t feats)
{
	return &r->lemma[rc_hash_more(rc_hash_more(norm_hash, feats), (uint64_t)m->n << 8 ^ upos) % LEMMAS];
}

void rc_recall_lemma_soon(rc_recall *r, const rc_model *m, uint64_t norm_hash, uint8_t upos, uint64_t feats)
{
	if (r)
		__builtin_prefetch(lemma_cell_of(r, m, norm_hash, upos, feats));
}

void rc_model_lemma_of(const rc_model *m, rc_recall *r, rc_str form, rc_str norm, uint64_t norm_hash, uint8_t upos, uint64_t feats, rc_buf *out)
{
	if (!r || form.n > LONGEST) {
		rc_model_lemma(m, form, norm, norm_hash, upos, feats, out);
		return;
	}
	lemma_cell *c = lemma_cell_of(r, m, norm_hash, upos, feats);
	if (is_lemma(c, m, form, upos, feats)) {
		rc_buf_add(out, c->text + c->n_form, c->n_lemma);
		return;
	}
	size_t from = out->n;
	rc_model_lemma(m, form, norm, norm_hash, upos, feats, out);
	size_t n = out->n - from;
	if (form.n + n > sizeof c->text)
		return;
	*c = (lemma_cell){.m = m, .feats = feats, .n_form = (uint8_t)form.n, .n_lemma = (uint8_t)n, .upos = upos};
	memcpy(c->text, form.p, form.n);
	memcpy(c->text + form.n, out->p + from, n);
}
