/* corpora.c - reading treebanks (CoNLL-U) and name corpora (BIO2). Slices point into files read whole into the arena. */
#include "base/io.h"
#include "base/utf8.h"
#include "train/train.h"

#include <stdlib.h>

static rc_status read_whole(rc_arena *a, const char *path, rc_str *text, rc_err *err)
{
	rc_file f;
	rc_status s = rc_file_open(&f, path, 0, err);
	if (s != RC_OK)
		return s;
	*text = rc_arena_dup(a, (rc_str){f.p, (uint32_t)f.n});
	rc_file_close(&f);
	return RC_OK;
}

static rc_str norm_of(rc_arena *a, rc_str form)
{
	rc_buf b = {0};
	rc_norm_append(&b, form);
	rc_str s = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return s;
}

/* Features that later stages ask for or that help to tell tags apart; the rest only splits classes. */
static uint64_t kept_feats(uint64_t feats)
{
	const uint64_t drop = RC_FEAT_SET(TYPO, 1) | RC_FEAT_SET(EXTPOS, 15) | RC_FEAT_SET(STYLE, 7) | RC_FEAT_SET(FOREIGN, 1) |
	                      RC_FEAT_SET(ABBR, 1) | RC_FEAT_SET(NUMFORM, 7);
	return feats & ~drop;
}

static int32_t tag_of(rc_arena *a, tagset *t, uint8_t upos, uint64_t feats)
{
	bool fresh;
	uint32_t *slot = rc_map_put(&t->map, rc_hash_more(feats, upos), &fresh);
	if (fresh) {
		*slot = t->upos.n;
		*RC_ADD(a, t->upos) = upos;
		*RC_ADD(a, t->feats) = feats;
	}
	return (int32_t)*slot;
}

static uint32_t number(rc_str s)
{
	uint64_t v = 0;
	return rc_str_u64(s, &v) ? (uint32_t)v : UINT32_MAX;
}

typedef struct reading {
	rc_arena *a;
	tagset   *tags;
	surfaces *as_written;
	RC_VEC(word) w;
	uint32_t  mwt_end, token;
	uint8_t   bank;
	uint64_t  tokens_hash;
	bool      mwt_fresh; /* the next word is the first of a multiword token */
	bool      coarse; /* lemma and part of speech only */
} reading;

static void add_surface(reading *r, rc_str form, bool mwt)
{
	r->tokens_hash = rc_hash_more(r->tokens_hash, rc_hash(form));
	if (r->as_written && !r->coarse)
		*RC_ADD(r->a, *r->as_written) = (surface){form, norm_of(r->a, form), mwt, r->w.n == 0};
}

static void close_sentence(reading *r, sentences *out)
{
	if (r->w.n) {
		sentence *s = RC_ADD(r->a, *out);
		s->n = r->w.n;
		s->tokens_hash = r->tokens_hash;
		s->words_hash = 0;
		s->says = NULL;
		for (uint32_t i = 0; i < s->n; i++)
			s->words_hash = rc_hash_more(s->words_hash, rc_hash(r->w.v[i].form));
		s->w = rc_arena_alloc(r->a, r->w.n * sizeof(word));
		memcpy(s->w, r->w.v, r->w.n * sizeof(word));
	}
	r->w.n = r->token = 0;
	r->tokens_hash = 0;
	r->mwt_end = 0;
}

static void read_word(reading *r, const rc_str *col)
{
	uint32_t dash = rc_str_find(col[0], RC_STR("-"), 0), id;
	if (dash != UINT32_MAX) {
		r->mwt_end = number(rc_str_sub(col[0], dash + 1, col[0].n));
		r->mwt_fresh = true;
		add_surface(r, col[1], true);
		return;
	}
	if ((id = number(col[0])) == UINT32_MAX)
		return; /* an empty node */
	if (id > r->mwt_end)
		add_surface(r, col[1], false);
	word *w = RC_ADD(r->a, r->w);
	*w = (word){.form = col[1], .norm = norm_of(r->a, col[1]), .tag = -1, .upos = -1, .bio = -1, .head = -2, .p = -1, .t = -1, .bank = r->bank};
	w->mwt = id <= r->mwt_end;
	r->token += !w->mwt || r->mwt_fresh;
	r->mwt_fresh = false;
	w->token = (uint16_t)r->token;
	if (!rc_str_eqz(col[2], "_") || rc_str_eqz(col[1], "_"))
		w->lemma = col[2];
	if (rc_str_eqz(col[3], "_"))
		return;
	w->upos = rc_upos_of(col[3]);
	if (r->coarse)
		return;
	w->feats = kept_feats(rc_feats_of(col[5]));
	w->tag = r->tags ? tag_of(r->a, r->tags, (uint8_t)w->upos, w->feats) : -1;
	uint32_t head = number(col[6]);
	w->head = head == UINT32_MAX ? -2 : (int32_t)head - 1;
	w->rel = rc_deprel_of(col[7]);
}

