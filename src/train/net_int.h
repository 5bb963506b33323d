/* net_int.h - the network under training, for net.c (passes) and net_write.c (quantising). */
#ifndef RC_TRAIN_NET_INT_H
#define RC_TRAIN_NET_INT_H

#include "model/shape.h"
#include "train/gemm.h"
#include "train/train.h"

enum { MAX_SENT = 160, MAX_BATCH = 2048, MAX_BATCH_SENTS = 64, BATCH_WORDS = 320, N_BANKS = 16 };

typedef struct param {
	const char *name;
	uint32_t    r, c, s, ts; /* rows, columns, stride; stride of the transposed copy */
	size_t      n;
	float      *w, *g, *m, *v, *t;
} param;

typedef struct layer {
	param w; /* [D][6H]: z, f, r forward; z, f, r backward */
	param v; /* [8H]: vf, vr, bf, br of each direction */
} layer;

typedef struct batch {
	uint32_t     n, n_sents, beg[MAX_BATCH_SENTS + 1];
	const word **w;
	uint8_t     *drop_word;
	float *x[RC_NET_LAYERS + 1], *xd[RC_NET_LAYERS], *mask[RC_NET_LAYERS + 1], *u[RC_NET_LAYERS], *c[RC_NET_LAYERS][2];
	float *h, *dh, *dx, *du, *tag, *bio, *dep, *head, *du_arc, *ddep, *dhead, *ddu_arc, *dist, *ddist, *ra, *rb, *dra, *drb, *score, *ht;
} batch;

struct seen {
	uint32_t tags, tag_ok, upos_ok, heads, uas_ok, las_ok, bios, bio_ok;
};

struct net {
	net_config config;
	rc_arena   arena;
	rng        rng;
	param      rows; /* hashed rows, a row for each treebank, words */
	uint8_t   *is_touched;
	RC_VEC(uint32_t) touched;
	layer      layer[RC_NET_LAYERS];
	param      tag_w, tag_b, bio_w, bio_b, dep_w, dep_b, head_w, head_b, arc_u, arc_ub, arc_root, dist_w, dist_b;
	param      ra_w, ra_b, rb_w, rel_root, rel_w, rel_b;
	param     *param[64];
	uint32_t   n_params;
	batch      batch;
	float      b1t, b2t;
	double     loss, words, norm, steps;
	struct seen seen;
};

#endif
