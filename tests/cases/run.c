/* run.c - runs the text cases of tests/cases (format: README.md there).
 *
 * usage: run [-v] [-u] FOLDER [STAGE]
 * Prints for each stage and language how many cases hold, and fails when that is fewer than FOLDER/floors.tsv says. -v shows each case that does not
 * hold, expected lines against found ones; -u prints a new floors.tsv on standard output. Ends on "N passed, N failed", a pass being a floor that is kept.
 */
#include "base/io.h"
#include "base/json.h"
#include "read/read.h"

#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void put_text(rc_buf *b, rc_str s)
{
	rc_buf_byte(b, '"');
	for (uint32_t i = 0; i < s.n; i++) /* one line a finding */
		rc_buf_byte(b, s.p[i] == '\n' ? ' ' : s.p[i]);
	rc_buf_byte(b, '"');
}

static void put_span(rc_buf *b, const rc_doc *d, rc_span s)
{
	if (rc_span_is(s))
		put_text(b, rc_doc_str(d, s));
	else
		rc_buf_byte(b, '-');
}

static void put_or_dash(rc_buf *b, rc_str s)
{
	rc_buf_str(b, s.n ? s : RC_STR("-"));
}

static void put_number(rc_buf *b, double v)
{
	if (isnan(v))
		rc_buf_byte(b, '-');
	else
		rc_number_append(b, v);
	rc_buf_byte(b, ' ');
}

static void show_times(const rc_doc *d, rc_buf *b)
{
	static const char *const type[] = {"DATE", "TIME", "DURATION", "SET"};
	for (uint32_t i = 0; i < d->time.n; i++) {
		const rc_time *t = &d->time.v[i];
		rc_buf_fmt(b, "%s ", type[t->type]);
		put_or_dash(b, t->value);
		rc_buf_byte(b, ' ');
		put_or_dash(b, t->mod);
		rc_buf_byte(b, ' ');
		if (t->from == RC_NO_DAY && t->to == RC_NO_DAY) {
			rc_buf_byte(b, '-');
		} else {
			if (t->from != RC_NO_DAY)
				rc_day_append(b, t->from);
			rc_buf_z(b, "..");
			if (t->to != RC_NO_DAY)
				rc_day_append(b, t->to);
		}
		rc_buf_byte(b, ' ');
		put_span(b, d, t->span);
		rc_buf_byte(b, '\n');
	}
}

static void show_quantities(const rc_doc *d, rc_buf *b)
{
	for (uint32_t i = 0; i < d->quantity.n; i++) {
		const rc_quantity *q = &d->quantity.v[i];
		put_number(b, q->value);
		put_number(b, q->min);
		put_number(b, q->max);
		put_or_dash(b, q->unit);
		rc_buf_byte(b, ' ');
		put_or_dash(b, q->per);
		rc_buf_z(b, q->approximate ? " approx " : " exact ");
		put_span(b, d, q->span);
		rc_buf_z(b, " of ");
		put_span(b, d, q->of);
		rc_buf_byte(b, '\n');
	}
}

/* Name of the entity where there is one, else the words. */
static void put_party(rc_buf *b, const rc_doc *d, const rc_party *p)
{
	if (p->entity != RC_NONE)
		put_text(b, d->entity.v[p->entity].name);
	else
		put_span(b, d, p->span);
}

static void put_parties(rc_buf *b, const rc_doc *d, uint32_t beg, uint32_t end, bool roles, const char *between)
{
	static const char *const role[] = {"speaker", "document", "relay", "occasion"};
	if (beg == end)
		rc_buf_byte(b, '-');
	for (uint32_t i = beg; i < end; i++) {
		rc_buf_z(b, i > beg ? between : "");
		put_party(b, d, &d->party.v[i]);
		if (roles)
			rc_buf_fmt(b, "(%s)", role[d->party.v[i].role]);
	}
}

static void show_speech(const rc_doc *d, rc_buf *b)
{
	static const char *const kind[] = {"direct", "indirect", "mixed"};
	static const char *const act[] = {
#define X(code, text) text,
		RC_ACT_MAP(X)
#undef X
	};
	for (uint32_t i = 0; i < d->statement.n; i++) {
		const rc_statement *s = &d->statement.v[i];
		rc_buf_fmt(b, "%s %s ", kind[s->kind], act[s->act]);
		put_span(b, d, s->span);
		rc_buf_z(b, " cue ");
		put_span(b, d, s->cue);
		rc_buf_z(b, " speaker ");
		put_party(b, d, &s->speaker);
		rc_buf_z(b, " via ");
		put_parties(b, d, s->via_beg, s->via_end, true, " ");
		rc_buf_byte(b, '\n');
	}
}

