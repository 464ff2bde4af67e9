package org.vitrine.studio.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.text.Segment;

/// What became of one version of a document from one state to another.
///
/// @param id of the version
/// @param fate whether it came, went or changed
/// @param lines what is different in it, each as it was and as it is; one of the two is empty where it came or went
record VersionDifference(String id, Fate fate, List<Line> lines) {
    enum Fate {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// @param place a segment's id or a leaf's number; empty for what is said of the version as a whole
    record Line(String place, String before, String after) {}

    static List<VersionDifference> between(Document before, Document after) {
        var ids = new LinkedHashSet<String>();
        before.versions().forEach(version -> ids.add(version.id()));
        after.versions().forEach(version -> ids.add(version.id()));
        var differences = new ArrayList<VersionDifference>();
        for (var id : ids) {
            var old = before.version(id);
            var now = after.version(id);
            if (!old.equals(now)) {
                differences.add(new VersionDifference(id, fate(old, now), lines(old, now)));
            }
        }
        return List.copyOf(differences);
    }

    private static Fate fate(Optional<Version> old, Optional<Version> now) {
        return old.isEmpty() ? Fate.ADDED : now.isEmpty() ? Fate.REMOVED : Fate.CHANGED;
    }

    private static List<Line> lines(Optional<Version> old, Optional<Version> now) {
        var before = old.map(VersionDifference::parts).orElse(List.of());
        var after = now.map(VersionDifference::parts).orElse(List.of());
        var places = new LinkedHashSet<String>();
        after.forEach(line -> places.add(line.place()));
        before.forEach(line -> places.add(line.place()));
        return places.stream()
                .map(place -> new Line(place, said(before, place), said(after, place)))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    private static String said(List<Part> parts, String place) {
        return parts.stream()
                .filter(part -> part.place().equals(place))
                .findFirst()
                .map(Part::text)
                .orElse("");
    }

    private record Part(String place, String text) {}

    private static List<Part> parts(Version version) {
        var parts = new ArrayList<Part>();
        if (version instanceof Version.Text text) {
            var translator = version instanceof Version.Translation translation && translation.translator() != null
                    ? " " + translation.translator()
                    : "";
            parts.add(new Part("", text.language() + translator + rights(version)));
            text.text().segments().forEach(segment -> parts.add(new Part(segment.id(), written(segment))));
        } else if (version instanceof Version.Scan scan) {
            parts.add(new Part("", rights(version).strip()));
            for (var number = 0; number < scan.pages().size(); number++) {
                var page = scan.pages().get(number);
                var picture = page.file().sha256().substring(0, 8);
                parts.add(new Part(
                        String.valueOf(number + 1),
                        page.label() + " [" + picture + "]" + (page.alt() == null ? "" : ": " + page.alt())));
            }
        }
        return parts;
    }

    private static String written(Segment segment) {
        return segment.kind() == Segment.Kind.PARAGRAPH
                ? segment.text()
                : "[" + segment.kind().word() + "] " + segment.text();
    }

    private static String rights(Version version) {
        var rights = version.rights();
        return rights == null ? "" : " " + rights.statement() + (rights.note() == null ? "" : " " + rights.note());
    }
}
