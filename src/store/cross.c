/* cross.c - the cross-check's result: its arrays as tables, and back. Row n of a table is element n
 * - 1 of the array. */
#include "store/sql.h"

/* ---- out ---- */

void rc_cross_clear(rc_store *s)
{
	static const char *const tables[] = { /* children first */
		"DELETE FROM inferred_from", "DELETE FROM inferred", "DELETE FROM point_cell", "DELETE FROM point_value_origin",
		"DELETE FROM point_value", "DELETE FROM point", "DELETE FROM account_origin", "DELETE FROM account_link",
		"DELETE FROM account_mention", "DELETE FROM account", "DELETE FROM event_denial", "DELETE FROM event_related",
		"DELETE FROM event_origin", "DELETE FROM event_actor", "DELETE FROM event_alias", "DELETE FROM event",
		"DELETE FROM origin", "DELETE FROM copy", "DELETE FROM name_entity", "DELETE FROM name",
	};
	for (uint32_t i = 0; i < sizeof tables / sizeof *tables; i++)
		rc_sql_run(s, tables[i], "");
}

typedef struct put {
	rc_store             *s;
	const rc_cross       *x;
	const rc_stored_list *list;
	rc_cpmap             *map; /* [doc] */
} put;

static int64_t row_of(const put *p, uint32_t doc)
{
	return p->list->article.v[doc]->n;
}

static void put_names(put *p)
{
	const rc_cross *x = p->x;
	for (uint32_t i = 0; i < x->name.n; i++) {
		const rc_name *n = &x->name.v[i];
		rc_sql_run(p->s, "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)", "xsszss", i, n->id,
		           n->name.p ? n->name : RC_STR(""), rc_names_etype[n->type], n->wikidata, n->kb);
		for (uint32_t r = n->refs.beg; r < n->refs.end; r++)
			rc_sql_run(p->s, "INSERT INTO name_entity VALUES (?, ?, ?)", "xiu", i,
			           row_of(p, x->ref.v[r].doc), x->ref.v[r].index);
	}
	for (uint32_t i = 0; i < x->copy.n; i++) {
		const rc_copy *c = &x->copy.v[i];
		rc_sql_run(p->s, "INSERT INTO copy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "ximpimpuzb", i,
		           row_of(p, c->doc_a), &p->map[c->doc_a], c->a, row_of(p, c->doc_b),
		           &p->map[c->doc_b], c->b, c->words, rc_names_direction[c->direction],
		           (int)c->whole);
	}
	for (uint32_t i = 0; i < x->origin.n; i++) {
		const rc_origin *o = &x->origin.v[i];
		rc_sql_run(p->s, "INSERT INTO origin VALUES (?, ?, ?, ?, ?, ?)", "xsszsx", i, o->id,
		           o->name.p ? o->name : RC_STR(""), rc_names_okind[o->kind], o->camp, o->who);
	}
}

static void put_actors(put *p, uint32_t event, const char *part, rc_range r)
{
	for (uint32_t i = r.beg; i < r.end; i++)
		rc_sql_run(p->s, "INSERT INTO event_actor VALUES (?, ?, ?, ?, ?)", "xzusx", event, part,
		           i - r.beg, p->x->actor.v[i].name, p->x->actor.v[i].who);
}

static void put_event(put *p, uint32_t i)
{
	const rc_happening *h = &p->x->happening.v[i];
	rc_sql_run(p->s, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	           "xssxzssszsyyssuu", i, h->id, h->title.p ? h->title : RC_STR(""), h->title_account,
	           h->position ? "position" : "event", h->type, h->mode, h->group,
	           rc_names_claim[h->claim], h->edtf, h->from, h->to, h->place, h->place_wikidata,
	           h->n_articles, h->n_origins);
	put_actors(p, i, "actor", h->actors);
	put_actors(p, i, "recipient", h->recipients);
	for (uint32_t o = h->origins.beg; o < h->origins.end; o++)
		rc_sql_run(p->s, "INSERT INTO event_origin VALUES (?, ?, ?)", "xux", i, o - h->origins.beg,
		           p->x->origin_of.v[o]);
	for (uint32_t d = h->denials.beg; d < h->denials.end; d++) {
		const rc_denial *n = &p->x->denial.v[d];
		rc_sql_run(p->s, "INSERT INTO event_denial VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", "xuiuusymp",
		           i, d - h->denials.beg, row_of(p, n->doc), n->event, n->statement, n->by, n->day,
		           &p->map[n->doc], n->span);
	}
}

