/* page_meta.c - title, byline, outlet, dates and the rest of a web page; see page.h.
 *
 * Every place that may hold a field offers a value with a rank (JSON-LD, microdata, OpenGraph, meta, <time>, the address, visible text, in this
 * order); the offer with the lowest rank stands, and its basis with it.
 */
#include "ingest/page.h"

#include "base/date.h"
#include "base/map.h"
#include "base/utf8.h"
#include "ingest/dates.h"
#include "ingest/page_ld.h"

#include <strings.h>

enum { RANK_LD = 0, RANK_MICRODATA = 1000, RANK_TIME = 4000, RANK_URL = 5000, RANK_TEXT = 6000, RANK_NONE = 9000 };

#define MAX_HEADINGS 2000u /* of a page; each is compared with the title */
#define MAX_COMPARED 2000u /* bytes of a title or an outlet's name that are compared with others */

typedef struct offer {
	rc_str   value, basis;
	uint32_t rank;
} offer;

enum { MAX_VOTES = 16, SHOWN = 64 /* a kind of evidence: what the reader of the page sees */ };

typedef struct day_votes { /* a day of publication that the page gives, and by which kinds of evidence */
	rc_str   value, basis; /* of the best of them */
	uint32_t rank, kinds;
} day_votes;

typedef struct finder {
	rc_page *page;
	rc_arena *arena;
	const rc_rules *rules;
	const rc_dom *dom;
	offer    best[RC_F_N];
	rc_str   url_seen; /* an address of the page, for the date in it */
	rc_str   h1;
	rc_str   html_title;
	uint32_t h1_at;
	uint32_t headings; /* looked at */
	bool     h1_sure;  /* the title says the same */
	bool     month_first;
	rc_str   shown[3]; /* days that the address, <time> and the text show, best first */
	uint32_t shown_rank[3];
	day_votes votes[MAX_VOTES];
	uint32_t n_votes;
	uint8_t *aside;    /* [n] 1: inside readers' comments */
} finder;

/* Metadata is often escaped once too often: references in it become their characters. */
static rc_str line(finder *f, rc_str s)
{
	return s.p ? rc_clean(f->arena, rc_html_unescape(f->arena, s), RC_CLEAN_INVISIBLE | RC_CLEAN_LINE, NULL) : s;
}

/* Of one moment written in two ways, the one with its own zone says more than UTC: true when `b` is `a` so. */
static bool same_moment_with_zone(rc_str a, rc_str b)
{
	if (a.n != 20 || a.p[19] != 'Z' || b.n != 25)
		return false;
	int32_t day[2], rest, minute[2];
	uint64_t h[2], m[2], zh, zm;
	for (int i = 0; i < 2; i++) {
		rc_str s = i ? b : a;
		if (!rc_date_parse(rc_str_sub(s, 0, 10), &day[i], &rest) || !rc_str_u64(rc_str_sub(s, 11, 13), &h[i]) || !rc_str_u64(rc_str_sub(s, 14, 16), &m[i]))
			return false;
		minute[i] = (int32_t)(h[i] * 60 + m[i]);
	}
	if (!rc_str_u64(rc_str_sub(b, 20, 22), &zh) || !rc_str_u64(rc_str_sub(b, 23, 25), &zm) || !(zh + zm))
		return false;
	int32_t zone = (int32_t)(zh * 60 + zm) * (b.p[19] == '-' ? -1 : 1);
	return (int64_t)day[0] * 1440 + minute[0] == (int64_t)day[1] * 1440 + minute[1] - zone;
}

/* A day that the reader of the page is shown, for local_day. */
static void note_shown(finder *f, rc_str value, uint32_t rank)
{
	uint32_t k = rank >= RANK_TEXT ? 2 : rank >= RANK_URL ? 1 : 0;
	if (rank > RANK_TEXT + 90 || (f->shown[k].p && f->shown_rank[k] <= rank))
		return;
	f->shown[k] = value;
	f->shown_rank[k] = rank;
}

