package org.vitrine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortcutTest {

    @ParameterizedTest
    @EnumSource
    void whatTheServerHandlesStandsInTheList(Shortcut shortcut) {
        assertThat(shortcut.aria()).isNotBlank();
        assertThat(Shortcut.words()).contains("shortcut." + shortcut.id());
    }

    @Test
    void theOverviewHasWordsForEveryShortcutAndArea() {
        assertThat(ResourceBundle.getBundle("org.vitrine.studio.messages", Locale.ENGLISH)
                        .keySet())
                .containsAll(Shortcut.words());
    }
}
