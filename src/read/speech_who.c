/* speech_who.c - for whom a pronoun, or a subject left out, stands; see speech_int.h.
 *
 * The nearest of: the speaker of the statement before, where that stands in this sentence or the one before; the subject of the sentence before, where it
 * can speak; the person whom the entities give; the speaker a little further up; the person nearby. Gender and number must agree. Nobody at all is better
 * than somebody else: a pronoun that nothing fits is shown as it stands.
 */
#include "read/speech_int.h"

enum { LOOK_BACK = 300 }; /* words of a sentence looked at: the work stays linear */

/* ---- pronouns and what is understood ---- */

const say_statement *rc_say_before(const say *s)
{
	return s->st.n ? &s->st.v[s->st.n - 1] : NULL;
}

void rc_say_advance_names(say *s, uint32_t byte)
{
	for (; s->next_mention < s->d->mention.n && s->d->mention.v[s->next_mention].span.beg < byte; s->next_mention++) {
		const rc_mention *m = &s->d->mention.v[s->next_mention];
		if (m->kind == RC_MENTION_NAME)
			s->name_of[m->entity] = s->next_mention;
	}
}

/* Person named first in the sentence before, or in this one before word t. */
uint32_t rc_say_person_nearby(const say *s, uint32_t t)
{
	uint32_t sent = s->d->tok.v[t].sent, from = s->d->sent.v[sent].tok_beg;
	if (sent && s->d->sent.v[sent - 1].in_title == s->d->sent.v[sent].in_title)
		from = s->d->sent.v[sent - 1].tok_beg;
	from = t > from + 2 * LOOK_BACK ? t - 2 * LOOK_BACK : from;
	for (uint32_t i = from; i < t; i++) {
		const rc_mention *m = say_name_at(s, i);
		if (m && s->d->entity.v[m->entity].type == RC_PER && s->quote_of[i] == RC_NONE && !rc_say_in_time(s, i))
			return s->mention_of[i];
	}
	return RC_NONE;
}

bool rc_say_by_mention(const say *s, say_statement *st, uint32_t m)
{
	if (m == RC_NONE)
		return false;
	const rc_mention *x = &s->d->mention.v[m];
	st->speaker = (rc_party){.span = x->span, .head = x->head, .entity = x->entity, .role = RC_ROLE_SPEAKER};
	return true;
}

static bool agrees(const say *s, uint32_t t, const rc_party *p)
{
	if (t == RC_NONE)
		return true;
	uint32_t g = RC_FEAT(s->d->tok.v[t].feats, GENDER), n = RC_FEAT(s->d->tok.v[t].feats, NUMBER), of = 0, number = 0;
	if (p->entity != RC_NONE) {
		of = s->d->entity.v[p->entity].gender;
		number = s->d->entity.v[p->entity].number;
	} else if (p->head != RC_NONE) {
		of = RC_FEAT(s->d->tok.v[p->head].feats, GENDER);
		number = RC_FEAT(s->d->tok.v[p->head].feats, NUMBER);
	}
	return (!g || !of || g == of) && (!n || !number || n == number);
}

/* Headlines stand for themselves: nobody speaks on from there. */
static bool in_title(const say *s, uint32_t cue)
{
	return cue != RC_NONE && s->d->sent.v[s->cue.v[cue].sent].in_title;
}

bool rc_say_as_before(const say *s, say_statement *st, uint32_t t)
{
	const say_statement *p = rc_say_before(s);
	if (!p || !rc_span_is(p->speaker.span) || !agrees(s, t, &p->speaker) || in_title(s, p->cue) != in_title(s, st->cue))
		return false;
	st->speaker = p->speaker;
	return true;
}

/* The sentence that the statement under construction begins in: of its words or of its cue. */
static uint32_t begins_in(const say *s, const say_statement *st)
{
	uint32_t at = s->cue.v[st->cue].sent, of = rc_doc_sent_at(s->d, st->span.beg);
	return of != RC_NONE && of < at ? of : at;
}

