/* cmd_timeline.c - recoupe timeline: the sourced chronology. */
#include "cli/screen.h"

/* events that a person reads through; beyond, it is said how to ask for fewer */
enum { MANY = 300 };

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

/* For each event that was planned, the event that carried it out: the link stands at the latter
 * only. */
static uint32_t *plans(rc_screen *s)
{
	const rc_cross *x = s->v.x;
	uint32_t *carried_out = rc_arena_alloc(s->a,
	                                       ((size_t)x->happening.n + 1) * sizeof *carried_out);
	memset(carried_out, 0xFF, ((size_t)x->happening.n + 1) * sizeof *carried_out);
	for (uint32_t i = x->happening.n; i-- > 0;)
		for (uint32_t r = x->happening.v[i].related.beg; r < x->happening.v[i].related.end; r++)
			if (rc_str_eqz(x->related.v[r].how, "planned as"))
				carried_out[x->related.v[r].happening] = i;
	return carried_out;
}

static void claim_note(rc_screen *s, const rc_happening *h, const uint32_t *carried_out, rc_buf *b)
{
	static const char *const key[] = {NULL, "not_done", "planned", "possible", "demanded"};
	if (h->claim == RC_CLAIM_DONE)
		return;
	uint32_t done = h->claim == RC_CLAIM_PLANNED ? carried_out[h - s->v.x->happening.v] : RC_NONE;
	if (done != RC_NONE)
		add_note(b, rc_say_with(s, "planned_done", s->v.x->happening.v[done].id, RC_NULL_STR,
		                        RC_NULL_STR));
	else
		add_note(b, rc_word(s, key[h->claim]));
}

/* Reserve, plan, denial, links: whatever must not be lost on the way from the article to this line.
 */
static void notes_line(rc_screen *s, const rc_happening *h, const uint32_t *carried_out)
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
	claim_note(s, h, carried_out, &b);
	for (uint32_t i = h->related.beg; i < h->related.end; i++) {
		const rc_related *r = &x->related.v[i];
		rc_str key = rc_arena_fmt(s->a, "related_%.*s", RC_FMT(r->how));
		add_note(&b,
		         rc_say_with(s, key.p, x->happening.v[r->happening].id, RC_NULL_STR, RC_NULL_STR));
	}
	if (b.n)
		rc_print(s, RC_INK_PLAIN, 4, rc_buf_view(&b));
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
		rc_print(s, RC_INK_WARN, 4, !d->by.n ? rc_say_with(s, "denied_nobody", rc_article_head(s, d->doc), RC_NULL_STR, RC_NULL_STR) : rc_say_with(s, day.n ? "denied_by" : "denied_by_undated", d->by,
		         rc_buf_view(&day), RC_NULL_STR));
		rc_buf_release(&day);
	}
	rc_buf_release(&b);
}

static void event(rc_screen *s, const rc_happening *h, const uint32_t *carried_out)
{
	rc_print_lead(s, 0, RC_INK_MARK, rc_arena_fmt(s->a, "%.*s  ", RC_FMT(h->id)), RC_INK_TITLE,
	              h->title);
	if (h->place.n)
		rc_print_lead(s, 4, RC_INK_DIM, rc_captioned(s, rc_word(s, "point_place"), RC_STR("")),
		              RC_INK_DIM, h->place);
	date_line(s, h);
	origins_line(s, h);
	differs_line(s, h);
	notes_line(s, h, carried_out);
}

static void print(rc_screen *s, const rc_indices *events)
{
	const rc_cross *x = s->v.x;
	const uint32_t *carried_out = plans(s);
	rc_str last = RC_NULL_STR;
	for (uint32_t i = 0; i < events->n; i++) {
		const rc_happening *h = &x->happening.v[events->v[i]];
		rc_str head = h->position ? rc_word(s, "positions") : h->edtf.p ? rc_edtf_words(s, h->edtf) : rc_word(s, "undated");
		if (i)
			rc_newline(s);
		if (!rc_str_eq(head, last))
			rc_print_rule(s, head);
		last = head;
		event(s, h, carried_out);
	}
	if (events->n == 0)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "no_events"));
	if (events->n > MANY) {
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
	if (rc_filter_days(&f, c->opt.from, c->opt.to, &c->err) != RC_OK)
		return c->err.status;
	rc_status status = rc_screen_open(&s, c, false);
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
	         "and denials. Standing positions follow the chronology.",
	.examples = "recoupe timeline story.recoupe\n"
	            "recoupe timeline story.recoupe --from 2024-03-01 --to 2024-03-31 --ui fr\n"
	            "recoupe timeline story.recoupe --least 2\n"
	            "recoupe timeline story.recoupe --format jsonl | jq .title",
	.min_args = 1,
	.max_args = 1,
	.run = run,
};
