/* related.c - links between events: denials of one, a plan and its being carried out, a reaction to one.
 *
 * A mention that says "not done" is compared with those that say "done" as if it said so too: the likeliest one is what is denied. Who denies something
 * (an act of acts.tsv, or a statement) denies an accusation aimed at them too, where one was made by then in like words. A plan is linked to the like
 * event that was carried out later by the same doers, or on the day that was planned with something in common. A reaction (accuse, condemn, welcome...) is linked to the event that its own clause names.
 */
#include "check/check_int.h"

static const double ENOUGH = 5.0;       /* score of a mention and what it denies or carries out */
static const double LIKE_ENOUGH = 0.8;  /* words that a denial shares with an accusation, by weight */
static const double SAME_DAY = 1.5;     /* a deed on the day that was planned */
enum { SOON = 3 };                      /* days from that day to the article that tells it without one */
enum { MAX_WALK = 256, EACH = 2, LATE = 21 }; /* mentions looked at behind one key; of one event; days from an accusation to its denial */

/* Mentions of something done, behind keys of their kind with each name and word of those who take part. */
typedef struct ledger {
	rc_work *w;
	rc_map   first;                     /* key -> posting */
	rc_map   of_event;                  /* (key, happening) -> postings */
	RC_VEC(uint32_t) mention, next;
	uint32_t *asked;                    /* [trait] the mention that asked about it last, plus one */
} ledger;

enum { OF_ANY_KIND = 1 }; /* in the place of a kind: deeds that plans of a near kind look for (« comenzará el recuento », « inicia el recuento ») */

static uint64_t kind_of(const rc_trait *t)
{
	return t->group ? t->group : t->predicate;
}

static void post(ledger *x, uint64_t key, uint32_t mention)
{
	uint32_t *count = rc_map_put(&x->of_event, rc_hash_more(key, x->w->trait.v[mention].cluster), NULL);
	if (++*count > EACH)
		return;
	bool fresh;
	uint32_t *slot = rc_map_put(&x->first, key, &fresh);
	uint32_t head = fresh ? RC_NONE : *slot;
	*slot = x->mention.n;
	*RC_ADD(&x->w->scratch, x->mention) = mention;
	*RC_ADD(&x->w->scratch, x->next) = head;
}

static void fill_ledger(ledger *x)
{
	rc_work *w = x->w;
	x->asked = rc_arena_alloc(&w->scratch, (size_t)(w->trait.n + 1) * 4);
	for (uint32_t i = w->trait.n; i-- > 0;) {
		const rc_trait *t = &w->trait.v[i];
		if (t->cluster == RC_NONE || (t->state != RC_SIDE_DONE && t->state != RC_SIDE_POSITION))
			continue;
		for (uint32_t k = 0; k < t->who.n; k++)
			post(x, rc_hash_more(kind_of(t), t->who.key[k]), i);
		for (uint32_t k = 0; k < t->part.n; k++) {
			post(x, rc_hash_more(kind_of(t), t->part.key[k]), i);
			post(x, rc_hash_more(OF_ANY_KIND, t->part.key[k]), i);
		}
	}
}

typedef struct best {
	double   score;
	uint32_t trait;
} best;

static bool meet(const rc_cast *a, const rc_cast *b)
{
	return rc_bags_meet(&a->body, &b->body) || rc_bags_meet(&a->person, &b->person) || rc_bags_meet(&a->word, &b->word);
}

static bool nobody(const rc_cast *c)
{
	return !c->body.n && !c->person.n && !c->word.n;
}

/* Does the deed's day, or that of its telling, fit the day that was planned? */
static bool on_the_day(const rc_work *w, const rc_trait *plan, const rc_trait *deed)
{
	if (plan->from == RC_NO_DAY || plan->to == RC_NO_DAY)
		return false;
	if (deed->from != RC_NO_DAY)
		return deed->from <= plan->to && deed->to >= plan->from;
	int32_t told = w->pub_from[deed->doc];
	return told != RC_NO_DAY && told >= plan->from && told <= plan->to + SOON;
}

/* May a deed be what somebody planned? By the same doers where both are named ("Dorvec was planning to visit Selvik", "Selvik was flown to a hospital": no);
 * where one of them names none, the same act, or one done to the same; on the very day, whoever or whatever both have part in. */
