package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How what a page shows is cited and shared.
///
/// @param styles the house's own way first; of a draft it is the only one
/// @param files for reference managers
/// @param permanent the address under which it stays as it is read; null for a draft
public record Citing(
        String title,
        List<Style> styles,
        List<Link> files,
        @Nullable String permanent) {
    /// @param id of the element that holds it
    /// @param language of the words that the style adds, where it is not the page's
    public record Style(String id, String name, @Nullable String language, Citation citation, boolean chosen) {}

    public Citing {
        styles = List.copyOf(styles);
        files = List.copyOf(files);
    }

    /// As the house itself would put it.
    public Citation own() {
        return styles.getFirst().citation();
    }
}
