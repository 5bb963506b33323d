/* outlets.c - which articles name which outlets: « (avec AGENCE) », "With reporting by ...", in the text or the byline.
 *
 * The outlets' names are kept by their first word, and each article's words are walked once. The word for an agency may be missing (« Corvane » for
 * « Agence Corvane »): data/<lang>/crosscheck.tsv, row "agency". Linear in the words of the articles.
 */
#include "check/check_int.h"

#include "base/atom.h"

typedef struct outlet {
	uint64_t *word;   /* folded words that must follow one another */
	uint32_t  n, id;
	uint32_t  next;   /* other outlet with this first word, or RC_NONE */
} outlet;

typedef struct list {
	rc_work *w;
	rc_map   by_name;  /* hash of the whole name -> id */
	rc_map   first;    /* first word -> outlet */
	rc_map   agency;   /* words for an agency */
	RC_VEC(outlet) v;
} list;

typedef RC_VEC(uint64_t) hashes;

static hashes words_of(rc_work *w, rc_str s)
{
	rc_arena scratch = {0};
	rc_atoms atoms = {0};
	hashes h = {0};
	rc_atoms_scan(&scratch, &atoms, s, 0, s.n);
	for (uint32_t i = 0; i < atoms.n; i++)
		if (atoms.v[i].kind != RC_ATOM_MARK)
			*RC_ADD(&w->scratch, h) = rc_word_hash(rc_str_sub(s, atoms.v[i].beg, atoms.v[i].end));
	rc_arena_release(&scratch);
	return h;
}

static void load_agency(list *l)
{
	for (uint32_t lang = 0; lang < RC_LANG_N; lang++) {
		const rc_table *t = rc_data_table(l->w->know->data, (rc_lang)lang, "crosscheck");
		for (uint32_t i = 0; i < t->n_rows; i++) {
			rc_str cell = rc_table_get(t, i, "words"), word;
			while (rc_str_eqz(rc_table_get(t, i, "key"), "agency") && rc_str_cut(&cell, '|', &word))
				*rc_map_put(&l->agency, rc_word_hash(word), NULL) = 1;
		}
	}
}

static void add_form(list *l, uint32_t id, uint64_t *word, uint32_t n)
{
	if (n == 0)
		return;
	bool fresh;
	uint32_t *slot = rc_map_put(&l->first, word[0], &fresh);
	uint32_t next = fresh ? RC_NONE : *slot;
	*slot = l->v.n;
	*RC_ADD(&l->w->scratch, l->v) = (outlet){word, n, id, next};
}

static void add_outlet(list *l, uint32_t d)
{
	rc_work *w = l->w;
	rc_str name = w->x->doc[d]->meta.outlet;
	w->outlet_of[d] = RC_NONE;
	if (!name.n)
		return;
	bool fresh;
	uint32_t *slot = rc_map_put(&l->by_name, rc_word_hash(name), &fresh);
	if (fresh)
		*slot = l->by_name.n - 1;
	uint32_t id = w->outlet_of[d] = *slot;
	if (!fresh)
		return;
	hashes h = words_of(w, name);
	add_form(l, id, h.v, h.n);
	if (h.n > 1 && rc_map_get(&l->agency, h.v[0]) != RC_NONE)
		add_form(l, id, h.v + 1, h.n - 1);
	if (h.n > 1 && rc_map_get(&l->agency, h.v[h.n - 1]) != RC_NONE)
		add_form(l, id, h.v, h.n - 1);
}

static void note(rc_work *w, uint32_t d, uint32_t outlet_id)
{
	*rc_map_put(&w->names_outlet, (uint64_t)d << 32 | outlet_id, NULL) = 1;
}

/* Outlets whose name begins at word `i` of n. */
static void see_word(list *l, uint32_t d, const uint64_t *word, uint32_t n)
{
	for (uint32_t k = rc_map_get(&l->first, word[0]); k != RC_NONE; k = l->v.v[k].next) {
		const outlet *o = &l->v.v[k];
		if (o->n <= n && memcmp(o->word, word, o->n * sizeof *word) == 0)
			note(l->w, d, o->id);
	}
}

static void see_article(list *l, uint32_t d)
{
	rc_work *w = l->w;
	const rc_doc *doc = w->x->doc[d];
	const rc_words *all = &w->words[d];
	hashes h = words_of(w, doc->meta.byline);
	for (uint32_t i = 0; i < h.n; i++)
		see_word(l, d, h.v + i, h.n - i);
	uint64_t *body = rc_arena_alloc(&w->scratch, (size_t)(all->n + 1) * sizeof *body);
	for (uint32_t i = 0; i < all->n; i++)
		body[i] = all->v[i].hash;
	for (uint32_t i = 0; i < all->n; i++)
		see_word(l, d, body + i, all->n - i);
	for (uint32_t e = 0; e < doc->entity.n; e++) { /* an entity's name may be a fuller one than stands in the text */
		uint32_t id = rc_map_get(&l->by_name, rc_word_hash(doc->entity.v[e].name));
		if (id != RC_NONE)
			note(w, d, id);
	}
}

void rc_check_outlets(rc_work *w)
{
	list l = {.w = w};
	w->outlet_of = rc_arena_alloc(&w->scratch, (size_t)(w->x->n_docs + 1) * 4);
	load_agency(&l);
	for (uint32_t d = 0; d < w->x->n_docs; d++)
		add_outlet(&l, d);
	for (uint32_t d = 0; d < w->x->n_docs; d++)
		see_article(&l, d);
	rc_map_release(&l.by_name);
	rc_map_release(&l.first);
	rc_map_release(&l.agency);
}

bool rc_names_outlet(const rc_work *w, uint32_t d, uint32_t of)
{
	uint32_t id = w->outlet_of[of];
	return id != RC_NONE && rc_map_get(&w->names_outlet, (uint64_t)d << 32 | id) != RC_NONE;
}
