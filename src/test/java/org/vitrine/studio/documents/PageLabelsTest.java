package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageLabelsTest {
    @Test
    void aLeafIsCalledByTheNumberAtTheEndOfTheFilesName() {
        assertThat(PageLabels.label("f3_065_830_0187.jpg", 1)).isEqualTo("187");
        assertThat(PageLabels.label("0005ob.JPG", 1)).isEqualTo("5ob.");
        assertThat(PageLabels.label("leaf-12-verso.png", 1)).isEqualTo("12verso");
        assertThat(PageLabels.label("front cover.png", 3)).isEqualTo("3");
        assertThat(PageLabels.label("000.png", 3)).isEqualTo("0");
    }

    @Test
    void numbersInNamesCompareAsNumbers() {
        assertThat(List.of("page 10.jpg", "page 2.jpg", "Page 1.jpg").stream().sorted(PageLabels.order()))
                .containsExactly("Page 1.jpg", "page 2.jpg", "page 10.jpg");
    }
}
