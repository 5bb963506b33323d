/* test_ingest.c - bytes to articles: charsets, cleaning, pages, JSON, head lines, furniture, languages, refusals. All texts are invented. */
#include "base/io.h"
#include "base/limits.h"
#include "ingest/decode.h"
#include "ingest/dom.h"
#include "ingest/ingest.h"
#include "ingest/rules.h"
#include "ingest/dates.h"

#include "unit/harness.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct world {
	rc_data   *data;
	rc_ingest *in, *verbatim;
	rc_rules  *rules;
	rc_arena   arena;
} world;

static world *w_of(void **state)
{
	return *state;
}

static int set_up(void **state)
{
	world *w = calloc(1, sizeof *w);
	rc_ingest_options opt = {0};
	w->data = rc_data_open(NULL, NULL);
	w->in = rc_ingest_new(w->data, &opt, NULL);
	opt.verbatim = true;
	w->verbatim = rc_ingest_new(w->data, &opt, NULL);
	w->rules = rc_rules_new(w->data);
	*state = w;
	return w->in && w->verbatim ? 0 : -1;
}

static int tear_down(void **state)
{
	world *w = *state;
	rc_ingest_free(w->in);
	rc_ingest_free(w->verbatim);
	rc_rules_free(w->rules);
	rc_data_close(w->data);
	rc_arena_release(&w->arena);
	free(w);
	return 0;
}

typedef struct last { /* copy of the last article given, and how many there were */
	rc_arena  *arena;
	rc_article a;
	uint32_t   n;
} last;

static void keep(void *ctx, const rc_article *a)
{
	last *l = ctx;
	l->a = *a; /* the strings last as long as the arena, which the tests don't reset */
	l->n++;
}

static last read_bytes(world *w, const rc_ingest *in, rc_record_kind kind, const char *p, size_t n)
{
	static char name[] = "test";
	last l = {.arena = &w->arena};
	rc_record r = {.kind = kind, .source = name, .p = p, .n = n};
	rc_ingest_record(in, &w->arena, &r, keep, &l);
	return l;
}

static rc_article read_z(world *w, const char *text)
{
	return read_bytes(w, w->in, RC_RECORD_FILE, text, strlen(text)).a;
}

static bool warned(const rc_article *a, const char *what)
{
	for (uint32_t i = 0; i < a->warning.n; i++)
		if (rc_str_find(a->warning.v[i], rc_str_of(what), 0) != UINT32_MAX)
			return true;
	return false;
}

#define FRENCH "Le préfet a annoncé jeudi que la route du col serait fermée jusqu’à l’été. "
#define LATIN1 "Le pr\xE9" "fet a annonc\xE9 jeudi que la route du col serait ferm\xE9" "e jusqu\x92\xE0 l\x92\xE9t\xE9. "

/* ---- charsets ---- */

static void utf8_stays_to_the_character(void **state)
{
	rc_article a = read_z(w_of(state), "  " FRENCH "\n\n\tDeux espaces  ici.\n");
	assert_str(a.body, "  " FRENCH "\n\n\tDeux espaces  ici.\n");
	assert_int_equal(a.warning.n, 0);
	assert_null(a.title.p);
}

static void a_byte_order_mark_goes(void **state)
{
	assert_str(read_z(w_of(state), "\xEF\xBB\xBF" FRENCH).body, FRENCH);
}

static void windows_1252_is_recognised(void **state)
{
	rc_article a = read_z(w_of(state), LATIN1);
	assert_str(a.body, FRENCH);
	assert_true(warned(&a, "windows-1252"));
	assert_str(a.meta.lang, "fr");
}

static void utf16_is_recognised_with_and_without_mark(void **state)
{
	char u[512];
	size_t n = 0;
	const char *s = "Le maire a dit non aux trois projets de route.";
	for (size_t i = 0; s[i]; i++) {
		u[n++] = s[i];
		u[n++] = 0;
	}
	assert_str(read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, u, n).a.body, s);
	memmove(u + 2, u, n);
	memcpy(u, "\xFF\xFE", 2);
	assert_str(read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, u, n + 2).a.body, s);
}

