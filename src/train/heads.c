/* heads.c - what is read off the encoder: tags, names, arcs, relations; losses and their way back; what teachers say in place of annotation.
 *
 * Losses are cross-entropies, summed. A word that lacks an annotation adds nothing to that loss, unless teachers stand in (batch.soft): then the target is the mean of their
 * probabilities instead of one class (Hinton et al. 2015, "Distilling the Knowledge in a Neural Network").
 */
#include "train/net_int.h"

#include <math.h>

enum { A = RC_NET_ARC, R = RC_NET_REL, D = RC_NET_D };

/* ---- classes ---- */

/* e to the power of x, for x of at most 0: a polynomial between whole powers of two. */
static inline v8 exp8(v8 x)
{
	x = x * 1.44269504f;
	x = (v8)(((i8)x & (x > -126)) | ((i8)ALL(-126) & ~(x > -126)));
	i8 whole = __builtin_convertvector(x - 0.5f, i8); /* towards zero: x is not positive */
	v8 f = x - __builtin_convertvector(whole, v8);
	v8 p = 1 + f * (0.693147181f + f * (0.240226507f + f * (0.0555041087f + f * (0.00961812911f + f * 0.00133335581f))));
	return p * (v8)((whole + 127) << 23);
}

/* p has room for a multiple of eight; what lies beyond n comes out 0. */
static void softmax(float *p, uint32_t n)
{
	uint32_t end = (n + 7) & ~7u;
	float max = p[0], total = 0;
	for (uint32_t i = 1; i < n; i++)
		max = p[i] > max ? p[i] : max;
	for (uint32_t i = n; i < end; i++)
		p[i] = -1e30f;
	v8 sum = ALL(0);
	for (uint32_t i = 0; i < end; i += 8)
		sum += AT(p + i) = exp8(AT(p + i) - max);
	for (uint32_t i = n; i < end; i++)
		p[i] = 0;
	for (uint32_t i = 0; i < 8; i++)
		total += sum[i];
	float by = 1 / total;
	for (uint32_t i = 0; i < end; i += 8)
		AT(p + i) *= by;
}

static uint32_t best_of(const float *p, uint32_t n)
{
	uint32_t best = 0;
	for (uint32_t i = 1; i < n; i++)
		if (p[i] > p[best])
			best = i;
	return best;
}

/* Turns logits into their gradient: for one gold class, for probabilities, or none. */
static void loss_of(net *x, float *p, uint32_t n, uint32_t stride, int32_t gold, const float *soft)
{
	if (gold < 0 && !soft) {
		memset(p, 0, stride * sizeof(float));
		return;
	}
	softmax(p, n);
	if (gold >= 0) {
		x->loss -= log((double)p[gold] + 1e-9);
		p[gold] -= 1;
	} else {
		for (uint32_t i = 0; i < n; i++)
			p[i] -= soft[i];
	}
	for (uint32_t i = n; i < stride; i++)
		p[i] = 0;
}

static bool is_soft(const batch *b, uint32_t s)
{
	return b->says[s] != NULL;
}

/* ---- tags and names ---- */

/* How much each part of speech of a word counts; only those that do are asked for their bundles. On the development set that is the best one. */
static void tag_shares(net *x, batch *b, uint32_t i, bool soft, bool train)
{
	float *share = b->share + (size_t)i * RC_UPOS_N;
	const float *say = b->soft_tag + (size_t)i * x->tag_w.s;
	const word *w = b->w[i];
	memset(share, 0, RC_UPOS_N * sizeof *share);
	if (!train) {
		share[best_of(b->pos + (size_t)i * x->pos_w.s, RC_UPOS_N)] = 1;
	} else if (w->tag >= 0) {
		share[x->config.tag_upos[w->tag]] = 1;
	} else if (soft) {
		for (uint32_t t = 0; t < x->config.n_tags; t++)
			share[x->config.tag_upos[t]] += say[t];
		if (w->upos >= 0 && share[w->upos] >= 0.02f) /* otherwise other conventions, or a slip */
			for (int32_t u = 0; u < RC_UPOS_N; u++)
				share[u] = u == w->upos ? share[u] : 0;
	}
}

