/* feed.c - feeds; see feed.h.
 *
 * An item's text is its full content where the feed gives it (content:encoded, Atom's content), else its description, and a note says so: it may be the
 * beginning of the article only. What an item doesn't say (language, outlet) comes from the channel. Namespaces are taken by what
 * their addresses contain, or by the customary prefix where none is declared.
 */
#include "ingest/feed.h"

#include "base/utf8.h"
#include "ingest/xml.h"

#include <strings.h>

typedef struct channel {
	rc_str outlet, lang, author, base;
} channel;

static bool only_mail(rc_str s)
{
	return s.n && memchr(s.p, '@', s.n) && !memchr(s.p, ' ', s.n);
}

/* "mail (Name)", "Name (mail)", "Name <mail>" and plain ones: the name; absent when there is only
 * an address. */
static rc_str person(rc_str s)
{
	s = rc_str_trim(s);
	for (uint32_t i = 0; i < s.n; i++) {
		if (s.p[i] != '(' && s.p[i] != '<')
			continue;
		char close = s.p[i] == '(' ? ')' : '>';
		const char *end = memchr(s.p + i, close, s.n - i);
		rc_str before = rc_str_trim(rc_str_sub(s, 0, i));
		rc_str in = rc_str_trim(rc_str_sub(s, i + 1, end ? (uint32_t)(end - s.p) : s.n));
		if (only_mail(before) || !before.n)
			return only_mail(in) ? RC_NULL_STR : in;
		return before;
	}
	return only_mail(s) ? RC_NULL_STR : s;
}

/* Markup below a node: escaped, or as elements. */
static rc_str markup(const rc_sink *s, const xmlNode *n)
{
	for (const xmlNode *k = n->children; k; k = k->next)
		if (k->type == XML_ELEMENT_NODE)
			return rc_xml_inner(s->a, n);
	return rc_xml_text(s->a, n);
}

/* Atom says base64 by mode (0.3), or by a media type that is neither text nor XML (1.0, RFC 4287
 * section 4.1.3.3). */
static bool is_base64(rc_str type, rc_str mode)
{
	if (mode.n)
		return rc_str_eqz(mode, "base64");
	return memchr(type.p ? type.p : "", '/', type.n) && !rc_str_starts(type, RC_STR("text/")) &&
	       !rc_str_ends(type, RC_STR("xml"));
}

static rc_str atom_content(const rc_sink *s, const xmlNode *n)
{
	rc_str type = rc_xml_attr(s->a, n, "type"), mode = rc_xml_attr(s->a, n, "mode");
	const xmlNode *div = rc_xml_kid(n, "div");
	if (is_base64(type, mode)) {
		rc_str in = rc_xml_text(s->a, n), out = rc_base64(s->a, in);
		/* not all that should be is */
		bool text = rc_utf8_valid(out.p, out.n) == out.n,
		     whole = in.n % 4 == 0 && out.n + 2 >= in.n / 4 * 3;
		if (text && whole && out.n)
			return out;
		if (mode.n || rc_str_find(type, RC_STR("octet-stream"), 0) != UINT32_MAX)
			return text ? out : RC_NULL_STR;
	}
	if (rc_xml_attr(s->a, n, "src").p && !n->children)
		return RC_NULL_STR;
	if (rc_str_eqz(type, "html") && div) /* escaped markup in a needless div */
		return rc_xml_text(s->a, n);
	rc_str m = markup(s, n);
	if (rc_str_eqz(type, "text") || rc_str_eqz(type, "text/plain"))
		return rc_xml_text(s->a, n);
	return m;
}

/* A title is text, or HTML that was escaped once more. */
static rc_str plain(const rc_sink *s, const xmlNode *n)
{
	rc_str t = rc_xml_text(s->a, n), mode = rc_xml_attr(s->a, n, "mode"),
	       type = rc_xml_attr(s->a, n, "type");
	if ((mode.n || type.n) && is_base64(type, mode))
		t = atom_content(s, n);
	if (!t.n || (!memchr(t.p, '<', t.n) && !memchr(t.p, '&', t.n)))
		return t;
	rc_str out = rc_html_text(s->a, t, NULL);
	return out.n ? out : RC_NULL_STR;
}

