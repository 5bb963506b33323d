/* speech_party.c - who speaks; see speech_int.h.
 *
 * A party is shown by its name where its noun phrase holds or precedes one ("le ministre de la Planification, Ricardo Ménendez"), else by the description.
 * A pronoun stands for the latest name of its entity; without one, as where the subject is dropped, the statement before lends its speaker.
 */
#include "read/speech_clause.h"

enum { FEW_NAMES = 500, ZONE = 40, MAX_KIDS = 100 };

bool rc_say_in_content(const say *s, const say_statement *st, uint32_t t)
{
	uint32_t at = s->d->tok.v[t].span.beg;
	return at >= st->span.beg && at < st->span.end && !(at >= st->skip_beg && at < st->skip_end);
}

uint32_t rc_say_subject_of(const say *s, uint32_t verb)
{
	for (uint32_t k = s->d->node[verb].first_kid, n = 0; k != RC_NONE && n < MAX_KIDS; k = s->d->node[k].next_kid, n++)
		if (rc_deprel_is(s->d->tok.v[k].deprel, RC_DEPREL_NSUBJ) || rc_deprel_is(s->d->tok.v[k].deprel, RC_DEPREL_EXPL_SUBJ))
			return k;
	return RC_NONE;
}

/* The noun phrase that a relative pronoun at t takes up. */
static bool antecedent(say *s, say_statement *st, uint32_t t)
{
	uint32_t sb = say_lead(s, t), e = t;
	if (e > sb && say_char(s, e - 1, ','))
		e--;
	if (e > sb && say_char(s, e - 1, ')')) {
		while (e > sb && !say_char(s, e - 1, '('))
			e--;
		e -= e > sb;
	}
	uint32_t b = rc_say_np_back(s, e), n = b;
	while (n < e && !say_nominal(s->d->tok.v[n].upos) && s->d->tok.v[n].upos != RC_UPOS_ADJ && !say_name_at(s, n))
		n++;
	if (n >= e)
		return false; /* "de los que había hablado" */
	b = rc_say_inner_person(s, st, b, e);
	rc_say_speak(s, st, b, e, e);
	return true;
}

/* "l'opposant varnésien en exil Maro Selvik s'est refusé": a person's name that ends right before the cue, with only prepositions, nouns and adjectives
 * since e, belongs to the phrase. */
static uint32_t up_to_name(const say *s, uint32_t e, uint32_t cue)
{
	uint32_t to = cue;
	while (to > e && (s->d->tok.v[to - 1].upos == RC_UPOS_ADV || (s->d->tok.v[to - 1].upos == RC_UPOS_PRON && (s->bits_norm[to - 1] & SAY_SELF))))
		to--;
	const rc_mention *m = to > e ? say_name_at(s, to - 1) : NULL;
	if (!m || s->d->entity.v[m->entity].type != RC_PER || m->tok_beg < e)
		return e;
	for (uint32_t i = e; i < to; i++) {
		uint8_t u = s->d->tok.v[i].upos;
		if (!say_nominal(u) && u != RC_UPOS_ADP && u != RC_UPOS_ADJ && u != RC_UPOS_DET)
			return e;
	}
	return s->d->tok.v[m->tok_beg - 1].upos == RC_UPOS_ADP ? e : to;
}

/* "un des chercheurs", "one of the players": a pronoun that is no person's, with what it is taken from. */
static bool some_of(const say *s, uint32_t k)
{
	return s->d->tok.v[k].upos == RC_UPOS_PRON && RC_FEAT(s->d->tok.v[k].feats, PRONTYPE) != RC_PRONTYPE_PRS && !(s->bits_norm[k] & (SAY_PSEUDO | SAY_RELATIVE | SAY_THAT)) &&
	       k + 2 < say_sent(s, k)->tok_end && (s->bits_norm[k + 1] & SAY_LINK);
}

bool rc_say_by_subject(say *s, say_statement *st, uint32_t k)
{
	const rc_token *t = &s->d->tok.v[k];
	bool phrase = (t->upos == RC_UPOS_DET || some_of(s, k)) && rc_say_np_end(s, k, say_sent(s, k)->tok_end) > k + 1;
	if ((t->upos == RC_UPOS_PRON || t->upos == RC_UPOS_DET) && !phrase) {
		if ((s->bits_norm[k] & (SAY_RELATIVE | SAY_THAT)) && !(s->bits_norm[k] & SAY_PSEUDO))
			return antecedent(s, st, k);
		rc_say_by_pronoun(s, st, k);
		return true;
	}
	uint32_t se = say_sent(s, k)->tok_end, b = rc_say_np_left(s, k), from = s->cue.v[st->cue].end;
	if (k >= from && b < from)
		b = from;
	uint32_t e = rc_say_np_end(s, b, k < s->cue.v[st->cue].beg && s->cue.v[st->cue].sent == t->sent ? s->cue.v[st->cue].beg : se);
	if (e <= k)
		e = k + 1;
	if (k < s->cue.v[st->cue].beg && s->cue.v[st->cue].sent == t->sent)
		e = up_to_name(s, e, s->cue.v[st->cue].beg);
	rc_say_speak(s, st, b, e, se);
	return true;
}

