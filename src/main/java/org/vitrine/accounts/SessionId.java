package org.vitrine.accounts;

import java.util.UUID;

/// A session that somebody has open: not what its cookie says, which only the browser and the server know.
public record SessionId(UUID value) {
    public static SessionId create() {
        return new SessionId(UUID.randomUUID());
    }
}
