/* sql.h - SQLite with a sticky status: private to store/.
 *
 * The first failure is kept; everything after it does nothing, so that a sequence of writes needs one check at its end. Statements are prepared once and live as
 * long as the store; their text stands where they are used.
 */
#ifndef RC_STORE_SQL_H
#define RC_STORE_SQL_H

#include "store/store.h"

#include <sqlite3.h>

enum { RC_SQL_CACHE = 192 };

struct rc_store {
	sqlite3    *db;
	char       *path;
	bool        read_only;
	bool        in_transaction;
	uint32_t    id_digits;  /* of an article's id, at least */
	rc_err      err;        /* sticky; moved to the caller's by rc_sql_end */
	uint32_t    n_cached;
	struct {
		const char   *text; /* the literal's address is the key */
		sqlite3_stmt *st;
	} cache[RC_SQL_CACHE];
};

/* Forgets the last failure; called on entry of each public function. */
void      rc_sql_start(rc_store *s);
/* The sticky status, its message moved to *err. */
rc_status rc_sql_end(rc_store *s, rc_err *err);
/* Records a failure of SQLite, as what it means for the user. */
void      rc_sql_fail(rc_store *s);
void      rc_sql_damaged(rc_store *s, const char *what);

static inline bool rc_sql_ok(const rc_store *s)
{
	return s->err.status == RC_OK;
}

/* Statement for a literal; NULL once something failed. */
sqlite3_stmt *rc_sql(rc_store *s, const char *literal);

/* Runs a statement to its end with values bound in order, by `types`:
 *   i int64_t   u uint32_t, RC_NONE is NULL   x index of an array as a row number: one more, RC_NONE is NULL   b bool (int)   d double, NAN is NULL   s rc_str, absent is NULL
 *   z const char *   y int32_t day as ISO text, RC_NO_DAY is NULL   p rc_span through the map given before by a leading 'm' (const rc_cpmap *): two
 *   values, both NULL for no span */
void rc_sql_run(rc_store *s, const char *literal, const char *types, ...);

/* Binds like rc_sql_run and leaves the statement to be stepped: while (rc_sql_row(s, st)) {...}. */
sqlite3_stmt *rc_sql_query(rc_store *s, const char *literal, const char *types, ...);
/* false at the end (or failure), the statement is reset then */
bool          rc_sql_row(rc_store *s, sqlite3_stmt *st);

/* Columns */
rc_str   rc_col_str(rc_arena *a, sqlite3_stmt *st, int col);  /* NULL: absent */
uint32_t rc_col_u32(sqlite3_stmt *st, int col);               /* NULL: RC_NONE */
/* row number to index below n; NULL: RC_NONE */
uint32_t rc_col_index(rc_store *s, sqlite3_stmt *st, int col, uint32_t n);
bool     rc_col_is(sqlite3_stmt *st, int col, const char *z); /* the column's text is z */
double   rc_col_double(sqlite3_stmt *st, int col);            /* NULL: NAN */
int32_t  rc_col_day(sqlite3_stmt *st, int col);               /* NULL: RC_NO_DAY */
/* two columns; outside the text: empty at its end */
rc_span  rc_col_span(const rc_cpmap *map, sqlite3_stmt *st, int col);
/* of what always stands somewhere: never no span */
rc_span  rc_col_place(const rc_cpmap *map, sqlite3_stmt *st, int col);
/* Index of the column's text in a list of names, `other` when it is none of them. */
uint8_t rc_col_name(sqlite3_stmt *st, int col, const char *const *names, uint32_t n, uint8_t other);

/* Names of enums in the file */
extern const char *const rc_names_etype[4],
	*const rc_names_mkind[3], *const rc_names_voice[4],
	                              *const rc_names_ttype[4],
	                                  *const rc_names_tbasis[3],
	                                      *const rc_names_skind[3],
	                                          *const rc_names_act[RC_ACT_N],
	                                              *const rc_names_claim[RC_CLAIM_N],
	                                                  *const rc_names_role[4],
	                                                      *const rc_names_okind[5],
	                                                          *const rc_names_state[6],
	                                                              *const rc_names_direction[3];

/* ---- the files of the module to one another ---- */

/* goes on with a copy in memory: for a file that can't be written */
void      rc_store_into_memory(rc_store *s);
/* migrate.c: brings an older file up to date */
rc_status rc_store_migrate(rc_store *s);
void      rc_store_create(rc_store *s);
extern const int rc_store_schema_version;
#define RC_STORE_APPLICATION 0x7265636F              /* "reco" */

/* log.c */
void rc_log_append(rc_store *s, const char *what, rc_str article, rc_str detail,
                   const char *version);
void rc_log_check(rc_store *s, void (*problem)(void *, const char *), void *ctx, rc_verified *v);

/* store.c: one article, without layers */
void      rc_article_get(rc_store *s, rc_arena *a, int64_t n, rc_stored *r);
void      rc_cross_clear(rc_store *s);               /* cross.c */

/* layers.c */
void      rc_layers_put(rc_store *s, int64_t article, const rc_doc *d, const rc_cpmap *map);
void      rc_layers_get(rc_store *s, int64_t article, rc_doc *d, const rc_cpmap *map);

void      rc_agency_put(rc_store *s, int64_t article, const rc_agency *g); /* agency.c */
/* fills meta.agency, replaced_by, withdrawn */
void      rc_agency_get(rc_store *s, rc_arena *a, rc_stored_list *list);

/* pages.c: the row that it is a later version of; 0: none */
int64_t   rc_page_before(rc_store *s, rc_arena *a, const rc_new_article *article);
/* the row that counts instead of it now; itself where none does */
int64_t   rc_page_current(rc_store *s, int64_t article);
/* notes and logs that one replaces the other from now on */
void      rc_page_put(rc_store *s, int64_t article, int64_t replaces, const char *version);
/* fix.c: what a person set right in one counts in the other too; false: nothing to change */
bool      rc_fix_carry(rc_store *s, int64_t from, int64_t to, const char *version);
void      rc_pages_get(rc_store *s, rc_stored_list *list); /* fills replaced_by */

void      rc_store_touch(rc_store *s); /* the articles changed */
/* A counter that grows with every change of the articles. */
int64_t   rc_store_generation(rc_store *s);

#endif