/* The words that are asked for the bundles of one part of speech, and the columns of the matrix that hold them: in whole vectors, so that others' may stand at either end. */
typedef struct asked {
	uint32_t n, of[BATCH_WORDS], from, to, left, width;
} asked;

/* Lays their rows of h together in b->some_h. False: no word, or a part of speech whose bundle is known. */
static bool ask(const net *x, batch *b, uint32_t upos, asked *a)
{
	*a = (asked){.from = x->tags.from[upos], .to = x->tags.from[upos + 1]};
	a->left = a->from & ~7u;
	a->width = ((a->to + 7) & ~7u) - a->left;
	for (uint32_t i = 0; a->to - a->from > 1 && i < b->n; i++)
		if (b->share[(size_t)i * RC_UPOS_N + upos] > 0) {
			memcpy(b->some_h + (size_t)a->n * D, b->h + (size_t)i * D, D * sizeof(float));
			a->of[a->n++] = i;
		}
	return a->n > 0;
}

static void tags_forward(net *x, batch *b)
{
	asked a;
	for (uint32_t u = 0; u < RC_UPOS_N; u++) {
		if (!ask(x, b, u, &a))
			continue;
		for (uint32_t k = 0; k < a.n; k++)
			memcpy(b->some_tags + (size_t)k * a.width, x->tag_b.w + a.left, a.width * sizeof(float));
		gemm(b->some_h, D, 1, x->tag_w.w + a.left, x->tag_w.s, 1, b->some_tags, a.width, a.n, a.width, D, x->room);
		for (uint32_t k = 0; k < a.n; k++)
			memcpy(b->tag + (size_t)a.of[k] * x->tag_w.s + a.from, b->some_tags + (size_t)k * a.width + (a.from - a.left), (a.to - a.from) * sizeof(float));
	}
}

static void tags_backward(net *x, batch *b)
{
	asked a;
	for (uint32_t u = 0; u < RC_UPOS_N; u++) {
		if (!ask(x, b, u, &a))
			continue;
		memset(b->some_tags, 0, (size_t)a.n * a.width * sizeof(float));
		for (uint32_t k = 0; k < a.n; k++) {
			float *to = b->some_tags + (size_t)k * a.width;
			memcpy(to + (a.from - a.left), b->tag + (size_t)a.of[k] * x->tag_w.s + a.from, (a.to - a.from) * sizeof(float));
			for (uint32_t j = 0; j < a.width; j += 8)
				AT(x->tag_b.g + a.left + j) += AT(to + j);
		}
		gemm(b->some_h, 1, D, b->some_tags, a.width, 1, x->tag_w.g + a.left, x->tag_w.s, D, a.width, a.n, x->room);
		memset(b->some_h, 0, (size_t)a.n * D * sizeof(float));
		gemm(b->some_tags, a.width, 1, x->tag_w.w + a.left, 1, x->tag_w.s, b->some_h, D, a.n, D, a.width, x->room);
		for (uint32_t k = 0; k < a.n; k++)
			for (uint32_t j = 0; j < D; j += 8)
				AT(b->dh + (size_t)a.of[k] * D + j) += AT(b->some_h + (size_t)k * D + j);
	}
}

/* The bundles of one part of speech given that part: probabilities into g[], which has room for a multiple of eight. */
static uint32_t bundles(const net *x, const float *p, uint32_t upos, float g[MAX_BUNDLES])
{
	uint32_t from = x->tags.from[upos], n = x->tags.from[upos + 1] - from;
	memcpy(g, p + from, n * sizeof *g);
	if (n)
		softmax(g, n);
	return n;
}

/* A word's tag is known: its part of speech, then its bundle among those of that part. */
static void loss_of_tag(net *x, float *q, float *p, int32_t tag)
{
	float g[MAX_BUNDLES];
	uint32_t upos = x->config.tag_upos[tag], from = x->tags.from[upos], gold = x->tags.column[tag] - from, n = bundles(x, p, upos, g);
	loss_of(x, q, RC_UPOS_N, x->pos_w.s, (int32_t)upos, NULL);
	x->loss -= log((double)g[gold] + 1e-9);
	for (uint32_t k = 0; k < n; k++)
		p[from + k] = g[k] - (k == gold);
}

