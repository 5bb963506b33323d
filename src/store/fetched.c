/* fetched.c - which addresses were fetched before, and what their servers said of them; see
 * store.h. */
#include "store/sql.h"

#include <time.h>

/* Seconds since 1970; what can't be (before, or to come) is not known. */
static int64_t moment(int64_t at, int64_t now)
{
	return at >= 0 && at <= now ? at : 0;
}

rc_status rc_store_fetched(rc_store *s, rc_arena *a, rc_fetched_list *out, rc_err *err)
{
	rc_sql_start(s);
	*out = (rc_fetched_list){0};
	int64_t now = (int64_t)time(NULL);
	sqlite3_stmt *st = rc_sql(s, "SELECT url, etag, modified, stamp, feed, first_at, asked_at "
	                          "FROM fetched ORDER BY url");
	while (rc_sql_row(s, st)) {
		rc_fetched_url *f = RC_ADD(a, out->url);
		*f = (rc_fetched_url){rc_col_str(a, st, 0), rc_col_str(a, st, 1), rc_col_str(a, st, 2),
		                      rc_col_str(a, st, 3), rc_col_str(a, st, 4),
		                      moment(sqlite3_column_int64(st, 5), now),
		                      moment(sqlite3_column_int64(st, 6), now)};
	}
	return rc_sql_end(s, err);
}

rc_status rc_store_put_fetched(rc_store *s, const rc_fetched_list *list, rc_err *err)
{
	rc_status status = list->url.n ? rc_store_begin(s, err) : RC_OK;
	if (status != RC_OK || !list->url.n)
		return status;
	rc_sql_start(s);
	for (uint32_t i = 0; i < list->url.n; i++) {
		const rc_fetched_url *f = &list->url.v[i];
		rc_sql_run(s, "INSERT OR REPLACE INTO fetched(url, etag, modified, stamp, feed, first_at, "
		           "asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)", "sssssii",
		           f->url, f->etag, f->modified, f->stamp, f->feed, f->first, f->asked);
	}
	status = rc_sql_end(s, err);
	if (status == RC_OK)
		return rc_store_commit(s, err);
	rc_store_rollback(s);
	return status;
}
