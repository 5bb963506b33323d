/* doc.h - one article and everything that is said about it, as layers over an immutable text.
 *
 * The text is the title (where it came as metadata), two line ends, and the main text: one buffer, so that every stage reads titles as it
 * reads sentences. Offsets below are bytes of that buffer; rc_doc_dump turns them into code points of `text` or of `article.title`.
 *
 * Invariants (rc_doc_check, after each stage of a debug build):
 * - text is valid UTF-8 in NFC with \n as line end, n_text <= RC_MAX_TEXT;
 * - atoms, sentences are sorted and disjoint; no sentence reaches from the title into the body;
 * - words of a sentence are consecutive; words of one multiword token share a span; every head is a word of the same sentence or RC_NONE (the root),
 *   one root a sentence, no cycle;
 * - every span lies inside the text and begins and ends on a code point; every index is below the size of its layer;
 * - layers whose stage has not run are empty and their `done` bit is clear.
 *
 * Memory: everything belongs to the arena that rc_doc_init was given. A doc is used by one thread at a time.
 */
#ifndef RC_DOC_DOC_H
#define RC_DOC_DOC_H

#include "base/atom.h"
#include "base/date.h"
#include "base/langid.h"
#include "base/utf8.h"
#include "doc/feats.h"

typedef struct rc_span {
	uint32_t beg, end; /* bytes, end exclusive */
} rc_span;
#define RC_NO_SPAN ((rc_span){RC_NONE, RC_NONE})
static inline bool rc_span_is(rc_span s)
{
	return s.beg != RC_NONE;
}

/* ---- words and trees (Universal Dependencies v2) ---- */

enum { /* rc_token.flags */
	RC_TOK_MWT = 1,       /* shares its span with other words (du = de + le) */
	RC_TOK_MWT_FIRST = 2, /* the first of them */
	RC_TOK_CAPITAL = 4,   /* first letter is a capital */
	RC_TOK_CAPS = 8,      /* all letters are, two or more */
	RC_TOK_QUOTED = 16    /* inside quotation marks */
};

typedef struct rc_token {
	rc_span  span;
	uint32_t atom_beg, atom_end; /* atoms covered, end exclusive */
	rc_sym   form;   /* as UD gives it: of a multiword token's words each its own */
	rc_sym   norm;   /* form in lower case, plain apostrophes and hyphens */
	rc_sym   lemma;
	uint32_t sent;   /* index into sent */
	uint32_t head;   /* index into tok; RC_NONE for the root */
	uint64_t feats;  /* see feats.h */
	uint8_t  upos, deprel, flags;
	uint8_t  bio;    /* the model's opinion on names: 0 none, 1 + 2 * rc_etype the first word of one, 2 + 2 * rc_etype a later one */
} rc_token;

typedef struct rc_sentence {
	rc_span  span;
	uint32_t tok_beg, tok_end;
	bool     in_title;
	bool     heading;     /* a line of its own without a full stop */
	bool     paragraph;   /* first of a paragraph */
} rc_sentence;

/* Derived from heads once the tree stage has run: children in order, and the stretch of words below each word. */
typedef struct rc_node {
	uint32_t first_kid, next_kid;  /* index into tok or RC_NONE */
	uint32_t left, right;          /* first and last word of the subtree, inclusive */
} rc_node;

/* ---- names ---- */

typedef enum rc_etype { RC_PER, RC_ORG, RC_LOC, RC_MISC } rc_etype;
typedef enum rc_mkind { RC_MENTION_NAME, RC_MENTION_NOMINAL, RC_MENTION_PRONOUN } rc_mkind;
typedef enum rc_voice { RC_VOICE_OUTLET, RC_VOICE_QUOTED, RC_VOICE_UNCLEAR, RC_VOICE_SOURCE } rc_voice;

typedef struct rc_mention {
	rc_span  span;
	uint32_t tok_beg, tok_end;
	uint32_t head;    /* its head word */
	uint32_t entity;
	uint8_t  kind;    /* rc_mkind */
} rc_mention;

typedef struct rc_label { /* how the article characterises an entity */
	rc_span  span;
	uint32_t entity;
	uint8_t  voice; /* rc_voice: outlet, quoted or unclear */
} rc_label;

