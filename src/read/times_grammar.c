/* times_grammar.c - compiling the time patterns and matching them; see times_grammar.h.
 *
 * Every class is a trie. Its edges carry the hash of a word (salted where no space may stand before it, or where it needs a capital) or another
 * class. Optional and alternative parts are multiplied out when the tables are loaded, so matching is a walk without epsilon edges. A walk can't grow
 * with the text: patterns have a bounded length and classes may nest to a bounded depth, so the whole is linear.
 * Each class has a bit set of the words that can begin it; almost every atom of a text fails the one of "time" and costs nothing else.
 */
#include "read/times_grammar.h"

enum {
	MAX_ELEMENTS = 40,
	MAX_RESULTS = 8,
	MAX_NEST = 7,
	MAX_EXPANSIONS = 4096,
	FIRST_WORDS = 64,
	VOCABULARY = 512, /* 64-bit words of the two large bit sets */
	MEMO = 32,
};
#define SALT_GLUE UINT64_C(0x6c75650000000001)
#define SALT_CAPITAL UINT64_C(0x6361700000000002)

enum { /* classes built in; the tables' own follow */
	C_N, C_ORD, C_DD, C_D2, C_MON, C_YEAR, C_YY, C_HH, C_MM, C_Y2, C_Y3, C_HHMM, C_HW, C_Y3W, C_YW, C_BRA, C_KET, C_BUILT_IN
};
static const char *const built_in[] = {"n", "ord", "dd", "d2", "mon", "year", "yy", "hh", "mm", "y2", "y3", "hhmm", "hw", "y3w", "yw", "bra", "ket"};
enum { L_BEGIN = 0xFFFE, L_END = 0xFFFF }; /* labels of < and > */

typedef struct edge {
	uint16_t label; /* class, L_BEGIN or L_END */
	bool     glue, drop;
	uint32_t to, next;
} edge;

typedef struct node {
	uint64_t words; /* Bloom bits of the word edges */
	uint32_t rule;  /* the first that ends here, or RC_NONE */
	uint32_t edges; /* list in g->edge */
} node;

typedef struct assign {
	uint8_t field;
	uint8_t from;   /* RC_MF_N: `value`; else a field to copy */
	bool    negate;
	int32_t value;
} assign;

typedef struct rule {
	uint32_t set_beg, set_end; /* in g->assign */
} rule;

typedef struct klass {
	rc_str   name;
	uint32_t root;
	bool     numbers, closed;   /* may begin with digits; `first` is complete */
	uint64_t first[FIRST_WORDS];
} klass;

typedef struct single {
	uint64_t hash;
	uint32_t klass;
} single;

struct rc_grammar {
	rc_arena arena;
	const rc_numbers *numbers;
	rc_map   word; /* (node, atom hash) -> node */
	RC_VEC(node) node;
	RC_VEC(edge) edge;
	RC_VEC(assign) assign;
	RC_VEC(rule) rule;
	RC_VEC(klass) klass;
	RC_VEC(rc_str) literal;
	uint32_t time;    /* class */
	uint64_t known[VOCABULARY]; /* every word of every pattern */
	uint64_t alone[VOCABULARY]; /* words that are a whole expression */
	RC_VEC(single) single;      /* words that are a whole pattern of their class */
	uint64_t bracket; /* hash of an opening one */
};

/* ---- loading ---- */

static const char *const field_name[] = {
#define X(name) #name,
	RC_MEAN_MAP(X)
#undef X
};

static const struct {
	const char *field, *names; /* parted by spaces */
} value_names[] = {
	{"unit", "Y M W D TH TM TS Q H DE CE WE MIL"},
	{"unit2", "Y M W D TH TM TS Q H DE CE WE MIL"},
	{"part", "MO MI AF EV NI DT"},
	{"ref", "PRESENT_REF PAST_REF FUTURE_REF"},
	{"anchor", "pub text"},
	{"mod", "START MID END APPROX BEFORE AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE ON_OR_BEFORE ON_OR_AFTER"},
	{"season", "SP SU FA WI"},
	{"type", "DATE TIME DURATION SET"},
	{"check", "none year adj noun start per now plural notpart never age name bareday yearname"},
};

static uint32_t find_class(rc_grammar *g, rc_str name, bool add)
{
	for (uint32_t i = 0; i < g->klass.n; i++)
		if (rc_str_eq(g->klass.v[i].name, name))
			return i;
	if (!add)
		return RC_NONE;
	*RC_ADD(&g->arena, g->node) = (node){.rule = RC_NONE, .edges = RC_NONE};
	klass *k = RC_ADD(&g->arena, g->klass);
	k->name = name;
	k->root = g->node.n - 1;
	return g->klass.n - 1;
}

typedef enum part_kind { P_WORD, P_CLASS, P_BEGIN, P_END } part_kind;

