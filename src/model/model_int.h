/* model_int.h - an open model: pointers into its bytes. */
#ifndef RC_MODEL_MODEL_INT_H
#define RC_MODEL_MODEL_INT_H

#include "base/limits.h"
#include "base/utf8.h"
#include "base/map.h"
#include "doc/feats.h"
#include "model/format.h"
#include "model/kernel.h"
#include "model/model.h"
#include "model/shape.h"

enum { /* outputs of `every` */
	EVERY_DEP = 0, EVERY_HEAD = RC_NET_ARC, EVERY_RA = 2 * RC_NET_ARC, EVERY_BIO = EVERY_RA + RC_NET_REL, EVERY_POS = EVERY_BIO + RC_OUT_POS - RC_OUT_BIO,
	EVERY_N = EVERY_POS + RC_OUT_N - RC_OUT_POS
};

struct rc_model {
	const char     *p;
	size_t          n;
	const uint32_t *dim;
	rc_str          meta;
	rc_arena        arena;  /* what was made at opening */
	rc_matrix       layer[RC_NET_LAYERS], every, arcs, rels; /* every: of "heads" what each word needs */
	rc_matrix       heads_of_rels; /* of "heads" what only words need that are a head */
	rc_matrix       bundles[RC_UPOS_N]; /* a part of speech's tags; n_out 0: one or none, nothing to choose */
	const float    *unit[RC_NET_LAYERS], *roots, *scales;
	const int8_t   *rows, *vecs;
	bool            knows_names; /* section "names": the head for names was trained */
	const int8_t   *splits; /* [RC_SPLIT_WEIGHTS] or NULL */
	const int8_t   *starts; /* the same */
	const uint8_t  *habits; /* [RC_HABITS] or NULL */
	const rc_word_slot *words;
	uint32_t        n_slots;
	const uint64_t *tag_feats;
	const uint8_t  *tag_upos;
	uint32_t        tag_from[RC_UPOS_N + 1]; /* tags are in the order of their parts of speech: u's are from [u] to [u + 1] */
	const rc_lemma_slot *lemma, *ending; /* power-of-two tables; NULL: none */
	uint32_t        n_lemma, n_ending;
	const rc_lemma_rule *rule;
	uint32_t        n_rules;
	rc_str          strings;
};

/* The slot of a word that the model knows, by the hash of its normal form, or NULL. */
static inline const rc_word_slot *rc_known_word(const rc_model *m, uint64_t h)
{
	uint32_t mask = m->n_slots - 1, key = rc_slot_key(h);
	for (uint32_t i = (uint32_t)h & mask; m->words[i].key; i = (i + 1) & mask)
		if (m->words[i].key == key)
			return &m->words[i];
	return NULL;
}

#endif
