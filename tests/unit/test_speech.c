/* test_speech.c - the stage "speech" on hand-made trees, so that its rules are tested apart from the models.
 *
 * A case is a text and its words, one a line: form, lemma, tag, head (counted from 1 in its sentence), relation, features. An empty line ends a
 * sentence. Forms are looked for in the text in order; "d'+le" style words that share a span are not needed here.
 */
#include "harness.h"

#include "read/read.h"
#include "read/speech.h"

#include <stdlib.h>
#include <string.h>

typedef struct fixture {
	rc_data     *data;
	rc_models   *models;
	rc_kb       *kb;
	rc_resources res;
	void        *know;
	rc_arena     arena, scratch;
	rc_doc       d;
} fixture;

static int open_all(void **state)
{
	fixture *f = calloc(1, sizeof *f);
	rc_err err = {0};
	f->data = rc_data_open(NULL, &err);
	f->kb = rc_kb_new(f->data, &err);
	f->res = (rc_resources){.data = f->data, .kb = f->kb};
	f->know = rc_stage_speech.load(&f->res, &err);
	*state = f;
	return f->data && f->kb && f->know ? 0 : -1;
}

static int close_all(void **state)
{
	fixture *f = *state;
	rc_stage_speech.unload(f->know);
	rc_kb_free(f->kb);
	rc_data_close(f->data);
	rc_doc_release(&f->d);
	rc_arena_release(&f->arena);
	rc_arena_release(&f->scratch);
	free(f);
	return 0;
}

static rc_str field(rc_str *line)
{
	rc_str out = RC_STR("_");
	rc_str_cut(line, ' ', &out);
	return out;
}

static void add_word(rc_doc *d, rc_str line, uint32_t base, uint32_t *at)
{
	rc_token *t = RC_ADD(d->arena, d->tok);
	rc_str form = field(&line);
	rc_buf norm = {0};
	uint64_t head = 0;
	uint32_t beg = rc_str_find((rc_str){d->text, d->n_text}, form, *at);
	if (beg == UINT32_MAX)
		fail_msg("\"%.*s\" is not in the text", RC_FMT(form));
	rc_norm_append(&norm, form);
	t->span = (rc_span){beg, beg + form.n};
	*at = t->span.end;
	t->form = rc_pool_put(&d->pool, form);
	t->norm = rc_pool_put(&d->pool, rc_buf_view(&norm));
	t->lemma = rc_pool_put(&d->pool, field(&line));
	t->upos = rc_upos_of(field(&line));
	rc_str_u64(field(&line), &head);
	t->head = head ? base + (uint32_t)head - 1 : RC_NONE;
	t->deprel = rc_deprel_of(field(&line));
	t->feats = rc_feats_of(field(&line));
	t->sent = d->sent.n;
	uint32_t i = beg;
	if (rc_cp_is_upper(rc_utf8_next(d->text, d->n_text, &i)))
		t->flags |= RC_TOK_CAPITAL;
	rc_buf_release(&norm);
}

static void end_sentence(rc_doc *d, uint32_t base)
{
	if (d->tok.n == base)
		return;
	rc_sentence *s = RC_ADD(d->arena, d->sent);
	s->span = (rc_span){d->tok.v[base].span.beg, d->tok.v[d->tok.n - 1].span.end};
	s->tok_beg = base;
	s->tok_end = d->tok.n;
}

static void cover_atoms(rc_doc *d)
{
	uint32_t a = 0;
	for (uint32_t t = 0; t < d->tok.n; t++) {
		while (d->atom.v[a].end <= d->tok.v[t].span.beg)
			a++;
		d->tok.v[t].atom_beg = a;
		while (a < d->atom.n && d->atom.v[a].beg < d->tok.v[t].span.end)
			d->atom.v[a++].tok = t;
		d->tok.v[t].atom_end = a;
	}
}

