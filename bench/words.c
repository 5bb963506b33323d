/* words.c - how fast is raw text read to words, parts of speech, lemmas, trees and names, alone? What `make bench` prints for that, and what `make bench-peers` compares.
 *
 * Runs the stages atoms, tokens, tags and tree over articles that are in memory already: no input, no rules behind the trees, no output. Loading is not counted. Each thread takes its
 * share of the articles over and over until SECONDS have gone by.
 * usage: words LANG TEXT_FILE [THREADS [SECONDS]]   (articles of the file parted by lines of a form feed)
 * prints: words/s, words a second of one processor's time, words and UD words read once, a hash of what was found.
 */
#include "base/io.h"
#include "read/read.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { STAGES = 4, MAX_THREADS = 64 };
static const rc_stage *const stages[STAGES] = {&rc_stage_atoms, &rc_stage_tokens, &rc_stage_tags, &rc_stage_tree};

typedef struct bench {
	rc_resources res;
	void        *know[STAGES];
	rc_lang      lang;
	RC_VEC(rc_str) article;
	uint32_t     threads;
	double       seconds;
} bench;

typedef struct share {
	const bench *b;
	uint32_t     first;
	uint64_t     words, tokens, hash; /* of the first round */
	double       speed, cpu_speed;    /* words a second, of the clock and of the processor's time */
} share;

static double now(clockid_t clock)
{
	struct timespec t;
	clock_gettime(clock, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static uint64_t count_words(rc_str s)
{
	uint64_t n = 0;
	for (uint32_t i = 0; i < s.n; i++)
		n += s.p[i] > ' ' && (i == 0 || (s.p[i - 1] <= ' ' && s.p[i - 1] >= 0));
	return n;
}

static void read_one(share *s, const rc_resources *res, rc_arena *a, rc_arena *scratch, rc_str text, bool count)
{
	rc_doc d;
	rc_doc_init(&d, a, RC_NULL_STR, text);
	d.lang = s->b->lang;
	for (uint32_t i = 0; i < STAGES; i++) {
		stages[i]->run(s->b->know[i], res, scratch, &d);
		d.done |= stages[i]->gives;
		rc_arena_reset(scratch);
	}
	uint64_t hash = 0;
	for (uint32_t t = 0; count && t < d.tok.n; t++) {
		const rc_token *k = &d.tok.v[t];
		hash = rc_hash_more(hash, rc_pool_hash(&d.pool, k->lemma) ^ k->feats);
		hash = rc_hash_more(hash, (uint64_t)k->head << 32 | (uint64_t)k->upos << 16 | (uint64_t)k->bio << 8 | k->deprel);
	}
	s->hash += hash; /* whichever thread has it */
	s->tokens += count ? d.tok.n : 0;
	rc_doc_release(&d);
	rc_arena_reset(a);
}

static void *work(void *arg)
{
	share *s = arg;
	const bench *b = s->b;
	rc_arena a = {0}, scratch = {0};
	rc_resources res = b->res;
	res.recall = rc_recall_new();
	uint64_t words = 0, done = 0;
	double from = now(CLOCK_MONOTONIC), cpu = now(CLOCK_THREAD_CPUTIME_ID), gone = 0;
	for (uint32_t round = 0; gone < b->seconds || round == 0; round++, gone = now(CLOCK_MONOTONIC) - from) {
		for (uint32_t i = s->first; i < b->article.n; i += b->threads) {
			read_one(s, &res, &a, &scratch, b->article.v[i], round == 0);
			words += round == 0 ? count_words(b->article.v[i]) : 0;
		}
		done += words;
	}
	s->words = words;
	s->speed = (double)done / gone;
	s->cpu_speed = (double)done / (now(CLOCK_THREAD_CPUTIME_ID) - cpu);
	rc_recall_free(res.recall);
	rc_arena_release(&a);
	rc_arena_release(&scratch);
	return NULL;
}

static void run(bench *b)
{
	share s[MAX_THREADS] = {{0}};
	pthread_t thread[MAX_THREADS];
	uint64_t words = 0, tokens = 0, hash = 0;
	double speed = 0, cpu_speed = 0;
	for (uint32_t i = 0; i < b->threads; i++) {
		s[i] = (share){.b = b, .first = i};
		if (pthread_create(&thread[i], NULL, work, &s[i]) != 0)
			exit(1);
	}
	for (uint32_t i = 0; i < b->threads; i++) {
		pthread_join(thread[i], NULL);
		words += s[i].words;
		tokens += s[i].tokens;
		hash += s[i].hash;
		speed += s[i].speed;
		cpu_speed += s[i].cpu_speed / b->threads;
	}
	printf("%.0f %.0f %llu %llu %016llx\n", speed, cpu_speed, (unsigned long long)words, (unsigned long long)tokens, (unsigned long long)hash);
}

int main(int argc, char **argv)
{
	rc_err err = {0};
	rc_arena a = {0};
	rc_file file = {0};
	bench b = {.threads = 1, .seconds = 5};
	while (argc > 2 && b.lang < RC_LANG_N && !rc_str_eqz(rc_str_of(argv[1]), rc_lang_tag(b.lang)))
		b.lang++;
	if (argc < 3 || b.lang == RC_LANG_N)
		return 2;
	if (argc > 3)
		b.threads = (uint32_t)strtoul(argv[3], NULL, 10);
	if (argc > 4)
		b.seconds = (double)strtoul(argv[4], NULL, 10);
	b.threads = b.threads < 1 ? 1 : b.threads > MAX_THREADS ? MAX_THREADS : b.threads;
	rc_data *data = rc_data_open(NULL, &err);
	rc_models *models = data ? rc_models_open(NULL, &err) : NULL;
	if (!models || rc_file_open(&file, argv[2], 0, &err) != RC_OK) {
		fprintf(stderr, "%s\n", err.message);
		return 1;
	}
	b.res = (rc_resources){.data = data, .models = models};
	for (uint32_t i = 0; i < STAGES; i++)
		b.know[i] = stages[i]->load ? stages[i]->load(&b.res, &err) : NULL;
	rc_str rest = {file.p, (uint32_t)file.n}, piece;
	while (rc_str_cut(&rest, '\f', &piece))
		if (rc_str_trim(piece).n)
			*RC_ADD(&a, b.article) = rc_str_trim(piece);
	run(&b);
	for (uint32_t i = 0; i < STAGES; i++)
		if (stages[i]->unload)
			stages[i]->unload(b.know[i]);
	rc_file_close(&file);
	rc_models_close(models);
	rc_data_close(data);
	rc_arena_release(&a);
	return 0;
}