typedef struct part { /* one element of a pattern without options */
	uint64_t hash;
	uint16_t label;
	uint8_t  kind;
	bool     glue, drop, capital;
} part;

typedef struct seq {
	part     v[MAX_ELEMENTS];
	uint32_t n;
} seq;

typedef struct compiler {
	rc_grammar *g;
	rc_arena    scratch;
	uint32_t    klass, rule, made;
	const char *wrong;
} compiler;

static uint32_t step_word(rc_grammar *g, uint32_t at, const part *p)
{
	uint64_t h = p->hash ^ (p->glue ? SALT_GLUE : 0) ^ (p->capital ? SALT_CAPITAL : 0);
	bool fresh;
	uint32_t *slot = rc_map_put(&g->word, h + (uint64_t)at * 0x9e3779b97f4a7c15u, &fresh);
	if (fresh) {
		*slot = g->node.n;
		*RC_ADD(&g->arena, g->node) = (node){.rule = RC_NONE, .edges = RC_NONE};
	}
	g->node.v[at].words |= UINT64_C(1) << (p->hash & 63);
	return *slot;
}

static uint32_t step_label(rc_grammar *g, uint32_t at, const part *p)
{
	uint16_t label = p->kind == P_BEGIN ? L_BEGIN : p->kind == P_END ? L_END : p->label;
	uint32_t *link = &g->node.v[at].edges;
	for (; *link != RC_NONE; link = &g->edge.v[*link].next) {
		edge *e = &g->edge.v[*link];
		if (e->label == label && e->glue == p->glue && e->drop == p->drop)
			return e->to;
	}
	*link = g->edge.n;
	*RC_ADD(&g->arena, g->edge) = (edge){label, p->glue, p->drop, g->node.n, RC_NONE};
	*RC_ADD(&g->arena, g->node) = (node){.rule = RC_NONE, .edges = RC_NONE};
	return g->node.n - 1;
}

static void put_bit(uint64_t *bits, uint64_t hash)
{
	bits[hash >> 6 & (FIRST_WORDS - 1)] |= UINT64_C(1) << (hash & 63);
}

static bool has_bit(const uint64_t *bits, uint64_t hash)
{
	return bits[hash >> 6 & (FIRST_WORDS - 1)] >> (hash & 63) & 1;
}

static void put_wide(void *bits, uint64_t hash)
{
	((uint64_t *)bits)[hash >> 6 & (VOCABULARY - 1)] |= UINT64_C(1) << (hash & 63);
}

static bool has_wide(const uint64_t *bits, uint64_t hash)
{
	return bits[hash >> 6 & (VOCABULARY - 1)] >> (hash & 63) & 1;
}

/* Notes the words of a pattern, for the test that lets a walk begin. */
static void note_words(rc_grammar *g, uint32_t k, const seq *s)
{
	uint32_t words = 0, at = 0;
	for (uint32_t i = 0; i < s->n; i++) {
		if (s->v[i].kind == P_WORD)
			put_wide(g->known, s->v[i].hash), at = i;
		words += s->v[i].kind == P_WORD || s->v[i].kind == P_CLASS;
	}
	if (words == 1 && s->v[at].kind == P_WORD)
		*RC_ADD(&g->arena, g->single) = (single){s->v[at].hash, k};
}

static void insert(compiler *c, const seq *s)
{
	rc_grammar *g = c->g;
	uint32_t at = g->klass.v[c->klass].root;
	if (s->n == 0)
		return;
	for (uint32_t i = 0; i < s->n; i++)
		at = s->v[i].kind == P_WORD ? step_word(g, at, &s->v[i]) : step_label(g, at, &s->v[i]);
	note_words(g, c->klass, s);
	const part *head = &s->v[s->v[0].kind == P_BEGIN && s->n > 1];
	if (head->kind == P_WORD)
		put_bit(g->klass.v[c->klass].first, head->hash);
	if (g->node.v[at].rule == RC_NONE)
		g->node.v[at].rule = c->rule;
	if (++c->made > MAX_EXPANSIONS)
		c->wrong = "a pattern with too many options";
}

static bool push(compiler *c, seq *s, part p)
{
	if (s->n == MAX_ELEMENTS) {
		c->wrong = "a pattern that is too long";
		return false;
	}
	s->v[s->n++] = p;
	return true;
}

/* End of the bracket that opens at p[i], or RC_NONE. */
static uint32_t closing(rc_str p, uint32_t i)
{
	char open = p.p[i], close = open == '(' ? ')' : open == '[' ? ']' : '}';
	uint32_t depth = 0;
	for (; i < p.n; i++) {
		if (p.p[i] == open)
			depth++;
		else if (p.p[i] == close && --depth == 0)
			return i;
	}
	return RC_NONE;
}

