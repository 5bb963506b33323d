/* test_kernel.c - the loops of the network: fast and plain forms give the same bits at the edges of what 16-bit sums hold; what a worker remembers changes no result; a line of equal
 * marks, where every head is as good as any other, takes no longer than a few times as many words. */
#include "model/kernel.h"
#include "model/model.h"
#include "read/read.h"

#include "unit/harness.h"
#include "unit/plain_kernel.h" /* the last: it brings names of its own */

#include <stdlib.h>
#include <time.h>

enum { MAX_IN = 128, MAX_OUT = 104, MAX_ROWS = 8 };

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* A matrix whose weights lie between -most and most; `edge`: only at the two ends. */
typedef struct subject {
	rc_matrix m;
	float     scale[MAX_OUT], bias[MAX_OUT];
	int32_t   sum[MAX_OUT];
	int8_t    w[MAX_IN * MAX_OUT];
	uint8_t   q[MAX_ROWS * MAX_IN];
	float     q_scale[MAX_ROWS], plain[MAX_ROWS * MAX_OUT], fast[MAX_ROWS * MAX_OUT];
	char      room[MAX_IN * MAX_OUT + 2048];
} subject;

static void fill(subject *s, uint32_t n_in, uint32_t n_out, int32_t most, bool edge, uint32_t *seed)
{
	*s = (subject){.m = {.n_in = n_in, .n_out = n_out, .scale = s->scale, .bias = s->bias, .sum = s->sum, .w = s->w}};
	for (uint32_t i = 0; i < n_in * n_out; i++)
		s->w[i] = (int8_t)(edge ? (next(seed) % 3 ? most : -most) : (int32_t)(next(seed) % (2 * (uint32_t)most + 1)) - most);
	for (uint32_t o = 0; o < n_out; o++) {
		s->scale[o] = 0.001f * (float)(1 + next(seed) % 100);
		s->bias[o] = 0.01f * (float)(next(seed) % 100);
		for (uint32_t k = 0; k < n_in; k++)
			s->sum[o] += 128 * s->w[(o / 8 * 8) * n_in + k / 4 * 32 + o % 8 * 4 + k % 4];
	}
	for (uint32_t i = 0; i < MAX_ROWS * n_in; i++)
		s->q[i] = edge ? (next(seed) % 4 ? 255 : 0) : (uint8_t)next(seed);
	for (uint32_t i = 0; i < MAX_ROWS; i++)
		s->q_scale[i] = 0.01f * (float)(1 + i);
}

static void fast_and_plain_products_agree(void **state)
{
	static const uint32_t in[] = {32, 64, 128}, out[] = {8, 16, 24, 88, 104};
	(void)state;
	subject *s = rc_calloc(1, sizeof *s);
	uint32_t seed = 1;
	for (uint32_t trial = 0; trial < 3 * 5 * 12; trial++) {
		uint32_t n = 1 + trial % MAX_ROWS;
		fill(s, in[trial % 3], out[trial / 3 % 5], trial % 3 == 0 ? 63 : trial % 3 == 1 ? 20 : 1, trial / 10 % 2, &seed);
		rc_matmul(&s->m, s->q, s->q_scale, n, s->plain);
		assert_true(RC_PLAN_BYTES(&s->m) <= sizeof s->room);
		rc_matrix_plan(&s->m, s->room);
		rc_matmul(&s->m, s->q, s->q_scale, n, s->fast);
		assert_memory_equal(s->plain, s->fast, (size_t)n * s->m.n_out * sizeof(float));
	}
	rc_free(s);
}

static void some_numbers(float *p, uint32_t n, float most, uint32_t *seed)
{
	for (uint32_t i = 0; i < n; i++)
		p[i] = ((float)(next(seed) % 20001) - 10000) / 10000 * most;
}

static void fast_and_plain_cells_agree(void **state)
{
	enum { N = 9 };
	static float u[N * RC_NET_U], in[N * RC_NET_D], fast[N * RC_NET_D], plain[N * RC_NET_D], v[2 * RC_NET_V];
	const float *product[N], *from[N];
	uint32_t seed = 3;
	(void)state;
	for (uint32_t trial = 0; trial < 4 * N; trial++) {
		uint32_t layer = trial % 2, dir = trial / 2 % 2, n = 1 + trial / 4;
		some_numbers(u, N * RC_NET_U, 2, &seed);
		some_numbers(in, N * RC_NET_D, 2, &seed);
		some_numbers(v, 2 * RC_NET_V, 1, &seed);
		for (uint32_t i = 0; i < n; i++) {
			product[i] = u + i * rc_net_products(layer);
			from[i] = in + i * RC_NET_D;
		}
		rc_unit(v, rc_net_gates(layer), dir, product, from, fast, n);
		plain_unit(v, rc_net_gates(layer), dir, product, from, plain, n);
		for (uint32_t i = 0; i < n; i++)
			assert_memory_equal(fast + i * RC_NET_D + dir * RC_NET_H, plain + i * RC_NET_D + dir * RC_NET_H, RC_NET_H * sizeof(float));
	}
}

