/* tokens_expand.c - a language's rules, and step 3 of the tokeniser: which words a piece stands for; see tokens.h. */
#include "read/tokens_int.h"

enum { LOUD = 5 /* letters of a contraction in capitals that is no acronym */ };

static void add_phrases(rc_phrases *set, rc_str cell, uint32_t value, uint32_t flags)
{
	rc_phrases_add_cell(set, cell, value, flags);
}

static void add_hashes(rc_word_map *m, rc_str cell)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one)) {
		rc_arena a = {0};
		rc_atoms atoms = {0};
		rc_atoms_scan(&a, &atoms, one, 0, one.n);
		if (atoms.n == 1)
			*rc_map_put(&m->map, atoms.v[0].hash, NULL) = 1;
		rc_arena_release(&a);
	}
}

static void add_strings(rc_str *list, uint32_t *n, uint32_t max, rc_str cell)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one))
		if (*n < max)
			list[(*n)++] = one;
}

static void load_pieces(rc_cutter *c, const rc_table *t)
{
	for (uint32_t r = 0; r < t->n_rows; r++) {
		rc_str kind = rc_table_get(t, r, "kind"), form = rc_table_get(t, r, "form"), one;
		if (rc_str_eqz(kind, "elision"))
			add_phrases(&c->start, form, RULE_ELISION, 0);
		else if (rc_str_eqz(kind, "whole"))
			add_phrases(&c->start, form, RULE_WHOLE, 0);
		else if (rc_str_eqz(kind, "clitic"))
			add_phrases(&c->clitic, form, 1, 0);
		else if (rc_str_eqz(kind, "prefix"))
			add_hashes(&c->prefix, form);
		else if (rc_str_eqz(kind, "unit"))
			add_hashes(&c->unit, form);
		else if (rc_str_eqz(kind, "common"))
			add_hashes(&c->common, form);
		else if (rc_str_eqz(kind, "lettered"))
			add_hashes(&c->lettered, form);
		else if (rc_str_eqz(kind, "timed"))
			add_hashes(&c->timed, form);
		else if (rc_str_eqz(kind, "posted"))
			add_hashes(&c->posted, form);
		else if (rc_str_eqz(kind, "of"))
			add_hashes(&c->of, form);
		else if (rc_str_eqz(kind, "said"))
			add_hashes(&c->said, form);
		else if (rc_str_eqz(kind, "link"))
			add_hashes(&c->links, form);
		else if (rc_str_eqz(kind, "tail"))
			add_strings(c->tail, &c->n_tails, 16, form);
		else if (rc_str_eqz(kind, "enclitic"))
			add_strings(c->enclitic, &c->n_enclitics, 16, form);
		if (rc_str_eqz(kind, "whole"))
			while (rc_str_cut(&form, '|', &one))
				*rc_map_put(&c->whole, rc_hash(one), NULL) = 1;
	}
}

static uint32_t abbreviation_rule(rc_str ends)
{
	if (rc_str_eqz(ends, "number"))
		return RULE_ABBR_NUMBER;
	if (rc_str_eqz(ends, "between"))
		return RULE_ABBR_BETWEEN;
	return rc_str_eqz(ends, "yes") ? RULE_ABBR_END : rc_str_eqz(ends, "label") ? RULE_ABBR_LABEL : RULE_ABBR;
}

static void take_bits(rc_cutter *c, rc_words *w)
{
	if (!w)
		return;
	rc_words_phrases(w, c->lang, &c->start);
	rc_words_phrases(w, c->lang, &c->clitic);
	rc_words_atom_map(w, c->lang, &c->prefix);
	rc_words_atom_map(w, c->lang, &c->unit);
	rc_words_atom_map(w, c->lang, &c->domain);
	rc_words_atom_map(w, c->lang, &c->file);
	rc_words_atom_map(w, c->lang, &c->common);
	rc_words_atom_map(w, c->lang, &c->lettered);
	rc_words_atom_map(w, c->lang, &c->posted);
	c->contracts = rc_known_bit(&w->atom[c->lang]);
	uint32_t col = rc_table_col(c->contractions, "form");
	for (uint32_t r = 0; r < c->contractions->n_rows; r++)
		rc_known_put(&w->atom[c->lang], rc_atom_first(rc_table_cell(c->contractions, r, col)), c->contracts);
}

