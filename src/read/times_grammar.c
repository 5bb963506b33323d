/* times_grammar.c - compiling the time patterns; see times_grammar.h. times_match.c walks what is built here.
 *
 * Optional and alternative parts are multiplied out when the tables are loaded, so matching is a walk without epsilon edges.
 * Each class has a bit set of the words that can begin it, and each word that can begin an expression one of the words that can come next.
 */
#include "read/times_grammar_int.h"

static const char *const built_in[] = {"n", "ord", "dd", "d2", "mon", "year", "yy", "hh", "mm", "y2", "y3", "hhmm", "hw", "y3w", "yw", "bra", "ket"};

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
	{"check", "none year adj noun start per now plural notpart never age name bareday yearname rate"},
};

static uint32_t find_class(rc_grammar *g, rc_str name, bool add)
{
	for (uint32_t i = 0; i < g->klass.n; i++)
		if (rc_str_eq(g->klass.v[i].name, name))
			return i;
	if (!add)
		return RC_NONE;
	*RC_ADD(&g->arena, g->node) = (node){.rule = RC_NONE, .edges = RC_NONE, .steps = RC_NONE};
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
		*RC_ADD(&g->arena, g->step) = (step){p->hash, g->node.n, g->node.v[at].steps};
		g->node.v[at].steps = g->step.n - 1;
		*RC_ADD(&g->arena, g->node) = (node){.rule = RC_NONE, .edges = RC_NONE, .steps = RC_NONE};
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
	*RC_ADD(&g->arena, g->node) = (node){.rule = RC_NONE, .edges = RC_NONE, .steps = RC_NONE};
	return g->node.n - 1;
}

static void put_bit(uint64_t *bits, uint64_t hash)
{
	bits[hash >> 6 & (FIRST_WORDS - 1)] |= UINT64_C(1) << (hash & 63);
}

static void put_wide(void *bits, uint64_t hash)
{
	((uint64_t *)bits)[hash >> 6 & (VOCABULARY - 1)] |= UINT64_C(1) << (hash & 63);
}

