/* dom.c - a page's bytes to a flat tree; see dom.h.
 *
 * One pass. The scanner follows the HTML standard's tokenizer: comments, raw text of scripts and styles, quoted and bare attributes, character
 * references. What stands in the page without a reference is not copied: a text is a slice of the page. Searches for an end that is not there
 * are made once and remembered, so that broken pages cost no more than sound ones.
 * The tree keeps the standard's rules that matter for text, in a simple form: which element ends which when an end tag is missing, which
 * end tags reach how far. A link or form that is ended while blocks stay open in it ends with the innermost of them (LATE) instead of being
 * opened again elsewhere. Elements outside their place (a paragraph between table rows) stay where they are.
 *
 * Measured on 990 saved pages (144 KB each, instructions a page): 18.8 million with libxml2's HTML parser reporting into the same tree, 1.4 million so.
 */
#include "ingest/dom.h"

#include "base/utf8.h"

#include <libxml/HTMLparser.h>
#include <strings.h>

static const struct {
	const char *name;
	char        kind;
} tags[] = {
	{"", 'I'},
	{"", 'I'},
#define T(code, text, what) {text, #what[0]},
	RC_TAG_MAP(T)
#undef T
};

static const char *const attrs[RC_ATTR_N] = {"class", "content", "datetime", "hidden", "href", "id", "itemprop", "itemscope",
                                             "itemtype", "lang", "name", "property", "rel", "role", "style", "title", "type"};

#define MAX_NAME 16u  /* no element of the tables has a longer name */
#define N_SLOT   256u /* of the table of names; a power of 2 above twice their number */
#define N_MEMO   64u  /* of character references met; a power of 2 */
#define LATE     1u   /* end of an open element whose end tag came while others were open in it; no real end: node[0] is the root */

typedef struct reader {
	rc_arena *arena;
	rc_dom   *dom;
	rc_str    page;
	uint32_t  at;
	uint32_t  top;     /* innermost open node */
	uint32_t  depth;   /* its distance from the root */
	uint32_t  lost;    /* open elements too deep to have a node */
	uint32_t  head;    /* open <head>, or RC_DOM_NONE */
	bool      seen_html, seen_head, seen_body;
	bool      fresh;   /* nothing since a block began or ended: white space means nothing */
	bool      too_deep, too_many;
	bool      no_quote[2], no_comment_end; /* none lies ahead: " ', --> */
	bool      no_end[RC_TAG_N];   /* no end tag of this raw text lies ahead */
	uint32_t  open[RC_TAG_N];     /* open elements of each tag that no end tag has come for */
	/* of those without a tag of their own, by the last byte of their name's hash */
	uint32_t  open_other[256];
	uint8_t   slot[N_SLOT];       /* hash of a tag's name -> rc_tag; 0: free */
	struct {
		uint32_t hash, cp;
	} memo[N_MEMO];
} reader;

bool rc_tag_is_block(uint8_t tag)
{
	return tags[tag].kind == 'B';
}

