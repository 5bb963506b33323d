/* news.c - what agency formats share, and ninjs; see news.h.
 *
 * ninjs: an object with a "uri". Version 1 has headline, body_text, body_html, body_xhtml (any body_*), byline, versioncreated; version 2 has lists
 * (headlines, bodies, descriptions) with roles, version 3 the same in camelCase. Names are compared without capitals, so one reader does for all.
 * What the schema forbids is noted, and the item is read all the same.
 */
#include "ingest/news.h"

#include "base/utf8.h"
#include "ingest/xml.h"

#include <stdio.h>
#include <strings.h>

/* ---- shared ---- */

rc_str rc_news_date(rc_arena *a, rc_str s)
{
	s = rc_str_trim(s);
	uint32_t d = 0;
	while (d < s.n && s.p[d] >= '0' && s.p[d] <= '9')
		d++;
	if (d != 8)
		return s;
	rc_str date = rc_arena_fmt(a, "%.4s-%.2s-%.2s", s.p, s.p + 4, s.p + 6);
	uint32_t t = 9;
	while (t < s.n && s.p[t] >= '0' && s.p[t] <= '9')
		t++;
	if (s.n < 15 || s.p[8] != 'T' || t < 13)
		return date;
	rc_str zone = rc_str_sub(s, t, s.n), sec = t >= 15 ? rc_str_sub(s, 13, 15) : RC_STR("00");
	if (zone.n == 5 && (zone.p[0] == '+' || zone.p[0] == '-'))
		return rc_arena_fmt(a, "%.*sT%.2s:%.2s:%.2s%.3s:%.2s", RC_FMT(date), s.p + 9, s.p + 11,
		                    sec.p, zone.p, zone.p + 3);
	return rc_arena_fmt(a, "%.*sT%.2s:%.2s:%.2s%.*s", RC_FMT(date), s.p + 9, s.p + 11, sec.p,
	                    RC_FMT(zone));
}

static void say(const rc_sink *s, rc_article *art, const char *what, rc_str value)
{
	value = rc_clean(s->a, value, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, NULL);
	if (value.n)
		rc_note(s->a, rc_notes_of(art), "agency: %s%.*s", what, value.n < 300 ? (int)value.n : 300,
		        value.p);
}

/* A line of at most 1,000 bytes. */
static void keep(const rc_sink *s, rc_str *field, rc_str value)
{
	value = rc_clean(s->a, value, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, NULL);
	uint32_t n = value.n < 1000 ? value.n : 1000;
	while (n && n < value.n && ((uint8_t)value.p[n] & 0xC0) == 0x80)
		n--;
	*field = n ? rc_str_sub(value, 0, n) : RC_NULL_STR;
}

static bool ends_any_case(rc_str s, const char *word)
{
	size_t n = strlen(word);
	return s.n >= n && !strncasecmp(s.p + s.n - n, word, n);
}

static void judge(const rc_news_item *it, rc_article *art)
{
	if (ends_any_case(it->status, "canceled") || ends_any_case(it->status, "cancelled") ||
	    ends_any_case(it->status, "killed"))
		rc_refuse(art, RC_WITHDRAWN);
	else if (ends_any_case(it->status, "withheld"))
		rc_refuse(art, "is withheld by its agency (status: withheld)");
	else if (!rc_str_trim(it->text).n && it->class.n && !rc_str_eqz(it->class, "text"))
		rc_fail(&art->problem, RC_INPUT, "%.*s: an agency's %.*s, no text",
		        RC_FMT(art->meta.source), it->class.n < 40 ? (int)it->class.n : 40, it->class.p);
	else if (!rc_str_trim(it->text).n)
		rc_refuse(art, "an agency's item without text");
}

