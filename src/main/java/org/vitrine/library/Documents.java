package org.vitrine.library;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;

/// The library: every document of the house, each with all its saved states.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class Documents {
    private final DocumentRepository repository;
    private final CardIndex cards;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    Documents(DocumentRepository repository, CardIndex cards, CurrentAccount currentAccount, Clock clock) {
        this.repository = repository;
        this.cards = cards;
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
        return repository.insert(document, clock.instant(), by());
    }

    /// Saves a new state of a document. Where a text was corrected, notes and alignments are moved to where their words
    /// are now; those that could not be are told by [Document#lost()].
    ///
    /// @param version the one that was read
    /// @throws StaleDocumentException when somebody else saved since, or put it into the bin
    public Catalogued save(Document document, long version) {
        var reanchored = repository
                .find(document.id())
                .map(before -> document.reanchored(before.document()))
                .orElse(document);
        return repository.update(reanchored, version, clock.instant(), by());
    }

    /// A document on the shelves. What is in the bin is not there.
    @Transactional(readOnly = true)
    public Optional<Catalogued> find(DocumentId id) {
        return repository.find(id);
    }

    /// The documents of these ids that there are, in that order.
    @Transactional(readOnly = true)
    public List<Document> all(List<DocumentId> ids) {
        var found = new HashMap<DocumentId, Document>();
        repository
                .find(ids.stream().distinct().toList())
                .forEach(kept -> found.put(kept.document().id(), kept.document()));
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList();
    }

    /// Whether a handle is taken: by a document, by one in the bin, or by one that once was.
    @Transactional(readOnly = true)
    public boolean isTaken(DocumentId id) {
        return repository.exists(id);
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

    /// What lists show of these documents, as far as they are on the shelves.
    @Transactional(readOnly = true)
    public List<DocumentRow> rows(Collection<DocumentId> ids) {
        return repository.rows(List.copyOf(ids));
    }

    @Transactional(readOnly = true)
    public int count(DocumentQuery query) {
        return repository.count(query);
    }

    /// How the documents of a query are made up.
    @Transactional(readOnly = true)
    public Facets facets(DocumentQuery query) {
        return cards.facets(query);
    }

    /// How many documents there are of each kind, the most frequent first.
    @Transactional(readOnly = true)
    public Map<String, Integer> kinds() {
        return cards.facets(DocumentQuery.ALL).kinds();
    }

    /// How many documents there are in each original language.
    @Transactional(readOnly = true)
    public Map<String, Integer> languages() {
        return cards.facets(DocumentQuery.ALL).languages();
    }

    /// Every state of a document, the newest first; also of one in the bin.
    @Transactional(readOnly = true)
    public List<DocumentState> history(DocumentId id) {
        return repository.states(id);
    }

    /// Gives a document a former state back, as a new one.
    ///
    /// @param version the one that was read
    /// @throws StaleDocumentException when somebody else saved since
    public Catalogued restore(DocumentId id, long former, long version) {
        var state = repository
                .state(id, former)
                .orElseThrow(() -> new IllegalArgumentException("%s has no state %d".formatted(id, former)));
        return repository.update(
                state.document(),
                version,
                new DocumentRepository.Origin(Deed.RESTORED, null, former),
                clock.instant(),
                by());
    }

    /// Makes anew what lists are made of, of some documents that an older Vitrine saved.
    ///
    /// @return whether there may be more of them
    public boolean bringSomeUpToDate() {
        return repository.bringUpToDate(clock.instant()) > 0;
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
