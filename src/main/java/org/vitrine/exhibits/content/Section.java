package org.vitrine.exhibits.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages that belong together, under a title.
public record Section(SectionId id, String title, @Nullable String summary, List<Page> pages) {
    public Section {
        title = title == null ? "" : title;
        pages = List.copyOf(pages == null ? List.of() : pages);
    }

    public Section withTitle(String changed) {
        return new Section(id, changed, summary, pages);
    }

    public Section withSummary(@Nullable String changed) {
        return new Section(id, title, changed, pages);
    }

    public Section withPages(List<Page> changed) {
        return new Section(id, title, summary, changed);
    }
}
