/* json.h - a streaming JSON writer. (Reading JSON is jansson's.)
 *
 * Commas and escapes are the writer's business; nesting is the caller's. Output is compact, keys stand in the order in which they are written,
 * numbers print the same in every locale, text is UTF-8 with only the escapes that RFC 8259 asks for.
 */
#ifndef RC_BASE_JSON_H
#define RC_BASE_JSON_H

#include "base/str.h"

typedef struct rc_json {
	rc_buf  *out;
	uint64_t comma; /* bit d: something was written at depth d */
	uint32_t depth; /* at most 63 */
	bool     after_key;
} rc_json;

static inline rc_json rc_json_to(rc_buf *out)
{
	return (rc_json){.out = out};
}

void rc_json_open(rc_json *j, char bracket);  /* '{' or '[' */
void rc_json_close(rc_json *j, char bracket); /* '}' or ']' */
char *rc_json_key_room(rc_json *j, size_t n); /* where a key of n bytes, its quotation marks, colon and a NUL are to be written */
static inline void rc_json_key(rc_json *j, const char *key) /* ours: nothing to escape */
{
	size_t n = strlen(key); /* mostly known when compiled, and all of this a few moves then */
	char *p = rc_json_key_room(j, n);
	*p = '"';
	memcpy(p + 1, key, n);
	memcpy(p + 1 + n, "\":", 3);
}
void rc_json_str(rc_json *j, rc_str s);       /* absent string: null */
void rc_json_int(rc_json *j, int64_t v);
/* shortest form that reads back the same; integers without ".0" */
void rc_json_double(rc_json *j, double v);
void rc_json_bool(rc_json *j, bool v);
void rc_json_null(rc_json *j);
void rc_json_raw(rc_json *j, rc_str json);    /* a value that is JSON already */

/* key and value in one call */
static inline void rc_json_kstr(rc_json *j, const char *key, rc_str s)
{
	rc_json_key(j, key);
	rc_json_str(j, s);
}
static inline void rc_json_kz(rc_json *j, const char *key, const char *z) /* NULL: null */
{
	rc_json_key(j, key);
	rc_json_str(j, rc_str_of(z));
}
static inline void rc_json_kint(rc_json *j, const char *key, int64_t v)
{
	rc_json_key(j, key);
	rc_json_int(j, v);
}
static inline void rc_json_kbool(rc_json *j, const char *key, bool v)
{
	rc_json_key(j, key);
	rc_json_bool(j, v);
}
static inline void rc_json_knull(rc_json *j, const char *key)
{
	rc_json_key(j, key);
	rc_json_null(j);
}

/* The number as rc_json_double prints it, for text and CSV too. */
void rc_number_append(rc_buf *out, double v);

#endif
