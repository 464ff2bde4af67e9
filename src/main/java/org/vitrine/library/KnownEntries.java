package org.vitrine.library;

import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Entries among which the headings of documents find what they mean, without looking at each.
public final class KnownEntries {
    private final Map<Entry.Kind, Candidates> candidates = new EnumMap<>(Entry.Kind.class);
    private final Map<EntryId, KnownEntry> known = new HashMap<>();

    public KnownEntries(Collection<KnownEntry> entries) {
        var byKind = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.entry().kind()));
        for (var kind : Entry.Kind.values()) {
            candidates.put(
                    kind,
                    new Candidates(byKind.getOrDefault(kind, List.of()).stream()
                            .map(KnownEntry::entry)
                            .toList()));
        }
        entries.forEach(entry -> known.put(entry.entry().id(), entry));
    }

    public Optional<KnownEntry> meant(Entry.Kind kind, String heading, @Nullable URI authority) {
        return Objects.requireNonNull(candidates.get(kind))
                .meant(heading, authority)
                .map(entry -> known.get(entry.id()));
    }

    public void add(KnownEntry entry) {
        Objects.requireNonNull(candidates.get(entry.entry().kind())).add(entry.entry());
        known.put(entry.entry().id(), entry);
    }
}
