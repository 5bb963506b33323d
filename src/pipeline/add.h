/* add.h - articles into a dossier: read on many threads, stored in the order of the inputs, cross-checked at the end. */
#ifndef RC_PIPELINE_ADD_H
#define RC_PIPELINE_ADD_H

#include "pipeline/engine.h"
#include "pipeline/run.h"
#include "store/store.h"

typedef struct rc_add_options {
	const rc_ingest *ingest;
	uint32_t         threads;                          /* 0: as many as the machine has */
	void           (*problem)(void *ctx, const char *message); /* an input that can't be used; or NULL */
	void           (*note)(void *ctx, const char *message);    /* what the user may want to know; or NULL */
	void           (*progress)(void *ctx, uint64_t done);      /* records done; or NULL */
	void            *ctx;
} rc_add_options;

typedef struct rc_add_report {
	uint64_t added, again, sources, unusable; /* new articles; known ones; known ones from a new place; inputs that can't be used */
} rc_add_report;

/* Adds all inputs. Committed in batches, each of whole articles, so that a failure or a kill loses nothing that was stored. RC_INPUT when some input could not be
 * used (the rest was done). */
rc_status rc_add(rc_engine *e, rc_store *s, rc_inputs *in, const rc_add_options *opt, rc_add_report *report, rc_err *err);

#endif
