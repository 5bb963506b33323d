/* news.h - formats in which agencies deliver: ninjs 1 to 3, NewsML-G2, NewsML 1.x, NITF.
 *
 * What an agency says about an item (its provider, number and version, slug, embargo, status, corrections, notes to editors) goes into rc_agency; what
 * whoever uses it has to mind (embargo, signal, note) becomes warnings that begin with "agency:" too. An item that its agency withdrew or withheld is
 * not used. Of several versions in one file the last is; across files the dossier sees to that.
 */
#ifndef RC_INGEST_NEWS_H
#define RC_INGEST_NEWS_H

#include "ingest/formats.h"

#include <libxml/tree.h>

typedef struct rc_news_item { /* absent where nothing is said */
	rc_str guid, version;
	rc_str provider;            /* whose number guid is; absent: `outlet` */
	rc_str slug, status, signal, note;
	rc_str embargo;             /* date-time */
	rc_str title, byline, outlet, section, lang, url;
	rc_str created, revised;    /* of the item, of this version */
	rc_str text;                /* running text */
	rc_str class;               /* "text", "picture", …; absent: not said */
} rc_news_item;

/* Finishes the item into *art and gives it to the sink. */
void rc_news_give(const rc_sink *s, rc_news_item *it, rc_article *art);

/* "20190329T120000+0100" and the like in ISO 8601's long form; others as they are. */
rc_str rc_news_date(rc_arena *a, rc_str s);

/* False when the object, or the root, is of none of these formats; nothing is given to the sink
 * then. */
bool rc_news_json(const rc_sink *s, const json_t *v, rc_article *art);
bool rc_news_xml(const rc_sink *s, rc_str root, rc_str text, rc_article *art);

/* Fills *it from an <nitf> element. */
void rc_news_nitf(const rc_sink *s, const xmlNode *nitf, rc_news_item *it);

#endif
