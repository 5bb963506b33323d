/* warc_in.c - the bytes of an archive as one uncompressed stream; see warc_in.h.
 *
 * A member is unpacked in one go by libdeflate where it is small, which a record's usually is and which takes half the time; larger or damaged ones
 * go through zlib piece by piece. A member (gzip) or frame (zstd) that can't be read ends with a mark, and reading goes on at the next place that looks like the beginning of one. Such a
 * place may lie inside what was read in vain; a budget on bytes read twice keeps that linear.
 */
#include "ingest/warc_in.h"

#include "base/limits.h"

#define STEP (256u << 10)  /* bytes unpacked at once */
#define MAX_MARKS 4096u     /* of sound members in one window: they only help to find borders */
#define MAX_ROOM (4u << 20)
#define RATIO 400u         /* a member that unpacks to more than that many times its size is no archive of pages */

static uint32_t le32(const char *p)
{
	const uint8_t *b = (const uint8_t *)p;
	return b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static bool gzip_at(const char *p, size_t n)
{
	return n >= 4 && !memcmp(p, "\x1F\x8B\x08", 3) && ((uint8_t)p[3] & 0xE0) == 0;
}

static bool zstd_at(const char *p, size_t n)
{
	return n >= 4 && (le32(p) == 0xFD2FB528u || (le32(p) & 0xFFFFFFF0u) == 0x184D2A50u);
}

void rc_warc_in_open(rc_warc_in *in, const char *p, size_t n)
{
	*in = (rc_warc_in){.p = p, .n = n};
	in->packing = gzip_at(p, n) ? RC_PACK_GZIP : zstd_at(p, n) ? RC_PACK_ZSTD : RC_PACK_NONE;
	if (in->packing == RC_PACK_NONE) {
		in->v = p;
		in->v_n = n;
		in->end = true;
	}
}

void rc_warc_in_close(rc_warc_in *in)
{
	if (in->z_there)
		inflateEnd(&in->z);
	libdeflate_free_decompressor(in->deflate);
	ZSTD_freeDCtx(in->zstd);
	rc_buf_release(&in->out);
	rc_free(in->mark);
	*in = (rc_warc_in){0};
}

/* At one place one mark, the worst; of harmless ones only so many. */
static void add_mark(rc_warc_in *in, uint8_t why)
{
	if (in->n_mark && in->mark[in->n_mark - 1].at == in->out.n) {
		if (why > in->mark[in->n_mark - 1].why)
			in->mark[in->n_mark - 1].why = why;
		return;
	}
	if (why == RC_MARK_END && in->n_mark >= MAX_MARKS)
		return;
	if (in->n_mark == in->cap_mark) {
		in->cap_mark = in->cap_mark ? in->cap_mark * 2 : 16;
		in->mark = rc_realloc(in->mark, in->cap_mark * sizeof *in->mark);
	}
	in->mark[in->n_mark++] = (rc_warc_mark){in->out.n, why};
}

/* Position of the next beginning of a member at or after `at`, or n. */
static size_t next_member(const rc_warc_in *in, size_t at)
{
	if (in->packing == RC_PACK_GZIP) {
		while (at < in->n) {
			const char *f = memchr(in->p + at, 0x1F, in->n - at);
			if (!f)
				return in->n;
			at = (size_t)(f - in->p);
			if (gzip_at(f, in->n - at))
				return at;
			at++;
		}
		return in->n;
	}
	for (; at + 4 <= in->n; at++)
		if (zstd_at(in->p + at, in->n - at))
			return at;
	return in->n;
}

static bool bomb(const rc_warc_in *in)
{
	return in->unpacked > RC_MAX_FILE && in->unpacked / RATIO > in->at - in->beg;
}

static void spoilt(rc_warc_in *in)
{
	in->lost += !in->unpacked;
	add_mark(in, in->at == in->n && !bomb(in) ? RC_MARK_CUT : RC_MARK_DAMAGE);
	in->open = false;
	in->waste += in->at - in->beg;
	size_t from = in->waste > 2 * (uint64_t)in->n + (64u << 20) ? in->at : in->beg + 1;
	in->at = next_member(in, from);
}

static void sound(rc_warc_in *in)
{
	add_mark(in, RC_MARK_END);
	in->open = false;
}

static void pump_gzip(rc_warc_in *in)
{
	size_t room = in->out.cap - in->out.n - 1, left = in->n - in->at;
	z_stream *z = &in->z;
	z->next_in = (Bytef *)(uintptr_t)(in->p + in->at);
	z->avail_in = left > (1u << 30) ? 1u << 30 : (uInt)left;
	z->next_out = (Bytef *)in->out.p + in->out.n;
	z->avail_out = room > STEP ? STEP : (uInt)room;
	uInt in_before = z->avail_in, out_before = z->avail_out;
	int rc = inflate(z, Z_NO_FLUSH);
	in->at += in_before - z->avail_in;
	in->out.n += out_before - z->avail_out;
	in->unpacked += out_before - z->avail_out;
	if (rc == Z_STREAM_END)
		sound(in);
	else if (rc != Z_OK || bomb(in) || (z->avail_out && in->at == in->n))
		spoilt(in);
}

static void pump_zstd(rc_warc_in *in)
{
	size_t room = in->out.cap - in->out.n - 1;
	ZSTD_inBuffer from = {in->p + in->at, in->n - in->at, 0};
	ZSTD_outBuffer to = {in->out.p + in->out.n, room > STEP ? STEP : room, 0};
	size_t rc = ZSTD_decompressStream(in->zstd, &to, &from);
	in->at += from.pos;
	in->out.n += to.pos;
	in->unpacked += to.pos;
	if (ZSTD_isError(rc))
		spoilt(in);
	else if (rc == 0)
		sound(in);
	else if (bomb(in) || (in->at == in->n && to.pos < to.size))
		spoilt(in);
}

/* A dictionary stands in a skippable frame at the start of the file, itself compressed or not. */
static void load_dictionary(rc_warc_in *in, const char *p, size_t n)
{
	if (n < 4 || n > (64u << 20))
		return;
	if (le32(p) != 0xFD2FB528u) {
		ZSTD_DCtx_loadDictionary(in->zstd, p, n);
		return;
	}
	unsigned long long size = ZSTD_getFrameContentSize(p, n);
	if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > (64u << 20))
		return;
	char *dict = rc_malloc((size_t)size + 1);
	size_t got = ZSTD_decompress(dict, (size_t)size, p, n);
	if (!ZSTD_isError(got))
		ZSTD_DCtx_loadDictionary(in->zstd, dict, got);
	rc_free(dict);
}

