/* web.c - see web.h.
 *
 * Runs on the thread that fetches records. Feeds are read here, as their items' addresses are
 * wanted; pages are read by the workers, who take what the feed says of an item where its page is
 * of no use (rc_record.instead).
 */
#include "pipeline/web.h"

#include "base/json.h"

enum { MAX_FEED_ITEMS = 1000, WHOLE_TEXT = 1200 /* bytes from which a feed's own text counts as the article */ };
enum { HOUR = 3600, DAY = 24 * HOUR, WEEK = 7 * DAY }; /* seconds */

typedef struct item { /* of a feed: what the feed says */
	rc_str   url, stamp;
	rc_buf   json;     /* as a line of JSON Lines; empty: no text */
	uint32_t ticket;   /* of its page; RC_NONE: not wanted */
	bool     same;     /* known and unchanged, as the feed says */
	bool     revisit;  /* and yet to be looked at again */
} item;

typedef struct address {
	rc_str   url;
	uint32_t ticket;
	/* missed: an item could not be had, so the feed is to be read again */
	bool     asked, feed, missed;
	rc_validators said;
	RC_VEC(item) item;
	uint32_t at;       /* next item */
} address;

struct rc_web {
	rc_web_options  opt;
	rc_fetch       *fetch;
	rc_arena        arena, scratch;
	RC_VEC(address) address;
	rc_map          known;     /* hash of an address -> its place in opt.known */
	rc_fetched_list fetched;
	uint32_t        unchanged, revisits;
	int64_t         now;
};

rc_web *rc_web_new(const rc_web_options *opt, rc_err *err)
{
	rc_fetch *fetch = rc_fetch_new(&opt->fetch, err);
	if (!fetch)
		return NULL;
	rc_web *w = rc_calloc(1, sizeof *w);
	w->opt = *opt;
	w->fetch = fetch;
	w->now = rc_fetch_now();
	for (uint32_t i = 0; opt->known && i < opt->known->url.n; i++)
		*rc_map_put(&w->known, rc_hash(opt->known->url.v[i].url), NULL) = i;
	return w;
}

void rc_web_free(rc_web *w)
{
	if (!w)
		return;
	for (uint32_t i = 0; i < w->address.n; i++)
		for (uint32_t k = 0; k < w->address.v[i].item.n; k++)
			rc_buf_release(&w->address.v[i].item.v[k].json);
	rc_fetch_free(w->fetch);
	rc_map_release(&w->known);
	rc_arena_release(&w->arena);
	rc_arena_release(&w->scratch);
	rc_free(w);
}

void rc_web_stop(rc_web *w)
{
	rc_fetch_stop(w->fetch);
}

uint32_t rc_web_unchanged(const rc_web *w)
{
	return w->unchanged;
}

const rc_fetched_list *rc_web_fetched(const rc_web *w)
{
	return &w->fetched;
}

static const rc_fetched_url *known(const rc_web *w, rc_str url)
{
	uint32_t i = rc_map_get(&w->known, rc_hash(url));
	return i != RC_NONE && rc_str_eq(w->opt.known->url.v[i].url, url) ? &w->opt.known->url.v[i]
	                                                                  : NULL;
}

static void remember(rc_web *w, rc_str url, rc_validators said, rc_str stamp, rc_str feed)
{
	const rc_fetched_url *k = known(w, url);
	rc_fetched_url *f = RC_ADD(&w->arena, w->fetched.url);
	*f = (rc_fetched_url){rc_arena_dup(&w->arena, url),
	                      rc_arena_dup(&w->arena, said.etag),
	                      rc_arena_dup(&w->arena, said.modified),
	                      rc_arena_dup(&w->arena, stamp),
	                      rc_arena_dup(&w->arena, feed),
	                      k && k->first ? k->first : w->now,
	                      w->now};
}

/* Whether a page that was fetched before is to be looked at again, though its feed says nothing
 * new of it. */
static bool is_due(rc_web *w, const rc_fetched_url *k)
{
	int64_t so_far = k->asked - k->first, wait = so_far < HOUR ? HOUR : so_far > DAY ? DAY : so_far;
	bool due = k->first && w->now - k->first <= WEEK && w->now - k->asked >= wait &&
	           w->revisits < RC_WEB_REVISITS;
	w->revisits += due;
	return due;
}

