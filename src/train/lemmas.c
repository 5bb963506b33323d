/* lemmas.c - learning lemmas: what is done to a form's end, and which forms are exceptions (see model/lemma.c).
 *
 * Every word of the corpora gives a rule (case, characters off the end, characters added). The commonest rule of each ending and part of speech is kept where it differs from the
 * one that the next shorter ending gives; a form goes into the table only where the endings would get it wrong.
 */
#include "base/utf8.h"
#include "model/format.h"
#include "train/train.h"

#include <stdio.h>

enum { LONGEST = 6, OWN = 10 }; /* a word of the treebank whose conventions the reader follows counts for ten */

typedef struct rules {
	rc_arena arena;
	rc_map   map;
	RC_VEC(rc_lemma_rule) rule;
	rc_buf   strings;
} rules;

typedef struct observation {
	uint64_t key, parent; /* parent: the next shorter ending's */
	uint32_t rule, len;
} observation;
typedef RC_VEC(observation) observations;

static uint32_t common_prefix(rc_str a, rc_str b)
{
	uint32_t n = 0;
	while (n < a.n && n < b.n && a.p[n] == b.p[n])
		n++;
	while (n > 0 && ((n < a.n && ((uint8_t)a.p[n] & 0xC0) == 0x80) || (n < b.n && ((uint8_t)b.p[n] & 0xC0) == 0x80)))
		n--;
	return n;
}

static uint32_t rule_of(rules *r, const word *w)
{
	rc_buf cap = {0};
	uint32_t i = 0, cp = rc_utf8_next(w->norm.p, w->norm.n, &i), best = 0, cost = UINT32_MAX, prefix = 0;
	rc_buf_cp(&cap, rc_cp_upper(cp));
	rc_buf_add(&cap, w->norm.p + i, w->norm.n - i);
	rc_str base[3] = {w->norm, w->form, rc_buf_view(&cap)};
	for (uint32_t m = 0; m < 3; m++) {
		uint32_t n = common_prefix(base[m], w->lemma), c = base[m].n + w->lemma.n - 2 * n + (n == 0);
		bool better = c < cost || (m == 2 && c == cost && best == 1 && w->upos != RC_UPOS_PROPN); /* "i" is "I" too, but "iPhone" no "IPhone" */
		if (better) {
			cost = c;
			best = m;
			prefix = n;
		}
	}
	uint32_t strip = rc_utf8_count(base[best].p + prefix, base[best].n - prefix);
	rc_lemma_rule x = {.mode = (uint8_t)best, .strip = (uint8_t)(prefix == 0 || strip > 200 ? 255 : strip)};
	if (x.strip == 255)
		prefix = 0, x.mode = 0;
	rc_str add = rc_str_sub(w->lemma, prefix, w->lemma.n);
	x.n_add = (uint16_t)add.n;
	rc_buf_release(&cap);
	bool fresh;
	uint32_t *slot = rc_map_put(&r->map, rc_hash_more(rc_hash(add), (uint64_t)x.mode << 8 | x.strip), &fresh);
	if (fresh) {
		*slot = r->rule.n;
		x.add = (uint32_t)r->strings.n;
		rc_buf_str(&r->strings, add);
		*RC_ADD(&r->arena, r->rule) = x;
	}
	return *slot;
}

static int by_key(const void *a, const void *b, void *ctx)
{
	const observation *x = a, *y = b;
	(void)ctx;
	if (x->len != y->len)
		return x->len < y->len ? -1 : 1;
	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->rule < y->rule ? -1 : x->rule > y->rule;
}

/* End of the run of equal keys that begins at i; its commonest rule and how often that occurs. */
static uint32_t run_of(const observations *o, uint32_t i, uint32_t *rule, uint32_t *count)
{
	uint32_t end = i, same = 0;
	*count = 0;
	for (; end < o->n && o->v[end].len == o->v[i].len && o->v[end].key == o->v[i].key; end++) {
		same = end > i && o->v[end].rule == o->v[end - 1].rule ? same + 1 : 1;
		if (same > *count) {
			*count = same;
			*rule = o->v[end].rule;
		}
	}
	return end;
}

static void observe_endings(rc_arena *a, observations *o, rc_str norm, uint64_t morph, uint32_t rule)
{
	uint32_t at = norm.n;
	uint64_t parent = 0;
	for (uint32_t k = 0; k <= LONGEST; k++) {
		uint64_t key = rc_lemma_key(rc_hash(rc_str_sub(norm, at, norm.n)) + k, morph);
		*RC_ADD(a, *o) = (observation){key, parent, rule, k};
		parent = key;
		if (at == 0)
			break;
		rc_utf8_prev(norm.p, &at);
	}
}

typedef struct type { /* a form with one part of speech, its rules counted */
	rc_str   norm;
	uint64_t morph;
	uint32_t rule;
} type;

