/* spans.c - a driver for the evaluators: runs the stages up to "quantities" over JSON Lines and prints records.
 *
 *   spans [--plain] [--bench N] FILE.jsonl
 * Each line: {"id", "lang", "text", "published" or "reference_datetime"}. --plain leaves out tags and tree. --bench N runs "times" and "quantities"
 * N times over everything and prints words a second instead.
 */
#include "base/io.h"
#include "doc/dump.h"
#include "read/read.h"

#include <jansson.h>
#include <time.h>

static const rc_stage *const order[] = {&rc_stage_atoms, &rc_stage_tokens, &rc_stage_tags, &rc_stage_tree,
                                        &rc_stage_times, &rc_stage_quantities};
enum { N_STAGES = sizeof order / sizeof *order };

typedef struct bench {
	int    times;
	double seconds[N_STAGES];
	size_t words;
} bench;

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void read_doc(const rc_resources *res, void **know, rc_doc *d, rc_arena *scratch, bool plain, bench *b)
{
	for (int s = 0; s < N_STAGES; s++) {
		if (plain && (order[s] == &rc_stage_tags || order[s] == &rc_stage_tree))
			continue;
		int n = b && s >= 4 ? b->times : 1;
		double at = now();
		for (int i = 0; i < n; i++) {
			order[s]->run(know[s], res, scratch, d);
			rc_arena_reset(scratch);
		}
		if (b)
			b->seconds[s] += (now() - at) / n;
		d->done |= order[s]->gives;
		if ((order[s]->gives & RC_L_TREE) && !d->node)
			d->done &= ~(uint32_t)(RC_L_TAGS | RC_L_TREE); /* no model for this language */
		const char *broken = s == 2 ? NULL : rc_doc_check(d);
		if (broken)
			fprintf(stderr, "after %s: %s\n", order[s]->name, broken);
	}
	if (b)
		for (uint32_t i = 0; i < d->atom.n; i++)
			b->words += d->atom.v[i].kind != RC_ATOM_MARK;
}

static void one_line(const rc_resources *res, void **know, const char *line, size_t n, bool plain, bench *b)
{
	json_t *j = json_loadb(line, n, 0, NULL);
	const char *text = json_string_value(json_object_get(j, "text")), *lang = json_string_value(json_object_get(j, "lang"));
	const char *published = json_string_value(json_object_get(j, "published"));
	if (!published)
		published = json_string_value(json_object_get(j, "reference_datetime"));
	rc_arena arena = {0}, scratch = {0};
	rc_doc d;
	rc_doc_init(&d, &arena, RC_NULL_STR, rc_str_of(text ? text : ""));
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		if (lang && !strcmp(lang, rc_lang_tag((rc_lang)l)))
			d.lang = (rc_lang)l;
	d.meta.lang = rc_str_of(lang);
	if (published)
		rc_doc_set_published(&d, (rc_str){published, (uint32_t)strlen(published)}, RC_PUB_OPTION);
	read_doc(res, know, &d, &scratch, plain, b);
	if (!b) {
		rc_buf out = {0};
		rc_doc_dump_json(&d, false, &out);
		fwrite(out.p, 1, out.n, stdout);
		rc_buf_release(&out);
	}
	rc_doc_release(&d);
	rc_arena_release(&arena);
	rc_arena_release(&scratch);
	json_decref(j);
}

int main(int argc, char **argv)
{
	bool plain = false;
	bench b = {0};
	const char *path = NULL;
	for (int i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "--plain"))
			plain = true;
		else if (!strcmp(argv[i], "--bench") && i + 1 < argc)
			b.times = (int)strtol(argv[++i], NULL, 10);
		else
			path = argv[i];
	}
	rc_err err = {0};
	rc_data *data = rc_data_open(getenv("RECOUPE_DATA"), &err);
	rc_models *models = data ? rc_models_open(NULL, &err) : NULL;
	rc_kb *kb = models ? rc_kb_new(data, &err) : NULL;
	rc_resources res = {.data = data, .models = models, .kb = kb};
	void *know[N_STAGES] = {0};
	double at = now();
	for (int s = 0; kb && s < N_STAGES; s++)
		if (order[s]->load)
			know[s] = order[s]->load(&res, &err);
	rc_file f;
	if (err.status || !path || rc_file_open(&f, path, 0, &err) != RC_OK) {
		fprintf(stderr, "spans: %s\n", err.message);
		return 1;
	}
	if (b.times)
		fprintf(stderr, "load %.1f ms\n", (now() - at) * 1e3);
	for (size_t i = 0; i < f.n;) {
		const char *end = memchr(f.p + i, '\n', f.n - i);
		size_t n = end ? (size_t)(end - (f.p + i)) : f.n - i;
		if (n)
			one_line(&res, know, f.p + i, n, plain, b.times ? &b : NULL);
		i += n + 1;
	}
	for (int s = 0; b.times && s < N_STAGES; s++)
		printf("%-12s %8.3f M words/s\n", order[s]->name, (double)b.words / b.seconds[s] / 1e6);
	return 0;
}
