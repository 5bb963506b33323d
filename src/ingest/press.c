/* press.c - exports of press databases; see press.h.
 *
 * The text is cut into lines. What closes an article is sought first: it decides the layout, and two ways of looking at a line do the rest: is it
 * "LABEL: value" with a label of that layout, and does a date stand in it. Lines that were wrapped at some width are joined again to paragraphs.
 */
#include "ingest/press.h"

#include "base/map.h"
#include "base/utf8.h"
#include "ingest/dates.h"
#include "ingest/dom.h"
#include "ingest/xml.h"

#include <strings.h>

#define MAX_LINES (4u << 20) /* a text of more lines is none */

typedef RC_VEC(rc_str) lines;

typedef struct found { /* of one article */
	rc_str title, byline, outlet, date, section, dateline, text;
} found;

typedef struct press {
	const rc_sink  *s;
	const rc_table *labels;
	uint32_t        layout, part, label; /* columns */
	rc_article     *art;
	uint32_t        n;
	rc_map          head; /* hashes of headlines that the page marks as such */
} press;

/* ---- lines and labels ---- */

static bool same(rc_str a, rc_str b)
{
	return a.n == b.n && !strncasecmp(a.p, b.p, a.n);
}

static bool begins(rc_str s, rc_str with)
{
	return s.n >= with.n && !strncasecmp(s.p, with.p, with.n);
}

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether the line is the pattern, in which N stands for a number. */
static bool fits(rc_str line, rc_str pattern)
{
	uint32_t i = 0;
	for (uint32_t k = 0; k < pattern.n; k++) {
		bool number = pattern.p[k] == 'N' && (k == 0 || pattern.p[k - 1] == ' ') &&
		              (k + 1 == pattern.n || pattern.p[k + 1] == ' ');
		if (number) {
			uint32_t beg = i;
			while (i < line.n && i - beg < 7 && digit(line.p[i]))
				i++;
			if (i == beg)
				return false;
		} else if (i == line.n || strncasecmp(line.p + i++, pattern.p + k, 1) != 0) {
			return false;
		}
	}
	return i == line.n;
}

static bool row_is(const press *p, uint32_t row, const char *layout, const char *part)
{
	rc_str l = rc_table_cell(p->labels, row, p->layout);
	return (rc_str_eqz(l, layout) || rc_str_eqz(l, "any")) &&
	       rc_str_eqz(rc_table_cell(p->labels, row, p->part), part);
}

static bool is_mark(const press *p, const char *layout, const char *part, rc_str line)
{
	if (!line.n || line.n > 60)
		return false;
	for (uint32_t row = 0; row < p->labels->n_rows; row++)
		if (row_is(p, row, layout, part) && fits(line, rc_table_cell(p->labels, row, p->label)))
			return true;
	return false;
}

/* "LABEL: value" of that layout: the part it stands for, absent when it is none; *value gets the
 * rest. `code`: the label is a code followed by white space. */
static rc_str labelled(const press *p, const char *layout, bool code, rc_str line, rc_str *value)
{
	if (!line.n)
		return RC_NULL_STR;
	for (uint32_t row = 0; row < p->labels->n_rows; row++) {
		rc_str label = rc_table_cell(p->labels, row, p->label),
		       part = rc_table_cell(p->labels, row, p->part);
		if (!rc_str_eqz(rc_table_cell(p->labels, row, p->layout), layout) || !begins(line, label) ||
		    label.n == 0 || memchr(label.p, ' ', label.n))
			continue;
		if (rc_str_eqz(part, "words") || rc_str_eqz(part, "number") || rc_str_eqz(part, "end") ||
		    (code && memcmp(line.p, label.p, label.n) != 0))
			continue;
		rc_str rest = rc_str_sub(line, label.n, line.n);
		bool ends = !rest.n ? code || rc_str_eqz(part, "text") : code ? rest.p[0] == ' ' || rest.p[0] == '\t' : rest.p[0] == ':';
		if (!ends)
			continue;
		*value = rc_str_trim(code || !rest.n ? rest : rc_str_sub(rest, 1, rest.n));
		return part;
	}
	return RC_NULL_STR;
}

static bool is_rights(const press *p, rc_str line)
{
	if (!line.n || line.n >= 300)
		return false;
	for (uint32_t row = 0; row < p->labels->n_rows; row++)
		if (row_is(p, row, "any", "rights") &&
		    begins(line, rc_table_cell(p->labels, row, p->label)))
			return true;
	return false;
}

