/* events_know.c - the tables of the stage "events"; see events_int.h.
 *
 * An entry of several words is found by its first; entries that begin alike stand in a chain, longer ones first, so that the first that fits is
 * the best. A reflexive verb is written « se rendre » or «retirarse» and looked up by the bare verb.
 */
#include "read/events_int.h"

static const char *const class_name[] = {
#define X(code, name) name,
	EV_CLASS_MAP(X)
#undef X
};

static void load_groups(ev_know *k, const rc_data *data)
{
	static const char *const special[EV_G_N] = {
		"", "demand", "accuse", "deny", "reject", "announce", "promise", "threaten", "warn", "propose", "organise", "aid", "support", "die", "injure", "destroy", "rise", "perceive", "acknowledge",
	};
	const rc_table *t = rc_data_table(data, RC_WORLD, "groups");
	memset(k->special, 0xFF, sizeof k->special);
	for (uint32_t i = 0; i < t->n_rows; i++) {
		ev_group *g = RC_ADD(&k->arena, k->group);
		g->id = rc_table_get(t, i, "id");
		g->sudden = rc_table_get(t, i, "sudden").n > 0;
		g->weak = rc_table_get(t, i, "weak").n > 0;
		g->spot = rc_table_get(t, i, "spot").n > 0;
		g->denied = rc_table_get(t, i, "denied").n > 0;
		g->bodily = rc_table_get(t, i, "bodily").n > 0;
		g->mishap = rc_table_get(t, i, "mishap").n > 0;
		g->between = rc_table_get(t, i, "between").n > 0;
		for (uint32_t s = 1; s < EV_G_N; s++)
			if (rc_str_eqz(g->id, special[s]))
				k->special[s] = i;
	}
}

static uint32_t group_of(const ev_know *k, rc_str id)
{
	for (uint32_t i = 0; i < k->group.n; i++)
		if (rc_str_eq(k->group.v[i].id, id))
			return i;
	return RC_NONE;
}

static uint8_t slots(ev_slot *out, rc_str cell)
{
	rc_str one;
	uint8_t n = 0;
	while (n < EV_MAX_SLOTS && rc_str_cut(&cell, '|', &one)) {
		ev_slot s = {.kind = EV_SLOT_PREP};
		if (rc_str_eqz(one, "subject"))
			s.kind = EV_SLOT_SUBJECT;
		else if (rc_str_eqz(one, "object"))
			s.kind = EV_SLOT_OBJECT;
		else if (rc_str_eqz(one, "possessive"))
			s.kind = EV_SLOT_POSSESSIVE;
		else
			s.prep = rc_hash(one);
		out[n++] = s;
	}
	return n;
}

/* « retirarse », «irse»: the bare infinitive of a Spanish reflexive; else the word as it is. */
static rc_str bare(rc_str word, rc_lang lang, bool *reflexive)
{
	static const char *const end[] = {"arse", "erse", "irse", "\xC3\xADrse"};
	for (uint32_t i = 0; lang == RC_ES && i < sizeof end / sizeof *end; i++) {
		if (rc_str_ends(word, rc_str_of(end[i]))) {
			*reflexive = true;
			return rc_str_sub(word, 0, word.n - 2);
		}
	}
	return word;
}

static uint64_t entry_key(uint64_t hash, uint8_t upos)
{
	return rc_hash_more(hash, upos);
}

/* What asks for more goes first: more words, a reflexive pronoun, an object with a name. */
static int weight(const ev_entry *e)
{
	return 2 * (e->n_rest + e->reflexive) + e->named;
}

/* Puts an entry into its chain before the first that asks for less. */
static void chain(ev_know *k, ev_lang *l, uint64_t key, uint32_t at)
{
	ev_entry *e = &k->entry.v[at];
	bool fresh;
	uint32_t *first = rc_map_put(&l->entry, key, &fresh);
	if (fresh) {
		*first = at;
		return;
	}
	uint32_t *link = first;
	while (*link != RC_NONE && weight(&k->entry.v[*link]) >= weight(e))
		link = &k->entry.v[*link].next;
	e->next = *link;
	*link = at;
}