/* Can the noun or name at word t say something? */
bool rc_say_can_speak(const say *s, uint32_t t)
{
	uint32_t m = s->mention_of[t];
	if (m != RC_NONE) {
		uint8_t type = s->d->entity.v[s->d->mention.v[m].entity].type;
		return type == RC_PER || type == RC_ORG || (type == RC_LOC && s->d->mention.v[m].kind == RC_MENTION_NAME);
	}
	return s->d->tok.v[t].upos == RC_UPOS_NOUN && say_is(s, t, SAY_AGENT);
}

static bool fits(const say *s, uint32_t t, const rc_party *p, bool spoke)
{
	if (!agrees(s, t, p))
		return false;
	if (s->d->lang != RC_EN)
		return true;
	if (p->entity == RC_NONE)
		return (s->bits_norm[t] & SAY_EMPTY) || RC_FEAT(s->d->tok.v[t].feats, NUMBER) == RC_NUMBER_PLUR || p->head == RC_NONE ||
		       ((spoke || say_is(s, p->head, SAY_AGENT)) && !say_body(s, p->head));
	const rc_entity *e = &s->d->entity.v[p->entity];
	bool thing = (s->bits_norm[t] & SAY_EMPTY) != 0, one = RC_FEAT(s->d->tok.v[t].feats, NUMBER) != RC_NUMBER_PLUR;
	bool guess = !e->kb.n && rc_str_find(e->name, RC_STR(" "), 0) >= e->name.n;
	return !one || (thing ? e->type != RC_PER || guess : e->type == RC_PER || !e->kb.n); /* types of names that nobody knows are guesses */
}

bool rc_say_fits(const say *s, uint32_t t, const rc_party *p)
{
	return fits(s, t, p, true);
}

uint32_t rc_say_root(const say *s, uint32_t x)
{
	for (uint32_t i = s->d->sent.v[x].tok_beg, n = 0; i < s->d->sent.v[x].tok_end && n < LOOK_BACK; i++, n++)
		if (s->d->tok.v[i].head == RC_NONE)
			return i;
	return RC_NONE;
}

/* The subject of sentence x's main clause, where it is outside quotation marks, can speak and agrees with pronoun t. */
static bool by_sentence(say *s, say_statement *st, uint32_t x, uint32_t t)
{
	uint32_t root = rc_say_root(s, x), k = root == RC_NONE ? RC_NONE : rc_say_subject_of(s, root);
	uint32_t row = root == RC_NONE ? RC_NONE : rc_word_map_get(&s->know->first, s->d, s->d->tok.v[root].lemma);
	bool says = row != RC_NONE && !(s->know->row.v[row].frame & FRAME_PAPER);
	if (k == RC_NONE || k < s->lead[x] || s->quote_of[k] != RC_NONE || (!rc_say_can_speak(s, k) && !says))
		return false; /* whoever "disagrees" can; a pronoun can speak where it is a mention */
	say_statement it = *st;
	uint8_t u = s->d->tok.v[k].upos;
	if (u == RC_UPOS_PRON || u == RC_UPOS_DET) { /* another pronoun: for whom the entities say it stands */
		uint32_t m = s->mention_of[k], name = m == RC_NONE ? RC_NONE : s->name_of[s->d->mention.v[m].entity];
		if (!rc_say_by_mention(s, &it, name) || !fits(s, t, &it.speaker, false))
			return false;
	} else if (!rc_say_by_subject(s, &it, k) || !rc_span_is(it.speaker.span) || !fits(s, t, &it.speaker, false)) {
		return false;
	}
	if (RC_FEAT(s->d->tok.v[k].feats, NUMBER) && RC_FEAT(s->d->tok.v[t].feats, NUMBER) &&
	    RC_FEAT(s->d->tok.v[k].feats, NUMBER) != RC_FEAT(s->d->tok.v[t].feats, NUMBER))
		return false;
	st->speaker = it.speaker;
	return true;
}

