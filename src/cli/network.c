/* network.c - what the commands that fetch share: the options and the environment as options of the
 * network. */
#include "cli/cli.h"

#include <stdlib.h>

bool rc_cli_has_address(const rc_cli *c, uint32_t from)
{
	for (uint32_t i = from; i < c->n_args; i++)
		if (rc_is_url(c->arg[i]))
			return true;
	return false;
}

/* The usual variables; the one in capitals for http is left out, as a web server could set it for a
 * program it starts (CVE-2016-5385). */
static const char *proxy(void)
{
	static const char *const names[] = {"https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy",
	                                    "ALL_PROXY"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *p = getenv(names[i]);
		if (p && *p)
			return p;
	}
	return NULL;
}

rc_web *rc_cli_web(rc_cli *c, rc_arena *a, const rc_ingest *ingest, rc_store *store)
{
	rc_fetched_list *known = rc_arena_alloc(a, sizeof *known);
	if (store && rc_store_fetched(store, a, known, &c->err) != RC_OK)
		return NULL;
	const char *archive = NULL;
	if (store && c->opt.archive)
		archive = rc_arena_fmt(a, "%s.warc.gz", rc_store_path(store)).p;
	rc_web_options opt = {
		.fetch = {
			.delay_ms = c->opt.delay * 1000,
			.allow_private = c->opt.private_hosts,
			.archive = archive,
			.agent = "recoupe/" RC_VERSION,
			.proxy = proxy(),
		},
		.ingest = ingest,
		.known = known,
	};
	return rc_web_new(&opt, &c->err);
}
