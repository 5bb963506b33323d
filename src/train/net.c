/* net.c - training the network: input, encoder and steps; passes forward and backward written out by hand, Adam, one thread, a fixed seed.
 *
 * A batch is a few sentences laid end to end; matrix products run over all its words at once, recurrences sentence by sentence. What is read off the encoder, and the
 * losses, stand in heads.c. Treebanks, lists of tagged words, name corpora and raw text train one encoder together. X_forward and X_backward stand next to each other.
 */
#include "train/net_int.h"

#include <math.h>
#include <stdio.h>

/* The gate (model/shape.h) and its slope without a branch. */
static inline v8 gate(v8 x)
{
	v8 t = x * 0.125f + 0.5f;
	t = (v8)((i8)t & (t > 0));
	i8 high = t > 1;
	t = (v8)(((i8)ALL(1) & high) | ((i8)t & ~high));
	return t * t * (3 - 2 * t);
}

static inline v8 gate_slope(v8 x)
{
	v8 t = x * 0.125f + 0.5f;
	return (v8)((i8)(0.75f * t * (1 - t)) & (t > 0) & (t < 1));
}

/* ---- parameters ---- */

static void param_init(param *p, const char *name, uint32_t r, uint32_t c, float scale, rng *g)
{
	uint32_t stride = (c + 7) & ~7u;
	size_t n = (size_t)r * stride;
	*p = (param){.name = name, .r = r, .c = c, .s = stride, .n = n};
	p->w = rc_calloc(n, sizeof(float));
	p->g = rc_calloc(n, sizeof(float));
	p->m = rc_calloc(n, sizeof(float));
	p->v = rc_calloc(n, sizeof(float));
	for (uint32_t i = 0; i < r; i++)
		for (uint32_t j = 0; j < c; j++)
			p->w[(size_t)i * stride + j] = (rng_unit(g) * 2 - 1) * scale;
}

/* One step of Adam over n numbers, of their gradients times `by`; clears the gradients. */
static void adam(float *restrict w, float *restrict g, float *restrict m, float *restrict v, size_t n, float step, float tiny, float by)
{
	const float b1 = 0.9f, b2 = 0.98f;
	for (size_t i = 0; i < n; i++) {
		float d = by > 0 ? g[i] * by : 0; /* 0: a gradient without bound */
		m[i] = b1 * m[i] + (1 - b1) * d;
		v[i] = b2 * v[i] + (1 - b2) * d * d;
		w[i] -= step * m[i] / (sqrtf(v[i]) + tiny);
		g[i] = 0;
	}
}

static void adam_param(param *p, float step, float by)
{
	adam(p->w, p->g, p->m, p->v, p->n, step, 1e-8f, by);
}

static void prefetch_row(const float *row)
{
	for (uint32_t j = 0; j < RC_NET_T; j += 16)
		__builtin_prefetch(row + j, 1);
}

/* Rows of the word tables: only those that the batch touched. They lie far apart: each is asked for a few rows before its turn. */
static void adam_rows(net *x, float rate, float by)
{
	enum { AHEAD = 4 };
	for (uint32_t k = 0; k < x->touched.n; k++) {
		size_t at = (size_t)x->touched.v[k] * RC_NET_T;
		if (k + AHEAD < x->touched.n) {
			size_t next = (size_t)x->touched.v[k + AHEAD] * RC_NET_T;
			prefetch_row(x->rows.m + next);
			prefetch_row(x->rows.v + next);
			prefetch_row(x->rows.w + next);
			prefetch_row(x->rows.g + next);
		}
		x->is_touched[x->touched.v[k]] = 0;
		adam(x->rows.w + at, x->rows.g + at, x->rows.m + at, x->rows.v + at, RC_NET_T, rate, 1e-6f, by);
	}
	x->touched.n = 0;
}

void affine(net *of, const float *x, uint32_t xs, const param *w, const param *b, float *y, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (b)
			memcpy(y + (size_t)i * w->s, b->w, w->s * sizeof(float));
		else
			memset(y + (size_t)i * w->s, 0, w->s * sizeof(float));
	gemm(x, xs, 1, w->w, w->s, 1, y, w->s, n, w->s, w->r, of->room);
}

