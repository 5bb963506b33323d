/* check_int.h - what the files of the cross-check share. Order of the work (check.c):
 *
 *   words    each article's words, folded                          words.c
 *   names    entities of the articles -> names                     names.c
 *   outlets  which articles name which outlets                     outlets.c
 *   copies   passages that articles share                          copies.c
 *   traits   what each event mention can be compared by            traits.c
 *   match    mentions -> clusters, one event each                  match.c, cluster.c, home.c, by the scores of score.c and alike.c
 *   dates    undated articles dated by their matched events        dates.c
 *   origins  attributions walked to their far end                  origins.c, media.c, sources.c
 *   strays   figures and days outside every event                 strays.c
 *   points   values compared, account against account              points.c
 *   titles   the words that stand for an event                     titles.c
 */
#ifndef RC_CHECK_CHECK_INT_H
#define RC_CHECK_CHECK_INT_H

#include "check/check.h"

typedef struct rc_thing {
	rc_str id;
	rc_str when; /* |-separated groups */
	uint32_t people; /* says what kind of people somebody was; 32 bits wide, see image/main.c */
	rc_str name[RC_LANG_N]; /* its first word */
} rc_thing;

enum { RC_DOES_OWN = 1, RC_DOES_ANSWERS = 2, RC_DOES_DENIES = 4, RC_DOES_SUDDEN = 8, RC_DOES_WHOM = 16, RC_DOES_LEAVES = 32, RC_DOES_LEFT = 64 };

enum { RC_BODY_CAMP = 2 }; /* its members are no part of it: « la députée d'opposition » is not « l'opposition » */

struct rc_check_know {
	const rc_data *data;
	const rc_kb   *kb;
	rc_arena       arena;
	rc_map         stop;               /* folded word -> 1 */
	rc_map         thing[RC_LANG_N];   /* folded word -> index into things */
	RC_VEC(rc_thing) things;
	rc_map         near;               /* unordered pair of groups -> 1 */
	rc_map         contrary;           /* unordered pair of groups that are never one happening -> 1 */
	rc_map         leaves;             /* (group, group) -> 1: what a happening leaves behind: an attack, the dead */
	rc_map         act;                /* group -> RC_DOES_ bits: acts.tsv, and which groups.tsv says are sudden */
	rc_map         body[RC_LANG_N];    /* folded word for an institution (préfecture, union) -> 1; for a camp (opposition) -> RC_BODY_CAMP */
	rc_map         among[RC_LANG_N];   /* folded word for bodies of which a country has many (ministère, court) -> 1 */
	rc_map         office[RC_LANG_N];  /* folded word for those who speak for an institution (responsables, officials) -> 1 */
	rc_map         site[RC_LANG_N];    /* folded word for a kind of site (plage, piscine) -> 1 */
	rc_map         toll[RC_LANG_N];    /* folded word for a count (bilan, toll): nobody's word -> 1 */
	rc_map         medium[RC_LANG_N];  /* folded word for an outlet (quotidien, news, agency) -> 1 */
	rc_map         echo[RC_LANG_N];    /* folded words that come back to what was told, hashed in a row (c'était, it was) -> 1 */
	rc_map         part[RC_LANG_N];    /* words after the number of a part, hashed in a row (of the, d'entre) -> 1 */
	rc_map         same[RC_LANG_N];    /* folded words for the one of before (même, same) -> 1 */
	rc_map         definite[RC_LANG_N]; /* folded definite articles and demonstratives -> 1 */
	rc_map         one[RC_LANG_N];     /* folded articles that begin a description of one who is known (le, the) -> 1 */
	rc_map         many[RC_LANG_N];    /* last letter of a description of several behind such an article ("the drivers") -> 1 */
	rc_map         count[RC_LANG_N];   /* folded first word of a verb that tells of a count (élever, raise) -> 1 */
	rc_map         range[RC_LANG_N];   /* folded word that opens a range (entre, from) -> 1, that leads on to its end (et, to) -> 2, both -> 3 */
	rc_map         since[RC_LANG_N];   /* folded word that leads back to an earlier happening (depuis, since) -> 1 */
	rc_map         between[RC_LANG_N]; /* folded word that may stand between a verb and its object -> 1; and lead on to another noun -> 2 */
};

/* ---- words.c ---- */

typedef struct rc_word {
	uint64_t hash;    /* folded: lower case, no diacritics */
	rc_span  span;
	bool     quoted;  /* inside quotation marks */
} rc_word;

typedef struct rc_words {
	rc_word *v;       /* title's words, then the body's */
	uint32_t n, body; /* v[body] is the first of the body */
} rc_words;

uint64_t rc_word_hash(rc_str word);
rc_words rc_words_of(rc_arena *a, const rc_doc *d);
/* Index of the first word that begins at or after byte `at`. */
uint32_t rc_words_at(const rc_words *w, uint32_t at);

/* The time that ends the range which another opens (« entre janvier et avril »): its index, or RC_NONE. */
uint32_t rc_range_end(const rc_check_know *know, const rc_doc *d, const rc_words *w, uint32_t time);

