/* head.c - who, where and when from the head lines of a pasted text; see text.h.
 *
 * The head is what stands before the first line that reads like running text: at most eight lines, each short. A line is cut at "|", "•" and the like; a piece is
 * a date, a byline (it begins with a cue such as "Par" and goes on with a capital), or, beside one of these, the outlet's name. A name alone on the
 * first line is the outlet's where it is one that data/world knows or holds a word of outlets' names (gazette, courier), and a date or byline follows.
 */
#include "ingest/text.h"

#include "base/date.h"
#include "base/utf8.h"
#include "ingest/dates.h"

#define HEAD_LINES 8
#define HEAD_BYTES 160
#define FIRST_LINES 4 /* among which a date or byline shows that a name on the first line is the outlet's */
#define OPENING_BYTES 100

typedef struct head {
	const rc_rules *r;
	rc_arena *a;
	rc_meta  *m;
	bool      month_first;
	bool      after_byline; /* the line before, in the same block, was a byline or date */
} head;

static const rc_cue *cue_of(const rc_rules *r, rc_str norm)
{
	const rc_cue *best = NULL;
	uint32_t first = norm.n ? (uint8_t)norm.p[0] : 0;
	for (uint32_t i = r->cue_first[first]; i < r->cue_first[first + 1]; i++) {
		const rc_cue *c = &r->cue.v[i];
		bool line_start = c->use == RC_CUE_BYLINE || c->use == RC_CUE_OUTLET ||
		                  c->use == RC_CUE_PUBLISHED || c->use == RC_CUE_MODIFIED ||
		                  c->use == RC_CUE_NOT_NAME;
		if (line_start && rc_str_starts(norm, c->words) && (!best || c->words.n > best->words.n) &&
		    norm.n > c->words.n && (norm.p[c->words.n] == ' ' || norm.p[c->words.n] == ':'))
			best = c;
	}
	return best;
}

/* Name-like: one to eight words without sentence marks, the first with a capital. */
static bool is_name(rc_str s)
{
	uint32_t i = 0, words = 1;
	if (s.n < 2 || s.n > 80 || !rc_cp_is_upper(rc_utf8_next(s.p, s.n, &i)))
		return false;
	for (uint32_t k = 0; k < s.n; k++) {
		words += s.p[k] == ' ';
		if (strchr(";:!?\"(<>", s.p[k]) || (s.p[k] == '.' && k + 1 == s.n && k > 3))
			return false;
	}
	return words <= 8;
}

static uint32_t named(const rc_rules *r, rc_str s)
{
	rc_buf b = {0};
	rc_fold_append(&b, s);
	uint32_t what = rc_map_get(&r->named, rc_hash(rc_buf_view(&b)));
	rc_buf_release(&b);
	return what == RC_NONE ? 0 : what;
}

/* Do all words but little ones begin with a capital, as in names and not in headlines? */
static bool all_capitals(rc_str s)
{
	rc_str word;
	while (rc_str_cut(&s, ' ', &word)) {
		uint32_t i = 0;
		if (word.n > 4 && !rc_cp_is_upper(rc_utf8_next(word.p, word.n, &i)))
			return false;
	}
	return true;
}

/* Is the name an outlet's, whatever stands beside it? One that is known, or one that begins (but
 * for an article) or ends with a word of outlets' names. */
static bool is_outlet(const rc_rules *r, rc_str s)
{
	if (!is_name(s))
		return false;
	uint32_t all = named(r, s), words = 0, begins = 0, last = 0;
	if (all & RC_NAMES_OUTLET)
		return true;
	if ((all & RC_NAMES_PLACE) || !all_capitals(s))
		return false;
	rc_str word;
	while (rc_str_cut(&s, ' ', &word)) {
		uint32_t at = rc_str_find(word, RC_STR("'"), 0),
		         curly = rc_str_find(word, RC_STR("\xE2\x80\x99"), 0);
		bool article = words == 0 && word.n <= 3 && at == UINT32_MAX;
		rc_str bare = at == 1 ? rc_str_sub(word, 2, word.n) : curly == 1 ? rc_str_sub(word, 4, word.n) : word;
		last = named(r, bare);
		begins |= words == 0 ? last : 0;
		words += !article;
	}
	return words > 1 ? ((begins | last) & RC_NAMES_MEDIUM) || (last & RC_NAMES_MEDIUM_END) : false;
}

