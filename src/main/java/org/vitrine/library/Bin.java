package org.vitrine.library;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;

/// Where documents lie that somebody deleted, until an administrator empties it. Published editions have copies of
/// their
/// own of what they show.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class Bin {
    /// How long documents lie there at least before they are destroyed, unless an administrator says otherwise.
    public static final Duration RETENTION = Duration.ofDays(30);

    private static final int AT_ONCE = 500;

    private final DocumentRepository repository;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    Bin(DocumentRepository repository, CurrentAccount currentAccount, Clock clock) {
        this.repository = repository;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    public void put(Collection<DocumentId> documents) {
        documents.forEach(id -> repository.bin(id, true, clock.instant(), by()));
    }

    public void restore(Collection<DocumentId> documents) {
        documents.forEach(id -> repository.bin(id, false, clock.instant(), by()));
    }

    /// The last put in first.
    @Transactional(readOnly = true)
    public List<BinnedDocument> list(int offset, int limit) {
        return repository.binned(null, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        return repository.countBinned(null);
    }

    /// How many have lain there for so long.
    @Transactional(readOnly = true)
    public int count(Duration atLeast) {
        return repository.countBinned(clock.instant().minus(atLeast));
    }

    @Transactional(readOnly = true)
    public boolean holds(DocumentId id) {
        return repository.isBinned(id);
    }

    /// The content of a document in the bin.
    @Transactional(readOnly = true)
    public Optional<Document> find(DocumentId id) {
        return repository.findBinned(id).map(Catalogued::document);
    }

    /// Destroys what has lain there for so long, with its history. Only the handles stay, so that none is given twice.
    ///
    /// @return how many documents were destroyed
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public int empty(Duration atLeast) {
        var before = clock.instant().minus(atLeast);
        var destroyed = 0;
        for (var old = repository.binned(before, 0, AT_ONCE);
                !old.isEmpty();
                old = repository.binned(before, 0, AT_ONCE)) {
            for (var binned : old) {
                repository.destroy(binned.row().id(), clock.instant());
                destroyed++;
            }
        }
        return destroyed;
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
