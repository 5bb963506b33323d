/* recall.h - what a worker remembers of words that it met: the first layer's products and lemmas depend on the word alone, and a few thousand words make up most of any text.
 *
 * Two tables of fixed size. A word may stand in four cells, by its hash, and takes the one that was read longest ago only when it comes again while few others have asked for those: rare words
 * don't drive out common ones. A lemma has one cell. What is remembered is what would be computed, bit for bit: the order of articles and the number of threads change the time and
 * nothing else. Long words are not kept.
 */
#ifndef RC_MODEL_RECALL_H
#define RC_MODEL_RECALL_H

#include "model/model.h"
#include "model/shape.h"

#include <stdbool.h>

typedef struct rc_recalled { /* what the encoder's first layer makes of a word */
	float x[RC_NET_D], u[RC_NET_U];
} rc_recalled;

/* A new round: what rc_recall_word gave before may be overwritten from now on. NULL is allowed here and below and remembers nothing. */
void rc_recall_begin(rc_recall *r);

/* The word's cell if it is remembered, until the next round; else NULL. */
const rc_recalled *rc_recall_word(rc_recall *r, const rc_model *m, const rc_net_word *w);

/* A word that was not: where to remember it, to be filled at once, or NULL. */
rc_recalled *rc_recall_learn(rc_recall *r, const rc_model *m, const rc_net_word *w);

#endif
