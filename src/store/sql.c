/* sql.c - see sql.h. */
#include "store/sql.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

const char *const rc_names_etype[4] = {"PER", "ORG", "LOC", "MISC"};
const char *const rc_names_mkind[3] = {"name", "nominal", "pronoun"};
const char *const rc_names_voice[4] = {"outlet", "quoted", "unclear", "source"};
const char *const rc_names_ttype[4] = {"DATE", "TIME", "DURATION", "SET"};
const char *const rc_names_tbasis[3] = {"written", "computed", "partial"};
const char *const rc_names_skind[3] = {"direct", "indirect", "mixed"};
const char *const rc_names_act[RC_ACT_N] = {
#define X(code, text) text,
	RC_ACT_MAP(X)
#undef X
};
const char *const rc_names_claim[RC_CLAIM_N] = {
#define X(code, text) text,
	RC_CLAIM_MAP(X)
#undef X
};
const char *const rc_names_role[4] = {"speaker", "document", "relay", "occasion"};
const char *const rc_names_okind[5] = {"person", "organisation", "document", "outlet", "unnamed"};
const char *const rc_names_state[6] = {"match",  "repeated", "compatible",
                                       "differ", "revised",  "single"};
const char *const rc_names_direction[3] = {NULL, "a to b", "b to a"};

void rc_sql_start(rc_store *s)
{
	s->err = (rc_err){0};
}

rc_status rc_sql_end(rc_store *s, rc_err *err)
{
	if (s->err.status != RC_OK)
		rc_fail(err, s->err.status, "%s", s->err.message);
	return s->err.status;
}

void rc_sql_damaged(rc_store *s, const char *what)
{
	rc_fail(&s->err, RC_DOSSIER,
	        "%s: damaged: %s; go back to a copy, or make it again with recoupe add", s->path, what);
}

void rc_sql_fail(rc_store *s)
{
	switch (sqlite3_errcode(s->db) & 0xFF) {
	case SQLITE_NOTADB:
		rc_fail(&s->err, RC_DOSSIER, "%s: is no dossier; recoupe add makes one under a new name",
		        s->path);
		break;
	case SQLITE_CORRUPT:
		rc_sql_damaged(s, sqlite3_errmsg(s->db));
		break;
	case SQLITE_FULL:
		rc_fail(
			&s->err, RC_IO,
			"%s: the disk is full; make room and run the command again (what was stored is kept)",
			s->path);
		break;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		rc_fail(&s->err, RC_IO,
		        "%s: another program is writing to it; run the command again when that has ended",
		        s->path);
		break;
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		rc_fail(&s->err, RC_IO, "%s: can't be written; change its permissions or copy it", s->path);
		break;
	case SQLITE_CANTOPEN:
		rc_fail(&s->err, RC_IO, "%s: can't be opened; check its folder and permissions", s->path);
		break;
	case SQLITE_CONSTRAINT:
	case SQLITE_ERROR:
	case SQLITE_MISMATCH:
		rc_sql_damaged(s, sqlite3_errmsg(s->db));
		break;
	default:
		rc_fail(&s->err, RC_IO, "%s: reading or writing failed: %s", s->path,
		        sqlite3_errmsg(s->db));
	}
}

sqlite3_stmt *rc_sql(rc_store *s, const char *literal)
{
	if (!rc_sql_ok(s))
		return NULL;
	for (uint32_t i = 0; i < s->n_cached; i++)
		if (s->cache[i].text == literal)
			return s->cache[i].st;
	if (s->n_cached == RC_SQL_CACHE)
		RC_BUG("more statements than the cache has room for");
	sqlite3_stmt *st = NULL;
	if (sqlite3_prepare_v3(s->db, literal, -1, SQLITE_PREPARE_PERSISTENT, &st, NULL) != SQLITE_OK) {
		rc_sql_fail(s);
		return NULL;
	}
	s->cache[s->n_cached].text = literal;
	s->cache[s->n_cached++].st = st;
	return st;
}

static void bind_str(sqlite3_stmt *st, int at, rc_str v)
{
	if (v.p)
		sqlite3_bind_text(st, at, v.p, (int)v.n, SQLITE_TRANSIENT);
	else
		sqlite3_bind_null(st, at);
}

static void bind_day(sqlite3_stmt *st, int at, int32_t day)
{
	if (day == RC_NO_DAY) {
		sqlite3_bind_null(st, at);
		return;
	}
	rc_buf b = {0};
	rc_day_append(&b, day);
	bind_str(st, at, rc_buf_view(&b));
	rc_buf_release(&b);
}

static int bind_span(sqlite3_stmt *st, int at, const rc_cpmap *map, rc_span v)
{
	if (!rc_span_is(v)) {
		sqlite3_bind_null(st, at);
		sqlite3_bind_null(st, at + 1);
	} else {
		sqlite3_bind_int64(st, at, rc_cpmap_get(map, v.beg));
		sqlite3_bind_int64(st, at + 1, rc_cpmap_get(map, v.end));
	}
	return at + 2;
}

static void bind_u32(sqlite3_stmt *st, int at, uint32_t v)
{
	if (v == RC_NONE)
		sqlite3_bind_null(st, at);
	else
		sqlite3_bind_int64(st, at, v);
}

static void bind_index(sqlite3_stmt *st, int at, uint32_t v)
{
	if (v == RC_NONE)
		sqlite3_bind_null(st, at);
	else
		sqlite3_bind_int64(st, at, (int64_t)v + 1);
}

