/* times_value.c - resolving what an expression means against the calendar; see times_value.h.
 *
 * The reference (publication, or the time named before) gives a base: year, month, day, as far as known. A shift by a unit moves the base; named fields
 * (a month, a weekday) are then placed on it. What the base does not know stays X in the value. Values: TimeML 1.2.1, TIMEX3.
 */
#include "read/times_value.h"

#include <stdio.h>

typedef struct base {
	int32_t  from, to; /* days known; RC_NO_DAY when unknown */
	uint32_t anchor;
} base;

typedef struct work {
	const rc_mean      *m;
	const rc_reference *ref;
	base     b;
	rc_time *t;
	rc_arena *arena;
	int32_t  year, month, day; /* RC_UNSET when unknown */
	int32_t  week, week_year;
	bool     used;             /* the base was used */
} work;
#define HAS(w, field) RC_HAS(*(w)->m, field)
#define GET(w, field) RC_M(*(w)->m, field)

static const char *const unit_letter[] = {"Y", "M", "W", "D", "H", "M", "S", "Q", "M", "Y", "Y", "WE", "Y"};
static const int32_t unit_times[] = {1, 1, 1, 1, 1, 1, 1, 1, 6, 10, 100, 1, 1000};

static bool is_day(const base *b)
{
	return b->from != RC_NO_DAY && b->from == b->to;
}

/* Year of the base where it has one. */
static int32_t base_year(const base *b)
{
	if (b->from == RC_NO_DAY)
		return RC_UNSET;
	int32_t a = rc_day_ymd(b->from).year, z = rc_day_ymd(b->to).year;
	return a == z ? a : RC_UNSET;
}

/* Months since year 0 of the base where it has one. */
static int32_t base_month(const base *b)
{
	if (b->from == RC_NO_DAY)
		return RC_UNSET;
	rc_ymd a = rc_day_ymd(b->from), z = rc_day_ymd(b->to);
	return a.year == z.year && a.month == z.month ? a.year * 12 + a.month - 1 : RC_UNSET;
}

static void cover(work *w, int32_t from, int32_t to)
{
	w->t->from = from;
	w->t->to = to;
}

static void cover_months(work *w, int32_t first, int32_t n)
{
	int32_t last = first + n - 1;
	cover(w, rc_day_of(first / 12, first % 12 + 1, 1), rc_day_of(last / 12, last % 12 + 1, rc_month_days(last / 12, last % 12 + 1)));
}

/* A number in so many digits, or as many X. */
static char *put_part(char *p, int32_t v, uint32_t width)
{
	if (v != RC_UNSET)
		return p + rc_int_put(p, v, width);
	memset(p, 'X', width);
	return p + width;
}

static rc_str part_of_date(rc_arena *a, const char *prefix, int32_t v, uint32_t width)
{
	char text[32];
	size_t n = strlen(prefix);
	memcpy(text, prefix, n);
	return rc_arena_dup(a, (rc_str){text, (uint32_t)(put_part(text + n, v, width) - text)});
}

/* "2019-03-24T15:00", "XXXX-03-24" */
static rc_str day_text(const work *w, rc_str clock)
{
	char text[128], *p = text;
	RC_ASSERT(clock.n <= sizeof text - 3 * 24);
	p = put_part(p, w->year, 4);
	*p++ = '-';
	p = put_part(p, w->month, 2);
	*p++ = '-';
	p = put_part(p, w->day, 2);
	memcpy(p, clock.p, clock.n);
	return rc_arena_dup(w->arena, (rc_str){text, (uint32_t)(p - text) + clock.n});
}

/* "TEV", "T15:00", "" */
static rc_str clock_text(const work *w)
{
	static const char *const part[] = {"MO", "MI", "AF", "EV", "NI", "DT"};
	if (HAS(w, hour)) {
		int32_t h = GET(w, hour), m = HAS(w, minute) ? GET(w, minute) : 0;
		if (m < 0) /* "a quarter to seven" */
			h--, m += 60;
		if (HAS(w, pm))
			h = GET(w, pm) && h < 12 ? h + 12 : !GET(w, pm) && h == 12 ? 0 : h;
		return rc_arena_fmt(w->arena, "T%02d:%02d%s", h, m, HAS(w, zone) ? "Z" : "");
	}
	if (HAS(w, part))
		return rc_arena_fmt(w->arena, "T%s", part[GET(w, part)]);
	return RC_STR("");
}