typedef struct rc_entity {
	rc_str  name;     /* fullest form in the text */
	rc_str  wikidata; /* "Q717" or absent */
	rc_str  kb;       /* id in data/world ("countries:france", "agencies:afp", "outlets:..."), or absent */
	uint8_t type;     /* rc_etype */
	uint8_t gender;   /* RC_GENDER_MASC, RC_GENDER_FEM or 0 */
	uint8_t number;   /* RC_NUMBER_* or 0 */
} rc_entity;

/* ---- times (TimeML TIMEX3) ---- */

typedef enum rc_ttype { RC_DATE, RC_TIME, RC_DURATION, RC_SET } rc_ttype;
typedef enum rc_tbasis { /* where the calendar value comes from */
	RC_TB_WRITTEN,  /* it stands in the words: "24 mars 2019", "2019", also "24 mars" with the year understood from the anchor */
	RC_TB_COMPUTED, /* from words and the anchor ("samedi", "fin mars", "le mois dernier") */
	RC_TB_PARTIAL,  /* it can't be resolved (XXXX-01-23), or needs no calendar (P3Y) */
} rc_tbasis;

typedef struct rc_time {
	rc_span  span;
	rc_str   value;     /* TIMEX3 value */
	rc_str   mod;       /* TIMEX3 mod, or absent */
	int32_t  from, to;  /* days covered, inclusive; RC_NO_DAY where it does not resolve or is open */
	uint32_t anchor;    /* time it is counted from: index into times, RC_ANCHOR_PUBLISHED, or RC_NONE */
	uint8_t  type;      /* rc_ttype */
	uint8_t  basis;     /* rc_tbasis */
	bool     impossible; /* a day that doesn't exist ("30 février"); value is absent then, and a warning says so */
} rc_time;
#define RC_ANCHOR_PUBLISHED (RC_NONE - 1)

/* ---- figures ---- */

typedef struct rc_quantity {
	rc_span  span;
	double   value, min, max; /* NAN where absent */
	rc_str   unit;            /* ISO 4217, UCUM, "%", "a" (age), "1" (count) */
	rc_str   per;             /* UCUM time unit of a rate, or absent */
	rc_span  of;              /* what is counted, or RC_NO_SPAN */
	uint32_t of_head;         /* head word of that, or RC_NONE */
	bool     approximate;
	bool     score;           /* a result or vote ("52-35"): no value */
} rc_quantity;

/* ---- who says so ---- */

typedef enum rc_role { RC_ROLE_SPEAKER, RC_ROLE_DOCUMENT, RC_ROLE_RELAY, RC_ROLE_OCCASION } rc_role;

typedef struct rc_party { /* somebody or something referred to */
	rc_span  span;    /* the words; RC_NO_SPAN when understood */
	uint32_t head;    /* head word or RC_NONE */
	uint32_t entity;  /* or RC_NONE */
	uint8_t  role;    /* rc_role where it has one */
} rc_party;

typedef enum rc_skind { RC_DIRECT, RC_INDIRECT, RC_MIXED } rc_skind;
#define RC_ACT_MAP(X) \
	X(SAYS, "says") X(DENIES, "denies") X(ACCUSES, "accuses") X(ANNOUNCES, "announces") \
	X(ACKNOWLEDGES, "acknowledges") X(DEMANDS, "demands") X(ADVISES, "advises") X(NEITHER, "neither") X(DECLINES, "declines")
typedef enum rc_act {
#define X(code, text) RC_ACT_##code,
	RC_ACT_MAP(X)
#undef X
	RC_ACT_N
} rc_act;

typedef struct rc_statement {
	rc_span  span;         /* content, without cue and outer quotation marks */
	rc_span  cue;
	uint32_t cue_head;     /* the cue's verb, noun or preposition (word) or RC_NONE */
	rc_party speaker;      /* span RC_NO_SPAN and entity RC_NONE when nobody is named */
	uint32_t via_beg, via_end; /* range in doc->party: nearest the speaker first */
	uint8_t  kind;         /* rc_skind */
	uint8_t  act;          /* rc_act */
} rc_statement;

