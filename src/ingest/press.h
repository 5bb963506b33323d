/* press.h - exports of press databases: many articles in one file, each with its outlet and date.
 *
 * Layouts: Nexis (numbered documents, or closed by "End of Document"), Factiva (closed by "Document" and a number; fields by code or by order), Europresse
 * (HTML, or text closed by "news·20240312·…"). The labels stand in data/world/press-exports.tsv.
 */
#ifndef RC_INGEST_PRESS_H
#define RC_INGEST_PRESS_H

#include "ingest/formats.h"

/* Text, as it stands or made from RTF, DOCX or PDF. False when it is no such export; nothing is
 * given to the sink then. */
bool rc_press_text(const rc_sink *s, rc_str text, rc_article *art);

/* An export as a page. The same way. */
bool rc_press_page(const rc_sink *s, rc_str html, rc_article *art);

#endif
