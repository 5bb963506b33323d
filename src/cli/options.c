/* options.c - the table of options, reading the command line by it, and help made from it; see cli.h.
 *
 * Options stand anywhere, as --name VALUE or --name=VALUE; "--" ends them; "-" alone is an argument.
 */
#include "cli/cli.h"

#include <stdio.h>

typedef enum kind { FLAG, TEXT, COUNT } kind;

typedef struct row {
	const char *name;
	kind        kind;
	size_t      field;  /* in rc_options */
	const char *arg;    /* what stands for the value in help */
	const char *help;
	bool        common; /* every command takes it */
	const char *narrows; /* what it means to a command that lists */
} row;

#define AT(f) offsetof(rc_options, f)
static const row rows[] = {
	{"format", TEXT, AT(format), "F", "how to print", false, NULL},
	{"ui", TEXT, AT(ui), "fr|en|es", "language of the screen (default: that of most articles)", false, NULL},
	{"lang", TEXT, AT(lang), "TAG", "language of the articles, whatever they say", false, NULL},
	{"published", TEXT, AT(published), "DATE", "date of publication, whatever the articles say: 2019-03-29, 2019-03 or 2019", false, NULL},
	{"outlet", TEXT, AT(outlet), "NAME", "outlet, whatever the articles say", false, "only from this outlet"},
	{"author", TEXT, AT(author), "NAME", "author, whatever the articles say", false, NULL},
	{"undo", TEXT, AT(undo), "WHAT", "take back the correction of published, outlet, lang, author, or all of them", false, NULL},
	{"log", FLAG, AT(log), NULL, "what was added and corrected, when, oldest first", false, NULL},
	{"verbatim", FLAG, AT(verbatim), NULL, "drop nothing from the text", false, NULL},
	{"threads", COUNT, AT(threads), "N", "workers (default: as many as processors)", false, NULL},
	{"tokens", FLAG, AT(tokens), NULL, "words with tags and trees too", false, NULL},
	{"who", TEXT, AT(who), "NAME", "only with this person or organisation", false, NULL},
	{"from", TEXT, AT(from), "DATE", "only from this day on", false, NULL},
	{"to", TEXT, AT(to), "DATE", "only up to this day", false, NULL},
	{"type", TEXT, AT(type), "TYPE", "only this type of event", false, NULL},
	{"place", TEXT, AT(place), "NAME", "only at this place", false, NULL},
	{"least", COUNT, AT(least), "N", "only events that at least N articles tell", false, NULL},
	{"all", FLAG, AT(all), NULL, "everything, also what is left out for brevity", false, NULL},
	{"width", COUNT, AT(width), "N", "columns of the screen (default: the terminal's)", false, NULL},
	{"archive", FLAG, AT(archive), NULL, "keep every answer from the network beside the dossier, in DOSSIER.warc.gz", false, NULL},
	{"delay", COUNT, AT(delay), "SECONDS", "pause between two requests to one host (default: 1, or what its robots.txt asks for)", false, NULL},
	{"private", FLAG, AT(private_hosts), NULL, "fetch from private networks and this machine too", false, NULL},
	{"every", COUNT, AT(every), "MINUTES", "pause between two looks (default: 15)", false, NULL},
	{"once", FLAG, AT(once), NULL, "look once, then end", false, NULL},
	{"data", TEXT, AT(data), "DIR", "tables from this folder instead of those built in", true, NULL},
	{"models", TEXT, AT(models), "DIR", "models from this folder instead of those built in", true, NULL},
	{"no-color", FLAG, AT(no_color), NULL, "no colour (NO_COLOR in the environment does the same)", true, NULL},
	{"quiet", FLAG, AT(quiet), NULL, "no progress and no summary", true, NULL},
	{"help", FLAG, AT(help), NULL, "this text", true, NULL},
	{"version", FLAG, AT(version), NULL, "the version", true, NULL},
};
enum { N_ROWS = sizeof rows / sizeof *rows };

static bool in_list(const char *list, const char *name, size_t n, char sep)
{
	for (const char *p = list; p && *p;) {
		const char *end = strchr(p, sep);
		size_t len = end ? (size_t)(end - p) : strlen(p);
		if (len == n && !memcmp(p, name, n))
			return true;
		p = end ? end + 1 : NULL;
	}
	return false;
}