/* Articles stand between an entry's words or don't: « ouvrir une enquête », « l'enquête ouverte ». */
static bool article(rc_str word)
{
	static const char *const all[] = {"un", "une", "le", "la", "les", "a", "an", "the", "el", "los", "las", "una"};
	for (uint32_t i = 0; i < sizeof all / sizeof *all; i++)
		if (rc_str_eqz(word, all[i]))
			return true;
	return false;
}

static void add_rest(ev_entry *e, rc_str word, rc_lang lang, bool only)
{
	bool preposition = lang == RC_ES && rc_str_eqz(word, "a"); /* «llamar a consultas» */
	if (e->upos == RC_UPOS_VERB && article(word) && !preposition && !only)
		return;
	if (word.n > 2 && word.p[1] == '\'') { /* « l'éponge » is found by its noun, « d'état » by "de" and its noun */
		if (word.p[0] == 'd')
			add_rest(e, RC_STR("de"), lang, false);
		word = rc_str_sub(word, 2, word.n);
	}
	if (e->n_rest < EV_MAX_REST)
		e->rest[e->n_rest++] = rc_hash(word);
}

static void add_entry(ev_know *k, rc_words *words, rc_lang lang, const rc_table *t, uint32_t row)
{
	rc_str lemma = rc_table_get(t, row, "lemma"), rest = lemma, word;
	uint64_t first = 0;
	bool have_first = false, skipped = false;
	ev_entry e = {.row = row, .next = RC_NONE};
	e.upos = rc_upos_of(rc_table_get(t, row, "pos"));
	while (rc_str_cut(&rest, ' ', &word)) {
		if (!have_first && lang == RC_FR && rc_str_eqz(word, "se")) {
			e.reflexive = true;
		} else if (!have_first) {
			if (lang == RC_FR && rc_str_starts(word, RC_STR("s'"))) {
				e.reflexive = true;
				word = rc_str_sub(word, 2, word.n);
			}
			first = rc_hash(e.upos == RC_UPOS_VERB ? bare(word, lang, &e.reflexive) : word);
			have_first = true;
		} else {
			add_rest(&e, word, lang, !rest.n && !e.n_rest && !skipped); /* "capture the": an article that is all there is */
			skipped |= article(word);
		}
	}
	if (!have_first)
		return;
	rc_str flags = rc_table_get(t, row, "flags");
	e.group = group_of(k, rc_table_get(t, row, "group"));
	e.n_actor = slots(e.actor, rc_table_get(t, row, "actor"));
	e.n_recipient = slots(e.recipient, rc_table_get(t, row, "recipient"));
	while (rc_str_cut(&flags, '|', &word)) {
		e.intransitive |= rc_str_eqz(word, "intransitive");
		e.position |= rc_str_eqz(word, "position");
		e.named |= rc_str_eqz(word, "named");
		e.idle |= rc_str_eqz(word, "idle");
		e.toll |= rc_str_eqz(word, "toll");
		e.wilful |= rc_str_eqz(word, "wilful");
	}
	*RC_ADD(&k->arena, k->entry) = e;
	chain(k, &k->lang[lang], entry_key(first, e.upos), k->entry.n - 1);
	if (words)
		rc_known_put(&words->form[lang], first, k->lang[lang].begins);
}

static void load_phrases(ev_lang *l, rc_arena *a, rc_str name, rc_str words)
{
	static const char *const kind[EV_PHRASE_N] = {"untrue", "unproven", "reserve", "content", "according", "confirm", "against"};
	rc_str turn, word;
	int i = 0;
	while (i < EV_PHRASE_N && !rc_str_eqz(name, kind[i]))
		i++;
	while (i < EV_PHRASE_N && rc_str_cut(&words, '|', &turn)) {
		ev_phrase p = {.kind = i};
		while (p.n < EV_MAX_PHRASE && rc_str_cut(&turn, ' ', &word))
			p.word[p.n++] = rc_hash(word);
		*RC_ADD(a, l->phrase) = p;
	}
}

