package org.vitrine.accounts;

import java.time.Instant;
import java.util.Optional;

/// An account as those who look after accounts see it.
///
/// @param hasPassword whether one was ever chosen
/// @param hasSecondStep whether it asks for one-time codes
/// @param lockedUntil when the name may be tried again, after too many failures
public record AccountState(
        Account account, boolean hasPassword, boolean hasSecondStep, Optional<Instant> lockedUntil) {}
