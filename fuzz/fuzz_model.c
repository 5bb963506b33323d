/* fuzz_model.c - damaged models. The input is a list of edits (four bytes where, one what) to a model that the program holds; checksums are put right again, so that the
 * checks behind them are reached. What is opened all the same must read a sentence into a tree. */
#include "model/format.h"
#include "model/model.h"
#include "base/utf8.h"
#include "base/map.h"

#include <stdlib.h>

extern const char rc_model_es[], rc_model_es_end[];

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* One edit in four falls into the header and the table of contents, one in four on the first bytes of a section: there the checks are. */
static void edit(char *p, size_t n, const uint8_t *e)
{
	const rc_model_header *h = (const rc_model_header *)p;
	uint64_t at = (uint64_t)e[0] << 24 | (uint64_t)e[1] << 16 | (uint64_t)e[2] << 8 | e[3];
	size_t toc = sizeof *h + sizeof(rc_model_section) * RC_MODEL_MAX_SECTIONS / 2;
	switch (at >> 30) {
	case 0:
		at = 8 + (at & 0x3FFFFFFF) % (toc - 8);
		break;
	case 1: {
		rc_model_section s;
		memcpy(&s, p + sizeof *h + (at >> 8) % 32 * sizeof s, sizeof s);
		at = s.at < n ? s.at + (at & 255) : at;
		break;
	}
	default:
		break;
	}
	p[at % n] = (char)e[4];
}

static void seal(char *p, size_t n)
{
	rc_model_header *h = (rc_model_header *)p;
	rc_model_section *toc = (rc_model_section *)(p + sizeof *h);
	if (h->n_sections > RC_MODEL_MAX_SECTIONS)
		return;
	h->size = n;
	for (uint32_t i = 0; i < h->n_sections; i++)
		if (toc[i].at % 64 == 0 && toc[i].at <= n && toc[i].size <= n - toc[i].at)
			toc[i].sum = rc_model_sum(p + toc[i].at, (size_t)toc[i].size);
	h->toc_sum = rc_model_sum(toc, h->n_sections * sizeof *toc);
}

static void read_sentence(const rc_model *m)
{
	static const char *const form[] = {"El", "presidente", "dijo", "que", "Zzyzx", "no", "vendrá", "."};
	enum { N = sizeof form / sizeof *form };
	rc_arena a = {0};
	rc_net_word word[N] = {0};
	rc_net_out out[N];
	rc_buf norm[N] = {0}, lemma = {0};
	for (uint32_t i = 0; i < N; i++) {
		rc_str f = rc_str_of(form[i]);
		rc_norm_append(&norm[i], f);
		word[i] = (rc_net_word){f, rc_buf_view(&norm[i]), rc_hash(f), rc_hash(rc_buf_view(&norm[i])), i == 0 ? RC_ROW_FIRST : 0};
	}
	rc_model_run(m, rc_net_work_new(m, &a), NULL, word, N, out);
	uint32_t roots = 0;
	for (uint32_t i = 0; i < N; i++) {
		uint32_t steps = 0, at = i;
		while (at != RC_NONE && steps++ <= N)
			at = out[at].head;
		if (at != RC_NONE)
			abort(); /* a cycle */
		roots += out[i].head == RC_NONE;
		rc_model_lemma(m, word[i].form, word[i].norm, word[i].norm_hash, rc_model_tag_upos(m, out[i].tag), rc_model_tag_feats(m, out[i].tag), &lemma);
		rc_model_splits(m, word[i].norm, RC_STR(""), RC_STR("a"), RC_STR("b"));
		rc_model_starts(m, RC_STR("a"), RC_STR("b"), word[i].form, RC_STR("c"), i);
	}
	if (roots != 1 || rc_utf8_valid(lemma.p, (uint32_t)lemma.n) != lemma.n)
		abort();
	for (uint32_t i = 0; i < N; i++)
		rc_buf_release(&norm[i]);
	rc_buf_release(&lemma);
	rc_arena_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t n = (size_t)(rc_model_es_end - rc_model_es);
	if (n == 0)
		return 0; /* built without models */
	char *whole = rc_malloc(n + 64), *p = whole + (64 - (uintptr_t)whole % 64);
	memcpy(p, rc_model_es, n);
	for (size_t i = 0; i + 5 <= size && i < 5 * 64; i += 5)
		edit(p, n, data + i);
	rc_err err = {0};
	seal(p, n);
	rc_model *m = rc_model_open_mem("fuzz", p, n, &err);
	if (m)
		read_sentence(m);
	rc_model_close(m);
	rc_free(whole);
	return 0;
}
