/* atoms.c - stage "atoms": cuts the article's text into atoms (base/atom.h). Title and body are cut apart, so that no phrase reaches over. */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)scratch;
	rc_str text = {d->text, d->n_text};
	if (d->title_end)
		rc_atoms_scan(d->arena, &d->atom, text, 0, d->title_end);
	uint32_t n = d->atom.n;
	rc_atoms_scan(d->arena, &d->atom, text, d->body_beg, d->n_text);
	if (n < d->atom.n)
		d->atom.v[n].gap = RC_GAP_PARAGRAPH;
	if (res->words)
		rc_words_mark_atoms(res->words, d->lang, d->atom.v, d->atom.n);
}

const rc_stage rc_stage_atoms = {"atoms", 0, RC_L_ATOMS, NULL, NULL, run};
