package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.MediaId;
import org.vitrine.text.Segment;

/// One archival item: its description, where its originals lie, where the description was taken from, and the versions
/// it can be read in.
///
/// @param alignments what answers to what in the versions
/// @param notes remarks that go with the document wherever it is shown
public record Document(
        DocumentId id,
        Description description,
        List<Holding> holdings,
        @Nullable SourceRecord source,
        @Nullable Rights rights,
        List<Version> versions,
        List<Alignment> alignments,
        List<Note> notes) {
    public Document {
        holdings = List.copyOf(holdings == null ? List.of() : holdings);
        versions = List.copyOf(versions == null ? List.of() : versions);
        alignments = List.copyOf(alignments == null ? List.of() : alignments);
        notes = List.copyOf(notes == null ? List.of() : notes);
        var seen = new HashSet<String>();
        for (var version : versions) {
            if (!seen.add(version.id())) {
                throw new IllegalArgumentException("Two versions are called \"" + version.id() + "\"");
            }
        }
        var seenNotes = new HashSet<String>();
        for (var note : notes) {
            if (!seenNotes.add(note.id())) {
                throw new IllegalArgumentException("Two notes are called \"" + note.id() + "\"");
            }
        }
    }

    /// A document without alignments or notes.
    public Document(
            DocumentId id,
            Description description,
            List<Holding> holdings,
            @Nullable SourceRecord source,
            @Nullable Rights rights,
            List<Version> versions) {
        this(id, description, holdings, source, rights, versions, List.of(), List.of());
    }

    public Optional<Version> version(String versionId) {
        return versions.stream()
                .filter(version -> version.id().equals(versionId))
                .findFirst();
    }

    public Optional<Version.Text> text(String versionId) {
        return texts().filter(version -> version.id().equals(versionId)).findFirst();
    }

    public Stream<Version.Text> texts() {
        return versions.stream().filter(Version.Text.class::isInstance).map(Version.Text.class::cast);
    }

    public Stream<Version.ScanPage> scanPages() {
        return versions.stream()
                .filter(Version.Scan.class::isInstance)
                .map(Version.Scan.class::cast)
                .flatMap(scan -> scan.pages().stream());
    }

    @JsonIgnore
    public String title() {
        return description.title();
    }

    public Document withDescription(Description changed) {
        return new Document(id, changed, holdings, source, rights, versions, alignments, notes);
    }

    public Document withHoldings(List<Holding> changed) {
        return new Document(id, description, changed, source, rights, versions, alignments, notes);
    }

    public Document withSource(@Nullable SourceRecord changed) {
        return new Document(id, description, holdings, changed, rights, versions, alignments, notes);
    }

    public Document withRights(@Nullable Rights changed) {
        return new Document(id, description, holdings, source, changed, versions, alignments, notes);
    }

    public Document withVersions(List<Version> changed) {
        return new Document(id, description, holdings, source, rights, changed, alignments, notes);
    }

    public Document withId(DocumentId changed) {
        return new Document(changed, description, holdings, source, rights, versions, alignments, notes);
    }

    public Document withAlignments(List<Alignment> changed) {
        return new Document(id, description, holdings, source, rights, versions, changed, notes);
    }

    public Document withNotes(List<Note> changed) {
        return new Document(id, description, holdings, source, rights, versions, alignments, changed);
    }

    /// This document with its notes and alignments where their words are now, after its texts were corrected. What
    /// cannot be found stays as it was: see [#lost()].
    public Document reanchored(Document before) {
        return Reanchoring.of(before, this);
    }

    /// The notes and alignments that point at what is not there.
    public List<Lost> lost() {
        var lost = new ArrayList<Lost>();
        notes.stream()
                .filter(note -> !isThere(note.anchor()))
                .map(Lost.OfNote::new)
                .forEach(lost::add);
        for (var alignment : alignments) {
            switch (alignment) {
                case Alignment.Parallel parallel ->
                    parallel.groups().stream()
                            .filter(group -> !areThere(parallel.first(), group.first())
                                    || !areThere(parallel.second(), group.second()))
                            .map(group -> new Lost.OfGroup(parallel, group))
                            .forEach(lost::add);
                case Alignment.Placement placement ->
                    placement.spots().stream()
                            .filter(spot ->
                                    !areThere(placement.version(), List.of(spot.segment())) || !hasPage(spot.page()))
                            .map(spot -> new Lost.OfSpot(placement, spot))
                            .forEach(lost::add);
            }
        }
        return List.copyOf(lost);
    }

    private boolean isThere(Note.Anchor anchor) {
        return switch (anchor) {
            case Note.OnPassage on ->
                text(on.version())
                        .flatMap(version -> on.passage().find(version.text()))
                        .isPresent();
            case Note.OnRegion on -> hasPage(on.page());
        };
    }

    private boolean areThere(String version, List<String> segments) {
        var found = text(version);
        return found.isPresent()
                && segments.stream()
                        .allMatch(segment -> found.get().text().segment(segment).isPresent());
    }

    private boolean hasPage(MediaId page) {
        return scanPages().anyMatch(candidate -> candidate.file().equals(page));
    }

    /// Its texts beside each other, as they are aligned or, where they are not yet, as they seem to be.
    ///
    /// @param versionIds of texts; the first is the one the others are set beside
    public List<ParallelRow> rows(List<String> versionIds) {
        var chosen =
                versionIds.stream().flatMap(version -> text(version).stream()).toList();
        return chosen.isEmpty() ? List.of() : ParallelRow.of(chosen, parallels());
    }

    /// The alignment of two texts as it is recorded.
    public Optional<Alignment.Parallel> parallel(String one, String other) {
        return parallels().stream()
                .filter(alignment -> alignment.ties(one, other))
                .findFirst();
    }

    /// A first alignment of two texts, by order, kind and length.
    public Optional<Alignment.Parallel> proposal(String one, String other) {
        return text(one).flatMap(first -> text(other).map(second -> AlignmentProposal.of(first, second)));
    }

    /// The segments of one text that say what a segment of another says, as they are aligned; none where they are not.
    public List<Segment> answering(String version, String segment, String other) {
        return parallel(version, other).stream()
                .flatMap(alignment -> {
                    var turned = !alignment.first().equals(version);
                    return alignment.groups().stream()
                            .filter(group -> (turned ? group.second() : group.first()).contains(segment))
                            .flatMap(group -> (turned ? group.first() : group.second()).stream());
                })
                .flatMap(id -> text(other).flatMap(text -> text.text().segment(id)).stream())
                .toList();
    }

    private List<Alignment.Parallel> parallels() {
        return alignments.stream()
                .filter(Alignment.Parallel.class::isInstance)
                .map(Alignment.Parallel.class::cast)
                .toList();
    }

    /// Where a segment of a text stands on the scan.
    public List<Alignment.Spot> spots(String version, String segment) {
        return alignments.stream()
                .filter(Alignment.Placement.class::isInstance)
                .map(Alignment.Placement.class::cast)
                .filter(placement -> placement.version().equals(version))
                .flatMap(placement -> placement.spots().stream())
                .filter(spot -> spot.segment().equals(segment))
                .toList();
    }
}
