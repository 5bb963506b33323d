/* words.c - an article's words as the cross-check compares them: folded to lower case without diacritics ("Etat" and « État » are one), marks left
 * out, and whether each stands inside quotation marks. */
#include "check/check_int.h"

#include <inttypes.h>

uint64_t rc_word_hash(rc_str word)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (uint32_t i = 0; i < word.n;) {
		uint32_t cp = rc_cp_base(rc_cp_lower(rc_utf8_next(word.p, word.n, &i)));
		h = (h ^ cp) * 0x100000001b3u;
	}
	return h ^ h >> 31;
}

/* Quotation marks that open and close; the straight one does both, and starts anew with each paragraph. */
typedef struct quotes {
	int  depth;
	bool straight;
} quotes;

static void see_mark(quotes *q, uint32_t cp)
{
	switch (cp) {
	case 0xAB: case 0x201C:
		q->depth++;
		break;
	case 0xBB: case 0x201D:
		q->depth -= q->depth > 0;
		break;
	case '"':
		q->straight = !q->straight;
		break;
	default:
		break;
	}
}

rc_words rc_words_of(rc_arena *a, const rc_doc *d)
{
	rc_arena scratch = {0};
	rc_atoms atoms = {0};
	rc_str text = {d->text, d->n_text};
	rc_words w = {0};
	if (d->title_end)
		rc_atoms_scan(&scratch, &atoms, text, 0, d->title_end);
	uint32_t body = atoms.n;
	rc_atoms_scan(&scratch, &atoms, text, d->body_beg, d->n_text);
	w.v = rc_arena_alloc(a, (size_t)(atoms.n + 1) * sizeof *w.v);
	quotes q = {0};
	for (uint32_t i = 0; i < atoms.n; i++) {
		const rc_atom *t = &atoms.v[i];
		if (i == body)
			w.body = w.n;
		if (i == body || t->gap == RC_GAP_PARAGRAPH)
			q.straight = false;
		if (t->kind == RC_ATOM_MARK) {
			uint32_t k = t->beg;
			see_mark(&q, rc_utf8_next(d->text, t->end, &k));
			continue;
		}
		rc_span span = {t->beg, t->end};
		w.v[w.n++] = (rc_word){rc_word_hash(rc_doc_str(d, span)), span, q.depth > 0 || q.straight};
	}
	if (body == atoms.n)
		w.body = w.n;
	rc_arena_release(&scratch);
	return w;
}

uint32_t rc_words_at(const rc_words *w, uint32_t at)
{
	uint32_t lo = 0, hi = w->n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (w->v[mid].span.beg < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

uint32_t rc_range_end(const rc_check_know *know, const rc_doc *d, const rc_words *w, uint32_t time)
{
	if (time + 1 >= d->time.n || d->lang >= RC_LANG_N)
		return RC_NONE;
	const rc_time *a = &d->time.v[time], *b = a + 1;
	uint32_t first = rc_words_at(w, a->span.beg), mid = rc_words_at(w, a->span.end);
	if (a->type != RC_DATE || b->type != RC_DATE || a->from == RC_NO_DAY || b->from == RC_NO_DAY || b->from <= a->to || first == 0 || mid + 1 >= w->n ||
	    w->v[mid + 1].span.beg != b->span.beg)
		return RC_NONE;
	uint32_t opens = rc_map_get(&know->range[d->lang], w->v[first - 1].hash), leads = rc_map_get(&know->range[d->lang], w->v[mid].hash);
	return opens != RC_NONE && (opens & 1) && leads != RC_NONE && (leads & 2) ? time + 1 : RC_NONE;
}

rc_str rc_content_id(rc_arena *a, const char *prefix, uint64_t hash)
{
	return rc_arena_fmt(a, "%s%010" PRIx64, prefix, hash >> 24);
}
