/* decode.c - character sets and clean text; see decode.h. */
#include "ingest/decode.h"

#include "base/limits.h"
#include "base/utf8.h"

#include <stdio.h>
#include <strings.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

void rc_note(rc_arena *a, rc_notes *notes, const char *fmt, ...)
{
	if (!notes)
		return;
	char text[400];
	va_list ap;
	va_start(ap, fmt);
	int n = vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (n < 0)
		return;
	size_t len = (size_t)n < sizeof text ? (size_t)n : sizeof text - 1;
	len = rc_utf8_valid(text, len); /* a cut may have split a character */
	*RC_ADD(a, *notes) = rc_arena_dup(a, (rc_str){text, (uint32_t)len});
}

/* ---- is it text at all? ---- */

static const struct {
	const char *magic;
	uint8_t     n, at;
	const char *what;
} magics[] = {
	{"\x89PNG", 4, 0, "a PNG image"},
	{"\xFF\xD8\xFF", 3, 0, "a JPEG image"},
	{"GIF8", 4, 0, "a GIF image"},
	{"II*\0", 4, 0, "a TIFF image"},
	{"MM\0*", 4, 0, "a TIFF image"},
	{"WEBP", 4, 8, "a WebP image"},
	{"%PDF-", 5, 0, "a PDF document inside another file (take it out)"},
	{"PK\003\004", 4, 0, "a ZIP archive that is neither DOCX, ODT nor WACZ (unpack it)"},
	{"\x1F\x8B", 2, 0, "gzip-compressed (unpack it)"},
	{"BZh", 3, 0, "bzip2-compressed (unpack it)"},
	{"\xFD" "7zXZ", 5, 0, "xz-compressed (unpack it)"},
	{"\x28\xB5\x2F\xFD", 4, 0, "zstd-compressed (unpack it)"},
	{"\x04\x22\x4D\x18", 4, 0, "LZ4-compressed (unpack it)"},
	{"7z\xBC\xAF", 4, 0, "a 7z archive (unpack it)"},
	{"Rar!", 4, 0, "a RAR archive (unpack it)"},
	{"\xD0\xCF\x11\xE0", 4, 0, "an old Office document (not read: save its text)"},
	{"{\\rtf", 5, 0, "an RTF document inside another file (take it out)"},
	{"SQLite format 3", 15, 0, "an SQLite database"},
	{"\x7F" "ELF", 4, 0, "a program"},
	{"ID3", 3, 0, "a sound recording"},
	{"OggS", 4, 0, "a sound or video recording"},
	{"ftyp", 4, 4, "a video"},
	{"\x1A\x45\xDF\xA3", 4, 0, "a video"},
};

/* UTF-16 without a byte order mark shows as NULs on one side of nearly every pair: 1 little-endian,
 * 2 big-endian, 0 neither. */
static int utf16_by_nuls(const char *p, size_t n)
{
	size_t look = n < 4096 ? n & ~(size_t)1 : 4096, even = 0, odd = 0;
	for (size_t i = 0; i < look; i += 2) {
		even += p[i] == 0;
		odd += p[i + 1] == 0;
	}
	if (look < 8)
		return 0;
	/* more than 60 % of the high bytes, hardly any low one */
	if (odd * 10 > look * 3 && even * 50 < look)
		return 1;
	if (even * 10 > look * 3 && odd * 50 < look)
		return 2;
	return 0;
}

static bool has_bom16(const char *p, size_t n)
{
	return n >= 2 && (!memcmp(p, "\xFF\xFE", 2) || !memcmp(p, "\xFE\xFF", 2));
}

const char *rc_binary_kind(const char *p, size_t n)
{
	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
		if (n >= (size_t)magics[i].at + magics[i].n &&
		    !memcmp(p + magics[i].at, magics[i].magic, magics[i].n))
			return magics[i].what;
	if (has_bom16(p, n) || utf16_by_nuls(p, n))
		return NULL;
	size_t look = n < 65536 ? n : 65536, nul = 0, control = 0;
	for (size_t i = 0; i < look; i++) {
		for (uint64_t x; i + 8 < look; i += 8) { /* eight bytes of which none is below 0x20 */
			memcpy(&x, p + i, 8);
			if ((x - 0x2020202020202020u) & ~x & 0x8080808080808080u)
				break;
		}
		uint8_t c = (uint8_t)p[i];
		nul += c == 0;
		/* ISO-2022 changes its sets by escape */
		control += c < 0x20 && c != 0x1B && c != 0 && rc_cp_classify(c) == RC_CP_CONTROL;
	}
	if (nul * 200 > look || (control + nul) * 20 > look)
		return "binary data";
	return NULL;
}

