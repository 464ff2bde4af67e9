package org.vitrine.exhibits.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;

/// Somebody was asked to look at a draft.
///
/// @param revision what they were asked about, and once they have decided what they have seen
/// @param message what they were asked
/// @param remarks what they said
public record Review(
        ReviewId id,
        ExhibitId exhibit,
        AccountId reviewer,
        long revision,
        @Nullable String message,
        Instant askedAt,
        @Nullable AccountId askedBy,
        State state,
        @Nullable String remarks,
        @Nullable Instant decidedAt) {

    public enum State {
        ASKED,
        APPROVED,
        /// With remarks.
        RETURNED,
        /// By whoever asked.
        CANCELLED
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }

    /// How far the reviews of a draft are: asked as long as somebody has not answered, then returned where somebody
    /// returned it. What was asked before the newest edition is over.
    ///
    /// @param since when the newest edition appeared, where there is one
    public static Optional<State> standing(List<Review> reviews, @Nullable Instant since) {
        var states = reviews.stream()
                .filter(review -> since == null || review.askedAt().isAfter(since))
                .map(Review::state)
                .toList();
        return Stream.of(State.ASKED, State.RETURNED, State.APPROVED)
                .filter(states::contains)
                .findFirst();
    }
}