static void set_value(work *w, rc_str v)
{
	w->t->value = v;
}

/* ---- durations and repeated times ---- */

/* One part of a length: "3Y", or "30M" of a clock. */
static rc_str part_text(rc_arena *a, int32_t unit, int32_t n)
{
	return rc_arena_fmt(a, "%.10g%s", n / 1000.0 * unit_times[unit], unit_letter[unit]);
}

/* "two years and six months" P2Y6M, "two days and three hours" P2DT3H */
static rc_str long_period_text(const work *w)
{
	int32_t a = GET(w, unit), b = GET(w, unit2);
	bool clock_a = a == RC_U_TH || a == RC_U_TM || a == RC_U_TS, clock_b = b == RC_U_TH || b == RC_U_TM || b == RC_U_TS;
	rc_str first = part_text(w->arena, a, GET(w, n)), second = part_text(w->arena, b, GET(w, n2));
	rc_str third = HAS(w, n3) ? part_text(w->arena, RC_U_TS, GET(w, n3)) : RC_STR("");
	return rc_arena_fmt(w->arena, "P%s%.*s%s%.*s%.*s", clock_a ? "T" : "", RC_FMT(first), clock_b && !clock_a ? "T" : "", RC_FMT(second), RC_FMT(third));
}

static rc_str period_text(const work *w)
{
	int32_t u = HAS(w, unit) ? GET(w, unit) : RC_U_D;
	bool clock = u == RC_U_TH || u == RC_U_TM || u == RC_U_TS;
	if (HAS(w, vague) && !HAS(w, n))
		return rc_arena_fmt(w->arena, "P%sX%s", clock ? "T" : "", u == RC_U_DE ? "DE" : u == RC_U_CE ? "CE" : unit_letter[u]);
	if (HAS(w, n2) && HAS(w, n))
		return long_period_text(w);
	double n = (HAS(w, n) ? GET(w, n) / 1000.0 : 1) + (HAS(w, half) && GET(w, half) == 1 && HAS(w, dur) ? 0.5 : 0);
	n *= unit_times[u];
	if (clock && u == RC_U_TH && n < 1)
		return rc_arena_fmt(w->arena, "PT%gM", n * 60);
	if (u == RC_U_Y && n == 0.5)
		return RC_STR("P6M");
	return rc_arena_fmt(w->arena, "P%s%.10g%s", clock ? "T" : "", n, unit_letter[u]);
}

static void resolve_set(work *w)
{
	w->t->type = RC_SET;
	rc_str clock = clock_text(w);
	if (HAS(w, weekday))
		set_value(w, rc_arena_fmt(w->arena, "XXXX-WXX-%d%.*s", GET(w, weekday), RC_FMT(clock)));
	else if (HAS(w, month))
		set_value(w, rc_arena_fmt(w->arena, "XXXX-%02d", GET(w, month)));
	else if (HAS(w, unit) && GET(w, unit) == RC_U_WE && !HAS(w, n))
		set_value(w, RC_STR("XXXX-WXX-WE"));
	else if (HAS(w, unit) && !clock.n)
		set_value(w, period_text(w));
	else
		set_value(w, rc_arena_fmt(w->arena, "XXXX-XX-XX%.*s", RC_FMT(clock)));
}

/* ---- days ---- */

static void emit_day(work *w)
{
	rc_str clock = clock_text(w);
	int32_t day = w->year != RC_UNSET && w->month != RC_UNSET && w->day != RC_UNSET
	                      ? rc_day_of(w->year, w->month, w->day)
	                      : RC_NO_DAY;
	if (day != RC_NO_DAY && HAS(w, plus)) { /* "the day after 3 May" */
		day += GET(w, plus);
		rc_ymd d = rc_day_ymd(day);
		w->year = d.year, w->month = d.month, w->day = d.day;
	}
	if (day != RC_NO_DAY)
		cover(w, day, HAS(w, range) ? day + GET(w, range) - 1 : day);
	if (HAS(w, weekday) && day == RC_NO_DAY && w->month == RC_UNSET) {
		set_value(w, rc_arena_fmt(w->arena, "XXXX-WXX-%d%.*s", GET(w, weekday), RC_FMT(clock)));
		return;
	}
	set_value(w, day_text(w, clock));
}

