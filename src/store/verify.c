/* verify.c - is the dossier what it was? The file itself, every hash, every span, every layer, and
 * the chain of the log; see store.h. */
#include "store/sql.h"

#include "base/io.h"
#include "base/map.h"

#include <stdio.h>

typedef struct verify {
	rc_store    *s;
	rc_verified *v;
	void       (*problem)(void *ctx, const char *message);
	void        *ctx;
} verify;

static void tell(verify *w, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static void tell(verify *w, const char *fmt, ...)
{
	char text[300];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	w->problem(w->ctx, text);
	w->v->n_problems++;
}

/* The check is an INSERT for SQLite: it needs a file that can be written, and nobody else writing.
 */
static void check_index(verify *w)
{
	rc_store *s = w->s;
	if (s->read_only || !rc_sql_ok(s))
		return;
	int rc = sqlite3_exec(
	             s->db, "INSERT INTO article_fts(article_fts, rank) VALUES ('integrity-check', 1)",
	             NULL, NULL, NULL) &
	         0xFF;
	if (rc == SQLITE_CORRUPT || rc == SQLITE_ERROR)
		tell(w, "the full-text index does not fit the articles: %s", sqlite3_errmsg(s->db));
	else if (rc != SQLITE_OK)
		rc_sql_fail(s);
}

/* SQLite's own checks: pages and indices, foreign keys, the full-text index against the articles.
 */
static void check_file(verify *w)
{
	rc_store *s = w->s;
	sqlite3_stmt *st = rc_sql(s, "PRAGMA integrity_check(20)");
	while (rc_sql_row(s, st)) {
		const char *line = (const char *)sqlite3_column_text(st, 0);
		if (strcmp(line, "ok") != 0)
			tell(w, "file: %s", line);
	}
	st = rc_sql(s, "PRAGMA foreign_key_check");
	while (rc_sql_row(s, st))
		tell(w, "table %s points at a row of %s that is not there",
		     (const char *)sqlite3_column_text(st, 0), (const char *)sqlite3_column_text(st, 2));
	check_index(w);
}

/* Every layer's spans lie inside the text (rc_doc's own invariants need words, which are not kept).
 */
static void check_span(verify *w, const rc_doc *d, const char *layer, rc_span s)
{
	if (!rc_span_is(s))
		return;
	w->v->spans++;
	bool cut = s.beg < d->n_text && ((uint8_t)d->text[s.beg] & 0xC0) == 0x80;
	if (s.beg >= s.end || s.end > d->n_text || cut)
		tell(w, "article %.*s: a %s stands on no words of its text", RC_FMT(d->meta.id), layer);
}

static void check_layers(verify *w, const rc_doc *d)
{
	for (uint32_t i = 0; i < d->sent.n; i++)
		check_span(w, d, "sentence", d->sent.v[i].span);
	for (uint32_t i = 0; i < d->mention.n; i++)
		check_span(w, d, "name", d->mention.v[i].span);
	for (uint32_t i = 0; i < d->label.n; i++)
		check_span(w, d, "label", d->label.v[i].span);
	for (uint32_t i = 0; i < d->time.n; i++)
		check_span(w, d, "time", d->time.v[i].span);
	for (uint32_t i = 0; i < d->quantity.n; i++)
		check_span(w, d, "figure", d->quantity.v[i].span);
	for (uint32_t i = 0; i < d->statement.n; i++) {
		check_span(w, d, "statement", d->statement.v[i].span);
		check_span(w, d, "cue", d->statement.v[i].cue);
		check_span(w, d, "speaker", d->statement.v[i].speaker.span);
	}
	for (uint32_t i = 0; i < d->event.n; i++) {
		check_span(w, d, "event", d->event.v[i].span);
		check_span(w, d, "trigger", d->event.v[i].trigger);
	}
	for (uint32_t i = 0; i < d->party.n; i++)
		check_span(w, d, "party", d->party.v[i].span);
}

/* What articles and corrections say of themselves is written out as it is: it must be text. */
static void check_meta(verify *w, const rc_doc *d)
{
	const rc_meta *m = &d->meta;
	const struct { const char *key; rc_str value; } all[] = {
#define X(key) {#key, m->key}, {"basis of " #key, m->basis.key},
		RC_META_MAP(X)
#undef X
#define X(key) {"agency's " #key, m->agency.key},
		RC_AGENCY_MAP(X)
#undef X
		{"published", m->published},
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (rc_utf8_valid(all[i].value.p, all[i].value.n) != all[i].value.n)
			tell(w, "article %.*s: its %s is no UTF-8", RC_FMT(m->id), all[i].key);
}

/* The text against the hash taken when it was added, in its row and in the log. */
static void check_hash(verify *w, rc_arena *a, const rc_stored *r)
{
	rc_store *s = w->s;
	rc_str now = rc_sha256(a, r->doc.text, r->doc.n_text), then = RC_NULL_STR, logged = RC_NULL_STR;
	sqlite3_stmt *st = rc_sql_query(s, "SELECT text_sha256 FROM article WHERE n = ?", "i", r->n);
	while (rc_sql_row(s, st))
		then = rc_col_str(a, st, 0);
	if (!rc_str_eq(now, then))
		tell(w, "article %.*s: its text is not the one that was added", RC_FMT(r->doc.meta.id));
	st = rc_sql_query(
		s, "SELECT detail FROM log WHERE what = 'article added' AND article = ? ORDER BY n LIMIT 1",
		"s", r->key);
	while (rc_sql_row(s, st))
		logged = rc_col_str(a, st, 0);
	if (!logged.p)
		tell(w, "article %.*s: the log knows nothing of it", RC_FMT(r->doc.meta.id));
	else if (!rc_str_ends(logged, now))
		tell(w, "article %.*s: its text is not the one that the log names", RC_FMT(r->doc.meta.id));
}

static void check_cross(verify *w, rc_arena *a, const rc_stored_list *list)
{
	bool current = false;
	rc_cross x;
	if (rc_store_cross_current(w->s, &current, &w->s->err) != RC_OK || !current)
		return;
	if (rc_store_get_cross(w->s, a, list, &x, NULL) != RC_OK) {
		tell(w, "the cross-check is damaged");
		return;
	}
	for (uint32_t i = 0; i < x.account.n; i++)
		check_span(w, x.doc[x.account.v[i].doc], "quote", x.account.v[i].quote);
	for (uint32_t i = 0; i < x.cell.n; i++)
		check_span(w, x.doc[x.account.v[x.cell.v[i].account].doc], "value", x.cell.v[i].span);
	for (uint32_t i = 0; i < x.copy.n; i++) {
		check_span(w, x.doc[x.copy.v[i].doc_a], "shared passage", x.copy.v[i].a);
		check_span(w, x.doc[x.copy.v[i].doc_b], "shared passage", x.copy.v[i].b);
	}
}

static void check_log_covers(verify *w)
{
	rc_store *s = w->s;
	sqlite3_stmt *st = rc_sql(s, "SELECT count(*) FROM log l WHERE what = 'article added' AND NOT "
	                             "EXISTS (SELECT 1 FROM article a WHERE a.key = l.article)");
	while (rc_sql_row(s, st))
		if (sqlite3_column_int64(st, 0) > 0)
			tell(w, "%lld articles that the log names are gone",
			     (long long)sqlite3_column_int64(st, 0));
}

/* A correction holds the value that counts, and the log knows of it. */
static void check_corrections(verify *w)
{
	rc_store *s = w->s;
	sqlite3_stmt *st = rc_sql(s,
	                          "SELECT r.id, c.key FROM correction c JOIN article r ON r.n = "
	                          "c.article WHERE c.value IS NOT (CASE c.key "
	                          "WHEN 'published' THEN r.published WHEN 'outlet' THEN r.outlet WHEN "
	                          "'lang' THEN r.lang ELSE r.byline END) OR NOT EXISTS "
	                          "(SELECT 1 FROM log l WHERE l.n = c.log AND l.what = '" RC_LOG_FIXED
	                          "' AND l.article = r.key) ORDER BY r.id, c.key");
	while (rc_sql_row(s, st))
		tell(w, "article %s: the correction of its %s is not the one that was made",
		     (const char *)sqlite3_column_text(st, 0), (const char *)sqlite3_column_text(st, 1));
}

/* Each change of a page replaces the article that counted until then by another of its address, and
 * the log knows of it. */
static void check_pages(verify *w)
{
	enum { COUNTS = 1, REPLACED };
	rc_store *s = w->s;
	rc_map state = {0};
	sqlite3_stmt *st = rc_sql(s,
	                          "SELECT v.article, v.replaces, a.id, a.url IS b.url AND EXISTS "
	                          "(SELECT 1 FROM log l WHERE l.n = v.log AND l.what = '" RC_LOG_CHANGED
	                          "' AND l.article = a.key AND l.detail = 'replaces=' || b.key) FROM "
	                          "page_version v JOIN article a ON a.n = v.article "
	                          "JOIN article b ON b.n = v.replaces ORDER BY v.n");
	while (rc_sql_row(s, st)) {
		int64_t now = sqlite3_column_int64(st, 0), before = sqlite3_column_int64(st, 1);
		bool fits = now != before && sqlite3_column_int(st, 3);
		fits &= rc_map_get(&state, (uint64_t)now) != COUNTS &&
		        rc_map_get(&state, (uint64_t)before) != REPLACED;
		if (!fits)
			tell(w, "article %s: the page's version that it replaces is not the one before it",
			     (const char *)sqlite3_column_text(st, 2));
		*rc_map_put(&state, (uint64_t)before, NULL) = REPLACED;
		*rc_map_put(&state, (uint64_t)now, NULL) = COUNTS;
	}
	rc_map_release(&state);
}

rc_status rc_store_verify(rc_store *s, void (*problem)(void *ctx, const char *message), void *ctx,
                          rc_verified *result, rc_err *err)
{
	rc_sql_start(s);
	*result = (rc_verified){0};
	verify w = {s, result, problem, ctx};
	rc_arena a = {0};
	rc_stored_list list = {0};
	check_file(&w);
	rc_log_check(s, problem, ctx, result);
	check_log_covers(&w);
	check_corrections(&w);
	check_pages(&w);
	rc_status status = rc_sql_end(s, err);
	if (status == RC_OK)
		status = rc_store_begin_reading(s, err);
	if (status == RC_OK)
		status = rc_store_load(s, &a, true, &list, err);
	if (status == RC_OK) {
		result->articles = list.article.n;
		for (uint32_t i = 0; i < list.article.n; i++) {
			check_hash(&w, &a, list.article.v[i]);
			check_meta(&w, list.doc[i]);
			check_layers(&w, list.doc[i]);
		}
		check_cross(&w, &a, &list);
		status = rc_sql_end(s, err);
	}
	rc_store_rollback(s);
	rc_stored_release(&list);
	rc_arena_release(&a);
	if (status == RC_OK && result->n_problems)
		status = rc_fail(
			err, RC_DOSSIER,
			"%s: damaged: %u problems; go back to a copy, or make it again with recoupe add",
			s->path, result->n_problems);
	return status;
}
