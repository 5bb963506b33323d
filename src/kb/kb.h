/* kb.h - who and what exists: countries, places, agencies, outlets, platforms, organisations, persons of general knowledge.
 *
 * Built once from data/world; immutable, shared by all threads, process lifetime. What the tables say about a thing is an rc_kb_item; items are
 * referred to by index, and by an id that is stable across builds: the table's name, a colon, the line's id ("countries:france",
 * "agencies:afp"). Names are found in two ways: at an atom of a text (rc_kb_match), which heeds capitals, and as strings (rc_kb_find),
 * which forgives them and, where nothing else fits, missing accents. Several things may bear one name: both give all of them, in the order of
 * the kinds below, then of the tables.
 *
 * Loading: see kb_load.c for the columns that are read. Tables and columns that are not there are no error.
 */
#ifndef RC_KB_KB_H
#define RC_KB_KB_H

#include "base/alloc.h"
#include "base/err.h"
#include "lang/data.h"

typedef struct rc_kb rc_kb;

/* code, table, type as in rc_etype */
#define RC_KB_KIND_MAP(X) \
	X(COUNTRY, "countries", RC_KB_LOC) X(PLACE, "places", RC_KB_LOC) X(AGENCY, "agencies", RC_KB_ORG) \
	X(OUTLET, "outlets", RC_KB_ORG) X(PLATFORM, "platforms", RC_KB_ORG) \
	X(ORGANISATION, "organisations", RC_KB_ORG) X(PERSON, "persons", RC_KB_PER)

/* Numbers equal those of rc_etype in doc.h, which this module may not include. */
enum { RC_KB_PER, RC_KB_ORG, RC_KB_LOC, RC_KB_MISC };

typedef enum rc_kb_kind {
#define X(code, table, type) RC_KB_##code,
	RC_KB_KIND_MAP(X)
#undef X
	RC_KB_KIND_N
} rc_kb_kind;
#define RC_KB_BIT(kind) (1u << (kind))
#define RC_KB_ANY ((1u << RC_KB_KIND_N) - 1)
#define RC_KB_MEDIA (RC_KB_BIT(RC_KB_AGENCY) | RC_KB_BIT(RC_KB_OUTLET) | RC_KB_BIT(RC_KB_PLATFORM))

typedef struct rc_kb_item {
	rc_str   id;      /* "countries:france" */
	rc_str   name;    /* usual name (the French one where the table has one for each language) */
	rc_str   qid;     /* Wikidata, or absent */
	rc_str   camp;    /* "Russia, state media", or absent: it follows from nothing else in the tables */
	rc_str   sort;    /* the table's own finer kind: "city", "newspaper", "site", or absent */
	rc_str   role;    /* persons: what they are known as ("president"), or absent */
	uint32_t country; /* item of its country; a country's own index; RC_NONE */
	uint32_t within;  /* item that encloses it (a city's country or region), or RC_NONE */
	uint8_t  kind;    /* rc_kb_kind */
	uint8_t  type;    /* RC_KB_PER ... */
	uint8_t  gender;  /* 0 unknown, 1 masculine, 2 feminine (RC_GENDER_*) */
	bool     caution; /* the name is also a common word or something else's: take it only with a cue beside it */
	bool     seat;    /* a capital or seat of power, which may stand for its state */
} rc_kb_item;

/* Builds the look-up structures; `data` must outlive it. NULL with *err filled on failure. */
rc_kb *rc_kb_new(const rc_data *data, rc_err *err);
void   rc_kb_free(rc_kb *kb);

/* ---- items ---- */

uint32_t          rc_kb_count(const rc_kb *kb);
const rc_kb_item *rc_kb_get(const rc_kb *kb, uint32_t item); /* item < count */
uint32_t          rc_kb_by_id(const rc_kb *kb, rc_str id);   /* "countries:france"; RC_NONE */

/* The state that a country, capital or seat of power may stand for (Moscou, Kremlin -> Russie), else RC_NONE. */
uint32_t rc_kb_state(const rc_kb *kb, uint32_t item);

/* Does `outer` enclose `inner`, at any remove? A thing encloses itself. (Lyon in France.) */
bool rc_kb_within(const rc_kb *kb, uint32_t inner, uint32_t outer);

/* Camp of an agency or outlet, absent when the tables give none. */
rc_str rc_kb_camp(const rc_kb *kb, uint32_t item);

/* The name in `lang` of a country that goes by `name` in French, English or Spanish; `name` itself where it is none. Walks the table. */
rc_str rc_kb_country_name(const rc_data *data, rc_str name, rc_lang lang);

bool rc_kb_is_agency(const rc_kb *kb, uint32_t item);
bool rc_kb_is_medium(const rc_kb *kb, uint32_t item); /* agency, outlet or platform */

/* ---- names in a text ---- */

typedef struct rc_kb_hit {
	uint32_t item;
	uint32_t n_atoms;
	bool     caution; /* the item's, or a name that fits several items */
	bool     loose;   /* matched without regard to capitals: the caller wants one somewhere in it */
	uint32_t next[2]; /* for rc_kb_next: entries of the language's names and of those of no language */
	uint8_t  lang;
} rc_kb_hit;

/* Longest name of one of `kinds` that starts at atom i and ends before atom n, in the language or in none. Names begin with a capital in
 * the text; short names in capitals, agencies, outlets and platforms are matched capital by capital. */
bool rc_kb_match(const rc_kb *kb, rc_lang lang, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i,
                 uint32_t kinds, rc_kb_hit *hit);
/* The next item of the same name and length; false when there is none. */
bool rc_kb_next(const rc_kb *kb, uint32_t kinds, rc_kb_hit *hit);

/* Countries whose demonym or adjective ("polonais", "Russians") starts at atom i: how many fit (0 to 4 are written), its length in *n_atoms. */
uint32_t rc_kb_demonym(const rc_kb *kb, rc_lang lang, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i,
                       uint32_t country[4], uint32_t *n_atoms);

/* ---- names as strings ---- */

/* Items of one of `kinds` with this name in the language (RC_WORLD: in any), at most `max` of them written to `item`; returns how many fit. Capitals and
 * kinds of apostrophe are ignored; names that agree in their accents are preferred to names that only agree without. */
uint32_t rc_kb_find(const rc_kb *kb, rc_lang lang, rc_str name, uint32_t kinds, uint32_t *item, uint32_t max);

/* The only item that fits, or RC_NONE when none or several do. */
uint32_t rc_kb_find_one(const rc_kb *kb, rc_lang lang, rc_str name, uint32_t kinds);

/* The only country with this demonym, or RC_NONE. */
uint32_t rc_kb_find_demonym(const rc_kb *kb, rc_lang lang, rc_str word);

/* Agency or outlet of a web domain ("www." and subdomains are cut as needed), or RC_NONE. */
uint32_t rc_kb_domain(const rc_kb *kb, rc_str domain);

/* ---- given names ---- */

/* Is it a given name? 0 no, 1 of men, 2 of women, 3 of both. By the hash of one atom, or by string (accents forgiven). */
uint32_t rc_kb_given_atom(const rc_kb *kb, uint64_t atom_hash);
uint32_t rc_kb_given(const rc_kb *kb, rc_str name);

#endif
