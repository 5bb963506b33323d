/* replay_main.c - runs a fuzz target over files, for compilers without libFuzzer: replay FILE... */
#include "base/io.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		rc_file f;
		rc_err err = {0};
		if (rc_file_open(&f, argv[i], 0, &err) != RC_OK) {
			fprintf(stderr, "%s\n", err.message);
			return 1;
		}
		LLVMFuzzerTestOneInput((const uint8_t *)f.p, f.n);
		rc_file_close(&f);
	}
	fprintf(stderr, "%d files\n", argc - 1);
	return 0;
}
