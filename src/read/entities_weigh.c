/* entities_weigh.c - what speaks for and against a stretch as the name of a person, an organisation, a place or a work, or as no name at all.
 *
 * Nothing is decided here. Each finding is one bit of the candidate (ENT_EVIDENCE); entities_judge.c adds up what the bits of all places of a
 * name weigh, with weights from data/world/name-evidence.tsv.
 */
#include "read/entities_scan.h"

typedef ent_scan scan;

static void say(ent_cand *c, ent_evidence e)
{
	c->evidence[e >> 6] |= (uint64_t)1 << (e & 63);
}

static void say_if(ent_cand *c, bool yes, ent_evidence e)
{
	if (yes)
		say(c, e);
}

/* ---- looking at a unit ---- */

uint8_t rc_ent_model_begins(const scan *s, uint32_t i)
{
	uint8_t b = s->r->bio ? s->r->bio[at(s, i)->tok] : 0;
	return b & 1 ? b >> 1 : 255;
}

uint32_t rc_ent_model_end(const scan *s, uint32_t i)
{
	uint8_t inside = (uint8_t)(s->r->bio[at(s, i)->tok] + 1);
	uint32_t end = i + 1;
	while (end < s->end && s->r->bio[at(s, end)->tok] == inside && !(at(s, end)->flags & (ENT_U_TITLE | ENT_U_BREAK)))
		end++;
	return end;
}

bool rc_ent_kb_at(const scan *s, uint32_t i, rc_kb_hit *hit, uint32_t *n_units)
{
	const ent_run *r = s->r;
	const rc_doc *d = r->d;
	if (!rc_kb_match(r->kb, d->lang, (rc_str){d->text, d->n_text}, d->atom.v, r->unit[s->end].atom_beg,
	                 at(s, i)->atom_beg, RC_KB_ANY, hit))
		return false;
	*n_units = rc_ent_units_of(r, i, hit->n_atoms);
	if (!*n_units || (at(s, i)->flags & ENT_U_TIME))
		return false;
	bool cap = !hit->loose;
	for (uint32_t k = i; k < i + *n_units; k++)
		cap |= at(s, k)->cap && !(at(s, k)->flags & ENT_U_INITIAL);
	return cap;
}

static uint8_t given_gender(const scan *s, uint32_t i)
{
	uint32_t bits = rc_kb_given_atom(s->r->kb, s->r->d->atom.v[at(s, i)->atom_beg].hash);
	return bits == 1 ? RC_GENDER_MASC : bits == 2 ? RC_GENDER_FEM : 0;
}

/* ---- from a hit to an item ---- */

/* Of several things with one name: the one whose country the article speaks of, else the first when kinds differ. */
static uint32_t choose(const scan *s, rc_kb_hit hit, bool *sure)
{
	const ent_run *r = s->r;
	uint32_t first = hit.item, best = RC_NONE, n = 0, fits = 0;
	do {
		uint32_t c = rc_kb_get(r->kb, hit.item)->country;
		if (c != RC_NONE && r->country.n && r->country.v[c] && hit.item != best && fits++ == 0)
			best = hit.item;
		n += n == 0 || hit.item != first;
	} while (rc_kb_next(r->kb, RC_KB_ANY, &hit));
	if (n == 1)
		return first;
	if (fits == 1)
		return best;
	*sure = false;
	return first;
}

uint8_t rc_ent_kind_word_before(const scan *s, uint32_t i)
{
	bool of = false; /* la ville de X, the city of X */
	for (uint32_t k = i, steps = 0; k > s->beg && steps < 4; steps++) {
		k--;
		if (at(s, k)->flags & ENT_U_TITLE)
			return 255;
		for (uint32_t b = k; b + 3 > k && b >= s->beg; b--) { /* the word may be of several units */
			const ent_word *w = rc_ent_word(s->r, b, ENT_ORG);
			bool part = w && of && (w->flags & ENT_F_CAP) && !(w->flags & ENT_F_INSIDE) && !at(s, b)->cap; /* the house of X */
			if (w && !part && b + at(s, b)->entry_n == k + 1 && (w->flags & ENT_F_FIRST))
				return of && w->type == RC_ORG && !at(s, b)->cap ? 255 : w->type; /* le journal de X: often a town */
			if (b == s->beg)
				break;
		}
		bool joint = rc_ent_small(s->r, k, ENT_OF) && k + 1 == i;
		of |= joint;
		if (!joint && !has_upos(s, k, UPOS(ADJ)) && !rc_ent_demonym(s->r, k, NULL) && !rc_ent_is(s->r, k, '"'))
			return 255;
	}
	return 255;
}

