package org.vitrine.exhibits.review;

import java.util.UUID;

/// Names a link for readers without an account; its secret is another thing.
public record ReviewLinkId(UUID value) {
    static ReviewLinkId create() {
        return new ReviewLinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
