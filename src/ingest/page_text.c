/* page_text.c - the main text of a web page; see page.h.
 *
 * 1. mark: every element gets RC_PART_* bits from its name, class, id, role; hidden ones are dropped.
 * 2. blocks: the page is cut where block elements begin and end; each piece is measured (bytes of text, bytes of links).
 * 3. drop: marked elements fall out, unless much of the page's running text would go with them (then the mark was about the whole page,
 *    not about a part); so do lists and boxes that are mostly links.
 * 4. main: from the body down to the element that holds the running text: what says to be an article's body first, else the
 *    smallest element that keeps nearly all of it.
 * 5. write: its blocks in order; a heading waits for text to follow, or falls.
 * Sums over blocks are kept as prefix sums over the node array, so that a subtree's sum is one subtraction: all of it is linear.
 */
#include "ingest/page.h"

#include "base/map.h"
#include "base/utf8.h"
#include "ingest/text.h"

#include <strings.h>

enum { /* state of a node */
	GONE = 1,    /* dropped, with its subtree */
	HEADING = 2, /* of a block: h1 to h6 */
	TITLE = 4    /* of a block: repeats the title */
};

typedef struct block {
	uint32_t beg, end; /* nodes: text nodes between them are its text */
	uint32_t owner;    /* nearest block element */
	uint32_t chars;    /* bytes of text without white space */
	uint32_t links;    /* of them inside <a> */
	uint32_t stops;    /* sentence marks . ! ? , ; : */
	uint8_t  tag;      /* what it is: P, H1..H6, LI, BLOCKQUOTE, TD, DIV… */
} block;

typedef struct work {
	rc_page  *page;
	rc_dom   *dom;
	rc_arena *arena;
	uint16_t *part;   /* [n] RC_PART_* of the element itself */
	uint8_t  *gone;   /* [n] */
	RC_VEC(block) block;
	uint32_t *sum_good;  /* [n + 1] bytes of running text in nodes before i */
	uint32_t *sum_chars; /* [n + 1] bytes of text */
	uint32_t *sum_links; /* [n + 1] bytes of linked text */
	uint32_t  n;
	rc_str    title;
	bool      lenient; /* class and id words decide little: they had dropped most of the page */
} work;

static uint32_t in(const uint32_t *sum, const rc_dom *dom, uint32_t i)
{
	return sum[dom->node.v[i].end] - sum[i];
}

/* ---- 1. marks ---- */

static bool hidden(const rc_dom *dom, uint32_t i)
{
	rc_str style = rc_dom_attr(dom, i, RC_ATTR_STYLE);
	if (rc_dom_attr(dom, i, RC_ATTR_HIDDEN).p)
		return true;
	for (uint32_t k = 0; k + 12 <= style.n; k++)
		if (!strncasecmp(style.p + k, "display:none", 12) ||
		    (k + 13 <= style.n && !strncasecmp(style.p + k, "display: none", 13)))
			return true;
	return false;
}

static unsigned tag_part(const rc_dom *dom, uint32_t i)
{
	switch (dom->node.v[i].tag) {
	case RC_TAG_NAV:
	case RC_TAG_FIGCAPTION:
	case RC_TAG_CAPTION:
	case RC_TAG_NOSCRIPT:
	case RC_TAG_DIALOG:
	case RC_TAG_MENU:
	case RC_TAG_LABEL: case RC_TAG_LEGEND:
		return RC_PART_DROP;
	case RC_TAG_ASIDE:
	case RC_TAG_FOOTER:
	case RC_TAG_FORM:
	case RC_TAG_ADDRESS:
	case RC_TAG_FIGURE: return RC_PART_BOX;
	case RC_TAG_ARTICLE: case RC_TAG_MAIN:
		return RC_PART_STORY;
	default:
		break;
	}
	if (!(dom->node.v[i].has & (1u << RC_ATTR_ROLE | 1u << RC_ATTR_ITEMPROP)))
		return 0;
	rc_str role = rc_dom_attr(dom, i, RC_ATTR_ROLE);
	if (rc_str_eqz(role, "main") || rc_str_eqz(role, "article"))
		return RC_PART_STORY;
	if (rc_str_eqz(role, "navigation") || rc_str_eqz(role, "search") ||
	    rc_str_eqz(role, "dialog") || rc_str_eqz(role, "contentinfo"))
		return RC_PART_DROP;
	if (rc_str_eqz(role, "complementary") || rc_str_eqz(role, "banner"))
		return RC_PART_BOX;
	if (rc_str_find(rc_dom_attr(dom, i, RC_ATTR_ITEMPROP), RC_STR("articleBody"), 0) != UINT32_MAX)
		return RC_PART_BODY;
	return 0;
}

