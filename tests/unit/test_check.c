/* test_check.c - the cross-check on articles made by hand: copies, names, matching, states, and that order changes nothing. */
#include "check/check.h"

#include "unit/harness.h"

#include <math.h>
#include <stdio.h>

typedef struct world {
	rc_data       *data;
	rc_kb         *kb;
	rc_check_know *know;
} world;

static int open_world(void **state)
{
	static world w;
	rc_err err = {0};
	w.data = rc_data_open(NULL, &err);
	w.kb = rc_kb_new(w.data, &err);
	w.know = rc_check_load(w.data, w.kb, &err);
	*state = &w;
	return !w.data || !w.kb || !w.know;
}

static int close_world(void **state)
{
	world *w = *state;
	rc_check_unload(w->know);
	rc_kb_free(w->kb);
	rc_data_close(w->data);
	return 0;
}

static rc_doc *article(rc_arena *a, const char *id, const char *published, const char *body)
{
	rc_doc *d = rc_arena_alloc(a, sizeof *d);
	rc_doc_init(d, a, RC_NULL_STR, rc_str_of(body));
	d->lang = RC_FR;
	d->meta.id = rc_str_of(id);
	if (published)
		rc_doc_set_published(d, rc_str_of(published), RC_PUB_METADATA);
	*RC_ADD(a, d->sent) = (rc_sentence){.span = {0, d->n_text}};
	d->done = RC_L_ATOMS;
	return d;
}

static void release(const rc_doc *const *docs, int n, rc_arena *a)
{
	for (int i = 0; i < n; i++)
		rc_doc_release((rc_doc *)(uintptr_t)docs[i]);
	rc_arena_release(a);
}

static rc_span words(const rc_doc *d, const char *z)
{
	uint32_t at = rc_str_find((rc_str){d->text, d->n_text}, rc_str_of(z), 0);
	assert_int_not_equal(at, UINT32_MAX);
	return (rc_span){at, at + (uint32_t)strlen(z)};
}

static uint32_t named(rc_doc *d, const char *name, uint8_t type)
{
	*RC_ADD(d->arena, d->entity) = (rc_entity){.name = rc_str_of(name), .type = type};
	*RC_ADD(d->arena, d->mention) = (rc_mention){.span = words(d, name), .entity = d->entity.n - 1};
	return d->entity.n - 1;
}

static rc_event *happens(rc_doc *d, const char *trigger, const char *predicate)
{
	rc_event *e = RC_ADD(d->arena, d->event);
	*e = (rc_event){.span = {0, d->n_text}, .trigger = words(d, trigger), .predicate = rc_str_of(predicate),
		.group = RC_STR("explode"), .time = RC_NONE, .place = RC_NONE, .statement = RC_NONE};
	return e;
}

static void counts(rc_doc *d, rc_event *e, const char *text, double value, const char *of)
{
	*RC_ADD(d->arena, d->quantity) = (rc_quantity){.span = words(d, text), .value = value, .min = NAN, .max = NAN,
		.unit = RC_STR("1"), .of = words(d, of)};
	if (e->quantity_beg == e->quantity_end)
		e->quantity_beg = e->quantity_end = d->event_quantity.n;
	*RC_ADD(d->arena, d->event_quantity) = d->quantity.n - 1;
	e->quantity_end++;
}

static void says(rc_doc *d, rc_event *e, const char *who, uint32_t entity)
{
	e->attr_beg = d->party.n;
	*RC_ADD(d->arena, d->party) = (rc_party){words(d, who), RC_NONE, entity, RC_ROLE_SPEAKER};
	e->attr_end = d->party.n;
	e->voice = RC_VOICE_SOURCE;
}

static void shared_passages_are_found_from_eight_words_on(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[] = {
		article(&a, "a", "2024-03-01", "Le dépôt de munitions du vieux port a brûlé pendant trois jours. Rien d'autre."),
		article(&a, "b", "2024-03-02", "On dit que le DEPOT de munitions, du vieux port, a brûlé hier."),
		article(&a, "c", "2024-03-02", "Il répète : « le dépôt de munitions du vieux port a brûlé »."),
	};
	rc_crosscheck(&x, &a, w->know, docs, 3);
	assert_int_equal(x.copy.n, 1); /* the quotation in c doesn't count */
	assert_int_equal(x.copy.v[0].words, 9);
	assert_int_equal(x.copy.v[0].direction, 1);
	assert_str(rc_doc_str(docs[1], x.copy.v[0].b), "le DEPOT de munitions, du vieux port, a brûlé");
	release(docs, (int)(sizeof docs / sizeof *docs), &a);
}

