/* cmd_timeline.c - recoupe timeline: the sourced chronology.
 *
 * Events without a day of their own follow under the day on which they were first reported; what stands on one sentence and says nothing of its own is shown
 * below the event that does. JSON Lines and CSV have every event as a line of its own.
 */
#include "cli/screen.h"

#include <math.h>

/* Does an account before it speak of the event in passing in the words of the same source? */
static bool named_before(const rc_cross *x, uint32_t from, uint32_t account)
{
	rc_str name = x->link.v[x->account.v[account].chain.beg].name;
	for (uint32_t i = from; i < account; i++)
		if (rc_account_in_passing(&x->account.v[i]) && rc_str_eq(x->link.v[x->account.v[i].chain.beg].name, name))
			return true;
	return false;
}

static void origins_line(rc_screen *s, const rc_happening *h)
{
	const rc_cross *x = s->v.x;
	rc_buf b = {0};
	uint32_t unsourced = 0, n_accounts = h->accounts.end - h->accounts.beg;
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
		unsourced += rc_account_no_source(&x->account.v[i]);
	rc_buf_str(&b, rc_say_count(s, "articles", h->n_articles));
	if (h->n_origins) {
		rc_buf_fmt(&b, " | %.*s",
		           RC_FMT(rc_captioned(s, rc_say_count(s, "origins", h->n_origins), RC_STR(""))));
		for (uint32_t i = h->origins.beg; i < h->origins.end; i++)
			rc_buf_fmt(&b, "%s%.*s", i > h->origins.beg ? "; " : "",
			           RC_FMT(rc_origin_words(s, x->origin_of.v[i])));
	}
	if (unsourced == n_accounts)
		rc_buf_fmt(&b, " | %.*s", RC_FMT(rc_word(s, "no_source")));
	else if (unsourced)
		rc_buf_fmt(&b, " | %.*s",
		           RC_FMT(rc_say_with(s, "no_source_n", rc_say_count(s, "articles", unsourced),
		                              RC_NULL_STR, RC_NULL_STR)));
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
		if (rc_account_in_passing(&x->account.v[i]) && !named_before(x, h->accounts.beg, i))
			rc_buf_fmt(
				&b, " | %.*s",
				RC_FMT(rc_say_with(s, "in_passing", x->link.v[x->account.v[i].chain.beg].name,
			                       RC_NULL_STR, RC_NULL_STR)));
	rc_print(s, RC_INK_PLAIN, 4, rc_buf_view(&b));
	rc_buf_release(&b);
}

static void differs_line(rc_screen *s, const rc_happening *h)
{
	rc_buf b = {0};
	for (uint32_t i = h->points.beg; i < h->points.end; i++)
		if (s->v.x->point.v[i].state == RC_DIFFER)
			rc_buf_fmt(&b, "%s%.*s", b.n ? ", " : "",
			           RC_FMT(rc_point_words(s, &s->v.x->point.v[i])));
	if (b.n)
		rc_print(s, RC_INK_WARN, 4,
		         rc_say_with(s, "differs_on", rc_buf_view(&b), RC_NULL_STR, RC_NULL_STR));
	rc_buf_release(&b);
}

/* On what the date stands: every value with its basis. */
static void date_line(rc_screen *s, const rc_happening *h)
{
	const rc_cross *x = s->v.x;
	for (uint32_t i = h->points.beg; i < h->points.end; i++) {
		const rc_point *p = &x->point.v[i];
		if (!rc_str_eqz(p->name, "date"))
			continue;
		rc_buf b = {0};
		for (uint32_t k = p->values.beg; k < p->values.end; k++) {
			if (rc_value_told_again(x, p, &x->value.v[k]))
				continue;
			rc_str words = rc_value_words(s, &x->value.v[k]);
			rc_str before = k > p->values.beg ? rc_value_words(s, &x->value.v[k - 1]) : RC_NULL_STR;
			if (b.n && rc_str_eq(words, before)) /* one day with two bases is said once */
				rc_buf_fmt(&b, ", %.*s", RC_FMT(rc_value_basis(s, &x->value.v[k])));
			else
				rc_buf_fmt(&b, "%s%.*s %.*s", b.n ? "; " : "", RC_FMT(words), RC_FMT(rc_value_basis(s, &x->value.v[k])));
		}
		rc_print_lead(s, 4, RC_INK_DIM, rc_captioned(s, rc_point_words(s, p), RC_STR("")),
		              RC_INK_DIM, rc_buf_view(&b));
		rc_buf_release(&b);
	}
}

