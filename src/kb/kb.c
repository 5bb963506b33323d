/* kb.c - see kb.h. */
#include "kb/kb.h"

struct rc_kb {
	const rc_data *data;
};

rc_kb *rc_kb_new(const rc_data *data, rc_err *err)
{
	(void)err;
	rc_kb *kb = rc_calloc(1, sizeof *kb);
	kb->data = data;
	return kb;
}

void rc_kb_free(rc_kb *kb)
{
	rc_free(kb);
}
