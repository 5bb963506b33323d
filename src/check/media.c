/* media.c - outlets that an article names without their bare name: « the Corvane news agency », « indique le quotidien », « BRUNE (Corvane) - ».
 *
 * Words for an outlet are data/<lang>/crosscheck.tsv, row "medium". Around a name they add nothing to it. Alone they mean the outlet that the article
 * has named before, where it has named one only: two that fit, and they mean nobody.
 */
#include "check/check_int.h"

bool rc_name_is_medium(const rc_work *w, uint32_t name)
{
	const rc_name *n = &w->x->name.v[name];
	uint32_t item = n->kb.p ? rc_kb_by_id(w->know->kb, n->kb) : RC_NONE;
	return item != RC_NONE && rc_kb_is_medium(w->know->kb, item);
}

/* The only outlet that is named before byte `at`; RC_NONE: none or several. */
static uint32_t outlet_before(const rc_work *w, uint32_t doc, uint32_t at)
{
	const rc_doc *d = w->x->doc[doc];
	uint32_t only = RC_NONE;
	for (uint32_t i = 0; i < d->mention.n && d->mention.v[i].span.end <= at; i++) {
		if (d->mention.v[i].entity == RC_NONE)
			continue;
		uint32_t name = w->x->name_of[doc][d->mention.v[i].entity];
		if (name == only || !rc_name_is_medium(w, name))
			continue;
		if (only != RC_NONE)
			return RC_NONE;
		only = name;
	}
	return only;
}

/* The entity named inside a span, or RC_NONE. */
static uint32_t mention_in(const rc_doc *d, rc_span span, rc_span *at)
{
	for (uint32_t i = rc_first_mention_at(d, span.beg); i < d->mention.n && d->mention.v[i].span.end <= span.end; i++) {
		if (d->mention.v[i].entity == RC_NONE)
			continue;
		*at = d->mention.v[i].span;
		return d->mention.v[i].entity;
	}
	return RC_NONE;
}

uint32_t rc_short_for(const rc_check_know *know, const rc_doc *d, const rc_party *p)
{
	enum { BACK = 512 };
	rc_str words = rc_doc_str(d, p->span), word = words, rest = words;
	uint32_t found = RC_NONE, at = rc_first_mention_at(d, p->span.beg);
	if (p->entity != RC_NONE || p->role != RC_ROLE_SPEAKER || d->lang >= RC_LANG_N || !rc_definite_one(know, words, d->lang))
		return RC_NONE;
	uint32_t n = 0;
	for (rc_str w; rc_str_cut(&rest, ' ', &w); n++)
		word = w;
	uint64_t head = rc_word_hash(word);
	if (n != 2 || rc_map_get(&know->among[d->lang], head) == RC_NONE) /* an article, and the word alone */
		return RC_NONE;
	for (uint32_t i = at; i > 0 && at - i < BACK; i--) {
		const rc_mention *m = &d->mention.v[i - 1];
		if (d->entity.v[m->entity].type != RC_ORG || m->entity == found)
			continue;
		rc_str name = d->entity.v[m->entity].name, first = name, last = name;
		uint32_t many = 0;
		for (rc_str w, left = name; rc_str_cut(&left, ' ', &w); many++) {
			first = many ? first : w;
			last = w;
		}
		if (many < 2 || rc_word_hash(d->lang == RC_EN ? last : first) != head)
			continue;
		if (found != RC_NONE)
			return RC_NONE;
		found = m->entity;
	}
	return found;
}

uint32_t rc_party_name(const rc_work *w, uint32_t doc, const rc_party *p)
{
	const rc_doc *d = w->x->doc[doc];
	const rc_words *all = &w->words[doc];
	if (p->entity != RC_NONE)
		return w->x->name_of[doc][p->entity];
	if (d->lang >= RC_LANG_N || p->role == RC_ROLE_DOCUMENT || !rc_span_is(p->span))
		return RC_NONE;
	uint32_t of = rc_short_for(w->know, d, p);
	if (of != RC_NONE)
		return w->x->name_of[doc][of];
	rc_span named = {0, 0};
	uint32_t entity = mention_in(d, p->span, &named), n_medium = 0, n_other = 0, word = RC_NONE;
	for (uint32_t i = rc_words_at(all, p->span.beg); i < all->n && all->v[i].span.end <= p->span.end; i++) {
		bool inside = entity != RC_NONE && all->v[i].span.beg >= named.beg && all->v[i].span.end <= named.end;
		if (rc_map_get(&w->know->medium[d->lang], all->v[i].hash) != RC_NONE)
			n_medium++;
		else if (!inside && rc_map_get(&w->know->stop, all->v[i].hash) == RC_NONE && all->v[i].span.end - all->v[i].span.beg > 1)
			n_other++, word = rc_map_get(&w->name_word, all->v[i].hash);
	}
	if (n_medium == 0 || n_other > 1)
		return RC_NONE;
	if (n_other == 1)
		return entity == RC_NONE && word != RC_NONE && rc_name_is_medium(w, word) ? word : RC_NONE;
	if (entity == RC_NONE)
		return outlet_before(w, doc, p->span.beg);
	uint32_t name = w->x->name_of[doc][entity];
	return rc_name_is_medium(w, name) || w->x->name.v[name].type == RC_ORG ? name : RC_NONE;
}

uint32_t rc_wire_of(const rc_work *w, uint32_t doc)
{
	enum { FIRST = 14, LAST = 4 };
	const rc_doc *d = w->x->doc[doc];
	const rc_words *all = &w->words[doc];
	uint32_t n = all->n - all->body;
	if (n == 0)
		return RC_NONE;
	uint32_t head = all->v[all->body + (n < FIRST ? n : FIRST) - 1].span.end, tail = all->v[all->n - (n < LAST ? n : LAST)].span.beg;
	for (uint32_t i = rc_first_mention_at(d, d->body_beg); i < d->mention.n; i++) {
		rc_span s = d->mention.v[i].span;
		bool alone = s.beg > 0 && s.end < d->n_text && d->text[s.beg - 1] == '(' && d->text[s.end] == ')';
		if (!alone || d->mention.v[i].entity == RC_NONE || (s.end > head && s.beg < tail))
			continue;
		uint32_t name = w->x->name_of[doc][d->mention.v[i].entity];
		if (rc_name_is_medium(w, name))
			return i;
	}
	return RC_NONE;
}
