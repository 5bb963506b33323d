/* points.c - every comparable feature of an event, compared over its accounts: date, place, who, what kind, each counted thing.
 *
 * An observation is one account's value with the words it stands on and the origin that vouches for it there. Equal observations make one value; then
 *   single      one article only gives the point
 *   match       one value, two stated origins or more
 *   repeated    one value, one origin or none behind it
 *   compatible  several values that can all hold: 99 and « une centaine », March and 24 March, Lyon and France
 *   revised     values that can't both hold, all of one named source that gave them on different days
 *   differ      any other values that can't both hold as written
 * A date that leans on a publication date inferred from other accounts is shown and never compared.
 */
#include "check/check_int.h"

#include "base/json.h"

#include <math.h>

typedef enum obs_kind { OBS_DATE, OBS_PLACE, OBS_WHO, OBS_KIND, OBS_NUMBER } obs_kind;

typedef struct obs {
	rc_value value;
	rc_cell  cell;
	uint64_t key;      /* equal values have equal keys */
	uint64_t thing;    /* OBS_NUMBER: what is counted; OBS_WHO, OBS_KIND: the deed */
	uint64_t figure;   /* OBS_NUMBER: the number with its bounds */
	rc_str   name;     /* and the word for it */
	double   lo, hi;
	uint32_t item;     /* OBS_PLACE, OBS_WHO: of the knowledge base, or RC_NONE */
	int32_t  told;     /* day of publication, RC_NO_DAY */
	bool     inferred;
} obs;

typedef RC_VEC(obs) obses;

typedef struct desk { /* one happening on the table */
	rc_work      *w;
	rc_happening *h;
	obses         date, place, who, whom, kind, number;
} desk;

static const rc_value no_value = {.number = NAN, .min = NAN, .max = NAN, .from = RC_NO_DAY, .to = RC_NO_DAY};

static obs observe(const desk *k, uint32_t account, uint32_t event, rc_span span)
{
	const rc_account *a = &k->w->x->account.v[account];
	const rc_event *e = &k->w->x->doc[a->doc]->event.v[event];
	return (obs){.value = no_value, .item = RC_NONE, .told = k->w->x->doc[a->doc]->pub_from,
		.cell = {account, span, k->w->origin_at[a->doc][event], e->voice, e->hedged}};
}

static rc_str computed_anchor(const rc_doc *d, bool inferred)
{
	return inferred ? RC_STR("crosscheck") : rc_str_of(rc_pub_basis_name(d->meta.published_basis));
}

static void see_date(desk *k, uint32_t account, const rc_trait *t)
{
	rc_work *w = k->w;
	const rc_doc *d = w->x->doc[t->doc];
	uint32_t time = d->event.v[t->event].time;
	if (t->from == RC_NO_DAY || time == RC_NONE)
		return;
	uint32_t end = rc_range_end(w->know, d, &w->words[t->doc], time);
	rc_span words = {d->time.v[time].span.beg, d->time.v[end == RC_NONE ? time : end].span.end};
	obs o = observe(k, account, t->event, words);
	o.value.from = t->from, o.value.to = t->to;
	bool written = d->time.v[time].basis == RC_TB_WRITTEN && !t->inferred;
	o.value.basis = written ? RC_STR("written") : RC_STR("computed");
	if (!written || d->time.v[time].anchor == RC_ANCHOR_PUBLISHED) /* « le 19 mars »: written, but for its year */
		o.value.anchor = computed_anchor(d, t->inferred);
	o.inferred = t->inferred;
	o.key = rc_hash_more(rc_hash_more((uint64_t)(uint32_t)t->from, (uint64_t)(uint32_t)t->to), t->inferred); /* a value of its own: it leans on others */
	o.lo = t->from, o.hi = t->to;
	*RC_ADD(&w->scratch, k->date) = o;
}

static void note_number(obs *o, const rc_figure *f, const rc_quantity *q, rc_str name)
{
	o->value.number = q->value, o->value.min = q->min, o->value.max = q->max;
	o->value.unit = q->unit, o->value.per = q->per;
	o->value.approximate = q->approximate;
	o->thing = rc_hash_more(f->thing, rc_hash(q->unit));
	o->name = name;
	o->lo = f->lo, o->hi = f->hi;
	rc_buf b = {0};
	rc_number_append(&b, q->value);
	rc_buf_byte(&b, q->approximate ? '~' : '=');
	rc_number_append(&b, q->min);
	rc_buf_byte(&b, ':');
	rc_number_append(&b, q->max);
	o->figure = rc_hash(rc_buf_view(&b));
	o->key = rc_hash_more(o->figure, o->thing);
	rc_buf_release(&b);
}

static obs observe_name(const desk *k, uint32_t account, uint32_t event, rc_span span, uint32_t name)
{
	const rc_name *n = &k->w->x->name.v[name];
	obs o = observe(k, account, event, span);
	o.value.text = n->name;
	o.value.wikidata = n->wikidata;
	o.item = n->kb.p ? rc_kb_by_id(k->w->know->kb, n->kb) : RC_NONE;
	o.key = rc_hash(n->id);
	return o;
}

