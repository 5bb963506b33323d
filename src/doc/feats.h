/* feats.h - Universal Dependencies v2 in small numbers: parts of speech, relations, morphological features.
 *
 * A word's features are packed into 64 bits, one field for each feature; RC_FEAT(word->feats, MOOD) == RC_MOOD_CND asks for one.
 * Features outside this list are dropped. Value 0 of every feature means "not given".
 */
#ifndef RC_DOC_FEATS_H
#define RC_DOC_FEATS_H

#include "base/str.h"

#define RC_UPOS_MAP(X) \
	X(OTHER) X(ADJ) X(ADP) X(ADV) X(AUX) X(CCONJ) X(DET) X(INTJ) X(NOUN) X(NUM) X(PART) X(PRON) X(PROPN) \
	X(PUNCT) X(SCONJ) X(SYM) X(VERB)

typedef enum rc_upos {
#define X(name) RC_UPOS_##name,
	RC_UPOS_MAP(X)
#undef X
	RC_UPOS_N
} rc_upos;

/* name, string */
#define RC_DEPREL_MAP(X) \
	X(DEP, "dep") X(ROOT, "root") X(ACL, "acl") X(ACL_RELCL, "acl:relcl") X(ADVCL, "advcl") \
	X(ADVCL_CLEFT, "advcl:cleft") X(ADVMOD, "advmod") X(AMOD, "amod") X(APPOS, "appos") X(AUX, "aux") \
	X(AUX_CAUS, "aux:caus") X(AUX_PASS, "aux:pass") X(AUX_TENSE, "aux:tense") X(CASE, "case") X(CC, "cc") \
	X(CC_PRECONJ, "cc:preconj") X(CCOMP, "ccomp") X(CLF, "clf") X(COMPOUND, "compound") \
	X(COMPOUND_PRT, "compound:prt") X(CONJ, "conj") X(COP, "cop") X(CSUBJ, "csubj") X(CSUBJ_PASS, "csubj:pass") \
	X(DET, "det") X(DET_PREDET, "det:predet") X(DISCOURSE, "discourse") X(DISLOCATED, "dislocated") \
	X(EXPL, "expl") X(EXPL_COMP, "expl:comp") X(EXPL_IMPERS, "expl:impers") X(EXPL_PASS, "expl:pass") \
	X(EXPL_PV, "expl:pv") X(EXPL_SUBJ, "expl:subj") X(FIXED, "fixed") X(FLAT, "flat") \
	X(FLAT_FOREIGN, "flat:foreign") X(FLAT_NAME, "flat:name") X(GOESWITH, "goeswith") X(IOBJ, "iobj") \
	X(IOBJ_AGENT, "iobj:agent") X(LIST, "list") X(MARK, "mark") X(NMOD, "nmod") X(NMOD_NPMOD, "nmod:npmod") \
	X(NMOD_POSS, "nmod:poss") X(NMOD_TMOD, "nmod:tmod") X(NSUBJ, "nsubj") X(NSUBJ_CAUS, "nsubj:caus") \
	X(NSUBJ_OUTER, "nsubj:outer") X(NSUBJ_PASS, "nsubj:pass") X(NUMMOD, "nummod") X(OBJ, "obj") \
	X(OBJ_AGENT, "obj:agent") X(OBJ_LVC, "obj:lvc") X(OBL, "obl") X(OBL_AGENT, "obl:agent") \
	X(OBL_ARG, "obl:arg") X(OBL_MOD, "obl:mod") X(OBL_NPMOD, "obl:npmod") X(OBL_TMOD, "obl:tmod") \
	X(ORPHAN, "orphan") X(PARATAXIS, "parataxis") X(PARATAXIS_INSERT, "parataxis:insert") \
	X(PARATAXIS_OBJ, "parataxis:obj") X(PUNCT, "punct") X(REPARANDUM, "reparandum") X(VOCATIVE, "vocative") \
	X(XCOMP, "xcomp") X(OBL_UNMARKED, "obl:unmarked") X(NMOD_UNMARKED, "nmod:unmarked") \
	X(DISLOCATED_X, "dislocated:obj") X(ADVMOD_X, "advmod:emph") X(AUX_MOD, "aux:mod") X(EXPL_OBJ, "expl:obj") \
	X(MARK_REL, "mark:rel") X(FLAT_NUM, "flat:num") X(FLAT_RANGE, "flat:range") X(FLAT_TITLE, "flat:title") \
	X(FLAT_TIME, "flat:time") X(NMOD_DESC, "nmod:desc") X(OBJ_PERIPH, "obl:periph") X(CCOMP_OBJ, "ccomp:obj") \
	X(PARATAXIS_PARENTH, "parataxis:parenth") X(PARATAXIS_URL, "parataxis:url") X(CONJ_X, "conj:dicto")

typedef enum rc_deprel {
#define X(name, text) RC_DEPREL_##name,
	RC_DEPREL_MAP(X)
#undef X
	RC_DEPREL_N
} rc_deprel;

const char *rc_upos_name(uint8_t upos);
uint8_t     rc_upos_of(rc_str name); /* RC_UPOS_OTHER ("X") for an unknown one */
const char *rc_deprel_name(uint8_t deprel);
uint8_t     rc_deprel_of(rc_str name); /* falls back to the relation before the colon, then to dep */