static void place_day(work *w, int32_t day)
{
	rc_ymd d = day == RC_NO_DAY ? (rc_ymd){RC_UNSET, RC_UNSET, RC_UNSET} : rc_day_ymd(day);
	w->year = d.year, w->month = d.month, w->day = d.day;
	w->used = true;
}

/* A weekday: the nearest one that the words allow. */
static int32_t find_weekday(work *w)
{
	if (!is_day(&w->b))
		return RC_NO_DAY;
	int32_t day = w->b.from, want = GET(w, weekday), dir = HAS(w, dir) ? GET(w, dir) : 0;
	int32_t back = (rc_day_weekday(day) - want + 7) % 7;
	if (HAS(w, unit) && GET(w, unit) == RC_U_W && HAS(w, shift))
		return day - (rc_day_weekday(day) - 1) + 7 * GET(w, shift) + want - 1;
	if (dir < 0)
		return day - (back ? back : 7);
	if (dir > 0)
		return day + 7 - back;
	if (w->ref->after != RC_NO_DAY) {
		w->b.anchor = w->ref->last_day;
		return w->ref->after + 7 - (rc_day_weekday(w->ref->after) - want + 7) % 7;
	}
	if (back == 0)
		return day;
	return w->ref->look > 0 ? day + 7 - back : day - back;
}

static int32_t away(int32_t a, int32_t b)
{
	return a > b ? a - b : b - a;
}

/* The year of a day and month without one: where the weekday fits, else the nearest that the words allow. */
static int32_t year_of_day(work *w)
{
	int32_t best = RC_UNSET, best_cost = INT32_MAX, dir = HAS(w, dir) ? GET(w, dir) : 0;
	if (!is_day(&w->b)) {
		int32_t y = base_year(&w->b);
		int32_t mo = base_month(&w->b);
		return mo != RC_UNSET && away(mo % 12 + 1, GET(w, month)) <= 4 ? y : RC_UNSET;
	}
	int32_t pub = w->b.from, year = rc_day_ymd(pub).year;
	for (int32_t y = year - 1; y <= year + 1; y++) {
		int32_t d = rc_day_of(y, GET(w, month), GET(w, day));
		if (d == RC_NO_DAY)
			continue;
		int32_t cost = away(d, pub);
		if (HAS(w, weekday) && rc_day_weekday(d) != GET(w, weekday))
			cost += 5000;
		if ((dir < 0 && d > pub) || (dir > 0 && d < pub))
			cost += 3000;
		if ((w->ref->look < 0 && d > pub) || (w->ref->look > 0 && d < pub))
			cost += 120;
		if (cost < best_cost)
			best = y, best_cost = cost;
	}
	return best;
}

/* The year of a month (or of another part of a year, by its middle month) without one. */
static int32_t year_of_month(work *w, int32_t month, int32_t span)
{
	int32_t here = base_month(&w->b), dir = HAS(w, dir) ? GET(w, dir) : 0;
	if (here == RC_UNSET)
		return RC_UNSET;
	int32_t best = RC_UNSET, best_cost = INT32_MAX;
	for (int32_t y = here / 12 - 1; y <= here / 12 + 1; y++) {
		int32_t m = y * 12 + month - 1, cost = away(m, here) * 4;
		if (dir && away(m, here) <= span / 2)
			cost += 200;
		if ((dir < 0 && m > here) || (dir > 0 && m < here))
			cost += 100;
		if (!dir && m > here && w->ref->look <= 0)
			cost += w->ref->look < 0 ? 28 : 20;
		if (!dir && m < here && w->ref->look > 0)
			cost += 12;
		if (cost < best_cost)
			best = y, best_cost = cost;
	}
	w->used = true;
	return best;
}

static bool impossible(work *w)
{
	int32_t y = HAS(w, year) ? GET(w, year) : 2000;
	if (GET(w, month) >= 1 && GET(w, month) <= 12 && GET(w, day) <= rc_month_days(y, GET(w, month)))
		return false;
	w->t->impossible = true;
	w->t->value = RC_NULL_STR;
	w->t->basis = RC_TB_PARTIAL;
	return true;
}

