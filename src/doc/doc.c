/* doc.c - making an article, and looking things up in its layers; see doc.h. */
#include "doc/doc.h"

#include "base/err.h"
#include "base/limits.h"

#include <stdio.h>

void rc_doc_init(rc_doc *d, rc_arena *a, rc_str title, rc_str body)
{
	*d = (rc_doc){.arena = a, .lang = RC_WORLD, .pub_from = RC_NO_DAY, .pub_to = RC_NO_DAY};
	rc_pool_init(&d->pool, a);
	d->title_end = title.n;
	d->body_beg = title.n ? title.n + 2 : 0;
	d->n_text = d->body_beg + body.n;
	char *text = rc_arena_alloc(a, (size_t)d->n_text + 1);
	if (title.n) {
		memcpy(text, title.p, title.n);
		memcpy(text + title.n, "\n\n", 2);
	}
	if (body.n)
		memcpy(text + d->body_beg, body.p, body.n);
	d->text = text;
	d->meta.title = title.n ? (rc_str){text, title.n} : RC_NULL_STR;
	d->meta.lang = RC_STR("und");
}

void rc_doc_release(rc_doc *d)
{
	rc_pool_release(&d->pool);
}

bool rc_doc_set_published(rc_doc *d, rc_str value, rc_pub_basis basis)
{
	int32_t from, to;
	if (!rc_date_parse(value, &from, &to))
		return false;
	d->meta.published = rc_arena_dup(d->arena, value);
	d->meta.published_basis = (uint8_t)basis;
	d->pub_from = from;
	d->pub_to = to;
	return true;
}

const char *rc_pub_basis_name(uint8_t b)
{
	static const char *const name[] = {"metadata", "option", "text", "crosscheck"};
	return name[b];
}

void rc_doc_warn(rc_doc *d, const char *fmt, ...)
{
	char text[400];
	va_list ap;
	va_start(ap, fmt);
	int n = vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (n < 0)
		return;
	uint32_t len = (uint32_t)n < sizeof text ? (uint32_t)n : (uint32_t)sizeof text - 1;
	len = (uint32_t)rc_utf8_valid(text, len); /* a cut may have split a character */
	*RC_ADD(d->arena, d->warning) = rc_arena_dup(d->arena, (rc_str){text, len});
}

rc_span rc_doc_words(const rc_doc *d, uint32_t tok_beg, uint32_t tok_end)
{
	RC_ASSERT(tok_beg < tok_end && tok_end <= d->tok.n);
	return (rc_span){d->tok.v[tok_beg].span.beg, d->tok.v[tok_end - 1].span.end};
}

uint32_t rc_doc_tok_at(const rc_doc *d, uint32_t at)
{
	uint32_t lo = 0, hi = d->tok.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (d->tok.v[mid].span.beg < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

uint32_t rc_doc_stretch(const rc_doc *d, uint32_t atom, uint32_t *sent)
{
	const rc_atom *a = d->atom.v;
	uint32_t k = atom + 1;
	while (*sent < d->sent.n && d->sent.v[*sent].span.end <= a[atom].beg)
		++*sent;
	bool inside = *sent < d->sent.n && d->sent.v[*sent].span.beg <= a[atom].beg;
	uint32_t limit = inside ? d->sent.v[*sent].span.end : UINT32_MAX;
	while (k < d->atom.n && a[k].beg < limit && a[k].gap != RC_GAP_PARAGRAPH && (inside || a[k].gap != RC_GAP_LINE))
		k++;
	return k;
}

uint32_t rc_doc_sent_at(const rc_doc *d, uint32_t at)
{
	uint32_t lo = 0, hi = d->sent.n;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (d->sent.v[mid].span.end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < d->sent.n && d->sent.v[lo].span.beg <= at ? lo : RC_NONE;
}

uint32_t rc_doc_statement_around(const rc_doc *d, rc_span span)
{
	enum { REACH = 64 };
	uint32_t lo = 0, hi = d->statement.n, best = RC_NONE;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		if (d->statement.v[mid].span.beg <= span.beg)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (uint32_t i = lo, n = 0; i-- > 0 && n < REACH; n++) {
		rc_span s = d->statement.v[i].span;
		bool inner = best == RC_NONE || s.end - s.beg < d->statement.v[best].span.end - d->statement.v[best].span.beg;
		if (span.end <= s.end && inner)
			best = i;
	}
	return best;
}

/* Subtrees are widened from the leaves up: words are visited in an order in which every child comes before its head. */
static void widen(rc_doc *d, const rc_sentence *s)
{
	for (uint32_t t = s->tok_beg; t < s->tok_end; t++) {
		for (uint32_t up = d->tok.v[t].head; up != RC_NONE; up = d->tok.v[up].head) {
			rc_node *n = &d->node[up];
			if (n->left <= t && n->right >= t)
				break; /* everything above holds t as well */
			if (t < n->left)
				n->left = t;
			if (t > n->right)
				n->right = t;
		}
	}
}

void rc_doc_index_tree(rc_doc *d)
{
	d->node = rc_arena_alloc(d->arena, (size_t)(d->tok.n + 1) * sizeof *d->node);
	for (uint32_t t = 0; t < d->tok.n; t++)
		d->node[t] = (rc_node){RC_NONE, RC_NONE, t, t};
	for (uint32_t t = d->tok.n; t-- > 0;) { /* from the right, so that lists of children come out in order */
		uint32_t h = d->tok.v[t].head;
		if (h == RC_NONE)
			continue;
		d->node[t].next_kid = d->node[h].first_kid;
		d->node[h].first_kid = t;
	}
	for (uint32_t s = 0; s < d->sent.n; s++)
		widen(d, &d->sent.v[s]);
}

uint32_t rc_doc_kid(const rc_doc *d, uint32_t tok, rc_deprel rel)
{
	for (uint32_t k = d->node[tok].first_kid; k != RC_NONE; k = d->node[k].next_kid)
		if (rc_deprel_is(d->tok.v[k].deprel, rel))
			return k;
	return RC_NONE;
}
