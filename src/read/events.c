/* events.c - stage "events". */
#include "read/read.h"

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know, (void)res, (void)scratch, (void)d;
}

const rc_stage rc_stage_events = {"events", RC_L_SPEECH, RC_L_EVENTS, NULL, NULL, run};
