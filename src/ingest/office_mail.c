/* office_mail.c - mail messages; see office.h.
 *
 * Of a message's parts the text is read: text/plain where it is more than a stub, else text/html. Attached messages count, other attachments are named in
 * a note. Subject, sender and date are the article's. The outlet is the list or newsletter by its own name (List-Id), else whoever sends; the article's basis
 * says which, and a warning says so of a sender, who may only have passed it on.
 */
#include "ingest/office.h"

#include "base/utf8.h"
#include "ingest/xml.h"

#include <strings.h>

#define MAX_PARTS 500u
#define MAX_DEPTH 8u
#define STUB      200u /* a plain part shorter than that only says that there is another */

typedef struct mail {
	const rc_sink *s;
	rc_article    *art;
	rc_str         plain, html; /* the first of each */
	uint32_t       n_parts;
} mail;

typedef struct part {
	rc_str type, charset, boundary, coding, disposition, name;
	rc_str subject, from, date, list;
	bool   bulk;  /* a mailing list's or a newsletter's */
	rc_str body;
} part;

/* "name=value" behind the semicolons of a header field. */
static rc_str parameter(rc_str field, const char *name)
{
	size_t n = strlen(name);
	for (uint32_t i = 0; i < field.n; i++) {
		if (field.p[i] != ';')
			continue;
		uint32_t k = i + 1;
		while (k < field.n && strchr(" \t\r\n", field.p[k]))
			k++;
		if (field.n - k <= n || strncasecmp(field.p + k, name, n) != 0 || field.p[k + n] != '=')
			continue;
		rc_str v = rc_str_trim(rc_str_sub(field, k + (uint32_t)n + 1, field.n));
		bool quoted = v.n && v.p[0] == '"';
		if (quoted)
			v = rc_str_sub(v, 1, v.n);
		uint32_t end = 0;
		while (end < v.n && (quoted ? v.p[end] != '"' : !strchr("; \t\r\n", v.p[end])))
			end++;
		return rc_str_sub(v, 0, end);
	}
	return RC_NULL_STR;
}

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* Quoted-printable; in a header '_' is a space. */
static rc_str unquote(rc_arena *a, rc_str s, bool header)
{
	char *out = rc_arena_alloc(a, s.n + 1u);
	uint32_t n = 0;
	for (uint32_t i = 0; i < s.n; i++) {
		if (s.p[i] == '=' && i + 2 < s.n && hex(s.p[i + 1]) >= 0 && hex(s.p[i + 2]) >= 0) {
			out[n++] = (char)(hex(s.p[i + 1]) * 16 + hex(s.p[i + 2]));
			i += 2;
		} else if (s.p[i] == '=' && i + 1 < s.n && (s.p[i + 1] == '\n' || s.p[i + 1] == '\r')) {
			i += s.p[i + 1] == '\r' && i + 2 < s.n && s.p[i + 2] == '\n' ? 2 : 1;
		} else {
			out[n++] = header && s.p[i] == '_' ? ' ' : s.p[i];
		}
	}
	return (rc_str){out, n};
}

static rc_str to_utf8(rc_arena *a, rc_str bytes, rc_str charset, bool markup, rc_notes *notes)
{
	rc_str out;
	rc_err why = {0};
	return bytes.n &&
	               rc_decode_said(a, bytes.p, bytes.n, markup, charset, &out, notes, &why) == RC_OK
	           ? out
	           : RC_NULL_STR;
}

/* "=?utf-8?Q?R=C3=A9union?=" and the like made text. */
static rc_str header_text(rc_arena *a, rc_str s)
{
	rc_buf b = {0};
	uint32_t i = 0, after_word = UINT32_MAX;
	while (i < s.n) {
		uint32_t c = i + 1 < s.n && s.p[i] == '=' && s.p[i + 1] == '?'
		                 ? rc_str_find(s, RC_STR("?"), i + 2)
		                 : UINT32_MAX;
		uint32_t end = c != UINT32_MAX && c + 2 < s.n && s.p[c + 2] == '?'
		                   ? rc_str_find(s, RC_STR("?="), c + 3)
		                   : UINT32_MAX;
		if (end == UINT32_MAX || end - i > 1000) {
			rc_buf_byte(&b, s.p[i++]);
			continue;
		}
		if (after_word != UINT32_MAX && !rc_str_trim(rc_str_sub(s, after_word, i)).n)
			b.n -= i - after_word; /* white space between two encoded words is none */
		rc_str text = rc_str_sub(s, c + 3, end);
		text = (s.p[c + 1] | 32) == 'b' ? rc_base64(a, text) : unquote(a, text, true);
		rc_buf_str(&b, to_utf8(a, text, rc_str_sub(s, i + 2, c), false, NULL));
		i = after_word = end + 2;
	}
	rc_str raw = rc_arena_dup(a, rc_buf_view(&b));
	rc_buf_release(&b);
	return rc_utf8_valid(raw.p, raw.n) == raw.n ? raw : to_utf8(a, raw, RC_NULL_STR, false, NULL);
}

