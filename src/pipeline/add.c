/* add.c - see add.h. */
#include "pipeline/add.h"

#include "pipeline/cross.h"
#include "pipeline/fix.h"

#include <pthread.h>

enum { BATCH_ARTICLES = 256, BATCH_BYTES = 16 << 20 };

typedef struct found { /* one article on its way to the dossier */
	rc_doc         doc;
	rc_new_article article;
	bool           read;
	bool           withdrawal; /* no article: an agency withdraws doc.meta.agency.item */
} found;

typedef struct run {
	const rc_add_options *opt;
	const rc_inputs      *in;
	const rc_reader      *reader;
	rc_store             *store;
	rc_add_report        *report;
	rc_map                known;      /* hashes of keys: only a hint, the store decides */
	pthread_mutex_t       lock;       /* of `known` */
	rc_arena              scratch;
	uint64_t              done;
	uint32_t              n_batch;
	size_t                n_bytes;
	bool                  in_batch;
} run;

static bool is_known(run *r, rc_str key)
{
	pthread_mutex_lock(&r->lock);
	bool known = rc_map_get(&r->known, rc_hash(key)) != RC_NONE;
	pthread_mutex_unlock(&r->lock);
	return known;
}

static void now_known(void *ctx, rc_str key)
{
	run *r = ctx;
	pthread_mutex_lock(&r->lock);
	*rc_map_put(&r->known, rc_hash(key), NULL) = 1;
	pthread_mutex_unlock(&r->lock);
}

/* ---- on a worker ---- */

typedef struct at {
	run       *run;
	rc_worker *worker;
	rc_job    *job;
} at;

static void one_article(void *ctx, const rc_article *a)
{
	at *x = ctx;
	rc_arena *arena = &x->job->arena;
	if (a->problem.status != RC_OK && a->meta.agency.item.n &&
	    rc_str_ends(rc_str_of(a->problem.message), RC_STR(RC_WITHDRAWN))) {
		found *f = rc_arena_alloc(arena, sizeof *f);
		rc_article_doc(a, arena, &f->doc);
		rc_doc_release(&f->doc);
		f->withdrawal = true;
		*RC_ADD(arena, x->job->result) = f;
		return;
	}
	if (a->problem.status != RC_OK) {
		*RC_ADD(arena, x->job->problem) = rc_arena_dup(arena, rc_str_of(a->problem.message));
		return;
	}
	found *f = rc_arena_alloc(arena, sizeof *f);
	rc_article_doc(a, arena, &f->doc);
	f->article = (rc_new_article){
		.doc = &f->doc,
		.key = rc_article_key(arena, a->meta.sha256, a->meta.outlet),
		.given_id = rc_arena_dup(arena, a->given_id),
		.n_bytes = a->n_bytes,
		.said = {rc_arena_dup(arena, a->said.lang), rc_arena_dup(arena, a->said.published),
	             rc_arena_dup(arena, a->said.outlet)},
		.fetched = rc_is_url(x->job->record.source),
		.version = RC_VERSION,
	};
	if (!is_known(x->run, f->article.key)) {
		rc_read(x->run->reader, &x->worker->read, x->worker->recall, &f->doc);
		f->read = true;
	}
	rc_doc_release(&f->doc);
	*RC_ADD(arena, x->job->result) = f;
}

static void work(void *ctx, rc_worker *w, rc_job *job)
{
	at x = {.run = ctx, .worker = w, .job = job};
	rc_ingest_record(x.run->opt->ingest, &w->ingest, &job->record, one_article, &x);
}

/* ---- on the caller's thread ---- */

static rc_status end_batch(run *r, rc_err *err)
{
	if (!r->in_batch)
		return RC_OK;
	r->in_batch = false;
	r->n_batch = 0;
	r->n_bytes = 0;
	return rc_store_commit(r->store, err);
}

static void count(run *r, rc_added what, const found *f)
{
	bool is_new = what == RC_ADDED_NEW || what == RC_ADDED_VERSION;
	r->report->added += is_new;
	r->report->again += !is_new;
	r->report->versions += what == RC_ADDED_VERSION;
	r->report->sources += what == RC_ADDED_SOURCE;
	if (is_new && f->doc.lang == RC_WORLD && r->opt->note) {
		bool said = rc_str_eqz(f->doc.meta.basis.lang, "option");
		rc_str note = rc_arena_fmt(
			&r->scratch, "%.*s: kept but not analysed: its language (%.*s) is none of fr, en, es%s",
			RC_FMT(f->doc.meta.source), RC_FMT(f->doc.meta.lang),
			said ? "" : "; say --lang if it is");
		r->opt->note(r->opt->ctx, note.p);
	}
}

static void tell(run *r, const rc_doc *d, const char *what)
{
	if (r->opt->note)
		r->opt->note(r->opt->ctx,
		             rc_arena_fmt(&r->scratch, "%.*s: %s", RC_FMT(d->meta.source), what).p);
}

static rc_status withdraw(run *r, const found *f, rc_err *err)
{
	bool is_new = false;
	uint32_t n = 0;
	rc_status status = rc_store_withdraw(r->store, &f->doc.meta.agency, f->doc.meta.source,
	                                     RC_VERSION, &is_new, err);
	if (status == RC_OK)
		status = rc_store_versions(r->store, &f->doc.meta.agency, &n, err);
	if (status == RC_OK && is_new)
		tell(r, &f->doc,
		     n ? "its agency withdraws the item: what the dossier holds of it is kept, and is no "
		         "account any more"
		       : "its agency withdraws the item; the dossier holds nothing of it");
	return status;
}

