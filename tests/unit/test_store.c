/* test_store.c - the dossier: what goes in comes out, ids don't depend on order, the log holds, the cross-check's result comes back as it went in. */
#include "store/sql.h"

#include "unit/harness.h"

#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct place {
	char folder[40], path[60];
} place;

static int make_place(void **state)
{
	static place p;
	snprintf(p.folder, sizeof p.folder, "/tmp/rc-store-XXXXXX");
	if (!mkdtemp(p.folder))
		return 1;
	snprintf(p.path, sizeof p.path, "%s/d.recoupe", p.folder);
	*state = &p;
	return 0;
}

static int clear_place(void **state)
{
	place *p = *state;
	unlink(p->path);
	return rmdir(p->folder);
}

static rc_span words(const rc_doc *d, const char *z)
{
	uint32_t at = rc_str_find((rc_str){d->text, d->n_text}, rc_str_of(z), 0);
	assert_int_not_equal(at, UINT32_MAX);
	return (rc_span){at, at + (uint32_t)strlen(z)};
}

/* An article with something in every layer; multi-byte characters before and inside what is marked. */
static void fill(rc_doc *d, rc_arena *a)
{
	rc_doc_init(d, a, RC_STR("Élan à Tavres"), RC_STR("« Été » : 40 tonnes, a dit Zoé hier à Tavres, selon l'agence."));
	d->lang = RC_FR;
	d->meta.lang = RC_STR("fr");
	d->meta.source = RC_STR("a.txt");
	d->meta.sha256 = RC_STR("00");
	d->meta.outlet = RC_STR("Essai");
	d->meta.basis.outlet = RC_STR("option");
	rc_doc_set_published(d, RC_STR("2024-03-12"), RC_PUB_OPTION);
	*RC_ADD(a, d->sent) = (rc_sentence){.span = {0, d->title_end}, .in_title = true};
	*RC_ADD(a, d->sent) = (rc_sentence){.span = {d->body_beg, d->n_text}, .paragraph = true};
	*RC_ADD(a, d->entity) = (rc_entity){.name = RC_STR("Zoé"), .type = RC_PER, .gender = 2, .number = 1};
	*RC_ADD(a, d->entity) = (rc_entity){.name = RC_STR("Tavres"), .type = RC_LOC, .wikidata = RC_STR("Q1")};
	*RC_ADD(a, d->mention) = (rc_mention){.span = words(d, "Tavres"), .entity = 1, .kind = RC_MENTION_NAME};
	*RC_ADD(a, d->mention) = (rc_mention){.span = words(d, "Zoé"), .entity = 0, .kind = RC_MENTION_NAME};
	*RC_ADD(a, d->label) = (rc_label){words(d, "Élan"), 0, RC_VOICE_UNCLEAR};
	int32_t day = rc_day_of(2024, 3, 11);
	*RC_ADD(a, d->time) = (rc_time){.span = words(d, "hier"), .value = RC_STR("2024-03-11"), .from = day, .to = day,
		.anchor = RC_ANCHOR_PUBLISHED, .type = RC_DATE, .basis = RC_TB_COMPUTED};
	*RC_ADD(a, d->quantity) = (rc_quantity){.span = words(d, "40 tonnes"), .value = 40, .min = NAN, .max = NAN, .unit = RC_STR("t"),
		.of = RC_NO_SPAN, .of_head = RC_NONE, .approximate = true};
	*RC_ADD(a, d->party) = (rc_party){words(d, "l'agence"), RC_NONE, RC_NONE, RC_ROLE_RELAY};
	*RC_ADD(a, d->statement) = (rc_statement){.span = words(d, "Été"), .cue = words(d, "a dit"), .cue_head = RC_NONE,
		.speaker = {words(d, "Zoé"), RC_NONE, 0, RC_ROLE_SPEAKER}, .via_beg = 0, .via_end = 1, .kind = RC_DIRECT, .act = RC_ACT_DENIES};
	*RC_ADD(a, d->party) = (rc_party){words(d, "Zoé"), RC_NONE, 0, RC_ROLE_SPEAKER};
	*RC_ADD(a, d->event_quantity) = 0;
	*RC_ADD(a, d->event) = (rc_event){.span = words(d, "40 tonnes, a dit Zoé"), .trigger = words(d, "dit"), .trigger_tok = RC_NONE,
		.predicate = RC_STR("dire"), .actor_beg = 1, .actor_end = 2, .quantity_beg = 0, .quantity_end = 1, .time = 0, .place = 1,
		.statement = 0, .voice = RC_VOICE_SOURCE, .claim = RC_CLAIM_PLANNED, .hedged = true};
	*RC_ADD(a, d->warning) = RC_STR("une remarque");
}

