/* text.h - plain text: lines that are page furniture, and head lines that say who wrote it, where
 * and when. */
#ifndef RC_INGEST_TEXT_H
#define RC_INGEST_TEXT_H

#include "doc/doc.h"
#include "ingest/decode.h"
#include "ingest/rules.h"

/* The text without the lines that data/<lang>/furniture.tsv calls furniture and lines of nothing but emoji; each goes with its line end, and what
 * went is noted, with its count. Everything else stays to the character. */
rc_str rc_text_without_furniture(const rc_rules *r, rc_arena *a, rc_str text, rc_notes *notes);

/* What kind of furniture the line is ("read also"), or absent. */
rc_str rc_text_furniture(const rc_rules *r, rc_str line);

/* Fills outlet, byline, modified and published of *m, where they are absent, from lines pasted at the head ("Par X | Outlet | 12 mars 2024", "Publié le…",
 * a byline with the outlet's name below) or a bare "date 2019-03" at the head or the very end. Only lines that are clearly such; the text keeps them. */
void rc_text_head(const rc_rules *r, rc_arena *a, rc_str text, rc_meta *m);

/* Fills published of *m, where it is absent, from the dateline of one of the first lines ("PARIS, 12 mars 2024 (AFP) - …", "12 mars 2024. - …"); not where
 * several such lines tell of different days. */
void rc_text_dateline(const rc_rules *r, rc_arena *a, rc_str text, rc_meta *m);

/* Whether the line says who wrote the text or when it appeared, and nothing else. */
bool rc_text_is_head_line(const rc_rules *r, rc_arena *a, rc_str line);

#endif