/* The entity's mention inside a clause, else the last one before it, else its first after it. */
static rc_span mention_span(const rc_doc *d, uint32_t entity, rc_span clause)
{
	uint32_t first = rc_first_mention_at(d, clause.beg);
	for (uint32_t i = first; i < d->mention.n && d->mention.v[i].span.end <= clause.end; i++)
		if (d->mention.v[i].entity == entity)
			return d->mention.v[i].span;
	for (uint32_t i = first; i-- > 0;)
		if (d->mention.v[i].entity == entity)
			return d->mention.v[i].span;
	for (uint32_t i = first; i < d->mention.n; i++)
		if (d->mention.v[i].entity == entity)
			return d->mention.v[i].span;
	return clause;
}

static void see_place(desk *k, uint32_t account, const rc_trait *t)
{
	if (t->place_name == RC_NONE)
		return;
	const rc_event *e = &k->w->x->doc[t->doc]->event.v[t->event];
	rc_span span = mention_span(k->w->x->doc[t->doc], e->place, e->span);
	*RC_ADD(&k->w->scratch, k->place) = observe_name(k, account, t->event, span, t->place_name);
}

/* Those who do it, or those to whom it is done. */
static void see_names(desk *k, uint32_t account, const rc_trait *t, uint32_t beg, uint32_t end, obses *out)
{
	const rc_doc *d = k->w->x->doc[t->doc];
	for (uint32_t i = beg; i < end; i++) {
		const rc_party *p = &d->party.v[i];
		if (p->entity == RC_NONE || !rc_span_is(p->span) || rc_open_name(k->w, t->doc, p))
			continue;
		obs o = observe_name(k, account, t->event, p->span, k->w->x->name_of[t->doc][p->entity]);
		o.thing = t->predicate;
		*RC_ADD(&k->w->scratch, *out) = o;
	}
}

static void see_parties(desk *k, uint32_t account, const rc_trait *t)
{
	const rc_event *e = &k->w->x->doc[t->doc]->event.v[t->event];
	see_names(k, account, t, e->actor_beg, e->actor_end, &k->who);
	see_names(k, account, t, e->recipient_beg, e->recipient_end, &k->whom);
}

/* In French and Spanish an adjective follows its noun: « avions militaires » are no soldiers; nor are there passengers in « avion de passagers ». */
static bool qualifies(const rc_work *w, const rc_doc *d, const rc_words *all, uint32_t i)
{
	if (d->lang == RC_EN || i == 0)
		return false;
	const rc_word *before = &all->v[i - 1];
	uint32_t thing = i > 1 ? rc_map_get(&w->know->thing[d->lang], all->v[i - 2].hash) : RC_NONE;
	if (thing != RC_NONE && !w->know->things.v[thing].people && before->span.end - before->span.beg <= 2)
		return true;
	bool number = rc_cp_is_digit((uint8_t)d->text[before->span.beg]);
	bool glued = before->span.end + 1 == all->v[i].span.beg; /* no mark between them */
	return glued && !number && rc_map_get(&w->know->stop, before->hash) == RC_NONE;
}

/* The first word for people in the words of one party: who they were. Those who merely stand elsewhere in the clause are no part of it. */
static void see_party_kind(desk *k, uint32_t account, const rc_trait *t, rc_span party, bool recipient)
{
	rc_work *w = k->w;
	const rc_doc *d = w->x->doc[t->doc];
	const rc_words *all = &w->words[t->doc];
	for (uint32_t i = rc_words_at(all, party.beg); i < all->n && all->v[i].span.end <= party.end; i++) {
		uint32_t row = rc_map_get(&w->know->thing[d->lang], all->v[i].hash);
		if (row == RC_NONE || !w->know->things.v[row].people || qualifies(w, d, all, i))
			continue;
		obs o = observe(k, account, t->event, all->v[i].span);
		o.value.text = rc_doc_str(d, all->v[i].span);
		o.key = rc_hash(w->know->things.v[row].id);
		o.thing = t->predicate;
		o.name = w->know->things.v[row].id;
		o.lo = o.hi = recipient;
		*RC_ADD(&w->scratch, k->kind) = o;
		return;
	}
}

/* The object of a verb where it is not among the parties (« transportant des équipes de fonctionnaires »): what follows the verb, as far as only
 * determiners, numbers and nouns with « de » behind them stand between. */
static rc_span object_after(const rc_work *w, const rc_doc *d, uint32_t doc, const rc_event *e)
{
	enum { FAR = 6 };
	const rc_words *all = &w->words[doc];
	uint32_t i = rc_words_at(all, e->trigger.end), end = i + FAR;
	for (; i < all->n && i < end && all->v[i].span.end <= e->span.end; i++) {
		uint32_t row = rc_map_get(&w->know->thing[d->lang], all->v[i].hash);
		if (row != RC_NONE && w->know->things.v[row].people)
			return all->v[i].span;
		uint32_t next = i + 1 < all->n ? rc_map_get(&w->know->between[d->lang], all->v[i + 1].hash) : RC_NONE;
		bool number = rc_cp_is_digit((uint8_t)d->text[all->v[i].span.beg]), leads = next != RC_NONE && (next & 2);
		if (rc_map_get(&w->know->between[d->lang], all->v[i].hash) == RC_NONE && !number && !leads)
			break;
	}
	return RC_NO_SPAN;
}

