/* store.c - opening a dossier, adding articles to it, loading them; see store.h. */
#include "store/sql.h"

#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ID_DIGITS = 10, BUSY_MS = 10000 };

/* ---- opening ---- */

static void pragma(rc_store *s, const char *sql)
{
	if (rc_sql_ok(s) && sqlite3_exec(s->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		rc_sql_fail(s);
}

static void settle(rc_store *s)
{
	sqlite3_extended_result_codes(s->db, 1);
	sqlite3_busy_timeout(s->db, BUSY_MS);
	pragma(s, "PRAGMA foreign_keys = ON");
	pragma(s, "PRAGMA temp_store = MEMORY");
	pragma(s, "PRAGMA cache_size = -16000");
	pragma(s, "PRAGMA cell_size_check = ON");
}

static void connect_to(rc_store *s, const char *path, int flags)
{
	if (sqlite3_open_v2(path, &s->db, flags | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
		settle(s);
	else
		rc_sql_fail(s);
}

static void disconnect(rc_store *s)
{
	for (uint32_t i = 0; i < s->n_cached; i++)
		sqlite3_finalize(s->cache[i].st);
	s->n_cached = 0;
	sqlite3_close(s->db);
	s->db = NULL;
}

void rc_store_into_memory(rc_store *s)
{
	sqlite3 *copy = NULL;
	int rc = sqlite3_open_v2(
		":memory:", &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
	sqlite3_backup *b = rc == SQLITE_OK ? sqlite3_backup_init(copy, "main", s->db, "main") : NULL;
	if (b)
		rc = sqlite3_backup_step(b, -1);
	sqlite3_backup_finish(b);
	if (!b || rc != SQLITE_DONE) {
		sqlite3_close(copy);
		rc_fail(&s->err, rc == SQLITE_CORRUPT || rc == SQLITE_NOTADB ? RC_DOSSIER : RC_IO,
		        "%s: can't be read: %s", s->path, sqlite3_errstr(rc));
		return;
	}
	disconnect(s);
	s->db = copy;
	settle(s);
}

/* Gives the file `from` the name `to` unless something has that name. False with errno set. */
static bool move_new(const char *from, const char *to)
{
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
		return true;
	if (errno == EEXIST || (errno != ENOSYS && errno != EINVAL))
		return false;
	if (link(from, to) == 0) /* a file system that knows no such renaming */
		return unlink(from) == 0;
	return errno != EEXIST && access(to, F_OK) != 0 && rename(from, to) == 0;
}

/* A new dossier is made beside its place, under a name of its own, and moved there when it is whole: whoever looks finds none or a good one, and of
 * two that make it at once the second takes the first one's. */
static void make_new(rc_store *s)
{
	enum { SUFFIX = 8 };
	rc_buf beside = {0};
	rc_buf_fmt(&beside, "%s.new-XXXXXX.recoupe", s->path);
	int fd = mkstemps(beside.p, SUFFIX);
	if (fd < 0) {
		rc_fail(&s->err, RC_IO, "%s: can't be made: %s", s->path, strerror(errno));
		rc_buf_release(&beside);
		return;
	}
	mode_t mask = umask(0); /* mkstemps lets nobody else read */
	umask(mask);
	fchmod(fd, 0666 & ~mask);
	close(fd);
	connect_to(s, beside.p, SQLITE_OPEN_READWRITE);
	rc_store_create(s);
	disconnect(s);
	if (rc_sql_ok(s) && !move_new(beside.p, s->path) && errno != EEXIST)
		rc_fail(&s->err, RC_IO, "%s: can't be made: %s", s->path, strerror(errno));
	unlink(beside.p);
	rc_buf_release(&beside);
}

static void check_header(rc_store *s)
{
	int64_t id = 0;
	sqlite3_stmt *st = rc_sql(s, "PRAGMA application_id");
	while (rc_sql_row(s, st))
		id = sqlite3_column_int64(st, 0);
	if (rc_sql_ok(s) && id != RC_STORE_APPLICATION)
		rc_fail(&s->err, RC_DOSSIER, "%s: is no dossier; recoupe add makes one under a new name",
		        s->path);
	if (rc_sql_ok(s))
		rc_store_migrate(s);
}

static void open_at(rc_store *s, rc_store_mode mode)
{
	struct stat st;
	if (stat(s->path, &st) != 0) {
		if (errno != ENOENT || mode == RC_STORE_READ) {
			rc_fail(&s->err, RC_DOSSIER, "%s: %s; recoupe add makes a dossier", s->path,
			        strerror(errno));
			return;
		}
		make_new(s);
	} else if (!S_ISREG(st.st_mode)) {
		rc_fail(&s->err, RC_DOSSIER, "%s: is no dossier: not a file", s->path);
	} else if (st.st_size == 0) {
		rc_fail(&s->err, RC_DOSSIER,
		        "%s: is no dossier: the file is empty; remove it, and recoupe add makes one",
		        s->path);
	}
	if (!rc_sql_ok(s))
		return;
	if (access(s->path, R_OK) != 0) {
		rc_fail(&s->err, RC_IO, "%s: can't be opened: %s", s->path, strerror(errno));
		return;
	}
	connect_to(s, s->path, SQLITE_OPEN_READWRITE);
	if (rc_sql_ok(s))
		s->read_only = sqlite3_db_readonly(s->db, "main") == 1;
	if (rc_sql_ok(s) && s->read_only && mode == RC_STORE_ADD)
		rc_fail(&s->err, RC_IO, "%s: can't be written; change its permissions or copy it", s->path);
	check_header(s);
}

rc_store *rc_store_open(const char *path, rc_store_mode mode, rc_err *err)
{
	rc_store *s = rc_calloc(1, sizeof *s);
	rc_buf p = {0};
	rc_buf_z(&p, path);
	rc_buf_reserve(&p, 1);
	p.p[p.n] = 0;
	s->path = p.p;
	s->id_digits = ID_DIGITS;
	open_at(s, mode);
	if (rc_sql_end(s, err) == RC_OK)
		return s;
	rc_store_close(s);
	return NULL;
}

void rc_store_close(rc_store *s)
{
	if (!s)
		return;
	if (s->in_transaction)
		rc_store_rollback(s);
	disconnect(s);
	rc_free(s->path);
	rc_free(s);
}

const char *rc_store_path(const rc_store *s)
{
	return s->path;
}

bool rc_store_read_only(const rc_store *s)
{
	return s->read_only;
}

rc_status rc_store_begin(rc_store *s, rc_err *err)
{
	rc_sql_start(s);
	rc_sql_run(s, "BEGIN IMMEDIATE", "");
	s->in_transaction = rc_sql_ok(s);
	return rc_sql_end(s, err);
}

rc_status rc_store_begin_reading(rc_store *s, rc_err *err)
{
	rc_sql_start(s);
	rc_sql_run(s, "BEGIN", "");
	s->in_transaction = rc_sql_ok(s);
	return rc_sql_end(s, err);
}

rc_status rc_store_commit(rc_store *s, rc_err *err)
{
	rc_sql_start(s);
	rc_sql_run(s, "COMMIT", "");
	if (!rc_sql_ok(s))
		rc_store_rollback(s);
	s->in_transaction = false;
	return rc_sql_end(s, err);
}

void rc_store_rollback(rc_store *s)
{
	if (s->in_transaction && !sqlite3_get_autocommit(s->db))
		sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
	s->in_transaction = false;
}

/* ---- adding ---- */

int64_t rc_store_generation(rc_store *s)
{
	int64_t n = 0;
	sqlite3_stmt *st = rc_sql(s, "SELECT value FROM dossier WHERE key = 'generation'");
	while (rc_sql_row(s, st))
		n = sqlite3_column_int64(st, 0);
	return n;
}

void rc_store_touch(rc_store *s)
{
	rc_sql_run(s,
	           "UPDATE dossier SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = "
	           "'generation'",
	           "");
}

static uint32_t common(rc_str a, rc_str b)
{
	uint32_t n = 0;
	while (n < a.n && n < b.n && a.p[n] == b.p[n])
		n++;
	return n;
}

/* Shortest id that tells the new key from every other; others that it resembles get a longer one
 * too, so that the order of adding doesn't matter. */
static rc_str make_id(rc_store *s, rc_arena *a, rc_str key)
{
	uint32_t digits = s->id_digits;
	RC_VEC(rc_str) alike = {0};
	sqlite3_stmt *st = rc_sql_query(s, "SELECT key FROM article WHERE id >= ? AND id < ?", "ss",
	                                rc_arena_fmt(a, "a-%.*s", (int)digits, key.p),
	                                rc_arena_fmt(a, "a-%.*sg", (int)digits, key.p));
	while (rc_sql_row(s, st))
		*RC_ADD(a, alike) = rc_col_str(a, st, 0);
	for (uint32_t i = 0; i < alike.n; i++) {
		uint32_t need = common(alike.v[i], key) + 1;
		digits = need > digits ? need : digits;
		rc_sql_run(s, "UPDATE article SET id = ? WHERE key = ? AND length(id) < ?", "ssi",
		           rc_arena_fmt(a, "a-%.*s", (int)need, alike.v[i].p), alike.v[i],
		           (int64_t)need + 2);
	}
	return rc_arena_fmt(a, "a-%.*s", (int)digits, key.p);
}

static void put_basis(rc_store *s, int64_t n, const char *key, rc_str basis, rc_str said)
{
	if (basis.p || said.p)
		rc_sql_run(s, "INSERT INTO article_basis VALUES (?, ?, ?, ?)", "izss", n, key, basis, said);
}

static void put_meta(rc_store *s, int64_t n, const rc_new_article *a)
{
	const rc_meta *m = &a->doc->meta;
#define X(k) put_basis(s, n, #k, m->basis.k, !strcmp(#k, "lang") ? a->said.lang : !strcmp(#k, "outlet") ? a->said.outlet : RC_NULL_STR);
	RC_META_MAP(X)
#undef X
	if (m->published.p || a->said.published.p)
		put_basis(s, n, "published", a->said.published.p ? RC_STR("option") : m->basis.published,
		          a->said.published);
	rc_sql_run(s, "INSERT INTO article_source VALUES (?, ?)", "is", n, m->source);
}

static int64_t put_article(rc_store *s, rc_arena *arena, const rc_new_article *a)
{
	const rc_doc *d = a->doc;
	const rc_meta *m = &d->meta;
	rc_cpmap map = rc_cpmap_new(arena, (rc_str){d->text, d->n_text});
	rc_str id = make_id(s, arena, a->key), full = rc_sha256(arena, d->text, d->n_text);
	const char *basis = m->published.p ? rc_pub_basis_name(m->published_basis) : NULL;
	rc_sql_run(s,
	           "INSERT INTO article(id, key, sha256, bytes, text_sha256, given_id, lang, outlet, "
	           "title, byline, url, canonical, section, modified, "
	           "published, published_basis, text_start, text, version) VALUES (?, ?, ?, ?, ?, ?, "
	           "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	           "sssisssssssssss"
	           "zusz",
	           id, a->key, m->sha256, (int64_t)a->n_bytes, full, a->given_id, m->lang, m->outlet,
	           m->title, m->byline, m->url, m->canonical, m->section, m->modified, m->published,
	           basis, rc_cpmap_get(&map, d->body_beg),
	           (rc_str){d->text + d->body_beg, d->n_text - d->body_beg}, a->version);
	int64_t n = rc_sql_ok(s) ? sqlite3_last_insert_rowid(s->db) : 0;
	put_meta(s, n, a);
	rc_agency_put(s, n, &m->agency);
	rc_layers_put(s, n, d, &map);
	rc_buf detail = {0};
	rc_buf_fmt(&detail, "source=%.*s bytes=%" PRIu64 " sha256=%.*s text_sha256=%.*s",
	           RC_FMT(m->source), a->n_bytes, RC_FMT(m->sha256), RC_FMT(full));
	rc_log_append(s, "article added", a->key, rc_buf_view(&detail), a->version);
	rc_buf_release(&detail);
	return n;
}

/* The article that has the same address, outlet and text; 0: none. A page's bytes change with every
 * visit (session marks, adverts), its text does not. */
static int64_t same_page(rc_store *s, rc_arena *arena, const rc_new_article *a)
{
	int64_t n = 0;
	const rc_meta *m = &a->doc->meta;
	sqlite3_stmt *st = rc_sql_query(
		s,
		"SELECT n FROM article a LEFT JOIN correction c ON c.article = a.n AND c.key = 'outlet' "
	    "WHERE url = ? AND "
		"text_sha256 = ? AND (outlet IS ? OR (c.key IS NOT NULL AND c.found IS ?)) ORDER BY n DESC",
		"ssss", m->url, rc_sha256(arena, a->doc->text, a->doc->n_text), m->outlet, m->outlet);
	while (rc_sql_row(s, st))
		n = sqlite3_column_int64(st, 0);
	return n;
}

/* The article of the same bytes whose outlet was set right to this one; 0: none. */
static int64_t same_corrected(rc_store *s, const rc_new_article *a)
{
	int64_t n = 0;
	sqlite3_stmt *st = rc_sql_query(s,
	                                "SELECT n FROM article a JOIN correction c ON c.article = a.n "
	                                "AND c.key = 'outlet' WHERE c.value IS ? AND "
	                                "a.sha256 = ? ORDER BY n DESC",
	                                "ss", a->doc->meta.outlet, a->doc->meta.sha256);
	while (rc_sql_row(s, st))
		n = sqlite3_column_int64(st, 0);
	return n;
}

static rc_str key_of(rc_store *s, rc_arena *arena, int64_t n)
{
	rc_str key = RC_NULL_STR;
	sqlite3_stmt *st = rc_sql_query(s, "SELECT key FROM article WHERE n = ?", "i", n);
	while (rc_sql_row(s, st))
		key = rc_col_str(arena, st, 0);
	return key;
}

/* The article that a record is once more; 0: none. */
static int64_t same_article(rc_store *s, rc_arena *arena, const rc_new_article *a)
{
	int64_t n = 0;
	sqlite3_stmt *st = rc_sql_query(s, "SELECT n FROM article WHERE key = ?", "s", a->key);
	while (rc_sql_row(s, st))
		n = sqlite3_column_int64(st, 0);
	if (!n)
		n = same_corrected(s, a);
	return !n && a->fetched ? same_page(s, arena, a) : n;
}

/* Makes one version of a page the last one. */
static void replace_page(rc_store *s, const rc_new_article *a, int64_t now, int64_t before,
                         int64_t *corrected)
{
	rc_page_put(s, now, before, a->version);
	if (rc_fix_carry(s, before, now, a->version))
		*corrected = now;
	rc_store_touch(s);
}

/* The article is there: its source, where that is new, and that its page is again what it was. */
static rc_added meet_again(rc_store *s, rc_arena *arena, const rc_new_article *a, int64_t n,
                           int64_t *corrected)
{
	bool known = false, same_url = false;
	int64_t current = n;
	sqlite3_stmt *st = rc_sql_query(s,
	                                "SELECT 1 FROM article_source WHERE article = ? AND source = ?",
	                                "is", n, a->doc->meta.source);
	while (rc_sql_row(s, st))
		known = true;
	if (!known) {
		rc_sql_run(s, "INSERT INTO article_source VALUES (?, ?)", "is", n, a->doc->meta.source);
		rc_log_append(s, "source added", key_of(s, arena, n), a->doc->meta.source, a->version);
		rc_store_touch(s);
	}
	st = rc_sql_query(s, "SELECT 1 FROM article WHERE n = ? AND url = ?", "is", n,
	                  a->doc->meta.url);
	while (rc_sql_row(s, st))
		same_url = true;
	if (a->fetched && same_url)
		current = rc_page_current(s, n);
	if (current == n)
		return known ? RC_ADDED_KNOWN : RC_ADDED_SOURCE;
	replace_page(s, a, n, current, corrected);
	return RC_ADDED_BACK;
}

rc_status rc_store_add(rc_store *s, const rc_new_article *a, rc_added *what, int64_t *corrected,
                       rc_err *err)
{
	rc_sql_start(s);
	rc_arena arena = {0};
	int64_t none, *again = corrected ? corrected : &none;
	*again = 0;
	int64_t n = same_article(s, &arena, a);
	if (n) {
		*what = meet_again(s, &arena, a, n, again);
	} else {
		int64_t before = a->fetched ? rc_page_before(s, &arena, a) : 0;
		int64_t now = put_article(s, &arena, a);
		if (before)
			replace_page(s, a, now, before, again);
		else
			rc_store_touch(s);
		*what = before ? RC_ADDED_VERSION : RC_ADDED_NEW;
	}
	rc_arena_release(&arena);
	return rc_sql_end(s, err);
}

rc_status rc_store_has(rc_store *s, rc_str key, bool *there, rc_err *err)
{
	rc_sql_start(s);
	*there = false;
	sqlite3_stmt *st = rc_sql_query(s, "SELECT 1 FROM article WHERE key = ?", "s", key);
	while (rc_sql_row(s, st))
		*there = true;
	return rc_sql_end(s, err);
}

rc_status rc_store_keys(rc_store *s, void (*each)(void *ctx, rc_str key), void *ctx, rc_err *err)
{
	rc_sql_start(s);
	sqlite3_stmt *st = rc_sql(s, "SELECT key FROM article");
	while (rc_sql_row(s, st))
		each(ctx, (rc_str){(const char *)sqlite3_column_text(st, 0),
		                   (uint32_t)sqlite3_column_bytes(st, 0)});
	return rc_sql_end(s, err);
}

/* ---- loading ---- */

/* "fr-CA" is French; RC_WORLD: a language that is not read. */
static rc_lang lang_of(rc_str said)
{
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		rc_str tag = rc_str_of(rc_lang_tag((rc_lang)l));
		if (rc_str_starts(said, tag) && (said.n == tag.n || said.p[tag.n] == '-'))
			return (rc_lang)l;
	}
	return RC_WORLD;
}

static void get_article(rc_arena *a, sqlite3_stmt *st, rc_stored *r)
{
	rc_str title = rc_col_str(a, st, 1), text = rc_col_str(a, st, 2);
	rc_doc *d = &r->doc;
	rc_doc_init(d, a, title, text.p ? text : RC_STR(""));
	r->n = sqlite3_column_int64(st, 0);
	r->key = rc_col_str(a, st, 3);
	r->given_id = rc_col_str(a, st, 4);
	r->n_bytes = (uint64_t)sqlite3_column_int64(st, 5);
	rc_meta *m = &d->meta;
	rc_str *const into[] = {&m->id,  &m->sha256,    &m->lang,    &m->outlet,  &m->byline,
	                        &m->url, &m->canonical, &m->section, &m->modified};
	for (int i = 0; i < 9; i++)
		*into[i] = rc_col_str(a, st, 6 + i);
	if (sqlite3_column_type(st, 15) != SQLITE_NULL) {
		const char *basis = (const char *)sqlite3_column_text(st, 16);
		rc_pub_basis b = RC_PUB_METADATA;
		for (uint32_t i = 0; basis && i <= RC_PUB_CROSSCHECK; i++)
			if (!strcmp(basis, rc_pub_basis_name((uint8_t)i)))
				b = (rc_pub_basis)i;
		rc_doc_set_published(d, rc_col_str(a, st, 15), b);
	}
	d->lang = lang_of(m->lang);
}

static void get_meta(rc_store *s, rc_arena *a, rc_stored *r)
{
	rc_meta *m = &r->doc.meta;
	sqlite3_stmt *st = rc_sql_query(
		s, "SELECT key, basis, said FROM article_basis WHERE article = ?", "i", r->n);
	while (rc_sql_row(s, st)) {
		const char *key = (const char *)sqlite3_column_text(st, 0);
		rc_str said = rc_col_str(a, st, 2);
		if (!key)
			continue;
#define X(k) if (!strcmp(key, #k)) m->basis.k = rc_col_str(a, st, 1);
		RC_META_MAP(X)
#undef X
		if (!strcmp(key, "lang"))
			r->said.lang = said;
		else if (!strcmp(key, "outlet"))
			r->said.outlet = said;
		else if (!strcmp(key, "published")) {
			m->basis.published = rc_col_str(a, st, 1);
			r->said.published = said;
		}
	}
	st = rc_sql_query(s, "SELECT source FROM article_source WHERE article = ? ORDER BY source", "i",
	                  r->n);
	while (rc_sql_row(s, st))
		*RC_ADD(a, r->source) = rc_col_str(a, st, 0);
	m->source = r->source.n ? r->source.v[0] : RC_STR("");
}

#define ARTICLE "SELECT n, title, text, key, given_id, bytes, id, sha256, lang, outlet, byline, url, canonical, section, modified, published, " \
	"published_basis FROM article "

void rc_article_get(rc_store *s, rc_arena *a, int64_t n, rc_stored *r)
{
	sqlite3_stmt *st = rc_sql_query(s, ARTICLE "WHERE n = ?", "i", n);
	while (rc_sql_row(s, st))
		get_article(a, st, r);
	get_meta(s, a, r);
}

rc_status rc_store_load(rc_store *s, rc_arena *a, bool layers, rc_stored_list *out, rc_err *err)
{
	rc_sql_start(s);
	*out = (rc_stored_list){0};
	bool own = !s->in_transaction; /* one state of the dossier, whoever else writes */
	if (own)
		rc_sql_run(s, "BEGIN", "");
	out->generation = rc_store_generation(s);
	sqlite3_stmt *st = rc_sql(s, ARTICLE "ORDER BY id");
	while (rc_sql_row(s, st)) {
		rc_stored *r = rc_arena_alloc(a, sizeof *r);
		get_article(a, st, r);
		*RC_ADD(a, out->article) = r;
	}
	out->doc = rc_arena_alloc(a, ((size_t)out->article.n + 1) * sizeof *out->doc);
	for (uint32_t i = 0; i < out->article.n; i++) {
		rc_stored *r = out->article.v[i];
		out->doc[i] = &r->doc;
		get_meta(s, a, r);
		if (!layers)
			continue;
		rc_arena scratch = {0};
		rc_cpmap map = rc_cpmap_new(&scratch, (rc_str){r->doc.text, r->doc.n_text});
		rc_layers_get(s, r->n, &r->doc, &map);
		rc_arena_release(&scratch);
	}
	rc_agency_get(s, a, out);
	rc_pages_get(s, out);
	if (own && !sqlite3_get_autocommit(s->db))
		sqlite3_exec(s->db, "COMMIT", NULL, NULL, NULL);
	return rc_sql_end(s, err);
}

void rc_stored_release(rc_stored_list *list)
{
	for (uint32_t i = 0; i < list->article.n; i++)
		rc_doc_release(&list->article.v[i]->doc);
}

/* ---- looking ---- */

/* The user's words as an FTS5 expression: every word or phrase quoted, so that none of its
 * operators is meant. */
static bool fts_query(rc_str q, rc_buf *out)
{
	uint32_t i = 0;
	while (i < q.n) {
		bool quoted = q.p[i] == '"';
		uint32_t from = i + quoted, to = from;
		while (to < q.n && (quoted ? q.p[to] != '"' : q.p[to] != ' ' && q.p[to] != '"'))
			to++;
		i = to + quoted;
		while (!quoted && i < q.n && q.p[i] == ' ')
			i++;
		bool prefix = !quoted && to > from && q.p[to - 1] == '*';
		rc_str word = rc_str_trim(rc_str_sub(q, from, to - prefix));
		bool any = false;
		for (uint32_t at = 0; at < word.n;)
			any |= rc_cp_is_alpha(rc_utf8_next(word.p, word.n, &at)) ||
			       (word.p[at - 1] >= '0' && word.p[at - 1] <= '9');
		if (!any)
			continue;
		rc_buf_fmt(out, "%s\"%.*s\"%s", out->n ? " AND " : "", RC_FMT(word), prefix ? "*" : "");
	}
	return out->n > 0;
}

rc_status rc_store_search(rc_store *s, rc_str query, int64_t *rows, uint32_t max, uint32_t *n,
                          rc_err *err)
{
	rc_sql_start(s);
	rc_buf q = {0};
	*n = 0;
	if (!fts_query(query, &q)) {
		rc_buf_release(&q);
		return rc_fail(err, RC_USAGE, "search: \"%.*s\" holds no word to look for", RC_FMT(query));
	}
	sqlite3_stmt *st = rc_sql_query(s,
	                                "SELECT f.rowid FROM article_fts f JOIN article a ON a.n = "
	                                "f.rowid WHERE article_fts MATCH ? "
	                                "ORDER BY f.rank, a.id LIMIT ?",
	                                "si", rc_buf_view(&q), (int64_t)max);
	while (rc_sql_row(s, st))
		if (*n < max)
			rows[(*n)++] = sqlite3_column_int64(st, 0);
	rc_buf_release(&q);
	return rc_sql_end(s, err);
}

rc_status rc_store_langs(rc_store *s, uint32_t n[RC_LANG_N + 1], rc_err *err)
{
	rc_sql_start(s);
	memset(n, 0, (RC_LANG_N + 1) * sizeof *n);
	sqlite3_stmt *st = rc_sql(s, "SELECT lang, count(*) FROM article GROUP BY lang");
	while (rc_sql_row(s, st)) {
		rc_str tag = {(const char *)sqlite3_column_text(st, 0),
		              (uint32_t)sqlite3_column_bytes(st, 0)};
		n[lang_of(tag)] += (uint32_t)sqlite3_column_int64(st, 1);
	}
	return rc_sql_end(s, err);
}

rc_status rc_store_lacking(rc_store *s, uint32_t *undated, uint32_t *no_outlet, rc_err *err)
{
	rc_sql_start(s);
	*undated = *no_outlet = 0;
	sqlite3_stmt *st = rc_sql(s, "SELECT count(*) - count(published), count(*) - count(outlet) FROM article");
	while (rc_sql_row(s, st)) {
		*undated = (uint32_t)sqlite3_column_int64(st, 0);
		*no_outlet = (uint32_t)sqlite3_column_int64(st, 1);
	}
	return rc_sql_end(s, err);
}

rc_status rc_store_last_change(rc_store *s, rc_arena *a, rc_str *at, rc_err *err)
{
	rc_sql_start(s);
	*at = RC_NULL_STR;
	sqlite3_stmt *st = rc_sql(s, "SELECT at FROM log ORDER BY n DESC LIMIT 1");
	while (rc_sql_row(s, st))
		*at = rc_col_str(a, st, 0);
	return rc_sql_end(s, err);
}
