/* archive.c - see archive.h. */
#include "fetch/archive.h"

#include "base/alloc.h"
#include "base/date.h"
#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

struct rc_archive {
	char *path;
	int   fd;
};

/* ---- records ---- */

/* 2026-11-22T00:15:00Z */
static void now(rc_buf *b)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	int64_t s = t.tv_sec;
	rc_day_append(b, (int32_t)(s / 86400));
	s %= 86400;
	rc_buf_fmt(b, "T%02d:%02d:%02dZ", (int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60));
}

/* A random UUID (RFC 9562, version 4). */
static void record_id(rc_buf *b)
{
	uint8_t r[16] = {0};
	if (getrandom(r, sizeof r, 0) != (ssize_t)sizeof r) {
		/* no source of randomness: the time, to the nanosecond, is distinct enough */
		struct timespec t;
		clock_gettime(CLOCK_REALTIME, &t);
		memcpy(r, &t, sizeof r < sizeof t ? sizeof r : sizeof t);
	}
	r[6] = (uint8_t)((r[6] & 0x0F) | 0x40);
	r[8] = (uint8_t)((r[8] & 0x3F) | 0x80);
	rc_buf_z(b, "<urn:uuid:");
	for (uint32_t i = 0; i < 16; i++)
		rc_buf_fmt(b, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", r[i]);
	rc_buf_z(b, ">");
}

static void begin(rc_buf *out, const char *type)
{
	rc_buf_reset(out);
	rc_buf_fmt(out, "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: ", type);
	record_id(out);
	rc_buf_z(out, "\r\nWARC-Date: ");
	now(out);
	rc_buf_z(out, "\r\n");
}

void rc_archive_record(rc_buf *out, rc_str url, rc_str ip, rc_str head, rc_str body)
{
	begin(out, "response");
	rc_buf_fmt(out, "WARC-Target-URI: %.*s\r\n", RC_FMT(url));
	if (ip.n)
		rc_buf_fmt(out, "WARC-IP-Address: %.*s\r\n", RC_FMT(ip));
	rc_buf_fmt(out,
	           "Content-Type: application/http; msgtype=response\r\nContent-Length: %llu\r\n\r\n",
	           (unsigned long long)head.n + body.n);
	rc_buf_str(out, head);
	rc_buf_str(out, body);
	rc_buf_z(out, "\r\n\r\n");
}

static void info_record(rc_buf *out)
{
	static const char text[] = "software: recoupe\r\nformat: WARC File Format 1.1\r\nconformsTo: "
	                           "https://iipc.github.io/warc-specifications/"
	                           "specifications/warc-format/warc-1.1/\r\nrobots: obey\r\n";
	begin(out, "warcinfo");
	rc_buf_fmt(out,
	           "Content-Type: application/warc-fields\r\nContent-Length: %zu\r\n\r\n%s\r\n\r\n",
	           sizeof text - 1, text);
}

/* ---- the file ---- */

static bool gzip(rc_str in, rc_buf *out)
{
	z_stream z = {0};
	if (deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
		return false;
	rc_buf_reserve(out, deflateBound(&z, in.n));
	z.next_in = (Bytef *)(uintptr_t)in.p;
	z.avail_in = in.n;
	z.next_out = (Bytef *)out->p;
	z.avail_out = (uInt)(out->cap - 1);
	bool done = deflate(&z, Z_FINISH) == Z_STREAM_END;
	out->n = z.total_out;
	deflateEnd(&z);
	return done;
}

static bool write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t w = write(fd, p, n);
		if (w < 0 && errno == EINTR)
			continue;
		if (w <= 0)
			return false;
		p += w;
		n -= (size_t)w;
	}
	return true;
}

rc_status rc_archive_put(rc_archive *ar, rc_str record, rc_err *err)
{
	rc_buf z = {0};
	struct stat st = {0};
	rc_status s = RC_OK;
	bool known = fstat(ar->fd, &st) == 0;
	errno = 0;
	if (!known || !gzip(record, &z) || !write_all(ar->fd, z.p, z.n)) {
		s = rc_fail(err, RC_IO, "%s: can't be written: %s", ar->path, strerror(errno));
		if (known && ftruncate(ar->fd, st.st_size) != 0)
			s = RC_IO; /* a member cut short: readers of archives report it and go on */
	}
	rc_buf_release(&z);
	return s;
}

rc_archive *rc_archive_open(const char *path, rc_err *err)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	if (fd < 0) {
		rc_fail(err, RC_IO, "%s: can't be written: %s", path, strerror(errno));
		return NULL;
	}
	rc_archive *ar = rc_calloc(1, sizeof *ar);
	ar->fd = fd;
	ar->path = rc_heap_copy(path, strlen(path));
	struct stat st;
	rc_buf info = {0};
	rc_status s = RC_OK;
	if (fstat(fd, &st) == 0 && st.st_size == 0) {
		info_record(&info);
		s = rc_archive_put(ar, rc_buf_view(&info), err);
	}
	rc_buf_release(&info);
	if (s == RC_OK)
		return ar;
	rc_archive_close(ar);
	return NULL;
}

void rc_archive_close(rc_archive *ar)
{
	if (!ar)
		return;
	close(ar->fd);
	rc_free(ar->path);
	rc_free(ar);
}
