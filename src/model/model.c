/* model.c - see model.h. */
#include "model/model.h"

struct rc_models {
	int none;
};

rc_models *rc_models_open(const char *dir, rc_err *err)
{
	(void)dir, (void)err;
	return rc_calloc(1, sizeof(rc_models));
}

void rc_models_close(rc_models *m)
{
	rc_free(m);
}

const rc_model *rc_models_get(const rc_models *m, rc_lang lang)
{
	(void)m, (void)lang;
	return NULL;
}