/* « affirme de son côté X », «afirmó, por su parte, X»: behind such a phrase, between commas or bare, that begins at word i; else i. */
static uint32_t behind_own_side(const say *s, uint32_t i, uint32_t se)
{
	uint32_t comma = i < se && say_char(s, i, ','), t = i + comma;
	if (t + 3 + comma >= se || s->d->tok.v[t].upos != RC_UPOS_ADP || !RC_FEAT(s->d->tok.v[t + 1].feats, POSS) || s->d->tok.v[t + 2].upos != RC_UPOS_NOUN ||
	    s->mention_of[t + 2] != RC_NONE || rc_say_can_speak(s, t + 2) || (comma && !say_char(s, t + 3, ',')))
		return i;
	return t + 3 + comma;
}

/* « s'emporte au téléphone Ada Lorm », « à la terrasse d'un café Paul Marel »: a person's name that ends the phrase [b, e) and follows a noun that can't speak is no
 * part of it. Where it begins, or RC_NONE. */
static uint32_t glued_name(const say *s, uint32_t b, uint32_t e)
{
	const rc_mention *m = e > b + 1 ? say_name_at(s, e - 1) : NULL;
	uint32_t t = m ? m->tok_beg : b;
	if (!m || s->d->entity.v[m->entity].type != RC_PER || t <= b || m->tok_end != e || s->d->tok.v[t - 1].upos != RC_UPOS_NOUN)
		return RC_NONE;
	uint32_t h = rc_say_np_head(s, b, t);
	return rc_say_can_speak(s, t - 1) || say_is(s, h, SAY_AGENT | SAY_RELAY) || s->mention_of[h] != RC_NONE ? RC_NONE : t;
}

/* « lâche dans un soupir l'avocat »: where somebody who can speak stands, up to the next mark, behind the phrase of place or manner at word i; else i. */
static uint32_t behind_place(const say *s, uint32_t i, uint32_t se)
{
	uint32_t b = i + ((s->d->tok.v[i].flags & RC_TOK_MWT_FIRST) ? 2 : 1), e = b < se ? rc_say_np_end(s, b, se) : b;
	uint32_t name = e > b ? glued_name(s, b, e) : RC_NONE;
	if (name != RC_NONE)
		return name;
	if (e == b || e >= se || (s->bits_norm[i] & (SAY_LINK | SAY_BY)))
		return i;
	const rc_mention *m = say_name_at(s, e);
	uint32_t end = rc_say_np_end(s, e, se);
	bool person = (m && m->tok_beg == e && s->d->entity.v[m->entity].type == RC_PER) || (s->d->tok.v[e].upos == RC_UPOS_DET && rc_say_can_speak(s, rc_say_np_head(s, e, end)));
	return end > e && person && (end >= se || s->d->tok.v[end].upos == RC_UPOS_PUNCT) ? e : i;
}

/* First word behind the cue that is no adverb, time or joined pronoun, if a noun phrase begins there. */
static uint32_t np_behind(const say *s, const say_cue *c)
{
	uint32_t se = say_sent(s, c->head)->tok_end;
	for (uint32_t i = c->end, n = 0; i < se && n < 8; i++, n++) {
		uint8_t u = s->d->tok.v[i].upos;
		if (s->quote_of[i] != s->quote_of[c->head])
			return RC_NONE;
		uint32_t side = behind_own_side(s, i, se), later = rc_say_later(s, i, se);
		if (side > i || later > i) {
			i = (side > later ? side : later) - 1;
			continue;
		}
		if ((s->bits_norm[i] & SAY_TO) && s->d->lang != RC_EN && !rc_say_in_time(s, i) && u == RC_UPOS_ADP) { /* "a dit à l'agence le ministre" */
			uint32_t e = rc_say_np_end(s, i + 1 < se && (s->d->tok.v[i].flags & RC_TOK_MWT_FIRST) ? i + 2 : i + 1, se), name = glued_name(s, i + 1, e);
			if (name != RC_NONE)
				return name;
			if (e <= i + 1)
				return RC_NONE;
			i = e - 1;
			continue;
		}
		uint32_t over = u == RC_UPOS_ADP && s->d->lang != RC_EN && !say_article(s, i) && !rc_say_in_time(s, i + 1 < se ? i + 1 : i) ? behind_place(s, i, se) : i;
		if (over > i)
			return over;
		if (u == RC_UPOS_ADV || rc_say_in_time(s, i) || (u == RC_UPOS_NOUN && s->mention_of[i] == RC_NONE && i + 1 < se && (s->d->tok.v[i + 1].upos == RC_UPOS_DET || say_article(s, i + 1))))
			continue; /* "a annoncé jeudi le ministre" */
		if (s->d->lang == RC_EN && u == RC_UPOS_PROPN && i + 1 < se && s->d->tok.v[i + 1].upos == RC_UPOS_DET)
			continue;
		if (u == RC_UPOS_DET || (u == RC_UPOS_PRON && RC_FEAT(s->d->tok.v[i].feats, POSS)) || say_article(s, i) || say_nominal(u) || u == RC_UPOS_ADJ || u == RC_UPOS_NUM || (s->bits_norm[i] & SAY_PSEUDO))
			return i;
		return RC_NONE;
	}
	return RC_NONE;
}

bool rc_say_by_np(say *s, say_statement *st, uint32_t b)
{
	uint32_t se = say_sent(s, b)->tok_end;
	if (s->d->tok.v[b].upos == RC_UPOS_PRON && !RC_FEAT(s->d->tok.v[b].feats, POSS)) {
		rc_say_by_pronoun(s, st, b);
		return true;
	}
	uint32_t words = rc_doc_tok_at(s->d, st->span.beg);
	bool by = b == s->cue.v[st->cue].by && words > b + 1 && words < se;
	uint32_t e = rc_say_np_end(s, b, by ? words : se); /* "accused by players of bullying" */
	if (e == b)
		return false;
	rc_say_speak(s, st, b, e, se);
	return true;
}

