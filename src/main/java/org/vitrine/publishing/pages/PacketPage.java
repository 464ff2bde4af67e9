package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// What teachers print of an exhibit: its documents, each on sheets of its own, and its questions and tasks.
///
/// @param language of what the exhibit says, where it is not the page's
/// @param teachers to the page for teachers
public record PacketPage(
        Frame frame,
        @Nullable String language,
        @Nullable String direction,
        Link teachers,
        String kicker,
        String title,
        @Nullable String subtitle,
        List<Sheet> sheets,
        Lessons lessons,
        String printHead) {

    /// A document.
    ///
    /// @param facts date and references, a line
    /// @param notice what has to be said wherever it is shown
    /// @param text absent where there is none
    /// @param shot what is seen of one that cannot be read
    /// @param elsewhere where such a one may be read
    public record Sheet(
            String anchor,
            Link document,
            List<String> facts,
            @Nullable String notice,
            @Nullable Text text,
            @Nullable Shot shot,
            @Nullable Link elsewhere,
            @Nullable String rights) {}

    /// @param name which of its texts it is, and whose
    public record Text(String name, String language, String direction, List<Paragraph> paragraphs) {}

    /// @param classes tell what it is that is no paragraph
    /// @param number empty for what is no paragraph
    public record Paragraph(String classes, String number, SafeHtml html) {}

    public PacketPage {
        sheets = List.copyOf(sheets);
    }
}
