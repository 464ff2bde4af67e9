package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// Names an [Entry].
public record EntryId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {}

    public static EntryId create() {
        return new EntryId(UUID.randomUUID());
    }

    /// An id as it stands in an address; empty where it is none.
    public static Optional<EntryId> read(String written) {
        try {
            return Optional.of(new EntryId(UUID.fromString(written)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