static bool begin_zstd(rc_warc_in *in)
{
	if (!in->zstd)
		in->zstd = ZSTD_createDCtx();
	while (in->n - in->at >= 8 && (le32(in->p + in->at) & 0xFFFFFFF0u) == 0x184D2A50u) {
		size_t size = le32(in->p + in->at + 4);
		if (size > in->n - in->at - 8)
			return false;
		if (in->at == 0 && le32(in->p) == 0x184D2A5Du)
			load_dictionary(in, in->p + 8, size);
		in->at += 8 + size;
		in->at = next_member(in, in->at);
	}
	ZSTD_DCtx_reset(in->zstd, ZSTD_reset_session_only);
	return in->at < in->n;
}

/* The member at `at` in one go. False when it is too large for that, or damaged. */
static bool whole_gzip(rc_warc_in *in)
{
	size_t used = 0, got = 0;
	if (!in->deflate)
		in->deflate = libdeflate_alloc_decompressor();
	if (!in->deflate)
		return false;
	in->room = in->room ? in->room : STEP;
	rc_buf_reserve(&in->out, in->room);
	enum libdeflate_result r = libdeflate_gzip_decompress_ex(
		in->deflate, in->p + in->at, in->n - in->at, in->out.p + in->out.n, in->room, &used, &got);
	if (r == LIBDEFLATE_INSUFFICIENT_SPACE && in->room < MAX_ROOM)
		in->room *= 2;
	if (r != LIBDEFLATE_SUCCESS)
		return false;
	in->at += used;
	in->out.n += got;
	in->unpacked = got;
	sound(in);
	return true;
}

static bool begin_gzip(rc_warc_in *in)
{
	int rc = in->z_there ? inflateReset(&in->z) : inflateInit2(&in->z, 15 + 16);
	in->z_there = in->z_there || rc == Z_OK;
	return rc == Z_OK;
}

/* Unpacks a little more into the window. */
static void pump(rc_warc_in *in)
{
	if (!in->open) {
		in->at = next_member(in, in->at);
		in->open = in->at < in->n &&
		           (in->packing == RC_PACK_GZIP ? begin_gzip(in) : begin_zstd(in));
		in->beg = in->at;
		in->unpacked = 0;
	}
	if (in->open && in->packing == RC_PACK_GZIP && in->at == in->beg && whole_gzip(in)) {
		in->open = false;
	} else if (in->open) {
		rc_buf_reserve(&in->out, STEP);
		if (in->packing == RC_PACK_GZIP)
			pump_gzip(in);
		else
			pump_zstd(in);
	} else {
		in->end = true;
	}
	in->v = in->out.p;
	in->v_n = in->out.n;
}

/* Bytes from rd to the first damage behind it; SIZE_MAX when there is none. */
static size_t to_damage(const rc_warc_in *in)
{
	for (size_t i = 0; i < in->n_mark; i++)
		if (in->mark[i].why > RC_MARK_END && in->mark[i].at > in->rd)
			return in->mark[i].at - in->rd;
	return SIZE_MAX;
}

size_t rc_warc_in_have(rc_warc_in *in, size_t n)
{
	size_t stop = to_damage(in);
	while (!in->end && stop == SIZE_MAX && in->v_n - in->rd < n) {
		pump(in);
		if (in->n_mark && in->mark[in->n_mark - 1].why > RC_MARK_END)
			stop = to_damage(in);
	}
	return stop < in->v_n - in->rd ? stop : in->v_n - in->rd;
}

void rc_warc_in_skip(rc_warc_in *in, size_t n)
{
	in->rd += n;
	size_t gone = 0;
	while (gone < in->n_mark && in->mark[gone].at <= in->rd)
		gone++;
	if (gone) {
		in->n_mark -= gone;
		memmove(in->mark, in->mark + gone, in->n_mark * sizeof *in->mark);
	}
}

void rc_warc_in_settle(rc_warc_in *in)
{
	if (in->packing == RC_PACK_NONE || in->rd < in->out.n / 2)
		return;
	in->out.n -= in->rd;
	if (in->out.n)
		memmove(in->out.p, in->out.p + in->rd, in->out.n);
	for (size_t i = 0; i < in->n_mark; i++)
		in->mark[i].at -= in->rd;
	in->rd = 0;
	in->v = in->out.p;
	in->v_n = in->out.n;
}

int rc_warc_in_mark_at(const rc_warc_in *in, size_t n)
{
	for (size_t i = 0; i < in->n_mark; i++)
		if (in->mark[i].at == in->rd + n)
			return in->mark[i].why;
	return 0;
}
