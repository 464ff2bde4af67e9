package org.vitrine.accounts;

/// What a set-up link is good for.
public sealed interface Invitation {

    record ToChooseAPassword(Account account) implements Invitation {}

    /// The house has no administrator yet: whoever holds the link becomes one.
    record ToBecomeAdministrator() implements Invitation {}
}