void affine_back(net *of, const float *x, uint32_t xs, param *w, param *b, const float *dy, float *dx, uint32_t dxs, uint32_t n)
{
	gemm(x, 1, xs, dy, w->s, 1, w->g, w->s, w->r, w->s, n, of->room);
	for (uint32_t i = 0; b && i < n; i++)
		for (uint32_t j = 0; j < w->s; j += 8)
			AT(b->g + j) += AT(dy + (size_t)i * w->s + j);
	if (dx)
		gemm(dy, w->s, 1, w->w, 1, w->s, dx, dxs, n, w->r, w->c, of->room);
}

/* ---- input ---- */

static uint32_t known_row(const word *w)
{
	return RC_HASH_ROWS + N_BANKS + (uint32_t)w->t;
}

static void add_row(float *out, const float *row)
{
	for (uint32_t j = 0; j < RC_NET_T; j += 8)
		AT(out + j) += AT(row + j);
}

#define INVENTED 0.12f /* share of the names' words that an invented one replaces */

static const word *stand_in(net *x, const word *w)
{
	const sentence *names = x->config.invented;
	if (!names || !names->n || !is_name(w) || rng_unit(&x->rng) >= INVENTED)
		return w;
	return &names->w[rng_next(&x->rng) % names->n];
}

static void input_forward(net *x, batch *b, bool train)
{
	for (uint32_t i = 0; i < b->n; i++) {
		const word *w = b->in[i] = train ? stand_in(x, b->w[i]) : b->w[i];
		float *o = b->x[0] + (size_t)i * RC_NET_D;
		memset(o, 0, RC_NET_D * sizeof(float));
		b->drop_word[i] = train && rng_unit(&x->rng) < 0.15f;
		bool drop_vector = train && rng_unit(&x->rng) < 0.1f;
		if (w->p >= 0 && !drop_vector)
			memcpy(o, x->config.vectors + (size_t)w->p * RC_NET_P, RC_NET_P * sizeof(float));
		o += RC_NET_P;
		for (uint32_t k = 0; k < w->n_rows; k++)
			add_row(o, x->rows.w + (size_t)w->row[k] * RC_NET_T);
		add_row(o, x->rows.w + (size_t)(RC_HASH_ROWS + b->w[i]->bank) * RC_NET_T);
		if (w->t >= 0 && !b->drop_word[i])
			add_row(o, x->rows.w + (size_t)known_row(w) * RC_NET_T);
	}
}

static void add_grad(net *x, uint32_t row, const float *d)
{
	if (!x->is_touched[row]) {
		x->is_touched[row] = 1;
		*RC_ADD(&x->arena, x->touched) = row;
	}
	add_row(x->rows.g + (size_t)row * RC_NET_T, d);
}

static void input_backward(net *x, batch *b)
{
	for (uint32_t i = 0; i < b->n; i++) {
		const word *w = b->in[i];
		const float *d = b->dx + (size_t)i * RC_NET_D + RC_NET_P;
		for (uint32_t k = 0; k < w->n_rows; k++)
			add_grad(x, w->row[k], d);
		add_grad(x, RC_HASH_ROWS + b->w[i]->bank, d);
		if (w->t >= 0 && !b->drop_word[i])
			add_grad(x, known_row(w), d);
	}
}

/* ---- dropout ---- */

#define DROP_INPUT 0.1f

static u8 roll(u8 *dice)
{
	u8 s = *dice;
	s ^= s << 13;
	s ^= s >> 17;
	s ^= s << 5;
	return *dice = s;
}

/* n is a multiple of eight. */
static void dropout(net *x, const float *in, float *out, float *mask, size_t n, float rate, bool train)
{
	v8 keep = ALL(train ? 1 / (1 - rate) : 1);
	uint32_t limit = train ? (uint32_t)(rate * 0x1p31f) : 0;
	u8 dice = x->dice;
	for (size_t i = 0; i < n; i += 8) {
		i8 kept = (i8)(roll(&dice) >> 1) >= (int32_t)limit;
		AT(mask + i) = (v8)((i8)keep & kept);
		AT(out + i) = AT(in + i) * AT(mask + i);
	}
	x->dice = dice;
}

