/* speech.c - stage "speech": who said what; see speech.h for what it gives, speech_int.h for how its files share the work.
 *
 * Cues are taken in the order of the text, each giving at most one statement. Then come quotations that read like whole sentences and have no cue of their
 * own: behind a colon ("X : « ... »"), after a quotation whose speaker goes on, as a quoted heading. What is left of quoted runs are titles, nicknames
 * and words that the writer keeps at a distance, and makes no statement.
 */
#include "read/speech_int.h"

enum { MAX_NESTED = 4 }; /* statements that lie over one another */

static void word_bits(say *s)
{
	const rc_doc *d = s->d;
	uint32_t *of = rc_arena_alloc(s->scratch, (size_t)d->pool.str.n * sizeof *of);
	for (rc_sym y = 0; y < d->pool.str.n; y++) {
		uint32_t b = rc_word_map_get(&s->know->bits, d, y);
		of[y] = b == RC_NONE ? 0 : b;
	}
	for (uint32_t t = 0; t < d->tok.n; t++) {
		s->bits_norm[t] = of[d->tok.v[t].norm];
		s->bits[t] = s->bits_norm[t] | of[d->tok.v[t].lemma];
	}
}

static void map_mentions(say *s)
{
	const rc_doc *d = s->d;
	for (uint32_t m = 0; m < d->mention.n; m++) {
		const rc_mention *x = &d->mention.v[m];
		if (x->kind == RC_MENTION_NAME)
			for (uint32_t t = x->tok_beg; t < x->tok_end && t < d->tok.n; t++)
				s->mention_of[t] = m;
		else if (x->head < d->tok.n && s->mention_of[x->head] == RC_NONE)
			s->mention_of[x->head] = m;
	}
}

/* "PARIS, 3 mars (AFP) -", "Madrid, 8 abr (Efe).-": words up to a dash at the head of a paragraph, without a verb and with a day, a bracket or capitals
 * before the dash. Returns the word behind it, else the sentence's first. */
static uint32_t behind_dateline(const say *s, const rc_sentence *x)
{
	const rc_doc *d = s->d;
	bool sign = false;
	for (uint32_t t = x->tok_beg; t + 1 < x->tok_end && t < x->tok_beg + 16; t++) {
		const rc_token *k = &d->tok.v[t];
		uint32_t at = k->span.beg, cp = rc_utf8_next(d->text, d->n_text, &at);
		bool dash = k->upos == RC_UPOS_PUNCT && (cp == '-' || cp == 0x2013 || cp == 0x2014 || (cp == '.' && at < k->span.end && d->text[at] == '-'));
		if (dash && k[1].span.beg > k->span.end)
			return t > x->tok_beg && sign ? t + 1 : x->tok_beg;
		if (say_finite(k) || s->quote_of[t] != RC_NONE)
			return x->tok_beg;
		sign |= cp == '(' || rc_say_in_time(s, t) || (t == x->tok_beg && (k->flags & RC_TOK_CAPITAL) && k->span.end > at + 1 && rc_cp_is_upper((uint8_t)d->text[at]));
	}
	return x->tok_beg;
}

static uint32_t *filled(rc_arena *a, uint32_t n)
{
	uint32_t *v = rc_arena_alloc(a, ((size_t)n + 1) * sizeof *v);
	memset(v, 0xFF, ((size_t)n + 1) * sizeof *v); /* RC_NONE */
	return v;
}

static void use_quotes(say *s, rc_span x)
{
	for (uint32_t q = rc_say_first_quote(s, x.beg); q < s->quote.n && s->quote.v[q].beg < x.end; q++)
		s->quote.v[q].used = true;
}

static uint8_t kind_of(const say *s, const say_statement *st)
{
	uint32_t q = rc_say_first_quote(s, st->span.beg);
	if (q >= s->quote.n || s->quote.v[q].beg >= st->span.end)
		return RC_INDIRECT;
	const say_quote *x = &s->quote.v[q];
	if (x->in_beg <= st->span.beg && st->span.end <= x->in_end)
		return RC_DIRECT;
	return RC_MIXED;
}

/* ---- statements with a cue ---- */

static bool same_span(rc_span a, rc_span b)
{
	return a.beg == b.beg && a.end == b.end;
}

