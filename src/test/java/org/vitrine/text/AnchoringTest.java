package org.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;

/// What becomes of a passage when somebody corrects the words it is made of.
class AnchoringTest {
    /// Words of several scripts, some of them beyond the sixteen bits that a `char` has.
    private static final List<String> WORDS = List.of(
            "lamp",
            "harbour",
            "was",
            "lit",
            "the",
            "Маяк",
            "погас",
            "в",
            "тумане",
            "灯塔",
            "熄灭",
            "𠀋𠮷",
            "🕯",
            "سراج",
            "מגדלור",
            "Leuchtfeuer",
            "erlosch",
            "—",
            "naïve",
            "1937",
            "23.05",
            "keeper",
            "wrote",
            "Übereinkommen");

    @Test
    void aSpellingThatWasCorrectedDoesNotLoseThePassage() {
        var text = Fixtures.aText(
                "At ten the keeper, Orin, wrote into the log that the mantle had gone.", "Nothing else.");
        var passage = passage(text, "the keeper, Orin, wrote into the log");
        var corrected =
                Fixtures.aText("At ten the keeper, Orrin, wrote in the log that the mantle had gone.", "Nothing else.");

        var found = passage.reanchored(corrected).orElseThrow();

        assertThat(found.quote().exact()).isEqualTo("the keeper, Orrin, wrote in the log");
        assertThat(found.segments()).containsExactly("p1");
    }

    @Test
    void aChangedLastWordStaysWhole() {
        var text = Fixtures.aText("The light on the rock was extinguished by persons unknown to us.");
        var passage = passage(text, "The light on the rock was extinguished");
        var corrected = Fixtures.aText("The light on the rock was extinguishing by persons unknown to us.");

        assertThat(passage.reanchored(corrected).orElseThrow().quote().exact())
                .isEqualTo("The light on the rock was extinguishing");
    }

    @Test
    void aParagraphThatWasDividedIsFoundInBoth() {
        var text = Fixtures.aText("The lamp was lit at four. No ship was seen before dawn.");
        var passage = Passage.ofSegment(text, "p1").orElseThrow();
        var divided = Fixtures.aText("The lamp was lit at four.", "No ship was seen before dawn.");

        assertThat(passage.reanchored(divided).orElseThrow().segments()).containsExactly("p1", "p2");
    }

    @Test
    void fewWordsAreTakenForOthersOnlyWhereTheirSurroundingsAre() {
        var text = Fixtures.aText("The boat came at 23.05 by the lieutenant's watch.", "It left at 23.20 or so.");
        var passage = passage(text, "23.05");

        assertThat(passage.reanchored(Fixtures.aText("The boat came at 23.45 by the lieutenant's watch."))
                        .orElseThrow()
                        .quote()
                        .exact())
                .isEqualTo("23.45");
        assertThat(passage.find(Fixtures.aText("It left at 23.25 or so."))).isEmpty();
    }

    @Test
    void otherWordsAreNotTakenForIt() {
        var text = Fixtures.aText("The keeper gave the lieutenant a tin of tobacco and shook his hand.");
        var passage = Passage.ofSegment(text, "p1").orElseThrow();

        assertThat(passage.find(Fixtures.aText("A receipt stamp of the Coast Guard, dated the fourteenth of October.")))
                .isEmpty();
        assertThat(passage.find(SegmentedText.EMPTY)).isEmpty();
    }

    @Test
    void aPassageIsFoundWhereverTheTextAroundItIsEdited() {
        var random = new Random(1937);
        for (var round = 0; round < 400; round++) {
            var before = words(random, 5 + random.nextInt(60));
            var quoted = words(random, 6 + random.nextInt(20));
            var after = words(random, 5 + random.nextInt(60));
            var text = text(before, quoted, after);
            var start = points(String.join(" ", before)) + 1;
            var passage = Passage.of(text, new Span(start, start + points(String.join(" ", quoted))));

            edited(random, before);
            edited(random, after);
            var corrected = text(before, quoted, after);

            assertThat(passage.find(corrected).map(corrected::characters)).contains(String.join(" ", quoted));
        }
    }

