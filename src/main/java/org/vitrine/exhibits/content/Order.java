package org.vitrine.exhibits.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Insertions and moves in lists that are not changed in place.
final class Order {
    private Order() {}

    /// The list with `added` behind the first element that matches, or in front of all where none does.
    static <T> List<T> insertedAfter(List<T> list, T added, Predicate<T> after) {
        var changed = new ArrayList<>(list);
        changed.add(indexOf(list, after) + 1, added);
        return List.copyOf(changed);
    }

    /// The list with `added` in front of the first element that matches, or at the end where none does.
    static <T> List<T> insertedBefore(List<T> list, T added, Predicate<T> before) {
        var at = indexOf(list, before);
        var changed = new ArrayList<>(list);
        changed.add(at < 0 ? list.size() : at, added);
        return List.copyOf(changed);
    }

    static <T> List<T> without(List<T> list, Predicate<T> which) {
        return list.stream().filter(which.negate()).toList();
    }

    /// The list with the first element that matches moved by some places; it stops at either end.
    static <T> List<T> movedBy(List<T> list, Predicate<T> which, int places) {
        var from = indexOf(list, which);
        if (from < 0) {
            return list;
        }
        var changed = new ArrayList<>(list);
        var moved = changed.remove(from);
        changed.add(Math.clamp((long) from + places, 0, changed.size()), moved);
        return List.copyOf(changed);
    }

    static <T> int indexOf(List<T> list, Predicate<T> which) {
        for (var i = 0; i < list.size(); i++) {
            if (which.test(list.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
