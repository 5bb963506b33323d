/* labels.c - what teachers say about sentences, on disk, so that a network of another width can learn from it: for each word the likeliest few classes of each layer.
 *
 * File: the number of words and a hash of them and of their sentences, then RECORD bytes for each word of each sentence, in the order in which the trainer reads them. Probabilities are bytes (255: sure); what is left out is
 * small. The hash tells when the reader's rules cut the text in another way than when the teachers saw it.
 */
#include "base/io.h"
#include "train/net_int.h"

#include <stdio.h>

enum { TAGS = 4, NAMES = 3, ARCS = 4, RELS = 4, FEW = 4, RECORD = TAGS * 3 + NAMES * 3 + ARCS * 3 + RELS * 3 };

/* The `few` likeliest of n classes (of equals the first), each as a number of two bytes and its probability. */
static uint8_t *put_best(uint8_t *to, const float *p, uint32_t n, uint32_t few)
{
	uint32_t best[FEW] = {0}, have = 0;
	for (uint32_t i = 0; i < n; i++) {
		if (have == few && p[i] <= p[best[few - 1]])
			continue;
		uint32_t k = have < few ? have++ : few - 1;
		for (; k > 0 && p[best[k - 1]] < p[i]; k--)
			best[k] = best[k - 1];
		best[k] = i;
	}
	for (uint32_t k = 0; k < few; k++, to += 3) {
		to[0] = (uint8_t)best[k];
		to[1] = (uint8_t)(best[k] >> 8);
		to[2] = k < have ? (uint8_t)(p[best[k]] * 255 + 0.5f) : 0;
	}
	return to;
}

static uint32_t class_at(const uint8_t *from)
{
	return from[0] | (uint32_t)from[1] << 8;
}

static const uint8_t *get_best(const uint8_t *from, float *p, uint32_t n, uint32_t stride, uint32_t few, uint32_t *best)
{
	uint32_t sum = 0;
	memset(p, 0, stride * sizeof *p);
	*best = class_at(from);
	for (uint32_t k = 0; k < few; k++)
		sum += from[k * 3 + 2];
	for (uint32_t k = 0; k < few; k++) {
		uint32_t at = class_at(from + k * 3);
		if (at < n)
			p[at] += (float)from[k * 3 + 2] / (float)(sum ? sum : 1);
	}
	return from + few * 3;
}

typedef struct labels_head {
	uint64_t n, hash; /* words that have a record; of their forms and of the sentences' lengths */
} labels_head;

static labels_head head_of(const sentences *const *of, uint32_t n_of)
{
	labels_head h = {0, 0};
	for (uint32_t k = 0; k < n_of; k++)
		for (uint32_t i = 0; i < of[k]->n; i++) {
			const sentence *s = &of[k]->v[i];
			h.hash = rc_hash_more(h.hash, s->n); /* heads count within a sentence */
			for (uint32_t w = 0; s->n < MAX_SENT && w < s->n; w++, h.n++)
				h.hash = rc_hash_more(h.hash, rc_hash(s->w[w].form));
		}
	return h;
}

static void put_batch(const net *x, const batch *b, rc_buf *out)
{
	for (uint32_t s = 0; s < b->n_sents; s++) {
		uint32_t n = b->beg[s + 1] - b->beg[s], stride = (n + 1 + 7) & ~7u;
		for (uint32_t i = b->beg[s]; i < b->beg[s + 1]; i++) {
			uint8_t record[RECORD], *to = record;
			to = put_best(to, b->soft_tag + (size_t)i * x->tag_w.s, x->config.n_tags, TAGS);
			to = put_best(to, b->soft_bio + (size_t)i * x->bio_w.s, x->config.n_bio, NAMES);
			to = put_best(to, b->soft_arc + b->arc_at[s] + (size_t)(i - b->beg[s]) * stride, n + 1, ARCS);
			put_best(to, b->soft_rel + (size_t)i * x->rel_w.s, x->config.n_rels, RELS);
			rc_buf_add(out, record, RECORD);
		}
	}
}

