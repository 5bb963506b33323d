/* model.c - opening models and refusing broken ones; see model.h and docs/models.md. */
#include "model/model_int.h"

#include "base/io.h"
#include "doc/feats.h"

#include <math.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "models are little-endian");
_Static_assert(sizeof(rc_model_header) == 64, "header");
_Static_assert(sizeof(rc_model_section) == 32, "section");

extern const char rc_model_fr[], rc_model_fr_end[], rc_model_en[], rc_model_en_end[], rc_model_es[], rc_model_es_end[];

struct rc_models {
	rc_file   file[RC_LANG_N];
	rc_model *model[RC_LANG_N];
};

typedef struct opening {
	rc_model   *m;
	const char *name;
	rc_err     *err;
	const rc_model_section *toc;
	uint32_t    n_sections;
	bool        ok;
	bool        trusted; /* its contents were checked when the program was built */
} opening;

static void refuse(opening *o, const char *what, const char *section)
{
	rc_fail(o->err, RC_IO, "model %s: %s%s%s; fetch it again or rebuild it with \"make train\"", o->name, what, *section ? " in section " : "", section);
	o->ok = false;
}

static const void *section(opening *o, const char *name, size_t *size)
{
	for (uint32_t i = 0; i < o->n_sections; i++) {
		if (strncmp(o->toc[i].name, name, 8) == 0) {
			*size = (size_t)o->toc[i].size;
			return o->m->p + o->toc[i].at;
		}
	}
	*size = 0;
	if (o->ok)
		refuse(o, "a section is missing:", name);
	return NULL;
}

/* A section of exactly n bytes. */
static const void *exactly(opening *o, const char *name, size_t n)
{
	size_t size;
	const void *p = section(o, name, &size);
	if (o->ok && size != n)
		refuse(o, "wrong size", name);
	return p;
}

/* Are n numbers ones that a trained network holds: no infinities, nothing that would become one in a few products? */
static bool sane(const float *x, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!(fabsf(x[i]) < 1000))
			return false;
	return true;
}

/* A section of exactly n such numbers. */
static const float *numbers(opening *o, const char *name, size_t n)
{
	const float *x = exactly(o, name, n * sizeof *x);
	if (o->ok && !o->trusted && !sane(x, n))
		refuse(o, "a number out of range", name);
	return x;
}

/* Are all weights in range, and `sum` 128 times the sum of each output's? */
static bool weights_hold(const rc_matrix *m)
{
	const int8_t *w = m->w;
	bool ok = true;
	for (uint32_t out = 0; out < m->n_out; out += 8) {
		int32_t sum[8] = {0};
		for (uint32_t k = 0; k < m->n_in; k += 4)
			for (uint32_t j = 0; j < 32; j++, w++) {
				ok &= *w <= 63 && *w >= -63;
				sum[j / 4] += 128 * *w;
			}
		for (uint32_t j = 0; j < 8; j++)
			ok &= m->sum[out + j] == sum[j];
	}
	return ok;
}

/* n_in, n_out; scale, bias, sum [n_out]; weights. `whole`: it is used as one. */
static void matrix(opening *o, const char *name, rc_matrix *m, uint32_t n_in, uint32_t n_out, bool whole)
{
	size_t size;
	const char *p = section(o, name, &size);
	if (!o->ok)
		return;
	size_t want = 16 + (size_t)n_out * 12 + (size_t)n_in * n_out;
	uint32_t dim[2];
	if (size != want || n_in % 32 || n_out % 8) {
		refuse(o, "wrong size", name);
		return;
	}
	memcpy(dim, p, sizeof dim);
	if (dim[0] != n_in || dim[1] != n_out) {
		refuse(o, "wrong dimensions", name);
		return;
	}
	p += 16;
	m->n_in = n_in;
	m->n_out = n_out;
	m->scale = (const float *)p;
	m->bias = m->scale + n_out;
	m->sum = (const int32_t *)(m->bias + n_out);
	m->w = (const int8_t *)(m->sum + n_out);
	if (!o->trusted && (!weights_hold(m) || !sane(m->scale, 2 * (size_t)n_out))) { /* the biases lie behind the scales */
		refuse(o, "a weight out of range", name);
		return;
	}
	if (whole)
		rc_matrix_plan(m, rc_arena_raw(&o->m->arena, RC_PLAN_BYTES(m)));
}

