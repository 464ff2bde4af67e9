package org.vitrine.interchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.exhibits.CaseNumbers;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Document;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;

/// An exhibit on its way: its content, the documents that come with it, and every picture of both.
///
/// @param pictures in the order in which they are met
/// @param files the others
/// @param entries whom and what its texts mention
/// @param numbers that were given to its objects for good
record PortableExhibit(
        Slug slug,
        ExhibitContent content,
        List<Document> documents,
        Map<MediaId, PictureFile> pictures,
        Map<FileId, PictureFile> files,
        List<EntriesFile.Mentioned> entries,
        CaseNumbers numbers) {

    /// @param path of the file in the folder it came in
    /// @param file where its bytes are
    record PictureFile(String path, Path file) {
        /// Its name without the folders.
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    PortableExhibit {
        documents = List.copyOf(documents);
        pictures = new LinkedHashMap<>(pictures);
        files = new LinkedHashMap<>(files);
        entries = List.copyOf(entries);
    }

    PortableExhibit(
            Slug slug,
            ExhibitContent content,
            List<Document> documents,
            Map<MediaId, PictureFile> pictures,
            Map<FileId, PictureFile> files) {
        this(slug, content, documents, pictures, files, List.of(), CaseNumbers.NONE);
    }

    PortableExhibit(Slug slug, ExhibitContent content, List<Document> documents, Map<MediaId, PictureFile> pictures) {
        this(slug, content, documents, pictures, Map.of());
    }
}