rc_cutter *rc_cutter_new(const rc_data *data, rc_lang lang, rc_words *words, rc_err *err)
{
	(void)err;
	rc_cutter *c = rc_calloc(1, sizeof *c);
	const rc_table *t = rc_data_table(data, lang, "abbreviations");
	c->lang = lang;
	for (uint32_t r = 0; r < t->n_rows; r++)
		add_phrases(&c->start, rc_table_get(t, r, "form"), abbreviation_rule(rc_table_get(t, r, "ends")), RC_PHRASE_EXACT);
	load_pieces(c, rc_data_table(data, lang, "pieces"));
	t = rc_data_table(data, RC_WORLD, "domains");
	for (uint32_t r = 0; r < t->n_rows; r++) {
		rc_str kind = rc_table_get(t, r, "kind"), form = rc_table_get(t, r, "form");
		add_hashes(rc_str_eqz(kind, "file") ? &c->file : &c->domain, form);
		if (rc_str_eqz(kind, "word"))
			add_hashes(&c->spoken, form);
	}
	t = rc_data_table(data, lang, "function-words");
	for (uint32_t r = 0; r < t->n_rows; r++)
		if (rc_str_eqz(rc_table_get(t, r, "kind"), "word"))
			add_hashes(&c->common, rc_table_get(t, r, "form"));
	c->contractions = rc_data_table(data, lang, "contractions");
	c->col_words = rc_table_col(c->contractions, "words");
	c->col_when = rc_table_col(c->contractions, "when");
	for (uint32_t r = 0; r < c->contractions->n_rows; r++)
		*rc_map_put(&c->contraction, rc_hash(rc_table_get(c->contractions, r, "form")), NULL) = r;
	c->hyphens_join = lang != RC_EN;
	c->tails_marked = true;
	for (uint32_t i = 0; i < c->n_tails; i++)
		c->tails_marked &= memchr(c->tail[i].p, '\'', c->tail[i].n) != NULL;
	c->slashes_join = lang == RC_ES || lang == RC_WORLD;
	c->number_groups = lang != RC_EN;
	c->english = lang == RC_EN;
	take_bits(c, words);
	return c;
}

void rc_cutter_free(rc_cutter *c)
{
	if (!c)
		return;
	rc_phrases_release(&c->start);
	rc_phrases_release(&c->clitic);
	rc_map_release(&c->prefix.map);
	rc_map_release(&c->unit.map);
	rc_map_release(&c->domain.map);
	rc_map_release(&c->file.map);
	rc_map_release(&c->common.map);
	rc_map_release(&c->timed.map);
	rc_map_release(&c->lettered.map);
	rc_map_release(&c->posted.map);
	rc_map_release(&c->spoken.map);
	rc_map_release(&c->of.map);
	rc_map_release(&c->said.map);
	rc_map_release(&c->links.map);
	rc_map_release(&c->contraction);
	rc_map_release(&c->whole);
	rc_free(c);
}

/* First letter in upper case where the piece has one: Du -> De + le. */
static rc_str capital_like(rc_str form, rc_str word, rc_buf *room)
{
	uint32_t i = 0, cp = rc_utf8_next(form.p, form.n, &i);
	if (!rc_cp_is_upper(cp) || (uint8_t)word.p[0] >= 0x80) {
		uint32_t k = 0, w = rc_utf8_next(word.p, word.n, &k);
		if (!rc_cp_is_upper(cp) || w != 0xE0)
			return word;
		size_t at = room->n;
		rc_buf_cp(room, 0xC0);
		rc_buf_add(room, word.p + k, word.n - k);
		return (rc_str){room->p + at, (uint32_t)(room->n - at)};
	}
	size_t at = room->n;
	rc_buf_byte(room, (char)(word.p[0] & ~32));
	rc_buf_add(room, word.p + 1, word.n - 1);
	return (rc_str){room->p + at, (uint32_t)(room->n - at)};
}

/* Parts that spell the form are cut out of it, others come from the table. */
static uint32_t from_table(const rc_cutter *c, uint32_t row, rc_str form, rc_buf *room, rc_str part[RC_MAX_PARTS], bool *sometimes)
{
	rc_str words = rc_table_cell(c->contractions, row, c->col_words), w;
	*sometimes = rc_str_eqz(rc_table_cell(c->contractions, row, c->col_when), "sometimes");
	uint32_t n = 0, total = 0;
	while (n < RC_MAX_PARTS && rc_str_cut(&words, '|', &w)) {
		part[n++] = w;
		total += w.n;
	}
	if (total == form.n) {
		for (uint32_t i = 0, at = 0; i < n; at += part[i].n, i++)
			part[i].p = form.p + at;
	} else if (n) {
		part[0] = capital_like(form, part[0], room);
	}
	return n;
}

