/* cmd_compare.c - recoupe compare: one event, its points against its articles.
 *
 * A column an account, a row a point; a cell holds the value, the words it stands on and whose word it is. Where the screen is too narrow for
 * all columns, they come in several tables.
 */
#include "cli/screen.h"

enum { NARROW = 22 }; /* least columns of a cell */

typedef struct grid {
	rc_screen *s;
	uint32_t   first, width;  /* columns of the first column, of each other one */
} grid;

/* One line of the table: cells side by side, each wrapped; `lines` [n]. */
static void row(const grid *g, const rc_lines *lines, uint32_t n, rc_ink head)
{
	rc_buf *out = &g->s->out;
	uint32_t height = 1;
	for (uint32_t c = 0; c < n; c++)
		height = lines[c].n > height ? lines[c].n : height;
	for (uint32_t y = 0; y < height; y++) {
		size_t end = out->n;
		for (uint32_t c = 0; c < n; c++) {
			rc_str t = y < lines[c].n ? lines[c].v[y] : RC_STR("");
			uint32_t width = c ? g->width : g->first;
			bool ink = g->s->c->color && t.n && (c == 0 || head == RC_INK_HEAD);
			if (ink)
				rc_buf_z(out, "\033[1m");
			rc_buf_str(out, t);
			if (ink)
				rc_buf_z(out, "\033[0m");
			if (t.n)
				end = out->n;
			for (uint32_t k = rc_columns(t); k < width + 2; k++)
				rc_buf_byte(out, ' ');
		}
		out->n = end; /* no blanks at the end of a line */
		rc_buf_byte(out, '\n');
	}
}

static void rule(const grid *g, uint32_t n)
{
	rc_buf *out = &g->s->out;
	for (uint32_t c = 0; c < n; c++) {
		for (uint32_t k = 0; k < (c ? g->width : g->first); k++)
			rc_buf_z(out, "─");
		if (c + 1 < n)
			rc_buf_z(out, "  ");
	}
	rc_buf_byte(out, '\n');
}

/* Words and source of one place where an account gives a value. */
static rc_str cell_words(rc_screen *s, rc_arena *a, const rc_cell *l, rc_str value)
{
	rc_str words = rc_view_words(&s->v, s->v.x->account.v[l->account].doc, l->span);
	rc_str whose = l->origin != RC_NONE ? rc_origin_words(s, l->origin) : rc_word(s, "no_source");
	rc_str reserve = l->hedged ? rc_arena_fmt(a, ", %.*s", RC_FMT(rc_word(s, "hedged")))
	                           : RC_STR("");
	if (!words.n || rc_str_eq(words, value))
		return rc_arena_fmt(a, "[%.*s%.*s]", RC_FMT(whose), RC_FMT(reserve));
	return rc_arena_fmt(a, "« %.*s » [%.*s%.*s]", RC_FMT(words), RC_FMT(whose), RC_FMT(reserve));
}

/* What one account gives for a point: each value, then the words that it stands on and whose word
 * it is, each once. */
static void cell(const grid *g, rc_arena *a, const rc_point *p, uint32_t account, rc_lines *out)
{
	rc_screen *s = g->s;
	const rc_cross *x = s->v.x;
	for (uint32_t v = p->values.beg; v < p->values.end; v++) {
		rc_str value = rc_value_words(s, &x->value.v[v]);
		RC_VEC(rc_str) said = {0};
		for (uint32_t c = x->value.v[v].cells.beg; c < x->value.v[v].cells.end; c++) {
			if (x->cell.v[c].account != account)
				continue;
			if (said.n == 0)
				rc_wrap(a, value, g->width, out);
			rc_str words = cell_words(s, a, &x->cell.v[c], value);
			bool again = false;
			for (uint32_t i = 0; i < said.n && !again; i++)
				again = rc_str_eq(said.v[i], words);
			*RC_ADD(a, said) = words;
			if (!again)
				rc_wrap(a, words, g->width, out);
		}
	}
	if (out->n == 0)
		*RC_ADD(a, *out) = rc_word(s, "silent");
}