/* ---- encoder ---- */

/* The products of eight cells, beside those of a neighbour (NULL: none there). */
typedef struct window {
	v8 z, f, z_before, f_before, z_after, f_after;
} window;

static inline window window_at(const float *before, const float *here, const float *after, uint32_t j, uint32_t g)
{
	window w = {.z = AT(here + j), .f = AT(here + g)};
	if (before) {
		w.z_before = AT(before + j);
		w.f_before = AT(before + g);
	}
	if (after) {
		w.z_after = AT(after + j);
		w.f_after = AT(after + g);
	}
	return w;
}

/* What a direction's cells have of their own (shape.h). */
enum { VF, BF, VR, WR, BR, SZ, SF, NZ, NF, N_V };
_Static_assert(N_V * RC_NET_H == RC_NET_V, "shape.h");
#define OWN(p, k) AT((p) + (k) * RC_NET_H + j)

/* One direction of one layer over one sentence. u: [n][U], products as rc_net_products has them; in, out: [n][D]; c: [n + 1][H], of which the first is zero. Word by word: eight cells
 * through the whole sentence would save states and sums in registers, but jump by a power of two at each word and find nothing in the first cache. */
static void unit_forward(const layer *l, uint32_t gates, uint32_t dir, const float *u, const float *in, float *c, float *out, uint32_t n)
{
	enum { H = RC_NET_H, D = RC_NET_D };
	const uint32_t half = H + 2 * gates, U = 2 * half;
	const float *v = l->v.w + dir * RC_NET_V;
	for (uint32_t k = 0; k < n; k++, c += H) {
		uint32_t i = dir ? n - 1 - k : k;
		const float *p = u + (size_t)i * U + dir * half, *left = i > 0 ? p - U : NULL, *right = i + 1 < n ? p + U : NULL;
		const float *before = dir ? right : left, *after = dir ? left : right;
		for (uint32_t j = 0; j < H; j += 8) {
			uint32_t g = H + j % gates;
			size_t at = (size_t)i * D + dir * H + j;
			window w = window_at(before, p, after, j, g);
			v8 x = AT(in + at), state = AT(c + j), z = w.z + OWN(v, SZ) * w.z_before + OWN(v, NZ) * w.z_after;
			v8 f = gate(w.f + OWN(v, SF) * w.f_before + OWN(v, NF) * w.f_after + OWN(v, BF) + OWN(v, VF) * state);
			state = f * state + (1 - f) * z;
			v8 r = gate(AT(p + g + gates) + OWN(v, WR) * x + OWN(v, BR) + OWN(v, VR) * state);
			AT(c + H + j) = state;
			AT(out + at) = r * state + (1 - r) * x;
		}
	}
}

