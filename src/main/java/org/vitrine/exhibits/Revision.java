package org.vitrine.exhibits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;

/// One saved state of a draft: when, by whom and what was done.
public record Revision(
        long number,
        Change change,
        Instant savedAt,
        @Nullable AccountId savedBy) {}
