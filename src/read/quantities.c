/* quantities.c - stage "quantities". */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)res, (void)scratch, (void)d;
}

const rc_stage rc_stage_quantities = {"quantities", RC_L_TIMES, RC_L_QUANTITIES, NULL, NULL, run};