static bool before(const scan *s, uint32_t i, uint8_t kind)
{
	for (uint32_t back = 1; back <= 4 && i >= s->beg + back; back++) {
		const ent_unit *u = at(s, i - back);
		if (u->entry_n == back && rc_ent_small(s->r, i - back, kind))
			return true;
	}
	return false;
}

bool rc_ent_reported_before(const scan *s, uint32_t i)
{
	return before(s, i, ENT_SOURCE) || (i > s->beg + 1 && rc_ent_small(s->r, i - 1, ENT_ARTICLE) && before(s, i - 1, ENT_SOURCE));
}

/* A name that is also a common word needs a cue; without one it is judged like any run of capitals. */
bool rc_ent_supported(const scan *s, uint32_t beg, uint32_t n, const rc_kb_hit *hit)
{
	if (!hit->caution)
		return true;
	const rc_kb_item *it = rc_kb_get(s->r->kb, hit->item);
	bool initial = at(s, beg)->flags & ENT_U_INITIAL;
	return rc_ent_kind_word_before(s, beg) == it->type ||
	       (it->type == RC_LOC && (before(s, beg, ENT_PLACE) || before(s, beg, ENT_TOWARD))) ||
	       (rc_kb_is_medium(s->r->kb, hit->item) && rc_ent_reported_before(s, beg)) ||
	       (it->type == RC_ORG && !initial && (n > 1 || at(s, beg)->cap == 2)) || (!initial && has_upos(s, beg, UPOS(PROPN)));
}

static void weigh_kb(const scan *s, ent_cand *c, rc_kb_hit hit)
{
	static const uint8_t evidence[RC_KB_KIND_N][2] = {
		[RC_KB_COUNTRY] = {ENT_E_PLACE_UNSURE, ENT_E_COUNTRY}, [RC_KB_PLACE] = {ENT_E_PLACE_UNSURE, ENT_E_PLACE},
		[RC_KB_AGENCY] = {ENT_E_MEDIUM_UNSURE, ENT_E_MEDIUM}, [RC_KB_OUTLET] = {ENT_E_MEDIUM_UNSURE, ENT_E_MEDIUM},
		[RC_KB_PLATFORM] = {ENT_E_MEDIUM_UNSURE, ENT_E_PLATFORM}, [RC_KB_ORGANISATION] = {ENT_E_BODY_UNSURE, ENT_E_BODY},
		[RC_KB_PERSON] = {ENT_E_PERSON_UNSURE, ENT_E_PERSON},
	};
	bool sure = !hit.caution;
	c->kb = choose(s, hit, &sure);
	const rc_kb_item *it = rc_kb_get(s->r->kb, c->kb);
	uint8_t word = rc_ent_kind_word_before(s, c->beg);
	bool mid = !(at(s, c->beg)->flags & ENT_U_INITIAL);
	if (it->caution) {
		sure = word == it->type || (it->type == RC_LOC && before(s, c->beg, ENT_PLACE)) ||
		       (rc_kb_is_medium(s->r->kb, c->kb) && (s->dateline || rc_ent_reported_before(s, c->beg))) ||
		       (it->type == RC_ORG && mid && c->end - c->beg > 1);
	}
	c->kb_sure = sure;
	c->gender = it->gender;
	say(c, evidence[it->kind][sure]);
	say_if(c, it->type == RC_MISC, ENT_E_WORK);
}

/* ---- the name itself ---- */