/* A subject further up: of the verb that this one is joined to or hangs on. */
static bool by_governor(say *s, say_statement *st, uint32_t verb)
{
	for (uint32_t n = 0, v = verb; n < 4; n++) {
		uint8_t rel = s->d->tok.v[v].deprel;
		uint32_t h = s->d->tok.v[v].head;
		if (h == RC_NONE)
			return false;
		uint32_t at = s->cue.v[st->cue].beg;
		at -= at > 1 && s->cue.v[st->cue].gerund && s->d->tok.v[at - 1].upos == RC_UPOS_ADP; /* "en affirmant" */
		bool apart = verb > 0 && at > 0 && say_char(s, at - 1, ',');
		bool paper = say_is(s, h, SAY_DOCUMENT) && s->d->tok.v[h].upos == RC_UPOS_NOUN; /* "posted a message blaming Iran" */
		const rc_mention *place = s->cue.v[st->cue].gerund && s->d->lang != RC_EN ? say_name_at(s, h) : NULL;
		if (place && n == 0 && s->d->entity.v[place->entity].type == RC_LOC && rc_doc_kid(s->d, h, RC_DEPREL_CASE) != RC_NONE) {
			v = s->d->tok.v[h].head; /* « des témoignages venant de la place X faisant état de »: the noun that the place hangs on */
			while (v != RC_NONE && n++ < 4 && !say_nominal(s->d->tok.v[v].upos))
				v = s->d->tok.v[v].head;
			return v != RC_NONE && v < verb && say_nominal(s->d->tok.v[v].upos) && !rc_say_in_content(s, st, v) && rc_say_by_subject(s, st, v);
		}
		if (rc_deprel_is(rel, RC_DEPREL_ACL) && n == 0 && !apart && say_nominal(s->d->tok.v[h].upos) && !paper &&
		    (!s->cue.v[st->cue].gerund || rc_say_can_speak(s, h)))
			return rc_say_by_subject(s, st, h);
		if (paper && rc_deprel_is(rel, RC_DEPREL_ACL)) {
			uint32_t up = s->d->tok.v[h].head, k = up == RC_NONE ? RC_NONE : rc_say_subject_of(s, up);
			if (n == 0 && !apart && k != RC_NONE && s->cue.v[st->cue].gerund && (k == h || (!rc_say_can_speak(s, k) && s->d->tok.v[k].upos != RC_UPOS_PRON)))
				return rc_say_by_subject(s, st, h); /* « la fermeture est due à une étude affirmant que » */
			return k != RC_NONE && k != h && rc_say_by_subject(s, st, k);
		}
		if (!rc_deprel_is(rel, RC_DEPREL_CONJ) && !rc_deprel_is(rel, RC_DEPREL_ADVCL) && !rc_deprel_is(rel, RC_DEPREL_XCOMP) &&
		    !rc_deprel_is(rel, RC_DEPREL_PARATAXIS))
			return false;
		v = h;
		uint32_t k = rc_say_subject_of(s, v);
		if (k != RC_NONE && s->quote_of[k] != RC_NONE && s->quote_of[verb] == RC_NONE)
			return false; /* said "X is done" and said Q */
		if (k != RC_NONE && !rc_say_in_content(s, st, k) && (rc_say_can_speak(s, k) || !s->cue.v[st->cue].gerund || s->d->tok.v[k].upos == RC_UPOS_PRON))
			return rc_say_by_subject(s, st, k);
	}
	return false;
}

/* "..., le général Ivan Dorel, a déclaré": a person's name in a phrase between commas right before the cue. */
static bool by_apposition(say *s, say_statement *st, const say_cue *c)
{
	uint32_t sb = say_lead(s, c->beg), t = c->beg;
	while (t > sb && (s->d->tok.v[t - 1].upos == RC_UPOS_ADV || s->d->tok.v[t - 1].upos == RC_UPOS_PRON || s->d->tok.v[t - 1].upos == RC_UPOS_DET) &&
	       (s->d->tok.v[t - 1].upos == RC_UPOS_ADV || (s->bits_norm[t - 1] & (SAY_SELF | SAY_IT))))
		t--; /* « le dément », taken for an article and a noun */
	if (t < sb + 3 || !say_char(s, t - 1, ',') || s->quote_of[t - 1] != RC_NONE)
		return false;
	uint32_t b = rc_say_np_back(s, t - 1), nb, ne;
	if (b == sb || b >= t - 1 || !say_char(s, b - 1, ',') || !rc_say_own_name(s, b, t - 1, &nb, &ne) || ne != t - 1)
		return false;
	const rc_mention *m = say_name_at(s, nb);
	bool person = m && s->d->entity.v[m->entity].type == RC_PER;
	uint32_t who = rc_say_np_back(s, b - 1); /* "Sa fille, Irène, le dément": a name's type is a guess where nobody knows it */
	if (!person && who < b - 1 && !say_name_at(s, who) && !(m && s->d->entity.v[m->entity].kb.n)) {
		uint32_t h = rc_say_np_head(s, who, b - 1);
		person = rc_say_can_speak(s, h) && !say_body(s, h) && !say_name_at(s, h);
	}
	if (!person || rc_say_in_content(s, st, nb))
		return false;
	st->speaker = rc_say_party_of(s, nb, ne, m ? m->head : nb, RC_ROLE_SPEAKER);
	return true;
}

