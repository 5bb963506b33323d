/* cmd_analyze.c - recoupe analyze: articles in, analysis records out. */
#include "cli/cli.h"

#include "pipeline/analyze.h"

#include <unistd.h>

typedef struct state {
	rc_cli      *c;
	rc_inputs   *in;
	rc_progress  progress;
	uint64_t     done;
	/* standard input is read: whoever writes to it may wait for each record */
	bool         stream;
} state;

static rc_status emit(void *ctx, rc_str out, rc_err *err)
{
	state *s = ctx;
	rc_progress_show(&s->progress, ++s->done, rc_inputs_count(s->in), "articles");
	rc_status status = rc_out(out, err);
	return status == RC_OK && s->stream ? rc_out_flush(err) : status;
}

static void problem(void *ctx, const char *message)
{
	state *s = ctx;
	rc_progress_end(&s->progress);
	rc_say("%s", message);
}

static rc_status run(rc_cli *c)
{
	rc_engine *e = rc_engine_open(c->opt.data, c->opt.models, &c->err);
	rc_ingest *ingest = e ? rc_cli_ingest(c, e) : NULL;
	if (!ingest) {
		rc_engine_close(e);
		return c->err.status;
	}
	rc_web *web = rc_cli_has_address(c, 0) ? rc_cli_web(c, &c->arena, ingest, NULL) : NULL;
	if (c->err.status != RC_OK) {
		rc_ingest_free(ingest);
		rc_engine_close(e);
		return c->err.status;
	}
	state s = {.c = c, .in = rc_inputs_new(e->data)};
	rc_inputs_web(s.in, web);
	for (uint32_t i = 0; i < c->n_args; i++)
		rc_inputs_add(s.in, c->arg[i], STDIN_FILENO);
	if (c->n_args == 0)
		rc_inputs_add(s.in, "-", STDIN_FILENO);
	s.stream = c->n_args == 0 || (c->n_args == 1 && !strcmp(c->arg[0], "-"));
	rc_progress_start(&s.progress, c->opt.quiet);
	rc_analyze_options opt = {
		.ingest = ingest,
		.threads = c->opt.threads,
		.tokens = c->opt.tokens,
		.conllu = !strcmp(c->opt.format, "conllu"),
		.emit = emit,
		.problem = problem,
		.ctx = &s,
	};
	rc_status status = rc_analyze(e, s.in, &opt, &c->err);
	rc_progress_end(&s.progress);
	rc_inputs_free(s.in);
	rc_web_free(web);
	rc_ingest_free(ingest);
	rc_engine_close(e);
	return status;
}

const rc_command rc_cmd_analyze = {
	.name = "analyze",
	.args = "[FILE...]",
	.summary = "articles in, analysis records out; no dossier",
	.formats = "jsonl|conllu",
	.options = "lang published outlet verbatim threads tokens delay private",
	.about = "Reads each article and prints what is found in it, one JSON object a line. "
	         "\"-\", or no file, reads JSON Lines from standard input ({\"text\": ...} is all "
	         "that is needed) and prints one record for each line, in order.",
	.examples = "recoupe analyze report.html\n"
	            "recoupe analyze --published 2019-03-29 --tokens report.txt\n"
	            "recoupe analyze - < articles.jsonl > records.jsonl\n"
	            "recoupe analyze --format conllu report.txt",
	.max_args = UINT32_MAX,
	.run = run,
};
