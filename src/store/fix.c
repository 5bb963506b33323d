/* fix.c - what a person set right: date, outlet, language, author of an article; see store.h.
 *
 * An article's row always holds the value that counts, so that every view and every other program
 * sees it; what was found there lies in the table `correction` and comes back when the correction
 * is taken back. The log keeps both.
 */
#include "store/sql.h"

typedef struct field { /* a column of article that can be set right */
	const char *name;  /* for people */
	const char *key;   /* in article_basis and correction */
	const char *get, *set;
} field;

static const field fields[RC_FIX_N] = {
	[RC_FIX_PUBLISHED] = {"published", "published", "SELECT published FROM article WHERE n = ?",
		"UPDATE article SET published = ? WHERE n = ?"},
	[RC_FIX_OUTLET] = {"outlet", "outlet", "SELECT outlet FROM article WHERE n = ?",
		"UPDATE article SET outlet = ? WHERE n = ?"},
	[RC_FIX_LANG] = {"lang", "lang", "SELECT lang FROM article WHERE n = ?",
		"UPDATE article SET lang = ? WHERE n = ?"},
	[RC_FIX_AUTHOR] = {"author", "byline", "SELECT byline FROM article WHERE n = ?",
		"UPDATE article SET byline = ? WHERE n = ?"},
};

const char *rc_fix_name(uint8_t key)
{
	return fields[key].name;
}

typedef struct was { /* a value and where it came from */
	rc_str value, basis, said, kind;
	bool   corrected;
	rc_str found, found_basis, found_said, found_kind;
} was;

static void look_up(rc_store *s, rc_arena *a, int64_t n, const field *f, was *w)
{
	*w = (was){0};
	sqlite3_stmt *st = rc_sql_query(s, f->get, "i", n);
	while (rc_sql_row(s, st))
		w->value = rc_col_str(a, st, 0);
	st = rc_sql_query(s, "SELECT b.basis, b.said, a.published_basis FROM article a "
	                  "LEFT JOIN article_basis b ON b.article = a.n AND b.key = ? "
	                  "WHERE a.n = ?", "zi", f->key, n);
	while (rc_sql_row(s, st)) {
		w->basis = rc_col_str(a, st, 0);
		w->said = rc_col_str(a, st, 1);
		w->kind = rc_col_str(a, st, 2);
	}
	st = rc_sql_query(s, "SELECT found, found_basis, found_said, found_kind FROM correction "
	                  "WHERE article = ? AND key = ?", "iz", n, f->key);
	while (rc_sql_row(s, st)) {
		w->corrected = true;
		w->found = rc_col_str(a, st, 0);
		w->found_basis = rc_col_str(a, st, 1);
		w->found_said = rc_col_str(a, st, 2);
		w->found_kind = rc_col_str(a, st, 3);
	}
}

/* Puts a value into the article's row, and where it comes from beside it. */
static void put(rc_store *s, int64_t n, rc_fix_key key, rc_str value, rc_str basis, rc_str said,
                rc_str kind, const char *version)
{
	const field *f = &fields[key];
	rc_sql_run(s, f->set, "si", value, n);
	if (key == RC_FIX_PUBLISHED)
		rc_sql_run(s, "UPDATE article SET published_basis = ? WHERE n = ?", "si", value.p ? kind
		           : RC_NULL_STR, n);
	rc_sql_run(s, "UPDATE article SET version = ? WHERE n = ?", "zi", version, n);
	if (basis.p || said.p)
		rc_sql_run(s, "INSERT OR REPLACE INTO article_basis VALUES (?, ?, ?, ?)", "izss", n, f->key,
		           basis, said);
	else
		rc_sql_run(s, "DELETE FROM article_basis WHERE article = ? AND key = ?", "iz", n, f->key);
}

