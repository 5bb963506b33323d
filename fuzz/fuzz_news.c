/* fuzz_news.c - any file: agency formats, exports of press databases, documents, mail. (PDF is left to its own program.) */
#include "fuzz/fuzz_formats.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size >= 5 && !memcmp(data, "%PDF-", 5))
		return 0;
	fuzz_record(RC_RECORD_FILE, data, size);
	return 0;
}
