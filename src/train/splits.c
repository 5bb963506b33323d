/* splits.c - averaged perceptrons for what is decided before words exist: which contractions are taken apart (des, du), and where a sentence begins without a full
 * stop before it. */
#include "base/utf8.h"
#include "train/train.h"

#include <math.h>
#include <stdio.h>

static rc_str neighbour(const surfaces *s, uint32_t i, int32_t off)
{
	int64_t at = i;
	for (; off < 0; off++, at--)
		if (s->v[at].first)
			return RC_STR("");
	for (; off > 0; off--, at++)
		if (at + 1 >= s->n || s->v[at + 1].first)
			return RC_STR("");
	return s->v[at].norm;
}

/* Forms that some write for another with an apostrophe: that one's places are as good to learn from, and far more. */
static const struct {
	const char *written, *meant;
} slips[] = {{"its", "it's"}, {"your", "you're"}, {"whose", "who's"}};

/* The slip that the surface might be written as; empty: none. */
static rc_str slip_of(const surface *s)
{
	for (uint32_t k = 0; k < sizeof slips / sizeof *slips; k++)
		if (s->mwt && rc_str_eqz(s->norm, slips[k].meant))
			return rc_str_of(slips[k].written);
	return RC_STR("");
}

static bool is_slip(rc_str form)
{
	bool found = false;
	for (uint32_t k = 0; k < sizeof slips / sizeof *slips; k++)
		found |= rc_str_eqz(form, slips[k].written);
	return found;
}

/* Forms that are seen both ways. */
static void ambiguous(const surfaces *s, rc_map *both)
{
	rc_map way = {0};
	for (uint32_t i = 0; i < s->n; i++)
		*rc_map_put(&way, rc_hash(s->v[i].norm), NULL) |= s->v[i].mwt ? 2 : 1;
	for (uint32_t i = 0; i < s->n; i++)
		if (rc_map_get(&way, rc_hash(s->v[i].norm)) == 3)
			*rc_map_put(both, rc_hash(s->v[i].norm), NULL) = 1;
	rc_map_release(&way);
}

typedef struct perceptron {
	float    weight[RC_SPLIT_WEIGHTS], late[RC_SPLIT_WEIGHTS]; /* late: each change times the time before it */
	float    time;
	bool     by_round; /* the mean is taken over rounds, not over places: trusts the last words seen more, and errs less on names that none of them held */
	uint32_t seen, wrong;
} perceptron;

static void teach(perceptron *p, const uint32_t *f, uint32_t n, bool yes, float bias)
{
	float score = bias, want = yes ? 1 : -1;
	for (uint32_t k = 0; k < n; k++)
		score += p->weight[f[k]];
	p->seen++;
	p->wrong += (score - bias) * want <= 0;
	if (score * want <= 1)
		for (uint32_t k = 0; k < n; k++) {
			p->weight[f[k]] += want;
			p->late[f[k]] += want * p->time;
		}
	p->time += !p->by_round;
}

static void end_round(perceptron *p, bool last)
{
	p->time += p->by_round;
	if (!last)
		p->seen = p->wrong = 0;
}

static void quantise(const perceptron *p, int8_t q[RC_SPLIT_WEIGHTS])
{
	float max = 1e-6f, *sum = rc_calloc(RC_SPLIT_WEIGHTS, sizeof(float)); /* the mean of the weights over all places */
	for (uint32_t k = 0; k < RC_SPLIT_WEIGHTS; k++)
		max = fmaxf(max, fabsf(sum[k] = p->weight[k] * p->time - p->late[k]));
	for (uint32_t k = 0; k < RC_SPLIT_WEIGHTS; k++)
		q[k] = (int8_t)lrintf(sum[k] / max * 127);
	rc_free(sum);
}

static void save(const perceptron *p, writer *w, const char *name)
{
	int8_t q[RC_SPLIT_WEIGHTS];
	quantise(p, q);
	fprintf(stderr, "%s: %u places, %u wrong in the last round\n", name, p->seen, p->wrong);
	writer_add(w, name, q, RC_SPLIT_WEIGHTS);
}

enum { ROUNDS = 10 };
#define SLIP_LEAN 3 /* press texts hardly ever slip */

