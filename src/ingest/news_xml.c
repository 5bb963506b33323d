/* news_xml.c - NewsML-G2, NewsML 1.x, NITF; see news.h. */
#include "ingest/news.h"

#include "base/map.h"
#include "ingest/xml.h"

#include <strings.h>

static rc_str or_else(rc_str a, rc_str b)
{
	return a.n ? a : b;
}

static rc_str at(const rc_sink *s, const xmlNode *n, const char *path)
{
	return rc_xml_text(s->a, rc_xml_path(n, path));
}

/* What stands behind the colon of "stat:usable". */
static rc_str behind_colon(rc_str q)
{
	const char *c = q.n ? memchr(q.p, ':', q.n) : NULL;
	return c ? rc_str_sub(q, (uint32_t)(c - q.p) + 1, q.n) : q;
}

/* First element of that name below `top`, at any depth; NULL when there is none. */
static const xmlNode *find(const xmlNode *top, const char *name)
{
	const xmlNode *n = top ? top->children : NULL;
	while (n) {
		if (rc_xml_is(n, name))
			return n;
		if (n->type == XML_ELEMENT_NODE && n->children) {
			n = n->children;
			continue;
		}
		while (n != top && !n->next)
			n = n->parent;
		n = n == top ? NULL : n->next;
	}
	return NULL;
}

/* ---- NITF ---- */

static const char *const nitf_blocks[] = {"p", "hl1", "hl2", "block", "bq", "ol", "ul", "dl", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "div",
                                          "note", "body.content", "abstract", "section", "blockquote", NULL};
static const char *const nitf_lines[] = {"br", "li", "dt", "dd", "tr", "nitf-table", NULL};
static const char *const nitf_skip[] = {"media", "media-caption", "media-producer", "media-reference", "media-metadata", "figcaption", "script", "style",
                                        "body.end", "credit", NULL};
static const rc_xml_flow nitf_flow = {nitf_blocks, nitf_lines, nitf_skip, NULL, NULL};

static void nitf_head(const rc_sink *s, const xmlNode *head, rc_news_item *it)
{
	const xmlNode *doc = rc_xml_kid(head, "docdata");
	const xmlNode *key = rc_xml_kid(doc, "du-key"), *pub = rc_xml_kid(head, "pubdata");
	it->title = or_else(it->title, at(s, head, "title"));
	it->created = or_else(it->created, rc_xml_attr(s->a, rc_xml_kid(doc, "date.issue"), "norm"));
	it->created = or_else(it->created, rc_xml_attr(s->a, pub, "date.publication"));
	it->outlet = or_else(it->outlet, rc_xml_attr(s->a, pub, "name"));
	it->embargo = or_else(it->embargo, rc_xml_attr(s->a, rc_xml_kid(doc, "date.release"), "norm"));
	if (rc_str_eq(rc_news_date(s->a, it->embargo), rc_news_date(s->a, it->created)))
		it->embargo = RC_NULL_STR; /* released when issued */
	it->status = or_else(it->status, rc_xml_attr(s->a, doc, "management-status"));
	it->guid = or_else(it->guid, rc_xml_attr(s->a, rc_xml_kid(doc, "doc-id"), "id-string"));
	it->provider = or_else(it->provider, rc_xml_attr(s->a, rc_xml_kid(doc, "doc-id"), "regsrc"));
	it->slug = or_else(it->slug, rc_xml_attr(s->a, key, "key"));
	it->version = or_else(it->version, rc_xml_attr(s->a, key, "version"));
	it->note = or_else(it->note, rc_xml_attr(s->a, rc_xml_kid(doc, "ed-msg"), "info"));
	it->outlet = or_else(it->outlet, rc_xml_attr(s->a, rc_xml_kid(doc, "doc.copyright"), "holder"));
	const xmlNode *tobject = rc_xml_kid(head, "tobject");
	it->section = or_else(it->section, rc_xml_attr(s->a, rc_xml_kid(tobject, "tobject.subject"),
	                                               "tobject.subject.type"));
}