static void mark(work *w)
{
	for (uint32_t i = 0; i < w->n; i++) {
		const rc_dom_node *n = &w->dom->node.v[i];
		if (n->tag == RC_TAG_TEXT)
			continue;
		w->part[i] = w->page->part[i] | (uint16_t)tag_part(w->dom, i);
		if (n->n_attr && n->tag != RC_TAG_HTML && n->tag != RC_TAG_BODY && hidden(w->dom, i))
			w->part[i] |= RC_PART_BOX;
	}
}

/* ---- 2. blocks ---- */

static void measure(block *b, rc_str s, bool link)
{
	uint32_t chars = 0;
	for (uint32_t i = 0; i < s.n; i++) {
		uint8_t c = (uint8_t)s.p[i];
		chars += c > ' ';
		if (c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':')
			b->stops++;
	}
	b->chars += chars;
	if (link)
		b->links += chars;
}

static bool is_heading(uint8_t tag)
{
	return tag >= RC_TAG_H1 && tag <= RC_TAG_H6;
}

static void end_block(work *w, block *b, uint32_t at)
{
	b->end = at;
	/* set large, but to be read: a first paragraph, a quotation */
	if (is_heading(b->tag) && b->chars >= 150 && b->stops)
		b->tag = RC_TAG_P;
	if (b->chars)
		*RC_ADD(w->arena, w->block) = *b;
	*b = (block){.beg = at};
}

static void cut(work *w)
{
	const rc_dom_node *node = w->dom->node.v;
	block b = {0};
	/* block elements around the node */
	uint32_t open[RC_DOM_DEPTH + 2], n_open = 0, link_end = 0, breaks = 0;
	for (uint32_t i = 0; i < w->n; i++) {
		for (; n_open && i >= node[open[n_open - 1]].end; n_open--)
			end_block(w, &b, i);
		uint32_t owner = n_open ? open[n_open - 1] : 0;
		uint8_t tag = node[i].tag;
		if (tag == RC_TAG_TEXT) {
			b.owner = owner;
			b.tag = node[owner].tag;
			uint32_t before = b.chars;
			measure(&b, node[i].text, i < link_end);
			if (b.chars > before)
				breaks = 0;
		} else if (rc_tag_is_skipped(tag) && i) {
			i = node[i].end - 1;
		} else if (rc_tag_is_block(tag)) {
			end_block(w, &b, i);
			if (n_open < RC_DOM_DEPTH + 2)
				open[n_open++] = i;
		} else if (tag == RC_TAG_A) {
			link_end = node[i].end;
		} else if ((tag == RC_TAG_BR && ++breaks >= 2) || tag == RC_TAG_HR) {
			end_block(w, &b, i);
			breaks = 0;
		}
	}
	end_block(w, &b, w->n);
}

/* Running text: enough words outside links, with the marks of sentences. */
static uint32_t good(const block *b)
{
	uint32_t own = b->chars - b->links;
	if (is_heading(b->tag) || b->links * 2 > b->chars)
		return 0;
	if (own >= 80 || (own >= 30 && b->stops >= 1 && b->tag == RC_TAG_P))
		return own;
	return 0;
}

/* Prefix sums over what has not been dropped. */
static void add_up(work *w)
{
	size_t size = ((size_t)w->n + 1) * sizeof(uint32_t);
	memset(w->sum_good, 0, size);
	memset(w->sum_chars, 0, size);
	memset(w->sum_links, 0, size);
	for (uint32_t k = 0; k < w->block.n; k++) {
		const block *b = &w->block.v[k];
		if (w->gone[b->beg] || w->gone[b->end - 1])
			continue;
		w->sum_good[b->beg + 1] += good(b);
		w->sum_chars[b->beg + 1] += b->chars;
		w->sum_links[b->beg + 1] += b->links;
	}
	for (uint32_t i = 0; i < w->n; i++) {
		w->sum_good[i + 1] += w->sum_good[i];
		w->sum_chars[i + 1] += w->sum_chars[i];
		w->sum_links[i + 1] += w->sum_links[i];
	}
}

/* ---- 3. what falls out ---- */

