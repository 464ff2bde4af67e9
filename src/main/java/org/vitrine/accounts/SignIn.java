package org.vitrine.accounts;

import java.time.Instant;

/// What came of trying to sign in. Neither refusal tells whether there is such an account.
public sealed interface SignIn {

    record Granted(SignedIn signedIn) implements SignIn {}

    /// Name and password fit, and a one-time code is still to be given, or to be given again.
    record AwaitsCode(HalfSignedIn half) implements SignIn {}

    record Refused() implements SignIn {}

    record Locked(Instant until) implements SignIn {}
}