/* Digits of content: ten hexadecimal digits of a hash behind a prefix, "e-3f9a1c04d2". */
rc_str rc_content_id(rc_arena *a, const char *prefix, uint64_t hash);

/* ---- working state ---- */

typedef struct rc_figure {
	uint32_t quantity;     /* index in the article */
	uint64_t thing;        /* hash of what is counted: a thing's id, else the folded head word; 0 unknown */
	rc_str   thing_id;     /* id of data/world/things.tsv, or absent */
	rc_span  word;         /* the word that names it, or RC_NO_SPAN */
	double   lo, hi;       /* values that it allows as written */
	double   value;        /* NAN where it has none */
	bool     fuzzy;
} rc_figure;

typedef struct rc_bag { /* keys, sorted, each once, with how much each tells: rc_key_weight */
	uint64_t *key;
	double   *weight;
	uint32_t  n;
} rc_bag;

/* Those who do something or have it done to them. Bodies: states, organisations, places, with the states that they may act for; persons by the last
 * word of their name, so that a surname alone is nobody else. */
typedef struct rc_cast {
	rc_bag body, person, word; /* word: content words of their spans, whether anybody is known by them or not */
} rc_cast;

typedef struct rc_trait { /* one event mention, ready to be compared */
	uint32_t   doc, event, sentence;
	uint64_t   key;        /* of its article and place in it: the same for good */
	rc_bag     who;        /* those who take part: names, and countries behind demonyms */
	rc_bag     word;       /* content words of the clause */
	rc_bag     part;       /* content words of its participants */
	rc_cast    did, had;   /* doers; those to whom it is done */
	rc_bag     victim;     /* content words of those to whom it is done, without numbers */
	rc_bag     site;       /* words for a kind of site in the clause: beach, pool */
	rc_cast    said;       /* those whose word it is */
	rc_figure *figure;
	uint32_t   n_figure;
	uint64_t   group, predicate, type; /* hashes; 0 none */
	rc_str     place;      /* kb id or folded name; absent when none */
	uint32_t   place_name; /* index into name, or RC_NONE */
	int32_t    from, to;   /* days of the event, RC_NO_DAY when not given */
	bool       dated_day;  /* from == to */
	uint8_t    weekday, month; /* of a time that no day follows from ("samedi" in an undated article): 1 to 7, 1 to 12, or 0 */
	bool       asserts;    /* says that it happened, or gives a value of its own; a bare noun only refers to it */
	bool       nominal;
	bool       earlier;    /* its sentence turns back to it ("the deadliest since …"), or comes behind such a turn */
	bool       counts;     /* the verb tells of a count rather than of what is counted */
	bool       lead;       /* in the title or the first two sentences: the article's main happening, most often */
	bool       inferred;   /* the day leans on a date inferred by the cross-check */
	uint8_t    state;      /* what is claimed: see rc_side */
	uint32_t   cluster;    /* root in the union-find */
} rc_trait;

typedef enum rc_side { RC_SIDE_DONE, RC_SIDE_PLANNED, RC_SIDE_NOT, RC_SIDE_POSITION } rc_side;

typedef struct rc_stray { /* a figure or a day of an account that stands in none of its mentions */
	uint32_t  account, time, statement; /* time: index in the article, or RC_NONE: a figure; the statement that holds it, or RC_NONE */
	rc_figure figure;
	uint32_t  origin;                   /* set by origins.c */
} rc_stray;

typedef struct rc_work {
	rc_cross              *x;
	const rc_check_know   *know;
	rc_arena              *a;      /* results */
	rc_arena               scratch;
	rc_words              *words;  /* [n_docs] */
	int32_t               *pub_from, *pub_to; /* [n_docs] publication, inferred ones too; RC_NO_DAY unknown */
	bool                  *pub_inferred;
	rc_map                 name_word; /* folded name of one word -> index into name: where an article's own reading missed it */
	rc_map                 surname; /* hash of a folded surname -> index into name: of its bearers the one whom most articles name */
	rc_map                 df;     /* content word or name key -> number of articles it stands in */
	RC_VEC(rc_trait)       trait;
	uint32_t              *copy_beg;  /* [n_docs + 1] range in copy_at of each article */
	uint32_t              *copy_at;   /* indices into copy, under both articles */
	uint32_t             **origin_at; /* [doc][event] origin of each mention, or RC_NONE */
	RC_VEC(rc_stray)       stray;      /* in the order of accounts */
	uint32_t             **figure_at; /* [doc][quantity] origin of a figure that has a source of its own, or RC_NONE: that of its event */
	uint32_t              *outlet_of; /* [n_docs] number of the article's outlet, or RC_NONE */
	rc_map                 names_outlet; /* (article, outlet) -> 1 */
	rc_bag                *bag;        /* [n_docs] the words of each article that tell most, as a vector of length 1 */
	rc_map                 doc_pair;   /* pair of articles -> likeness in per mille */
} rc_work;

