/* entities_int.h - what the files of the stage "entities" share; see entities.c for the order of its steps. */
#ifndef RC_READ_ENTITIES_INT_H
#define RC_READ_ENTITIES_INT_H

#include "read/read.h"

/* ---- entities_words.c: the tables, as one set of phrases a language ---- */

typedef enum ent_table { ENT_TITLE, ENT_ORG, ENT_LABEL, ENT_SMALL } ent_table;
enum { ENT_OFFICE, ENT_RANK, ENT_HONORIFIC, ENT_PROFESSION, ENT_RELATION };
enum { ENT_OF, ENT_PARTICLE, ENT_PLACE, ENT_TOWARD, ENT_ARTICLE, ENT_INDEFINITE, ENT_POSSESSIVE, ENT_HE, ENT_SHE,
       ENT_THEY, ENT_IT, ENT_COMMA, ENT_NO_NAME, ENT_SOURCE, ENT_BY, ENT_WITH, ENT_FOR, ENT_VERB_PLACE, ENT_VERB_PERSON, ENT_CALLS, ENT_SAYS, ENT_LAST_HE, ENT_LAST_SHE,
       ENT_ONLY_HE, ENT_ONLY_SHE, ENT_GIVES, ENT_JOINS, ENT_OF_PLACE, ENT_OF_PERSON, ENT_OF_BODY, ENT_NOUN_PLACE, ENT_NOUN_BODY, ENT_VERB_BODY, ENT_WHO, ENT_WHERE };
enum { /* ent_word.flags */
	ENT_F_PORTFOLIO = 1, /* titles: a field of work follows */
	ENT_F_NTH = 1,       /* words of organisations: an ordinal before it is part of the name */
	ENT_F_STATE = 2,     /* titles: one holder in a state; labels: a word for a rule */
	ENT_F_NUMBER = 2,    /* words of organisations: a number behind it is part of the name */
	ENT_F_NOT_CAP = 8,   /* titles: with a capital it is a surname */
	ENT_F_FIRST = 4,     /* words of organisations: before the rest of the name */
	ENT_F_LAST = 8,      /* behind it */
	ENT_F_INSIDE = 16,   /* part of the name in lower case too */
	ENT_F_CAP = 32,      /* part of the name where it has a capital */
	ENT_F_FIELD = 64,    /* its complement in lower case is part of the name */
	ENT_F_NOUN = 128,    /* labels: may stand for somebody */
	ENT_F_SMALL = 128    /* words of organisations: a name though all of it is in lower case, where a field follows */
};

typedef struct ent_word {
	uint32_t role;   /* titles and labels: number of the role, the same in all languages */
	uint8_t  table;  /* ent_table */
	uint8_t  kind;   /* of a title or small word */
	uint8_t  type;   /* words of organisations: rc_etype */
	uint8_t  gender; /* RC_GENDER_* or 0 */
	uint8_t  flags;
	bool     plural;
} ent_word;

/* What may speak for a type at one place; the numbers that say how much are in data/world/name-evidence.tsv, whose header says what each means.
 * Up to "ending-org" it is about the name itself, from "initial" on about the place. */