/* Without a speaker ("on dit que"), only a clause or quoted words are held for somebody's. */
static bool unsaid(const say *s, const say_statement *st)
{
	uint32_t t = rc_doc_tok_at(s->d, st->span.beg);
	bool that = t > 0 && t < s->d->tok.n && (s->bits_norm[t - 1] & SAY_THAT);
	return kind_of(s, st) == RC_INDIRECT && !that;
}

static bool same_party(const rc_party *a, const rc_party *b)
{
	bool head = a->head != RC_NONE && a->head == b->head; /* one phrase, cut at different lengths */
	return (a->entity != RC_NONE && a->entity == b->entity) || (rc_span_is(a->span) && (same_span(a->span, b->span) || head));
}

/* "dismissed claims that P", « rejette les accusations selon lesquelles P »: whoever denies what others claim does not claim it too. Does the noun of the
 * statement under construction stand among words that a statement just before denies, without a source of its own? */
static bool denied_claim(const say *s, const say_statement *st)
{
	const say_cue *c = &s->cue.v[st->cue];
	rc_span noun = s->d->tok.v[c->head].span;
	for (uint32_t i = s->st.n; i-- > 0 && s->st.n - i <= 3;) {
		const say_statement *p = &s->st.v[i];
		if (p->cue == RC_NONE || s->cue.v[p->cue].sent != c->sent || s->know->row.v[s->cue.v[p->cue].row].act != RC_ACT_DENIES)
			continue;
		if (p->span.beg <= noun.beg && noun.end <= p->span.end && same_party(&p->speaker, &st->speaker))
			return true;
	}
	return false;
}

/* « Ce décès porte à douze le nombre de morts »: a happening changes a count too, but tells nothing. */
static bool announces(const say *s, const say_statement *st)
{
	uint32_t h = st->speaker.head;
	return rc_span_is(st->speaker.span) && (h == RC_NONE || rc_say_can_speak(s, h) || s->d->tok.v[h].upos == RC_UPOS_PROPN || st->speaker.entity != RC_NONE || say_is(s, h, SAY_DOCUMENT | SAY_RELAY));
}

/* "The Post has learned that P", « a-t-on appris de source policière »: a medium's finding, or what a source told the outlet; not what a person learns. */
static bool learnt(const say *s, const say_statement *st)
{
	const rc_party *p = &st->speaker;
	if (!rc_span_is(p->span))
		return false;
	const say_cue *c = &s->cue.v[st->cue];
	bool source = p->head != RC_NONE && p->head > c->head && s->d->tok.v[p->head].sent == c->sent;
	return (source && c->inverted != RC_NONE) || (p->head != RC_NONE && say_is(s, p->head, SAY_RELAY)) ||
	       (p->entity != RC_NONE && (rc_str_starts(s->d->entity.v[p->entity].kb, RC_STR("outlets:")) || rc_str_starts(s->d->entity.v[p->entity].kb, RC_STR("agencies:"))));
}

/* "The report shows that P": what is written says it, or whoever wrote that; people who show something have done so. */
static bool written(const say *s, const say_statement *st)
{
	const rc_party *p = &st->speaker;
	if (s->cue.v[st->cue].gerund)
		return false;
	bool paper = rc_span_is(p->span) && p->head != RC_NONE && p->entity == RC_NONE && (say_is(s, p->head, SAY_DOCUMENT) || say_proof(s, p->head));
	for (uint32_t i = 0; i < st->n_via; i++)
		paper |= st->via[i].role == RC_ROLE_DOCUMENT && st->via[i].span.end <= s->d->tok.v[s->cue.v[st->cue].beg].span.beg;
	return paper;
}

/* How many of the latest statements hold this one, begin or end with it or cross it: "Selon A, selon B, selon C, ...". Those that it holds don't count. */
static uint32_t nested(const say *s, const say_statement *st)
{
	uint32_t n = 0;
	for (uint32_t i = s->st.n; i-- > 0 && s->st.n - i <= 8 * MAX_NESTED;) {
		rc_span p = s->st.v[i].span, x = st->span;
		bool apart = p.end <= x.beg || x.end <= p.beg, inside = x.beg < p.beg && p.end < x.end;
		n += !apart && !inside;
	}
	return n;
}

/* Acts that the same words may have side by side: said by one, denied by another, left open by a third. */
static int stance(uint8_t act)
{
	return act == RC_ACT_DENIES ? 1 : act == RC_ACT_NEITHER ? 2 : 0;
}

