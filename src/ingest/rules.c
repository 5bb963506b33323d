/* rules.c - compiling the tables that ingest uses; see rules.h. */
#include "ingest/rules.h"

#include "base/utf8.h"

/* ---- class and id words ---- */

static unsigned part_bit(rc_str meaning)
{
	static const struct {
		const char *name;
		unsigned    bit;
	} bits[] = {{"drop", RC_PART_DROP}, {"body", RC_PART_BODY}, {"story", RC_PART_STORY}, {"byline", RC_PART_BYLINE},
	            {"date", RC_PART_DATE}, {"lead", RC_PART_LEAD}, {"keep", RC_PART_KEEP}, {"box", RC_PART_BOX},
	            {"comments", RC_PART_DROP | RC_PART_COMMENT}};
	for (size_t i = 0; i < sizeof bits / sizeof *bits; i++)
		if (rc_str_eqz(meaning, bits[i].name))
			return bits[i].bit;
	return 0;
}

static void load_parts(rc_rules *r)
{
	const rc_table *t = rc_data_table(r->data, RC_WORLD, "page-parts");
	uint32_t words = rc_table_col(t, "words"), meaning = rc_table_col(t, "meaning");
	for (uint32_t i = 0; i < t->n_rows; i++) {
		bool is_new;
		unsigned bit = part_bit(rc_table_cell(t, i, meaning));
		*rc_map_put(&r->part, rc_hash(rc_table_cell(t, i, words)), &is_new) |= bit;
	}
}

#define MAX_WORDS 12 /* words of one class name that are looked at */

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* One name in lower case, its words joined by '-'; their ends in `end`. Returns how many; behind the limits the rest is ignored. */
static uint32_t name_words(rc_str name, char out[96], uint8_t end[MAX_WORDS])
{
	uint32_t n = 0, words = 0;
	for (uint32_t i = 0; i < name.n && n < 92 && words < MAX_WORDS; i++) {
		char c = name.p[i];
		bool cut = c == '-' || c == '_' || c == ':' || c == '.' || c == '/';
		bool camel = is_capital(c) && i && is_lower(name.p[i - 1]);
		if ((cut || camel) && n && out[n - 1] != '-') {
			end[words++] = (uint8_t)n;
			out[n++] = '-';
		}
		if (!cut)
			out[n++] = is_capital(c) ? (char)(c + 32) : c;
	}
	if (n && out[n - 1] != '-' && words < MAX_WORDS)
		end[words++] = (uint8_t)n;
	return words;
}

static unsigned look_up(const rc_rules *r, const char *p, uint32_t n)
{
	uint32_t v = rc_map_get(&r->part, rc_hash((rc_str){p, n}));
	return v == RC_NONE ? 0 : v;
}

static unsigned name_part(const rc_rules *r, rc_str name)
{
	char word[97];
	uint8_t end[MAX_WORDS];
	word[0] = '=';
	uint32_t n = name_words(name, word + 1, end);
	if (!n)
		return 0;
	unsigned part = look_up(r, word, end[n - 1] + 1u);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t beg = i ? end[i - 1] + 1u : 0;
		for (uint32_t k = i; k < n && k < i + 3; k++)
			part |= look_up(r, word + 1 + beg, end[k] - beg);
	}
	return part;
}

unsigned rc_rules_part(const rc_rules *r, rc_str attribute)
{
	unsigned part = 0;
	uint32_t names = 0;
	for (uint32_t i = 0; i < attribute.n && names < 40;) {
		while (i < attribute.n && (uint8_t)attribute.p[i] <= ' ')
			i++;
		uint32_t beg = i;
		while (i < attribute.n && (uint8_t)attribute.p[i] > ' ')
			i++;
		if (i > beg) {
			part |= name_part(r, rc_str_sub(attribute, beg, i));
			names++;
		}
	}
	return part;
}

/* ---- line templates ---- */

static rc_str norm(rc_arena *a, rc_str s)
{
	rc_buf b = {0};
	rc_norm_append(&b, s);
	rc_str out = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return out;
}

static int by_first(const void *a, const void *b, void *ctx)
{
	(void)ctx;
	const rc_furniture *x = a, *y = b;
	return (int)rc_rules_pair(x->pattern) - (int)rc_rules_pair(y->pattern);
}

