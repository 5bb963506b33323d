/* office.h - documents: DOCX, ODT, RTF, PDF with a text layer, mail, Markdown.
 *
 * Each gives text, which goes back to the sink as bytes of UTF-8, so that an export of a press database in an RTF or DOCX file is found there, and head
 * lines are read as in any text.
 */
#ifndef RC_INGEST_OFFICE_H
#define RC_INGEST_OFFICE_H

#include "ingest/formats.h"

/* Each returns false, and gives nothing to the sink, when the bytes are not of its format. */
bool rc_office_zip(const rc_sink *s, const char *p, size_t n, rc_article *art);  /* DOCX, ODT */
bool rc_office_rtf(const rc_sink *s, const char *p, size_t n, rc_article *art);
bool rc_office_pdf(const rc_sink *s, const char *p, size_t n, rc_article *art);
/* one message (RFC 5322, MIME) */
bool rc_office_mail(const rc_sink *s, const char *p, size_t n, rc_article *art);
bool rc_office_markdown(const rc_sink *s, rc_str text, rc_article *art);

/* Gives the text of a document to the sink. */
void rc_office_give(const rc_sink *s, rc_str text, rc_article *art);

/* Lines wrapped at a page's width joined to paragraphs; `feeds`: form feeds part pages, whose
 * repeated head and foot lines go. For PDF. */
rc_str rc_office_unwrap(rc_arena *a, rc_str text);

#endif
