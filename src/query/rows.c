/* rows.c - see rows.h. */
#include "query/rows.h"

#include <math.h>
#include <stdio.h>

#define NAMES(fn, ...) \
	const char *fn(uint8_t k) \
	{ \
		static const char *const name[] = {__VA_ARGS__}; \
		return k < sizeof name / sizeof *name ? name[k] : "?"; \
	}
NAMES(rc_okind_name, "person", "organisation", "document", "outlet", "unnamed")
NAMES(rc_voice_name, "outlet", "quoted", "unclear", "source")
NAMES(rc_role_name, "speaker", "document", "relay", "occasion")
NAMES(rc_skind_name, "direct", "indirect", "mixed")
NAMES(rc_etype_name, "PER", "ORG", "LOC", "MISC")
#define X(code, text) text,
NAMES(rc_claim_name, RC_CLAIM_MAP(X))
NAMES(rc_act_name, RC_ACT_MAP(X))
#undef X

void rc_rows_start(rc_rows *r, rc_format f, rc_buf *out)
{
	*r = (rc_rows){.out = out, .format = f};
}

void rc_rows_finish(rc_rows *r)
{
	rc_buf_release(&r->head);
	rc_buf_release(&r->line);
	rc_buf_release(&r->list);
}

void rc_row_begin(rc_rows *r)
{
	if (r->format == RC_JSONL) {
		r->j = rc_json_to(r->out);
		rc_json_open(&r->j, '{');
	}
	rc_buf_reset(&r->line);
	r->n_cells = 0;
}

void rc_row_end(rc_rows *r)
{
	if (r->format == RC_JSONL) {
		rc_json_close(&r->j, '}');
		rc_buf_byte(r->out, '\n');
	} else {
		if (r->n == 0) {
			rc_buf_str(r->out, rc_buf_view(&r->head));
			rc_buf_z(r->out, "\r\n");
		}
		rc_buf_str(r->out, rc_buf_view(&r->line));
		rc_buf_z(r->out, "\r\n");
	}
	r->n++;
}

static void quoted(rc_buf *out, rc_str s)
{
	bool plain = true;
	for (uint32_t i = 0; i < s.n && plain; i++)
		plain = s.p[i] != '"' && s.p[i] != ',' && s.p[i] != '\n' && s.p[i] != '\r' && s.p[i] != ';';
	if (plain) {
		rc_buf_str(out, s);
		return;
	}
	rc_buf_byte(out, '"');
	for (uint32_t i = 0; i < s.n; i++) {
		if (s.p[i] == '"')
			rc_buf_byte(out, '"');
		rc_buf_byte(out, s.p[i]);
	}
	rc_buf_byte(out, '"');
}

/* A cell; `text` may be anything somebody wrote, so it is guarded. */
static void cell(rc_rows *r, const char *key, rc_str v, bool text)
{
	if (r->n == 0) {
		if (r->head.n)
			rc_buf_byte(&r->head, ',');
		rc_buf_z(&r->head, key);
	}
	if (r->n_cells++)
		rc_buf_byte(&r->line, ',');
	rc_buf b = {0};
	if (text && v.n && strchr("=+-@\t\r", v.p[0]))
		rc_buf_byte(&b, '\'');
	rc_buf_str(&b, v);
	quoted(&r->line, rc_buf_view(&b));
	rc_buf_release(&b);
}

void rc_row_str(rc_rows *r, const char *key, rc_str v)
{
	if (r->format == RC_JSONL)
		rc_json_kstr(&r->j, key, v);
	else
		cell(r, key, v, true);
}

void rc_row_z(rc_rows *r, const char *key, const char *v)
{
	rc_row_str(r, key, rc_str_of(v));
}

void rc_row_number(rc_rows *r, const char *key, double v)
{
	rc_buf b = {0};
	if (!isnan(v))
		rc_number_append(&b, v);
	if (r->format == RC_CSV) {
		cell(r, key, rc_buf_view(&b), false);
	} else {
		rc_json_key(&r->j, key);
		if (isnan(v))
			rc_json_null(&r->j);
		else
			rc_json_raw(&r->j, rc_buf_view(&b));
	}
	rc_buf_release(&b);
}

void rc_row_int(rc_rows *r, const char *key, int64_t v)
{
	rc_row_number(r, key, (double)v);
}

void rc_row_u32(rc_rows *r, const char *key, uint32_t v)
{
	rc_row_number(r, key, v == RC_NONE ? NAN : (double)v);
}

void rc_row_bool(rc_rows *r, const char *key, bool v)
{
	if (r->format == RC_JSONL)
		rc_json_kbool(&r->j, key, v);
	else
		cell(r, key, rc_str_of(v ? "true" : "false"), false);
}

void rc_row_day(rc_rows *r, const char *key, int32_t day)
{
	rc_buf b = {0};
	if (day != RC_NO_DAY)
		rc_day_append(&b, day);
	rc_row_str(r, key, day == RC_NO_DAY ? RC_NULL_STR : rc_buf_view(&b));
	rc_buf_release(&b);
}

/* A list in CSV collects in `list` and becomes one cell at its end. */
void rc_row_list(rc_rows *r, const char *key)
{
	if (r->format == RC_JSONL) {
		rc_json_key(&r->j, key);
		rc_json_open(&r->j, '[');
	}
	r->list_key = key;
	rc_buf_reset(&r->list);
}

void rc_row_item(rc_rows *r, rc_str v)
{
	if (r->format == RC_JSONL) {
		rc_json_str(&r->j, v);
		return;
	}
	if (r->list.n)
		rc_buf_z(&r->list, "; ");
	rc_buf_str(&r->list, v);
}

void rc_row_list_end(rc_rows *r)
{
	if (r->format == RC_JSONL)
		rc_json_close(&r->j, ']');
	else
		cell(r, r->list_key, rc_buf_view(&r->list), true);
}

void rc_row_article(rc_rows *r, const rc_view *v, uint32_t doc)
{
	const rc_meta *m = &rc_view_doc(v, doc)->meta;
	rc_row_str(r, "article", rc_view_id(v, doc));
	rc_row_str(r, "source", m->source);
	rc_row_str(r, "outlet", m->outlet);
	rc_row_str(r, "published", m->published);
}

void rc_row_span(rc_rows *r, const rc_view *v, uint32_t doc, rc_span s)
{
	uint32_t start = RC_NONE, end = RC_NONE;
	bool in_title = false;
	if (rc_span_is(s))
		rc_view_offsets(v, doc, s, &start, &end, &in_title);
	rc_row_str(r, "quote", rc_view_words(v, doc, s));
	rc_row_u32(r, "start", start);
	rc_row_u32(r, "end", end);
	rc_row_z(r, "in", in_title ? "title" : "text");
}