static rc_added add(rc_store *s, const rc_doc *d, const char *key)
{
	rc_err err = {0};
	rc_added what;
	rc_new_article n = {.doc = d, .key = rc_str_of(key), .given_id = RC_STR("x1"), .n_bytes = 77, .version = "test"};
	n.said.outlet = RC_STR("Autre");
	assert_int_equal(rc_store_begin(s, &err), RC_OK);
	if (rc_store_add(s, &n, &what, NULL, &err) != RC_OK)
		fail_msg("%s", err.message);
	assert_int_equal(rc_store_commit(s, &err), RC_OK);
	return what;
}

static rc_store *open_new(place *p)
{
	rc_err err = {0};
	unlink(p->path);
	rc_store *s = rc_store_open(p->path, RC_STORE_ADD, &err);
	if (!s)
		fail_msg("%s", err.message);
	return s;
}

#define KEY_A "aaaaaaaaaa1111111111111111111111111111111111111111111111111111aa"
#define KEY_B "aaaaaaaaaa1122222222222222222222222222222222222222222222222222bb"
#define KEY_C "cccccccccc1122222222222222222222222222222222222222222222222222bb"

static void what_goes_in_comes_out(void **state)
{
	rc_store *s = open_new(*state);
	rc_arena a = {0}, b = {0};
	rc_doc d;
	rc_err err = {0};
	rc_stored_list list;
	fill(&d, &a);
	assert_int_equal(add(s, &d, KEY_A), RC_ADDED_NEW);
	assert_int_equal(rc_store_load(s, &b, true, &list, &err), RC_OK);
	assert_int_equal(list.article.n, 1);
	const rc_stored *r = list.article.v[0];
	const rc_doc *e = &r->doc;
	assert_str(e->meta.id, "a-aaaaaaaaaa");
	assert_str(r->given_id, "x1");
	assert_str(r->said.outlet, "Autre");
	assert_str(e->meta.basis.outlet, "option");
	assert_str(e->meta.published, "2024-03-12");
	assert_int_equal(e->n_text, d.n_text);
	assert_memory_equal(e->text, d.text, d.n_text);
	assert_int_equal(e->lang, RC_FR);
	assert_memory_equal(&e->sent.v[1].span, &d.sent.v[1].span, sizeof(rc_span));
	assert_memory_equal(&e->mention.v[1].span, &d.mention.v[1].span, sizeof(rc_span));
	assert_int_equal(e->label.v[0].voice, RC_VOICE_UNCLEAR);
	assert_str(e->entity.v[1].wikidata, "Q1");
	assert_int_equal(e->time.v[0].from, d.time.v[0].from);
	assert_int_equal(e->time.v[0].anchor, RC_ANCHOR_PUBLISHED);
	assert_true(e->quantity.v[0].value == 40 && isnan(e->quantity.v[0].min));
	assert_false(rc_span_is(e->quantity.v[0].of));
	const rc_statement *t = &e->statement.v[0];
	assert_int_equal(t->act, RC_ACT_DENIES);
	assert_str(rc_doc_str(e, t->speaker.span), "Zoé");
	assert_str(rc_doc_str(e, e->party.v[t->via_beg].span), "l'agence");
	const rc_event *v = &e->event.v[0];
	assert_int_equal(v->actor_end - v->actor_beg, 1);
	assert_str(rc_doc_str(e, e->party.v[v->actor_beg].span), "Zoé");
	assert_int_equal(v->recipient_end, v->recipient_beg);
	assert_int_equal(e->event_quantity.v[v->quantity_beg], 0);
	assert_int_equal(v->claim, RC_CLAIM_PLANNED);
	assert_str(e->warning.v[0], "une remarque");
	rc_stored_release(&list);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_arena_release(&b);
	rc_store_close(s);
}

static void again_changes_nothing(void **state)
{
	rc_store *s = open_new(*state);
	rc_arena a = {0};
	rc_doc d;
	fill(&d, &a);
	assert_int_equal(add(s, &d, KEY_A), RC_ADDED_NEW);
	assert_int_equal(add(s, &d, KEY_A), RC_ADDED_KNOWN);
	d.meta.source = RC_STR("b.txt");
	assert_int_equal(add(s, &d, KEY_A), RC_ADDED_SOURCE);
	assert_int_equal(add(s, &d, KEY_A), RC_ADDED_KNOWN);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_store_close(s);
}

