/* phrases.c - values, dates, sources and chains in the words of the screen; see screen.h. */
#include "cli/screen.h"

#include "base/json.h"

#include <math.h>


rc_str rc_outlet_of(const rc_screen *s, uint32_t doc)
{
	const rc_meta *m = &rc_view_doc(&s->v, doc)->meta;
	if (m->outlet.n)
		return m->outlet;
	rc_str file = m->source;
	for (uint32_t i = 0; i + 1 < m->source.n; i++)
		if (m->source.p[i] == '/')
			file = rc_str_sub(m->source, i + 1, m->source.n);
	return rc_arena_fmt(s->a, "%.*s [%.*s]", RC_FMT(file), RC_FMT(rc_word(s, "unknown_outlet")));
}

static rc_str day_str(const rc_screen *s, int32_t from, int32_t to)
{
	rc_buf b = {0};
	rc_day_append(&b, from);
	if (to != from && to != RC_NO_DAY) {
		rc_buf_byte(&b, '/');
		rc_day_append(&b, to);
	}
	rc_str d = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_release(&b);
	return d;
}

/* "Le Monde, 2019-03-29 (a-...)"; an inferred date in brackets with a question mark */
rc_str rc_article_head(const rc_screen *s, uint32_t doc)
{
	const rc_meta *m = &rc_view_doc(&s->v, doc)->meta;
	const rc_inferred *f = s->v.inferred[doc];
	rc_str date = m->published.p ? rc_str_sub(m->published, 0, m->published.n < 10 ? m->published.n : 10) : rc_word(s, "undated_article");
	if (!m->published.p && f && f->from != RC_NO_DAY)
		date = rc_arena_fmt(s->a, "[%.*s?]", RC_FMT(day_str(s, f->from, f->to)));
	return rc_arena_fmt(s->a, "%.*s, %.*s (%.*s)", RC_FMT(rc_outlet_of(s, doc)), RC_FMT(date),
	                    RC_FMT(m->id));
}

rc_str rc_edtf_words(const rc_screen *s, rc_str edtf)
{
	if (edtf.n > 2 && edtf.p[0] == '[' && edtf.p[edtf.n - 1] == ']') {
		rc_str rest = rc_str_sub(edtf, 1, edtf.n - 1), piece, all = RC_NULL_STR;
		while (rc_str_cut(&rest, ',', &piece))
			all = all.p ? rc_say_with(s, "or", all, rc_edtf_words(s, piece), RC_NULL_STR)
			            : rc_edtf_words(s, piece);
		return all;
	}
	for (uint32_t i = 1; i + 1 < edtf.n; i++)
		if (edtf.p[i] == '/')
			return rc_say_with(s, "from_to", rc_str_sub(edtf, 0, i),
			                   rc_str_sub(edtf, i + 1, edtf.n), RC_NULL_STR);
	return edtf;
}

static rc_str number_str(const rc_screen *s, double d)
{
	rc_buf b = {0};
	rc_number_append(&b, d);
	rc_str n = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_release(&b);
	return n;
}

rc_str rc_value_words(const rc_screen *s, const rc_value *v)
{
	rc_str words;
	if (rc_value_is_date(v)) {
		rc_buf b = {0};
		rc_value_edtf(v, &b);
		words = rc_edtf_words(s, rc_arena_dup(s->a, rc_buf_view(&b)));
		rc_buf_release(&b);
	} else if (v->text.p) {
		words = v->basis.p ? rc_edtf_words(s, v->text) : v->text;
	} else if (!isnan(v->number)) {
		words = number_str(s, v->number);
		if (v->approximate)
			words = rc_say_with(s, "approximately", words, RC_NULL_STR, RC_NULL_STR);
		else if (!isnan(v->min) && isnan(v->max))
			words = rc_say_with(s, "at_least", words, RC_NULL_STR, RC_NULL_STR);
		else if (!isnan(v->max) && isnan(v->min))
			words = rc_say_with(s, "at_most_value", words, RC_NULL_STR, RC_NULL_STR);
	} else if (!isnan(v->min) && !isnan(v->max)) {
		words = rc_say_with(s, "between", number_str(s, v->min), number_str(s, v->max),
		                    RC_NULL_STR);
	} else if (!isnan(v->min) || !isnan(v->max)) {
		words = rc_say_with(s, isnan(v->max) ? "at_least" : "at_most_value", number_str(s, isnan(v->max) ? v->min : v->max), RC_NULL_STR,
		                    RC_NULL_STR);
	} else {
		words = RC_STR("?");
	}
	if (v->unit.n && !rc_str_eqz(v->unit, "1"))
		words = rc_arena_fmt(s->a, "%.*s %.*s", RC_FMT(words), RC_FMT(v->unit));
	if (v->per.n)
		words = rc_arena_fmt(s->a, "%.*s/%.*s", RC_FMT(words), RC_FMT(v->per));
	return words;
}

/* The articles that an article's date was inferred from, for the first account behind the value. */
static rc_str inferred_from(const rc_screen *s, uint32_t doc)
{
	const rc_inferred *f = s->v.inferred[doc];
	rc_buf b = {0};
	for (uint32_t i = f ? f->accounts.beg : 0; f && i < f->accounts.end; i++) {
		const rc_doc *d = rc_view_account_doc(&s->v, s->v.x->inferred_from.v[i]);
		if (b.n && rc_str_find(rc_buf_view(&b), d->meta.id, 0) != UINT32_MAX)
			continue;
		rc_buf_fmt(&b, "%s%.*s", b.n ? ", " : "", RC_FMT(d->meta.id));
	}
	rc_str all = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_release(&b);
	return all.n ? all : RC_STR("?");
}