static void weigh_tables(const scan *s, ent_cand *c)
{
	static const uint8_t first[4] = {ENT_E_ORG_FIRST, ENT_E_ORG_FIRST, ENT_E_LOC_FIRST, ENT_E_MISC_FIRST};
	static const uint8_t last[4] = {ENT_E_ORG_LAST, ENT_E_ORG_LAST, ENT_E_LOC_LAST, ENT_E_MISC_LAST};
	for (uint32_t i = c->beg; i < c->end; i++) {
		const ent_word *w = rc_ent_word(s->r, i, ENT_ORG);
		if (!w || !(w->flags & ENT_F_CAP) || (!at(s, i)->cap && !(w->flags & ENT_F_INSIDE)))
			continue;
		bool head = i == c->beg || (i == c->beg + 1 && rc_ent_small(s->r, c->beg, ENT_ARTICLE)); /* L'Écho de X */
		bool front = head && (w->flags & ENT_F_FIRST), back = i + at(s, i)->entry_n == c->end && (w->flags & ENT_F_LAST);
		say_if(c, front, first[w->type & 3]);
		say_if(c, front && w->type == RC_ORG && at(s, i)->cap && i + 1 < c->end, ENT_E_ORG_MORE);
		say_if(c, back, last[w->type & 3]);
		say_if(c, !front && !back && w->type == RC_ORG, ENT_E_ORG_INSIDE);
	}
	if (c->kb != RC_NONE || c->end - c->beg < 2)
		return;
	rc_kb_hit hit;
	uint32_t n;
	for (uint32_t i = c->beg; i < c->end; i++) {
		if (!at(s, i)->cap || !rc_ent_kb_at(s, i, &hit, &n) || rc_kb_get(s->r->kb, hit.item)->type != RC_LOC)
			continue;
		say_if(c, i == c->beg, ENT_E_BEGINS_PLACE);
		say_if(c, i > c->beg && i + n == c->end, ENT_E_ENDS_PLACE);
	}
	say_if(c, rc_ent_demonym(s->r, c->beg, NULL), ENT_E_BEGINS_DEMONYM);
}

static void weigh_given(const scan *s, ent_cand *c)
{
	uint32_t n = c->end - c->beg;
	if (given(s, c->beg)) {
		say(c, n > 1 ? ENT_E_GIVEN_FIRST : ENT_E_GIVEN_ALONE);
		c->gender = c->gender ? c->gender : given_gender(s, c->beg);
	}
	for (uint32_t i = c->beg + 1; i < c->end; i++)
		say_if(c, given(s, i), ENT_E_GIVEN_INSIDE);
	say_if(c, n > 1 && lone_letter(s, c->beg), ENT_E_LETTER_FIRST);
	for (uint32_t i = c->beg + 1; i + 1 < c->end; i++)
		say_if(c, lone_letter(s, i), ENT_E_LETTER_INSIDE);
}

/* Some letters of the word are capitals behind its first: iPhone, McDonald. */
static bool inner_capital(const scan *s, uint32_t i)
{
	const rc_atom *a = &s->r->d->atom.v[at(s, i)->atom_beg];
	for (uint32_t k = a->beg + 1; k < a->end; k++)
		if (s->r->d->text[k] >= 'A' && s->r->d->text[k] <= 'Z')
			return true;
	return false;
}

/* Elizabeth II, Jean XXIII */
static bool roman(const scan *s, uint32_t i)
{
	const rc_atom *a = &s->r->d->atom.v[at(s, i)->atom_beg];
	for (uint32_t k = a->beg; k < a->end; k++)
		if (!memchr("IVX", s->r->d->text[k], 3))
			return false;
	return true;
}

/* A number that belongs to an organisation's words: the 4th Rifles, Channel 9. */
static bool numbered(const scan *s, const ent_cand *c, uint32_t i)
{
	if (i > c->beg && !at(s, i)->cap) {
		const ent_word *w = rc_ent_word(s->r, i - 1, ENT_ORG);
		return w && (w->flags & ENT_F_NUMBER) && i == c->beg + 1;
	}
	for (uint32_t k = c->beg + 1; i == c->beg && k < c->end; k++) {
		const ent_word *w = rc_ent_word(s->r, k, ENT_ORG);
		if (w && w->type == RC_ORG && (w->flags & ENT_F_NTH))
			return true;
	}
	return false;
}

