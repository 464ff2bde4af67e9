package org.vitrine.interchange.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.library.DocumentId;

/// Gives new documents handles that nobody has: the one they wish for, or that with a number at its end.
///
/// A hundred thousand letters of the same title wish for the same handle. Where the numbers are taken, it leaps ahead
/// instead of trying one after the other, and remembers how far it came with the last few hundred wishes.
final class FreeHandles {
    private static final int REMEMBERED = 500;
    private static final int LONGEST = 80;

    private final Map<String, Integer> next = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param wishes one for each document, in order
    /// @param reserved handles that others in this batch were given by name
    /// @param taken tells which of some handles are taken
    List<DocumentId> give(
            List<DocumentId> wishes,
            Set<DocumentId> reserved,
            Function<Collection<DocumentId>, Set<DocumentId>> taken) {
        var given = new ArrayList<DocumentId>(wishes);
        var mine = new HashSet<DocumentId>(reserved);
        var open = new ArrayList<Integer>();
        for (var i = 0; i < wishes.size(); i++) {
            open.add(i);
        }
        var leap = new HashMap<String, Integer>();
        while (!open.isEmpty()) {
            var candidates = new LinkedHashMap<Integer, DocumentId>();
            for (var i : open) {
                candidates.put(i, candidate(wishes.get(i), mine));
            }
            var used = taken.apply(candidates.values());
            open.clear();
            candidates.forEach((i, candidate) -> {
                if (used.contains(candidate)) {
                    mine.remove(candidate);
                    var wish = wishes.get(i).value();
                    var step = leap.merge(wish, 2, (before, two) -> Math.min(before * two, 1 << 20));
                    next.merge(wish, 2, (before, _) -> before + step);
                    open.add(i);
                } else {
                    given.set(i, candidate);
                }
            });
        }
        return given;
    }

    private DocumentId candidate(DocumentId wish, Set<DocumentId> mine) {
        if (!next.containsKey(wish.value()) && mine.add(wish)) {
            return wish;
        }
        var number = next.getOrDefault(wish.value(), 2);
        var candidate = numbered(wish, number);
        while (!mine.add(candidate)) {
            candidate = numbered(wish, ++number);
        }
        next.put(wish.value(), number + 1);
        return candidate;
    }

    private static DocumentId numbered(DocumentId wish, int number) {
        var ending = "-" + number;
        var stem = wish.value()
                .substring(0, Math.min(wish.value().length(), LONGEST - ending.length()))
                .replaceAll("-+$", "");
        return new DocumentId(stem + ending);
    }
}