static void ids(place *p, const char *const *keys, rc_arena *out, rc_str *id)
{
	rc_store *s = open_new(p);
	rc_arena a = {0};
	rc_doc d;
	rc_stored_list list;
	fill(&d, &a);
	for (int i = 0; i < 3; i++)
		add(s, &d, keys[i]);
	assert_int_equal(rc_store_load(s, &a, false, &list, NULL), RC_OK);
	for (int i = 0; i < 3; i++)
		id[i] = rc_arena_dup(out, list.doc[i]->meta.id);
	rc_stored_release(&list);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_store_close(s);
}

static void ids_do_not_depend_on_order(void **state)
{
	static const char *const orders[2][3] = {{KEY_A, KEY_B, KEY_C}, {KEY_C, KEY_B, KEY_A}};
	rc_arena a = {0};
	rc_str x[3], y[3];
	ids(*state, orders[0], &a, x);
	ids(*state, orders[1], &a, y);
	for (int i = 0; i < 3; i++)
		assert_true(rc_str_eq(x[i], y[i]));
	assert_str(x[0], "a-aaaaaaaaaa111");
	assert_str(x[1], "a-aaaaaaaaaa112");
	assert_str(x[2], "a-cccccccccc");
	rc_arena_release(&a);
}

static void no_problem(void *ctx, const char *message)
{
	(void)ctx;
	fail_msg("%s", message);
}

static void rolled_back_leaves_nothing(void **state)
{
	rc_store *s = open_new(*state);
	rc_arena a = {0};
	rc_doc d;
	rc_err err = {0};
	rc_added what;
	rc_verified v;
	fill(&d, &a);
	rc_new_article n = {.doc = &d, .key = RC_STR(KEY_A), .n_bytes = 1, .version = "test"};
	assert_int_equal(rc_store_begin(s, &err), RC_OK);
	assert_int_equal(rc_store_add(s, &n, &what, NULL, &err), RC_OK);
	rc_store_rollback(s);
	bool there = true;
	assert_int_equal(rc_store_has(s, RC_STR(KEY_A), &there, &err), RC_OK);
	assert_false(there);
	add(s, &d, KEY_B);
	assert_int_equal(rc_store_verify(s, no_problem, NULL, &v, &err), RC_OK);
	assert_int_equal(v.articles, 1);
	assert_int_equal(v.log_entries, 1);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_store_close(s);
}

/* A result with one of everything, over the one article. */
static void make_cross(rc_cross *x, rc_arena *a, const rc_stored_list *list)
{
	const rc_doc *d = list->doc[0];
	*x = (rc_cross){.arena = a, .doc = list->doc, .n_docs = list->article.n};
	*RC_ADD(a, x->ref) = (rc_ref){0, 0};
	*RC_ADD(a, x->name) = (rc_name){.id = RC_STR("n-1"), .name = RC_STR("Zoé"), .type = RC_PER, .refs = {0, 1}};
	*RC_ADD(a, x->origin) = (rc_origin){RC_STR("o-1"), RC_STR("Zoé"), RC_NULL_STR, 0, RC_O_PERSON};
	*RC_ADD(a, x->origin_of) = 0;
	*RC_ADD(a, x->link) = (rc_link){RC_STR("Zoé"), 0, RC_ROLE_SPEAKER, words(d, "Zoé")};
	*RC_ADD(a, x->mention) = 0;
	*RC_ADD(a, x->account) = (rc_account){.doc = 0, .happening = 0, .mentions = {0, 1}, .chain = {0, 1}, .origins = {0, 1},
		.quote = words(d, "40 tonnes"), .copy_of = RC_NONE, .voice = RC_VOICE_SOURCE, .claim = RC_CLAIM_PLANNED, .hedged = true};
	*RC_ADD(a, x->cell) = (rc_cell){0, words(d, "40 tonnes"), 0, RC_VOICE_SOURCE, true};
	*RC_ADD(a, x->value) = (rc_value){.number = 40, .min = NAN, .max = NAN, .unit = RC_STR("t"), .from = RC_NO_DAY, .to = RC_NO_DAY,
		.cells = {0, 1}, .origins = {0, 1}};
	*RC_ADD(a, x->point) = (rc_point){RC_STR("vivres"), RC_SINGLE, {0, 1}};
	*RC_ADD(a, x->actor) = (rc_actor){RC_STR("Zoé"), 0};
	*RC_ADD(a, x->happening) = (rc_happening){.id = RC_STR("e-1"), .title = RC_STR("T"), .claim = RC_CLAIM_PLANNED,
		.edtf = RC_STR("2024-03-11"), .from = rc_day_of(2024, 3, 11), .to = rc_day_of(2024, 3, 11), .recipients = {0, 1},
		.accounts = {0, 1}, .points = {0, 1}, .origins = {0, 1}, .n_articles = 1, .n_origins = 1};
	*RC_ADD(a, x->alias) = (rc_alias){RC_STR("e-old"), 0};
	*RC_ADD(a, x->inferred) = (rc_inferred){.doc = 0, .from = RC_NO_DAY, .to = 5};
}