static bool special(char c)
{
	return c == '(' || c == '[' || c == '{' || c == '<' || c == '>' || c == ' ';
}

typedef struct rest { /* what is still to be expanded: a stack of slices */
	rc_str             s;
	const struct rest *then;
} rest;

static void expand(compiler *c, const seq *done, rc_str p, const rest *then, bool glue);

static void expand_words(compiler *c, seq s, rc_str word, rc_str p, const rest *then, bool glue)
{
	rc_atoms atoms = {0};
	rc_atoms_scan(&c->scratch, &atoms, word, 0, word.n);
	for (uint32_t i = 0; i < atoms.n; i++) {
		const rc_atom *a = &atoms.v[i];
		if (!push(c, &s, (part){.hash = a->hash, .kind = P_WORD, .glue = i > 0 || glue, .capital = a->upper > 0}))
			return;
	}
	expand(c, &s, p, then, true);
}

static void expand_class(compiler *c, seq s, rc_str name, rc_str p, const rest *then, bool glue)
{
	bool drop = rc_str_starts(name, RC_STR("-"));
	if (drop)
		name = rc_str_sub(name, 1, name.n);
	uint32_t k = find_class(c->g, name, true);
	if (push(c, &s, (part){.label = (uint16_t)k, .kind = P_CLASS, .glue = glue, .drop = drop}))
		expand(c, &s, p, then, true);
}

/* The alternatives of [a|b], or both ways of (a). */
static void expand_group(compiler *c, const seq *s, rc_str inner, bool optional, rc_str p, const rest *then, bool glue)
{
	rest more = {p, then};
	uint32_t depth = 0, from = 0;
	for (uint32_t i = 0; i <= inner.n; i++) {
		char ch = i < inner.n ? inner.p[i] : '|';
		depth += ch == '(' || ch == '[' || ch == '{';
		depth -= ch == ')' || ch == ']' || ch == '}';
		if (ch != '|' || depth)
			continue;
		expand(c, s, rc_str_sub(inner, from, i), &more, glue);
		from = i + 1;
	}
	if (optional)
		expand(c, s, p, then, glue);
}

/* Multiplies out `p` and then the slices behind it; `glue`: no space since the element before. */
static void expand(compiler *c, const seq *done, rc_str p, const rest *then, bool glue)
{
	while (p.n && p.p[0] == ' ') {
		p = rc_str_sub(p, 1, p.n);
		glue = false;
	}
	if (c->wrong)
		return;
	if (p.n == 0) {
		if (then)
			expand(c, done, then->s, then->then, glue);
		else
			insert(c, done);
		return;
	}
	char ch = p.p[0];
	if (ch == '<' || ch == '>') {
		seq s = *done;
		if (push(c, &s, (part){.kind = ch == '<' ? P_BEGIN : P_END}))
			expand(c, &s, rc_str_sub(p, 1, p.n), then, glue);
	} else if (ch == '(' || ch == '[' || ch == '{') {
		uint32_t end = closing(p, 0);
		if (end == RC_NONE) {
			c->wrong = "a bracket that isn't closed";
			return;
		}
		rc_str inner = rc_str_sub(p, 1, end), behind = rc_str_sub(p, end + 1, p.n);
		if (ch == '{')
			expand_class(c, *done, inner, behind, then, glue);
		else
			expand_group(c, done, inner, ch == '(', behind, then, glue);
	} else {
		uint32_t end = 0;
		while (end < p.n && !special(p.p[end]))
			end++;
		expand_words(c, *done, rc_str_sub(p, 0, end), rc_str_sub(p, end, p.n), then, glue);
	}
}

static uint32_t field_of(rc_str name)
{
	for (uint32_t i = 0; i < RC_MF_N; i++)
		if (rc_str_eqz(name, field_name[i]))
			return i;
	return RC_MF_N;
}

static bool named_value(uint32_t field, rc_str value, int32_t *out)
{
	for (uint32_t i = 0; i < sizeof value_names / sizeof *value_names; i++) {
		if (strcmp(value_names[i].field, field_name[field]))
			continue;
		rc_str names = rc_str_of(value_names[i].names), one;
		for (int32_t v = 0; rc_str_cut(&names, ' ', &one); v++)
			if (rc_str_eq(one, value)) {
				*out = v;
				return true;
			}
	}
	return false;
}

