package org.vitrine.publishing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.Standing;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Mention;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.library.Document;
import org.vitrine.library.Documents;
import org.vitrine.library.EntryAddresses;
import org.vitrine.library.KnownEntry;
import org.vitrine.media.Media;

/// Turns drafts into editions, withdraws them and shows them again.
@Service
@Transactional
public class Publisher {
    private final EditionRepository repository;
    private final PlannedEditionRepository planned;
    private final Editions editions;
    private final Accounts accounts;
    private final Exhibits exhibits;
    private final Documents documents;
    private final EntryAddresses entries;
    private final Media media;
    private final Enclosures enclosures;
    private final Embeds embeds;
    private final CurrentAccount currentAccount;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publisher(
            EditionRepository repository,
            PlannedEditionRepository planned,
            Editions editions,
            Accounts accounts,
            Exhibits exhibits,
            Documents documents,
            EntryAddresses entries,
            Media media,
            Enclosures enclosures,
            Embeds embeds,
            CurrentAccount currentAccount,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.planned = planned;
        this.editions = editions;
        this.accounts = accounts;
        this.exhibits = exhibits;
        this.documents = documents;
        this.entries = entries;
        this.media = media;
        this.enclosures = enclosures;
        this.embeds = embeds;
        this.currentAccount = currentAccount;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// A draft with the documents as they are now: what publishing it would freeze.
    @PreAuthorize("@exhibitRights.mayRead(#draft.id())")
    @Transactional(readOnly = true)
    public Exhibition preview(Draft draft) {
        var content = SavedSearches.answered(draft.content(), documents);
        var shown = documents.all(content.documents());
        return new Exhibition(
                draft.id(),
                draft.slug(),
                content,
                shown,
                exhibits.caseNumbers(draft.id()),
                entries.find(Mentioned.in(content, shown)),
                new Exhibition.Status.Preview(draft.revision()));
    }

    /// Whether readers of a language see a document of a block in another version than was placed.
    public boolean isReadable(Exhibition exhibition, Tongue tongue, BlockId block) {
        return exhibition
                .content()
                .block(block)
                .filter(found -> Interpreting.isReadable(exhibition, tongue, found))
                .isPresent();
    }

    /// What stands in the way of publishing, and what somebody should look at, in the order of the exhibit.
    public List<Finding> check(Exhibition exhibition) {
        return Readiness.check(exhibition, media::find, enclosures, embeds, this::leadsSomewhere);
    }

    /// Freezes a draft and its documents into the next edition, which is on display at once.
    ///
    /// @param revision the one that was looked at
    /// @param note what has changed, for readers
    /// @throws StaleDraftException when somebody saved since
    /// @throws NotReadyException when a check has found errors
    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public Edition publish(ExhibitId id, long revision, @Nullable String note) {
        return publish(ready(id, revision), note, by());
    }

    String titleOf(ExhibitId id) {
        return exhibits.find(id).map(draft -> draft.content().title()).orElse("");
    }

    /// @throws StaleDraftException when somebody saved since
    /// @throws NotReadyException when a check has found errors
    void requireReady(ExhibitId id, long revision) {
        ready(id, revision);
    }

    /// Publishes what was planned as it was looked at then, with the documents as they are now, in the name of whoever
    /// planned it.
    ///
    /// @throws AccessDeniedException when they may not publish any more
    /// @throws NotReadyException when a check has found errors since
    Edition publishPlanned(PlannedEdition planned) {
        var present = exhibits.find(planned.exhibit()).orElseThrow();
        var by = planned.by();
        if (by != null && !mayStillPublish(planned.exhibit(), by)) {
            throw new AccessDeniedException("Who planned it may not publish it any more");
        }
        var content = exhibits.content(planned.exhibit(), planned.revision()).orElseThrow();
        var draft =
                new Draft(present.id(), present.slug(), content, planned.revision(), false, false, present.changedAt());
        return publish(checked(draft), planned.note(), by);
    }

    private boolean mayStillPublish(ExhibitId id, AccountId account) {
        return accounts.find(account)
                .filter(Account::enabled)
                .filter(planner -> {
                    var roles = planner.role().including();
                    return roles.contains(Role.EDITOR)
                            || roles.contains(Role.CURATOR)
                                    && exhibits.members(id).get(account) == Standing.OWNER;
                })
                .isPresent();
    }

    private Exhibition ready(ExhibitId id, long revision) {
        var draft = exhibits.find(id).orElseThrow();
        if (draft.revision() != revision) {
            throw new StaleDraftException(id, revision);
        }
        return checked(draft);
    }

    private Exhibition checked(Draft draft) {
        var exhibition = preview(draft);
        var errors = check(exhibition).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new NotReadyException(errors);
        }
        return exhibition;
    }