/* What kind of evidence a date of publication is: kinds are counted, not places, as one kind of data often stands on a page twice. */
static uint32_t kind_of(rc_str basis, uint32_t rank)
{
	static const char *const kinds[] = {"json-ld", "og", "microdata", "time", "meta", "url"};
	for (uint32_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
		if (rc_str_eqz(basis, kinds[k]))
			return 1u << k;
	return rank >= RANK_TEXT && rank < RANK_TEXT + 90 ? SHOWN : 0;
}

static void vote(finder *f, rc_str value, rc_str basis, uint32_t rank)
{
	uint32_t kind = kind_of(basis, rank), i = 0;
	if (!kind || value.n < 10)
		return;
	while (i < f->n_votes && memcmp(f->votes[i].value.p, value.p, 10) != 0)
		i++;
	if (i == MAX_VOTES)
		return;
	day_votes *v = &f->votes[i];
	if (i == f->n_votes) {
		*v = (day_votes){value, basis, rank, 0};
		f->n_votes++;
	} else if (rank < v->rank) {
		v->value = value;
		v->basis = basis;
		v->rank = rank;
	}
	v->kinds |= kind;
}

static void offer_value(finder *f, rc_field field, rc_str value, rc_str basis, uint32_t rank)
{
	offer *o = &f->best[field];
	bool date = field == RC_F_PUBLISHED || field == RC_F_MODIFIED;
	if (!value.n || (rank >= o->rank && field != RC_F_PUBLISHED && !(date && o->value.n == 20)))
		return;
	if (date) {
		rc_date_found d;
		if (!rc_date_find(f->rules, f->arena, value, f->month_first, &d))
			return;
		value = d.value;
		if (field == RC_F_PUBLISHED && rank >= RANK_TIME)
			note_shown(f, value, rank);
		if (field == RC_F_PUBLISHED)
			vote(f, value, basis, rank);
		if (rank >= o->rank && !same_moment_with_zone(o->value, value))
			return;
		rank = rank < o->rank ? rank : o->rank;
	} else {
		value = line(f, value);
	}
	if (value.n)
		*o = (offer){value, basis, rank};
}

/* ---- authors ---- */

static bool letter_at(rc_str s, uint32_t i)
{
	return i < s.n && rc_cp_is_alpha(rc_utf8_next(s.p, s.n, &i));
}

static bool cue_starts(const rc_rules *r, rc_str norm, uint8_t use, uint32_t *len)
{
	*len = 0;
	uint32_t c = norm.n ? (uint8_t)norm.p[0] : 0;
	for (uint32_t i = r->cue_first[c]; i < r->cue_first[c + 1]; i++) {
		rc_str w = r->cue.v[i].words;
		if (r->cue.v[i].use == use && w.n > *len && rc_str_starts(norm, w) &&
		    (norm.n == w.n || w.p[w.n - 1] == ':' || !letter_at(norm, w.n)))
			*len = w.n;
	}
	return *len > 0;
}

/* "Ada Lorme le", "Ada Lorme am": without the words that led on to a date. */
static rc_str without_joints(finder *f, rc_str s)
{
	for (uint32_t turn = 0; turn < 3; turn++) {
		uint32_t at = s.n, len;
		while (at && s.p[at - 1] != ' ')
			at--;
		if (!at || at == s.n)
			break;
		rc_buf b = {0};
		rc_norm_append(&b, rc_str_sub(s, at, s.n));
		bool joint = cue_starts(f->rules, rc_buf_view(&b), RC_CUE_JOINT, &len) && len == b.n;
		rc_buf_release(&b);
		if (!joint)
			break;
		s = rc_str_trim(rc_str_sub(s, 0, at));
	}
	return s;
}

/* Author names are no addresses, and come without "Par" and what follows the name. Absent where nothing is left. */
static rc_str tidy_byline(finder *f, rc_str s)
{
	rc_buf b = {0};
	uint32_t len;
	s = line(f, s);
	if (!s.n || rc_str_find(s, RC_STR("://"), 0) != UINT32_MAX || s.n > 200 || rc_str_starts(s, RC_STR("@")) || rc_str_starts(s, RC_STR("#")))
		return RC_NULL_STR;
	rc_norm_append(&b, s);
	if (b.n == s.n && cue_starts(f->rules, rc_buf_view(&b), RC_CUE_BYLINE, &len) && len < s.n)
		s = rc_str_trim(rc_str_sub(s, len, s.n));
	rc_buf_release(&b);
	while (s.n && (s.p[0] == ':' || s.p[0] == '|' || s.p[0] == '-' || s.p[0] == ' '))
		s = rc_str_sub(s, 1, s.n);
	uint32_t cut = rc_str_find(s, RC_STR(" | "), 0);
	if (cut != UINT32_MAX)
		s.n = cut;
	rc_date_found d;
	if (rc_date_find(f->rules, f->arena, s, f->month_first, &d) && d.beg < s.n)
		s.n = d.beg;
	s = without_joints(f, rc_str_trim(s));
	while (s.n && (s.p[s.n - 1] == ',' || s.p[s.n - 1] == '|' || s.p[s.n - 1] == '-' || s.p[s.n - 1] == ':'))
		s = rc_str_trim(rc_str_sub(s, 0, s.n - 1));
	return s.n ? s : RC_NULL_STR;
}

/* "Posted on", "Publié le": what stands where a name should. */
static bool is_label(const rc_rules *r, rc_str s)
{
	rc_buf b = {0};
	uint32_t len;
	rc_norm_append(&b, s);
	rc_str norm = rc_buf_view(&b);
	bool yes = cue_starts(r, norm, RC_CUE_PUBLISHED, &len) || cue_starts(r, norm, RC_CUE_MODIFIED, &len) || cue_starts(r, norm, RC_CUE_NOT_NAME, &len);
	rc_buf_release(&b);
	return yes;
}

static bool may_be_name(rc_str s)
{
	uint32_t i = 0, words = 1;
	if (s.n < 3 || s.n > 80)
		return false;
	for (uint32_t k = 0; k < s.n; k++)
		words += s.p[k] == ' ';
	for (uint32_t k = 0; k < s.n; k++)
		if (s.p[k] == '*' || s.p[k] == ':' || s.p[k] == '?' || s.p[k] == '!')
			return false;
	return words <= 8 && rc_cp_is_alpha(rc_utf8_next(s.p, s.n, &i));
}

/* How good a name of an author it is: 0 a person's, more for what is rather an account, a site or the outlet itself. */
static uint32_t name_doubt(const finder *f, rc_str s)
{
	bool space = false, dot = false;
	for (uint32_t i = 0; i < s.n; i++) {
		space |= s.p[i] == ' ';
		dot |= s.p[i] == '.' && i + 1 < s.n && s.p[i + 1] != ' ';
	}
	rc_buf x = {0}, y = {0};
	rc_fold_append(&x, s);
	if (f->best[RC_F_OUTLET].value.n <= MAX_COMPARED)
		rc_fold_append(&y, f->best[RC_F_OUTLET].value);
	bool outlet = y.n && rc_str_find(rc_buf_view(&x), rc_buf_view(&y), 0) != UINT32_MAX;
	rc_buf_release(&x);
	rc_buf_release(&y);
	return outlet ? RANK_TEXT + 300 : !space ? RANK_TEXT + (dot ? 200 : 70) : 0;
}

static void offer_byline(finder *f, rc_str name, rc_str basis, uint32_t rank)
{
	uint32_t doubt = name_doubt(f, name);
	if (name.n && rank < RANK_NONE - 1)
		offer_value(f, RC_F_BYLINE, name, basis, doubt > rank ? doubt : rank);
}

/* ---- the places ---- */

static void mark_comments(finder *f)
{
	const rc_dom *dom = f->dom;
	for (uint32_t i = 0; i < dom->node.n; i++) {
		const rc_dom_node *n = &dom->node.v[i];
		if (!n->n_attr || n->tag == RC_TAG_BODY || n->tag == RC_TAG_HTML || (n->end - i) * 2 > dom->node.n)
			continue;
		unsigned part = f->page->part[i];
		bool headline = f->h1_at > i && f->h1_at < n->end;
		if (part & RC_PART_COMMENT && !(part & RC_PART_KEEP) && !headline) {
			memset(f->aside + i, 1, n->end - i);
			i = n->end - 1;
		}
	}
}

static void from_ld(finder *f)
{
	rc_page_ld ld = {0};
	for (uint32_t i = 0; i < f->dom->node.n; i++) {
		rc_str type = rc_dom_attr(f->dom, i, RC_ATTR_TYPE);
		if (f->dom->node.v[i].tag != RC_TAG_SCRIPT || rc_str_find(type, RC_STR("ld+json"), 0) == UINT32_MAX)
			continue;
		for (uint32_t k = i + 1; k < f->dom->node.v[i].end; k++)
			rc_page_ld_read(f->arena, f->dom->node.v[k].text, &ld);
	}
	rc_str basis = RC_STR("json-ld");
	uint32_t rank = ld.rank >= 2 ? RANK_LD : RANK_TIME - 1; /* a WebPage object knows less than OpenGraph does */
	offer_value(f, RC_F_TITLE, ld.title, basis, rank);
	offer_value(f, RC_F_OUTLET, ld.outlet, basis, RANK_LD);
	offer_byline(f, tidy_byline(f, ld.byline), basis, rank);
	offer_value(f, RC_F_PUBLISHED, ld.published, basis, rank);
	offer_value(f, RC_F_MODIFIED, ld.modified, basis, rank);
	offer_value(f, RC_F_SECTION, ld.section, basis, rank);
	offer_value(f, RC_F_LANGUAGE, ld.language, basis, rank);
	f->page->embedded = ld.rank >= 2 ? ld.body : RC_NULL_STR;
	f->page->paid = ld.paid;
	f->page->is_index = ld.is_index && ld.rank < 2;
	f->page->is_article = ld.rank >= 2;
}

static rc_str node_text(finder *f, uint32_t i)
{
	rc_buf b = {0};
	rc_dom_text(f->dom, i, &b);
	rc_str s = b.n < 4000 ? line(f, rc_arena_dup(f->arena, rc_buf_view(&b))) : RC_NULL_STR;
	rc_buf_release(&b);
	return s;
}

static void one_name(finder *f, uint32_t i, rc_str name, bool microdata)
{
	char low[64];
	if (!name.n || name.n > sizeof low)
		return;
	for (uint32_t k = 0; k < name.n; k++)
		low[k] = name.p[k] >= 'A' && name.p[k] <= 'Z' ? (char)(name.p[k] + 32) : name.p[k];
	uint32_t at = rc_map_get(&f->rules->meta_at, rc_hash((rc_str){low, name.n}));
	if (at == RC_NONE)
		return;
	const rc_meta_name *m = &f->rules->meta.v[at];
	bool is_meta = f->dom->node.v[i].tag == RC_TAG_META;
	rc_str value = rc_dom_attr(f->dom, i, RC_ATTR_CONTENT);
	if (!value.p)
		value = rc_dom_attr(f->dom, i, RC_ATTR_DATETIME);
	if (!value.p && !is_meta)
		value = m->field == RC_F_CANONICAL ? rc_dom_attr(f->dom, i, RC_ATTR_HREF) : node_text(f, i);
	if (microdata && m->rank >= 2000 && m->field != RC_F_BYLINE && !is_meta)
		return; /* itemprop="date", "publisher", "section" mean too many things */
	if (m->field == RC_F_BYLINE)
		value = tidy_byline(f, value);
	if (m->field == RC_F_BYLINE) {
		if (may_be_name(value))
			offer_byline(f, value, microdata ? RC_STR("microdata") : m->basis, microdata ? RANK_MICRODATA + at : m->rank);
		return;
	}
	offer_value(f, (rc_field)m->field, value, microdata ? RC_STR("microdata") : m->basis, microdata ? RANK_MICRODATA + at : m->rank);
}

static void from_names(finder *f)
{
	for (uint32_t i = 0; i < f->dom->node.n; i++) {
		const rc_dom_node *n = &f->dom->node.v[i];
		if (n->tag != RC_TAG_META)
			continue;
		if (rc_str_eqz(rc_dom_attr(f->dom, i, RC_ATTR_PROPERTY), "og:type") && rc_str_starts(rc_dom_attr(f->dom, i, RC_ATTR_CONTENT), RC_STR("article")))
			f->page->is_article = true;
		one_name(f, i, rc_dom_attr(f->dom, i, RC_ATTR_PROPERTY), false);
		one_name(f, i, rc_dom_attr(f->dom, i, RC_ATTR_NAME), false);
	}
}

static void from_microdata(finder *f)
{
	for (uint32_t i = 0; i < f->dom->node.n; i++)
		if (f->dom->node.v[i].has >> RC_ATTR_ITEMPROP & 1 && !f->aside[i])
			one_name(f, i, rc_dom_attr(f->dom, i, RC_ATTR_ITEMPROP), true);
}

static bool equal_fold(rc_str a, rc_str b);
static uint32_t count_words(rc_str s);

/* Whether the heading is what the page's title says, whatever else that says. */
static bool in_title(const finder *f, rc_str head)
{
	if (f->best[RC_F_TITLE].value.n > MAX_COMPARED || f->html_title.n > MAX_COMPARED)
		return false;
	if (equal_fold(head, f->best[RC_F_TITLE].value) || equal_fold(head, f->html_title))
		return true;
	rc_buf x = {0}, y = {0};
	rc_fold_append(&x, head);
	rc_fold_append(&y, f->html_title);
	bool yes = count_words(head) >= 3 && rc_str_find(rc_buf_view(&y), rc_buf_view(&x), 0) != UINT32_MAX;
	rc_buf_release(&x);
	rc_buf_release(&y);
	return yes;
}

/* The headline: the longest heading that the title repeats (it may hold the site's name too), else the longest h1. */
static void heading(finder *f, uint32_t i)
{
	const rc_dom_node *n = &f->dom->node.v[i];
	if (n->end - i > 40 || ++f->headings > MAX_HEADINGS)
		return;
	rc_str head = node_text(f, i);
	if (!head.n || head.n >= 400 || (f->h1_sure && head.n <= f->h1.n))
		return;
	bool sure = in_title(f, head);
	if (sure < f->h1_sure || (!sure && (n->tag != RC_TAG_H1 || head.n <= f->h1.n)))
		return;
	f->h1_sure = sure;
	f->h1 = head;
	f->h1_at = i;
}

static void from_links(finder *f)
{
	for (uint32_t i = 0; i < f->dom->node.n; i++) {
		const rc_dom_node *n = &f->dom->node.v[i];
		rc_str rel = rc_dom_attr(f->dom, i, RC_ATTR_REL), href = rc_dom_attr(f->dom, i, RC_ATTR_HREF);
		if (n->tag == RC_TAG_LINK && rc_str_eqz(rel, "canonical") && href.n)
			offer_value(f, RC_F_CANONICAL, href, RC_STR("html"), 0);
		else if (n->tag == RC_TAG_A && rc_str_find(rel, RC_STR("author"), 0) != UINT32_MAX) {
			rc_str name = tidy_byline(f, node_text(f, i));
			if (may_be_name(name))
				offer_byline(f, name, RC_STR("html"), RANK_TEXT);
		} else if (n->tag == RC_TAG_HTML && !f->best[RC_F_LANGUAGE].value.n) {
			offer_value(f, RC_F_LANGUAGE, rc_dom_attr(f->dom, i, RC_ATTR_LANG), RC_STR("html"), RANK_MICRODATA);
		} else if (n->tag == RC_TAG_TITLE && !f->html_title.n) {
			f->html_title = node_text(f, i);
			if (!f->html_title.n && i + 1 < n->end)
				f->html_title = line(f, f->dom->node.v[i + 1].text);
		} else if (n->tag >= RC_TAG_H1 && n->tag <= RC_TAG_H3) {
			heading(f, i);
		}
	}
}

/* <time> behind the headline, else the first on the page; one that says to be the publication's wins. */
static void from_time(finder *f)
{
	for (uint32_t i = 0; i < f->dom->node.n; i++) {
		if (f->dom->node.v[i].tag != RC_TAG_TIME || f->aside[i])
			continue;
		rc_str value = rc_dom_attr(f->dom, i, RC_ATTR_DATETIME);
		if (!value.n)
			value = node_text(f, i);
		rc_str class = rc_dom_attr(f->dom, i, RC_ATTR_CLASS);
		bool update = rc_str_find(class, RC_STR("updat"), 0) != UINT32_MAX || rc_str_find(class, RC_STR("modif"), 0) != UINT32_MAX;
		bool says = rc_str_find(class, RC_STR("publ"), 0) != UINT32_MAX || rc_str_find(class, RC_STR("entry-date"), 0) != UINT32_MAX ||
		            rc_dom_attr(f->dom, i, RC_ATTR_ITEMPROP).n;
		uint32_t rank = RANK_TIME + (says ? 0 : i > f->h1_at ? 1 : 2);
		offer_value(f, update ? RC_F_MODIFIED : RC_F_PUBLISHED, value, RC_STR("time"), rank);
	}
}

static uint32_t digits_at(rc_str s, uint32_t i, uint32_t *value)
{
	uint32_t n = 0;
	*value = 0;
	for (; i + n < s.n && n < 9 && rc_cp_is_digit((uint8_t)s.p[i + n]); n++)
		*value = *value * 10 + (uint32_t)(s.p[i + n] - '0');
	return n;
}

/* The day that the digits at i of an address say: 2024/03/12, 2024-03/12, 20240312, 29-10-2021; absent for none. */
static rc_str url_day(finder *f, rc_str u, uint32_t i)
{
	uint32_t y, m = 0, d = 0, n = digits_at(u, i, &y), k;
	if (n == 8) {
		d = y % 100;
		m = y / 100 % 100;
		y /= 10000;
	} else {
		i += n;
		if (i >= u.n || !strchr("/-_", u.p[i]) || (n != 4 && n != 2))
			return RC_NULL_STR;
		k = digits_at(u, i + 1, &m);
		i += 1 + k;
		if (k < 1 || k > 2 || i >= u.n || !strchr("/-_", u.p[i]))
			return RC_NULL_STR;
		k = digits_at(u, i + 1, &d);
		if (n == 4 ? k < 1 || k > 2 : k != 4)
			return RC_NULL_STR;
		if (n == 2) {
			k = y;
			y = d;
			d = k;
		}
	}
	if (y < 1990 || y > 2099 || rc_day_of((int32_t)y, (int32_t)m, (int32_t)d) == RC_NO_DAY)
		return RC_NULL_STR;
	return rc_arena_fmt(f->arena, "%04u-%02u-%02u", y, m, d);
}

/* The first day in the page's address behind the host's name. */
static void from_url(finder *f, rc_str u)
{
	uint32_t at = rc_str_find(u, RC_STR("://"), 0);
	at = at == UINT32_MAX ? at : rc_str_find(u, RC_STR("/"), at + 3);
	if (at == UINT32_MAX || u.n > 2000)
		return;
	for (; at + 8 <= u.n; at++) {
		rc_str day = rc_cp_is_digit((uint8_t)u.p[at]) && !rc_cp_is_digit((uint8_t)u.p[at - 1]) ? url_day(f, u, at) : RC_NULL_STR;
		if (day.p) {
			offer_value(f, RC_F_PUBLISHED, day, RC_STR("url"), RANK_URL);
			return;
		}
	}
}

/* How many bytes of s the cue for this use takes; 0: it begins with none. */
static uint32_t cue_length(finder *f, rc_str s, uint8_t use)
{
	rc_buf b = {0};
	uint32_t len = 0, n = 0, i = 0;
	while (i < s.n && i < 60)
		rc_utf8_next(s.p, s.n, &i);
	rc_norm_append(&b, rc_str_sub(s, 0, i));
	if (cue_starts(f->rules, rc_buf_view(&b), use, &len)) /* lengths in lower case and as written differ in rare letters: step through both */
		for (uint32_t low = 0; low < len && n < s.n;) {
			uint32_t from = n;
			rc_buf one = {0};
			rc_utf8_next(s.p, s.n, &n);
			rc_norm_append(&one, rc_str_sub(s, from, n));
			low += (uint32_t)one.n;
			rc_buf_release(&one);
		}
	rc_buf_release(&b);
	return n;
}

static bool date_leads(finder *f, rc_str s, uint32_t slack)
{
	rc_date_found d;
	return rc_date_find(f->rules, f->arena, s, f->month_first, &d) && d.beg <= slack;
}

#define NEAR 300u /* nodes between a headline and what belongs to it */

static bool near(const finder *f, uint32_t i)
{
	return i > f->h1_at ? i - f->h1_at < NEAR : f->h1_at - i < NEAR / 4;
}

/* Whether a cue may begin so: quick, and right for nine lines of ten. */
static bool may_be_cue(const rc_rules *r, rc_str s)
{
	char two[2] = {s.p[0], s.n > 1 ? s.p[1] : 0};
	for (int i = 0; i < 2; i++) {
		if ((uint8_t)two[i] >= 0x80)
			return true;
		two[i] = two[i] >= 'A' && two[i] <= 'Z' ? (char)(two[i] + 32) : two[i];
	}
	uint32_t pair = rc_rules_pair((rc_str){two, 2});
	return r->cue_pair[pair >> 3] >> (pair & 7) & 1;
}

/* A line that begins with a cue: "Publié le…", "Par…". The date may stand in the next element ("Mise en ligne" | "23 mai 2019"): returns the field that such
 * a label announces, else RC_F_N. */
static rc_field from_line(finder *f, uint32_t i, rc_str s)
{
	if (!may_be_cue(f->rules, s))
		return RC_F_N;
	uint32_t len = cue_length(f, s, RC_CUE_MODIFIED);
	rc_field field = len ? RC_F_MODIFIED : RC_F_PUBLISHED;
	if (!len)
		len = cue_length(f, s, RC_CUE_PUBLISHED);
	if (len) {
		rc_str rest = rc_str_trim(rc_str_sub(s, len, s.n));
		if (rest.n <= 2)
			return field;
		offer_value(f, field, rc_arena_dup(f->arena, rest), RC_STR("text"), RANK_TEXT + (near(f, i) ? 0 : 40));
		return RC_F_N;
	}
	if (s.n >= 90 || i <= f->h1_at || !(len = cue_length(f, s, RC_CUE_BYLINE)))
		return RC_F_N;
	rc_str name = rc_str_trim(rc_str_sub(s, len, s.n));
	if (name.n <= 2 && near(f, i))
		return RC_F_BYLINE;
	uint32_t first = 0;
	if (name.n && rc_cp_is_upper(rc_utf8_next(name.p, name.n, &first)) && may_be_name(name = tidy_byline(f, name)))
		offer_byline(f, name, RC_STR("text"), RANK_TEXT + 3);
	return RC_F_N;
}

/* What an element shows whose class says that it is a date or a byline. */
static void from_marked(finder *f, uint32_t i)
{
	const rc_dom_node *n = &f->dom->node.v[i];
	unsigned part = f->page->part[i];
	if (n->has >> RC_ATTR_TITLE & 1 && n->has >> RC_ATTR_CLASS & 1) { /* microformat: <abbr class="published" title="2013-04-04T18:52:11Z"> */
		rc_str class = rc_dom_attr(f->dom, i, RC_ATTR_CLASS), title = rc_dom_attr(f->dom, i, RC_ATTR_TITLE);
		bool update = rc_str_find(class, RC_STR("updated"), 0) != UINT32_MAX;
		if ((update || rc_str_find(class, RC_STR("published"), 0) != UINT32_MAX) && title.n >= 10 && title.p[4] == '-')
			offer_value(f, update ? RC_F_MODIFIED : RC_F_PUBLISHED, title, RC_STR("html"), RANK_TIME + (i > f->h1_at ? 3 : 4));
	}
	if (part & RC_PART_DATE)
		offer_value(f, RC_F_PUBLISHED, node_text(f, i), RC_STR("text"), RANK_TEXT + (i > f->h1_at ? 1 : 2) + (near(f, i) ? 0 : 91));
	if (part & RC_PART_BYLINE) {
		rc_str name = tidy_byline(f, node_text(f, i));
		if (may_be_name(name) && !is_label(f->rules, name))
			offer_byline(f, name, RC_STR("html"), RANK_TEXT + (i > f->h1_at ? 1 : 2));
	}
}

static bool starts_upper(rc_str s)
{
	uint32_t i = 0;
	return s.n && rc_cp_is_upper(rc_utf8_next(s.p, s.n, &i));
}

/* What stands behind a label: its date or its name. */
static void from_label(finder *f, uint32_t i, rc_field label, rc_str s)
{
	rc_str name;
	if ((label == RC_F_PUBLISHED || label == RC_F_MODIFIED) && s.n < 60 && date_leads(f, s, 12))
		offer_value(f, label, s, RC_STR("text"), RANK_TEXT);
	else if (label == RC_F_BYLINE && s.n < 80 && starts_upper(s) && may_be_name(name = tidy_byline(f, s)) && !is_label(f->rules, name))
		offer_byline(f, name, RC_STR("text"), RANK_TEXT + 3 + (near(f, i) ? 0 : 50));
}

/* Two to four words, each with a capital. */
static bool full_name(rc_str s)
{
	uint32_t words = 0;
	rc_str word;
	while (rc_str_cut(&s, ' ', &word)) {
		words++;
		if (!starts_upper(word))
			return false;
		for (uint32_t i = 0; i < word.n; i++)
			if (rc_cp_is_digit((uint8_t)word.p[i]) || word.p[i] == ',' || word.p[i] == ';')
				return false;
	}
	return words >= 2 && words <= 4;
}

/* "11.12.2019 - Ada Lorme", "4.2.2022 | 13:10 Uhr | Ada Lorme": a short line of a day and a name. */
static void from_date_line(finder *f, rc_str s)
{
	rc_date_found d;
	static const char *const marks[] = {" | ", " - ", " \xE2\x80\x93 ", " \xC2\xB7 ", " / ", ", "};
	if (s.n > 90 || !rc_date_find(f->rules, f->arena, s, f->month_first, &d))
		return;
	uint32_t best = UINT32_MAX, len = 0;
	for (size_t m = 0; m < sizeof marks / sizeof *marks; m++)
		for (uint32_t at = d.end; (at = rc_str_find(s, rc_str_of(marks[m]), at)) != UINT32_MAX; at++)
			if (best == UINT32_MAX || at > best) {
				best = at;
				len = (uint32_t)strlen(marks[m]);
			}
	rc_str name = best == UINT32_MAX ? RC_NULL_STR : rc_str_trim(rc_str_sub(s, best + len, s.n));
	if (full_name(name) && !is_label(f->rules, name))
		offer_byline(f, rc_arena_dup(f->arena, name), RC_STR("text"), RANK_TEXT + 60);
}

#define DATELINES 30u /* texts behind the headline that may begin with the day */

/* What elements named for it show, and lines that say "Publié le…". */
static void from_text(finder *f)
{
	const rc_dom *dom = f->dom;
	rc_field label = RC_F_N;
	for (uint32_t i = 0, seen = 0; i < dom->node.n; i++) {
		const rc_dom_node *n = &dom->node.v[i];
		if (f->aside[i])
			continue;
		if (rc_tag_is_skipped(n->tag) || n->tag == RC_TAG_FORM || n->tag == RC_TAG_NAV || n->tag == RC_TAG_LABEL) {
			if (n->tag != RC_TAG_FORM || (n->end - i) * 2 < dom->node.n) {
				i = n->end - 1;
				continue;
			}
		}
		if (n->tag == RC_TAG_TEXT && n->text.n > 1) {
			rc_str s = rc_str_trim(n->text);
			if (s.n < 2)
				continue;
			seen += i > f->h1_at;
			from_label(f, i, label, s);
			label = s.n < 400 ? from_line(f, i, s) : RC_F_N;
			if (i > f->h1_at && seen < DATELINES && (rc_cp_is_digit((uint8_t)s.p[0]) || s.p[0] == '(') && date_leads(f, rc_str_sub(s, 0, s.n < 40 ? s.n : 40), 1))
				offer_value(f, RC_F_PUBLISHED, rc_str_sub(s, 0, s.n < 40 ? s.n : 40), RC_STR("text"), RANK_TEXT + 80);
			if (near(f, i) && seen < DATELINES && s.n < 90)
				from_date_line(f, s);
		}
		if (n->n_attr && n->tag != RC_TAG_BODY && n->tag != RC_TAG_HTML && n->end - i <= 60)
			from_marked(f, i);
	}
}

/* The first date of any kind in a short text behind the headline. */
static void from_any_text(finder *f)
{
	for (uint32_t i = f->h1_at, seen = 0; i < f->dom->node.n && seen < 40 && f->best[RC_F_PUBLISHED].rank == RANK_NONE; i++) {
		const rc_dom_node *n = &f->dom->node.v[i];
		if (rc_tag_is_skipped(n->tag)) {
			i = n->end - 1;
			continue;
		}
		if (n->tag != RC_TAG_TEXT || n->text.n < 8)
			continue;
		seen++;
		if (n->text.n < 120 && !f->aside[i] && !cue_length(f, rc_str_trim(n->text), RC_CUE_MODIFIED))
			offer_value(f, RC_F_PUBLISHED, n->text, RC_STR("text"), RANK_TEXT + 100);
	}
	for (uint32_t i = f->h1_at, seen = 0; i > 0 && seen < 12 && f->best[RC_F_PUBLISHED].rank == RANK_NONE; i--) {
		const rc_dom_node *n = &f->dom->node.v[i];
		if (n->tag != RC_TAG_TEXT || n->text.n < 8 || rc_tag_is_skipped(f->dom->node.v[n->parent].tag))
			continue;
		seen++;
		if (n->text.n < 40)
			offer_value(f, RC_F_PUBLISHED, n->text, RC_STR("text"), RANK_TEXT + 100);
	}
}

/* A date of publication in the data that a page's scripts hold, where all that they say of that name is one day. */
static void from_scripts(finder *f)
{
	static const char *const keys[] = {"datePublished", "publishedDate", "publishDate", "publicationDate", "published_at", "publishedAt", "publish_date",
	                                   "first_publish_date", "firstPublished", "publication_date", "pubDate"};
	for (size_t k = 0; k < sizeof keys / sizeof *keys && f->best[RC_F_PUBLISHED].rank == RANK_NONE; k++) {
		rc_str found = {0}, word = rc_str_of(keys[k]);
		bool one = true;
		for (uint32_t i = 0; i < f->dom->node.n && one; i++) {
			const rc_dom_node *n = &f->dom->node.v[i];
			if (n->tag != RC_TAG_TEXT || f->dom->node.v[n->parent].tag != RC_TAG_SCRIPT)
				continue;
			for (uint32_t at = 0; one && (at = rc_str_find(n->text, word, at)) != UINT32_MAX; at += word.n) {
				rc_str rest = rc_str_sub(n->text, at + word.n, at + word.n + 40 < n->text.n ? at + word.n + 40 : n->text.n);
				rc_date_found d;
				if (rest.n < 12 || (rest.p[0] != '"' && rest.p[0] != '\\' && rest.p[0] != '\'' && rest.p[0] != ':') ||
				    !rc_date_find(f->rules, f->arena, rest, false, &d) || d.beg > 6)
					continue;
				one = !found.p || rc_str_eq(rc_str_sub(found, 0, 10), rc_str_sub(d.value, 0, 10));
				found = found.p ? found : d.value;
			}
		}
		if (one && found.p)
			offer_value(f, RC_F_PUBLISHED, found, RC_STR("script"), RANK_TEXT + 200);
	}
}

/* ---- settling dates ---- */

/* Days since 1970, and minutes into the day where there is a time (-1: none). */
static bool moment(rc_str s, int32_t *day, int32_t *minute)
{
	int32_t to;
	uint64_t h, m;
	*minute = -1;
	if (s.n < 10 || !rc_date_parse(rc_str_sub(s, 0, 10), day, &to))
		return false;
	if (s.n >= 16 && rc_str_u64(rc_str_sub(s, 11, 13), &h) && rc_str_u64(rc_str_sub(s, 14, 16), &m))
		*minute = (int32_t)(h * 60 + m);
	return true;
}

/* A stamp in UTC whose page shows the day before or after, where that is the same moment somewhere: the day is the one that the page shows, which is
 * that of its place; with the time there and its distance from UTC where the page shows a time. */
static void local_day(finder *f)
{
	offer *o = &f->best[RC_F_PUBLISHED];
	int32_t day, minute, there, clock;
	if (o->value.n != 20 || o->value.p[19] != 'Z' || !moment(o->value, &day, &minute))
		return;
	for (int k = 0; k < 3; k++) {
		if (!f->shown[k].p || !moment(f->shown[k], &there, &clock) || there == day || there < day - 1 || there > day + 1 ||
		    (f->shown[k].n > 19 && k == 0))
			continue;
		bool west = there < day;
		if (west ? minute >= 12 * 60 : minute < 10 * 60)
			continue;
		int32_t zone = clock < 0 ? 0 : (there - day) * 1440 + clock - minute;
		if (clock >= 0 && zone % 30 == 0 && zone >= -12 * 60 && zone <= 14 * 60) {
			int32_t z = zone < 0 ? -zone : zone;
			o->value = rc_arena_fmt(f->arena, "%.16s:%.2s%c%02d:%02d", f->shown[k].p, o->value.p + 17, zone < 0 ? '-' : '+', z / 60, z % 60);
		} else {
			o->value = rc_str_sub(f->shown[k], 0, 10);
		}
		return;
	}
}

/* A day that only one or two kinds of data give, where more kinds, the shown text among them, give another: data that a program fills in keeps the day of a draft or of
 * an earlier life of the page. */
static void outvoted(finder *f)
{
	offer *o = &f->best[RC_F_PUBLISHED];
	const day_votes *best = NULL;
	uint32_t mine = 0;
	if (o->value.n < 10 || o->rank >= RANK_TEXT)
		return;
	for (uint32_t i = 0; i < f->n_votes; i++)
		if (!memcmp(f->votes[i].value.p, o->value.p, 10))
			mine = f->votes[i].kinds;
	uint32_t most = (uint32_t)__builtin_popcount(mine);
	for (uint32_t i = 0; i < f->n_votes && most >= 1 && most <= 2; i++) {
		const day_votes *v = &f->votes[i];
		uint32_t n = (uint32_t)__builtin_popcount(v->kinds);
		if ((v->kinds & SHOWN) && !(mine & SHOWN) && n > most && n > (best ? (uint32_t)__builtin_popcount(best->kinds) : 0))
			best = v;
	}
	if (best)
		*o = (offer){best->value, best->basis, best->rank};
}

/* ---- title and outlet ---- */

static const char *const title_marks[] = {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " \xC2\xB7 ", " :: ", " \xE2\x80\xA2 "};

/* Last place where a mark parts the title from what follows; UINT32_MAX when there is none. */
static uint32_t last_mark(rc_str s, uint32_t *len)
{
	uint32_t best = UINT32_MAX;
	for (size_t m = 0; m < sizeof title_marks / sizeof *title_marks; m++) {
		rc_str mark = rc_str_of(title_marks[m]);
		for (uint32_t at = 0; (at = rc_str_find(s, mark, at)) != UINT32_MAX; at += mark.n) {
			if (best == UINT32_MAX || at > best) {
				best = at;
				*len = mark.n;
			}
		}
	}
	return best;
}

static bool equal_fold(rc_str a, rc_str b)
{
	rc_buf x = {0}, y = {0};
	rc_fold_append(&x, a);
	rc_fold_append(&y, b);
	bool same = a.n && rc_str_eq(rc_buf_view(&x), rc_buf_view(&y));
	rc_buf_release(&x);
	rc_buf_release(&y);
	return same;
}

static uint32_t count_words(rc_str s)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < s.n; i++)
		n += s.p[i] != ' ' && (i == 0 || s.p[i - 1] == ' ');
	return n;
}