static void load_furniture(rc_rules *r)
{
	for (uint32_t l = 0; l <= RC_WORLD; l++) {
		const rc_table *t = rc_data_table(r->data, (rc_lang)l, "furniture");
		for (uint32_t i = 0; i < t->n_rows; i++) {
			rc_str line = rc_table_get(t, i, "line");
			uint64_t words = 0;
			if (!line.n)
				continue;
			rc_str_u64(rc_table_get(t, i, "max_words"), &words);
			*RC_ADD(&r->arena, r->furniture) = (rc_furniture){norm(&r->arena, line), rc_table_get(t, i, "kind"), words ? (uint32_t)words : 25};
			if (r->furniture.v[r->furniture.n - 1].max_words > r->furniture_words)
				r->furniture_words = r->furniture.v[r->furniture.n - 1].max_words;
		}
	}
	if (r->furniture.n)
		rc_sort(r->furniture.v, r->furniture.n, sizeof *r->furniture.v, by_first, NULL);
	uint32_t k = 0, *first = rc_arena_raw(&r->arena, 65537 * sizeof *first);
	for (uint32_t c = 0; c <= 65536; c++) {
		while (k < r->furniture.n && rc_rules_pair(r->furniture.v[k].pattern) < c)
			k++;
		first[c] = k;
	}
	r->furniture_first = first;
}

/* ---- cues and months ---- */

static uint8_t cue_use(rc_str use)
{
	static const struct {
		const char *name;
		uint8_t     use;
	} uses[] = {{"byline", RC_CUE_BYLINE}, {"published", RC_CUE_PUBLISHED}, {"modified", RC_CUE_MODIFIED}, {"no name", RC_CUE_NOT_NAME},
	            {"error page", RC_CUE_ERROR}, {"paid", RC_CUE_PAID}, {"joint", RC_CUE_JOINT},
	            {"outlet", RC_CUE_OUTLET}};
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
		if (rc_str_eqz(use, uses[i].name))
			return uses[i].use;
	return 0;
}

/* RC_NAMES_MEDIUM... of a row that is no cue but a word of outlets' names or the newsroom; else 0. */
static uint32_t medium_use(rc_str use)
{
	return rc_str_eqz(use, "outlet word") ? RC_NAMES_MEDIUM : rc_str_eqz(use, "outlet end") ? RC_NAMES_MEDIUM_END :
	       rc_str_eqz(use, "desk") ? RC_NAMES_DESK : 0;
}

static void load_cues(rc_rules *r)
{
	for (uint32_t l = 0; l <= RC_WORLD; l++) {
		const rc_table *t = rc_data_table(r->data, (rc_lang)l, "bylines");
		for (uint32_t i = 0; i < t->n_rows; i++) {
			rc_str words = rc_table_get(t, i, "words");
			if (words.n && !medium_use(rc_table_get(t, i, "use")))
				*RC_ADD(&r->arena, r->cue) = (rc_cue){norm(&r->arena, words), cue_use(rc_table_get(t, i, "use"))};
		}
	}
}

static int by_first_cue(const void *a, const void *b, void *ctx)
{
	(void)ctx;
	const rc_cue *x = a, *y = b;
	return (int)(uint8_t)x->words.p[0] - (int)(uint8_t)y->words.p[0];
}

static void sort_cues(rc_rules *r)
{
	for (uint32_t i = 0; i < r->cue.n; i++) {
		uint32_t pair = rc_rules_pair(r->cue.v[i].words);
		r->cue_pair[pair >> 3] |= (uint8_t)(1u << (pair & 7));
	}
	if (r->cue.n)
		rc_sort(r->cue.v, r->cue.n, sizeof *r->cue.v, by_first_cue, NULL);
	uint32_t k = 0;
	for (uint32_t c = 0; c <= 256; c++) {
		while (k < r->cue.n && (uint8_t)r->cue.v[k].words.p[0] < c)
			k++;
		r->cue_first[c] = k;
	}
}