/* don't -> do + n't; the tail is found in the normal form, whose apostrophe may be shorter than the text's. */
static uint32_t cut_tail(const rc_cutter *c, rc_str form, rc_str norm, rc_str part[RC_MAX_PARTS])
{
	if (c->tails_marked && !memchr(norm.p, '\'', norm.n))
		return 0;
	for (uint32_t i = 0; i < c->n_tails; i++) {
		if (norm.n <= c->tail[i].n || !rc_str_ends(norm, c->tail[i]))
			continue;
		uint32_t cps = rc_utf8_count(c->tail[i].p, c->tail[i].n), at = form.n;
		while (cps--)
			rc_utf8_prev(form.p, &at);
		part[0] = rc_str_sub(form, 0, at);
		part[1] = rc_str_sub(form, at, form.n);
		return 2;
	}
	uint32_t at = form.n;
	if (norm.n > 2 && norm.p[norm.n - 1] == '\'' && norm.p[norm.n - 2] == 's') {
		rc_utf8_prev(form.p, &at);
		part[0] = rc_str_sub(form, 0, at);
		part[1] = rc_str_sub(form, at, form.n);
		return 2;
	}
	return 0;
}

/* Accents that a verb carries only because of the pronouns behind it: á é í ó -> a e i o. */
static void add_bare(rc_buf *out, rc_str s)
{
	for (uint32_t i = 0; i < s.n;) {
		uint32_t cp = rc_utf8_next(s.p, s.n, &i);
		rc_buf_cp(out, cp == 0xF1 || cp == 0xFC ? cp : rc_cp_base(cp));
	}
}

static bool ends_with(rc_str s, const char *z)
{
	return rc_str_ends(s, rc_str_of(z));
}

static bool in_list(rc_str s, const char *list)
{
	rc_str rest = rc_str_of(list), one;
	while (rc_str_cut(&rest, '|', &one))
		if (rc_str_eq(s, one))
			return true;
	return false;
}

/* Imperatives of vosotros with pronouns: decid-me, hacéd-lo; and with os, before which the d falls: senta-os. Few nouns end so (cacaos). */
static bool is_plural_imperative(rc_str stem, rc_str last)
{
	if (rc_str_eqz(last, "os"))
		return stem.n > 3 && ends_with(stem, "a");
	bool d = stem.n > 4 && (ends_with(stem, "ad") || ends_with(stem, "ed") || ends_with(stem, "id"));
	return (d || rc_str_eqz(stem, "oíd")) && in_list(last, "me|nos|lo|la|los|las|le|les");
}

/* Does `stem`, in lower case, look like the verb form that takes pronouns? */
static bool takes_pronouns(const rc_cutter *c, rc_str stem, uint32_t n_pronouns)
{
	(void)c;
	if (ends_with(stem, "ándo") || ends_with(stem, "éndo"))
		return true;
	bool accented = ends_with(stem, "ár") || ends_with(stem, "ér") || ends_with(stem, "ír");
	if (accented)
		return n_pronouns > 1 || ends_with(stem, "ír");
	if (!(ends_with(stem, "ar") || ends_with(stem, "er") || ends_with(stem, "ir")))
		return false;
	return stem.n > 4 || rc_str_eqz(stem, "ver") || rc_str_eqz(stem, "dar") || rc_str_eqz(stem, "ser") || rc_str_eqz(stem, "ir") ||
	       rc_str_eqz(stem, "leer") || rc_str_eqz(stem, "usar") || rc_str_eqz(stem, "unir");
}

static bool is_vowel(uint32_t cp)
{
	cp = rc_cp_base(cp);
	return cp == 'a' || cp == 'e' || cp == 'i' || cp == 'o' || cp == 'u';
}

/* An imperative with pronouns has its accent two or three syllables before their end: dá-me-lo, cómpra-lo. Without a list of verbs only those
 * pronouns are taken off that nouns seldom end in (cárceles). */
static bool is_imperative(rc_str stem, rc_str last, uint32_t n_pronouns)
{
	bool third_person = rc_str_eqz(last, "lo") || rc_str_eqz(last, "la") || rc_str_eqz(last, "los") || rc_str_eqz(last, "las");
	bool accent = false, vowel = false;
	uint32_t after = 0, end = 0;
	for (uint32_t i = 0; i < stem.n;) {
		uint32_t cp = rc_utf8_next(stem.p, stem.n, &i);
		bool now = is_vowel(cp);
		if (cp >= 0x80 && now) {
			if (accent)
				return false;
			accent = true;
			after = 0;
		} else if (accent && now && !vowel) {
			after++;
		}
		vowel = now;
		end = cp;
	}
	if (!accent || stem.n < 3)
		return false;
	if (n_pronouns > 1 && after == 0) /* of one syllable; else cuénte-lo */
		return third_person && in_list(stem, "dá|dé|dén|dí|pón|ház|tén|vén");
	if (n_pronouns > 1)
		return third_person && after == 1 && end != 'm';
	bool we = third_person && stem.n > 4 && ends_with(stem, "mos"); /* hagámos-lo */
	bool lets = rc_str_eqz(last, "nos") && stem.n > 3 && (ends_with(stem, "ámo") || ends_with(stem, "émo") || ends_with(stem, "ímo")); /* vámo(s)-nos */
	bool to_him = rc_str_eqz(last, "le") || (rc_str_eqz(last, "les") && end != 'e'); /* díga-le; but ánge-les */
	bool short_one = third_person || to_him || in_list(last, "me|se") || (rc_str_eqz(last, "te") && end != 'n'); /* but comúnmen-te */
	return after == 1 && ((short_one && stem.n > 4 && (end == 'a' || end == 'e' || end == 'n' || we)) || lets);
}