static void a_few_bad_bytes_are_replaced_and_counted(void **state)
{
	rc_article a = read_z(w_of(state), FRENCH FRENCH "mot\xFF" "mot \xE2\x80 fin");
	assert_str(a.body, FRENCH FRENCH "mot\xEF\xBF\xBDmot \xEF\xBF\xBD fin");
	assert_true(warned(&a, "replaced: 2 byte sequences"));
}

#define PAGE(meta, body) "<!doctype html><html><head>" meta "<title>Titre</title></head><body><article><h1>Titre</h1>" body "</article></body></html>"
#define PARAGRAPH "<p>" FRENCH FRENCH "</p>"

static void wrong_labels_are_set_right(void **state)
{
	rc_article a = read_z(w_of(state), PAGE("<meta charset=iso-8859-1>", PARAGRAPH));
	assert_true(rc_str_starts(a.body, RC_STR("Le préfet")));
	assert_true(warned(&a, "declared iso-8859-1, read as UTF-8"));
	a = read_z(w_of(state), PAGE("<meta charset=\"utf-8\">", "<p>" LATIN1 LATIN1 "</p>"));
	assert_true(rc_str_starts(a.body, RC_STR("Le préfet")));
	assert_true(warned(&a, "declared utf-8, read as windows-1252"));
	a = read_z(w_of(state), PAGE("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">", "<p>" LATIN1 LATIN1 "</p>"));
	assert_true(rc_str_starts(a.body, RC_STR("Le préfet")));
	assert_int_equal(a.warning.n, 0);
}

static void declared_charset_is_found_outside_comments(void **state)
{
	(void)state;
	const char *s = "<!-- <meta charset=koi8-r> --><META CHARSET = 'Windows-1251' >";
	assert_str(rc_declared_charset(s, strlen(s)), "Windows-1251");
	s = "<?xml version='1.0' encoding='ISO-8859-2'?><html>";
	assert_str(rc_declared_charset(s, strlen(s)), "ISO-8859-2");
	s = "<p>charset=utf-8</p>";
	assert_null(rc_declared_charset(s, strlen(s)).p);
}

/* ---- cleaning ---- */

static void line_ends_control_characters_and_nfc(void **state)
{
	rc_arena *a = &w_of(state)->arena;
	rc_notes notes = {0};
	assert_str(rc_clean(a, RC_STR("a\r\nb\rc\x0C" "d\xE2\x80\xA8" "e"), 0, &notes), "a\nb\nc\nd\ne");
	assert_str(rc_clean(a, RC_STR("e\xCC\x81t\xC3\xA9"), 0, &notes), "été");
	assert_int_equal(notes.n, 0);
	assert_str(rc_clean(a, RC_STR("x\x01y\xC2\x80z"), 0, &notes), "xyz");
	assert_str(notes.v[0], "dropped: 2 control characters or stray marks");
	assert_str(rc_clean(a, RC_STR("  a \n b\xC2\xA0:  "), RC_CLEAN_LINE, NULL), "a b\xC2\xA0:");
	assert_str(rc_clean(a, RC_STR("inter\xC2\xAD" "dit"), RC_CLEAN_INVISIBLE, NULL), "interdit");
}

/* ---- refusals ---- */

static void refused(void **state, const char *p, size_t n, const char *why)
{
	last l = read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, p, n);
	assert_int_equal(l.n, 1);
	assert_int_equal(l.a.problem.status, RC_INPUT);
	assert_int_equal(l.a.body.n, 0);
	if (!strstr(l.a.problem.message, why))
		fail_msg("\"%s\" does not say \"%s\"", l.a.problem.message, why);
	assert_null(strchr(l.a.problem.message, '\n'));
}

static void what_is_no_text_is_refused_with_its_reason(void **state)
{
	static const char noise[200] = {1, 0, 7, 0, 0, 3};
	refused(state, "", 0, "is empty");
	refused(state, " \n\n ", 4, "holds no text");
	refused(state, "%PDF-1.7\n...", 12, "PDF");
	refused(state, "\x89PNG\r\n\x1A\n", 8, "PNG");
	refused(state, "PK\003\004....", 8, "ZIP");
	refused(state, noise, sizeof noise, "binary");
	refused(state, "<?xml version=\"1.0\"?><tool></tool>", 34, "XML");
	refused(state, "{\"title\": \"x\"}", 14, "has no \"text\"");
	refused(state, "{\"text\": ", 9, "broken JSON");
	const char *gone = "<html><head><title>Page introuvable</title></head><body><p>Cette page n’existe plus.</p></body></html>";
	refused(state, gone, strlen(gone), "error page");
}

static void too_much_text_is_refused(void **state)
{
	size_t n = (size_t)RC_MAX_TEXT + 1;
	char *big = malloc(n);
	memset(big, 'a', n);
	refused(state, big, n, "16 MiB");
	last l = read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, big, RC_MAX_TEXT - 2);
	assert_int_equal(l.a.problem.status, RC_OK);
	free(big);
}

