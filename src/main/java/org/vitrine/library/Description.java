package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// What is said about a document, in the terms of Dublin Core and ISAD(G).
///
/// @param kind Dublin Core `type`: Telegram, Letter, Map
/// @param date when it was made; absent for an undated document
/// @param languages of the original
/// @param summary ISAD(G) 3.3.1 scope and content
/// @param notice shown to readers wherever the document is shown: that it is invented, or what is hard to look at
/// @param extent ISAD(G) 3.1.5: `3 leaves`
/// @param agents in the order of the document
public record Description(
        String title,
        @Nullable String kind,
        @Nullable ArchivalDate date,
        List<LanguageTag> languages,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable String notice,
        @Nullable String extent,
        List<Agent> agents,
        List<Subject> subjects,
        List<Place> places) {
    public Description {
        title = Field.required("The document's title", title);
        languages = copy(languages);
        agents = copy(agents);
        subjects = copy(subjects);
        places = copy(places);
    }

    /// A description that has nothing but a title yet.
    public static Description titled(String title) {
        return new Description(title, null, null, List.of(), null, null, null, List.of(), List.of(), List.of());
    }

    public Stream<Agent> agents(Agent.Role role) {
        return agents.stream().filter(agent -> agent.role() == role);
    }

    public Description withKind(@Nullable String changed) {
        return new Description(title, changed, date, languages, summary, notice, extent, agents, subjects, places);
    }

    public Description withLanguages(List<LanguageTag> changed) {
        return new Description(title, kind, date, changed, summary, notice, extent, agents, subjects, places);
    }

    public Description withSummary(@Nullable String changed) {
        return new Description(title, kind, date, languages, changed, notice, extent, agents, subjects, places);
    }

    public Description withNotice(@Nullable String changed) {
        return new Description(title, kind, date, languages, summary, changed, extent, agents, subjects, places);
    }

    public Description withExtent(@Nullable String changed) {
        return new Description(title, kind, date, languages, summary, notice, changed, agents, subjects, places);
    }

    public Description withAgents(List<Agent> changed) {
        return new Description(title, kind, date, languages, summary, notice, extent, changed, subjects, places);
    }

    public Description withSubjects(List<Subject> changed) {
        return new Description(title, kind, date, languages, summary, notice, extent, agents, changed, places);
    }

    public Description withPlaces(List<Place> changed) {
        return new Description(title, kind, date, languages, summary, notice, extent, agents, subjects, changed);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
