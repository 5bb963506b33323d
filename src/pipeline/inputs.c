/* inputs.c - walking folders, and going through what was named; see inputs.h. */
#include "pipeline/inputs.h"

#include "base/limits.h"

#include <dirent.h>
#include <errno.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct input {
	const char *path;
	int         std;     /* descriptor of a stream, or -1 */
	uint32_t    address; /* its number in web; RC_NONE: no address */
	rc_err      problem;
} input;

struct rc_inputs {
	const rc_table *skip;
	rc_web         *web;
	rc_arena        arena;
	RC_VEC(input)   list;
	rc_map          walked; /* folders, by device and inode */
	uint32_t        passed;
	_Atomic uint32_t at;
	rc_source      *open;
	uint32_t        fetching; /* the address whose records come now, or RC_NONE */
	int             stop;     /* can be read once no more is wanted */
};

rc_inputs *rc_inputs_new(const rc_data *data)
{
	rc_inputs *in = rc_calloc(1, sizeof *in);
	in->fetching = RC_NONE;
	in->stop = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	in->skip = rc_data_table(data, RC_WORLD, "not-articles");
	return in;
}

void rc_inputs_free(rc_inputs *in)
{
	if (!in)
		return;
	rc_source_close(in->open);
	if (in->stop >= 0)
		close(in->stop);
	rc_map_release(&in->walked);
	rc_arena_release(&in->arena);
	rc_free(in);
}

void rc_inputs_stop(rc_inputs *in)
{
	if (in->stop >= 0)
		eventfd_write(in->stop, 1);
	if (in->web)
		rc_web_stop(in->web);
}

static bool same_letters(rc_str a, rc_str b) /* ASCII capitals don't matter */
{
	if (a.n != b.n)
		return false;
	for (uint32_t i = 0; i < a.n; i++) {
		uint8_t x = (uint8_t)a.p[i], y = (uint8_t)b.p[i];
		x = x >= 'A' && x <= 'Z' ? x + 32 : x;
		y = y >= 'A' && y <= 'Z' ? y + 32 : y;
		if (x != y)
			return false;
	}
	return true;
}

/* Whether the name is that of no article; *unless: content by which the file is one after all,
 * or absent. */
static bool no_article(const rc_inputs *in, rc_str name, rc_str *unless)
{
	uint32_t col = rc_table_col(in->skip, "pattern");
	*unless = RC_NULL_STR;
	for (uint32_t row = 0; row < in->skip->n_rows; row++) {
		rc_str p = rc_table_cell(in->skip, row, col);
		if (p.n < 2 || p.n - 1 > name.n)
			continue;
		bool end = p.p[0] == '*' && same_letters(rc_str_sub(p, 1, p.n),
		                                         rc_str_sub(name, name.n - p.n + 1, name.n));
		bool start = p.p[p.n - 1] == '*' && same_letters(rc_str_sub(p, 0, p.n - 1),
		                                                 rc_str_sub(name, 0, p.n - 1));
		if (!end && !start)
			continue;
		*unless = rc_table_get(in->skip, row, "unless");
		return true;
	}
	return false;
}

static input *add(rc_inputs *in, const char *path, int std)
{
	input *i = RC_ADD(&in->arena, in->list);
	i->path = rc_arena_dup(&in->arena, rc_str_of(path)).p;
	i->std = std;
	i->address = RC_NONE;
	return i;
}

static void add_address(rc_inputs *in, const char *url)
{
	input *i = add(in, url, -1);
	if (in->web)
		i->address = rc_web_want(in->web, url);
	else
		rc_fail(&i->problem, RC_INPUT,
		        "%s: addresses are not fetched here; save the page and give the file", url);
}

void rc_inputs_web(rc_inputs *in, rc_web *web)
{
	in->web = web;
}

static int by_name(const void *a, const void *b, void *ctx)
{
	(void)ctx;
	return rc_str_cmp(*(const rc_str *)a, *(const rc_str *)b);
}