static bool may_carry_out(const rc_work *w, const rc_trait *plan, const rc_trait *deed)
{
	bool act = plan->predicate == deed->predicate;
	if (on_the_day(w, plan, deed) && rc_bags_meet(&plan->part, &deed->part))
		return true;
	if (!nobody(&plan->did) && !nobody(&deed->did))
		return meet(&plan->did, &deed->did) || (act && rc_bags_meet(&plan->part, &deed->part)) ||
		       meet(&plan->did, &deed->had) || meet(&plan->had, &deed->did); /* « le recuento commencera »; « la Junte a commencé le recuento » */
	return act || (nobody(&plan->did) && meet(&plan->had, &deed->had));
}

/* Scores the mentions behind one key that were not yet asked about by `i`. */
static void walk(ledger *x, uint64_t key, const rc_trait *p, uint32_t i, best *b)
{
	const rc_work *w = x->w;
	uint32_t at = rc_map_get(&x->first, key);
	for (uint32_t n = 0; at != RC_NONE && n < MAX_WALK; at = x->next.v[at], n++) {
		uint32_t j = x->mention.v[at];
		const rc_trait *t = &w->trait.v[j];
		if (x->asked[j] == i + 1 || t->state != p->state)
			continue;
		if (kind_of(t) != kind_of(p) && !(t->group && rc_map_get(&w->know->near, t->group ^ p->group) == 1))
			continue;
		x->asked[j] = i + 1;
		double v = rc_match_score(w, p, t);
		if (w->trait.v[i].state == RC_SIDE_PLANNED) {
			if (!may_carry_out(w, p, t))
				continue;
			v += on_the_day(w, p, t) ? SAME_DAY : 0;
		}
		if (v > b->score || (v == b->score && b->trait != RC_NONE && t->key < w->trait.v[b->trait].key))
			*b = (best){v, j};
	}
}

/* The likeliest mention of the same thing as done. */
static best likeliest(ledger *x, uint32_t i)
{
	rc_trait p = x->w->trait.v[i];
	p.state = RC_SIDE_DONE;
	best b = {0, RC_NONE};
	for (uint32_t k = 0; k < p.who.n; k++)
		walk(x, rc_hash_more(kind_of(&p), p.who.key[k]), &p, i, &b);
	for (uint32_t k = 0; k < p.part.n; k++)
		walk(x, rc_hash_more(kind_of(&p), p.part.key[k]), &p, i, &b);
	for (uint32_t k = 0; k < p.part.n && x->w->trait.v[i].state == RC_SIDE_PLANNED; k++)
		walk(x, rc_hash_more(OF_ANY_KIND, p.part.key[k]), &p, i, &b);
	return b;
}

typedef struct found {
	uint32_t happening;
	bool     is_denial;
	rc_denial denial;
	rc_related related;
} found;

typedef RC_VEC(found) founds;

static rc_str name_of(const rc_work *w, uint32_t doc, const rc_party *by)
{
	if (by->entity != RC_NONE)
		return w->x->name.v[w->x->name_of[doc][by->entity]].name;
	return rc_span_is(by->span) ? rc_doc_str(w->x->doc[doc], by->span) : RC_NULL_STR;
}

static rc_span sentence_around(const rc_doc *d, rc_span s)
{
	uint32_t k = rc_doc_sent_at(d, s.beg);
	return k == RC_NONE ? s : d->sent.v[k].span;
}

/* Somebody's denial: who the mention's words are attributed to; of an act of denying, who does it. */
static rc_denial denial_of(const rc_work *w, const rc_trait *p, bool act)
{
	const rc_doc *d = w->x->doc[p->doc];
	const rc_event *e = &d->event.v[p->event];
	rc_denial v = {p->doc, p->event, e->statement, RC_NULL_STR, d->pub_from, sentence_around(d, e->trigger)};
	if (act && p->dated_day)
		v.day = p->from;
	uint32_t beg = act ? e->actor_beg : e->attr_beg, end = act ? e->actor_end : e->attr_end;
	if (beg < end)
		v.by = name_of(w, p->doc, &d->party.v[beg]);
	return v;
}

