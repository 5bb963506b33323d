/* xml.c - forgiving XML, and markup as running text; see xml.h. */
#include "ingest/xml.h"

#include "base/utf8.h"
#include "ingest/dom.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <strings.h>

#define MAX_DEPTH 256 /* libxml2's own limit */

#define MAX_ATTRIBUTES 100u  /* of one tag */
#define MAX_NAMESPACES 2000u /* declarations in a document */

typedef struct tag_count {
	bool     inside;
	uint32_t attributes, namespaces;
} tag_count;

/* ---- before parsing ---- */

/* Position behind a comment, CDATA section, processing instruction or document type that begins at
 * i; i when none does. */
static uint32_t behind_special(rc_str s, uint32_t i)
{
	static const struct {
		const char *beg, *end;
	} special[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
	for (size_t k = 0; k < 3; k++) {
		uint32_t n = (uint32_t)strlen(special[k].beg);
		if (s.n - i < n || memcmp(s.p + i, special[k].beg, n) != 0)
			continue;
		uint32_t end = rc_str_find(s, rc_str_of(special[k].end), i + n);
		return end == UINT32_MAX ? s.n : end + (uint32_t)strlen(special[k].end);
	}
	return i;
}

/* Position behind "<!DOCTYPE …>", with its internal subset if it has one. */
static uint32_t behind_doctype(rc_str s, uint32_t i)
{
	int depth = 0;
	for (; i < s.n; i++) {
		uint32_t k = depth ? behind_special(s, i) : i;
		if (k > i) {
			i = k - 1;
			continue;
		}
		depth += s.p[i] == '[';
		depth -= s.p[i] == ']';
		if (s.p[i] == '>' && depth <= 0)
			return i + 1;
	}
	return s.n;
}

static bool is_doctype(rc_str s, uint32_t i)
{
	return s.n - i > 9 && !strncasecmp(s.p + i, "<!DOCTYPE", 9);
}

/* Where the root element's tag begins; n when there is none. */
static uint32_t root_at(rc_str s)
{
	uint32_t i = 0;
	while (i < s.n) {
		if (strchr(" \t\r\n", s.p[i]) && s.p[i]) {
			i++;
			continue;
		}
		uint32_t k = is_doctype(s, i) ? behind_doctype(s, i) : behind_special(s, i);
		if (k == i)
			return s.p[i] == '<' ? i : s.n;
		i = k;
	}
	return s.n;
}

static bool name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
	       c == '_' || c == '.' || (uint8_t)c >= 0x80;
}

rc_str rc_xml_root(rc_str s)
{
	uint32_t i = root_at(s), beg = i + 1, end = beg;
	if (i == s.n)
		return RC_NULL_STR;
	for (; end < s.n && (name_char(s.p[end]) || s.p[end] == ':'); end++)
		if (s.p[end] == ':')
			beg = end + 1;
	return end > beg ? rc_str_sub(s, beg, end) : RC_NULL_STR;
}

/* The entity or character reference at s[i] == '&' to `out`; gives the position behind it. */
static uint32_t entity(rc_str s, uint32_t i, rc_buf *out)
{
	uint32_t k = i + 1;
	bool number = k < s.n && s.p[k] == '#';
	k += number;
	while (k < s.n && k - i < 34 && name_char(s.p[k]))
		k++;
	if (k < s.n && s.p[k] == ';' && k > i + 1u + number) {
		rc_str name = rc_str_sub(s, i + 1, k);
		char z[40];
		memcpy(z, name.p, name.n);
		z[name.n] = 0;
		bool xml = number || !strcmp(z, "amp") || !strcmp(z, "lt") || !strcmp(z, "gt") ||
		           !strcmp(z, "quot") || !strcmp(z, "apos");
		const htmlEntityDesc *e = xml ? NULL : htmlEntityLookup((const xmlChar *)z);
		if (xml)
			rc_buf_add(out, s.p + i, k + 1 - i);
		else if (e)
			rc_buf_cp(out, e->value);
		else
			rc_buf_fmt(out, "&amp;%s;", z);
		return k + 1;
	}
	rc_buf_z(out, "&amp;");
	return i + 1;
}

/* The parser's work grows with the square of a tag's attributes and with the namespaces declared:
 * both are capped. Gives the position to go on at. */
static uint32_t cap_tag(rc_str s, uint32_t i, tag_count *t)
{
	char c = s.p[i];
	if (c == '<' && i + 1 < s.n && name_char(s.p[i + 1]))
		t->inside = true, t->attributes = 0;
	else if (c == '>')
		t->inside = false;
	else if (t->inside && c == '=' && ++t->attributes > MAX_ATTRIBUTES)
		while (i < s.n && s.p[i] != '>')
			i++;
	else if (t->inside && c == 'x' && s.n - i > 5 && !memcmp(s.p + i, "xmlns", 5) &&
	         ++t->namespaces > MAX_NAMESPACES)
		return i + 1; /* an attribute "mlns", then: names still have their prefixes */
	return i;
}

