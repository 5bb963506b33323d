/* layers.c - what was read in an article: rows from the doc's layers, and layers from the rows.
 *
 * What comes back equals what went in but for the words (not kept) and the numbering of parties: each statement and event gets parties of its own.
 */
#include "store/sql.h"

/* ---- out ---- */

static void put_names(rc_store *s, int64_t n, const rc_doc *d, const rc_cpmap *map)
{
	for (uint32_t i = 0; i < d->entity.n; i++) {
		const rc_entity *e = &d->entity.v[i];
		rc_sql_run(s, "INSERT INTO article_entity VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "iuszssbb", n,
		           i, e->name.p ? e->name : RC_STR(""), rc_names_etype[e->type], e->wikidata, e->kb,
		           (int)e->gender, (int)e->number);
	}
	for (uint32_t i = 0; i < d->mention.n; i++) {
		const rc_mention *m = &d->mention.v[i];
		rc_sql_run(s, "INSERT INTO article_mention VALUES (?, ?, ?, ?, ?, ?)", "iumpuz", n, i, map,
		           m->span, m->entity, rc_names_mkind[m->kind]);
	}
	for (uint32_t i = 0; i < d->label.n; i++) {
		const rc_label *l = &d->label.v[i];
		rc_sql_run(s, "INSERT INTO article_label VALUES (?, ?, ?, ?, ?, ?)", "iumpuz", n, i, map,
		           l->span, l->entity,
		           rc_names_voice[l->voice > RC_VOICE_UNCLEAR ? RC_VOICE_UNCLEAR : l->voice]);
	}
}

static void put_time(rc_store *s, int64_t n, uint32_t i, const rc_time *t, const rc_cpmap *map)
{
	char anchor[16];
	const char *a = NULL;
	if (t->anchor == RC_ANCHOR_PUBLISHED) {
		a = "published";
	} else if (t->anchor != RC_NONE) {
		rc_buf b = {0};
		rc_buf_fmt(&b, "%u", t->anchor);
		memcpy(anchor, b.p, b.n + 1);
		rc_buf_release(&b);
		a = anchor;
	}
	rc_sql_run(s, "INSERT INTO article_time VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	           "iumpzssyyzzb", n, i, map, t->span, rc_names_ttype[t->type], t->value, t->mod,
	           t->from, t->to, rc_names_tbasis[t->basis], a, (int)t->impossible);
}

static void put_values(rc_store *s, int64_t n, const rc_doc *d, const rc_cpmap *map)
{
	for (uint32_t i = 0; i < d->time.n; i++)
		put_time(s, n, i, &d->time.v[i], map);
	for (uint32_t i = 0; i < d->quantity.n; i++) {
		const rc_quantity *q = &d->quantity.v[i];
		rc_sql_run(s, "INSERT INTO article_quantity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		           "iumpdddsspbb", n, i, map, q->span, q->value, q->min, q->max, q->unit, q->per,
		           q->of, (int)q->approximate, (int)q->score);
	}
}

static void put_statements(rc_store *s, int64_t n, const rc_doc *d, const rc_cpmap *map)
{
	for (uint32_t i = 0; i < d->statement.n; i++) {
		const rc_statement *t = &d->statement.v[i];
		rc_sql_run(s, "INSERT INTO article_statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		           "iumpzzppu", n, i, map, t->span, rc_names_skind[t->kind], rc_names_act[t->act],
		           t->cue, t->speaker.span, t->speaker.entity);
		for (uint32_t v = t->via_beg; v < t->via_end; v++) {
			const rc_party *p = &d->party.v[v];
			rc_sql_run(s, "INSERT INTO article_statement_via VALUES (?, ?, ?, ?, ?, ?, ?)",
			           "iuuzump", n, i, v - t->via_beg, rc_names_role[p->role], p->entity, map,
			           p->span);
		}
	}
}

static void put_parties(rc_store *s, int64_t n, uint32_t event, const char *part, const rc_doc *d,
                        uint32_t beg, uint32_t end, const rc_cpmap *map)
{
	for (uint32_t i = beg; i < end; i++) {
		const rc_party *p = &d->party.v[i];
		rc_sql_run(s, "INSERT INTO article_event_party VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "iuzuzump",
		           n, event, part, i - beg, rc_names_role[p->role], p->entity, map, p->span);
	}
}