/* ---- what happened ---- */

#define RC_CLAIM_MAP(X) X(DONE, "done") X(NOT_DONE, "not done") X(PLANNED, "planned") X(POSSIBLE, "possible") X(DEMANDED, "demanded")
typedef enum rc_claim {
#define X(code, text) RC_CLAIM_##code,
	RC_CLAIM_MAP(X)
#undef X
	RC_CLAIM_N
} rc_claim;

typedef struct rc_event {
	rc_span  span;       /* the clause */
	rc_span  trigger;
	uint32_t trigger_tok; /* its head word */
	rc_str   predicate;  /* lemma of the trigger */
	rc_str   type, mode; /* PLOVER, or absent */
	rc_str   group;      /* coarse kind of happening shared across words and languages ("move", "attack", "speak"…: data/<lang>/events.tsv), or absent */
	uint32_t actor_beg, actor_end;         /* ranges in doc->party */
	uint32_t recipient_beg, recipient_end;
	uint32_t attr_beg, attr_end;           /* attribution: first-hand source first */
	uint32_t quantity_beg, quantity_end;   /* range in doc->event_quantity: indices into quantities */
	uint32_t time;       /* index or RC_NONE */
	uint32_t place;      /* entity or RC_NONE */
	uint32_t statement;  /* or RC_NONE */
	uint8_t  voice;      /* RC_VOICE_OUTLET or RC_VOICE_SOURCE */
	uint8_t  claim;      /* rc_claim */
	bool     hedged;
	bool     nominal;    /* the trigger is a noun */
	bool     position;   /* a standing position rather than a happening (recognises, refuses, supports) */
} rc_event;

/* ---- the article ---- */

typedef enum rc_pub_basis { RC_PUB_METADATA, RC_PUB_OPTION, RC_PUB_TEXT, RC_PUB_CROSSCHECK } rc_pub_basis;
const char *rc_pub_basis_name(uint8_t b);

#define RC_META_MAP(X) X(title) X(outlet) X(byline) X(url) X(canonical) X(section) X(modified) X(lang)
#define RC_AGENCY_MAP(X) X(item) X(version) X(slug) X(status) X(signal) X(embargo) X(note) X(provider)
typedef struct rc_agency { /* what an agency says of its item; absent where it says nothing */
	rc_str item;    /* its number at its provider, the same for all versions */
	rc_str version;
	rc_str slug;    /* the agency's key words */
	rc_str status;  /* "usable", "canceled", … as the agency has it */
	rc_str signal;  /* "correction", "update", … */
	rc_str embargo; /* not to be published before */
	rc_str note;    /* to editors */
	rc_str provider; /* whose number `item` is, as the item says; absent without a number */
} rc_agency;

typedef struct rc_meta {
	rc_str id;      /* given with the input, or made from sha256 */
	rc_str source;  /* path, URL, archive + record */
	rc_str sha256;  /* of the original bytes */
	rc_str title, outlet, byline, url, canonical, section, modified; /* absent when unknown */
	rc_str lang;    /* BCP 47, "und" when not recognised */
	struct {
#define X(key) rc_str key;
		RC_META_MAP(X)
#undef X
		rc_str published;
	} basis;        /* where each was found: "json-ld", "microdata", "og", "meta", "time", "html", "url", "text", "script", "modified" (the date of
	                 * publication is that of the last change, for want of another), "option", "key"; absent with it */
	rc_str  published;       /* as the contract has it, or absent */
	uint8_t published_basis; /* rc_pub_basis */
	rc_agency agency;
} rc_meta;

enum rc_layer { /* rc_doc.done */
	RC_L_ATOMS = 1, RC_L_TOKENS = 2, RC_L_TAGS = 4, RC_L_TREE = 8, RC_L_ENTITIES = 16, RC_L_TIMES = 32,
	RC_L_QUANTITIES = 64, RC_L_SPEECH = 128, RC_L_EVENTS = 256
};

