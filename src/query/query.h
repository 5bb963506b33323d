/* query.h - the screens as data: timeline, compare, diff, origins, says, labels, show, search. Text, JSON Lines and CSV are made from them, and the page.
 *
 * Nothing here prints or knows SQL, languages or terminals. Everything a function gives lives in the arena it was given; indices are those of rc_cross.
 */
#ifndef RC_QUERY_QUERY_H
#define RC_QUERY_QUERY_H

#include "check/check.h"
#include "store/store.h"

/* ---- a dossier opened for looking ---- */

typedef struct rc_view {
	const rc_cross       *x;
	const rc_stored_list *list;
	rc_cpmap             *map;       /* [doc] */
	const rc_inferred   **inferred;  /* [doc] how the article was dated, or NULL */
	rc_str               *id;        /* [doc] what readers know the article by: see rc_view_id */
	uint32_t              n_undated, n_no_outlet;
	/* kinds of event that there may be, '|' between; absent: only those of the dossier are known */
	rc_str                types;
	/* words for institutions, for the headings of `says`; NULL: unnamed speakers stay apart by article */
	const rc_check_know  *know;
	/* words of the screens for a key of screen.tsv, %1 to %3 filled in, or absent; NULL: messages are in English */
	rc_str              (*say)(const void *ctx, const char *key, rc_str a, rc_str b, rc_str c);
	const void           *say_ctx;
} rc_view;

/* RC_USAGE with a message in the language of the screens; `english`: where they have no words for `key`, with %1 to %3 as there. */
rc_status rc_view_refuse(const rc_view *v, rc_err *err, const char *key, const char *english, rc_str a, rc_str b, rc_str c);

void rc_view_init(rc_view *v, rc_arena *a, const rc_cross *x, const rc_stored_list *list);

static inline const rc_doc *rc_view_doc(const rc_view *v, uint32_t doc)
{
	return v->list->doc[doc];
}
/* The id that came with the article where no other article has it, as in its analysis record; else
 * the dossier's own. */
static inline rc_str rc_view_id(const rc_view *v, uint32_t doc)
{
	return v->id[doc];
}
static inline const rc_doc *rc_view_account_doc(const rc_view *v, uint32_t account)
{
	return v->list->doc[v->x->account.v[account].doc];
}
/* The words of a span of an article; absent for none. */
static inline rc_str rc_view_words(const rc_view *v, uint32_t doc, rc_span s)
{
	return rc_doc_str(v->list->doc[doc], s);
}

/* No source given: the outlet's own voice, or nobody's. An account that speaks of an event in passing, in somebody's words, vouches for nothing, so it
 * states no origin; but it has a source, its chain. */
static inline bool rc_account_no_source(const rc_account *a)
{
	return a->origins.beg == a->origins.end && a->chain.beg == a->chain.end;
}
static inline bool rc_account_in_passing(const rc_account *a)
{
	return a->origins.beg == a->origins.end && a->chain.beg < a->chain.end;
}

/* Offsets as the record has them: code points of `text`, or of the title (*in_title). */
void rc_view_offsets(const rc_view *v, uint32_t doc, rc_span s, uint32_t *start, uint32_t *end,
                     bool *in_title);

/* The event that a full id, an unused beginning of one, or a swallowed id leads to; RC_NONE with
 * *err filled (RC_USAGE) when there is none or several. */
uint32_t rc_view_event(const rc_view *v, rc_str id, rc_err *err);
/* The article by id or its beginning, the id given with it, its source, or the end of that; else by any part of the file's name, the title or the outlet that
 * no other article has. Where several fit, the message names them. */
uint32_t rc_view_article(const rc_view *v, rc_str id, rc_err *err);

/* Name across articles of an article's entity, as the cross-check resolved it; the article's own
 * where it did not. */
rc_str rc_view_name(const rc_view *v, uint32_t doc, uint32_t entity);
/* The same for a party: its name, or its words. */
rc_str rc_view_party(const rc_view *v, uint32_t doc, const rc_party *p);

