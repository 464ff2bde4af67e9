package org.vitrine.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A span of a text version, held in three ways so that it can be found again when the text is corrected:
/// the segments it touches, its words with their surroundings, and its position.
///
/// @param position where it was last found; absent in hand-written files, then found by its words
public record Passage(
        List<String> segments, TextQuote quote, @Nullable Span position) {
    public Passage {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("A passage names no segment");
        }
    }

    /// The passage that a span of a text is. It has to touch a segment: the break between two is no passage.
    ///
    /// @throws IllegalArgumentException when the span is empty or ends behind the text
    public static Passage of(SegmentedText text, Span span) {
        var plain = text.plain();
        var length = plain.codePointCount(0, plain.length());
        var before = new Span(Math.max(0, span.start() - TextQuote.CONTEXT), span.start());
        var after = new Span(span.end(), Math.max(span.end(), Math.min(length, span.end() + TextQuote.CONTEXT)));
        var quote = new TextQuote(
                SegmentedText.slice(plain, span),
                SegmentedText.slice(plain, before),
                SegmentedText.slice(plain, after));
        return new Passage(text.within(span).stream().map(Segment::id).toList(), quote, span);
    }

    /// One whole segment as a passage, or nothing where the text has no such segment.
    public static Optional<Passage> ofSegment(SegmentedText text, String segmentId) {
        return text.span(segmentId).map(span -> of(text, span));
    }

    /// Where this passage is in a text, which may have been corrected since: at its old position if its words still
    /// stand there, else where its words are found with the most of their surroundings. Nothing where the words are
    /// gone: the passage is then orphaned and somebody has to look.
    public Optional<Span> find(SegmentedText text) {
        return Anchoring.find(this, text);
    }

    /// This passage, moved to where it is found in a text.
    public Optional<Passage> reanchored(SegmentedText text) {
        return find(text).map(span -> of(text, span));
    }
}