/* The same, or NULL where the model has none. */
static const void *optional(opening *o, const char *name, size_t n)
{
	for (uint32_t i = 0; i < o->n_sections; i++)
		if (strncmp(o->toc[i].name, name, 8) == 0)
			return exactly(o, name, n);
	return NULL;
}

static void check_envelope(opening *o, size_t n)
{
	const rc_model_header *h = (const rc_model_header *)o->m->p;
	if (n < sizeof *h || memcmp(h->magic, RC_MODEL_MAGIC, 8) != 0)
		refuse(o, "not a model of recoupe", "");
	else if (h->version != RC_MODEL_VERSION)
		refuse(o, "made for another version of recoupe", "");
	else if (h->size != n)
		refuse(o, h->size > n ? "cut short" : "longer than it says", "");
	else if (h->n_sections > RC_MODEL_MAX_SECTIONS || sizeof *h + h->n_sections * sizeof(rc_model_section) > n)
		refuse(o, "damaged table of contents", "");
	else if (rc_model_sum(o->m->p + sizeof *h, h->n_sections * sizeof(rc_model_section)) != h->toc_sum)
		refuse(o, "damaged table of contents", "");
	if (!o->ok)
		return;
	o->toc = (const rc_model_section *)(o->m->p + sizeof *h);
	o->n_sections = h->n_sections;
	for (uint32_t i = 0; i < o->n_sections && o->ok; i++) {
		const rc_model_section *s = &o->toc[i];
		if (s->at % 64 || s->at > n || s->size > n - s->at)
			refuse(o, "a section outside the file", "");
		else if (!o->trusted && rc_model_sum(o->m->p + s->at, (size_t)s->size) != s->sum)
			refuse(o, "damaged (its checksum is wrong)", "");
	}
}

static void open_dims(opening *o)
{
	const uint32_t *d = o->m->dim = exactly(o, "dims", RC_DIM_N * sizeof(uint32_t));
	if (!o->ok)
		return;
	if (d[RC_DIM_ROWS_VERSION] != RC_ROWS_VERSION || d[RC_DIM_LAYERS] != RC_NET_LAYERS || d[RC_DIM_WIDTH] != RC_NET_D ||
	    d[RC_DIM_HASH_ROWS] != RC_HASH_ROWS || d[RC_DIM_RELS] != RC_DEPREL_N || d[RC_DIM_ARC] != RC_NET_ARC || d[RC_DIM_REL] != RC_NET_REL)
		refuse(o, "made for another version of recoupe", "");
	else if (d[RC_DIM_TAGS] < 1 || d[RC_DIM_TAGS] > 2000 || d[RC_DIM_BANKS] < 1 || d[RC_DIM_BANKS] > 64 || d[RC_DIM_WORDS] > 65534 ||
	         d[RC_DIM_VECTORS] > 65534)
		refuse(o, "wrong dimensions", "");
}

static float *copied(rc_model *m, const float *p, size_t n)
{
	return memcpy(rc_arena_raw(&m->arena, n * sizeof *p), p, n * sizeof *p);
}

static void fold(rc_model *m, uint32_t l)
{
	rc_matrix *t = &m->layer[l];
	float *scale = copied(m, t->scale, t->n_out), *bias = copied(m, t->bias, t->n_out), *v = copied(m, m->unit[l], 2 * RC_NET_V);
	rc_unit_fold(rc_net_gates(l), scale, bias, v);
	t->scale = scale;
	t->bias = bias;
	m->unit[l] = v;
}

