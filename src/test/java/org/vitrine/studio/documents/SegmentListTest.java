package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.studio.documents.SegmentList.Entry;
import org.vitrine.text.Segment;
import org.vitrine.text.Segment.Kind;
import org.vitrine.text.SegmentedText;

class SegmentListTest {
    private final SegmentList lamp = SegmentList.of(Fixtures.aText("The lamp was lit at four.", "No ship was seen."));

    @Test
    void aTextComesBackAsItWas() {
        assertThat(lamp.text()).isEqualTo(Fixtures.aText("The lamp was lit at four.", "No ship was seen."));
    }

    @Test
    void anEmptyTextHasASegmentToWriteInThatIsNotKept() {
        var list = SegmentList.of(SegmentedText.EMPTY);
        assertThat(list.entries()).containsExactly(new Entry("p1", Kind.PARAGRAPH, ""));
        assertThat(list.text()).isEqualTo(SegmentedText.EMPTY);
    }

    @Test
    void splittingKeepsTheIdOfTheFirstPart() {
        assertThat(lamp.split("p1", 9).entries())
                .containsExactly(
                        new Entry("p1", Kind.PARAGRAPH, "The lamp"),
                        new Entry("p3", Kind.PARAGRAPH, "was lit at four."),
                        new Entry("p2", Kind.PARAGRAPH, "No ship was seen."));
        assertThat(lamp.split("p2", 999).entries().getLast()).isEqualTo(new Entry("p3", Kind.PARAGRAPH, ""));
    }

    @Test
    void joiningKeepsTheIdOfTheOneBefore() {
        assertThat(lamp.join("p2").entries())
                .containsExactly(new Entry("p1", Kind.PARAGRAPH, "The lamp was lit at four. No ship was seen."));
        assertThat(lamp.join("p1")).isEqualTo(lamp);
        assertThat(lamp.withKind("p1", Kind.ADDRESS_LINE).join("p2").entries())
                .containsExactly(new Entry("p1", Kind.ADDRESS_LINE, "The lamp was lit at four.\nNo ship was seen."));
    }

    @Test
    void anIdThatWasUsedIsNotGivenAgain() {
        var list = lamp.remove("p2").add(1, Kind.PARAGRAPH);
        assertThat(list.entries()).extracting(Entry::id).containsExactly("p1", "p3");
    }

    @Test
    void pastedParagraphsBecomeSegmentsOfTheirOwn() {
        assertThat(lamp.write("p1", "One\r\n\r\nTwo\nand a half\n \n\nThree\n\n")
                        .entries())
                .extracting(Entry::id, Entry::text)
                .containsExactly(
                        tuple("p1", "One"),
                        tuple("p3", "Two\nand a half"),
                        tuple("p4", "Three"),
                        tuple("p2", "No ship was seen."));
        assertThat(lamp.write("p1", "\n\n").entry("p1").orElseThrow().text()).isEmpty();
        assertThat(lamp.write("gone", "words")).isEqualTo(lamp);
    }

    @Test
    void whatIsKeptHasNoWhiteSpaceAtItsEndsAndNoBlankLines() {
        var list = new SegmentList(
                List.of(new Entry("p1", Kind.PARAGRAPH, "  One\n\n\u00a0two "), new Entry("p2", Kind.REMARK, " \n")),
                Set.of());
        assertThat(list.text().segments()).containsExactly(new Segment("p1", Kind.PARAGRAPH, "One\ntwo"));
    }

    @Test
    void segmentsMoveAndStayInsideTheText() {
        assertThat(lamp.move("p2", -1).entries()).extracting(Entry::id).containsExactly("p2", "p1");
        assertThat(lamp.move("p2", 1)).isEqualTo(lamp);
        assertThat(lamp.move("p1", -1)).isEqualTo(lamp);
    }

    @Test
    void onlyParagraphsAreNumbered() {
        var list = lamp.withKind("p1", Kind.HEADING);
        assertThat(list.paragraphNumber("p1")).isZero();
        assertThat(list.paragraphNumber("p2")).isEqualTo(1);
    }

    @Test
    void theLastSegmentIsOnlyEmptied() {
        assertThat(lamp.remove("p1").remove("p2").entries()).containsExactly(new Entry("p2", Kind.PARAGRAPH, ""));
    }
}
