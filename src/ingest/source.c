/* source.c - cutting files and streams into records; see ingest.h.
 *
 * A file whose name ends in .jsonl or .ndjson, or whose first lines are JSON objects, is a JSON Lines stream, as standard input is; a web archive gives
 * one record a page; any other file is one record.
 */
#include "ingest/ingest.h"

#include "base/io.h"
#include "base/limits.h"
#include "ingest/warc.h"
#include "ingest/zip_in.h"

#include <errno.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#define RC_MAX_INNER ((size_t)1 << 30) /* bytes of one archive in a WACZ file: it is held in memory */

struct rc_source {
	const char *path;
	rc_stream   in;    /* a stream, not ours; or */
	rc_buf      read;  /* of it, and not given yet */
	int         error; /* of reading it, as errno has it */
	bool        ended;
	rc_file     file;  /* the file: a JSON Lines stream, an archive, or what is one record */
	bool        whole; /* it is one record */
	size_t      at;
	uint64_t    line;
	bool        lines, done;
	rc_warc    *warc;  /* reads `file` */
	uint64_t    pages; /* that it gave */
	rc_zip     *zip;   /* a WACZ file, in `file`, whose archives are read one after the other */
	uint32_t    entry; /* the next of its entries */
	rc_buf      inner; /* the archive being read */
	bool        fresh; /* just opened */
	rc_err      problem;
};

void rc_record_release(rc_record *r)
{
	rc_free(r->source);
	rc_free(r->note);
	if (r->instead)
		rc_record_release(r->instead);
	rc_free(r->instead);
	rc_file f = {r->p, r->n, r->mapped};
	if (r->p)
		rc_file_close(&f);
	*r = (rc_record){0};
}

static bool is_lines(const char *path)
{
	rc_str p = rc_str_of(path);
	return rc_str_ends(p, RC_STR(".jsonl")) || rc_str_ends(p, RC_STR(".ndjson"));
}

/* JSON Lines by content: a first line that is an object, and another line that begins like one. */
static bool looks_like_lines(const char *p, size_t n)
{
	size_t i = n >= 3 && !memcmp(p, "\xEF\xBB\xBF", 3) ? 3 : 0;
	while (i < n && (p[i] == ' ' || p[i] == '\n' || p[i] == '\r'))
		i++;
	const char *end = i < n && p[i] == '{' ? memchr(p + i, '\n', n - i < RC_MAX_LINE ? n - i : RC_MAX_LINE) : NULL;
	if (!end)
		return false;
	size_t last = (size_t)(end - p), next = last;
	while (last > i + 1 && (p[last - 1] == '\r' || p[last - 1] == ' '))
		last--;
	while (next < n && (p[next] == '\n' || p[next] == '\r' || p[next] == ' '))
		next++;
	return p[last - 1] == '}' && next < n && p[next] == '{';
}

/* "archive/data.warc.gz" */
static bool is_inner(rc_str name)
{
	return rc_str_starts(name, RC_STR("archive/")) &&
	       rc_str_find(name, RC_STR(".warc"), 0) != UINT32_MAX;
}

static bool is_wacz(const rc_zip *z)
{
	for (uint32_t i = 0; i < rc_zip_count(z); i++)
		if (is_inner(rc_zip_name(z, i)))
			return true;
	return false;
}

/* Opens what holds many articles, however large: a web archive or a JSON Lines stream. */
static void open_many(rc_source *s)
{
	struct stat st;
	rc_file f;
	if (stat(s->path, &st) != 0 || !S_ISREG(st.st_mode) ||
	    rc_file_open(&f, s->path, 0, NULL) != RC_OK)
		return;
	if (rc_warc_is(f.p, f.n)) {
		s->file = f;
		s->warc = rc_warc_open(f.p, f.n);
	} else if (looks_like_lines(f.p, f.n)) {
		s->file = f;
		s->lines = true;
	} else {
		rc_zip *zip = f.n > 4 && !memcmp(f.p, "PK\003\004", 4) ? rc_zip_open(f.p, f.n) : NULL;
		s->zip = zip && is_wacz(zip) ? zip : NULL;
		s->file = f;
		s->whole = !s->zip;
		if (s->whole)
			rc_zip_close(zip);
	}
}

rc_source *rc_source_open(const char *path, rc_stream in)
{
	rc_source *s = rc_calloc(1, sizeof *s);
	s->path = path;
	s->in = in;
	s->lines = in.fd >= 0 || is_lines(path);
	if (s->lines && in.fd < 0)
		rc_file_open(&s->file, path, 0, &s->problem);
	else if (!s->lines)
		open_many(s);
	return s;
}

void rc_source_close(rc_source *s)
{
	if (!s)
		return;
	rc_warc_close(s->warc);
	rc_zip_close(s->zip);
	rc_buf_release(&s->inner);
	rc_buf_release(&s->read);
	if (s->file.p)
		rc_file_close(&s->file);
	rc_free(s);
}

static char *line_name(const rc_source *s)
{
	rc_buf b = {0};
	rc_buf_fmt(&b, "%s:%llu", s->path, (unsigned long long)s->line);
	return b.p;
}

