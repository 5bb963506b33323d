/* raw.c - raw text as the trainer sees it: cut into words and sentences by the reader's own rules, contractions taken apart as the treebanks teach. Vectors, pretraining and soft labels all start here. */
#include "base/io.h"
#include "model/rows.h"
#include "read/tokens.h"
#include "train/train.h"

enum { LONGEST = 100 }; /* words of a sentence; longer ones are lists more often than not */

struct raw_cutter {
	rc_data   *data;
	rc_cutter *cut;
	int8_t     splits[RC_SPLIT_WEIGHTS];
	rc_arena   scratch; /* emptied for every line */
	rc_buf     room, norm;
	rc_str    *piece_norm;
	RC_VEC(raw_word) w;
	rc_arena   keep;
};

raw_cutter *raw_cutter_new(rc_lang lang, const surfaces *as_written, rc_err *err)
{
	raw_cutter *c = rc_calloc(1, sizeof *c);
	splits_learn(as_written, c->splits);
	c->data = rc_data_open(NULL, err);
	c->cut = c->data ? rc_cutter_new(c->data, lang, NULL, err) : NULL;
	if (c->cut)
		return c;
	raw_cutter_free(c);
	return NULL;
}

void raw_cutter_free(raw_cutter *c)
{
	rc_buf_release(&c->room);
	rc_buf_release(&c->norm);
	rc_arena_release(&c->scratch);
	rc_arena_release(&c->keep);
	if (c->cut)
		rc_cutter_free(c->cut);
	if (c->data)
		rc_data_close(c->data);
	rc_free(c);
}

static rc_str norm_of(raw_cutter *c, rc_str form)
{
	rc_buf_reset(&c->norm);
	rc_norm_append(&c->norm, form);
	return rc_arena_dup(&c->scratch, rc_buf_view(&c->norm));
}

/* As rc_model_splits would say. */
static bool is_split(const raw_cutter *c, uint32_t i, uint32_t beg, uint32_t n)
{
	const rc_str *p = c->piece_norm;
	uint32_t feature[RC_SPLIT_FEATURES];
	int32_t sum = 0;
	rc_split_features(p[i], i > beg + 1 ? p[i - 2] : RC_STR(""), i > beg ? p[i - 1] : RC_STR(""), i + 1 < n ? p[i + 1] : RC_STR(""), feature);
	for (uint32_t k = 0; k < RC_SPLIT_FEATURES; k++)
		sum += c->splits[feature[k]];
	return sum > 0;
}

uint32_t raw_cut(raw_cutter *c, rc_str line, const raw_word **words)
{
	rc_atoms atoms = {0};
	rc_pieces pieces = {0};
	rc_arena_reset(&c->scratch);
	c->w.n = 0;
	*words = NULL;
	if (!line.n || rc_utf8_valid(line.p, line.n) != line.n)
		return 0;
	rc_atoms_scan(&c->scratch, &atoms, line, 0, line.n);
	rc_cut_words(c->cut, line, atoms.v, 0, atoms.n, &c->scratch, &pieces);
	rc_cut_sentences(c->cut, line, atoms.v, &c->scratch, &pieces, 0, NULL);
	c->piece_norm = rc_arena_alloc(&c->scratch, (pieces.n + 1) * sizeof *c->piece_norm);
	for (uint32_t i = 0; i < pieces.n; i++)
		c->piece_norm[i] = norm_of(c, rc_str_sub(line, atoms.v[pieces.v[i].beg].beg, atoms.v[pieces.v[i].end - 1].end));
	for (uint32_t i = 0, beg = 0; i < pieces.n; i++) {
		rc_str form = rc_str_sub(line, atoms.v[pieces.v[i].beg].beg, atoms.v[pieces.v[i].end - 1].end), part[RC_MAX_PARTS];
		bool sometimes = false, ends = (pieces.v[i].flags & RC_PIECE_END) != 0;
		uint32_t n = atoms.v[pieces.v[i].beg].kind == RC_ATOM_WORD ? rc_cut_expand(c->cut, &atoms.v[pieces.v[i].beg], form, c->piece_norm[i], rc_piece_inside(pieces.v, i, beg), &c->room, part, &sometimes) : 0;
		if (n < 2 || (sometimes && !is_split(c, i, beg, ends ? i + 1 : pieces.n))) {
			*RC_ADD(&c->keep, c->w) = (raw_word){form, c->piece_norm[i], false, ends};
		} else {
			for (uint32_t k = 0; k < n; k++) {
				rc_str copy = rc_arena_dup(&c->scratch, part[k]);
				*RC_ADD(&c->keep, c->w) = (raw_word){copy, norm_of(c, copy), true, ends && k + 1 == n};
			}
		}
		beg = ends ? i + 1 : beg;
	}
	*words = c->w.v;
	return c->w.n;
}

static void keep_sentence(rc_arena *a, const raw_word *from, uint32_t n, sentences *out)
{
	word *w = rc_arena_alloc(a, n * sizeof *w);
	for (uint32_t i = 0; i < n; i++)
		w[i] = (word){.form = rc_arena_dup(a, from[i].form), .norm = rc_arena_dup(a, from[i].norm), .tag = -1, .upos = -1, .bio = -1,
		              .head = -2, .p = -1, .t = -1, .mwt = from[i].mwt};
	*RC_ADD(a, *out) = (sentence){.w = w, .n = n};
}

rc_status raw_read(rc_arena *a, const char *path, rc_lang lang, const surfaces *as_written, uint64_t n_words, sentences *out, rc_err *err)
{
	rc_file f;
	if (rc_file_open(&f, path, 0, err) != RC_OK)
		return RC_INPUT;
	raw_cutter *c = raw_cutter_new(lang, as_written, err);
	rc_str text = {f.p, (uint32_t)f.n}, line;
	uint64_t seen = 0;
	/* a line is taken where what was taken so far lags behind the share of the file that was passed */
	while (c && rc_str_cut(&text, '\n', &line) && seen < n_words) {
		const raw_word *w;
		double passed = 1 - (double)text.n / (double)f.n;
		if ((double)seen > passed * (double)n_words)
			continue;
		uint32_t n = raw_cut(c, line, &w), beg = 0;
		for (uint32_t i = 0; i < n; i++)
			if (w[i].end || i + 1 == n) {
				if (i - beg >= 3 && i - beg < LONGEST) {
					keep_sentence(a, w + beg, i + 1 - beg, out);
					seen += i + 1 - beg;
				}
				beg = i + 1;
			}
	}
	rc_file_close(&f);
	if (!c)
		return RC_INPUT;
	raw_cutter_free(c);
	return RC_OK;
}
