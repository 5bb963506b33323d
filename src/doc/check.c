/* check.c - rc_doc_check: the invariants of doc.h, tested after every stage of a debug build. */
#include "base/limits.h"
#include "doc/doc.h"

static bool inside(const rc_doc *d, rc_span s)
{
	return s.beg < s.end && s.end <= d->n_text && ((uint8_t)d->text[s.beg] & 0xC0) != 0x80 &&
	       (s.end == d->n_text || ((uint8_t)d->text[s.end] & 0xC0) != 0x80);
}

static bool inside_or_none(const rc_doc *d, rc_span s)
{
	return !rc_span_is(s) || inside(d, s);
}

static bool index_or_none(uint32_t i, uint32_t n)
{
	return i == RC_NONE || i < n;
}

static const char *check_atoms(const rc_doc *d)
{
	for (uint32_t i = 0; i < d->atom.n; i++) {
		const rc_atom *a = &d->atom.v[i];
		if (!inside(d, (rc_span){a->beg, a->end}) || (i && a->beg < d->atom.v[i - 1].end))
			return "atoms out of order or outside the text";
		if (!index_or_none(a->tok, d->tok.n))
			return "an atom's word is out of range";
	}
	return NULL;
}

static const char *check_sentences(const rc_doc *d)
{
	for (uint32_t i = 0; i < d->sent.n; i++) {
		const rc_sentence *s = &d->sent.v[i];
		if (!inside(d, s->span) || (i && s->span.beg < s[-1].span.end))
			return "sentences out of order or outside the text";
		if (s->in_title != (s->span.beg < d->title_end) || (s->in_title && s->span.end > d->title_end))
			return "a sentence crosses the title's end";
		if (s->tok_beg > s->tok_end || s->tok_end > d->tok.n || (i && s->tok_beg != s[-1].tok_end))
			return "a sentence's words are out of order";
	}
	return NULL;
}

static const char *check_words(const rc_doc *d)
{
	for (uint32_t i = 0; i < d->tok.n; i++) {
		const rc_token *t = &d->tok.v[i];
		if (!inside(d, t->span) || t->sent >= d->sent.n)
			return "a word outside the text or its sentence";
		const rc_sentence *s = &d->sent.v[t->sent];
		if (i < s->tok_beg || i >= s->tok_end || t->span.beg < s->span.beg || t->span.end > s->span.end)
			return "a word outside its sentence";
		if (i && t->span.beg < t[-1].span.end &&
		    !(t->span.beg == t[-1].span.beg && t->span.end == t[-1].span.end && (t->flags & RC_TOK_MWT)))
			return "words overlap";
		if (t->atom_beg >= t->atom_end || t->atom_end > d->atom.n)
			return "a word without atoms";
		if (t->form >= d->pool.str.n || t->norm >= d->pool.str.n || t->lemma >= d->pool.str.n)
			return "a word's string is out of range";
		if (t->upos >= RC_UPOS_N || t->deprel >= RC_DEPREL_N)
			return "a word's tag is out of range";
	}
	return NULL;
}

static const char *check_tree(const rc_doc *d)
{
	for (uint32_t s = 0; s < d->sent.n; s++) {
		uint32_t roots = 0, beg = d->sent.v[s].tok_beg, end = d->sent.v[s].tok_end;
		for (uint32_t t = beg; t < end; t++) {
			uint32_t h = d->tok.v[t].head, steps = 0;
			roots += h == RC_NONE;
			if (h != RC_NONE && (h < beg || h >= end))
				return "a head outside the sentence";
			if (d->node[t].left > t || d->node[t].right < t)
				return "a subtree without its own word";
			for (; h != RC_NONE && steps <= RC_MAX_SENTENCE; steps++)
				h = d->tok.v[h].head;
			if (h != RC_NONE && end - beg <= RC_MAX_SENTENCE)
				return "a cycle in a tree";
		}
		if (end > beg && roots != 1)
			return "a sentence without exactly one root";
	}
	return NULL;
}

static bool party_ok(const rc_doc *d, const rc_party *p)
{
	return inside_or_none(d, p->span) && index_or_none(p->entity, d->entity.n) && index_or_none(p->head, d->tok.n);
}

static const char *check_names(const rc_doc *d)
{
	for (uint32_t i = 0; i < d->mention.n; i++) {
		const rc_mention *m = &d->mention.v[i];
		if (!inside(d, m->span) || m->entity >= d->entity.n || (i && m->span.beg < m[-1].span.beg))
			return "mentions out of order or out of range";
	}
	for (uint32_t i = 0; i < d->label.n; i++)
		if (!inside(d, d->label.v[i].span) || d->label.v[i].entity >= d->entity.n)
			return "a label out of range";
	for (uint32_t i = 0; i < d->time.n; i++)
		if (!inside(d, d->time.v[i].span) || (i && d->time.v[i].span.beg < d->time.v[i - 1].span.beg))
			return "times out of order or out of range";
	for (uint32_t i = 0; i < d->quantity.n; i++)
		if (!inside(d, d->quantity.v[i].span) || !inside_or_none(d, d->quantity.v[i].of))
			return "a quantity out of range";
	return NULL;
}

static const char *check_reports(const rc_doc *d)
{
	for (uint32_t i = 0; i < d->party.n; i++)
		if (!party_ok(d, &d->party.v[i]))
			return "a party out of range";
	for (uint32_t i = 0; i < d->statement.n; i++) {
		const rc_statement *s = &d->statement.v[i];
		if (!inside(d, s->span) || !inside(d, s->cue) || !party_ok(d, &s->speaker) ||
		    s->via_beg > s->via_end || s->via_end > d->party.n)
			return "a statement out of range";
	}
	for (uint32_t i = 0; i < d->event.n; i++) {
		const rc_event *e = &d->event.v[i];
		if (!inside(d, e->span) || !inside(d, e->trigger) || e->actor_beg > e->actor_end ||
		    e->actor_end > d->party.n || e->recipient_beg > e->recipient_end || e->recipient_end > d->party.n ||
		    e->attr_beg > e->attr_end || e->attr_end > d->party.n || e->quantity_beg > e->quantity_end ||
		    e->quantity_end > d->event_quantity.n)
			return "an event out of range";
		if (!index_or_none(e->time, d->time.n) || !index_or_none(e->place, d->entity.n) ||
		    !index_or_none(e->statement, d->statement.n))
			return "an event's reference is out of range";
		if ((e->voice == RC_VOICE_OUTLET) != (e->attr_beg == e->attr_end))
			return "an event's voice and attribution disagree";
	}
	for (uint32_t i = 0; i < d->event_quantity.n; i++)
		if (d->event_quantity.v[i] >= d->quantity.n)
			return "an event's quantity is out of range";
	return NULL;
}

const char *rc_doc_check(const rc_doc *d)
{
	if (d->n_text > RC_MAX_TEXT || rc_utf8_valid(d->text, d->n_text) != d->n_text)
		return "text too long or not UTF-8";
	const char *broken = check_atoms(d);
	if (!broken && (d->done & RC_L_TOKENS))
		broken = check_sentences(d);
	if (!broken && (d->done & RC_L_TOKENS))
		broken = check_words(d);
	if (!broken && (d->done & RC_L_TREE))
		broken = check_tree(d);
	if (!broken)
		broken = check_names(d);
	return broken ? broken : check_reports(d);
}
