/* sources.c - origins of one event that are one source under two descriptions: « la préfecture de l'Orvanne » and « la préfecture », "regional officials"
 * and "officials", an agency that relays a nameless source and the same agency's own dispatch.
 *
 * Descriptions are compared by their words without articles, folded. The same words are one source: of institutions and of those who speak for one
 * (rows "body" and "office" of crosscheck.tsv) in all articles of the event, of others (« un témoin ») in one article. One is also short for the
 * other when it has the same head and no word of its own. Persons with a name are left to names.c, outlets to media.c.
 * A description of one (« le ministre », "the driver") is the only person among the event's sources who is called so anywhere.
 * What is united is written over: the event's mentions, figures and accounts name the one origin that is kept.
 */
#include "check/check_int.h"

enum { WORDS = 12, TRIED = 16 };

typedef struct wording {
	uint64_t word[WORDS], head;
	uint32_t n, doc; /* doc: RC_NONE once two articles give it */
	bool     common; /* means the same source whoever says it */
	bool     named;  /* known by a name */
} wording;

/* Words of a name or description, without articles and the like. */
static void read_words(const rc_work *w, rc_str s, wording *out)
{
	rc_arena scratch = {0};
	rc_atoms atoms = {0};
	rc_atoms_scan(&scratch, &atoms, s, 0, s.n);
	for (uint32_t i = 0; i < atoms.n && out->n < WORDS; i++) {
		uint64_t hash = rc_word_hash(rc_str_sub(s, atoms.v[i].beg, atoms.v[i].end));
		if (atoms.v[i].kind != RC_ATOM_MARK && atoms.v[i].end - atoms.v[i].beg > 1 && rc_map_get(&w->know->stop, hash) == RC_NONE)
			out->word[out->n++] = hash;
	}
	rc_arena_release(&scratch);
}

static bool has_word(const wording *p, uint64_t word)
{
	for (uint32_t i = 0; i < p->n; i++)
		if (p->word[i] == word)
			return true;
	return false;
}

static bool holds(const wording *p, const wording *q)
{
	for (uint32_t i = 0; i < q->n; i++)
		if (!has_word(p, q->word[i]))
			return false;
	return q->n > 0;
}

/* The hash of the word that a name begins with, where another follows; 0 else. */
static uint64_t first_word(rc_str name)
{
	rc_arena scratch = {0};
	rc_atoms atoms = {0};
	rc_atoms_scan(&scratch, &atoms, name, 0, name.n);
	uint64_t first = atoms.n > 1 ? rc_word_hash(rc_str_sub(name, atoms.v[0].beg, atoms.v[0].end)) : 0;
	rc_arena_release(&scratch);
	return first;
}

/* « un responsable », "an official", « son ministère »: in another article another one. Not « des responsables », who are counted as one. */
static bool one_of_some(const rc_work *w, rc_str name, uint8_t lang)
{
	uint64_t first = first_word(name);
	uint32_t between = rc_map_get(&w->know->between[lang], first);
	return between != RC_NONE && !(between & 2) && rc_map_get(&w->know->definite[lang], first) == RC_NONE;
}

static wording wording_of(const rc_work *w, uint32_t origin, uint32_t doc)
{
	const rc_origin *o = &w->x->origin.v[origin];
	wording out = {.doc = doc};
	uint8_t lang = w->x->doc[doc]->lang;
	if (o->kind == RC_O_PERSON || o->kind == RC_O_OUTLET || o->kind == RC_O_DOCUMENT || lang >= RC_LANG_N)
		return out;
	read_words(w, o->name, &out);
	bool apart = one_of_some(w, o->name, lang);
	for (uint32_t i = 0; i < out.n && !apart; i++) {
		uint32_t sort = rc_map_get(&w->know->body[lang], out.word[i]);
		bool body = sort != RC_NONE && (sort != RC_BODY_CAMP || (lang == RC_EN ? i + 1 == out.n : i == 0)); /* a deputy of the opposition is not the opposition */
		if (body || rc_map_get(&w->know->office[lang], out.word[i]) != RC_NONE) {
			out.head = out.word[i];
			out.common = true;
			break;
		}
	}
	out.named = o->who != RC_NONE;
	out.common |= out.named;
	if (!out.head && out.n)
		out.head = out.word[lang == RC_EN ? out.n - 1 : 0];
	return out;
}

