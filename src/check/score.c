/* score.c - how much speaks for two mentions being of one event.
 *
 * Evidence adds up: the kind of happening, those who take part, figures, place, day, words, likeness of the two articles. What speaks against takes away:
 * other days, other places, other kinds, other people in the same part, parts turned round (A asks B, B asks A), figures of another order. A
 * disagreement on one point (the day, a figure) lowers a score and never forbids.
 *
 * A word or name tells the more, the fewer articles hold it. A small dossier on one story would make its every name common, so articles are counted as if
 * they lay among PRIOR others that hold none of them: what two of six articles share still tells something.
 * Weights were set by hand on invented and collected stories; see docs/cross-check.md for what was tried.
 */
#include "check/check_int.h"

#include <math.h>

static const double PRIOR = 30;        /* articles thought of beside those of the dossier */
static const double JOIN_WITHIN = 5.0; /* as in match.c */
static const double AGAINST = -4.0;
static const double TIE = 0.4, ALIKE = 0.12, STRANGERS = 2; /* no name and no place in common, and articles unlike each other: five dead here, five there */
enum { DAYS_APART = 2 };
static const double STEEP = 15, BARE = 0.12, STORY = 2.5; /* what the likeness of two articles adds: below BARE it takes away */
static const double LEADS = 0.7;                          /* and what they open with counts as this, whatever words it goes by */
static const double ONE_MATTER = 0.25;                    /* articles as alike as this tell one matter */
static const double RISEN = 0.8;                          /* « le bilan s'élève désormais à 15 » speaks of a count before it */
static const double SAME_SOURCE = 1;                      /* both have it from one person or body */
static const double WEEKDAY = 1; /* « jeudi » in an undated article and a day that is a Thursday, or is not */
static const double OTHER_DOER = 4.5; /* of an act that is its doer's own */
static const double OTHER_WHOM = 4.5, OTHER_KIND = 2.5; /* of an act that those it is done to make: others by name; others by kind */
static const double OTHER_SITE = 3; /* a beach, a pool */
static const double TURNED = 2, TURNED_OWN = 5, TURNED_BOTH = 10; /* whoever does it in one mention has it done to them in the other; and the other way round too */

double rc_key_weight(const rc_work *w, uint64_t key)
{
	uint32_t df = rc_map_get(&w->df, key);
	double n = w->x->n_docs + 1.0 + PRIOR;
	double idf = log(n / (df == RC_NONE ? 1.0 : df + 0.0)) / log(n + 1.0); /* about 0 to 1 */
	return 0.25 + 0.75 * (idf < 0 ? 0 : idf);
}

static int by_key(const void *l, const void *r, void *ctx)
{
	uint64_t a = *(const uint64_t *)l, b = *(const uint64_t *)r;
	(void)ctx;
	return a < b ? -1 : a > b;
}

rc_bag rc_bag_of(rc_work *w, uint64_t *key, uint32_t n)
{
	rc_bag b = {.key = key};
	rc_sort(key, n, sizeof *key, by_key, NULL);
	for (uint32_t i = 0; i < n; i++)
		if (i == 0 || key[i] != key[b.n - 1])
			key[b.n++] = key[i];
	b.weight = rc_arena_alloc(&w->scratch, (size_t)(b.n + 1) * sizeof *b.weight);
	for (uint32_t i = 0; i < b.n; i++)
		b.weight[i] = rc_key_weight(w, key[i]);
	return b;
}

/* Sum of weights of keys that stand in both. */
double rc_shared(const rc_bag *a, const rc_bag *b)
{
	double sum = 0;
	for (uint32_t i = 0, j = 0; i < a->n && j < b->n;) {
		uint64_t k = a->key[i], l = b->key[j];
		if (k == l)
			sum += a->weight[i];
		i += k <= l;
		j += l <= k;
	}
	return sum;
}

bool rc_bags_meet(const rc_bag *a, const rc_bag *b)
{
	for (uint32_t i = 0, j = 0; i < a->n && j < b->n;) {
		uint64_t k = a->key[i], l = b->key[j];
		if (k == l)
			return true;
		i += k < l;
		j += l < k;
	}
	return false;
}

static double capped(double v, double cap)
{
	return v < cap ? v : cap;
}