static void a_surname_goes_to_its_only_bearer(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *p = article(&a, "a", NULL, "Élise Varnel parle."), *q = article(&a, "b", NULL, "Varnel se tait."),
	       *r = article(&a, "c", NULL, "Elise Varnel dort. Otto Brisk aussi."), *s = article(&a, "d", NULL, "Brisk et Hans Brisk.");
	named(p, "Élise Varnel", RC_PER);
	named(q, "Varnel", RC_PER);
	named(r, "Elise Varnel", RC_PER);
	named(r, "Otto Brisk", RC_PER);
	named(s, "Brisk", RC_PER);
	named(s, "Hans Brisk", RC_PER);
	const rc_doc *docs[] = {p, q, r, s};
	rc_crosscheck(&x, &a, w->know, docs, 4);
	assert_int_equal(x.name_of[0][0], x.name_of[1][0]);
	assert_int_equal(x.name_of[0][0], x.name_of[2][0]);
	assert_int_not_equal(x.name_of[2][1], x.name_of[3][0]); /* two bear it: no merge */
	assert_int_not_equal(x.name_of[3][0], x.name_of[3][1]);
	release(docs, (int)(sizeof docs / sizeof *docs), &a);
}

static void a_name_read_in_two_sorts_is_one(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *p = article(&a, "a", NULL, "Rasmo Vélaine parle."), *q = article(&a, "b", NULL, "Rasmo Vélaine se tait.");
	named(p, "Rasmo Vélaine", RC_PER);
	named(q, "Rasmo Vélaine", RC_ORG);
	const rc_doc *docs[] = {p, q};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.name_of[0][0], x.name_of[1][0]);
	assert_int_equal(x.name.v[x.name_of[0][0]].type, RC_PER);
	release(docs, 2, &a);
}

/* Three articles on one explosion: the prefecture's toll, later revised by it, and another count without a source. */
static void three_articles(rc_arena *a, const rc_doc *docs[3])
{
	static const char *const text[] = {
		"Une explosion a tué 12 ouvriers au dépôt de Kelmor, selon la Préfecture de Kelmor.",
		"L'explosion du dépôt de Kelmor a tué 15 ouvriers, selon la Préfecture de Kelmor.",
		"Au dépôt de Kelmor, une explosion a tué 12 ouvriers.",
	};
	static const char *const day[] = {"2024-03-01", "2024-03-03", "2024-03-01"};
	static const char *const id[] = {"a", "b", "c"};
	for (int i = 0; i < 3; i++) {
		rc_doc *d = article(a, id[i], day[i], text[i]);
		named(d, "Kelmor", RC_LOC);
		rc_event *e = happens(d, "a tué", "tuer");
		counts(d, e, i == 1 ? "15" : "12", i == 1 ? 15 : 12, "ouvriers");
		if (i < 2)
			says(d, e, "Préfecture de Kelmor", named(d, "Préfecture de Kelmor", RC_ORG));
		docs[i] = d;
	}
}

static const rc_point *point_named(const rc_cross *x, const rc_happening *h, const char *name)
{
	for (uint32_t i = h->points.beg; i < h->points.end; i++)
		if (rc_str_eqz(x->point.v[i].name, name))
			return &x->point.v[i];
	return NULL;
}

static void one_origin_that_changes_its_figure_revises_it(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[3];
	three_articles(&a, docs);
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(x.happening.v[0].n_origins, 1);
	const rc_point *p = point_named(&x, &x.happening.v[0], "ouvriers");
	assert_non_null(p);
	assert_int_equal(p->state, RC_REVISED);
	release(docs, (int)(sizeof docs / sizeof *docs), &a);
}

/* « la préfecture de Kelmor » here and « la préfecture » there are one; an agency's nameless source is one with the agency, named elsewhere. */
static void a_shorter_description_is_the_same_source(void **state)
{
	static const char *const text[] = {"Une explosion a tué 12 ouvriers au dépôt de Kelmor, selon la préfecture de Kelmor.",
		"L'explosion du dépôt de Kelmor a tué 12 ouvriers, selon la préfecture.",
		"L'explosion du dépôt de Kelmor a tué 12 ouvriers, selon un précédent bilan."};
	static const char *const source[] = {"la préfecture de Kelmor", "la préfecture", "un précédent bilan"};
	static const char *const id[] = {"a", "b", "c"};
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[3];
	for (int i = 0; i < 3; i++) {
		rc_doc *d = article(&a, id[i], "2024-03-01", text[i]);
		named(d, "Kelmor", RC_LOC);
		rc_event *e = happens(d, "a tué", "tuer");
		counts(d, e, "12", 12, "ouvriers");
		says(d, e, source[i], RC_NONE);
		docs[i] = d;
	}
	rc_crosscheck(&x, &a, w->know, docs, 3);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(x.happening.v[0].n_articles, 3);
	assert_int_equal(x.happening.v[0].n_origins, 1);
	assert_int_equal(point_named(&x, &x.happening.v[0], "ouvriers")->state, RC_REPEATED);
	release(docs, 3, &a);
}

