/* cmd_fix.c - recoupe fix: a person's corrections of articles: set right, taken back, listed. */
#include "cli/screen.h"

#include "ingest/ingest.h"
#include "pipeline/fix.h"

typedef struct state {
	rc_screen    *s;
	rc_indices    doc;                /* articles named */
	rc_fix_order  order[RC_FIX_N];
	uint32_t      n_orders, n_changed;
	uint32_t      last;               /* article whose line was printed last */
} state;

static rc_str word_for(const rc_screen *s, uint8_t key)
{
	static const char *const word[] = {"article_published", "article_outlet",
	                                   "article_lang", "article_byline"};
	return rc_word(s, word[key]);
}

static rc_str or_none(const rc_screen *s, rc_str value)
{
	return value.n ? value : rc_word(s, "fix_none");
}

/* "published: 2024-03-13 → 2024-03-12", below the article's line. */
static void done(void *ctx, uint32_t i, uint32_t o, const rc_fixed *f)
{
	state *st = ctx;
	rc_screen *s = st->s;
	const rc_fix_order *order = &st->order[o];
	rc_str word = word_for(s, order->key), now = or_none(s, f->after);
	rc_str before = or_none(s, f->before);
	st->n_changed += f->changed;
	if (order->back && !f->changed)
		return;
	if (i != st->last)
		rc_print(s, RC_INK_MARK, 0, rc_article_head(s, st->doc.v[i]));
	st->last = i;
	rc_print(
		s, RC_INK_PLAIN, 4,
		f->changed
			? rc_captioned(s, word, rc_arena_fmt(s->a, "%.*s → %.*s", RC_FMT(before), RC_FMT(now)))
			: rc_captioned(
			      s, word,
			      rc_arena_fmt(s->a, "%.*s (%.*s)", RC_FMT(now), RC_FMT(rc_word(s, "fix_same")))));
}

/* One more order: the option's value, or (NULL) that the correction is taken back. */
static rc_status order(state *st, rc_cli *c, rc_fix_key key, const char *option, const char *value)
{
	static const rc_given_kind kind[RC_FIX_N] = {
		[RC_FIX_PUBLISHED] = RC_GIVEN_DATE, [RC_FIX_OUTLET] = RC_GIVEN_NAME,
		[RC_FIX_LANG] = RC_GIVEN_LANG, [RC_FIX_AUTHOR] = RC_GIVEN_NAME,
	};
	rc_str to = rc_str_of(value);
	bool none = !rc_str_trim(to).n; /* '' says that there is none */
	rc_status status = rc_given(&c->arena, none ? RC_GIVEN_NAME : kind[key], option, &to, &c->err);
	if (status == RC_OK)
		st->order[st->n_orders++] = (rc_fix_order){key, !value, to};
	return status;
}

static rc_status orders(state *st, rc_cli *c)
{
	const rc_options *o = &c->opt;
	const char *option[RC_FIX_N] = {"--published", "--outlet", "--lang", "--author"};
	const char *value[RC_FIX_N] = {o->published, o->outlet, o->lang, o->author};
	for (uint8_t k = 0; k < RC_FIX_N; k++)
		if (value[k] && order(st, c, (rc_fix_key)k, option[k], value[k]) != RC_OK)
			return c->err.status;
	if (o->log && (st->n_orders || o->undo))
		return rc_fail(&c->err, RC_USAGE,
		               "--log goes without corrections; correct first, then list");
	if (o->undo && st->n_orders)
		return rc_fail(&c->err, RC_USAGE,
		               "--undo goes without other corrections; take back first, then set right");
	for (uint8_t k = 0; o->undo && k < RC_FIX_N; k++)
		if (!strcmp(o->undo, "all") || !strcmp(o->undo, rc_fix_name(k)))
			order(st, c, (rc_fix_key)k, NULL, NULL);
	if (o->undo && !st->n_orders)
		return rc_fail(&c->err, RC_USAGE,
		               "--undo %s: published, outlet, lang, author and all can be "
		               "taken back",
		               o->undo);
	if (st->n_orders && c->n_args < 2)
		return rc_fail(&c->err, RC_USAGE, "fix: which articles? write recoupe fix %s",
		               rc_cmd_fix.args);
	return RC_OK;
}

static rc_status articles(state *st, rc_cli *c)
{
	for (uint32_t i = 1; i < c->n_args; i++) {
		uint32_t doc = rc_view_article(&st->s->v, rc_str_of(c->arg[i]), &c->err);
		if (doc == RC_NONE)
			return c->err.status;
		*RC_ADD(st->s->a, st->doc) = doc;
	}
	return RC_OK;
}

static rc_status set_right(state *st, rc_cli *c)
{
	rc_screen *s = st->s;
	if (!s->text)
		return rc_fail(&c->err, RC_USAGE, "fix: --format is for the lists of corrections");
	if (rc_store_read_only(s->store))
		return rc_fail(&c->err, RC_IO, "%s: can't be written; change its permissions or copy it",
		               c->arg[0]);
	int64_t *rows = rc_arena_alloc(s->a, (size_t)st->doc.n * sizeof *rows);
	for (uint32_t i = 0; i < st->doc.n; i++)
		rows[i] = s->v.list->article.v[st->doc.v[i]]->n;
	rc_fix_job job = {rows, st->doc.n, st->order, st->n_orders, done, st};
	rc_status status = rc_fix_articles(s->e, s->store, &job, &c->err);
	if (status == RC_OK && !st->n_changed)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "fix_nothing"));
	if (c->opt.quiet)
		rc_buf_reset(&s->out);
	s->text = false; /* the closing line would speak of the dossier as it was */
	return status;
}

