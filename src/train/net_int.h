/* net_int.h - the network under training: net.c (input, encoder, steps), heads.c (what is read off the encoder), write.c (quantising). */
#ifndef RC_TRAIN_NET_INT_H
#define RC_TRAIN_NET_INT_H

#include "model/shape.h"
#include "train/gemm.h"
#include "train/train.h"

enum { MAX_SENT = 160, BATCH_WORDS = 320, MAX_BATCH_SENTS = 64, N_BANKS = 16, MAX_BUNDLES = 264 };

/* Eight numbers at a time. */
typedef float    v8 __attribute__((vector_size(32), aligned(4), may_alias));
typedef int32_t  i8 __attribute__((vector_size(32), may_alias));
typedef uint32_t u8 __attribute__((vector_size(32), aligned(4), may_alias));
#define AT(p) (*(v8 *)(uintptr_t)(p))
#define ALL(x) ((v8){x, x, x, x, x, x, x, x})

typedef struct param {
	const char *name;
	uint32_t    r, c, s; /* rows, columns, stride */
	size_t      n;
	float      *w, *g, *m, *v;
} param;

typedef struct layer {
	param w; /* [D][rc_net_products] */
	param v; /* [2][RC_NET_V]: vf, bf, vr, wr, br, sz, sf, nz, nf */
} layer;

/* A few sentences end to end. Arrays are [n][width]; what ends in a head's name holds its outputs, then their gradients. */
typedef struct batch {
	uint32_t     n, n_sents, beg[MAX_BATCH_SENTS + 1];
	uint32_t     arc_at[MAX_BATCH_SENTS + 1]; /* where a sentence's scores begin in score[] */
	const word **w, **in; /* the words; what the encoder is given in their place: the same, or an invented name */
	uint8_t     *drop_word;
	const uint8_t *says[MAX_BATCH_SENTS]; /* labels.c, or NULL */
	int32_t     *head; /* in the sentence; -1 root, -2 not known */
	float *x[RC_NET_LAYERS + 1], *xd[RC_NET_LAYERS], *mask[RC_NET_LAYERS + 1], *u[RC_NET_LAYERS], *c[RC_NET_LAYERS][2];
	float *h, *dh, *dx, *du;
	float *pos, *tag, *bio, *dep, *heads, *arc, *dist, *ra, *rb, *score, *t, *rel;
	float *ddep, *dheads, *darc, *ddist, *dra, *drb, *dt;
	float *soft_tag, *soft_bio, *soft_arc, *soft_rel; /* what the teachers say, probabilities */
	float *share, *some_h, *some_tags; /* heads.c: bundles of the parts of speech that count */
	float *ht; /* one sentence's heads, transposed */
} batch;

/* The matrix of the tags has a column for each, those of a part of speech side by side: u's are from[u] to from[u + 1]. */
typedef struct tag_order {
	uint32_t  from[RC_UPOS_N + 1];
	uint32_t *tag, *column; /* by column, by tag */
} tag_order;
tag_order tag_order_new(const uint8_t *upos, uint32_t n);

struct seen {
	uint32_t tags, tag_ok, upos_ok, heads, uas_ok, las_ok, bios, bio_ok;
};

struct net {
	net_config config;
	rc_arena   arena;
	rng        rng;
	u8         dice; /* eight generators for dropout */
	param      rows; /* hashed rows, a row for each treebank, words */
	uint8_t   *is_touched;
	RC_VEC(uint32_t) touched;
	layer      layer[RC_NET_LAYERS];
	tag_order  tags;
	param      pos_w, pos_b, tag_w, tag_b, bio_w, bio_b, dep_w, dep_b, head_w, head_b, arc_u, arc_ub, arc_root, dist_w, dist_b;
	param      ra_w, ra_b, rb_w, rel_root, rel_w, rel_b;
	param     *param[64];
	uint32_t   n_params;
	batch      batch;
	float     *room; /* for gemm */
	float      b1t, b2t;
	double     loss, words, norm, steps, usual_norm;
	struct seen seen;
};

bool batch_add(batch *b, const sentence *s); /* false: full */

/* y[n][w.c] = x[n][w.r] w + b (NULL: none); the way back adds to w.g, b.g and dx (NULL: not wanted). */
void affine(net *of, const float *x, uint32_t xs, const param *w, const param *b, float *y, uint32_t n);
void affine_back(net *of, const float *x, uint32_t xs, param *w, param *b, const float *dy, float *dx, uint32_t dxs, uint32_t n);

/* Heads over batch.h. Gradients come out in batch.dh; without `train` only net.seen is counted. */
void heads_init(net *x, batch *b);
void heads_pass(net *x, batch *b, bool train);
/* Into batch.soft_*: what the teachers say, on average, about `b`. */
void teachers_pass(net *x, batch *b);
/* How often that is what the annotation says: into net.seen. */
void teachers_count(net *x, const batch *b);
/* Input and encoder; `train`: with dropout. */
void encode(net *x, batch *b, bool train);
/* Into batch.soft_* and batch.head: what the labels say. */
void labels_pass(net *x, batch *b);

#endif