static bool parse_value(rc_grammar *g, assign *a, rc_str value)
{
	a->from = RC_MF_N;
	double number;
	if (a->field == RC_MF_value) {
		*RC_ADD(&g->arena, g->literal) = value;
		a->value = (int32_t)g->literal.n - 1;
		return true;
	}
	if (named_value(a->field, value, &a->value))
		return true;
	if (rc_str_double(value, &number)) {
		a->value = (int32_t)(a->field == RC_MF_n ? number * 1000 : number);
		return true;
	}
	a->negate = rc_str_starts(value, RC_STR("-"));
	if (a->negate)
		value = rc_str_sub(value, 1, value.n);
	if (rc_str_eqz(value, "none")) {
		a->value = RC_UNSET;
		return true;
	}
	if (!rc_str_starts(value, RC_STR("$")))
		return false;
	a->from = (uint8_t)field_of(rc_str_sub(value, 1, value.n));
	return a->from < RC_MF_N;
}

static bool parse_set(rc_grammar *g, rc_str set, rule *r)
{
	rc_str one;
	r->set_beg = g->assign.n;
	while (rc_str_cut(&set, ' ', &one)) {
		uint32_t eq = rc_str_find(one, RC_STR("="), 0);
		if (one.n == 0)
			continue;
		assign a = {0};
		a.field = (uint8_t)(eq == UINT32_MAX ? RC_MF_N : field_of(rc_str_sub(one, 0, eq)));
		if (a.field == RC_MF_N || !parse_value(g, &a, rc_str_sub(one, eq + 1, one.n)))
			return false;
		*RC_ADD(&g->arena, g->assign) = a;
	}
	r->set_end = g->assign.n;
	return true;
}

static bool add_rule(rc_grammar *g, rc_str class, rc_str pattern, rc_str set, rc_str where, uint32_t row, rc_err *err)
{
	rule r;
	if (!parse_set(g, set, &r)) {
		rc_fail(err, RC_INPUT, "%.*s, row %u: can't read \"%.*s\"", RC_FMT(where), row + 1, RC_FMT(set));
		return false;
	}
	compiler c = {.g = g, .klass = find_class(g, class, true), .rule = g->rule.n};
	*RC_ADD(&g->arena, g->rule) = r;
	seq none = {.n = 0};
	expand_group(&c, &none, pattern, false, RC_STR(""), NULL, false);
	rc_arena_release(&c.scratch);
	if (c.wrong)
		rc_fail(err, RC_INPUT, "%.*s, row %u: %s: \"%.*s\"", RC_FMT(where), row + 1, c.wrong, RC_FMT(pattern));
	return !c.wrong;
}

/* months, weekdays, time_units: the first column names the class and the field. */
static bool add_simple(rc_grammar *g, const rc_data *data, rc_lang lang, const char *name, rc_err *err)
{
	const rc_table *t = rc_data_table(data, lang, name);
	for (uint32_t row = 0; row < t->n_rows; row++) {
		rc_str set = rc_arena_fmt(&g->arena, "%.*s=%.*s", RC_FMT(t->col[0]), RC_FMT(rc_table_cell(t, row, 0)));
		rc_str short_class = rc_arena_fmt(&g->arena, "%.*s_short", RC_FMT(t->col[0]));
		if (!add_rule(g, t->col[0], rc_table_get(t, row, "forms"), set, t->name, row, err) ||
		    !add_rule(g, short_class, rc_table_get(t, row, "short"), set, t->name, row, err))
			return false;
	}
	return true;
}

static bool add_patterns(rc_grammar *g, const rc_data *data, rc_lang lang, const char *name, rc_err *err)
{
	const rc_table *t = rc_data_table(data, lang, name);
	uint32_t class = rc_table_col(t, "class"), pattern = rc_table_col(t, "pattern"), set = rc_table_col(t, "set");
	for (uint32_t row = 0; row < t->n_rows; row++)
		if (!add_rule(g, rc_table_cell(t, row, class), rc_table_cell(t, row, pattern), rc_table_cell(t, row, set), t->name,
		              row, err))
			return false;
	return true;
}

/* ---- which atoms can begin a class ---- */

static void put_number_word(void *ctx, uint64_t hash)
{
	put_bit(ctx, hash);
}

static bool reads_words(uint32_t label)
{
	return label == C_N || label == C_ORD || label == C_DD || label == C_HW || label == C_Y3W || label == C_YW;
}

static void close_class(rc_grammar *g, uint32_t k, uint32_t depth);

/* What can follow node `at` of a class. */
static void first_of(rc_grammar *g, klass *into, uint32_t at, uint32_t depth)
{
	for (uint32_t e = g->node.v[at].edges; e != RC_NONE; e = g->edge.v[e].next) {
		uint16_t label = g->edge.v[e].label;
		if (label == L_BEGIN || label == L_END) {
			first_of(g, into, g->edge.v[e].to, depth);
		} else if (label < C_BUILT_IN) {
			into->numbers |= label < C_BRA;
			if (label == C_BRA)
				put_bit(into->first, g->bracket);
			if (reads_words(label))
				rc_numbers_first(g->numbers, put_number_word, into->first);
		} else {
			close_class(g, label, depth + 1);
			const klass *k = &g->klass.v[label];
			for (uint32_t i = 0; i < FIRST_WORDS; i++)
				into->first[i] |= k->first[i];
			into->numbers |= k->numbers;
		}
	}
}

