package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publishing.Specimens.SLUG;
import static org.vitrine.publishing.Specimens.aDocument;
import static org.vitrine.publishing.Specimens.aText;
import static org.vitrine.publishing.Specimens.anExcerpt;
import static org.vitrine.publishing.Specimens.anExhibit;
import static org.vitrine.publishing.Specimens.parsed;
import static org.vitrine.publishing.Specimens.reader;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.publishing.pages.Texts;

class OtherPagesTest {
    private final Pages pages = Specimens.pages();

    private static Reader house(Locale locale, String query) {
        return new Reader(locale, Addresses.house("", query), "https://archive.example");
    }

    private static void anchorsAreThere(Document page) {
        var ids = new HashSet<String>();
        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        page.select("a[href^=#]")
                .forEach(link -> assertThat(ids).contains(link.attr("href").substring(1)));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
    }

    @Test
    void theCoverTellsWhatTheExhibitIsAndWhatIsInIt() {
        var cover = parsed(pages.cover(anExhibit(aText("Words."), anExcerpt("Zhou")), reader()));
        anchorsAreThere(cover);
        assertThat(cover.select(".kicker").text()).isEqualTo("Exhibit, edition 2, 12 May 2026");
        assertThat(cover.select("h1").text()).isEqualTo("The armistice July 1953");
        assertThat(cover.select(".lede").html()).isEqualTo("What <em>one</em> telegram tells.");
        assertThat(cover.expectFirst(".cover__actions .btn").attr("href")).isEqualTo("/exhibits/armistice/not-a-peace");
        assertThat(cover.select(".credits dd").eachText())
                .containsExactly(
                        "Ingrid Solheim, Daniel Okafor", "2 minutes, 2 pages", "1, from 2 archives", "Russian");
        assertThat(cover.select(".toc__page").eachText())
                .containsExactly("1 Not a peace 1 min", "2 To the shelf 1 min");
        assertThat(cover.select(".toc__numeral").eachText()).containsExactly("I", "II");
        assertThat(cover.select(".cover__case.case--of-2 .leaf__title").text()).isEqualTo("Telegram on a meeting");
        assertThat(cover.select(".cover__case .obj--2 img").attr("alt")).isEmpty();
        assertThat(cover.select(".cover__case").attr("aria-hidden")).isEqualTo("true");
        assertThat(cover.select("meta[name=description]").attr("content")).isEqualTo("What one telegram tells.");
        assertThat(cover.select("a[href=/exhibits/armistice/editions]")).hasSize(1);
    }

    @Test
    void theReadingRoomHasEveryParagraphUnderItsAddress() {
        var exhibition = anExhibit(anExcerpt("Zhou"));
        var document = aDocument();
        var room = parsed(pages.document(exhibition, document, exhibition.appearances(document.id()), reader()));
        anchorsAreThere(room);
        var segment = room.expectFirst("[id=translation.en-p2]");
        assertThat(segment.ownText()).isEqualTo("Another year would not be bad.");
        assertThat(segment.select(".segment__cite").attr("href"))
                .endsWith("/editions/2/documents/" + document.id() + "#translation.en-p2");
        assertThat(segment.expectFirst("a").attr("href")).isEqualTo("#translation.en-p2");
        assertThat(room.select(".segment--address-line").eachText()).containsExactly("Из Пекина", "From Beijing");
        assertThat(room.select(".row:not(.row--head) .cell").eachAttr("lang"))
                .hasSize(6)
                .containsOnly("ru", "en");
        assertThat(room.select(".version__by").text()).isEqualTo("Translated by A. Person.");
        assertThat(room.select(".room--text .empty").text())
                .isEqualTo("No scan of this document is held here. See it at Wilson Center Digital Archive");
        assertThat(room.select(".meta .ref").eachText())
                .containsExactly("APRF, fond 3, listy 187–189", "AVPRF, fond 059a, listy 156–158");
        assertThat(room.select(".meta").text()).contains("No known copyright");
        assertThat(room.select(".appearances li").text()).isEqualTo("1.1 Not a peace The armistice");
        assertThat(room.select(".appearances a").attr("href")).isEqualTo("/exhibits/armistice/not-a-peace#excerpt");
        assertThat(room.select("#_citation").text())
                .isEqualTo("“Telegram on a meeting”, 29 July 1953, Wilson Center Digital Archive,"
                        + " APRF, fond 3, listy 187–189; AVPRF, fond 059a, listy 156–158,"
                        + " https://digitalarchive.example/112125. As shown in “The armistice”, edition 2,"
                        + " Wren Street Archive,"
                        + " https://archive.example/exhibits/armistice/editions/2/documents/telegram");
    }

