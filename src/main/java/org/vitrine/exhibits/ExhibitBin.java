package org.vitrine.exhibits;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.CurrentAccount;

/// Where exhibits lie that somebody deleted, until an administrator empties it. What was published of them stays on
/// display until it is withdrawn.
@Service
@Transactional
public class ExhibitBin {
    /// How long exhibits lie there at least before they are destroyed, unless an administrator says otherwise.
    public static final Duration RETENTION = Duration.ofDays(30);

    private final ExhibitBinRepository repository;
    private final ExhibitRepository exhibits;
    private final ExhibitRights rights;
    private final AuditLog audit;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    ExhibitBin(
            ExhibitBinRepository repository,
            ExhibitRepository exhibits,
            ExhibitRights rights,
            AuditLog audit,
            CurrentAccount currentAccount,
            Clock clock) {
        this.repository = repository;
        this.exhibits = exhibits;
        this.rights = rights;
        this.audit = audit;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public void put(ExhibitId id) {
        repository.put(id, clock.instant(), by());
        audit.write(Audited.EXHIBIT_BINNED, exhibits.title(id), null);
    }

    @PreAuthorize("@exhibitRights.mayPublish(#id)")
    public void restore(ExhibitId id) {
        repository.restore(id);
        audit.write(Audited.EXHIBIT_TAKEN_OUT, exhibits.title(id), null);
    }

    /// Those that whoever is signed in may take out, the last put in first.
    @PreAuthorize("hasRole('CURATOR')")
    @Transactional(readOnly = true)
    public List<BinnedExhibit> list() {
        return repository.list().stream()
                .filter(binned -> rights.mayPublish(binned.id()))
                .toList();
    }

    /// Destroys what has lain there for so long, with its history. Editions stay, and slugs are not given again.
    ///
    /// @return how many exhibits were destroyed
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public int empty(Duration atLeast) {
        var before = clock.instant().minus(atLeast);
        var old = repository.list().stream()
                .filter(binned -> !binned.since().isAfter(before))
                .toList();
        old.forEach(binned -> {
            repository.destroy(binned.id(), clock.instant());
            audit.write(Audited.EXHIBIT_DESTROYED, binned.title(), null);
        });
        return old.size();
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