static void put_events(rc_store *s, int64_t n, const rc_doc *d, const rc_cpmap *map)
{
	for (uint32_t i = 0; i < d->event.n; i++) {
		const rc_event *e = &d->event.v[i];
		rc_sql_run(s,
		           "INSERT INTO article_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
		           "?, ?, ?)",
		           "iumppssssuuuzzbbb", n, i, map, e->span, e->trigger, e->predicate, e->type,
		           e->mode, e->group, e->time, e->place, e->statement,
		           e->voice == RC_VOICE_OUTLET ? "outlet" : "source", rc_names_claim[e->claim],
		           (int)e->hedged, (int)e->nominal, (int)e->position);
		put_parties(s, n, i, "actor", d, e->actor_beg, e->actor_end, map);
		put_parties(s, n, i, "recipient", d, e->recipient_beg, e->recipient_end, map);
		put_parties(s, n, i, "attribution", d, e->attr_beg, e->attr_end, map);
		for (uint32_t q = e->quantity_beg; q < e->quantity_end; q++)
			rc_sql_run(s, "INSERT INTO article_event_quantity VALUES (?, ?, ?, ?)", "iuuu", n, i,
			           q - e->quantity_beg, d->event_quantity.v[q]);
	}
}

void rc_layers_put(rc_store *s, int64_t n, const rc_doc *d, const rc_cpmap *map)
{
	for (uint32_t i = 0; i < d->sent.n; i++) {
		const rc_sentence *t = &d->sent.v[i];
		rc_sql_run(s, "INSERT INTO article_sentence VALUES (?, ?, ?, ?, ?, ?, ?)", "iumpbbb", n, i,
		           map, t->span, (int)t->in_title, (int)t->heading, (int)t->paragraph);
	}
	put_names(s, n, d, map);
	put_values(s, n, d, map);
	put_statements(s, n, d, map);
	put_events(s, n, d, map);
	for (uint32_t i = 0; i < d->warning.n; i++)
		rc_sql_run(s, "INSERT INTO article_warning VALUES (?, ?, ?)", "ius", n, i, d->warning.v[i]);
}

/* ---- in ---- */

/* Numbers of rows read are checked against the layer they point into, so that a damaged file can't
 * lead outside an array. */
static uint32_t below(rc_store *s, uint32_t i, uint32_t n)
{
	if (i == RC_NONE || i < n)
		return i;
	rc_sql_damaged(s, "a row points at one that is not there");
	return RC_NONE;
}

static void get_names(rc_store *s, int64_t n, rc_doc *d, const rc_cpmap *map)
{
	sqlite3_stmt *st = rc_sql_query(s,
	                                "SELECT name, type, wikidata, kb, gender, number FROM "
	                                "article_entity WHERE article = ? ORDER BY i",
	                                "i", n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->entity) = (rc_entity){
			.name = rc_col_str(d->arena, st, 0),
			.type = rc_col_name(st, 1, rc_names_etype, 4, RC_MISC),
			.wikidata = rc_col_str(d->arena, st, 2),
			.kb = rc_col_str(d->arena, st, 3),
			.gender = (uint8_t)sqlite3_column_int(st, 4),
			.number = (uint8_t)sqlite3_column_int(st, 5),
		};
	st = rc_sql_query(
		s, "SELECT start, stop, entity, kind FROM article_mention WHERE article = ? ORDER BY i",
		"i", n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->mention) = (rc_mention){
			.span = rc_col_place(map, st, 0),
			.tok_beg = RC_NONE, .tok_end = RC_NONE, .head = RC_NONE,
			.entity = below(s, rc_col_u32(st, 2), d->entity.n),
			.kind = rc_col_name(st, 3, rc_names_mkind, 3, RC_MENTION_NAME),
		};
	st = rc_sql_query(
		s, "SELECT start, stop, entity, voice FROM article_label WHERE article = ? ORDER BY i", "i",
		n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->label) = (rc_label){
			.span = rc_col_place(map, st, 0),
			.entity = below(s, rc_col_u32(st, 2), d->entity.n),
			.voice = rc_col_name(st, 3, rc_names_voice, 3, RC_VOICE_UNCLEAR),
		};
}

