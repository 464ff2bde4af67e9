package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;

/// What lies in the case on the cover and on the home page, the most important object first, and how the cover is
/// arranged around it.
public record Cover(
        List<Placed> objects,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = UsualDesign.class)
        CoverDesign design) {
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

    /// Leaves the usual design out of files.
    static final class UsualDesign {
        @Override
        public boolean equals(@Nullable Object design) {
            return design == null || design == CoverDesign.CASE;
        }

        @Override
        public int hashCode() {
            return CoverDesign.CASE.hashCode();
        }
    }

    public Cover(List<Placed> objects) {
        this(objects, CoverDesign.CASE);
    }

    public Cover {
        design = design == null ? CoverDesign.CASE : design;
        objects = List.copyOf(objects == null ? List.of() : objects);
        if (objects.size() > MOST_OBJECTS) {
            throw new IllegalArgumentException("A cover holds at most " + MOST_OBJECTS + " objects");
        }
    }

    public Cover withObjects(List<Placed> changed) {
        return new Cover(changed, design);
    }

    public Cover withDesign(CoverDesign changed) {
        return new Cover(objects, changed);
    }
}
