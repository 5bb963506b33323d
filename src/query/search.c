/* search.c - full text with filters; see query.h. */
#include "query/query.h"

typedef struct asked {
	rc_buf    words;   /* what is left for the full-text index */
	rc_filter filter;
	rc_str    from, to;
} asked;

/* Next piece of the query: a word, "a phrase", or key:value with the value quoted or not. */
static rc_str piece(rc_str q, uint32_t *i)
{
	while (*i < q.n && q.p[*i] == ' ')
		++*i;
	uint32_t from = *i;
	bool quoted = false;
	while (*i < q.n && (quoted || q.p[*i] != ' ')) {
		quoted ^= q.p[*i] == '"';
		++*i;
	}
	return rc_str_sub(q, from, *i);
}

/* How long "key:" at the start of a piece is; 0: none. An address and a time of day have a colon
 * too and are no filter. */
static uint32_t key_length(rc_str p)
{
	uint32_t n = 0;
	while (n < p.n && p.p[n] >= 'a' && p.p[n] <= 'z')
		n++;
	return n && n < p.n && p.p[n] == ':' && !(n + 1 < p.n && p.p[n + 1] == '/') ? n + 1 : 0;
}

/* "attention: ..." is no slip of a filter. */
static bool only_word(rc_str key, rc_str v)
{
	return !v.n && !rc_str_eqz(key, "who:") && !rc_str_eqz(key, "outlet:") &&
	       !rc_str_eqz(key, "from:") && !rc_str_eqz(key, "to:") && !rc_str_eqz(key, "type:") &&
	       !rc_str_eqz(key, "place:");
}

static rc_status take_filter(asked *q, rc_str key, rc_str v, rc_err *err)
{
	struct {
		const char *key, *what;
		rc_str     *into;
	} keys[] = {
		{"who:", "a name", &q->filter.who}, {"outlet:", "a name", &q->filter.outlet}, {"from:", "a date", &q->from},
		{"to:", "a date", &q->to}, {"type:", "a type of event", &q->filter.type}, {"place:", "a name", &q->filter.place},
	};
	v = rc_str_trim(v);
	if (v.n && v.p[0] == '"')
		v = rc_str_trim(rc_str_sub(v, 1, v.n - (v.n > 1 && v.p[v.n - 1] == '"')));
	for (uint32_t k = 0; k < sizeof keys / sizeof *keys; k++) {
		if (!rc_str_eqz(key, keys[k].key))
			continue;
		if (!v.n)
			return rc_fail(err, RC_USAGE, "search: %s needs %s behind it", keys[k].key,
			               keys[k].what);
		*keys[k].into = v;
		return RC_OK;
	}
	return rc_fail(err, RC_USAGE,
	               "search: %.*s is no filter; there are who: outlet: from: to: type: place:, and "
	               "words with a colon are looked for in "
	               "quotation marks: '\"%.*s%.*s\"'",
	               RC_FMT(key), RC_FMT(key), RC_FMT(v));
}

static rc_status take_piece(asked *q, rc_str p, rc_err *err)
{
	uint32_t key = key_length(p);
	if (key && !only_word(rc_str_sub(p, 0, key), rc_str_sub(p, key, p.n)))
		return take_filter(q, rc_str_sub(p, 0, key), rc_str_sub(p, key, p.n), err);
	if (q->words.n)
		rc_buf_byte(&q->words, ' ');
	rc_buf_str(&q->words, p);
	return RC_OK;
}

static bool has_name(const rc_view *v, uint32_t doc, rc_str name, bool places)
{
	const rc_doc *d = v->list->doc[doc];
	for (uint32_t i = 0; i < d->entity.n; i++)
		if ((!places || d->entity.v[i].type == RC_LOC) &&
		    (rc_like(d->entity.v[i].name, name) || rc_like(rc_view_name(v, doc, i), name)))
			return true;
	return false;
}

static bool has_type(const rc_doc *d, rc_str type)
{
	for (uint32_t i = 0; i < d->event.n; i++)
		if (rc_like(d->event.v[i].type, type) || rc_like(d->event.v[i].group, type))
			return true;
	return false;
}

static bool fits(const rc_view *v, uint32_t doc, const rc_filter *f)
{
	const rc_doc *d = v->list->doc[doc];
	if (f->outlet.p && !rc_like(d->meta.outlet, f->outlet))
		return false;
	if (f->from != RC_NO_DAY && (d->pub_to == RC_NO_DAY || d->pub_to < f->from))
		return false;
	if (f->to != RC_NO_DAY && (d->pub_from == RC_NO_DAY || d->pub_from > f->to))
		return false;
	if (f->who.p && !has_name(v, doc, f->who, false))
		return false;
	if (f->place.p && !has_name(v, doc, f->place, true))
		return false;
	return !f->type.p || has_type(d, f->type);
}

typedef struct wanted { /* a word of the query, folded */
	rc_str word;
	bool   prefix; /* it ended in * */
} wanted;
typedef RC_VEC(wanted) wanteds;