static bool takes(const rc_command *cmd, const row *r)
{
	if (r->common)
		return true;
	if (!cmd)
		return false;
	if (!strcmp(r->name, "format"))
		return cmd->formats != NULL;
	return in_list(cmd->options, r->name, strlen(r->name), ' ');
}

/* Edits between two short words (Levenshtein), for "did you mean". */
static uint32_t distance(const char *a, const char *b)
{
	uint32_t line[33], n = (uint32_t)strlen(b);
	if (n > 32 || strlen(a) > 32)
		return 99;
	for (uint32_t j = 0; j <= n; j++)
		line[j] = j;
	for (uint32_t i = 1; a[i - 1]; i++) {
		uint32_t diag = line[0];
		line[0] = i;
		for (uint32_t j = 1; j <= n; j++) {
			uint32_t best = diag + (a[i - 1] != b[j - 1]);
			diag = line[j];
			best = line[j] + 1 < best ? line[j] + 1 : best;
			line[j] = line[j - 1] + 1 < best ? line[j - 1] + 1 : best;
		}
	}
	return line[n];
}

static const row *find_row(const char *name, size_t n)
{
	for (uint32_t i = 0; i < N_ROWS; i++)
		if (strlen(rows[i].name) == n && !memcmp(rows[i].name, name, n))
			return &rows[i];
	return NULL;
}

static rc_status unknown_option(rc_cli *c, const rc_command *cmd, const char *name, size_t n)
{
	char given[33];
	snprintf(given, sizeof given, "%.*s", (int)n, name);
	const row *best = NULL;
	uint32_t least = 3;
	for (uint32_t i = 0; i < N_ROWS; i++) {
		uint32_t d = distance(given, rows[i].name);
		if (d < least && takes(cmd, &rows[i])) {
			least = d;
			best = &rows[i];
		}
	}
	if (best)
		return rc_fail(&c->err, RC_USAGE, "--%s: no such option; did you mean --%s?", given,
		               best->name);
	return rc_fail(&c->err, RC_USAGE, "--%s: no such option; see recoupe %s%s--help", given, cmd ? cmd->name : "", cmd ? " " : "");
}

static rc_status set(rc_cli *c, const row *r, const char *value)
{
	char *field = (char *)&c->opt + r->field;
	if (r->kind == FLAG) {
		if (value)
			return rc_fail(&c->err, RC_USAGE, "--%s takes no value", r->name);
		*(bool *)field = true;
		return RC_OK;
	}
	if (!value)
		return rc_fail(&c->err, RC_USAGE, "--%s needs a value: --%s %s", r->name, r->name, r->arg);
	if (r->kind == TEXT) {
		*(const char **)field = value;
		return RC_OK;
	}
	uint64_t n;
	if (!rc_str_u64(rc_str_of(value), &n) || n < 1 || n > 10000)
		return rc_fail(&c->err, RC_USAGE, "--%s %s: a number from 1 to 10000 is needed", r->name,
		               value);
	*(uint32_t *)field = (uint32_t)n;
	return RC_OK;
}

static rc_status option(rc_cli *c, int argc, char **argv, int *i)
{
	const char *name = argv[*i];
	if (!strcmp(name, "-h"))
		name = "--help";
	if (name[1] != '-')
		return rc_fail(&c->err, RC_USAGE, "%s: no such option; options are written --name", name);
	name += 2;
	const char *eq = strchr(name, '=');
	size_t n = eq ? (size_t)(eq - name) : strlen(name);
	const row *r = find_row(name, n);
	if (!r)
		return unknown_option(c, c->command, name, n);
	const char *value = eq ? eq + 1 : NULL;
	if (!eq && r->kind != FLAG && *i + 1 < argc)
		value = argv[++*i];
	return set(c, r, value);
}

/* Options may stand before the command, so what a command takes is checked afterwards. */
static rc_status check_taken(rc_cli *c, int argc, char **argv)
{
	for (int i = 1; i < argc && strcmp(argv[i], "--"); i++) {
		if (argv[i][0] != '-' || argv[i][1] != '-')
			continue;
		const char *name = argv[i] + 2, *eq = strchr(name, '=');
		const row *r = find_row(name, eq ? (size_t)(eq - name) : strlen(name));
		if (r && !takes(c->command, r))
			return rc_fail(&c->err, RC_USAGE, "%s takes no --%s; see recoupe %s --help",
			               c->command->name, r->name, c->command->name);
		if (r && r->kind != FLAG && !eq)
			i++;
	}
	return RC_OK;
}

