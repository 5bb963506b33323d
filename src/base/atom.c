/* atom.c - cutting a text into atoms, and the trie that finds phrases in them; see atom.h. */
#include "base/atom.h"

#include "base/err.h"
#include "base/utf8.h"

/* One atom under way: the hash is FNV-1a over normalised code points, finished like rc_hash. */
typedef struct scan {
	rc_atom  atom;
	uint32_t letters, capitals;
	bool     first_capital;
} scan;

static void begin(scan *s, uint32_t at, uint8_t kind, uint8_t gap)
{
	*s = (scan){.atom = {.hash = 0xcbf29ce484222325u,
	                     .beg = at,
	                     .tok = RC_NONE,
	                     .kind = kind,
	                     .gap = gap,
	                     .known = UINT32_MAX}};
}

static void take(scan *s, uint32_t cp, uint32_t end)
{
	uint32_t low = rc_cp_norm(cp);
	s->atom.hash = (s->atom.hash ^ low) * 0x100000001b3u;
	s->atom.end = end;
	if (s->atom.kind == RC_ATOM_WORD) {
		bool capital = low != cp && rc_cp_is_upper(cp);
		if (s->letters++ == 0)
			s->first_capital = capital;
		s->capitals += capital;
	}
}

static void finish(rc_arena *a, rc_atoms *out, scan *s)
{
	uint64_t h = s->atom.hash;
	h ^= h >> 32;
	h *= 0xd6e8feb86659fd93u;
	s->atom.hash = h ^ h >> 32;
	s->atom.upper = s->letters > 1 && s->capitals == s->letters ? 2 : s->first_capital;
	*RC_ADD(a, *out) = s->atom;
}

static uint8_t kind_of(uint32_t cp)
{
	return rc_cp_is_alpha(cp) ? RC_ATOM_WORD : rc_cp_is_digit(cp) ? RC_ATOM_NUMBER : RC_ATOM_MARK;
}

void rc_atoms_scan(rc_arena *a, rc_atoms *out, rc_str text, uint32_t beg, uint32_t end)
{
	scan s;
	bool open = false;
	uint8_t gap = beg == 0 ? RC_GAP_PARAGRAPH : RC_GAP_NONE;
	for (uint32_t i = beg; i < end;) {
		uint32_t at = i, cp = rc_utf8_next(text.p, end, &i);
		if (rc_cp_is_space(cp)) {
			if (open)
				finish(a, out, &s);
			open = false;
			if (cp == '\n')
				gap = gap >= RC_GAP_LINE ? RC_GAP_PARAGRAPH : RC_GAP_LINE;
			else if (gap == RC_GAP_NONE)
				gap = RC_GAP_SPACE;
			continue;
		}
		uint8_t kind = kind_of(cp);
		if (open && (kind != s.atom.kind || kind == RC_ATOM_MARK)) {
			finish(a, out, &s);
			open = false;
		}
		if (!open)
			begin(&s, at, kind, gap);
		open = true;
		gap = RC_GAP_NONE;
		take(&s, cp, i);
	}
	if (open)
		finish(a, out, &s);
}

uint64_t rc_atom_first(rc_str text)
{
	rc_arena scratch = {0};
	rc_atoms a = {0};
	rc_atoms_scan(&scratch, &a, text, 0, text.n);
	uint64_t h = a.n ? a.v[0].hash : 0;
	rc_arena_release(&scratch);
	return h;
}

static uint32_t new_node(rc_phrases *set)
{
	*RC_ADD(&set->arena, set->node) = (rc_phrase_node){.first = RC_NONE};
	return set->node.n - 1;
}

static uint32_t goes_on(uint64_t atom)
{
	return UINT32_C(1) << (atom >> 40 & 31);
}

static uint64_t *begin_bits(const rc_phrases *set, uint64_t atom)
{
	return &set->begins[(atom & (set->begins_cap - 1)) >> 6];
}

static uint64_t begin_bit(uint64_t atom)
{
	return UINT64_C(1) << (atom & 63);
}

/* At least sixteen bits an atom: one unrelated atom in sixteen is looked up in vain. */
static void add_begin(rc_phrases *set, uint64_t atom)
{
	*RC_ADD(&set->arena, set->begin) = atom;
	if (set->begin.n * 16 > set->begins_cap) {
		set->begins_cap = set->begins_cap ? set->begins_cap * 4 : 256;
		set->begins = rc_arena_alloc(&set->arena, set->begins_cap / 8);
		for (uint32_t i = 0; i < set->begin.n; i++)
			*begin_bits(set, set->begin.v[i]) |= begin_bit(set->begin.v[i]);
	}
	*begin_bits(set, atom) |= begin_bit(atom);
}