static void an_agency_and_the_agency_as_relay_are_one_source(void **state)
{
	static const char *const text[] = {"Une explosion a tué 12 ouvriers au dépôt de Kelmor, ont dit des témoins.",
		"L'explosion du dépôt de Kelmor a tué 12 ouvriers, rapporte l'Agence Norrel citant des témoins."};
	static const char *const id[] = {"a", "b"};
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[2];
	for (int i = 0; i < 2; i++) {
		rc_doc *d = article(&a, id[i], "2024-03-01", text[i]);
		named(d, "Kelmor", RC_LOC);
		rc_event *e = happens(d, "a tué", "tuer");
		counts(d, e, "12", 12, "ouvriers");
		d->meta.outlet = i ? RC_STR("Le Matin") : RC_STR("Agence Norrel");
		uint32_t agency = i ? named(d, "Agence Norrel", RC_ORG) : RC_NONE;
		says(d, e, "des témoins", RC_NONE);
		if (i)
			*RC_ADD(d->arena, d->party) = (rc_party){words(d, "Agence Norrel"), RC_NONE, agency, RC_ROLE_RELAY};
		e->attr_end = d->party.n;
		docs[i] = d;
	}
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(x.happening.v[0].n_origins, 1);
	assert_int_equal(point_named(&x, &x.happening.v[0], "ouvriers")->state, RC_REPEATED);
	release(docs, 2, &a);
}

/* Two persons arrested are two arrests; a release is no arrest, however alike the articles are. */
static void whom_it_is_done_to_makes_an_arrest(void **state)
{
	static const char *const text[] = {"Jean Morvel a été arrêté mardi à Kelmor pour fraude, selon la police de Kelmor.",
		"Paul Dastrier a été arrêté mardi à Kelmor pour fraude, selon la police de Kelmor.",
		"Jean Morvel a été libéré mardi à Kelmor, après une affaire de fraude, selon la police de Kelmor."};
	static const char *const id[] = {"a", "b", "c"};
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[3];
	for (int i = 0; i < 3; i++) {
		rc_doc *d = article(&a, id[i], "2024-03-01", text[i]);
		uint32_t who = named(d, i == 1 ? "Paul Dastrier" : "Jean Morvel", RC_PER);
		named(d, "Kelmor", RC_LOC);
		rc_event *e = happens(d, i == 2 ? "a été libéré" : "a été arrêté", i == 2 ? "libérer" : "arrêter");
		e->group = i == 2 ? RC_STR("release") : RC_STR("arrest");
		e->recipient_beg = d->party.n;
		*RC_ADD(d->arena, d->party) = (rc_party){words(d, i == 1 ? "Paul Dastrier" : "Jean Morvel"), RC_NONE, who, 0};
		e->recipient_end = d->party.n;
		docs[i] = d;
	}
	rc_crosscheck(&x, &a, w->know, docs, 3);
	assert_int_equal(x.happening.n, 3);
	release(docs, 3, &a);
}

static void an_account_without_a_source_counts_as_no_origin(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[3];
	three_articles(&a, docs);
	const rc_doc *two[] = {docs[0], docs[2]};
	rc_crosscheck(&x, &a, w->know, two, 2);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(x.happening.v[0].n_articles, 2);
	assert_int_equal(x.happening.v[0].n_origins, 1);
	assert_int_equal(point_named(&x, &x.happening.v[0], "ouvriers")->state, RC_REPEATED);
	release(docs, (int)(sizeof docs / sizeof *docs), &a);
}

static void a_figure_without_a_source_follows_the_revision(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[3];
	three_articles(&a, docs);
	rc_crosscheck(&x, &a, w->know, docs, 3);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(point_named(&x, &x.happening.v[0], "ouvriers")->state, RC_REVISED);
	release(docs, (int)(sizeof docs / sizeof *docs), &a);
}

/* Somebody does something to somebody: "A asked B". */
static rc_event *act(rc_doc *d, const char *group, const char *verb, const char *who, const char *whom)
{
	rc_event *e = happens(d, verb, verb);
	e->group = rc_str_of(group);
	e->actor_beg = d->party.n;
	*RC_ADD(d->arena, d->party) = (rc_party){words(d, who), RC_NONE, named(d, who, RC_ORG), RC_ROLE_SPEAKER};
	e->actor_end = e->recipient_beg = d->party.n;
	*RC_ADD(d->arena, d->party) = (rc_party){words(d, whom), RC_NONE, named(d, whom, RC_ORG), RC_ROLE_SPEAKER};
	e->recipient_end = d->party.n;
	return e;
}

static uint32_t articles_of(const rc_cross *x, uint32_t doc)
{
	for (uint32_t i = 0; i < x->account.n; i++)
		if (x->account.v[i].doc == doc)
			return x->happening.v[x->account.v[i].happening].n_articles;
	return 0;
}

static void a_request_and_the_one_that_answers_it_are_two(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-10", "La ligue Ostra a sommé le conseil Velmar de quitter le port de Brune."),
	               article(&a, "2", "2024-03-11", "Le conseil Velmar a sommé la ligue Ostra de quitter le port de Brune."),
	               article(&a, "3", "2024-03-11", "La ligue Ostra a sommé le conseil Velmar de quitter le port de Brune au plus vite.")};
	act(d[0], "demand", "sommé", "Ostra", "Velmar");
	act(d[1], "demand", "sommé", "Velmar", "Ostra");
	act(d[2], "demand", "sommé", "Ostra", "Velmar");
	const rc_doc *docs[] = {d[0], d[1], d[2]};
	rc_crosscheck(&x, &a, w->know, docs, 3);
	assert_int_equal(x.happening.n, 2);
	assert_int_equal(articles_of(&x, 0), 2);
	assert_int_equal(articles_of(&x, 1), 1);
	release(docs, 3, &a);
}

