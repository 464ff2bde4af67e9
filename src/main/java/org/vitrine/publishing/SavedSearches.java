package org.vitrine.publishing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Documents;

/// Lists of documents that are made by asking the library: what it answers now is what an edition keeps.
final class SavedSearches {
    /// Longer lists are no reading matter; the catalogue is the place for them.
    static final int MOST_DOCUMENTS = 100;

    private SavedSearches() {}

    static ExhibitContent answered(ExhibitContent content, Documents documents) {
        return content.mapPages(page -> page.withBlocks(page.blocks().stream()
                .map(block -> block instanceof Reading.DocumentList list && list.search() != null
                        ? list.withPicked(documents.list(query(list.search()), 0, MOST_DOCUMENTS).stream()
                                .map(DocumentRow::id)
                                .toList())
                        : block)
                .toList()));
    }

    private static DocumentQuery query(Reading.Search search) {
        return DocumentQuery.ALL
                .withWords(Objects.requireNonNullElse(search.words(), ""))
                .withKinds(one(search.kind()))
                .withLanguages(one(search.language()))
                .withYears(search.fromYear(), search.toYear())
                .withOrder(DocumentQuery.Order.DATE, true);
    }

    private static List<String> one(@Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value);
    }
}
