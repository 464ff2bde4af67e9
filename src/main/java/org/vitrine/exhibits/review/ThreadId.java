package org.vitrine.exhibits.review;

import java.util.UUID;

/// Names a thread of comments.
public record ThreadId(UUID value) {
    static ThreadId create() {
        return new ThreadId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
