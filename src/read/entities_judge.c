/* entities_judge.c - which type a name has, or that it is none.
 *
 * A linear model over the findings of entities_weigh.c and of the whole article (here): for each of five classes - person, organisation, place,
 * other, no name - the weights of a name's findings are added, and the highest sum wins. What is said of the name itself counts as the mean of its
 * places; what its places say counts as their sum over the square root of their number, so that one clear place decides for silent ones, and a
 * slip does not outvote many. Places at the head of a sentence are not heard where there are others. Weights: data/world/name-evidence.tsv, fitted by tools/fit_names.py.
 */
#include "read/entities_int.h"

enum { MUCH = 16 * 350 }; /* as settle() counts: 16 times the hundredths */

static void say(ent_cand *c, ent_evidence e)
{
	c->evidence[e >> 6] |= (uint64_t)1 << (e & 63);
}

uint8_t rc_ent_ending(ent_run *r, const rc_atom *word)
{
	rc_buf_reset(&r->buf);
	rc_fold_append(&r->buf, rc_str_sub((rc_str){r->d->text, r->d->n_text}, word->beg, word->end));
	rc_str s = rc_buf_view(&r->buf);
	for (uint32_t n = s.n > 10 ? 8 : s.n > 4 ? s.n - 2 : 0; n >= 2; n--) {
		uint32_t type = rc_map_get(&r->know->ending, rc_hash(rc_str_sub(s, s.n - n, s.n)));
		if (type != RC_NONE)
			return (uint8_t)type;
	}
	return 255;
}

uint8_t rc_ent_beginning(ent_run *r, const rc_atom *word)
{
	rc_buf_reset(&r->buf);
	rc_fold_append(&r->buf, rc_str_sub((rc_str){r->d->text, r->d->n_text}, word->beg, word->end));
	rc_buf_byte(&r->buf, '-');
	uint32_t type = rc_map_get(&r->know->ending, rc_hash(rc_buf_view(&r->buf)));
	return type == RC_NONE ? 255 : (uint8_t)type;
}

uint8_t rc_ent_tail(ent_run *r, const rc_atom *word)
{
	rc_buf_reset(&r->buf);
	rc_buf_byte(&r->buf, '-');
	rc_fold_append(&r->buf, rc_str_sub((rc_str){r->d->text, r->d->n_text}, word->beg, word->end));
	uint32_t type = rc_map_get(&r->know->ending, rc_hash(rc_buf_view(&r->buf)));
	return type == RC_NONE ? 255 : (uint8_t)type;
}

/* ---- the whole article ---- */

/* What a neighbour clearly is, or 255. */
static uint8_t evident(const ent_run *r, const ent_cand *c)
{
	if (c->kb_sure)
		return rc_kb_get(r->kb, c->kb)->type;
	if (ent_has(c, ENT_E_GIVEN_FIRST) || ent_has(c, ENT_E_HONORIFIC))
		return RC_PER;
	return ent_has(c, ENT_E_ORG_FIRST) || ent_has(c, ENT_E_ORG_LAST) ? RC_ORG : ent_has(c, ENT_E_WORD_LOC) ? RC_LOC : 255;
}

/* comma: nothing else between them. "X, HRW": who is plainly a person is no organisation for that. */
static void note_neighbour(ent_run *r, ent_cand *c, const ent_cand *other, bool comma)
{
	static const uint8_t near[3] = {ENT_E_NEAR_PER, ENT_E_NEAR_ORG, ENT_E_NEAR_LOC};
	uint8_t type = evident(r, other);
	bool person = ent_has(c, ENT_E_GIVEN_FIRST) || ent_has(c, ENT_E_HONORIFIC);
	if (type < 3 && !(comma && person && type != RC_PER))
		say(c, near[type]);
}

/* What stands between two names: 0 other words, 1 commas, 2 a conjunction. */
static uint8_t gap_between(const ent_run *r, const ent_cand *a, const ent_cand *b)
{
	uint8_t gap = 1;
	if (a->sent != b->sent || b->beg < a->end + 1 || b->beg > a->end + 3)
		return 0;
	for (uint32_t u = a->end; u < b->beg; u++) {
		bool article = rc_ent_small(r, u, ENT_ARTICLE) && !rc_ent_small(r, u, ENT_OF);
		if (r->unit[u].upos == RC_UPOS_CCONJ)
			gap = 2;
		else if (!rc_ent_is(r, u, ',') && !rc_ent_is(r, u, '/') && !article)
			return 0;
	}
	return gap;
}

/* Names in a row, « X, Y et Z », are mostly of one kind. A comma alone parts two that are not (« le président de X, Y »), but for a longer row. */
static void note_rows(ent_run *r)
{
	uint8_t before = 0, gap = r->cand.n > 1 ? gap_between(r, &r->cand.v[0], &r->cand.v[1]) : 0;
	for (uint32_t i = 1; i < r->cand.n; i++) {
		ent_cand *a = &r->cand.v[i - 1], *b = &r->cand.v[i];
		uint8_t next = i + 1 < r->cand.n ? gap_between(r, b, &r->cand.v[i + 1]) : 0;
		if (gap == 2 || (gap && (before || next))) {
			note_neighbour(r, a, b, gap == 1);
			note_neighbour(r, b, a, gap == 1);
		}
		before = gap;
		gap = next;
	}
}

