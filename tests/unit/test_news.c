/* test_news.c - agency formats, exports of press databases, documents. The samples (tests/samples) are invented texts. */
#include "unit/articles.h"

static void ninjs_of_each_version(void **state)
{
	articles *a = *state;
	read_text(a, "{\"uri\":\"urn:x:1\",\"type\":\"text\",\"headline\":\"Le port\",\"body_xhtml\":\"<p>Le port est ferm\\u00e9.</p><p>Deux jours.</p>\","
	             "\"version\":\"2\",\"versioncreated\":\"2024-03-12T06:10:00Z\",\"slugline\":\"PORT\",\"embargoed\":\"2024-03-12T08:00:00Z\",\"ednote\":\"Corrige le nom\"}");
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9.\n\nDeux jours.");
	assert_str(a->v.v[0].item, "urn:x:1");
	assert_str(a->v.v[0].version, "2");
	assert_has(a->v.v[0].warnings, "agency: embargo until 2024-03-12T08:00:00Z");
	assert_str(a->v.v[0].slug, "PORT");
	assert_has(a->v.v[0].warnings, "Corrige le nom");
	read_text(a, "{\"uri\":\"urn:x:1\",\"standard\":{\"version\":\"3.0\"},\"pubStatus\":\"usable\",\"headlines\":[{\"role\":\"sub\",\"value\":\"non\"},{\"role\":\"main\","
	             "\"value\":\"Le port\"}],\"bodies\":[{\"role\":\"main\",\"contentType\":\"text/plain\",\"value\":\"Le port est ferm\\u00e9.\"}]}");
	assert_str(a->v.v[0].title, "Le port");
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9.");
	read_text(a, "{\"uri\":\"urn:x:1\",\"pubstatus\":\"canceled\",\"body_text\":\"Le port est ferm\\u00e9.\",\"versioncreated\":\"2024-03-12T06:10:00Z\"}");
	assert_has(a->v.v[0].problem, "withdrawn");
}

#define ITEM(version, text) \
	"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\" version=\"" version "\"><itemMeta><itemClass qcode=\"ninat:text\"/>" \
	"<provider qcode=\"nprov:X\"><name>Agence</name></provider><versionCreated>2024-03-12T06:10:00+01:00</versionCreated><pubStatus qcode=\"stat:usable\"/>" \
	"<signal qcode=\"sig:correction\"/></itemMeta><contentMeta><headline>Le port</headline><slugline>PORT</slugline></contentMeta><contentSet>" \
	"<inlineXML contenttype=\"application/nitf+xml\"><nitf><body><body.head><byline>J. Corbel</byline></body.head><body.content><p>" text \
	"</p><p>Deux jours.</p><media><media-caption>Photo</media-caption></media></body.content></body></nitf></inlineXML></contentSet></newsItem>"

static void newsml_g2_and_its_versions(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" ITEM("1", "Le port ouvre.")
	                              ITEM("3", "Le port est ferm\xC3\xA9.") "<packageItem guid=\"p\"/></itemSet></newsMessage>"), 2);
	assert_has(a->v.v[0].problem, "version 3");
	assert_str(a->v.v[1].body, "Le port est ferm\xC3\xA9.\n\nDeux jours.");
	assert_str(a->v.v[1].outlet, "Agence");
	assert_str(a->v.v[1].provider, "X");
	assert_str(a->v.v[1].byline, "J. Corbel");
	assert_has(a->v.v[1].warnings, "agency: signal correction");
}

