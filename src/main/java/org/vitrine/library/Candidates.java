package org.vitrine.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Entries of one kind among which headings find what they mean, without looking at each.
final class Candidates {
    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<URI, Entry> byAddress = new HashMap<>();

    Candidates(Collection<Entry> entries) {
        entries.forEach(this::add);
    }

    void add(Entry entry) {
        entry.keys()
                .forEach(key ->
                        byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry));
        entry.authorities().forEach(address -> byAddress.putIfAbsent(address, entry));
    }

    /// An entry of the same names that has learnt an address.
    void replace(Entry entry) {
        entry.keys()
                .forEach(key -> byName.getOrDefault(key, List.of())
                        .replaceAll(other -> other.id().equals(entry.id()) ? entry : other));
        entry.authorities().forEach(address -> byAddress.putIfAbsent(address, entry));
    }

    /// By its address first; else by name, where the address does not say that it is somebody else of that name. Who
    /// bears the name first comes before who is also called so.
    Optional<Entry> meant(String heading, @Nullable URI authority) {
        if (authority != null && byAddress.containsKey(authority)) {
            return Optional.ofNullable(byAddress.get(authority));
        }
        var key = Folded.heading(heading);
        return byName.getOrDefault(key, List.of()).stream()
                .filter(entry -> authority == null || entry.authorities().isEmpty())
                .min(Comparator.comparing(entry -> !Folded.heading(entry.name()).equals(key)));
    }
}
