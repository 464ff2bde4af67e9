package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.text.Span;

class HighlightsTest {

    private static Highlights.Anchor about(int start, int end, String key) {
        return new Highlights.Anchor(new Span(start, end), key, "#note." + key, true);
    }

    private static String key(String key) {
        return "<sup><a href=\"#note.%s\">%s</a></sup>".formatted(key, key);
    }

    @Test
    void theExactWordsAreMarkedWhereTheyAreNotTheWhole() {
        assertThat(Highlights.mark("one two three", 0, new Span(4, 7), List.of())
                        .html())
                .isEqualTo("one <mark>two</mark> three");
        assertThat(Highlights.mark("one two three", 0, null, List.of()).html()).isEqualTo("one two three");
    }

    @Test
    void positionsAreCodePointsOfTheWholeText() {
        // 𐌰 and 🕊 take two chars each.
        assertThat(Highlights.mark("𐌰 🕊 peace", 100, new Span(102, 103), List.of())
                        .html())
                .isEqualTo("𐌰 <mark>🕊</mark> peace");
        assertThat(Highlights.mark("𐌰 🕊 peace", 100, null, List.of(about(104, 109, "a")))
                        .html())
                .isEqualTo("𐌰 🕊 <mark class=\"line\">peace" + key("a") + "</mark>");
    }

    @Test
    void notesMayOverlapEachOtherAndThePassage() {
        var html = Highlights.mark("abcdefghij", 0, new Span(2, 6), List.of(about(1, 4, "a"), about(3, 8, "b")))
                .html();
        assertThat(html.replaceAll("<sup>.*?</sup>", "").replaceAll("<[^>]+>", ""))
                .isEqualTo("abcdefghij");
        assertThat(html)
                .isEqualTo("a<mark class=\"line\">b</mark>"
                        + "<mark><mark class=\"line\">c</mark><mark class=\"line\">d" + key("a") + "</mark>"
                        + "<mark class=\"line\">ef</mark></mark><mark class=\"line\">gh" + key("b") + "</mark>ij");
    }

    @Test
    void aPassageOverSeveralSegmentsIsMarkedInEach() {
        var passage = new Span(2, 7);
        assertThat(Highlights.mark("abcd", 0, passage, List.of(about(2, 7, "a")))
                        .html())
                .isEqualTo("ab<mark><mark class=\"line\">cd</mark></mark>");
        assertThat(Highlights.mark("efgh", 5, passage, List.of(about(2, 7, "a")))
                        .html())
                .isEqualTo("<mark><mark class=\"line\">ef" + key("a") + "</mark></mark>gh");
    }

    @Test
    void aNoteOnEverythingHasItsKeyAtTheEnd() {
        var everything = new Highlights.Anchor(new Span(0, 3), "a", "#note.a", false);
        assertThat(Highlights.mark("abc", 0, null, List.of(everything)).html()).isEqualTo("abc" + key("a"));
    }

    @Test
    void theDocumentsWordsAreNeverMarkup() {
        assertThat(Highlights.mark("<b>&\"'", 0, new Span(0, 3), List.of()).html())
                .isEqualTo("<mark>&lt;b&gt;</mark>&amp;&#34;&#39;");
    }
}
