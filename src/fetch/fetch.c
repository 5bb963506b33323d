/* fetch.c - the queue of addresses and the hosts that they are on; see fetch.h.
 *
 *     wanted ──▶ robots.txt of its host? ──▶ its host's turn ──▶ under way ──▶ redirect: wanted again, elsewhere
 *                     │ not yet: asked for first                     └───────▶ done, taken by rc_fetch_wait
 *
 * The host's robots.txt is a request of its own that belongs to the host. What is done and not taken yet is bounded: only the next AHEAD
 * addresses are begun.
 */
#include "fetch/fetch.h"

#include "base/limits.h"
#include "fetch/address.h"
#include "fetch/archive.h"
#include "fetch/robots.h"
#include "fetch/transfer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdatomic.h>
#include <strings.h>
#include <time.h>

enum { MAX_URL = 8 << 10, AHEAD = 24, MAX_RUNNING = 8, MAX_HOPS = 10, MAX_RETRY_S = 60, POLL_MS = 250 };

typedef enum state { WANTED, RUNNING, DONE } state;
typedef enum robots_state { UNKNOWN, ASKED, KNOWN, REFUSED } robots_state;

typedef struct job {
	char        *url;           /* as wanted */
	char        *at;            /* the address that is asked for now */
	char        *etag, *modified;
	struct host *host;
	char        *path;
	uint32_t     hops, tries;
	uint8_t      state;
	bool         robots;        /* the robots.txt of `host` */
	bool         lasting;       /* its problem will be the same next time */
	int          status;
	rc_transfer  transfer;
	rc_err       problem;
} job;

typedef struct host {
	char        *key;           /* "https://host:443" */
	uint8_t      robots_state;
	rc_robots    robots;
	rc_arena     arena;         /* of robots */
	job         *asking;        /* the request for robots.txt */
	rc_err       problem;       /* why nothing is fetched from here (REFUSED) */
	int64_t      next_ms;       /* not before */
	bool         busy;
} host;

struct rc_fetch {
	rc_curl     curl;
	rc_fetch_options opt;
	char       *agent, *proxy;
	CURLM      *multi;
	rc_archive *archive;
	rc_arena    arena;          /* of the arrays */
	RC_VEC(job *) job;
	RC_VEC(host *) host;
	uint32_t    first;          /* jobs before are taken */
	uint32_t    running;
	rc_buf      record;         /* of the result given last */
	job        *given;
	rc_err      problem;        /* the archive can't be written */
	atomic_bool stop;
};

int64_t rc_fetch_now(void)
{
	return (int64_t)time(NULL);
}

static int64_t now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void free_job(job *j)
{
	if (!j)
		return;
	rc_transfer_release(&j->transfer);
	rc_free(j->url), rc_free(j->at), rc_free(j->path), rc_free(j->etag), rc_free(j->modified);
	rc_free(j);
}

/* ---- hosts ---- */

static host *host_of(rc_fetch *f, const char *key)
{
	for (uint32_t i = 0; i < f->host.n; i++)
		if (!strcmp(f->host.v[i]->key, key))
			return f->host.v[i];
	host *h = rc_calloc(1, sizeof *h);
	h->key = rc_heap_copy(key, strlen(key));
	*RC_ADD(&f->arena, f->host) = h;
	return h;
}

static void fail(job *j, const char *why)
{
	rc_fail(&j->problem, RC_INPUT, "%s: %s", j->at ? j->at : j->url, why);
	j->state = DONE;
}

/* Whether the host's name alone says that it is on this machine or in a private network: a proxy
 * resolves names itself, so nothing else is seen then. */
