/* office_rtf.c - RTF; see office.h.
 *
 * Of the format's groups those are read that hold text; a destination that is marked as one to ignore, or is listed, is passed by. Bytes stand
 * for characters of the document's code page, \uN for a code point, followed by as many bytes as \uc says for readers that know no Unicode.
 */
#include "ingest/office.h"

#include "base/utf8.h"

#include <stdlib.h>

#define MAX_GROUPS 256

typedef struct group {
	bool    skip;
	uint8_t uc;
} group;

typedef struct rtf {
	const rc_sink *s;
	const char    *p;
	size_t         n, at;
	rc_buf         out, bytes; /* bytes: characters of the code page, not converted yet */
	group          g[MAX_GROUPS];
	uint32_t       depth, beyond;  /* beyond: groups deeper than that */
	uint32_t       pass;           /* characters to pass by after \u */
	uint32_t       high;           /* first half of a surrogate pair */
	char           label[24];
} rtf;

/* windows-1252 from 0x80 to 0x9F; 0: not assigned */
static const uint16_t cp1252[32] = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
                                    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

static void flush(rtf *r)
{
	if (!r->bytes.n)
		return;
	rc_str text = {0};
	if (!strcmp(r->label, "windows-1252")) {
		for (size_t i = 0; i < r->bytes.n; i++) {
			uint8_t c = (uint8_t)r->bytes.p[i];
			rc_buf_cp(&r->out, c >= 0x80 && c < 0xA0 ? cp1252[c - 0x80] ? cp1252[c - 0x80] : 0xFFFD : c);
		}
	} else if (rc_decode_said(r->s->a, r->bytes.p, r->bytes.n, false, rc_str_of(r->label), &text, NULL, NULL) == RC_OK) {
		rc_buf_str(&r->out, text);
	}
	rc_buf_reset(&r->bytes);
}

static void put_byte(rtf *r, char c)
{
	if (r->pass) {
		r->pass--;
		return;
	}
	if (!r->g[r->depth].skip && !r->beyond)
		rc_buf_byte(&r->bytes, c);
}

static void put_z(rtf *r, const char *z)
{
	if (r->g[r->depth].skip || r->beyond)
		return;
	flush(r);
	rc_buf_z(&r->out, z);
}

static void put_unicode(rtf *r, long v)
{
	uint32_t cp = (uint32_t)(v < 0 ? v + 65536 : v);
	r->pass = r->g[r->depth].uc;
	if (r->g[r->depth].skip || r->beyond)
		return;
	flush(r);
	if (cp >= 0xD800 && cp < 0xDC00) {
		r->high = cp;
		return;
	}
	if (cp >= 0xDC00 && cp < 0xE000)
		cp = r->high ? 0x10000 + ((r->high - 0xD800) << 10) + (cp - 0xDC00) : 0xFFFD;
	r->high = 0;
	if (cp && cp < 0x110000)
		rc_buf_cp(&r->out, cp);
}

static bool in(const char *word, const char *const *list)
{
	for (; *list; list++)
		if (!strcmp(word, *list))
			return true;
	return false;
}

/* Code pages whose names ICU knows; any other is read as windows-1252. */
static void set_code_page(rtf *r, long v)
{
	static const struct { long number; const char *name; } pages[] = {
		{437, "ibm-437"}, {850, "ibm-850"}, {852, "ibm-852"}, {866, "ibm-866"}, {874, "windows-874"}, {932, "windows-31j"}, {936, "gb18030"},
		{949, "windows-949"}, {950, "big5"}, {1250, "windows-1250"}, {1251, "windows-1251"}, {1253, "windows-1253"}, {1254, "windows-1254"},
		{1255, "windows-1255"}, {1256, "windows-1256"}, {1257, "windows-1257"}, {1258, "windows-1258"}, {10000, "macintosh"}, {65001, "utf-8"}};
	const char *name = "windows-1252";
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (pages[i].number == v)
			name = pages[i].name;
	flush(r);
	memcpy(r->label, name, strlen(name) + 1);
}