static bool falls(const work *w, uint32_t i, bool inside)
{
	unsigned part = w->part[i];
	uint8_t tag = w->dom->node.v[i].tag;
	uint32_t mine = in(w->sum_good, w->dom, i), all = w->sum_good[w->n];
	uint32_t headline = w->page->headline;
	/* of the article, whatever else it is named */
	bool head = headline > i && headline < w->dom->node.v[i].end;
	if (head && (tag == RC_TAG_HEADER || !(part & (RC_PART_DROP | RC_PART_COMMENT))))
		return false;
	if (tag == RC_TAG_HEADER && !inside)
		return mine * 4 < all;
	if (tag == RC_TAG_TEXT || part & (RC_PART_KEEP | RC_PART_BODY | RC_PART_LEAD) ||
	    tag == RC_TAG_ARTICLE || tag == RC_TAG_MAIN)
		return false;
	if (part & RC_PART_COMMENT)
		return mine * 5 < all * 3 || !all;
	if (part & (RC_PART_BYLINE | RC_PART_DATE) && mine * 10 < all &&
	    in(w->sum_chars, w->dom, i) < 300)
		return true;
	if (w->lenient && mine * 20 > all)
		return false;
	if (part & RC_PART_DROP)
		return mine * 5 < all * 2 || !all;
	if (part & RC_PART_BOX)
		return mine * 4 < all || !all;
	return false;
}

/* A list, table or box made of links. */
static bool link_list(const work *w, uint32_t i)
{
	uint8_t tag = w->dom->node.v[i].tag;
	uint32_t chars = in(w->sum_chars, w->dom, i), links = in(w->sum_links, w->dom, i);
	if (!chars || in(w->sum_good, w->dom, i) * 5 > w->sum_good[w->n])
		return false;
	switch (tag) {
	case RC_TAG_UL: case RC_TAG_OL: case RC_TAG_DL:
		return links * 10 > chars * 7;
	case RC_TAG_DIV: case RC_TAG_SECTION: case RC_TAG_TABLE: case RC_TAG_TR: case RC_TAG_ARTICLE:
		return links * 10 > chars * 8 || (links * 2 > chars && in(w->sum_good, w->dom, i) == 0);
	default:
		return false;
	}
}

static void drop(work *w)
{
	uint32_t inside = 0; /* end of the story element we are in */
	for (uint32_t i = 1; i < w->n; i++) {
		if (w->part[i] & (RC_PART_STORY | RC_PART_BODY) && w->dom->node.v[i].end > inside)
			inside = w->dom->node.v[i].end;
		if (falls(w, i, i < inside) || link_list(w, i)) {
			uint32_t end = w->dom->node.v[i].end;
			memset(w->gone + i, GONE, end - i);
			i = end - 1;
		}
	}
	add_up(w);
}

/* Drops, and once more with less trust in names where little of the running text is left. */
static void drop_checked(work *w)
{
	uint32_t before = w->sum_good[w->n];
	drop(w);
	if (w->sum_good[w->n] * 3 >= before)
		return;
	memset(w->gone, 0, w->n);
	add_up(w);
	w->lenient = true;
	drop(w);
}

/* ---- 4. where the text is ---- */

/* Headings that link away: a page of other articles' headlines has many of them for its text. */
static uint32_t teasers(const work *w, uint32_t i)
{
	uint32_t n = 0, to = w->dom->node.v[i].end;
	for (uint32_t k = 0; k < w->block.n && w->block.v[k].beg < to; k++) {
		const block *b = &w->block.v[k];
		n += b->beg >= i && b->end <= to && is_heading(b->tag) && b->chars > 20 &&
		     b->links * 10 >= b->chars * 8 && !w->gone[b->end - 1];
	}
	return n;
}

/* Best element with one of these marks: the one with most running text; RC_DOM_NONE unless it has `percent` of the page's. Where the text is spread over
 * several of them side by side, their parent. */
