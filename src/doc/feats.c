/* feats.c - names of UD tags, relations and features; see feats.h. */
#include "doc/feats.h"

static const char *const upos_name[] = {
#define X(name) #name,
	RC_UPOS_MAP(X)
#undef X
};

static const char *const deprel_name[] = {
#define X(name, text) text,
	RC_DEPREL_MAP(X)
#undef X
};

typedef struct feature {
	const char *name;
	uint32_t    shift, bits;
	const char *value[16];
} feature;

static const feature features[] = {
#define X(name, text, shift, bits, ...) {text, shift, bits, {__VA_ARGS__}},
	RC_FEAT_MAP(X)
#undef X
};
enum { N_FEATURES = sizeof features / sizeof *features };

const char *rc_upos_name(uint8_t upos)
{
	return upos == RC_UPOS_OTHER ? "X" : upos_name[upos];
}

uint8_t rc_upos_of(rc_str name)
{
	for (uint8_t i = 1; i < RC_UPOS_N; i++)
		if (rc_str_eqz(name, upos_name[i]))
			return i;
	return RC_UPOS_OTHER;
}

const char *rc_deprel_name(uint8_t deprel)
{
	return deprel_name[deprel];
}

static rc_str base_of(rc_str name)
{
	uint32_t colon = rc_str_find(name, RC_STR(":"), 0);
	return colon == UINT32_MAX ? name : rc_str_sub(name, 0, colon);
}

uint8_t rc_deprel_of(rc_str name)
{
	for (uint8_t i = 0; i < RC_DEPREL_N; i++)
		if (rc_str_eqz(name, deprel_name[i]))
			return i;
	rc_str base = base_of(name);
	return base.n < name.n ? rc_deprel_of(base) : RC_DEPREL_DEP;
}

/* A test holds it to the names. */
const uint8_t rc_deprel_base[RC_DEPREL_N] = {
	[RC_DEPREL_ACL_RELCL] = RC_DEPREL_ACL, [RC_DEPREL_ADVCL_CLEFT] = RC_DEPREL_ADVCL,
	[RC_DEPREL_AUX_CAUS] = RC_DEPREL_AUX, [RC_DEPREL_AUX_PASS] = RC_DEPREL_AUX,
	[RC_DEPREL_AUX_TENSE] = RC_DEPREL_AUX, [RC_DEPREL_CC_PRECONJ] = RC_DEPREL_CC,
	[RC_DEPREL_COMPOUND_PRT] = RC_DEPREL_COMPOUND, [RC_DEPREL_CSUBJ_PASS] = RC_DEPREL_CSUBJ,
	[RC_DEPREL_DET_PREDET] = RC_DEPREL_DET, [RC_DEPREL_EXPL_COMP] = RC_DEPREL_EXPL,
	[RC_DEPREL_EXPL_IMPERS] = RC_DEPREL_EXPL, [RC_DEPREL_EXPL_PASS] = RC_DEPREL_EXPL,
	[RC_DEPREL_EXPL_PV] = RC_DEPREL_EXPL, [RC_DEPREL_EXPL_SUBJ] = RC_DEPREL_EXPL,
	[RC_DEPREL_FLAT_FOREIGN] = RC_DEPREL_FLAT, [RC_DEPREL_FLAT_NAME] = RC_DEPREL_FLAT,
	[RC_DEPREL_IOBJ_AGENT] = RC_DEPREL_IOBJ, [RC_DEPREL_NMOD_NPMOD] = RC_DEPREL_NMOD,
	[RC_DEPREL_NMOD_POSS] = RC_DEPREL_NMOD, [RC_DEPREL_NMOD_TMOD] = RC_DEPREL_NMOD,
	[RC_DEPREL_NSUBJ_CAUS] = RC_DEPREL_NSUBJ, [RC_DEPREL_NSUBJ_OUTER] = RC_DEPREL_NSUBJ,
	[RC_DEPREL_NSUBJ_PASS] = RC_DEPREL_NSUBJ, [RC_DEPREL_OBJ_AGENT] = RC_DEPREL_OBJ,
	[RC_DEPREL_OBJ_LVC] = RC_DEPREL_OBJ, [RC_DEPREL_OBL_AGENT] = RC_DEPREL_OBL,
	[RC_DEPREL_OBL_ARG] = RC_DEPREL_OBL, [RC_DEPREL_OBL_MOD] = RC_DEPREL_OBL,
	[RC_DEPREL_OBL_NPMOD] = RC_DEPREL_OBL, [RC_DEPREL_OBL_TMOD] = RC_DEPREL_OBL,
	[RC_DEPREL_PARATAXIS_INSERT] = RC_DEPREL_PARATAXIS, [RC_DEPREL_PARATAXIS_OBJ] = RC_DEPREL_PARATAXIS,
	[RC_DEPREL_OBL_UNMARKED] = RC_DEPREL_OBL, [RC_DEPREL_NMOD_UNMARKED] = RC_DEPREL_NMOD,
	[RC_DEPREL_DISLOCATED_X] = RC_DEPREL_DISLOCATED, [RC_DEPREL_ADVMOD_X] = RC_DEPREL_ADVMOD,
	[RC_DEPREL_AUX_MOD] = RC_DEPREL_AUX, [RC_DEPREL_EXPL_OBJ] = RC_DEPREL_EXPL,
	[RC_DEPREL_MARK_REL] = RC_DEPREL_MARK, [RC_DEPREL_FLAT_NUM] = RC_DEPREL_FLAT,
	[RC_DEPREL_FLAT_RANGE] = RC_DEPREL_FLAT, [RC_DEPREL_FLAT_TITLE] = RC_DEPREL_FLAT,
	[RC_DEPREL_FLAT_TIME] = RC_DEPREL_FLAT, [RC_DEPREL_NMOD_DESC] = RC_DEPREL_NMOD,
	[RC_DEPREL_OBJ_PERIPH] = RC_DEPREL_OBL, [RC_DEPREL_CCOMP_OBJ] = RC_DEPREL_CCOMP,
	[RC_DEPREL_PARATAXIS_PARENTH] = RC_DEPREL_PARATAXIS, [RC_DEPREL_PARATAXIS_URL] = RC_DEPREL_PARATAXIS,
	[RC_DEPREL_CONJ_X] = RC_DEPREL_CONJ,
};