void labels_pass(net *x, batch *b)
{
	uint32_t best, at = 0;
	for (uint32_t s = 0; s < b->n_sents; s++) {
		uint32_t n = b->beg[s + 1] - b->beg[s], stride = (n + 1 + 7) & ~7u;
		const uint8_t *from = b->says[s];
		for (uint32_t i = b->beg[s]; from && i < b->beg[s + 1]; i++) {
			from = get_best(from, b->soft_tag + (size_t)i * x->tag_w.s, x->config.n_tags, x->tag_w.s, TAGS, &best);
			from = get_best(from, b->soft_bio + (size_t)i * x->bio_w.s, x->config.n_bio, x->bio_w.s, NAMES, &best);
			from = get_best(from, b->soft_arc + at + (size_t)(i - b->beg[s]) * stride, n + 1, stride, ARCS, &best);
			b->head[i] = best <= n ? (int32_t)best - 1 : -1;
			from = get_best(from, b->soft_rel + (size_t)i * x->rel_w.s, x->config.n_rels, x->rel_w.s, RELS, &best);
		}
		at += n * stride;
	}
}

rc_status labels_write(net *x, const sentences *const *of, uint32_t n_of, const char *path, rc_err *err)
{
	rc_buf out = {0};
	batch *b = &x->batch;
	labels_head head = head_of(of, n_of);
	FILE *f = fopen(path, "wb");
	rc_buf_add(&out, &head, sizeof head);
	rc_status st = f ? RC_OK : rc_fail(err, RC_IO, "cannot write %s", path);
	for (uint32_t k = 0; k < n_of; k++)
		for (uint32_t i = 0; st == RC_OK && i < of[k]->n;) {
			b->n = b->n_sents = 0;
			while (i < of[k]->n && batch_add(b, &of[k]->v[i]))
				i++;
			if (b->n) {
				teachers_pass(x, b);
				put_batch(x, b, &out);
			}
			st = rc_write_all(f, rc_buf_view(&out), err);
			rc_buf_reset(&out);
		}
	if (f && fclose(f) != 0 && st == RC_OK)
		st = rc_fail(err, RC_IO, "cannot write %s", path);
	rc_buf_release(&out);
	return st;
}

rc_status labels_load(const char *path, sentences *const *of, uint32_t n_of, rc_err *err)
{
	rc_file f;
	labels_head want = head_of((const sentences *const *)of, n_of), have = {0};
	if (rc_file_open(&f, path, 0, err) != RC_OK) /* stays open: sentences point into it */
		return RC_INPUT;
	memcpy(&have, f.p, f.n < sizeof have ? 0 : sizeof have);
	if (have.n != want.n || have.hash != want.hash || f.n != sizeof have + have.n * RECORD)
		return rc_fail(err, RC_INPUT, "%s: not labels of these sentences", path);
	const uint8_t *at = (const uint8_t *)f.p + sizeof have;
	for (uint32_t k = 0; k < n_of; k++)
		for (uint32_t i = 0; i < of[k]->n; i++)
			if (of[k]->v[i].n < MAX_SENT) {
				of[k]->v[i].says = at;
				at += (size_t)of[k]->v[i].n * RECORD;
			}
	return RC_OK;
}

/* ---- several files in one ---- */

typedef struct choices { /* classes of one layer of one word, what several files give them */
	uint32_t n, at[FEW * MAX_TEACHERS];
	float    p[FEW * MAX_TEACHERS];
} choices;

static void choices_add(choices *c, const uint8_t *from, uint32_t few)
{
	uint32_t sum = 0;
	for (uint32_t k = 0; k < few; k++)
		sum += from[k * 3 + 2];
	for (uint32_t k = 0; k < few && sum; k++) {
		uint32_t at = class_at(from + k * 3), i = 0;
		while (i < c->n && c->at[i] != at)
			i++;
		if (i == c->n) {
			c->at[c->n] = at;
			c->p[c->n++] = 0;
		}
		c->p[i] += (float)from[k * 3 + 2] / (float)sum;
	}
}

