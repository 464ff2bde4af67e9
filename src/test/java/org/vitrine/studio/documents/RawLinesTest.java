package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.studio.documents.RawLines.Line;

class RawLinesTest {
    @Test
    void linesThatWereNotUnderstoodAreMarkedInTheirOrder() {
        assertThat(RawLines.of("March\n  Shelf  9 \nTitle\nShelf 9", List.of("Shelf 9"))
                        .lines())
                .containsExactly(
                        new Line("March", false),
                        new Line("  Shelf  9 ", true),
                        new Line("Title", false),
                        new Line("Shelf 9", false));
    }

    @Test
    void aPartOfALineMarksTheLine() {
        assertThat(RawLines.of("To X URGENT", List.of("URGENT")).lines())
                .containsExactly(new Line("To X URGENT", true));
        assertThat(RawLines.of("a\n\nb", List.of()).lines()).hasSize(3).noneMatch(Line::unread);
    }
}
