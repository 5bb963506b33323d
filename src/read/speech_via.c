/* speech_via.c - through whom words reached the article: agencies, media, documents, occasions named in the cue's clause; see speech_int.h. */
#include "read/speech_int.h"

enum { ZONE = 60 };

static bool medium_at(const say *s, uint32_t t, rc_span *span, uint32_t *end)
{
	const rc_doc *d = s->d;
	rc_kb_hit hit;
	uint32_t a = d->tok.v[t].atom_beg;
	if (!s->res->kb || !d->atom.v[a].upper ||
	    !rc_kb_match(s->res->kb, d->lang, (rc_str){d->text, d->n_text}, d->atom.v, d->atom.n, a, RC_KB_MEDIA, &hit))
		return false;
	*span = (rc_span){d->atom.v[a].beg, d->atom.v[a + hit.n_atoms - 1].end};
	uint32_t e = t;
	while (e < d->tok.n && d->tok.v[e].span.beg < span->end)
		e++;
	*end = e;
	return true;
}

/* A relay's noun phrase [beg, end): by the medium's name where one is there. Returns the word behind it. */
static uint32_t add_relay(const say *s, say_statement *st, uint32_t beg, uint32_t end)
{
	uint32_t nb, ne, e;
	rc_span span;
	if (beg >= end)
		return beg;
	if (s->d->lang != RC_FR && RC_FEAT(s->d->tok.v[beg].feats, PRONTYPE) == RC_PRONTYPE_DEM && RC_FEAT(s->d->tok.v[beg].feats, NUMBER) != RC_NUMBER_PLUR)
		return end; /* "told this magazine", «a este diario»: the outlet itself */
	for (uint32_t i = beg; i < end; i++)
		if (RC_FEAT(s->d->tok.v[i].feats, POSS) && RC_FEAT(s->d->tok.v[i].feats, PERSON) == 1) { /* "nos confrères du Matin": the Matin; "our station": nobody else */
			uint32_t of = i + 1;
			while (of < end && !(s->bits_norm[of] & SAY_LINK))
				of++;
			of += of + 1 < end && (s->d->tok.v[of].flags & RC_TOK_MWT_FIRST);
			if (of + 1 >= end)
				return end;
			beg = of + 1;
			break;
		}
	while (end < say_sent(s, beg)->tok_end && (s->d->tok.v[end].flags & RC_TOK_CAPITAL) && s->quote_of[end] == RC_NONE && !rc_say_in_time(s, end))
		end++; /* "le journal L'Arène" */
	for (uint32_t i = beg; i < end; i++)
		if (medium_at(s, i, &span, &e)) {
			rc_party p = rc_say_party_of(s, i, e, i, RC_ROLE_RELAY);
			p.span = span;
			const rc_mention *whole = say_name_at(s, i); /* a longer name of which the known one is a part */
			if (whole && whole->span.beg <= span.beg && whole->span.end >= span.end)
				p.span = whole->span;
			rc_say_add_via(s, st, p);
			return e > end ? e : end;
		}
	if (rc_say_own_name(s, beg, end, &nb, &ne)) {
		rc_say_add_via(s, st, rc_say_party_of(s, nb, ne, nb, RC_ROLE_RELAY));
		return ne > end ? ne : end;
	}
	for (nb = end; nb > beg && (s->d->tok.v[nb - 1].flags & RC_TOK_CAPITAL); nb--)
		; /* "the news agency Vessnews" */
	if (nb > beg && nb < end && s->d->tok.v[nb - 1].upos == RC_UPOS_NOUN)
		beg = nb;
	rc_say_add_via(s, st, rc_say_party_of(s, beg, end, rc_say_np_head(s, beg, end), RC_ROLE_RELAY));
	return end;
}

/* Preposition before the noun phrase that holds noun i, or RC_NONE; *np is where the phrase begins. "lors de", "en marge de" count by their last word;
 * behind a verb like "told" the phrase may stand bare. */