/* Is it this relation or a subtype of it? rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) holds for nsubj:pass too. */
extern const uint8_t rc_deprel_base[RC_DEPREL_N]; /* the relation before the colon; 0 (dep, which has no subtypes) where there is no colon */
static inline bool rc_deprel_is(uint8_t deprel, rc_deprel base)
{
	return deprel == base || (base != RC_DEPREL_DEP && rc_deprel_base[deprel] == base);
}

/* feature, shift, bits; then its values */
#define RC_FEAT_MAP(X) \
	X(ABBR, "Abbr", 0, 1, "Yes") \
	X(CASE, "Case", 1, 3, "Acc", "Nom", "Gen", "Dat", "Com") \
	X(DEFINITE, "Definite", 4, 2, "Def", "Ind") \
	X(DEGREE, "Degree", 6, 3, "Cmp", "Sup", "Pos", "Abs", "Equ") \
	X(FOREIGN, "Foreign", 9, 1, "Yes") \
	X(GENDER, "Gender", 10, 2, "Masc", "Fem", "Neut") \
	X(MOOD, "Mood", 12, 3, "Ind", "Cnd", "Sub", "Imp") \
	X(NUMBER, "Number", 15, 2, "Sing", "Plur", "Ptan") \
	X(NUMTYPE, "NumType", 17, 3, "Card", "Ord", "Frac", "Mult") \
	X(PERSON, "Person", 20, 2, "1", "2", "3") \
	X(POLARITY, "Polarity", 22, 2, "Neg", "Pos") \
	X(POSS, "Poss", 24, 1, "Yes") \
	X(PRONTYPE, "PronType", 25, 4, "Art", "Dem", "Prs", "Rel", "Int", "Ind", "Neg", "Tot", "Exc", "Rcp", "Emp") \
	X(REFLEX, "Reflex", 29, 1, "Yes") \
	X(TENSE, "Tense", 30, 3, "Pres", "Past", "Imp", "Fut", "Pqp") \
	X(VERBFORM, "VerbForm", 33, 3, "Fin", "Inf", "Part", "Ger") \
	X(VOICE, "Voice", 36, 2, "Act", "Pass") \
	X(NUMBER_PSOR, "Number[psor]", 38, 2, "Sing", "Plur") \
	X(PERSON_PSOR, "Person[psor]", 40, 2, "1", "2", "3") \
	X(NUMFORM, "NumForm", 42, 3, "Digit", "Word", "Roman", "Combi") \
	X(TYPO, "Typo", 45, 1, "Yes") \
	X(EXTPOS, "ExtPos", 46, 4, "ADP", "ADV", "CCONJ", "SCONJ", "PRON", "DET", "NOUN", "PROPN", "ADJ", "INTJ") \
	X(GENDER_PSOR, "Gender[psor]", 50, 2, "Masc", "Fem", "Neut") \
	X(POLITE, "Polite", 52, 2, "Form", "Infm") \
	X(PREPCASE, "PrepCase", 54, 2, "Npr", "Pre") \
	X(ADPTYPE, "AdpType", 56, 2, "Prep", "Preppron") \
	X(STYLE, "Style", 58, 3, "Coll", "Expr", "Slng", "Arch", "Vrnc")

enum {
#define X(name, text, shift, bits, ...) RC_FEAT_SHIFT_##name = shift, RC_FEAT_BITS_##name = bits,
	RC_FEAT_MAP(X)
#undef X
};

/* Value of one feature, 0 when not given. */
#define RC_FEAT(feats, name) \
	((uint32_t)((feats) >> RC_FEAT_SHIFT_##name & ((UINT64_C(1) << RC_FEAT_BITS_##name) - 1)))
#define RC_FEAT_SET(name, value) ((uint64_t)(value) << RC_FEAT_SHIFT_##name)

/* The values that rules ask for, in the order of the list above. */
enum { RC_MOOD_IND = 1, RC_MOOD_CND, RC_MOOD_SUB, RC_MOOD_IMP };
enum { RC_TENSE_PRES = 1, RC_TENSE_PAST, RC_TENSE_IMP, RC_TENSE_FUT, RC_TENSE_PQP };
enum { RC_VERBFORM_FIN = 1, RC_VERBFORM_INF, RC_VERBFORM_PART, RC_VERBFORM_GER };
enum { RC_FEAT_ACT = 1, RC_FEAT_PASS }; /* of Voice: RC_VOICE_ begins other names */
enum { RC_NUMBER_SING = 1, RC_NUMBER_PLUR };
enum { RC_GENDER_MASC = 1, RC_GENDER_FEM };
enum { RC_NUMTYPE_CARD = 1, RC_NUMTYPE_ORD };
enum { RC_PRONTYPE_ART = 1, RC_PRONTYPE_DEM, RC_PRONTYPE_PRS, RC_PRONTYPE_REL, RC_PRONTYPE_INT };
enum { RC_DEFINITE_DEF = 1, RC_DEFINITE_IND };

uint64_t rc_feats_of(rc_str conllu);            /* "Mood=Ind|Number=Sing"; "_" gives 0 */
void     rc_feats_append(rc_buf *out, uint64_t feats); /* the same in UD's order; "_" for 0 */

#endif
