package org.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;

class PassageTest {
    private final SegmentedText text =
            Fixtures.aText("The lamp was lit. \uD83D\uDD6F It burned.", "The lamp was lit again.", "Dawn came.");

    @Test
    void positionsAreCodePointsAndTheQuoteHasItsSurroundings() {
        var candle = Passage.of(text, new Span(18, 19));

        assertThat(candle.quote().exact()).isEqualTo("\uD83D\uDD6F");
        assertThat(candle.quote().prefix()).isEqualTo("The lamp was lit. ");
        assertThat(candle.segments()).containsExactly("p1");
    }

    @Test
    void aPassageOverSeveralParagraphsNamesThemAll() {
        assertThat(Passage.of(text, new Span(25, 40)).segments()).containsExactly("p1", "p2");
    }

    @Test
    void itIsFoundAgainWhereItMovedTo() {
        var second = Passage.of(text, text.span("p2").orElseThrow());
        var corrected = Fixtures.aText(
                "A new beginning.", "The lamp was lit. \uD83D\uDD6F It burned.", "The lamp was lit again.", "Dawn.");

        var found = second.reanchored(corrected).orElseThrow();
        assertThat(found.segments()).containsExactly("p3");
        assertThat(found.position()).isEqualTo(corrected.span("p3").orElseThrow());
    }

    @Test
    void amongEqualWordsTheOneWithTheOldSurroundingsIsMeant() {
        var plain = text.plain();
        var at = plain.codePointCount(0, plain.lastIndexOf("lamp"));
        var second = Passage.of(text, new Span(at, at + 4));
        var corrected =
                Fixtures.aText("Lamp log.", "The lamp was lit. It burned.", "The lamp was lit again.", "Dawn came.");

        assertThat(second.reanchored(corrected).orElseThrow().segments()).containsExactly("p3");
    }

    @Test
    void itIsOrphanedWhenItsWordsAreGone() {
        assertThat(Passage.of(text, new Span(4, 8)).find(Fixtures.aText("Nothing of it.")))
                .isEmpty();
    }

    @Test
    void everyPassageOfEveryTextIsFoundAgainAtItsOwnPlace() {
        var random = new Random(20260301);
        var alphabet = "aab \u0416\u4e2d\uD83D\uDD6F\uD83C\uDF0A";
        for (var round = 0; round < 300; round++) {
            var words = new StringBuilder("x");
            for (var i = 0; i < 60; i++) {
                var at = alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
                words.appendCodePoint(alphabet.codePointAt(at));
            }
            var drawn = Fixtures.aText(words + "x", words.reverse().insert(0, 'y') + "y");
            var length = drawn.plain().codePointCount(0, drawn.plain().length());
            var start = random.nextInt(length - 1);
            var span = new Span(start, start + 1 + random.nextInt(length - start - 1));

            if (drawn.within(span).isEmpty()) {
                continue; // only the break between two paragraphs: no passage
            }

            var found = Passage.of(drawn, span).find(drawn);

            assertThat(found).contains(span);
        }
    }
}
