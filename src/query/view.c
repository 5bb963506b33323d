/* view.c - finding things in an opened dossier: events and articles by what people write, names,
 * filters; see query.h. */
#include "query/query.h"

/* %1 to %3 of a pattern replaced. */
static void fill(rc_buf *out, const char *pattern, const rc_str *arg)
{
	for (const char *p = pattern; *p; p++) {
		if (*p == '%' && p[1] >= '1' && p[1] <= '3')
			rc_buf_str(out, arg[*++p - '1']);
		else
			rc_buf_byte(out, *p);
	}
}

rc_status rc_view_refuse(const rc_view *v, rc_err *err, const char *key, const char *english, rc_str a, rc_str b, rc_str c)
{
	rc_str words = v->say ? v->say(v->say_ctx, key, a, b, c) : RC_NULL_STR, arg[3] = {a, b, c};
	rc_buf out = {0};
	if (words.n)
		rc_buf_str(&out, words);
	else
		fill(&out, english, arg);
	rc_fail(err, RC_USAGE, "%.*s", (int)out.n, out.p);
	rc_buf_release(&out);
	return RC_USAGE;
}

/* Ids given with the input, where they tell articles apart. */
static void name_articles(rc_view *v, rc_arena *a)
{
	rc_map count = {0};
	uint32_t n = v->list->article.n;
	v->id = rc_arena_alloc(a, (size_t)(n + 1) * sizeof *v->id);
	for (uint32_t i = 0; i < n; i++)
		if (v->list->article.v[i]->given_id.n)
			++*rc_map_put(&count, rc_hash(v->list->article.v[i]->given_id), NULL);
	for (uint32_t i = 0; i < n; i++) {
		const rc_stored *r = v->list->article.v[i];
		bool known = r->given_id.n && rc_map_get(&count, rc_hash(r->given_id)) == 1;
		v->id[i] = known ? r->given_id : r->doc.meta.id;
	}
	rc_map_release(&count);
}

void rc_view_init(rc_view *v, rc_arena *a, const rc_cross *x, const rc_stored_list *list)
{
	*v = (rc_view){.x = x, .list = list};
	name_articles(v, a);
	uint32_t n = list->article.n;
	v->map = rc_arena_alloc(a, ((size_t)n + 1) * sizeof *v->map);
	v->inferred = rc_arena_alloc(a, ((size_t)n + 1) * sizeof *v->inferred);
	for (uint32_t i = 0; i < x->inferred.n; i++)
		v->inferred[x->inferred.v[i].doc] = &x->inferred.v[i];
	for (uint32_t i = 0; i < n; i++) {
		const rc_doc *d = list->doc[i];
		v->map[i] = rc_cpmap_new(a, (rc_str){d->text, d->n_text});
		v->n_undated += !d->meta.published.p;
		v->n_no_outlet += !d->meta.outlet.p;
	}
}

void rc_view_offsets(const rc_view *v, uint32_t doc, rc_span s, uint32_t *start, uint32_t *end,
                     bool *in_title)
{
	const rc_doc *d = v->list->doc[doc];
	*in_title = s.beg < d->title_end;
	uint32_t from = *in_title ? 0 : rc_cpmap_get(&v->map[doc], d->body_beg);
	*start = rc_cpmap_get(&v->map[doc], s.beg) - from;
	*end = rc_cpmap_get(&v->map[doc], s.end) - from;
}

uint32_t rc_view_event(const rc_view *v, rc_str id, rc_err *err)
{
	uint32_t found = RC_NONE;
	bool several = false;
	for (uint32_t i = 0; i < v->x->happening.n; i++) {
		if (rc_str_eq(v->x->happening.v[i].id, id))
			return i;
		if (id.n && rc_str_starts(v->x->happening.v[i].id, id)) {
			several |= found != RC_NONE && found != i;
			found = i;
		}
	}
	for (uint32_t i = 0; i < v->x->alias.n; i++) { /* ids that a merge swallowed */
		const rc_alias *l = &v->x->alias.v[i];
		if (rc_str_eq(l->id, id))
			return l->happening;
		if (id.n > 4 && rc_str_starts(l->id, id)) {
			several |= found != RC_NONE && found != l->happening;
			found = l->happening;
		}
	}
	if (found != RC_NONE && !several)
		return found;
	rc_view_refuse(v, err, several ? "several_events" : "no_such_event",
	               several ? "%1: several events begin so; recoupe timeline lists them" : "%1: no such event; recoupe timeline lists them", id, RC_NULL_STR,
	               RC_NULL_STR);
	return RC_NONE;
}