static void load_months(rc_rules *r)
{
	const rc_table *t = rc_data_table(r->data, RC_WORLD, "month-names");
	for (uint32_t i = 0; i < t->n_rows; i++) {
		uint64_t number = 0;
		rc_str names = rc_table_get(t, i, "names"), one;
		if (!rc_str_u64(rc_table_get(t, i, "month"), &number))
			continue;
		while (rc_str_cut(&names, '|', &one)) {
			rc_buf b = {0};
			bool is_new;
			rc_fold_append(&b, one);
			*rc_map_put(&r->month, rc_hash(rc_buf_view(&b)), &is_new) = (uint32_t)number;
			rc_buf_release(&b);
		}
	}
}

static void add_names(rc_rules *r, rc_str cell, uint32_t what)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one)) {
		rc_buf b = {0};
		rc_fold_append(&b, one);
		uint32_t *slot = rc_map_put(&r->named, rc_hash(rc_buf_view(&b)), &(bool){false});
		*slot = (*slot == RC_NONE ? 0 : *slot) | what;
		rc_buf_release(&b);
	}
}

/* Names and words by which a head line that is only a name is told: outlet, place or person. */
static void load_named(rc_rules *r)
{
	static const struct {
		const char *table, *col;
		uint32_t    what;
	} from[] = {{"outlets", "name", RC_NAMES_OUTLET}, {"outlets", "alias", RC_NAMES_OUTLET}, {"agencies", "name", RC_NAMES_OUTLET},
	            {"agencies", "alias", RC_NAMES_OUTLET}, {"places", "name_fr", RC_NAMES_PLACE}, {"places", "name_en", RC_NAMES_PLACE},
	            {"places", "name_es", RC_NAMES_PLACE}, {"places", "alias", RC_NAMES_PLACE}, {"countries", "name_fr", RC_NAMES_PLACE},
	            {"countries", "name_en", RC_NAMES_PLACE}, {"countries", "name_es", RC_NAMES_PLACE}, {"given-names", "name", RC_NAMES_GIVEN}};
	for (size_t k = 0; k < sizeof from / sizeof *from; k++) {
		const rc_table *t = rc_data_table(r->data, RC_WORLD, from[k].table);
		uint32_t col = rc_table_col(t, from[k].col);
		for (uint32_t i = 0; i < t->n_rows; i++)
			add_names(r, rc_table_cell(t, i, col), from[k].what);
	}
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		const rc_table *t = rc_data_table(r->data, (rc_lang)l, "bylines");
		for (uint32_t i = 0; i < t->n_rows; i++)
			if (medium_use(rc_table_get(t, i, "use")))
				add_names(r, rc_table_get(t, i, "words"), medium_use(rc_table_get(t, i, "use")));
	}
}

static void load_meta(rc_rules *r)
{
	static const char *const fields[RC_F_N] = {"title", "outlet", "byline", "published", "modified", "section", "language", "canonical"};
	const rc_table *t = rc_data_table(r->data, RC_WORLD, "page-meta");
	for (uint32_t i = 0; i < t->n_rows; i++) {
		rc_str field = rc_table_get(t, i, "field"), basis = rc_table_get(t, i, "basis");
		uint32_t f = 0;
		while (f < RC_F_N && !rc_str_eqz(field, fields[f]))
			f++;
		if (f == RC_F_N)
			continue;
		bool is_new;
		bool weak = rc_str_eqz(rc_table_get(t, i, "note"), "weak"); /* below what the page shows */
		uint32_t tier = weak ? 6 : rc_str_eqz(basis, "microdata") ? 1 : rc_str_eqz(basis, "og") ? 2 : 3;
		*rc_map_put(&r->meta_at, rc_hash(rc_table_get(t, i, "name")), &is_new) = r->meta.n;
		*RC_ADD(&r->arena, r->meta) = (rc_meta_name){basis, (uint8_t)f, tier * 1000 + i};
	}
}

rc_rules *rc_rules_new(const rc_data *data)
{
	rc_rules *r = rc_calloc(1, sizeof *r);
	r->data = data;
	load_parts(r);
	load_furniture(r);
	load_cues(r);
	sort_cues(r);
	load_months(r);
	load_named(r);
	load_meta(r);
	r->identify = rc_identify_new(data);
	return r;
}

void rc_rules_free(rc_rules *r)
{
	if (!r)
		return;
	rc_identify_free(r->identify);
	rc_map_release(&r->part);
	rc_map_release(&r->month);
	rc_map_release(&r->named);
	rc_map_release(&r->meta_at);
	rc_arena_release(&r->arena);
	rc_free(r);
}
