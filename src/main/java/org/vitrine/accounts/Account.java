package org.vitrine.accounts;

/// Somebody who may sign in.
public record Account(AccountId id, String username, String displayName, Role role, boolean enabled) {}