/* ---- pages ---- */

#define STORY \
	"<!doctype html><html lang=fr><head><title>Le col fermé | La Dépêche du Col</title>" \
	"<meta property='og:site_name' content='La Dépêche du Col'><meta property='article:published_time' content='2024-05-02T08:30:00+02:00'>" \
	"<link rel=canonical href='https://col.example/2024/05/01/col-ferme'></head><body><nav><a href=/>Accueil</a> <a href=/m>Monde</a></nav>" \
	"<div class='cookie-banner'>Ce site dépose des cookies pour mesurer son audience, refusez ou acceptez, comme il vous plaira.</div>" \
	"<article><h1>Le col fermé</h1><p class=byline>Par Ada Lorme</p><p>" FRENCH FRENCH "</p><h2>Un tunnel fissuré</h2>" \
	"<p>" FRENCH "</p><figure><img src=x><figcaption>Le tunnel, mardi.</figcaption></figure><blockquote>« Rien ne presse, dit-elle, et tout le monde attendra. »</blockquote>" \
	"<ul><li>Fermeture le lundi, de huit heures à midi</li><li>Ouverture le mardi</li></ul><p>Passer la publicité</p>" \
	"<div class='related'><h3>Sur le même thème</h3><a href=/a>Un autre article sur le col</a></div><h2>Vide</h2></article>" \
	"<aside><p>" FRENCH "</p></aside><footer><p>Tous droits réservés</p></footer></body></html>"

static void a_page_gives_its_text_and_metadata(void **state)
{
	rc_article a = read_z(w_of(state), STORY);
	assert_str(a.title, "Le col fermé");
	assert_str(a.meta.outlet, "La Dépêche du Col");
	assert_str(a.meta.basis.outlet, "og");
	assert_str(a.meta.byline, "Ada Lorme");
	assert_str(a.meta.published, "2024-05-02T08:30:00+02:00");
	assert_int_equal(a.meta.published_basis, RC_PUB_METADATA);
	assert_str(a.meta.canonical, "https://col.example/2024/05/01/col-ferme");
	assert_str(a.meta.lang, "fr");
	assert_true(warned(&a, "advertising"));
	rc_str first = rc_str_trim(RC_STR(FRENCH FRENCH));
	assert_true(rc_str_starts(a.body, first));
	static const char *const out[] = {"Accueil", "cookies", "mardi.", "Un autre article", "droits", "Vide", "publicité", "Ada", "Le col fermé"};
	for (size_t i = 0; i < sizeof out / sizeof *out; i++)
		if (rc_str_find(a.body, rc_str_of(out[i]), 0) != UINT32_MAX)
			fail_msg("\"%s\" is in the text", out[i]);
	assert_true(rc_str_find(a.body, RC_STR("\n\nUn tunnel fissuré\n\nLe préfet"), 0) != UINT32_MAX);
	assert_true(rc_str_find(a.body, RC_STR("« Rien ne presse"), 0) != UINT32_MAX);
	assert_true(rc_str_find(a.body, RC_STR("de huit heures à midi\nOuverture le mardi"), 0) != UINT32_MAX);
}

static void json_ld_wins_even_when_broken(void **state)
{
	rc_article a = read_z(w_of(state), PAGE("<meta property='og:title' content='Autre'><script type='application/ld+json'>/*<![CDATA[*/ {\"@type\":\"NewsArticle\","
	                                        "\"headline\":\"Un\ntitre\",\"datePublished\":\"2023-02-01T10:00:00Z\",\"author\":[{\"name\":\"A B\"},{\"name\":\"C D\"},],} /*]]>*/</script>",
	                                        PARAGRAPH));
	assert_str(a.title, "Un titre");
	assert_str(a.meta.basis.title, "json-ld");
	assert_str(a.meta.published, "2023-02-01T10:00:00Z");
	assert_str(a.meta.byline, "A B, C D");
}