/* "fled=flee": the form leads to the first entry of its verb. */
static void load_past(ev_lang *l, rc_str words)
{
	rc_str pair, form;
	while (rc_str_cut(&words, '|', &pair)) {
		if (!rc_str_cut(&pair, '=', &form))
			continue;
		uint32_t at = rc_map_get(&l->entry, entry_key(rc_hash(pair), RC_UPOS_VERB));
		if (at != RC_NONE)
			*rc_map_put(&l->past.map, rc_hash(form), NULL) = at;
	}
}

/* The set of words that a class fills where it is none of the classes that are bits; NULL: no such set. */
static rc_map *set_named(ev_lang *l, rc_str name)
{
	const struct {
		const char *name;
		rc_map     *set;
	} all[] = {{"abstract", &l->abstract}, {"between", &l->between}, {"level", &l->level}, {"since", &l->since}, {"rather", &l->rather}, {"able", &l->able}, {"order", &l->order}, {"doer", &l->doer}};
	for (uint32_t i = 0; i < sizeof all / sizeof *all; i++)
		if (rc_str_eqz(name, all[i].name))
			return all[i].set;
	return NULL;
}

static void load_words(ev_lang *l, rc_arena *a, const rc_table *t)
{
	for (uint32_t i = 0; i < t->n_rows; i++) {
		rc_str name = rc_table_get(t, i, "class"), words = rc_table_get(t, i, "words"), word;
		uint32_t bit = 0;
		while (bit < EV_CLASS_N && !rc_str_eqz(name, class_name[bit]))
			bit++;
		if (rc_str_eqz(name, "past"))
			load_past(l, words);
		rc_map *set = set_named(l, name);
		while (set && rc_str_cut(&words, '|', &word))
			*rc_map_put(set, rc_hash(word), NULL) = 1;
		if (bit == EV_CLASS_N) {
			load_phrases(l, a, name, words);
			continue;
		}
		while (rc_str_cut(&words, '|', &word))
			*rc_map_put(&l->word.map, rc_hash(word), NULL) |= 1u << bit;
	}
}

static void take_bits(ev_lang *l, rc_words *w, rc_lang lang)
{
	if (!w)
		return;
	rc_words_form_map(w, lang, &l->word);
	rc_words_form_map(w, lang, &l->past);
	l->closes = rc_known_bit(&w->form[lang]);
	for (uint32_t i = 0; i < l->phrase.n; i++)
		if (l->phrase.v[i].n)
			rc_known_put(&w->form[lang], l->phrase.v[i].word[l->phrase.v[i].n - 1], l->closes);
}

void *rc_ev_load(const rc_resources *res, rc_err *err)
{
	(void)err; /* tables were checked when they were parsed */
	ev_know *k = rc_calloc(1, sizeof *k);
	load_groups(k, res->data);
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		static const char *const col[EV_COL_N] = {"lemma", "type", "mode"};
		const rc_table *t = k->lang[l].table = rc_data_table(res->data, (rc_lang)l, "events");
		for (uint32_t c = 0; c < EV_COL_N; c++)
			k->lang[l].col[c] = rc_table_col(t, col[c]);
		k->lang[l].begins = res->words ? rc_known_bit(&res->words->form[l]) : 0;
		for (uint32_t i = 0; i < t->n_rows; i++)
			add_entry(k, res->words, (rc_lang)l, t, i);
		load_words(&k->lang[l], &k->arena, rc_data_table(res->data, (rc_lang)l, "event-words"));
		take_bits(&k->lang[l], res->words, (rc_lang)l);
	}
	return k;
}

void rc_ev_unload(void *know)
{
	ev_know *k = know;
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		rc_map_release(&k->lang[l].entry);
		rc_map_release(&k->lang[l].word.map);
		rc_map_release(&k->lang[l].past.map);
		rc_map_release(&k->lang[l].abstract);
		rc_map_release(&k->lang[l].between);
		rc_map_release(&k->lang[l].level);
		rc_map_release(&k->lang[l].since);
		rc_map_release(&k->lang[l].rather);
		rc_map_release(&k->lang[l].able);
		rc_map_release(&k->lang[l].order);
		rc_map_release(&k->lang[l].doer);
	}
	rc_arena_release(&k->arena);
	rc_free(k);
}

