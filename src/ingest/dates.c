/* dates.c - reading written dates; see dates.h.
 *
 * The text is cut into numbers, words and marks; a date is one of a few patterns over them. Only the first 200 bytes are read: a date of publication
 * stands in a short string.
 */
#include "ingest/dates.h"

#include "base/date.h"
#include "base/utf8.h"

#define MAX_PIECES 60

typedef struct piece {
	uint32_t beg, end;
	uint32_t value;  /* of a number */
	uint32_t digits; /* 0: no number */
	uint32_t month;  /* of a word that names one, else 0 */
	char     mark;   /* of a single mark, else 0 */
	bool     gap;    /* white space before it */
} piece;

typedef struct stamp {
	int32_t year, month, day;
	int32_t hour, minute, second; /* hour -1: no time */
	int32_t zone;                 /* minutes east; NO_ZONE: none */
	uint32_t next;                /* piece behind it */
} stamp;
#define NO_ZONE INT32_MAX

static uint32_t month_of(const rc_rules *r, rc_str word)
{
	rc_buf b = {0};
	rc_fold_append(&b, word);
	uint32_t m = rc_map_get(&r->month, rc_hash(rc_buf_view(&b)));
	rc_buf_release(&b);
	return m == RC_NONE ? 0 : m;
}

static uint32_t cut(const rc_rules *r, rc_str s, piece *p)
{
	uint32_t n = 0;
	bool gap = false;
	for (uint32_t i = 0; i < s.n && i < 200 && n < MAX_PIECES;) {
		uint32_t beg = i, cp = rc_utf8_next(s.p, s.n, &i);
		if (rc_cp_is_space(cp)) {
			gap = true;
			continue;
		}
		piece x = {.beg = beg, .gap = gap};
		gap = false;
		if (rc_cp_is_digit(cp)) {
			i = beg;
			while (i < s.n && rc_cp_is_digit((uint8_t)s.p[i])) {
				x.value = x.digits < 9 ? x.value * 10 + (uint32_t)(s.p[i] - '0') : 0;
				x.digits++;
				i++;
			}
		} else if (rc_cp_is_alpha(cp)) {
			for (uint32_t k = i; k < s.n && rc_cp_is_alpha(rc_utf8_next(s.p, s.n, &k));)
				i = k;
			if (!(i - beg == 1 && (cp == 'T' || cp == 'Z')))
				x.month = month_of(r, rc_str_sub(s, beg, i));
		} else {
			x.mark = cp < 0x80 ? (char)cp : cp == 0x2013 ? '-' : '?';
		}
		x.end = i;
		p[n++] = x;
	}
	return n;
}

static bool mark_at(const piece *p, uint32_t n, uint32_t i, char c)
{
	return i < n && p[i].mark == c;
}

static bool number_at(const piece *p, uint32_t n, uint32_t i, uint32_t min_digits,
                      uint32_t max_digits)
{
	return i < n && p[i].digits >= min_digits && p[i].digits <= max_digits;
}

static bool word_is(rc_str s, const piece *p, uint32_t n, uint32_t i, const char *word)
{
	return i < n && !p[i].digits && !p[i].mark && p[i].end - p[i].beg == strlen(word) &&
	       !memcmp(s.p + p[i].beg, word, strlen(word));
}

static bool set(stamp *t, uint32_t year, uint32_t month, uint32_t day, uint32_t next)
{
	if (year < 1900 || year > 2099 ||
	    rc_day_of((int32_t)year, (int32_t)month, (int32_t)day) == RC_NO_DAY)
		return false;
	*t = (stamp){(int32_t)year, (int32_t)month, (int32_t)day, -1, 0, 0, NO_ZONE, next};
	return true;
}

/* 12/03/24 and the like: two digits mean this century or the last. */
static uint32_t full_year(const piece *p)
{
	return p->digits == 2 ? p->value + (p->value < 70 ? 2000 : 1900) : p->value;
}

