/* knowledge.h - everything that is made of the tables of data/: loaded from them, or as the build
 * made it (base/image.h). */
#ifndef RC_PIPELINE_KNOWLEDGE_H
#define RC_PIPELINE_KNOWLEDGE_H

#include "check/check.h"
#include "ingest/rules.h"
#include "kb/kb.h"
#include "lang/data.h"
#include "read/read.h"

typedef struct rc_knowledge {
	rc_data       *data;
	rc_kb         *kb;
	rc_check_know *check;
	rc_rules      *rules;
	rc_reader     *reader; /* without models: see rc_reader_over */
} rc_knowledge;

/* Loads the folder's tables (NULL: those built in) and all that is made of them. NULL with *err
 * filled on failure. */
rc_knowledge *rc_knowledge_load(const char *dir, rc_err *err);
void          rc_knowledge_free(rc_knowledge *k);

/* The same for the tables built in, as it lies in the program; memory is the arena's. Nothing of it
 * may be freed. */
const rc_knowledge *rc_knowledge_built_in(rc_arena *a);

#endif
