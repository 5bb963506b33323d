/* curl.c - see curl.h. */
#include "fetch/curl.h"

#include <dlfcn.h>

#undef curl_easy_setopt /* the header's checks of types are macros */
#undef curl_easy_getinfo

rc_status rc_curl_open(rc_curl *c, rc_err *err)
{
	void *lib = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
	if (!lib)
		return rc_fail(err, RC_IO,
		               "addresses are fetched with libcurl, which is not here; install it (Debian: "
		               "libcurl4), or save the pages and add the files");
	const struct {
		const char *name;
		void       *to;
	} all[] = {
#define X(name) {"curl_" #name, &c->name},
		RC_CURL_MAP(X)
#undef X
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		void *f = dlsym(lib, all[i].name);
		if (!f)
			return rc_fail(err, RC_IO, "libcurl is too old: it lacks %s; install 7.85 or later",
			               all[i].name);
		memcpy(all[i].to, &f, sizeof f);
	}
	return RC_OK;
}