/* Subject of the sentence's root: whose doings a participle in it tells as a rule. */
static bool by_main_subject(say *s, say_statement *st, uint32_t verb)
{
	uint32_t v = verb;
	for (uint32_t n = 0; s->d->tok.v[v].head != RC_NONE && n < 32; n++)
		v = s->d->tok.v[v].head;
	uint32_t k = rc_say_subject_of(s, v);
	return k != RC_NONE && k < verb && !rc_say_in_content(s, st, k) && rc_say_by_subject(s, st, k);
}

/* The sentence's first noun phrase, where the parser lost the subject behind long asides. */
static bool by_first(say *s, say_statement *st, const say_cue *c)
{
	for (uint32_t i = say_lead(s, c->beg); i < c->beg && c->beg - say_lead(s, c->beg) < RC_MAX_SENTENCE; i++) {
		uint8_t u = say_name_at(s, i) ? RC_UPOS_PROPN : s->d->tok.v[i].upos;
		if (rc_say_in_time(s, i) || u == RC_UPOS_PUNCT || u == RC_UPOS_ADV || u == RC_UPOS_CCONJ)
			continue;
		if ((u != RC_UPOS_DET && !say_nominal(u)) || rc_say_in_content(s, st, i))
			return false;
		return rc_say_by_np(s, st, i);
	}
	return false;
}

/* "a quienes llamó": the relative is what is spoken of. The subject of the clause around speaks. */
static bool by_clause_around(say *s, say_statement *st, const say_cue *c, uint32_t k)
{
	uint32_t v = c->head;
	if (k == RC_NONE || k >= c->beg || !(s->bits_norm[k] & (SAY_RELATIVE | SAY_THAT)) || k <= say_lead(s, k))
		return false;
	bool to = s->d->tok.v[k - 1].upos == RC_UPOS_ADP || (s->d->tok.v[k - 1].flags & RC_TOK_MWT) || /* "al que" */
	          (k > 1 && s->d->tok.v[k - 1].upos == RC_UPOS_DET && s->d->tok.v[k - 2].upos == RC_UPOS_ADP);
	if (!to)
		return false;
	for (uint32_t n = 0; s->d->tok.v[v].head != RC_NONE && n < 8; n++) {
		v = s->d->tok.v[v].head;
		uint32_t up = rc_say_subject_of(s, v);
		if (up != RC_NONE && up != k && !rc_say_in_content(s, st, up) && up < c->beg)
			return rc_say_by_subject(s, st, up);
	}
	return false;
}

/* Is the cue the first finite verb of its sentence, with nothing quoted and no preposition at the sentence's head? "A source close to the inquiry said". */
static bool starts_sentence(const say *s, const say_cue *c)
{
	uint32_t t = say_lead(s, c->beg);
	if (t >= c->beg || c->beg - t > RC_MAX_SENTENCE || s->d->tok.v[t].upos == RC_UPOS_ADP)
		return false;
	for (; t < c->beg; t++)
		if (say_finite(&s->d->tok.v[t]) || s->quote_of[t] != RC_NONE || (s->bits_norm[t] & (SAY_RELATIVE | SAY_THAT)))
			return false;
	return true;
}

/* "Abarca ha admitido", where the tagger took the name at the sentence's head for a word: the last word of some person's name in the article. */
static bool by_surname(const say *s, say_statement *st, const say_cue *c)
{
	const rc_doc *d = s->d;
	uint32_t t = c->beg ? c->beg - 1 : 0;
	while (t > say_lead(s, c->beg) && d->tok.v[t].upos == RC_UPOS_ADV)
		t--;
	if (t != say_lead(s, c->beg) || t >= c->beg || !(d->tok.v[t].flags & RC_TOK_CAPITAL) || d->tok.v[t].sent != c->sent)
		return false;
	rc_str word = rc_doc_str(d, d->tok.v[t].span);
	for (uint32_t e = 0; e < d->entity.n && e < FEW_NAMES; e++) {
		rc_str name = d->entity.v[e].name;
		if (d->entity.v[e].type != RC_PER || !rc_str_ends(name, word) || name.n <= word.n || name.p[name.n - word.n - 1] != ' ')
			continue;
		st->speaker = (rc_party){.span = d->tok.v[t].span, .head = t, .entity = e, .role = RC_ROLE_SPEAKER};
		return true;
	}
	return false;
}

static bool by_left(say *s, say_statement *st, const say_cue *c)
{
	uint32_t sb = say_lead(s, c->beg), t = c->beg;
	while (t > sb && (s->d->tok.v[t - 1].upos == RC_UPOS_PRON || s->d->tok.v[t - 1].upos == RC_UPOS_DET) && (s->bits_norm[t - 1] & (SAY_SELF | SAY_IT)))
		t--;
	while (t > sb && rc_say_in_time(s, t - 1) && s->quote_of[t - 1] == RC_NONE)
		t--; /* "que el lunes había hablado" */
	if (t > sb && s->d->tok.v[t - 1].upos == RC_UPOS_PRON)
		return (s->bits_norm[t - 1] & (SAY_PSEUDO | SAY_RELATIVE)) && (by_clause_around(s, st, c, t - 1) || rc_say_by_subject(s, st, t - 1));
	uint32_t b = rc_say_np_back(s, t);
	if (s->quote_of[t ? t - 1 : 0] != s->quote_of[c->head])
		return false;
	if (b == t || rc_say_in_content(s, st, b) || (b > sb && s->d->tok.v[b - 1].upos == RC_UPOS_ADP))
		return false;
	rc_say_speak(s, st, b, t, t);
	return true;
}