static void put_related(put *p)
{
	for (uint32_t i = 0; i < p->x->happening.n; i++) {
		rc_range r = p->x->happening.v[i].related;
		for (uint32_t k = r.beg; k < r.end; k++)
			rc_sql_run(p->s, "INSERT INTO event_related VALUES (?, ?, ?, ?)", "xuxs", i, k - r.beg,
			           p->x->related.v[k].happening, p->x->related.v[k].how);
	}
	for (uint32_t i = 0; i < p->x->alias.n; i++)
		rc_sql_run(p->s, "INSERT OR IGNORE INTO event_alias VALUES (?, ?)", "sx",
		           p->x->alias.v[i].id, p->x->alias.v[i].happening);
}

static void put_account(put *p, uint32_t i)
{
	const rc_cross *x = p->x;
	const rc_account *a = &x->account.v[i];
	const rc_cpmap *map = &p->map[a->doc];
	rc_sql_run(p->s, "INSERT INTO account VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", "xixmpxzzb", i,
	           row_of(p, a->doc), a->happening, map, a->quote, a->copy_of, rc_names_voice[a->voice],
	           rc_names_claim[a->claim], (int)a->hedged);
	for (uint32_t k = a->mentions.beg; k < a->mentions.end; k++)
		rc_sql_run(p->s, "INSERT INTO account_mention VALUES (?, ?, ?)", "xuu", i,
		           k - a->mentions.beg, x->mention.v[k]);
	for (uint32_t k = a->chain.beg; k < a->chain.end; k++) {
		const rc_link *l = &x->link.v[k];
		rc_sql_run(p->s, "INSERT INTO account_link VALUES (?, ?, ?, ?, ?, ?, ?)", "xusxzmp", i,
		           k - a->chain.beg, l->name, l->who, rc_names_role[l->role], map, l->span);
	}
	for (uint32_t k = a->origins.beg; k < a->origins.end; k++)
		rc_sql_run(p->s, "INSERT INTO account_origin VALUES (?, ?, ?)", "xux", i,
		           k - a->origins.beg, x->origin_of.v[k]);
}

static void put_value(put *p, uint32_t point, uint32_t i)
{
	const rc_cross *x = p->x;
	const rc_value *v = &x->value.v[i];
	rc_sql_run(p->s, "INSERT INTO point_value VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	           "xxsdddssbsssyy", i, point, v->text, v->number, v->min, v->max, v->unit, v->per,
	           (int)v->approximate, v->basis, v->anchor, v->wikidata, v->from, v->to);
	for (uint32_t k = v->origins.beg; k < v->origins.end; k++)
		rc_sql_run(p->s, "INSERT INTO point_value_origin VALUES (?, ?, ?)", "xux", i,
		           k - v->origins.beg, x->origin_of.v[k]);
	for (uint32_t k = v->cells.beg; k < v->cells.end; k++) {
		const rc_cell *c = &x->cell.v[k];
		rc_sql_run(p->s, "INSERT INTO point_cell VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "xuxmpxzb", i,
		           k - v->cells.beg, c->account, &p->map[x->account.v[c->account].doc], c->span,
		           c->origin, rc_names_voice[c->voice], (int)c->hedged);
	}
}

static void put_points(put *p)
{
	for (uint32_t h = 0; h < p->x->happening.n; h++) {
		rc_range r = p->x->happening.v[h].points;
		for (uint32_t i = r.beg; i < r.end; i++) {
			const rc_point *q = &p->x->point.v[i];
			rc_sql_run(p->s, "INSERT INTO point VALUES (?, ?, ?, ?)", "xxsz", i, h, q->name,
			           rc_names_state[q->state]);
			for (uint32_t v = q->values.beg; v < q->values.end; v++)
				put_value(p, i, v);
		}
	}
}

