package org.vitrine.accounts;

import java.time.Instant;

/// Whether an account asks for a one-time code after the password.
public sealed interface SecondStepState {

    record Off() implements SecondStepState {}

    /// @param recoveryCodes how many of them are left
    record On(Instant since, int recoveryCodes) implements SecondStepState {}

    /// It was on until an administrator took it off.
    record TakenOff(String by, Instant at) implements SecondStepState {}
}