static void weigh_shape(const scan *s, ent_cand *c)
{
	const rc_doc *d = s->r->d;
	uint32_t n = c->end - c->beg, propn = 0, acronyms = 0, others = 0, words = 0;
	for (uint32_t i = c->beg; i < c->end; i++) {
		const ent_unit *u = at(s, i);
		for (uint32_t a = u->atom_beg; a < u->atom_end && !numbered(s, c, i); a++)
			say_if(c, d->atom.v[a].kind == RC_ATOM_NUMBER, ENT_E_DIGIT);
		propn += has_upos(s, i, UPOS(PROPN));
		acronyms += u->cap == 2 && (i == c->beg || !roman(s, i));
		others += u->cap == 1;
		words += u->cap && (u->flags & ENT_U_WORD);
		say_if(c, u->cap == 1 && inner_capital(s, i), ENT_E_INNER_CAPITAL);
		say_if(c, rc_ent_is(s->r, i, '&'), ENT_E_AMPERSAND);
		say_if(c, i > c->beg && rc_ent_is(s->r, i, '-'), ENT_E_HYPHEN);
		say_if(c, !u->cap && i > c->beg && rc_ent_small(s->r, i, ENT_OF), ENT_E_OF_INSIDE);
		say_if(c, !u->cap && rc_ent_small(s->r, i, ENT_PARTICLE), ENT_E_PARTICLE);
	}
	if (acronyms == 1 && !others && n == 1)
		say(c, d->atom.v[at(s, c->beg)->atom_beg].end - d->atom.v[at(s, c->beg)->atom_beg].beg > 5 ? ENT_E_CAPITALS_LONG : ENT_E_ACRONYM);
	say_if(c, acronyms && others, ENT_E_ACRONYM_AND_WORDS);
	say_if(c, acronyms > 1 && !others, ENT_E_CAPITALS);
	say(c, words <= 1 ? ENT_E_WORDS_1 : words == 2 ? ENT_E_WORDS_2 : words == 3 ? ENT_E_WORDS_3 : ENT_E_WORDS_4);
	say_if(c, !propn, ENT_E_NOT_PROPER);
	say_if(c, propn && at(s, c->beg)->cap && !has_upos(s, c->beg, UPOS(PROPN)), ENT_E_FIRST_NOT_PROPER);
	bool article = n > 1 && at(s, c->beg)->cap && rc_ent_small(s->r, c->beg, ENT_ARTICLE) && d->lang != RC_EN;
	say_if(c, article, ENT_E_ARTICLE_IN); /* "The" is the first word of anything */
	const rc_token *last = ent_tok(s->r, c->end - 1);
	say_if(c, RC_FEAT(last->feats, NUMBER) == RC_NUMBER_PLUR, ENT_E_PLURAL);
	uint32_t e = rc_ent_ending(s->r, &d->atom.v[at(s, c->end - 1)->atom_beg]);
	say_if(c, e == RC_PER, ENT_E_ENDING_PER);
	const ent_unit *u = at(s, c->end - 1);
	bool hyphen = u->atom_end > u->atom_beg + 2 && d->atom.v[u->atom_beg + 1].kind == RC_ATOM_MARK;
	e = hyphen && rc_ent_beginning(s->r, &d->atom.v[u->atom_beg]) == RC_LOC ? RC_LOC : e;
	bool press = hyphen && rc_ent_tail(s->r, &d->atom.v[u->atom_end - 1]) == RC_ORG;
	e = press ? RC_ORG : e;
	say_if(c, press, ENT_E_ORG_LAST);
	say_if(c, e == RC_LOC, ENT_E_ENDING_LOC);
	say_if(c, e == RC_ORG, ENT_E_ENDING_ORG);
}

/* ---- around it ---- */

static void weigh_before(const scan *s, ent_cand *c)
{
	static const uint8_t word_of[4] = {ENT_E_WORD_PER, ENT_E_WORD_ORG, ENT_E_WORD_LOC, ENT_E_WORD_MISC};
	static const struct {
		uint8_t small, evidence;
	} small[] = {{ENT_PLACE, ENT_E_PREP_PLACE}, {ENT_TOWARD, ENT_E_PREP_TOWARD}, {ENT_OF, ENT_E_PREP_OF}, {ENT_BY, ENT_E_PREP_BY},
	             {ENT_WITH, ENT_E_PREP_WITH}, {ENT_FOR, ENT_E_PREP_FOR}, {ENT_ARTICLE, ENT_E_ARTICLE},
	             {ENT_INDEFINITE, ENT_E_INDEFINITE}, {ENT_POSSESSIVE, ENT_E_POSSESSIVE}};
	uint8_t word = rc_ent_kind_word_before(s, c->beg);
	if (word < 4)
		say(c, word_of[word]);
	if (s->title != RC_NONE && (s->beside || s->comma)) {
		say(c, s->honorific ? ENT_E_HONORIFIC : s->beside ? ENT_E_TITLE : ENT_E_TITLE_COMMA);
		c->titled = s->title_gender;
		c->gender = c->gender ? c->gender : s->title_gender;
	}
	bool body = ent_has(c, ENT_E_ORG_FIRST) || ent_has(c, ENT_E_ORG_LAST); /* at the University of X: no place for all that */
	for (uint32_t i = 0; i < sizeof small / sizeof *small; i++)
		say_if(c, !(body && (small[i].small == ENT_PLACE || small[i].small == ENT_TOWARD)) && before(s, c->beg, small[i].small), small[i].evidence);
	uint32_t b = c->beg;
	if (b > s->beg && rc_ent_small(s->r, b - 1, ENT_ARTICLE)) { /* in the X, de la X */
		say_if(c, !body && before(s, b - 1, ENT_PLACE), ENT_E_PREP_PLACE);
		say_if(c, before(s, b - 1, ENT_OF), ENT_E_PREP_OF);
		say_if(c, before(s, b - 1, ENT_BY), ENT_E_PREP_BY);
	}
	say_if(c, rc_ent_reported_before(s, b), ENT_E_SOURCE);
}

