/* test_entities.c - names, descriptions, labels and pronouns on sentences with trees written by hand, so that no model is needed.
 *
 * A sentence is words with white space between: form/UPOS/head/relation, the head counted from 1, 0 the root; a form that begins with _ stands without
 * white space before it; features may follow behind a further slash (Gender=Fem|Number=Sing).
 */
#include "read/read.h"
#include "unit/harness.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct lab {
	rc_data *data;
	rc_kb   *kb;
	void    *know;
} lab;

static int setup(void **state)
{
	static lab l;
	l.data = rc_data_open(NULL, NULL);
	assert_non_null(l.data);
	l.kb = rc_kb_new(l.data, NULL);
	rc_resources res = {.data = l.data, .kb = l.kb};
	l.know = rc_stage_entities.load(&res, NULL);
	assert_non_null(l.know);
	*state = &l;
	return 0;
}

static int teardown(void **state)
{
	lab *l = *state;
	rc_stage_entities.unload(l->know);
	rc_kb_free(l->kb);
	rc_data_close(l->data);
	return 0;
}

/* ---- an article from words with their tree ---- */

static rc_str field(rc_str *rest)
{
	rc_str one = RC_STR("");
	rc_str_cut(rest, '/', &one);
	return one;
}

static void text_of(rc_buf *b, const char *sentence)
{
	rc_str rest = rc_str_of(sentence), word;
	while (rc_str_cut(&rest, ' ', &word)) {
		rc_str form = field(&word);
		bool glued = form.n > 1 && form.p[0] == '_';
		if (b->n && !glued && b->p[b->n - 1] != '\n')
			rc_buf_byte(b, ' ');
		rc_buf_str(b, glued ? rc_str_sub(form, 1, form.n) : form);
	}
}

static void add_words(rc_doc *d, const char *sentence, uint32_t *at)
{
	rc_str rest = rc_str_of(sentence), word;
	uint32_t first = d->tok.n, sent = d->sent.n;
	while (rc_str_cut(&rest, ' ', &word)) {
		rc_str form = field(&word), upos = field(&word), head = field(&word), rel = field(&word), feats = field(&word);
		if (form.n > 1 && form.p[0] == '_')
			form = rc_str_sub(form, 1, form.n);
		uint64_t h = 0;
		assert_true(rc_str_u64(head, &h));
		rc_token *t = RC_ADD(d->arena, d->tok);
		rc_buf norm = {0};
		rc_norm_append(&norm, form);
		t->atom_beg = *at;
		t->span.beg = d->atom.v[*at].beg;
		while (*at < d->atom.n && d->atom.v[*at].end <= t->span.beg + form.n)
			++*at;
		t->atom_end = *at;
		t->span.end = t->span.beg + form.n;
		t->form = rc_pool_put(&d->pool, form);
		t->norm = t->lemma = rc_pool_put(&d->pool, rc_buf_view(&norm));
		t->sent = sent;
		t->head = h ? first + (uint32_t)h - 1 : RC_NONE;
		t->upos = rc_upos_of(upos);
		t->deprel = rc_deprel_of(rel);
		t->feats = rc_feats_of(feats.n ? feats : RC_STR("_"));
		rc_buf_release(&norm);
	}
	rc_span span = {d->tok.v[first].span.beg, d->tok.v[d->tok.n - 1].span.end};
	*RC_ADD(d->arena, d->sent) = (rc_sentence){.span = span, .tok_beg = first, .tok_end = d->tok.n};
}

static void read_article(const lab *l, rc_doc *d, rc_arena *a, rc_lang lang, const char *const *sentence, uint32_t n)
{
	rc_buf text = {0};
	for (uint32_t i = 0; i < n; i++) {
		if (i)
			rc_buf_byte(&text, '\n');
		text_of(&text, sentence[i]);
	}
	rc_doc_init(d, a, RC_NULL_STR, rc_buf_view(&text));
	rc_buf_release(&text);
	d->lang = lang;
	rc_atoms_scan(a, &d->atom, (rc_str){d->text, d->n_text}, 0, d->n_text);
	uint32_t at = 0;
	for (uint32_t i = 0; i < n; i++)
		add_words(d, sentence[i], &at);
	rc_doc_index_tree(d);
	d->done = RC_L_ATOMS | RC_L_TOKENS | RC_L_TAGS | RC_L_TREE;
	rc_arena scratch = {0};
	rc_resources res = {.data = l->data, .kb = l->kb};
	rc_stage_entities.run(l->know, &res, &scratch, d);
	rc_arena_release(&scratch);
	assert_null(rc_doc_check(d));
}