/* Notes the words of a pattern, for the test that lets a walk begin. */
static void note_words(rc_grammar *g, uint32_t k, const seq *s)
{
	uint32_t words = 0, at = 0;
	for (uint32_t i = 0; i < s->n; i++) {
		if (s->v[i].kind == P_WORD)
			at = i;
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
				put_bit(into->first, g->bracket[0]);
			if (rc_grammar_reads_words(label))
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

/* ---- which word can come behind the first ----
 *
 * A walk that begins at an article or a preposition mostly ends at the word behind it. So for each word that can come first (but those of numbers)
 * the ones that can come second are noted as bits: those of the node behind it and, where a class ends there, those that may follow the class. */

typedef struct seconds {
	rc_grammar *g;
	rc_arena    scratch;
	follows    *klass; /* what may follow a class where it comes first */
	bool       *first; /* the class can come first */
	follows     numbers, behind_number;
} seconds;

static bool unite(follows *into, const follows *more)
{
	uint64_t fresh = (uint64_t)(more->digits && !into->digits);
	for (uint32_t i = 0; i < FIRST_WORDS; i++) {
		fresh |= more->words[i] & ~into->words[i];
		into->words[i] |= more->words[i];
	}
	into->digits |= more->digits;
	return fresh;
}

/* Adds what can come at node `at`; *ends: a class may end there. */
static void at_node(const seconds *s, uint32_t at, follows *out, bool *ends)
{
	const rc_grammar *g = s->g;
	*ends |= g->node.v[at].rule != RC_NONE;
	for (uint32_t i = g->node.v[at].steps; i != RC_NONE; i = g->step.v[i].next)
		put_bit(out->words, g->step.v[i].hash);
	for (uint32_t i = g->node.v[at].edges; i != RC_NONE; i = g->edge.v[i].next) {
		uint32_t label = g->edge.v[i].label;
		if (label == L_BEGIN || label == L_END) {
			at_node(s, g->edge.v[i].to, out, ends);
		} else if (label == C_BRA || label == C_KET) {
			put_bit(out->words, g->bracket[label == C_KET]);
		} else if (label < C_BUILT_IN) {
			out->digits = true;
			if (rc_grammar_reads_words(label))
				unite(out, &s->numbers);
		} else {
			follows of = {.digits = g->klass.v[label].numbers};
			memcpy(of.words, g->klass.v[label].first, sizeof of.words);
			unite(out, &of);
		}
	}
}

/* Class k can come first: so can the classes at its root (node `at`, or behind a <), with what may follow them. True when something was added. */
static bool spread(seconds *s, uint32_t k, uint32_t at)
{
	const rc_grammar *g = s->g;
	bool fresh = false;
	for (uint32_t i = g->node.v[at].edges; i != RC_NONE; i = g->edge.v[i].next) {
		const edge *e = &g->edge.v[i];
		if (e->label == L_BEGIN || e->label == L_END) {
			fresh |= spread(s, k, e->to);
		} else if (e->label < C_BRA) {
			bool ends = false;
			at_node(s, e->to, &s->behind_number, &ends);
			if (ends)
				unite(&s->behind_number, &s->klass[k]);
		} else if (e->label >= C_BUILT_IN) {
			follows of = {0};
			bool ends = false;
			at_node(s, e->to, &of, &ends);
			if (ends)
				unite(&of, &s->klass[k]);
			fresh |= unite(&s->klass[e->label], &of) || !s->first[e->label];
			s->first[e->label] = true;
		}
	}
	return fresh;
}

/* What can come second in class k, or may be all of it, from what stands at one of its nodes (the root, or behind a <). True when something was added. */
static bool inside(seconds *s, uint32_t k, uint32_t at, const follows *in_number)
{
	rc_grammar *g = s->g;
	klass *c = &g->klass.v[k];
	bool fresh = false;
	for (uint32_t i = g->node.v[at].steps; i != RC_NONE; i = g->step.v[i].next) {
		bool ends = false;
		at_node(s, g->step.v[i].to, &c->second, &ends);
		if (ends)
			put_bit(c->alone, g->step.v[i].hash);
	}
	for (uint32_t i = g->node.v[at].edges; i != RC_NONE; i = g->edge.v[i].next) {
		const edge *e = &g->edge.v[i];
		follows of = {0};
		bool ends = false;
		if (e->label == L_BEGIN || e->label == L_END) {
			fresh |= inside(s, k, e->to, in_number);
			continue;
		}
		at_node(s, e->to, &of, &ends);
		const klass *x = e->label < C_BUILT_IN ? NULL : &g->klass.v[e->label];
		fresh |= unite(&c->second, &of) || unite(&c->second, x ? &x->second : in_number);
		bool lone = ends && (x ? x->lone : e->label < C_BRA);
		fresh |= lone && !c->lone;
		c->lone |= lone;
		for (uint32_t b = 0; ends && x && b < FIRST_WORDS; b++) {
			fresh |= (x->alone[b] & ~c->alone[b]) != 0;
			c->alone[b] |= x->alone[b];
		}
		if (ends && (e->label == C_BRA || e->label == C_KET))
			put_bit(c->alone, g->bracket[e->label == C_KET]);
	}
	return fresh;
}

/* Classes may hold each other: until nothing more is found. */
static void find_inside(seconds *s, const follows *in_number)
{
	for (bool fresh = true; fresh;) {
		fresh = false;
		for (uint32_t k = C_BUILT_IN; k < s->g->klass.n; k++)
			fresh |= inside(s, k, s->g->klass.v[k].root, in_number);
	}
}

/* The edges of time's root that a word can begin, as the matcher would find out one by one. */
static uint64_t edges_for(const rc_grammar *g, uint64_t hash)
{
	uint64_t bits = 0;
	uint32_t j = 0;
	for (uint32_t i = g->node.v[g->klass.v[g->time].root].edges; i != RC_NONE && j < 64; i = g->edge.v[i].next, j++) {
		uint32_t label = g->edge.v[i].label;
		bool tried = label < C_BUILT_IN || label == L_BEGIN || label == L_END || rc_has_bit(g->klass.v[label].first, hash);
		bits |= (uint64_t)tried << j;
	}
	return bits;
}

static void add_seconds(seconds *s, uint32_t k, uint32_t at)
{
	rc_grammar *g = s->g;
	for (uint32_t i = g->node.v[at].steps; i != RC_NONE; i = g->step.v[i].next) {
		follows of = {0};
		bool ends = false, fresh;
		at_node(s, g->step.v[i].to, &of, &ends);
		if (ends)
			unite(&of, &s->klass[k]);
		uint32_t *slot = rc_map_put(&g->first, g->step.v[i].hash, &fresh);
		if (fresh) {
			*slot = g->behind.n;
			*RC_ADD(&g->arena, g->behind) = of;
			*RC_ADD(&g->arena, g->tries) = edges_for(g, g->step.v[i].hash);
		} else {
			unite(&g->behind.v[*slot], &of);
		}
	}
	for (uint32_t i = g->node.v[at].edges; i != RC_NONE; i = g->edge.v[i].next)
		if (g->edge.v[i].label == L_BEGIN)
			add_seconds(s, k, g->edge.v[i].to);
}

static void find_behind(rc_grammar *g)
{
	seconds s = {.g = g, .numbers.digits = true};
	s.klass = rc_arena_alloc(&s.scratch, g->klass.n * sizeof *s.klass);
	s.first = rc_arena_alloc(&s.scratch, g->klass.n * sizeof *s.first);
	rc_numbers_first(g->numbers, put_number_word, s.numbers.words);
	s.first[g->time] = true;
	for (bool fresh = true; fresh;) {
		fresh = false;
		for (uint32_t k = C_BUILT_IN; k < g->klass.n; k++)
			fresh |= s.first[k] && spread(&s, k, g->klass.v[k].root);
	}
	for (uint32_t k = C_BUILT_IN; k < g->klass.n; k++)
		if (s.first[k])
			add_seconds(&s, k, g->klass.v[k].root);
	follows in_number = {.digits = true}; /* what a number of several atoms goes on with */
	rc_numbers_words(g->numbers, put_number_word, in_number.words);
	rc_atoms hyphen = {0};
	rc_atoms_scan(&s.scratch, &hyphen, RC_STR("-/"), 0, 2);
	put_bit(in_number.words, hyphen.v[0].hash), put_bit(in_number.words, hyphen.v[1].hash);
	g->behind_number = s.behind_number;
	for (uint32_t i = 0; i < FIRST_WORDS; i++)
		g->behind_number.words[i] |= in_number.words[i];
	find_inside(&s, &in_number);
	rc_arena_release(&s.scratch);
}

rc_grammar *rc_grammar_new(const rc_data *data, rc_lang lang, const rc_numbers *numbers, rc_err *err)
{
	rc_grammar *g = rc_calloc(1, sizeof *g);
	g->numbers = numbers;
	for (uint32_t i = 0; i < C_BUILT_IN; i++)
		find_class(g, rc_str_of(built_in[i]), true);
	g->time = find_class(g, RC_STR("time"), true);
	rc_atoms bracket = {0};
	rc_atoms_scan(&g->arena, &bracket, RC_STR("()"), 0, 2);
	g->bracket[0] = bracket.v[0].hash, g->bracket[1] = bracket.v[1].hash;
	if (!add_simple(g, data, lang, "months", err) || !add_simple(g, data, lang, "weekdays", err) ||
	    !add_simple(g, data, lang, "time_units", err) || !add_patterns(g, data, lang, "time_words", err) ||
	    !add_patterns(g, data, lang, "time_patterns", err)) {
		rc_grammar_free(g);
		return NULL;
	}
	for (uint32_t k = C_BUILT_IN; k < g->klass.n; k++)
		close_class(g, k, 0);
	find_alone(g);
	find_behind(g);
	return g;
}

void rc_grammar_free(rc_grammar *g)
{
	if (!g)
		return;
	rc_map_release(&g->word);
	rc_map_release(&g->first);
	rc_arena_release(&g->arena);
	rc_free(g);
}

rc_str rc_grammar_literal(const rc_grammar *g, int32_t value)
{
	return value >= 0 && (uint32_t)value < g->literal.n ? g->literal.v[value] : RC_NULL_STR;
}