static bool is_private(const char *key)
{
	const char *name = strstr(key, "://") + 3;
	char bare[256];
	size_t n = *name == '[' ? strcspn(++name, "]") : strcspn(name, ":");
	if (n >= sizeof bare)
		return true;
	memcpy(bare, name, n);
	bare[n] = 0;
	struct sockaddr_in v4 = {.sin_family = AF_INET};
	struct sockaddr_in6 v6 = {.sin6_family = AF_INET6};
	if (inet_pton(AF_INET, bare, &v4.sin_addr) == 1)
		return !rc_address_is_public((struct sockaddr *)&v4);
	if (inet_pton(AF_INET6, bare, &v6.sin6_addr) == 1)
		return !rc_address_is_public((struct sockaddr *)&v6);
	return !strcmp(bare, "localhost") || rc_str_ends(rc_str_of(bare), RC_STR(".localhost"));
}

/* Sends the job to an address: of its host, when its turn comes. */
static void aim(rc_fetch *f, job *j, const char *url)
{
	char *key = NULL, *path = NULL, *clean = NULL;
	if (strlen(url) > MAX_URL || !rc_url_parts(&f->curl, url, &key, &path, &clean)) {
		fail(j, "is no address that can be fetched; give one that begins with http:// or https://");
		return;
	}
	if (!f->opt.allow_private && is_private(key)) {
		rc_free(key), rc_free(path), rc_free(clean);
		fail(j,
		     "lies in a private network or on this machine; say --private if it is to be fetched");
		return;
	}
	rc_free(j->at), rc_free(j->path);
	j->at = clean;
	j->path = path;
	j->host = host_of(f, key);
	j->state = WANTED;
	rc_free(key);
}

static uint32_t delay_of(const rc_fetch *f, const host *h)
{
	return h->robots.delay_ms > f->opt.delay_ms ? h->robots.delay_ms : f->opt.delay_ms;
}

/* ---- starting ---- */

static void start(rc_fetch *f, job *j)
{
	rc_validators known = {rc_str_of(j->hops ? NULL : j->etag), rc_str_of(j->hops ? NULL : j->modified)};
	if (!rc_transfer_begin(&j->transfer, &f->curl, &f->opt, j->at, known, j->robots)) {
		rc_transfer_end(&j->transfer);
		fail(j, "is no address that can be fetched");
		return;
	}
	f->curl.easy_setopt(j->transfer.h, CURLOPT_PRIVATE, (char *)j);
	f->curl.multi_add_handle(f->multi, j->transfer.h);
	j->state = RUNNING;
	j->host->busy = true;
	f->running++;
}

static void robots_done(job *j, host *h);

static void ask_robots(rc_fetch *f, host *h)
{
	job *j = h->asking = rc_calloc(1, sizeof *j);
	rc_buf b = {0};
	rc_buf_fmt(&b, "%s/robots.txt", h->key);
	j->robots = true;
	j->url = b.p;
	aim(f, j, j->url);
	j->host = h;
	h->robots_state = ASKED;
	if (j->state == WANTED)
		start(f, j);
	if (j->state == DONE)
		robots_done(j, h);
}

/* Begins the job if its host's turn has come; gives the milliseconds to wait otherwise. */
static int64_t try(rc_fetch *f, job *j, int64_t now)
{
	host *h = j->host;
	if (h->busy || f->running >= MAX_RUNNING)
		return POLL_MS;
	if (now < h->next_ms)
		return h->next_ms - now;
	if (h->robots_state == UNKNOWN && !j->robots) {
		ask_robots(f, h);
		return POLL_MS;
	}
	if (h->robots_state == ASKED && !j->robots)
		return POLL_MS;
	if (h->robots_state == REFUSED) {
		fail(j, h->problem.message);
	} else if (!j->robots && !rc_robots_allow(&h->robots, rc_str_of(j->path))) {
		fail(
			j,
			"the host's robots.txt does not allow it; save the page in a browser and add the file");
		j->lasting = true;
	} else {
		start(f, j);
	}
	return 0;
}