/* The month of a day without one ("jeudi 15", "le 23"), near month `near`: where the weekday fits, and on the side that the words allow. */
static int32_t month_of_day(const work *w, int32_t near)
{
	int32_t best = RC_UNSET, best_cost = INT32_MAX;
	bool named = HAS(w, shift) && HAS(w, unit) && GET(w, unit) == RC_U_M;
	if (near == RC_UNSET)
		return near;
	int32_t far = named ? 0 : HAS(w, weekday) ? 7 : 2;
	for (int32_t m = near - far; m <= near + far; m++) {
		int32_t d = rc_day_of(m / 12, m % 12 + 1, GET(w, day));
		if (d == RC_NO_DAY || !is_day(&w->b))
			continue;
		int32_t cost = away(d, w->b.from) + (d > w->b.from && w->ref->look <= 0 ? 20 : 0) + (d < w->b.from && w->ref->look > 0 ? 40 : 0);
		if (HAS(w, weekday) && rc_day_weekday(d) != GET(w, weekday))
			cost += 1000;
		if (cost < best_cost)
			best = m, best_cost = cost;
	}
	return best != RC_UNSET || !named ? best : near;
}

static void resolve_named_day(work *w)
{
	if (HAS(w, month) && HAS(w, day)) {
		if (impossible(w))
			return;
		w->month = GET(w, month);
		w->day = GET(w, day);
		if (HAS(w, year))
			w->year = GET(w, year);
		else if (HAS(w, shift) && HAS(w, unit) && GET(w, unit) == RC_U_Y)
			w->used = true;
		else
			w->year = year_of_day(w), w->used = true;
	} else if (HAS(w, weekday) && !HAS(w, day)) {
		place_day(w, find_weekday(w));
	} else { /* a day without a month */
		int32_t m = base_month(&w->b);
		w->used = true;
		if (m != RC_UNSET && HAS(w, shift) && GET(w, unit) == RC_U_M)
			m += GET(w, shift);
		w->day = GET(w, day);
		m = month_of_day(w, m);
		if (m != RC_UNSET)
			w->year = m / 12, w->month = m % 12 + 1;
	}
	emit_day(w);
}

/* ---- shifts of the base ---- */

static void emit_week(work *w, int32_t monday, bool weekend)
{
	int32_t y, n;
	rc_day_isoweek(monday, &y, &n);
	set_value(w, rc_arena_fmt(w->arena, "%04d-W%02d%s", y, n, weekend ? "-WE" : ""));
	cover(w, weekend ? monday + 5 : monday, monday + 6);
}

static void shift_week(work *w, bool weekend)
{
	w->used = true;
	if (!is_day(&w->b)) {
		set_value(w, weekend ? RC_STR("XXXX-WXX-WE") : RC_STR("XXXX-WXX"));
		return;
	}
	int32_t wd = rc_day_weekday(w->b.from), monday = w->b.from - wd + 1, shift = GET(w, shift);
	if (weekend) {
		if (shift < 0 && wd >= 6)
			shift = -1;
		else if (shift > 0 && wd < 6)
			shift--;
		else if (shift == 0 && wd <= 3 && w->ref->look <= 0)
			shift = -1;
	}
	emit_week(w, monday + 7 * shift, weekend);
}

static void emit_months(work *w, int32_t first, int32_t n)
{
	if (first == RC_UNSET) {
		set_value(w, n == 1 ? RC_STR("XXXX-XX") : n == 3 ? RC_STR("XXXX-QX") : RC_STR("XXXX-HX"));
		return;
	}
	cover_months(w, first, n);
	if (n == 1)
		set_value(w, rc_arena_fmt(w->arena, "%04d-%02d", first / 12, first % 12 + 1));
	else
		set_value(w, rc_arena_fmt(w->arena, "%04d-%c%d", first / 12, n == 3 ? 'Q' : 'H', first % 12 / n + 1));
}

static void emit_year(work *w, int32_t year)
{
	if (year == RC_UNSET) {
		set_value(w, RC_STR("XXXX"));
		return;
	}
	set_value(w, rc_arena_fmt(w->arena, "%04d", year));
	cover(w, rc_day_of(year, 1, 1), rc_day_of(year, 12, 31));
}

static void emit_decade(work *w, int32_t decade)
{
	set_value(w, rc_arena_fmt(w->arena, "%03d", decade));
	cover(w, rc_day_of(decade * 10, 1, 1), rc_day_of(decade * 10 + 9, 12, 31));
}

