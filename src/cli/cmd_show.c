/* cmd_show.c - recoupe show: one article with everything found in it, sentence by sentence. */
#include "cli/screen.h"

#include <math.h>

static void add(rc_buf *b, rc_str s)
{
	if (s.n)
		rc_buf_fmt(b, " · %.*s", RC_FMT(s));
}

/* A TIMEX3 value in words: a plain day as it is, the days that it covers for a week or a part of the day; what has no day, and lengths of time, by name. */
static rc_str time_words(rc_screen *s, const rc_time *t)
{
	bool plain = t->value.n > 0, none = false;
	for (uint32_t i = 0; i < t->value.n; i++) {
		char c = t->value.p[i];
		none |= c == 'X';
		plain &= (c >= '0' && c <= '9') || c == '-' || c == ':' || c == 'T' || c == '/' || c == 'Z' || c == '+';
	}
	if (t->value.n && t->value.p[0] == 'P')
		return rc_word(s, "time_length");
	if (!t->value.p)
		return RC_STR("?");
	if (plain && t->value.p[0] != 'T')
		return t->value;
	if (none || t->from == RC_NO_DAY || t->to == RC_NO_DAY)
		return rc_word(s, "time_no_day");
	rc_value v = {.from = t->from, .to = t->to};
	rc_buf b = {0};
	rc_value_edtf(&v, &b);
	rc_str words = rc_edtf_words(s, rc_arena_dup(s->a, rc_buf_view(&b)));
	rc_buf_release(&b);
	return words;
}

static rc_str time_use(rc_screen *s, const rc_doc *d, const rc_time *t)
{
	rc_buf b = {0};
	rc_buf_str(&b, time_words(s, t));
	if (t->basis == RC_TB_WRITTEN) {
		bool year = t->anchor == RC_ANCHOR_PUBLISHED && d->meta.published.p;
		add(&b, year ? rc_word_of(s, "year_", rc_str_of(rc_pub_basis_name(d->meta.published_basis))) : rc_word(s, "written"));
	} else if (t->basis == RC_TB_COMPUTED) {
		bool published = t->anchor == RC_ANCHOR_PUBLISHED && d->meta.published.p;
		rc_str key = published ? rc_arena_fmt(s->a, "computed_%s",
		                                      rc_pub_basis_name(d->meta.published_basis))
		                       : RC_STR("computed");
		add(&b, rc_say_with(s, rc_word(s, key.p).p ? key.p : "computed", rc_doc_str(d, t->span),
		                    RC_NULL_STR, RC_NULL_STR));
	}
	rc_str use = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_release(&b);
	return use;
}

static rc_str quantity_use(rc_screen *s, const rc_doc *d, const rc_quantity *q)
{
	rc_value v = {.number = q->value,
	              .min = q->min,
	              .max = q->max,
	              .unit = q->unit,
	              .per = q->per,
	              .approximate = q->approximate,
	              .from = RC_NO_DAY,
	              .to = RC_NO_DAY};
	rc_str words = q->score ? rc_doc_str(d, q->span) : rc_value_words(s, &v);
	return rc_span_is(q->of)
	           ? rc_arena_fmt(s->a, "%.*s · %.*s", RC_FMT(words), RC_FMT(rc_doc_str(d, q->of)))
	           : words;
}

static rc_str statement_use(rc_screen *s, uint32_t doc, const rc_statement *t)
{
	static const char *const act[] = {
#define X(code, text) "act_" text,
		RC_ACT_MAP(X)
#undef X
	};
	const rc_doc *d = rc_view_doc(&s->v, doc);
	rc_str who = rc_view_party(&s->v, doc, &t->speaker);
	rc_buf b = {0};
	rc_buf_fmt(&b, "%.*s · %.*s", RC_FMT(who.n ? who : rc_word(s, "nobody")),
	           RC_FMT(rc_word(s, act[t->act])));
	if (rc_span_is(t->cue))
		rc_buf_fmt(&b, " « %.*s »", RC_FMT(rc_doc_str(d, t->cue)));
	for (uint32_t p = t->via_beg; p < t->via_end; p++)
		add(&b, rc_say_with(s, "through", rc_view_party(&s->v, doc, &d->party.v[p]), RC_NULL_STR,
		                    RC_NULL_STR));
	rc_str use = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_release(&b);
	return use;
}

