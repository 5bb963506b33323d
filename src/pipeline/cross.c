/* cross.c - see cross.h. */
#include "pipeline/cross.h"

static rc_status compute(rc_opened *o, const rc_engine *e, rc_store *s, rc_err *err)
{
	rc_status status = rc_store_load(s, &o->arena, true, &o->list, err);
	if (status != RC_OK)
		return status;
	rc_crosscheck(&o->cross, &o->arena, e->check, o->list.doc, o->list.article.n);
	return rc_store_read_only(s) ? RC_OK : rc_store_put_cross(s, &o->cross, &o->list, err);
}

rc_status rc_opened_load(rc_opened *o, const rc_engine *e, rc_store *s, bool layers, rc_err *err)
{
	bool current = false;
	rc_status status = rc_store_last_change(s, &o->arena, &o->last_change, err);
	if (status == RC_OK)
		status = rc_store_cross_current(s, &current, err);
	if (status != RC_OK)
		return status;
	if (!current)
		return compute(o, e, s, err);
	status = rc_store_load(s, &o->arena, layers, &o->list, err);
	if (status == RC_OK)
		status = rc_store_get_cross(s, &o->arena, &o->list, &o->cross, err);
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
	rc_opened_release(&o);
	return status;
}
