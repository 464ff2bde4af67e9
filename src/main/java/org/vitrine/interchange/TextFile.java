package org.vitrine.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// The text of a version as a file: segments parted by a blank line, each under a line `{#p1}` or `{#h1 .heading}`
/// with its id and, unless it is a paragraph, its kind. A line of text that begins with `{#` or `\` gets a `\` before
/// it.
final class TextFile {
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final Pattern MARK = Pattern.compile("\\{#([^\\s.}]\\S*?)(?:\\s+\\.([a-z-]+))?\\s*\\}\\s*");
    private static final Pattern BLANK = Pattern.compile("[\\t\\x0B\\f ]*");
    private static final Map<String, Segment.Kind> KINDS =
            Arrays.stream(Segment.Kind.values()).collect(Collectors.toMap(Segment.Kind::word, kind -> kind));

    private TextFile() {}

    static String write(SegmentedText text) {
        return text.segments().stream().map(TextFile::write).collect(Collectors.joining("\n"));
    }

    private static String write(Segment segment) {
        var kind = segment.kind() == Segment.Kind.PARAGRAPH
                ? ""
                : " ." + segment.kind().word();
        var lines = Arrays.stream(segment.text().split("\n"))
                .map(line -> line.startsWith("{#") || line.startsWith("\\") ? "\\" + line : line)
                .collect(Collectors.joining("\n"));
        return "{#" + segment.id() + kind + "}\n" + lines + "\n";
    }

    /// A segment while its lines are being gathered.
    private static final class Open {
        private final @Nullable String id;
        private final Segment.Kind kind;
        private final int line;
        private final List<String> lines = new ArrayList<>();

        private Open(@Nullable String id, Segment.Kind kind, int line) {
            this.id = id;
            this.kind = kind;
            this.line = line;
        }

        private String text() {
            return String.join("\n", lines).strip();
        }
    }

    /// @param path as findings name the file
    /// @param findings get what is wrong with it
    static SegmentedText read(String path, byte[] bytes, List<Finding> findings) {
        if (bytes.length == 0) {
            return SegmentedText.EMPTY;
        }
        return switch (PlainText.readExactly(bytes, MOST_BYTES)) {
            case PlainText.Unreadable(var finding) -> {
                findings.add(finding.at(path, finding.line()));
                yield SegmentedText.EMPTY;
            }
            case PlainText.Readable readable -> segments(path, open(path, readable.text(), findings), findings);
        };
    }

    private static List<Open> open(String path, String text, List<Finding> findings) {
        var all = new ArrayList<Open>();
        Open current = null;
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (line.startsWith("{#")) {
                current = new Open(null, Segment.Kind.PARAGRAPH, number);
                var mark = MARK.matcher(line);
                if (!mark.matches()) {
                    findings.add(Finding.error("text-file.mark", line.strip()).at(path, number));
                } else if (mark.group(2) != null && !KINDS.containsKey(mark.group(2))) {
                    findings.add(Finding.error(
                                    "text-file.kind", mark.group(2), String.join(", ", new TreeSet<>(KINDS.keySet())))
                            .at(path, number));
                } else {
                    var kind = mark.group(2) == null
                            ? Segment.Kind.PARAGRAPH
                            : Objects.requireNonNull(KINDS.get(mark.group(2)));
                    current = new Open(mark.group(1), kind, number);
                }
                all.add(current);
            } else if (BLANK.matcher(line).matches()) {
                // A blank line between a mark and its text does no harm.
                current = current == null || !current.lines.isEmpty() ? null : current;
            } else {
                if (current == null) {
                    current = new Open(null, Segment.Kind.PARAGRAPH, number);
                    all.add(current);
                }
                current.lines.add(line.startsWith("\\") ? line.substring(1) : line);
            }
        }
        return all;
    }

    private static SegmentedText segments(String path, List<Open> all, List<Finding> findings) {
        var taken = new HashSet<String>();
        all.stream().map(open -> open.id).filter(id -> id != null).forEach(taken::add);
        var seen = new HashMap<String, Integer>();
        var segments = new ArrayList<Segment>();
        for (var open : all) {
            var id = open.id == null ? freeId(open.kind, taken) : open.id;
            var first = seen.putIfAbsent(id, open.line);
            if (first != null) {
                findings.add(Finding.error("text-file.same-id", id, first).at(path, open.line));
            } else if (open.text().isEmpty()) {
                findings.add(Finding.error("text-file.no-text", id).at(path, open.line));
            } else {
                try {
                    segments.add(new Segment(id, open.kind, open.text()));
                } catch (IllegalArgumentException e) {
                    findings.add(Finding.error("yaml.refused", Objects.requireNonNull(e.getMessage()))
                            .at(path, open.line));
                }
            }
        }
        return new SegmentedText(segments);
    }

    private static String freeId(Segment.Kind kind, Set<String> taken) {
        var number = 1;
        while (!taken.add(letter(kind) + number)) {
            number++;
        }
        return letter(kind) + number;
    }

    static String letter(Segment.Kind kind) {
        return switch (kind) {
            case PARAGRAPH -> "p";
            case HEADING -> "h";
            case ADDRESS_LINE -> "a";
            case REMARK -> "r";
            case SIGNATURE -> "s";
        };
    }
}
