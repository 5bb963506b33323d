/* clean.c - UTF-8 to clean text: line ends, control characters, NFC; see decode.h.
 *
 * Nearly every text needs nothing, so the first pass only looks. The second copies line by line and hands to ICU only those lines that hold a character
 * which is not certainly in NFC.
 */
#include "ingest/decode.h"

#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* Certainly in NFC whatever stands beside it. Below U+0300 everything is; the tests behind that
 * only save look-ups. */
static bool nfc_inert(uint32_t cp)
{
	if (cp < 0x300 || (cp >= 0x2010 && cp <= 0x205E) || (cp >= 0x400 && cp < 0x483) ||
	    (cp >= 0x4E00 && cp < 0xA000))
		return true;
	return u_getIntPropertyValue((UChar32)cp, UCHAR_NFC_QUICK_CHECK) == UNORM_YES &&
	       u_getCombiningClass((UChar32)cp) == 0;
}

enum { KEEP, DROP, LINE, INVISIBLE };

static int kind_of(uint32_t cp)
{
	switch (rc_cp_classify(cp)) {
	case RC_CP_LINE: return cp == '\n' ? KEEP : LINE;
	case RC_CP_CONTROL: return DROP;
	case RC_CP_HIDDEN: return cp == 0xFEFF ? DROP : INVISIBLE;
	case RC_CP_ORDER: /* part of right-to-left writing; screens see to it that it steers nothing */
	case RC_CP_TAB:
	case RC_CP_WRITING: break;
	}
	return KEEP;
}

/* True when the text can stay as it is. */
static bool untouched(rc_str s, unsigned flags)
{
	for (uint32_t i = 0; i < s.n;) {
		uint8_t c = (uint8_t)s.p[i];
		if ((c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t') {
			i++;
			continue;
		}
		uint32_t cp = rc_utf8_next(s.p, s.n, &i);
		int kind = kind_of(cp);
		if (kind == DROP || kind == LINE || (kind == INVISIBLE && flags & RC_CLEAN_INVISIBLE) ||
		    !nfc_inert(cp))
			return false;
	}
	return true;
}

/* Brings the line that begins at `from` in the buffer into NFC. */
static void compose(rc_buf *b, size_t from)
{
	UErrorCode e = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&e);
	int32_t n = (int32_t)(b->n - from), n16 = 0;
	UChar *u = rc_malloc(((size_t)n + 1) * sizeof *u);
	u_strFromUTF8(u, n + 1, &n16, b->p + from, n, &e);
	/* NFC grows a text threefold at most (Unicode Standard Annex 15) */
	int32_t cap = n16 * 3 + 16, m = 0;
	UChar *v = rc_malloc((size_t)cap * sizeof *v);
	if (U_SUCCESS(e))
		m = unorm2_normalize(nfc, u, n16, v, cap, &e);
	if (U_SUCCESS(e)) {
		int32_t m8 = 0;
		b->n = from;
		rc_buf_reserve(b, (size_t)m * 3 + 1);
		u_strToUTF8(b->p + from, m * 3 + 1, &m8, v, m, &e);
		b->n = from + (size_t)m8;
	}
	rc_free(u);
	rc_free(v);
}

#define MAX_MARKS 100u /* combining marks in a row; no script needs more, and putting a million in order takes for ever */

static uint32_t rewrite(rc_buf *b, rc_str s, unsigned flags)
{
	uint32_t dropped = 0, marks = 0;
	size_t line = 0;
	bool inert = true;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t cp = rc_utf8_next(s.p, s.n, &i);
		int kind = kind_of(cp);
		if (kind == DROP || (kind == INVISIBLE && flags & RC_CLEAN_INVISIBLE)) {
			dropped += kind == DROP && cp != 0xFEFF;
			continue;
		}
		marks = cp >= 0x300 && u_getCombiningClass((UChar32)cp) ? marks + 1 : 0;
		if (marks > MAX_MARKS) {
			dropped++;
			continue;
		}
		if (cp == '\r' && i < s.n && s.p[i] == '\n')
			continue;
		if (kind == LINE || cp == '\n') {
			if (!inert)
				compose(b, line);
			rc_buf_byte(b, '\n');
			line = b->n;
			inert = true;
			continue;
		}
		rc_buf_cp(b, cp);
		inert = inert && nfc_inert(cp);
	}
	if (!inert)
		compose(b, line);
	return dropped;
}

/* White space runs to one space; a no-break space alone stays what it is. */
static rc_str one_line(rc_arena *a, rc_str s)
{
	char *out = rc_arena_alloc(a, (size_t)s.n + 1);
	uint32_t n = 0;
	bool gap = false;
	for (uint32_t i = 0; i < s.n;) {
		uint32_t from = i, cp = rc_utf8_next(s.p, s.n, &i), next = i;
		if (rc_cp_is_space(cp)) {
			bool lone = cp != ' ' && cp >= 0x80 && !gap && i < s.n &&
			            !rc_cp_is_space(rc_utf8_next(s.p, s.n, &next));
			if (!lone || n == 0) {
				gap = true;
				continue;
			}
		}
		if (gap && n)
			out[n++] = ' ';
		gap = false;
		memcpy(out + n, s.p + from, i - from);
		n += i - from;
	}
	return (rc_str){out, n};
}

rc_str rc_clean(rc_arena *a, rc_str s, unsigned flags, rc_notes *notes)
{
	if (!untouched(s, flags)) {
		rc_buf b = {0};
		rc_buf_reserve(&b, s.n + 1);
		uint32_t dropped = rewrite(&b, s, flags);
		if (dropped)
			rc_note(a, notes, "dropped: %u control characters or stray marks", dropped);
		s = rc_arena_dup(a, rc_buf_view(&b));
		rc_buf_release(&b);
	}
	return flags & RC_CLEAN_LINE ? one_line(a, s) : s;
}