/* The teachers' say[tag], of the parts of speech that count. */
static void loss_of_tag_soft(net *x, float *q, float *p, const float *say, const float *share)
{
	float g[MAX_BUNDLES], all = 0;
	for (uint32_t u = 0; u < RC_UPOS_N; u++)
		all += share[u];
	float by = all > 0 ? 1 / all : 0;
	softmax(q, RC_UPOS_N);
	for (uint32_t u = 0; u < RC_UPOS_N; u++) {
		uint32_t from = x->tags.from[u], n = share[u] > 0 ? bundles(x, p, u, g) : 0;
		q[u] -= share[u] * by;
		for (uint32_t k = 0; k < n; k++)
			p[from + k] = (share[u] * g[k] - say[x->tags.tag[from + k]]) * by;
	}
}

static void tag_losses(net *x, batch *b, uint32_t i, bool soft)
{
	float *p = b->tag + (size_t)i * x->tag_w.s, *q = b->pos + (size_t)i * x->pos_w.s;
	const word *w = b->w[i];
	if (w->tag >= 0) {
		loss_of_tag(x, q, p, w->tag);
	} else if (soft) {
		loss_of_tag_soft(x, q, p, b->soft_tag + (size_t)i * x->tag_w.s, b->share + (size_t)i * RC_UPOS_N);
	} else { /* any bundle will do */
		loss_of(x, q, RC_UPOS_N, x->pos_w.s, w->upos, NULL);
	}
	loss_of(x, b->bio + (size_t)i * x->bio_w.s, x->config.n_bio, x->bio_w.s, w->bio, soft && x->config.has_names ? b->soft_bio + (size_t)i * x->bio_w.s : NULL);
}

static void tag_counts(net *x, const batch *b, uint32_t i)
{
	const word *w = b->w[i];
	if (w->tag >= 0) {
		uint32_t upos = best_of(b->pos + (size_t)i * x->pos_w.s, RC_UPOS_N), from = x->tags.from[upos], n = x->tags.from[upos + 1] - from;
		uint32_t best = n ? x->tags.tag[from + best_of(b->tag + (size_t)i * x->tag_w.s + from, n)] : RC_NONE;
		x->seen.tags++;
		x->seen.tag_ok += (int32_t)best == w->tag;
		x->seen.upos_ok += upos == x->config.tag_upos[w->tag];
	}
	if (w->bio >= 0) {
		x->seen.bios++;
		x->seen.bio_ok += (int32_t)best_of(b->bio + (size_t)i * x->bio_w.s, x->config.n_bio) == w->bio;
	}
}

/* Probabilities of whole tags, times `share`, into sum[tag]. */
static void add_tags(const net *x, float *q, const float *p, float *sum, float share)
{
	float g[MAX_BUNDLES];
	softmax(q, RC_UPOS_N);
	for (uint32_t u = 0; u < RC_UPOS_N; u++) {
		uint32_t from = x->tags.from[u], n = bundles(x, p, u, g);
		for (uint32_t k = 0; k < n; k++)
			sum[x->tags.tag[from + k]] += q[u] * g[k] * share;
	}
}

/* ---- arcs ---- */

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

static uint32_t score_stride(uint32_t n)
{
	return (n + 1 + 7) & ~7u;
}