rc_str rc_inferred_words(const rc_screen *s, uint32_t doc)
{
	const rc_inferred *f = s->v.inferred[doc];
	if (!f)
		return RC_NULL_STR;
	rc_str days = f->from == RC_NO_DAY ? RC_STR("?") : rc_edtf_words(s, day_str(s, f->from, f->to));
	return rc_arena_fmt(
		s->a, "%.*s, %.*s", RC_FMT(days),
		RC_FMT(rc_say_with(s, "crosscheck", inferred_from(s, doc), RC_NULL_STR, RC_NULL_STR)));
}

rc_str rc_value_basis(const rc_screen *s, const rc_value *v)
{
	if (!v->basis.p || v->cells.beg == v->cells.end)
		return RC_NULL_STR;
	const rc_cell *c = &s->v.x->cell.v[v->cells.beg];
	uint32_t doc = s->v.x->account.v[c->account].doc;
	rc_str words = rc_view_words(&s->v, doc, c->span);
	if (rc_str_eqz(v->anchor, "crosscheck"))
		return rc_say_with(s, "crosscheck", inferred_from(s, doc), RC_NULL_STR, RC_NULL_STR);
	if (rc_str_eqz(v->basis, "published"))
		return rc_word(s, "published_only");
	if (rc_str_eqz(v->basis, "written") && v->anchor.p)
		return rc_word_of(s, "year_", v->anchor);
	if (!rc_str_eqz(v->basis, "computed"))
		return rc_word_of(s, "", v->basis);
	rc_str key = v->anchor.p ? rc_arena_fmt(s->a, "computed_%.*s", RC_FMT(v->anchor))
	                         : RC_STR("computed");
	return rc_say_with(s, rc_word(s, key.p).p ? key.p : "computed", words, RC_NULL_STR,
	                   RC_NULL_STR);
}

/* Distinct origins behind a point's values. */
static uint32_t origins_behind(const rc_screen *s, const rc_point *p)
{
	const rc_cross *x = s->v.x;
	uint32_t n = 0;
	for (uint32_t i = p->values.beg; i < p->values.end; i++)
		for (uint32_t o = x->value.v[i].origins.beg; o < x->value.v[i].origins.end; o++) {
			bool again = false;
			for (uint32_t k = p->values.beg; k <= i && !again; k++)
				for (uint32_t q = x->value.v[k].origins.beg;
				     q < (k == i ? o : x->value.v[k].origins.end) && !again; q++)
					again = x->origin_of.v[q] == x->origin_of.v[o];
			n += !again;
		}
	return n;
}

rc_str rc_state_words(const rc_screen *s, const rc_point *p)
{
	rc_str key = rc_arena_fmt(s->a, "state_%s", rc_state_name(p->state));
	rc_str n = rc_say_count(s, "norigins", origins_behind(s, p));
	return rc_say_with(s, key.p, n, RC_NULL_STR, RC_NULL_STR);
}

rc_str rc_point_words(const rc_screen *s, const rc_point *p)
{
	return rc_word_of(s, "point_", p->name);
}

/* "Russia, state media" in the screen's language: a country, and what of it. */
static rc_str camp_words(const rc_screen *s, rc_str camp)
{
	uint32_t comma = rc_str_find(camp, RC_STR(", "), 0);
	rc_str of = comma == UINT32_MAX ? camp : rc_str_sub(camp, 0, comma);
	rc_str country = rc_kb_country_name(s->e->data, of, s->lang);
	if (rc_str_eq(country, of))
		country = rc_word_of(s, "camp_", of);
	if (comma == UINT32_MAX)
		return country;
	rc_str what = rc_word_of(s, "camp_", rc_str_sub(camp, comma + 2, camp.n));
	return rc_arena_fmt(s->a, "%.*s, %.*s", RC_FMT(country), RC_FMT(what));
}

rc_str rc_origin_words(const rc_screen *s, uint32_t origin)
{
	const rc_origin *o = &s->v.x->origin.v[origin];
	if (!o->camp.n)
		return o->name;
	rc_str camp = camp_words(s, o->camp);
	return rc_arena_fmt(s->a, "%.*s (%.*s)", RC_FMT(o->name), RC_FMT(camp));
}

rc_str rc_chain_words(const rc_screen *s, const rc_account *a)
{
	rc_buf b = {0};
	for (uint32_t l = a->chain.beg; l < a->chain.end; l++)
		rc_buf_fmt(&b, "%.*s → ", RC_FMT(s->v.x->link.v[l].name));
	rc_buf_str(&b, rc_outlet_of(s, a->doc));
	if (a->chain.beg == a->chain.end)
		rc_buf_fmt(&b, " (%.*s)",
		           RC_FMT(rc_word(s, a->voice == RC_VOICE_OUTLET ? "voice_outlet" : "no_source")));
	for (uint32_t o = a->origins.beg; o < a->origins.end && a->chain.beg == a->chain.end; o++) {
		rc_str part = rc_say_with(s, "in_part", rc_origin_words(s, s->v.x->origin_of.v[o]), RC_NULL_STR, RC_NULL_STR);
		rc_buf_fmt(&b, " · %.*s", RC_FMT(part)); /* who vouches for a figure or day beside what the outlet says itself */
	}
	rc_str chain = rc_arena_dup(s->a, rc_buf_view(&b));
	rc_buf_release(&b);
	return chain;
}