/* The nearest subject before pronoun t in its sentence that can speak and agrees: "X sent a message in which he denied", "X refused; she said". */
static bool by_subject_before(say *s, say_statement *st, uint32_t t)
{
	uint32_t lead = say_lead(s, t);
	const say_statement *p = rc_say_before(s);
	bool denies = s->know->row.v[s->cue.v[st->cue].row].act == RC_ACT_DENIES; /* what is said of oneself: "X was accused of P, which he denied" */
	for (uint32_t i = t; i-- > lead && t - i < LOOK_BACK / 4;) {
		const rc_token *k = &s->d->tok.v[i];
		if (!rc_deprel_is(k->deprel, RC_DEPREL_NSUBJ) || k->upos == RC_UPOS_PRON || k->upos == RC_UPOS_DET || s->quote_of[i] != RC_NONE || (!denies && rc_say_in_content(s, st, i)) ||
		    (p && !denies && rc_say_in_content(s, p, i)) || !rc_say_can_speak(s, i))
			continue;
		say_statement it = *st;
		if (rc_say_by_subject(s, &it, i) && rc_span_is(it.speaker.span) && fits(s, t, &it.speaker, false)) {
			st->speaker = it.speaker;
			return true;
		}
	}
	return false;
}

/* "Quant au Front du littoral, il a démenti": the name in the phrase at the head of the sentence. */
static bool by_fronted(say *s, say_statement *st, uint32_t t, bool topic)
{
	uint32_t lead = say_lead(s, t);
	if (topic && (lead + 3 >= t || (s->d->tok.v[lead + 1].upos != RC_UPOS_ADP && s->d->tok.v[lead + 2].upos != RC_UPOS_ADP)))
		return false;
	for (uint32_t i = lead; i + 1 < t && i < lead + 12 && !say_char(s, i, ','); i++) {
		const rc_mention *m = say_name_at(s, i);
		uint8_t u = s->d->tok.v[i].upos;
		if (topic && !m && (say_nominal(u) || u == RC_UPOS_VERB))
			return false; /* "Après sa rencontre avec X", "Speaking on X" are no topics, "Quant à X" is */
		if (!topic && !m && say_is(s, i, SAY_OCCASION | SAY_DOCUMENT | SAY_RELAY))
			return false; /* "In an interview with X, she said" */
		if (!m || rc_say_in_content(s, st, i) || (s->d->entity.v[m->entity].type != RC_PER && s->d->entity.v[m->entity].type != RC_ORG))
			continue;
		rc_party who = {.span = m->span, .head = m->head, .entity = m->entity};
		return fits(s, t, &who, false) && rc_say_by_mention(s, st, s->mention_of[i]);
	}
	return false;
}

/* How many sentences lie between statement p and this one; UINT32_MAX when there is none. */
static uint32_t distance(const say *s, const say_statement *st, const say_statement *p)
{
	if (!p || !rc_span_is(p->speaker.span) || in_title(s, p->cue) != in_title(s, st->cue))
		return UINT32_MAX;
	uint32_t then = p->cue != RC_NONE ? s->cue.v[p->cue].sent : UINT32_MAX, words = rc_doc_sent_at(s->d, p->span.end - 1), now = begins_in(s, st);
	if (then == UINT32_MAX || (words != RC_NONE && words > then))
		then = words;
	return then == RC_NONE ? UINT32_MAX : then >= now ? 0 : now - then;
}

bool rc_say_by_sentence_before(say *s, say_statement *st, const say_cue *c)
{
	uint32_t x = begins_in(s, st), t = c->beg;
	while (t < c->head && !say_finite(&s->d->tok.v[t]))
		t++;
	const say_statement *p = rc_say_before(s);
	return x > 0 && s->d->sent.v[x - 1].in_title == s->d->sent.v[x].in_title && distance(s, st, p) > 1 && by_sentence(s, st, x - 1, t);
}

