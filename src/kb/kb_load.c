/* kb_load.c - from the tables of data/world to the look-up structures of kb.
 *
 * Columns that are read, where a table has them: id, qid, name and alias (names of no language), name_xx and alias_xx (names in language xx),
 * demonym_xx, country, capital, within, camp, kind, role, gender, domain, caution, type. References between tables are by id and are resolved
 * after all lines are there.
 *
 * Which capitals a name asks for in a text: agencies, outlets, platforms and short names written in capitals must be matched capital by capital
 * (AP, US; Le Monde, not "Le monde"); an organisation of several words may differ ("nations unies"), but then somewhere in the match a
 * capital must stand; everything else begins with one.
 */
#include "kb/kb_int.h"

#include <stdio.h>

typedef struct load {
	rc_kb          *kb;
	const rc_table *t;
	rc_kb_kind      kind;
	uint32_t        first; /* item of the table's first line */
} load;

static const char *const table_name[] = {
#define X(code, table, type) table,
	RC_KB_KIND_MAP(X)
#undef X
};
static const uint8_t table_type[] = {
#define X(code, table, type) type,
	RC_KB_KIND_MAP(X)
#undef X
};

/* FNV-1a over folded code points, so that loading needs no buffer. White space of any kind and length is one space. */
uint64_t rc_kb_fold_hash(rc_str name)
{
	uint64_t h = 0xcbf29ce484222325u;
	bool space = false, any = false;
	for (uint32_t i = 0; i < name.n;) {
		uint32_t cp = rc_utf8_next(name.p, name.n, &i);
		if (rc_cp_is_space(cp)) {
			space = true;
			continue;
		}
		if (cp == 0x2019 || cp == 0x2018)
			cp = '\'';
		else if (cp == 0x2010 || cp == 0x2011)
			cp = '-';
		if (space && any)
			h = (h ^ ' ') * 0x100000001b3u;
		h = (h ^ rc_cp_base(rc_cp_lower(cp))) * 0x100000001b3u;
		space = false;
		any = true;
	}
	return rc_hash_more(h, name.n ? 1 : 0);
}

static rc_str or_absent(rc_str s)
{
	return s.n ? s : RC_NULL_STR;
}

static uint32_t by_id(const rc_kb *kb, const char *table, rc_str id)
{
	if (!id.n)
		return RC_NONE;
	char full[160];
	int n = snprintf(full, sizeof full, "%s:%.*s", table, RC_FMT(id));
	return n < (int)sizeof full ? rc_map_get(&kb->by_id, rc_hash((rc_str){full, (uint32_t)n})) : RC_NONE;
}

/* ---- names ---- */

static uint32_t count_words(rc_str s)
{
	uint32_t n = 1;
	for (uint32_t i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n;
}

static bool all_capitals(rc_str s)
{
	for (uint32_t i = 0; i < s.n;)
		if (rc_cp_is_lower(rc_utf8_next(s.p, s.n, &i)))
			return false;
	return true;
}

static uint32_t flags_for(rc_kb_kind kind, rc_str name)
{
	uint32_t words = count_words(name);
	if (RC_KB_MEDIA & RC_KB_BIT(kind))
		return RC_PHRASE_EXACT;
	if (words == 1 && name.n <= 6 && all_capitals(name))
		return RC_PHRASE_EXACT;
	if (kind == RC_KB_ORGANISATION && words > 1)
		return RC_KB_LOOSE;
	return RC_PHRASE_CAPITAL;
}

static void chain(load *l, rc_str form, uint32_t item, uint8_t lang, bool demonym)
{
	rc_kb *kb = l->kb;
	bool fresh;
	uint32_t *slot = rc_map_put(&kb->by_fold, rc_kb_fold_hash(form), &fresh);
	uint32_t at = kb->name.n;
	if (fresh) {
		*slot = at;
	} else {
		uint32_t last = *slot;
		while (kb->name.v[last].next != RC_NONE)
			last = kb->name.v[last].next;
		kb->name.v[last].next = at;
	}
	*RC_ADD(&kb->arena, kb->name) = (rc_kb_name){(uint32_t)kb->text.n, form.n, item, RC_NONE, lang, demonym};
	rc_buf_add(&kb->text, form.p, form.n);
}

static void add_names(load *l, rc_str cell, uint32_t item, uint8_t lang)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one)) {
		one = rc_str_trim(one);
		if (!one.n)
			continue;
		rc_phrases_add(&l->kb->names[lang], one, item, flags_for(l->kind, one));
		chain(l, one, item, lang, false);
	}
}