bool ev_of_entry(const ev_work *w, uint32_t tok, const ev_entry *e)
{
	return e->n_rest && (rc_pool_hash(&w->d->pool, ev_tok(w, tok)->lemma) == e->rest[e->n_rest - 1] ||
	                     rc_pool_hash(&w->d->pool, ev_tok(w, tok)->norm) == e->rest[e->n_rest - 1]);
}

static bool rest_word(const ev_work *w, uint32_t tok, uint64_t want)
{
	const rc_token *t = ev_tok(w, tok);
	return rc_pool_hash(&w->d->pool, t->lemma) == want || rc_pool_hash(&w->d->pool, t->norm) == want;
}

/* « l'ambassadeur a été rappelé », "the bribes paid by": the object of a verb's entry as the subject of its passive, or as what a participle describes. */
static bool turned_object(const ev_work *w, uint32_t tok, uint64_t want)
{
	const rc_token *t = ev_tok(w, tok);
	for (uint32_t k = w->d->node[tok].first_kid; k != RC_NONE && k < tok; k = w->d->node[k].next_kid)
		if (w->d->tok.v[k].deprel == RC_DEPREL_NSUBJ_PASS && rest_word(w, k, want))
			return true;
	if (RC_FEAT(t->feats, VERBFORM) != RC_VERBFORM_PART || t->head == RC_NONE)
		return false;
	if (t->deprel == RC_DEPREL_ACL && t->head < tok)
		return rest_word(w, t->head, want);
	bool due = rc_deprel_is(t->deprel, RC_DEPREL_ADVCL) && t->head < tok && ev_tok(w, t->head)->upos == RC_UPOS_ADJ; /* "is due to be recalled" */
	if (rc_doc_kid(w->d, tok, RC_DEPREL_AUX) == RC_NONE || !(due || rc_deprel_is(t->deprel, RC_DEPREL_XCOMP)))
		return false;
	uint32_t s = rc_doc_kid(w->d, t->head, RC_DEPREL_NSUBJ); /* « l'ambassadeur doit être rappelé » */
	return s != RC_NONE && rest_word(w, s, want);
}

/* A preposition or adverb that makes another verb ("run for", "set free") stands right behind it or leads what depends on it, no length of time and
 * no adjective of a noun. */
static bool particle_fits(const ev_work *w, uint32_t verb, uint32_t tok)
{
	const rc_token *t = ev_tok(w, tok);
	if (t->upos == RC_UPOS_NOUN && t->head != verb) /* « a fait état de 12 morts » */
		for (uint32_t k = verb + 1; k < tok; k++)
			if (ev_tok(w, k)->upos == RC_UPOS_NOUN && ev_tok(w, k)->head == verb && !(w->holds[k] & EV_HOLDS_TIME))
				return false;
	if (t->upos != RC_UPOS_ADP && t->upos != RC_UPOS_ADJ)
		return true;
	if (t->upos == RC_UPOS_ADJ)
		return t->head == RC_NONE || t->head <= tok || ev_tok(w, t->head)->upos != RC_UPOS_NOUN;
	if (t->head != RC_NONE && (w->holds[t->head] & EV_HOLDS_TIME) && !ev_is(w, tok, EV_TO)) /* but « condamné à cinq ans » */
		return false;
	return tok == verb + 1 || t->head == verb || (t->head != RC_NONE && ev_tok(w, t->head)->head == verb);
}

/* The other words of an entry, each within a few words of the one before; none beyond a full stop, a comma or, for a noun, another word
 * than an article or adjective. */
