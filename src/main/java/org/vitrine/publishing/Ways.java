package org.vitrine.publishing;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Entry;
import org.vitrine.library.KnownEntry;

/// Where the headings of a document lead: to the people, places and subjects that the public can read about.
@FunctionalInterface
public interface Ways {
    /// Those of a draft lead nowhere yet.
    Ways NONE = (_, _, _) -> Optional.empty();

    Optional<KnownEntry> to(Entry.Kind kind, String heading, @Nullable URI authority);
}