static double score_kind(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (p->group && p->group == q->group)
		return 3;
	if (p->predicate == q->predicate)
		return 2.5;
	if (p->group && q->group && rc_map_get(&w->know->near, p->group ^ q->group) != RC_NONE)
		return 1.5;
	if (!p->group || !q->group)
		return p->type && p->type == q->type ? 0 : -2;
	return p->type && p->type == q->type ? -1.5 : -6;
}

/* Accounts may differ, and tolls rise (counts: one of the two tells of a count that changed); ten dead and six hundred are seldom of one happening. */
static double far_apart(const rc_figure *f, const rc_figure *g, bool counts)
{
	double low = f->hi < g->lo ? f->hi : g->hi, high = f->hi < g->lo ? g->lo : f->lo;
	double times = low > 0 ? high / low : 2;
	if (counts && times <= 3)
		return -RISEN;
	return times > 8 ? 2 : times > 3 ? 0.8 : 0.3;
}

/* A figure of the same thing: equal and telling (not 1, 2, 3), compatible, or different. */
static double score_figures(const rc_trait *p, const rc_trait *q)
{
	double sum = 0;
	for (uint32_t i = 0; i < p->n_figure; i++) {
		const rc_figure *f = &p->figure[i];
		for (uint32_t j = 0; j < q->n_figure; j++) {
			const rc_figure *g = &q->figure[j];
			if (!f->thing || f->thing != g->thing)
				continue;
			if (f->hi < g->lo || g->hi < f->lo)
				sum -= far_apart(f, g, p->counts || q->counts);
			else if (f->value == g->value)
				sum += f->value > 3 ? 2.5 : 1.2;
			else
				sum += 1;
		}
	}
	return sum > 4 ? 4 : sum;
}

static double score_place(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (!p->place.p || !q->place.p)
		return 0;
	if (rc_str_eq(p->place, q->place))
		return 1.5;
	const rc_kb *kb = w->know->kb;
	uint32_t a = rc_kb_by_id(kb, p->place), b = rc_kb_by_id(kb, q->place);
	if (a == RC_NONE || b == RC_NONE)
		return -0.5;
	return rc_kb_within(kb, a, b) || rc_kb_within(kb, b, a) ? 1 : -3;
}

/* « sur la plage », « dans la piscine »: of one kind and one town, and two sites. Words of two languages are not compared. */
static double score_sites(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (p->doc == q->doc || p->group != q->group || w->x->doc[p->doc]->lang != w->x->doc[q->doc]->lang)
		return 0;
	return p->site.n == 1 && q->site.n == 1 && !rc_bags_meet(&p->site, &q->site) ? -OTHER_SITE : 0;
}

static int32_t gap_days(int32_t a_from, int32_t a_to, int32_t b_from, int32_t b_to)
{
	return a_to < b_from ? b_from - a_to : b_to < a_from ? a_from - b_to : 0;
}

/* Weekdays and months that no day follows from. */
static double score_partial_days(const rc_trait *p, const rc_trait *q)
{
	if (p->month && q->month)
		return p->month == q->month ? 0.5 : -3;
	if (p->weekday && q->weekday)
		return p->weekday == q->weekday ? 0.5 : -0.7;
	return 0;
}

/* Has it a day, or a time that says more than the year it was published in? */
static bool has_day(const rc_work *w, const rc_trait *t)
{
	enum { YEAR = 300 };
	return t->from != RC_NO_DAY && (t->to - t->from < YEAR || w->pub_from[t->doc] == RC_NO_DAY || w->pub_from[t->doc] < t->from || w->pub_to[t->doc] > t->to);
}

