/* origins.c - who each account has it from: the attribution of each mention, walked to its far end.
 *
 * The first link of a chain is where it starts. A person or body that says it as its own is the origin. A document or a nameless source that reached the
 * outlet through one medium is that medium's: the origin bears the medium's name, the chain shows the rest. A nameless source without a medium is an
 * origin of kind "unnamed", its number unknown: each article's counts apart, unless the words are copied. In the outlet's own voice: no source given.
 * Two articles that name one origin are one; so are a chain and a longer one that contains it (counted in points.c, origins.h of a happening here).
 */
#include "check/check_int.h"

typedef struct maker {
	rc_work *w;
	rc_map   by_key; /* identity -> origin */
	uint32_t *wire;  /* [n_docs] mention of the agency that the article has its text from, or RC_NONE */
} maker;

/* The first article that holds the passage around `at`, if it is copied; else the article itself. */
static uint32_t copy_root(const rc_work *w, uint32_t doc, uint32_t at)
{
	uint32_t root = doc;
	for (uint32_t i = w->copy_beg[doc]; i < w->copy_beg[doc + 1]; i++) {
		const rc_copy *c = &w->x->copy.v[w->copy_at[i]];
		bool in_b = c->doc_b == doc && c->b.beg <= at && at < c->b.end;
		if (in_b && c->doc_a < root)
			root = c->doc_a;
		else if (c->whole && c->doc_b == doc && c->doc_a < root)
			root = c->doc_a;
	}
	return root;
}

static rc_str link_name(const rc_work *w, uint32_t doc, const rc_party *p, uint32_t *who)
{
	*who = rc_party_name(w, doc, p);
	if (*who != RC_NONE)
		return w->x->name.v[*who].name;
	return rc_doc_str(w->x->doc[doc], p->span);
}

uint64_t rc_speaker_key(const rc_check_know *know, uint8_t lang, rc_str words, bool *same)
{
	rc_arena scratch = {0};
	rc_atoms atoms = {0};
	uint64_t key = 2, head = 0;
	bool first = true, ended = false;
	*same = false;
	if (lang >= RC_LANG_N || !words.n)
		return 0;
	rc_atoms_scan(&scratch, &atoms, words, 0, words.n);
	for (uint32_t i = 0; i < atoms.n; i++) {
		uint64_t hash = rc_word_hash(rc_str_sub(words, atoms.v[i].beg, atoms.v[i].end));
		if (atoms.v[i].kind == RC_ATOM_MARK)
			continue;
		if (first) /* one among several, or somebody's */
			*same = rc_map_get(&know->between[lang], hash) == RC_NONE || rc_map_get(&know->definite[lang], hash) != RC_NONE;
		first = false;
		bool stop = rc_map_get(&know->stop, hash) != RC_NONE || atoms.v[i].end - atoms.v[i].beg < 2;
		if (!stop)
			key = rc_hash_more(key, hash);
		ended |= stop && head;
		if (!stop && !ended && (!head || lang == RC_EN))
			head = hash; /* in English the last word before whatever hangs on it, else the first */
	}
	*same &= head && rc_map_get(&know->body[lang], head) != RC_NONE;
	rc_arena_release(&scratch);
	return head ? key : 0;
}

/* Does it speak of an institution (la préfecture maritime, the customs officers' union)? */
static bool is_body(const rc_work *w, const rc_doc *d, rc_span span)
{
	bool same;
	rc_speaker_key(w->know, d->lang, rc_doc_str(d, span), &same);
	return same;
}

/* « selon un précédent bilan », "the latest toll": a count that nobody named vouches for. */
static bool is_toll(const rc_work *w, const rc_doc *d, uint32_t doc, const rc_party *p)
{
	const rc_words *all = &w->words[doc];
	if (d->lang >= RC_LANG_N || rc_party_name(w, doc, p) != RC_NONE)
		return false;
	bool toll = false;
	for (uint32_t i = rc_words_at(all, p->span.beg); i < all->n && all->v[i].span.end <= p->span.end; i++) {
		toll |= rc_map_get(&w->know->toll[d->lang], all->v[i].hash) != RC_NONE;
		if (rc_map_get(&w->know->body[d->lang], all->v[i].hash) != RC_NONE)
			return false; /* « un bilan de la préfecture » */
	}
	return toll;
}

