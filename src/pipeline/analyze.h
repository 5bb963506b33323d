/* analyze.h - articles in, analysis records out: no dossier. */
#ifndef RC_PIPELINE_ANALYZE_H
#define RC_PIPELINE_ANALYZE_H

#include "pipeline/engine.h"
#include "pipeline/run.h"

typedef struct rc_analyze_options {
	const rc_ingest *ingest;
	uint32_t         threads;  /* 0: as many as the machine has */
	bool             tokens;   /* the tokens key too */
	bool             conllu;   /* CoNLL-U instead of JSON Lines */
	/* Called on the caller's thread, in order. `out`: bytes of one input's records, in pieces where
	 * they are huge. A failure ends the run. */
	rc_status      (*emit)(void *ctx, rc_str out, rc_err *err);
	void           (*problem)(void *ctx, const char *message); /* an input that can't be used */
	void            *ctx;
} rc_analyze_options;

/* Analyses all inputs in order. RC_INPUT when some could not be used (the rest was done). */
rc_status rc_analyze(rc_engine *e, rc_inputs *in, const rc_analyze_options *opt, rc_err *err);

#endif
