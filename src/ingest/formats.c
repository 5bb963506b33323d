/* formats.c - which reader a file is for, and what readers share; see formats.h. */
#include "ingest/formats.h"

#include "base/utf8.h"
#include "ingest/feed.h"
#include "ingest/news.h"
#include "ingest/office.h"
#include "ingest/press.h"
#include "ingest/warc.h"
#include "ingest/xml.h"

void rc_refuse(rc_article *art, const char *why)
{
	rc_fail(&art->problem, RC_INPUT, "%.*s: %s", RC_FMT(art->meta.source), why);
}

rc_article rc_item(const rc_sink *s, const rc_article *proto, uint32_t i)
{
	rc_article art = *proto;
	art.meta.source = rc_arena_fmt(s->a, "%.*s#%u", RC_FMT(proto->meta.source), i);
	art.warning.v = NULL;
	art.warning.n = art.warning.cap = 0;
	for (uint32_t k = 0; k < proto->warning.n; k++)
		*RC_ADD(s->a, art.warning) = proto->warning.v[k];
	return art;
}

void rc_set_meta(rc_arena *a, rc_str *field, rc_str *basis, rc_str value, const char *from)
{
	value = rc_clean(a, value, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, NULL);
	if (!value.n)
		return;
	*field = value;
	*basis = rc_str_of(from);
}

rc_str rc_base64(rc_arena *a, rc_str s)
{
	char *out = rc_arena_alloc(a, s.n / 4 * 3 + 4u);
	uint32_t n = 0, bits = 0, have = 0;
	for (uint32_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		int v = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' + 26 : c >= '0' && c <= '9' ? c - '0' + 52 :
		        c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
		if (v < 0 && (c == ' ' || c == '\n' || c == '\r' || c == '\t'))
			continue;
		if (v < 0)
			break;
		bits = bits << 6 | (uint32_t)v;
		have += 6;
		if (have >= 8) {
			have -= 8;
			out[n++] = (char)(bits >> have & 0xFF);
		}
	}
	return (rc_str){out, n};
}

/* ---- packed files ---- */

static const char *packing(const char *p, size_t n)
{
	if (n > 4 && !memcmp(p, "\x1F\x8B\x08", 3))
		return "gzip";
	return n > 4 && !memcmp(p, "\x28\xB5\x2F\xFD", 4) ? "zstd" : NULL;
}

static void read_packed(const rc_sink *s, const char *coding, rc_str in, rc_article *art)
{
	rc_str out;
	bool whole;
	rc_err why = {0};
	if (rc_unpack(s->a, coding, in, &out, &whole, &why) != RC_OK) {
		rc_refuse(art, why.message);
		s->emit(s->ctx, art);
		return;
	}
	if (!whole)
		rc_note(s->a, rc_notes_of(art),
		        "the file (%s) is cut short or damaged; what could be unpacked was read", coding);
	s->bytes(s->ctx, out.p, out.n, RC_NULL_STR, art);
}

bool rc_formats_packed(const char *p, size_t n)
{
	return packing(p, n) != NULL;
}

bool rc_formats_bytes(const rc_sink *s, const char *p, size_t n, rc_article *art)
{
	const char *coding = packing(p, n);
	if (coding && n <= UINT32_MAX) {
		read_packed(s, coding, (rc_str){p, (uint32_t)n}, art);
		return true;
	}
	return rc_office_zip(s, p, n, art) || rc_office_rtf(s, p, n, art) ||
	       rc_office_pdf(s, p, n, art) || rc_office_mail(s, p, n, art);
}

bool rc_formats_text(const rc_sink *s, rc_str text, rc_article *art)
{
	rc_str root = rc_xml_root(text);
	if (root.n && (rc_feed_read(s, root, text, art) || rc_news_xml(s, root, text, art)))
		return true;
	return root.n ? rc_press_page(s, text, art)
	              : rc_press_text(s, text, art) || rc_office_markdown(s, text, art);
}

bool rc_formats_feed(const rc_sink *s, rc_str text, rc_article *art)
{
	rc_str root = rc_xml_root(text);
	return root.n && rc_feed_read(s, root, text, art);
}

bool rc_formats_json(const rc_sink *s, const json_t *v, rc_article *art)
{
	return rc_feed_json(s, v, art) || rc_news_json(s, v, art);
}

/* ---- web archives ---- */

void rc_formats_warc(const rc_sink *s, const char *p, size_t n, rc_article *art)
{
	rc_warc_record r;
	rc_http h = {0};
	rc_err why = {0};
	if (!rc_warc_one(p, n, &r)) {
		rc_refuse(art, "is no record of a web archive");
		s->emit(s->ctx, art);
		return;
	}
	if (r.uri.n && rc_utf8_valid(r.uri.p, r.uri.n) == r.uri.n)
		RC_SET_META(s, art, url, r.uri, "archive");
	if (r.note[0])
		rc_note(s->a, rc_notes_of(art), "archive: %s", r.note);
	if (rc_http_read(s->a, r.block, r.n_block, &h, rc_notes_of(art), &why) == RC_OK) {
		s->bytes(s->ctx, h.body.p, h.body.n, h.charset, art);
		return;
	}
	rc_refuse(art, why.message);
	s->emit(s->ctx, art);
}
