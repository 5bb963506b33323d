/* speech_alone.c - words that no verb, noun or preposition reports: quotations without a cue, sources in brackets; see speech_int.h.
 *
 * A quotation that reads like whole sentences is somebody's: of whoever stands before its colon, of whoever spoke just before or goes on behind it, of the
 * same words' speaker where it is a heading. What is left of quoted runs are titles, nicknames and words that the writer keeps at a distance.
 */
#include "base/limits.h"
#include "read/speech_int.h"

/* ---- quotations without one ---- */

enum { HEADING_REACH = 256 };

int rc_say_by_place(const void *a, const void *b, void *ctx)
{
	(void)ctx;
	const say_statement *x = a, *y = b;
	if (x->span.beg != y->span.beg)
		return x->span.beg < y->span.beg ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	return x->cue < y->cue ? -1 : x->cue > y->cue;
}


static bool plain_between(const say *s, uint32_t beg, uint32_t end)
{
	for (uint32_t t = beg; t < end; t++)
		if (s->d->tok.v[t].upos != RC_UPOS_PUNCT && s->d->tok.v[t].upos != RC_UPOS_CCONJ && s->d->tok.v[t].upos != RC_UPOS_SYM)
			return false;
	return true;
}

static rc_span opening_mark(const say *s, const say_quote *q)
{
	uint32_t at = q->beg;
	rc_utf8_next(s->d->text, s->d->n_text, &at);
	return (rc_span){q->beg, at};
}

