/* titles.c - the words that stand for an event: those of one account, with its source and its reserve kept.
 *
 * An account in somebody's words opens with the source (« Selon X : »). A hedged one, one whose cue of doubt may lie outside the clause, or one that tells of
 * a plan, a demand or a denial is shown by its whole sentence as far as room goes. Where several events stand on one sentence, each shows the clause that it
 * stands on, with … for what is left out, if no reserve, source or negation can be lost on the way (clause_of). Preferred: accounts with a verb, figures and a
 * day (the best mention of each is first), told plainly at the head of a dated article, without a label for anybody in the words, in no copy; the article
 * published first among equals.
 */
#include "check/check_int.h"

enum { ROOM = 240 }; /* bytes of an account's words in a title */

static bool has_label(const rc_doc *d, rc_span s)
{
	for (uint32_t i = 0; i < d->label.n; i++)
		if (d->label.v[i].span.beg >= s.beg && d->label.v[i].span.end <= s.end)
			return true;
	return false;
}

static const rc_event *best_mention(const rc_work *w, const rc_account *a)
{
	return &w->x->doc[a->doc]->event.v[w->x->mention.v[a->mentions.beg]];
}

/* A sentence without what an outlet sets before it: a dash; on the first line of a text the place and the day (« BRUNE, 3 mai (Corvane) - »). */
static rc_span sentence_of(const rc_doc *d, uint32_t s)
{
	enum { DATELINE = 64 };
	rc_span sent = d->sent.v[s].span;
	bool first = !d->sent.v[s].in_title && (s == 0 || d->sent.v[s - 1].in_title || d->sent.v[s].paragraph);
	uint32_t bracket = 0, end = sent.end - sent.beg > DATELINE && first ? sent.beg + DATELINE : sent.beg + 4;
	for (uint32_t i = sent.beg, k; i < end && i < sent.end;) {
		uint32_t at = i, cp = rc_utf8_next(d->text, sent.end, &i);
		bracket = cp == ')' ? i : bracket;
		bool dash = cp == '-' || cp == 0x2013 || cp == 0x2014;
		k = i;
		if (!dash || k >= sent.end || !rc_cp_is_space(rc_utf8_next(d->text, sent.end, &k)))
			continue;
		if (at == sent.beg || (bracket && at - bracket < 3))
			return (rc_span){k, sent.end};
	}
	return sent;
}

static int32_t fitness(const rc_work *w, const rc_account *a)
{
	const rc_event *e = best_mention(w, a);
	const rc_doc *d = w->x->doc[a->doc];
	uint32_t len = e->span.end - e->span.beg;
	int32_t v = e->nominal ? 0 : 6;
	v += e->quantity_beg < e->quantity_end ? 2 : 0;
	v += e->time != RC_NONE ? 2 : 0;
	v += e->actor_beg < e->actor_end ? 2 : 0;
	uint32_t s = rc_doc_sent_at(d, e->trigger.beg);
	v += s != RC_NONE && e->span.beg <= sentence_of(d, s).beg && d->sent.v[s].span.beg <= e->span.beg ? 4 : 0; /* a main clause: no other happening is told around it */
	v -= has_label(d, e->span) ? 5 : 0;
	v -= a->copy_of != RC_NONE ? 3 : 0;
	v -= len > ROOM ? 2 : len < 25 ? 3 : 0;
	v -= a->voice == RC_VOICE_SOURCE && a->chain.beg == a->chain.end ? 4 : 0;
	v -= a->hedged || e->claim != RC_CLAIM_DONE ? 3 : 0;
	v -= w->pub_from[a->doc] == RC_NO_DAY || w->pub_inferred[a->doc] ? 10 : 0;
	const rc_trait *t = rc_trait_of(w, a->doc, w->x->mention.v[a->mentions.beg]);
	v += t->lead && e->trigger.beg >= d->title_end ? 3 : 0;
	v -= t->earlier ? 4 : 0; /* « Depuis que… »: turns back to it for something else */
	return v;
}

/* Was the first article published before the second? An unknown day comes last. */
static bool published_before(const rc_work *w, uint32_t a, uint32_t b)
{
	int32_t x = w->pub_from[a], y = w->pub_from[b];
	return x != RC_NO_DAY && (y == RC_NO_DAY || x < y);
}

