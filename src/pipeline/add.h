/* add.h - articles into a dossier: read on many threads, stored in the order of the inputs,
 * cross-checked at the end. */
#ifndef RC_PIPELINE_ADD_H
#define RC_PIPELINE_ADD_H

#include "pipeline/engine.h"
#include "pipeline/run.h"
#include "pipeline/web.h"
#include "store/store.h"

typedef struct rc_add_sources { /* what the user named */
	const char *const *name; /* [n] files, folders, addresses, "-" */
	uint32_t           n;
	int                std;  /* descriptor of what "-" stands for (JSON Lines), or -1 */
	rc_web            *web;  /* for addresses; NULL: they are not fetched */
} rc_add_sources;

typedef struct rc_add_options {
	const rc_ingest *ingest;
	uint32_t         threads;                          /* 0: as many as the machine has */
	/* an input that can't be used; or NULL */
	void           (*problem)(void *ctx, const char *message);
	/* what the user may want to know; or NULL */
	void           (*note)(void *ctx, const char *message);
	/* records done, files and streams there are; or NULL */
	void           (*progress)(void *ctx, uint64_t done, uint64_t named);
	void            *ctx;
} rc_add_options;

typedef struct rc_add_report {
	/* new articles; known ones; known ones from a new place; inputs that can't be used */
	uint64_t added, again, sources, unusable;
	/* of those added: pages that changed since they were fetched */
	uint64_t versions;
	/* files and streams; files passed over in folders; addresses that are as they were the last
	 * time */
	uint32_t inputs, passed, unchanged;
} rc_add_report;

/* Adds all that was named, and notes what was fetched. Committed in batches, each of whole
 * articles, so that a failure or a kill loses nothing that was stored. RC_INPUT when some input
 * could not be used (the rest was done). */
rc_status rc_add(rc_engine *e, rc_store *s, const rc_add_sources *from, const rc_add_options *opt,
                 rc_add_report *report, rc_err *err);

#endif
