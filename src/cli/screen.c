/* screen.c - opening and closing a screen, words, wrapping; see screen.h. */
#include "cli/screen.h"

#include "export/export.h"

#include <stdio.h>

/* ---- opening and closing ---- */

/* The language that most articles are in; French, English, Spanish among equals. */
static rc_lang main_language(rc_store *store)
{
	uint32_t n[RC_LANG_N + 1], best = 0;
	if (rc_store_langs(store, n, NULL) != RC_OK)
		return RC_EN;
	for (uint32_t l = 1; l < RC_LANG_N; l++)
		if (n[l] > n[best])
			best = l;
	return n[best] ? (rc_lang)best : RC_EN;
}

static void choose_words(rc_screen *s)
{
	rc_lang lang = main_language(s->store);
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		if (s->c->opt.ui && !strcmp(s->c->opt.ui, rc_lang_tag((rc_lang)l)))
			lang = (rc_lang)l;
	s->lang = lang;
	s->words = rc_data_table(s->e->data, lang, "screen");
	for (uint32_t i = 0; i < s->words->n_rows; i++)
		*rc_map_put(&s->word_at, rc_hash(rc_table_cell(s->words, i, 0)), NULL) = i;
}

void rc_screen_words(rc_screen *s, rc_cli *c, rc_engine *e, rc_store *store)
{
	*s = (rc_screen){.c = c, .e = e, .store = store, .a = &c->arena};
	choose_words(s);
}

/* The kinds of event that the tables know, '|' between them: what --type may ask for. */
static rc_str types_known(rc_screen *s)
{
	rc_buf b = {0};
	const rc_table *groups = rc_data_table(s->e->data, RC_WORLD, "groups");
	for (uint32_t i = 0; i < groups->n_rows; i++)
		rc_buf_fmt(&b, "%s%.*s", b.n ? "|" : "", RC_FMT(rc_table_cell(groups, i, 0)));
	rc_str all = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_release(&b);
	return all;
}

static rc_str say_for_view(const void *ctx, const char *key, rc_str a, rc_str b, rc_str c)
{
	return rc_say_with(ctx, key, a, b, c);
}

rc_status rc_screen_load(rc_screen *s, rc_cli *c, bool layers)
{
	s->c = c;
	s->text = !strcmp(c->opt.format, "text");
	s->format = !strcmp(c->opt.format, "csv") ? RC_CSV : RC_JSONL;
	s->a = &s->opened.arena;
	rc_status status = rc_opened_load(&s->opened, s->e, s->store, layers, &c->err);
	if (status != RC_OK)
		return status;
	rc_view_init(&s->v, s->a, &s->opened.cross, &s->opened.list);
	s->v.types = types_known(s);
	s->v.say = say_for_view;
	s->v.say_ctx = s;
	s->v.know = s->e->check;
	choose_words(s);
	return RC_OK;
}

void rc_screen_release(rc_screen *s)
{
	rc_buf_release(&s->out);
	rc_map_release(&s->word_at);
	rc_opened_release(&s->opened);
}

rc_status rc_screen_check(rc_screen *s, rc_cli *c, const rc_filter *f)
{
	rc_status status = rc_filter_check(&s->v, f, &c->err);
	if (status != RC_USAGE)
		return status;
	c->err = (rc_err){0};
	rc_screen_release(s);
	status = rc_screen_load(s, c, true);
	return status == RC_OK ? rc_filter_check(&s->v, f, &c->err) : status;
}

rc_status rc_screen_open(rc_screen *s, rc_cli *c, bool layers)
{
	*s = (rc_screen){0};
	s->store = rc_store_open(c->arg[0], RC_STORE_READ, &c->err);
	s->e = s->store ? rc_engine_tables(c->opt.data, c->opt.models, &c->err) : NULL;
	return s->e ? rc_screen_load(s, c, layers) : c->err.status;
}