/* Scores of one sentence: s[i][0] the root, s[i][1 + j] word j as head of word i. */
static void arc_scores(net *x, batch *b, uint32_t at, uint32_t n, float *s)
{
	uint32_t stride = score_stride(n);
	const float *d = b->arc + (size_t)at * A, *q = b->dist + (size_t)at * RC_NET_DIST;
	memset(s, 0, (size_t)n * stride * sizeof(float));
	memset(b->ht, 0, (size_t)A * stride * sizeof(float)); /* the root first */
	for (uint32_t k = 0; k < A; k++) {
		b->ht[(size_t)k * stride] = x->arc_root.w[k];
		for (uint32_t j = 0; j < n; j++)
			b->ht[(size_t)k * stride + 1 + j] = b->heads[(size_t)(at + j) * A + k];
	}
	gemm(d, A, 1, b->ht, stride, 1, s, stride, n, stride, A, x->room);
	for (uint32_t i = 0; i < n; i++) {
		float *si = s + (size_t)i * stride;
		si[0] += q[i * RC_NET_DIST];
		for (uint32_t j = 0; j < n; j++)
			si[1 + j] += j == i ? -1e9f : q[i * RC_NET_DIST + rc_dist_class((int32_t)j - (int32_t)i)];
	}
}

static void arc_sentence_back(net *x, batch *b, uint32_t at, uint32_t n, const float *s)
{
	uint32_t stride = score_stride(n);
	float *dd = b->darc + (size_t)at * A, *dq = b->ddist + (size_t)at * RC_NET_DIST;
	for (uint32_t i = 0; i < n; i++) {
		const float *si = s + (size_t)i * stride;
		dq[i * RC_NET_DIST] += si[0];
		for (uint32_t j = 0; j < n; j++)
			if (j != i)
				dq[i * RC_NET_DIST + rc_dist_class((int32_t)j - (int32_t)i)] += si[1 + j];
		for (uint32_t k = 0; k < A; k++)
			x->arc_root.g[k] += si[0] * b->arc[(size_t)(at + i) * A + k];
		for (uint32_t k = 0; k < A; k++)
			dd[i * A + k] += si[0] * x->arc_root.w[k];
	}
	gemm(s + 1, stride, 1, b->heads + (size_t)at * A, A, 1, dd, A, n, A, n, x->room);
	gemm(s + 1, 1, stride, b->arc + (size_t)at * A, A, 1, b->dheads + (size_t)at * A, A, n, A, n, x->room);
}

/* ---- relations, all words with a known head at once ---- */

static const float *rel_head(const net *x, const batch *b, uint32_t at, uint32_t i)
{
	return b->head[at + i] < 0 ? x->rel_root.w : b->rb + (size_t)(at + (uint32_t)b->head[at + i]) * R;
}

static void rel_scores(net *x, batch *b)
{
	for (uint32_t s = 0; s < b->n_sents; s++)
		for (uint32_t at = b->beg[s], i = 0; at + i < b->beg[s + 1]; i++) {
			const float *a = b->ra + (size_t)(at + i) * R, *h = rel_head(x, b, at, i);
			float *t = b->t + (size_t)(at + i) * R;
			for (uint32_t k = 0; k < R; k++)
				t[k] = a[k] + h[k];
		}
	leaky(b->t, (size_t)b->n * R);
	affine(x, b->t, R, &x->rel_w, &x->rel_b, b->rel, b->n);
}

static void rel_back(net *x, batch *b)
{
	memset(b->dt, 0, (size_t)b->n * R * sizeof(float));
	affine_back(x, b->t, R, &x->rel_w, &x->rel_b, b->rel, b->dt, R, b->n);
	leaky_back(b->t, b->dt, (size_t)b->n * R);
	for (uint32_t s = 0; s < b->n_sents; s++)
		for (uint32_t at = b->beg[s], i = 0; at + i < b->beg[s + 1]; i++) {
			const float *dt = b->dt + (size_t)(at + i) * R;
			float *da = b->dra + (size_t)(at + i) * R;
			float *dh = b->head[at + i] < 0 ? x->rel_root.g : b->drb + (size_t)(at + (uint32_t)b->head[at + i]) * R;
			for (uint32_t k = 0; k < R; k++) {
				da[k] = dt[k];
				dh[k] += dt[k];
			}
		}
}

/* ---- all of it ---- */

