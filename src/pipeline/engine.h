/* engine.h - everything that reading and cross-checking need, opened once a process. */
#ifndef RC_PIPELINE_ENGINE_H
#define RC_PIPELINE_ENGINE_H

#include "ingest/ingest.h"
#include "model/model.h"
#include "pipeline/knowledge.h"

#define RC_VERSION "0.1.0"

typedef struct rc_engine {
	const rc_data       *data;
	const rc_kb         *kb;
	const rc_check_know *check;
	rc_models           *models;     /* NULL: not opened yet */
	const char          *models_dir;
	rc_resources         res;
	rc_reader           *reader; /* NULL until rc_engine_reader */
	const rc_knowledge  *know;   /* what the first three belong to */
	rc_knowledge        *loaded; /* the same, where it is not the built-in one */
	rc_arena             arena;
} rc_engine;

/* Opens tables, knowledge and models; folders NULL: those built in. NULL with *err filled on
 * failure. */
rc_engine *rc_engine_open(const char *data_dir, const char *models_dir, rc_err *err);
/* The same without models, which rc_engine_reader opens then: for commands that mostly read no
 * article. `models_dir` must outlive it. */
rc_engine *rc_engine_tables(const char *data_dir, const char *models_dir, rc_err *err);
void       rc_engine_close(rc_engine *e);

/* The reader, made on the first call; not for use by two threads at once. NULL with *err filled on
 * failure. */
const rc_reader *rc_engine_reader(rc_engine *e, rc_err *err);

/* An ingest with the engine's tables; see rc_ingest_new. */
rc_ingest *rc_engine_ingest(const rc_engine *e, const rc_ingest_options *opt, rc_err *err);

#endif
