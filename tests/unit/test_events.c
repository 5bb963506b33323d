/* test_events.c - the stage "events" on trees as a careful annotator would draw them: what it does with a right tree, whatever the parser does. */
#include "harness.h"

#include "unit/gold.h"

#include <stdio.h>

static rc_resources res;
static const rc_stage *const stages[] = {&rc_stage_times, &rc_stage_quantities, &rc_stage_entities, &rc_stage_speech, &rc_stage_events};
enum { N_STAGES = sizeof stages / sizeof *stages };
static void *know[N_STAGES];

static int load(void **state)
{
	rc_err err = {0};
	(void)state;
	rc_data *data = rc_data_open(NULL, &err);
	res.data = data;
	res.kb = rc_kb_new(data, &err);
	for (uint32_t i = 0; i < N_STAGES; i++)
		know[i] = stages[i]->load ? stages[i]->load(&res, &err) : NULL;
	return err.message[0] ? -1 : 0;
}

static int unload(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < N_STAGES; i++)
		if (stages[i]->unload && know[i])
			stages[i]->unload(know[i]);
	rc_kb_free((rc_kb *)res.kb);
	rc_data_close((rc_data *)res.data);
	return 0;
}

static void parties(const rc_doc *d, rc_buf *b, const char *key, uint32_t beg, uint32_t end)
{
	for (uint32_t i = beg; i < end; i++) {
		rc_buf_fmt(b, " %s=", key);
		rc_buf_str(b, rc_doc_str(d, d->party.v[i].span));
	}
}

/* One line an event: predicate group claim [hedged] [source] [position] [at=place] [when=] [who=] [whom=] [how=figure] [said=]. */
static void show(const rc_doc *d, rc_buf *b)
{
	static const char *const claim[] = {"done", "not-done", "planned", "possible", "demanded"};
	for (uint32_t i = 0; i < d->event.n; i++) {
		const rc_event *e = &d->event.v[i];
		rc_buf_fmt(b, "%s%.*s %.*s %s", i ? "\n" : "", RC_FMT(e->predicate), RC_FMT(e->group), claim[e->claim]);
		rc_buf_z(b, e->hedged ? " hedged" : "");
		rc_buf_z(b, e->voice == RC_VOICE_SOURCE ? " source" : "");
		rc_buf_z(b, e->position ? " position" : "");
		if (e->place != RC_NONE)
			rc_buf_fmt(b, " at=%.*s", RC_FMT(d->entity.v[e->place].name));
		if (e->time != RC_NONE)
			rc_buf_fmt(b, " when=%.*s", RC_FMT(rc_doc_str(d, d->time.v[e->time].span)));
		parties(d, b, "who", e->actor_beg, e->actor_end);
		parties(d, b, "whom", e->recipient_beg, e->recipient_end);
		for (uint32_t q = e->quantity_beg; q < e->quantity_end; q++)
			rc_buf_fmt(b, " how=%.*s", RC_FMT(rc_doc_str(d, d->quantity.v[d->event_quantity.v[q]].span)));
		parties(d, b, "said", e->attr_beg, e->attr_end);
	}
}

static void expect(rc_lang lang, const char *conllu, const char *want)
{
	rc_arena a = {0}, scratch = {0};
	rc_doc d;
	rc_buf b = {0};
	gold_doc(&d, &a, lang, "2024-03-13", rc_str_of(conllu));
	for (uint32_t i = 0; i < N_STAGES; i++) {
		stages[i]->run(know[i], &res, &scratch, &d);
		d.done |= stages[i]->gives;
		rc_arena_reset(&scratch);
		const char *broken = rc_doc_check(&d);
		if (broken)
			fail_msg("after %s: %s", stages[i]->name, broken);
	}
	show(&d, &b);
	assert_str(rc_buf_view(&b), want);
	rc_buf_release(&b);
	rc_doc_release(&d);
	rc_arena_release(&scratch);
	rc_arena_release(&a);
}

static void passive_turns_subject_and_agent(void **state)
{
	(void)state;
	expect(RC_FR,
	       "# text = Six mineurs ont été arrêtés lundi par des gendarmes.\n"
	       "1 Six six NUM _ NumType=Card 2 nummod\n2 mineurs mineur NOUN _ Number=Plur 5 nsubj:pass\n"
	       "3 ont avoir AUX _ Mood=Ind|Tense=Pres|VerbForm=Fin 5 aux:tense\n4 été être AUX _ Tense=Past|VerbForm=Part 5 aux:pass\n"
	       "5 arrêtés arrêter VERB _ Tense=Past|VerbForm=Part|Voice=Pass 0 root\n6 lundi lundi NOUN _ _ 5 obl:mod\n7 par par ADP _ _ 9 case\n"
	       "8 des un DET _ Definite=Ind 9 det\n9 gendarmes gendarme NOUN _ Number=Plur 5 obl:agent\n10 . . PUNCT _ _ 5 punct\n",
	       "arrêter arrest done when=lundi who=des gendarmes whom=Six mineurs how=Six");
}