void rc_news_give(const rc_sink *s, rc_news_item *it, rc_article *art)
{
	rc_meta *m = &art->meta;
	art->title = rc_clean(s->a, it->title, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, NULL);
	RC_SET_META(s, art, title, it->title, "agency");
	RC_SET_META(s, art, outlet, it->outlet, "agency");
	RC_SET_META(s, art, byline, it->byline, "agency");
	RC_SET_META(s, art, section, it->section, "agency");
	RC_SET_META(s, art, lang, it->lang, "agency");
	RC_SET_META(s, art, url, it->url, "agency");
	rc_str created = rc_news_date(s->a, it->created), revised = rc_news_date(s->a, it->revised);
	if (!m->published.p && (created.n || revised.n)) {
		m->published = rc_clean(s->a, created.n ? created : revised, RC_CLEAN_LINE, NULL);
		m->published_basis = RC_PUB_METADATA;
		m->basis.published = RC_STR("agency");
	}
	if (created.n && !rc_str_eq(created, revised))
		RC_SET_META(s, art, modified, revised, "agency");
	keep(s, &m->agency.item, it->guid);
	keep(s, &m->agency.version, it->version);
	keep(s, &m->agency.slug, it->slug);
	keep(s, &m->agency.status, it->status);
	keep(s, &m->agency.signal, it->signal);
	keep(s, &m->agency.note, it->note);
	if (m->agency.item.n)
		keep(s, &m->agency.provider, it->provider.n ? it->provider : it->outlet);
	keep(s, &m->agency.embargo, rc_news_date(s->a, it->embargo));
	say(s, art, "embargo until ", m->agency.embargo);
	say(s, art, "signal ", it->signal);
	say(s, art, "note to editors: ", it->note);
	art->body = it->text;
	judge(it, art);
	s->emit(s->ctx, art);
}

/* ---- JSON ---- */

static const json_t *key(const json_t *o, const char *name)
{
	const char *k;
	json_t *v;
	const json_t *exact = json_object_get(o, name);
	if (exact || !json_is_object(o))
		return exact;
	json_object_foreach((json_t *)(uintptr_t)o, k, v)
		if (!strcasecmp(k, name))
			return v;
	return NULL;
}

static rc_str text_of(const rc_sink *s, const json_t *v)
{
	if (json_is_integer(v))
		return rc_arena_fmt(s->a, "%lld", (long long)json_integer_value(v));
	if (!json_is_string(v))
		return RC_NULL_STR;
	return rc_arena_dup(s->a, (rc_str){json_string_value(v), (uint32_t)json_string_length(v)});
}

static rc_str get(const rc_sink *s, const json_t *o, const char *name)
{
	return text_of(s, key(o, name));
}

static rc_str or_else(rc_str a, rc_str b)
{
	return a.n ? a : b;
}

/* "name" of the first object of a list, or of the object. */
static rc_str name_in(const rc_sink *s, const json_t *v)
{
	if (json_is_array(v))
		v = json_array_get(v, 0);
	return json_is_object(v) ? or_else(get(s, v, "name"), get(s, v, "literal")) : text_of(s, v);
}

static rc_str nitf_text(const rc_sink *s, rc_str xml, rc_news_item *it)
{
	bool broken;
	xmlDoc *doc = rc_xml_read(s->a, xml, &broken);
	rc_news_item in = {0};
	if (doc && rc_xml_is(xmlDocGetRootElement(doc), "nitf"))
		rc_news_nitf(s, xmlDocGetRootElement(doc), &in);
	xmlFreeDoc(doc);
	it->byline = or_else(it->byline, in.byline);
	return in.text;
}

static bool has(rc_str s, const char *word)
{
	return rc_str_find_name(s, word) != UINT32_MAX;
}

static rc_str as_text(const rc_sink *s, rc_str value, rc_str type, rc_news_item *it,
                      rc_notes *notes)
{
	if (has(type, "nitf") || rc_str_eqz(rc_xml_root(value), "nitf"))
		return nitf_text(s, value, it);
	return has(type, "html") || has(type, "xml") ? rc_html_text(s->a, value, notes) : value;
}

/* The main body of a list of {role, contentType, value}: role "main", else the longest. */
static rc_str main_body(const rc_sink *s, const json_t *list, rc_news_item *it, rc_notes *notes)
{
	rc_str best = {0};
	bool best_main = false;
	for (size_t i = 0; i < json_array_size(list) && i < 100; i++) {
		const json_t *b = json_array_get(list, i);
		rc_str text = as_text(s, get(s, b, "value"), get(s, b, "contentType"), it, notes),
		       role = get(s, b, "role");
		bool is_main = has(role, "main");
		if ((is_main && !best_main) || (is_main == best_main && text.n > best.n)) {
			best = text;
			best_main = is_main;
		}
	}
	return best;
}

/* Of "body_text", "body_html", "body_xhtml", "body_anything" the first, in this order of
 * preference. */
static rc_str flat_body(const rc_sink *s, const json_t *o, rc_news_item *it, rc_notes *notes)
{
	static const char *const order[] = {"body_xhtml", "body_html", "body_text", "body_nitf"};
	for (size_t i = 0; i < 4; i++) {
		rc_str v = get(s, o, order[i]);
		if (rc_str_trim(v).n)
			return as_text(s, v, rc_str_of(order[i]), it, notes);
	}
	const char *k;
	json_t *v;
	json_object_foreach((json_t *)(uintptr_t)o, k, v)
		if (!strncmp(k, "body", 4) && json_is_string(v) && json_string_length(v))
			return as_text(s, text_of(s, v), rc_str_of(k), it, notes);
	return RC_NULL_STR;
}