static void emit_century(work *w, int32_t century)
{
	set_value(w, rc_arena_fmt(w->arena, "%02d", century - 1));
	cover(w, rc_day_of(century * 100 - 99, 1, 1), rc_day_of(century * 100, 12, 31));
}

/* A shift by days, or by hours and less, of which only the day is known. */
static void shift_days(work *w)
{
	int32_t shift = GET(w, unit) == RC_U_D ? GET(w, shift) : 0;
	place_day(w, is_day(&w->b) ? w->b.from + shift : RC_NO_DAY);
	emit_day(w);
}

/* "the same period a year earlier" */
static void same_period(work *w)
{
	int32_t month = base_month(&w->b), year = base_year(&w->b);
	w->used = true;
	if (month != RC_UNSET)
		emit_months(w, month + 12 * GET(w, shift), 1);
	else if (year != RC_UNSET && w->b.to - w->b.from < 100)
		emit_months(w, (year + GET(w, shift)) * 12 + rc_day_ymd(w->b.from).month - 1, 3);
	else
		emit_year(w, year == RC_UNSET ? year : year + GET(w, shift));
}

static void shift_base(work *w)
{
	int32_t shift = GET(w, shift), month = base_month(&w->b), year = base_year(&w->b);
	w->used = true;
	switch (GET(w, unit)) {
	case RC_U_W:
		if (HAS(w, ago) && is_day(&w->b)) { /* "a week ago": that day */
			place_day(w, w->b.from + 7 * shift);
			emit_day(w);
			return;
		}
		shift_week(w, false);
		return;
	case RC_U_WE:
		shift_week(w, true);
		return;
	case RC_U_M:
		emit_months(w, month == RC_UNSET ? month : month + shift, 1);
		return;
	case RC_U_Q:
		emit_months(w, month == RC_UNSET ? month : month - month % 3 + 3 * shift, 3);
		return;
	case RC_U_H:
		emit_months(w, month == RC_UNSET ? month : month - month % 6 + 6 * shift, 6);
		return;
	case RC_U_Y:
		emit_year(w, year == RC_UNSET ? year : year + shift);
		return;
	case RC_U_DE:
		if (year == RC_UNSET || year + 10 * shift < 0)
			set_value(w, RC_STR("XXX"));
		else
			emit_decade(w, year / 10 + shift);
		return;
	case RC_U_CE:
	case RC_U_MIL:
		if (year == RC_UNSET || (year - 1) / 100 + 1 + shift < 1)
			set_value(w, RC_STR("XX"));
		else
			emit_century(w, (year - 1) / 100 + 1 + shift);
		return;
	default:
		shift_days(w);
	}
}

/* ---- parts of a year ---- */

static void resolve_season(work *w, int32_t year)
{
	static const char *const name[] = {"SP", "SU", "FA", "WI"};
	int32_t s = GET(w, season), middle[] = {4, 7, 10, 1};
	if (year == RC_UNSET || (s == 3 && !HAS(w, year)))
		year = year_of_month(w, middle[s], 3);
	else if (!HAS(w, year) && w->ref->look < 0 && is_day(&w->b) && rc_day_of(year, middle[s] - 1, 1) > w->b.from)
		year--; /* "this summer they won", said in spring */
	rc_str y = part_of_date(w->arena, "", year, 4);
	set_value(w, rc_arena_fmt(w->arena, "%.*s-%s", RC_FMT(y), name[s]));
	if (year != RC_UNSET)
		cover_months(w, year * 12 + (s == 3 ? -1 : 2 + 3 * s), 3);
}

static void resolve_period(work *w)
{
	int32_t year = HAS(w, year) ? GET(w, year) : RC_UNSET;
	if (year == RC_UNSET && HAS(w, shift) && HAS(w, unit) && GET(w, unit) == RC_U_Y) {
		year = base_year(&w->b);
		year = year == RC_UNSET ? year : year + GET(w, shift);
		w->used = true;
	}
	if (HAS(w, century)) {
		emit_century(w, GET(w, century));
	} else if (HAS(w, decade)) {
		emit_decade(w, GET(w, decade));
	} else if (HAS(w, season)) {
		resolve_season(w, year);
	} else if (HAS(w, quarter) || HAS(w, half)) {
		int32_t n = HAS(w, quarter) ? 3 : 6, i = HAS(w, quarter) ? GET(w, quarter) : GET(w, half);
		if (year == RC_UNSET)
			year = year_of_month(w, n * (i - 1) + n / 2 + 1, n);
		emit_months(w, year == RC_UNSET ? year : year * 12 + n * (i - 1), n);
		if (year == RC_UNSET)
			set_value(w, rc_arena_fmt(w->arena, "XXXX-%c%d", n == 3 ? 'Q' : 'H', i));
	} else if (HAS(w, month)) {
		if (year == RC_UNSET)
			year = year_of_month(w, GET(w, month), 1);
		else if (HAS(w, month2) && GET(w, month) > GET(w, month2))
			year--; /* "from November to February 2017" */
		emit_months(w, year == RC_UNSET ? year : year * 12 + GET(w, month) - 1, 1);
		if (year == RC_UNSET)
			set_value(w, rc_arena_fmt(w->arena, "XXXX-%02d", GET(w, month)));
	} else {
		emit_year(w, year);
	}
}

