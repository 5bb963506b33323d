/* run.h - many records through many threads, results in the order of the records.
 *
 * One thread fetches records, `threads` workers work on them, the caller's thread takes the results in order. What is under way is bounded, in records and
 * in bytes. Only this file starts threads.
 */
#ifndef RC_PIPELINE_RUN_H
#define RC_PIPELINE_RUN_H

#include "model/model.h"
#include "pipeline/inputs.h"

typedef struct rc_job { /* a record on its way; memory is kept from one record to the next */
	rc_record record;
	rc_arena  arena;          /* results that the taker needs as structs */
	rc_buf    out;            /* results that are bytes already */
	RC_VEC(void *) result;    /* in the arena */
	RC_VEC(rc_str) problem;   /* messages for the user, in the arena */
} rc_job;

typedef struct rc_worker { /* scratch memory of one thread, reset after each job */
	rc_arena   ingest, article, read;
	rc_recall *recall; /* kept from job to job */
} rc_worker;

/* on a worker, any order */
typedef void      rc_work_fn(void *ctx, rc_worker *w, rc_job *job);
/* on the caller's thread, in order */
typedef rc_status rc_take_fn(void *ctx, rc_job *job, rc_err *err);

/* Runs to the end of the inputs or to the first failure of `take`, which it returns. threads 0: as
 * many as the machine has. */
rc_status rc_run(rc_inputs *in, uint32_t threads, rc_work_fn *work, rc_take_fn *take, void *ctx,
                 rc_err *err);

#endif
