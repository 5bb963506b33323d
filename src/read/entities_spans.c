/* entities_spans.c - where names stand, and what speaks for each type at each place.
 *
 * One pass over the units of a sentence. A name is what the tables know, or a run of capitals that the words around it, its parts of
 * speech and the rest of the article speak for; small words join its parts (« de » only behind a given name or an organisation's first word). Titles, and
 * the field of work that an office names, are stepped over: « le ministre de la Défense, X » holds one name. Types are only weighed
 * here; entities_group.c adds up what all places of a name say.
 *
 * Known failures: a first word of a sentence that is no name but looks like one to the tagger; a name in capitals among capitals (headlines) that
 * the body never repeats.
 */
#include "read/entities_scan.h"

typedef ent_scan scan;

enum {
	OPEN = UPOS(NOUN) | UPOS(ADJ) | UPOS(PROPN) | UPOS(OTHER),
	CLOSED = UPOS(DET) | UPOS(ADP) | UPOS(PRON) | UPOS(CCONJ) | UPOS(SCONJ) | UPOS(AUX) | UPOS(PART) | UPOS(INTJ),
};

/* also: one more finding, or ENT_E_N */
static void add(scan *s, uint32_t beg, uint32_t end, const rc_kb_hit *hit, ent_evidence also)
{
	ent_run *r = s->r;
	ent_cand *c = RC_ADD(r->a, r->cand);
	*c = (ent_cand){.beg = beg, .end = end, .sent = s->sent, .name = RC_NONE, .kb = RC_NONE, .entity = RC_NONE};
	for (uint32_t i = beg; i < end; i++)
		r->unit[i].cand = r->cand.n - 1;
	rc_ent_weigh(s, c, hit);
	if (also < ENT_E_N)
		c->evidence[also >> 6] |= (uint64_t)1 << (also & 63);
}

/* Is it a word that is written small inside sentences, and no given name? */
static bool common(const scan *s, uint32_t i)
{
	const ent_run *r = s->r;
	const rc_atom *a = &r->d->atom.v[at(s, i)->atom_beg];
	return r->model && !given(s, i) && rc_model_writes_small(r->model, rc_str_sub((rc_str){r->d->text, r->d->n_text}, a->beg, a->end));
}

/* A letter behind a sign of degree or number begins no name: 12 °C. */
static bool measure(const scan *s, uint32_t i)
{
	if (i == s->beg || !lone_letter(s, i) || !(at(s, i)->flags & ENT_U_GLUED))
		return false;
	return !(at(s, i - 1)->flags & ENT_U_WORD) && rc_str_eqz(rc_doc_norm(s->r->d, at(s, i - 1)->tok), "\u00b0");
}

/* ---- titles ---- */

/* The field of an office behind it: its capitals are no names. Ends before a country, a given name, a comma, a verb. */
static void skip_field(scan *s, uint32_t i)
{
	while (i < s->end && has_upos(s, i, UPOS(ADJ)) && !at(s, i)->cap)
		i++;
	if (i >= s->end || !(rc_ent_small(s->r, i, ENT_OF) || rc_ent_small(s->r, i, ENT_TOWARD)))
		return;
	bool was_cap = false;
	for (uint32_t n = 0; i < s->end && n < 10; n++, i++) {
		rc_kb_hit hit;
		uint32_t len;
		bool cap = capital(s, i);
		if ((n && rc_ent_word(s->r, i, ENT_TITLE)) || (cap && (given(s, i) || (rc_ent_kb_at(s, i, &hit, &len) && !hit.caution))))
			return;
		if (cap && was_cap && has_upos(s, i, UPOS(PROPN)) && !has_upos(s, i - 1, UPOS(PROPN)))
			return;
		bool joins = has_upos(s, i, UPOS(CCONJ) | UPOS(ADP) | UPOS(DET) | UPOS(NOUN) | UPOS(ADJ));
		if (!cap && !joins && !rc_ent_small(s->r, i, ENT_OF))
			return;
		if (cap)
			s->r->unit[i].flags |= ENT_U_TITLE;
		was_cap = cap;
	}
}

/* « le président du Sénat »: a bare word for an organisation behind an office is no name. */
static void skip_body(scan *s, uint32_t i)
{
	if (i >= s->end || !rc_ent_small(s->r, i, ENT_OF))
		return;
	i += at(s, i)->entry_n;
	const ent_word *w = i < s->end ? rc_ent_word(s->r, i, ENT_ORG) : NULL;
	if (!w || w->type != RC_ORG || !at(s, i)->cap)
		return;
	uint32_t end = i + at(s, i)->entry_n;
	if (end < s->end && (capital(s, end) || (rc_ent_small(s->r, end, ENT_OF) && (w->flags & ENT_F_FIELD))))
		return;
	for (; i < end; i++)
		s->r->unit[i].flags |= ENT_U_TITLE;
}

static uint32_t title_at(scan *s, uint32_t i, const ent_word *w)
{
	uint32_t end = i + at(s, i)->entry_n;
	for (uint32_t k = i; k < end; k++)
		s->r->unit[k].flags |= ENT_U_TITLE;
	if (w->plural)
		return end;
	if (w->kind == ENT_RANK && s->title != RC_NONE && s->comma)
		s->comma = false; /* le ministre, le général X */
	s->title = i;
	s->beside = true;
	s->comma = false;
	s->honorific = w->kind == ENT_HONORIFIC;
	s->title_gender = w->gender;
	if (w->flags & ENT_F_PORTFOLIO)
		skip_field(s, end);
	else if (w->kind == ENT_OFFICE)
		skip_body(s, end);
	return end;
}

/* What a word that is no name does to the title before it. */
static void step_title(scan *s, uint32_t i)
{
	if (s->title == RC_NONE)
		return;
	if (rc_ent_is(s->r, i, ',')) {
		if (s->comma)
			s->title = RC_NONE;
		s->comma = true;
		s->beside = false;
		return;
	}
	if (has_upos(s, i, UPOS(VERB) | UPOS(AUX) | UPOS(PRON) | UPOS(SCONJ)) || rc_ent_is(s->r, i, ';') ||
	    rc_ent_is(s->r, i, '.') || rc_ent_is(s->r, i, ':')) {
		s->title = RC_NONE;
		return;
	}
	bool adjective = has_upos(s, i, UPOS(ADJ)) || rc_ent_demonym(s->r, i, NULL);
	if (s->comma && !adjective && !rc_ent_small(s->r, i, ENT_ARTICLE))
		s->title = RC_NONE;
	if (!adjective)
		s->beside = false;
}

