package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands under a page of a draft for those who were given a link to it: what they said, and a field to say more.
///
/// @param until when the link ends, in words
/// @param action where a comment is sent; null where none can be made here
/// @param typedName what was typed and could not be taken, as the next two
/// @param notice what came of it, in words
public record ReviewPanel(
        Texts t,
        String until,
        @Nullable String action,
        List<Place> places,
        List<Said> said,
        String typedName,
        String typedBlock,
        String typedBody,
        @Nullable String notice,
        boolean refused) {

    /// A block that something can be said about.
    public record Place(String block, String words) {}

    /// @param name null for an answer from the house
    public record Said(@Nullable String name, String at, String place, String body) {}

    public ReviewPanel {
        places = List.copyOf(places);
        said = List.copyOf(said);
    }
}
