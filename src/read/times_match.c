/* times_match.c - finding time expressions with the patterns that times_grammar.c compiled.
 *
 * A walk over the tries from one atom. It can't grow with the text: patterns have a bounded length and classes may nest to a bounded depth, so
 * the whole is linear. Almost every atom fails the test of what can begin an expression, or of what can come next, and costs nothing else.
 */
#include "read/times_grammar_int.h"

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
	uint32_t          root_at;  /* where an expression is looked for, and which edges of the root may begin it */
	uint64_t          root_tries;
	uint32_t          number_at, number_limit; /* the number read last: several classes ask for it at one place */
	bool              is_number;
	rc_number         number;
	memo              memo[MEMO];
};

typedef struct state { /* of one walk; copied at each branch */
	uint32_t at, beg, end; /* end: RC_NONE until a > */
	rc_mean  mean;
} state;

static const rc_mean *nothing(rc_mean *m)
{
	for (uint32_t f = 0; f < RC_MF_ROOM; f++)
		m->f[f] = RC_UNSET;
	return m;
}

/* Takes over what `from` sets; with `keep` only where nothing is set yet. */
static void merge(rc_mean *into, const rc_mean *from, bool keep)
{
	int32_t any = keep ? 0 : -1;
	for (uint32_t f = 0; f < RC_MF_ROOM; f++) {
		int32_t a = into->f[f], b = from->f[f];
		int32_t take = -(b != RC_UNSET) & (-(a == RC_UNSET) | any);
		into->f[f] = (a & ~take) | (b & take);
	}
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

/* The number that begins at atom i and ends before `limit`. */
static bool read_number(rc_matcher *m, uint32_t limit, uint32_t i, rc_number *x)
{
	if (m->number_at != i || m->number_limit != limit) {
		m->is_number = rc_number_read(m->g->numbers, m->text, m->atom, limit, i, &m->number);
		m->number_at = i;
		m->number_limit = limit;
	}
	*x = m->number;
	return m->is_number;
}

/* {dd}: digits, "1er", "third", "twenty nine" */
static uint32_t in_day(rc_matcher *m, uint32_t i, rc_mean *mean)
{
	uint32_t n, v = digits_of(m, i, &n);
	rc_number x;
	uint32_t end = i + 1;
	if (v == RC_NONE || n > 2 || (i + 1 < m->limit && m->atom[i + 1].gap == RC_GAP_NONE &&
	                              m->atom[i + 1].kind == RC_ATOM_WORD)) {
		if (!read_number(m, m->limit, i, &x) || x.kind == RC_NUMBER_FRACTION ||
		    x.scale > 1 || x.about || x.article)
			return RC_NONE;
		v = x.value <= 31 ? (uint32_t)x.value : 0;
		end = x.end;
	}
	RC_M(*mean, day) = (int32_t)v;
	return v >= 1 && v <= 31 ? end : RC_NONE;
}

static uint32_t in_number(rc_matcher *m, uint16_t label, uint32_t i, rc_mean *mean)
{
	rc_number x;
	if (!rc_numbers_may_begin(m->g->numbers, &m->atom[i]) ||
	    !read_number(m, m->limit, i, &x) ||
	    (x.kind == RC_NUMBER_ORDINAL) != (label == C_ORD) || x.value > 2e6 || x.value < 0)
		return RC_NONE;
	RC_M(*mean, n) = (int32_t)(x.value * 1000 + 0.5);
	if (x.about)
		RC_M(*mean, mod) = 3; /* APPROX */
	return x.end;
}

/* {yw}: "deux mille cinq", "mil novecientos noventa y dos", "nineteen ninety-six" */
static uint32_t year_in_words(rc_matcher *m, const rc_number *x, rc_mean *mean)
{
	int32_t v = (int32_t)x->value;
	uint32_t end = x->end;
	rc_number y;
	if (v >= 11 && v <= 20 && end < m->limit && m->atom[end].kind == RC_ATOM_WORD &&
	    read_number(m, m->limit, end, &y) && y.kind == RC_NUMBER_CARDINAL && y.value >= 10 && y.value < 100 &&
	    !y.about) {
		v = v * 100 + (int32_t)y.value;
		end = y.end;
	}
	RC_M(*mean, year) = v;
	return v >= 1100 && v < 2200 ? end : RC_NONE;
}

/* {hw}, {y3w}, {yw}: an hour, a decade, a year in words ("huit", "quatre-vingt-dix") */
static uint32_t in_words(rc_matcher *m, uint16_t label, uint32_t i, rc_mean *mean)
{
	rc_number x;
	if (m->atom[i].kind == RC_ATOM_NUMBER || !rc_numbers_may_begin(m->g->numbers, &m->atom[i]) ||
	    !read_number(m, m->limit, i, &x))
		return RC_NONE;
	if (label == C_HW && x.kind == RC_NUMBER_FRACTION && !read_number(m, i + 1, i, &x))
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

static uint32_t match_built_in(rc_matcher *m, uint16_t label, uint32_t i, rc_mean *mean)
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
		return rc_has_bit(m->g->klass.v[k].first, a->hash) || (m->g->klass.v[k].numbers && a->kind == RC_ATOM_NUMBER);
	if (k == C_BRA || k == C_KET)
		return a->kind == RC_ATOM_MARK;
	return a->kind == RC_ATOM_NUMBER || (rc_grammar_reads_words(k) && rc_numbers_may_begin(m->g->numbers, a));
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
	uint64_t tries = s->at == m->root_at && at == g->klass.v[g->time].root ? m->root_tries : UINT64_MAX;
	for (uint32_t i = g->node.v[at].edges; i != RC_NONE; i = g->edge.v[i].next, tries = tries >> 1 | UINT64_C(1) << 63) {
		const edge *e = &g->edge.v[i];
		if (!(tries & 1))
			continue;
		if (e->label == L_BEGIN || e->label == L_END) {
			state next = *s;
			*(e->label == L_BEGIN ? &next.beg : &next.end) = s->at;
			walk(m, e->to, &next, out);
		} else {
			walk_class(m, e, s, out);
		}
	}
}

/* Could class k, which may begin at atom i, go on behind it, or be all there? Says no for most articles and prepositions. */
static bool may_hold(const rc_matcher *m, const klass *c, uint32_t i)
{
	const rc_atom *a = &m->atom[i], *b = a + 1;
	if (rc_has_bit(c->alone, a->hash) || (c->lone && rc_numbers_may_begin(m->g->numbers, a)))
		return true;
	if (i + 1 >= m->limit)
		return false;
	if (b->kind == RC_ATOM_NUMBER && c->second.digits)
		return true;
	return rc_has_bit(c->second.words, b->hash) || (a->kind == RC_ATOM_NUMBER && b->gap == RC_GAP_NONE && b->kind == RC_ATOM_WORD);
}

static void match_class(rc_matcher *m, uint32_t k, uint32_t i, results *out)
{
	const klass *c = &m->g->klass.v[k];
	out->n = 0;
	if (!may_hold(m, c, i))
		return;
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
	rc_matcher *m = rc_arena_raw(scratch, sizeof *m); /* the memory of classes is large, and written before it is read */
	m->g = g, m->text = text, m->atom = atom;
	m->limit = m->depth = 0;
	m->root_at = RC_NONE;
	m->number_at = RC_NONE;
	for (uint32_t i = 0; i < MEMO; i++)
		m->memo[i].klass = RC_NONE;
	return m;
}

/* A walk from atom i can only find something where the atom is an expression by itself, or the next one can come behind it: an article before an
 * ordinary noun, the commonest case by far, ends here. */
static bool may_go_on(rc_matcher *m, uint32_t i, uint32_t n)
{
	const rc_grammar *g = m->g;
	const rc_atom *a = &m->atom[i];
	uint32_t b = rc_map_get(&g->first, a->hash);
	m->root_at = i;
	m->root_tries = b == RC_NONE || a->kind == RC_ATOM_NUMBER ? UINT64_MAX : g->tries.v[b];
	if (a->kind == RC_ATOM_NUMBER ? a->end - a->beg == 4 : rc_has_wide(g->alone, a->hash))
		return true;
	if (i + 1 >= n)
		return false;
	if (rc_numbers_may_begin(g->numbers, a) &&
	    (a[1].kind == RC_ATOM_NUMBER || rc_has_bit(g->behind_number.words, a[1].hash) ||
	     (a->kind == RC_ATOM_NUMBER && a[1].gap == RC_GAP_NONE && a[1].kind == RC_ATOM_WORD)))
		return true;
	if (a->hash == g->bracket[0])
		return true;
	return b != RC_NONE && ((a[1].kind == RC_ATOM_NUMBER && g->behind.v[b].digits) || rc_has_bit(g->behind.v[b].words, a[1].hash));
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
