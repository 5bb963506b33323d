/* fix.c - see fix.h. */
#include "pipeline/fix.h"

#include "pipeline/cross.h"

/* Reads the article again as it counts now: a date of publication moves every "yesterday", a
 * language changes everything, an outlet's name is no source of its own. */
rc_status rc_fix_read_again(const rc_reader *reader, rc_store *s, int64_t n, rc_arena *a,
                            rc_arena *scratch, rc_err *err)
{
	rc_doc doc;
	rc_status status = rc_store_article(s, a, n, &doc, err);
	if (status != RC_OK)
		return status;
	rc_read(reader, scratch, NULL, &doc);
	status = rc_store_put_layers(s, n, &doc, err);
	rc_doc_release(&doc);
	return status;
}

static rc_status one_article(const rc_reader *reader, rc_store *s, const rc_fix_job *job,
                             uint32_t i, rc_arena *a, rc_arena *scratch, rc_err *err)
{
	rc_status status = RC_OK;
	bool changed = false;
	for (uint32_t o = 0; o < job->n_orders && status == RC_OK; o++) {
		const rc_fix_order *order = &job->order[o];
		rc_fixed f;
		status = order->back ? rc_store_unfix(s, a, job->article[i], order->key, RC_VERSION, &f,
		                                      err)
		                     : rc_store_fix(s, a, job->article[i], order->key, order->value,
		                                    RC_VERSION, &f, err);
		if (status != RC_OK)
			break;
		changed |= f.changed;
		job->done(job->ctx, i, o, &f);
	}
	if (status == RC_OK && changed)
		status = rc_fix_read_again(reader, s, job->article[i], a, scratch, err);
	rc_arena_reset(a);
	return status;
}

rc_status rc_fix_articles(rc_engine *e, rc_store *s, const rc_fix_job *job, rc_err *err)
{
	rc_arena a = {0}, scratch = {0};
	const rc_reader *reader = rc_engine_reader(e, err);
	if (!reader)
		return err && err->status != RC_OK ? err->status : RC_IO;
	rc_status status = rc_store_begin(s, err);
	for (uint32_t i = 0; i < job->n_articles && status == RC_OK; i++)
		status = one_article(reader, s, job, i, &a, &scratch, err);
	if (status == RC_OK)
		status = rc_store_commit(s, err);
	else
		rc_store_rollback(s);
	rc_arena_release(&a);
	rc_arena_release(&scratch);
	return status == RC_OK ? rc_cross_refresh(e, s, err) : status;
}
