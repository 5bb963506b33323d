/* traits.c - what each event mention can be compared by: who takes part, figures, words, place, days, kind of happening.
 *
 * Those who take part are keys: the knowledge base's id where there is one, else the name's. A capital or seat of power adds the key of its state
 * (Moscou may be Russie), a demonym that of its country (« avions russes »); both widen the search and never rename anybody.
 */
#include "check/check_int.h"

#include <math.h>

typedef RC_VEC(uint64_t) keys;

static uint64_t item_key(const rc_kb *kb, uint32_t item)
{
	return rc_hash(rc_kb_get(kb, item)->id);
}

/* Keys of one entity: itself, and the state that it may stand for. */
static void add_entity(rc_work *w, uint32_t doc, uint32_t entity, keys *out)
{
	const rc_name *n = &w->x->name.v[w->x->name_of[doc][entity]];
	*RC_ADD(&w->scratch, *out) = rc_hash(n->kb.p ? n->kb : n->id);
	uint32_t item = n->kb.p ? rc_kb_by_id(w->know->kb, n->kb) : RC_NONE;
	uint32_t state = item == RC_NONE ? RC_NONE : rc_kb_state(w->know->kb, item);
	if (state != RC_NONE && state != item)
		*RC_ADD(&w->scratch, *out) = item_key(w->know->kb, state);
}

static bool is_stop(const rc_work *w, const rc_word *word)
{
	return word->span.end - word->span.beg < 3 || rc_map_get(&w->know->stop, word->hash) != RC_NONE;
}

/* Content words of a span; demonyms among them add their country. */
static void add_words(rc_work *w, uint32_t doc, rc_span span, keys *words, keys *who)
{
	const rc_words *all = &w->words[doc];
	const rc_doc *d = w->x->doc[doc];
	for (uint32_t i = rc_words_at(all, span.beg); i < all->n && all->v[i].span.end <= span.end; i++) {
		if (is_stop(w, &all->v[i]))
			continue;
		*RC_ADD(&w->scratch, *words) = all->v[i].hash;
		uint32_t country = who ? rc_kb_find_demonym(w->know->kb, d->lang, rc_doc_str(d, all->v[i].span)) : RC_NONE;
		if (country != RC_NONE)
			*RC_ADD(&w->scratch, *who) = item_key(w->know->kb, country);
		uint32_t name = who ? rc_map_get(&w->name_word, all->v[i].hash) : RC_NONE, at = all->v[i].span.beg;
		uint32_t first = rc_utf8_next(d->text, d->n_text, &at);
		if (name != RC_NONE && rc_cp_lower(first) != first) /* another article knows it for a name */
			*RC_ADD(&w->scratch, *who) = rc_hash(w->x->name.v[name].kb.p ? w->x->name.v[name].kb : w->x->name.v[name].id);
	}
}

rc_bag rc_content_words(rc_work *w, uint32_t doc, rc_span span)
{
	keys words = {0};
	add_words(w, doc, span, &words, NULL);
	return rc_bag_of(w, words.v, words.n);
}

/* First of a layer sorted by place that begins at or after byte `at`: layers of one article, small. */
#define FIRST_AT(layer) \
	uint32_t lo = 0, hi = (layer).n; \
	while (lo < hi) { \
		uint32_t mid = lo + (hi - lo) / 2; \
		if ((layer).v[mid].span.beg < at) \
			lo = mid + 1; \
		else \
			hi = mid; \
	} \
	return lo

uint32_t rc_first_mention_at(const rc_doc *d, uint32_t at)
{
	FIRST_AT(d->mention);
}

static uint32_t first_quantity_at(const rc_doc *d, uint32_t at)
{
	FIRST_AT(d->quantity);
}

/* Content words of a participant; words for one kind of people or thing are one: soldats, militaires, troops. */
static void add_part(rc_work *w, uint32_t doc, rc_span span, keys *part, keys *who)
{
	uint8_t lang = w->x->doc[doc]->lang;
	uint32_t from = part->n;
	add_words(w, doc, span, part, who);
	for (uint32_t i = from; lang < RC_LANG_N && i < part->n; i++) {
		uint32_t row = rc_map_get(&w->know->thing[lang], part->v[i]);
		if (row != RC_NONE)
			part->v[i] = rc_hash(w->know->things.v[row].id);
	}
}

