package org.vitrine.exhibits.review;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.review.Comment.Author;

/// What is said about drafts by those who may read them. Whoever is named or answered is told.
@Service
@Transactional
public class Comments {
    private final CommentRepository repository;
    private final Exhibits exhibits;
    private final ExhibitRights rights;
    private final Accounts accounts;
    private final CurrentAccount currentAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            CommentRepository repository,
            Exhibits exhibits,
            ExhibitRights rights,
            Accounts accounts,
            CurrentAccount currentAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.exhibits = exhibits;
        this.rights = rights;
        this.accounts = accounts;
        this.currentAccount = currentAccount;
        this.events = events;
        this.clock = clock;
    }

    /// The threads of an exhibit, the one that was begun first first.
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    @Transactional(readOnly = true)
    public List<CommentThread> list(ExhibitId exhibit) {
        currentAccount.require();
        return repository.list(exhibit);
    }

    /// Who can be named in a comment: those who may read the draft.
    @PreAuthorize("isAuthenticated() and @exhibitRights.mayRead(#exhibit)")
    @Transactional(readOnly = true)
    public List<Account> readers(ExhibitId exhibit) {
        // Guests of a review link may read the draft, and are told of nobody.
        currentAccount.require();
        var members = exhibits.members(exhibit);
        return accounts.list().stream()
                .filter(Account::enabled)
                .filter(account -> mayRead(account, members))
                .toList();
    }

    private static boolean mayRead(Account account, Map<AccountId, ?> members) {
        var roles = account.role().including();
        return roles.contains(Role.EDITOR) || roles.contains(Role.CURATOR) && members.containsKey(account.id());
    }

    /// Begins a thread about a block, or about a page where `block` is null.
    ///
    /// @throws IllegalArgumentException when nothing is said
    @PreAuthorize("isAuthenticated() and @exhibitRights.mayRead(#exhibit)")
    public ThreadId begin(ExhibitId exhibit, PageId page, @Nullable BlockId block, String body) {
        var author = new Author.Member(currentAccount.require().id());
        var said = said(body);
        var thread = repository.begin(exhibit, page, block, clock.instant());
        say(exhibit, thread, said, author);
        discussed(exhibit);
        return thread;
    }

    /// Answers; what was settled is open again.
    ///
    /// @throws IllegalArgumentException when nothing is said
    @PreAuthorize("isAuthenticated() and @exhibitRights.mayRead(#exhibit)")
    public void reply(ExhibitId exhibit, ThreadId thread, String body) {
        require(exhibit, thread);
        say(
                exhibit,
                thread,
                said(body),
                new Author.Member(currentAccount.require().id()));
        repository.resolve(thread, null, null);
        discussed(exhibit);
    }

    @PreAuthorize("isAuthenticated() and @exhibitRights.mayRead(#exhibit)")
    public void resolve(ExhibitId exhibit, ThreadId thread) {
        require(exhibit, thread);
        repository.resolve(thread, clock.instant(), currentAccount.require().id());
        discussed(exhibit);
    }

    @PreAuthorize("isAuthenticated() and @exhibitRights.mayRead(#exhibit)")
    public void reopen(ExhibitId exhibit, ThreadId thread) {
        require(exhibit, thread);
        repository.resolve(thread, null, null);
        discussed(exhibit);
    }

    /// What concerns whoever is signed in and was not seen by them, the newest first.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Concern> concerns() {
        return repository.unseen(currentAccount.require().id()).stream()
                .filter(concern -> rights.mayRead(concern.exhibit()))
                .toList();
    }

    /// Whoever is signed in has seen these.
    // Whoever has the comments open sees a new one while the transaction that brought it is being closed, and would
    // write into that.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @PreAuthorize("isAuthenticated()")
    public void see(Collection<ThreadId> threads) {
        repository.see(threads, currentAccount.require().id(), clock.instant());
    }

    private void say(ExhibitId exhibit, ThreadId thread, String body, Author.Member author) {
        var involved = repository.involved(thread);
        var readers = readers(exhibit);
        var number = repository.say(thread, body, author, null, clock.instant());
        var named = Mentions.in(body, readers);
        var told = new HashSet<>(involved);
        told.addAll(named);
        told.remove(author.account());
        readers.stream()
                .map(Account::id)
                .filter(told::contains)
                .forEach(account -> repository.tell(thread, number, account, named.contains(account)));
    }

    private void discussed(ExhibitId exhibit) {
        events.publishEvent(new DraftDiscussed(exhibit));
    }

    /// A thread of another exhibit is none of this one.
    private void require(ExhibitId exhibit, ThreadId thread) {
        if (repository.exhibit(thread).filter(exhibit::equals).isEmpty()) {
            throw new AccessDeniedException("No thread " + thread + " in exhibit " + exhibit);
        }
    }

    private static String said(String body) {
        var said = Comment.cleaned(body, Comment.LONGEST);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("A comment says something");
        }
        return said;
    }
}
