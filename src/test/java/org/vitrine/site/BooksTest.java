package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.vitrine.ApplicationTest;
import org.vitrine.EpubCheck;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// Editions that people take along.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class BooksTest {
    private static final AtomicInteger READERS = new AtomicInteger();
    private static final LanguageTag GERMAN = new LanguageTag("de");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Publisher publisher;

    @TempDir
    private Path folder;

    private Draft draft;

    /// So that what one test has made is not held against the next.
    private final String reader = "203.0.113." + READERS.incrementAndGet();

    @BeforeEach
    void anEditionIsOnDisplay() {
        var handle = "book-" + UUID.randomUUID();
        documents.add(Fixtures.aDocument(handle));
        var content = Fixtures.anExhibit("The lamp", Fixtures.anExcerpt("passage", handle))
                .withTongueAdded(GERMAN)
                .mapTongue(GERMAN, tongue -> tongue.withOffered(true));
        draft = exhibits.create(
                content, new Slug("book-" + UUID.randomUUID().toString().substring(0, 8)), Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);
    }

    private String edition() {
        return "/exhibits/" + draft.slug() + "/editions/1";
    }

    private MockHttpServletResponse answer(String path, String... header) throws Exception {
        return answerFrom("archive.example", reader, path, header);
    }

    private MockHttpServletResponse answerFrom(String host, String from, String path, String... header)
            throws Exception {
        var request = get(URI.create("http://" + host + "/house" + path)).contextPath("/house");
        request.with(asked -> {
            asked.setRemoteAddr(from);
            return asked;
        });
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    /// What comes when somebody has waited for it as the house asks them to.
    private MockHttpServletResponse taken(String path) throws Exception {
        var until = Instant.now().plus(LONG_ENOUGH);
        var answer = answer(path);
        while (answer.getStatus() == 503) {
            assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
            assertThat(answer.getHeader("Refresh")).isEqualTo("5");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text())
                    .isEqualTo("The book is being made");
            assertThat(Instant.now()).isBefore(until);
            answer = answer(path);
        }
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer;
    }

    @Test
    void anEditionIsTakenAlongAsACatalogue() throws Exception {
        var answer = taken(edition() + "/catalogue.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + draft.slug() + "-1.pdf\"");
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=0", "public");
        assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.getHeader("ETag")).matches("\"[0-9a-f]{24}\"");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("The lamp");
        }
        assertThat(answer(edition() + "/catalogue.pdf", "If-None-Match", answer.getHeader("ETag"))
                        .getStatus())
                .isEqualTo(304);
        var part = answer(edition() + "/catalogue.pdf", "Range", "bytes=0-4");
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsString()).isEqualTo("%PDF-");
    }

    @Test
    void anEditionIsTakenAlongInEachOfItsLanguages() throws Exception {
        var answer = taken("/de" + edition() + "/book.epub");
        assertThat(answer.getContentType()).isEqualTo("application/epub+zip");
        assertThat(answer.getHeader("Content-Disposition")).contains(draft.slug() + "-de-1.epub");
        var file = Files.write(folder.resolve("book.epub"), answer.getContentAsByteArray());
        assertThat(EpubCheck.findings(file)).isEmpty();
        assertThat(answer("/fr" + edition() + "/book.epub").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"halvern-strait", "armistice-korea-1953"})
    void theSampleExhibitsMakeBooksThatNothingIsToBeSaidAgainst(String sample) throws Exception {
        var answer = taken("/exhibits/" + sample + "/editions/1/book.epub");
        var file = Files.write(folder.resolve("book.epub"), answer.getContentAsByteArray());
        assertThat(EpubCheck.findings(file)).isEmpty();
        try (var pdf = Loader.loadPDF(
                taken("/exhibits/" + sample + "/editions/1/catalogue.pdf").getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isBetween(15, 80);
        }
    }

    @Test
    void coversAndPagesLeadToTheBooksOfWhatTheyShow() throws Exception {
        var page = "/" + draft.content().pages().findFirst().orElseThrow().slug();
        for (var path : new String[] {"/exhibits/" + draft.slug(), "/exhibits/" + draft.slug() + page, edition()}) {
            assertThat(Jsoup.parse(answer(path).getContentAsString())
                            .select("a[rel=nofollow]")
                            .eachAttr("href"))
                    .containsExactly(
                            "/house" + edition() + "/catalogue.pdf",
                            "/house" + edition() + "/book.epub",
                            "/house" + edition() + "/shelf.zip");
        }
        assertThat(Jsoup.parse(answer("/de/exhibits/" + draft.slug()).getContentAsString())
                        .select("a[rel=nofollow]")
                        .eachAttr("href"))
                .contains("/house/de" + edition() + "/catalogue.pdf");
        assertThat(answer("/robots.txt").getContentAsString())
                .contains("Disallow: /house/*/catalogue.pdf", "Disallow: /house/*/book.epub");
    }

    @Test
    void whatIsNotOnDisplayIsNoBookAndWhatWasWithdrawnIsGone() throws Exception {
        for (var none : new String[] {
            "/exhibits/" + draft.slug() + "/editions/2/catalogue.pdf",
            "/exhibits/none/editions/1/book.epub",
            "/exhibits/" + draft.slug() + "/editions/0/book.epub",
            edition() + "/book.pdf"
        }) {
            assertThat(answer(none).getStatus()).as(none).isEqualTo(404);
        }
        taken(edition() + "/catalogue.pdf");
        HouseWork.run(() -> publisher.withdraw(draft.id(), "The lender asked for it back."));
        assertThat(answer(edition() + "/catalogue.pdf").getStatus()).isEqualTo(410);
        assertThat(answer(edition() + "/book.epub").getStatus()).isEqualTo(410);
    }

    @Test
    void nobodyHasMoreMadeThanOthersCanBear() throws Exception {
        var statuses = new java.util.HashSet<Integer>();
        for (var at = 0; at < 16 && !statuses.contains(429); at++) {
            var answer = answerFrom("archive-" + at + ".example", "203.0.113.99", edition() + "/book.epub");
            statuses.add(answer.getStatus());
            if (answer.getStatus() == 429) {
                assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isPositive();
            }
        }
        assertThat(statuses).contains(429);
        assertThat(answerFrom("archive.example", "203.0.113.98", edition() + "/book.epub")
                        .getStatus())
                .isNotEqualTo(429);
    }
}