/* ---- runs of capitals ---- */

static bool place_at(const scan *s, uint32_t i)
{
	rc_kb_hit hit;
	uint32_t len;
	return rc_ent_kb_at(s, i, &hit, &len) && rc_kb_get(s->r->kb, hit.item)->type == RC_LOC;
}

static bool plural_article(const scan *s, uint32_t i)
{
	const ent_unit *u = at(s, i);
	bool plural = false;
	for (uint32_t t = u->tok; t < u->tok + u->n_tok; t++)
		plural |= RC_FEAT(s->r->d->tok.v[t].feats, NUMBER) == RC_NUMBER_PLUR;
	return plural && rc_ent_small(s->r, i, ENT_ARTICLE);
}

/* A capital article inside a sentence, here or just before, opens the name of a newspaper or the like: « La Voz de Monteluz », « L'Écho de Varnes ». */
static bool article_left(const scan *s, uint32_t beg)
{
	if (at(s, beg)->cap && !(at(s, beg)->flags & ENT_U_INITIAL) && rc_ent_small(s->r, beg, ENT_ARTICLE) && !s->title_case)
		return true;
	return beg > s->beg && at(s, beg - 1)->cap && !(at(s, beg - 1)->flags & ENT_U_INITIAL) && rc_ent_small(s->r, beg - 1, ENT_ARTICLE) &&
	       at(s, beg - 1)->cand == RC_NONE && !s->title_case;
}

static bool saint(const scan *s, uint32_t i)
{
	const ent_word *w = rc_ent_word(s->r, i, ENT_TITLE);
	return w && (w->flags & ENT_F_CAP) && at(s, i)->cap;
}

/* « de », "of" behind i: does it join what follows to a name that began at beg? */
static bool of_joins(const scan *s, uint32_t beg, uint32_t i)
{
	uint32_t next = i + at(s, i)->entry_n;
	if (next >= s->end)
		return false;
	/* « le cargo Étoile du Nord », "Operation X of Y", «San Telmo del Río» */
	if (capital(s, next) && (article_left(s, beg) || saint(s, beg) || rc_ent_kind_word_before(s, beg) == RC_MISC))
		return true;
	const ent_word *w = rc_ent_word(s->r, beg, ENT_ORG);
	bool opens = w && (w->flags & ENT_F_FIRST) && (w->flags & ENT_F_CAP) && (at(s, beg)->cap || (w->flags & ENT_F_INSIDE));
	bool just = opens;
	if (opens && w->type == RC_LOC && i > beg + at(s, beg)->entry_n) /* place Tahrir, in Cairo */
		return false;
	for (uint32_t k = beg + at(s, beg)->entry_n; just && k < i; k++)
		just = has_upos(s, k, UPOS(ADJ));
	if (!capital(s, next))
		return opens && (w->flags & ENT_F_FIELD) && has_upos(s, next, UPOS(NOUN));
	const ent_word *left = i > beg ? rc_ent_word(s->r, i - 1, ENT_ORG) : NULL;
	if (s->r->d->lang == RC_EN && left && (left->flags & ENT_F_CAP) && at(s, i - 1)->cap)
		return true;
	rc_kb_hit hit;
	uint32_t len;
	bool place = rc_ent_kb_at(s, next, &hit, &len) && rc_kb_get(s->r->kb, hit.item)->kind == RC_KB_COUNTRY;
	if (opens)
		return just || !place;
	bool team = i == beg + 1 && beg > s->beg && has_upos(s, beg - 1, UPOS(DET) | UPOS(ADP)) && place_at(s, next) &&
	            RC_FEAT(ent_tok(s->r, beg)->feats, NUMBER) != RC_NUMBER_SING && plural_article(s, beg - 1);
	if (team) /* les Tigers de Détroit */
		return true;
	if (place)
		return false;
	if (given(s, beg) && !rc_ent_word(s->r, next, ENT_ORG) && s->r->d->lang != RC_EN)
		return true;
	return s->r->d->lang == RC_ES && has_upos(s, beg, UPOS(PROPN)) && has_upos(s, next, UPOS(PROPN)) && i == beg + 1;
}

/* Inc, Ltd, GmbH: at most four letters before a full stop */
static bool legal_form(const scan *s, uint32_t i)
{
	const rc_atom *a = &s->r->d->atom.v[at(s, i)->atom_beg];
	return a->end - a->beg <= 4;
}

/* "Department of Housing and Urban Development": behind « of » and one word of the field. */
static bool and_joins(const scan *s, uint32_t beg, uint32_t i)
{
	if (!capital(s, i + 1) || i < beg + 3 || !capital(s, i - 1) || !rc_ent_small(s->r, i - 2, ENT_OF))
		return false;
	const ent_word *w = rc_ent_word(s->r, i - 3, ENT_ORG);
	return w && (w->flags & ENT_F_FIELD) && !place_at(s, i - 1) && !place_at(s, i + 1) && !given(s, i + 1);
}

/* The capital that a preposition joins to an organisation's first word, an article between; 0 for none. */
static uint32_t joined_field(const scan *s, uint32_t i)
{
	while (i < s->end && !at(s, i)->cap && rc_ent_small(s->r, i, ENT_ARTICLE))
		i++;
	return i < s->end && capital(s, i) && !place_at(s, i) && !given(s, i) && !(at(s, i)->flags & ENT_U_TITLE) ? i : 0;
}

static bool short_number(const scan *s, uint32_t i)
{
	const rc_atom *a = &s->r->d->atom.v[at(s, i)->atom_beg];
	return a->kind == RC_ATOM_NUMBER && a->end - a->beg <= 2 && at(s, i)->atom_end == at(s, i)->atom_beg + 1 && !(at(s, i)->flags & ENT_U_TIME);
}

/* No name that the tables know, no given name, no word of another organisation. */
static bool field_word(const scan *s, uint32_t i)
{
	rc_kb_hit hit;
	uint32_t n;
	return !given(s, i) && !rc_ent_kb_at(s, i, &hit, &n) && !rc_ent_word(s->r, i, ENT_ORG) && !rc_ent_word(s->r, i, ENT_TITLE) &&
	       has_upos(s, i, UPOS(NOUN) | UPOS(PROPN) | UPOS(ADJ));
}

/* « ministère de la Transition écologique », « de l'Économie et des Finances », «de Agricultura y Pesca», "of Food, Agriculture and Forestry": the
 * field of an organisation is of more than one word. The next of them, or 0. */
