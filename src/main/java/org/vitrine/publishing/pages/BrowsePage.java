package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ways into what is on display: by theme, place, person and date.
public record BrowsePage(Frame frame, String lede, List<Way> ways) {
    /// @param all leads to the whole list; nothing where the most frequent are all
    public record Way(
            String id,
            String title,
            List<EntriesPage.Line> lines,
            @Nullable Link all) {}

    public BrowsePage {
        ways = List.copyOf(ways);
    }
}
