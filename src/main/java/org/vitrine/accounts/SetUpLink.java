package org.vitrine.accounts;

import java.time.Instant;

/// A one-time link with which a person chooses a password. The token is known only here and to whoever is given it.
public record SetUpLink(String token, Instant expiresAt) {

    /// Where the studio takes it.
    public String path() {
        return "/studio/setup/" + token;
    }
}
