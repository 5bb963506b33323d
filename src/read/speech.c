/* speech.c - stage "speech". */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)res, (void)scratch, (void)d;
}

const rc_stage rc_stage_speech = {"speech", RC_L_ENTITIES, RC_L_SPEECH, NULL, NULL, run};