    @Test
    void referenceManagersFindTheWholeItem() {
        var room = parsed(pages.document(anExhibit(), aDocument(), List.of(), reader()));
        assertThat(room.select("meta[name=z:itemType]").attr("content")).isEqualTo("manuscript");
        assertThat(room.select("meta[name=z:archive]").attr("content")).isEqualTo("Wilson Center Digital Archive");
        assertThat(room.select("meta[name=z:archiveLocation]").attr("content"))
                .isEqualTo("APRF, fond 3, listy 187–189; AVPRF, fond 059a, listy 156–158");
        assertThat(room.select("meta[name=DC.title]").attr("content")).isEqualTo("Telegram on a meeting");
        assertThat(room.select("meta[name=DC.creator]").attr("content")).isEqualTo("Kuznetsov");
        assertThat(room.select("meta[name=DC.date]").attr("content")).isEqualTo("1953-07-29");
    }

    @Test
    void aScanIsSeenAndItsPagesAreReachedWithoutAScript() {
        var document = Specimens.withScan(aDocument());
        var room = parsed(pages.document(anExhibit(), document, List.of(), reader()));
        anchorsAreThere(room);
        assertThat(room.select(".thumbs a").eachAttr("href")).containsExactly("#_leaf1", "#_leaf2");
        assertThat(room.select(".sheet img").eachAttr("alt"))
                .containsExactly("A typed sheet", "Page 188. Its words are in the transcript, where there is one.");
        assertThat(room.select(".empty").text())
                .isEqualTo("No transcript yet: the document can only be seen. See it at Wilson Center Digital Archive");
    }

    @Test
    void manyCopiesAreFolded() {
        var description = aDocument().description();
        var agents = java.util.stream.IntStream.rangeClosed(1, 13)
                .mapToObj(
                        i -> new org.vitrine.library.Agent("Name " + i, org.vitrine.library.Agent.Role.COPIED_TO, null))
                .toList();
        var document = aDocument()
                .withDescription(new org.vitrine.library.Description(
                        description.title(), null, null, List.of(), null, null, null, agents, List.of(), List.of()));
        var room = parsed(pages.document(anExhibit(), document, List.of(), reader()));
        assertThat(room.select("details summary").text()).contains("13 names, from Name 1 to Name 13");
        assertThat(room.select("dd details li")).hasSize(13);
    }

    @Test
    void theWallShowsTheNewestLargeAndTheOthersAfterIt() {
        var first = anExhibit();
        var second = anExhibit();
        var home = parsed(pages.home(
                List.of(first, second),
                List.of(new PublishedDocument(aDocument(), first)),
                List.of(),
                house(Locale.ENGLISH, "")));
        anchorsAreThere(home);
        assertThat(home.select(".hero h1 a").attr("href")).isEqualTo("/exhibits/armistice");
        assertThat(home.select(".wall .vitrine")).hasSize(1);
        assertThat(home.select(".section-head a").eachText()).containsExactly("Both exhibits", "1 document");
        assertThat(home.select(".accession tbody tr").text())
                .isEqualTo("29 July 1953 Telegram on a meeting Russian 3 leaves");
    }

    @Test
    void anEmptyHouseSaysSo() {
        assertThat(parsed(pages.home(List.of(), List.of(), List.of(), house(Locale.ENGLISH, "")))
                        .select(".empty")
                        .text())
                .startsWith("Nothing is on display yet.");
        anchorsAreThere(parsed(pages.exhibits(List.of(), house(Locale.ENGLISH, ""))));
    }