#define ENT_EVIDENCE_MAP(X) \
	X(ALWAYS, "always") X(COUNTRY, "known-country") X(PLACE, "known-place") X(BODY, "known-organisation") \
	X(MEDIUM, "known-medium") X(PLATFORM, "known-platform") X(PERSON, "known-person") \
	X(PLACE_UNSURE, "place-unsure") X(BODY_UNSURE, "organisation-unsure") \
	X(MEDIUM_UNSURE, "medium-unsure") X(PERSON_UNSURE, "person-unsure") X(WORK, "known-work") \
	X(BEGINS_PLACE, "begins-with-place") X(ENDS_PLACE, "ends-with-place") \
	X(BEGINS_DEMONYM, "begins-with-demonym") X(GIVEN_FIRST, "given-name-first") \
	X(GIVEN_ALONE, "given-name-alone") X(GIVEN_INSIDE, "given-name-inside") \
	X(LETTER_FIRST, "letter-first") X(LETTER_INSIDE, "letter-inside") X(ORG_FIRST, "org-word-first") \
	X(ORG_LAST, "org-word-last") X(ORG_INSIDE, "org-word-inside") X(LOC_FIRST, "loc-word-first") \
	X(LOC_LAST, "loc-word-last") X(MISC_FIRST, "misc-word-first") X(MISC_LAST, "misc-word-last") \
	X(DIGIT, "digit") X(INNER_CAPITAL, "inner-capital") X(AMPERSAND, "ampersand") X(HYPHEN, "hyphen") \
	X(OF_INSIDE, "of-inside") X(PARTICLE, "particle-inside") X(ACRONYM, "acronym") \
	X(CAPITALS_LONG, "capitals-long") X(ACRONYM_AND_WORDS, "acronym-and-words") X(CAPITALS, "capitals") \
	X(WORDS_1, "words-1") X(WORDS_2, "words-2") X(WORDS_3, "words-3") X(WORDS_4, "words-4") \
	X(NOT_PROPER, "not-proper") X(FIRST_NOT_PROPER, "first-not-proper") X(ARTICLE_IN, "article-in") \
	X(PLURAL, "plural") X(ENDING_PER, "ending-per") X(ENDING_LOC, "ending-loc") \
	X(ENDING_ORG, "ending-org") X(UNKNOWN, "unknown-word") X(LAND, "unknown-ending-loc") X(ORG_MORE, "org-word-and-field") X(ABBR, "abbreviates-common-words") X(ABBR_ORG, "abbreviates-organisation") X(INITIAL, "initial") X(INITIAL_PROPER, "initial-proper") \
	X(SECOND, "capitals-behind") X(STRANGE, "initial-unknown") X(BARE, "initial-bare") X(DATELINE, "dateline") X(SHORT_ORG, "short-for-organisation") \
	X(SOLID, "solid") X(INITIAL_LOWER, "initial-seen-small") X(LOWER, "seen-small") \
	X(TITLE_CASE, "among-capitals") X(HEADING, "heading") X(WORD_PER, "word-before-per") \
	X(WORD_ORG, "word-before-org") X(WORD_LOC, "word-before-loc") X(WORD_MISC, "word-before-misc") \
	X(HONORIFIC, "honorific-before") X(TITLE, "title-before") X(TITLE_COMMA, "title-and-comma") \
	X(PREP_PLACE, "prep-place") X(PREP_TOWARD, "prep-toward") X(PREP_OF, "prep-of") X(PREP_BY, "prep-by") \
	X(PREP_WITH, "prep-with") X(PREP_FOR, "prep-for") X(ARTICLE, "article") X(INDEFINITE, "indefinite") \
	X(POSSESSIVE, "possessive") X(SOURCE, "source") X(QUOTED, "quoted") X(QUOTE_OPEN, "quote-open") \
	X(BRACKETED, "bracketed") X(BRACKET, "bracket") X(PLACE_BEHIND, "place-behind") \
	X(NUMBER_BEHIND, "number-in-brackets-behind") X(ACRONYM_BEHIND, "acronym-in-brackets-behind") \
	X(NUMBER_NEXT, "number-behind") X(ALONE, "alone-on-line") X(OBJECT, "object") X(OBLIQUE, "oblique") \
	X(NMOD, "nmod") X(APPOSITION, "apposition") X(CONJUNCT, "conjunct") X(COMPOUND, "compound") \
	X(ROOT, "root") X(VOCATIVE, "vocative") X(SUBJECT, "subject") X(SUBJECT_SAYS, "subject-says") \
	X(SUBJECT_PASSIVE, "subject-passive") X(NOUN_BEHIND, "noun-behind") X(VERB_BEHIND, "verb-behind") \
	X(OWNER, "owner") X(NEAR_PER, "near-per") X(NEAR_ORG, "near-org") X(NEAR_LOC, "near-loc") \
	X(BEARER, "surname-of-another") X(REPEATED, "repeated") X(VERB_PLACE, "verb-of-places") \
	X(VERB_PERSON, "verb-of-persons") X(VERB_BODY, "verb-of-organisations") X(OF_PLACE, "complement-of-places") \
	X(OF_PERSON, "complement-of-persons") X(OF_BODY, "complement-of-organisations") X(NOUN_PLACE, "noun-of-places-behind") \
	X(NOUN_BODY, "noun-of-organisations-behind") X(CALLED_PER, "apposition-per") X(CALLED_ORG, "apposition-org") \
	X(CALLED_LOC, "apposition-loc") X(AGE, "age-behind") X(REFUSED, "refused") X(UNSEEN, "unseen") X(MODEL_PER, "model-per") \
	X(MODEL_ORG, "model-org") X(MODEL_LOC, "model-loc") X(MODEL_MISC, "model-misc") \
	X(PART_PER, "model-part-per") X(PART_ORG, "model-part-org") X(PART_LOC, "model-part-loc") \
	X(PART_MISC, "model-part-misc") X(MODEL_NONE, "model-none") \
	X(GUESS_PER, "model-guess-per") X(GUESS_ORG, "model-guess-org") X(GUESS_LOC, "model-guess-loc") X(GUESS_MISC, "model-guess-misc")
typedef enum ent_evidence {
#define X(code, name) ENT_E_##code,
	ENT_EVIDENCE_MAP(X)
#undef X
	ENT_E_N
} ent_evidence;
_Static_assert(ENT_E_N <= 192, "ent_cand.evidence");
enum { ENT_NONE = 4, ENT_CLASSES = 5 }; /* the four types of rc_etype, and no name */

