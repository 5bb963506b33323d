/* check.h - the cross-check: from the analyses of many articles to events, accounts, origins and points.
 *
 * The only part that looks at more than one article. rc_crosscheck is a pure function of the articles: their order, threads and earlier runs change
 * nothing, because articles are taken in the order of their ids and every id below comes from content. It never says what is true: it says what
 * articles report, who they have it from, and where their values agree or can't both hold as written.
 *
 * The result is a set of arrays that refer to each other by index (RC_NONE: none); ranges are [beg, end) of the array named. It lives in the
 * arena given; strings belong to that arena or to the articles, which must outlive it. Spans are bytes of the article's doc->text.
 *
 * Words are those of docs/record.md and docs/dossier.md: article, account, event, origin, stated origins, point.
 */
#ifndef RC_CHECK_CHECK_H
#define RC_CHECK_CHECK_H

#include "doc/doc.h"
#include "kb/kb.h"
#include "lang/data.h"

typedef struct rc_range {
	uint32_t beg, end;
} rc_range;

typedef struct rc_ref { /* something in one article */
	uint32_t doc, index;
} rc_ref;

/* One referent across articles. */
typedef struct rc_name {
	rc_str   id;       /* "n-" and ten hexadecimal digits of content */
	rc_str   name;     /* fullest form among the articles */
	rc_str   wikidata, kb;
	uint8_t  type;     /* rc_etype */
	rc_range refs;     /* in ref: (article, entity) */
} rc_name;

/* A passage of eight words or more that two articles share, verbatim but for case and punctuation. */
typedef struct rc_copy {
	uint32_t doc_a, doc_b;
	rc_span  a, b;
	uint32_t words;
	uint8_t  direction; /* 0 can't be told, 1 b has it from a, 2 a has it from b */
	bool     whole;     /* most of one article's text: the two count as one text */
} rc_copy;

typedef enum rc_okind { RC_O_PERSON, RC_O_ORGANISATION, RC_O_DOCUMENT, RC_O_OUTLET, RC_O_UNNAMED } rc_okind;

typedef struct rc_origin {
	rc_str   id;    /* "o-" and ten digits */
	rc_str   name;
	rc_str   camp;  /* "Russia, state media"; absent when unknown */
	uint32_t who;   /* index into name, or RC_NONE */
	uint8_t  kind;  /* rc_okind */
} rc_origin;

typedef struct rc_link { /* one step of an attribution, first-hand source first */
	rc_str   name;
	uint32_t who;   /* index into name, or RC_NONE */
	uint8_t  role;  /* rc_role */
	rc_span  span;  /* the words in the account's article */
} rc_link;

/* One article's version of one event: all its mentions of it, merged. */
typedef struct rc_account {
	uint32_t doc, happening;
	rc_range mentions;   /* in mention: indices of the article's events, best first */
	rc_range chain;      /* in link: attribution of the account as a whole */
	rc_range origins;    /* in origin_of: origins that this account states; none: no source given */
	rc_span  quote;      /* the words that tell it best */
	uint32_t copy_of;    /* account that it copies, or RC_NONE */
	uint8_t  voice;      /* RC_VOICE_OUTLET or RC_VOICE_SOURCE */
	uint8_t  claim;      /* rc_claim */
	bool     hedged;
} rc_account;

typedef enum rc_state { RC_MATCH, RC_REPEATED, RC_COMPATIBLE, RC_DIFFER, RC_REVISED, RC_SINGLE } rc_state;
const char *rc_state_name(uint8_t s);  /* "match", "repeated", ... */

typedef struct rc_cell { /* where one account gives a value */
	uint32_t account;
	rc_span  span;      /* the words it stands on, in the account's article */
	uint32_t origin;    /* origin of this value here, or RC_NONE: no source given */
	uint8_t  voice;
	bool     hedged;
} rc_cell;

typedef struct rc_value {
	rc_str   text;      /* a string value, or absent: then it is a number */
	double   number, min, max; /* NAN where absent */
	rc_str   unit, per; /* absent where there is none */
	bool     approximate;
	rc_str   basis;     /* dates: "written", "computed", "published"; else absent */
	rc_str   anchor;    /* computed: "metadata", "option", "text", "crosscheck"; else absent */
	rc_str   wikidata;  /* of a place or actor, or absent */
	int32_t  from, to;  /* dates: days covered; else RC_NO_DAY */
	rc_range cells;     /* in cell */
	rc_range origins;   /* in origin_of: distinct origins of this value */
} rc_value;

typedef struct rc_point {
	rc_str   name;      /* "date", "place", "who", "what kind", "cause", or what is counted ("militaires") */
	uint8_t  state;     /* rc_state */
	rc_range values;    /* in value */
} rc_point;