typedef struct lemmas {
	rules    r;
	rc_arena arena;
	rc_map   ending; /* key -> rule, those kept */
	rc_map   lemma;
} lemmas;

static void keep_endings(lemmas *l, observations *o)
{
	rc_map said = {0}; /* what an ending gives, kept or not */
	rc_sort(o->v, o->n, sizeof *o->v, by_key, NULL);
	for (uint32_t i = 0, end, rule = 0, count; i < o->n; i = end) {
		end = run_of(o, i, &rule, &count);
		uint32_t before = o->v[i].len ? rc_map_get(&said, o->v[i].parent) : RC_NONE;
		bool keep = before == RC_NONE || (rule != before && count >= 2);
		*rc_map_put(&said, o->v[i].key, NULL) = keep ? rule : before;
		if (keep)
			*rc_map_put(&l->ending, o->v[i].key, NULL) = rule;
	}
	rc_map_release(&said);
}

static uint32_t from_endings(const lemmas *l, rc_str norm, uint64_t morph)
{
	uint32_t at = norm.n, rule = RC_NONE;
	for (uint32_t k = 0; k <= LONGEST; k++) {
		uint32_t r = rc_map_get(&l->ending, rc_lemma_key(rc_hash(rc_str_sub(norm, at, norm.n)) + k, morph));
		rule = r == RC_NONE ? rule : r;
		if (at == 0)
			break;
		rc_utf8_prev(norm.p, &at);
	}
	return rule;
}

static void write_table(const rc_map *m, writer *w, const char *name)
{
	uint32_t cap = 64;
	while (cap < m->n * 3 / 2 + 2)
		cap *= 2;
	rc_lemma_slot *t = rc_calloc(cap, sizeof *t);
	for (uint32_t i = 0; i < m->cap; i++) {
		if (m->slot[i].val == RC_NONE)
			continue;
		uint32_t k = (uint32_t)m->slot[i].key & (cap - 1);
		while (t[k].key)
			k = (k + 1) & (cap - 1);
		t[k] = (rc_lemma_slot){rc_slot_key(m->slot[i].key), m->slot[i].val};
	}
	writer_add(w, name, t, cap * sizeof *t);
	rc_free(t);
}

/* A name is its own lemma: another spelling of it (Peking, Pékin), or its small letters, are one treebank's habit. */
static bool respelled(const word *w)
{
	return w->upos == RC_UPOS_PROPN && (common_prefix(w->norm, w->lemma) + common_prefix(w->form, w->lemma) == 0 || rc_str_eq(w->norm, w->lemma) != rc_str_eq(w->norm, w->form) ||
	                                    common_prefix(w->form, w->lemma) * 3 < w->form.n);
}

/* Words inside sentences that are written with a capital and are no names: (form, part of speech), "New" in "New York". */
static void observe_capital(rc_arena *a, observations *capital, const word *w, uint32_t rule, uint32_t norm)
{
	if (w->upos != RC_UPOS_PROPN && !rc_str_eq(w->form, w->norm))
		*RC_ADD(a, *capital) = (observation){rc_lemma_capital_key(w->form, (uint8_t)w->upos), (uint64_t)norm << 32 | (uint32_t)w->upos, rule, 0};
}

/* Words inside sentences that have a capital and hang on a proper noun, by their part of speech: adds one, and says whether the capital is kept (which is no news about the form). */
static bool observe_named(rc_arena *a, observations *named, const sentence *s, uint32_t k, const rules *r, uint32_t rule)
{
	const word *w = &s->w[k];
	if (k == 0 || w[-1].upos == RC_UPOS_PUNCT || w->head < 0 || s->w[w->head].upos != RC_UPOS_PROPN || w->upos == RC_UPOS_PROPN || rc_str_eq(w->form, w->norm))
		return false;
	*RC_ADD(a, *named) = (observation){rc_lemma_named_key((uint8_t)w->upos), 0, rule, 0};
	return r->rule.v[rule].mode != 0;
}

/* A part of speech whose words keep their capital in names, as a rule (English adjectives do). */
static void keep_named(lemmas *l, observations *named)
{
	rc_sort(named->v, named->n, sizeof *named->v, by_key, NULL);
	for (uint32_t i = 0, end, rule = 0, count; i < named->n; i = end) {
		end = run_of(named, i, &rule, &count);
		const rc_lemma_rule *r = &l->r.rule.v[rule];
		if (r->mode && !r->strip && !r->n_add && count >= 50 && count * 4 > (end - i) * 3)
			*rc_map_put(&l->lemma, named->v[i].key, NULL) = rule;
	}
}

