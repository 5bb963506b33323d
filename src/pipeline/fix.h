/* fix.h - a person's corrections of articles in a dossier: the value set right, the article read
 * again with it, the cross-check made anew. */
#ifndef RC_PIPELINE_FIX_H
#define RC_PIPELINE_FIX_H

#include "pipeline/engine.h"
#include "store/store.h"

typedef struct rc_fix_order { /* one value to be set right, or to be taken back */
	rc_fix_key key;
	bool       back;
	rc_str     value; /* empty: there is none; not looked at when taken back */
} rc_fix_order;

typedef struct rc_fix_job {
	const int64_t      *article;  /* [n_articles] rows: rc_stored.n */
	uint32_t            n_articles;
	const rc_fix_order *order;    /* [n_orders] carried out on each article */
	uint32_t            n_orders;
	/* What came of order `o` on article `i`; its strings live until it returns. */
	void              (*done)(void *ctx, uint32_t i, uint32_t o, const rc_fixed *f);
	void               *ctx;
} rc_fix_job;

/* All of it or nothing: one transaction. Then the cross-check is brought up to date. */
rc_status rc_fix_articles(rc_engine *e, rc_store *s, const rc_fix_job *job, rc_err *err);

/* Reads article `n` again as it counts now, inside a transaction. `a` holds it, `scratch` what
 * reading takes. */
rc_status rc_fix_read_again(const rc_reader *reader, rc_store *s, int64_t n, rc_arena *a,
                            rc_arena *scratch, rc_err *err);

#endif
