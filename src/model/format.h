/* format.h - the container of a model, shared by the reader (model.c) and the trainer's writer. Little-endian, as the machines that run it.
 *
 * Header, table of contents, sections, each at a multiple of 64 bytes. Names are 8 bytes, padded with zeros.
 */
#ifndef RC_MODEL_FORMAT_H
#define RC_MODEL_FORMAT_H

#include "base/str.h"
#include "model/shape.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define RC_MODEL_MAGIC "RCPMODEL"
#define RC_MODEL_VERSION 2u
#define RC_MODEL_MAX_SECTIONS 64u

typedef struct rc_model_header {
	char     magic[8];
	uint32_t version, n_sections;
	uint64_t size;    /* of the whole file */
	uint64_t toc_sum; /* rc_model_sum of the table of contents */
	uint8_t  pad[32];
} rc_model_header;

typedef struct rc_model_section {
	char     name[8];
	uint64_t at, size, sum;
} rc_model_section;

enum { /* section "dims": an array of uint32_t */
	RC_DIM_ROWS_VERSION, RC_DIM_LAYERS, RC_DIM_WIDTH, RC_DIM_HASH_ROWS, RC_DIM_BANKS, RC_DIM_WORDS, RC_DIM_VECTORS,
	RC_DIM_TAGS, RC_DIM_RELS, RC_DIM_ARC, RC_DIM_REL, RC_DIM_N
};

enum { /* outputs of the matrix "heads", in this order */
	RC_OUT_DEP = 0, RC_OUT_HEAD = RC_NET_ARC, RC_OUT_RA = RC_OUT_HEAD + RC_NET_ARC, RC_OUT_RB = RC_OUT_RA + RC_NET_REL,
	RC_OUT_BIO = RC_OUT_RB + RC_NET_REL, RC_OUT_POS = RC_OUT_BIO + 16, RC_OUT_N = RC_OUT_POS + 24
};
#define RC_N_BIO 9u

/* Columns of the matrix "bundles" for a part of speech with n tags: none where there is nothing to choose. */
static inline uint32_t rc_bundle_columns(uint32_t n)
{
	return n > 1 ? (n + 7) & ~7u : 0;
}

typedef struct rc_word_slot { /* section "words": open addressing by the hash's low bits */
	uint32_t key;  /* the hash's high half, 0 empty */
	uint16_t row;  /* of the word's own row, 0xFFFF none */
	uint16_t vec;  /* of its pretrained vector, 0xFFFF none */
} rc_word_slot;

typedef struct rc_lemma_slot { /* open addressing by the hash's low bits */
	uint32_t key;
	uint32_t rule;
} rc_lemma_slot;

typedef struct rc_lemma_rule { /* what makes a lemma out of a form */
	uint8_t  mode;   /* 0 lower case first, 1 as written, 2 first letter a capital */
	uint8_t  strip;  /* characters off the end; 255 all of them */
	uint16_t n_add;  /* bytes added */
	uint32_t add;    /* where they stand in `strings` */
} rc_lemma_rule;

uint64_t rc_lemma_key(uint64_t norm_hash, uint64_t morph);
uint64_t rc_lemma_capital_key(rc_str form, uint8_t upos); /* of a word that is written with a capital */
uint64_t rc_lemma_named_key(uint8_t upos);                    /* of any word of that part of speech with a capital that belongs to a name ("Superior Court") */
uint64_t rc_lemma_morph(uint8_t upos, uint64_t feats); /* what a lemma depends on beside the form */

static inline uint32_t rc_slot_key(uint64_t hash)
{
	return (uint32_t)(hash >> 32) | 1;
}

/* Checksum: four lanes of multiply and rotate, as fast as memory. */
static inline uint64_t rc_model_sum(const void *p, size_t n)
{
	uint64_t h[4] = {n, 1, 2, 3}, x;
	const unsigned char *s = p;
	size_t i = 0;
	for (; i + 32 <= n; i += 32)
		for (int k = 0; k < 4; k++) {
			memcpy(&x, s + i + 8 * k, 8);
			h[k] = (h[k] ^ x) * 0x9e3779b97f4a7c15u;
			h[k] ^= h[k] >> 29;
		}
	for (; i < n; i++)
		h[i & 3] = (h[i & 3] ^ s[i]) * 0xd6e8feb86659fd93u;
	for (int k = 1; k < 4; k++)
		h[0] = (h[0] ^ h[k]) * 0x9e3779b97f4a7c15u ^ h[0] >> 32;
	return h[0] ^ h[0] >> 31;
}

#endif
