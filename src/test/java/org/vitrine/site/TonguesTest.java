package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.Documents;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// An exhibit as it is read in its further languages.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class TonguesTest {
    private static final LanguageTag GERMAN = new LanguageTag("de");
    private static final LanguageTag ARABIC = new LanguageTag("ar");
    private static final LanguageTag FRENCH = new LanguageTag("fr");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Publisher publisher;

    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "q");
    private final String handle = "tongues-" + UUID.randomUUID();
    private final Slug slug =
            new Slug("many-tongues-" + UUID.randomUUID().toString().substring(0, 8));
    private Draft draft;

    @BeforeEach
    void anEditionInThreeLanguages() {
        var document = Fixtures.aDocument(handle);
        documents.add(document);
        var content = Fixtures.anExhibit(
                        "The fog",
                        Fixtures.aTextBlock("words", "See [this](/exhibits/" + slug + ").[^1]\n\n[^1]: A note."),
                        new Structure.Callout(
                                new BlockId("box"),
                                Layout.DEFAULT.withHeading("Mind"),
                                Structure.Tone.NOTE,
                                "The *step*."),
                        Fixtures.aTextBlock("left", "Left alone."),
                        Fixtures.anExcerpt("passage", handle))
                .withTongueAdded(GERMAN)
                .withTongueAdded(ARABIC)
                .withTongueAdded(FRENCH)
                .mapTongue(GERMAN, tongue -> tongue.withOffered(true).withTranslator("I. Nebel"))
                .mapTongue(ARABIC, tongue -> tongue.withOffered(true));
        content = into(content, GERMAN, "title", "The fog", "Der Nebel");
        content = into(
                content,
                GERMAN,
                "block/words/markdown",
                "See [this](/exhibits/" + slug + ").[^1]\n\n[^1]: A note.",
                "Siehe [dies](/exhibits/" + slug + "), " + word + ".[^1]\n\n[^1]: Eine Notiz.");
        content = into(content, GERMAN, "block/box/heading", "Mind", "Achtung");
        draft = exhibits.create(content, slug, Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);
        SecurityContextHolder.clearContext();
    }

    private static ExhibitContent into(
            ExhibitContent content, LanguageTag language, String place, String original, String translation) {
        return content.withTranslation(language, new Place(place), original, translation);
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(path).header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private Document page(String path) throws Exception {
        var answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        answer.setCharacterEncoding("UTF-8");
        return Jsoup.parse(answer.getContentAsString());
    }

    private String firstPage() {
        return "/" + draft.content().pages().findFirst().orElseThrow().slug();
    }

    @Test
    void everyOfferedLanguageHasAnAddressOfItsOwnAndWaysToTheOthers() throws Exception {
        for (var prefix : new String[] {"", "/editions/1"}) {
            var path = "/exhibits/" + slug + prefix + firstPage();
            var german = page("/de" + path);
            assertThat(german.selectFirst("html").attr("lang")).isEqualTo("de");
            assertThat(german.title()).contains("Der Nebel");
            assertThat(german.select(".tongues a").eachAttr("href")).containsExactly(path, "/ar" + path, "/de" + path);
            assertThat(german.select(".tongues a[aria-current]").text()).isEqualTo("Deutsch");
            assertThat(german.select("link[rel=alternate]").eachAttr("hreflang"))
                    .containsExactly("x-default", "en", "ar", "de");
            assertThat(german.select(".elsewhere a[hreflang=ar]").first().attr("href"))
                    .isEqualTo("/ar" + path + "#words");
            assertThat(german.select("#words p a").first().attr("href")).isEqualTo("/de/exhibits/" + slug + prefix);
            assertThat(german.select("#words .note").text()).contains("Eine Notiz.");
            assertThat(german.select("a.key").first().id())
                    .isEqualTo(page(path).select("a.key").first().id());
        }
        assertThat(page("/de/exhibits/" + slug + firstPage())
                        .selectFirst("link[rel=canonical]")
                        .attr("href"))
                .endsWith("/de/exhibits/" + slug + firstPage());
        assertThat(answer("/de/exhibits/" + slug).getHeader("Content-Language")).isEqualTo("de");
        var cover = page("/de/exhibits/" + slug);
        assertThat(cover.select("meta[property=og:locale]").attr("content")).isEqualTo("de");
        assertThat(cover.select("#_cite").text())
                .contains("Fassung auf Deutsch, übersetzt von I. Nebel")
                .contains("/de/exhibits/" + slug + "/editions/1");
    }

    @Test
    void whatIsNotTranslatedSaysItsLanguage() throws Exception {
        var german = page("/de/exhibits/" + slug + firstPage());
        assertThat(german.selectFirst("#left").attr("lang")).isEqualTo("en");
        assertThat(german.selectFirst("#words").hasAttr("lang")).isFalse();
        assertThat(german.select("#box p:contains(step)").attr("lang")).isEqualTo("en");
        assertThat(german.outerHtml()).contains("Achtung").doesNotContain("\uFDD0");

        var arabic = page("/ar/exhibits/" + slug + firstPage());
        assertThat(arabic.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.body().attr("lang")).isEqualTo("en");
        assertThat(arabic.body().attr("dir")).isEqualTo("ltr");
        assertThat(arabic.select("h1 span").attr("lang")).isEqualTo("en");
    }

    @Test
    void theWallShowsAnExhibitInTheLanguageOfWhoStandsBeforeIt() throws Exception {
        var link = "a[href=/de/exhibits/" + slug + "]";
        assertThat(page("/exhibits?lang=de").select(link).text()).contains("Der Nebel");
        assertThat(page("/exhibits?lang=en").select(link)).isEmpty();
    }

    @Test
    void whatIsNotOfferedIsNotThereAndTheOriginalStaysWhereItIs() throws Exception {
        assertThat(answer("/fr/exhibits/" + slug).getStatus()).isEqualTo(404);
        assertThat(answer("/it/exhibits/" + slug + firstPage()).getStatus()).isEqualTo(404);
        assertThat(answer("/DE/exhibits/" + slug).getStatus()).isEqualTo(404);
        assertThat(answer("/de/exhibits/" + slug + "/editions/7").getStatus()).isEqualTo(404);
        assertThat(answer("/de/documents/" + handle).getStatus()).isEqualTo(404);
        var original = answer("/en/exhibits/" + slug + firstPage());
        assertThat(original.getStatus()).isEqualTo(301);
        assertThat(original.getHeader("Location")).isEqualTo("/exhibits/" + slug + firstPage());
        assertThat(page("/exhibits/" + slug + firstPage()).selectFirst("html").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void aPlacedDocumentIsShownInAVersionThatItsReadersCanRead() throws Exception {
        var words = "Um vier wurde die Lampe angezündet.";
        assertThat(page("/exhibits/" + slug + firstPage()).select("#passage").text())
                .doesNotContain(words);
        assertThat(page("/de/exhibits/" + slug + firstPage())
                        .select("#passage [lang=de]")
                        .text())
                .contains(words);
    }

    @Test
    void searchLeadsToTheLanguageInWhichTheWordsStand() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page("/search?q=" + word)
                                .select("a[href^=/de/exhibits/" + slug + "]")
                                .eachAttr("href"))
                        .contains("/de/exhibits/" + slug + firstPage() + "#words"));
    }
}