static rc_doc *read_case(fixture *f, rc_lang lang, const char *text, const char *words)
{
	rc_doc *d = &f->d;
	rc_doc_release(d);
	rc_arena_reset(&f->arena);
	rc_doc_init(d, &f->arena, RC_NULL_STR, rc_str_of(text));
	d->lang = lang;
	rc_stage_atoms.run(NULL, &f->res, &f->scratch, d);
	uint32_t base = 0, at = 0;
	for (const char *p = words; *p;) {
		const char *e = strchr(p, '\n');
		uint32_t n = e ? (uint32_t)(e - p) : (uint32_t)strlen(p);
		if (n) {
			add_word(d, (rc_str){p, n}, base, &at);
		} else {
			end_sentence(d, base);
			base = d->tok.n;
		}
		p += n + (e != NULL);
	}
	end_sentence(d, base);
	cover_atoms(d);
	d->done = RC_L_ATOMS | RC_L_TOKENS | RC_L_TAGS | RC_L_TREE | RC_L_ENTITIES;
	rc_doc_index_tree(d);
	assert_null(rc_doc_check(d));
	rc_stage_speech.run(f->know, &f->res, &f->scratch, d);
	rc_arena_reset(&f->scratch);
	const char *broken = rc_doc_check(d);
	if (broken)
		fail_msg("%s", broken);
	return d;
}

static void expect(const rc_doc *d, uint32_t i, rc_skind kind, rc_act act, const char *content, const char *cue, const char *speaker)
{
	if (i >= d->statement.n)
		fail_msg("only %u statements", d->statement.n);
	const rc_statement *s = &d->statement.v[i];
	assert_str(rc_doc_str(d, s->span), content);
	assert_str(rc_doc_str(d, s->cue), cue);
	assert_int_equal(s->kind, kind);
	assert_int_equal(s->act, act);
	assert_str(rc_doc_str(d, s->speaker.span), speaker);
}

static void expect_via(const rc_doc *d, uint32_t i, uint32_t n, const char *words, rc_role role)
{
	const rc_statement *s = &d->statement.v[i];
	assert_true(s->via_beg + n < s->via_end);
	assert_str(rc_doc_str(d, d->party.v[s->via_beg + n].span), words);
	assert_int_equal(d->party.v[s->via_beg + n].role, role);
}

static void reported_clause(void **state)
{
	rc_doc *d = read_case(*state, RC_FR, "Le maire a dit que le pont est fermé.",
		"Le le DET 2 det\nmaire maire NOUN 4 nsubj\na avoir AUX 4 aux:tense VerbForm=Fin\ndit dire VERB 0 root Tense=Past|VerbForm=Part\n"
		"que que SCONJ 8 mark\nle le DET 7 det\npont pont NOUN 9 nsubj\nest être AUX 9 aux:pass VerbForm=Fin\n"
		"fermé fermer VERB 4 ccomp Tense=Past|VerbForm=Part\n. . PUNCT 4 punct");
	assert_int_equal(d->statement.n, 1);
	expect(d, 0, RC_INDIRECT, RC_ACT_SAYS, "le pont est fermé", "a dit", "Le maire");
	assert_int_equal(rc_speech_at(d, d->statement.v[0].span.beg), 0);
	assert_int_equal(rc_speech_of_cue(d, 3), 0);
}

static void negated_saying_is_none(void **state)
{
	rc_doc *d = read_case(*state, RC_FR, "Le maire n'a pas dit que le pont cède.",
		"Le le DET 2 det\nmaire maire NOUN 6 nsubj\nn' ne ADV 6 advmod\na avoir AUX 6 aux VerbForm=Fin\npas pas ADV 6 advmod\n"
		"dit dire VERB 0 root Tense=Past|VerbForm=Part\nque que SCONJ 10 mark\nle le DET 9 det\npont pont NOUN 10 nsubj\n"
		"cède céder VERB 6 ccomp VerbForm=Fin\n. . PUNCT 6 punct");
	assert_int_equal(d->statement.n, 0);
}

