/* cmd_labels.c - recoupe labels: how each outlet names each actor, in its own voice or a quoted
 * one. */
#include "cli/screen.h"

static const char *const voices[] = {"voice_outlet", "voice_quoted", "voice_unclear",
                                     "voice_unclear"};

static void print(rc_screen *s, const rc_labels *l)
{
	rc_str last = RC_NULL_STR;
	rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "labels"));
	for (uint32_t i = 0; i < l->n; i++) {
		const rc_labelled *e = &l->v[i];
		const rc_doc *d = rc_view_doc(&s->v, e->doc);
		const rc_label *b = &d->label.v[e->label];
		if (!rc_str_eq(e->name, last)) {
			rc_newline(s);
			rc_print_rule(s, e->name);
		}
		last = e->name;
		rc_print_lead(s, 2, RC_INK_TITLE,
		              rc_arena_fmt(s->a, "« %.*s »  ", RC_FMT(rc_doc_str(d, b->span))),
		              RC_INK_PLAIN,
		              rc_arena_fmt(s->a, "%.*s · %.*s", RC_FMT(rc_article_head(s, e->doc)),
		                           RC_FMT(rc_word(s, voices[b->voice]))));
	}
	if (l->n == 0)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "nothing"));
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_filter f = RC_NO_FILTER;
	rc_status status = rc_screen_open(&s, c, true);
	f.who = c->n_args > 1 ? rc_str_of(c->arg[1]) : RC_NULL_STR;
	if (status == RC_OK)
		status = rc_filter_check(&s.v, &f, &c->err);
	if (status == RC_OK) {
		rc_labels list = {0};
		rc_query_labels(&s.v, s.a, f.who, &list);
		if (s.text)
			print(&s, &list);
		else
			rc_rows_labels(&s.v, s.format, &list, &s.out);
	}
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_labels = {
	.name = "labels",
	.args = "DOSSIER [NAME]",
	.summary = "how each outlet names each actor",
	.formats = "text|jsonl|csv",
	.options = "ui width",
	.about = "Every word by which an article characterises somebody, with whose word it is: "
	         "the outlet's own, somebody's quoted one, or one of which it can't be told. NAME "
	         "keeps those whose name holds it.",
	.examples = "recoupe labels story.recoupe\n"
	            "recoupe labels story.recoupe Montarel\n"
	            "recoupe labels story.recoupe --format csv > labels.csv",
	.min_args = 1,
	.max_args = 2,
	.run = run,
};
