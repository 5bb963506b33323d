/* fuzz_warc.c - a web archive cut into records, and each page read. */
#include "fuzz/fuzz_formats.h"

#include "ingest/warc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	rc_warc *w = rc_warc_open((const char *)data, size);
	uint64_t number = 0;
	for (rc_warc_record r; rc_warc_next(w, &r);) {
		if (r.number != ++number || (r.n_block && (r.block < r.raw || r.block + r.n_block > r.raw + r.n_raw)))
			abort();
		if (rc_warc_is_page(&r) && !r.damaged)
			fuzz_record(RC_RECORD_WARC, (const uint8_t *)r.raw, r.n_raw);
	}
	rc_warc_close(w);
	return 0;
}
