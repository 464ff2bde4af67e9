package org.vitrine.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;
import org.vitrine.publishing.Publisher;
import tools.jackson.databind.json.JsonMapper;

/// How programs find what is on display, follow it, quote it and take it along.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class DiscoveryTest {
    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Media media;

    @Autowired
    private Publisher publisher;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private OnDisplay shown;

    @BeforeEach
    void aLetterIsOnDisplay() {
        shown = OnDisplay.publish(exhibits, documents, media, publisher, port);
    }

    private Document xml(String path) {
        var answer = shown.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    private Element entry() {
        return xml("/feed").select("entry").stream()
                .filter(entry -> entry.toString().contains(shown.draft().id().toString())
                        || entry.select("link[rel=related]")
                                .attr("href")
                                .contains(shown.slug().value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFeedTellsOfEveryEdition() {
        var feed = xml("/feed");
        assertThat(OnDisplay.header(shown.get("/feed"), "Content-Type"))
                .isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(feed.select("feed > id").text()).isEqualTo(shown.base() + "/feed");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(shown.base() + "/feed");
        assertThat(feed.select("feed > author > name").text()).isNotEmpty();
        Instant.parse(feed.select("feed > updated").text());

        var first = entry();
        assertThat(first.select("id").text()).startsWith("urn:uuid:");
        assertThat(first.select("title").text()).startsWith("The <lamp> & ");
        assertThat(first.select("summary").text()).startsWith("The first & only");
        assertThat(first.select("link[rel=alternate]").attr("href"))
                .isEqualTo(shown.base() + "/exhibits/" + shown.slug() + "/editions/1");

        var draft = exhibits.rename(shown.draft().id(), new Slug(shown.slug() + "-x"));
        publisher.publish(draft.id(), draft.revision(), "More & more");
        var entries = xml("/feed").select("entry:has(link[href*=" + draft.slug() + "])");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).select("title").text()).endsWith("Edition 2");
        assertThat(entries.get(1).select("id").text())
                .isEqualTo(first.select("id").text());
        entries.forEach(entry -> assertThat(
                        shown.get(entry.select("link[rel=alternate]").attr("href"))
                                .statusCode())
                .isEqualTo(200));
    }

    @Test
    void theSitemapNamesEveryPageAndItsPictures() {
        var sitemap = xml("/sitemap.xml");
        var letter = sitemap.select("url").stream()
                .filter(url -> url.select("loc").first().text().endsWith("/documents/" + shown.letter()))
                .findFirst()
                .orElseThrow();
        Instant.parse(letter.select("lastmod").text());
        assertThat(letter.getElementsByTag("image:loc").eachText())
                .containsExactly(
                        shown.base() + "/media/" + shown.first() + "/2000.jpg",
                        shown.base() + "/media/" + shown.second() + "/2000.jpg");
        var addresses = sitemap.select("url > loc").eachText();
        assertThat(addresses)
                .contains(
                        shown.base() + "/",
                        shown.base() + "/exhibits/" + shown.slug(),
                        shown.base() + "/exhibits/" + shown.slug() + "/the-lamp")
                .doesNotHaveDuplicates();
        addresses.stream()
                .filter(address ->
                        address.contains(shown.slug().value()) || !address.matches(".*/(exhibits|documents)/.*"))
                .forEach(address ->
                        assertThat(shown.get(address).statusCode()).as(address).isEqualTo(200));
        assertThat(shown.get("/robots.txt").body()).contains("Sitemap: " + shown.base() + "/sitemap.xml\n");
        assertThat(shown.get("/sitemap-1.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aSitemapThatIsTooLongIsCutIntoFiles() {
        var entries = IntStream.rangeClosed(1, 120_001)
                .mapToObj(number -> new Sitemap.Entry("/documents/d" + number, Instant.EPOCH, List.of()))
                .toList();
        var files = Sitemap.files(entries, 50_000, 100_000);
        assertThat(files.stream().map(List::size)).containsExactly(50_000, 50_000, 20_001);
        var index = Jsoup.parse(Sitemap.index(files, "https://archive.example"), "", Parser.xmlParser());
        assertThat(index.select("sitemapindex > sitemap > loc").eachText())
                .containsExactly(
                        "https://archive.example/sitemap-1.xml",
                        "https://archive.example/sitemap-2.xml",
                        "https://archive.example/sitemap-3.xml");
    }

    @Test
    void anotherSiteQuotesAParagraphByItsAddress() {
        var address = shown.base() + "/documents/" + shown.letter() + "?lang=de#translation.en-p2";
        var answer = json.readTree(shown.get("/oembed?format=json&maxwidth=400&url=" + encoded(address))
                .body());
        assertThat(answer.path("version").asString()).isEqualTo("1.0");
        assertThat(answer.path("type").asString()).isEqualTo("rich");
        assertThat(answer.path("width").asInt()).isEqualTo(400);
        assertThat(answer.path("height").asInt()).isPositive();
        assertThat(answer.has("thumbnail_url")).isFalse();
        var html = Jsoup.parseBodyFragment(answer.path("html").asString()).body();
        assertThat(html.select("blockquote > p").text()).isEqualTo("No ships are seen.");
        assertThat(html.select("blockquote").attr("lang")).isEqualTo("en");
        assertThat(html.select("a").attr("href"))
                .isEqualTo(shown.base() + "/documents/" + shown.letter() + "#translation.en-p2");
        assertThat(html.select("a").text()).contains("Letter <b>&", "This letter is invented.");
        assertThat(html.select("*").stream().map(Element::tagName).toList())
                .containsExactlyInAnyOrder("body", "blockquote", "p", "footer", "a");
    }

    @Test
    void everyPageOnDisplayCanBeEmbedded() {
        var exhibit = "/exhibits/" + shown.slug();
        for (var path : List.of(
                exhibit,
                exhibit + "/the-lamp",
                exhibit + "/editions/1",
                exhibit + "/editions/1/the-lamp",
                exhibit + "/editions/1/documents/" + shown.letter(),
                "/documents/" + shown.log())) {
            var answer = shown.get("/oembed?format=xml&url=" + encoded(shown.base() + path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            var oembed = Jsoup.parse(answer.body(), "", Parser.xmlParser()).select("oembed");
            assertThat(oembed.select("title").text()).isNotEmpty();
            assertThat(Jsoup.parseBodyFragment(oembed.select("html").text())
                            .select("a")
                            .attr("href"))
                    .isEqualTo(shown.base() + path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, http://elsewhere.example/documents/x",
        "404, javascript:alert(1)",
        "404, file:///etc/passwd",
        "404, BASE/documents/none",
        "404, BASE/studio/",
        "404, BASE/documents/../studio",
        "404, 'BASE/documents/<script>'",
        "404, BASE.elsewhere.example/documents/x",
        "404, http://user@elsewhere.example:1/documents/x",
        "400, ''"
    })
    void nothingElseIsEmbedded(int status, String address) {
        assertThat(shown.get("/oembed?url=" + encoded(address.replace("BASE", shown.base())))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void formatsThatNobodyOffersAreRefused() {
        assertThat(shown.get("/oembed?format=yaml&url=" + encoded(shown.base() + "/documents/" + shown.letter()))
                        .statusCode())
                .isEqualTo(501);
        assertThat(shown.get("/unapi?format=marc&id=" + shown.letter()).statusCode())
                .isEqualTo(406);
        assertThat(shown.get("/unapi?format=ris").statusCode()).isEqualTo(400);
        assertThat(shown.get("/unapi?id=none").statusCode()).isEqualTo(404);
    }

    @Test
    void referenceManagersTakeADocumentByWhatThePageNames() {
        var id = shown.base() + "/documents/" + shown.letter();
        var offered = Jsoup.parse(shown.get("/unapi?id=" + encoded(id)).body(), "", Parser.xmlParser());
        assertThat(shown.get("/unapi?id=" + encoded(id)).statusCode()).isEqualTo(300);
        assertThat(offered.select("formats").attr("id")).isEqualTo(id);
        var names = new HashSet<>(offered.select("format").eachAttr("name"));
        assertThat(names).isEqualTo(Set.of("ris", "bibtex", "csl-json", "oai_dc"));
        for (var name : names) {
            var record = shown.get("/unapi?format=" + name + "&id=" + encoded(id));
            assertThat(record.statusCode()).isEqualTo(200);
            assertThat(record.body()).contains("Wiebrecht, Anna").contains("/documents/" + shown.letter());
        }
        assertThat(xml("/unapi").select("format")).hasSize(4);
    }

    @Test
    void whoFindsAHoleLearnsWhomToTell() {
        var answer = shown.get("/.well-known/security.txt");
        if (answer.statusCode() == 200) {
            var lines = answer.body().lines().toList();
            assertThat(lines.get(0)).matches("Contact: (mailto:\\S+|https?://\\S+/contact)");
            var expires = Instant.parse(lines.get(1).substring("Expires: ".length()));
            assertThat(expires).isBetween(Instant.now(), Instant.now().plusSeconds(366L * 86_400));
            assertThat(lines).contains("Canonical: " + shown.base() + "/.well-known/security.txt");
        } else {
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPageSaysWhatItIsAndWhereElseItCanBeHad() {
        var html = shown.get("/documents/" + shown.letter()).body();
        var page = Jsoup.parse(html);
        assertThat(html.length()).isLessThan(60_000);
        for (var link :
                page.select("head link[rel=alternate][type], head link[rel=cite-as], head link[rel=unapi-server]")) {
            var address = link.attr("href").startsWith("http") ? link.attr("href") : shown.base() + link.attr("href");
            assertThat(shown.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(page.select("head link[rel=cite-as]").attr("href"))
                .isEqualTo(shown.base() + "/exhibits/" + shown.slug() + "/editions/1/documents/" + shown.letter());
        assertThat(page.select("head link[type=application/json+oembed]")).hasSize(1);
        assertThat(page.select("abbr.unapi-id").eachAttr("title"))
                .containsExactly(shown.base() + "/documents/" + shown.letter());
        assertThat(page.select("meta[name=DC.contributor]").attr("content")).isEqualTo("Harbour Office");

        var data = page.select("script[type=application/ld+json]");
        assertThat(data).hasSize(1);
        var item = json.readTree(data.first().data());
        assertThat(item.path("@type").toString()).contains("ArchiveComponent");
        assertThat(item.path("name").asString()).isEqualTo(OnDisplay.TITLE);
        assertThat(item.path("description").asString()).startsWith("<script>alert(1)</script>");
        assertThat(item.path("disambiguatingDescription").asString()).isEqualTo("This letter is invented.");
        assertThat(item.at("/holdingArchive/0/name").asString()).isEqualTo("Harbour Archive");
        assertThat(item.at("/isPartOf/0/url").asString()).isEqualTo(shown.base() + "/exhibits/" + shown.slug());
        assertThat(shown.get(item.at("/encoding/contentUrl").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCoverNamesTheDocumentsOfItsExhibit() {
        var cover = Jsoup.parse(shown.get("/exhibits/" + shown.slug()).body());
        var item = json.readTree(
                cover.select("script[type=application/ld+json]").first().data());
        assertThat(item.path("@type").asString()).isEqualTo("CollectionPage");
        assertThat(item.path("version").asInt()).isEqualTo(1);
        assertThat(item.at("/mainEntity/hasPart").size()).isEqualTo(2);
        assertThat(cover.select("abbr.unapi-id")).hasSize(2);
        var inside =
                Jsoup.parse(shown.get("/exhibits/" + shown.slug() + "/the-lamp").body());
        assertThat(inside.select("abbr.unapi-id")).hasSize(2);
        assertThat(inside.select("link[rel=cite-as]").attr("href")).endsWith("/editions/1/the-lamp");
    }

    @Test
    void anEarlierEditionSaysNothingThatIsTrueOfTheNewestOnly() {
        publisher.publish(shown.draft().id(), shown.draft().revision(), null);
        var earlier = Jsoup.parse(shown.get("/exhibits/" + shown.slug() + "/editions/1/documents/" + shown.letter())
                .body());
        assertThat(earlier.select("script[type=application/ld+json], abbr.unapi-id, #_iiif"))
                .isEmpty();
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