/* "He said he had counted eleven bodies": a count inside the words of the one who counts is told with them. */
static bool counts_in_own_words(const say *s, const say_statement *st)
{
	const say_cue *c = &s->cue.v[st->cue];
	uint32_t frame = s->know->row.v[c->row].frame;
	rc_span cue = s->d->tok.v[c->head].span;
	for (uint32_t i = s->st.n; (frame & FRAME_FIGURE) && !(frame & FRAME_CLAUSE) && i-- > 0 && s->st.n - i <= 3;) {
		const say_statement *p = &s->st.v[i];
		if (p->span.beg <= cue.beg && cue.end <= p->span.end && !(cue.beg >= p->skip_beg && cue.end <= p->skip_end) && same_party(&p->speaker, &st->speaker))
			return true;
	}
	return false;
}

/* « affirme le journal en évoquant une « source proche du dossier » »: what is evoked is who the words before came from, through whoever tells them; nothing is
 * said. True where it is. */
static bool evokes_source(say *s, const say_statement *st)
{
	const say_cue *c = &s->cue.v[st->cue];
	uint32_t frame = s->know->row.v[c->row].frame, t = rc_doc_tok_at(s->d, st->span.beg), h = t, se = s->d->sent.v[c->sent].tok_end;
	if (!c->gerund || !(frame & FRAME_WORDS) || (frame & FRAME_CLAUSE))
		return false;
	while (h + 3 < se && h < t + 4 && !say_body(s, h))
		h++;
	if (h + 3 >= se || !say_body(s, h) || rc_say_close_to(s, h, h + 2, se) <= h + 2)
		return false;
	say_statement *p = s->st.n ? &s->st.v[s->st.n - 1] : NULL;
	if (p && p->cue != RC_NONE && s->cue.v[p->cue].sent == c->sent && rc_span_is(p->speaker.span)) {
		rc_party medium = p->speaker;
		p->speaker = rc_say_party_of(s, t, h + 1, h, RC_ROLE_SPEAKER);
		p->speaker.span = st->span;
		medium.role = RC_ROLE_RELAY;
		rc_say_add_via(s, p, medium);
	}
	return true;
}

static void from_cue(say *s, uint32_t c)
{
	const say_row *r = &s->know->row.v[s->cue.v[c].row];
	say_statement st = {.cue = c, .skip_beg = RC_NONE, .skip_end = RC_NONE};
	if (!rc_say_content(s, c, &st))
		return;
	rc_span cue = rc_doc_words(s->d, s->cue.v[c].beg, s->cue.v[c].end);
	if (st.skip_beg == RC_NONE && st.span.beg >= cue.beg && st.span.end <= cue.end && r->act != RC_ACT_DECLINES && r->act != RC_ACT_NEITHER)
		return;
	rc_say_parties(s, c, &st);
	bool no_one = r->act == RC_ACT_NEITHER && s->d->lang == RC_FR && st.speaker.entity == RC_NONE && st.speaker.head != RC_NONE && /* « personne n'a confirmé » */
	              st.speaker.span.beg == s->d->tok.v[st.speaker.head].span.beg && st.speaker.span.end == s->d->tok.v[st.speaker.head].span.end && st.span.beg > cue.end;
	if (evokes_source(s, &st) || no_one)
		return;
	if (st.nobody || (r->kind == SAY_NOUN && (!rc_span_is(st.speaker.span) || denied_claim(s, &st))))
		return;
	if (!rc_span_is(st.speaker.span) && unsaid(s, &st))
		return;
	if (((st.count || ((r->frame & FRAME_VOW) && kind_of(s, &st) != RC_DIRECT)) && !announces(s, &st)) || ((r->frame & FRAME_LEARN) && !learnt(s, &st)) || ((r->frame & FRAME_PAPER) && !st.count && !written(s, &st)))
		return;
	if (counts_in_own_words(s, &st))
		return;
	for (uint32_t i = s->st.n; i-- > 0 && s->st.n - i <= 3;)
		if (same_span(s->st.v[i].span, st.span) && stance(r->act) == stance(s->know->row.v[s->cue.v[s->st.v[i].cue].row].act))
			return;
	if (nested(s, &st) > MAX_NESTED)
		return;
	use_quotes(s, st.span);
	*RC_ADD(s->scratch, s->st) = st;
}

/* ---- the layer ---- */

