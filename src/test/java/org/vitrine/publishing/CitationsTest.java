package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Holding;
import org.vitrine.library.SourceRecord;
import org.vitrine.text.LanguageTag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Citations in the styles of the schools. What is expected was written by citeproc-js with the styles of the Citation
/// Style Language; the front end's tests compare the table with it again.
class CitationsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param cited in each style, by its name
    record Case(JsonNode item, String date, JsonNode cited) {
        @Override
        public String toString() {
            return item.get("id").asString();
        }
    }

    static Stream<Case> cases() {
        try (var file = CitationsTest.class.getResourceAsStream("citations.json")) {
            return JSON
                    .readTree(Objects.requireNonNull(file))
                    .valueStream()
                    .map(row -> new Case(row.get("item"), row.get("date").asString(""), row.get("cited")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stylesWriteWhatTheyPrescribe(Case row) {
        var cited = cited(row);
        for (var style : row.cited().propertyNames()) {
            assertThat(CitationStyle.valueOf(style.toUpperCase(Locale.ROOT)).cite(cited))
                    .as(style)
                    .isEqualTo(row.cited().get(style).asString());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void citationProcessorsGetTheSameItem(Case row) {
        assertThat(JSON.<JsonNode>valueToTree(CitationFile.csl(cited(row)))).isEqualTo(row.item());
    }

    @Test
    void gostNamesFondAndListAsRussianArchivesDo() {
        assertThat(CitationStyle.GOST.cite(CitedDocument.of(telegram(), "https://archive.example/t")))
                .isEqualTo("Kuznetsov. Telegram on 100 % & “more” : telegram. 29.07.1953 // APRF. Ф. 3. Оп. 65. Д. 830."
                        + " Л. 187–189 ; AVPRF. Ф. 059a. Box 7. – URL: https://archive.example/t.");
    }

    @Test
    void theAddressOfACitationIsALink() {
        for (var style : CitationStyle.values()) {
            var citation = style.citation(CitedDocument.of(telegram(), "https://archive.example/t"));
            assertThat(citation.plain())
                    .isEqualTo(style.cite(CitedDocument.of(telegram(), "https://archive.example/t")));
            assertThat(citation.pieces()).anyMatch(piece -> piece.href().equals("https://archive.example/t"));
        }
    }

    @Test
    void risSaysWhatTheItemIsAndWhereItLies() {
        assertThat(CitationFile.RIS
                        .write(CitedDocument.of(telegram(), "https://archive.example/t"))
                        .split("\r\n"))
                .containsExactly(
                        "TY  - MANSCPT",
                        "AU  - Kuznetsov",
                        "TI  - Telegram on 100 % & “more”",
                        "M3  - Telegram",
                        "PY  - 1953",
                        "DA  - 1953/07/29/",
                        "A4  - Somebody, A.",
                        "DB  - APRF",
                        "AV  - fond 3, opis 65, delo 830, listy 187–189; AVPRF, fond 059a, box 7",
                        "LA  - ru",
                        "AB  - What was said. In two lines.",
                        "N1  - As they cite it",
                        "ID  - telegram",
                        "UR  - https://archive.example/t",
                        "ER  - ");
    }

    @Test
    void bibtexObeysNothingThatStandsInATitle() {
        assertThat(CitationFile.BIBTEX.write(CitedDocument.of(telegram(), "https://archive.example/t")))
                .startsWith("@unpublished{telegram,\n")
                .contains("author = {{Kuznetsov}}", "title = {{Telegram on 100 \\% \\& “more”}}", "month = {Jul}")
                .contains("note = {APRF, fond 3, opis 65, delo 830, listy 187–189; AVPRF, fond 059a, box 7}");
    }

    @Test
    void aPageIsCitedAsTheStylesCitePagesAndWithItsEdition() {
        var page = new CitedPage(
                List.of("A. One", "B. Two", "C. Three"),
                "N. N.",
                "The keeper’s log",
                "Fifty-five minutes",
                "Wren Street Archive",
                2,
                LocalDate.of(2026, 11, 25),
                LanguageTag.ENGLISH,
                "log",
                "https://a.example/2/log");
        assertThat(page.in(CitationStyle.CHICAGO))
                .isEqualTo("A. One, B. Two, and C. Three. “The keeper’s log.” Translated by N. N. Fifty-five minutes."
                        + " Edition 2. Wren Street Archive, November 25, 2026. https://a.example/2/log.");
        assertThat(page.in(CitationStyle.MLA))
                .isEqualTo("A. One, et al. “The keeper’s log.” Fifty-five minutes, translated by N. N., edition 2,"
                        + " Wren Street Archive, 25 Nov. 2026, https://a.example/2/log.");
        assertThat(page.in(CitationStyle.APA))
                .isEqualTo("A. One, B. Two, & C. Three. (2026, November 25). The keeper’s log (N. N., Trans.)."
                        + " Fifty-five minutes (Edition 2); Wren Street Archive. https://a.example/2/log");
        assertThat(page.in(CitationStyle.GOST))
                .isEqualTo("A. One, B. Two, C. Three. The keeper’s log // Fifty-five minutes [Электронный ресурс] /"
                        + " пер. N. N. – Изд. 2. – Wren Street Archive, 25.11.2026. – URL: https://a.example/2/log.");
        assertThat(page.in(CitationFile.RIS))
                .startsWith("TY  - ELEC\r\nAU  - A. One\r\n")
                .contains("ET  - 2\r\n");
    }

    @Test
    void anExhibitWithoutMakersIsCitedByItsTitle() {
        var exhibit = new CitedPage(
                List.of(),
                null,
                null,
                "Which “one”?",
                "House",
                1,
                LocalDate.of(2026, 5, 2),
                LanguageTag.ENGLISH,
                "k",
                "u:1");
        assertThat(exhibit.in(CitationStyle.TURABIAN)).isEqualTo("“Which ‘one’?” Edition 1. House, May 2, 2026. u:1.");
        assertThat(exhibit.in(CitationStyle.MLA)).isEqualTo("“Which ‘one’?” Edition 1, House, 2 May 2026, u:1.");
        assertThat(exhibit.in(CitationStyle.APA)).isEqualTo("Which “one”? (Edition 1). (2026, May 2). House. u:1");
        assertThat(exhibit.in(CitationFile.BIBTEX)).startsWith("@online{k,\n").doesNotContain("maintitle");
    }

    private static Document telegram() {
        return new Document(
                new DocumentId("telegram"),
                new Description(
                        "Telegram on 100 % & “more”",
                        "Telegram",
                        new ArchivalDate("1953-07-29"),
                        List.of(new LanguageTag("ru")),
                        "What was said.\nIn two lines.",
                        null,
                        null,
                        List.of(
                                new Agent("Kuznetsov", Agent.Role.SENDER, null),
                                new Agent("Somebody, A.", Agent.Role.TRANSLATOR, null)),
                        List.of(),
                        List.of()),
                List.of(
                        new Holding(
                                "APRF",
                                List.of(
                                        new Holding.Part("Fond", "3"),
                                        new Holding.Part("Opis", "65"),
                                        new Holding.Part("Delo", "830")),
                                new Holding.Leaves("Listy", "187-189")),
                        new Holding(
                                "AVPRF",
                                List.of(new Holding.Part("Fond", "059a"), new Holding.Part("Box", "7")),
                                null)),
                new SourceRecord(
                        "Wilson Center", URI.create("https://w.example/1"), "As they cite it", null, null, List.of()),
                null,
                List.of());
    }

    private static CitedDocument cited(Case row) {
        var item = row.item();
        var id = item.get("id").asString();
        return new CitedDocument(
                new Document(new DocumentId(id), Description.titled("T"), List.of(), null, null, List.of()),
                names(item.path("author")),
                names(item.path("translator")),
                item.get("title").asString(),
                item.path("genre").asString(null),
                row.date().isEmpty() ? null : new ArchivalDate(row.date()),
                item.path("archive").asString(null),
                item.path("archive_location").asString(null),
                item.get("URL").asString());
    }

    private static List<String> names(JsonNode names) {
        return names.valueStream().map(name -> name.get("literal").asString()).toList();
    }
}