void splits_learn(const surfaces *s, int8_t weight[RC_SPLIT_WEIGHTS])
{
	rc_map both = {0};
	perceptron *p = rc_calloc(1, sizeof *p);
	uint32_t f[RC_SPLIT_FEATURES];
	ambiguous(s, &both);
	for (uint32_t e = 0; e < ROUNDS; e++) {
		for (uint32_t i = 0; i < s->n; i++) {
			rc_str slip = slip_of(&s->v[i]), form = slip.n ? slip : s->v[i].norm;
			if (rc_map_get(&both, rc_hash(form)) == RC_NONE)
				continue;
			float lean = is_slip(form) ? SLIP_LEAN : 2; /* a little margin: behind a verb never seen, "des" is an article */
			rc_split_features(form, neighbour(s, i, -2), neighbour(s, i, -1), neighbour(s, i, 1), f);
			teach(p, f, RC_SPLIT_FEATURES, s->v[i].mwt, lean);
			if (!s->v[i].mwt && is_slip(form)) { /* who writes with care begins sentences with "its" as well */
				rc_split_features(form, RC_STR(""), RC_STR(""), neighbour(s, i, 1), f);
				teach(p, f, RC_SPLIT_FEATURES, false, lean);
			}
		}
		end_round(p, e + 1 == ROUNDS);
	}
	quantise(p, weight);
	rc_free(p);
	rc_map_release(&both);
}

void splits_train(const surfaces *s, writer *w)
{
	int8_t q[RC_SPLIT_WEIGHTS];
	splits_learn(s, q);
	writer_add(w, "splits", q, RC_SPLIT_WEIGHTS);
}

/* Closes a sentence, or opens something: what follows is the rules' business. */
static bool decided_by_rule(rc_str s)
{
	uint32_t i = 0, cp = s.n ? rc_utf8_next(s.p, s.n, &i) : 0;
	return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026 || cp == '"' || cp == '(' || cp == '[' || cp == 0xAB || cp == 0x201C || cp == 0x2018 ||
	       (s.n > 1 && s.p[s.n - 1] == '.');
}

static bool has_capital(rc_str s)
{
	uint32_t at = 0;
	return s.n && rc_cp_is_upper(rc_utf8_next(s.p, s.n, &at));
}

/* How often each cell's words are written small and with a capital where no sentence begins. */
typedef struct habits {
	uint32_t small[RC_HABITS], capital[RC_HABITS];
} habits;

static void count_habits(const surfaces *s, habits *h)
{
	for (uint32_t i = 1; i < s->n; i++) {
		if (s->v[i].first || decided_by_rule(s->v[i - 1].form))
			continue;
		uint32_t cell[2];
		rc_habit_cells(s->v[i].form, cell);
		for (uint32_t k = 0; k < 2; k++)
			(has_capital(s->v[i].form) ? h->capital : h->small)[cell[k]]++;
	}
}

static uint8_t habit_of(uint32_t small, uint32_t capital)
{
	if (small + capital == 0)
		return 0;
	return small > 4 * capital ? 1 : capital > 4 * small ? 3 : 2;
}

/* The habit without the occurrence at hand, as for a text that the counts have not seen. */
static uint8_t habit_without(const habits *h, const surface *s)
{
	uint32_t cell[2];
	uint8_t found[2];
	rc_habit_cells(s->form, cell);
	for (uint32_t k = 0; k < 2; k++) {
		uint32_t small = h->small[cell[k]], capital = h->capital[cell[k]];
		bool cap = has_capital(s->form);
		if (!s->first && cap && capital)
			capital--;
		else if (!s->first && !cap && small)
			small--;
		found[k] = habit_of(small, capital);
	}
	return found[0] == found[1] ? found[0] : 0;
}

/* `lean` above 0: to seeing a start, below 0: to seeing none. Sentences follow one another as in the file, so that what ends without a full stop runs into the next. */
void starts_train(const surfaces *s, float lean, writer *w)
{
	perceptron *p = rc_calloc(1, sizeof *p);
	habits *h = rc_calloc(1, sizeof *h);
	uint32_t f[RC_START_FEATURES];
	p->by_round = true;
	count_habits(s, h);
	for (uint32_t e = 0; e < ROUNDS; e++) {
		uint32_t begin = 0;
		for (uint32_t i = 2; i + 1 < s->n; i++) {
			const surface *x = &s->v[i];
			uint8_t habit[3] = {habit_without(h, x - 1), habit_without(h, x), habit_without(h, x + 1)};
			if (habit[1] == RC_HABIT_SMALL && has_capital(x->form) && !decided_by_rule(x[-1].form)) {
				rc_start_features(x[-2].form, x[-1].form, x->form, x[1].form, i - begin, habit, f);
				teach(p, f, RC_START_FEATURES, x->first, -lean);
			}
			if (x->first)
				begin = i;
		}
		end_round(p, e + 1 == ROUNDS);
	}
	save(p, w, "starts");
	uint8_t *table = rc_calloc(RC_HABITS, 1);
	for (uint32_t i = 0; i < RC_HABITS; i++)
		table[i] = habit_of(h->small[i], h->capital[i]);
	writer_add(w, "habits", table, RC_HABITS);
	rc_free(table);
	rc_free(h);
	rc_free(p);
}
