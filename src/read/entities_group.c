/* entities_group.c - from places to names, from names to entities.
 *
 * All candidates with the same folded words are one name (its type: entities_judge.c). Names become one entity when the tables know them as one thing, when one abbreviates the other in brackets, or,
 * for people, when one is a shorter or differently spelt form of the other: the same surname, and given names that are the same, an initial or a
 * transliteration apart. A surname alone goes to the one full name that it fits, and to none where two fit.
 */
#include "read/entities_int.h"

enum { MAX_NAMESAKES = 8 };

/* ---- names ---- */

/* A name as it is shown and compared: a blank for each run of white space, and nothing for what nobody sees (soft hyphens, marks of width 0). The text
 * itself where it has none of them. */
static rc_str shown(ent_run *r, rc_str text)
{
	bool space = false, plain = true;
	rc_buf_reset(&r->buf);
	for (uint32_t i = 0; i < text.n;) {
		uint32_t from = i, cp = rc_utf8_next(text.p, text.n, &i);
		rc_cp_class class = rc_cp_classify(cp);
		if (rc_cp_is_space(cp) || class == RC_CP_TAB || class == RC_CP_LINE) {
			plain &= cp == ' ' && !space;
			if (!space)
				rc_buf_byte(&r->buf, ' ');
			space = true;
			continue;
		}
		plain &= class == RC_CP_WRITING;
		if (class == RC_CP_WRITING) {
			rc_buf_str(&r->buf, rc_str_sub(text, from, i));
			space = false;
		}
	}
	return plain ? text : rc_arena_dup(r->d->arena, rc_buf_view(&r->buf));
}

/* Appends the folded hashes of the words of a candidate; particles and hyphens don't count. */
static void add_words(ent_run *r, const ent_cand *c)
{
	const rc_doc *d = r->d;
	uint32_t end = rc_ent_atom_end(r, c->end - 1);
	/* "The Sable Courier" is "the Sable Courier" */
	bool the = d->lang == RC_EN && c->kb == RC_NONE && c->end > c->beg + 1 && rc_ent_small(r, c->beg, ENT_ARTICLE);
	bool glue = false; /* a soft hyphen stands before: no new word */
	uint32_t first = r->word.n;
	for (uint32_t a = r->unit[c->beg + the].atom_beg; a < end; a++) {
		const rc_atom *at = &d->atom.v[a];
		rc_str text = rc_str_sub((rc_str){d->text, d->n_text}, at->beg, at->end);
		if (at->kind == RC_ATOM_MARK) {
			uint32_t k = 0;
			glue = r->word.n > first && rc_cp_classify(rc_utf8_next(text.p, text.n, &k)) == RC_CP_HIDDEN && at->gap == RC_GAP_NONE;
			continue;
		}
		glue = glue && at->gap == RC_GAP_NONE;
		if (!glue)
			rc_buf_reset(&r->buf);
		rc_fold_append(&r->buf, text);
		uint64_t hash = rc_hash(rc_buf_view(&r->buf));
		if (glue) {
			r->word.v[r->word.n - 1] = hash;
			r->word_span.v[r->word.n - 1].end = at->end;
		} else {
			*RC_ADD(r->a, r->word) = hash;
			*RC_ADD(r->a, r->word_span) = (rc_span){at->beg, at->end};
		}
		glue = false;
	}
}

/* Capitals throughout, and too many for an acronym. */
static bool shouts(const ent_run *r, const ent_cand *c)
{
	uint32_t letters = 0;
	for (uint32_t u = c->beg; u < c->end; u++) {
		if (r->unit[u].cap == 1 && ent_tok(r, u)->span.end - ent_tok(r, u)->span.beg > 1)
			return false;
		letters += ent_tok(r, u)->span.end - ent_tok(r, u)->span.beg;
	}
	return letters > 5;
}