static rc_str headline(const rc_sink *s, const json_t *o)
{
	const json_t *list = key(o, "headlines");
	rc_str first = {0};
	for (size_t i = 0; i < json_array_size(list) && i < 100; i++) {
		const json_t *h = json_array_get(list, i);
		if (has(get(s, h, "role"), "main"))
			return get(s, h, "value");
		first = or_else(first, get(s, h, "value"));
	}
	rc_str flat = or_else(get(s, o, "headline"), get(s, o, "headline_main"));
	return or_else(or_else(first, flat), get(s, o, "title"));
}

/* ---- what the schema says ---- */

typedef enum kind { STRING, NUMBER, LIST, OBJECT, LIST_OR_OBJECT, STRING_OR_OBJECT, ANY } kind;

/* Properties of an item: of version 1, and of 2 and 3 (names compared without capitals). */
static const struct { const char *name; kind one, later; } properties[] = {
	{"uri", STRING, STRING}, {"type", STRING, STRING}, {"mimetype", STRING, STRING}, {"representationtype", STRING, STRING},
	{"profile", STRING, STRING}, {"version", STRING, STRING}, {"firstcreated", STRING, STRING}, {"versioncreated", STRING, STRING},
	{"contentcreated", STRING, STRING}, {"embargoed", STRING, STRING}, {"pubstatus", STRING, STRING}, {"urgency", NUMBER, NUMBER},
	{"copyrightholder", STRING, STRING}, {"copyrightnotice", STRING, STRING}, {"usageterms", STRING, STRING}, {"ednote", STRING, STRING},
	{"language", STRING, STRING}, {"slugline", STRING, STRING}, {"located", STRING, STRING}, {"byline", STRING, STRING}, {"by", STRING, STRING},
	{"title", STRING, STRING}, {"headline", STRING, STRING}, {"charcount", NUMBER, NUMBER}, {"wordcount", NUMBER, NUMBER},
	{"$standard", OBJECT, OBJECT}, {"standard", OBJECT, OBJECT}, {"rightsinfo", OBJECT, OBJECT}, {"expires", STRING, STRING},
	{"digitalsourcetype", OBJECT, OBJECT},
	{"person", LIST, LIST}, {"organisation", LIST, LIST}, {"place", LIST, LIST}, {"subject", LIST, LIST}, {"event", LIST, LIST},
	{"object", LIST, LIST}, {"infosource", LIST, LIST}, {"genre", LIST, LIST}, {"trustindicator", LIST, LIST},
	{"people", LIST, LIST}, {"organisations", LIST, LIST}, {"places", LIST, LIST}, {"subjects", LIST, LIST}, {"events", LIST, LIST},
	{"objects", LIST, LIST}, {"infosources", LIST, LIST}, {"genres", LIST, LIST}, {"trustindicators", LIST, LIST},
	{"headlines", LIST, LIST}, {"bodies", LIST, LIST}, {"descriptions", LIST, LIST}, {"advices", LIST, LIST}, {"plannedcoverage", LIST, LIST},
	{"eventdetails", OBJECT, OBJECT}, {"newscoveragestatus", STRING_OR_OBJECT, STRING_OR_OBJECT}, {"contactinfo", LIST, LIST},
	{"renditions", OBJECT, LIST}, {"associations", OBJECT, LIST}, {"altids", OBJECT, LIST}, {"timelines", LIST, LIST}, {"sentiments", ANY, ANY},
};

static bool fits(const json_t *v, kind k)
{
	switch (k) {
	case STRING: return json_is_string(v);
	case NUMBER: return json_is_integer(v);
	case LIST: return json_is_array(v);
	case OBJECT: return json_is_object(v);
	case LIST_OR_OBJECT: return json_is_array(v) || json_is_object(v);
	case STRING_OR_OBJECT: return json_is_string(v) || json_is_object(v);
	case ANY: break;
	}
	return true;
}

static bool among(const json_t *v, const char *list)
{
	rc_str rest = rc_str_of(list), word;
	if (!json_is_string(v))
		return !v;
	while (rc_str_cut(&rest, ' ', &word))
		if (rc_str_eqz(word, json_string_value(v)))
			return true;
	return false;
}

/* "body_text": a stem and a letter, digit or _, and whatever follows (the standard's pattern is not
 * bound to the end of the name). */
