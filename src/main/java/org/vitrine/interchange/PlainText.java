package org.vitrine.interchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The bytes of a text file as text, or why they are none. Line ends become line feeds, a byte order mark goes.
sealed interface PlainText {

    /// @param remarks about characters that look damaged
    record Readable(String text, String checksum, List<Finding> remarks) implements PlainText {}

    record Unreadable(Finding finding) implements PlainText {}

    /// A text as somebody saved it: what no text should hold is refused, and what ends a line or a page ends a line.
    ///
    /// @param most how many bytes are read at all
    static PlainText read(byte[] bytes, int most) {
        return switch (decode(bytes, most)) {
            case Unreadable unreadable -> unreadable;
            case Readable exact -> checked(exact.text().replace('\f', '\n').replace('\u0085', '\n'), exact.checksum());
        };
    }

    /// A text of which every character counts; only line ends become line feeds.
    static PlainText readExactly(byte[] bytes, int most) {
        return decode(bytes, most);
    }

    private static PlainText decode(byte[] bytes, int most) {
        if (bytes.length > most) {
            return new Unreadable(Finding.error("text.too-large", megabytes(bytes.length), megabytes(most)));
        }
        if (bytes.length == 0) {
            return new Unreadable(Finding.error("text.empty"));
        }
        var format = knownFormat(bytes);
        if (format != null) {
            return new Unreadable(Finding.error("text.other-format", format));
        }
        var charset = charset(bytes);
        if (charset.equals(StandardCharsets.UTF_8) && indexOf(bytes, (byte) 0) >= 0) {
            return new Unreadable(Finding.error("text.binary"));
        }
        var decoded = CharBuffer.allocate(bytes.length + 1);
        var input = ByteBuffer.wrap(bytes);
        // A fresh decoder reports malformed input instead of replacing it.
        var decoder = charset.newDecoder();
        var result = decoder.decode(input, decoded, true);
        if (result.isUnderflow()) {
            result = decoder.flush(decoded);
        }
        var before = decoded.flip().toString();
        if (!result.equals(CoderResult.UNDERFLOW)) {
            var line = lines(unmarked(before));
            return new Unreadable(
                    Finding.error(charset.equals(StandardCharsets.UTF_8) ? "text.not-utf-8" : "text.not-utf-16")
                            .at(null, line));
        }
        return new Readable(unmarked(before), checksum(bytes), List.of());
    }

    private static PlainText checked(String text, String checksum) {
        if (text.isBlank()) {
            return new Unreadable(Finding.error("text.empty"));
        }
        var remarks = new ArrayList<Finding>();
        var line = 1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c != '\t' && Character.isISOControl(c)) {
                return new Unreadable(Finding.error("text.control-character", "U+%04X".formatted((int) c))
                        .at(null, line));
            } else if (c == '\uFFFD'
                    && (remarks.isEmpty() || !Objects.equals(remarks.getLast().line(), line))) {
                remarks.add(Finding.remark("text.replacement-character").at(null, line));
            }
        }
        return new Readable(text, checksum, List.copyOf(remarks));
    }

    /// Without the byte order mark, and with line feeds for every line end.
    private static String unmarked(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private static Charset charset(byte[] bytes) {
        return bytes.length >= 2
                        && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }

    /// What a file is that is often brought in place of its text, or null.
    private static @Nullable String knownFormat(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
        var word = start.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("%PDF")) {
            return "PDF";
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return "ZIP, DOCX, ODT";
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return "DOC";
        }
        if (start.startsWith("{\\rtf")) {
            return "RTF";
        }
        if (word.startsWith("<!doctype html") || word.startsWith("<html")) {
            return "HTML";
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            return "JPEG, PNG, GIF";
        }
        return null;
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static String megabytes(int bytes) {
        return "%.1f".formatted(bytes / 1024.0 / 1024.0);
    }

    private static String checksum(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
