/* screen.h - what the text screens share: the dossier opened, words in the user's language, colour,
 * wrapping, the closing line. */
#ifndef RC_CLI_SCREEN_H
#define RC_CLI_SCREEN_H

#include "cli/cli.h"
#include "pipeline/cross.h"
#include "query/query.h"

typedef struct rc_screen {
	rc_cli    *c;
	rc_engine *e;
	rc_store  *store;
	rc_opened  opened;
	rc_view    v;
	rc_arena  *a;       /* that of `opened` */
	rc_lang    lang;    /* that it speaks */
	const rc_table *words;
	rc_map     word_at; /* hash of a key -> row */
	rc_buf     out;
	bool       text;    /* the format is text */
	rc_format  format;  /* else */
} rc_screen;

/* Opens the dossier named by the first argument. RC_OK, or a failure with c->err filled;
 * rc_screen_close in both cases. */
rc_status rc_screen_open(rc_screen *s, rc_cli *c, bool layers);
/* The part of it that reads the dossier, for a screen whose store `s->store` and engine `s->e` are
 * open; rc_screen_release frees what it made. */
rc_status rc_screen_load(rc_screen *s, rc_cli *c, bool layers);
void      rc_screen_release(rc_screen *s);
/* Only the words, in the language that the dossier's screens speak: for commands that end on a line
 * and print no screen. rc_screen_release frees. */
void      rc_screen_words(rc_screen *s, rc_cli *c, rc_engine *e, rc_store *store);
/* rc_filter_check for a screen opened without layers: what nothing in the cross-check meets is looked for in them before it is refused, so that every
 * command refuses the same. It may load the dossier again: nothing that was taken from the screen holds afterwards. */
rc_status rc_screen_check(rc_screen *s, rc_cli *c, const rc_filter *f);
/* Puts the closing line behind a text, writes everything out, frees; gives the status back. */
rc_status rc_screen_close(rc_screen *s, rc_status status);

/* ---- words ---- */

rc_str rc_word(const rc_screen *s, const char *key);                 /* absent when there is none */
/* word for prefix + key; the key itself when there is none */
rc_str rc_word_of(const rc_screen *s, const char *prefix, rc_str key);
/* The word for a key with its %1, %2, %3 filled; into the arena. */
rc_str rc_say_with(const rc_screen *s, const char *key, rc_str a, rc_str b, rc_str c);
/* key_0 (where there is one), key_1, key_n */
rc_str rc_say_count(const rc_screen *s, const char *key, uint32_t n);
/* "label: what", with the colon as the language has it */
rc_str rc_captioned(const rc_screen *s, rc_str label, rc_str what);
rc_str rc_count_str(const rc_screen *s, uint64_t n);

/* ---- ink ---- */

typedef enum rc_ink {
	RC_INK_PLAIN,
	RC_INK_HEAD,
	RC_INK_TITLE,
	RC_INK_DIM,
	RC_INK_WARN,
	RC_INK_MARK
} rc_ink;

/* Columns that a text takes on a terminal. */
uint32_t rc_columns(rc_str s);
/* Cuts `s` into lines of at most `width` columns, at spaces where it can. Control characters have
 * become spaces. */
typedef RC_VEC(rc_str) rc_lines;
void     rc_wrap(rc_arena *a, rc_str s, uint32_t width, rc_lines *out);

/* Prints a text wrapped to the screen: the first line after `indent` columns, further ones too.
 * Each line ends. */
void     rc_print(rc_screen *s, rc_ink ink, uint32_t indent, rc_str text);
/* The same with `lead` (in its own ink) before the first line; further lines stand below the text.
 */
void rc_print_lead(rc_screen *s, uint32_t indent, rc_ink lead_ink, rc_str lead, rc_ink ink,
                   rc_str text);
void     rc_print_rule(rc_screen *s, rc_str title);
void     rc_newline(rc_screen *s);

/* ---- things that several screens say ---- */

/* outlet, or "outlet unknown (FILE)" */
rc_str rc_outlet_of(const rc_screen *s, uint32_t doc);
rc_str rc_article_head(const rc_screen *s, uint32_t doc);       /* outlet, date, id */
/* "2019-03-27, date inferred from articles ...: check"; absent for none */
rc_str rc_inferred_words(const rc_screen *s, uint32_t doc);
rc_str rc_edtf_words(const rc_screen *s, rc_str edtf);
rc_str rc_value_words(const rc_screen *s, const rc_value *v);   /* "about 100 t" */
/* "worked out from ..."; absent where there is nothing to say */
rc_str rc_value_basis(const rc_screen *s, const rc_value *v);
rc_str rc_state_words(const rc_screen *s, const rc_point *p);
rc_str rc_point_words(const rc_screen *s, const rc_point *p);
rc_str rc_origin_words(const rc_screen *s, uint32_t origin);    /* name and camp */
/* speaker → document → relay → outlet */
rc_str rc_chain_words(const rc_screen *s, const rc_account *a);

#endif