static uint32_t get_anchor(rc_arena *a, sqlite3_stmt *st, int col)
{
	rc_str v = rc_col_str(a, st, col);
	uint64_t i;
	if (rc_str_eqz(v, "published"))
		return RC_ANCHOR_PUBLISHED;
	return v.p && rc_str_u64(v, &i) && i < RC_ANCHOR_PUBLISHED ? (uint32_t)i : RC_NONE;
}

static void get_values(rc_store *s, int64_t n, rc_doc *d, const rc_cpmap *map)
{
	sqlite3_stmt *st = rc_sql_query(
		s,
		"SELECT start, stop, type, value, mod, first_day, last_day, basis, anchor, impossible FROM "
	    "article_time WHERE article = ? ORDER BY i",
		"i", n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->time) = (rc_time){
			.span = rc_col_place(map, st, 0),
			.type = rc_col_name(st, 2, rc_names_ttype, 4, RC_DATE),
			.value = rc_col_str(d->arena, st, 3),
			.mod = rc_col_str(d->arena, st, 4),
			.from = rc_col_day(st, 5), .to = rc_col_day(st, 6),
			.basis = rc_col_name(st, 7, rc_names_tbasis, 3, RC_TB_PARTIAL),
			.anchor = get_anchor(d->arena, st, 8),
			.impossible = sqlite3_column_int(st, 9) != 0,
		};
	for (uint32_t i = 0; i < d->time.n; i++)
		if (d->time.v[i].anchor != RC_ANCHOR_PUBLISHED)
			below(s, d->time.v[i].anchor, d->time.n);
	st = rc_sql_query(s,
	                  "SELECT start, stop, value, min, max, unit, per, of_start, of_stop, "
	                  "approximate, score FROM article_quantity WHERE article = ? ORDER BY i",
	                  "i", n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->quantity) = (rc_quantity){
			.span = rc_col_place(map, st, 0),
			.value = rc_col_double(st, 2), .min = rc_col_double(st, 3), .max = rc_col_double(st, 4),
			.unit = rc_col_str(d->arena, st, 5), .per = rc_col_str(d->arena, st, 6),
			.of = rc_col_span(map, st, 7), .of_head = RC_NONE,
			.approximate = sqlite3_column_int(st, 9) != 0, .score = sqlite3_column_int(st, 10) != 0,
		};
}

static void get_statements(rc_store *s, int64_t n, rc_doc *d, const rc_cpmap *map)
{
	sqlite3_stmt *st = rc_sql_query(
		s,
		"SELECT start, stop, kind, act, cue_start, cue_stop, speaker_start, speaker_stop, speaker "
	    "FROM article_statement WHERE article = ? ORDER BY i",
		"i", n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->statement) = (rc_statement){
			.span = rc_col_place(map, st, 0),
			.kind = rc_col_name(st, 2, rc_names_skind, 3, RC_INDIRECT),
			.act = rc_col_name(st, 3, rc_names_act, RC_ACT_N, RC_ACT_SAYS),
			.cue = rc_col_span(map, st, 4),
			.cue_head = RC_NONE,
			.speaker = {.span = rc_col_span(map, st, 6),
		                .head = RC_NONE,
		                .entity = below(s, rc_col_u32(st, 8), d->entity.n)},
		};
	st = rc_sql_query(s,
	                  "SELECT statement, role, entity, start, stop FROM article_statement_via "
	                  "WHERE article = ? ORDER BY statement, i",
	                  "i", n);
	while (rc_sql_row(s, st)) {
		uint32_t at = below(s, rc_col_u32(st, 0), d->statement.n);
		if (at == RC_NONE)
			continue;
		rc_statement *t = &d->statement.v[at];
		if (t->via_beg == t->via_end)
			t->via_beg = d->party.n;
		*RC_ADD(d->arena, d->party) = (rc_party){
			.span = rc_col_span(map, st, 3),
			.head = RC_NONE,
			.entity = below(s, rc_col_u32(st, 2), d->entity.n),
			.role = rc_col_name(st, 1, rc_names_role, 4, RC_ROLE_RELAY),
		};
		t->via_end = d->party.n;
	}
}

