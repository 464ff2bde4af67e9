package org.vitrine.text;

import java.util.Optional;

/// Finds a passage again in a text that may have changed: among all places where its words stand, the one with the
/// most of the old surroundings; among equals the old position, then the old segment, then the first.
final class Anchoring {
    private Anchoring() {}

    static Optional<Span> find(Passage passage, SegmentedText text) {
        var plain = text.plain();
        var exact = passage.quote().exact();
        Span best = null;
        var bestScore = -1;
        for (var at = plain.indexOf(exact); at >= 0; at = plain.indexOf(exact, at + 1)) {
            var start = plain.codePointCount(0, at);
            var span = new Span(start, start + exact.codePointCount(0, exact.length()));
            var score = 4 * surroundings(passage.quote(), plain, at)
                    + (span.equals(passage.position()) ? 2 : 0)
                    + (inNamedSegment(passage, text, span) ? 1 : 0);
            if (score > bestScore) {
                bestScore = score;
                best = span;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How many characters of the words around the quote still stand around `at`.
    private static int surroundings(TextQuote quote, String plain, int at) {
        var prefix = quote.prefix();
        var before = 0;
        while (before < prefix.length()
                && before < at
                && prefix.charAt(prefix.length() - 1 - before) == plain.charAt(at - 1 - before)) {
            before++;
        }
        var end = at + quote.exact().length();
        var after = 0;
        while (after < quote.suffix().length()
                && end + after < plain.length()
                && quote.suffix().charAt(after) == plain.charAt(end + after)) {
            after++;
        }
        return before + after;
    }

    private static boolean inNamedSegment(Passage passage, SegmentedText text, Span span) {
        return text.within(span).stream().anyMatch(segment -> passage.segments().contains(segment.id()));
    }
}
