package org.vitrine.publishing;

import java.util.List;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.library.Document;

/// What an edition freezes.
record Snapshot(ExhibitContent content, List<Document> documents) {
    Snapshot {
        documents = List.copyOf(documents);
    }
}
