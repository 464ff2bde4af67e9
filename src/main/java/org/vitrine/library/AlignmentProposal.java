package org.vitrine.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vitrine.text.Segment;

/// A first alignment of two texts by order, kind and length: what is long in one is long in the other, and a paragraph
/// may have become two. (The idea is that of Gale and Church, 1993, for sentences.)
final class AlignmentProposal {
    private static final double LEFT_OUT = 1.4;
    private static final double JOINED = 0.5;
    private static final double OTHER_KIND = 1.1;
    /// Beyond this many comparisons only the order counts.
    private static final long MOST = 4_000_000;

    private AlignmentProposal() {}

    private enum Step {
        ONE_TO_ONE(1, 1),
        ONE_TO_TWO(1, 2),
        TWO_TO_ONE(2, 1),
        FIRST_ALONE(1, 0),
        SECOND_ALONE(0, 1);

        private final int first;
        private final int second;

        Step(int first, int second) {
            this.first = first;
            this.second = second;
        }
    }

    static Alignment.Parallel of(Version.Text first, Version.Text second) {
        var one = first.text().segments();
        var other = second.text().segments();
        var groups = (long) one.size() * other.size() > MOST ? inOrder(one, other) : cheapest(one, other);
        return new Alignment.Parallel(first.id(), second.id(), groups);
    }

    private static List<Alignment.Group> inOrder(List<Segment> one, List<Segment> other) {
        var groups = new ArrayList<Alignment.Group>();
        for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
            groups.add(new Alignment.Group(
                    List.of(one.get(i).id()), List.of(other.get(i).id())));
        }
        return groups;
    }

    private static List<Alignment.Group> cheapest(List<Segment> one, List<Segment> other) {
        var ratio = (1.0 + length(one, 0, one.size())) / (1.0 + length(other, 0, other.size()));
        var costs = new double[one.size() + 1][other.size() + 1];
        var steps = new Step[one.size() + 1][other.size() + 1];
        for (var i = 0; i <= one.size(); i++) {
            for (var j = 0; j <= other.size(); j++) {
                costs[i][j] = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
                for (var step : Step.values()) {
                    if (i >= step.first && j >= step.second) {
                        var cost = costs[i - step.first][j - step.second] + cost(step, one, i, other, j, ratio);
                        if (cost < costs[i][j]) {
                            costs[i][j] = cost;
                            steps[i][j] = step;
                        }
                    }
                }
            }
        }
        var groups = new ArrayList<Alignment.Group>();
        for (int i = one.size(), j = other.size(); i > 0 || j > 0; ) {
            var step = steps[i][j];
            if (step.first > 0 && step.second > 0) {
                groups.add(new Alignment.Group(ids(one, i - step.first, i), ids(other, j - step.second, j)));
            }
            i -= step.first;
            j -= step.second;
        }
        Collections.reverse(groups);
        return groups;
    }

    /// @param i how many segments of the first text are behind the step
    private static double cost(Step step, List<Segment> one, int i, List<Segment> other, int j, double ratio) {
        if (step.first == 0 || step.second == 0) {
            return LEFT_OUT;
        }
        var here = length(one, i - step.first, i);
        var there = length(other, j - step.second, j) * ratio;
        var unlike = Math.abs(Math.log((here + 8.0) / (there + 8.0)));
        var kinds = one.get(i - 1).kind() == other.get(j - 1).kind()
                        && one.get(i - step.first).kind()
                                == other.get(j - step.second).kind()
                ? 0
                : OTHER_KIND;
        return unlike + kinds + (step == Step.ONE_TO_ONE ? 0 : JOINED);
    }

    private static int length(List<Segment> segments, int from, int to) {
        return segments.subList(from, to).stream()
                .mapToInt(segment -> segment.text().length())
                .sum();
    }

    private static List<String> ids(List<Segment> segments, int from, int to) {
        return segments.subList(from, to).stream().map(Segment::id).toList();
    }
}
