package org.vitrine.interchange.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.vitrine.interchange.Finding;

/// In which encoding a text file is.
final class Encoding {
    /// What can be chosen where the guess is wrong.
    static final List<String> COMMON = List.of(
            "UTF-8",
            "UTF-16",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1254",
            "ISO-8859-2",
            "KOI8-R",
            "IBM866",
            "x-MacRoman",
            "GB18030",
            "Big5",
            "EUC-KR",
            "Shift_JIS");

    private static final int SAMPLE = 4 * 1024 * 1024;

    private Encoding() {}

    /// A file that is valid UTF-8 is UTF-8; otherwise its letters decide.
    static Charset guess(Path file) {
        try (var input = Files.newInputStream(file)) {
            var start = input.readNBytes(4);
            var marked = UniversalDetector.detectCharsetFromBOM(start.length == 4 ? start : padded(start));
            if (marked != null) {
                return find(marked).orElse(StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (isUtf8(file)) {
            return StandardCharsets.UTF_8;
        }
        var detector = new UniversalDetector();
        try (var input = Files.newInputStream(file)) {
            var buffer = new byte[16 * 1024];
            var total = 0;
            for (var read = input.read(buffer);
                    read > 0 && total < SAMPLE && !detector.isDone();
                    read = input.read(buffer)) {
                detector.handleData(buffer, 0, read);
                total += read;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        detector.dataEnd();
        var detected = detector.getDetectedCharset();
        // A table in UTF-8 with one bad letter in it is none of the old encodings, but it is not UTF-8 either.
        return detected == null || detected.equals("UTF-8") || detected.equals("US-ASCII")
                ? Charset.forName("windows-1252")
                : find(detected).orElse(Charset.forName("windows-1252"));
    }

    static Optional<Charset> find(@Nullable String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// A reader that refuses what is not in the encoding instead of replacing it, and leaves out a byte order mark.
    static Reader open(Path file, @Nullable String chosen) throws IOException {
        var charset = find(chosen).orElseGet(() -> guess(file));
        var input = Files.newInputStream(file);
        var reader = new java.io.BufferedReader(
                new InputStreamReader(
                        input,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                64 * 1024);
        reader.mark(1);
        try {
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            reader.close();
            throw unreadable(charset);
        }
        return reader;
    }

    static UnreadableImportException unreadable(Charset charset) {
        return new UnreadableImportException(Finding.error("intake.wrong-encoding", charset.name()));
    }

    private static boolean isUtf8(Path file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var buffer = new char[16 * 1024];
            var read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] padded(byte[] start) {
        return java.util.Arrays.copyOf(start, 4);
    }

    /// Whether a file holds what no text does: zero bytes where it is not UTF-16, or the marks of another format.
    static boolean isBinary(byte[] start) {
        if (start.length >= 2
                && (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF
                        || start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)) {
            return false;
        }
        for (var one : start) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