/* Whether a value is a date (its days are set and it has no text of its own), and its days as EDTF.
 */
bool rc_value_is_date(const rc_value *v);
void rc_value_edtf(const rc_value *v, rc_buf *out);
/* Is it a date inferred by the cross-check that another value of the point gives without that? A list of dates need not say it twice. */
bool rc_value_told_again(const rc_cross *x, const rc_point *p, const rc_value *v);

/* ---- filters ---- */

typedef struct rc_filter { /* absent: no condition */
	rc_str  who, outlet, type, place;
	int32_t from, to; /* days; RC_NO_DAY */
	uint32_t least;   /* articles that tell an event, at least */
} rc_filter;
#define RC_NO_FILTER ((rc_filter){.from = RC_NO_DAY, .to = RC_NO_DAY})

/* Days of --from and --to. RC_USAGE when they are none, or in the wrong order. NULL strings: no
 * condition. */
rc_status rc_filter_days(const rc_view *v, rc_filter *f, const char *from, const char *to, rc_err *err);
/* RC_USAGE, naming what can be asked, where nothing in the dossier has a value that the filter
 * wants. */
rc_status rc_filter_check(const rc_view *v, const rc_filter *f, rc_err *err);
/* Whether `part` stands in `whole`, whatever the case and accents. */
bool      rc_like(rc_str whole, rc_str part);

/* ---- screens ---- */

typedef RC_VEC(uint32_t) rc_indices;

/* Events in the order of the chronology, standing positions last. */
void rc_query_timeline(const rc_view *v, rc_arena *a, const rc_filter *f, rc_indices *out);
bool rc_event_fits(const rc_view *v, uint32_t event, const rc_filter *f);

typedef enum rc_diff_type {
	RC_DIFF_ARTICLES,
	RC_DIFF_SPEAKERS,
	RC_DIFF_ONE_SOURCE,
	RC_DIFF_REVISED
} rc_diff_type;
const char *rc_diff_type_name(rc_diff_type t); /* "article against article", ... */

typedef struct rc_difference {
	uint32_t     event, point;
	rc_diff_type type;
	uint32_t     origin; /* of one source told in two ways or revised; else RC_NONE */
	uint32_t     rank;   /* articles of the event */
} rc_difference;
typedef RC_VEC(rc_difference) rc_differences;
/* Ranked: those that most articles tell first; figures revised by their own source apart, at the
 * end. event RC_NONE: of all events. */
void rc_query_diff(const rc_view *v, rc_arena *a, uint32_t event, rc_differences *out);

typedef struct rc_loop { /* two articles' outlets that name each other as source of one event */
	uint32_t account_a, account_b;
} rc_loop;
typedef RC_VEC(rc_loop) rc_loops;
void rc_query_loops(const rc_view *v, rc_arena *a, uint32_t event, rc_loops *out);

typedef struct rc_said { /* one statement */
	uint32_t doc, statement;
	rc_str   speaker; /* across articles; absent when nobody is named */
	uint64_t key;     /* the same for one speaker: the heading. Unnamed ones of two articles are two, unless the words are copied or name an institution */
} rc_said;
typedef RC_VEC(rc_said) rc_saids;
/* Statements by speaker, then by day. Needs the layers. */
void rc_query_says(const rc_view *v, rc_arena *a, const rc_filter *f, rc_saids *out);

typedef struct rc_labelled { /* how one article characterises one name */
	uint32_t doc, label;
	rc_str   name;
} rc_labelled;
typedef RC_VEC(rc_labelled) rc_labels;
/* Labels by name, outlet, place. `name` absent: of all. Needs the layers. */
void rc_query_labels(const rc_view *v, rc_arena *a, rc_str name, rc_labels *out);

