/* vectors.c - word vectors from raw text: structured skip-gram with negative sampling.
 *
 * A word predicts each of its neighbours (two on either side) with an output table of that position's own, which suits syntax better than a bag of neighbours. (Mikolov et al. 2013;
 * Ling et al. 2015, "Two/Too Simple Adaptations of Word2Vec for Syntax Problems".) One thread, fixed seed. Text is cut by the reader's own tokeniser.
 */
#include "train/vectors.h"

#include "base/io.h"
#include "model/shape.h"

#include <math.h>
#include <stdio.h>

typedef float v8 __attribute__((vector_size(32), aligned(4), may_alias)); /* eight numbers at a time */
#define AT(p) (*(v8 *)(uintptr_t)(p))

enum { P = RC_NET_P, WINDOW = 2, NEGATIVES = 5, EPOCHS = 10, NOISE = 1 << 20 };

typedef struct counter {
	rc_map   index; /* hash of the norm -> entry */
	RC_VEC(uint64_t) hash;
	RC_VEC(uint32_t) count;
	rc_arena arena;
} counter;

typedef struct stream { /* the whole text as entries of `counter`; RC_NONE between lines */
	RC_VEC(uint32_t) id;
	rc_arena arena;
} stream;

static void take(counter *c, stream *s, rc_str norm)
{
	uint64_t h = rc_hash(norm);
	bool fresh;
	uint32_t *slot = rc_map_put(&c->index, h, &fresh);
	if (fresh) {
		*slot = c->hash.n;
		*RC_ADD(&c->arena, c->hash) = h;
		*RC_ADD(&c->arena, c->count) = 0;
	}
	c->count.v[*slot]++;
	*RC_ADD(&s->arena, s->id) = *slot;
}

static rc_status read_text(const char *path, rc_lang lang, const surfaces *as_written, counter *c, stream *s, rc_err *err)
{
	rc_file f;
	if (rc_file_open(&f, path, 0, err) != RC_OK)
		return RC_INPUT;
	raw_cutter *cut = raw_cutter_new(lang, as_written, err);
	rc_str text = {f.p, (uint32_t)f.n}, line;
	while (cut && rc_str_cut(&text, '\n', &line)) {
		const raw_word *w;
		uint32_t n = raw_cut(cut, line, &w);
		for (uint32_t i = 0; i < n; i++)
			take(c, s, w[i].norm);
		*RC_ADD(&s->arena, s->id) = RC_NONE;
	}
	rc_file_close(&f);
	if (!cut)
		return RC_INPUT;
	raw_cutter_free(cut);
	return RC_OK;
}

static int by_count(const void *a, const void *b, void *ctx)
{
	const counter *c = ctx;
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return c->count.v[x] > c->count.v[y] ? -1 : c->count.v[x] < c->count.v[y] ? 1 : x < y ? -1 : x > y;
}

typedef struct model {
	uint32_t n;
	float   *in, *out; /* [n][P], [2 * WINDOW][n][P] */
	uint32_t *noise;
	float   *keep;     /* chance that a word is looked at: frequent ones seldom */
	rng      g;
} model;

/* With e to the power of -x as a polynomial between whole powers of two. */
static float sigmoid(float x)
{
	if (!(x > -8 && x < 8))
		return x >= 8;
	float y = x * -1.44269504f, power;
	int32_t whole = (int32_t)(y + 16.5f) - 16, bits = (whole + 127) * (1 << 23);
	float f = y - (float)whole, p = 1 + f * (0.693147181f + f * (0.240226507f + f * (0.0555041087f + f * (0.00961812911f + f * 0.00133335581f))));
	memcpy(&power, &bits, sizeof power);
	return 1 / (1 + p * power);
}

static void learn(const float *restrict in, float *restrict out, float want, float rate, float *restrict d)
{
	v8 even = {0}, odd = {0};
	for (uint32_t k = 0; k < P; k += 16) {
		even += AT(in + k) * AT(out + k);
		odd += AT(in + k + 8) * AT(out + k + 8);
	}
	v8 lane = even + odd;
	float dot = ((lane[0] + lane[1]) + (lane[2] + lane[3])) + ((lane[4] + lane[5]) + (lane[6] + lane[7]));
	float g = (want - sigmoid(dot)) * rate;
	for (uint32_t k = 0; k < P; k += 8) {
		v8 o = AT(out + k);
		AT(d + k) += g * o;
		AT(out + k) = o + g * AT(in + k);
	}
}