static uint32_t want(rc_web *w, rc_str url)
{
	const rc_fetched_url *k = known(w, url);
	return rc_fetch_want(w->fetch, url, k ? (rc_validators){k->etag, k->modified}
	                     : (rc_validators){0});
}

uint32_t rc_web_want(rc_web *w, const char *url)
{
	address *a = RC_ADD(&w->arena, w->address);
	a->url = rc_arena_dup(&w->arena, rc_str_of(url));
	a->ticket = want(w, a->url);
	return w->address.n - 1;
}

/* ---- records ---- */

static void page_record(rc_record *r, rc_str source, const rc_fetched *got)
{
	*r = (rc_record){.kind = RC_RECORD_WARC,
	                 .source = rc_heap_copy(source.p, source.n),
	                 .problem = got->problem};
	if (got->problem.status == RC_OK) {
		r->p = rc_heap_copy(got->record.p, got->record.n);
		r->n = got->record.n;
	}
}

static void failed_record(rc_record *r, rc_str source, const rc_err *why)
{
	*r = (rc_record){
		.kind = RC_RECORD_WARC, .source = rc_heap_copy(source.p, source.n), .problem = *why};
}

/* ---- feeds ---- */

typedef struct looking { /* what an answer holds */
	rc_web  *web;
	address *address;
	uint32_t n;
} looking;

static bool only_summary(const rc_article *art)
{
	for (uint32_t i = 0; i < art->warning.n; i++)
		if (rc_str_starts(art->warning.v[i], RC_STR("text: the feed's summary")))
			return true;
	return false;
}

static void write_item(const rc_article *art, rc_buf *out)
{
	const rc_meta *m = &art->meta;
	rc_json j = rc_json_to(out);
	const struct {
		const char *key;
		rc_str      value;
	} all[] = {{"title", art->title}, {"outlet", m->outlet},       {"byline", m->byline},
	           {"url", m->url},       {"published", m->published}, {"text", art->body}};
	rc_json_open(&j, '{');
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (all[i].value.n)
			rc_json_kstr(&j, all[i].key, all[i].value);
	rc_json_close(&j, '}');
}

static void look(void *ctx, const rc_article *art)
{
	looking *l = ctx;
	rc_web *w = l->web;
	if (!rc_str_eqz(art->meta.basis.url, "feed") && !rc_str_eqz(art->meta.basis.title, "feed"))
		return;
	l->address->feed = true;
	if (l->n++ >= MAX_FEED_ITEMS) {
		l->address->missed = true;
		return;
	}
	item *it = RC_ADD(&w->arena, l->address->item);
	it->url = rc_arena_dup(&w->arena, art->meta.url);
	it->stamp = rc_arena_dup(&w->arena, art->meta.modified.n ? art->meta.modified
	                         : art->meta.published);
	it->ticket = RC_NONE;
	if (art->problem.status == RC_OK)
		write_item(art, &it->json);
	const rc_fetched_url *k = it->url.n ? known(w, it->url) : NULL;
	bool whole = it->json.n && art->body.n >= WHOLE_TEXT && !only_summary(art),
	     page = !whole && it->url.n && rc_is_url(it->url.p);
	/* undated: ask, where the server can say */
	it->same = k && (it->stamp.n ? rc_str_eq(k->stamp, it->stamp) : !k->etag.n && !k->modified.n);
	it->revisit = it->same && page && is_due(w, k);
	if (page && (!it->same || it->revisit))
		it->ticket = want(w, it->url);
}

/* A feed that did not change: the pages of its items that are due. */
static void look_back(rc_web *w, address *a)
{
	for (uint32_t i = 0; w->opt.known && i < w->opt.known->url.n; i++) {
		const rc_fetched_url *k = &w->opt.known->url.v[i];
		if (!k->feed.n || !rc_str_eq(k->feed, a->url) || !rc_is_url(k->url.p) || !is_due(w, k))
			continue;
		*RC_ADD(&w->arena, a->item) = (item){.url = k->url,
		                                     .stamp = k->stamp,
		                                     .ticket = want(w, k->url),
		                                     .same = true,
		                                     .revisit = true};
	}
}

