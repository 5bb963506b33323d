/* log.c - the append-only log: each entry carries the hash of the one before, so that nothing in it can be changed or cut unseen (but its end: keep
 * the last hash elsewhere where that matters; verify prints it). */
#include "store/sql.h"

#include "base/io.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

static rc_str utc_now(rc_arena *a)
{
	int64_t t = (int64_t)time(NULL);
	int32_t day = (int32_t)(t / 86400), s = (int32_t)(t % 86400);
	rc_buf b = {0};
	rc_day_append(&b, day);
	rc_buf_fmt(&b, "T%02d:%02d:%02dZ", s / 3600, s / 60 % 60, s % 60);
	rc_str at = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return at;
}

static rc_str entry_hash(rc_arena *a, rc_str before, int64_t n, rc_str at, rc_str what,
                         rc_str article, rc_str detail, rc_str version)
{
	rc_buf b = {0};
	rc_buf_fmt(&b, "%.*s\n%" PRId64 "\n%.*s\n%.*s\n%.*s\n", RC_FMT(before), n, RC_FMT(at),
	           RC_FMT(what), RC_FMT(article));
	rc_buf_fmt(&b, "%.*s\n%.*s\n", RC_FMT(detail), RC_FMT(version));
	rc_str hash = rc_sha256(a, b.p, b.n);
	rc_buf_release(&b);
	return hash;
}

void rc_log_append(rc_store *s, const char *what, rc_str article, rc_str detail,
                   const char *version)
{
	rc_arena a = {0};
	int64_t n = 1;
	rc_str before = RC_STR("");
	sqlite3_stmt *st = rc_sql(s, "SELECT n, hash FROM log ORDER BY n DESC LIMIT 1");
	while (rc_sql_row(s, st)) {
		n = sqlite3_column_int64(st, 0) + 1;
		before = rc_col_str(&a, st, 1);
	}
	rc_str at = utc_now(&a);
	rc_str hash = entry_hash(&a, before, n, at, rc_str_of(what), article, detail,
	                         rc_str_of(version));
	rc_sql_run(s,
	           "INSERT INTO log(n, at, what, article, detail, version, before, hash) VALUES (?, ?, "
	           "?, ?, ?, ?, ?, ?)",
	           "iszsszss", n, at, what, article, detail, version, before, hash);
	rc_arena_release(&a);
}

void rc_log_check(rc_store *s, void (*problem)(void *, const char *), void *ctx, rc_verified *v)
{
	rc_arena a = {0}, kept = {0};
	rc_str before = RC_STR("");
	int64_t expected = 1;
	sqlite3_stmt *st = rc_sql(
		s, "SELECT n, at, what, article, detail, version, before, hash FROM log ORDER BY n");
	while (rc_sql_row(s, st)) {
		int64_t n = sqlite3_column_int64(st, 0);
		rc_str hash = entry_hash(&a, before, n, rc_col_str(&a, st, 1), rc_col_str(&a, st, 2),
		                         rc_col_str(&a, st, 3), rc_col_str(&a, st, 4),
		                         rc_col_str(&a, st, 5));
		if (n != expected || !rc_str_eq(before, rc_col_str(&a, st, 6)) ||
		    !rc_str_eq(hash, rc_col_str(&a, st, 7))) {
			char text[80];
			snprintf(text, sizeof text, "log entry %" PRId64 " does not follow from the one before",
			         n);
			problem(ctx, text);
			v->n_problems++;
		}
		rc_arena_reset(&kept);
		before = rc_arena_dup(&kept, rc_col_str(&a, st, 7));
		expected = n + 1;
		v->log_entries++;
		rc_arena_reset(&a);
	}
	rc_arena_release(&a);
	rc_arena_release(&kept);
}
