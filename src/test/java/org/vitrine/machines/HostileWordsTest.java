package org.vitrine.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;
import org.vitrine.publishing.Publisher;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/// Words that end a script, a section of XML or a line, or that are no characters at all, are words in everything that
/// is handed out.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class HostileWordsTest {
    private static final String WORDS =
            "Lamp</script><script>alert(1)</script><!--]]>\u0001\u000b\u0085\uFFFE\uFFFF\uFDD0no\uFDD1"
                    + "\uFDD2\uD800\u2028\u202E&amp;\"' <b onclick=alert(1)>";

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Media media;

    @Autowired
    private Publisher publisher;

    @LocalServerPort
    private int port;

    private OnDisplay shown;
    private Draft draft;

    @BeforeEach
    void anExhibitWithSuchWordsIsOnDisplay() {
        shown = OnDisplay.publish(exhibits, documents, media, publisher, port);
        var name = UUID.randomUUID().toString().substring(0, 8);
        draft = exhibits.create(
                Fixtures.anExhibit(
                        WORDS + name,
                        Fixtures.aTextBlock("words", WORDS),
                        new Block.Heading(new BlockId("heading"), Layout.DEFAULT, WORDS, 1),
                        new Block.DocumentCard(new BlockId("card"), Layout.DEFAULT, shown.letter(), WORDS)),
                new Slug("hostile-" + name),
                Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), WORDS);
    }

    @AfterEach
    void nothingOfItStays() {
        publisher.withdraw(draft.id(), null);
        publisher.withdraw(shown.draft().id(), null);
    }

    @Test
    void theyAreWordsInXml() throws Exception {
        for (var path : List.of(
                "/feed",
                "/sitemap.xml",
                "/oai?verb=ListRecords&metadataPrefix=oai_dc",
                "/oai?verb=ListRecords&metadataPrefix=mods",
                "/oai?verb=ListSets",
                "/oai?verb=%3Cx%3E%01",
                "/unapi?id=" + shown.letter() + "&format=oai_dc",
                "/oembed?format=xml&url=" + shown.base() + "/exhibits/" + draft.slug())) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var read = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(shown.get(path).body())));
            assertThat(read.getElementsByTagName("script").getLength()).as(path).isZero();
            assertThat(read.getElementsByTagName("b").getLength()).as(path).isZero();
        }
    }

    @Test
    void theyAreWordsInJson() {
        for (var path : List.of(
                "/api/exhibits/" + draft.slug(),
                "/api/editions",
                "/iiif/collection.json",
                "/iiif/exhibits/" + draft.slug() + "/collection.json",
                "/iiif/documents/" + shown.letter() + "/manifest.json",
                "/oembed?url=" + shown.base() + "/exhibits/" + draft.slug())) {
            var answer = shown.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(JsonMapper.shared().readTree(answer.body()).isObject())
                    .as(path)
                    .isTrue();
        }
        var embedded = JsonMapper.shared()
                .readTree(shown.get("/oembed?url=" + shown.base() + "/exhibits/" + draft.slug())
                        .body());
        var quoted = Jsoup.parseBodyFragment(embedded.path("html").asString());
        assertThat(quoted.select("script, b, [onclick]")).isEmpty();
    }

    @Test
    void theyAreWordsOnPages() {
        var found = new SoftAssertions();
        for (var path : List.of(
                "/",
                "/exhibits",
                "/exhibits/" + draft.slug(),
                "/exhibits/" + draft.slug() + "/the-lamp",
                "/exhibits/" + draft.slug() + "/editions",
                "/exhibits/" + shown.slug() + "?lang=de",
                "/documents/" + shown.letter(),
                "/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%01")) {
            var answer = shown.get(path);
            var page = Jsoup.parse(answer.body());
            found.assertThat(answer.statusCode()).as(path).isEqualTo(200);
            found.assertThat(page.select("script:not([src]):not([type=application/ld+json]), b[onclick], [onclick]"))
                    .as(path)
                    .isEmpty();
            page.select("script[type=application/ld+json]")
                    .forEach(data -> found.assertThat(
                                    JsonMapper.shared().readTree(data.data()).isContainer())
                            .as(path)
                            .isTrue());
            found.assertThat(answer.body()
                            .codePoints()
                            .filter(Character::isISOControl)
                            .boxed())
                    .as(path)
                    .isSubsetOf(List.of((int) '\n', (int) '\t', (int) '\r'));
            found.assertThat(answer.body()).as(path).doesNotContain("\uFFFE", "\uFFFF", "\uFDD0", "\uFDD1", "\uFDD2");
        }
        found.assertAll();
    }
}