/* Outputs from `from` on, n of them, as a matrix of their own. */
static rc_matrix part_of(const rc_matrix *m, uint32_t from, uint32_t n)
{
	return (rc_matrix){m->n_in, n, m->scale + from, m->bias + from, m->sum + from, m->w + (size_t)from * m->n_in, NULL, NULL};
}

/* The outputs of a, then those of b. */
static rc_matrix side_by_side(rc_model *m, const rc_matrix *a, const rc_matrix *b)
{
	uint32_t n = a->n_out + b->n_out;
	float *scale = rc_arena_raw(&m->arena, n * sizeof *scale), *bias = rc_arena_raw(&m->arena, n * sizeof *bias);
	int32_t *sum = rc_arena_raw(&m->arena, n * sizeof *sum);
	int8_t *w = rc_arena_raw(&m->arena, (size_t)n * a->n_in);
	const rc_matrix *of[] = {a, b};
	for (uint32_t k = 0, at = 0; k < 2; at += of[k++]->n_out) {
		memcpy(scale + at, of[k]->scale, of[k]->n_out * sizeof *scale);
		memcpy(bias + at, of[k]->bias, of[k]->n_out * sizeof *bias);
		memcpy(sum + at, of[k]->sum, of[k]->n_out * sizeof *sum);
		memcpy(w + (size_t)at * a->n_in, of[k]->w, (size_t)of[k]->n_out * a->n_in);
	}
	return (rc_matrix){a->n_in, n, scale, bias, sum, w, NULL, NULL};
}

static void plan(rc_model *m, rc_matrix *of)
{
	rc_matrix_plan(of, rc_arena_raw(&m->arena, RC_PLAN_BYTES(of)));
}

static void open_heads(opening *o)
{
	rc_model *m = o->m;
	rc_matrix all;
	matrix(o, "heads", &all, RC_NET_D, RC_OUT_N, false);
	if (!o->ok)
		return;
	rc_matrix before = part_of(&all, 0, RC_OUT_RB), after = part_of(&all, RC_OUT_BIO, RC_OUT_N - RC_OUT_BIO);
	m->every = side_by_side(m, &before, &after);
	m->heads_of_rels = part_of(&all, RC_OUT_RB, RC_OUT_BIO - RC_OUT_RB);
	plan(m, &m->every);
	plan(m, &m->heads_of_rels);
}

static void open_network(opening *o)
{
	rc_model *m = o->m;
	char name[8];
	for (uint32_t l = 0; l < RC_NET_LAYERS && o->ok; l++) {
		snprintf(name, sizeof name, "enc%u", l);
		matrix(o, name, &m->layer[l], RC_NET_D, rc_net_products(l), true);
		snprintf(name, sizeof name, "unit%u", l);
		m->unit[l] = numbers(o, name, 2 * RC_NET_V);
		if (o->ok)
			fold(m, l);
	}
	uint32_t rels = (m->dim[RC_DIM_RELS] + 7) & ~7u;
	if (o->ok)
		open_heads(o);
	if (o->ok)
		matrix(o, "arcs", &m->arcs, RC_NET_ARC, RC_NET_ARC + RC_NET_DIST, true);
	if (o->ok)
		matrix(o, "rels", &m->rels, RC_NET_REL, rels, true);
	if (o->ok)
		m->roots = numbers(o, "roots", RC_NET_ARC + RC_NET_REL);
	if (o->ok)
		m->scales = numbers(o, "scales", 2);
}