/* Takes the outlet's name off the end of a title. */
static rc_str without_outlet(rc_str title, rc_str outlet)
{
	uint32_t len = 0, at = last_mark(title, &len);
	if (at == UINT32_MAX || !equal_fold(rc_str_sub(title, at + len, title.n), outlet))
		return title;
	return rc_str_sub(title, 0, at);
}

static uint32_t next_sign(rc_str s, uint32_t *i)
{
	while (*i < s.n) {
		uint32_t cp = rc_utf8_next(s.p, s.n, i);
		if (rc_cp_is_alpha(cp) || rc_cp_is_digit(cp))
			return rc_cp_lower(cp);
	}
	return 0;
}

enum { DIFFERENT, SAME, MORE };

/* Letters and digits compared in any case: SAME, MORE where `a` goes on behind what `b` says (after a whole word), else DIFFERENT. */
static uint32_t same_words(rc_str a, rc_str b)
{
	uint32_t i = 0, k = 0;
	for (;;) {
		uint32_t before = i, y = next_sign(b, &k), x = next_sign(a, &i);
		if (!y)
			return !x ? SAME : letter_at(a, before) ? DIFFERENT : MORE;
		if (x != y)
			return DIFFERENT;
	}
}

static bool all_capitals(rc_str s)
{
	uint32_t letters = 0;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t cp = rc_utf8_next(s.p, s.n, &i);
		letters += rc_cp_is_alpha(cp);
		if (rc_cp_is_alpha(cp) && rc_cp_lower(cp) == cp)
			return false;
	}
	return letters > 3;
}