/* Adds to du, whose columns of this direction begin at zero. */
static void unit_backward(layer *l, uint32_t gates, uint32_t dir, const float *u, const float *in, const float *c, const float *dout, float *du, float *din, uint32_t n)
{
	enum { H = RC_NET_H, D = RC_NET_D };
	const uint32_t half = H + 2 * gates, U = 2 * half;
	const float *v = l->v.w + dir * RC_NET_V;
	float *grad = l->v.g + dir * RC_NET_V, dc_of[H] = {0};
	for (uint32_t k = n; k-- > 0;) {
		uint32_t i = dir ? n - 1 - k : k;
		const float *p = u + (size_t)i * U + dir * half, *left = i > 0 ? p - U : NULL, *right = i + 1 < n ? p + U : NULL;
		const float *before = dir ? right : left, *after = dir ? left : right;
		float *dp = du + (p - u);
		for (uint32_t j = 0; j < H; j += 8) {
			uint32_t g = H + j % gates;
			size_t at = (size_t)i * D + dir * H + j;
			window w = window_at(before, p, after, j, g);
			v8 x = AT(in + at), d = AT(dout + at), cp = AT(c + (size_t)k * H + j), cn = AT(c + (size_t)(k + 1) * H + j), vf = OWN(v, VF), vr = OWN(v, VR), wr = OWN(v, WR);
			v8 sz = OWN(v, SZ), sf = OWN(v, SF), nz = OWN(v, NZ), nf = OWN(v, NF), z = w.z + sz * w.z_before + nz * w.z_after;
			v8 af = w.f + sf * w.f_before + nf * w.f_after + OWN(v, BF) + vf * cp, f = gate(af);
			v8 ar = AT(p + g + gates) + wr * x + OWN(v, BR) + vr * cn, r = gate(ar), dar = d * (cn - x) * gate_slope(ar);
			v8 dc = AT(dc_of + j) + d * r + dar * vr, daf = dc * (cp - z) * gate_slope(af), dz = dc * (1 - f);
			AT(din + at) += d * (1 - r) + dar * wr;
			AT(dp + j) += dz;
			AT(dp + g) += daf;
			AT(dp + g + gates) += dar;
			if (before) {
				AT(du + (before - u) + j) += dz * sz;
				AT(du + (before - u) + g) += daf * sf;
			}
			if (after) {
				AT(du + (after - u) + j) += dz * nz;
				AT(du + (after - u) + g) += daf * nf;
			}
			const v8 more[N_V] = {daf * cp, daf, dar * cn, dar * x, dar, dz * w.z_before, daf * w.f_before, dz * w.z_after, daf * w.f_after};
			for (uint32_t e = 0; e < N_V; e++)
				OWN(grad, e) += more[e];
			AT(dc_of + j) = dc * f + daf * vf;
		}
	}
}

static void encoder_forward(net *x, batch *b, bool train)
{
	enum { H = RC_NET_H, D = RC_NET_D };
	for (uint32_t l = 0; l < RC_NET_LAYERS; l++) {
		dropout(x, b->x[l], b->xd[l], b->mask[l], (size_t)b->n * D, l == 0 ? DROP_INPUT : x->config.dropout, train);
		affine(x, b->xd[l], D, &x->layer[l].w, NULL, b->u[l], b->n);
		for (uint32_t s = 0; s < b->n_sents; s++) {
			size_t at = b->beg[s];
			uint32_t n = b->beg[s + 1] - b->beg[s];
			for (uint32_t dir = 0; dir < 2; dir++) {
				float *c = b->c[l][dir] + (at + s) * H;
				memset(c, 0, H * sizeof(float));
				unit_forward(&x->layer[l], rc_net_gates(l), dir, b->u[l] + at * rc_net_products(l), b->xd[l] + at * D, c, b->x[l + 1] + at * D, n);
			}
		}
	}
	dropout(x, b->x[RC_NET_LAYERS], b->h, b->mask[RC_NET_LAYERS], (size_t)b->n * D, x->config.dropout, train);
}

/* b->dh holds the gradient of b->h; leaves that of the input in b->dx. */
static void encoder_backward(net *x, batch *b)
{
	enum { H = RC_NET_H, D = RC_NET_D };
	size_t nd = (size_t)b->n * D;
	for (size_t i = 0; i < nd; i += 8)
		AT(b->dh + i) *= AT(b->mask[RC_NET_LAYERS] + i);
	for (uint32_t l = RC_NET_LAYERS; l-- > 0;) {
		memset(b->dx, 0, nd * sizeof(float));
		memset(b->du, 0, (size_t)b->n * rc_net_products(l) * sizeof(float));
		for (uint32_t s = 0; s < b->n_sents; s++) {
			size_t at = b->beg[s];
			uint32_t n = b->beg[s + 1] - b->beg[s];
			for (uint32_t dir = 0; dir < 2; dir++)
				unit_backward(&x->layer[l], rc_net_gates(l), dir, b->u[l] + at * rc_net_products(l), b->xd[l] + at * D, b->c[l][dir] + (at + s) * H,
				              b->dh + at * D, b->du + at * rc_net_products(l), b->dx + at * D, n);
		}
		affine_back(x, b->xd[l], D, &x->layer[l].w, NULL, b->du, b->dx, D, b->n);
		for (size_t i = 0; i < nd; i += 8)
			AT(b->dh + i) = AT(b->dx + i) *= AT(b->mask[l] + i);
	}
}