static bool quote_mark(const scan *s, uint32_t i)
{
	static const char *const mark[] = {"\"", "\u00ab", "\u00bb", "\u201c", "\u201d", "''", "``"};
	rc_str norm = i < s->end && i >= s->beg ? rc_doc_norm(s->r->d, at(s, i)->tok) : RC_STR("");
	for (uint32_t k = 0; k < sizeof mark / sizeof *mark; k++)
		if (rc_str_eqz(norm, mark[k]))
			return true;
	return false;
}

static void weigh_marks(const scan *s, ent_cand *c)
{
	bool open = c->beg > s->beg && quote_mark(s, c->beg - 1);
	bool close = quote_mark(s, c->end) || (c->end + 1 < s->end && has_upos(s, c->end, UPOS(PUNCT)) && quote_mark(s, c->end + 1));
	say_if(c, open && close, ENT_E_QUOTED);
	say_if(c, open && !close, ENT_E_QUOTE_OPEN);
	bool bracket = c->beg > s->beg && rc_ent_is(s->r, c->beg - 1, '(');
	bool twice = bracket && c->beg > s->beg + 1 && rc_ent_is(s->r, c->beg - 2, '('); /* ((X)) says who speaks */
	say_if(c, bracket && !twice && rc_ent_is(s->r, c->end, ')'), ENT_E_BRACKETED);
	say_if(c, bracket && !rc_ent_is(s->r, c->end, ')'), ENT_E_BRACKET);
	rc_kb_hit hit;
	uint32_t n;
	bool mark = c->end + 1 < s->end && (rc_ent_is(s->r, c->end, ',') || rc_ent_is(s->r, c->end, '('));
	say_if(c, mark && rc_ent_kb_at(s, c->end + 1, &hit, &n) && rc_kb_get(s->r->kb, hit.item)->type == RC_LOC, ENT_E_PLACE_BEHIND);
	if (mark && rc_ent_is(s->r, c->end, '(')) { /* (1920-1999), (41), (PS) */
		const rc_atom *a = &s->r->d->atom.v[at(s, c->end + 1)->atom_beg];
		say_if(c, a->kind == RC_ATOM_NUMBER, ENT_E_NUMBER_BEHIND);
		say_if(c, a->upper == 2, ENT_E_ACRONYM_BEHIND);
	}
	say_if(c, c->end < s->end && s->r->d->atom.v[at(s, c->end)->atom_beg].kind == RC_ATOM_NUMBER, ENT_E_NUMBER_NEXT);
	bool stands_alone = c->beg == s->beg && (c->end >= s->end || (c->end + 1 >= s->end && has_upos(s, c->end, UPOS(PUNCT))));
	say_if(c, stands_alone, ENT_E_ALONE);
}