static void relate(rc_work *w, founds *out, uint32_t from, uint32_t to, const char *how)
{
	if (from == to || from == RC_NONE || to == RC_NONE)
		return;
	for (uint32_t i = 0; i < out->n; i++)
		if (!out->v[i].is_denial && out->v[i].happening == from && out->v[i].related.happening == to)
			return;
	*RC_ADD(&w->scratch, *out) = (found){.happening = from, .related = {to, rc_str_of(how)}};
}

/* A reaction is linked to events whose trigger lies in its own clause. */
static void nested(rc_work *w, founds *out, uint32_t i)
{
	const rc_trait *p = &w->trait.v[i];
	const rc_doc *d = w->x->doc[p->doc];
	const rc_event *outer = &d->event.v[p->event];
	if (!rc_does(w->know, p->group, RC_DOES_ANSWERS))
		return;
	for (uint32_t j = i + 1; j < w->trait.n && w->trait.v[j].doc == p->doc && j < i + 8; j++) {
		const rc_event *inner = &d->event.v[w->trait.v[j].event];
		if (inner->trigger.beg > outer->trigger.end && inner->trigger.end <= outer->span.end)
			relate(w, out, p->cluster, w->trait.v[j].cluster, "reacts to");
	}
}

/* ---- denials of accusations ---- */

/* The accusation aimed at those who deny, that shares most words with the denial; made by then. `word`: of the denial. */
static uint32_t accusation(ledger *x, uint32_t doc, const rc_cast *by, const rc_bag *word, uint32_t asking)
{
	const rc_work *w = x->w;
	uint64_t kind = rc_hash(RC_STR("accuse"));
	best b = {LIKE_ENOUGH, RC_NONE};
	const rc_bag *keys[] = {&by->body, &by->person, &by->word};
	for (uint32_t l = 0; l < 3; l++) {
		for (uint32_t k = 0; k < keys[l]->n; k++) {
			uint32_t at = rc_map_get(&x->first, rc_hash_more(kind, keys[l]->key[k]));
			for (uint32_t n = 0; at != RC_NONE && n < MAX_WALK; at = x->next.v[at], n++) {
				uint32_t j = x->mention.v[at];
				const rc_trait *q = &w->trait.v[j];
				if (x->asked[j] == asking || !meet(&q->had, by))
					continue;
				x->asked[j] = asking;
				int32_t told = w->pub_from[q->doc], now = w->pub_to[doc];
				if (told != RC_NO_DAY && now != RC_NO_DAY && (told > now || now - told > LATE))
					continue;
				double v = rc_shared(word, &q->word) + 2 * rc_doc_likeness(w, doc, q->doc) + (q->doc == doc ? 1 : 0);
				if (v > b.score || (v == b.score && b.trait != RC_NONE && q->key < w->trait.v[b.trait].key))
					b = (best){v, j};
			}
		}
	}
	return b.trait == RC_NONE ? RC_NONE : w->trait.v[b.trait].cluster;
}

static void deny(rc_work *w, founds *out, uint32_t happening, rc_denial v)
{
	for (uint32_t i = 0; i < out->n; i++)
		if (out->v[i].is_denial && out->v[i].happening == happening && out->v[i].denial.doc == v.doc && out->v[i].denial.span.beg == v.span.beg &&
		    rc_str_eq(out->v[i].denial.by, v.by))
			return;
	*RC_ADD(&w->scratch, *out) = (found){.happening = happening, .is_denial = true, .denial = v};
}

/* « P ; Drasco le nie », "P, which his office denies": what the words tell that a denial behind them takes up is denied by its speaker. */
static bool denied_in_place(rc_work *w, founds *out, uint32_t doc, const rc_statement *st, rc_denial v)
{
	const rc_doc *d = w->x->doc[doc];
	bool any = false;
	if (st->kind == RC_DIRECT || st->span.end > st->cue.beg || !d->event.n)
		return false;
	for (const rc_trait *t = rc_trait_of(w, doc, 0); t < w->trait.v + w->trait.n && t->doc == doc; t++) {
		const rc_event *e = &d->event.v[t->event];
		if (e->trigger.beg < st->span.beg || e->trigger.end > st->span.end || t->state != RC_SIDE_DONE || t->cluster >= w->x->happening.n)
			continue;
		deny(w, out, t->cluster, v);
		any = true;
	}
	return any;
}

