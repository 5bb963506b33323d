/* speech_int.h - what the files of the stage "speech" share.
 *
 *   speech_know.c    the tables, as hashes
 *   speech_quotes.c  quotation marks -> quotations
 *   speech_cues.c    words -> cues: reporting verbs, nouns, prepositions, with their form
 *   speech_content.c a verb -> the words it reports, speech_object.c where they are its object; speech_source.c the same for nouns and prepositions,
 *   speech_clause.c  their clauses
 *   speech_party.c   a cue -> who speaks; speech_phrase.c noun phrases and names, speech_who.c for whom a pronoun stands
 *   speech_rebut.c   who rebuts an accusation
 *   speech_cited.c   whom a medium cites, whose count it is
 *   speech_via.c     a cue -> through whom it came
 *   speech_alone.c   quotations without a cue, sources in brackets
 *   speech.c         the stage itself; order
 *
 * Words are matched by lemma and tag, phrases by short patterns from left to right; the tree is asked first where it is good (subjects, ends of clauses),
 * and what it says is taken only where it agrees with the surface: parsers err most on the long sentences of the press.
 */
#ifndef RC_READ_SPEECH_INT_H
#define RC_READ_SPEECH_INT_H

#include "read/read.h"
#include "read/speech.h"

/* kinds of speech.tsv */
#define RC_SAY_WORD_MAP(X) \
	X(DOCUMENT, "document") X(OCCASION, "occasion") X(RELAY, "relay") X(BY, "by") X(QUOTING, "quoting") \
	X(RELAYED, "relayed") X(CITES, "cites") X(RELATIVE, "relative") X(THAT, "that") X(ASKS, "asks") X(OF, "of") \
	X(AS, "as") X(TO, "to") X(NOT, "not") X(LINK, "link") X(BE, "be") X(MODAL, "modal") X(EMPTY, "empty") \
	X(PSEUDO, "pseudo") X(PHASE, "phase") X(CLAIM, "claim") X(MUTE, "mute") X(ALSO, "also") X(OFF, "off") \
	X(WITHIN, "within") X(LIKEWISE, "likewise") X(IT, "it") X(SELF, "self") X(HAVE, "have") X(AGENT, "agent") \
	X(IMPERSONAL, "impersonal")
enum {
#define X(code, text) SAY_BIT_##code,
	RC_SAY_WORD_MAP(X)
#undef X
	SAY_BIT_N
};
enum {
#define X(code, text) SAY_##code = 1 << SAY_BIT_##code,
	RC_SAY_WORD_MAP(X)
#undef X
};

/* frames of cues.tsv */
#define RC_SAY_FRAME_MAP(X) \
	X(CLAUSE, "clause") X(QUOTE, "quote") X(INF, "inf") X(NOUN, "noun") X(CLAIM, "claim") X(OF, "of") \
	X(AS, "as") X(WORDS, "words") X(NAME, "name") X(FIGURE, "figure") X(AT, "at") X(TOLL, "toll") X(LEARN, "learn") X(COUNT, "count") \
	X(PAPER, "paper") X(OPINION, "opinion") X(SOME, "some") X(DEED, "deed") X(VOW, "vow")
enum {
#define X(code, text) FRAME_BIT_##code,
	RC_SAY_FRAME_MAP(X)
#undef X
	FRAME_BIT_N
};
enum {
#define X(code, text) FRAME_##code = 1 << FRAME_BIT_##code,
	RC_SAY_FRAME_MAP(X)
#undef X
};

enum { SAY_VERB, SAY_NOUN, SAY_PREP };
enum { SAY_POSITIVE, SAY_NEGATED, SAY_EITHER };
enum { SAY_FORM_ANY, SAY_FORM_PARTICIPLE, SAY_FORM_PRESENT };
#define SAY_MAX_WORDS 8

