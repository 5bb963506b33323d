/* out.c - standard output and error, terminals, the progress bar; see cli.h. */
#include "cli/cli.h"

#include "base/io.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

void rc_cli_terminal(rc_cli *c)
{
	bool tty = isatty(STDOUT_FILENO);
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
	c->color = tty && !c->opt.no_color && !(no && *no) && !(term && !strcmp(term, "dumb"));
	struct winsize w;
	uint64_t columns;
	const char *env = getenv("COLUMNS");
	c->width = 100;
	if (c->opt.width)
		c->width = c->opt.width;
	else if (tty && ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col)
		c->width = w.ws_col;
	else if (env && rc_str_u64(rc_str_of(env), &columns) && columns < 10000)
		c->width = (uint32_t)columns;
	if (c->width < 40)
		c->width = 40;
}

/* The reader of a closed pipe has seen enough: nothing to say, nothing to save (what is stored is
 * committed before it is told). */
static rc_status output_failed(rc_err *err)
{
	if (errno == EPIPE)
		_exit(0);
	return rc_fail(err, RC_IO,
	               "standard output: can't be written: %s; make room or write elsewhere",
	               strerror(errno));
}

rc_status rc_out(rc_str bytes, rc_err *err)
{
	if (bytes.n && fwrite(bytes.p, 1, bytes.n, stdout) != bytes.n)
		return output_failed(err);
	return RC_OK;
}

rc_status rc_out_flush(rc_err *err)
{
	return fflush(stdout) != 0 ? output_failed(err) : RC_OK;
}

rc_status rc_out_close(rc_err *err)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		return output_failed(err);
	if (fclose(stdout) != 0 && errno != EBADF)
		return output_failed(err);
	return RC_OK;
}

void rc_say(const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	fputs("recoupe: ", stderr);
	vfprintf(stderr, fmt, ap);
	fputc('\n', stderr);
	va_end(ap);
}

static int64_t now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void rc_progress_start(rc_progress *p, bool quiet)
{
	*p = (rc_progress){.on = !quiet && isatty(STDERR_FILENO), .start_ms = now_ms()};
}

/* After half a second, then five times a second. */
void rc_progress_show(rc_progress *p, uint64_t done, uint64_t total, const char *what)
{
	if (!p->on)
		return;
	int64_t now = now_ms();
	if (now - p->start_ms < 500 || (p->shown && now - p->last_ms < 200))
		return;
	p->shown = true;
	p->last_ms = now;
	double seconds = (double)(now - p->start_ms) / 1000;
	char bar[31];
	uint32_t full = total && done < total ? (uint32_t)(done * 30 / total) : 0;
	for (uint32_t i = 0; i < 30; i++)
		bar[i] = i < full ? '#' : '.';
	bar[30] = 0;
	/* a stream of many articles is one input: no telling how many are to come */
	if (total > 1 && done < total)
		fprintf(stderr, "\r[%s] %llu/%llu %s, %.0f/s \033[K", bar, (unsigned long long)done,
		        (unsigned long long)total, what, (double)done / seconds);
	else
		fprintf(stderr, "\r%llu %s, %.0f/s \033[K", (unsigned long long)done, what,
		        (double)done / seconds);
	fflush(stderr);
}

void rc_progress_end(rc_progress *p)
{
	if (p->shown)
		fputs("\r\033[K", stderr);
	p->shown = false;
}

rc_ingest *rc_cli_ingest(rc_cli *c, const rc_engine *e)
{
	rc_ingest_options opt = {
		.lang = rc_str_of(c->opt.lang),
		.published = rc_str_of(c->opt.published),
		.outlet = rc_str_of(c->opt.outlet),
		.verbatim = c->opt.verbatim,
	};
	return rc_engine_ingest(e, &opt, &c->err);
}
