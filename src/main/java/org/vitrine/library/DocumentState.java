package org.vitrine.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;

/// A document as it once was, or is.
///
/// @param by who saved it; nobody where the house itself did
/// @param operation the change of many documents that made it
/// @param ofVersion the state that it gave back
public record DocumentState(
        long version,
        Document document,
        Instant savedAt,
        @Nullable AccountId by,
        Deed deed,
        @Nullable OperationId operation,
        @Nullable Long ofVersion) {}