static void a_denial_finds_the_accusation_that_it_answers(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-10", "La ligue Ostra a accusé le conseil Velmar de piraterie au large de Brune."),
	               article(&a, "2", "2024-03-11", "Le conseil Velmar a démenti toute piraterie au large de Brune.")};
	act(d[0], "accuse", "accusé", "Ostra", "Velmar");
	rc_event *e = act(d[1], "deny", "démenti", "Velmar", "piraterie");
	d[1]->party.v[e->recipient_beg].entity = RC_NONE;
	const rc_doc *docs[] = {d[0], d[1]};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.denial.n, 1);
	assert_str(x.denial.v[0].by, "Velmar");
	for (uint32_t i = 0; i < x.happening.n; i++)
		assert_int_equal(x.happening.v[i].denials.end - x.happening.v[i].denials.beg, rc_str_eqz(x.happening.v[i].group, "accuse"));
	release(docs, 2, &a);
}

static void an_institution_without_a_name_is_one_origin(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-10", "L'explosion du dépôt Brune a fait 12 morts, selon la préfecture maritime."),
	               article(&a, "2", "2024-03-10", "L'explosion du dépôt Brune a fait 12 morts, indique la préfecture maritime.")};
	for (int i = 0; i < 2; i++) {
		named(d[i], "Brune", RC_LOC);
		rc_event *e = happens(d[i], "explosion", "explosion");
		counts(d[i], e, "12", 12, "morts");
		says(d[i], e, "la préfecture maritime", RC_NONE);
	}
	const rc_doc *docs[] = {d[0], d[1]};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(x.origin.n, 1);
	assert_int_equal(x.origin.v[0].kind, RC_O_ORGANISATION);
	assert_int_equal(x.happening.v[0].n_origins, 1);
	release(docs, 2, &a);
}

static void one_institution_among_several_is_another_in_another_article(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-10", "L'explosion du dépôt Brune a fait 12 morts, selon un syndicat."),
	               article(&a, "2", "2024-03-10", "On compte 12 morts dans l'explosion du dépôt Brune, indique un syndicat.")};
	for (int i = 0; i < 2; i++) {
		named(d[i], "Brune", RC_LOC);
		rc_event *e = happens(d[i], "explosion", "explosion");
		counts(d[i], e, "12", 12, "morts");
		says(d[i], e, "un syndicat", RC_NONE);
	}
	const rc_doc *docs[] = {d[0], d[1]};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(x.happening.v[0].n_origins, 2);
	release(docs, 2, &a);
}

/* Articles on one explosion, who says so given by the words of each: entity or none, then the medium or none. */
typedef struct told {
	const char *text, *who;
	bool        is_name;
	const char *through; /* relay, by name, or NULL */
	const char *wire;    /* an agency that the article names without an attribution to it, or NULL */
} told;

static int mention_order(const void *l, const void *r, void *ctx)
{
	const rc_mention *a = l, *b = r;
	(void)ctx;
	return a->span.beg < b->span.beg ? -1 : a->span.beg > b->span.beg;
}

static uint32_t medium(rc_doc *d, const char *name)
{
	uint32_t e = named(d, name, RC_ORG);
	d->entity.v[e].kb = RC_STR("agencies:afp");
	return e;
}

static uint32_t origins_of(const world *w, const told *t, int n)
{
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[4];
	for (int i = 0; i < n; i++) {
		static const char *const id[] = {"1", "2", "3", "4"};
		rc_doc *d = article(&a, id[i], "2024-03-10", t[i].text);
		named(d, "Brune", RC_LOC);
		if (t[i].wire)
			medium(d, t[i].wire);
		uint32_t entity = !t[i].is_name ? RC_NONE : strcmp(t[i].who, "AFP") == 0 ? medium(d, t[i].who) : named(d, t[i].who, RC_PER);
		uint32_t through = t[i].through ? medium(d, t[i].through) : RC_NONE;
		rc_sort(d->mention.v, d->mention.n, sizeof *d->mention.v, mention_order, NULL);
		rc_event *e = happens(d, "explosion", "explosion");
		counts(d, e, "12", 12, "morts");
		says(d, e, t[i].who, entity);
		if (t[i].through)
			*RC_ADD(d->arena, d->party) = (rc_party){words(d, t[i].through), RC_NONE, through, RC_ROLE_RELAY}, e->attr_end++;
		docs[i] = d;
	}
	rc_crosscheck(&x, &a, w->know, docs, (uint32_t)n);
	assert_int_equal(x.happening.n, 1);
	uint32_t n_origins = x.happening.v[0].n_origins;
	release(docs, n, &a);
	return n_origins;
}