static uint32_t field_goes_on(const scan *s, uint32_t beg, uint32_t i)
{
	const ent_run *r = s->r;
	const ent_word *w = rc_ent_word(r, beg, ENT_ORG);
	uint32_t of = beg + at(s, beg)->entry_n;
	while (of < i && (has_upos(s, of, UPOS(ADJ)) || capital(s, of)) && !rc_ent_small(r, of, ENT_OF)) /* Instituto Nacional de */
		of++;
	if (!w || !(w->flags & ENT_F_FIELD) || i <= of || !capital(s, i - 1) || !rc_ent_small(r, of, ENT_OF) || place_at(s, i - 1) || given(s, i - 1))
		return 0;
	if (r->d->lang == RC_EN) {
		bool list = rc_ent_is(r, i, ',') && i + 3 < s->end && has_upos(s, i + 2, UPOS(CCONJ)) && capital(s, i + 3);
		if (has_upos(s, i, UPOS(CCONJ)) && i > of + 3 && rc_ent_is(r, i - 2, ',') && i + 1 < s->end && capital(s, i + 1) && field_word(s, i + 1))
			return i + 1; /* the last of the list */
		return list && capital(s, i + 1) && field_word(s, i + 1) && field_word(s, i + 3) ? i + 1 : 0;
	}
	if (has_upos(s, i, UPOS(ADJ)) && !at(s, i)->cap && !rc_ent_demonym(r, i, NULL) && i == of + at(s, of)->entry_n + 1)
		return i;
	if (!has_upos(s, i, UPOS(CCONJ)) || i + 1 >= s->end)
		return 0;
	uint32_t next = rc_ent_small(r, i + 1, ENT_OF) ? i + 1 + at(s, i + 1)->entry_n : i + 1;
	bool small = next > i + 1 && next < s->end && has_upos(s, next, UPOS(NOUN));
	return next < s->end && (small || (capital(s, next) && field_word(s, next))) ? next : 0;
}

/* What follows an initial in a name: no "A. I'd", «R. No», "12 °C. It". */
static bool after_initial(const scan *s, uint32_t i)
{
	const ent_run *r = s->r;
	if (has_upos(s, i, CLOSED) || rc_ent_small(r, i, ENT_NO_NAME))
		return lone_letter(s, i) && !has_upos(s, i, UPOS(PRON)) && i + 1 < s->end && rc_ent_is(r, i + 1, '.');
	return has_upos(s, i, UPOS(PROPN)) || given(s, i) || !has_upos(s, i, UPOS(ADV) | UPOS(VERB)) || !common(s, i);
}

static bool in_body(const scan *s, uint32_t i)
{
	return rc_map_get(&s->r->body, s->r->d->atom.v[at(s, i)->atom_beg].hash) != RC_NONE;
}

/* In a headline all of capitals, a name ends before a verb, a small word or a word that is known for a common one: "Dorvec Says He Won't Quit". */
static bool flat_ends(const scan *s, uint32_t i)
{
	const ent_run *r = s->r;
	const rc_atom *a = &r->d->atom.v[at(s, i)->atom_beg];
	if (!s->flat)
		return false;
	bool inside = r->bio && r->bio[at(s, i)->tok] == 2 + 2 * RC_PER;
	bool person = given(s, i - 1) || rc_ent_model_begins(s, i - 1) == RC_PER || inside;
	if (capital(s, i - 1) && in_body(s, i) && !in_body(s, i - 1) && !person && !rc_ent_word(r, i, ENT_ORG)) /* "Court Jails Dorvec" */
		return true;
	if (rc_map_get(&r->surname, a->hash) != RC_NONE)
		return false;
	if (a->gap == RC_GAP_LINE)
		return true;
	if (rc_ent_small(r, i, ENT_OF) || rc_ent_small(r, i, ENT_PARTICLE))
		return false;
	if (has_upos(s, i, CLOSED | UPOS(VERB) | UPOS(ADV)))
		return true;
	const ent_word *w = rc_ent_word(r, i, ENT_ORG);
	if (given(s, i) || (w && (w->flags & ENT_F_CAP)) || (given(s, i - 1) && has_upos(s, i, UPOS(PROPN))))
		return false;
	return common(s, i) || seen_lower(s, i);
}

/* May a name begin there with this word? */
static bool flat_begins(const scan *s, uint32_t i)
{
	const ent_run *r = s->r;
	if (!s->flat || rc_map_get(&r->surname, r->d->atom.v[at(s, i)->atom_beg].hash) != RC_NONE)
		return true;
	if (has_upos(s, i, UPOS(VERB) | UPOS(ADV)))
		return false;
	const ent_word *w = rc_ent_word(r, i, ENT_ORG);
	bool body = i + 1 < s->end && rc_ent_word(r, i + 1, ENT_ORG) && (rc_ent_word(r, i + 1, ENT_ORG)->flags & ENT_F_LAST); /* Green Party */
	return (w && (w->flags & ENT_F_CAP)) || body || in_body(s, i) || !common(s, i) || (has_upos(s, i, UPOS(PROPN)) && rc_ent_model_begins(s, i) < 4);
}

/* Is the unit before it an initial with its point, and this no name? */
static bool initial_ends(const scan *s, uint32_t i)
{
	const ent_unit *u = i > s->beg ? at(s, i - 1) : NULL;
	return u && i < s->end && lone_letter(s, i - 1) && u->atom_end == u->atom_beg + 2 &&
	       s->r->d->text[s->r->d->atom.v[u->atom_end - 1].beg] == '.' && capital(s, i) && !after_initial(s, i);
}

