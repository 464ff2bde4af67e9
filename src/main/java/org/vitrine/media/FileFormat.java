package org.vitrine.media;

import static org.vitrine.media.FileUse.DOWNLOAD;
import static org.vitrine.media.FileUse.RECORDING;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The kinds of file, other than pictures, that are taken. What is not here is refused.
enum FileFormat {
    MP3("audio/mpeg", EnumSet.of(RECORDING, DOWNLOAD), "mp3"),
    M4A("audio/mp4", EnumSet.of(RECORDING, DOWNLOAD), "m4a", "mp4"),
    AAC("audio/aac", EnumSet.of(RECORDING, DOWNLOAD), "aac"),
    OGG("audio/ogg", EnumSet.of(RECORDING, DOWNLOAD), "ogg", "oga", "opus"),
    WAV("audio/wav", EnumSet.of(RECORDING, DOWNLOAD), "wav", "wave"),
    FLAC("audio/flac", EnumSet.of(RECORDING, DOWNLOAD), "flac"),
    WEBA("audio/webm", EnumSet.of(RECORDING, DOWNLOAD), "weba", "webm"),
    MP4("video/mp4", EnumSet.of(RECORDING, DOWNLOAD), "mp4", "m4v"),
    WEBM("video/webm", EnumSet.of(RECORDING, DOWNLOAD), "webm"),
    CAPTIONS("text/vtt", EnumSet.of(FileUse.CAPTIONS, DOWNLOAD), "vtt"),
    PDF("application/pdf", EnumSet.of(DOWNLOAD), "pdf"),
    CSV("text/csv", EnumSet.of(DOWNLOAD), "csv"),
    TSV("text/tab-separated-values", EnumSet.of(DOWNLOAD), "tsv", "tab"),
    TXT("text/plain", EnumSet.of(DOWNLOAD), "txt", "text", "srt", "bib", "ris"),
    MARKDOWN("text/markdown", EnumSet.of(DOWNLOAD), "md", "markdown"),
    JSON("application/json", EnumSet.of(DOWNLOAD), "json", "geojson"),
    RTF("application/rtf", EnumSet.of(DOWNLOAD), "rtf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", EnumSet.of(DOWNLOAD), "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", EnumSet.of(DOWNLOAD), "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", EnumSet.of(DOWNLOAD), "pptx"),
    ODT("application/vnd.oasis.opendocument.text", EnumSet.of(DOWNLOAD), "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", EnumSet.of(DOWNLOAD), "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", EnumSet.of(DOWNLOAD), "odp"),
    EPUB("application/epub+zip", EnumSet.of(DOWNLOAD), "epub"),
    ZIP("application/zip", EnumSet.of(DOWNLOAD), "zip"),
    JPEG("image/jpeg", EnumSet.of(DOWNLOAD), "jpg", "jpeg"),
    PNG("image/png", EnumSet.of(DOWNLOAD), "png"),
    GIF("image/gif", EnumSet.of(DOWNLOAD), "gif"),
    WEBP("image/webp", EnumSet.of(DOWNLOAD), "webp"),
    TIFF("image/tiff", EnumSet.of(DOWNLOAD), "tif", "tiff");

    /// What is told apart from other text by its name alone.
    private static final List<FileFormat> TEXTS = List.of(TXT, CSV, TSV, MARKDOWN, JSON);

    private final String mediaType;
    private final Set<FileUse> uses;
    private final List<String> extensions;

    FileFormat(String mediaType, Set<FileUse> uses, String... extensions) {
        this.mediaType = mediaType;
        this.uses = uses;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.getFirst();
    }

    boolean serves(FileUse use) {
        return uses.contains(use);
    }

    static Optional<FileFormat> of(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /// A text, as its name has it.
    static Optional<FileFormat> text(String fileName) {
        var extension = extension(fileName);
        return extension.isEmpty()
                ? Optional.of(TXT)
                : TEXTS.stream()
                        .filter(format -> format.extensions.contains(extension))
                        .findFirst();
    }

    /// Whether a name says what the file is. One that says something else would be opened by another program.
    boolean isNamed(String fileName) {
        return extensions.contains(extension(fileName));
    }

    static String extension(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot <= 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