void encode(net *x, batch *b, bool train)
{
	input_forward(x, b, train);
	encoder_forward(x, b, train);
}

/* ---- batches ---- */

static void batch_init(batch *b, net *x)
{
	enum { D = RC_NET_D, H = RC_NET_H, U = RC_NET_U };
	size_t n = BATCH_WORDS;
	b->w = rc_calloc(n, sizeof *b->w);
	b->in = rc_calloc(n, sizeof *b->in);
	b->drop_word = rc_calloc(n, 1);
#define FLOATS(field, count) b->field = rc_calloc((count), sizeof(float))
	for (uint32_t l = 0; l <= RC_NET_LAYERS; l++) {
		FLOATS(x[l], n * D);
		FLOATS(mask[l], n * D);
		if (l == RC_NET_LAYERS)
			break;
		FLOATS(xd[l], n * D);
		FLOATS(u[l], n * U);
		FLOATS(c[l][0], (n + MAX_BATCH_SENTS) * H);
		FLOATS(c[l][1], (n + MAX_BATCH_SENTS) * H);
	}
	FLOATS(h, n * D);
	FLOATS(dh, n * D);
	FLOATS(dx, n * D);
	FLOATS(du, n * U);
#undef FLOATS
	heads_init(x, b);
}

bool batch_add(batch *b, const sentence *s)
{
	uint32_t n = s->n < MAX_SENT ? s->n : 0;
	if (b->n_sents == MAX_BATCH_SENTS || b->n + n > BATCH_WORDS)
		return false;
	if (!n)
		return true;
	b->says[b->n_sents] = s->says;
	b->beg[b->n_sents++] = b->n;
	for (uint32_t i = 0; i < n; i++)
		b->w[b->n++] = &s->w[i];
	b->beg[b->n_sents] = b->n;
	return true;
}

static double square_of(const float *p, size_t n)
{
	v8 sum = ALL(0);
	double all = 0;
	for (size_t i = 0; i < n; i += 8)
		sum += AT(p + i) * AT(p + i);
	for (uint32_t k = 0; k < 8; k++)
		all += (double)sum[k];
	return all;
}

/* Of the step when this share of the training has passed. */
static float rate_at(const net *x, float passed)
{
	float warm = x->b2t > 0.2f ? 0.3f : 1;
	return x->config.rate * warm * (passed < 0.25f ? 1 : (1 - passed) / 0.75f) + 1e-6f;
}

/* Gradients through the units grow without bound now and then, and one such step would undo hours: what is longer than a few usual ones is cut to that length. */
static float shorten(net *x, double norm)
{
	if (!isfinite(norm))
		return 0;
	const double most = 3 * x->usual_norm;
	bool warm = x->b2t > 0.2f; /* the first steps say nothing about the usual */
	x->usual_norm += ((warm || norm < most ? norm : most) - x->usual_norm) * (warm ? 0.2 : 0.01);
	return warm || norm < most ? 1 : (float)(most / norm);
}

static void step(net *x, batch *b, float rate)
{
	labels_pass(x, b);
	encode(x, b, true);
	heads_pass(x, b, true);
	encoder_backward(x, b);
	input_backward(x, b);
	double norm = 0;
	for (uint32_t k = 0; k < x->n_params; k++)
		norm += square_of(x->param[k]->g, x->param[k]->n);
	norm = sqrt(norm);
	x->norm += norm;
	float by = shorten(x, norm);
	x->b1t *= 0.9f;
	x->b2t *= 0.98f;
	for (uint32_t k = 0; k < x->n_params; k++)
		adam_param(x->param[k], rate * sqrtf(1 - x->b2t) / (1 - x->b1t), by);
	adam_rows(x, rate, by);
}

