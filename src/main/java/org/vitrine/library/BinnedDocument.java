package org.vitrine.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;

/// A document in the bin.
///
/// @param by who put it there
public record BinnedDocument(
        DocumentRow row, Instant since, @Nullable AccountId by) {}