/* Does the subject's number contradict the verb's, while the phrase right before the verb agrees? The parser took the wrong one. */
static bool misled(const say *s, const say_cue *c, uint32_t k)
{
	uint32_t verb = rc_say_number_of(s, c), noun = RC_FEAT(s->d->tok.v[k].feats, NUMBER), b = rc_say_np_back(s, c->beg);
	const rc_mention *name = b < c->beg && b > k + 1 ? say_name_at(s, b) : NULL; /* "Invitée de la matinale, Ada Lorm a accusé" */
	if (name && name->tok_beg == b && name->tok_end == c->beg && s->d->entity.v[name->entity].type == RC_PER && say_char(s, b - 1, ',') && !say_name_at(s, k) &&
	    s->quote_of[b - 1] == RC_NONE && (b == k + 2 || !say_char(s, b - 2, ',')))
		return true;
	if (!verb || !noun || verb == noun || k >= c->beg || rc_doc_kid(s->d, k, RC_DEPREL_CONJ) != RC_NONE || b >= c->beg || b <= k)
		return false;
	return RC_FEAT(s->d->tok.v[rc_say_np_head(s, b, c->beg)].feats, NUMBER) == verb && s->d->tok.v[b - 1].upos == RC_UPOS_PUNCT;
}

/* Does the verb's number fit a speaker understood from before? */
static bool number_fits(const say *s, const rc_party *p, uint32_t number)
{
	uint32_t of = p->entity != RC_NONE ? s->d->entity.v[p->entity].number : 0;
	if (!of && p->head != RC_NONE)
		of = RC_FEAT(s->d->tok.v[p->head].feats, NUMBER);
	if (p->entity != RC_NONE && s->d->entity.v[p->entity].type == RC_PER && !of)
		of = RC_NUMBER_SING;
	return !of || of == number;
}

/* The verb's subject by the tree, where it can be trusted; RC_NONE otherwise. */
static uint32_t trusted_subject(const say *s, const say_cue *c, const say_statement *st, bool behind)
{
	uint32_t k = rc_say_subject_of(s, c->head);
	if (k == RC_NONE && c->phase != RC_NONE)
		k = rc_say_subject_of(s, c->phase);
	for (uint32_t i = k == RC_NONE ? RC_NONE : s->d->node[k].next_kid; i != RC_NONE && i < c->beg; i = s->d->node[i].next_kid) {
		uint32_t left = s->d->node[i].left; /* two subjects: "Invitée de la matinale, la déléguée Ada Lorm a dit": the one behind the comma */
		if (rc_deprel_is(s->d->tok.v[i].deprel, RC_DEPREL_NSUBJ) && left > k && say_char(s, left - 1, ',') && !say_name_at(s, k) && say_nominal(s->d->tok.v[i].upos) &&
		    (rc_say_can_speak(s, i) || (s->d->tok.v[i].flags & RC_TOK_CAPITAL) || say_name_at(s, i + 1)))
			k = i;
	}
	if (k == RC_NONE || rc_say_in_content(s, st, k) || rc_say_in_time(s, k) || rc_say_later(s, k, say_sent(s, k)->tok_end) > k || (s->quote_of[k] != RC_NONE && s->quote_of[c->head] == RC_NONE))
		return RC_NONE;
	if (s->d->tok.v[k].upos == RC_UPOS_NUM && k > say_lead(s, k) && k + 1 < c->beg && say_char(s, k - 1, ',') && say_char(s, k + 1, ','))
		return RC_NONE; /* "Lorm, 58, has denied": an age */
	uint32_t own = k < c->beg ? rc_say_np_back(s, c->beg) : 0;
	if (own > k + 1 && own < c->beg && s->quote_of[own - 1] == RC_NONE && say_char(s, own - 1, ':') && s->d->tok.v[k].sent == c->sent)
		return RC_NONE; /* «Noroa: el alcalde niega» */
	if (k < c->beg) { /* "Varnel, reconnu par dix pays, dont l'Orlavie, a dénoncé" */
		uint32_t b = rc_say_np_left(s, k);
		if (b > say_sent(s, k)->tok_beg && (s->bits_norm[b - 1] & SAY_RELATIVE))
			return RC_NONE;
	}
	uint32_t left = s->d->lang == RC_EN && say_name_at(s, k) && k < c->beg ? rc_say_np_left(s, k) : 0;
	if (left > say_lead(s, k) && s->d->tok.v[left - 1].upos == RC_UPOS_ADP)
		return RC_NONE; /* "and on Twitter called it" */
	bool neither = (s->bits_norm[k] & SAY_NOT) && !say_nominal(s->d->tok.v[k].upos) && s->d->tok.v[k].upos != RC_UPOS_PRON;
	if (neither || (k < say_lead(s, k) && s->d->tok.v[k].sent == c->sent) || misled(s, c, k))
		return RC_NONE;
	return !behind && k > c->end + 5 ? RC_NONE : k; /* "a exprimé son soutien à ceux que le régime ..." */
}

