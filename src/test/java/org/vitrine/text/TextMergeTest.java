package org.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMergeTest {
    @Test
    void changesInDifferentPlacesAreBothKept() {
        assertThat(TextMerge.merge(
                        "The lamp was lit at four. No ship was seen before dawn.",
                        "The great lamp was lit at four. No ship was seen before dawn.",
                        "The lamp was lit at four. No ship at all was seen until dawn."))
                .contains("The great lamp was lit at four. No ship at all was seen until dawn.");
    }

    @Test
    void whoChangesNothingTakesNothingAway() {
        assertThat(TextMerge.merge("one two", "one two", "one three")).contains("one three");
        assertThat(TextMerge.merge("one two", "one three", "one two")).contains("one three");
        assertThat(TextMerge.merge("one two", "one three", "one three")).contains("one three");
    }

    @Test
    void theSameWordsChangedByBothCannotBeBroughtTogether() {
        assertThat(TextMerge.merge("lit at four", "lit at five", "lit at six")).isEmpty();
        assertThat(TextMerge.merge("lit", "lit by Ada", "lit by Ben"))
                .as("words put in at one place have no order")
                .isEmpty();
    }

    @Test
    void wordsInAnyScriptAndSignsBeyondTheBasicPlaneAreWhole() {
        assertThat(TextMerge.merge("灯 𐀀 лампа горит", "灯 𐀁 лампа горит", "灯 𐀀 лампа не горит"))
                .contains("灯 𐀁 лампа не горит");
    }

    /// Ada changes words of the first half, Ben of the second: whatever they do, both find all their words.
    @Test
    void changesOfOneHalfEachNeverLoseAWord() {
        var random = new Random(1937);
        for (var round = 0; round < 500; round++) {
            var first = words(random, "a");
            var second = words(random, "b");
            var adas = changed(first, random, "ada");
            var bens = changed(second, random, "ben");
            var merged = TextMerge.merge(
                    joined(first) + " | " + joined(second),
                    joined(adas) + " | " + joined(second),
                    joined(first) + " | " + joined(bens));
            assertThat(merged).as("round %s", round).contains(joined(adas) + " | " + joined(bens));
        }
    }

    @Test
    void twoChangesOfWhereALinkLeadsAreNeverMadeIntoOneAddress() {
        var base = "It was [Anna](/people/anna-keeper-1) there.";
        var mine = base.replace("anna-keeper-1", "berta-keeper-1");
        var theirs = base.replace("anna-keeper-1", "anna-keeper-2");
        assertThat(TextMerge.merge(base, mine, theirs)).isEmpty();
        assertThat(TextMerge.merge(
                        base, mine, base.replace("[Anna]", "[Anna K.]").replace("there", "here")))
                .contains("It was [Anna K.](/people/berta-keeper-1) here.");
    }

    private static List<String> words(Random random, String letter) {
        var words = new ArrayList<String>();
        for (var word = 0; word < 3 + random.nextInt(8); word++) {
            words.add(letter + random.nextInt(4));
        }
        return words;
    }

    private static List<String> changed(List<String> words, Random random, String by) {
        var changed = new ArrayList<>(words);
        for (var change = 0; change < 1 + random.nextInt(3); change++) {
            var at = random.nextInt(changed.size() - 1);
            if (random.nextBoolean()) {
                changed.add(at, by + change);
            } else {
                changed.set(at, by + change);
            }
        }
        return changed;
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }
}
