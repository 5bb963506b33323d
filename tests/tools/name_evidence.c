/* name_evidence.c - what speaks for each candidate of a name, for fitting the weights (tools/fit_names.py).
 *
 *   name_evidence LANG with|alone FILE
 *
 * FILE holds texts separated by the byte 1. A line a candidate: text, first and last byte offset, number of its name in the text, and what was
 * found, by name, separated by tabs. "alone": as where the model says nothing about names.
 */
#include "base/io.h"
#include "kb/kb.h"
#include "read/entities_int.h"

#include <stdio.h>

static const char *const name[ENT_E_N] = {
#define X(code, text) text,
	ENT_EVIDENCE_MAP(X)
#undef X
};

static void print(const ent_run *r, uint32_t text)
{
	for (uint32_t i = 0; i < r->cand.n; i++) {
		const ent_cand *c = &r->cand.v[i];
		rc_span span = rc_ent_span(r, c->beg, c->end);
		printf("%u\t%u\t%u\t%u", text, span.beg, span.end, c->name);
		for (uint32_t e = 0; e < ENT_E_N; e++)
			if (c->evidence[e >> 6] >> (e & 63) & 1)
				printf("\t%s", name[e]);
		printf("\n");
	}
}

typedef struct reader {
	rc_resources res;
	void        *know[16];
	bool         alone;
} reader;

static const rc_stage *const stage[] = {&rc_stage_atoms, &rc_stage_tokens, &rc_stage_tags, &rc_stage_tree, &rc_stage_times};
enum { N_STAGES = sizeof stage / sizeof *stage };

static void read_text(const reader *x, rc_lang lang, rc_str body, uint32_t number)
{
	rc_arena arena = {0}, scratch = {0};
	rc_doc d;
	rc_doc_init(&d, &arena, RC_NULL_STR, body);
	d.lang = (uint8_t)lang;
	for (uint32_t i = 0; i < N_STAGES; i++) {
		stage[i]->run(x->know[i], &x->res, &scratch, &d);
		d.done |= stage[i]->gives;
		rc_arena_reset(&scratch);
	}
	const ent_know *know = x->know[N_STAGES];
	ent_run r = {.know = know, .k = &know->lang[lang], .kb = x->res.kb, .a = &scratch, .d = &d};
	if (d.tok.n) {
		rc_ent_begin(&r, x->alone ? NULL : x->res.models);
		rc_ent_spans(&r);
		rc_ent_names(&r);
		rc_ent_judge(&r);
		print(&r, number);
	}
	rc_doc_release(&d);
	rc_arena_release(&scratch);
	rc_arena_release(&arena);
}

int main(int argc, char **argv)
{
	rc_err err = {0};
	reader x = {0};
	if (argc != 4)
		return 2;
	rc_data *data = rc_data_open(NULL, &err);
	rc_models *models = rc_models_open(NULL, &err);
	rc_kb *kb = rc_kb_new(data, &err);
	x.res = (rc_resources){.data = data, .models = models, .kb = kb};
	x.alone = argv[2][0] == 'a';
	for (uint32_t i = 0; i < N_STAGES; i++)
		x.know[i] = stage[i]->load ? stage[i]->load(&x.res, &err) : NULL;
	x.know[N_STAGES] = rc_ent_load(&x.res, &err);
	rc_file file;
	if (rc_file_open(&file, argv[3], 0, &err) != RC_OK)
		return 1;
	rc_str rest = {file.p, (uint32_t)file.n}, one;
	rc_lang lang = argv[1][0] == 'f' ? RC_FR : argv[1][1] == 'n' ? RC_EN : RC_ES;
	for (uint32_t number = 0; rc_str_cut(&rest, '\1', &one); number++)
		read_text(&x, lang, one, number);
	return 0;
}
