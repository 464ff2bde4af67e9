package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.vitrine.EveryBlock;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.publishing.Finding.Kind;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;

class ReadinessTest {
    private final Document log = Fixtures.aDocument("log");
    private int width = 4000;

    @Test
    void anExhibitWithEverythingInPlaceHasNoErrors() {
        var findings = check(Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log")), log);

        assertThat(findings).extracting(Finding::kind).containsExactly(Kind.RIGHTS_MISSING);
        assertThat(findings).noneMatch(Finding::isError);
    }

    @Test
    void aPassageWhoseWordsWereCorrectedAwayIsAnError() {
        var corrected = log.withVersions(List.of(new Version.Transcript(
                "transcript.en", LanguageTag.ENGLISH, Fixtures.aText("The lamp stayed dark."), null)));

        assertThat(check(Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log")), corrected))
                .contains(new Finding(
                        Kind.PASSAGE_ORPHANED,
                        Fixtures.anExhibit("").pages().findFirst().orElseThrow().id(),
                        new BlockId("x"),
                        log.id()));
    }

    @Test
    void whatIsNotTranslatedOrOutOfDateIsWarnedOfOnceTheLanguageIsOffered() {
        var german = new LanguageTag("de");
        var held = Fixtures.anExhibit("Lamps", Fixtures.aTextBlock("x", "Lit."))
                .withTongueAdded(german)
                .withTranslation(german, new Place("title"), "Lanterns", "Laternen");
        assertThat(check(held, log)).noneMatch(finding -> finding.texts() != null);

        var offered = held.mapTongue(german, tongue -> tongue.withOffered(true));
        assertThat(check(offered, log))
                .filteredOn(finding -> finding.texts() != null)
                .extracting(Finding::kind, Finding::page, Finding::texts)
                .contains(
                        tuple(Kind.TEXTS_OUT_OF_DATE, null, new Finding.Texts(german, 1, new Place("title"))),
                        tuple(
                                Kind.TEXTS_UNTRANSLATED,
                                new PageId("p1"),
                                new Finding.Texts(german, 2, new Place("page/p1/title"))));
    }

    @Test
    void documentsThatAreGoneAndPicturesWithoutWordsAreErrors() {
        var picture = new Block.Image(
                new BlockId("pic"), Layout.DEFAULT, new MediaId("0".repeat(64)), " ", false, null, null);

        assertThat(check(Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log"), picture)))
                .filteredOn(Finding::isError)
                .extracting(Finding::kind)
                .containsExactly(Kind.DOCUMENT_MISSING, Kind.ALTERNATIVE_TEXT_MISSING);
    }

    @Test
    void aSubheadingUnderNoHeadingIsToldAndOneUnderAHeadingIsNot() {
        var sub = new Block.Heading(new BlockId("h2"), Layout.DEFAULT, "Below", 2);
        var heading = new Block.Heading(new BlockId("h1"), Layout.DEFAULT, "Above", 1);

        assertThat(check(Fixtures.anExhibit("Lamps", sub, heading)))
                .extracting(Finding::kind)
                .contains(Kind.HEADING_SKIPPED);
        assertThat(check(Fixtures.anExhibit("Lamps", heading, sub)))
                .extracting(Finding::kind)
                .doesNotContain(Kind.HEADING_SKIPPED);
    }

    @Test
    void linksThatLeadToNothingOnDisplayAreTold() {
        for (var dead : List.of("/documents/gone", "/exhibits/lamps/no-such-page", "/exhibits/other", "#bxxxxxxxxxx")) {
            assertThat(check(Fixtures.anExhibit("Lamps", Fixtures.aTextBlock("a", "See [there](" + dead + ")."))))
                    .as(dead)
                    .contains(new Finding(
                            Kind.LINK_DEAD, new org.vitrine.exhibits.content.PageId("p1"), new BlockId("a"), null));
        }
        for (var alive : List.of(
                "/documents/log",
                "/documents/elsewhere",
                "/exhibits/lamps/the-lamp",
                "/search",
                "https://example.org",
                "#x")) {
            assertThat(check(
                            Fixtures.anExhibit(
                                    "Lamps",
                                    Fixtures.aTextBlock("a", "See [there](" + alive + ")."),
                                    Fixtures.anExcerpt("x", "log")),
                            log))
                    .as(alive)
                    .extracting(Finding::kind)
                    .doesNotContain(Kind.LINK_DEAD);
        }
    }

    @Test
    void aQuotationThatReadersOfTheExhibitsLanguageCannotReadIsTold() {
        var russian = Fixtures.aDocument("log")
                .withVersions(List.of(new Version.Transcript(
                        "transcript.en", new LanguageTag("ru"), Fixtures.aText("The lamp was lit at four."), null)));

        assertThat(check(Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log")), russian))
                .extracting(Finding::kind)
                .contains(Kind.TRANSLATION_MISSING);
    }

    @Test
    void aHugePictureIsTold() {
        width = 30_000;
        var picture = new Block.Image(
                new BlockId("pic"), Layout.DEFAULT, new MediaId("0".repeat(64)), "A lamp", false, null, null);

        assertThat(check(Fixtures.anExhibit("Lamps", picture)))
                .extracting(Finding::kind)
                .containsExactly(Kind.PICTURE_TOO_LARGE);
    }

    @Test
    void missingRightsLeadToWhereTheDocumentIsShown() {
        assertThat(check(Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log")), log))
                .containsExactly(new Finding(
                        Kind.RIGHTS_MISSING,
                        new org.vitrine.exhibits.content.PageId("p1"),
                        new BlockId("x"),
                        log.id()));
    }

    @Test
    void everyKindOfBlockMissesWhatItPointsAt() {
        var blocks = everyBlock(log, () -> "Words");
        var findings = check(Fixtures.anExhibit("Lamps", blocks.toArray(Block[]::new)));

        var pointing = blocks.stream()
                .filter(block -> block.documents().findAny().isPresent())
                .map(Block::id)
                .toList();
        assertThat(pointing).hasSizeGreaterThan(12);
        assertThat(findings)
                .filteredOn(finding -> finding.kind() == Kind.DOCUMENT_MISSING)
                .extracting(Finding::block)
                .containsExactlyElementsOf(pointing);
    }

    @Test
    void everyKindOfBlockWithSomethingInItIsReady() {
        var blocks = everyBlock(log, () -> "Words");
        var findings = check(Fixtures.anExhibit("Lamps", blocks.toArray(Block[]::new)), log);

        assertThat(findings)
                .filteredOn(finding -> finding.kind() != Kind.RIGHTS_MISSING)
                .as("the log has no scan, and nothing else is wrong")
                .allMatch(finding -> finding.kind() == Kind.SCAN_PAGE_MISSING)
                .extracting(Finding::block)
                .containsExactly(
                        new BlockId("b-close-reading"), new BlockId("b-gallery"), new BlockId("b-scan-region"));
    }

    @Test
    void columnsThatStayEmptyAreRemarked() {
        var row = new Structure.Columns(new BlockId("row"), Layout.DEFAULT, 2);
        var left = new Block.Text(new BlockId("left"), Layout.DEFAULT.inColumn(1), "Words");
        var right = new Block.Text(new BlockId("right"), Layout.DEFAULT.inColumn(2), "Words");

        assertThat(check(Fixtures.anExhibit("Lamps", row)))
                .extracting(Finding::kind)
                .containsExactly(Kind.EMPTY_BLOCK);
        assertThat(check(Fixtures.anExhibit("Lamps", row, left)))
                .extracting(Finding::kind)
                .containsExactly(Kind.COLUMN_EMPTY);
        assertThat(check(Fixtures.anExhibit("Lamps", row, left, right))).isEmpty();
    }

    @Test
    void whatAReaderWouldFindEmptyIsRemarkedAndPicturesNeedWords() {
        var none = Layout.DEFAULT;
        var exhibit = Fixtures.anExhibit(
                "Lamps",
                new Structure.Callout(new BlockId("callout"), none, Structure.Tone.NOTE, " "),
                new Structure.Divider(new BlockId("divider"), none),
                new Lesson.Questions(new BlockId("questions"), none, List.of(" "), 3),
                new Reading.ParallelReader(
                        new BlockId("parallel"), none, log.id(), List.of("transcript.en"), null, null),
                new Reading.CloseReading(new BlockId("close"), none, log.id(), List.of(), null),
                new Reading.DocumentList(new BlockId("list"), none, List.of(), null),
                new Context.PlaceMap(new BlockId("map"), none, List.of(), null),
                new Reading.Gallery(
                        new BlockId("gallery"),
                        none,
                        List.of(new Reading.Exposure(null, new MediaId("0".repeat(64)), null, false, "A lamp"))));

        assertThat(check(exhibit, log))
                .filteredOn(finding -> finding.kind() == Kind.EMPTY_BLOCK)
                .extracting(finding ->
                        finding.block() == null ? "" : finding.block().value())
                .containsExactly("callout", "questions", "parallel", "close", "list", "map");
        assertThat(check(exhibit, log))
                .filteredOn(Finding::isError)
                .extracting(Finding::kind)
                .containsExactly(Kind.ALTERNATIVE_TEXT_MISSING);
    }

    @Test
    void whatLiesOnOtherSitesNeedsAnAddressAndWords() {
        var exhibit = Fixtures.anExhibit(
                "Lamps",
                embed("one", "https://player.example/1", "A lamp is lit."),
                embed("two", "javascript:alert(1)", "A lamp is lit."),
                embed("three", "https://player.example/3", " "),
                embed("four", "https://elsewhere.example/4", "A lamp is lit."));

        assertThat(check(exhibit))
                .extracting(Finding::kind)
                .containsExactly(Kind.EMBED_ADDRESS_WRONG, Kind.EMBED_WITHOUT_FALLBACK, Kind.EMBED_ONLY_LINKED);
    }

    private static Attachment.Embed embed(String id, String address, String fallback) {
        return new Attachment.Embed(new BlockId(id), Layout.DEFAULT, address, null, fallback, null);
    }

    private static List<Block> everyBlock(Document document, Supplier<String> words) {
        var passage = Passage.ofSegment(
                        document.texts().findFirst().orElseThrow().text(), "p1")
                .orElseThrow();
        var picture = new MediaId("0".repeat(64));
        return new EveryBlock(document, passage, picture, picture, Layout.DEFAULT, words).all();
    }

    private List<Finding> check(ExhibitContent content, Document... documents) {
        return Readiness.check(
                new Exhibition(
                        ExhibitId.create(),
                        new Slug("lamps"),
                        content,
                        List.of(documents),
                        new Exhibition.Status.Preview(1)),
                picture -> Optional.of(new Picture(picture, "image/jpeg", "lamp.jpg", width, 4000, 1)),
                Specimens.enclosures(),
                new Embeds(List.of("player.example")),
                target -> target.equals(new WrittenAddresses.Target.OfDocument("elsewhere")));
    }
}
