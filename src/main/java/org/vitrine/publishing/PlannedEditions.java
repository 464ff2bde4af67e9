package org.vitrine.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.publishing.PlannedEdition.State;
import org.vitrine.publishing.PlannedEdition.Trouble;

/// Publications at a time, one for an exhibit. [Timetable] carries them out.
@Service
@Transactional
public class PlannedEditions {
    private final PlannedEditionRepository repository;
    private final Publisher publisher;
    private final ExhibitRights rights;
    private final AuditLog audit;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    PlannedEditions(
            PlannedEditionRepository repository,
            Publisher publisher,
            ExhibitRights rights,
            AuditLog audit,
            CurrentAccount currentAccount,
            Clock clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.rights = rights;
        this.audit = audit;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /// Plans the publication of a revision, instead of what was planned before.
    ///
    /// @throws IllegalArgumentException when the time is over
    /// @throws NotReadyException when a check has found errors
    /// @throws org.vitrine.exhibits.StaleDraftException when somebody saved since
    @PreAuthorize("@exhibitRights.mayPublish(#exhibit)")
    public void plan(ExhibitId exhibit, long revision, @Nullable String note, Instant at) {
        if (!at.isAfter(clock.instant())) {
            throw new IllegalArgumentException("The time " + at + " is over");
        }
        publisher.requireReady(exhibit, revision);
        repository.cancel(exhibit, clock.instant());
        repository.settle(exhibit);
        audit.write(Audited.EXHIBIT_PLANNED, publisher.titleOf(exhibit), at.toString());
        var by = currentAccount.current().map(Account::id).orElse(null);
        repository.insert(
                new PlannedEdition(UUID.randomUUID(), exhibit, revision, note, at, by, State.PLANNED, null),
                clock.instant());
    }

    @PreAuthorize("@exhibitRights.mayPublish(#exhibit)")
    public void cancel(ExhibitId exhibit) {
        repository.cancel(exhibit, clock.instant());
    }

    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    @Transactional(readOnly = true)
    public Optional<PlannedEdition> planned(ExhibitId exhibit) {
        return repository.planned(exhibit);
    }

    /// What was planned for exhibits that whoever is signed in may publish, and failed, until somebody takes note.
    @PreAuthorize("hasRole('CURATOR')")
    @Transactional(readOnly = true)
    public List<PlannedEdition> failed() {
        return repository.failed().stream()
                .filter(planned -> rights.mayPublish(planned.exhibit()))
                .toList();
    }

    /// Takes note of what failed.
    @PreAuthorize("@exhibitRights.mayPublish(#exhibit)")
    public void note(ExhibitId exhibit) {
        repository.settle(exhibit);
    }

    /// What is to be published by now. Only the timetable may ask for it.
    @Transactional(readOnly = true)
    List<PlannedEdition> due() {
        return repository.due(clock.instant());
    }

    /// Publishes what was planned: that it is done is recorded in the same transaction, so that it happens once, also
    /// where the house is stopped in the middle or two houses look at the same moment. Only the timetable may
    /// ask for it.
    void carryOut(PlannedEdition planned) {
        if (repository.end(planned.id(), State.DONE, null, null, clock.instant())) {
            var edition = publisher.publishPlanned(planned);
            repository.setEdition(planned.id(), edition.number());
        }
    }

    /// Records that it could not be done. Only the timetable may ask for it.
    void fail(PlannedEdition planned, Trouble trouble) {
        repository.end(planned.id(), State.FAILED, null, trouble, clock.instant());
    }
}
