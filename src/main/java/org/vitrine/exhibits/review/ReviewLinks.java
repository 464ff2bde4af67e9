package org.vitrine.exhibits.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.ReviewGuest;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;

/// Links with which people without an account read one draft, and comment on it where they may. The secret of a link is
/// known to whoever was given it; only its hash is kept.
@Service
@Transactional
public class ReviewLinks {
    public static final Duration LONGEST = Duration.ofDays(90);

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_LABEL = 200;

    /// @param token the secret, which is shown once
    public record Made(ReviewLink link, String token) {}

    private final ReviewLinkRepository repository;
    private final CommentRepository comments;
    private final Exhibits exhibits;
    private final AuditLog audit;
    private final CurrentAccount currentAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReviewLinks(
            ReviewLinkRepository repository,
            CommentRepository comments,
            Exhibits exhibits,
            AuditLog audit,
            CurrentAccount currentAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.comments = comments;
        this.exhibits = exhibits;
        this.audit = audit;
        this.currentAccount = currentAccount;
        this.events = events;
        this.clock = clock;
    }

    /// @throws IllegalArgumentException when it would hold for longer than [#LONGEST]
    @PreAuthorize("@exhibitRights.mayPublish(#exhibit)")
    public Made make(ExhibitId exhibit, String label, boolean mayComment, Duration holds) {
        if (holds.isNegative() || holds.isZero() || holds.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A link holds for at most " + LONGEST.toDays() + " days");
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        var link = new ReviewLink(
                ReviewLinkId.create(),
                exhibit,
                Comment.cleaned(label, LONGEST_LABEL),
                mayComment,
                now,
                currentAccount.current().map(Account::id).orElse(null),
                now.plus(holds),
                null);
        repository.insert(link, hash(token));
        audit.write(Audited.REVIEW_LINK_MADE, title(exhibit), link.label());
        return new Made(link, token);
    }

    /// The last made first, those that no longer hold too.
    @PreAuthorize("@exhibitRights.mayPublish(#exhibit)")
    @Transactional(readOnly = true)
    public List<ReviewLink> list(ExhibitId exhibit) {
        return repository.list(exhibit);
    }

    @PreAuthorize("@exhibitRights.mayPublish(#exhibit)")
    public void revoke(ExhibitId exhibit, ReviewLinkId link) {
        repository.revoke(exhibit, link, clock.instant());
        repository.list(exhibit).stream()
                .filter(candidate -> candidate.id().equals(link))
                .forEach(revoked -> audit.write(Audited.REVIEW_LINK_REVOKED, title(exhibit), revoked.label()));
    }

    private String title(ExhibitId exhibit) {
        return exhibits.find(exhibit).map(draft -> draft.content().title()).orElse("");
    }

    /// What a secret opens; nothing where it opens nothing, whatever the reason.
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<ReviewLink> open(String token) {
        return repository.find(hash(token)).filter(link -> link.holdsAt(clock.instant()));
    }

    /// The draft that a secret opens.
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Draft> draft(String token) {
        return open(token)
                .flatMap(link -> new ReviewGuest(link.exhibit()).reading(() -> exhibits.find(link.exhibit())));
    }

    /// What was said about a draft by guests of the same link.
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<CommentThread> comments(String token) {
        return open(token).map(link -> comments.saidBy(link.id())).orElse(List.of());
    }

    /// Says something about a page or a block of it. Whoever made the link is told.
    ///
    /// @throws AccessDeniedException when the link does not hold, or is not for commenting
    /// @throws IllegalArgumentException when nothing is said, nobody says it, or there is no such page or block
    @PreAuthorize("permitAll()")
    public void comment(String token, String name, PageId page, @Nullable BlockId block, String body) {
        var link = open(token)
                .filter(ReviewLink::mayComment)
                .orElseThrow(() -> new AccessDeniedException("This link is not for commenting"));
        var guest = Comment.cleaned(name.replace('\n', ' '), Comment.Author.Guest.LONGEST_NAME);
        var said = Comment.cleaned(body, Comment.LONGEST);
        var shown = draft(token).flatMap(draft -> draft.content().page(page));
        if (guest.isEmpty()
                || said.isEmpty()
                || shown.isEmpty()
                || block != null && shown.get().block(block).isEmpty()) {
            throw new IllegalArgumentException("A comment has a name, a place and words");
        }
        var thread = comments.begin(link.exhibit(), page, block, clock.instant());
        var number = comments.say(thread, said, new Comment.Author.Guest(guest), link.id(), clock.instant());
        if (link.createdBy() != null) {
            comments.tell(thread, number, link.createdBy(), false);
        }
        events.publishEvent(new DraftDiscussed(link.exhibit()));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