static void the_text_may_stand_in_a_script_only(void **state)
{
	const char *const pages[] = {
		"<html><head><title>Le port ferme</title></head><body><div id=root></div><script id=__NEXT_DATA__ type='application/json'>{\"props\":{\"article\":{\"title\":\"Le port\","
		"\"body\":[{\"t\":\"p\",\"v\":\"Le port de Sainte-Mireille est ferm\\u00e9 depuis lundi soir, a annonc\\u00e9 la capitainerie. Les navires attendent au large, dit-elle. Une fuite de carburant "
		"a \\u00e9t\\u00e9 signal\\u00e9e vers 21 heures. Personne n'a \\u00e9t\\u00e9 bless\\u00e9.\"},{\"t\":\"p\",\"v\":\"Il rouvrira mercredi matin si le vent tombe, selon la mairie. Les douanes ont "
		"ferm\\u00e9 leurs bureaux pour deux jours. Les p\\u00eacheurs demandent une aide. Rien n'est d\\u00e9cid\\u00e9.\"}]}}}</script></body></html>",
		"<html><head><title>Le port ferme</title></head><body><p>Chargement</p><script>window.state = {\"a\":{\"html\":\"<p>Le port de Sainte-Mireille est ferm\\u00e9 depuis lundi soir, a annonc\\u00e9 "
		"la capitainerie. Les navires attendent au large, dit-elle.<\\/p><p>Une fuite de carburant a \\u00e9t\\u00e9 signal\\u00e9e vers 21 heures. Personne n'a \\u00e9t\\u00e9 bless\\u00e9, ajoute-t-elle. Il "
		"rouvrira mercredi matin si le vent tombe, selon la mairie. Les douanes ont ferm\\u00e9 leurs bureaux pour deux jours. Rien n'est d\\u00e9cid\\u00e9.<\\/p>\"}};</script></body></html>",
	};
	for (size_t i = 0; i < 2; i++) {
		last l = read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, pages[i], strlen(pages[i]));
		assert_true(rc_str_starts(l.a.body, RC_STR("Le port de Sainte-Mireille est ferm\xC3\xA9 depuis lundi soir, a annonc\xC3\xA9 la capitainerie.")));
		assert_int_not_equal(rc_str_find(l.a.body, RC_STR("\n\n"), 0), UINT32_MAX);
		assert_true(warned(&l.a, "scripts"));
	}
}

static void days_are_those_of_the_place(void **state)
{
	rc_article a = read_z(w_of(state), PAGE("<meta property='article:published_time' content='2024-05-04T02:41:00Z'>",
	                                        "<h1>Un titre assez long pour en \xC3\xAAtre un</h1><p class='date'>3/5/2024 22:41</p>" PARAGRAPH));
	assert_str(a.meta.published, "2024-05-03T22:41:00-04:00");
	assert_str(a.meta.basis.published, "og");
	a = read_z(w_of(state), PAGE("<meta property='article:published_time' content='2024-05-04T02:41:00Z'>", "<h1>Un titre assez long pour en \xC3\xAAtre un</h1><p>Mis en ligne</p><p>3 mai 2024</p>" PARAGRAPH));
	assert_str(a.meta.published, "2024-05-03");
	a = read_z(w_of(state), PAGE("", "<h1>Un titre assez long pour en \xC3\xAAtre un</h1><p>Par</p><a href='/a'>Ada Lorme</a><p>Modifi\xC3\xA9 le 4 mai 2024</p>" PARAGRAPH));
	assert_str(a.meta.byline, "Ada Lorme");
	assert_str(a.meta.published, "2024-05-04");
	assert_str(a.meta.basis.published, "modified");
	static const char ld[] = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-01T09:00:00+02:00\"}</script>";
	static const char shown[] = "<h1>Un titre assez long pour en \xC3\xAAtre un</h1><p>Publi\xC3\xA9 le 3 mai 2024</p>" PARAGRAPH;
	char page[4000];
	snprintf(page, sizeof page, PAGE("%s<meta property='article:published_time' content='2024-05-03T08:00:00+02:00'>", "%s"), ld, shown);
	a = read_z(w_of(state), page);
	assert_str(a.meta.published, "2024-05-03T08:00:00+02:00"); /* two kinds, the shown text among them, against one */
	snprintf(page, sizeof page, PAGE("%s<meta property='article:published_time' content='2024-05-01T09:00:00+02:00'>", "%s"), ld, shown);
	a = read_z(w_of(state), page);
	assert_str(a.meta.published, "2024-05-01T09:00:00+02:00");
}

