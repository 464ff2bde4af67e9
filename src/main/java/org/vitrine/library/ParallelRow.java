package org.vitrine.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.text.Segment;

/// One row of texts that are read beside each other: what each of them says at this place.
///
/// @param cells the segments of each text, in the order of the texts; some of them may have none here
public record ParallelRow(List<List<Segment>> cells) {
    public ParallelRow {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /// All segments of some texts in rows, every text in its own order from row to row. Where a translation changes the
    /// order of the original, that becomes one row.
    ///
    /// @param versions the first of them is the one that the others are aligned with
    /// @param alignments with the first; where there is none, one is proposed
    static List<ParallelRow> of(List<Version.Text> versions, List<Alignment.Parallel> alignments) {
        return new Making(versions, alignments).rows();
    }

    private static final class Making {
        private record Place(int text, String segment) {}

        private final List<Version.Text> versions;
        private final Map<Place, Set<Place>> together = new HashMap<>();
        private final List<Map<String, Integer>> positions = new ArrayList<>();
        private final int[] next;

        private Making(List<Version.Text> versions, List<Alignment.Parallel> alignments) {
            this.versions = versions;
            this.next = new int[versions.size()];
            for (var version : versions) {
                var places = new LinkedHashMap<String, Integer>();
                version.text().segments().forEach(segment -> places.put(segment.id(), places.size()));
                positions.add(places);
            }
            for (var other = 1; other < versions.size(); other++) {
                var ids = List.of(versions.getFirst().id(), versions.get(other).id());
                var known = alignments.stream()
                        .filter(alignment -> alignment.ties(ids.get(0), ids.get(1)))
                        .findFirst()
                        .orElse(null);
                var alignment = known == null ? AlignmentProposal.of(versions.getFirst(), versions.get(other)) : known;
                var turned = !alignment.first().equals(ids.get(0));
                for (var group : alignment.groups()) {
                    join(other, turned ? group.second() : group.first(), turned ? group.first() : group.second());
                }
            }
        }

        private void join(int other, List<String> first, List<String> second) {
            var joint = new HashSet<Place>();
            first.stream().filter(positions.getFirst()::containsKey).forEach(id -> joint.add(new Place(0, id)));
            second.stream().filter(positions.get(other)::containsKey).forEach(id -> joint.add(new Place(other, id)));
            for (var place : List.copyOf(joint)) {
                joint.addAll(together.getOrDefault(place, Set.of()));
            }
            joint.forEach(place -> together.put(place, joint));
        }

        private List<ParallelRow> rows() {
            var rows = new ArrayList<ParallelRow>();
            while (true) {
                var alone = alone(rows);
                var begin = firstUnfinished();
                if (begin < 0) {
                    return rows;
                }
                if (!alone) {
                    rows.add(cut(ends(begin)));
                }
            }
        }

        /// Rows for what answers to nothing in the other texts.
        private boolean alone(List<ParallelRow> rows) {
            var found = false;
            for (var text = 0; text < next.length; text++) {
                while (next[text] < size(text) && others(text, next[text]).isEmpty()) {
                    var ends = next.clone();
                    ends[text]++;
                    rows.add(cut(ends));
                    found = true;
                }
            }
            return found;
        }

        private int firstUnfinished() {
            for (var text = 0; text < next.length; text++) {
                if (next[text] < size(text)) {
                    return text;
                }
            }
            return -1;
        }

        /// How far each text has to go on so that nothing that belongs together is divided.
        private int[] ends(int begin) {
            var ends = next.clone();
            ends[begin]++;
            for (var grown = true; grown; ) {
                grown = false;
                for (var text = 0; text < ends.length; text++) {
                    for (var at = next[text]; at < ends[text]; at++) {
                        for (var place : others(text, at)) {
                            var end = positions.get(place.text()).getOrDefault(place.segment(), -1) + 1;
                            if (end > ends[place.text()]) {
                                ends[place.text()] = end;
                                grown = true;
                            }
                        }
                    }
                }
            }
            return ends;
        }

        private ParallelRow cut(int[] ends) {
            var cells = new ArrayList<List<Segment>>();
            for (var text = 0; text < ends.length; text++) {
                cells.add(segments(text).subList(next[text], ends[text]));
                next[text] = ends[text];
            }
            return new ParallelRow(cells);
        }

        private Set<Place> others(int text, int at) {
            return together.getOrDefault(new Place(text, segments(text).get(at).id()), Set.of());
        }

        private List<Segment> segments(int text) {
            return versions.get(text).text().segments();
        }

        private int size(int text) {
            return segments(text).size();
        }
    }
}
