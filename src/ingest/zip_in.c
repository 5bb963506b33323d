/* zip_in.c - ZIP files by libzip; see zip_in.h. */
#include "ingest/zip_in.h"

#include <zip.h>

struct rc_zip {
	zip_t *zip;
};

rc_zip *rc_zip_open(const char *p, size_t n)
{
	zip_error_t e;
	zip_error_init(&e);
	zip_source_t *src = n > 4 && !memcmp(p, "PK", 2) ? zip_source_buffer_create(p, n, 0, &e) : NULL;
	zip_t *zip = src ? zip_open_from_source(src, ZIP_RDONLY, &e) : NULL;
	if (src && !zip)
		zip_source_free(src);
	zip_error_fini(&e);
	if (!zip)
		return NULL;
	rc_zip *z = rc_calloc(1, sizeof *z);
	z->zip = zip;
	return z;
}

void rc_zip_close(rc_zip *z)
{
	if (!z)
		return;
	zip_discard(z->zip);
	rc_free(z);
}

uint32_t rc_zip_count(const rc_zip *z)
{
	zip_int64_t n = zip_get_num_entries(z->zip, 0);
	return n < 0 ? 0 : n > 100000 ? 100000 : (uint32_t)n;
}

rc_str rc_zip_name(const rc_zip *z, uint32_t i)
{
	const char *name = zip_get_name(z->zip, i, 0);
	return name ? rc_str_of(name) : RC_STR("");
}

uint32_t rc_zip_find(const rc_zip *z, const char *name)
{
	zip_int64_t i = zip_name_locate(z->zip, name, 0);
	return i < 0 ? UINT32_MAX : (uint32_t)i;
}

rc_status rc_zip_read(rc_zip *z, uint32_t i, size_t max, rc_buf *out, rc_err *err)
{
	zip_file_t *f = zip_fopen_index(z->zip, i, 0);
	if (!f)
		return rc_fail(err, RC_INPUT, "an entry of the ZIP file can't be read: %s",
		               zip_strerror(z->zip));
	rc_status s = RC_OK;
	for (;;) {
		rc_buf_reserve(out, 65536);
		zip_int64_t got = zip_fread(f, out->p + out->n, 65536);
		if (got <= 0) {
			if (got < 0)
				s = rc_fail(err, RC_INPUT, "an entry of the ZIP file is damaged");
			break;
		}
		out->n += (size_t)got;
		if (out->n > max) {
			s = rc_fail(err, RC_INPUT, "an entry of the ZIP file unpacks to more than %zu MiB",
			            max >> 20);
			break;
		}
	}
	zip_fclose(f);
	return s;
}
