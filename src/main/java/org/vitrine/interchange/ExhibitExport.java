package org.vitrine.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.exhibits.CaseNumbers;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.interchange.PortableExhibit.PictureFile;
import org.vitrine.library.Document;
import org.vitrine.library.Documents;
import org.vitrine.library.EntryAddresses;
import org.vitrine.library.KnownEntry;
import org.vitrine.library.Version;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileId;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Mentioned;

/// Writes exhibits out as portable folders, with every document they show. The same exhibit gives the same bytes.
@Service
@Transactional(readOnly = true)
public class ExhibitExport {
    private final Exhibits exhibits;
    private final Documents documents;
    private final EntryAddresses entries;
    private final Media media;
    private final Attachments attachments;

    ExhibitExport(
            Exhibits exhibits, Documents documents, EntryAddresses entries, Media media, Attachments attachments) {
        this.exhibits = exhibits;
        this.documents = documents;
        this.entries = entries;
        this.media = media;
        this.attachments = attachments;
    }

    /// The draft as it is now. The stream stays open.
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    public void writeZip(ExhibitId exhibit, OutputStream output) {
        writeZip(draft(exhibit), output);
    }

    /// The draft as it is now, as a new folder in another, named by its slug.
    ///
    /// @return the new folder
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    public Path writeFolder(ExhibitId exhibit, Path parent) {
        return writeFolder(draft(exhibit), parent);
    }

    /// An edition, or whatever else of an exhibit is shown. The stream stays open.
    public void writeZip(Exhibition exhibition, OutputStream output) {
        writeZip(portable(exhibition), output);
    }

    /// @return the new folder
    public Path writeFolder(Exhibition exhibition, Path parent) {
        return writeFolder(portable(exhibition), parent);
    }

    /// An edition, or whatever else of an exhibit is shown, into whatever takes its files.
    void write(Exhibition exhibition, FolderWriter.Sink sink) throws IOException {
        new FolderWriter(portable(exhibition), sink).write();
    }

    /// An edition knows more than its texts mention; what is only looked at has numbers that may still change.
    private PortableExhibit portable(Exhibition exhibition) {
        var mentioned = Mentioned.in(exhibition.content(), exhibition.documents());
        var numbers =
                exhibition.status() instanceof Exhibition.Status.Preview ? CaseNumbers.NONE : exhibition.numbers();
        return portable(
                exhibition.slug(),
                exhibition.content(),
                exhibition.documents(),
                exhibition.entries().stream()
                        .filter(entry -> entry.addresses().anyMatch(mentioned::contains))
                        .toList(),
                numbers);
    }

    private PortableExhibit draft(ExhibitId exhibit) {
        var draft = exhibits.find(exhibit).orElseThrow();
        var shown = documents.all(draft.content().documents());
        return portable(
                draft.slug(),
                draft.content(),
                shown,
                entries.find(Mentioned.in(draft.content(), shown)),
                exhibits.caseNumbers(exhibit));
    }

    /// @param known whom and what its texts mention
    private PortableExhibit portable(
            Slug slug, ExhibitContent content, List<Document> shown, List<KnownEntry> known, CaseNumbers numbers) {
        var pictures = new LinkedHashMap<MediaId, PictureFile>();
        Stream.of(
                        content.cover().objects().stream()
                                .map(Cover.Placed::image)
                                .flatMap(Stream::ofNullable),
                        content.blocks().flatMap(Block::images),
                        shown.stream().flatMap(Document::scanPages).map(Version.ScanPage::file))
                .flatMap(ids -> ids)
                .distinct()
                .flatMap(id -> media.find(id).stream())
                .forEach(picture ->
                        pictures.put(picture.id(), new PictureFile(fileName(picture), media.original(picture.id()))));
        var files = new LinkedHashMap<FileId, PictureFile>();
        content.files().stream()
                .map(Attachment.Given::file)
                .distinct()
                .flatMap(id -> attachments.find(id).stream())
                .forEach(file ->
                        files.put(file.id(), new PictureFile(file.named(null), attachments.original(file.id()))));
        var mentioned = known.stream()
                .sorted(Comparator.comparing(entry -> entry.address().path()))
                .map(EntriesFile.Mentioned::of)
                .toList();
        return new PortableExhibit(slug, content, shown, pictures, files, mentioned, numbers);
    }

    private static String fileName(Picture picture) {
        var dot = picture.fileName().lastIndexOf('.');
        return (dot > 0 ? picture.fileName().substring(0, dot) : picture.fileName()) + "." + picture.extension();
    }

    private static void writeZip(PortableExhibit exhibit, OutputStream output) {
        try {
            var sink = new ZipFolder.Sink(output, exhibit.slug().value());
            new FolderWriter(exhibit, sink).write();
            sink.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + exhibit.slug(), e);
        }
    }

    private static Path writeFolder(PortableExhibit exhibit, Path parent) {
        var folder = parent.resolve(exhibit.slug().value());
        try {
            if (Files.exists(folder)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            new FolderWriter(exhibit, new Directory(folder)).write();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + folder, e);
        }
    }

    private record Directory(Path folder) implements FolderWriter.Sink {
        @Override
        public void write(String path, byte[] bytes) throws IOException {
            Files.write(made(path), bytes);
        }

        @Override
        public void copy(String path, Path file) throws IOException {
            Files.copy(file, made(path));
        }

        private Path made(String path) throws IOException {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return file;
        }
    }
}
