/* strays.c - figures and days that no event of their article holds, given to the event that the article is about.
 *
 * « Nous avons reçu 19 corps », "He saw the raiders leave with three trucks", « C'était vendredi » tell of the happening that the whole article is about,
 * without a word for it. An article is about the happening told by most articles of those it tells. A figure goes there
 * where another article counts the same thing there too, and the article's own account does not; a day where words stand before it that come back to
 * what was told (row "echo" of crosscheck.tsv) and it is near the day that others give. Money, ages, shares and lengths of time say too little of what they
 * measure, « trois hommes » of whom they count.
 */
#include "check/check_int.h"

enum { NEAR_DAYS = 3, FEW = 3, WORDS = 4, BETWEEN = 3 };

typedef struct strays {
	rc_work  *w;
	uint32_t *home;   /* [doc] account that the article is about, or RC_NONE */
	int32_t  *from, *to; /* [happening] the days that its mentions give, RC_NO_DAY: none */
	bool     *dated;  /* [time] of the article at hand: an event has it */
	rc_map    told;   /* (happening, thing) -> one more than the first article that counts it; 0: several do */
	rc_map    own;    /* (account, thing) -> 1 */
	rc_map    placed; /* quantities of a document in events that others compare -> 1 */
	RC_VEC(rc_stray) found;
} strays;

static uint64_t thing_key(uint32_t of, uint64_t thing, rc_str unit)
{
	return rc_hash_more(rc_hash_more(thing, rc_hash(unit)), of);
}

/* The account of each article in the happening that most articles tell; the first of the chronology among equals. */
static void find_homes(strays *s)
{
	const rc_cross *x = s->w->x;
	for (uint32_t d = 0; d < x->n_docs; d++)
		s->home[d] = RC_NONE;
	for (uint32_t a = 0; a < x->account.n; a++) {
		const rc_happening *h = &x->happening.v[x->account.v[a].happening];
		uint32_t *home = &s->home[x->account.v[a].doc], n = h->accounts.end - h->accounts.beg;
		if (n < 2 || h->claim != RC_CLAIM_DONE || h->position)
			continue;
		rc_range now = *home == RC_NONE ? (rc_range){0, 0} : x->happening.v[x->account.v[*home].happening].accounts;
		if (n > now.end - now.beg)
			*home = a;
	}
}

static void tell(strays *s, uint32_t happening, uint32_t doc, uint64_t thing, rc_str unit)
{
	bool fresh;
	uint32_t *first = rc_map_put(&s->told, thing_key(happening, thing, unit), &fresh);
	if (fresh)
		*first = doc + 1;
	else if (*first != doc + 1)
		*first = 0;
}

/* Soldiers who arrive are not those of an attack: people counted by a happening of another kind stay there. */
static bool of_another_kind(const rc_work *w, const rc_trait *t, const rc_figure *f)
{
	if (!t->group || rc_does(w->know, t->group, RC_DOES_LEAVES | RC_DOES_LEFT))
		return false;
	for (uint32_t i = 0; i < w->know->things.n; i++)
		if (w->know->things.v[i].people && rc_str_eq(w->know->things.v[i].id, f->thing_id))
			return true;
	return false;
}

/* Is it told at a place that neither holds the happening's places nor lies in one of them? */
static bool elsewhere(const rc_work *w, const rc_trait *t, const rc_happening *h)
{
	enum { ASKED = 32 };
	const rc_cross *x = w->x;
	for (uint32_t a = h->accounts.beg; t->place.p && a < h->accounts.end && a < h->accounts.beg + ASKED; a++) {
		for (uint32_t m = x->account.v[a].mentions.beg; m < x->account.v[a].mentions.end; m++) {
			const rc_trait *p = rc_trait_of(w, x->account.v[a].doc, x->mention.v[m]);
			uint32_t here = rc_kb_by_id(w->know->kb, t->place), there = p->place.p ? rc_kb_by_id(w->know->kb, p->place) : RC_NONE;
			bool known = here != RC_NONE && there != RC_NONE;
			if (p->place.p && (rc_str_eq(p->place, t->place) || (known && (rc_kb_within(w->know->kb, here, there) || rc_kb_within(w->know->kb, there, here)))))
				return false;
		}
	}
	return t->place.p != NULL;
}

