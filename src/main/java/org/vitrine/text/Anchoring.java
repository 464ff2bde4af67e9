package org.vitrine.text;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds a passage again in a text that may have changed: among all places where its words stand, the one with the
/// most of the old surroundings; among equals the old position, then the old segment, then the first.
///
/// Where the words themselves were changed a little, the place that is most like them is taken, as long as little was
/// changed and nothing else is as likely. Few words need their old surroundings for that.
final class Anchoring {
    /// One code point in so many may have been changed.
    private static final int CHANGED_ONE_IN = 4;
    /// Words of this length are looked for wherever they are; shorter ones only beside what stood beside them.
    private static final int ENOUGH_WORDS = 24;
    private static final int ENOUGH_SURROUNDINGS = 8;

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
        return best == null ? alike(passage, text, plain) : Optional.of(best);
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

    private static Optional<Span> alike(Passage passage, SegmentedText text, String plain) {
        var words = folded(passage.quote().exact());
        var page = folded(plain);
        var most = words.length / CHANGED_ONE_IN;
        if (page.length == 0) {
            return Optional.empty();
        }
        var changes = new Likeness(words).changesUntil(page);
        var backwards = new Likeness(reversed(words));
        var search = new Search(passage, text, page, words.length);
        for (var end = 1; end <= page.length; end++) {
            // Only the best of a run of neighbouring ends is worth a closer look.
            if (changes[end] <= most && isLowest(changes, end)) {
                var window = Math.max(0, end - words.length - changes[end]);
                var behind = Arrays.copyOfRange(page, window, end);
                var lengths = backwards.changesFromStart(reversed(behind));
                search.consider(end - nearest(lengths, changes[end], words.length), end, changes[end]);
            }
        }
        return search.found();
    }

    private static boolean isLowest(int[] changes, int end) {
        return changes[end] <= changes[end - 1] && (end + 1 == changes.length || changes[end] < changes[end + 1])
                || end + 1 < changes.length && changes[end] == changes[end + 1] && changes[end] < changes[end - 1];
    }

    /// The length of what ends here and needs the least changes; where several do, the one nearest to the old length.
    private static int nearest(int[] lengths, int least, int old) {
        var best = Math.max(1, Math.min(old, lengths.length - 1));
        var away = Integer.MAX_VALUE;
        for (var length = 1; length < lengths.length; length++) {
            if (lengths[length] <= least && Math.abs(length - old) < away) {
                best = length;
                away = Math.abs(length - old);
            }
        }
        return best;
    }

    /// The likeliest place so far.
    private static final class Search {
        private final Passage passage;
        private final SegmentedText text;
        private final int[] page;
        private final int[] prefix;
        private final int[] suffix;
        private final int length;
        private @Nullable Span best;
        private int bestScore = Integer.MIN_VALUE;

        private Search(Passage passage, SegmentedText text, int[] page, int length) {
            this.passage = passage;
            this.text = text;
            this.page = page;
            this.prefix = folded(passage.quote().prefix());
            this.suffix = folded(passage.quote().suffix());
            this.length = length;
        }

        private void consider(int from, int to, int changed) {
            var start = untilPrefix(from, changed);
            var end = untilSuffix(to, changed);
            if (start >= end) {
                start = from;
                end = to;
            }
            var beside = before(start) + after(end);
            var known = prefix.length + suffix.length;
            if (length < ENOUGH_WORDS && (known == 0 || beside < Math.min(ENOUGH_SURROUNDINGS, known))) {
                return;
            }
            var span = wholeWords(start, end);
            var score = 2 * beside - 4 * changed + (text.within(span).isEmpty() ? -1000 : 0) + place(span);
            if (score > bestScore) {
                bestScore = score;
                best = span;
            }
        }

        private int place(Span span) {
            var near = passage.position() == null
                    ? 0
                    : Math.max(0, 8 - Math.abs(passage.position().start() - span.start()) / 64);
            return near + (inNamedSegment(passage, text, span) ? 2 : 0);
        }

        /// The place near `from` where what stood before the passage ends, else `from`.
        private int untilPrefix(int from, int changed) {
            var best = from;
            for (var by = 0; by <= changed + length / CHANGED_ONE_IN; by++) {
                for (var start : new int[] {from - by, from + by}) {
                    if (start >= 0
                            && start <= page.length
                            && before(start) > Math.max(certain(by, changed), before(best))) {
                        best = start;
                    }
                }
            }
            return best;
        }

        private int untilSuffix(int to, int changed) {
            var best = to;
            for (var by = 0; by <= changed + length / CHANGED_ONE_IN; by++) {
                for (var end : new int[] {to + by, to - by}) {
                    if (end >= 0 && end <= page.length && after(end) > Math.max(certain(by, changed), after(best))) {
                        best = end;
                    }
                }
            }
            return best;
        }

        /// How much of the surroundings has to stand at a place to be believed: the further away, the more.
        private static int certain(int by, int changed) {
            return by <= changed + 1 ? 2 : ENOUGH_SURROUNDINGS;
        }

        private int before(int start) {
            var count = 0;
            while (count < prefix.length
                    && count < start
                    && prefix[prefix.length - 1 - count] == page[start - 1 - count]) {
                count++;
            }
            return count;
        }

        private int after(int end) {
            var count = 0;
            while (count < suffix.length && end + count < page.length && suffix[count] == page[end + count]) {
                count++;
            }
            return count;
        }

        /// A passage that began and ended with whole words goes on doing so.
        private Span wholeWords(int from, int to) {
            var exact = passage.quote().exact();
            var start = from;
            var end = to;
            if (isWord(exact.codePointAt(0)) && (prefix.length == 0 || !isWord(prefix[prefix.length - 1]))) {
                while (start > 0 && from - start < length && isWord(page[start - 1]) && isWord(page[start])) {
                    start--;
                }
            }
            if (isWord(exact.codePointBefore(exact.length())) && (suffix.length == 0 || !isWord(suffix[0]))) {
                while (end < page.length && end - to < length && isWord(page[end - 1]) && isWord(page[end])) {
                    end++;
                }
            }
            while (start < end - 1 && isSpace(page[start])) {
                start++;
            }
            while (end > start + 1 && isSpace(page[end - 1])) {
                end--;
            }
            return new Span(start, end);
        }

        private Optional<Span> found() {
            return Optional.ofNullable(best).filter(span -> !text.within(span).isEmpty());
        }
    }

    /// Letters of scripts that have spaces between their words, and digits.
    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }

    private static boolean isSpace(int point) {
        return point == ' ';
    }

    /// Code points as they are compared: white space, dashes and quotation marks of whatever form are alike, and so are
    /// small letters and capitals. Each stays one code point, so that positions stay what they are.
    private static int[] folded(String words) {
        return words.codePoints()
                .map(point -> {
                    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                        return ' ';
                    }
                    return switch (Character.getType(point)) {
                        case Character.DASH_PUNCTUATION -> '-';
                        case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '"';
                        default -> Character.toLowerCase(point);
                    };
                })
                .toArray();
    }

    private static int[] reversed(int[] points) {
        var reversed = new int[points.length];
        for (var i = 0; i < points.length; i++) {
            reversed[i] = points[points.length - 1 - i];
        }
        return reversed;
    }
}
