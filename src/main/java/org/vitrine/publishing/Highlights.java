package org.vitrine.publishing;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.Span;

/// The words of a segment with the passage marked, and with the words that notes are tied to.
///
/// Spans are code points of the whole text. They may overlap and begin or end in other segments.
final class Highlights {
    private Highlights() {}

    /// @param span what the note is about
    /// @param key its letter, set behind the last of those words
    /// @param href where the note stands
    /// @param underlined false for a note on all that is shown
    record Anchor(Span span, String key, String href, boolean underlined) {}

    /// @param start where the segment begins in the text
    /// @param passage the exact words, or null where all that is shown is the passage
    static SafeHtml mark(String segment, int start, @Nullable Span passage, List<Anchor> anchors) {
        var points = segment.codePoints().toArray();
        var whole = new Span(start, start + points.length);
        var bounds = new TreeSet<Integer>(List.of(whole.start(), whole.end()));
        if (passage != null) {
            add(bounds, whole, passage);
        }
        anchors.forEach(anchor -> add(bounds, whole, anchor.span()));

        var html = new StringBuilder();
        var inPassage = false;
        var from = whole.start();
        for (var to : bounds.tailSet(whole.start(), false)) {
            var run = new Span(from, to);
            var starts = passage != null && passage.overlaps(run);
            if (starts != inPassage) {
                html.append(starts ? "<mark>" : "</mark>");
                inPassage = starts;
            }
            var text = SafeHtml.ofText(new String(points, from - start, to - from));
            var about = anchors.stream()
                    .filter(anchor -> anchor.underlined() && anchor.span().overlaps(run))
                    .findAny();
            html.append(about.isPresent() ? "<mark class=\"line\">" + text : text);
            for (var anchor : anchors) {
                if (anchor.span().end() == to) {
                    html.append(
                            "<sup><a href=\"%s\">%s</a></sup>".formatted(SafeHtml.ofText(anchor.href()), anchor.key()));
                }
            }
            html.append(about.isPresent() ? "</mark>" : "");
            from = to;
        }
        return new SafeHtml(html.append(inPassage ? "</mark>" : "").toString());
    }

    private static void add(TreeSet<Integer> bounds, Span whole, Span span) {
        if (whole.overlaps(span)) {
            bounds.add(Math.max(whole.start(), span.start()));
            bounds.add(Math.min(whole.end(), span.end()));
        }
    }
}