    private Edition publish(Exhibition exhibition, @Nullable String note, @Nullable AccountId by) {
        var id = exhibition.id();
        if (!(exhibition.status() instanceof Exhibition.Status.Preview(var revision))) {
            throw new IllegalArgumentException("Only a draft becomes an edition");
        }
        var numbers = exhibits.giveCaseNumbers(id, exhibition.numbers());
        var shown = exhibition.documentsToPublish();
        var frozen = new Snapshot(anchored(exhibition), shown, numbers, entries(exhibition, shown));
        var edition = repository.insert(id, revision, note, frozen, clock.instant(), by);
        if (repository.withdrawal(id).isPresent()) {
            repository.decide(id, false, null, clock.instant(), by);
        }
        planned.settle(id);
        audit.write(Audited.EXHIBIT_PUBLISHED, exhibition.content().title(), String.valueOf(edition.number()), by);
        events.publishEvent(new EditionStored());
        return edition;
    }

    /// What an edition has to know of the people, places and subjects that it mentions or its documents speak of.
    private List<KnownEntry> entries(Exhibition exhibition, List<Document> shown) {
        return Stream.concat(
                        entries.find(Mentioned.inPublished(exhibition.content(), shown)).stream(),
                        entries.meantBy(shown).stream())
                .distinct()
                .sorted(Comparator.comparing(entry -> entry.address().path()))
                .toList();
    }

    /// Takes an exhibit off display: its addresses say so from now on. No edition is lost.
    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public void withdraw(ExhibitId id, @Nullable String notice) {
        repository.decide(id, true, notice, clock.instant(), by());
        audit.write(Audited.EXHIBIT_WITHDRAWN, title(id), notice);
        events.publishEvent(new EditionStored());
    }

    /// Shows a withdrawn exhibit again, with its newest edition.
    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public void republish(ExhibitId id) {
        repository.decide(id, false, null, clock.instant(), by());
        audit.write(Audited.EXHIBIT_SHOWN_AGAIN, title(id), null);
        events.publishEvent(new EditionStored());
    }

    /// Whether an address of this site that a curator wrote leads to something on display.
    private boolean leadsSomewhere(WrittenAddresses.Target target) {
        return switch (target) {
            case WrittenAddresses.Target.OfDocument(var document) ->
                editions.document(document).isPresent();
            case WrittenAddresses.Target.OfExhibit(var exhibit, var page) ->
                editions.newest(exhibit)
                        .or(() -> editions.movedTo(exhibit).flatMap(editions::newest))
                        .filter(found ->
                                page == null || found.content().page(page).isPresent())
                        .isPresent();
        };
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

    /// Whether the public can read something of an exhibit.
    @PreAuthorize("@exhibitRights.mayRead(#id)")
    @Transactional(readOnly = true)
    public boolean isOnDisplay(ExhibitId id) {
        return !repository.list(id).isEmpty() && repository.withdrawal(id).isEmpty();
    }

    private int changesSince(Edition edition, Draft draft) {
        if (edition.revision() == draft.revision()
                || exhibits.content(draft.id(), edition.revision())
                        .filter(draft.content()::equals)
                        .isPresent()) {
            return 0;
        }
        return Math.max(1, exhibits.changesSince(draft.id(), edition.revision()));
    }

    /// The content with every passage at the place where it stands in the documents as they are frozen.
    private static ExhibitContent anchored(Exhibition exhibition) {
        return exhibition
                .content()
                .mapPages(page -> page.withBlocks(page.blocks().stream()
                        .map(block -> block.withMentions(mention -> anchored(mention, exhibition)))
                        .toList()));
    }

    private static Mention anchored(Mention mention, Exhibition exhibition) {
        var passage = mention.passage();
        var version = mention.version();
        return passage == null || version == null
                ? mention
                : exhibition
                        .document(mention.document())
                        .flatMap(document -> document.text(version))
                        .flatMap(text -> passage.reanchored(text.text()))
                        .map(mention::withPassage)
                        .orElse(mention);
    }

    /// What the public knows it by: the draft may be in the bin.
    private String title(ExhibitId id) {
        return repository.list(id).stream()
                .findFirst()
                .flatMap(edition -> repository.snapshot(id, edition.number()))
                .map(snapshot -> snapshot.content().title())
                .orElse("");
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