/* Words that say what kind of people did it or had it done to them. */
static void see_kind(desk *k, uint32_t account, const rc_trait *t)
{
	const rc_doc *d = k->w->x->doc[t->doc];
	const rc_event *e = &d->event.v[t->event];
	if (d->lang >= RC_LANG_N)
		return;
	for (uint32_t i = e->actor_beg; i < e->actor_end; i++)
		if (rc_span_is(d->party.v[i].span))
			see_party_kind(k, account, t, d->party.v[i].span, false);
	for (uint32_t i = e->recipient_beg; i < e->recipient_end; i++)
		if (rc_span_is(d->party.v[i].span))
			see_party_kind(k, account, t, d->party.v[i].span, true);
	rc_span object = e->nominal ? RC_NO_SPAN : object_after(k->w, d, t->doc, e);
	if (rc_span_is(object))
		see_party_kind(k, account, t, object, true);
	for (uint32_t i = e->quantity_beg; i < e->quantity_end; i++) {
		rc_span of = d->quantity.v[d->event_quantity.v[i]].of;
		if (rc_span_is(of))
			see_party_kind(k, account, t, of, true);
	}
}

/* What a figure counts, in a word: the article's own, unless it has none or only « personnes » for what the happening did to them. Absent where
 * there is no word: « 54 ans » counts nothing. */
static rc_str figure_name(const rc_work *w, const rc_doc *d, const rc_figure *f, const rc_quantity *q)
{
	static const char *const lasting[] = {"a", "mo", "wk", "d", "h", "min", "s"};
	rc_str own = rc_span_is(f->word) ? rc_doc_str(d, f->word) : RC_NULL_STR, name = RC_NULL_STR;
	if (d->lang >= RC_LANG_N)
		return own;
	for (uint32_t t = 0; f->thing_id.p && t < w->know->things.n; t++)
		if (rc_str_eq(w->know->things.v[t].id, f->thing_id))
			name = w->know->things.v[t].name[d->lang];
	uint32_t row = own.n ? rc_map_get(&w->know->thing[d->lang], rc_word_hash(own)) : RC_NONE;
	if (name.n && (!own.n || (row != RC_NONE && rc_str_eqz(w->know->things.v[row].id, "people"))))
		return rc_str_eqz(f->thing_id, "people") ? own : name;
	if (own.n)
		return own;
	for (uint32_t i = 0; i < sizeof lasting / sizeof *lasting; i++)
		if (rc_str_eqz(q->unit, lasting[i]))
			return RC_NULL_STR;
	return rc_str_eqz(q->unit, "1") ? RC_NULL_STR : q->unit;
}

static void see_figures(desk *k, uint32_t account, const rc_trait *t)
{
	const rc_doc *d = k->w->x->doc[t->doc];
	for (uint32_t i = 0; i < t->n_figure; i++) {
		rc_figure bare = t->figure[i];
		const rc_figure *f = &bare;
		const rc_quantity *q = &d->quantity.v[f->quantity];
		if (!f->thing && i && k->w->figure_at[t->doc][f->quantity] != RC_NONE && rc_str_eqz(q->unit, "1")) { /* « 3.000 personnes selon X et 8.000 selon Y » */
			bare.thing = t->figure[i - 1].thing;
			bare.word = t->figure[i - 1].word;
		}
		rc_str name = figure_name(k->w, d, f, q);
		if (!f->thing || !name.n)
			continue;
		obs o = observe(k, account, t->event, q->span);
		uint32_t own = k->w->figure_at[t->doc][f->quantity];
		if (own != RC_NONE)
			o.cell.origin = own, o.cell.voice = RC_VOICE_SOURCE;
		note_number(&o, f, q, name);
		*RC_ADD(&k->w->scratch, k->number) = o;
	}
}

/* Figures and days that stand in none of the account's mentions (strays.c). */
static void see_strays(desk *k, uint32_t account)
{
	const rc_work *w = k->w;
	rc_range all = rc_strays_of(w, account);
	const rc_doc *d = w->x->doc[w->x->account.v[account].doc];
	for (uint32_t i = all.beg; i < all.end; i++) {
		const rc_stray *s = &w->stray.v[i];
		bool said = s->statement != RC_NONE;
		rc_span words = s->time != RC_NONE ? d->time.v[s->time].span : d->quantity.v[s->figure.quantity].span;
		obs o = {.value = no_value, .item = RC_NONE, .told = d->pub_from, .cell = {account, words, s->origin, said ? RC_VOICE_SOURCE : RC_VOICE_OUTLET, false}};
		if (s->time != RC_NONE) {
			const rc_time *t = &d->time.v[s->time];
			o.value.from = t->from, o.value.to = t->to;
			o.value.basis = t->basis == RC_TB_WRITTEN ? RC_STR("written") : RC_STR("computed");
			if (t->basis != RC_TB_WRITTEN || t->anchor == RC_ANCHOR_PUBLISHED)
				o.value.anchor = computed_anchor(d, false);
			o.key = rc_hash_more(rc_hash_more((uint64_t)(uint32_t)t->from, (uint64_t)(uint32_t)t->to), false);
			o.lo = t->from, o.hi = t->to;
			*RC_ADD(&k->w->scratch, k->date) = o;
			continue;
		}
		rc_str name = figure_name(w, d, &s->figure, &d->quantity.v[s->figure.quantity]);
		if (!name.n)
			continue;
		note_number(&o, &s->figure, &d->quantity.v[s->figure.quantity], name);
		*RC_ADD(&k->w->scratch, k->number) = o;
	}
}