static void heads_forward(net *x, batch *b)
{
	affine(x, b->h, D, &x->pos_w, &x->pos_b, b->pos, b->n);
	affine(x, b->h, D, &x->bio_w, &x->bio_b, b->bio, b->n);
	affine(x, b->h, D, &x->dep_w, &x->dep_b, b->dep, b->n);
	affine(x, b->h, D, &x->head_w, &x->head_b, b->heads, b->n);
	leaky(b->dep, (size_t)b->n * A);
	leaky(b->heads, (size_t)b->n * A);
	affine(x, b->dep, A, &x->arc_u, &x->arc_ub, b->arc, b->n);
	affine(x, b->dep, A, &x->dist_w, &x->dist_b, b->dist, b->n);
	affine(x, b->h, D, &x->ra_w, &x->ra_b, b->ra, b->n);
	affine(x, b->h, D, &x->rb_w, NULL, b->rb, b->n);
	b->arc_at[0] = 0;
	for (uint32_t s = 0; s < b->n_sents; s++) {
		uint32_t n = b->beg[s + 1] - b->beg[s];
		b->arc_at[s + 1] = b->arc_at[s] + n * score_stride(n);
		arc_scores(x, b, b->beg[s], n, b->score + b->arc_at[s]);
	}
}

static void heads_backward(net *x, batch *b)
{
	size_t na = (size_t)b->n * A * sizeof(float);
	memset(b->darc, 0, na);
	memset(b->dheads, 0, na);
	memset(b->ddep, 0, na);
	memset(b->ddist, 0, (size_t)b->n * RC_NET_DIST * sizeof(float));
	memset(b->drb, 0, (size_t)b->n * R * sizeof(float));
	for (uint32_t s = 0; s < b->n_sents; s++)
		if (b->head[b->beg[s]] != -2)
			arc_sentence_back(x, b, b->beg[s], b->beg[s + 1] - b->beg[s], b->score + b->arc_at[s]);
	rel_back(x, b);
	affine_back(x, b->dep, A, &x->arc_u, &x->arc_ub, b->darc, b->ddep, A, b->n);
	affine_back(x, b->dep, A, &x->dist_w, &x->dist_b, b->ddist, b->ddep, A, b->n);
	leaky_back(b->dep, b->ddep, (size_t)b->n * A);
	leaky_back(b->heads, b->dheads, (size_t)b->n * A);
	affine_back(x, b->h, D, &x->pos_w, &x->pos_b, b->pos, b->dh, D, b->n);
	tags_backward(x, b);
	affine_back(x, b->h, D, &x->bio_w, &x->bio_b, b->bio, b->dh, D, b->n);
	affine_back(x, b->h, D, &x->dep_w, &x->dep_b, b->ddep, b->dh, D, b->n);
	affine_back(x, b->h, D, &x->head_w, &x->head_b, b->dheads, b->dh, D, b->n);
	affine_back(x, b->h, D, &x->ra_w, &x->ra_b, b->dra, b->dh, D, b->n);
	affine_back(x, b->h, D, &x->rb_w, NULL, b->drb, b->dh, D, b->n);
}

/* Heads: those annotated, or the teachers' (already in b->head); on the development set the best ones. */
static void arc_losses(net *x, batch *b, uint32_t s, bool soft, bool train)
{
	uint32_t at = b->beg[s], n = b->beg[s + 1] - at, stride = score_stride(n);
	bool gold = b->w[at]->head != -2;
	for (uint32_t i = 0; i < n; i++) {
		float *p = b->score + b->arc_at[s] + (size_t)i * stride;
		const word *w = b->w[at + i];
		if (train) {
			b->head[at + i] = gold ? w->head : soft ? b->head[at + i] : -2;
			loss_of(x, p, n + 1, stride, gold ? w->head + 1 : -1, soft && !gold ? b->soft_arc + b->arc_at[s] + (size_t)i * stride : NULL);
		} else if (gold) {
			b->head[at + i] = (int32_t)best_of(p, n + 1) - 1;
			x->seen.heads++;
			x->seen.uas_ok += b->head[at + i] == w->head;
		} else {
			b->head[at + i] = -2;
		}
	}
}