static void an_agency_and_those_it_has_it_from_are_one(void **state)
{
	static const told t[] = {
		{"Une explosion a fait 12 morts au port de Brune, rapporte AFP.", "AFP", true, NULL, NULL},
		{"Au port de Brune, 12 morts dans une explosion, selon l'agence AFP.", "l'agence AFP", false, NULL, "AFP"},
		{"Brune (AFP) - Une explosion a fait 12 morts, dit Anne Dorval.", "Anne Dorval", true, NULL, "AFP"},
		{"Le chef a dit à AFP que l'explosion du port de Brune a fait 12 morts.", "Le chef", false, "AFP", NULL},
	};
	assert_int_equal(origins_of(*state, t, 2), 1);
	assert_int_equal(origins_of(*state, t, 4), 1);
}

static void a_chain_contains_the_shorter_one(void **state)
{
	static const told t[] = {
		{"Une explosion a fait 12 morts au port de Brune, selon la police.", "la police", false, NULL, NULL},
		{"Au port de Brune, 12 morts dans une explosion, selon AFP.", "AFP", true, NULL, NULL},
		{"Selon AFP, citant la police, l'explosion du port de Brune a fait 12 morts.", "la police", false, "AFP", NULL},
	};
	const told two[] = {t[0], t[2]};
	assert_int_equal(origins_of(*state, two, 2), 1);
	assert_int_equal(origins_of(*state, t, 2), 2); /* no chain joins them */
	assert_int_equal(origins_of(*state, t, 3), 1);
}

static void a_role_means_the_only_outlet_named_before(void **state)
{
	static const told t[] = {
		{"AFP annonce. Une explosion a fait 12 morts au port de Brune, indique le quotidien.", "le quotidien", false, NULL, "AFP"},
		{"Au port de Brune, 12 morts dans une explosion, selon AFP.", "AFP", true, NULL, NULL},
	};
	static const told alone[] = {
		{"Une explosion a fait 12 morts au port de Brune, indique le quotidien.", "le quotidien", false, NULL, NULL},
		{"Au port de Brune, 12 morts dans une explosion, selon AFP.", "AFP", true, NULL, NULL},
	};
	assert_int_equal(origins_of(*state, t, 2), 1);
	assert_int_equal(origins_of(*state, alone, 2), 2);
}

/* Two outlets print one text; the second has altered what `from` says. */
static void copied(const world *w, rc_arena *a, rc_cross *x, const rc_doc *docs[2], const char *who, int figure)
{
	static const char *const rest = " Les secours sont venus de toute la région et le feu a été éteint dans la soirée par les pompiers du port.";
	for (int i = 0; i < 2; i++) {
		rc_doc *d = article(a, i ? "2" : "1", i ? "2024-03-11" : "2024-03-10",
			rc_arena_fmt(a, "L'explosion du dépôt de munitions du vieux port de Brune a fait %d morts dans la nuit, selon %s.%s",
				i ? figure : 12, i ? who : "Anne Dorval", rest).p);
		d->meta.outlet = i ? RC_STR("La Voix") : RC_STR("Le Phare");
		named(d, "Brune", RC_LOC);
		rc_event *e = happens(d, "explosion", "explosion");
		counts(d, e, i && figure != 12 ? "15" : "12", i ? figure : 12, "morts");
		says(d, e, i ? who : "Anne Dorval", named(d, i ? who : "Anne Dorval", RC_PER));
		docs[i] = d;
	}
	rc_crosscheck(x, a, w->know, docs, 2);
	assert_true(x->copy.n > 0 && x->copy.v[0].whole);
	assert_int_equal(x->happening.n, 1);
}

static void one_text_is_one_origin(void **state)
{
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[2];
	copied(*state, &a, &x, docs, "Paul Varnel", 12);
	assert_int_equal(x.happening.v[0].n_articles, 2);
	assert_int_equal(x.happening.v[0].n_origins, 1);
	release(docs, 2, &a);
}

static void an_altered_copy_revises_nothing(void **state)
{
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[2];
	copied(*state, &a, &x, docs, "Anne Dorval", 15);
	assert_int_equal(point_named(&x, &x.happening.v[0], "morts")->state, RC_DIFFER);
	release(docs, 2, &a);
}

static void a_crowd_is_still_one_event(void **state)
{
	enum { N = 300 };
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[N];
	for (int i = 0; i < N; i++) {
		char *id = rc_arena_alloc(&a, 8);
		snprintf(id, 8, "%04d", i);
		rc_doc *d = article(&a, id, "2024-03-10", "L'explosion du dépôt Brune a fait 12 morts samedi au port de Velmar.");
		named(d, "Brune", RC_LOC);
		counts(d, happens(d, "explosion", "explosion"), "12", 12, "morts");
		docs[i] = d;
	}
	rc_crosscheck(&x, &a, w->know, docs, N);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(x.happening.v[0].n_articles, N);
	release(docs, N, &a);
}

