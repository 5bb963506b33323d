/* fuzz_ingest_json.c - any bytes as a line of JSON Lines, and as the text of a JSON object. */
#include "fuzz/fuzz_ingest.h"

#include "base/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	run_record(RC_RECORD_JSON, data, size);
	rc_buf b = {0};
	rc_json j = rc_json_to(&b);
	static const char *const keys[] = {"text", "html", "title", "published", "lang"};
	rc_str s = {(const char *)data, (uint32_t)rc_utf8_valid((const char *)data, size)};
	rc_json_open(&j, '{');
	for (size_t k = size ? data[0] % 2 : 0; k < 5; k++)
		rc_json_kstr(&j, keys[k], s);
	rc_json_close(&j, '}');
	run_record(RC_RECORD_JSON, (const uint8_t *)b.p, b.n);
	rc_buf_release(&b);
	return 0;
}