static uint8_t kind_of(const rc_work *w, uint32_t who, uint8_t role)
{
	if (role == RC_ROLE_DOCUMENT)
		return RC_O_DOCUMENT;
	if (who == RC_NONE)
		return RC_O_UNNAMED;
	const rc_name *n = &w->x->name.v[who];
	uint32_t item = n->kb.p ? rc_kb_by_id(w->know->kb, n->kb) : RC_NONE;
	if (item != RC_NONE && rc_kb_is_medium(w->know->kb, item))
		return RC_O_OUTLET;
	return n->type == RC_PER ? RC_O_PERSON : RC_O_ORGANISATION;
}

static uint32_t origin_for(maker *m, uint32_t doc, const rc_party *p, bool is_medium)
{
	rc_work *w = m->w;
	uint32_t who;
	rc_str name = link_name(w, doc, p, &who);
	bool body;
	uint64_t words = rc_speaker_key(w->know, w->x->doc[doc]->lang, name, &body);
	body &= who == RC_NONE && p->role != RC_ROLE_DOCUMENT;
	uint8_t kind = body ? RC_O_ORGANISATION : is_medium && who != RC_NONE ? RC_O_OUTLET : kind_of(w, who, p->role);
	uint64_t key;
	if (who != RC_NONE)
		key = rc_hash_more(rc_hash(w->x->name.v[who].id), 1);
	else if (body)
		key = words; /* an institution is the same whoever speaks of it */
	else
		key = rc_hash_more(rc_word_hash(name), rc_hash(w->x->doc[copy_root(w, doc, p->span.beg)]->meta.id));
	bool fresh;
	uint32_t *slot = rc_map_put(&m->by_key, key, &fresh);
	if (!fresh)
		return *slot;
	*slot = w->x->origin.n;
	rc_origin o = {rc_content_id(w->a, "o-", key), name, RC_NULL_STR, who, kind};
	uint32_t item = who != RC_NONE && w->x->name.v[who].kb.p ? rc_kb_by_id(w->know->kb, w->x->name.v[who].kb) : RC_NONE;
	if (item != RC_NONE) {
		o.camp = rc_kb_camp(w->know->kb, item);
		if (!o.camp.p && rc_kb_state(w->know->kb, item) != RC_NONE)
			o.camp = rc_kb_country_name(w->know->data, rc_kb_get(w->know->kb, rc_kb_state(w->know->kb, item))->name, RC_EN); /* as the tables say it */
	}
	*RC_ADD(w->a, w->x->origin) = o;
	return w->x->origin.n - 1;
}

enum { MANY = 512 }; /* statements of an article that is asked who spoke before; in longer ones nobody is */

/* « la même source », "the same official": whoever the article gave as a source before; its statement, or RC_NONE. */
static uint32_t same_as_before(const rc_work *w, const rc_doc *d, uint32_t doc, const rc_party *p)
{
	const rc_words *all = &w->words[doc];
	bool same = false;
	uint32_t found = RC_NONE;
	for (uint32_t i = rc_words_at(all, p->span.beg); d->lang < RC_LANG_N && i < all->n && all->v[i].span.end <= p->span.end; i++)
		same |= rc_map_get(&w->know->same[d->lang], all->v[i].hash) != RC_NONE;
	for (uint32_t i = 0; same && i < d->statement.n && d->statement.n <= MANY; i++) {
		rc_span s = d->statement.v[i].speaker.span;
		if (rc_span_is(s) && s.end <= p->span.beg && (found == RC_NONE || s.beg > d->statement.v[found].speaker.span.beg))
			found = i;
	}
	return found;
}

static bool has_label(const rc_doc *d, uint32_t entity)
{
	for (uint32_t l = 0; l < d->label.n; l++)
		if (d->label.v[l].entity == entity)
			return true;
	return false;
}

