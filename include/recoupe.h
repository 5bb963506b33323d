/* recoupe.h - the library behind the recoupe program: read press articles, keep them in a dossier, cross-check them.
 *
 *     recoupe_error err = {0};
 *     recoupe *r = recoupe_new(NULL, NULL, &err);
 *     recoupe_record *rec = recoupe_analyze(r, &(recoupe_article){.text = text, .published = "2019-03-29"}, &err);
 *     puts(recoupe_record_json(rec, 0));
 *     recoupe_record_free(rec);
 *     recoupe_free(r);
 *
 * Rules that hold for every function here:
 * - Strings are UTF-8 and end in a NUL. Offsets count Unicode code points, half-open [start, end), from 0: text[start:end] in Python.
 * - A handle belongs to the caller, who gives it back to the _free or _close function named; NULL is allowed there. A `const char *` that a function
 *   returns belongs to the handle that it was asked of and lasts until that handle is given back, or (where it says so) until the next call.
 * - Errors: functions that can fail take a recoupe_error, which is filled on failure and left alone on success; NULL is allowed. Nothing here prints,
 *   ends the process, reads the environment or the locale, but for one thing: where memory runs out, a line is written to standard error and the process
 *   ends at once with status 4, no handler of atexit called. A dossier keeps what was stored before.
 * - A `recoupe` may be used by several threads at once for recoupe_analyze once one call has returned; records and dossiers by one thread at a time.
 *
 * The outputs are those of docs/record.md and docs/dossier.md. They say what articles report, never what is true.
 */
#ifndef RECOUPE_H
#define RECOUPE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum recoupe_status { /* also the program's exit status */
	RECOUPE_OK = 0,
	RECOUPE_INPUT = 1,   /* some input can't be used; the rest was done */
	RECOUPE_USAGE = 2,   /* an argument makes no sense */
	RECOUPE_DOSSIER = 3, /* no dossier, or a damaged one */
	RECOUPE_IO = 4       /* reading or writing failed: disk full, locked, no permission */
} recoupe_status;

typedef struct recoupe_error {
	recoupe_status status;
	char           message[400]; /* what is wrong, and what to do; no line end */
} recoupe_error;

/* "0.1.0" */
const char *recoupe_version(void);

/* ---- tables and models ---- */

typedef struct recoupe recoupe;

/* Opens the tables and models built into the library, or those in the folders given (NULL: built in). NULL on failure. recoupe_free. */
recoupe *recoupe_new(const char *data_dir, const char *models_dir, recoupe_error *err);
void     recoupe_free(recoupe *r);

/* ---- one article ---- */

typedef struct recoupe_article { /* NULL: not known */
	const char *text;      /* the main text; needed */
	const char *title, *outlet, *url, *byline;
	const char *lang;      /* BCP 47; NULL: recognised from the text */
	const char *published; /* 2019-03-29, 2019-03, 2019-03-29T14:05:00+01:00 */
	const char *id;
} recoupe_article;

typedef struct recoupe_record recoupe_record;

/* Reads an article: sentences, names, times, figures, statements, events. Page furniture is dropped and the text brought into NFC as `recoupe analyze` does, so
 * offsets count in the "text" of the record, not in what was given. NULL with RECOUPE_INPUT when the text is empty, too long (16 MiB) or no UTF-8.
 * Nothing of `article` is kept. recoupe_record_free. Linear in the text. */
recoupe_record *recoupe_analyze(recoupe *r, const recoupe_article *article, recoupe_error *err);
void            recoupe_record_free(recoupe_record *rec);

/* The whole analysis record as one JSON object, without a line end; with_tokens not 0: words, tags and trees too. Until the next call of this function on the
 * same record. */
const char *recoupe_record_json(recoupe_record *rec, int with_tokens);

typedef enum recoupe_layer {
	RECOUPE_LAYER_SENTENCES, RECOUPE_LAYER_MENTIONS, RECOUPE_LAYER_LABELS, RECOUPE_LAYER_TIMES, RECOUPE_LAYER_QUANTITIES,
	RECOUPE_LAYER_STATEMENTS, RECOUPE_LAYER_EVENTS
} recoupe_layer;

typedef struct recoupe_span {
	uint32_t start, end; /* code points of the text, or of the title */
	int      in_title;
} recoupe_span;

/* How many items a layer has. */
size_t recoupe_record_count(const recoupe_record *rec, recoupe_layer layer);
/* Where item `i` (below the count) stands. */
recoupe_span recoupe_record_span(const recoupe_record *rec, recoupe_layer layer, size_t i);
/* The words of item `i`, copied into `buffer` of `size` bytes and cut to fit at a character's border, with a NUL behind; gives the bytes that all of them
 * take without the NUL. buffer may be NULL when size is 0. */
size_t recoupe_record_words(const recoupe_record *rec, recoupe_layer layer, size_t i, char *buffer, size_t size);

/* ---- a dossier ---- */

typedef struct recoupe_dossier recoupe_dossier;

/* Opens a dossier; where there is none, `create` not 0 makes one. NULL on failure. `r` must outlive it. recoupe_dossier_close. */
recoupe_dossier *recoupe_dossier_open(recoupe *r, const char *path, int create, recoupe_error *err);
void             recoupe_dossier_close(recoupe_dossier *d);

typedef struct recoupe_add_options { /* zero: nothing said */
	const char *lang, *published, *outlet; /* win over what the articles say */
	int         verbatim;                  /* not 0: drop nothing from the texts */
	unsigned    threads;                   /* 0: as many as processors */
	void      (*problem)(void *ctx, const char *message); /* an input that can't be used; NULL: not told */
	void       *ctx;
} recoupe_add_options;

typedef struct recoupe_added {
	uint64_t added;    /* new articles */
	uint64_t again;    /* articles that were there already */
	uint64_t unusable; /* inputs that can't be used */
} recoupe_added;

/* Adds files and folders (`n` paths) and cross-checks everything. Committed in batches of whole articles: a failure loses nothing that was stored. RECOUPE_INPUT when
 * some input could not be used. options, added: NULL allowed. */
recoupe_status recoupe_dossier_add(recoupe_dossier *d, const char *const *paths, size_t n, const recoupe_add_options *options,
                                   recoupe_added *added, recoupe_error *err);

typedef enum recoupe_screen {
	RECOUPE_TIMELINE, /* argument: none */
	RECOUPE_COMPARE,  /* an event's id, or the beginning of one */
	RECOUPE_DIFF,     /* an event's id, or none */
	RECOUPE_ORIGINS,  /* an event's id, or none */
	RECOUPE_SAYS,     /* a speaker, or none */
	RECOUPE_LABELS,   /* a name, or none */
	RECOUPE_SHOW,     /* an article's id, the beginning of one, or its source */
	RECOUPE_SEARCH,   /* a query */
	RECOUPE_EXPORT    /* none: everything */
} recoupe_screen;

/* A screen as JSON Lines: one object a line (docs/schema). `argument` NULL: none. NULL on failure: RECOUPE_USAGE when the argument is missing or leads to nothing. Until the next
 * call of this function on the same dossier. */
const char *recoupe_dossier_query(recoupe_dossier *d, recoupe_screen screen, const char *argument, recoupe_error *err);

/* Checks the file, every hash, every span and the log. RECOUPE_DOSSIER when something is wrong; each problem is told to `problem` (NULL allowed). */
recoupe_status recoupe_dossier_verify(recoupe_dossier *d, void (*problem)(void *ctx, const char *message), void *ctx, recoupe_error *err);

#ifdef __cplusplus
}
#endif
#endif