static uint64_t one_feature(rc_str pair)
{
	uint32_t eq = rc_str_find(pair, RC_STR("="), 0);
	if (eq == UINT32_MAX)
		return 0;
	rc_str name = rc_str_sub(pair, 0, eq), values = rc_str_sub(pair, eq + 1, pair.n), value;
	if (!rc_str_cut(&values, ',', &value)) /* "Acc,Dat": the first */
		return 0;
	for (uint32_t f = 0; f < N_FEATURES; f++) {
		if (!rc_str_eqz(name, features[f].name))
			continue;
		for (uint32_t v = 0; v < 16 && features[f].value[v]; v++)
			if (rc_str_eqz(value, features[f].value[v]))
				return (uint64_t)(v + 1) << features[f].shift;
	}
	return 0;
}

uint64_t rc_feats_of(rc_str conllu)
{
	uint64_t feats = 0;
	rc_str pair;
	while (rc_str_cut(&conllu, '|', &pair))
		feats |= one_feature(pair);
	return feats;
}

/* UD sorts features by name without regard to case; "Number" before "Number[psor]". The list is short: pick the least each time. */
static const feature *next_by_name(const feature *last, uint64_t feats)
{
	const feature *best = NULL;
	for (uint32_t f = 0; f < N_FEATURES; f++) {
		const feature *x = &features[f];
		if (!(feats >> x->shift & ((UINT64_C(1) << x->bits) - 1)))
			continue;
		if (last && strcmp(x->name, last->name) <= 0)
			continue;
		if (!best || strcmp(x->name, best->name) < 0)
			best = x;
	}
	return best;
}

void rc_feats_append(rc_buf *out, uint64_t feats)
{
	const feature *f = NULL;
	if (!feats)
		rc_buf_byte(out, '_');
	for (bool first = true; (f = next_by_name(f, feats)); first = false) {
		uint32_t v = (uint32_t)(feats >> f->shift & ((UINT64_C(1) << f->bits) - 1));
		if (f->value[v - 1])
			rc_buf_fmt(out, "%s%s=%s", first ? "" : "|", f->name, f->value[v - 1]);
	}
}
