/* noise.c - what the treebanks show too seldom: names that nobody has seen, text in capitals, sentences that run together.
 *
 * Invented names are the head of one name's word and the tail of another's (Vess-any). A step of the training puts one in place of a name's word now and then, so that the neighbours have to tell
 * what it is. Headlines: some sentences stand in the training set a second time, all in capitals or, in English, with a capital on every long word. Joined sentences: rules
 * miss an end that no full stop tells (headings, greetings, lists); some neighbours stand there again as one sentence with two roots or more, and the reader cuts where the network gives several.
 */
#include "base/utf8.h"
#include "train/train.h"

static bool begins_capital(rc_str s)
{
	uint32_t at = 0;
	return s.n && rc_cp_is_upper(rc_utf8_next(s.p, s.n, &at));
}

bool is_name(const word *w)
{
	return (w->bio > 0 || w->upos == RC_UPOS_PROPN) && begins_capital(w->form);
}

/* Bytes of the first `cps` characters, at most all. */
static uint32_t bytes_of(rc_str s, uint32_t cps)
{
	uint32_t at = 0;
	while (cps-- > 0 && at < s.n)
		rc_utf8_next(s.p, s.n, &at);
	return at;
}

static word invented(rc_arena *a, const word *head, const word *tail, rng *r)
{
	uint32_t nh = rc_utf8_count(head->form.p, head->form.n), nt = rc_utf8_count(tail->norm.p, tail->norm.n);
	uint32_t keep = 2 + rng_next(r) % (nh - 2), skip = nt - 2 - rng_next(r) % (nt - 2);
	rc_buf form = {0}, norm = {0};
	rc_buf_add(&form, head->form.p, bytes_of(head->form, keep));
	uint32_t from = bytes_of(tail->norm, skip);
	rc_buf_add(&form, tail->norm.p + from, tail->norm.n - from);
	word w = {.form = rc_arena_dup(a, rc_buf_view(&form)), .tag = -1, .upos = -1, .bio = -1, .head = -2, .p = -1, .t = -1};
	rc_norm_append(&norm, w.form);
	w.norm = rc_arena_dup(a, rc_buf_view(&norm));
	rc_buf_release(&form);
	rc_buf_release(&norm);
	return w;
}

void names_invent(rc_arena *a, const sentences *s, uint32_t n, sentence *out)
{
	rng r = {.s = 0x2545f4914f6cdd1du};
	RC_VEC(const word *) pool = {0};
	rc_arena own = {0};
	for (uint32_t i = 0; i < s->n; i++)
		for (uint32_t k = 0; k < s->v[i].n; k++) {
			const word *w = &s->v[i].w[k];
			if (is_name(w) && rc_utf8_count(w->norm.p, w->norm.n) > 3 && rc_utf8_count(w->form.p, w->form.n) > 3)
				*RC_ADD(&own, pool) = w;
		}
	*out = (sentence){.w = rc_arena_alloc(a, n * sizeof(word)), .n = pool.n ? n : 0};
	for (uint32_t i = 0; i < out->n; i++) {
		const word *head = pool.v[rng_next(&r) % pool.n];
		out->w[i] = invented(a, head, pool.v[rng_next(&r) % pool.n], &r);
	}
	rc_arena_release(&own);
}

static rc_str in_capitals(rc_arena *a, rc_str s, bool all)
{
	rc_buf b = {0};
	for (uint32_t at = 0, k = 0; at < s.n; k++) {
		char c[4];
		uint32_t cp = rc_utf8_next(s.p, s.n, &at);
		rc_buf_add(&b, c, rc_utf8_put(c, all || k == 0 ? rc_cp_upper(cp) : cp));
	}
	rc_str up = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return up;
}

void headlines_add(rc_arena *a, sentences *s, bool titles)
{
	uint32_t n = s->n;
	for (uint32_t i = 0; i < n; i++) {
		bool all = i % 60 == 7, title = titles && i % 25 == 11;
		if ((!all && !title) || s->v[i].n > 30)
			continue;
		sentence t = s->v[i];
		t.w = rc_arena_alloc(a, t.n * sizeof *t.w);
		memcpy(t.w, s->v[i].w, t.n * sizeof *t.w);
		for (uint32_t k = 0; k < t.n; k++) {
			t.w[k].lemma = (rc_str){0}; /* nothing about lemmas is to be learned from it */
			if (all || t.w[k].norm.n > 3)
				t.w[k].form = in_capitals(a, t.w[k].form, all);
		}
		*RC_ADD(a, *s) = t;
	}
}

static bool ends_plainly(const sentence *s)
{
	static const char *const mark[] = {".", "?", "!", "...", "…"};
	for (uint32_t k = 0; k < sizeof mark / sizeof *mark; k++)
		if (rc_str_eqz(s->w[s->n - 1].form, mark[k]))
			return true;
	return false;
}

static sentence joined(rc_arena *a, const sentence *part, uint32_t n_parts, uint32_t n)
{
	sentence t = {.w = rc_arena_alloc(a, n * sizeof(word))};
	for (uint32_t p = 0; p < n_parts; p++)
		for (uint32_t i = 0; i < part[p].n; i++) {
			word w = part[p].w[i];
			w.head += w.head >= 0 ? (int32_t)(t.n - i) : 0;
			w.lemma = (rc_str){0};
			t.w[t.n++] = w;
		}
	return t;
}

void joins_add(rc_arena *a, sentences *s)
{
	uint32_t n = s->n;
	for (uint32_t i = 0; i + 1 < n; i++) {
		const sentence *v = s->v + i;
		uint32_t parts = 1, words = v->n;
		while (parts < 4 && i + parts < n && v[parts].w->head != -2 && v[parts].w->bank == v->w->bank && words + v[parts].n <= 60 && (parts == 1 || !ends_plainly(&v[parts - 1])))
			words += v[parts++].n;
		if (v->w->head == -2 || parts < 2 || i % (ends_plainly(v) ? 24 : 2) != 1)
			continue;
		sentence t = joined(a, v, parts, words);
		*RC_ADD(a, *s) = t;
	}
}