/* Statements of denial whose words hold no event that could be looked for. */
static void denied_in_words(ledger *x, founds *out, uint32_t doc, uint32_t asking)
{
	rc_work *w = x->w;
	const rc_doc *d = w->x->doc[doc];
	for (uint32_t s = 0; s < d->statement.n; s++) {
		const rc_statement *st = &d->statement.v[s];
		if (st->act != RC_ACT_DENIES)
			continue;
		if (denied_in_place(w, out, doc, st, (rc_denial){doc, RC_NONE, s, name_of(w, doc, &st->speaker), d->pub_from, sentence_around(d, st->cue)}))
			continue;
		rc_cast by = rc_cast_of(w, doc, &st->speaker, 1);
		rc_bag word = rc_content_words(w, doc, sentence_around(d, st->span));
		uint32_t of = accusation(x, doc, &by, &word, asking + s);
		rc_denial v = {doc, RC_NONE, s, name_of(w, doc, &st->speaker), d->pub_from, sentence_around(d, st->cue)};
		if (of != RC_NONE)
			deny(w, out, of, v);
	}
}

static int by_happening(const void *l, const void *r, void *ctx)
{
	const found *a = l, *b = r;
	(void)ctx;
	if (a->happening != b->happening)
		return a->happening < b->happening ? -1 : 1;
	return (int)b->is_denial - (int)a->is_denial;
}

static void store(rc_work *w, founds *out)
{
	rc_cross *x = w->x;
	rc_sort(out->v, out->n, sizeof *out->v, by_happening, NULL);
	for (uint32_t h = 0, i = 0; h < x->happening.n; h++) {
		rc_happening *e = &x->happening.v[h];
		e->denials = (rc_range){x->denial.n, x->denial.n};
		e->related = (rc_range){x->related.n, x->related.n};
		for (; i < out->n && out->v[i].happening == h; i++) {
			if (out->v[i].is_denial)
				*RC_ADD(w->a, x->denial) = out->v[i].denial;
			else
				*RC_ADD(w->a, x->related) = out->v[i].related;
		}
		e->denials.end = x->denial.n;
		e->related.end = x->related.n;
	}
}

/* A plan that was written down after the deed is a plan for something else. */
static bool announced_before(const rc_work *w, const rc_trait *plan, const rc_trait *deed)
{
	int32_t told = w->pub_from[plan->doc];
	if (told == RC_NO_DAY)
		return false; /* it may have been written down later */
	if (deed->from != RC_NO_DAY)
		return told <= deed->to;
	return w->pub_to[deed->doc] == RC_NO_DAY || told <= w->pub_to[deed->doc];
}

static void relate_mention(ledger *x, founds *out, uint32_t i)
{
	rc_work *w = x->w;
	const rc_trait *p = &w->trait.v[i];
	const rc_event *e = &w->x->doc[p->doc]->event.v[p->event];
	nested(w, out, i);
	if (p->state == RC_SIDE_DONE && rc_does(w->know, p->group, RC_DOES_DENIES)) {
		uint32_t of = accusation(x, p->doc, &p->did, &p->word, i + 1);
		if (of != RC_NONE && of != p->cluster)
			deny(w, out, of, denial_of(w, p, true));
	}
	bool plan = p->state == RC_SIDE_PLANNED && e->claim == RC_CLAIM_PLANNED && p->cluster != RC_NONE &&
	            w->x->happening.v[p->cluster].claim == RC_CLAIM_PLANNED;
	if (p->state != RC_SIDE_NOT && !plan)
		return;
	best b = likeliest(x, i);
	if (b.trait == RC_NONE || b.score < ENOUGH)
		return;
	uint32_t done = w->trait.v[b.trait].cluster;
	if (p->state == RC_SIDE_NOT)
		deny(w, out, done, denial_of(w, p, false));
	else if (announced_before(w, p, &w->trait.v[b.trait]))
		relate(w, out, done, p->cluster, "planned as");
}

void rc_check_related(rc_work *w)
{
	ledger x = {.w = w};
	founds out = {0};
	fill_ledger(&x);
	for (uint32_t i = 0; i < w->trait.n; i++)
		relate_mention(&x, &out, i);
	uint32_t asking = w->trait.n + 1;
	for (uint32_t d = 0; d < w->x->n_docs; asking += w->x->doc[d]->statement.n, d++)
		denied_in_words(&x, &out, d, asking);
	store(w, &out);
	rc_map_release(&x.first);
	rc_map_release(&x.of_event);
}