/* Opens or closes quotation marks that the words leave open: a sentence inside a longer quotation has but one of them. */
typedef struct marks {
	int32_t  open, missing; /* pairs open at the end; closed without having been opened */
	uint32_t straight;      /* number of " */
	bool     first_closes;  /* the first " stands behind a letter */
	uint32_t opener, closer;  /* code points last seen */
	bool     spaced;        /* French: a space inside the marks */
} marks;

static void see_mark(marks *m, uint32_t before, uint32_t cp, uint32_t after)
{
	bool left = cp == 0xAB || cp == 0x201C, right = cp == 0xBB || cp == 0x201D;
	if (left)
		m->open++, m->opener = cp, m->spaced = rc_cp_is_space(after);
	else if (right && m->open > 0)
		m->open--;
	else if (right)
		m->missing++, m->closer = cp, m->spaced = rc_cp_is_space(before);
	else if (cp == '"' && m->straight++ == 0)
		m->first_closes = before && !rc_cp_is_space(before) && before != '(';
}

static marks marks_of(rc_str s)
{
	marks m = {0};
	uint32_t before = 0;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t cp = rc_utf8_next(s.p, s.n, &i), k = i;
		see_mark(&m, before, cp, k < s.n ? rc_utf8_next(s.p, s.n, &k) : 0);
		before = cp;
	}
	return m;
}

static void append_balanced(rc_buf *out, rc_str s)
{
	marks m = marks_of(s);
	bool odd = m.straight % 2 == 1;
	if (odd && m.first_closes)
		rc_buf_byte(out, '"');
	else if (m.missing == 1)
		rc_buf_z(out, m.closer == 0xBB ? m.spaced ? "« " : "«" : "“");
	rc_buf_str(out, s);
	if (odd && !m.first_closes)
		rc_buf_byte(out, '"');
	else if (m.open == 1)
		rc_buf_z(out, m.opener == 0xAB ? m.spaced ? " »" : "»" : "”");
}

/* White space of any kind as one space; cut at a word's end within the room. */
static void append_words(rc_buf *out, rc_str s)
{
	rc_buf b = {0};
	bool gap = false;
	size_t cut = 0;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t cp = rc_utf8_next(s.p, s.n, &i);
		if (rc_cp_is_space(cp) && cp != 0xA0 && cp != 0x202F) {
			gap = b.n > 0;
			continue;
		}
		if (gap) {
			if (b.n <= ROOM)
				cut = b.n;
			rc_buf_byte(&b, ' ');
			gap = false;
		}
		rc_buf_cp(&b, cp);
	}
	if (b.n > ROOM && cut) {
		b.n = cut;
		rc_buf_z(&b, "…");
	}
	append_balanced(out, rc_buf_view(&b));
	rc_buf_release(&b);
}

/* The sentence where it fits; else the clause, or for what must not lose a word that governs it the sentence from its start. */
static rc_span words_of(const rc_doc *d, const rc_event *e)
{
	uint32_t s = rc_doc_sent_at(d, e->trigger.beg);
	if (s == RC_NONE)
		return e->span;
	rc_span sent = sentence_of(d, s);
	bool plain = !e->hedged && e->claim == RC_CLAIM_DONE && !e->nominal; /* a noun alone is no sentence */
	if (sent.end - sent.beg <= ROOM)
		return sent;
	if (plain && e->span.end - e->span.beg >= 20)
		return e->span;
	if (e->trigger.end - sent.beg <= ROOM - 20)
		return sent;
	return (rc_span){e->span.beg < e->trigger.beg ? e->span.beg : e->trigger.beg, sent.end};
}

/* Do the words name the source themselves? */
static bool names_source(const rc_work *w, const rc_account *a, rc_span words)
{
	rc_span s = w->x->link.v[a->chain.beg].span;
	return rc_span_is(s) && s.beg >= words.beg && s.end <= words.end;
}