static bool date_in(const press *p, rc_str line, rc_str *date)
{
	rc_date_found d;
	if (line.n > 120 || !rc_date_find(p->s->rules, p->s->a, line, false, &d))
		return false;
	*date = d.value;
	return true;
}

/* Lines [beg, end) as paragraphs; wrapped ones joined. */
static rc_str paragraphs(const press *p, const lines *l, uint32_t beg, uint32_t end)
{
	uint32_t wide = 0, n = 0;
	for (uint32_t i = beg; i < end; i++) {
		wide += l->v[i].n > 100;
		n += l->v[i].n > 0;
	}
	bool wrapped = wide * 10 < n;
	rc_flow f = {0};
	for (uint32_t i = beg; i < end; i++) {
		if (!l->v[i].n) {
			rc_flow_break(&f, 2);
			continue;
		}
		if (i > beg && l->v[i - 1].n) {
			if (wrapped)
				f.space = true;
			else
				rc_flow_break(&f, 1);
		}
		rc_flow_add(&f, l->v[i]);
	}
	return rc_flow_end(&f, p->s->a);
}

static rc_str joined(const press *p, const lines *l, uint32_t beg, uint32_t end)
{
	rc_flow f = {0};
	for (uint32_t i = beg; i < end; i++) {
		f.space = true;
		rc_flow_add(&f, l->v[i]);
	}
	return rc_flow_end(&f, p->s->a);
}

static void give(press *p, const found *f)
{
	rc_article one = rc_item(p->s, p->art, ++p->n);
	one.title = rc_clean(p->s->a, f->title, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, NULL);
	RC_SET_META(p->s, &one, title, f->title, "export");
	RC_SET_META(p->s, &one, outlet, f->outlet, "export");
	RC_SET_META(p->s, &one, byline, f->byline, "export");
	RC_SET_META(p->s, &one, section, f->section, "export");
	if (f->date.n) {
		one.meta.published = f->date;
		one.meta.published_basis = RC_PUB_METADATA;
		one.meta.basis.published = RC_STR("export");
	}
	one.body = f->text;
	if (f->dateline.n && f->text.n)
		one.body = rc_arena_fmt(p->s->a, "%.*s\n\n%.*s", RC_FMT(f->dateline), RC_FMT(f->text));
	if (!rc_str_trim(f->text).n)
		rc_refuse(&one, "an article of an export without text");
	p->s->emit(p->s->ctx, &one);
}

/* ---- Nexis ---- */

/* Where the block of lines that begins at i ends: at a blank line or a label. */
static uint32_t block_end(const press *p, const lines *l, uint32_t i, uint32_t end)
{
	rc_str value;
	for (uint32_t beg = i;
	     i < end && i - beg < 6 && l->v[i].n && !labelled(p, "nexis", false, l->v[i], &value).p;)
		i++;
	return i;
}

/* Head: numbered documents give outlet, date, title; closed ones title, outlet, date. Gives where
 * the labels or the text begin. */
static uint32_t nexis_head(const press *p, const lines *l, uint32_t beg, uint32_t end,
                           bool numbered, found *f)
{
	uint32_t i = beg, day = end, seen = 0, last = end, first = end;
	rc_str value;
	for (; i < end && seen < 14; i++) {
		if (!l->v[i].n)
			continue;
		if (labelled(p, "nexis", false, l->v[i], &value).p)
			break;
		if (date_in(p, l->v[i], &f->date) && (numbered || seen)) {
			day = i;
			break;
		}
		first = first == end ? i : first;
		last = i;
		seen++;
	}
	if (day == end) {
		f->title = first < end ? l->v[first] : RC_NULL_STR;
		return first < end ? first + 1 : i;
	}
	f->outlet = last < end ? l->v[numbered ? first : last] : RC_NULL_STR;
	if (!numbered)
		f->title = joined(p, l, beg, last);
	for (i = day + 1; i < end && (!l->v[i].n || is_rights(p, l->v[i])); i++)
		;
	if (numbered) {
		uint32_t stop = block_end(p, l, i, end), next = stop;
		while (next < end && !l->v[next].n)
			next++;
		uint32_t stop2 = block_end(p, l, next, end), after = stop2;
		while (after < end && !l->v[after].n)
			after++;
		if (next < stop2 && after < end && labelled(p, "nexis", false, l->v[after], &value).p) { /* two blocks: the first is the edition */
			i = next;
			stop = stop2;
		}
		f->title = joined(p, l, i, stop);
		i = stop;
	}
	return i;
}