/* Begins what can be begun; gives the milliseconds until something more can. */
static int64_t start_all(rc_fetch *f)
{
	int64_t now = now_ms(), least = POLL_MS;
	uint32_t end = f->job.n - f->first > AHEAD ? f->first + AHEAD : f->job.n;
	for (uint32_t i = 0; i < f->host.n; i++) { /* a robots.txt that moved, or is to be asked for again */
		job *j = f->host.v[i]->asking;
		int64_t wait = j && j->state == WANTED ? try(f, j, now) : POLL_MS;
		least = wait < least ? wait : least;
	}
	for (uint32_t i = f->first; i < end; i++) {
		job *j = f->job.v[i];
		int64_t wait = j && j->state == WANTED ? try(f, j, now) : POLL_MS;
		least = wait < least ? wait : least;
	}
	return least;
}

/* ---- ending ---- */

static const char *without_address(const job *j)
{
	size_t n = strlen(j->at ? j->at : j->url) + 2;
	return n < strlen(j->problem.message) ? j->problem.message + n : "can't be fetched";
}

static void robots_done(job *j, host *h)
{
	rc_transfer *t = &j->transfer;
	rc_str coding = rc_transfer_field(t, "Content-Encoding");
	bool readable = !coding.n || rc_str_eqz(coding, "identity");
	if (j->status >= 200 && j->status < 300 && j->problem.status == RC_OK && readable) {
		rc_str text = rc_arena_dup(&h->arena, rc_buf_view(&t->body));
		rc_robots_read(&h->robots, &h->arena, text, "recoupe");
	} else if (j->status < 400 || j->status >= 500) {
		h->robots_state = REFUSED;
		if (j->problem.status == RC_OK)
			rc_fail(&h->problem, RC_INPUT,
			        "its host's robots.txt can't be had or read (%d), so what it allows is not "
			        "known; try again later",
			        j->status);
		else /* what is wrong with the host, without the address of its robots.txt */
			rc_fail(&h->problem, RC_INPUT, "%s", without_address(j));
	}
	if (h->robots_state != REFUSED)
		h->robots_state = KNOWN;
	h->asking = NULL;
	free_job(j);
}

/* Why there is no whole response. */
static void explain(job *j, CURLcode code)
{
	const rc_transfer *t = &j->transfer;
	if (t->closed)
		fail(j,
		     "lies in a private network or on this machine; say --private if it is to be fetched");
	else if (t->too_large) {
		rc_fail(&j->problem, RC_INPUT,
		        "%s: larger than the %zu MiB that one page may have; fetching was stopped", j->at,
		        t->opt->max_bytes >> 20);
		j->state = DONE;
	} else if (code == CURLE_OPERATION_TIMEDOUT)
		fail(j, "no whole answer in time; try again later, or save the page in a browser and add "
		        "the file");
	else if (code == CURLE_COULDNT_RESOLVE_HOST)
		fail(j, "there is no such host, or no network; check the address");
	else {
		rc_fail(&j->problem, RC_INPUT, "%s: can't be fetched: %s", j->at,
		        t->why[0] ? t->why : j->transfer.curl->easy_strerror(code));
		j->state = DONE;
	}
}

static void archive(rc_fetch *f, const job *j)
{
	const rc_transfer *t = &j->transfer;
	if (!f->archive || j->status == 304)
		return;
	rc_archive_record(&f->record, rc_str_of(j->at), rc_str_of(t->ip), rc_buf_view(&t->head),
	                  rc_buf_view(&t->body));
	rc_archive_put(f->archive, rc_buf_view(&f->record), &f->problem);
}

static void redirect(rc_fetch *f, job *j)
{
	rc_str to = rc_transfer_field(&j->transfer, "Location");
	char *url = to.n ? rc_url_join(&f->curl, j->at, to) : NULL;
	if (!url)
		fail(j, "a redirection that leads nowhere");
	else if (++j->hops > MAX_HOPS)
		fail(j, "redirected again and again; give the address that a browser shows in the end");
	else if (j->robots) { /* belongs to its host, wherever it lies */
		host *h = j->host;
		aim(f, j, url);
		j->host = h;
	} else
		aim(f, j, url);
	rc_free(url);
}

