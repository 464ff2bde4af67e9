package org.vitrine.studio.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vitrine.library.Alignment;
import org.vitrine.library.ParallelRow;
import org.vitrine.text.Segment;

/// The alignment of two texts while somebody works on it: every segment of both, line by line. What stands in one line
/// says the same.
record AlignmentTable(List<Line> lines) {

    record Line(List<Segment> first, List<Segment> second) {
        Line {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        boolean isPaired() {
            return !first.isEmpty() && !second.isEmpty();
        }

        private boolean isEmpty() {
            return first.isEmpty() && second.isEmpty();
        }
    }

    AlignmentTable {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    static AlignmentTable of(List<ParallelRow> rows) {
        return new AlignmentTable(rows.stream()
                .map(row -> new Line(row.cells().get(0), row.cells().get(1)))
                .toList());
    }

    List<Alignment.Group> groups() {
        return lines.stream()
                .filter(Line::isPaired)
                .map(line -> new Alignment.Group(ids(line.first()), ids(line.second())))
                .toList();
    }

    /// The second text from a line on stands one line lower.
    AlignmentTable down(int at) {
        return changed(list -> {
            var seconds = new ArrayList<List<Segment>>();
            list.forEach(line -> seconds.add(line.second()));
            seconds.add(at, List.of());
            // A gap further down takes up what is pushed.
            for (var gap = at + 1; gap < seconds.size(); gap++) {
                if (seconds.get(gap).isEmpty()) {
                    seconds.remove(gap);
                    break;
                }
            }
            return zipped(list, seconds);
        });
    }

    /// The second text of a line moves up to the line before, beside what stands there already.
    AlignmentTable up(int at) {
        if (at == 0) {
            return this;
        }
        return changed(list -> {
            var seconds = new ArrayList<List<Segment>>();
            list.forEach(line -> seconds.add(line.second()));
            seconds.set(at - 1, joint(seconds.get(at - 1), seconds.get(at)));
            seconds.remove(at);
            return zipped(list, seconds);
        });
    }

    /// One line of this and the next.
    AlignmentTable join(int at) {
        if (at + 1 >= lines.size()) {
            return this;
        }
        return changed(list -> {
            var next = list.remove(at + 1);
            var line = list.get(at);
            list.set(at, new Line(joint(line.first(), next.first()), joint(line.second(), next.second())));
            return list;
        });
    }

    /// What stands last in a line of several becomes the next line.
    AlignmentTable split(int at) {
        var line = lines.get(at);
        if (line.first().size() < 2 && line.second().size() < 2) {
            return this;
        }
        return changed(list -> {
            list.set(at, new Line(withoutLast(line.first()), withoutLast(line.second())));
            list.add(at + 1, new Line(last(line.first()), last(line.second())));
            return list;
        });
    }

    /// Both sides of a line, each by itself.
    AlignmentTable unpair(int at) {
        var line = lines.get(at);
        if (!line.isPaired()) {
            return this;
        }
        return changed(list -> {
            list.set(at, new Line(line.first(), List.of()));
            list.add(at + 1, new Line(List.of(), line.second()));
            return list;
        });
    }

    private AlignmentTable changed(UnaryOperator<List<Line>> change) {
        return new AlignmentTable(change.apply(new ArrayList<>(lines)));
    }

    private static List<Line> zipped(List<Line> list, List<List<Segment>> seconds) {
        var zipped = new ArrayList<Line>();
        for (var at = 0; at < Math.max(list.size(), seconds.size()); at++) {
            zipped.add(new Line(
                    at < list.size() ? list.get(at).first() : List.of(),
                    at < seconds.size() ? seconds.get(at) : List.of()));
        }
        return zipped;
    }

    private static List<Segment> joint(List<Segment> one, List<Segment> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<Segment> withoutLast(List<Segment> segments) {
        return segments.size() < 2 ? segments : segments.subList(0, segments.size() - 1);
    }

    private static List<Segment> last(List<Segment> segments) {
        return segments.size() < 2 ? List.of() : List.of(segments.getLast());
    }

    private static List<String> ids(List<Segment> segments) {
        return segments.stream().map(Segment::id).toList();
    }
}