static void asked_for_negation(void **state)
{
	rc_doc *d = read_case(*state, RC_FR, "Elle n'a pas exclu une grève.",
		"Elle elle PRON 5 nsubj Person=3\nn' ne ADV 5 advmod\na avoir AUX 5 aux VerbForm=Fin\npas pas ADV 5 advmod\n"
		"exclu exclure VERB 0 root Tense=Past|VerbForm=Part\nune un DET 7 det\ngrève grève NOUN 5 obj\n. . PUNCT 5 punct");
	assert_int_equal(d->statement.n, 1);
	expect(d, 0, RC_INDIRECT, RC_ACT_SAYS, "une grève", "n'a pas exclu", "Elle");
}

static void neither_confirms_nor_denies(void **state)
{
	rc_doc *d = read_case(*state, RC_FR, "Le parquet n'a ni confirmé ni démenti la fuite.",
		"Le le DET 2 det\nparquet parquet NOUN 6 nsubj\nn' ne ADV 6 advmod\na avoir AUX 6 aux VerbForm=Fin\nni ni CCONJ 6 cc\n"
		"confirmé confirmer VERB 0 root Tense=Past|VerbForm=Part\nni ni CCONJ 8 cc\ndémenti démentir VERB 6 conj Tense=Past|VerbForm=Part\n"
		"la le DET 10 det\nfuite fuite NOUN 6 obj\n. . PUNCT 6 punct");
	assert_int_equal(d->statement.n, 1);
	expect(d, 0, RC_INDIRECT, RC_ACT_NEITHER, "la fuite", "n'a ni confirmé ni démenti", "Le parquet");
}

static void quotation_and_relay(void **state)
{
	rc_doc *d = read_case(*state, RC_FR, "« Tout va bien », a déclaré le ministre, cité par l'agence Tavrina en marge d'un forum.",
		"« « PUNCT 3 punct\nTout tout PRON 3 nsubj\nva aller VERB 0 root VerbForm=Fin\nbien bien ADV 3 advmod\n» » PUNCT 3 punct\n"
		", , PUNCT 8 punct\na avoir AUX 8 aux VerbForm=Fin\ndéclaré déclarer VERB 3 parataxis Tense=Past|VerbForm=Part\n"
		"le le DET 10 det\nministre ministre NOUN 8 nsubj\n, , PUNCT 12 punct\ncité citer VERB 10 acl Tense=Past|VerbForm=Part\n"
		"par par ADP 15 case\nl' le DET 15 det\nagence agence NOUN 12 obl:agent\nTavrina Tavrina PROPN 15 appos\nen en ADP 18 case\n"
		"marge marge NOUN 8 obl\nd' de ADP 21 case\nun un DET 21 det\nforum forum NOUN 18 nmod\n. . PUNCT 3 punct");
	assert_int_equal(d->statement.n, 1);
	expect(d, 0, RC_DIRECT, RC_ACT_SAYS, "Tout va bien", "a déclaré", "le ministre");
	expect_via(d, 0, 0, "un forum", RC_ROLE_OCCASION);
	expect_via(d, 0, 1, "Tavrina", RC_ROLE_RELAY);
	assert_true(d->tok.v[2].flags & RC_TOK_QUOTED);
	assert_false(d->tok.v[7].flags & RC_TOK_QUOTED);
}

static void same_speaker_goes_on(void **state)
{
	rc_doc *d = read_case(*state, RC_EN, "\"We won,\" Ada said. \"They lost.\"",
		"\" \" PUNCT 3 punct\nWe we PRON 3 nsubj\nwon win VERB 7 ccomp VerbForm=Fin\n, , PUNCT 7 punct\n\" \" PUNCT 3 punct\n"
		"Ada Ada PROPN 7 nsubj\nsaid say VERB 0 root VerbForm=Fin\n. . PUNCT 7 punct\n\n"
		"\" \" PUNCT 3 punct\nThey they PRON 3 nsubj\nlost lose VERB 0 root VerbForm=Fin\n. . PUNCT 3 punct\n\" \" PUNCT 3 punct");
	assert_int_equal(d->statement.n, 2);
	expect(d, 0, RC_DIRECT, RC_ACT_SAYS, "We won", "said", "Ada");
	expect(d, 1, RC_DIRECT, RC_ACT_SAYS, "They lost.", "said", "Ada");
}