/* « la rédaction »: the desk, which signs as authors do. */
static bool is_desk(const rc_rules *r, rc_str s)
{
	return (named(r, s) & RC_NAMES_DESK) != 0;
}

/* A place or a person: no outlet, though a date stands beside it ("Paris - 12 mars 2024"). */
static bool is_somebody_else(const rc_rules *r, rc_str s)
{
	rc_str rest = s, first = s;
	rc_str_cut(&rest, ' ', &first);
	return !is_outlet(r, s) &&
	       ((named(r, s) & RC_NAMES_PLACE) || (named(r, first) & RC_NAMES_GIVEN));
}

/* "El Faro (con ALBOR)": the name without what stands in brackets behind it. */
static rc_str without_brackets(rc_str s)
{
	uint32_t at = rc_str_find(s, RC_STR(" ("), 0);
	return at != UINT32_MAX && at && s.p[s.n - 1] == ')' ? rc_str_trim(rc_str_sub(s, 0, at)) : s;
}

static bool starts_capital(rc_str s)
{
	uint32_t i = 0;
	return s.n && rc_cp_is_upper(rc_utf8_next(s.p, s.n, &i));
}

static void take_date(head *h, rc_str value, bool modified)
{
	if (modified && !h->m->modified.p) {
		h->m->modified = value;
		h->m->basis.modified = RC_STR("text");
	} else if (!modified && !h->m->published.p) {
		h->m->published = value;
		h->m->published_basis = RC_PUB_TEXT;
	}
}

static void take_byline(head *h, rc_str name)
{
	if (h->m->byline.p || !name.n)
		return;
	h->m->byline = rc_arena_dup(h->a, name);
	h->m->basis.byline = RC_STR("text");
}

/* "Par Ada Lorme, lundi 2 mai 2024": the name up to the comma before the date. */
static bool byline_before(head *h, rc_str s, const rc_cue *cue, uint32_t date)
{
	rc_str name = rc_str_sub(s, cue->words.n, date > cue->words.n ? date : cue->words.n);
	uint32_t comma = rc_str_find(name, RC_STR(","), 0);
	name = rc_str_trim(comma == UINT32_MAX ? name : rc_str_sub(name, 0, comma));
	if (!is_name(name) && !is_desk(h->r, name))
		return false;
	take_byline(h, name);
	return true;
}

static void take_outlet(head *h, rc_str name)
{
	if (h->m->outlet.p || !name.n)
		return;
	h->m->outlet = rc_arena_dup(h->a, name);
	h->m->basis.outlet = RC_STR("text");
}

/* The last comma of s that more than a space stands behind; s.n when there is none. */
static uint32_t last_comma(rc_str s)
{
	uint32_t at = s.n;
	for (uint32_t f = 0; (f = rc_str_find(s, RC_STR(", "), f)) != UINT32_MAX; f++)
		at = f;
	return at;
}

/* "La Gazette du Port, 12 mars 2024", « La Gazette du Port, le 12 mars 2024 », "Lison Barraud, La Gazette du Port, 12 mars 2024": the outlet before the
 * date, and who stands before the outlet (*author; else empty). */
static rc_str outlet_before(const head *h, rc_str s, uint32_t date, rc_str *author)
{
	rc_str name = rc_str_trim(rc_str_sub(s, 0, date));
	while (name.n && (name.p[name.n - 1] == ',' || name.p[name.n - 1] == ' '))
		name.n--;
	bool parted = name.n < date;
	uint32_t comma = last_comma(name);
	rc_str last = comma < name.n ? rc_str_trim(rc_str_sub(name, comma + 1, name.n)) : RC_NULL_STR;
	if (last.n && !starts_capital(last) && rc_str_find(last, RC_STR(" "), 0) == UINT32_MAX) {
		name = rc_str_sub(name, 0, comma); /* « le », « lundi » */
		comma = last_comma(name);
		last = comma < name.n ? rc_str_trim(rc_str_sub(name, comma + 1, name.n)) : RC_NULL_STR;
	}
	rc_str before = rc_str_sub(name, 0, comma);
	if (parted && last.n && is_outlet(h->r, last) && is_name(before) && all_capitals(before) && rc_str_find(before, RC_STR(" "), 0) != UINT32_MAX &&
	    !(named(h->r, before) & RC_NAMES_PLACE) && last_comma(before) == before.n) {
		*author = before;
		return last;
	}
	return parted && is_outlet(h->r, name) ? name : RC_NULL_STR;
}

