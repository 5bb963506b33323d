/* test_fetch.c - what decides whether something is fetched: robots.txt, and which addresses are public. The rest: tests/cli/fetch.sh. */
#include "fetch/address.h"
#include "fetch/robots.h"

#include "unit/harness.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

static bool allows(const char *text, const char *path)
{
	rc_arena a = {0};
	rc_robots r;
	rc_robots_read(&r, &a, rc_str_of(text), "recoupe");
	bool yes = rc_robots_allow(&r, rc_str_of(path));
	rc_arena_release(&a);
	return yes;
}

static void nothing_said_is_allowed(void **state)
{
	(void)state;
	assert_true(allows("", "/a"));
	assert_true(allows("<html>no robots here</html>", "/a"));
	assert_true(allows("User-agent: *\nDisallow:\n", "/a"));
	assert_true(allows("Disallow: /\n", "/a")); /* belongs to no group */
}

static void our_group_wins_over_all(void **state)
{
	(void)state;
	const char *t = "User-agent: *\nDisallow: /\n\nUser-Agent: Recoupe/2.0\nDisallow: /x\n";
	assert_true(allows(t, "/a"));
	assert_false(allows(t, "/x/1"));
	assert_false(allows("User-agent: other\nUser-agent: *\nDisallow: /\n", "/a"));
	assert_true(allows("User-agent: recoupebot\nDisallow: /\n", "/a"));
	/* groups for one agent are joined */
	assert_false(allows("User-agent: recoupe\nDisallow: /a\n\nUser-agent: z\nDisallow: /b\n\nUser-agent: recoupe\nDisallow: /c\n", "/c"));
	assert_true(allows("User-agent: recoupe\nDisallow: /a\n\nUser-agent: z\nDisallow: /b\n", "/b"));
}

/* RFC 9309, section 2.2.2 and 2.2.3 */
static void the_longest_rule_decides(void **state)
{
	(void)state;
	const char *t = "user-agent: *\ndisallow: /a/\nallow: /a/b\ndisallow: *.gif$\nallow: /e.gif\r\ndisallow: /e.gif\n";
	assert_false(allows(t, "/a/c"));
	assert_true(allows(t, "/a/bc"));
	assert_false(allows(t, "/x/y.gif"));
	assert_true(allows(t, "/x/y.gif?z"));
	assert_true(allows(t, "/e.gif"));
	assert_true(allows("user-agent: *\ndisallow: /*\n", "/robots.txt"));
	assert_false(allows("user-agent: *\ndisallow: /*/b*c$\n", "/a/bxc"));
	assert_true(allows("user-agent: *\ndisallow: /*/b*c$\n", "/a/bxcd"));
}

static void percent_signs_are_read(void **state)
{
	(void)state;
	assert_false(allows("user-agent: *\ndisallow: /a%7eb\n", "/a~b"));
	assert_false(allows("user-agent: *\ndisallow: /~a # ours\n", "/%7Ea"));
	assert_true(allows("user-agent: *\ndisallow: /a%2Fb\n", "/a/b"));
}

static void a_delay_is_kept_within_limits(void **state)
{
	(void)state;
	rc_arena a = {0};
	rc_robots r;
	rc_robots_read(&r, &a, RC_STR("User-agent: *\nCrawl-delay: 2.5\n"), "recoupe");
	assert_int_equal(r.delay_ms, 2500);
	rc_robots_read(&r, &a, RC_STR("User-agent: *\nCrawl-delay: 1e99\n"), "recoupe");
	assert_int_equal(r.delay_ms, 30000);
	rc_robots_read(&r, &a, RC_STR("User-agent: *\nCrawl-delay: -1\nCrawl-delay: nan\n"), "recoupe");
	assert_int_equal(r.delay_ms, 0);
	rc_arena_release(&a);
}

static bool is_public(const char *ip)
{
	struct sockaddr_in v4 = {.sin_family = AF_INET};
	struct sockaddr_in6 v6 = {.sin6_family = AF_INET6};
	if (inet_pton(AF_INET, ip, &v4.sin_addr) == 1)
		return rc_address_is_public((struct sockaddr *)&v4);
	assert_int_equal(inet_pton(AF_INET6, ip, &v6.sin6_addr), 1);
	return rc_address_is_public((struct sockaddr *)&v6);
}

static void private_networks_are_told_apart(void **state)
{
	(void)state;
	static const char *const open[] = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.63.0.1", "100.128.0.1",
		"2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101", "2002:101:101::", "3fff:1000::1"};
	static const char *const closed[] = {"0.0.0.0", "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254",
		"100.64.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
		"64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1", "3fff::1", "3fff:fff::1"};
	for (size_t i = 0; i < sizeof open / sizeof *open; i++)
		if (!is_public(open[i]))
			fail_msg("%s is public", open[i]);
	for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
		if (is_public(closed[i]))
			fail_msg("%s is not public", closed[i]);
	assert_false(rc_address_is_public(&(struct sockaddr){.sa_family = AF_UNIX}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_said_is_allowed),  cmocka_unit_test(our_group_wins_over_all),
		cmocka_unit_test(the_longest_rule_decides), cmocka_unit_test(percent_signs_are_read),
		cmocka_unit_test(a_delay_is_kept_within_limits), cmocka_unit_test(private_networks_are_told_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
