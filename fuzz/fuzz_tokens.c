/* fuzz_tokens.c - any text, in each language: atoms, pieces, sentences and words must tile it. The first byte says which language. */
#include "read/tokens.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Pieces follow one another over all atoms; the last one ends a sentence. */
static void check_pieces(const rc_pieces *p, uint32_t n_atoms)
{
	for (uint32_t i = 0; i < p->n; i++)
		if (p->v[i].beg != (i ? p->v[i - 1].end : 0) || p->v[i].end <= p->v[i].beg)
			abort();
	if (p->n ? p->v[p->n - 1].end != n_atoms || !(p->v[p->n - 1].flags & RC_PIECE_END) : n_atoms != 0)
		abort();
}

static void expand(const rc_cutter *cut, rc_str text, const rc_atoms *atoms, const rc_pieces *p)
{
	rc_buf norm = {0}, room = {0};
	for (uint32_t i = 0; i < p->n; i++) {
		rc_str form = rc_str_sub(text, atoms->v[p->v[i].beg].beg, atoms->v[p->v[i].end - 1].end), part[RC_MAX_PARTS];
		bool sometimes;
		rc_buf_reset(&norm);
		rc_norm_append(&norm, form);
		uint32_t n = rc_cut_expand(cut, &atoms->v[p->v[i].beg], form, rc_buf_view(&norm), i % 2 != 0, &room, part, &sometimes);
		if (n > RC_MAX_PARTS)
			abort();
		for (uint32_t k = 0; k < n; k++)
			if (part[k].n == 0 || rc_utf8_valid(part[k].p, part[k].n) != part[k].n)
				abort();
	}
	rc_buf_release(&norm);
	rc_buf_release(&room);
}

/* Rules are loaded once: they take a thousand times as long as a text. */
static const rc_cutter *cutter_of(uint8_t lang)
{
	static rc_data *know;
	static rc_cutter *cut[RC_LANG_N + 1];
	rc_err err = {0};
	if (!cut[0]) {
		know = rc_data_open(NULL, &err);
		for (uint32_t l = 0; l <= RC_LANG_N; l++)
			cut[l] = rc_cutter_new(know, (rc_lang)l, NULL, &err);
	}
	return cut[lang];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	rc_arena arena = {0};
	rc_atoms atoms = {0};
	rc_pieces pieces = {0};
	if (size < 2 || size > UINT32_MAX / 4)
		return 0;
	rc_str text = {(const char *)data + 1, (uint32_t)(size - 1)};
	text.n = (uint32_t)rc_utf8_valid(text.p, text.n); /* what ingest hands on is valid */
	const rc_cutter *cut = cutter_of(data[0] % (RC_LANG_N + 1));
	rc_atoms_scan(&arena, &atoms, text, 0, text.n);
	rc_cut_words(cut, text, atoms.v, 0, atoms.n, &arena, &pieces);
	rc_cut_sentences(cut, text, atoms.v, &arena, &pieces, 0, NULL);
	check_pieces(&pieces, atoms.n);
	expand(cut, text, &atoms, &pieces);
	rc_arena_release(&arena);
	return 0;
}
