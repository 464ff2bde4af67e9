package org.vitrine.studio.exhibits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.Account;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.review.Review;
import org.vitrine.library.ArchivalDate;
import org.vitrine.media.MediaId;

/// What a card says about an exhibit.
///
/// @param review how far its review is, where there is one
/// @param visits of each of the last days, today last; empty where there were none
/// @param people with whom it is shared, the owner first
record ExhibitSummary(
        ExhibitId id,
        String title,
        Stage stage,
        Review.@Nullable State review,
        Reviewers reviewers,
        List<Account> people,
        int pages,
        int documents,
        Instant changedAt,
        List<InCase> cover,
        List<Long> visits) {
    ExhibitSummary {
        cover = List.copyOf(cover);
        visits = List.copyOf(visits);
        people = List.copyOf(people);
    }

    /// How many were asked to look at it, and how many have.
    record Reviewers(int done, int asked) {}

    /// How far an exhibit has come on its way to the public.
    sealed interface Stage {
        record Draft() implements Stage {}

        /// @param changes how many the draft has seen since
        record Published(int edition, int changes) implements Stage {}

        record Withdrawn(int edition) implements Stage {}
    }

    /// What lies in the case on the card.
    sealed interface InCase {
        record Scan(MediaId picture) implements InCase {}

        /// A document that nobody has photographed yet.
        record Leaf(String title, @Nullable ArchivalDate date) implements InCase {}
    }
}
