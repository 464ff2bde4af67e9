package org.vitrine.interchange.intake;

import java.util.Optional;
import java.util.UUID;

/// One import.
public record ImportId(UUID value) {
    public static ImportId create() {
        return new ImportId(UUID.randomUUID());
    }

    public static Optional<ImportId> read(String text) {
        try {
            return Optional.of(new ImportId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
