package org.vitrine.exhibits.review;

import java.util.UUID;

/// Names a review.
public record ReviewId(UUID value) {
    static ReviewId create() {
        return new ReviewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
