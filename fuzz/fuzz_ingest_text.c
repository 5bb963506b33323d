/* fuzz_ingest_text.c - any bytes as a file of unknown kind: plain text, with head lines and furniture, or whatever it shows to be. */
#include "fuzz/fuzz_ingest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	run_record(RC_RECORD_FILE, data, size);
	return 0;
}