static void get_event_parties(rc_store *s, int64_t n, rc_doc *d, const rc_cpmap *map)
{
	sqlite3_stmt *st = rc_sql_query(s,
	                                "SELECT event, part, role, entity, start, stop FROM "
	                                "article_event_party WHERE article = ? ORDER BY event, part, i",
	                                "i", n);
	while (rc_sql_row(s, st)) {
		uint32_t at = below(s, rc_col_u32(st, 0), d->event.n);
		if (at == RC_NONE)
			continue;
		rc_event *e = &d->event.v[at];
		bool attribution = rc_col_is(st, 1, "attribution"), actor = rc_col_is(st, 1, "actor");
		uint32_t *beg = attribution ? &e->attr_beg : actor ? &e->actor_beg : &e->recipient_beg;
		uint32_t *end = attribution ? &e->attr_end : actor ? &e->actor_end : &e->recipient_end;
		if (*beg == *end)
			*beg = d->party.n;
		*RC_ADD(d->arena, d->party) = (rc_party){
			.span = rc_col_span(map, st, 4),
			.head = RC_NONE,
			.entity = below(s, rc_col_u32(st, 3), d->entity.n),
			.role = rc_col_name(st, 2, rc_names_role, 4, RC_ROLE_SPEAKER),
		};
		*end = d->party.n;
	}
}

static void get_events(rc_store *s, int64_t n, rc_doc *d, const rc_cpmap *map)
{
	sqlite3_stmt *st = rc_sql_query(
		s,
		"SELECT start, stop, trigger_start, trigger_stop, predicate, type, mode, kind, time, "
	    "place, statement, voice, claim, hedged, nominal, "
		"position FROM article_event WHERE article = ? ORDER BY i",
		"i", n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->event) = (rc_event){
			.span = rc_col_place(map, st, 0),
			.trigger = rc_col_span(map, st, 2),
			.trigger_tok = RC_NONE,
			.predicate = rc_col_str(d->arena, st, 4),
			.type = rc_col_str(d->arena, st, 5),
			.mode = rc_col_str(d->arena, st, 6),
			.group = rc_col_str(d->arena, st, 7),
			.time = below(s, rc_col_u32(st, 8), d->time.n),
			.place = below(s, rc_col_u32(st, 9), d->entity.n),
			.statement = below(s, rc_col_u32(st, 10), d->statement.n),
			.voice = rc_col_name(st, 11, rc_names_voice, 4, RC_VOICE_OUTLET),
			.claim = rc_col_name(st, 12, rc_names_claim, RC_CLAIM_N, RC_CLAIM_DONE),
			.hedged = sqlite3_column_int(st, 13) != 0,
			.nominal = sqlite3_column_int(st, 14) != 0,
			.position = sqlite3_column_int(st, 15) != 0,
		};
	get_event_parties(s, n, d, map);
	st = rc_sql_query(
		s, "SELECT event, quantity FROM article_event_quantity WHERE article = ? ORDER BY event, i",
		"i", n);
	while (rc_sql_row(s, st)) {
		uint32_t at = below(s, rc_col_u32(st, 0), d->event.n),
		         q = below(s, rc_col_u32(st, 1), d->quantity.n);
		if (at == RC_NONE || q == RC_NONE)
			continue;
		rc_event *e = &d->event.v[at];
		if (e->quantity_beg == e->quantity_end)
			e->quantity_beg = d->event_quantity.n;
		*RC_ADD(d->arena, d->event_quantity) = q;
		e->quantity_end = d->event_quantity.n;
	}
}

void rc_layers_get(rc_store *s, int64_t n, rc_doc *d, const rc_cpmap *map)
{
	sqlite3_stmt *st = rc_sql_query(s,
	                                "SELECT start, stop, in_title, heading, paragraph FROM "
	                                "article_sentence WHERE article = ? ORDER BY i",
	                                "i", n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->sent) = (rc_sentence){
			.span = rc_col_place(map, st, 0),
			.in_title = sqlite3_column_int(st, 2) != 0, .heading = sqlite3_column_int(st, 3) != 0,
			.paragraph = sqlite3_column_int(st, 4) != 0,
		};
	get_names(s, n, d, map);
	get_values(s, n, d, map);
	get_statements(s, n, d, map);
	get_events(s, n, d, map);
	st = rc_sql_query(s, "SELECT warning FROM article_warning WHERE article = ? ORDER BY i", "i",
	                  n);
	while (rc_sql_row(s, st))
		*RC_ADD(d->arena, d->warning) = rc_col_str(d->arena, st, 0);
	d->done = RC_L_ENTITIES | RC_L_TIMES | RC_L_QUANTITIES | RC_L_SPEECH | RC_L_EVENTS;
}