/* "2026-11-22 · recoupe 0.1.0 · articles: 5, undated: 0, without outlet: 5" */
static void closing(rc_screen *s)
{
	rc_str day = s->opened.last_change.n >= 10 ? rc_str_sub(s->opened.last_change, 0, 10)
	                                           : RC_STR("-");
	rc_str counts = rc_say_with(s, "closing_articles", rc_count_str(s, s->v.list->article.n),
	                            rc_count_str(s, s->v.n_undated), rc_count_str(s, s->v.n_no_outlet));
	rc_newline(s);
	rc_print(s, RC_INK_DIM, 0, rc_say_with(s, "closing_counts", day, RC_STR(RC_VERSION), counts));
	rc_buf_fmt(&s->out, "%.*s\n", RC_FMT(rc_word(s, "closing"))); /* never cut into lines */
}

rc_status rc_screen_close(rc_screen *s, rc_status status)
{
	if (status == RC_OK && s->text)
		closing(s);
	if (status == RC_OK)
		status = rc_out(rc_buf_view(&s->out), &s->c->err);
	rc_screen_release(s);
	rc_store_close(s->store);
	rc_engine_close(s->e);
	return status;
}

/* ---- words ---- */

rc_str rc_word(const rc_screen *s, const char *key)
{
	uint32_t row = rc_map_get(&s->word_at, rc_hash(rc_str_of(key)));
	return row == RC_NONE ? RC_NULL_STR : rc_table_cell(s->words, row, 1);
}

rc_str rc_word_of(const rc_screen *s, const char *prefix, rc_str key)
{
	rc_str w = rc_word(s, rc_arena_fmt(s->a, "%s%.*s", prefix, RC_FMT(key)).p);
	return w.p ? w : key;
}

rc_str rc_say_with(const rc_screen *s, const char *key, rc_str a, rc_str b, rc_str c)
{
	rc_str w = rc_word(s, key), arg[3] = {a, b, c};
	rc_buf out = {0};
	for (uint32_t i = 0; i < w.n; i++) {
		if (w.p[i] == '%' && i + 1 < w.n && w.p[i + 1] >= '1' && w.p[i + 1] <= '3')
			rc_buf_str(&out, arg[w.p[++i] - '1']);
		else
			rc_buf_byte(&out, w.p[i]);
	}
	rc_str said = rc_arena_dup(s->a, rc_buf_view(&out));
	rc_buf_release(&out);
	return said;
}

rc_str rc_captioned(const rc_screen *s, rc_str label, rc_str what)
{
	return rc_say_with(s, "labelled", label, what, RC_NULL_STR);
}

rc_str rc_count_str(const rc_screen *s, uint64_t n)
{
	return rc_arena_fmt(s->a, "%llu", (unsigned long long)n);
}

rc_str rc_say_count(const rc_screen *s, const char *key, uint32_t n)
{
	const char *which = n == 0 ? "0" : n == 1 ? "1" : "n";
	rc_str exact = rc_arena_fmt(s->a, "%s_%s", key, which);
	if (!rc_word(s, exact.p).p)
		exact = rc_arena_fmt(s->a, "%s_n", key);
	return rc_say_with(s, exact.p, rc_count_str(s, n), RC_NULL_STR, RC_NULL_STR);
}

/* ---- ink ---- */

static const char *const inks[] = {"",        "\033[1;36m", "\033[1m",
                                   "\033[2m", "\033[1;33m", "\033[32m"};

static void ink_on(rc_screen *s, rc_ink ink)
{
	if (s->c->color)
		rc_buf_z(&s->out, inks[ink]);
}

static void ink_off(rc_screen *s, rc_ink ink)
{
	if (s->c->color && ink != RC_INK_PLAIN)
		rc_buf_z(&s->out, "\033[0m");
}

static bool takes_no_column(uint32_t cp)
{
	return (cp >= 0x300 && cp <= 0x36F) || (cp >= 0x200B && cp <= 0x200F) || cp == 0xFEFF ||
	       (cp >= 0xFE00 && cp <= 0xFE0F);
}

static bool takes_two(uint32_t cp)
{
	return (cp >= 0x1100 && cp <= 0x115F) || (cp >= 0x2E80 && cp <= 0xA4CF) ||
	       (cp >= 0xAC00 && cp <= 0xD7A3) || (cp >= 0xF900 && cp <= 0xFAFF) ||
	       (cp >= 0xFF00 && cp <= 0xFF60) || (cp >= 0x1F300 && cp <= 0x1FAFF);
}