static void conditional_keeps_a_distance(void **state)
{
	(void)state;
	expect(RC_FR,
	       "# text = Des hommes auraient attaqué un convoi.\n"
	       "1 Des un DET _ Definite=Ind 2 det\n2 hommes homme NOUN _ Number=Plur 4 nsubj\n3 auraient avoir AUX _ Mood=Cnd|VerbForm=Fin 4 aux:tense\n"
	       "4 attaqué attaquer VERB _ Tense=Past|VerbForm=Part 0 root\n5 un un DET _ _ 6 det\n6 convoi convoi NOUN _ _ 4 obj\n7 . . PUNCT _ _ 4 punct\n",
	       "attaquer attack done hedged who=Des hommes whom=un convoi");
	expect(RC_FR,
	       "# text = Si la digue cédait, des familles fuiraient.\n"
	       "1 Si si SCONJ _ _ 4 mark\n2 la le DET _ _ 3 det\n3 digue digue NOUN _ _ 4 nsubj\n4 cédait céder VERB _ Mood=Ind|Tense=Imp|VerbForm=Fin 8 advcl\n"
	       "5 , , PUNCT _ _ 4 punct\n6 des un DET _ _ 7 det\n7 familles famille NOUN _ Number=Plur 8 nsubj\n"
	       "8 fuiraient fuir VERB _ Mood=Cnd|VerbForm=Fin 0 root\n9 . . PUNCT _ _ 8 punct\n",
	       "céder collapse possible who=la digue\nfuir displace possible who=des familles");
	expect(RC_ES,
	       "# text = El patrón habría huido.\n"
	       "1 El el DET _ _ 2 det\n2 patrón patrón NOUN _ _ 4 nsubj\n3 habría haber AUX _ Mood=Cnd|VerbForm=Fin 4 aux\n"
	       "4 huido huir VERB _ Tense=Past|VerbForm=Part 0 root\n5 . . PUNCT _ _ 4 punct\n",
	       "huir displace done hedged who=El patrón");
}

static void what_governs_says_how_it_stands(void **state)
{
	(void)state;
	expect(RC_FR,
	       "# text = Les soldats doivent se retirer vendredi.\n"
	       "1 Les le DET _ _ 2 det\n2 soldats soldat NOUN _ Number=Plur 3 nsubj\n3 doivent devoir VERB _ Mood=Ind|Tense=Pres|VerbForm=Fin 0 root\n"
	       "4 se se PRON _ Person=3|Reflex=Yes 5 expl:comp\n5 retirer retirer VERB _ VerbForm=Inf 3 xcomp\n6 vendredi vendredi NOUN _ _ 5 obl:mod\n7 . . PUNCT _ _ 3 punct\n",
	       "retirer withdraw planned when=vendredi who=Les soldats");
	expect(RC_FR,
	       "# text = Le maire a sommé les campeurs de fuir.\n"
	       "1 Le le DET _ _ 2 det\n2 maire maire NOUN _ _ 4 nsubj\n3 a avoir AUX _ Mood=Ind|Tense=Pres|VerbForm=Fin 4 aux:tense\n"
	       "4 sommé sommer VERB _ Tense=Past|VerbForm=Part 0 root\n5 les le DET _ _ 6 det\n6 campeurs campeur NOUN _ Number=Plur 4 obj\n"
	       "7 de de ADP _ _ 8 mark\n8 fuir fuir VERB _ VerbForm=Inf 4 xcomp\n9 . . PUNCT _ _ 4 punct\n",
	       "sommer demand done who=Le maire whom=les campeurs\nfuir displace demanded who=les campeurs");
	expect(RC_EN,
	       "# text = The clerk refused to surrender.\n"
	       "1 The the DET _ _ 2 det\n2 clerk clerk NOUN _ _ 3 nsubj\n3 refused refuse VERB _ Mood=Ind|Tense=Past|VerbForm=Fin 0 root\n"
	       "4 to to PART _ _ 5 mark\n5 surrender surrender VERB _ VerbForm=Inf 3 xcomp\n6 . . PUNCT _ _ 3 punct\n",
	       "refuse reject done who=The clerk\nsurrender ceasefire not-done who=The clerk");
	expect(RC_EN,
	       "# text = The clerk allegedly stole the register.\n"
	       "1 The the DET _ _ 2 det\n2 clerk clerk NOUN _ _ 4 nsubj\n3 allegedly allegedly ADV _ _ 4 advmod\n"
	       "4 stole steal VERB _ Mood=Ind|Tense=Past|VerbForm=Fin 0 root\n5 the the DET _ _ 6 det\n6 register register NOUN _ _ 4 obj\n7 . . PUNCT _ _ 4 punct\n",
	       "steal steal done hedged who=The clerk");
	expect(RC_FR,
	       "# text = Un gardien est soupçonné d'avoir volé les tableaux.\n"
	       "1 Un un DET _ _ 2 det\n2 gardien gardien NOUN _ _ 4 nsubj:pass\n3 est être AUX _ Mood=Ind|Tense=Pres|VerbForm=Fin 4 aux:pass\n"
	       "4 soupçonné soupçonner VERB _ Tense=Past|VerbForm=Part|Voice=Pass 0 root\n5 d' de ADP _ _ 7 mark\n6 avoir avoir AUX _ VerbForm=Inf 7 aux:tense\n"
	       "7 volé voler VERB _ Tense=Past|VerbForm=Part 4 xcomp\n8 les le DET _ _ 9 det\n9 tableaux tableau NOUN _ _ 7 obj\n10 . . PUNCT _ _ 4 punct\n",
	       "voler steal done hedged who=Un gardien");
}

