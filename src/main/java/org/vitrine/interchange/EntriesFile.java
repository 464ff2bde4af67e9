package org.vitrine.interchange;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.EntryId;
import org.vitrine.library.KnownEntry;
import org.vitrine.text.LanguageTag;

/// `entries.yaml`: the people, places and subjects that the texts of an exhibit mention, so that they can be told apart
/// wherever it arrives. None of its documents need speak of them.
record EntriesFile(List<Mentioned> entries) {
    static final String PATH = "entries.yaml";

    EntriesFile {
        entries = List.copyOf(entries == null ? List.of() : entries);
    }

    /// @param address as texts mention it
    /// @param former others by which they may mention it
    record Mentioned(
            EntryAddress address,
            List<EntryAddress> former,
            String name,
            @Nullable LanguageTag language,
            List<Entry.Name> names,
            List<URI> authorities,
            Entry.@Nullable Being being,
            Entry.@Nullable Coordinates coordinates) {
        /// @throws IllegalArgumentException when it says what an entry cannot be
        Mentioned {
            former = List.copyOf(former == null ? List.of() : former);
            names = List.copyOf(names == null ? List.of() : names);
            authorities = List.copyOf(authorities == null ? List.of() : authorities);
            var _ = new Entry(
                    EntryId.create(), address.kind(), name, language, names, authorities, being, coordinates, null);
        }

        static Mentioned of(KnownEntry known) {
            var entry = known.entry();
            return new Mentioned(
                    known.address(),
                    known.former(),
                    entry.name(),
                    entry.language(),
                    entry.names(),
                    entry.authorities(),
                    entry.being(),
                    entry.coordinates());
        }

        /// Under an id of its own, since no two houses share ids.
        KnownEntry known() {
            return new KnownEntry(
                    address,
                    new Entry(
                            EntryId.create(),
                            address.kind(),
                            name,
                            language,
                            names,
                            authorities,
                            being,
                            coordinates,
                            null),
                    former);
        }
    }
}
