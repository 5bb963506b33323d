/* main.c - recoupe: the table of commands, help, and the last check that everything was written. */
#include "cli/screen.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static const rc_command *const commands[] = {
	&rc_cmd_add,
	&rc_cmd_timeline,
	&rc_cmd_compare,
	&rc_cmd_diff,
	&rc_cmd_origins,
	&rc_cmd_says,
	&rc_cmd_labels,
	&rc_cmd_show,
	&rc_cmd_search,
	&rc_cmd_fix,
	&rc_cmd_export,
	&rc_cmd_verify,
	&rc_cmd_watch,
	&rc_cmd_analyze,
	NULL,
};

static void help_all(rc_buf *out)
{
	rc_buf_z(out, "recoupe reads press articles and cross-checks them: what is reported, by whom, "
	              "from whom they have it, and where\n"
	              "the accounts agree or differ. It never says what is true.\n\n"
	              "usage: recoupe COMMAND [OPTIONS] ARGUMENTS\n\ncommands:\n");
	for (const rc_command *const *c = commands; *c; c++)
		rc_buf_fmt(out, "  %-10s %s\n", (*c)->name, (*c)->summary);
	rc_buf_z(out, "\noptions of every command (they may stand anywhere on the line):\n");
	rc_options_help(out, NULL);
	rc_buf_z(out,
	         "\nexamples:\n"
	         "  recoupe add story.recoupe articles/      read a folder of articles into a dossier\n"
	         "  recoupe timeline story.recoupe           print the sourced chronology\n"
	         "  recoupe COMMAND --help                   say more on one command\n\n"
	         "exit status: 0 done, 1 some input could not be used, 2 wrong usage, 3 damaged or no "
	         "dossier, 4 writing failed or memory ran out\n");
}

static void help_one(rc_cli *cli, rc_buf *out, const rc_command *c)
{
	rc_lines about = {0};
	rc_buf_fmt(out, "recoupe %s - %s\n\nusage: recoupe %s [OPTIONS] %s\n\n", c->name, c->summary,
	           c->name, c->args);
	rc_wrap(&cli->arena, rc_str_of(c->about), cli->width, &about);
	for (uint32_t i = 0; i < about.n; i++)
		rc_buf_fmt(out, "%.*s\n", RC_FMT(about.v[i]));
	rc_buf_z(out, "\noptions:\n");
	rc_options_help(out, c);
	rc_buf_z(out, "\nexamples:\n");
	rc_str rest = rc_str_of(c->examples), line;
	while (rc_str_cut(&rest, '\n', &line))
		rc_buf_fmt(out, "  %.*s\n", RC_FMT(line));
}

static rc_status help_or_version(rc_cli *c)
{
	rc_buf out = {0};
	if (c->opt.version && !c->opt.help)
		rc_buf_z(&out, "recoupe " RC_VERSION "\n");
	else if (c->command)
		help_one(c, &out, c->command);
	else
		help_all(&out);
	rc_status s = rc_out(rc_buf_view(&out), &c->err);
	rc_buf_release(&out);
	return s;
}

/* A program may be started with its standard streams closed. The next descriptor opened would take
 * their place: an article would be read from, or a message written into, what is something else.
 * What holds the place of standard input can't be read, that of the outputs not be written. */
static bool hold_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) == -1 &&
		    open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
			return false;
	return true;
}

/* Nothing was asked: what can be. */
static int usage(void)
{
	rc_buf out = {0};
	help_all(&out);
	fwrite(out.p, 1, out.n, stderr);
	rc_buf_release(&out);
	return rc_status_exit(RC_USAGE);
}

int main(int argc, char **argv)
{
	if (!hold_streams())
		return rc_status_exit(RC_IO);
	signal(SIGPIPE, SIG_IGN); /* a closed pipe shows as EPIPE: see out.c */
	rc_cli c = {0};
	if (argc < 2)
		return usage();
	rc_status s = rc_options_parse(&c, argc, argv, commands);
	if (s == RC_OK) {
		rc_cli_terminal(&c);
		s = c.opt.help || c.opt.version ? help_or_version(&c) : c.command->run(&c);
	}
	rc_status closed = rc_out_close(&c.err);
	if (s == RC_OK || (s == RC_INPUT && closed != RC_OK))
		s = closed != RC_OK ? closed : s;
	if (c.err.message[0])
		rc_say("%s", c.err.message);
	rc_arena_release(&c.arena);
	return rc_status_exit(s);
}
