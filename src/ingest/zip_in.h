/* zip_in.h - entries of a ZIP file in memory: office documents, web archives. */
#ifndef RC_INGEST_ZIP_IN_H
#define RC_INGEST_ZIP_IN_H

#include "base/alloc.h"
#include "base/err.h"

typedef struct rc_zip rc_zip;

/* NULL when the bytes are no ZIP file that can be read. They must outlive it. */
rc_zip  *rc_zip_open(const char *p, size_t n);
void     rc_zip_close(rc_zip *z);
uint32_t rc_zip_count(const rc_zip *z);               /* at most 100,000 */
rc_str   rc_zip_name(const rc_zip *z, uint32_t i);    /* "" when it has none; lives as long as z */
uint32_t rc_zip_find(const rc_zip *z, const char *name); /* UINT32_MAX when there is none */

/* The entry's bytes; the caller releases *out. RC_INPUT when it is damaged, encrypted or above
 * `max` bytes. */
rc_status rc_zip_read(rc_zip *z, uint32_t i, size_t max, rc_buf *out, rc_err *err);

#endif
