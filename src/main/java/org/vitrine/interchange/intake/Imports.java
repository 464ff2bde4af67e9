package org.vitrine.interchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.interchange.ExhibitImport;
import org.vitrine.interchange.Finding;

/// Imports of many documents at once: brought, looked through without keeping anything, taken in, stopped, gone on with
/// and taken back.
@Service
@PreAuthorize("hasRole('CURATOR')")
public class Imports {
    private static final int MOST_LISTED = 100;
    private static final int PREVIEW_ROWS = 6;
    private static final int PAGE = 500;

    private final ImportRepository repository;
    private final ImportRights rights;
    private final ImportWorker worker;
    private final IntakeFiles files;
    private final IntakeSettings settings;
    private final Fetcher fetcher;
    private final ExhibitImport exhibits;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    Imports(
            ImportRepository repository,
            ImportRights rights,
            ImportWorker worker,
            IntakeFiles files,
            IntakeSettings settings,
            Fetcher fetcher,
            ExhibitImport exhibits,
            CurrentAccount currentAccount,
            Clock clock) {
        this.repository = repository;
        this.rights = rights;
        this.worker = worker;
        this.files = files;
        this.settings = settings;
        this.fetcher = fetcher;
        this.exhibits = exhibits;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /// The largest file that may be brought, in bytes.
    public long largestFile() {
        return settings.bulk().largestFile().toBytes();
    }

    /// Whether manifests can be fetched from some host.
    public boolean fetches() {
        return fetcher.isOpen();
    }

    /// Recognises what files are by what is in them. A table waits to be set up; everything else is looked through at
    /// once.
    public Beginning begin(List<Uploaded> uploads) {
        var id = ImportId.create();
        try {
            var exhibit = exhibit(uploads);
            if (exhibit.isPresent()) {
                return exhibit.get();
            }
            files.take(id, uploads);
            var found = files.list(id);
            if (Recognition.isOffice(found)) {
                throw new UnreadableImportException(Finding.error("intake.other-format", "XLSX, DOCX, ODS"));
            }
            return new Beginning.Begun(begin(id, name(uploads), found));
        } catch (UnreadableImportException e) {
            files.remove(id);
            return new Beginning.Refused(List.of(e.finding()));
        } catch (RuntimeException e) {
            files.remove(id);
            throw e;
        }
    }

    /// Fetches a manifest from an address, if its host is allowed.
    public Beginning fetch(String address) {
        Path file;
        try {
            file = fetcher.fetch(address);
        } catch (UnreadableImportException e) {
            return new Beginning.Refused(List.of(e.finding()));
        }
        try {
            return begin(List.of(new Uploaded("manifest.json", file)));
        } finally {
            delete(file);
        }
    }

    /// The imports that whoever is signed in may see, the newest first.
    public List<ImportJob> list() {
        return rights.seesAll()
                ? repository.list(null, MOST_LISTED)
                : currentAccount
                        .current()
                        .map(account -> repository.list(account.id(), MOST_LISTED))
                        .orElse(List.of());
    }

    @PreAuthorize("@importRights.may(#id)")
    public Optional<ImportJob> find(ImportId id) {
        return repository.find(id);
    }

    /// The first rows as they will be.
    @PreAuthorize("@importRights.may(#id)")
    public List<ImportRow> proposals(ImportId id) {
        return repository.proposals(id);
    }

    /// Rows that were or will be refused.
    @PreAuthorize("@importRights.may(#id)")
    public List<ImportRow> refused(ImportId id, int most) {
        return repository.refused(id, most);
    }

    /// Rows that somebody should look at: refused ones, and those with remarks.
    @PreAuthorize("@importRights.may(#id)")
    public List<ImportRow> troubled(ImportId id, int most) {
        return repository.troubled(id, 0, most);
    }

    /// The beginning of a table as it is read now.
    ///
    /// @throws UnreadableImportException when it cannot be read so
    @PreAuthorize("@importRights.may(#id)")
    public TablePreview table(ImportId id) {
        var job = repository.find(id).orElseThrow();
        var rows = TableFormat.rows(
                tableFile(id), job.settings().charset(), job.settings().delimiter(), PREVIEW_ROWS);
        return new TablePreview(
                rows.isEmpty() ? List.of() : rows.getFirst(),
                rows.isEmpty() ? List.of() : rows.subList(1, rows.size()),
                Encoding.COMMON,
                TableFormat.DELIMITERS,
                TableFormat.SEPARATORS);
    }

    /// Says how an import is to be read, before it is.
    @PreAuthorize("@importRights.may(#id)")
    @Transactional
    public void set(ImportId id, ImportSettings changed) {
        if (repository.move(id, Set.of(ImportState.READY, ImportState.CHECKED), ImportState.READY, clock.instant())) {
            repository.setSettings(id, changed, clock.instant());
        }
    }

    /// Reads a table in another encoding or with another sign between its cells; what its columns mean is guessed anew.
    @PreAuthorize("@importRights.may(#id)")
    @Transactional
    public void readAs(ImportId id, String charset, String delimiter) {
        var job = repository.find(id).orElseThrow();
        var rows = TableFormat.rows(tableFile(id), charset, delimiter, 1);
        var columns = TableFormat.columns(rows.isEmpty() ? List.of() : rows.getFirst());
        var before = job.settings();
        set(
                id,
                new ImportSettings(
                        before.provider(), charset, delimiter, before.separator(), columns, before.keepChanged()));
    }

    /// Looks through all of it without keeping anything.
    @PreAuthorize("@importRights.may(#id)")
    @Transactional
    public void check(ImportId id) {
        if (repository.move(
                id, Set.of(ImportState.READY, ImportState.CHECKED), ImportState.CHECKING, clock.instant())) {
            repository.deleteRows(id);
            repository.resetCounts(id);
            ring();
        }
    }

    /// Takes in what was looked through.
    @PreAuthorize("@importRights.may(#id)")
    @Transactional
    public void start(ImportId id) {
        if (repository.move(id, Set.of(ImportState.CHECKED), ImportState.RUNNING, clock.instant())) {
            repository.deleteRows(id);
            repository.resetCounts(id);
            ring();
        }
    }

    /// Stops it after the rows it is at. What was taken in stays.
    @PreAuthorize("@importRights.may(#id)")
    @Transactional
    public void stop(ImportId id) {
        if (!repository.move(id, Set.of(ImportState.RUNNING), ImportState.STOPPED, clock.instant())) {
            repository.move(id, Set.of(ImportState.CHECKING), ImportState.READY, clock.instant());
        }
    }

    /// Goes on where it was stopped or broke off.
    @PreAuthorize("@importRights.may(#id)")
    @Transactional
    public void resume(ImportId id) {
        repository.move(id, Set.of(ImportState.STOPPED, ImportState.FAILED), ImportState.RUNNING, clock.instant());
        repository.move(id, Set.of(ImportState.HALF_UNDONE), ImportState.UNDOING, clock.instant());
        ring();
    }

    /// Takes back everything it did, as far as nobody has built on it since.
    @PreAuthorize("@importRights.may(#id)")
    @Transactional
    public void undo(ImportId id) {
        if (repository.move(
                id,
                Set.of(ImportState.STOPPED, ImportState.DONE, ImportState.FAILED),
                ImportState.UNDOING,
                clock.instant())) {
            var job = repository.find(id).orElseThrow();
            repository.beginPass(id, job.counts().rows() + 1);
            ring();
        }
    }

    /// Gives up an import that has taken nothing in.
    @PreAuthorize("@importRights.may(#id)")
    @Transactional
    public void discard(ImportId id) {
        var job = repository.find(id);
        if (job.isPresent()
                && (job.get().state() == ImportState.READY || job.get().state() == ImportState.CHECKED)) {
            repository.delete(id);
            files.remove(id);
        }
    }

    /// Writes the rows that somebody should look at as CSV in UTF-8: row, what was wrong, what to do.
    @PreAuthorize("@importRights.may(#id)")
    public void writeFailures(ImportId id, OutputStream output, Locale reader) {
        try {
            var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            var list = new FailureList(writer, reader);
            var after = 0L;
            for (var rows = repository.troubled(id, after, PAGE);
                    !rows.isEmpty();
                    rows = repository.troubled(id, after, PAGE)) {
                rows.forEach(list::add);
                after = rows.getLast().number();
            }
            list.flush();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob begin(ImportId id, String name, Map<String, Path> found) {
        var kind = Recognition.of(found);
        var job = new ImportJob(
                id,
                kind,
                name,
                kind == ImportKind.TABLE ? ImportState.READY : ImportState.CHECKING,
                settings(kind, name, found),
                0,
                null,
                ImportJob.Counts.NONE,
                List.of(),
                clock.instant(),
                currentAccount.current().map(Account::id).orElse(null),
                clock.instant());
        repository.insert(job);
        worker.ring();
        return job;
    }

    private static ImportSettings settings(ImportKind kind, String name, Map<String, Path> found) {
        var stem = name.replaceFirst("\\.[A-Za-z]{2,5}$", "").strip();
        var provider = Assembly.cut(stem.isEmpty() ? "Import" : stem, ImportSettings.LONGEST_PROVIDER);
        var plain = new ImportSettings(provider, null, null, ";", List.of(), true);
        return switch (kind) {
            case TABLE -> TableFormat.guess(readable(found).orElseThrow(), provider);
            case OMEKA_S, OMEKA_CLASSIC, IIIF ->
                readable(found).flatMap(Imports::host).map(plain::withProvider).orElse(plain);
            case RIS, RECORDS -> plain;
        };
    }

    /// Where the first record of a JSON file is from, as its own address says.
    private static Optional<String> host(Path file) {
        try (var records = new JsonRecords(file)) {
            var first = records.next();
            if (first == null) {
                return Optional.empty();
            }
            for (var field : new String[] {"@id", "id", "url"}) {
                var address = org.vitrine.interchange.Citation.address(
                        first.path(field).asString(""));
                if (address.isPresent()) {
                    return address.map(URI::getHost);
                }
            }
            return Optional.empty();
        } catch (UnreadableImportException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> readable(Map<String, Path> found) {
        return found.entrySet().stream()
                .filter(entry -> !PictureFiles.isPicture(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Path tableFile(ImportId id) {
        return readable(files.list(id))
                .orElseThrow(() -> new UnreadableImportException(Finding.error("intake.nothing")));
    }

    private static String name(List<Uploaded> uploads) {
        var first = uploads.isEmpty() ? "" : uploads.getFirst().name();
        return uploads.size() <= 1 ? first : first + " + " + (uploads.size() - 1);
    }

    private Optional<Beginning> exhibit(List<Uploaded> uploads) {
        if (uploads.size() != 1 || !holdsExhibit(uploads.getFirst().file())) {
            return Optional.empty();
        }
        var zip = uploads.getFirst();
        return Optional.of(new Beginning.Exhibit(exhibits.importZip(zip.file(), zip.name())));
    }

    /// Whether a zip file has an exhibit in it, judged by the names in its directory; what they are worth is for the
    /// import of exhibits to find out.
    private static boolean holdsExhibit(Path file) {
        try {
            if (!IntakeFiles.isZip(file)) {
                return false;
            }
            try (var zip = new java.util.zip.ZipFile(file.toFile())) {
                return zip.stream().anyMatch(entry -> entry.getName().matches("(?:.*/)?exhibit\\.yaml"));
            }
        } catch (java.util.zip.ZipException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ring() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    worker.ring();
                }
            });
        } else {
            worker.ring();
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
