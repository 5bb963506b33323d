/* articles.h - articles of a file or of bytes, kept for a test to look at. */
#ifndef RC_TESTS_ARTICLES_H
#define RC_TESTS_ARTICLES_H

#include "ingest/ingest.h"

#include "unit/harness.h"

#include <stdio.h>

typedef struct got {
	rc_str title, body, byline, outlet, published, modified, url, section, source, problem, item, version, slug, provider;
	rc_str warnings; /* joined by line ends */
} got;

typedef struct articles {
	rc_arena   arena;
	rc_data   *data;
	rc_ingest *in;
	RC_VEC(got) v;
} articles;

static inline void keep(void *ctx, const rc_article *a)
{
	articles *all = ctx;
	rc_arena *m = &all->arena;
	got *g = RC_ADD(m, all->v);
	rc_buf b = {0};
	for (uint32_t i = 0; i < a->warning.n; i++)
		rc_buf_fmt(&b, "%.*s\n", RC_FMT(a->warning.v[i]));
	*g = (got){rc_arena_dup(m, a->title), rc_arena_dup(m, a->body), rc_arena_dup(m, a->meta.byline), rc_arena_dup(m, a->meta.outlet),
	           rc_arena_dup(m, a->meta.published), rc_arena_dup(m, a->meta.modified), rc_arena_dup(m, a->meta.url), rc_arena_dup(m, a->meta.section),
	           rc_arena_dup(m, a->meta.source), a->problem.status == RC_OK ? RC_NULL_STR : rc_arena_dup(m, rc_str_of(a->problem.message)),
	           rc_arena_dup(m, a->meta.agency.item), rc_arena_dup(m, a->meta.agency.version), rc_arena_dup(m, a->meta.agency.slug),
	           rc_arena_dup(m, a->meta.agency.provider),
	           rc_arena_dup(m, rc_buf_view(&b))};
	rc_buf_release(&b);
}

static inline int articles_open(void **state)
{
	articles *all = rc_calloc(1, sizeof *all);
	static const rc_ingest_options none;
	all->data = rc_data_open(NULL, NULL);
	all->in = rc_ingest_new(all->data, &none, NULL);
	*state = all;
	return all->in ? 0 : -1;
}

static inline int articles_close(void **state)
{
	articles *all = *state;
	rc_ingest_free(all->in);
	rc_data_close(all->data);
	rc_arena_release(&all->arena);
	rc_free(all);
	return 0;
}

/* What the file gives; earlier articles are forgotten. */
static inline uint32_t read_path(articles *all, const char *path)
{
	rc_arena scratch = {0};
	rc_source *s = rc_source_open(path, RC_NO_STREAM);
	all->v.n = 0;
	for (rc_record r; rc_source_next(s, &r); rc_record_release(&r)) {
		rc_ingest_record(all->in, &scratch, &r, keep, all);
		rc_arena_reset(&scratch);
	}
	rc_source_close(s);
	rc_arena_release(&scratch);
	return all->v.n;
}

static inline uint32_t read_bytes(articles *all, const char *p, size_t n)
{
	rc_arena scratch = {0};
	rc_record r = {.kind = RC_RECORD_FILE, .source = (char *)(uintptr_t)"test", .p = p, .n = n};
	all->v.n = 0;
	rc_ingest_record(all->in, &scratch, &r, keep, all);
	rc_arena_release(&scratch);
	return all->v.n;
}

#define read_text(all, z) read_bytes((all), (z), strlen(z))
#define assert_has(got_, z) assert_int_not_equal(rc_str_find((got_), rc_str_of(z), 0), UINT32_MAX)

#endif