/* ---- the first Monday of October, the last week of 2016 ---- */

static int32_t monday_of(int32_t day)
{
	return day - rc_day_weekday(day) + 1;
}

/* In the days from..to: a week belongs to the month or year that has its Thursday. */
static void emit_nth(work *w, int32_t from, int32_t to)
{
	if (from == RC_NO_DAY || to == RC_NO_DAY)
		return; /* behind the last year that can be written */
	int32_t nth = GET(w, nth), unit = HAS(w, unit) ? GET(w, unit) : RC_U_D, day;
	if (HAS(w, weekday) || unit == RC_U_WE) {
		int32_t want = HAS(w, weekday) ? GET(w, weekday) : 6;
		day = nth < 0 ? to - (rc_day_weekday(to) - want + 7) % 7 : from + (want - rc_day_weekday(from) + 7) % 7 + 7 * (nth - 1);
	} else if (unit == RC_U_W) {
		day = nth < 0 ? monday_of(to - 3) : monday_of(from + 3) + 7 * (nth - 1);
	} else {
		day = nth < 0 ? to : from + nth - 1;
	}
	if (unit == RC_U_W || unit == RC_U_WE) {
		emit_week(w, monday_of(day), unit == RC_U_WE);
		return;
	}
	place_day(w, day <= to ? day : RC_NO_DAY);
	emit_day(w);
}

static void resolve_nth(work *w)
{
	int32_t year = HAS(w, year) ? GET(w, year) : HAS(w, month) ? year_of_month(w, GET(w, month), 1) : base_year(&w->b);
	int32_t nth = GET(w, nth);
	if (year == RC_UNSET) {
		w->month = HAS(w, month) ? GET(w, month) : RC_UNSET;
		rc_str m = part_of_date(w->arena, "-", w->month, 2);
		set_value(w, rc_arena_fmt(w->arena, "XXXX%.*s", RC_FMT(m)));
	} else if (!HAS(w, month) && HAS(w, unit) && GET(w, unit) == RC_U_M) {
		emit_months(w, year * 12 + (nth < 0 ? 11 : nth - 1), 1);
	} else if (HAS(w, month)) {
		emit_nth(w, rc_day_of(year, GET(w, month), 1), rc_day_of(year, GET(w, month), rc_month_days(year, GET(w, month))));
	} else {
		emit_nth(w, rc_day_of(year, 1, 1), rc_day_of(year, 12, 31));
	}
}

/* "early", "mid-", "late": a part of the interval. */
static void narrow(work *w)
{
	if (!HAS(w, mod) || GET(w, mod) > RC_MOD_END || w->t->from == RC_NO_DAY || w->t->from == w->t->to)
		return;
	int32_t mod = GET(w, mod), from = w->t->from, to = w->t->to;
	rc_ymd a = rc_day_ymd(from);
	if (to - from >= 364 && to - from <= 365) {
		cover_months(w, a.year * 12 + 4 * mod, 4);
	} else if (to - from >= 27 && to - from <= 30) {
		cover(w, from + 10 * mod, mod == RC_MOD_END ? to : from + 10 * mod + 9);
	} else {
		int32_t third = (to - from + 1) / 3;
		cover(w, from + third * mod, mod == RC_MOD_END ? to : from + third * (mod + 1) - 1);
	}
}

