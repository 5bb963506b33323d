/* page.h - a web page to its article: main text and metadata.
 *
 * rc_page_text finds the main text by structure: what the elements are, what their class and id words say (data/world/page-parts.tsv), how
 * much of a block is links. rc_page_meta reads title, byline, outlet, dates, language, canonical address and section, each from the most trusted place that has it.
 * No rule knows a site.
 */
#ifndef RC_INGEST_PAGE_H
#define RC_INGEST_PAGE_H

#include "doc/doc.h"
#include "ingest/dom.h"
#include "ingest/rules.h"

typedef struct rc_page {
	const rc_rules *rules;
	rc_arena       *arena;
	rc_dom          dom;
	/* [dom.node.n] RC_PART_* of each element's class and id, filled by rc_page_open */
	uint16_t       *part;
	uint32_t        headline;  /* node of the headline; 0: none was found */
	bool            is_title;  /* the headline says what the title says */
	uint32_t        main;      /* node that holds the main text; RC_DOM_NONE when none was found */
	uint32_t        n_teasers; /* headings in the main text that are links to something else */
	uint32_t        n_good;    /* bytes of running text on the whole page */
	rc_str          embedded;  /* articleBody of the page's JSON-LD, or absent */
	bool            paid;      /* the page says that its article is not free */
	bool            is_index;  /* the page says that it lists others' articles */
	bool            is_article; /* it says that it is one (JSON-LD, og:type) */
} rc_page;

/* Reads the markup (valid UTF-8). The page lives in the arena. */
rc_page *rc_page_open(const rc_rules *rules, rc_arena *a, rc_str html, rc_notes *notes);

/* Metadata of the page into *m (title too: m->title); published and modified in the contract's form. Fills page->embedded, paid, is_index, headline.
 * Call it first: rc_page_text leaves out what repeats the title. */
void rc_page_meta(rc_page *page, rc_meta *m);

/* Main text: paragraphs parted by an empty line, list items and <br> by a line end. "" when there
 * is none. `title`: a heading that says the same is left out. */
rc_str rc_page_text(rc_page *page, rc_str title);

/* Text that stands only in data that the page's scripts hold, for a page that shows hardly any.
 * Absent when there is none. */
rc_str rc_page_data_text(rc_page *page);

/* Why the page is no article, in words for a person, or NULL: an error page, a list of articles,
 * the start of a paid one. */
const char *rc_page_refusal(const rc_page *page, rc_str title, rc_str text);

#endif