static void bind_double(sqlite3_stmt *st, int at, double v)
{
	if (isnan(v))
		sqlite3_bind_null(st, at);
	else
		sqlite3_bind_double(st, at, v);
}

static void bind_z(sqlite3_stmt *st, int at, const char *v)
{
	bind_str(st, at, rc_str_of(v));
}

static void bind_all(sqlite3_stmt *st, const char *types, va_list ap)
{
	const rc_cpmap *map = NULL;
	int at = 1;
	for (const char *t = types; *t; t++) {
		switch (*t) {
		case 'm': map = va_arg(ap, const rc_cpmap *); break;
		case 'i': sqlite3_bind_int64(st, at++, va_arg(ap, int64_t)); break;
		case 'u': bind_u32(st, at++, va_arg(ap, uint32_t)); break;
		case 'x': bind_index(st, at++, va_arg(ap, uint32_t)); break;
		case 'b': sqlite3_bind_int(st, at++, va_arg(ap, int)); break;
		case 'd': bind_double(st, at++, va_arg(ap, double)); break;
		case 's': bind_str(st, at++, va_arg(ap, rc_str)); break;
		case 'z': bind_z(st, at++, va_arg(ap, const char *)); break;
		case 'y': bind_day(st, at++, va_arg(ap, int32_t)); break;
		case 'p': at = bind_span(st, at, map, va_arg(ap, rc_span)); break;
		default: RC_BUG("unknown type of a bound value");
		}
	}
	RC_ASSERT(at - 1 == sqlite3_bind_parameter_count(st));
}

void rc_sql_run(rc_store *s, const char *literal, const char *types, ...)
{
	sqlite3_stmt *st = rc_sql(s, literal);
	if (!st)
		return;
	va_list ap;
	va_start(ap, types);
	bind_all(st, types, ap);
	va_end(ap);
	int rc;
	while ((rc = sqlite3_step(st)) == SQLITE_ROW)
		;
	if (rc != SQLITE_DONE)
		rc_sql_fail(s);
	sqlite3_reset(st);
}

sqlite3_stmt *rc_sql_query(rc_store *s, const char *literal, const char *types, ...)
{
	sqlite3_stmt *st = rc_sql(s, literal);
	if (!st)
		return NULL;
	va_list ap;
	va_start(ap, types);
	bind_all(st, types, ap);
	va_end(ap);
	return st;
}

bool rc_sql_row(rc_store *s, sqlite3_stmt *st)
{
	if (!st)
		return false;
	int rc = rc_sql_ok(s) ? sqlite3_step(st) : SQLITE_DONE;
	if (rc == SQLITE_ROW)
		return true;
	if (rc != SQLITE_DONE)
		rc_sql_fail(s);
	sqlite3_reset(st);
	return false;
}

rc_str rc_col_str(rc_arena *a, sqlite3_stmt *st, int col)
{
	const char *p = (const char *)sqlite3_column_text(st, col);
	if (!p)
		return RC_NULL_STR;
	return rc_arena_dup(a, (rc_str){p, (uint32_t)sqlite3_column_bytes(st, col)});
}

uint32_t rc_col_u32(sqlite3_stmt *st, int col)
{
	return sqlite3_column_type(st, col) == SQLITE_NULL ? RC_NONE
	                                                   : (uint32_t)sqlite3_column_int64(st, col);
}

uint32_t rc_col_index(rc_store *s, sqlite3_stmt *st, int col, uint32_t n)
{
	if (sqlite3_column_type(st, col) == SQLITE_NULL)
		return RC_NONE;
	int64_t v = sqlite3_column_int64(st, col);
	if (v >= 1 && v <= (int64_t)n)
		return (uint32_t)(v - 1);
	rc_sql_damaged(s, "a row points at one that is not there");
	return RC_NONE;
}

bool rc_col_is(sqlite3_stmt *st, int col, const char *z)
{
	const char *p = (const char *)sqlite3_column_text(st, col);
	return p && !strcmp(p, z);
}

double rc_col_double(sqlite3_stmt *st, int col)
{
	return sqlite3_column_type(st, col) == SQLITE_NULL ? NAN : sqlite3_column_double(st, col);
}

int32_t rc_col_day(sqlite3_stmt *st, int col)
{
	const char *p = (const char *)sqlite3_column_text(st, col);
	int32_t from, to;
	return p && rc_date_parse(rc_str_of(p), &from, &to) ? from : RC_NO_DAY;
}

rc_span rc_col_span(const rc_cpmap *map, sqlite3_stmt *st, int col)
{
	uint32_t beg = rc_col_u32(st, col), end = rc_col_u32(st, col + 1);
	if (beg == RC_NONE || end == RC_NONE)
		return RC_NO_SPAN;
	uint32_t all = rc_cpmap_get(map, map->n);
	if (beg > end || end > all)
		return (rc_span){map->n, map->n};
	return (rc_span){rc_cpmap_byte(map, beg), rc_cpmap_byte(map, end)};
}

rc_span rc_col_place(const rc_cpmap *map, sqlite3_stmt *st, int col)
{
	rc_span s = rc_col_span(map, st, col);
	return s.beg == RC_NONE ? (rc_span){map->n, map->n} : s;
}

uint8_t rc_col_name(sqlite3_stmt *st, int col, const char *const *names, uint32_t n, uint8_t other)
{
	const char *p = (const char *)sqlite3_column_text(st, col);
	for (uint32_t i = 0; p && i < n; i++)
		if (names[i] && !strcmp(names[i], p))
			return (uint8_t)i;
	return other;
}
