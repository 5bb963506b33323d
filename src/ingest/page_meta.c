/* page_meta.c - title, byline, outlet, dates and the rest of a web page; see page.h.
 *
 * Every place that may hold a field offers a value with a rank (JSON-LD, microdata, OpenGraph, meta, <time>, the address, visible text, in this
 * order); the offer with the lowest rank stands, and its basis with it.
 */
#include "ingest/page.h"

#include "base/utf8.h"
#include "ingest/dates.h"
#include "ingest/page_ld.h"

#include <strings.h>

enum { RANK_LD = 0, RANK_MICRODATA = 1000, RANK_TIME = 4000, RANK_URL = 5000, RANK_TEXT = 6000, RANK_NONE = 9000 };

typedef struct offer {
	rc_str   value, basis;
	uint32_t rank;
} offer;

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
	bool     month_first;
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

static void offer_value(finder *f, rc_field field, rc_str value, rc_str basis, uint32_t rank)
{
	offer *o = &f->best[field];
	bool date = field == RC_F_PUBLISHED || field == RC_F_MODIFIED;
	if (!value.n || (rank >= o->rank && !(date && o->value.n == 20)))
		return;
	if (date) {
		rc_date_found d;
		if (!rc_date_find(f->rules, f->arena, value, f->month_first, &d))
			return;
		value = d.value;
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

static bool cue_starts(const rc_rules *r, rc_str norm, uint8_t use, uint32_t *len)
{
	*len = 0;
	uint32_t c = norm.n ? (uint8_t)norm.p[0] : 0;
	for (uint32_t i = r->cue_first[c]; i < r->cue_first[c + 1]; i++) {
		rc_str w = r->cue.v[i].words;
		if (r->cue.v[i].use == use && w.n > *len && rc_str_starts(norm, w) &&
		    (norm.n == w.n || !rc_cp_is_alpha((uint8_t)norm.p[w.n]) || (uint8_t)w.p[w.n - 1] == ':'))
			*len = w.n;
	}
	return *len > 0;
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
	s = rc_str_trim(s);
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
	rc_fold_append(&y, f->best[RC_F_OUTLET].value);
	bool outlet = y.n && rc_str_find(rc_buf_view(&x), rc_buf_view(&y), 0) != UINT32_MAX;
	rc_buf_release(&x);
	rc_buf_release(&y);
	return outlet ? RANK_TEXT + 300 : !space ? RANK_TEXT + 200 + dot : 0;
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
	f->aside = rc_arena_alloc(f->arena, dom->node.n + 1u);
	for (uint32_t i = 0; i < dom->node.n; i++) {
		const rc_dom_node *n = &dom->node.v[i];
		if (!n->n_attr || n->tag == RC_TAG_BODY || n->tag == RC_TAG_HTML || (n->end - i) * 2 > dom->node.n)
			continue;
		unsigned part = f->page->part[i];
		if (part & RC_PART_COMMENT && !(part & RC_PART_KEEP)) {
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
		if (!n->n_attr || f->aside[i])
			continue;
		one_name(f, i, rc_dom_attr(f->dom, i, RC_ATTR_ITEMPROP), true);
		if (n->tag != RC_TAG_META)
			continue;
		if (rc_str_eqz(rc_dom_attr(f->dom, i, RC_ATTR_PROPERTY), "og:type") && rc_str_starts(rc_dom_attr(f->dom, i, RC_ATTR_CONTENT), RC_STR("article")))
			f->page->is_article = true;
		one_name(f, i, rc_dom_attr(f->dom, i, RC_ATTR_PROPERTY), false);
		one_name(f, i, rc_dom_attr(f->dom, i, RC_ATTR_NAME), false);
	}
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
		} else if (n->tag == RC_TAG_H1) {
			rc_str h1 = node_text(f, i);
			if (h1.n > f->h1.n && h1.n < 400) {
				f->h1 = h1;
				f->h1_at = i;
			}
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

/* "/2024/03/12/" or "2024-03-12" in the page's address. */
static void from_url(finder *f)
{
	rc_str u = f->best[RC_F_CANONICAL].value;
	uint32_t path = rc_str_find(u, RC_STR("://"), 0);
	if (path == UINT32_MAX)
		return;
	for (uint32_t i = path + 3; i + 10 <= u.n; i++) {
		rc_str piece = rc_str_sub(u, i, i + 10);
		rc_date_found d;
		if ((piece.p[0] == '1' || piece.p[0] == '2') && (u.p[i - 1] < '0' || u.p[i - 1] > '9') && (piece.p[4] == '/' || piece.p[4] == '-') &&
		    (i + 10 == u.n || u.p[i + 10] < '0' || u.p[i + 10] > '9') &&
		    rc_date_find(f->rules, f->arena, piece, false, &d) && d.beg == 0 && d.end >= 8) {
			offer_value(f, RC_F_PUBLISHED, d.value, RC_STR("url"), RANK_URL);
			return;
		}
	}
}

/* What elements named for it show, and lines that say "Publié le…". */
static void from_text(finder *f)
{
	const rc_dom *dom = f->dom;
	for (uint32_t i = 0; i < dom->node.n; i++) {
		const rc_dom_node *n = &dom->node.v[i];
		if (f->aside[i])
			continue;
		if (rc_tag_is_skipped(n->tag) || n->tag == RC_TAG_FORM || n->tag == RC_TAG_NAV || n->tag == RC_TAG_LABEL) {
			if (n->tag != RC_TAG_FORM || (n->end - i) * 2 < dom->node.n) {
				i = n->end - 1;
				continue;
			}
		}
		if (n->tag == RC_TAG_TEXT && n->text.n > 8 && n->text.n < 400) {
			rc_buf b = {0};
			uint32_t len;
			rc_norm_append(&b, rc_str_trim(n->text));
			rc_str norm = rc_buf_view(&b);
			bool up = cue_starts(f->rules, norm, RC_CUE_MODIFIED, &len), pub = !up && cue_starts(f->rules, norm, RC_CUE_PUBLISHED, &len);
			bool by = !up && !pub && n->text.n < 90 && i > f->h1_at && cue_starts(f->rules, norm, RC_CUE_BYLINE, &len) && norm.n == rc_str_trim(n->text).n;
			rc_str name = by ? rc_str_trim(rc_str_sub(rc_str_trim(n->text), len, norm.n)) : RC_NULL_STR;
			uint32_t first = 0;
			if (name.n && rc_cp_is_upper(rc_utf8_next(name.p, name.n, &first)) && may_be_name(name = tidy_byline(f, name)))
				offer_byline(f, name, RC_STR("text"), RANK_TEXT + 3);
			if (up || pub)
				offer_value(f, up ? RC_F_MODIFIED : RC_F_PUBLISHED, rc_arena_dup(f->arena, rc_str_sub(norm, len, norm.n)), RC_STR("text"), RANK_TEXT);
			rc_buf_release(&b);
		}
		if (!n->n_attr || n->tag == RC_TAG_BODY || n->tag == RC_TAG_HTML || n->end - i > 60)
			continue;
		unsigned part = f->page->part[i];
		if (part & RC_PART_DATE)
			offer_value(f, RC_F_PUBLISHED, node_text(f, i), RC_STR("text"), RANK_TEXT + (i > f->h1_at ? 1 : 2));
		if (part & RC_PART_BYLINE) {
			rc_str name = tidy_byline(f, node_text(f, i));
			if (may_be_name(name) && !is_label(f->rules, name))
				offer_byline(f, name, RC_STR("html"), RANK_TEXT + (i > f->h1_at ? 1 : 2));
		}
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
		if (n->text.n < 120 && !f->aside[i])
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
	/* a title cut short for search engines, or with the section behind it: the headline says it better */
	if (f->h1.n && title->value.n && title->value.n > f->h1.n + 2 && rc_str_starts(title->value, f->h1) && count_words(f->h1) >= 3)
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
		m->published_basis = f->best[RC_F_PUBLISHED].rank >= RANK_TEXT ? RC_PUB_TEXT : RC_PUB_METADATA;
	}
}

void rc_page_meta(rc_page *page, rc_meta *m)
{
	finder f = {.page = page, .arena = page->arena, .rules = page->rules, .dom = &page->dom};
	for (uint32_t i = 0; i < RC_F_N; i++)
		f.best[i].rank = RANK_NONE;
	uint32_t html = rc_dom_find(f.dom, RC_TAG_HTML, 0, f.dom->node.n);
	f.month_first = html != RC_DOM_NONE && is_american(rc_dom_attr(f.dom, html, RC_ATTR_LANG));
	mark_comments(&f);
	from_ld(&f);
	from_names(&f);
	from_links(&f);
	from_time(&f);
	from_url(&f);
	from_text(&f);
	from_any_text(&f);
	settle_title(&f);
	fill(&f, m);
}