static int64_t log_it(rc_store *s, int64_t n, const char *what, const field *f, rc_str from,
                      rc_str to, const char *version)
{
	rc_arena a = {0};
	rc_str key = RC_NULL_STR;
	int64_t entry = 0;
	rc_buf detail = {0};
	sqlite3_stmt *st = rc_sql_query(s, "SELECT key FROM article WHERE n = ?", "i", n);
	while (rc_sql_row(s, st))
		key = rc_col_str(&a, st, 0);
	rc_buf_fmt(&detail, "%s: \"%.*s\" -> \"%.*s\"", f->name, RC_FMT(from), RC_FMT(to));
	rc_log_append(s, what, key, rc_buf_view(&detail), version);
	st = rc_sql(s, "SELECT max(n) FROM log");
	while (rc_sql_row(s, st))
		entry = sqlite3_column_int64(st, 0);
	rc_buf_release(&detail);
	rc_arena_release(&a);
	return entry;
}

static void fix(rc_store *s, rc_arena *a, int64_t n, rc_fix_key key, rc_str value,
                const char *version, rc_fixed *out)
{
	const field *f = &fields[key];
	was w;
	look_up(s, a, n, f, &w);
	rc_str to = value.n ? value : key == RC_FIX_LANG ? RC_STR("und") : RC_NULL_STR;
	*out = (rc_fixed){.before = w.value, .after = to, .changed = !rc_str_eq(w.value, to)};
	if (!out->changed || !rc_sql_ok(s))
		return;
	if (!w.corrected) {
		w.found = w.value;
		w.found_basis = w.basis;
		w.found_said = w.said;
		w.found_kind = key == RC_FIX_PUBLISHED ? w.kind : RC_NULL_STR;
	}
	put(s, n, key, to, RC_STR("option"), w.found_said.p ? w.found_said : w.found, RC_STR("option"),
	    version);
	int64_t entry = log_it(s, n, RC_LOG_FIXED, f, w.value, to, version);
	rc_sql_run(s, "INSERT OR REPLACE INTO correction(article, key, value, found, found_basis, "
	           "found_said, found_kind, log) "
	           "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "izsssssi", n, f->key, to, w.found,
	           w.found_basis, w.found_said, w.found_kind, entry);
	rc_store_touch(s);
}

static void unfix(rc_store *s, rc_arena *a, int64_t n, rc_fix_key key, const char *version,
                  rc_fixed *out)
{
	const field *f = &fields[key];
	was w;
	look_up(s, a, n, f, &w);
	*out = (rc_fixed){.before = w.value, .after = w.found, .changed = w.corrected};
	if (!w.corrected || !rc_sql_ok(s))
		return;
	put(s, n, key, w.found, w.found_basis, w.found_said, w.found_kind, version);
	rc_sql_run(s, "DELETE FROM correction WHERE article = ? AND key = ?", "iz", n, f->key);
	log_it(s, n, RC_LOG_UNFIXED, f, w.value, w.found, version);
	rc_store_touch(s);
}

rc_status rc_store_fix(rc_store *s, rc_arena *a, int64_t n, rc_fix_key key, rc_str value,
                       const char *version, rc_fixed *out, rc_err *err)
{
	rc_sql_start(s);
	fix(s, a, n, key, value, version, out);
	return rc_sql_end(s, err);
}

rc_status rc_store_unfix(rc_store *s, rc_arena *a, int64_t n, rc_fix_key key, const char *version,
                         rc_fixed *out, rc_err *err)
{
	rc_sql_start(s);
	unfix(s, a, n, key, version, out);
	return rc_sql_end(s, err);
}

bool rc_fix_carry(rc_store *s, int64_t from, int64_t to, const char *version)
{
	rc_arena a = {0};
	bool changed = false;
	for (uint8_t k = 0; k < RC_FIX_N; k++) {
		was first, next;
		rc_fixed done = {0};
		look_up(s, &a, from, &fields[k], &first);
		look_up(s, &a, to, &fields[k], &next);
		if (first.corrected)
			fix(s, &a, to, k, first.value, version, &done);
		else if (next.corrected && !rc_str_eq(first.value, next.value))
			unfix(s, &a, to, k, version, &done); /* the last word: what was found counts */
		changed |= done.changed;
	}
	rc_arena_release(&a);
	return changed && rc_sql_ok(s);
}

