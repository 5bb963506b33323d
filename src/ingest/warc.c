/* warc.c - records out of a web archive; see warc.h.
 *
 * A record is a header, a blank line, as many bytes as the header says, and two line ends. What stands behind the bytes must be a record again, or the
 * end, or the border of a compressed member; else the length is wrong, and the record ends where the next one begins: sooner, if a record begins inside its
 * bytes, or later.
 */
#include "ingest/warc.h"

#include "base/limits.h"
#include "ingest/warc_in.h"

#include <stdio.h>
#include <strings.h>

#define MAX_HEADER (256u << 10)

struct rc_warc {
	rc_warc_in in;
	uint64_t   number;
	bool       arc;     /* an ARC file: header lines of another kind count as records */
};

/* ---- what a record begins with ---- */

/* Length of a first line "WARC/1.0\r\n" at p; 0 when there is none. */
static size_t warc_line(const char *p, size_t n)
{
	if (n < 9 || memcmp(p, "WARC/", 5) != 0 || p[5] < '0' || p[5] > '9' || p[6] != '.')
		return 0;
	size_t i = 7;
	while (i < n && i < 10 && p[i] >= '0' && p[i] <= '9')
		i++;
	while (i < n && i < 16 && (p[i] == ' ' || p[i] == '\r'))
		i++;
	return i > 7 && i < n && p[i] == '\n' ? i + 1 : 0;
}

static bool is_url(const char *p, size_t n)
{
	size_t i = 0;
	while (i < n && i < 12 && ((p[i] >= 'a' && p[i] <= 'z') || (p[i] >= '0' && p[i] <= '9')))
		i++;
	return i > 1 && i + 3 < n && !memcmp(p + i, "://", 3);
}

