/* rows.h - what the network is told about a word: numbers of rows of its tables.
 *
 * A word's input is the sum of the rows for: the word itself (where the model knows it), its suffixes and prefixes (hashed), its shape, its place. Trainer and reader share this
 * function, so a change here asks for new models: raise RC_ROWS_VERSION.
 */
#ifndef RC_MODEL_ROWS_H
#define RC_MODEL_ROWS_H

#include "base/str.h"

#define RC_ROWS_VERSION 1u
#define RC_HASH_ROWS 16384u /* rows shared by hashed features */
#define RC_MAX_ROWS 16u

enum { RC_ROW_FIRST = 1, RC_ROW_MWT = 2 }; /* first of its sentence; one of a multiword token's words */

/* Fills row[] with numbers below RC_HASH_ROWS; returns how many. `form` as written, `norm` in lower case with plain apostrophes. */
uint32_t rc_word_rows(rc_str form, rc_str norm, uint32_t flags, uint32_t row[RC_MAX_ROWS]);

/* Is a contraction that may also be one word (des, du) taken apart? What decides: the word itself and its neighbours (normal forms; empty beyond the sentence).
 * Fills feature[RC_SPLIT_FEATURES] with numbers below RC_SPLIT_WEIGHTS; the answer is yes where the sum of the features' weights is positive. */
#define RC_SPLIT_FEATURES 10u
#define RC_SPLIT_WEIGHTS 16384u
void rc_split_features(rc_str word, rc_str before2, rc_str before, rc_str after, uint32_t feature[RC_SPLIT_FEATURES]);

/* Does a sentence begin at a capital that no full stop stands before (behind a heading, say)? The four tokens around the place, as written; `n_before` tokens
 * since the sentence began. Same use as above. */
#define RC_START_FEATURES 16u
void rc_start_features(rc_str before2, rc_str before, rc_str word, rc_str after, uint32_t n_before, const uint8_t habit[3],
                       uint32_t feature[RC_START_FEATURES]);

/* How a word is written inside sentences (habit[] above: of the token before, the word, the one after): 0 not known, 1 small, 2 both ways, 3 with a capital. Kept in a table of
 * RC_HABITS cells, under two cells for each word (its normal form's): where they disagree the word is not known. */
#define RC_HABITS 131072u
#define RC_HABIT_SMALL 1
void    rc_habit_cells(rc_str form, uint32_t cell[2]);
uint8_t rc_habit(const uint8_t *table, rc_str form);

#endif
