/* filter.c - what a screen is narrowed down to, and whether that can be met at all; see query.h.
 *
 * A filter whose value nothing in the dossier has is a slip of the keyboard more often than a
 * finding, and "nothing found" would hide it: it is refused, and the refusal names what can be
 * asked.
 */
#include "query/query.h"

enum { NAMED = 12, ROOM = 220 /* bytes of the names in a message */ };

static rc_status no_date(const rc_view *v, const char *option, const char *value, rc_err *err)
{
	return rc_view_refuse(v, err, "no_date", "%1 %2: no date; write it as 2019-03-29, 2019-03 or 2019", rc_str_of(option), rc_str_of(value), RC_NULL_STR);
}

rc_status rc_filter_days(const rc_view *v, rc_filter *f, const char *from, const char *to, rc_err *err)
{
	int32_t first, last;
	f->from = f->to = RC_NO_DAY;
	if (from && !rc_date_parse(rc_str_of(from), &first, &last))
		return no_date(v, "from", from, err);
	if (from)
		f->from = first;
	if (to && !rc_date_parse(rc_str_of(to), &first, &last))
		return no_date(v, "to", to, err);
	if (to)
		f->to = last;
	if (from && to && f->from > f->to)
		return rc_view_refuse(v, err, "days_reversed", "from %1 to %2: the first day comes after the last", rc_str_of(from), rc_str_of(to), RC_NULL_STR);
	return RC_OK;
}

typedef struct tally {
	rc_str   name;
	uint32_t n; /* how often */
} tally;

typedef struct there { /* the values that the dossier has for one filter */
	rc_arena      arena;
	rc_map        at; /* hash of a name -> its place */
	RC_VEC(tally) tally;
	rc_str        wanted;
	bool          met;
} there;

static void has(there *t, rc_str name, uint32_t n)
{
	bool is_new;
	if (!name.n || !n)
		return;
	uint32_t *at = rc_map_put(&t->at, rc_hash(name), &is_new);
	if (is_new) {
		*at = t->tally.n;
		*RC_ADD(&t->arena, t->tally) = (tally){name, 0};
		t->met |= rc_like(name, t->wanted);
	}
	t->tally.v[*at].n += n;
}

static int most_first(const void *l, const void *r, void *ctx)
{
	(void)ctx;
	const tally *a = l, *b = r;
	return a->n != b->n ? (a->n > b->n ? -1 : 1) : rc_str_cmp(a->name, b->name);
}

/* Ends a look at one filter: RC_USAGE where nothing met it. */
static rc_status judge(const rc_view *v, there *t, const char *key, const char *english, rc_err *err)
{
	rc_buf b = {0};
	if (!t->met) {
		rc_sort(t->tally.v, t->tally.n, sizeof *t->tally.v, most_first, NULL);
		uint32_t n = 0;
		while (n < t->tally.n && n < NAMED && b.n + t->tally.v[n].name.n < ROOM) {
			rc_buf_fmt(&b, "%s%.*s", n ? ", " : "", RC_FMT(t->tally.v[n].name));
			n++;
		}
		if (n < t->tally.n)
			rc_buf_z(&b, n ? ", …" : "…");
		rc_str wanted = rc_str_sub(t->wanted, 0, t->wanted.n < 60 ? t->wanted.n : 60);
		rc_view_refuse(v, err, key, english, wanted, b.n ? rc_buf_view(&b) : RC_STR("-"), RC_NULL_STR);
	}
	rc_status status = t->met ? RC_OK : RC_USAGE;
	rc_buf_release(&b);
	rc_map_release(&t->at);
	rc_arena_release(&t->arena);
	return status;
}

static rc_status check_outlet(const rc_view *v, const rc_filter *f, rc_err *err)
{
	there t = {.wanted = f->outlet};
	for (uint32_t i = 0; i < v->list->article.n; i++)
		has(&t, v->list->doc[i]->meta.outlet, 1);
	return judge(v, &t, "no_such_outlet", "outlet %1: no outlet of that name in the dossier; it has %2", err);
}

static rc_status check_type(const rc_view *v, const rc_filter *f, rc_err *err)
{
	there t = {.wanted = f->type};
	rc_str rest = v->types, one;
	while (rc_str_cut(&rest, '|', &one)) /* what could be there and is not is no slip */
		t.met |= rc_like(one, f->type) && rc_like(f->type, one);
	for (uint32_t i = 0; i < v->x->happening.n; i++) {
		has(&t, v->x->happening.v[i].group, 1);
		t.met |= v->x->happening.v[i].type.n && rc_like(v->x->happening.v[i].type, f->type);
	}
	for (uint32_t i = 0; i < v->list->article.n; i++)
		for (uint32_t e = 0; e < v->list->doc[i]->event.n; e++) {
			has(&t, v->list->doc[i]->event.v[e].group, 1);
			t.met |= v->list->doc[i]->event.v[e].type.n && rc_like(v->list->doc[i]->event.v[e].type, f->type);
		}
	return judge(v, &t, "no_such_type", "type %1: no type of event of that name in the dossier; it has %2", err);
}

/* Names of people and organisations, or of places: across articles, and (where the layers are
 * loaded) as each article has them. */
static void names_of(const rc_view *v, there *t, bool places)
{
	for (uint32_t i = 0; i < v->x->name.n; i++) {
		const rc_name *n = &v->x->name.v[i];
		if (!places || n->type == RC_LOC)
			has(t, n->name, n->refs.end - n->refs.beg);
	}
	for (uint32_t i = 0; i < v->list->article.n && !t->met; i++) {
		const rc_doc *d = v->list->doc[i];
		for (uint32_t e = 0; e < d->entity.n; e++)
			t->met |= (!places || d->entity.v[e].type == RC_LOC) && rc_like(d->entity.v[e].name,
			                t->wanted);
		for (uint32_t s = 0; s < d->statement.n && !places; s++)
			t->met |= rc_like(rc_doc_str(d, d->statement.v[s].speaker.span), t->wanted);
	}
}

static rc_status check_who(const rc_view *v, const rc_filter *f, rc_err *err)
{
	there t = {.wanted = f->who};
	names_of(v, &t, false);
	for (uint32_t i = 0; i < v->x->actor.n; i++)
		has(&t, v->x->actor.v[i].name, 1);
	for (uint32_t i = 0; i < v->x->origin.n; i++)
		has(&t, v->x->origin.v[i].name, 1);
	return judge(v, &t, "no_such_who", "who %1: no person or organisation of that name in the dossier; it has %2", err);
}

static rc_status check_place(const rc_view *v, const rc_filter *f, rc_err *err)
{
	there t = {.wanted = f->place};
	names_of(v, &t, true);
	for (uint32_t i = 0; i < v->x->happening.n; i++)
		has(&t, v->x->happening.v[i].place, 1);
	return judge(v, &t, "no_such_place", "place %1: no place of that name in the dossier; it has %2", err);
}

rc_status rc_filter_check(const rc_view *v, const rc_filter *f, rc_err *err)
{
	rc_status status = f->outlet.n ? check_outlet(v, f, err) : RC_OK;
	if (status == RC_OK && f->type.n)
		status = check_type(v, f, err);
	if (status == RC_OK && f->who.n)
		status = check_who(v, f, err);
	if (status == RC_OK && f->place.n)
		status = check_place(v, f, err);
	return status;
}