void rc_news_nitf(const rc_sink *s, const xmlNode *nitf, rc_news_item *it)
{
	const xmlNode *body = rc_xml_kid(nitf, "body"), *head = rc_xml_kid(body, "body.head"),
	              *content = rc_xml_kid(body, "body.content");
	it->title = or_else(it->title, at(s, head, "hedline/hl1"));
	it->byline = or_else(it->byline, at(s, head, "byline"));
	it->outlet = or_else(it->outlet, at(s, head, "distributor"));
	it->lang = or_else(it->lang, rc_xml_attr(s->a, nitf, "lang"));
	nitf_head(s, rc_xml_kid(nitf, "head"), it);
	rc_str text = content ? rc_xml_running(s->a, content, &nitf_flow) : body && !head ? rc_xml_running(s->a, body, &nitf_flow) : RC_NULL_STR;
	rc_str place = at(s, head, "dateline");
	if (place.n && text.n && place.n < 200 &&
	    rc_str_find(rc_str_sub(text, 0, text.n < 300 ? text.n : 300), place, 0) == UINT32_MAX)
		text = rc_arena_fmt(s->a, "%.*s\n\n%.*s", RC_FMT(place), RC_FMT(text));
	it->text = or_else(it->text, text);
}

/* ---- NewsML-G2 ---- */

static rc_str g2_name(const rc_sink *s, const xmlNode *n)
{
	rc_str name = at(s, n, "name");
	return or_else(or_else(name, behind_colon(rc_xml_attr(s->a, n, "qcode"))),
	               rc_xml_attr(s->a, n, "literal"));
}

/* Who gives the item its number: the code, which versions of one item share even where the name is
 * left out. */
static rc_str g2_provider(const rc_sink *s, const xmlNode *item)
{
	const xmlNode *n = rc_xml_path(item, "itemMeta/provider");
	rc_str code = behind_colon(rc_xml_attr(s->a, n, "qcode"));
	return code.n ? code : g2_name(s, n);
}

static rc_str g2_xml_text(const rc_sink *s, const xmlNode *x, rc_news_item *it, rc_notes *notes)
{
	const xmlNode *nitf = find(x, "nitf"), *body = find(x, "body");
	if (nitf) {
		rc_news_item in = {0};
		rc_news_nitf(s, nitf, &in);
		it->byline = or_else(it->byline, in.byline);
		it->title = or_else(it->title, in.title);
		return in.text;
	}
	return rc_html_text(s->a, rc_xml_inner(s->a, body ? body : x), notes);
}

static rc_str g2_data_text(const rc_sink *s, const xmlNode *d, rc_notes *notes)
{
	rc_str text = rc_xml_text(s->a, d), type = rc_xml_attr(s->a, d, "contenttype"),
	       enc = rc_xml_attr(s->a, d, "encoding");
	if (enc.n && rc_str_find(enc, RC_STR("base64"), 0) != UINT32_MAX) {
		rc_err why = {0};
		rc_str bytes = rc_base64(s->a, text);
		if (rc_decode(s->a, bytes.p, bytes.n, false, &text, notes, &why) != RC_OK)
			return RC_NULL_STR;
	}
	return rc_str_find(type, RC_STR("html"), 0) != UINT32_MAX ? rc_html_text(s->a, text, notes)
	                                                          : text;
}

/* The longest text of the content set. */
static void g2_content(const rc_sink *s, const xmlNode *set, rc_news_item *it, rc_notes *notes)
{
	for (const xmlNode *n = set ? set->children : NULL; n; n = n->next) {
		rc_str text = {0};
		if (rc_xml_is(n, "inlineXML"))
			text = g2_xml_text(s, n, it, notes);
		else if (rc_xml_is(n, "inlineData"))
			text = g2_data_text(s, n, notes);
		if (text.n > it->text.n)
			it->text = text;
	}
}