/* Numbers parted by one kind of mark. */
static bool numeric(const piece *p, uint32_t n, uint32_t i, bool month_first, stamp *t)
{
	if (p[i].digits == 8 && p[i].value >= 19000101)
		return set(t, p[i].value / 10000, p[i].value / 100 % 100, p[i].value % 100, i + 1);
	if (i + 4 >= n || !p[i + 1].mark || p[i + 1].mark != p[i + 3].mark)
		return false;
	char m = p[i + 1].mark;
	if ((m != '-' && m != '/' && m != '.') || !number_at(p, n, i + 2, 1, 2))
		return false;
	if (p[i].digits == 4 && number_at(p, n, i + 4, 1, 2))
		return set(t, p[i].value, p[i + 2].value, p[i + 4].value, i + 5);
	if (p[i].digits > 2 || !(number_at(p, n, i + 4, 4, 4) || number_at(p, n, i + 4, 2, 2)))
		return false;
	uint32_t a = p[i].value, b = p[i + 2].value, year = full_year(&p[i + 4]);
	bool swap = m == '/' && ((month_first && a <= 12) || b > 12);
	return set(t, year, swap ? a : b, swap ? b : a, i + 5);
}

/* Steps over what may stand between the parts of a written date: ".", ",", "de", "of", "st"… */
static uint32_t over(rc_str s, const piece *p, uint32_t n, uint32_t i)
{
	while (i < n &&
	       (p[i].mark == '.' || p[i].mark == ',' || p[i].mark == '-' || p[i].mark == '/' ||
	        word_is(s, p, n, i, "de") || word_is(s, p, n, i, "del") || word_is(s, p, n, i, "of") ||
	        word_is(s, p, n, i, "st") || word_is(s, p, n, i, "nd") || word_is(s, p, n, i, "rd") ||
	        word_is(s, p, n, i, "th") || word_is(s, p, n, i, "er")))
		i++;
	return i;
}

/* A month's name with day and year around it. */
static bool named(rc_str s, const piece *p, uint32_t n, uint32_t i, stamp *t)
{
	if (number_at(p, n, i, 1, 2)) {
		uint32_t m = over(s, p, n, i + 1);
		if (m >= n || !p[m].month)
			return false;
		uint32_t y = over(s, p, n, m + 1);
		return (number_at(p, n, y, 4, 4) || number_at(p, n, y, 2, 2)) &&
		       !mark_at(p, n, y + 1, ':') &&
		       set(t, full_year(&p[y]), p[m].month, p[i].value, y + 1);
	}
	if (p[i].month) {
		uint32_t d = over(s, p, n, i + 1);
		if (!number_at(p, n, d, 1, 2))
			return false;
		uint32_t y = over(s, p, n, d + 1);
		return number_at(p, n, y, 4, 4) && set(t, p[y].value, p[i].month, p[d].value, y + 1);
	}
	return false;
}

static void read_zone(rc_str s, const piece *p, uint32_t n, uint32_t i, stamp *t)
{
	if (word_is(s, p, n, i, "Z") || word_is(s, p, n, i, "GMT") || word_is(s, p, n, i, "UTC")) {
		t->zone = 0;
		t->next = i + 1;
	} else if ((mark_at(p, n, i, '+') || mark_at(p, n, i, '-')) && i + 1 < n && !p[i + 1].gap) {
		const piece *h = &p[i + 1];
		int32_t minutes = -1;
		uint32_t next = i + 2;
		if (h->digits == 4) {
			minutes = (int32_t)(h->value / 100 * 60 + h->value % 100);
		} else if (h->digits == 2) {
			minutes = (int32_t)h->value * 60;
			if (mark_at(p, n, i + 2, ':') && number_at(p, n, i + 3, 2, 2)) {
				minutes += (int32_t)p[i + 3].value;
				next = i + 4;
			}
		}
		if (minutes >= 0 && minutes <= 14 * 60) {
			t->zone = p[i].mark == '-' ? -minutes : minutes;
			t->next = next;
		}
	}
}

