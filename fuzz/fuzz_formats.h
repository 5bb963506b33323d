/* fuzz_formats.h - what the targets share: the tables, and a check of what comes out. */
#ifndef RC_FUZZ_FORMATS_H
#define RC_FUZZ_FORMATS_H

#include "base/limits.h"
#include "base/utf8.h"
#include "ingest/ingest.h"

#include <stdlib.h>

/* Built once: a target is a function that is called for ever. */
static rc_ingest *fuzz_ingest(void)
{
	static rc_ingest *in;
	if (!in) {
		static const rc_ingest_options opt;
		in = rc_ingest_new(rc_data_open(NULL, NULL), &opt, NULL);
	}
	return in;
}

static void fuzz_good(rc_str s)
{
	if (rc_utf8_valid(s.p ? s.p : "", s.n) != s.n || (s.n && memchr(s.p, 0, s.n)))
		abort();
}

static void fuzz_article(void *ctx, const rc_article *a)
{
	++*(uint32_t *)ctx;
	fuzz_good(a->title);
	fuzz_good(a->body);
	fuzz_good(a->meta.outlet);
	fuzz_good(a->meta.byline);
	fuzz_good(a->meta.url);
	fuzz_good(a->meta.published);
	for (uint32_t i = 0; i < a->warning.n; i++)
		fuzz_good(a->warning.v[i]);
	if (a->problem.status == RC_OK && a->body.n == 0)
		abort();
	if ((uint64_t)a->title.n + a->body.n > RC_MAX_TEXT)
		abort();
}

/* One record: at least one article must come of it. */
static void fuzz_record(rc_record_kind kind, const uint8_t *data, size_t size)
{
	static rc_arena scratch;
	uint32_t n = 0;
	rc_record r = {.kind = kind, .source = (char *)(uintptr_t)"fuzz", .p = (const char *)data, .n = size};
	rc_ingest_record(fuzz_ingest(), &scratch, &r, fuzz_article, &n);
	rc_arena_release(&scratch);
	if (!n)
		abort();
}

#endif