/* A comma, point, hyphen, ampersand or small word inside a name: the unit behind it where the name goes on, or 0. */
static uint32_t bridge(const scan *s, uint32_t beg, uint32_t i)
{
	const ent_run *r = s->r;
	bool glued = at(s, i)->flags & ENT_U_GLUED, next_glued = i + 1 < s->end && (at(s, i + 1)->flags & ENT_U_GLUED);
	bool digits = i + 1 < s->end && r->d->atom.v[at(s, i + 1)->atom_beg].kind == RC_ATOM_NUMBER;
	if (i + 1 >= s->end)
		return 0;
	if (rc_ent_is(r, i, '-') && glued && next_glued && (capital(s, i + 1) || digits))
		return i + 1;
	if (rc_ent_is(r, i, '.') && glued && lone_letter(s, i - 1) && capital(s, i + 1))
		return after_initial(s, i + 1) ? i + 1 : 0;
	if (rc_ent_is(r, i, '&') && capital(s, i + 1))
		return i + 1;
	uint32_t more = field_goes_on(s, beg, i);
	if (more)
		return more;
	if (rc_ent_is(r, i, ',') && capital(s, i + 1)) { /* Google, Inc. */
		const ent_word *w = rc_ent_word(r, i + 1, ENT_ORG);
		return w && w->type == RC_ORG && (w->flags & (ENT_F_FIRST | ENT_F_LAST)) == ENT_F_LAST && at(s, i + 1)->entry_n < 3 &&
		       at(s, i - 1)->cap && legal_form(s, i + 1) ? i + 1 : 0;
	}
	if (r->d->lang == RC_EN && has_upos(s, i, UPOS(CCONJ)) && and_joins(s, beg, i))
		return i + 1;
	if (rc_ent_is(r, i, '\'') && capital(s, i + 1)) { /* Carriers' Guild */
		const ent_word *w = rc_ent_word(r, i + 1, ENT_ORG);
		return w && (w->flags & ENT_F_LAST) && r->d->lang == RC_EN ? i + 1 : 0;
	}
	if (rc_ent_small(r, i, ENT_PARTICLE) && !at(s, i)->cap) {
		uint32_t next = i + at(s, i)->entry_n;
		if (next < s->end && capital(s, next) && (r->d->lang != RC_EN || !rc_ent_small(r, i, ENT_OF)))
			return next;
		if (next + 1 < s->end && rc_ent_is(r, next, '-') && capital(s, next + 1))
			return next + 1;
	}
	if (rc_ent_small(r, i, ENT_OF) && of_joins(s, beg, i))
		return i + at(s, i)->entry_n;
	const ent_word *first = rc_ent_word(r, beg, ENT_ORG);
	if (!first || !(first->flags & ENT_F_FIRST) || !at(s, beg)->cap)
		return 0;
	if (rc_ent_small(r, i, ENT_JOINS) && first->type == RC_ORG) /* Commission for River Safety, Union pour le Renouveau */
		return joined_field(s, i + at(s, i)->entry_n);
	return (first->flags & ENT_F_NUMBER) && i == beg + 1 && !glued && short_number(s, i) ? i : 0; /* Channel 9 */
}

/* A title in capitals inside a run, with more of the name behind it: "House Speaker Jane Roe". */
static bool title_splits(const scan *s, uint32_t beg, uint32_t i)
{
	const ent_word *w = rc_ent_word(s->r, i, ENT_TITLE);
	if (!w || i == beg || given(s, beg))
		return false;
	uint32_t end = i + at(s, i)->entry_n;
	return end < s->end && capital(s, end) && !rc_ent_word(s->r, end, ENT_ORG);
}

/* Behind « Union des »: a noun in lower case and its adjectives, one more « de » with such a noun, and a name with « de » (Ligue de hockey de
 * l'Ouest, Fédération française de football d'entreprise). */
static uint32_t lower_field(const scan *s, uint32_t i)
{
	uint32_t end = i;
	for (uint32_t nouns = 0; nouns < 3; nouns++) {
		end++;
		while (end < s->end && has_upos(s, end, UPOS(ADJ)) && !at(s, end)->cap && !rc_ent_demonym(s->r, end, NULL))
			end++;
		uint32_t also = end + 2 < s->end && has_upos(s, end, UPOS(CCONJ)) && rc_ent_small(s->r, end + 1, ENT_OF) ? end + 1 + at(s, end + 1)->entry_n : s->end;
		if (also < s->end && has_upos(s, also, UPOS(NOUN)) && !at(s, also)->cap) { /* « des forêts et des eaux » */
			end = also;
			continue;
		}
		if (end + 1 >= s->end || !rc_ent_small(s->r, end, ENT_OF))
			return end;
		uint32_t next = end + at(s, end)->entry_n;
		if (next < s->end && capital(s, next) && !given(s, next) && !rc_ent_word(s->r, next, ENT_TITLE)) {
			while (next < s->end && capital(s, next))
				next++;
			return next;
		}
		bool noun = next + 1 < s->end && has_upos(s, next, UPOS(NOUN)) && !(at(s, next)->flags & (ENT_U_TIME | ENT_U_TITLE)) &&
		            at(s, end)->n_tok + at(s, next)->n_tok < 4 && !rc_ent_word(s->r, next, ENT_TITLE);
		if (!noun || nouns)
			return end;
		end = next;
	}
	return end;
}

/* "Carriers' Guild", "St Corben's Hospital": a plural's or a saint's possessive inside the name of an organisation. */
static bool owner_joins(const scan *s, uint32_t beg, uint32_t i)
{
	const ent_word *first = rc_ent_word(s->r, beg, ENT_TITLE);
	bool saint = first && (first->flags & ENT_F_CAP);
	const rc_doc *d = s->r->d;
	bool plural = d->atom.v[at(s, i - 1)->atom_end - 1].kind == RC_ATOM_MARK;
	const ent_word *w = capital(s, i) ? rc_ent_word(s->r, i, ENT_ORG) : NULL;
	return (plural || saint) && w && (w->flags & ENT_F_LAST);
}

/* « la DGSE René Imbot »: capitals only, then a given name. */
static bool acronym_splits(const scan *s, uint32_t beg, uint32_t i)
{
	return i == beg + 1 && at(s, beg)->cap == 2 && !lone_letter(s, beg) && at(s, i)->cap == 1 && given(s, i);
}

static uint32_t run_end(const scan *s, uint32_t beg)
{
	uint32_t end = beg + 1;
	const ent_word *w = rc_ent_word(s->r, beg, ENT_ORG);
	if (w && (w->flags & ENT_F_CAP) && (w->flags & ENT_F_FIRST))
		end = beg + at(s, beg)->entry_n;
	while (end < s->end && !(at(s, end)->flags & (ENT_U_TIME | ENT_U_BREAK))) {
		if ((at(s, end - 1)->flags & ENT_U_OWNER) && !owner_joins(s, beg, end))
			break;
		if (capital(s, end)) {
			if (acronym_splits(s, beg, end) || initial_ends(s, end) || flat_ends(s, end))
				break;
			if (title_splits(s, beg, end) || (at(s, end)->flags & ENT_U_TITLE))
				break;
			end++;
			continue;
		}
		/* « Ligue maritime des Trois-Caps »: an adjective behind an organisation's first word */
		if (w && w->type == RC_ORG && (w->flags & ENT_F_FIRST) && at(s, beg)->cap && has_upos(s, end, UPOS(ADJ)) &&
		    end == beg + at(s, beg)->entry_n && s->r->d->lang != RC_EN && !rc_ent_demonym(s->r, end, NULL)) {
			end++;
			continue;
		}
		uint32_t next = bridge(s, beg, end);
		if (!next)
			break;
		if (!capital(s, next) && s->r->d->atom.v[at(s, next)->atom_beg].kind != RC_ATOM_NUMBER)
			return lower_field(s, next);
		end = next + 1;
	}
	return end;
}

