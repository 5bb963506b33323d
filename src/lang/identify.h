/* identify.h - which language is a text in?
 *
 * For scripts that one language or few use, the letters tell. For the Latin script, each of the languages in data/<lang>/function-words.tsv and
 * data/world/other-languages.tsv gets points for its commonest words and letter sequences; a form that several of them share counts less. (Function
 * words as evidence: Grefenstette, "Comparing two language identification schemes", 1995; letter n-grams: Cavnar and Trenkle, 1994.)
 */
#ifndef RC_LANG_IDENTIFY_H
#define RC_LANG_IDENTIFY_H

#include "lang/data.h"

typedef struct rc_identify rc_identify;

/* Immutable afterwards, shared by all threads; `d` must outlive it. */
rc_identify *rc_identify_new(const rc_data *d);
void         rc_identify_free(rc_identify *id);

/* Which words the languages that are read are known to have: `hash` is rc_hash of a word in lower case. */
typedef struct rc_vocabulary {
	bool      (*knows)(const void *ctx, rc_lang lang, uint64_t hash);
	const void *ctx;
} rc_vocabulary;

/* BCP 47 tag of the language of `text` (valid UTF-8), "und" when it can't be told. `hint`: a tag that the input declares, or absent; it
 * decides only where the text itself doesn't (too short, or two languages nearly alike). Looks at the first 16 KiB of the text. `voc` (or NULL) is asked about the
 * words of short and doubtful texts, where quotations are left out too if enough is left. The result lives as long as `d`. */
rc_str rc_identify_text(const rc_identify *id, rc_str text, rc_str hint, const rc_vocabulary *voc);

#endif
