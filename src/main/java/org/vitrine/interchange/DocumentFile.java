package org.vitrine.interchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Agent;
import org.vitrine.library.Alignment;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Holding;
import org.vitrine.library.Note;
import org.vitrine.library.Place;
import org.vitrine.library.Rights;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;

/// What stands in a `document.yaml`, beside its format.
record DocumentFile(
        String title,
        @Nullable String kind,
        @Nullable ArchivalDate date,
        List<LanguageTag> languages,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable String notice,
        @Nullable String extent,
        List<Agent> agents,
        List<Subject> subjects,
        List<Place> places,
        List<Holding> holdings,
        @Nullable SourceRecord source,
        @Nullable Rights rights,
        List<VersionFile> versions,
        List<Alignment> alignments,
        List<Note> notes) {

    /// A version, its text in a file of its own.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = VersionFile.Scan.class, name = "scan"),
        @JsonSubTypes.Type(value = VersionFile.Transcript.class, name = "transcript"),
        @JsonSubTypes.Type(value = VersionFile.Translation.class, name = "translation")
    })
    sealed interface VersionFile {
        String id();

        record Scan(
                String id,
                List<Version.ScanPage> pages,
                @Nullable Rights rights) implements VersionFile {}

        record Transcript(
                String id,
                LanguageTag language,
                String file,
                @Nullable Rights rights) implements VersionFile {}

        record Translation(
                String id,
                LanguageTag language,
                @Nullable String translator,
                String file,
                @Nullable Rights rights) implements VersionFile {}
    }

    DocumentFile {
        languages = copy(languages);
        agents = copy(agents);
        subjects = copy(subjects);
        places = copy(places);
        holdings = copy(holdings);
        versions = copy(versions);
        alignments = copy(alignments);
        notes = copy(notes);
    }

    static DocumentFile of(Document document, List<VersionFile> versions) {
        var description = document.description();
        return new DocumentFile(
                description.title(),
                description.kind(),
                description.date(),
                description.languages(),
                description.summary(),
                description.notice(),
                description.extent(),
                description.agents(),
                description.subjects(),
                description.places(),
                document.holdings(),
                document.source(),
                document.rights(),
                versions,
                document.alignments(),
                document.notes());
    }

    /// @param anchored the notes, tied to their texts
    Document document(DocumentId id, List<Version> read, List<Note> anchored) {
        var description =
                new Description(title, kind, date, languages, summary, notice, extent, agents, subjects, places);
        return new Document(id, description, holdings, source, rights, read, alignments, anchored);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