static void open_words(opening *o)
{
	rc_model *m = o->m;
	size_t size;
	if (o->ok)
		m->rows = exactly(o, "rows", ((size_t)RC_HASH_ROWS + m->dim[RC_DIM_BANKS] + m->dim[RC_DIM_WORDS]) * RC_NET_T);
	if (o->ok)
		m->vecs = exactly(o, "vecs", (size_t)m->dim[RC_DIM_VECTORS] * RC_NET_P);
	m->words = o->ok ? section(o, "words", &size) : NULL;
	if (!o->ok)
		return;
	m->n_slots = (uint32_t)(size / sizeof *m->words);
	uint32_t used = 0;
	for (uint32_t i = 0; i < m->n_slots && !o->trusted; i++) {
		const rc_word_slot *s = &m->words[i];
		used += s->key != 0;
		if (s->key && ((s->row != 0xFFFF && s->row >= m->dim[RC_DIM_WORDS]) || (s->vec != 0xFFFF && s->vec >= m->dim[RC_DIM_VECTORS])))
			used = m->n_slots;
	}
	if (m->n_slots == 0 || (m->n_slots & (m->n_slots - 1)) || used >= m->n_slots)
		refuse(o, "a broken table", "words");
}

/* One matrix in the file; each part of speech with several tags has its columns of it, filled up to eight. */
static void open_bundles(opening *o)
{
	rc_model *m = o->m;
	rc_matrix all = {0};
	uint32_t n = 0, at = 0;
	for (uint32_t u = 0; u < RC_UPOS_N; u++)
		n += rc_bundle_columns(m->tag_from[u + 1] - m->tag_from[u]);
	if (n == 0)
		return;
	matrix(o, "bundles", &all, RC_NET_D, n, false);
	for (uint32_t u = 0; o->ok && u < RC_UPOS_N; u++) {
		rc_matrix *b = &m->bundles[u];
		*b = part_of(&all, at, rc_bundle_columns(m->tag_from[u + 1] - m->tag_from[u]));
		at += b->n_out;
		if (b->n_out)
			plan(m, b);
	}
}

/* A part of speech without any tag is never the best one, whatever the network read. */
static void never_without_tags(rc_model *m)
{
	float *scale = copied(m, m->every.scale, EVERY_N), *bias = copied(m, m->every.bias, EVERY_N);
	for (uint32_t u = 0; u < RC_UPOS_N; u++)
		if (m->tag_from[u] == m->tag_from[u + 1]) {
			scale[EVERY_POS + u] = 0;
			bias[EVERY_POS + u] = -1e30f;
		}
	m->every.scale = scale;
	m->every.bias = bias;
}

static void open_tags(opening *o)
{
	rc_model *m = o->m;
	uint32_t n = m->dim[RC_DIM_TAGS];
	const char *p = o->ok ? exactly(o, "tags", (size_t)n * 9) : NULL;
	if (!o->ok)
		return;
	m->tag_feats = (const uint64_t *)p;
	m->tag_upos = (const uint8_t *)(p + (size_t)n * 8);
	for (uint32_t i = 0; i < n; i++) {
		if (m->tag_upos[i] >= RC_UPOS_N || (i > 0 && m->tag_upos[i] < m->tag_upos[i - 1])) {
			refuse(o, "an unknown part of speech, or one out of order,", "tags");
			return;
		}
		m->tag_from[m->tag_upos[i] + 1] = i + 1;
	}
	for (uint32_t u = 0; u < RC_UPOS_N; u++)
		if (m->tag_from[u + 1] == 0)
			m->tag_from[u + 1] = m->tag_from[u];
	never_without_tags(m);
	open_bundles(o);
}

static const rc_lemma_slot *lemma_table(opening *o, const char *name, uint32_t *n)
{
	size_t size;
	const rc_lemma_slot *t = o->ok ? section(o, name, &size) : NULL;
	if (!o->ok)
		return NULL;
	*n = (uint32_t)(size / sizeof *t);
	uint32_t used = 0;
	for (uint32_t i = 0; i < *n && !o->trusted; i++) {
		used += t[i].key != 0;
		if (t[i].key && t[i].rule >= o->m->n_rules)
			used = *n;
	}
	if (*n == 0 || (*n & (*n - 1)) || used >= *n)
		refuse(o, "a broken table", name);
	return t;
}

