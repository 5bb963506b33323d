/* cmd_origins.c - recoupe origins: who has it from whom. */
#include "cli/screen.h"

static bool states(const rc_cross *x, const rc_account *a, uint32_t origin)
{
	for (uint32_t k = a->origins.beg; k < a->origins.end; k++)
		if (x->origin_of.v[k] == origin)
			return true;
	return false;
}

static void account(rc_screen *s, uint32_t i)
{
	const rc_account *a = &s->v.x->account.v[i];
	rc_str copy = a->copy_of == RC_NONE
	                  ? RC_STR("")
	                  : rc_say_with(s, "copies", rc_arena_fmt(s->a, "#%u", a->copy_of + 1),
	                                RC_NULL_STR, RC_NULL_STR);
	rc_print_lead(s, 8, RC_INK_MARK, rc_arena_fmt(s->a, "#%u ", i + 1), RC_INK_PLAIN,
	              rc_arena_fmt(s->a, "%.*s%s%.*s", RC_FMT(rc_chain_words(s, a)),
	                           copy.n ? " · " : "", RC_FMT(copy)));
}

static void event(rc_screen *s, uint32_t e)
{
	const rc_cross *x = s->v.x;
	const rc_happening *h = &x->happening.v[e];
	rc_print_lead(s, 0, RC_INK_MARK, rc_arena_fmt(s->a, "%.*s  ", RC_FMT(h->id)), RC_INK_TITLE,
	              h->title);
	rc_print(s, RC_INK_PLAIN, 4,
	         rc_arena_fmt(s->a, "%.*s | %.*s", RC_FMT(rc_say_count(s, "articles", h->n_articles)),
	                      RC_FMT(rc_say_count(s, "origins", h->n_origins))));
	for (uint32_t o = h->origins.beg; o < h->origins.end; o++) {
		rc_print(s, RC_INK_WARN, 4, rc_origin_words(s, x->origin_of.v[o]));
		for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
			if (states(x, &x->account.v[i], x->origin_of.v[o]))
				account(s, i);
	}
	bool told = false;
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
		if (rc_account_in_passing(&x->account.v[i])) {
			rc_print(s, RC_INK_WARN, 4,
			         rc_say_with(s, "in_passing", x->link.v[x->account.v[i].chain.beg].name,
			                     RC_NULL_STR, RC_NULL_STR));
			account(s, i);
		}
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++) {
		if (!rc_account_no_source(&x->account.v[i]))
			continue;
		if (!told)
			rc_print(s, RC_INK_WARN, 4, rc_word(s, "no_source"));
		told = true;
		account(s, i);
	}
	rc_loops loops = {0};
	rc_query_loops(&s->v, s->a, e, &loops);
	for (uint32_t i = 0; i < loops.n; i++)
		rc_print(s, RC_INK_WARN, 4,
		         rc_say_with(s, "loop", rc_outlet_of(s, x->account.v[loops.v[i].account_a].doc),
		                     rc_outlet_of(s, x->account.v[loops.v[i].account_b].doc), RC_NULL_STR));
}

typedef struct pair { /* two articles and the passages that they share */
	uint32_t beg, end, longest; /* in rc_cross.copy */
	uint32_t place;
} pair;

/* A passage as it stands, or (`brief`) its first and last words. */
static rc_str words_of(const rc_screen *s, const rc_copy *c, bool brief)
{
	enum { FIRST = 300, LAST = 80 };
	rc_str all = rc_view_words(&s->v, c->doc_a, c->a);
	if (!brief || all.n < FIRST + 2 * LAST)
		return all;
	uint32_t end = FIRST, beg = all.n - LAST;
	while (end > 0 && all.p[end] != ' ')
		end--;
	while (beg < all.n && all.p[beg - 1] != ' ')
		beg++;
	return end && beg < all.n ? rc_arena_fmt(s->a, "%.*s […] %.*s", (int)end, all.p,
	                                         (int)(all.n - beg), all.p + beg)
	                          : all;
}

static void passage(rc_screen *s, const rc_copy *c, bool brief)
{
	bool b_first = c->direction == 2;
	rc_str one = rc_article_head(s, b_first ? c->doc_a : c->doc_b), other = rc_article_head(s, b_first ? c->doc_b : c->doc_a);
	if (c->direction == 0) {
		rc_str swap = one;
		one = other;
		other = swap;
	}
	rc_print(s, RC_INK_PLAIN, 0,
	         rc_say_with(s, c->direction ? "copied_from" : "copied_words",
	                     rc_count_str(s, c->words), one, other));
	rc_print(s, RC_INK_DIM, 4, rc_word(s, c->whole ? "copied_one_text" : c->direction ? "copied_order" : "copied_possible"));
	rc_print(s, RC_INK_PLAIN, 4, rc_arena_fmt(s->a, "« %.*s »", RC_FMT(words_of(s, c, brief))));
}