static void on_day(rc_doc *d, rc_event *e, const char *text, const char *value, int32_t day)
{
	*RC_ADD(d->arena, d->time) = (rc_time){.span = words(d, text), .type = RC_DATE, .value = rc_str_of(value), .from = day, .to = day,
		.anchor = RC_NONE, .basis = day == RC_NO_DAY ? RC_TB_PARTIAL : RC_TB_WRITTEN};
	e->time = d->time.n - 1;
}

static void an_inferred_day_is_a_value_of_its_own(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-12", "L'explosion du dépôt Brune a fait 12 morts samedi 9 mars au port."),
	               article(&a, "2", NULL, "L'explosion du dépôt Brune a fait 12 morts samedi au port de pêche.")};
	for (int i = 0; i < 2; i++) {
		named(d[i], "Brune", RC_LOC);
		rc_event *e = happens(d[i], "explosion", "explosion");
		counts(d[i], e, "12", 12, "morts");
		on_day(d[i], e, i ? "samedi" : "samedi 9 mars", i ? "XXXX-WXX-6" : "2024-03-09", i ? RC_NO_DAY : rc_day_of(2024, 3, 9));
	}
	const rc_doc *docs[] = {d[0], d[1]};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.happening.n, 1);
	assert_int_equal(x.inferred.n, 1);
	const rc_point *p = &x.point.v[x.happening.v[0].points.beg];
	assert_str(p->name, "date");
	assert_int_equal(p->state, RC_SINGLE);
	assert_int_equal(p->values.end - p->values.beg, 2);
	release(docs, 2, &a);
}

static void the_same_number_of_dead_is_no_tie(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-12", "Une explosion a fait 12 morts dans une usine de feux d'artifice des collines."),
	               article(&a, "2", "2024-03-12", "Au marché couvert, hier, une bombe cachée sous un étal a tué 12 clients, selon des témoins.")};
	counts(d[0], happens(d[0], "explosion", "explosion"), "12", 12, "morts");
	counts(d[1], happens(d[1], "bombe", "bombe"), "12", 12, "clients");
	const rc_doc *docs[] = {d[0], d[1]};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.happening.n, 2);
	release(docs, 2, &a);
}

/* Of a verb that means a protest they are demonstrators, of another people: one word, one number, one thing. */
static void one_word_and_one_number_are_one_thing(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-11", "La marche de Brune a réuni 1200 personnes au port de Velmar pour l'hôpital."),
	               article(&a, "2", "2024-03-11", "La marche de Brune a réuni 1200 personnes au port de Velmar pour l'hôpital de la ville.")};
	for (int i = 0; i < 2; i++) {
		named(d[i], "Brune", RC_LOC);
		rc_event *e = happens(d[i], "réuni", "réunir");
		e->group = i ? RC_STR("protest") : RC_NULL_STR;
		counts(d[i], e, "1200", 1200, "personnes");
	}
	const rc_doc *docs[] = {d[0], d[1]};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.happening.n, 1);
	uint32_t n = 0;
	for (uint32_t i = x.happening.v[0].points.beg; i < x.happening.v[0].points.end; i++)
		n += rc_str_eqz(x.point.v[i].name, "personnes");
	assert_int_equal(n, 1);
	release(docs, 2, &a);
}

/* « hier » in a text that another outlet prints a day later. */
static void one_text_means_one_day(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const char *text = "L'explosion du dépôt Brune a fait hier un mort au port de Velmar, selon les pompiers qui ont lutté toute la nuit contre les flammes.";
	rc_doc *d[] = {article(&a, "1", "2024-03-11", text), article(&a, "2", "2024-03-12", text)};
	for (int i = 0; i < 2; i++) {
		named(d[i], "Brune", RC_LOC);
		rc_event *e = happens(d[i], "explosion", "explosion");
		counts(d[i], e, "un", 1, "mort");
		on_day(d[i], e, "hier", i ? "2024-03-11" : "2024-03-10", rc_day_of(2024, 3, i ? 11 : 10));
		d[i]->time.v[0].basis = RC_TB_COMPUTED;
	}
	const rc_doc *docs[] = {d[0], d[1]};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	assert_int_equal(x.happening.n, 1);
	const rc_point *p = &x.point.v[x.happening.v[0].points.beg];
	assert_str(p->name, "date");
	assert_int_equal(p->values.end - p->values.beg, 2);
	assert_int_equal(p->state, RC_COMPATIBLE);
	assert_str(x.happening.v[0].edtf, "2024-03-10");
	release(docs, 2, &a);
}

/* Whatever they share: the explosions of the 2nd and the 20th are two, and a report that gives no day doesn't make them one. */
static void days_apart_are_not_bridged(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-03", "L'explosion du dépôt Brune le 2 mars a fait un mort au port de Velmar."),
	               article(&a, "2", "2024-03-21", "L'explosion du dépôt Brune le 20 mars a fait un mort au port de Velmar."),
	               article(&a, "3", "2024-03-21", "L'explosion du dépôt Brune en mars a fait un mort au port de Velmar.")};
	for (int i = 0; i < 3; i++) {
		named(d[i], "Brune", RC_LOC);
		rc_event *e = happens(d[i], "explosion", "explosion");
		if (i < 2)
			on_day(d[i], e, i ? "20 mars" : "2 mars", i ? "2024-03-20" : "2024-03-02", rc_day_of(2024, 3, i ? 20 : 2));
	}
	const rc_doc *docs[] = {d[0], d[1], d[2]};
	rc_crosscheck(&x, &a, w->know, docs, 3);
	for (uint32_t i = 0; i < x.happening.n; i++)
		assert_true(x.happening.v[i].from == x.happening.v[i].to);
	assert_true(x.happening.n >= 2);
	release(docs, 3, &a);
}

