/* lemma.c - lemmas: a table of known forms, then rules by ending, the longest that the model has; see model.h. */
#include "model/model_int.h"

#include "doc/feats.h"

enum { LONGEST_ENDING = 6 }; /* characters */

uint64_t rc_lemma_morph(uint8_t upos, uint64_t feats)
{
	return (uint64_t)upos | (uint64_t)RC_FEAT(feats, NUMBER) << 8 | (uint64_t)RC_FEAT(feats, VERBFORM) << 16 |
	       (uint64_t)(upos == RC_UPOS_ADJ || upos == RC_UPOS_DET || upos == RC_UPOS_PRON ? RC_FEAT(feats, GENDER) : 0) << 24 |
	       (uint64_t)(upos == RC_UPOS_VERB || upos == RC_UPOS_AUX ? RC_FEAT(feats, TENSE) << 4 | RC_FEAT(feats, MOOD) : 0) << 32 |
	       (uint64_t)(upos == RC_UPOS_PRON ? RC_FEAT(feats, POSS) : 0) << 40;
}

uint64_t rc_lemma_key(uint64_t norm_hash, uint64_t morph)
{
	return rc_hash_more(norm_hash, morph);
}

uint64_t rc_lemma_capital_key(rc_str form, uint8_t upos)
{
	return rc_hash_more(rc_hash(form), (uint64_t)upos | UINT64_C(1) << 48);
}

uint64_t rc_lemma_named_key(uint8_t upos)
{
	return rc_hash_more(UINT64_C(0x4e616d65), (uint64_t)upos | UINT64_C(1) << 49);
}

static const rc_lemma_rule *find(const rc_model *m, const rc_lemma_slot *t, uint32_t n, uint64_t h)
{
	uint32_t mask = n - 1, key = rc_slot_key(h);
	for (uint32_t i = (uint32_t)h & mask; t[i].key; i = (i + 1) & mask)
		if (t[i].key == key)
			return &m->rule[t[i].rule];
	return NULL;
}

static void first_capital(rc_buf *out, rc_str norm)
{
	uint32_t i = 0, cp = norm.n ? rc_utf8_next(norm.p, norm.n, &i) : 0;
	if (i)
		rc_buf_cp(out, rc_cp_upper(cp));
	rc_buf_add(out, norm.p + i, norm.n - i);
}

static void apply(const rc_model *m, const rc_lemma_rule *r, rc_str form, rc_str norm, rc_buf *out)
{
	size_t start = out->n;
	if (r->mode == 2)
		first_capital(out, norm);
	else
		rc_buf_str(out, r->mode == 1 ? form : norm);
	if (r->strip == 255)
		out->n = start;
	for (uint32_t k = 0; k < r->strip && out->n > start; k++) {
		out->n--;
		while (out->n > start && ((uint8_t)out->p[out->n] & 0xC0) == 0x80)
			out->n--;
	}
	rc_buf_add(out, m->strings.p + r->add, r->n_add);
	if (out->n == start)
		rc_buf_str(out, norm);
}

/* The lemma that the longest known ending gives, or, for a verb's, the first from longer to shorter endings that is a word the model knows:
 * "rioted" ends like "quoted", yet "riote" is no word, and "riot" is. False where no ending is known. */
static bool by_ending(const rc_model *m, rc_str form, rc_str norm, uint64_t morph, rc_buf *out)
{
	uint32_t at[LONGEST_ENDING + 1], k = 0;
	const rc_lemma_rule *first = NULL, *last = NULL;
	size_t start = out->n;
	at[0] = norm.n;
	while (k < LONGEST_ENDING && at[k] > 0) {
		at[k + 1] = at[k];
		rc_utf8_prev(norm.p, &at[k + 1]);
		k++;
	}
	for (uint32_t i = k + 1; i-- > 0;) {
		uint64_t h = rc_hash(rc_str_sub(norm, at[i], norm.n)) + i;
		const rc_lemma_rule *r = find(m, m->ending, m->n_ending, rc_lemma_key(h, morph));
		if (!r || r == last)
			continue;
		apply(m, r, form, norm, out);
		if ((morph & 0xFF) != RC_UPOS_VERB)
			return true;
		rc_str lemma = {out->p + start, (uint32_t)(out->n - start)};
		if (rc_known_word(m, rc_hash(lemma)) && (!first || !rc_str_eq(lemma, norm)))
			return true;
		first = first ? first : r;
		last = r;
		out->n = start;
	}
	if (first)
		apply(m, first, form, norm, out);
	return first != NULL;
}

/* An address keeps its letters. */
static bool is_address(rc_str form)
{
	return rc_str_find(form, RC_STR("://"), 0) != UINT32_MAX || rc_str_find(form, RC_STR("@"), 1) != UINT32_MAX;
}

void rc_model_lemma(const rc_model *m, rc_str form, rc_str norm, uint64_t norm_hash, uint8_t upos, uint64_t feats, rc_buf *out)
{
	bool begins = upos & RC_LEMMA_BEGINS, named = upos & RC_LEMMA_NAMED;
	upos &= (uint8_t)~(RC_LEMMA_BEGINS | RC_LEMMA_NAMED);
	uint64_t morph = rc_lemma_morph(upos, feats);
	const rc_lemma_rule *r = named ? find(m, m->lemma, m->n_lemma, rc_lemma_named_key(upos)) : NULL;
	if (!r)
		r = begins || rc_str_eq(form, norm) ? NULL : find(m, m->lemma, m->n_lemma, rc_lemma_capital_key(form, upos));
	if (!r)
		r = find(m, m->lemma, m->n_lemma, rc_lemma_key(norm_hash, morph));
	if (!r)
		r = find(m, m->lemma, m->n_lemma, rc_lemma_key(norm_hash, upos));
	if (form.n > 8 && is_address(form))
		rc_buf_str(out, form);
	else if (r)
		apply(m, r, form, norm, out);
	else if (!by_ending(m, form, norm, morph, out) && !by_ending(m, form, norm, upos, out))
		rc_buf_str(out, upos == RC_UPOS_PROPN ? form : norm);
}
