/* agency.c - what agencies say of their items: versions of one item, and items withdrawn. An item is known by its number and its provider (schema.sql.h,
 * schema_6, says what counts where no provider is named).
 *
 * All versions are kept; which of them counts is worked out when articles are loaded, from the items' numbers and versions alone, so that the
 * order in which they were added changes nothing.
 */
#include "store/sql.h"

#include "base/map.h"

void rc_agency_put(rc_store *s, int64_t article, const rc_agency *g)
{
	if (g->item.n)
		rc_sql_run(s,
		           "INSERT INTO article_agency(article, item, version, slug, status, signal, "
		           "embargo, note, provider) "
		           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		           "issssssss", article, g->item, g->version, g->slug, g->status, g->signal,
		           g->embargo, g->note, g->provider.n ? g->provider : RC_NULL_STR);
}

/* Whether version a of an item comes before version b: by number, else by the time that each bears.
 * Two that can't be told apart stand beside each other. */
static bool comes_before(rc_str a, rc_str time_a, rc_str b, rc_str time_b)
{
	uint64_t x, y;
	if (rc_str_u64(a, &x) && rc_str_u64(b, &y))
		return x < y;
	return time_a.n >= 10 && time_a.n == time_b.n && rc_str_cmp(time_a, time_b) < 0;
}

static rc_str time_of(const rc_meta *m)
{
	return m->modified.n ? m->modified : m->published;
}

/* An item by its number and provider, in one hash. */
static uint64_t which(rc_str item, rc_str provider)
{
	return rc_hash_more(rc_hash(item), rc_hash(provider));
}

/* Items that their agency withdrew: version (or 0) by the item. */
static void read_withdrawn(rc_store *s, rc_arena *a, rc_map *gone)
{
	sqlite3_stmt *st = rc_sql(s, "SELECT w.item, coalesce(nullif(w.provider, ''), o.provider, ''), "
	                             "w.version FROM item_withdrawn w "
	                             "LEFT JOIN item_provider o ON o.item = w.item ORDER BY w.item");
	while (rc_sql_row(s, st)) {
		uint64_t v = 0;
		rc_str version = rc_col_str(a, st, 2);
		bool number = rc_str_u64(version, &v) && v < UINT32_MAX - 1, is_new;
		uint32_t *slot = rc_map_put(gone, which(rc_col_str(a, st, 0), rc_col_str(a, st, 1)), &is_new);
		uint32_t up_to = number ? (uint32_t)v : UINT32_MAX - 1;
		*slot = is_new || up_to > *slot ? up_to : *slot;
	}
}

/* item: [articles] the item that each is a version of; 0: none. */
static void settle(rc_store *s, rc_arena *a, const rc_stored_list *list, const uint64_t *item)
{
	rc_map last = {0}, gone = {0};
	read_withdrawn(s, a, &gone);
	for (uint32_t i = 0; i < list->article.n; i++) { /* the last version of each item */
		const rc_meta *m = &list->article.v[i]->doc.meta;
		bool is_new;
		uint32_t *at = item[i] ? rc_map_put(&last, item[i], &is_new) : NULL;
		if (!at)
			continue;
		const rc_meta *best = is_new ? m : &list->article.v[*at]->doc.meta;
		if (is_new ||
		    comes_before(best->agency.version, time_of(best), m->agency.version, time_of(m)))
			*at = i;
	}
	for (uint32_t i = 0; i < list->article.n; i++) {
		rc_stored *r = list->article.v[i];
		const rc_meta *m = &r->doc.meta;
		if (!item[i])
			continue;
		uint64_t version = 0;
		uint32_t up_to = rc_map_get(&gone, item[i]);
		bool number = rc_str_u64(m->agency.version, &version);
		r->withdrawn = up_to != RC_NONE && (!number || version <= up_to);
		const rc_stored *best = list->article.v[rc_map_get(&last, item[i])];
		if (best != r && comes_before(m->agency.version, time_of(m), best->doc.meta.agency.version,
		                              time_of(&best->doc.meta)))
			r->replaced_by = best->doc.meta.id;
	}
	rc_map_release(&last);
	rc_map_release(&gone);
}

