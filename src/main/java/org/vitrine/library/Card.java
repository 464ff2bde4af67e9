package org.vitrine.library;

import java.util.Comparator;
import java.util.Set;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.DocumentQuery.Order;

/// What the [CardIndex] knows of a document. Kinds, languages and entries are numbers of its own lists.
///
/// @param kind -1 for none
/// @param sort the day it is sorted by, [#UNDATED] for none
/// @param from its earliest day, [#UNDATED] for none
/// @param to its latest day
record Card(
        DocumentId id,
        long version,
        int kind,
        int[] languages,
        int[] entries,
        long sort,
        long from,
        long to,
        Set<Missing> missing,
        String titleKey,
        String kindKey,
        String referenceKey,
        long changedAt,
        String[] words,
        boolean binned) {
    static final long UNDATED = Long.MAX_VALUE;

    boolean isDated() {
        return sort != UNDATED;
    }

    /// Whether it has what this order goes by; what has not comes last either way.
    boolean isIn(Order order) {
        return switch (order) {
            case TITLE, CHANGED -> true;
            case DATE -> isDated();
            case KIND -> kind >= 0;
            case REFERENCE -> !referenceKey.isEmpty();
        };
    }

    static Comparator<Card> by(Order order) {
        Comparator<Card> property = switch (order) {
            case TITLE -> Comparator.comparing(Card::titleKey);
            case DATE -> Comparator.comparingLong(Card::sort);
            case KIND -> Comparator.comparing(Card::kindKey).thenComparing(Card::titleKey);
            case REFERENCE -> Comparator.comparing(Card::referenceKey);
            case CHANGED -> Comparator.comparingLong(Card::changedAt);
        };
        return Comparator.comparing((Card card) -> !card.isIn(order))
                .thenComparing(property)
                .thenComparing(card -> card.id().value());
    }
}
