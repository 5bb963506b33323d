/* json_in.h - reading the common kind of JSON fast. */
#ifndef RC_INGEST_JSON_IN_H
#define RC_INGEST_JSON_IN_H

#include "base/alloc.h"

#include <jansson.h>

/* The value of a text (valid UTF-8) as json_loadb would give it, for objects and arrays of strings, whole numbers, true, false and null. NULL for any other text,
 * right or wrong: json_loadb is to be asked then, which also words what is wrong. The caller's to release; the arena is used on the way. */
json_t *rc_json_simple(rc_arena *a, rc_str text);

#endif