/* What the words around the cue tell, where the tree tells nothing: the phrase beside it, the sentence's first, its main subject. */
static bool by_surface(say *s, say_statement *st, const say_cue *c, bool behind)
{
	uint32_t np = behind ? np_behind(s, c) : RC_NONE;
	if (np != RC_NONE && !rc_say_in_content(s, st, np) && rc_say_by_np(s, st, np))
		return true;
	if (!c->gerund && !c->infinitive && by_left(s, st, c))
		return true;
	if (!behind && !c->gerund && !c->infinitive && starts_sentence(s, c) && by_first(s, st, c))
		return true;
	if (!behind && by_surname(s, st, c))
		return true;
	if (by_governor(s, st, c->head))
		return true;
	if (!behind && !c->gerund && c->beg > say_sent(s, c->beg)->tok_beg && say_char(s, c->beg - 1, ',') && by_first(s, st, c))
		return true;
	return c->gerund && by_main_subject(s, st, c->head);
}

/* "with Ada Lorm of Harl calling it a fraud": the phrase behind the preposition has but links in it. */
static bool by_with(say *s, say_statement *st, const say_cue *c, uint32_t own)
{
	uint32_t b = own;
	while (b > say_lead(s, own) + 1 && (s->bits_norm[b - 1] & SAY_LINK) && s->d->tok.v[b - 1].upos == RC_UPOS_ADP)
		b = rc_say_np_back(s, b - 1);
	uint32_t h = rc_say_np_head(s, b, c->beg);
	const rc_mention *m = say_name_at(s, h);
	if (b == 0 || (s->d->tok.v[b - 1].upos != RC_UPOS_ADP && s->d->tok.v[b - 1].upos != RC_UPOS_SCONJ) || (s->bits_norm[b - 1] & SAY_LINK) ||
	    (m ? s->d->entity.v[m->entity].type != RC_PER : !say_is(s, h, SAY_AGENT)) ||
	    rc_say_in_content(s, st, b))
		return false;
	rc_say_speak(s, st, b, c->beg, c->beg);
	return true;
}

/* "said P, adding Q", "P, a dit X, Pierre Ehret soulignant Q": a gerund's own subject, or the speaker before it. */
static bool by_gerund(say *s, say_statement *st, const say_cue *c)
{
	const say_statement *p = rc_say_before(s);
	uint32_t own = rc_say_np_back(s, c->beg);
	if (own < c->beg && own > say_lead(s, own) && say_char(s, own - 1, ',') && rc_say_can_speak(s, rc_say_np_head(s, own, c->beg)) && by_left(s, st, c))
		return true;
	if (own < c->beg && own > say_lead(s, own) + 1 && s->d->lang == RC_EN && by_with(s, st, c, own))
		return true;
	return p && p->cue != RC_NONE && s->cue.v[p->cue].sent == c->sent && s->cue.v[p->cue].end <= c->beg && c->beg &&
	       say_char(s, c->beg - 1, ',') && rc_say_as_before(s, st, RC_NONE);
}

/* The person named last before the cue in its sentence: "Tout comme Ada Lorm, ex-députée, l'avait dit". True also where others are spoken of there, and
 * nobody can be told to speak. */
static bool by_name_before(say *s, say_statement *st, const say_cue *c)
{
	bool others = false;
	for (uint32_t i = c->beg, n = 0; i-- > say_lead(s, c->beg) && n < ZONE; n++) {
		const rc_mention *m = say_name_at(s, i);
		if (s->quote_of[i] != RC_NONE || rc_say_in_content(s, st, i))
			continue;
		others |= say_nominal(s->d->tok.v[i].upos) && !rc_say_in_time(s, i);
		if (m && s->d->entity.v[m->entity].type == RC_PER)
			return rc_say_by_mention(s, st, s->mention_of[i]);
	}
	return others;
}

/* "an official familiar with the matter said": the whole phrase, where it holds no name of a person's. */
static bool by_described(const say *s, say_statement *st, const say_cue *c)
{
	uint32_t head, to, b = rc_say_described(s, c, &head, &to);
	if (b == RC_NONE || rc_say_in_content(s, st, b) || s->quote_of[b] != s->quote_of[c->head])
		return false;
	for (uint32_t t = b; t < to; t++)
		if (say_name_at(s, t) && s->d->entity.v[say_name_at(s, t)->entity].type == RC_PER)
			return false;
	st->speaker = rc_say_party_of(s, b, to, head, RC_ROLE_SPEAKER);
	return true;
}

/* said "P" and added Q, "explained that P, and stated Q": of two cues under one subject the second has the first one's speaker. */
static bool goes_on(say *s, say_statement *st, const say_cue *c)
{
	const say_statement *p = rc_say_before(s);
	uint32_t conj = c->beg > say_lead(s, c->beg) ? c->beg - 1 : RC_NONE;
	return conj != RC_NONE && s->d->tok.v[conj].upos == RC_UPOS_CCONJ && p && p->cue != RC_NONE && s->cue.v[p->cue].sent == c->sent && s->cue.v[p->cue].end <= conj && !s->cue.v[p->cue].passive &&
	       p->span.beg >= s->d->tok.v[s->cue.v[p->cue].end - 1].span.end && p->span.end <= s->d->tok.v[conj].span.beg && s->know->row.v[s->cue.v[p->cue].row].kind == SAY_VERB &&
	       rc_say_as_before(s, st, RC_NONE);
}

/* Nobody, or in Spanish, which leaves its subjects out, the person named nearby or just spoken of. */
static void left_out(say *s, say_statement *st, const say_cue *c, uint32_t number)
{
	st->speaker = (rc_party){.span = RC_NO_SPAN, .head = RC_NONE, .entity = RC_NONE, .role = RC_ROLE_SPEAKER};
	if (number == RC_NUMBER_PLUR || s->d->lang != RC_ES)
		return;
	if (rc_say_by_mention(s, st, rc_say_person_nearby(s, c->beg))) /* leaves its subjects out */
		return;
	for (uint32_t i = s->st.n; i-- > 0 && s->st.n - i <= 4;) { /* nor does it name the person just spoken of again */
		const say_statement *x = &s->st.v[i];
		bool near = x->cue != RC_NONE && s->cue.v[x->cue].sent + 3 >= c->sent && x->speaker.entity != RC_NONE;
		if (near && s->d->entity.v[x->speaker.entity].type == RC_PER) {
			st->speaker = x->speaker;
			return;
		}
	}
}

