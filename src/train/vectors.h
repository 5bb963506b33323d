/* vectors.h - word vectors learned from raw text. */
#ifndef RC_TRAIN_VECTORS_H
#define RC_TRAIN_VECTORS_H

#include "train/train.h"

typedef struct vectors {
	uint32_t  n;
	float    *v;    /* [n][RC_NET_P] */
	uint64_t *hash; /* [n] of the words' normal forms */
} vectors;

/* From a text with one paragraph a line, and the sentences of the treebanks (`as_written`: before contractions are taken apart); at most `max` words, the commonest. */
rc_status vectors_train(rc_arena *a, const char *path, rc_lang lang, const surfaces *as_written, const sentences *extra, uint32_t max, vectors *out, rc_err *err);

rc_status vectors_save(const vectors *v, const char *path, rc_err *err);
rc_status vectors_load(rc_arena *a, const char *path, vectors *v, rc_err *err);

#endif