/* The words that a name of one type is mostly found beside: "mayor of X", "X's mayor", "X residents", "X manufactures". */
static void weigh_company(const scan *s, ent_cand *c, const rc_token *t, uint64_t head)
{
	const rc_map *near = &s->r->k->near;
	const rc_doc *d = s->r->d;
	uint32_t above = rc_map_get(near, head), bits = above == RC_NONE ? 0 : above;
	bool of = rc_deprel_is(t->deprel, RC_DEPREL_NMOD) && (ent_has(c, ENT_E_PREP_OF) || ent_has(c, ENT_E_OWNER));
	const rc_token *case_word = c->beg > s->beg ? ent_tok(s->r, c->beg - 1) : NULL;
	bool on = d->lang == RC_EN && case_word && rc_deprel_is(t->deprel, RC_DEPREL_NMOD) && rc_str_eqz(rc_doc_sym(d, case_word->norm), "on"); /* the attack on X */
	say_if(c, (of || on) && (bits & ENT_NEAR_PLACE_OF), ENT_E_OF_PLACE);
	say_if(c, of && (bits & ENT_NEAR_PERSON_OF), ENT_E_OF_PERSON);
	say_if(c, of && (bits & ENT_NEAR_BODY_OF), ENT_E_OF_BODY);
	say_if(c, rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) && (bits & ENT_NEAR_BODY_DOES), ENT_E_VERB_BODY);
	uint32_t next = ent_has(c, ENT_E_NOUN_BEHIND) ? rc_map_get(near, rc_pool_hash(&d->pool, ent_tok(s->r, c->end)->lemma)) : RC_NONE;
	say_if(c, next != RC_NONE && (next & ENT_NEAR_PLACE), ENT_E_NOUN_PLACE);
	say_if(c, next != RC_NONE && (next & ENT_NEAR_BODY), ENT_E_NOUN_BODY);
}

/* What stands in apposition behind: "X, 41,", "X, a town of", "X, who", "X, minister of". */
static void weigh_apposition(const scan *s, ent_cand *c)
{
	const ent_run *r = s->r;
	uint32_t i = c->end, limit = i + 5 < s->end ? i + 5 : s->end;
	if (i + 1 >= s->end || !rc_ent_is(r, i, ',')) {
		say_if(c, i < s->end && rc_ent_small(r, i, ENT_WHO), ENT_E_CALLED_PER);
		return;
	}
	i++;
	const rc_atom *a = &r->d->atom.v[at(s, i)->atom_beg];
	if (a->kind == RC_ATOM_NUMBER && a->end - a->beg == 2) {
		bool years = i + 1 < s->end && has_upos(s, i + 1, UPOS(NOUN)) && (at(s, i + 1)->flags & ENT_U_WORD);
		say_if(c, i + 1 >= s->end || years || rc_ent_is(r, i + 1, ',') || rc_ent_is(r, i + 1, '.'), ENT_E_AGE);
		return;
	}
	say_if(c, rc_ent_small(r, i, ENT_WHO), ENT_E_CALLED_PER);
	say_if(c, rc_ent_small(r, i, ENT_WHERE), ENT_E_CALLED_LOC);
	while (i < limit && (rc_ent_small(r, i, ENT_ARTICLE) || rc_ent_small(r, i, ENT_INDEFINITE) || rc_ent_small(r, i, ENT_POSSESSIVE) ||
	                     (has_upos(s, i, UPOS(ADJ)) && !at(s, i)->cap) || rc_ent_demonym(r, i, NULL)))
		i++;
	if (i >= limit || at(s, i)->cap)
		return;
	const ent_word *title = rc_ent_word(r, i, ENT_TITLE), *body = rc_ent_word(r, i, ENT_ORG);
	uint32_t behind = i + at(s, i)->entry_n;
	bool owner = title && (title->flags & ENT_F_NOT_CAP) && behind < s->end && rc_ent_small(r, behind, ENT_OF); /* X, owner of the ship: who or what */
	if (title && title->kind != ENT_HONORIFIC && !owner)
		say(c, ENT_E_CALLED_PER);
	else if (body && (body->type == RC_ORG || body->type == RC_LOC))
		say(c, body->type == RC_ORG ? ENT_E_CALLED_ORG : ENT_E_CALLED_LOC);
}

