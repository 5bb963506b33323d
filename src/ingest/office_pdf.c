/* office_pdf.c - PDF with a text layer; see office.h.
 *
 * The text is taken out by poppler's pdftotext, run as a program of its own with its own limits on time and memory: a PDF is a program in disguise,
 * and what goes wrong in it must not go wrong here. It reads from memory that has no name in any folder, and writes to a pipe.
 */
#include "ingest/office.h"

#include "base/limits.h"
#include "base/map.h"
#include "base/utf8.h"
#include "ingest/xml.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_SECONDS 20
#define MAX_MEMORY  (1024ul << 20)
#define MAX_PAGES   "2000"

static const char *const programs[] = {"/usr/bin/pdftotext", "/usr/local/bin/pdftotext",
                                       "/opt/homebrew/bin/pdftotext"};

static const char *program(void)
{
	for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
		if (access(programs[i], X_OK) == 0)
			return programs[i];
	return NULL;
}

static int in_memory(const char *p, size_t n)
{
	int fd = memfd_create("pdf", 0);
	for (size_t at = 0; fd >= 0 && at < n;) {
		ssize_t k = write(fd, p + at, n - at);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0) {
			close(fd);
			return -1;
		}
		at += (size_t)k;
	}
	return fd;
}

/* In the child, between fork and exec: only calls that are safe there. */
static _Noreturn void become(const char *path, int in, int out, const char *name)
{
	struct rlimit cpu = {MAX_SECONDS, MAX_SECONDS}, mem = {MAX_MEMORY, MAX_MEMORY}, none = {0, 0};
	int null = open("/dev/null", O_RDWR);
	setrlimit(RLIMIT_CPU, &cpu);
	setrlimit(RLIMIT_AS, &mem);
	setrlimit(RLIMIT_CORE, &none);
	dup2(null, 0);
	dup2(out, 1);
	dup2(null, 2);
	dup2(in, 3);
	char *const argv[] = {(char *)(uintptr_t)path, (char *)(uintptr_t)"-q", (char *)(uintptr_t)"-enc", (char *)(uintptr_t)"UTF-8", (char *)(uintptr_t)"-eol",
	                      (char *)(uintptr_t)"unix", (char *)(uintptr_t)"-l", (char *)(uintptr_t)MAX_PAGES, (char *)(uintptr_t)name, (char *)(uintptr_t)"-", NULL};
	char *const env[] = {NULL};
	execve(path, argv, env);
	_exit(127);
}

/* All that comes out of the pipe, up to RC_MAX_TEXT bytes and a limit on time. False when a limit
 * was met. */
static bool drain(int fd, rc_buf *out)
{
	for (int waited = 0; waited < 2 * MAX_SECONDS;) {
		struct pollfd p = {fd, POLLIN, 0};
		int ready = poll(&p, 1, 1000);
		if (ready == 0)
			waited++;
		if (ready <= 0)
			continue;
		rc_buf_reserve(out, 65536);
		ssize_t k = read(fd, out->p + out->n, 65536);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			return k == 0;
		out->n += (size_t)k;
		if (out->n > RC_MAX_TEXT)
			return false;
	}
	return false;
}

static const char *run(const char *path, const char *p, size_t n, rc_buf *out)
{
	int in = in_memory(p, n), ends[2] = {-1, -1};
	if (in < 0 || pipe2(ends, O_CLOEXEC) != 0) {
		if (in >= 0)
			close(in);
		return "a PDF document: there is no memory to read it";
	}
	pid_t child = fork();
	if (child == 0)
		become(path, in, ends[1], "/dev/fd/3");
	close(in);
	close(ends[1]);
	bool whole = child > 0 && drain(ends[0], out);
	close(ends[0]);
	int status = -1;
	if (child > 0) {
		if (!whole)
			kill(child, SIGKILL);
		while (waitpid(child, &status, 0) < 0 && errno == EINTR)
			;
	}
	if (!whole && out->n > RC_MAX_TEXT)
		return "a PDF document of more text than an article may have; split it";
	if (!whole)
		return "a PDF document that takes too long to read";
	bool ended = WIFEXITED(status);
	if (ended && WEXITSTATUS(status) == 3)
		return "a PDF document that forbids taking its text";
	if (!ended || (WEXITSTATUS(status) != 0 && !out->n))
		return "a PDF document that is damaged or needs a password";
	return NULL;
}

