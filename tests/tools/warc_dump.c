/* warc_dump.c - records of web archives as JSON Lines: target, HTTP status, length and SHA-1 of the decoded body, what was wrong.
 *
 *     warc_dump FILE...       every record that could hold a page
 *     warc_dump -q FILE...    only time it: records cut; with -qq responses decoded too
 */
#include "base/io.h"
#include "base/json.h"
#include "ingest/warc.h"

#include <nettle/sha1.h>
#include <stdio.h>
#include <time.h>

static void sha1_hex(const uint8_t *p, size_t n, char out[2 * SHA1_DIGEST_SIZE + 1])
{
	struct sha1_ctx ctx;
	uint8_t sum[SHA1_DIGEST_SIZE];
	sha1_init(&ctx);
	sha1_update(&ctx, n, p);
	sha1_digest(&ctx, sizeof sum, sum);
	for (size_t i = 0; i < sizeof sum; i++)
		snprintf(out + 2 * i, 3, "%02x", sum[i]);
}

static void dump(rc_buf *out, rc_arena *a, const char *file, const rc_warc_record *r)
{
	rc_http h = {0};
	rc_notes notes = {0};
	rc_err err = {0};
	bool http = r->n_block && !r->damaged && rc_http_read(a, r->block, r->n_block, &h, &notes, &err) == RC_OK;
	char sha[2 * SHA1_DIGEST_SIZE + 1] = "";
	if (http)
		sha1_hex((const uint8_t *)h.body.p, h.body.n, sha);
	rc_json j = rc_json_to(out);
	rc_json_open(&j, '{');
	rc_json_kz(&j, "file", file);
	rc_json_kint(&j, "number", (int64_t)r->number);
	rc_json_kstr(&j, "type", r->type);
	rc_json_kstr(&j, "uri", r->uri);
	rc_json_kint(&j, "status", h.status);
	rc_json_kstr(&j, "content_type", h.type);
	rc_json_kstr(&j, "charset", h.charset);
	rc_json_kint(&j, "body_len", h.body.n);
	rc_json_kz(&j, "body_sha1", http ? sha : NULL);
	rc_json_kbool(&j, "page", rc_warc_is_page(r));
	rc_json_kbool(&j, "cut", r->cut || h.cut);
	rc_json_kbool(&j, "damaged", r->damaged);
	rc_json_kz(&j, "note", r->note[0] ? r->note : NULL);
	rc_json_kz(&j, "problem", err.status == RC_OK ? NULL : err.message);
	rc_json_key(&j, "notes");
	rc_json_open(&j, '[');
	for (uint32_t i = 0; i < notes.n; i++)
		rc_json_str(&j, notes.v[i]);
	rc_json_close(&j, ']');
	rc_json_close(&j, '}');
	rc_buf_byte(out, '\n');
}

int main(int argc, char **argv)
{
	int quiet = argc > 1 && argv[1][0] == '-' ? (int)strspn(argv[1] + 1, "q") : 0;
	rc_arena a = {0};
	rc_buf out = {0};
	uint64_t n = 0, pages = 0;
	struct timespec beg, end;
	clock_gettime(CLOCK_MONOTONIC, &beg);
	for (int i = quiet ? 2 : 1; i < argc; i++) {
		rc_file f;
		rc_err err = {0};
		if (rc_file_open(&f, argv[i], 0, &err) != RC_OK) {
			fprintf(stderr, "%s\n", err.message);
			return 1;
		}
		rc_warc *w = rc_warc_open(f.p, f.n);
		for (rc_warc_record r; rc_warc_next(w, &r); n++) {
			bool page = rc_warc_is_page(&r);
			rc_http h;
			pages += page;
			if (quiet > 1 && page)
				rc_http_read(&a, r.block, r.n_block, &h, NULL, NULL);
			else if (!quiet)
				dump(&out, &a, argv[i], &r);
			rc_arena_reset(&a);
			if (out.n)
				fwrite(out.p, 1, out.n, stdout);
			rc_buf_reset(&out);
		}
		rc_warc_close(w);
		rc_file_close(&f);
	}
	clock_gettime(CLOCK_MONOTONIC, &end);
	double t = (double)(end.tv_sec - beg.tv_sec) + (double)(end.tv_nsec - beg.tv_nsec) / 1e9;
	fprintf(stderr, "%llu records, %llu pages, %.3f s: %.0f records a second\n", (unsigned long long)n, (unsigned long long)pages, t, (double)n / t);
	rc_buf_release(&out);
	rc_arena_release(&a);
	return 0;
}
