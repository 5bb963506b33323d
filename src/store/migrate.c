/* migrate.c - making a dossier, and bringing an older one up to date: a numbered list of steps;
 * user_version says how many were done. */
#include "store/sql.h"

#include "store/schema.sql.h"

#include <stdio.h>

/* Step i leads from version i to i + 1. Steps are never edited once a version with them is out: a
 * new one is added. */
static const char *const *const steps[] = {schema_1, schema_2, schema_3,
                                           schema_4, schema_5, schema_6};
const int rc_store_schema_version = sizeof steps / sizeof *steps;

static void statement(rc_store *s, const char *sql)
{
	if (rc_sql_ok(s) && sqlite3_exec(s->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		rc_sql_fail(s);
}

static void run_steps(rc_store *s)
{
	int from = 0;
	statement(s, "BEGIN IMMEDIATE");
	/* within the transaction: another program may have done it meanwhile */
	sqlite3_stmt *st = rc_sql(s, "PRAGMA user_version");
	while (rc_sql_row(s, st))
		from = sqlite3_column_int(st, 0);
	for (int i = from; i < rc_store_schema_version; i++)
		for (const char *const *sql = steps[i]; *sql; sql++)
			statement(s, *sql);
	char pragma[64];
	snprintf(pragma, sizeof pragma, "PRAGMA user_version = %d", rc_store_schema_version);
	statement(s, pragma);
	statement(s, rc_sql_ok(s) ? "COMMIT" : "ROLLBACK");
	if (!rc_sql_ok(s))
		sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
}

void rc_store_create(rc_store *s)
{
	char pragma[64];
	statement(s, "PRAGMA page_size = 8192");
	statement(s, "PRAGMA encoding = 'UTF-8'");
	snprintf(pragma, sizeof pragma, "PRAGMA application_id = %d", RC_STORE_APPLICATION);
	statement(s, pragma);
	run_steps(s);
	statement(
		s, "INSERT INTO dossier(key, value) VALUES ('generation', '0'), ('cross_check_of', '0')");
}

rc_status rc_store_migrate(rc_store *s)
{
	sqlite3_stmt *st = rc_sql(s, "PRAGMA user_version");
	int version = -1;
	while (rc_sql_row(s, st))
		version = sqlite3_column_int(st, 0);
	if (!rc_sql_ok(s))
		return s->err.status;
	if (version > rc_store_schema_version)
		return rc_fail(
			&s->err, RC_DOSSIER,
			"%s: made by a newer recoupe (format %d, this one reads up to %d); use that one",
			s->path, version, rc_store_schema_version);
	if (version < 1)
		return rc_fail(&s->err, RC_DOSSIER, "%s: damaged: no format number; go back to a copy",
		               s->path);
	if (version < rc_store_schema_version && s->read_only)
		/* the file stays as it is: a copy is brought up to date and read */
		rc_store_into_memory(s);
	if (version < rc_store_schema_version && rc_sql_ok(s))
		run_steps(s);
	return s->err.status;
}
