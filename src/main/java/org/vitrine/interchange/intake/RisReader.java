package org.vitrine.interchange.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Finding;

/// Reads references in the RIS format, as Zotero and other programs write them.
final class RisReader implements RecordReader {
    static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*)|\\s*)");
    private static final int LONGEST_LINE = 1024 * 1024;
    private static final int MOST_FIELDS = 10_000;

    private static final Map<String, Term> TERMS = Map.ofEntries(
            Map.entry("ID", Term.IDENTIFIER),
            Map.entry("TI", Term.TITLE),
            Map.entry("T1", Term.TITLE),
            Map.entry("AU", Term.AUTHOR),
            Map.entry("A1", Term.AUTHOR),
            Map.entry("A2", Term.CONTRIBUTOR),
            Map.entry("A3", Term.CONTRIBUTOR),
            Map.entry("A4", Term.CONTRIBUTOR),
            Map.entry("ED", Term.CONTRIBUTOR),
            Map.entry("TA", Term.TRANSLATOR),
            Map.entry("PB", Term.CONTRIBUTOR),
            Map.entry("PY", Term.DATE),
            Map.entry("Y1", Term.DATE),
            Map.entry("DA", Term.DATE),
            Map.entry("AB", Term.SUMMARY),
            Map.entry("N2", Term.SUMMARY),
            Map.entry("KW", Term.SUBJECT),
            Map.entry("CY", Term.PLACE),
            Map.entry("PP", Term.PLACE),
            Map.entry("LA", Term.LANGUAGE),
            Map.entry("M3", Term.KIND),
            Map.entry("DB", Term.REPOSITORY),
            Map.entry("AV", Term.REFERENCE),
            Map.entry("CN", Term.REFERENCE),
            Map.entry("UR", Term.ADDRESS),
            Map.entry("DP", Term.PROVIDER));

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("MANSCPT", "Manuscript"),
            Map.entry("PCOMM", "Letter"),
            Map.entry("NEWS", "Newspaper article"),
            Map.entry("MGZN", "Magazine article"),
            Map.entry("JOUR", "Article"),
            Map.entry("RPRT", "Report"),
            Map.entry("BOOK", "Book"),
            Map.entry("CHAP", "Chapter"),
            Map.entry("MAP", "Map"),
            Map.entry("ART", "Work of art"),
            Map.entry("FIGURE", "Picture"),
            Map.entry("GOVDOC", "Government document"),
            Map.entry("HEAR", "Hearing"),
            Map.entry("CASE", "Case"),
            Map.entry("STAT", "Statute"),
            Map.entry("THES", "Thesis"),
            Map.entry("PAMP", "Pamphlet"),
            Map.entry("UNPB", "Manuscript"),
            Map.entry("CONF", "Conference paper"));

    private final BufferedReader lines;
    private final ImportSettings settings;
    private final PictureFiles pictures;
    private final LocalDate today;

    RisReader(Path file, ImportSettings settings, PictureFiles pictures, LocalDate today) throws IOException {
        this.lines = new BufferedReader(Encoding.open(file, settings.charset()));
        this.settings = settings;
        this.pictures = pictures;
        this.today = today;
    }

    @Override
    public @Nullable Incoming next() throws IOException {
        Assembly assembly = null;
        var tag = "";
        var value = new StringBuilder();
        var fields = 0;
        String type = null;
        var kind = false;
        try {
            for (var line = line(); line != null; line = line()) {
                var matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    if (assembly != null && !line.isBlank()) {
                        value.append(tag.equals("TI") || tag.equals("T1") ? ' ' : '\n')
                                .append(line.strip());
                    }
                    continue;
                }
                if (assembly != null && !tag.isEmpty()) {
                    say(assembly, tag, value.toString());
                }
                tag = matcher.group(1);
                value.setLength(0);
                value.append(matcher.group(2) == null ? "" : matcher.group(2).strip());
                if (tag.equals("TY")) {
                    assembly = new Assembly(settings.provider());
                    type = value.toString();
                    tag = "";
                } else if (tag.equals("ER") && assembly != null) {
                    return finish(assembly, type, kind);
                } else {
                    kind |= tag.equals("M3");
                }
                if (++fields > MOST_FIELDS) {
                    throw new UnreadableImportException(Finding.error("intake.ris-too-long", MOST_FIELDS));
                }
            }
        } catch (CharacterCodingException e) {
            throw Encoding.unreadable(
                    Encoding.find(settings.charset()).orElse(java.nio.charset.StandardCharsets.UTF_8));
        }
        if (assembly == null) {
            return null;
        }
        say(assembly, tag, value.toString());
        assembly.remark(Finding.remark("intake.ris-no-end"));
        return finish(assembly, type, kind);
    }

    private Incoming finish(Assembly assembly, @Nullable String type, boolean kind) {
        if (!kind && type != null) {
            var known = KINDS.get(type);
            if (known != null) {
                assembly.say(Term.KIND, known, "TY");
            } else if (!type.equals("GEN")) {
                assembly.leaveUnread("TY", type);
            }
        }
        assembly.match(pictures);
        return assembly.finish("", today);
    }

    private static void say(Assembly assembly, String tag, String value) {
        if (tag.isEmpty() || value.isBlank()) {
            return;
        }
        if (tag.equals("DO")) {
            assembly.say(Term.ADDRESS, value.startsWith("http") ? value : "https://doi.org/" + value, tag);
            return;
        }
        var term = TERMS.getOrDefault(tag, Term.UNREAD);
        if (term == Term.DATE) {
            assembly.say(Term.DATE, date(value), tag);
        } else if (term == Term.LANGUAGE) {
            for (var language : value.split("[;,/]")) {
                assembly.say(Term.LANGUAGE, language, tag);
            }
        } else {
            assembly.say(term, value, tag.equals("PB") ? "Publisher" : tag);
        }
    }

    /// `1953/07/29/` and `1953//` as other dates are written.
    private static String date(String value) {
        var parts = value.split("/", -1);
        if (parts.length < 3 || !parts[0].matches("\\d{4}")) {
            return value;
        }
        var date = parts[0];
        for (var part = 1; part <= 2 && parts[part].matches("\\d{1,2}"); part++) {
            date += "-%02d".formatted(Integer.parseInt(parts[part]));
        }
        return date;
    }

    /// A line, or null at the end; one without an end is not read into memory whole.
    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        for (var c = lines.read(); ; c = lines.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
            if (line.length() > LONGEST_LINE) {
                throw new UnreadableImportException(Finding.error("intake.line-too-long", LONGEST_LINE));
            }
        }
    }

    static boolean looksLike(Reader text) throws IOException {
        try (var reader = new BufferedReader(text)) {
            for (var number = 0; number < 50; number++) {
                var line = reader.readLine();
                if (line == null) {
                    return false;
                }
                if (line.matches("TY {2}- \\w+\\s*")) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
