/* match_int.h - what the files share that put mentions into events: match.c (pairs), cluster.c, home.c (what belongs together though no pair says so). */
#ifndef RC_CHECK_MATCH_INT_H
#define RC_CHECK_MATCH_INT_H

#include "check/check_int.h"

enum { RC_SAMPLE = 24 }; /* members of a large cluster that are asked whether another may join */
static const double RC_JOIN = 6.57;        /* what a pair must reach, articles apart */
static const double RC_JOIN_WITHIN = 5.0; /* inside one article */
static const double RC_AGAINST = -4.0;    /* a pair that forbids joining its clusters */

typedef struct rc_clusters {
	rc_work  *w;
	uint32_t *next, *last, *size; /* members of a cluster are chained through next from its root; last and size by root */
	rc_map    refused;            /* pair of roots -> members that they had when they were refused */
} rc_clusters;

/* ---- cluster.c ---- */

/* The root of a mention's cluster: its first member. */
uint32_t rc_cluster_of(rc_work *w, uint32_t mention);
/* Does a member of one cluster (by its root) speak against a member of the other? */
bool rc_opposed(const rc_clusters *c, uint32_t a, uint32_t b);
/* Makes one cluster of two roots. */
void rc_join(rc_clusters *c, uint32_t a, uint32_t b);
/* Joins the clusters of two mentions unless they are opposed. */
void rc_try_join(rc_clusters *c, uint32_t p, uint32_t q);

/* ---- home.c ---- */

/* Dead, hurt and damage, told behind what did it, go to that happening. */
void rc_give_tolls(rc_clusters *c);
/* What one article alone tells goes to the one event of several articles that it can mean, where that is clear. */
void rc_find_homes(rc_clusters *c);

#endif
