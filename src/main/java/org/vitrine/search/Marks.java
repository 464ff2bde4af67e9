package org.vitrine.search;

import java.util.List;
import java.util.regex.Pattern;
import org.vitrine.text.SafeHtml;

/// Turns a text in which an index has marked words into a short piece of HTML.
///
/// The index marks with two characters that no text may hold, so that nothing has to be told apart from markup.
final class Marks {
    static final String OPEN = "\uE000";
    static final String CLOSE = "\uE001";
    private static final Pattern ANY = Pattern.compile("[\uE000\uE001]");
    private static final int BEFORE = 90;
    private static final int LONGEST = 280;

    private Marks() {}

    static String without(String text) {
        return ANY.matcher(text).replaceAll("");
    }

    static long count(String marked) {
        return marked.chars().filter(character -> character == OPEN.charAt(0)).count();
    }

    /// A text with the marks that some of its sentences have.
    static String put(String text, List<String> sentences) {
        var marked = text;
        for (var sentence : sentences) {
            var plain = without(sentence);
            var at = marked.indexOf(plain);
            if (at >= 0) {
                marked = marked.substring(0, at) + sentence + marked.substring(at + plain.length());
            }
        }
        return marked;
    }

    /// What stands around the first mark.
    static SafeHtml snippet(String marked) {
        var first = Math.max(0, marked.indexOf(OPEN));
        var start = marked.length() <= LONGEST || first <= BEFORE ? 0 : wordAfter(marked, first - BEFORE, first);
        var end = marked.length() - start <= LONGEST ? marked.length() : wordBefore(marked, start + LONGEST);
        var html = new StringBuilder();
        html.append(start > 0 ? "… " : "");
        write(html, marked.substring(start, end).strip());
        html.append(end < marked.length() ? " …" : "");
        return new SafeHtml(html.toString());
    }

    private static void write(StringBuilder html, String marked) {
        var open = false;
        var from = 0;
        for (var i = 0; i < marked.length(); i++) {
            var character = marked.charAt(i);
            var opens = character == OPEN.charAt(0);
            if (!opens && character != CLOSE.charAt(0)) {
                continue;
            }
            html.append(SafeHtml.ofText(marked.substring(from, i)));
            from = i + 1;
            if (opens != open) {
                html.append(opens ? "<mark>" : "</mark>");
                open = opens;
            }
        }
        html.append(SafeHtml.ofText(marked.substring(from)));
        if (open) {
            html.append("</mark>");
        }
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
