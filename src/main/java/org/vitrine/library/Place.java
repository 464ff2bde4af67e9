package org.vitrine.library;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A place a document was written in, sent to or speaks of.
public record Place(String name, @Nullable URI authority) {
    public Place {
        name = Field.required("A place's name", name);
    }
}
