/* net.c - training the network: forward and backward passes written out by hand, Adam, one thread, a fixed seed.
 *
 * A batch is a few sentences laid end to end; matrix products run over all its words at once, recurrences and arcs sentence by sentence. Losses are
 * cross-entropies, summed; a word that lacks an annotation (tag, head, name) adds nothing to that loss, so that treebanks, lists of tagged words and name
 * corpora train one encoder together. The passes of each part stand next to each other: X_forward, X_backward.
 */
#include "train/net_int.h"

#include <math.h>
#include <stdio.h>

/* Eight numbers at a time. */
typedef float v8 __attribute__((vector_size(32), aligned(4), may_alias));
#define AT(p) (*(v8 *)(uintptr_t)(p))
#define ALL(x) ((v8){x, x, x, x, x, x, x, x})

typedef int32_t i8 __attribute__((vector_size(32), may_alias));

/* rc_gate and its slope (model/shape.h) without a branch. */
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

static void param_transpose(param *p)
{
	p->ts = (p->r + 7) & ~7u;
	if (!p->t)
		p->t = rc_calloc((size_t)p->c * p->ts, sizeof(float));
	for (uint32_t i = 0; i < p->r; i++)
		for (uint32_t j = 0; j < p->c; j++)
			p->t[(size_t)j * p->ts + i] = p->w[(size_t)i * p->s + j];
}

static void adam(param *p, float rate, float b1t, float b2t)
{
	const float b1 = 0.9f, b2 = 0.98f;
	float step = rate * sqrtf(1 - b2t) / (1 - b1t);
	for (size_t i = 0; i < p->n; i++) {
		float g = p->g[i];
		p->m[i] = b1 * p->m[i] + (1 - b1) * g;
		p->v[i] = b2 * p->v[i] + (1 - b2) * g * g;
		p->w[i] -= step * p->m[i] / (sqrtf(p->v[i]) + 1e-8f);
		p->g[i] = 0;
	}
}

/* Rows of the word tables: only those that the batch touched. */
static void adam_rows(net *x, float rate)
{
	const float b1 = 0.9f, b2 = 0.98f;
	for (uint32_t k = 0; k < x->touched.n; k++) {
		size_t at = (size_t)x->touched.v[k] * RC_NET_T;
		x->is_touched[x->touched.v[k]] = 0;
		for (size_t i = at; i < at + RC_NET_T; i++) {
			float g = x->rows.g[i];
			x->rows.m[i] = b1 * x->rows.m[i] + (1 - b1) * g;
			x->rows.v[i] = b2 * x->rows.v[i] + (1 - b2) * g * g;
			x->rows.w[i] -= rate * x->rows.m[i] / (sqrtf(x->rows.v[i]) + 1e-6f);
			x->rows.g[i] = 0;
		}
	}
	x->touched.n = 0;
}

/* y[n][w.c] = x[n][w.r] w + b */
static void affine(const float *x, uint32_t xs, const param *w, const param *b, float *y, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (b)
			memcpy(y + (size_t)i * w->s, b->w, w->s * sizeof(float));
		else
			memset(y + (size_t)i * w->s, 0, w->s * sizeof(float));
	gemm(x, xs, 1, w->w, w->s, y, w->s, n, w->s, w->r);
}

/* Given dy: adds to w.g, b.g and dx (NULL: not wanted). */
static void affine_back(const float *x, uint32_t xs, param *w, param *b, const float *dy, float *dx, uint32_t dxs, uint32_t n)
{
	gemm(x, 1, xs, dy, w->s, w->g, w->s, w->r, w->s, n);
	for (uint32_t i = 0; b && i < n; i++)
		for (uint32_t j = 0; j < w->s; j++)
			b->g[j] += dy[(size_t)i * w->s + j];
	if (dx)
		gemm(dy, w->s, 1, w->t, w->ts, dx, dxs, n, w->ts, w->c);
}

/* ---- input ---- */

