/* cmd_export.c - recoupe export: the whole dossier for other programs. */
#include "cli/screen.h"

#include "export/export.h"

static rc_status flush(void *ctx, rc_str bytes, rc_err *err)
{
	(void)ctx;
	return rc_out(bytes, err);
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_status status = rc_screen_open(&s, c, true);
	if (status == RC_OK)
		status = rc_export_jsonl(&s.v, RC_VERSION, flush, NULL, &c->err);
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_export = {
	.name = "export",
	.args = "DOSSIER",
	.summary = "the whole dossier for other programs",
	.formats = "jsonl",
	.options = "",
	.about = "jsonl: articles with everything read in them, names, shared passages and events, "
	         "one JSON object a line. Two dossiers of the same articles give the same bytes, "
	         "in whatever order and with however many threads they were made.",
	.examples = "recoupe export story.recoupe --format jsonl > story.jsonl\n"
	            "recoupe export story.recoupe --format jsonl | sha256sum",
	.min_args = 1,
	.max_args = 1,
	.run = run,
};