static void cross_check_comes_back(void **state)
{
	rc_store *s = open_new(*state);
	rc_arena a = {0}, b = {0};
	rc_doc d;
	rc_err err = {0};
	rc_stored_list list;
	rc_cross x, y;
	bool current = true;
	fill(&d, &a);
	add(s, &d, KEY_A);
	assert_int_equal(rc_store_load(s, &b, true, &list, &err), RC_OK);
	assert_int_equal(rc_store_cross_current(s, &current, &err), RC_OK);
	assert_false(current);
	make_cross(&x, &a, &list);
	for (int i = 0; i < 2; i++) /* the second time it replaces the first */
		if (rc_store_put_cross(s, &x, &list, &err) != RC_OK)
			fail_msg("%s", err.message);
	assert_int_equal(rc_store_cross_current(s, &current, &err), RC_OK);
	assert_true(current);
	if (rc_store_get_cross(s, &b, &list, &y, &err) != RC_OK)
		fail_msg("%s", err.message);
	assert_int_equal(y.happening.n, 1);
	const rc_happening *h = &y.happening.v[0];
	assert_str(h->id, "e-1");
	assert_str(h->edtf, "2024-03-11");
	assert_int_equal(h->recipients.end - h->recipients.beg, 1);
	assert_int_equal(h->actors.end - h->actors.beg, 0);
	assert_int_equal(h->accounts.end, 1);
	assert_str(rc_doc_str(list.doc[0], y.account.v[0].quote), "40 tonnes");
	assert_int_equal(y.account.v[0].copy_of, RC_NONE);
	assert_str(y.link.v[y.account.v[0].chain.beg].name, "Zoé");
	assert_str(y.point.v[h->points.beg].name, "vivres");
	assert_true(y.value.v[0].number == 40 && isnan(y.value.v[0].max));
	assert_int_equal(y.cell.v[0].origin, 0);
	assert_int_equal(y.name_of[0][0], 0);
	assert_int_equal(y.name_of[0][1], RC_NONE);
	assert_str(y.alias.v[0].id, "e-old");
	assert_int_equal(y.inferred.v[0].from, RC_NO_DAY);
	rc_verified v;
	assert_int_equal(rc_store_verify(s, no_problem, NULL, &v, &err), RC_OK);
	d.meta.source = RC_STR("c.txt");
	add(s, &d, KEY_A);
	assert_int_equal(rc_store_cross_current(s, &current, &err), RC_OK);
	assert_false(current);
	rc_stored_release(&list);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_arena_release(&b);
	rc_store_close(s);
}

static void full_text_finds(void **state)
{
	rc_store *s = open_new(*state);
	rc_arena a = {0};
	rc_doc d;
	rc_err err = {0};
	int64_t rows[4];
	uint32_t n;
	static const char *const found[] = {"tonnes", "ete zoe", "\"dit zoé\"", "tav*", "ELAN"};
	static const char *const none[] = {"absent", "\"zoé dit\"", "NOT tonnes absent", "title:tonnes absent"};
	fill(&d, &a);
	add(s, &d, KEY_A);
	for (size_t i = 0; i < sizeof found / sizeof *found; i++) {
		assert_int_equal(rc_store_search(s, rc_str_of(found[i]), rows, 4, &n, &err), RC_OK);
		assert_int_equal(n, 1);
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		assert_int_equal(rc_store_search(s, rc_str_of(none[i]), rows, 4, &n, &err), RC_OK);
		assert_int_equal(n, 0);
	}
	assert_int_equal(rc_store_search(s, RC_STR("\"\" -"), rows, 4, &n, &err), RC_USAGE);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_store_close(s);
}

