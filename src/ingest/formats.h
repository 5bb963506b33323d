/* formats.h - formats other than a page, JSON with "text", and plain text: archives, feeds, agency formats, press databases, documents.
 *
 * Each reader looks at the bytes or the text, says whether they are of its format, and hands articles to the sink one after the other. What a
 * reader gives needs not be clean, only valid UTF-8; the sink's functions clean it, name the language and so on.
 * Everything is bounded by the size of the input, which is at most RC_MAX_FILE, and by the limits below.
 */
#ifndef RC_INGEST_FORMATS_H
#define RC_INGEST_FORMATS_H

#include "ingest/ingest.h"
#include "ingest/decode.h"
#include "ingest/rules.h"

#include <jansson.h>

#define RC_MAX_ITEMS 100000u /* articles of one file */
#define RC_MAX_NEST  4u      /* files within files */

typedef struct rc_sink {
	const rc_rules *rules;
	rc_arena       *a;
	void           *ctx;
	/* The article as filled in is finished and given on. */
	void (*emit)(void *ctx, rc_article *art);
	/* Its text and metadata are read from a web page; what *art says already wins. */
	void (*page)(void *ctx, rc_str html, rc_article *art);
	/* It is in these bytes, whatever they are. `label`: their charset as said outside them, or
	 * absent. */
	void (*bytes)(void *ctx, const char *p, size_t n, rc_str label, rc_article *art);
} rc_sink;

/* Bytes that have to be recognised before they are decoded: packed files, documents, mail. False: none of those; nothing was given to the sink. *art holds what
 * is known of the record (source); it is used up when the result is true. */
bool rc_formats_bytes(const rc_sink *s, const char *p, size_t n, rc_article *art);

/* Text of a format: feeds, agency formats, exports. The same way. */
bool rc_formats_text(const rc_sink *s, rc_str text, rc_article *art);

/* Only a feed, of XML. The same way. */
bool rc_formats_feed(const rc_sink *s, rc_str text, rc_article *art);

/* Whether the bytes are a packed file (gzip, zstd). */
bool rc_formats_packed(const char *p, size_t n);

/* A JSON object, of a file or a line of JSON Lines: JSON Feed, ninjs. The same way. */
bool rc_formats_json(const rc_sink *s, const json_t *v, rc_article *art);

/* The page in one record of a web archive (rc_warc_one). */
void rc_formats_warc(const rc_sink *s, const char *p, size_t n, rc_article *art);

/* ---- for readers ---- */

/* A copy of *proto for item number i (from 1) of the file: its source becomes "path#i". */
rc_article rc_item(const rc_sink *s, const rc_article *proto, uint32_t i);

/* The notes of an article. */
static inline rc_notes *rc_notes_of(rc_article *art)
{
	_Static_assert(sizeof art->warning == sizeof(rc_notes), "warnings are notes");
	return (rc_notes *)(void *)&art->warning;
}

/* The article can't be used because it `why` ("is …", "holds …"). */
void rc_refuse(rc_article *art, const char *why);

/* Bytes of base64 text, white space and line ends passed over, up to the first character that is
 * none of it. In the arena. */
rc_str rc_base64(rc_arena *a, rc_str s);

/* Sets a field of meta and its basis, unless the value is empty; one line, trimmed. */
#define RC_SET_META(s, art, key, value, from) rc_set_meta((s)->a, &(art)->meta.key, &(art)->meta.basis.key, (value), (from))
void rc_set_meta(rc_arena *a, rc_str *field, rc_str *basis, rc_str value, const char *from);

#endif
