package org.vitrine.exhibits;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;

/// The drafts of exhibits. Every save is a revision that stays; undoing and redoing are revisions too.
@Service
@Transactional
public class Exhibits {
    private final ExhibitRepository repository;
    private final CaseNumberRepository caseNumbers;
    private final BlockNameRepository formerNames;
    private final BlockNames blockNames;
    private final CurrentAccount currentAccount;
    private final ExhibitRights rights;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    Exhibits(
            ExhibitRepository repository,
            CaseNumberRepository caseNumbers,
            BlockNameRepository formerNames,
            BlockNames blockNames,
            CurrentAccount currentAccount,
            ExhibitRights rights,
            ApplicationEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.caseNumbers = caseNumbers;
        this.formerNames = formerNames;
        this.blockNames = blockNames;
        this.currentAccount = currentAccount;
        this.rights = rights;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes an exhibit that belongs to whoever is signed in.
    ///
    /// @param wish its slug; where it is taken, the first of `…-2`, `…-3` that is free
    @PreAuthorize("hasRole('CURATOR')")
    public Draft create(ExhibitContent content, Slug wish, Change change) {
        var slug = wish.unlessTaken(taken -> repository.bySlug(taken).isPresent()
                || repository.byFormerSlug(taken).isPresent());
        return repository.insert(ExhibitId.create(), slug, content, change, clock.instant(), by());
    }

    /// Makes an exhibit like another, which belongs to whoever is signed in. It begins a history of its own.
    @PreAuthorize("@exhibitRights.mayRead(#id)")
    public Draft duplicate(ExhibitId id, String title) {
        var content = repository.find(id).orElseThrow().content().withTitle(title);
        return create(content, Slug.from(title, "exhibit"), Change.DUPLICATED);
    }

    /// The case numbers that were given to objects of an exhibit.
    @PreAuthorize("@exhibitRights.mayRead(#id)")
    @Transactional(readOnly = true)
    public CaseNumbers caseNumbers(ExhibitId id) {
        return caseNumbers.find(id);
    }

    /// Gives every object of what is about to be published a number for good.
    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public CaseNumbers giveCaseNumbers(ExhibitId id, CaseNumbers numbers) {
        caseNumbers.give(id, numbers);
        return caseNumbers.find(id);
    }

    /// The drafts that whoever is signed in may read, the last changed first.
    @PreAuthorize("hasRole('CURATOR')")
    @Transactional(readOnly = true)
    public List<Draft> list() {
        return repository.list().stream()
                .filter(draft -> rights.mayRead(draft.id()))
                .toList();
    }

    /// How many drafts whoever is signed in may read.
    @PreAuthorize("hasRole('CURATOR')")
    @Transactional(readOnly = true)
    public long count() {
        return repository.ids().stream().filter(rights::mayRead).count();
    }

    @PreAuthorize("@exhibitRights.mayRead(#id)")
    @Transactional(readOnly = true)
    public Optional<Draft> find(ExhibitId id) {
        return repository.find(id);
    }

    /// Saves a new state.
    ///
    /// @param revision the one that was read
    /// @throws StaleDraftException when somebody else saved since
    @PreAuthorize("@exhibitRights.mayEdit(#id)")
    public Draft save(ExhibitId id, long revision, ExhibitContent content, Change change) {
        return saved(repository.save(id, revision, content, change, clock.instant(), by()));
    }

    /// Gives a block another name, and so another address on its page; case number, links and comments follow.
    ///
    /// @throws IllegalArgumentException when another block is called so, or was
    /// @throws StaleDraftException when somebody else saved since
    @PreAuthorize("@exhibitRights.mayEdit(#id)")
    public Draft renameBlock(ExhibitId id, long revision, BlockId from, BlockId to) {
        var before = repository.find(id).orElseThrow();
        if (caseNumbers.find(id).of(to).isPresent() || formerNames.isOfAnother(id, to, from)) {
            throw new IllegalArgumentException("Another block was called \"" + to + "\"");
        }
        var content = blockNames.renamed(before.content(), before.slug(), from, to);
        if (content.equals(before.content())) {
            return before;
        }
        var saved = repository.save(id, revision, content, Change.BLOCK_CHANGED, clock.instant(), by());
        formerNames.add(id, from, to);
        return saved(settled(saved));
    }

    /// What is said about blocks follows them when their names change back and forth.
    private Draft settled(Draft draft) {
        formerNames.settle(draft.id(), draft.content());
        return draft;
    }

    /// Goes back to the state before the last change; where there is none, stays.
    @PreAuthorize("@exhibitRights.mayEdit(#id)")
    public Draft undo(ExhibitId id, long revision) {
        return saved(settled(repository.undo(id, revision, clock.instant(), by())));
    }

    /// Goes forward again to the state that was last undone; where there is none, stays.
    @PreAuthorize("@exhibitRights.mayEdit(#id)")
    public Draft redo(ExhibitId id, long revision) {
        return saved(settled(repository.redo(id, revision, clock.instant(), by())));
    }

    /// Makes the exhibit again what it was.
    ///
    /// @param revision the one that was looked at
    /// @param former the one to go back to
    /// @throws StaleDraftException when somebody else saved since
    @PreAuthorize("@exhibitRights.mayEdit(#id)")
    public Draft restore(ExhibitId id, long revision, long former) {
        return restored(id, revision, former, (_, content) -> content);
    }

    /// Makes one page again what it was, also where it is gone.
    ///
    /// @throws StaleDraftException when somebody else saved since
    @PreAuthorize("@exhibitRights.mayEdit(#id)")
    public Draft restorePage(ExhibitId id, long revision, long former, PageId page) {
        return restored(id, revision, former, (now, then) -> Restoration.page(now, then, page));
    }

    /// Makes one block again what it was, also where it is gone.
    ///
    /// @throws StaleDraftException when somebody else saved since
    @PreAuthorize("@exhibitRights.mayEdit(#id)")
    public Draft restoreBlock(ExhibitId id, long revision, long former, BlockId block) {
        return restored(id, revision, former, (now, then) -> Restoration.block(now, then, block));
    }

    private Draft restored(ExhibitId id, long revision, long former, BinaryOperator<ExhibitContent> restoration) {
        var now = repository.find(id).orElseThrow();
        var then = repository.content(id, former).orElseThrow();
        var content = restoration.apply(now.content(), then);
        return content.equals(now.content())
                ? now
                : saved(settled(repository.save(id, revision, content, Change.RESTORED, clock.instant(), by())));
    }

    /// Changes the address; the old one goes on leading here.
    ///
    /// @throws IllegalArgumentException when another exhibit has or had it
    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public Draft rename(ExhibitId id, Slug slug) {
        var holder = repository.bySlug(slug).or(() -> repository.byFormerSlug(slug));
        if (holder.isPresent() && !holder.get().equals(id)) {
            throw new IllegalArgumentException("Another exhibit has or had the address \"" + slug + "\"");
        }
        repository.rename(id, slug);
        audit.write(Audited.EXHIBIT_RENAMED, repository.title(id), slug.value());
        events.publishEvent(new ExhibitRenamed(id));
        return repository.find(id).orElseThrow();
    }

    /// The saved states, the newest first.
    @PreAuthorize("@exhibitRights.mayRead(#id)")
    @Transactional(readOnly = true)
    public List<Revision> history(ExhibitId id) {
        return repository.history(id);
    }

    /// How many changes were made since a revision, without those that were taken back.
    @PreAuthorize("@exhibitRights.mayRead(#id)")
    @Transactional(readOnly = true)
    public int changesSince(ExhibitId id, long revision) {
        return repository.changesSince(id, revision);
    }

    /// A former state.
    @PreAuthorize("@exhibitRights.mayRead(#id)")
    @Transactional(readOnly = true)
    public Optional<ExhibitContent> content(ExhibitId id, long revision) {
        return repository.content(id, revision);
    }

    /// With whom an exhibit is shared, and as what.
    @PreAuthorize("@exhibitRights.mayRead(#id)")
    @Transactional(readOnly = true)
    public Map<AccountId, Standing> members(ExhibitId id) {
        return repository.members(id);
    }

    /// The drafts in which a document is shown.
    @PreAuthorize("hasRole('CURATOR')")
    @Transactional(readOnly = true)
    public List<Draft> showing(DocumentId document) {
        return list().stream()
                .filter(draft -> draft.content().documents().contains(document))
                .toList();
    }

    /// How many drafts show one of these documents that whoever is signed in may not read.
    @PreAuthorize("hasRole('CURATOR')")
    @Transactional(readOnly = true)
    public int showingElsewhere(Set<DocumentId> documents) {
        return (int) repository.list().stream()
                .filter(draft -> !rights.mayRead(draft.id()))
                .filter(draft -> draft.content().documents().stream().anyMatch(documents::contains))
                .count();
    }

    private Draft saved(Draft draft) {
        events.publishEvent(new DraftSaved(draft.id(), draft.revision()));
        return draft;
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
