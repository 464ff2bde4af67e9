package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// What becomes of a document's notes and alignments when its text is corrected.
class ReanchoringTest {
    private static final MediaId PAGE = new MediaId("a".repeat(64));
    private static final SegmentedText ORIGINAL = Fixtures.aText(
            "The lamp was lit at four in the afternoon.",
            "No ship was seen before dawn came up.",
            "The keeper went to bed and slept until noon.");

    private final Document document = new Document(
            new DocumentId("log"),
            Description.titled("A log"),
            List.of(),
            null,
            null,
            List.of(
                    new Version.Scan("scan", List.of(new Version.ScanPage(PAGE, "1", null)), null),
                    new Version.Transcript("transcript.en", LanguageTag.ENGLISH, ORIGINAL, null),
                    new Version.Translation(
                            "translation.de",
                            new LanguageTag("de"),
                            null,
                            Fixtures.aText("Die Lampe brannte.", "Kein Schiff.", "Der Wärter schlief."),
                            null)),
            List.of(
                    new Alignment.Parallel(
                            "transcript.en",
                            "translation.de",
                            List.of(pair("p1", "p1"), pair("p2", "p2"), pair("p3", "p3"))),
                    new Alignment.Placement(
                            "transcript.en", List.of(new Alignment.Spot("p2", PAGE, new Region(1, 2, 3, 4))))),
            List.of(new Note(
                    "ship",
                    new Note.OnPassage(
                            "transcript.en", Passage.ofSegment(ORIGINAL, "p2").orElseThrow()),
                    "Which ship?",
                    null)));

    @Test
    void aNoteGoesWithItsWordsAndTheirCorrection() {
        var corrected = corrected(
                segment("p9", "A new beginning."),
                ORIGINAL.segments().get(0),
                segment("p2", "No ships were seen before dawn came up."),
                ORIGINAL.segments().get(2));

        assertThat(passage(corrected).quote().exact()).isEqualTo("No ships were seen before dawn came up.");
        assertThat(corrected.lost()).isEmpty();
    }

    @Test
    void aSegmentThatWasDividedStaysAlignedWithBothHalves() {
        var corrected = corrected(
                segment("p1", "The lamp was lit"),
                segment("p4", "at four in the afternoon."),
                ORIGINAL.segments().get(1),
                ORIGINAL.segments().get(2));

        assertThat(groups(corrected).getFirst()).isEqualTo(new Alignment.Group(List.of("p1", "p4"), List.of("p1")));
        assertThat(corrected.lost()).isEmpty();
    }

    @Test
    void segmentsThatWereJoinedAreAlignedTogether() {
        var corrected = corrected(
                segment("p1", "The lamp was lit at four in the afternoon. No ship was seen before dawn came up."),
                ORIGINAL.segments().get(2));

        assertThat(groups(corrected))
                .containsExactly(new Alignment.Group(List.of("p1"), List.of("p1", "p2")), pair("p3", "p3"));
        assertThat(corrected.spots("transcript.en", "p1")).hasSize(1);
        assertThat(corrected.lost()).isEmpty();
    }

    @Test
    void whatWasStruckOutLeavesItsNoteAndPairFlaggedAndNotDropped() {
        var corrected =
                corrected(ORIGINAL.segments().get(0), ORIGINAL.segments().get(2));

        assertThat(corrected.notes()).isEqualTo(document.notes());
        assertThat(groups(corrected)).hasSize(3);
        assertThat(corrected.lost())
                .hasSize(3)
                .hasAtLeastOneElementOfType(Lost.OfNote.class)
                .hasAtLeastOneElementOfType(Lost.OfGroup.class)
                .hasAtLeastOneElementOfType(Lost.OfSpot.class);
    }

    @Test
    void whatIsBroughtBackIsNoLongerLost() {
        var corrected =
                corrected(ORIGINAL.segments().get(0), ORIGINAL.segments().get(2));
        assertThat(document.withNotes(corrected.notes())
                        .withAlignments(corrected.alignments())
                        .lost())
                .isEmpty();
    }

