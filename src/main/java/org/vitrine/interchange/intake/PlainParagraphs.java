package org.vitrine.interchange.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// A text in one piece as paragraphs: a blank line parts them.
final class PlainParagraphs {
    private static final Pattern BLANK_LINES = Pattern.compile("\n[\\s\\u00A0]*\n");

    private PlainParagraphs() {}

    static SegmentedText read(String text) {
        var segments = new ArrayList<Segment>();
        var plain = text.replace("\r\n", "\n").replaceAll("[\r\f\u000B\u0085\u2028\u2029]", "\n");
        for (var block : BLANK_LINES.split(plain)) {
            var paragraph = Arrays.stream(block.split("\n"))
                    .map(Assembly::clean)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            if (!paragraph.isEmpty()) {
                segments.add(new Segment("p" + (segments.size() + 1), Segment.Kind.PARAGRAPH, paragraph));
            }
        }
        return new SegmentedText(segments);
    }
}