static bool pronouns_behind(const rc_cutter *c, rc_str stem, rc_str last, uint32_t n)
{
	return takes_pronouns(c, stem, n) || is_imperative(stem, last, n) || (n == 1 && is_plural_imperative(stem, last));
}

/* dámelo -> dá + me + lo: pronouns are taken off the end, two at most. */
static uint32_t cut_enclitics(const rc_cutter *c, rc_str form, rc_str norm, rc_buf *room, rc_str part[RC_MAX_PARTS])
{
	if (form.n != norm.n || rc_map_get(&c->whole, rc_hash(norm)) != RC_NONE)
		return 0;
	for (uint32_t i = 0; i < c->n_enclitics; i++) {
		if (norm.p[norm.n - 1] != c->enclitic[i].p[c->enclitic[i].n - 1] || norm.n <= c->enclitic[i].n + 1 || !rc_str_ends(norm, c->enclitic[i]))
			continue;
		uint32_t at = norm.n - c->enclitic[i].n;
		rc_str stem = rc_str_sub(norm, 0, at);
		uint32_t at2 = at;
		for (uint32_t k = 0; k < c->n_enclitics; k++)
			if (stem.n > c->enclitic[k].n + 1 && rc_str_ends(stem, c->enclitic[k]) && pronouns_behind(c, rc_str_sub(norm, 0, stem.n - c->enclitic[k].n), c->enclitic[i], 2))
				at2 = stem.n - c->enclitic[k].n;
		bool os = rc_str_eqz(c->enclitic[i], "os") && !ends_with(stem, "ndo") && !is_plural_imperative(stem, c->enclitic[i]); /* tableros */
		if (at2 == at && (os || !pronouns_behind(c, stem, c->enclitic[i], 1)))
			continue;
		size_t start = room->n;
		add_bare(room, rc_str_sub(form, 0, at2));
		if (at2 == at && rc_str_eqz(c->enclitic[i], "nos") && ends_with(stem, "mo"))
			rc_buf_byte(room, 's'); /* vámonos: vamos + nos */
		uint32_t n = 0;
		part[n++] = (rc_str){room->p + start, (uint32_t)(room->n - start)};
		if (at2 < at)
			part[n++] = rc_str_sub(form, at2, at);
		part[n++] = rc_str_sub(form, at, form.n);
		return n;
	}
	return 0;
}

/* Arnt, Hes inside a sentence are names, and IM is an acronym; DONT shouts. */
static bool is_name(const rc_cutter *c, uint32_t row, const rc_atom *first, rc_str form, bool inside)
{
	return inside && first->upper && (first->upper == 1 || form.n < LOUD) && rc_str_eqz(rc_table_cell(c->contractions, row, c->col_when), "small");
}

uint32_t rc_cut_expand(const rc_cutter *c, const rc_atom *first, rc_str form, rc_str norm, bool inside, rc_buf *room, rc_str part[RC_MAX_PARTS], bool *sometimes)
{
	*sometimes = false;
	bool contracts = c->contraction.n && (!c->contracts || (first->known & c->contracts));
	if (!contracts && !c->n_tails && !c->n_enclitics)
		return 0;
	rc_buf_reset(room);
	rc_buf_reserve(room, (size_t)form.n * 2 + 64); /* parts are slices of it: it must not move */
	uint32_t row = contracts ? rc_map_get(&c->contraction, rc_hash(norm)) : RC_NONE;
	if (row != RC_NONE && is_name(c, row, first, form, inside))
		return 0;
	if (row != RC_NONE)
		return from_table(c, row, form, room, part, sometimes);
	if (c->n_tails)
		return cut_tail(c, form, norm, part);
	if (c->n_enclitics && norm.n > 4)
		return cut_enclitics(c, form, norm, room, part);
	return 0;
}