/* The hashes of the words of five letters or more, without accents; at most n. */
static uint32_t long_words(rc_str s, uint64_t *out, uint32_t n)
{
	rc_buf b = {0};
	uint32_t found = 0, beg = 0;
	rc_fold_append(&b, s);
	rc_str low = rc_buf_view(&b);
	for (uint32_t i = 0; i <= low.n && found < n;) {
		uint32_t at = i;
		if (i < low.n && rc_cp_is_alpha(rc_utf8_next(low.p, low.n, &i)))
			continue;
		if (at - beg >= 5)
			out[found++] = rc_hash(rc_str_sub(low, beg, at));
		beg = i = i > at ? i : at + 1;
	}
	rc_buf_release(&b);
	return found;
}

/* Two wordings of one headline: of the shorter one's long words, two at least, half stand in the other. */
static bool variants(rc_str a, rc_str b)
{
	uint64_t x[32], y[32];
	uint32_t n = long_words(a, x, 32), m = long_words(b, y, 32), both = 0;
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < m; k++)
			if (x[i] == y[k]) {
				both++;
				break;
			}
	return both >= 2 && both * 2 >= (n < m ? n : m);
}

static void settle_title(finder *f)
{
	rc_str t = f->html_title;
	uint32_t len = 0, at = last_mark(t, &len);
	rc_str head = at == UINT32_MAX ? t : rc_str_sub(t, 0, at), tail = at == UINT32_MAX ? RC_NULL_STR : rc_str_sub(t, at + len, t.n);
	bool proven = f->h1.n && tail.n && (equal_fold(head, f->h1) || equal_fold(head, f->best[RC_F_TITLE].value));
	if (proven && tail.n && count_words(tail) <= 5)
		offer_value(f, RC_F_OUTLET, tail, RC_STR("html"), RANK_TEXT);
	rc_str outlet = f->best[RC_F_OUTLET].value;
	offer *title = &f->best[RC_F_TITLE];
	if (!title->value.n && f->h1.n && !equal_fold(f->h1, outlet))
		offer_value(f, RC_F_TITLE, f->h1, RC_STR("html"), RANK_TEXT);
	if (!title->value.n)
		offer_value(f, RC_F_TITLE, tail.n && count_words(tail) <= 4 && count_words(head) > count_words(tail) ? head : t, RC_STR("html"), RANK_TEXT);
	title->value = without_outlet(title->value, outlet);
	/* the headline says it better than a title in plain quotation marks, one cut short for search engines, or one with the section behind it */
	uint32_t same = f->h1.n && title->value.n ? same_words(title->value, f->h1) : 0;
	bool better = same == SAME ? !all_capitals(f->h1) || all_capitals(title->value) : same == MORE ? count_words(f->h1) >= 3 :
	              !all_capitals(f->h1) && variants(f->h1, title->value);
	if (better)
		*title = (offer){f->h1, RC_STR("html"), 0};
}

