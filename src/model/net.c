/* net.c - running the network on a sentence: input, encoder, heads, and the tree of greatest score; see shape.h. */
#include "model/model_int.h"
#include "model/recall.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "doc/feats.h"

enum { MAX = RC_MAX_SENTENCE, D = RC_NET_D, A = RC_NET_ARC, R = RC_NET_REL, U = RC_NET_U };

struct rc_net_work {
	float   *x;          /* [MAX][D] */
	float   *u;          /* [MAX][U], then what the heads give */
	float   *arc;        /* [MAX][A + DIST]: a word as dependent */
	float   *dep, *head; /* [MAX + 1][A]; head 0 is the root; then what relations read of heads */
	float   *score;      /* [MAX][MAX + 1]; column 0 the root */
	float   *pick;       /* [MAX][relations, or tags of one part of speech] */
	uint8_t *q;          /* [MAX][D] a layer's input, at last what the heads read */
	uint8_t *few;        /* [MAX][D] some of those rows, or a smaller product's */
	float   *scale, *gain; /* [MAX] of rows in q and in few */
	uint32_t *node;      /* for the search of cycles */
	uint32_t *fresh;     /* [MAX] words that are not remembered */
	const float **in, **product; /* [MAX] a layer's input and product, word by word */
};

rc_net_work *rc_net_work_new(const rc_model *m, rc_arena *a)
{
	rc_net_work *w = rc_arena_alloc(a, sizeof *w);
	uint32_t wide = m->every.n_out > U ? m->every.n_out : U, most = m->rels.n_out;
	for (uint32_t u = 0; u < RC_UPOS_N; u++)
		most = m->bundles[u].n_out > most ? m->bundles[u].n_out : most;
	w->x = rc_arena_raw(a, MAX * D * sizeof(float));
	w->u = rc_arena_raw(a, (size_t)MAX * wide * sizeof(float));
	w->arc = rc_arena_raw(a, MAX * (A + RC_NET_DIST) * sizeof(float));
	w->dep = rc_arena_raw(a, MAX * (A > R ? A : R) * sizeof(float));
	w->head = rc_arena_raw(a, (MAX + 1) * (A > R ? A : R) * sizeof(float));
	w->score = rc_arena_raw(a, (size_t)MAX * (MAX + 1) * sizeof(float));
	w->pick = rc_arena_raw(a, (size_t)MAX * most * sizeof(float));
	w->q = rc_arena_raw(a, (size_t)MAX * D);
	w->few = rc_arena_raw(a, (size_t)MAX * D);
	w->scale = rc_arena_raw(a, MAX * sizeof(float));
	w->gain = rc_arena_raw(a, MAX * sizeof(float));
	w->node = rc_arena_raw(a, MAX * 4 * sizeof(uint32_t));
	w->fresh = rc_arena_raw(a, MAX * sizeof(uint32_t));
	w->in = rc_arena_raw(a, MAX * sizeof *w->in);
	w->product = rc_arena_raw(a, MAX * sizeof *w->product);
	return w;
}

bool rc_model_knows(const rc_model *m, uint64_t norm_hash)
{
	return rc_known_word(m, norm_hash) != NULL;
}

uint8_t rc_model_tag_upos(const rc_model *m, uint16_t tag)
{
	return m->tag_upos[tag];
}

uint64_t rc_model_tag_feats(const rc_model *m, uint16_t tag)
{
	return m->tag_feats[tag];
}

/* The vector beside the sum of the rows; row RC_HASH_ROWS says which treebank's conventions to follow. */
static void input(const rc_model *m, const rc_net_word *w, float *x)
{
	uint32_t row[RC_MAX_ROWS + 2], n = rc_word_rows(w->form, w->norm, w->flags, row);
	const rc_word_slot *s = rc_known_word(m, w->norm_hash);
	row[n++] = RC_HASH_ROWS;
	if (s && s->row != 0xFFFF)
		row[n++] = RC_HASH_ROWS + m->dim[RC_DIM_BANKS] + s->row;
	rc_sum_rows(m->rows, row, n, m->scales[0], x + RC_NET_P);
	if (s && s->vec != 0xFFFF)
		rc_widen(m->vecs + (size_t)s->vec * RC_NET_P, RC_NET_P, m->scales[1], x);
	else
		memset(x, 0, RC_NET_P * sizeof *x);
}

