package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vitrine.studio.MessagesInTests;

class LayersTest {
    @Test
    void aTranscriptInTheReadersLanguageCanBeReadAsWellAsATranslation() {
        assertThat(Layers.of(List.of("scan", "transcript.ru", "translation.en"), Locale.ENGLISH))
                .isEqualTo(new Layers(true, true, true));
        assertThat(Layers.of(List.of("transcript.en-GB"), Locale.ENGLISH)).isEqualTo(new Layers(false, true, true));
        assertThat(Layers.of(List.of("transcript.ru", "translation.de"), Locale.ENGLISH))
                .isEqualTo(new Layers(false, true, false));
        assertThat(Layers.of(List.of(), Locale.ENGLISH)).isEqualTo(new Layers(false, false, false));
    }

    @Test
    void theLettersAreSpelledOut() {
        assertThat(new Layers(true, false, false).words(MessagesInTests.texts(), Locale.ENGLISH))
                .isEqualTo("scan, no transcript, cannot be read in English");
    }
}