/* The text from the root on, ready for the parser. */
static void prepare(rc_str s, rc_buf *out)
{
	tag_count count = {0};
	rc_buf_reserve(out, s.n + 64u);
	for (uint32_t i = root_at(s); i < s.n;) {
		uint32_t on = cap_tag(s, i, &count);
		if (on > i) {
			i = on;
			continue;
		}
		char c = s.p[i];
		if (c == '<') {
			uint32_t k = is_doctype(s, i) ? behind_doctype(s, i) : behind_special(s, i);
			bool keep = k > i && s.p[i + 1] == '!' && s.p[i + 2] == '[';
			for (uint32_t b = i; keep && b < k; b++)
				if ((uint8_t)s.p[b] >= ' ' || s.p[b] == '\n' || s.p[b] == '\t')
					rc_buf_byte(out, s.p[b]);
			if (k > i) {
				i = k;
				continue;
			}
		}
		if (c == '&') {
			i = entity(s, i, out);
			continue;
		}
		if ((uint8_t)c >= ' ' || c == '\n' || c == '\t')
			rc_buf_byte(out, c);
		else if (c == '\r')
			rc_buf_byte(out, '\n');
		i++;
	}
}

xmlDoc *rc_xml_read(rc_arena *a, rc_str text, bool *broken)
{
	(void)a;
	rc_buf b = {0};
	prepare(text, &b);
	xmlParserCtxt *ctx = b.n && b.n < (1u << 30) ? xmlNewParserCtxt() : NULL;
	xmlDoc *doc = NULL;
	if (ctx) {
		doc = xmlCtxtReadMemory(ctx, b.p, (int)b.n, NULL, "UTF-8",
		                        XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
		                            XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
		*broken = !ctx->wellFormed;
		xmlFreeParserCtxt(ctx);
	}
	rc_buf_release(&b);
	if (doc && !xmlDocGetRootElement(doc)) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	return doc;
}

/* ---- the tree ---- */

static const char *local_name(const xmlChar *name)
{
	/* a prefix that was never declared stays in the name */
	const char *colon = strrchr((const char *)name, ':');
	return colon ? colon + 1 : (const char *)name;
}

bool rc_xml_is(const xmlNode *n, const char *local)
{
	return n && n->type == XML_ELEMENT_NODE && !strcasecmp(local_name(n->name), local);
}

bool rc_xml_in(const xmlNode *n, const char *part)
{
	const char *colon = strchr((const char *)n->name, ':');
	if (n->ns && n->ns->href && strstr((const char *)n->ns->href, part))
		return true;
	if (n->ns && n->ns->prefix && !strcasecmp((const char *)n->ns->prefix, part))
		return true;
	return colon && (size_t)(colon - (const char *)n->name) == strlen(part) &&
	       !strncasecmp((const char *)n->name, part, strlen(part));
}

xmlNode *rc_xml_next(const xmlNode *n, const char *local)
{
	for (n = n ? n->next : NULL; n; n = n->next)
		if (rc_xml_is(n, local))
			return (xmlNode *)(uintptr_t)n;
	return NULL;
}

xmlNode *rc_xml_kid(const xmlNode *n, const char *local)
{
	if (!n || !n->children)
		return NULL;
	return rc_xml_is(n->children, local) ? n->children : rc_xml_next(n->children, local);
}

xmlNode *rc_xml_path(const xmlNode *n, const char *path)
{
	rc_str rest = rc_str_of(path), piece;
	while (n && rc_str_cut(&rest, '/', &piece)) {
		char name[64];
		uint32_t k = piece.n < 63 ? piece.n : 63;
		memcpy(name, piece.p, k);
		name[k] = 0;
		n = rc_xml_kid(n, name);
	}
	return (xmlNode *)(uintptr_t)n;
}

rc_str rc_xml_attr(rc_arena *a, const xmlNode *n, const char *local)
{
	for (const xmlAttr *at = n && n->type == XML_ELEMENT_NODE ? n->properties : NULL; at;
	     at = at->next) {
		if (strcasecmp(local_name(at->name), local) != 0 || !at->children || !at->children->content)
			continue;
		rc_str v = rc_str_trim(rc_str_of((const char *)at->children->content));
		return rc_arena_dup(a, v);
	}
	return RC_NULL_STR;
}

/* The node after n in document order below `top`; `down` false passes n's children by. *left counts
 * the elements left on the way up. */
static const xmlNode *walk(const xmlNode *top, const xmlNode *n, bool down)
{
	if (down && n->type == XML_ELEMENT_NODE && n->children)
		return n->children;
	while (n != top && !n->next)
		n = n->parent;
	return n == top ? NULL : n->next;
}

static bool is_text(const xmlNode *n)
{
	return (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) && n->content;
}

rc_str rc_xml_text(rc_arena *a, const xmlNode *top)
{
	rc_buf b = {0};
	for (const xmlNode *n = top; n; n = walk(top, n, true))
		if (is_text(n))
			rc_buf_z(&b, (const char *)n->content);
	rc_str s = rc_arena_dup(a, rc_str_trim(rc_buf_view(&b)));
	rc_buf_release(&b);
	return s.n ? s : RC_NULL_STR;
}

rc_str rc_xml_inner(rc_arena *a, const xmlNode *top)
{
	xmlBuffer *b = xmlBufferCreate();
	for (xmlNode *n = top ? top->children : NULL; n; n = n->next)
		xmlNodeDump(b, top->doc, n, 0, 0);
	rc_str s = rc_arena_dup(
		a, (rc_str){(const char *)xmlBufferContent(b), (uint32_t)xmlBufferLength(b)});
	xmlBufferFree(b);
	return s;
}

/* ---- running text ---- */

void rc_flow_break(rc_flow *f, int lines)
{
	if (lines > f->gap)
		f->gap = lines;
	f->space = false;
}

void rc_flow_add(rc_flow *f, rc_str s)
{
	for (uint32_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
			f->space = true;
			continue;
		}
		if (f->out.n && f->gap)
			rc_buf_add(&f->out, "\n\n", (size_t)f->gap);
		else if (f->out.n && f->space)
			rc_buf_byte(&f->out, ' ');
		f->gap = 0;
		f->space = false;
		rc_buf_byte(&f->out, c);
	}
}

