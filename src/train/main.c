/* main.c - recoupe-train: trains a language's word vectors, or its model, from the corpora that it may be trained on. */
#include "base/io.h"
#include "model/format.h"
#include "train/train.h"
#include "train/vectors.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct source {
	rc_lang     lang;
	const char *file; /* below CORPORA */
	uint8_t     bank; /* 0: the conventions that the reader follows */
	bool        dev;  /* reported on, never trained on */
	const char *licence;
} source;

static const source sources[] = {
	{RC_FR, "ud/fr/fr_sequoia-ud-train.conllu", 0, false, "LGPL-LR"}, {RC_FR, "ud/fr/fr_gsd-ud-train.conllu", 1, false, "CC BY-SA 4.0"},
	{RC_FR, "ud/fr/fr_fqb-ud-train.conllu", 2, false, "LGPL-LR"}, {RC_FR, "ud/fr/fr_rhapsodie-ud-train.conllu", 3, false, "CC BY-SA 4.0"},
	{RC_FR, "ud/fr/fr_parisstories-ud-train.conllu", 4, false, "CC BY-SA 4.0"}, {RC_FR, "ud/fr/fr_gsd-um-train.conllu", 1, false, "CC BY-SA 4.0"},
	{RC_FR, "ner/fr/fr_sequoia-ne-train.bio", 0, false, "LGPL-LR"}, {RC_FR, "ner/fr/fr_newseye-train.bio", 5, false, "CC BY 4.0"},
	{RC_FR, "ud/fr/fr_sequoia-ud-dev.conllu", 0, true, "LGPL-LR"}, {RC_FR, "ner/fr/fr_sequoia-ne-dev.bio", 0, true, "LGPL-LR"},
	{RC_EN, "ud/en/en_ewt-ud-train.conllu", 0, false, "CC BY-SA 4.0"}, {RC_EN, "ud/en/en_gumnews-ud-train.conllu", 1, false, "CC BY 4.0"},
	{RC_EN, "ner/en/en_uner-ewt-train.bio", 0, false, "CC BY-SA 4.0"},
	{RC_EN, "ud/en/en_ewt-ud-dev.conllu", 0, true, "CC BY-SA 4.0"}, {RC_EN, "ner/en/en_uner-ewt-dev.bio", 0, true, "CC BY-SA 4.0"},
	{RC_ES, "ud/es/es_ancora-ud-train.conllu", 0, false, "CC BY 4.0"}, {RC_ES, "ud/es/es_gsd-ud-train.conllu", 1, false, "CC BY-SA 4.0"},
	{RC_ES, "ud/es/es_ancora-um-train.conllu", 2, false, "CC BY 4.0"}, {RC_ES, "ud/es/es_gsd-um-train.conllu", 3, false, "CC BY-SA 4.0"},
	{RC_ES, "ud/es/es_ancora-ud-dev.conllu", 0, true, "CC BY 4.0"},
};

typedef struct job {
	rc_arena  arena;
	rc_lang   lang;
	tagset    tags;
	sentences train, raw, dev;
	sentence  invented;
	surfaces  as_written;
	rc_map    word_row;
	RC_VEC(uint64_t) word; /* [row] hash of the norm */
	vectors   vec;
	rc_map    word_vec;
} job;

typedef struct options {
	const char *corpora, *out, *what, *vectors, *text, *network, *pack, *labels;
	char      **teacher;
	uint64_t    n_teachers, epochs, seed, raw, passes; /* raw: words of raw text */
} options;

static rc_status read_sources(job *j, const char *corpora, rc_err *err)
{
	for (uint32_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		const source *s = &sources[i];
		char path[4096];
		if (s->lang != j->lang)
			continue;
		snprintf(path, sizeof path, "%s/%s", corpora, s->file);
		sentences *to = s->dev ? &j->dev : &j->train;
		uint32_t before = to->n;
		rc_status st = strstr(s->file, ".bio") ? bio_read(&j->arena, path, s->bank, to, err)
		                                       : conllu_read(&j->arena, path, s->bank, &j->tags, to, s->dev ? NULL : &j->as_written, err);
		if (st != RC_OK)
			return st;
		fprintf(stderr, "%s: %u sentences\n", s->file, to->n - before);
	}
	return RC_OK;
}