/* What the form of the cue settles: a participle's agent, a relative, a subject behind it, a gerund's. True also where nobody is to be named. */
static bool by_form(say *s, say_statement *st, const say_cue *c)
{
	if (c->by != RC_NONE && rc_say_by_np(s, st, c->by))
		return true;
	if (c->anonymous)
		return true; /* "se dice que" */
	if ((s->know->row.v[c->row].frame & FRAME_LEARN) && rc_say_learnt_from(s, c, st))
		return true;
	if (rc_say_by_accused(s, st, c))
		return true;
	if (rc_say_object_relative(s, c) != RC_NONE && rc_say_by_np(s, st, rc_say_skip_light(s, c->end, say_sent(s, c->head)->tok_end)))
		return true;
	if (c->inverted != RC_NONE) {
		rc_say_by_pronoun(s, st, c->inverted);
		return true;
	}
	if (c->gerund && (rc_say_quoted(s, c, st) || by_gerund(s, st, c)))
		return true;
	return !c->gerund && !c->infinitive && !c->passive && by_described(s, st, c);
}

/* A cue without a subject: somebody named before it, in the sentence before or as the last speaker. */
static void without_subject(say *s, say_statement *st, const say_cue *c, bool behind)
{
	uint32_t number = rc_say_number_of(s, c);
	if (s->d->lang != RC_ES && number && !behind && by_name_before(s, st, c))
		return;
	if (s->d->lang == RC_ES && number && rc_say_by_sentence_before(s, st, c))
		return;
	if (rc_say_as_before(s, st, RC_NONE) && (!number || number_fits(s, &st->speaker, number)))
		return;
	left_out(s, st, c, number);
}

static void verb_speaker(say *s, const say_cue *c, say_statement *st)
{
	if (by_form(s, st, c))
		return;
	bool behind = st->span.beg < s->d->tok.v[c->beg].span.beg; /* the words come first, or around the cue */
	uint32_t k = trusted_subject(s, c, st, behind);
	if (by_clause_around(s, st, c, rc_say_subject_of(s, c->head)))
		return;
	if (c->like != RC_NONE && c->like < c->beg && (k == RC_NONE || k < c->like)) { /* "comme le précise l'ambassadeur" */
		uint32_t np = np_behind(s, c);
		if (np != RC_NONE && !rc_say_in_content(s, st, np) && rc_say_by_np(s, st, np))
			return;
		k = RC_NONE;
	}
	if (s->d->lang == RC_EN && k != RC_NONE && k < c->beg && (s->bits_norm[k] & (SAY_RELATIVE | SAY_ASKS))) { /* "which state media said were" */
		uint32_t b = rc_say_np_back(s, c->beg);
		if (b < c->beg && b == k + 1 && by_left(s, st, c))
			return;
	}
	bool earlier = st->span.end <= say_sent(s, c->beg)->span.beg; /* what is denied was said in another sentence */
	if ((!behind || earlier) && by_apposition(s, st, c))
		return;
	uint32_t name;
	if (behind && rc_say_apposed_pair(s, c, &name) != RC_NONE && !rc_say_in_content(s, st, name) && rc_say_by_mention(s, st, s->mention_of[name]))
		return;
	if (behind && s->d->lang == RC_EN && by_left(s, st, c))
		return; /* "...", Ada told Reuters */
	uint32_t seg = behind && k == RC_NONE ? rc_say_behind_quote(s, c) : RC_NONE;
	if (seg != RC_NONE && rc_say_by_np(s, st, seg))
		return; /* "...", one woman in Kelsby said */
	if (k == RC_NONE && !behind && goes_on(s, st, c))
		return;
	if ((k != RC_NONE && rc_say_by_subject(s, st, k)) || by_surface(s, st, c, behind))
		return;
	if (c->gerund && !behind && by_first(s, st, c))
		return;
	without_subject(s, st, c, behind);
}

static void noun_speaker(say *s, const say_cue *c, say_statement *st)
{
	uint32_t sb = say_sent(s, c->head)->tok_beg, se = say_sent(s, c->head)->tok_end, h = c->head;
	if (h + 2 < se && (s->bits_norm[h + 1] & SAY_LINK) && !(s->bits_norm[h + 2] & SAY_THAT) && rc_say_by_np(s, st, h + 2))
		return;
	if (h > sb + 1 && (s->bits_norm[h - 1] & SAY_LINK) && s->d->lang == RC_EN) {
		uint32_t b = rc_say_np_back(s, h - 1);
		if (b < h - 1) {
			rc_say_speak(s, st, b, h - 1, h - 1);
			return;
		}
	}
	if (h > sb && RC_FEAT(s->d->tok.v[h - 1].feats, POSS) && rc_say_as_before(s, st, RC_NONE))
		return;
	uint32_t v = s->d->tok.v[h].head, k;
	if (v != RC_NONE && rc_deprel_is(s->d->tok.v[h].deprel, RC_DEPREL_OBJ) && (k = rc_say_subject_of(s, v)) != RC_NONE)
		rc_say_by_subject(s, st, k);
}

