/* names.h - names of persons, organisations and places as the model sees them, word by word; entities.c makes mentions of them. */
#ifndef RC_READ_NAMES_H
#define RC_READ_NAMES_H

#include "read/read.h"

/* bio[tok.n]: 0 outside; 1 + 2 * rc_etype the first word of a name; 2 + 2 * rc_etype a later one. Needs the layer "tags". All zeros for a language without a model. */
void rc_names_tag(const rc_models *m, const rc_doc *d, rc_arena *scratch, uint8_t *bio);

#endif