typedef struct say_row { /* one line of cues.tsv */
	uint64_t word[SAY_MAX_WORDS]; /* hashes */
	uint32_t n_words;
	uint32_t next;     /* next row with the same first word, or RC_NONE */
	uint32_t frame;    /* FRAME_ bits */
	uint8_t  kind, act, polarity;
	uint8_t  form;     /* SAY_FORM_: the first word is not the lemma but a form of it, for taggers that take it for another word */
	bool     reflexive;
} say_row;

typedef struct say_lang {
	rc_arena arena;
	RC_VEC(say_row) row;
	rc_word_map first; /* hash of a first word -> row */
	rc_word_map bits;  /* hash of a word -> SAY_ bits */
	rc_map   body;     /* hashes of nouns for bodies of people: no "he" or "she" */
	rc_map   tally;    /* hashes of nouns for a count, or for those counted: "toll", "dead" */
	rc_map   unit;     /* hashes of units of time: "hours later" */
	rc_map   total;    /* hashes of nouns that are a count where nothing follows them: "the figure" */
	rc_map   remark;   /* hashes of what a relative clause may take up a whole clause with: "ce que X nie" */
	rc_map   contrast; /* hashes of conjunctions that set a clause against the one before: "but", "while" */
	rc_map   proof;    /* hashes of nouns for what shows something without being anybody's words: "video", "result" */
	rc_map   made;     /* hashes of participles before "by" whoever what is written comes from: "issued", "provided" */
	rc_map   then;     /* hashes of prepositions of time before an infinitive or gerund: "before", «tras» */
	rc_map   same;     /* hashes of adjectives that point back: "the same source" */
	rc_map   instead;  /* hashes of words that set aside what others hold: "and not at seven" */
	rc_map   deed;     /* hashes of nouns for what somebody owns up to: "attack" */
	rc_map   credit;   /* hashes of nouns that lead to a source in brackets: "(source: AFP)" */
} say_lang;

typedef struct say_know {
	say_lang lang[RC_LANG_N];
} say_know;

typedef struct say_quote { /* a quotation, outermost only */
	uint32_t beg, end;         /* bytes, marks included; without a closing mark, to the end of the paragraph */
	uint32_t in_beg, in_end;   /* bytes between the marks, white space off */
	uint32_t tok_beg, tok_end; /* words between the marks */
	bool     whole;            /* reads like whole sentences rather than a run of words inside one */
	bool     bare;             /* its last word is its end: the line of a dialogue, with no mark before the cue but its own */
	bool     used;             /* is (part of) some statement already */
} say_quote;

typedef struct say_cue {
	uint32_t row, sent;
	uint32_t head;       /* its verb, noun or preposition */
	uint32_t beg, end;   /* words of the cue, auxiliaries and negation with it */
	uint32_t last;       /* last word matched of the row */
	uint32_t inverted;   /* pronoun joined behind the verb ("a-t-il"), or RC_NONE */
	uint32_t phase;      /* the verb over an infinitive: "a tenu à souligner", or RC_NONE */
	uint32_t like;       /* "comme" in "comme l'a dit X", or RC_NONE */
	uint32_t by;         /* first word of the passive's doer (behind "par"), or RC_NONE */
	uint32_t np;         /* of a preposition: where the noun phrase of the source begins */
	bool     passive, participle, gerund, infinitive, reflexive;
	bool     anonymous;  /* "se dice que": nobody is named */
} say_cue;

#define SAY_MAX_VIA 4
typedef struct say_statement { /* under construction */
	rc_span  span;
	uint32_t cue;          /* index into say.cue; RC_NONE: span `mark` is the cue */
	rc_span  mark;
	rc_party speaker;
	rc_party via[SAY_MAX_VIA];
	uint32_t n_via;
	uint32_t skip_beg, skip_end; /* bytes of the cue's clause inside the span (incise), or RC_NONE */
	bool     whole_quote;  /* content is one whole quotation */
	bool     count;        /* a count that was changed or given out: only somebody who can speak does that */
	bool     owns;         /* a deed is owned up to, whatever the verb does elsewhere */
	bool     nobody;       /* the subject speaks for the writer, or stands for nobody */
} say_statement;

