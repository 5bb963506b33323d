/* fuzz_ingest_decode.c - any bytes through the decoder and the cleaner. */
#include "fuzz/fuzz_ingest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	rc_arena a = {0};
	rc_notes notes = {0};
	rc_str out;
	for (int markup = 0; markup < 2; markup++) {
		if (rc_decode(&a, (const char *)data, size, markup, &out, &notes, NULL) != RC_OK)
			continue;
		HOLDS(rc_utf8_valid(out.p, out.n) == out.n);
		check_text(rc_clean(&a, out, 0, &notes));
		check_text(rc_clean(&a, out, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, &notes));
	}
	rc_arena_release(&a);
	(void)check_article;
	(void)run_record;
	return 0;
}
