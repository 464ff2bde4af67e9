package org.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void wordsThatWentAndCameAreMarkedAndTheRestIsNot() {
        assertThat(marked("The lamp was lit at four.", "The lamp was lit at five, late."))
                .isEqualTo("The lamp was lit at [-four][+five, late].");
        assertThat(marked("", "All of it")).isEqualTo("[+All of it]");
        assertThat(marked("Лампа горит", "Лампа горела")).isEqualTo("Лампа [-горит][+горела]");
        assertThat(marked("same", "same")).isEqualTo("same");
    }

    private static String marked(String before, String after) {
        return WordDiff.of(before, after).pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "]";
                    case ADDED -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
