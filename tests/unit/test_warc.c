/* test_warc.c - web archives, sound and broken. tests/tools/score_warc.py checks more of them, from files. */
#include "ingest/warc.h"

#include "unit/harness.h"

#include <stdio.h>
#include <zlib.h>
#include <zstd.h>

static const char page[] = "<html><body><p>Le port est ferm\xC3\xA9.</p></body></html>";

static void add_record(rc_buf *b, const char *uri, const char *head, const char *body, size_t n, long wrong)
{
	rc_buf block = {0};
	rc_buf_fmt(&block, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n%s\r\n", head);
	rc_buf_add(&block, body, n);
	rc_buf_fmt(b, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %ld\r\n\r\n", uri, (long)block.n + wrong);
	rc_buf_add(b, block.p, block.n);
	rc_buf_z(b, "\r\n\r\n");
	rc_buf_release(&block);
}

static void add_gzip(rc_buf *out, rc_str s)
{
	z_stream z = {.next_in = (Bytef *)(uintptr_t)s.p, .avail_in = s.n};
	deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
	size_t room = deflateBound(&z, s.n) + 64;
	rc_buf_reserve(out, room);
	z.next_out = (Bytef *)out->p + out->n;
	z.avail_out = (uInt)room;
	deflate(&z, Z_FINISH);
	out->n += room - z.avail_out;
	deflateEnd(&z);
}

typedef struct seen { /* what an archive gave */
	int  n, good, cut, damaged;
	char uris[200];
} seen;

static seen look(rc_str archive)
{
	seen s = {0};
	rc_arena a = {0};
	rc_warc *w = rc_warc_open(archive.p, archive.n);
	for (rc_warc_record r; rc_warc_next(w, &r); s.n++) {
		rc_http h = {0};
		s.cut += r.cut;
		s.damaged += r.damaged;
		if (r.damaged || rc_http_read(&a, r.block, r.n_block, &h, NULL, NULL) != RC_OK)
			continue;
		s.good += rc_str_eqz(h.body, page) && rc_warc_is_page(&r);
		size_t n = strlen(s.uris);
		snprintf(s.uris + n, sizeof s.uris - n, "%.*s ", RC_FMT(r.uri));
	}
	rc_warc_close(w);
	rc_arena_release(&a);
	return s;
}

static void wrong_lengths_are_set_right(void **state)
{
	rc_buf b = {0};
	(void)state;
	add_record(&b, "a:1", "", page, sizeof page - 1, -9);
	add_record(&b, "a:2", "", page, sizeof page - 1, 0);
	add_record(&b, "a:3", "", page, sizeof page - 1, 300);
	add_record(&b, "a:4", "", page, sizeof page - 1, 0);
	add_record(&b, "a:5", "", page, sizeof page - 1, 100000);
	seen s = look(rc_buf_view(&b));
	assert_int_equal(s.n, 5);
	assert_int_equal(s.good, 5);
	assert_int_equal(s.cut, 3);
	rc_buf_release(&b);
}

static void a_damaged_member_costs_itself(void **state)
{
	rc_buf one = {0}, gz = {0};
	size_t beg[5];
	(void)state;
	for (int i = 0; i < 4; i++) {
		char uri[8];
		snprintf(uri, sizeof uri, "a:%d", i);
		rc_buf_reset(&one);
		add_record(&one, uri, "", page, sizeof page - 1, 0);
		beg[i] = gz.n;
		add_gzip(&gz, rc_buf_view(&one));
	}
	seen s = look(rc_buf_view(&gz));
	assert_int_equal(s.good, 4);
	for (size_t i = beg[1] + 40; i < beg[1] + 80; i++)
		gz.p[i] ^= 0x55;
	s = look(rc_buf_view(&gz));
	assert_int_equal(s.good, 3);
	assert_int_equal(s.damaged, 1);
	assert_string_equal(s.uris, "a:0 a:2 a:3 ");
	s = look((rc_str){gz.p, (uint32_t)gz.n - 30}); /* and the last cut short */
	assert_int_equal(s.good, 2);
	assert_true(s.cut + s.damaged >= 2);
	rc_buf_release(&one);
	rc_buf_release(&gz);
}

static void whole_gzip_and_zstd(void **state)
{
	rc_buf b = {0}, gz = {0};
	char z[8192];
	(void)state;
	for (int i = 0; i < 5; i++)
		add_record(&b, "a:1", "", page, sizeof page - 1, 0);
	add_gzip(&gz, rc_buf_view(&b));
	assert_int_equal(look(rc_buf_view(&gz)).good, 5);
	size_t n = ZSTD_compress(z, sizeof z, b.p, b.n, 3);
	assert_true(rc_warc_is(z, n));
	assert_int_equal(look((rc_str){z, (uint32_t)n}).good, 5);
	assert_int_equal(look((rc_str){z, (uint32_t)n - 20}).cut + look((rc_str){z, (uint32_t)n - 20}).damaged > 0, 1);
	rc_buf_release(&b);
	rc_buf_release(&gz);
}

static void codings_are_undone_where_they_are(void **state)
{
	rc_buf b = {0}, gz = {0}, twice = {0};
	(void)state;
	add_gzip(&gz, (rc_str){page, sizeof page - 1});
	add_gzip(&twice, rc_buf_view(&gz));
	add_record(&b, "a:1", "Content-Encoding: gzip\r\n", gz.p, gz.n, 0);
	add_record(&b, "a:2", "Content-Encoding: gzip\r\n", page, sizeof page - 1, 0);
	add_record(&b, "a:3", "Content-Encoding: gzip, gzip\r\n", twice.p, twice.n, 0);
	add_record(&b, "a:4", "Content-Encoding: br\r\n", page, sizeof page - 1, 0);
	add_record(&b, "a:5", "Transfer-Encoding: chunked\r\n", page, sizeof page - 1, 0);
	rc_buf chunked = {0};
	rc_buf_fmt(&chunked, "%X;x=y\r\n%.10s\r\n%zx\r\n%s\r\n0\r\nT: 1\r\n\r\n", 10, page, strlen(page) - 10, page + 10);
	add_record(&b, "a:6", "Transfer-Encoding: chunked\r\n", chunked.p, chunked.n, 0);
	assert_int_equal(look(rc_buf_view(&b)).good, 6);
	rc_buf_release(&chunked);
	rc_buf_release(&b);
	rc_buf_release(&gz);
	rc_buf_release(&twice);
}

static void a_bomb_is_refused(void **state)
{
	rc_arena a = {0};
	rc_buf zeros = {0}, gz = {0}, block = {0};
	rc_http h;
	rc_err err = {0};
	(void)state;
	rc_buf_reserve(&zeros, 30u << 20);
	memset(zeros.p, 'a', 30u << 20);
	zeros.n = 30u << 20;
	add_gzip(&gz, rc_buf_view(&zeros));
	rc_buf_z(&block, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
	rc_buf_add(&block, gz.p, gz.n);
	assert_int_equal(rc_http_read(&a, block.p, block.n, &h, NULL, &err), RC_INPUT);
	assert_non_null(strstr(err.message, "unpacks to more"));
	rc_buf_release(&zeros);
	rc_buf_release(&gz);
	rc_buf_release(&block);
	rc_arena_release(&a);
}

static void arc_records(void **state)
{
	static const char arc[] = "filedesc://x.arc 0.0.0.0 20080430204825 text/plain 76\n1 0 Somebody\nURL IP-address Archive-date Content-type Archive-length\n\n\n\n"
	                          "http://example.org/a b 1.2.3.4 20080430204826 text/html 61\nHTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>un</p>\n<p>deux</p>\n\n"
	                          "http://example.org/c 1.2.3.4 20080430204827 text/html 52\nHTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>trois</p>\n\n";
	(void)state;
	assert_true(rc_warc_is(arc, sizeof arc - 1));
	seen s = look((rc_str){arc, sizeof arc - 1});
	assert_non_null(strstr(s.uris, "http://example.org/a b http://example.org/c "));
	assert_int_equal(s.damaged, 0);
}

static void not_an_archive(void **state)
{
	(void)state;
	assert_false(rc_warc_is("<html>", 6));
	assert_false(rc_warc_is("", 0));
	assert_false(rc_warc_is("\x1F\x8B\x08\x00", 4));
	seen s = look((rc_str){"\x1F\x8B\x08\x00\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 12});
	assert_int_equal(s.good, 0);
	assert_true(s.n <= 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wrong_lengths_are_set_right), cmocka_unit_test(a_damaged_member_costs_itself), cmocka_unit_test(whole_gzip_and_zstd),
		cmocka_unit_test(codings_are_undone_where_they_are), cmocka_unit_test(a_bomb_is_refused), cmocka_unit_test(arc_records), cmocka_unit_test(not_an_archive),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