static void add_demonyms(load *l, rc_str cell, uint32_t item, uint8_t lang)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one)) {
		one = rc_str_trim(one);
		if (!one.n)
			continue;
		rc_phrases_add(&l->kb->demonyms[lang], one, item, 0);
		chain(l, one, item, lang, true);
	}
}

static uint32_t lang_col(const rc_table *t, const char *what, uint32_t lang)
{
	char col[32];
	snprintf(col, sizeof col, "%s_%s", what, rc_lang_tag((rc_lang)lang));
	return rc_table_col(t, col);
}

/* Names in one language (RC_WORLD: in none) of all lines. */
static void names_of(load *l, uint32_t lang)
{
	bool world = lang == RC_WORLD;
	uint32_t name = world ? rc_table_col(l->t, "name") : lang_col(l->t, "name", lang);
	uint32_t alias = world ? rc_table_col(l->t, "alias") : lang_col(l->t, "alias", lang);
	uint32_t demonym = world ? RC_NONE : lang_col(l->t, "demonym", lang);
	for (uint32_t r = 0; r < l->t->n_rows; r++) {
		uint32_t item = l->first + r;
		add_names(l, rc_table_cell(l->t, r, name), item, (uint8_t)lang);
		add_names(l, rc_table_cell(l->t, r, alias), item, (uint8_t)lang);
		if (demonym != RC_NONE)
			add_demonyms(l, rc_table_cell(l->t, r, demonym), item, (uint8_t)lang);
	}
}

/* ---- items ---- */

static uint8_t type_of(rc_kb_kind kind, rc_str cell)
{
	static const char *const name[] = {"PER", "ORG", "LOC", "MISC"};
	for (uint8_t i = 0; i < 4; i++)
		if (rc_str_eqz(cell, name[i]))
			return i;
	return table_type[kind];
}

static uint8_t gender_of(rc_str cell)
{
	return !cell.n ? 0 : cell.p[0] == 'f' || cell.p[0] == 'F' ? 2 : cell.p[0] == 'm' || cell.p[0] == 'M' ? 1 : 0;
}

static const char *const item_col[] = {"id", "name", "name_fr", "qid", "camp", "kind", "role", "type", "gender", "caution"};
enum { C_ID, C_NAME, C_NAME_FR, C_QID, C_CAMP, C_KIND, C_ROLE, C_TYPE, C_GENDER, C_CAUTION, N_ITEM_COLS };

static rc_str full_id(rc_arena *a, const char *table, rc_str id)
{
	uint32_t n = (uint32_t)strlen(table);
	char *p = rc_arena_alloc(a, (size_t)n + id.n + 2);
	memcpy(p, table, n);
	p[n] = ':';
	memcpy(p + n + 1, id.p, id.n);
	return (rc_str){p, n + 1 + id.n};
}

static void add_item(load *l, const uint32_t *col, uint32_t row)
{
	rc_kb *kb = l->kb;
	rc_str cell[N_ITEM_COLS];
	for (uint32_t i = 0; i < N_ITEM_COLS; i++)
		cell[i] = rc_table_cell(l->t, row, col[i]);
	rc_kb_item *it = RC_ADD(&kb->arena, kb->item);
	*it = (rc_kb_item){
		.id = full_id(&kb->arena, table_name[l->kind], cell[C_ID]),
		.name = cell[C_NAME].n ? cell[C_NAME] : cell[C_NAME_FR],
		.qid = or_absent(cell[C_QID]),
		.camp = or_absent(cell[C_CAMP]),
		.sort = or_absent(cell[C_KIND]),
		.role = or_absent(cell[C_ROLE]),
		.country = RC_NONE,
		.within = RC_NONE,
		.kind = (uint8_t)l->kind,
		.type = type_of(l->kind, cell[C_TYPE]),
		.gender = gender_of(cell[C_GENDER]),
		.caution = cell[C_CAUTION].n != 0,
	};
	bool fresh;
	uint32_t *slot = rc_map_put(&kb->by_id, rc_hash(it->id), &fresh);
	if (fresh)
		*slot = kb->item.n - 1;
}

