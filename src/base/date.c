/* date.c - calendar arithmetic; see date.h. */
#include "base/date.h"

static int32_t floor_div(int32_t a, int32_t b)
{
	return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

int32_t rc_month_days(int32_t year, int32_t month)
{
	static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

int32_t rc_day_of(int32_t y, int32_t m, int32_t d)
{
	if (m < 1 || m > 12 || d < 1 || y < -9999 || y > 9999 || d > rc_month_days(y, m))
		return RC_NO_DAY;
	y -= m <= 2;
	int32_t era = floor_div(y, 400);
	int32_t yoe = y - era * 400;
	int32_t doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	int32_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
	return era * 146097 + doe - 719468;
}

rc_ymd rc_day_ymd(int32_t day)
{
	day += 719468;
	int32_t era = floor_div(day, 146097);
	int32_t doe = day - era * 146097;
	int32_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int32_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int32_t mp = (5 * doy + 2) / 153;
	int32_t m = mp + (mp < 10 ? 3 : -9);
	return (rc_ymd){yoe + era * 400 + (m <= 2), m, doy - (153 * mp + 2) / 5 + 1};
}

int32_t rc_day_weekday(int32_t day)
{
	return day - 7 * floor_div(day + 3, 7) + 4; /* day 0 is a Thursday */
}

int32_t rc_isoweek_monday(int32_t year, int32_t week)
{
	int32_t jan4 = rc_day_of(year, 1, 4);
	return jan4 - (rc_day_weekday(jan4) - 1) + 7 * (week - 1);
}

void rc_day_isoweek(int32_t day, int32_t *year, int32_t *week)
{
	int32_t y = rc_day_ymd(day).year + 1;
	while (day < rc_isoweek_monday(y, 1))
		y--;
	*year = y;
	*week = (day - rc_isoweek_monday(y, 1)) / 7 + 1;
}

void rc_day_append(rc_buf *out, int32_t day)
{
	rc_ymd d = rc_day_ymd(day);
	rc_buf_reserve(out, 3 * 24);
	char *p = out->p + out->n;
	p += rc_int_put(p, d.year, 4);
	*p++ = '-';
	p += rc_int_put(p, d.month, 2);
	*p++ = '-';
	p += rc_int_put(p, d.day, 2);
	*p = 0;
	out->n = (size_t)(p - out->p);
}

static bool number(rc_str s, uint32_t at, uint32_t n, int32_t *out)
{
	uint64_t v;
	if (s.n < at + n || !rc_str_u64(rc_str_sub(s, at, at + n), &v))
		return false;
	*out = (int32_t)v;
	return true;
}

/* Whether it begins with a time of day that there is: "14:05:00+01:00", "9:30", "1405Z". Nothing
 * will do too. */
static bool clock_time(rc_str s)
{
	int32_t h, m = 0, sec = 0;
	s = rc_str_trim(s);
	uint32_t at = number(s, 0, 2, &h) ? 2 : 1;
	if (!s.n || (at == 1 && !number(s, 0, 1, &h)))
		return !s.n;
	bool colon = at < s.n && s.p[at] == ':';
	if (number(s, at + colon, 2, &m))
		at += colon + 2u;
	else if (colon)
		return false;
	if (at < s.n && s.p[at] == ':' && !number(s, at + 1, 2, &sec))
		return false;
	return m < 60 && sec <= 60 && h * 3600 + m * 60 + sec <= 24 * 3600;
}

bool rc_date_parse(rc_str s, int32_t *from, int32_t *to)
{
	int32_t y, m, d;
	if (!number(s, 0, 4, &y))
		return false;
	if (s.n == 4) {
		*from = rc_day_of(y, 1, 1);
		*to = rc_day_of(y, 12, 31);
		return true;
	}
	if (s.p[4] != '-' || !number(s, 5, 2, &m) || m < 1 || m > 12)
		return false;
	if (s.n == 7) {
		*from = rc_day_of(y, m, 1);
		*to = rc_day_of(y, m, rc_month_days(y, m));
		return true;
	}
	if (s.p[7] != '-' || !number(s, 8, 2, &d) || (s.n > 10 && s.p[10] != 'T' && s.p[10] != ' ') ||
	    (s.n > 10 && !clock_time(rc_str_sub(s, 11, s.n))))
		return false;
	*from = *to = rc_day_of(y, m, d);
	return *from != RC_NO_DAY;
}