static void deep_and_large_pages_neither_crash_nor_hang(void **state)
{
	size_t n = 10u << 20;
	char *page = malloc(n);
	for (size_t i = 0; i < n; i++)
		page[i] = "<div>"[i % 5];
	memcpy(page, "<html", 5);
	last l = read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, page, n);
	assert_int_equal(l.n, 1);
	assert_true(warned(&l.a, "nested too deep"));
	for (size_t i = 0; i < n; i++)
		page[i] = "<i></b>&amp;"[i % 12];
	memcpy(page, "<html>", 6);
	assert_int_equal(read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, page, n).n, 1);
	for (size_t i = 0; i < n; i++)
		page[i] = i % 7 ? (char)('a' + i / 7 % 26) : ' '; /* one tag with more than a million attributes */
	memcpy(page, "<html><p ", 9);
	assert_int_equal(read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, page, n).n, 1);
	free(page);
}

/* ---- JSON ---- */

static void a_json_line_gives_what_it_holds(void **state)
{
	world *w = w_of(state);
	const char *s = "{\"id\":7,\"title\":\"Un  titre\",\"outlet\":\"Le Col\",\"published\":\"2 mai 2024\",\"lang\":\"fr\",\"text\":\"Il neige.\\r\\nPublicité\\nFin \\ud83d.\"}";
	rc_article a = read_bytes(w, w->in, RC_RECORD_JSON, s, strlen(s)).a;
	assert_int_equal(a.problem.status, RC_OK);
	assert_str(a.given_id, "7");
	assert_str(a.title, "Un titre");
	assert_str(a.meta.published, "2024-05-02");
	assert_str(a.meta.basis.outlet, "key");
	assert_str(a.body, "Il neige.\nFin \xEF\xBF\xBD.");
	a = read_bytes(w, w->verbatim, RC_RECORD_JSON, s, strlen(s)).a;
	assert_str(a.body, "Il neige.\nPublicité\nFin \xEF\xBF\xBD.");
	s = "{\"html\":\"<html><body><article><p>" FRENCH FRENCH "</p></article></body></html>\",\"title\":\"T\"}";
	a = read_bytes(w, w->in, RC_RECORD_JSON, s, strlen(s)).a;
	assert_true(rc_str_starts(a.body, RC_STR("Le préfet")));
	s = "[1]";
	assert_int_equal(read_bytes(w, w->in, RC_RECORD_JSON, s, strlen(s)).a.problem.status, RC_INPUT);
}

static void an_array_gives_an_article_each(void **state)
{
	const char *s = " [ {\"text\": \"Un.\"}, 3, {\"text\": \"Deux.\"} ]";
	last l = read_bytes(w_of(state), w_of(state)->in, RC_RECORD_FILE, s, strlen(s));
	assert_int_equal(l.n, 3);
	assert_str(l.a.body, "Deux.");
	assert_str(l.a.meta.source, "test#3");
	assert_str(read_z(w_of(state), "[AGENCE] Il neige sur le col.").body, "[AGENCE] Il neige sur le col.");
}

/* ---- head lines, furniture ---- */