static void put_inferred(put *p)
{
	for (uint32_t i = 0; i < p->x->inferred.n; i++) {
		const rc_inferred *f = &p->x->inferred.v[i];
		int64_t row = row_of(p, f->doc);
		rc_sql_run(p->s, "INSERT INTO inferred VALUES (?, ?, ?)", "iyy", row, f->from, f->to);
		for (uint32_t k = f->accounts.beg; k < f->accounts.end; k++)
			rc_sql_run(p->s, "INSERT INTO inferred_from VALUES (?, ?, ?)", "iux", row,
			           k - f->accounts.beg, p->x->inferred_from.v[k]);
	}
}

/* What is written below refers to itself by index and is replaced as a whole: asking for every parent row anew costs as much as writing. The debug
 * build asks, and `verify` does. A pragma that works outside of transactions only. */
static void trust_references(rc_store *s, bool trust)
{
#ifdef RC_DEBUG
	(void)s, (void)trust;
#else
	sqlite3_exec(s->db, trust ? "PRAGMA foreign_keys = OFF" : "PRAGMA foreign_keys = ON", NULL,
	             NULL, NULL);
#endif
}

static rc_status replace_cross(rc_store *s, const rc_cross *x, const rc_stored_list *list,
                               rc_err *err)
{
	rc_status status = rc_store_begin(s, err);
	if (status != RC_OK)
		return status;
	if (rc_store_generation(s) != list->generation || !rc_sql_ok(s)) {
		rc_store_rollback(s);
		return rc_sql_end(s, err);
	}
	rc_arena a = {0};
	put p = {s, x, list, rc_arena_alloc(&a, ((size_t)list->article.n + 1) * sizeof(rc_cpmap))};
	for (uint32_t i = 0; i < list->article.n; i++)
		p.map[i] = rc_cpmap_new(&a, (rc_str){list->doc[i]->text, list->doc[i]->n_text});
	rc_sql_run(s, "PRAGMA defer_foreign_keys = ON", "");
	rc_cross_clear(s);
	put_names(&p);
	for (uint32_t i = 0; i < x->happening.n; i++)
		put_event(&p, i);
	put_related(&p);
	for (uint32_t i = 0; i < x->account.n; i++)
		put_account(&p, i);
	put_points(&p);
	put_inferred(&p);
	rc_sql_run(s, "UPDATE dossier SET value = ? WHERE key = 'cross_check_of'", "s",
	           rc_arena_fmt(&a, "%lld", (long long)list->generation));
	rc_arena_release(&a);
	if (rc_sql_ok(s))
		return rc_store_commit(s, err);
	status = rc_sql_end(s, err);
	rc_store_rollback(s);
	return status;
}

rc_status rc_store_put_cross(rc_store *s, const rc_cross *x, const rc_stored_list *list,
                             rc_err *err)
{
	trust_references(s, true);
	rc_status status = replace_cross(s, x, list, err);
	trust_references(s, false);
	return status;
}

rc_status rc_store_cross_current(rc_store *s, bool *current, rc_err *err)
{
	rc_sql_start(s);
	int64_t of = -1;
	sqlite3_stmt *st = rc_sql(
		s, "SELECT CAST(value AS INTEGER) FROM dossier WHERE key = 'cross_check_of'");
	while (rc_sql_row(s, st))
		of = sqlite3_column_int64(st, 0);
	*current = of == rc_store_generation(s);
	return rc_sql_end(s, err);
}

/* ---- in ---- */

typedef struct get {
	rc_store             *s;
	rc_cross             *x;
	const rc_stored_list *list;
	rc_cpmap             *map;
	rc_arena             *a;
	rc_map                doc_of; /* row of an article -> index */
	rc_arena              scratch;
} get;

static uint32_t doc_at(get *g, sqlite3_stmt *st, int col)
{
	uint32_t doc = rc_map_get(&g->doc_of, (uint64_t)sqlite3_column_int64(st, col));
	if (doc != RC_NONE)
		return doc;
	rc_sql_damaged(g->s, "the cross-check names an article that is not there");
	return 0;
}

