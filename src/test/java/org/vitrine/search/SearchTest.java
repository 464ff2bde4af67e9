package org.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.library.Version;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// What the public finds, and what it does not.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class SearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Search search;

    @Autowired
    private Indexing indexing;

    /// A word that stands nowhere else.
    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "q");

    private final String handle = "searched-" + UUID.randomUUID();
    private Draft draft;

    @BeforeEach
    void anEditionIsOnDisplay() {
        var document = Fixtures.aDocument(handle)
                .withVersions(List.of(new Version.Transcript(
                        "transcript.en",
                        LanguageTag.ENGLISH,
                        Fixtures.aText("The lamp was lit at four.", "Then " + word + " was heard <b>at sea</b>."),
                        null)));
        documents.add(document);
        var excerpt = Fixtures.anExcerpt("passage", handle)
                .withNotes(List.of(new PassageNote("n1", "On the lamp", "A remark on " + word + "note.", null)));
        draft = exhibits.create(
                Fixtures.anExhibit(
                        "The searched lamp",
                        Fixtures.aTextBlock("words", "The curator wrote **" + word + "page** here."),
                        excerpt,
                        new Block.Text(
                                new org.vitrine.exhibits.content.BlockId("lesson"),
                                Layout.DEFAULT.withAudience(Layout.Audience.CLASS),
                                word + "class")),
                new Slug("searched-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
    }

    private void publish() {
        publisher.publish(draft.id(), draft.revision(), null);
    }

    @Test
    void aHitLeadsToTheParagraph() {
        publish();
        var link = awaitHit(word).selectFirst(".snippet__where");
        assertThat(link.text()).isEqualTo("¶2");
        assertThat(link.attr("href")).isEqualTo("/documents/" + handle + "#transcript.en-p2");
        var room = page(link.attr("href").replaceFirst("#.*", ""));
        assertThat(room.getElementById("transcript.en-p2").text()).contains(word);
    }

    @Test
    void whatIsFoundIsMarkedAndItsMarkupIsShownAsText() {
        publish();
        var snippet = awaitHit(word).selectFirst(".snippet span");
        assertThat(snippet.html()).contains("<mark>" + word + "</mark>").contains("&lt;b&gt;at sea&lt;/b&gt;");
    }

    @Test
    void pagesAndNotesOfAnExhibitAreFoundWhereTheyStand() {
        publish();
        for (var entry : List.of(List.of(word + "page", "words"), List.of(word + "note", "note.n1"))) {
            var hit = awaitHit(entry.getFirst());
            assertThat(hit.select(".result--exhibit h2").text()).isEqualTo("The searched lamp");
            var href = hit.selectFirst(".snippet__where").attr("href");
            assertThat(href).isEqualTo("/exhibits/" + draft.slug() + "/the-lamp#" + entry.getLast());
            assertThat(page(href.replaceFirst("#.*", "")).getElementById(entry.getLast()))
                    .isNotNull();
        }
    }

    @Test
    void draftsAndWhatIsForClassesAreNotFound() {
        publish();
        awaitHit(word);
        assertThat(hits(word + "class")).isZero();

        exhibits.save(draft.id(), draft.revision(), draft.content().withTitle("The " + word + "draft"), Change.FRONT);
        assertThat(hits(word + "draft")).isZero();
    }

    @Test
    void aWithdrawnExhibitIsNotFoundUntilItIsShownAgain() {
        publish();
        awaitHit(word);
        publisher.withdraw(draft.id(), null);
        // At once, whatever the index still holds.
        assertThat(found(word).select(".result")).isEmpty();
        await().atMost(PATIENCE)
                .until(() -> hits(word + "page") == 0
                        && found(word).select("h1").text().equals("Nothing was found"));
        publisher.republish(draft.id());
        awaitHit(word);
    }

    @Test
    void aNewEditionReplacesTheOldOne() {
        publish();
        awaitHit(word);
        var read = documents.find(new org.vitrine.library.DocumentId(handle)).orElseThrow();
        documents.save(
                read.document()
                        .withVersions(List.of(new Version.Transcript(
                                "transcript.en",
                                LanguageTag.ENGLISH,
                                Fixtures.aText("The lamp was lit at four.", "Then " + word + "new was heard."),
                                null))),
                read.version());
        assertThat(hits(word + "new")).as("before it is published").isZero();
        publish();
        awaitHit(word + "new");
        assertThat(hits(word)).isZero();
    }

    @Test
    void aRenamedExhibitIsFoundUnderItsNewAddress() {
        publish();
        awaitHit(word + "page");
        draft = exhibits.rename(draft.id(), new Slug(draft.slug() + "-moved"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(word + "page")
                                .select(".result--exhibit h2 a")
                                .attr("href"))
                        .isEqualTo("/exhibits/" + draft.slug()));
    }

    @Test
    void whileTheIndexIsMadeAnewTheOldOneAnswers() {
        publish();
        awaitHit(word);
        var former = generation();
        search.makeAnew();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            assertThat(hits(word)).isEqualTo(1);
            return !generation().equals(former);
        });
        assertThat(hits(word)).isEqualTo(1);
    }

    private String generation() {
        return indexing.ask(Index::generation).orElseThrow();
    }

    @Test
    void theAnswerIsKeptByNobodyAndSetsNoCookie() throws Exception {
        mvc.perform(get("/search").queryParam("q", "lamp").with(from("192.0.2.1")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(cookie().doesNotExist("vitrine-studio"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%22",
                "/search?q=%FF%FE",
                "/search?q=a&q=b",
                "/search?page=0",
                "/search?page=99999999999",
                "/search?page=250",
                "/search?from=x&to=9999",
                "/search?from=2000&to=1900",
                "/search?order=none",
                "/search?language=no-language&language=%3Cscript%3E",
                "/search?exhibit=No%20slug",
                "/search?kind=%00"
            })
    void whateverStandsInTheAddressGetsAPage(String address) throws Exception {
        mvc.perform(get(java.net.URI.create(address)).with(from("192.0.2.2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<main id=\"_main\">")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("<script>"))));
    }

    @Test
    void veryLongWordsAreCut() throws Exception {
        mvc.perform(get("/search").queryParam("q", "long ".repeat(1_000)).with(from("192.0.2.2")))
                .andExpect(status().isOk());
    }

    @Test
    void itIsSaidInGermanToo() {
        var page = page("/search?q=" + word + "&lang=de");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Nichts gefunden");
        assertThat(page.select("input[name=lang]").val()).isEqualTo("de");
    }

    @Test
    void theAddressKeepsWhatWasChosen() {
        publish();
        awaitHit(word);
        var page = page("/search?q=" + word + "&language=en&from=1900&exhibit=" + draft.slug());
        assertThat(page.select("input[name=language][value=en]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("input[name=from]").val()).isEqualTo("1900");
        assertThat(page.select("label:has(input[name=exhibit][checked])").text())
                .startsWith("The searched lamp");
        assertThat(page.select(".search__chips a.tag").eachAttr("href"))
                .contains("/search?q=" + word + "&language=en&exhibit=" + draft.slug());
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select(".printhead").text())
                .as("what is asked of paper")
                .startsWith("Search: " + word)
                .endsWith("/search?q=" + word + "&language=en&exhibit=" + draft.slug() + "&from=1900");
    }

    private Document awaitHit(String words) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> hits(words) > 0);
        return found(words);
    }

    private int hits(String words) {
        return found(words).select(".result").size();
    }

    private Document found(String words) {
        return page("/search?q=" + words);
    }

    private Document page(String address) {
        // Whoever publishes in these tests is not forgotten over a request.
        var publishing = SecurityContextHolder.getContext();
        try {
            return Jsoup.parse(mvc.perform(get(java.net.URI.create(address))
                            .with(from("192.0.2." + (3 + Math.floorMod(word.hashCode(), 250)))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(publishing);
        }
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