static void head_lines_are_read_and_stay(void **state)
{
	rc_article a = read_z(w_of(state), "Le col fermé\n\nPar Ada Lorme | Le Col libre | 2 mai 2024\n\n" FRENCH);
	assert_str(a.meta.byline, "Ada Lorme");
	assert_str(a.meta.outlet, "Le Col libre");
	assert_str(a.meta.basis.outlet, "text");
	assert_str(a.meta.published, "2024-05-02");
	assert_int_equal(a.meta.published_basis, RC_PUB_TEXT);
	assert_true(rc_str_starts(a.body, RC_STR("Le col fermé\n\nPar Ada Lorme | ")));
	a = read_z(w_of(state), "Pass shut\nBy Ada Lorme\nThe Pass Gazette\nPublished: May 2, 2024 at 2:05 pm\n\nThe prefect said that the road was shut.");
	assert_str(a.meta.byline, "Ada Lorme");
	assert_str(a.meta.outlet, "The Pass Gazette");
	assert_str(a.meta.published, "2024-05-02T14:05:00");
	a = read_z(w_of(state), "date 2019-03 " FRENCH);
	assert_str(a.meta.published, "2019-03");
	assert_true(rc_str_starts(a.body, RC_STR("date 2019-03 Le")));
	a = read_z(w_of(state), FRENCH "date 2019-03");
	assert_str(a.meta.published, "2019-03");
}

/* An outlet alone on the first line, or before a date; the text stays whole. */
static void an_outlet_is_told_by_its_name(void **state)
{
	static const struct { const char *head, *outlet, *day; } heads[] = {
		{"La Gazette du Col\n12 mars 2024\n\nLe col fermé\n\n", "La Gazette du Col", "2024-03-12"},
		{"La Gazette du Col, 12 mars 2024\n\n", "La Gazette du Col", "2024-03-12"},
		{"L’Écho du Col — 12 mars 2024\n\n", "L’Écho du Col", "2024-03-12"},
		{"Le col fermé après la tempête\n\nL’Écho du Col, 12 mars 2024\n\n", "L’Écho du Col", "2024-03-12"},
		{"Source : Le Veilleur\nDate : 12/03/2024\n\n", "Le Veilleur", "2024-03-12"},
		{"The Pass Courier\nMarch 12, 2024\nPass closed after storm\n", "The Pass Courier", "2024-03-12"},
		{"Paris — 12 mars 2024\n\n", NULL, "2024-03-12"},
		{"Jean Dupont - 12 mars 2024\n\n", NULL, "2024-03-12"},
		{"Le col fermé\n12 mars 2024\n\n", NULL, "2024-03-12"},
		{"Fortes pluies ce matin\n12 mars 2024\n\n", NULL, "2024-03-12"},
		{"Post Office Closes\nMarch 12, 2024\n\n", NULL, "2024-03-12"},
		{"La Gazette du Col\n\n", NULL, NULL},
	};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		char text[2000];
		snprintf(text, sizeof text, "%s%s", heads[i].head, FRENCH);
		rc_article a = read_z(w_of(state), text);
		assert_true(rc_str_eq(a.body, rc_str_of(text)));
		if (heads[i].outlet)
			assert_str(a.meta.outlet, heads[i].outlet);
		else
			assert_null(a.meta.outlet.p);
		if (heads[i].day)
			assert_str(a.meta.published, heads[i].day);
	}
}

static void running_text_is_no_head_line(void **state)
{
	rc_article a = read_z(w_of(state), "Par ailleurs, le maire\nPar Ada Lorme, on sait que le 2 mai 2024 le col fut fermé par la neige et le vent.\n"
	                                   "Le 3 mai 2024, il a neigé.\n" FRENCH);
	assert_null(a.meta.published.p);
	assert_null(a.meta.outlet.p);
}

static void furniture_goes_and_nothing_else(void **state)
{
	rc_article a = read_z(w_of(state), "Un.\nPasser la publicité\n\n👇 Suivez-nous sur Facebook 👇\n🗣« Deux », dit-elle.\n👍👍\n***\nÀ lire aussi : Trois\nPublicités");
	assert_str(a.body, "Un.\n\n🗣« Deux », dit-elle.\n***\n");
	assert_true(warned(&a, "dropped: 2 lines of page furniture, advertising"));
	assert_true(warned(&a, "emoji"));
	a = read_z(w_of(state), "La publicité du parti a choqué.\nPartager cet article de foi n’oblige personne, dit le prêtre.");
	assert_int_equal(a.warning.n, 0);
}

/* ---- dates ---- */

