package org.vitrine.interchange.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.exhibits.ExhibitedDocuments;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.intake.ImportJob.Counts;
import org.vitrine.interchange.intake.ImportRepository.Key;
import org.vitrine.interchange.intake.ImportRepository.Known;
import org.vitrine.interchange.intake.ImportRow.Outcome;
import org.vitrine.library.Catalogued;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentBatches;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.Editions;

/// What an import does with a few hundred rows, in one transaction with the note of how far it came: whatever happens,
/// a row is taken once or not at all.
@Service
@PreAuthorize("hasRole('CURATOR')")
class ImportBatches {
    /// How many of the first rows a dry run shows as they would be.
    static final int SHOWN = 20;

    private final ImportRepository repository;
    private final DocumentBatches documents;
    private final ExhibitedDocuments exhibited;
    private final Editions editions;
    private final Clock clock;

    ImportBatches(
            ImportRepository repository,
            DocumentBatches documents,
            ExhibitedDocuments exhibited,
            Editions editions,
            Clock clock) {
        this.repository = repository;
        this.documents = documents;
        this.exhibited = exhibited;
        this.editions = editions;
        this.clock = clock;
    }

    /// Somebody stopped the import, or another process goes on with it: nothing of the batch was kept.
    static class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Takes rows in, or with a job that is only checked finds out what would come of them.
    ///
    /// @param from how many rows were passed before
    @Transactional
    public void take(ImportJob job, long from, List<Incoming> batch, FreeHandles handles) {
        var dry = job.state() == ImportState.CHECKING;
        var judgement = new Judgement(job, from, batch);
        judgement.giveHandles(handles);
        if (!dry) {
            documents.add(judgement.added);
            documents.save(judgement.changed);
            repository.remember(judgement.remembered, judgement.known.keySet());
        }
        repository.insertRows(job.id(), judgement.rows(dry));
        advance(job, from, from + batch.size(), judgement.counts());
    }

    /// Notes that a row cannot be taken in.
    @Transactional
    public void refuse(ImportJob job, long from, Incoming row, Finding why) {
        repository.insertRows(
                job.id(),
                List.of(new ImportRow(
                        from + 1, row.label(), null, Outcome.REFUSED, null, null, null, List.of(why), null, null)));
        advance(job, from, from + 1, new Counts(0, 0, 0, 1, 0, 0, 0));
    }

    /// Takes back what the last rows did that were not yet taken back.
    ///
    /// @param from how far it came before
    /// @return how far it came; the total at the end
    @Transactional
    public long undo(ImportJob job, long from, int most) {
        var total = Objects.requireNonNull(job.total());
        var below = total - from;
        var lowest = Math.max(1, below - most);
        var rows = repository.toUndo(job.id(), lowest, below);
        var fresh = new LinkedHashMap<DocumentId, Long>();
        for (var row : rows) {
            if (row.outcome() == Outcome.FRESH && row.document() != null && row.after() != null) {
                fresh.put(row.document(), row.after());
            }
        }
        var shown = new HashSet<>(exhibited.among(fresh.keySet()));
        shown.addAll(editions.frozen(fresh.keySet()));
        fresh.keySet().removeAll(shown);
        var gone = documents.bin(fresh);
        fresh.keySet().removeAll(gone);
        var changed = documents.find(fresh.keySet()).keySet();
        var undone = 0;
        for (var row : rows) {
            var kept = row.outcome() == Outcome.FRESH ? kept(row.document(), shown, changed) : putBack(row);
            if (kept == null) {
                undone++;
            } else {
                repository.keep(job.id(), row.number(), kept);
            }
        }
        var to = lowest == 1 ? total : total - lowest;
        advance(job, from, to, new Counts(0, 0, 0, 0, 0, undone, rows.size() - undone));
        return to;
    }

    /// Notes that the next row cannot be taken back, because something that is not known here holds its document.
    ///
    /// @return how far it came
    @Transactional
    public long leave(ImportJob job, long from) {
        var total = Objects.requireNonNull(job.total());
        var number = total - from - 1;
        repository.keep(job.id(), number, Finding.remark("intake.kept-used"));
        var to = number == 1 ? total : total - number;
        advance(job, from, to, new Counts(0, 0, 0, 0, 0, 0, 1));
        return to;
    }