static void fast_and_plain_loops_agree(void **state)
{
	enum { N = 40 };
	static float a[N * RC_NET_ARC], b[N * RC_NET_ARC], fast[N * N], plain[N * N];
	static uint8_t q[2][N * RC_NET_ARC];
	float scale[2][N], dist[RC_NET_DIST];
	uint32_t seed = 4;
	(void)state;
	for (uint32_t n = 1; n <= N; n++) {
		some_numbers(a, N * RC_NET_ARC, 1, &seed);
		some_numbers(b, N * RC_NET_ARC, 1, &seed);
		some_numbers(dist, RC_NET_DIST, 1, &seed);
		rc_dots(a, RC_NET_ARC, n, b, n, fast, n);
		plain_dots(a, RC_NET_ARC, n, b, n, plain, n);
		for (uint32_t i = 0; i < n; i++) {
			rc_add_distances(fast + i * n, dist, i, n);
			plain_add_distances(plain + i * n, dist, i, n);
			fast[i * n + i] = plain[i * n + i] = -1e9f;
			assert_int_equal(rc_best(fast + i * n, n), plain_best(plain + i * n, n));
		}
		assert_memory_equal(fast, plain, n * n * sizeof(float));
		rc_quantise(a, n, RC_NET_ARC, q[0], scale[0]);
		plain_quantise(a, n, RC_NET_ARC, q[1], scale[1]);
		assert_memory_equal(q[0], q[1], n * RC_NET_ARC);
		assert_memory_equal(scale[0], scale[1], n * sizeof(float));
	}
}

typedef struct fixture {
	rc_resources res;
	rc_data     *data;
	rc_models   *models;
	rc_kb       *kb;
	rc_reader   *reader;
} fixture;

static int setup(void **state)
{
	fixture *f = rc_calloc(1, sizeof *f);
	f->data = rc_data_open(NULL, NULL);
	f->models = rc_models_open(NULL, NULL);
	f->kb = rc_kb_new(f->data, NULL);
	f->res = (rc_resources){.data = f->data, .models = f->models, .kb = f->kb};
	f->reader = rc_reader_new(&f->res, NULL);
	assert_non_null(f->reader);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	fixture *f = *state;
	rc_reader_free(f->reader);
	rc_kb_free(f->kb);
	rc_models_close(f->models);
	rc_data_close(f->data);
	rc_free(f);
	return 0;
}

/* A sum over all that was found in the words. */
static uint64_t digest(const fixture *f, rc_recall *recall, rc_lang lang, rc_str text)
{
	rc_arena a = {0}, scratch = {0};
	rc_doc d;
	uint64_t h = 0;
	rc_doc_init(&d, &a, RC_NULL_STR, text);
	d.lang = lang;
	rc_read(f->reader, &scratch, recall, &d);
	for (uint32_t t = 0; t < d.tok.n; t++) {
		const rc_token *k = &d.tok.v[t];
		h = rc_hash_more(rc_hash_more(h, rc_hash(rc_doc_sym(&d, k->lemma)) ^ k->feats), (uint64_t)k->head << 24 ^ (uint64_t)k->upos << 16 ^ (uint64_t)k->deprel << 8 ^ k->bio);
	}
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_arena_release(&scratch);
	return h;
}

static void what_is_remembered_changes_nothing(void **state)
{
	static const struct {
		rc_lang     lang;
		const char *text;
	} article[] = {
		{RC_FR, "Le port de Kelmor a été fermé. Le port a été fermé samedi, a dit le ministre du port. Le ministre est venu."},
		{RC_EN, "The port of Kelmor was closed. The minister said on Sunday that the port was closed. The minister came."},
		{RC_FR, "La ministre a fermé le port. Les ports du nord ont été fermés; le port du sud aussi."},
		{RC_ES, "El puerto fue cerrado. La ministra dijo que el puerto del norte fue cerrado el sábado."},
	};
	enum { N = sizeof article / sizeof *article };
	const fixture *f = *state;
	rc_recall *recall = rc_recall_new();
	for (uint32_t round = 0; round < 4; round++)
		for (uint32_t k = 0; k < N; k++) {
			uint32_t i = round % 2 ? N - 1 - k : k;
			rc_str text = rc_str_of(article[i].text);
			assert_int_equal(digest(f, recall, article[i].lang, text), digest(f, NULL, article[i].lang, text));
		}
	rc_recall_free(recall);
}

static double seconds_for(const fixture *f, const char *piece, uint32_t times)
{
	rc_buf b = {0};
	struct timespec from, to;
	for (uint32_t i = 0; i < times; i++)
		rc_buf_z(&b, piece);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
	digest(f, NULL, RC_FR, rc_buf_view(&b));
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
	rc_buf_release(&b);
	return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static void a_line_of_marks_is_no_trap(void **state)
{
	const fixture *f = *state;
	double words = seconds_for(f, "le port est fermé, ", 2000), marks = seconds_for(f, "— ", 10000);
	if (marks > 20 * words + 0.2)
		fail_msg("%g seconds for marks, %g for as many words", marks, words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fast_and_plain_products_agree), cmocka_unit_test(fast_and_plain_cells_agree), cmocka_unit_test(fast_and_plain_loops_agree),
		cmocka_unit_test(what_is_remembered_changes_nothing), cmocka_unit_test(a_line_of_marks_is_no_trap),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
