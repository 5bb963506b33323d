/* store.h - the dossier: one SQLite file that keeps the articles, what was read in them, the cross-check's result and a log.
 *
 * The only module that knows SQL. Articles are added, their bytes and text never changed; the cross-check's tables are replaced as a whole. Everything is committed in
 * transactions: a killed process leaves whole articles only. Between transactions the dossier is one file (journal mode DELETE), so that it can be copied.
 * A store is used by one thread at a time.
 *
 * Spans are bytes of doc->text inside the program and code points of article.full in the file.
 */
#ifndef RC_STORE_STORE_H
#define RC_STORE_STORE_H

#include "base/err.h"
#include "check/check.h"
#include "doc/doc.h"

typedef struct rc_store rc_store;

typedef enum rc_store_mode {
	/* must be there; is not changed (but the cross-check may be brought up to date where the
	 * file allows) */
	RC_STORE_READ,
	RC_STORE_ADD     /* made where there is none */
} rc_store_mode;

/* NULL with *err filled: RC_DOSSIER when it is no dossier, damaged, or of a newer recoupe; RC_IO
 * when it can't be opened or made. */
rc_store *rc_store_open(const char *path, rc_store_mode mode, rc_err *err);
void      rc_store_close(rc_store *s);
const char *rc_store_path(const rc_store *s);
bool      rc_store_read_only(const rc_store *s);

/* Every function below returns RC_OK, or RC_DOSSIER or RC_IO with *err filled. */

/* waits for another program's transaction, ten seconds at most */
rc_status rc_store_begin(rc_store *s, rc_err *err);
/* until commit or rollback, reads see one state, whoever else writes */
rc_status rc_store_begin_reading(rc_store *s, rc_err *err);
rc_status rc_store_commit(rc_store *s, rc_err *err);
void      rc_store_rollback(rc_store *s);

/* ---- adding ---- */

typedef enum rc_added {
	RC_ADDED_NEW,
	/* new too: a page that was fetched before and has changed; the one before is kept, and no
	 * account any more */
	RC_ADDED_VERSION,
	/* a page that was fetched before is again what it was still earlier: that article is the
	 * account again, none is new */
	RC_ADDED_BACK,
	RC_ADDED_SOURCE,
	RC_ADDED_KNOWN
} rc_added;

typedef struct rc_new_article {
	const rc_doc *doc;      /* analysed; doc->meta has the metadata */
	rc_str   key;           /* rc_article_key: what makes it itself */
	rc_str   given_id;      /* or absent */
	uint64_t n_bytes;       /* of the original */
	/* what the article says where the user said otherwise */
	struct { rc_str lang, published, outlet; } said;
	/* over the network: a page is the same again when its address and text are, though its bytes
	 * differ */
	bool     fetched;
	const char *version;    /* of the program */
} rc_new_article;

/* Adds an article, or only its source where the article is there, or nothing. Inside a transaction. What a person set right in one version of a page counts
 * for the next one too: *corrected (may be NULL) is then the row of that one, which is to be read again (rc_store_article, rc_store_put_layers) in the same
 * transaction, else 0. */
rc_status rc_store_add(rc_store *s, const rc_new_article *a, rc_added *what, int64_t *corrected,
                       rc_err *err);

/* Notes that an agency withdrew its item (agency.item of agency.provider; up to agency.version, all
 * where it says none), as `source` says. Inside a transaction. */
rc_status rc_store_withdraw(rc_store *s, const rc_agency *g, rc_str source, const char *version,
                            bool *is_new, rc_err *err);
/* How many versions of the item there are. */
rc_status rc_store_versions(rc_store *s, const rc_agency *g, uint32_t *n, rc_err *err);

/* The keys of all articles, and whether one is there: for passing over what is known before it is
 * read. */
rc_status rc_store_has(rc_store *s, rc_str key, bool *there, rc_err *err);
rc_status rc_store_keys(rc_store *s, void (*each)(void *ctx, rc_str key), void *ctx, rc_err *err);

/* ---- what a person set right ---- */

typedef enum rc_fix_key {
	RC_FIX_PUBLISHED,
	RC_FIX_OUTLET,
	RC_FIX_LANG,
	RC_FIX_AUTHOR,
	RC_FIX_N
} rc_fix_key;
const char *rc_fix_name(uint8_t key); /* "published", "outlet", "lang", "author" */

typedef struct rc_fixed { /* what a correction did; absent: no value */
	rc_str before, after;
	bool   changed; /* false: it is so already, or there was nothing to take back */
} rc_fixed;

/* Sets a value of article `n` (rc_stored.n) right; an empty one says that there is none. What was found is kept, the log says what was done. Inside a
 * transaction; rc_store_put_layers with the article read again belongs into the same one, as dates and language decide how it is read. */
rc_status rc_store_fix(rc_store *s, rc_arena *a, int64_t n, rc_fix_key key, rc_str value,
                       const char *version, rc_fixed *out, rc_err *err);
/* Takes it back: the value that was found counts again. Inside a transaction, as above. */
rc_status rc_store_unfix(rc_store *s, rc_arena *a, int64_t n, rc_fix_key key, const char *version,
                         rc_fixed *out, rc_err *err);

/* Text and metadata of one article, as they count now, without layers; in the arena. The caller
 * calls rc_doc_release. */
rc_status rc_store_article(rc_store *s, rc_arena *a, int64_t n, rc_doc *doc, rc_err *err);
/* Replaces what was read in it. Inside a transaction. */
rc_status rc_store_put_layers(rc_store *s, int64_t n, const rc_doc *doc, rc_err *err);

