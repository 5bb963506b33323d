/* warc_http.c - the page out of an archived HTTP response; see warc.h. */
#include "ingest/warc.h"

#include "base/limits.h"

#include <brotli/decode.h>
#include <strings.h>
#include <zlib.h>
#include <zstd.h>

#define RATIO       200u         /* a body that unpacks to more than that many times its size… */
#define RATIO_FROM  (8u << 20)   /* …and to more than that is none of a page */
#define STEP        (64u << 10)
#define MAX_CODINGS 4

/* ---- unpacking ---- */

typedef struct unpacker {
	rc_str in;
	size_t at;    /* bytes of `in` used */
	rc_buf out;
	bool   whole; /* the end was reached */
	bool   large;
} unpacker;

static bool too_large(unpacker *u)
{
	u->large = u->out.n > RC_MAX_FILE || (u->out.n > RATIO_FROM && u->out.n / RATIO > u->at);
	return u->large;
}

/* `bits` as inflateInit2 has it. */
static void run_inflate(unpacker *u, int bits)
{
	z_stream z = {.next_in = (Bytef *)(uintptr_t)u->in.p, .avail_in = u->in.n};
	if (inflateInit2(&z, bits) != Z_OK)
		return;
	for (;;) {
		rc_buf_reserve(&u->out, STEP);
		z.next_out = (Bytef *)u->out.p + u->out.n;
		z.avail_out = STEP;
		int rc = inflate(&z, Z_NO_FLUSH);
		u->out.n += STEP - z.avail_out;
		u->at = u->in.n - z.avail_in;
		u->whole = rc == Z_STREAM_END;
		if (u->whole && bits > 16 && z.avail_in > 18 && z.next_in[0] == 0x1F &&
		    z.next_in[1] == 0x8B && inflateReset(&z) == Z_OK)
			continue; /* several members make one body */
		if (rc != Z_OK || too_large(u) || (z.avail_in == 0 && z.avail_out))
			break;
	}
	inflateEnd(&z);
}

static void run_brotli(unpacker *u)
{
	BrotliDecoderState *s = BrotliDecoderCreateInstance(NULL, NULL, NULL);
	size_t n_in = u->in.n;
	const uint8_t *in = (const uint8_t *)u->in.p;
	while (s) {
		rc_buf_reserve(&u->out, STEP);
		size_t n_out = STEP;
		uint8_t *out = (uint8_t *)u->out.p + u->out.n;
		BrotliDecoderResult rc = BrotliDecoderDecompressStream(s, &n_in, &in, &n_out, &out, NULL);
		u->out.n += STEP - n_out;
		u->at = u->in.n - n_in;
		u->whole = rc == BROTLI_DECODER_RESULT_SUCCESS;
		if (rc != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT || too_large(u))
			break;
	}
	BrotliDecoderDestroyInstance(s);
}

static void run_zstd(unpacker *u)
{
	ZSTD_DCtx *d = ZSTD_createDCtx();
	ZSTD_inBuffer in = {u->in.p, u->in.n, 0};
	while (d) {
		rc_buf_reserve(&u->out, STEP);
		ZSTD_outBuffer out = {u->out.p + u->out.n, STEP, 0};
		size_t rc = ZSTD_decompressStream(d, &out, &in);
		u->out.n += out.pos;
		u->at = in.pos;
		u->whole = rc == 0;
		if (ZSTD_isError(rc) || too_large(u) || (in.pos == in.size && out.pos < out.size))
			break;
	}
	ZSTD_freeDCtx(d);
}

static void run_deflate(unpacker *u)
{
	const uint8_t *p = (const uint8_t *)u->in.p;
	bool zlib = u->in.n >= 2 && (p[0] & 15) == 8 && (p[0] * 256 + p[1]) % 31 == 0;
	run_inflate(u, zlib ? 15 : -15);
}

rc_status rc_unpack(rc_arena *a, const char *coding, rc_str in, rc_str *out, bool *whole,
                    rc_err *err)
{
	unpacker u = {.in = in};
	*out = RC_STR("");
	if (!strcmp(coding, "gzip"))
		run_inflate(&u, 15 + 16);
	else if (!strcmp(coding, "deflate"))
		run_deflate(&u);
	else if (!strcmp(coding, "br"))
		run_brotli(&u);
	else if (!strcmp(coding, "zstd"))
		run_zstd(&u);
	rc_status s = RC_OK;
	if (u.large)
		s = rc_fail(err, RC_INPUT, "unpacks to more than %u MiB or %u times its size",
		            RC_MAX_FILE >> 20, RATIO);
	else if (!u.out.n && !u.whole)
		s = rc_fail(err, RC_INPUT, "can't be unpacked (%s)", coding);
	else
		*out = rc_arena_dup(a, rc_buf_view(&u.out));
	*whole = u.whole;
	rc_buf_release(&u.out);
	return s;
}