static void close_class(rc_grammar *g, uint32_t k, uint32_t depth)
{
	if (g->klass.v[k].closed || k < C_BUILT_IN || depth > 40)
		return;
	g->klass.v[k].closed = true;
	klass done = g->klass.v[k];
	first_of(g, &done, done.root, depth);
	for (uint32_t i = 0; i < FIRST_WORDS; i++)
		done.first[i] |= g->klass.v[k].first[i]; /* the words, put there while inserting */
	g->klass.v[k] = done;
}

/* Classes that can be a whole expression: "time", and what is a whole pattern of such a class. `whole` has room for all. */
static void whole_classes(const rc_grammar *g, bool *whole, uint32_t at)
{
	for (uint32_t i = g->node.v[at].edges; i != RC_NONE; i = g->edge.v[i].next) {
		const edge *e = &g->edge.v[i];
		if (e->label == L_BEGIN || e->label == L_END) {
			whole_classes(g, whole, e->to);
			continue;
		}
		bool ends = g->node.v[e->to].rule != RC_NONE;
		for (uint32_t n = g->node.v[e->to].edges; n != RC_NONE; n = g->edge.v[n].next)
			ends |= g->edge.v[n].label == L_END; /* what follows is only looked at */
		if (ends && !whole[e->label]) {
			whole[e->label] = true;
			whole_classes(g, whole, g->klass.v[e->label].root);
		}
	}
}

static void find_alone(rc_grammar *g)
{
	bool *whole = rc_arena_alloc(&g->arena, g->klass.n);
	whole[g->time] = true;
	whole_classes(g, whole, g->klass.v[g->time].root);
	for (uint32_t i = 0; i < g->single.n; i++)
		if (whole[g->single.v[i].klass])
			put_wide(g->alone, g->single.v[i].hash);
}

rc_grammar *rc_grammar_new(const rc_data *data, rc_lang lang, const rc_numbers *numbers, rc_err *err)
{
	rc_grammar *g = rc_calloc(1, sizeof *g);
	g->numbers = numbers;
	for (uint32_t i = 0; i < C_BUILT_IN; i++)
		find_class(g, rc_str_of(built_in[i]), true);
	g->time = find_class(g, RC_STR("time"), true);
	rc_atoms bracket = {0};
	rc_atoms_scan(&g->arena, &bracket, RC_STR("("), 0, 1);
	g->bracket = bracket.v[0].hash;
	if (!add_simple(g, data, lang, "months", err) || !add_simple(g, data, lang, "weekdays", err) ||
	    !add_simple(g, data, lang, "time_units", err) || !add_patterns(g, data, lang, "time_words", err) ||
	    !add_patterns(g, data, lang, "time_patterns", err)) {
		rc_grammar_free(g);
		return NULL;
	}
	for (uint32_t k = C_BUILT_IN; k < g->klass.n; k++)
		close_class(g, k, 0);
	rc_numbers_first(numbers, put_wide, g->known);
	find_alone(g);
	return g;
}

void rc_grammar_free(rc_grammar *g)
{
	if (!g)
		return;
	rc_map_release(&g->word);
	rc_arena_release(&g->arena);
	rc_free(g);
}

rc_str rc_grammar_literal(const rc_grammar *g, int32_t value)
{
	return value >= 0 && (uint32_t)value < g->literal.n ? g->literal.v[value] : RC_NULL_STR;
}

/* ---- matching ---- */

typedef struct results {
	uint32_t n;
	rc_found v[MAX_RESULTS];
} results;

typedef struct memo {
	uint32_t klass, at, limit;
	results  found;
} memo;

struct rc_matcher {
	const rc_grammar *g;
	rc_str            text;
	const rc_atom    *atom;
	uint32_t          limit, depth;
	memo              memo[MEMO];
};

typedef struct state { /* of one walk; copied at each branch */
	uint32_t at, beg, end; /* end: RC_NONE until a > */
	rc_mean  mean;
} state;

static const rc_mean *nothing(rc_mean *m)
{
	for (uint32_t f = 0; f < RC_MF_N; f++)
		m->f[f] = RC_UNSET;
	return m;
}

static void merge(rc_mean *into, const rc_mean *from, bool keep)
{
	for (uint32_t f = 0; f < RC_MF_N; f++)
		if (from->f[f] != RC_UNSET && (!keep || into->f[f] == RC_UNSET))
			into->f[f] = from->f[f];
}

