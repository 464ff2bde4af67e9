package org.vitrine.publishing;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;

/// Turns drafts into editions, withdraws them and shows them again.
@Service
@Transactional
public class Publisher {
    private final EditionRepository repository;
    private final Exhibits exhibits;
    private final Documents documents;
    private final Media media;
    private final CurrentAccount currentAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publisher(
            EditionRepository repository,
            Exhibits exhibits,
            Documents documents,
            Media media,
            CurrentAccount currentAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.exhibits = exhibits;
        this.documents = documents;
        this.media = media;
        this.currentAccount = currentAccount;
        this.events = events;
        this.clock = clock;
    }

    /// A draft with the documents as they are now: what publishing it would freeze.
    @PreAuthorize("@exhibitRights.mayRead(#draft.id())")
    @Transactional(readOnly = true)
    public Exhibition preview(Draft draft) {
        return new Exhibition(
                draft.id(),
                draft.slug(),
                draft.content(),
                documents.all(draft.content().documents()),
                exhibits.caseNumbers(draft.id()),
                new Exhibition.Status.Preview(draft.revision()));
    }

    /// What stands in the way of publishing, and what somebody should look at, in the order of the exhibit.
    public List<Finding> check(Exhibition exhibition) {
        return Readiness.check(exhibition, picture -> media.find(picture).isPresent());
    }

    /// Freezes a draft and its documents into the next edition, which is on display at once.
    ///
    /// @param revision the one that was looked at
    /// @param note what has changed, for readers
    /// @throws StaleDraftException when somebody saved since
    /// @throws NotReadyException when a check has found errors
    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public Edition publish(ExhibitId id, long revision, @Nullable String note) {
        var draft = exhibits.find(id).orElseThrow();
        if (draft.revision() != revision) {
            throw new StaleDraftException(id, revision);
        }
        var exhibition = preview(draft);
        var errors = check(exhibition).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new NotReadyException(errors);
        }
        var numbers = exhibits.giveCaseNumbers(id, exhibition.numbers());
        var frozen = new Snapshot(anchored(exhibition), exhibition.documents(), numbers);
        var edition = repository.insert(id, revision, note, frozen, clock.instant(), by());
        if (repository.withdrawal(id).isPresent()) {
            repository.decide(id, false, null, clock.instant(), by());
        }
        events.publishEvent(new EditionStored());
        return edition;
    }

    /// Takes an exhibit off display: its addresses say so from now on. No edition is lost.
    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public void withdraw(ExhibitId id, @Nullable String notice) {
        repository.decide(id, true, notice, clock.instant(), by());
        events.publishEvent(new EditionStored());
    }

    /// Shows a withdrawn exhibit again, with its newest edition.
    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public void republish(ExhibitId id) {
        repository.decide(id, false, null, clock.instant(), by());
        events.publishEvent(new EditionStored());
    }

    @PreAuthorize("@exhibitRights.mayRead(#draft.id())")
    @Transactional(readOnly = true)
    public Publication publication(Draft draft) {
        var editions = repository.list(draft.id());
        return new Publication(
                editions,
                repository.withdrawal(draft.id()).orElse(null),
                editions.isEmpty() ? 0 : changesSince(editions.getFirst(), draft));
    }

    private int changesSince(Edition edition, Draft draft) {
        if (edition.revision() == draft.revision()
                || exhibits.content(draft.id(), edition.revision())
                        .filter(draft.content()::equals)
                        .isPresent()) {
            return 0;
        }
        var edits = exhibits.history(draft.id()).stream()
                .filter(revision -> revision.number() > edition.revision())
                .mapToInt(revision -> revision.change() == Change.UNDONE ? -1 : 1)
                .sum();
        return Math.max(1, edits);
    }

    /// The content with every passage at the place where it stands in the documents as they are frozen.
    private static ExhibitContent anchored(Exhibition exhibition) {
        return exhibition
                .content()
                .mapPages(page -> page.withBlocks(page.blocks().stream()
                        .map(block -> block instanceof Block.Excerpt excerpt ? anchored(excerpt, exhibition) : block)
                        .toList()));
    }

    private static Block anchored(Block.Excerpt excerpt, Exhibition exhibition) {
        var text = exhibition
                .document(excerpt.document())
                .flatMap(document -> document.text(excerpt.version()))
                .orElseThrow()
                .text();
        var notes = excerpt.notes().stream()
                .map(note -> new PassageNote(
                        note.id(),
                        note.title(),
                        note.markdown(),
                        note.anchor() == null
                                ? null
                                : note.anchor().reanchored(text).orElseThrow()))
                .toList();
        return excerpt.withPassage(
                        excerpt.version(), excerpt.passage().reanchored(text).orElseThrow())
                .withNotes(notes);
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
