package org.vitrine.studio.documents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.Accounts;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.library.AlreadyUndoneException;
import org.vitrine.library.Bin;
import org.vitrine.library.BulkEdits;
import org.vitrine.library.BulkPreview;
import org.vitrine.library.Chosen;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Edit;
import org.vitrine.library.Entries;
import org.vitrine.library.Operation;
import org.vitrine.library.OperationId;
import org.vitrine.library.StaleDocumentException;
import org.vitrine.library.TooManyDocumentsException;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;

/// What the library's view does to many documents: edits them, puts them into the bin, and takes either back.
@Component
class BulkHand {
    private static final int MOST_OPERATIONS = 50;

    private final Documents documents;
    private final BulkEdits edits;
    private final Entries entries;
    private final Bin bin;
    private final Exhibits exhibits;
    private final Accounts accounts;
    private final Moments moments;
    private final I18NProvider texts;

    BulkHand(
            Documents documents,
            BulkEdits edits,
            Entries entries,
            Bin bin,
            Exhibits exhibits,
            Accounts accounts,
            Moments moments,
            I18NProvider texts) {
        this.documents = documents;
        this.edits = edits;
        this.entries = entries;
        this.bin = bin;
        this.exhibits = exhibits;
        this.accounts = accounts;
        this.moments = moments;
        this.texts = texts;
    }

    /// In how many exhibits each document is shown, as far as one may read them.
    Map<DocumentId, Integer> shownIn() {
        var counts = new HashMap<DocumentId, Integer>();
        exhibits.list().forEach(draft -> draft.content().documents().forEach(id -> counts.merge(id, 1, Integer::sum)));
        return counts;
    }

    void openEdit(Chosen chosen, int count, EditRow.What first, Runnable afterwards) {
        if (count > BulkEdits.MOST) {
            Notices.failure(text("bulk.too-many", BulkEdits.MOST));
            return;
        }
        // The very documents that were looked at: what comes to match meanwhile stays as it is.
        var these = new Chosen.Picked(new LinkedHashSet<>(edits.documents(chosen)));
        new BulkEditDialog(
                        these.documents().size(),
                        first,
                        entries::suggest,
                        documents.kinds().keySet(),
                        new BulkEditDialog.Hand() {
                            @Override
                            public BulkPreview preview(List<Edit> wanted) {
                                return edits.preview(these, wanted);
                            }

                            @Override
                            public void apply(List<Edit> wanted) {
                                edit(these, wanted, afterwards);
                            }
                        })
                .open();
    }

    private void edit(Chosen these, List<Edit> wanted, Runnable afterwards) {
        try {
            var operation = edits.apply(these, wanted);
            afterwards.run();
            Notices.undoable(
                    text("bulk.done", operation.documents()),
                    text("operations.undo"),
                    () -> undo(operation.id(), afterwards));
        } catch (StaleDocumentException somebodySaved) {
            Notices.failure(text("bulk.stale"));
        } catch (TooManyDocumentsException tooMany) {
            Notices.failure(text("bulk.too-many", BulkEdits.MOST));
        }
    }

    void undo(OperationId operation, Runnable afterwards) {
        try {
            var undone = edits.undo(operation);
            afterwards.run();
            if (undone.skipped().isEmpty()) {
                Notices.done(text("operations.undone", undone.restored()));
            } else {
                new UndoneDialog(undone).open();
            }
        } catch (AlreadyUndoneException somebodyWasFirst) {
            Notices.failure(text("operations.undone-already"));
        } catch (StaleDocumentException somebodySaved) {
            Notices.failure(text("bulk.stale"));
        }
    }

    void openOperations(Runnable afterwards) {
        new OperationsDialog(
                        edits.recent(MOST_OPERATIONS),
                        People.names(accounts),
                        moments,
                        (Operation operation) -> undo(operation.id(), afterwards))
                .open();
    }

    boolean isBinned(DocumentId id) {
        return bin.holds(id);
    }

    /// Asks before documents go into the bin; names the exhibits that show them first.
    void openBin(Chosen chosen, Runnable afterwards) {
        var ids = new LinkedHashSet<>(edits.documents(chosen));
        new BinDialog(ids.size(), showing(ids), exhibits.showingElsewhere(ids), () -> {
                    try {
                        bin.put(ids);
                        afterwards.run();
                        Notices.undoable(text("bin.put", ids.size()), text("bin.take-out"), () -> {
                            bin.restore(ids);
                            afterwards.run();
                            Notices.done(text("bin.restored", ids.size()));
                        });
                    } catch (StaleDocumentException somebodySaved) {
                        Notices.failure(text("bulk.stale"));
                    }
                })
                .open();
    }

    private List<Draft> showing(Set<DocumentId> ids) {
        return exhibits.list().stream()
                .filter(draft -> draft.content().documents().stream().anyMatch(ids::contains))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, UI.getCurrent().getLocale(), arguments);
    }
}