/* Figures of events that several articles tell are compared there already. */
static void note_placed(strays *s)
{
	rc_cross *x = s->w->x;
	for (uint32_t a = 0; a < x->account.n; a++) {
		const rc_account *acc = &x->account.v[a];
		rc_range all = x->happening.v[acc->happening].accounts;
		for (uint32_t m = acc->mentions.beg; m < acc->mentions.end; m++) {
			const rc_trait *t = rc_trait_of(s->w, acc->doc, x->mention.v[m]);
			for (uint32_t k = 0; k < t->n_figure; k++) {
				const rc_figure *f = &t->figure[k];
				uint32_t home = s->home[acc->doc];
				bool far = home != RC_NONE && home != a && elsewhere(s->w, t, &x->happening.v[x->account.v[home].happening]);
				if (all.end - all.beg > 1 || home == a || far || of_another_kind(s->w, t, f))
					rc_map_put(&s->placed, (uint64_t)acc->doc << 32 | f->quantity, NULL);
				if (s->home[acc->doc] != a || !f->thing)
					continue;
				rc_str unit = x->doc[acc->doc]->quantity.v[f->quantity].unit;
				*rc_map_put(&s->own, thing_key(a, f->thing, unit), NULL) = 1;
				tell(s, acc->happening, acc->doc, f->thing, unit);
			}
		}
	}
}

static bool says_little(const rc_figure *f, const rc_quantity *q, bool harm)
{
	static const char *const harmed[] = {"dead", "injured", "missing"};
	for (uint32_t i = 0; !harm && i < sizeof harmed / sizeof *harmed; i++)
		if (rc_str_eqz(f->thing_id, harmed[i]))
			return true; /* nobody says that a verdict did it */
	static const char *const vague[] = {"people", "countries", "victims"}, *const unit[] = {"a", "mo", "wk", "d", "h", "min", "s", "%"};
	for (uint32_t i = 0; i < sizeof vague / sizeof *vague; i++)
		if (rc_str_eqz(f->thing_id, vague[i]))
			return true;
	for (uint32_t i = 0; i < sizeof unit / sizeof *unit; i++)
		if (rc_str_eqz(q->unit, unit[i]))
			return true;
	bool money = q->unit.n == 3 && q->unit.p[0] >= 'A' && q->unit.p[0] <= 'Z' && q->unit.p[2] >= 'A' && q->unit.p[2] <= 'Z';
	return !f->thing || q->per.n || money || (!f->thing_id.p && rc_str_eqz(q->unit, "1") && !(f->value > FEW));
}

/* Does the sentence around tell of days far from those of the happening? */
static bool of_other_days(const rc_doc *d, uint32_t sent, int32_t from, int32_t to)
{
	enum { AFTER = 30 };
	if (sent == RC_NONE || from == RC_NO_DAY)
		return false;
	uint32_t lo = 0, hi = d->time.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (d->time.v[mid].span.beg < d->sent.v[sent].span.beg)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < d->time.n && d->time.v[lo].span.end <= d->sent.v[sent].span.end; lo++) {
		const rc_time *time = &d->time.v[lo];
		if (time->from == RC_NO_DAY)
			continue;
		if (time->to < from - NEAR_DAYS || time->from > to + AFTER)
			return true;
	}
	return false;
}

/* The days that the mentions of each event give. */
static void note_days(strays *s)
{
	const rc_cross *x = s->w->x;
	for (uint32_t h = 0; h < x->happening.n; h++)
		s->from[h] = s->to[h] = RC_NO_DAY;
	for (uint32_t a = 0; a < x->account.n; a++) {
		const rc_account *acc = &x->account.v[a];
		int32_t *from = &s->from[acc->happening], *to = &s->to[acc->happening];
		for (uint32_t m = acc->mentions.beg; m < acc->mentions.end; m++) {
			const rc_trait *t = rc_trait_of(s->w, acc->doc, x->mention.v[m]);
			if (!t->dated_day)
				continue;
			*from = *from == RC_NO_DAY || t->from < *from ? t->from : *from;
			*to = *to == RC_NO_DAY || t->to > *to ? t->to : *to;
		}
	}
}

static void stray_figures(strays *s, uint32_t doc)
{
	rc_work *w = s->w;
	const rc_doc *d = w->x->doc[doc];
	uint32_t a = s->home[doc], h = w->x->account.v[a].happening;
	int32_t from = s->from[h], to = s->to[h];
	rc_str group = w->x->happening.v[h].group;
	bool harm = group.n && rc_does(w->know, rc_hash(group), RC_DOES_LEAVES | RC_DOES_LEFT);
	for (uint32_t q = 0; q < d->quantity.n; q++) {
		const rc_quantity *quantity = &d->quantity.v[q];
		rc_figure f;
		if (rc_map_get(&s->placed, (uint64_t)doc << 32 | q) != RC_NONE || !rc_read_figure(w, doc, q, RC_NULL_STR, &f) || says_little(&f, quantity, harm))
			continue;
		if (rc_map_get(&s->own, thing_key(a, f.thing, quantity->unit)) != RC_NONE)
			continue;
		if (of_other_days(d, rc_doc_sent_at(d, quantity->span.beg), from, to))
			continue;
		tell(s, h, doc, f.thing, quantity->unit);
		*RC_ADD(&w->scratch, s->found) = (rc_stray){a, RC_NONE, rc_doc_statement_around(d, quantity->span), f, RC_NONE};
	}
}