static void control(rtf *r, const char *word, bool has, long v)
{
	static const char *const skipped[] = {"fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
	                                      "footerr", "footerf", "footnote", "fldinst", "object", "objdata", "themedata", "colorschememapping", "datastore",
	                                      "latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "annotation", "nonshppict", NULL};
	static const struct { const char *word, *text; } chars[] = {
		{"par", "\n\n"}, {"sect", "\n\n"}, {"page", "\n\n"}, {"line", "\n"}, {"row", "\n"}, {"cell", " "}, {"tab", " "}, {"emdash", "—"}, {"endash", "–"},
		{"lquote", "‘"}, {"rquote", "’"}, {"ldblquote", "“"}, {"rdblquote", "”"}, {"bullet", "•"}, {"emspace", " "}, {"enspace", " "}};
	if (in(word, skipped)) {
		r->g[r->depth].skip = true;
	} else if (!strcmp(word, "ansicpg") && has && v > 0 && v < 100000) {
		set_code_page(r, v);
	} else if (!strcmp(word, "uc") && has) {
		r->g[r->depth].uc = v >= 0 && v < 16 ? (uint8_t)v : 1;
	} else if (!strcmp(word, "u") && has) {
		put_unicode(r, v);
	} else if (!strcmp(word, "bin") && has && v > 0) {
		r->at += (size_t)v < r->n - r->at ? (size_t)v : r->n - r->at;
	}
	for (size_t i = 0; i < sizeof chars / sizeof *chars; i++)
		if (!strcmp(word, chars[i].word))
			put_z(r, chars[i].text);
}

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* What stands behind a backslash. */
static void escape(rtf *r)
{
	char c = r->p[r->at], word[32];
	size_t n = 0;
	if (!((c | 32) >= 'a' && (c | 32) <= 'z')) {
		r->at++;
		if (c == '\'' && r->n - r->at >= 2 && hex(r->p[r->at]) >= 0 && hex(r->p[r->at + 1]) >= 0) {
			put_byte(r, (char)(hex(r->p[r->at]) * 16 + hex(r->p[r->at + 1])));
			r->at += 2;
		} else if (c == '*') {
			r->g[r->depth].skip = true;
		} else if (c == '~') {
			put_z(r, "\xC2\xA0");
		} else if (c == '_') {
			put_z(r, "-");
		} else if (c == '\\' || c == '{' || c == '}') {
			put_byte(r, c);
		} else if (c == '\n' || c == '\r') {
			put_z(r, "\n\n");
		}
		return;
	}
	while (r->at < r->n && ((r->p[r->at] | 32) >= 'a' && (r->p[r->at] | 32) <= 'z')) {
		if (n < sizeof word - 1)
			word[n++] = r->p[r->at];
		r->at++;
	}
	word[n] = 0;
	bool minus = r->at < r->n && r->p[r->at] == '-';
	size_t digits = r->at + minus;
	long v = 0;
	bool has = false;
	for (; digits < r->n && r->p[digits] >= '0' && r->p[digits] <= '9'; digits++, has = true)
		v = v < 100000000 ? v * 10 + (r->p[digits] - '0') : v;
	if (has)
		r->at = digits;
	if (r->at < r->n && r->p[r->at] == ' ')
		r->at++;
	control(r, word, has, minus ? -v : v);
}

static void open_group(rtf *r)
{
	if (r->depth + 1 >= MAX_GROUPS) {
		r->beyond++;
		return;
	}
	r->g[r->depth + 1] = r->g[r->depth];
	r->depth++;
}

static void close_group(rtf *r)
{
	if (r->beyond)
		r->beyond--;
	else if (r->depth)
		r->depth--;
	r->pass = 0;
}

bool rc_office_rtf(const rc_sink *s, const char *p, size_t n, rc_article *art)
{
	if (n < 6 || memcmp(p, "{\\rtf", 5) != 0)
		return false;
	rtf *r = rc_calloc(1, sizeof *r);
	r->s = s;
	r->p = p;
	r->n = n;
	r->g[0].uc = 1;
	memcpy(r->label, "windows-1252", 13);
	while (r->at < n) {
		char c = p[r->at++];
		if (c == '\\' && r->at < n)
			escape(r);
		else if (c == '{')
			open_group(r);
		else if (c == '}')
			close_group(r);
		else if (c != '\r' && c != '\n' && c != 0)
			put_byte(r, c);
	}
	flush(r);
	rc_str text = rc_arena_dup(s->a, rc_buf_view(&r->out));
	rc_buf_release(&r->out);
	rc_buf_release(&r->bytes);
	rc_free(r);
	text.n = (uint32_t)rc_utf8_valid(text.p, text.n);
	rc_office_give(s, text, art);
	return true;
}