/* A time behind the date: "T14:05:00.000+01:00", "à 14h05", ", 2:05 pm", "14:05 Uhr". */
static void read_time(rc_str s, const piece *p, uint32_t n, stamp *t)
{
	uint32_t i = t->next;
	for (uint32_t skipped = 0; i < n && !p[i].digits && skipped < 3; i++, skipped++)
		if (p[i].mark && p[i].mark != ',' && p[i].mark != '-' && p[i].mark != '|' &&
		    p[i].mark != '?')
			return;
	if (!number_at(p, n, i, 1, 2) || i + 2 > n || p[i].value > 23)
		return;
	bool hours = word_is(s, p, n, i + 1, "h") || word_is(s, p, n, i + 1, "H");
	if (!hours && !mark_at(p, n, i + 1, ':'))
		return;
	bool minutes = number_at(p, n, i + 2, 2, 2) && p[i + 2].value < 60 && !p[i + 2].gap;
	if (!minutes && !hours)
		return;
	t->hour = (int32_t)p[i].value;
	t->minute = minutes ? (int32_t)p[i + 2].value : 0;
	t->next = minutes ? i + 3 : i + 2;
	if (mark_at(p, n, t->next, ':') && number_at(p, n, t->next + 1, 2, 2) &&
	    p[t->next + 1].value < 61) {
		t->second = (int32_t)p[t->next + 1].value;
		t->next += 2;
		if ((mark_at(p, n, t->next, '.') || mark_at(p, n, t->next, ',')) &&
		    number_at(p, n, t->next + 1, 1, 9) && !p[t->next + 1].gap)
			t->next += 2;
	}
	uint32_t half = t->next;
	if (word_is(s, p, n, half, "pm") || word_is(s, p, n, half, "PM") ||
	    (word_is(s, p, n, half, "p") && mark_at(p, n, half + 1, '.'))) {
		t->hour += t->hour < 12 ? 12 : 0;
		t->next = half + 1;
	} else if (word_is(s, p, n, half, "am") || word_is(s, p, n, half, "AM")) {
		t->hour = t->hour == 12 ? 0 : t->hour;
		t->next = half + 1;
	}
	read_zone(s, p, n, t->next, t);
}

static rc_str write_stamp(rc_arena *a, const stamp *t)
{
	rc_str day = rc_arena_fmt(a, "%04d-%02d-%02d", t->year, t->month, t->day);
	if (t->hour < 0)
		return day;
	rc_str time = rc_arena_fmt(a, "%.*sT%02d:%02d:%02d", RC_FMT(day), t->hour, t->minute,
	                           t->second);
	if (t->zone == NO_ZONE)
		return time;
	if (!t->zone)
		return rc_arena_fmt(a, "%.*sZ", RC_FMT(time));
	int32_t z = t->zone < 0 ? -t->zone : t->zone;
	return rc_arena_fmt(a, "%.*s%c%02d:%02d", RC_FMT(time), t->zone < 0 ? '-' : '+', z / 60,
	                    z % 60);
}

bool rc_date_find(const rc_rules *r, rc_arena *a, rc_str s, bool month_first, rc_date_found *out)
{
	piece p[MAX_PIECES];
	uint32_t n = cut(r, s, p);
	for (uint32_t i = 0; i < n; i++) {
		stamp t;
		bool inside = i && p[i - 1].mark && !p[i].gap && strchr("-/.:+", p[i - 1].mark) && i >= 2 &&
		              p[i - 2].digits && !p[i - 1].gap;
		if (inside ||
		    !((p[i].digits && numeric(p, n, i, month_first, &t)) || named(s, p, n, i, &t)))
			continue;
		read_time(s, p, n, &t);
		*out = (rc_date_found){write_stamp(a, &t), p[i].beg, p[t.next - 1].end};
		return true;
	}
	return false;
}