/* Words seen twice get a row of their own. */
static void number_words(job *j)
{
	rc_map count = {0};
	for (uint32_t i = 0; i < j->train.n; i++)
		for (uint32_t k = 0; k < j->train.v[i].n; k++) {
			uint64_t h = rc_hash(j->train.v[i].w[k].norm);
			if (++*rc_map_put(&count, h, NULL) == 2) {
				*rc_map_put(&j->word_row, h, NULL) = j->word.n;
				*RC_ADD(&j->arena, j->word) = h;
			}
		}
	const sentences *both[] = {&j->train, &j->dev, &j->raw};
	for (uint32_t b = 0; b < 3; b++)
		for (uint32_t i = 0; i < both[b]->n; i++)
			for (uint32_t k = 0; k < both[b]->v[i].n; k++) {
				word *w = &both[b]->v[i].w[k];
				uint32_t row = rc_map_get(&j->word_row, rc_hash(w->norm));
				w->t = row == RC_NONE ? -1 : (int32_t)row;
				row = rc_map_get(&j->word_vec, rc_hash(w->norm));
				w->p = row == RC_NONE ? -1 : (int32_t)row;
			}
	rc_map_release(&count);
}

static void put_slot(rc_word_slot *t, uint32_t cap, uint64_t hash, uint16_t row, uint16_t vec)
{
	uint32_t k = (uint32_t)hash & (cap - 1), key = rc_slot_key(hash);
	while (t[k].key && t[k].key != key)
		k = (k + 1) & (cap - 1);
	if (!t[k].key)
		t[k] = (rc_word_slot){key, 0xFFFF, 0xFFFF};
	if (row != 0xFFFF)
		t[k].row = row;
	if (vec != 0xFFFF)
		t[k].vec = vec;
}

/* The table by which the reader finds a word's row and vector. */
static void write_words(const job *j, writer *w)
{
	uint32_t cap = 64;
	while (cap < (j->word.n + j->vec.n) * 5 / 4 + 2)
		cap *= 2;
	rc_word_slot *t = rc_calloc(cap, sizeof *t);
	for (uint32_t i = 0; i < j->word.n; i++)
		put_slot(t, cap, j->word.v[i], (uint16_t)i, 0xFFFF);
	for (uint32_t i = 0; i < j->vec.n; i++)
		put_slot(t, cap, j->vec.hash[i], 0xFFFF, (uint16_t)i);
	writer_add(w, "words", t, cap * sizeof *t);
	rc_free(t);
}

/* In the order of the network's columns for them: by part of speech, then by number (tag_order). */
static void write_tags(const job *j, writer *w)
{
	rc_buf b = {0};
	for (uint32_t u = 0; u < RC_UPOS_N; u++)
		for (uint32_t t = 0; t < j->tags.upos.n; t++)
			if (j->tags.upos.v[t] == u)
				rc_buf_add(&b, &j->tags.feats.v[t], sizeof(uint64_t));
	for (uint32_t u = 0; u < RC_UPOS_N; u++)
		for (uint32_t t = 0; t < j->tags.upos.n; t++)
			if (j->tags.upos.v[t] == u)
				rc_buf_byte(&b, (char)u);
	writer_add(w, "tags", b.p, b.n);
	rc_buf_release(&b);
}

