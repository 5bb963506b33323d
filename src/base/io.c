/* io.c - mapping files, writing output, SHA-256; see io.h. */
#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files up to this size are read, larger ones mapped: a mapping ends the program when somebody cuts
 * the file short meanwhile, and costs as much for a page of the press. */
enum { MAP_FROM = 16 << 20 };

/* `size`: what the file is said to hold, 0 when that is not known. */
static rc_status read_stream(rc_file *f, int fd, size_t size, const char *path, size_t max,
                             rc_err *err)
{
	rc_buf b = {0};
	size_t step = size ? size + 1 : 1 << 16; /* one more, so that the end shows */
	for (;; step = 1 << 16) {
		rc_buf_reserve(&b, step);
		ssize_t got = read(fd, b.p + b.n, step);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			rc_buf_release(&b);
			return rc_fail(err, RC_INPUT, "%s: can't be read: %s", path, strerror(errno));
		}
		if (got == 0)
			break;
		b.n += (size_t)got;
		if (max && b.n > max) {
			rc_buf_release(&b);
			return rc_fail(err, RC_INPUT,
			               "%s: larger than the %zu MiB that one file may have; split it", path,
			               max >> 20);
		}
	}
	*f = (rc_file){b.p, b.n, false};
	return RC_OK;
}

static rc_status open_fd(rc_file *f, int fd, const char *path, size_t max, rc_err *err)
{
	struct stat st;
	if (fstat(fd, &st) != 0)
		return rc_fail(err, RC_INPUT, "%s: can't be read: %s", path, strerror(errno));
	if (max && S_ISREG(st.st_mode) && (size_t)st.st_size > max)
		return rc_fail(err, RC_INPUT,
		               "%s: larger than the %zu MiB that one file may have; split it", path,
		               max >> 20);
	if (S_ISDIR(st.st_mode))
		return rc_fail(err, RC_INPUT, "%s: is a folder, a file was expected", path);
	if (!S_ISREG(st.st_mode) && !S_ISFIFO(st.st_mode))
		return rc_fail(err, RC_INPUT, "%s: is neither a file nor a pipe", path);
	if (!S_ISREG(st.st_mode) || st.st_size < MAP_FROM)
		return read_stream(f, fd, (size_t)st.st_size, path, max, err);
	void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p == MAP_FAILED)
		return read_stream(f, fd, 0, path, max, err);
	*f = (rc_file){p, (size_t)st.st_size, true};
	return RC_OK;
}

rc_status rc_file_open(rc_file *f, const char *path, size_t max, rc_err *err)
{
	*f = (rc_file){0};
	struct stat st; /* before open: opening a named pipe or a device could wait for ever */
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISFIFO(st.st_mode) &&
	    !S_ISDIR(st.st_mode))
		return rc_fail(err, RC_INPUT, "%s: is neither a file nor a pipe", path);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return rc_fail(err, RC_INPUT, "%s: can't be opened: %s", path, strerror(errno));
	rc_status s = open_fd(f, fd, path, max, err);
	close(fd);
	return s;
}

void rc_file_close(rc_file *f)
{
	if (f->mapped)
		munmap((void *)(uintptr_t)f->p, f->n);
	else
		rc_free((void *)(uintptr_t)f->p);
	*f = (rc_file){0};
}

rc_status rc_write_all(FILE *out, rc_str b, rc_err *err)
{
	if (b.n && fwrite(b.p, 1, b.n, out) != b.n)
		return rc_fail(err, RC_IO, "output failed: %s", strerror(errno));
	return RC_OK;
}

rc_str rc_sha256(rc_arena *a, const void *p, size_t n)
{
	struct sha256_ctx ctx;
	uint8_t sum[SHA256_DIGEST_SIZE];
	sha256_init(&ctx);
	sha256_update(&ctx, n, p);
	sha256_digest(&ctx, sizeof sum, sum);
	char *hex = rc_arena_raw(a, 2 * sizeof sum + 1);
	for (size_t i = 0; i < sizeof sum; i++) {
		hex[2 * i] = "0123456789abcdef"[sum[i] >> 4];
		hex[2 * i + 1] = "0123456789abcdef"[sum[i] & 15];
	}
	hex[2 * sizeof sum] = 0;
	return (rc_str){hex, 2 * sizeof sum};
}