/* ---- pages to paragraphs ---- */

/* A line as it is compared from page to page: digits don't count. */
static uint64_t face(rc_str line)
{
	uint64_t h = 1469598103934665603u;
	for (uint32_t i = 0; i < line.n; i++)
		if (line.p[i] < '0' || line.p[i] > '9')
			h = (h ^ (uint8_t)line.p[i]) * 1099511628211u;
	return h;
}

typedef struct line {
	rc_str text;
	bool   edge;  /* among the first or last two of its page */
	bool   gone;
} line;
typedef RC_VEC(line) pages;

static uint32_t cut_pages(rc_arena *a, rc_str text, pages *l)
{
	uint32_t n_pages = 0;
	rc_str page;
	while (rc_str_cut(&text, '\f', &page)) {
		uint32_t beg = l->n;
		rc_str rest = page, piece;
		n_pages++;
		while (rc_str_cut(&rest, '\n', &piece))
			RC_ADD(a, *l)->text = rc_str_trim(piece);
		while (l->n > beg && !l->v[l->n - 1].text.n)
			l->n--;
		for (uint32_t i = beg; i < l->n; i++)
			l->v[i].edge = i < beg + 2 || i + 2 >= l->n;
	}
	return n_pages;
}

/* Head and foot lines: those at an edge that stand on three pages and half of all. */
static void drop_edges(pages *l, uint32_t n_pages)
{
	rc_map count = {0};
	for (uint32_t i = 0; i < l->n; i++)
		if (l->v[i].edge && l->v[i].text.n)
			++*rc_map_put(&count, face(l->v[i].text), &(bool){false});
	for (uint32_t i = 0; i < l->n; i++) {
		uint32_t n = l->v[i].edge && l->v[i].text.n ? rc_map_get(&count, face(l->v[i].text)) : 0;
		l->v[i].gone = n >= 3 && n * 2 >= n_pages && n != RC_NONE;
	}
	rc_map_release(&count);
}

static bool lower_at(rc_str s, uint32_t i)
{
	return i < s.n && rc_cp_is_lower(rc_utf8_next(s.p, s.n, &i));
}

rc_str rc_office_unwrap(rc_arena *a, rc_str text)
{
	pages l = {0};
	rc_flow f = {0};
	uint32_t n_pages = cut_pages(a, text, &l);
	drop_edges(&l, n_pages);
	for (uint32_t i = 0; i < l.n; i++) {
		rc_str t = l.v[i].text;
		if (l.v[i].gone)
			continue;
		if (!t.n) {
			rc_flow_break(&f, 2);
			continue;
		}
		bool hyphen = f.out.n > 1 && !f.gap && f.out.p[f.out.n - 1] == '-' &&
		              f.out.p[f.out.n - 2] != ' ';
		if (hyphen && lower_at(t, 0))
			f.out.n--;
		f.space = !hyphen;
		rc_flow_add(&f, t);
	}
	return rc_flow_end(&f, a);
}

bool rc_office_pdf(const rc_sink *s, const char *p, size_t n, rc_article *art)
{
	if (n < 8 || memcmp(p, "%PDF-", 5) != 0)
		return false;
	rc_buf out = {0};
	const char *path = program();
	const char
		*why = path ? run(path, p, n, &out)
	                : "a PDF document; to have it read, install pdftotext (Debian: poppler-utils)";
	rc_str text = rc_arena_dup(s->a, (rc_str){out.p ? out.p : "", (uint32_t)out.n});
	rc_buf_release(&out);
	text.n = (uint32_t)rc_utf8_valid(text.p, text.n);
	if (!why && !rc_str_trim(text).n)
		why = "a PDF document without a text layer (a scan?): text recognition is needed first";
	if (why) {
		rc_refuse(art, why);
		s->emit(s->ctx, art);
	} else {
		rc_office_give(s, rc_office_unwrap(s->a, text), art);
	}
	return true;
}