/* ---- declared labels ---- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* The label behind "charset" "=" in s, quoted or not. */
static rc_str label_after(rc_str s, const char *word)
{
	size_t wn = strlen(word);
	for (uint32_t i = 0; i + wn < s.n; i++) {
		if (strncasecmp(s.p + i, word, wn) != 0)
			continue;
		uint32_t j = i + (uint32_t)wn;
		while (j < s.n && is_blank(s.p[j]))
			j++;
		if (j >= s.n || s.p[j] != '=')
			continue;
		for (j++; j < s.n && (is_blank(s.p[j]) || s.p[j] == '"' || s.p[j] == '\'');)
			j++;
		uint32_t k = j;
		while (k < s.n && k - j < 40 && !is_blank(s.p[k]) && !strchr("\"';>/?", s.p[k]))
			k++;
		if (k > j)
			return rc_str_sub(s, j, k);
	}
	return RC_NULL_STR;
}

/* The next attribute of the tag at *i, as the HTML standard's prescan reads it; false at the tag's
 * end, where *i stays. */
static bool next_attr(rc_str s, uint32_t *i, rc_str *name, rc_str *value)
{
	while (*i < s.n && (is_blank(s.p[*i]) || s.p[*i] == '/'))
		++*i;
	if (*i >= s.n || s.p[*i] == '>')
		return false;
	uint32_t beg = (*i)++;
	while (*i < s.n && !is_blank(s.p[*i]) && s.p[*i] != '/' && s.p[*i] != '>' && s.p[*i] != '=')
		++*i;
	*name = rc_str_sub(s, beg, *i);
	*value = RC_STR("");
	while (*i < s.n && is_blank(s.p[*i]))
		++*i;
	if (*i >= s.n || s.p[*i] != '=')
		return true;
	for (++*i; *i < s.n && is_blank(s.p[*i]);)
		++*i;
	char quote = *i < s.n && (s.p[*i] == '"' || s.p[*i] == '\'') ? s.p[*i] : 0;
	beg = *i += quote != 0;
	while (*i < s.n && (quote ? s.p[*i] != quote : !is_blank(s.p[*i]) && s.p[*i] != '>'))
		++*i;
	*value = rc_str_sub(s, beg, *i);
	*i += quote && *i < s.n;
	return true;
}

/* The label that the <meta> tag whose attributes begin at *i declares; absent when none. */
static rc_str meta_label(rc_str s, uint32_t *i)
{
	rc_str name, value, charset = RC_NULL_STR, content = RC_NULL_STR;
	bool type = false, seen = false;
	while (next_attr(s, i, &name, &value)) {
		type |= rc_str_same_name(name, "http-equiv") && rc_str_same_name(value, "content-type");
		if (rc_str_same_name(name, "charset") && !seen) {
			charset = value;
			seen = true;
		} else if (rc_str_same_name(name, "content") && !content.p) {
			content = label_after(value, "charset");
		}
	}
	if (*i >= s.n) /* cut short: no tag */
		return RC_NULL_STR;
	return charset.n ? rc_str_trim(charset) : type ? content : RC_NULL_STR;
}

rc_str rc_declared_charset(const char *p, size_t n)
{
	rc_str s = {p, (uint32_t)(n < 16384 ? n : 16384)}, name, value;
	if (rc_str_starts(s, RC_STR("<?xml"))) {
		uint32_t end = rc_str_find(s, RC_STR("?>"), 0);
		rc_str label = end == UINT32_MAX ? RC_NULL_STR
		                                 : label_after(rc_str_sub(s, 0, end), "encoding");
		if (label.n)
			return label;
	}
	for (uint32_t i = 0; i + 1 < s.n; i++) {
		if (s.p[i] != '<')
			continue;
		bool close = s.p[i + 1] == '/';
		char c = i + 1u + close < s.n ? s.p[i + 1 + close] | 32 : 0;
		if (s.n - i > 4 && !memcmp(s.p + i, "<!--", 4)) {
			uint32_t end = rc_str_find(s, RC_STR("-->"), i + 2);
			if (end == UINT32_MAX)
				break;
			i = end + 2;
		} else if (s.n - i > 6 && !strncasecmp(s.p + i, "<meta", 5) &&
		           (is_blank(s.p[i + 5]) || s.p[i + 5] == '/')) {
			i += 5;
			rc_str label = meta_label(s, &i);
			if (label.n)
				return label;
		} else if (c >= 'a' && c <= 'z') {
			while (i < s.n && !is_blank(s.p[i]) && s.p[i] != '>')
				i++;
			while (next_attr(s, &i, &name, &value))
				;
		}
	}
	return RC_NULL_STR;
}

