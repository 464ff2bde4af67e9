package org.vitrine.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.AccountId;
import org.vitrine.library.DocumentRepository.Origin;
import org.vitrine.library.OperationRepository.Changed;

/// Changes many documents in one operation, and gives them back what they had.
@Component
class Rewriting {
    private static final int AT_ONCE = 200;

    private final DocumentRepository documents;
    private final OperationRepository operations;

    Rewriting(DocumentRepository documents, OperationRepository operations) {
        this.documents = documents;
        this.operations = operations;
    }

    /// Saves what is changed as new states. Documents that stay as they are get none.
    ///
    /// @throws StaleDocumentException when somebody saves one of them at the same moment: nothing is changed then
    Operation rewrite(
            Operation.Work work,
            List<DocumentId> ids,
            UnaryOperator<Document> change,
            Instant now,
            @Nullable AccountId by) {
        var operation = OperationId.create();
        operations.insert(operation, work, now, by);
        var count = 0;
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            for (var kept : documents.find(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                var changed = change.apply(kept.document());
                if (!changed.equals(kept.document())) {
                    var saved =
                            documents.update(changed, kept.version(), new Origin(Deed.BULK, operation, null), now, by);
                    operations.add(operation, new Changed(changed.id(), kept.version(), saved.version()));
                    count++;
                }
            }
        }
        operations.setCount(operation, count);
        return new Operation(operation, work, count, now, by, null);
    }

    /// Gives the documents of an operation back what they had, but for those that were changed since.
    Undone undo(OperationId operation, Instant now, @Nullable AccountId by) {
        var restored = 0;
        var skipped = new ArrayList<Undone.Skipped>();
        for (var changed : operations.documents(operation)) {
            var kept = documents.find(changed.document());
            if (kept.isPresent() && kept.get().version() == changed.after()) {
                var before =
                        documents.state(changed.document(), changed.before()).orElseThrow();
                documents.update(
                        before.document(),
                        changed.after(),
                        new Origin(Deed.UNDONE, operation, changed.before()),
                        now,
                        by);
                restored++;
            } else {
                var binned = kept.isEmpty() ? documents.findBinned(changed.document()) : kept;
                skipped.add(new Undone.Skipped(
                        changed.document(),
                        binned.map(left -> left.document().title())
                                .orElseGet(() -> changed.document().value()),
                        kept.isEmpty() ? Undone.Reason.IN_THE_BIN : Undone.Reason.CHANGED_SINCE));
            }
        }
        return new Undone(restored, List.copyOf(skipped));
    }

    /// How many of these documents a change would change, and the first of them with what they would be.
    record Outlook(int changing, List<Difference> first) {}

    record Difference(Document before, Document after) {}

    Outlook outlook(Collection<DocumentId> ids, UnaryOperator<Document> change, int most) {
        var all = List.copyOf(ids);
        var first = new ArrayList<Difference>();
        var changing = 0;
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var found = documents.find(part);
            for (var id : part) {
                var kept = found.stream()
                        .map(Catalogued::document)
                        .filter(document -> Objects.equals(document.id(), id))
                        .findFirst();
                if (kept.isPresent()) {
                    var changed = change.apply(kept.get());
                    if (!changed.equals(kept.get())) {
                        changing++;
                        if (first.size() < most) {
                            first.add(new Difference(kept.get(), changed));
                        }
                    }
                }
            }
        }
        return new Outlook(changing, List.copyOf(first));
    }
}