/* Input and first product of each word: remembered, or computed and perhaps remembered. */
static void begin(const rc_model *m, rc_net_work *w, rc_recall *recall, const rc_net_word *word, uint32_t n)
{
	uint32_t fresh = 0;
	rc_recall_begin(recall);
	for (uint32_t i = 0; i < n; i++) {
		const rc_recalled *r = rc_recall_word(recall, m, &word[i]);
		w->in[i] = r ? r->x : w->x + i * D;
		w->product[i] = r ? r->u : NULL;
		if (!r) {
			w->fresh[fresh++] = i;
			__builtin_prefetch(&m->words[(uint32_t)word[i].norm_hash & (m->n_slots - 1)]);
		}
	}
	for (uint32_t k = 0; k < fresh; k++) {
		float *x = w->x + w->fresh[k] * D;
		input(m, &word[w->fresh[k]], x);
		rc_quantise(x, 1, D, w->q + k * D, w->scale + k);
	}
	rc_matmul(&m->layer[0], w->q, w->scale, fresh, w->u);
	for (uint32_t k = 0; k < fresh; k++) {
		uint32_t i = w->fresh[k];
		rc_recalled *r = rc_recall_learn(recall, m, &word[i]);
		w->product[i] = w->u + k * U;
		if (r) {
			memcpy(r->x, w->in[i], sizeof r->x);
			memcpy(r->u, w->product[i], sizeof r->u);
		}
	}
}

static void encode(const rc_model *m, rc_net_work *w, rc_recall *recall, const rc_net_word *word, uint32_t n)
{
	begin(m, w, recall, word, n);
	for (uint32_t l = 0; l < RC_NET_LAYERS; l++) {
		for (uint32_t dir = 0; dir < 2; dir++)
			rc_unit(m->unit[l], rc_net_gates(l), dir, w->product, w->in, w->x, n);
		rc_quantise(w->x, n, D, w->q, w->scale);
		rc_matmul(l + 1 < RC_NET_LAYERS ? &m->layer[l + 1] : &m->every, w->q, w->scale, n, w->u);
		for (uint32_t i = 0; l + 1 < RC_NET_LAYERS && i < n; i++) {
			w->in[i] = w->x + i * D;
			w->product[i] = w->u + i * rc_net_products(l + 1);
		}
	}
}

/* ---- tags ---- */

/* The tags of the n words of one part of speech, out[word[i]]. */
static void tags_of(const rc_model *m, rc_net_work *w, uint32_t upos, const uint32_t *word, uint32_t n, rc_net_out *out)
{
	const rc_matrix *b = &m->bundles[upos];
	uint32_t from = m->tag_from[upos], n_tags = m->tag_from[upos + 1] - from;
	float *scale = w->gain;
	for (uint32_t i = 0; i < n && b->n_out; i++) {
		memcpy(w->few + i * D, w->q + word[i] * D, D);
		scale[i] = w->scale[word[i]];
	}
	if (b->n_out)
		rc_matmul(b, w->few, scale, n, w->pick);
	if (n_tags == 0)
		from = 0; /* only where a damaged model gives no numbers */
	for (uint32_t i = 0; i < n; i++)
		out[word[i]].tag = (uint16_t)(from + (b->n_out ? rc_best(w->pick + i * b->n_out, n_tags) : 0));
}