static void header(const grid *g, rc_arena *a, uint32_t from, uint32_t n, rc_lines *lines)
{
	rc_screen *s = g->s;
	const rc_cross *x = s->v.x;
	rc_wrap(a, rc_word(s, "points"), g->first, &lines[0]);
	for (uint32_t c = 0; c < n; c++) {
		const rc_account *acc = &x->account.v[from + c];
		rc_wrap(a, rc_arena_fmt(a, "#%u %.*s", from + c + 1, RC_FMT(rc_article_head(s, acc->doc))),
		        g->width, &lines[c + 1]);
		if (acc->copy_of != RC_NONE)
			rc_wrap(a,
			        rc_say_with(s, "copies", rc_arena_fmt(a, "#%u", acc->copy_of + 1), RC_NULL_STR,
			                    RC_NULL_STR),
			        g->width, &lines[c + 1]);
	}
}

static void table(const grid *g, const rc_happening *h, uint32_t from, uint32_t n)
{
	rc_arena a = {0};
	rc_lines *lines = rc_arena_alloc(&a, (n + 1) * sizeof *lines);
	header(g, &a, from, n, lines);
	row(g, lines, n + 1, RC_INK_HEAD);
	rule(g, n + 1);
	for (uint32_t p = h->points.beg; p < h->points.end; p++) {
		const rc_point *point = &g->s->v.x->point.v[p];
		rc_lines *l = rc_arena_alloc(&a, (n + 1) * sizeof *l);
		rc_wrap(&a, rc_point_words(g->s, point), g->first, &l[0]);
		rc_wrap(&a, rc_state_words(g->s, point), g->first, &l[0]);
		for (uint32_t c = 0; c < n; c++)
			cell(g, &a, point, from + c, &l[c + 1]);
		row(g, l, n + 1, RC_INK_PLAIN);
		rule(g, n + 1);
	}
	rc_arena_release(&a);
}

/* Does a value of the account stand in other words than those that the account is shown by? */
static bool elsewhere(const rc_account *a, rc_span cell)
{
	return rc_span_is(cell) && (cell.beg < a->quote.beg || cell.end > a->quote.end);
}

static bool any_elsewhere(const rc_cross *x, const rc_happening *h)
{
	for (uint32_t p = h->points.beg; p < h->points.end; p++)
		for (uint32_t v = x->point.v[p].values.beg; v < x->point.v[p].values.end; v++)
			for (uint32_t c = x->value.v[v].cells.beg; c < x->value.v[v].cells.end; c++)
				if (elsewhere(&x->account.v[x->cell.v[c].account], x->cell.v[c].span))
					return true;
	return false;
}

/* The other sentences that values of the account stand in, each once, in the order of the text. */
static void other_sentences(rc_screen *s, const rc_happening *h, uint32_t account)
{
	const rc_cross *x = s->v.x;
	const rc_account *a = &x->account.v[account];
	const rc_doc *d = rc_view_doc(&s->v, a->doc);
	bool *told = rc_arena_alloc(s->a, (size_t)d->sent.n + 1);
	for (uint32_t p = h->points.beg; p < h->points.end; p++)
		for (uint32_t v = x->point.v[p].values.beg; v < x->point.v[p].values.end; v++)
			for (uint32_t c = x->value.v[v].cells.beg; c < x->value.v[v].cells.end; c++) {
				const rc_cell *l = &x->cell.v[c];
				uint32_t k = l->account == account && elsewhere(a, l->span) ? rc_doc_sent_at(d, l->span.beg) : RC_NONE;
				if (k != RC_NONE)
					told[k] = true;
			}
	for (uint32_t k = 0; k < d->sent.n; k++)
		if (told[k])
			rc_print(s, RC_INK_PLAIN, 4, rc_arena_fmt(s->a, "« %.*s »", RC_FMT(rc_doc_str(d, d->sent.v[k].span))));
}

