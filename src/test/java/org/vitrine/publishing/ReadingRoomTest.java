package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publishing.Specimens.aDocument;
import static org.vitrine.publishing.Specimens.anExhibit;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.vitrine.library.Alignment;
import org.vitrine.library.Document;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;
import org.vitrine.text.TextQuote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scan, transcript and translation of one document beside each other, with the notes on them.
class ReadingRoomTest {
    private final Pages pages = Specimens.pages();
    private final Document document = document();

    @Test
    void textsStandInRowsOfWhichVisitorsChooseTheColumns() {
        var room = room(document);
        assertThat(room.select(".views label").eachText()).containsExactly("Russian", "English", "Side by side");
        assertThat(room.select(".views input[checked]").attr("id")).isEqualTo("_view-translation.en");
        assertThat(room.select(".row--head .cell").eachAttr("id")).containsExactly("_transcript.ru", "_translation.en");
        assertThat(room.select(".row:has([id=transcript.ru-b]) .segment").eachAttr("id"))
                .containsExactly("transcript.ru-b", "translation.en-p1", "translation.en-p2");
    }

    @Test
    void aNoteStandsUnderItsWordsAndIsLedTo() {
        var room = room(document);
        var words = room.expectFirst("[id=translation.en-p2] mark");
        assertThat(words.text()).isEqualTo("Another year1");
        assertThat(words.select("a").attr("href")).isEqualTo("#_note-year");
        var note = room.expectFirst("#_note-year");
        assertThat(note.text()).isEqualTo("1 Since when?");
        assertThat(note.select("em").text()).isEqualTo("when");
        assertThat(note.previousElementSibling().id()).isEqualTo("translation.en-p2");
        assertThat(note.attr("lang")).isEqualTo("en");
    }

    @Test
    void regionsAreDrawnOnTheScanAndLeadToWhatTheyAreAbout() {
        var room = room(document);
        var marks = room.select(".marks a");
        assertThat(marks.eachAttr("href")).containsExactly("#transcript.ru-b", "#_note-stamp");
        assertThat(marks.eachAttr("aria-label")).containsExactly("paragraph 1, Russian", "Note 2");
        assertThat(room.select("#_mark-stamp").attr("width")).isEqualTo("300");
        assertThat(room.select("[id=transcript.ru-b] .segment__leaf").attr("href"))
                .isEqualTo("#_at-transcript.ru-b");
        assertThat(room.select("[id=translation.en-p1] .segment__leaf").attr("href"))
                .as("a translation leads to what it translates")
                .isEqualTo("#_at-transcript.ru-b");
        assertThat(room.select(".listed .remark").eachText())
                .containsExactly("2 A stamp. on page 187", "3These words are gone. Why?");
        assertThat(room.select("[style]")).isEmpty();
    }

    @Test
    void picturesTellWherePartsOfThemAreExceptInADraft() {
        assertThat(room(document).select(".sheet").attr("data-zoomable"))
                .isEqualTo("/iiif/image/" + Specimens.PICTURE + "/info.json");
        assertThat(room(document).select(".viewer").attr("data-viewer")).isEqualTo("/assets/viewer-1.js");
        var preview = Jsoup.parse(pages.document(
                anExhibit(),
                document,
                List.of(),
                new Reader(Locale.ENGLISH, Addresses.preview("", "00000000-0000-0000-0000-000000000000"))));
        assertThat(preview.select(".sheet").hasAttr("data-zoomable")).isFalse();
        assertThat(preview.select(".cite__files")).isEmpty();
    }

    @Test
    void aTextFromTheRightKeepsItsDirection() {
        var arabic = new Version.Transcript(
                "transcript.ar",
                new LanguageTag("ar"),
                new SegmentedText(List.of(new Segment("p1", Segment.Kind.PARAGRAPH, "أضيء السراج."))),
                null);
        var room = room(aDocument().withVersions(List.of(arabic)));
        assertThat(room.select(".rows--one .cell[lang=ar]").attr("dir")).isEqualTo("rtl");
        assertThat(room.select(".views")).isEmpty();
    }