typedef struct say { /* the stage at work on one article */
	const say_lang     *know;
	const rc_resources *res;
	rc_arena           *scratch;
	rc_doc             *d;
	uint32_t           *bits;       /* [tok.n] SAY_ bits of norm and lemma together */
	uint32_t           *bits_norm;  /* [tok.n] of norm alone */
	uint32_t           *quote_of;   /* [tok.n] quotation whose marks or words it belongs to, or RC_NONE */
	uint32_t           *mention_of; /* [tok.n] mention that covers it (a name) or that it heads, or RC_NONE */
	uint32_t           *lead;       /* [sent.n] first word behind a dateline ("PARIS, 3 mars (AFP) -"), else the sentence's first */
	uint32_t           *name_of;    /* [entity.n] its latest name mention before the cue at work, or RC_NONE */
	uint32_t            next_mention;
	RC_VEC(say_quote) quote;
	RC_VEC(say_cue) cue;
	RC_VEC(say_statement) st;
} say;

/* speech_know.c */
void *rc_say_load(const rc_resources *res, rc_err *err);
void  rc_say_unload(void *know);

/* speech_quotes.c */
void rc_say_quotes(say *s);
/* First quotation that ends behind `byte`; the number of quotations when none does. */
uint32_t rc_say_first_quote(const say *s, uint32_t byte);
/* Puts the span's ends on words: white space, separators and unmatched quotation marks off. False when nothing is left. */
bool rc_say_trim(const say *s, rc_span *span);

/* speech_cues.c */
void rc_say_cues(say *s);

/* First word of the sentence that holds word t, behind a dateline. */
static inline uint32_t say_lead(const say *s, uint32_t t)
{
	return s->lead[s->d->tok.v[t].sent];
}

/* speech_content.c: what cue c reports; false when nothing */
bool rc_say_content(say *s, uint32_t c, say_statement *st);

/* Is word t inside a time expression ("on Friday", "jeudi")? */
bool rc_say_in_time(const say *s, uint32_t t);

/* End of "some hours later" that begins at word t, before word lim; t where none does. */
uint32_t rc_say_later(const say *s, uint32_t t, uint32_t lim);

/* speech_alone.c */
/* Statements by where they begin, then the longer first. */
int rc_say_by_place(const void *a, const void *b, void *ctx);
/* First statement that begins at this byte or behind it; they are sorted by place. */
uint32_t rc_say_first_statement(const say *s, uint32_t byte);
void rc_say_without_cue(say *s);
void rc_say_credits(say *s);

/* speech_clause.c: the relative before the cue that is its object, the subject standing behind: « que dénonce X »; RC_NONE when there is none */
uint32_t rc_say_object_relative(const say *s, const say_cue *c);

/* speech_party.c: speaker and via of a statement whose content is known */
void rc_say_parties(say *s, uint32_t c, say_statement *st);
/* End of the noun phrase that begins at word t, before word lim. == t when none does. */
uint32_t rc_say_np_end(const say *s, uint32_t t, uint32_t lim);

