package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// A document in the reading room.
///
/// @param facts short ones, in a row under the title
/// @param viewer the script that enlarges scans; asked for when somebody does
/// @param absent what is not there, in a sentence: no scan, no text
/// @param heldAt where the original lies or can be seen
/// @param readings the versions made of words
/// @param rows what they say, beside each other
/// @param views of the texts, to choose from; none where there is nothing to choose
/// @param listed the notes that do not stand beside a text: on the scan, or on words that are gone
/// @param quotation how a paragraph is quoted: `%text%`, `%paragraph%` and `%anchor%` stand for its own
/// @param data the notes for other programs
/// @param manifest the document for viewers of scans, which a reader opens there or drags there; null for one without
public record DocumentPage(
        Frame frame,
        Head head,
        String kicker,
        String title,
        List<String> facts,
        @Nullable String notice,
        String viewer,
        List<Leaf> leaves,
        @Nullable String absent,
        @Nullable Link heldAt,
        List<Reading> readings,
        List<Row> rows,
        List<View> views,
        List<Remark> listed,
        @Nullable String summary,
        List<Entry> entries,
        Citing citing,
        String quotation,
        @Nullable Link data,
        @Nullable Link manifest,
        List<Place> places,
        String printHead) {

    /// A page of the scan.
    ///
    /// @param zoomable where the picture can be asked for in parts (IIIF); absent where it cannot
    /// @param marks on the picture, drawn over it
    public record Leaf(
            String anchor,
            String label,
            Shot shot,
            Shot thumbnail,
            @Nullable String zoomable,
            List<Mark> marks) {}

    /// A rectangle on a page of the scan that leads to what it is about.
    ///
    /// @param href the segment or the note
    /// @param number of a note; empty for a segment
    public record Mark(String anchor, String href, String label, String number, int x, int y, int width, int height) {}

    /// A version made of words, as its column is headed.
    ///
    /// @param column counted from 1, for the style sheet
    public record Reading(
            String anchor,
            int column,
            String name,
            @Nullable String by,
            @Nullable RightsLine rights,
            String language,
            String direction) {}

    /// What every version says in one place, in the order of the readings.
    public record Row(List<Cell> cells) {}

    public record Cell(int column, String language, String direction, List<Segment> segments) {}

    /// @param number empty for what is no paragraph
    /// @param leaf to its place on the scan
    /// @param remarks on its words
    public record Segment(
            String anchor,
            String classes,
            String number,
            String label,
            SafeHtml text,
            @Nullable Link leaf,
            List<Remark> remarks) {}

    /// A curator's note on the document.
    ///
    /// @param about the words or the page it is about, for one that does not stand beside them
    /// @param back to what it is about
    public record Remark(
            String anchor,
            String number,
            SafeHtml html,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String about,
            @Nullable Link back) {}

    /// One choice of what is read.
    ///
    /// @param classes tell the style sheet which columns
    public record View(String id, String classes, String label, boolean chosen) {}

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
