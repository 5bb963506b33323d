/* recall.c - see recall.h. */
#include "model/recall.h"

#include "model/model_int.h"

#include <string.h>

enum { WORDS = 1024, LEMMAS = 4096, LONGEST = 24 };

typedef struct word_key {
	const rc_model *m; /* NULL: free */
	char     form[LONGEST];
	uint8_t  n, flags;
	uint16_t next;  /* who asked for the cell last, by its hash */
	uint32_t round; /* in which it was read last */
} word_key;

typedef struct lemma_cell {
	const rc_model *m;
	uint64_t feats;
	char     form[LONGEST], lemma[LONGEST];
	uint8_t  n_form, n_lemma, upos;
} lemma_cell;

struct rc_recall {
	uint32_t     round;
	word_key     key[WORDS];
	lemma_cell   lemma[LEMMAS];
	rc_recalled  word[WORDS];
};

rc_recall *rc_recall_new(void)
{
	rc_recall *r = rc_malloc(sizeof *r); /* the words' cells are written before they are read */
	r->round = 0;
	memset(r->key, 0, sizeof r->key);
	memset(r->lemma, 0, sizeof r->lemma);
	return r;
}

void rc_recall_free(rc_recall *r)
{
	rc_free(r);
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
	uint32_t i = word_hash(m, w) % WORDS;
	if (!is_word(&r->key[i], m, w))
		return NULL;
	r->key[i].round = r->round;
	for (size_t at = 0; at < sizeof *r->word; at += 64)
		__builtin_prefetch((const char *)&r->word[i] + at);
	return &r->word[i];
}

rc_recalled *rc_recall_learn(rc_recall *r, const rc_model *m, const rc_net_word *w)
{
	if (!r || w->form.n > LONGEST)
		return NULL;
	uint64_t h = word_hash(m, w);
	word_key *k = &r->key[h % WORDS];
	uint16_t who = (uint16_t)(h >> 48);
	bool now = k->next == who && k->round != r->round;
	k->next = who;
	if (!now)
		return NULL;
	k->m = m;
	k->n = (uint8_t)w->form.n;
	k->flags = (uint8_t)w->flags;
	k->round = r->round;
	memcpy(k->form, w->form.p, w->form.n);
	return &r->word[h % WORDS];
}

static bool is_lemma(const lemma_cell *c, const rc_model *m, rc_str form, uint8_t upos, uint64_t feats)
{
	return c->m == m && c->feats == feats && c->upos == upos && c->n_form == form.n && memcmp(c->form, form.p, form.n) == 0;
}

void rc_model_lemma_of(const rc_model *m, rc_recall *r, rc_str form, rc_str norm, uint64_t norm_hash, uint8_t upos, uint64_t feats, rc_buf *out)
{
	if (!r || form.n > LONGEST) {
		rc_model_lemma(m, form, norm, norm_hash, upos, feats, out);
		return;
	}
	lemma_cell *c = &r->lemma[rc_hash_more(rc_hash_more(norm_hash, feats), (uint64_t)m->n << 8 ^ upos) % LEMMAS];
	if (is_lemma(c, m, form, upos, feats)) {
		rc_buf_add(out, c->lemma, c->n_lemma);
		return;
	}
	size_t from = out->n;
	rc_model_lemma(m, form, norm, norm_hash, upos, feats, out);
	size_t n = out->n - from;
	if (n > LONGEST)
		return;
	*c = (lemma_cell){.m = m, .feats = feats, .n_form = (uint8_t)form.n, .n_lemma = (uint8_t)n, .upos = upos};
	memcpy(c->form, form.p, form.n);
	memcpy(c->lemma, out->p + from, n);
}
