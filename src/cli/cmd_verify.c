/* cmd_verify.c - recoupe verify: is the dossier what it was? */
#include "cli/screen.h"

#include "store/store.h"

static void problem(void *ctx, const char *message)
{
	const rc_cli *c = ctx;
	rc_say("%s: %s", c->arg[0], message);
}

/* What was found whole, in the language of the dossier's screens. */
static rc_status summary(rc_cli *c, rc_store *store, const rc_verified *v)
{
	rc_engine *e = rc_engine_tables(c->opt.data, c->opt.models, &c->err);
	if (!e)
		return c->err.status;
	rc_screen s;
	rc_screen_words(&s, c, e, store);
	rc_buf_fmt(&s.out, "%s: %.*s\n", c->arg[0],
	           RC_FMT(rc_say_with(&s, "verify_whole", rc_count_str(&s, v->articles),
	                              rc_count_str(&s, v->spans), rc_count_str(&s, v->log_entries))));
	rc_status status = rc_out(rc_buf_view(&s.out), &c->err);
	rc_screen_release(&s);
	rc_engine_close(e);
	return status;
}

static rc_status run(rc_cli *c)
{
	rc_store *store = rc_store_open(c->arg[0], RC_STORE_READ, &c->err);
	if (!store)
		return c->err.status;
	rc_verified v;
	rc_status status = rc_store_verify(store, problem, c, &v, &c->err);
	if (status == RC_OK && !c->opt.quiet)
		status = summary(c, store, &v);
	rc_store_close(store);
	return status;
}

const rc_command rc_cmd_verify = {
	.name = "verify",
	.args = "DOSSIER",
	.summary = "re-hash every article, check every span, reference and log entry",
	.options = "ui",
	.about = "Checks the file itself, the hash of every article against the one taken when it "
	         "was added, that everything found stands on words of its article, and that the "
	         "log was neither changed nor cut. It says nothing on what the articles report.",
	.examples = "recoupe verify story.recoupe\n"
	            "recoupe verify --quiet story.recoupe && cp story.recoupe backup.recoupe",
	.min_args = 1,
	.max_args = 1,
	.run = run,
};