static void nexis_article(press *p, const lines *l, uint32_t beg, uint32_t end, bool numbered)
{
	found f = {0};
	uint32_t text = nexis_head(p, l, beg, end, numbered, &f), stop = end;
	bool fixed = false;
	for (uint32_t i = text; i < end; i++) {
		rc_str value, part = labelled(p, "nexis", false, l->v[i], &value);
		bool tail = rc_str_eqz(part, "tail");
		if (tail && i > text) {
			stop = i;
			break;
		}
		if (!part.p || fixed)
			continue;
		if (rc_str_eqz(part, "byline"))
			f.byline = value;
		else if (rc_str_eqz(part, "section"))
			f.section = value;
		else if (rc_str_eqz(part, "dateline"))
			f.dateline = value;
		fixed = rc_str_eqz(part, "text");
		text = i + 1;
		while (!fixed && text < end && l->v[text].n) /* a value that goes on */
			if (labelled(p, "nexis", false, l->v[text], &value).p)
				break;
			else
				text++;
		i = text - 1;
	}
	while (stop > text && (!l->v[stop - 1].n || is_rights(p, l->v[stop - 1])))
		stop--;
	f.text = paragraphs(p, l, text, stop);
	if (f.title.n || f.text.n)
		give(p, &f);
}

static bool read_nexis(press *p, const lines *l)
{
	uint32_t numbers = 0, ends = 0, fields = 0, beg = 0;
	for (uint32_t i = 0; i < l->n; i++) {
		rc_str value;
		numbers += is_mark(p, "nexis", "number", l->v[i]);
		ends += is_mark(p, "nexis", "end", l->v[i]);
		fields += labelled(p, "nexis", false, l->v[i], &value).p || is_rights(p, l->v[i]);
	}
	if ((!numbers && !ends) || !fields)
		return false;
	bool numbered = numbers > 0 && ends == 0, open = !numbered;
	for (uint32_t i = 0; i <= l->n; i++) {
		bool mark = i < l->n && is_mark(p, "nexis", numbered ? "number" : "end", l->v[i]);
		if (!mark && (i < l->n || !numbered))
			continue;
		if (open && p->n < RC_MAX_ITEMS)
			nexis_article(p, l, beg, i, numbered);
		open = true;
		beg = i + 1;
	}
	return true;
}

/* ---- Factiva ---- */