/* ---- comparing ---- */

static bool can_both_hold(const rc_work *w, obs_kind kind, const obs *p, const obs *q)
{
	const rc_kb *kb = w->know->kb;
	switch (kind) {
	case OBS_DATE:
	case OBS_NUMBER:
		return p->lo <= q->hi && q->lo <= p->hi;
	case OBS_PLACE:
		if (p->item == RC_NONE || q->item == RC_NONE)
			return true; /* a place that nobody knows may lie inside the other */
		return rc_kb_within(kb, p->item, q->item) || rc_kb_within(kb, q->item, p->item);
	case OBS_WHO:
		if (p->item != RC_NONE && q->item != RC_NONE && rc_kb_state(kb, p->item) != RC_NONE &&
		    rc_kb_state(kb, p->item) == rc_kb_state(kb, q->item))
			return true;
		return p->thing != q->thing; /* two doers of one deed; other verbs give other parts */
	case OBS_KIND:
	default:
		/* doers and those done to are compared apart; « personnes » may be of any kind */
		return p->lo != q->lo || rc_str_eqz(p->name, "people") || rc_str_eqz(q->name, "people");
	}
}

/* Does the account say that a count was changed (raised, revised)? */
static bool tells_revision(const rc_work *w, uint32_t account)
{
	const rc_account *a = &w->x->account.v[account];
	const rc_doc *d = w->x->doc[a->doc];
	for (uint32_t i = a->mentions.beg; i < a->mentions.end && d->lang < RC_LANG_N; i++) {
		rc_str predicate = d->event.v[w->x->mention.v[i]].predicate;
		uint32_t n = 0;
		while (n < predicate.n && predicate.p[n] != ' ')
			n++;
		if (rc_map_get(&w->know->count[d->lang], rc_word_hash(rc_str_sub(predicate, 0, n))) != RC_NONE)
			return true;
	}
	return false;
}

/* Do two accounts stand in articles that are one text? */
static bool one_text(const rc_work *w, uint32_t p, uint32_t q)
{
	const rc_cross *x = w->x;
	uint32_t a = x->account.v[p].doc, b = x->account.v[q].doc;
	for (uint32_t i = w->copy_beg[a]; i < w->copy_beg[a + 1]; i++) {
		const rc_copy *c = &x->copy.v[w->copy_at[i]];
		if (c->whole && (c->doc_a == b || c->doc_b == b))
			return true;
	}
	return false;
}

static bool covers(rc_span passage, rc_span words)
{
	return passage.beg <= words.beg && words.end <= passage.end;
}

/* Do the words of both observations stand in one passage that their articles share? */
static bool in_one_passage(const rc_work *w, const obs *p, const obs *q)
{
	const rc_cross *x = w->x;
	uint32_t a = x->account.v[p->cell.account].doc, b = x->account.v[q->cell.account].doc;
	for (uint32_t i = w->copy_beg[a]; i < w->copy_beg[a + 1]; i++) {
		const rc_copy *c = &x->copy.v[w->copy_at[i]];
		if ((c->doc_a == a && c->doc_b == b && covers(c->a, p->cell.span) && covers(c->b, q->cell.span)) ||
		    (c->doc_b == a && c->doc_a == b && covers(c->b, p->cell.span) && covers(c->a, q->cell.span)))
			return true;
	}
	return false;
}

/* One « hier », reckoned from the two days on which copies came out: the words mean one day. */
static bool same_words_reckoned(const rc_work *w, const obs *p, const obs *q)
{
	if (!rc_str_eqz(p->value.basis, "computed") || !rc_str_eqz(q->value.basis, "computed"))
		return false;
	if (!one_text(w, p->cell.account, q->cell.account) && !in_one_passage(w, p, q))
		return false;
	rc_str a = rc_doc_str(w->x->doc[w->x->account.v[p->cell.account].doc], p->cell.span);
	rc_str b = rc_doc_str(w->x->doc[w->x->account.v[q->cell.account].doc], q->cell.span);
	return rc_word_hash(a) == rc_word_hash(b);
}

