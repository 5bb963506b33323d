/* ingest_dump.c - what ingest makes of files, as JSON Lines: for the scripts that score main text and metadata, and for a quick look.
 *
 *     ingest_dump [-q] FILE...      -q: only time it
 */
#include "base/json.h"
#include "ingest/ingest.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static void dump(void *ctx, const rc_article *a)
{
	rc_buf *out = ctx;
	if (!out)
		return;
	rc_buf_reset(out);
	rc_json j = rc_json_to(out);
	rc_json_open(&j, '{');
	rc_json_kstr(&j, "source", a->meta.source);
	rc_json_kz(&j, "problem", a->problem.status == RC_OK ? NULL : a->problem.message);
	rc_json_kstr(&j, "lang", a->meta.lang);
	rc_json_kstr(&j, "title", a->title);
	rc_json_kstr(&j, "byline", a->meta.byline);
	rc_json_kstr(&j, "outlet", a->meta.outlet);
	rc_json_kstr(&j, "published", a->meta.published);
	rc_json_kstr(&j, "published_from", a->meta.basis.published);
	rc_json_kstr(&j, "modified", a->meta.modified);
	rc_json_kstr(&j, "section", a->meta.section);
	rc_json_kstr(&j, "url", a->meta.url);
	rc_json_kstr(&j, "canonical", a->meta.canonical);
	rc_json_key(&j, "warnings");
	rc_json_open(&j, '[');
	for (uint32_t i = 0; i < a->warning.n; i++)
		rc_json_str(&j, a->warning.v[i]);
	rc_json_close(&j, ']');
	rc_json_kstr(&j, "text", a->body);
	rc_json_close(&j, '}');
	rc_buf_byte(out, '\n');
	fwrite(out->p, 1, out->n, stdout);
}

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	rc_err err = {0};
	rc_data *data = rc_data_open(NULL, &err);
	rc_ingest_options opt = {0};
	rc_ingest *in = data ? rc_ingest_new(data, &opt, &err) : NULL;
	if (!in) {
		fprintf(stderr, "%s\n", err.message);
		return 1;
	}
	bool quiet = argc > 1 && !strcmp(argv[1], "-q");
	rc_arena scratch = {0};
	rc_buf out = {0};
	double beg = now();
	uint64_t bytes = 0, records = 0;
	for (int i = quiet ? 2 : 1; i < argc; i++) {
		rc_source *s = rc_source_open(argv[i], RC_NO_STREAM);
		for (rc_record r; rc_source_next(s, &r); rc_record_release(&r)) {
			rc_ingest_record(in, &scratch, &r, dump, quiet ? NULL : &out);
			rc_arena_reset(&scratch);
			bytes += r.n;
			records++;
		}
		rc_source_close(s);
	}
	double t = now() - beg;
	fprintf(stderr, "%llu records, %.1f MB, %.3f s: %.0f a second, %.1f MB/s\n", (unsigned long long)records, (double)bytes / 1e6, t,
	        (double)records / t, (double)bytes / 1e6 / t);
	rc_buf_release(&out);
	rc_arena_release(&scratch);
	rc_ingest_free(in);
	rc_data_close(data);
	return 0;
}