static void newsml_1_and_nitf(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "<?xml version=\"1.0\"?><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>agence.example</ProviderId><NewsItemId>1</NewsItemId>"
	                              "<RevisionId Update=\"N\">2</RevisionId><PublicIdentifier>urn:y:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>"
	                              "<FirstCreated>20240312T061000+0100</FirstCreated><ThisRevisionCreated>20240312T070000+0100</ThisRevisionCreated><Status FormalName=\"Usable\"/>"
	                              "</NewsManagement><NewsComponent><NewsLines><HeadLine>Le port</HeadLine><SlugLine>PORT</SlugLine></NewsLines><ContentItem>"
	                              "<MediaType FormalName=\"Text\"/><DataContent><p>Le port est ferm\xC3\xA9.</p><p>Deux jours.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"), 1);
	assert_str(a->v.v[0].title, "Le port");
	assert_str(a->v.v[0].published, "2024-03-12T06:10:00+01:00");
	assert_str(a->v.v[0].modified, "2024-03-12T07:00:00+01:00");
	assert_str(a->v.v[0].item, "urn:y:1");
	assert_str(a->v.v[0].provider, "agence.example");
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9.\n\nDeux jours.");
	assert_int_equal(read_text(a, "<?xml version=\"1.0\"?><nitf><head><docdata management-status=\"usable\"><date.issue norm=\"20240312T061000Z\"/><du-key key=\"PORT\" version=\"1\"/>"
	                              "</docdata></head><body><body.head><hedline><hl1>Le port</hl1></hedline></body.head><body.content><block><p>Le port est ferm\xC3\xA9.</p>"
	                              "<hl2>Suite</hl2><p>Deux jours.</p></block></body.content></body></nitf>"), 1);
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9.\n\nSuite\n\nDeux jours.");
	assert_str(a->v.v[0].published, "2024-03-12T06:10:00Z");
}

#define N1(provider, item, revision) \
	"<NewsItem><Identification><NewsIdentifier><ProviderId>" provider "</ProviderId><NewsItemId>" item "</NewsItemId><RevisionId Update=\"N\">" revision \
	"</RevisionId><PublicIdentifier>urn:newsml:" provider ":20240312:" item ":" revision "N</PublicIdentifier></NewsIdentifier></Identification><NewsComponent>" \
	"<ContentItem><DataContent><p>Le port est ferm\xC3\xA9.</p></DataContent></ContentItem></NewsComponent></NewsItem>"

/* An item's number is its provider's, and the same for all its revisions. */
static void numbers_are_their_providers(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "<?xml version=\"1.0\"?><NewsML>" N1("a.example", "7", "1") N1("a.example", "7", "2") N1("b.example", "7", "1") "</NewsML>"), 3);
	assert_has(a->v.v[0].problem, "version 2");
	assert_str(a->v.v[1].item, "urn:newsml:a.example:20240312:7");
	assert_str(a->v.v[1].version, "2");
	assert_str(a->v.v[2].provider, "b.example");
	assert_int_equal(a->v.v[2].problem.n, 0);
}

static void other_items_are_named(void **state)
{
	articles *a = *state;
	read_text(a, "<?xml version=\"1.0\"?><planningItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"/>");
	assert_has(a->v.v[0].problem, "plan of coverage");
}

static void exports_are_split(void **state)
{
	articles *a = *state;
	static const char *const files[] = {"press-nexis-numbered.txt", "press-nexis-closed.txt", "press-factiva-coded.txt", "press-factiva-plain.txt",
	                                    "press-europresse.txt", "press-europresse.html"};
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		char path[80];
		snprintf(path, sizeof path, "tests/samples/%s", files[i]);
		assert_int_equal(read_path(a, path), 2);
		assert_str(a->v.v[0].outlet, "La Gazette du Littoral");
		assert_str(a->v.v[0].published, "2024-03-12");
		assert_str(a->v.v[0].byline, "Jeanne Corbel");
		assert_has(a->v.v[0].title, "Le port de Sainte-Mireille ferme deux jours");
		assert_has(a->v.v[0].body, "Le port de Sainte-Mireille est ferm\xC3\xA9 depuis lundi soir");
		assert_int_equal(rc_str_find(a->v.v[0].body, RC_STR("Tous droits"), 0), UINT32_MAX);
		assert_str(a->v.v[1].outlet, "The Harbour Courier");
		assert_str(a->v.v[1].published, "2024-03-13");
		assert_str(a->v.v[1].title, "Port reopens after spill");
		assert_str(a->v.v[1].body, "The port of Sainte-Mireille reopened on Wednesday morning, the harbour master said.");
	}
}