typedef struct rc_doc {
	rc_arena *arena;
	rc_pool   pool;
	rc_meta   meta;
	rc_lang   lang;          /* RC_WORLD: a language that is not read; only atoms and sentences then */
	const char *text;
	uint32_t  n_text;
	uint32_t  title_end;     /* bytes of the title, 0 without one */
	uint32_t  body_beg;      /* where the main text begins: 0, or title_end + 2 */
	int32_t   pub_from, pub_to; /* days of publication (equal when known to the day), RC_NO_DAY when unknown */
	uint32_t  done;          /* rc_layer bits */

	rc_atoms              atom;
	RC_VEC(rc_token)      tok;
	RC_VEC(rc_sentence)   sent;
	const uint32_t       *known;  /* [n_known] for each string of the pool, bits of the tables that know it (lang/words.h); those behind it know all */
	uint32_t              n_known;
	rc_node              *node;   /* [tok.n] */
	RC_VEC(rc_entity)     entity;
	RC_VEC(rc_mention)    mention;    /* sorted by place */
	RC_VEC(rc_label)      label;      /* sorted by place */
	RC_VEC(rc_time)       time;
	RC_VEC(rc_quantity)   quantity;
	RC_VEC(rc_statement)  statement;
	RC_VEC(rc_event)      event;
	RC_VEC(rc_party)      party;      /* the ranges of statements and events point here */
	RC_VEC(uint32_t)      event_quantity;
	RC_VEC(rc_str)        warning;
} rc_doc;

/* A new article over `title` (may be absent) and `body`, both valid NFC UTF-8; copies them into the arena. */
void rc_doc_init(rc_doc *d, rc_arena *a, rc_str title, rc_str body);
void rc_doc_release(rc_doc *d); /* what is not the arena's: the pool's map */

/* Publication date in the contract's form ("2019-03", "2019-03-29T14:05:00+01:00"); false, and nothing set, when it is none. */
bool rc_doc_set_published(rc_doc *d, rc_str value, rc_pub_basis basis);

void rc_doc_warn(rc_doc *d, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static inline uint32_t rc_doc_known(const rc_doc *d, rc_sym s)
{
	return s < d->n_known ? d->known[s] : UINT32_MAX;
}

static inline rc_str rc_doc_str(const rc_doc *d, rc_span s)
{
	return rc_span_is(s) ? (rc_str){d->text + s.beg, s.end - s.beg} : RC_NULL_STR;
}
static inline rc_str rc_doc_sym(const rc_doc *d, rc_sym s)
{
	return rc_pool_str(&d->pool, s);
}
static inline rc_str rc_doc_lemma(const rc_doc *d, uint32_t tok)
{
	return rc_pool_str(&d->pool, d->tok.v[tok].lemma);
}
static inline rc_str rc_doc_norm(const rc_doc *d, uint32_t tok)
{
	return rc_pool_str(&d->pool, d->tok.v[tok].norm);
}

/* Span of words [tok_beg, tok_end). */
rc_span rc_doc_words(const rc_doc *d, uint32_t tok_beg, uint32_t tok_end);
/* First word that begins at or after byte `at`; tok.n when there is none. O(log n). */
uint32_t rc_doc_tok_at(const rc_doc *d, uint32_t at);
/* Sentence that holds byte `at`, or RC_NONE. O(log n). */
uint32_t rc_doc_sent_at(const rc_doc *d, uint32_t at);
/* Innermost statement whose words hold a span, of the last 64 that begin before or with it; RC_NONE: none does. O(log n). */
uint32_t rc_doc_statement_around(const rc_doc *d, rc_span span);
/* Atom behind the stretch that begins at `atom` and that no finding leaves: the rest of its sentence where there are sentences, else of its line.
 * *sent is the caller's cursor over the sentences; 0 at first, and `atom` only grows, so a whole text costs O(n). */
uint32_t rc_doc_stretch(const rc_doc *d, uint32_t atom, uint32_t *sent);

/* Computes node[] from the heads; called by the tree stage. */
void rc_doc_index_tree(rc_doc *d);
/* First child of `tok` with this relation or a subtype of it, RC_NONE when there is none. */
uint32_t rc_doc_kid(const rc_doc *d, uint32_t tok, rc_deprel rel);

/* NULL when every invariant holds, else what is broken (static text). */
const char *rc_doc_check(const rc_doc *d);

#endif