static uint32_t preposition(const say *s, const say_cue *c, uint32_t i, uint32_t *np)
{
	uint32_t sb = say_sent(s, i)->tok_beg, j = i;
	while (j > sb && i - j < 6) {
		uint8_t u = s->d->tok.v[j - 1].upos;
		bool part = u == RC_UPOS_DET || u == RC_UPOS_ADJ || u == RC_UPOS_NUM || (s->d->lang == RC_EN && say_nominal(u));
		if (!part || j == c->end)
			break;
		j--;
	}
	*np = j;
	if (j == c->end && s->d->lang == RC_EN)
		return say_is(s, c->head, SAY_TO) ? c->head : RC_NONE;
	if (j == sb || s->d->tok.v[j - 1].upos != RC_UPOS_ADP || say_is(s, j - 1, SAY_OFF))
		return RC_NONE;
	if (s->bits_norm[j - 1] & SAY_LINK)
		return j - 1 > sb && say_is(s, j - 2, SAY_WITHIN) ? j - 1 : RC_NONE;
	return j - 1;
}

/* Behind an occasion or a document: who carried it ("retransmise par ...") or was given it ("accordé au ..."). */
static uint32_t carried(const say *s, say_statement *st, uint32_t i, uint32_t lim)
{
	uint32_t at = i + (i < lim && say_char(s, i, ','));
	bool relayed = at < lim && say_is(s, at, SAY_RELAYED);
	if (relayed)
		for (at++; at < lim && at < i + 6 && s->d->tok.v[at].upos != RC_UPOS_ADP; at++)
			;
	if (at + 1 >= lim || s->d->tok.v[at].upos != RC_UPOS_ADP || (s->bits_norm[at] & SAY_LINK))
		return i;
	uint32_t e = rc_say_np_end(s, at + 1, lim), media_end;
	rc_span span;
	bool medium = relayed && (s->bits_norm[at] & SAY_BY);
	for (uint32_t t = at + 1; t < e && !medium; t++)
		medium = say_is(s, t, SAY_RELAY) || medium_at(s, t, &span, &media_end);
	return medium ? add_relay(s, st, at + 1, e) : i;
}

/* A name spoken to right behind the cue ("told Vessnews", "a dit à Orlapress"), of no person, state or body that is known: a medium, as a rule. */
static bool addressed(const say *s, const say_cue *c, uint32_t i, uint32_t *end)
{
	uint32_t from = i, art = i > 1 && s->d->lang != RC_EN && s->d->tok.v[i - 1].upos == RC_UPOS_DET; /* "à la Gazette de Tavres" */
	if (s->d->lang == RC_EN ? !say_is(s, c->head, SAY_TO) : (i <= art || !(s->bits_norm[i - 1 - art] & SAY_TO) || !(s->know->row.v[c->row].frame & FRAME_CLAUSE)))
		return false;
	if (s->d->lang != RC_EN)
		from -= 1 + art;
	if (from < c->end || from > c->end + 2 || s->d->tok.v[i].upos != RC_UPOS_PROPN || rc_say_in_time(s, i) || s->quote_of[i] != RC_NONE)
		return false;
	for (uint32_t t = c->end; t < from; t++) {
		bool the = s->d->lang == RC_EN && t + 1 == from && s->d->tok.v[t].upos == RC_UPOS_DET; /* "told the Harl Gazette" */
		if (s->d->tok.v[t].upos != RC_UPOS_ADV && !rc_say_in_time(s, t) && !the)
			return false;
		art |= the;
	}
	const rc_mention *m = say_name_at(s, i);
	if (m && (m->tok_beg != i || s->d->entity.v[m->entity].type == RC_PER || s->d->entity.v[m->entity].type == RC_LOC || s->d->entity.v[m->entity].kb.n))
		return false;
	uint32_t e = rc_say_name_end(s, i, say_sent(s, i)->tok_end);
	bool press = !art;
	for (uint32_t t = i; t < e && !press; t++)
		press = say_is(s, t, SAY_RELAY);
	*end = e;
	return e > i && press;
}

/* Is the noun phrase at word t behind "asked by" a name or a medium? Not «preguntado por el amianto», and « par la rédaction » is the outlet. */
static bool reporter(const say *s, uint32_t t, uint32_t lim)
{
	uint32_t e = rc_say_np_end(s, t, lim);
	for (uint32_t i = t; i < e; i++)
		if (s->mention_of[i] != RC_NONE || say_is(s, i, SAY_RELAY) || (s->d->tok.v[i].flags & RC_TOK_CAPITAL))
			return true;
	return false;
}

