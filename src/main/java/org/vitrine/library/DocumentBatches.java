package org.vitrine.library;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;

/// The library for those who bring or take away hundreds of documents at a time: what [Documents] does, with few
/// statements for many documents.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class DocumentBatches {
    private final DocumentBatchRepository repository;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    DocumentBatches(DocumentBatchRepository repository, CurrentAccount currentAccount, Clock clock) {
        this.repository = repository;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /// Which of these handles name a document.
    @Transactional(readOnly = true)
    public Set<DocumentId> taken(Collection<DocumentId> ids) {
        return repository.taken(ids);
    }

    /// Those of these documents that there are.
    @Transactional(readOnly = true)
    public Map<DocumentId, Catalogued> find(Collection<DocumentId> ids) {
        return repository.find(ids);
    }

    /// A former state of a document, or the present one.
    @Transactional(readOnly = true)
    public Optional<Document> state(DocumentId id, long version) {
        return repository.state(id, version);
    }

    /// Takes documents in, all or none.
    public void add(List<Document> documents) {
        repository.insert(documents, clock.instant(), by());
    }

    /// Saves a new state of each, all or none.
    ///
    /// @param changed with the versions that were read
    /// @throws StaleDocumentException when somebody else saved one of them since
    public void save(List<Catalogued> changed) {
        repository.update(changed, clock.instant(), by());
    }

    /// Puts documents into the bin.
    ///
    /// @param versions at which they are to be; one that was changed since stays
    /// @return those that are in it now
    public Set<DocumentId> bin(Map<DocumentId, Long> versions) {
        return repository.bin(versions, clock.instant(), by());
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
