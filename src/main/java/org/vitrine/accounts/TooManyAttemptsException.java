package org.vitrine.accounts;

import java.time.Instant;

/// A password was tried too often; nothing is tried again before a certain time.
public class TooManyAttemptsException extends RuntimeException {
    private final Instant until;

    TooManyAttemptsException(Instant until) {
        super("Too many attempts; locked until " + until);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