/* Rows of a table grouped by a parent: the parent's range is opened by its first row and grown by
 * each. */
static void grow(rc_range *r, uint32_t i)
{
	if (r->beg == r->end)
		r->beg = i;
	r->end = i + 1;
}

static void get_names(get *g)
{
	rc_cross *x = g->x;
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(s, "SELECT id, name, type, wikidata, kb FROM name ORDER BY n");
	while (rc_sql_row(s, st))
		*RC_ADD(g->a, x->name) = (rc_name){
			.id = rc_col_str(g->a, st, 0),
			.name = rc_col_str(g->a, st, 1),
			.type = rc_col_name(st, 2, rc_names_etype, 4, RC_MISC),
			.wikidata = rc_col_str(g->a, st, 3),
			.kb = rc_col_str(g->a, st, 4),
		};
	x->name_of = rc_arena_alloc(g->a, ((size_t)x->n_docs + 1) * sizeof *x->name_of);
	uint32_t *n_entities = rc_arena_alloc(&g->scratch, ((size_t)x->n_docs + 1) * 4);
	st = rc_sql(s, "SELECT article, max(i) + 1 FROM article_entity GROUP BY article");
	while (rc_sql_row(s, st)) {
		uint32_t doc = doc_at(g, st, 0);
		n_entities[doc] = (uint32_t)sqlite3_column_int64(st, 1);
	}
	for (uint32_t d = 0; d < x->n_docs; d++) {
		x->name_of[d] = rc_arena_alloc(g->a, ((size_t)n_entities[d] + 1) * 4);
		memset(x->name_of[d], 0xFF, ((size_t)n_entities[d] + 1) * 4);
	}
	st = rc_sql(s, "SELECT name, article, entity FROM name_entity JOIN article r ON r.n = article "
	               "ORDER BY name, r.id, entity");
	while (rc_sql_row(s, st)) {
		uint32_t name = rc_col_index(s, st, 0, x->name.n), doc = doc_at(g, st, 1),
		         entity = rc_col_u32(st, 2);
		if (name == RC_NONE || entity >= n_entities[doc])
			continue;
		grow(&x->name.v[name].refs, x->ref.n);
		*RC_ADD(g->a, x->ref) = (rc_ref){doc, entity};
		x->name_of[doc][entity] = name;
	}
}

static void get_copies(get *g)
{
	rc_cross *x = g->x;
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(s, "SELECT article_a, start_a, stop_a, article_b, start_b, stop_b, "
	                             "words, direction, whole FROM copy ORDER BY n");
	while (rc_sql_row(s, st)) {
		rc_copy c = {.doc_a = doc_at(g, st, 0), .doc_b = doc_at(g, st, 3)};
		c.a = rc_col_place(&g->map[c.doc_a], st, 1);
		c.b = rc_col_place(&g->map[c.doc_b], st, 4);
		c.words = rc_col_u32(st, 6);
		c.direction = rc_col_name(st, 7, rc_names_direction, 3, 0);
		c.whole = sqlite3_column_int(st, 8) != 0;
		*RC_ADD(g->a, x->copy) = c;
	}
	st = rc_sql(s, "SELECT id, name, kind, camp, who FROM origin ORDER BY n");
	while (rc_sql_row(s, st))
		*RC_ADD(g->a, x->origin) = (rc_origin){
			.id = rc_col_str(g->a, st, 0),
			.name = rc_col_str(g->a, st, 1),
			.kind = rc_col_name(st, 2, rc_names_okind, 5, RC_O_UNNAMED),
			.camp = rc_col_str(g->a, st, 3),
			.who = rc_col_index(s, st, 4, x->name.n),
		};
}

