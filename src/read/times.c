/* times.c - stage "times". */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)res, (void)scratch, (void)d;
}

const rc_stage rc_stage_times = {"times", RC_L_TREE, RC_L_TIMES, NULL, NULL, run};
