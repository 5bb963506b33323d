/* tree.c - stage "tree": heads and relations came with the tags (tags.c); here they become a layer that can be walked. */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)res, (void)scratch;
	rc_doc_index_tree(d);
}

const rc_stage rc_stage_tree = {"tree", RC_L_TAGS, RC_L_TREE, NULL, NULL, run};
