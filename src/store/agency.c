/* agency.c - what agencies say of their items: versions of one item, and items withdrawn.
 *
 * All versions are kept; which of them counts is worked out when articles are loaded, from the items' numbers and versions alone, so that the
 * order in which they were added changes nothing.
 */
#include "store/sql.h"

#include "base/map.h"

void rc_agency_put(rc_store *s, int64_t article, const rc_agency *g)
{
	if (g->item.n)
		rc_sql_run(s, "INSERT INTO article_agency(article, item, version, slug, status, signal, embargo, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "isssssss",
		           article, g->item, g->version, g->slug, g->status, g->signal, g->embargo, g->note);
}

/* Whether version a of an item comes before version b: by number, else by the time that each bears. Two that can't be told apart stand beside each other. */
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

/* Items that their agency withdrew: version (or 0) by the hash of the item. */
static void read_withdrawn(rc_store *s, rc_arena *a, rc_map *gone)
{
	sqlite3_stmt *st = rc_sql(s, "SELECT item, version FROM item_withdrawn ORDER BY item");
	while (rc_sql_row(s, st)) {
		uint64_t v = 0;
		rc_str version = rc_col_str(a, st, 1);
		bool number = rc_str_u64(version, &v) && v < UINT32_MAX - 1, is_new;
		uint32_t *slot = rc_map_put(gone, rc_hash(rc_col_str(a, st, 0)), &is_new);
		uint32_t up_to = number ? (uint32_t)v : UINT32_MAX - 1;
		*slot = is_new || up_to > *slot ? up_to : *slot;
	}
}

static void settle(rc_store *s, rc_arena *a, const rc_stored_list *list)
{
	rc_map last = {0}, gone = {0};
	read_withdrawn(s, a, &gone);
	for (uint32_t i = 0; i < list->article.n; i++) { /* the last version of each item */
		const rc_meta *m = &list->article.v[i]->doc.meta;
		bool is_new;
		uint32_t *at = m->agency.item.n ? rc_map_put(&last, rc_hash(m->agency.item), &is_new) : NULL;
		if (!at)
			continue;
		const rc_meta *best = is_new ? m : &list->article.v[*at]->doc.meta;
		if (is_new || comes_before(best->agency.version, time_of(best), m->agency.version, time_of(m)))
			*at = i;
	}
	for (uint32_t i = 0; i < list->article.n; i++) {
		rc_stored *r = list->article.v[i];
		const rc_meta *m = &r->doc.meta;
		if (!m->agency.item.n)
			continue;
		uint64_t version = 0;
		uint32_t up_to = rc_map_get(&gone, rc_hash(m->agency.item));
		bool number = rc_str_u64(m->agency.version, &version);
		r->withdrawn = up_to != RC_NONE && (!number || version <= up_to);
		const rc_stored *best = list->article.v[rc_map_get(&last, rc_hash(m->agency.item))];
		if (best != r && comes_before(m->agency.version, time_of(m), best->doc.meta.agency.version, time_of(&best->doc.meta)))
			r->replaced_by = best->doc.meta.id;
	}
	rc_map_release(&last);
	rc_map_release(&gone);
}

void rc_agency_get(rc_store *s, rc_arena *a, rc_stored_list *list)
{
	rc_map at = {0};
	bool any = false;
	for (uint32_t i = 0; i < list->article.n; i++)
		*rc_map_put(&at, (uint64_t)list->article.v[i]->n, &(bool){false}) = i;
	sqlite3_stmt *st = rc_sql(s, "SELECT article, item, version, slug, status, signal, embargo, note FROM article_agency ORDER BY article");
	while (rc_sql_row(s, st)) {
		uint32_t i = rc_map_get(&at, (uint64_t)sqlite3_column_int64(st, 0));
		if (i == RC_NONE)
			continue;
		rc_agency *g = &list->article.v[i]->doc.meta.agency;
		rc_str *const into[] = {&g->item, &g->version, &g->slug, &g->status, &g->signal, &g->embargo, &g->note};
		for (int k = 0; k < 7; k++)
			*into[k] = rc_col_str(a, st, k + 1);
		any = true;
	}
	rc_map_release(&at);
	if (any)
		settle(s, a, list);
}

rc_status rc_store_withdraw(rc_store *s, const rc_agency *g, rc_str source, const char *version, bool *is_new, rc_err *err)
{
	rc_sql_start(s);
	int64_t there = 0;
	rc_str v = g->version.n ? g->version : RC_STR("");
	sqlite3_stmt *st = rc_sql_query(s, "SELECT 1 FROM item_withdrawn WHERE item = ? AND version = ?", "ss", g->item, v);
	while (rc_sql_row(s, st))
		there = 1;
	*is_new = !there;
	if (!there) {
		rc_buf b = {0};
		rc_buf_fmt(&b, "item=%.*s version=%.*s source=%.*s", RC_FMT(g->item), RC_FMT(v), RC_FMT(source));
		rc_sql_run(s, "INSERT INTO item_withdrawn(item, version, source) VALUES (?, ?, ?)", "sss", g->item, v, source);
		rc_log_append(s, "item withdrawn", RC_NULL_STR, rc_buf_view(&b), version);
		rc_buf_release(&b);
		rc_store_touch(s);
	}
	return rc_sql_end(s, err);
}

rc_status rc_store_versions(rc_store *s, rc_str item, uint32_t *n, rc_err *err)
{
	rc_sql_start(s);
	*n = 0;
	sqlite3_stmt *st = rc_sql_query(s, "SELECT count(DISTINCT coalesce(version, '')) FROM article_agency WHERE item = ?", "s", item);
	while (rc_sql_row(s, st))
		*n = (uint32_t)sqlite3_column_int64(st, 0);
	return rc_sql_end(s, err);
}
