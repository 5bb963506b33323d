/* speech_clause.h - words and clauses around a cue, for the files that find what it reports; see speech_int.h. */
#ifndef RC_READ_SPEECH_CLAUSE_H
#define RC_READ_SPEECH_CLAUSE_H

#include "base/limits.h"
#include "read/speech_int.h"

enum { SAY_NEAR = 4, SAY_REACH = 30, SAY_PART = 20 };

/* A sentence without end (a table, a list) is looked at only so far to both sides: the work stays linear. */
static inline uint32_t sent_beg(const say *s, uint32_t t)
{
	uint32_t b = say_lead(s, t) <= t ? say_lead(s, t) : say_sent(s, t)->tok_beg;
	return t > b + RC_MAX_SENTENCE ? t - RC_MAX_SENTENCE : b;
}

static inline uint32_t sent_end(const say *s, uint32_t t)
{
	uint32_t e = say_sent(s, t)->tok_end;
	return e > t + RC_MAX_SENTENCE ? t + RC_MAX_SENTENCE : e;
}

static inline const say_row *row_of(const say *s, const say_cue *c)
{
	return &s->know->row.v[c->row];
}

static inline bool is_punct(const say *s, uint32_t t)
{
	return say_tok(s, t)->upos == RC_UPOS_PUNCT;
}

static inline bool opens(const say *s, uint32_t t)
{
	return s->quote_of[t] != RC_NONE && say_tok(s, t)->span.beg == s->quote.v[s->quote_of[t]].beg;
}

static inline bool closes(const say *s, uint32_t t)
{
	uint32_t q = s->quote_of[t];
	return q != RC_NONE && (say_tok(s, t)->span.beg >= s->quote.v[q].in_end || (s->quote.v[q].bare && say_tok(s, t)->span.end == s->quote.v[q].in_end));
}

/* Word behind the quotation that begins at (or holds) word t. */
static inline uint32_t behind_quote(const say *s, uint32_t t)
{
	uint32_t q = s->quote_of[t];
	while (t < s->d->tok.n && s->quote_of[t] == q)
		t++;
	return t;
}

static inline bool is_that(const say *s, uint32_t t)
{
	uint8_t u = say_tok(s, t)->upos;
	if (s->d->lang == RC_EN && rc_deprel_is(say_tok(s, t)->deprel, RC_DEPREL_MARK))
		return (s->bits_norm[t] & SAY_THAT) != 0;
	return (s->bits_norm[t] & SAY_THAT) && u != RC_UPOS_DET && (u != RC_UPOS_PRON || s->d->lang != RC_EN);
}

static inline uint32_t comma_before(const say *s, uint32_t t)
{
	return t > sent_beg(s, t) && say_char(s, t - 1, ',');
}

/* Is word t a dash between spaces: « ya que — subrayó — la reunión »? */
static inline bool say_dash(const say *s, uint32_t t)
{
	uint32_t at = say_tok(s, t)->span.beg, cp = rc_utf8_next(s->d->text, s->d->n_text, &at);
	return at == say_tok(s, t)->span.end && (cp == '-' || cp == 0x2013 || cp == 0x2014) && t > 0 && say_tok(s, t - 1)->span.end < say_tok(s, t)->span.beg && s->quote_of[t] == RC_NONE;
}

bool rc_say_set_span(const say *s, say_statement *st, uint32_t beg, uint32_t end);
bool rc_say_set_quote(say *s, say_statement *st, uint32_t q);
uint32_t rc_say_behind_quote(const say *s, const say_cue *c);
/* "P, the governor of Harl, Ada Lorm, said": of English, where the name of a person and what that person is stand between commas right before the cue, either
 * way round: where the first of them begins, *name being the name's first word. RC_NONE otherwise. */
uint32_t rc_say_apposed_pair(const say *s, const say_cue *c, uint32_t *name);
bool rc_say_subject_behind(const say *s, uint32_t head);
uint32_t rc_say_subject_before(const say *s, uint32_t head);
uint32_t rc_say_np_before(const say *s, uint32_t t);
uint32_t rc_say_clause_beg(const say *s, const say_cue *c);
uint32_t rc_say_cut_at(const say *s, uint32_t ci, uint32_t from);
uint32_t rc_say_against(const say *s, uint32_t ci, uint32_t from, uint32_t end);
bool rc_say_said_before(const say *s, const say_statement *p, say_statement *st);
bool rc_say_takes_up(const say *s, uint32_t ci, uint32_t i, uint32_t se);
uint32_t rc_say_relative_end(const say *s, uint32_t t, uint32_t lim);
uint32_t rc_say_clause_end(const say *s, uint32_t ci, uint32_t k, uint32_t from);
bool rc_say_stop(const say *s, uint32_t t, uint32_t se);
bool rc_say_has_verb(const say *s, uint32_t beg, uint32_t end);
uint32_t rc_say_main_beg(const say *s, uint32_t t);
bool rc_say_in_time(const say *s, uint32_t t);
uint32_t rc_say_skip_light(const say *s, uint32_t i, uint32_t se);
uint32_t rc_say_quote_before(const say *s, uint32_t t, bool *comma);
bool rc_say_take_quote(say *s, const say_cue *c, say_statement *st, uint32_t q);
/* An infinitive that begins at word i, clitics and negation before it counted: its verb, or RC_NONE. */
uint32_t rc_say_infinitive_at(const say *s, uint32_t i, uint32_t se);
/* Verb whose subtree holds the whole infinitive clause: of "avoir ouvert" the participle. */
uint32_t rc_say_clause_head(const say *s, uint32_t v);
bool rc_say_clause_behind(say *s, uint32_t ci, say_statement *st);
/* speech_object.c */
bool rc_say_accusation(say *s, uint32_t ci, say_statement *st);
bool rc_say_name_given(say *s, uint32_t ci, say_statement *st);
bool rc_say_kind_named(say *s, uint32_t ci, say_statement *st);
bool rc_say_object_behind(say *s, uint32_t ci, say_statement *st, uint32_t frame);
bool rc_say_figure(say *s, uint32_t ci, say_statement *st);
bool rc_say_quoted_complement(say *s, uint32_t ci, say_statement *st);
bool rc_say_passive_content(say *s, uint32_t ci, say_statement *st);
bool rc_say_noun_content(say *s, uint32_t ci, say_statement *st);
bool rc_say_source_content(say *s, uint32_t ci, say_statement *st);

#endif