static bool digits(rc_str s)
{
	for (uint32_t i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

typedef struct header { /* of a record */
	size_t   n;       /* bytes, with the blank line */
	rc_str   type, uri, date, mime, truncated;
	uint64_t length;
	bool     has_length;
} header;

/* "URL IP 20060101120000 text/html 1234\n", more fields in version 2: the date is the one of 14
 * digits, the length the last. */
static bool arc_header(const char *p, size_t n, header *h)
{
	const char *end = memchr(p, '\n', n < 16384 ? n : 16384);
	if (!end || !is_url(p, n))
		return false;
	rc_str line = rc_str_trim((rc_str){p, (uint32_t)(end - p)}), rest = line, word, before = {0},
	       last = {0};
	bool next_is_mime = false;
	uint32_t ip_at = 0;
	*h = (header){.n = (size_t)(end - p) + 1, .type = RC_STR("arc")};
	while (rc_str_cut(&rest, ' ', &word)) {
		if (next_is_mime)
			h->mime = word;
		next_is_mime = false;
		if (!h->date.p && word.n == 14 && digits(word) && before.p) {
			h->date = word;
			ip_at = (uint32_t)(before.p - line.p);
			next_is_mime = true;
		}
		before = word;
		last = word;
	}
	if (!h->date.p || ip_at < 2 || !rc_str_u64(last, &h->length) || last.p == h->date.p)
		return false;
	h->uri = rc_str_trim((rc_str){line.p, ip_at});
	h->has_length = true;
	if (rc_str_starts(h->uri, RC_STR("filedesc:")))
		h->type = RC_STR("filedesc");
	return true;
}

/* Bytes of a header up to and with its blank line; 0 when it has no end in n bytes. */
static size_t header_end(const char *p, size_t n)
{
	for (size_t i = 0; i < n;) {
		const char *f = memchr(p + i, '\n', n - i);
		if (!f)
			return 0;
		i = (size_t)(f - p) + 1;
		if (i < n && p[i] == '\n')
			return i + 1;
		if (i + 1 < n && p[i] == '\r' && p[i + 1] == '\n')
			return i + 2;
	}
	return 0;
}

static void warc_field(header *h, rc_str name, rc_str value)
{
	if (rc_str_same_name(name, "WARC-Type"))
		h->type = value;
	else if (rc_str_same_name(name, "WARC-Target-URI"))
		h->uri = value;
	else if (rc_str_same_name(name, "WARC-Date"))
		h->date = value;
	else if (rc_str_same_name(name, "Content-Type"))
		h->mime = value;
	else if (rc_str_same_name(name, "WARC-Truncated"))
		h->truncated = value;
	else if (rc_str_same_name(name, "Content-Length") && !h->has_length)
		h->has_length = rc_str_u64(value, &h->length);
}

static bool warc_header(const char *p, size_t n, header *h)
{
	size_t first = warc_line(p, n), end = first ? header_end(p, n) : 0;
	if (!end)
		return false;
	*h = (header){.n = end};
	rc_str rest = {p + first, (uint32_t)(end - first)}, line;
	while (rc_str_cut(&rest, '\n', &line)) {
		const char *colon = line.n ? memchr(line.p, ':', line.n) : NULL;
		/* a folded line adds nothing that is used here */
		if (!colon || line.p[0] == ' ' || line.p[0] == '\t')
			continue;
		uint32_t k = (uint32_t)(colon - line.p);
		warc_field(h, rc_str_trim(rc_str_sub(line, 0, k)),
		           rc_str_trim(rc_str_sub(line, k + 1, line.n)));
	}
	if (h->uri.n > 2 && h->uri.p[0] == '<' && h->uri.p[h->uri.n - 1] == '>')
		h->uri = rc_str_sub(h->uri, 1, h->uri.n - 1);
	return true;
}

static size_t find_arc_record(const char *p, size_t from, size_t n)
{
	header h;
	for (size_t i = from; i < n; i++) {
		const char *f = memchr(p + i, '\n', n - i);
		if (!f)
			break;
		i = (size_t)(f - p);
		if (arc_header(f + 1, n - i - 1, &h))
			return i + 1;
	}
	return n;
}

/* Where in p[from, n) a record begins at the start of a line, or n. */
static size_t find_record(bool arc, const char *p, size_t from, size_t n)
{
	if (arc)
		return find_arc_record(p, from, n);
	for (size_t i = from; i < n;) {
		const char *f = memmem(p + i, n - i, "WARC/", 5);
		if (!f)
			return n;
		i = (size_t)(f - p);
		if ((i == 0 || p[i - 1] == '\n') && warc_line(f, n - i))
			return i;
		i += 5;
	}
	return n;
}

/* ---- the reader ---- */

bool rc_warc_is(const char *p, size_t n)
{
	rc_warc_in in;
	header h;
	rc_warc_in_open(&in, p, n);
	size_t have = rc_warc_in_have(&in, 512);
	bool is = have && (warc_line(in.v, have) || (have > 9 && !memcmp(in.v, "filedesc:", 9)) ||
	                   arc_header(in.v, have, &h));
	rc_warc_in_close(&in);
	return is;
}

rc_warc *rc_warc_open(const char *p, size_t n)
{
	rc_warc *w = rc_calloc(1, sizeof *w);
	rc_warc_in_open(&w->in, p, n);
	header h;
	size_t have = rc_warc_in_have(&w->in, 16384);
	w->arc = have && arc_header(w->in.v, have, &h);
	return w;
}

void rc_warc_close(rc_warc *w)
{
	if (!w)
		return;
	rc_warc_in_close(&w->in);
	rc_free(w);
}

static const char *at(const rc_warc *w)
{
	return w->in.v + w->in.rd;
}

static bool blank(char c)
{
	return c == '\r' || c == '\n' || c == ' ' || c == '\t' || c == 0;
}

/* Skips what may stand between records. False at the end. */
static bool skip_blanks(rc_warc *w)
{
	for (;;) {
		size_t have = rc_warc_in_have(&w->in, 1), i = 0;
		while (i < have && blank(at(w)[i]))
			i++;
		rc_warc_in_skip(&w->in, i);
		if (i < have)
			return true;
		if (!have && w->in.end)
			return false;
	}
}

/* Header of the record at rd, however much has to be unpacked for it. */
static bool read_header(rc_warc *w, header *h, size_t *have)
{
	for (size_t want = 2048;; want *= 4) {
		*have = rc_warc_in_have(&w->in, want);
		if (warc_header(at(w), *have, h) || (w->arc && arc_header(at(w), *have, h)))
			return true;
		if (*have < want || want >= MAX_HEADER)
			return false;
	}
}

/* Bytes that are no record: up to the next one, the border of a member, or 16 MiB of them. */
static void skip_strange(rc_warc *w, rc_warc_record *r)
{
	size_t have = rc_warc_in_have(&w->in, MAX_HEADER), total = 0;
	for (;;) {
		size_t k = find_record(w->arc, at(w), 1, have);
		if (k == have && have > 32 && !w->in.end && !rc_warc_in_mark_at(&w->in, have))
			k = have - 16; /* a first line may be split between two windows */
		rc_warc_in_skip(&w->in, k);
		total += k;
		if (k + 16 != have || total >= (16u << 20))
			break;
		rc_warc_in_settle(&w->in);
		have = rc_warc_in_have(&w->in, MAX_HEADER);
	}
	r->type = RC_STR("");
	r->damaged = true;
	snprintf(r->note, sizeof r->note, "damaged: %zu bytes are no record", total);
}

/* Whether a record, the end or a border stands behind the block, which ends at rd + k. */
static bool ends_well(rc_warc *w, size_t k)
{
	if (rc_warc_in_mark_at(&w->in, k))
		return true;
	size_t want = k + 64;
	for (;;) {
		size_t have = rc_warc_in_have(&w->in, want), i = k;
		while (i < have && blank(at(w)[i]) && !rc_warc_in_mark_at(&w->in, i + 1))
			i++;
		if (i < have && blank(at(w)[i]))
			return true; /* blank up to a border */
		if (i < have) {
			header h;
			have = rc_warc_in_have(&w->in, i + 16384);
			return warc_line(at(w) + i, have - i) ||
			       (w->arc && arc_header(at(w) + i, have - i, &h));
		}
		if (have < want)
			return true;
		want *= 2;
		if (want > k + (1u << 20))
			return true; /* a megabyte of nothing: so be it */
	}
}

/* First place in the block at which a member ended and a record begins, or a record begins on a
 * line of its own; `n` when there is none. */
static size_t record_inside(const rc_warc *w, size_t beg, size_t n)
{
	size_t k = find_record(w->arc, at(w), beg, n);
	for (size_t i = 0; i < w->in.n_mark && w->in.mark[i].at < w->in.rd + k; i++) {
		size_t m = w->in.mark[i].at - w->in.rd;
		if (m > beg && warc_line(at(w) + m, n - m))
			return m;
	}
	return k;
}

/* The block's end where its length is wrong or the archive ends too soon: the next record's
 * beginning, less the line ends between. */
static size_t mend(rc_warc *w, rc_warc_record *r, size_t beg, size_t want, size_t have)
{
	size_t look = have < want ? have : want;
	size_t k = record_inside(w, beg, look);
	if (k == look && have >= want) { /* further on, then */
		for (size_t more = 65536;; more *= 2) {
			have = rc_warc_in_have(&w->in, want + more);
			k = find_record(w->arc, at(w), want > beg + 16 ? want - 16 : beg, have);
			if (k < have || have < want + more || more > RC_MAX_FILE)
				break;
		}
	}
	r->cut = true;
	bool out = k == have && have < want;
	snprintf(r->note, sizeof r->note,
	         out ? "the record is cut short: %zu of %zu bytes are there"
	             : "the record's length is wrong: read to the next record, %zu bytes for %zu",
	         k - beg, want - beg);
	int why = rc_warc_in_mark_at(&w->in, k);
	if (why == RC_MARK_DAMAGE) {
		r->damaged = true;
		snprintf(r->note, sizeof r->note,
		         "damaged: what is compressed can't be unpacked behind byte %zu", k - beg);
	}
	return k;
}

static size_t trim_end(const char *p, size_t beg, size_t end)
{
	for (int lines = 0; lines < 2 && end > beg && p[end - 1] == '\n'; lines++)
		end -= end - beg > 1 && p[end - 2] == '\r' ? 2 : 1;
	return end;
}

/* A block that is too large to hold: passed by, piece after piece. */
static void skip_large(rc_warc *w, rc_warc_record *r, const header *h)
{
	uint64_t left = h->length + h->n;
	r->damaged = true;
	snprintf(r->note, sizeof r->note,
	         "a record of %llu bytes: more than the %u MiB that a file may have",
	         (unsigned long long)h->length, RC_MAX_FILE >> 20);
	while (left) {
		size_t have = rc_warc_in_have(&w->in, 1);
		if (!have)
			break;
		size_t k = have < left ? have : (size_t)left;
		rc_warc_in_skip(&w->in, k);
		left -= k;
		rc_warc_in_settle(&w->in);
		if (left && rc_warc_in_mark_at(&w->in, 0) > RC_MARK_END)
			break;
	}
}

static void from_header(rc_warc_record *r, const header *h)
{
	r->type = h->type;
	r->uri = h->uri;
	r->date = h->date;
	r->mime = h->mime;
	if (h->truncated.n) {
		r->cut = true;
		snprintf(r->note, sizeof r->note, "the crawler cut the record short (%.*s)",
		         h->truncated.n < 40 ? (int)h->truncated.n : 40, h->truncated.p);
	}
}

static void read_block(rc_warc *w, rc_warc_record *r, header *h)
{
	size_t want = h->n + (h->has_length ? (size_t)h->length : 0),
	       have = rc_warc_in_have(&w->in, want), end = want;
	if (have < want || !h->has_length || !ends_well(w, want)) {
		end = mend(w, r, h->n, want, have);
		have = end;
		end = trim_end(at(w), h->n, end);
	} else {
		have = want;
	}
	/* the window may have moved */
	if (w->arc ? !arc_header(at(w), h->n, h) : !warc_header(at(w), h->n, h))
		return;
	from_header(r, h);
	r->raw = at(w);
	r->n_raw = end;
	r->block = r->raw + h->n;
	r->n_block = end - h->n;
	rc_warc_in_skip(&w->in, have);
}

static void lost_members(rc_warc *w, rc_warc_record *r)
{
	r->type = RC_STR("");
	r->damaged = true;
	snprintf(r->note, sizeof r->note, "damaged: %u compressed members can't be unpacked",
	         w->in.lost);
	w->in.lost = 0;
}

bool rc_warc_next(rc_warc *w, rc_warc_record *r)
{
	*r = (rc_warc_record){0};
	rc_warc_in_settle(&w->in);
	bool more = skip_blanks(w);
	if (!more && !w->in.lost)
		return false;
	r->number = ++w->number;
	if (w->in.lost) {
		lost_members(w, r);
		return true;
	}
	header h;
	size_t have;
	if (!read_header(w, &h, &have)) {
		skip_strange(w, r);
		return true;
	}
	if (h.length > RC_MAX_FILE) {
		have = rc_warc_in_have(&w->in, h.n + RC_MAX_FILE);
		size_t next = record_inside(w, h.n, have);
		if (next == have && have >= h.n + RC_MAX_FILE) {
			skip_large(w, r, &h);
			return true;
		}
		h.length = RC_MAX_FILE; /* a lie: the next record or the end comes sooner */
	}
	read_block(w, r, &h);
	return true;
}

bool rc_warc_one(const char *p, size_t n, rc_warc_record *r)
{
	header h;
	*r = (rc_warc_record){0};
	if (!warc_header(p, n, &h) && !arc_header(p, n, &h))
		return false;
	from_header(r, &h);
	r->raw = p;
	r->n_raw = n;
	r->block = p + h.n;
	r->n_block = n - h.n;
	return true;
}
