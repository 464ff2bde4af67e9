package org.vitrine.exhibits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;

/// An exhibit in the bin.
///
/// @param by who put it there
public record BinnedExhibit(
        ExhibitId id, String title, Instant since, @Nullable AccountId by) {}
