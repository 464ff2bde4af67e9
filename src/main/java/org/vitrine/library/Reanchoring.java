package org.vitrine.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.text.Passage;
import org.vitrine.text.SegmentedText;

/// Brings a document's notes and alignments to where their words stand after its texts were corrected. What cannot be
/// found stays as it was.
final class Reanchoring {
    private final Document before;
    private final Document after;

    private Reanchoring(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    static Document of(Document before, Document after) {
        var reanchoring = new Reanchoring(before, after);
        return after.texts().noneMatch(version -> reanchoring.isCorrected(version.id()))
                ? after
                : after.withNotes(after.notes().stream().map(reanchoring::note).toList())
                        .withAlignments(after.alignments().stream()
                                .map(reanchoring::alignment)
                                .toList());
    }

    private boolean isCorrected(String version) {
        var old = before.text(version);
        var now = after.text(version);
        return old.isPresent()
                && now.isPresent()
                && !old.get().text().equals(now.get().text());
    }

    private Note note(Note note) {
        return note.anchor() instanceof Note.OnPassage on && isCorrected(on.version())
                ? after.text(on.version())
                        .flatMap(version -> on.passage().reanchored(version.text()))
                        .map(passage -> note.withAnchor(new Note.OnPassage(on.version(), passage)))
                        .orElse(note)
                : note;
    }

    private Alignment alignment(Alignment alignment) {
        return switch (alignment) {
            case Alignment.Parallel parallel ->
                parallel.withGroups(merged(parallel.groups().stream()
                        .map(group -> new Alignment.Group(
                                segments(parallel.first(), group.first()), segments(parallel.second(), group.second())))
                        .toList()));
            case Alignment.Placement placement ->
                placement.withSpots(placement.spots().stream()
                        .flatMap(spot -> segments(placement.version(), List.of(spot.segment())).stream()
                                .limit(1)
                                .map(segment -> new Alignment.Spot(segment, spot.page(), spot.region())))
                        .toList());
        };
    }

    private List<String> segments(String version, List<String> ids) {
        if (!isCorrected(version)) {
            return ids;
        }
        var old = before.text(version).orElseThrow().text();
        var now = after.text(version).orElseThrow().text();
        var found = new LinkedHashSet<String>();
        ids.forEach(id -> found.addAll(segments(id, old, now)));
        return List.copyOf(found);
    }

    /// Where the words of a segment are now: in itself, in those it was divided into, in the one it was joined to.
    private static List<String> segments(String id, SegmentedText old, SegmentedText now) {
        var same = now.segment(id);
        if (old.segment(id).isEmpty() || same.equals(old.segment(id))) {
            return List.of(id);
        }
        var words = Passage.ofSegment(old, id)
                .flatMap(passage -> passage.find(now))
                .map(now::within)
                .orElse(List.of());
        if (same.isEmpty()) {
            return words.isEmpty()
                    ? List.of(id)
                    : words.stream().map(segment -> segment.id()).toList();
        }
        // What is new here was part of it; what was there before has its own place.
        var isNear = words.contains(same.get());
        return Stream.concat(
                        Stream.of(id),
                        words.stream()
                                .map(segment -> segment.id())
                                .filter(other -> isNear && old.segment(other).isEmpty()))
                .distinct()
                .toList();
    }

    /// Groups that have come to share a segment are one.
    private static List<Alignment.Group> merged(List<Alignment.Group> groups) {
        var merged = new ArrayList<Alignment.Group>();
        for (var group : groups) {
            var first = new LinkedHashSet<>(group.first());
            var second = new LinkedHashSet<>(group.second());
            for (var other : List.copyOf(merged)) {
                if (other.first().stream().anyMatch(first::contains)
                        || other.second().stream().anyMatch(second::contains)) {
                    merged.remove(other);
                    first = joint(other.first(), first);
                    second = joint(other.second(), second);
                }
            }
            merged.add(new Alignment.Group(List.copyOf(first), List.copyOf(second)));
        }
        return merged;
    }

    private static LinkedHashSet<String> joint(List<String> before, Set<String> behind) {
        var joint = new LinkedHashSet<>(before);
        joint.addAll(behind);
        return joint;
    }
}