static void weigh_tree(const scan *s, ent_cand *c)
{
	static const struct {
		uint8_t rel, evidence;
	} rel[] = {{RC_DEPREL_OBJ, ENT_E_OBJECT}, {RC_DEPREL_OBL, ENT_E_OBLIQUE}, {RC_DEPREL_NMOD, ENT_E_NMOD},
	           {RC_DEPREL_APPOS, ENT_E_APPOSITION}, {RC_DEPREL_CONJ, ENT_E_CONJUNCT}, {RC_DEPREL_FLAT, ENT_E_COMPOUND},
	           {RC_DEPREL_COMPOUND, ENT_E_COMPOUND}, {RC_DEPREL_ROOT, ENT_E_ROOT}, {RC_DEPREL_VOCATIVE, ENT_E_VOCATIVE}};
	const rc_doc *d = s->r->d;
	const rc_token *t = &d->tok.v[rc_ent_head(d, at(s, c->beg)->tok, ent_tok_end(s->r, c->end - 1))];
	for (uint32_t i = 0; i < sizeof rel / sizeof *rel; i++)
		say_if(c, rc_deprel_is(t->deprel, (rc_deprel)rel[i].rel), rel[i].evidence);
	if (rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ)) {
		bool says = t->head != RC_NONE && rc_ent_says(s->r, t->head);
		say(c, says ? ENT_E_SUBJECT_SAYS : t->deprel == RC_DEPREL_NSUBJ_PASS ? ENT_E_SUBJECT_PASSIVE : ENT_E_SUBJECT);
	}
	uint64_t verb = t->head == RC_NONE ? 0 : rc_pool_hash(&d->pool, d->tok.v[t->head].lemma);
	bool under = (rc_deprel_is(t->deprel, RC_DEPREL_OBL) && !ent_has(c, ENT_E_PREP_BY)) || rc_deprel_is(t->deprel, RC_DEPREL_OBJ);
	say_if(c, under && rc_map_get(&s->r->k->moves, verb) != RC_NONE, ENT_E_VERB_PLACE);
	/* « à X »: a place, unless the verb is one of giving or saying, or there is none */
	bool given_to = t->head == RC_NONE || rc_ent_says(s->r, t->head) || rc_map_get(&s->r->k->gives, verb) != RC_NONE;
	if (s->r->d->lang == RC_FR && ent_has(c, ENT_E_PREP_TOWARD) && rc_deprel_is(t->deprel, RC_DEPREL_OBL) && !given_to)
		say(c, ENT_E_PREP_PLACE);
	say_if(c, rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) && rc_map_get(&s->r->k->lives, verb) != RC_NONE, ENT_E_VERB_PERSON);
	bool noun = c->end < s->end && has_upos(s, c->end, UPOS(NOUN)) && s->r->d->lang == RC_EN;
	say_if(c, noun, ENT_E_NOUN_BEHIND);
	say_if(c, c->end < s->end && has_upos(s, c->end, UPOS(VERB) | UPOS(AUX)), ENT_E_VERB_BEHIND);
	say_if(c, at(s, c->end - 1)->flags & ENT_U_OWNER, ENT_E_OWNER);
	weigh_company(s, c, t, verb);
}

static void weigh_model(const scan *s, ent_cand *c)
{
	static const uint8_t whole[4] = {ENT_E_MODEL_PER, ENT_E_MODEL_ORG, ENT_E_MODEL_LOC, ENT_E_MODEL_MISC};
	static const uint8_t part[4] = {ENT_E_PART_PER, ENT_E_PART_ORG, ENT_E_PART_LOC, ENT_E_PART_MISC};
	static const uint8_t guess[4] = {ENT_E_GUESS_PER, ENT_E_GUESS_ORG, ENT_E_GUESS_LOC, ENT_E_GUESS_MISC};
	if (!s->r->bio)
		return;
	bool seen = false;
	uint8_t type = rc_ent_model_begins(s, c->beg);
	if (type < 4 && rc_ent_model_end(s, c->beg) == c->end) {
		say(c, whole[type]);
		say_if(c, ent_has(c, ENT_E_UNKNOWN) && c->end == c->beg + 1, guess[type]); /* all that it saw is the company */
		return;
	}
	for (uint32_t i = c->beg; i < c->end; i++) {
		uint8_t b = s->r->bio[at(s, i)->tok];
		if (b)
			say(c, part[(b - 1) >> 1 & 3]);
		seen |= b != 0;
	}
	say_if(c, !seen, ENT_E_MODEL_NONE);
}

/* No word of it was ever learned, and nothing but the news would bring it: not a word alone in quotation marks. */
static void weigh_unknown(const scan *s, ent_cand *c)
{
	const rc_doc *d = s->r->d;
	bool known = !s->r->model || s->title_case || ent_has(c, ENT_E_QUOTED) || ent_has(c, ENT_E_QUOTE_OPEN);
	for (uint32_t i = c->beg; i < c->end && !known; i++) {
		const rc_atom *a = &d->atom.v[at(s, i)->atom_beg];
		known = at(s, i)->cap && (lone_letter(s, i) || rc_model_knows(s->r->model, a->hash) ||
		                          rc_model_writes_small(s->r->model, rc_str_sub((rc_str){d->text, d->n_text}, a->beg, a->end)));
	}
	say_if(c, !known, ENT_E_UNKNOWN);
	say_if(c, !known && d->lang != RC_EN && ent_has(c, ENT_E_ARTICLE) && ent_has(c, ENT_E_ENDING_LOC), ENT_E_LAND); /* la Tarcovie */
}

