package org.vitrine.publishing.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.CoverDesign;
import org.vitrine.text.SafeHtml;

/// The cover of an exhibit with its contents.
///
/// @param language of what the exhibit says, where it is not the page's
/// @param design one that can be shown with what lies in the case
/// @param begin leads to the first page
/// @param teachers to the page for teachers, where there is one
/// @param books the edition to take along, as files; none of a draft
/// @param related exhibits that have something in common with it; none where there are none
public record CoverPage(
        Frame frame,
        Head head,
        String kicker,
        @Nullable String language,
        @Nullable String direction,
        String title,
        @Nullable String subtitle,
        SafeHtml summary,
        CoverDesign design,
        @Nullable Link begin,
        Link editions,
        @Nullable Link teachers,
        List<Link> books,
        Showcase showcase,
        List<Fact> facts,
        List<Part> parts,
        Citing citing,
        List<HomePage.Vitrine> related,
        String printHead) {

    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{N}]{14}");

    /// Whether a word of the title is too long to be set as large as others.
    public boolean hasLongWords() {
        return LONG_WORD.matcher(title).find();
    }

    /// @param language of the text, where it is not the page's
    public record Fact(String term, String text, @Nullable String language) {}

    /// The most important object.
    public Showcase.Thing first() {
        return showcase.things().getFirst();
    }

    /// A section of the exhibit.
    public record Part(
            String numeral, String title, @Nullable String summary, List<Entry> entries) {}

    public record Entry(int number, String title, String href, int minutes) {}
}
