/* ingest.h - bytes in, articles out: decoding, main text, outlet, date, title, language.
 *
 * Two steps, so that the costly one can run on many threads:
 * 1. a source (rc_source) is cut into records, one after the other: a file is one record, a JSON Lines stream one a line, an archive one a
 *    page. Cutting only finds borders; it decodes nothing.
 * 2. rc_ingest_record turns one record into articles. It is total: whatever is wrong with the bytes comes out as an article without text that says why.
 *
 * What ingest gives satisfies the invariants of rc_doc: valid UTF-8 in NFC, \n as line end, no NUL, at most RC_MAX_TEXT bytes of title and text
 * together. Nothing behind it has to check.
 */
#ifndef RC_INGEST_INGEST_H
#define RC_INGEST_INGEST_H

#include "doc/doc.h"
#include "lang/identify.h"

/* ---- records ---- */

typedef enum rc_record_kind {
	RC_RECORD_FILE, /* a whole file: what it is shows in its bytes and name */
	RC_RECORD_JSON, /* one line of a JSON Lines stream */
	RC_RECORD_WARC  /* one page of a web archive, with its headers */
} rc_record_kind;

typedef struct rc_record {
	rc_record_kind kind;
	/* where it came from: "path", "path:12" (line 12), "-:12", "path#12" (record 12 of an
	 * archive); owned */
	char       *source;
	const char *p;      /* the original bytes; owned (a mapping or the heap) */
	size_t      n;
	bool        mapped;
	/* what was wrong where it was cut out, for the article's warnings; NULL: nothing; owned */
	char       *note;
	rc_err      problem; /* the record could not be read: status not RC_OK, no bytes */
	/* where it gives no article that can be used, nothing is said of it */
	bool        optional;
	/* read where this one gives no article that can be used; NULL: nothing; owned */
	struct rc_record *instead;
} rc_record;

void rc_record_release(rc_record *r);

typedef struct rc_source rc_source;

typedef struct rc_stream { /* standard input or the like: read by nobody else */
	int fd;   /* -1: none */
	/* a descriptor that can be read once reading should end (nobody waits for what never comes);
	 * -1: none */
	int stop;
} rc_stream;
#define RC_NO_STREAM ((rc_stream){-1, -1})

/* Opens a file, or a stream (JSON Lines) where there is one. Never fails: what can't be opened
 * gives one record with a problem. `path` must outlive the source. */
rc_source *rc_source_open(const char *path, rc_stream in);
/* Next record into *r (the caller releases it); false at the end. Blank lines of a JSON Lines
 * stream are counted and skipped. */
bool       rc_source_next(rc_source *s, rc_record *r);
void       rc_source_close(rc_source *s);

/* Whether the file begins like an article of this kind: "json" (an agency's item, a feed, a record with "text"), "front matter" (Markdown with a title and a
 * date or author on top, or a headline and a short line with a year). For names that mostly mean something else. */
bool rc_source_holds(const char *path, rc_str kind);

/* ---- articles ---- */

typedef struct rc_ingest_options { /* what the user says; wins over what the article says. Absent strings: nothing said */
	rc_str lang;      /* BCP 47 tag of a language that is read, or any other */
	rc_str published; /* as the contract has dates */
	rc_str outlet;
	bool   verbatim;  /* drop nothing from the text */
} rc_ingest_options;

#define RC_WITHDRAWN "was withdrawn by its agency (status: canceled)" /* ends the problem of such an item */

typedef struct rc_article {
	rc_str   title;     /* where it is metadata; else absent */
	rc_str   body;      /* the main text; "" when the input can't be used */
	rc_meta  meta;      /* everything but id, title and published is final; lang is never absent */
	rc_str   given_id;  /* the `id` given with the input, or absent */
	uint64_t n_bytes;   /* of the original */
	struct {            /* what the article says where an option won over it; else absent */
		rc_str lang, published, outlet;
	} said;
	RC_VEC(rc_str) warning;
	rc_err   problem;   /* why it can't be used; RC_OK: it can */
} rc_article;

typedef struct rc_ingest rc_ingest;

/* Immutable afterwards, shared by all threads; `data` must outlive it. The options count as rc_given makes them. NULL with *err filled when one makes no
 * sense. */
rc_ingest *rc_ingest_new(const rc_data *data, const rc_ingest_options *opt, rc_err *err);
/* The same over tables that are compiled already (ingest/rules.h) and must outlive it. */
struct rc_rules;
rc_ingest *rc_ingest_over(const struct rc_rules *rules, const rc_ingest_options *opt, rc_err *err);
/* Words that tell the language of short texts; before the first article, and as long as `in` lives. */
void       rc_ingest_know(rc_ingest *in, rc_vocabulary voc);
void       rc_ingest_free(rc_ingest *in);

/* Called for each article found, in order. The article and its strings last until the call returns.
 */
typedef void rc_article_fn(void *ctx, const rc_article *article);

/* Articles of one record: at least one call, unless it is optional. `scratch` belongs to the
 * calling worker and is reset by the caller afterwards. */
void rc_ingest_record(const rc_ingest *in, rc_arena *scratch, const rc_record *r,
                      rc_article_fn *emit, void *ctx);

/* Articles of a feed; nothing for what is none, of which no more is looked at than that takes. */
void rc_ingest_feed(const rc_ingest *in, rc_arena *scratch, const rc_record *r, rc_article_fn *emit,
                    void *ctx);

/* Whether it could be a BCP 47 tag: two or three small letters, further parts behind hyphens. */
bool rc_is_lang_tag(rc_str s);

typedef enum rc_given_kind { RC_GIVEN_NAME, RC_GIVEN_DATE, RC_GIVEN_LANG } rc_given_kind;

/* A value that a person gives for an article's metadata, as it is to count: *value becomes one line of clean text in NFC, as what articles say
 * themselves does, so that the same name is the same bytes; in the arena. Absent stays absent. RC_USAGE, naming `option`, for what is no UTF-8, no date
 * or no tag of a language; an empty one is neither of the last two. */
rc_status rc_given(rc_arena *a, rc_given_kind kind, const char *option, rc_str *value, rc_err *err);

/* ---- article -> doc ---- */

/* Makes the doc that the stages read; copies everything into the arena. meta.id is the given id, or "a-" and ten digits of rc_article_key.
 * The problem, if any, becomes a warning. */
void rc_article_doc(const rc_article *a, rc_arena *arena, rc_doc *d);

/* What makes an article itself, 64 hexadecimal digits: SHA-256 over the original bytes' SHA-256 in hexadecimal, a NUL, and the outlet (nothing
 * when unknown). The same bytes from a second outlet are a second article. */
rc_str rc_article_key(rc_arena *arena, rc_str sha256, rc_str outlet);

#endif
