package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page tells programs about itself and what it shows.
///
/// @param relations what belongs to it, elsewhere
/// @param data a description in the terms of schema.org, as it may stand in a script element; null for a page without
/// @param records the addresses of the documents it shows, for reference managers (unAPI)
public record Head(List<Relation> relations, @Nullable String data, List<String> records) {
    public static final Head NONE = new Head(List.of(), null, List.of());

    /// Something elsewhere that belongs to the page.
    ///
    /// @param type the media type of what is there; null where it is not known
    public record Relation(
            String rel,
            String href,
            @Nullable String type,
            @Nullable String title) {
        public Relation(String rel, String href) {
            this(rel, href, null, null);
        }
    }

    public Head {
        relations = List.copyOf(relations);
        records = List.copyOf(records);
    }
}