rc_status rc_store_fixes(rc_store *s, rc_arena *a, rc_fixes *out, rc_err *err)
{
	rc_sql_start(s);
	*out = (rc_fixes){0};
	sqlite3_stmt *st = rc_sql(s, "SELECT r.id, c.key, c.value, c.found, c.found_basis, l.at "
	                          "FROM correction c JOIN article r ON r.n = c.article "
	                          "JOIN log l ON l.n = c.log ORDER BY r.id, c.key");
	while (rc_sql_row(s, st)) {
		rc_fix *f = RC_ADD(a, out->fix);
		*f = (rc_fix){.article = rc_col_str(a, st, 0), .value = rc_col_str(a, st, 2),
		              .found = rc_col_str(a, st, 3),
		              .found_basis = rc_col_str(a, st, 4), .at = rc_col_str(a, st, 5)};
		for (uint8_t k = 0; k < RC_FIX_N; k++)
			if (rc_col_is(st, 1, fields[k].key))
				f->key = k;
	}
	return rc_sql_end(s, err);
}

rc_status rc_store_log(rc_store *s, rc_arena *a, rc_log_entries *out, rc_err *err)
{
	rc_sql_start(s);
	*out = (rc_log_entries){0};
	sqlite3_stmt *st = rc_sql(s, "SELECT l.n, l.at, l.what, a.id, l.detail, l.version FROM log l "
	                          "LEFT JOIN article a ON a.key = l.article ORDER BY l.n");
	while (rc_sql_row(s, st))
		*RC_ADD(a, out->entry) = (rc_log_entry){
			(uint64_t)sqlite3_column_int64(st, 0), rc_col_str(a, st, 1), rc_col_str(a, st, 2),
			rc_col_str(a, st, 3), rc_col_str(a, st, 4), rc_col_str(a, st, 5),
		};
	return rc_sql_end(s, err);
}

rc_status rc_store_article(rc_store *s, rc_arena *a, int64_t n, rc_doc *doc, rc_err *err)
{
	rc_sql_start(s);
	rc_stored r = {0};
	rc_article_get(s, a, n, &r);
	*doc = r.doc;
	sqlite3_stmt *st = rc_sql_query(s, "SELECT warning FROM article_warning WHERE article = ? "
	                                "ORDER BY i", "i", n);
	while (rc_sql_row(s, st))
		*RC_ADD(a, doc->warning) = rc_col_str(a, st, 0);
	return rc_sql_end(s, err);
}

rc_status rc_store_put_layers(rc_store *s, int64_t n, const rc_doc *doc, rc_err *err)
{
	static const char *const tables[] = { /* children first */
		"DELETE FROM article_event_quantity WHERE article = ?",
		"DELETE FROM article_event_party WHERE article = ?",
		"DELETE FROM article_event WHERE article = ?",
		"DELETE FROM article_statement_via WHERE article = ?",
		"DELETE FROM article_statement WHERE article = ?",
		"DELETE FROM article_quantity WHERE article = ?",
		"DELETE FROM article_time WHERE article = ?",
		"DELETE FROM article_label WHERE article = ?",
		"DELETE FROM article_mention WHERE article = ?",
		"DELETE FROM article_entity WHERE article = ?",
		"DELETE FROM article_sentence WHERE article = ?",
		"DELETE FROM article_warning WHERE article = ?",
	};
	rc_sql_start(s);
	rc_arena a = {0};
	rc_cpmap map = rc_cpmap_new(&a, (rc_str){doc->text, doc->n_text});
	rc_cross_clear(s); /* it points at what goes; it is out of date from here on in any case */
	for (uint32_t i = 0; i < sizeof tables / sizeof *tables; i++)
		rc_sql_run(s, tables[i], "i", n);
	rc_layers_put(s, n, doc, &map);
	rc_store_touch(s);
	rc_arena_release(&a);
	return rc_sql_end(s, err);
}
