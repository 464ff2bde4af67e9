package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// What an exhibit holds for teachers.
///
/// @param language of what the exhibit says, where it is not the page's
/// @param facts how much there is to read and to do
/// @param packet to what can be printed
public record TeachersPage(
        Frame frame,
        @Nullable String language,
        @Nullable String direction,
        Link exhibit,
        SafeHtml summary,
        List<String> facts,
        Link packet,
        Lessons lessons,
        List<CoverPage.Entry> pages,
        List<Source> documents,
        String printHead) {

    public record Source(Link document, String date) {}

    public TeachersPage {
        facts = List.copyOf(facts);
        pages = List.copyOf(pages);
        documents = List.copyOf(documents);
    }
}
