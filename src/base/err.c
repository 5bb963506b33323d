/* err.c - statuses and the two ways to fail; see err.h. */
#include "base/err.h"

#include <stdio.h>
#include <stdlib.h>

const char *rc_status_name(rc_status s)
{
	static const char *const name[] = {
#define X(code, text, exit) text,
		RC_STATUS_MAP(X)
#undef X
	};
	return name[s];
}

int rc_status_exit(rc_status s)
{
	static const int code[] = {
#define X(code, text, exit) exit,
		RC_STATUS_MAP(X)
#undef X
	};
	return code[s];
}

rc_status rc_fail(rc_err *err, rc_status s, const char *fmt, ...)
{
	if (err && err->status == RC_OK) {
		va_list ap;
		va_start(ap, fmt);
		err->status = s;
		vsnprintf(err->message, sizeof err->message, fmt, ap);
		va_end(ap);
	}
	return s;
}

_Noreturn void rc_bug(const char *file, int line, const char *what)
{
	fprintf(stderr, "recoupe: bug at %s:%d: %s\n", file, line, what);
	abort();
}
