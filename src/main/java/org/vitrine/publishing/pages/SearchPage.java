package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// What a search has found, and what it can be narrowed to.
///
/// @param action where the form sends what was chosen
/// @param carried what it sends besides: the language
/// @param chips what the results are narrowed to; each leads to the same without it
/// @param clear leads to the same words, narrowed to nothing; absent where they are not narrowed
/// @param filters `Filters, 3 chosen`, for where they are folded away
/// @param years nothing where no document has a date
/// @param heading `3 exhibits, 104 documents`
/// @param notice that the index is not whole or not there
/// @param advice what to do where nothing was found
public record SearchPage(
        Frame frame,
        String action,
        List<Frame.Meta> carried,
        String words,
        List<Chip> chips,
        @Nullable Link clear,
        String filters,
        List<Group> groups,
        @Nullable Years years,
        String heading,
        @Nullable String notice,
        @Nullable String advice,
        List<Order> orders,
        List<Result> results,
        @Nullable Link previous,
        @Nullable Link next,
        String place,
        String printHead) {

    /// @param without what following the link does, for those who do not see the cross
    public record Chip(String href, String text, @Nullable String language, String without) {}

    /// A facet: what can be seen at once, and what is folded away behind it.
    public record Group(String title, String parameter, List<Choice> choices, List<Choice> more, String moreText) {}

    public record Choice(
            String value, String text, @Nullable String language, String count, boolean chosen) {}

    /// @param label what the picture says, in words
    /// @param bars of the picture, in a space ten times as wide as there are bars and 100 high; none where there is
    ///     nothing to draw
    /// @param axis some of the years, from left to right
    public record Years(String title, String label, List<Bar> bars, List<String> axis, String from, String to) {}

    /// @param classes whether it is within what was chosen, and the highest
    public record Bar(int x, int height, String classes) {}

    public record Order(String value, String text, boolean chosen) {}

    /// @param exhibit what lies in its case; nothing for a document
    /// @param language of title and text, where it is not that of the page
    public record Result(
            @Nullable Showcase exhibit,
            @Nullable Shot shot,
            String kicker,
            Link title,
            @Nullable String summary,
            List<Snippet> snippets,
            List<String> facts) {}

    /// @param where leads to the very place
    /// @param label of that link, in words
    public record Snippet(
            Link where, String label, @Nullable String language, String direction, SafeHtml html) {}
}
