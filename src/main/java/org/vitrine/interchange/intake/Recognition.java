package org.vitrine.interchange.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.interchange.Finding;

/// Tells by what is in files what they are.
final class Recognition {
    private static final int SAMPLE = 64 * 1024;
    private static final Pattern RECORD =
            Pattern.compile("(?im)^\\W{0,4}Contents?\\W{0,4}$|^\\W{0,4}Contents?\\W{0,3}:");
    private static final Pattern CITATION =
            Pattern.compile("(?im)^\\W{0,4}Citation\\W{0,4}$|^\\W{0,4}Citation\\W{0,3}:");

    private Recognition() {}

    /// The kind of the first file that has one; pictures have none.
    ///
    /// @throws UnreadableImportException when there is none
    static ImportKind of(Map<String, Path> files) {
        Finding first = null;
        for (var entry : files.entrySet()) {
            if (PictureFiles.isPicture(entry.getKey())) {
                continue;
            }
            try {
                return of(entry.getValue());
            } catch (UnreadableImportException e) {
                first = first == null
                        ? e.finding().at(entry.getKey(), e.finding().line())
                        : first;
            }
        }
        throw new UnreadableImportException(
                first != null ? first : Finding.error(files.isEmpty() ? "intake.nothing" : "intake.only-pictures"));
    }

    /// @throws UnreadableImportException when it is nothing that can be read
    static ImportKind of(Path file) {
        byte[] start;
        try (var input = Files.newInputStream(file)) {
            start = input.readNBytes(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (start.length == 0) {
            throw new UnreadableImportException(Finding.error("text.empty"));
        }
        otherFormat(start).ifPresent(format -> {
            throw new UnreadableImportException(Finding.error("intake.other-format", format));
        });
        if (Encoding.isBinary(start)) {
            throw new UnreadableImportException(Finding.error("intake.binary"));
        }
        var charset = Encoding.guess(file);
        var text = new String(start, charset).replace("\uFEFF", "");
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new UnreadableImportException(Finding.error("text.empty"));
        }
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            return json(file, text);
        }
        if (stripped.startsWith("<")) {
            throw new UnreadableImportException(Finding.error("intake.markup"));
        }
        try (var reader = new InputStreamReader(Files.newInputStream(file), charset)) {
            if (RisReader.looksLike(reader)) {
                return ImportKind.RIS;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (CITATION.matcher(text).find() && RECORD.matcher(text).find()) {
            return ImportKind.RECORDS;
        }
        var table = TableFormat.guess(file, "?");
        if (table.columns().size() < 2) {
            throw new UnreadableImportException(Finding.error("intake.unknown"));
        }
        return ImportKind.TABLE;
    }

    private static ImportKind json(Path file, String start) {
        if (start.contains("iiif.io/api/presentation") || start.contains("\"sc:Manifest\"")) {
            return ImportKind.IIIF;
        }
        if (start.contains("\"element_texts\"")) {
            return ImportKind.OMEKA_CLASSIC;
        }
        if (start.contains("\"o:id\"") || start.contains("\"o:Item\"") || start.contains("\"o:title\"")) {
            return ImportKind.OMEKA_S;
        }
        // A long first value may hide the word.
        try (var records = new JsonRecords(file)) {
            var node = records.next();
            if (node != null) {
                var type = node.path("type").asString(node.path("@type").asString(""));
                if (type.endsWith("Manifest") || type.endsWith("Collection")) {
                    return ImportKind.IIIF;
                }
                if (node.has("element_texts") || node.path("items").path(0).has("element_texts")) {
                    return ImportKind.OMEKA_CLASSIC;
                }
                if (node.has("o:id")) {
                    return ImportKind.OMEKA_S;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new UnreadableImportException(Finding.error("intake.json-unknown"));
    }

    private static Optional<String> otherFormat(byte[] start) {
        var text = new String(start, 0, Math.min(start.length, 16), StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF")) {
            return Optional.of("PDF");
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return Optional.of("ZIP, XLSX, DOCX");
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of("XLS, DOC");
        }
        if (text.startsWith("{\\rtf")) {
            return Optional.of("RTF");
        }
        if (text.startsWith("\u0089PNG") || text.startsWith("\u00FF\u00D8\u00FF") || text.startsWith("GIF8")) {
            return Optional.of("JPEG, PNG, GIF");
        }
        return Optional.empty();
    }

    /// Whether a file is the kind of thing that office programs pack: a zip file, but none of records.
    static boolean isOffice(Map<String, Path> unpacked) {
        return unpacked.keySet().stream()
                .anyMatch(path ->
                        path.toLowerCase(Locale.ROOT).endsWith("[content_types].xml") || path.equals("mimetype"));
    }
}