/* A piece that is a date and nothing else of weight: a cue, a weekday, a time may stand around it.
 */
static bool date_piece(head *h, rc_str s, const rc_cue *cue)
{
	rc_date_found d;
	if (!rc_date_find(h->r, h->a, s, h->month_first, &d))
		return false;
	rc_str author = RC_NULL_STR, outlet = cue ? RC_NULL_STR : outlet_before(h, s, d.beg, &author);
	uint32_t around = (outlet.n ? 0 : d.beg) + (s.n - d.end);
	if (around > (cue ? 44u : 14u))
		return false;
	take_outlet(h, outlet);
	take_byline(h, author);
	if (cue && cue->use == RC_CUE_BYLINE && !byline_before(h, s, cue, d.beg))
		return false;
	take_date(h, d.value, cue && cue->use == RC_CUE_MODIFIED);
	return true;
}

static bool byline_piece(head *h, rc_str s, const rc_cue *cue)
{
	if (!cue || cue->use != RC_CUE_BYLINE)
		return false;
	rc_str name = rc_str_trim(rc_str_sub(s, cue->words.n, s.n));
	while (name.n && (name.p[0] == ':' || name.p[0] == ' '))
		name = rc_str_sub(name, 1, name.n);
	if (!is_name(name) && !is_desk(h->r, name))
		return false;
	take_byline(h, name);
	return true;
}

/* "Source : La Gazette du Port" */
static bool outlet_piece(head *h, rc_str s, const rc_cue *cue)
{
	if (!cue || cue->use != RC_CUE_OUTLET)
		return false;
	rc_str name = rc_str_trim(rc_str_sub(s, cue->words.n, s.n));
	if (!is_name(name))
		return false;
	take_outlet(h, name);
	return true;
}

static bool next_piece(rc_str *rest, rc_str *piece)
{
	static const char *const marks[] = {
		"|", "\xE2\x80\xA2", " \xC2\xB7 ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - "};
	if (!rest->n)
		return false;
	uint32_t at = rest->n, len = 0;
	for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
		uint32_t f = rc_str_find(*rest, rc_str_of(marks[m]), 0);
		if (f < at) {
			at = f;
			len = (uint32_t)strlen(marks[m]);
		}
	}
	*piece = rc_str_trim(rc_str_sub(*rest, 0, at));
	*rest = rc_str_sub(*rest, at + len, rest->n);
	return true;
}

/* A name of two words or more with capitals that is no outlet's and no place's. */
static bool is_author(const rc_rules *r, rc_str s)
{
	return is_name(s) && all_capitals(s) && rc_str_find(s, RC_STR(" "), 0) != UINT32_MAX && !is_outlet(r, s) && !(named(r, s) & RC_NAMES_PLACE);
}

/* The first person on a line: `so_far`, or s where it is a person's name. */
static rc_str somebody(const rc_rules *r, rc_str s, rc_str so_far)
{
	return so_far.p || !is_author(r, s) ? so_far : s;
}

/* True when the line is a head line: every piece of it is understood. Sets what it says. */
static bool head_line(head *h, rc_str line)
{
	rc_str rest = line, s, outlet = RC_NULL_STR, person = RC_NULL_STR;
	uint32_t pieces = 0, dates = 0, names = 0, others = 0, elsewhere = 0;
	rc_buf low = {0};
	rc_meta before = *h->m;
	while (next_piece(&rest, &s)) {
		if (!s.n)
			continue;
		pieces++;
		rc_buf_reset(&low);
		rc_norm_append(&low, s);
		/* the same length: offsets fit */
		const rc_cue *cue = low.n == s.n ? cue_of(h->r, rc_buf_view(&low)) : NULL;
		if (cue && cue->use == RC_CUE_NOT_NAME)
			others += 9;
		else if (date_piece(h, s, cue))
			dates++;
		else if (byline_piece(h, s, cue) || outlet_piece(h, s, cue))
			names++;
		else if (!cue && is_desk(h->r, s) && !person.p)
			person = s;
		else if (is_somebody_else(h->r, s))
			person = somebody(h->r, s, person), elsewhere++;
		else if (!outlet.p && is_name(without_brackets(s)))
			outlet = without_brackets(s);
		else if (outlet.p && !person.p && !dates && is_author(h->r, outlet) && is_outlet(h->r, without_brackets(s)))
			person = outlet, outlet = without_brackets(s); /* two names before the date, the second an outlet's */
		else
			others++;
	}
	rc_buf_release(&low);
	bool clear = !others && (dates || names);
	/* the outlet alone, under the byline */
	bool below = !others && !elsewhere && pieces == 1 && outlet.p && h->after_byline &&
	             all_capitals(outlet);
	if (!clear && !below) {
		*h->m = before;
		return false;
	}
	take_outlet(h, outlet);
	if (clear && dates && (outlet.p || is_desk(h->r, person)))
		take_byline(h, person);
	return true;
}