static void g2_item(const rc_sink *s, const xmlNode *item, rc_article *art)
{
	const xmlNode *im = rc_xml_kid(item, "itemMeta"), *cm = rc_xml_kid(item, "contentMeta"),
	              *rights = rc_xml_path(item, "rightsInfo/copyrightHolder");
	rc_news_item it = {
		.guid = rc_xml_attr(s->a, item, "guid"), .version = rc_xml_attr(s->a, item, "version"), .slug = at(s, cm, "slugline"),
		.provider = g2_provider(s, item),
		.status = behind_colon(rc_xml_attr(s->a, rc_xml_kid(im, "pubStatus"), "qcode")), .note = at(s, im, "edNote"), .embargo = at(s, im, "embargoed"),
		.signal = behind_colon(rc_xml_attr(s->a, rc_xml_kid(im, "signal"), "qcode")), .title = or_else(at(s, cm, "headline"), at(s, im, "title")),
		.byline = or_else(at(s, cm, "by"), at(s, cm, "creator/name")), .created = or_else(at(s, im, "firstCreated"), at(s, cm, "contentCreated")),
		.revised = at(s, im, "versionCreated"), .class = behind_colon(rc_xml_attr(s->a, rc_xml_kid(im, "itemClass"), "qcode")),
		.lang = or_else(rc_xml_attr(s->a, rc_xml_kid(cm, "language"), "tag"), rc_xml_attr(s->a, item, "lang")), .section = at(s, cm, "subject/name"),
		.outlet = or_else(or_else(at(s, im, "provider/name"), at(s, cm, "infoSource/name")), or_else(at(s, rights, "name"), g2_name(s, rc_xml_kid(im, "provider")))),
	};
	g2_content(s, rc_xml_kid(item, "contentSet"), &it, rc_notes_of(art));
	rc_str place = at(s, cm, "dateline");
	if (place.n && it.text.n && place.n < 200 &&
	    rc_str_find(rc_str_sub(it.text, 0, it.text.n < 300 ? it.text.n : 300), place, 0) ==
	        UINT32_MAX)
		it.text = rc_arena_fmt(s->a, "%.*s\n\n%.*s", RC_FMT(place), RC_FMT(it.text));
	rc_news_give(s, &it, art);
}

/* ---- NewsML 1 ---- */

static rc_str formal(const rc_sink *s, const xmlNode *n)
{
	return rc_xml_attr(s->a, n, "FormalName");
}

/* Longest text of the content items below a component. */
static void n1_content(const rc_sink *s, const xmlNode *top, rc_news_item *it, rc_notes *notes)
{
	for (const xmlNode *n = find(top, "DataContent"); n; n = rc_xml_next(n, "DataContent")) {
		const xmlNode *nitf = find(n, "nitf");
		rc_str text;
		if (nitf) {
			rc_news_item in = {0};
			rc_news_nitf(s, nitf, &in);
			text = in.text;
			it->byline = or_else(it->byline, in.byline);
			it->title = or_else(it->title, in.title);
		} else {
			bool elements = false;
			for (const xmlNode *k = n->children; k; k = k->next)
				elements = elements || k->type == XML_ELEMENT_NODE;
			text = elements ? rc_html_text(s->a, rc_xml_inner(s->a, n), notes)
			                : rc_xml_text(s->a, n);
		}
		if (text.n > it->text.n)
			it->text = text;
	}
}

static void n1_components(const rc_sink *s, const xmlNode *top, rc_news_item *it, rc_notes *notes,
                          int depth)
{
	for (const xmlNode *n = top->children; n && depth < 20; n = n->next) {
		if (rc_xml_is(n, "NewsComponent")) {
			n1_components(s, n, it, notes, depth + 1);
		} else if (rc_xml_is(n, "ContentItem")) {
			if (!it->class.n)
				it->class = formal(s, rc_xml_kid(n, "MediaType"));
			n1_content(s, n, it, notes);
		}
	}
}

/* The number that all revisions of an item share: its public identifier ends on the revision
 * (urn:newsml:provider:date:item:2U). */
