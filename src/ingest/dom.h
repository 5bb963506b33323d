/* dom.h - a web page as one flat array of nodes in document order.
 *
 * A node is an index, its subtree the indices [i, node[i].end), so every walk is a loop, and no depth can exhaust the stack. Nesting beyond
 * RC_DOM_DEPTH is flattened (said in a note). Reading is linear in the page, whatever is broken in it.
 */
#ifndef RC_INGEST_DOM_H
#define RC_INGEST_DOM_H

#include "ingest/decode.h"

#define RC_DOM_DEPTH 256u
#define RC_DOM_NODES (4u << 20) /* nodes of one page; what lies behind is not read, and a note says so */

/* Elements that matter here, with what they are: B starts a block of text, X holds nothing to read,
 * I is part of a line, V is void. Sorted. */
#define RC_TAG_MAP(T) \
	T(A, "a", I) T(ABBR, "abbr", I) T(ADDRESS, "address", B) T(ARTICLE, "article", B) T(ASIDE, "aside", B) T(AUDIO, "audio", X) T(B, "b", I) \
	T(BLOCKQUOTE, "blockquote", B) T(BODY, "body", B) T(BR, "br", V) T(BUTTON, "button", X) T(CANVAS, "canvas", X) T(CAPTION, "caption", B) \
	T(CENTER, "center", B) T(CITE, "cite", I) T(CODE, "code", I) T(DATALIST, "datalist", X) T(DD, "dd", B) T(DETAILS, "details", B) \
	T(DIALOG, "dialog", B) T(DIV, "div", B) T(DL, "dl", B) T(DT, "dt", B) T(EM, "em", I) T(EMBED, "embed", V) T(FIELDSET, "fieldset", B) \
	T(FIGCAPTION, "figcaption", B) T(FIGURE, "figure", B) T(FONT, "font", I) T(FOOTER, "footer", B) T(FORM, "form", B) T(H1, "h1", B) \
	T(H2, "h2", B) T(H3, "h3", B) T(H4, "h4", B) T(H5, "h5", B) T(H6, "h6", B) T(HEAD, "head", B) T(HEADER, "header", B) T(HR, "hr", V) \
	T(HTML, "html", B) T(I, "i", I) T(IFRAME, "iframe", X) T(IMG, "img", V) T(INPUT, "input", V) T(LABEL, "label", I) T(LEGEND, "legend", B) \
	T(LI, "li", B) T(LINK, "link", V) T(MAIN, "main", B) T(MARK, "mark", I) T(MENU, "menu", B) T(META, "meta", V) T(NAV, "nav", B) \
	T(NOFRAMES, "noframes", X) T(NOSCRIPT, "noscript", B) T(OBJECT, "object", X) T(OL, "ol", B) T(OPTION, "option", X) T(P, "p", B) \
	T(PICTURE, "picture", I) T(PRE, "pre", B) T(Q, "q", I) T(S, "s", I) T(SCRIPT, "script", X) T(SECTION, "section", B) T(SELECT, "select", X) \
	T(SMALL, "small", I) T(SPAN, "span", I) T(STRONG, "strong", I) T(STYLE, "style", X) T(SUB, "sub", I) T(SUMMARY, "summary", B) T(SUP, "sup", I) \
	T(SVG, "svg", X) T(TABLE, "table", B) T(TBODY, "tbody", B) T(TD, "td", B) T(TEMPLATE, "template", X) T(TEXTAREA, "textarea", X) \
	T(TFOOT, "tfoot", B) T(TH, "th", B) T(THEAD, "thead", B) T(TIME, "time", I) T(TITLE, "title", X) T(TR, "tr", B) T(U, "u", I) T(UL, "ul", B) \
	T(VIDEO, "video", X)

typedef enum rc_tag {
	RC_TAG_TEXT,  /* a run of characters */
	RC_TAG_OTHER, /* an element not listed: part of a line */
#define T(code, name, kind) RC_TAG_##code,
	RC_TAG_MAP(T)
#undef T
	RC_TAG_N
} rc_tag;

typedef enum rc_attr_name { /* attributes that are kept */
	RC_ATTR_CLASS, RC_ATTR_CONTENT, RC_ATTR_DATETIME, RC_ATTR_HIDDEN, RC_ATTR_HREF, RC_ATTR_ID, RC_ATTR_ITEMPROP, RC_ATTR_ITEMSCOPE,
	RC_ATTR_ITEMTYPE, RC_ATTR_LANG, RC_ATTR_NAME, RC_ATTR_PROPERTY, RC_ATTR_REL, RC_ATTR_ROLE, RC_ATTR_STYLE, RC_ATTR_TITLE, RC_ATTR_TYPE,
	RC_ATTR_N
} rc_attr_name;

typedef struct rc_attr {
	rc_attr_name name;
	rc_str       value;
} rc_attr;

typedef struct rc_dom_node {
	uint32_t parent; /* index; the root's is itself */
	uint32_t end;    /* one behind the last node of the subtree */
	uint32_t attr;   /* first of its n_attr */
	rc_str   text;   /* of a text node, and of script and style; entities resolved */
	uint32_t name;   /* hash of an element's name, for those that are RC_TAG_OTHER */
	uint32_t has;    /* bit per rc_attr_name: the attributes that it has */
	uint8_t  n_attr;
	uint8_t  tag;    /* rc_tag */
} rc_dom_node;

typedef struct rc_dom {
	RC_VEC(rc_dom_node) node; /* node[0] is a root above everything */
	RC_VEC(rc_attr) attr;
} rc_dom;

/* Reads a page (valid UTF-8). Total: any bytes give a tree. Memory is the arena's, and texts and
 * values are slices of `page`, which must last as long. */
void rc_dom_read(rc_arena *a, rc_str page, rc_dom *dom, rc_notes *notes);

/* The text with its character references ("&#8217;", "&amp;", "&eacute;") resolved; a slice of s
 * where there are none. */
rc_str rc_html_unescape(rc_arena *a, rc_str s);

/* Attribute of a node; absent when it has none. */
rc_str rc_dom_attr(const rc_dom *dom, uint32_t i, rc_attr_name name);

/* First node with this tag in [from, to), or RC_DOM_NONE. */
#define RC_DOM_NONE UINT32_MAX
uint32_t rc_dom_find(const rc_dom *dom, rc_tag tag, uint32_t from, uint32_t to);

/* Appends the characters below a node, blocks parted by a space. */
void rc_dom_text(const rc_dom *dom, uint32_t i, rc_buf *out);

bool rc_tag_is_block(uint8_t tag);
bool rc_tag_is_skipped(uint8_t tag); /* nothing below it is text to read */

#endif
