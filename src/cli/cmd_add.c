/* cmd_add.c - recoupe add: articles into a dossier. */
#include "cli/screen.h"

#include "pipeline/add.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct state {
	rc_cli      *c;
	rc_progress  progress;
} state;

static void problem(void *ctx, const char *message)
{
	state *s = ctx;
	rc_progress_end(&s->progress);
	rc_say("%s", message);
}

static void note(void *ctx, const char *message)
{
	state *s = ctx;
	if (!s->c->opt.quiet)
		problem(ctx, message);
}

static void progress(void *ctx, uint64_t done, uint64_t named)
{
	state *s = ctx;
	rc_progress_show(&s->progress, done, named, "articles");
}

static rc_str counted(rc_screen *s, const char *key, uint64_t n)
{
	return rc_say_count(s, key, n > UINT32_MAX ? UINT32_MAX : (uint32_t)n);
}

/* ", 2 there already" */
static void part(rc_screen *s, const char *key, uint64_t n)
{
	if (n)
		rc_buf_str(&s->out, counted(s, key, n));
}

/* What a person may want to set right: articles without a date or an outlet. */
static void lacking(rc_screen *s, rc_store *store)
{
	uint32_t undated, no_outlet;
	if (rc_store_lacking(store, &undated, &no_outlet, NULL) != RC_OK || undated + no_outlet == 0)
		return;
	rc_str words = rc_say_with(s, "add_lacking", rc_count_str(s, undated), rc_count_str(s, no_outlet), rc_str_of(s->c->arg[0]));
	rc_buf_fmt(&s->out, "%.*s\n", RC_FMT(words));
}

/* The line that ends it, in the language of the dossier's screens. */
static rc_status summary(rc_cli *c, rc_engine *e, rc_store *store, const rc_add_report *r)
{
	if (c->opt.quiet)
		return RC_OK;
	if (!r->inputs)
		rc_say("%s: no file to read in what was named", c->arg[0]);
	if (r->again && (c->opt.published || c->opt.lang))
		rc_say("%s: what is there already keeps the date and the language that it was added with; "
		       "recoupe fix sets them right",
		       c->arg[0]);
	rc_screen s;
	rc_screen_words(&s, c, e, store);
	rc_buf_fmt(&s.out, "%s: %.*s", c->arg[0], RC_FMT(counted(&s, "add_added", r->added)));
	part(&s, "add_versions", r->versions);
	part(&s, "add_again", r->again);
	part(&s, "add_sources", r->sources);
	part(&s, "add_unchanged", r->unchanged);
	part(&s, "add_unusable", r->unusable);
	part(&s, "add_passed", r->passed);
	rc_buf_byte(&s.out, '\n');
	lacking(&s, store);
	rc_status status = rc_out(rc_buf_view(&s.out), &c->err);
	rc_screen_release(&s);
	return status;
}

static rc_status add(rc_cli *c, rc_engine *e, rc_store *store, const rc_ingest *ingest)
{
	rc_web *web = NULL;
	if (rc_cli_has_address(c, 1) && !(web = rc_cli_web(c, &c->arena, ingest, store)))
		return c->err.status;
	state s = {.c = c};
	rc_progress_start(&s.progress, c->opt.quiet);
	rc_add_sources from = {.name = c->arg + 1, .n = c->n_args - 1, .std = STDIN_FILENO, .web = web};
	rc_add_options opt = {
		.ingest = ingest, .threads = c->opt.threads, .problem = problem, .note = note, .progress = progress, .ctx = &s,
	};
	rc_add_report report;
	rc_status status = rc_add(e, store, &from, &opt, &report, &c->err);
	rc_progress_end(&s.progress);
	if (status == RC_OK || status == RC_INPUT) {
		rc_status written = summary(c, e, store, &report);
		status = written != RC_OK ? written : status;
	}
	rc_web_free(web);
	return status;
}

/* No dossier is made for sources of which none is there: a slip of the keyboard should leave
 * nothing behind. */
static rc_status any_source(rc_cli *c)
{
	struct stat st;
	if (stat(c->arg[0], &st) == 0)
		return RC_OK;
	for (uint32_t i = 1; i < c->n_args; i++)
		if (!strcmp(c->arg[i], "-") || rc_is_url(c->arg[i]) || stat(c->arg[i], &st) == 0)
			return RC_OK;
	for (uint32_t i = 1; i + 1 < c->n_args; i++)
		rc_say("%s: %s", c->arg[i], strerror(ENOENT));
	return rc_fail(&c->err, RC_INPUT, "%s: %s; no dossier was made", c->arg[c->n_args - 1],
	               strerror(ENOENT));
}

static rc_status run(rc_cli *c)
{
	if (any_source(c) != RC_OK)
		return c->err.status;
	rc_engine *e = rc_engine_open(c->opt.data, c->opt.models, &c->err);
	rc_ingest *ingest = e ? rc_cli_ingest(c, e) : NULL;
	rc_store *store = ingest ? rc_store_open(c->arg[0], RC_STORE_ADD, &c->err) : NULL;
	rc_status status = store ? add(c, e, store, ingest) : c->err.status;
	rc_store_close(store);
	rc_ingest_free(ingest);
	rc_engine_close(e);
	return status;
}

const rc_command rc_cmd_add = {
	.name = "add",
	.args = "DOSSIER SOURCE...",
	.summary = "read articles into a dossier and cross-check them",
	.options = "ui lang published outlet verbatim threads archive delay private",
	.about = "Reads files, folders (with the folders in them), addresses (a page; a feed with "
	         "the pages of its items) and, as \"-\", JSON Lines from standard input into "
	         "DOSSIER, which is made where there is none. The same article twice changes "
	         "nothing. What the options say wins over what the articles say. Of one host, one "
	         "page a second is fetched, and only what its robots.txt allows.",
	.examples = "recoupe add story.recoupe articles/\n"
	            "recoupe add story.recoupe --published 2019-03-29 --outlet \"Le Monde\" report.txt\n"
	            "recoupe add story.recoupe - < articles.jsonl\n"
	            "recoupe add story.recoupe --archive https://www.example.org/news/report.html",
	.min_args = 2,
	.max_args = UINT32_MAX,
	.run = run,
};