static rc_str event_use(rc_screen *s, uint32_t doc, const rc_event *e, uint32_t event)
{
	static const char *const claim[] = {
#define X(code, text) "claim_" text,
		RC_CLAIM_MAP(X)
#undef X
	};
	const rc_doc *d = rc_view_doc(&s->v, doc);
	rc_buf b = {0};
	rc_buf_fmt(&b, "%.*s · %.*s", RC_FMT(e->predicate.p ? e->predicate : RC_STR("?")),
	           RC_FMT(rc_word(s, claim[e->claim])));
	add(&b, rc_word(s, e->voice == RC_VOICE_OUTLET ? "voice_outlet" : "voice_source"));
	for (uint32_t p = e->attr_beg; p < e->attr_end; p++)
		rc_buf_fmt(&b, "%s%.*s", p > e->attr_beg ? " → " : ": ",
		           RC_FMT(rc_view_party(&s->v, doc, &d->party.v[p])));
	if (e->hedged)
		add(&b, rc_word(s, "hedged"));
	if (event != RC_NONE)
		rc_buf_fmt(&b, " ⇒ %.*s", RC_FMT(s->v.x->happening.v[event].id));
	rc_str use = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_release(&b);
	return use;
}

static rc_str use_of(rc_screen *s, uint32_t doc, const rc_mark *m)
{
	static const char *const type[] = {"PER", "ORG", "LOC", "MISC"};
	static const char *const voice[] = {"voice_outlet", "voice_quoted", "voice_unclear",
	                                    "voice_unclear"};
	const rc_doc *d = rc_view_doc(&s->v, doc);
	switch (m->kind) {
	case RC_MARK_NAME: {
		uint32_t e = d->mention.v[m->index].entity;
		return rc_arena_fmt(s->a, "%.*s (%s)", RC_FMT(rc_view_name(&s->v, doc, e)),
		                    type[d->entity.v[e].type]);
	}
	case RC_MARK_LABEL:
		return rc_arena_fmt(s->a, "%.*s · %.*s",
		                    RC_FMT(rc_view_name(&s->v, doc, d->label.v[m->index].entity)),
		                    RC_FMT(rc_word(s, voice[d->label.v[m->index].voice])));
	case RC_MARK_TIME: return time_use(s, d, &d->time.v[m->index]);
	case RC_MARK_QUANTITY: return quantity_use(s, d, &d->quantity.v[m->index]);
	case RC_MARK_STATEMENT: return statement_use(s, doc, &d->statement.v[m->index]);
	case RC_MARK_EVENT: return event_use(s, doc, &d->event.v[m->index], m->event);
	case RC_MARK_COPY:
	default: {
		const rc_copy *c = &s->v.x->copy.v[m->index];
		return rc_article_head(s, c->doc_a == doc ? c->doc_b : c->doc_a);
	}
	}
}

static void head_line(rc_screen *s, const char *key, rc_str value, rc_str said)
{
	if (!value.n)
		return;
	if (said.n)
		value = rc_arena_fmt(
			s->a, "%.*s (%.*s)", RC_FMT(value),
			RC_FMT(rc_say_with(s, "article_said", said, RC_NULL_STR, RC_NULL_STR)));
	rc_print_lead(s, 0, RC_INK_DIM, rc_captioned(s, rc_word(s, key), RC_STR("")), RC_INK_PLAIN,
	              value);
}

