package org.vitrine.security;

import org.springframework.security.core.AuthenticationException;
import org.vitrine.accounts.HalfSignedIn;

/// Name and password fit, and a one-time code is still to be given.
class CodeAwaitedException extends AuthenticationException {
    private final transient HalfSignedIn half;
    private final boolean refused;

    /// @param refused whether one was given that did not fit
    CodeAwaitedException(HalfSignedIn half, boolean refused) {
        super("A one-time code is awaited");
        this.half = half;
        this.refused = refused;
    }

    HalfSignedIn half() {
        return half;
    }

    boolean refused() {
        return refused;
    }
}
