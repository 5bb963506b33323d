/* read.h - reading one article: the stages, and the order in which they run.
 *
 * read is a pure function of one article, the models and the tables: no I/O, no globals, no errors. A stage is a row of the table in read.c: it reads
 * the layers of the stages before it and adds its own. What a stage needs from data/ it builds once, in load(); the result is immutable and shared by
 * all threads. Per-call memory comes from the article's arena or from the worker's scratch arena, which is reset after each stage.
 */
#ifndef RC_READ_READ_H
#define RC_READ_READ_H

#include "doc/doc.h"
#include "kb/kb.h"
#include "lang/data.h"
#include "lang/words.h"
#include "model/model.h"

typedef struct rc_resources { /* process lifetime, shared */
	const rc_data   *data;
	const rc_models *models;
	const rc_kb     *kb;
	rc_words        *words;  /* the reader's: filled while stages are loaded; NULL where a stage is loaded alone */
	rc_recall       *recall; /* the calling worker's, while rc_read runs; NULL otherwise */
} rc_resources;

/* What a map knows of a string of the article's pool; RC_NONE when nothing. */
static inline uint32_t rc_word_map_get(const rc_word_map *m, const rc_doc *d, rc_sym s)
{
	uint64_t hash = rc_pool_hash(&d->pool, s);
	bool known = !m->bit || (rc_doc_known(d, s) & m->bit);
	RC_ASSERT(known || rc_map_get(&m->map, hash) == RC_NONE);
	return known ? rc_map_get(&m->map, hash) : RC_NONE;
}

/* Does atom i stand in an address (https://..., www..., name@host)? False before the stage "tokens". */
static inline bool rc_doc_in_address(const rc_doc *d, uint32_t i)
{
	uint32_t t = d->atom.v[i].tok;
	if (t >= d->tok.n || d->tok.v[t].atom_end < d->tok.v[t].atom_beg + 3)
		return false;
	rc_str form = rc_doc_str(d, d->tok.v[t].span);
	return rc_str_find(form, RC_STR("://"), 0) != UINT32_MAX || rc_str_find(form, RC_STR("@"), 1) != UINT32_MAX || rc_str_starts(form, RC_STR("www."));
}

typedef struct rc_stage {
	const char *name;  /* also its folder in tests/cases */
	uint32_t    needs; /* rc_layer bits that must be done */
	uint32_t    gives; /* bits done afterwards */
	void *(*load)(const rc_resources *res, rc_err *err); /* what run() needs; NULL with *err filled on failure */
	void  (*unload)(void *know);
	void  (*run)(const void *know, const rc_resources *res, rc_arena *scratch, rc_doc *d);
} rc_stage;

/* One row each, defined in the stage's own file; read.c gives the order. */
extern const rc_stage rc_stage_atoms, rc_stage_tokens, rc_stage_tags, rc_stage_tree, rc_stage_entities, rc_stage_times,
	rc_stage_quantities, rc_stage_speech, rc_stage_events;

typedef struct rc_reader rc_reader;

/* Loads every stage; `res` must outlive the reader. NULL with *err filled on failure. */
rc_reader *rc_reader_new(const rc_resources *res, rc_err *err);
/* A reader with what another has loaded (which must outlive it) and with other resources: models that came later. */
rc_reader *rc_reader_over(const rc_reader *other, const rc_resources *res);
void       rc_reader_free(rc_reader *r);

/* Runs all stages on an article that ingest made (text, metadata, lang). Total. `scratch` and `recall` (which saves time; NULL allowed) belong to the calling worker. */
void rc_read(const rc_reader *r, rc_arena *scratch, rc_recall *recall, rc_doc *d);

/* Runs the stage "times" again on an article that was read: for a date of publication that became known later (rc_doc_set_published first). Number, order and
 * spans of the times stay as they are, so that indices to them hold; values, days, basis and anchors follow the new date. */
void rc_read_times(const rc_reader *r, rc_arena *scratch, rc_doc *d);

#endif