static int longest_first(const void *l, const void *r, void *ctx)
{
	const rc_copy *copy = ctx;
	const pair *p = l, *q = r;
	uint32_t m = copy[p->longest].words, n = copy[q->longest].words;
	return m != n ? (m > n ? -1 : 1) : p->place < q->place ? -1 : p->place > q->place;
}

/* Copies stand by pairs of articles. */
static uint32_t pairs_of(rc_screen *s, pair *out)
{
	const rc_cross *x = s->v.x;
	uint32_t n = 0;
	for (uint32_t i = 0; i < x->copy.n; i++) {
		const rc_copy *c = &x->copy.v[i];
		if (i == 0 || c->doc_a != c[-1].doc_a || c->doc_b != c[-1].doc_b) {
			out[n] = (pair){i, i, i, n};
			n++;
		}
		pair *p = &out[n - 1];
		p->end = i + 1;
		p->longest = c->words > x->copy.v[p->longest].words ? i : p->longest;
	}
	return n;
}

/* All passages where a person can read them through; else of the pairs with the longest ones those
 * only, and how many there are beside. */
static void copies(rc_screen *s)
{
	const rc_cross *x = s->v.x;
	if (x->copy.n == 0)
		return;
	rc_newline(s);
	rc_print_rule(s, rc_word(s, "copied"));
	pair *p = rc_arena_alloc(s->a, (size_t)x->copy.n * sizeof *p);
	uint32_t n = pairs_of(s, p), most = s->c->opt.all || x->copy.n <= RC_MANY ? n : RC_MANY;
	bool every = most == n && (s->c->opt.all || x->copy.n <= RC_MANY);
	if (!every)
		rc_sort(p, n, sizeof *p, longest_first, x->copy.v);
	for (uint32_t i = 0; i < n && i < most; i++) {
		for (uint32_t k = p[i].beg; k < p[i].end; k++)
			if (every || k == p[i].longest)
				passage(s, &x->copy.v[k], !every);
		if (!every && p[i].end - p[i].beg > 1)
			rc_print(s, RC_INK_DIM, 4, rc_say_count(s, "copied_more", p[i].end - p[i].beg - 1));
	}
	if (n > most)
		rc_print(
			s, RC_INK_WARN, 0,
			rc_say_with(s, "copied_pairs", rc_count_str(s, n - most), RC_NULL_STR, RC_NULL_STR));
}

static void print(rc_screen *s, const rc_indices *events, bool all)
{
	rc_print_rule(s, rc_word(s, "origins"));
	for (uint32_t i = 0; i < events->n; i++) {
		if (i)
			rc_newline(s);
		event(s, events->v[i]);
	}
	if (events->n > RC_MANY)
		rc_print(
			s, RC_INK_WARN, 0,
			rc_say_with(s, "origins_long", rc_count_str(s, events->n), RC_NULL_STR, RC_NULL_STR));
	if (events->n == 0)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "no_events"));
	if (all)
		copies(s);
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_status status = rc_screen_open(&s, c, false);
	rc_indices events = {0};
	rc_filter f = RC_NO_FILTER;
	f.least = c->opt.least;
	if (status == RC_OK && c->n_args > 1) {
		uint32_t e = rc_view_event(&s.v, rc_str_of(c->arg[1]), &c->err);
		status = c->err.status;
		if (status == RC_OK)
			*RC_ADD(s.a, events) = e;
	} else if (status == RC_OK) {
		rc_query_timeline(&s.v, s.a, &f, &events);
	}
	if (status == RC_OK && s.text)
		print(&s, &events, c->n_args == 1);
	else if (status == RC_OK)
		rc_rows_origins(&s.v, s.format, &events, &s.out);
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_origins = {
	.name = "origins",
	.args = "DOSSIER [EVENT]",
	.summary = "who has it from whom: speaker, document, agency, outlet",
	.formats = "text|jsonl|csv",
	.options = "ui least all width",
	.about = "For one event, or for all: the origins that its accounts state, the chain of "
	         "each account, accounts without a source, outlets that name each other; for all, "
	         "the passages that articles share too (of very many, the longest of each pair of "
	         "articles; all of them with --all). The number of origins is the most there "
	         "can be, never the least.",
	.examples = "recoupe origins story.recoupe\n"
	            "recoupe origins story.recoupe --least 3\n"
	            "recoupe origins story.recoupe e-3f9a1c",
	.min_args = 1,
	.max_args = 2,
	.run = run,
};