/* More of the stream into s->read, which was given out whole. False at its end, when it can't be
 * read, or when reading should stop. */
static bool read_more(rc_source *s)
{
	enum { PIECE = 1 << 16 };
	struct pollfd wait[] = {{.fd = s->in.stop, .events = POLLIN},
	                        {.fd = s->in.fd, .events = POLLIN}};
	rc_buf_reset(&s->read);
	s->at = 0;
	while (!s->ended) {
		rc_buf_reserve(&s->read, PIECE);
		int ready = poll(wait, 2, -1);
		ssize_t n = ready > 0 && !wait[0].revents ? read(s->in.fd, s->read.p, PIECE) : ready < 0 ? -1 : 0;
		if (n < 0 && (errno == EINTR || errno == EAGAIN))
			continue;
		s->error = n < 0 ? errno : 0;
		s->ended = n <= 0;
		s->read.n = n > 0 ? (size_t)n : 0;
		if (n > 0)
			return true;
	}
	return false;
}

/* Next line of the stream into *b, without its end. False at the end. A line beyond the limit is
 * read to its end and left empty, *too_long set. */
static bool stream_line(rc_source *s, rc_buf *b, bool *too_long)
{
	bool any = false;
	rc_buf_reserve(b, 256);
	while (s->at < s->read.n || read_more(s)) {
		const char *from = s->read.p + s->at, *end = memchr(from, '\n', s->read.n - s->at);
		size_t n = end ? (size_t)(end - from) : s->read.n - s->at;
		any = true;
		*too_long |= b->n + n > RC_MAX_LINE;
		if (!*too_long)
			rc_buf_add(b, from, n);
		s->at += n + (end != NULL);
		if (end)
			break;
	}
	if (*too_long)
		rc_buf_reset(b);
	return any;
}

static bool mapped_line(rc_source *s, rc_buf *b, bool *too_long)
{
	if (s->at >= s->file.n)
		return false;
	const char *from = s->file.p + s->at;
	const char *end = memchr(from, '\n', s->file.n - s->at);
	size_t n = end ? (size_t)(end - from) : s->file.n - s->at;
	s->at += n + 1;
	*too_long = n > RC_MAX_LINE;
	rc_buf_reserve(b, 1);
	if (!*too_long)
		rc_buf_add(b, from, n);
	return true;
}

static bool next_line(rc_source *s, rc_record *r)
{
	rc_buf b = {0};
	for (;;) {
		bool too_long = false;
		if (!(s->in.fd >= 0 ? stream_line(s, &b, &too_long) : mapped_line(s, &b, &too_long)))
			break;
		s->line++;
		if (b.n && b.p[b.n - 1] == '\r')
			b.n--;
		if (!too_long && rc_str_trim(rc_buf_view(&b)).n == 0) {
			rc_buf_reset(&b);
			continue;
		}
		*r = (rc_record){.kind = RC_RECORD_JSON, .source = line_name(s), .p = b.p, .n = b.n};
		if (too_long)
			rc_fail(&r->problem, RC_INPUT, "%s: longer than the %u MiB that one line may have",
			        r->source, RC_MAX_LINE >> 20);
		return true;
	}
	rc_buf_release(&b);
	if (s->error) {
		*r = (rc_record){.kind = RC_RECORD_JSON, .source = rc_heap_copy(s->path, strlen(s->path))};
		rc_fail(&r->problem, RC_INPUT, "%s: can't be read: %s", s->path, strerror(s->error));
		s->done = true;
		return true;
	}
	return false;
}

/* Opens the next archive of a WACZ file; what can't be read is reported in *r. False when there is
 * none. */
static bool next_inner(rc_source *s, rc_record *r)
{
	*r = (rc_record){.kind = RC_RECORD_WARC};
	while (s->zip && s->entry < rc_zip_count(s->zip)) {
		rc_str name = rc_zip_name(s->zip, s->entry++);
		if (!is_inner(name))
			continue;
		rc_err why = {0};
		rc_warc_close(s->warc);
		s->warc = NULL;
		rc_buf_reset(&s->inner);
		if (rc_zip_read(s->zip, s->entry - 1, RC_MAX_INNER, &s->inner, &why) == RC_OK) {
			s->warc = rc_warc_open(s->inner.p, s->inner.n);
			s->fresh = true;
			return true;
		}
		rc_buf b = {0};
		rc_buf_fmt(&b, "%s#%.*s", s->path, RC_FMT(name));
		r->source = b.p;
		s->pages++;
		rc_fail(&r->problem, RC_INPUT, "%s: %s", b.p, why.message);
		return true;
	}
	return false;
}