/* Says that another version of an agency's item is there. */
static rc_status note_versions(run *r, const found *f, rc_err *err)
{
	uint32_t n = 0;
	rc_status status = f->doc.meta.agency.item.n
	                       ? rc_store_versions(r->store, &f->doc.meta.agency, &n, err)
	                       : RC_OK;
	if (status == RC_OK && n > 1)
		tell(r, &f->doc,
		     "another version of an agency's item that the dossier holds: only the last one is an "
		     "account");
	return status;
}

/* An article that seemed known was not read; where the store doesn't have it after all, it is
 * read here. */
static rc_status read_after_all(run *r, found *f, rc_err *err)
{
	bool there = false;
	rc_status status = f->read ? RC_OK : rc_store_has(r->store, f->article.key, &there, err);
	if (status != RC_OK || f->read || there)
		return status;
	rc_pool_init(&f->doc.pool, f->doc.arena);
	rc_read(r->reader, &r->scratch, NULL, &f->doc);
	rc_doc_release(&f->doc);
	return RC_OK;
}

/* Reads it again with what a person set right in the version before. */
static rc_status read_corrected(run *r, int64_t n, rc_err *err)
{
	rc_arena a = {0};
	rc_status status = rc_fix_read_again(r->reader, r->store, n, &a, &r->scratch, err);
	rc_arena_release(&a);
	return status;
}

static rc_status store_one(run *r, found *f, rc_err *err)
{
	rc_status status = RC_OK;
	rc_added what;
	int64_t corrected = 0;
	if (!r->in_batch) {
		status = rc_store_begin(r->store, err);
		r->in_batch = status == RC_OK;
	}
	if (status == RC_OK && f->withdrawal)
		return withdraw(r, f, err);
	if (status == RC_OK)
		status = read_after_all(r, f, err);
	if (status == RC_OK)
		status = rc_store_add(r->store, &f->article, &what, &corrected, err);
	if (status == RC_OK && corrected)
		status = read_corrected(r, corrected, err);
	if (status == RC_OK && what == RC_ADDED_NEW)
		status = note_versions(r, f, err);
	if (status == RC_OK && what == RC_ADDED_VERSION)
		tell(r, &f->doc,
		     "changed since it was fetched: kept as a later version, and only the last one is an "
		     "account");
	if (status == RC_OK && what == RC_ADDED_BACK)
		tell(r, &f->doc, "is again as it was fetched before: that version is the account again");
	if (status != RC_OK)
		return status;
	count(r, what, f);
	now_known(r, f->article.key);
	r->n_bytes += f->doc.n_text;
	r->n_batch++;
	return RC_OK;
}

static rc_status take(void *ctx, rc_job *job, rc_err *err)
{
	run *r = ctx;
	rc_status status = RC_OK;
	for (uint32_t i = 0; i < job->problem.n; i++) {
		r->report->unusable++;
		if (r->opt->problem)
			r->opt->problem(r->opt->ctx, job->problem.v[i].p);
	}
	for (uint32_t i = 0; i < job->result.n && status == RC_OK; i++)
		status = store_one(r, job->result.v[i], err);
	rc_arena_reset(&r->scratch);
	if (status == RC_OK && (r->n_batch >= BATCH_ARTICLES || r->n_bytes >= BATCH_BYTES))
		status = end_batch(r, err);
	if (r->opt->progress)
		r->opt->progress(r->opt->ctx, ++r->done, rc_inputs_count(r->in));
	return status;
}

/* Reads, stores and cross-checks. */
static rc_status add_inputs(rc_engine *e, rc_store *s, rc_inputs *in, const rc_add_options *opt,
                            rc_add_report *report, rc_err *err)
{
	run r = {
		.opt = opt, .in = in, .reader = rc_engine_reader(e, err), .store = s, .report = report};
	if (!r.reader)
		return err && err->status != RC_OK ? err->status : RC_IO;
	pthread_mutex_init(&r.lock, NULL);
	rc_status status = rc_store_keys(s, now_known, &r, err);
	if (status == RC_OK)
		status = rc_run(in, opt->threads, work, take, &r, err);
	if (status == RC_OK)
		status = end_batch(&r, err);
	else if (r.in_batch)
		rc_store_rollback(s);
	if (status == RC_OK)
		status = rc_cross_refresh(e, s, err);
	pthread_mutex_destroy(&r.lock);
	rc_map_release(&r.known);
	rc_arena_release(&r.scratch);
	return status;
}

rc_status rc_add(rc_engine *e, rc_store *s, const rc_add_sources *from, const rc_add_options *opt,
                 rc_add_report *report, rc_err *err)
{
	*report = (rc_add_report){0};
	rc_inputs *in = rc_inputs_new(e->data);
	rc_inputs_web(in, from->web);
	for (uint32_t i = 0; i < from->n; i++)
		rc_inputs_add(in, from->name[i], from->std);
	rc_status status = add_inputs(e, s, in, opt, report, err);
	if (status == RC_OK && from->web)
		status = rc_store_put_fetched(s, rc_web_fetched(from->web), err);
	report->inputs = rc_inputs_count(in);
	report->passed = rc_inputs_passed(in);
	report->unchanged = from->web ? rc_web_unchanged(from->web) : 0;
	rc_inputs_free(in);
	return status == RC_OK && report->unusable ? RC_INPUT : status;
}
