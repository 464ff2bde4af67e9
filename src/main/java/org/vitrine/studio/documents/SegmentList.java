package org.vitrine.studio.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vitrine.text.PastedText;
import org.vitrine.text.Segment;
import org.vitrine.text.Segment.Kind;
import org.vitrine.text.SegmentedText;

/// The segments of a text while somebody works on them: unlike in a [SegmentedText], one may be empty for a while.
///
/// What is still there keeps its id through every change, so that passages go on pointing at it; an id that was used
/// once is not given again.
///
/// @param used every id there has been
record SegmentList(List<Entry> entries, Set<String> used) {
    private static final Pattern BLANK_LINES =
            Pattern.compile("\\n[\\t\\x0B\\f \\u00a0]*(?:\\n[\\t\\x0B\\f \\u00a0]*)+");

    record Entry(String id, Kind kind, String text) {
        Entry withText(String changed) {
            return new Entry(id, kind, changed);
        }
    }

    SegmentList {
        entries = List.copyOf(entries);
        used = Set.copyOf(used);
    }

    static SegmentList of(SegmentedText text) {
        var entries = text.segments().stream()
                .map(segment -> new Entry(segment.id(), segment.kind(), segment.text()))
                .toList();
        var list = new SegmentList(entries, Set.of()).remembering();
        return list.entries.isEmpty() ? list.add(0, Kind.PARAGRAPH) : list;
    }

    /// What is worth keeping: empty segments are left out, white space at the ends is cut off.
    SegmentedText text() {
        return new SegmentedText(entries.stream()
                .map(entry -> entry.withText(cleaned(entry.text())))
                .filter(entry -> !entry.text().isEmpty())
                .map(entry -> new Segment(entry.id(), entry.kind(), entry.text()))
                .toList());
    }

    Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    int position(String id) {
        return IntStream.range(0, entries.size())
                .filter(number -> entries.get(number).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /// The number by which a paragraph is cited, or 0 for another kind of segment.
    int paragraphNumber(String id) {
        var at = position(id);
        return at < 0 || entries.get(at).kind() != Kind.PARAGRAPH
                ? 0
                : (int) entries.subList(0, at + 1).stream()
                        .filter(entry -> entry.kind() == Kind.PARAGRAPH)
                        .count();
    }

    /// Text that came into a segment: a blank line in it begins a new segment of the same kind.
    SegmentList write(String id, String text) {
        var at = position(id);
        if (at < 0) {
            return this;
        }
        var parts = BLANK_LINES
                .splitAsStream(text.replace("\r\n", "\n").replace('\r', '\n'))
                .toList();
        if (parts.size() < 2) {
            return replaced(at, entries.get(at).withText(parts.isEmpty() ? "" : parts.getFirst()));
        }
        var kept = parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (kept.isEmpty()) {
            return replaced(at, entries.get(at).withText(""));
        }
        var list = replaced(at, entries.get(at).withText(kept.getFirst()));
        for (var number = 1; number < kept.size(); number++) {
            list = list.insert(at + number, list.fresh(entries.get(at).kind(), kept.get(number)));
        }
        return list;
    }

    /// Puts pieces into a segment between what stands before and after them: the first goes on in it, unless it is
    /// empty,
    /// and then becomes what it is; the others become segments of their own.
    SegmentList paste(String id, String before, List<PastedText.Piece> pieces, String after) {
        var at = position(id);
        if (at < 0 || pieces.isEmpty()) {
            return this;
        }
        var entry = entries.get(at);
        var first = pieces.getFirst();
        var last = pieces.size() == 1;
        var kind = before.isBlank() && after.isBlank() ? first.kind() : entry.kind();
        var list = replaced(at, new Entry(id, kind, before + first.text() + (last ? after : "")));
        for (var number = 1; number < pieces.size(); number++) {
            var piece = pieces.get(number);
            var isLast = number == pieces.size() - 1;
            list = list.insert(at + number, list.fresh(piece.kind(), isLast ? piece.text() + after : piece.text()));
        }
        return list;
    }

    /// Begins a new segment with what stands behind an offset (in UTF-16 units, as browsers count).
    SegmentList split(String id, int offset) {
        var at = position(id);
        if (at < 0) {
            return this;
        }
        var entry = entries.get(at);
        var cut = Math.clamp(offset, 0, entry.text().length());
        var before = entry.text().substring(0, cut).stripTrailing();
        var after = entry.text().substring(cut).stripLeading();
        return replaced(at, entry.withText(before)).insert(at + 1, fresh(entry.kind(), after));
    }

    /// Makes one of a segment and the one before it, which gives its id and kind. Lines that are no paragraphs stay
    /// lines.
    SegmentList join(String id) {
        var at = position(id);
        if (at < 1) {
            return this;
        }
        var before = entries.get(at - 1);
        var texts = List.of(before.text().strip(), entries.get(at).text().strip()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        return replaced(at - 1, before.withText(String.join(before.kind() == Kind.PARAGRAPH ? " " : "\n", texts)))
                .without(at);
    }

    SegmentList move(String id, int by) {
        var from = position(id);
        var to = from + by;
        if (from < 0 || to < 0 || to >= entries.size()) {
            return this;
        }
        return changed(list -> {
            list.add(to, list.remove(from));
            return list;
        });
    }

    /// Takes a segment away; the last one is only emptied.
    SegmentList remove(String id) {
        var at = position(id);
        if (at < 0) {
            return this;
        }
        return entries.size() == 1 ? replaced(0, entries.getFirst().withText("")) : without(at);
    }

    /// An empty segment at a position.
    SegmentList add(int position, Kind kind) {
        return insert(position, fresh(kind, ""));
    }

    SegmentList withKind(String id, Kind kind) {
        var at = position(id);
        return at < 0 ? this : replaced(at, new Entry(id, kind, entries.get(at).text()));
    }

    private Entry fresh(Kind kind, String text) {
        var letter = letter(kind);
        var number = 1
                + used.stream()
                        .filter(id -> id.matches(letter + "\\d{1,8}"))
                        .mapToInt(id -> Integer.parseInt(id.substring(1)))
                        .max()
                        .orElse(0);
        return new Entry(letter + number, kind, text);
    }

    private SegmentList insert(int position, Entry entry) {
        return changed(list -> {
            list.add(position, entry);
            return list;
        });
    }

    private SegmentList replaced(int position, Entry entry) {
        return changed(list -> {
            list.set(position, entry);
            return list;
        });
    }

    private SegmentList without(int position) {
        return changed(list -> {
            list.remove(position);
            return list;
        });
    }

    private SegmentList changed(UnaryOperator<List<Entry>> change) {
        return new SegmentList(change.apply(new ArrayList<>(entries)), used).remembering();
    }

    private SegmentList remembering() {
        var all = new HashSet<>(used);
        entries.forEach(entry -> all.add(entry.id()));
        return new SegmentList(entries, all);
    }

    private static String cleaned(String text) {
        return BLANK_LINES
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("\n")
                .strip();
    }

    private static String letter(Kind kind) {
        return switch (kind) {
            case PARAGRAPH -> "p";
            case HEADING -> "h";
            case ADDRESS_LINE -> "a";
            case REMARK -> "r";
            case SIGNATURE -> "s";
        };
    }
}