/* "2019-03", "2019-03-24" at the start of s, followed by nothing or white space. */
static uint32_t plain_date(rc_str s)
{
	uint32_t n = 0;
	int32_t from, to;
	while (n < s.n && n < 10 &&
	       (n == 4 || n == 7 ? s.p[n] == '-' : rc_cp_is_digit((uint8_t)s.p[n])))
		n++;
	bool ends = n == s.n || (uint8_t)s.p[n] <= ' ';
	return (n == 7 || n == 10) && ends && rc_date_parse(rc_str_sub(s, 0, n), &from, &to) ? n : 0;
}

/* "date 2019-03" or "date: 2019-03" as the first words of s, or (`last`) as its last ones. */
static void bare_date(rc_arena *a, rc_str s, bool last, rc_meta *m)
{
	rc_buf low = {0};
	rc_norm_append(&low, rc_str_trim(s));
	rc_str t = rc_buf_view(&low), word = RC_STR("date");
	uint32_t at = 0;
	for (uint32_t f = 0; last && (f = rc_str_find(t, word, f)) != UINT32_MAX; f++)
		at = f;
	if (rc_str_starts(rc_str_sub(t, at, t.n), word) && (at == 0 || (uint8_t)t.p[at - 1] <= ' ')) {
		rc_str value = rc_str_sub(t, at + word.n, t.n);
		while (value.n && (value.p[0] == ' ' || value.p[0] == ':'))
			value = rc_str_sub(value, 1, value.n);
		uint32_t n = plain_date(value);
		if (n && (!last || n == value.n)) {
			m->published = rc_arena_dup(a, rc_str_sub(value, 0, n));
			m->published_basis = RC_PUB_TEXT;
		}
	}
	rc_buf_release(&low);
}

/* Where the last n bytes begin, on a character. */
static uint32_t last_bytes(rc_str s, uint32_t n)
{
	uint32_t at = s.n > n ? s.n - n : 0;
	while (at < s.n && ((uint8_t)s.p[at] & 0xC0) == 0x80)
		at++;
	return at;
}

/* The largest place up to n where a character begins or the text ends. */
static uint32_t last_char(rc_str s, uint32_t n)
{
	while (n && n < s.n && ((uint8_t)s.p[n] & 0xC0) == 0x80)
		n--;
	return n;
}

static bool is_blank(rc_str s)
{
	return rc_str_trim(s).n == 0;
}

/* The first dash from byte `from` on among what opens a line ("PARIS, 12 mars 2024 (AFP) - ", "12
 * mars 2024. - "); *next is behind it. 0 when there is none. */
static uint32_t first_dash(rc_str line, uint32_t from, uint32_t *next)
{
	static const char *const dashes[] = {
		" - ", ".- ", " \xE2\x80\x93 ", ".\xE2\x80\x93 ", " \xE2\x80\x94 ", ".\xE2\x80\x94 "};
	rc_str begin = rc_str_sub(line, 0, line.n < OPENING_BYTES ? line.n : OPENING_BYTES);
	uint32_t at = 0;
	for (size_t d = 0; d < sizeof dashes / sizeof *dashes; d++) {
		uint32_t f = rc_str_find(begin, rc_str_of(dashes[d]), from);
		if (f != UINT32_MAX && f > 0 && (!at || f < at)) {
			at = f;
			*next = f + (uint32_t)strlen(dashes[d]);
		}
	}
	return at;
}

/* At most `most` names, brackets and little words, as around the date of a dateline; `weekday`: the
 * last may be another word. */