static void scare_quotes_are_none(void **state)
{
	rc_doc *d = read_case(*state, RC_ES, "Los «expertos» callan.",
		"Los el DET 3 det\n« « PUNCT 3 punct\nexpertos experto NOUN 5 nsubj\n» » PUNCT 3 punct\ncallan callar VERB 0 root VerbForm=Fin\n. . PUNCT 5 punct");
	assert_int_equal(d->statement.n, 0);
}

static void accused_of_doing(void **state)
{
	rc_doc *d = read_case(*state, RC_EN, "The mayor accused the army of shelling the school.",
		"The the DET 2 det\nmayor mayor NOUN 3 nsubj\naccused accuse VERB 0 root VerbForm=Fin\nthe the DET 5 det\narmy army NOUN 3 obj\n"
		"of of SCONJ 7 mark\nshelling shell VERB 3 advcl VerbForm=Ger\nthe the DET 9 det\nschool school NOUN 7 obj\n. . PUNCT 3 punct");
	assert_int_equal(d->statement.n, 1);
	expect(d, 0, RC_INDIRECT, RC_ACT_ACCUSES, "shelling the school", "accused", "The mayor");
}

static void source_first_and_inserted(void **state)
{
	rc_doc *d = read_case(*state, RC_FR, "Selon la préfecture, la route reste coupée. Le tunnel aurait, selon la police, cédé.",
		"Selon selon ADP 3 case\nla le DET 3 det\npréfecture préfecture NOUN 7 obl\n, , PUNCT 3 punct\nla le DET 6 det\nroute route NOUN 7 nsubj\n"
		"reste rester VERB 0 root VerbForm=Fin\ncoupée coupé ADJ 7 xcomp\n. . PUNCT 7 punct\n\n"
		"Le le DET 2 det\ntunnel tunnel NOUN 9 nsubj\naurait avoir AUX 9 aux Mood=Cnd|VerbForm=Fin\n, , PUNCT 7 punct\nselon selon ADP 7 case\nla le DET 7 det\n"
		"police police NOUN 9 obl\n, , PUNCT 7 punct\ncédé céder VERB 0 root Tense=Past|VerbForm=Part\n. . PUNCT 9 punct");
	assert_int_equal(d->statement.n, 2);
	expect(d, 0, RC_INDIRECT, RC_ACT_SAYS, "la route reste coupée", "Selon", "la préfecture");
	expect(d, 1, RC_INDIRECT, RC_ACT_SAYS, "Le tunnel aurait, selon la police, cédé", "selon", "la police");
}

static void passive_with_its_doer(void **state)
{
	rc_doc *d = read_case(*state, RC_FR, "Une présence jugée par Orsay comme une ingérence.",
		"Une un DET 2 det\nprésence présence NOUN 0 root\njugée juger VERB 2 acl Tense=Past|VerbForm=Part\npar par ADP 5 case\nOrsay Orsay PROPN 3 obl:agent\n"
		"comme comme ADP 8 case\nune un DET 8 det\ningérence ingérence NOUN 3 obl\n. . PUNCT 2 punct");
	assert_int_equal(d->statement.n, 1);
	expect(d, 0, RC_INDIRECT, RC_ACT_SAYS, "une ingérence", "jugée", "Orsay");
}

