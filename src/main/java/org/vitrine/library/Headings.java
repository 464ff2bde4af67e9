package org.vitrine.library;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.AccountId;

/// Ties the headings of documents to the entries they mean, and makes entries for those that mean none yet.
@Component
class Headings {
    private static final int AT_ONCE = 500;

    private final EntryRepository entries;

    Headings(EntryRepository entries) {
        this.entries = entries;
    }

    private record Heading(String name, @Nullable URI authority) {}

    /// Of documents that are being saved: what they had before is forgotten.
    void link(List<Document> documents, Instant now, @Nullable AccountId by) {
        var linked = new LinkedHashMap<DocumentId, Set<EntryId>>();
        for (var kind : Entry.Kind.values()) {
            var candidates = candidates(
                    kind,
                    documents.stream()
                            .flatMap(document -> headings(document, kind))
                            .distinct()
                            .toList());
            for (var document : documents) {
                linked.computeIfAbsent(document.id(), _ -> new LinkedHashSet<>())
                        .addAll(entries(
                                kind, headings(document, kind).distinct().toList(), candidates, now, by));
            }
        }
        entries.link(linked);
    }

    private Candidates candidates(Entry.Kind kind, List<Heading> headings) {
        var found = new LinkedHashMap<EntryId, Entry>();
        for (var from = 0; from < headings.size(); from += AT_ONCE) {
            var some = headings.subList(from, Math.min(headings.size(), from + AT_ONCE));
            entries.candidates(
                            kind,
                            some.stream()
                                    .map(heading -> Folded.heading(heading.name()))
                                    .collect(Collectors.toSet()),
                            some.stream()
                                    .map(Heading::authority)
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.toSet()))
                    .forEach(entry -> found.put(entry.id(), entry));
        }
        return new Candidates(found.values());
    }

    private Set<EntryId> entries(
            Entry.Kind kind, List<Heading> headings, Candidates candidates, Instant now, @Nullable AccountId by) {
        var meant = new LinkedHashSet<EntryId>();
        for (var heading : headings) {
            var entry = candidates.meant(heading.name(), heading.authority()).orElseGet(() -> {
                var made = Entry.named(kind, heading.name());
                var whole = heading.authority() == null ? made : made.withAuthority(heading.authority());
                entries.insert(whole, now, by);
                candidates.add(whole);
                return whole;
            });
            meant.add(completed(entry, heading, candidates, now, by).id());
        }
        return meant;
    }

    /// An entry without any address learns it from the document.
    private Entry completed(Entry entry, Heading heading, Candidates candidates, Instant now, @Nullable AccountId by) {
        if (heading.authority() == null || !entry.authorities().isEmpty()) {
            return entry;
        }
        var kept = entries.find(entry.id()).orElseThrow();
        var completed = kept.entry().withAuthority(heading.authority());
        entries.update(completed, kept.version(), now, by);
        candidates.replace(completed);
        return completed;
    }

    private static Stream<Heading> headings(Document document, Entry.Kind kind) {
        var description = document.description();
        return switch (kind) {
            case AGENT -> description.agents().stream().map(agent -> new Heading(agent.name(), null));
            case SUBJECT ->
                description.subjects().stream().map(subject -> new Heading(subject.heading(), subject.authority()));
            case PLACE -> description.places().stream().map(place -> new Heading(place.name(), place.authority()));
        };
    }
}