static uint32_t known_row(const word *w)
{
	return RC_HASH_ROWS + N_BANKS + (uint32_t)w->t;
}

static void add_row(float *out, const float *row)
{
	for (uint32_t j = 0; j < RC_NET_T; j++)
		out[j] += row[j];
}

static void input_forward(net *x, batch *b, bool train)
{
	for (uint32_t i = 0; i < b->n; i++) {
		const word *w = b->w[i];
		float *o = b->x[0] + (size_t)i * RC_NET_D;
		memset(o, 0, RC_NET_D * sizeof(float));
		b->drop_word[i] = train && rng_unit(&x->rng) < 0.15f;
		bool drop_vector = train && rng_unit(&x->rng) < 0.1f;
		if (w->p >= 0 && !drop_vector)
			memcpy(o, x->config.vectors + (size_t)w->p * RC_NET_P, RC_NET_P * sizeof(float));
		o += RC_NET_P;
		for (uint32_t k = 0; k < w->n_rows; k++)
			add_row(o, x->rows.w + (size_t)w->row[k] * RC_NET_T);
		add_row(o, x->rows.w + (size_t)(RC_HASH_ROWS + w->bank) * RC_NET_T);
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
	float *g = x->rows.g + (size_t)row * RC_NET_T;
	for (uint32_t j = 0; j < RC_NET_T; j++)
		g[j] += d[j];
}

static void input_backward(net *x, batch *b)
{
	for (uint32_t i = 0; i < b->n; i++) {
		const word *w = b->w[i];
		const float *d = b->dx + (size_t)i * RC_NET_D + RC_NET_P;
		for (uint32_t k = 0; k < w->n_rows; k++)
			add_grad(x, w->row[k], d);
		add_grad(x, RC_HASH_ROWS + w->bank, d);
		if (w->t >= 0 && !b->drop_word[i])
			add_grad(x, known_row(w), d);
	}
}

/* ---- dropout ---- */

static void dropout(net *x, const float *in, float *out, float *mask, size_t n, float rate, bool train)
{
	float keep = 1 / (1 - rate);
	for (size_t i = 0; i < n; i++) {
		mask[i] = !train ? 1 : rng_unit(&x->rng) < rate ? 0 : keep;
		out[i] = in[i] * mask[i];
	}
}

/* ---- encoder ---- */

/* Eight cells of one direction of one layer over one sentence. u: [n][6H] (z, f, r of each direction); in, out at the direction's columns; c: [n + 1][H]. */
static void unit_forward(const layer *l, uint32_t dir, const float *u, const float *in, float *c, float *out, uint32_t n)
{
	enum { H = RC_NET_H };
	const float *v = l->v.w + dir * 4 * H;
	for (uint32_t j = 0; j < H; j += 8) {
		v8 vf = AT(v + j), vr = AT(v + H + j), bf = AT(v + 2 * H + j), br = AT(v + 3 * H + j), state = ALL(0);
		for (uint32_t k = 0; k < n; k++) {
			uint32_t i = dir ? n - 1 - k : k;
			const float *z = u + (size_t)i * 6 * H + dir * 3 * H + j;
			v8 f = gate(AT(z + H) + vf * state + bf), r = gate(AT(z + 2 * H) + vr * state + br);
			state = f * state + (1 - f) * AT(z);
			AT(c + (size_t)(k + 1) * H + j) = state;
			AT(out + (size_t)i * RC_NET_D + dir * H + j) = r * state + (1 - r) * AT(in + (size_t)i * RC_NET_D + dir * H + j);
		}
	}
}

static void unit_backward(layer *l, uint32_t dir, const float *u, const float *in, const float *c, const float *dout, float *du, float *din, uint32_t n)
{
	enum { H = RC_NET_H };
	const float *v = l->v.w + dir * 4 * H;
	float *g = l->v.g + dir * 4 * H;
	for (uint32_t j = 0; j < H; j += 8) {
		v8 vf = AT(v + j), vr = AT(v + H + j), bf = AT(v + 2 * H + j), br = AT(v + 3 * H + j);
		v8 dc = ALL(0), gvf = ALL(0), gvr = ALL(0), gbf = ALL(0), gbr = ALL(0);
		for (uint32_t k = n; k-- > 0;) {
			uint32_t i = dir ? n - 1 - k : k;
			const float *zp = u + (size_t)i * 6 * H + dir * 3 * H + j;
			size_t at = (size_t)i * RC_NET_D + dir * H + j;
			v8 z = AT(zp), x = AT(in + at), d = AT(dout + at), cp = AT(c + (size_t)k * H + j), cn = AT(c + (size_t)(k + 1) * H + j);
			v8 af = AT(zp + H) + vf * cp + bf, ar = AT(zp + 2 * H) + vr * cp + br, f = gate(af), r = gate(ar);
			dc += d * r;
			v8 daf = dc * (cp - z) * gate_slope(af), dar = d * (cn - x) * gate_slope(ar);
			float *dz = du + (size_t)i * 6 * H + dir * 3 * H + j;
			AT(din + at) += d * (1 - r);
			AT(dz) = dc * (1 - f);
			AT(dz + H) = daf;
			AT(dz + 2 * H) = dar;
			gvf += daf * cp;
			gvr += dar * cp;
			gbf += daf;
			gbr += dar;
			dc = dc * f + daf * vf + dar * vr;
		}
		AT(g + j) += gvf;
		AT(g + H + j) += gvr;
		AT(g + 2 * H + j) += gbf;
		AT(g + 3 * H + j) += gbr;
	}
}

static void encoder_forward(net *x, batch *b, bool train)
{
	enum { H = RC_NET_H, D = RC_NET_D };
	for (uint32_t l = 0; l < RC_NET_LAYERS; l++) {
		dropout(x, b->x[l], b->xd[l], b->mask[l], (size_t)b->n * D, l == 0 ? 0.1f : 0.25f, train);
		affine(b->xd[l], D, &x->layer[l].w, NULL, b->u[l], b->n);
		for (uint32_t s = 0; s < b->n_sents; s++) {
			size_t at = b->beg[s];
			uint32_t n = b->beg[s + 1] - b->beg[s];
			for (uint32_t dir = 0; dir < 2; dir++) {
				float *c = b->c[l][dir] + (at + s) * H;
				memset(c, 0, H * sizeof(float));
				unit_forward(&x->layer[l], dir, b->u[l] + at * 6 * H, b->xd[l] + at * D, c, b->x[l + 1] + at * D, n);
			}
		}
	}
	dropout(x, b->x[RC_NET_LAYERS], b->h, b->mask[RC_NET_LAYERS], (size_t)b->n * D, 0.25f, train);
}

/* b->dh holds the gradient of b->h; leaves that of the input in b->dx. */
static void encoder_backward(net *x, batch *b)
{
	enum { H = RC_NET_H, D = RC_NET_D };
	size_t nd = (size_t)b->n * D;
	for (size_t i = 0; i < nd; i++)
		b->dh[i] *= b->mask[RC_NET_LAYERS][i];
	for (uint32_t l = RC_NET_LAYERS; l-- > 0;) {
		memset(b->dx, 0, nd * sizeof(float));
		for (uint32_t s = 0; s < b->n_sents; s++) {
			size_t at = b->beg[s];
			uint32_t n = b->beg[s + 1] - b->beg[s];
			for (uint32_t dir = 0; dir < 2; dir++)
				unit_backward(&x->layer[l], dir, b->u[l] + at * 6 * H, b->xd[l] + at * D, b->c[l][dir] + (at + s) * H,
				              b->dh + at * D, b->du + at * 6 * H, b->dx + at * D, n);
		}
		affine_back(b->xd[l], D, &x->layer[l].w, NULL, b->du, b->dx, D, b->n);
		for (size_t i = 0; i < nd; i++)
			b->dh[i] = b->dx[i] *= b->mask[l][i];
	}
}

/* ---- heads ---- */

static void softmax(float *p, uint32_t n)
{
	float max = p[0], sum = 0;
	for (uint32_t i = 1; i < n; i++)
		max = p[i] > max ? p[i] : max;
	for (uint32_t i = 0; i < n; i++)
		sum += p[i] = expf(p[i] - max);
	for (uint32_t i = 0; i < n; i++)
		p[i] /= sum;
}

static uint32_t best_of(const float *p, uint32_t n)
{
	uint32_t best = 0;
	for (uint32_t i = 1; i < n; i++)
		if (p[i] > p[best])
			best = i;
	return best;
}

/* Turns logits into their gradient for one gold class; zero where there is none. */
static void cross_entropy(float *p, uint32_t n, uint32_t stride, int32_t gold, float weight, double *loss)
{
	if (gold < 0) {
		memset(p, 0, stride * sizeof(float));
		return;
	}
	softmax(p, n);
	*loss -= log((double)p[gold] + 1e-9);
	p[gold] -= 1;
	for (uint32_t i = 0; i < n; i++)
		p[i] *= weight;
	for (uint32_t i = n; i < stride; i++)
		p[i] = 0;
}

/* Only the part of speech is known: any tag that has it will do. */
static void cross_entropy_upos(const net *x, float *p, int32_t upos)
{
	uint32_t n = x->config.n_tags;
	float sum = 1e-9f;
	softmax(p, n);
	for (uint32_t i = 0; i < n; i++)
		sum += x->config.tag_upos[i] == upos ? p[i] : 0;
	for (uint32_t i = 0; i < n; i++)
		p[i] -= x->config.tag_upos[i] == upos ? p[i] / sum : 0;
}

static void tag_pass(net *x, batch *b, bool train)
{
	affine(b->h, RC_NET_D, &x->tag_w, &x->tag_b, b->tag, b->n);
	for (uint32_t i = 0; i < b->n; i++) {
		float *p = b->tag + (size_t)i * x->tag_w.s;
		const word *w = b->w[i];
		if (!train) {
			uint32_t best = best_of(p, x->config.n_tags);
			x->seen.tags += w->tag >= 0;
			x->seen.tag_ok += w->tag >= 0 && (int32_t)best == w->tag;
			x->seen.upos_ok += w->tag >= 0 && x->config.tag_upos[best] == x->config.tag_upos[w->tag];
		} else if (w->tag < 0 && w->upos >= 0) {
			cross_entropy_upos(x, p, w->upos);
		} else {
			cross_entropy(p, x->config.n_tags, x->tag_w.s, w->tag, 1, &x->loss);
		}
	}
	if (train)
		affine_back(b->h, RC_NET_D, &x->tag_w, &x->tag_b, b->tag, b->dh, RC_NET_D, b->n);
}

static void bio_pass(net *x, batch *b, bool train)
{
	affine(b->h, RC_NET_D, &x->bio_w, &x->bio_b, b->bio, b->n);
	for (uint32_t i = 0; i < b->n; i++) {
		float *p = b->bio + (size_t)i * x->bio_w.s;
		if (train) {
			cross_entropy(p, x->config.n_bio, x->bio_w.s, b->w[i]->bio, 1, &x->loss);
		} else if (b->w[i]->bio >= 0) {
			x->seen.bios++;
			x->seen.bio_ok += (int32_t)best_of(p, x->config.n_bio) == b->w[i]->bio;
		}
	}
	if (train)
		affine_back(b->h, RC_NET_D, &x->bio_w, &x->bio_b, b->bio, b->dh, RC_NET_D, b->n);
}

static void leaky(float *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		p[i] = p[i] > 0 ? p[i] : 0.1f * p[i];
}

static void leaky_back(const float *p, float *d, size_t n)
{
	for (size_t i = 0; i < n; i++)
		d[i] = p[i] > 0 ? d[i] : 0.1f * d[i];
}

/* Scores of one sentence: s[i][0] the root, s[i][1 + j] word j as head of word i. */
static void arc_scores(net *x, batch *b, uint32_t at, uint32_t n, float *s, uint32_t stride)
{
	enum { A = RC_NET_ARC };
	const float *d = b->du_arc + (size_t)at * A, *q = b->dist + (size_t)at * RC_NET_DIST;
	memset(s, 0, (size_t)n * stride * sizeof(float));
	memset(b->ht, 0, (size_t)A * stride * sizeof(float)); /* heads, transposed, the root first */
	for (uint32_t k = 0; k < A; k++) {
		b->ht[(size_t)k * stride] = x->arc_root.w[k];
		for (uint32_t j = 0; j < n; j++)
			b->ht[(size_t)k * stride + 1 + j] = b->head[(size_t)(at + j) * A + k];
	}
	gemm(d, A, 1, b->ht, stride, s, stride, n, stride, A);
	for (uint32_t i = 0; i < n; i++) {
		float *si = s + (size_t)i * stride;
		si[0] += q[i * RC_NET_DIST];
		for (uint32_t j = 0; j < n; j++)
			si[1 + j] += j == i ? -1e9f : q[i * RC_NET_DIST + rc_dist_class((int32_t)j - (int32_t)i)];
	}
}

static void arc_sentence_back(net *x, batch *b, uint32_t at, uint32_t n, const float *s, uint32_t stride)
{
	enum { A = RC_NET_ARC };
	float *dd = b->ddu_arc + (size_t)at * A, *dq = b->ddist + (size_t)at * RC_NET_DIST;
	for (uint32_t i = 0; i < n; i++) {
		const float *si = s + (size_t)i * stride;
		dq[i * RC_NET_DIST] += si[0];
		for (uint32_t j = 0; j < n; j++)
			if (j != i)
				dq[i * RC_NET_DIST + rc_dist_class((int32_t)j - (int32_t)i)] += si[1 + j];
		for (uint32_t k = 0; k < A; k++)
			x->arc_root.g[k] += si[0] * b->du_arc[(size_t)(at + i) * A + k];
		for (uint32_t k = 0; k < A; k++)
			dd[i * A + k] += si[0] * x->arc_root.w[k];
	}
	gemm(s + 1, stride, 1, b->head + (size_t)at * A, A, dd, A, n, A, n);
	gemm(s + 1, 1, stride, b->du_arc + (size_t)at * A, A, b->dhead + (size_t)at * A, A, n, A, n);
}

static void rel_pass(net *x, batch *b, uint32_t at, uint32_t n, const int32_t *head, bool train)
{
	enum { R = RC_NET_REL };
	float t[R], logit[256], dt[R];
	for (uint32_t i = 0; i < n; i++) {
		const word *w = b->w[at + i];
		if (w->head == -2 || head[i] == -2)
			continue;
		const float *a = b->ra + (size_t)(at + i) * R;
		const float *h = head[i] < 0 ? x->rel_root.w : b->rb + (size_t)(at + (uint32_t)head[i]) * R;
		for (uint32_t k = 0; k < R; k++)
			t[k] = a[k] + h[k];
		leaky(t, R);
		memcpy(logit, x->rel_b.w, x->rel_w.s * sizeof(float));
		gemm(t, R, 1, x->rel_w.w, x->rel_w.s, logit, x->rel_w.s, 1, x->rel_w.s, R);
		if (!train) {
			x->seen.las_ok += head[i] == w->head && best_of(logit, x->config.n_rels) == w->rel;
			continue;
		}
		cross_entropy(logit, x->config.n_rels, x->rel_w.s, w->rel, 1, &x->loss);
		memset(dt, 0, sizeof dt);
		for (uint32_t j = 0; j < x->rel_w.s; j++)
			x->rel_b.g[j] += logit[j];
		gemm(t, 1, 1, logit, x->rel_w.s, x->rel_w.g, x->rel_w.s, R, x->rel_w.s, 1);
		gemm(logit, x->rel_w.s, 1, x->rel_w.t, x->rel_w.ts, dt, R, 1, R, x->rel_w.c);
		leaky_back(t, dt, R);
		float *da = b->dra + (size_t)(at + i) * R;
		float *dh = head[i] < 0 ? x->rel_root.g : b->drb + (size_t)(at + (uint32_t)head[i]) * R;
		for (uint32_t k = 0; k < R; k++) {
			da[k] += dt[k];
			dh[k] += dt[k];
		}
	}
}

static void tree_sentence(net *x, batch *b, uint32_t s, bool train)
{
	uint32_t at = b->beg[s], n = b->beg[s + 1] - at, stride = (n + 1 + 7) & ~7u;
	int32_t head[MAX_SENT];
	if (b->w[at]->head == -2)
		return;
	arc_scores(x, b, at, n, b->score, stride);
	for (uint32_t i = 0; i < n; i++) {
		const word *w = b->w[at + i];
		float *si = b->score + (size_t)i * stride;
		if (!train) {
			head[i] = (int32_t)best_of(si, n + 1) - 1;
			x->seen.heads++;
			x->seen.uas_ok += head[i] == w->head;
		} else {
			head[i] = w->head;
			cross_entropy(si, n + 1, stride, w->head + 1, 1, &x->loss);
		}
	}
	if (train)
		arc_sentence_back(x, b, at, n, b->score, stride);
	rel_pass(x, b, at, n, head, train);
}

static void tree_pass(net *x, batch *b, bool train)
{
	enum { A = RC_NET_ARC, R = RC_NET_REL, D = RC_NET_D };
	size_t na = (size_t)b->n * A * sizeof(float);
	affine(b->h, D, &x->dep_w, &x->dep_b, b->dep, b->n);
	affine(b->h, D, &x->head_w, &x->head_b, b->head, b->n);
	leaky(b->dep, (size_t)b->n * A);
	leaky(b->head, (size_t)b->n * A);
	affine(b->dep, A, &x->arc_u, &x->arc_ub, b->du_arc, b->n);
	affine(b->dep, A, &x->dist_w, &x->dist_b, b->dist, b->n);
	affine(b->h, D, &x->ra_w, &x->ra_b, b->ra, b->n);
	affine(b->h, D, &x->rb_w, NULL, b->rb, b->n);
	memset(b->ddu_arc, 0, na);
	memset(b->dhead, 0, na);
	memset(b->ddep, 0, na);
	memset(b->ddist, 0, (size_t)b->n * RC_NET_DIST * sizeof(float));
	memset(b->dra, 0, (size_t)b->n * R * sizeof(float));
	memset(b->drb, 0, (size_t)b->n * R * sizeof(float));
	for (uint32_t s = 0; s < b->n_sents; s++)
		tree_sentence(x, b, s, train);
	if (!train)
		return;
	affine_back(b->dep, A, &x->arc_u, &x->arc_ub, b->ddu_arc, b->ddep, A, b->n);
	affine_back(b->dep, A, &x->dist_w, &x->dist_b, b->ddist, b->ddep, A, b->n);
	leaky_back(b->dep, b->ddep, (size_t)b->n * A);
	leaky_back(b->head, b->dhead, (size_t)b->n * A);
	affine_back(b->h, D, &x->dep_w, &x->dep_b, b->ddep, b->dh, D, b->n);
	affine_back(b->h, D, &x->head_w, &x->head_b, b->dhead, b->dh, D, b->n);
	affine_back(b->h, D, &x->ra_w, &x->ra_b, b->dra, b->dh, D, b->n);
	affine_back(b->h, D, &x->rb_w, NULL, b->drb, b->dh, D, b->n);
}

/* ---- batches ---- */

static void batch_init(batch *b, const net *x)
{
	enum { D = RC_NET_D, H = RC_NET_H };
	size_t n = MAX_BATCH;
	b->w = rc_calloc(n, sizeof *b->w);
	b->drop_word = rc_calloc(n, 1);
#define FLOATS(field, count) b->field = rc_calloc((count), sizeof(float))
	for (uint32_t l = 0; l <= RC_NET_LAYERS; l++) {
		FLOATS(x[l], n * D);
		FLOATS(mask[l], n * D);
		if (l == RC_NET_LAYERS)
			break;
		FLOATS(xd[l], n * D);
		FLOATS(u[l], n * 6 * H);
		FLOATS(c[l][0], n * 2 * H);
		FLOATS(c[l][1], n * 2 * H);
	}
	FLOATS(h, n * D);
	FLOATS(dh, n * D);
	FLOATS(dx, n * D);
	FLOATS(du, n * 6 * H);
	FLOATS(tag, n * x->tag_w.s);
	FLOATS(bio, n * x->bio_w.s);
	float **arcs[] = {&b->dep, &b->head, &b->du_arc, &b->ddep, &b->dhead, &b->ddu_arc};
	for (uint32_t i = 0; i < 6; i++)
		*arcs[i] = rc_calloc(n * RC_NET_ARC, sizeof(float));
	float **rels[] = {&b->ra, &b->rb, &b->dra, &b->drb};
	for (uint32_t i = 0; i < 4; i++)
		*rels[i] = rc_calloc(n * RC_NET_REL, sizeof(float));
	FLOATS(dist, n * RC_NET_DIST);
	FLOATS(ddist, n * RC_NET_DIST);
	FLOATS(score, (size_t)MAX_SENT * (MAX_SENT + 8));
	FLOATS(ht, (size_t)RC_NET_ARC * (MAX_SENT + 8));
#undef FLOATS
}

static bool batch_add(batch *b, const sentence *s)
{
	uint32_t n = s->n < MAX_SENT ? s->n : 0;
	if (b->n + n > MAX_BATCH || b->n_sents == MAX_BATCH_SENTS || (b->n_sents && b->n + n > BATCH_WORDS))
		return false;
	if (!n)
		return true;
	b->beg[b->n_sents++] = b->n;
	for (uint32_t i = 0; i < n; i++)
		b->w[b->n++] = &s->w[i];
	b->beg[b->n_sents] = b->n;
	return true;
}

static void forward(net *x, batch *b, bool train)
{
	input_forward(x, b, train);
	encoder_forward(x, b, train);
	memset(b->dh, 0, (size_t)b->n * RC_NET_D * sizeof(float));
	tag_pass(x, b, train);
	tree_pass(x, b, train);
	bio_pass(x, b, train);
}

static void step(net *x, batch *b, float rate)
{
	for (uint32_t k = 0; k < x->n_params; k++)
		if (x->param[k]->r > 1)
			param_transpose(x->param[k]);
	forward(x, b, true);
	encoder_backward(x, b);
	input_backward(x, b);
	double norm = 0;
	for (uint32_t k = 0; k < x->n_params; k++)
		for (size_t i = 0; i < x->param[k]->n; i++)
			norm += (double)x->param[k]->g[i] * (double)x->param[k]->g[i];
	x->norm += sqrt(norm);
	x->b1t *= 0.9f;
	x->b2t *= 0.98f;
	for (uint32_t k = 0; k < x->n_params; k++)
		adam(x->param[k], rate, x->b1t, x->b2t);
	adam_rows(x, rate);
}

static void report(net *x, const sentences *dev, uint32_t epoch)
{
	batch *b = &x->batch;
	x->seen = (struct seen){0};
	for (uint32_t i = 0; i < dev->n;) {
		b->n = b->n_sents = 0;
		while (i < dev->n && batch_add(b, &dev->v[i]))
			i++;
		if (b->n)
			forward(x, b, false);
	}
	const struct seen *s = &x->seen;
	fprintf(stderr, "epoch %2u loss %.3f norm %.2f: upos %.2f tag %.2f uas %.2f las %.2f bio %.2f\n", epoch, x->loss / (x->words + 1), x->norm / (x->steps + 1),
	        100.0 * s->upos_ok / (s->tags + 1), 100.0 * s->tag_ok / (s->tags + 1), 100.0 * s->uas_ok / (s->heads + 1),
	        100.0 * s->las_ok / (s->heads + 1), 100.0 * s->bio_ok / (s->bios + 1));
	x->loss = x->words = x->norm = x->steps = 0;
}

void net_report(const net *x)
{
	const struct seen *s = &x->seen;
	printf("UPOS %.2f, tags %.2f, UAS %.2f, LAS %.2f, name labels %.2f %%.\n", 100.0 * s->upos_ok / (s->tags + 1), 100.0 * s->tag_ok / (s->tags + 1),
	       100.0 * s->uas_ok / (s->heads + 1), 100.0 * s->las_ok / (s->heads + 1), 100.0 * s->bio_ok / (s->bios + 1));
}

/* Sentences in random order. */
static void epoch_order(net *x, const sentences *train, uint32_t *order)
{
	for (uint32_t i = 0; i < train->n; i++)
		order[i] = i;
	for (uint32_t i = train->n; i > 1; i--) {
		uint32_t j = rng_next(&x->rng) % i, t = order[i - 1];
		order[i - 1] = order[j];
		order[j] = t;
	}
}

void net_train(net *x, const sentences *train, const sentences *dev)
{
	batch *b = &x->batch;
	uint32_t *order = rc_calloc(train->n, sizeof *order);
	uint64_t total = (uint64_t)train->n * x->config.epochs, done = 0;
	for (uint32_t e = 1; e <= x->config.epochs; e++) {
		epoch_order(x, train, order);
		for (uint32_t i = 0; i < train->n;) {
			uint32_t before = i;
			b->n = b->n_sents = 0;
			while (i < train->n && batch_add(b, &train->v[order[i]]))
				i++;
			done += i - before;
			float t = (float)done / (float)total, warm = x->b2t > 0.2f ? 0.3f : 1;
			if (b->n)
				step(x, b, 0.003f * warm * (t < 0.25f ? 1 : (1 - t) / 0.75f) + 1e-6f);
			x->words += b->n;
			x->steps++;
		}
		report(x, dev, e);
	}
	rc_free(order);
}

net *net_new(const net_config *c)
{
	enum { D = RC_NET_D, H = RC_NET_H, A = RC_NET_ARC, R = RC_NET_REL };
	net *x = rc_calloc(1, sizeof *x);
	x->config = *c;
	x->rng.s = c->seed * 0x9e3779b97f4a7c15u + 1;
	x->b1t = x->b2t = 1;
	rng *g = &x->rng;
	uint32_t n_rows = RC_HASH_ROWS + N_BANKS + c->n_words;
	param_init(&x->rows, "rows", n_rows, RC_NET_T, 0.05f, g);
	x->is_touched = rc_calloc(n_rows, 1);
#define PARAM(field, r, c_, scale) (param_init(&x->field, #field, (r), (c_), (scale), g), x->param[x->n_params++] = &x->field)
	for (uint32_t l = 0; l < RC_NET_LAYERS; l++) {
		PARAM(layer[l].w, D, 6 * H, sqrtf(3.0f / D));
		PARAM(layer[l].v, 1, 8 * H, 0.1f);
		for (uint32_t dir = 0; dir < 2; dir++)
			for (uint32_t j = 0; j < 2 * H; j++)
				x->layer[l].v.w[dir * 4 * H + 2 * H + j] = 0;
	}
	float in = sqrtf(3.0f / D), in_a = sqrtf(3.0f / A);
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
	return x;
}