/* A field's beginning: nobody needs more, and looking for encoded words costs the square of it. */
static rc_str short_of(rc_str value)
{
	return rc_str_sub(value, 0, value.n < 8192 ? value.n : 8192);
}

/* Length of the header with its blank line; fields into *h. */
static uint32_t read_header(rc_arena *a, rc_str s, part *h)
{
	uint32_t i = 0;
	while (i < s.n) {
		uint32_t end = i;
		do { /* a field and the folded lines behind it */
			const char *nl = memchr(s.p + end, '\n', s.n - end);
			end = nl ? (uint32_t)(nl - s.p) + 1 : s.n;
		} while (end < s.n && (s.p[end] == ' ' || s.p[end] == '\t'));
		rc_str field = rc_str_trim(rc_str_sub(s, i, end));
		i = end;
		if (!field.n)
			break;
		const char *colon = memchr(field.p, ':', field.n);
		if (!colon)
			continue;
		rc_str name = rc_str_sub(field, 0, (uint32_t)(colon - field.p)),
		       value = rc_str_trim(rc_str_sub(field, name.n + 1, field.n));
		if (rc_str_same_name(name, "Content-Type")) {
			h->type = rc_str_sub(value, 0, 0);
			while (h->type.n < value.n && !strchr("; \t\r\n", value.p[h->type.n]))
				h->type.n++;
			h->charset = parameter(value, "charset");
			h->boundary = parameter(value, "boundary");
			h->name = h->name.n ? h->name : parameter(value, "name");
		} else if (rc_str_same_name(name, "Content-Transfer-Encoding")) {
			h->coding = value;
		} else if (rc_str_same_name(name, "Content-Disposition")) {
			h->disposition = value;
			h->name = parameter(value, "filename").n ? parameter(value, "filename") : h->name;
		} else if (rc_str_same_name(name, "Subject")) {
			h->subject = header_text(a, short_of(value));
		} else if (rc_str_same_name(name, "From")) {
			h->from = header_text(a, short_of(value));
		} else if (rc_str_same_name(name, "Date")) {
			h->date = value;
		} else if (rc_str_same_name(name, "List-Id")) {
			h->list = header_text(a, short_of(value));
			h->bulk = true;
		} else if (rc_str_begins_name(name, "List-")) {
			h->bulk = true;
		}
	}
	return i;
}

static rc_str decoded(rc_arena *a, const part *h)
{
	if (rc_str_same_name(h->coding, "base64"))
		return rc_base64(a, h->body);
	return rc_str_same_name(h->coding, "quoted-printable") ? unquote(a, h->body, false) : h->body;
}

static void read_part(mail *m, rc_str s, part *h, uint32_t depth);

/* The parts between the lines "--boundary". */
static void read_parts(mail *m, rc_str s, rc_str boundary, uint32_t depth)
{
	uint32_t beg = UINT32_MAX;
	for (uint32_t i = 0; i < s.n && m->n_parts < MAX_PARTS;) {
		const char *nl = memchr(s.p + i, '\n', s.n - i);
		uint32_t end = nl ? (uint32_t)(nl - s.p) + 1 : s.n;
		bool mark = end - i >= boundary.n + 2 && s.p[i] == '-' && s.p[i + 1] == '-' &&
		            !memcmp(s.p + i + 2, boundary.p, boundary.n);
		if ((mark || end == s.n) && beg != UINT32_MAX) {
			part h = {0};
			m->n_parts++;
			read_part(m, rc_str_sub(s, beg, mark ? i : end), &h, depth + 1);
		}
		if (mark) {
			uint32_t tail = i + 2 + boundary.n;
			if (tail + 1 < s.n && s.p[tail] == '-' && s.p[tail + 1] == '-')
				return;
			beg = end;
		}
		i = end;
	}
}