/* The server is busy and says for how long: once more, then. */
static bool again(job *j)
{
	uint64_t s;
	if ((j->status != 429 && j->status != 503) || j->tries++ ||
	    !rc_str_u64(rc_transfer_field(&j->transfer, "Retry-After"), &s) || s > MAX_RETRY_S)
		return false;
	j->host->next_ms = now_ms() + (int64_t)s * 1000;
	j->state = WANTED;
	return true;
}

static void answered(rc_fetch *f, job *j)
{
	static const int moved[] = {301, 302, 303, 307, 308};
	archive(f, j);
	for (size_t i = 0; i < sizeof moved / sizeof *moved; i++)
		if (j->status == moved[i]) {
			redirect(f, j);
			return;
		}
	if (again(j))
		return;
	j->state = DONE;
	if (j->robots || j->status == 200 || (j->status == 304 && (j->etag || j->modified)))
		return;
	j->lasting = j->status >= 400 && j->status < 500 && j->status != 429;
	const char
		*what = j->status == 401 || j->status == 402 || j->status == 403
	                ? "the server lets only some readers see it; save the page in a browser and "
	                  "add the file"
	            : j->status == 404 || j->status == 410 ? "there is no such page any more"
	            : j->status == 429
	                ? "the server asks for fewer requests; try again later, with a larger --delay"
	            : j->status >= 500 ? "the server has a problem; try again later"
	                               : "that is no page";
	rc_fail(&j->problem, RC_INPUT, "%s: the answer is %d: %s", j->at, j->status, what);
}

static void ended(rc_fetch *f, CURL *h, CURLcode code)
{
	char *p = NULL;
	f->curl.easy_getinfo(h, CURLINFO_PRIVATE, &p);
	job *j = (job *)(void *)p;
	host *at = j->host;
	f->curl.multi_remove_handle(f->multi, h);
	j->status = rc_transfer_end(&j->transfer);
	at->busy = false;
	/* a page costs its server one pause */
	bool goes_on = j->robots || (j->status >= 300 && j->status < 400);
	at->next_ms = now_ms() + (goes_on ? 0 : delay_of(f, at));
	f->running--;
	if (code == CURLE_OK)
		answered(f, j);
	else
		explain(j, code);
	if (j->robots && j->state == DONE)
		robots_done(j, at);
}

/* ---- the public functions ---- */

rc_fetch *rc_fetch_new(const rc_fetch_options *opt, rc_err *err)
{
	rc_curl curl = {0};
	if (rc_curl_open(&curl, err) != RC_OK)
		return NULL;
	if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
		rc_fail(err, RC_IO, "libcurl can't be started");
		return NULL;
	}
	rc_fetch *f = rc_calloc(1, sizeof *f);
	f->curl = curl;
	f->opt = *opt;
	f->opt.delay_ms = opt->delay_ms ? opt->delay_ms : 1000;
	f->opt.timeout_s = opt->timeout_s ? opt->timeout_s : 60;
	f->opt.max_bytes = opt->max_bytes ? opt->max_bytes : RC_MAX_FILE;
	const char *agent = opt->agent ? opt->agent : "recoupe/0";
	f->opt.agent = f->agent = rc_heap_copy(agent, strlen(agent));
	f->opt.proxy = f->proxy = opt->proxy ? rc_heap_copy(opt->proxy, strlen(opt->proxy)) : NULL;
	f->multi = f->curl.multi_init();
	f->archive = opt->archive ? rc_archive_open(opt->archive, err) : NULL;
	if (f->archive || !opt->archive)
		return f;
	rc_fetch_free(f);
	return NULL;
}