static void apply(const rc_grammar *g, uint32_t r, rc_mean *m)
{
	for (uint32_t i = g->rule.v[r].set_beg; i < g->rule.v[r].set_end; i++) {
		const assign *a = &g->assign.v[i];
		int32_t v = a->from == RC_MF_N ? a->value : m->f[a->from];
		if (v != RC_UNSET && a->from == RC_MF_n && a->field != RC_MF_n && a->field != RC_MF_n2 && a->field != RC_MF_n3)
			v /= 1000;
		m->f[a->field] = a->negate && v != RC_UNSET ? -v : v;
	}
}

static void keep(const rc_matcher *m, const state *s, uint32_t r, results *out)
{
	uint32_t end = s->end != RC_NONE ? s->end : s->at;
	rc_found *slot = NULL;
	for (uint32_t i = 0; i < out->n; i++)
		if (out->v[i].end == end && out->v[i].beg == s->beg)
			slot = &out->v[i];
	if (slot && (slot->reach > s->at || (slot->reach == s->at && slot->rule <= r)))
		return;
	if (!slot && out->n == MAX_RESULTS)
		return;
	if (!slot)
		slot = &out->v[out->n++];
	*slot = (rc_found){s->beg, end, s->at, r, s->mean};
	apply(m->g, r, &slot->mean);
}

static uint32_t digits_of(const rc_matcher *m, uint32_t i, uint32_t *n)
{
	const rc_atom *a = &m->atom[i];
	*n = a->end - a->beg;
	uint32_t v = 0;
	if (a->kind != RC_ATOM_NUMBER || *n > 4)
		return RC_NONE;
	for (uint32_t p = a->beg; p < a->end; p++)
		v = v * 10 + (uint32_t)(m->text.p[p] - '0');
	return v;
}

static bool in_digits(const rc_matcher *m, uint16_t label, uint32_t i, rc_mean *mean)
{
	uint32_t n, v = digits_of(m, i, &n);
	if (v == RC_NONE)
		return false;
	int32_t x = (int32_t)v;
	switch (label) {
	case C_D2:
		RC_M(*mean, day) = x;
		return n == 2;
	case C_MON:
		RC_M(*mean, month) = x;
		return n <= 2 && x >= 1 && x <= 12;
	case C_YEAR:
		RC_M(*mean, year) = x;
		return n == 4 && x >= 1000 && x < 2200;
	case C_YY:
		RC_M(*mean, year) = 1900 + x;
		return n == 2 && x > 31;
	case C_HH:
		RC_M(*mean, hour) = x;
		return n <= 2 && x <= 24;
	case C_MM:
		RC_M(*mean, minute) = x;
		return n == 2 && x < 60;
	case C_Y2:
		RC_M(*mean, year) = x + (x > 68 ? 1900 : 2000);
		return n == 2;
	case C_HHMM:
		RC_M(*mean, hour) = x / 100;
		RC_M(*mean, minute) = x % 100;
		return n == 4 && x < 2400 && x % 100 < 60;
	case C_Y3:
		RC_M(*mean, decade) = n == 2 ? 190 + x / 10 : x / 10;
		return x % 10 == 0 && ((n == 2 && x >= 20) || (n == 4 && x >= 1000 && x < 2200));
	default:
		return false;
	}
}

/* {dd}: digits, "1er", "third", "twenty nine" */
static uint32_t in_day(const rc_matcher *m, uint32_t i, rc_mean *mean)
{
	uint32_t n, v = digits_of(m, i, &n);
	rc_number x;
	uint32_t end = i + 1;
	if (v == RC_NONE || n > 2 || (i + 1 < m->limit && m->atom[i + 1].gap == RC_GAP_NONE &&
	                              m->atom[i + 1].kind == RC_ATOM_WORD)) {
		if (!rc_number_read(m->g->numbers, m->text, m->atom, m->limit, i, &x) || x.kind == RC_NUMBER_FRACTION ||
		    x.scale > 1 || x.about || x.article)
			return RC_NONE;
		v = x.value <= 31 ? (uint32_t)x.value : 0;
		end = x.end;
	}
	RC_M(*mean, day) = (int32_t)v;
	return v >= 1 && v <= 31 ? end : RC_NONE;
}

static uint32_t in_number(const rc_matcher *m, uint16_t label, uint32_t i, rc_mean *mean)
{
	rc_number x;
	if (!rc_numbers_may_begin(m->g->numbers, &m->atom[i]) ||
	    !rc_number_read(m->g->numbers, m->text, m->atom, m->limit, i, &x) ||
	    (x.kind == RC_NUMBER_ORDINAL) != (label == C_ORD) || x.value > 2e6 || x.value < 0)
		return RC_NONE;
	RC_M(*mean, n) = (int32_t)(x.value * 1000 + 0.5);
	if (x.about)
		RC_M(*mean, mod) = 3; /* APPROX */
	return x.end;
}