static rc_str file_name(rc_str path)
{
	uint32_t from = 0;
	for (uint32_t i = 0; i < path.n; i++)
		if (path.p[i] == '/')
			from = i + 1;
	return rc_str_sub(path, from, path.n);
}

static rc_str last_version(const rc_stored *r)
{
	return r->replaced_by.p ? r->replaced_by : r->doc.meta.id;
}

/* Does an article go by a name of which this is a part, whatever the case and accents? */
static bool part_of_name(const rc_view *v, uint32_t doc, rc_str part)
{
	const rc_stored *r = v->list->article.v[doc];
	for (uint32_t k = 0; k < r->source.n; k++)
		if (rc_like(file_name(r->source.v[k]), part))
			return true;
	return rc_like(r->doc.meta.title, part) || rc_like(r->doc.meta.outlet, part);
}

static uint32_t by_part(const rc_view *v, rc_str part, bool *several)
{
	uint32_t found = RC_NONE;
	for (uint32_t i = 0; i < v->list->article.n && rc_str_trim(part).n > 1; i++) {
		const rc_stored *r = v->list->article.v[i];
		if (!part_of_name(v, i, part))
			continue;
		bool version = found != RC_NONE && rc_str_eq(last_version(r), last_version(v->list->article.v[found]));
		*several |= found != RC_NONE && !version;
		if (!version || !r->replaced_by.p)
			found = i;
	}
	return found;
}

/* "fits several articles: 01-x.txt (a-…), 02-y.txt (a-…)" */
static void refuse_several(const rc_view *v, rc_str id, rc_err *err)
{
	enum { NAMED = 6 };
	rc_buf b = {0};
	uint32_t n = 0;
	for (uint32_t i = 0; i < v->list->article.n; i++) {
		const rc_stored *r = v->list->article.v[i];
		bool fits = part_of_name(v, i, id) || rc_str_starts(r->doc.meta.id, id) || rc_str_eq(r->given_id, id);
		for (uint32_t k = 0; k < r->source.n && !fits; k++)
			fits = rc_str_ends(r->source.v[k], id);
		if (fits && n < NAMED)
			rc_buf_fmt(&b, "%s%.*s (%.*s)", n ? ", " : "", RC_FMT(file_name(r->doc.meta.source)), RC_FMT(r->doc.meta.id));
		n += fits;
	}
	if (n > NAMED)
		rc_buf_z(&b, "…");
	rc_view_refuse(v, err, "several_articles", "%1: fits several articles: %2", id, rc_buf_view(&b), RC_NULL_STR);
	rc_buf_release(&b);
}

uint32_t rc_view_article(const rc_view *v, rc_str id, rc_err *err)
{
	uint32_t found = RC_NONE, rank = 9;
	bool several = false;
	for (uint32_t i = 0; i < v->list->article.n; i++) {
		const rc_stored *r = v->list->article.v[i];
		uint32_t fit = 9;
		if (rc_str_eq(r->doc.meta.id, id))
			return i;
		if (rc_str_eq(r->given_id, id) && id.n)
			fit = 1;
		for (uint32_t k = 0; k < r->source.n; k++)
			fit = rc_str_eq(r->source.v[k], id) && fit > 2 ? 2 : fit;
		if (fit > 3 && id.n && rc_str_starts(r->doc.meta.id, id))
			fit = 3;
		for (uint32_t k = 0; k < r->source.n; k++)
			fit = rc_str_ends(r->source.v[k], id) && id.n && fit > 4 ? 4 : fit;
		for (uint32_t k = 0; k < r->source.n; k++)
			fit = rc_str_starts(file_name(r->source.v[k]), id) && id.n && fit > 5 ? 5 : fit;
		if (fit == 9 || fit > rank)
			continue;
		bool versions = fit == rank && fit != 3 &&
		                rc_str_eq(last_version(r), last_version(v->list->article.v[found]));
		several = fit == rank && (several || !versions);
		rank = fit;
		if (!versions || !r->replaced_by.p) /* of several versions the last one is meant */
			found = i;
	}
	if (found == RC_NONE)
		found = by_part(v, id, &several);
	if (found != RC_NONE && !several)
		return found;
	if (several)
		refuse_several(v, id, err);
	else if (id.n > 2 && rc_str_starts(id, RC_STR("e-")))
		rc_view_refuse(v, err, "event_no_article", "%1: an event, not an article; recoupe compare shows events", id, RC_NULL_STR, RC_NULL_STR);
	else
		rc_view_refuse(v, err, "no_such_article", "%1: no such article; recoupe search finds articles", id, RC_NULL_STR, RC_NULL_STR);
	return RC_NONE;
}

