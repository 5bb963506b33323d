/* dump.c - writing the analysis record and CoNLL-U; see dump.h.
 *
 * Inside, offsets are bytes of title + body; outside, code points of `text` (the body), or of `article.title` for what carries "in": "title".
 */
#include "doc/dump.h"

#include "base/json.h"

#include <math.h>
#include <stdio.h>

typedef struct dump {
	const rc_doc *d;
	rc_cpmap      map;
	uint32_t      body; /* code points before the body */
	rc_json       j;
} dump;

static void offsets(dump *x, rc_span s)
{
	bool title = s.beg < x->d->title_end;
	uint32_t from = title ? 0 : x->body;
	rc_json_kint(&x->j, "start", rc_cpmap_get(&x->map, s.beg) - from);
	rc_json_kint(&x->j, "end", rc_cpmap_get(&x->map, s.end) - from);
	if (title)
		rc_json_kz(&x->j, "in", "title");
}

/* start, end, text of a span; all null when there is none. */
static void span(dump *x, rc_span s)
{
	if (!rc_span_is(s)) {
		rc_json_knull(&x->j, "start");
		rc_json_knull(&x->j, "end");
		rc_json_knull(&x->j, "text");
		return;
	}
	offsets(x, s);
	rc_json_kstr(&x->j, "text", rc_doc_str(x->d, s));
}

static void span_object(dump *x, const char *key, rc_span s)
{
	rc_json_key(&x->j, key);
	if (!rc_span_is(s)) {
		rc_json_null(&x->j);
		return;
	}
	rc_json_open(&x->j, '{');
	span(x, s);
	rc_json_close(&x->j, '}');
}

static void entity_id(dump *x, const char *key, uint32_t entity)
{
	char id[16];
	uint32_t at = sizeof id;
	for (uint32_t v = entity + 1; v; v /= 10)
		id[--at] = (char)('0' + v % 10);
	id[--at] = 'e';
	rc_json_kstr(&x->j, key, entity == RC_NONE ? RC_NULL_STR : (rc_str){id + at, (uint32_t)sizeof id - at});
}

static void index_or_null(dump *x, const char *key, uint32_t i)
{
	rc_json_key(&x->j, key);
	if (i == RC_NONE)
		rc_json_null(&x->j);
	else
		rc_json_int(&x->j, i);
}

static void dump_agency(rc_json *j, const rc_agency *g)
{
	bool any = false;
#define X(key) any |= g->key.n > 0;
	RC_AGENCY_MAP(X)
#undef X
	rc_json_key(j, "agency");
	if (!any) {
		rc_json_null(j);
		return;
	}
	rc_json_open(j, '{');
#define X(key) rc_json_kstr(j, #key, g->key);
	RC_AGENCY_MAP(X)
#undef X
	rc_json_close(j, '}');
}

static void dump_article(dump *x)
{
	const rc_meta *m = &x->d->meta;
	rc_json *j = &x->j;
	rc_json_key(j, "article");
	rc_json_open(j, '{');
	rc_json_kstr(j, "id", m->id);
	rc_json_kstr(j, "source", m->source);
	rc_json_kstr(j, "sha256", m->sha256);
	rc_json_kstr(j, "lang", m->lang);
	rc_json_kstr(j, "title", m->title);
	rc_json_kstr(j, "outlet", m->outlet);
	rc_json_kstr(j, "byline", m->byline);
	rc_json_kstr(j, "url", m->url);
	rc_json_kstr(j, "canonical", m->canonical);
	rc_json_kstr(j, "section", m->section);
	rc_json_kstr(j, "modified", m->modified);
	rc_json_key(j, "basis");
	rc_json_open(j, '{');
#define X(key) if (m->basis.key.p) rc_json_kstr(j, #key, m->basis.key);
	RC_META_MAP(X)
#undef X
	if (m->published.p && m->basis.published.p)
		rc_json_kstr(j, "published", m->basis.published);
	rc_json_close(j, '}');
	rc_json_key(j, "published");
	if (m->published.p) {
		rc_json_open(j, '{');
		rc_json_kstr(j, "value", m->published);
		rc_json_kz(j, "basis", rc_pub_basis_name(m->published_basis));
		rc_json_close(j, '}');
	} else {
		rc_json_null(j);
	}
	dump_agency(j, &m->agency);
	rc_json_close(j, '}');
}

static void dump_sentences(dump *x)
{
	rc_json_key(&x->j, "sentences");
	rc_json_open(&x->j, '[');
	for (uint32_t i = 0; i < x->d->sent.n; i++) {
		rc_json_open(&x->j, '{');
		offsets(x, x->d->sent.v[i].span);
		rc_json_close(&x->j, '}');
	}
	rc_json_close(&x->j, ']');
}

