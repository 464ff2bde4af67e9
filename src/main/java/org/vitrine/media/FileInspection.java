package org.vitrine.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.vitrine.media.UnreadableFileException.Problem;

/// What a file is, told by what is in it: its name is believed only where it says the same.
final class FileInspection {
    private static final int ENOUGH = 4096;
    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_TYPE = 200;
    /// What runs when somebody opens it.
    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|dll|cpl|lnk|jar|app|apk|dmg|reg|scf)",
            Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final String fileName;
    private final FileUse use;

    private FileInspection(Path file, String fileName, FileUse use) {
        this.file = file;
        this.fileName = fileName;
        this.use = use;
    }

    /// @throws UnreadableFileException when it cannot be used so
    static FileFormat of(Path file, String fileName, FileUse use) throws IOException {
        if (Files.size(file) == 0) {
            throw new UnreadableFileException(Problem.EMPTY, fileName);
        }
        return new FileInspection(file, fileName, use).format();
    }

    /// Whether it is sound or film, be it one that is played or not.
    static boolean isRecording(Path file, String fileName) throws IOException {
        return new FileInspection(file, fileName, FileUse.DOWNLOAD)
                .told()
                .filter(known -> known.serves(FileUse.RECORDING))
                .isPresent();
    }

    private FileFormat format() throws IOException {
        if (use == FileUse.CAPTIONS) {
            WebVtt.check(Files.readAllBytes(file), fileName);
            return FileFormat.CAPTIONS;
        }
        var format = told().filter(known -> known.serves(use)).orElseThrow(() -> refused(unusable()));
        if (use == FileUse.DOWNLOAD && !FileFormat.extension(fileName).isEmpty() && !format.isNamed(fileName)) {
            throw refused(Problem.NAMED_OTHERWISE);
        }
        return format;
    }

    private Problem unusable() {
        return use == FileUse.RECORDING ? Problem.NOT_A_RECORDING : Problem.NOT_GIVEN_OUT;
    }

    private Optional<FileFormat> told() throws IOException {
        // A document that is a zip file is told by what is in that.
        if (beginning().startsWith("PK\3\4")) {
            return zip();
        }
        String type;
        try (var input = TikaInputStream.get(file)) {
            type = MimeTypes.getDefaultMimeTypes().detect(input, new Metadata()).toString();
        }
        return switch (type) {
            case "audio/mpeg" -> Optional.of(FileFormat.MP3);
            case "audio/x-aac" -> Optional.of(FileFormat.AAC);
            case "audio/x-flac" -> Optional.of(FileFormat.FLAC);
            case "audio/vnd.wave" -> Optional.of(FileFormat.WAV);
            case "application/ogg", "audio/ogg", "audio/opus", "audio/vorbis", "audio/x-oggflac", "audio/speex" ->
                ogg();
            case "video/webm", "audio/webm", "application/x-matroska", "video/x-matroska", "audio/x-matroska" -> webm();
            case "application/mp4", "audio/mp4", "video/mp4", "video/x-m4v", "video/quicktime", "video/3gpp" -> mp4();
            case "application/rtf", "text/rtf" -> Optional.of(FileFormat.RTF);
            case "text/vtt" -> text();
            case "text/plain", "application/json", "text/x-web-markdown", "text/csv" -> text();
            default -> FileFormat.of(type);
        };
    }

    private Optional<FileFormat> text() {
        return FileFormat.CAPTIONS.isNamed(fileName) ? Optional.of(FileFormat.CAPTIONS) : FileFormat.text(fileName);
    }

    private Optional<FileFormat> ogg() throws IOException {
        var head = beginning();
        if (head.contains("OpusHead") || head.contains("\u0001vorbis") || head.contains("\u007fFLAC")) {
            return head.contains("\u0080theora") ? Optional.empty() : Optional.of(FileFormat.OGG);
        }
        return Optional.empty();
    }

    private Optional<FileFormat> webm() throws IOException {
        var head = beginning();
        if (!head.contains("webm")) {
            return Optional.empty();
        }
        var film = head.contains("V_VP8") || head.contains("V_VP9") || head.contains("V_AV1");
        var sound = head.contains("A_OPUS") || head.contains("A_VORBIS");
        return Optional.of(film || !sound ? FileFormat.WEBM : FileFormat.WEBA);
    }

    private Optional<FileFormat> mp4() throws IOException {
        var codecs = Mp4Codecs.of(file);
        if (codecs.names().isEmpty()) {
            throw refused(Problem.DAMAGED);
        }
        if (use == FileUse.RECORDING && !codecs.isPlayedEverywhere()) {
            throw refused(Problem.NOT_PLAYED_EVERYWHERE);
        }
        return Optional.of(codecs.isFilm() ? FileFormat.MP4 : FileFormat.M4A);
    }

    /// A folder of files, or a document that is one.
    private Optional<FileFormat> zip() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw refused(Problem.NOT_GIVEN_OUT);
            }
            if (zip.stream()
                    .anyMatch(entry -> PROGRAM.matcher(entry.getName()).matches()
                            || entry.getName().endsWith("vbaProject.bin"))) {
                throw refused(Problem.PROGRAMS_INSIDE);
            }
            var type = zip.getEntry("mimetype");
            if (type != null) {
                try (var input = zip.getInputStream(type)) {
                    return FileFormat.of(new String(input.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip());
                }
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.of(FileFormat.ZIP);
            }
            return zip.getEntry("word/document.xml") != null
                    ? Optional.of(FileFormat.DOCX)
                    : zip.getEntry("xl/workbook.xml") != null
                            ? Optional.of(FileFormat.XLSX)
                            : zip.getEntry("ppt/presentation.xml") != null
                                    ? Optional.of(FileFormat.PPTX)
                                    : Optional.empty();
        } catch (ZipException | IllegalArgumentException damaged) {
            throw refused(Problem.DAMAGED);
        }
    }

    private String beginning() throws IOException {
        try (var input = Files.newInputStream(file)) {
            return new String(input.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1);
        }
    }

    private UnreadableFileException refused(Problem problem) {
        return new UnreadableFileException(problem, fileName);
    }
}