/* "the same source", « la même source »: whoever was the source just before. */
static bool same_source(const say *s, say_statement *st, uint32_t t)
{
	bool same = false;
	for (uint32_t i = t; i <= st->speaker.head && i < t + 4; i++)
		same |= rc_map_get(&s->know->same, rc_pool_hash(&s->d->pool, s->d->tok.v[i].lemma)) != RC_NONE;
	if (!same || !say_body(s, st->speaker.head))
		return false;
	uint32_t now = s->cue.v[st->cue].sent;
	for (uint32_t i = s->st.n, n = 0; i-- > 0 && n < 6; n++) {
		const say_statement *p = &s->st.v[i];
		bool source = p->cue != RC_NONE && s->cue.v[p->cue].sent + 4 >= now && rc_span_is(p->speaker.span) &&
		              (s->know->row.v[s->cue.v[p->cue].row].kind == SAY_PREP || (p->speaker.head != RC_NONE && say_body(s, p->speaker.head)));
		if (!source)
			continue;
		st->speaker = p->speaker;
		return true;
	}
	return false;
}

/* "ce docker", "l'intéressé", "este agricultor", "ce dernier": the person just spoken of, where it is one. Else the phrase stays. */
void rc_say_this_one(say *s, say_statement *st)
{
	rc_party *p = &st->speaker;
	uint32_t t = p->entity == RC_NONE && rc_span_is(p->span) ? rc_doc_tok_at(s->d, p->span.beg) : RC_NONE;
	if (t == RC_NONE || p->head == RC_NONE)
		return;
	if (same_source(s, st, t))
		return;
	bool dem = RC_FEAT(s->d->tok.v[t].feats, PRONTYPE) == RC_PRONTYPE_DEM && RC_FEAT(s->d->tok.v[t].feats, NUMBER) != RC_NUMBER_PLUR;
	if (!dem && !say_is(s, p->head, SAY_PSEUDO))
		return;
	uint32_t x = begins_in(s, st), found = RC_NONE;
	for (uint32_t back = 0; back <= 3 && back <= x && found == RC_NONE; back++) {
		const rc_sentence *sent = &s->d->sent.v[x - back];
		if (sent->in_title)
			break;
		for (uint32_t i = sent->tok_end, n = 0; i-- > sent->tok_beg && n < LOOK_BACK; n++) {
			const rc_mention *m = i < t ? say_name_at(s, i) : NULL;
			if (!m || s->quote_of[i] != RC_NONE || (m->tok_beg && (s->bits_norm[m->tok_beg - 1] & SAY_LINK)) || s->d->entity.v[m->entity].type != RC_PER)
				continue;
			rc_party who = {.span = m->span, .head = m->head, .entity = m->entity};
			if (agrees(s, p->head, &who))
				found = s->mention_of[i];
		}
	}
	rc_say_by_mention(s, st, found);
}

/* "In an interview with X, she said": does the name stand behind an occasion of words and a preposition? */
static bool host(const say *s, uint32_t name)
{
	uint32_t b = s->d->mention.v[name].tok_beg;
	return b > 1 && s->d->tok.v[b - 1].upos == RC_UPOS_ADP && !(s->bits_norm[b - 1] & SAY_LINK) && s->d->tok.v[b - 2].upos == RC_UPOS_NOUN && say_is(s, b - 2, SAY_OCCASION);
}

/* "Results showed that P. They observed Q": what shows something is none of those who speak on. */
static bool shown(const say *s, const say_statement *p)
{
	return p->cue != RC_NONE && (s->know->row.v[s->cue.v[p->cue].row].frame & FRAME_PAPER) && p->speaker.entity == RC_NONE;
}