/* {yw}: "deux mille cinq", "mil novecientos noventa y dos", "nineteen ninety-six" */
static uint32_t year_in_words(const rc_matcher *m, const rc_number *x, rc_mean *mean)
{
	int32_t v = (int32_t)x->value;
	uint32_t end = x->end;
	rc_number y;
	if (v >= 11 && v <= 20 && end < m->limit && m->atom[end].kind == RC_ATOM_WORD &&
	    rc_number_read(m->g->numbers, m->text, m->atom, m->limit, end, &y) && y.kind == RC_NUMBER_CARDINAL && y.value >= 10 && y.value < 100 &&
	    !y.about) {
		v = v * 100 + (int32_t)y.value;
		end = y.end;
	}
	RC_M(*mean, year) = v;
	return v >= 1100 && v < 2200 ? end : RC_NONE;
}

/* {hw}, {y3w}, {yw}: an hour, a decade, a year in words ("huit", "quatre-vingt-dix") */
static uint32_t in_words(const rc_matcher *m, uint16_t label, uint32_t i, rc_mean *mean)
{
	rc_number x;
	if (m->atom[i].kind == RC_ATOM_NUMBER || !rc_numbers_may_begin(m->g->numbers, &m->atom[i]) ||
	    !rc_number_read(m->g->numbers, m->text, m->atom, m->limit, i, &x))
		return RC_NONE;
	if (label == C_HW && x.kind == RC_NUMBER_FRACTION && !rc_number_read(m->g->numbers, m->text, m->atom, i + 1, i, &x))
		return RC_NONE; /* "las siete y media" */
	if (x.kind != RC_NUMBER_CARDINAL || x.about)
		return RC_NONE;
	int32_t v = (int32_t)x.value;
	if (label == C_YW)
		return year_in_words(m, &x, mean);
	if (label == C_HW) {
		RC_M(*mean, hour) = v;
		return v <= 24 ? x.end : RC_NONE;
	}
	RC_M(*mean, decade) = 190 + v / 10;
	return v % 10 == 0 && v >= 20 && v < 100 ? x.end : RC_NONE;
}

static uint32_t match_built_in(const rc_matcher *m, uint16_t label, uint32_t i, rc_mean *mean)
{
	nothing(mean);
	if (label == C_N || label == C_ORD)
		return in_number(m, label, i, mean);
	if (label == C_HW || label == C_Y3W || label == C_YW)
		return in_words(m, label, i, mean);
	if (label == C_BRA || label == C_KET)
		return m->text.p[m->atom[i].beg] == (label == C_BRA ? '(' : ')') ? i + 1 : RC_NONE;
	if (label == C_DD)
		return rc_numbers_may_begin(m->g->numbers, &m->atom[i]) ? in_day(m, i, mean) : RC_NONE;
	return in_digits(m, label, i, mean) ? i + 1 : RC_NONE;
}

static void match_class(rc_matcher *m, uint32_t k, uint32_t i, results *out);

static void walk(rc_matcher *m, uint32_t at, const state *s, results *out);

static void walk_words(rc_matcher *m, uint32_t at, const state *s, results *out)
{
	const rc_grammar *g = m->g;
	const rc_atom *a = &m->atom[s->at];
	if (!(g->node.v[at].words >> (a->hash & 63) & 1))
		return;
	for (uint32_t way = 0; way < 4; way++) {
		if (((way & 1) && a->gap != RC_GAP_NONE) || ((way & 2) && !a->upper))
			continue;
		uint64_t h = a->hash ^ (way & 1 ? SALT_GLUE : 0) ^ (way & 2 ? SALT_CAPITAL : 0);
		uint32_t to = rc_map_get(&g->word, h + (uint64_t)at * 0x9e3779b97f4a7c15u);
		if (to == RC_NONE)
			continue;
		state next = *s;
		next.at++;
		walk(m, to, &next, out);
	}
}

/* Could class k begin at atom i? Says no for almost every atom, at the cost of one look. */
static bool may_begin(const rc_matcher *m, uint32_t k, uint32_t i)
{
	const rc_atom *a = &m->atom[i];
	if (k >= C_BUILT_IN)
		return has_bit(m->g->klass.v[k].first, a->hash) || (m->g->klass.v[k].numbers && a->kind == RC_ATOM_NUMBER);
	if (k == C_BRA || k == C_KET)
		return a->kind == RC_ATOM_MARK;
	return a->kind == RC_ATOM_NUMBER || (reads_words(k) && rc_numbers_may_begin(m->g->numbers, a));
}