static rc_str n1_number(const rc_sink *s, const xmlNode *id)
{
	rc_str all = at(s, id, "PublicIdentifier"), revision = at(s, id, "RevisionId");
	rc_str end = rc_arena_fmt(s->a, ":%.*s%.*s", RC_FMT(revision),
	                          RC_FMT(rc_xml_attr(s->a, rc_xml_kid(id, "RevisionId"), "Update")));
	if (!all.n)
		return at(s, id, "NewsItemId");
	return revision.n && rc_str_ends(all, end) ? rc_str_sub(all, 0, all.n - end.n) : all;
}

static void n1_item(const rc_sink *s, const xmlNode *item, rc_article *art)
{
	const xmlNode *id = rc_xml_path(item, "Identification/NewsIdentifier"),
	              *man = rc_xml_kid(item, "NewsManagement");
	const xmlNode *comp = rc_xml_kid(item, "NewsComponent"),
	              *lines = comp ? find(comp, "NewsLines") : NULL;
	const xmlNode *admin = comp ? find(comp, "AdministrativeMetadata") : NULL, *desc = comp ? find(comp, "DescriptiveMetadata") : NULL;
	const xmlNode *change = rc_xml_kid(man, "StatusWillChange");
	rc_news_item it = {
		.guid = n1_number(s, id), .version = at(s, id, "RevisionId"), .provider = at(s, id, "ProviderId"),
		.slug = at(s, lines, "SlugLine"), .status = formal(s, rc_xml_kid(man, "Status")), .title = at(s, lines, "HeadLine"), .byline = at(s, lines, "ByLine"),
		.created = at(s, man, "FirstCreated"), .revised = at(s, man, "ThisRevisionCreated"), .note = at(s, item, "Identification/Comment"),
		.embargo = at(s, change, "DateAndTime"), .lang = formal(s, rc_xml_kid(desc, "Language")),
		.signal = or_else(formal(s, rc_xml_kid(man, "Instruction")), RC_NULL_STR),
		.outlet = or_else(formal(s, rc_xml_path(admin, "Provider/Party")), or_else(formal(s, rc_xml_path(admin, "Source/Party")), at(s, id, "ProviderId"))),
	};
	if (!it.slug.n)
		it.slug = at(s, item, "Identification/NameLabel");
	if (comp)
		n1_components(s, comp, &it, rc_notes_of(art), 0);
	if (it.class.n && !strncasecmp(it.class.p, "text", it.class.n < 4 ? it.class.n : 4))
		it.class = RC_STR("text");
	rc_str place = at(s, lines, "DateLine");
	if (place.n && it.text.n && place.n < 200 &&
	    rc_str_find(rc_str_sub(it.text, 0, it.text.n < 300 ? it.text.n : 300), place, 0) ==
	        UINT32_MAX)
		it.text = rc_arena_fmt(s->a, "%.*s\n\n%.*s", RC_FMT(place), RC_FMT(it.text));
	rc_news_give(s, &it, art);
}

/* ---- documents of several items ---- */

static bool is_item(const xmlNode *n)
{
	return n->type == XML_ELEMENT_NODE && (!strcmp((const char *)n->name, "newsItem") ||
	                                       !strcmp((const char *)n->name, "NewsItem"));
}

/* The number of an item and whose it is, in one; absent without a number. */
static rc_str item_id(const rc_sink *s, const xmlNode *n)
{
	rc_str guid = rc_xml_attr(s->a, n, "guid");
	if (guid.n)
		return rc_arena_fmt(s->a, "%.*s\n%.*s", RC_FMT(guid), RC_FMT(g2_provider(s, n)));
	const xmlNode *id = rc_xml_path(n, "Identification/NewsIdentifier");
	rc_str number = n1_number(s, id);
	return number.n
	           ? rc_arena_fmt(s->a, "%.*s\n%.*s", RC_FMT(number), RC_FMT(at(s, id, "ProviderId")))
	           : RC_NULL_STR;
}

static uint32_t item_version(const rc_sink *s, const xmlNode *n)
{
	rc_str v = or_else(rc_xml_attr(s->a, n, "version"),
	                   at(s, n, "Identification/NewsIdentifier/RevisionId"));
	uint64_t u = 0;
	return rc_str_u64(v, &u) && u < UINT32_MAX ? (uint32_t)u : 0;
}

