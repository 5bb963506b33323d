/* entities.c - stage "entities". */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)res, (void)scratch, (void)d;
}

const rc_stage rc_stage_entities = {"entities", RC_L_TREE, RC_L_ENTITIES, NULL, NULL, run};
