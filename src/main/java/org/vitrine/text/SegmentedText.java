package org.vitrine.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The text of a version: ordered segments.
///
/// Positions are Unicode code points into [#plain()], the segments' texts joined by one line feed.
public record SegmentedText(@JsonValue List<Segment> segments) {
    public static final SegmentedText EMPTY = new SegmentedText(List.of());

    /// @throws IllegalArgumentException when two segments have the same id
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SegmentedText {
        segments = List.copyOf(segments);
        var seen = new HashSet<String>();
        for (var segment : segments) {
            if (!seen.add(segment.id())) {
                throw new IllegalArgumentException("Two segments are called \"" + segment.id() + "\"");
            }
        }
    }

    public boolean isEmpty() {
        return segments.isEmpty();
    }

    public String plain() {
        return segments.stream().map(Segment::text).collect(Collectors.joining("\n"));
    }

    public Optional<Segment> segment(String id) {
        return segments.stream().filter(segment -> segment.id().equals(id)).findFirst();
    }

    /// The paragraph number a reader cites (¶4): counted over paragraphs only; empty for other kinds of segment.
    public OptionalInt paragraphNumber(String id) {
        var number = 0;
        for (var segment : segments) {
            if (segment.kind() == Segment.Kind.PARAGRAPH) {
                number++;
                if (segment.id().equals(id)) {
                    return OptionalInt.of(number);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// The span of one segment, or nothing where there is no such segment.
    public Optional<Span> span(String id) {
        var start = 0;
        for (var segment : segments) {
            var length = segment.text().codePointCount(0, segment.text().length());
            if (segment.id().equals(id)) {
                return Optional.of(new Span(start, start + length));
            }
            start += length + 1;
        }
        return Optional.empty();
    }

    /// The segments that a span touches, in order.
    public List<Segment> within(Span span) {
        return segments.stream()
                .filter(segment -> span(segment.id()).orElseThrow().overlaps(span))
                .toList();
    }

    /// The characters of a span.
    ///
    /// @throws IllegalArgumentException when the span ends behind the text
    public String characters(Span span) {
        return slice(plain(), span);
    }

    /// The characters that a span of code points covers in a string.
    static String slice(String whole, Span span) {
        var length = whole.codePointCount(0, whole.length());
        if (span.end() > length) {
            throw new IllegalArgumentException("The span " + span + " ends behind the text's " + length);
        }
        var from = whole.offsetByCodePoints(0, span.start());
        return whole.substring(from, whole.offsetByCodePoints(from, span.end() - span.start()));
    }
}