void rc_agency_get(rc_store *s, rc_arena *a, rc_stored_list *list)
{
	rc_map at = {0};
	uint64_t *item = rc_arena_alloc(a, ((size_t)list->article.n + 1) * sizeof *item);
	bool any = false;
	for (uint32_t i = 0; i < list->article.n; i++)
		*rc_map_put(&at, (uint64_t)list->article.v[i]->n, &(bool){false}) = i;
	sqlite3_stmt *st = rc_sql(
		s, "SELECT g.article, g.item, g.version, slug, status, signal, embargo, note, g.provider, "
	       "coalesce(g.provider, o.provider, '') "
		   "FROM article_agency g LEFT JOIN item_provider o ON o.item = g.item ORDER BY g.article");
	while (rc_sql_row(s, st)) {
		uint32_t i = rc_map_get(&at, (uint64_t)sqlite3_column_int64(st, 0));
		if (i == RC_NONE)
			continue;
		rc_agency *g = &list->article.v[i]->doc.meta.agency;
		rc_str *const into[] = {&g->item,   &g->version, &g->slug, &g->status,
		                        &g->signal, &g->embargo, &g->note, &g->provider};
		for (int k = 0; k < 8; k++)
			*into[k] = rc_col_str(a, st, k + 1);
		item[i] = g->item.n ? which(g->item, rc_col_str(a, st, 9)) : 0;
		any = true;
	}
	rc_map_release(&at);
	if (any)
		settle(s, a, list, item);
}

rc_status rc_store_withdraw(rc_store *s, const rc_agency *g, rc_str source, const char *version,
                            bool *is_new, rc_err *err)
{
	rc_sql_start(s);
	int64_t there = 0;
	rc_str v = g->version.n ? g->version : RC_STR(""), whose = g->provider.n ? g->provider : RC_STR("");
	sqlite3_stmt *st = rc_sql_query(s, "SELECT 1 FROM item_withdrawn WHERE item = ? AND provider = ? AND version = ?", "sss", g->item, whose, v);
	while (rc_sql_row(s, st))
		there = 1;
	*is_new = !there;
	if (!there) {
		rc_buf b = {0};
		rc_buf_fmt(&b, "item=%.*s version=%.*s source=%.*s provider=%.*s", RC_FMT(g->item),
		           RC_FMT(v), RC_FMT(source), RC_FMT(whose));
		rc_sql_run(
			s, "INSERT INTO item_withdrawn(item, provider, version, source) VALUES (?, ?, ?, ?)",
			"ssss", g->item, whose, v, source);
		rc_log_append(s, "item withdrawn", RC_NULL_STR, rc_buf_view(&b), version);
		rc_buf_release(&b);
		rc_store_touch(s);
	}
	return rc_sql_end(s, err);
}

rc_status rc_store_versions(rc_store *s, const rc_agency *g, uint32_t *n, rc_err *err)
{
	rc_sql_start(s);
	*n = 0;
	/* what item_provider says of this one item: the view would be worked out for all of them */
	sqlite3_stmt *st = rc_sql_query(
		s,
		"WITH o(provider) AS (SELECT CASE WHEN min(p) = max(p) THEN min(p) END FROM "
		"(SELECT provider AS p FROM article_agency WHERE item = ?1 UNION ALL "
		"SELECT provider FROM item_withdrawn WHERE item = ?1) WHERE p <> '') "
		"SELECT count(DISTINCT coalesce(g.version, '')) FROM article_agency g, o "
		"WHERE g.item = ?1 AND coalesce(g.provider, o.provider, '') = coalesce(?2, o.provider, '')",
		"ss", g->item, g->provider.n ? g->provider : RC_NULL_STR);
	while (rc_sql_row(s, st))
		*n = (uint32_t)sqlite3_column_int64(st, 0);
	return rc_sql_end(s, err);
}
