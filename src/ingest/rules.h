/* rules.h - the tables of data/ that ingest uses, made ready: built once, then read by any number
 * of threads. */
#ifndef RC_INGEST_RULES_H
#define RC_INGEST_RULES_H

#include "base/map.h"
#include "lang/data.h"
#include "lang/identify.h"

enum { /* what a word of a class or id attribute says about an element (data/world/page-parts.tsv) */
	RC_PART_DROP = 1,    /* no part of an article's text */
	RC_PART_BODY = 2,    /* holds an article's text and nothing else */
	RC_PART_STORY = 4,   /* holds an article */
	RC_PART_BYLINE = 8,  /* who wrote it */
	RC_PART_DATE = 16,   /* when it appeared */
	RC_PART_LEAD = 32,   /* its first paragraph */
	/* says that the element is text although another word of it says otherwise */
	RC_PART_KEEP = 64,
	RC_PART_BOX = 128,   /* beside the text where it stands inside it, but may hold all of it */
	RC_PART_COMMENT = 256 /* readers' comments; with RC_PART_DROP */
};

typedef struct rc_furniture { /* one line template of data/<lang>/furniture.tsv */
	rc_str   pattern;   /* normalised; '*' stands for any characters */
	rc_str   kind;      /* "advertising", "read also" */
	uint32_t max_words; /* longer lines are none */
} rc_furniture;

typedef enum rc_field {
	RC_F_TITLE,
	RC_F_OUTLET,
	RC_F_BYLINE,
	RC_F_PUBLISHED,
	RC_F_MODIFIED,
	RC_F_SECTION,
	RC_F_LANGUAGE,
	RC_F_CANONICAL,
	RC_F_N
} rc_field;

typedef struct rc_meta_name { /* of data/world/page-meta.tsv */
	rc_str   basis;
	uint8_t  field; /* rc_field */
	/* the lower the more trusted: microdata, then og, then meta, last the weak ones; in each,
	 * the order of rows */
	uint32_t rank;
} rc_meta_name;

typedef struct rc_cue { /* of data/<lang>/bylines.tsv */
	rc_str   words; /* normalised */
	uint32_t use;   /* RC_CUE_*; 32 bits wide, see image/main.c */
} rc_cue;

enum { RC_CUE_BYLINE = 1, RC_CUE_PUBLISHED, RC_CUE_MODIFIED, RC_CUE_NOT_NAME, RC_CUE_ERROR, RC_CUE_PAID, RC_CUE_JOINT,
       RC_CUE_OUTLET };

enum { /* what a line that is a name alone may name; bits */
	RC_NAMES_OUTLET = 1, /* an outlet or agency of data/world */
	RC_NAMES_PLACE = 2,
	RC_NAMES_GIVEN = 4,  /* the first name of a person */
	RC_NAMES_MEDIUM = 8, /* a word that outlets' names begin or end with: gazette */
	RC_NAMES_MEDIUM_END = 16, /* end with: courier */
	RC_NAMES_DESK = 32 /* the newsroom as an author: « la rédaction » */
};

typedef struct rc_rules {
	rc_arena         arena;
	const rc_data   *data;
	rc_identify     *identify;
	/* hash of the words of a class, joined by '-' -> RC_PART_* */
	rc_map           part;
	RC_VEC(rc_furniture) furniture;           /* sorted by first byte; wildcards first */
	/* [65537]; [b] first template whose first two bytes are b; one byte alone: that and 0 */
	const uint32_t  *furniture_first;
	RC_VEC(rc_cue)   cue;                     /* sorted by first byte */
	uint32_t         furniture_words;         /* most words that any template allows */
	uint8_t          cue_pair[8192];          /* bit per pair of first bytes that some cue has */
	uint32_t         cue_first[257];          /* [c] first cue that begins with byte c */
	RC_VEC(rc_meta_name) meta;
	rc_map           meta_at;                 /* hash of a name in lower case -> index into meta */
	rc_map           named;                   /* hash of a name or word, folded -> RC_NAMES_* */
	/* hash of a month's name without diacritics -> 1 to 12, in many languages */
	rc_map           month;
} rc_rules;

/* The first two bytes as a number; the second is 0 where there is none. Not of an empty string. */
static inline uint32_t rc_rules_pair(rc_str s)
{
	return (uint32_t)(uint8_t)s.p[0] << 8 | (s.n > 1 ? (uint8_t)s.p[1] : 0);
}

rc_rules *rc_rules_new(const rc_data *data);
void      rc_rules_free(rc_rules *r);

/* RC_PART_* of a class or id attribute. */
unsigned rc_rules_part(const rc_rules *r, rc_str attribute);

#endif
