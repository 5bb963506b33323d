/* xml.h - XML documents that may be ill-formed, as libxml2's tree, and markup as running text.
 *
 * The document type is cut off before the parser sees it: no entity of the document's own is ever expanded and nothing outside is fetched. HTML's named
 * entities are resolved, a bare & is taken as such, control characters are dropped; the rest is libxml2's recovery.
 */
#ifndef RC_INGEST_XML_H
#define RC_INGEST_XML_H

#include "ingest/decode.h"

#include <libxml/tree.h>

/* Local name of the root element, from the text as it stands; absent when this is no markup. */
rc_str rc_xml_root(rc_str text);

/* The tree, or NULL when there is not even a root element; free it with xmlFreeDoc. `broken`: it
 * was not well-formed. */
xmlDoc *rc_xml_read(rc_arena *a, rc_str text, bool *broken);

/* Element names are compared without prefix, attribute names too. */
bool     rc_xml_is(const xmlNode *n, const char *local);
/* namespace address or prefix contains this */
bool     rc_xml_in(const xmlNode *n, const char *ns_part);
/* first child element of that name; n may be NULL */
xmlNode *rc_xml_kid(const xmlNode *n, const char *local);
xmlNode *rc_xml_next(const xmlNode *n, const char *local);  /* next sibling of that name */
xmlNode *rc_xml_path(const xmlNode *n, const char *path);   /* "head/docdata/doc-id" */
/* absent when it has none; n may be NULL */
rc_str   rc_xml_attr(rc_arena *a, const xmlNode *n, const char *local);
/* all characters below it, trimmed; absent when there are none or n is NULL */
rc_str   rc_xml_text(rc_arena *a, const xmlNode *n);
/* what stands between its tags, as markup */
rc_str   rc_xml_inner(rc_arena *a, const xmlNode *n);

/* ---- running text ---- */

typedef struct rc_flow { /* text being written: runs of white space are one space, blocks are parted */
	rc_buf out;
	int    gap;   /* line ends due before the next character: 0, 1, 2 */
	bool   space;
} rc_flow;

void   rc_flow_add(rc_flow *f, rc_str s);
void   rc_flow_break(rc_flow *f, int lines); /* 1 a line end, 2 a paragraph */
rc_str rc_flow_end(rc_flow *f, rc_arena *a); /* the text; frees what the flow holds */

/* Text of a piece of HTML that is all article (feed items, mail, agency bodies): paragraphs parted
 * by an empty line. Text without any tag keeps its lines. */
rc_str rc_html_text(rc_arena *a, rc_str html, rc_notes *notes);

/* Text below an XML element: elements named in `blocks` (NULL-terminated) are paragraphs, those in `lines` end a line, those in `skip` are left out, those in `spaces` stand for a space;
 * with `only`, characters count only directly below those. Each list ends with NULL or is NULL. */
typedef struct rc_xml_flow {
	const char *const *blocks, *const *lines, *const *skip, *const *spaces, *const *only;
} rc_xml_flow;
rc_str rc_xml_running(rc_arena *a, const xmlNode *n, const rc_xml_flow *how);

#endif
