package org.vitrine.interchange;

import java.util.List;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;

/// What came of taking in an exhibit.
public sealed interface ImportReport {
    List<Finding> findings();

    /// @param wish the slug it came with; the draft has another where that was taken
    /// @param documents every document that came with it
    /// @param findings remarks only
    record Imported(Draft draft, Slug wish, List<TakenIn> documents, List<Finding> findings) implements ImportReport {
        public Imported {
            documents = List.copyOf(documents);
            findings = List.copyOf(findings);
        }
    }

    /// Nothing was saved.
    record Refused(List<Finding> findings) implements ImportReport {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// @param wish the handle it came with
    /// @param id the handle it has here
    record TakenIn(DocumentId wish, DocumentId id, Fate fate) {}

    enum Fate {
        /// Was not here before.
        NEW,
        /// Is here already, word for word.
        REUSED,
        /// Its handle names another document here, or another state of it; it came in under a handle of its own.
        RENAMED
    }
}
