/* robots.h - robots.txt, as RFC 9309 has it: which paths of a host its owner leaves to this
 * program. */
#ifndef RC_FETCH_ROBOTS_H
#define RC_FETCH_ROBOTS_H

#include "base/alloc.h"

#define RC_MAX_ROBOTS (500u << 10) /* bytes of a robots.txt that are read; RFC 9309 asks for as many */

typedef struct rc_robots_rule {
	rc_str path; /* with * for anything and $ at the end for the end */
	bool   allow;
} rc_robots_rule;

typedef struct rc_robots { /* zero: everything is allowed */
	RC_VEC(rc_robots_rule) rule;
	/* Crawl-delay (not in the RFC, but said by many), 30 seconds at most; 0: not said */
	uint32_t delay_ms;
} rc_robots;

/* Reads `text`, whatever it is; keeps the rules of all groups for `agent` ("recoupe"; capitals don't matter), or else those for *. Rules live in the arena and are slices of
 * text. Linear. */
void rc_robots_read(rc_robots *r, rc_arena *a, rc_str text, const char *agent);

/* Whether a path with its query ("/a/b?c") may be fetched: the longest rule that fits decides, of
 * equally long ones one that allows. */
bool rc_robots_allow(const rc_robots *r, rc_str path);

#endif
