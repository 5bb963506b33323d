/* cmd_says.c - recoupe says: who said what, when, through whom, in which outlets, in whose wording.
 */
#include "cli/screen.h"

static const char *const acts[] = {
#define X(code, text) "act_" text,
	RC_ACT_MAP(X)
#undef X
};
static const char *const kinds[] = {"kind_direct", "kind_indirect", "kind_mixed"};

static void statement(rc_screen *s, const rc_said *e)
{
	const rc_doc *d = rc_view_doc(&s->v, e->doc);
	const rc_statement *t = &d->statement.v[e->statement];
	rc_buf b = {0};
	for (uint32_t p = t->via_beg; p < t->via_end; p++)
		rc_buf_fmt(&b, "%s%.*s", b.n ? " → " : "",
		           RC_FMT(rc_view_party(&s->v, e->doc, &d->party.v[p])));
	rc_str via = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_reset(&b);
	rc_buf_fmt(&b, "%.*s · %.*s", RC_FMT(rc_word(s, acts[t->act])),
	           RC_FMT(rc_word(s, kinds[t->kind])));
	if (rc_span_is(t->cue))
		rc_buf_fmt(&b, " · « %.*s »", RC_FMT(rc_doc_str(d, t->cue)));
	if (via.n)
		rc_buf_fmt(&b, " · %.*s", RC_FMT(rc_say_with(s, "through", via, RC_NULL_STR, RC_NULL_STR)));
	rc_print_lead(s, 2, RC_INK_DIM,
	              rc_arena_fmt(s->a, "%.*s  ", RC_FMT(rc_article_head(s, e->doc))), RC_INK_DIM,
	              rc_buf_view(&b));
	rc_buf_release(&b);
	bool direct = t->kind == RC_DIRECT;
	rc_print(s, RC_INK_PLAIN, 4,
	         rc_arena_fmt(s->a, direct ? "« %.*s »" : "%.*s", RC_FMT(rc_doc_str(d, t->span))));
}

static void print(rc_screen *s, const rc_saids *list)
{
	for (uint32_t i = 0; i < list->n; i++) {
		rc_str who = list->v[i].speaker.n ? list->v[i].speaker : rc_word(s, "nobody");
		if (i == 0 || list->v[i].key != list->v[i - 1].key) {
			if (i)
				rc_newline(s);
			rc_print_rule(s, who);
		}
		statement(s, &list->v[i]);
	}
	if (list->n == 0)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "nothing"));
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_filter f = RC_NO_FILTER;
	f.who = rc_str_of(c->opt.who);
	f.outlet = rc_str_of(c->opt.outlet);
	rc_status status = rc_screen_open(&s, c, true);
	if (status == RC_OK)
		status = rc_filter_days(&s.v, &f, c->opt.from, c->opt.to, &c->err);
	if (status == RC_OK)
		status = rc_filter_check(&s.v, &f, &c->err);
	if (status == RC_OK) {
		rc_saids list = {0};
		rc_query_says(&s.v, s.a, &f, &list);
		if (s.text)
			print(&s, &list);
		else
			rc_rows_says(&s.v, s.format, &list, &s.out);
	}
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_says = {
	.name = "says",
	.args = "DOSSIER",
	.summary = "who said what, through whom, in which outlets",
	.formats = "text|jsonl|csv",
	.options = "ui who outlet from to width",
	.about = "Statements by speaker, each with the cue that reports it, the medium it came "
	         "through and the article that has it. --from and --to are days of publication.",
	.examples = "recoupe says story.recoupe\n"
	            "recoupe says story.recoupe --who Dorvec\n"
	            "recoupe says story.recoupe --who \"Hélia Montarel\" --format jsonl",
	.min_args = 1,
	.max_args = 1,
	.run = run,
};