/* ---- decoding ---- */

static bool label_in(const char *label, const char *const *list)
{
	for (; *list; list++)
		if (!strcasecmp(label, *list))
			return true;
	return false;
}

/* The converter that a label means on the web: Latin-1 and ASCII are windows-1252 there, and a page
 * that was just read as bytes is not UTF-16. */
static const char *web_charset(const char *label)
{
	static const char *const latin[] = {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii",
	                                    "ansi", "cp1252", "x-cp1252", "windows-1252", "ansi_x3.4-1968", NULL};
	static const char *const utf8[] = {"utf-8",   "utf8",      "unicode-1-1-utf-8",
	                                   "utf-16",  "utf-16le",  "utf-16be",
	                                   "unicode", "utf-8-sig", NULL};
	if (label_in(label, latin))
		return "windows-1252";
	if (label_in(label, utf8))
		return "UTF-8";
	if (!strcasecmp(label, "iso-8859-9"))
		return "windows-1254";
	if (!strcasecmp(label, "iso-8859-11") || !strcasecmp(label, "tis-620"))
		return "windows-874";
	if (!strcasecmp(label, "gb2312") || !strcasecmp(label, "gbk"))
		return "gb18030";
	if (!strcasecmp(label, "shift_jis") || !strcasecmp(label, "sjis") ||
	    !strcasecmp(label, "x-sjis"))
		return "windows-31j";
	if (!strcasecmp(label, "ks_c_5601-1987") || !strcasecmp(label, "euc-kr"))
		return "windows-949";
	return label;
}

static uint32_t count_replaced(rc_str s)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i + 2 < s.n; i++) {
		const char *at = memchr(s.p + i, '\xEF', s.n - i - 2);
		if (!at)
			break;
		i = (uint32_t)(at - s.p);
		n += at[1] == '\xBF' && at[2] == '\xBD';
	}
	return n;
}

/* Decodes with ICU into the arena; false when ICU knows no such charset. */
static bool convert(rc_arena *a, const char *charset, const char *p, size_t n, rc_str *out)
{
	UErrorCode e = U_ZERO_ERROR;
	UConverter *from = ucnv_open(charset, &e), *to = U_SUCCESS(e) ? ucnv_open("UTF-8", &e) : NULL;
	if (U_FAILURE(e)) {
		ucnv_close(from);
		return false;
	}
	rc_buf b = {0};
	UChar pivot[2048], *pivot_from = pivot, *pivot_to = pivot;
	const char *src = p, *end = p + n;
	bool reset = true;
	do {
		rc_buf_reserve(&b, 65536);
		char *dst = b.p + b.n;
		e = U_ZERO_ERROR;
		ucnv_convertEx(to, from, &dst, b.p + b.n + 65536, &src, end, pivot, &pivot_from, &pivot_to,
		               pivot + 2048, reset, true, &e);
		b.n = (size_t)(dst - b.p);
		reset = false;
	} while (e == U_BUFFER_OVERFLOW_ERROR && b.n < UINT32_MAX - (1u << 20));
	ucnv_close(from);
	ucnv_close(to);
	*out = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	out->n = (uint32_t)rc_utf8_valid(out->p, out->n); /* ICU writes nothing else; be sure */
	return U_SUCCESS(e);
}

/* Length of the run of bytes at p that one U+FFFD stands for: a sequence cut short counts once (the
 * Unicode Standard's practice). */
static size_t bad_run(const uint8_t *p, size_t n)
{
	size_t want = p[0] >= 0xF0 && p[0] <= 0xF4 ? 4 : p[0] >= 0xE1 && p[0] <= 0xEF ? 3 : p[0] >= 0xC2 && p[0] <= 0xDF ? 2 : 1;
	size_t k = 1;
	while (k < want && k < n && (p[k] & 0xC0) == 0x80)
		k++;
	return k < want ? k : 1;
}

/* How UTF-8 the bytes are: sequences of two bytes or more that are right, and runs that are wrong.
 */
static void utf8_census(const char *p, size_t n, size_t *good, size_t *bad)
{
	*good = *bad = 0;
	for (size_t i = 0; i < n;) {
		size_t ok = rc_utf8_valid(p + i, n - i);
		for (size_t k = i; k < i + ok; k++)
			*good += (uint8_t)p[k] >= 0xC2;
		i += ok;
		if (i < n) {
			++*bad;
			i += bad_run((const uint8_t *)p + i, n - i);
		}
	}
}