static void dates_in_all_their_forms(void **state)
{
	static const struct {
		const char *text, *value;
		bool month_first;
	} cases[] = {
		{"2019-03-29T14:05:00.123+01:00", "2019-03-29T14:05:00+01:00", false},
		{"2019-03-29 14:05", "2019-03-29T14:05:00", false},
		{"20190329", "2019-03-29", false},
		{"Fri, 29 Mar 2019 14:05:00 +0100", "2019-03-29T14:05:00+01:00", false},
		{"Publié le vendredi 1er mars 2019 à 14h05", "2019-03-01T14:05:00", false},
		{"March 29th, 2019", "2019-03-29", false},
		{"29 de marzo de 2019", "2019-03-29", false},
		{"29. März 2019, 14:05 Uhr", "2019-03-29T14:05:00", false},
		{"29/03/2019", "2019-03-29", true},
		{"03/04/2019", "2019-04-03", false},
		{"03/04/2019", "2019-03-04", true},
		{"30 février 2019", NULL, false},
		{"version 1.2.3", NULL, false},
		{"1234567890", NULL, false},
	};
	world *w = w_of(state);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		rc_date_found d;
		bool found = rc_date_find(w->rules, &w->arena, rc_str_of(cases[i].text), cases[i].month_first, &d);
		assert_int_equal(found, cases[i].value != NULL);
		if (found)
			assert_str(d.value, cases[i].value);
	}
}

/* ---- languages ---- */

static void languages_are_told_apart(void **state)
{
	static const char *const cases[][2] = {
		{"fr", "Le ministre a dit lundi que les discussions reprendraient."},
		{"en", "The minister said on Monday that talks would resume."},
		{"es", "El ministro dijo el lunes que las conversaciones continuarán."},
		{"pt", "O ministro disse na segunda-feira que as conversações vão continuar."},
		{"ca", "El ministre va dir dilluns que les converses continuaran amb els sindicats."},
		{"gl", "O ministro dixo o luns que as conversas continuarán cos sindicatos."},
		{"it", "Il ministro ha detto lunedì che i colloqui continueranno con i sindacati."},
		{"ro", "Ministrul a declarat luni că discuțiile vor continua cu sindicatele."},
		{"de", "Der Minister sagte am Montag, dass die Gespräche weitergehen würden."},
		{"nl", "De minister zei maandag dat de gesprekken met de vakbonden zullen doorgaan."},
		{"ru", "Министр заявил в понедельник, что переговоры продолжатся."},
		{"uk", "Міністр заявив у понеділок, що переговори триватимуть."},
		{"ar", "قال الوزير يوم الاثنين إن المحادثات ستستمر"},
		{"zh", "部长星期一表示谈判将继续进行"},
		{"ja", "大臣は月曜日に協議を続けると述べた"},
		{"und", "12345 67890"},
		{"und", "Xyzzy plugh"},
	};
	world *w = w_of(state);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(rc_identify_text(w->rules->identify, rc_str_of(cases[i][1]), RC_NULL_STR, NULL), cases[i][0]);
	assert_str(rc_identify_text(w->rules->identify, RC_STR("Rien"), RC_STR("fr-FR"), NULL), "fr");
	assert_str(rc_identify_text(w->rules->identify, rc_str_of(cases[2][1]), RC_STR("en"), NULL), "es");
}

/* ---- tests/cases/ingest ---- */

static rc_str block(rc_str *rest, rc_str until)
{
	uint32_t at = rc_str_find(*rest, until, 0);
	rc_str piece = at == UINT32_MAX ? *rest : rc_str_sub(*rest, 0, at);
	*rest = rc_str_sub(*rest, at == UINT32_MAX ? rest->n : at + until.n, rest->n);
	return piece;
}

static bool value_is(rc_str value, rc_str want)
{
	return rc_str_eqz(want, "-") ? !value.p : rc_str_eq(value, want);
}

