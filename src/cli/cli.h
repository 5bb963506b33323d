/* cli.h - what the commands share: options, the table of commands, output and messages.
 *
 * A command is one file with one rc_command; main.c lists them. Only the cli reads the environment, knows terminals and ends the process.
 */
#ifndef RC_CLI_CLI_H
#define RC_CLI_CLI_H

#include "base/err.h"
#include "pipeline/engine.h"
#include "pipeline/inputs.h"
#include "pipeline/web.h"

/* events, or pairs of articles, that a person reads through: of more, a screen shows the first ones or says how to ask for fewer */
enum { RC_MANY = 300 };

typedef struct rc_options { /* every option of every command; a row of options.c each */
	const char *format, *ui, *data, *models;
	const char *lang, *published, *outlet, *author, *undo;
	const char *who, *name, *from, *to, *type, *place;
	uint32_t    threads, width;
	uint32_t    delay, every, least;
	bool verbatim, quiet, no_color, tokens, help, version, all, archive, private_hosts, once, log;
} rc_options;

typedef struct rc_cli rc_cli;

typedef struct rc_command {
	const char *name;
	const char *args;     /* "DOSSIER EVENT" */
	const char *summary;  /* one line */
	const char *formats;  /* "text|jsonl|csv", the first is the default; NULL: none */
	const char *options;  /* names of the options it takes, besides those that all take */
	const char *about;    /* a paragraph for --help */
	const char *examples; /* lines for --help */
	uint32_t    min_args, max_args;
	rc_status (*run)(rc_cli *c);
} rc_command;

extern const rc_command rc_cmd_add, rc_cmd_timeline, rc_cmd_compare, rc_cmd_diff, rc_cmd_origins,
	rc_cmd_says, rc_cmd_labels, rc_cmd_show, rc_cmd_search, rc_cmd_verify, rc_cmd_watch,
	rc_cmd_analyze, rc_cmd_export, rc_cmd_fix;

struct rc_cli {
	const rc_command *command;
	rc_options        opt;
	const char      **arg;     /* [n_args] what is no option */
	uint32_t          n_args;
	bool              color;
	uint32_t          width;   /* columns of the terminal; 100 where there is none */
	rc_err            err;
	rc_arena          arena;   /* until the process ends */
};

/* ---- options.c ---- */

/* Sorts argv into options and arguments. RC_USAGE with c->err filled. */
rc_status rc_options_parse(rc_cli *c, int argc, char **argv, const rc_command *const *commands);
void      rc_options_help(rc_buf *out, const rc_command *cmd);

/* ---- out.c ---- */

void      rc_cli_terminal(rc_cli *c);                  /* colour and width */
/* Writes to standard output. A closed pipe ends the process quietly. */
rc_status rc_out(rc_str bytes, rc_err *err);
rc_status rc_out_flush(rc_err *err);
rc_status rc_out_close(rc_err *err);                   /* everything is written, or RC_IO */
/* "recoupe: ..." on standard error */
void      rc_say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

typedef struct rc_progress {
	bool     on, shown;
	int64_t  start_ms, last_ms;
} rc_progress;
void rc_progress_start(rc_progress *p, bool quiet);
void rc_progress_show(rc_progress *p, uint64_t done, uint64_t total, const char *what);
void rc_progress_end(rc_progress *p);                  /* wipes the bar */

/* ---- network.c ---- */

/* Whether any argument from number `from` on is an address to be fetched. */
bool      rc_cli_has_address(const rc_cli *c, uint32_t from);
/* The network as the options and the environment (https_proxy, http_proxy) have it. `store`: what was fetched before is asked for only if it changed, and --archive
 * lies beside it; NULL: neither. NULL with c->err filled. */
/* what it needs lies in `a`, which outlives it */
rc_web   *rc_cli_web(rc_cli *c, rc_arena *a, const rc_ingest *ingest, rc_store *store);

/* ---- shared by commands ---- */

/* What --lang, --published, --outlet and --verbatim ask of ingest. NULL with c->err filled. */
rc_ingest *rc_cli_ingest(rc_cli *c, const rc_engine *e);

#endif
