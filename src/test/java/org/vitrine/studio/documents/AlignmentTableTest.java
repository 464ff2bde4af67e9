package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.library.ParallelRow;
import org.vitrine.text.Segment;

class AlignmentTableTest {
    private final AlignmentTable table = AlignmentTable.of(List.of(row("a", "1"), row("b", "2"), row("c", "3")));

    @Test
    void aPairingMovesDownAndUpAgain() {
        assertThat(lines(table.down(1))).containsExactly("a 1", "b -", "c 2", "- 3");
        assertThat(lines(table.down(1).up(2))).containsExactly("a 1", "b 2", "c 3");
        assertThat(lines(table.up(1))).containsExactly("a 12", "b 3", "c -");
    }

    @Test
    void linesAreJoinedSplitAndUnpaired() {
        assertThat(lines(table.join(0))).containsExactly("ab 12", "c 3");
        assertThat(lines(table.join(0).split(0))).isEqualTo(lines(table));
        assertThat(lines(table.unpair(1))).containsExactly("a 1", "b -", "- 2", "c 3");
        assertThat(table.join(0).groups().getFirst().first()).containsExactly("a", "b");
        assertThat(table.unpair(1).groups()).hasSize(2);
    }

    @Test
    void whateverIsDoneNoSegmentIsLostAndNoneChangesItsPlaceInItsText() {
        var random = new Random(4);
        var worked = table;
        for (var step = 0; step < 500; step++) {
            var at = random.nextInt(worked.lines().size());
            worked = switch (random.nextInt(5)) {
                case 0 -> worked.down(at);
                case 1 -> worked.up(at);
                case 2 -> worked.join(at);
                case 3 -> worked.split(at);
                default -> worked.unpair(at);
            };
            assertThat(worked.lines().stream()
                            .flatMap(line -> line.first().stream())
                            .map(Segment::id))
                    .containsExactly("a", "b", "c");
            assertThat(worked.lines().stream()
                            .flatMap(line -> line.second().stream())
                            .map(Segment::id))
                    .containsExactly("1", "2", "3");
        }
    }

    private static List<String> lines(AlignmentTable table) {
        return table.lines().stream()
                .map(line -> words(line.first()) + " " + words(line.second()))
                .toList();
    }

    private static String words(List<Segment> segments) {
        return segments.isEmpty() ? "-" : segments.stream().map(Segment::id).reduce("", String::concat);
    }

    private static ParallelRow row(String first, String second) {
        return new ParallelRow(Stream.of(first, second)
                .map(id -> List.of(new Segment(id, Segment.Kind.PARAGRAPH, "Words.")))
                .toList());
    }
}