enum { /* ent_lang.near */
	ENT_NEAR_PLACE_OF = 1, ENT_NEAR_PERSON_OF = 2, ENT_NEAR_BODY_OF = 4, /* mayor of X, death of X, shares of X */
	ENT_NEAR_PLACE = 8, ENT_NEAR_BODY = 16,                              /* X residents, X shares */
	ENT_NEAR_BODY_DOES = 32,                                             /* X manufactures */
};

typedef struct ent_lang {
	rc_phrases set;
	RC_VEC(ent_word) word;
	rc_word_map says; /* hash of a lemma -> 1: verbs that report */
	rc_map     it;    /* hash of a lemma -> 1: verbs with a subject that stands for nobody */
	rc_map     moves; /* hash of a lemma -> 1: verbs that want a place */
	rc_map     gives; /* hash of a lemma -> 1: verbs whose second object is mostly somebody */
	rc_map     calls; /* hash of a lemma -> 1: verbs that give somebody a name or a label */
	rc_map     lives; /* hash of a lemma -> 1: verbs of what only people do or suffer */
	rc_map     kinds; /* hash of a noun -> bits of the classes of organisations and ships that it may stand for */
	rc_map     near;  /* hash of a lemma -> ENT_NEAR_*: words that a name of one type stands beside */
} ent_lang;

typedef struct ent_know {
	rc_arena arena;
	ent_lang lang[RC_LANG_N];
	int16_t  weight[2][ENT_E_N][ENT_CLASSES]; /* without and with a model, in hundredths */
	rc_map   ending; /* hash of a folded ending, or of a beginning and its hyphen -> rc_etype */
} ent_know;

void *rc_ent_load(const rc_resources *res, rc_err *err);
void  rc_ent_unload(void *know);

/* ---- one article under way ---- */

enum { /* ent_unit.flags */
	ENT_U_INITIAL = 1, /* first word of a sentence or of a quotation that begins one: its capital says little */
	ENT_U_TIME = 2,    /* inside a time expression */
	ENT_U_TITLE = 4,   /* part of a title or of the field that it names: no name */
	ENT_U_WORD = 8,    /* letters */
	ENT_U_BREAK = 16,  /* an empty line or a tab stands before it */
	ENT_U_GLUED = 32,  /* no white space before it */
	ENT_U_OWNER = 64   /* its last atoms are 's or ' and no part of a name (English) */
};

typedef struct ent_unit { /* a word, or all words of a multiword token */
	uint32_t tok, atom_beg, atom_end;
	uint32_t entry;   /* phrase that starts here: index into ent_lang.set.entry, or RC_NONE */
	uint32_t cand;    /* name that covers it, or RC_NONE */
	uint8_t  entry_n; /* units of that phrase */
	uint8_t  n_tok, upos, cap, flags;
} ent_unit;

typedef struct ent_cand { /* a stretch of units that is a name */
	uint32_t beg, end; /* units */
	uint32_t sent, name;
	uint32_t kb;       /* item, or RC_NONE */
	uint64_t evidence[3]; /* bits of ent_evidence */
	uint32_t entity;   /* where this place names another than the name does elsewhere (Ms X beside Mr X), or RC_NONE */
	uint8_t  gender;
	uint8_t  titled;   /* gender of the title before it, or 0 */
	bool     kb_sure;  /* the item needs no support */
} ent_cand;

typedef struct ent_name { /* all candidates with the same letters */
	uint32_t first;         /* candidate */
	uint32_t shown;         /* candidate with the letters to show: not those of a line of capitals, where there are others */
	uint32_t word_beg, n_words; /* range in ent_run.word: hashes of its folded words */
	uint32_t kb;
	uint32_t alias;         /* name that it abbreviates, or RC_NONE */
	uint32_t entity;
	uint32_t count;         /* places; 0 where it is judged to be none */
	uint32_t voters;        /* places whose capital says something, where there are any */
	int32_t  self[ENT_CLASSES], place[ENT_CLASSES]; /* what its places say about it, and by where they stand: sums */
	uint8_t  type, gender;
	bool     kb_sure;
} ent_name;

typedef struct ent_link { /* names by one of their words */
	uint32_t name, next;
} ent_link;