static void get_event_rows(get *g)
{
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(s, "SELECT id, title, title_account, kind, type, mode, class, claim, "
	                             "edtf, first_day, last_day, place, place_wikidata, articles, "
	                             "origins_stated FROM event ORDER BY n");
	while (rc_sql_row(s, st))
		*RC_ADD(g->a, g->x->happening) = (rc_happening){
			.id = rc_col_str(g->a, st, 0),
			.title = rc_col_str(g->a, st, 1),
			.title_account = sqlite3_column_type(st, 2) == SQLITE_NULL
		                         ? RC_NONE
		                         : (uint32_t)sqlite3_column_int64(st, 2) - 1,
			.position = rc_col_is(st, 3, "position"),
			.type = rc_col_str(g->a, st, 4),
			.mode = rc_col_str(g->a, st, 5),
			.group = rc_col_str(g->a, st, 6),
			.claim = rc_col_name(st, 7, rc_names_claim, RC_CLAIM_N, RC_CLAIM_DONE),
			.edtf = rc_col_str(g->a, st, 8),
			.from = rc_col_day(st, 9),
			.to = rc_col_day(st, 10),
			.place = rc_col_str(g->a, st, 11),
			.place_wikidata = rc_col_str(g->a, st, 12),
			.n_articles = rc_col_u32(st, 13),
			.n_origins = rc_col_u32(st, 14),
		};
}

static void get_event_parts(get *g)
{
	rc_cross *x = g->x;
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(
		s, "SELECT event, part, name, who FROM event_actor ORDER BY event, part, i");
	while (rc_sql_row(s, st)) {
		uint32_t e = rc_col_index(s, st, 0, x->happening.n);
		if (e == RC_NONE)
			continue;
		bool actor = rc_col_is(st, 1, "actor");
		grow(actor ? &x->happening.v[e].actors : &x->happening.v[e].recipients, x->actor.n);
		*RC_ADD(g->a, x->actor) = (rc_actor){rc_col_str(g->a, st, 2),
		                                     rc_col_index(s, st, 3, x->name.n)};
	}
	st = rc_sql(s, "SELECT event, origin FROM event_origin ORDER BY event, i");
	while (rc_sql_row(s, st)) {
		uint32_t e = rc_col_index(s, st, 0, x->happening.n),
		         o = rc_col_index(s, st, 1, x->origin.n);
		if (e == RC_NONE || o == RC_NONE)
			continue;
		grow(&x->happening.v[e].origins, x->origin_of.n);
		*RC_ADD(g->a, x->origin_of) = o;
	}
	st = rc_sql(s, "SELECT event, other, how FROM event_related ORDER BY event, i");
	while (rc_sql_row(s, st)) {
		uint32_t e = rc_col_index(s, st, 0, x->happening.n),
		         o = rc_col_index(s, st, 1, x->happening.n);
		if (e == RC_NONE || o == RC_NONE)
			continue;
		grow(&x->happening.v[e].related, x->related.n);
		*RC_ADD(g->a, x->related) = (rc_related){o, rc_col_str(g->a, st, 2)};
	}
	st = rc_sql(s, "SELECT event, article, article_event, statement, by, day, start, stop FROM "
	               "event_denial ORDER BY event, i");
	while (rc_sql_row(s, st)) {
		uint32_t e = rc_col_index(s, st, 0, x->happening.n), doc = doc_at(g, st, 1);
		if (e == RC_NONE)
			continue;
		grow(&x->happening.v[e].denials, x->denial.n);
		*RC_ADD(g->a, x->denial) = (rc_denial){doc,
		                                       rc_col_u32(st, 2),
		                                       rc_col_u32(st, 3),
		                                       rc_col_str(g->a, st, 4),
		                                       rc_col_day(st, 5),
		                                       rc_col_span(&g->map[doc], st, 6)};
	}
	st = rc_sql(s, "SELECT id, event FROM event_alias ORDER BY id");
	while (rc_sql_row(s, st))
		*RC_ADD(g->a, x->alias) = (rc_alias){rc_col_str(g->a, st, 0),
		                                     rc_col_index(s, st, 1, x->happening.n)};
}

