/* data.h - the tables of data/: what people can write down about languages and the world.
 *
 * Every data/<lang>/NAME.tsv and data/world/NAME.tsv is built into the program (build/embed.S) and parsed once at process start; a folder
 * given instead (--data DIR) is read in its place, so that a linguist sees an edit without a build. Cells are slices that live as long as the rc_data. Tables
 * are immutable and shared by all threads.
 */
#ifndef RC_LANG_DATA_H
#define RC_LANG_DATA_H

#include "base/alloc.h"
#include "base/atom.h"
#include "base/err.h"
#include "base/langid.h"

typedef struct rc_data rc_data;

typedef struct rc_cell_at { /* a cell's bytes: where in the table's text, how many */
	uint32_t beg, n;
} rc_cell_at;

typedef struct rc_table {
	rc_str      name;           /* "fr/months" */
	uint32_t    n_rows, n_cols;
	rc_str     *col;            /* [n_cols] column names */
	const char *text;           /* the file */
	rc_cell_at *cell;           /* [n_rows][n_cols]; missing cells are empty */
} rc_table;

/* NULL with *err filled when the folder can't be read or a table is malformed (message says file and line). dir NULL: the built-in tables. */
rc_data *rc_data_open(const char *dir, rc_err *err);
void     rc_data_close(rc_data *d);

/* The table NAME of a language (RC_WORLD: data/world), never NULL: a table that isn't there has no rows. */
const rc_table *rc_data_table(const rc_data *d, rc_lang lang, const char *name);

/* Index of a column; RC_NONE when the table has none of that name. */
uint32_t rc_table_col(const rc_table *t, const char *col);

/* Cell by row and column index; empty for RC_NONE. */
static inline rc_str rc_table_cell(const rc_table *t, uint32_t row, uint32_t col)
{
	if (col >= t->n_cols)
		return RC_STR("");
	const rc_cell_at *c = &t->cell[(size_t)row * t->n_cols + col];
	return (rc_str){t->text + c->beg, c->n};
}
/* Cell by row and column name. */
rc_str rc_table_get(const rc_table *t, uint32_t row, const char *col);

/* Adds each of the cell's |-separated phrases with one value. */
void rc_phrases_add_cell(rc_phrases *set, rc_str cell, uint32_t value, uint32_t flags);

#endif