rc_party rc_say_party_of(const say *s, uint32_t beg, uint32_t end, uint32_t head, uint8_t role);
/* The speaker is the phrase [beg, end): its name, else itself; an apposition may stand behind it, before word lim. */
void rc_say_speak(const say *s, say_statement *st, uint32_t beg, uint32_t end, uint32_t lim);
void rc_say_add_via(const say *s, say_statement *st, rc_party p);
/* Subject of the verb, by the tree, or RC_NONE. */
uint32_t rc_say_subject_of(const say *s, uint32_t verb);
/* The speaker is whoever the subject k stands for. */
bool rc_say_by_subject(say *s, say_statement *st, uint32_t k);
/* Can the noun or name at word t say something: a person, a body, a state, or a title or kind of body without a name? */
bool rc_say_can_speak(const say *s, uint32_t t);
/* Start of the noun phrase that ends right before word t; t when there is none. */
uint32_t rc_say_np_back(const say *s, uint32_t t);
/* Left edge of the noun phrase headed by k. */
uint32_t rc_say_np_left(const say *s, uint32_t k);
/* Is word t a common noun for a body of people ("police", "ministry"), for which no person's name stands in apposition? */
static inline bool say_body(const say *s, uint32_t t)
{
	return s->d->tok.v[t].upos == RC_UPOS_NOUN && rc_map_get(&s->know->body, rc_pool_hash(&s->d->pool, s->d->tok.v[t].lemma)) != RC_NONE;
}
/* Is word t a noun for what shows something: "video", "result"? */
static inline bool say_proof(const say *s, uint32_t t)
{
	return s->d->tok.v[t].upos == RC_UPOS_NOUN && rc_map_get(&s->know->proof, rc_pool_hash(&s->d->pool, s->d->tok.v[t].lemma)) != RC_NONE;
}
/* Is word t a noun that leads to a source in brackets: "(source: X)"? */
static inline bool say_credit(const say *s, uint32_t t)
{
	return rc_map_get(&s->know->credit, rc_pool_hash(&s->d->pool, s->d->tok.v[t].norm)) != RC_NONE;
}
/* Is word t a conjunction that sets its clause against the one before? */
static inline bool say_contrast(const say *s, uint32_t t)
{
	return rc_map_get(&s->know->contrast, rc_pool_hash(&s->d->pool, s->d->tok.v[t].norm)) != RC_NONE;
}
/* Is word t a noun for a count or for those counted: "bilan", "death toll", «fallecidos»? */
static inline bool say_tally(const say *s, uint32_t t)
{
	const rc_token *k = &s->d->tok.v[t];
	return rc_map_get(&s->know->tally, rc_pool_hash(&s->d->pool, k->lemma)) != RC_NONE || rc_map_get(&s->know->tally, rc_pool_hash(&s->d->pool, k->norm)) != RC_NONE;
}
/* Head of a noun phrase: its first noun, in English the last one of the first run. */
uint32_t rc_say_np_head(const say *s, uint32_t beg, uint32_t end);
/* The verb at the top of sentence x's tree, or RC_NONE. */
uint32_t rc_say_root(const say *s, uint32_t x);
/* Is word t among the words reported? */
bool rc_say_in_content(const say *s, const say_statement *st, uint32_t t);

/* Words of a name that begins at t, before lim: its mention, else a run of proper nouns. t when there is none. */
uint32_t rc_say_name_end(const say *s, uint32_t t, uint32_t lim);
/* The name inside noun phrase [beg, end) that is the phrase's own, not a complement's: *name_beg, *name_to; false when none. */
bool rc_say_own_name(const say *s, uint32_t beg, uint32_t end, uint32_t *name_beg, uint32_t *name_to);

/* "a source close to the inquiry": behind what hangs on the adjective behind the phrase's head, before word lim; else `end`. */
uint32_t rc_say_close_to(const say *s, uint32_t head, uint32_t end, uint32_t lim);
/* The speaker is the noun phrase that begins at word b. */
bool rc_say_by_np(say *s, say_statement *st, uint32_t b);

/* speech_rebut.c */
/* The speaker is whom the verb of speech before the cue accuses, where a pronoun there answers it. */
bool rc_say_by_accused(say *s, say_statement *st, const say_cue *c);
/* speech_clause.c: a person or group described at length right before the cue; see there */
uint32_t rc_say_described(const say *s, const say_cue *c, uint32_t *head, uint32_t *to);

/* speech_cited.c */
/* "reported, citing X, that P": X speaks, through whoever reported. */
void rc_say_cited(say *s, uint32_t c, say_statement *st);
/* "The Post quoted X as saying P": X speaks, through the Post. */
bool rc_say_quoted(say *s, const say_cue *c, say_statement *st);
/* « a-t-on appris de source policière »: the source speaks. False when none is named. */
bool rc_say_learnt_from(say *s, const say_cue *c, say_statement *st);