static void walk(rc_inputs *in, const char *folder, uint32_t depth);

static void walk_entry(rc_inputs *in, const char *folder, rc_str name, uint32_t depth)
{
	rc_buf path = {0};
	uint32_t n = (uint32_t)strlen(folder);
	rc_buf_fmt(&path, "%s%s%.*s", folder, n && folder[n - 1] == '/' ? "" : "/", RC_FMT(name));
	struct stat st;
	rc_str unless;
	bool known = stat(path.p, &st) == 0;
	if (known && S_ISDIR(st.st_mode))
		walk(in, path.p, depth + 1);
	else if ((known && !S_ISREG(st.st_mode)) ||
	         (no_article(in, name, &unless) && !(unless.n && rc_source_holds(path.p, unless))))
		in->passed++;
	else
		add(in, path.p, -1);
	rc_buf_release(&path);
}

static bool seen(rc_inputs *in, const char *folder)
{
	struct stat st;
	if (stat(folder, &st) != 0)
		return false;
	bool is_new;
	uint64_t key = rc_hash_more(rc_hash_more(0, (uint64_t)st.st_dev), (uint64_t)st.st_ino);
	*rc_map_put(&in->walked, key, &is_new) = 0;
	return !is_new;
}

static void walk(rc_inputs *in, const char *folder, uint32_t depth)
{
	if (seen(in, folder))
		return;
	DIR *dir = depth <= RC_MAX_DEPTH ? opendir(folder) : NULL;
	if (!dir) {
		rc_fail(&add(in, folder, -1)->problem, RC_INPUT, "%s: folder can't be read: %s", folder,
		        depth <= RC_MAX_DEPTH ? strerror(errno) : "it lies too deep");
		return;
	}
	rc_arena a = {0};
	RC_VEC(rc_str) names = {0};
	for (const struct dirent *e; (e = readdir(dir));)
		if (e->d_name[0] != '.')
			*RC_ADD(&a, names) = rc_arena_dup(&a, rc_str_of(e->d_name));
	closedir(dir);
	rc_sort(names.v, names.n, sizeof *names.v, by_name, NULL);
	for (uint32_t i = 0; i < names.n; i++)
		walk_entry(in, folder, names.v[i], depth);
	rc_arena_release(&a);
}

void rc_inputs_add(rc_inputs *in, const char *path, int std)
{
	struct stat st;
	if (!strcmp(path, "-"))
		add(in, path, std);
	else if (rc_is_url(path))
		add_address(in, path);
	else if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		walk(in, path, 0);
	else
		add(in, path, -1);
}

uint32_t rc_inputs_count(const rc_inputs *in)
{
	return in->list.n;
}

uint32_t rc_inputs_passed(const rc_inputs *in)
{
	return in->passed;
}

uint32_t rc_inputs_at(const rc_inputs *in)
{
	return in->at;
}

/* A record that says what is wrong with an input. */
static void problem_record(const input *i, rc_record *r)
{
	*r = (rc_record){.kind = RC_RECORD_FILE, .problem = i->problem};
	r->source = rc_heap_copy(i->path, strlen(i->path));
}

bool rc_inputs_next(rc_inputs *in, rc_record *r)
{
	for (;;) {
		if (in->open && rc_source_next(in->open, r))
			return true;
		if (in->fetching != RC_NONE && rc_web_next(in->web, in->fetching, r))
			return true;
		rc_source_close(in->open);
		in->open = NULL;
		in->fetching = RC_NONE;
		if (in->at >= in->list.n)
			return false;
		const input *i = &in->list.v[in->at++];
		if (i->problem.status != RC_OK) {
			problem_record(i, r);
			return true;
		}
		if (i->address != RC_NONE)
			in->fetching = i->address;
		else
			in->open = rc_source_open(i->path, (rc_stream){i->std, in->stop});
	}
}