/* "the driver", in an article in which only one person has spoken before and nothing says what they are: that one's statement, or RC_NONE. */
static uint32_t spoke_before(const rc_work *w, const rc_doc *d, const rc_party *p)
{
	uint32_t found = RC_NONE;
	if (p->role != RC_ROLE_SPEAKER || !rc_definite_one(w->know, rc_doc_str(d, p->span), d->lang) || is_body(w, d, p->span))
		return RC_NONE;
	if (d->statement.n > MANY)
		return RC_NONE;
	for (uint32_t i = 0; i < d->statement.n; i++) {
		const rc_party *s = &d->statement.v[i].speaker;
		if (d->statement.v[i].cue.beg >= p->span.beg || s->entity == RC_NONE || d->entity.v[s->entity].type != RC_PER)
			continue;
		if (found != RC_NONE && (d->statement.v[found].speaker.entity != s->entity))
			return RC_NONE;
		found = i;
	}
	return found == RC_NONE || has_label(d, d->statement.v[found].speaker.entity) ? RC_NONE : found;
}

/* The origin of what `first` says, who reached the article through parties [beg, end). */
static uint32_t origin_of_chain(maker *m, uint32_t doc, const rc_party *first, uint32_t beg, uint32_t end)
{
	enum { BACK = 4 };
	const rc_doc *d = m->w->x->doc[doc];
	bool nameless = rc_party_name(m->w, doc, first) == RC_NONE || first->role == RC_ROLE_DOCUMENT;
	for (uint32_t back = 0; nameless && beg == end && back < BACK; back++) { /* « la même source », of one that is « la même » too */
		uint32_t st = same_as_before(m->w, d, doc, first);
		if (st == RC_NONE)
			st = spoke_before(m->w, d, first);
		if (st == RC_NONE)
			break;
		first = &d->statement.v[st].speaker, beg = d->statement.v[st].via_beg, end = d->statement.v[st].via_end;
		nameless = rc_party_name(m->w, doc, first) == RC_NONE;
	}
	if (nameless && first->role != RC_ROLE_DOCUMENT && is_body(m->w, d, first->span))
		nameless = false; /* « selon l'agence, citant la police » and « selon la police »: one chain contains the other */
	for (uint32_t i = beg; nameless && i < end; i++)
		if (d->party.v[i].role != RC_ROLE_OCCASION && rc_party_name(m->w, doc, &d->party.v[i]) != RC_NONE)
			return origin_for(m, doc, &d->party.v[i], true);
	if (is_toll(m->w, d, doc, first))
		return RC_NONE;
	if (nameless && m->wire[doc] != RC_NONE) {
		const rc_mention *at = &d->mention.v[m->wire[doc]];
		rc_party wire = {at->span, RC_NONE, at->entity, RC_ROLE_RELAY};
		return origin_for(m, doc, &wire, true);
	}
	return origin_for(m, doc, first, first->role == RC_ROLE_RELAY);
}

/* The origin of one mention, RC_NONE when it is in the outlet's own voice. */
static uint32_t origin_of_event(maker *m, uint32_t doc, const rc_event *e)
{
	return e->attr_beg == e->attr_end ? RC_NONE : origin_of_chain(m, doc, &m->w->x->doc[doc]->party.v[e->attr_beg], e->attr_beg + 1, e->attr_end);
}

/* « 3.000 selon la préfecture et 8.000 selon les syndicats »: the innermost statement that gives a figure, where the event's own words stand outside it;
 * RC_NONE where the figure is vouched for by whoever vouches for the event. */
static uint32_t statement_of_figure(const rc_doc *d, const rc_event *e, rc_span figure)
{
	uint32_t best = rc_doc_statement_around(d, figure);
	if (best == RC_NONE || best == e->statement || !rc_span_is(d->statement.v[best].speaker.span))
		return RC_NONE;
	rc_span s = d->statement.v[best].span;
	return e->trigger.beg >= s.beg && e->trigger.end <= s.end ? RC_NONE : best;
}