static void name_of(ent_run *r, uint32_t cand)
{
	ent_cand *c = &r->cand.v[cand];
	uint32_t beg = r->word.n;
	add_words(r, c);
	uint64_t key = 1;
	for (uint32_t i = beg; i < r->word.n; i++)
		key = rc_hash_more(key, r->word.v[i]);
	bool fresh;
	uint32_t *slot = rc_map_put(&r->by_letters, key, &fresh);
	if (fresh) {
		*slot = r->name.n;
		*RC_ADD(r->a, r->name) = (ent_name){.first = cand, .shown = cand, .word_beg = beg, .n_words = r->word.n - beg, .kb = RC_NONE,
		                                    .alias = RC_NONE, .entity = RC_NONE};
	} else {
		r->word.n = r->word_span.n = beg;
	}
	c->name = *slot;
	ent_name *n = &r->name.v[*slot];
	n->count++;
	if (shouts(r, &r->cand.v[n->shown]) && !shouts(r, c))
		n->shown = cand;
	if (c->kb != RC_NONE && (n->kb == RC_NONE || (c->kb_sure && !n->kb_sure))) {
		n->kb = c->kb;
		n->kb_sure = c->kb_sure;
	}
	if (!n->gender)
		n->gender = c->gender;
}

/* "Highland Council (HC)": the bracketed capitals stand for the name before them. */
static void find_aliases(ent_run *r)
{
	for (uint32_t i = 1; i < r->cand.n; i++) {
		const ent_cand *a = &r->cand.v[i - 1], *b = &r->cand.v[i];
		if (a->end + 1 != b->beg || b->end >= r->n_units || !rc_ent_is(r, a->end, '(') || !rc_ent_is(r, b->end, ')'))
			continue;
		bool b_short = b->end - b->beg == 1 && r->unit[b->beg].cap == 2 && r->name.v[a->name].n_words > 1;
		bool a_short = a->end - a->beg == 1 && r->unit[a->beg].cap == 2 && r->name.v[b->name].n_words > 1;
		if (a->name == b->name || r->name.v[a->name].alias != RC_NONE || r->name.v[b->name].alias != RC_NONE)
			continue;
		if (b_short)
			r->name.v[b->name].alias = a->name;
		else if (a_short)
			r->name.v[a->name].alias = b->name;
	}
}

/* ---- entities ---- */

static uint32_t new_entity(ent_run *r, uint32_t name)
{
	const ent_name *n = &r->name.v[name];
	*RC_ADD(r->d->arena, r->d->entity) = (rc_entity){.type = n->type, .gender = n->gender};
	return r->d->entity.n - 1;
}

static bool same_word(const ent_run *r, const ent_name *a, uint32_t i, const ent_name *b, uint32_t j)
{
	return r->word.v[a->word_beg + i] == r->word.v[b->word_beg + j];
}

/* Letters of a word, folded, at most 31. */
static uint32_t letters(ent_run *r, const ent_name *n, uint32_t i, char out[32])
{
	rc_buf_reset(&r->buf);
	rc_fold_append(&r->buf, rc_doc_str(r->d, r->word_span.v[n->word_beg + i]));
	uint32_t len = r->buf.n < 31 ? (uint32_t)r->buf.n : 31;
	memcpy(out, r->buf.p ? r->buf.p : "", len);
	return len;
}

/* Levenshtein distance, given up above 2. */
static uint32_t distance(const char *a, uint32_t n, const char *b, uint32_t m)
{
	uint32_t row[33];
	for (uint32_t j = 0; j <= m; j++)
		row[j] = j;
	for (uint32_t i = 1; i <= n; i++) {
		uint32_t diag = row[0];
		row[0] = i;
		for (uint32_t j = 1; j <= m; j++) {
			uint32_t up = row[j], best = diag + (a[i - 1] != b[j - 1]);
			best = up + 1 < best ? up + 1 : best;
			best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
			diag = up;
			row[j] = best;
		}
	}
	return row[m];
}