static void show_events(const rc_doc *d, rc_buf *b)
{
	static const char *const claim[] = {
#define X(code, text) text,
		RC_CLAIM_MAP(X)
#undef X
	};
	for (uint32_t i = 0; i < d->event.n; i++) {
		const rc_event *e = &d->event.v[i];
		rc_buf_str(b, e->predicate);
		rc_buf_byte(b, ' ');
		put_or_dash(b, e->type);
		rc_buf_fmt(b, " %s %s %s time ", claim[e->claim], e->voice == RC_VOICE_OUTLET ? "outlet" : "source", e->hedged ? "hedged" : "plain");
		put_span(b, d, e->time == RC_NONE ? RC_NO_SPAN : d->time.v[e->time].span);
		rc_buf_z(b, " place ");
		if (e->place == RC_NONE)
			rc_buf_byte(b, '-');
		else
			put_text(b, d->entity.v[e->place].name);
		rc_buf_z(b, " actors ");
		put_parties(b, d, e->actor_beg, e->actor_end, false, " ");
		rc_buf_z(b, " recipients ");
		put_parties(b, d, e->recipient_beg, e->recipient_end, false, " ");
		rc_buf_z(b, " attribution ");
		put_parties(b, d, e->attr_beg, e->attr_end, true, " > ");
		rc_buf_byte(b, '\n');
	}
}

static void show_entities(const rc_doc *d, rc_buf *b)
{
	static const char *const type[] = {"PER", "ORG", "LOC", "MISC"};
	for (uint32_t e = 0; e < d->entity.n; e++) {
		rc_buf_fmt(b, "%s ", type[d->entity.v[e].type]);
		put_text(b, d->entity.v[e].name);
		rc_buf_z(b, " mentions");
		for (uint32_t m = 0; m < d->mention.n; m++) {
			if (d->mention.v[m].entity != e)
				continue;
			rc_buf_byte(b, ' ');
			put_span(b, d, d->mention.v[m].span);
		}
		rc_buf_byte(b, '\n');
	}
}

typedef struct stage {
	const char *name;
	void      (*show)(const rc_doc *, rc_buf *);
} stage;

static const stage stages[] = {
	{"times", show_times}, {"quantities", show_quantities}, {"entities", show_entities},
	{"speech", show_speech}, {"events", show_events},
};
enum { N_STAGES = sizeof stages / sizeof *stages };

typedef struct runner {
	const rc_reader *reader;
	bool             verbose;
	uint32_t         held[RC_LANG_N], total[RC_LANG_N];
} runner;

static void run_case(runner *r, const stage *st, rc_str name, rc_lang lang, rc_str published, rc_str text, rc_str want)
{
	rc_arena a = {0}, scratch = {0};
	rc_doc d;
	rc_buf found = {0};
	rc_doc_init(&d, &a, RC_NULL_STR, text);
	d.lang = lang;
	d.meta.lang = rc_str_of(rc_lang_tag(lang));
	d.meta.id = RC_STR("case");
	if (published.n)
		rc_doc_set_published(&d, published, RC_PUB_METADATA);
	rc_read(r->reader, &scratch, NULL, &d);
	st->show(&d, &found);
	bool held = rc_str_eq(rc_str_trim(want), rc_str_trim(rc_buf_view(&found)));
	r->total[lang]++;
	r->held[lang] += held;
	if (!held && r->verbose)
		printf("--- %s %s: %.*s\n%.*s\n  expected\n%.*s\n  found\n%s\n", st->name, rc_lang_tag(lang), RC_FMT(name),
		       RC_FMT(text), RC_FMT(rc_str_trim(want)), found.p ? found.p : "");
	rc_buf_release(&found);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_arena_release(&scratch);
}

/* Text between two "---" lines, from *rest. */
static rc_str block(rc_str *rest, rc_str until)
{
	uint32_t at = rc_str_find(*rest, until, 0);
	rc_str piece = at == UINT32_MAX ? *rest : rc_str_sub(*rest, 0, at);
	uint32_t used = at == UINT32_MAX ? rest->n : at + until.n;
	*rest = rc_str_sub(*rest, used, rest->n);
	return piece;
}