/* ---- lists ---- */

static uint32_t doc_of(const rc_screen *s, rc_str id)
{
	for (uint32_t i = 0; i < s->v.list->article.n; i++)
		if (rc_str_eq(s->v.list->doc[i]->meta.id, id))
			return i;
	return RC_NONE;
}

static bool asked(const state *st, uint32_t doc)
{
	for (uint32_t i = 0; i < st->doc.n; i++)
		if (st->doc.v[i] == doc)
			return true;
	return st->doc.n == 0;
}

static rc_status list_fixes(state *st, rc_cli *c)
{
	rc_screen *s = st->s;
	rc_fixes all = {0};
	rc_status status = rc_store_fixes(s->store, s->a, &all, &c->err);
	rc_corrections rows = {0};
	for (uint32_t i = 0; i < all.fix.n; i++) {
		uint32_t doc = doc_of(s, all.fix.v[i].article);
		if (doc != RC_NONE && asked(st, doc))
			*RC_ADD(s->a, rows) = (rc_correction){doc, &all.fix.v[i]};
	}
	if (status == RC_OK && !s->text)
		rc_rows_fixes(&s->v, s->format, &rows, &s->out);
	for (uint32_t i = 0; i < rows.n && s->text; i++) {
		const rc_fix *f = rows.v[i].fix;
		if (!i || rows.v[i].doc != rows.v[i - 1].doc)
			rc_print(s, RC_INK_MARK, 0, rc_article_head(s, rows.v[i].doc));
		rc_str found = rc_say_with(s, "fix_found", or_none(s, f->found), f->found_basis.p
		                           ? f->found_basis : RC_STR("-"), RC_NULL_STR);
		rc_print(s, RC_INK_PLAIN, 4,
		         rc_captioned(s, word_for(s, f->key),
		                      rc_arena_fmt(s->a, "%.*s  (%.*s; %.*s)", RC_FMT(or_none(s, f->value)),
		                                   RC_FMT(found), RC_FMT(f->at))));
	}
	if (status == RC_OK && s->text && !rows.n)
		rc_print(s, RC_INK_PLAIN, 0, rc_word(s, "fix_no_fixes"));
	return status;
}

static rc_status list_log(state *st, rc_cli *c)
{
	rc_screen *s = st->s;
	rc_log_entries all = {0}, some = {0};
	rc_status status = rc_store_log(s->store, s->a, &all, &c->err);
	for (uint32_t i = 0; i < all.entry.n; i++) {
		const rc_log_entry *e = &all.entry.v[i];
		uint32_t doc = st->doc.n ? doc_of(s, e->article) : RC_NONE;
		if (!st->doc.n || (doc != RC_NONE && asked(st, doc)))
			*RC_ADD(s->a, some.entry) = *e;
	}
	if (status == RC_OK && !s->text)
		rc_rows_log(s->format, &some, &s->out);
	for (uint32_t i = 0; i < some.entry.n && s->text; i++) {
		const rc_log_entry *e = &some.entry.v[i];
		rc_str lead = rc_arena_fmt(s->a, "%.*s  ", RC_FMT(e->at));
		rc_print_lead(s, 0, RC_INK_DIM, lead, RC_INK_PLAIN,
		              rc_arena_fmt(s->a, "%.*s%s%.*s", RC_FMT(e->what), e->article.n ? " " : "",
		                                                                 RC_FMT(e->article)));
		rc_print(s, RC_INK_DIM, 4, e->detail);
	}
	return status;
}

static rc_status run(rc_cli *c)
{
	rc_screen s;
	state st = {.s = &s, .last = RC_NONE};
	if (orders(&st, c) != RC_OK)
		return c->err.status;
	rc_status status = rc_screen_open(&s, c, false);
	if (status == RC_OK)
		status = articles(&st, c);
	if (status == RC_OK)
		status = st.n_orders ? set_right(&st, c)
		         : c->opt.log ? list_log(&st, c) : list_fixes(&st, c);
	return rc_screen_close(&s, status);
}

const rc_command rc_cmd_fix = {
	.name = "fix",
	.args = "DOSSIER [ARTICLE...]",
	.summary = "set an article's date, outlet, language or author right",
	.formats = "text|jsonl|csv",
	.options = "published outlet lang author undo log ui width",
	.about = "Corrects what was found in each ARTICLE (its id or the beginning of it, its file "
	         "or the end of that), reads it again and cross-checks anew. What was found is "
	         "kept and comes back with --undo; a later add of the same article leaves the "
	         "correction in force; the log keeps all of it. An empty value ('') says that "
	         "there is none. Without an option, lists the corrections in force; with --log, "
	         "everything that was done.",
	.examples = "recoupe fix story.recoupe a-3f9a1c --published 2019-03-29\n"
	            "recoupe fix story.recoupe --outlet \"Le Monde\" --author '' page-17.html page-18.html\n"
	            "recoupe fix story.recoupe a-3f9a1c --undo published\n"
	            "recoupe fix story.recoupe\n"
	            "recoupe fix story.recoupe --log --format csv > log.csv",
	.min_args = 1,
	.max_args = UINT32_MAX,
	.run = run,
};
