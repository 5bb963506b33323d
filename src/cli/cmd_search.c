/* cmd_search.c - recoupe search: full text with filters. */
#include "cli/screen.h"

static void print(rc_screen *s, const rc_hits *h)
{
	for (uint32_t i = 0; i < h->n; i++) {
		uint32_t doc = h->v[i].doc;
		const rc_doc *d = rc_view_doc(&s->v, doc);
		if (i)
			rc_newline(s);
		rc_print(s, RC_INK_MARK, 0, rc_article_head(s, doc));
		if (d->meta.title.n)
			rc_print(s, RC_INK_TITLE, 4, d->meta.title);
		if (rc_span_is(h->v[i].around))
			rc_print(s, RC_INK_PLAIN, 4, rc_doc_str(d, h->v[i].around));
	}
	if (h->n == 0)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "nothing"));
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_status status = rc_screen_open(&s, c, true);
	rc_buf q = {0};
	for (uint32_t i = 1; i < c->n_args; i++)
		rc_buf_fmt(&q, "%s%s", i > 1 ? " " : "", c->arg[i]);
	if (status == RC_OK) {
		rc_hits hits = {0};
		status = rc_query_search(&s.v, s.store, s.a, rc_buf_view(&q), &hits, &c->err);
		if (status == RC_OK && s.text)
			print(&s, &hits);
		else if (status == RC_OK)
			rc_rows_search(&s.v, s.format, &hits, &s.out);
	}
	rc_buf_release(&q);
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_search = {
	.name = "search",
	.args = "DOSSIER QUERY...",
	.summary = "full text, with filters",
	.formats = "text|jsonl|csv",
	.options = "ui width",
	.about = "Articles that hold all the words and \"phrases\" of the query, whatever their "
	         "case and accents; a word may end in *. Filters: who:NAME outlet:NAME from:DATE "
	         "to:DATE type:TYPE place:NAME, a value with spaces in quotation marks.",
	.examples = "recoupe search story.recoupe incendie\n"
	            "recoupe search story.recoupe '\"navire-hôpital\" who:Montarel from:2024-03'\n"
	            "recoupe search story.recoupe 'place:Kelmor outlet:\"Le Fanal\"' --format jsonl",
	.min_args = 2,
	.max_args = UINT32_MAX,
	.run = run,
};
