/* tags.c - stage "tags": parts of speech, features, lemmas, and in the same pass of the network heads, relations and names.
 *
 * The network reads a sentence once; what it says about the tree is stored here and becomes a layer in the stage "tree". A sentence longer than RC_MAX_SENTENCE words
 * is read in chunks, so that time stays linear; the later chunks hang on the first one's root. Where the network finds several roots, the sentence is cut.
 */
#include "base/limits.h"
#include "read/read.h"

typedef struct tagging {
	const rc_model *m;
	rc_recall      *recall;
	rc_doc         *d;
	rc_net_work    *work;
	rc_net_word    *word;
	rc_net_out     *out;
	uint8_t        *kids; /* [RC_MAX_SENTENCE] */
	uint8_t        *asked; /* the same: see asked_as */
	RC_VEC(rc_sentence) sent; /* those of the text, and what the network cuts off them */
	rc_map          lemma; /* (norm, form, upos, feats) -> sym */
	rc_buf          room;
} tagging;

/* The part of speech with which rc_model_lemma is asked for the lemma of t. */
static uint8_t asked_as(const tagging *x, uint32_t t, const rc_net_out *out)
{
	const rc_token *k = &x->d->tok.v[t];
	if (k->form == k->norm)
		return k->upos;
	if (t == x->sent.v[k->sent].tok_beg || k[-1].upos == RC_UPOS_PUNCT)
		return (uint8_t)(k->upos | RC_LEMMA_BEGINS);
	bool named = out->head != RC_NONE && rc_model_tag_upos(x->m, x->out[out->head].tag) == RC_UPOS_PROPN;
	return (uint8_t)(k->upos | (named && k->upos != RC_UPOS_PROPN ? RC_LEMMA_NAMED : 0));
}

/* Bytes of white space that may stand between the groups of a number at s[i] (space, no-break, thin, narrow), or 0. */
static uint32_t space_at(rc_str s, uint32_t i)
{
	if (s.p[i] == ' ')
		return 1;
	uint32_t at = i, cp = rc_utf8_next(s.p, s.n, &at);
	return cp == 0xA0 || cp == 0x2009 || cp == 0x202F ? at - i : 0;
}

static bool is_digit(rc_str s, uint32_t i)
{
	return i < s.n && s.p[i] >= '0' && s.p[i] <= '9';
}

/* Bytes of the digit or sign of a figure at s[i], or 0. */
static uint32_t figure_step(rc_str s, uint32_t i)
{
	return is_digit(s, i) || s.p[i] == '.' || s.p[i] == ',' || s.p[i] == '\'' ? 1 : space_at(s, i);
}

/* Is the word made of digits, and of single signs between them? 1 digits alone, 2 with signs, 0 no. */
static int figures(rc_str s)
{
	int kind = 1;
	for (uint32_t i = 0, n; i < s.n; i += n) {
		n = figure_step(s, i);
		if (!n || (!is_digit(s, i) && (i == 0 || !is_digit(s, i - 1) || !is_digit(s, i + n))))
			return 0;
		kind = is_digit(s, i) ? kind : 2;
	}
	return s.n ? kind : 0;
}

/* Figures are numbers, whatever the network thinks of ones it has not seen; but Spanish treebanks call years and hours (18.45) nouns, and English ones
 * the numbers of a list X. */
static void settle_figure(const rc_doc *d, rc_token *k)
{
	rc_str form = rc_doc_sym(d, k->form);
	if (k->upos == RC_UPOS_NUM || !is_digit(form, 0))
		return;
	int kind = figures(form);
	bool hour = form.n <= 5 && form.n > 3 && (form.p[form.n - 3] == '.' || form.p[form.n - 3] == ':');
	bool noun = k->upos == RC_UPOS_NOUN && d->lang == RC_ES && (kind == 1 || hour);
	if (!kind || noun || ((kind == 1 || form.n <= 4) && k->upos == RC_UPOS_OTHER))
		return;
	k->upos = RC_UPOS_NUM;
	k->feats = RC_FEAT_SET(NUMTYPE, RC_NUMTYPE_CARD) | (d->lang == RC_FR ? 0 : RC_FEAT_SET(NUMFORM, 1));
}

/* The lemma of figures with signs between thousands: French treebanks leave them as they are, the others take these signs away. False for other words; the
 * Spanish ones don't agree on a single sign, which may be a decimal one: there the model decides. */