    private static @Nullable Finding kept(
            @Nullable DocumentId document, Set<DocumentId> shown, Set<DocumentId> changed) {
        if (document != null && shown.contains(document)) {
            return Finding.remark("intake.kept-shown");
        }
        return document != null && changed.contains(document) ? Finding.remark("intake.kept-changed") : null;
    }

    private @Nullable Finding putBack(ImportRow row) {
        var id = Objects.requireNonNull(row.document());
        var after = Objects.requireNonNull(row.after());
        var here = documents.find(List.of(id)).get(id);
        if (here == null) {
            return Finding.remark("intake.kept-gone");
        }
        if (here.version() != after) {
            return Finding.remark("intake.kept-changed");
        }
        var before = documents.state(id, Objects.requireNonNull(row.before())).orElseThrow();
        documents.save(List.of(new Catalogued(before, after, here.changedAt())));
        repository.remember(id, after, after + 1);
        return null;
    }

    private void advance(ImportJob job, long from, long to, Counts counts) {
        if (!repository.advance(job.id(), job.state(), from, to, counts, clock.instant())) {
            throw new OvertakenException();
        }
    }

    /// What is to become of each row of a batch.
    private final class Judgement {
        private record Fresh(int row, Document document) {}

        private final ImportJob job;
        private final long from;
        private final List<Incoming> batch;
        private final Map<Key, Known> known = new HashMap<>();
        private final Map<DocumentId, Catalogued> here;
        private final Set<DocumentId> binned;
        private final Map<String, Long> seen;
        private final Set<DocumentId> met = new HashSet<>();
        private final List<@Nullable ImportRow> rows = new ArrayList<>();
        private final Map<Integer, Document> proposals = new HashMap<>();
        private final List<Fresh> fresh = new ArrayList<>();
        private final List<Document> added = new ArrayList<>();
        private final List<Catalogued> changed = new ArrayList<>();
        private final Map<Key, Known> remembered = new LinkedHashMap<>();

        private Judgement(ImportJob job, long from, List<Incoming> batch) {
            this.job = job;
            this.from = from;
            this.batch = batch;
            var keys = new HashSet<Key>();
            var ids = new HashSet<DocumentId>();
            var identities = new HashSet<String>();
            for (var incoming : batch) {
                if (incoming.document() == null) {
                    continue;
                }
                var key = key(incoming);
                if (key != null) {
                    keys.add(key);
                }
                if (incoming.named()) {
                    ids.add(incoming.document().id());
                }
                if (incoming.identity() != null) {
                    identities.add(incoming.identity());
                }
            }
            known.putAll(repository.known(keys));
            known.values().forEach(one -> ids.add(one.document()));
            here = ids.isEmpty() ? Map.of() : documents.find(ids);
            binned = documents.taken(ids);
            binned.removeAll(here.keySet());
            seen = new HashMap<>(repository.earlier(job.id(), identities));
            for (var i = 0; i < batch.size(); i++) {
                judge(i, batch.get(i));
            }
        }

        private void judge(int i, Incoming incoming) {
            var said = incoming.document();
            var identity = incoming.identity();
            if (said == null) {
                refuse(incoming, null);
                return;
            }
            var first = identity == null ? null : seen.putIfAbsent(identity, from + i + 1);
            if (first != null) {
                refuse(incoming, Finding.error("intake.duplicate", first));
                return;
            }
            var key = key(incoming);
            var before = key == null ? null : known.get(key);
            var target = incoming.named() ? here.get(said.id()) : before == null ? null : here.get(before.document());
            if (target == null) {
                takeIn(i, incoming, said);
            } else if (!met.add(target.document().id())) {
                refuse(
                        incoming,
                        Finding.error("intake.same-document", target.document().id()));
            } else {
                change(i, incoming, said, target, key, before);
            }
        }

        private void takeIn(int i, Incoming incoming, Document said) {
            if (incoming.untitled()) {
                refuse(incoming, Finding.error("intake.no-title-new"));
                return;
            }
            if (incoming.named() && binned.contains(said.id())) {
                refuse(incoming, Finding.error("intake.handle-binned", said.id()));
                return;
            }
            fresh.add(new Fresh(i, said));
            rows.add(null);
        }

