/* replay.c - runs a fuzz target over files, for compilers without libFuzzer and for inputs that once failed.
 *
 *     cc ... fuzz/fuzz_X.c fuzz/replay.c -o replay_X && ./replay_X FILE...
 *
 * With libFuzzer: clang -fsanitize=fuzzer,address,undefined ... fuzz/fuzz_X.c and no replay.c.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		FILE *f = fopen(argv[i], "rb");
		if (!f) {
			fprintf(stderr, "%s: can't be opened\n", argv[i]);
			return 1;
		}
		size_t n = 0, cap = 1 << 16;
		uint8_t *data = malloc(cap);
		for (size_t got; data && (got = fread(data + n, 1, cap - n, f)) > 0;) {
			n += got;
			if (n == cap) {
				uint8_t *more = realloc(data, cap *= 2);
				if (!more)
					break;
				data = more;
			}
		}
		fclose(f);
		uint8_t *exact = malloc(n ? n : 1); /* so that a read beyond the end is seen */
		for (size_t k = 0; data && exact && k < n; k++)
			exact[k] = data[k];
		free(data);
		LLVMFuzzerTestOneInput(exact, n);
		free(exact);
	}
	return 0;
}
