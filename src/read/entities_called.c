/* entities_called.c - labels that somebody gives in so many words: « qu'il a traité de "terroriste" », "called Roe a liar", «al que tildan de».
 *
 * A verb of naming (name-words.tsv, kind "calls") has an object and a label. The object is the name behind the verb, the antecedent of the relative
 * clause, the subject of a passive or the noun of a participle. The label is what stands in quotation marks behind the verb, or a word of
 * labels.tsv or titles.tsv. Voice: quoted inside quotation marks, else unclear: somebody's word, though not quoted.
 *
 * And words for a rule (« le régime X », "the X regime"), which are said of whom they name.
 */
#include "read/entities_int.h"

enum { REACH = 8, BACK = 24, LONGEST = 6 };

static uint32_t name_end(const ent_run *r, uint32_t u)
{
	return r->cand.v[r->unit[u].cand].end;
}

static bool upos_in(const ent_run *r, uint32_t u, uint32_t mask)
{
	return mask >> r->unit[u].upos & 1;
}
#define UPOS(x) (1u << RC_UPOS_##x)

static bool quote(const ent_run *r, uint32_t u)
{
	static const char *const mark[] = {"\"", "\u00ab", "\u00bb", "\u201c", "\u201d", "''", "``", "\u2018", "\u2019"};
	rc_str norm = u < r->n_units ? rc_doc_norm(r->d, r->unit[u].tok) : RC_STR("");
	for (uint32_t k = 0; k < sizeof mark / sizeof *mark; k++)
		if (rc_str_eqz(norm, mark[k]))
			return true;
	return false;
}

static bool calls(const ent_run *r, uint32_t u)
{
	return upos_in(r, u, UPOS(VERB)) && rc_map_get(&r->k->calls, rc_pool_hash(&r->d->pool, ent_tok(r, u)->lemma)) != RC_NONE;
}

/* ---- who ---- */

static uint32_t entity_of_token(const ent_run *r, uint32_t sent, uint32_t tok)
{
	for (uint32_t u = r->sent_unit[sent]; u < r->sent_unit[sent + 1]; u++)
		if (r->unit[u].tok <= tok && tok < ent_tok_end(r, u))
			return ent_entity_at(r, u);
	return RC_NONE;
}

/* « X, que … », "X, whom …": the nearest name to the left with a relative pronoun behind it. */
static uint32_t antecedent(const ent_run *r, uint32_t first, uint32_t verb)
{
	for (uint32_t u = verb; u-- > first && u + BACK > verb;) {
		if (ent_entity_at(r, u) == RC_NONE || name_end(r, u) != u + 1)
			continue;
		uint32_t k = u + 1;
		while (k < verb && (rc_ent_small(r, k, ENT_COMMA) || upos_in(r, k, UPOS(ADP) | UPOS(DET))))
			k++;
		if (k < verb && upos_in(r, k, UPOS(PRON) | UPOS(SCONJ)) && k > u && !rc_ent_small(r, k, ENT_HE) && !rc_ent_small(r, k, ENT_SHE))
			return ent_entity_at(r, u);
	}
	return RC_NONE;
}

static uint32_t object_of(const ent_run *r, uint32_t sent, uint32_t verb, uint32_t *from)
{
	const rc_doc *d = r->d;
	uint32_t limit = r->sent_unit[sent + 1];
	*from = verb + 1;
	for (uint32_t u = verb + 1; u < limit && u < verb + 5; u++) { /* called Roe a liar */
		if (quote(r, u) || rc_ent_is(r, u, ','))
			break;
		if (ent_entity_at(r, u) != RC_NONE) {
			*from = name_end(r, u);
			return ent_entity_at(r, u);
		}
	}
	uint32_t tok = r->unit[verb].tok, kid = rc_doc_kid(d, tok, RC_DEPREL_NSUBJ_PASS), e = RC_NONE;
	if (kid != RC_NONE)
		e = entity_of_token(r, sent, kid);
	bool participle = rc_deprel_is(d->tok.v[tok].deprel, RC_DEPREL_ACL) && RC_FEAT(d->tok.v[tok].feats, VERBFORM) == RC_VERBFORM_PART;
	if (e == RC_NONE && participle && d->tok.v[tok].head != RC_NONE)
		e = entity_of_token(r, sent, d->tok.v[tok].head);
	bool past = RC_FEAT(d->tok.v[tok].feats, VERBFORM) == RC_VERBFORM_PART;
	if (e == RC_NONE && past && verb >= r->sent_unit[sent] + 2 && rc_ent_small(r, verb - 1, ENT_COMMA)) /* X, qualifié de */
		e = ent_entity_at(r, verb - 2);
	return e != RC_NONE ? e : antecedent(r, r->sent_unit[sent], verb);
}

/* ---- what ---- */

