package org.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFDD0no language at all\uFDD1words\uFDD2",
                "\uFDD0\uFDD1words\uFDD2",
                "\uFDD0\"><script>\uFDD1words\uFDD2",
                "\uFDD1\uFDD2words\uFDD0"
            })
    void marksThatSomebodySentAreNoMarkup(String sent) {
        assertThat(Foreign.html(sent)).contains("words").doesNotContain("<", "\uFDD0", "\uFDD1", "\uFDD2");
        assertThat(Foreign.language(sent)).isEmpty();
    }
}
