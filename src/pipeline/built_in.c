/* built_in.c - the knowledge that the build made (src/image, embed.S); apart from knowledge.c
 * because the program that makes it has none yet. */
#include "base/image.h"
#include "pipeline/knowledge.h"

extern const char rc_knowledge_image[], rc_data_blob[];

const rc_knowledge *rc_knowledge_built_in(rc_arena *a)
{
	return rc_image_open(rc_knowledge_image, rc_data_blob, a);
}