static const char feed_only[] = "text: what the feed says of it; the page itself could not be had";

static void feed_record(rc_web *w, address *a, item *it, rc_record *r)
{
	rc_str source = it->url.n ? it->url : rc_arena_fmt(&w->scratch, "%.*s#%u", RC_FMT(a->url),
	                                                   a->at);
	*r = (rc_record){.kind = RC_RECORD_JSON,
	                 .source = rc_heap_copy(source.p, source.n),
	                 .p = it->json.p,
	                 .n = it->json.n};
	if (it->ticket != RC_NONE)
		r->note = rc_heap_copy(feed_only, sizeof feed_only - 1);
	it->json = (rc_buf){0};
}

/* The item's page as it came, or why it didn't; the feed's words behind it. False: nothing new. */
static bool page_came(rc_web *w, address *a, item *it, const rc_fetched *got, rc_record *r)
{
	bool passing = got->problem.status != RC_OK && !got->lasting;
	if (got->status == 304 || (it->revisit && got->status != 200)) { /* a page that can't be had again was had once: no reason to complain */
		const rc_fetched_url *k = known(w, it->url);
		remember(w, it->url, k ? (rc_validators){k->etag, k->modified} : got->said, it->stamp,
		         a->url);
		w->unchanged++;
		return false;
	}
	a->missed |= passing;
	if (got->status == 200 || (it->json.n && !passing))
		remember(w, it->url, got->said, it->stamp, a->url);
	if (got->status != 200 && it->json.n) {
		feed_record(w, a, it, r);
		return true;
	}
	page_record(r, it->url, got);
	r->optional = it->revisit;
	if (it->json.n && !it->revisit) {
		r->instead = rc_calloc(1, sizeof *r->instead);
		feed_record(w, a, it, r->instead);
	}
	return true;
}

/* The item's page, or what the feed says. False: nothing new. */
static bool item_record(rc_web *w, address *a, item *it, rc_record *r)
{
	rc_fetched got = {0};
	rc_err err = {0};
	if (it->same && !it->revisit) {
		w->unchanged++;
		return false;
	}
	if (it->ticket == RC_NONE) {
		remember(w, it->url, got.said, it->stamp, a->url);
		feed_record(w, a, it, r);
		return true;
	}
	if (rc_fetch_wait(w->fetch, it->ticket, &got, &err) == RC_OK)
		return page_came(w, a, it, &got, r);
	failed_record(r, it->url, &err);
	a->missed = true;
	return true;
}

static bool first_record(rc_web *w, address *a, rc_record *r)
{
	rc_fetched got;
	rc_err err = {0};
	if (rc_fetch_wait(w->fetch, a->ticket, &got, &err) != RC_OK) {
		failed_record(r, a->url, &err);
		return true;
	}
	w->unchanged += got.status == 304;
	if (got.status == 304) {
		look_back(w, a);
		return false;
	}
	page_record(r, a->url, &got);
	if (got.status != 200)
		return true;
	a->said = (rc_validators){rc_arena_dup(&w->arena, got.said.etag),
	                          rc_arena_dup(&w->arena, got.said.modified)};
	rc_ingest_feed(w->opt.ingest, &w->scratch, r, look, &(looking){.web = w, .address = a});
	rc_arena_reset(&w->scratch);
	if (!a->feed) {
		remember(w, a->url, a->said, RC_NULL_STR, RC_NULL_STR);
		return true;
	}
	rc_record_release(r);
	return false;
}

bool rc_web_next(rc_web *w, uint32_t n, rc_record *r)
{
	address *a = &w->address.v[n];
	if (!a->asked) {
		a->asked = true;
		if (first_record(w, a, r))
			return true;
	}
	while (a->at < a->item.n) {
		item *it = &a->item.v[a->at++];
		if ((it->url.n || it->json.n) && item_record(w, a, it, r))
			return true;
	}
	if (a->feed && !a->missed)
		remember(w, a->url, a->said, RC_NULL_STR, RC_NULL_STR);
	a->feed = false;
	return false;
}