static void fetched_addresses_come_back(void **state)
{
	place *p = *state;
	rc_err err = {0};
	rc_arena a = {0};
	rc_store *s = open_new(p);
	rc_fetched_list in = {0}, out;
	*RC_ADD(&a, in.url) = (rc_fetched_url){RC_STR("http://b.test/"), RC_STR("\"1\""), RC_NULL_STR, RC_NULL_STR};
	*RC_ADD(&a, in.url) = (rc_fetched_url){RC_STR("http://a.test/"), RC_NULL_STR, RC_STR("Mon, 01 Jan 2024 00:00:00 GMT"), RC_STR("x")};
	assert_int_equal(rc_store_put_fetched(s, &in, &err), RC_OK);
	in.url.v[0].etag = RC_STR("\"2\"");
	assert_int_equal(rc_store_put_fetched(s, &in, &err), RC_OK);
	assert_int_equal(rc_store_fetched(s, &a, &out, &err), RC_OK);
	assert_int_equal(out.url.n, 2);
	assert_str(out.url.v[0].url, "http://a.test/");
	assert_str(out.url.v[0].stamp, "x");
	assert_str(out.url.v[1].etag, "\"2\"");
	assert_null(out.url.v[1].modified.p);
	rc_store_close(s);
	rc_arena_release(&a);
}

/* A page that was fetched again has other bytes: it is the same while its text is. */
static void a_page_fetched_again_is_known(void **state)
{
	place *p = *state;
	rc_err err = {0};
	rc_arena a = {0};
	rc_doc d;
	fill(&d, &a);
	d.meta.url = RC_STR("http://a.test/1");
	rc_store *s = open_new(p);
	rc_new_article n = {.doc = &d, .key = RC_STR("aa11"), .n_bytes = 77, .version = "test", .fetched = true};
	rc_added what;
	assert_int_equal(rc_store_begin(s, &err), RC_OK);
	assert_int_equal(rc_store_add(s, &n, &what, NULL, &err), RC_OK);
	assert_int_equal(what, RC_ADDED_NEW);
	n.key = RC_STR("bb22");
	assert_int_equal(rc_store_add(s, &n, &what, NULL, &err), RC_OK);
	assert_int_equal(what, RC_ADDED_KNOWN);
	n.fetched = false;
	assert_int_equal(rc_store_add(s, &n, &what, NULL, &err), RC_OK);
	assert_int_equal(what, RC_ADDED_NEW);
	assert_int_equal(rc_store_commit(s, &err), RC_OK);
	rc_store_close(s);
	rc_doc_release(&d);
	rc_arena_release(&a);
}

/* A page of one address, fetched: what came of it. */
static rc_added fetch_page(rc_store *s, const char *key, const char *title, const char *text)
{
	rc_err err = {0};
	rc_arena a = {0};
	rc_doc d;
	rc_added what = RC_ADDED_KNOWN;
	rc_doc_init(&d, &a, rc_str_of(title), rc_str_of(text));
	d.meta.title = rc_str_of(title);
	d.meta.url = d.meta.source = RC_STR("http://a.test/live");
	d.meta.sha256 = rc_str_of(key);
	d.meta.lang = RC_STR("fr");
	rc_new_article n = {.doc = &d, .key = rc_str_of(key), .n_bytes = 9, .version = "test", .fetched = true};
	assert_int_equal(rc_store_begin(s, &err), RC_OK);
	assert_int_equal(rc_store_add(s, &n, &what, NULL, &err), RC_OK);
	assert_int_equal(rc_store_commit(s, &err), RC_OK);
	rc_doc_release(&d);
	rc_arena_release(&a);
	return what;
}

/* A page of the same title is another story where it shares no words with the one before. */
static void a_title_makes_no_version(void **state)
{
	rc_store *s = open_new(*state);
	assert_int_equal(fetch_page(s, "aa", "En direct", "Un incendie a ravagé le marché de Kelmor."), RC_ADDED_NEW);
	assert_int_equal(fetch_page(s, "bb", "En direct", "Le parlement a voté jeudi le budget."), RC_ADDED_NEW);
	assert_int_equal(fetch_page(s, "cc", "En direct", ""), RC_ADDED_NEW);
	assert_int_equal(fetch_page(s, "dd", "En direct", "Le parlement a voté vendredi le budget."), RC_ADDED_NEW);
	assert_int_equal(fetch_page(s, "ee", "Budget", "Le parlement a voté vendredi le budget, dit-on."), RC_ADDED_VERSION);
	rc_store_close(s);
}