static uint32_t columns_of(uint32_t cp)
{
	return takes_no_column(cp) ? 0 : takes_two(cp) ? 2 : 1;
}

uint32_t rc_columns(rc_str s)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < s.n;)
		n += columns_of(rc_utf8_next(s.p, s.n, &i));
	return n;
}

/* What an article holds must not steer the terminal: control characters, line ends and direction
 * marks become spaces. */
static rc_str tame(rc_arena *a, rc_str s)
{
	rc_buf b = {0};
	for (uint32_t i = 0; i < s.n;) {
		uint32_t cp = rc_utf8_next(s.p, s.n, &i);
		if (!rc_cp_steers(cp))
			rc_buf_cp(&b, cp);
		else if (b.n && b.p[b.n - 1] != ' ')
			rc_buf_byte(&b, ' ');
	}
	rc_str t = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return t;
}

/* `first`: columns of the first line, `width`: of the others. */
static void wrap(rc_arena *a, rc_str text, uint32_t first, uint32_t width, rc_lines *out)
{
	rc_str s = tame(a, text);
	uint32_t from = 0, space = RC_NONE, n = 0, room = first;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t at = i, cp = rc_utf8_next(s.p, s.n, &i);
		if (cp == ' ')
			space = at;
		n += columns_of(cp);
		if (n <= room || cp == ' ')
			continue;
		room = width;
		uint32_t end = space != RC_NONE && space > from ? space : at > from ? at : i;
		*RC_ADD(a, *out) = rc_str_sub(s, from, end);
		from = end;
		while (from < s.n && s.p[from] == ' ')
			from++;
		i = from;
		n = 0;
		space = RC_NONE;
	}
	while (s.n > from && s.p[s.n - 1] == ' ')
		s.n--;
	if (from < s.n || out->n == 0)
		*RC_ADD(a, *out) = rc_str_sub(s, from, s.n);
}

void rc_wrap(rc_arena *a, rc_str text, uint32_t width, rc_lines *out)
{
	wrap(a, text, width, width, out);
}

static void spaces(rc_screen *s, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		rc_buf_byte(&s->out, ' ');
}

void rc_print_lead(rc_screen *s, uint32_t indent, rc_ink lead_ink, rc_str lead, rc_ink ink,
                   rc_str text)
{
	rc_arena scratch = {0};
	rc_lines lines = {0};
	lead = tame(&scratch, lead);
	uint32_t all = s->c->width, in = indent + rc_columns(lead);
	/* a long lead would leave a column too thin to read */
	uint32_t below = in > all * 2 / 5 ? indent + 4 : in;
	if (in + 10 > all) { /* no room beside it: both are one text */
		text = rc_arena_fmt(&scratch, "%.*s%.*s", RC_FMT(lead), RC_FMT(text));
		lead = RC_STR("");
		in = indent;
	}
	wrap(&scratch, text, all > in + 10 ? all - in : 10, all > below + 10 ? all - below : 10, &lines);
	for (uint32_t i = 0; i < lines.n; i++) {
		spaces(s, i ? below : indent);
		if (i == 0) {
			ink_on(s, lead_ink);
			rc_buf_str(&s->out, lead);
			ink_off(s, lead_ink);
		}
		ink_on(s, ink);
		rc_buf_str(&s->out, lines.v[i]);
		ink_off(s, ink);
		rc_buf_byte(&s->out, '\n');
	}
	rc_arena_release(&scratch);
}

void rc_print(rc_screen *s, rc_ink ink, uint32_t indent, rc_str text)
{
	rc_print_lead(s, indent, RC_INK_PLAIN, RC_STR(""), ink, text);
}

void rc_print_rule(rc_screen *s, rc_str title)
{
	ink_on(s, RC_INK_HEAD);
	rc_buf_z(&s->out, "── ");
	rc_buf_str(&s->out, tame(s->a, title));
	rc_buf_byte(&s->out, ' ');
	for (uint32_t n = rc_columns(title) + 4; n < s->c->width; n++)
		rc_buf_z(&s->out, "─");
	ink_off(s, RC_INK_HEAD);
	rc_buf_byte(&s->out, '\n');
}

void rc_newline(rc_screen *s)
{
	rc_buf_byte(&s->out, '\n');
}
