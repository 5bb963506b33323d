/* write.c - writing the container (model/format.h), and quantising the network into it. */
#include "base/io.h"
#include "model/format.h"

#include "train/net_int.h"

#include <math.h>
#include <stdio.h>

struct writer {
	uint32_t n;
	char     name[RC_MODEL_MAX_SECTIONS][8];
	rc_buf   data[RC_MODEL_MAX_SECTIONS];
};

writer *writer_new(void)
{
	return rc_calloc(1, sizeof(writer));
}

void writer_add(writer *w, const char *name, const void *p, size_t n)
{
	if (w->n == RC_MODEL_MAX_SECTIONS)
		RC_BUG("too many sections");
	memcpy(w->name[w->n], name, strnlen(name, 8));
	rc_buf_add(&w->data[w->n++], p, n);
}

static void pad(rc_buf *b, size_t to)
{
	while (b->n < to)
		rc_buf_byte(b, 0);
}

rc_status writer_save(writer *w, const char *path, rc_err *err)
{
	rc_buf out = {0};
	rc_model_section toc[RC_MODEL_MAX_SECTIONS] = {0};
	size_t at = sizeof(rc_model_header) + w->n * sizeof *toc;
	for (uint32_t i = 0; i < w->n; i++) {
		at = (at + 63) & ~(size_t)63;
		memcpy(toc[i].name, w->name[i], 8);
		toc[i].at = at;
		toc[i].size = w->data[i].n;
		toc[i].sum = rc_model_sum(w->data[i].p, w->data[i].n);
		at += w->data[i].n;
	}
	rc_model_header h = {.version = RC_MODEL_VERSION, .n_sections = w->n, .size = at, .toc_sum = rc_model_sum(toc, w->n * sizeof *toc)};
	memcpy(h.magic, RC_MODEL_MAGIC, 8);
	rc_buf_add(&out, &h, sizeof h);
	rc_buf_add(&out, toc, w->n * sizeof *toc);
	for (uint32_t i = 0; i < w->n; i++) {
		pad(&out, toc[i].at);
		rc_buf_add(&out, w->data[i].p, w->data[i].n);
	}
	FILE *f = fopen(path, "wb");
	rc_status s = f ? rc_write_all(f, rc_buf_view(&out), err) : rc_fail(err, RC_IO, "cannot write %s", path);
	if (f && fclose(f) != 0 && s == RC_OK)
		s = rc_fail(err, RC_IO, "cannot write %s", path);
	rc_buf_release(&out);
	return s;
}

/* Columns of several matrices side by side, filled up to a multiple of eight. */
typedef struct columns {
	uint32_t n_in, n;
	float   *w, *bias; /* [n_in][cap], [cap] */
	uint32_t cap;
} columns;

static columns columns_new(uint32_t n_in, uint32_t cap)
{
	return (columns){n_in, 0, rc_calloc((size_t)n_in * cap, sizeof(float)), rc_calloc(cap, sizeof(float)), cap};
}

static void columns_add_some(columns *c, const param *w, const param *bias, uint32_t from, uint32_t n, uint32_t wide)
{
	for (uint32_t i = 0; i < c->n_in; i++)
		for (uint32_t j = 0; j < n; j++)
			c->w[(size_t)i * c->cap + c->n + j] = w->w[(size_t)i * w->s + from + j];
	for (uint32_t j = 0; bias && j < n; j++)
		c->bias[c->n + j] = bias->w[from + j];
	c->n += wide;
}

static void columns_add(columns *c, const param *w, const param *bias, uint32_t wide)
{
	columns_add_some(c, w, bias, 0, w->c, wide);
}

/* As kernel.h has it: [n_out / 8][n_in / 4][8][4]. */
static void columns_write(columns *c, writer *w, const char *name)
{
	uint32_t n_out = (c->n + 7) & ~7u, dim[4] = {c->n_in, n_out, 0, 0};
	float *scale = rc_calloc(n_out, sizeof(float));
	int32_t *sum = rc_calloc(n_out, sizeof(int32_t));
	int8_t *packed = rc_calloc((size_t)c->n_in * n_out, 1);
	for (uint32_t o = 0; o < n_out; o++) {
		float max = 1e-9f;
		for (uint32_t i = 0; i < c->n_in; i++)
			max = fmaxf(max, fabsf(c->w[(size_t)i * c->cap + o]));
		scale[o] = max / 63;
		for (uint32_t i = 0; i < c->n_in; i++) {
			int8_t v = (int8_t)lrintf(c->w[(size_t)i * c->cap + o] / scale[o]);
			packed[(size_t)(o / 8) * 8 * c->n_in + (i / 4) * 32 + (o % 8) * 4 + i % 4] = v;
			sum[o] += 128 * v;
		}
	}
	rc_buf b = {0};
	rc_buf_add(&b, dim, sizeof dim);
	rc_buf_add(&b, scale, n_out * sizeof *scale);
	rc_buf_add(&b, c->bias, n_out * sizeof(float));
	rc_buf_add(&b, sum, n_out * sizeof *sum);
	rc_buf_add(&b, packed, (size_t)c->n_in * n_out);
	writer_add(w, name, b.p, b.n);
	rc_buf_release(&b);
	rc_free(scale);
	rc_free(sum);
	rc_free(packed);
	rc_free(c->w);
	rc_free(c->bias);
}

