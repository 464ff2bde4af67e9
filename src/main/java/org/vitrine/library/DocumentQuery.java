package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which documents to list, in what order.
///
/// @param words with each of these a word begins in the title, kind, names, places, subjects, reference or summary
/// @param kinds one of these, or any where empty
/// @param languages one of these, or any where empty
/// @param subjects one of these, or any where empty
/// @param places one of these, or any where empty
/// @param agents one of these, or any where empty
/// @param fromYear made in this year or later, as far as is known
/// @param toYear made in this year or earlier, as far as is known
/// @param missing each of these is missing
public record DocumentQuery(
        String words,
        List<String> kinds,
        List<String> languages,
        List<EntryId> subjects,
        List<EntryId> places,
        List<EntryId> agents,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        List<Missing> missing,
        Order order,
        boolean ascending) {
    public static final DocumentQuery ALL = new DocumentQuery(
            "", List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of(), Order.CHANGED, false);

    public enum Missing {
        SCAN,
        TRANSCRIPT,
        TRANSLATION,
        RIGHTS,
        SUMMARY,
        ALTERNATIVE_TEXT
    }

    public enum Order {
        TITLE,
        DATE,
        KIND,
        REFERENCE,
        CHANGED
    }

    public DocumentQuery {
        words = words == null ? "" : words.strip();
        kinds = copy(kinds);
        languages = copy(languages);
        subjects = copy(subjects);
        places = copy(places);
        agents = copy(agents);
        missing = copy(missing);
        order = order == null ? Order.CHANGED : order;
    }

    public DocumentQuery withWords(String changed) {
        return new DocumentQuery(
                changed, kinds, languages, subjects, places, agents, fromYear, toYear, missing, order, ascending);
    }

    public DocumentQuery withKinds(List<String> changed) {
        return new DocumentQuery(
                words, changed, languages, subjects, places, agents, fromYear, toYear, missing, order, ascending);
    }

    public DocumentQuery withLanguages(List<String> changed) {
        return new DocumentQuery(
                words, kinds, changed, subjects, places, agents, fromYear, toYear, missing, order, ascending);
    }

    /// With other entries of one kind.
    public DocumentQuery withEntries(Entry.Kind kind, List<EntryId> changed) {
        return new DocumentQuery(
                words,
                kinds,
                languages,
                kind == Entry.Kind.SUBJECT ? changed : subjects,
                kind == Entry.Kind.PLACE ? changed : places,
                kind == Entry.Kind.AGENT ? changed : agents,
                fromYear,
                toYear,
                missing,
                order,
                ascending);
    }

    public List<EntryId> entries(Entry.Kind kind) {
        return switch (kind) {
            case AGENT -> agents;
            case SUBJECT -> subjects;
            case PLACE -> places;
        };
    }

    public DocumentQuery withYears(@Nullable Integer from, @Nullable Integer to) {
        return new DocumentQuery(
                words, kinds, languages, subjects, places, agents, from, to, missing, order, ascending);
    }

    public DocumentQuery withMissing(List<Missing> changed) {
        return new DocumentQuery(
                words, kinds, languages, subjects, places, agents, fromYear, toYear, changed, order, ascending);
    }

    public DocumentQuery withOrder(Order changed, boolean changedAscending) {
        return new DocumentQuery(
                words,
                kinds,
                languages,
                subjects,
                places,
                agents,
                fromYear,
                toYear,
                missing,
                changed,
                changedAscending);
    }

    /// The same documents, in the usual order.
    DocumentQuery unordered() {
        return withOrder(ALL.order, ALL.ascending);
    }

    /// Whether it leaves any documents out.
    @JsonIgnore
    public boolean isNarrowed() {
        return !unordered().equals(ALL);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