/* Sergueï and Sergei, V. and Vladimir; not Daniel and Daniela, Mario and Maria. */
static bool given_names_agree(ent_run *r, const ent_name *a, const ent_name *b)
{
	char x[32], y[32];
	uint32_t n = letters(r, a, 0, x), m = letters(r, b, 0, y);
	if (!n || !m || x[0] != y[0])
		return false;
	if (n == 1 || m == 1)
		return true;
	if (n < 5 || m < 5 || (x[n - 1] != y[m - 1] && (x[n - 1] == 'a' || y[m - 1] == 'a')))
		return false;
	if (a->gender && b->gender && a->gender != b->gender)
		return false;
	return distance(x, n, y, m) <= (n > 6 && m > 6 ? 2u : 1u);
}

static bool words_within(const ent_run *r, const ent_name *a, const ent_name *b)
{
	uint32_t i = 0;
	for (uint32_t j = 0; j < b->n_words && i < a->n_words; j++)
		i += same_word(r, a, i, b, j);
	return i == a->n_words;
}

/* Are two full names of people one person's? */
static bool same_person(ent_run *r, const ent_name *a, const ent_name *b)
{
	if (a->n_words > b->n_words) {
		const ent_name *t = a;
		a = b;
		b = t;
	}
	if (a->kb != RC_NONE && b->kb != RC_NONE && a->kb != b->kb && a->kb_sure && b->kb_sure)
		return false;
	if (words_within(r, a, b))
		return same_word(r, a, 0, b, 0);
	if (a->n_words != b->n_words)
		return false;
	for (uint32_t i = 1; i < a->n_words; i++)
		if (!same_word(r, a, i, b, i))
			return false;
	return given_names_agree(r, a, b);
}

/* "San Telmo": nobody is called by its second word. */
static bool begins_saint(const ent_run *r, const ent_cand *c)
{
	const ent_word *w = rc_ent_word(r, c->beg, ENT_TITLE);
	return w && (w->flags & ENT_F_CAP) && r->unit[c->beg].cap;
}

/* Full names of people are listed under each of their words but the first; behind « de » only where nothing but the given name stands before
 * (Charles de Gaulle, not Anna Morel de Brisk). */
static void list_words(ent_run *r, uint32_t name)
{
	const ent_name *n = &r->name.v[name];
	uint32_t of = RC_NONE;
	const ent_cand *c = &r->cand.v[n->first];
	if (begins_saint(r, c))
		return;
	for (uint32_t u = c->beg; u < c->end; u++)
		if (!r->unit[u].cap && rc_ent_small(r, u, ENT_OF) && u - c->beg >= 2)
			of = ent_tok(r, u)->span.beg;
	bool family = rc_map_get(&r->know->ending, rc_hash_more(r->word.v[n->word_beg], RC_PER)) != RC_NONE; /* Wang Jiahui */
	for (uint32_t i = family ? 0 : 1; i < n->n_words; i++) {
		rc_span s = r->word_span.v[n->word_beg + i];
		if (of != RC_NONE && s.beg >= of)
			break;
		bool fresh;
		uint32_t *slot = rc_map_put(&r->by_word, r->word.v[n->word_beg + i], &fresh);
		*RC_ADD(r->a, r->link) = (ent_link){name, fresh ? RC_NONE : *slot};
		*slot = r->link.n - 1;
	}
}

/* Entity of the earlier full name that is the same person, or RC_NONE. */
static uint32_t find_person(ent_run *r, uint32_t name)
{
	const ent_name *n = &r->name.v[name];
	uint32_t at = rc_map_get(&r->by_word, r->word.v[n->word_beg + n->n_words - 1]), steps = 0;
	for (; at != RC_NONE && steps < MAX_NAMESAKES; at = r->link.v[at].next, steps++) {
		uint32_t other = r->link.v[at].name;
		if (same_person(r, n, &r->name.v[other]))
			return r->name.v[other].entity;
	}
	/* a shorter form of a Spanish double surname: its last word stands inside the longer name, so it was found above; the
	 * reverse, a longer form after the shorter, is found by the shorter one's last word */
	for (uint32_t i = 1; i + 1 < n->n_words; i++) {
		at = rc_map_get(&r->by_word, r->word.v[n->word_beg + i]);
		if (at != RC_NONE && same_person(r, n, &r->name.v[r->link.v[at].name]))
			return r->name.v[r->link.v[at].name].entity;
	}
	return RC_NONE;
}