/* First the best part of speech (one that has any tag: open_tags), then the best of its tags: the words of a part of speech together. */
static void tags(const rc_model *m, rc_net_work *w, uint32_t n, rc_net_out *out)
{
	uint32_t *pos = w->node, *word = w->node + n, end[RC_UPOS_N + 1] = {0};
	for (uint32_t i = 0; i < n; i++) {
		pos[i] = rc_best(w->u + (size_t)i * EVERY_N + EVERY_POS, RC_UPOS_N);
		end[pos[i] + 1]++;
	}
	for (uint32_t u = 0; u < RC_UPOS_N; u++)
		end[u + 1] += end[u];
	for (uint32_t i = 0; i < n; i++)
		word[end[pos[i]]++] = i; /* now end[u] is where u's words end */
	for (uint32_t u = 0, from = 0; u < RC_UPOS_N; from = end[u++])
		if (end[u] > from)
			tags_of(m, w, u, word + from, end[u] - from, out);
}

/* ---- the tree ---- */

static void arc_scores(const rc_model *m, rc_net_work *w, uint32_t n)
{
	memcpy(w->head, m->roots, A * sizeof(float));
	for (uint32_t i = 0; i < n; i++) {
		rc_leaky(w->u + (size_t)i * EVERY_N + EVERY_DEP, w->dep + i * A);
		rc_leaky(w->u + (size_t)i * EVERY_N + EVERY_HEAD, w->head + (i + 1) * A);
	}
	rc_quantise(w->dep, n, A, w->few, w->gain);
	rc_matmul(&m->arcs, w->few, w->gain, n, w->arc);
	rc_dots(w->arc, m->arcs.n_out, n, w->head, n + 1, w->score, n + 1);
	for (uint32_t i = 0; i < n; i++) {
		const float *dist = w->arc + (size_t)i * m->arcs.n_out + A;
		float *s = w->score + (size_t)i * (n + 1), own = s[1 + i] - 1e9f;
		s[0] += dist[0];
		rc_add_distances(s + 1, dist, i, n);
		s[1 + i] = own;
	}
}

/* A part of the sentence and what its words score: row i holds word i's, score[i * stride + 1 + j] that of word j as its head, before them that of the root. */
typedef struct part {
	float      *score;
	uint32_t    n, stride, *node; /* node: [4 * n] */
	rc_net_out *out;
} part;

/* The words from `from` to `to` of w's sentence: one of their rows begins where the word before the part was scored, which no longer matters. */
static part part_of(rc_net_work *w, uint32_t n, uint32_t from, uint32_t to, rc_net_out *out)
{
	part p = {w->score + (size_t)from * (n + 1) + from, to - from, n + 1, w->node, out + from};
	for (uint32_t i = 0; from > 0 && i < p.n; i++)
		p.score[(size_t)i * p.stride] = w->score[(size_t)(from + i) * p.stride];
	return p;
}

/* How much more word i scores as the root than under its best head, which becomes its head. */
static float root_gain(const part *p, uint32_t i)
{
	const float *s = p->score + (size_t)i * p->stride;
	p->out[i].head = p->n > 1 ? rc_best(s + 1, p->n) : 0;
	return p->n > 1 ? s[0] - s[1 + p->out[i].head] : 0;
}

/* Which word is best as the one root: most gained over its best other head. */
static uint32_t choose_root(const part *p, const float *gain)
{
	uint32_t root = 0;
	float best = -1e30f;
	for (uint32_t i = 0; i < p->n; i++)
		if (gain[i] > best) {
			best = gain[i];
			root = i;
		}
	p->out[root].head = RC_NONE;
	return root;
}

/* Marks in node[] each word that reaches the root: node[i] == 1. Words on or behind a cycle keep 0. One visit a word. */
static void reach_root(const rc_net_out *out, uint32_t n, uint32_t *state, uint32_t *path)
{
	memset(state, 0, n * sizeof *state); /* 0 new, 1 reaches the root, 2 does not, 3 on the path */
	for (uint32_t i = 0; i < n; i++) {
		uint32_t k = 0, at = i;
		while (at != RC_NONE && state[at] == 0) {
			state[at] = 3;
			path[k++] = at;
			at = out[at].head;
		}
		uint32_t end = at == RC_NONE || state[at] == 1 ? 1 : 2;
		while (k > 0)
			state[path[--k]] = end;
	}
}

