/* pages.c - versions of one page: what was fetched from one address before and has changed since.
 *
 * Which of two versions came later is known only from when they were fetched, so it is noted when
 * an article is added. An address whose text has become another story altogether (a front page)
 * gives another article instead.
 */
#include "store/sql.h"

#include "base/map.h"

/* Whether one text is the other, changed: a quarter of the shorter one's bytes, or more, stand
 * in lines that both have. */
static bool resembles(rc_str a, rc_str b)
{
	rc_map lines = {0};
	rc_str rest = a, line;
	uint64_t shared = 0;
	while (rc_str_cut(&rest, '\n', &line))
		if (rc_str_trim(line).n)
			*rc_map_put(&lines, rc_hash(rc_str_trim(line)), NULL) = 1;
	rest = b;
	while (rc_str_cut(&rest, '\n', &line))
		if (rc_str_trim(line).n && rc_map_get(&lines, rc_hash(rc_str_trim(line))) != RC_NONE)
			shared += line.n;
	rc_map_release(&lines);
	return shared * 4 >= (a.n < b.n ? a.n : b.n);
}

int64_t rc_page_before(rc_store *s, rc_arena *a, const rc_new_article *article)
{
	const rc_doc *d = article->doc;
	const rc_meta *m = &d->meta;
	int64_t before = 0;
	rc_str title = RC_NULL_STR, text = RC_NULL_STR;
	sqlite3_stmt *st = rc_sql_query(s, "SELECT a.n, a.title, a.text FROM article a LEFT JOIN correction c "
	                                "ON c.article = a.n AND c.key = 'outlet' WHERE "
	                                "a.url = ? AND (a.outlet IS ? OR (c.key IS NOT NULL AND "
	                                "c.found IS ?)) AND EXISTS (SELECT 1 FROM article_source s "
	                                "WHERE s.article = a.n AND (s.source LIKE 'http://%' OR "
	                                "s.source LIKE 'https://%')) ORDER BY a.n DESC LIMIT 1", "sss",
	                                m->url, m->outlet, m->outlet);
	while (rc_sql_row(s, st)) {
		before = sqlite3_column_int64(st, 0);
		title = rc_col_str(a, st, 1);
		text = rc_col_str(a, st, 2);
	}
	bool one = before && ((title.n && rc_str_eq(title, m->title)) ||
	                      resembles(text,
	                                (rc_str){d->text + d->body_beg, d->n_text - d->body_beg}));
	return one ? before : 0;
}

void rc_pages_get(rc_store *s, rc_stored_list *list)
{
	rc_map at = {0}, later = {0};
	for (uint32_t i = 0; i < list->article.n; i++)
		*rc_map_put(&at, (uint64_t)list->article.v[i]->n, NULL) = i;
	sqlite3_stmt *st = rc_sql(s, "SELECT article, replaces FROM page_version ORDER BY article");
	while (rc_sql_row(s, st)) {
		uint32_t now = rc_map_get(&at, (uint64_t)sqlite3_column_int64(st, 0));
		uint32_t before = rc_map_get(&at, (uint64_t)sqlite3_column_int64(st, 1));
		if (now != RC_NONE && before != RC_NONE)
			*rc_map_put(&later, before, NULL) = now;
	}
	for (uint32_t i = 0; i < list->article.n; i++) {
		uint32_t last = i, steps = 0;
		for (uint32_t next; (next = rc_map_get(&later, last)) != RC_NONE &&
		     steps < list->article.n; steps++)
			last = next;
		if (last != i && !list->article.v[i]->replaced_by.p)
			list->article.v[i]->replaced_by = list->article.v[last]->doc.meta.id;
	}
	rc_map_release(&at);
	rc_map_release(&later);
}
