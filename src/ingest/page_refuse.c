/* page_refuse.c - telling pages that hold no article from those that do; see page.h. */
#include "ingest/page.h"

#include "base/utf8.h"

#define SHORT_PAGE 1500u /* bytes of text: an error page has less */
#define STUB       700u  /* the free start of a paid article has less */
#define MANY_LINKS 30u
#define MANY_TEASERS 8u  /* headings that link away, */
#define TEASER 400u      /* and bytes of text to each, on a page that lists articles */

static bool has_cue(const rc_rules *r, rc_arena *a, rc_str s, uint8_t use)
{
	rc_buf b = {0};
	rc_norm_append(&b, s);
	rc_str norm = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	for (uint32_t i = 0; i < r->cue.n; i++)
		if (r->cue.v[i].use == use && rc_str_find(norm, r->cue.v[i].words, 0) != UINT32_MAX)
			return true;
	return false;
}

/* Words of the whole page that say so: only asked where the text is short. */
static bool page_says(const rc_page *page, uint8_t use)
{
	rc_buf b = {0};
	uint32_t body = rc_dom_find(&page->dom, RC_TAG_BODY, 0, page->dom.node.n);
	rc_dom_text(&page->dom, body == RC_DOM_NONE ? 0 : body, &b);
	rc_str all = rc_clean(page->arena, rc_arena_dup(page->arena, rc_buf_view(&b)), RC_CLEAN_LINE,
	                      NULL);
	rc_buf_release(&b);
	return has_cue(page->rules, page->arena, all, use);
}

static uint32_t count_links(const rc_dom *dom)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < dom->node.n; i++)
		n += dom->node.v[i].tag == RC_TAG_A;
	return n;
}

const char *rc_page_refusal(const rc_page *page, rc_str title, rc_str text)
{
	if (text.n < SHORT_PAGE && title.n && title.n < 200 &&
	    has_cue(page->rules, page->arena, title, RC_CUE_ERROR))
		return "is an error page, not an article";
	if (text.n < STUB && (page->paid || page_says(page, RC_CUE_PAID)))
		return "holds only the start of an article that is for subscribers";
	if ((page->is_index && page->n_good < SHORT_PAGE) ||
	    (!page->is_article && page->n_teasers >= MANY_TEASERS && text.n < page->n_teasers * TEASER))
		return "lists articles and is none itself (an index page)";
	if (!rc_str_trim(text).n)
		return count_links(&page->dom) >= MANY_LINKS
		           ? "lists articles and is none itself (an index page)"
		           : "holds no text of an article";
	return NULL;
}