/* Figures of a mention that have sources of their own; each is an origin of the account too. */
static void figure_origins(maker *m, rc_account *a, uint32_t event)
{
	rc_cross *x = m->w->x;
	const rc_doc *d = x->doc[a->doc];
	const rc_event *e = &d->event.v[event];
	for (uint32_t i = e->quantity_beg; i < e->quantity_end; i++) {
		uint32_t q = d->event_quantity.v[i], st = statement_of_figure(d, e, d->quantity.v[q].span);
		if (st == RC_NONE)
			continue;
		const rc_statement *s = &d->statement.v[st];
		uint32_t o = origin_of_chain(m, a->doc, &s->speaker, s->via_beg, s->via_end);
		m->w->figure_at[a->doc][q] = o;
		if (o != RC_NONE && !rc_in_origins(x, a->origins, o)) {
			*RC_ADD(m->w->a, x->origin_of) = o;
			a->origins.end = x->origin_of.n;
		}
	}
}

/* Who vouches for what stands in none of the account's mentions. */
static void stray_origins(maker *m, uint32_t account)
{
	rc_cross *x = m->w->x;
	rc_account *a = &x->account.v[account];
	rc_range all = rc_strays_of(m->w, account);
	for (uint32_t i = all.beg; i < all.end; i++) {
		rc_stray *stray = &m->w->stray.v[i];
		if (stray->statement == RC_NONE)
			continue;
		const rc_statement *s = &x->doc[a->doc]->statement.v[stray->statement];
		if (!rc_span_is(s->speaker.span) && s->speaker.entity == RC_NONE)
			continue;
		stray->origin = origin_of_chain(m, a->doc, &s->speaker, s->via_beg, s->via_end);
		if (stray->origin != RC_NONE && !rc_in_origins(x, a->origins, stray->origin)) {
			*RC_ADD(m->w->a, x->origin_of) = stray->origin;
			a->origins.end = x->origin_of.n;
		}
	}
}

bool rc_in_origins(const rc_cross *x, rc_range r, uint32_t origin)
{
	for (uint32_t i = r.beg; i < r.end; i++)
		if (x->origin_of.v[i] == origin)
			return true;
	return false;
}

/* The mention whose attribution the account is shown with, `settled` if its headline has its source from the text: the best one, or where that is in the
 * outlet's own voice one of the same sentence that somebody vouches for. */
static uint32_t teller(const rc_work *w, const rc_account *a, uint32_t settled)
{
	const rc_doc *d = w->x->doc[a->doc];
	uint32_t best = w->x->mention.v[a->mentions.beg], sentence = rc_trait_of(w, a->doc, best)->sentence;
	if (settled != RC_NONE || d->event.v[best].attr_beg < d->event.v[best].attr_end)
		return settled != RC_NONE ? settled : best;
	for (uint32_t i = a->mentions.beg + 1; i < a->mentions.end; i++) {
		uint32_t e = w->x->mention.v[i];
		const rc_trait *t = rc_trait_of(w, a->doc, e);
		if (t->sentence == sentence && t->asserts && w->origin_at[a->doc][e] != RC_NONE)
			return e;
	}
	return best;
}

static void account_chain(maker *m, rc_account *a, uint32_t settled)
{
	rc_work *w = m->w;
	rc_cross *x = w->x;
	const rc_doc *d = x->doc[a->doc];
	const rc_event *e = &d->event.v[teller(w, a, settled)];
	a->voice = e->voice;
	a->chain = (rc_range){x->link.n, x->link.n};
	for (uint32_t i = e->attr_beg; i < e->attr_end; i++) {
		uint32_t who;
		rc_str name = link_name(w, a->doc, &d->party.v[i], &who);
		*RC_ADD(w->a, x->link) = (rc_link){name, who, d->party.v[i].role, d->party.v[i].span};
	}
	const rc_mention *wire = m->wire[a->doc] == RC_NONE ? NULL : &d->mention.v[m->wire[a->doc]];
	if (wire && x->link.n > a->chain.beg && x->link.v[x->link.n - 1].who != x->name_of[a->doc][wire->entity]) {
		uint32_t who = x->name_of[a->doc][wire->entity];
		*RC_ADD(w->a, x->link) = (rc_link){x->name.v[who].name, who, RC_ROLE_RELAY, wire->span};
	}
	a->chain.end = x->link.n;
}

