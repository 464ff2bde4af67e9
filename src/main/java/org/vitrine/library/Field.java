package org.vitrine.library;

import org.jspecify.annotations.Nullable;

/// Checks that the records share.
final class Field {
    private Field() {}

    static String required(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value.strip();
    }
}