static void set_body(const rc_sink *s, rc_article *art, rc_str html)
{
	art->body = html.n ? rc_html_text(s->a, html, rc_notes_of(art)) : RC_NULL_STR;
}

/* ---- an item's elements ---- */

typedef struct item { /* what was found, raw; the first of each kind wins */
	rc_str title, link, guid, content, summary, published, updated, author, source, section, lang;
	rc_str weak_author, weak_summary; /* of other vocabularies */
	bool   guid_is_link;
} item;

static void first(rc_str *to, rc_str v)
{
	if (!to->n && v.n)
		*to = v;
}

static rc_str author_of(const rc_sink *s, const xmlNode *n)
{
	const xmlNode *name = rc_xml_kid(n, "name");
	rc_str text = rc_xml_text(s->a, name ? name : rc_xml_kid(n, "email") ? rc_xml_kid(n, "email") : n);
	bool tags = rc_str_find(text, RC_STR("</"), 0) != UINT32_MAX;
	return person(tags ? rc_html_text(s->a, text, NULL) : text);
}

static void item_link(const rc_sink *s, const xmlNode *n, item *it)
{
	rc_str href = rc_xml_attr(s->a, n, "href"), rel = rc_xml_attr(s->a, n, "rel"),
	       text = rc_xml_text(s->a, n);
	if (text.n)
		it->link = text; /* of several the last */
	else if (!rel.n || rc_str_eqz(rel, "alternate"))
		it->link = it->link.n && rc_xml_in(n, "Atom") ? it->link : href;
}

static bool is_any(const xmlNode *n, const char *const *names)
{
	for (; *names; names++)
		if (rc_xml_is(n, *names))
			return true;
	return false;
}

/* The elements of other vocabularies that say more than, or as much as, the feed's own. False: `n`
 * is of none of those. */
static bool item_extension(const rc_sink *s, const xmlNode *n, item *it)
{
	if (rc_xml_in(n, "search.yahoo.com/mrss") || rc_xml_in(n, "media"))
		return true; /* about pictures */
	if (rc_xml_in(n, "itunes")) {
		rc_str *to = rc_xml_is(n, "author") ? &it->weak_author : rc_xml_is(n, "summary") ? &it->weak_summary : NULL;
		if (to)
			first(to, rc_xml_text(s->a, n));
		return true;
	}
	if (rc_xml_in(n, "purl.org/dc/") || rc_xml_in(n, "dc") || rc_xml_in(n, "dcterms")) {
		if (rc_xml_is(n, "creator") || rc_xml_is(n, "author"))
			first(&it->author, person(rc_xml_text(s->a, n)));
		else if (rc_xml_is(n, "date") || rc_xml_is(n, "issued") || rc_xml_is(n, "created"))
			first(&it->published, rc_xml_text(s->a, n));
		else if (rc_xml_is(n, "modified"))
			first(&it->updated, rc_xml_text(s->a, n));
		else if (rc_xml_is(n, "publisher"))
			first(&it->source, plain(s, n));
		else if (rc_xml_is(n, "title"))
			first(&it->title, plain(s, n));
		else if (rc_xml_is(n, "description"))
			first(&it->summary, markup(s, n));
		else if (rc_xml_is(n, "subject"))
			first(&it->section, plain(s, n));
		else if (rc_xml_is(n, "language"))
			first(&it->lang, rc_xml_text(s->a, n));
		return true;
	}
	return false;
}