rc_str rc_view_name(const rc_view *v, uint32_t doc, uint32_t entity)
{
	if (entity == RC_NONE)
		return RC_NULL_STR;
	uint32_t name = v->x->name_of && v->x->name_of[doc] ? v->x->name_of[doc][entity] : RC_NONE;
	return name != RC_NONE ? v->x->name.v[name].name : v->list->doc[doc]->entity.v[entity].name;
}

rc_str rc_view_party(const rc_view *v, uint32_t doc, const rc_party *p)
{
	rc_str name = rc_view_name(v, doc, p->entity);
	return name.p ? name : rc_doc_str(v->list->doc[doc], p->span);
}

bool rc_value_is_date(const rc_value *v)
{
	return !v->text.p && v->from != RC_NO_DAY && v->to != RC_NO_DAY;
}

bool rc_value_told_again(const rc_cross *x, const rc_point *p, const rc_value *v)
{
	for (uint32_t i = p->values.beg; rc_str_eqz(v->anchor, "crosscheck") && i < p->values.end; i++) {
		const rc_value *other = &x->value.v[i];
		if (!rc_str_eqz(other->anchor, "crosscheck") && other->from == v->from && other->to == v->to)
			return true;
	}
	return false;
}

void rc_value_edtf(const rc_value *v, rc_buf *out)
{
	rc_ymd f = rc_day_ymd(v->from), t = rc_day_ymd(v->to);
	if (v->from == v->to) {
		rc_day_append(out, v->from);
	} else if (f.year == t.year && f.month == t.month && f.day == 1 &&
	           t.day == rc_month_days(t.year, t.month)) {
		rc_buf_fmt(out, "%04d-%02d", f.year, f.month);
	} else if (f.year == t.year && f.month == 1 && f.day == 1 && t.month == 12 && t.day == 31) {
		rc_buf_fmt(out, "%04d", f.year);
	} else {
		rc_day_append(out, v->from);
		rc_buf_byte(out, '/');
		rc_day_append(out, v->to);
	}
}

/* ---- filters ---- */

bool rc_like(rc_str whole, rc_str part)
{
	if (!part.n)
		return true;
	rc_buf w = {0}, p = {0};
	rc_fold_append(&w, whole);
	rc_fold_append(&p, part);
	bool found = rc_str_find(rc_buf_view(&w), rc_str_trim(rc_buf_view(&p)), 0) != UINT32_MAX;
	rc_buf_release(&w);
	rc_buf_release(&p);
	return found;
}

static bool days_fit(int32_t from, int32_t to, const rc_filter *f)
{
	if (f->from == RC_NO_DAY && f->to == RC_NO_DAY)
		return true;
	if (from == RC_NO_DAY && to == RC_NO_DAY)
		return false;
	return (f->from == RC_NO_DAY || to == RC_NO_DAY || to >= f->from) &&
	       (f->to == RC_NO_DAY || from == RC_NO_DAY || from <= f->to);
}

static bool any_actor(const rc_view *v, rc_range r, rc_str who)
{
	for (uint32_t i = r.beg; i < r.end; i++)
		if (rc_like(v->x->actor.v[i].name, who))
			return true;
	return false;
}

static bool who_fits(const rc_view *v, const rc_happening *h, rc_str who)
{
	if (any_actor(v, h->actors, who) || any_actor(v, h->recipients, who))
		return true;
	for (uint32_t i = h->origins.beg; i < h->origins.end; i++)
		if (rc_like(v->x->origin.v[v->x->origin_of.v[i]].name, who))
			return true;
	return false;
}

bool rc_event_fits(const rc_view *v, uint32_t event, const rc_filter *f)
{
	const rc_happening *h = &v->x->happening.v[event];
	if (h->n_articles < f->least || !days_fit(h->from, h->to, f))
		return false;
	if (f->type.p && !rc_like(h->type, f->type) && !rc_like(h->group, f->type))
		return false;
	if (f->place.p && !rc_like(h->place, f->place))
		return false;
	if (f->who.p && !who_fits(v, h, f->who))
		return false;
	if (!f->outlet.p)
		return true;
	for (uint32_t i = h->accounts.beg; i < h->accounts.end; i++)
		if (rc_like(rc_view_account_doc(v, i)->meta.outlet, f->outlet))
			return true;
	return false;
}

void rc_query_timeline(const rc_view *v, rc_arena *a, const rc_filter *f, rc_indices *out)
{
	for (uint32_t pass = 0; pass < 2; pass++)
		for (uint32_t i = 0; i < v->x->happening.n; i++)
			if (v->x->happening.v[i].position == (pass == 1) && rc_event_fits(v, i, f))
				*RC_ADD(a, *out) = i;
}