/* May a name begin with this unit? */
static bool may_begin(const scan *s, uint32_t i)
{
	if (!capital(s, i) || measure(s, i) || (at(s, i)->flags & ENT_U_TITLE) || rc_ent_small(s->r, i, ENT_NO_NAME))
		return false;
	if (!flat_begins(s, i))
		return false;
	if (has_upos(s, i, UPOS(PROPN)))
		return true;
	if (rc_map_get(&s->r->surname, s->r->d->atom.v[at(s, i)->atom_beg].hash) != RC_NONE)
		return true;
	if (has_upos(s, i, CLOSED))
		return false;
	const ent_word *w = rc_ent_word(s->r, i, ENT_ORG);
	if (at(s, i)->flags & ENT_U_INITIAL)
		return given(s, i) || (w && (w->flags & ENT_F_CAP) && i + 1 < s->end) || lone_letter(s, i) ||
		       (has_upos(s, i, UPOS(NOUN) | UPOS(ADJ) | UPOS(OTHER) | UPOS(VERB)) && !seen_lower(s, i));
	return true;
}

/* Is the run a name, once nothing in the tables says so? */
static bool accept(const scan *s, uint32_t beg, uint32_t end)
{
	bool propn = false, unknown = false, word = false, initial = at(s, beg)->flags & ENT_U_INITIAL;
	uint32_t letters = 0;
	for (uint32_t i = beg; i < end; i++) {
		propn |= has_upos(s, i, UPOS(PROPN));
		unknown |= has_upos(s, i, UPOS(OTHER));
		const ent_word *w = rc_ent_word(s->r, i, ENT_ORG);
		word |= w && (w->flags & ENT_F_CAP) && (at(s, i)->cap || (w->flags & ENT_F_INSIDE));
		letters += at(s, i)->cap != 0;
	}
	if (letters == 0)
		return false;
	if (end - beg == 1) {
		if (rc_ent_demonym(s->r, beg, NULL) || lone_letter(s, beg))
			return false;
		bool plural = RC_FEAT(ent_tok(s->r, beg)->feats, NUMBER) == RC_NUMBER_PLUR;
		if (plural && s->r->d->lang == RC_EN && at(s, beg)->cap == 1) /* Muslims, Westerners */
			return false;
		if (initial)
			return (propn || (unknown && given(s, beg))) && !seen_lower(s, beg) && !word;
		return propn || unknown || (word && !seen_lower(s, beg)) || (at(s, beg)->cap == 2 && !s->title_case);
	}
	if (word && (!initial || propn))
		return true;
	if (initial && !given(s, beg))
		return propn && !(seen_lower(s, beg) && !has_upos(s, beg, UPOS(PROPN)));
	return propn || unknown || given(s, beg);
}

/* « Le Guennec doit … »: the first word of a sentence that the article has between a given name and this word. */
static bool known_article(const scan *s, uint32_t beg)
{
	if (beg == s->beg || !at(s, beg - 1)->cap || at(s, beg - 1)->cand != RC_NONE || at(s, beg - 1)->n_tok > 1)
		return false;
	const rc_doc *d = s->r->d;
	uint64_t pair = rc_hash_more(d->atom.v[at(s, beg - 1)->atom_beg].hash, d->atom.v[at(s, beg)->atom_beg].hash);
	return rc_map_get(&s->r->surname, pair) != RC_NONE;
}

/* "the 4th Brannick Rifles": an ordinal in front of a word of the army's. */
static bool ordinal_left(const scan *s, uint32_t beg)
{
	const ent_run *r = s->r;
	uint32_t end = beg + 1;
	if (beg == s->beg || at(s, beg - 1)->cand != RC_NONE || (at(s, beg - 1)->flags & (ENT_U_TIME | ENT_U_TITLE)))
		return false;
	const rc_atom *a = &r->d->atom.v[at(s, beg - 1)->atom_beg];
	bool nth = a->kind == RC_ATOM_NUMBER && at(s, beg - 1)->atom_end > at(s, beg - 1)->atom_beg + 1;
	nth |= at(s, beg - 1)->cap && !(at(s, beg - 1)->flags & ENT_U_INITIAL) && RC_FEAT(ent_tok(r, beg - 1)->feats, NUMTYPE) == RC_NUMTYPE_ORD;
	for (uint32_t i = beg; nth && i < end && i < s->end; i++) {
		const ent_word *w = rc_ent_word(r, i, ENT_ORG);
		if (w && (w->flags & ENT_F_NTH) && w->type == RC_ORG)
			return true;
		end += capital(s, i) && i < beg + 4;
	}
	return false;
}

/* "al-Sadr", "bin Laden", « La Poste »: small words in front. */
static uint32_t particle_left(const scan *s, uint32_t beg)
{
	const ent_run *r = s->r;
	if (beg > s->beg && ((!rc_ent_small(r, beg, ENT_ARTICLE) && article_left(s, beg)) || known_article(s, beg) || ordinal_left(s, beg)))
		return beg - 1;
	if (beg >= s->beg + 2 && rc_ent_is(r, beg - 1, '-') && (at(s, beg)->flags & ENT_U_GLUED) &&
	    (at(s, beg - 1)->flags & ENT_U_GLUED)) {
		const rc_span left = ent_tok(r, beg - 2)->span;
		if (left.end - left.beg <= 3 && (at(s, beg - 2)->flags & ENT_U_WORD) && at(s, beg - 2)->cand == RC_NONE)
			return beg - 2;
	}
	if (beg >= s->beg + 2 && rc_ent_is(r, beg - 1, '-') && rc_ent_small(r, beg - 2, ENT_PARTICLE) && at(s, beg - 2)->cand == RC_NONE &&
	    !(at(s, beg - 1)->flags & ENT_U_GLUED) == !(at(s, beg)->flags & ENT_U_GLUED))
		return beg - 2;
	bool capital_one = beg > s->beg && at(s, beg - 1)->cap && !rc_ent_small(r, beg - 1, ENT_OF) && !rc_ent_small(r, beg - 1, ENT_ARTICLE); /* "Ould Salek said" */
	if (beg > s->beg && rc_ent_small(r, beg - 1, ENT_PARTICLE) && (has_upos(s, beg - 1, UPOS(PROPN)) || capital_one) &&
	    at(s, beg - 1)->cand == RC_NONE)
		return beg - 1;
	return beg;
}

