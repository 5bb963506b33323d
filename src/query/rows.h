/* rows.h - rows that come out as JSON Lines or as CSV: the same keys, written once.
 *
 * CSV is RFC 4180: a header, CRLF, cells quoted where they have to be. A text cell that a spreadsheet would take for a formula (it begins with = + - @, a tab
 * or a carriage return) gets an apostrophe before it. Lists become one cell with "; " between. Every row must have the same keys in the same order.
 */
#ifndef RC_QUERY_ROWS_H
#define RC_QUERY_ROWS_H

#include "base/json.h"
#include "query/query.h"

typedef struct rc_rows {
	rc_buf  *out;
	rc_format format;
	rc_buf   head, line, list; /* CSV: header, row and list so far */
	const char *list_key;
	uint32_t n;          /* rows done */
	uint32_t n_cells;    /* of the row so far */
	rc_json  j;
} rc_rows;

void rc_rows_start(rc_rows *r, rc_format f, rc_buf *out);
void rc_rows_finish(rc_rows *r);
void rc_row_begin(rc_rows *r);
void rc_row_end(rc_rows *r);

void rc_row_str(rc_rows *r, const char *key, rc_str v);     /* absent: null, an empty cell */
void rc_row_z(rc_rows *r, const char *key, const char *v);
void rc_row_int(rc_rows *r, const char *key, int64_t v);
void rc_row_u32(rc_rows *r, const char *key, uint32_t v);   /* RC_NONE: null */
void rc_row_number(rc_rows *r, const char *key, double v);  /* NAN: null */
void rc_row_bool(rc_rows *r, const char *key, bool v);
void rc_row_day(rc_rows *r, const char *key, int32_t day);
/* then rc_row_item..., then rc_row_list_end */
void rc_row_list(rc_rows *r, const char *key);
void rc_row_item(rc_rows *r, rc_str v);
void rc_row_list_end(rc_rows *r);

/* article, source, outlet, published */
void rc_row_article(rc_rows *r, const rc_view *v, uint32_t doc);
/* quote, start, end, in */
void rc_row_span(rc_rows *r, const rc_view *v, uint32_t doc, rc_span s);

/* Names of enums in every output */
const char *rc_okind_name(uint8_t k);
const char *rc_voice_name(uint8_t k);
const char *rc_claim_name(uint8_t k);
const char *rc_role_name(uint8_t k);
const char *rc_skind_name(uint8_t k);
const char *rc_act_name(uint8_t k);
const char *rc_etype_name(uint8_t k);

#endif