static void open_lemmas(opening *o)
{
	rc_model *m = o->m;
	size_t size = 0;
	m->rule = o->ok ? section(o, "rules", &size) : NULL;
	m->n_rules = (uint32_t)(size / sizeof *m->rule);
	m->strings.p = o->ok ? section(o, "strings", &size) : NULL;
	m->strings.n = (uint32_t)size;
	for (uint32_t i = 0; o->ok && !o->trusted && i < m->n_rules; i++) {
		const rc_lemma_rule *r = &m->rule[i];
		if (r->mode > 2 || r->add > m->strings.n || r->n_add > m->strings.n - r->add ||
		    rc_utf8_valid(m->strings.p + r->add, r->n_add) != r->n_add)
			refuse(o, "a broken rule", "rules");
	}
	m->lemma = lemma_table(o, "lemmas", &m->n_lemma);
	m->ending = lemma_table(o, "endings", &m->n_ending);
}

static rc_model *open_model(const char *name, const void *p, size_t n, bool trusted, rc_err *err)
{
	rc_model *m = rc_calloc(1, sizeof *m);
	opening o = {.m = m, .name = name, .err = err, .ok = true, .trusted = trusted};
	size_t size = 0;
	m->p = p;
	m->n = n;
	check_envelope(&o, n);
	if (o.ok)
		open_dims(&o);
	if (o.ok)
		open_network(&o);
	if (o.ok)
		m->splits = optional(&o, "splits", RC_SPLIT_WEIGHTS);
	if (o.ok)
		m->starts = optional(&o, "starts", RC_SPLIT_WEIGHTS);
	m->knows_names = o.ok && optional(&o, "names", 1) != NULL;
	if (o.ok)
		m->habits = optional(&o, "habits", RC_HABITS);
	if (o.ok)
		open_words(&o);
	if (o.ok)
		open_tags(&o);
	if (o.ok)
		open_lemmas(&o);
	m->meta.p = o.ok ? section(&o, "meta", &size) : NULL;
	m->meta.n = (uint32_t)size;
	if (!o.ok) {
		rc_model_close(m);
		return NULL;
	}
	return m;
}

rc_model *rc_model_open_mem(const char *name, const void *p, size_t n, rc_err *err)
{
	return open_model(name, p, n, false, err);
}

void rc_model_close(rc_model *m)
{
	if (m)
		rc_arena_release(&m->arena);
	rc_free(m);
}

rc_str rc_model_meta(const rc_model *m)
{
	return m->meta;
}

bool rc_model_is_for(const rc_model *m, rc_lang lang)
{
	rc_str rest = m->meta, line, tag = rc_str_of(rc_lang_tag(lang));
	while (rc_str_cut(&rest, '\n', &line))
		if (rc_str_starts(line, RC_STR("language=")))
			return rc_str_eq((rc_str){line.p + 9, line.n - 9}, tag);
	return false;
}

static rc_model *open_file(rc_models *all, const char *dir, rc_lang lang, rc_err *err)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%s.rcm", dir, rc_lang_tag(lang));
	if (access(path, F_OK) != 0)
		return NULL;
	if (rc_file_open(&all->file[lang], path, 0, err) != RC_OK)
		return NULL;
	rc_model *m = rc_model_open_mem(path, all->file[lang].p, all->file[lang].n, err);
	if (!m || rc_model_is_for(m, lang))
		return m;
	rc_fail(err, RC_IO, "model %s: is not one of the language %s, as its name says; put the model of each language under its own name, or rebuild it with \"make train\"",
	        path, rc_lang_tag(lang));
	rc_model_close(m);
	return NULL;
}

/* Checking a model touches all of it; a language that no article is in needs none of it in memory. The pages come back from the file when they are asked for. */
static void let_go(const rc_model *m)
{
	uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), beg = ((uintptr_t)m->p + page - 1) / page * page, end = ((uintptr_t)m->p + m->n) / page * page;
	if (end > beg)
		(void)madvise((void *)beg, end - beg, MADV_DONTNEED); /* fails: they stay */
}