/* The model cuts rare names short; a run of capitals is hardly ever two names. */
static uint32_t longer(const scan *s, uint32_t beg, uint32_t end)
{
	uint32_t rule = run_end(s, beg);
	if (rule > end || (rule == beg + 1 && rule < end && acronym_splits(s, beg, rule)))
		return rule;
	while (end > beg + 1 && !at(s, end - 1)->cap && has_upos(s, end - 1, UPOS(ADP) | UPOS(DET) | UPOS(CCONJ) | UPOS(PUNCT))) {
		bool joins = has_upos(s, end - 1, UPOS(ADP)) && end < s->end && capital(s, end) && !(at(s, end)->flags & ENT_U_TITLE) &&
		             !(place_at(s, end) && given(s, beg));
		if (joins) { /* it ends with « de »: the name goes on */
			while (end < s->end && capital(s, end))
				end++;
			return end;
		}
		if (has_upos(s, end - 1, UPOS(ADP)) && end < s->end && has_upos(s, end, UPOS(NOUN)) && rc_ent_word(s->r, beg, ENT_ORG))
			return lower_field(s, end);
		if (rc_ent_is(s->r, end - 1, '.') || rc_ent_is(s->r, end - 1, '!'))
			break;
		end--;
	}
	return end;
}

/* A word for what the name is, in lower case, that the model takes in: « agence X ». */
static uint32_t skip_kind_word(const scan *s, uint32_t beg, uint32_t end)
{
	const ent_word *w = rc_ent_word(s->r, beg, ENT_ORG);
	uint32_t next = beg + at(s, beg)->entry_n;
	if (at(s, beg)->cap || !w || (w->flags & ENT_F_INSIDE) || next >= end)
		return beg;
	if (rc_ent_small(s->r, next, ENT_OF))
		return beg;
	while (next + 1 < end && has_upos(s, next, UPOS(ADJ)) && !at(s, next)->cap) /* agence publique X */
		next++;
	return capital(s, next) ? next : beg;
}

/* The first word of a sentence, written with a capital for that alone: « Pour Vladimir X ». */
static bool loose_front(const scan *s, uint32_t i)
{
	return (at(s, i)->flags & ENT_U_INITIAL) && !has_upos(s, i, UPOS(PROPN)) && !given(s, i);
}

/* A name that the model sees. */
static uint32_t take_model(scan *s, uint32_t beg)
{
	uint32_t end = longer(s, beg, rc_ent_model_end(s, beg));
	for (uint32_t i = beg + 1; i < end; i++)
		if (initial_ends(s, i) || (capital(s, i) && flat_ends(s, i)))
			end = i;
	if (end == beg + 1 && lone_letter(s, beg) && initial_ends(s, end))
		return end;
	beg = skip_kind_word(s, beg, end);
	bool cap = false;
	for (uint32_t i = beg; i < end; i++)
		cap |= at(s, i)->cap && (at(s, i)->flags & ENT_U_WORD) && !(at(s, i)->flags & ENT_U_TIME);
	bool no_name = end - beg == 1 && (rc_ent_demonym(s->r, beg, NULL) || rc_ent_small(s->r, beg, ENT_NO_NAME));
	if (cap && !no_name) /* a capital at the head of a sentence is not enough: the article must know the name elsewhere */
		add(s, particle_left(s, beg), end, NULL, accept(s, beg, end) ? ENT_E_N : ENT_E_REFUSED);
	return end;
}

/* Does anything but its capitals speak for a run that the model does not see? */
static bool backed(const scan *s, uint32_t beg, uint32_t end)
{
	const ent_word *first = rc_ent_word(s->r, beg, ENT_ORG), *last = rc_ent_word(s->r, end - 1, ENT_ORG);
	if (end - beg > 1 && (given(s, beg) || (first && (first->flags & ENT_F_CAP) && (first->flags & ENT_F_FIRST)) ||
	                      (last && (last->flags & ENT_F_CAP) && (last->flags & ENT_F_LAST))))
		return true;
	if ((s->title != RC_NONE && s->beside) || rc_ent_kind_word_before(s, beg) < 4 || rc_ent_reported_before(s, beg))
		return true;
	for (uint32_t i = beg + 1; i + 1 < end; i++)
		if (rc_ent_is(s->r, i, '&'))
			return true;
	const rc_token *t = &s->r->d->tok.v[rc_ent_head(s->r->d, at(s, beg)->tok, ent_tok_end(s->r, end - 1))];
	if (t->upos == RC_UPOS_PROPN && t->head != RC_NONE && rc_deprel_is(t->deprel, RC_DEPREL_NSUBJ) && rc_ent_says(s->r, t->head))
		return true;
	return end > beg && at(s, beg)->cap == 2 && !s->title_case && beg > s->beg && rc_ent_is(s->r, beg - 1, '(');
}

/* "United States Department of X" */
static bool body_behind(const scan *s, uint32_t i, uint32_t end)
{
	const ent_word *w = i < end ? rc_ent_word(s->r, i, ENT_ORG) : NULL;
	return w && w->type == RC_ORG && (w->flags & ENT_F_FIELD) && at(s, i)->cap && s->r->d->lang == RC_EN;
}