void rc_say_by_pronoun(say *s, say_statement *st, uint32_t t)
{
	uint32_t person = RC_FEAT(s->d->tok.v[t].feats, PERSON);
	bool first = (person == 1 || person == 2) && s->quote_of[t] == RC_NONE;
	const say_cue *c = &s->cue.v[st->cue];
	bool dummy = say_is(s, c->head, SAY_IMPERSONAL) || (c->phase != RC_NONE && say_is(s, c->phase, SAY_IMPERSONAL));
	if (first || (dummy && s->mention_of[t] == RC_NONE)) {
		st->nobody = true; /* the writer's own "I", or "il convient" */
		return;
	}
	bool it = s->d->lang == RC_EN && (s->bits_norm[t] & SAY_EMPTY) && RC_FEAT(s->d->tok.v[t].feats, PRONTYPE) == RC_PRONTYPE_PRS;
	if ((s->bits_norm[t] & SAY_EMPTY) && !it)
		return;
	uint32_t x = begins_in(s, st), i = s->st.n;
	for (uint32_t n = 0; i > 0 && n < 4; n++, i--) /* not one that is reported inside another and doesn't fit */
		if (rc_span_is(s->st.v[i - 1].speaker.span) && !shown(s, &s->st.v[i - 1]) && fits(s, t, &s->st.v[i - 1].speaker, true))
			break;
	const say_statement *p = i ? &s->st.v[i - 1] : NULL;
	bool speaks = p && rc_span_is(p->speaker.span) && fits(s, t, &p->speaker, true);
	uint32_t far = distance(s, st, p);
	if (by_fronted(s, st, t, true) || by_subject_before(s, st, t) || (x != s->d->tok.v[t].sent && s->d->sent.v[x].span.beg < st->span.beg && by_sentence(s, st, x, t)))
		return;
	if (speaks && far <= 1) {
		st->speaker = p->speaker;
		return;
	}
	if (x && s->d->sent.v[x - 1].in_title == s->d->sent.v[x].in_title && by_sentence(s, st, x - 1, t))
		return;
	uint32_t m = s->mention_of[t], name = m == RC_NONE ? RC_NONE : s->name_of[s->d->mention.v[m].entity];
	if (name != RC_NONE && !host(s, name) && rc_say_by_mention(s, st, name))
		return;
	if (speaks && far <= 3) {
		st->speaker = p->speaker;
		return;
	}
	if (by_fronted(s, st, t, false))
		return;
	uint32_t near = it ? RC_NONE : rc_say_person_nearby(s, t);
	if (near != RC_NONE) {
		rc_party who = {.span = s->d->mention.v[near].span, .head = s->d->mention.v[near].head, .entity = s->d->mention.v[near].entity};
		if (fits(s, t, &who, false) && rc_say_by_mention(s, st, near))
			return;
	}
	st->speaker = rc_say_party_of(s, t, t + 1, t, RC_ROLE_SPEAKER);
}

/* ---- relatives ---- */

uint32_t rc_say_number_of(const say *s, const say_cue *c)
{
	for (uint32_t i = c->beg; i <= c->head; i++)
		if (say_finite(&s->d->tok.v[i])) {
			const rc_token *t = &s->d->tok.v[i];
			uint32_t number = RC_FEAT(t->feats, NUMBER);
			bool untold = s->d->lang == RC_ES && number == RC_NUMBER_PLUR && RC_FEAT(t->feats, PERSON) == 3 && s->d->text[t->span.end - 1] != 'n';
			return untold ? 0 : number; /* a Spanish third person plural ends in n, whatever the tagger says */
		}
	return 0;
}

uint32_t rc_say_inner_person(const say *s, const say_statement *st, uint32_t b, uint32_t e)
{
	uint32_t h = rc_say_np_head(s, b, e), number = rc_say_number_of(s, &s->cue.v[st->cue]);
	if (s->d->tok.v[h].upos != RC_UPOS_NOUN || s->mention_of[h] != RC_NONE || rc_say_can_speak(s, h) || say_is(s, h, SAY_RELAY | SAY_DOCUMENT))
		return b;
	for (uint32_t i = h + 1; i + 1 < e; i++) {
		if (!(s->bits_norm[i] & SAY_LINK) || s->d->tok.v[i].upos != RC_UPOS_ADP)
			continue;
		uint32_t from = i + ((s->d->tok.v[i].flags & RC_TOK_MWT_FIRST) ? 2 : 1), to = from < e ? rc_say_np_head(s, from, e) : e;
		uint32_t of = to < e ? RC_FEAT(s->d->tok.v[to].feats, NUMBER) : 0;
		if (to < e && rc_say_can_speak(s, to) && (!number || !of || number == of))
			return from;
	}
	return b;
}
