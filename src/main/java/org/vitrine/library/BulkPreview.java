package org.vitrine.library;

import java.util.List;

/// What editing many documents at once would come to.
///
/// @param chosen how many documents were chosen
/// @param changing how many of them would be changed
/// @param first some of those, as they are and as they would be
public record BulkPreview(int chosen, int changing, List<Change> first) {
    public record Change(Document before, Document after) {}
}
