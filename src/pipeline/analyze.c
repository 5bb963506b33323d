/* analyze.c - see analyze.h. */
#include "pipeline/analyze.h"

#include "doc/dump.h"

enum { PIECE = 1 << 28 }; /* bytes emitted at once */

typedef struct run {
	const rc_analyze_options *opt;
	const rc_reader          *reader;
	bool                      some_bad;
} run;

typedef struct at { /* what one record's articles need */
	const run *run;
	rc_worker *worker;
	rc_job    *job;
} at;

static void one_article(void *ctx, const rc_article *a)
{
	at *x = ctx;
	rc_doc d;
	rc_article_doc(a, &x->worker->article, &d);
	if (a->problem.status == RC_OK)
		rc_read(x->run->reader, &x->worker->read, x->worker->recall, &d);
	else
		*RC_ADD(&x->job->arena, x->job->problem) = rc_arena_dup(&x->job->arena,
		                                                        rc_str_of(a->problem.message));
	if (x->run->opt->conllu)
		rc_doc_dump_conllu(&d, &x->job->out);
	else
		rc_doc_dump_json(&d, x->run->opt->tokens, &x->job->out);
	rc_doc_release(&d);
	rc_arena_reset(&x->worker->article); /* a record may hold thousands */
}

static void work(void *ctx, rc_worker *w, rc_job *job)
{
	at x = {.run = ctx, .worker = w, .job = job};
	rc_ingest_record(x.run->opt->ingest, &w->ingest, &job->record, one_article, &x);
}

static rc_status take(void *ctx, rc_job *job, rc_err *err)
{
	run *r = ctx;
	for (uint32_t i = 0; i < job->problem.n; i++)
		r->opt->problem(r->opt->ctx, job->problem.v[i].p);
	r->some_bad |= job->problem.n > 0;
	rc_status status = RC_OK;
	for (size_t from = 0; from < job->out.n && status == RC_OK; from += PIECE) { /* a file of many articles with words may give more than a slice holds */
		size_t n = job->out.n - from < PIECE ? job->out.n - from : PIECE;
		status = r->opt->emit(r->opt->ctx, (rc_str){job->out.p + from, (uint32_t)n}, err);
	}
	return status;
}

rc_status rc_analyze(rc_engine *e, rc_inputs *in, const rc_analyze_options *opt, rc_err *err)
{
	run r = {.opt = opt, .reader = rc_engine_reader(e, err)};
	if (!r.reader)
		return err && err->status != RC_OK ? err->status : RC_IO;
	rc_status s = rc_run(in, opt->threads, work, take, &r, err);
	return s == RC_OK && r.some_bad ? RC_INPUT : s;
}