static void nouns_count_when_somebody_stands_beside(void **state)
{
	(void)state;
	expect(RC_FR,
	       "# text = Le maire a dénoncé l'arrivée de trente camions.\n"
	       "1 Le le DET _ _ 2 det\n2 maire maire NOUN _ _ 4 nsubj\n3 a avoir AUX _ Mood=Ind|Tense=Pres|VerbForm=Fin 4 aux:tense\n"
	       "4 dénoncé dénoncer VERB _ Tense=Past|VerbForm=Part 0 root\n5 l' le DET _ Definite=Def 6 det\n6 arrivée arrivée NOUN _ _ 4 obj\n"
	       "7 de de ADP _ _ 9 case\n8 trente trente NUM _ NumType=Card 9 nummod\n9 camions camion NOUN _ Number=Plur 6 nmod\n10 . . PUNCT _ _ 4 punct\n",
	       "dénoncer condemn done who=Le maire\narrivée move-arrive done source who=trente camions how=trente said=Le maire");
	expect(RC_FR, /* what is asked for in a noun is no second event */
	       "# text = Le maire a réclamé le départ de trente camions.\n"
	       "1 Le le DET _ _ 2 det\n2 maire maire NOUN _ _ 4 nsubj\n3 a avoir AUX _ Mood=Ind|Tense=Pres|VerbForm=Fin 4 aux:tense\n"
	       "4 réclamé réclamer VERB _ Tense=Past|VerbForm=Part 0 root\n5 le le DET _ Definite=Def 6 det\n6 départ départ NOUN _ _ 4 obj\n"
	       "7 de de ADP _ _ 9 case\n8 trente trente NUM _ NumType=Card 9 nummod\n9 camions camion NOUN _ Number=Plur 6 nmod\n10 . . PUNCT _ _ 4 punct\n",
	       "réclamer demand done who=Le maire how=trente");
	expect(RC_FR, /* a light verb hands the noun its doer */
	       "# text = La police a procédé à l'arrestation de deux hommes.\n"
	       "1 La le DET _ _ 2 det\n2 police police NOUN _ _ 4 nsubj\n3 a avoir AUX _ Mood=Ind|Tense=Pres|VerbForm=Fin 4 aux:tense\n"
	       "4 procédé procéder VERB _ Tense=Past|VerbForm=Part 0 root\n5 à à ADP _ _ 7 case\n6 l' le DET _ Definite=Def 7 det\n"
	       "7 arrestation arrestation NOUN _ _ 4 obl:arg\n8 de de ADP _ _ 10 case\n9 deux deux NUM _ NumType=Card 10 nummod\n"
	       "10 hommes homme NOUN _ Number=Plur 7 nmod\n11 . . PUNCT _ _ 4 punct\n",
	       "arrestation arrest done who=La police whom=deux hommes how=deux");
}

