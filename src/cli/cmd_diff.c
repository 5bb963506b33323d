/* cmd_diff.c - recoupe diff: where the accounts differ. */
#include "cli/screen.h"

static void value(rc_screen *s, const rc_value *v)
{
	const rc_cross *x = s->v.x;
	rc_str head = rc_value_words(s, v), basis = rc_value_basis(s, v);
	rc_print_lead(s, 6, RC_INK_TITLE, rc_arena_fmt(s->a, "%.*s ", RC_FMT(head)), RC_INK_DIM,
	              basis.p ? basis : RC_STR(""));
	for (uint32_t c = v->cells.beg; c < v->cells.end; c++) {
		const rc_cell *l = &x->cell.v[c];
		uint32_t doc = x->account.v[l->account].doc;
		rc_str whose = l->origin != RC_NONE ? rc_origin_words(s, l->origin)
		                                    : rc_word(s, "no_source");
		rc_str reserve = l->hedged ? rc_arena_fmt(s->a, ", %.*s", RC_FMT(rc_word(s, "hedged")))
		                           : RC_STR("");
		rc_print(s, RC_INK_PLAIN, 8,
		         rc_arena_fmt(s->a, "%.*s : « %.*s » [%.*s%.*s]", RC_FMT(rc_article_head(s, doc)),
		                      RC_FMT(rc_view_words(&s->v, doc, l->span)), RC_FMT(whose),
		                      RC_FMT(reserve)));
	}
}

static void difference(rc_screen *s, const rc_difference *d, uint32_t *last)
{
	const rc_cross *x = s->v.x;
	const rc_happening *h = &x->happening.v[d->event];
	const rc_point *p = &x->point.v[d->point];
	if (*last != d->event)
		rc_print_lead(s, 0, RC_INK_MARK, rc_arena_fmt(s->a, "%.*s  ", RC_FMT(h->id)), RC_INK_TITLE,
		              h->title);
	*last = d->event;
	rc_str type = rc_word_of(s, "diff_", rc_str_of(rc_diff_type_name(d->type)));
	if (d->origin != RC_NONE)
		type = rc_arena_fmt(s->a, "%.*s (%.*s)", RC_FMT(type),
		                    RC_FMT(rc_origin_words(s, d->origin)));
	rc_print_lead(s, 4, RC_INK_WARN, rc_captioned(s, rc_point_words(s, p), RC_STR("")),
	              RC_INK_PLAIN,
	              rc_arena_fmt(s->a, "%.*s · %.*s", RC_FMT(rc_state_words(s, p)), RC_FMT(type)));
	for (uint32_t v = p->values.beg; v < p->values.end; v++)
		value(s, &x->value.v[v]);
}

static void print(rc_screen *s, const rc_differences *d)
{
	uint32_t last = RC_NONE;
	bool revised = false;
	rc_print_rule(s, rc_word(s, "diff_title"));
	if (d->n == 0 || d->v[0].type == RC_DIFF_REVISED)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "diff_none"));
	for (uint32_t i = 0; i < d->n; i++) {
		if (d->v[i].type == RC_DIFF_REVISED && !revised) {
			rc_newline(s);
			rc_print_rule(s, rc_word(s, "diff_revised"));
			revised = true;
			last = RC_NONE;
		} else if (last != d->v[i].event && i) {
			rc_newline(s);
		}
		difference(s, &d->v[i], &last);
	}
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_status status = rc_screen_open(&s, c, false);
	uint32_t event = RC_NONE;
	if (status == RC_OK && c->n_args > 1) {
		event = rc_view_event(&s.v, rc_str_of(c->arg[1]), &c->err);
		status = c->err.status;
	}
	if (status == RC_OK) {
		rc_differences d = {0};
		rc_query_diff(&s.v, s.a, event, &d);
		if (s.text)
			print(&s, &d);
		else
			rc_rows_diff(&s.v, s.format, &d, &s.out);
	}
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_diff = {
	.name = "diff",
	.args = "DOSSIER [EVENT]",
	.summary = "every difference between accounts, ranked and typed",
	.formats = "text|jsonl|csv",
	.options = "ui width",
	.about = "Values that can't both hold as written, those that most articles tell first: "
	         "article against article, speaker against speaker, one source told in two ways. "
	         "Figures that their own source revised stand apart. jsonl and csv print a row for "
	         "each value of each account.",
	.examples = "recoupe diff story.recoupe\n"
	            "recoupe diff story.recoupe e-3f9a1c --ui en\n"
	            "recoupe diff story.recoupe --format csv > differences.csv",
	.min_args = 1,
	.max_args = 2,
	.run = run,
};
