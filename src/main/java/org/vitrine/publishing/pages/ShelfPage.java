package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is in a folder with an edition, to be searched and gone through.
///
/// @param language of what the exhibit says, where it is not the page's
/// @param parts the sections with their pages
public record ShelfPage(
        Frame frame,
        Link exhibit,
        @Nullable String language,
        @Nullable String direction,
        List<CoverPage.Part> parts,
        List<DocumentLine> documents,
        @Nullable Link teachers) {
    public ShelfPage {
        parts = List.copyOf(parts);
        documents = List.copyOf(documents);
    }
}
