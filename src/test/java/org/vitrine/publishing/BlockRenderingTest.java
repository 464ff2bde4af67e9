package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publishing.Specimens.PAGE;
import static org.vitrine.publishing.Specimens.PICTURE;
import static org.vitrine.publishing.Specimens.TELEGRAM;
import static org.vitrine.publishing.Specimens.aDocument;
import static org.vitrine.publishing.Specimens.aText;
import static org.vitrine.publishing.Specimens.anExcerpt;
import static org.vitrine.publishing.Specimens.parsed;
import static org.vitrine.publishing.Specimens.passage;
import static org.vitrine.publishing.Specimens.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.vitrine.EveryBlock;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.text.InPlace;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;

/// How the kinds of block look on a page.
class BlockRenderingTest {
    private static final BlockId ID = new BlockId("block");
    private static final Layout LAYOUT = Layout.DEFAULT;

    private final Pages pages = Specimens.pages();

    private Document page(Block... blocks) {
        return page(withScan(), Specimens.current(), blocks);
    }

    private Document page(org.vitrine.library.Document document, Exhibition.Status status, Block... blocks) {
        return parsed(pages.page(
                Specimens.exhibition(Specimens.content(LanguageTag.ENGLISH, blocks), List.of(document), status),
                PAGE,
                reader()));
    }

    /// The telegram with both its texts and a scan.
    private static org.vitrine.library.Document withScan() {
        var document = aDocument();
        return document.withVersions(
                Stream.concat(document.versions().stream(), Specimens.withScan(document).versions().stream())
                        .toList());
    }

    private static List<Block> everyBlock(Supplier<String> words) {
        var document = withScan();
        return new EveryBlock(
                        document,
                        Passage.ofSegment(
                                        document.texts()
                                                .findFirst()
                                                .orElseThrow()
                                                .text(),
                                        "b")
                                .orElseThrow(),
                        PICTURE,
                        PICTURE,
                        LAYOUT,
                        words)
                .all();
    }

    @Test
    void everyKindIsOnThePageUnderItsAnchorAndIdsAreUnique() {
        var blocks = everyBlock(() -> "Words of the curator");
        var page = page(blocks.toArray(Block[]::new));
        for (var block : blocks) {
            assertThat(page.select("#" + block.id())).as(block.id().value()).hasSize(1);
        }
        var ids = new HashSet<String>();
        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        page.select("a[href^=#]")
                .forEach(link -> assertThat(ids).contains(link.attr("href").substring(1)));
        assertThat(page.select("[style]")).as("a strict policy holds").isEmpty();
        assertThat(page.select("img:not([alt])")).isEmpty();
    }

    @Test
    void everyKindKeepsItsAnchorUnderAHeadingAndItsWidth() {
        var layout = LAYOUT.withHeading("Over it").withWidth(Layout.Width.WIDE).withPrint(false);
        for (var block : everyBlock(() -> "Words")) {
            if (block instanceof Block.Heading || block instanceof Structure.Columns) {
                continue;
            }
            // With something to list for those that list what the page holds.
            var page = page(
                    block.withLayout(layout),
                    new Block.Text(new BlockId("after"), LAYOUT.withHeading("After"), "Words[^1].\n\n[^1]: A note."));
            var element = page.expectFirst("#" + block.id());
            assertThat(element.select(".block__heading, h2").first().text())
                    .as(block.id().value())
                    .isEqualTo("Over it");
            assertThat(page.select(".prose .wide.no-print"))
                    .as(block.id().value())
                    .isNotEmpty();
        }
    }

    @Test
    void whatHasToBeSaidOfADocumentIsSaidByEveryKindThatShowsIt() {
        var document = withScan();
        var invented = document.withDescription(document.description().withNotice("Invented, made for this test."));
        // Maps and people only lead to documents.
        var shown = everyBlock(() -> "Words").stream()
                .filter(block -> block.documents().findAny().isPresent())
                .filter(block -> !(block instanceof Context.PlaceMap || block instanceof Context.People))
                .toList();
        assertThat(shown).hasSizeGreaterThan(8);
        assertThat(shown)
                .allSatisfy(block -> assertThat(page(invented, Specimens.current(), block)
                                .select(".prose .caution")
                                .eachText())
                        .as(block.id().value())
                        .contains("Invented, made for this test."));
    }