/* First statement that begins at this byte or behind it; they are sorted by place. */
uint32_t rc_say_first_statement(const say *s, uint32_t byte)
{
	uint32_t lo = 0, hi = s->st.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (s->st.v[mid].span.beg < byte)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* The speaker is the phrase [beg, end), if it is one and can speak: by its head, or by a name in it. */
static bool speaks(const say *s, say_statement *st, uint32_t beg, uint32_t end)
{
	while (beg < end && (s->d->tok.v[beg].upos == RC_UPOS_PUNCT || s->d->tok.v[beg].upos == RC_UPOS_CCONJ))
		beg++;
	uint32_t e = beg < end ? rc_say_np_end(s, beg, end) : beg;
	bool apposed = e > beg && e < end && s->d->text[s->d->tok.v[e].span.beg] == ',';
	if (e == beg || (e < end && !apposed) || !rc_say_can_speak(s, rc_say_np_head(s, beg, e)))
		return false;
	const rc_mention *m = say_name_at(s, rc_say_np_head(s, beg, e));
	if (m && s->d->entity.v[m->entity].type == RC_LOC)
		return false; /* "Paris : « ... »" tells where */
	rc_say_speak(s, st, beg, e, end);
	return rc_span_is(st->speaker.span);
}

/* "Réponse du ministre", "Reaction of the union": of a noun that can't speak, the complement that can. */
static bool complement_speaks(const say *s, say_statement *st, uint32_t beg, uint32_t end)
{
	uint32_t e = rc_say_np_end(s, beg, end), of = rc_say_np_head(s, beg, e) + 1;
	while (of < e && s->d->tok.v[of].upos == RC_UPOS_ADJ)
		of++;
	if (e != end || of + 1 >= e || !(s->bits_norm[of] & SAY_LINK) || s->d->tok.v[of - 1].upos != RC_UPOS_NOUN)
		return false;
	of += (s->d->tok.v[of].flags & RC_TOK_MWT_FIRST) ? 2 : 1;
	return of < e && speaks(s, st, of, e);
}

/* The subject of sentence x's main clause, outside quotation marks, where it can speak or, with `paper`, is written; not one that something was done to. */
static bool subject_speaks(const say *s, say_statement *st, uint32_t x, bool paper)
{
	const rc_doc *d = s->d;
	uint32_t root = rc_say_root(s, x);
	for (uint32_t k = root == RC_NONE ? RC_NONE : d->node[root].first_kid; k != RC_NONE; k = d->node[k].next_kid) {
		const rc_mention *name = say_name_at(s, k);
		uint32_t m = s->mention_of[k];
		if (!rc_deprel_is(d->tok.v[k].deprel, RC_DEPREL_NSUBJ) || d->tok.v[k].deprel == RC_DEPREL_NSUBJ_PASS || s->quote_of[k] != RC_NONE || k < s->lead[x] || rc_say_in_time(s, k) ||
		    (name && d->entity.v[name->entity].type == RC_LOC))
			continue;
		if (d->tok.v[k].upos == RC_UPOS_PRON && m != RC_NONE && d->entity.v[d->mention.v[m].entity].type == RC_PER)
			return rc_say_by_mention(s, st, m);
		if (!say_nominal(d->tok.v[k].upos) || !(rc_say_can_speak(s, k) || (paper && say_is(s, k, SAY_DOCUMENT) && !name)))
			continue;
		uint32_t b = rc_say_np_left(s, k), e = rc_say_np_end(s, b, d->sent.v[x].tok_end);
		if (e <= k)
			continue;
		rc_say_speak(s, st, b, e, d->sent.v[x].tok_end);
		return rc_span_is(st->speaker.span);
	}
	return false;
}

/* "X : « ... »": whoever stands before the colon, else the subject of the sentence there, else the first person named in it. */
static bool behind_label(const say *s, const say_quote *q, say_statement *st)
{
	const rc_doc *d = s->d;
	uint32_t t = rc_doc_tok_at(d, q->beg);
	if (t == 0 || t >= d->tok.n || d->text[d->tok.v[t - 1].span.beg] != ':' || d->tok.v[t].sent > d->tok.v[t - 1].sent + 1)
		return false;
	uint32_t sb = s->lead[d->tok.v[t - 1].sent], best = RC_NONE;
	sb = t > sb + RC_MAX_SENTENCE ? t - RC_MAX_SENTENCE : sb;
	st->mark = d->tok.v[t - 1].span;
	if (sb < t && (speaks(s, st, sb, t - 1) || complement_speaks(s, st, sb, t - 1) || subject_speaks(s, st, d->tok.v[t - 1].sent, true)))
		return true;
	for (uint32_t i = rc_say_first_statement(s, q->beg), n = 0; i-- > 0 && n < 4; n++) { /* "denies having called to arms: '...'": whoever speaks there */
		const say_statement *p = &s->st.v[i];
		const say_cue *c = p->cue == RC_NONE ? NULL : &s->cue.v[p->cue];
		if (!c || c->sent != d->tok.v[t - 1].sent || c->passive || c->participle || !rc_span_is(p->speaker.span))
			continue;
		st->speaker = p->speaker;
		return true;
	}
	for (uint32_t i = sb; i + 1 < t && best == RC_NONE; i++) {
		const rc_mention *m = say_name_at(s, i);
		if (m && s->quote_of[i] == RC_NONE && d->entity.v[m->entity].type == RC_PER)
			best = s->mention_of[i];
	}
	return rc_say_by_mention(s, st, best);
}

/* "'...': Lorm arrested", «"...": detenida Lorm», of a headline: has the noun phrase [b, e) a bare participle before or behind it, with nothing that it is done to? */
static bool suffers(const say *s, uint32_t b, uint32_t e, uint32_t end)
{
	uint32_t at[2] = {b, e};
	for (uint32_t i = 0; i < 2; i++) {
		const rc_token *k = at[i] < end ? &s->d->tok.v[at[i]] : NULL;
		bool part = k && (k->upos == RC_UPOS_VERB || k->upos == RC_UPOS_ADJ) && RC_FEAT(k->feats, VERBFORM) == RC_VERBFORM_PART && RC_FEAT(k->feats, TENSE) != RC_TENSE_PRES;
		bool past = k && s->d->lang == RC_EN && k->upos == RC_UPOS_VERB && RC_FEAT(k->feats, TENSE) == RC_TENSE_PAST && i == 1;
		uint32_t n = at[i] + 1;
		bool alone = i == 0 || n >= end || s->d->tok.v[n].upos == RC_UPOS_PUNCT || s->d->tok.v[n].upos == RC_UPOS_ADP || rc_say_in_time(s, n);
		if ((part || past) && alone)
			return true;
	}
	return false;
}

/* "« ... » : l'ancien trésorier se défend", as in titles: whoever the words behind the colon begin with. */
static bool before_label(const say *s, const say_quote *q, say_statement *st)
{
	const rc_doc *d = s->d;
	uint32_t t = rc_doc_tok_at(d, q->end);
	if (t + 1 >= d->tok.n || !d->sent.v[d->tok.v[t].sent].in_title || !(say_char(s, t, ':') || say_char(s, t, ',')))
		return false;
	uint32_t b = t + 1, end = say_sent(s, b)->tok_end, e = rc_say_np_end(s, b, end), h = e > b ? rc_say_np_head(s, b, e) : b;
	const rc_mention *m = say_name_at(s, h);
	if (e == b || suffers(s, b, e, end) || !d->sent.v[d->tok.v[b].sent].in_title || !rc_say_can_speak(s, h) || (m && d->entity.v[m->entity].type == RC_LOC))
		return false;
	st->mark = d->tok.v[t].span;
	rc_say_speak(s, st, b, e, end);
	return rc_span_is(st->speaker.span);
}

/* "The chairman was furious. « ... »": a quotation that is sentences of its own is, without a cue, of whoever speaks in the sentence before in its paragraph,
 * else of that sentence's subject. */
static bool told_before(const say *s, const say_quote *q, say_statement *st)
{
	const rc_doc *d = s->d;
	uint32_t a = rc_doc_sent_at(d, q->beg), last = rc_doc_sent_at(d, q->in_end - 1), e = rc_doc_tok_at(d, q->end);
	while (e < d->tok.n && d->tok.v[e].upos == RC_UPOS_PUNCT)
		e++;
	if (a == RC_NONE || a == 0 || (e < d->tok.n && d->tok.v[e].sent == last) || d->sent.v[a].in_title || d->sent.v[a - 1].in_title || d->sent.v[a - 1].heading || d->sent.v[a].span.beg < q->beg ||
	    memchr(d->text + d->sent.v[a - 1].span.end, '\n', q->beg - d->sent.v[a - 1].span.end))
		return false;
	st->mark = opening_mark(s, q);
	uint32_t first = UINT32_MAX; /* the first cue there is the sentence's own as a rule, what stands behind it a relative's */
	for (uint32_t i = rc_say_first_statement(s, d->sent.v[a].span.beg), n = 0; i-- > 0 && n < 8; n++) {
		const say_statement *p = &s->st.v[i];
		if (p->cue == RC_NONE || s->cue.v[p->cue].beg >= first || s->cue.v[p->cue].sent != a - 1 || s->quote_of[s->cue.v[p->cue].head] != RC_NONE || s->cue.v[p->cue].passive || s->cue.v[p->cue].participle ||
		    !rc_span_is(p->speaker.span) || p->speaker.head == RC_NONE || !rc_say_can_speak(s, p->speaker.head))
			continue;
		st->speaker = p->speaker;
		first = s->cue.v[p->cue].beg;
	}
	return first != UINT32_MAX || subject_speaks(s, st, a - 1, false);
}

/* "« ... » (X)", as in titles. */
static bool in_brackets(const say *s, const say_quote *q, say_statement *st)
{
	uint32_t t = rc_doc_tok_at(s->d, q->end), e = t + 1;
	if (t + 2 >= s->d->tok.n || !say_char(s, t, '('))
		return false;
	while (e < s->d->tok.n && e < t + 12 && !say_char(s, e, ')'))
		e++;
	st->mark = s->d->tok.v[t].span;
	return e < s->d->tok.n && say_char(s, e, ')') && speaks(s, st, t + 1, e);
}

/* « ... » at the head of a paragraph, sentences of its own, and then somebody who is shown: "Assise devant sa porte, Ada Lorm attend." Whoever speaks or is
 * the subject there has spoken. */
static bool shown_behind(const say *s, const say_quote *q, say_statement *st)
{
	const rc_doc *d = s->d;
	uint32_t a = rc_doc_sent_at(d, q->beg), t = rc_doc_tok_at(d, q->end), last = rc_doc_sent_at(d, q->in_end - 1);
	while (t < d->tok.n && d->tok.v[t].upos == RC_UPOS_PUNCT && last != RC_NONE && d->tok.v[t].sent == last)
		t++;
	if (a == RC_NONE || last == RC_NONE || t >= d->tok.n || d->sent.v[a].in_title || d->sent.v[a].span.beg < q->beg || d->tok.v[t].sent != last + 1)
		return false;
	if (memchr(d->text + q->end, '\n', d->tok.v[t].span.beg - q->end) || (q->beg && d->text[q->beg - 1] != '\n'))
		return false;
	for (uint32_t i = rc_say_first_statement(s, q->end), n = 0; i < s->st.n && n < 8; i++, n++) /* sorted by place */
		if (s->st.v[i].cue != RC_NONE && s->cue.v[s->st.v[i].cue].sent == last + 1 && rc_span_is(s->st.v[i].speaker.span)) {
			st->speaker = s->st.v[i].speaker;
			st->mark = opening_mark(s, q);
			return true;
		}
	st->speaker.span = RC_NO_SPAN;
	uint32_t root = rc_say_root(s, last + 1), k = root == RC_NONE ? RC_NONE : rc_say_subject_of(s, root);
	if (k == RC_NONE || s->quote_of[k] != RC_NONE)
		return false;
	uint32_t b = rc_say_np_left(s, k), e = rc_say_np_end(s, b, d->sent.v[last + 1].tok_end);
	if (e <= k)
		return false;
	rc_say_speak(s, st, b, e, d->sent.v[last + 1].tok_end);
	st->mark = opening_mark(s, q);
	return st->speaker.entity != RC_NONE && d->entity.v[st->speaker.entity].type == RC_PER;
}

static void copy_source(say_statement *st, const say_statement *from)
{
	st->cue = from->cue;
	st->mark = from->mark;
	st->speaker = from->speaker;
	st->n_via = from->n_via;
	memcpy(st->via, from->via, sizeof st->via);
}

/* Does quotation q follow statement p closely enough to go on in the same voice? Nothing but p's cue and its clause, or at most one more sentence of the
 * same paragraph, stands between. */
static bool follows(const say *s, const say_statement *p, const say_quote *q)
{
	const rc_doc *d = s->d;
	uint32_t last = p->span.end;
	if (p->cue != RC_NONE && d->tok.v[s->cue.v[p->cue].end - 1].span.end > last)
		last = d->tok.v[s->cue.v[p->cue].end - 1].span.end;
	uint32_t a = rc_doc_sent_at(d, last - 1), b = rc_doc_sent_at(d, q->beg);
	if (a == RC_NONE || b == RC_NONE || b < a || d->sent.v[a].in_title != d->sent.v[b].in_title)
		return false;
	uint32_t open = rc_doc_tok_at(d, q->beg);
	if (a == b)
		return true;
	if (open != d->sent.v[b].tok_beg && !plain_between(s, d->sent.v[b].tok_beg, open))
		return false;
	return b == a + 1;
}

/* « A » et « B », a dit X: the quotation before one that has a cue. */
static const say_statement *voice_behind(const say *s, const say_quote *q)
{
	uint32_t t = rc_doc_tok_at(s->d, q->end), next = rc_say_first_quote(s, q->end);
	if (next >= s->quote.n || !s->quote.v[next].used)
		return NULL;
	if (!plain_between(s, t, rc_doc_tok_at(s->d, s->quote.v[next].beg)) || memchr(s->d->text + q->end, '\n', s->quote.v[next].beg - q->end))
		return NULL;
	uint32_t lo = rc_say_first_statement(s, s->quote.v[next].in_beg);
	bool there = lo < s->st.n && s->st.v[lo].span.beg == s->quote.v[next].in_beg && s->st.v[lo].whole_quote;
	return there ? &s->st.v[lo] : NULL;
}

/* A heading that is one quotation: its speaker is whoever says the same words in the body. */
static bool heading(const say *s, const say_quote *q, say_statement *st)
{
	const rc_doc *d = s->d;
	uint32_t x = rc_doc_sent_at(d, q->beg);
	if (x == RC_NONE || (!d->sent.v[x].heading && !d->sent.v[x].in_title) || d->sent.v[x].span.beg != q->beg ||
	    (d->sent.v[x].span.end > q->end && !d->sent.v[x].in_title))
		return false;
	st->mark = opening_mark(s, q);
	rc_str words = {d->text + q->in_beg, q->in_end - q->in_beg};
	for (uint32_t i = 0; i < s->st.n && i < HEADING_REACH; i++) {
		rc_str said = rc_doc_str(d, s->st.v[i].span);
		if (said.n >= words.n && s->st.v[i].span.beg > q->end && rc_str_find(said, words, 0) != UINT32_MAX && !rc_span_is(st->speaker.span))
			st->speaker = s->st.v[i].speaker;
	}
	return q->whole;
}

/* Does the quotation go on where statement p, the last before it, left off? A run of words does only behind p's cue in the same sentence:
 * « Nous irons », a dit X, « jusqu'au bout ». */
static bool goes_on(const say *s, const say_statement *p, const say_quote *q)
{
	if (!p->whole_quote || !follows(s, p, q))
		return false;
	if (q->whole)
		return true;
	uint32_t open = rc_doc_tok_at(s->d, q->beg);
	if (open == 0 || s->d->text[s->d->tok.v[open - 1].span.beg] != ',' || p->cue == RC_NONE)
		return false;
	const say_cue *c = &s->cue.v[p->cue];
	return c->end <= open && c->sent == s->d->tok.v[open].sent && p->span.end <= s->d->tok.v[c->beg].span.beg;
}

void rc_say_without_cue(say *s)
{
	RC_VEC(say_statement) more = {0};
	uint32_t at = 0;
	say_statement last = {.span = RC_NO_SPAN};
	rc_sort(s->st.v, s->st.n, sizeof *s->st.v, rc_say_by_place, NULL);
	for (uint32_t i = 0; i < s->quote.n; i++) {
		say_quote *q = &s->quote.v[i];
		for (; at < s->st.n && s->st.v[at].span.beg < q->beg; at++)
			if (s->st.v[at].span.end <= q->beg && (!rc_span_is(last.span) || s->st.v[at].span.end >= last.span.end))
				last = s->st.v[at];
		if (q->used)
			continue;
		say_statement st = {.cue = RC_NONE, .mark = RC_NO_SPAN, .skip_beg = RC_NONE, .skip_end = RC_NONE, .whole_quote = true,
		                    .span = {q->in_beg, q->in_end},
		                    .speaker = {.span = RC_NO_SPAN, .head = RC_NONE, .entity = RC_NONE}};
		const say_statement *p = rc_span_is(last.span) && goes_on(s, &last, q) ? &last : q->whole ? voice_behind(s, q) : NULL;
		if (p)
			copy_source(&st, p);
		else if (!q->whole || !(behind_label(s, q, &st) || before_label(s, q, &st) || in_brackets(s, q, &st) || shown_behind(s, q, &st) || told_before(s, q, &st) || heading(s, q, &st)))
			continue;
		q->used = true;
		last = st;
		*RC_ADD(s->scratch, more) = st;
	}
	for (uint32_t i = 0; i < more.n; i++)
		*RC_ADD(s->scratch, s->st) = more.v[i];
}

/* ---- sources in brackets ---- */

/* "Twelve people were killed (source: X).": X says what stands before the bracket; where the sentence names somebody who says it, X passed it on. */
static void credit(say *s, uint32_t t, say_statement *st)
{
	const rc_doc *d = s->d;
	uint32_t se = say_sent(s, t)->tok_end, b = t + 2, e = b, from = say_lead(s, t);
	b += b < se && d->text[d->tok.v[b].span.beg] == ':';
	for (e = b; e < se && e < b + 12 && !say_char(s, e, ')'); e++)
		;
	if (e >= se || b >= e || !say_char(s, e, ')') || from + 1 >= t || s->quote_of[t] != RC_NONE)
		return;
	if (!speaks(s, st, b, e)) {
		if (rc_say_np_end(s, b, e) != e || !(d->tok.v[b].flags & RC_TOK_CAPITAL))
			return;
		rc_say_speak(s, st, b, e, e); /* a medium that nobody knows */
	}
	for (uint32_t i = s->st.n; i-- > 0 && s->st.n - i <= 8;) {
		say_statement *p = &s->st.v[i];
		if (p->cue != RC_NONE && s->cue.v[p->cue].sent == d->tok.v[t].sent && rc_span_is(p->speaker.span)) {
			rc_party relay = st->speaker;
			relay.role = RC_ROLE_RELAY;
			rc_say_add_via(s, p, relay);
			return;
		}
	}
	st->mark = d->tok.v[t + 1].span;
	st->span = rc_doc_words(d, from, t);
	if (rc_say_trim(s, &st->span))
		*RC_ADD(s->scratch, s->st) = *st;
}

void rc_say_credits(say *s)
{
	for (uint32_t t = 0; t + 3 < s->d->tok.n; t++)
		if (say_char(s, t, '(') && say_credit(s, t + 1)) {
			say_statement st = {.cue = RC_NONE, .skip_beg = RC_NONE, .skip_end = RC_NONE, .speaker = {.span = RC_NO_SPAN, .head = RC_NONE, .entity = RC_NONE}};
			credit(s, t, &st);
		}
}
