/* titles.c - the words that stand for an event: those of one account, with its source and its reserve kept.
 *
 * An account in somebody's words opens with the source (« Selon X : »). A hedged one, one whose cue of doubt may lie outside the clause, or one that tells of
 * a plan, a demand or a denial is shown by its whole sentence as far as room goes. Preferred: accounts with a verb, figures and a day (the best mention of each
 * is first), without a label for anybody in the words, in no copy; the first article in order among equals.
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
	v += s != RC_NONE && e->span.beg == d->sent.v[s].span.beg ? 4 : 0; /* a main clause: no other happening is told around it */
	v -= has_label(d, e->span) ? 5 : 0;
	v -= a->copy_of != RC_NONE ? 3 : 0;
	v -= len > ROOM ? 2 : len < 25 ? 3 : 0;
	v -= a->voice == RC_VOICE_SOURCE && a->chain.beg == a->chain.end ? 4 : 0;
	return v;
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
		rc_buf_add(out, b.p, b.n);
		rc_buf_z(out, "…");
	} else {
		rc_buf_add(out, b.p, b.n);
	}
	rc_buf_release(&b);
}

/* The sentence where it fits; else the clause, or for what must not lose a word that governs it the sentence from its start. */
static rc_span words_of(const rc_doc *d, const rc_event *e)
{
	uint32_t s = rc_doc_sent_at(d, e->trigger.beg);
	if (s == RC_NONE)
		return e->span;
	rc_span sent = d->sent.v[s].span;
	bool plain = !e->hedged && e->claim == RC_CLAIM_DONE;
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

static void title(rc_work *w, rc_happening *h)
{
	rc_cross *x = w->x;
	uint32_t best = h->accounts.beg;
	int32_t most = INT32_MIN;
	for (uint32_t a = h->accounts.beg; a < h->accounts.end; a++) {
		int32_t v = fitness(w, &x->account.v[a]);
		if (v > most) {
			most = v;
			best = a;
		}
	}
	const rc_account *a = &x->account.v[best];
	rc_buf b = {0};
	const rc_doc *d = x->doc[a->doc];
	rc_span words = words_of(d, best_mention(w, a));
	uint32_t s = rc_doc_sent_at(d, words.beg);
	append_source(w, a, words, &b);
	if (s != RC_NONE && words.beg > d->sent.v[s].span.beg)
		rc_buf_z(&b, "… "); /* cut at the front */
	append_words(&b, rc_doc_str(d, words));
	h->title = rc_arena_dup(w->a, rc_buf_view(&b));
	h->title_account = best;
	rc_buf_release(&b);
}

void rc_check_titles(rc_work *w)
{
	for (uint32_t i = 0; i < w->x->happening.n; i++)
		title(w, &w->x->happening.v[i]);
}