static const struct {
	const char *beg, *end;
} built_in[RC_LANG_N] = {
	{rc_model_fr, rc_model_fr_end}, {rc_model_en, rc_model_en_end}, {rc_model_es, rc_model_es_end},
};

/* The language's model in the program, or NULL where it was built without one. */
static rc_model *open_built_in(rc_lang lang, bool trusted, rc_err *err)
{
	size_t n = (size_t)(built_in[lang].end - built_in[lang].beg);
	return n ? open_model(rc_lang_tag(lang), built_in[lang].beg, n, trusted, err) : NULL;
}

bool rc_models_verify(rc_err *err)
{
	rc_err own = {0};
	for (uint32_t l = 0; l < RC_LANG_N && own.status == RC_OK; l++)
		rc_model_close(open_built_in((rc_lang)l, false, &own));
	if (own.status != RC_OK)
		rc_fail(err, own.status, "%s", own.message);
	return own.status == RC_OK;
}

rc_models *rc_models_open(const char *dir, rc_err *err)
{
	rc_models *all = rc_calloc(1, sizeof *all);
	rc_err own = {0};
	for (uint32_t l = 0; l < RC_LANG_N && own.status == RC_OK; l++) {
		all->model[l] = dir ? open_file(all, dir, (rc_lang)l, &own) : open_built_in((rc_lang)l, true, &own);
	}
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		if (all->model[l] && (!dir || all->file[l].mapped))
			let_go(all->model[l]);
	bool any = !dir; /* a program built without models says so in each record; a folder without any is a mistake */
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		any |= all->model[l] != NULL;
	if (own.status == RC_OK && !any)
		rc_fail(&own, RC_IO, "%s: no models there (fr.rcm, en.rcm, es.rcm)", dir);
	if (own.status == RC_OK)
		return all;
	rc_fail(err, own.status, "%s", own.message);
	rc_models_close(all);
	return NULL;
}

void rc_models_close(rc_models *m)
{
	if (!m)
		return;
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		rc_model_close(m->model[l]);
		if (m->file[l].p)
			rc_file_close(&m->file[l]);
	}
	rc_free(m);
}

bool rc_model_splits(const rc_model *m, rc_str word, rc_str before2, rc_str before, rc_str after)
{
	uint32_t feature[RC_SPLIT_FEATURES];
	int32_t sum = 0;
	if (!m->splits)
		return true;
	rc_split_features(word, before2, before, after, feature);
	for (uint32_t k = 0; k < RC_SPLIT_FEATURES; k++)
		sum += m->splits[feature[k]];
	return sum > 0;
}

bool rc_model_starts(const rc_model *m, rc_str before2, rc_str before, rc_str word, rc_str after, uint32_t n_before)
{
	uint32_t feature[RC_START_FEATURES];
	int32_t sum = 0;
	if (!m->starts || !m->habits)
		return false;
	uint8_t habit[3] = {rc_habit(m->habits, before), rc_habit(m->habits, word), rc_habit(m->habits, after)};
	if (habit[1] != RC_HABIT_SMALL)
		return false; /* most likely a name */
	rc_start_features(before2, before, word, after, n_before, habit, feature);
	for (uint32_t k = 0; k < RC_START_FEATURES; k++)
		sum += m->starts[feature[k]];
	return sum > 0;
}

bool rc_model_writes_small(const rc_model *m, rc_str form)
{
	uint8_t habit = m->habits ? rc_habit(m->habits, form) : 0;
	return habit == RC_HABIT_SMALL || habit == RC_HABIT_SMALL + 1;
}

const rc_model *rc_models_get(const rc_models *m, rc_lang lang)
{
	return m && lang < RC_LANG_N ? m->model[lang] : NULL;
}
