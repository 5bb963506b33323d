/* office.c - DOCX and ODT; what documents share; see office.h. */
#include "ingest/office.h"

#include "base/limits.h"
#include "ingest/xml.h"
#include "ingest/zip_in.h"

void rc_office_give(const rc_sink *s, rc_str text, rc_article *art)
{
	if (rc_str_trim(text).n) {
		s->bytes(s->ctx, text.p, text.n, RC_STR("utf-8"), art);
		return;
	}
	rc_refuse(art, "a document without text");
	s->emit(s->ctx, art);
}

typedef struct layout { /* where a kind of document has its things */
	const char *what, *body, *meta;
	rc_xml_flow flow;
} layout;

static const char *const docx_blocks[] = {"p", "tbl", NULL};
static const char *const docx_lines[] = {"br", "cr", "tr", NULL};
static const char *const docx_skip[] = {"del", "moveFrom", "instrText", "delText", "Fallback",
                                        "pPr", "rPr",      "sectPr",    NULL};
static const char *const docx_spaces[] = {"tab", "tc", "ptab", NULL};
static const char *const docx_only[] = {"t", NULL};
static const char *const odt_blocks[] = {"p", "h", NULL};
static const char *const odt_lines[] = {"line-break", "table-row", NULL};
static const char *const odt_skip[] = {"tracked-changes", "annotation",       "note",
                                       "forms",           "sequence-decls",   "scripts",
                                       "font-face-decls", "automatic-styles", NULL};
static const char *const odt_spaces[] = {"s", "tab", "table-cell", NULL};

static const layout layouts[] = {
	{"DOCX", "word/document.xml", "docProps/core.xml", {docx_blocks, docx_lines, docx_skip, docx_spaces, docx_only}},
	{"ODT", "content.xml", "meta.xml", {odt_blocks, odt_lines, odt_skip, odt_spaces, NULL}},
};

static xmlDoc *entry(const rc_sink *s, rc_zip *z, const char *name, rc_err *err)
{
	rc_buf b = {0};
	uint32_t i = rc_zip_find(z, name);
	bool broken;
	xmlDoc *doc = NULL;
	rc_str text;
	if (i != UINT32_MAX && rc_zip_read(z, i, RC_MAX_FILE, &b, err) == RC_OK &&
	    rc_decode(s->a, b.p, b.n, true, &text, NULL, err) == RC_OK)
		doc = rc_xml_read(s->a, text, &broken);
	rc_buf_release(&b);
	return doc;
}

static const xmlNode *below(const xmlNode *n, const char *name)
{
	for (const xmlNode *k = n ? n->children : NULL; k; k = k->next) {
		if (rc_xml_is(k, name))
			return k;
		const xmlNode *deeper = k->type == XML_ELEMENT_NODE && rc_xml_is(k, "meta") ? below(k, name)
		                                                                            : NULL;
		if (deeper)
			return deeper;
	}
	return NULL;
}

static void read_meta(const rc_sink *s, rc_zip *z, const layout *l, rc_article *art)
{
	xmlDoc *doc = entry(s, z, l->meta, NULL);
	const xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;
	if (!art->title.p) {
		art->title = rc_xml_text(s->a, below(root, "title"));
		RC_SET_META(s, art, title, art->title, "document");
	}
	xmlFreeDoc(doc);
}

static void read_document(const rc_sink *s, rc_zip *z, const layout *l, rc_article *art)
{
	rc_err why = {0};
	xmlDoc *doc = entry(s, z, l->body, &why);
	if (!doc) {
		rc_fail(&art->problem, RC_INPUT, "%.*s: a %s document that can't be read%s%s",
		        RC_FMT(art->meta.source), l->what, why.status != RC_OK ? ": " : "",
		        why.status != RC_OK ? why.message : "");
		s->emit(s->ctx, art);
		return;
	}
	rc_str text = rc_xml_running(s->a, xmlDocGetRootElement(doc), &l->flow);
	xmlFreeDoc(doc);
	read_meta(s, z, l, art);
	rc_office_give(s, text, art);
}

bool rc_office_zip(const rc_sink *s, const char *p, size_t n, rc_article *art)
{
	rc_zip *z = n > 4 && !memcmp(p, "PK\003\004", 4) ? rc_zip_open(p, n) : NULL;
	for (size_t i = 0; z && i < sizeof layouts / sizeof *layouts; i++)
		if (rc_zip_find(z, layouts[i].body) != UINT32_MAX) {
			read_document(s, z, &layouts[i], art);
			rc_zip_close(z);
			return true;
		}
	rc_zip_close(z);
	return false;
}