/* Everything but the network's own sections from a model that was trained before. */
static rc_status copy_network(const char *path, writer *w, rc_err *err)
{
	static const char *const ours[] = {"meta", "names", "splits", "starts", "habits", "lemmas", "endings", "rules", "strings", "words", "tags"};
	rc_file f;
	if (rc_file_open(&f, path, 0, err) != RC_OK)
		return RC_INPUT;
	const rc_model_header *h = (const rc_model_header *)f.p;
	if (f.n < sizeof *h || memcmp(h->magic, RC_MODEL_MAGIC, 8) != 0 || h->size != f.n || h->n_sections > RC_MODEL_MAX_SECTIONS)
		return rc_fail(err, RC_INPUT, "%s: not a model", path); /* what is copied is checked when the result is opened */
	const rc_model_section *toc = (const rc_model_section *)(f.p + sizeof *h);
	for (uint32_t i = 0; i < h->n_sections; i++) {
		bool skip = false;
		for (uint32_t k = 0; k < sizeof ours / sizeof *ours; k++)
			skip |= strncmp(toc[i].name, ours[k], 8) == 0;
		if (!skip)
			writer_add(w, toc[i].name, f.p + toc[i].at, (size_t)toc[i].size);
	}
	rc_file_close(&f);
	return RC_OK;
}

/* The model's card, as Markdown on standard output. */
static void print_card(const job *j, const net *x, const options *o)
{
	printf("# Model %s\n\nSentences, words, tags, lemmas, trees and names; format and method: docs/models.md.\n\n| data | licence | use |\n| --- | --- | --- |\n", rc_lang_tag(j->lang));
	for (uint32_t i = 0; i < sizeof sources / sizeof *sources; i++)
		if (sources[i].lang == j->lang)
			printf("| %s | %s | %s |\n", sources[i].file, sources[i].licence, sources[i].dev ? "development" : "train");
	printf("| raw/%s.txt.xz | CC0, open licences, CC BY, public domain, two ranges of English CC BY-SA | vectors of %u words |\n", rc_lang_tag(j->lang), j->vec.n);
	printf("\nCommand: `make train-%s CORPORA=...` (epochs and teachers: see mk/train.mk, %u epochs here; %u sentences, %u tags, %u words with a row of their own).\n", rc_lang_tag(j->lang),
	       (uint32_t)o->epochs, j->train.n, j->tags.upos.n, j->word.n);
	printf("\nScores from raw text: `make eval`, floors in tests/eval/floors.tsv, table in docs/models.md.\n");
	if (x) {
		printf("On gold words of the development set, last epoch: ");
		net_report(x);
	}
}

static bool names_seen(const sentences *s)
{
	for (uint32_t i = 0; i < s->n; i++)
		if (s->v[i].w[0].bio >= 0)
			return true;
	return false;
}

static rc_status save(job *j, net *x, const char *network, const char *path, rc_err *err)
{
	writer *w = writer_new();
	rc_buf meta = {0};
	rc_buf_fmt(&meta, "language=%s\nseed=1\n", rc_lang_tag(j->lang));
	for (uint32_t i = 0; i < sizeof sources / sizeof *sources; i++)
		if (sources[i].lang == j->lang && !sources[i].dev)
			rc_buf_fmt(&meta, "data=%s\n", sources[i].file);
	writer_add(w, "meta", meta.p, meta.n);
	if (x)
		net_write(x, w);
	else if (copy_network(network, w, err) != RC_OK)
		return RC_INPUT;
	write_words(j, w);
	write_tags(j, w);
	if (names_seen(&j->train))
		writer_add(w, "names", "", 1);
	splits_train(&j->as_written, w);
	if (j->lang != RC_EN) /* EWT gains 0.8 with a lean to none, but names in news are cut */
		starts_train(&j->as_written, 7, w);
	lemmas_train(&j->train, w);
	rc_buf_release(&meta);
	return writer_save(w, path, err);
}