/* How well x, or its teachers together, know `dev`. */
static void report(net *x, const sentences *dev, uint32_t epoch)
{
	batch *b = &x->batch;
	x->seen = (struct seen){0};
	for (uint32_t i = 0; i < dev->n;) {
		b->n = b->n_sents = 0;
		while (i < dev->n && batch_add(b, &dev->v[i]))
			i++;
		if (b->n && x->config.n_teachers) {
			teachers_pass(x, b);
			teachers_count(x, b);
		} else if (b->n) {
			encode(x, b, false);
			heads_pass(x, b, false);
		}
	}
	const struct seen *s = &x->seen;
	fprintf(stderr, "epoch %2u loss %.3f norm %.2f: upos %.2f tag %.2f uas %.2f las %.2f bio %.2f\n", epoch, x->loss / (x->words + 1), x->norm / (x->steps + 1),
	        100.0 * s->upos_ok / (s->tags + 1), 100.0 * s->tag_ok / (s->tags + 1), 100.0 * s->uas_ok / (s->heads + 1),
	        100.0 * s->las_ok / (s->heads + 1), 100.0 * s->bio_ok / (s->bios + 1));
	x->loss = x->words = x->norm = x->steps = 0;
}

void teachers_report(net *x, const sentences *dev)
{
	report(x, dev, 0);
}

void net_report(const net *x)
{
	const struct seen *s = &x->seen;
	printf("UPOS %.2f, tags %.2f, UAS %.2f, LAS %.2f, name labels %.2f %%.\n", 100.0 * s->upos_ok / (s->tags + 1), 100.0 * s->tag_ok / (s->tags + 1),
	       100.0 * s->uas_ok / (s->heads + 1), 100.0 * s->las_ok / (s->heads + 1), 100.0 * s->bio_ok / (s->bios + 1));
}

/* Sentences of an epoch: the annotated ones and a part of the raw ones, mixed. */
typedef struct epoch {
	const sentences *train, *raw;
	uint32_t *order, n;
} epoch;

static const sentence *epoch_sentence(const epoch *e, uint32_t i)
{
	uint32_t k = e->order[i];
	return k < e->train->n ? &e->train->v[k] : &e->raw->v[k - e->train->n];
}

static void epoch_order(net *x, epoch *e, uint32_t part, uint32_t n_parts, uint32_t passes)
{
	uint64_t from = (uint64_t)e->raw->n * passes * part / n_parts, to = (uint64_t)e->raw->n * passes * (part + 1) / n_parts;
	e->n = e->train->n + (uint32_t)(to - from);
	for (uint32_t i = 0; i < e->train->n; i++)
		e->order[i] = i;
	for (uint64_t i = from; i < to; i++)
		e->order[e->train->n + (i - from)] = e->train->n + (uint32_t)(i % e->raw->n);
	for (uint32_t i = e->n; i > 1; i--) {
		uint32_t j = rng_next(&x->rng) % i, t = e->order[i - 1];
		e->order[i - 1] = e->order[j];
		e->order[j] = t;
	}
}

void net_train(net *x, const sentences *train, const sentences *raw, const sentences *dev)
{
	batch *b = &x->batch;
	epoch p = {.train = train, .raw = raw, .order = rc_calloc(train->n + (size_t)raw->n * (x->config.passes + 1), sizeof(uint32_t))};
	for (uint32_t e = 0; e < x->config.epochs; e++) {
		epoch_order(x, &p, e, x->config.epochs, x->config.passes);
		for (uint32_t i = 0; i < p.n;) {
			b->n = b->n_sents = 0;
			while (i < p.n && batch_add(b, epoch_sentence(&p, i)))
				i++;
			if (b->n)
				step(x, b, rate_at(x, ((float)e + (float)i / (float)p.n) / (float)x->config.epochs));
			x->words += b->n;
			x->steps++;
		}
		report(x, dev, e + 1);
	}
	if (x->config.epochs == 0)
		report(x, dev, 0);
	rc_free(p.order);
}

/* ---- networks on disk: every number, in order ---- */

