package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.WordDiff;

/// Two texts, paragraph by paragraph, with the words marked that only one of them has: for the eye and for screen
/// readers.
record Difference(List<SafeHtml> first, List<SafeHtml> second) {
    /// Divides paragraphs; no document has it in its words.
    private static final String BREAK = "\u2029";

    static Difference none(List<String> first, List<String> second) {
        return new Difference(
                first.stream().map(SafeHtml::ofText).toList(),
                second.stream().map(SafeHtml::ofText).toList());
    }

    static Difference of(List<String> first, List<String> second, Texts t) {
        var pieces = WordDiff.of(joined(first), joined(second)).pieces();
        return new Difference(
                marked(pieces, WordDiff.Kind.REMOVED, "del", t.get("comparison.first-only")),
                marked(pieces, WordDiff.Kind.ADDED, "ins", t.get("comparison.second-only")));
    }

    private static String joined(List<String> paragraphs) {
        return String.join(
                BREAK,
                paragraphs.stream().map(words -> words.replace(BREAK, " ")).toList());
    }

    private static List<SafeHtml> marked(List<WordDiff.Piece> pieces, WordDiff.Kind own, String tag, String said) {
        var paragraphs = new ArrayList<SafeHtml>();
        var html = new StringBuilder();
        for (var piece : pieces) {
            if (piece.kind() != WordDiff.Kind.SAME && piece.kind() != own) {
                continue;
            }
            var parts = piece.text().split(BREAK, -1);
            for (var at = 0; at < parts.length; at++) {
                if (at > 0) {
                    paragraphs.add(new SafeHtml(html.toString()));
                    html.setLength(0);
                }
                var words = SafeHtml.ofText(parts[at]).html();
                if (piece.kind() == WordDiff.Kind.SAME || parts[at].isBlank()) {
                    html.append(words);
                } else {
                    html.append("<%1$s><span class=\"visually-hidden\">%2$s </span>%3$s</%1$s>"
                            .formatted(tag, SafeHtml.ofText(said), words));
                }
            }
        }
        paragraphs.add(new SafeHtml(html.toString()));
        return List.copyOf(paragraphs);
    }
}