static void add_parties(rc_work *w, uint32_t doc, uint32_t beg, uint32_t end, keys *who, keys *part)
{
	const rc_doc *d = w->x->doc[doc];
	for (uint32_t i = beg; i < end; i++) {
		if (d->party.v[i].entity != RC_NONE)
			add_entity(w, doc, d->party.v[i].entity, who);
		if (rc_span_is(d->party.v[i].span))
			add_part(w, doc, d->party.v[i].span, part, who);
	}
}

/* What a kind of happening does to people, by things.tsv: die, the dead. */
static rc_str thing_of_kind(const rc_work *w, rc_str group)
{
	for (uint32_t t = 0; group.n && t < w->know->things.n; t++) {
		rc_str when = w->know->things.v[t].when, one;
		while (rc_str_cut(&when, '|', &one))
			if (rc_str_eq(one, group))
				return w->know->things.v[t].id;
	}
	return RC_NULL_STR;
}

/* The counted thing: a row of things.tsv by one of the words, with the kind of happening deciding (12 people killed are dead); else the first
 * content word without a plural's s or x. */
static void name_thing(rc_work *w, uint32_t doc, const rc_quantity *q, rc_str group, rc_figure *f)
{
	const rc_doc *d = w->x->doc[doc];
	if (!rc_span_is(q->of) || d->lang >= RC_LANG_N)
		return;
	bool people = false;
	const rc_words *all = &w->words[doc];
	for (uint32_t i = rc_words_at(all, q->of.beg); i < all->n && all->v[i].span.end <= q->of.end; i++) {
		uint32_t row = rc_map_get(&w->know->thing[d->lang], all->v[i].hash);
		if (row == RC_NONE)
			continue;
		f->thing_id = w->know->things.v[row].id;
		f->word = all->v[i].span;
		people = w->know->things.v[row].people;
		break;
	}
	if (people && thing_of_kind(w, group).p)
		f->thing_id = thing_of_kind(w, group);
	if (f->thing_id.p) {
		f->thing = rc_hash(f->thing_id);
		return;
	}
	for (uint32_t i = rc_words_at(all, q->of.beg); i < all->n && all->v[i].span.end <= q->of.end; i++) {
		if (is_stop(w, &all->v[i]))
			continue;
		rc_str word = rc_doc_str(d, all->v[i].span);
		f->word = all->v[i].span;
		if (word.n > 3 && (word.p[word.n - 1] == 's' || word.p[word.n - 1] == 'x'))
			word.n--;
		f->thing = rc_word_hash(word);
		return;
	}
}

bool rc_read_figure(rc_work *w, uint32_t doc, uint32_t quantity, rc_str group, rc_figure *f)
{
	const rc_quantity *q = &w->x->doc[doc]->quantity.v[quantity];
	if (q->score || (isnan(q->value) && isnan(q->min) && isnan(q->max)))
		return false;
	*f = (rc_figure){
		.quantity = quantity, .word = RC_NO_SPAN, .value = q->value, .fuzzy = q->approximate || !isnan(q->min) || !isnan(q->max)};
	f->lo = !isnan(q->min) ? q->min : isnan(q->value) ? -INFINITY : q->value;
	f->hi = !isnan(q->max) ? q->max : isnan(q->value) ? INFINITY : q->value;
	if (!isnan(q->value) && (!isnan(q->min) || !isnan(q->max))) { /* plus de 6: above; up to 24: below */
		f->lo = isnan(q->min) ? -INFINITY : q->min;
		f->hi = isnan(q->max) ? INFINITY : q->max;
	} else if (q->approximate && !isnan(q->value)) { /* une centaine covers 99 and 110 */
		f->lo = q->value * 0.8;
		f->hi = q->value * 1.25;
	}
	name_thing(w, doc, q, group, f);
	return true;
}

static bool party_counts(const rc_doc *d, const rc_event *e, rc_span figure)
{
	for (uint32_t i = e->recipient_beg; i < e->recipient_end; i++)
		if (d->party.v[i].span.beg <= figure.beg && figure.end <= d->party.v[i].span.end)
			return true;
	return false;
}