/* Is origin q the same source as p, told in no more words? */
static bool short_for(const wording *p, const wording *q)
{
	if (!p->n || !q->n || p->head != q->head || !holds(p, q))
		return false;
	if ((p->named || q->named) && p->n == q->n && p->n > 1)
		return true; /* « la protection civile », read as a name in the one article only */
	return (p->common && q->common) || (p->doc == q->doc && p->doc != RC_NONE);
}

/* The outlet among the event's origins that an article is of, or RC_NONE: what its nameless source says is the outlet's, as where others relay it. */
static uint32_t outlet_origin(const rc_work *w, const rc_happening *h, uint32_t doc, const uint32_t *all, uint32_t n)
{
	const rc_cross *x = w->x;
	rc_str outlet = x->doc[doc]->meta.outlet;
	for (uint32_t i = 0; i < n && i < TRIED && outlet.n && h->accounts.beg < h->accounts.end; i++) {
		uint32_t who = x->origin.v[all[i]].who;
		if (who != RC_NONE && x->origin.v[all[i]].kind != RC_O_PERSON && rc_word_hash(outlet) == rc_word_hash(x->name.v[who].name))
			return all[i];
	}
	return RC_NONE;
}

static void write_over(rc_work *w, const rc_happening *h, const rc_map *kept)
{
	rc_cross *x = w->x;
	for (uint32_t k = h->accounts.beg; k < h->accounts.end; k++) {
		rc_account *a = &x->account.v[k];
		const rc_doc *d = x->doc[a->doc];
		for (uint32_t i = a->mentions.beg; i < a->mentions.end; i++) {
			uint32_t e = x->mention.v[i], to = w->origin_at[a->doc][e];
			to = to == RC_NONE ? RC_NONE : rc_map_get(kept, (uint64_t)to + 1);
			if (to != RC_NONE)
				w->origin_at[a->doc][e] = to;
			for (uint32_t q = d->event.v[e].quantity_beg; q < d->event.v[e].quantity_end; q++) {
				uint32_t *own = &w->figure_at[a->doc][d->event_quantity.v[q]];
				uint32_t over = *own == RC_NONE ? RC_NONE : rc_map_get(kept, (uint64_t)*own + 1);
				*own = over != RC_NONE ? over : *own;
			}
		}
		rc_range strays = rc_strays_of(w, k);
		for (uint32_t i = strays.beg; i < strays.end; i++) {
			uint32_t *own = &w->stray.v[i].origin, over = *own == RC_NONE ? RC_NONE : rc_map_get(kept, (uint64_t)*own + 1);
			*own = over != RC_NONE ? over : *own;
		}
		uint32_t n = a->origins.beg;
		for (uint32_t i = a->origins.beg; i < a->origins.end; i++) {
			uint32_t o = x->origin_of.v[i], to = rc_map_get(kept, (uint64_t)o + 1);
			o = to != RC_NONE ? to : o;
			if (!rc_in_origins(x, (rc_range){a->origins.beg, n}, o))
				x->origin_of.v[n++] = o;
		}
		a->origins.end = n;
	}
}

/* The first of `all` that origin i is the same source as, the one in more words where there is one; i itself else. Only those with one head are looked
 * at, and of them the nearest few. */
static void unite(const wording *v, const uint32_t *next, uint32_t i, uint32_t *top)
{
	uint32_t tried = 0;
	for (uint32_t j = next[i]; j != RC_NONE && tried < TRIED; j = next[j], tried++) {
		if (top[j] != j)
			continue;
		if (short_for(&v[j], &v[i])) {
			top[i] = j;
			return;
		}
		if (short_for(&v[i], &v[j]))
			top[j] = i;
	}
}

/* Do the words that an article calls somebody by hold all words of a description (« le ministre de l'Intérieur », « le ministre »)? */
static bool called(const rc_work *w, uint32_t who, const wording *description)
{
	const rc_cross *x = w->x;
	rc_range refs = x->name.v[who].refs;
	for (uint32_t r = refs.beg; r < refs.end && r < refs.beg + TRIED; r++) {
		const rc_doc *d = x->doc[x->ref.v[r].doc];
		for (uint32_t l = 0; l < d->label.n; l++) {
			wording label = {0};
			if (d->label.v[l].entity != x->ref.v[r].index)
				continue;
			read_words(w, rc_doc_str(d, d->label.v[l].span), &label);
			if (holds(&label, description))
				return true;
		}
	}
	return false;
}