static void read_part(mail *m, rc_str s, part *h, uint32_t depth)
{
	rc_arena *a = m->s->a;
	uint32_t beg = read_header(a, s, h);
	h->body = rc_str_sub(s, beg, s.n);
	bool attached = rc_str_begins_name(h->disposition, "attachment");
	if (rc_str_begins_name(h->type, "multipart/") && h->boundary.n && depth < MAX_DEPTH) {
		read_parts(m, h->body, h->boundary, depth);
	} else if (rc_str_same_name(h->type, "message/rfc822") && depth < MAX_DEPTH) {
		part in = {0};
		read_part(m, decoded(a, h), &in, depth + 1);
	} else if (attached || (h->type.n && !rc_str_begins_name(h->type, "text/"))) {
		if (h->name.n)
			rc_note(a, rc_notes_of(m->art), "mail: attachment left out: %.*s",
			        h->name.n < 100 ? (int)h->name.n : 100, header_text(a, short_of(h->name)).p);
	} else if (rc_str_same_name(h->type, "text/html")) {
		if (!m->html.n)
			m->html = to_utf8(a, decoded(a, h), h->charset, true, rc_notes_of(m->art));
	} else if (!h->type.n || rc_str_same_name(h->type, "text/plain")) {
		if (!rc_str_trim(m->plain).n)
			m->plain = to_utf8(a, decoded(a, h), h->charset, false, rc_notes_of(m->art));
	}
}

/* Whether the first lines are the header of a message: sender or subject, and a field that only
 * mail has. */
static bool is_mail(const char *p, size_t n)
{
	bool who = false, mail_only = false;
	rc_str s = {p, n < 16384 ? (uint32_t)n : 16384}, line;
	for (int i = 0; i < 200 && rc_str_cut(&s, '\n', &line); i++) {
		uint32_t k = 0;
		while (k < line.n && (line.p[k] == '-' || (line.p[k] >= '0' && line.p[k] <= '9') ||
		                      ((line.p[k] | 32) >= 'a' && (line.p[k] | 32) <= 'z')))
			k++;
		bool folded = line.n && (line.p[0] == ' ' || line.p[0] == '\t');
		if (!rc_str_trim(line).n)
			break;
		if (i == 0 && rc_str_begins_name(line, "From "))
			continue;
		if (!folded && (!k || k == line.n || line.p[k] != ':'))
			return false;
		who = who || rc_str_begins_name(line, "From:") || rc_str_begins_name(line, "Subject:");
		mail_only = mail_only || rc_str_begins_name(line, "MIME-Version:") ||
		            rc_str_begins_name(line, "Message-ID:") ||
		            rc_str_begins_name(line, "Received:") ||
		            rc_str_begins_name(line, "Return-Path:") ||
		            rc_str_begins_name(line, "Content-Transfer-Encoding:");
	}
	return who && mail_only;
}

static rc_str sender(rc_str from)
{
	uint32_t angle = rc_str_find(from, RC_STR("<"), 0);
	rc_str name = rc_str_trim(angle == UINT32_MAX ? from : rc_str_sub(from, 0, angle));
	if (name.n > 1 && name.p[0] == '"' && name.p[name.n - 1] == '"')
		name = rc_str_sub(name, 1, name.n - 1);
	return rc_str_find(name, RC_STR("@"), 0) == UINT32_MAX ? name : RC_NULL_STR;
}

bool rc_office_mail(const rc_sink *s, const char *p, size_t n, rc_article *art)
{
	if (n > UINT32_MAX || !is_mail(p, n))
		return false;
	mail m = {.s = s, .art = art};
	part top = {0};
	read_part(&m, (rc_str){p, (uint32_t)n}, &top, 0);
	art->title = rc_clean(s->a, top.subject, RC_CLEAN_LINE | RC_CLEAN_INVISIBLE, NULL);
	RC_SET_META(s, art, title, top.subject, "mail");
	rc_str from = sender(top.from), list = sender(top.list);
	if (!top.bulk)
		RC_SET_META(s, art, byline, from, "mail");
	if (list.n)
		RC_SET_META(s, art, outlet, list, "list-id");
	else
		RC_SET_META(s, art, outlet, from, "sender");
	if (!list.n && from.n)
		rc_note(s->a, rc_notes_of(art),
		        "outlet: the mail's sender, who may only have passed the article on");
	art->meta.published = rc_utf8_valid(top.date.p, top.date.n) == top.date.n
	                          ? rc_clean(s->a, top.date, RC_CLEAN_LINE, NULL)
	                          : RC_NULL_STR;
	art->meta.published_basis = RC_PUB_METADATA;
	art->meta.basis.published = RC_STR("mail");
	bool html = m.html.n && rc_str_trim(m.plain).n < STUB;
	art->body = html ? rc_html_text(s->a, m.html, rc_notes_of(art)) : m.plain;
	if (!rc_str_trim(art->body).n)
		rc_refuse(art, "a mail without text");
	s->emit(s->ctx, art);
	return true;
}
