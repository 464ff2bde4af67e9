package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.library.Alignment;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.studio.documents.Merge.Part;

/// The parts of a document's description in words: what they are called, and what they say.
final class PartWords {
    private PartWords() {}

    static String name(Part part, Component speaker) {
        return switch (part) {
            case TITLE -> speaker.getTranslation("describe.title");
            case KIND -> speaker.getTranslation("describe.kind");
            case DATE -> speaker.getTranslation("describe.date");
            case LANGUAGES -> speaker.getTranslation("describe.languages");
            case SUMMARY -> speaker.getTranslation("describe.summary");
            case NOTICE -> speaker.getTranslation("describe.notice");
            case EXTENT -> speaker.getTranslation("describe.extent");
            case AGENTS -> speaker.getTranslation("agents.heading");
            case SUBJECTS -> speaker.getTranslation("subjects.heading-of-all");
            case PLACES -> speaker.getTranslation("places.heading-of-all");
            case HOLDINGS -> speaker.getTranslation("holdings.heading");
            case RIGHTS -> speaker.getTranslation("rights.heading");
            case VERSIONS -> speaker.getTranslation("versions.heading");
            case ALIGNMENTS -> speaker.getTranslation("aligning.heading");
            case NOTES -> speaker.getTranslation("notes.heading");
        };
    }

    /// What a part says, one line for each of several things; empty where it says nothing.
    static String of(Part part, Document document, Component speaker) {
        var description = document.description();
        return switch (part) {
            case TITLE -> document.title();
            case KIND -> Objects.requireNonNullElse(description.kind(), "");
            case DATE ->
                description.date() == null
                        ? ""
                        : description.date().display(UI.getCurrent().getLocale());
            case LANGUAGES ->
                description.languages().stream()
                        .map(language -> language.name(UI.getCurrent().getLocale()))
                        .collect(Collectors.joining(", "));
            case SUMMARY -> Objects.requireNonNullElse(description.summary(), "");
            case NOTICE -> Objects.requireNonNullElse(description.notice(), "");
            case EXTENT -> Objects.requireNonNullElse(description.extent(), "");
            case AGENTS ->
                description.agents().stream()
                        .map(agent -> speaker.getTranslation(
                                        "agents.summary", agent.name(), AgentRoles.name(agent.role(), speaker))
                                + (agent.note() == null ? "" : " (" + agent.note() + ")"))
                        .collect(Collectors.joining("\n"));
            case SUBJECTS ->
                description.subjects().stream()
                        .map(subject -> heading(subject.heading(), subject.authority()))
                        .collect(Collectors.joining("\n"));
            case PLACES ->
                description.places().stream()
                        .map(place -> heading(place.name(), place.authority()))
                        .collect(Collectors.joining("\n"));
            case HOLDINGS ->
                document.holdings().stream().map(Holding::reference).collect(Collectors.joining("\n"));
            case RIGHTS ->
                document.rights() == null
                        ? ""
                        : Stream.of(
                                        RightsFields.name(document.rights().statement(), speaker),
                                        document.rights().note())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n"));
            case VERSIONS -> document.versions().stream().map(Version::id).collect(Collectors.joining("\n"));
            case ALIGNMENTS ->
                document.alignments().stream()
                        .map(alignment -> switch (alignment) {
                            case Alignment.Parallel parallel ->
                                parallel.first() + " – " + parallel.second() + ": "
                                        + parallel.groups().size();
                            case Alignment.Placement placement ->
                                placement.version() + ": " + placement.spots().size();
                        })
                        .collect(Collectors.joining("\n"));
            case NOTES -> document.notes().stream().map(Note::markdown).collect(Collectors.joining("\n"));
        };
    }

    private static String heading(String heading, java.net.@org.jspecify.annotations.Nullable URI authority) {
        return authority == null ? heading : heading + " <" + authority + ">";
    }
}