static bool figure_lemma(const rc_doc *d, rc_str form, rc_buf *out)
{
	if (!is_digit(form, 0) || figures(form) != 2)
		return false;
	char thousands = d->lang == RC_ES ? '.' : ',';
	uint32_t dropped = 0;
	for (uint32_t i = 0, n; i < form.n; i += n) {
		n = figure_step(form, i);
		bool three = is_digit(form, i + n) && is_digit(form, i + n + 1) && is_digit(form, i + n + 2) && !is_digit(form, i + n + 3);
		bool drop = d->lang != RC_FR && !is_digit(form, i) && three && (form.p[i] == thousands || (form.p[i] != '.' && form.p[i] != ','));
		bool point = d->lang == RC_ES && form.p[i] == ',';
		dropped += drop;
		if (!drop)
			rc_buf_str(out, point ? RC_STR(".") : rc_str_sub(form, i, i + n));
	}
	if (d->lang != RC_ES || dropped > 1)
		return true;
	rc_buf_reset(out);
	return false;
}

static rc_sym lemma_of(tagging *x, const rc_token *t, uint8_t upos)
{
	const rc_pool *pool = &x->d->pool;
	uint64_t key = rc_hash_more(rc_hash_more(t->feats, (uint64_t)t->form << 32 | t->norm), upos);
	bool fresh;
	uint32_t *slot = rc_map_put(&x->lemma, key, &fresh);
	if (fresh) {
		rc_buf_reset(&x->room);
		if ((upos & ~(RC_LEMMA_BEGINS | RC_LEMMA_NAMED)) != RC_UPOS_NUM || !figure_lemma(x->d, rc_pool_str(pool, t->form), &x->room))
			rc_model_lemma_of(x->m, x->recall, rc_pool_str(pool, t->form), rc_pool_str(pool, t->norm), rc_pool_hash(pool, t->norm), upos, t->feats, &x->room);
		*slot = rc_pool_put(&x->d->pool, rc_buf_view(&x->room));
	}
	return *slot;
}

/* Where to cut a sentence that is too long: behind the last comma or the like in the second half, else at the limit. */
static uint32_t chunk_end(const rc_doc *d, uint32_t beg, uint32_t end)
{
	if (end - beg <= RC_MAX_SENTENCE)
		return end;
	for (uint32_t t = beg + RC_MAX_SENTENCE; t > beg + RC_MAX_SENTENCE / 2; t--) {
		const rc_token *x = &d->tok.v[t - 1];
		char c = d->text[x->span.beg];
		if (x->span.end - x->span.beg == 1 && (c == ',' || c == ';' || c == ':' || c == '.'))
			return t;
	}
	return beg + RC_MAX_SENTENCE;
}

/* A sentence that the network takes for several is cut there, unless that is inside a token or a name. */
static bool cuts(const tagging *x, uint32_t t, uint32_t beg)
{
	const rc_token *k = &x->d->tok.v[t];
	const rc_net_out *o = &x->out[t - beg];
	return o->begins && t > beg && k->span.beg >= k[-1].span.end && (o->bio == 0 || o->bio % 2 == 1);
}

/* Cuts the last sentence of x->sent before word t. */
static void cut_sentence(tagging *x, uint32_t t)
{
	const rc_token *k = &x->d->tok.v[t];
	rc_sentence *before = &x->sent.v[x->sent.n - 1], after = *before;
	before->tok_end = after.tok_beg = t;
	before->span.end = k[-1].span.end;
	after.span.beg = k->span.beg;
	after.paragraph = false;
	*RC_ADD(x->d->arena, x->sent) = after;
}

static void tag_chunk(tagging *x, uint32_t beg, uint32_t end, bool first)
{
	rc_doc *d = x->d;
	for (uint32_t t = beg; t < end; t++) {
		const rc_token *k = &d->tok.v[t];
		x->word[t - beg] = (rc_net_word){
			.form = rc_doc_sym(d, k->form), .norm = rc_doc_sym(d, k->norm),
			.form_hash = rc_pool_hash(&d->pool, k->form), .norm_hash = rc_pool_hash(&d->pool, k->norm),
			.flags = (first && t == beg ? RC_ROW_FIRST : 0) | (k->flags & RC_TOK_MWT ? RC_ROW_MWT : 0),
		};
	}
	rc_model_run(x->m, x->work, x->recall, x->word, end - beg, x->out);
	for (uint32_t t = beg; t < end; t++) {
		const rc_net_out *o = &x->out[t - beg];
		rc_token *k = &d->tok.v[t];
		if (cuts(x, t, beg))
			cut_sentence(x, t);
		k->sent = x->sent.n - 1;
		k->upos = rc_model_tag_upos(x->m, o->tag);
		k->feats = rc_model_tag_feats(x->m, o->tag);
		k->head = o->head == RC_NONE ? RC_NONE : beg + o->head;
		k->deprel = o->rel;
		k->bio = o->bio;
		settle_figure(d, k);
		x->asked[t - beg] = asked_as(x, t, o);
		rc_recall_lemma_soon(x->recall, x->m, rc_pool_hash(&d->pool, k->norm), x->asked[t - beg], k->feats);
	}
	for (uint32_t t = beg; t < end; t++)
		d->tok.v[t].lemma = lemma_of(x, &d->tok.v[t], x->asked[t - beg]);
}

