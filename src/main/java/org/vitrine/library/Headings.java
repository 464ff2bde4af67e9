package org.vitrine.library;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /// What documents that are being saved speak of, as their rows keep it: each entry with its kind before it.
    Map<DocumentId, String> entries(List<Document> documents, Instant now, @Nullable AccountId by) {
        var meant = new LinkedHashMap<DocumentId, Set<String>>();
        documents.forEach(document -> meant.put(document.id(), new LinkedHashSet<>()));
        for (var kind : Entry.Kind.values()) {
            var headings = documents.stream()
                    .flatMap(document -> headings(document, kind))
                    .distinct()
                    .toList();
            var tying = new Tying(kind, candidates(kind, headings), now, by);
            for (var document : documents) {
                headings(document, kind)
                        .distinct()
                        .map(tying::entry)
                        .forEach(entry ->
                                Objects.requireNonNull(meant.get(document.id())).add(kind + ":" + entry));
            }
            entries.insert(tying.made.values(), now, by);
        }
        var kept = new LinkedHashMap<DocumentId, String>();
        meant.forEach((document, all) -> kept.put(document, String.join(" ", all)));
        return kept;
    }

    /// What documents speak of, as far as there are entries of it.
    Set<EntryId> meant(List<Document> documents) {
        var meant = new LinkedHashSet<EntryId>();
        for (var kind : Entry.Kind.values()) {
            var headings = documents.stream()
                    .flatMap(document -> headings(document, kind))
                    .distinct()
                    .toList();
            var candidates = candidates(kind, headings);
            headings.forEach(heading -> candidates
                    .meant(heading.name(), heading.authority())
                    .map(Entry::id)
                    .ifPresent(meant::add));
        }
        return meant;
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

    /// The headings of one kind, with the entries that none of them had meant before.
    private final class Tying {
        private final Entry.Kind kind;
        private final Candidates candidates;
        private final Instant now;
        private final @Nullable AccountId by;
        private final Map<EntryId, Entry> made = new LinkedHashMap<>();

        private Tying(Entry.Kind kind, Candidates candidates, Instant now, @Nullable AccountId by) {
            this.kind = kind;
            this.candidates = candidates;
            this.now = now;
            this.by = by;
        }

        private EntryId entry(Heading heading) {
            var entry = candidates.meant(heading.name(), heading.authority()).orElseGet(() -> make(heading.name()));
            if (heading.authority() != null && entry.authorities().isEmpty()) {
                complete(entry, heading.authority());
            }
            return entry.id();
        }

        private Entry make(String name) {
            var entry = Entry.named(kind, name);
            made.put(entry.id(), entry);
            candidates.add(entry);
            return entry;
        }

        /// An entry without any address learns it from the document.
        private void complete(Entry entry, URI authority) {
            if (made.containsKey(entry.id())) {
                var completed = entry.withAuthority(authority);
                made.put(entry.id(), completed);
                candidates.replace(completed);
                return;
            }
            var kept = entries.find(entry.id()).orElseThrow();
            var completed = kept.entry().withAuthority(authority);
            entries.update(completed, kept.version(), now, by);
            candidates.replace(completed);
        }
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