void rc_fetch_free(rc_fetch *f)
{
	if (!f)
		return;
	for (uint32_t i = 0; i < f->job.n; i++)
		if (f->job.v[i] && f->job.v[i]->transfer.h)
			f->curl.multi_remove_handle(f->multi, f->job.v[i]->transfer.h);
	for (uint32_t i = 0; i < f->job.n; i++)
		free_job(f->job.v[i]);
	for (uint32_t i = 0; i < f->host.n; i++) {
		host *h = f->host.v[i];
		if (h->asking && h->asking->transfer.h)
			f->curl.multi_remove_handle(f->multi, h->asking->transfer.h);
		free_job(h->asking);
		rc_arena_release(&h->arena);
		rc_free(h->key);
		rc_free(h);
	}
	free_job(f->given);
	f->curl.multi_cleanup(f->multi);
	rc_archive_close(f->archive);
	rc_buf_release(&f->record);
	rc_arena_release(&f->arena);
	rc_free(f->agent);
	rc_free(f->proxy);
	f->curl.global_cleanup();
	rc_free(f);
}

void rc_fetch_stop(rc_fetch *f)
{
	atomic_store(&f->stop, true);
}

uint32_t rc_fetch_want(rc_fetch *f, rc_str url, rc_validators known)
{
	job *j = rc_calloc(1, sizeof *j);
	j->url = rc_heap_copy(url.p, url.n);
	j->etag = known.etag.n ? rc_heap_copy(known.etag.p, known.etag.n) : NULL;
	j->modified = known.modified.n ? rc_heap_copy(known.modified.p, known.modified.n) : NULL;
	aim(f, j, j->url);
	*RC_ADD(&f->arena, f->job) = j;
	return f->job.n - 1;
}

static void result(rc_fetch *f, job *j, rc_fetched *out)
{
	*out = (rc_fetched){.url = rc_str_of(j->at ? j->at : j->url), .status = j->problem.status == RC_OK ? j->status : 0, .lasting = j->lasting, .problem = j->problem};
	if (out->status != 200)
		return;
	const rc_transfer *t = &j->transfer;
	out->said = (rc_validators){rc_transfer_field(t, "ETag"),
	                            rc_transfer_field(t, "Last-Modified")};
	rc_archive_record(&f->record, out->url, rc_str_of(t->ip), rc_buf_view(&t->head),
	                  rc_buf_view(&t->body));
	out->record = rc_buf_view(&f->record);
}

static void take(rc_fetch *f, uint32_t n)
{
	free_job(f->given);
	f->given = f->job.v[n];
	f->job.v[n] = NULL;
	while (f->first < f->job.n && !f->job.v[f->first])
		f->first++;
}

rc_status rc_fetch_wait(rc_fetch *f, uint32_t n, rc_fetched *out, rc_err *err)
{
	RC_ASSERT(n < f->job.n && f->job.v[n]);
	job *j = f->job.v[n];
	while (j->state != DONE && !atomic_load(&f->stop)) {
		int64_t wait = start_all(f);
		if (n - f->first >= AHEAD && j->state == WANTED)
			try(f, j, now_ms());
		int active = 0, left;
		f->curl.multi_perform(f->multi, &active);
		for (CURLMsg *m; (m = f->curl.multi_info_read(f->multi, &left));)
			if (m->msg == CURLMSG_DONE) {
				ended(f, m->easy_handle, m->data.result);
				wait = 0; /* something else may be begun */
			}
		if (f->problem.status != RC_OK)
			return rc_fail(err, f->problem.status, "%s", f->problem.message);
		if (j->state != DONE && wait > 0)
			f->curl.multi_poll(f->multi, NULL, 0, (int)(wait < POLL_MS ? wait : POLL_MS), NULL);
	}
	if (j->state != DONE) { /* it stays where it is, perhaps under way */
		*out = (rc_fetched){.url = rc_str_of(j->url)};
		rc_fail(&out->problem, RC_INPUT, "%s: not fetched: stopped", j->url);
		return RC_OK;
	}
	result(f, j, out);
	take(f, n);
	return RC_OK;
}