/* "in Harl Pass": a preposition belongs to the head of a compound, which names that nobody has seen lead the network away from. */
static void settle_prepositions(rc_doc *d, uint32_t beg, uint32_t end)
{
	for (uint32_t t = beg; t < end; t++) {
		rc_token *k = &d->tok.v[t];
		if (k->deprel != RC_DEPREL_CASE || k->head == RC_NONE)
			continue;
		for (uint32_t steps = 0; steps < 4 && k->head > t; steps++) {
			const rc_token *h = &d->tok.v[k->head];
			if (h->deprel != RC_DEPREL_COMPOUND || h->head == RC_NONE || h->head < k->head || h->head >= end)
				break;
			k->head = h->head;
		}
	}
}

enum { KID_CASE = 1, KID_CLAUSE = 2, KID_DET = 4, KID_OBJ = 8 };

static uint8_t kid_of(uint8_t rel)
{
	if (rel == RC_DEPREL_CASE)
		return KID_CASE;
	if (rel == RC_DEPREL_DET)
		return KID_DET;
	if (rel == RC_DEPREL_OBJ || rel == RC_DEPREL_CCOMP || rel == RC_DEPREL_XCOMP)
		return KID_OBJ;
	bool clause = rel == RC_DEPREL_MARK || rel == RC_DEPREL_COP || rc_deprel_is(rel, RC_DEPREL_AUX) || rc_deprel_is(rel, RC_DEPREL_NSUBJ) || rc_deprel_is(rel, RC_DEPREL_ADVMOD);
	return clause ? KID_CLAUSE : 0;
}

/* A noun that the network calls a clause, though nothing in it is one: behind a preposition it is an oblique, with a determiner behind a verb its object. */
static void settle_nouns(tagging *x, uint32_t beg, uint32_t end)
{
	rc_token *tok = x->d->tok.v;
	memset(x->kids, 0, end - beg);
	for (uint32_t t = beg; t < end; t++)
		if (tok[t].head >= beg && tok[t].head < end)
			x->kids[tok[t].head - beg] |= kid_of(tok[t].deprel);
	for (uint32_t t = beg; t < end; t++) {
		rc_token *k = &tok[t];
		uint8_t kids = x->kids[t - beg];
		bool noun = k->upos == RC_UPOS_NOUN || k->upos == RC_UPOS_PROPN, clause = k->deprel == RC_DEPREL_ADVCL;
		if (!noun || !clause || (kids & KID_CLAUSE) || k->head < beg || k->head >= t || tok[k->head].upos != RC_UPOS_VERB)
			continue;
		if (kids & KID_CASE)
			k->deprel = RC_DEPREL_OBL;
		else if (kids & KID_DET && !(x->kids[k->head - beg] & KID_OBJ))
			k->deprel = RC_DEPREL_OBJ;
	}
}

/* "in Lorring", "to Harl Pass": capitals behind a preposition, inside a sentence that has other words in lower case, are a name, whatever verb they look like.
 * What the network hung on the verb goes to the word above, what stands before the verb in the name becomes part of it. */
