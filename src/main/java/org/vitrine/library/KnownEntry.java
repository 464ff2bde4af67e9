package org.vitrine.library;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An entry as readers get to know it: under its address, without what the house notes of it for itself.
///
/// @param former the addresses of entries that became part of it
public record KnownEntry(EntryAddress address, Entry entry, List<EntryAddress> former) {
    public KnownEntry {
        entry = entry.withNote(null);
        former = List.copyOf(former == null ? List.of() : former);
    }

    /// Of a heading that no entry is known for: the same one whenever it is made.
    ///
    /// @param isTaken whether something else has an address
    public static KnownEntry ofHeading(
            Entry.Kind kind, String heading, @Nullable URI authority, Predicate<EntryAddress> isTaken) {
        var id = new EntryId(UUID.nameUUIDFromBytes((kind + ":" + heading).getBytes(StandardCharsets.UTF_8)));
        var entry = new Entry(
                id,
                kind,
                heading,
                null,
                List.of(),
                authority == null ? List.of() : List.of(authority),
                null,
                null,
                null);
        var wish = EntryAddress.wish(entry);
        var number = 1;
        while (isTaken.test(wish.numbered(number))) {
            number++;
        }
        return new KnownEntry(wish.numbered(number), entry, List.of());
    }

    public Stream<EntryAddress> addresses() {
        return Stream.concat(Stream.of(address), former.stream());
    }
}