static const rc_point *point_of(const rc_cross *x, const rc_happening *h, const char *name)
{
	for (uint32_t i = h->points.beg; i < h->points.end; i++)
		if (rc_str_eqz(x->point.v[i].name, name))
			return &x->point.v[i];
	return NULL;
}

/* Two articles on Saturday's explosion, and a third in which a witness says that it was on Friday, and a count outside any event. */
static void a_witness_with_another_day_tells_the_same_night(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const char *text = "L'explosion du dépôt Brune a fait 12 morts samedi au port de Velmar.";
	rc_doc *d[] = {article(&a, "1", "2024-03-10", text), article(&a, "2", "2024-03-10", text),
	               article(&a, "3", "2024-03-12", "À Velmar, le dépôt Brune a sauté. C'était vendredi, dit Joss Kéradec. On y a vu 19 corps.")};
	for (int i = 0; i < 2; i++) {
		named(d[i], "Brune", RC_LOC);
		named(d[i], "Velmar", RC_LOC);
		rc_event *e = happens(d[i], "explosion", "explosion");
		counts(d[i], e, "12", 12, "morts");
		on_day(d[i], e, "samedi", "2024-03-09", rc_day_of(2024, 3, 9));
	}
	named(d[2], "Velmar", RC_LOC);
	named(d[2], "Brune", RC_LOC);
	happens(d[2], "a sauté", "sauter")->span = words(d[2], "le dépôt Brune a sauté");
	rc_span day = words(d[2], "vendredi");
	*RC_ADD(&a, d[2]->time) = (rc_time){.span = day, .value = RC_STR("2024-03-08"), .from = rc_day_of(2024, 3, 8), .to = rc_day_of(2024, 3, 8),
		.type = RC_DATE, .basis = RC_TB_COMPUTED};
	*RC_ADD(&a, d[2]->statement) = (rc_statement){.span = words(d[2], "C'était vendredi"), .cue = words(d[2], "dit"),
		.speaker = {words(d[2], "Joss Kéradec"), RC_NONE, named(d[2], "Joss Kéradec", RC_PER), RC_ROLE_SPEAKER}};
	*RC_ADD(&a, d[2]->quantity) = (rc_quantity){.span = words(d[2], "19"), .value = 19, .min = NAN, .max = NAN, .unit = RC_STR("1"), .of = words(d[2], "corps")};
	const rc_doc *docs[] = {d[0], d[1], d[2]};
	rc_crosscheck(&x, &a, w->know, docs, 3);
	assert_int_equal(x.happening.n, 1);
	const rc_happening *h = &x.happening.v[0];
	assert_str(h->edtf, "[2024-03-08,2024-03-09]");
	const rc_point *date = point_of(&x, h, "date"), *dead = point_of(&x, h, "morts");
	assert_non_null(date);
	assert_non_null(dead);
	assert_int_equal(date->state, RC_DIFFER);
	assert_int_equal(dead->state, RC_DIFFER);
	const rc_value *friday = &x.value.v[date->values.beg];
	assert_int_equal(friday->origins.end - friday->origins.beg, 1);
	assert_str(x.origin.v[x.origin_of.v[friday->origins.beg]].name, "Joss Kéradec");
	release(docs, 3, &a);
}

/* « Trois blessés ont succombé »: of those who died; « treize blessés », told behind the attack, are the attack's. */
static void the_hurt_are_those_of_what_hurt_them(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_doc *d[] = {article(&a, "1", "2024-03-10", "Une attaque a visé le poste de Velmar. 13 personnes y ont été blessées. Trois blessés ont succombé."),
	               article(&a, "2", "2024-03-10", "Une attaque a visé le poste de Velmar samedi.")};
	for (int i = 0; i < 2; i++) {
		named(d[i], "Velmar", RC_LOC);
		rc_event *e = happens(d[i], "a visé", "viser");
		e->group = RC_STR("attack");
		e->span = words(d[i], "Une attaque a visé le poste de Velmar");
	}
	rc_event *hurt = happens(d[0], "blessées", "blesser");
	hurt->group = RC_STR("injure");
	hurt->span = words(d[0], "13 personnes y ont été blessées");
	counts(d[0], hurt, "13", 13, "personnes");
	rc_event *died = happens(d[0], "succombé", "succomber");
	died->group = RC_STR("die");
	died->span = words(d[0], "Trois blessés ont succombé");
	died->recipient_beg = d[0]->party.n;
	*RC_ADD(&a, d[0]->party) = (rc_party){words(d[0], "Trois blessés"), RC_NONE, RC_NONE, RC_ROLE_SPEAKER};
	died->recipient_end = d[0]->party.n;
	counts(d[0], died, "Trois", 3, "blessés");
	const rc_doc *docs[] = {d[0], d[1]};
	rc_crosscheck(&x, &a, w->know, docs, 2);
	const rc_point *injured = NULL;
	for (uint32_t i = 0; i < x.happening.n; i++)
		if (x.happening.v[i].n_articles == 2)
			injured = point_of(&x, &x.happening.v[i], "blessés");
	assert_non_null(injured);
	assert_int_equal(injured->values.end - injured->values.beg, 1);
	assert_true(x.value.v[injured->values.beg].number == 13);
	release(docs, 2, &a);
}