static void settle_names(rc_doc *d, uint32_t beg, uint32_t end)
{
	rc_token *tok = d->tok.v;
	for (uint32_t t = beg + 2; d->lang == RC_EN && t < end; t++) {
		rc_token *k = &tok[t];
		if (k->upos != RC_UPOS_VERB || !(k->flags & RC_TOK_CAPITAL) || k->head == RC_NONE || k->head >= t)
			continue;
		uint32_t first = t;
		while (first > beg && tok[first - 1].upos == RC_UPOS_PROPN && tok[first - 1].head == t)
			first--;
		uint32_t c = first - 1;
		bool lower = first > beg + 1 && !(tok[c].flags & RC_TOK_CAPITAL) && !(tok[c - 1].flags & RC_TOK_CAPITAL);
		bool leads = tok[c].deprel == RC_DEPREL_CASE || (tok[c].deprel == RC_DEPREL_MARK && tok[c].upos != RC_UPOS_PART); /* no "to Google" */
		if (!lower || !leads || tok[c].head < first || tok[c].head > t)
			continue;
		for (uint32_t x = beg; x < end; x++) {
			if (tok[x].head != t || x == c)
				continue;
			bool inside = x >= first && x < t;
			tok[x].head = inside ? t : k->head;
			tok[x].deprel = inside ? RC_DEPREL_COMPOUND : tok[x].deprel;
		}
		k->upos = RC_UPOS_PROPN;
		k->feats = RC_FEAT_SET(NUMBER, RC_NUMBER_SING);
		k->lemma = k->form;
		k->deprel = RC_DEPREL_OBL;
		tok[c].upos = RC_UPOS_ADP;
		tok[c].deprel = RC_DEPREL_CASE;
		tok[c].head = t;
	}
}

/* « a rencontré lundi à Drasco le négociateur »: an object that hangs on a noun is the verb's above it, where that has none. */
static void settle_objects(tagging *x, uint32_t beg, uint32_t end)
{
	rc_token *tok = x->d->tok.v;
	for (uint32_t t = beg; t < end; t++) {
		rc_token *k = &tok[t];
		if (k->deprel != RC_DEPREL_OBJ || k->head == RC_NONE || k->head >= t || (k->upos != RC_UPOS_NOUN && k->upos != RC_UPOS_PROPN))
			continue;
		const rc_token *h = &tok[k->head];
		bool noun = h->upos == RC_UPOS_NOUN || h->upos == RC_UPOS_PROPN, below = h->head != RC_NONE && h->head >= beg && h->head < k->head;
		if (!noun || !below || !(x->kids[k->head - beg] & KID_CASE) || tok[h->head].upos != RC_UPOS_VERB || (x->kids[h->head - beg] & KID_OBJ))
			continue;
		k->head = h->head;
		x->kids[h->head - beg] |= KID_OBJ;
	}
}

/* «habría quedado ingresado»: a participle that the network calls an adjective and an object is the verb's predicate. */
static void settle_participles(tagging *x, uint32_t beg, uint32_t end)
{
	rc_token *tok = x->d->tok.v;
	for (uint32_t t = beg + 1; x->d->lang == RC_ES && t < end; t++) {
		rc_token *k = &tok[t];
		bool adjective = k->upos == RC_UPOS_ADJ && RC_FEAT(k->feats, VERBFORM) == RC_VERBFORM_PART && k->deprel == RC_DEPREL_OBJ;
		if (!adjective || k->head != t - 1 || tok[t - 1].upos != RC_UPOS_VERB || (x->kids[t - beg] & (KID_CASE | KID_DET)))
			continue;
		k->upos = RC_UPOS_VERB;
		k->deprel = RC_DEPREL_XCOMP;
	}
}

/* "three were killed and twelve injured": the subject of a passive, though no auxiliary stands between. */
static void settle_passives(rc_doc *d, uint32_t beg, uint32_t end)
{
	rc_token *tok = d->tok.v;
	for (uint32_t t = beg; d->lang == RC_EN && t < end; t++) {
		rc_token *k = &tok[t];
		if (k->deprel != RC_DEPREL_NSUBJ || k->head == RC_NONE || k->head <= t || tok[k->head].deprel != RC_DEPREL_CONJ)
			continue;
		const rc_token *v = &tok[k->head];
		if (v->upos == RC_UPOS_VERB && RC_FEAT(v->feats, VOICE) == RC_FEAT_PASS && v->head >= beg && v->head < t && RC_FEAT(tok[v->head].feats, VOICE) == RC_FEAT_PASS)
			k->deprel = RC_DEPREL_NSUBJ_PASS;
	}
}

