package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The objects that lie in a case: decoration, since the text beside them says what they are.
///
/// @param eager whether the case is seen at once, so that its pictures are loaded first
public record Showcase(List<Thing> things, boolean eager) {
    /// A picture, or where there is none an index card with a title.
    public record Thing(@Nullable Shot shot, String title, String date) {}

    public Showcase {
        things = List.copyOf(things);
    }

    public boolean isEmpty() {
        return things.isEmpty();
    }
}