static bool rest_fits(const ev_work *w, uint32_t tok, const ev_entry *e, uint32_t *last)
{
	uint32_t end = w->d->sent.v[ev_tok(w, tok)->sent].tok_end, at = tok;
	if (e->upos == RC_UPOS_VERB && e->n_rest == 1 && turned_object(w, tok, e->rest[0])) {
		*last = tok;
		return true;
	}
	for (uint32_t r = 0; r < e->n_rest; r++) {
		uint32_t reach = e->upos == RC_UPOS_VERB ? 6 : 2, next = at + 1;
		for (; next < end && next <= at + reach && !rest_word(w, next, e->rest[r]); next++) {
			uint8_t u = ev_tok(w, next)->upos;
			if (u == RC_UPOS_PUNCT || u == RC_UPOS_SCONJ || u == RC_UPOS_VERB || (r && u != RC_UPOS_DET && u != RC_UPOS_ADJ && u != RC_UPOS_NUM))
				return false;
			if (e->upos != RC_UPOS_VERB && u != RC_UPOS_DET && u != RC_UPOS_ADJ)
				return false;
		}
		if (next >= end || next > at + reach)
			return false;
		if (e->n_rest == 1 && e->upos == RC_UPOS_VERB && !particle_fits(w, tok, next))
			return false;
		if (e->upos != RC_UPOS_VERB && r + 1u == e->n_rest && ev_tok(w, next)->upos == RC_UPOS_ADP && next + 1 < end &&
		    (w->holds[next + 1] & EV_HOLDS_TIME))
			return false; /* "a strike on Monday" */
		at = next;
	}
	*last = at;
	return true;
}

static bool passive_se(const ev_work *w, uint32_t verb)
{
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (w->d->tok.v[k].deprel == RC_DEPREL_EXPL_PASS)
			return true;
	return false;
}