/* PER "Name": "mention" (nominal)"mention"; label "text"(voice) */
static void print_entities(const rc_doc *d, rc_buf *b)
{
	static const char *const type[] = {"PER", "ORG", "LOC", "MISC"}, *const kind[] = {"", "=", "~"};
	static const char *const voice[] = {"outlet", "quoted", "unclear", "source"};
	for (uint32_t e = 0; e < d->entity.n; e++) {
		rc_buf_fmt(b, "%s%s %.*s:", e ? " | " : "", type[d->entity.v[e].type], RC_FMT(d->entity.v[e].name));
		for (uint32_t i = 0; i < d->mention.n; i++)
			if (d->mention.v[i].entity == e)
				rc_buf_fmt(b, " [%s%.*s]", kind[d->mention.v[i].kind], RC_FMT(rc_doc_str(d, d->mention.v[i].span)));
		for (uint32_t i = 0; i < d->label.n; i++)
			if (d->label.v[i].entity == e)
				rc_buf_fmt(b, " {%.*s %s}", RC_FMT(rc_doc_str(d, d->label.v[i].span)), voice[d->label.v[i].voice]);
	}
}

static void expect(void **state, rc_lang lang, const char *want, const char *const *sentence, uint32_t n)
{
	rc_arena a = {0};
	rc_doc d;
	rc_buf b = {0};
	read_article(*state, &d, &a, lang, sentence, n);
	print_entities(&d, &b);
	assert_str(rc_buf_view(&b), want);
	rc_buf_release(&b);
	rc_doc_release(&d);
	rc_arena_release(&a);
}
#define EXPECT(lang, want, ...) \
	do { \
		const char *const text_[] = {__VA_ARGS__}; \
		expect(state, lang, want, text_, sizeof text_ / sizeof *text_); \
	} while (0)

/* ---- cases ---- */

static void apposition_and_title(void **state)
{
	EXPECT(RC_FR, "PER Ilan Dorvec: [=le ministre vénézuélien de la Planification] [Ilan Dorvec] "
	              "{le ministre vénézuélien de la Planification outlet}",
	       "a/AUX/2/aux déclaré/VERB/0/root le/DET/4/det ministre/NOUN/2/nsubj vénézuélien/ADJ/4/amod de/ADP/8/case la/DET/8/det "
	       "Planification/PROPN/4/nmod _,/PUNCT/10/punct Ilan/PROPN/4/appos Dorvec/PROPN/10/flat:name _./PUNCT/2/punct");
	EXPECT(RC_EN, "PER Marguerite Sloane: [Marguerite Sloane] {House Speaker outlet}",
	       "House/PROPN/2/compound Speaker/PROPN/3/compound Marguerite/PROPN/5/nsubj Sloane/PROPN/3/flat left/VERB/0/root "
	       "_./PUNCT/5/punct");
}

static void surname_goes_to_the_one_it_fits(void **state)
{
	EXPECT(RC_FR, "PER Ilan Dorvec: [Ilan Dorvec] [Dorvec]",
	       "Ilan/PROPN/3/nsubj Dorvec/PROPN/1/flat:name part/VERB/0/root _./PUNCT/3/punct",
	       "M./NOUN/3/nsubj Dorvec/PROPN/1/flat:name revient/VERB/0/root _./PUNCT/3/punct");
	EXPECT(RC_FR, "PER Ilan Dorvec: [Ilan Dorvec] | PER Rose Dorvec: [Rose Dorvec] | PER Dorvec: [Dorvec]",
	       "Ilan/PROPN/3/nsubj Dorvec/PROPN/1/flat:name part/VERB/0/root _./PUNCT/3/punct",
	       "Rose/PROPN/3/nsubj Dorvec/PROPN/1/flat:name part/VERB/0/root _./PUNCT/3/punct",
	       "Hier/ADV/3/advmod Dorvec/PROPN/3/nsubj déclare/VERB/0/root _./PUNCT/3/punct");
}

static void accents_and_spellings(void **state)
{
	EXPECT(RC_FR, "PER Sergueï Borvine: [Sergueï Borvine] [Sergei Borvine]",
	       "Sergueï/PROPN/3/nsubj Borvine/PROPN/1/flat:name part/VERB/0/root _./PUNCT/3/punct",
	       "Sergei/PROPN/3/nsubj Borvine/PROPN/1/flat:name reste/VERB/0/root _./PUNCT/3/punct");
}