/* Is one account another outlet's copy of the other's text? What it gives otherwise, it has altered: the source said it once. */
static bool altered_copy(const rc_work *w, uint32_t p, uint32_t q)
{
	const rc_cross *x = w->x;
	uint32_t a = x->account.v[p].doc, b = x->account.v[q].doc;
	if (w->outlet_of[a] != RC_NONE && w->outlet_of[a] == w->outlet_of[b])
		return false; /* an outlet that brings its own text up to date */
	return one_text(w, p, q) && !tells_revision(w, p) && !tells_revision(w, q);
}

/* One source that gave the one figure on one day and the other on a later one. */
static bool same_source_later(const rc_work *w, const obs *p, const obs *q)
{
	if (p->cell.origin == RC_NONE || p->cell.origin != q->cell.origin || p->told == RC_NO_DAY || q->told == RC_NO_DAY)
		return false;
	uint8_t kind = w->x->origin.v[p->cell.origin].kind;
	return p->told != q->told && kind != RC_O_UNNAMED && !altered_copy(w, p->cell.account, q->cell.account);
}

/* Is the difference of two figures that of a source before and after it changed its own? « douze » without a source beside 15 is, where the minister
 * said 12 first and 15 later. */
static bool explained(const desk *k, const obs *v, uint32_t n, const obs *p, const obs *q)
{
	for (uint32_t i = 0; i < n; i++) {
		for (uint32_t j = 0; j < n; j++) {
			if (v[i].key == v[j].key || can_both_hold(k->w, OBS_NUMBER, &v[i], &v[j]) || !same_source_later(k->w, &v[i], &v[j]))
				continue;
			if (can_both_hold(k->w, OBS_NUMBER, &v[i], p) && can_both_hold(k->w, OBS_NUMBER, &v[j], q))
				return true;
		}
	}
	return false;
}

/* What each account gives: its values, and its values of each deed. Made where it is asked for first. */
typedef struct tellings {
	const obs *v;
	uint32_t   n;
	bool       made;
	rc_map     value, of_deed;
} tellings;

static uint64_t given_key(const obs *account, const obs *value)
{
	return rc_hash_more(account->cell.account, value->key);
}

/* Does the account of one observation also give the other's value? Kinds of people that two accounts give of one deed must be given of that deed. */
static bool gives_too(obs_kind kind, tellings *g, const obs *p, const obs *q)
{
	for (const obs *o = g->v; !g->made && o < g->v + g->n; o++) {
		*rc_map_put(&g->value, given_key(o, o), NULL) = 1;
		*rc_map_put(&g->of_deed, rc_hash_more(given_key(o, o), o->thing), NULL) = 1;
	}
	g->made = true;
	uint64_t pq = given_key(p, q), qp = given_key(q, p);
	if (kind != OBS_KIND || p->thing != q->thing)
		return rc_map_get(&g->value, pq) != RC_NONE || rc_map_get(&g->value, qp) != RC_NONE;
	return rc_map_get(&g->of_deed, rc_hash_more(pq, p->thing)) != RC_NONE || rc_map_get(&g->of_deed, rc_hash_more(qp, p->thing)) != RC_NONE;
}

/* Do all accounts of the point share one value? A list of names that one account makes longer is no disagreement. */
static bool one_in_common(const obs *v, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		if (v[i].cell.account != v[0].cell.account)
			continue;
		bool all = true;
		for (uint32_t j = 0; j < n && all; j++) {
			bool given = false;
			for (uint32_t m = 0; m < n && !given; m++)
				given = v[m].cell.account == v[j].cell.account && v[m].key == v[i].key;
			all = given;
		}
		if (all)
			return true;
	}
	return false;
}

static bool compared_alike(const obs *p, const obs *q)
{
	return p->key == q->key && p->thing == q->thing && p->inferred == q->inferred && p->told == q->told && p->cell.origin == q->cell.origin;
}

/* Of observations that compare alike, those of two accounts are enough: a point that thousands of articles give stays as quick as their values are
 * few. v is sorted by value. */
static uint32_t without_repeats(rc_work *w, const obs *v, uint32_t n, obs **out)
{
	obs *few = *out = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * sizeof *few);
	uint32_t m = 0, group = 0;
	for (uint32_t i = 0; i < n; i++) {
		if (m > group && few[group].key != v[i].key)
			group = m;
		uint32_t known = 0;
		for (uint32_t j = group; j < m && known < 2; j++)
			known += compared_alike(&few[j], &v[i]) ? few[j].cell.account == v[i].cell.account ? 2 : 1 : 0;
		if (known < 2)
			few[m++] = v[i];
	}
	return m;
}

/* How two values of two accounts stand to each other. */
static uint8_t state_of_pair(const desk *k, obs_kind kind, tellings *all, const obs *p, const obs *q)
{
	const obs *v = all->v;
	uint32_t n = all->n;
	if (can_both_hold(k->w, kind, p, q) || ((kind == OBS_WHO || kind == OBS_KIND) && gives_too(kind, all, p, q)))
		return RC_COMPATIBLE;
	if (kind == OBS_DATE && same_words_reckoned(k->w, p, q))
		return RC_COMPATIBLE;
	if (kind == OBS_NUMBER && n <= 40 &&
	    (same_source_later(k->w, p, q) || ((p->cell.origin == RC_NONE || q->cell.origin == RC_NONE) && explained(k, v, n, p, q))))
		return RC_REVISED;
	return RC_DIFFER;
}

