/* transfer.c - see transfer.h.
 *
 * The body is kept as it was sent (chunks joined or not, compressed or not): ingest undoes codings within its limits, and the archive keeps what came.
 */
#include "fetch/transfer.h"

#include "base/alloc.h"
#include "fetch/address.h"

#include <strings.h>
#include <sys/socket.h>

enum { MAX_HEAD = 256 << 10, CONNECT_S = 15, SLOW_BYTES = 100, SLOW_S = 20 };

/* ---- callbacks ---- */

static size_t on_head(char *p, size_t size, size_t n, void *ctx)
{
	rc_transfer *t = ctx;
	n *= size;
	if (n >= 5 && !memcmp(p, "HTTP/", 5))
		rc_buf_reset(&t->head); /* 100 Continue went before */
	if (t->head.n + n > MAX_HEAD)
		return 0;
	rc_buf_add(&t->head, p, n);
	return n;
}

static size_t on_body(char *p, size_t size, size_t n, void *ctx)
{
	rc_transfer *t = ctx;
	n *= size;
	if (t->body.n + n > t->opt->max_bytes) {
		t->too_large = true;
		return 0;
	}
	rc_buf_add(&t->body, p, n);
	return n;
}

/* The address that the name resolved to is looked at just before it is connected to. */
static curl_socket_t on_socket(void *ctx, curlsocktype purpose, struct curl_sockaddr *a)
{
	rc_transfer *t = ctx;
	(void)purpose;
	if (!t->opt->allow_private && !t->opt->proxy && !rc_address_is_public(&a->addr)) {
		t->closed = true;
		return CURL_SOCKET_BAD;
	}
	return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* ---- begin and end ---- */

static void add_header(rc_transfer *t, const char *name, rc_str value)
{
	rc_buf b = {0};
	rc_buf_fmt(&b, "%s: %.*s", name, RC_FMT(value));
	t->headers = t->curl->slist_append(t->headers, b.p);
	rc_buf_release(&b);
}

bool rc_transfer_begin(rc_transfer *t, const rc_curl *curl, const rc_fetch_options *opt,
                       const char *url, rc_validators known, bool plain)
{
	t->curl = curl;
	t->opt = opt;
	t->too_large = t->closed = false;
	t->why[0] = t->ip[0] = 0;
	rc_buf_reset(&t->head);
	rc_buf_reset(&t->body);
	CURL *h = t->h = curl->easy_init();
	if (!h)
		return false;
	add_header(t, "Accept", RC_STR("text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml,application/atom+xml,application/feed+json,*/*;q=0.5"));
	add_header(t, "Accept-Encoding", plain ? RC_STR("identity") : RC_STR("gzip, deflate, br"));
	if (known.etag.n)
		add_header(t, "If-None-Match", known.etag);
	if (known.modified.n)
		add_header(t, "If-Modified-Since", known.modified);
	curl->easy_setopt(h, CURLOPT_HTTPHEADER, t->headers);
	curl->easy_setopt(h, CURLOPT_PROTOCOLS_STR, "http,https");
	curl->easy_setopt(h, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
	curl->easy_setopt(h, CURLOPT_HTTP_TRANSFER_DECODING, plain ? 1L : 0L);
	curl->easy_setopt(h, CURLOPT_USERAGENT, opt->agent);
	curl->easy_setopt(h, CURLOPT_PROXY, opt->proxy ? opt->proxy : "");
	curl->easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
	curl->easy_setopt(h, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_S);
	curl->easy_setopt(h, CURLOPT_TIMEOUT, (long)opt->timeout_s);
	curl->easy_setopt(h, CURLOPT_LOW_SPEED_LIMIT, (long)SLOW_BYTES);
	curl->easy_setopt(h, CURLOPT_LOW_SPEED_TIME, (long)SLOW_S);
	curl->easy_setopt(h, CURLOPT_HEADERFUNCTION, on_head);
	curl->easy_setopt(h, CURLOPT_HEADERDATA, t);
	curl->easy_setopt(h, CURLOPT_WRITEFUNCTION, on_body);
	curl->easy_setopt(h, CURLOPT_WRITEDATA, t);
	curl->easy_setopt(h, CURLOPT_OPENSOCKETFUNCTION, on_socket);
	curl->easy_setopt(h, CURLOPT_OPENSOCKETDATA, t);
	curl->easy_setopt(h, CURLOPT_ERRORBUFFER, t->why);
	return curl->easy_setopt(h, CURLOPT_URL, url) == CURLE_OK;
}

int rc_transfer_end(rc_transfer *t)
{
	long status = 0;
	char *ip = NULL;
	if (t->h) {
		t->curl->easy_getinfo(t->h, CURLINFO_RESPONSE_CODE, &status);
		t->curl->easy_getinfo(t->h, CURLINFO_PRIMARY_IP, &ip);
		if (ip && strlen(ip) < sizeof t->ip)
			memcpy(t->ip, ip, strlen(ip) + 1);
		t->curl->easy_cleanup(t->h);
	}
	if (t->headers)
		t->curl->slist_free_all(t->headers);
	t->h = NULL;
	t->headers = NULL;
	return (int)status;
}

void rc_transfer_release(rc_transfer *t)
{
	rc_transfer_end(t);
	rc_buf_release(&t->head);
	rc_buf_release(&t->body);
}

rc_str rc_transfer_field(const rc_transfer *t, const char *name)
{
	rc_str rest = rc_buf_view(&t->head), line, found = RC_NULL_STR;
	uint32_t n = (uint32_t)strlen(name);
	while (rc_str_cut(&rest, '\n', &line))
		if (line.n > n && line.p[n] == ':' && !strncasecmp(line.p, name, n))
			found = rc_str_trim(rc_str_sub(line, n + 1, line.n));
	return found;
}

/* ---- addresses ---- */

bool rc_is_url(const char *s)
{
	return !strncasecmp(s, "http://", 7) || !strncasecmp(s, "https://", 8);
}

static char *part(const rc_curl *c, CURLU *u, CURLUPart what, unsigned flags)
{
	char *s = NULL, *copy = NULL;
	if (c->url_get(u, what, &s, flags) == CURLUE_OK)
		copy = rc_heap_copy(s, strlen(s));
	c->free(s);
	return copy;
}

static void give(char **out, char *s)
{
	if (out)
		*out = s;
	else
		rc_free(s);
}

bool rc_url_parts(const rc_curl *c, const char *url, char **host, char **path, char **clean)
{
	CURLU *u = c->url();
	bool ok = rc_is_url(url) && c->url_set(u, CURLUPART_URL, url, CURLU_URLENCODE) == CURLUE_OK;
	if (ok) {
		c->url_set(u, CURLUPART_FRAGMENT, NULL, 0);
		give(clean, part(c, u, CURLUPART_URL, 0));
		char *scheme = part(c, u, CURLUPART_SCHEME, 0), *name = part(c, u, CURLUPART_HOST, 0),
		     *port = part(c, u, CURLUPART_PORT, CURLU_DEFAULT_PORT);
		char *p = part(c, u, CURLUPART_PATH, 0), *query = part(c, u, CURLUPART_QUERY, 0);
		rc_buf b = {0};
		rc_buf_fmt(&b, "%s://%s:%s", scheme, name ? name : "", port ? port : "");
		for (size_t i = 0; i < b.n; i++)
			b.p[i] = b.p[i] >= 'A' && b.p[i] <= 'Z' ? (char)(b.p[i] + 32) : b.p[i];
		give(host, b.p);
		b = (rc_buf){0};
		rc_buf_fmt(&b, "%s%s%s", p ? p : "/", query ? "?" : "", query ? query : "");
		give(path, b.p);
		rc_free(scheme), rc_free(name), rc_free(port), rc_free(p), rc_free(query);
	}
	c->url_cleanup(u);
	return ok;
}

char *rc_url_join(const rc_curl *c, const char *base, rc_str link)
{
	CURLU *u = c->url();
	char *joined = NULL, *z = rc_heap_copy(link.p, link.n);
	if (link.n && c->url_set(u, CURLUPART_URL, base, CURLU_URLENCODE) == CURLUE_OK &&
	    c->url_set(u, CURLUPART_URL, z, CURLU_URLENCODE) == CURLUE_OK)
		joined = part(c, u, CURLUPART_URL, 0);
	rc_free(z);
	c->url_cleanup(u);
	return joined;
}