/* "two of the injured", « trois d'entre eux »: a part of those counted before. */
static bool of_others(const rc_work *w, uint32_t doc, rc_span figure)
{
	const rc_words *all = &w->words[doc];
	const rc_doc *d = w->x->doc[doc];
	uint32_t i = rc_words_at(all, figure.beg), n = 0;
	while (i + n < all->n && n < 4 && rc_cp_is_digit((uint8_t)d->text[all->v[i].span.beg]))
		i++, n++;
	if (!n) /* a number in words: one or two */
		i++;
	for (uint32_t k = i; k + 1 < all->n && k < i + 2 && d->lang < RC_LANG_N; k++) {
		uint64_t one = rc_hash_more(1, all->v[k].hash), two = rc_hash_more(one, all->v[k + 1].hash);
		if (rc_map_get(&w->know->part[d->lang], one) != RC_NONE || rc_map_get(&w->know->part[d->lang], two) != RC_NONE)
			return true;
	}
	return false;
}

static void add_figure(rc_work *w, uint32_t doc, uint32_t quantity, rc_str group, rc_trait *t, uint32_t cap)
{
	const rc_quantity *q = &w->x->doc[doc]->quantity.v[quantity];
	rc_figure *f = &t->figure[t->n_figure];
	if (t->n_figure == cap || !rc_read_figure(w, doc, quantity, group, f))
		return;
	bool of_them = rc_str_eqz(f->thing_id, "injured") && group.n && !rc_str_eq(thing_of_kind(w, group), f->thing_id);
	if (of_them && party_counts(w->x->doc[doc], &w->x->doc[doc]->event.v[t->event], q->span))
		return; /* « trois blessés ont succombé »: not how many were hurt */
	if (thing_of_kind(w, group).p && rc_str_eqz(q->unit, "1") && of_others(w, doc, q->span))
		return;
	t->n_figure++;
	if (t->n_figure == 1 && !rc_span_is(q->of) && rc_str_eqz(q->unit, "1") && thing_of_kind(w, group).p) {
		f->thing_id = thing_of_kind(w, group); /* « cinq y sont morts », "toll at nine" */
		f->thing = rc_hash(f->thing_id);
	}
	if (!f->thing && q->unit.n && !rc_str_eqz(q->unit, "1"))
		f->thing = rc_hash(q->unit);
}

/* The event near by whose clause says to whom it is done with this figure, where it lies outside the clause that has it: « six sont morts et neuf ont
 * été blessés ». RC_NONE: it stays. */
static uint32_t counted_by(const rc_doc *d, uint32_t event, rc_span figure)
{
	enum { NEAR = 3 };
	const rc_event *e = &d->event.v[event];
	if ((figure.beg >= e->span.beg && figure.end <= e->span.end) || party_counts(d, e, figure))
		return RC_NONE;
	for (uint32_t i = event > NEAR ? event - NEAR : 0; i < d->event.n && i <= event + NEAR; i++)
		if (i != event && !rc_str_eq(d->event.v[i].group, e->group) && party_counts(d, &d->event.v[i], figure))
			return i;
	return RC_NONE;
}

/* Its own figures, and those that lie with a neighbour though its clause counts with them. */
static void add_figures(rc_work *w, uint32_t doc, uint32_t event, rc_trait *t)
{
	enum { NEAR = 3, MORE = 4 };
	const rc_doc *d = w->x->doc[doc];
	const rc_event *e = &d->event.v[event];
	uint32_t cap = e->quantity_end - e->quantity_beg + MORE;
	t->figure = rc_arena_alloc(&w->scratch, (size_t)cap * sizeof *t->figure);
	for (uint32_t q = e->quantity_beg; q < e->quantity_end; q++)
		if (counted_by(d, event, d->quantity.v[d->event_quantity.v[q]].span) == RC_NONE)
			add_figure(w, doc, d->event_quantity.v[q], e->group, t, cap);
	for (uint32_t i = event > NEAR ? event - NEAR : 0; i < d->event.n && i <= event + NEAR; i++)
		for (uint32_t q = d->event.v[i].quantity_beg; i != event && q < d->event.v[i].quantity_end; q++)
			if (counted_by(d, i, d->quantity.v[d->event_quantity.v[q]].span) == event)
				add_figure(w, doc, d->event_quantity.v[q], e->group, t, cap);
}

