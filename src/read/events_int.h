/* events_int.h - what the files of the stage "events" share: its tables, and the working copy of an event. Not for other stages.
 *
 * events_know.c    tables of data/<lang>/events.tsv, event-words.tsv and data/world/groups.tsv
 * events_verb.c    how a verb group speaks: tense, mood, voice, negation; what governs it
 * events_find.c    which words are triggers
 * events_toll.c    how many died and were hurt: "12 dead", "raised the toll to nine"
 * events_double.c  one happening told by two words
 * events_claim.c   done, planned, possible, demanded, not done; hedged; position
 * events_doubt.c   turns of several words that take it back: "no evidence that", "rejected reports that"
 * events_party.c   who does it, to whom
 * events_place.c   time, place, figures, the clause
 * events_voice.c   whose word it is
 * events.c         the stage
 */
#ifndef RC_READ_EVENTS_INT_H
#define RC_READ_EVENTS_INT_H

#include "read/read.h"

/* Classes of words in event-words.tsv, in the order of their bits. */
#define EV_CLASS_MAP(X) \
	X(STATIVE, "stative") X(REPORT, "report") X(LIGHT, "light") X(OCCUR, "occur") X(FUTURE, "future") X(PLAN, "plan") \
	X(OUGHT, "ought") X(POSSIBLE, "possible") X(WANT, "want") X(TRY, "try") X(PREVENT, "prevent") X(ASPECT, "aspect") \
	X(SUSPECT, "suspect") X(HEDGE, "hedge") X(NEGATION, "negation") X(IF, "if") X(PURPOSE, "purpose") \
	X(WITHOUT, "without") X(AFTER, "after") X(AS, "as") X(LOCATIVE, "locative") X(AGENT, "agent") X(OF, "of") \
	X(TO, "to") X(ORIGIN, "origin") X(CONTINUE, "continue") X(REFLEXIVE, "reflexive") X(RELATIVE, "relative") X(WOULD, "would") X(CONDITIONAL, "conditional") X(DOCUMENT, "document")
enum {
#define X(code, name) EV_BIT_##code,
	EV_CLASS_MAP(X)
#undef X
	EV_CLASS_N
};
enum {
#define X(code, name) EV_##code = 1u << EV_BIT_##code,
	EV_CLASS_MAP(X)
#undef X
};

enum { EV_SLOT_SUBJECT, EV_SLOT_OBJECT, EV_SLOT_POSSESSIVE, EV_SLOT_PREP }; /* EV_SLOT_PREP: a preposition's lemma */
enum { EV_MAX_SLOTS = 6, EV_MAX_REST = 5 };

typedef struct ev_slot {
	uint64_t prep; /* hash of the preposition's lemma, for EV_SLOT_PREP */
	uint32_t kind; /* 32 bits wide, see image/main.c */
} ev_slot;

typedef struct ev_group { /* a line of groups.tsv */
	rc_str id;
	bool   sudden, weak, spot, denied, bodily, mishap, between;
} ev_group;

typedef struct ev_entry { /* a line of events.tsv */
	uint32_t row;                /* its line: ev_cell */
	uint32_t group;              /* index into ev_know.group, or RC_NONE */
	uint32_t next;               /* another entry that begins with the same word, shorter or equal; or RC_NONE */
	uint64_t rest[EV_MAX_REST];  /* hashes of the words after the first */
	ev_slot  actor[EV_MAX_SLOTS], recipient[EV_MAX_SLOTS];
	uint8_t  n_rest, n_actor, n_recipient;
	uint32_t upos; /* 32 bits wide, see image/main.c */
	bool     reflexive, intransitive, position, named, wilful, idle, toll;
} ev_entry;

/* Turns of several words, in event-words.tsv beside the classes. */
enum { EV_PHRASE_UNTRUE, EV_PHRASE_UNPROVEN, EV_PHRASE_RESERVE, EV_PHRASE_CONTENT, EV_PHRASE_ACCORDING, EV_PHRASE_CONFIRM, EV_PHRASE_AGAINST, EV_PHRASE_N };
enum { EV_MAX_PHRASE = 6 };

typedef struct ev_phrase {
	uint64_t word[EV_MAX_PHRASE]; /* hashes of lemmas or forms */
	uint8_t  n;
	int      kind;
} ev_phrase;

enum { EV_COL_LEMMA, EV_COL_TYPE, EV_COL_MODE, EV_COL_N };