static void acronym_in_brackets(void **state)
{
	EXPECT(RC_EN, "ORG Highland Council: [Highland Council] [HC] [HC]",
	       "The/DET/3/det Highland/PROPN/3/compound Council/PROPN/8/nsubj (/PUNCT/5/punct _HC/PROPN/3/appos _)/PUNCT/5/punct "
	       "will/AUX/8/aux vote/VERB/0/root _./PUNCT/8/punct",
	       "The/DET/2/det HC/PROPN/3/nsubj met/VERB/0/root _./PUNCT/3/punct");
}

static void demonyms_are_no_names(void **state)
{
	EXPECT(RC_EN, "", "French/ADJ/4/amod and/CCONJ/3/cc Spanish/ADJ/1/conj diplomats/NOUN/5/nsubj met/VERB/0/root _./PUNCT/5/punct");
}

static void description_alone(void **state)
{
	EXPECT(RC_FR, "PER Ilan Dorvec: [Ilan Dorvec] [=le général] {Le général outlet} {le général outlet}",
	       "Le/DET/2/det général/NOUN/5/nsubj Ilan/PROPN/2/appos Dorvec/PROPN/3/flat:name part/VERB/0/root _./PUNCT/5/punct",
	       "Selon/ADP/3/case le/DET/3/det général/NOUN/6/obl _,/PUNCT/3/punct tout/PRON/6/nsubj va/VERB/0/root _./PUNCT/6/punct");
}

static void voice_of_labels(void **state)
{
	EXPECT(RC_FR, "PER Ilan Dorvec: [Ilan Dorvec] {jeune putschiste unclear}",
	       "La/DET/2/det visite/NOUN/0/root du/ADP/5/case jeune/ADJ/5/amod putschiste/NOUN/2/nmod Ilan/PROPN/5/appos "
	       "Dorvec/PROPN/6/flat:name _,/PUNCT/11/punct selon/ADP/11/case la/DET/11/det délégation/NOUN/2/obl _./PUNCT/2/punct");
	EXPECT(RC_FR, "PER Ilan Dorvec: [Ilan Dorvec] {le dictateur outlet}",
	       "Voici/VERB/0/root le/DET/3/det dictateur/NOUN/1/obj Ilan/PROPN/3/appos Dorvec/PROPN/4/flat:name _./PUNCT/1/punct");
}

/* What names a source is no part of what the source says, but of two sources each is outside the other's words. */
static void two_sources(void **state)
{
	EXPECT(RC_FR, "PER Ilan Dorvec: [Ilan Dorvec] {le dictateur unclear} | PER Anne Lorm: [Anne Lorm] {le putschiste unclear}",
	       "Selon/ADP/3/case le/DET/3/det dictateur/NOUN/9/obl Ilan/PROPN/3/appos Dorvec/PROPN/4/flat:name _,/PUNCT/3/punct tout/PRON/9/nsubj va/VERB/0/root bien/ADV/8/advmod _,/PUNCT/13/punct selon/ADP/13/case "
	       "le/DET/13/det putschiste/NOUN/8/obl Anne/PROPN/13/appos Lorm/PROPN/14/flat:name _./PUNCT/8/punct");
	EXPECT(RC_FR, "PER Ilan Dorvec: [Ilan Dorvec] {le dictateur outlet}",
	       "Selon/ADP/3/case le/DET/3/det dictateur/NOUN/7/obl Ilan/PROPN/3/appos Dorvec/PROPN/4/flat:name _,/PUNCT/3/punct va/VERB/0/root _./PUNCT/7/punct");
}

static void pronouns(void **state)
{
	EXPECT(RC_FR, "PER Anne Dorvec: [Anne Dorvec] [~Elle]",
	       "Anne/PROPN/3/nsubj Dorvec/PROPN/1/flat:name part/VERB/0/root _./PUNCT/3/punct",
	       "Elle/PRON/2/nsubj/Gender=Fem|Number=Sing revient/VERB/0/root _./PUNCT/2/punct");
	EXPECT(RC_FR, "PER Anne Dorvec: [Anne Dorvec]", /* the other gender, and an impersonal one */
	       "Anne/PROPN/3/nsubj Dorvec/PROPN/1/flat:name part/VERB/0/root _./PUNCT/3/punct",
	       "Il/PRON/2/expl:subj pleut/VERB/0/root _./PUNCT/2/punct");
}

