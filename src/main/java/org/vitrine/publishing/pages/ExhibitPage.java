package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;

/// A page of an exhibit.
///
/// @param language of what the exhibit says, where it is not the page's
/// @param place `Page 5 of 9`
/// @param blocks each rendered, those in columns inside their row
/// @param teachers to the page for teachers, where there is one
/// @param books the edition to take along; none of a draft
public record ExhibitPage(
        Frame frame,
        Head head,
        @Nullable String language,
        @Nullable String direction,
        Link exhibit,
        String place,
        List<Stop> stops,
        String section,
        List<Link> headings,
        int minutes,
        String kicker,
        String title,
        @Nullable String lede,
        List<Piece> blocks,
        List<Markdown.Note> notes,
        Citing citing,
        @Nullable Link teachers,
        List<Link> books,
        @Nullable Turn previous,
        @Nullable Turn next,
        String printHead) {

    /// @param passed whether it comes before this page
    /// @param opens whether it is the first of a section
    public record Stop(String href, String name, boolean passed, boolean opens, boolean current) {}

    /// A block.
    ///
    /// @param row what stands in its columns, where it is a row of them
    /// @param cited how it is cited by itself, where somebody may want to
    public record Piece(
            SafeHtml html,
            String anchor,
            @Nullable Row row,
            @Nullable Cited cited) {}

    /// @param name of what is cited: `Cite 5.1`
    /// @param isObject whether it has a number of its own; what has none is cited where an address has led to it
    public record Cited(String name, Citation citation, String permanent, boolean isObject) {}

    /// @param classes for width and number of columns
    public record Row(String classes, List<List<Piece>> columns) {
        public Row {
            columns = List.copyOf(columns);
        }
    }

    public record Turn(String href, String kicker, String title) {}

    public ExhibitPage {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }
}