/* The commonest rule of every (form, morph) and (form, part of speech): as observations with len 0 and the form's index as parent. */
static void observe_forms(rc_arena *a, const sentences *s, rules *r, observations *full, observations *coarse, observations *capital, observations *named, rc_map *norm_of, rc_str **norms)
{
	RC_VEC(rc_str) list = {0};
	for (uint32_t i = 0; i < s->n; i++)
		for (uint32_t k = 0; k < s->v[i].n; k++) {
			const word *w = &s->v[i].w[k];
			if (!w->lemma.p || w->upos < 0 || w->norm.n > 60 || respelled(w))
				continue;
			uint64_t h = rc_hash(w->norm);
			bool fresh;
			uint32_t *slot = rc_map_put(norm_of, h, &fresh), rule = rule_of(r, w);
			if (fresh) {
				*slot = list.n;
				*RC_ADD(a, list) = w->norm;
			}
			uint32_t form = *slot;
			if (observe_named(a, named, &s->v[i], k, r, rule))
				continue;
			if (k && w[-1].upos != RC_UPOS_PUNCT)
				observe_capital(a, capital, w, rule, form);
			for (uint32_t times = w->bank == 0 ? OWN : 1; times > 0; times--) {
				if (w->tag >= 0)
					*RC_ADD(a, *full) = (observation){rc_lemma_key(h, rc_lemma_morph((uint8_t)w->upos, w->feats)), (uint64_t)form << 32 | (uint32_t)0, rule, 0};
				*RC_ADD(a, *coarse) = (observation){rc_lemma_key(h, (uint64_t)w->upos), (uint64_t)form << 32 | (uint32_t)w->upos, rule, 0};
			}
			if (w->tag >= 0)
				*rc_map_put(norm_of, rc_lemma_key(h, rc_lemma_morph((uint8_t)w->upos, w->feats)) ^ 1, NULL) = (uint32_t)w->upos;
		}
	*norms = list.v;
}

/* The rule for a form and a part of speech alone. */
static uint32_t said(const lemmas *l, rc_str norm, uint64_t upos)
{
	uint32_t r = rc_map_get(&l->lemma, rc_lemma_key(rc_hash(norm), upos));
	return r == RC_NONE ? from_endings(l, norm, upos) : r;
}

void lemmas_train(const sentences *s, writer *w)
{
	lemmas l = {0};
	rc_map norm_of = {0};
	observations full = {0}, coarse = {0}, capital = {0}, named = {0}, endings = {0};
	rc_str *norms;
	observe_forms(&l.arena, s, &l.r, &full, &coarse, &capital, &named, &norm_of, &norms);
	rc_sort(coarse.v, coarse.n, sizeof *coarse.v, by_key, NULL);
	rc_sort(full.v, full.n, sizeof *full.v, by_key, NULL);
	rc_sort(capital.v, capital.n, sizeof *capital.v, by_key, NULL);
	/* endings learn from each form once */
	for (uint32_t i = 0, end, rule = 0, count; i < coarse.n; i = end) {
		end = run_of(&coarse, i, &rule, &count);
		observe_endings(&l.arena, &endings, norms[coarse.v[i].parent >> 32], coarse.v[i].parent & 0xFF, rule);
	}
	keep_endings(&l, &endings);
	for (uint32_t i = 0, end, rule = 0, count; i < coarse.n; i = end) {
		end = run_of(&coarse, i, &rule, &count);
		if (from_endings(&l, norms[coarse.v[i].parent >> 32], coarse.v[i].parent & 0xFF) != rule)
			*rc_map_put(&l.lemma, coarse.v[i].key, NULL) = rule;
	}
	for (uint32_t i = 0, end, rule = 0, count; i < full.n; i = end) {
		end = run_of(&full, i, &rule, &count);
		rc_str norm = norms[full.v[i].parent >> 32];
		uint32_t upos = rc_map_get(&norm_of, full.v[i].key ^ 1);
		if (full.v[i].key == rc_lemma_key(rc_hash(norm), upos))
			continue; /* no features: the part of speech has said it, from more words */
		if (said(&l, norm, upos) != rule)
			*rc_map_put(&l.lemma, full.v[i].key, NULL) = rule;
	}
	for (uint32_t i = 0, end, rule = 0, count; i < capital.n; i = end) {
		end = run_of(&capital, i, &rule, &count);
		if (count > 2 && said(&l, norms[capital.v[i].parent >> 32], capital.v[i].parent & 0xFF) != rule)
			*rc_map_put(&l.lemma, capital.v[i].key, NULL) = rule;
	}
	keep_named(&l, &named);
	write_table(&l.lemma, w, "lemmas");
	write_table(&l.ending, w, "endings");
	writer_add(w, "rules", l.r.rule.v, l.r.rule.n * sizeof(rc_lemma_rule));
	writer_add(w, "strings", l.r.strings.p, l.r.strings.n);
	fprintf(stderr, "lemmas: %u forms, %u endings, %u rules\n", l.lemma.n, l.ending.n, l.r.rule.n);
	rc_buf_release(&l.r.strings);
	rc_arena_release(&l.r.arena);
	rc_arena_release(&l.arena);
	rc_map_release(&l.r.map);
	rc_map_release(&l.ending);
	rc_map_release(&l.lemma);
	rc_map_release(&norm_of);
}
