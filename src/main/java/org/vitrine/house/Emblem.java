package org.vitrine.house;

import java.util.Set;

/// A file that was taken in to stand for the house.
///
/// @param leftOut what of a drawing was left out, since it runs, is fetched or leads elsewhere
public record Emblem(HouseFile file, Set<String> leftOut) {
    public Emblem {
        leftOut = Set.copyOf(leftOut);
    }
}
