/* engine.c - see engine.h. */
#include "pipeline/engine.h"

rc_engine *rc_engine_tables(const char *data_dir, const char *models_dir, rc_err *err)
{
	rc_engine *e = rc_calloc(1, sizeof *e);
	e->know = data_dir ? (e->loaded = rc_knowledge_load(data_dir, err))
	                   : rc_knowledge_built_in(&e->arena);
	if (!e->know) {
		rc_engine_close(e);
		return NULL;
	}
	e->models_dir = models_dir;
	e->data = e->know->data;
	e->kb = e->know->kb;
	e->check = e->know->check;
	return e;
}

static bool open_models(rc_engine *e, rc_err *err)
{
	if (!e->models)
		e->models = rc_models_open(e->models_dir, err);
	e->res = (rc_resources){.data = e->data, .models = e->models, .kb = e->kb};
	return e->models != NULL;
}

rc_engine *rc_engine_open(const char *data_dir, const char *models_dir, rc_err *err)
{
	rc_engine *e = rc_engine_tables(data_dir, models_dir, err);
	if (e && open_models(e, err))
		return e;
	rc_engine_close(e);
	return NULL;
}

const rc_reader *rc_engine_reader(rc_engine *e, rc_err *err)
{
	if (!e->reader && open_models(e, err))
		e->reader = rc_reader_over(e->know->reader, &e->res);
	return e->reader;
}

/* What the models have learned tells the language of short texts. */
static bool knows(const void *models, rc_lang lang, uint64_t hash)
{
	const rc_model *m = rc_models_get(models, lang);
	return m && rc_model_knows(m, hash);
}

rc_ingest *rc_engine_ingest(const rc_engine *e, const rc_ingest_options *opt, rc_err *err)
{
	rc_ingest *in = rc_ingest_over(e->know->rules, opt, err);
	if (in && e->models)
		rc_ingest_know(in, (rc_vocabulary){knows, e->models});
	return in;
}

void rc_engine_close(rc_engine *e)
{
	if (!e)
		return;
	rc_reader_free(e->reader);
	if (e->models)
		rc_models_close(e->models);
	rc_knowledge_free(e->loaded);
	rc_arena_release(&e->arena);
	rc_free(e);
}