/* A name that only its last letters share with the word: O'Dorvec, La Tour-Dorvec; not al-Dorvec, d'Ostrel. */
static bool half_word(const ent_run *r, const ent_name *full, uint64_t word)
{
	for (uint32_t i = 1; i < full->n_words; i++) {
		rc_span left = r->word_span.v[full->word_beg + i - 1], right = r->word_span.v[full->word_beg + i];
		rc_str gap = rc_str_sub((rc_str){r->d->text, r->d->n_text}, left.end, right.beg), head = rc_doc_str(r->d, left);
		bool mark = rc_str_eqz(gap, "'") || rc_str_eqz(gap, "\xE2\x80\x99");
		bool hyphen = rc_str_eqz(gap, "-") && left.end - left.beg > 3;
		bool capital = head.n && ((head.p[0] >= 'A' && head.p[0] <= 'Z') || (uint8_t)head.p[0] == 0xC3);
		if (r->word.v[full->word_beg + i] == word && capital && (mark || hyphen))
			return true;
	}
	return false;
}

/* The one person whose surname this is; RC_NONE when none or two fit. Of a man and somebody of whom nothing is known, « Mme X » is the second; of a
 * woman and such a one, the woman. gender: 0 for unknown. */
static uint32_t find_bearer(const ent_run *r, const ent_name *n, uint8_t gender)
{
	uint32_t found = RC_NONE, sure = RC_NONE, steps = 0;
	bool several = false, two_sure = false;
	uint64_t last = r->word.v[n->word_beg + n->n_words - 1];
	for (uint32_t at = rc_map_get(&r->by_word, last); at != RC_NONE; at = r->link.v[at].next) {
		const ent_name *full = &r->name.v[r->link.v[at].name];
		uint8_t is = full->gender ? full->gender : r->d->entity.v[full->entity].gender;
		if (++steps > MAX_NAMESAKES)
			return RC_NONE;
		if ((gender && is && gender != is) || (n->n_words > 1 ? !words_within(r, n, full) : half_word(r, full, last)))
			continue;
		several |= found != RC_NONE && found != full->entity;
		found = full->entity;
		if (gender && is) {
			two_sure |= sure != RC_NONE && sure != full->entity;
			sure = full->entity;
		}
	}
	return sure != RC_NONE ? (two_sure ? RC_NONE : sure) : several ? RC_NONE : found;
}

/* The same for all places of a name, some of which may have a title: whom the titles leave out is meant nowhere, and of two none is. */
static uint32_t bearer_of_all(const ent_run *r, const ent_name *n)
{
	uint32_t any = find_bearer(r, n, 0);
	return any != RC_NONE && find_bearer(r, n, n->gender) == any ? any : RC_NONE;
}

static bool full_person(const ent_name *n)
{
	return n->type == RC_PER && n->n_words > 1;
}

static bool known(const ent_name *n)
{
	return n->count > 0 && n->alias == RC_NONE;
}

/* The entity of the item that the name stands for; a new item takes `entity`, or a new one. */
static uint32_t by_kb(ent_run *r, uint32_t name, uint32_t entity)
{
	ent_name *n = &r->name.v[name];
	if (!n->kb_sure || rc_kb_get(r->kb, n->kb)->type != n->type)
		return RC_NONE;
	bool fresh;
	uint32_t *slot = rc_map_put(&r->by_kb, n->kb, &fresh);
	if (fresh)
		*slot = entity != RC_NONE ? entity : new_entity(r, name);
	return *slot;
}

/* The entity of a name where it stands for another than elsewhere: of this type and gender. */
static uint32_t namesake(ent_run *r, rc_map *map, const ent_cand *c, uint8_t type, uint8_t gender)
{
	bool fresh;
	uint32_t *slot = rc_map_put(map, rc_hash_more(c->name + 1, (uint64_t)type * 4 + gender), &fresh);
	if (fresh) {
		*slot = new_entity(r, c->name);
		r->d->entity.v[*slot].type = type;
		r->d->entity.v[*slot].gender = gender;
		r->d->entity.v[*slot].name = shown(r, rc_doc_str(r->d, rc_ent_span(r, c->beg, c->end)));
	}
	return *slot;
}

