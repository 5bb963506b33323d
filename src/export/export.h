/* export.h - the whole dossier as other programs' formats. */
#ifndef RC_EXPORT_EXPORT_H
#define RC_EXPORT_EXPORT_H

#include "query/query.h"

/* Appends the dossier as JSON Lines: its articles, names, shared passages and events, each with a "record" key, and a last line that says what it is. The same
 * articles give the same bytes, whatever the order and the breaks in which they were added; the log is not part of it. Needs the layers.
 * `flush` is called whenever much has come together, and at the end; a failure ends the export. */
rc_status rc_export_jsonl(const rc_view *v, const char *version,
                          rc_status (*flush)(void *ctx, rc_str bytes, rc_err *err), void *ctx,
                          rc_err *err);

/* The closing line that every screen and export ends on, in English. */
extern const char rc_closing_line[];

#endif