static rc_str repair_utf8(rc_arena *a, const char *p, size_t n)
{
	rc_buf b = {0};
	for (size_t i = 0; i < n;) {
		size_t ok = rc_utf8_valid(p + i, n - i);
		rc_buf_add(&b, p + i, ok);
		i += ok;
		if (i < n) {
			rc_buf_cp(&b, 0xFFFD);
			i += bad_run((const uint8_t *)p + i, n - i);
		}
	}
	rc_str s = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return s;
}

rc_str rc_printable(rc_arena *a, rc_str s)
{
	if (rc_utf8_valid(s.p, s.n) != s.n)
		s = repair_utf8(a, s.p, s.n);
	rc_buf b = {0};
	bool same = true;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t cp = rc_utf8_next(s.p, s.n, &i);
		bool steers = rc_cp_steers(cp);
		same = same && !steers;
		rc_buf_cp(&b, steers ? 0xFFFD : cp);
	}
	if (!same)
		s = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return s;
}

static bool is_latin_charset(const char *what)
{
	return !strncmp(what, "ISO-8859-1", 11) || !strcmp(what, "windows-1252") ||
	       !strncmp(what, "UTF", 3) || !strncmp(what, "IBM", 3) || !strcmp(what, "ISO-8859-9") ||
	       !strcmp(what, "windows-1254");
}

/* Whether most letters lie above ASCII: text in another script, whatever the detector thinks. */
static bool mostly_high(const char *p, size_t n)
{
	size_t high = 0, all = 0;
	for (size_t i = 0; i < n && i < 65536; i++) {
		high += (uint8_t)p[i] >= 0x80;
		all += (uint8_t)p[i] > ' ';
	}
	return high * 10 > all * 4;
}

static bool is_ascii_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Whether text that ICU takes for Central European is rather Western: it has letters that French and Spanish have and Hungarian has not, and inside its
 * words none of the bytes that are a sign in windows-1252 and a letter in ISO 8859-2 and windows-1250. */
static bool rather_western(const char *p, size_t n)
{
	size_t west = 0;
	for (size_t i = 1; i + 1 < n && i < 65536; i++) {
		uint8_t c = (uint8_t)p[i];
		if (c < 0xA0)
			continue;
		west += c == 0xE0 || c == 0xE7 || c == 0xE8 || c == 0xEA || c == 0xF1;
		if (c <= 0xBF && strchr("\xA1\xA3\xA5\xA6\xAC\xAF\xB1\xB3\xB6\xB9\xBC\xBE\xBF", (char)c) &&
		    is_ascii_letter(p[i - 1]) && is_ascii_letter(p[i + 1]))
			return false;
	}
	return west > 0;
}

/* What ICU takes the bytes for where that is a charset of another script or region than
 * windows-1252's; into name[40]. */
static bool detect(const char *p, size_t n, char name[40])
{
	UErrorCode e = U_ZERO_ERROR;
	UCharsetDetector *d = ucsdet_open(&e);
	bool found = false, high = mostly_high(p, n);
	if (U_SUCCESS(e)) {
		int32_t count = 0;
		ucsdet_enableInputFilter(d, true);
		ucsdet_setText(d, p, (int32_t)(n < 65536 ? n : 65536), &e);
		const UCharsetMatch **m = ucsdet_detectAll(d, &count, &e);
		for (int32_t i = 0; m && U_SUCCESS(e) && i < count && !found; i++) {
			const char *what = ucsdet_getName(m[i], &e);
			int32_t sure = ucsdet_getConfidence(m[i], &e);
			bool latin = !what || is_latin_charset(what);
			if (!latin && (!strcmp(what, "ISO-8859-2") || !strcmp(what, "windows-1250")) &&
			    rather_western(p, n))
				break;
			if (latin && !high)
				break;
			found = U_SUCCESS(e) && !latin && (high || sure >= 30);
			if (found)
				snprintf(name, 40, "%s", what);
			else if (!high)
				break;
		}
	}
	ucsdet_close(d);
	return found;
}

static void note_replaced(rc_arena *a, rc_notes *notes, uint32_t n, const char *charset)
{
	if (n)
		rc_note(a, notes, "replaced: %u byte sequences that are no %s, by U+FFFD", n, charset);
}

