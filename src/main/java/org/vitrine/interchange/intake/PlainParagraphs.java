package org.vitrine.interchange.intake;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// A text in one piece as paragraphs: a blank line parts them.
final class PlainParagraphs {
    private PlainParagraphs() {}

    static SegmentedText read(String text) {
        var segments = new ArrayList<Segment>();
        var paragraph = new StringBuilder();
        // By hand: there are many texts, and they are long.
        for (var start = 0; start <= text.length(); ) {
            var end = start;
            while (end < text.length() && !endsLine(text.charAt(end))) {
                end++;
            }
            var line = Assembly.clean(text.substring(start, end));
            if (line.isEmpty()) {
                add(segments, paragraph);
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        add(segments, paragraph);
        return new SegmentedText(segments);
    }

    private static void add(List<Segment> segments, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            segments.add(new Segment("p" + (segments.size() + 1), Segment.Kind.PARAGRAPH, paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
