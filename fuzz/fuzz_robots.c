/* fuzz_robots.c - robots.txt: the first line is the path asked for, the rest the file. */
#include "fetch/robots.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	rc_arena a = {0};
	rc_robots r;
	rc_str text = {(const char *)data, (uint32_t)size}, path = RC_STR("/");
	rc_str_cut(&text, '\n', &path);
	rc_robots_read(&r, &a, text, "recoupe");
	rc_robots_allow(&r, path);
	rc_arena_release(&a);
	return 0;
}
