package org.vitrine.exhibits.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;

/// A way for somebody without an account to read one draft, for a while.
///
/// @param label for whom it was made
public record ReviewLink(
        ReviewLinkId id,
        ExhibitId exhibit,
        String label,
        boolean mayComment,
        Instant createdAt,
        @Nullable AccountId createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    public boolean holdsAt(Instant moment) {
        return revokedAt == null && moment.isBefore(expiresAt);
    }
}