static uint32_t marked(const work *w, unsigned part, uint32_t percent)
{
	uint32_t best = RC_DOM_NONE, all = w->sum_good[w->n], total = 0;
	for (uint32_t i = 1; i < w->n; i++) {
		if (!(w->part[i] & part) || w->gone[i])
			continue;
		uint32_t mine = in(w->sum_good, w->dom, i);
		total += mine;
		if (best == RC_DOM_NONE || mine > in(w->sum_good, w->dom, best))
			best = i;
		i = w->dom->node.v[i].end - 1; /* outermost only */
	}
	if (best == RC_DOM_NONE || (uint64_t)total * 100 < (uint64_t)all * percent || !total)
		return RC_DOM_NONE;
	uint32_t mine = in(w->sum_good, w->dom, best);
	if ((uint64_t)mine * 100 < (uint64_t)total * 95) { /* in pieces: what holds them all, if it holds little else */
		uint32_t up = best;
		while (up && (uint64_t)in(w->sum_good, w->dom, up) * 100 < (uint64_t)total * 95)
			up = w->dom->node.v[up].parent;
		if (up && (uint64_t)in(w->sum_good, w->dom, up) * 100 < (uint64_t)total * 115 &&
		    teasers(w, up) == 0)
			return up;
	}
	if ((uint64_t)mine * 100 < (uint64_t)total * 60) {
		uint32_t up = w->dom->node.v[best].parent;
		if (in(w->sum_good, w->dom, up) * 10 < total * 9)
			return (uint64_t)mine * 100 >= (uint64_t)all * percent ? best : RC_DOM_NONE;
		return up;
	}
	return best;
}

/* From `i` down as long as one child keeps nearly all running text. */
static uint32_t descend(const work *w, uint32_t i, uint32_t percent)
{
	for (;;) {
		uint32_t mine = in(w->sum_good, w->dom, i), next = RC_DOM_NONE;
		for (uint32_t k = i + 1; k < w->dom->node.v[i].end; k = w->dom->node.v[k].end) {
			if (!w->gone[k] && rc_tag_is_block(w->dom->node.v[k].tag) &&
			    w->dom->node.v[k].tag != RC_TAG_P &&
			    (uint64_t)in(w->sum_good, w->dom, k) * 100 >= (uint64_t)mine * percent && mine)
				next = k;
		}
		if (next == RC_DOM_NONE)
			return i;
		i = next;
	}
}

static uint32_t locate(const work *w)
{
	uint32_t at = marked(w, RC_PART_BODY, 30);
	if (at == RC_DOM_NONE)
		at = marked(w, RC_PART_STORY, 50);
	if (at == RC_DOM_NONE)
		at = rc_dom_find(w->dom, RC_TAG_BODY, 0, w->n);
	if (at == RC_DOM_NONE)
		at = 0;
	return descend(w, at, 97);
}

/* ---- 5. writing ---- */

static void append_block(const work *w, const block *b, rc_buf *out)
{
	size_t from = out->n;
	bool gap = false, line = false;
	const rc_dom_node *node = w->dom->node.v;
	for (uint32_t i = b->beg; i < b->end; i++) {
		if (w->gone[i])
			continue;
		if (rc_tag_is_skipped(node[i].tag)) {
			i = node[i].end - 1;
			continue;
		}
		line |= node[i].tag == RC_TAG_BR;
		if (node[i].tag != RC_TAG_TEXT)
			continue;
		rc_str s = node[i].text;
		bool keep_lines = b->tag == RC_TAG_PRE;
		for (uint32_t k = 0; k < s.n; k++) {
			uint8_t c = (uint8_t)s.p[k];
			if (c <= ' ') {
				gap = true;
				line |= keep_lines && c == '\n';
				continue;
			}
			if (out->n > from && line)
				rc_buf_byte(out, '\n');
			else if (out->n > from && gap)
				rc_buf_byte(out, ' ');
			gap = line = false;
			rc_buf_byte(out, (char)c);
		}
	}
}

/* The same words, whatever the case, spaces and marks. */
static bool same_words(rc_str a, rc_str b)
{
	uint32_t i = 0, k = 0;
	for (;;) {
		uint32_t x = 0, y = 0;
		while (i < a.n && !rc_cp_is_alpha(x = rc_utf8_next(a.p, a.n, &i)) && !rc_cp_is_digit(x))
			x = 0;
		while (k < b.n && !rc_cp_is_alpha(y = rc_utf8_next(b.p, b.n, &k)) && !rc_cp_is_digit(y))
			y = 0;
		if (rc_cp_lower(x) != rc_cp_lower(y))
			return false;
		if (!x)
			return true;
	}
}

static bool is_cell(uint8_t tag)
{
	return tag == RC_TAG_TD || tag == RC_TAG_TH;
}

/* What stands between two blocks: cells of a row share a line, items of a list and rows of a table
 * a paragraph. */