/* How many articles of the dossier a later version replaces, and that it is whole. */
static uint32_t replaced(rc_store *s)
{
	rc_err err = {0};
	rc_arena a = {0};
	rc_stored_list list;
	rc_verified v;
	uint32_t n = 0;
	assert_int_equal(rc_store_verify(s, no_problem, NULL, &v, &err), RC_OK);
	assert_int_equal(rc_store_load(s, &a, false, &list, &err), RC_OK);
	for (uint32_t i = 0; i < list.article.n; i++)
		n += list.article.v[i]->replaced_by.p != NULL;
	rc_stored_release(&list);
	rc_arena_release(&a);
	return n;
}

#define PAGE(n) "Deux navires ont accosté dimanche à Tavres avec " n " tonnes de vivres, dit le port."

static void page_is(rc_store *s, const char *key, bool counts)
{
	rc_err err = {0};
	rc_arena a = {0};
	rc_stored_list list;
	assert_int_equal(rc_store_load(s, &a, false, &list, &err), RC_OK);
	for (uint32_t i = 0; i < list.article.n; i++)
		if (rc_str_eqz(list.article.v[i]->key, key))
			assert_int_equal(list.article.v[i]->replaced_by.p == NULL, counts);
	rc_stored_release(&list);
	rc_arena_release(&a);
}

/* Other bytes of an earlier text: that text counts again, and what comes next replaces it. */
static void a_page_goes_back(void **state)
{
	rc_store *s = open_new(*state);
	assert_int_equal(fetch_page(s, "aa", "Vivres", PAGE("40")), RC_ADDED_NEW);
	assert_int_equal(fetch_page(s, "bb", "Vivres", PAGE("60")), RC_ADDED_VERSION);
	page_is(s, "bb", true);
	assert_int_equal(fetch_page(s, "a2", "Vivres", PAGE("40")), RC_ADDED_BACK);
	assert_int_equal(fetch_page(s, "aa", "Vivres", PAGE("40")), RC_ADDED_KNOWN);
	assert_int_equal(replaced(s), 1);
	page_is(s, "aa", true);
	assert_int_equal(fetch_page(s, "cc", "Vivres", PAGE("80")), RC_ADDED_VERSION);
	assert_int_equal(replaced(s), 2);
	page_is(s, "cc", true);
	assert_int_equal(fetch_page(s, "bb", "Vivres", PAGE("60")), RC_ADDED_BACK);
	assert_int_equal(replaced(s), 2);
	page_is(s, "bb", true);
	rc_store_close(s);
}

/* What a person set right in one version counts in the next, until it is taken back there. */
static void corrections_go_with_the_page(void **state)
{
	rc_store *s = open_new(*state);
	rc_err err = {0};
	rc_arena a = {0};
	rc_fixed f;
	rc_fixes all;
	fetch_page(s, "aa", "Vivres", PAGE("40"));
	assert_int_equal(rc_store_begin(s, &err), RC_OK);
	assert_int_equal(rc_store_fix(s, &a, 1, RC_FIX_PUBLISHED, RC_STR("2024-03-12"), "test", &f, &err), RC_OK);
	assert_int_equal(rc_store_fix(s, &a, 1, RC_FIX_OUTLET, RC_STR("Le Tri"), "test", &f, &err), RC_OK);
	assert_int_equal(rc_store_commit(s, &err), RC_OK);
	assert_int_equal(fetch_page(s, "bb", "Vivres", PAGE("60")), RC_ADDED_VERSION);
	assert_int_equal(rc_store_fixes(s, &a, &all, &err), RC_OK);
	assert_int_equal(all.fix.n, 4);
	assert_int_equal(rc_store_begin(s, &err), RC_OK);
	assert_int_equal(rc_store_unfix(s, &a, 2, RC_FIX_PUBLISHED, "test", &f, &err), RC_OK);
	assert_int_equal(rc_store_commit(s, &err), RC_OK);
	assert_int_equal(fetch_page(s, "aa", "Vivres", PAGE("40")), RC_ADDED_BACK);
	assert_int_equal(rc_store_fixes(s, &a, &all, &err), RC_OK);
	assert_int_equal(all.fix.n, 2);
	assert_int_equal(replaced(s), 1);
	rc_store_close(s);
	rc_arena_release(&a);
}

static void ignore_problem(void *ctx, const char *message)
{
	(void)ctx;
	(void)message;
}