typedef struct rc_fix { /* a correction in force */
	rc_str  article; /* id */
	uint8_t key;     /* rc_fix_key */
	rc_str  value, found, found_basis, at; /* at: UTC */
} rc_fix;
typedef struct rc_fixes {
	RC_VEC(rc_fix) fix; /* by article and key */
} rc_fixes;
rc_status rc_store_fixes(rc_store *s, rc_arena *a, rc_fixes *out, rc_err *err);

#define RC_LOG_FIXED   "article corrected"
#define RC_LOG_CHANGED "page changed"
#define RC_LOG_UNFIXED "correction taken back"
typedef struct rc_log_entry {
	uint64_t n;
	rc_str   at, what, article, detail, version; /* article: its id, or absent */
} rc_log_entry;
typedef struct rc_log_entries {
	RC_VEC(rc_log_entry) entry;
} rc_log_entries;
/* The whole log, oldest first; in the arena. */
rc_status rc_store_log(rc_store *s, rc_arena *a, rc_log_entries *out, rc_err *err);

/* ---- addresses that were fetched ---- */

typedef struct rc_fetched_url { /* absent: not said */
	rc_str url;
	rc_str etag, modified; /* of its last response: ETag, Last-Modified */
	rc_str stamp;          /* of a feed's item: when the feed says that it was changed last */
	rc_str feed;           /* the feed that it is an item of */
	/* seconds since 1970: when it was fetched first, and asked for last; 0: not known */
	int64_t first, asked;
} rc_fetched_url;

typedef struct rc_fetched_list {
	RC_VEC(rc_fetched_url) url;
} rc_fetched_list;

/* All that were fetched, in the order of their bytes; in the arena. */
rc_status rc_store_fetched(rc_store *s, rc_arena *a, rc_fetched_list *out, rc_err *err);
/* Notes them, in a transaction of its own; what is noted already is replaced. */
rc_status rc_store_put_fetched(rc_store *s, const rc_fetched_list *list, rc_err *err);

/* ---- loading ---- */

typedef struct rc_stored {
	rc_doc   doc;       /* meta.id is the dossier's id; meta.source the first of its sources */
	int64_t  n;         /* row */
	rc_str   key, given_id;
	uint64_t n_bytes;
	RC_VEC(rc_str) source; /* all of them, in the order of their bytes */
	struct { rc_str lang, published, outlet; } said;
	/* id of the article that holds a later version of the same agency item or page, or absent */
	rc_str   replaced_by;
	bool     withdrawn;   /* its agency withdrew it */
} rc_stored; /* replaced or withdrawn: kept, and no account any more */

typedef struct rc_stored_list {
	RC_VEC(rc_stored *) article;  /* in the order of their ids */
	const rc_doc      **doc;      /* [article.n] the same, as rc_crosscheck takes them */
	int64_t             generation; /* which state of the dossier it is */
} rc_stored_list;

/* All articles: metadata and text, with `layers` everything that was read in them too (no words). Docs and strings belong to the arena, whose
 * owner calls rc_stored_release before it releases the arena. */
rc_status rc_store_load(rc_store *s, rc_arena *a, bool layers, rc_stored_list *out, rc_err *err);
void      rc_stored_release(rc_stored_list *list);

/* ---- the cross-check's result ---- */

/* Whether the stored result was made from the articles that are there now. */
rc_status rc_store_cross_current(rc_store *s, bool *current, rc_err *err);

/* Replaces the stored result, in a transaction of its own. x->doc must be list->doc. Where articles were added since the list was loaded, nothing is
 * stored: whoever added them stores a newer result, or the next reader does. */
rc_status rc_store_put_cross(rc_store *s, const rc_cross *x, const rc_stored_list *list,
                             rc_err *err);

/* Loads it; x->doc is list->doc, so that spans are bytes of their texts again. */
rc_status rc_store_get_cross(rc_store *s, rc_arena *a, const rc_stored_list *list, rc_cross *x,
                             rc_err *err);

/* ---- looking ---- */

/* Articles whose title or text holds the words, best first: rows (rc_stored.n) into `rows`, at most `max`. `query` is a list of words and "quoted
 * phrases", all of which must be there; a word may end in *. RC_USAGE when it holds no word. */
rc_status rc_store_search(rc_store *s, rc_str query, int64_t *rows, uint32_t max, uint32_t *n,
                          rc_err *err);

/* How many articles have no date of publication, and how many no outlet. */
rc_status rc_store_lacking(rc_store *s, uint32_t *undated, uint32_t *no_outlet, rc_err *err);

/* How many articles there are in each language that is read, and (n[RC_WORLD]) in others. */
rc_status rc_store_langs(rc_store *s, uint32_t n[RC_LANG_N + 1], rc_err *err);
/* Time (UTC) of the last entry of the log, "2026-11-22T00:15:00Z", into the arena; absent for an
 * empty log. */
rc_status rc_store_last_change(rc_store *s, rc_arena *a, rc_str *at, rc_err *err);

/* ---- verifying ---- */

typedef struct rc_verified {
	uint64_t articles, spans, log_entries;
	uint32_t n_problems;
} rc_verified;

/* Checks the file (integrity, foreign keys), every article's hash, every span, every layer's invariants and the chain of the log. Each problem is told to
 * `problem`. RC_DOSSIER when there was any. */
rc_status rc_store_verify(rc_store *s, void (*problem)(void *ctx, const char *message), void *ctx,
                          rc_verified *result, rc_err *err);

#endif
