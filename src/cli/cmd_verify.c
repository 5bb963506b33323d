/* cmd_verify.c - recoupe verify: is the dossier what it was? */
#include "cli/cli.h"

#include "store/store.h"

static void problem(void *ctx, const char *message)
{
	const rc_cli *c = ctx;
	rc_say("%s: %s", c->arg[0], message);
}

static rc_status run(rc_cli *c)
{
	rc_store *store = rc_store_open(c->arg[0], RC_STORE_READ, &c->err);
	if (!store)
		return c->err.status;
	rc_verified v;
	rc_status status = rc_store_verify(store, problem, c, &v, &c->err);
	if (status == RC_OK && !c->opt.quiet) {
		rc_buf b = {0};
		rc_buf_fmt(&b, "%s: whole: %llu articles re-hashed, %llu spans stand on their words, %llu log entries follow from one another\n",
		           c->arg[0], (unsigned long long)v.articles, (unsigned long long)v.spans, (unsigned long long)v.log_entries);
		status = rc_out(rc_buf_view(&b), &c->err);
		rc_buf_release(&b);
	}
	rc_store_close(store);
	return status;
}

const rc_command rc_cmd_verify = {
	.name = "verify",
	.args = "DOSSIER",
	.summary = "re-hash every article, check every span, reference and log entry",
	.about = "Checks the file itself, the hash of every article against the one taken when it "
	         "was added, that everything found stands on words of its article, and that the "
	         "log was neither changed nor cut. It says nothing on what the articles report.",
	.examples = "recoupe verify story.recoupe\n"
	            "recoupe verify --quiet story.recoupe && cp story.recoupe backup.recoupe",
	.min_args = 1,
	.max_args = 1,
	.run = run,
};