static bool name_of_kind(const char *k)
{
	static const char *const stems[] = {"body_", "description_", "headline_"};
	for (size_t i = 0; i < 3; i++) {
		size_t n = strlen(stems[i]);
		char c = !strncmp(k, stems[i], n) ? k[n] : 0;
		if (c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))
			return true;
	}
	return false;
}

static bool property_ok(const char *k, const json_t *v, bool later)
{
	if (name_of_kind(k))
		return json_is_string(v) && !later;
	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		if (!strcasecmp(k, properties[i].name))
			return fits(v, later ? properties[i].later : properties[i].one);
	return false;
}

static bool is_later(const json_t *o)
{
	return key(o, "standard") || key(o, "headlines") || key(o, "bodies") ||
	       key(o, "descriptions") || json_is_array(key(o, "renditions")) ||
	       json_is_array(key(o, "associations")) || json_is_array(key(o, "altids"));
}

static bool urgency_ok(const json_t *o)
{
	const json_t *u = key(o, "urgency");
	return !u || (json_integer_value(u) >= 1 && json_integer_value(u) <= 9);
}

/* Rights are linked or encoded, not both. */
static bool rights_ok(const json_t *o)
{
	const json_t *r = key(o, "rightsinfo");
	return !key(r, "linkedrights") || !key(r, "encodedrights");
}

/* An item within the item: a list has named ones with addresses, an object (version 1) has them
 * under their names. */
static bool association_ok(const json_t *o, bool later)
{
	const char *k;
	json_t *v;
	if (!json_is_object(o) || !json_is_string(key(o, "uri")) ||
	    (later && !json_is_string(key(o, "name"))) || !rights_ok(o))
		return false;
	json_object_foreach((json_t *)(uintptr_t)o, k, v)
		if (strcmp(k, "name") != 0 && !property_ok(k, v, later) && !property_ok(k, v, !later))
			return false;
	return true;
}

static bool associations_ok(const json_t *list)
{
	const char *k;
	json_t *v;
	for (size_t i = 0; i < json_array_size(list) && i < 1000; i++)
		if (!association_ok(json_array_get(list, i), true))
			return false;
	json_object_foreach((json_t *)(uintptr_t)list, k, v)
		if (!association_ok(v, false))
			return false;
	return true;
}

/* An event begins on a day or is expected on one, and its days are dates. */
static bool event_ok(const json_t *o)
{
	const json_t *dates = key(key(o, "eventDetails"), "dates"),
	             *day = key(dates, "expectedStartDate");
	if (day && (key(dates, "startDate") || !json_is_string(day) || json_string_length(day) < 4 ||
	            json_string_value(day)[0] < '0' || json_string_value(day)[0] > '9'))
		return false;
	return !among(key(o, "type"), "event") || !key(o, "type") || !key(o, "renditions");
}

/* A term of a vocabulary: an object whose parts are strings; `code`: it must have one. */
static bool term_ok(const json_t *o, bool code)
{
	static const char *const parts[] = {"name", "rel", "scheme", "code", "literal", "uri"};
	if (!json_is_object(o) || (code && !key(o, "code")))
		return false;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (key(o, parts[i]) && !json_is_string(key(o, parts[i])))
			return false;
	return true;
}

static bool terms_ok(const json_t *list)
{
	for (size_t i = 0; i < json_array_size(list) && i < 1000; i++)
		if (!term_ok(json_array_get(list, i), false))
			return false;
	return true;
}

static bool advices_ok(const json_t *list)
{
	for (size_t i = 0; i < json_array_size(list) && i < 1000; i++) {
		const json_t *a = json_array_get(list, i), *importance = key(a, "importance"),
		             *lifetime = key(a, "lifetime");
		if ((importance && !term_ok(importance, true)) || (lifetime && !term_ok(lifetime, true)))
			return false;
	}
	return true;
}

/* GeoJSON (RFC 7946): a known type with the member that it must have. */
static bool geojson_ok(const json_t *g)
{
	const json_t *type = key(g, "type");
	if (!g)
		return true;
	if (!json_is_string(type))
		return false;
	if (among(type, "Point MultiPoint LineString MultiLineString Polygon MultiPolygon"))
		return json_is_array(key(g, "coordinates"));
	return among(type, "Feature FeatureCollection GeometryCollection");
}

static bool places_ok(const json_t *list)
{
	for (size_t i = 0; i < json_array_size(list) && i < 1000; i++)
		if (!geojson_ok(key(json_array_get(list, i), "geojson")))
			return false;
	return true;
}