/* A report inside a report: what B says, A hands on. */
static void chain(const say *s, uint32_t i)
{
	say_statement *st = &s->st.v[i];
	if (st->cue == RC_NONE || s->cue.v[st->cue].participle)
		return; /* an attribute of a noun is as a rule the writer's own */
	if (s->know->row.v[s->cue.v[st->cue].row].kind == SAY_VERB && rc_say_object_relative(s, &s->cue.v[st->cue]) != RC_NONE)
		return; /* and so is « que dénonce X » */
	rc_span cue = s->d->tok.v[s->cue.v[st->cue].head].span;
	for (uint32_t j = i, n = 0; j-- > 0 && n < 8; n++) {
		const say_statement *out = &s->st.v[j];
		bool inside = out->span.beg <= cue.beg && cue.end <= out->span.end && out->cue != st->cue && !out->whole_quote &&
		              !(cue.beg >= out->skip_beg && cue.end <= out->skip_end);
		uint8_t act = out->cue == RC_NONE ? RC_ACT_SAYS : s->know->row.v[s->cue.v[out->cue].row].act;
		if (act == RC_ACT_DENIES || act == RC_ACT_NEITHER || act == RC_ACT_DECLINES)
			continue; /* whoever denies what was said hands nothing on */
		if (!inside || !rc_span_is(out->speaker.span) || same_party(&out->speaker, &st->speaker) || st->n_via >= SAY_MAX_VIA)
			continue;
		for (uint32_t v = 0; v < st->n_via; v++)
			if (same_party(&st->via[v], &out->speaker))
				return;
		st->via[st->n_via] = out->speaker;
		st->via[st->n_via++].role = RC_ROLE_RELAY;
		return;
	}
}

/* Does sentence x, outside quotation marks, hold the gerund of a verb that changes a count: "..., she said, revising a figure of seven"? */
static bool revises_in(const say *s, uint32_t x)
{
	const rc_doc *d = s->d;
	for (uint32_t t = d->sent.v[x].tok_beg, n = 0; t < d->sent.v[x].tok_end && n < 200; t++, n++) {
		uint32_t form = RC_FEAT(d->tok.v[t].feats, VERBFORM);
		if (d->tok.v[t].upos != RC_UPOS_VERB || s->quote_of[t] != RC_NONE ||
		    (form != RC_VERBFORM_GER && !(form == RC_VERBFORM_PART && RC_FEAT(d->tok.v[t].feats, TENSE) == RC_TENSE_PRES)))
			continue;
		for (uint32_t r = rc_word_map_get(&s->know->first, d, d->tok.v[t].lemma); r != RC_NONE; r = s->know->row.v[r].next)
			if (s->know->row.v[r].frame & FRAME_TOLL)
				return true;
	}
	return false;
}

/* The type of a single word that nobody knows is a guess; but letters in capitals are a body's. */
static bool is_guess(const rc_entity *e)
{
	bool letters = e->name.n > 1 && e->name.p[0] >= 'A' && e->name.p[0] <= 'Z' && e->name.p[1] >= 'A' && e->name.p[1] <= 'Z';
	return rc_str_find(e->name, RC_STR(" "), 0) >= e->name.n && !(e->type == RC_ORG && (e->kb.n || letters));
}

/* "Tolmara raised the toll to nine. '...', the minister, Ada Lorm, said, revising a figure that she had given": a state's count is that of the person who
 * is shown to revise it in one of the next two sentences. */
static void count_by_person(say *s)
{
	for (uint32_t i = 0; i < s->st.n; i++) {
		say_statement *st = &s->st.v[i];
		const rc_entity *who = st->speaker.entity == RC_NONE ? NULL : &s->d->entity.v[st->speaker.entity];
		uint32_t h = st->speaker.head;
		if (!st->count || st->cue == RC_NONE || (!who && (h == RC_NONE || s->d->tok.v[h].upos != RC_UPOS_PROPN)))
			continue;
		if (who && (who->type == RC_ORG || who->type == RC_PER) && !is_guess(who))
			continue;
		for (uint32_t k = i + 1; k < s->st.n && k < i + 6; k++) {
			const say_statement *p = &s->st.v[k];
			uint32_t x = p->cue == RC_NONE ? RC_NONE : s->cue.v[p->cue].sent;
			if (x == RC_NONE || x > s->cue.v[st->cue].sent + 2 || p->speaker.entity == RC_NONE || p->speaker.entity == st->speaker.entity || s->d->entity.v[p->speaker.entity].type != RC_PER || !revises_in(s, x))
				continue;
			st->speaker = p->speaker;
			break;
		}
	}
}

