package org.vitrine.studio.documents;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Chosen;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentQuery;

/// The rows that are chosen in the library.
///
/// @param all whatever matches this, but for `documents`; where it is nothing, just those are chosen
record Choice(@Nullable DocumentQuery all, Set<DocumentId> documents) {
    static final Choice NONE = new Choice(null, Set.of());

    Choice {
        documents = Set.copyOf(documents);
    }

    static Choice all(DocumentQuery query) {
        return new Choice(query, Set.of());
    }

    boolean isChosen(DocumentId id) {
        return (all != null) != documents.contains(id);
    }

    Choice toggled(DocumentId id) {
        var changed = new LinkedHashSet<>(documents);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return new Choice(all, changed);
    }

    /// @param matching how many documents match the query
    int count(int matching) {
        return all == null ? documents.size() : Math.max(0, matching - documents.size());
    }

    /// After something else is asked: what was chosen one by one stays, "all of them" does not.
    Choice afterAsking(DocumentQuery query) {
        return all == null || all.withOrder(query.order(), query.ascending()).equals(query) ? this : NONE;
    }

    Chosen chosen() {
        return all == null ? new Chosen.Picked(documents) : new Chosen.Matching(all, documents);
    }
}