/* What a word is to tell apart: its neighbours and noise. All are drawn first and asked for, since the tables are far larger than the caches. */
typedef struct lesson {
	uint32_t n;
	float   *out[2 * WINDOW * (NEGATIVES + 1)], want[2 * WINDOW * (NEGATIVES + 1)];
} lesson;

static void lesson_add(lesson *l, float *row, float want)
{
	for (uint32_t k = 0; k < P; k += 16)
		__builtin_prefetch(row + k, 1);
	l->out[l->n] = row;
	l->want[l->n++] = want;
}

static void one_word(model *m, const uint32_t *id, uint32_t n, uint32_t at, float rate)
{
	lesson l = {.n = 0};
	float d[P] = {0}, *in = m->in + (size_t)id[at] * P;
	for (int32_t off = -WINDOW; off <= WINDOW; off++) {
		int64_t i = (int64_t)at + off;
		if (off == 0 || i < 0 || i >= n || id[i] >= m->n)
			continue;
		uint32_t pos = (uint32_t)(off < 0 ? off + WINDOW : off + WINDOW - 1);
		float *table = m->out + (size_t)pos * m->n * P;
		lesson_add(&l, table + (size_t)id[i] * P, 1);
		for (uint32_t k = 0; k < NEGATIVES; k++) {
			uint32_t other = m->noise[rng_next(&m->g) % NOISE];
			if (other != id[i])
				lesson_add(&l, table + (size_t)other * P, 0);
		}
	}
	for (uint32_t k = 0; k < l.n; k++)
		learn(in, l.out[k], l.want[k], rate, d);
	for (uint32_t k = 0; k < P; k++)
		in[k] += d[k];
}

static void model_init(model *m, const counter *c, const uint32_t *order, uint64_t total)
{
	m->g.s = 88172645463325252u;
	m->in = rc_calloc((size_t)m->n * P, sizeof(float));
	m->out = rc_calloc((size_t)m->n * P * 2 * WINDOW, sizeof(float));
	m->noise = rc_calloc(NOISE, sizeof(uint32_t));
	m->keep = rc_calloc(m->n, sizeof(float));
	for (size_t i = 0; i < (size_t)m->n * P; i++)
		m->in[i] = (rng_unit(&m->g) - 0.5f) / P;
	double sum = 0, run = 0;
	for (uint32_t i = 0; i < m->n; i++)
		sum += pow(c->count.v[order[i]], 0.75);
	for (uint32_t i = 0, k = 0; i < m->n; i++) {
		run += pow(c->count.v[order[i]], 0.75);
		while (k < NOISE && k <= run / sum * NOISE)
			m->noise[k++] = i;
		float share = (float)c->count.v[order[i]] / (float)total;
		m->keep[i] = fminf(1, sqrtf(2e-4f / share) + 2e-4f / share);
	}
}

static void train(model *m, const uint32_t *id, uint32_t n, uint32_t epochs)
{
	for (uint32_t e = 0; e < epochs; e++)
		for (uint32_t i = 0; i < n; i++) {
			if (id[i] >= m->n || rng_unit(&m->g) > m->keep[id[i]])
				continue;
			float t = ((float)e + (float)i / (float)n) / (float)epochs;
			one_word(m, id, n, i, 0.04f * (1 - t) + 1e-4f);
		}
}

/* Mean 0 and the same spread for all: the network sees numbers of a size. */
static void settle(model *m, float spread)
{
	double square = 0;
	for (uint32_t k = 0; k < P; k++) {
		double mean = 0;
		for (uint32_t i = 0; i < m->n; i++)
			mean += (double)m->in[(size_t)i * P + k];
		for (uint32_t i = 0; i < m->n; i++)
			m->in[(size_t)i * P + k] -= (float)(mean / m->n);
	}
	for (size_t i = 0; i < (size_t)m->n * P; i++)
		square += (double)m->in[i] * (double)m->in[i];
	float by = spread / (float)sqrt(square / ((double)m->n * P));
	for (size_t i = 0; i < (size_t)m->n * P; i++)
		m->in[i] *= by;
}

