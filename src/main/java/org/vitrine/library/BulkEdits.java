package org.vitrine.library;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;

/// Edits many documents at once: looked at before, and undone as a whole if need be.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class BulkEdits {
    /// How many documents can be edited at once: more would keep everybody else waiting.
    public static final int MOST = 20_000;

    private static final int SHOWN = 20;

    private final Rewriting rewriting;
    private final OperationRepository operations;
    private final EntryRepository entries;
    private final CardIndex cards;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    BulkEdits(
            Rewriting rewriting,
            OperationRepository operations,
            EntryRepository entries,
            CardIndex cards,
            CurrentAccount currentAccount,
            Clock clock) {
        this.rewriting = rewriting;
        this.operations = operations;
        this.entries = entries;
        this.cards = cards;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /// Which documents these are now.
    @Transactional(readOnly = true)
    public List<DocumentId> documents(Chosen chosen) {
        return switch (chosen) {
            case Chosen.Picked(var picked) ->
                picked.stream()
                        .sorted(java.util.Comparator.comparing(DocumentId::value))
                        .toList();
            case Chosen.Matching(var query, var but) ->
                cards.list(query, 0, Integer.MAX_VALUE).stream()
                        .filter(id -> !but.contains(id))
                        .toList();
        };
    }

    @Transactional(readOnly = true)
    public BulkPreview preview(Chosen chosen, List<Edit> edits) {
        var ids = documents(chosen);
        var outlook = rewriting.outlook(ids, document -> Edit.apply(edits, document), SHOWN);
        return new BulkPreview(
                ids.size(),
                outlook.changing(),
                outlook.first().stream()
                        .map(difference -> new BulkPreview.Change(difference.before(), difference.after()))
                        .toList());
    }

    /// Saves a new state of every document that is changed, all or none.
    ///
    /// @throws StaleDocumentException when somebody saves one of them at the same moment
    /// @throws TooManyDocumentsException when more than [#MOST] are chosen
    public Operation apply(Chosen chosen, List<Edit> edits) {
        var ids = documents(chosen);
        if (ids.size() > MOST) {
            throw new TooManyDocumentsException(ids.size());
        }
        return rewriting.rewrite(
                new Operation.Work.Bulk(edits), ids, document -> Edit.apply(edits, document), clock.instant(), by());
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Operation> recent(int most) {
        return operations.recent(most);
    }

    @Transactional(readOnly = true)
    public java.util.Optional<Operation> find(OperationId id) {
        return operations.find(id);
    }

    /// Gives every document of an operation back what it had before, as a new state, but for those that were changed
    /// since; entries that were merged or renamed are again what they were.
    ///
    /// @throws AlreadyUndoneException when it was undone before
    public Undone undo(OperationId id) {
        var operation = operations.find(id).orElseThrow(() -> new AlreadyUndoneException(id));
        if (!operations.undone(id, clock.instant(), by())) {
            throw new AlreadyUndoneException(id);
        }
        switch (operation.work()) {
            case Operation.Work.Bulk _ -> {}
            case Operation.Work.Merge(var before, var after, var merged) -> {
                takeBack(before, after);
                merged.forEach(entries::unmerge);
            }
            case Operation.Work.Rename(var before, var after) -> takeBack(before, after);
        }
        return rewriting.undo(id, clock.instant(), by());
    }

    /// Takes from an entry what an operation gave it; what else was changed since stays.
    private void takeBack(Entry before, Entry after) {
        entries.find(before.id()).ifPresent(kept -> {
            var now = kept.entry();
            var names = now.names().stream()
                    .filter(name ->
                            before.names().contains(name) || !after.names().contains(name))
                    .toList();
            var authorities = now.authorities().stream()
                    .filter(uri -> before.authorities().contains(uri)
                            || !after.authorities().contains(uri))
                    .toList();
            var name = now.name().equals(after.name()) ? before.name() : now.name();
            var entry = new Entry(
                    now.id(),
                    now.kind(),
                    name,
                    now.name().equals(after.name()) ? before.language() : now.language(),
                    names,
                    authorities,
                    now.being() == after.being() ? before.being() : now.being(),
                    java.util.Objects.equals(now.coordinates(), after.coordinates())
                            ? before.coordinates()
                            : now.coordinates(),
                    java.util.Objects.equals(now.note(), after.note()) ? before.note() : now.note());
            entries.update(entry, kept.version(), clock.instant(), by());
        });
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
