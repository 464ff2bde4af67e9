package org.vitrine.library;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.CurrentAccount;

/// The library: every document of the house, each with all its saved states.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class Documents {
    private final DocumentRepository repository;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    Documents(DocumentRepository repository, CurrentAccount currentAccount, Clock clock) {
        this.repository = repository;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /// Takes a document in.
    ///
    /// @throws IllegalArgumentException when the handle is taken; see [#freeId]
    public Catalogued add(Document document) {
        if (repository.exists(document.id())) {
            throw new IllegalArgumentException("There is a document called " + document.id() + " already");
        }
        return repository.insert(
                document,
                clock.instant(),
                currentAccount.current().map(Account::id).orElse(null));
    }

    /// Saves a new state of a document. Where a text was corrected, notes and alignments are moved to where their words
    /// are now; those that could not be are told by [Document#lost()].
    ///
    /// @param version the one that was read
    /// @throws StaleDocumentException when somebody else saved since
    public Catalogued save(Document document, long version) {
        var reanchored = repository
                .find(document.id())
                .map(before -> document.reanchored(before.document()))
                .orElse(document);
        return repository.update(
                reanchored,
                version,
                clock.instant(),
                currentAccount.current().map(Account::id).orElse(null));
    }

    @Transactional(readOnly = true)
    public Optional<Catalogued> find(DocumentId id) {
        return repository.find(id);
    }

    /// The documents of these ids that there are, in that order.
    @Transactional(readOnly = true)
    public List<Document> all(List<DocumentId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> repository.find(id).stream())
                .map(Catalogued::document)
                .toList();
    }

    /// The handle, or the first of `…-2`, `…-3` that is not taken.
    @Transactional(readOnly = true)
    public DocumentId freeId(DocumentId wish) {
        var candidate = wish;
        for (var number = 2; repository.exists(candidate); number++) {
            candidate = new DocumentId(wish.value() + "-" + number);
        }
        return candidate;
    }

    @Transactional(readOnly = true)
    public List<DocumentRow> list(DocumentQuery query, int offset, int limit) {
        return repository.list(query, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(DocumentQuery query) {
        return repository.count(query);
    }

    /// How many documents there are of each kind, the most frequent first.
    @Transactional(readOnly = true)
    public Map<String, Integer> kinds() {
        return repository.kinds();
    }

    /// How many documents there are in each original language.
    @Transactional(readOnly = true)
    public Map<String, Integer> languages() {
        return repository.languages();
    }
}