    /// In the builder they are typed where they stand.
    @Test
    void plainWordsCanSayWhereTheyBelongAndLookTheSame() {
        var blocks = everyBlock(() -> "Words of the <curator> & co.");
        var places = new HashSet<String>();
        var marked = blocks.stream()
                .map(block -> block.withWordings(words -> {
                    if (words.isMarkdown()) {
                        return words.text();
                    }
                    places.add(words.place().value());
                    return InPlace.mark(words.place().value(), words.text());
                }))
                .toArray(Block[]::new);
        var plain = page(blocks.toArray(Block[]::new));
        var page = Jsoup.parse(InPlace.html(pages.page(
                Specimens.exhibition(
                        Specimens.content(LanguageTag.ENGLISH, marked), List.of(withScan()), Specimens.current()),
                PAGE,
                reader())));

        assertThat(places).contains("block/b-image/caption", "block/b-questions/questions/0");
        assertThat(page.select("[data-words]"))
                .allSatisfy(words -> assertThat(words.text()).isEqualTo("Words of the <curator> & co."))
                .extracting(words -> words.attr("data-words"))
                .contains("block/b-image/caption", "block/b-questions/questions/0", "block/b-pull-quote/quote")
                .isSubsetOf(places);
        page.select("[data-words]").unwrap();
        assertThat(page.select("main").text()).isEqualTo(plain.select("main").text());
        assertThat(page.select("main [alt], main [aria-label], main [title]").outerHtml())
                .doesNotContainPattern("[\\uFDD0-\\uFDEF]");
    }

    @Test
    void columnsStandSideBySideInTheOrderInWhichTheyAreReadAndNothingOfThemGoesIntoTheMargin() {
        var row = new Structure.Columns(
                new BlockId("row"), LAYOUT.withHeading("Two voices").withWidth(Layout.Width.WIDE), 3);
        var left = new Block.Text(new BlockId("left"), LAYOUT.inColumn(1), "Left[^1].\n\n[^1]: A note.");
        var right = new Block.Heading(new BlockId("right"), LAYOUT.inColumn(3), "Right", 1);
        var secret = new Block.Text(
                new BlockId("secret"),
                LAYOUT.withAudience(Layout.Audience.CURATORS).inColumn(2),
                "Not for the public");

        var page = page(row, left, secret, right, new Block.Text(new BlockId("after"), LAYOUT, "After"));

        var columns = page.expectFirst("#row.columns.columns--2.wide");
        assertThat(columns.select(".block__heading").text()).isEqualTo("Two voices");
        assertThat(columns.select("> .column").eachAttr("class")).hasSize(2);
        assertThat(columns.select("> .column > [id]").eachAttr("id")).containsExactly("left", "right");
        assertThat(columns.select(".note")).isEmpty();
        assertThat(page.select(".endnotes li")).hasSize(1);
        assertThat(page.select(".prose > #after")).hasSize(1);
        assertThat(page.text()).doesNotContain("Not for the public");
        assertThat(page(row, secret).select("#row")).isEmpty();
    }