/* "an Instagram post": a document, of which the platform [i, e) only tells the kind; "a Reuters report" is the agency's. */
static bool posted(const say *s, uint32_t i, uint32_t e, uint32_t lim)
{
	const rc_doc *d = s->d;
	rc_kb_hit hit;
	return d->lang == RC_EN && e < lim && say_is(s, e, SAY_DOCUMENT) &&
	       rc_kb_match(s->res->kb, d->lang, (rc_str){d->text, d->n_text}, d->atom.v, d->atom.n, d->tok.v[i].atom_beg,
	                   RC_KB_BIT(RC_KB_PLATFORM), &hit);
}

/* One word of the cue's clause: does a relay, a document or an occasion begin here? Returns the word to go on from. */
static uint32_t via_at(const say *s, const say_cue *c, say_statement *st, uint32_t i, uint32_t lim)
{
	uint32_t np, e;
	rc_span span;
	if (say_is(s, i, SAY_QUOTING)) {
		for (uint32_t j = i + 1; j < lim && j <= i + 3; j++)
			if ((s->bits_norm[j] & SAY_BY) && j + 1 < lim && reporter(s, j + 1, lim))
				return j + 1 < lim ? add_relay(s, st, j + 1, rc_say_np_end(s, j + 1, lim)) : lim;
	}
	if (addressed(s, c, i, &e))
		return add_relay(s, st, i, e);
	if (medium_at(s, i, &span, &e) && !rc_say_in_time(s, i)) {
		if (posted(s, i, e, lim))
			return e;
		uint32_t p = preposition(s, c, i, &np);
		if (p != RC_NONE && !(s->bits_norm[p] & SAY_BY))
			return add_relay(s, st, i, e);
		return e;
	}
	bool named = s->d->tok.v[i].upos == RC_UPOS_PROPN && say_is(s, i, SAY_OCCASION) && i > 1 && /* "ante el Parlamento" */
	             (s->bits_norm[s->d->tok.v[i - 1].upos == RC_UPOS_DET ? i - 2 : i - 1] & SAY_TO);
	named |= s->d->tok.v[i].upos == RC_UPOS_PROPN && say_is(s, i, SAY_RELAY) && i + 1 < lim && s->d->tok.v[i + 1].upos == RC_UPOS_PROPN; /* "Radio Mena" */
	if ((s->d->tok.v[i].upos != RC_UPOS_NOUN && !named) || !say_is(s, i, SAY_RELAY | SAY_DOCUMENT | SAY_OCCASION) || rc_say_in_time(s, i))
		return i + 1;
	uint32_t p = preposition(s, c, i, &np);
	if (p == RC_NONE || ((s->bits_norm[p] & SAY_BY) && RC_FEAT(s->d->tok.v[p + 1].feats, POSS)))
		return i + 1; /* «por su parte» is no document */
	e = rc_say_np_end(s, np, lim);
	if (e <= i)
		return i + 1;
	uint32_t words = say_is(s, rc_say_np_head(s, np, e), SAY_RELAY | SAY_DOCUMENT | SAY_OCCASION) ? rc_say_np_head(s, np, e) : i;
	if (say_is(s, words, SAY_DOCUMENT | SAY_OCCASION) && !(say_is(s, words, SAY_RELAY) && !say_is(s, words, SAY_DOCUMENT) && rc_say_name_end(s, e - 1, e) > e - 1)) {
		rc_say_add_via(s, st, rc_say_party_of(s, np, e, words, say_is(s, words, SAY_DOCUMENT) ? RC_ROLE_DOCUMENT : RC_ROLE_OCCASION));
		return carried(s, st, e, lim);
	}
	if (s->bits_norm[p] & SAY_BY)
		return e;
	return add_relay(s, st, np, e);
}