static uint64_t edge(uint32_t node, uint64_t atom)
{
	return atom + (uint64_t)node * 0x9e3779b97f4a7c15u;
}

/* Where the phrase's bytes stand in the set's own. Given again right behind itself (several
 * values), it isn't stored again. */
static uint32_t keep_form(rc_phrases *set, rc_str form)
{
	if (set->entry.n && rc_str_eq(rc_phrase_form(set, set->entry.n - 1), form))
		return set->entry.v[set->entry.n - 1].form;
	if (set->n_text + form.n > set->text_cap) {
		uint32_t cap = (set->n_text + form.n) * 2 + 64;
		char *more = rc_arena_raw(&set->arena, cap);
		if (set->n_text)
			memcpy(more, set->text, set->n_text);
		set->text = more;
		set->text_cap = cap;
	}
	uint32_t at = set->n_text;
	memcpy(set->text + at, form.p, form.n);
	set->n_text += form.n;
	return at;
}

void rc_phrases_add(rc_phrases *set, rc_str phrase, uint32_t value, uint32_t flags)
{
	rc_atoms atoms = {0};
	rc_atoms_scan(&set->work, &atoms, phrase, 0, phrase.n);
	if (set->node.n == 0)
		new_node(set);
	uint32_t node = 0;
	for (uint32_t i = 0; i < atoms.n; i++) {
		bool fresh;
		uint32_t *slot = rc_map_put(&set->step, edge(node, atoms.v[i].hash), &fresh);
		if (fresh) {
			*slot = new_node(set);
			if (node)
				set->node.v[node].next |= goes_on(atoms.v[i].hash);
			else
				add_begin(set, atoms.v[i].hash);
		}
		node = *slot;
	}
	if (node) {
		uint32_t form = keep_form(set, phrase);
		*RC_ADD(&set->arena, set->entry) = (rc_phrase){form, phrase.n, value, flags, RC_NONE};
		uint32_t *link = &set->node.v[node].first;
		while (*link != RC_NONE)
			link = &set->entry.v[*link].next;
		*link = set->entry.n - 1;
	}
	rc_arena_reset(&set->work);
}

void rc_phrases_release(rc_phrases *set)
{
	rc_map_release(&set->step);
	rc_arena_release(&set->arena);
	rc_arena_release(&set->work);
	*set = (rc_phrases){0};
}

/* The phrase's characters against the text's, white space left out on both sides. */
static bool same_capitals(rc_str phrase, rc_str text, uint32_t beg, uint32_t end)
{
	uint32_t i = 0, j = beg;
	while (i < phrase.n || j < end) {
		uint32_t a = ' ', b = ' ';
		while (i < phrase.n && rc_cp_is_space(a))
			a = rc_utf8_next(phrase.p, phrase.n, &i);
		while (j < end && rc_cp_is_space(b))
			b = rc_utf8_next(text.p, end, &j);
		if (rc_cp_is_upper(a) != rc_cp_is_upper(b))
			return false;
	}
	return true;
}

static uint32_t accept(const rc_phrases *set, uint32_t e, rc_str text, const rc_atom *first,
                       const rc_atom *last)
{
	for (; e != RC_NONE; e = set->entry.v[e].next) {
		const rc_phrase *p = &set->entry.v[e];
		if ((p->flags & RC_PHRASE_CAPITAL) && !first->upper)
			continue;
		if ((p->flags & RC_PHRASE_EXACT) &&
		    !same_capitals(rc_phrase_form(set, e), text, first->beg, last->end))
			continue;
		return e;
	}
	return RC_NONE;
}

static inline bool may_begin(const rc_phrases *set, const rc_atom *a)
{
	if (set->bit) {
		RC_ASSERT((a->known & set->bit) || rc_map_get(&set->step, edge(0, a->hash)) == RC_NONE);
		return a->known & set->bit;
	}
	return set->begins && (*begin_bits(set, a->hash) & begin_bit(a->hash));
}

uint32_t rc_phrases_match(const rc_phrases *set, rc_str text, const rc_atom *atom, uint32_t n,
                          uint32_t i, uint32_t *len)
{
	uint32_t best = RC_NONE, node = 0;
	if (i >= n || !may_begin(set, &atom[i]))
		return RC_NONE;
	for (uint32_t k = i; k < n; k++) {
		if (k > i &&
		    (atom[k].gap == RC_GAP_PARAGRAPH || !(set->node.v[node].next & goes_on(atom[k].hash))))
			break;
		node = rc_map_get(&set->step, edge(node, atom[k].hash));
		if (node == RC_NONE)
			break;
		uint32_t e = accept(set, set->node.v[node].first, text, &atom[i], &atom[k]);
		if (e != RC_NONE) {
			best = e;
			*len = k - i + 1;
		}
	}
	return best;
}
