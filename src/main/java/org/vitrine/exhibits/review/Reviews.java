package org.vitrine.exhibits.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.Exhibits;

/// Reviews of drafts: somebody is asked, and approves or returns with remarks. A review keeps nobody from publishing
/// who
/// may: it is a promise between people.
@Service
@Transactional
public class Reviews {
    private static final int LONGEST_MESSAGE = 2000;

    private final ReviewRepository repository;
    private final Comments comments;
    private final Exhibits exhibits;
    private final ExhibitRights rights;
    private final CurrentAccount currentAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReviewRepository repository,
            Comments comments,
            Exhibits exhibits,
            ExhibitRights rights,
            CurrentAccount currentAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.comments = comments;
        this.exhibits = exhibits;
        this.rights = rights;
        this.currentAccount = currentAccount;
        this.events = events;
        this.clock = clock;
    }

    /// Who can be asked: everybody else who may read the draft.
    @PreAuthorize("isAuthenticated() and @exhibitRights.mayRead(#exhibit)")
    @Transactional(readOnly = true)
    public List<Account> reviewers(ExhibitId exhibit) {
        var self = currentAccount.require().id();
        return comments.readers(exhibit).stream()
                .filter(reader -> !reader.id().equals(self))
                .toList();
    }

    /// Asks somebody, once at a time.
    ///
    /// @throws IllegalArgumentException when the person may not read the draft
    @PreAuthorize("isAuthenticated() and @exhibitRights.mayEdit(#exhibit)")
    public void ask(ExhibitId exhibit, AccountId reviewer, @Nullable String message) {
        if (reviewers(exhibit).stream().noneMatch(candidate -> candidate.id().equals(reviewer))) {
            throw new IllegalArgumentException(reviewer + " may not read exhibit " + exhibit);
        }
        var isAsked = repository.list(exhibit).stream()
                .anyMatch(review -> review.isOpen() && review.reviewer().equals(reviewer));
        if (!isAsked) {
            var revision = exhibits.find(exhibit).orElseThrow().revision();
            repository.ask(
                    exhibit,
                    reviewer,
                    revision,
                    cleaned(message, LONGEST_MESSAGE),
                    currentAccount.require().id(),
                    clock.instant());
            events.publishEvent(new DraftDiscussed(exhibit));
        }
    }

    /// @param revision the one that was looked at
    @PreAuthorize("isAuthenticated()")
    public void approve(ReviewId id, long revision, @Nullable String remarks) {
        decide(mine(id), Review.State.APPROVED, revision, cleaned(remarks, Comment.LONGEST));
    }

    /// @throws IllegalArgumentException when nothing is remarked
    @PreAuthorize("isAuthenticated()")
    public void giveBack(ReviewId id, long revision, String remarks) {
        var said = cleaned(remarks, Comment.LONGEST);
        if (said == null) {
            throw new IllegalArgumentException("A draft is returned with remarks");
        }
        decide(mine(id), Review.State.RETURNED, revision, said);
    }

    /// Whoever may change the draft no longer wants it reviewed.
    @PreAuthorize("isAuthenticated()")
    public void cancel(ReviewId id) {
        var review = repository.find(id).orElseThrow();
        if (!rights.mayEdit(review.exhibit())) {
            throw new AccessDeniedException("Only who may change the exhibit may call a review off");
        }
        decide(review, Review.State.CANCELLED, review.revision(), null);
    }

    /// The last review of each reviewer, without those that were called off; the one that was asked for last first.
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    @Transactional(readOnly = true)
    public List<Review> list(ExhibitId exhibit) {
        var last = new LinkedHashMap<AccountId, Review>();
        repository.list(exhibit).stream()
                .filter(review -> review.state() != Review.State.CANCELLED)
                .forEach(review -> last.putIfAbsent(review.reviewer(), review));
        return List.copyOf(last.values());
    }

    /// What waits for whoever is signed in.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Review> waiting() {
        return repository.waitingFor(currentAccount.require().id()).stream()
                .filter(review -> rights.mayRead(review.exhibit()))
                .toList();
    }

    private Review mine(ReviewId id) {
        var review = repository.find(id).orElseThrow();
        if (!review.reviewer().equals(currentAccount.require().id()) || !rights.mayRead(review.exhibit())) {
            throw new AccessDeniedException("Somebody else was asked");
        }
        return review;
    }

    private void decide(Review review, Review.State state, long revision, @Nullable String remarks) {
        repository.decide(review.id(), state, revision, remarks, clock.instant());
        events.publishEvent(new DraftDiscussed(review.exhibit()));
    }

    private static @Nullable String cleaned(@Nullable String words, int longest) {
        var cleaned = words == null ? "" : Comment.cleaned(words, longest);
        return cleaned.isEmpty() ? null : cleaned;
    }
}