/* ---- header ---- */

typedef struct fields {
	rc_str type, coding, transfer;
} fields;

/* Reads the header; gives its length in bytes, 0 when the block has none. */
static size_t read_header(const char *p, size_t n, int *status, fields *f)
{
	*status = 0;
	if (n < 12 || strncasecmp(p, "HTTP/", 5) != 0)
		return 0;
	size_t i = 0;
	for (bool first = true; i < n; first = false) {
		const char *end = memchr(p + i, '\n', n - i);
		size_t next = end ? (size_t)(end - p) + 1 : n;
		rc_str line = {p + i, (uint32_t)(next - i)};
		bool folded = line.n && (line.p[0] == ' ' || line.p[0] == '\t');
		line = rc_str_trim(line);
		i = next;
		if (!line.n)
			return i;
		const char *colon = memchr(line.p, first ? ' ' : ':', line.n);
		if (!colon || folded)
			continue;
		rc_str name = rc_str_trim(rc_str_sub(line, 0, (uint32_t)(colon - line.p)));
		rc_str value = rc_str_trim(rc_str_sub(line, (uint32_t)(colon - line.p) + 1, line.n));
		if (first)
			for (uint32_t k = 0; k < 3 && k < value.n && value.p[k] >= '0' && value.p[k] <= '9';
			     k++)
				*status = *status * 10 + (value.p[k] - '0');
		else if (rc_str_same_name(name, "Content-Type"))
			f->type = value;
		else if (rc_str_same_name(name, "Content-Encoding"))
			f->coding = value;
		else if (rc_str_same_name(name, "Transfer-Encoding"))
			f->transfer = value;
	}
	return i;
}

static void split_type(rc_arena *a, rc_str value, rc_http *h)
{
	if (!value.p)
		return;
	uint32_t semi = rc_str_find(value, RC_STR(";"), 0), label = rc_str_find_name(value, "charset=");
	rc_str type = rc_arena_dup(a,
	                           rc_str_trim(rc_str_sub(value, 0, semi < value.n ? semi : value.n)));
	for (uint32_t i = 0; i < type.n; i++)
		if (type.p[i] >= 'A' && type.p[i] <= 'Z')
			((char *)(uintptr_t)type.p)[i] += 32;
	h->type = type.n ? type : RC_NULL_STR;
	if (label == UINT32_MAX)
		return;
	label += 8;
	while (label < value.n &&
	       (value.p[label] == '"' || value.p[label] == '\'' || value.p[label] == ' '))
		label++;
	uint32_t end = label;
	while (end < value.n && !strchr("\"'; ,", value.p[end]))
		end++;
	h->charset = end > label ? rc_str_sub(value, label, end) : RC_NULL_STR;
}

/* ---- body ---- */

/* "1f4;name=value\r\n" at p: the size and the length of the line; false when it is none. */
static bool chunk_line(const char *p, size_t n, uint64_t *size, size_t *len)
{
	size_t i = 0;
	*size = 0;
	for (; i < n && i < 16; i++) {
		char c = p[i];
		int v = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
		if (v < 0)
			break;
		*size = *size * 16 + (uint64_t)v;
	}
	const char *end = i ? memchr(p + i, '\n', n - i < 1024 ? n - i : 1024) : NULL;
	if (!end || (p[i] != ';' && p[i] != '\r' && p[i] != '\n' && p[i] != ' ' && p[i] != '\t'))
		return false;
	*len = (size_t)(end - p) + 1;
	return true;
}

/* Joins chunks; the body stays as it is when it has none. */
static void dechunk(rc_arena *a, rc_http *h, rc_notes *notes)
{
	const char *p = h->body.p;
	size_t n = h->body.n, at = 0, len = 0, n_out = 0;
	uint64_t size = 0;
	if (!chunk_line(p, n, &size, &len))
		return;
	if (size <= n - len && size && !(p[len + size < n ? len + size : 0] == '\r' || p[len + size < n ? len + size : 0] == '\n') && len + size < n)
		return;
	char *out = rc_arena_alloc(a, n + 1);
	while (chunk_line(p + at, n - at, &size, &len) && size) {
		at += len;
		size_t k = size < n - at ? (size_t)size : n - at;
		memcpy(out + n_out, p + at, k);
		n_out += k;
		at += k;
		h->cut = h->cut || k < size;
		if (at < n && p[at] == '\r')
			at++;
		if (at < n && p[at] == '\n')
			at++;
		size = 1;
	}
	if (size != 0)
		h->cut = true;
	if (h->cut)
		rc_note(a, notes, "archive: the response ends within its chunks; what is there was read");
	h->body = (rc_str){out, (uint32_t)n_out};
}