/* Does anything say that a full name is a person's, whose surname may stand alone elsewhere? */
static bool clearly_person(const ent_cand *c)
{
	if (ent_has(c, ENT_E_GIVEN_FIRST) || ent_has(c, ENT_E_PERSON))
		return true;
	bool body = ent_has(c, ENT_E_ORG_FIRST) || ent_has(c, ENT_E_ORG_LAST) || ent_has(c, ENT_E_LOC_FIRST) || ent_has(c, ENT_E_LOC_LAST);
	return !body && (ent_has(c, ENT_E_HONORIFIC) || ent_has(c, ENT_E_AGE) || ent_has(c, ENT_E_MODEL_PER));
}

/* Surnames alone, companies by their first word, and names that come back. */
static void note_article(ent_run *r)
{
	rc_map last = {0}, first = {0};
	for (uint32_t i = 0; i < r->name.n; i++) {
		const ent_name *n = &r->name.v[i];
		const ent_cand *c = &r->cand.v[n->first];
		if (n->n_words > 1 && clearly_person(c))
			*rc_map_put(&last, r->word.v[n->word_beg + n->n_words - 1], NULL) = 1;
		else if (n->n_words > 1 && ent_has(c, ENT_E_ORG_LAST) && !ent_has(c, ENT_E_BEGINS_PLACE) && !ent_has(c, ENT_E_BEGINS_DEMONYM))
			*rc_map_put(&first, r->word.v[n->word_beg], NULL) = 1;
	}
	for (uint32_t i = 0; i < r->cand.n; i++) {
		ent_cand *c = &r->cand.v[i];
		const ent_name *n = &r->name.v[c->name];
		if (n->n_words == 1 && !ent_in_place(c) && rc_map_get(&last, r->word.v[n->word_beg]) != RC_NONE)
			say(c, ENT_E_BEARER);
		else if (n->n_words == 1 && rc_map_get(&first, r->word.v[n->word_beg]) != RC_NONE)
			say(c, ENT_E_SHORT_ORG);
		if (n->count > 1)
			say(c, ENT_E_REPEATED);
	}
	rc_map_release(&last);
	rc_map_release(&first);
}

/* ---- adding up ---- */

/* Does the capital say something here? Where it does nowhere, all places are heard. */
static bool votes(const ent_cand *c)
{
	return (!ent_has(c, ENT_E_INITIAL) && !ent_has(c, ENT_E_INITIAL_LOWER)) || ent_has(c, ENT_E_SECOND);
}

static void add_up(ent_run *r, const ent_cand *c)
{
	ent_name *n = &r->name.v[c->name];
	if (n->voters && !votes(c))
		return;
	const int16_t(*weight)[ENT_CLASSES] = r->know->weight[r->bio != NULL];
	for (uint32_t w = 0; w < sizeof c->evidence / sizeof *c->evidence; w++) {
		for (uint64_t bits = c->evidence[w]; bits; bits &= bits - 1) {
			uint32_t e = w * 64 + (uint32_t)__builtin_ctzll(bits);
			int32_t *sum = e < ENT_E_INITIAL ? n->self : n->place;
			for (uint32_t k = 0; k < ENT_CLASSES; k++)
				sum[k] += weight[e][k];
		}
	}
}

/* 16 times the square root. */
static uint32_t root16(uint32_t n)
{
	uint64_t square = (uint64_t)n << 8, x = 16;
	while (x * x < square && x < 1u << 20)
		x++;
	return (uint32_t)x;
}

static void settle(const ent_run *r, ent_name *n)
{
	uint32_t places = n->voters ? n->voters : n->count;
	int64_t sum[ENT_CLASSES], root = root16(places < 4096 ? places : 4096);
	n->type = 0;
	for (uint8_t k = 0; k < ENT_CLASSES; k++) {
		sum[k] = (int64_t)n->self[k] * 16 / (int64_t)places + (int64_t)n->place[k] * 256 / root;
		if (sum[k] > sum[n->type])
			n->type = k;
	}
	/* a country that acts is still a country, a medium still one; only a person may bear the name of a place */
	uint8_t known = n->kb_sure ? rc_kb_get(r->kb, n->kb)->type : ENT_NONE;
	if (known != ENT_NONE && (n->type != RC_PER || sum[RC_PER] < sum[known] + MUCH))
		n->type = known;
	if (n->type == ENT_NONE) {
		n->type = RC_MISC;
		n->count = 0;
	}
}

void rc_ent_judge(ent_run *r)
{
	note_rows(r);
	note_article(r);
	for (uint32_t i = 0; i < r->cand.n; i++)
		r->name.v[r->cand.v[i].name].voters += votes(&r->cand.v[i]);
	for (uint32_t i = 0; i < r->cand.n; i++)
		add_up(r, &r->cand.v[i]);
	for (uint32_t i = 0; i < r->name.n; i++)
		settle(r, &r->name.v[i]);
}
