/* pages.c - versions of one page: what was fetched from one address before and has changed since.
 *
 * Which of two versions came later is known only from when they were fetched, so it is noted when
 * an article is added, or found to be there again. An address whose text has become another story altogether (a front page)
 * gives another article instead.
 */
#include "store/sql.h"

#include "base/map.h"

/* Notes each run of SHINGLE words of a text, by its hash, in `into`; gives how many different ones
 * there are, and in *shared how many of them `other` holds. */
static uint64_t shingles(rc_str text, rc_map *into, const rc_map *other, uint64_t *shared)
{
	enum { SHINGLE = 4 };
	uint64_t last[SHINGLE] = {0}, n = 0, words = 0;
	for (uint32_t at = 0; at < text.n;) {
		uint32_t from = at;
		while (at < text.n && (uint8_t)text.p[at] > ' ')
			at++;
		if (at == from) {
			at++;
			continue;
		}
		last[words++ % SHINGLE] = rc_hash(rc_str_sub(text, from, at));
		if (words < SHINGLE)
			continue;
		uint64_t run = 0;
		for (uint32_t k = 0; k < SHINGLE; k++)
			run = run * 0x9E3779B97F4A7C15u + last[(words + k) % SHINGLE];
		if (rc_map_get(into, run) != RC_NONE)
			continue;
		*rc_map_put(into, run, NULL) = 1;
		n++;
		*shared += other && rc_map_get(other, run) != RC_NONE;
	}
	return n;
}

/* Whether one text is the other, changed: of the shorter one's runs of words a quarter stands in
 * both, or a sixth where they have one title. A title alone says nothing: those of front pages and
 * live pages never change. */
static bool resembles(rc_str a, rc_str b, bool one_title)
{
	rc_map in_a = {0}, in_b = {0};
	uint64_t shared = 0, ignored = 0;
	uint64_t n_a = shingles(a, &in_a, NULL, &ignored), n_b = shingles(b, &in_b, &in_a, &shared);
	rc_map_release(&in_a);
	rc_map_release(&in_b);
	return shared && shared * (one_title ? 6 : 4) >= (n_a < n_b ? n_a : n_b);
}

int64_t rc_page_before(rc_store *s, rc_arena *a, const rc_new_article *article)
{
	const rc_doc *d = article->doc;
	const rc_meta *m = &d->meta;
	int64_t before = 0;
	rc_str title = RC_NULL_STR, text = RC_NULL_STR;
	sqlite3_stmt *st = rc_sql_query(
		s,
		"SELECT a.n, a.title, a.text FROM article a LEFT JOIN correction c "
		"ON c.article = a.n AND c.key = 'outlet' WHERE "
		"a.url = ? AND (a.outlet IS ? OR (c.key IS NOT NULL AND "
		"c.found IS ?)) AND EXISTS (SELECT 1 FROM article_source s "
		"WHERE s.article = a.n AND (s.source LIKE 'http://%' OR "
		"s.source LIKE 'https://%')) AND "
		"coalesce((SELECT max(n) FROM page_version WHERE article = a.n), 0) >= "
		"coalesce((SELECT max(n) FROM page_version WHERE replaces = a.n), 0) "
		"ORDER BY a.n DESC LIMIT 1",
		"sss", m->url, m->outlet, m->outlet);
	while (rc_sql_row(s, st)) {
		before = sqlite3_column_int64(st, 0);
		title = rc_col_str(a, st, 1);
		text = rc_col_str(a, st, 2);
	}
	rc_str now = {d->text + d->body_beg, d->n_text - d->body_beg};
	bool one = before && resembles(text, now, title.n && rc_str_eq(title, m->title));
	return one ? before : 0;
}

int64_t rc_page_current(rc_store *s, int64_t article)
{
	int64_t now = article, at = 0;
	sqlite3_stmt *st = rc_sql_query(
		s,
		"SELECT n, article FROM page_version WHERE replaces = ?1 AND n > "
		"coalesce((SELECT max(n) FROM page_version WHERE article = ?1), 0) "
		"ORDER BY n DESC LIMIT 1",
		"i", article);
	while (rc_sql_row(s, st)) {
		at = sqlite3_column_int64(st, 0);
		now = sqlite3_column_int64(st, 1);
	}
	for (bool on = at > 0; on;) { /* rows only forward: it ends, whatever stands there */
		on = false;
		st = rc_sql_query(s, "SELECT n, article FROM page_version WHERE replaces = ? AND n > ? "
		                  "ORDER BY n LIMIT 1", "ii", now, at);
		while (rc_sql_row(s, st)) {
			at = sqlite3_column_int64(st, 0);
			now = sqlite3_column_int64(st, 1);
			on = true;
		}
	}
	return now;
}

void rc_page_put(rc_store *s, int64_t article, int64_t replaces, const char *version)
{
	rc_arena a = {0};
	rc_str key[2] = {0};
	for (int i = 0; i < 2; i++) {
		sqlite3_stmt *st = rc_sql_query(s, "SELECT key FROM article WHERE n = ?", "i",
		                                i ? replaces : article);
		while (rc_sql_row(s, st))
			key[i] = rc_col_str(&a, st, 0);
	}
	rc_log_append(s, RC_LOG_CHANGED, key[0], rc_arena_fmt(&a, "replaces=%.*s", RC_FMT(key[1])),
	              version);
	rc_sql_run(
		s,
		"INSERT INTO page_version(article, replaces, log) VALUES (?, ?, (SELECT max(n) FROM log))",
		"ii", article, replaces);
	rc_arena_release(&a);
}

/* From the last change back: an article that a change names has met the last word on it already. */
void rc_pages_get(rc_store *s, rc_stored_list *list)
{
	rc_map at = {0}, last = {0};
	for (uint32_t i = 0; i < list->article.n; i++)
		*rc_map_put(&at, (uint64_t)list->article.v[i]->n, NULL) = i;
	sqlite3_stmt *st = rc_sql(s, "SELECT article, replaces FROM page_version ORDER BY n DESC");
	while (rc_sql_row(s, st)) {
		uint32_t now = rc_map_get(&at, (uint64_t)sqlite3_column_int64(st, 0));
		uint32_t before = rc_map_get(&at, (uint64_t)sqlite3_column_int64(st, 1));
		if (now == RC_NONE || before == RC_NONE)
			continue;
		if (rc_map_get(&last, now) == RC_NONE)
			*rc_map_put(&last, now, NULL) = now;
		uint32_t counts = rc_map_get(&last, now);
		if (rc_map_get(&last, before) == RC_NONE)
			*rc_map_put(&last, before, NULL) = counts;
	}
	for (uint32_t i = 0; i < list->article.n; i++) {
		uint32_t now = rc_map_get(&last, i);
		if (now != RC_NONE && now != i && !list->article.v[i]->replaced_by.p)
			list->article.v[i]->replaced_by = list->article.v[now]->doc.meta.id;
	}
	rc_map_release(&at);
	rc_map_release(&last);
}