typedef struct rc_denial { /* somebody denies the event */
	uint32_t doc, event; /* the article and its event; or */
	uint32_t statement;  /* its statement (RC_NONE when the event says it) */
	rc_str   by;         /* who, absent when nobody is named */
	int32_t  day;        /* when, or RC_NO_DAY */
	rc_span  span;
} rc_denial;

typedef struct rc_related {
	uint32_t happening;
	rc_str   how;       /* "follows", "planned as", "repeats", "reacts to" */
} rc_related;

typedef struct rc_actor {
	rc_str   name;
	uint32_t who;       /* index into name, or RC_NONE */
} rc_actor;

/* One event of the chronology. */
typedef struct rc_happening {
	rc_str   id;         /* "e-" and ten digits: those of its first account; every account's digits lead to it (alias) */
	rc_str   title;      /* words of one account with its source and reserve kept */
	uint32_t title_account;
	bool     position;   /* a standing position, outside the chronology */
	rc_str   type, mode, group;
	uint8_t  claim;
	rc_str   edtf;       /* absent when no account dates it */
	int32_t  from, to;   /* RC_NO_DAY where open */
	rc_str   place, place_wikidata; /* absent when no account places it */
	rc_range actors, recipients; /* in actor */
	rc_range accounts;   /* in account, articles in order */
	rc_range points;     /* in point */
	rc_range denials;    /* in denial */
	rc_range related;    /* in related */
	rc_range origins;    /* in origin_of: its stated origins, distinct */
	uint32_t n_articles; /* articles, copies included */
	uint32_t n_origins;  /* at most so many stated origins */
} rc_happening;

typedef struct rc_alias { /* an id that leads to an event */
	rc_str   id;
	uint32_t happening;
} rc_alias;

/* An article without a date whose events, matched to dated ones, date it. */
typedef struct rc_inferred {
	uint32_t doc;
	int32_t  from, to;   /* day of publication, or the days between which it lies */
	rc_range accounts;   /* in inferred_from: accounts of other articles that it was inferred from */
} rc_inferred;

typedef struct rc_cross {
	rc_arena                *arena;
	const rc_doc *const     *doc;  /* [n_docs] in the order of their ids: `doc` indices below */
	uint32_t                 n_docs;
	RC_VEC(rc_name)          name;
	RC_VEC(rc_ref)           ref;
	uint32_t               **name_of;  /* [doc][entity] index into name */
	RC_VEC(rc_copy)          copy;
	RC_VEC(rc_origin)        origin;
	RC_VEC(uint32_t)         origin_of;
	RC_VEC(rc_link)          link;
	RC_VEC(rc_account)       account;
	RC_VEC(uint32_t)         mention;
	RC_VEC(rc_happening)     happening; /* in the order of the chronology: by first day, undated last */
	RC_VEC(rc_point)         point;
	RC_VEC(rc_value)         value;
	RC_VEC(rc_cell)          cell;
	RC_VEC(rc_actor)         actor;
	RC_VEC(rc_denial)        denial;
	RC_VEC(rc_related)       related;
	RC_VEC(rc_alias)         alias;
	RC_VEC(rc_inferred)      inferred;
	RC_VEC(uint32_t)         inferred_from;
} rc_cross;

/* What the cross-check needs from data/ (words that count nothing, words for one counted thing, kinds of happening that go together); process
 * lifetime, immutable, shared. NULL with *err filled on failure. `data` and `kb` must outlive it. */
typedef struct rc_check_know rc_check_know;
rc_check_know *rc_check_load(const rc_data *data, const rc_kb *kb, rc_err *err);
void           rc_check_unload(rc_check_know *know);

/* Key of the words by which an article speaks of somebody without a name, without articles and the like, folded: « L'opposition », « l'opposition ». *same: of an
 * institution that is the same whoever speaks of it; not set for persons, for sources, or for one among several (« un ministère », "her party"), who in
 * another article are others though the words are the same. 0 where there is no word. */
uint64_t rc_speaker_key(const rc_check_know *know, uint8_t lang, rc_str words, bool *same);
/* The article's entity that a speaker without a name is short for: « le ministère », where of the bodies named before only one is a ministry; else RC_NONE.
 * O(mentions before, 512 at most). */
uint32_t rc_short_for(const rc_check_know *know, const rc_doc *d, const rc_party *p);

/* Cross-checks articles. They need the layers sent, entity, mention, label, time, quantity, statement, event, party (not words: an
 * article that comes back from the dossier has none). Total. Linear in the articles but for events that share names, figures or rare words. */
void rc_crosscheck(rc_cross *x, rc_arena *a, const rc_check_know *know, const rc_doc *const *doc, uint32_t n_docs);

#endif
