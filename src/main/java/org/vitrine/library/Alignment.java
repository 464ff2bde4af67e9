package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import org.vitrine.media.MediaId;
import org.vitrine.text.Region;

/// What answers to what in the versions of a document, so that they can be read beside each other.
///
/// It names segments by their ids. One that names what is no longer there is not dropped:
/// [Document#lost()] tells of it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Alignment.Parallel.class, name = "parallel"),
    @JsonSubTypes.Type(value = Alignment.Placement.class, name = "placement")
})
public sealed interface Alignment {

    /// Two texts that say the same.
    ///
    /// @param groups segments of the first that are said by segments of the second; each stands in one at most
    record Parallel(String first, String second, List<Group> groups) implements Alignment {
        public Parallel {
            first = Field.required("The first version of an alignment", first);
            second = Field.required("The second version of an alignment", second);
            groups = List.copyOf(groups == null ? List.of() : groups);
            if (first.equals(second)) {
                throw new IllegalArgumentException("A version cannot be aligned with itself: " + first);
            }
            once(first, groups.stream().flatMap(group -> group.first().stream()).toList());
            once(
                    second,
                    groups.stream().flatMap(group -> group.second().stream()).toList());
        }

        public Parallel withGroups(List<Group> changed) {
            return new Parallel(first, second, changed);
        }

        boolean ties(String one, String other) {
            return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
        }

        private static void once(String version, List<String> segments) {
            var seen = new HashSet<String>();
            for (var segment : segments) {
                if (!seen.add(segment)) {
                    throw new IllegalArgumentException(
                            "Segment " + segment + " of " + version + " stands in two places of its alignment");
                }
            }
        }
    }

    record Group(List<String> first, List<String> second) {
        public Group {
            first = List.copyOf(first);
            second = List.copyOf(second);
            if (first.isEmpty() || second.isEmpty()) {
                throw new IllegalArgumentException("A group of an alignment names segments of both versions");
            }
        }
    }

    /// Where the segments of a text stand on the pages of the scan.
    record Placement(String version, List<Spot> spots) implements Alignment {
        public Placement {
            version = Field.required("The version of an alignment", version);
            spots = List.copyOf(spots == null ? List.of() : spots);
        }

        public Placement withSpots(List<Spot> changed) {
            return new Placement(version, changed);
        }
    }

    /// One segment on one page; a segment that goes on overleaf has two.
    record Spot(
            String segment,
            MediaId page,
            @JsonProperty("xywh") Region region) {
        public Spot {
            segment = Field.required("The segment of a place on the scan", segment);
        }
    }
}
