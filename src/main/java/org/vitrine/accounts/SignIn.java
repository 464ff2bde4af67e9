package org.vitrine.accounts;

import java.time.Instant;

/// What came of trying to sign in. Neither refusal tells whether there is such an account.
public sealed interface SignIn {

    record Granted(SignedIn signedIn) implements SignIn {}

    record Refused() implements SignIn {}

    record Locked(Instant until) implements SignIn {}
}
