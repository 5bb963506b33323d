/* robots.c - see robots.h.
 *
 * A group is one or more "User-agent" lines and the rules up to the next such line that stands behind a rule. Two passes: is there a group for this
 * program? then its rules, or those of *.
 */
#include "fetch/robots.h"

#include <strings.h>

enum { MAX_RULES = 100000, MAX_PATTERN = 1024, MAX_DELAY_MS = 30000, MAX_STEPS = 20000000 };

/* "Key: value # comment"; false for a line that is none. */
static bool split(rc_str line, rc_str *key, rc_str *value)
{
	uint32_t hash = rc_str_find(line, RC_STR("#"), 0);
	line = rc_str_sub(line, 0, hash == UINT32_MAX ? line.n : hash);
	uint32_t colon = rc_str_find(line, RC_STR(":"), 0);
	if (colon == UINT32_MAX)
		return false;
	*key = rc_str_trim(rc_str_sub(line, 0, colon));
	*value = rc_str_trim(rc_str_sub(line, colon + 1, line.n));
	return true;
}

/* The value's product token, "recoupe/1.0" -> "recoupe". */
static rc_str product(rc_str v)
{
	uint32_t n = 0;
	while (n < v.n &&
	       ((v.p[n] | 32) >= 'a' && (v.p[n] | 32) <= 'z' ? true : v.p[n] == '-' || v.p[n] == '_'))
		n++;
	return rc_str_sub(v, 0, n);
}

static bool next_line(rc_str *rest, rc_str *line)
{
	if (!rest->n)
		return false;
	uint32_t n = 0;
	while (n < rest->n && rest->p[n] != '\n' && rest->p[n] != '\r')
		n++;
	*line = rc_str_sub(*rest, 0, n);
	*rest = rc_str_sub(*rest, n < rest->n ? n + 1 : n, rest->n);
	return true;
}

static void add_rule(rc_robots *r, rc_arena *a, rc_str path, bool allow)
{
	if (path.n > MAX_PATTERN) {
		if (allow)
			return;
		path.n = MAX_PATTERN; /* forbids more than was meant, not less */
	}
	if (path.n && r->rule.n < MAX_RULES)
		*RC_ADD(a, r->rule) = (rc_robots_rule){path, allow};
}

static void set_delay(rc_robots *r, rc_str v)
{
	double s;
	if (rc_str_double(v, &s) && s > 0)
		r->delay_ms = s * 1000 > MAX_DELAY_MS ? MAX_DELAY_MS : (uint32_t)(s * 1000);
}

/* One pass; `agent` NULL: the groups for *. With `r` NULL only looks whether there is a group. */
static bool pass(rc_robots *r, rc_arena *a, rc_str rest, const char *agent)
{
	rc_str line, key, value;
	bool agents = false, ours = false, any = false;
	while (next_line(&rest, &line)) {
		if (!split(line, &key, &value))
			continue;
		if (rc_str_same_name(key, "user-agent")) {
			if (!agents)
				ours = false;
			agents = true;
			ours |= agent ? rc_str_same_name(product(value), agent) : rc_str_same_name(value, "*");
			any |= ours;
			continue;
		}
		if (rc_str_same_name(key, "sitemap"))
			continue; /* stands outside groups */
		agents = false;
		if (!ours || !r)
			continue;
		if (rc_str_same_name(key, "allow") || rc_str_same_name(key, "disallow"))
			add_rule(r, a, value, rc_str_same_name(key, "allow"));
		else if (rc_str_same_name(key, "crawl-delay"))
			set_delay(r, value);
	}
	return any;
}

void rc_robots_read(rc_robots *r, rc_arena *a, rc_str text, const char *agent)
{
	*r = (rc_robots){0};
	if (text.n > RC_MAX_ROBOTS)
		text.n = RC_MAX_ROBOTS;
	if (rc_str_starts(text, RC_STR("\xEF\xBB\xBF")))
		text = rc_str_sub(text, 3, text.n);
	pass(r, a, text, pass(NULL, NULL, text, agent) ? agent : NULL);
}

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* One character of a path, percent-encoding undone but for what it keeps apart (/, ?, %): "%7E" and
 * "~" are one. */
static int next_char(rc_str s, uint32_t *i)
{
	uint8_t c = (uint8_t)s.p[*i];
	if (c == '%' && *i + 2 < s.n && hex(s.p[*i + 1]) >= 0 && hex(s.p[*i + 2]) >= 0) {
		int v = hex(s.p[*i + 1]) * 16 + hex(s.p[*i + 2]);
		*i += 3;
		return v == '/' || v == '?' || v == '%' || v == '*' || v == '$' ? 256 + v : v;
	}
	++*i;
	return c;
}

/* The pattern fits a beginning of the path, or all of it when it ends in $. */
static bool fits(rc_str pattern, rc_str path, uint32_t *steps)
{
	bool whole = pattern.n && pattern.p[pattern.n - 1] == '$';
	if (whole)
		pattern.n--;
	uint32_t p = 0, s = 0, star = UINT32_MAX, from = 0;
	for (;; ++*steps) {
		if (*steps > MAX_STEPS)
			return false;
		if (p == pattern.n && (!whole || s == path.n))
			return true;
		if (p < pattern.n && pattern.p[p] == '*') {
			star = ++p;
			from = s;
			continue;
		}
		uint32_t p2 = p, s2 = s;
		if (p < pattern.n && s < path.n && next_char(pattern, &p2) == next_char(path, &s2)) {
			p = p2;
			s = s2;
			continue;
		}
		if (star == UINT32_MAX || from >= path.n)
			return false;
		next_char(path, &from);
		s = from;
		p = star;
	}
}

bool rc_robots_allow(const rc_robots *r, rc_str path)
{
	uint32_t best = 0, steps = 0;
	bool allow = true;
	if (rc_str_eqz(path, "/robots.txt"))
		return true;
	for (uint32_t i = 0; i < r->rule.n; i++) {
		const rc_robots_rule *x = &r->rule.v[i];
		if (x->path.n < best || (x->path.n == best && !x->allow && best))
			continue;
		if (fits(x->path, path, &steps)) {
			allow = x->allow;
			best = x->path.n;
		}
	}
	return allow && steps <= MAX_STEPS; /* rules that can't be followed in bounded time forbid */
}