/* What newly reach the root may be the head of those that don't: best[i] stays the best of all that do, the root first, then the foremost of equals. */
static void offer(const part *p, uint32_t root, const uint32_t *state, const uint32_t *fresh, uint32_t n_fresh, uint32_t *best)
{
	for (uint32_t i = 0; i < p->n; i++) {
		if (state[i] == 1)
			continue;
		const float *s = p->score + (size_t)i * p->stride + 1;
		for (uint32_t k = 0; k < n_fresh; k++) {
			uint32_t j = fresh[k], b = best[i];
			if (s[j] > s[b] || (s[j] == s[b] && b != root && j < b))
				best[i] = j;
		}
	}
}

/* Breaks cycles: of all words that don't reach the root, the one that loses least by a head that does gets it; at most a few times in practice, and each time at least one
 * word is won. Quadratic in all, as a pair is looked at once. */
static void break_cycles(const part *p, uint32_t root)
{
	uint32_t n = p->n, *state = p->node, *path = p->node + n, *best = p->node + 2 * n, *seen = p->node + 3 * n;
	for (uint32_t i = 0; i < n; i++) {
		best[i] = root;
		seen[i] = 0;
	}
	for (;;) {
		float least = 1e30f;
		uint32_t who = RC_NONE, fresh = 0;
		reach_root(p->out, n, state, path);
		for (uint32_t j = 0; j < n; j++) {
			if (state[j] != 1 || seen[j])
				continue;
			seen[j] = 1;
			path[fresh++] = j;
		}
		offer(p, root, state, path, fresh, best);
		for (uint32_t i = 0; i < n; i++) {
			const float *s = p->score + (size_t)i * p->stride + 1;
			if (state[i] == 1)
				continue;
			float loss = s[p->out[i].head] - s[best[i]];
			if (who == RC_NONE || loss < least) { /* the first even where a damaged model gives no numbers */
				least = loss;
				who = i;
			}
		}
		if (who == RC_NONE)
			return;
		p->out[who].head = best[who];
	}
}

/* ---- marks in pairs ---- */

/* What two marks of a pair gain by one head: the treebanks hang 98 of 100 pairs so (AnCora 84 of its quotation marks), the network alone but two thirds of the quotes. */
#define SAME_HEAD 3.0f

/* The mark that closes what this one opens; 0: none. */
static uint32_t closing_of(uint32_t c)
{
	static const uint32_t pair[][2] = {{'"', '"'}, {'\'', '\''}, {'(', ')'}, {'[', ']'}, {0xAB, 0xBB}, {0x201C, 0x201D}, {0x2018, 0x2019}, {0x201E, 0x201C}};
	for (uint32_t k = 0; k < sizeof pair / sizeof *pair; k++)
		if (pair[k][0] == c)
			return pair[k][1];
	return 0;
}

/* The one character of a mark; 0: something else. */
static uint32_t mark_of(rc_str form)
{
	uint32_t at = 0, c = form.n && form.n <= 3 ? rc_utf8_next(form.p, form.n, &at) : 0;
	return at == form.n ? c : 0;
}

static void share_head(const part *p, uint32_t a, uint32_t b)
{
	const float *s = p->score + (size_t)a * p->stride + 1, *t = p->score + (size_t)b * p->stride + 1;
	uint32_t best = RC_NONE;
	for (uint32_t h = 0; h < p->n; h++)
		if (h != a && h != b && (best == RC_NONE || s[h] + t[h] > s[best] + t[best]))
			best = h;
	if (best != RC_NONE && s[best] + t[best] + SAME_HEAD > s[p->out[a].head] + t[p->out[b].head])
		p->out[a].head = p->out[b].head = best;
}

