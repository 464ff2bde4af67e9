package org.vitrine.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;

/// A publication at a time.
///
/// @param revision what was looked at, and will be published
/// @param by who planned it: in whose name it will be published
/// @param trouble why it failed
public record PlannedEdition(
        UUID id,
        ExhibitId exhibit,
        long revision,
        @Nullable String note,
        Instant dueAt,
        @Nullable AccountId by,
        State state,
        @Nullable Trouble trouble) {

    public enum State {
        PLANNED,
        DONE,
        CANCELLED,
        FAILED,
        /// Failed, and somebody has taken note of it.
        NOTED
    }

    /// Why something that was planned was not published.
    public enum Trouble {
        /// A check has found errors.
        NOT_READY,
        /// Who planned it may not publish any more.
        NOT_ALLOWED,
        /// The draft is in the bin.
        GONE,
        UNEXPECTED
    }
}
