/* tokens.c - stage "tokens": sentences and words, from atoms (see tokens.h). Holds for a language that is not read too, by rules that none is an exception to. */
#include "read/tokens.h"

#include "base/limits.h"

typedef struct knowledge {
	rc_cutter *cutter[RC_LANG_N + 1];
} knowledge;

typedef struct emit {
	const rc_cutter *c;
	const rc_model  *m; /* NULL: none */
	rc_doc          *d;
	rc_buf           norm, room;
} emit;

static void norm(emit *e, rc_str form)
{
	rc_buf_reset(&e->norm);
	rc_norm_append(&e->norm, form);
}

static uint8_t flags_of(const rc_doc *d, const rc_piece *p)
{
	uint8_t upper = d->atom.v[p->beg].upper, flags = 0;
	if (upper)
		flags |= RC_TOK_CAPITAL;
	if (upper == 2)
		flags |= RC_TOK_CAPS;
	if (p->flags & RC_PIECE_QUOTED)
		flags |= RC_TOK_QUOTED;
	return flags;
}

/* The form's normal form stands in e->norm. */
static void add_word(emit *e, const rc_piece *p, rc_str form, uint8_t flags)
{
	rc_doc *d = e->d;
	rc_sym norm = rc_pool_put(&d->pool, rc_buf_view(&e->norm));
	bool plain = rc_str_eq(form, rc_buf_view(&e->norm)); /* most words are their own normal form */
	*RC_ADD(d->arena, d->tok) = (rc_token){
		.span = {d->atom.v[p->beg].beg, d->atom.v[p->end - 1].end},
		.atom_beg = p->beg, .atom_end = p->end,
		.form = plain ? norm : rc_pool_put(&d->pool, form), .norm = norm,
		.sent = d->sent.n - 1, .head = RC_NONE, .flags = flags,
	};
}

/* Normal form of a piece, in the arena of strings; empty beyond the sentence. */
static rc_str piece_norm(emit *e, const rc_piece *piece, uint32_t i, uint32_t beg, uint32_t end)
{
	if (i < beg || i >= end)
		return RC_STR("");
	const rc_piece *p = &piece[i];
	norm(e, rc_doc_str(e->d, (rc_span){e->d->atom.v[p->beg].beg, e->d->atom.v[p->end - 1].end}));
	return rc_doc_sym(e->d, rc_pool_put(&e->d->pool, rc_buf_view(&e->norm)));
}

/* des, du: contraction or article? */
static bool splits(emit *e, const rc_piece *piece, uint32_t i, uint32_t beg, uint32_t end)
{
	if (!e->m)
		return true;
	rc_str word = piece_norm(e, piece, i, beg, end), after = piece_norm(e, piece, i + 1, beg, end);
	rc_str before = i > beg ? piece_norm(e, piece, i - 1, beg, end) : RC_STR("");
	rc_str before2 = i > beg + 1 ? piece_norm(e, piece, i - 2, beg, end) : RC_STR("");
	return rc_model_splits(e->m, word, before2, before, after);
}

static void add_piece(emit *e, const rc_piece *piece, uint32_t i, uint32_t beg, uint32_t end)
{
	const rc_piece *p = &piece[i];
	rc_doc *d = e->d;
	rc_str form = rc_doc_str(d, (rc_span){d->atom.v[p->beg].beg, d->atom.v[p->end - 1].end});
	uint32_t first = d->tok.n;
	for (uint32_t a = p->beg; a < p->end; a++)
		d->atom.v[a].tok = first;
	uint8_t flags = flags_of(d, p);
	rc_str part[RC_MAX_PARTS];
	bool sometimes = false;
	uint32_t n = 0;
	norm(e, form);
	if (d->atom.v[p->beg].kind == RC_ATOM_WORD)
		n = rc_cut_expand(e->c, &d->atom.v[p->beg], form, rc_buf_view(&e->norm), rc_piece_inside(piece, i, beg), &e->room, part, &sometimes);
	if (sometimes && n >= 2 && !splits(e, piece, i, beg, end)) {
		norm(e, form);
		n = 0;
	}
	if (n < 2)
		add_word(e, p, form, flags);
	for (uint32_t k = 0; n >= 2 && k < n; k++) {
		norm(e, part[k]);
		add_word(e, p, part[k], (uint8_t)(flags | RC_TOK_MWT | (k ? 0 : RC_TOK_MWT_FIRST)));
	}
}

static void add_sentence(emit *e, const rc_piece *piece, uint32_t beg, uint32_t end)
{
	rc_doc *d = e->d;
	const rc_atom *first = &d->atom.v[piece[beg].beg];
	rc_sentence *s = RC_ADD(d->arena, d->sent);
	*s = (rc_sentence){
		.span = {first->beg, d->atom.v[piece[end - 1].end - 1].end}, .tok_beg = d->tok.n,
		.in_title = first->beg < d->title_end,
		.heading = (piece[end - 1].flags & RC_PIECE_HEADING) != 0,
		.paragraph = first->gap == RC_GAP_PARAGRAPH,
	};
	for (uint32_t p = beg; p < end; p++)
		add_piece(e, piece, p, beg, end);
	d->sent.v[d->sent.n - 1].tok_end = d->tok.n;
}

static void run(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d)
{
	const knowledge *k = know;
	emit e = {.c = k->cutter[d->lang], .m = rc_models_get(res->models, d->lang), .d = d};
	rc_str text = {d->text, d->n_text};
	rc_map_reserve(&d->pool.map, d->n_text / 8); /* about as many different words and lemmas as an article has */
	rc_pieces pieces = {0};
	uint32_t body = 0;
	while (body < d->atom.n && d->atom.v[body].beg < d->title_end)
		body++;
	rc_cut_words(e.c, text, d->atom.v, 0, body, scratch, &pieces);
	rc_cut_sentences(e.c, text, d->atom.v, scratch, &pieces, 0, e.m);
	uint32_t from = pieces.n;
	rc_cut_words(e.c, text, d->atom.v, body, d->atom.n, scratch, &pieces);
	rc_cut_sentences(e.c, text, d->atom.v, scratch, &pieces, from, e.m);
	for (uint32_t p = 0, beg = 0; p < pieces.n; p++) {
		if (pieces.v[p].flags & RC_PIECE_END) {
			add_sentence(&e, pieces.v, beg, p + 1);
			beg = p + 1;
		}
	}
	rc_buf_release(&e.norm);
	rc_buf_release(&e.room);
}

static void unload(void *know)
{
	knowledge *k = know;
	for (uint32_t l = 0; l <= RC_LANG_N; l++)
		rc_cutter_free(k->cutter[l]);
	rc_free(k);
}

static void *load(const rc_resources *res, rc_err *err)
{
	knowledge *k = rc_calloc(1, sizeof *k);
	for (uint32_t l = 0; l <= RC_LANG_N; l++) {
		k->cutter[l] = rc_cutter_new(res->data, (rc_lang)l, res->words, err);
		if (!k->cutter[l]) {
			unload(k);
			return NULL;
		}
	}
	return k;
}

const rc_stage rc_stage_tokens = {"tokens", RC_L_ATOMS, RC_L_TOKENS, load, unload, run};