static void append_source(const rc_work *w, const rc_account *a, rc_span words_shown, rc_buf *out)
{
	const rc_doc *d = w->x->doc[a->doc];
	if (a->voice != RC_VOICE_SOURCE || a->chain.beg == a->chain.end || names_source(w, a, words_shown))
		return;
	rc_str words = RC_STR("%s: ");
	const rc_table *t = rc_data_table(w->know->data, d->lang, "crosscheck");
	for (uint32_t i = 0; i < t->n_rows; i++)
		if (rc_str_eqz(rc_table_get(t, i, "key"), "according"))
			words = rc_table_get(t, i, "words");
	uint32_t at = rc_str_find(words, RC_STR("%s"), 0);
	if (at == UINT32_MAX)
		return;
	rc_buf_add(out, words.p, at);
	for (uint32_t l = a->chain.beg; l < a->chain.end && l < a->chain.beg + 3; l++) {
		rc_buf_z(out, l > a->chain.beg ? ", " : "");
		append_words(out, w->x->link.v[l].name);
	}
	rc_buf_add(out, words.p + at + 2, words.n - at - 2);
}

/* Are there but marks behind the words in their sentence? */
static bool ends_sentence(const rc_doc *d, uint32_t at, uint32_t end)
{
	for (uint32_t i = at; i < end;) {
		uint32_t cp = rc_utf8_next(d->text, end, &i);
		if (rc_cp_is_alpha(cp) || (cp >= '0' && cp <= '9'))
			return false;
	}
	return true;
}

/* ---- one clause of a sentence that several events stand on ---- */