/* "X plans to expel": a plural noun at the top, with a name right before it and "to" behind it, in a sentence without any finite verb, is that verb. */
static void settle_root(rc_doc *d, uint32_t beg, uint32_t end)
{
	rc_token *tok = d->tok.v;
	uint32_t root = beg;
	while (root < end && tok[root].head != RC_NONE)
		root++;
	if (d->lang != RC_EN || root == beg || root + 2 >= end || tok[root].upos != RC_UPOS_NOUN || RC_FEAT(tok[root].feats, NUMBER) != RC_NUMBER_PLUR)
		return;
	rc_token *to = &tok[root + 1], *name = &tok[root - 1];
	bool follows = to->upos == RC_UPOS_PART && to->head != RC_NONE && to->head > root + 1 && tok[to->head].head == root && tok[to->head].deprel == RC_DEPREL_ACL;
	bool named = (name->deprel == RC_DEPREL_COMPOUND || name->deprel == RC_DEPREL_NSUBJ) && name->head == root && (name->flags & RC_TOK_CAPITAL) && !(tok[root].flags & RC_TOK_CAPITAL);
	for (uint32_t t = beg; t < end; t++)
		named &= RC_FEAT(tok[t].feats, VERBFORM) != RC_VERBFORM_FIN && (t + 1 >= root || tok[t].deprel == RC_DEPREL_COMPOUND);
	if (!follows || !named)
		return;
	for (uint32_t t = beg; t + 1 < root; t++)
		tok[t].head = tok[t].head == root ? root - 1 : tok[t].head;
	name->deprel = RC_DEPREL_NSUBJ;
	tok[to->head].deprel = RC_DEPREL_XCOMP;
	tok[root].upos = RC_UPOS_VERB;
	tok[root].feats = RC_FEAT_SET(MOOD, RC_MOOD_IND) | RC_FEAT_SET(NUMBER, RC_NUMBER_SING) | RC_FEAT_SET(PERSON, 3) |
	                  RC_FEAT_SET(TENSE, RC_TENSE_PRES) | RC_FEAT_SET(VERBFORM, RC_VERBFORM_FIN);
}

static void settle(tagging *x, uint32_t beg, uint32_t end)
{
	settle_prepositions(x->d, beg, end);
	settle_nouns(x, beg, end);
	settle_objects(x, beg, end);
	settle_participles(x, beg, end);
	settle_passives(x->d, beg, end);
	settle_names(x->d, beg, end);
	settle_root(x->d, beg, end);
}

/* What the sentence of x->sent that goes on from `beg` to `end` has read; its root is `root` where a chunk before had one. Returns the root. */
static uint32_t settle_part(tagging *x, uint32_t beg, uint32_t end, uint32_t root)
{
	settle(x, beg, end);
	for (uint32_t t = beg; t < end; t++) {
		rc_token *k = &x->d->tok.v[t];
		if (k->head != RC_NONE)
			continue;
		if (root == RC_NONE) {
			root = t;
		} else {
			k->head = root;
			k->deprel = RC_DEPREL_PARATAXIS;
		}
	}
	return root;
}

static void tag_sentence(tagging *x, rc_sentence s)
{
	uint32_t root = RC_NONE;
	*RC_ADD(x->d->arena, x->sent) = s;
	for (uint32_t beg = s.tok_beg, end; beg < s.tok_end; beg = end) {
		end = chunk_end(x->d, beg, s.tok_end);
		tag_chunk(x, beg, end, beg == s.tok_beg);
		for (uint32_t from = beg, to; from < end; from = to) {
			to = from + 1;
			while (to < end && x->d->tok.v[to].sent == x->d->tok.v[from].sent)
				to++;
			root = settle_part(x, from, to, from == beg ? root : RC_NONE);
		}
	}
}

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	(void)know;
	const rc_model *m = rc_models_get(res->models, d->lang);
	tagging x = {.m = m, .recall = res->recall, .d = d};
	x.work = rc_net_work_new(m, scratch);
	x.word = rc_arena_alloc(scratch, RC_MAX_SENTENCE * sizeof *x.word);
	x.out = rc_arena_alloc(scratch, RC_MAX_SENTENCE * sizeof *x.out);
	x.kids = rc_arena_alloc(scratch, RC_MAX_SENTENCE);
	x.asked = rc_arena_alloc(scratch, RC_MAX_SENTENCE);
	rc_map_reserve(&x.lemma, d->tok.n / 2);
	for (uint32_t s = 0; s < d->sent.n; s++)
		tag_sentence(&x, d->sent.v[s]);
	d->sent.v = x.sent.v;
	d->sent.n = x.sent.n;
	d->sent.cap = x.sent.cap;
	if (res->words) {
		d->known = rc_words_of_pool(res->words, d->lang, &d->pool, d->arena);
		d->n_known = d->pool.str.n;
	}
	rc_map_release(&x.lemma);
	rc_buf_release(&x.room);
}

const rc_stage rc_stage_tags = {"tags", RC_L_TOKENS, RC_L_TAGS, NULL, NULL, run};
