package org.vitrine.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.util.FileSystemUtils;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.interchange.ImportReport.Fate;
import org.vitrine.interchange.ImportReport.TakenIn;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Entries;
import org.vitrine.library.EntryAddress;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileUse;
import org.vitrine.media.Media;
import org.vitrine.media.UnreadableFileException;
import org.vitrine.media.UnreadablePictureException;

/// Takes in exhibits that come as portable folders: all of one, or nothing and every reason why not.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class ExhibitImport {
    private final Exhibits exhibits;
    private final Documents documents;
    private final Entries entries;
    private final Media media;
    private final Attachments attachments;

    ExhibitImport(Exhibits exhibits, Documents documents, Entries entries, Media media, Attachments attachments) {
        this.exhibits = exhibits;
        this.documents = documents;
        this.entries = entries;
        this.media = media;
        this.attachments = attachments;
    }

    /// @param folder the one that holds `exhibit.yaml`; its name becomes the exhibit's slug
    public ImportReport importFolder(Path folder) {
        return take(new FolderReader(folder)
                .read(folder.toAbsolutePath().normalize().getFileName().toString()));
    }

    public ImportReport importZip(Path file, String fileName) {
        try (var input = Files.newInputStream(file)) {
            return importZip(input, fileName);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    /// @param fileName names the exhibit where the files lie in the zip file without a folder
    public ImportReport importZip(InputStream zip, String fileName) {
        Path folder;
        try {
            folder = Files.createTempDirectory("vitrine-import-");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make a folder to unpack into", e);
        }
        try {
            var findings = new ArrayList<Finding>();
            var root = ZipFolder.unpack(zip, folder, limits(), findings);
            return root.isEmpty()
                    ? new ImportReport.Refused(findings)
                    : take(new FolderReader(root.get().folder())
                            .read(root.get().name().orElse(fileName.replaceFirst("(?i)\\.zip$", ""))));
        } finally {
            remove(folder);
        }
    }

    private ImportReport take(FolderReader.Outcome outcome) {
        if (outcome.exhibit().isEmpty()) {
            return refused(outcome.findings());
        }
        var exhibit = outcome.exhibit().get();
        var findings = new ArrayList<>(outcome.findings());
        exhibit.pictures().forEach((_, picture) -> {
            try {
                media.store(FolderFiles.bytes(picture.file()), picture.name());
            } catch (UnreadablePictureException e) {
                var problem = e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
                findings.add(Finding.error("folder.picture-" + problem).at(picture.path(), null));
            }
        });
        exhibit.content().files().forEach(given -> keep(given, exhibit, findings));
        if (findings.stream().anyMatch(Finding::isError)) {
            return refused(findings);
        }
        // Before the documents, whose headings then mean them.
        var known = known(exhibit.entries());
        var takenIn = exhibit.documents().stream()
                .map(document -> readdressed(document, known))
                .map(this::takeIn)
                .toList();
        var renamed = new HashMap<DocumentId, DocumentId>();
        takenIn.stream().filter(one -> !one.id().equals(one.wish())).forEach(one -> {
            renamed.put(one.wish(), one.id());
            findings.add(Finding.remark("import.document-renamed", one.wish(), one.id()));
        });
        var content = exhibit.content().withDocuments(id -> renamed.getOrDefault(id, id));
        if (!renamed.isEmpty() || !known.isEmpty()) {
            content =
                    DocumentLinks.rewritten(content, text -> readdressed(DocumentLinks.renamed(text, renamed), known));
        }
        var draft = exhibits.create(content, exhibit.slug(), Change.IMPORTED);
        exhibits.giveCaseNumbers(draft.id(), exhibit.numbers());
        if (!draft.slug().equals(exhibit.slug())) {
            findings.add(Finding.remark("import.slug-taken", exhibit.slug(), draft.slug()));
        }
        return new ImportReport.Imported(draft, exhibit.slug(), takenIn, findings);
    }

    /// Under which other addresses those are known here whom the texts mention.
    private Map<EntryAddress, EntryAddress> known(List<EntriesFile.Mentioned> mentioned) {
        var known = new HashMap<EntryAddress, EntryAddress>();
        for (var foreign : mentioned) {
            var here = entries.takeIn(foreign.known());
            foreign.known()
                    .addresses()
                    .filter(address -> !address.equals(here))
                    .forEach(address -> known.put(address, here));
        }
        return known;
    }

    private static String readdressed(String text, Map<EntryAddress, EntryAddress> known) {
        return EntryAddress.readdressed(text, address -> known.getOrDefault(address, address));
    }

    private static Document readdressed(Document document, Map<EntryAddress, EntryAddress> known) {
        return known.isEmpty()
                ? document
                : document.withNotes(document.notes().stream()
                        .map(note -> note.withMarkdown(readdressed(note.markdown(), known)))
                        .toList());
    }

    private void keep(Attachment.Given given, PortableExhibit exhibit, List<Finding> findings) {
        var file = exhibit.files().get(given.file());
        if (file == null) {
            return;
        }
        try (var bytes = Files.newInputStream(file.file())) {
            attachments.store(bytes, file.name(), given.use());
        } catch (UnreadableFileException e) {
            findings.add(Finding.error(
                            "folder.file-"
                                    + e.problem()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                            e.limit())
                    .at(file.path(), null));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file.path(), e);
        }
    }

    /// What a zip file may hold: the same files that are taken one by one.
    private ZipFolder.Limits limits() {
        return ZipFolder.Limits.USUAL.atLeast(
                Math.max(attachments.largest(FileUse.RECORDING), attachments.largest(FileUse.DOWNLOAD)));
    }

    /// Under its handle, or where that names something else here, under the first of `…-2`, `…-3` that is free or names
    /// this very document.
    private TakenIn takeIn(Document document) {
        var id = document.id();
        for (var number = 2; ; number++) {
            var here = documents.find(id);
            // The handle of a document in the bin is taken too.
            if (here.isEmpty() && !documents.isTaken(id)) {
                documents.add(document.withId(id));
                return new TakenIn(document.id(), id, id.equals(document.id()) ? Fate.NEW : Fate.RENAMED);
            }
            if (here.isPresent() && here.get().document().equals(document.withId(id))) {
                return new TakenIn(document.id(), id, Fate.REUSED);
            }
            id = numbered(document.id(), number);
        }
    }

    private static DocumentId numbered(DocumentId id, int number) {
        var ending = "-" + number;
        var stem = id.value().substring(0, Math.min(id.value().length(), 80 - ending.length()));
        return new DocumentId(stem.replaceAll("-$", "") + ending);
    }

    private static ImportReport refused(List<Finding> findings) {
        // The pictures that were stored before a mistake was found.
        TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        return new ImportReport.Refused(findings);
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + folder, e);
        }
    }
}