static void set_place(rc_work *w, rc_trait *t, const rc_event *e)
{
	t->place_name = RC_NONE;
	if (e->place == RC_NONE)
		return;
	t->place_name = w->x->name_of[t->doc][e->place];
	const rc_name *n = &w->x->name.v[t->place_name];
	t->place = n->kb.p ? n->kb : n->id;
}

static uint8_t side_of(const rc_event *e)
{
	if (e->claim == RC_CLAIM_NOT_DONE)
		return RC_SIDE_NOT;
	if (e->claim == RC_CLAIM_DONE)
		return e->position ? RC_SIDE_POSITION : RC_SIDE_DONE;
	return RC_SIDE_PLANNED;
}

/* The doers of a mention, or those to whom it is done. */
rc_cast rc_cast_of(rc_work *w, uint32_t doc, const rc_party *party, uint32_t n_parties)
{
	keys body = {0}, person = {0}, word = {0};
	for (uint32_t i = 0; i < n_parties; i++) {
		uint32_t entity = party[i].entity;
		if (rc_span_is(party[i].span))
			add_words(w, doc, party[i].span, &word, NULL);
		if (entity == RC_NONE)
			continue;
		const rc_name *n = &w->x->name.v[w->x->name_of[doc][entity]];
		if (n->type != RC_PER) {
			add_entity(w, doc, entity, &body);
			continue;
		}
		uint32_t last = n->name.n;
		while (last > 0 && n->name.p[last - 1] != ' ')
			last--;
		*RC_ADD(&w->scratch, person) = rc_word_hash(rc_str_sub(n->name, last, n->name.n));
	}
	return (rc_cast){rc_bag_of(w, body.v, body.n), rc_bag_of(w, person.v, person.n), rc_bag_of(w, word.v, word.n)};
}

/* "XXXX-WXX-6": Saturday; "XXXX-03-24": March. */
static void note_partial_time(rc_trait *t, rc_str value)
{
	uint64_t n;
	if (value.n < 7 || memcmp(value.p, "XXXX-", 5) != 0)
		return;
	if (value.n >= 10 && memcmp(value.p, "XXXX-WXX-", 9) == 0)
		t->weekday = value.p[9] >= '1' && value.p[9] <= '7' ? (uint8_t)(value.p[9] - '0') : 0;
	else if (rc_str_u64(rc_str_sub(value, 5, 7), &n) && n >= 1 && n <= 12)
		t->month = (uint8_t)n;
}

static uint64_t hash_or_zero(rc_str s)
{
	return s.n ? rc_hash(s) : 0;
}

/* The first sentence of the text, behind the title and a dateline. */
static uint32_t first_sentence(const rc_doc *d)
{
	uint32_t x = d->sent.n && d->sent.v[0].in_title;
	if (x + 1 < d->sent.n && d->sent.v[x].heading && !d->sent.v[x + 1].paragraph)
		x++;
	return x;
}

/* Does the verb tell of a count rather than of what is counted (« a élevé le bilan »)? */
static bool tells_count(const rc_work *w, const rc_doc *d, const rc_event *e)
{
	uint32_t end = 0;
	while (end < e->predicate.n && e->predicate.p[end] != ' ')
		end++;
	return d->lang < RC_LANG_N && thing_of_kind(w, e->group).p &&
	       rc_map_get(&w->know->count[d->lang], rc_word_hash(rc_str_sub(e->predicate, 0, end))) != RC_NONE;
}

static bool in_number(const rc_doc *d, const rc_event *e, rc_span word)
{
	for (uint32_t i = e->quantity_beg; i < e->quantity_end; i++) {
		const rc_quantity *q = &d->quantity.v[d->event_quantity.v[i]];
		bool counted = rc_span_is(q->of) && q->of.beg <= word.beg && word.end <= q->of.end;
		if (!counted && q->span.beg <= word.beg && word.end <= q->span.end)
			return true;
	}
	return false;
}

