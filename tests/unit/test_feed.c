/* test_feed.c - feeds. tests/tools/score_feeds.py checks many more, from files. */
#include "unit/articles.h"

static void rss_with_all_it_has(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
	                              "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>La Gazette</title><link>https://example.org/</link><language>fr</language>"
	                              "<item><title>Le port &amp;amp; la ville</title><link>/a/1</link><dc:creator>Jeanne Corbel</dc:creator>"
	                              "<pubDate>Tue, 12 Mar 2024 06:10:00 +0100</pubDate><description>R\xC3\xA9sum\xC3\xA9.</description>"
	                              "<content:encoded><![CDATA[<p>Le port est ferm\xC3\xA9.</p><p>Deux jours.</p>]]></content:encoded></item>"
	                              "<item><title>Sans texte</title></item></channel></rss>"), 2);
	assert_str(a->v.v[0].title, "Le port & la ville");
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9.\n\nDeux jours.");
	assert_str(a->v.v[0].byline, "Jeanne Corbel");
	assert_str(a->v.v[0].outlet, "La Gazette");
	assert_str(a->v.v[0].published, "2024-03-12T06:10:00+01:00");
	assert_str(a->v.v[0].url, "https://example.org/a/1");
	assert_str(a->v.v[0].source, "test#1");
	assert_has(a->v.v[1].problem, "without text");
}

static void atom_and_its_dates(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>G</title><entry><title type=\"html\">&lt;b&gt;Un&lt;/b&gt; titre</title>"
	                              "<link rel=\"self\" href=\"https://example.org/self\"/><link href=\"https://example.org/1\"/><author><name>J. C.</name></author>"
	                              "<published>2024-03-12T06:10:00Z</published><updated>2024-03-13T00:00:00Z</updated>"
	                              "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Le port est ferm\xC3\xA9.</p></div></content></entry></feed>"), 1);
	assert_str(a->v.v[0].title, "Un titre");
	assert_str(a->v.v[0].url, "https://example.org/1");
	assert_str(a->v.v[0].published, "2024-03-12T06:10:00Z");
	assert_str(a->v.v[0].modified, "2024-03-13T00:00:00Z");
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9.");
}

static void json_feed(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"G\",\"items\":[{\"id\":\"1\",\"url\":\"https://example.org/1\","
	                              "\"content_text\":\"Le port est ferm\\u00e9, a < b.\",\"date_published\":\"2024-03-12T06:10:00+01:00\",\"authors\":[{\"name\":\"J\"}]}]}"), 1);
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9, a < b.");
	assert_str(a->v.v[0].outlet, "G");
}

static void ill_formed_feeds_are_read(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "\n<rss><channel><title>A & B</title><item><title>L&rsquo;&eacute;t&eacute; & nous</title>"
	                              "<description>Le port est ferm\xC3\xA9.\x01</description></item><item><title>Deux<description>Rien &nbsp;ne va.</description></item>"), 2);
	assert_str(a->v.v[0].title, "L\xE2\x80\x99\xC3\xA9t\xC3\xA9 & nous");
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9.");
	assert_has(a->v.v[0].warnings, "ill-formed");
}

static void entities_of_the_document_are_not_expanded(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
	                              "<title>T</title><description>Texte &b; &x; fin.</description></item></channel></rss>"), 1);
	assert_str(a->v.v[0].body, "Texte &b; &x; fin.");
}

static void depth_costs_nothing(void **state)
{
	articles *a = *state;
	rc_buf b = {0};
	rc_buf_z(&b, "<rss><channel><item><description>");
	for (int i = 0; i < 200000; i++)
		rc_buf_z(&b, "<a>");
	assert_true(read_bytes(a, b.p, b.n) >= 1);
	rc_buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rss_with_all_it_has), cmocka_unit_test(atom_and_its_dates), cmocka_unit_test(json_feed), cmocka_unit_test(ill_formed_feeds_are_read),
		cmocka_unit_test(entities_of_the_document_are_not_expanded), cmocka_unit_test(depth_costs_nothing),
	};
	return cmocka_run_group_tests(tests, articles_open, articles_close);
}