/* A run of capitals that the tables do not know as a whole. Returns where to go on. */
static uint32_t take_run(scan *s, uint32_t beg, const rc_kb_hit *hit, uint32_t hit_n)
{
	uint32_t end = run_end(s, beg), from = beg;
	const ent_word *last = rc_ent_word(s->r, end - 1, ENT_ORG);
	bool field = last && (last->flags & ENT_F_FIELD);
	/* a demonym in front is part of a company's name (British Airways), hardly of an office's */
	while (from + 1 < end && rc_ent_demonym(s->r, from, NULL) && (field || !last || !(last->flags & ENT_F_LAST)))
		from++;
	/* «Firmaron Ana Morales»: a capital for its place alone, before a full name */
	if (from == beg && end > beg + 2 && !hit && (at(s, beg)->flags & ENT_U_INITIAL) && !given(s, beg) && given(s, beg + 1) &&
	    capital(s, beg + 2) && !rc_ent_word(s->r, beg, ENT_ORG) && !last &&
	    (!has_upos(s, beg, UPOS(PROPN)) || rc_ent_model_begins(s, beg + 1) < 4))
		return beg + 1;
	if (title_splits(s, beg, end) && end < s->end) {
		const ent_word *w = rc_ent_word(s->r, end, ENT_TITLE);
		if ((w->flags & ENT_F_PORTFOLIO) && !hit) {
			for (uint32_t i = beg; i < end; i++)
				s->r->unit[i].flags |= ENT_U_TITLE;
			return end;
		}
	}
	if (hit && beg + hit_n <= end) {
		const rc_kb_item *it = rc_kb_get(s->r->kb, hit->item);
		bool whole = beg + hit_n == end;
		rc_kb_hit other;
		uint32_t other_n;
		bool pair = !whole && rc_ent_is(s->r, beg + hit_n, '-') && rc_ent_kb_at(s, beg + hit_n + 1, &other, &other_n) &&
		            rc_kb_get(s->r->kb, other.item)->kind == RC_KB_COUNTRY; /* Russie-Pologne */
		bool splits = pair || (!whole && (given(s, beg + hit_n) || it->kind == RC_KB_COUNTRY || (it->type == RC_ORG && hit_n > 1 && !(rc_kb_is_medium(s->r->kb, hit->item) && rc_ent_small(s->r, beg + hit_n, ENT_OF)))) &&
		              !(last && (last->flags & ENT_F_LAST)) && !body_behind(s, beg + hit_n, end) && !given(s, beg) && !rc_ent_is(s->r, beg + hit_n, '-'));
		if (whole || splits) {
			add(s, beg, beg + hit_n, hit, ENT_E_N);
			return beg + hit_n;
		}
	}
	if (s->r->bio) {
		uint32_t seen = from;
		while (seen < end && !s->r->bio[at(s, seen)->tok])
			seen++;
		if (seen == from && rc_ent_model_begins(s, from) < 4)
			return take_model(s, from);
		if (seen < end && loose_front(s, from))
			return seen;
		if (seen == end && !backed(s, from, end)) { /* only where the rest of the article knows it */
			bool common = at(s, from)->flags & ENT_U_INITIAL && (rc_ent_word(s->r, from, ENT_ORG) || end - from > 3);
			if (accept(s, from, end) || (!common && !seen_lower(s, from)))
				add(s, particle_left(s, from), end, NULL, accept(s, from, end) ? ENT_E_UNSEEN : ENT_E_REFUSED);
			return end;
		}
	}
	add(s, particle_left(s, from), end, NULL, accept(s, from, end) ? ENT_E_N : ENT_E_REFUSED);
	return end;
}

/* ---- a sentence ---- */

static bool dash(const scan *s, uint32_t i)
{
	rc_str norm = rc_doc_norm(s->r->d, at(s, i)->tok);
	return rc_str_eqz(norm, "-") || rc_str_eqz(norm, "\u2013") || rc_str_eqz(norm, "\u2014") || rc_str_eqz(norm, ".-");
}

/* Have all words but small ones capitals, three at least? */
static bool flat(const ent_run *r, uint32_t beg, uint32_t end)
{
	uint32_t capitals = 0;
	for (uint32_t i = beg; i < end; i++) {
		const ent_unit *u = &r->unit[i];
		if (!(u->flags & ENT_U_WORD) || (CLOSED >> u->upos & 1))
			continue;
		if (!u->cap)
			return false;
		capitals++;
	}
	return capitals >= 3;
}

static void judge_case(scan *s)
{
	uint32_t words = 0, capitals = 0;
	for (uint32_t i = s->beg; i < s->end; i++) {
		const rc_atom *a = &s->r->d->atom.v[at(s, i)->atom_beg];
		if (!(at(s, i)->flags & ENT_U_WORD) || a->end - a->beg < 4)
			continue;
		words++;
		capitals += at(s, i)->cap != 0;
	}
	s->flat = flat(s->r, s->beg, s->end);
	const rc_sentence *sent = &s->r->d->sent.v[s->sent];
	bool short_line = sent->in_title || sent->heading;
	/* "HARWICK, June 3 (Reuters) -" */
	uint32_t last = s->end - 1;
	s->dateline = sent->heading && s->end > s->beg + 1 && has_upos(s, last, UPOS(PUNCT) | UPOS(OTHER)) &&
	              !(at(s, last)->flags & ENT_U_WORD) && dash(s, last);
	s->title_case = short_line ? words >= 4 && capitals * 10 >= words * 8 : words >= 8 && capitals * 10 >= words * 9;
}

/* "General Motors": a title's word at the head of a company's name. */
static bool company(const scan *s, uint32_t i)
{
	if (!at(s, i)->cap)
		return false;
	uint32_t end = run_end(s, i);
	const ent_word *last = rc_ent_word(s->r, end - 1, ENT_ORG);
	return end > i + at(s, i)->entry_n && last && (last->flags & ENT_F_LAST);
}

/* « mer Noire »: the tables write it with a capital. */
static void know_loosely(ent_run *r, ent_cand *c)
{
	rc_span span = rc_ent_span(r, c->beg, c->end);
	c->kb = rc_kb_find_one(r->kb, r->d->lang, rc_doc_str(r->d, span), RC_KB_BIT(RC_KB_PLACE) | RC_KB_BIT(RC_KB_COUNTRY));
	c->kb_sure = c->kb != RC_NONE;
	if (c->kb_sure)
		c->evidence[ENT_E_PLACE >> 6] |= (uint64_t)1 << (ENT_E_PLACE & 63);
}

/* "in delaware", "from san francisco": written small by people who write everything small, but tagged as a name and known as a place. */
static uint32_t known_small(const scan *s, uint32_t i)
{
	const ent_run *r = s->r;
	bool in_place = r->d->lang == RC_EN && has_upos(s, i, UPOS(NOUN)) && i > s->beg && rc_ent_small(r, i - 1, ENT_PLACE);
	in_place |= r->d->lang == RC_EN && !at(s, s->beg)->cap && has_upos(s, i, UPOS(NOUN)) && i > s->beg && rc_ent_small(r, i - 1, ENT_TOWARD);
	if (at(s, i)->cap || !(has_upos(s, i, UPOS(PROPN)) || in_place) || !(at(s, i)->flags & ENT_U_WORD) ||
	    (at(s, i)->flags & (ENT_U_TITLE | ENT_U_TIME)))
		return 0;
	for (uint32_t n = 3; n > 0; n--) {
		if (i + n > s->end || (n > 1 && !has_upos(s, i + n - 1, UPOS(PROPN) | UPOS(NOUN))))
			continue;
		rc_span span = rc_ent_span(r, i, i + n);
		uint32_t item = span.end - span.beg < (in_place ? 6 : 4) ? RC_NONE :
		                rc_kb_find_one(r->kb, r->d->lang, rc_doc_str(r->d, span), RC_KB_BIT(RC_KB_PLACE) | RC_KB_BIT(RC_KB_COUNTRY));
		if (item != RC_NONE && !rc_kb_get(r->kb, item)->caution)
			return n;
	}
	return 0;
}