typedef enum rc_mark_kind {
	RC_MARK_NAME,
	RC_MARK_LABEL,
	RC_MARK_TIME,
	RC_MARK_QUANTITY,
	RC_MARK_STATEMENT,
	RC_MARK_EVENT,
	RC_MARK_COPY
} rc_mark_kind;
const char *rc_mark_kind_name(rc_mark_kind k);
typedef struct rc_mark { /* something found in an article */
	rc_span      span;
	rc_mark_kind kind;
	uint32_t     index;   /* into the layer; of a copy into rc_cross.copy */
	uint32_t     event;   /* event of the chronology that it tells of, or RC_NONE */
} rc_mark;
typedef RC_VEC(rc_mark) rc_marks;
/* Everything found in an article, by place; wider before narrower. Needs the layers. */
void rc_query_show(const rc_view *v, rc_arena *a, uint32_t doc, rc_marks *out);

typedef struct rc_hit {
	uint32_t doc;
	rc_span  where; /* the first place of a word of the query, or RC_NO_SPAN */
	rc_span  around; /* its sentence */
} rc_hit;
typedef RC_VEC(rc_hit) rc_hits;
/* `query`: words, "phrases", and filters who: outlet: from: to: type: place: (a value with spaces
 * in quotation marks). Needs the layers. */
rc_status rc_query_search(const rc_view *v, rc_store *s, rc_arena *a, rc_str query, rc_hits *out,
                          rc_err *err);

/* ---- what an add changed ---- */

typedef enum rc_change_kind {
	RC_CHANGE_EVENT,   /* an event that was not there */
	RC_CHANGE_ARTICLE, /* a known event is told by another article; detail: outlets */
	RC_CHANGE_ORIGIN,  /* a known event has an origin that it had not; detail: its name */
	RC_CHANGE_REVISED, /* a source revised a value of its own; detail: the point */
	RC_CHANGE_DIFFERS, /* the accounts now differ on a point; detail: the point */
	RC_CHANGE_DENIED   /* somebody denies it in a new article; detail: who, or the outlet */
} rc_change_kind;
const char *rc_change_name(rc_change_kind k); /* "new event", ... */

typedef struct rc_change {
	rc_change_kind kind;
	uint32_t       event; /* of the later state */
	rc_str         detail;
} rc_change;
typedef struct rc_changes {
	RC_VEC(rc_change) change; /* in the order of the chronology */
} rc_changes;
/* Compares two states of one dossier, the earlier first. Strings belong to the later state and to
 * `a`. Linear. */
void rc_query_changes(const rc_view *before, const rc_view *after, rc_arena *a, rc_changes *out);

/* ---- rows: one screen as JSON Lines or CSV ---- */

typedef enum rc_format { RC_JSONL, RC_CSV } rc_format;

/* Appends the screen, one object or row an item. Keys and columns: docs/schema. */
void rc_rows_timeline(const rc_view *v, rc_format f, const rc_indices *events, rc_buf *out);
/* JSON: the event; CSV: a row for each value of each account */
void rc_rows_compare(const rc_view *v, rc_format f, uint32_t event, rc_buf *out);
void rc_rows_diff(const rc_view *v, rc_format f, const rc_differences *d, rc_buf *out);
void rc_rows_origins(const rc_view *v, rc_format f, const rc_indices *events, rc_buf *out);
void rc_rows_says(const rc_view *v, rc_format f, const rc_saids *s, rc_buf *out);
void rc_rows_labels(const rc_view *v, rc_format f, const rc_labels *l, rc_buf *out);
void rc_rows_show(const rc_view *v, rc_format f, uint32_t doc, const rc_marks *m, rc_buf *out);
void rc_rows_search(const rc_view *v, rc_format f, const rc_hits *h, rc_buf *out);
void rc_rows_changes(const rc_view *v, rc_format f, const rc_changes *c, rc_buf *out);

typedef struct rc_correction {
	uint32_t      doc;
	const rc_fix *fix;
} rc_correction;
typedef RC_VEC(rc_correction) rc_corrections;
void rc_rows_fixes(const rc_view *v, rc_format f, const rc_corrections *c, rc_buf *out);
void rc_rows_log(rc_format f, const rc_log_entries *l, rc_buf *out);

/* One event as the object of docs/dossier.md, without a line end. */
void rc_event_json(const rc_view *v, uint32_t event, rc_buf *out);

#endif