static void known_things(void **state)
{
	rc_arena a = {0};
	rc_doc d;
	const char *const text[] = {"Les/DET/2/det États-Unis/PROPN/3/nsubj refusent/VERB/0/root _./PUNCT/3/punct",
	                            "Les/DET/2/det USA/PROPN/3/nsubj refusent/VERB/0/root _./PUNCT/3/punct"};
	read_article(*state, &d, &a, RC_FR, text, 2);
	assert_int_equal(d.entity.n, 1);
	assert_int_equal(d.mention.n, 2);
	assert_str(d.entity.v[0].kb, "countries:etats-unis");
	assert_str(d.entity.v[0].wikidata, "Q30");
	rc_doc_release(&d);
	rc_arena_release(&a);
}

/* Thousands of namesakes with one title: every look-up is capped, so this takes no time worth speaking of. */
static void many_namesakes(void **state)
{
	enum { N = 4000 };
	const char **text = rc_calloc(N, sizeof *text);
	char *room = rc_calloc(N, 200);
	for (uint32_t i = 0; i < N; i++) {
		char *z = room + (size_t)i * 200;
		snprintf(z, 200, "le/DET/2/det ministre/NOUN/5/nsubj X%c%c%c/PROPN/2/appos Dorvec/PROPN/3/flat:name part/VERB/0/root _./PUNCT/5/punct",
		         'a' + (int)(i % 26), 'a' + (int)(i / 26 % 26), 'a' + (int)(i / 676 % 26));
		text[i] = z;
	}
	rc_arena a = {0};
	rc_doc d;
	read_article(*state, &d, &a, RC_FR, text, N);
	assert_int_equal(d.mention.n, N);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_free(room);
	rc_free(text);
}

/* CPU seconds for one sentence of `n` descriptions of an organisation before as many names of places; `lead`: words that name a source, or none. */
static double seconds(const lab *l, uint32_t n, const char *lead)
{
	rc_buf b = {0};
	rc_buf_fmt(&b, "L'/DET/2/det entreprise/NOUN/0/root Ostrel/PROPN/2/appos Mining/PROPN/3/flat:name Corp/PROPN/3/flat:name _,/PUNCT/2/punct%s", lead);
	uint32_t at = 6 + (*lead ? 2 : 0);
	for (uint32_t i = 0; i < n; i++, at += 4) /* on the noun before, or, as in chunks, on the root */
		rc_buf_fmt(&b, " et/CCONJ/%u/cc l'/DET/%u/det entreprise/NOUN/%u/conj _,/PUNCT/%u/punct", at + 3, at + 3, i % 40 ? at - 1 : 2, at + 3);
	for (uint32_t i = 0; i < n; i++, at += 2)
		rc_buf_fmt(&b, " à/ADP/%u/case Lyon/PROPN/%u/obl", at + 2, i % 40 ? at : 2);
	rc_buf_byte(&b, 0);
	rc_arena a = {0};
	rc_doc d;
	struct timespec beg, end;
	const char *const text[] = {b.p};
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &beg);
	read_article(l, &d, &a, RC_FR, text, 1);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
	assert_true(d.label.n > n);
	rc_doc_release(&d);
	rc_arena_release(&a);
	rc_buf_release(&b);
	return (double)(end.tv_sec - beg.tv_sec) + (double)(end.tv_nsec - beg.tv_nsec) / 1e9;
}

/* Eight times as many descriptions in one sentence cost about eight times as much; what is quadratic costs 64 times. */
static void many_descriptions_in_one_sentence(void **state)
{
	static const char *const lead[] = {"", " selon/ADP/2/case elle/PRON/2/obl"};
	for (size_t k = 0; k < sizeof lead / sizeof *lead; k++) {
		double small = seconds(*state, 1000, lead[k]), large = seconds(*state, 8000, lead[k]);
		if (large > 8 * 3 * small + 0.05)
			fail_msg("\"%s\": %.3f s for 1,000 descriptions, %.3f s for 8,000", lead[k], small, large);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(apposition_and_title),
		cmocka_unit_test(surname_goes_to_the_one_it_fits),
		cmocka_unit_test(accents_and_spellings),
		cmocka_unit_test(acronym_in_brackets),
		cmocka_unit_test(demonyms_are_no_names),
		cmocka_unit_test(description_alone),
		cmocka_unit_test(voice_of_labels),
		cmocka_unit_test(two_sources),
		cmocka_unit_test(pronouns),
		cmocka_unit_test(known_things),
		cmocka_unit_test(many_namesakes),
		cmocka_unit_test(many_descriptions_in_one_sentence),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