static void dump_tokens(dump *x)
{
	const rc_doc *d = x->d;
	rc_buf feats = {0};
	rc_json_key(&x->j, "tokens");
	rc_json_open(&x->j, '[');
	for (uint32_t i = 0; i < d->tok.n; i++) {
		const rc_token *t = &d->tok.v[i];
		rc_json_open(&x->j, '{');
		offsets(x, t->span);
		rc_json_kstr(&x->j, "form", rc_doc_sym(d, t->form));
		rc_json_kstr(&x->j, "lemma", rc_doc_sym(d, t->lemma));
		rc_json_kz(&x->j, "upos", rc_upos_name(t->upos));
		rc_buf_reset(&feats);
		rc_feats_append(&feats, t->feats);
		rc_json_kstr(&x->j, "feats", t->feats ? rc_buf_view(&feats) : RC_NULL_STR);
		rc_json_kint(&x->j, "head", t->head == RC_NONE ? 0 : t->head - d->sent.v[t->sent].tok_beg + 1);
		rc_json_kz(&x->j, "deprel", rc_deprel_name(t->deprel));
		rc_json_close(&x->j, '}');
	}
	rc_json_close(&x->j, ']');
	rc_buf_release(&feats);
}

static void dump_entity(dump *x, uint32_t e, const uint32_t *first, const uint32_t *next,
                        const uint32_t *first_label, const uint32_t *next_label)
{
	static const char *const type[] = {"PER", "ORG", "LOC", "MISC"};
	static const char *const kind[] = {"name", "nominal", "pronoun"};
	static const char *const voice[] = {"outlet", "quoted", "unclear", "unclear"};
	const rc_doc *d = x->d;
	rc_json *j = &x->j;
	rc_json_open(j, '{');
	entity_id(x, "id", e);
	rc_json_kz(j, "type", type[d->entity.v[e].type]);
	rc_json_kstr(j, "name", d->entity.v[e].name);
	rc_json_key(j, "mentions");
	rc_json_open(j, '[');
	for (uint32_t m = first[e]; m != RC_NONE; m = next[m]) {
		rc_json_open(j, '{');
		span(x, d->mention.v[m].span);
		rc_json_kz(j, "kind", kind[d->mention.v[m].kind]);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
	rc_json_key(j, "labels");
	rc_json_open(j, '[');
	for (uint32_t l = first_label[e]; l != RC_NONE; l = next_label[l]) {
		rc_json_open(j, '{');
		span(x, d->label.v[l].span);
		rc_json_kz(j, "voice", voice[d->label.v[l].voice]);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
	rc_json_kstr(j, "wikidata", d->entity.v[e].wikidata);
	rc_json_close(j, '}');
}

/* Mentions and labels are stored by place; the record groups them by entity: two chains, built from the back. */
static void dump_entities(dump *x)
{
	const rc_doc *d = x->d;
	rc_arena a = {0};
	uint32_t n = d->entity.n;
	uint32_t *first = rc_arena_alloc(&a, (n + 1) * 8), *first_label = first + n;
	uint32_t *next = rc_arena_alloc(&a, (size_t)(d->mention.n + 1) * 4);
	uint32_t *next_label = rc_arena_alloc(&a, (size_t)(d->label.n + 1) * 4);
	memset(first, 0xFF, (size_t)n * 8);
	for (uint32_t m = d->mention.n; m-- > 0;) {
		next[m] = first[d->mention.v[m].entity];
		first[d->mention.v[m].entity] = m;
	}
	for (uint32_t l = d->label.n; l-- > 0;) {
		next_label[l] = first_label[d->label.v[l].entity];
		first_label[d->label.v[l].entity] = l;
	}
	rc_json_key(&x->j, "entities");
	rc_json_open(&x->j, '[');
	for (uint32_t e = 0; e < n; e++)
		dump_entity(x, e, first, next, first_label, next_label);
	rc_json_close(&x->j, ']');
	rc_arena_release(&a);
}

static void day(dump *x, const char *key, int32_t value)
{
	rc_buf b = {0};
	if (value != RC_NO_DAY)
		rc_day_append(&b, value);
	rc_json_kstr(&x->j, key, value == RC_NO_DAY ? RC_NULL_STR : rc_buf_view(&b));
	rc_buf_release(&b);
}

static void dump_times(dump *x)
{
	static const char *const type[] = {"DATE", "TIME", "DURATION", "SET"};
	static const char *const basis[] = {"written", "computed", "partial"};
	rc_json *j = &x->j;
	rc_json_key(j, "times");
	rc_json_open(j, '[');
	for (uint32_t i = 0; i < x->d->time.n; i++) {
		const rc_time *t = &x->d->time.v[i];
		rc_json_open(j, '{');
		span(x, t->span);
		rc_json_kz(j, "type", type[t->type]);
		rc_json_kstr(j, "value", t->value);
		rc_json_kstr(j, "mod", t->mod);
		day(x, "from", t->from);
		day(x, "to", t->to);
		rc_json_kz(j, "basis", basis[t->basis]);
		if (t->anchor == RC_ANCHOR_PUBLISHED)
			rc_json_kz(j, "anchor", "published");
		else
			index_or_null(x, "anchor", t->anchor);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

static void number(dump *x, const char *key, double v)
{
	rc_json_key(&x->j, key);
	if (isnan(v))
		rc_json_null(&x->j);
	else
		rc_json_double(&x->j, v);
}

static void dump_quantities(dump *x)
{
	rc_json *j = &x->j;
	rc_json_key(j, "quantities");
	rc_json_open(j, '[');
	for (uint32_t i = 0; i < x->d->quantity.n; i++) {
		const rc_quantity *q = &x->d->quantity.v[i];
		rc_json_open(j, '{');
		span(x, q->span);
		number(x, "value", q->value);
		number(x, "min", q->min);
		number(x, "max", q->max);
		rc_json_kstr(j, "unit", q->unit);
		rc_json_kstr(j, "per", q->per);
		rc_json_kbool(j, "approximate", q->approximate);
		span_object(x, "of", q->of);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

static void party(dump *x, const rc_party *p, bool with_role)
{
	static const char *const role[] = {"speaker", "document", "relay", "occasion"};
	rc_json_open(&x->j, '{');
	entity_id(x, "entity", p->entity);
	span(x, p->span);
	if (with_role)
		rc_json_kz(&x->j, "role", role[p->role]);
	rc_json_close(&x->j, '}');
}

static void parties(dump *x, const char *key, uint32_t beg, uint32_t end, bool with_role)
{
	rc_json_key(&x->j, key);
	rc_json_open(&x->j, '[');
	for (uint32_t i = beg; i < end; i++)
		party(x, &x->d->party.v[i], with_role);
	rc_json_close(&x->j, ']');
}

static void dump_statements(dump *x)
{
	static const char *const kind[] = {"direct", "indirect", "mixed"};
	static const char *const act[] = {
#define X(code, text) text,
		RC_ACT_MAP(X)
#undef X
	};
	rc_json *j = &x->j;
	rc_json_key(j, "statements");
	rc_json_open(j, '[');
	for (uint32_t i = 0; i < x->d->statement.n; i++) {
		const rc_statement *s = &x->d->statement.v[i];
		rc_json_open(j, '{');
		span(x, s->span);
		rc_json_kz(j, "kind", kind[s->kind]);
		rc_json_kz(j, "act", act[s->act]);
		span_object(x, "cue", s->cue);
		rc_json_key(j, "speaker");
		if (rc_span_is(s->speaker.span) || s->speaker.entity != RC_NONE)
			party(x, &s->speaker, false);
		else
			rc_json_null(j);
		parties(x, "via", s->via_beg, s->via_end, true);
		rc_json_close(j, '}');
	}
	rc_json_close(j, ']');
}

static void dump_event(dump *x, const rc_event *e)
{
	static const char *const claim[] = {
#define X(code, text) text,
		RC_CLAIM_MAP(X)
#undef X
	};
	rc_json *j = &x->j;
	rc_json_open(j, '{');
	span(x, e->span);
	span_object(x, "trigger", e->trigger);
	rc_json_kstr(j, "predicate", e->predicate);
	rc_json_kstr(j, "type", e->type);
	rc_json_kstr(j, "mode", e->mode);
	parties(x, "actors", e->actor_beg, e->actor_end, false);
	parties(x, "recipients", e->recipient_beg, e->recipient_end, false);
	index_or_null(x, "time", e->time);
	entity_id(x, "place", e->place);
	rc_json_key(j, "quantities");
	rc_json_open(j, '[');
	for (uint32_t q = e->quantity_beg; q < e->quantity_end; q++)
		rc_json_int(j, x->d->event_quantity.v[q]);
	rc_json_close(j, ']');
	rc_json_kz(j, "voice", e->voice == RC_VOICE_OUTLET ? "outlet" : "source");
	rc_json_kz(j, "claim", claim[e->claim]);
	rc_json_kbool(j, "hedged", e->hedged);
	parties(x, "attribution", e->attr_beg, e->attr_end, true);
	index_or_null(x, "statement", e->statement);
	rc_json_close(j, '}');
}

static void dump_rest(dump *x)
{
	rc_json *j = &x->j;
	rc_json_key(j, "events");
	rc_json_open(j, '[');
	for (uint32_t i = 0; i < x->d->event.n; i++)
		dump_event(x, &x->d->event.v[i]);
	rc_json_close(j, ']');
	rc_json_key(j, "warnings");
	rc_json_open(j, '[');
	for (uint32_t i = 0; i < x->d->warning.n; i++)
		rc_json_str(j, x->d->warning.v[i]);
	rc_json_close(j, ']');
}

static dump dump_to(const rc_doc *d, rc_arena *a, rc_buf *out)
{
	dump x = {.d = d, .map = rc_cpmap_new(a, (rc_str){d->text, d->n_text}), .j = rc_json_to(out)};
	x.body = rc_cpmap_get(&x.map, d->body_beg);
	return x;
}

void rc_doc_dump_json(const rc_doc *d, bool with_tokens, rc_buf *out)
{
	rc_arena a = {0};
	dump x = dump_to(d, &a, out);
	rc_json_open(&x.j, '{');
	dump_article(&x);
	rc_json_kstr(&x.j, "text", (rc_str){d->text + d->body_beg, d->n_text - d->body_beg});
	dump_sentences(&x);
	if (with_tokens)
		dump_tokens(&x);
	dump_entities(&x);
	dump_times(&x);
	dump_quantities(&x);
	dump_statements(&x);
	dump_rest(&x);
	rc_json_close(&x.j, '}');
	rc_buf_byte(out, '\n');
	rc_arena_release(&a);
}

/* A FORM may hold spaces ("10 000") but no tab or line end. */
static void form(rc_buf *out, rc_str s)
{
	for (uint32_t i = 0; i < s.n; i++)
		rc_buf_byte(out, s.p[i] == '\t' || s.p[i] == '\n' ? ' ' : s.p[i]);
	if (s.n == 0)
		rc_buf_byte(out, '_');
}

static void range(dump *x, rc_span s, rc_buf *out)
{
	rc_buf_fmt(out, "TokenRange=%u:%u\n", rc_cpmap_get(&x->map, s.beg) - x->body, rc_cpmap_get(&x->map, s.end) - x->body);
}

static void conllu_word(dump *x, uint32_t i, uint32_t beg, rc_buf *out)
{
	const rc_token *t = &x->d->tok.v[i];
	if (t->flags & RC_TOK_MWT_FIRST) {
		uint32_t last = i;
		while (last + 1 < x->d->tok.n && x->d->tok.v[last + 1].span.beg == t->span.beg)
			last++;
		rc_buf_fmt(out, "%u-%u\t", i - beg + 1, last - beg + 1);
		form(out, rc_doc_str(x->d, t->span));
		rc_buf_z(out, "\t_\t_\t_\t_\t_\t_\t_\t");
		range(x, t->span, out);
	}
	rc_buf_fmt(out, "%u\t", i - beg + 1);
	form(out, rc_doc_sym(x->d, t->form));
	rc_buf_byte(out, '\t');
	form(out, rc_doc_sym(x->d, t->lemma));
	rc_buf_fmt(out, "\t%s\t_\t", rc_upos_name(t->upos));
	rc_feats_append(out, t->feats);
	bool flat = !(x->d->done & RC_L_TREE); /* no model read it: its words hang on the first */
	uint32_t head = flat ? i > beg : t->head == RC_NONE ? 0 : t->head - beg + 1;
	rc_buf_fmt(out, "\t%u\t%s\t_\t", head, flat && head == 0 ? "root" : rc_deprel_name(t->deprel));
	if (t->flags & RC_TOK_MWT)
		rc_buf_z(out, "_\n");
	else
		range(x, t->span, out);
}

void rc_doc_dump_conllu(const rc_doc *d, rc_buf *out)
{
	rc_arena a = {0};
	dump x = dump_to(d, &a, out);
	uint32_t number_in_body = 0;
	for (uint32_t s = 0; s < d->sent.n; s++) {
		const rc_sentence *sent = &d->sent.v[s];
		if (sent->in_title || sent->tok_beg == sent->tok_end)
			continue;
		rc_buf_fmt(out, "# sent_id = %.*s-%u\n# text = ", RC_FMT(d->meta.id), ++number_in_body);
		form(out, rc_doc_str(d, sent->span));
		rc_buf_byte(out, '\n');
		for (uint32_t t = sent->tok_beg; t < sent->tok_end; t++)
			conllu_word(&x, t, sent->tok_beg, out);
		rc_buf_byte(out, '\n');
	}
	rc_arena_release(&a);
}
