/* fuzz_ingest.h - what the ingest targets share: one reader for all runs, and what must hold of every article. */
#ifndef RC_FUZZ_INGEST_H
#define RC_FUZZ_INGEST_H

#include "base/limits.h"
#include "ingest/decode.h"
#include "ingest/ingest.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define HOLDS(x) \
	do { \
		if (!(x)) { \
			fprintf(stderr, "does not hold: %s\n", #x); \
			abort(); \
		} \
	} while (0)

static bool is_nfc(rc_str s)
{
	UErrorCode e = U_ZERO_ERROR;
	int32_t n = 0;
	UChar *u = rc_malloc(((size_t)s.n + 1) * sizeof *u);
	u_strFromUTF8(u, (int32_t)s.n + 1, &n, s.n ? s.p : "", (int32_t)s.n, &e);
	bool yes = unorm2_isNormalized(unorm2_getNFCInstance(&e), u, n, &e) && U_SUCCESS(e);
	rc_free(u);
	return yes;
}

static void check_text(rc_str s)
{
	HOLDS(rc_utf8_valid(s.n ? s.p : "", s.n) == s.n);
	for (uint32_t i = 0; i < s.n; i++)
		HOLDS(s.p[i] != 0 && s.p[i] != '\r');
	HOLDS(is_nfc(s));
}

static void check_article(void *ctx, const rc_article *a)
{
	(void)ctx;
	check_text(a->title);
	check_text(a->body);
	HOLDS(a->meta.lang.n > 0);
	HOLDS((uint64_t)a->title.n + a->body.n <= RC_MAX_TEXT);
	HOLDS((a->problem.status == RC_OK) == (a->body.n > 0));
#define X(key) check_text(a->meta.key);
	RC_META_MAP(X)
#undef X
	rc_arena own = {0};
	rc_doc doc;
	rc_article_doc(a, &own, &doc);
	HOLDS(!rc_doc_check(&doc));
	rc_doc_release(&doc);
	rc_arena_release(&own);
}

static inline void run_record(rc_record_kind kind, const uint8_t *data, size_t size)
{
	static const rc_ingest *in; /* a fuzz target has one process and one thread */
	if (!in) {
		const rc_data *d = rc_data_open(NULL, NULL);
		static const rc_ingest_options none;
		in = rc_ingest_new(d, &none, NULL);
	}
	char name[] = "fuzz";
	rc_record r = {.kind = kind, .source = name, .p = (const char *)data, .n = size};
	rc_arena scratch = {0};
	rc_ingest_record(in, &scratch, &r, check_article, &scratch);
	rc_arena_release(&scratch);
}

#endif
