package org.vitrine.exhibits;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names an exhibit inside the house; the public knows it by its slug.
public record ExhibitId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExhibitId {}

    public static ExhibitId create() {
        return new ExhibitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
