package org.vitrine.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which entries addresses and the headings of documents mean. Tells nothing of them but what readers may know.
@Component
public class EntryAddresses {
    private final EntryRepository repository;
    private final Headings headings;

    EntryAddresses(EntryRepository repository, Headings headings) {
        this.repository = repository;
        this.headings = headings;
    }

    /// The entries there are under these addresses, each once. What became part of another is that.
    public List<KnownEntry> find(Collection<EntryAddress> addresses) {
        var found = new LinkedHashSet<EntryId>();
        addresses.stream()
                .collect(Collectors.groupingBy(EntryAddress::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, wanted) -> found.addAll(repository.called(
                        kind,
                        wanted.stream().map(EntryAddress::handle).distinct().toList())));
        return known(found);
    }

    /// What these documents speak of.
    public List<KnownEntry> meantBy(List<Document> documents) {
        return known(headings.meant(documents));
    }

    private List<KnownEntry> known(Collection<EntryId> ids) {
        var kept = new LinkedHashMap<EntryId, EntryRepository.Kept>();
        var open = ids;
        while (!open.isEmpty()) {
            var some = repository.kept(open);
            some.forEach(one -> kept.put(one.entry().id(), one));
            open = some.stream()
                    .map(EntryRepository.Kept::mergedInto)
                    .filter(into -> into != null && !kept.containsKey(into))
                    .collect(Collectors.toSet());
        }
        var present = kept.values().stream()
                .filter(one -> one.mergedInto() == null)
                .collect(Collectors.toMap(one -> one.entry().id(), one -> one, (one, _) -> one, LinkedHashMap::new));
        var former = former(present.keySet());
        return present.values().stream()
                .map(one -> new KnownEntry(
                        one.address(),
                        one.entry(),
                        former.getOrDefault(one.entry().id(), List.of()).stream()
                                .filter(address -> !address.equals(one.address()))
                                .toList()))
                .toList();
    }

    /// The addresses of what became part of these, also by way of others.
    private Map<EntryId, List<EntryAddress>> former(Collection<EntryId> into) {
        var former = new LinkedHashMap<EntryId, List<EntryAddress>>();
        var origins = into.stream().collect(Collectors.toMap(id -> id, id -> id));
        var open = into;
        while (!open.isEmpty()) {
            var merged = repository.mergedInto(open);
            merged.forEach(one -> {
                var origin = origins.getOrDefault(one.mergedInto(), one.mergedInto());
                origins.put(one.entry().id(), origin);
                former.merge(
                        origin,
                        List.of(one.address()),
                        (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                                .distinct()
                                .toList());
            });
            open = merged.stream().map(one -> one.entry().id()).toList();
        }
        return former;
    }
}
