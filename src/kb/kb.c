/* kb.c - looking things up; see kb.h. What is built when: kb_load.c. */
#include "kb/kb.h"

#include "kb/kb_int.h"

rc_kb *rc_kb_new(const rc_data *data, rc_err *err)
{
	(void)err;
	rc_kb *kb = rc_calloc(1, sizeof *kb);
	rc_kb_load(kb, data);
	return kb;
}

void rc_kb_free(rc_kb *kb)
{
	if (!kb)
		return;
	for (uint32_t l = 0; l <= RC_WORLD; l++)
		rc_phrases_release(&kb->names[l]);
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		rc_phrases_release(&kb->demonyms[l]);
	rc_map *const map[] = {&kb->by_fold, &kb->by_id, &kb->by_domain, &kb->given_atom, &kb->given_fold};
	for (uint32_t i = 0; i < sizeof map / sizeof *map; i++)
		rc_map_release(map[i]);
	rc_buf_release(&kb->text);
	rc_arena_release(&kb->arena);
	rc_free(kb);
}

/* ---- items ---- */

uint32_t rc_kb_count(const rc_kb *kb)
{
	return kb->item.n;
}

const rc_kb_item *rc_kb_get(const rc_kb *kb, uint32_t item)
{
	RC_ASSERT(item < kb->item.n);
	return &kb->item.v[item];
}

uint32_t rc_kb_by_id(const rc_kb *kb, rc_str id)
{
	uint32_t i = rc_map_get(&kb->by_id, rc_hash(id));
	return i != RC_NONE && rc_str_eq(kb->item.v[i].id, id) ? i : RC_NONE;
}

uint32_t rc_kb_state(const rc_kb *kb, uint32_t item)
{
	if (item == RC_NONE)
		return RC_NONE;
	const rc_kb_item *it = rc_kb_get(kb, item);
	return it->kind == RC_KB_COUNTRY || it->seat ? it->country : RC_NONE;
}

bool rc_kb_within(const rc_kb *kb, uint32_t inner, uint32_t outer)
{
	if (inner == RC_NONE || outer == RC_NONE)
		return false;
	uint32_t country = kb->item.v[inner].country;
	for (uint32_t steps = 0; inner != RC_NONE && steps < 8; steps++) { /* a damaged table can't make it loop */
		if (inner == outer)
			return true;
		inner = kb->item.v[inner].within;
	}
	return country == outer;
}

rc_str rc_kb_camp(const rc_kb *kb, uint32_t item)
{
	return item == RC_NONE ? RC_NULL_STR : kb->item.v[item].camp;
}

rc_str rc_kb_country_name(const rc_data *data, rc_str name, rc_lang lang)
{
	static const char *const column[RC_LANG_N] = {[RC_FR] = "name_fr", [RC_EN] = "name_en", [RC_ES] = "name_es"};
	const rc_table *t = rc_data_table(data, RC_WORLD, "countries");
	for (uint32_t i = 0; t && i < t->n_rows; i++)
		for (uint32_t l = 0; l < RC_LANG_N; l++)
			if (rc_str_eq(rc_table_get(t, i, column[l]), name))
				return rc_table_get(t, i, column[lang]);
	return name;
}

bool rc_kb_is_agency(const rc_kb *kb, uint32_t item)
{
	return item != RC_NONE && kb->item.v[item].kind == RC_KB_AGENCY;
}

bool rc_kb_is_medium(const rc_kb *kb, uint32_t item)
{
	return item != RC_NONE && (RC_KB_BIT(kb->item.v[item].kind) & RC_KB_MEDIA);
}

/* ---- names in a text ---- */

/* First entry from e on whose item is of one of the kinds. */
static uint32_t fit(const rc_kb *kb, const rc_phrases *set, uint32_t kinds, uint32_t e)
{
	while (e != RC_NONE && !(RC_KB_BIT(kb->item.v[set->entry.v[e].value].kind) & kinds))
		e = set->entry.v[e].next;
	return e;
}

bool rc_kb_next(const rc_kb *kb, uint32_t kinds, rc_kb_hit *hit)
{
	for (uint32_t side = 0; side < 2; side++) {
		const rc_phrases *set = &kb->names[side ? RC_WORLD : hit->lang];
		uint32_t e = fit(kb, set, kinds, hit->next[side]);
		hit->next[side] = RC_NONE;
		if (e == RC_NONE)
			continue;
		const rc_phrase *p = &set->entry.v[e];
		hit->item = p->value;
		hit->loose = p->flags & RC_KB_LOOSE;
		hit->next[side] = p->next;
		return true;
	}
	return false;
}

