/* feed.h - RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed: one article an item. */
#ifndef RC_INGEST_FEED_H
#define RC_INGEST_FEED_H

#include "ingest/formats.h"

#include <jansson.h>

/* False when `root` is the root of no feed; nothing is given to the sink then. */
bool rc_feed_read(const rc_sink *s, rc_str root, rc_str text, rc_article *art);

bool rc_feed_json(const rc_sink *s, const json_t *v, rc_article *art);

#endif
