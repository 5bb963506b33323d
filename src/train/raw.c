/* raw.c - sentences of raw text without any annotation, for training with teachers: cut by the reader's own rules, lines taken at even distances from the whole file. */
#include "base/io.h"
#include "read/tokens.h"
#include "train/train.h"

enum { LONGEST = 100 }; /* words; longer ones are lists more often than not */

typedef struct cutting {
	const rc_cutter *cut;
	rc_arena        *keep, scratch;
	rc_buf           norm, room;
	RC_VEC(word)     w;
	sentences       *out;
	uint64_t         n;
} cutting;

static void add_word(cutting *c, rc_str form, bool mwt)
{
	rc_buf_reset(&c->norm);
	rc_norm_append(&c->norm, form);
	*RC_ADD(c->keep, c->w) = (word){.form = rc_arena_dup(c->keep, form), .norm = rc_arena_dup(c->keep, rc_buf_view(&c->norm)), .tag = -1, .upos = -1, .bio = -1,
	                                .head = -2, .p = -1, .t = -1, .mwt = mwt};
}

static void close_sentence(cutting *c)
{
	if (c->w.n > 3 && c->w.n <= LONGEST) {
		word *w = rc_arena_alloc(c->keep, c->w.n * sizeof *w);
		memcpy(w, c->w.v, c->w.n * sizeof *w);
		*RC_ADD(c->keep, *c->out) = (sentence){.w = w, .n = c->w.n, .soft = true};
		c->n += c->w.n;
	}
	c->w.n = 0;
}

static void cut_line(cutting *c, rc_str line)
{
	rc_atoms atoms = {0};
	rc_pieces pieces = {0};
	rc_atoms_scan(&c->scratch, &atoms, line, 0, line.n);
	rc_cut_words(c->cut, line, atoms.v, 0, atoms.n, &c->scratch, &pieces);
	rc_cut_sentences(c->cut, line, atoms.v, &pieces, 0, NULL);
	for (uint32_t i = 0; i < pieces.n; i++) {
		rc_str form = rc_str_sub(line, atoms.v[pieces.v[i].beg].beg, atoms.v[pieces.v[i].end - 1].end), part[RC_MAX_PARTS];
		bool sometimes;
		rc_buf_reset(&c->norm);
		rc_norm_append(&c->norm, form);
		rc_str norm = rc_arena_dup(&c->scratch, rc_buf_view(&c->norm));
		uint32_t n = atoms.v[pieces.v[i].beg].kind == RC_ATOM_WORD ? rc_cut_expand(c->cut, form, norm, &c->room, part, &sometimes) : 0;
		if (n < 2)
			add_word(c, form, false);
		for (uint32_t k = 0; n >= 2 && k < n; k++)
			add_word(c, part[k], true);
		if (pieces.v[i].flags & RC_PIECE_END)
			close_sentence(c);
	}
	c->w.n = 0;
	rc_arena_reset(&c->scratch);
}

rc_status raw_read(rc_arena *a, const char *path, rc_lang lang, uint64_t n_words, sentences *out, rc_err *err)
{
	rc_file f;
	if (rc_file_open(&f, path, 0, err) != RC_OK)
		return RC_INPUT;
	rc_data *data = rc_data_open(NULL, err);
	cutting c = {.cut = rc_cutter_new(data, lang, err), .keep = a, .out = out};
	rc_str text = {f.p, (uint32_t)f.n}, line;
	/* a line is taken where what was taken so far lags behind the share of the file that was passed */
	while (rc_str_cut(&text, '\n', &line) && c.n < n_words) {
		double passed = 1 - (double)text.n / (double)f.n;
		if ((double)c.n < passed * (double)n_words && line.n && rc_utf8_valid(line.p, line.n) == line.n)
			cut_line(&c, line);
	}
	rc_buf_release(&c.norm);
	rc_buf_release(&c.room);
	rc_arena_release(&c.scratch);
	rc_cutter_free((rc_cutter *)(uintptr_t)c.cut);
	rc_data_close(data);
	rc_file_close(&f);
	return RC_OK;
}