static const char *separator(const work *w, const block *a, const block *b)
{
	const rc_dom_node *node = w->dom->node.v;
	uint32_t up_a = node[a->owner].parent, up_b = node[b->owner].parent;
	if (is_cell(a->tag) && is_cell(b->tag))
		return up_a == up_b ? " " : "\n";
	if ((a->tag == RC_TAG_LI && b->tag == RC_TAG_LI) ||
	    (a->tag == RC_TAG_DT && b->tag == RC_TAG_DD))
		return up_a == up_b ? "\n" : "\n\n";
	return "\n\n";
}

static bool wanted(const work *w, const block *b)
{
	if (w->gone[b->beg] && w->gone[b->end - 1])
		return false;
	if (is_heading(b->tag))
		return b->chars < 300;
	/* a paragraph that is one link leads to another article; a list of such is a list of sources */
	return b->tag == RC_TAG_LI || b->links * 10 < b->chars * 9 || b->chars < 25;
}

/* The article's first paragraph often stands apart, between the headline and the element that holds
 * the rest. Marks such blocks in `lead`. */
static void find_lead(const work *w, uint32_t main, uint8_t *lead)
{
	uint32_t first = RC_NONE, chars = 0, n = 0, headline = w->page->headline;
	for (uint32_t k = 0; k < w->block.n && w->block.v[k].end <= main; k++)
		if (headline
		        ? w->block.v[k].beg >= headline && w->block.v[k].end <= w->dom->node.v[headline].end
		        : w->block.v[k].tag == RC_TAG_H1 && !w->gone[w->block.v[k].end - 1])
			first = k + 1;
	if (first == RC_NONE)
		return;
	for (uint32_t pass = 0; pass < 2; pass++) {
		for (uint32_t k = first; k < w->block.n && w->block.v[k].end <= main; k++) {
			const block *b = &w->block.v[k];
			if (w->gone[b->beg] || w->gone[b->end - 1] || b->chars < 60 ||
			    b->links * 3 > b->chars || (is_heading(b->tag) && b->tag > RC_TAG_H3))
				continue;
			chars += b->chars;
			n++;
			lead[k] = pass == 1;
		}
		if (n > 3 || chars > 2500) /* too much to be one: something else stands there */
			return;
	}
}

/* For each node, one more than the last block of running text that stands directly in it; 0: none.
 */
static uint32_t *last_texts(const work *w, uint32_t to)
{
	uint32_t *last = rc_arena_alloc(w->arena, ((size_t)w->n + 1) * sizeof *last);
	for (uint32_t k = 0; k < w->block.n && w->block.v[k].end <= to; k++)
		if (good(&w->block.v[k]) && !w->gone[w->block.v[k].beg])
			last[w->dom->node.v[w->block.v[k].owner].parent] = k + 1;
	return last;
}

/* "Lire aussi", "Newsletter" over a list that takes the rest: what stands behind is little of the
 * running text, and none of it beside the text before. */
static bool ends_text(const work *w, uint32_t to, uint32_t k, rc_str text, const block *last_good,
                      const uint32_t *last)
{
	uint32_t all = w->sum_good[to] - w->sum_good[w->page->main],
	         rest = w->sum_good[to] - w->sum_good[w->block.v[k].end];
	return (uint64_t)rest * 6 < all && last_good &&
	       last[w->dom->node.v[last_good->owner].parent] <= k + 1 &&
	       rc_text_furniture(w->page->rules, text).p;
}

static bool has_words(rc_str s)
{
	for (uint32_t i = 0, cp; i < s.n;)
		if (rc_cp_is_alpha(cp = rc_utf8_next(s.p, s.n, &i)) || rc_cp_is_digit(cp))
			return true;
	return false;
}

/* What stands around a headline inside the main text: section and place above it, day, author and
 * price below it, and the headline itself. */
static bool is_head_matter(const work *w, uint32_t from, uint32_t to, const block *b, bool begun)
{
	uint32_t headline = w->page->headline;
	if (!headline || headline < from || headline >= to)
		return false;
	if (b->beg >= headline && b->end <= w->dom->node.v[headline].end)
		return w->page->is_title;
	if (b->end <= headline)
		return !good(b);
	return !begun && !good(b) && !is_heading(b->tag) && b->tag != RC_TAG_LI && b->tag != RC_TAG_P &&
	       b->chars < 60;
}