/* Which states pairs of values of different accounts stand in. One pair that differs settles it. */
static void see_pairs(const desk *k, obs_kind kind, const obs *v, uint32_t n, bool seen[RC_SINGLE + 1])
{
	tellings all = {.v = v, .n = n};
	for (uint32_t i = 0; i < n && !seen[RC_DIFFER]; i++)
		for (uint32_t j = i + 1; j < n && !seen[RC_DIFFER] && !v[i].inferred; j++)
			if (v[i].key != v[j].key && !v[j].inferred && v[i].cell.account != v[j].cell.account)
				seen[state_of_pair(k, kind, &all, &v[i], &v[j])] = true;
	rc_map_release(&all.value);
	rc_map_release(&all.of_deed);
}

static uint8_t state_of(const desk *k, obs_kind kind, const obs *all, uint32_t n_all)
{
	obs *v;
	uint32_t n = without_repeats(k->w, all, n_all, &v), first = RC_NONE, first_origin = RC_NONE;
	bool several_accounts = false, two_origins = false, seen[RC_SINGLE + 1] = {false};
	for (uint32_t i = 0; i < n; i++) {
		if (v[i].inferred)
			continue; /* what leans on the others is not compared with them */
		several_accounts |= first != RC_NONE && v[i].cell.account != v[first].cell.account;
		first = i;
		uint32_t o = v[i].cell.origin;
		if (o != RC_NONE && rc_in_origins(k->w->x, k->h->origins, o)) {
			two_origins |= first_origin != RC_NONE && o != first_origin;
			first_origin = o;
		}
	}
	if (!several_accounts)
		return RC_SINGLE;
	if (kind == OBS_WHO && n <= 64 && one_in_common(v, n))
		return two_origins ? RC_MATCH : RC_REPEATED;
	see_pairs(k, kind, v, n, seen);
	if (seen[RC_DIFFER] || seen[RC_REVISED])
		return seen[RC_DIFFER] ? RC_DIFFER : RC_REVISED;
	return seen[RC_COMPATIBLE] ? RC_COMPATIBLE : two_origins ? RC_MATCH : RC_REPEATED;
}

static int by_value(const void *l, const void *r, void *ctx)
{
	const obs *a = l, *b = r;
	(void)ctx;
	if (a->lo != b->lo)
		return a->lo < b->lo ? -1 : 1;
	int c = rc_str_cmp(a->value.text, b->value.text);
	if (c)
		return c;
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->cell.account != b->cell.account)
		return a->cell.account < b->cell.account ? -1 : 1;
	return a->cell.span.beg < b->cell.span.beg ? -1 : a->cell.span.beg > b->cell.span.beg;
}

static void add_origin(rc_work *w, rc_value *v, uint32_t origin)
{
	if (rc_in_origins(w->x, v->origins, origin))
		return;
	*RC_ADD(w->a, w->x->origin_of) = origin;
	v->origins.end = w->x->origin_of.n;
}

/* Values of one point out of its observations, sorted; equal ones share a value, each account stands once behind it. */
static void emit(desk *k, obs_kind kind, rc_str name, obs *v, uint32_t n)
{
	rc_work *w = k->w;
	rc_cross *x = w->x;
	if (n == 0)
		return;
	rc_sort(v, n, sizeof *v, by_value, NULL);
	rc_point p = {name, state_of(k, kind, v, n), {x->value.n, x->value.n}};
	for (uint32_t i = 0, j; i < n; i = j) {
		rc_value value = v[i].value;
		value.cells = (rc_range){x->cell.n, x->cell.n};
		value.origins = (rc_range){x->origin_of.n, x->origin_of.n};
		for (j = i; j < n && v[j].key == v[i].key; j++) {
			bool again = x->cell.n > value.cells.beg && x->cell.v[x->cell.n - 1].account == v[j].cell.account &&
			             x->cell.v[x->cell.n - 1].origin == v[j].cell.origin;
			if (!again)
				*RC_ADD(w->a, x->cell) = v[j].cell;
			bool fuller = !rc_str_eqz(value.basis, "written") || !v[j].value.anchor.p; /* with its year rather than without */
			if (rc_str_eqz(v[j].value.basis, "written") && fuller)
				value.basis = v[j].value.basis, value.anchor = v[j].value.anchor;
			if (v[j].cell.origin != RC_NONE)
				add_origin(w, &value, v[j].cell.origin);
		}
		value.cells.end = x->cell.n;
		*RC_ADD(w->a, x->value) = value;
	}
	p.values.end = x->value.n;
	*RC_ADD(w->a, x->point) = p;
}