static void scan_sentence(ent_run *r, uint32_t sent)
{
	scan s = {.r = r, .sent = sent, .beg = r->sent_unit[sent], .end = r->sent_unit[sent + 1], .title = RC_NONE};
	judge_case(&s);
	for (uint32_t i = s.beg; i < s.end;) {
		const ent_unit *u = &r->unit[i];
		rc_kb_hit hit;
		uint32_t n = 0;
		bool known = u->cap && !(u->flags & ENT_U_TITLE) && rc_ent_kb_at(&s, i, &hit, &n) && rc_ent_supported(&s, i, n, &hit);
		const ent_word *title = rc_ent_word(r, i, ENT_TITLE), *org = rc_ent_word(r, i, ENT_ORG);
		bool joined = title && u->cap && i + u->entry_n < s.end && capital(&s, i + u->entry_n);
		bool other = joined && org && (org->type == RC_LOC || title->plural) && (org->flags & ENT_F_CAP) &&
		             !(u->flags & ENT_U_INITIAL); /* «Cabo Bermejo», « Médecins Solidaires » */
		if (title && !(joined && (title->flags & ENT_F_CAP)) && !other && /* "San Telmo" */ !(known && n > u->entry_n) && !company(&s, i)) {
			i = title_at(&s, i, title);
			continue;
		}
		uint32_t next = i;
		if (known && i + n >= run_end(&s, i)) {
			add(&s, i, i + n, &hit, ENT_E_N);
			next = i + n;
		} else if (known || may_begin(&s, i)) {
			next = take_run(&s, i, known ? &hit : NULL, n);
		} else if ((n = known_small(&s, i)) != 0) {
			add(&s, i, i + n, NULL, ENT_E_N);
			know_loosely(r, &r->cand.v[r->cand.n - 1]);
			next = i + n;
		} else if (rc_ent_model_begins(&s, i) < 4 && !(u->flags & (ENT_U_TITLE | ENT_U_TIME))) {
			next = take_model(&s, i);
		} else if (org && !u->cap && (org->flags & ENT_F_INSIDE) && !(u->flags & ENT_U_TITLE) && i + u->entry_n < s.end &&
		           (rc_ent_small(r, i + u->entry_n, ENT_OF) || (org->type == RC_LOC && capital(&s, i + u->entry_n)))) {
			uint32_t end = run_end(&s, i);
			bool cap = (org->flags & ENT_F_SMALL) && end > i + u->entry_n + 1;
			for (uint32_t k = i; k < end; k++)
				cap |= r->unit[k].cap != 0;
			if (cap) {
				add(&s, i, end, NULL, ENT_E_N);
				know_loosely(r, &r->cand.v[r->cand.n - 1]);
				next = end;
			}
		}
		if (next > i) {
			s.title = RC_NONE;
			i = next;
			continue;
		}
		step_title(&s, i);
		i++;
	}
}

/* Words that the article also writes without a capital, and the countries that it speaks of. */
static void survey(ent_run *r)
{
	rc_doc *d = r->d;
	r->country.v = rc_arena_alloc(r->a, (rc_kb_count(r->kb) + 1) * sizeof *r->country.v);
	r->country.n = rc_kb_count(r->kb);
	for (uint32_t i = 0; i < r->n_units; i++) {
		const ent_unit *u = &r->unit[i];
		if (!(u->flags & ENT_U_WORD))
			continue;
		if (!u->cap && u->upos != RC_UPOS_DET && u->upos != RC_UPOS_ADP && u->upos != RC_UPOS_PUNCT)
			*rc_map_put(&r->lower, d->atom.v[u->atom_beg].hash, NULL) = 1;
		const ent_unit *next = u + 1;
		if (u->cap == 1 && i + 1 < r->n_units && next->cap == 1 && !(next->flags & (ENT_U_TIME | ENT_U_BREAK)) &&
		    rc_kb_given_atom(r->kb, d->atom.v[u->atom_beg].hash)) {
			const ent_unit *third = next + 1;
			if (next->upos == RC_UPOS_PROPN)
				*rc_map_put(&r->surname, d->atom.v[next->atom_beg].hash, NULL) = 1;
			if (i + 2 < r->n_units && third->cap == 1 && rc_ent_small(r, i + 1, ENT_ARTICLE)) /* Solange Le Guennec */
				*rc_map_put(&r->surname, rc_hash_more(d->atom.v[next->atom_beg].hash, d->atom.v[third->atom_beg].hash), NULL) = 1;
		}
		rc_kb_hit hit;
		if (u->cap && rc_kb_match(r->kb, d->lang, (rc_str){d->text, d->n_text}, d->atom.v, d->atom.n, u->atom_beg,
		                          RC_KB_BIT(RC_KB_COUNTRY) | RC_KB_BIT(RC_KB_PLACE), &hit)) {
			uint32_t c = rc_kb_get(r->kb, hit.item)->country;
			if (c != RC_NONE)
				r->country.v[c]++;
		}
	}
}

/* Words that the sentences of the text, its headlines left out, write with a capital. */
static void survey_body(ent_run *r)
{
	for (uint32_t k = 0; k < r->d->sent.n; k++) {
		uint32_t beg = r->sent_unit[k], end = r->sent_unit[k + 1];
		if (flat(r, beg, end))
			continue;
		for (uint32_t i = beg; i < end; i++)
			if (r->unit[i].cap && r->unit[i].upos == RC_UPOS_PROPN)
				*rc_map_put(&r->body, r->d->atom.v[r->unit[i].atom_beg].hash, NULL) = 1;
	}
}

void rc_ent_spans(ent_run *r)
{
	survey(r);
	survey_body(r);
	for (uint32_t s = 0; s < r->d->sent.n; s++)
		scan_sentence(r, s);
}