/* Brackets and quotation marks belong together: a pair takes the head that suits both best, but where one of them alone is far surer of another. */
static void pair_marks(const rc_model *m, const part *p, const rc_net_word *word)
{
	enum { DEEP = 8 };
	struct { uint32_t at, closing; } open[DEEP];
	uint32_t depth = 0;
	for (uint32_t i = 0; i < p->n; i++) {
		uint32_t c = m->tag_upos[p->out[i].tag] == RC_UPOS_PUNCT ? mark_of(word[i].form) : 0, k = depth;
		while (c && k > 0 && open[k - 1].closing != c)
			k--;
		if (c && k > 0) {
			depth = k - 1;
			if (p->out[open[depth].at].head != p->out[i].head)
				share_head(p, open[depth].at, i);
		} else if (c && depth < DEEP && closing_of(c)) {
			open[depth].at = i;
			open[depth++].closing = closing_of(c);
		}
	}
}

/* What a second root gains at least over its best head: less cuts more sentences in the middle, to no gain of the trees. More where the part behind it would begin with a small
 * letter, or with a name behind another. Nothing begins behind a comma (« … », said X), nor with a mark but for those that open. */
#define SURE_ROOT 1.5f
#define SURE_SMALL 4.0f
#define NEVER 1e30f

static bool is_byte(const rc_net_word *word, char c)
{
	return word->form.n == 1 && word->form.p[0] == c;
}

static float sure_before(const rc_model *m, const rc_net_word *word, const rc_net_out *out, uint32_t k)
{
	uint32_t at = 0, c = word[k].form.n ? rc_utf8_next(word[k].form.p, word[k].form.n, &at) : 0;
	bool opens = c == '"' || c == '(' || c == '[' || c == '*' || c == 0xAB || c == 0x201C || c == 0x2018 || c == 0xBF || c == 0xA1 || c == 0x2022;
	if (is_byte(&word[k - 1], ',') || (k > 1 && is_byte(&word[k - 2], ',') && m->tag_upos[out[k - 1].tag] == RC_UPOS_PUNCT))
		return NEVER;
	bool names = m->tag_upos[out[k].tag] == RC_UPOS_PROPN && m->tag_upos[out[k - 1].tag] == RC_UPOS_PROPN;
	if (opens || rc_cp_is_digit(c) || rc_cp_is_upper(c))
		return names ? SURE_SMALL : SURE_ROOT;
	return rc_cp_is_alpha(c) ? SURE_SMALL : NEVER;
}

/* Marks where the sentence is several: two words that are best as roots, and the first place between them that no other word's best head lies across and where a sentence may
 * begin. Says how many. */
static uint32_t find_starts(const rc_model *m, const part *p, const rc_net_word *word, const float *gain)
{
	int32_t *across = (int32_t *)p->node, open = 0; /* across[k]: by how many more arcs words k - 1 and k are joined than the two before them */
	uint32_t n = p->n, cut = RC_NONE, n_parts = 1;
	float last = 0; /* what the root before gains */
	memset(p->node, 0, ((size_t)n + 1) * sizeof *p->node);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t h = p->out[i].head;
		p->out[i].begins = i == 0;
		if (gain[i] <= SURE_ROOT) {
			across[(h < i ? h : i) + 1]++;
			across[(h < i ? i : h) + 1]--;
		}
	}
	for (uint32_t i = 0; i < n; i++) {
		open += across[i];
		if (i > 0 && open == 0 && cut == RC_NONE && sure_before(m, word, p->out, i) < NEVER)
			cut = i;
		if (gain[i] <= SURE_ROOT)
			continue;
		float least = gain[i] < last ? gain[i] : last;
		if (cut != RC_NONE && least > sure_before(m, word, p->out, cut)) {
			p->out[cut].begins = true;
			n_parts++;
		}
		last = gain[i];
		cut = RC_NONE;
	}
	return n_parts;
}