static const rc_command *find_command(const rc_command *const *commands, const char *name,
                                      const rc_command **like)
{
	uint32_t least = 3;
	*like = NULL;
	for (; *commands; commands++) {
		if (!strcmp((*commands)->name, name))
			return *commands;
		uint32_t d = distance(name, (*commands)->name);
		if (d < least) {
			least = d;
			*like = *commands;
		}
	}
	return NULL;
}

static rc_status argument(rc_cli *c, const char *arg, const rc_command *const *commands)
{
	if (c->command || !strcmp(arg, "help")) {
		if (!c->command && !strcmp(arg, "help"))
			c->opt.help = true;
		else
			c->arg[c->n_args++] = arg;
		return RC_OK;
	}
	const rc_command *like;
	c->command = find_command(commands, arg, &like);
	if (c->command)
		return RC_OK;
	if (like)
		return rc_fail(&c->err, RC_USAGE, "%s: no such command; did you mean %s?", arg, like->name);
	return rc_fail(&c->err, RC_USAGE, "%s: no such command; recoupe --help lists them", arg);
}

static rc_status check_command(rc_cli *c, int argc, char **argv)
{
	const rc_command *cmd = c->command;
	rc_status s = check_taken(c, argc, argv);
	if (s != RC_OK)
		return s;
	if (c->n_args < cmd->min_args || c->n_args > cmd->max_args)
		return rc_fail(&c->err, RC_USAGE, "%s: %s; write recoupe %s %s", cmd->name,
		               c->n_args < cmd->min_args ? "something is missing" : "too many arguments",
		               cmd->name, cmd->args);
	if (c->opt.ui && !in_list("fr|en|es", c->opt.ui, strlen(c->opt.ui), '|'))
		return rc_fail(&c->err, RC_USAGE, "--ui %s: the screens speak fr, en and es", c->opt.ui);
	if (!cmd->formats)
		return RC_OK;
	if (!c->opt.format)
		c->opt.format =
			rc_arena_dup(&c->arena, (rc_str){cmd->formats, (uint32_t)strcspn(cmd->formats, "|")}).p;
	if (!in_list(cmd->formats, c->opt.format, strlen(c->opt.format), '|'))
		return rc_fail(&c->err, RC_USAGE, "--format %s: %s has %s", c->opt.format, cmd->name,
		               cmd->formats);
	return RC_OK;
}

rc_status rc_options_parse(rc_cli *c, int argc, char **argv, const rc_command *const *commands)
{
	c->arg = rc_arena_alloc(&c->arena, (size_t)(argc + 1) * sizeof *c->arg);
	bool options = true;
	for (int i = 1; i < argc; i++) {
		rc_status s = RC_OK;
		if (options && !strcmp(argv[i], "--"))
			options = false;
		else if (options && argv[i][0] == '-' && argv[i][1])
			s = option(c, argc, argv, &i);
		else
			s = argument(c, argv[i], commands);
		if (s != RC_OK)
			return s;
	}
	if (c->opt.help || c->opt.version)
		return RC_OK;
	if (!c->command)
		return rc_fail(&c->err, RC_USAGE, "no command; recoupe --help lists them");
	return check_command(c, argc, argv);
}

void rc_options_help(rc_buf *out, const rc_command *cmd)
{
	for (uint32_t i = 0; i < N_ROWS; i++) {
		const row *r = &rows[i];
		if (!takes(cmd, r))
			continue;
		char left[40];
		bool format = cmd && !strcmp(r->name, "format");
		bool lists = cmd && r->narrows && in_list(cmd->options, "who", 3, ' ');
		snprintf(left, sizeof left, "--%s%s%s", r->name, r->arg ? " " : "", format ? cmd->formats : r->arg ? r->arg : "");
		rc_buf_fmt(out, "  %-28s %s\n", left, lists ? r->narrows : r->help);
	}
}
