/* tokens.h - words and sentences: what the stage "tokens" does in steps, for itself and for the trainer.
 *
 * 1. rc_cut_words groups atoms into pieces: a piece is what Universal Dependencies calls a surface token (du, dámelo, don't, 10 000).
 * 2. rc_cut_sentences says after which piece a sentence ends.
 * 3. rc_cut_expand says which words a piece stands for (du = de + le).
 * The rules read lists in data/<lang>/ (abbreviations, contractions, pieces, function-words) and data/world/domains; what they do with numbers, marks and capitals
 * stands in code, with what the treebanks of one language do apart (rc_cutter.english and the like).
 */
#ifndef RC_READ_TOKENS_H
#define RC_READ_TOKENS_H

#include "read/read.h"

enum { /* rc_piece.flags */
	RC_PIECE_TERM = 1,     /* sentence-final punctuation */
	RC_PIECE_ABBR = 2,     /* holds its full stop; something follows */
	RC_PIECE_ABBR_END = 4, /* holds its full stop; may close a sentence */
	RC_PIECE_OPEN = 8,     /* opening quotation mark or bracket */
	RC_PIECE_CLOSE = 16,   /* closing one */
	RC_PIECE_QUOTED = 32,  /* inside quotation marks */
	RC_PIECE_END = 64,     /* a sentence ends after it */
	RC_PIECE_HEADING = 128, /* with END: by a line end, without a full stop */
	RC_PIECE_FACE = 256    /* :-) */
};

typedef struct rc_piece {
	uint32_t beg, end; /* atoms */
	uint16_t flags;
} rc_piece;
typedef RC_VEC(rc_piece) rc_pieces;

#define RC_MAX_PARTS 4 /* words of one multiword token */

/* A language's rules; immutable. */
typedef struct rc_cutter rc_cutter;
rc_cutter *rc_cutter_new(const rc_data *data, rc_lang lang, rc_words *words, rc_err *err); /* words: NULL allowed */
void       rc_cutter_free(rc_cutter *c);

/* Pieces of atoms [beg, end), appended to *out in arena `a`. */
void rc_cut_words(const rc_cutter *c, rc_str text, const rc_atom *atom, uint32_t beg, uint32_t end, rc_arena *a, rc_pieces *out);

/* Sets the END flag of pieces [from, out->n); the last one always ends a sentence. `m` may be NULL. In English the full stop
 * of an abbreviation at a sentence's end becomes a piece of its own, in arena `a`. */
void rc_cut_sentences(const rc_cutter *c, rc_str text, const rc_atom *atom, rc_arena *a, rc_pieces *pieces, uint32_t from, const rc_model *m);

/* The words that a surface form stands for: 0 when it is one word; else part[0..n), slices of tables, of `form`, or of *room. `first` is its first atom;
 * `inside`: it stands inside a sentence, so that a capital tells something (rc_piece_inside). */
uint32_t rc_cut_expand(const rc_cutter *c, const rc_atom *first, rc_str form, rc_str norm, bool inside, rc_buf *room, rc_str part[RC_MAX_PARTS], bool *sometimes);

/* Does piece i of a sentence that begins with piece `beg` stand where a capital is not due to its place? */
static inline bool rc_piece_inside(const rc_piece *piece, uint32_t i, uint32_t beg)
{
	return i > beg && !(piece[i - 1].flags & (RC_PIECE_OPEN | RC_PIECE_TERM));
}

#endif