typedef struct items { /* found in a document, and the last version of each */
	rc_map   last;
	uint32_t n;
} items;

static void one_item(const rc_sink *s, const xmlNode *n, items *all, const rc_article *art)
{
	rc_article one = rc_item(s, art, ++all->n);
	rc_str id = item_id(s, n);
	uint32_t last = id.n ? rc_map_get(&all->last, rc_hash(id)) : RC_NONE;
	if (last != RC_NONE && item_version(s, n) < last) {
		rc_fail(&one.problem, RC_INPUT,
		        "%.*s: its agency replaced it: version %u stands in the same file",
		        RC_FMT(one.meta.source), last);
		s->emit(s->ctx, &one);
	} else if (n->name[0] == 'n') {
		g2_item(s, n, &one);
	} else {
		n1_item(s, n, &one);
	}
}

/* Calls for each item below `top`; `count` only notes versions. */
static void each_item(const rc_sink *s, const xmlNode *top, items *all, const rc_article *art,
                      bool count)
{
	const xmlNode *n = top;
	while (n && all->n < RC_MAX_ITEMS) {
		bool item = is_item(n);
		if (item && count) {
			rc_str id = item_id(s, n);
			bool is_new;
			uint32_t *v = id.n ? rc_map_put(&all->last, rc_hash(id), &is_new) : NULL;
			if (v && item_version(s, n) > *v)
				*v = item_version(s, n);
		} else if (item) {
			one_item(s, n, all, art);
		}
		if (!item && n->type == XML_ELEMENT_NODE && n->children) {
			n = n->children;
			continue;
		}
		while (n != top && !n->next)
			n = n->parent;
		n = n == top ? NULL : n->next;
	}
}

static const char *other_item(rc_str root)
{
	static const struct { const char *root, *why; } others[] = {
		{"packageItem", "an agency's package: it lists items and holds none"}, {"conceptItem", "describes a concept, no article"},
		{"knowledgeItem", "describes concepts, no article"}, {"planningItem", "an agency's plan of coverage, no article"},
		{"catalogItem", "an agency's catalog, no article"}, {"newsMessage", "an agency's message without any item"},
		{"NewsML", "an agency's message without any item"}, {"catalog", "an agency's catalog, no article"},
		{"newsItem", "an agency's item without text"}, {"contentMeta", "a piece of an agency's item, without text"},
		{"contentSet", "a piece of an agency's item, without text"}, {"groupSet", "a piece of an agency's package: it lists items and holds none"},
		{"itemMeta", "a piece of an agency's item, without text"}};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (rc_str_eqz(root, others[i].root))
			return others[i].why;
	return NULL;
}

bool rc_news_xml(const rc_sink *s, rc_str root_name, rc_str text, rc_article *art)
{
	bool broken = false, nitf = rc_str_eqz(root_name, "nitf");
	const char *why = other_item(root_name);
	if (!nitf && !why)
		return false;
	xmlDoc *doc = rc_xml_read(s->a, text, &broken);
	const xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;
	if (broken)
		rc_note(s->a, rc_notes_of(art), "the XML is ill-formed; what could be read was");
	items all = {0};
	if (root && nitf) {
		rc_news_item it = {0};
		rc_news_nitf(s, root, &it);
		rc_news_give(s, &it, art);
		all.n = 1;
	} else if (root && rc_xml_is(root, "contentSet")) {
		rc_news_item it = {0};
		g2_content(s, root, &it, rc_notes_of(art));
		rc_news_give(s, &it, art);
		all.n = 1;
	} else if (root) {
		each_item(s, root, &all, art, true);
		each_item(s, root, &all, art, false);
	}
	rc_map_release(&all.last);
	xmlFreeDoc(doc);
	if (!all.n) {
		rc_refuse(art, root ? why : "XML that can't be read");
		s->emit(s->ctx, art);
	}
	return true;
}
