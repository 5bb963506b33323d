/* err.h - errors of the world, and bugs.
 *
 * A bug aborts (RC_ASSERT in debug builds, RC_BUG always). Whatever the world does wrong (a bad file, a full disk, a damaged
 * dossier) comes back as an rc_status, with a message for a person in *err: first what is wrong, then what to do. The first error wins: filling a filled rc_err
 * changes nothing. NULL is allowed wherever an rc_err is taken.
 */
#ifndef RC_BASE_ERR_H
#define RC_BASE_ERR_H

#include "base/str.h"

/* code, name, exit status of the command line */
#define RC_STATUS_MAP(X)  \
	X(OK, "ok", 0)      \
	X(INPUT, "input could not be used", 1) \
	X(USAGE, "wrong usage", 2) \
	X(DOSSIER, "not a dossier, or a damaged one", 3) \
	X(IO, "reading or writing failed", 4)

typedef enum rc_status {
#define X(code, text, exit) RC_##code,
	RC_STATUS_MAP(X)
#undef X
} rc_status;

typedef struct rc_err {
	rc_status status;
	char      message[400];
} rc_err;

const char *rc_status_name(rc_status s);
int         rc_status_exit(rc_status s);

/* Fills *err unless it is filled; returns `s`, so that `return rc_fail(err, RC_IO, "...")` reads
 * well. */
rc_status rc_fail(rc_err *err, rc_status s, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

_Noreturn void rc_bug(const char *file, int line, const char *what);
#define RC_BUG(what) rc_bug(__FILE__, __LINE__, what)
#ifdef RC_DEBUG
#define RC_ASSERT(x) ((x) ? (void)0 : rc_bug(__FILE__, __LINE__, #x))
#else
#define RC_ASSERT(x) ((void)0)
#endif

#endif
