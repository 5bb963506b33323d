/* tokens.c - stage "tokens". */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)res, (void)scratch, (void)d;
}

const rc_stage rc_stage_tokens = {"tokens", RC_L_ATOMS, RC_L_TOKENS, NULL, NULL, run};
