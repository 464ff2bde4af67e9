package org.vitrine.accounts.passkeys;

import java.time.Instant;
import java.util.Optional;

/// A passkey as its owner sees it.
///
/// @param lastUsed empty until somebody has signed in with it
public record Passkey(PasskeyId id, String name, Instant made, Optional<Instant> lastUsed) {
    public static final int LONGEST_NAME = 120;
}
