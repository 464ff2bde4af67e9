package org.vitrine.exhibits.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;

/// What lies in the case on the cover and on the home page, the most important object first.
public record Cover(List<Placed> objects) {
    public static final int MOST_OBJECTS = 4;
    public static final Cover EMPTY = new Cover(List.of());

    /// A document or a picture, one of the two.
    public record Placed(
            @Nullable DocumentId document,
            @Nullable MediaId image,
            @Nullable String alt) {
        public Placed {
            if ((document == null) == (image == null)) {
                throw new IllegalArgumentException("An object on the cover is either a document or an image");
            }
        }
    }

    public Cover {
        objects = List.copyOf(objects == null ? List.of() : objects);
        if (objects.size() > MOST_OBJECTS) {
            throw new IllegalArgumentException("A cover holds at most " + MOST_OBJECTS + " objects");
        }
    }
}