rc_status conllu_read(rc_arena *a, const char *path, uint8_t bank, tagset *tags, sentences *out, surfaces *as_written, rc_err *err)
{
	rc_str text, line;
	rc_status s = read_whole(a, path, &text, err);
	if (s != RC_OK)
		return s;
	reading r = {.a = a, .tags = tags, .as_written = as_written, .bank = bank, .coarse = strstr(path, "-um-") != NULL};
	for (uint32_t at = 0; at < text.n;) {
		uint32_t end = rc_str_find(text, RC_STR("\n"), at);
		end = end == UINT32_MAX ? text.n : end;
		line = rc_str_sub(text, at, end);
		at = end + 1;
		rc_str col[10] = {0};
		uint32_t n = 0;
		if (line.n == 0)
			close_sentence(&r, out);
		if (line.n == 0 || line.p[0] == '#')
			continue;
		while (n < 10 && rc_str_cut(&line, '\t', &col[n]))
			n++;
		if (n == 10)
			read_word(&r, col);
	}
	close_sentence(&r, out);
	return RC_OK;
}

static int16_t bio_of(rc_str tag)
{
	static const char *const type[] = {"PER", "ORG", "LOC"};
	if (tag.n < 3)
		return 0;
	uint32_t t = 3; /* whatever else has a name is MISC */
	for (uint32_t i = 0; i < 3; i++)
		if (rc_str_eqz(rc_str_sub(tag, 2, tag.n), type[i]))
			t = i;
	return (int16_t)(1 + t * 2 + (tag.p[0] == 'I'));
}

/* Names to a sentence's words; one that is not the first of its token goes on with the name. */
static void give_names(sentence *to, const sentence *names, bool by_token)
{
	for (uint32_t i = 0; i < to->n; i++) {
		int16_t bio = names->w[by_token ? to->w[i].token - 1u : i].bio;
		bool goes_on = by_token && i && to->w[i].token == to->w[i - 1].token;
		to->w[i].bio = (int16_t)(goes_on && bio % 2 == 1 ? bio + 1 : bio);
	}
}

/* Sentences that a treebank has too get the names there; the others are appended. */
static void merge_names(rc_arena *a, const sentences *names, sentences *out)
{
	rc_map where = {0};
	uint8_t *used = rc_calloc(names->n + 1, 1);
	uint32_t n_trees = out->n;
	for (uint32_t i = 0; i < names->n; i++)
		*rc_map_put(&where, names->v[i].words_hash, NULL) = i;
	for (uint32_t i = 0; i < n_trees; i++) {
		sentence *s = &out->v[i];
		uint32_t by_word = rc_map_get(&where, s->words_hash), k = by_word == RC_NONE ? rc_map_get(&where, s->tokens_hash) : by_word;
		if (k == RC_NONE || names->v[k].n != (by_word == RC_NONE ? s->w[s->n - 1].token : s->n))
			continue;
		give_names(s, &names->v[k], by_word == RC_NONE);
		used[k] = 1;
	}
	for (uint32_t i = 0; i < names->n; i++)
		if (!used[rc_map_get(&where, names->v[i].words_hash)])
			*RC_ADD(a, *out) = names->v[i];
	rc_map_release(&where);
	rc_free(used);
}

rc_status bio_read(rc_arena *a, const char *path, uint8_t bank, sentences *out, rc_err *err)
{
	rc_str text;
	rc_status s = read_whole(a, path, &text, err);
	if (s != RC_OK)
		return s;
	reading r = {.a = a, .bank = bank};
	sentences names = {0};
	for (uint32_t at = 0; at < text.n;) {
		uint32_t end = rc_str_find(text, RC_STR("\n"), at);
		end = end == UINT32_MAX ? text.n : end;
		rc_str line = rc_str_sub(text, at, end), form, tag;
		at = end + 1;
		if (!rc_str_cut(&line, '\t', &form) || !rc_str_cut(&line, '\t', &tag)) {
			close_sentence(&r, &names);
			continue;
		}
		word *w = RC_ADD(r.a, r.w);
		*w = (word){.form = form, .norm = norm_of(a, form), .tag = -1, .upos = -1, .head = -2, .p = -1, .t = -1, .bank = bank};
		w->bio = bio_of(tag);
	}
	close_sentence(&r, &names);
	merge_names(a, &names, out);
	return RC_OK;
}

void words_prepare(sentences *s)
{
	for (uint32_t i = 0; i < s->n; i++)
		for (uint32_t k = 0; k < s->v[i].n; k++) {
			word *w = &s->v[i].w[k];
			w->n_rows = (uint8_t)rc_word_rows(w->form, w->norm, (k == 0 ? RC_ROW_FIRST : 0) | (w->mwt ? RC_ROW_MWT : 0), w->row);
		}
}
