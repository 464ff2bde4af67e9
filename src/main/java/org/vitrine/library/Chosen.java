package org.vitrine.library;

import java.util.Set;

/// Documents that something is to be done to.
public sealed interface Chosen {
    /// These, one by one.
    record Picked(Set<DocumentId> documents) implements Chosen {
        public Picked {
            documents = Set.copyOf(documents);
        }
    }

    /// Everything that matches, but for a few.
    record Matching(DocumentQuery query, Set<DocumentId> but) implements Chosen {
        public Matching {
            but = Set.copyOf(but);
        }
    }
}