/* ---- settling ---- */

static bool is_american(rc_str lang)
{
	return rc_str_starts(lang, RC_STR("en-US")) || rc_str_starts(lang, RC_STR("en_US")) || rc_str_eqz(lang, "en");
}

static void fill(finder *f, rc_meta *m)
{
#define TAKE(field, key) \
	if (f->best[field].value.n) { \
		m->key = f->best[field].value; \
		m->basis.key = f->best[field].basis; \
	}
	TAKE(RC_F_TITLE, title)
	TAKE(RC_F_OUTLET, outlet)
	TAKE(RC_F_BYLINE, byline)
	TAKE(RC_F_MODIFIED, modified)
	TAKE(RC_F_SECTION, section)
	TAKE(RC_F_CANONICAL, canonical)
	TAKE(RC_F_LANGUAGE, lang)
#undef TAKE
	if (f->best[RC_F_PUBLISHED].value.n) {
		m->published = f->best[RC_F_PUBLISHED].value;
		m->basis.published = f->best[RC_F_PUBLISHED].basis;
		m->published_basis = f->best[RC_F_PUBLISHED].rank >= RANK_TEXT ? RC_PUB_TEXT : RC_PUB_METADATA;
	} else if (m->modified.p) {
		m->published = m->modified;
		m->basis.published = RC_STR("modified");
		m->published_basis = f->best[RC_F_MODIFIED].rank >= RANK_TEXT ? RC_PUB_TEXT : RC_PUB_METADATA;
	}
}

void rc_page_meta(rc_page *page, rc_meta *m)
{
	finder f = {.page = page, .arena = page->arena, .rules = page->rules, .dom = &page->dom};
	for (uint32_t i = 0; i < RC_F_N; i++)
		f.best[i].rank = RANK_NONE;
	uint32_t html = rc_dom_find(f.dom, RC_TAG_HTML, 0, f.dom->node.n);
	f.month_first = html != RC_DOM_NONE && is_american(rc_dom_attr(f.dom, html, RC_ATTR_LANG));
	f.aside = rc_arena_alloc(f.arena, f.dom->node.n + 1u);
	from_ld(&f);
	from_names(&f);
	from_links(&f);
	mark_comments(&f);
	from_microdata(&f);
	from_time(&f);
	from_url(&f, f.best[RC_F_CANONICAL].value);
	from_url(&f, m->url);
	from_text(&f);
	from_any_text(&f);
	from_scripts(&f);
	local_day(&f);
	outvoted(&f);
	settle_title(&f);
	page->headline = f.h1_at;
	page->is_title = f.h1_sure || rc_str_eq(f.best[RC_F_TITLE].value, f.h1);
	fill(&f, m);
}