/* "Document LEMOND0020240312ek3c0000x" */
static bool factiva_end(rc_str line)
{
	if (line.n < 24 || line.n > 60 || !begins(line, RC_STR("Document ")))
		return false;
	uint32_t digits = 0;
	for (uint32_t i = 9; i < line.n; i++) {
		char c = line.p[i];
		if (!digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z'))
			return false;
		digits += digit(c);
	}
	return digits >= 8;
}

static void factiva_coded(press *p, const lines *l, uint32_t beg, uint32_t end)
{
	found f = {0};
	rc_str now = {0}, time = {0};
	rc_flow text = {0};
	for (uint32_t i = beg; i < end; i++) {
		rc_str value = l->v[i], part = labelled(p, "factiva", true, l->v[i], &value);
		if (part.p) {
			now = part;
			rc_flow_break(&text, 2);
		} else if (!l->v[i].n) {
			rc_flow_break(&text, 2);
			continue;
		}
		rc_str *to = rc_str_eqz(now, "title") ? &f.title : rc_str_eqz(now, "byline") ? &f.byline : rc_str_eqz(now, "outlet") ? &f.outlet :
		             rc_str_eqz(now, "section") ? &f.section : rc_str_eqz(now, "time") ? &time : NULL;
		if (rc_str_eqz(now, "text")) {
			if (!part.p)
				rc_flow_break(&text, 1);
			rc_flow_add(&text, value);
		} else if (rc_str_eqz(now, "date")) {
			date_in(p, value, &f.date);
		} else if (to && value.n) {
			*to = to->n ? rc_arena_fmt(p->s->a, "%.*s %.*s", RC_FMT(*to), RC_FMT(value)) : value;
		}
	}
	f.text = rc_flow_end(&text, p->s->a);
	give(p, &f);
}

/* "512 mots" */
static bool is_length(const press *p, const char *layout, rc_str line)
{
	uint32_t i = 0;
	while (i < line.n &&
	       (digit(line.p[i]) || line.p[i] == ',' || line.p[i] == '.' || line.p[i] == ' '))
		i++;
	if (!i || i == line.n || !digit(line.p[0]))
		return false;
	rc_str word = rc_str_sub(line, i, line.n);
	for (uint32_t row = 0; row < p->labels->n_rows; row++)
		if (row_is(p, row, layout, "words") && same(word, rc_table_cell(p->labels, row, p->label)))
			return true;
	return false;
}

static bool is_head(const press *p, rc_str line)
{
	return rc_map_get(&p->head, rc_hash(line)) != RC_NONE;
}

/* Fields by order: title, byline, length, date, time, outlet, code, edition, page, language,
 * rights; then the text. */
static void factiva_plain(press *p, const lines *l, uint32_t beg, uint32_t end)
{
	found f = {0};
	uint32_t len = beg, rights, i;
	while (len < end && len - beg < 40 && !is_length(p, "factiva", l->v[len]))
		len++;
	if (len == end || len - beg >= 40) {
		f.text = paragraphs(p, l, beg, end);
		give(p, &f);
		return;
	}
	for (i = beg; i < len && !l->v[i].n; i++)
		;
	uint32_t title = i;
	while (i < len && l->v[i].n)
		i++;
	bool apart = i < len; /* blank lines between fields */
	uint32_t after = apart ? i : title + 1;
	f.title = apart ? joined(p, l, title, i) : l->v[title];
	for (uint32_t k = beg; k < len; k++)
		if (l->v[k].n && is_head(p, l->v[k])) {
			f.section = k > title ? l->v[title] : RC_NULL_STR;
			f.title = l->v[k];
			after = k + 1;
			break;
		}
	f.byline = joined(p, l, after, len);
	for (rights = len; rights < end && rights - len < 30 && !is_rights(p, l->v[rights]); rights++)
		;
	bool has_rights = rights < end && rights - len < 30;
	uint32_t after_date = len;
	for (i = len + 1; i < (has_rights ? rights : end) && i - len < 12; i++)
		if (l->v[i].n && !f.date.n && date_in(p, l->v[i], &f.date))
			after_date = i;
	for (i = after_date + 1; i < end && !f.outlet.n && i - len < 14; i++)
		if (l->v[i].n && !(digit(l->v[i].p[0]) && l->v[i].n <= 8))
			f.outlet = l->v[i];
	uint32_t text = has_rights ? rights + 1 : i;
	while (text < end && (l->v[text].n && is_rights(p, l->v[text])))
		text++;
	f.text = paragraphs(p, l, text, end);
	give(p, &f);
}

static bool is_coded(const press *p, const lines *l, uint32_t beg, uint32_t end)
{
	uint32_t n = 0;
	for (uint32_t i = beg; i < end; i++) {
		rc_str value;
		n += labelled(p, "factiva", true, l->v[i], &value).p != NULL;
	}
	return n >= 4;
}

static bool read_factiva(press *p, const lines *l)
{
	uint32_t ends = 0, beg = 0;
	for (uint32_t i = 0; i < l->n; i++)
		ends += factiva_end(l->v[i]);
	if (!ends)
		return false;
	for (uint32_t i = 0; i < l->n; i++) {
		if (!factiva_end(l->v[i]) || p->n >= RC_MAX_ITEMS)
			continue;
		if (is_coded(p, l, beg, i))
			factiva_coded(p, l, beg, i);
		else
			factiva_plain(p, l, beg, i);
		beg = i + 1;
	}
	return true;
}

/* ---- Europresse ---- */

/* "news·20240312·LM·0x", with or without words before it */
static bool europresse_end(rc_str line)
{
	static const rc_str mark = {"news\xC2\xB7", 6};
	uint32_t at = line.n < 200 ? rc_str_find(line, mark, 0) : UINT32_MAX;
	return at != UINT32_MAX && at + 14 < line.n && digit(line.p[at + 6]) && digit(line.p[at + 13]);
}

/* "International, mardi 12 mars 2024 512 mots, p. 3": what stands before the first comma is the
 * section unless it is the date. */
static void europresse_header(const press *p, rc_str line, found *f)
{
	date_in(p, rc_str_sub(line, 0, line.n < 118 ? line.n : 118), &f->date);
	uint32_t comma = rc_str_find(line, RC_STR(","), 0);
	rc_date_found d;
	rc_str rest = comma == UINT32_MAX ? RC_NULL_STR
	                                  : rc_str_trim(rc_str_sub(line, comma + 1, line.n));
	/* "Wednesday, March 13" */
	bool weekday = rest.n && rc_date_find(p->s->rules, p->s->a, rest, false, &d) && d.beg == 0;
	rc_str none;
	if (comma != UINT32_MAX && !weekday && !date_in(p, rc_str_sub(line, 0, comma), &none))
		f->section = rc_str_sub(line, 0, comma);
}

static void europresse_article(press *p, const lines *l, uint32_t beg, uint32_t end)
{
	found f = {0};
	uint32_t i = beg, day;
	while (i < end && !l->v[i].n)
		i++;
	for (day = i; day < end && day - i < 8 && !date_in(p, l->v[day], &f.date); day++)
		;
	if (day == end || day - i >= 8) {
		f.text = paragraphs(p, l, beg, end);
		give(p, &f);
		return;
	}
	f.outlet = day > i ? l->v[i] : RC_NULL_STR;
	europresse_header(p, l->v[day], &f);
	for (i = day + 1; i < end && !l->v[i].n; i++)
		;
	f.title = i < end ? l->v[i] : RC_NULL_STR;
	uint32_t text = i + 1, who = text;
	while (who < end && !l->v[who].n)
		who++;
	if (who < end && l->v[who].n < 80 && !memchr(".!?:", l->v[who].p[l->v[who].n - 1], 4)) { /* a short line without a full stop: who wrote it */
		f.byline = l->v[who];
		text = who + 1;
	}
	uint32_t stop = end;
	for (uint32_t k = text; k < end; k++)
		if (is_rights(p, l->v[k]) && end - k < 8) {
			stop = k;
			break;
		}
	f.text = text < stop ? paragraphs(p, l, text, stop) : RC_NULL_STR;
	give(p, &f);
}

static bool read_europresse(press *p, const lines *l)
{
	uint32_t ends = 0, beg = 0;
	for (uint32_t i = 0; i < l->n; i++)
		ends += europresse_end(l->v[i]);
	if (!ends)
		return false;
	for (uint32_t i = 0; i < l->n; i++) {
		if (!europresse_end(l->v[i]) || p->n >= RC_MAX_ITEMS)
			continue;
		europresse_article(p, l, beg, i);
		beg = i + 1;
	}
	return true;
}

/* ---- text ---- */

static bool open_press(press *p, const rc_sink *s, rc_article *art)
{
	*p = (press){
		.s = s, .art = art, .labels = rc_data_table(s->rules->data, RC_WORLD, "press-exports")};
	if (!p->labels)
		return false;
	p->layout = rc_table_col(p->labels, "layout");
	p->part = rc_table_col(p->labels, "part");
	p->label = rc_table_col(p->labels, "label");
	return true;
}

/* Whether it is worth cutting the text into lines: every layout's articles end with one of these.
 */
static bool may_be_export(rc_str text)
{
	static const char *const marks[] = {"news\xC2\xB7", "DOCUMENT", "Document", "ocument"};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (memmem(text.p, text.n, marks[i], strlen(marks[i])))
			return true;
	return false;
}

static bool read_lines(press *p, rc_str text)
{
	const rc_sink *s = p->s;
	lines l = {0};
	rc_str piece;
	text = rc_clean(s->a, text, 0, NULL);
	for (rc_str rest = text; rest.n && l.n < MAX_LINES;) {
		const char *end = memchr(rest.p, '\n', rest.n);
		uint32_t n = end ? (uint32_t)(end - rest.p) : rest.n;
		piece = rc_str_trim(rc_str_sub(rest, 0, n));
		*RC_ADD(s->a, l) = piece;
		rest = rc_str_sub(rest, end ? n + 1 : n, rest.n);
	}
	if (l.n == MAX_LINES)
		return false;
	return read_nexis(p, &l) || read_factiva(p, &l) || read_europresse(p, &l);
}

bool rc_press_text(const rc_sink *s, rc_str text, rc_article *art)
{
	press p;
	return may_be_export(text) && open_press(&p, s, art) && read_lines(&p, text);
}

/* ---- pages ---- */

static bool has_class(const rc_dom *d, uint32_t i, const char *name)
{
	rc_str rest = rc_dom_attr(d, i, RC_ATTR_CLASS), word;
	while (rc_str_cut(&rest, ' ', &word))
		if (rc_str_eqz(word, name))
			return true;
	return false;
}

static rc_str dom_text(const rc_sink *s, const rc_dom *d, uint32_t i)
{
	rc_buf b = {0};
	rc_dom_text(d, i, &b);
	rc_str t = rc_clean(s->a, rc_arena_dup(s->a, rc_str_trim(rc_buf_view(&b))),
	                    RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, NULL);
	rc_buf_release(&b);
	return t;
}

/* Running text of the blocks in [beg, end). */
static rc_str section_text(const rc_sink *s, const rc_dom *d, uint32_t beg, uint32_t end)
{
	rc_flow f = {0};
	for (uint32_t i = beg; i < end; i++) {
		if (d->node.v[i].tag == RC_TAG_TEXT)
			rc_flow_add(&f, d->node.v[i].text);
		else if (rc_tag_is_skipped(d->node.v[i].tag))
			i = d->node.v[i].end - 1;
		else if (rc_tag_is_block(d->node.v[i].tag))
			rc_flow_break(&f, 2);
		else if (d->node.v[i].tag == RC_TAG_BR)
			rc_flow_break(&f, 1);
	}
	return rc_flow_end(&f, s->a);
}

static void europresse_page(press *p, const rc_dom *d, uint32_t top)
{
	found f = {0};
	uint32_t end = d->node.v[top].end;
	for (uint32_t i = top; i < end; i++) {
		if (!f.outlet.n && has_class(d, i, "DocPublicationName"))
			f.outlet = dom_text(p->s, d, i);
		else if (!f.date.n && has_class(d, i, "DocHeader"))
			europresse_header(p, dom_text(p->s, d, i), &f);
		else if (!f.title.n &&
		         (has_class(d, i, "titreArticleVisu") || has_class(d, i, "rdp__articletitle")))
			f.title = dom_text(p->s, d, i);
		else if (!f.byline.n &&
		         (has_class(d, i, "sm-margin-bottomNews") || has_class(d, i, "docAuthors")))
			f.byline = dom_text(p->s, d, i);
		else if (!f.text.n && has_class(d, i, "docOcurrContainer"))
			f.text = section_text(p->s, d, i, d->node.v[i].end);
		else if (!f.text.n && d->node.v[i].tag == RC_TAG_SECTION)
			f.text = section_text(p->s, d, i, d->node.v[i].end);
	}
	give(p, &f);
}

/* The class names that mark an export, in one pass: both hold a P, which pages have few of. */
static void look_for_marks(rc_str html, bool *europresse, bool *factiva)
{
	for (uint32_t i = 0; i < html.n; i++) {
		const char *p = memchr(html.p + i, 'P', html.n - i);
		if (!p)
			return;
		i = (uint32_t)(p - html.p);
		*europresse |= i >= 3 && html.n - i >= 15 && !memcmp(p - 3, "DocPublicationName", 18);
		*factiva |= i >= 7 && html.n - i >= 9 && !memcmp(p - 7, "articleParagraph", 16);
	}
}

bool rc_press_page(const rc_sink *s, rc_str html, rc_article *art)
{
	press p;
	bool europresse = false, factiva = false;
	look_for_marks(html, &europresse, &factiva);
	europresse = europresse && memmem(html.p, html.n, "<article", 8);
	factiva = factiva && memmem(html.p, html.n, "Document ", 9);
	if ((!europresse && !factiva) || !open_press(&p, s, art))
		return false;
	rc_dom dom = {0};
	rc_dom_read(s->a, html, &dom, NULL);
	if (!europresse) {
		for (uint32_t i = 0; i < dom.node.n; i++)
			if (rc_str_ends(rc_dom_attr(&dom, i, RC_ATTR_CLASS), RC_STR("Headline")))
				*rc_map_put(&p.head, rc_hash(dom_text(s, &dom, i)), &(bool){false}) = 1;
		bool is = read_lines(&p, rc_html_text(s->a, html, NULL));
		rc_map_release(&p.head);
		return is;
	}
	for (uint32_t i = 0; i < dom.node.n && p.n < RC_MAX_ITEMS; i++)
		if (dom.node.v[i].tag == RC_TAG_ARTICLE) {
			europresse_page(&p, &dom, i);
			i = dom.node.v[i].end - 1;
		}
	return p.n > 0;
}