/* The likeliest few, as put_best would write them; the best one's class. */
static uint32_t choices_put(choices *c, uint8_t *to, uint32_t few, uint32_t n_files)
{
	uint32_t first = 0;
	memset(to, 0, few * 3);
	for (uint32_t k = 0; k < few && k < c->n; k++) {
		uint32_t best = k;
		for (uint32_t i = k + 1; i < c->n; i++)
			if (c->p[i] > c->p[best])
				best = i;
		uint32_t at = c->at[best];
		float p = c->p[best];
		c->at[best] = c->at[k];
		c->p[best] = c->p[k];
		to[k * 3] = (uint8_t)at;
		to[k * 3 + 1] = (uint8_t)(at >> 8);
		to[k * 3 + 2] = (uint8_t)(p / (float)n_files * 255 + 0.5f);
		first = k ? first : at;
	}
	return first;
}

/* One word's records into one. Relations count where the file sees the same head, or of all files where none does. */
static void mix_records(const uint8_t *const *from, uint32_t n, uint8_t *to)
{
	static const uint32_t few[] = {TAGS, NAMES, ARCS};
	uint32_t at = 0, head = 0;
	for (uint32_t k = 0; k < 3; k++) {
		choices c = {0};
		for (uint32_t f = 0; f < n; f++)
			choices_add(&c, from[f] + at, few[k]);
		head = choices_put(&c, to + at, few[k], n);
		at += few[k] * 3;
	}
	choices c = {0};
	const uint32_t arcs = at - ARCS * 3;
	for (uint32_t f = 0; f < n; f++)
		if (class_at(from[f] + arcs) == head)
			choices_add(&c, from[f] + at, RELS);
	for (uint32_t f = 0; f < n && c.n == 0; f++)
		choices_add(&c, from[f] + at, RELS);
	choices_put(&c, to + at, RELS, n);
}

static rc_status mix_into(FILE *to, const rc_file *f, uint32_t n, rc_err *err)
{
	enum { BLOCK = 4096 };
	rc_buf out = {0};
	rc_status st = RC_OK;
	rc_buf_add(&out, f[0].p, sizeof(labels_head));
	for (size_t at = sizeof(labels_head); at < f[0].n && st == RC_OK; at += RECORD) {
		const uint8_t *from[MAX_TEACHERS];
		uint8_t record[RECORD];
		for (uint32_t k = 0; k < n; k++)
			from[k] = (const uint8_t *)f[k].p + at;
		mix_records(from, n, record);
		rc_buf_add(&out, record, RECORD);
		if (out.n >= BLOCK * RECORD) {
			st = rc_write_all(to, rc_buf_view(&out), err);
			rc_buf_reset(&out);
		}
	}
	st = st == RC_OK ? rc_write_all(to, rc_buf_view(&out), err) : st;
	rc_buf_release(&out);
	return st;
}

static bool is_labels(const rc_file *f)
{
	labels_head h = {0, 0};
	memcpy(&h, f->p, f->n < sizeof h ? 0 : sizeof h);
	return f->n >= sizeof h && f->n == sizeof h + h.n * RECORD;
}

rc_status labels_mix(const char *const *path, uint32_t n, const char *out, rc_err *err)
{
	rc_file f[MAX_TEACHERS];
	uint32_t open = 0;
	rc_status st = RC_OK;
	while (open < n && st == RC_OK) {
		st = rc_file_open(&f[open], path[open], 0, err);
		if (st != RC_OK)
			break;
		if (!is_labels(&f[open]) || memcmp(f[open].p, f[0].p, sizeof(labels_head)) != 0)
			st = rc_fail(err, RC_INPUT, "%s: not labels of the same sentences as %s", path[open], path[0]);
		open++;
	}
	if (st == RC_OK) {
		FILE *to = fopen(out, "wb");
		st = to ? mix_into(to, f, n, err) : rc_fail(err, RC_IO, "cannot write %s", out);
		if (to && fclose(to) != 0 && st == RC_OK)
			st = rc_fail(err, RC_IO, "cannot write %s", out);
	}
	while (open > 0)
		rc_file_close(&f[--open]);
	return st;
}