static const char usage[] =
	"usage: recoupe-train LANG CORPORA OUT.vec vectors TEXT                       word vectors\n"
	"       recoupe-train LANG CORPORA OUT.net teacher EPOCHS SEED VECTORS [TEXT WORDS LABELS PASSES]\n"
	"                                                                             a network to learn from\n"
	"       recoupe-train LANG CORPORA OUT.lab label VECTORS TEXT WORDS TEACHER... what up to eight of them say, on average\n"
	"       recoupe-train LANG CORPORA OUT.lab mix LABELS...                      several of these in one\n"
	"       recoupe-train LANG CORPORA OUT.rcm model EPOCHS SEED VECTORS [TEXT WORDS LABELS PASSES]\n"
	"       recoupe-train LANG CORPORA OUT.rcm pack VECTORS TEACHER               a teacher as a model\n"
	"       recoupe-train LANG CORPORA OUT.rcm retouch VECTORS IN.rcm             all but the network anew\n"
	"VECTORS may be -: none. WORDS: of raw text, taken from all over it. PASSES: how often the model sees it.\n";

static bool read_number(const char *s, uint64_t *n)
{
	return rc_str_u64(rc_str_of(s), n);
}

/* What stands behind the verb. */
static bool read_arguments(int n, char **a, options *o)
{
	if (strcmp(o->what, "vectors") == 0 && n == 1) {
		o->text = a[0];
		return true;
	}
	if (strcmp(o->what, "retouch") == 0 && n == 2) {
		o->vectors = a[0];
		o->network = a[1];
		return true;
	}
	if (strcmp(o->what, "pack") == 0 && n == 2) {
		o->vectors = a[0];
		o->pack = a[1];
		return true;
	}
	if (strcmp(o->what, "mix") == 0 && n >= 2 && n <= MAX_TEACHERS) {
		o->teacher = a;
		o->n_teachers = (uint64_t)n;
		return true;
	}
	if (strcmp(o->what, "label") == 0 && n >= 4 && n <= 3 + MAX_TEACHERS) {
		o->vectors = a[0];
		o->text = a[1];
		o->teacher = a + 3;
		o->n_teachers = (uint64_t)(n - 3);
		return read_number(a[2], &o->raw);
	}
	if (n < 3 || !read_number(a[0], &o->epochs) || !read_number(a[1], &o->seed))
		return false;
	o->vectors = a[2];
	if (strcmp(o->what, "teacher") != 0 && strcmp(o->what, "model") != 0)
		return false;
	if (n == 3)
		return true;
	o->text = a[3];
	o->labels = n == 7 ? a[5] : NULL;
	return n == 7 && read_number(a[4], &o->raw) && read_number(a[6], &o->passes);
}

static bool read_options(int argc, char **argv, options *o)
{
	if (argc < 6)
		return false;
	*o = (options){.corpora = argv[2], .out = argv[3], .what = argv[4]};
	return read_arguments(argc - 5, argv + 5, o);
}

static bool given(const char *path)
{
	return path && strcmp(path, "-") != 0;
}

static rc_status prepare(job *j, const options *o, rc_err *err)
{
	if (given(o->vectors) && vectors_load(&j->arena, o->vectors, &j->vec, err) != RC_OK)
		return RC_INPUT;
	if (o->raw && raw_read(&j->arena, o->text, j->lang, &j->as_written, o->raw, &j->raw, err) != RC_OK)
		return RC_INPUT;
	for (uint32_t i = 0; i < j->vec.n; i++)
		*rc_map_put(&j->word_vec, j->vec.hash[i], NULL) = i;
	number_words(j);
	joins_add(&j->arena, &j->train);
	headlines_add(&j->arena, &j->train, j->lang == RC_EN);
	names_invent(&j->arena, &j->train, 4000, &j->invented);
	sentences invented = {.v = &j->invented, .n = 1}, *all[] = {&j->train, &j->raw, &j->dev, &invented};
	for (uint32_t i = 0; i < sizeof all / sizeof *all; i++)
		words_prepare(all[i]);
	return o->labels ? labels_load(o->labels, all, 2, err) : RC_OK;
}