/* The first event of the article that begins in or after a sentence; events lie in the order of their triggers. */
static uint32_t first_in(const rc_doc *d, rc_span sent)
{
	uint32_t lo = 0, hi = d->event.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (d->event.v[mid].trigger.beg < sent.beg)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Where the clause begins that governs the event (« compte suspendre », "threatens to resume"): that of the nearest verb before it that holds it. */
static uint32_t governed_from(const rc_doc *d, const rc_event *e, rc_span sent)
{
	uint32_t from = sent.beg, least = UINT32_MAX;
	for (uint32_t i = first_in(d, sent); i < d->event.n && d->event.v[i].trigger.beg < e->trigger.beg; i++) {
		rc_span s = d->event.v[i].span;
		if (d->event.v[i].nominal || s.beg < sent.beg || s.end < e->trigger.end || s.end - s.beg >= least)
			continue;
		least = s.end - s.beg;
		from = s.beg < d->event.v[i].trigger.beg ? s.beg : d->event.v[i].trigger.beg;
	}
	return from;
}

/* Is the event told in somebody's words, though the reader took it for the outlet's? */
static bool in_a_statement(const rc_doc *d, const rc_event *e)
{
	for (uint32_t i = 0; i < d->statement.n; i++) {
		const rc_statement *t = &d->statement.v[i];
		if (t->span.beg <= e->trigger.beg && t->span.end >= e->trigger.end)
			return true;
	}
	return false;
}

/* Does a sentence report somebody's words by a verb before the clause ("with officials reporting …")? */
static bool reports(const rc_doc *d, rc_span sent, rc_span c)
{
	for (uint32_t i = 0; i < d->statement.n; i++)
		if (d->statement.v[i].cue.beg >= sent.beg && d->statement.v[i].cue.beg < c.beg && d->statement.v[i].span.end > c.beg)
			return true;
	return false;
}

/* The first of those who take part, where it stands in the sentence before the clause: a second verb has its subject there. */
static rc_span subject_before(const rc_doc *d, const rc_event *e, rc_span sent, uint32_t at)
{
	rc_span first = RC_NO_SPAN;
	uint32_t range[2][2] = {{e->actor_beg, e->actor_end}, {e->recipient_beg, e->recipient_end}};
	for (uint32_t k = 0; k < 2; k++)
		for (uint32_t i = range[k][0]; i < range[k][1]; i++) {
			rc_span p = d->party.v[i].span;
			if (rc_span_is(p) && p.beg >= sent.beg && p.end <= at && (!rc_span_is(first) || p.beg < first.beg))
				first = p;
		}
	return first;
}

/* Does another event's verb stand between two places? */
static bool verb_between(const rc_doc *d, rc_span sent, uint32_t from, uint32_t to)
{
	for (uint32_t i = first_in(d, sent); i < d->event.n && d->event.v[i].trigger.beg < to; i++)
		if (d->event.v[i].trigger.beg >= from && !d->event.v[i].nominal)
			return true;
	return false;
}

/* The clause of an event among others of its sentence. The whole sentence where something that governs it may lie outside: a reserve, a source that nothing
 * before the words will name. *subject: words of the sentence to be put before it, or none. */
static rc_span clause_of(const rc_work *w, const rc_account *a, const rc_event *e, rc_span *subject)
{
	const rc_doc *d = w->x->doc[a->doc];
	uint32_t s = rc_doc_sent_at(d, e->trigger.beg);
	rc_span whole = words_of(d, e);
	if (s == RC_NONE || e->hedged || a->hedged || e->span.end < e->trigger.end)
		return whole;
	bool named = a->voice == RC_VOICE_SOURCE && a->chain.beg < a->chain.end;
	if (!named && (a->voice == RC_VOICE_SOURCE || in_a_statement(d, e)))
		return whole;
	rc_span sent = sentence_of(d, s), c = {e->span.beg < e->trigger.beg ? e->span.beg : e->trigger.beg, e->span.end};
	if (e->claim != RC_CLAIM_DONE || (!named && reports(d, sent, c)))
		c.beg = governed_from(d, e, sent);
	if (c.beg < sent.beg || c.end > sent.end || c.end - c.beg < 20)
		return whole;
	rc_span who = subject_before(d, e, sent, c.beg);
	if (rc_span_is(who) && !verb_between(d, sent, who.end, c.beg))
		c.beg = who.beg;
	else
		*subject = who;
	if (ends_sentence(d, c.end, sent.end))
		c.end = sent.end;
	return c;
}

typedef struct pick { /* the account that an event's title is taken from */
	uint32_t account;
	uint64_t sentence; /* of its words, for the count of events on it */
} pick;

static pick choose(const rc_work *w, const rc_happening *h)
{
	const rc_cross *x = w->x;
	pick p = {h->accounts.beg, 0};
	int32_t most = INT32_MIN;
	for (uint32_t a = h->accounts.beg; a < h->accounts.end; a++) {
		int32_t v = fitness(w, &x->account.v[a]);
		if (v > most || (v == most && published_before(w, x->account.v[a].doc, x->account.v[p.account].doc))) {
			most = v;
			p.account = a;
		}
	}
	const rc_account *a = &x->account.v[p.account];
	p.sentence = rc_hash_more(rc_hash_more(1, a->doc), rc_doc_sent_at(x->doc[a->doc], best_mention(w, a)->trigger.beg));
	return p;
}

/* `shared`: other events stand on the same sentence. */
static void title(rc_work *w, rc_happening *h, const pick *p, bool shared)
{
	rc_cross *x = w->x;
	const rc_account *a = &x->account.v[p->account];
	rc_buf b = {0};
	const rc_doc *d = x->doc[a->doc];
	rc_span subject = RC_NO_SPAN, words = shared ? clause_of(w, a, best_mention(w, a), &subject) : words_of(d, best_mention(w, a));
	uint32_t s = rc_doc_sent_at(d, words.beg);
	append_source(w, a, words, &b);
	if (s != RC_NONE && rc_span_is(subject)) {
		if (subject.beg > sentence_of(d, s).beg)
			rc_buf_z(&b, "… ");
		append_words(&b, rc_doc_str(d, subject));
		rc_buf_byte(&b, ' ');
	}
	if (s != RC_NONE && words.beg > sentence_of(d, s).beg)
		rc_buf_z(&b, "… "); /* cut at the front */
	append_words(&b, rc_doc_str(d, words));
	if (shared && s != RC_NONE && words.end - words.beg <= ROOM && !ends_sentence(d, words.end, d->sent.v[s].span.end))
		rc_buf_z(&b, " …");
	h->title = rc_arena_dup(w->a, rc_buf_view(&b));
	h->title_account = p->account;
	rc_buf_release(&b);
}

void rc_check_titles(rc_work *w)
{
	uint32_t n = w->x->happening.n;
	pick *p = rc_arena_alloc(&w->scratch, ((size_t)n + 1) * sizeof *p);
	rc_map on = {0}; /* sentence -> events that stand on it */
	for (uint32_t i = 0; i < n; i++) {
		p[i] = choose(w, &w->x->happening.v[i]);
		++*rc_map_put(&on, p[i].sentence, NULL);
	}
	for (uint32_t i = 0; i < n; i++)
		title(w, &w->x->happening.v[i], &p[i], rc_map_get(&on, p[i].sentence) > 1);
	rc_map_release(&on);
}
