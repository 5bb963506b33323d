/* fuzz_ingest_html.c - any bytes as a web page, metadata and JSON-LD included. */
#include "fuzz/fuzz_ingest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	rc_buf b = {0};
	rc_buf_z(&b, "<!doctype html><html>");
	rc_buf_add(&b, data, size);
	run_record(RC_RECORD_FILE, (const uint8_t *)b.p, b.n);
	rc_buf_release(&b);
	return 0;
}