    @Test
    void aPassageIsFoundWhenAWordOrTwoOfItChange() {
        var random = new Random(1889);
        for (var round = 0; round < 400; round++) {
            var before = words(random, 8 + random.nextInt(40));
            var quoted = words(random, 14 + random.nextInt(60));
            var after = words(random, 8 + random.nextInt(40));
            var text = text(before, quoted, after);
            var start = points(String.join(" ", before)) + 1;
            var passage = Passage.of(text, new Span(start, start + points(String.join(" ", quoted))));

            // Somewhere inside, so that it is known where the passage has to begin and end.
            var at = 1 + random.nextInt(quoted.size() - 2);
            switch (random.nextInt(3)) {
                case 0 -> quoted.set(at, quoted.get(at) + "𝔵");
                case 1 -> quoted.remove(at);
                default -> quoted.add(at, "new");
            }
            var corrected = text(before, quoted, after);

            var found = passage.find(corrected);
            assertThat(found.map(corrected::characters))
                    .as("round %d: %s", round, passage.quote().exact())
                    .contains(String.join(" ", quoted));
        }
    }

    @Test
    void whatIsFoundIsAlwaysAPassageOfTheText() {
        var random = new Random(7);
        for (var round = 0; round < 600; round++) {
            var old = text(words(random, 30), words(random, 30), words(random, 30));
            var length = points(old.plain());
            var start = random.nextInt(length - 1);
            var span = new Span(start, start + 1 + random.nextInt(Math.min(200, length - start - 1)));
            if (old.within(span).isEmpty()) {
                continue;
            }
            var passage = Passage.of(old, span);
            var scrambled = new ArrayList<>(List.of(old.plain().split("\\s+")));
            for (var edit = 0; edit < random.nextInt(40); edit++) {
                edited(random, scrambled);
            }
            var corrected = Fixtures.aText(String.join(" ", scrambled));

            passage.reanchored(corrected).ifPresent(found -> {
                assertThat(found.segments()).isNotEmpty();
                assertThat(corrected.characters(Objects.requireNonNull(found.position())))
                        .isEqualTo(found.quote().exact());
                assertThat(found.find(corrected)).contains(found.position());
            });
        }
    }

    @Test
    void aLongPassageIsFoundInABookAtOnce() {
        var random = new Random(3);
        var pages = new ArrayList<String>();
        for (var page = 0; page < 300; page++) {
            pages.add(String.join(" ", words(random, 120)));
        }
        var book = Fixtures.aText(pages.toArray(String[]::new));
        var passage = Passage.ofSegment(book, "p200").orElseThrow();
        pages.set(199, pages.get(199).replace("lamp", "lantern"));
        var corrected = Fixtures.aText(pages.toArray(String[]::new));

        var found = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> passage.reanchored(corrected));

        assertThat(found.orElseThrow().segments()).containsExactly("p200");
    }

    private static Passage passage(SegmentedText text, String words) {
        var plain = text.plain();
        var start = plain.codePointCount(0, plain.indexOf(words));
        return Passage.of(text, new Span(start, start + points(words)));
    }

    private static List<String> words(Random random, int count) {
        var words = new ArrayList<String>();
        for (var word = 0; word < count; word++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words;
    }

    private static void edited(Random random, List<String> words) {
        var at = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())) + "s");
            case 1 -> words.add(at, WORDS.get(random.nextInt(WORDS.size())));
            default -> {
                if (words.size() > 3) {
                    words.remove(at);
                }
            }
        }
    }

    @SafeVarargs
    private static SegmentedText text(List<String>... parts) {
        return Fixtures.aText(List.of(parts).stream()
                .map(words -> String.join(" ", words))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow());
    }

    private static int points(String words) {
        return words.codePointCount(0, words.length());
    }
}
