/* names.c - see names.h. The network's pass over the sentence (tags.c) has left its findings with the words. */
#include "read/names.h"

void rc_names_tag(const rc_models *m, const rc_doc *d, rc_arena *scratch, uint8_t *bio)
{
	(void)m, (void)scratch;
	for (uint32_t t = 0; t < d->tok.n; t++)
		bio[t] = d->done & RC_L_TAGS ? d->tok.v[t].bio : 0;
}
