/* tokens_int.h - what the parts of the tokeniser share: a language's rules as sets of phrases. */
#ifndef RC_READ_TOKENS_INT_H
#define RC_READ_TOKENS_INT_H

#include "read/tokens.h"

enum { RULE_ABBR, RULE_ABBR_END, RULE_ABBR_NUMBER, RULE_ABBR_LABEL, RULE_ABBR_BETWEEN, RULE_WHOLE, RULE_ELISION }; /* values of rc_cutter.start */

struct rc_cutter {
	rc_lang    lang;
	rc_phrases start;   /* found where a word begins */
	rc_phrases clitic;  /* found at a hyphen */
	rc_word_map prefix; /* hash of the word before a hyphen */
	rc_word_map unit;   /* hash of the word behind a number */
	rc_word_map domain; /* hash of a top-level domain */
	rc_word_map file;   /* hash of the ending of a file's name */
	rc_word_map common; /* hash of a word that every text holds: no end of a name, but often a sentence's first */
	rc_word_map posted;   /* hash of a preposition behind which a lone X is the network ("said on X."): no initial */
	rc_word_map lettered; /* hash of a noun that a lone letter stands behind (plan B): no initial */
	/* Looked up too seldom for a bit of rc_atom.known: */
	rc_word_map spoken;  /* hash of a top-level domain that is a word too: "left.Net losses" */
	rc_word_map timed;   /* hash of a word that goes on behind a.m. with a capital (Monday): it begins no sentence there */
	rc_word_map of;      /* hash of a preposition behind which an abbreviation that wants a number holds too: "the no. of" */
	rc_word_map said;    /* hash of a verb of saying as it stands beside its subject */
	rc_word_map links;   /* hash of a word that goes on with a sentence whose question is over */
	rc_map     contraction; /* hash of the form -> row */
	uint32_t   contracts;   /* bit of rc_atom.known for the first atom of such a form; 0: none was to be had */
	rc_map     whole;   /* hash of a form that is never taken apart */
	const rc_table *contractions;
	uint32_t   col_words, col_when;
	rc_str     tail[16];  /* "n't" */
	uint32_t   n_tails;
	bool       tails_marked; /* all have an apostrophe */
	rc_str     enclitic[16];
	uint32_t   n_enclitics;
	bool       hyphens_join; /* well-known is one word */
	bool       slashes_join;
	bool       number_groups; /* 10 000 */
	bool       english; /* what EWT's annotators do where others do not: 5-10, 1/2, 5'2, 7:30pm, account(s) fall apart; marks in clusters, faces, '60s, .25, +44 and
	                     * files' names are one word; sentences end before small letters, and an abbreviation's full stop there stands alone */
};

static inline bool rc_glued(const rc_atom *atom, uint32_t k, uint32_t end)
{
	return k < end && atom[k].gap == RC_GAP_NONE;
}

/* The atom's code point where it is a mark, else 0. */
static inline uint32_t rc_mark(rc_str text, const rc_atom *atom, uint32_t k, uint32_t end)
{
	if (k >= end || atom[k].kind != RC_ATOM_MARK)
		return 0;
	uint32_t i = atom[k].beg;
	return rc_utf8_next(text.p, atom[k].end, &i);
}

static inline bool rc_is_apostrophe(uint32_t cp)
{
	return cp == '\'' || cp == 0x2019 || cp == 0x02BC || cp == 0x2018 || cp == 0xB4 || cp == '`';
}

static inline bool rc_is_hyphen(uint32_t cp)
{
	return cp == '-' || cp == 0x2010 || cp == 0x2011;
}

#endif