/* « ... », souffle Ada Lorm, infirmière: a label beside the speaker's name in the cue's own clause, which nothing reports. */
static bool introduces(const say *s, const rc_label *l)
{
	const rc_doc *d = s->d;
	uint32_t x = rc_doc_sent_at(d, l->span.beg);
	bool found = false;
	for (uint32_t i = rc_say_first_statement(s, l->span.end + 4000); i-- > 0;) {
		const say_statement *st = &s->st.v[i];
		if (st->span.end + 4000 < l->span.beg)
			break;
		bool cue = st->skip_beg != RC_NONE && l->span.beg >= st->skip_beg && l->span.end <= st->skip_end;
		if (st->span.beg <= l->span.beg && l->span.end <= st->span.end && !cue)
			return false;
		uint32_t gap = l->span.beg >= st->speaker.span.end ? l->span.beg - st->speaker.span.end : st->speaker.span.beg >= l->span.end ? st->speaker.span.beg - l->span.end : 0;
		found |= rc_span_is(st->speaker.span) && st->speaker.entity == l->entity && st->cue != RC_NONE && s->cue.v[st->cue].sent == x && gap <= 3;
	}
	return found;
}

/* Labels inside words that somebody reports can't be told to be the outlet's: « X a dit que le bandit Y ... ». The entities judge by the tree, before the
 * statements are known. What stands where the cue's clause interrupts the words is the outlet's. */
static void judge_labels(const say *s)
{
	rc_doc *d = s->d;
	for (uint32_t i = 0; i < d->label.n; i++) {
		rc_label *l = &d->label.v[i];
		if (l->voice == RC_VOICE_UNCLEAR && introduces(s, l))
			l->voice = RC_VOICE_OUTLET;
		if (l->voice != RC_VOICE_OUTLET)
			continue;
		for (uint32_t k = rc_say_first_statement(s, l->span.beg + 1), n = 0; k-- > 0 && n < 16; n++) {
			const say_statement *st = &s->st.v[k];
			bool cue = l->span.beg >= st->skip_beg && l->span.end <= st->skip_end && st->skip_beg != RC_NONE;
			bool who = rc_span_is(st->speaker.span) && l->span.beg <= st->speaker.span.beg && st->speaker.span.end <= l->span.end;
			if (l->span.end <= st->span.end && !cue && !who) {
				l->voice = RC_VOICE_UNCLEAR;
				break;
			}
		}
	}
}

/* « L'enquête montre que P, a indiqué X », "She says that P, Y reported": the words end before the one who reports them. */
static void end_before_outer(say *s, say_statement *st, const say_cue *c)
{
	for (uint32_t k = (uint32_t)(st - s->st.v), n = 0; k-- > 0 && n < 4; n++) {
		const say_statement *p = &s->st.v[k];
		const say_cue *r = p->cue == RC_NONE ? NULL : &s->cue.v[p->cue];
		if (!r || r->sent != c->sent || r->beg < c->end || s->know->row.v[r->row].kind != SAY_VERB || r->like != RC_NONE || p->span.beg > s->d->tok.v[c->beg].span.beg || p->skip_beg != RC_NONE ||
		    p->span.end > s->d->tok.v[r->beg].span.beg || p->span.end <= st->span.beg || st->span.end < s->d->tok.v[r->head].span.end)
			continue;
		st->span.end = p->span.end;
		rc_say_trim(s, &st->span);
		return;
	}
}

/* « P, selon X, a rapporté Y »: what Y reports is none of X's words, who said P alone. */
static void end_before_reporter(say *s, say_statement *st)
{
	const say_cue *c = st->cue == RC_NONE ? NULL : &s->cue.v[st->cue];
	if (c && s->know->row.v[c->row].kind == SAY_VERB && st->skip_beg == RC_NONE && st->span.beg >= s->d->tok.v[c->end - 1].span.end)
		end_before_outer(s, st, c);
	if (!c || s->know->row.v[c->row].kind != SAY_PREP || st->span.beg >= s->d->tok.v[c->beg].span.beg)
		return;
	for (uint32_t k = (uint32_t)(st - s->st.v) + 1, n = 0; k < s->st.n && n < 4; k++, n++) {
		const say_statement *p = &s->st.v[k];
		const say_cue *r = p->cue == RC_NONE ? NULL : &s->cue.v[p->cue];
		if (!r || r->sent != c->sent || r->beg < c->end || s->know->row.v[r->row].kind != SAY_VERB || p->span.beg > st->span.beg ||
		    p->span.end > s->d->tok.v[r->beg].span.beg || p->span.end < s->d->tok.v[c->end - 1].span.end || st->span.end < s->d->tok.v[r->head].span.end)
			continue;
		st->span.end = s->d->tok.v[c->beg].span.beg;
		st->skip_beg = st->skip_end = RC_NONE;
		rc_say_trim(s, &st->span);
		return;
	}
}