static void attribution_goes_on(void **state)
{
	(void)state;
	expect(RC_FR,
	       "# text = Selon une source proche, deux avions ont atterri dimanche.\n"
	       "1 Selon selon ADP _ _ 3 case\n2 une un DET _ _ 3 det\n3 source source NOUN _ _ 9 obl:mod\n4 proche proche ADJ _ _ 3 amod\n"
	       "5 , , PUNCT _ _ 3 punct\n6 deux deux NUM _ NumType=Card 7 nummod\n7 avions avion NOUN _ Number=Plur 9 nsubj\n"
	       "8 ont avoir AUX _ Mood=Ind|Tense=Pres|VerbForm=Fin 9 aux:tense\n9 atterri atterrir VERB _ Tense=Past|VerbForm=Part 0 root\n"
	       "10 dimanche dimanche NOUN _ _ 9 obl:mod\n11 . . PUNCT _ _ 9 punct\n\n"
	       "# text = À leur bord, une centaine de soldats.\n"
	       "1 À à ADP _ _ 3 case\n2 leur son DET _ Poss=Yes 3 det\n3 bord bord NOUN _ _ 6 obl:mod\n4 , , PUNCT _ _ 3 punct\n5 une un DET _ _ 6 det\n"
	       "6 centaine centaine NOUN _ _ 0 root\n7 de de ADP _ _ 8 case\n8 soldats soldat NOUN _ Number=Plur 6 nmod\n9 . . PUNCT _ _ 6 punct\n\n",
	       "atterrir move-arrive done source when=dimanche who=deux avions how=deux how=une centaine said=une source proche");
}

static void states_and_sayings_are_none(void **state)
{
	(void)state;
	expect(RC_FR,
	       "# text = La ville compte deux musées.\n"
	       "1 La le DET _ _ 2 det\n2 ville ville NOUN _ _ 3 nsubj\n3 compte compter VERB _ Mood=Ind|Tense=Pres|VerbForm=Fin 0 root\n"
	       "4 deux deux NUM _ NumType=Card 5 nummod\n5 musées musée NOUN _ Number=Plur 3 obj\n6 . . PUNCT _ _ 3 punct\n",
	       "");
	expect(RC_EN,
	       "# text = The minister said nothing on Monday.\n"
	       "1 The the DET _ _ 2 det\n2 minister minister NOUN _ _ 3 nsubj\n3 said say VERB _ Mood=Ind|Tense=Past|VerbForm=Fin 0 root\n"
	       "4 nothing nothing PRON _ _ 3 obj\n5 on on ADP _ _ 6 case\n6 Monday Monday PROPN _ _ 3 obl\n7 . . PUNCT _ _ 3 punct\n",
	       "");
}

static void standing_positions_are_marked(void **state)
{
	(void)state;
	expect(RC_FR,
	       "# text = Le syndicat soutient le maire Ivo Lanz.\n"
	       "1 Le le DET _ _ 2 det\n2 syndicat syndicat NOUN _ _ 3 nsubj\n3 soutient soutenir VERB _ Mood=Ind|Tense=Pres|VerbForm=Fin 0 root\n"
	       "4 le le DET _ _ 5 det\n5 maire maire NOUN _ _ 3 obj\n6 Ivo Ivo PROPN _ _ 5 appos\n7 Lanz Lanz PROPN _ _ 6 flat:name\n8 . . PUNCT _ _ 3 punct\n",
	       "soutenir support done position who=Le syndicat whom=Ivo Lanz");
}

static void subtypes_know_their_base(void **state)
{
	(void)state;
	for (uint32_t r = 0; r < RC_DEPREL_N; r++)
		for (uint32_t b = 0; b < RC_DEPREL_N; b++) {
			const char *name = rc_deprel_name((uint8_t)r), *base = rc_deprel_name((uint8_t)b);
			bool below = strncmp(name, base, strlen(base)) == 0 && name[strlen(base)] == ':';
			assert_int_equal(rc_deprel_is((uint8_t)r, (rc_deprel)b), r == b || below);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passive_turns_subject_and_agent), cmocka_unit_test(conditional_keeps_a_distance),
		cmocka_unit_test(what_governs_says_how_it_stands), cmocka_unit_test(nouns_count_when_somebody_stands_beside),
		cmocka_unit_test(attribution_goes_on),             cmocka_unit_test(states_and_sayings_are_none),
		cmocka_unit_test(standing_positions_are_marked),    cmocka_unit_test(subtypes_know_their_base),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