/* Whether the body can have that coding at all; a page that was stored decoded can't. */
static bool looks_like(const char *coding, rc_str b)
{
	const uint8_t *p = (const uint8_t *)b.p;
	if (!strcmp(coding, "gzip"))
		return b.n >= 3 && p[0] == 0x1F && p[1] == 0x8B;
	if (!strcmp(coding, "zstd"))
		return b.n >= 4 && !memcmp(p, "\x28\xB5\x2F\xFD", 4);
	return b.n > 0;
}

static const char *coding_name(rc_str s)
{
	static const struct { const char *label, *name; } known[] = {
		{"gzip", "gzip"}, {"x-gzip", "gzip"}, {"deflate", "deflate"}, {"x-deflate", "deflate"}, {"br", "br"}, {"zstd", "zstd"}};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (rc_str_same_name(s, known[i].label))
			return known[i].name;
	return NULL;
}

static rc_status undo(rc_arena *a, const char *coding, rc_http *h, rc_notes *notes, rc_err *err)
{
	rc_str out;
	bool whole;
	rc_err why = {0};
	if (!looks_like(coding, h->body))
		return RC_OK;
	rc_status s = rc_unpack(a, coding, h->body, &out, &whole, &why);
	bool gz = !strcmp(coding, "gzip") || !strcmp(coding, "zstd");
	if (s != RC_OK && (gz || rc_str_find(rc_str_of(why.message), RC_STR("unpacks to"), 0) == 0))
		return rc_fail(err, s, "the archived response %s", why.message);
	if (s != RC_OK || (!whole && !gz && out.n < h->body.n)) {
		rc_note(a, notes, "archive: the response is said to be packed (%s) and is not", coding);
		return RC_OK;
	}
	if (!whole) {
		h->cut = true;
		rc_note(a, notes,
		        "archive: the packed response (%s) is cut short or damaged; what could be unpacked "
		        "was read",
		        coding);
	}
	h->body = out;
	return RC_OK;
}

rc_status rc_http_read(rc_arena *a, const char *p, size_t n, rc_http *h, rc_notes *notes,
                       rc_err *err)
{
	fields f = {0};
	*h = (rc_http){0};
	size_t beg = read_header(p, n, &h->status, &f);
	if (n - beg > RC_MAX_FILE)
		return rc_fail(err, RC_INPUT, "the archived response is larger than %u MiB",
		               RC_MAX_FILE >> 20);
	h->body = (rc_str){p + beg, (uint32_t)(n - beg)};
	split_type(a, f.type, h);
	if (rc_str_find_name(f.transfer, "chunked") != UINT32_MAX)
		dechunk(a, h, notes);
	rc_str coding[MAX_CODINGS], rest = f.coding, piece;
	int n_coding = 0;
	while (n_coding < MAX_CODINGS && rc_str_cut(&rest, ',', &piece))
		coding[n_coding++] = rc_str_trim(piece);
	rc_status s = RC_OK;
	while (n_coding && s == RC_OK) {
		const char *name = coding_name(coding[--n_coding]);
		if (name)
			s = undo(a, name, h, notes, err);
	}
	return s;
}

/* ---- which records are pages ---- */

static bool begins(rc_str s, rc_str with)
{
	return s.n >= with.n && !strncasecmp(s.p, with.p, with.n);
}

bool rc_warc_is_page(const rc_warc_record *r)
{
	static const rc_str html = {"text/html", 9}, xhtml = {"application/xhtml", 17},
						text = {"text/plain", 10};
	fields f = {0};
	int status;
	bool arc = rc_str_eqz(r->type, "arc");
	bool stored = rc_str_eqz(r->type, "resource") || rc_str_eqz(r->type, "conversion");
	if (!arc && !stored && !rc_str_eqz(r->type, "response"))
		return false;
	size_t beg = read_header(r->block, r->n_block, &status, &f);
	rc_str type = beg ? f.type : r->mime;
	if (r->n_block == beg || (beg && status != 200) || (!beg && !arc && !stored))
		return false;
	bool is_html = begins(type, html) || begins(type, xhtml),
	     is_text = stored && begins(type, text);
	rc_str top = rc_str_trim(
		(rc_str){r->block + beg, r->n_block - beg < 256 ? (uint32_t)(r->n_block - beg) : 256});
	return is_html || is_text || (!type.n && top.n && top.p[0] == '<');
}