rc_str rc_flow_end(rc_flow *f, rc_arena *a)
{
	rc_str s = rc_arena_dup(a, rc_buf_view(&f->out));
	rc_buf_release(&f->out);
	*f = (rc_flow){0};
	return s;
}

static int gap_of(uint8_t tag)
{
	if (tag == RC_TAG_BR || tag == RC_TAG_TR || tag == RC_TAG_LI || tag == RC_TAG_DT ||
	    tag == RC_TAG_DD)
		return 1;
	return rc_tag_is_block(tag) && tag != RC_TAG_TD && tag != RC_TAG_TH ? 2 : 0;
}

rc_str rc_html_text(rc_arena *a, rc_str html, rc_notes *notes)
{
	if (html.n && !memchr(html.p, '<', html.n) && !memchr(html.p, '&', html.n))
		return rc_str_trim(html);
	rc_dom dom = {0};
	rc_flow f = {0};
	uint32_t open[RC_DOM_DEPTH + 2], n_open = 0;
	rc_dom_read(a, html, &dom, notes);
	for (uint32_t i = 0; i < dom.node.n; i++) {
		const rc_dom_node *n = &dom.node.v[i];
		while (n_open && dom.node.v[open[n_open - 1]].end <= i)
			rc_flow_break(&f, gap_of(dom.node.v[open[--n_open]].tag));
		if (n->tag == RC_TAG_TEXT) {
			rc_flow_add(&f, n->text);
		} else if (rc_tag_is_skipped(n->tag) || n->tag == RC_TAG_FIGCAPTION) {
			i = n->end - 1;
		} else if (gap_of(n->tag)) {
			rc_flow_break(&f, gap_of(n->tag));
			if (n_open < sizeof open / sizeof *open)
				open[n_open++] = i;
		} else if (n->tag == RC_TAG_TD || n->tag == RC_TAG_TH) {
			f.space = true;
		}
	}
	return rc_flow_end(&f, a);
}

static bool among(const xmlNode *n, const char *const *list)
{
	for (; list && *list; list++)
		if (rc_xml_is(n, *list))
			return true;
	return false;
}

static int xml_gap(const xmlNode *n, const rc_xml_flow *how)
{
	return among(n, how->blocks) ? 2 : among(n, how->lines) ? 1 : 0;
}

rc_str rc_xml_running(rc_arena *a, const xmlNode *top, const rc_xml_flow *how)
{
	rc_flow f = {0};
	const xmlNode *n = top;
	while (n) {
		bool skip = n->type == XML_ELEMENT_NODE && n != top && among(n, how->skip);
		if (is_text(n) && (!how->only || among(n->parent, how->only)))
			rc_flow_add(&f, rc_str_of((const char *)n->content));
		else if (n->type == XML_ELEMENT_NODE && !skip && xml_gap(n, how))
			rc_flow_break(&f, xml_gap(n, how));
		else if (n->type == XML_ELEMENT_NODE && among(n, how->spaces))
			f.space = true;
		if (!skip && n->type == XML_ELEMENT_NODE && n->children) {
			n = n->children;
			continue;
		}
		while (n != top && !n->next) {
			n = n->parent;
			if (xml_gap(n, how))
				rc_flow_break(&f, xml_gap(n, how));
		}
		n = n == top ? NULL : n->next;
	}
	return rc_flow_end(&f, a);
}
