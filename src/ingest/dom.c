/* dom.c - libxml2's reports to a flat tree; see dom.h.
 *
 * libxml2 knows HTML 4: it does not close a paragraph before <section> or <figure>. So the tree keeps its own idea of what is open beside the
 * parser's: for each element that the parser holds open there is a slot, which may have been closed here already.
 */
#include "ingest/dom.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
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
                                             "itemtype", "lang", "name", "property", "rel", "role", "style", "type"};

#define MAX_OPEN   (RC_DOM_DEPTH * 4)
#define MAX_FAULTS 200000u
#define MAX_ATTRS  256u

typedef struct reader {
	rc_arena        *arena;
	rc_dom          *dom;
	htmlParserCtxtPtr parser;
	rc_buf           text;   /* characters since the last tag */
	uint32_t         slot[MAX_OPEN]; /* node of each element the parser holds open; RC_DOM_NONE: without a node, or closed here */
	uint32_t         n_slot;
	uint32_t         top;    /* innermost open node */
	uint32_t         depth;  /* its distance from the root */
	uint32_t         faults; /* that the parser complained of */
	bool             stopped;
} reader;

bool rc_tag_is_block(uint8_t tag)
{
	return tags[tag].kind == 'B';
}

bool rc_tag_is_skipped(uint8_t tag)
{
	return tags[tag].kind == 'X';
}

