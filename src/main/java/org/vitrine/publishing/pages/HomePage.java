package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// The wall of cases.
///
/// @param first the newest exhibit, shown large; nothing where nothing is on display
public record HomePage(
        Frame frame,
        @Nullable Vitrine first,
        List<Vitrine> others,
        Link all,
        List<DocumentLine> newest,
        Link documents,
        Question question) {

    /// Where readers ask, with what others might ask for.
    ///
    /// @param action where the form sends its words
    /// @param carried what it sends besides: the language
    /// @param browse leads to all that can be asked for
    public record Question(String action, List<Frame.Meta> carried, List<Link> entries, Link browse) {}

    /// An exhibit in its case.
    ///
    /// @param language of what the exhibit says, where it is not the page's
    public record Vitrine(
            String href,
            String title,
            @Nullable String subtitle,
            SafeHtml summary,
            List<String> facts,
            String kicker,
            @Nullable String language,
            Showcase showcase) {}

    public HomePage {
        others = List.copyOf(others);
        newest = List.copyOf(newest);
    }
}
