package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.vitrine.publishing.CitationFile;

/// A file that says something about a document or an exhibit for other programs, by the name it has under its address.
///
/// @param citation for reference managers; null for the notes
/// @param keptAs under what name browsers keep it; null for what they show
record DocumentFile(
        @Nullable CitationFile citation,
        MediaType type,
        @Nullable String keptAs) {
    private static final String NOTES = "annotations.json";
    private static final MediaType ANNOTATIONS = new MediaType(
            new MediaType("application", "ld+json"), Map.of("profile", "\"http://www.w3.org/ns/anno.jsonld\""));

    static Optional<DocumentFile> of(String document, String name) {
        if (name.equals(NOTES)) {
            return Optional.of(new DocumentFile(null, ANNOTATIONS, null));
        }
        return CitationFile.called(name).map(file -> of(file, document + name.substring(name.lastIndexOf('.'))));
    }

    static DocumentFile of(CitationFile file, String keptAs) {
        return new DocumentFile(
                file, new MediaType(MediaType.parseMediaType(file.mediaType()), StandardCharsets.UTF_8), keptAs);
    }
}