static void rel_losses(net *x, batch *b, uint32_t s, bool soft, bool train)
{
	for (uint32_t i = b->beg[s]; i < b->beg[s + 1]; i++) {
		float *p = b->rel + (size_t)i * x->rel_w.s;
		const word *w = b->w[i];
		if (train)
			loss_of(x, p, x->config.n_rels, x->rel_w.s, w->head != -2 ? w->rel : -1, soft && w->head == -2 ? b->soft_rel + (size_t)i * x->rel_w.s : NULL);
		else if (w->head != -2)
			x->seen.las_ok += b->head[i] == w->head && best_of(p, x->config.n_rels) == w->rel;
	}
}

void heads_pass(net *x, batch *b, bool train)
{
	heads_forward(x, b);
	for (uint32_t s = 0; s < b->n_sents; s++)
		for (uint32_t i = b->beg[s]; i < b->beg[s + 1]; i++)
			tag_shares(x, b, i, is_soft(b, s), train);
	tags_forward(x, b);
	for (uint32_t s = 0; s < b->n_sents; s++) {
		bool soft = is_soft(b, s);
		for (uint32_t i = b->beg[s]; i < b->beg[s + 1]; i++)
			if (train)
				tag_losses(x, b, i, soft);
			else
				tag_counts(x, b, i);
		arc_losses(x, b, s, soft, train);
	}
	rel_scores(x, b);
	for (uint32_t s = 0; s < b->n_sents; s++)
		rel_losses(x, b, s, is_soft(b, s), train);
	memset(b->dh, 0, (size_t)b->n * D * sizeof(float));
	if (train)
		heads_backward(x, b);
}

/* ---- teachers ---- */

static void add_share(float *sum, float *p, uint32_t n, uint32_t stride, uint32_t rows, float share)
{
	for (uint32_t i = 0; i < rows; i++, p += stride, sum += stride) {
		softmax(p, n);
		for (uint32_t k = 0; k < n; k++)
			sum[k] += p[k] * share;
	}
}

static void copy_sentences(batch *to, const batch *from)
{
	to->n = from->n;
	to->n_sents = from->n_sents;
	memcpy(to->beg, from->beg, sizeof to->beg);
	memcpy(to->w, from->w, from->n * sizeof *to->w);
}

static void teacher_says(net *t, batch *b, float share)
{
	batch *o = &t->batch;
	copy_sentences(o, b);
	encode(t, o, false);
	heads_forward(t, o);
	affine(t, o->h, D, &t->tag_w, &t->tag_b, o->tag, o->n);
	memcpy(b->arc_at, o->arc_at, sizeof b->arc_at);
	for (uint32_t i = 0; i < b->n; i++)
		add_tags(t, o->pos + (size_t)i * t->pos_w.s, o->tag + (size_t)i * t->tag_w.s, b->soft_tag + (size_t)i * t->tag_w.s, share);
	add_share(b->soft_bio, o->bio, t->config.n_bio, t->bio_w.s, b->n, share);
	for (uint32_t s = 0; s < b->n_sents; s++) {
		uint32_t n = b->beg[s + 1] - b->beg[s], at = b->arc_at[s];
		add_share(b->soft_arc + at, o->score + at, n + 1, score_stride(n), n, share);
	}
}

void teachers_pass(net *x, batch *b)
{
	uint32_t n_teachers = x->config.n_teachers;
	memset(b->soft_tag, 0, (size_t)b->n * x->tag_w.s * sizeof(float));
	memset(b->soft_bio, 0, (size_t)b->n * x->bio_w.s * sizeof(float));
	memset(b->soft_rel, 0, (size_t)b->n * x->rel_w.s * sizeof(float));
	memset(b->soft_arc, 0, (size_t)BATCH_WORDS * (MAX_SENT + 8) * sizeof(float));
	for (uint32_t k = 0; k < n_teachers; k++)
		teacher_says(x->config.teacher[k], b, 1 / (float)n_teachers);
	for (uint32_t s = 0; s < b->n_sents; s++) {
		uint32_t at = b->beg[s], n = b->beg[s + 1] - at;
		for (uint32_t i = 0; i < n; i++)
			b->head[at + i] = (int32_t)best_of(b->soft_arc + b->arc_at[s] + (size_t)i * score_stride(n), n + 1) - 1;
	}
	for (uint32_t k = 0; k < n_teachers; k++) {
		net *t = x->config.teacher[k];
		memcpy(t->batch.head, b->head, b->n * sizeof *b->head);
		rel_scores(t, &t->batch);
		add_share(b->soft_rel, t->batch.rel, t->config.n_rels, t->rel_w.s, b->n, 1 / (float)n_teachers);
	}
}

