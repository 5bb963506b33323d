/* cross.h - the cross-check of a dossier: brought up to date where it has to be, and opened for the
 * screens. */
#ifndef RC_PIPELINE_CROSS_H
#define RC_PIPELINE_CROSS_H

#include "pipeline/engine.h"
#include "store/store.h"

typedef struct rc_opened { /* a dossier as the screens need it; zero-initialise */
	rc_arena       arena;
	rc_stored_list list;
	rc_cross       cross;
	rc_str         last_change; /* of the log, UTC; absent for an empty dossier */
} rc_opened;

/* Loads articles and cross-check. A stored result that is out of date (an add was killed before its end) is computed again, and stored where the file can
 * be written. `layers`: everything that was read in the articles too. */
rc_status rc_opened_load(rc_opened *o, const rc_engine *e, rc_store *s, bool layers, rc_err *err);
void      rc_opened_release(rc_opened *o);

/* Computes the cross-check and stores it, where it is out of date. */
rc_status rc_cross_refresh(const rc_engine *e, rc_store *s, rc_err *err);

#endif