/* Rows that can't be are found, and nothing runs round in them. */
static void a_page_in_a_circle_is_damage(void **state)
{
	place *p = *state;
	rc_err err = {0};
	rc_arena a = {0};
	rc_verified v;
	rc_fetched_list list;
	rc_store *s = open_new(p);
	fetch_page(s, "aa", "Vivres", PAGE("40"));
	fetch_page(s, "bb", "Vivres", PAGE("60"));
	rc_store_close(s);
	sqlite3 *db;
	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	assert_int_not_equal(sqlite3_exec(db, "INSERT INTO page_version VALUES (2, 1, 1, 3)", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "INSERT INTO page_version VALUES (2, 2, 1, 3), (3, 1, 2, 3), (4, 1, 2, 3); INSERT INTO fetched VALUES "
	                              "('http://a.test/', NULL, NULL, NULL, NULL, -9223372036854775807, 9223372036854775807)", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	s = rc_store_open(p->path, RC_STORE_ADD, &err);
	assert_non_null(s);
	assert_int_equal(rc_store_verify(s, ignore_problem, NULL, &v, &err), RC_DOSSIER);
	page_is(s, "aa", true);
	assert_int_equal(rc_store_fetched(s, &a, &list, &err), RC_OK);
	assert_int_equal(list.url.v[0].first, 0);
	assert_int_equal(list.url.v[0].asked, 0);
	rc_store_close(s);
	rc_arena_release(&a);
}

static void an_older_format_is_brought_up_to_date(void **state)
{
	place *p = *state;
	rc_err err = {0};
	rc_arena a = {0};
	rc_store_close(open_new(p));
	sqlite3 *db;
	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "DROP TABLE page_version; DROP TABLE correction; DROP INDEX article_sha256; DROP VIEW versions; DROP VIEW item_provider; DROP TABLE item_withdrawn; DROP TABLE article_agency; DROP TABLE fetched; DROP INDEX article_url; PRAGMA user_version = 1", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	rc_store *s = rc_store_open(p->path, RC_STORE_READ, &err);
	rc_fetched_list list;
	assert_non_null(s);
	assert_int_equal(rc_store_fetched(s, &a, &list, &err), RC_OK);
	rc_store_close(s);
	rc_arena_release(&a);
}

/* What format 5 knew of an agency's items is kept; an item without a provider is that of the number's only one. */
static void items_of_an_older_format_are_kept(void **state)
{
	static const char back[] = "DROP VIEW versions; DROP VIEW item_provider; DROP TABLE item_withdrawn; ALTER TABLE article_agency DROP COLUMN provider; "
		"CREATE TABLE item_withdrawn (item TEXT NOT NULL, version TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (item, version)) STRICT, WITHOUT ROWID; "
		"CREATE VIEW versions AS SELECT item FROM item_withdrawn; INSERT INTO item_withdrawn VALUES ('7', '1', 'kill.json'); PRAGMA user_version = 5";
	place *p = *state;
	rc_err err = {0};
	rc_arena a = {0};
	rc_doc d;
	fill(&d, &a);
	d.meta.agency.item = RC_STR("7");
	d.meta.agency.version = RC_STR("1");
	rc_store *s = open_new(p);
	add(s, &d, KEY_A);
	rc_store_close(s);
	sqlite3 *db;
	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, back, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	s = rc_store_open(p->path, RC_STORE_ADD, &err);
	assert_non_null(s);
	rc_stored_list list;
	assert_int_equal(rc_store_load(s, &a, false, &list, &err), RC_OK);
	assert_true(list.article.v[0]->withdrawn);
	rc_stored_release(&list);
	rc_store_close(s);
	rc_doc_release(&d);
	rc_arena_release(&a);
}

static int count_ops(void *ops)
{
	++*(uint64_t *)ops;
	return 0;
}

static uint32_t versions_of(rc_store *s, const char *item, const char *provider)
{
	rc_err err = {0};
	uint32_t n = 0;
	rc_agency g = {.item = rc_str_of(item), .provider = provider ? rc_str_of(provider) : RC_NULL_STR};
	assert_int_equal(rc_store_versions(s, &g, &n, &err), RC_OK);
	return n;
}

/* Versions are counted by number and provider, and what other items there are costs nothing. */
static void versions_are_of_one_item(void **state)
{
	static const char few[] = "PRAGMA foreign_keys = OFF; INSERT INTO article_agency(article, item, version, provider) VALUES "
		"(1, '1', '1', 'A'), (2, '1', '2', NULL), (3, '1', '2', 'A'), (4, '2', '1', 'A'), (5, '2', '2', 'B'), (6, '2', '3', NULL), (7, '3', '1', NULL), "
		"(8, '4', '1', NULL); INSERT INTO item_withdrawn VALUES ('3', 'A', '9', 'x'), ('4', '', '9', 'x')";
	static const char many[] = "INSERT INTO article_agency(article, item, version, provider) WITH RECURSIVE i(n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM i "
		"WHERE n < 5000) SELECT n, n, '1', 'A' FROM i";
	rc_store *s = open_new(*state);
	uint64_t before = 0, after = 0;
	assert_int_equal(sqlite3_exec(s->db, few, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(versions_of(s, "1", "A"), 2); /* the unnamed one is its only provider's */
	assert_int_equal(versions_of(s, "1", NULL), 2);
	assert_int_equal(versions_of(s, "1", "B"), 0);
	assert_int_equal(versions_of(s, "2", "A"), 1); /* two use the number: the unnamed one is a third */
	assert_int_equal(versions_of(s, "2", NULL), 1);
	assert_int_equal(versions_of(s, "3", "A"), 1); /* a withdrawal says whose it is */
	assert_int_equal(versions_of(s, "3", "B"), 0);
	assert_int_equal(versions_of(s, "4", NULL), 1);
	assert_int_equal(versions_of(s, "4", "A"), 0);
	assert_int_equal(versions_of(s, "5", NULL), 0);
	sqlite3_progress_handler(s->db, 1, count_ops, &before);
	versions_of(s, "1", "A");
	sqlite3_progress_handler(s->db, 0, NULL, NULL);
	assert_int_equal(sqlite3_exec(s->db, many, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_progress_handler(s->db, 1, count_ops, &after);
	versions_of(s, "1", "A");
	sqlite3_progress_handler(s->db, 0, NULL, NULL);
	assert_true(before > 0 && after <= before + 10);
	rc_store_close(s);
}

/* Whoever made the file: what stands outside the text stands at its end. */
static void spans_from_elsewhere_stay_in_the_text(void **state)
{
	place *p = *state;
	rc_err err = {0};
	rc_arena a = {0};
	rc_doc d;
	fill(&d, &a);
	rc_store *s = open_new(p);
	add(s, &d, KEY_A);
	rc_store_close(s);
	sqlite3 *db;
	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "UPDATE article_sentence SET stop = -1; UPDATE article_mention SET start = 4000000000; UPDATE article_time SET stop = 0", NULL,
	                              NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	s = rc_store_open(p->path, RC_STORE_READ, &err);
	rc_stored_list list;
	assert_int_equal(rc_store_load(s, &a, true, &list, &err), RC_OK);
	const rc_doc *got = list.doc[0];
	for (uint32_t i = 0; i < got->sent.n; i++)
		assert_true(got->sent.v[i].span.end <= got->n_text);
	assert_int_equal(got->mention.v[0].span.beg, got->n_text);
	assert_int_equal(got->time.v[0].span.end, got->n_text);
	rc_stored_release(&list);
	rc_store_close(s);
	rc_doc_release(&d);
	rc_arena_release(&a);
}

static void what_is_no_dossier(void **state)
{
	place *p = *state;
	rc_err err = {0};
	unlink(p->path);
	assert_null(rc_store_open(p->path, RC_STORE_READ, &err));
	assert_int_equal(err.status, RC_DOSSIER);
	FILE *f = fopen(p->path, "w");
	for (int i = 0; i < 200; i++)
		fputs("no database at all\n", f);
	fclose(f);
	err = (rc_err){0};
	assert_null(rc_store_open(p->path, RC_STORE_ADD, &err));
	assert_int_equal(err.status, RC_DOSSIER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_goes_in_comes_out),     cmocka_unit_test(again_changes_nothing),
		cmocka_unit_test(ids_do_not_depend_on_order), cmocka_unit_test(rolled_back_leaves_nothing),
		cmocka_unit_test(cross_check_comes_back),     cmocka_unit_test(full_text_finds),
		cmocka_unit_test(what_is_no_dossier),         cmocka_unit_test(fetched_addresses_come_back),
		cmocka_unit_test(a_page_fetched_again_is_known), cmocka_unit_test(a_title_makes_no_version),
		cmocka_unit_test(a_page_goes_back), cmocka_unit_test(corrections_go_with_the_page), cmocka_unit_test(a_page_in_a_circle_is_damage), cmocka_unit_test(spans_from_elsewhere_stay_in_the_text), cmocka_unit_test(an_older_format_is_brought_up_to_date),
		cmocka_unit_test(items_of_an_older_format_are_kept), cmocka_unit_test(versions_are_of_one_item),
	};
	return cmocka_run_group_tests(tests, make_place, clear_place);
}
