package org.vitrine.library;

import java.util.UUID;

/// Names an [Operation].
public record OperationId(UUID value) {
    static OperationId create() {
        return new OperationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