static void add_domains(load *l)
{
	uint32_t col = rc_table_col(l->t, "domain");
	for (uint32_t r = 0; r < l->t->n_rows && col != RC_NONE; r++) {
		rc_str cell = rc_table_cell(l->t, r, col), one;
		while (rc_str_cut(&cell, '|', &one)) {
			bool fresh;
			uint32_t *slot = rc_map_put(&l->kb->by_domain, rc_hash(rc_str_trim(one)), &fresh);
			if (fresh)
				*slot = l->first + r;
		}
	}
}

/* References by id, once every item is there. `within` names a place, else a country; without it the country encloses. */
static void link_rows(load *l)
{
	rc_kb *kb = l->kb;
	uint32_t country = rc_table_col(l->t, "country"), within = rc_table_col(l->t, "within"),
	         capital = rc_table_col(l->t, "capital");
	for (uint32_t r = 0; r < l->t->n_rows; r++) {
		rc_kb_item *it = &kb->item.v[l->first + r];
		rc_str in = rc_table_cell(l->t, r, within);
		it->country = l->kind == RC_KB_COUNTRY ? l->first + r
		                                       : by_id(kb, "countries", rc_table_cell(l->t, r, country));
		it->within = by_id(kb, "places", in);
		if (it->within == RC_NONE)
			it->within = by_id(kb, "countries", in);
		if (it->within == RC_NONE && l->kind != RC_KB_COUNTRY)
			it->within = it->country;
		if (it->within == l->first + r)
			it->within = RC_NONE;
		uint32_t cap = by_id(kb, "places", rc_table_cell(l->t, r, capital));
		if (l->kind == RC_KB_COUNTRY && cap != RC_NONE)
			kb->item.v[cap].seat = true;
		if (rc_str_eqz(it->sort, "building") || rc_str_eqz(it->sort, "capital"))
			it->seat = true;
	}
}

/* ---- given names ---- */

static void given_one(load *l, rc_arena *tmp, rc_str name, uint32_t bits)
{
	rc_kb *kb = l->kb;
	rc_atoms atoms = {0};
	rc_atoms_scan(tmp, &atoms, name, 0, name.n);
	if (!atoms.n)
		return;
	*rc_map_put(&kb->given_fold, rc_kb_fold_hash(name), NULL) |= bits;
	if (atoms.n == 1)
		*rc_map_put(&kb->given_atom, atoms.v[0].hash, NULL) |= bits;
	rc_arena_reset(tmp);
}

static void load_given(load *l, const rc_table *t)
{
	rc_arena tmp = {0};
	uint32_t name = rc_table_col(t, "name"), gender = rc_table_col(t, "gender"), alias = rc_table_col(t, "alias");
	for (uint32_t r = 0; r < t->n_rows; r++) {
		uint8_t g = gender_of(rc_table_cell(t, r, gender));
		uint32_t bits = g ? g : 3;
		rc_str cell[2] = {rc_table_cell(t, r, name), rc_table_cell(t, r, alias)}, one;
		for (int k = 0; k < 2; k++)
			while (rc_str_cut(&cell[k], '|', &one))
				given_one(l, &tmp, rc_str_trim(one), bits);
	}
	rc_arena_release(&tmp);
}

void rc_kb_load(rc_kb *kb, const rc_data *data)
{
	load l = {.kb = kb};
	uint32_t first[RC_KB_KIND_N];
	for (uint32_t k = 0; k < RC_KB_KIND_N; k++) {
		l.t = rc_data_table(data, RC_WORLD, table_name[k]);
		l.kind = (rc_kb_kind)k;
		first[k] = l.first = kb->item.n;
		uint32_t col[N_ITEM_COLS];
		for (uint32_t i = 0; i < N_ITEM_COLS; i++)
			col[i] = rc_table_col(l.t, item_col[i]);
		for (uint32_t r = 0; r < l.t->n_rows; r++)
			add_item(&l, col, r);
		for (uint32_t lang = 0; lang <= RC_WORLD; lang++)
			names_of(&l, lang);
		add_domains(&l);
	}
	for (uint32_t k = 0; k < RC_KB_KIND_N; k++) {
		l.t = rc_data_table(data, RC_WORLD, table_name[k]);
		l.kind = (rc_kb_kind)k;
		l.first = first[k];
		link_rows(&l);
	}
	load_given(&l, rc_data_table(data, RC_WORLD, "given-names"));
}
