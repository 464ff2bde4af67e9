package org.vitrine.search;

import java.util.BitSet;
import org.vitrine.text.SafeHtml;

/// Turns a text in which words were found into a short piece of HTML.
final class Marks {
    private static final int BEFORE = 90;
    private static final int LONGEST = 260;

    private Marks() {}

    /// What stands around the first word that was found.
    ///
    /// @param found the characters of the text that were
    static SafeHtml snippet(String text, BitSet found) {
        var first = Math.max(0, found.nextSetBit(0));
        var start = text.length() <= LONGEST || first <= BEFORE ? 0 : wordAfter(text, first - BEFORE, first);
        var end = text.length() - start <= LONGEST ? text.length() : wordBefore(text, start + LONGEST);
        var html = new StringBuilder();
        html.append(start > 0 ? "… " : "");
        for (var at = start; at < end; ) {
            var marked = found.get(at);
            var change = marked ? found.nextClearBit(at) : found.nextSetBit(at);
            var until = change < 0 ? end : Math.min(end, change);
            var piece = SafeHtml.ofText(text.substring(at, until)).html();
            html.append(marked ? "<mark>" + piece + "</mark>" : piece);
            at = until;
        }
        html.append(end < text.length() ? " …" : "");
        return new SafeHtml(html.toString());
    }

    /// The beginning of a word at or behind a place; the place itself, moved off a half character, where none begins
    /// before `limit`.
    private static int wordAfter(String text, int place, int limit) {
        for (var i = place; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(place)) ? place + 1 : place;
    }

    private static int wordBefore(String text, int place) {
        for (var i = place; i > place - BEFORE; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
