/* entities_scan.h - one sentence under way: what entities_spans.c (where names stand) and entities_weigh.c (what speaks for which type) share. */
#ifndef RC_READ_ENTITIES_SCAN_H
#define RC_READ_ENTITIES_SCAN_H

#include "read/entities_int.h"

typedef struct ent_scan {
	ent_run *r;
	uint32_t sent, beg, end; /* units of the sentence */
	bool     title_case;     /* most words have capitals: they say nothing */
	bool     flat;           /* all words but small ones have capitals: a headline, where names end before known words */
	bool     dateline;       /* where and when something was written */
	uint32_t title;          /* unit of the last title, while it may still name somebody, or RC_NONE */
	bool     beside;         /* nothing but adjectives since that title */
	bool     comma;          /* one comma since */
	uint8_t  title_gender;
	bool     honorific;
} ent_scan;

#define UPOS(x) (1u << RC_UPOS_##x)

static inline const ent_unit *at(const ent_scan *s, uint32_t i)
{
	return &s->r->unit[i];
}

static inline bool has_upos(const ent_scan *s, uint32_t i, uint32_t mask)
{
	return mask >> at(s, i)->upos & 1;
}

static inline bool capital(const ent_scan *s, uint32_t i)
{
	const ent_unit *u = at(s, i);
	return u->cap && (u->flags & ENT_U_WORD) && !(u->flags & ENT_U_TIME);
}

static inline bool lone_letter(const ent_scan *s, uint32_t i)
{
	const rc_atom *a = &s->r->d->atom.v[at(s, i)->atom_beg];
	return at(s, i)->cap && a->end - a->beg == 1;
}

static inline bool given(const ent_scan *s, uint32_t i)
{
	const ent_unit *u = at(s, i);
	return u->cap && rc_kb_given_atom(s->r->kb, s->r->d->atom.v[u->atom_beg].hash);
}

/* Is the word written without a capital elsewhere in the article? */
static inline bool seen_lower(const ent_scan *s, uint32_t i)
{
	return rc_map_get(&s->r->lower, s->r->d->atom.v[at(s, i)->atom_beg].hash) != RC_NONE;
}

/* What the tables know at a unit, and of how many units; false for nothing. */
bool rc_ent_kb_at(const ent_scan *s, uint32_t i, rc_kb_hit *hit, uint32_t *n_units);
/* May it be believed here? A name that is also a common word needs a cue. */
bool rc_ent_supported(const ent_scan *s, uint32_t beg, uint32_t n, const rc_kb_hit *hit);
/* A word like « l'agence », « le fleuve » just before, adjectives between: its type, or 255. */
uint8_t rc_ent_kind_word_before(const ent_scan *s, uint32_t i);
/* Does a word that opens the naming of a source end here? */
bool rc_ent_reported_before(const ent_scan *s, uint32_t i);
/* Type of the name that the model lets begin here, or 255; its end. */
uint8_t  rc_ent_model_begins(const ent_scan *s, uint32_t i);
uint32_t rc_ent_model_end(const ent_scan *s, uint32_t i);
/* Gathers what speaks for and against a stretch as a name of each type. hit: what the tables know, or NULL. */
void rc_ent_weigh(const ent_scan *s, ent_cand *c, const rc_kb_hit *hit);

#endif
