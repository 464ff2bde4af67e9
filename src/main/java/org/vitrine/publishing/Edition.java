package org.vitrine.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.ExhibitId;

/// One numbered, immutable snapshot of an exhibit.
///
/// @param revision the draft's revision that was frozen
/// @param note what the publisher says has changed
public record Edition(
        ExhibitId exhibit,
        int number,
        long revision,
        @Nullable String note,
        Instant publishedAt) {}