/* What those are to whom it is done, and at what kind of site. */
static void set_victims(rc_work *w, rc_trait *t, const rc_event *e)
{
	const rc_words *all = &w->words[t->doc];
	const rc_doc *d = w->x->doc[t->doc];
	keys victim = {0}, site = {0};
	for (uint32_t p = e->recipient_beg; p < e->recipient_end; p++)
		for (uint32_t i = rc_words_at(all, d->party.v[p].span.beg); i < all->n && all->v[i].span.end <= d->party.v[p].span.end; i++)
			if (!is_stop(w, &all->v[i]) && !in_number(d, e, all->v[i].span))
				*RC_ADD(&w->scratch, victim) = all->v[i].hash;
	for (uint32_t i = rc_words_at(all, e->span.beg); d->lang < RC_LANG_N && i < all->n && all->v[i].span.end <= e->span.end; i++)
		if (rc_map_get(&w->know->site[d->lang], all->v[i].hash) != RC_NONE)
			*RC_ADD(&w->scratch, site) = all->v[i].hash;
	t->victim = rc_bag_of(w, victim.v, victim.n);
	t->site = rc_bag_of(w, site.v, site.n);
}

/* Does a noun stand right behind « depuis », "since", with another happening told before it; or anything behind such a noun of its sentence? The mentions of
 * the sentence that come before it are made already. */
static bool turns_back(const rc_work *w, const rc_doc *d, const rc_event *e, uint32_t doc, uint32_t sentence)
{
	enum { NEAR = 4 };
	const rc_trait *before = w->trait.n ? &w->trait.v[w->trait.n - 1] : NULL;
	if (!before || before->doc != doc || before->sentence != sentence || before->earlier)
		return before && before->doc == doc && before->sentence == sentence;
	const rc_words *all = &w->words[doc];
	uint32_t at = rc_words_at(all, e->trigger.beg), end = d->event.v[before->event].trigger.end;
	for (uint32_t n = 0; e->nominal && d->lang < RC_LANG_N && n < NEAR && at-- > 0 && all->v[at].span.beg >= end; n++)
		if (rc_map_get(&w->know->since[d->lang], all->v[at].hash) != RC_NONE)
			return true;
	return false;
}

static void make_trait(rc_work *w, uint32_t doc, uint32_t event)
{
	const rc_doc *d = w->x->doc[doc];
	const rc_event *e = &d->event.v[event];
	rc_trait t = {.doc = doc, .event = event, .state = side_of(e), .from = RC_NO_DAY, .to = RC_NO_DAY};
	t.key = rc_hash_more(rc_hash(d->meta.id), rc_hash_more(e->trigger.beg, e->span.beg));
	t.group = hash_or_zero(e->group);
	t.predicate = hash_or_zero(e->predicate);
	t.type = hash_or_zero(e->type);
	keys who = {0}, words = {0}, part = {0};
	add_parties(w, doc, e->actor_beg, e->actor_end, &who, &part);
	add_parties(w, doc, e->recipient_beg, e->recipient_end, &who, &part);
	add_words(w, doc, e->span, &words, &who);
	for (uint32_t m = rc_first_mention_at(d, e->span.beg); m < d->mention.n && d->mention.v[m].span.end <= e->span.end; m++)
		add_entity(w, doc, d->mention.v[m].entity, &who);
	add_figures(w, doc, event, &t);
	for (uint32_t q = first_quantity_at(d, e->span.beg); q < d->quantity.n && d->quantity.v[q].span.end <= e->span.end; q++)
		if (rc_span_is(d->quantity.v[q].of)) /* what the clause counts, even where the figure went to the verb before */
			add_part(w, doc, d->quantity.v[q].of, &part, &who);
	t.who = rc_bag_of(w, who.v, who.n);
	t.word = rc_bag_of(w, words.v, words.n);
	t.part = rc_bag_of(w, part.v, part.n);
	t.did = rc_cast_of(w, doc, d->party.v + e->actor_beg, e->actor_end - e->actor_beg);
	t.had = rc_cast_of(w, doc, d->party.v + e->recipient_beg, e->recipient_end - e->recipient_beg);
	t.said = rc_cast_of(w, doc, d->party.v + e->attr_beg, e->attr_end - e->attr_beg);
	set_victims(w, &t, e);
	set_place(w, &t, e);
	t.counts = tells_count(w, d, e);
	if (t.counts) {
		t.from = t.to = RC_NO_DAY; /* its day is that of the telling */
	} else if (e->time != RC_NONE && d->time.v[e->time].type <= RC_TIME && d->time.v[e->time].from != RC_NO_DAY) {
		t.from = d->time.v[e->time].from;
		uint32_t end = rc_range_end(w->know, d, &w->words[doc], e->time);
		t.to = d->time.v[end == RC_NONE ? e->time : end].to;
		t.dated_day = t.from == t.to;
	} else if (e->time != RC_NONE && d->time.v[e->time].type <= RC_TIME) {
		note_partial_time(&t, d->time.v[e->time].value);
	}
	t.sentence = rc_doc_sent_at(d, e->trigger.beg);
	t.earlier = t.sentence != RC_NONE && turns_back(w, d, e, doc, t.sentence);
	t.lead = t.sentence != RC_NONE && t.sentence < 2u + first_sentence(d);
	t.nominal = e->nominal;
	t.asserts = !e->nominal || t.n_figure || t.dated_day;
	t.cluster = w->trait.n;
	*RC_ADD(&w->scratch, w->trait) = t;
}

