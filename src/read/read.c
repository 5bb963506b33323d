/* read.c - the table of stages, and running them in order; see read.h. */
#include "read/read.h"

#include <stdio.h>

static const rc_stage *const stages[] = {
	&rc_stage_atoms, &rc_stage_tokens, &rc_stage_tags, &rc_stage_tree, &rc_stage_times,
	&rc_stage_quantities, &rc_stage_entities, &rc_stage_speech, &rc_stage_events,
};
enum { N_STAGES = sizeof stages / sizeof *stages };

struct rc_reader {
	rc_resources res;
	rc_words    *words;
	void        *know[N_STAGES];
	bool         borrowed; /* words and know are another reader's */
};

rc_reader *rc_reader_new(const rc_resources *res, rc_err *err)
{
	rc_reader *r = rc_calloc(1, sizeof *r);
	r->res = *res;
	r->res.words = r->words = rc_words_new();
	for (uint32_t i = 0; i < N_STAGES; i++) {
		if (!stages[i]->load)
			continue;
		r->know[i] = stages[i]->load(&r->res, err);
		if (!r->know[i]) {
			rc_reader_free(r);
			return NULL;
		}
	}
	return r;
}

rc_reader *rc_reader_over(const rc_reader *other, const rc_resources *res)
{
	rc_reader *r = rc_calloc(1, sizeof *r);
	*r = *other;
	r->res = *res;
	r->res.words = r->words;
	r->borrowed = true;
	return r;
}

void rc_reader_free(rc_reader *r)
{
	if (!r)
		return;
	for (uint32_t i = 0; i < N_STAGES && !r->borrowed; i++)
		if (stages[i]->unload && r->know[i])
			stages[i]->unload(r->know[i]);
	if (!r->borrowed)
		rc_words_free(r->words);
	rc_free(r);
}

#define NOT_READ "language: "

/* The record of a text that no model read says so, and what to do. An article that is read again, in a language set right, has the old warning no more. */
static void warn_unread(const rc_resources *res, rc_doc *d)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < d->warning.n; i++)
		if (!rc_str_starts(d->warning.v[i], RC_STR(NOT_READ)))
			d->warning.v[n++] = d->warning.v[i];
	d->warning.n = n;
	if (rc_models_get(res->models, d->lang) || !d->n_text)
		return;
	if (rc_str_eqz(d->meta.lang, "und"))
		rc_doc_warn(d, NOT_READ "not recognised; read for words and sentences only; --lang tells it");
	else
		rc_doc_warn(d, NOT_READ "no model for %.*s; read for words and sentences only; if the text is in another, --lang tells it",
		            RC_FMT(d->meta.lang));
}

void rc_read(const rc_reader *r, rc_arena *scratch, rc_recall *recall, rc_doc *d)
{
	rc_resources res = r->res;
	res.recall = recall;
	warn_unread(&res, d);
	for (uint32_t i = 0; i < N_STAGES; i++) {
		const rc_stage *s = stages[i];
		if ((d->done & s->needs) != s->needs)
			continue; /* a language that is not read stops after its sentences */
		if ((s->gives & RC_L_TAGS) && !rc_models_get(r->res.models, d->lang))
			continue;
		s->run(r->know[i], &res, scratch, d);
		d->done |= s->gives;
		rc_arena_reset(scratch);
#ifdef RC_DEBUG
		const char *broken = rc_doc_check(d);
		if (broken) {
			fprintf(stderr, "recoupe: after stage %s: %s\n", s->name, broken);
			RC_BUG("a layer's invariant is broken");
		}
#endif
	}
}

void rc_read_times(const rc_reader *r, rc_arena *scratch, rc_doc *d)
{
	for (uint32_t i = 0; i < N_STAGES; i++)
		if (stages[i] == &rc_stage_times && (d->done & RC_L_TIMES))
			stages[i]->run(r->know[i], &r->res, scratch, d);
	rc_arena_reset(scratch);
}
