/* fuzz_feed.c - feeds: whatever the bytes are, they are read as the inside of one. */
#include "fuzz/fuzz_formats.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	rc_buf b = {0};
	bool whole = size && data[0] == '<';
	rc_buf_z(&b, whole ? "" : "<rss><channel>");
	rc_buf_add(&b, data, size);
	fuzz_record(RC_RECORD_FILE, (const uint8_t *)b.p, b.n);
	rc_buf_release(&b);
	return 0;
}