static void add_note(rc_buf *b, rc_str note)
{
	if (!note.n)
		return;
	if (b->n)
		rc_buf_z(b, " · ");
	rc_buf_str(b, note);
}

/* Links that stand at one of two events and are shown at both. */
typedef struct other_ends {
	uint32_t *carried_out; /* [happening] for what was planned, the event that carried it out, or RC_NONE */
	uint32_t *denies;      /* [happening] for somebody's denial, what it takes up, or RC_NONE */
} other_ends;

static uint32_t *no_event(rc_screen *s)
{
	size_t bytes = ((size_t)s->v.x->happening.n + 1) * sizeof(uint32_t);
	uint32_t *of = rc_arena_alloc(s->a, bytes);
	memset(of, 0xFF, bytes);
	return of;
}

static uint64_t place_key(uint32_t doc, rc_span span)
{
	return rc_hash_more(rc_hash_more(1, doc), span.beg);
}

/* « La Junta lo desmintió » alone does not say what: the event that the denial in its sentence stands at. */
static uint32_t *denials(rc_screen *s)
{
	const rc_cross *x = s->v.x;
	uint32_t *of = no_event(s);
	rc_map at = {0};
	for (uint32_t i = x->happening.n; i-- > 0;)
		for (uint32_t k = x->happening.v[i].denials.beg; k < x->happening.v[i].denials.end; k++)
			*rc_map_put(&at, place_key(x->denial.v[k].doc, x->denial.v[k].span), NULL) = i;
	for (uint32_t i = 0; i < x->happening.n; i++) {
		const rc_account *a = &x->account.v[x->happening.v[i].accounts.beg];
		if (rc_str_eqz(x->happening.v[i].group, "deny"))
			of[i] = rc_map_get(&at, place_key(a->doc, a->quote));
		if (of[i] == i)
			of[i] = RC_NONE;
	}
	rc_map_release(&at);
	return of;
}

static other_ends ends_of(rc_screen *s)
{
	const rc_cross *x = s->v.x;
	other_ends o = {no_event(s), denials(s)};
	for (uint32_t i = x->happening.n; i-- > 0;)
		for (uint32_t r = x->happening.v[i].related.beg; r < x->happening.v[i].related.end; r++)
			if (rc_str_eqz(x->related.v[r].how, "planned as"))
				o.carried_out[x->related.v[r].happening] = i;
	return o;
}

static void claim_note(rc_screen *s, const rc_happening *h, const other_ends *ends, rc_buf *b)
{
	static const char *const key[] = {NULL, "not_done", "planned", "possible", "demanded"};
	if (h->claim == RC_CLAIM_DONE)
		return;
	uint32_t done = h->claim == RC_CLAIM_PLANNED ? ends->carried_out[h - s->v.x->happening.v] : RC_NONE;
	if (done != RC_NONE)
		add_note(b, rc_say_with(s, "planned_done", s->v.x->happening.v[done].id, RC_NULL_STR,
		                        RC_NULL_STR));
	else
		add_note(b, rc_word(s, key[h->claim]));
}

/* Reserve, plan, denial, links: whatever must not be lost on the way from the article to this line.
 */