/* Next page of the archive, or a damaged record, which is reported; all others are passed by. */
static bool next_page(rc_source *s, rc_record *r)
{
	*r = (rc_record){.kind = RC_RECORD_WARC};
	rc_warc_record w;
	while ((s->warc && rc_warc_next(s->warc, &w)) || next_inner(s, r)) {
		if (r->source)
			return true; /* an archive that can't be read */
		if (s->fresh) {
			s->fresh = false;
			continue;
		}
		if (!w.damaged && !rc_warc_is_page(&w))
			continue;
		rc_buf name = {0};
		if (s->zip)
			rc_buf_fmt(&name, "%s#%.*s#%llu", s->path, RC_FMT(rc_zip_name(s->zip, s->entry - 1)),
			           (unsigned long long)w.number);
		else
			rc_buf_fmt(&name, "%s#%llu", s->path, (unsigned long long)w.number);
		*r = (rc_record){.kind = RC_RECORD_WARC, .source = name.p};
		s->pages++;
		if (w.damaged) {
			rc_fail(&r->problem, RC_INPUT, "%s: %s", name.p, w.note);
		} else {
			r->p = rc_heap_copy(w.raw, w.n_raw);
			r->n = w.n_raw;
			r->note = w.note[0] ? rc_heap_copy(w.note, strlen(w.note)) : NULL;
		}
		return true;
	}
	s->done = true;
	if (s->pages)
		return false;
	*r = (rc_record){.kind = RC_RECORD_WARC, .source = rc_heap_copy(s->path, strlen(s->path))};
	rc_fail(&r->problem, RC_INPUT, "%s: a web archive without any page", s->path);
	return true;
}

bool rc_source_next(rc_source *s, rc_record *r)
{
	if (s->done)
		return false;
	if (s->warc || s->zip)
		return next_page(s, r);
	if (s->problem.status == RC_OK && s->lines)
		return next_line(s, r);
	s->done = true;
	*r = (rc_record){.kind = RC_RECORD_FILE,
	                 .source = rc_heap_copy(s->path, strlen(s->path)),
	                 .problem = s->problem};
	rc_file f = s->file;
	s->file = (rc_file){0};
	if (s->whole && f.n > RC_MAX_FILE) {
		rc_file_close(&f);
		rc_fail(&r->problem, RC_INPUT,
		        "%s: larger than the %u MiB that one file may have; split it", s->path,
		        RC_MAX_FILE >> 20);
	} else if (s->whole || (r->problem.status == RC_OK &&
	                        rc_file_open(&f, s->path, RC_MAX_FILE, &r->problem) == RC_OK)) {
		r->p = f.p;
		r->n = f.n;
		r->mapped = f.mapped;
	}
	return true;
}

/* ---- what a file begins like ---- */

static bool has(rc_str s, const char *word)
{
	return rc_str_find_name(s, word) != UINT32_MAX;
}

static bool json_article(rc_str s)
{
	s = rc_str_trim(s);
	if (s.n < 2 || (s.p[0] != '{' && s.p[0] != '['))
		return false;
	if (has(s, "\"uri\""))
		return has(s, "\"headline") || has(s, "\"bod") || has(s, "\"versioncreated\"");
	return has(s, "jsonfeed.org/version") ||
	       ((has(s, "\"text\"") || has(s, "\"html\"")) &&
	        (has(s, "\"title\"") || has(s, "\"published\"") || has(s, "\"outlet\"")));
}

static bool front_matter(rc_str s)
{
	if (!rc_str_starts(s, RC_STR("---\n")) && !rc_str_starts(s, RC_STR("---\r\n")))
		return false;
	uint32_t end = rc_str_find(s, RC_STR("\n---"), 3);
	s = rc_str_sub(s, 0, end == UINT32_MAX ? s.n : end);
	return has(s, "\ntitle:") &&
	       (has(s, "\ndate:") || has(s, "\npublished:") || has(s, "\nauthor:"));
}

/* "# Headline", and among the short lines below it one with a year: a byline, a place and day. */
static bool dated_top(rc_str s)
{
	rc_str line;
	uint32_t seen = 0;
	if (!rc_str_starts(s, RC_STR("# ")) || !rc_str_cut(&s, '\n', &line))
		return false;
	while (seen < 4 && rc_str_cut(&s, '\n', &line)) {
		line = rc_str_trim(line);
		if (!line.n)
			continue;
		seen++;
		if (line.n > 120 || line.p[0] == '#' || line.p[0] == '-' || line.p[0] == '*')
			return false;
		for (uint32_t i = 0; i + 4 <= line.n; i++) {
			uint32_t n = 0;
			while (i + n < line.n && line.p[i + n] >= '0' && line.p[i + n] <= '9')
				n++;
			if (n == 4 && (!memcmp(line.p + i, "19", 2) || !memcmp(line.p + i, "20", 2)))
				return true;
			i += n;
		}
	}
	return false;
}

bool rc_source_holds(const char *path, rc_str kind)
{
	char top[8192];
	FILE *f = fopen(path, "rbe");
	if (!f)
		return false;
	rc_str s = {top, (uint32_t)fread(top, 1, sizeof top, f)};
	fclose(f);
	if (rc_str_starts(s, RC_STR("\xEF\xBB\xBF")))
		s = rc_str_sub(s, 3, s.n);
	return rc_str_eqz(kind, "json")
	           ? json_article(s)
	           : rc_str_eqz(kind, "front matter") && (front_matter(s) || dated_top(s));
}
