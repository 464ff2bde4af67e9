package org.vitrine.studio.translation;

import java.util.Locale;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Bilingual;

/// Which texts a translator wants to see.
enum Showing {
    ALL,
    UNTRANSLATED,
    OUT_OF_DATE;

    static Showing named(String word) {
        return Stream.of(values())
                .filter(showing -> showing.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    /// As addresses and messages have it.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean shows(Bilingual.Text text) {
        return switch (this) {
            case ALL -> true;
            case UNTRANSLATED -> text.state() == Bilingual.State.UNTRANSLATED;
            case OUT_OF_DATE -> text.state() == Bilingual.State.OUT_OF_DATE;
        };
    }
}