/* Keeps of each account its most precise observation, or (places) the innermost; the first among equals. */
static void narrow(desk *k, obs_kind kind, obses *o)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < o->n; i++) {
		uint32_t j = n;
		while (j > 0 && o->v[j - 1].cell.account == o->v[i].cell.account)
			j--;
		if (j == n) {
			o->v[n++] = o->v[i];
			continue;
		}
		obs *kept = &o->v[j];
		bool finer = kind == OBS_DATE ? o->v[i].hi - o->v[i].lo < kept->hi - kept->lo
		                              : o->v[i].item != RC_NONE && kept->item != RC_NONE && o->v[i].item != kept->item &&
		                                rc_kb_within(k->w->know->kb, o->v[i].item, kept->item);
		if (finer)
			*kept = o->v[i];
	}
	o->n = n;
}

static int by_thing(const void *l, const void *r, void *ctx)
{
	const obs *a = l, *b = r;
	(void)ctx;
	if (a->thing != b->thing)
		return a->thing < b->thing ? -1 : 1;
	return by_value(l, r, NULL);
}

static int by_name(const void *l, const void *r, void *ctx)
{
	(void)ctx;
	return rc_str_cmp(*(const rc_str *)l, *(const rc_str *)r);
}

/* The commonest word for the thing, the first in order of bytes among equals. */
static rc_str thing_name(rc_work *w, const obs *v, uint32_t n)
{
	rc_str best = RC_NULL_STR, *name = rc_arena_alloc(&w->scratch, (size_t)(n + 1) * sizeof *name);
	uint32_t most = 0;
	for (uint32_t i = 0; i < n; i++)
		name[i] = v[i].name;
	rc_sort(name, n, sizeof *name, by_name, NULL);
	for (uint32_t i = 0, j; i < n; i = j) {
		for (j = i; j < n && rc_str_eq(name[j], name[i]);)
			j++;
		if (j - i > most) {
			most = j - i;
			best = name[i];
		}
	}
	return best;
}

static uint32_t run_end(const obses *o, uint32_t i)
{
	uint32_t j = i;
	while (j < o->n && o->v[j].thing == o->v[i].thing)
		j++;
	return j;
}

/* Do two accounts give one number in both runs? */
static bool share_number(const obs *p, uint32_t n, const obs *q, uint32_t m)
{
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < m; j++)
			if (p[i].cell.account != q[j].cell.account && p[i].value.number == q[j].value.number && p[i].value.number > 3)
				return true;
	return false;
}

/* « a réuni 1 200 personnes », « 1 200 personnes ont manifesté »: by their verbs people here and demonstrators there. Things that go by one word and of
 * which two accounts give one number are one thing. */
static void unite_things(desk *k)
{
	enum { MANY = 40 };
	obses *o = &k->number;
	for (uint32_t i = 0, i_end; i < o->n && o->n <= MANY; i = i_end) {
		i_end = run_end(o, i);
		rc_str name = thing_name(k->w, o->v + i, i_end - i);
		for (uint32_t j = i_end, j_end; j < o->n; j = j_end) {
			j_end = run_end(o, j);
			bool one = rc_str_eq(o->v[i].value.unit, o->v[j].value.unit) && rc_str_eq(name, thing_name(k->w, o->v + j, j_end - j));
			if (!one || !share_number(o->v + i, i_end - i, o->v + j, j_end - j))
				continue;
			uint64_t thing = o->v[i].thing;
			for (uint32_t m = j; m < j_end; m++) {
				o->v[m].thing = thing;
				o->v[m].key = rc_hash_more(o->v[m].figure, thing);
			}
		}
	}
	rc_sort(o->v, o->n, sizeof(obs), by_thing, NULL);
}

static void emit_numbers(desk *k)
{
	obses *o = &k->number;
	rc_sort(o->v, o->n, sizeof(obs), by_thing, NULL);
	unite_things(k);
	for (uint32_t i = 0, j; i < o->n; i = j) {
		j = run_end(o, i);
		emit(k, OBS_NUMBER, thing_name(k->w, o->v + i, j - i), o->v + i, j - i);
	}
}

static bool kinds_vary(const desk *k)
{
	for (uint32_t i = 1; i < k->kind.n; i++)
		if (k->kind.v[i].key != k->kind.v[0].key)
			return true;
	return false;
}

/* ---- when and where, from the points ---- */

static void append_interval(rc_buf *b, int32_t from, int32_t to)
{
	rc_ymd f = rc_day_ymd(from), t = rc_day_ymd(to);
	if (from == to) {
		rc_day_append(b, from);
	} else if (f.year == t.year && f.month == t.month && f.day == 1 && t.day == rc_month_days(t.year, t.month)) {
		rc_buf_fmt(b, "%04d-%02d", f.year, f.month);
	} else if (f.year == t.year && f.month == 1 && f.day == 1 && t.month == 12 && t.day == 31) {
		rc_buf_fmt(b, "%04d", f.year);
	} else {
		rc_day_append(b, from);
		rc_buf_byte(b, '/');
		rc_day_append(b, to);
	}
}

/* Is it the day that a reprint of one text reckons from its own, later day of publication? */
static bool reprinted(const rc_work *w, const obses *o, uint32_t i)
{
	enum { MANY = 64 };
	for (uint32_t j = 0; j < o->n && o->n <= MANY; j++)
		if (o->v[j].value.from < o->v[i].value.from && o->v[j].told < o->v[i].told && same_words_reckoned(w, &o->v[j], &o->v[i]))
			return true;
	return false;
}