typedef struct ev_lang { /* one language */
	const rc_table *table;  /* its events */
	uint32_t col[EV_COL_N]; /* of the table */
	rc_map entry; /* hash of the first word with its part of speech -> first entry */
	uint32_t begins; /* bit of rc_doc.known for these first words, whatever their part of speech; 0: none was to be had */
	rc_word_map word;  /* hash of a word -> its classes */
	rc_map abstract; /* hashes of nouns that don't burst, shoot or burn: prices, scandals */
	rc_map between; /* hashes of prepositions before two places or parties */
	rc_map level; /* hashes of prepositions before the number at which a count stands: "at", "en" */
	rc_map able;  /* hashes of lemmas of being able: "able", "pouvoir" */
	rc_map order; /* hashes of words that put a clause before or after what is told: "avant" */
	rc_map rather; /* hashes of words before a figure set against the one told: "not", "versus" */
	rc_map since; /* hashes of prepositions that lead back to an earlier happening: "since", "depuis" */
	rc_map doer;  /* hashes of nouns for whoever is behind what their complement tells of: "auteur" */
	rc_word_map past;  /* hash of an irregular past form -> first entry of its verb */
	RC_VEC(ev_phrase) phrase;
	uint32_t closes; /* bit of rc_doc.known for the last words of these; 0: none was to be had */
} ev_lang;

enum { /* groups that rules ask for, by what they mean for what depends on their words */
	EV_G_NONE, EV_G_DEMAND, EV_G_ACCUSE, EV_G_DENY, EV_G_REJECT, EV_G_ANNOUNCE, EV_G_PROMISE, EV_G_THREATEN,
	EV_G_WARN, EV_G_PROPOSE, EV_G_OCCUR, EV_G_AID, EV_G_SUPPORT, EV_G_DIE, EV_G_INJURE, EV_G_DESTROY, EV_G_RISE, EV_G_PERCEIVE, EV_G_ACKNOWLEDGE, EV_G_N
};

typedef struct ev_know {
	rc_arena arena;
	ev_lang  lang[RC_LANG_N];
	RC_VEC(ev_entry) entry;
	RC_VEC(ev_group) group;
	uint32_t special[EV_G_N]; /* index into group of each, or RC_NONE */
} ev_know;

void *rc_ev_load(const rc_resources *res, rc_err *err);
void  rc_ev_unload(void *know);

/* ---- the work on one article ---- */

typedef struct ev_vg { /* a verb group: the trigger with its auxiliaries */
	uint32_t fin;      /* its finite verb, RC_NONE when it has none */
	uint32_t classes;  /* of its auxiliaries */
	bool     past, present, future, perfect, conditional, passive, progressive, negated, participle, infinitive, gerund;
} ev_vg;

typedef struct ev_event { /* an event in the making */
	uint32_t tok;        /* head word of the trigger */
	uint32_t beg, end;   /* words of the trigger, end exclusive */
	uint32_t clause;     /* verb that gives the clause: tok, or the light verb above a noun */
	uint32_t governor;   /* topmost verb whose tense, reserve and subject hold: "doit", « aurait » below it */
	uint32_t entry;      /* index into ev_know.entry, RC_NONE for a verb that the table lacks */
	uint32_t denier;     /* word of denial or rejection whose object tells of it ("rejected reports that"), or RC_NONE */
	uint32_t teller;     /* verb whose subject tells of it ("claimed responsibility for", "raised the toll to"), or RC_NONE */
	uint32_t time, place;
	uint8_t  claim;      /* rc_claim */
	bool     nominal, hedged, reportative, position, passive, dropped;
	bool     toll;  /* how many died, as somebody counts: who counts and when is not who died and when */
	bool     apart; /* other words than a figure stand between the trigger's ("shot the man dead") */
	ev_vg    vg;         /* of the clause's verb */
} ev_event;

enum { EV_HOLDS_TIME = 1, EV_HOLDS_QUANTITY = 2, EV_HOLDS_CUE = 4, EV_HOLDS_DAY = 8 };

typedef struct ev_pair {
	uint32_t event, quantity;
} ev_pair;

typedef RC_VEC(rc_party) ev_parties;

typedef struct ev_work {
	const ev_know *know;
	const rc_kb   *kb;
	const ev_lang *lang;
	rc_doc        *d;
	rc_arena      *scratch;
	uint32_t      *cls;       /* [tok.n] classes by lemma or form */
	uint32_t      *event_of;  /* [tok.n] event whose trigger it heads, or RC_NONE */
	uint32_t      *proxy;     /* [tok.n] event that a modal, light or aspect verb stands before, or RC_NONE */
	uint32_t      *name;      /* [tok.n] mention that covers it (names before others), or RC_NONE */
	uint32_t      *said;      /* [tok.n] innermost statement that holds it, or RC_NONE */
	uint32_t      *cue;       /* [tok.n] statement whose cue it heads, or RC_NONE */
	uint8_t       *used;      /* [tok.n] part of a trigger of several words */
	uint8_t       *holds;     /* [tok.n] EV_HOLDS_TIME, _QUANTITY, _CUE, _DAY (a DATE or TIME): the word is part of one */
	uint32_t      *since;     /* [sent.n] the preposition behind which a sentence recalls an earlier happening, or RC_NONE */
	bool          *carries;   /* [sent.n] goes on from the sentence before without a verb of its own */
	RC_VEC(ev_event) event;
	RC_VEC(ev_pair)  figure;  /* in the order of the quantities */
} ev_work;