static void set_mod(work *w)
{
	static const char *const name[] = {"START", "MID", "END", "APPROX", "BEFORE", "AFTER", "LESS_THAN", "MORE_THAN",
	                                   "EQUAL_OR_LESS", "EQUAL_OR_MORE", "ON_OR_BEFORE", "ON_OR_AFTER"};
	if (HAS(w, mod))
		w->t->mod = rc_str_of(name[GET(w, mod)]);
}

/* The base: publication, or the time before where the words hang on it or only tell the hour. */
static void choose_base(work *w)
{
	const rc_reference *r = w->ref;
	bool hour_only = (HAS(w, hour) || HAS(w, part)) && !HAS(w, day) && !HAS(w, weekday) && !HAS(w, shift) && !HAS(w, year);
	bool text = HAS(w, anchor) && GET(w, anchor) == RC_ANCHOR_TEXT;
	w->b = (base){r->from, r->to, RC_ANCHOR_PUBLISHED};
	bool day = hour_only || HAS(w, part) || (HAS(w, unit) && GET(w, unit) == RC_U_D);
	if ((text || hour_only) && day && r->last_day != RC_NONE)
		w->b = (base){r->day, r->day, r->last_day};
	else if (text && !day && r->last != RC_NONE)
		w->b = (base){r->last_from, r->last_to, r->last};
	else if (text && HAS(w, shift) && GET(w, shift) != 0)
		w->b = (base){RC_NO_DAY, RC_NO_DAY, RC_NONE};
	if (w->b.from == RC_NO_DAY)
		w->b.anchor = RC_NONE;
}

static void resolve_date(work *w)
{
	choose_base(w);
	bool clock = HAS(w, hour) || HAS(w, part);
	w->t->type = clock ? RC_TIME : RC_DATE;
	if (HAS(w, nth)) {
		resolve_nth(w);
	} else if (HAS(w, shift) && HAS(w, unit) && HAS(w, month) && HAS(w, day) && GET(w, unit) == RC_U_Y) {
		int32_t y = base_year(&w->b);
		w->year = y == RC_UNSET ? y : y + GET(w, shift);
		resolve_named_day(w);
	} else if (HAS(w, day) || HAS(w, weekday)) {
		resolve_named_day(w);
	} else if (HAS(w, shift) && HAS(w, unit) && !HAS(w, month) && !HAS(w, quarter) && !HAS(w, season) && !HAS(w, half)) {
		if (HAS(w, same))
			same_period(w);
		else if (clock)
			shift_days(w);
		else
			shift_base(w);
	} else if (clock) {
		place_day(w, is_day(&w->b) ? w->b.from : RC_NO_DAY);
		emit_day(w);
	} else {
		resolve_period(w);
	}
	if (w->t->impossible)
		return;
	if (HAS(w, whole) && w->t->from != RC_NO_DAY && w->t->from == w->t->to)
		emit_week(w, monday_of(w->t->from), false); /* "the week of 10 April" */
	narrow(w);
	if (w->used && w->t->from != RC_NO_DAY) {
		w->t->basis = HAS(w, day) && HAS(w, month) ? RC_TB_WRITTEN : RC_TB_COMPUTED;
		w->t->anchor = w->b.anchor;
	} else {
		w->t->basis = w->t->from == RC_NO_DAY ? RC_TB_PARTIAL : RC_TB_WRITTEN;
	}
}

void rc_time_value(const rc_grammar *g, const rc_mean *mean, const rc_reference *ref, rc_arena *arena, rc_time *t)
{
	static const char *const names[] = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};
	work w = {.m = mean, .ref = ref, .t = t, .arena = arena, .year = RC_UNSET, .month = RC_UNSET, .day = RC_UNSET};
	t->from = t->to = RC_NO_DAY;
	t->anchor = RC_NONE;
	t->basis = RC_TB_PARTIAL;
	t->type = RC_DATE;
	if (RC_HAS(*mean, value)) {
		t->value = rc_grammar_literal(g, RC_M(*mean, value));
	} else if (RC_HAS(*mean, ref)) {
		t->value = rc_str_of(names[RC_M(*mean, ref)]);
	} else if (RC_HAS(*mean, set)) {
		resolve_set(&w);
	} else if (RC_HAS(*mean, dur)) {
		t->type = RC_DURATION;
		t->value = period_text(&w);
	} else {
		resolve_date(&w);
	}
	if (RC_HAS(*mean, type))
		t->type = (uint8_t)RC_M(*mean, type);
	if (!t->impossible)
		set_mod(&w);
}
