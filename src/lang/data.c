/* data.c - parsing the tables of data/; see data.h.
 *
 * The built-in tables are one blob made by tools/embed.sh: for each file the line "\x01NAME\n", then the file as it stands. Parsing makes slices
 * into the blob and copies nothing.
 */
#include "lang/data.h"

#include "base/io.h"

#include <dirent.h>
#include <stdio.h>

extern const char rc_data_blob[], rc_data_blob_end[];

struct rc_data {
	rc_arena arena;
	RC_VEC(rc_table) table;
	RC_VEC(rc_file) file;
	rc_table none; /* what a name gives that no table has */
};

/* Lines that count: not empty, not a comment. */
static bool next_line(rc_str *rest, uint32_t *number, rc_str *line)
{
	while (rc_str_cut(rest, '\n', line)) {
		++*number;
		if (line->n && line->p[line->n - 1] == '\r')
			line->n--;
		if (line->n && line->p[0] != '#')
			return true;
	}
	return false;
}

static uint32_t count_fields(rc_str line)
{
	uint32_t n = 1;
	for (uint32_t i = 0; i < line.n; i++)
		n += line.p[i] == '\t';
	return n;
}

/* Cuts a line of `text` into n cells; a missing one is empty. Empty cells between tabs are kept, so rc_str_cut won't do. */
static void split(rc_str line, const char *text, rc_cell_at *cell, uint32_t n)
{
	uint32_t from = 0, k = 0, at = (uint32_t)(line.p - text);
	for (uint32_t i = 0; i <= line.n && k < n; i++) {
		if (i == line.n || line.p[i] == '\t') {
			cell[k++] = (rc_cell_at){at + from, i - from};
			from = i + 1;
		}
	}
	while (k < n)
		cell[k++] = (rc_cell_at){at, 0};
}

static void name_columns(rc_table *t, rc_arena *a, rc_str line)
{
	rc_cell_at *at = rc_arena_alloc(a, t->n_cols * sizeof *at);
	t->col = rc_arena_alloc(a, t->n_cols * sizeof *t->col);
	split(line, t->text, at, t->n_cols);
	for (uint32_t i = 0; i < t->n_cols; i++)
		t->col[i] = (rc_str){t->text + at[i].beg, at[i].n};
}

static rc_status parse(rc_data *d, rc_str name, rc_str text, rc_err *err)
{
	rc_table t = {.name = name, .text = text.p};
	uint32_t number = 0, n_lines = 0;
	rc_str line, rest = text;
	while (next_line(&rest, &number, &line))
		n_lines++;
	rest = text;
	number = 0;
	if (next_line(&rest, &number, &line)) {
		t.n_cols = count_fields(line);
		t.n_rows = n_lines - 1;
		name_columns(&t, &d->arena, line);
		t.cell = rc_arena_alloc(&d->arena, (size_t)t.n_rows * t.n_cols * sizeof *t.cell);
	}
	for (uint32_t row = 0; next_line(&rest, &number, &line); row++) {
		if (count_fields(line) > t.n_cols)
			return rc_fail(err, RC_INPUT, "data/%.*s.tsv: line %u has more cells than there are columns",
			               RC_FMT(name), number);
		split(line, text.p, t.cell + (size_t)row * t.n_cols, t.n_cols);
	}
	*RC_ADD(&d->arena, d->table) = t;
	return RC_OK;
}

static rc_status open_blob(rc_data *d, rc_err *err)
{
	rc_str blob = {rc_data_blob, (uint32_t)(rc_data_blob_end - rc_data_blob)};
	rc_str part;
	while (rc_str_cut(&blob, '\x01', &part)) {
		rc_str name;
		if (!rc_str_cut(&part, '\n', &name))
			continue;
		if (parse(d, name, part, err) != RC_OK)
			return err ? err->status : RC_INPUT;
	}
	return RC_OK;
}

static int by_name(const void *a, const void *b, void *ctx)
{
	(void)ctx;
	return rc_str_cmp(*(const rc_str *)a, *(const rc_str *)b);
}

static rc_status open_folder(rc_data *d, const char *dir, const char *sub, rc_err *err)
{
	rc_str path = rc_arena_fmt(&d->arena, "%s/%s", dir, sub);
	DIR *folder = opendir(path.p);
	if (!folder)
		return rc_fail(err, RC_INPUT, "%s: no such folder of tables", path.p);
	RC_VEC(rc_str) names = {0};
	for (struct dirent *e; (e = readdir(folder));)
		if (rc_str_ends(rc_str_of(e->d_name), RC_STR(".tsv")))
			*RC_ADD(&d->arena, names) = rc_arena_dup(&d->arena, rc_str_of(e->d_name));
	closedir(folder);
	rc_sort(names.v, names.n, sizeof *names.v, by_name, NULL);
	rc_status s = RC_OK;
	for (uint32_t i = 0; i < names.n && s == RC_OK; i++) {
		rc_str file = rc_arena_fmt(&d->arena, "%s/%s", path.p, names.v[i].p);
		rc_str name = rc_arena_fmt(&d->arena, "%s/%.*s", sub, (int)names.v[i].n - 4, names.v[i].p);
		rc_file *f = RC_ADD(&d->arena, d->file);
		s = rc_file_open(f, file.p, 64u << 20, err);
		if (s == RC_OK)
			s = parse(d, name, (rc_str){f->p, (uint32_t)f->n}, err);
	}
	return s;
}

rc_data *rc_data_open(const char *dir, rc_err *err)
{
	rc_data *d = rc_calloc(1, sizeof *d);
	rc_status s = RC_OK;
	if (!dir)
		s = open_blob(d, err);
	for (uint32_t l = 0; dir && l <= RC_WORLD && s == RC_OK; l++)
		s = open_folder(d, dir, l == RC_WORLD ? "world" : rc_lang_tag((rc_lang)l), err);
	if (s == RC_OK)
		return d;
	rc_data_close(d);
	return NULL;
}

void rc_data_close(rc_data *d)
{
	if (!d)
		return;
	for (uint32_t i = 0; i < d->file.n; i++)
		rc_file_close(&d->file.v[i]);
	rc_arena_release(&d->arena);
	rc_free(d);
}

const rc_table *rc_data_table(const rc_data *d, rc_lang lang, const char *name)
{
	char full[80];
	int n = snprintf(full, sizeof full, "%s/%s", lang == RC_WORLD ? "world" : rc_lang_tag(lang), name);
	for (uint32_t i = 0; i < d->table.n; i++)
		if (rc_str_eq(d->table.v[i].name, (rc_str){full, (uint32_t)n}))
			return &d->table.v[i];
	return &d->none;
}

uint32_t rc_table_col(const rc_table *t, const char *col)
{
	for (uint32_t i = 0; i < t->n_cols; i++)
		if (rc_str_eqz(t->col[i], col))
			return i;
	return RC_NONE;
}

rc_str rc_table_get(const rc_table *t, uint32_t row, const char *col)
{
	return rc_table_cell(t, row, rc_table_col(t, col));
}

void rc_phrases_add_cell(rc_phrases *set, rc_str cell, uint32_t value, uint32_t flags)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one)) {
		one = rc_str_trim(one);
		if (one.n)
			rc_phrases_add(set, one, value, flags);
	}
}