static void get_account_rows(get *g)
{
	rc_cross *x = g->x;
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(s, "SELECT article, event, start, stop, copy_of, voice, claim, "
	                             "hedged FROM account ORDER BY n");
	while (rc_sql_row(s, st)) {
		uint32_t doc = doc_at(g, st, 0), e = rc_col_index(s, st, 1, x->happening.n);
		if (e == RC_NONE)
			continue;
		grow(&x->happening.v[e].accounts, x->account.n);
		*RC_ADD(g->a, x->account) = (rc_account){
			.doc = doc,
			.happening = e,
			.quote = rc_col_span(&g->map[doc], st, 2),
			.copy_of = sqlite3_column_type(st, 4) == SQLITE_NULL
		                   ? RC_NONE
		                   : (uint32_t)sqlite3_column_int64(st, 4) - 1,
			.voice = rc_col_name(st, 5, rc_names_voice, 4, RC_VOICE_OUTLET),
			.claim = rc_col_name(st, 6, rc_names_claim, RC_CLAIM_N, RC_CLAIM_DONE),
			.hedged = sqlite3_column_int(st, 7) != 0,
		};
	}
	for (uint32_t i = 0; i < x->account.n; i++)
		if (x->account.v[i].copy_of != RC_NONE && x->account.v[i].copy_of >= x->account.n)
			rc_sql_damaged(s, "an account copies one that is not there");
	for (uint32_t i = 0; i < x->happening.n; i++)
		if (x->happening.v[i].title_account != RC_NONE &&
		    x->happening.v[i].title_account >= x->account.n)
			rc_sql_damaged(s, "an event's title is of an account that is not there");
}

static void get_account_parts(get *g)
{
	rc_cross *x = g->x;
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(
		s, "SELECT account, article_event FROM account_mention ORDER BY account, i");
	while (rc_sql_row(s, st)) {
		uint32_t a = rc_col_index(s, st, 0, x->account.n);
		if (a == RC_NONE)
			continue;
		grow(&x->account.v[a].mentions, x->mention.n);
		*RC_ADD(g->a, x->mention) = rc_col_u32(st, 1);
	}
	st = rc_sql(
		s, "SELECT account, name, who, role, start, stop FROM account_link ORDER BY account, i");
	while (rc_sql_row(s, st)) {
		uint32_t a = rc_col_index(s, st, 0, x->account.n);
		if (a == RC_NONE)
			continue;
		grow(&x->account.v[a].chain, x->link.n);
		*RC_ADD(g->a, x->link) = (rc_link){
			.name = rc_col_str(g->a, st, 1),
			.who = rc_col_index(s, st, 2, x->name.n),
			.role = rc_col_name(st, 3, rc_names_role, 4, RC_ROLE_SPEAKER),
			.span = rc_col_span(&g->map[x->account.v[a].doc], st, 4),
		};
	}
	st = rc_sql(s, "SELECT account, origin FROM account_origin ORDER BY account, i");
	while (rc_sql_row(s, st)) {
		uint32_t a = rc_col_index(s, st, 0, x->account.n), o = rc_col_index(s, st, 1, x->origin.n);
		if (a == RC_NONE || o == RC_NONE)
			continue;
		grow(&x->account.v[a].origins, x->origin_of.n);
		*RC_ADD(g->a, x->origin_of) = o;
	}
}

static void get_point_rows(get *g)
{
	rc_cross *x = g->x;
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(s, "SELECT event, name, state FROM point ORDER BY n");
	while (rc_sql_row(s, st)) {
		uint32_t e = rc_col_index(s, st, 0, x->happening.n);
		if (e == RC_NONE)
			continue;
		grow(&x->happening.v[e].points, x->point.n);
		*RC_ADD(g->a,
		        x->point) = (rc_point){.name = rc_col_str(g->a, st, 1),
		                               .state = rc_col_name(st, 2, rc_names_state, 6, RC_SINGLE)};
	}
	st = rc_sql(s, "SELECT point, text, number, min, max, unit, per, approximate, basis, anchor, "
	               "wikidata, first_day, last_day FROM point_value ORDER BY n");
	while (rc_sql_row(s, st)) {
		uint32_t p = rc_col_index(s, st, 0, x->point.n);
		if (p == RC_NONE)
			continue;
		grow(&x->point.v[p].values, x->value.n);
		*RC_ADD(g->a, x->value) = (rc_value){
			.text = rc_col_str(g->a, st, 1),
			.number = rc_col_double(st, 2),
			.min = rc_col_double(st, 3),
			.max = rc_col_double(st, 4),
			.unit = rc_col_str(g->a, st, 5),
			.per = rc_col_str(g->a, st, 6),
			.approximate = sqlite3_column_int(st, 7) != 0,
			.basis = rc_col_str(g->a, st, 8),
			.anchor = rc_col_str(g->a, st, 9),
			.wikidata = rc_col_str(g->a, st, 10),
			.from = rc_col_day(st, 11),
			.to = rc_col_day(st, 12),
		};
	}
}