static void item_element(const rc_sink *s, const xmlNode *n, item *it)
{
	static const char *const published[] = {"pubDate", "published", "issued",
	                                        "created", "date",      NULL};
	if (item_extension(s, n, it))
		return;
	if (rc_xml_is(n, "title"))
		first(&it->title, plain(s, n));
	else if (rc_xml_is(n, "link"))
		item_link(s, n, it);
	else if (rc_xml_is(n, "origLink"))
		it->link = rc_xml_text(s->a, n);
	else if (rc_xml_is(n, "guid") || rc_xml_is(n, "id")) {
		first(&it->guid, rc_xml_text(s->a, n));
		it->guid_is_link = rc_xml_is(n, "guid") &&
		                   !rc_str_eqz(rc_xml_attr(s->a, n, "isPermaLink"), "false");
	} else if (rc_xml_is(n, "encoded"))
		first(&it->content, markup(s, n));
	else if (rc_xml_is(n, "content"))
		first(&it->content, atom_content(s, n));
	else if (rc_xml_is(n, "description") || rc_xml_is(n, "summary") || rc_xml_is(n, "subtitle"))
		first(&it->summary, rc_xml_is(n, "description") ? markup(s, n) : atom_content(s, n));
	else if (is_any(n, published))
		first(&it->published, rc_xml_text(s->a, n));
	else if (rc_xml_is(n, "updated") || rc_xml_is(n, "modified"))
		first(&it->updated, rc_xml_text(s->a, n));
	else if (rc_xml_is(n, "author"))
		first(&it->author, author_of(s, n));
	else if (rc_xml_is(n, "source"))
		first(&it->source, rc_xml_kid(n, "title") ? plain(s, rc_xml_kid(n, "title")) : plain(s, n));
	else if (rc_xml_is(n, "category"))
		first(&it->section, rc_xml_attr(s->a, n, "label").n ? rc_xml_attr(s->a, n, "label") : rc_xml_attr(s->a, n, "term").n ? rc_xml_attr(s->a, n, "term") : plain(s, n));
	else if (rc_xml_is(n, "language"))
		first(&it->lang, rc_xml_text(s->a, n));
}

static bool absolute(rc_str url)
{
	return rc_str_find(url, RC_STR("://"), 0) < 12;
}

/* A relative link below the feed's own address: "/path" and "path" only, which is what feeds have.
 */
static rc_str resolve(const rc_sink *s, rc_str base, rc_str link)
{
	if (!link.n || absolute(link) || !absolute(base) || rc_str_find(link, RC_STR(":"), 0) < 10)
		return link;
	uint32_t host = rc_str_find(base, RC_STR("://"), 0) + 3,
	         slash = rc_str_find(base, RC_STR("/"), host);
	uint32_t end = slash == UINT32_MAX ? base.n : slash;
	if (rc_str_starts(link, RC_STR("//")))
		return rc_arena_fmt(s->a, "%.*s%.*s", (int)host - 2, base.p,
		                    RC_FMT(rc_str_sub(link, 1, link.n)));
	if (link.p[0] != '/')
		for (end = base.n; end > host && slash != UINT32_MAX && base.p[end - 1] != '/'; end--)
			;
	bool parted = link.p[0] == '/' || (end && base.p[end - 1] == '/');
	return rc_arena_fmt(s->a, "%.*s%s%.*s", (int)end, base.p, parted ? "" : "/", RC_FMT(link));
}

static void give(const rc_sink *s, const channel *ch, const item *it, rc_article *art)
{
	rc_meta *m = &art->meta;
	rc_str title = it->title.n ? it->title : RC_NULL_STR;
	art->title = rc_clean(s->a, title, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, NULL);
	RC_SET_META(s, art, title, title, "feed");
	RC_SET_META(s, art, outlet, it->source.n ? it->source : ch->outlet, "feed");
	RC_SET_META(s, art, byline, it->author.n ? it->author : ch->author, "feed");
	RC_SET_META(s, art, section, it->section, "feed");
	RC_SET_META(s, art, lang, it->lang.n ? it->lang : ch->lang, "feed");
	RC_SET_META(s, art, modified, it->updated, "feed");
	rc_str url = it->link.n ? it->link : it->guid_is_link && absolute(it->guid) ? it->guid : RC_NULL_STR;
	RC_SET_META(s, art, url, resolve(s, ch->base, url), "feed");
	if (it->published.n || it->updated.n)
		m->published = rc_clean(s->a, it->published.n ? it->published : it->updated, RC_CLEAN_LINE,
		                        NULL);
	m->published_basis = RC_PUB_METADATA;
	m->basis.published = RC_STR("feed");
	set_body(s, art, it->content);
	if (!art->body.n && it->summary.n) {
		set_body(s, art, it->summary);
		if (art->body.n)
			rc_note(s->a, rc_notes_of(art), "text: the feed's summary; the article may be longer");
	}
	if (!art->body.n)
		rc_refuse(art, "a feed's item without text, only title and link");
	s->emit(s->ctx, art);
}