/* Days of the events where both have one; else what the days of publication allow. */
static double score_days(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	bool p_has = has_day(w, p), q_has = has_day(w, q);
	if (p_has && q_has) {
		int32_t gap = gap_days(p->from, p->to, q->from, q->to);
		if (gap == 0)
			return p->dated_day && q->dated_day ? 2 : 0.7;
		return gap <= 1 ? -0.3 : gap <= 3 ? -2 : gap <= 10 ? -4 : -7;
	}
	const rc_trait *dated = p_has ? p : q, *bare = dated == p ? q : p;
	if ((p_has || q_has) && dated->to - dated->from >= 300 && (bare->month || bare->weekday))
		return -2; /* a year of the past, and « en mai », « samedi », in an article that has no date */
	if (dated->dated_day && bare->weekday)
		return rc_day_weekday(dated->from) == bare->weekday ? WEEKDAY : -WEEKDAY;
	int32_t pub_from = w->pub_from[bare->doc], pub_to = w->pub_to[bare->doc];
	if (pub_from == RC_NO_DAY)
		return score_partial_days(p, q);
	if (p_has || q_has) {
		if (dated->from > pub_to + 1 && bare->state == RC_SIDE_DONE)
			return -7; /* published before it happened */
		int32_t late = pub_from - dated->to;
		if (bare->lead) /* news of its day */
			return late <= 3 ? 0.5 : late <= 7 ? -0.5 : late <= 14 ? -2 : late <= 60 ? -4 : -6;
		return late <= 3 ? 0.5 : late <= 14 ? 0 : late <= 60 ? -1.5 : -4;
	}
	if (w->pub_from[dated->doc] == RC_NO_DAY)
		return score_partial_days(p, q);
	int32_t gap = gap_days(pub_from, pub_to, w->pub_from[dated->doc], w->pub_to[dated->doc]);
	return gap <= 1 ? 0.7 : gap <= 3 ? 0 : gap <= 7 ? -1.5 : gap <= 30 ? -3 : gap <= 120 ? -5 : -9;
}

/* Exact days that no slip of a day explains. */
static bool days_apart(const rc_trait *p, const rc_trait *q)
{
	return p->dated_day && q->dated_day && gap_days(p->from, p->to, q->from, q->to) >= DAYS_APART;
}


bool rc_casts_meet(const rc_cast *a, const rc_cast *b)
{
	return rc_bags_meet(&a->body, &b->body) || rc_bags_meet(&a->person, &b->person);
}

/* Both name persons, and none of them in common. */
static bool others(const rc_bag *a, const rc_bag *b)
{
	return a->n && b->n && !rc_bags_meet(a, b);
}

/* Neither names those it is done to, both say what they are in one language, and no word is common to both: two tourists, two doctors. */
static bool other_victims(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (p->doc == q->doc || w->x->doc[p->doc]->lang != w->x->doc[q->doc]->lang || p->had.person.n || q->had.person.n)
		return false;
	uint8_t lang = w->x->doc[p->doc]->lang;
	const rc_bag *of[] = {&p->victim, &q->victim};
	for (uint32_t k = 0; k < 2 && lang < RC_LANG_N; k++)
		for (uint32_t i = 0; i < of[k]->n; i++) {
			uint32_t row = rc_map_get(&w->know->thing[lang], of[k]->key[i]);
			if (row != RC_NONE && (rc_str_eqz(w->know->things.v[row].id, "people") || !w->know->things.v[row].people))
				return false; /* « deux personnes » may be of any kind */
		}
	return others(&p->victim, &q->victim);
}

bool rc_apart(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	bool whom = p->group == q->group && rc_does(w->know, p->group, RC_DOES_WHOM);
	return days_apart(p, q) || score_place(w, p, q) < -1 || score_sites(w, p, q) < 0 ||
	       (whom && (others(&p->had.person, &q->had.person) || other_victims(w, p, q)));
}

/* What the parts that people play in two mentions say against one event. */
static double score_parts(const rc_work *w, const rc_trait *p, const rc_trait *q, bool *turned)
{
	double v = 0;
	bool there = rc_casts_meet(&p->did, &q->had) && !rc_casts_meet(&p->did, &q->did);
	bool back = rc_casts_meet(&q->did, &p->had) && !rc_casts_meet(&p->had, &q->had);
	*turned = there || back;
	bool own = rc_does(w->know, p->group, RC_DOES_OWN);
	v -= there && back ? TURNED_BOTH : *turned ? own ? TURNED_OWN : TURNED : 0;
	bool whom = p->group == q->group && rc_does(w->know, p->group, RC_DOES_WHOM);
	if (others(&p->had.person, &q->had.person))
		v -= whom ? OTHER_WHOM : 1.5;
	else if (whom && other_victims(w, p, q))
		v -= OTHER_KIND;
	bool other_persons = others(&p->did.person, &q->did.person);
	bool other_bodies = !p->did.person.n && !q->did.person.n && others(&p->did.body, &q->did.body);
	bool mixed = p->did.person.n + p->did.body.n && q->did.person.n + q->did.body.n && !rc_casts_meet(&p->did, &q->did); /* a minister, his state */
	if (own && (other_persons || other_bodies))
		v -= OTHER_DOER;
	else if (own && mixed)
		v -= OTHER_DOER / 2;
	else if (own && p->doc != q->doc && rc_does(w->know, p->group, RC_DOES_DENIES) && others(&p->did.word, &q->did.word))
		v -= OTHER_DOER; /* a company denies, a prosecutor's spokesman denies */
	else if (other_persons)
		v -= 1;
	return v;
}

