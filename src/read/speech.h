/* speech.h - stage "speech": who said what, and through whom it reached the article.
 *
 * The stage fills doc.h's layers statement and party and marks the words inside quotation marks (RC_TOK_QUOTED); nothing else is handed to later
 * stages. Statements come out sorted by where their content begins, then the longer first; a statement reported inside another one stands after it.
 */
#ifndef RC_READ_SPEECH_H
#define RC_READ_SPEECH_H

#include "doc/doc.h"

/* Innermost statement whose content holds byte `at`, or RC_NONE. O(statements that begin before it, from the nearest back), at most 64 looked at. */
uint32_t rc_speech_at(const rc_doc *d, uint32_t at);

/* Is word `tok` part of the cue of some statement (its verb, noun or preposition)? Index of the statement, or RC_NONE. O(statements). */
uint32_t rc_speech_of_cue(const rc_doc *d, uint32_t tok);

#endif