/* The only person among the event's sources who is called what a description says, or RC_NONE. */
static uint32_t described(const rc_work *w, const uint32_t *all, uint32_t n, const wording *v)
{
	uint32_t found = RC_NONE;
	for (uint32_t j = 0; j < n && j < TRIED; j++) {
		if (w->x->origin.v[all[j]].kind != RC_O_PERSON || !called(w, w->x->origin.v[all[j]].who, v))
			continue;
		if (found != RC_NONE)
			return RC_NONE;
		found = j;
	}
	return found;
}

bool rc_definite_one(const rc_check_know *know, rc_str s, uint8_t lang)
{
	if (lang >= RC_LANG_N || !s.n || rc_map_get(&know->one[lang], first_word(s)) == RC_NONE)
		return false;
	return rc_map_get(&know->many[lang], rc_word_hash(rc_str_sub(s, s.n - 1, s.n))) == RC_NONE;
}

void rc_unite_sources(rc_work *w, const rc_happening *h)
{
	const rc_cross *x = w->x;
	RC_VEC(uint32_t) all = {0}, from = {0};
	rc_map at = {0}, last = {0}, kept = {0};
	for (uint32_t k = h->accounts.beg; k < h->accounts.end; k++) {
		for (uint32_t i = x->account.v[k].origins.beg; i < x->account.v[k].origins.end; i++) {
			bool fresh;
			uint32_t *slot = rc_map_put(&at, (uint64_t)x->origin_of.v[i] + 1, &fresh);
			if (!fresh)
				continue;
			*slot = all.n;
			*RC_ADD(&w->scratch, all) = x->origin_of.v[i];
			*RC_ADD(&w->scratch, from) = x->account.v[k].doc;
		}
	}
	wording *v = rc_arena_alloc(&w->scratch, (size_t)(all.n + 1) * sizeof *v);
	uint32_t *next = rc_arena_alloc(&w->scratch, (size_t)(all.n + 1) * 4), *top = rc_arena_alloc(&w->scratch, (size_t)(all.n + 1) * 4);
	for (uint32_t i = 0; i < all.n; i++) {
		v[i] = wording_of(w, all.v[i], from.v[i]);
		bool fresh;
		uint32_t *slot = rc_map_put(&last, v[i].head, &fresh);
		next[i] = fresh ? RC_NONE : *slot;
		*slot = i;
		top[i] = i;
		if (x->origin.v[all.v[i]].kind == RC_O_UNNAMED) {
			uint32_t outlet = outlet_origin(w, h, from.v[i], all.v, all.n);
			if (outlet != RC_NONE) {
				uint32_t own = rc_map_get(&at, (uint64_t)outlet + 1);
				if (!v[i].common) {
					top[i] = own;
					continue;
				}
				if (top[own] == own && own != i)
					top[own] = i; /* « les secours » are known beside the agency that has it from them */
			}
		}
		unite(v, next, i, top);
	}
	for (uint32_t i = 0; i < all.n; i++) {
		const rc_origin *o = &x->origin.v[all.v[i]];
		if (top[i] != i || o->kind != RC_O_UNNAMED || v[i].common || !rc_definite_one(w->know, o->name, x->doc[from.v[i]]->lang))
			continue;
		uint32_t who = described(w, all.v, all.n, &v[i]);
		if (who != RC_NONE && top[who] == who)
			top[i] = who;
	}
	bool any = false;
	for (uint32_t i = 0; i < all.n; i++) {
		uint32_t t = i;
		for (uint32_t step = 0; top[t] != t && step < all.n; step++)
			t = top[t];
		if (t != i)
			*rc_map_put(&kept, (uint64_t)all.v[i] + 1, NULL) = all.v[t];
		any |= t != i;
	}
	if (any)
		write_over(w, h, &kept);
	rc_map_release(&at);
	rc_map_release(&last);
	rc_map_release(&kept);
}