static bool only_names(rc_str s, uint32_t most, bool weekday)
{
	rc_str word;
	uint32_t words = 0, others = 0;
	bool last = false;
	while (rc_str_cut(&s, ' ', &word)) {
		while (word.n && strchr("(,.;:", word.p[0]))
			word = rc_str_sub(word, 1, word.n);
		if (!word.n)
			continue;
		last = word.n > 3 && !starts_capital(word);
		others += last;
		words++;
	}
	return words <= most && (others == 0 || (others == 1 && weekday && last));
}

/* The date that a line opens with, as datelines do, up to its first or second dash; or that is the
 * whole line. Absent when there is none. */
static rc_str line_date(const rc_rules *r, rc_arena *a, rc_str line, bool month_first)
{
	enum { NAMES = 6, DASHES = 2 };
	uint32_t next = 0, n;
	rc_date_found d, behind;
	if (line.n <= OPENING_BYTES / 2 && rc_date_find(r, a, line, month_first, &d) &&
	    d.end + 2 >= line.n)
		return only_names(rc_str_sub(line, 0, d.beg), 1, true) ? d.value : RC_NULL_STR;
	for (uint32_t k = 0; k < DASHES && (n = first_dash(line, next, &next)); k++) {
		rc_str open = rc_str_sub(line, 0, n), rest = rc_str_sub(line, next, line.n);
		if (!rc_date_find(r, a, open, month_first, &d))
			continue;
		if (!only_names(rc_str_sub(open, 0, d.beg), NAMES, true) ||
		    !only_names(rc_str_sub(open, d.end, open.n), NAMES, false) ||
		    (rc_date_find(r, a, rest, month_first, &behind) &&
		     behind.beg < 4)) /* from one day to another */
			return RC_NULL_STR;
		return d.value;
	}
	return RC_NULL_STR;
}

void rc_text_dateline(const rc_rules *r, rc_arena *a, rc_str text, rc_meta *m)
{
	rc_str rest = text, line, found = RC_NULL_STR;
	for (uint32_t seen = 0; seen < HEAD_LINES && rc_str_cut(&rest, '\n', &line);) {
		line = rc_str_trim(line);
		if (!line.n)
			continue;
		seen++;
		rc_str value = line_date(r, a, line, rc_str_eqz(m->lang, "en"));
		if (value.p && found.p && !rc_str_eq(value, found))
			return; /* a list of days */
		if (value.p)
			found = value;
	}
	if (!found.p || m->published.p)
		return;
	m->published = found;
	m->published_basis = RC_PUB_TEXT;
}

bool rc_text_is_head_line(const rc_rules *r, rc_arena *a, rc_str line)
{
	rc_meta m = {0};
	head h = {.r = r, .a = a, .m = &m};
	line = rc_str_trim(line);
	return line.n && line.n <= HEAD_BYTES && starts_capital(line) && head_line(&h, line) &&
	       (m.byline.p || m.published.p || m.modified.p);
}

void rc_text_head(const rc_rules *r, rc_arena *a, rc_str text, rc_meta *m)
{
	head h = {.r = r, .a = a, .m = m, .month_first = rc_str_eqz(m->lang, "en")};
	rc_str rest = text, line, first = RC_NULL_STR;
	uint32_t seen = 0;
	while (seen < HEAD_LINES && rest.n) {
		if (!rc_str_cut(&rest, '\n', &line))
			break;
		if (is_blank(line)) {
			h.after_byline = false;
			continue;
		}
		seen++;
		line = rc_str_trim(line);
		if (line.n > HEAD_BYTES && seen > 1)
			break; /* running text has begun; a long first line may be a title */
		bool is_head = line.n <= HEAD_BYTES &&
		               (starts_capital(line) || (line.p[0] >= '0' && line.p[0] <= '9')) &&
		               head_line(&h, line);
		h.after_byline = is_head;
		if (seen == 1 && !is_head && is_outlet(r, line))
			first = line;
		if (is_head && seen <= FIRST_LINES)
			take_outlet(&h, first);
	}
	if (!m->published.p)
		bare_date(a,
		          rc_str_sub(text, 0, text.n < 64 ? last_char(text, text.n) : last_char(text, 64)),
		          false, m);
	if (!m->published.p)
		bare_date(a, rc_str_sub(text, last_bytes(text, 24), text.n), true, m);
	if (!m->published.p)
		rc_text_dateline(r, a, text, m);
}
