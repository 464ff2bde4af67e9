package org.vitrine.library;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a document is about, with the heading's authority file entry where there is one.
public record Subject(String heading, @Nullable URI authority) {
    public Subject {
        heading = Field.required("A subject's heading", heading);
    }
}