/* EDTF of the date point: days that differ are one or the other ([a,b]); among values that can all hold, the narrowest. */
static void set_when(desk *k)
{
	obses *o = &k->date;
	int32_t width = INT32_MAX;
	if (o->n == 0)
		return;
	for (uint32_t i = 0; i < o->n; i++) {
		int32_t span = o->v[i].value.to - o->v[i].value.from;
		if (span < width)
			width = span;
	}
	rc_buf b = {0};
	uint32_t n = 0;
	int32_t last = RC_NO_DAY;
	for (uint32_t i = 0; i < o->n; i++) { /* sorted by first day */
		const rc_value *v = &o->v[i].value;
		if (v->to - v->from != width || v->from == last || reprinted(k->w, o, i))
			continue;
		last = v->from;
		if (n++)
			rc_buf_byte(&b, ',');
		append_interval(&b, v->from, v->to);
		if (k->h->from == RC_NO_DAY || v->from < k->h->from)
			k->h->from = v->from;
		if (k->h->to == RC_NO_DAY || v->to > k->h->to)
			k->h->to = v->to;
	}
	k->h->edtf = n > 1 ? rc_arena_fmt(k->w->a, "[%.*s]", (int)b.n, b.p) : rc_arena_dup(k->w->a, rc_buf_view(&b));
	rc_buf_release(&b);
}

/* The innermost place; the first in order among those that don't hold each other. */
static void set_where(desk *k)
{
	const obs *best = NULL;
	for (uint32_t i = 0; i < k->place.n; i++) {
		const obs *o = &k->place.v[i];
		if (!best || (o->item != RC_NONE && best->item != RC_NONE && o->item != best->item &&
		              rc_kb_within(k->w->know->kb, o->item, best->item)))
			best = o;
	}
	if (best) {
		k->h->place = best->value.text;
		k->h->place_wikidata = best->value.wikidata;
	}
}

static void add_actors(rc_work *w, const rc_happening *h, bool recipients, rc_range *out)
{
	rc_cross *x = w->x;
	*out = (rc_range){x->actor.n, x->actor.n};
	for (uint32_t a = h->accounts.beg; a < h->accounts.end; a++) {
		const rc_account *acc = &x->account.v[a];
		const rc_doc *d = x->doc[acc->doc];
		const rc_event *e = &d->event.v[x->mention.v[acc->mentions.beg]];
		uint32_t beg = recipients ? e->recipient_beg : e->actor_beg, end = recipients ? e->recipient_end : e->actor_end;
		for (uint32_t i = beg; i < end; i++) {
			uint32_t entity = d->party.v[i].entity;
			if (entity == RC_NONE || rc_open_name(w, acc->doc, &d->party.v[i]))
				continue;
			uint32_t who = x->name_of[acc->doc][entity];
			bool known = false;
			for (uint32_t k = out->beg; k < out->end; k++)
				known |= x->actor.v[k].who == who;
			if (known)
				continue;
			*RC_ADD(w->a, x->actor) = (rc_actor){x->name.v[who].name, who};
			out->end = x->actor.n;
		}
	}
}

static void compare(rc_work *w, rc_happening *h)
{
	rc_cross *x = w->x;
	desk k = {.w = w, .h = h};
	for (uint32_t a = h->accounts.beg; a < h->accounts.end; a++) {
		for (uint32_t m = x->account.v[a].mentions.beg; m < x->account.v[a].mentions.end; m++) {
			const rc_trait *t = rc_trait_of(w, x->account.v[a].doc, x->mention.v[m]);
			see_date(&k, a, t);
			see_place(&k, a, t);
			if (t->asserts) {
				see_parties(&k, a, t);
				see_kind(&k, a, t);
			}
			see_figures(&k, a, t);
		}
		see_strays(&k, a);
	}
	narrow(&k, OBS_DATE, &k.date);
	narrow(&k, OBS_PLACE, &k.place);
	h->points = (rc_range){x->point.n, x->point.n};
	emit(&k, OBS_DATE, RC_STR("date"), k.date.v, k.date.n);
	emit(&k, OBS_PLACE, RC_STR("place"), k.place.v, k.place.n);
	emit(&k, OBS_WHO, RC_STR("who"), k.who.v, k.who.n);
	emit(&k, OBS_WHO, RC_STR("to whom"), k.whom.v, k.whom.n);
	if (kinds_vary(&k))
		emit(&k, OBS_KIND, RC_STR("what kind"), k.kind.v, k.kind.n);
	emit_numbers(&k);
	h->points.end = x->point.n;
	set_when(&k);
	set_where(&k);
	add_actors(w, h, false, &h->actors);
	add_actors(w, h, true, &h->recipients);
}

void rc_check_points(rc_work *w)
{
	for (uint32_t i = 0; i < w->x->happening.n; i++)
		compare(w, &w->x->happening.v[i]);
}
