package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One archival item: its description, where its originals lie, where the description was taken from, and the versions
/// it can be read in.
public record Document(
        DocumentId id,
        Description description,
        List<Holding> holdings,
        @Nullable SourceRecord source,
        @Nullable Rights rights,
        List<Version> versions) {
    public Document {
        holdings = List.copyOf(holdings == null ? List.of() : holdings);
        versions = List.copyOf(versions == null ? List.of() : versions);
        var seen = new HashSet<String>();
        for (var version : versions) {
            if (!seen.add(version.id())) {
                throw new IllegalArgumentException("Two versions are called \"" + version.id() + "\"");
            }
        }
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
        return new Document(id, changed, holdings, source, rights, versions);
    }

    public Document withHoldings(List<Holding> changed) {
        return new Document(id, description, changed, source, rights, versions);
    }

    public Document withSource(@Nullable SourceRecord changed) {
        return new Document(id, description, holdings, changed, rights, versions);
    }

    public Document withRights(@Nullable Rights changed) {
        return new Document(id, description, holdings, source, changed, versions);
    }

    public Document withVersions(List<Version> changed) {
        return new Document(id, description, holdings, source, rights, changed);
    }

    public Document withId(DocumentId changed) {
        return new Document(changed, description, holdings, source, rights, versions);
    }
}