void rc_check_names(rc_work *w);
void rc_check_outlets(rc_work *w);
void rc_check_copies(rc_work *w);
void rc_check_traits(rc_work *w);
void rc_check_match(rc_work *w);
void rc_check_dates(rc_work *w);
void rc_check_accounts(rc_work *w);   /* clusters -> happenings and accounts (accounts.c) */
void rc_check_origins(rc_work *w);
void rc_check_points(rc_work *w);
void rc_check_titles(rc_work *w);
void rc_check_related(rc_work *w);    /* denials and links between events (related.c) */

/* Does article `d` name the outlet of article `of`? */
bool rc_names_outlet(const rc_work *w, uint32_t d, uint32_t of);
/* Content words of a span of an article. */
rc_bag rc_content_words(rc_work *w, uint32_t doc, rc_span span);
/* Those who are named in parties of an article. */
rc_cast rc_cast_of(rc_work *w, uint32_t doc, const rc_party *party, uint32_t n_parties);
/* Index of the article's first mention of an entity that begins at or after byte `at`. O(log n). */
uint32_t rc_first_mention_at(const rc_doc *d, uint32_t at);
/* A figure of an article as it is compared; `group`: the kind of happening that it is told in, or absent. False where it has no number. */
bool rc_read_figure(rc_work *w, uint32_t doc, uint32_t quantity, rc_str group, rc_figure *f);
/* The trait of a mention. O(log n). */
const rc_trait *rc_trait_of(const rc_work *w, uint32_t doc, uint32_t event);
/* Is a kind of happening what `bits` of RC_DOES_ say? */
bool rc_does(const rc_check_know *know, uint64_t group, uint32_t bits);
/* Who a party is: its entity's name, else the outlet that its words mean (« the Corvane news agency », « le quotidien »); RC_NONE: nobody named. */
uint32_t rc_party_name(const rc_work *w, uint32_t doc, const rc_party *p);
/* Is it open who a party is: named by the surname alone in a headline, where another person bears it whom more articles name than the article's own
 * bearer (« la nuit où Marel fut emmenée », told by Marel's daughter)? */
bool rc_open_name(rc_work *w, uint32_t doc, const rc_party *p);
/* The agency that an article says it has its text from, alone in brackets in its first or last words: « BRUNE (Corvane) - »; its mention, or RC_NONE. */
uint32_t rc_wire_of(const rc_work *w, uint32_t doc);
/* Is a name that of an outlet or agency that the knowledge base knows? */
bool rc_name_is_medium(const rc_work *w, uint32_t name);
/* Is `origin` in the range of origin_of? */
bool rc_in_origins(const rc_cross *x, rc_range r, uint32_t origin);

/* ---- sources.c ---- */

/* Makes one of those origins of an event's accounts that are one source under two descriptions. O(origins). */
void rc_unite_sources(rc_work *w, const rc_happening *h);

/* A definite description of one: « le ministre », not « un ministre » nor « des responsables ». */
bool rc_definite_one(const rc_check_know *know, rc_str s, uint8_t lang);

/* ---- strays.c ---- */

/* Figures and days that no event of their article holds, given to the event that the article is about. */
void rc_check_strays(rc_work *w);
/* Range of an account's strays in w->stray. */
rc_range rc_strays_of(const rc_work *w, uint32_t account);

/* ---- alike.c ---- */

/* What rc_doc_likeness, and with it rc_match_score, needs. Before either is first called. */
void   rc_alike_begin(rc_work *w);
/* How alike two articles are: cosine of their words, 0 to 1. Of one happening most have 0.1 to 0.4, of two like ones less than 0.1. */
double rc_doc_likeness(const rc_work *w, uint32_t a, uint32_t b);

/* ---- score.c ---- */

/* How much a word or name tells: 0.25 where all articles hold it, about 1 where one does. */
double rc_key_weight(const rc_work *w, uint64_t key);
/* Sorts keys and leaves out repeated ones: a bag with its weights, in w->scratch. */
rc_bag rc_bag_of(rc_work *w, uint64_t *key, uint32_t n);
/* Sum of the weights of keys that stand in both. */
double rc_shared(const rc_bag *a, const rc_bag *b);
/* Does a key stand in both bags? */
bool   rc_bags_meet(const rc_bag *a, const rc_bag *b);
/* Does one of those named in the one stand in the other, by name? */
bool   rc_casts_meet(const rc_cast *a, const rc_cast *b);
typedef struct rc_evidence { /* what speaks for two mentions being of one event, each part by itself; below 0 against it */
	double kind, who, part, word, figure, days, place, parts;
	double alike;  /* of their articles, rc_doc_likeness; 0 inside one */
	bool   turned; /* whoever does it in one has it done to them in the other */
} rc_evidence;

rc_evidence rc_match_evidence(const rc_work *w, const rc_trait *p, const rc_trait *q);
/* Something done and something planned, an arrest and a release: never one. */
bool        rc_never_one(const rc_work *w, const rc_trait *p, const rc_trait *q);
/* Score of two mentions being of one event; below 0 they speak against it. */
double rc_match_score(const rc_work *w, const rc_trait *p, const rc_trait *q);

/* Do both give a day, and days apart, or places that don't hold each other? */
bool rc_apart(const rc_work *w, const rc_trait *p, const rc_trait *q);

#endif