static void report_in_a_report(void **state)
{
	rc_doc *d = read_case(*state, RC_EN, "Ada said that Bo said that it rained.",
		"Ada Ada PROPN 2 nsubj\nsaid say VERB 0 root VerbForm=Fin\nthat that SCONJ 5 mark\nBo Bo PROPN 5 nsubj\nsaid say VERB 2 ccomp VerbForm=Fin\n"
		"that that SCONJ 8 mark\nit it PRON 8 nsubj\nrained rain VERB 5 ccomp VerbForm=Fin\n. . PUNCT 2 punct");
	assert_int_equal(d->statement.n, 2);
	expect(d, 0, RC_INDIRECT, RC_ACT_SAYS, "Bo said that it rained", "said", "Ada");
	expect(d, 1, RC_INDIRECT, RC_ACT_SAYS, "it rained", "said", "Bo");
	expect_via(d, 1, 0, "Ada", RC_ROLE_RELAY);
}

static void unbalanced_marks(void **state)
{
	rc_doc *d = read_case(*state, RC_FR, "« Rien ne va. « Tout cède », dit-il » et puis \"",
		"« « PUNCT 4 punct\nRien rien PRON 4 nsubj\nne ne ADV 4 advmod\nva aller VERB 0 root VerbForm=Fin\n. . PUNCT 4 punct\n\n"
		"« « PUNCT 3 punct\nTout tout PRON 3 nsubj\ncède céder VERB 0 root VerbForm=Fin\n» » PUNCT 3 punct\n, , PUNCT 6 punct\n"
		"dit dire VERB 3 parataxis VerbForm=Fin\n-il il PRON 6 nsubj Person=3\n» » PUNCT 3 punct\net et CCONJ 10 cc\npuis puis ADV 3 conj\n\" \" PUNCT 3 punct");
	assert_true(d->statement.n <= 2); /* whatever is made of them, every invariant holds */
}

enum { MANY = 100000 };

/* One sentence without end, of cues alone: seen by the test's time, linear; the tree hangs every word on the first. */
static void sentence_without_end(void **state)
{
	static const char cue[] = "dit-il, ", marks[] = "\"a ";
	static const char *const rows[] = {"dit dire VERB 1 parataxis VerbForm=Fin\n-il il PRON 1 nsubj Person=3\n, , PUNCT 1 punct\n", "\" \" PUNCT 1 punct\na a NOUN 1 dep\n"};
	const char *const texts[] = {cue, marks};
	for (uint32_t k = 0; k < 2; k++) {
		size_t n = strlen(texts[k]), m = strlen(rows[k]);
		uint32_t times = k ? MANY - 1 : MANY; /* an odd number of straight marks: none of them closes anything */
		char *text = malloc(n * times + 8), *words = malloc(m * times + 64);
		assert_non_null(text);
		assert_non_null(words);
		static const char first[] = "Oui oui NOUN 0 root\n";
		size_t at = sizeof first - 1;
		memcpy(words, first, at);
		memcpy(text, "Oui ", 4);
		for (uint32_t i = 0; i < times; i++) {
			memcpy(text + 4 + n * i, texts[k], n);
			memcpy(words + at + m * i, rows[k], m);
		}
		text[4 + n * times] = words[at + m * times] = '\0';
		rc_doc *d = read_case(*state, RC_FR, text, words);
		assert_true(d->statement.n <= times);
		free(text);
		free(words);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reported_clause), cmocka_unit_test(negated_saying_is_none), cmocka_unit_test(asked_for_negation),
		cmocka_unit_test(neither_confirms_nor_denies), cmocka_unit_test(quotation_and_relay), cmocka_unit_test(same_speaker_goes_on),
		cmocka_unit_test(scare_quotes_are_none), cmocka_unit_test(accused_of_doing), cmocka_unit_test(source_first_and_inserted),
		cmocka_unit_test(passive_with_its_doer), cmocka_unit_test(report_in_a_report), cmocka_unit_test(unbalanced_marks),
		cmocka_unit_test(sentence_without_end),
	};
	return cmocka_run_group_tests(tests, open_all, close_all);
}