/* "selon le Post, qui cite des responsables": the officials speak, through the Post. */
static void source_speaker(say *s, const say_cue *c, say_statement *st)
{
	uint32_t se = say_sent(s, c->head)->tok_end;
	if (rc_say_by_owner(s, c, st, c->np) || !rc_say_by_np(s, st, c->np))
		return;
	uint32_t e = rc_say_np_end(s, c->np, se);
	e += e < se && say_char(s, e, ',');
	e += e < se && (s->bits_norm[e] & SAY_RELATIVE);
	if (e + 1 < se && say_is(s, e, SAY_CITES) && s->d->tok.v[e].upos == RC_UPOS_VERB) {
		rc_party medium = st->speaker;
		bool name = medium.entity != RC_NONE && medium.head != RC_NONE && say_name_at(s, medium.head);
		medium.role = RC_ROLE_RELAY;
		if (!rc_say_by_np(s, st, e + 1)) {
			st->speaker = medium;
			st->speaker.role = RC_ROLE_SPEAKER;
		} else if (!name && st->speaker.head != RC_NONE && say_name_at(s, st->speaker.head)) { /* «fuentes del Gobierno, que cita El Faro» */
			rc_party cites = st->speaker;
			st->speaker = medium;
			st->speaker.role = RC_ROLE_SPEAKER;
			cites.role = RC_ROLE_RELAY;
			rc_say_add_via(s, st, cites);
		} else {
			rc_say_add_via(s, st, medium);
		}
	}
}

/* "minister says", without an article and thus no mention: the only person whom the article calls a minister. */
static void by_label(const say *s, rc_party *p)
{
	const rc_doc *d = s->d;
	uint32_t found = RC_NONE;
	if (p->entity != RC_NONE || p->head == RC_NONE || d->tok.v[p->head].upos != RC_UPOS_NOUN)
		return;
	rc_str word = rc_doc_norm(d, p->head);
	rc_buf label = {0};
	for (uint32_t i = 0; i < d->label.n; i++) {
		const rc_label *l = &d->label.v[i];
		rc_buf_reset(&label);
		rc_norm_append(&label, rc_doc_str(d, l->span));
		rc_str words = rc_buf_view(&label);
		bool ends = rc_str_ends(words, word) && (words.n == word.n || words.p[words.n - word.n - 1] == ' ');
		if (!ends || d->entity.v[l->entity].type != RC_PER || l->entity == found)
			continue;
		if (found != RC_NONE) {
			found = RC_NONE; /* two bear it */
			break;
		}
		found = l->entity;
	}
	rc_buf_release(&label);
	p->entity = found;
}

/* "22 tonnes", "el lunes": is the word a day, or the measure of an amount? Those say nothing. Counts, shares and ages may be people's. */
static bool date_or_amount(const say *s, const rc_party *p)
{
	if (p->entity != RC_NONE || p->head == RC_NONE || !rc_span_is(p->span) || !say_nominal(s->d->tok.v[p->head].upos))
		return false;
	uint32_t at = s->d->tok.v[p->head].span.beg, lo = 0, hi = s->d->quantity.n;
	if (rc_say_in_time(s, p->head) || rc_say_later(s, p->head, say_sent(s, p->head)->tok_end) > p->head)
		return true;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (s->d->quantity.v[mid].span.end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo >= s->d->quantity.n || s->d->quantity.v[lo].span.beg > at)
		return false;
	rc_str unit = s->d->quantity.v[lo].unit;
	return unit.n && !rc_str_eqz(unit, "1") && !rc_str_eqz(unit, "a") && !rc_str_eqz(unit, "%");
}

/* « Un précédent bilan faisait état de 12 morts », «El balance subió a 20», "An earlier toll put it at 12": a count is nobody; the writer tells. */
static bool mere_count(const say *s, const rc_party *p)
{
	if (p->entity != RC_NONE || p->head == RC_NONE || s->d->tok.v[p->head].upos != RC_UPOS_NOUN || !say_tally(s, p->head) || say_is(s, p->head, SAY_AGENT))
		return false;
	return s->d->lang == RC_EN ? RC_FEAT(s->d->tok.v[p->head].feats, NUMBER) == RC_NUMBER_SING : say_is(s, p->head, SAY_DOCUMENT);
}

void rc_say_parties(say *s, uint32_t ci, say_statement *st)
{
	const say_cue *c = &s->cue.v[ci];
	rc_say_advance_names(s, s->d->tok.v[c->beg].span.beg);
	st->speaker = (rc_party){.span = RC_NO_SPAN, .head = RC_NONE, .entity = RC_NONE, .role = RC_ROLE_SPEAKER};
	switch (s->know->row.v[c->row].kind) {
	case SAY_VERB:
		verb_speaker(s, c, st);
		rc_say_cited(s, ci, st);
		st->nobody |= mere_count(s, &st->speaker);
		break;
	case SAY_NOUN:
		noun_speaker(s, c, st);
		break;
	default:
		source_speaker(s, c, st);
	}
	if (date_or_amount(s, &st->speaker))
		st->speaker = (rc_party){.span = RC_NO_SPAN, .head = RC_NONE, .entity = RC_NONE, .role = RC_ROLE_SPEAKER};
	rc_say_this_one(s, st);
	if (s->d->tok.v[c->beg].span.beg < s->d->title_end) /* headlines leave articles out */
		by_label(s, &st->speaker);
	rc_say_relays(s, ci, st);
}