/* « a accusé » and « accuse »: one says that somebody did it, the other that they keep doing so. Of the same two it is one act. */
static bool repeats(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (p->state > q->state)
		return repeats(w, q, p);
	return p->state == RC_SIDE_DONE && q->state == RC_SIDE_POSITION && p->group == q->group && rc_does(w->know, p->group, RC_DOES_OWN) &&
	       rc_casts_meet(&p->did, &q->did) && rc_casts_meet(&p->had, &q->had);
}

/* Inside one article: verbs of one sentence and kind tell of one happening (ont atterri, transportant); the same verb with other objects tells of
 * another one (envoyé des militaires, envoyé des agents). */
static double within_article(const rc_trait *p, const rc_trait *q, double kind, bool share_parts, bool turned, double sum)
{
	if (p->sentence == q->sentence && p->earlier != q->earlier)
		return AGAINST - 1; /* "the deadliest since an assault in …" */
	if (p->sentence == q->sentence && p->group != q->group && kind > 0)
		return sum + 2.5; /* an explosion ... leaving 12 dead */
	if (turned)
		return capped(sum, JOIN_WITHIN - 0.5); /* A asks B, who had asked A */
	if (share_parts || p->nominal || q->nominal || !p->part.n || !q->part.n)
		return p->sentence == q->sentence && p->group && p->group == q->group ? sum + 2 : sum;
	if (p->predicate == q->predicate)
		return AGAINST - 1;
	return p->sentence == q->sentence ? sum + 1 : capped(sum, JOIN_WITHIN - 0.5);
}

rc_evidence rc_match_evidence(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	rc_evidence e = {.alike = p->doc == q->doc ? 0 : rc_doc_likeness(w, p->doc, q->doc), .kind = score_kind(w, p, q)};
	if (p->lead && q->lead && e.alike > ONE_MATTER) /* two articles on one matter: what they open with may go by other words */
		e.kind = e.kind >= 0 ? e.kind + 2 * e.alike : p->state == RC_SIDE_DONE ? LEADS : e.kind / 4 + e.alike;
	e.who = capped(1.2 * rc_shared(&p->who, &q->who), 2.5);
	e.part = capped(1.0 * rc_shared(&p->part, &q->part), 2.5);
	e.word = capped(0.6 * rc_shared(&p->word, &q->word), 2);
	e.figure = score_figures(p, q);
	e.parts = score_parts(w, p, q, &e.turned);
	e.place = score_place(w, p, q) + score_sites(w, p, q);
	e.days = score_days(w, p, q);
	return e;
}

bool rc_never_one(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	return (p->state != q->state && !repeats(w, p, q)) || rc_map_get(&w->know->contrary, p->group ^ q->group) != RC_NONE;
}

double rc_match_score(const rc_work *w, const rc_trait *p, const rc_trait *q)
{
	if (rc_never_one(w, p, q))
		return -9;
	rc_evidence e = rc_match_evidence(w, p, q);
	double like = p->doc == q->doc ? 0.5 : capped(STEEP * (e.alike - BARE), STORY);
	if (e.who + e.part + e.figure <= 0 && e.word < 0.5 && (p->doc != q->doc || p->sentence != q->sentence))
		return -1; /* nothing but the kind in common */
	if (like > 0 && days_apart(p, q))
		like = 0; /* a series, or what came of it: alike, and two happenings */
	if (like < 0 && p->dated_day && q->dated_day && p->from == q->from)
		like = 0; /* one exact day: they may look at it from far apart */
	if (p->doc != q->doc && rc_casts_meet(&p->said, &q->said))
		like += SAME_SOURCE;
	double sum = e.kind + e.who + e.part + e.word + e.figure + e.place + e.days + e.parts + like;
	if (p->doc != q->doc && e.who < TIE && e.place <= 0 && e.alike < ALIKE)
		sum -= STRANGERS;
	return p->doc == q->doc ? within_article(p, q, e.kind, e.part + e.figure > 0, e.turned, sum) : sum;
}