/* One expected line: "key value" (tests/cases/ingest/README.md). */
static bool line_holds(const rc_article *a, rc_str line)
{
	rc_str want = line, key;
	rc_str_cut(&want, ' ', &key);
	rc_str published = a->meta.published;
	char with_basis[80] = "";
	if (published.p) {
		snprintf(with_basis, sizeof with_basis, "%.*s %s", RC_FMT(published), rc_pub_basis_name(a->meta.published_basis));
		published = rc_str_of(with_basis);
	}
	const struct {
		const char *key;
		rc_str      value;
	} fields[] = {{"title", a->title}, {"byline", a->meta.byline}, {"outlet", a->meta.outlet}, {"published", published},
	              {"modified", a->meta.modified}, {"section", a->meta.section}, {"lang", a->meta.lang}};
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (rc_str_eqz(key, fields[i].key))
			return value_is(fields[i].value, want);
	if (rc_str_eqz(key, "first"))
		return rc_str_starts(a->body, want);
	if (rc_str_eqz(key, "has"))
		return rc_str_find(a->body, want, 0) != UINT32_MAX;
	if (rc_str_eqz(key, "lacks"))
		return rc_str_find(a->body, want, 0) == UINT32_MAX;
	if (rc_str_eqz(key, "problem"))
		return rc_str_find(rc_str_of(a->problem.message), want, 0) != UINT32_MAX;
	for (uint32_t i = 0; rc_str_eqz(key, "warns") && i < a->warning.n; i++)
		if (rc_str_find(a->warning.v[i], want, 0) != UINT32_MAX)
			return true;
	return false;
}

static uint32_t run_cases(world *w, const char *path)
{
	rc_file f;
	uint32_t n = 0, broken = 0;
	rc_err err = {0};
	if (rc_file_open(&f, path, 1 << 20, &err) != RC_OK)
		fail_msg("%s", err.message);
	rc_str rest = {f.p, (uint32_t)f.n}, name, line;
	block(&rest, RC_STR("=== "));
	for (; rest.n; n++) {
		rc_str one = block(&rest, RC_STR("\n=== "));
		name = block(&one, RC_STR("\n---\n"));
		rc_str text = block(&one, RC_STR("\n---\n"));
		rc_article a = read_bytes(w, w->in, RC_RECORD_FILE, text.p, text.n).a;
		while (rc_str_cut(&one, '\n', &line)) {
			if (line.n && !line_holds(&a, line)) {
				print_message("# %s, %.*s: %.*s\n", path, RC_FMT(name), RC_FMT(line));
				broken++;
			}
		}
	}
	rc_file_close(&f);
	assert_true(n > 0);
	return broken;
}

static void text_cases_hold(void **state)
{
	static const char *const files[] = {"fr-text", "en-text", "es-text", "fr-page"};
	uint32_t broken = 0;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		char path[80];
		snprintf(path, sizeof path, "tests/cases/ingest/%s.t", files[i]);
		broken += run_cases(w_of(state), path);
	}
	assert_int_equal(broken, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8_stays_to_the_character),
		cmocka_unit_test(a_byte_order_mark_goes),
		cmocka_unit_test(windows_1252_is_recognised),
		cmocka_unit_test(utf16_is_recognised_with_and_without_mark),
		cmocka_unit_test(a_few_bad_bytes_are_replaced_and_counted),
		cmocka_unit_test(wrong_labels_are_set_right),
		cmocka_unit_test(declared_charset_is_found_outside_comments),
		cmocka_unit_test(line_ends_control_characters_and_nfc),
		cmocka_unit_test(what_is_no_text_is_refused_with_its_reason),
		cmocka_unit_test(too_much_text_is_refused),
		cmocka_unit_test(a_page_gives_its_text_and_metadata),
		cmocka_unit_test(json_ld_wins_even_when_broken),
		cmocka_unit_test(deep_and_large_pages_neither_crash_nor_hang), cmocka_unit_test(the_text_may_stand_in_a_script_only),
		cmocka_unit_test(days_are_those_of_the_place),
		cmocka_unit_test(a_json_line_gives_what_it_holds),
		cmocka_unit_test(an_array_gives_an_article_each),
		cmocka_unit_test(head_lines_are_read_and_stay),
		cmocka_unit_test(an_outlet_is_told_by_its_name),
		cmocka_unit_test(running_text_is_no_head_line),
		cmocka_unit_test(furniture_goes_and_nothing_else),
		cmocka_unit_test(dates_in_all_their_forms),
		cmocka_unit_test(languages_are_told_apart),
		cmocka_unit_test(text_cases_hold),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