/* File: count, width, then hashes and numbers. A step of its own in the build, so that a network can be trained again without it. */
rc_status vectors_save(const vectors *v, const char *path, rc_err *err)
{
	rc_buf b = {0};
	uint32_t head[2] = {v->n, P};
	rc_buf_add(&b, head, sizeof head);
	rc_buf_add(&b, v->hash, v->n * sizeof *v->hash);
	rc_buf_add(&b, v->v, (size_t)v->n * P * sizeof *v->v);
	FILE *f = fopen(path, "wb");
	rc_status s = f ? rc_write_all(f, rc_buf_view(&b), err) : rc_fail(err, RC_IO, "cannot write %s", path);
	if (f && fclose(f) != 0 && s == RC_OK)
		s = rc_fail(err, RC_IO, "cannot write %s", path);
	rc_buf_release(&b);
	return s;
}

rc_status vectors_load(rc_arena *a, const char *path, vectors *v, rc_err *err)
{
	rc_file f;
	uint32_t head[2];
	if (rc_file_open(&f, path, 0, err) != RC_OK)
		return RC_INPUT;
	memcpy(head, f.p, f.n < sizeof head ? 0 : sizeof head);
	if (f.n < sizeof head || head[1] != P || f.n != sizeof head + head[0] * (sizeof *v->hash + P * sizeof *v->v))
		return rc_fail(err, RC_INPUT, "%s: not a file of vectors", path);
	v->n = head[0];
	v->hash = rc_arena_alloc(a, v->n * sizeof *v->hash);
	v->v = rc_arena_alloc(a, (size_t)v->n * P * sizeof *v->v);
	memcpy(v->hash, f.p + sizeof head, v->n * sizeof *v->hash);
	memcpy(v->v, f.p + sizeof head + v->n * sizeof *v->hash, (size_t)v->n * P * sizeof *v->v);
	rc_file_close(&f);
	return RC_OK;
}

rc_status vectors_train(rc_arena *a, const char *path, rc_lang lang, const surfaces *as_written, const sentences *extra, uint32_t max, vectors *out, rc_err *err)
{
	counter c = {0};
	stream s = {0};
	if (read_text(path, lang, as_written, &c, &s, err) != RC_OK)
		return RC_INPUT;
	for (uint32_t i = 0; i < extra->n; i++) {
		for (uint32_t k = 0; k < extra->v[i].n; k++)
			take(&c, &s, extra->v[i].w[k].norm);
		*RC_ADD(&s.arena, s.id) = RC_NONE;
	}
	uint32_t *order = rc_malloc(c.hash.n * sizeof *order), *rank = rc_malloc(c.hash.n * sizeof *rank);
	for (uint32_t i = 0; i < c.hash.n; i++)
		order[i] = i;
	rc_sort(order, c.hash.n, sizeof *order, by_count, &c);
	model m = {0};
	while (m.n < c.hash.n && m.n < max && c.count.v[order[m.n]] >= 5)
		m.n++;
	for (uint32_t i = 0; i < c.hash.n; i++)
		rank[order[i]] = i;
	for (uint32_t i = 0; i < s.id.n; i++)
		if (s.id.v[i] != RC_NONE)
			s.id.v[i] = rank[s.id.v[i]];
	fprintf(stderr, "vectors: %u words of text, %u kept of %u, rarest %u times\n", s.id.n, m.n, c.hash.n, m.n ? c.count.v[order[m.n - 1]] : 0);
	model_init(&m, &c, order, s.id.n);
	train(&m, s.id.v, s.id.n, EPOCHS);
	settle(&m, 0.3f);
	out->n = m.n;
	out->v = m.in;
	out->hash = rc_arena_alloc(a, m.n * sizeof(uint64_t));
	for (uint32_t i = 0; i < m.n; i++)
		out->hash[i] = c.hash.v[order[i]];
	rc_free(m.out);
	rc_free(m.noise);
	rc_free(m.keep);
	rc_free(order);
	rc_free(rank);
	rc_map_release(&c.index);
	rc_arena_release(&c.arena);
	rc_arena_release(&s.arena);
	return RC_OK;
}