/* ---- RSS, RDF, Atom ---- */

static void read_item(const rc_sink *s, const channel *ch, const xmlNode *n, rc_article *art)
{
	item it = {0};
	channel own = *ch;
	rc_str lang = rc_xml_attr(s->a, n, "lang"), base = rc_xml_attr(s->a, n, "base");
	if (lang.n)
		it.lang = lang;
	if (absolute(base))
		own.base = base;
	for (const xmlNode *k = n->children; k; k = k->next)
		if (k->type == XML_ELEMENT_NODE)
			item_element(s, k, &it);
	first(&it.author, it.weak_author);
	first(&it.summary, it.weak_summary);
	give(s, &own, &it, art);
}

static void read_channel(const rc_sink *s, const xmlNode *n, channel *ch)
{
	first(&ch->lang, rc_xml_attr(s->a, n, "lang"));
	if (absolute(rc_xml_attr(s->a, n, "base")))
		ch->base = rc_xml_attr(s->a, n, "base");
	for (const xmlNode *k = n->children; k; k = k->next) {
		if (rc_xml_is(k, "title") && !rc_xml_in(k, "media"))
			first(&ch->outlet, plain(s, k));
		else if (rc_xml_is(k, "language"))
			first(&ch->lang, rc_xml_text(s->a, k));
		else if (rc_xml_is(k, "link") && !rc_xml_attr(s->a, k, "href").n)
			first(&ch->base, rc_xml_text(s->a, k));
		else if (rc_xml_is(k, "link") && !rc_str_eqz(rc_xml_attr(s->a, k, "rel"), "self"))
			first(&ch->base, rc_xml_attr(s->a, k, "href"));
		else if (rc_xml_is(k, "author") && rc_xml_kid(k, "name"))
			first(&ch->author, author_of(s, k));
	}
}

static bool is_item(const xmlNode *n)
{
	return rc_xml_is(n, "item") || rc_xml_is(n, "entry");
}

static uint32_t read_items(const rc_sink *s, const channel *ch, const xmlNode *parent, uint32_t n,
                           const rc_article *art)
{
	for (const xmlNode *k = parent ? parent->children : NULL; k && n < RC_MAX_ITEMS; k = k->next) {
		if (!is_item(k))
			continue;
		rc_article one = rc_item(s, art, ++n);
		read_item(s, ch, k, &one);
	}
	return n;
}

static bool is_feed(rc_str root)
{
	static const char *const names[] = {"rss", "RDF", "feed", "channel", NULL};
	for (const char *const *w = names; *w; w++)
		if (root.n == strlen(*w) && !strncasecmp(root.p, *w, root.n))
			return true;
	return false;
}

bool rc_feed_read(const rc_sink *s, rc_str root_name, rc_str text, rc_article *art)
{
	bool broken = false;
	if (!is_feed(root_name))
		return false;
	xmlDoc *doc = rc_xml_read(s->a, text, &broken);
	const xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;
	const xmlNode *channel_node = rc_xml_kid(root, "channel");
	channel ch = {0};
	uint32_t n = 0;
	if (broken)
		rc_note(s->a, rc_notes_of(art), "the feed's XML is ill-formed; what could be read was");
	if (root) {
		read_channel(s, root, &ch);
		if (channel_node)
			read_channel(s, channel_node, &ch);
		n = read_items(s, &ch, channel_node, 0, art);
		n = read_items(s, &ch, root, n, art);
	}
	xmlFreeDoc(doc);
	if (!n) {
		rc_refuse(art, root ? "a feed without items" : "a feed that can't be read");
		s->emit(s->ctx, art);
	}
	return true;
}