/* ---- small questions (events_verb.c) ---- */

static inline bool ev_is(const ev_work *w, uint32_t tok, uint32_t classes)
{
	return (w->cls[tok] & classes) != 0;
}
static inline const rc_token *ev_tok(const ev_work *w, uint32_t tok)
{
	return &w->d->tok.v[tok];
}
static inline bool ev_rel(const ev_work *w, uint32_t tok, rc_deprel rel)
{
	return rc_deprel_is(w->d->tok.v[tok].deprel, rel);
}
static inline bool ev_named(const ev_work *w, uint32_t tok)
{
	return w->name[tok] != RC_NONE && w->d->mention.v[w->name[tok]].kind == RC_MENTION_NAME;
}
static inline bool ev_nounish(const ev_work *w, uint32_t tok)
{
	uint8_t u = w->d->tok.v[tok].upos;
	return u == RC_UPOS_NOUN || u == RC_UPOS_PROPN || u == RC_UPOS_PRON || u == RC_UPOS_NUM || u == RC_UPOS_SYM;
}
static inline bool ev_verbal(const ev_work *w, uint32_t tok)
{
	return w->d->tok.v[tok].upos == RC_UPOS_VERB || w->d->tok.v[tok].upos == RC_UPOS_AUX;
}
static inline const ev_entry *ev_entry_of(const ev_work *w, const ev_event *e)
{
	return e->entry == RC_NONE ? NULL : &w->know->entry.v[e->entry];
}
/* What the table says of an entry; absent where it says nothing. */
static inline rc_str ev_cell(const ev_work *w, const ev_entry *en, uint32_t col)
{
	rc_str s = rc_table_cell(w->lang->table, en->row, w->lang->col[col]);
	return s.n ? s : RC_NULL_STR;
}
static inline const ev_group *ev_group_of(const ev_work *w, const ev_entry *en)
{
	return en && en->group != RC_NONE ? &w->know->group.v[en->group] : NULL;
}

/* "Apple to cut prices", "President to visit Cuba": an English headline's infinitive is a plan. */
bool ev_headline_plan(const ev_work *w, uint32_t verb);
/* Is a verb of denial or refusal itself negated (« n'a pas exclu »)? Then it leaves open what it leads to. */
bool ev_turned_round(const ev_work *w, uint32_t verb);
/* What a light verb's object or complement says of the infinitive beside it: EV_PLAN, EV_POSSIBLE, EV_WANT («tiene previsto viajar»), or 0. */
uint32_t ev_outlook(const ev_work *w, uint32_t verb);
uint32_t ev_case(const ev_work *w, uint32_t tok);       /* its first preposition, or RC_NONE */
bool     ev_case_is(const ev_work *w, uint32_t tok, uint32_t classes);
bool     ev_reflexive(const ev_work *w, uint32_t verb); /* has it a reflexive pronoun? */
ev_vg    ev_verb_group(const ev_work *w, uint32_t verb);
/* Does a conjunction or preposition lead a gerund to another time: "after opening fire"? Not « en tirant ». */
bool     ev_gerund_apart(const ev_work *w, uint32_t gerund);
/* The verb whose doing a gerund goes on with: its head, or a nearer happening that a parser overlooked. */
uint32_t ev_gerund_head(const ev_work *w, uint32_t gerund);
/* The verb of accusing at whose object a deed is laid that the tree hangs on that object («acusó a X de matar»); RC_NONE. */
uint32_t ev_laid(const ev_work *w, uint32_t verb);
bool     ev_unconfirmed(const ev_work *w, uint32_t noun, uint32_t verb); /* "the deaths could not be confirmed"; verb == noun: the noun's own */
/* « a pu visiter », «pudo visitar», "was able to visit": somebody did it. `able` is the word of being able, below or above the infinitive. */
bool     ev_managed(const ev_work *w, uint32_t able, uint32_t infinitive);
bool     ev_against(const ev_work *w, uint32_t tok); /* does its sentence say that something else was expected ("contrary to")? */
bool     ev_confirms(const ev_work *w, uint32_t verb); /* a verb of confirming or verifying */
bool     ev_content(const ev_work *w, uint32_t noun); /* a noun whose content a clause spells out: reports, claims */
bool     ev_money(const ev_work *w, uint32_t tok); /* is the word part of a sum of money? */
bool     ev_relative(const ev_work *w, uint32_t tok); /* a relative pronoun, as far as its word tells */
bool     ev_finite(const ev_work *w, uint32_t tok);     /* a finite verb, or a participle or infinitive with a finite auxiliary */
bool     ev_has_if(const ev_work *w, uint32_t verb);    /* stands under « si » */
/* The preposition that leads back from something told before it to an earlier happening ("the deadliest since an assault in …"), or RC_NONE. */
uint32_t ev_since(const ev_work *w, uint32_t noun);
/* Group of the table's entry for a verb or noun, whether it makes an event or not; EV_G_NONE for any other. */
int      ev_special(const ev_work *w, uint32_t tok);
/* Is it the last word of an entry of several (« enquête » of « ouvrir une enquête »)? */
bool     ev_of_entry(const ev_work *w, uint32_t tok, const ev_entry *e);
/* Best entry whose words start at tok; RC_NONE. The last word of a longer one in *last. */
uint32_t ev_lookup(const ev_work *w, uint32_t tok, rc_upos pos, uint32_t *last);