/* « la même source » is the one before; « le docker », where one person only has spoken and nobody calls them anything, is that one. */
static void the_one_before_is_no_other_source(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	static const char *const again[] = {"la même source", "le docker"};
	for (int i = 0; i < 2; i++) {
		char text[200];
		snprintf(text, sizeof text, "Le dépôt Brune a sauté, dit Joss Kéradec. Un mur a sauté aussi à Brune, selon %s.", again[i]);
		rc_doc *d = article(&a, "1", "2024-03-12", text);
		named(d, "Brune", RC_LOC);
		uint32_t who = named(d, "Joss Kéradec", RC_PER);
		*RC_ADD(&a, d->statement) = (rc_statement){.span = words(d, "Le dépôt Brune a sauté"), .cue = words(d, "dit"),
			.speaker = {words(d, "Joss Kéradec"), RC_NONE, who, RC_ROLE_SPEAKER}};
		rc_event *first = happens(d, "a sauté", "sauter");
		says(d, first, "Joss Kéradec", who);
		rc_event *second = happens(d, "a sauté aussi", "sauter");
		says(d, second, again[i], RC_NONE);
		const rc_doc *docs[] = {d};
		rc_crosscheck(&x, &a, w->know, docs, 1);
		assert_int_equal(x.origin.n, 1);
		rc_doc_release(d);
	}
	rc_arena_release(&a);
}

static void titles_keep_the_source(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	const rc_doc *docs[3];
	three_articles(&a, docs);
	rc_crosscheck(&x, &a, w->know, docs, 1);
	assert_true(rc_str_find(x.happening.v[0].title, RC_STR("selon la Préfecture de Kelmor"), 0) != UINT32_MAX);
	release(docs, (int)(sizeof docs / sizeof *docs), &a);
}

static void nothing_gives_nothing(void **state)
{
	world *w = *state;
	rc_arena a = {0};
	rc_cross x;
	rc_crosscheck(&x, &a, w->know, NULL, 0);
	assert_int_equal(x.happening.n, 0);
	rc_arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shared_passages_are_found_from_eight_words_on),
		cmocka_unit_test(a_surname_goes_to_its_only_bearer),
		cmocka_unit_test(a_name_read_in_two_sorts_is_one),
		cmocka_unit_test(one_origin_that_changes_its_figure_revises_it),
		cmocka_unit_test(a_shorter_description_is_the_same_source),
		cmocka_unit_test(an_agency_and_the_agency_as_relay_are_one_source),
		cmocka_unit_test(whom_it_is_done_to_makes_an_arrest),
		cmocka_unit_test(an_account_without_a_source_counts_as_no_origin),
		cmocka_unit_test(a_figure_without_a_source_follows_the_revision),
		cmocka_unit_test(a_request_and_the_one_that_answers_it_are_two),
		cmocka_unit_test(a_denial_finds_the_accusation_that_it_answers),
		cmocka_unit_test(an_institution_without_a_name_is_one_origin),
		cmocka_unit_test(one_institution_among_several_is_another_in_another_article),
		cmocka_unit_test(an_agency_and_those_it_has_it_from_are_one),
		cmocka_unit_test(a_chain_contains_the_shorter_one),
		cmocka_unit_test(a_role_means_the_only_outlet_named_before),
		cmocka_unit_test(one_text_is_one_origin),
		cmocka_unit_test(an_altered_copy_revises_nothing),
		cmocka_unit_test(a_crowd_is_still_one_event),
		cmocka_unit_test(an_inferred_day_is_a_value_of_its_own),
		cmocka_unit_test(the_same_number_of_dead_is_no_tie),
		cmocka_unit_test(one_word_and_one_number_are_one_thing),
		cmocka_unit_test(one_text_means_one_day),
		cmocka_unit_test(days_apart_are_not_bridged),
		cmocka_unit_test(a_witness_with_another_day_tells_the_same_night),
		cmocka_unit_test(the_hurt_are_those_of_what_hurt_them),
		cmocka_unit_test(the_one_before_is_no_other_source),
		cmocka_unit_test(titles_keep_the_source),
		cmocka_unit_test(nothing_gives_nothing),
	};
	return cmocka_run_group_tests(tests, open_world, close_world);
}
