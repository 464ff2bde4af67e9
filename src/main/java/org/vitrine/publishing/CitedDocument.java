package org.vitrine.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Version;

/// What of a document goes into a citation, whatever its style.
///
/// Names are cited as the archive writes them: which part of one is a family name cannot be told.
///
/// @param archive where the original lies, or who shows it
/// @param location inside that archive, with the originals in others
/// @param url under which it stays as it was read
record CitedDocument(
        Document document,
        List<String> authors,
        List<String> translators,
        String title,
        @Nullable String genre,
        @Nullable ArchivalDate date,
        @Nullable String archive,
        @Nullable String location,
        String url) {

    static CitedDocument of(Document document, String url) {
        var description = document.description();
        var holdings = document.holdings();
        var source = document.source();
        var archive = holdings.isEmpty()
                ? (source == null ? null : source.provider())
                : holdings.getFirst().repository();
        return new CitedDocument(
                document,
                Stream.concat(description.agents(Agent.Role.AUTHOR), description.agents(Agent.Role.SENDER))
                        .map(Agent::name)
                        .distinct()
                        .toList(),
                Stream.concat(
                                description.agents(Agent.Role.TRANSLATOR).map(Agent::name),
                                document.texts()
                                        .map(text -> text instanceof Version.Translation translation
                                                ? translation.translator()
                                                : null)
                                        .filter(Objects::nonNull))
                        .distinct()
                        .toList(),
                description.title(),
                description.kind(),
                description.date(),
                archive,
                location(holdings),
                url);
    }

    private static @Nullable String location(List<Holding> holdings) {
        var places = Stream.concat(
                        holdings.stream().limit(1).map(CitedDocument::inside),
                        holdings.stream().skip(1).map(Holding::reference))
                .filter(place -> !place.isEmpty())
                .toList();
        return places.isEmpty() ? null : String.join("; ", places);
    }

    /// The reference without the archive.
    private static String inside(Holding holding) {
        var reference = holding.reference();
        return reference.length() > holding.repository().length()
                ? reference.substring(holding.repository().length() + 2)
                : "";
    }

    /// The date in words, where numbers cannot say it; empty for an undated document.
    String dateInWords() {
        return date == null ? "" : date.display(Locale.ENGLISH);
    }
}
