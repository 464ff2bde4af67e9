package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// A document in the reading room.
///
/// @param facts short ones, in a row under the title
/// @param absent what is not there, in a sentence: no scan, no text
/// @param heldAt where the original lies or can be seen
public record DocumentPage(
        Frame frame,
        String kicker,
        String title,
        List<String> facts,
        @Nullable String notice,
        List<Leaf> leaves,
        @Nullable String absent,
        @Nullable Link heldAt,
        List<Reading> readings,
        @Nullable String summary,
        List<Entry> entries,
        Citation citation,
        List<Place> places,
        String printHead) {

    /// A page of the scan.
    public record Leaf(String anchor, String label, Shot shot, Shot thumbnail) {}

    /// A version made of words.
    public record Reading(
            String anchor,
            String tab,
            String name,
            @Nullable String by,
            @Nullable RightsLine rights,
            String language,
            String direction,
            List<Segment> segments) {}

    /// @param number empty for what is no paragraph
    public record Segment(String anchor, String classes, String number, String label, SafeHtml text) {}

    public record RightsLine(Link statement, @Nullable String note) {}

    /// A line of the description.
    ///
    /// @param folded what stands for the values until they are asked for
    public record Entry(
            String term,
            Style style,
            List<Value> values,
            @Nullable String folded) {}

    public enum Style {
        PLAIN,
        SHELF_MARK,
        HEADINGS
    }

    /// @param note follows the text after a comma
    public record Value(
            String text, @Nullable String href, @Nullable String note) {}

    /// Where the document is shown.
    public record Place(@Nullable String caseNumber, Link page, String exhibit) {}
}
