/* cmd_watch.c - recoupe watch: looks at feeds again and again, adds what is new, tells what that
 * changed.
 *
 * A look is an add and a comparison of the cross-check before and after it. Nothing is kept between
 * two looks but the dossier, so it may be ended at any time, and `--once` does the same from a
 * timer of the system.
 */
#include "cli/screen.h"

#include "pipeline/add.h"

#include <stdio.h>
#include <time.h>

static void problem(void *ctx, const char *message)
{
	(void)ctx;
	rc_say("%s", message);
}

static void note(void *ctx, const char *message)
{
	rc_cli *c = ctx;
	if (!c->opt.quiet)
		rc_say("%s", message);
}

static rc_status add(rc_cli *c, rc_engine *e, rc_store *store, const rc_ingest *ingest,
                     rc_add_report *report)
{
	rc_arena a = {0};
	rc_web *web = rc_cli_web(c, &a, ingest, store);
	if (!web) {
		rc_arena_release(&a);
		return c->err.status;
	}
	rc_add_sources from = {.name = c->arg + 1, .n = c->n_args - 1, .std = -1, .web = web};
	rc_add_options opt = {
		.ingest = ingest, .threads = c->opt.threads, .problem = problem, .note = note, .ctx = c};
	rc_status status = rc_add(e, store, &from, &opt, report, &c->err);
	rc_web_free(web);
	rc_arena_release(&a);
	return status;
}

/* "new origin: Agence Tavres", below the event's title. */
static void print_changes(rc_screen *s, const rc_changes *all)
{
	uint32_t last = RC_NONE;
	for (uint32_t i = 0; i < all->change.n; i++) {
		const rc_change *x = &all->change.v[i];
		const rc_happening *h = &s->v.x->happening.v[x->event];
		rc_str what = rc_word_of(s, "change_", rc_str_of(rc_change_name(x->kind)));
		if (x->event != last) {
			rc_str when = h->edtf.p ? rc_edtf_words(s, h->edtf) : rc_word(s, "undated");
			rc_print_lead(s, 0, RC_INK_MARK, rc_arena_fmt(s->a, "%.*s  ", RC_FMT(h->id)),
			              RC_INK_TITLE,
			              rc_arena_fmt(s->a, "%.*s  %.*s", RC_FMT(when), RC_FMT(h->title)));
		}
		last = x->event;
		rc_str point = rc_word_of(s, "point_", x->detail);
		rc_str detail = x->kind == RC_CHANGE_REVISED || x->kind == RC_CHANGE_DIFFERS ? point
		                                                                             : x->detail;
		rc_print(s, RC_INK_WARN, 4, detail.n
		         ? rc_captioned(s, what, detail) : what);
	}
}

/* What one look found, on standard output. */
static rc_status tell(rc_screen *before, rc_screen *after, const rc_add_report *report)
{
	rc_cli *c = after->c;
	rc_changes changes;
	rc_query_changes(&before->v, &after->v, after->a, &changes);
	if (!after->text) {
		rc_rows_changes(&after->v, after->format, &changes, &after->out);
	} else if (report->added || !c->opt.quiet) {
		rc_str at = after->opened.last_change.n ? after->opened.last_change : RC_STR("-");
		print_changes(after, &changes);
		rc_print(after, RC_INK_DIM, 0,
		         rc_say_with(after, "watch_round", at, rc_count_str(after, report->added),
		                     rc_count_str(after, changes.change.n)));
		if (changes.change.n)
			rc_buf_fmt(&after->out, "%.*s\n", RC_FMT(rc_word(after, "closing")));
		if (!c->opt.once)
			rc_print(after, RC_INK_DIM, 0,
			         rc_say_with(after, "watch_next", rc_count_str(after, c->opt.every),
			                     RC_NULL_STR, RC_NULL_STR));
	}
	rc_status s = rc_out(rc_buf_view(&after->out), &c->err);
	return s == RC_OK ? rc_out_flush(&c->err) : s;
}

static rc_status look(rc_cli *c, rc_engine *e, const rc_ingest *ingest)
{
	rc_screen before = {.e = e}, after = {.e = e};
	rc_add_report report = {0};
	rc_store *store = before.store = after.store = rc_store_open(c->arg[0], RC_STORE_ADD, &c->err);
	rc_status status = store ? rc_screen_load(&before, c, false) : c->err.status, added = RC_OK;
	if (status == RC_OK)
		added = add(c, e, store, ingest, &report);
	if (status == RC_OK && (added == RC_OK || added == RC_INPUT))
		status = rc_screen_load(&after, c, false);
	else if (status == RC_OK)
		status = added;
	if (status == RC_OK)
		status = tell(&before, &after, &report);
	rc_screen_release(&after);
	rc_screen_release(&before);
	rc_store_close(store);
	return status == RC_OK ? added : status;
}

static rc_status run(rc_cli *c)
{
	if (!c->opt.every)
		c->opt.every = 15;
	for (uint32_t i = 1; i < c->n_args; i++)
		if (!strcmp(c->arg[i], "-"))
			return rc_fail(&c->err, RC_USAGE,
			               "watch: standard input can be read once only; recoupe add reads it");
	rc_engine *e = rc_engine_open(c->opt.data, c->opt.models, &c->err);
	rc_ingest *ingest = e ? rc_cli_ingest(c, e) : NULL;
	rc_status status = ingest ? look(c, e, ingest) : c->err.status;
	while ((status == RC_OK || status == RC_INPUT) && !c->opt.once) {
		nanosleep(&(struct timespec){.tv_sec = (time_t)c->opt.every * 60}, NULL);
		status = look(c, e, ingest);
	}
	rc_ingest_free(ingest);
	rc_engine_close(e);
	return status;
}

const rc_command rc_cmd_watch = {
	.name = "watch",
	.args = "DOSSIER FEED...",
	.summary = "look at feeds again and again, add what is new, tell what changed",
	.formats = "text|jsonl|csv",
	.options = "ui width lang outlet verbatim threads archive delay private every once",
	.about = "Reads feeds (or pages, or folders) into DOSSIER every so many minutes and tells "
	         "what that changed: a new event, a new origin of a known one, a figure that its "
	         "source revised, accounts that now differ, a denial. Pages of the last week are "
	         "asked for again now and then, only if they changed. It may be ended at any time "
	         "(Ctrl-C): the dossier holds whole articles only.",
	.examples = "recoupe watch story.recoupe https://www.example.org/feed.xml https://www.example.com/rss\n"
	            "recoupe watch story.recoupe --once --format jsonl https://www.example.org/feed.xml\n"
	            "recoupe watch story.recoupe --every 60 --archive https://www.example.org/feed.xml",
	.min_args = 2,
	.max_args = UINT32_MAX,
	.run = run,
};