/* Does it read like a sentence of a text, not like a line? */
static bool whole_sentence(const scan *s)
{
	const rc_sentence *sent = &s->r->d->sent.v[s->sent];
	return !s->title_case && !sent->heading && !sent->in_title && s->end - s->beg > 5 && has_upos(s, s->end - 1, UPOS(PUNCT));
}

/* "taux de prothrombine (TP)", « commission électorale (CE) »: do the letters abbreviate the words before the bracket, all of them small? */
static void weigh_abbreviation(const scan *s, ent_cand *c)
{
	const rc_doc *d = s->r->d;
	const rc_atom *a = &d->atom.v[at(s, c->beg)->atom_beg];
	uint32_t n = a->end - a->beg, left = n, i = c->beg - 1;
	bool body = false;
	if (!ent_has(c, ENT_E_BRACKETED) || a->upper != 2 || n > 6)
		return;
	while (left > 0 && i > s->beg) {
		const rc_atom *w = &d->atom.v[at(s, --i)->atom_beg];
		if (w->kind != RC_ATOM_WORD || at(s, i)->cap)
			return;
		const ent_word *org = rc_ent_word(s->r, i, ENT_ORG);
		body |= org && org->type == RC_ORG;
		if (d->text[w->beg] == d->text[a->beg + left - 1] + ('a' - 'A'))
			left--;
		else if (!has_upos(s, i, UPOS(ADP) | UPOS(DET) | UPOS(CCONJ)))
			return;
	}
	say_if(c, left == 0, body ? ENT_E_ABBR_ORG : ENT_E_ABBR);
}

/* "Green Coast and ...": the second word owes its capital to no place in the sentence. */
static bool capitals_behind(const scan *s, const ent_cand *c)
{
	for (uint32_t i = c->beg + 1; i < c->end; i++)
		if (capital(s, i) && !rc_ent_demonym(s->r, i, NULL))
			return true;
	return false;
}

void rc_ent_weigh(const scan *s, ent_cand *c, const rc_kb_hit *hit)
{
	bool initial = at(s, c->beg)->flags & ENT_U_INITIAL, lower = at(s, c->beg)->cap && seen_lower(s, c->beg);
	say(c, ENT_E_ALWAYS);
	if (hit)
		weigh_kb(s, c, *hit);
	weigh_tables(s, c);
	weigh_given(s, c);
	weigh_shape(s, c);
	weigh_before(s, c);
	weigh_marks(s, c);
	weigh_abbreviation(s, c);
	weigh_unknown(s, c);
	weigh_apposition(s, c);
	weigh_tree(s, c);
	weigh_model(s, c);
	bool proper = has_upos(s, c->beg, UPOS(PROPN));
	say_if(c, initial, lower ? ENT_E_INITIAL_LOWER : proper ? ENT_E_INITIAL_PROPER : ENT_E_INITIAL);
	say_if(c, initial && whole_sentence(s) && capitals_behind(s, c), ENT_E_SECOND);
	bool noun = has_upos(s, c->beg, UPOS(NOUN) | UPOS(OTHER) | UPOS(PROPN)) && !ent_has(c, ENT_E_PLURAL);
	bool goes_on = has_upos(s, c->end, UPOS(VERB) | UPOS(AUX) | UPOS(PRON) | UPOS(ADV) | UPOS(PUNCT) | UPOS(CCONJ) | UPOS(PART)) || ent_has(c, ENT_E_OWNER);
	say_if(c, initial && !lower && noun && goes_on && ent_has(c, ENT_E_UNKNOWN) && whole_sentence(s), ENT_E_STRANGE);
	say_if(c, ent_has(c, ENT_E_STRANGE) && s->r->d->lang != RC_EN, ENT_E_BARE); /* where a noun wants an article */
	say_if(c, s->dateline && c->beg == s->beg, ENT_E_DATELINE);
	say_if(c, !initial && lower, ENT_E_LOWER);
	say_if(c, !initial && !lower && !s->title_case && (proper || ent_has(c, ENT_E_FIRST_NOT_PROPER)), ENT_E_SOLID);
	say_if(c, s->title_case, ENT_E_TITLE_CASE);
	say_if(c, s->r->d->sent.v[s->sent].heading || s->r->d->sent.v[s->sent].in_title, ENT_E_HEADING);
}