static void add_label(ent_run *r, uint32_t entity, uint32_t beg, uint32_t end, uint8_t voice)
{
	rc_span span = rc_doc_words(r->d, r->unit[beg].tok, ent_tok_end(r, end - 1));
	*RC_ADD(r->d->arena, r->d->label) = (rc_label){span, entity, voice};
}

static bool labels(const ent_run *r, uint32_t u)
{
	return rc_ent_word(r, u, ENT_LABEL) || rc_ent_word(r, u, ENT_TITLE);
}

/* Units of a label between quotation marks that opens at u: its end, or 0. */
static uint32_t quoted_end(const ent_run *r, uint32_t u, uint32_t limit)
{
	for (uint32_t k = u + 1; k < limit && k <= u + 1 + LONGEST; k++)
		if (quote(r, k))
			return k > u + 1 ? k : 0;
	return 0;
}

static void find_label(ent_run *r, uint32_t entity, uint32_t from, uint32_t limit)
{
	bool joined = r->d->lang == RC_EN; /* « de », "as", «como» came */
	for (uint32_t u = from; u < limit && u < from + REACH; u++) {
		if (quote(r, u)) {
			uint32_t end = quoted_end(r, u, limit);
			if (end)
				add_label(r, entity, u + 1, end, RC_VOICE_QUOTED);
			return;
		}
		if (joined && labels(r, u)) {
			uint32_t end = u + r->unit[u].entry_n;
			while (end < limit && r->d->lang != RC_EN && upos_in(r, end, UPOS(ADJ)) && !r->unit[end].cap)
				end++;
			add_label(r, entity, u, end, (ent_tok(r, u)->flags & RC_TOK_QUOTED) ? RC_VOICE_QUOTED : RC_VOICE_UNCLEAR);
			return;
		}
		if (rc_ent_is(r, u, ',') || rc_ent_is(r, u, '.') || upos_in(r, u, UPOS(VERB)))
			return;
		joined |= upos_in(r, u, UPOS(ADP) | UPOS(SCONJ)) || rc_ent_small(r, u, ENT_OF);
	}
}

/* ---- a rule ---- */

static void find_rule(ent_run *r, uint32_t u, uint32_t first, uint32_t limit)
{
	const ent_word *w = r->unit[u].cand == RC_NONE ? rc_ent_word(r, u, ENT_LABEL) : NULL;
	if (!w || !(w->flags & ENT_F_STATE) || w->plural)
		return;
	uint32_t beg = u > first && rc_ent_small(r, u - 1, ENT_ARTICLE) ? u - 1 : u, end = u + r->unit[u].entry_n, country = RC_NONE, e = RC_NONE;
	if (r->d->lang == RC_EN) { /* the X regime, the X-an regime */
		uint32_t k = u;
		while (k > first && k + 4 > u && (upos_in(r, k - 1, UPOS(ADJ)) || ent_entity_at(r, k - 1) != RC_NONE || rc_ent_demonym(r, k - 1, NULL))) {
			k--;
			e = e == RC_NONE ? ent_entity_at(r, k) : e;
			if (country == RC_NONE)
				rc_ent_demonym(r, k, &country);
		}
		beg = k > first && rc_ent_small(r, k - 1, ENT_ARTICLE) ? k - 1 : k;
	} else {
		while (end < limit && end < u + 4 && upos_in(r, end, UPOS(ADJ)) && ent_entity_at(r, end) == RC_NONE) {
			if (country == RC_NONE)
				rc_ent_demonym(r, end, &country);
			end++;
		}
	}
	uint32_t k = end + (end < limit && rc_ent_small(r, end, ENT_OF) ? r->unit[end].entry_n : 0);
	while (k < limit && rc_ent_small(r, k, ENT_ARTICLE))
		k++;
	if (e == RC_NONE && k < limit && ent_entity_at(r, k) != RC_NONE) {
		e = ent_entity_at(r, k);
		end = name_end(r, k);
	}
	if (e == RC_NONE && country != RC_NONE)
		e = rc_map_get(&r->by_kb, country);
	if (e == RC_NONE)
		return;
	bool quoted = ent_tok(r, u)->flags & RC_TOK_QUOTED;
	add_label(r, e, beg, end, quoted ? RC_VOICE_QUOTED : rc_ent_reported(r, u) ? RC_VOICE_UNCLEAR : RC_VOICE_OUTLET);
}

void rc_ent_called(ent_run *r)
{
	for (uint32_t s = 0; s < r->d->sent.n; s++) {
		uint32_t limit = r->sent_unit[s + 1];
		for (uint32_t u = r->sent_unit[s]; u < limit; u++) {
			find_rule(r, u, r->sent_unit[s], limit);
			if (!calls(r, u))
				continue;
			uint32_t from, e = object_of(r, s, u, &from);
			if (e != RC_NONE && r->d->entity.v[e].type != RC_LOC)
				find_label(r, e, from, limit);
		}
	}
}
