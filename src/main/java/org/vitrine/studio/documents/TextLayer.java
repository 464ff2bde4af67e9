package org.vitrine.studio.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vitrine.media.Leaf;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// What a file says stands on its pages, as the paragraphs of a transcript to be looked through.
final class TextLayer {
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final Pattern DIVIDED_WORD = Pattern.compile("(?<=\\p{L})[-\u00ad]\\h*\n\\h*(?=\\p{Ll})");
    private static final Pattern LINE_END = Pattern.compile("\\h*\n\\h*");
    private static final Pattern SPACES = Pattern.compile("\\h{2,}");

    private TextLayer() {}

    static SegmentedText read(List<Leaf> leaves) {
        var segments = new ArrayList<Segment>();
        for (var leaf : leaves) {
            if (leaf.words() != null) {
                PARAGRAPHS
                        .splitAsStream(leaf.words())
                        .map(TextLayer::oneLine)
                        .filter(words -> !words.isEmpty())
                        .forEach(words ->
                                segments.add(new Segment("p" + (segments.size() + 1), Segment.Kind.PARAGRAPH, words)));
            }
        }
        return new SegmentedText(segments);
    }

    /// Lines end where the paper ends.
    private static String oneLine(String paragraph) {
        var joined =
                LINE_END.matcher(DIVIDED_WORD.matcher(paragraph).replaceAll("")).replaceAll(" ");
        return SPACES.matcher(joined).replaceAll(" ").strip();
    }
}