static void notes_line(rc_screen *s, uint32_t indent, const rc_happening *h, const other_ends *ends)
{
	const rc_cross *x = s->v.x;
	rc_buf b = {0};
	uint32_t hedged = 0, n = h->accounts.end - h->accounts.beg;
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
		hedged += x->account.v[i].hedged;
	if (hedged && hedged == n)
		add_note(&b, rc_word(s, "hedged"));
	else if (hedged)
		add_note(&b, rc_say_with(s, "hedged_some", rc_count_str(s, hedged), rc_count_str(s, n),
		                         RC_NULL_STR));
	claim_note(s, h, ends, &b);
	uint32_t denied = ends->denies[h - x->happening.v];
	if (denied != RC_NONE)
		add_note(&b, rc_say_with(s, "related_denies", x->happening.v[denied].id, RC_NULL_STR, RC_NULL_STR));
	for (uint32_t i = h->related.beg; i < h->related.end; i++) {
		const rc_related *r = &x->related.v[i];
		rc_str key = rc_arena_fmt(s->a, "related_%.*s", RC_FMT(r->how));
		add_note(&b,
		         rc_say_with(s, key.p, x->happening.v[r->happening].id, RC_NULL_STR, RC_NULL_STR));
	}
	if (b.n)
		rc_print(s, RC_INK_PLAIN, indent, rc_buf_view(&b));
	rc_buf_reset(&b);
	for (uint32_t i = h->denials.beg; i < h->denials.end; i++) {
		const rc_denial *d = &x->denial.v[i];
		bool again = false; /* in a title and below it */
		for (uint32_t j = h->denials.beg; j < i && !again; j++)
			again = x->denial.v[j].doc == d->doc && rc_str_eq(x->denial.v[j].by, d->by);
		if (again)
			continue;
		rc_buf day = {0};
		if (d->day != RC_NO_DAY)
			rc_day_append(&day, d->day);
		rc_print(s, RC_INK_WARN, indent, !d->by.n ? rc_say_with(s, "denied_nobody", rc_article_head(s, d->doc), RC_NULL_STR, RC_NULL_STR) : rc_say_with(s, day.n ? "denied_by" : "denied_by_undated", d->by,
		         rc_buf_view(&day), RC_NULL_STR));
		rc_buf_release(&day);
	}
	rc_buf_release(&b);
}

/* Who does it, where the title leaves that to the article's other sentences: « La Junta lo desmintió. » */
static void who_line(rc_screen *s, const rc_happening *h)
{
	const rc_cross *x = s->v.x;
	rc_buf b = {0};
	bool told = false;
	for (uint32_t i = h->actors.beg; i < h->actors.end; i++) {
		rc_str name = x->actor.v[i].name;
		told |= rc_like(h->title, name) || rc_like(name, h->title);
		rc_buf_fmt(&b, "%s%.*s", b.n ? ", " : "", RC_FMT(name));
	}
	if (b.n && !told)
		rc_print_lead(s, 4, RC_INK_DIM, rc_captioned(s, rc_word(s, "point_who"), RC_STR("")), RC_INK_DIM, rc_buf_view(&b));
	rc_buf_release(&b);
}

static void event(rc_screen *s, const rc_happening *h, const other_ends *ends)
{
	rc_print_lead(s, 0, RC_INK_MARK, rc_arena_fmt(s->a, "%.*s  ", RC_FMT(h->id)), RC_INK_TITLE,
	              h->title);
	who_line(s, h);
	if (h->place.n)
		rc_print_lead(s, 4, RC_INK_DIM, rc_captioned(s, rc_word(s, "point_place"), RC_STR("")),
		              RC_INK_DIM, h->place);
	date_line(s, h);
	origins_line(s, h);
	differs_line(s, h);
	notes_line(s, 4, h, ends);
}

/* ---- events without a day of their own, under the day on which they were first reported ---- */

/* The first day on which an article told the event, a day that the cross-check worked out for the article too; RC_NO_DAY: none is known. */
static int32_t reported(const rc_screen *s, const rc_happening *h)
{
	int32_t first = RC_NO_DAY;
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++) {
		int32_t day = rc_view_account_doc(&s->v, i)->pub_from;
		if (day != RC_NO_DAY && (first == RC_NO_DAY || day < first))
			first = day;
	}
	return first;
}