/* The tree, or that of each part. */
static void trees(const rc_model *m, rc_net_work *w, const rc_net_word *word, uint32_t n, rc_net_out *out)
{
	float *gain = w->gain;
	part all = {w->score, n, n + 1, w->node, out};
	for (uint32_t i = 0; i < n; i++)
		gain[i] = root_gain(&all, i);
	if (find_starts(m, &all, word, gain) == 1) {
		pair_marks(m, &all, word);
		break_cycles(&all, choose_root(&all, gain));
		return;
	}
	for (uint32_t from = 0, to; from < n; from = to) {
		to = from + 1;
		while (to < n && !out[to].begins)
			to++;
		part p = part_of(w, n, from, to, out);
		for (uint32_t i = 0; i < p.n; i++)
			gain[i] = root_gain(&p, i);
		pair_marks(m, &p, word + from);
		break_cycles(&p, choose_root(&p, gain));
		for (uint32_t i = from; i < to; i++)
			out[i].head += out[i].head == RC_NONE ? 0 : from;
	}
}

/* What the words that are a head say as such, each once: w->head[slot], the slot of head h in slot[h]. */
static void heads_of_relations(const rc_model *m, rc_net_work *w, uint32_t n, const rc_net_out *out, uint32_t *slot)
{
	uint32_t some = 0;
	memset(slot, 0xFF, n * sizeof *slot);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t h = out[i].head;
		if (h == RC_NONE || slot[h] != RC_NONE)
			continue;
		memcpy(w->few + some * D, w->q + h * D, D);
		w->gain[some] = w->scale[h];
		slot[h] = some++;
	}
	rc_matmul(&m->heads_of_rels, w->few, w->gain, some, w->head);
}

static void relations(const rc_model *m, rc_net_work *w, uint32_t n, rc_net_out *out)
{
	uint32_t *slot = w->node;
	heads_of_relations(m, w, n, out, slot);
	for (uint32_t i = 0; i < n; i++) {
		const float *a = w->u + (size_t)i * EVERY_N + EVERY_RA;
		const float *h = out[i].head == RC_NONE ? m->roots + A : w->head + (size_t)slot[out[i].head] * R;
		rc_leaky_sum(a, h, w->dep + i * R);
	}
	rc_quantise(w->dep, n, R, w->few, w->gain);
	rc_matmul(&m->rels, w->few, w->gain, n, w->pick);
	for (uint32_t i = 0; i < n; i++) {
		float *p = w->pick + (size_t)i * m->rels.n_out;
		p[RC_DEPREL_ROOT] = -1e30f;
		out[i].rel = out[i].head == RC_NONE ? RC_DEPREL_ROOT : (uint8_t)rc_best(p, m->dim[RC_DIM_RELS]);
	}
}

/* ---- names ---- */

/* I- goes on only from the same type. */
static uint8_t bio_class(const float *p, uint8_t before)
{
	uint32_t best = 0;
	for (uint32_t k = 1; k < RC_N_BIO; k++) {
		bool inside = k % 2 == 0, goes_on = inside && before && (before - 1u) / 2 == (k - 1) / 2;
		if (p[k] > p[best] && (!inside || goes_on))
			best = k;
	}
	return (uint8_t)best;
}

void rc_model_run(const rc_model *m, rc_net_work *w, rc_recall *recall, const rc_net_word *word, uint32_t n, rc_net_out *out)
{
	encode(m, w, recall, word, n);
	tags(m, w, n, out);
	for (uint32_t i = 0; i < n; i++) {
		const float *p = w->u + (size_t)i * EVERY_N;
		out[i].bio = !m->knows_names ? 0 : bio_class(p + EVERY_BIO, i ? out[i - 1].bio : 0);
	}
	arc_scores(m, w, n);
	trees(m, w, word, n, out);
	relations(m, w, n, out);
}