/* Was `p` published before `q`? Articles without a date come last, then the order of ids. */
static bool earlier(const rc_cross *x, uint32_t p, uint32_t q)
{
	const rc_doc *a = x->doc[p], *b = x->doc[q];
	if (a->pub_from != b->pub_from)
		return b->pub_from == RC_NO_DAY || (a->pub_from != RC_NO_DAY && a->pub_from < b->pub_from);
	int c = rc_str_cmp(a->meta.published, b->meta.published);
	return c ? c < 0 : p < q;
}

/* Does a mention of the account stand in a passage? */
static bool tells_in(const rc_cross *x, const rc_account *a, rc_span passage)
{
	const rc_doc *d = x->doc[a->doc];
	for (uint32_t i = a->mentions.beg; i < a->mentions.end; i++) {
		rc_span trigger = d->event.v[x->mention.v[i]].trigger;
		if (trigger.beg >= passage.beg && trigger.end <= passage.end)
			return true;
	}
	return false;
}

/* The account that this one copies: that of the earliest article of the same event that shares the passage around its words. */
static void account_copy(rc_work *w, rc_account *a)
{
	rc_cross *x = w->x;
	const rc_happening *h = &x->happening.v[a->happening];
	for (uint32_t i = w->copy_beg[a->doc]; i < w->copy_beg[a->doc + 1]; i++) {
		const rc_copy *c = &x->copy.v[w->copy_at[i]];
		bool is_b = c->doc_b == a->doc && c->direction != 2, is_a = c->doc_a == a->doc && c->direction == 2;
		rc_span s = is_b ? c->b : c->a;
		if ((!is_a && !is_b) || !(c->whole || (c->words >= 12 && tells_in(x, a, s))))
			continue;
		uint32_t from = is_b ? c->doc_a : c->doc_b;
		if (a->copy_of != RC_NONE && !earlier(x, from, x->account.v[a->copy_of].doc))
			continue;
		for (uint32_t k = h->accounts.beg; k < h->accounts.end; k++)
			if (x->account.v[k].doc == from && x->account.v[k].copy_of != (uint32_t)(a - x->account.v))
				a->copy_of = k;
	}
}

/* End of the headline: the title, or in plain text a first line that ends without a mark. */
static uint32_t headline_end(const rc_doc *d)
{
	if (d->title_end || d->sent.n == 0)
		return d->title_end;
	uint32_t end = d->sent.v[0].span.end;
	bool alone = end > d->body_beg && end < d->n_text && d->text[end] == '\n';
	return alone && !strchr(".!?:", d->text[end - 1]) ? end : 0;
}

/* Does the headline name only what kind of source it is: a state or body for its minister, "officials say"? */
static bool in_short(const rc_work *w, const rc_doc *d, const rc_origin *o)
{
	bool short_for = o->kind == RC_O_ORGANISATION;
	rc_str rest = o->name, word;
	while (!short_for && o->kind == RC_O_UNNAMED && d->lang < RC_LANG_N && rc_str_cut(&rest, ' ', &word))
		short_for = rc_map_get(&w->know->office[d->lang], rc_word_hash(word)) != RC_NONE;
	return short_for;
}

/* A headline says in short who says it (« Varnésie : 15 morts », the state for its minister): the text's only source of the account is the one. The
 * mention of the text, where the account's best one is settled so; else RC_NONE. */
static uint32_t settle_headline(rc_work *w, const rc_account *a)
{
	const rc_doc *d = w->x->doc[a->doc];
	uint32_t *at = w->origin_at[a->doc], only = RC_NONE, head = headline_end(d), from = RC_NONE, settled = RC_NONE;
	for (uint32_t i = a->mentions.beg; i < a->mentions.end; i++) {
		uint32_t e = w->x->mention.v[i], o = at[e];
		if (d->event.v[e].trigger.beg < head || o == RC_NONE || o == only)
			continue;
		if (only != RC_NONE)
			return RC_NONE;
		only = o;
		from = e;
	}
	for (uint32_t i = a->mentions.beg; i < a->mentions.end && only != RC_NONE; i++) {
		uint32_t e = w->x->mention.v[i];
		if (d->event.v[e].trigger.beg >= head || at[e] == RC_NONE || !in_short(w, d, &w->x->origin.v[at[e]]))
			continue;
		settled = i == a->mentions.beg && at[e] != only ? from : settled;
		at[e] = only;
	}
	return settled;
}

