/* kb.h - who and what exists: countries, places, agencies, outlets, organisations, persons of general knowledge. */
#ifndef RC_KB_KB_H
#define RC_KB_KB_H

#include "base/alloc.h"
#include "base/err.h"
#include "lang/data.h"

typedef struct rc_kb rc_kb;

/* Builds the look-up structures from data/world; process lifetime, immutable. NULL with *err filled on failure. */
rc_kb *rc_kb_new(const rc_data *data, rc_err *err);
void   rc_kb_free(rc_kb *kb);

#endif