/* What came with version 1.2 in an item that says to be of an earlier one. */
static bool version_ok(const json_t *o)
{
	const json_t *v = key(key(o, "$standard"), "version");
	bool early = json_is_string(v) && among(v, "1.0 1.1");
	return !early ||
	       !(key(o, "infosource") || (key(o, "type") && among(key(o, "type"), "component")));
}

static void check_parts(const rc_sink *s, const json_t *o, rc_notes *notes)
{
	const json_t *plan = key(o, "plannedCoverage");
	bool plan_ok = true;
	for (size_t i = 0; i < json_array_size(plan) && i < 1000; i++)
		plan_ok = plan_ok && urgency_ok(json_array_get(plan, i));
	if (!urgency_ok(o) || !plan_ok)
		rc_note(s->a, notes, "ninjs: urgency is not between 1 and 9");
	if (!rights_ok(o))
		rc_note(s->a, notes, "ninjs: rights are both linked and encoded");
	if (!associations_ok(key(o, "associations")))
		rc_note(s->a, notes, "ninjs: an associated item is not as the standard has it");
	if (!terms_ok(key(o, "infosource")) || !advices_ok(key(o, "advices")))
		rc_note(s->a, notes, "ninjs: a term is not as the standard has it");
	if (!places_ok(key(o, "places")) || !places_ok(key(o, "place")))
		rc_note(s->a, notes, "ninjs: a place is not where GeoJSON can say");
	if (!version_ok(o))
		rc_note(s->a, notes, "ninjs: the item holds what its version of the standard has not");
	if (!event_ok(o))
		rc_note(s->a, notes, "ninjs: an event is not as the standard has it");
}

static void check(const rc_sink *s, const json_t *o, rc_notes *notes)
{
	const char *k;
	json_t *v;
	bool later = is_later(o);
	if (!json_is_string(key(o, "uri")))
		rc_note(s->a, notes, "ninjs: the item has no uri");
	json_object_foreach((json_t *)(uintptr_t)o, k, v)
		if (!property_ok(k, v, later))
			rc_note(s->a, notes, "ninjs: \"%.60s\" is not as the standard has it", k);
	if (!among(key(o, "type"),
	           "text audio video picture graphic composite planning component event"))
		rc_note(s->a, notes, "ninjs: unknown type");
	if (!among(key(o, "pubstatus"),
	           later ? "usable withheld canceled commissioned" : "usable withheld canceled"))
		rc_note(s->a, notes, "ninjs: unknown status of publication");
	if (!among(key(o, "representationtype"), "complete incomplete full partial associated"))
		rc_note(s->a, notes, "ninjs: unknown type of representation");
	check_parts(s, o, notes);
}

/* ---- ninjs ---- */

/* "uri" is the one property that an item must have; ours have "text" or "html". */
static bool is_ninjs(const json_t *v)
{
	return json_is_string(json_object_get(v, "uri")) && !json_object_get(v, "text") &&
	       !json_object_get(v, "html");
}

bool rc_news_json(const rc_sink *s, const json_t *o, rc_article *art)
{
	if (!is_ninjs(o))
		return false;
	rc_news_item it = {
		.guid = get(s, o, "uri"), .version = get(s, o, "version"), .slug = get(s, o, "slugline"), .status = get(s, o, "pubstatus"),
		.note = get(s, o, "ednote"), .embargo = get(s, o, "embargoed"), .title = headline(s, o), .lang = get(s, o, "language"),
		.byline = or_else(get(s, o, "byline"), get(s, o, "by")), .created = or_else(get(s, o, "firstcreated"), get(s, o, "contentcreated")),
		.revised = get(s, o, "versioncreated"), .class = get(s, o, "type"),
		.outlet = or_else(or_else(name_in(s, key(o, "infosources")), name_in(s, key(o, "infosource"))), get(s, o, "copyrightholder")),
		.section = or_else(name_in(s, key(o, "subjects")), name_in(s, key(o, "subject"))),
	};
	rc_notes *notes = rc_notes_of(art);
	if (rc_str_starts(it.guid, RC_STR("http")))
		it.url = it.guid;
	check(s, o, notes);
	it.text = main_body(s, key(o, "bodies"), &it, notes);
	if (!rc_str_trim(it.text).n)
		it.text = flat_body(s, o, &it, notes);
	if (!rc_str_trim(it.text).n && (rc_str_eqz(it.class, "text") || !it.class.n)) {
		it.text = or_else(main_body(s, key(o, "descriptions"), &it, notes),
		                  get(s, o, "description_text"));
		if (rc_str_trim(it.text).n)
			rc_note(s->a, notes, "text: the item's description; it has no body");
	}
	rc_news_give(s, &it, art);
	return true;
}