static void get_value_parts(get *g)
{
	rc_cross *x = g->x;
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(s, "SELECT value, origin FROM point_value_origin ORDER BY value, i");
	while (rc_sql_row(s, st)) {
		uint32_t v = rc_col_index(s, st, 0, x->value.n), o = rc_col_index(s, st, 1, x->origin.n);
		if (v == RC_NONE || o == RC_NONE)
			continue;
		grow(&x->value.v[v].origins, x->origin_of.n);
		*RC_ADD(g->a, x->origin_of) = o;
	}
	st = rc_sql(s, "SELECT value, account, start, stop, origin, voice, hedged FROM point_cell "
	               "ORDER BY value, i");
	while (rc_sql_row(s, st)) {
		uint32_t v = rc_col_index(s, st, 0, x->value.n), a = rc_col_index(s, st, 1, x->account.n);
		if (v == RC_NONE || a == RC_NONE)
			continue;
		grow(&x->value.v[v].cells, x->cell.n);
		*RC_ADD(g->a, x->cell) = (rc_cell){
			.account = a,
			.span = rc_col_span(&g->map[x->account.v[a].doc], st, 2),
			.origin = rc_col_index(s, st, 4, x->origin.n),
			.voice = rc_col_name(st, 5, rc_names_voice, 4, RC_VOICE_OUTLET),
			.hedged = sqlite3_column_int(st, 6) != 0,
		};
	}
}

static void get_inferred(get *g)
{
	rc_cross *x = g->x;
	rc_store *s = g->s;
	sqlite3_stmt *st = rc_sql(s, "SELECT f.article, first_day, last_day FROM inferred f JOIN "
	                             "article r ON r.n = f.article ORDER BY r.id");
	while (rc_sql_row(s, st))
		*RC_ADD(g->a, x->inferred) = (rc_inferred){
			.doc = doc_at(g, st, 0), .from = rc_col_day(st, 1), .to = rc_col_day(st, 2)};
	for (uint32_t i = 0; i < x->inferred.n; i++) {
		rc_inferred *f = &x->inferred.v[i];
		st = rc_sql_query(s, "SELECT account FROM inferred_from WHERE article = ? ORDER BY i", "i",
		                  g->list->article.v[f->doc]->n);
		while (rc_sql_row(s, st)) {
			uint32_t a = rc_col_index(s, st, 0, x->account.n);
			if (a == RC_NONE)
				continue;
			grow(&f->accounts, x->inferred_from.n);
			*RC_ADD(g->a, x->inferred_from) = a;
		}
	}
}

rc_status rc_store_get_cross(rc_store *s, rc_arena *a, const rc_stored_list *list, rc_cross *x,
                             rc_err *err)
{
	rc_sql_start(s);
	*x = (rc_cross){.arena = a, .doc = list->doc, .n_docs = list->article.n};
	get g = {.s = s, .x = x, .list = list, .a = a};
	g.map = rc_arena_alloc(&g.scratch, ((size_t)x->n_docs + 1) * sizeof *g.map);
	for (uint32_t i = 0; i < x->n_docs; i++) {
		bool is_new;
		*rc_map_put(&g.doc_of, (uint64_t)list->article.v[i]->n, &is_new) = i;
		g.map[i] = rc_cpmap_new(&g.scratch, (rc_str){list->doc[i]->text, list->doc[i]->n_text});
	}
	get_names(&g);
	get_copies(&g);
	get_event_rows(&g);
	get_event_parts(&g);
	get_account_rows(&g);
	get_account_parts(&g);
	get_point_rows(&g);
	get_value_parts(&g);
	get_inferred(&g);
	rc_map_release(&g.doc_of);
	rc_arena_release(&g.scratch);
	return rc_sql_end(s, err);
}