static net_config config_of(const job *j, const options *o)
{
	return (net_config){.n_words = j->word.n, .n_vectors = j->vec.n, .vectors = j->vec.v, .n_tags = j->tags.upos.n, .n_rels = RC_DEPREL_N, .n_bio = 9,
	                    .tag_upos = j->tags.upos.v, .has_names = names_seen(&j->train), .dropout = RC_WIDE > 64 ? 0.2f : j->lang == RC_ES ? 0.12f : 0.1f, .rate = RC_WIDE > 64 ? 0.002f : 0.003f, .invented = &j->invented,
	                    .epochs = (uint32_t)o->epochs, .passes = (uint32_t)o->passes, .seed = o->seed};
}

/* A network, new or to be packed; NULL: failed. */
static net *make_network(job *j, const options *o, rc_err *err)
{
	net **teacher = rc_calloc(MAX_TEACHERS, sizeof *teacher); /* the network keeps it */
	net_config c = config_of(j, o);
	fprintf(stderr, "%u sentences, %u of raw text, %u tags, %u words\n", j->train.n, j->raw.n, c.n_tags, c.n_words);
	for (uint32_t k = 0; k < o->n_teachers; k++) {
		teacher[k] = net_new(&c);
		if (net_load(teacher[k], o->teacher[k], err) != RC_OK)
			return NULL;
	}
	c.teacher = teacher;
	c.n_teachers = (uint32_t)o->n_teachers;
	net *x = net_new(&c);
	return o->pack && net_load(x, o->pack, err) != RC_OK ? NULL : x;
}

static rc_status run(job *j, const options *o, rc_err *err)
{
	if (strcmp(o->what, "mix") == 0)
		return labels_mix((const char *const *)o->teacher, (uint32_t)o->n_teachers, o->out, err);
	bool packs = strcmp(o->what, "model") == 0 || strcmp(o->what, "pack") == 0 || strcmp(o->what, "retouch") == 0;
	if (packs && RC_WIDE != 64)
		return rc_fail(err, RC_INPUT, "wide networks only teach: they are no models");
	if (read_sources(j, o->corpora, err) != RC_OK)
		return RC_INPUT;
	if (strcmp(o->what, "vectors") == 0) {
		rc_status st = vectors_train(&j->arena, o->text, j->lang, &j->as_written, &j->train, 32000, &j->vec, err);
		return st == RC_OK ? vectors_save(&j->vec, o->out, err) : st;
	}
	if (prepare(j, o, err) != RC_OK)
		return RC_INPUT;
	net *x = o->network ? NULL : make_network(j, o, err);
	if (!x && !o->network)
		return RC_INPUT;
	const sentences *all[] = {&j->train, &j->raw};
	if (strcmp(o->what, "label") == 0) {
		teachers_report(x, &j->dev);
		return labels_write(x, all, 2, o->out, err);
	}
	if (x)
		net_train(x, &j->train, &j->raw, &j->dev);
	if (strcmp(o->what, "teacher") == 0)
		return net_save(x, o->out, err);
	if (save(j, x, o->network, o->out, err) != RC_OK)
		return RC_INPUT;
	print_card(j, x, o);
	return RC_OK;
}

int main(int argc, char **argv)
{
	rc_err err = {0};
	job j = {.lang = RC_LANG_N};
	options o;
	for (uint32_t l = 0; argc >= 4 && l < RC_LANG_N; l++)
		if (strcmp(argv[1], rc_lang_tag((rc_lang)l)) == 0)
			j.lang = (rc_lang)l;
	if (j.lang == RC_LANG_N || !read_options(argc, argv, &o)) {
		fputs(usage, stderr);
		return 2;
	}
	if (run(&j, &o, &err) == RC_OK)
		return 0;
	fprintf(stderr, "recoupe-train: %s\n", err.message);
	return 1;
}