void teachers_count(net *x, const batch *b)
{
	for (uint32_t s = 0; s < b->n_sents; s++)
		for (uint32_t at = b->beg[s], i = at; i < b->beg[s + 1]; i++) {
			const word *w = b->w[i];
			uint32_t n = b->beg[s + 1] - at, tag = best_of(b->soft_tag + (size_t)i * x->tag_w.s, x->config.n_tags);
			int32_t head = (int32_t)best_of(b->soft_arc + b->arc_at[s] + (size_t)(i - at) * score_stride(n), n + 1) - 1;
			if (w->tag >= 0) {
				x->seen.tags++;
				x->seen.tag_ok += (int32_t)tag == w->tag;
				x->seen.upos_ok += x->config.tag_upos[tag] == x->config.tag_upos[w->tag];
			}
			if (w->bio >= 0) {
				x->seen.bios++;
				x->seen.bio_ok += (int32_t)best_of(b->soft_bio + (size_t)i * x->bio_w.s, x->config.n_bio) == w->bio;
			}
			if (w->head != -2) {
				x->seen.heads++;
				x->seen.uas_ok += head == w->head;
				x->seen.las_ok += head == w->head && best_of(b->soft_rel + (size_t)i * x->rel_w.s, x->config.n_rels) == w->rel;
			}
		}
}

/* Tags by their part of speech, in the order of their numbers: a column each. */
tag_order tag_order_new(const uint8_t *upos, uint32_t n)
{
	tag_order o = {.tag = rc_calloc(n + 1, sizeof *o.tag), .column = rc_calloc(n + 1, sizeof *o.column)};
	uint32_t at = 0;
	for (uint32_t u = 0; u < RC_UPOS_N; u++) {
		o.from[u] = at;
		for (uint32_t t = 0; t < n; t++)
			if (upos[t] == u) {
				o.column[t] = at;
				o.tag[at++] = t;
			}
		if (at - o.from[u] > MAX_BUNDLES - 8)
			RC_BUG("too many tags of one part of speech");
	}
	o.from[RC_UPOS_N] = at;
	return o;
}

void heads_init(net *x, batch *b)
{
	size_t n = BATCH_WORDS, arcs = n * (MAX_SENT + 8);
	struct { float **p; size_t n; } all[] = {
		{&b->pos, n * x->pos_w.s}, {&b->tag, n * x->tag_w.s}, {&b->bio, n * x->bio_w.s}, {&b->dep, n * A}, {&b->heads, n * A}, {&b->arc, n * A}, {&b->dist, n * RC_NET_DIST},
		{&b->ra, n * R}, {&b->rb, n * R}, {&b->score, arcs}, {&b->t, n * R}, {&b->rel, n * x->rel_w.s},
		{&b->ddep, n * A}, {&b->dheads, n * A}, {&b->darc, n * A}, {&b->ddist, n * RC_NET_DIST}, {&b->dra, n * R}, {&b->drb, n * R}, {&b->dt, n * R},
		{&b->soft_tag, n * x->tag_w.s}, {&b->soft_bio, n * x->bio_w.s}, {&b->soft_arc, arcs}, {&b->soft_rel, n * x->rel_w.s},
		{&b->share, n * RC_UPOS_N}, {&b->some_h, n * D}, {&b->some_tags, n * (MAX_BUNDLES + 16)}, {&b->ht, (size_t)A * (MAX_SENT + 8)},
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		*all[i].p = rc_calloc(all[i].n, sizeof(float));
	b->head = rc_calloc(n, sizeof *b->head);
}