static void wanted_words(rc_arena *a, rc_str words, wanteds *out)
{
	rc_atoms atoms = {0};
	rc_atoms_scan(a, &atoms, words, 0, words.n);
	for (uint32_t i = 0; i < atoms.n && out->n < 64; i++) {
		rc_buf b = {0};
		if (atoms.v[i].kind == RC_ATOM_MARK)
			continue;
		rc_fold_append(&b, rc_str_sub(words, atoms.v[i].beg, atoms.v[i].end));
		*RC_ADD(a, *out) = (wanted){rc_arena_dup(a, rc_buf_view(&b)),
		                            atoms.v[i].end < words.n && words.p[atoms.v[i].end] == '*'};
		rc_buf_release(&b);
	}
}

/* The place to show: the first word of the query in the sentence that holds most of them. Words
 * are compared without case and accents, as the index does. */
static rc_span best_place(rc_arena *a, const rc_doc *d, rc_str words)
{
	rc_str text = {d->text, d->n_text};
	wanteds want = {0};
	rc_atoms have = {0};
	rc_buf x = {0};
	rc_span best = RC_NO_SPAN, first = RC_NO_SPAN;
	uint32_t most = 0, n = 0, sentence = RC_NONE;
	uint64_t held = 0;
	wanted_words(a, words, &want);
	rc_atoms_scan(a, &have, text, 0, d->n_text);
	for (uint32_t i = 0; i < have.n; i++) {
		uint64_t hit = 0;
		if (have.v[i].kind == RC_ATOM_MARK)
			continue;
		rc_buf_reset(&x);
		rc_fold_append(&x, rc_str_sub(text, have.v[i].beg, have.v[i].end));
		for (uint32_t w = 0; w < want.n; w++)
			if (want.v[w].prefix ? rc_str_starts(rc_buf_view(&x), want.v[w].word)
			    : rc_str_eq(rc_buf_view(&x), want.v[w].word))
				hit |= (uint64_t)1 << w;
		if (!hit)
			continue;
		uint32_t s = rc_doc_sent_at(d, have.v[i].beg);
		if (s != sentence || !rc_span_is(first)) {
			sentence = s;
			first = (rc_span){have.v[i].beg, have.v[i].end};
			held = 0;
			n = 0;
		}
		for (uint64_t fresh = hit & ~held; fresh; fresh &= fresh - 1)
			n++;
		held |= hit;
		if (n > most) {
			most = n;
			best = first;
		}
	}
	rc_buf_release(&x);
	return best;
}

static void add_hit(const rc_view *v, rc_arena *a, uint32_t doc, rc_str words, rc_hits *out)
{
	const rc_doc *d = v->list->doc[doc];
	rc_arena scratch = {0};
	rc_hit h = {doc, words.n ? best_place(&scratch, d, words) : RC_NO_SPAN, RC_NO_SPAN};
	uint32_t s = rc_doc_sent_at(d, rc_span_is(h.where) ? h.where.beg : d->body_beg);
	/* the text may open on white space, which is in no sentence */
	for (uint32_t i = 0; s == RC_NONE && i < d->sent.n; i++)
		if (d->sent.v[i].span.beg >= d->body_beg)
			s = i;
	if (s != RC_NONE)
		h.around = d->sent.v[s].span;
	*RC_ADD(a, *out) = h;
	rc_arena_release(&scratch);
}

static rc_status by_words(const rc_view *v, rc_store *s, rc_arena *a, const asked *q, rc_hits *out,
                          rc_err *err)
{
	rc_arena scratch = {0};
	uint32_t n = 0, max = v->list->article.n;
	int64_t *rows = rc_arena_alloc(&scratch, ((size_t)max + 1) * sizeof *rows);
	rc_map doc_of = {0};
	for (uint32_t i = 0; i < max; i++)
		*rc_map_put(&doc_of, (uint64_t)v->list->article.v[i]->n, NULL) = i;
	rc_status status = rc_store_search(s, rc_buf_view(&q->words), rows, max, &n, err);
	for (uint32_t i = 0; i < n && status == RC_OK; i++) {
		uint32_t doc = rc_map_get(&doc_of, (uint64_t)rows[i]);
		if (doc != RC_NONE && fits(v, doc, &q->filter))
			add_hit(v, a, doc, rc_buf_view(&q->words), out);
	}
	rc_map_release(&doc_of);
	rc_arena_release(&scratch);
	return status;
}

rc_status rc_query_search(const rc_view *v, rc_store *s, rc_arena *a, rc_str query, rc_hits *out,
                          rc_err *err)
{
	asked q = {.filter = RC_NO_FILTER};
	rc_status status = RC_OK;
	for (uint32_t i = 0; i < query.n && status == RC_OK;) {
		rc_str p = piece(query, &i);
		if (p.n)
			status = take_piece(&q, p, err);
	}
	const char *from = q.from.p ? rc_arena_dup(a, q.from).p : NULL, *to = q.to.p ? rc_arena_dup(a, q.to).p : NULL;
	if (status == RC_OK)
		status = rc_filter_days(v, &q.filter, from, to, err);
	if (status == RC_OK)
		status = rc_filter_check(v, &q.filter, err);
	if (status == RC_OK && q.words.n)
		status = by_words(v, s, a, &q, out, err);
	else if (status == RC_OK)
		for (uint32_t i = 0; i < v->list->article.n; i++)
			if (fits(v, i, &q.filter))
				add_hit(v, a, i, RC_STR(""), out);
	rc_buf_release(&q.words);
	return status;
}