typedef struct entry {
	uint32_t event, place; /* place: in the order of the chronology */
	uint8_t  part;         /* 0 with a day, 1 without one, 2 standing positions */
	int32_t  day;          /* of part 1: reported */
} entry;

static int as_shown(const void *l, const void *r, void *ctx)
{
	const entry *a = l, *b = r;
	(void)ctx;
	if (a->part != b->part)
		return a->part < b->part ? -1 : 1;
	if (a->day != b->day)
		return a->day == RC_NO_DAY ? 1 : b->day == RC_NO_DAY || a->day < b->day ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

static entry *arranged(rc_screen *s, const rc_indices *events)
{
	entry *e = rc_arena_alloc(s->a, ((size_t)events->n + 1) * sizeof *e);
	for (uint32_t i = 0; i < events->n; i++) {
		const rc_happening *h = &s->v.x->happening.v[events->v[i]];
		uint8_t part = h->position ? 2 : h->edtf.p ? 0 : 1;
		e[i] = (entry){events->v[i], i, part, part == 1 ? reported(s, h) : RC_NO_DAY};
	}
	rc_sort(e, events->n, sizeof *e, as_shown, NULL);
	return e;
}

static rc_str heading(rc_screen *s, const entry *e)
{
	if (e->part == 2)
		return rc_word(s, "positions");
	if (e->part == 0)
		return rc_edtf_words(s, s->v.x->happening.v[e->event].edtf);
	if (e->day == RC_NO_DAY)
		return rc_word(s, "undated");
	rc_buf b = {0};
	rc_day_append(&b, e->day);
	rc_str words = rc_say_with(s, "undated_reported", rc_buf_view(&b), RC_NULL_STR, RC_NULL_STR);
	rc_buf_release(&b);
	return words;
}

/* ---- events of one sentence that say nothing of their own ---- */

/* The words that the title is taken from: a sentence of an article. */
static bool one_sentence(const rc_screen *s, const rc_happening *a, const rc_happening *b)
{
	const rc_cross *x = s->v.x;
	if (a->title_account >= x->account.n || b->title_account >= x->account.n)
		return false;
	const rc_account *l = &x->account.v[a->title_account], *r = &x->account.v[b->title_account];
	return l->doc == r->doc && l->quote.beg == r->quote.beg && l->quote.end == r->quote.end;
}

/* Told by one article, without a place, a figure, a source, a reserve, a denial or a link that the event above does not have. In the very same words (a denial
 * and what it denies) claim and links may differ: they are shown below it. */
static bool says_nothing_new(const rc_screen *s, const rc_happening *top, const rc_happening *h)
{
	const rc_cross *x = s->v.x;
	const rc_account *a = &x->account.v[h->accounts.beg], *b = &x->account.v[top->title_account];
	bool same = rc_str_eq(h->title, top->title);
	if (!one_sentence(s, top, h) || h->denials.beg < h->denials.end || a->hedged != b->hedged || !rc_str_eq(h->edtf, top->edtf))
		return false;
	if ((h->place.n && !rc_str_eq(h->place, top->place)) || h->n_articles > (same ? top->n_articles : 1))
		return false;
	if (!same && (h->claim != top->claim || h->related.beg < h->related.end || rc_account_in_passing(a)))
		return false;
	if (!same && rc_account_no_source(a) && !rc_account_no_source(b))
		return false;
	for (uint32_t i = h->origins.beg; i < h->origins.end; i++) {
		bool there = false;
		for (uint32_t k = top->origins.beg; k < top->origins.end && !there; k++)
			there = x->origin_of.v[k] == x->origin_of.v[i];
		if (!there)
			return false;
	}
	for (uint32_t p = h->points.beg; p < h->points.end; p++)
		for (uint32_t v = x->point.v[p].values.beg; v < x->point.v[p].values.end; v++)
			if (!isnan(x->value.v[v].number) || !isnan(x->value.v[v].min) || !isnan(x->value.v[v].max))
				return false;
	return true;
}

/* The events below `e[i]` that go under its heading: printed, and marked as shown. */
static void of_one_sentence(rc_screen *s, const entry *e, uint32_t n, uint32_t i, bool *shown, const other_ends *ends)
{
	const rc_happening *top = &s->v.x->happening.v[e[i].event];
	for (uint32_t k = i + 1; k < n && e[k].part == e[i].part && e[k].day == e[i].day; k++) {
		const rc_happening *h = &s->v.x->happening.v[e[k].event];
		if (e[i].part == 0 && !rc_str_eq(h->edtf, top->edtf))
			break;
		if (shown[k] || !says_nothing_new(s, top, h))
			continue;
		shown[k] = true;
		rc_print_lead(s, 4, RC_INK_MARK, rc_arena_fmt(s->a, "+ %.*s  ", RC_FMT(h->id)), RC_INK_PLAIN,
		              rc_str_eq(h->title, top->title) ? rc_word(s, "same_words") : h->title);
		notes_line(s, 8, h, ends);
	}
}

static void print(rc_screen *s, const rc_indices *events)
{
	const other_ends ends = ends_of(s);
	const entry *e = arranged(s, events);
	bool *shown = rc_arena_alloc(s->a, (size_t)events->n + 1);
	rc_str last = RC_NULL_STR;
	for (uint32_t i = 0; i < events->n; i++) {
		if (shown[i])
			continue;
		rc_str head = heading(s, &e[i]);
		if (i)
			rc_newline(s);
		if (!rc_str_eq(head, last))
			rc_print_rule(s, head);
		last = head;
		event(s, &s->v.x->happening.v[e[i].event], &ends);
		of_one_sentence(s, e, events->n, i, shown, &ends);
	}
	if (events->n == 0)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "no_events"));
	if (events->n > RC_MANY) {
		rc_newline(s);
		rc_print(
			s, RC_INK_WARN, 0,
			rc_say_with(s, "timeline_long", rc_count_str(s, events->n), RC_NULL_STR, RC_NULL_STR));
	}
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_filter f = RC_NO_FILTER;
	f.who = rc_str_of(c->opt.who);
	f.type = rc_str_of(c->opt.type);
	f.place = rc_str_of(c->opt.place);
	f.outlet = rc_str_of(c->opt.outlet);
	f.least = c->opt.least;
	rc_status status = rc_screen_open(&s, c, false);
	if (status == RC_OK)
		status = rc_filter_days(&s.v, &f, c->opt.from, c->opt.to, &c->err);
	if (status == RC_OK)
		status = rc_screen_check(&s, c, &f);
	if (status == RC_OK) {
		rc_indices events = {0};
		rc_query_timeline(&s.v, s.a, &f, &events);
		if (s.text)
			print(&s, &events);
		else
			rc_rows_timeline(&s.v, s.format, &events, &s.out);
	}
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_timeline = {
	.name = "timeline",
	.args = "DOSSIER",
	.summary = "the sourced chronology: one entry an event",
	.formats = "text|jsonl|csv",
	.options = "ui from to who outlet type place least width",
	.about = "Each event with its date and what that stands on, the articles that tell it, how "
	         "many origins they state at most, the points on which they differ, reserve, plans "
	         "and denials. Events without a day of their own follow under the day on which they "
	         "were reported, then standing positions. \"+\" marks a further event of the same "
	         "sentence; compare takes its id.",
	.examples = "recoupe timeline story.recoupe\n"
	            "recoupe timeline story.recoupe --from 2024-03-01 --to 2024-03-31 --ui fr\n"
	            "recoupe timeline story.recoupe --least 2\n"
	            "recoupe timeline story.recoupe --format jsonl | jq .title",
	.min_args = 1,
	.max_args = 1,
	.run = run,
};
