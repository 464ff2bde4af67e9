package org.vitrine.studio.documents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;
import org.vitrine.library.EntryRow;
import org.vitrine.library.StaleDocumentException;
import org.vitrine.library.StaleEntryException;
import org.vitrine.studio.Notices;

/// What the view of the entries does to them: saves, merges, keeps apart, removes.
@Component
class EntryHand {
    private final Entries entries;
    private final BulkHand bulk;
    private final I18NProvider texts;

    EntryHand(Entries entries, BulkHand bulk, I18NProvider texts) {
        this.entries = entries;
        this.bulk = bulk;
        this.texts = texts;
    }

    EntryForm form(EntryRow row, EntryForm.Ways ways) {
        return new EntryForm(row, ways, new EntryForm.Hand() {
            @Override
            public boolean save(Entry entry) {
                return EntryHand.this.save(entry, row, ways);
            }

            @Override
            public void remove() {
                if (entries.delete(row.entry().id())) {
                    Notices.done(text("entries.removed", row.entry().name()));
                    ways.closed();
                } else {
                    Notices.failure(text("entries.needed"));
                }
            }
        });
    }

    private boolean save(Entry entry, EntryRow row, EntryForm.Ways ways) {
        try {
            if (row.version() == 0) {
                entries.add(entry);
                Notices.done(text("entries.saved", entry.name()));
            } else {
                var rewriting = entries.save(entry, row.version());
                if (rewriting.filter(operation -> operation.documents() > 0).isPresent()) {
                    var operation = rewriting.get();
                    Notices.undoable(
                            text("entries.renamed", entry.name(), operation.documents()),
                            text("operations.undo"),
                            () -> bulk.undo(operation.id(), () -> ways.saved(entry.id())));
                } else {
                    Notices.done(text("entries.saved", entry.name()));
                }
            }
            ways.saved(entry.id());
            return true;
        } catch (StaleEntryException somebodySaved) {
            Notices.failure(text("entries.stale"));
        } catch (StaleDocumentException somebodySaved) {
            Notices.failure(text("bulk.stale"));
        }
        return false;
    }

    /// Says of all of these what they are; nothing takes back what was said.
    void say(List<Entry> chosen, Entry.@Nullable Being being, Runnable afterwards) {
        var said = chosen.stream().collect(Collectors.toMap(Entry::id, _ -> Optional.ofNullable(being)));
        try {
            var before = entries.say(said);
            afterwards.run();
            if (before.isEmpty()) {
                Notices.done(text("entries.said", 0));
            } else {
                Notices.undoable(text("entries.said", before.size()), text("operations.undo"), () -> {
                    entries.say(before);
                    afterwards.run();
                });
            }
        } catch (StaleEntryException somebodySaved) {
            Notices.failure(text("bulk.stale"));
        }
    }

    /// Asks which of these stays, and says what merging them comes to.
    void openMerge(List<Entry> alike, Runnable afterwards) {
        new MergeEntriesDialog(alike, (into, merged) -> entries.previewMerge(into, merged), (into, merged) -> {
                    try {
                        var operation = entries.merge(into, merged);
                        afterwards.run();
                        Notices.undoable(
                                text("entries.merged", operation.documents()),
                                text("operations.undo"),
                                () -> bulk.undo(operation.id(), afterwards));
                    } catch (StaleEntryException | StaleDocumentException somebodySaved) {
                        Notices.failure(text("bulk.stale"));
                    }
                })
                .open();
    }

    void openDuplicates(Entry.Kind kind, Runnable afterwards) {
        new DuplicatesDialog(
                        entries.duplicates(kind),
                        pair -> openMerge(List.of(pair.one(), pair.other()), afterwards),
                        (EntryId one, EntryId other) -> entries.keepApart(one, other),
                        afterwards)
                .open();
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, UI.getCurrent().getLocale(), arguments);
    }
}