static void write_layer(say *s)
{
	rc_doc *d = s->d;
	rc_sort(s->st.v, s->st.n, sizeof *s->st.v, rc_say_by_place, NULL);
	for (uint32_t i = 0; i < s->st.n; i++)
		end_before_reporter(s, &s->st.v[i]);
	rc_sort(s->st.v, s->st.n, sizeof *s->st.v, rc_say_by_place, NULL);
	for (uint32_t i = 0; i < s->st.n; i++)
		chain(s, i);
	for (uint32_t i = 0; i < s->st.n; i++) {
		const say_statement *st = &s->st.v[i];
		const say_cue *c = st->cue == RC_NONE ? NULL : &s->cue.v[st->cue];
		rc_statement out = {.span = st->span, .speaker = st->speaker, .kind = kind_of(s, st), .via_beg = d->party.n};
		out.cue = c ? rc_doc_words(d, c->beg, c->end) : st->mark;
		out.cue_head = c ? c->head : RC_NONE;
		out.act = st->owns ? RC_ACT_ACKNOWLEDGES : c ? s->know->row.v[c->row].act : RC_ACT_SAYS;
		if (out.act == RC_ACT_ADVISES && st->speaker.head != RC_NONE && st->speaker.entity == RC_NONE && (say_is(s, st->speaker.head, SAY_DOCUMENT) || say_proof(s, st->speaker.head)))
			out.act = RC_ACT_SAYS; /* "the images suggest that" */
		out.speaker.role = RC_ROLE_SPEAKER;
		for (uint32_t v = 0; v < st->n_via; v++)
			*RC_ADD(d->arena, d->party) = st->via[v];
		out.via_end = d->party.n;
		*RC_ADD(d->arena, d->statement) = out;
	}
}

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	if (d->lang >= RC_LANG_N || d->tok.n == 0 || !d->node)
		return;
	say s = {.know = &((const say_know *)know)->lang[d->lang], .res = res, .scratch = scratch, .d = d};
	s.bits = filled(scratch, d->tok.n);
	s.bits_norm = filled(scratch, d->tok.n);
	s.quote_of = filled(scratch, d->tok.n);
	s.mention_of = filled(scratch, d->tok.n);
	s.name_of = filled(scratch, d->entity.n);
	word_bits(&s);
	map_mentions(&s);
	rc_say_quotes(&s);
	s.lead = rc_arena_alloc(scratch, ((size_t)d->sent.n + 1) * sizeof *s.lead);
	for (uint32_t x = 0; x < d->sent.n; x++)
		s.lead[x] = behind_dateline(&s, &d->sent.v[x]);
	rc_say_cues(&s);
	for (uint32_t c = 0; c < s.cue.n; c++)
		from_cue(&s, c);
	rc_say_credits(&s);
	rc_say_without_cue(&s);
	rc_sort(s.st.v, s.st.n, sizeof *s.st.v, rc_say_by_place, NULL);
	count_by_person(&s);
	judge_labels(&s);
	write_layer(&s);
}

const rc_stage rc_stage_speech = {"speech", RC_L_ENTITIES, RC_L_SPEECH, rc_say_load, rc_say_unload, run};

uint32_t rc_speech_at(const rc_doc *d, uint32_t at)
{
	uint32_t lo = 0, hi = d->statement.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (d->statement.v[mid].span.beg <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	uint32_t best = RC_NONE;
	for (uint32_t i = lo, n = 0; i-- > 0 && n < 64; n++) {
		const rc_span x = d->statement.v[i].span;
		if (at < x.end && (best == RC_NONE || x.end - x.beg < d->statement.v[best].span.end - d->statement.v[best].span.beg))
			best = i;
	}
	return best;
}

uint32_t rc_speech_of_cue(const rc_doc *d, uint32_t tok)
{
	for (uint32_t i = 0; i < d->statement.n; i++)
		if (d->statement.v[i].cue_head == tok)
			return i;
	return RC_NONE;
}
