package org.vitrine.publishing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the studio says about an exhibit's way to the public.
///
/// @param editions the newest first
/// @param withdrawal where the public may not read it at present
/// @param changes how many changes the draft has seen since the newest edition; 0 where it says the same
public record Publication(List<Edition> editions, @Nullable Withdrawal withdrawal, int changes) {
    public Publication {
        editions = List.copyOf(editions);
    }

    public Optional<Edition> newest() {
        return editions.stream().findFirst();
    }
}