typedef struct ent_run {
	const ent_know *know;
	const ent_lang *k;
	const rc_kb    *kb;
	const rc_model *model;  /* of the language, or NULL */
	rc_arena       *a;      /* scratch */
	rc_doc         *d;
	ent_unit       *unit;   /* [n_units + 1] */
	uint32_t        n_units;
	uint32_t       *sent_unit; /* [sent.n + 1] first unit of each sentence */
	RC_VEC(ent_cand) cand;
	RC_VEC(ent_name) name;
	RC_VEC(uint64_t) word;
	RC_VEC(rc_span)  word_span;
	RC_VEC(ent_link) link;
	rc_map          by_letters, by_word, by_kb;
	uint8_t        *bio;        /* [tokens] what the model says (names.h), or NULL where it says nothing */
	rc_map          surname;    /* hash of an atom -> 1: seen behind a given name */
	rc_map          body;       /* hash of an atom -> 1: begins with a capital inside sentences that are no headlines */
	rc_map          lower;      /* hash of a first atom -> 1: seen in lower case */
	RC_VEC(uint32_t) country;   /* [kb items] mentions of each country here, or empty */
	rc_buf          buf;
} ent_run;

static inline const rc_token *ent_tok(const ent_run *r, uint32_t unit)
{
	return &r->d->tok.v[r->unit[unit].tok];
}
static inline uint32_t ent_tok_end(const ent_run *r, uint32_t unit)
{
	return r->unit[unit].tok + r->unit[unit].n_tok;
}

/* Was this found of a candidate? */
static inline bool ent_has(const ent_cand *c, ent_evidence e)
{
	return c->evidence[e >> 6] >> (e & 63) & 1;
}

/* « vit à X », with a verb of places or the network on the same side. */
static inline bool ent_in_place(const ent_cand *c)
{
	return ent_has(c, ENT_E_PREP_PLACE) && (ent_has(c, ENT_E_VERB_PLACE) || ent_has(c, ENT_E_MODEL_LOC));
}

/* Entity that a candidate names, or RC_NONE. */
static inline uint32_t ent_entity(const ent_run *r, uint32_t cand)
{
	const ent_cand *c = &r->cand.v[cand];
	return c->entity != RC_NONE ? c->entity : r->name.v[c->name].entity;
}

/* The same of the candidate that unit u belongs to, if any. */
static inline uint32_t ent_entity_at(const ent_run *r, uint32_t u)
{
	return u < r->n_units && r->unit[u].cand != RC_NONE ? ent_entity(r, r->unit[u].cand) : RC_NONE;
}

/* The word of one table that starts at this unit, or NULL. */
const ent_word *rc_ent_word(const ent_run *r, uint32_t unit, ent_table table);
/* Is there a small word of this kind? */
bool rc_ent_small(const ent_run *r, uint32_t unit, uint8_t kind);
/* Units that n_atoms from this unit's first atom make up; 0 when they end inside a unit. */
uint32_t rc_ent_units_of(const ent_run *r, uint32_t unit, uint32_t n_atoms);
/* Does one character stand here? */
bool rc_ent_is(const ent_run *r, uint32_t unit, char c);
/* Is it a demonym? The country when only one fits goes to *country (may be NULL), else RC_NONE. */
bool rc_ent_demonym(const ent_run *r, uint32_t unit, uint32_t *country);
/* Word of [beg, end) whose head lies outside: the head of the stretch. Tokens. */
uint32_t rc_ent_head(const rc_doc *d, uint32_t tok_beg, uint32_t tok_end);
bool rc_ent_says(const ent_run *r, uint32_t tok);
/* First atom behind a unit, the possessive left out. */
uint32_t rc_ent_atom_end(const ent_run *r, uint32_t unit);
/* Text of units [beg, end) as a name: without a possessive. */
rc_span rc_ent_span(const ent_run *r, uint32_t beg, uint32_t end);

/* Type that the last letters of a word speak for; 255 for none. */
uint8_t rc_ent_ending(ent_run *r, const rc_atom *word);
/* The same of the first part of a word with a hyphen (Port-Silène). */
uint8_t rc_ent_beginning(ent_run *r, const rc_atom *word);
/* The same of the last part of a word with a hyphen (Orlave-Matin). */
uint8_t rc_ent_tail(ent_run *r, const rc_atom *word);

void rc_ent_begin(ent_run *r, const rc_models *models); /* entities.c: units, and what the model says (NULL: nothing) */
void rc_ent_spans(ent_run *r);  /* entities_spans.c: candidates */
void rc_ent_names(ent_run *r);  /* entities_group.c: names */
void rc_ent_judge(ent_run *r);  /* entities_judge.c: types of names */
void rc_ent_group(ent_run *r);  /* entities_group.c: entities and mentions by name */
void rc_ent_called(ent_run *r); /* entities_called.c: labels given in so many words */
/* Is the word inside what somebody is reported to say? (entities_refs.c) */
bool rc_ent_reported(const ent_run *r, uint32_t unit);
void rc_ent_refs(ent_run *r);   /* entities_refs.c: mentions by description, and labels */
void rc_ent_pronouns(ent_run *r); /* entities_pron.c */

#endif
