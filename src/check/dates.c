/* dates.c - an article without a date is dated by what it shares with dated ones.
 *
 * « samedi » in an undated article, in an event that a dated article puts on Saturday 23 March, places its publication between that day and the Friday
 * after. « dimanche 24 mars » without a year, in an event of an article published in March 2019, is a day of 2019. All such hints must agree, else
 * nothing is inferred. The article's own words then get days; values that come so are marked "crosscheck" and are never compared with the accounts that
 * they lean on.
 */
#include "check/check_int.h"

/* "XXXX-WXX-6": 6; else 0. */
static int32_t weekday_of(rc_str value)
{
	if (value.n < 10 || memcmp(value.p, "XXXX-WXX-", 9) != 0)
		return 0;
	int32_t k = value.p[9] - '0';
	return k >= 1 && k <= 7 ? k : 0;
}

/* The last day of that month and day ("XXXX-03-24") that is not after `latest`, nor more than two months before `earliest`; RC_NO_DAY when there is
 * none, or the value is of another form. */
static int32_t yearless_day(rc_str value, int32_t earliest, int32_t latest)
{
	uint64_t month, day;
	if (value.n != 10 || memcmp(value.p, "XXXX-", 5) != 0 || value.p[7] != '-' || !rc_str_u64(rc_str_sub(value, 5, 7), &month) ||
	    !rc_str_u64(rc_str_sub(value, 8, 10), &day) || earliest == RC_NO_DAY)
		return RC_NO_DAY;
	for (int32_t year = rc_day_ymd(latest).year, k = 0; k < 2; k++, year--) {
		int32_t found = rc_day_of(year, (int32_t)month, (int32_t)day);
		if (found != RC_NO_DAY && found <= latest)
			return found >= earliest - 61 ? found : RC_NO_DAY;
	}
	return RC_NO_DAY;
}

static rc_str time_value(const rc_work *w, const rc_trait *t)
{
	const rc_doc *d = w->x->doc[t->doc];
	uint32_t time = d->event.v[t->event].time;
	return time == RC_NONE ? RC_NULL_STR : d->time.v[time].value;
}

typedef struct hint {
	uint32_t doc, trait, by; /* undated mention, and the dated one that it was matched to */
	int32_t  from, to;
} hint;

typedef RC_VEC(hint) hints;

enum { MAX_TELLERS = 256 }; /* mentions of one happening that are asked for a day: a text that says one thing ten thousand times costs no more */

/* The chain holds mentions that can date others: `first` of each cluster, `next` of each mention. */
static void gather(rc_work *w, hints *out, const uint32_t *first, const uint32_t *next, uint32_t t)
{
	const rc_trait *p = &w->trait.v[t];
	rc_str value = time_value(w, p);
	int32_t k = weekday_of(value);
	uint32_t asked = 0;
	for (uint32_t i = first[p->cluster]; i != RC_NONE && value.n && asked < MAX_TELLERS; i = next[i], asked++) {
		const rc_trait *q = &w->trait.v[i];
		if (q->doc == p->doc)
			continue;
		if (k && q->dated_day && rc_day_weekday(q->from) == k)
			*RC_ADD(&w->scratch, *out) = (hint){p->doc, t, i, q->from, q->from + 6};
		int32_t day = p->state == RC_SIDE_DONE ? yearless_day(value, w->pub_from[q->doc], w->pub_to[q->doc]) : RC_NO_DAY;
		if (day != RC_NO_DAY)
			*RC_ADD(&w->scratch, *out) = (hint){p->doc, t, i, day, day + 30};
	}
}

/* Days for the article's partial times, from its inferred publication. */
static void resolve(rc_work *w, rc_trait *t)
{
	int32_t k = weekday_of(time_value(w, t)), from = w->pub_from[t->doc], to = w->pub_to[t->doc];
	int32_t written = t->state == RC_SIDE_DONE ? yearless_day(time_value(w, t), from, to) : RC_NO_DAY;
	if (written != RC_NO_DAY) {
		t->from = t->to = written;
		t->dated_day = t->inferred = true;
	}
	if (!k || to - from > 6)
		return;
	int32_t day = to - (rc_day_weekday(to) - k + 7) % 7; /* the last such weekday before the latest day possible */
	int32_t early = from - (rc_day_weekday(from) - k + 7) % 7;
	if (day != early)
		return; /* two weeks are possible */
	t->from = t->to = day;
	t->dated_day = t->inferred = true;
}

static void note(rc_work *w, const hint *all, uint32_t n, int32_t from, int32_t to)
{
	uint32_t doc = all->doc;
	rc_cross *x = w->x;
	rc_inferred inf = {doc, from, to, {x->inferred_from.n, x->inferred_from.n}};
	for (uint32_t i = 0; i < n; i++)
		*RC_ADD(w->a, x->inferred_from) = all[i].by; /* a mention; turned into its account in check.c */
	inf.accounts.end = x->inferred_from.n;
	*RC_ADD(w->a, x->inferred) = inf;
	w->pub_from[doc] = from;
	w->pub_to[doc] = to;
	w->pub_inferred[doc] = true;
}

void rc_check_dates(rc_work *w)
{
	uint32_t n = w->trait.n;
	uint32_t *first = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4), *next = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * 4);
	memset(first, 0xFF, (size_t)(n + 1) * 4);
	for (uint32_t i = n; i-- > 0;) {
		const rc_trait *t = &w->trait.v[i];
		if (!t->dated_day && w->pub_from[t->doc] == RC_NO_DAY)
			continue;
		next[i] = first[w->trait.v[i].cluster];
		first[w->trait.v[i].cluster] = i;
	}
	hints all = {0};
	for (uint32_t i = 0; i < n; i++)
		if (w->pub_from[w->trait.v[i].doc] == RC_NO_DAY)
			gather(w, &all, first, next, i);
	for (uint32_t i = 0, j; i < all.n; i = j) { /* hints come article by article */
		int32_t from = INT32_MIN, to = INT32_MAX;
		for (j = i; j < all.n && all.v[j].doc == all.v[i].doc; j++) {
			from = all.v[j].from > from ? all.v[j].from : from;
			to = all.v[j].to < to ? all.v[j].to : to;
		}
		if (from <= to)
			note(w, &all.v[i], j - i, from, to);
	}
	for (uint32_t i = 0; i < n; i++)
		if (w->pub_inferred[w->trait.v[i].doc] && w->trait.v[i].from == RC_NO_DAY)
			resolve(w, &w->trait.v[i]);
}