/* Places of a surname apart: « Mme X » is the woman of that name, « M. X » the man, and « vit à X » a town. */
static void part_places(ent_run *r)
{
	rc_map map = {0};
	for (uint32_t i = 0; i < r->cand.n; i++) {
		ent_cand *c = &r->cand.v[i];
		const ent_name *n = &r->name.v[c->name];
		if (n->type != RC_PER || n->n_words != 1 || n->entity == RC_NONE)
			continue;
		if (!c->titled) {
			if (ent_in_place(c))
				c->entity = namesake(r, &map, c, RC_LOC, 0);
			continue;
		}
		uint32_t e = find_bearer(r, n, c->titled);
		uint8_t *gender = &r->d->entity.v[e != RC_NONE ? e : n->entity].gender;
		if (e == RC_NONE && *gender && *gender != c->titled) {
			c->entity = namesake(r, &map, c, RC_PER, c->titled);
			continue;
		}
		c->entity = e;
		if (!*gender)
			*gender = c->titled;
	}
	rc_map_release(&map);
}

static bool in_heading(const ent_run *r, const ent_name *n)
{
	const rc_sentence *s = &r->d->sent.v[r->cand.v[n->first].sent];
	return s->heading || s->in_title;
}

enum { TWO = UINT32_MAX - 1 };

static void list_body(rc_map *map, uint64_t word, uint32_t entity)
{
	bool fresh;
	uint32_t *slot = rc_map_put(map, word, &fresh);
	*slot = fresh || *slot == entity ? entity : TWO;
}

/* « Ostrel » for « Ostrel Mining Corp. », "the Commission" for "the River Commission": the one organisation whose name begins or ends with the
 * word. A word like "Commission" counts only inside a sentence and with a definite article. */
static uint32_t find_body(ent_run *r, const rc_map *map, const ent_name *n)
{
	const ent_cand *c = &r->cand.v[n->first];
	const ent_word *w = rc_ent_word(r, c->beg, ENT_ORG);
	bool definite = c->beg > 0 && rc_ent_small(r, c->beg - 1, ENT_ARTICLE) && !(r->unit[c->beg].flags & ENT_U_INITIAL);
	if (n->n_words != 1 || n->kb_sure || (n->count ? n->type != RC_ORG : !(w && w->type == RC_ORG)) || (w && !definite))
		return RC_NONE;
	uint32_t e = rc_map_get(map, r->word.v[n->word_beg]);
	return e == TWO ? RC_NONE : e;
}

/* Organisations by their first and last words. */
static void join_bodies(ent_run *r)
{
	rc_map map = {0};
	for (uint32_t i = 0; i < r->name.n; i++) {
		const ent_name *n = &r->name.v[i];
		if (n->entity == RC_NONE || n->n_words < 2 || r->d->entity.v[n->entity].type != RC_ORG || begins_saint(r, &r->cand.v[n->first]))
			continue;
		list_body(&map, r->word.v[n->word_beg], n->entity);
		list_body(&map, r->word.v[n->word_beg + n->n_words - 1], n->entity);
	}
	for (uint32_t i = 0; i < r->name.n; i++) {
		uint32_t e = find_body(r, &map, &r->name.v[i]);
		if (e != RC_NONE)
			r->name.v[i].entity = e;
	}
	rc_map_release(&map);
}