static void run_file(runner *r, const stage *st, rc_str text)
{
	rc_str rest = text;
	block(&rest, RC_STR("=== "));
	while (rest.n) {
		rc_str one = block(&rest, RC_STR("\n=== ")), head = block(&one, RC_STR("---\n"));
		rc_str body = block(&one, RC_STR("\n---")), line, name = RC_STR(""), published = RC_STR("");
		rc_lang lang = RC_FR;
		rc_str_cut(&head, '\n', &name);
		while (rc_str_cut(&head, '\n', &line)) {
			if (rc_str_starts(line, RC_STR("lang: ")))
				for (uint32_t l = 0; l < RC_LANG_N; l++)
					if (rc_str_eqz(rc_str_sub(line, 6, line.n), rc_lang_tag((rc_lang)l)))
						lang = (rc_lang)l;
			if (rc_str_starts(line, RC_STR("published: ")))
				published = rc_str_sub(line, 11, line.n);
		}
		run_case(r, st, name, lang, published, body, one);
	}
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static bool run_stage(runner *r, const char *folder, const stage *st)
{
	char path[600];
	struct dirent **list;
	snprintf(path, sizeof path, "%s/%s", folder, st->name);
	int n = scandir(path, &list, NULL, by_name);
	for (int i = 0; i < n; i++) {
		rc_file f;
		rc_err err = {0};
		snprintf(path, sizeof path, "%s/%s/%s", folder, st->name, list[i]->d_name);
		if (rc_str_ends(rc_str_of(path), RC_STR(".t")) && rc_file_open(&f, path, 1 << 20, &err) == RC_OK) {
			run_file(r, st, (rc_str){f.p, (uint32_t)f.n});
			rc_file_close(&f);
		}
		free(list[i]);
	}
	if (n >= 0)
		free(list);
	return n > 0;
}

/* Floor for a stage and language: how many cases must hold. */
static uint32_t floor_of(const char *folder, const char *stage_name, const char *lang)
{
	char path[600], want[80];
	rc_file f;
	uint64_t value = 0;
	snprintf(path, sizeof path, "%s/floors.tsv", folder);
	int n = snprintf(want, sizeof want, "%s\t%s\t", stage_name, lang);
	if (rc_file_open(&f, path, 1 << 20, NULL) != RC_OK)
		return 0;
	rc_str rest = {f.p, (uint32_t)f.n}, line;
	while (rc_str_cut(&rest, '\n', &line))
		if (rc_str_starts(line, (rc_str){want, (uint32_t)n}))
			rc_str_u64(rc_str_sub(line, (uint32_t)n, line.n), &value);
	rc_file_close(&f);
	return (uint32_t)value;
}

int main(int argc, char **argv)
{
	bool verbose = false, update = false;
	const char *folder = NULL, *only = NULL;
	for (int i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "-v"))
			verbose = true;
		else if (!strcmp(argv[i], "-u"))
			update = true;
		else if (!folder)
			folder = argv[i];
		else
			only = argv[i];
	}
	rc_err err = {0};
	rc_data *data = rc_data_open(NULL, &err);
	rc_models *models = rc_models_open(NULL, &err);
	rc_kb *kb = data ? rc_kb_new(data, &err) : NULL;
	rc_resources res = {.data = data, .models = models, .kb = kb};
	rc_reader *reader = data && models && kb ? rc_reader_new(&res, &err) : NULL;
	if (!reader || !folder) {
		fprintf(stderr, "run: %s\n", folder ? err.message : "usage: run [-v] [-u] FOLDER [STAGE]");
		return 2;
	}
	uint32_t passed = 0, failed = 0;
	if (update)
		printf("# floors.tsv - how many text cases of a stage and language must hold; a figure here may only rise.\nstage\tlang\tcases\n");
	for (uint32_t s = 0; s < N_STAGES; s++) {
		runner r = {.reader = reader, .verbose = verbose};
		if ((only && strcmp(only, stages[s].name) != 0) || !run_stage(&r, folder, &stages[s]))
			continue;
		for (uint32_t l = 0; l < RC_LANG_N; l++) {
			const char *tag = rc_lang_tag((rc_lang)l);
			uint32_t floor = floor_of(folder, stages[s].name, tag);
			bool kept = r.held[l] >= floor;
			passed += kept;
			failed += !kept;
			if (update)
				printf("%s\t%s\t%u\n", stages[s].name, tag, r.held[l] > floor ? r.held[l] : floor);
			else
				printf("%s cases/%s/%s: %u of %u hold, floor %u\n", kept ? "ok" : "not ok", stages[s].name, tag, r.held[l], r.total[l], floor);
		}
	}
	if (!update)
		printf("%u passed, %u failed\n", passed, failed);
	rc_reader_free(reader);
	rc_kb_free(kb);
	rc_models_close(models);
	rc_data_close(data);
	return failed ? 1 : 0;
}