static void walk_class(rc_matcher *m, const edge *e, const state *s, results *out)
{
	if (s->at >= m->limit || (e->glue && m->atom[s->at].gap != RC_GAP_NONE) || !may_begin(m, e->label, s->at))
		return;
	state next;
	if (e->label < C_BUILT_IN) {
		rc_mean mean;
		uint32_t end = match_built_in(m, e->label, s->at, &mean);
		if (end == RC_NONE)
			return;
		next = *s;
		next.at = end;
		if (!e->drop)
			merge(&next.mean, &mean, s->end != RC_NONE);
		walk(m, e->to, &next, out);
		return;
	}
	results found;
	match_class(m, e->label, s->at, &found);
	next.beg = s->beg, next.end = s->end;
	for (uint32_t i = 0; i < found.n; i++) {
		next.at = found.v[i].end;
		next.mean = s->mean;
		/* where the class stands first, its < is the pattern's too */
		next.beg = s->beg == s->at && found.v[i].beg > s->at ? found.v[i].beg : s->beg;
		if (!e->drop)
			merge(&next.mean, &found.v[i].mean, s->end != RC_NONE);
		walk(m, e->to, &next, out);
	}
}

static void walk(rc_matcher *m, uint32_t at, const state *s, results *out)
{
	const rc_grammar *g = m->g;
	if (g->node.v[at].rule != RC_NONE)
		keep(m, s, g->node.v[at].rule, out);
	if (s->at < m->limit)
		walk_words(m, at, s, out);
	for (uint32_t i = g->node.v[at].edges; i != RC_NONE; i = g->edge.v[i].next) {
		const edge *e = &g->edge.v[i];
		if (e->label == L_BEGIN || e->label == L_END) {
			state next = *s;
			*(e->label == L_BEGIN ? &next.beg : &next.end) = s->at;
			walk(m, e->to, &next, out);
		} else {
			walk_class(m, e, s, out);
		}
	}
}

static void match_class(rc_matcher *m, uint32_t k, uint32_t i, results *out)
{
	const klass *c = &m->g->klass.v[k];
	out->n = 0;
	memo *slot = &m->memo[(i * 7 + k) % MEMO];
	if (slot->klass != k || slot->at != i || slot->limit != m->limit) {
		if (m->depth == MAX_NEST)
			return;
		results found;
		found.n = 0; /* the rest is filled as it is found */
		state s;
		s.at = s.beg = i;
		s.end = RC_NONE;
		nothing(&s.mean);
		m->depth++;
		walk(m, c->root, &s, &found);
		m->depth--;
		slot->klass = k, slot->at = i, slot->limit = m->limit;
		slot->found.n = found.n;
		memcpy(slot->found.v, found.v, found.n * sizeof *found.v);
	}
	out->n = slot->found.n;
	memcpy(out->v, slot->found.v, out->n * sizeof *out->v);
}

rc_matcher *rc_matcher_new(rc_arena *scratch, const rc_grammar *g, rc_str text, const rc_atom *atom)
{
	rc_matcher *m = rc_arena_alloc(scratch, sizeof *m);
	m->g = g, m->text = text, m->atom = atom;
	for (uint32_t i = 0; i < MEMO; i++)
		m->memo[i].klass = RC_NONE;
	return m;
}

/* A walk from atom i can only find something where the atom is an expression by itself, or the next one is of the vocabulary: an article before
 * an ordinary noun, the commonest case by far, ends here. */
static bool may_go_on(const rc_matcher *m, uint32_t i, uint32_t n)
{
	const rc_atom *a = &m->atom[i];
	if (a->kind == RC_ATOM_NUMBER ? a->end - a->beg == 4 : has_wide(m->g->alone, a->hash))
		return true;
	return i + 1 < n && (a[1].kind == RC_ATOM_NUMBER || has_wide(m->g->known, a[1].hash) ||
	                     (a->kind == RC_ATOM_NUMBER && a[1].gap == RC_GAP_NONE && a[1].kind == RC_ATOM_WORD));
}

/* The best that begins at or behind atom `from`, of those that begin first. */
static const rc_found *best_from(const results *found, uint32_t from)
{
	const rc_found *best = NULL;
	for (uint32_t r = 0; r < found->n; r++) {
		const rc_found *f = &found->v[r];
		if (f->end <= f->beg || f->beg < from || (best && f->beg > best->beg))
			continue;
		if (!best || f->beg < best->beg || f->end > best->end ||
		    (f->end == best->end && (f->reach > best->reach || (f->reach == best->reach && f->rule < best->rule))))
			best = f;
	}
	return best;
}

uint32_t rc_match_time(rc_matcher *m, uint32_t i, uint32_t n, rc_found out[2])
{
	if (!may_begin(m, m->g->time, i) || !may_go_on(m, i, n))
		return 0;
	results found;
	m->limit = n;
	match_class(m, m->g->time, i, &found);
	const rc_found *first = best_from(&found, i);
	if (!first)
		return 0;
	out[0] = *first;
	const rc_found *second = best_from(&found, first->end);
	if (!second)
		return 1;
	out[1] = *second;
	return 2;
}