rc_status net_save(const net *x, const char *path, rc_err *err)
{
	FILE *f = fopen(path, "wb");
	bool ok = f != NULL;
	for (uint32_t k = 0; ok && k <= x->n_params; k++) {
		const param *p = k < x->n_params ? x->param[k] : &x->rows;
		ok = fwrite(p->w, sizeof *p->w, p->n, f) == p->n;
	}
	if (f && fclose(f) != 0)
		ok = false;
	return ok ? RC_OK : rc_fail(err, RC_IO, "cannot write %s", path);
}

rc_status net_load(net *x, const char *path, rc_err *err)
{
	FILE *f = fopen(path, "rb");
	bool ok = f != NULL;
	for (uint32_t k = 0; ok && k <= x->n_params; k++) {
		param *p = k < x->n_params ? x->param[k] : &x->rows;
		ok = fread(p->w, sizeof *p->w, p->n, f) == p->n;
	}
	ok = ok && fgetc(f) == EOF;
	if (f)
		fclose(f);
	return ok ? RC_OK : rc_fail(err, RC_INPUT, "%s: not a network of this width, for this language and these corpora", path);
}

net *net_new(const net_config *c)
{
	enum { D = RC_NET_D, H = RC_NET_H, U = RC_NET_U, A = RC_NET_ARC, R = RC_NET_REL };
	net *x = rc_calloc(1, sizeof *x);
	x->config = *c;
	x->rng.s = c->seed * 0x9e3779b97f4a7c15u + 1;
	for (uint32_t k = 0; k < 8; k++)
		x->dice[k] = rng_next(&x->rng) | 1;
	x->b1t = x->b2t = 1;
	rng *g = &x->rng;
	uint32_t n_rows = RC_HASH_ROWS + N_BANKS + c->n_words;
	param_init(&x->rows, "rows", n_rows, RC_NET_T, 0.05f, g);
	x->is_touched = rc_calloc(n_rows, 1);
#define PARAM(field, r, c_, scale) (param_init(&x->field, #field, (r), (c_), (scale), g), x->param[x->n_params++] = &x->field)
	for (uint32_t l = 0; l < RC_NET_LAYERS; l++) {
		PARAM(layer[l].w, D, rc_net_products(l), sqrtf(3.0f / D));
		PARAM(layer[l].v, 1, 2 * RC_NET_V, 0.1f);
		for (uint32_t dir = 0; dir < 2; dir++)
			for (uint32_t j = 0; j < H; j++)
				x->layer[l].v.w[dir * RC_NET_V + BF * H + j] = x->layer[l].v.w[dir * RC_NET_V + BR * H + j] = 0;
	}
	float in = sqrtf(3.0f / D), in_a = sqrtf(3.0f / A);
	x->tags = tag_order_new(c->tag_upos, c->n_tags);
	PARAM(pos_w, D, RC_UPOS_N, in);
	PARAM(pos_b, 1, RC_UPOS_N, 0);
	PARAM(tag_w, D, c->n_tags, in);
	PARAM(tag_b, 1, c->n_tags, 0);
	PARAM(bio_w, D, c->n_bio, in);
	PARAM(bio_b, 1, c->n_bio, 0);
	PARAM(dep_w, D, A, in);
	PARAM(dep_b, 1, A, 0);
	PARAM(head_w, D, A, in);
	PARAM(head_b, 1, A, 0);
	PARAM(arc_u, A, A, in_a);
	PARAM(arc_ub, 1, A, 0);
	PARAM(arc_root, 1, A, 0.1f);
	PARAM(dist_w, A, RC_NET_DIST, 0.05f);
	PARAM(dist_b, 1, RC_NET_DIST, 0);
	PARAM(ra_w, D, R, in);
	PARAM(ra_b, 1, R, 0);
	PARAM(rb_w, D, R, in);
	PARAM(rel_root, 1, R, 0.1f);
	PARAM(rel_w, R, c->n_rels, in_a);
	PARAM(rel_b, 1, c->n_rels, 0);
#undef PARAM
	batch_init(&x->batch, x);
	x->room = rc_calloc(GEMM_ROOM(BATCH_WORDS + D), sizeof(float));
	return x;
}