/* What one vouches for elsewhere in the article adds to an account whose own sentence is the outlet's: a figure or a day. Who only comes back to it
 * (« avant l'arrivée des soldats ») vouches for something else. */
static bool vouches(const rc_work *w, const rc_account *a, uint32_t event)
{
	const rc_doc *d = w->x->doc[a->doc];
	uint32_t best = w->x->mention.v[a->mentions.beg];
	const rc_trait *p = rc_trait_of(w, a->doc, best), *t = rc_trait_of(w, a->doc, event);
	if (d->event.v[best].attr_beg < d->event.v[best].attr_end || !p->asserts || d->event.v[best].trigger.beg < headline_end(d))
		return true;
	return t->sentence == p->sentence || t->n_figure > 0 || d->event.v[event].time != RC_NONE;
}

static void account_origins(maker *m, rc_account *a)
{
	rc_cross *x = m->w->x;
	const rc_doc *d = x->doc[a->doc];
	for (uint32_t i = a->mentions.beg; i < a->mentions.end; i++)
		m->w->origin_at[a->doc][x->mention.v[i]] = origin_of_event(m, a->doc, &d->event.v[x->mention.v[i]]);
	account_chain(m, a, settle_headline(m->w, a));
	a->origins = (rc_range){x->origin_of.n, x->origin_of.n};
	for (uint32_t i = a->mentions.beg; i < a->mentions.end; i++) {
		uint32_t o = m->w->origin_at[a->doc][x->mention.v[i]];
		if (!rc_trait_of(m->w, a->doc, x->mention.v[i])->asserts)
			continue; /* who speaks of « l'arrivée des avions » doesn't vouch for it */
		if (o != RC_NONE && vouches(m->w, a, x->mention.v[i]) && !rc_in_origins(x, a->origins, o)) {
			*RC_ADD(m->w->a, x->origin_of) = o;
			a->origins.end = x->origin_of.n;
		}
		figure_origins(m, a, x->mention.v[i]);
	}
}

/* Has the account what it says through this medium: a later link of its attribution, or the outlet that the article itself is of? */
static bool comes_through(const rc_cross *x, const rc_account *a, uint32_t who)
{
	for (uint32_t l = a->chain.beg + 1; l < a->chain.end; l++)
		if (x->link.v[l].who == who)
			return true;
	rc_str outlet = x->doc[a->doc]->meta.outlet;
	return outlet.n && a->chain.beg != a->chain.end && rc_word_hash(outlet) == rc_word_hash(x->name.v[who].name);
}

static uint32_t top(const uint32_t *under, uint32_t i)
{
	while (under[i] != i)
		i = under[i];
	return i;
}

/* An origin that is only a later link of a chain from another one is contained in that chain: under[i] is the one that origin i goes under. Nobody
 * goes under one that is under it. */
static void put_under(const rc_cross *x, const rc_happening *h, const uint32_t *all, uint32_t n, uint32_t *under)
{
	for (uint32_t i = 0; i < n; i++) {
		uint32_t who = x->origin.v[all[i]].who;
		for (uint32_t k = h->accounts.beg; k < h->accounts.end && who != RC_NONE && under[i] == i; k++) {
			const rc_account *a = &x->account.v[k];
			if (a->origins.beg == a->origins.end || !comes_through(x, a, who))
				continue;
			uint32_t first = x->origin_of.v[a->origins.beg], j = 0;
			if (x->origin.v[first].kind == RC_O_UNNAMED)
				continue;
			while (j < n && all[j] != first)
				j++;
			if (j < n && top(under, j) != i)
				under[i] = j;
		}
	}
}