    @Test
    void theCitationHasItsStylesAndFiles() {
        var room = room(document);
        assertThat(room.select(".styles label").eachText())
                .containsExactly("Archive", "Chicago", "MLA", "APA", "Turabian", "GOST R 7.0.5");
        assertThat(room.select("#_citation-gost").attr("lang")).isEqualTo("ru");
        assertThat(room.select(".cite__files a").eachAttr("href"))
                .containsExactly(
                        "/documents/telegram/cite.ris",
                        "/documents/telegram/cite.bib",
                        "/documents/telegram/cite.json");
        assertThat(room.select(".texts").attr("data-quotation")).startsWith("“%text%” (%paragraph%). “Telegram on");
    }

    @Test
    void notesLeaveAsWebAnnotations() {
        var page = JsonMapper.builder().build().readTree(pages.annotations(document, reader()));
        assertThat(page.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.get("type").asString()).isEqualTo("AnnotationPage");
        assertThat(page.get("id").asString()).isEqualTo("https://archive.example/documents/telegram/annotations.json");
        assertThat(page.get("items").size()).isEqualTo(3);
        for (var annotation : page.get("items")) {
            assertThat(annotation.propertyNames()).contains("id", "type", "motivation", "body", "target");
            assertThat(annotation.get("type").asString()).isEqualTo("Annotation");
            assertThat(annotation.at("/body/type").asString()).isEqualTo("TextualBody");
            assertThat(annotation.at("/body/format").asString()).isEqualTo("text/markdown");
            assertThat(annotation.at("/target/source").asString()).startsWith("https://archive.example/");
        }
        var words = page.at("/items/0/target/selector");
        assertThat(words.valueStream().map(selector -> selector.get("type").asString()))
                .containsExactly("FragmentSelector", "TextQuoteSelector", "TextPositionSelector");
        assertThat(words.get(1).get("exact").asString()).isEqualTo("Another year");
        JsonNode region = page.at("/items/1/target/selector");
        assertThat(region.get("value").asString()).isEqualTo("xywh=percent:10.000,10.000,30.000,20.000");
    }

    private org.jsoup.nodes.Document room(Document shown) {
        return Jsoup.parse(pages.document(anExhibit(), shown, List.of(), reader()));
    }

    private static Reader reader() {
        return new Reader(Locale.ENGLISH, Addresses.house("", ""), "https://archive.example");
    }

    private static Document document() {
        var described = aDocument();
        var versions = new java.util.ArrayList<>(described.versions());
        versions.add(new Version.Scan(
                "scan", List.of(new Version.ScanPage(Specimens.PICTURE, "187", "A typed sheet")), null));
        var english = Specimens.english();
        var at = english.plain().indexOf("Another year");
        return described
                .withVersions(versions)
                .withAlignments(List.of(
                        new Alignment.Parallel(
                                "transcript.ru",
                                "translation.en",
                                List.of(
                                        new Alignment.Group(List.of("a"), List.of("h1")),
                                        new Alignment.Group(List.of("b"), List.of("p1", "p2")),
                                        new Alignment.Group(List.of("c"), List.of("p3")))),
                        new Alignment.Placement(
                                "transcript.ru",
                                List.of(new Alignment.Spot("b", Specimens.PICTURE, new Region(10, 20, 300, 40))))))
                .withNotes(List.of(
                        new Note(
                                "year",
                                new Note.OnPassage(
                                        "translation.en", Passage.of(english, new org.vitrine.text.Span(at, at + 12))),
                                "Since *when*?",
                                LanguageTag.ENGLISH),
                        new Note(
                                "stamp",
                                new Note.OnRegion(Specimens.PICTURE, new Region(100, 50, 300, 100)),
                                "A stamp.",
                                null),
                        new Note(
                                "gone",
                                new Note.OnPassage(
                                        "translation.en",
                                        new Passage(
                                                List.of("p1"), new TextQuote("These words are gone.", "", ""), null)),
                                "Why?",
                                null)));
    }
}
