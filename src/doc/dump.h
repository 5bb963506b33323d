/* dump.h - an article's analysis as the record of docs/record.md (JSON) and as CoNLL-U. */
#ifndef RC_DOC_DUMP_H
#define RC_DOC_DUMP_H

#include "doc/doc.h"

/* Appends the analysis record, one line with its line end. `with_tokens`: the tokens key too. */
void rc_doc_dump_json(const rc_doc *d, bool with_tokens, rc_buf *out);

/* Appends the sentences of the main text as CoNLL-U (TokenRange in MISC: code points of `text`). */
void rc_doc_dump_conllu(const rc_doc *d, rc_buf *out);

#endif