static void documents_give_their_text(void **state)
{
	articles *a = *state;
	static const char *const files[] = {"document.docx", "document.odt", "document.rtf", "document.md", "mail.eml"};
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		char path[80];
		snprintf(path, sizeof path, "tests/samples/%s", files[i]);
		assert_int_equal(read_path(a, path), 1);
		assert_int_equal(a->v.v[0].problem.n, 0);
		assert_has(a->v.v[0].body, "Le port de Sainte-Mireille est ferm\xC3\xA9 depuis lundi soir, a annonc\xC3\xA9 la capitainerie.");
		assert_has(a->v.v[0].body, "Une fuite de carburant a \xC3\xA9t\xC3\xA9 signal\xC3\xA9" "e vers 21 heures");
		assert_int_equal(rc_str_find(a->v.v[0].body, RC_STR("supprim"), 0), UINT32_MAX);
	}
	assert_str(a->v.v[0].title, "Le port ferm\xC3\xA9 deux jours");
	assert_str(a->v.v[0].byline, "Jeanne Corb\xC3\xA9l");
	assert_str(a->v.v[0].outlet, "Jeanne Corb\xC3\xA9l");
	assert_has(a->v.v[0].warnings, "outlet: the mail's sender");
	assert_int_equal(read_path(a, "tests/samples/document.pdf"), 1);
	assert_has(a->v.v[0].body, "a annonce la capitainerie");
}

static void a_newsletter_is_its_own_outlet(void **state)
{
	articles *a = *state;
	static const char rest[] = "Subject: Le port\nMIME-Version: 1.0\n\nLe port de Sainte-Mireille est ferm\xC3\xA9 depuis lundi soir.\n";
	char mail[400];
	snprintf(mail, sizeof mail, "From: Ada Lorme <news@relais.example>\nList-Id: \"La lettre du Relais\" <lettre.relais.example>\n%s", rest);
	assert_int_equal(read_text(a, mail), 1);
	assert_str(a->v.v[0].outlet, "La lettre du Relais");
	assert_int_equal(a->v.v[0].byline.n, 0);
	assert_int_equal(a->v.v[0].warnings.n, 0);
	snprintf(mail, sizeof mail, "From: \"Le Relais\" <news@relais.example>\nList-Unsubscribe: <mailto:x@relais.example>\n%s", rest);
	assert_int_equal(read_text(a, mail), 1);
	assert_str(a->v.v[0].outlet, "Le Relais");
	snprintf(mail, sizeof mail, "From: news@relais.example\n%s", rest);
	assert_int_equal(read_text(a, mail), 1);
	assert_int_equal(a->v.v[0].outlet.n, 0);
}

static void an_empty_comment_ends_where_it_should(void **state)
{
	articles *a = *state;
	assert_int_equal(read_text(a, "<html><body><!---><p>Le port est ferm\xC3\xA9 depuis lundi soir.</p><!--><p>Une fuite.</p></body></html>"), 1);
	assert_str(a->v.v[0].body, "Le port est ferm\xC3\xA9 depuis lundi soir.\n\nUne fuite.");
}

static void broken_documents_are_refused(void **state)
{
	articles *a = *state;
	assert_int_equal(read_bytes(a, "%PDF-1.4\nnothing", 16), 1);
	assert_true(a->v.v[0].problem.n > 0);
	assert_int_equal(read_bytes(a, "PK\003\004nothing at all", 18), 1);
	assert_true(a->v.v[0].problem.n > 0);
	assert_int_equal(read_text(a, "{\\rtf1{{{{{\\bin99999999 x"), 1);
	assert_true(a->v.v[0].problem.n > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ninjs_of_each_version), cmocka_unit_test(newsml_g2_and_its_versions), cmocka_unit_test(newsml_1_and_nitf), cmocka_unit_test(numbers_are_their_providers),
		cmocka_unit_test(other_items_are_named), cmocka_unit_test(exports_are_split), cmocka_unit_test(documents_give_their_text),
		cmocka_unit_test(broken_documents_are_refused), cmocka_unit_test(a_newsletter_is_its_own_outlet),
		cmocka_unit_test(an_empty_comment_ends_where_it_should),
	};
	return cmocka_run_group_tests(tests, articles_open, articles_close);
}