/* "By his count": whoever counts speaks. False where the noun phrase at word b is nobody's. */
bool rc_say_by_owner(say *s, const say_cue *c, say_statement *st, uint32_t b);

/* speech_via.c: fills `via` of a statement whose content and speaker are known */
void rc_say_relays(say *s, uint32_t c, say_statement *st);

/* speech_who.c */
const say_statement *rc_say_before(const say *s);
/* Takes note of the names before this byte, for the pronouns behind it. */
void rc_say_advance_names(say *s, uint32_t byte);
/* Person named first in the sentence before, or in this one before word t; RC_NONE when nobody is. */
uint32_t rc_say_person_nearby(const say *s, uint32_t t);
bool rc_say_by_mention(const say *s, say_statement *st, uint32_t m);
/* The speaker of the statement before speaks on, where pronoun t (RC_NONE: none) agrees. */
bool rc_say_as_before(const say *s, say_statement *st, uint32_t t);
/* A speaker that is but pointed at ("ce docker", "l'intéressé") is the person just spoken of. */
void rc_say_this_one(say *s, say_statement *st);
/* Can pronoun t stand for the party, by gender, number and kind? */
bool rc_say_fits(const say *s, uint32_t t, const rc_party *p);
/* The cue's number, by its first finite word; 0 when unknown. */
uint32_t rc_say_number_of(const say *s, const say_cue *c);
/* « l'arrestation de deux hommes, qui ont avoué »: of the noun phrase [b, e) that a relative takes up, the complement speaks where its noun can, in the number of
 * the cue, and the phrase's own noun cannot. Where that complement begins, else b. */
uint32_t rc_say_inner_person(const say *s, const say_statement *st, uint32_t b, uint32_t e);
/* «El abogado visitó a X. Dijo que P»: of a cue that leaves its subject out, the subject of the sentence before, where nobody has spoken since that began. */
bool rc_say_by_sentence_before(say *s, say_statement *st, const say_cue *c);
/* For whom the pronoun t stands. */
void rc_say_by_pronoun(say *s, say_statement *st, uint32_t t);

/* words */
static inline const rc_token *say_tok(const say *s, uint32_t t)
{
	return &s->d->tok.v[t];
}
static inline bool say_is(const say *s, uint32_t t, uint32_t bits)
{
	return (s->bits[t] & bits) != 0;
}
static inline const rc_sentence *say_sent(const say *s, uint32_t t)
{
	return &s->d->sent.v[s->d->tok.v[t].sent];
}
static inline char say_first(const say *s, uint32_t t)
{
	return s->d->text[s->d->tok.v[t].span.beg];
}
static inline bool say_char(const say *s, uint32_t t, char ch)
{
	const rc_token *k = &s->d->tok.v[t];
	return k->span.end == k->span.beg + 1 && s->d->text[k->span.beg] == ch;
}
/* The name mention that covers word t, or NULL. */
static inline const rc_mention *say_name_at(const say *s, uint32_t t)
{
	uint32_t m = s->mention_of[t];
	return m != RC_NONE && s->d->mention.v[m].kind == RC_MENTION_NAME ? &s->d->mention.v[m] : NULL;
}
static inline bool say_finite(const rc_token *t)
{
	return (t->upos == RC_UPOS_VERB || t->upos == RC_UPOS_AUX) && RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_FIN;
}
/* "des" cut into "de" and "les" where it is an article? It begins a noun phrase then. */
static inline bool say_article(const say *s, uint32_t t)
{
	const rc_token *k = &s->d->tok.v[t];
	return (k->flags & RC_TOK_MWT_FIRST) && k->upos == RC_UPOS_ADP && t + 1 < s->d->tok.n && (s->bits_norm[t] & SAY_LINK) &&
	       k[1].upos == RC_UPOS_DET && k[1].span.beg == k->span.beg;
}
static inline bool say_nominal(uint8_t upos)
{
	return upos == RC_UPOS_NOUN || upos == RC_UPOS_PROPN;
}

#endif