/* Do words that come back to what was told open their sentence or statement before a day? */
static bool echoes(const rc_work *w, uint32_t doc, rc_span day)
{
	enum { LEAD = 8 };
	const rc_doc *d = w->x->doc[doc];
	const rc_words *all = &w->words[doc];
	uint32_t at = rc_words_at(all, day.beg), sent = rc_doc_sent_at(d, day.beg), st = rc_doc_statement_around(d, day);
	for (uint32_t skip = 0; skip < BETWEEN && skip < at; skip++) {
		for (uint32_t n = 1; n <= WORDS && n + skip <= at; n++) {
			uint32_t first = at - skip - n, beg = all->v[first].span.beg;
			uint64_t key = 1;
			for (uint32_t k = first; k < first + n; k++)
				key = rc_hash_more(key, all->v[k].hash);
			if (rc_map_get(&w->know->echo[d->lang], key) == RC_NONE)
				continue;
			bool opens = sent != RC_NONE && beg >= d->sent.v[sent].span.beg && beg < d->sent.v[sent].span.beg + LEAD;
			if (opens || (st != RC_NONE && beg >= d->statement.v[st].span.beg && beg < d->statement.v[st].span.beg + LEAD))
				return true;
		}
	}
	return false;
}

static void stray_days(strays *s, uint32_t doc)
{
	rc_work *w = s->w;
	const rc_doc *d = w->x->doc[doc];
	uint32_t a = s->home[doc];
	int32_t from = s->from[w->x->account.v[a].happening], to = s->to[w->x->account.v[a].happening];
	memset(s->dated, 0, d->time.n * sizeof *s->dated);
	for (uint32_t e = 0; e < d->event.n; e++)
		if (d->event.v[e].time != RC_NONE)
			s->dated[d->event.v[e].time] = true;
	for (uint32_t t = 0; t < d->time.n && d->lang < RC_LANG_N && from != RC_NO_DAY; t++) {
		const rc_time *time = &d->time.v[t];
		bool day = time->type <= RC_TIME && time->from != RC_NO_DAY && time->from == time->to;
		if (!day || time->to < from - NEAR_DAYS || time->from > to + NEAR_DAYS || s->dated[t] || !echoes(w, doc, time->span))
			continue;
		*RC_ADD(&w->scratch, s->found) = (rc_stray){a, t, rc_doc_statement_around(d, time->span), {0}, RC_NONE};
	}
}

static int by_account(const void *l, const void *r, void *ctx)
{
	const rc_stray *a = l, *b = r;
	(void)ctx;
	if (a->account != b->account)
		return a->account < b->account ? -1 : 1;
	if (a->time != b->time)
		return a->time < b->time ? -1 : 1;
	return a->figure.quantity < b->figure.quantity ? -1 : a->figure.quantity > b->figure.quantity;
}

rc_range rc_strays_of(const rc_work *w, uint32_t account)
{
	uint32_t lo = 0, hi = w->stray.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (w->stray.v[mid].account < account)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (hi = lo; hi < w->stray.n && w->stray.v[hi].account == account;)
		hi++;
	return (rc_range){lo, hi};
}

void rc_check_strays(rc_work *w)
{
	strays s = {.w = w, .home = rc_arena_alloc(&w->scratch, (size_t)(w->x->n_docs + 1) * 4)};
	size_t happenings = w->x->happening.n + 1, times = 1;
	for (uint32_t d = 0; d < w->x->n_docs; d++)
		times = w->x->doc[d]->time.n > times ? w->x->doc[d]->time.n : times;
	s.from = rc_arena_alloc(&w->scratch, happenings * sizeof *s.from);
	s.to = rc_arena_alloc(&w->scratch, happenings * sizeof *s.to);
	s.dated = rc_arena_alloc(&w->scratch, times * sizeof *s.dated);
	find_homes(&s);
	note_days(&s);
	note_placed(&s);
	for (uint32_t d = 0; d < w->x->n_docs; d++) {
		if (s.home[d] == RC_NONE)
			continue;
		stray_figures(&s, d);
		stray_days(&s, d);
	}
	for (uint32_t i = 0; i < s.found.n; i++) {
		const rc_stray *f = &s.found.v[i];
		const rc_account *a = &w->x->account.v[f->account];
		rc_str unit = f->time == RC_NONE ? w->x->doc[a->doc]->quantity.v[f->figure.quantity].unit : RC_NULL_STR;
		if (f->time != RC_NONE || rc_map_get(&s.told, thing_key(a->happening, f->figure.thing, unit)) == 0) /* several articles count it */
			*RC_ADD(&w->scratch, w->stray) = *f;
	}
	rc_sort(w->stray.v, w->stray.n, sizeof(rc_stray), by_account, NULL);
	rc_map_release(&s.told);
	rc_map_release(&s.own);
	rc_map_release(&s.placed);
}