bool rc_kb_match(const rc_kb *kb, rc_lang lang, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i,
                 uint32_t kinds, rc_kb_hit *hit)
{
	uint32_t len[2] = {0, 0}, e[2] = {RC_NONE, RC_NONE};
	for (uint32_t side = 0; side < 2; side++) {
		const rc_phrases *set = &kb->names[side ? RC_WORLD : lang];
		if (side && lang == RC_WORLD)
			break;
		e[side] = fit(kb, set, kinds, rc_phrases_match(set, text, atom, n, i, &len[side]));
		if (e[side] == RC_NONE)
			len[side] = 0;
	}
	*hit = (rc_kb_hit){.n_atoms = len[0] > len[1] ? len[0] : len[1], .lang = (uint8_t)lang};
	if (!hit->n_atoms)
		return false;
	for (uint32_t side = 0; side < 2; side++)
		hit->next[side] = len[side] == hit->n_atoms ? e[side] : RC_NONE;
	rc_kb_next(kb, kinds, hit);
	hit->caution = kb->item.v[hit->item].caution;
	return true;
}

uint32_t rc_kb_demonym(const rc_kb *kb, rc_lang lang, rc_str text, const rc_atom *atom, uint32_t n, uint32_t i,
                       uint32_t country[4], uint32_t *n_atoms)
{
	if (lang >= RC_LANG_N)
		return 0;
	const rc_phrases *set = &kb->demonyms[lang];
	uint32_t found = 0;
	for (uint32_t e = rc_phrases_match(set, text, atom, n, i, n_atoms); e != RC_NONE; e = set->entry.v[e].next) {
		if (found < 4)
			country[found] = set->entry.v[e].value;
		found++;
	}
	return found;
}

/* ---- names as strings ---- */

static bool same_letters(rc_buf *a, rc_buf *b, rc_str x, rc_str y)
{
	rc_buf_reset(a);
	rc_buf_reset(b);
	rc_norm_append(a, x);
	rc_norm_append(b, y);
	return rc_str_eq(rc_buf_view(a), rc_buf_view(b));
}

typedef struct find {
	const rc_kb *kb;
	rc_lang      lang;
	uint32_t     kinds;
	bool         demonym;
	uint32_t    *item;
	uint32_t     max, n;
} find;

static void found(find *f, uint32_t item)
{
	for (uint32_t i = 0; i < f->n && i < f->max; i++)
		if (f->item[i] == item)
			return;
	if (f->n < f->max)
		f->item[f->n] = item;
	f->n++;
}

/* One pass for names with the same accents, and only if it finds none, one for names without. */
static void find_names(find *f, rc_str name)
{
	rc_buf a = {0}, b = {0};
	uint32_t first = rc_map_get(&f->kb->by_fold, rc_kb_fold_hash(name));
	for (int pass = 0; pass < 2 && !f->n; pass++) {
		for (uint32_t i = first; i != RC_NONE; i = f->kb->name.v[i].next) {
			const rc_kb_name *m = &f->kb->name.v[i];
			bool lang = f->lang == RC_WORLD || m->lang == RC_WORLD || m->lang == f->lang;
			bool kind = RC_KB_BIT(f->kb->item.v[m->item].kind) & f->kinds;
			if (lang && kind && m->demonym == f->demonym &&
			    (pass || same_letters(&a, &b, rc_str_trim(name), (rc_str){f->kb->text.p + m->form, m->n_form})))
				found(f, m->item);
		}
	}
	rc_buf_release(&a);
	rc_buf_release(&b);
}

uint32_t rc_kb_find(const rc_kb *kb, rc_lang lang, rc_str name, uint32_t kinds, uint32_t *item, uint32_t max)
{
	find f = {kb, lang, kinds, false, item, max, 0};
	find_names(&f, name);
	return f.n;
}

uint32_t rc_kb_find_one(const rc_kb *kb, rc_lang lang, rc_str name, uint32_t kinds)
{
	uint32_t item[2];
	return rc_kb_find(kb, lang, name, kinds, item, 2) == 1 ? item[0] : RC_NONE;
}

uint32_t rc_kb_find_demonym(const rc_kb *kb, rc_lang lang, rc_str word)
{
	uint32_t item[2];
	find f = {kb, lang, RC_KB_BIT(RC_KB_COUNTRY), true, item, 2, 0};
	find_names(&f, word);
	return f.n == 1 ? item[0] : RC_NONE;
}

uint32_t rc_kb_domain(const rc_kb *kb, rc_str domain)
{
	for (;;) {
		uint32_t i = rc_map_get(&kb->by_domain, rc_hash(domain));
		uint32_t dot = rc_str_find(domain, RC_STR("."), 0);
		if (i != RC_NONE || dot == UINT32_MAX)
			return i;
		domain = rc_str_sub(domain, dot + 1, domain.n);
	}
}

/* ---- given names ---- */

static uint32_t bits(uint32_t v)
{
	return v == RC_NONE ? 0 : v;
}

uint32_t rc_kb_given_atom(const rc_kb *kb, uint64_t atom_hash)
{
	return bits(rc_map_get(&kb->given_atom, atom_hash));
}

uint32_t rc_kb_given(const rc_kb *kb, rc_str name)
{
	return bits(rc_map_get(&kb->given_fold, rc_kb_fold_hash(name)));
}