    @Test
    void theListOfDocumentsIsNarrowedByWordsAndKind() {
        var exhibition = anExhibit();
        var documents = List.of(new PublishedDocument(aDocument(), exhibition));
        var reader = house(Locale.GERMAN, "?lang=de");
        var found = parsed(pages.documents(documents, new Selection("MEETING telegram", "Telegram", 1), reader));
        anchorsAreThere(found);
        assertThat(found.select(".accession tbody tr")).hasSize(1);
        assertThat(found.select("input[name=words]").attr("value")).isEqualTo("MEETING telegram");
        assertThat(found.select("option[selected]").text()).isEqualTo("Telegram");
        assertThat(found.select("input[type=hidden][name=lang]").attr("value")).isEqualTo("de");
        assertThat(found.select("footer a[hreflang=en]").attr("href"))
                .isEqualTo("/documents?words=MEETING+telegram&kind=Telegram&lang=en");
        var none = parsed(pages.documents(documents, new Selection("<b>", "", 9), reader));
        assertThat(none.select(".accession")).isEmpty();
        assertThat(none.select(".empty")).hasSize(1);
        assertThat(none.select("main b")).isEmpty();
    }

    @Test
    void aLongListHasPages() {
        var exhibition = anExhibit();
        var documents = java.util.Collections.nCopies(120, new PublishedDocument(aDocument(), exhibition));
        var second = parsed(pages.documents(documents, new Selection("", "", 2), house(Locale.ENGLISH, "")));
        assertThat(second.select(".accession tbody tr")).hasSize(50);
        assertThat(second.select(".turns").text()).contains("Page 2 of 3");
        assertThat(second.select("[rel=prev]").attr("href")).isEqualTo("/documents");
        assertThat(second.select("[rel=next]").attr("href")).isEqualTo("/documents?page=3");
        var beyond = parsed(pages.documents(documents, new Selection("", "", 99), house(Locale.ENGLISH, "")));
        assertThat(beyond.select(".accession tbody tr")).hasSize(20);
    }

    @Test
    void theEditionsOfAnExhibitAreListed() {
        var id = ExhibitId.create();
        var editions = List.of(
                new Edition(id, 2, 9, "A date was wrong.", Specimens.PUBLISHED),
                new Edition(id, 1, 3, null, Instant.parse("2026-01-02T00:00:00Z")));
        var page = parsed(pages.editions(
                anExhibit(),
                editions.stream()
                        .map(edition -> new EditionHistory.Chapter(edition, null))
                        .toList(),
                reader()));
        anchorsAreThere(page);
        assertThat(page.select(".editions a").eachAttr("href"))
                .containsExactly("/exhibits/armistice/editions/2", "/exhibits/armistice/editions/1");
        assertThat(page.select(".editions li").eachText())
                .containsExactly("Edition 2 12 May 2026, the newest A date was wrong.", "Edition 1 2 January 2026");
    }

    @Test
    void whatIsNotThereIsSaidInTheHousesWay() {
        var missing = parsed(pages.notFound("/nothing", house(Locale.ENGLISH, "")));
        anchorsAreThere(missing);
        assertThat(missing.select("link[rel=canonical]")).isEmpty();
        assertThat(missing.select("meta[name=robots]")).hasSize(1);
        var withdrawn = parsed(pages.withdrawn(
                new Withdrawal("The armistice", "A <b>lender</b> asked.", Specimens.PUBLISHED),
                "/exhibits/" + SLUG,
                house(Locale.ENGLISH, "")));
        anchorsAreThere(withdrawn);
        assertThat(withdrawn.select(".notice--withdrawn .lede").text()).isEqualTo("A <b>lender</b> asked.");
        anchorsAreThere(parsed(pages.failed(500, "/x", house(Locale.GERMAN, ""))));
        anchorsAreThere(parsed(pages.about(house(Locale.GERMAN, ""))));
    }

    @Test
    void bothLanguagesSayEverything() {
        var english = ResourceBundle.getBundle("org.vitrine.publishing.messages", Locale.ROOT);
        assertThat(keys("messages_de")).isEqualTo(keys("messages"));
        for (var key : english.keySet()) {
            for (var locale : Reader.LANGUAGES) {
                assertThat(new Texts(locale).get(key, 1, 2, 3)).as(key).doesNotContain("'", "{");
            }
        }
        DocumentWords.KNOWN_STATEMENTS.forEach(statement ->
                assertThat(english.getString("rights." + statement)).isNotBlank());
    }

    private static java.util.Set<String> keys(String bundle) {
        try (var file = Texts.class.getResourceAsStream("/org/vitrine/publishing/" + bundle + ".properties")) {
            var properties = new java.util.Properties();
            properties.load(new java.io.InputStreamReader(
                    java.util.Objects.requireNonNull(file), java.nio.charset.StandardCharsets.UTF_8));
            return properties.stringPropertyNames();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