static void scan_via(const say *s, const say_cue *c, say_statement *st, uint32_t beg, uint32_t end)
{
	bool counted = s->know->row.v[c->row].kind == SAY_PREP && RC_FEAT(s->d->tok.v[c->np].feats, POSS);
	uint32_t own = counted ? rc_say_np_end(s, c->np, say_sent(s, c->np)->tok_end) : c->end; /* "by his count": no medium */
	for (uint32_t i = beg; i < end;) {
		const rc_span t = s->d->tok.v[i].span;
		bool mine = t.beg >= st->speaker.span.beg && t.end <= st->speaker.span.end && rc_span_is(st->speaker.span);
		if (mine && i < c->beg && t.end == st->speaker.span.end) { /* what hangs on the subject is no occasion */
			i++;
			while (i < c->beg && s->d->tok.v[i].upos != RC_UPOS_PUNCT)
				i++;
			continue;
		}
		if (rc_say_in_content(s, st, i) || mine || (s->quote_of[i] != RC_NONE) || (i >= c->beg && i < own)) {
			i++;
			continue;
		}
		uint32_t next = via_at(s, c, st, i, end);
		i = next > i ? next : i + 1;
	}
}

/* Words around the cue that belong to its clause: up to the cues beside it. */
static void zone(const say *s, uint32_t ci, const say_statement *st, uint32_t *beg, uint32_t *end)
{
	const say_cue *c = &s->cue.v[ci];
	const rc_sentence *x = &s->d->sent.v[c->sent];
	*beg = c->beg > x->tok_beg + ZONE ? c->beg - ZONE : x->tok_beg;
	*end = c->end + ZONE < x->tok_end ? c->end + ZONE : x->tok_end;
	uint32_t from = ci; /* cues between the speaker and this one share its relays: "X, cité par Y, a dit P et reconnu Q" */
	while (from && s->cue.v[from - 1].sent == c->sent && s->cue.v[from - 1].end > *beg && /* none further left cuts the words short */
	       (s->know->row.v[s->cue.v[from - 1].row].kind == SAY_NOUN || /* "in a statement" */
	        (rc_span_is(st->speaker.span) && st->speaker.span.end <= s->d->tok.v[s->cue.v[from - 1].beg].span.beg && st->speaker.span.beg >= x->span.beg)))
		from--;
	if (from && s->cue.v[from - 1].end > *beg) {
		bool source = s->know->row.v[s->cue.v[from - 1].row].kind == SAY_PREP; /* "selon un communiqué de X": its own */
		*beg = source ? rc_say_np_end(s, s->cue.v[from - 1].end, c->beg) : s->cue.v[from - 1].end;
		*beg = *beg > c->beg ? c->beg : *beg;
	}
	for (uint32_t i = c->end; i < *end; i++)
		if (s->quote_of[i] == RC_NONE && say_char(s, i, ';'))
			*end = i;
	if (st->span.beg < s->d->tok.v[c->beg].span.beg)
		*beg = c->beg; /* the words come first: their relay stands behind the cue */
	for (uint32_t k = ci + 1; k < s->cue.n && s->cue.v[k].beg < *end; k++)
		if (s->d->tok.v[s->cue.v[k].beg].span.beg >= st->span.end || s->cue.v[k].beg > c->end + 3) {
			if (!rc_say_in_content(s, st, s->cue.v[k].beg) && !say_is(s, s->cue.v[k].head, SAY_QUOTING) &&
			    s->know->row.v[s->cue.v[k].row].kind != SAY_NOUN) {
				*end = s->cue.v[k].beg;
				break;
			}
		}
}

static void order_via(say_statement *st)
{
	rc_party sorted[SAY_MAX_VIA];
	uint32_t n = 0;
	for (uint32_t pass = 0; pass < 2; pass++)
		for (uint32_t i = 0; i < st->n_via; i++)
			if ((st->via[i].role == RC_ROLE_RELAY) == (pass == 1))
				sorted[n++] = st->via[i];
	memcpy(st->via, sorted, n * sizeof *sorted);
}

void rc_say_relays(say *s, uint32_t ci, say_statement *st)
{
	uint32_t beg, end;
	zone(s, ci, st, &beg, &end);
	scan_via(s, &s->cue.v[ci], st, beg, end);
	order_via(st);
}