static void head(rc_screen *s, uint32_t doc)
{
	const rc_stored *r = s->v.list->article.v[doc];
	const rc_meta *m = &r->doc.meta;
	rc_print_rule(s, rc_article_head(s, doc));
	head_line(s, "article_title", m->title, RC_NULL_STR);
	head_line(s, "article_outlet", m->outlet, r->said.outlet);
	head_line(s, "article_byline", m->byline, RC_NULL_STR);
	if (m->published.p) {
		rc_str basis = rc_word_of(s, "basis_", rc_str_of(rc_pub_basis_name(m->published_basis)));
		head_line(s, "article_published",
		          rc_arena_fmt(s->a, "%.*s, %.*s", RC_FMT(m->published), RC_FMT(basis)),
		          r->said.published);
	} else {
		head_line(s, "article_published", rc_inferred_words(s, doc), RC_NULL_STR);
	}
	for (uint32_t i = 0; i < r->source.n; i++)
		head_line(s, "article_source", r->source.v[i], RC_NULL_STR);
	head_line(s, "article_sha256", m->sha256, RC_NULL_STR);
	for (uint32_t i = 0; i < r->doc.warning.n; i++)
		head_line(s, "warnings", r->doc.warning.v[i], RC_NULL_STR);
}

static void mark(rc_screen *s, uint32_t doc, const rc_mark *m)
{
	const rc_doc *d = rc_view_doc(&s->v, doc);
	uint32_t start, end;
	bool in_title;
	rc_view_offsets(&s->v, doc, m->span, &start, &end, &in_title);
	rc_str kind = rc_word_of(s, "mark_", rc_str_of(rc_mark_kind_name(m->kind))),
	       words = rc_doc_str(d, m->span);
	rc_lines first = {0};
	rc_wrap(s->a, words, 60, &first);
	rc_str lead = rc_arena_fmt(s->a, "%u-%u %.*s « %.*s%s » ", start, end, RC_FMT(kind),
	                           RC_FMT(first.v[0]), first.n > 1 ? "…" : "");
	rc_print_lead(s, 6, RC_INK_MARK, lead, RC_INK_DIM, use_of(s, doc, m));
}

static void print(rc_screen *s, uint32_t doc, const rc_marks *marks)
{
	const rc_doc *d = rc_view_doc(&s->v, doc);
	uint32_t next = 0;
	head(s, doc);
	for (uint32_t i = 0; i < d->sent.n; i++) {
		rc_span span = d->sent.v[i].span;
		if (d->sent.v[i].paragraph || i == 0 || d->sent.v[i].in_title)
			rc_newline(s);
		rc_print(s, d->sent.v[i].in_title || d->sent.v[i].heading ? RC_INK_TITLE : RC_INK_PLAIN, 0,
		         rc_doc_str(d, span));
		for (; next < marks->n && marks->v[next].span.beg < span.end; next++)
			mark(s, doc, &marks->v[next]);
	}
	for (; next < marks->n; next++)
		mark(s, doc, &marks->v[next]);
	if (d->sent.n == 0)
		rc_print(s, RC_INK_PLAIN, 0, (rc_str){d->text, d->n_text});
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	rc_status status = rc_screen_open(&s, c, true);
	uint32_t doc = status == RC_OK ? rc_view_article(&s.v, rc_str_of(c->arg[1]), &c->err) : RC_NONE;
	if (status == RC_OK && doc == RC_NONE)
		status = c->err.status;
	if (status == RC_OK) {
		rc_marks marks = {0};
		rc_query_show(&s.v, s.a, doc, &marks);
		if (s.text)
			print(&s, doc, &marks);
		else
			rc_rows_show(&s.v, s.format, doc, &marks, &s.out);
	}
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_show = {
	.name = "show",
	.args = "DOSSIER ARTICLE",
	.summary = "one article with everything found in it, each with its use",
	.formats = "text|jsonl|csv",
	.options = "ui width",
	.about = "ARTICLE is an id (or its beginning), the id that came with it, or its file's "
	         "name (or its beginning). Each sentence is followed by what was found in it: the "
	         "place (code points), the kind, the words and what they are taken for; an event "
	         "names the entry of the chronology that it belongs to.",
	.examples = "recoupe show story.recoupe a-3f9a1c\n"
	            "recoupe show story.recoupe report.txt --format jsonl",
	.min_args = 2,
	.max_args = 2,
	.run = run,
};