/* ---- the steps, in the order in which events.c takes them ---- */

void rc_ev_find(ev_work *w);
/* The last steps of finding, for what the others share. */
ev_event *ev_add(ev_work *w, uint32_t tok, uint32_t beg, uint32_t end, uint32_t entry);
/* A toll as somebody gives it: the event is the noun (words beg to end), the verb around it only tells. False: no figure stands with it. */
bool rc_ev_told_toll(ev_work *w, uint32_t noun, uint32_t beg, uint32_t end, uint32_t entry);
/* "12 dead", « quinze blessés dans l'incendie »: an event of the counted word where no verb tells of it. */
void rc_ev_counted(ev_work *w, uint32_t tok);
/* One event for "announced the launch", "claimed responsibility for killing". Called once times and places are known. */
void rc_ev_doubles(ev_work *w);
void rc_ev_claims(ev_work *w);
/* What turns of several words say of an event: EV_UNTRUE, EV_UNPROVEN, EV_RESERVE; sets its denier. */
enum { EV_UNTRUE = 1, EV_UNPROVEN = 2, EV_RESERVE = 4 };
uint32_t rc_ev_doubt(const ev_work *w, ev_event *e);
void rc_ev_times(ev_work *w);
void rc_ev_claims_timed(ev_work *w); /* what needs the day: plans, positions */
void rc_ev_places(ev_work *w);
void rc_ev_quantities(ev_work *w);
/* Parties of one event, appended to the two lists. */
void rc_ev_parties(const ev_work *w, const ev_event *e, ev_parties *actor, ev_parties *recipient);
/* Is a name, a demonym, a day or a figure below the word? */
bool ev_anchored(const ev_work *w, uint32_t tok);
/* The only country with this word as its adjective (an item of the kb), or RC_NONE. */
uint32_t ev_demonym(const ev_work *w, uint32_t tok);
/* Who is called the author of what a noun tells of (« X, auteur d'une tentative de putsch »): the head of the name, or RC_NONE. */
uint32_t ev_called_author(const ev_work *w, uint32_t noun);
/* Is it somebody rather than a means or another happening? (« par un policier », not « par balle ») */
bool ev_somebody(const ev_work *w, uint32_t noun);
/* The name that says who a noun phrase is about (a mention), or RC_NONE. */
uint32_t ev_name_of(const ev_work *w, uint32_t head);
/* Does a noun's frame find anybody beside the noun? */
bool ev_noun_party(const ev_work *w, uint32_t noun, const ev_entry *en);
rc_span rc_ev_clause(const ev_work *w, const ev_event *e);
typedef struct ev_attr { /* whose word it is; no party: the outlet's own */
	uint32_t  statement;
	uint32_t  n;
	rc_party *party;
} ev_attr;
/* Attribution of all events, attr[event]; `order` gives them in the order of the text. Claims change under a denial or demand. */
void rc_ev_voices(ev_work *w, const uint32_t *order, ev_attr *attr);
/* Subject of a verb, understood ones too; *passive when it stands for the object. RC_NONE. */
uint32_t ev_subject(const ev_work *w, uint32_t verb, bool *passive);
/* Does the sentence lack a finite verb and go on from the one before (« À leur bord, une centaine de militaires »)? */
bool ev_elliptical(const ev_work *w, uint32_t sent);

#endif
