/* date.h - the proleptic Gregorian calendar as day numbers. No clock, no time zone data.
 *
 * A day is an int32_t counted from 1970-01-01 (day 0). Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
#ifndef RC_BASE_DATE_H
#define RC_BASE_DATE_H

#include "base/str.h"

#define RC_NO_DAY INT32_MIN

typedef struct rc_ymd {
	int32_t year;
	int32_t month; /* 1 to 12 */
	int32_t day;   /* 1 to 31 */
} rc_ymd;

/* RC_NO_DAY for a day that does not exist (30 February) */
int32_t rc_day_of(int32_t year, int32_t month, int32_t day);
rc_ymd  rc_day_ymd(int32_t day);
int32_t rc_month_days(int32_t year, int32_t month);          /* 28 to 31 */
int32_t rc_day_weekday(int32_t day);                         /* 1 Monday .. 7 Sunday (ISO 8601) */
void    rc_day_isoweek(int32_t day, int32_t *year, int32_t *week);
int32_t rc_isoweek_monday(int32_t year, int32_t week);
void    rc_day_append(rc_buf *out, int32_t day);             /* "2019-03-24" */

/* Reads "2019", "2019-03", "2019-03-24" or any longer ISO 8601 date-time that starts so; gives the days covered. False when it is none,
 * or the day or the time of day does not exist; what stands behind the time of day is not looked at. */
bool rc_date_parse(rc_str s, int32_t *from, int32_t *to);

#endif
