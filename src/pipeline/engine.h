/* engine.h - everything that reading and cross-checking need, opened once a process. */
#ifndef RC_PIPELINE_ENGINE_H
#define RC_PIPELINE_ENGINE_H

#include "check/check.h"
#include "kb/kb.h"
#include "lang/data.h"
#include "model/model.h"
#include "read/read.h"

#define RC_VERSION "0.1.0"

typedef struct rc_engine {
	rc_data     *data;
	rc_models   *models;
	rc_kb       *kb;
	rc_resources res;
	rc_check_know *check;
	rc_reader   *reader; /* NULL until rc_engine_reader: commands that read no article don't wait for it */
} rc_engine;

/* Opens tables and knowledge; folders NULL: those built in. NULL with *err filled on failure. */
rc_engine *rc_engine_open(const char *data_dir, const char *models_dir, rc_err *err);
void       rc_engine_close(rc_engine *e);

/* The reader, opened (with the models) on the first call; not for use by two threads at once. NULL with *err filled on failure. */
const rc_reader *rc_engine_reader(rc_engine *e, rc_err *err);

#endif