/* One scale for a whole table; the few values beyond it are cut. */
static float table_write(writer *w, const char *name, const float *p, size_t n)
{
	double square = 0;
	float max = 1e-9f;
	for (size_t i = 0; i < n; i++) {
		square += (double)p[i] * (double)p[i];
		max = fmaxf(max, fabsf(p[i]));
	}
	float limit = 8 * (float)sqrt(square / (double)(n + 1)), scale = fminf(max, fmaxf(limit, 1e-6f)) / 127;
	int8_t *q = rc_malloc(n);
	for (size_t i = 0; i < n; i++)
		q[i] = (int8_t)lrintf(fmaxf(-127, fminf(127, p[i] / scale)));
	writer_add(w, name, q, n);
	rc_free(q);
	return scale;
}

/* The tags' columns, part of speech by part of speech; a part with one tag needs none. */
static void write_bundles(const net *x, writer *w)
{
	columns c = columns_new(RC_NET_D, x->config.n_tags + 8 * RC_UPOS_N);
	for (uint32_t u = 0; u < RC_UPOS_N; u++) {
		uint32_t from = x->tags.from[u], n = x->tags.from[u + 1] - from, wide = rc_bundle_columns(n);
		if (wide)
			columns_add_some(&c, &x->tag_w, &x->tag_b, from, n, wide);
	}
	columns_write(&c, w, "bundles");
}

void net_write(net *x, writer *w)
{
	char name[16];
	for (uint32_t l = 0; l < RC_NET_LAYERS; l++) {
		columns c = columns_new(RC_NET_D, rc_net_products(l));
		columns_add(&c, &x->layer[l].w, NULL, rc_net_products(l));
		snprintf(name, sizeof name, "enc%u", l);
		columns_write(&c, w, name);
		snprintf(name, sizeof name, "unit%u", l);
		writer_add(w, name, x->layer[l].v.w, 2 * RC_NET_V * sizeof(float));
	}
	columns c = columns_new(RC_NET_D, RC_OUT_N);
	columns_add(&c, &x->dep_w, &x->dep_b, RC_NET_ARC);
	columns_add(&c, &x->head_w, &x->head_b, RC_NET_ARC);
	columns_add(&c, &x->ra_w, &x->ra_b, RC_NET_REL);
	columns_add(&c, &x->rb_w, NULL, RC_NET_REL);
	columns_add(&c, &x->bio_w, &x->bio_b, RC_OUT_POS - RC_OUT_BIO);
	columns_add(&c, &x->pos_w, &x->pos_b, RC_OUT_N - RC_OUT_POS);
	columns_write(&c, w, "heads");
	write_bundles(x, w);
	c = columns_new(RC_NET_ARC, RC_NET_ARC + RC_NET_DIST);
	columns_add(&c, &x->arc_u, &x->arc_ub, RC_NET_ARC);
	columns_add(&c, &x->dist_w, &x->dist_b, RC_NET_DIST);
	columns_write(&c, w, "arcs");
	c = columns_new(RC_NET_REL, x->rel_w.s);
	columns_add(&c, &x->rel_w, &x->rel_b, x->config.n_rels);
	columns_write(&c, w, "rels");
	float roots[RC_NET_ARC + RC_NET_REL], scales[2] = {1, 1};
	memcpy(roots, x->arc_root.w, RC_NET_ARC * sizeof(float));
	memcpy(roots + RC_NET_ARC, x->rel_root.w, RC_NET_REL * sizeof(float));
	writer_add(w, "roots", roots, sizeof roots);
	scales[0] = table_write(w, "rows", x->rows.w, x->rows.n);
	scales[1] = x->config.n_vectors ? table_write(w, "vecs", x->config.vectors, (size_t)x->config.n_vectors * RC_NET_P) : 1;
	if (!x->config.n_vectors)
		writer_add(w, "vecs", "", 0);
	writer_add(w, "scales", scales, sizeof scales);
	uint32_t dim[RC_DIM_N] = {RC_ROWS_VERSION, RC_NET_LAYERS, RC_NET_D, RC_HASH_ROWS, N_BANKS, x->config.n_words, x->config.n_vectors,
	                          x->config.n_tags, x->config.n_rels, RC_NET_ARC, RC_NET_REL};
	writer_add(w, "dims", dim, sizeof dim);
}