/* Bytes that are not valid UTF-8 and bear no mark of UTF-16. */
static void decode_legacy(rc_arena *a, const char *p, size_t n, const char *label, rc_str *out,
                          rc_notes *notes)
{
	const char *charset = label ? web_charset(label) : NULL;
	char found[40];
	size_t good, bad;
	utf8_census(p, n, &good, &bad);
	bool claims_utf8 = charset && !strcmp(charset, "UTF-8");
	if (good >= 4 * bad || (claims_utf8 && good >= bad && good)) {
		*out = repair_utf8(a, p, n);
		if (charset && !claims_utf8)
			rc_note(a, notes, "charset: declared %s, read as UTF-8", label);
		note_replaced(a, notes, (uint32_t)bad, "UTF-8");
		return;
	}
	uint32_t before = 0;
	if (charset && !claims_utf8 && convert(a, charset, p, n, out)) {
		note_replaced(a, notes, count_replaced(*out), charset);
		return;
	}
	charset = detect(p, n, found) ? web_charset(found) : "windows-1252";
	if (!convert(a, charset, p, n, out)) {
		charset = "windows-1252";
		convert(a, charset, p, n, out);
	}
	if (label)
		rc_note(a, notes, "charset: declared %s, read as %s", label, charset);
	else
		rc_note(a, notes, "charset: none declared, read as %s", charset);
	note_replaced(a, notes, count_replaced(*out) - before, charset);
}

static bool ascii_only(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((uint8_t)p[i] >= 0x80)
			return false;
	return true;
}

static rc_status decode_utf16(rc_arena *a, const char *charset, const char *p, size_t n,
                              rc_str *out, rc_notes *notes, rc_err *err)
{
	if (!convert(a, charset, p, n, out))
		return rc_fail(err, RC_INPUT, "looks like %s but can't be decoded", charset);
	note_replaced(a, notes, count_replaced(*out), charset);
	return RC_OK;
}

/* The declared label where it may be one, or NULL. (ICU would find a charset behind any other
 * signs.) */
static const char *label_z(rc_arena *a, rc_str label)
{
	for (uint32_t i = 0; i < label.n; i++)
		if (!is_ascii_letter(label.p[i]) &&
		    (!label.p[i] || !strchr("0123456789-_.:+()", label.p[i])))
			return NULL;
	return label.n ? rc_arena_dup(a, label).p : NULL;
}

rc_status rc_decode(rc_arena *a, const char *p, size_t n, bool markup, rc_str *out, rc_notes *notes,
                    rc_err *err)
{
	return rc_decode_said(a, p, n, markup, RC_NULL_STR, out, notes, err);
}

rc_status rc_decode_said(rc_arena *a, const char *p, size_t n, bool markup, rc_str said,
                         rc_str *out, rc_notes *notes, rc_err *err)
{
	*out = RC_STR("");
	if (n == 0)
		return rc_fail(err, RC_INPUT, "is empty");
	if (n > RC_MAX_FILE)
		return rc_fail(err, RC_INPUT,
		               "is larger than the %u MiB that one article's file may have; split it",
		               RC_MAX_FILE >> 20);
	const char *binary = rc_binary_kind(p, n);
	if (binary)
		return rc_fail(err, RC_INPUT, "holds no text: it is %s", binary);
	if (has_bom16(p, n))
		return decode_utf16(a, p[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE", p + 2, n - 2, out, notes,
		                    err);
	int nuls = utf16_by_nuls(p, n);
	if (nuls)
		return decode_utf16(a, nuls == 1 ? "UTF-16LE" : "UTF-16BE", p, n, out, notes, err);
	bool bom = n >= 3 && !memcmp(p, "\xEF\xBB\xBF", 3);
	if (bom) {
		p += 3;
		n -= 3;
	}
	const char *label = bom ? "UTF-8" : label_z(a, said) ? label_z(a, said) : markup ? label_z(a, rc_declared_charset(p, n)) : NULL;
	size_t ok = rc_utf8_valid(p, n);
	if (ok < n) {
		decode_legacy(a, p, n, label, out, notes);
	} else if (label && !strncasecmp(label, "iso-2022", 8) && memchr(p, 0x1B, n) &&
	           convert(a, label, p, n, out)) {
		note_replaced(a, notes, count_replaced(*out), label);
	} else {
		*out = (rc_str){p, (uint32_t)n};
		if (label && strcmp(web_charset(label), "UTF-8") != 0 && !ascii_only(p, n))
			rc_note(a, notes, "charset: declared %s, read as UTF-8", label);
	}
	return RC_OK;
}