        private void change(
                int i, Incoming incoming, Document said, Catalogued target, @Nullable Key key, @Nullable Known before) {
            var id = target.document().id();
            var merged = Merge.of(target.document(), incoming, said);
            proposals.put(i, merged);
            if (Merge.isUnchanged(target.document(), merged)) {
                rows.add(row(i, incoming, Outcome.UNCHANGED, id, null, null));
                if (key != null && before == null) {
                    remembered.put(key, new Known(id, target.version()));
                }
                return;
            }
            if (!incoming.named()
                    && before != null
                    && before.version() != target.version()
                    && job.settings().keepChanged()) {
                refuse(incoming, Finding.error("intake.changed-here", id));
                return;
            }
            changed.add(new Catalogued(merged, target.version(), target.changedAt()));
            rows.add(row(i, incoming, Outcome.UPDATED, id, target.version(), target.version() + 1));
            if (key != null) {
                remembered.put(key, new Known(id, target.version() + 1));
            }
        }

        private void giveHandles(FreeHandles handles) {
            var reserved = new HashSet<DocumentId>();
            var wishes = new ArrayList<DocumentId>();
            for (var one : fresh) {
                if (batch.get(one.row()).named()) {
                    reserved.add(one.document().id());
                } else {
                    wishes.add(one.document().id());
                }
            }
            var given = handles.give(wishes, reserved, this::taken).iterator();
            for (var one : fresh) {
                var incoming = batch.get(one.row());
                var document =
                        incoming.named() ? one.document() : one.document().withId(given.next());
                added.add(document);
                proposals.put(one.row(), document);
                rows.set(one.row(), row(one.row(), incoming, Outcome.FRESH, document.id(), null, 1L));
                var key = key(incoming);
                if (key != null) {
                    remembered.put(key, new Known(document.id(), 1));
                }
            }
        }

        private Set<DocumentId> taken(Collection<DocumentId> ids) {
            return ids.isEmpty() ? Set.of() : documents.taken(ids);
        }

        private void refuse(Incoming incoming, @Nullable Finding why) {
            var findings = new ArrayList<>(incoming.findings());
            if (why != null) {
                findings.addFirst(why);
            }
            rows.add(new ImportRow(
                    from + rows.size() + 1,
                    incoming.label(),
                    null,
                    Outcome.REFUSED,
                    null,
                    null,
                    null,
                    findings,
                    null,
                    null));
        }

        private ImportRow row(
                int i,
                Incoming incoming,
                Outcome outcome,
                DocumentId document,
                @Nullable Long before,
                @Nullable Long after) {
            return new ImportRow(
                    from + i + 1,
                    incoming.label(),
                    incoming.identity(),
                    outcome,
                    document,
                    before,
                    after,
                    incoming.findings(),
                    null,
                    null);
        }

        private static @Nullable Key key(Incoming incoming) {
            return incoming.identifier() == null ? null : new Key(incoming.provider(), incoming.identifier());
        }

        /// @param dry with the first ones as they would be
        private List<ImportRow> rows(boolean dry) {
            var all = new ArrayList<ImportRow>();
            for (var i = 0; i < rows.size(); i++) {
                var row = Objects.requireNonNull(rows.get(i));
                all.add(
                        dry && row.number() <= SHOWN && row.outcome() != Outcome.REFUSED
                                ? new ImportRow(
                                        row.number(),
                                        row.label(),
                                        row.identity(),
                                        row.outcome(),
                                        row.document(),
                                        row.before(),
                                        row.after(),
                                        row.findings(),
                                        proposals.get(i),
                                        null)
                                : row);
            }
            return all;
        }

        private Counts counts() {
            var counts = Counts.NONE;
            for (var row : rows) {
                var outcome = Objects.requireNonNull(row).outcome();
                counts = counts.plus(new Counts(
                        outcome == Outcome.FRESH ? 1 : 0,
                        outcome == Outcome.UPDATED ? 1 : 0,
                        outcome == Outcome.UNCHANGED ? 1 : 0,
                        outcome == Outcome.REFUSED ? 1 : 0,
                        outcome != Outcome.REFUSED && !row.findings().isEmpty() ? 1 : 0,
                        0,
                        0));
            }
            return counts;
        }
    }
}
