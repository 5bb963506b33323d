/* tags.c - stage "tags". */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)res, (void)scratch, (void)d;
}

const rc_stage rc_stage_tags = {"tags", RC_L_TOKENS, RC_L_TAGS, NULL, NULL, run};