/* Each word and name is counted once an article. */
static void count_articles(rc_work *w)
{
	rc_map seen = {0};
	for (uint32_t doc = 0; doc < w->x->n_docs; doc++) {
		const rc_words *all = &w->words[doc];
		rc_map_reset(&seen);
		for (uint32_t i = 0; i < all->n; i++) {
			bool fresh;
			rc_map_put(&seen, all->v[i].hash, &fresh);
			if (!fresh)
				continue;
			++*rc_map_put(&w->df, all->v[i].hash, NULL);
			uint8_t lang = w->x->doc[doc]->lang;
			uint32_t row = lang < RC_LANG_N ? rc_map_get(&w->know->thing[lang], all->v[i].hash) : RC_NONE;
			if (row == RC_NONE)
				continue;
			uint64_t kind = rc_hash(w->know->things.v[row].id);
			rc_map_put(&seen, kind, &fresh);
			if (fresh)
				++*rc_map_put(&w->df, kind, NULL);
		}
		for (uint32_t e = 0; e < w->x->doc[doc]->entity.n; e++) {
			const rc_name *n = &w->x->name.v[w->x->name_of[doc][e]];
			bool fresh;
			uint64_t key = rc_hash(n->kb.p ? n->kb : n->id);
			rc_map_put(&seen, key, &fresh);
			if (fresh)
				++*rc_map_put(&w->df, key, NULL);
		}
	}
	rc_map_release(&seen);
}

/* Names of one word that two articles know, or the knowledge base; where two have the same, the first. */
static void note_names(rc_work *w)
{
	for (uint32_t i = 0; i < w->x->name.n; i++) {
		rc_str name = w->x->name.v[i].name;
		rc_range refs = w->x->name.v[i].refs;
		if (rc_str_find(name, RC_STR(" "), 0) != UINT32_MAX || name.n < 3 || (!w->x->name.v[i].kb.p && refs.end - refs.beg < 2))
			continue;
		bool fresh;
		uint32_t *slot = rc_map_put(&w->name_word, rc_word_hash(name), &fresh);
		if (fresh)
			*slot = i;
	}
}

void rc_check_traits(rc_work *w)
{
	count_articles(w);
	note_names(w);
	for (uint32_t doc = 0; doc < w->x->n_docs; doc++)
		for (uint32_t e = 0; e < w->x->doc[doc]->event.n; e++)
			make_trait(w, doc, e);
}

/* Traits lie article by article, in the order of events. */
const rc_trait *rc_trait_of(const rc_work *w, uint32_t doc, uint32_t event)
{
	uint32_t lo = 0, hi = w->trait.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		const rc_trait *t = &w->trait.v[mid];
		if (t->doc < doc || (t->doc == doc && t->event < event))
			lo = mid + 1;
		else
			hi = mid;
	}
	return &w->trait.v[lo];
}