static bool named_or_of(const ev_work *w, uint32_t noun)
{
	if (ev_name_of(w, noun) != RC_NONE)
		return true;
	for (uint32_t k = w->d->node[noun].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if (ev_rel(w, k, RC_DEPREL_NMOD) && ev_case_is(w, k, EV_OF) && ev_name_of(w, k) != RC_NONE)
			return true;
	return false;
}

/* Is the object (also the subject of a passive, or the noun that a participle stands beside) somebody or something with a name? */
static bool object_named(const ev_work *w, uint32_t verb)
{
	const rc_token *t = ev_tok(w, verb);
	if (rc_deprel_is(t->deprel, RC_DEPREL_ACL) && t->head != RC_NONE && RC_FEAT(t->feats, VERBFORM) == RC_VERBFORM_PART &&
	    named_or_of(w, t->head))
		return true;
	for (uint32_t k = w->d->node[verb].first_kid; k != RC_NONE; k = w->d->node[k].next_kid)
		if ((ev_rel(w, k, RC_DEPREL_OBJ) || w->d->tok.v[k].deprel == RC_DEPREL_NSUBJ_PASS) && named_or_of(w, k))
			return true;
	return false;
}

/* «liberado» taken for its own lemma: the infinitives that it may belong to. */
static uint32_t by_participle(const ev_work *w, rc_str lemma)
{
	static const char *const end[] = {"ar", "er", "ir"};
	char form[64];
	bool a = rc_str_ends(lemma, RC_STR("ado")), i = rc_str_ends(lemma, RC_STR("ido"));
	if ((!a && !i) || lemma.n >= sizeof form)
		return RC_NONE;
	memcpy(form, lemma.p, lemma.n);
	for (uint32_t n = a ? 0 : 1; n < (a ? 1u : 3u); n++) {
		memcpy(form + lemma.n - 3, end[n], 2);
		uint32_t at = rc_map_get(&w->lang->entry, entry_key(rc_hash((rc_str){form, lemma.n - 1}), RC_UPOS_VERB));
		if (at != RC_NONE)
			return at;
	}
	return RC_NONE;
}

/* "fled", "mueren", whose lemma the tagger invents: irregular forms. */
static uint32_t by_irregular(const ev_work *w, uint32_t tok)
{
	return rc_word_map_get(&w->lang->past, w->d, ev_tok(w, tok)->norm);
}

static uint32_t verb_entry(const ev_work *w, const char *form, uint32_t n)
{
	return rc_map_get(&w->lang->entry, entry_key(rc_hash((rc_str){form, n}), RC_UPOS_VERB));
}

/* A lemma that the tagger got wrong by its ending or its stem's vowel: «hunder» of «hundió», «embistir» of «embistió», "embezzl" of "embezzled", « enverr » of
 * « enverrait ». */
static uint32_t by_mended_lemma(const ev_work *w, rc_str lemma)
{
	char form[64];
	if (lemma.n < 4 || lemma.n + 2 >= sizeof form)
		return RC_NONE;
	memcpy(form, lemma.p, lemma.n);
	if (w->d->lang == RC_EN) {
		form[lemma.n] = 'e';
		return verb_entry(w, form, lemma.n + 1);
	}
	if (w->d->lang == RC_FR && rc_str_ends(lemma, RC_STR("verr"))) {
		memcpy(form + lemma.n - 3, "oyer", 4);
		return verb_entry(w, form, lemma.n + 1);
	}
	if (w->d->lang == RC_FR && !rc_str_ends(lemma, RC_STR("r"))) {
		memcpy(form + lemma.n, "er", 2);
		return rc_str_ends(lemma, RC_STR("ire")) ? verb_entry(w, form, lemma.n - 1) : verb_entry(w, form, lemma.n + 2);
	}
	if (w->d->lang != RC_ES || form[lemma.n - 1] != 'r')
		return RC_NONE;
	char vowel = form[lemma.n - 2];
	for (uint32_t change = 0; change < 2; change++) {
		static const char end[] = {'i', 'e'};
		for (uint32_t i = 0; i < 2; i++) {
			form[lemma.n - 2] = end[i];
			uint32_t at = change == 0 && end[i] == vowel ? RC_NONE : verb_entry(w, form, lemma.n);
			if (at != RC_NONE)
				return at;
		}
		uint32_t v = lemma.n - 2; /* the stem's last vowel: i of e, u of o */
		while (v > 0 && form[v - 1] != 'i' && form[v - 1] != 'u')
			v--;
		if (v == 0)
			return RC_NONE;
		form[v - 1] = form[v - 1] == 'i' ? 'e' : 'o';
	}
	return RC_NONE;
}

static uint32_t entry_of(const ev_work *w, rc_sym word, rc_upos pos)
{
	if (w->lang->begins && !(rc_doc_known(w->d, word) & w->lang->begins))
		return RC_NONE;
	return rc_map_get(&w->lang->entry, entry_key(rc_pool_hash(&w->d->pool, word), (uint8_t)pos));
}

uint32_t ev_lookup(const ev_work *w, uint32_t tok, rc_upos pos, uint32_t *last)
{
	const rc_token *t = ev_tok(w, tok);
	uint32_t at = entry_of(w, t->lemma, pos);
	if (at == RC_NONE && t->norm != t->lemma)
		at = entry_of(w, t->norm, pos);
	if (at == RC_NONE && pos == RC_UPOS_VERB && w->d->lang == RC_ES)
		at = by_participle(w, rc_doc_sym(w->d, t->lemma));
	if (at == RC_NONE && pos == RC_UPOS_VERB)
		at = by_irregular(w, tok);
	if (at == RC_NONE && pos == RC_UPOS_VERB)
		at = by_mended_lemma(w, rc_doc_sym(w->d, t->lemma));
	int reflexive = -1;
	for (; at != RC_NONE; at = w->know->entry.v[at].next) {
		const ev_entry *e = &w->know->entry.v[at];
		if (e->upos == RC_UPOS_VERB && reflexive < 0)
			reflexive = ev_reflexive(w, tok);
		if (e->reflexive && !reflexive)
			continue;
		if (reflexive > 0 && !e->reflexive && e->upos == RC_UPOS_VERB && w->d->lang == RC_FR && !passive_se(w, tok))
			continue; /* « se retrouver » is not « retrouver » */
		if (e->named && !object_named(w, tok))
			continue;
		if (rest_fits(w, tok, e, last))
			return at;
	}
	return RC_NONE;
}

int ev_special(const ev_work *w, uint32_t tok)
{
	uint32_t last, at = RC_NONE;
	const rc_token *t = ev_tok(w, tok);
	if (t->upos == RC_UPOS_VERB || t->upos == RC_UPOS_AUX)
		at = ev_lookup(w, tok, RC_UPOS_VERB, &last);
	else if (t->upos == RC_UPOS_NOUN)
		at = ev_lookup(w, tok, RC_UPOS_NOUN, &last);
	if (at == RC_NONE)
		return EV_G_NONE;
	for (int s = 1; s < EV_G_N; s++)
		if (w->know->entry.v[at].group == w->know->special[s])
			return s;
	return EV_G_NONE;
}
