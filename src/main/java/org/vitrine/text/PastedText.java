package org.vitrine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Text that somebody pasted from a word processor, a PDF file or a web page, made into segments: lines that were only
/// broken to fit a page are joined, and what such programs leave behind is taken out. No word is lost; what each
/// segment is, is a guess.
public final class PastedText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\x0B]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    /// Soft hyphens, joiners, marks of direction and of byte order: they have no width and mean nothing here.
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");
    private static final Pattern NOTE_MARK = Pattern.compile("(?<=[\\p{L}\\p{N}.,;:!?)»”’\"])\\[(?:\\d{1,3}|[a-z])\\]");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—\\[\\s]*\\d{1,4}[-–—\\]\\s]*");
    private static final Pattern RULE = Pattern.compile("[_\\-–—=*\\s]{5,}");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?:\\[\\d{1,3}\\]|[\\u00B9\\u00B2\\u00B3\\u2070-\\u2079]{1,3}|↑)\\s*.+");
    private static final Pattern HYPHENATED = Pattern.compile(".*\\p{L}[-\\u2010]");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;…。！？]['\"”’»)\\]]*");
    private static final Pattern INDENTED = Pattern.compile("(?:\\t|\\p{Zs}{2,})\\S.*");

    private static final int SHORT = 60;
    private static final int SHORTEST_PAGE_LINE = 35;
    private static final int LONGEST_PAGE_LINE = 110;
    private static final double FULL = 0.72;
    private static final int ENOUGH_LINES = 3;

    private PastedText() {}

    /// A segment to be.
    public record Piece(Segment.Kind kind, String text) {}

    public static List<Piece> pieces(String pasted) {
        var lines = LINE_BREAK
                .matcher(pasted)
                .replaceAll("\n")
                .replace("\f", "\n\n")
                .split("\n", -1);
        var wrapped = isWrapped(lines);
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        var longest = longest(lines);
        for (var at = 0; at < lines.length; at++) {
            var line = cleaned(lines[at]);
            if (line.isEmpty()
                    || RULE.matcher(line).matches()
                    || PAGE_NUMBER.matcher(line).matches()) {
                // A page's number stands in the middle of a paragraph that goes on overleaf.
                if (!PAGE_NUMBER.matcher(line).matches() || !wrapped || isEnded(open)) {
                    close(open, paragraphs);
                }
                continue;
            }
            if (!wrapped
                    || INDENTED.matcher(lines[at]).matches()
                    || FOOTNOTE.matcher(line).matches()) {
                close(open, paragraphs);
            }
            join(open, line);
            if (!wrapped || line.length() < FULL * longest && isEnded(open)) {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return guessed(paragraphs);
    }

    /// Whether the lines are those of a page, all about as long as it is wide, and not paragraphs.
    private static boolean isWrapped(String[] lines) {
        var written = List.of(lines).stream()
                .map(PastedText::cleaned)
                .filter(line -> !line.isEmpty())
                .toList();
        var longest = longest(lines);
        if (written.size() < ENOUGH_LINES || longest < SHORTEST_PAGE_LINE || longest > LONGEST_PAGE_LINE) {
            return false;
        }
        var full =
                written.stream().filter(line -> line.length() >= FULL * longest).toList();
        var broken =
                full.stream().filter(line -> !ENDED.matcher(line).matches()).count();
        return full.size() * 2 >= written.size() && broken * 2 >= full.size();
    }

    private static int longest(String[] lines) {
        return List.of(lines).stream()
                .map(PastedText::cleaned)
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static String cleaned(String line) {
        var plain = UNSEEN.matcher(line).replaceAll("");
        plain = LIGATURE.matcher(plain).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
        plain = SPACES.matcher(plain).replaceAll(" ").strip();
        // A mark at the beginning of a line belongs to a note's own text, and is none.
        return NOTE_MARK.matcher(plain).replaceAll("");
    }

    private static void join(StringBuilder open, String line) {
        if (open.isEmpty()) {
            open.append(line);
        } else if (HYPHENATED.matcher(open).matches() && Character.isLowerCase(line.codePointAt(0))) {
            open.setLength(open.length() - 1);
            open.append(line);
        } else {
            open.append(needsSpace(open, line) ? " " : "").append(line);
        }
    }

    /// Chinese and Japanese have no spaces between words, so that none comes from joining lines.
    private static boolean needsSpace(StringBuilder open, String line) {
        return !Character.isIdeographic(open.codePointBefore(open.length()))
                || !Character.isIdeographic(line.codePointAt(0));
    }

    private static boolean isEnded(StringBuilder open) {
        return ENDED.matcher(open).matches();
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }

    private static List<Piece> guessed(List<String> paragraphs) {
        var firstLong = firstLong(paragraphs);
        var lastLong = lastLong(paragraphs);
        var pieces = new ArrayList<Piece>();
        for (var at = 0; at < paragraphs.size(); at++) {
            pieces.add(new Piece(kind(paragraphs, at, firstLong, lastLong), paragraphs.get(at)));
        }
        return pieces;
    }

    private static Segment.Kind kind(List<String> paragraphs, int at, int firstLong, int lastLong) {
        var text = paragraphs.get(at);
        var isBrief = text.length() <= SHORT && !ENDED.matcher(text).matches();
        if (FOOTNOTE.matcher(text).matches() || text.startsWith("[") && text.endsWith("]")) {
            return Segment.Kind.REMARK;
        }
        if (!isBrief || firstLong < 0) {
            return Segment.Kind.PARAGRAPH;
        }
        if (isCapitals(text)) {
            return Segment.Kind.HEADING;
        }
        if (at < firstLong) {
            return Segment.Kind.ADDRESS_LINE;
        }
        return at > lastLong ? Segment.Kind.SIGNATURE : Segment.Kind.HEADING;
    }

    private static int firstLong(List<String> paragraphs) {
        for (var at = 0; at < paragraphs.size(); at++) {
            if (isLong(paragraphs.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static int lastLong(List<String> paragraphs) {
        for (var at = paragraphs.size() - 1; at >= 0; at--) {
            if (isLong(paragraphs.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLong(String text) {
        return !FOOTNOTE.matcher(text).matches()
                && (text.length() > SHORT || ENDED.matcher(text).matches() && text.contains(" "));
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }
}