static void account(rc_screen *s, const rc_happening *h, uint32_t i)
{
	const rc_account *a = &s->v.x->account.v[i];
	rc_print_lead(s, 0, RC_INK_MARK, rc_arena_fmt(s->a, "#%u ", i + 1), RC_INK_TITLE,
	              rc_article_head(s, a->doc));
	rc_print(s, RC_INK_PLAIN, 4, rc_chain_words(s, a));
	rc_buf b = {0};
	rc_buf_str(&b, rc_word_of(s, "claim_", rc_str_of(a->claim == RC_CLAIM_DONE ? "done" : a->claim == RC_CLAIM_NOT_DONE ? "not done" :
	           a->claim == RC_CLAIM_PLANNED ? "planned" : a->claim == RC_CLAIM_POSSIBLE ? "possible" : "demanded")));
	if (a->hedged)
		rc_buf_fmt(&b, " · %.*s", RC_FMT(rc_word(s, "hedged")));
	rc_print(s, RC_INK_DIM, 4, rc_buf_view(&b));
	rc_buf_release(&b);
	rc_print(s, RC_INK_PLAIN, 4,
	         rc_arena_fmt(s->a, "« %.*s »", RC_FMT(rc_view_words(&s->v, a->doc, a->quote))));
	other_sentences(s, h, i);
}

static void print(rc_screen *s, uint32_t event)
{
	const rc_cross *x = s->v.x;
	const rc_happening *h = &x->happening.v[event];
	uint32_t n = h->accounts.end - h->accounts.beg;
	grid g = {s, s->c->width / 6, 0};
	g.first = g.first < 12 ? 12 : g.first > 24 ? 24 : g.first;
	uint32_t room = s->c->width - g.first, at_once = room / (NARROW + 2);
	at_once = at_once < 1 ? 1 : at_once > n ? n : at_once;
	g.width = at_once ? room / at_once - 2 : room;
	g.width = g.width > 48 ? 48 : g.width;
	rc_print_lead(s, 0, RC_INK_MARK, rc_arena_fmt(s->a, "%.*s  ", RC_FMT(h->id)), RC_INK_TITLE,
	              h->title);
	rc_buf b = {0};
	if (h->edtf.p)
		rc_buf_fmt(&b, "%.*s · ", RC_FMT(rc_edtf_words(s, h->edtf)));
	if (h->place.n)
		rc_buf_fmt(&b, "%.*s · ", RC_FMT(h->place));
	rc_buf_fmt(&b, "%.*s | %.*s", RC_FMT(rc_say_count(s, "articles", h->n_articles)),
	           RC_FMT(rc_say_count(s, "origins", h->n_origins)));
	rc_print(s, RC_INK_PLAIN, 0, rc_buf_view(&b));
	rc_buf_release(&b);
	for (uint32_t i = 0; i < n && at_once; i += at_once) {
		rc_newline(s);
		table(&g, h, h->accounts.beg + i, n - i < at_once ? n - i : at_once);
	}
	rc_newline(s);
	rc_print_rule(s, rc_word(s, "accounts"));
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
		account(s, h, i);
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_status status = rc_screen_open(&s, c, false);
	uint32_t event = status == RC_OK ? rc_view_event(&s.v, rc_str_of(c->arg[1]), &c->err) : RC_NONE;
	if (status == RC_OK && event == RC_NONE)
		status = c->err.status;
	if (status == RC_OK && s.text && any_elsewhere(s.v.x, &s.v.x->happening.v[event])) { /* sentences are a layer of the articles */
		rc_screen_release(&s);
		status = rc_screen_load(&s, c, true);
	}
	if (status == RC_OK && s.text)
		print(&s, event);
	else if (status == RC_OK)
		rc_rows_compare(&s.v, s.format, event, &s.out);
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_compare = {
	.name = "compare",
	.args = "DOSSIER EVENT",
	.summary = "one event: its points, article against article",
	.formats = "text|jsonl|csv",
	.options = "ui width",
	.about = "EVENT is an id from the timeline, or the beginning of one. Every cell is a "
	         "value, the words that it stands on and whose word it is. jsonl prints the event "
	         "as the timeline does, csv a row for each value of each account.",
	.examples = "recoupe compare story.recoupe e-3f9a1c\n"
	            "recoupe compare story.recoupe e-3f9a1c --format csv > event.csv",
	.min_args = 2,
	.max_args = 2,
	.run = run,
};