/* Full names first, since a surname may come before the name that it is short for. */
static void make_entities(ent_run *r)
{
	for (uint32_t i = 0; i < r->name.n; i++) {
		ent_name *n = &r->name.v[i];
		if (!known(n) || !full_person(n))
			continue;
		uint32_t same = find_person(r, i);
		n->entity = by_kb(r, i, same);
		if (n->entity == RC_NONE)
			n->entity = same != RC_NONE ? same : new_entity(r, i);
		list_words(r, i);
	}
	for (uint32_t i = 0; i < r->name.n; i++) {
		ent_name *n = &r->name.v[i];
		if (!known(n) || n->entity != RC_NONE)
			continue;
		bool place = n->kb_sure && n->type != RC_PER;
		const ent_cand *c = &r->cand.v[n->first];
		place |= n->type == RC_LOC && (ent_has(c, ENT_E_PREP_PLACE) || ent_has(c, ENT_E_OF_PLACE)); /* a town that somebody is called after */
		if (!place)
			n->entity = bearer_of_all(r, n);
		if (n->entity == RC_NONE)
			n->entity = by_kb(r, i, RC_NONE);
		if (n->entity == RC_NONE)
			n->entity = new_entity(r, i);
	}
	for (uint32_t i = 0; i < r->name.n; i++) {
		ent_name *n = &r->name.v[i];
		if (n->alias != RC_NONE && r->name.v[n->alias].entity != RC_NONE)
			n->entity = r->name.v[n->alias].entity;
		else if (n->alias != RC_NONE && n->count)
			n->entity = new_entity(r, i);
		else if (!n->count && n->n_words == 1 && in_heading(r, n)) /* only there: a surname that the body knows */
			n->entity = bearer_of_all(r, n);
	}
	join_bodies(r);
}

/* ---- what an entity is called ---- */

static void describe(ent_run *r)
{
	rc_doc *d = r->d;
	uint32_t *words = rc_arena_alloc(r->a, ((size_t)d->entity.n + 1) * sizeof *words);
	for (uint32_t i = 0; i < r->name.n; i++) {
		const ent_name *n = &r->name.v[i];
		if (n->entity == RC_NONE)
			continue;
		rc_entity *e = &d->entity.v[n->entity];
		rc_str text = shown(r, rc_doc_str(d, rc_ent_span(r, r->cand.v[n->shown].beg, r->cand.v[n->shown].end)));
		bool fuller = n->n_words > words[n->entity] ||
		              (n->n_words == words[n->entity] && text.n > e->name.n && n->type == e->type);
		if (!e->name.p || (fuller && n->type == e->type)) {
			e->name = text;
			words[n->entity] = n->n_words;
		}
		if (!e->gender)
			e->gender = n->gender;
		if (n->kb_sure && !e->kb.p && rc_kb_get(r->kb, n->kb)->type == e->type) {
			const rc_kb_item *it = rc_kb_get(r->kb, n->kb);
			e->kb = it->id;
			e->wikidata = it->qid;
			if (it->gender)
				e->gender = it->gender;
		}
	}
}

static void add_mentions(ent_run *r)
{
	rc_doc *d = r->d;
	for (uint32_t i = 0; i < r->cand.n; i++) {
		const ent_cand *c = &r->cand.v[i];
		uint32_t entity = ent_entity(r, i);
		if (entity == RC_NONE) {
			for (uint32_t u = c->beg; u < c->end; u++)
				r->unit[u].cand = RC_NONE;
			continue;
		}
		rc_mention *m = RC_ADD(d->arena, d->mention);
		uint32_t beg = r->unit[c->beg].tok, end = ent_tok_end(r, c->end - 1);
		*m = (rc_mention){rc_ent_span(r, c->beg, c->end), beg, end, rc_ent_head(d, beg, end), entity, RC_MENTION_NAME};
		rc_entity *e = &d->entity.v[entity];
		if (!e->number)
			e->number = (uint8_t)RC_FEAT(d->tok.v[m->head].feats, NUMBER);
		if (!e->gender && e->type != RC_PER)
			e->gender = (uint8_t)RC_FEAT(d->tok.v[m->head].feats, GENDER);
		if (e->gender > RC_GENDER_FEM)
			e->gender = 0;
	}
}

void rc_ent_names(ent_run *r)
{
	for (uint32_t i = 0; i < r->cand.n; i++)
		name_of(r, i);
}

void rc_ent_group(ent_run *r)
{
	find_aliases(r);
	make_entities(r);
	part_places(r);
	describe(r);
	add_mentions(r);
}