bool rc_tag_is_skipped(uint8_t tag)
{
	return tags[tag].kind == 'X';
}

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static bool is_alnum(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9');
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

#define HASH_SEED 2166136261u
static uint32_t hash_more(uint32_t h, char c)
{
	return (h ^ (uint8_t)c) * 16777619u;
}

static uint32_t slot_of(uint32_t h)
{
	return (h ^ h >> 15) & (N_SLOT - 1);
}

static void fill_slots(reader *r)
{
	for (uint32_t t = RC_TAG_OTHER + 1; t < RC_TAG_N; t++) {
		uint32_t h = HASH_SEED;
		for (const char *c = tags[t].name; *c; c++)
			h = hash_more(h, *c);
		uint32_t k = slot_of(h);
		while (r->slot[k])
			k = (k + 1) & (N_SLOT - 1);
		r->slot[k] = (uint8_t)t;
	}
}

/* The name that begins at *at; *at is moved behind it. *hash knows names that have no rc_tag. */
static uint8_t read_name(const reader *r, uint32_t *at, uint32_t *hash)
{
	char name[MAX_NAME];
	uint32_t n = 0, h = HASH_SEED, i = *at;
	for (; i < r->page.n && !is_space(r->page.p[i]) && r->page.p[i] != '/' && r->page.p[i] != '>';
	     i++) {
		char c = lower(r->page.p[i]);
		h = hash_more(h, c);
		if (n < MAX_NAME)
			name[n++] = c;
	}
	*at = i;
	*hash = h;
	for (uint32_t k = slot_of(h); r->slot[k]; k = (k + 1) & (N_SLOT - 1)) {
		const char *known = tags[r->slot[k]].name;
		if (strlen(known) == n && !memcmp(known, name, n))
			return r->slot[k];
	}
	return RC_TAG_OTHER;
}

/* ---- character references ---- */

/* What numbers from 128 to 159 mean on the web: windows-1252. */
static const uint16_t c1[32] = {0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
                                0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178};

/* Names that HTML 5 added and pages use; those of HTML 4 are libxml2's. */
static const struct {
	char     name[10];
	uint16_t cp;
} html5[] = {{"apos", '\''}, {"ast", '*'}, {"bsol", '\\'}, {"check", 0x2713}, {"colon", ':'}, {"comma", ','}, {"commat", '@'}, {"dollar", '$'},
             {"equals", '='}, {"excl", '!'}, {"grave", '`'}, {"hyphen", 0x2010}, {"lbrace", '{'}, {"lbrack", '['}, {"lowbar", '_'}, {"lpar", '('},
             {"lsqb", '['}, {"NewLine", '\n'}, {"num", '#'}, {"percnt", '%'}, {"period", '.'}, {"plus", '+'}, {"quest", '?'}, {"rbrace", '}'},
             {"rbrack", ']'}, {"rpar", ')'}, {"rsqb", ']'}, {"semi", ';'}, {"sol", '/'}, {"star", 0x2606}, {"Tab", '\t'}, {"vert", '|'},
             {"AMP", '&'}, {"COPY", 0xA9}, {"GT", '>'}, {"LT", '<'}, {"QUOT", '"'}, {"REG", 0xAE}};

static uint32_t named(const char *name)
{
	const htmlEntityDesc *e = htmlEntityLookup((const xmlChar *)name);
	if (e)
		return e->value;
	for (size_t i = 0; i < sizeof html5 / sizeof *html5; i++)
		if (!strcmp(html5[i].name, name))
			return html5[i].cp;
	return 0;
}

static uint32_t numbered(rc_str s, uint32_t *at)
{
	uint32_t i = *at, cp = 0, digits = 0;
	bool hex = i < s.n && (s.p[i] | 32) == 'x';
	for (i += hex; i < s.n; i++, digits++) {
		char c = s.p[i] | 32;
		uint32_t d = s.p[i] >= '0' && s.p[i] <= '9' ? (uint32_t)(s.p[i] - '0') : hex && c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10 : 99;
		if (d == 99)
			break;
		if (cp < 0x110000)
			cp = cp * (hex ? 16 : 10) + d;
	}
	if (!digits)
		return 0;
	*at = i + (i < s.n && s.p[i] == ';');
	if (cp >= 128 && cp < 160)
		return c1[cp - 128];
	return cp == 0 || cp >= 0x110000 || (cp >= 0xD800 && cp < 0xE000) ? 0xFFFD : cp;
}

/* The character that the reference behind the '&' at at - 1 stands for, with *at moved behind it;
 * 0: none. `memo` may be NULL. */
static uint32_t reference(rc_str s, uint32_t *at, bool attribute, reader *memo)
{
	uint32_t i = *at;
	if (i < s.n && s.p[i] == '#') {
		i++;
		uint32_t cp = numbered(s, &i);
		if (cp)
			*at = i;
		return cp;
	}
	char name[12];
	uint32_t n = 0, h = HASH_SEED;
	for (; i < s.n && n < sizeof name - 1 && is_alnum(s.p[i]); i++) {
		h = hash_more(h, s.p[i]);
		name[n++] = s.p[i];
	}
	name[n] = 0;
	uint32_t k = h & (N_MEMO - 1);
	bool known = memo && n && memo->memo[k].hash == h;
	uint32_t cp = !n ? 0 : known ? memo->memo[k].cp : named(name);
	if (memo && n && !known) {
		memo->memo[k].hash = h;
		memo->memo[k].cp = cp;
	}
	bool closed = i < s.n && s.p[i] == ';';
	if (!cp || (!closed && (cp > 255 || (attribute && i < s.n && s.p[i] == '='))))
		return 0;
	*at = i + closed;
	return cp;
}

static rc_str resolve(rc_arena *a, rc_str s, bool attribute, reader *memo)
{
	const char *amp = s.n ? memchr(s.p, '&', s.n) : NULL;
	if (!amp)
		return s;
	char *out = rc_arena_raw(a, s.n + 4u); /* no reference is shorter than its character in UTF-8 */
	uint32_t n = 0, i = 0;
	while (amp) {
		uint32_t stop = (uint32_t)(amp - s.p);
		memcpy(out + n, s.p + i, stop - i);
		n += stop - i;
		i = stop + 1;
		uint32_t cp = reference(s, &i, attribute, memo);
		if (!cp) {
			out[n++] = '&';
		} else if (cp >= ' ' || cp == '\n' || cp == '\t' || cp == '\r') {
			n += rc_utf8_put(out + n, cp);
		}
		amp = i < s.n ? memchr(s.p + i, '&', s.n - i) : NULL;
	}
	memcpy(out + n, s.p + i, s.n - i);
	n += s.n - i;
	out[n] = 0;
	return (rc_str){out, n};
}

rc_str rc_html_unescape(rc_arena *a, rc_str s)
{
	return resolve(a, s, false, NULL);
}

/* ---- the tree ---- */

static rc_dom_node *node(const reader *r, uint32_t i)
{
	return &r->dom->node.v[i];
}

static uint32_t add_node(reader *r, uint8_t tag)
{
	rc_dom *d = r->dom;
	uint32_t i = d->node.n;
	*RC_ADD(r->arena,
	        d->node) = (rc_dom_node){.parent = r->top, .end = i + 1, .tag = tag, .attr = d->attr.n};
	return i;
}

static uint32_t *open_of(reader *r, uint8_t tag, uint32_t name)
{
	return tag == RC_TAG_OTHER ? &r->open_other[name & 255] : &r->open[tag];
}

static void pop(reader *r)
{
	rc_dom_node *n = node(r, r->top);
	if (n->end != LATE)
		--*open_of(r, n->tag, n->name);
	if (r->top == r->head)
		r->head = RC_DOM_NONE;
	r->fresh |= tags[n->tag].kind == 'B';
	n->end = r->dom->node.n;
	r->top = n->parent;
	r->depth--;
}

/* Closes open nodes up to and with `i`, which must be open, and those around it that only waited
 * for that. */
static void close_to(reader *r, uint32_t i)
{
	while (r->top >= i && r->top)
		pop(r);
	while (r->top && node(r, r->top)->end == LATE)
		pop(r);
}

static bool is_heading(uint8_t tag)
{
	return tag >= RC_TAG_H1 && tag <= RC_TAG_H6;
}

static bool is_cell(uint8_t tag)
{
	return tag == RC_TAG_TD || tag == RC_TAG_TH;
}

static bool is_rows(uint8_t tag)
{
	return tag == RC_TAG_TBODY || tag == RC_TAG_THEAD || tag == RC_TAG_TFOOT;
}

static bool same_kind(uint8_t open, uint8_t tag)
{
	return open == tag || (is_heading(open) && is_heading(tag)) ||
	       (is_cell(open) && is_cell(tag)) || (is_rows(open) && is_rows(tag)) ||
	       ((open == RC_TAG_DD || open == RC_TAG_DT) && (tag == RC_TAG_DD || tag == RC_TAG_DT));
}

/* Ends the element of the same kind that is open with nothing but lines in it (`far`: whatever but
 * a list or table). */
static void end_same(reader *r, uint8_t tag, bool far)
{
	for (uint32_t k = r->top; k; k = node(r, k)->parent) {
		uint8_t t = node(r, k)->tag;
		if (same_kind(t, tag)) {
			close_to(r, k);
			return;
		}
		if (t == RC_TAG_TABLE || t == RC_TAG_UL || t == RC_TAG_OL || t == RC_TAG_DL ||
		    t == RC_TAG_MENU || t == RC_TAG_TEMPLATE)
			return;
		if (rc_tag_is_block(t) && !far && t != RC_TAG_DIV && t != RC_TAG_P && t != RC_TAG_ADDRESS)
			return;
		if (is_cell(t) && !is_cell(tag) && tag != RC_TAG_TR && !is_rows(tag))
			return;
	}
}

/* Ends an open paragraph, heading or link with nothing but lines in it. */
static void end_line(reader *r, uint8_t tag)
{
	for (uint32_t k = r->top; k; k = node(r, k)->parent) {
		uint8_t t = node(r, k)->tag;
		if (same_kind(t, tag)) {
			close_to(r, k);
			return;
		}
		if (rc_tag_is_block(t) || rc_tag_is_skipped(t))
			return;
	}
}

static bool stays_in_head(uint8_t tag)
{
	return tag == RC_TAG_META || tag == RC_TAG_LINK || tag == RC_TAG_TITLE ||
	       tag == RC_TAG_SCRIPT || tag == RC_TAG_STYLE || tag == RC_TAG_NOSCRIPT ||
	       tag == RC_TAG_TEMPLATE || tag == RC_TAG_OTHER;
}

/* What the start of `tag` ends. */
static void end_before(reader *r, uint8_t tag)
{
	if (r->head == r->top && !stays_in_head(tag))
		close_to(r, r->head);
	uint8_t top = node(r, r->top)->tag;
	if ((top == RC_TAG_SELECT || top == RC_TAG_OPTION) &&
	    (rc_tag_is_block(tag) || tag == RC_TAG_SELECT))
		for (uint32_t k = r->top; k; k = node(r, k)->parent)
			if (node(r, k)->tag == RC_TAG_SELECT) {
				close_to(r, k);
				break;
			}
	if (rc_tag_is_block(tag))
		end_line(r, RC_TAG_P);
	if (is_heading(tag) || tag == RC_TAG_A || tag == RC_TAG_OPTION || tag == RC_TAG_BUTTON)
		end_line(r, tag);
	else if (tag == RC_TAG_LI || tag == RC_TAG_DD || tag == RC_TAG_DT)
		end_same(r, tag, false);
	else if (is_cell(tag) || tag == RC_TAG_TR || is_rows(tag))
		end_same(r, tag, true);
}

static bool is_second(reader *r, uint8_t tag)
{
	bool *seen = tag == RC_TAG_HTML ? &r->seen_html : tag == RC_TAG_BODY ? &r->seen_body : tag == RC_TAG_HEAD ? &r->seen_head : NULL;
	if (!seen)
		return false;
	bool again = *seen || (tag == RC_TAG_HEAD && r->seen_body);
	*seen = true;
	return again;
}

/* The element whose attributes stand from `attr` on. Returns its node, or RC_DOM_NONE where it has
 * none. */
static uint32_t start(reader *r, uint8_t tag, uint32_t name, uint32_t attr, bool closed)
{
	char kind = tags[tag].kind;
	uint32_t n_attr = r->dom->attr.n - attr;
	bool second = is_second(r, tag);
	if (!second)
		end_before(r, tag);
	if (second || r->depth >= RC_DOM_DEPTH) {
		r->dom->attr.n = attr;
		r->lost += !second && kind != 'V' && !closed;
		r->too_deep |= !second && kind != 'V';
		return RC_DOM_NONE;
	}
	uint32_t i = add_node(r, tag);
	rc_dom_node *n = node(r, i);
	n->attr = attr;
	n->n_attr = (uint8_t)n_attr;
	for (uint32_t k = attr; k < attr + n_attr; k++)
		n->has |= 1u << r->dom->attr.v[k].name;
	n->name = name;
	r->fresh = kind == 'B' || (r->fresh && (kind == 'V' || kind == 'X') && tag != RC_TAG_BR);
	if (kind == 'V' || closed)
		return i;
	n->end = 0; /* open */
	r->top = i;
	r->depth++;
	++*open_of(r, tag, name);
	if (tag == RC_TAG_HEAD)
		r->head = i;
	return i;
}

/* Which open elements an end tag does not reach beyond. */
static bool stops(uint8_t open, uint8_t tag)
{
	if (open == RC_TAG_TABLE || open == RC_TAG_TEMPLATE)
		return true;
	if (is_cell(tag) || tag == RC_TAG_TR || is_rows(tag) || tag == RC_TAG_TABLE)
		return false;
	return is_cell(open) || open == RC_TAG_CAPTION || open == RC_TAG_OBJECT ||
	       (tag == RC_TAG_LI && (open == RC_TAG_UL || open == RC_TAG_OL)) ||
	       (tag == RC_TAG_P && open == RC_TAG_BUTTON);
}

static bool waits(uint8_t tag)
{
	return tag == RC_TAG_A || tag == RC_TAG_FORM || tag == RC_TAG_B || tag == RC_TAG_STRONG ||
	       tag == RC_TAG_I || tag == RC_TAG_EM || tag == RC_TAG_FONT;
}

/* Whether an end tag can have a start: keeps stray ones from walking up for nothing. */
static bool any_open(reader *r, uint8_t tag, uint32_t name)
{
	if (!is_heading(tag))
		return *open_of(r, tag, name) > 0;
	uint32_t n = 0;
	for (uint32_t t = RC_TAG_H1; t <= RC_TAG_H6; t++)
		n += r->open[t];
	return n > 0;
}

static void end(reader *r, uint8_t tag, uint32_t name)
{
	/* a block is open in it */
	bool inside = false, block = rc_tag_is_block(tag) || rc_tag_is_skipped(tag);
	if (tag == RC_TAG_HTML || tag == RC_TAG_BODY)
		return;
	if (r->lost) {
		r->lost -= tags[tag].kind != 'V';
		return;
	}
	for (uint32_t k = any_open(r, tag, name) ? r->top : 0; k; k = node(r, k)->parent) {
		rc_dom_node *n = node(r, k);
		if ((n->tag == tag && (tag != RC_TAG_OTHER || n->name == name)) ||
		    (is_heading(tag) && is_heading(n->tag))) {
			if (n->end == LATE)
				continue;
			if (inside && waits(tag)) {
				n->end = LATE;
				--*open_of(r, tag, name);
			} else {
				close_to(r, k);
			}
			return;
		}
		if (stops(n->tag, tag) && n->tag != tag)
			break;
		inside |= tag == RC_TAG_FORM || rc_tag_is_block(n->tag) || rc_tag_is_skipped(n->tag);
		if (inside && !block && !waits(tag))
			return;
	}
	if ((tag == RC_TAG_P || tag == RC_TAG_BR) && r->depth < RC_DOM_DEPTH) {
		add_node(r, tag);
		r->fresh |= tag == RC_TAG_P;
	}
}

/* ---- the scanner ---- */

static void text(reader *r, uint32_t beg, uint32_t end, bool raw)
{
	uint32_t i = beg;
	while (i < end && is_space(r->page.p[i]))
		i++;
	if (i == end && (r->fresh || beg == end))
		return;
	if (i < end) {
		r->fresh = false;
		if (r->head == r->top && !raw)
			close_to(r, r->head);
	}
	uint32_t t = add_node(r, RC_TAG_TEXT);
	rc_str s = rc_str_sub(r->page, beg, end);
	node(r, t)->text = raw ? s : resolve(r->arena, s, false, r);
}

static uint32_t find_from(const reader *r, char c, uint32_t from)
{
	const char *p = from < r->page.n ? memchr(r->page.p + from, c, r->page.n - from) : NULL;
	return p ? (uint32_t)(p - r->page.p) : RC_DOM_NONE;
}

static rc_str quoted_value(reader *r, uint32_t *at)
{
	char q = r->page.p[*at];
	bool *none = &r->no_quote[q == '\''];
	uint32_t beg = *at + 1, end = *none ? RC_DOM_NONE : find_from(r, q, beg);
	if (end == RC_DOM_NONE) { /* never closed: the tag ends it */
		*none = true;
		for (end = beg; end < r->page.n && r->page.p[end] != '>';)
			end++;
		*at = end;
	} else {
		*at = end + 1;
	}
	return rc_str_sub(r->page, beg, end);
}

static rc_str bare_value(const reader *r, uint32_t *at)
{
	uint32_t beg = *at;
	while (*at < r->page.n && !is_space(r->page.p[*at]) && r->page.p[*at] != '>')
		++*at;
	return rc_str_sub(r->page, beg, *at);
}

static uint32_t attr_of(rc_str name)
{
	if (name.n == 8 && !strncasecmp(name.p, "xml:lang", 8))
		return RC_ATTR_LANG;
	for (uint32_t k = 0; k < RC_ATTR_N; k++)
		if ((name.p[0] | 32) == attrs[k][0] && strlen(attrs[k]) == name.n &&
		    !strncasecmp(name.p, attrs[k], name.n))
			return k;
	return RC_ATTR_N;
}

/* Attributes from *at to behind the tag's end; of those with one name, the first. True when the tag
 * closes itself. */
static bool read_attrs(reader *r, uint32_t *at)
{
	uint32_t i = *at, seen = 0;
	const char *p = r->page.p;
	bool slash = false;
	while (i < r->page.n && p[i] != '>') {
		if (is_space(p[i]) || p[i] == '/') {
			slash = p[i] == '/' || (slash && is_space(p[i]));
			i++;
			continue;
		}
		slash = false;
		uint32_t beg = i++;
		while (i < r->page.n && !is_space(p[i]) && p[i] != '/' && p[i] != '>' && p[i] != '=')
			i++;
		uint32_t k = attr_of(rc_str_sub(r->page, beg, i)), next = i;
		while (next < r->page.n && is_space(p[next]))
			next++;
		rc_str value = RC_STR("");
		if (next < r->page.n && p[next] == '=') {
			for (i = next + 1; i < r->page.n && is_space(p[i]);)
				i++;
			if (i < r->page.n && p[i] != '>')
				value = p[i] == '"' || p[i] == '\'' ? quoted_value(r, &i) : bare_value(r, &i);
		}
		if (k == RC_ATTR_N || seen >> k & 1)
			continue;
		seen |= 1u << k;
		*RC_ADD(r->arena, r->dom->attr) = (rc_attr){(rc_attr_name)k,
		                                            resolve(r->arena, value, true, r)};
	}
	*at = i < r->page.n ? i + 1 : i;
	return slash;
}

/* Where "</name" begins at or behind `from`, or RC_DOM_NONE. */
static uint32_t find_end_tag(const reader *r, const char *name, uint32_t from)
{
	size_t n = strlen(name);
	for (uint32_t i = from; (i = find_from(r, '<', i)) != RC_DOM_NONE; i++)
		if (i + n + 2 < r->page.n && r->page.p[i + 1] == '/' &&
		    !strncasecmp(r->page.p + i + 2, name, n) && !is_alnum(r->page.p[i + 2 + n]))
			return i;
	return RC_DOM_NONE;
}

/* Behind a start tag whose content is no markup: its text, up to the end tag. */
static void raw_text(reader *r, uint8_t tag, uint32_t i)
{
	uint32_t end = r->no_end[tag] ? RC_DOM_NONE : find_end_tag(r, tags[tag].name, r->at);
	r->no_end[tag] |= end == RC_DOM_NONE;
	if (end == RC_DOM_NONE) { /* never closed: a script takes the rest of the page, a title its line */
		end = tag == RC_TAG_SCRIPT || tag == RC_TAG_STYLE ? r->page.n : find_from(r, '<', r->at);
		end = end == RC_DOM_NONE ? r->page.n : end;
	}
	if (i != RC_DOM_NONE && r->dom->node.n < RC_DOM_NODES) {
		bool fresh = r->fresh;
		text(r, r->at, end, tag != RC_TAG_TITLE && tag != RC_TAG_TEXTAREA);
		r->fresh = fresh;
		close_to(r, i);
	} else if (r->lost) {
		r->lost--;
	}
	r->at = end;
	if (end + 1 < r->page.n && r->page.p[end + 1] == '/') {
		uint32_t gt = find_from(r, '>', end);
		r->at = gt == RC_DOM_NONE ? r->page.n : gt + 1;
	}
}

static bool is_raw(uint8_t tag)
{
	return tag == RC_TAG_SCRIPT || tag == RC_TAG_STYLE || tag == RC_TAG_TITLE ||
	       tag == RC_TAG_TEXTAREA || tag == RC_TAG_IFRAME || tag == RC_TAG_NOFRAMES;
}

/* A drawing holds nothing to read and many tags: over it, where it ends. */
static void skip_drawing(reader *r, uint32_t i)
{
	uint32_t end = r->no_end[RC_TAG_SVG] ? RC_DOM_NONE : find_end_tag(r, "svg", r->at);
	if (end == RC_DOM_NONE) {
		r->no_end[RC_TAG_SVG] = true;
		return;
	}
	uint32_t gt = find_from(r, '>', end);
	close_to(r, i);
	r->at = gt == RC_DOM_NONE ? r->page.n : gt + 1;
}

static void start_tag(reader *r)
{
	uint32_t name, attr = r->dom->attr.n;
	uint8_t tag = read_name(r, &r->at, &name);
	bool closed = read_attrs(r, &r->at);
	bool raw = is_raw(tag);
	uint32_t i = start(r, tag, name, attr, closed && !raw);
	if (raw)
		raw_text(r, tag, i);
	else if (tag == RC_TAG_SVG && i != RC_DOM_NONE && !closed)
		skip_drawing(r, i);
}

static void end_tag(reader *r)
{
	uint32_t name;
	r->at++;
	uint8_t tag = read_name(r, &r->at, &name);
	uint32_t gt = find_from(r, '>', r->at);
	r->at = gt == RC_DOM_NONE ? r->page.n : gt + 1;
	end(r, tag, name);
}

/* "<!-- … -->", "<!doctype …>", "<?…>": r->at is behind the '<'. */
static void comment(reader *r)
{
	rc_str rest = rc_str_sub(r->page, r->at, r->page.n);
	uint32_t gt = RC_DOM_NONE, len = 1;
	if (rc_str_starts(rest, RC_STR("!--")) && !r->no_comment_end) {
		/* "<!-->", "<!--->": nothing in it */
		bool none = rest.n > 4 && (rest.p[3] == '>' || (rest.p[3] == '-' && rest.p[4] == '>'));
		gt = none ? r->at + (rest.p[3] == '>' ? 3 : 4) : rc_str_find(r->page, RC_STR("-->"), r->at + 3);
		r->no_comment_end = gt == RC_DOM_NONE;
		len = none ? 1 : 3;
	}
	if (gt == RC_DOM_NONE) {
		gt = find_from(r, '>', r->at);
		len = 1;
	}
	r->at = gt == RC_DOM_NONE ? r->page.n : gt + len;
}

static void scan(reader *r)
{
	uint32_t beg = 0; /* of the text before the next tag */
	while (r->at < r->page.n) {
		uint32_t lt = find_from(r, '<', r->at);
		char c = lt != RC_DOM_NONE && lt + 1 < r->page.n ? r->page.p[lt + 1] : 0;
		bool tag = is_letter(c) || (c == '/' && lt + 2 < r->page.n && is_letter(r->page.p[lt + 2]));
		if (lt == RC_DOM_NONE) {
			r->at = r->page.n;
			break;
		}
		if (!tag && c != '!' && c != '?' && c != '/') {
			r->at = lt + 1; /* a '<' of the text's own */
			continue;
		}
		text(r, beg, lt, false);
		r->at = lt + 1;
		if (!tag)
			comment(r);
		else if (c == '/')
			end_tag(r);
		else
			start_tag(r);
		beg = r->at;
		if (r->dom->node.n >= RC_DOM_NODES) {
			r->too_many = true;
			return;
		}
	}
	text(r, beg, r->page.n, false);
}

void rc_dom_read(rc_arena *a, rc_str page, rc_dom *dom, rc_notes *notes)
{
	*dom = (rc_dom){0};
	reader *r = rc_arena_alloc(a, sizeof *r);
	*r = (reader){.arena = a, .dom = dom, .page = page, .head = RC_DOM_NONE, .fresh = true};
	fill_slots(r);
	*RC_ADD(a, dom->node) = (rc_dom_node){.tag = RC_TAG_OTHER};
	scan(r);
	while (r->top)
		pop(r);
	dom->node.v[0].end = dom->node.n;
	if (r->too_many)
		rc_note(a, notes, "dropped: the rest of a page of more than %u elements", RC_DOM_NODES);
	if (r->too_deep)
		rc_note(a, notes, "flattened: elements nested too deep (more than %u)", RC_DOM_DEPTH);
}

rc_str rc_dom_attr(const rc_dom *dom, uint32_t i, rc_attr_name name)
{
	const rc_dom_node *n = &dom->node.v[i];
	if (!(n->has >> name & 1))
		return RC_NULL_STR;
	uint32_t k = n->attr;
	while (dom->attr.v[k].name != name)
		k++;
	return dom->attr.v[k].value;
}

uint32_t rc_dom_find(const rc_dom *dom, rc_tag tag, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (dom->node.v[i].tag == tag)
			return i;
	return RC_DOM_NONE;
}

void rc_dom_text(const rc_dom *dom, uint32_t i, rc_buf *out)
{
	for (uint32_t k = i, end = dom->node.v[i].end; k < end;) {
		const rc_dom_node *n = &dom->node.v[k];
		if (n->tag == RC_TAG_TEXT)
			rc_buf_str(out, n->text);
		else if (rc_tag_is_block(n->tag) || n->tag == RC_TAG_BR)
			rc_buf_byte(out, ' ');
		k = k != i && rc_tag_is_skipped(n->tag) ? n->end : k + 1;
	}
}
