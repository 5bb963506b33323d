/* gold.h - an article made from CoNLL-U: words, tags and trees as written, so that the stages above them are tested without models.
 *
 * Columns may be parted by tabs or spaces. "# text" gives a sentence; without it the forms are joined with spaces. "# newpar" starts a paragraph.
 */
#ifndef RC_TESTS_GOLD_H
#define RC_TESTS_GOLD_H

#include "read/read.h"

#include <stdlib.h>

typedef struct gold_line {
	char     *col[8]; /* id form lemma upos xpos feats head deprel */
	uint32_t  mwt_last;
} gold_line;

enum { GOLD_MAX = 600 };

static inline bool gold_cut(char *line, gold_line *out)
{
	char *at = line;
	const char *sep = strchr(line, '\t') ? "\t" : " ";
	for (int c = 0; c < 8; c++) {
		at += strspn(at, " \t");
		if (!*at)
			return false;
		size_t n = strcspn(at, sep);
		out->col[c] = at;
		at += n;
		if (*at)
			*at++ = 0;
	}
	return true;
}

/* Text of all sentences, in the arena. */
static inline rc_str gold_text(rc_arena *a, rc_str conllu)
{
	rc_buf b = {0};
	rc_str rest = conllu, line;
	bool newpar = false;
	while (rc_str_cut(&rest, '\n', &line)) {
		if (rc_str_starts(line, RC_STR("# newpar")))
			newpar = true;
		if (!rc_str_starts(line, RC_STR("# text = ")))
			continue;
		if (b.n)
			rc_buf_z(&b, newpar ? "\n\n" : " ");
		newpar = false;
		rc_buf_str(&b, rc_str_sub(line, 9, line.n));
	}
	rc_str text = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return text;
}

static inline void gold_norm(rc_doc *d, rc_token *t, const char *form, const char *lemma, const char *feats)
{
	rc_buf b = {0};
	t->form = rc_pool_put(&d->pool, rc_str_of(form));
	rc_norm_append(&b, rc_str_of(form));
	t->norm = rc_pool_put(&d->pool, rc_buf_view(&b));
	t->lemma = rc_pool_put(&d->pool, rc_str_of(lemma));
	t->feats = rc_feats_of(rc_str_of(feats));
	rc_buf_release(&b);
}

static inline void gold_sentence(rc_doc *d, gold_line *w, uint32_t n, rc_span span, bool paragraph)
{
	uint32_t s = d->sent.n, first = d->tok.n, at = span.beg, mwt_end = 0;
	*RC_ADD(d->arena, d->sent) = (rc_sentence){.span = span, .tok_beg = first, .paragraph = paragraph};
	rc_span shared = {0, 0};
	for (uint32_t i = 0; i < n; i++) {
		bool range = strchr(w[i].col[0], '-') != NULL;
		if (range || (uint32_t)atoi(w[i].col[0]) > mwt_end) {
			uint32_t found = rc_str_find((rc_str){d->text, d->n_text}, rc_str_of(w[i].col[1]), at);
			if (found == UINT32_MAX)
				found = at;
			shared = (rc_span){found, found + (uint32_t)strlen(w[i].col[1])};
			at = shared.end;
		}
		if (range) {
			mwt_end = (uint32_t)atoi(strchr(w[i].col[0], '-') + 1);
			w[i + 1].mwt_last = 1;
			continue;
		}
		rc_token *t = RC_ADD(d->arena, d->tok);
		uint32_t id = (uint32_t)atoi(w[i].col[0]), head = (uint32_t)atoi(w[i].col[6]);
		gold_norm(d, t, w[i].col[1], w[i].col[2], w[i].col[5]);
		t->span = shared;
		t->sent = s;
		t->upos = rc_upos_of(rc_str_of(w[i].col[3]));
		t->deprel = rc_deprel_of(rc_str_of(w[i].col[7]));
		t->head = head ? first + head - 1 : RC_NONE;
		t->flags = (uint8_t)((id <= mwt_end ? RC_TOK_MWT : 0) | (w[i].mwt_last ? RC_TOK_MWT_FIRST : 0));
		uint32_t cp_at = 0;
		if (rc_cp_is_upper(rc_utf8_next(w[i].col[1], (uint32_t)strlen(w[i].col[1]), &cp_at)))
			t->flags |= RC_TOK_CAPITAL;
	}
	d->sent.v[s].tok_end = d->tok.n;
}

static inline void gold_atoms(rc_doc *d)
{
	for (uint32_t t = 0, a = 0; t < d->tok.n; t++) {
		rc_token *k = &d->tok.v[t];
		if (t && k->span.beg == k[-1].span.beg) {
			k->atom_beg = k[-1].atom_beg;
			k->atom_end = k[-1].atom_end;
			continue;
		}
		while (a < d->atom.n && d->atom.v[a].beg < k->span.beg)
			a++;
		k->atom_beg = a;
		for (; a < d->atom.n && d->atom.v[a].beg < k->span.end; a++)
			d->atom.v[a].tok = t;
		k->atom_end = a;
	}
}

/* Fills a fresh doc up to its trees. `conllu` is not kept. */
static inline void gold_doc(rc_doc *d, rc_arena *a, rc_lang lang, const char *published, rc_str conllu)
{
	rc_doc_init(d, a, RC_NULL_STR, gold_text(a, conllu));
	d->lang = lang;
	if (published)
		rc_doc_set_published(d, rc_str_of(published), RC_PUB_OPTION);
	rc_atoms_scan(a, &d->atom, (rc_str){d->text, d->n_text}, 0, d->n_text);
	for (uint32_t i = 0; i < d->atom.n; i++)
		d->atom.v[i].tok = RC_NONE;
	gold_line *w = calloc(GOLD_MAX, sizeof *w);
	char **held = calloc(GOLD_MAX, sizeof *held);
	uint32_t n = 0, at = 0;
	rc_span span = {0, 0};
	bool paragraph = true, more = true;
	while (more) {
		rc_str line = RC_NULL_STR;
		more = rc_str_cut(&conllu, '\n', &line);
		if (rc_str_starts(line, RC_STR("# newpar")))
			paragraph = true;
		if (rc_str_starts(line, RC_STR("# text = "))) {
			uint32_t found = rc_str_find((rc_str){d->text, d->n_text}, rc_str_sub(line, 9, line.n), at);
			span = (rc_span){found, found + line.n - 9};
			at = span.end;
		}
		if ((!more || rc_str_trim(line).n == 0) && n) {
			gold_sentence(d, w, n, span, paragraph);
			paragraph = false;
			for (uint32_t i = 0; i < n; i++)
				free(held[i]);
			memset(w, 0, GOLD_MAX * sizeof *w);
			n = 0;
		}
		if (line.n && line.p[0] >= '1' && line.p[0] <= '9' && n < GOLD_MAX) {
			held[n] = calloc(line.n + 1, 1);
			memcpy(held[n], line.p, line.n);
			if (strchr(held[n], '.') < strchr(held[n], '\t') && strchr(held[n], '.')) {
				free(held[n]);
				continue;
			}
			if (gold_cut(held[n], &w[n]))
				n++;
		}
	}
	free(w);
	free(held);
	gold_atoms(d);
	rc_doc_index_tree(d);
	d->done |= RC_L_ATOMS | RC_L_TOKENS | RC_L_TAGS | RC_L_TREE;
}

#endif