    @Test
    void hostileWordsStayWordsInEveryKind() {
        var evil = "<script>alert(1)</script>\" onload=\"alert(1)' onerror='x";
        var page = page(everyBlock(() -> evil).toArray(Block[]::new));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("[onload], [onerror]")).isEmpty();
        assertThat(page.select("#b-scan-region img").attr("alt")).isEqualTo(evil);
    }

    @Test
    void noneOfThemShowsWhatIsForClassesOrCurators() {
        for (var audience : List.of(Layout.Audience.CLASS, Layout.Audience.CURATORS)) {
            var blocks = everyBlock(() -> "Not for the public").stream()
                    .filter(block -> !(block instanceof Structure.Columns))
                    .map(block -> block.withLayout(LAYOUT.withAudience(audience)))
                    .toArray(Block[]::new);
            assertThat(page(blocks).text()).doesNotContain("Not for the public").doesNotContain("вынужден");
        }
    }

    @Test
    void whatPointsNowhereIsToldToCuratorsAndLeftOutForReaders() {
        var blocks = everyBlock(() -> "Words").stream()
                .map(block -> block.withDocuments(_ -> new DocumentId("gone")))
                .toArray(Block[]::new);
        assertThat(page(withScan(), Specimens.current(), blocks).select(".empty"))
                .isEmpty();
        assertThat(page(withScan(), Specimens.preview(), blocks)
                        .select(".empty")
                        .eachText())
                .hasSizeGreaterThan(6)
                .anyMatch(text -> text.contains("is not in the library"));
    }

    @Test
    void aDocumentThatOnlyCuratorsAreShownStaysInTheHouse() {
        var card = new Block.DocumentCard(ID, LAYOUT.withAudience(Layout.Audience.CURATORS), TELEGRAM, null);
        var content = Specimens.content(LanguageTag.ENGLISH, card).withCover(Cover.EMPTY);
        var hidden = Specimens.exhibition(content, List.of(aDocument()), Specimens.preview());
        assertThat(hidden.documentsToPublish()).isEmpty();
        var shown = Specimens.exhibition(
                content.mapBlock(ID, block -> block.withLayout(LAYOUT)), List.of(aDocument()), Specimens.preview());
        assertThat(shown.documentsToPublish()).hasSize(1);
    }

    // ---- structure ----

    @Test
    void aCalloutSaysWhatItIsFor() {
        var page = page(new Structure.Callout(ID, LAYOUT, Structure.Tone.METHOD, "We *count* from one."));
        assertThat(page.select("aside#block.callout--method").attr("aria-label"))
                .isEqualTo("Method");
        assertThat(page.select("#block em").text()).isEqualTo("count");
    }

    @Test
    void foldedTextNeedsNoScript() {
        var page = page(new Structure.Details(ID, LAYOUT, "How we know", "From the log[^1].\n\n[^1]: Page 3."));
        assertThat(page.select("details#block > summary").text()).isEqualTo("How we know");
        assertThat(page.select("details#block p").text()).startsWith("From the log");
        assertThat(page.select(".endnotes li").eachText()).containsExactly("1Page 3.");
    }

    @Test
    void theBibliographyListsFootnotesOfAllThePageAndDocumentsAsTheyAreCited() {
        var page = page(
                new Structure.Notes(ID, LAYOUT, Structure.Scope.PAGE, Structure.Style.CHICAGO),
                aText("Later[^1].\n\n[^1]: A note."),
                anExcerpt("Zhou"));
        assertThat(page.select("#block .endnotes li").eachText()).containsExactly("1A note.");
        assertThat(page.select(".endnotes"))
                .as("and not again at the end of the page")
                .hasSize(1);
        assertThat(page.select("#block .bibliography li").eachText())
                .singleElement()
                .asString()
                .startsWith("Kuznetsov. ")
                .contains(
                        "Telegram on a meeting",
                        "https://archive.example/exhibits/armistice/editions/2/documents/telegram");
    }

    @Test
    void contentsAreTheHeadingsAndPagesAreThoseOfTheExhibit() {
        var page = page(
                new Structure.Contents(ID, LAYOUT),
                new Block.Heading(new BlockId("a"), LAYOUT, "Signing", 1),
                new Block.Text(new BlockId("b"), LAYOUT.withHeading("The tent"), "Words."),
                new Structure.Pages(new BlockId("pages"), LAYOUT, Structure.Scope.EXHIBIT));
        assertThat(page.select("nav#block a").eachAttr("href")).containsExactly("#a", "#b");
        assertThat(page.select("nav#block .way--below").eachText()).containsExactly("The tent");
        assertThat(page.select("nav#pages a").eachAttr("href"))
                .containsExactly("/exhibits/armistice/not-a-peace", "/exhibits/armistice/shelf");
        assertThat(page.select("nav#pages a[aria-current]").text()).isEqualTo("Not a peace");
    }

    // ---- lessons ----

    @Test
    void questionsAreNumberedThroughThePageWithLinesForPrint() {
        var page = page(
                new Lesson.Questions(ID, LAYOUT, List.of("Who?", "", "When?"), 2),
                new Lesson.Questions(new BlockId("more"), LAYOUT, List.of("Why?"), 0),
                new Lesson.Task(new BlockId("task"), LAYOUT, "Weigh them", "In pairs.", 10, 3),
                new Lesson.Task(new BlockId("next"), LAYOUT, null, "Alone.", null, 0));
        assertThat(page.select("#block li > p").eachText()).containsExactly("Who?", "When?");
        assertThat(page.select("#block .lines i")).hasSize(4);
        assertThat(page.select("#more ol").attr("start")).isEqualTo("3");
        assertThat(page.select("#more .lines")).isEmpty();
        assertThat(page.select("#task .task__head").text()).isEqualTo("Task 1: Weigh them 10 minutes");
        assertThat(page.select("#next h2").text()).isEqualTo("Task 2");
    }

    // ---- documents ----

    @Test
    void textsStandBesideEachOtherRowByRow() {
        var page = page(new Reading.ParallelReader(
                ID, LAYOUT, TELEGRAM, List.of("transcript.ru", "translation.en"), null, "Side by side."));
        assertThat(page.select("#block .head span").eachText())
                .containsExactly("Russian transcript", "English translation");
        var row = page.select("#block .pair").stream()
                .filter(pair -> pair.text().contains("Противник"))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("p[lang=ru]").text()).isEqualTo("¶1Противник был вынужден.");
        assertThat(row.select("p[lang=en]").text()).isEqualTo("¶1The enemy was forced to reach an armistice.");
        assertThat(page.select("#block .label").text())
                .contains("Telegram on a meeting, 29 July 1953.", "Side by side.");
    }

    @Test
    void aPartOfAParallelReadingIsTheRowsOfItsPassage() {
        var russian = (Version.Text) aDocument().versions().getFirst();
        var page = page(new Reading.ParallelReader(
                ID,
                LAYOUT,
                TELEGRAM,
                List.of("transcript.ru", "translation.en"),
                Passage.ofSegment(russian.text(), "c").orElseThrow(),
                null));
        assertThat(page.select("#block p[lang=ru]").eachText()).containsExactly("¶2Еще год был бы неплох.");
        assertThat(page.select("#block .label").text()).contains("29 July 1953, paragraph 2.");
    }

    @Test
    void wordsOfOneSideOnlyAreMarkedForEyesAndScreenReaders() {
        var english = (Version.Text) aDocument().versions().get(1);
        var other = new Version.Translation(
                "translation.en-2",
                LanguageTag.ENGLISH,
                null,
                Specimens.text("The enemy was made to reach an armistice."),
                null);
        var document = aDocument().withVersions(List.of(english, other));
        var comparison = new Reading.Comparison(
                ID,
                LAYOUT,
                new Reading.Side(TELEGRAM, english.id(), passage("The enemy was forced to reach an armistice.")),
                new Reading.Side(TELEGRAM, other.id(), null),
                true,
                "Forced or made?");
        var page = page(document, Specimens.current(), comparison);
        assertThat(page.select("#block del").eachText()).containsExactly("only here: forced");
        assertThat(page.select("#block ins").eachText()).containsExactly("only here: made");
        assertThat(page.select("#block figcaption").text())
                .isEqualTo("1.1 Forced or made? Marked words stand in one of the two only.");
        assertThat(page(document, Specimens.current(), comparison.withDifferences(false))
                        .select("del, ins"))
                .isEmpty();
    }

    @Test
    void twoLanguagesAreComparedWithoutMarks() {
        var page = page(new Reading.Comparison(
                ID,
                LAYOUT,
                new Reading.Side(TELEGRAM, "transcript.ru", null),
                new Reading.Side(TELEGRAM, "translation.en", passage("Zhou was present.")),
                true,
                null));
        assertThat(page.select("#block .comparison__side")).hasSize(2);
        assertThat(page.select("del, ins")).isEmpty();
        assertThat(page.select("#block figcaption").text()).isEqualTo("1.1");
    }

    @Test
    void theStepsOfAReadingLeadToTheirPlaces() {
        var page = page(new Reading.CloseReading(
                ID,
                LAYOUT,
                TELEGRAM,
                List.of(
                        new Reading.Step(
                                "first",
                                "The verb",
                                "It was *forced*.",
                                new Note.OnPassage("translation.en", passage("forced"))),
                        new Reading.Step(
                                "second",
                                null,
                                "Who sat there?",
                                new Note.OnPassage("translation.en", passage("Zhou"))),
                        new Reading.Step(
                                "third", null, "The stamp.", new Note.OnRegion(PICTURE, new Region(10, 20, 100, 50)))),
                null));
        assertThat(page.select("#block .close__sheets p a.para").eachText()).containsExactly("¶1", "¶3");
        assertThat(page.select("#block .gap")).as("a paragraph is left out").hasSize(1);
        assertThat(page.select("#block .close__sheets sup a").eachAttr("href"))
                .containsExactly("#step.first", "#step.second");
        assertThat(page.select("#block .board a").attr("href")).isEqualTo("#step.third");
        assertThat(page.select("#block .board rect").attr("width")).isEqualTo("100");
        assertThat(page.select("#block .close__steps li").eachAttr("id"))
                .containsExactly("step.first", "step.second", "step.third");
        assertThat(page.select("#step\\.first").text()).isEqualTo("1 The verb paragraph 1 It was forced.");
        assertThat(page.select("#step\\.third img").attr("src"))
                .isEqualTo("/iiif/image/" + PICTURE + "/10,20,100,50/100,/0/default.jpg");
    }

    @Test
    void commentsStandBesideTheParagraphTheyAreOn() {
        var page = page(new Reading.Commentary(
                ID,
                LAYOUT,
                TELEGRAM,
                "translation.en",
                null,
                null,
                List.of(
                        new PassageNote("n1", "Forced", "By whom?", passage("forced")),
                        new PassageNote("n2", null, "Nobody else is named.", passage("Zhou")))));
        var lines = page.select("#block .remarked__line");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).select(".says").text()).isEqualTo("1Forced By whom?");
        assertThat(lines.get(3).select(".says").text()).isEqualTo("2 Nobody else is named.");
        assertThat(lines.get(1).select("sup a").attr("href")).isEqualTo("#note.n1");
    }

    @Test
    void picturesOfAGalleryOpenWithoutAScript() {
        var page = page(new Reading.Gallery(
                ID,
                LAYOUT,
                List.of(
                        new Reading.Exposure(TELEGRAM, null, null, false, null),
                        new Reading.Exposure(null, PICTURE, "A lamp", false, "The lamp"))));
        assertThat(page.select("#block .gallery__frame").eachAttr("href"))
                .containsExactly("#view.block.1", "#view.block.2");
        assertThat(page.select(".lightbox").eachAttr("id")).containsExactly("view.block.1", "view.block.2");
        assertThat(page.select("[id='view.block.1'] .lightbox__bar a").eachAttr("href"))
                .containsExactly("#view.block.2", "#pic.block.1");
        assertThat(page.select("#block .gallery__wall img").eachAttr("alt")).containsExactly("A typed sheet", "A lamp");
        assertThat(page.select("#block .gallery__wall .label").eachText())
                .containsExactly("Telegram on a meeting", "The lamp");
    }

    @Test
    void aListNamesItsDocuments() {
        var page = page(new Reading.DocumentList(ID, LAYOUT, List.of(TELEGRAM, new DocumentId("gone")), null));
        assertThat(page.select("#block tbody tr").eachText())
                .containsExactly("29 July 1953 Telegram on a meeting Russian 3 leaves");
    }

    @Test
    void aDetailComesAloneInAnEditionAndThroughAFrameInADraft() {
        var region = new Reading.ScanRegion(
                ID, LAYOUT, TELEGRAM, PICTURE, new Region(900, 400, 300, 300), "A stamp", false, "The stamp.");
        var page = page(region);
        assertThat(page.select("#block img").attr("src"))
                .as("what lies outside of the picture is cut off")
                .isEqualTo("/iiif/image/" + PICTURE + "/900,400,100,100/100,/0/default.jpg");
        assertThat(page.select("#block img").attr("alt")).isEqualTo("A stamp");
        var draft = parsed(pages.page(
                Specimens.exhibition(
                        Specimens.content(LanguageTag.ENGLISH, region), List.of(withScan()), Specimens.preview()),
                PAGE,
                new Reader(Locale.ENGLISH, Addresses.preview("", "x"))));
        assertThat(draft.select("#block svg").attr("viewBox")).isEqualTo("900 400 100 100");
        assertThat(draft.select("#block svg").attr("aria-label")).isEqualTo("A stamp");
        assertThat(draft.select("#block img")).isEmpty();
    }

    // ---- context ----

    @Test
    void aTimelineIsInTheOrderOfTheDaysAndIsATableToo() {
        var page = page(new Context.Timeline(
                ID,
                LAYOUT,
                List.of(
                        new Context.Event(new ArchivalDate("1953-08"), "Much later", null, null),
                        new Context.Event(null, null, "Molotov reads it.", TELEGRAM),
                        new Context.Event(new ArchivalDate("1953-07-27"), "The signing", null, null),
                        new Context.Event(new ArchivalDate("1953-07-28"), "A day on", null, null))));
        assertThat(page.select("#block .tl__stops b").eachText())
                .containsExactly("27 July 1953", "28 July 1953", "29 July 1953", "August 1953");
        assertThat(page.select("#block .tl__stops a").attr("href")).isEqualTo("/documents/telegram");
        assertThat(page.select("#block tbody tr")).hasSize(4);
    }

    @Test
    void longSilencesBreakTheLine() {
        var page = page(new Context.Timeline(
                ID,
                LAYOUT,
                Stream.of("1950-06-25", "1950-06-27", "1950-06-30", "1953-07-27")
                        .map(day -> new Context.Event(new ArchivalDate(day), "On " + day, null, null))
                        .toList()));
        assertThat(page.select("#block .tl__gap").eachText()).containsExactly("27 July 1953On 1953-07-27");
    }

    @Test
    void aMapIsDrawnHereAndListsItsPlaces() {
        var page = page(new Context.PlaceMap(
                ID,
                LAYOUT,
                List.of(
                        new Context.Location("Beijing", 39.9, 116.4, "Where it was sent from.", List.of(TELEGRAM)),
                        new Context.Location("Moscow", 55.75, 37.62, null, List.of())),
                "The way of the telegram."));
        var map = page.expectFirst("#block svg.mapfig__map");
        assertThat(map.attr("aria-label"))
                .isEqualTo("Map with these places: Beijing and Moscow. They are listed below.");
        assertThat(map.select(".map__land").attr("d")).startsWith("M").hasSizeBetween(2_000, 80_000);
        assertThat(map.select(".map__border").attr("d")).isNotEmpty();
        var beijing = map.select(".map__pin circle").get(0);
        var moscow = map.select(".map__pin circle").get(1);
        assertThat(Integer.parseInt(beijing.attr("cx"))).isGreaterThan(Integer.parseInt(moscow.attr("cx")));
        assertThat(Integer.parseInt(beijing.attr("cy"))).isGreaterThan(Integer.parseInt(moscow.attr("cy")));
        assertThat(page.select("#block .mapfig__places > li").eachText())
                .containsExactly(
                        "1 Beijing 39.9° N, 116.4° E Where it was sent from. Telegram on a meeting",
                        "2 Moscow 55.75° N, 37.62° E");
    }

    @Test
    void peopleAreNamedWithTheirOtherNamesAndDocuments() {
        var page = page(new Context.People(
                ID,
                LAYOUT,
                List.of(new Context.Person("Kuznetsov", "Кузнецов", "The *ambassador*.", List.of(TELEGRAM)))));
        assertThat(page.select("#block dt").text()).isEqualTo("Kuznetsov Кузнецов");
        assertThat(page.select("#block dd").text()).isEqualTo("The ambassador. Telegram on a meeting");
    }

    @Test
    void aWordOfTheGlossaryLeadsThereFromWhereItFirstStands() {
        var glossary = new Context.Glossary(
                ID,
                LAYOUT,
                List.of(
                        new Context.Term("t1", "armistice", "Shooting *stops*."),
                        new Context.Term("t2", "R&D <b>", "Odd.")));
        var page = page(
                aText("No [armistice](https://x.example) ends. An Armistice, and armistices, an armistice. R&D <b>."),
                glossary);
        assertThat(page.select("#text a.term").eachText()).containsExactly("Armistice", "R&D <b>");
        assertThat(page.select("#text a.term").attr("href")).isEqualTo("#term.t1");
        assertThat(page.select("#term\\.t1 dd em").text()).isEqualTo("stops");
    }

    // ---- attachments ----

    @Test
    void nothingIsAskedOfAnotherSiteUntilAReaderWantsIt() {
        var allowed = new Attachment.Embed(ID, LAYOUT, "https://player.example/1", "A film", "A lamp is lit.", null);
        var page = page(
                allowed,
                new Attachment.Embed(new BlockId("other"), LAYOUT, "https://elsewhere.example/", null, "Words.", null),
                new Attachment.Embed(new BlockId("wrong"), LAYOUT, "javascript:alert(1)", null, "Words.", null));
        assertThat(page.select("iframe, object, embed")).isEmpty();
        assertThat(page.select("#block a").attr("href")).isEqualTo("https://player.example/1");
        assertThat(page.select("#block").text()).contains("A lamp is lit.", "A film");
        assertThat(page.select("#block [data-embed]").attr("data-label")).isEqualTo("Load from player.example");
        assertThat(page.select("#other [data-embed]")).isEmpty();
        assertThat(page.select("#wrong")).isEmpty();
    }

    @Test
    void aReferenceIsCalledByTheNumberOfWhatItLeadsTo() {
        var page = page(
                new Block.Text(
                        new BlockId("text"),
                        LAYOUT,
                        "See [9.9](block:lamp), [what was seen](block:over), [7](block:over) and [a dead one](block:gone)."),
                new Block.Heading(new BlockId("over"), LAYOUT, "The night", 1),
                new Attachment.Download(new BlockId("lamp"), LAYOUT, Specimens.REPORT, "lamp.pdf", null, null));
        assertThat(page.select(".commentary a").eachText())
                .containsExactly("1.1", "what was seen", "The night", "a dead one");
        assertThat(page.select(".commentary a").eachAttr("href")).containsExactly("#lamp", "#over", "#over", "#gone");
    }

    @Test
    void soundAndFilmPlayWithoutScriptAndSayWhatTheyAreInPrint() {
        var page = page(
                new Attachment.Recording(
                        new BlockId("film"),
                        LAYOUT,
                        Specimens.FILM,
                        PICTURE,
                        List.of(new Attachment.Captions(EveryBlock.CAPTIONS, new LanguageTag("de"), null)),
                        "**Keeper:** It is lit.",
                        "The lamp",
                        "The house",
                        null),
                new Attachment.Recording(
                        new BlockId("sound"), LAYOUT, Specimens.SOUND, null, List.of(), "A bell", null, null, null),
                new Attachment.Download(
                        new BlockId("file"), LAYOUT, Specimens.REPORT, "report 1953.pdf", "The report", "12 pages"));
        var film = page.expectFirst("video");
        assertThat(film.hasAttr("controls")).isTrue();
        assertThat(film.attr("preload")).isEqualTo("none");
        assertThat(film.hasAttr("autoplay")).isFalse();
        assertThat(film.expectFirst("source").attr("src")).isEqualTo("/files/" + Specimens.FILM);
        assertThat(film.expectFirst("track").attr("srclang")).isEqualTo("de");
        assertThat(film.expectFirst("track").attr("label")).isEqualTo("German");
        assertThat(page.expectFirst(".recording__words strong").text()).isEqualTo("Keeper:");
        assertThat(page.expectFirst(".recording__print").text())
                .startsWith("Film, to be seen at https://")
                .endsWith("#film");
        assertThat(page.expectFirst("audio source").attr("type")).isEqualTo("audio/mpeg");
        var file = page.expectFirst("a.file__link");
        assertThat(file.attr("href")).isEqualTo("/files/" + Specimens.REPORT + "/report%201953.pdf");
        assertThat(file.text()).isEqualTo("The report report 1953.pdf, PDF, 1.2 MB");
    }

    @Test
    void whatACuratorSaysOfTheOriginStandsInsteadOfWhatIsComposed() {
        var document = withScan();
        var passage = Passage.ofSegment(
                        document.texts().findFirst().orElseThrow().text(), "b")
                .orElseThrow();
        var excerpt = new Block.Excerpt(
                ID,
                LAYOUT,
                document.id(),
                document.texts().findFirst().orElseThrow().id(),
                passage,
                null,
                null,
                List.of());
        assertThat(page(excerpt).select(".label .src").text()).contains("Wilson Center Digital Archive");
        assertThat(page(excerpt.withCredit("Gift of the keeper"))
                        .select(".label .src")
                        .text())
                .isEqualTo("Gift of the keeper");
    }
}