/* Do the words that give the account this origin stand in what it copies from an article that is the same text? An altered copy names another source
 * in its copied sentence: still one text. What it adds of its own counts. */
static bool only_copied(const rc_work *w, const rc_account *a, uint32_t origin)
{
	const rc_cross *x = w->x;
	if (a->copy_of == RC_NONE || x->account.v[a->copy_of].origins.beg == x->account.v[a->copy_of].origins.end)
		return false;
	uint32_t from = x->account.v[a->copy_of].doc;
	for (uint32_t i = a->mentions.beg; i < a->mentions.end; i++) {
		if (w->origin_at[a->doc][x->mention.v[i]] != origin)
			continue;
		rc_span s = x->doc[a->doc]->event.v[x->mention.v[i]].span;
		bool copied = false;
		for (uint32_t c = w->copy_beg[a->doc]; c < w->copy_beg[a->doc + 1] && !copied; c++) {
			const rc_copy *p = &x->copy.v[w->copy_at[c]];
			rc_span here = p->doc_a == a->doc ? p->a : p->b;
			copied = p->whole && (p->doc_a == from || p->doc_b == from) && here.beg < s.end && s.beg < here.end;
		}
		if (!copied)
			return false;
	}
	return true;
}

static void happening_origins(rc_work *w, rc_happening *h)
{
	rc_cross *x = w->x;
	RC_VEC(uint32_t) all = {0};
	rc_map known = {0};
	rc_unite_sources(w, h);
	for (uint32_t k = h->accounts.beg; k < h->accounts.end; k++) {
		const rc_account *a = &x->account.v[k];
		for (uint32_t i = a->origins.beg; i < a->origins.end; i++) {
			bool fresh = !only_copied(w, a, x->origin_of.v[i]);
			if (fresh)
				rc_map_put(&known, (uint64_t)x->origin_of.v[i] + 1, &fresh);
			if (fresh)
				*RC_ADD(&w->scratch, all) = x->origin_of.v[i];
		}
	}
	rc_map_release(&known);
	uint32_t *under = rc_arena_alloc(&w->scratch, (size_t)(all.n + 1) * 4);
	for (uint32_t i = 0; i < all.n; i++)
		under[i] = i;
	put_under(x, h, all.v, all.n, under);
	h->origins = (rc_range){x->origin_of.n, x->origin_of.n};
	for (uint32_t i = 0; i < all.n; i++)
		if (under[i] == i)
			*RC_ADD(w->a, x->origin_of) = all.v[i];
	h->origins.end = x->origin_of.n;
	h->n_origins = h->origins.end - h->origins.beg;
	h->n_articles = h->accounts.end - h->accounts.beg;
}

void rc_check_origins(rc_work *w)
{
	maker m = {.w = w};
	rc_cross *x = w->x;
	w->origin_at = rc_arena_alloc(&w->scratch, (size_t)(x->n_docs + 1) * sizeof *w->origin_at);
	m.wire = rc_arena_alloc(&w->scratch, (size_t)(x->n_docs + 1) * 4);
	for (uint32_t d = 0; d < x->n_docs; d++)
		m.wire[d] = rc_wire_of(w, d);
	w->figure_at = rc_arena_alloc(&w->scratch, (size_t)(x->n_docs + 1) * sizeof *w->figure_at);
	for (uint32_t d = 0; d < x->n_docs; d++) {
		w->origin_at[d] = rc_arena_alloc(&w->scratch, (size_t)(x->doc[d]->event.n + 1) * 4);
		w->figure_at[d] = rc_arena_alloc(&w->scratch, (size_t)(x->doc[d]->quantity.n + 1) * 4);
		memset(w->figure_at[d], 0xFF, (size_t)(x->doc[d]->quantity.n + 1) * 4); /* RC_NONE */
	}
	for (uint32_t i = 0; i < x->account.n; i++) {
		account_origins(&m, &x->account.v[i]);
		stray_origins(&m, i);
		account_copy(w, &x->account.v[i]);
	}
	for (uint32_t i = 0; i < x->happening.n; i++)
		happening_origins(w, &x->happening.v[i]);
	rc_map_release(&m.by_key);
}
