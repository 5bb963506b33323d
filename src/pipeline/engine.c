/* engine.c - see engine.h. */
#include "pipeline/engine.h"


rc_engine *rc_engine_open(const char *data_dir, const char *models_dir, rc_err *err)
{
	rc_engine *e = rc_calloc(1, sizeof *e);
	e->data = rc_data_open(data_dir, err);
	e->models = e->data ? rc_models_open(models_dir, err) : NULL;
	e->kb = e->models ? rc_kb_new(e->data, err) : NULL;
	e->check = e->kb ? rc_check_load(e->data, e->kb, err) : NULL;
	if (!e->check) {
		rc_engine_close(e);
		return NULL;
	}
	e->res = (rc_resources){.data = e->data, .models = e->models, .kb = e->kb};
	return e;
}

const rc_reader *rc_engine_reader(rc_engine *e, rc_err *err)
{
	if (!e->reader)
		e->reader = rc_reader_new(&e->res, err);
	return e->reader;
}

void rc_engine_close(rc_engine *e)
{
	if (!e)
		return;
	rc_reader_free(e->reader);
	rc_check_unload(e->check);
	rc_kb_free(e->kb);
	if (e->models)
		rc_models_close(e->models);
	if (e->data)
		rc_data_close(e->data);
	rc_free(e);
}
