package org.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.text.Segment.Kind.ADDRESS_LINE;
import static org.vitrine.text.Segment.Kind.HEADING;
import static org.vitrine.text.Segment.Kind.PARAGRAPH;
import static org.vitrine.text.Segment.Kind.REMARK;
import static org.vitrine.text.Segment.Kind.SIGNATURE;

import org.junit.jupiter.api.Test;
import org.vitrine.text.PastedText.Piece;

class PastedTextTest {
    @Test
    void aPageOfAPdfBecomesItsParagraphs() {
        assertThat(PastedText.pieces("""
                        The lamp was lit at four in the afternoon, and for the whole of that
                        evening nothing came past the rock but a collier and the packet. The ex-
                        tinction was first noticed from the shore.
                        No ship was seen before dawn came up. The keeper went to bed and slept
                        17
                        until noon, as he has a right to do after such a night on the gallery.
                        """))
                .containsExactly(
                        new Piece(
                                PARAGRAPH,
                                "The lamp was lit at four in the afternoon, and for the whole of that evening nothing"
                                        + " came past the rock but a collier and the packet. The extinction was first"
                                        + " noticed from the shore."),
                        new Piece(
                                PARAGRAPH,
                                "No ship was seen before dawn came up. The keeper went to bed and slept until noon, as"
                                        + " he has a right to do after such a night on the gallery."));
    }

    @Test
    void aLetterFromAWordProcessorKeepsAParagraphALine() {
        assertThat(
                        PastedText.pieces(
                                "Quill, 14 October\r\nTo the Commission\r\nREPORT\r\nI have the honour to report"
                                        + " that the light was not seen.[1]\u00a0It was ex\u00adtinguished.\r\nOrrin\r\n[1] By the log."))
                .containsExactly(
                        new Piece(ADDRESS_LINE, "Quill, 14 October"),
                        new Piece(ADDRESS_LINE, "To the Commission"),
                        new Piece(HEADING, "REPORT"),
                        new Piece(
                                PARAGRAPH,
                                "I have the honour to report that the light was not seen. It was extinguished."),
                        new Piece(SIGNATURE, "Orrin"),
                        new Piece(REMARK, "[1] By the log."));
    }

    @Test
    void aWebPageLosesItsEmptyLinesAndKeepsItsWords() {
        assertThat(PastedText.pieces("\n\nThe \ufb01rst paragraph is here.\n\n \t\nThe second is there.\n"))
                .containsExactly(
                        new Piece(PARAGRAPH, "The first paragraph is here."),
                        new Piece(PARAGRAPH, "The second is there."));
    }

    @Test
    void linesOfChineseAreJoinedWithoutSpaces() {
        assertThat(PastedText.pieces("""
                        灯塔在雾中熄灭了，看守人说他没有看见任何船只经过，直到黎明时分才有一艘小船
                        靠近岩石，船上的人问他是否需要帮助，他说灯罩已经坏了，需要一个新的灯罩才能
                        重新点亮。"""))
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).doesNotContain(" ").contains("小船靠近岩石"));
    }

    @Test
    void nothingBecomesNothing() {
        assertThat(PastedText.pieces(" \n\f\n")).isEmpty();
    }
}