static rc_str write_text(const work *w, uint32_t from, uint32_t to)
{
	rc_buf out = {0}, one = {0};
	const block *last = NULL, *last_good = NULL;
	uint8_t *lead = rc_arena_alloc(w->arena, w->block.n + 1u);
	uint32_t waiting = RC_DOM_NONE; /* first heading that waits for text */
	uint32_t *texts = last_texts(w, to);
	find_lead(w, from, lead);
	for (uint32_t k = 0; k < w->block.n; k++) {
		const block *b = &w->block.v[k];
		if (!lead[k] && (b->beg < from || b->end > to || !wanted(w, b) ||
		                 is_head_matter(w, from, to, b, last != NULL)))
			continue;
		rc_buf_reset(&one);
		append_block(w, b, &one);
		if (!has_words(rc_buf_view(&one)) ||
		    (b->chars < 300 && w->title.n && !good(b) && same_words(rc_buf_view(&one), w->title)))
			continue;
		if (!lead[k] && b->chars < 120 && !good(b) &&
		    ends_text(w, to, k, rc_buf_view(&one), last_good, texts)) {
			/* the line itself falls with the furniture, where it is noted */
			rc_buf_z(&out, "\n\n");
			rc_buf_str(&out, rc_buf_view(&one));
			break;
		}
		if (is_heading(b->tag) && !lead[k]) {
			if (waiting == RC_DOM_NONE)
				waiting = k;
			continue;
		}
		for (uint32_t h = waiting; h < k && waiting != RC_DOM_NONE; h++) {
			const block *head = &w->block.v[h];
			if (!is_heading(head->tag) || !wanted(w, head))
				continue;
			if (last)
				rc_buf_z(&out, "\n\n");
			append_block(w, head, &out);
			last = head;
		}
		waiting = RC_DOM_NONE;
		if (last)
			rc_buf_z(&out, separator(w, last, b));
		rc_buf_str(&out, rc_buf_view(&one));
		last = b;
		last_good = good(b) && !lead[k] ? b : last_good;
	}
	rc_str s = rc_arena_dup(w->arena, rc_buf_view(&out));
	rc_buf_release(&out);
	rc_buf_release(&one);
	return s;
}

#define N_MEMO 512u /* class and id values whose meaning is kept; a power of 2 */
typedef struct memo {
	uint64_t hash[N_MEMO];
	uint16_t part[N_MEMO];
} memo;

static uint16_t part_of(const rc_rules *rules, memo *m, rc_str value)
{
	if (!value.n)
		return 0;
	uint64_t h = rc_hash(value);
	uint32_t k = (uint32_t)h & (N_MEMO - 1);
	if (m->hash[k] != h) {
		m->hash[k] = h;
		m->part[k] = (uint16_t)rc_rules_part(rules, value);
	}
	return m->part[k];
}

rc_page *rc_page_open(const rc_rules *rules, rc_arena *a, rc_str html, rc_notes *notes)
{
	rc_page *page = rc_arena_alloc(a, sizeof *page);
	page->rules = rules;
	page->arena = a;
	rc_dom_read(a, html, &page->dom, notes);
	const rc_dom *dom = &page->dom;
	page->part = rc_arena_alloc(a, (dom->node.n + 1u) * sizeof *page->part);
	memo *seen = rc_arena_alloc(a, sizeof *seen);
	for (uint32_t i = 0; i < dom->node.n; i++) {
		const rc_dom_node *n = &dom->node.v[i];
		if (n->n_attr && n->tag != RC_TAG_HTML && n->tag != RC_TAG_BODY &&
		    !rc_tag_is_skipped(n->tag))
			page->part[i] = part_of(rules, seen, rc_dom_attr(dom, i, RC_ATTR_CLASS)) |
			                part_of(rules, seen, rc_dom_attr(dom, i, RC_ATTR_ID));
	}
	return page;
}

rc_str rc_page_text(rc_page *page, rc_str title)
{
	rc_dom *dom = &page->dom;
	rc_arena *a = page->arena;
	size_t n = dom->node.n;
	work w = {.page = page, .dom = dom, .arena = a, .n = (uint32_t)n, .title = title};
	w.part = rc_arena_alloc(a, (n + 1) * sizeof *w.part);
	w.gone = rc_arena_alloc(a, n + 1);
	w.sum_good = rc_arena_alloc(a, (n + 1) * sizeof(uint32_t));
	w.sum_chars = rc_arena_alloc(a, (n + 1) * sizeof(uint32_t));
	w.sum_links = rc_arena_alloc(a, (n + 1) * sizeof(uint32_t));
	mark(&w);
	cut(&w);
	add_up(&w);
	drop_checked(&w);
	page->n_good = w.sum_good[n];
	page->main = locate(&w);
	page->n_teasers = teasers(&w, page->main);
	return write_text(&w, page->main, dom->node.v[page->main].end);
}
