package org.vitrine.machines;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Alignment;
import org.vitrine.library.Document;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;
import org.vitrine.text.Segment;

/// Where on the leaves of a document its words and notes stand, as far as that is known.
final class Placing {
    private final Document document;
    private final List<Leaf> leaves;
    private final List<OfSegment> segments;
    private final List<OfNote> notes;

    /// @param region null where it is known on which leaf something stands, and not where on it
    record Spot(Leaf leaf, @Nullable Region region) {}

    /// @param spots none where nothing is known
    record OfSegment(Version.Text version, Segment segment, List<Spot> spots) {
        boolean isOn(Leaf leaf) {
            return spots.stream().anyMatch(spot -> spot.leaf().equals(leaf));
        }
    }

    /// @param spots none where nothing is known
    record OfNote(Note note, List<Spot> spots) {
        boolean isOn(Leaf leaf) {
            return spots.stream().anyMatch(spot -> spot.leaf().equals(leaf));
        }
    }

    Placing(Document document, List<Leaf> leaves) {
        this.document = document;
        this.leaves = leaves;
        this.segments = document.texts()
                .flatMap(version -> version.text().segments().stream()
                        .map(segment -> new OfSegment(version, segment, orOnlyLeaf(spots(version, segment.id())))))
                .toList();
        this.notes = document.notes().stream()
                .map(note -> new OfNote(note, orOnlyLeaf(spots(note))))
                .toList();
    }

    List<OfSegment> segments(String version) {
        return segments.stream()
                .filter(placed -> placed.version().id().equals(version))
                .toList();
    }

    List<OfNote> notes() {
        return notes;
    }

    /// The texts of which something stands on a leaf.
    List<Version.Text> textsOn(Leaf leaf) {
        return document.texts()
                .filter(version -> segments(version.id()).stream().anyMatch(placed -> placed.isOn(leaf)))
                .toList();
    }

    /// The texts of which it is not known where all of it stands.
    List<Version.Text> textsOnNoLeaf() {
        return document.texts()
                .filter(version -> segments(version.id()).stream()
                        .anyMatch(placed -> placed.spots().isEmpty()))
                .toList();
    }

    /// A text's own places; for one that has none those of the text it is aligned with.
    private List<Spot> spots(Version.Text version, String segment) {
        var own = document.spots(version.id(), segment);
        var found = own.isEmpty()
                ? document.texts()
                        .filter(other -> !other.equals(version))
                        .map(other -> document.answering(version.id(), segment, other.id()).stream()
                                .flatMap(answer -> document.spots(other.id(), answer.id()).stream())
                                .toList())
                        .filter(spots -> !spots.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : own;
        return found.stream().flatMap(this::spot).distinct().toList();
    }

    private List<Spot> spots(Note note) {
        return switch (note.anchor()) {
            case Note.OnRegion on -> spot(on.page(), on.region()).toList();
            case Note.OnPassage on ->
                document.text(on.version()).stream()
                        .flatMap(version ->
                                segments(version, on.passage()).flatMap(segment -> spots(version, segment).stream()))
                        .distinct()
                        .toList();
        };
    }

    private static Stream<String> segments(Version.Text version, Passage passage) {
        return passage.find(version.text()).stream()
                .flatMap(span -> version.text().within(span).stream())
                .map(Segment::id);
    }

    private Stream<Spot> spot(Alignment.Spot spot) {
        return spot(spot.page(), spot.region());
    }

    private Stream<Spot> spot(MediaId page, Region region) {
        return leaf(page)
                .map(leaf -> new Spot(
                        leaf,
                        region.within(leaf.picture().width(), leaf.picture().height())))
                .stream();
    }

    private Optional<Leaf> leaf(MediaId page) {
        return leaves.stream().filter(leaf -> leaf.page().file().equals(page)).findFirst();
    }

    private List<Spot> orOnlyLeaf(List<Spot> spots) {
        return spots.isEmpty() && leaves.size() == 1 ? List.of(new Spot(leaves.getFirst(), null)) : spots;
    }
}
