package org.vitrine.interchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/// Something that was noticed in a file that came from outside, to be said to whoever brought it.
///
/// @param key of its text in this package's messages
/// @param file the file's path inside what was read
/// @param line counted from 1
public record Finding(
        Severity severity,
        String key,
        List<String> arguments,
        @Nullable String file,
        @Nullable Integer line) {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public enum Severity {
        /// Nothing was taken in.
        ERROR,
        /// It was taken in; somebody should look.
        REMARK
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /// Of something that kept it from being taken in.
    public static Finding error(String key, Object... arguments) {
        return new Finding(Severity.ERROR, key, strings(arguments), null, null);
    }

    /// Of something to look at.
    public static Finding remark(String key, Object... arguments) {
        return new Finding(Severity.REMARK, key, strings(arguments), null, null);
    }

    /// This, found in a file or on a line of it.
    public Finding at(@Nullable String inFile, @Nullable Integer onLine) {
        return new Finding(severity, key, arguments, inFile, onLine);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// What was noticed, without the place.
    public String message(Locale reader) {
        return format(reader, key, arguments.toArray());
    }

    /// What to do about it, where the message does not say so itself.
    public Optional<String> remedy(Locale reader) {
        var texts = ResourceBundle.getBundle("org.vitrine.interchange.messages", reader, NO_FALLBACK);
        return texts.containsKey(key + ".do")
                ? Optional.of(format(reader, key + ".do", arguments.toArray()))
                : Optional.empty();
    }

    /// What was noticed and where: `exhibit.yaml, line 12: …`.
    public String text(Locale reader) {
        if (file == null && line == null) {
            return message(reader);
        }
        if (line == null) {
            return format(reader, "place.file", file, message(reader));
        }
        return file == null
                ? format(reader, "place.line", line.toString(), message(reader))
                : format(reader, "place.file-line", file, line.toString(), message(reader));
    }

    private static String format(Locale reader, String key, @Nullable Object... arguments) {
        var texts = ResourceBundle.getBundle("org.vitrine.interchange.messages", reader, NO_FALLBACK);
        return new MessageFormat(texts.getString(key), reader).format(arguments);
    }

    private static List<String> strings(Object... arguments) {
        return List.of(arguments).stream().map(Object::toString).toList();
    }
}
