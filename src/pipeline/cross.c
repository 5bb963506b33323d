/* cross.c - see cross.h. */
#include "pipeline/cross.h"

/* The articles as the cross-check takes them: what a later version of an agency's item replaces, or
 * what the agency withdrew, tells no events. */
static const rc_doc **accounts_of(rc_opened *o)
{
	const rc_doc **doc = rc_arena_alloc(&o->arena, ((size_t)o->list.article.n + 1) * sizeof *doc);
	for (uint32_t i = 0; i < o->list.article.n; i++) {
		const rc_stored *r = o->list.article.v[i];
		doc[i] = o->list.doc[i];
		if (!r->replaced_by.p && !r->withdrawn)
			continue;
		rc_doc *silent = rc_arena_alloc(&o->arena, sizeof *silent);
		*silent = r->doc;
		silent->event.n = silent->statement.n = 0;
		doc[i] = silent;
	}
	return doc;
}

static rc_status compute(rc_opened *o, const rc_engine *e, rc_store *s, rc_err *err)
{
	rc_status status = rc_store_load(s, &o->arena, true, &o->list, err);
	if (status == RC_OK) {
		rc_crosscheck(&o->cross, &o->arena, e->check, accounts_of(o), o->list.article.n);
		o->cross.doc = o->list.doc;
	}
	return status;
}

/* What is stored, in one state of the dossier. */
static rc_status load(rc_opened *o, rc_store *s, bool layers, bool *current, rc_err *err)
{
	rc_status status = rc_store_begin_reading(s, err);
	if (status == RC_OK)
		status = rc_store_last_change(s, &o->arena, &o->last_change, err);
	if (status == RC_OK)
		status = rc_store_cross_current(s, current, err);
	if (status == RC_OK && *current)
		status = rc_store_load(s, &o->arena, layers, &o->list, err);
	if (status == RC_OK && *current)
		status = rc_store_get_cross(s, &o->arena, &o->list, &o->cross, err);
	rc_store_rollback(s);
	return status;
}

rc_status rc_opened_load(rc_opened *o, const rc_engine *e, rc_store *s, bool layers, rc_err *err)
{
	bool current = false;
	rc_status status = load(o, s, layers, &current, err);
	if (status != RC_OK || current)
		return status;
	status = compute(o, e, s, err);
	if (status == RC_OK && !rc_store_read_only(s))
		/* kept where that can be done: what is asked for is here in any case */
		rc_store_put_cross(s, &o->cross, &o->list, NULL);
	return status;
}

void rc_opened_release(rc_opened *o)
{
	rc_stored_release(&o->list);
	rc_arena_release(&o->arena);
	*o = (rc_opened){0};
}

rc_status rc_cross_refresh(const rc_engine *e, rc_store *s, rc_err *err)
{
	bool current = false;
	rc_status status = rc_store_cross_current(s, &current, err);
	if (status != RC_OK || current)
		return status;
	rc_opened o = {0};
	status = compute(&o, e, s, err);
	if (status == RC_OK)
		status = rc_store_put_cross(s, &o.cross, &o.list, err);
	rc_opened_release(&o);
	return status;
}