static uint8_t tag_of(const char *name)
{
	uint32_t lo = RC_TAG_OTHER + 1, hi = RC_TAG_N;
	while (lo < hi) {
		uint32_t mid = (lo + hi) / 2;
		int c = strcasecmp(name, tags[mid].name);
		if (c == 0)
			return (uint8_t)mid;
		if (c < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return RC_TAG_OTHER;
}

static uint32_t add_node(reader *r, uint8_t tag)
{
	rc_dom *d = r->dom;
	uint32_t i = d->node.n;
	*RC_ADD(r->arena, d->node) = (rc_dom_node){.parent = r->top, .end = i + 1, .tag = tag, .attr = d->attr.n};
	return i;
}

static void flush(reader *r)
{
	if (!r->text.n)
		return;
	uint32_t i = add_node(r, RC_TAG_TEXT);
	r->dom->node.v[i].text = rc_arena_dup(r->arena, rc_buf_view(&r->text));
	rc_buf_reset(&r->text);
}

static void add_attrs(reader *r, uint32_t i, const xmlChar **att)
{
	for (; att && att[0]; att += 2) {
		const char *name = (const char *)att[0];
		uint32_t k = 0;
		if (!strcasecmp(name, "xml:lang"))
			name = "lang";
		while (k < RC_ATTR_N && strcasecmp(name, attrs[k]) != 0)
			k++;
		if (k == RC_ATTR_N)
			continue;
		rc_str value = rc_str_of(att[1] ? (const char *)att[1] : "");
		*RC_ADD(r->arena, r->dom->attr) = (rc_attr){(rc_attr_name)k, rc_arena_dup(r->arena, value)};
		r->dom->node.v[i].n_attr++;
	}
}

/* Closes open nodes up to and with `i`, which must be open. */
static void close_to(reader *r, uint32_t i)
{
	flush(r);
	for (uint32_t k = r->top;; k = r->dom->node.v[k].parent) {
		r->dom->node.v[k].end = r->dom->node.n;
		r->depth--;
		r->top = r->dom->node.v[k].parent;
		if (k == i)
			break;
	}
}

static bool is_open(const reader *r, uint32_t i)
{
	return r->dom->node.v[i].end == 0;
}

/* HTML 5's rule for elements that HTML 4 doesn't know: they end an open paragraph. */
static void end_paragraph(reader *r)
{
	for (uint32_t k = r->top, n = 0; k && n < 6; k = r->dom->node.v[k].parent, n++) {
		uint8_t tag = r->dom->node.v[k].tag;
		if (tag == RC_TAG_P) {
			close_to(r, k);
			return;
		}
		if (rc_tag_is_block(tag))
			return;
	}
}

static void stop(reader *r)
{
	r->stopped = true;
	xmlStopParser(r->parser);
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar **att)
{
	reader *r = ctx;
	if (r->stopped)
		return;
	if (r->n_slot == MAX_OPEN || r->dom->node.n >= RC_DOM_NODES) {
		stop(r);
		return;
	}
	uint8_t tag = tag_of((const char *)name);
	uint32_t *slot = &r->slot[r->n_slot++];
	*slot = RC_DOM_NONE;
	flush(r);
	if (tags[tag].kind == 'B')
		end_paragraph(r);
	if (r->depth >= RC_DOM_DEPTH)
		return;
	uint32_t i = add_node(r, tag);
	add_attrs(r, i, att);
	if (tags[tag].kind == 'V')
		return;
	*slot = i;
	r->dom->node.v[i].end = 0; /* open */
	r->top = i;
	r->depth++;
}

static void on_end(void *ctx, const xmlChar *name)
{
	(void)name;
	reader *r = ctx;
	if (r->stopped || !r->n_slot)
		return;
	uint32_t i = r->slot[--r->n_slot];
	if (i == RC_DOM_NONE)
		flush(r);
	else if (is_open(r, i))
		close_to(r, i);
}

static void on_text(void *ctx, const xmlChar *s, int n)
{
	reader *r = ctx;
	if (!r->stopped && n > 0)
		rc_buf_add(&r->text, s, (size_t)n);
}

/* A page with so many faults is no page; some of them cost the parser a look through all that is open. */
static void on_fault(void *ctx, xmlErrorPtr e)
{
	htmlParserCtxtPtr parser = e->ctxt;
	reader *r = ctx;
	if (++r->faults == MAX_FAULTS && parser)
		stop(r);
}

static xmlSAXHandler handlers(void)
{
	xmlSAXHandler h = {.initialized = XML_SAX2_MAGIC, .serror = on_fault};
	h.startElement = on_start;
	h.endElement = on_end;
	h.characters = on_text;
	h.cdataBlock = on_text;
	h.ignorableWhitespace = on_text;
	return h;
}

/* The end of the tag that begins at i, and (from `keep` on) where its attributes become too many; keep == end when they don't. */
static uint32_t tag_end(rc_str page, uint32_t i, uint32_t *keep)
{
	uint32_t words = 0;
	char quote = 0;
	bool border = false, value = false; /* what comes next begins a word; is an attribute's value */
	*keep = 0;
	for (; i < page.n; i++) {
		char c = page.p[i];
		if (quote) {
			border = c == quote;
			quote = c == quote ? 0 : quote;
			continue;
		}
		if (c == '>')
			break;
		if ((uint8_t)c > ' ' && c != '/' && border && ++words > MAX_ATTRS && !*keep)
			*keep = i;
		border = (uint8_t)c <= ' ' || c == '/';
		if (value && (c == '"' || c == '\''))
			quote = c;
		value = c == '=' || (value && (uint8_t)c <= ' ');
	}
	if (!*keep)
		*keep = i;
	return i;
}

/* libxml2 compares each attribute of a tag with all before it. So tags with more than any page needs lose the rest of them first. */
static rc_str limit_attributes(rc_arena *a, rc_str page)
{
	char *copy = NULL;
	for (uint32_t i = 0; i + 1 < page.n;) {
		const char *lt = memchr(page.p + i, '<', page.n - i - 1);
		if (!lt)
			break;
		i = (uint32_t)(lt - page.p) + 1;
		if ((page.p[i] | 32) < 'a' || (page.p[i] | 32) > 'z')
			continue;
		uint32_t keep, end = tag_end(page, i, &keep);
		if (keep < end) {
			if (!copy) {
				copy = rc_arena_alloc(a, page.n + 1u);
				memcpy(copy, page.p, page.n);
			}
			memset(copy + keep, ' ', end - keep);
		}
		i = end;
	}
	return copy ? (rc_str){copy, page.n} : page;
}

void rc_dom_read(rc_arena *a, rc_str page, rc_dom *dom, rc_notes *notes)
{
	page = limit_attributes(a, page);
	*dom = (rc_dom){0};
	reader *r = rc_arena_alloc(a, sizeof *r);
	r->arena = a;
	r->dom = dom;
	*RC_ADD(a, dom->node) = (rc_dom_node){.tag = RC_TAG_OTHER};
	r->parser = htmlNewParserCtxt();
	if (r->parser) {
		*r->parser->sax = handlers();
		r->parser->userData = r;
		htmlDocPtr none = htmlCtxtReadMemory(r->parser, page.p, (int)page.n, NULL, "UTF-8",
		                                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
		                                     HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
		xmlFreeDoc(none);
		htmlFreeParserCtxt(r->parser);
	}
	flush(r);
	if (r->top)
		for (uint32_t k = r->top; k; k = dom->node.v[k].parent)
			dom->node.v[k].end = dom->node.n;
	dom->node.v[0].end = dom->node.n;
	if (r->stopped)
		rc_note(a, notes, "dropped: the rest of a page nested too deep or too large");
	rc_buf_release(&r->text);
}

rc_str rc_dom_attr(const rc_dom *dom, uint32_t i, rc_attr_name name)
{
	const rc_dom_node *n = &dom->node.v[i];
	for (uint32_t k = n->attr; k < n->attr + n->n_attr; k++)
		if (dom->attr.v[k].name == name)
			return dom->attr.v[k].value;
	return RC_NULL_STR;
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