/* ---- JSON Feed ---- */

static rc_str json_text(const rc_sink *s, const json_t *o, const char *key)
{
	const json_t *v = json_object_get(o, key);
	if (json_is_integer(v))
		return rc_arena_fmt(s->a, "%lld", (long long)json_integer_value(v));
	if (!json_is_string(v))
		return RC_NULL_STR;
	return rc_arena_dup(s->a, (rc_str){json_string_value(v), (uint32_t)json_string_length(v)});
}

static rc_str json_author(const rc_sink *s, const json_t *o)
{
	const json_t *list = json_object_get(o, "authors");
	rc_buf b = {0};
	for (size_t i = 0; i < json_array_size(list) && i < 20; i++) {
		rc_str name = json_text(s, json_array_get(list, i), "name");
		if (name.n)
			rc_buf_fmt(&b, "%s%.*s", b.n ? ", " : "", RC_FMT(name));
	}
	rc_str all = b.n ? rc_arena_dup(s->a, rc_buf_view(&b))
	                 : json_text(s, json_object_get(o, "author"), "name");
	rc_buf_release(&b);
	return all;
}

static void json_item(const rc_sink *s, const channel *ch, const json_t *o, rc_article *art)
{
	item it = {
		.title = json_text(s, o, "title"),
		.link = json_text(s, o, "url"),
		.guid = json_text(s, o, "id"),
		.content = json_text(s, o, "content_html"),
		.summary = json_text(s, o, "summary"),
		.published = json_text(s, o, "date_published"),
		.updated = json_text(s, o, "date_modified"),
		.author = json_author(s, o),
		.lang = json_text(s, o, "language"),
		.guid_is_link = true,
	};
	rc_str text = json_text(s, o, "content_text");
	const json_t *tag = json_array_get(json_object_get(o, "tags"), 0);
	if (json_is_string(tag))
		it.section = rc_arena_dup(
			s->a, (rc_str){json_string_value(tag), (uint32_t)json_string_length(tag)});
	if (text.n && !it.content.n) { /* text it is, whatever characters stand in it */
		rc_buf b = {0};
		for (uint32_t i = 0; i < text.n; i++)
			text.p[i] == '<' ? rc_buf_z(&b, "&lt;") : text.p[i] == '&' ? rc_buf_z(&b, "&amp;") : rc_buf_byte(&b, text.p[i]);
		it.content = memchr(text.p, '<', text.n) || memchr(text.p, '&', text.n)
		                 ? rc_arena_dup(s->a, rc_buf_view(&b))
		                 : text;
		rc_buf_release(&b);
	}
	give(s, ch, &it, art);
}

bool rc_feed_json(const rc_sink *s, const json_t *v, rc_article *art)
{
	rc_str version = json_text(s, v, "version");
	const json_t *items = json_object_get(v, "items");
	if (rc_str_find(version, RC_STR("jsonfeed.org/version"), 0) == UINT32_MAX &&
	    !(json_is_array(items) &&
	      (json_object_get(v, "feed_url") || json_object_get(v, "home_page_url") ||
	       json_object_get(json_array_get(items, 0), "content_text") ||
	       json_object_get(json_array_get(items, 0), "content_html"))))
		return false;
	channel ch = {.outlet = json_text(s, v, "title"),
	              .lang = json_text(s, v, "language"),
	              .author = json_author(s, v),
	              .base = json_text(s, v, "home_page_url")};
	for (size_t i = 0; i < json_array_size(items) && i < RC_MAX_ITEMS; i++) {
		rc_article one = rc_item(s, art, (uint32_t)i + 1);
		json_item(s, &ch, json_array_get(items, i), &one);
	}
	if (!json_array_size(items)) {
		rc_refuse(art, "a feed without items");
		s->emit(s->ctx, art);
	}
	return true;
}