    @Test
    void textsStandInRowsAsTheyAreAligned() {
        assertThat(ids(document.rows(List.of("transcript.en", "translation.de"))))
                .containsExactly("[p1] [p1]", "[p2] [p2]", "[p3] [p3]");

        var crossed = document.withAlignments(List.of(new Alignment.Parallel(
                "translation.de", "transcript.en", List.of(pair("p1", "p2"), pair("p2", "p1")))));
        assertThat(ids(crossed.rows(List.of("transcript.en", "translation.de"))))
                .containsExactly("[p1, p2] [p1, p2]", "[p3] []", "[] [p3]");
    }

    @Test
    void everySegmentStandsInOneRowInItsOrderWhateverTheAlignment() {
        var random = new java.util.Random(12);
        for (var round = 0; round < 200; round++) {
            var groups = new java.util.ArrayList<Alignment.Group>();
            var free = new java.util.ArrayList<>(List.of("p1", "p2", "p3"));
            java.util.Collections.shuffle(free, random);
            for (var id : List.of("p1", "p2", "p3")) {
                if (random.nextBoolean()) {
                    groups.add(pair(id, free.removeFirst()));
                }
            }
            var rows = document.withAlignments(
                            List.of(new Alignment.Parallel("transcript.en", "translation.de", groups)))
                    .rows(List.of("transcript.en", "translation.de"));
            for (var text = 0; text < 2; text++) {
                var which = text;
                assertThat(rows.stream()
                                .flatMap(row -> row.cells().get(which).stream())
                                .map(Segment::id))
                        .containsExactly("p1", "p2", "p3");
            }
        }
    }

    @Test
    void aProposalFollowsOrderAndLength() {
        var long2 = "A paragraph of some length, with a subordinate clause in it and a second half. ".repeat(3);
        var first = new Version.Transcript(
                "transcript.en",
                LanguageTag.ENGLISH,
                new SegmentedText(List.of(
                        new Segment("h1", Segment.Kind.HEADING, "Report"),
                        segment("p1", long2.strip()),
                        segment("p2", "Short."),
                        new Segment("s1", Segment.Kind.SIGNATURE, "Wiebrecht"))),
                null);
        var second = new Version.Translation(
                "translation.de",
                new LanguageTag("de"),
                null,
                new SegmentedText(List.of(
                        new Segment("a", Segment.Kind.HEADING, "Bericht"),
                        segment("b", long2.substring(0, long2.length() / 2).strip()),
                        segment("c", long2.substring(long2.length() / 2).strip()),
                        segment("d", "Kurz."),
                        new Segment("e", Segment.Kind.SIGNATURE, "Wiebrecht"))),
                null);

        assertThat(document.withVersions(List.of(first, second))
                        .proposal("transcript.en", "translation.de")
                        .orElseThrow()
                        .groups())
                .containsExactly(
                        pair("h1", "a"),
                        new Alignment.Group(List.of("p1"), List.of("b", "c")),
                        pair("p2", "d"),
                        pair("s1", "e"));
    }

    @Test
    void aBodyThatWasSavedBeforeThereWereNotesIsStillRead() {
        var json = Fixtures.json();
        var tree = (tools.jackson.databind.node.ObjectNode) json.readTree(json.writeValueAsString(document));
        assertThat(json.readValue(tree.toString(), Document.class)).isEqualTo(document);
        tree.remove("notes");
        tree.remove("alignments");

        var old = json.readValue(tree.toString(), Document.class);
        assertThat(old.notes()).isEmpty();
        assertThat(old.alignments()).isEmpty();
    }

    private Document corrected(Segment... segments) {
        var versions = document.versions().stream()
                .map(version -> version instanceof Version.Transcript transcript
                        ? transcript.withText(new SegmentedText(List.of(segments)))
                        : version)
                .toList();
        return document.withVersions(versions).reanchored(document);
    }

    private static Passage passage(Document document) {
        return ((Note.OnPassage) document.notes().getFirst().anchor()).passage();
    }

    private static List<Alignment.Group> groups(Document document) {
        return document.parallel("translation.de", "transcript.en")
                .orElseThrow()
                .groups();
    }

    private static Stream<String> ids(List<ParallelRow> rows) {
        return rows.stream()
                .map(row -> row.cells().get(0).stream().map(Segment::id).toList() + " "
                        + row.cells().get(1).stream().map(Segment::id).toList());
    }

    private static Alignment.Group pair(String first, String second) {
        return new Alignment.Group(List.of(first), List.of(second));
    }

    private static Segment segment(String id, String text) {
        return new Segment(id, Segment.Kind.PARAGRAPH, text);
    }
}
